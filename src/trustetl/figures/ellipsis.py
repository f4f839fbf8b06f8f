"""Numbers that leave their unit to the figure before them: '900 million pesos: 500 million for roads', 'from 20 litres
to 30', 'was allotted $40 million and spent 35 million'."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from trustetl import lexicon
from trustetl.figures.draft import Draft, Scope
from trustetl.model import Part

_FAR = 240
"""How far back the figure with the unit may stand."""
_SENTENCE_END = re.compile(r"[.!?][\"”’)*_]*\s+[\"“‘(*_]*[A-Z]|\n[ \t]*\n|\n[ \t]*[-*•○●▪◦–·\d(]")
_LISTED = re.compile(
    r"(?:[:;,(–—]|\b(?:and|or|plus|but|then|another|a further|of which|including|with|only|just|to|from|against|than"
    r"|at|compared with|compared to|instead of|at least|at most|up to|about|some|nearly|over|of it|remaining"
    r"|other|leaving|out of(?: the| a total of)?|of the|of a total of|a total of))[ \t\n]*$",
    re.IGNORECASE,
)
_GAPPED = re.compile(
    r"(?:[,;]|\b(?:and|but|while))[ \t\n]+(?:and[ \t\n]+|but[ \t\n]+)?(?:the[ \t\n]+)?(?:(?:[A-Z][\w’'-]*[ \t\n]+){1,3}"
    r"|(?:first|second|third|other|rest|former|latter|exports|imports)[ \t\n]+)$"
)
"""'Norway gives 40 million crowns and Denmark …': a clause that leaves out its verb."""
_COMPARED = re.compile(
    r"\b(?:(?:up|down) from|against|compared (?:with|to)|(?:rather|more|less|fewer) than|instead of|versus|(?P<to>to))"
    r"(?:[ \t\n]+(?:about|some|nearly|over|only|just))?[ \t\n]*$",
    re.IGNORECASE,
)
_FROM = re.compile(r"\bfrom(?:[ \t\n]+(?:about|some|nearly|over|only|just))?[ \t\n]*$", re.IGNORECASE)
_OPEN_BEHIND = re.compile(
    r"[ \t]*(?:$|[.,;:)\]*_\n–—])|[ \t\n]+(?:for|to|on|in|from|through|under|by|at|as|and|or|but|while|where|when|if"
    r"|than|against|over|during|since|until|after|before|of which|of this|of it|is|was|goes|went|comes|came|will|would"
    r"|should|more|less|each|per|a year|a month|annually|respectively|this year|last year|next year|has been|had been"
    r"|with|without|among|between|the (?:year|following|previous|next)|towards?|[a-z]+ly|collected|spent"
    r"|raised|paid|elsewhere)\b"
)
_WORD = re.compile(r"[ \t\n]+([a-z]+)")
_PART = re.compile(
    r"[ \t\n]+(?:out[ \t\n]+)?of[ \t\n]+(?:(?:the|these|its|our|their|all|a[ \t]+total[ \t]+of|about|some|over|nearly)"
    r"[ \t\n]+){0,2}"
)
"""What stands between a part and its whole: '318 of the 502 projects'."""
_PART_OF = re.compile(r"[ \t\n]+(?:out[ \t\n]+)?of[ \t\n]")
_UNITED = frozenset(("money", "measure", "count"))


def settled(s: Scope, drafts: Iterator[Draft]) -> Iterator[Draft]:
    """The drafts in order, those without a unit given that of the figure before where the sentence leaves it out, or
    that of the whole of which they tell a part."""
    last: Draft | None = None
    part: Draft | None = None
    for draft in drafts:
        if part is not None:
            of_it = _PART.fullmatch(s.low, part.end, draft.start) is not None
            if draft.kind in ("count", "measure") and draft.unit is not None and of_it:
                part.kind, part.unit = draft.kind, draft.unit
                part.parts.append(Part("unit from the whole", s.text[draft.start : draft.end]))
            yield part
            part = None
        if draft.kind == "count" and draft.unit is None and not s.cell and _PART_OF.match(s.low, draft.end):
            part = draft
            continue
        if draft.kind in ("count", "number") and draft.unit is None and draft.value is not None and not s.cell:
            if last is not None and _leaves_out(s, last, draft):
                draft.kind, draft.unit = last.kind, last.unit
                draft.per = last.per if last.kind == "measure" else None
                draft.parts.append(Part("unit from the figure before", s.text[last.start : last.end]))
                draft.rule += " of the unit before"
                last = draft
        elif draft.kind in _UNITED and draft.unit is not None:
            last = draft
        yield draft
    if part is not None:
        yield part


_LARGE = 1e6
_REACH = 500
"""How far back the money may stand on which a large number follows."""
_PARTED = re.compile(r"\||\n[ \t]*\n|\n[ \t]*[-*•○●▪◦–·\d(]")
_PRICED = re.compile(
    r"\b(?:for|worth|costs?|of|by|with|remaining|rest|another|further|additional|extra|only|just|barely|hardly|scarcely|about|around|some|nearly|almost|over|"
    r"up to|at least|at most|more than|less than|roughly|approximately|a|the|to|from)[ \t\n]+$",
    re.IGNORECASE,
)
_OF_PEOPLE = re.compile(
    r"\b(?:people|persons?|population|inhabitants|citizens|residents|users|customers|subscribers|passengers|voters|votes|workers|jobs|"
    r"households|families|members|tourists|visitors|students|pupils|patients|tonnes|tons|barrels|litres|hectares|trees|doses|units|copies|"
    r"vehicles|shares|numbers?|downloads|views)\b",
    re.IGNORECASE,
)


def carry_on(read: str, low: str, drafts: Iterable[Draft]) -> None:
    """Takes large numbers that count nothing for the money that the paragraph told before them, in place."""
    money: Draft | None = None
    for draft in drafts:
        large = draft.scale >= _LARGE and draft.value is not None
        if draft.kind in _UNITED and draft.unit is not None:
            money = draft if draft.kind == "money" and large and draft.per is None else None if large else money
        elif money is not None and large and draft.kind in ("count", "number") and _counts_nothing(draft):
            near = draft.start - money.end <= _REACH and _OPEN_BEHIND.match(low, draft.end) is not None
            between = read[money.end : draft.start]
            if near and (_is_paid(between) or _on_money(between)):
                draft.kind, draft.unit = "money", money.unit
                draft.parts.append(Part("unit from the figure before", read[money.start : money.end]))
                draft.rule += " of the money before"
                money = draft


_MONEYED = re.compile(
    r"\b(?:exports?|imports?|sales|revenues?|receipts|duties|dut(?:y|ies)|tax(?:es)?|costs?|spending|expenditure|budgets?|debts?|deficits?|surplus|"
    r"investments?|grants?|loans?|funding|incomes?|reserves|trade|shipments|allocations?|outlays?|subsid(?:y|ies)|aid|"
    r"earnings|profits?|losses|turnover|bills?|fees|premiums?|donations?|pledges?|bonds?|guarantees?|credits?|value|"
    r"financing|remittances|gdp|including|plus|down|up)\b",
    re.IGNORECASE,
)
"""What is told in money, and words that lead in one more amount of a list."""


_TRADES = re.compile(r"\b(?:exports?|imports?|sales|revenues?|receipts|deficits?|surplus)\b", re.IGNORECASE)
"""What is told in money over several paragraphs."""
_ROWED = re.compile(r"\||\n[ \t]*[-*•○●▪◦–·\d(]")


_HEDGED_ONLY = re.compile(
    r"\s*(?:and\s+)?(?:(?:roughly|about|some|around|nearly|over|another|a further|up to)\s+)+", re.IGNORECASE
)
"""What is left of a clause that only goes on with a list: ', and roughly 2 billion through banks'."""


def _counts_nothing(draft: Draft) -> bool:
    """Whether a large number has no unit, or only that of a subject told in money: 'Duties came to 9 billion'."""
    return draft.unit is None or ("of the subject" in draft.rule and _MONEYED.fullmatch(draft.unit) is not None)


def _on_money(between: str) -> bool:
    """Whether the clause between an amount and a large number behind it goes on with what is told in money: 'exports to
    Peru fell by 3 billion dollars and exports to others rose by 2 billion'.
    """
    if _ROWED.search(between) is not None:
        return False
    clause = re.split(r"[.!?;:]\s|,\s(?:while|and|but)\s", between)[-1]
    if _PARTED.search(between) is not None and _TRADES.search(clause) is None:
        return False
    listed = _HEDGED_ONLY.fullmatch(clause) is not None and between.rstrip().endswith(clause.rstrip())
    return _OF_PEOPLE.search(clause) is None and (listed or _MONEYED.search(clause) is not None)


def _is_paid(between: str) -> bool:
    """Whether a large number that counts nothing follows on an amount of money, in its sentence or the next ones of the
    paragraph, as what is paid there: 'The plan costs 31 billion pesos. … would absorb the remaining 7.1 billion'.
    """
    if _PARTED.search(between) is not None:
        return False
    clause = re.split(r"[.!?;:]\s|,\s(?:while|and|but)\s", between)[-1]
    if _OF_PEOPLE.search(clause) is not None:
        return False
    words = clause.lower().split()
    paid = _taking()
    return any(word in paid for word in words[-6:]) and (
        words[-1] in paid or _PRICED.search(clause) is not None or words[0] in ("another", "some", "about")
    )


def _leaves_out(s: Scope, last: Draft, d: Draft) -> bool:
    behind = _WORD.match(s.low, d.end)
    if d.start - last.end > _FAR or not (
        _OPEN_BEHIND.match(s.low, d.end) or (behind is not None and behind.group(1) in _paying())
    ):
        return False
    between = s.text[last.end : d.start]
    if _SENTENCE_END.search(between) is not None:
        return False
    compared = _COMPARED.search(between)
    if (
        compared is not None
        and compared.group("to")
        and _FROM.search(s.low[max(0, last.start - 20) : last.start]) is None
    ):
        compared = None
    if d.scale < 1e5:
        if last.kind != "measure" or compared is None:
            return False
        return last.unit not in _TIMES or d.number < 1900
    if last.scale < 1000 or last.kind == "count":
        return False
    return (
        compared is not None
        or _LISTED.search(between) is not None
        or _GAPPED.search(between) is not None
        or (last.kind == "money" and (between.split() or [""])[-1].lower() in _paying())
    )


_TIMES = frozenset("year month week day h min s".split())


_TRADED = (
    "buy",
    "buys",
    "bought",
    "buying",
    "sell",
    "sells",
    "sold",
    "selling",
    "cost",
    "costs",
    "drawn",
    "drew",
    "draw",
)
_OF_THINGS = frozenset(
    "use keep meet share support stand consider introduce launch exchange shoulder steer direct".split()
)
"""Verbs of money that are said of things as often."""
_NO_VERBS = frozenset("to for home down apart available contains aside".split())


@cache
def _taking() -> frozenset[str]:
    """Verbs by which money is given, taken, drawn or made, in all their forms."""
    rows = [row for row in lexicon.rows_of("money_verbs") if row["base"] not in _OF_THINGS]
    forms = {row[form] for row in rows for form in ("base", "third", "past", "participle", "gerund")}
    return (_paying() | forms).difference(_NO_VERBS).union(_TRADED)


@cache
def _paying() -> frozenset[str]:
    """The last words of verbs of spending and dealing."""
    cues = lexicon.rows_of("cues")
    verbs = frozenset(row["cue"].split()[-1] for row in cues if (row["topic"], row["part"]) == ("budget", "verb"))
    dealing = {
        "earned",
        "earns",
        "cost",
        "costs",
        "fetched",
        "netted",
        "bought",
        "sold",
        "exported",
        "imported",
        "worth",
    }
    return (
        verbs | dealing | {"authorised", "authorized", "budgeted", "allotted", "planned", "voted", "promised", "agreed"}
    )
