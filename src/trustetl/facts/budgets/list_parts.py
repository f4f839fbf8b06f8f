"""What each amount of a list inside a sentence is for, where the words before the amounts name it.

'The plan has three parts: nets ($9 million), boats ($4 million) and …', '…, made up of (a) nets, $9 million; (b) …'.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from trustetl.facts.budgets.words import tidy
from trustetl.facts.language.topics import TRADE, cues_in
from trustetl.facts.language.view import View
from trustetl.model import Fact, Figure

DIVIDES = re.compile(
    r"\b(?:split|divided|shared|made\s+up|consists?|consisting|compris\w+|composed|broken\s+down|breaks?\s+down|falls?|goes|go|"
    r"distributed|allocated|spread|as\s+follows|financ\w+|fund(?:s|ed|ing)|"
    r"(?:two|three|four|five|six|seven|\d+)\s+(?:\w+\s+)?(?:ways|parts|pots|windows|strands|lots|areas|pillars|measures|lines|elements|items|components)|"
    r"(?:components?|parts|pillars|windows|strands|elements|sub-?projects)\s+(?:are|is|include\w*)|(?:components?|parts|breakdown)\s*$|(?:component|scheme|part|head|sector|state|year)-?wise)\b",
    re.IGNORECASE,
)
"""A lead-in that divides money."""
WITHOUT_COLON = re.compile(
    r"\b(?:made\s+up|composed|consist(?:s|ing)?)\s+of\s+|\bcompris(?:es?|ing)\s+|\b(?:split|divided|broken\s+down|shared)\s+(?:out\s+|up\s+)?"
    r"(?:between|among|into|as)\s+|\bnamely,?\s+",
    re.IGNORECASE,
)
"""Words that lead into the parts of a sum without a colon."""
_BRACKETED = re.compile(
    r"\b(?:spent|used|goes?|going|directed|earmarked)\s+(?:on|for|to|towards|into)\s+|\b(?:finances?|funds?|covers?|supports?|includes?|pays?\s+for|backs?|contains?|"
    r"follows?|followed\s+by|financing|covering|supporting|including|funding)\s+|\b(?:components|parts|pillars|windows|strands)\s+(?:are|include)\s+",
    re.IGNORECASE,
)
"""Words that lead into the parts of a sum where each part has its amount in brackets: '… will be spent on nets ($9
million), boats ($4 million) and …'.
"""
_COLON = re.compile(r":\s+")
_LEFT_OVER = re.compile(
    r"^(?:\s*\([^()]*\))?[\s),.;]*(?:(?:and|plus|as\s+well\s+as|then)\s+)?(?:\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[).]\s+)?(?:(?:the|an?)\s+)?",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"\s*(?P<mark>\(|,|[–—-]|:)\s*(?:(?:with|at|worth|for|of|about|some|around|approx\.|approximately|nearly|up\s+to|over|a|an|the|total|outlay|"
    r"cost|budget|allocation)\s+)*$",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"[\s;,]*(?:and\s+)?(?:(?:the|an?)\s+)?(?!(?:in|of|for|to|from|by|with|is|was)\s)[a-z][\w’' -]{2,40}\s"
    r"(?<!\bof\s)(?<!\bto\s)(?<!\bfor\s)(?<!\bis\s)(?<!\bwith\s)(?<!\bfrom\s)(?<!\bin\s)(?<!\bat\s)"
)
"""A part with no mark between it and its amount: 'nets Rs 9 crore; boats Rs 4 crore'."""
_OPENING = 14
"""How far from the lead-in the first amount may stand where the amounts come before what they are for."""


def lead_ends(view: View) -> list[int]:
    """Where the words may end that lead into two or more amounts of public money of a sentence, as offsets."""
    text = view.text
    body = view.statement.body - view.start if view.statement.label is not None else 0
    found = {body} if body and DIVIDES.search(text[:body]) else set()
    for match in (*_COLON.finditer(text), *WITHOUT_COLON.finditer(text)):
        if match.end() >= body and (match.re is WITHOUT_COLON or _divides(view, match.start(), match.end())):
            found.add(match.end())
    ends = (view.start + end for end in sorted(found) if not any(c.topic in TRADE for c in cues_in(text[:end])))
    return [end for end in ends if len(_amounts(view, end)) > 1]


def _divides(view: View, start: int, end: int) -> bool:
    """Whether the words before a colon tell that money is divided, or tell its sum."""
    return len(_amounts(view, view.start + end)) > 1 and (
        DIVIDES.search(view.text[:start]) is not None or _sum_ahead(view, end)
    )


def _sum_ahead(view: View, colon: int) -> bool:
    """Whether an amount before a colon is no less than those behind it together."""
    amounts = _amounts(view, view.start + colon)
    wholes = [
        f.value for f in view.figures if f.kind == "money" and f.end < view.start + colon and f.unit == amounts[0].unit
    ]
    return any(w is not None and w * 1.001 >= sum(f.value or 0.0 for f in amounts) for w in wholes)


def opens_list(view: View, figure: Figure, money: Fact | None) -> bool:
    """Whether an amount is the first of several that a sum is divided into and that stand before what they are for:
    '…, made up of Rs 9 crore for nets and Rs 4 crore for boats'.
    """
    end = max((end for end in lead_ends(view) if end <= figure.start), default=None)
    if end is None or figure.per is not None or figure.start - end > _OPENING:
        return False
    if money is None or money.table != "budgets":
        return False
    return money.start == view.statement.start and re.search(r"\d", view.slice(end, figure.start)) is None


def parts_told(view: View) -> Mapping[Figure, str]:
    """The part that each amount of a list is for, where all of them stand behind their part in one manner."""
    told = next((parts for end in reversed(lead_ends(view)) if (parts := _parts_behind(view, end))), {})
    if told or any(c.topic in TRADE for c in cues_in(view.text)):
        return told
    ends = [view.start + m.end() for m in _BRACKETED.finditer(view.text)]
    ends = [end for end in ends if (listed := _amounts(view, end)) and len(listed) > 1]
    in_brackets = (end for end in ends if all(_bracketed(view, f) for f in _amounts(view, end)))
    return next((parts for end in in_brackets if (parts := _parts_behind(view, end))), {})


def _bracketed(view: View, figure: Figure) -> bool:
    i = view.index[figure]
    return view.word_at(i - 1) == "(" and view.word_at(i + 1) == ")"


def _parts_behind(view: View, end: int) -> Mapping[Figure, str]:
    """The parts told behind a place; none where the amounts do not all stand behind their part in one manner."""
    amounts = _amounts(view, end)
    parts: dict[Figure, str] = {}
    marks = set()
    at = end
    for figure in amounts:
        gap = view.slice(at, figure.start) + " "
        at = figure.end
        ending = _ENDS.search(gap)
        if ending is None and not _BARE.fullmatch(gap):
            return {}
        words = gap[: ending.start()] if ending is not None else gap
        left = _LEFT_OVER.match(words)
        named = tidy(words[left.end() if left is not None else 0 :])
        if named is None or len(named.split()) > 16:
            return {}
        marks.add(ending["mark"] if ending is not None else "")
        parts[figure] = named
    closed = "(" in marks or re.search(r"\w", view.slice(at, view.end)) is None
    return parts if len(marks) == 1 and closed else {}


_FOR = re.compile(
    r"^\s*(?:\([^()]*\)\s*)?(?:(?:is|are|was|were|will\s+be|goes|go|will\s+go|set\s+aside)\s+)?(?:for|in|to|towards?|on|as|through|into)\s+"
    r"(?:the\s+|an?\s+)?(?P<what>[^\W\d](?:[^,;.:()]|(?<=\d)[,.](?=\d))+?)\s*(?:\(|,?\s+and\s*$|[,;.]|$)"
)


def led_words(view: View, figure: Figure) -> str | None:
    """What a line that opens with an amount says it is for: '€9 million in loans for mills; …'."""
    stop = view.until_money(figure.end)
    match = _FOR.match(view.slice(figure.end, stop))
    at = figure.end + match.start("what") if match is not None else 0
    dated = any(f.kind in {"period", "date"} and f.start <= at + 1 < f.end for f in view.figures)
    return tidy(match["what"]) if match is not None and not dated else None  # not 'for 2031-32 to 2034-35'


def _amounts(view: View, start: int) -> list[Figure]:
    """The amounts behind a place in the currency of the first, but for those that tell a rate."""
    money = [f for f in view.figures if f.kind == "money" and f.start >= start and f.per is None]
    return [f for f in money if f.unit == money[0].unit]
