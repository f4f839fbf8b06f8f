"""The lines of a reading: where they begin, what mark stands in front, what the mark-up says of them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from trustetl.model import Document, Mark

_BULLET = re.compile(
    r"(?P<bullet>[•●▪■□▫◦‣⁃∙·・‧○►▶▸➢➤➔→✓✔✅❖◆♦★\uf0b7\uf0a7\uf0d8](?=\s|\S)|[-*+–—](?=\s|$)|o(?=\s+\S))\s*"
)
_QUOTED = re.compile(r"(?:>\s?)+")
_POINTED = re.compile(r"^[ \t]*>(?P<nested>[ \t]?>)?[ \t]*(?P<words>[^\n]*)", re.MULTILINE)
_FEWEST_POINTS = 3
_HASHES = re.compile(r"(?P<hashes>#{1,6})\s+(?=\S)|(?P<equals>={1,5})\s+(?=\S.*\s=)")
_NUMBER = r"\d{1,3}[.)](?![\d])|(?:\d ){1,3}\.(?=\s+[A-Z])|\(\d{1,3}\)(?=\s)|\[\d{1,3}\]"
_DOTTED = r"\d{1,2}(?:\.\d{1,2}){1,3}\.?(?=\s+[A-Z“\"‘(])"
_LETTER = (
    r"\([a-z]\)(?:\s?(?:to|and|&|,|-|–)\s?\([a-z]\))+\s?:?(?=\s)|\([a-zA-Z]\)|[a-h]\)|[a-h]\.(?=\s+\S)|\((?:[ivxIVX]{1,5})\)|[ivx]{1,5}[.)](?=\s)"
    r"|[IVX]{1,5}[.)](?=\s)|[A-H]\.(?=\s+[A-Z][a-z])"
)
_QUESTION = (
    r"(?!Q[1-4]\s(?:FY\s?)?['’]?\d\d)(?:Q(?:uestion|ue?s?)?|Ques)\.?\s?(?:No\.?\s?)?\d{1,3}\s?[.:)\]-]?(?=\s)|"
    r"Q\s?[.:](?=\s)"
)
_MARKER = re.compile(rf"(?P<marker>{_QUESTION}|{_DOTTED}|{_NUMBER}|{_LETTER})\s*", re.UNICODE)
_ASKED = re.compile(_QUESTION)


@dataclass(slots=True)
class Line:
    """A line that is not empty (reading offsets, without the white space around it)."""

    start: int
    end: int
    text: str
    indent: int
    gap: bool
    """Whether an empty line, or nothing, stands above."""
    ruled: bool = False
    """Whether only a drawn rule, and no empty line, stands above."""
    bullet: str = ""
    marker: tuple[int, int] | None = None
    body: int = 0
    """Where the words behind bullet and marker begin."""
    hashes: int = 0
    """Level of a Markdown or wiki heading."""
    marks: tuple[Mark, ...] = ()
    kind: str = ""
    """What the mark-up says: ``heading``, ``item`` …; empty where there is none."""
    level: int = 0
    inner: list[Mark] = field(default_factory=list)
    strong: bool = False
    """Whether it is a paragraph printed bold as a whole, or a line of one."""

    @property
    def words(self) -> str:
        """The text behind bullet and marker."""
        return self.text[self.body - self.start :]

    @property
    def asks(self) -> bool:
        """Whether the marker is that of a question (``Q3.``)."""
        return self.marker is not None and _ASKED.match(self.text[self.marker[0] - self.start :]) is not None

    @property
    def plain(self) -> bool:
        """Whether nothing stands in front of the words."""
        return not (self.bullet or self.marker or self.hashes)


def split_lines(document: Document) -> list[Line]:
    """The lines of a document's reading, those of rules and empty bullets left out."""
    reading = document.reading
    marked = _Marked(document.marks)
    pointed = not document.marks and _lists_by_arrows(reading.text)
    lines: list[Line] = []
    gap = True
    ruled = False
    pending = ""
    for match in re.finditer(r"[^\n]*\n?", reading.text):
        raw = match[0]
        stripped = raw.strip()
        if not stripped:
            gap = gap or raw.endswith("\n")
            ruled = False
            continue
        start = match.start() + len(raw) - len(raw.lstrip())
        line = Line(start, start + len(stripped), stripped, _indent(raw), gap, body=start)
        line.marks = tuple(marked.at(*reading.span(line.start, line.end))) if document.marks else ()
        _front(line)
        if pointed and stripped[0] == ">" and not line.bullet:
            line.bullet = ">"
        gap = False
        if line.body >= line.end:  # a bullet that was split off from its words, or a mark of quotation alone
            pending = line.bullet
            continue
        if _is_rule(stripped) and not any(mark.kind == "row" for mark in line.marks):
            ruled = not line.gap
            gap = gap or line.gap or not re.search(r"[|+]", stripped)  # a rule inside a table parts nothing
            continue
        if pending and line.plain:
            line.bullet = pending
        pending = ""
        for mark in line.marks:
            if mark.kind in ("cell", "header", "published"):
                line.inner.append(mark)
            elif mark.kind == "strong":
                line.strong = True
            elif not line.kind or mark.kind == "item":
                line.kind, line.level = mark.kind, mark.level
        line.ruled = ruled and line.gap
        ruled = False
        lines.append(line)
    return lines


