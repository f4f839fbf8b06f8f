"""Breaks that are none: page ends inside a sentence, empty lines between all lines of a text, words divided at the end
of a line.

A text copied out of a printed paper keeps the lines of its pages. Where a sentence goes on behind such a break, the
reading goes on, too.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from trustetl.source.reading import Edit

_LINE = re.compile(r"[^\r\n\f]*[^\s][^\r\n\f]*")
PAGE = re.compile(
    r"[*_]*(?:[\[(]{0,2}page\s*[|:]?\s*\d{1,4}(?:\s*(?:of|/|\|)\s*\d{1,4})?[\])]{0,2}|\d{1,3}\s*\|\s*page"
    r"|[-–—]\s*\d{1,4}\s*[-–—]|\(?cont(?:d|inued)\b[\s.…]*(?:\d{1,3}\s*)?[/.\s–-]*\)?|p\.\s?t\.\s?o\.?)[*_]*",
    re.IGNORECASE,
)
"""What the foot or head of a page says of it: 'Page | 2', '- 3 -', 'Contd..4/-'."""
_NUMBER = re.compile(r"\d{1,3}")
_ENDED = re.compile(r"[.!?।:;][\"”’')\]*]*$")
_OPEN = re.compile(
    r"(?:\b(?:a|an|the|of|to|in|on|at|by|for|from|with|and|or|but|as|than|that|which|whose|is|are|was|were|be|been|has"
    r"|have|had|will|would|shall|should|can|may|its|their|our|this|these|into|over|under|between|during)|[-–(/&])$"
)
"""What nothing ends in."""
_FRONT = re.compile(r"(?:[•●▪■□▫◦‣·►▶➢✓*\uf0b7\uf0a7\uf0d8|#>–-]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])\s*\S|\|")
"""A bullet, a list number or a bar in front of a line."""
_DIVIDED = re.compile(r"(?P<head>[^\W\d_]{2,})(?P<hyphen>[-‐])[ \t]*\r?\n[ \t]*(?P<tail>[a-z]{2,})")
_BOLD = re.compile(r"^\s*(?:\*\*)?\s*|\s*(?:\*\*)?\s*$")
_LONG = 40
"""The least characters of a line of running text."""
_CERTAIN = 60
"""The least characters of one that goes on behind an empty line in a text whose lines are whole paragraphs."""
_WIDEST = 160
_FEWEST = 8
_FULL = 0.8
"""How much of the width a line takes up that was broken for want of room."""


class _Line(NamedTuple):
    """A line that is not empty: where it stands, its words without bold marks, and whether an empty line stands
    above."""

    start: int
    end: int
    words: str
    gap: bool


def find_breaks(text: str) -> list[Edit]:
    """The places of a plain text where the page broke it and the sentence goes on, in text offsets."""
    lines = _lines(text)
    return [*_pages(lines), *_loose(lines), *_divided(text)]


def _lines(text: str) -> list[_Line]:
    found: list[_Line] = []
    last = 0
    for match in _LINE.finditer(text):
        raw = match[0]
        words = _BOLD.sub("", raw)
        if words:
            start = match.start() + len(raw) - len(raw.lstrip())
            gap = text.count("\n", last, match.start()) + text.count("\f", last, match.start()) > 1 or not found
            found.append(_Line(start, match.start() + len(raw.rstrip()), words, gap))
            last = match.end()
    return found


def _pages(lines: list[_Line]) -> list[Edit]:
    """Page numbers between two lines of running text: left out, and the sentence goes on where it does."""
    edits: list[Edit] = []
    at = 1
    while at < len(lines) - 1:
        last = at
        while last < len(lines) - 1 and _is_page(lines, last):
            last += 1
        if last == at:
            at += 1
            continue
        above, below = lines[at - 1], lines[last]
        numbers = [one for one in lines[at:last] if _NUMBER.fullmatch(one.words)]
        before = 0 if above.gap else len(lines[at - 2].words)  # the last line of a paragraph may be short
        long = [max(before, len(above.words)) >= _LONG, len(below.words) >= _LONG]
        if all(long) or (any(long) and not numbers):  # a number between short lines is a value
            if _goes_on(above, below, wide=all(long)):
                edits.append(Edit(above.end, below.start, "\n" if len(above.words) <= _WIDEST else " "))
            else:
                edits += [Edit(one.start, one.end, " " if one.end - one.start > 1 else "  ") for one in numbers]
        at = last + 1
    return edits


def _is_page(lines: list[_Line], at: int) -> bool:
    """Whether a line is a page's number or what a page says of itself."""
    words = lines[at].words
    return PAGE.fullmatch(words) is not None or (_NUMBER.fullmatch(words) is not None and lines[at].gap)


def _goes_on(above: _Line, below: _Line, *, wide: bool) -> bool:
    """Whether a sentence goes on in the line below a break; ``wide``: both lines are those of running text."""
    if _ENDED.search(above.words) or _FRONT.match(below.words):
        return False
    first = below.words[0]
    return first.islower() or _OPEN.search(above.words) is not None or wide


def _loose(lines: list[_Line]) -> list[Edit]:
    """Empty lines inside sentences: in a text that has them between all its lines wherever a line is full, in others
    where a long line without a stop goes on in small letters."""
    pairs = list(pairwise(lines))
    broken = [
        (above, below)
        for above, below in pairs
        if below.gap and len(above.words) >= _LONG and not _ENDED.search(above.words) and below.words[0].islower()
    ]
    if not broken:
        return []
    apart = sum(below.gap for _, below in pairs)
    spread = len(lines) >= _FEWEST and len(broken) >= max(3, 0.25 * len(pairs)) and apart >= 0.9 * len(pairs)
    widths = sorted(len(above.words) for above, _ in broken)
    width = widths[min(len(widths) - 1, round(0.95 * len(widths)))]
    edits: list[Edit] = []
    for above, below in pairs:
        if not below.gap or _ENDED.search(above.words):
            continue
        size = len(above.words)
        small = below.words[0].islower() and not _FRONT.match(below.words)
        if spread:
            full = width <= _WIDEST and size >= _FULL * width and not _FRONT.match(below.words)
            joined = full or (size >= _LONG / 2 and (small or _OPEN.search(above.words) is not None))
        else:
            joined = size >= _CERTAIN and small and above.words[-1] != "," and _ENDED.search(below.words) is not None
        if joined:
            edits.append(Edit(above.end, below.start, " "))
    return edits


def _divided(text: str) -> list[Edit]:
    """Words divided at the end of a line: they lose their hyphen where the text has them without it."""
    divided = list(_DIVIDED.finditer(text))
    known = set(re.findall(r"[^\W\d_]+", text.lower())) if divided else set()
    edits: list[Edit] = []
    for match in divided:
        whole = f"{match['head']}{match['tail']}".lower() in known
        edits.append(Edit(match.start("hyphen") if whole else match.end("hyphen"), match.start("tail"), ""))
    return edits
