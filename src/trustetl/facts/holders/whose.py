"""Whose money an amount is by the words right around it: begun with it, divided from it, only the source of it."""

from __future__ import annotations

import re

from trustetl.facts.budgets.told import Named, Told
from trustetl.facts.budgets.words import is_place_name
from trustetl.facts.language.deeds import deed_of
from trustetl.facts.language.wordlists import content, word_set
from trustetl.facts.names.named import Initiative

_LAUNCHED_WITH = re.compile(
    r"^(?:\s?\([^()]*\))?,?\s+(?:(?:which|that)\s+)?(?:(?:was|has\s+been)\s+)?(?:launched|started|approved|begun|introduced|set\s+up|created|unveiled)\b[^;.]{0,60}?"
    r"\b(?:with|at)\s+(?:an?|the)\s+(?:[a-z]+\s+){0,2}(?:outlay|budget|investment|cost|corpus|allocation|envelope)\s+of\s+$"
)


def launched_with(t: Told) -> Initiative | None:
    """The programme right before an amount that it is told to have begun with: 'SSP will complement the Blue Scheme,
    launched in 2020 with an outlay of'.
    """
    for anchor in t.initiatives.anchors:
        here = anchor.named and t.view.start <= anchor.start and anchor.end <= t.figure.start
        if here and _LAUNCHED_WITH.match(t.view.slice(anchor.end, t.figure.start) + " "):
            return anchor.initiative
    return None


_COMES_FROM = re.compile(
    r"^\s*(?:\([^)]*\)\s*)?(?:will\s+|is\s+to\s+|would\s+)?(?:comes?|came|coming|(?:is|are)\s+(?:drawn|taken))\s+from\s+(?:the\s+|its\s+)?$"
)


def comes_from(n: Named, t: Told) -> bool:
    """Whether the programme that a statement names is only where the money of the one in hand comes from."""
    main = t.initiatives.main
    if main is None or n.initiative is main or n.initiative is None:
        return False
    ahead = [a.start for a in t.initiatives.anchors if a.initiative is n.initiative and a.start >= t.figure.end]
    return bool(ahead) and _COMES_FROM.match(t.view.slice(t.figure.end, ahead[0]) + " ") is not None


_OUT_OF_IT = re.compile(
    r"^\W*(?:[\dA-Za-z]{1,3}[.)]\s+)?(?:out\s+)?of\s+(?:this|that|these|the\s+(?:\d{4}\s+)?(?:total|sum|amount|money|allocation|outlay))\b(?:\s+(?:amount|sum|money|total|allocation))?,?\s",
    re.IGNORECASE,
)


def divided_of(t: Told) -> Initiative | None:
    """The programme told before whose money a statement divides, also for things that have names of their own."""
    whole = t.whole
    if whole is None or whole.table != "budgets" or _OUT_OF_IT.match(t.view.text) is None:
        return None
    return next((x for x in t.initiatives.items if x.name == whole.values.get("initiative")), None)


def only_source(n: Named, t: Told) -> bool:
    """Whether the fund of a purpose 'from …' only pays for what the text is about: 'The contribution of €9 million
    comes from the Ocean Instrument'.
    """
    main = t.initiatives.main
    if main is None or n.found is None or n.initiative is None or n.initiative is not main:
        return False
    between = t.view.slice(t.figure.end, n.found[1].start) + " "
    told_of_it = t.latest is not None and t.latest.values.get("initiative") == main.name
    adds = told_of_it and _ADDS.search(t.view.slice(t.view.start, t.figure.start) + " ") is not None
    return _COMES_FROM.match(between) is not None or (
        adds and re.fullmatch(r"\s*from\s+(?:the\s+|its\s+)?", between) is not None
    )


_ADDS = re.compile(
    r"\b(?:adds?|added|contributes?|contributed|puts?\s+in|tops?\s+(?:it\s+|this\s+)?up\s+with|match(?:es|ed)?\s+(?:it\s+|this\s+)?with)\s+"
    r"(?:(?:about|some|another|a\s+further|up\s+to)\s+)*$"
)
_GIVES = re.compile(
    r"^\)?(?:\s?\([^()]*\))?,?\s(?:(?:will|has|have|had|is\s+to|would|also|already)\s)*(?:approv|provid|grant|contribut|giv|gave|pledg|add|commit|lend|lent)\w*\s+"
    r"(?:an?\s+(?:[\w-]+\s+)?(?:grant|loan|contribution|credit)\s+of\s+)?(?:(?:about|some|another|a\s+further|up\s+to)\s+)*$"
)


def gives_to_main(n: Named, t: Told) -> bool:
    """Whether a fund that a statement names only gives its money to the programme in hand: 'The Bank lends the Facility
    $9 million, and the Ocean Fund has approved a grant of $4 million'.
    """
    main, fund = t.initiatives.main, n.initiative
    if main is None or fund is None or fund is main or fund.kind != "fund" or t.latest is None or t.block is None:
        return False
    if t.latest.values.get("initiative") != main.name or t.latest.start < t.block:
        return False
    ahead = [a for a in t.initiatives.anchors if a.initiative is fund and t.view.start <= a.start < t.figure.start]
    return bool(ahead) and _GIVES.match(f" {t.view.slice(ahead[-1].end, t.figure.start)} ") is not None


def of_the_sum(n: Named, t: Told) -> None:
    """A part of the sum spoken of before: 'of which …', 'Of the spending, …'."""
    if (
        t.latest is not None
        and not n.bound
        and t.in_list
        and t.latest.start == t.view.statement.start
        and t.latest.values.get("initiative")
        and re.search(
            r"\bof\s+(?:which|this|it|these|that)\b", t.view.slice(t.view.start, t.figure.start), re.IGNORECASE
        )
    ):
        n.name = str(t.latest.values["initiative"])  # '…, of which … had been released'
    elif (
        t.latest is not None
        and not n.bound
        and re.match(r"^\W*(?:out\s+)?of\s+(?:the|this|that|it|these)\b", t.view.text, re.IGNORECASE)
        and t.latest.values.get("initiative")
        and (t.latest.section == t.view.statement.section or n.initiative in {None, t.initiatives.main})
    ):
        # 'Of the spending, … is for wages': a part of the amount spoken of before
        whole = t.whole or t.latest
        n.name = str(whole.values["initiative"]) if whole.values.get("initiative") else n.name
    elif not n.bound and t.opened is not None and t.opened.table == "budgets" and _TOGETHER.match(t.view.text):
        n.name = str(t.opened.values["initiative"]) if t.opened.values.get("initiative") else n.name


_TOGETHER = re.compile(
    r"\W*(?:(?:taken\s+)?together|in\s+total|in\s+all|altogether|all\s+told|this\s+brings)\b", re.IGNORECASE
)
"""How a sentence begins that sums up the amounts before it."""


_GOALS = word_set(
    "goal target accord agreement treaty convention contribution declaration charter communique protocol pledge"
)


def sets_goal(item: Initiative) -> bool:
    """Whether an initiative only says what is to be reached and holds no money of its own: 'the Clean Coast Goal'."""
    words = content(item.name)
    return bool(words) and words[-1] in _GOALS


def places_give(t: Told) -> bool:
    """Whether the first amount of a statement is given by a country, as those that follow in it are by theirs."""
    first = next((f for f in t.view.figures if f.kind == "money"), t.figure)
    deed = deed_of(t.view, t.view.index[first])
    if first is t.figure or deed is None or deed.passive or deed.kind != "give" or deed.doer is None:
        return False
    return is_place_name(deed.doer.text)
