"""A document into statements."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from trustetl.model import Document, Statement
from trustetl.outline.blocks import Block, make_blocks
from trustetl.outline.labels import answer_body, find_label
from trustetl.outline.lines import split_lines
from trustetl.outline.lists import hangs
from trustetl.outline.run_in import part_run_in
from trustetl.outline.sections import settle_kinds
from trustetl.outline.sentences import sentence_spans
from trustetl.outline.wording import agency_tail, inline_dateline

_WHOLE = frozenset(("title", "heading", "caption", "dateline", "furniture", "field", "question"))
_CAPTION_WORDS = 20
_FIELD = -1
"""The depth of a line 'label: value' among the bullets that may follow it."""


def outline(document: Document) -> tuple[Statement, ...]:
    """The statements of a document, in order and without overlap.

    Together they cover all of the reading but white space, bullet marks and rules.
    """
    reading = document.reading
    lines = split_lines(document)
    blocks = make_blocks(reading.text, lines)
    settle_kinds(blocks)
    writer = _Writer(reading.text)
    for block in part_run_in(blocks):
        writer.add(block)
    statements = _numbered(writer.statements)
    if document.pages:
        statements = [_paged(document, one) for one in statements]
    return tuple(statements)


_COUNTED = re.compile(r"(?P<number>\d{1,2})(?:\.\d{1,2})?\s+(?=[A-Z])")
_FEWEST = 2


def _numbered(statements: list[Statement]) -> list[Statement]:
    """The statements with the bare numbers before headings taken for what they are, where they count the sections up
    from one: '1 Finance for ports', '2 Staff and rooms'.
    """
    found = [
        (at, match)
        for at, statement in enumerate(statements)
        if statement.kind == "heading" and statement.marker is None
        if (match := _COUNTED.match(statement.text)) is not None
    ]
    counts = list(dict.fromkeys(int(match["number"]) for _, match in found))
    if counts != list(range(1, len(counts) + 1)) or len(counts) < _FEWEST:
        return statements
    out = list(statements)
    for at, match in found:
        start = out[at].start
        end = start + len(match.group().rstrip())
        out[at] = replace(out[at], marker=(start, end), body=start + match.end())
    return out


def _paged(document: Document, statement: Statement) -> Statement:
    return replace(statement, page=bisect_right(document.pages, document.reading.origin(statement.start)))


class _Writer:
    """Writes statements, keeping the headings that hold."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.statements: list[Statement] = []
        self.headings: list[tuple[int, str]] = []
        """Open headings of the page with their levels."""
        self.bullets: list[tuple[int, str, str]] = []
        """Open headings among bullets: depth, words, and how they reach on: ``name``, ``colon``, or, over bullets
        that lie deeper, ``nested`` and the ``label`` of a bullet."""
        self.number = 0
        self.table = 0
        self.caption: str | None = None
        self.above = ""
        self.prose = False
        self.boxed = False
        """Whether the last heading stands right above lines with labels: an empty line ends its reach."""

    def add(self, block: Block) -> None:
        """Write the statements of one block."""
        self.number += not (block.table and block.table == self.table)
        if block.kind in ("row", "header_row"):
            self._row(block)
        else:
            self.table = 0
            if block.kind == "item" or (block.kind == "heading" and block.bullet):
                self._item(block)
            else:
                if block.kind not in ("furniture", "caption"):
                    self.bullets.clear()
                if self.boxed and block.gap and block.kind in ("field", "paragraph") and self.headings:
                    self.headings.pop()
                    self.boxed = False
                if block.kind in ("heading", "question"):
                    self._heading(block)
                elif block.kind in _WHOLE:
                    label = self._whole(block)
                    if label is not None:
                        self.bullets.append((_FIELD, label, "label"))  # what the bullets right under it are of
                else:
                    self._sentences(block, "footnote" if block.kind == "footnote" else "sentence")
                    self.prose = self.prose or block.kind == "paragraph"
            if block.kind != "furniture":
                self.above = block.words

    @property
    def section(self) -> tuple[str, ...]:
        return tuple(words for _, words in self.headings) + tuple(words for _, words, _ in self.bullets)

    def _heading(self, block: Block) -> None:
        level = (
            block.level
            if block.kind == "heading"
            else 1 + max((one for one, _ in self.headings if one < 90), default=0)
        )
        if block.kind == "question":
            level = 90  # below every heading, and closed by the next question
        while self.headings and self.headings[-1][0] >= level:
            self.headings.pop()
        self._put(block.first, block.end, block.kind, block=block, level=block.level)
        self.boxed = False
        self.headings.append((level, clean(block.words)))

    def _item(self, block: Block) -> None:
        depth = block.level
        words = block.words
        if block.gap and self.bullets and self.bullets[-1][0] == _FIELD:
            self.bullets.pop()
        while self.bullets and (self.bullets[-1][0] > depth or (self.bullets[-1][0] == depth and self._closes(block))):
            self.bullets.pop()
        if block.kind == "heading":
            self._put(block.first, block.end, "heading", block=block, level=len(self.headings) + len(self.bullets) + 1)
            self.bullets.append(
                (depth, clean(words), "nested" if block.nested else "colon" if words.endswith(":") else "name")
            )
            return
        hanging = sum(one[0] == depth for one in self.bullets)
        self._sentences(block, "item", level=depth + hanging)
        label = find_label(words, bullet=True)
        if label is not None:
            self.bullets.append((depth, label.words, "label"))

    def _closes(self, block: Block) -> bool:
        """Whether a bullet ends the reach of the heading bullet above it on the same level."""
        if block.kind == "heading":
            return True
        how = self.bullets[-1][2]
        return how in ("label", "nested") or (how == "colon" and not hangs(block.words))

    def _row(self, block: Block) -> None:
        if block.table != self.table:
            self.table = block.table
            self.caption = self.above if 0 < len(self.above.split()) <= _CAPTION_WORDS else None
        self._put(block.start, block.end, block.kind, block=block, level=block.level)

    def _whole(self, block: Block) -> str | None:
        """Write a block that is one statement; gives the label of a field."""
        if block.kind == "field" and not block.gap and self.statements and self.statements[-1].kind == "heading":
            self.boxed = True
        label = (
            find_label(self._flat(block.body, block.end), bullet=False, listed=True) if block.kind == "field" else None
        )
        self._put(
            block.first,
            block.end,
            block.kind,
            block=block,
            label=label.words if label else None,
            body=block.body + label.body if label else 0,
        )
        return label.words if label else None

    def _flat(self, start: int, end: int) -> str:
        """A stretch of the text on one line, as long as it stands there."""
        return re.sub(r"\s", " ", self.text[start:end])

    def _sentences(self, block: Block, kind: str, level: int = 0) -> None:
        start, end = block.first, block.end
        body = block.body
        if kind == "sentence" and block.kind == "paragraph":
            length = inline_dateline(self.text[start:end], first=not self.prose)
            if length:
                self._put(start, start + length, "dateline", block=block)
                start = body = start + length
                while start < end and self.text[start].isspace():
                    start += 1
                body = start
        tail = agency_tail(self.text[start:end]) if kind == "sentence" else None
        stop = end if tail is None else start + tail
        answer = answer_body(self._flat(body, stop))
        label = (
            find_label(self._flat(body, stop), bullet=kind == "item")
            if not answer and kind in ("item", "sentence")
            else None
        )
        words_at = body + (label.body if label else answer)
        first = True
        for left, right in self._spans(words_at, stop):
            if first:
                self._put(
                    start,
                    right,
                    kind,
                    block=block,
                    level=level,
                    label=label.words if label else None,
                    body=words_at if label or answer else left,
                )
            else:
                self._put(left, right, kind, block=block, level=level)
            first = False
        if first and stop > start:
            self._put(start, len(self.text[:stop].rstrip()), kind, block=block, level=level)
        if tail is not None:
            self._put(stop, end, "furniture", block=block)

    def _spans(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        for left, right in sentence_spans(self.text[start:end]):
            yield start + left, start + right

    def _put(
        self, start: int, end: int, kind: str, *, block: Block, level: int = 0, label: str | None = None, body: int = 0
    ) -> None:
        marker = block.marker if block.marker is not None and start <= block.marker[0] < end else None
        lead = max(start, block.body) if start <= block.body < end else start
        self.statements.append(
            Statement(
                start=start,
                end=end,
                text=re.sub(r"[\t\n]", " ", self.text[start:end]),
                kind=kind,
                section=self.section,
                block=self.number,
                level=level,
                label=label,
                body=body or lead,
                marker=marker,
                cells=block.cells if kind in ("row", "header_row") else (),
                caption=self.caption if kind in ("row", "header_row") else None,
            )
        )


def clean(words: str) -> str:
    """A heading as it is named in a section: without mark-up, trailing colon and closing marks."""
    return re.sub(r"^[\s#*_=]+|[\s#*_=:]+$", "", words)
