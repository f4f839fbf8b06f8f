"""What only another figure tells of a figure: an exchange rate, the number of a paper that is printed again."""

from __future__ import annotations

import re
from collections.abc import Sequence

from trustetl.figures.draft import Draft

_EQUALS = re.compile(r"[ \t]*(?:=|≈|equals|is equal to|was equal to|to)[ \t]*(?:about |approximately |approx\. )?")
_RATED = re.compile(r"\b(?:exchange|conversion) rates?\b|\bexchanged at\b|\bconverted at\b", re.IGNORECASE)
_PER_MONEY = re.compile(
    r"[ \t\n]*(?:per|to(?:[ \t\n]the)?|for one|/)[ \t\n]*(?:US |U\.S\. )?"
    r"(?:dollar|euro|pound|yen|franc|rupee|USD|EUR|US\$|"
    r"\$|€|£|GBP|JPY|SDR)",
    re.IGNORECASE,
)
_ROUND = frozenset((1.0, 100.0, 1000.0))
_NUMBERED = re.compile(r"\b(?:no|nos|nr|number|n[ºo°])\.?[ \t]*[:#]?[ \t]*(\d{2,6})$", re.IGNORECASE)
_OF_THEM = re.compile(r"[ \n](?:out )?of (?:the |its |their |our |these |all )?(?:(?:first|total|planned|existing) )?")
"""What stands between a number of things and the number that they are of: 'eight of the 28 units'."""
_LEADS = re.compile(r"(?:^|\n)[ \t*_(]*$")
_NOTE = re.compile(r"(?:^|\n)[ \t]*\((?P<number>\d{1,2})\)[ \t]+(?=\S)")
"""How a note with its number in brackets begins."""
_RATE = "an exchange rate"
_PADDED = re.compile(r"0\d+(?![\d.:/–-]|,\d)")
"""A whole number written with a zero in front."""
_HEADS_LINE = re.compile(r"(?:^|\n)[ \t]*(?:[-*•–|#]+[ \t]*)*$")
_CHOICES = re.compile(
    r"(?:\([a-eA-E1-5]\)|(?<![\w.])[A-Ea-e][.)])[ \t]*(?:(?:Both|Neither|Only)[ ]\d(?:[ ]?(?:,|and|&|or|nor)[ ]?\d)*|"
    r"\d(?:[ ]?(?:,|and|&)[ ]?\d)*[ ]only|\d(?:,[ ]?\d)*(?:,?[ ](?:and|&)[ ]\d)|\d(?:,[ ]?\d)+)"
    r"(?=[ \t]*(?:[.;,\n(]|$|[A-E][.)]))"
)
"""The answers that a question puts up for choice: '(a) 1 only (b) 1 and 2 only (c) Neither 1 nor 2'."""


def read_beside(read: str, drafts: Sequence[Draft]) -> None:
    """Marks what a figure is by the figures around it, in place: both moneys of an exchange rate ('US$ 1 = Sh 129',
    'at an exchange rate of 5.2 pesos to the dollar') are facts of no table, and the number of a question that stands
    before its text again is an identifier. A number in brackets right behind a word is a footnote mark where a note
    below begins with it ('The Fund(1) has …', '(1) Law No 5').
    """
    numbers: set[str] = set()
    choices = [at.span() for at in _CHOICES.finditer(read)]
    notes = {n: at.start() for at in _NOTE.finditer(read) if (n := at.group("number"))}
    for before, draft in zip((None, *drafts), drafts, strict=False):
        if draft.kind == "identifier":
            found = _NUMBERED.search(read, max(0, draft.start - 12), draft.end)
            if found is not None:
                numbers.add(found.group(1))
        elif draft.kind in ("number", "count") and (padded := _PADDED.match(read, draft.start)) is not None:
            heads = padded.end() - draft.start == 2 and _HEADS_LINE.search(read[max(0, draft.start - 8) : draft.start])
            draft.kind, draft.reason = ("enumerator", "a list number") if heads else ("identifier", "a code")
            draft.end, draft.value, draft.unit = padded.end(), None, None
        elif draft.kind in ("number", "count") and any(a < draft.start < b for a, b in choices):
            draft.kind, draft.reason, draft.value, draft.unit = "enumerator", "an answer to choose", None, None
            draft.end = draft.start + 1
        elif draft.kind in ("number", "count") and _marks_note(read, draft, notes):
            draft.start, draft.end, draft.reason = draft.start - 1, draft.end + 1, "a footnote mark"
            draft.kind, draft.value, draft.unit = "enumerator", None, None
        elif draft.kind in ("number", "count") and read[draft.start : draft.end] in numbers:
            if _LEADS.search(read, max(0, draft.start - 6), draft.start) and read[draft.end : draft.end + 1] in ".:)*":
                draft.kind, draft.value, draft.unit = "identifier", None, None
                draft.reason = "the number of the paper, again"
        elif draft.kind == "count" and draft.unit and before is not None and before.unit is None:
            if before.kind in ("count", "number") and _OF_THEM.fullmatch(read, before.end, draft.start):
                before.kind, before.unit = "count", draft.unit
        elif draft.kind == "money":
            _rate(read, before, draft)


def _marks_note(read: str, draft: Draft, notes: dict[str, int]) -> bool:
    """Whether a number stands in brackets right behind a word, and a note of that number further down."""
    attached = read[draft.start - 1 : draft.start] == "(" and not read[max(0, draft.start - 2)].isspace()
    note = notes.get(read[draft.start : draft.end], 0)
    return attached and read[draft.end : draft.end + 1] == ")" and note > draft.end


def _rate(read: str, before: Draft | None, draft: Draft) -> None:
    one = before is not None and before.kind == "money" and before.unit != draft.unit and before.value in _ROUND
    if before is not None and one and _EQUALS.fullmatch(read, before.end, draft.start):
        before.reason = draft.reason = _RATE
        return
    told = _RATED.search(read[max(0, draft.start - 60) : draft.start].rpartition(". ")[2])
    if told is not None and (draft.per is not None or _PER_MONEY.match(read, draft.end)):
        draft.reason = _RATE
