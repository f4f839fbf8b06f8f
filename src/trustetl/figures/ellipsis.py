"""Numbers that leave their unit to the figure before them: '900 million pesos: 500 million for roads', 'from 20 litres
to 30', 'was allotted $40 million and spent 35 million'."""

from __future__ import annotations

import re
from collections.abc import Iterator
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
    r"|with|without|among|between|the (?:year|following|previous|next)|towards?)\b"
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
            if draft.kind == "count" and draft.unit is not None and _PART.fullmatch(s.low, part.end, draft.start):
                part.unit = draft.unit
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


@cache
def _paying() -> frozenset[str]:
    """The last words of verbs of spending."""
    cues = lexicon.rows_of("cues")
    verbs = frozenset(row["cue"].split()[-1] for row in cues if (row["topic"], row["part"]) == ("budget", "verb"))
    return verbs | {"authorised", "authorized", "budgeted", "allotted", "planned", "voted", "promised", "agreed"}
