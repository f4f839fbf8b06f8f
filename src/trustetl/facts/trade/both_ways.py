"""Trade of two countries with each other that a sentence tells without naming both: 'trade between them', 'we traded
goods worth $9 million', 'bilateral trade'.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from trustetl.facts.language.view import View
from trustetl.facts.memory import Memory
from trustetl.facts.trade.goods import clean_goods
from trustetl.facts.trade.named import NO_GOODS
from trustetl.facts.trade.parties import places_in
from trustetl.facts.trade.words import HEDGED
from trustetl.lexicon import WORLD, find_countries
from trustetl.model import Figure

BOTH_WAYS = "trade of two countries"

_TWO = (
    r"(?:(?:the\s+|our\s+|these\s+)?two(?:\s+(?:countries|nations|sides|economies|partners|states|neighbours|neighbors|parties|peoples))?|"
    r"both(?:\s+(?:countries|nations|sides|economies|partners|parties))?|us|them|each\s+other|one\s+another|our\s+countries)"
)
_GOODS = r"(?P<goods>[a-z][^,;:.()\d]{2,40}?)"
_BETWEEN_THEM = re.compile(
    rf"\b(?:trade|commerce|exchanges|trade\s+flows?)(?:\s+in\s+{_GOODS})?\s+between\s+{_TWO}\b[^,;:.()\d]{{0,60}}?(?:,[^,;:.\d]{{2,40}},)?"
    rf"[^,;:.()\d]{{0,30}}\s+{HEDGED}$",
    re.IGNORECASE,
)
_BILATERAL = re.compile(
    rf"\b(?:bilateral|two-way|mutual)\s+(?:goods\s+|merchandise\s+|services\s+)?(?:trade|commerce)(?:\s+in\s+{_GOODS})?\s+"
    rf"(?:[^,;:.()\d]{{0,40}}\s)?(?:(?:was|is|were|amount(?:s|ed)|came|come|comes|stood|stands|reached|totall?ed|hit|rose|grew|fell|exceed(?:s|ed)|"
    rf"topped|worth|valued|climbed|dropped|reach|expanded|declined|increased)\s+)+(?:worth\s+|to\s+|at\s+|by\s+)?{HEDGED}$",
    re.IGNORECASE,
)
_WE_TRADED = re.compile(
    rf"\b(?:we|{_TWO})\s+(?:have\s+|had\s+|now\s+|together\s+)*(?:traded?|exchanged?)\s+(?:{_GOODS}\s+)?(?:worth\s+|valued\s+at\s+|for\s+)?{HEDGED}$",
    re.IGNORECASE,
)
_WERE_TRADED = re.compile(
    r"\s*(?:worth\s+of\s+[^,;:.()\d]{2,40}?\s+|(?:in|of)\s+[a-z][^,;:.()\d]{2,40}?\s+)?(?:was|were|is|are|has\s+been|have\s+been)\s+(?:traded|exchanged)\b"
    rf"(?:\s+between\s+{_TWO}\b)?",
    re.IGNORECASE,
)

_NO_TRADE = re.compile(rf"\s+(?:of|in)\s+(?:{NO_GOODS.pattern})", re.IGNORECASE)


def traded_both_ways(view: View, figure: Figure, memory: Memory, home: str | None) -> dict[str, object] | None:
    """The row of an amount of trade between two countries, whom the text named before; None for any other amount."""
    if figure.kind != "money" or figure.change is not None or figure.per not in {None, "year"}:
        return None
    head, tail = f"{view.slice(view.start, figure.start)} ", view.text[figure.end - view.start :]
    found = _BETWEEN_THEM.search(head) or _WE_TRADED.search(head) or _BILATERAL.search(head)
    if (found is None and _WERE_TRADED.match(tail) is None) or _NO_TRADE.match(tail) is not None:
        return None
    pair = _pair(view, memory, home)
    if pair is None:
        return None
    goods = clean_goods(found["goods"], view) if found is not None and found["goods"] else None
    return {
        "reporter": pair[0],
        "partner": pair[1],
        "flow": "trade",
        "commodity": goods,
        "measure": "value",
        "share_of": None,
    }


def _pair(view: View, memory: Memory, home: str | None) -> tuple[str, str] | None:
    """The two countries that are meant: those of the sentence itself, of the one before, or of the title."""
    here = _distinct(p.code for p in places_in(view))
    before = _distinct(code for _, _, code in find_countries(view.before))
    told = memory.trade.pair
    for codes in (here, before):
        if len(codes) == 2 and home in {*codes, None}:
            first = home if home in codes else codes[0]
            return str(first), next(code for code in codes if code != first)
        if len(codes) == 1 and home is not None and codes[0] != home:
            return home, codes[0]
    return (home, told) if home is not None and told is not None and told != WORLD else None


def _distinct(codes: Iterable[str]) -> list[str]:
    return [code for code in dict.fromkeys(codes) if code != WORLD]
