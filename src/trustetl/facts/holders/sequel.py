"""How an amount of public money goes on from the one before it: series, shares, pronouns, what the text is about."""

from __future__ import annotations

import re

from trustetl.facts.budgets.money_lists import speaks_of_money
from trustetl.facts.budgets.parts import HEDGED
from trustetl.facts.budgets.purpose_clauses import infinitive_purpose
from trustetl.facts.budgets.words import GENERIC_HEAD, SAME, SERIES, is_place_name, purpose, tidy
from trustetl.facts.language.deeds import deed_of
from trustetl.facts.language.topics import Anchor
from trustetl.facts.language.view import Phrase, View
from trustetl.facts.names.names import Initiative, Initiatives
from trustetl.model import Fact, Figure

_OF_IT = re.compile(
    r"^\s+thereof\b|^\s+of\s+(?:it|this|that|them|(?:the|this|that)\s+(?:\w+\s+)?(?:sum|money|amount|total|funds?|envelope|allocation|budget))\b",
    re.IGNORECASE,
)
_WHICH = re.compile(
    r"\bof\s+(?:which|whom)\b|\b(?:including|among\s+them)\b|,\s*which\s+(?:was|were|has\s+been|is|are|it|they|will\s+be)\b",
    re.IGNORECASE,
)


def goes_on_from(view: View, figure: Figure, anchor: Anchor, previous: Fact | None, latest: Fact | None) -> Fact | None:
    """The row of public money that an amount goes on from: the one before it in a series, or what it is 'of'."""
    here = previous is not None and previous.table == "budgets" and previous.start == view.statement.start
    if here and previous is not None and previous.values.get("initiative"):
        ahead = view.slice(previous.figures[0].end, figure.start)
        if anchor.rule == SERIES or _WHICH.search(ahead) or _OF_IT.match(view.text[figure.end - view.start :]):
            return previous
        return None
    if _OF_IT.match(view.text[figure.end - view.start :]) and latest is not None and latest.values.get("initiative"):
        return latest if latest.section == view.statement.section else None
    return None


def is_of_it(view: View, figure: Figure) -> bool:
    """Whether an amount is told as a part of the sum before it: 'Rs 4 crore of that'."""
    return _OF_IT.match(view.text[figure.end - view.start :]) is not None


def is_included(view: View, figure: Figure) -> bool:
    """Whether an amount is told as contained in the one before it: 'Rs 9 crore for ports, including Rs 4 crore for'."""
    return _INCLUDED.search(view.slice(view.start, figure.start) + " ") is not None


_INCLUDED = re.compile(rf",\s+including\s+{HEDGED}$")
DIVIDES = re.compile(
    r"^\W*(?:(?:the|a|its)\s+)?(?:remaining|rest|remainder|balance|largest|biggest|smallest|main|other|half|two-thirds|one-third|most|"
    r"another|further|first|second|third)\b",
    re.IGNORECASE,
)


_GIVEN_TO = re.compile(
    r"^\W*(?:[\w-]+\s+)?(?:grants?|aid|assistance|transfers?|loans?|subsid(?:y|ies)|credits?)\s+(?:to|for)\s+(?:the\s+)?(?P<whom>.+)$",
    re.IGNORECASE,
)


def _gives_to_others(heading: str, main: Initiative) -> bool:
    """Whether a heading opens a matter of its own, money for somebody whom the name of the programme doesn't hold:
    'Loans to ferry towns'.
    """
    given = _GIVEN_TO.match(heading)
    if given is None or re.fullmatch(GENERIC_HEAD, given["whom"], re.IGNORECASE):
        return False
    whom = {w.lower() for w in re.findall(r"[^\W\d_]{4,}", given["whom"])}
    return not whom & {w.lower() for w in re.findall(r"[^\W\d_]{4,}", main.name)}


def spoken_of(view: View, initiatives: Initiatives, latest: Fact | None, block: int | None) -> Initiative | None:
    """What a text is about, where money without a programme of its own is told of it: its paragraph speaks of it, the
    amount before was its money, or the heading asks for its money.
    """
    main = initiatives.main
    if main is None:
        return None
    begin = view.start if block is None else block
    here = any(begin <= a.start < view.start and a.initiative is main for a in initiatives.anchors)
    heading = view.statement.section[-1] if view.statement.section else ""
    goes_on = (
        latest is not None and latest.values.get("initiative") == main.name and latest.section == view.statement.section
    )
    asked = heading.endswith("?") or (speaks_of_money(heading) and not _gives_to_others(heading, main))
    if (
        here
        or asked
        or (goes_on and latest is not None and latest.start >= begin)
        or (goes_on and DIVIDES.match(view.text))
    ):
        return main
    return None