def _lists_by_arrows(text: str) -> bool:
    """Whether '>' opens the points of lists, each a line of its own, and neither heads what stands below nor quotes a
    letter whose lines go on.
    """
    points = list(_POINTED.finditer(text))
    words = [point["words"] for point in points]
    beside = sum(not text[above.end() : below.start()].strip() for above, below in pairwise(points))
    return (
        len(points) >= _FEWEST_POINTS
        and beside * 3 >= len(points)
        and not any(point["nested"] for point in points)
        and all(said and not said[0].islower() for said in words)
    )


def _front(line: Line) -> None:
    """Find bullet, list number and heading marks in front of a line."""
    at = 0
    text = line.text
    if quoted := _QUOTED.match(text):
        at = quoted.end()
    if hashes := _HASHES.match(text, at):
        line.hashes = len(hashes["hashes"] or hashes["equals"])
        at = hashes.end()
        closing = re.search(r"\s+[#=]{1,6}$", text)
        if closing and closing.start() > at:
            line.end -= len(text) - closing.start()
            line.text = text = text[: closing.start()]
    if bullet := _BULLET.match(text, at):
        line.bullet = bullet["bullet"]
        at = bullet.end()
    marker = _MARKER.match(text, at)
    if marker and marker.end() < len(text):
        line.marker = (line.start + marker.start("marker"), line.start + marker.end("marker"))
        at = marker.end()
    line.body = line.start + at


def _indent(raw: str) -> int:
    width = 0
    for char in raw:
        if char == "\t":
            width += 4
        elif char == " ":
            width += 1
        else:
            break
    return width


def _is_rule(text: str) -> bool:
    return (
        len(text) > 1 and not any(char.isalnum() for char in text) and not re.search(r"[₹$€£%]", text)
    ) or text in "|_="


class _Marked:
    """The marks that a stretch of text stands in or holds."""

    def __init__(self, marks: tuple[Mark, ...]) -> None:
        self.marks = sorted(marks, key=lambda mark: (mark.start, -mark.end))
        self.starts = [mark.start for mark in self.marks]
        self.reach: list[int] = []
        furthest = 0
        for mark in self.marks:
            furthest = max(furthest, mark.end)
            self.reach.append(furthest)

    def at(self, start: int, end: int) -> Iterator[Mark]:
        first = bisect_right(self.starts, start)
        while first > 0 and self.reach[first - 1] > start:
            first -= 1
        for mark in self.marks[first:]:
            if mark.start >= end:
                break
            if mark.end > start:
                yield mark
