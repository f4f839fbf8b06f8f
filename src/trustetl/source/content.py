"""What a format's reader hands over: the text, what its mark-up said of it, and what there is to tell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from trustetl.model import Mark, Note
from trustetl.source.reading import Edit


@dataclass(frozen=True, slots=True)
class Content:
    """Text extracted from a file, with marks in text offsets."""

    text: str
    marks: tuple[Mark, ...] = ()
    pages: tuple[int, ...] = ()
    notes: tuple[Note, ...] = ()
    encoding: str | None = None
    edits: tuple[Edit, ...] = ()
    """Mark-up inside the text that its reading leaves out."""


@dataclass
class Page:
    """Text put together block by block: one paragraph, list item or table row a line, with a mark for each."""

    parts: list[str] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    length: int = 0
    last: str = ""

    def add(self, text: str, kind: str, level: int = 0, *, inner: Sequence[Mark] = (), gap: bool | None = None) -> None:
        """Append a block; ``inner`` marks count from the beginning of the block.

        ``gap`` says whether an empty line parts it from the block above; without it, blocks stand apart but for
        bullets and rows of one list or table.
        """
        if not text:
            return
        if self.parts:
            tight = kind == self.last and kind in ("item", "row", "furniture") if gap is None else not gap
            self._put("\n" if tight else "\n\n")
        start = self.length
        self._put(text)
        self.marks.append(Mark(start, self.length, kind, level))
        self.marks += [Mark(start + one.start, start + one.end, one.kind, one.level) for one in inner]
        self.last = kind

    def add_plain(self, text: str) -> None:
        """Append text whose lines say themselves what they are; it gets no marks."""
        text = text.strip("\r\n").rstrip()
        if text:
            self._put(("\n\n" if self.parts else "") + text)
            self.last = ""

    def add_row(self, cells: Sequence[str], *, header: bool = False, gap: bool | None = None) -> None:
        """Append a table row, its cells joined by bars; each cell's mark has the column as its level."""
        inner: list[Mark] = []
        at = 0
        for column, cell in enumerate(cells):
            at += 3 if column else 0
            inner.append(Mark(at, at + len(cell), "header" if header else "cell", column))
            at += len(cell)
        line = " | ".join(cells)
        kept = line.rstrip()
        lead = len(line) - len(line.lstrip())
        inner = [
            Mark(min(m.start, len(kept)) - lead, min(m.end, len(kept)) - lead, m.kind, m.level)
            for m in inner
            if m.end > m.start
        ]
        if kept.strip(" |"):
            self.add(kept.strip(), "row", inner=inner, gap=gap)

    def _put(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)

    @property
    def text(self) -> str:
        """All blocks added so far."""
        return "".join(self.parts)