def own_part(
    view: View, figure: Figure, found: tuple[str, Phrase] | None, name: str | None, initiatives: Initiatives
) -> str | None:
    """What a member of a list or a share is for, by the words behind it."""
    if found is None or found[0] not in {"for", "to", "into", "towards", "on"}:
        return infinitive_purpose(view, figure)
    noun = found[1]
    generic = re.fullmatch(GENERIC_HEAD + "|ministry|department|agency|office|docket", noun.text, re.IGNORECASE)
    if SAME.match(noun.text) or generic or is_place_name(noun.text) or initiatives.at(noun.start, noun.end):
        return None
    words = tidy(noun.text)
    named = {n.lower() for item in initiatives.items if item.name == name for n in (item.name, *item.aliases)}
    return None if words is None or words.lower() in named or words.lower() == (name or "").lower() else words


def own_purpose_named(view: View, row: Fact, initiatives: Initiatives) -> bool:
    """Whether the programme of a row is what its own amount is for, so that it says nothing of the next one."""
    found = purpose(view, row.figures[0]) if row.figures[0] in view.index else None
    if found is None or row.values.get("component") is not None:
        return False
    return any(item.name == row.values.get("initiative") for item in initiatives.at(found[1].start, found[1].end))


def is_giving(view: View, figure: Figure) -> bool:
    """Whether the names before the amounts of a series are those who give: 'The State provides Rs 9 crore and the Fund
    Rs 4 crore'.
    """
    deed = deed_of(view, view.index[figure])
    return deed is not None and deed.kind == "give" and not deed.passive


def told_it(view: View, figure: Figure) -> bool:
    """Whether 'it' is what is given, gets or spends an amount."""
    deed = deed_of(view, view.index[figure])
    return deed is not None and (
        deed.kind in {"get", "spend", "hold", "amount"} or (deed.kind == "give" and deed.passive)
    )


_BODY = re.compile(
    r"\b(?:Ministry|Minister|Department|Agency|Government|Bank|Council|Cabinet|Parliament|Congress|Commission|Union|Board|Authority|Treasury|State|"
    r"Centre|Secretary|Institute|University|Hospital|Company|Corporation|Republic|County|Province|Province|Office|Assembly|Senate|House)\b"
)


_ASIDE = re.compile(
    r"^\W*(?:[Tt]he\s+)?(?P<name>[A-Z][\w’'-]*(?:\s+(?:(?:of|for|and|the|on|in)\s+)*[A-Z][\w’'-]*)+)(?:\s+\([^)]*\))?,\s+"
    r"(?:which|that|whose|an?|now|then|since|set\s+up|launched|created|established|introduced|begun|started|wound\s+up|closed|replaced)\s[^,;]{3,90},\s+"
    r"(?:(?:has|had|have|will|[a-z]+ly)\s+)*$"
)
"""A name that opens a sentence, an aside behind it: 'The Quay Subsidy, which it replaces, paid …'."""


def over_aside(view: View, figure: Figure) -> Phrase | None:
    """The named subject of an amount's verb where an aside parts the two."""
    deed = deed_of(view, view.index[figure])
    if deed is None or deed.role != "object" or deed.kind not in {"spend", "get", "give", "hold", "amount"}:
        return None
    match = _ASIDE.match(view.slice(view.start, view.tokens[deed.verb].start) + " ")
    if match is None or _BODY.search(match["name"]):
        return None
    at = view.text.find(match["name"]) + view.start
    return Phrase(at, at + len(match["name"]), match["name"], deed.verb, deed.verb)


def proper_doer(view: View, figure: Figure) -> str | None:
    """A named thing that is no public body and spends or gets an amount: 'The Bridge Safety Subsidy disbursed …'."""
    if (parted := over_aside(view, figure)) is not None:
        return parted.text
    deed = deed_of(view, view.index[figure])
    if deed is None or deed.doer is None or deed.kind not in {"spend", "amount"} or deed.passive:
        return None
    named = _MONEY_OF.sub("", deed.doer.text)
    words = [w for w in re.findall(r"[A-Za-zÀ-ÿ’'-]+", named) if len(w) > 3]
    if len(words) < 2 or not all(w[:1].isupper() for w in words) or _BODY.search(named) or is_place_name(named):
        return None
    return tidy(named)


_MONEY_OF = re.compile(
    r"^(?:[\w-]+\s+){0,3}(?:support|allocations?|budget|outlay|provision|spending|expenditure|funding)\s+(?:for|of|to|on)\s+(?:the\s+)?"
)
"""What money is called before its owner: 'Gross support for Coast Railways stands at'."""


def named_behind(view: View, figure: Figure, initiative: Initiative) -> bool:
    """Whether a programme is named between an amount and the next one: '… and Rs 4 crore for the Reef Fund'."""
    stop = view.until_money(figure.end)
    return any(view.since_money(figure.start) <= s < stop for s, _ in initiative.mentions)
