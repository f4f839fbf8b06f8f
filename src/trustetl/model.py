"""The vocabulary of the package: what each room hands to the next.

    bytes -> Document -> Statements -> Figures -> Facts -> tables -> Findings -> reports

Everything is frozen: a later room reads what an earlier one made and never changes it. What a text holds many of
(figures, their parts, repairs) is a tuple with names, which is made five times faster than a frozen data class.

Two coordinate systems exist, and only two:

* **text** offsets count Unicode code points of ``Document.text``, the text exactly as decoded or extracted; they are
  what every output shows;
* **reading** offsets count code points of ``Document.reading.text``, the same text with damage repaired and odd
  characters made plain (a lost currency sign put back, mojibake decoded, no-break spaces made spaces). Statements,
  figures and facts hold reading offsets; ``Reading.span`` turns them into text offsets, once, when tables are made.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple


class Repair(NamedTuple):
    """One place where the text is read as something other than what stands there (text offsets)."""

    start: int
    end: int
    found: str
    read_as: str
    reason: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as it is to be read, and the way back from its offsets to those of the text as it came.

    ``starts`` are the reading offsets at which a new stretch begins and ``origins`` the text offset that each of them
    stands for,
    both ascending; within a stretch the two run in parallel. A repair that replaces three characters by one makes a
    stretch of its own.
    """

    text: str
    starts: tuple[int, ...] = (0,)
    origins: tuple[int, ...] = (0,)
    repairs: tuple[Repair, ...] = ()

    def origin(self, offset: int) -> int:
        """The text offset that a reading offset stands for."""
        stretch = bisect_right(self.starts, offset) - 1
        return self.origins[stretch] + offset - self.starts[stretch]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The half-open stretch of the text as it came that ``reading.text[start:end]`` was read from."""
        if end <= start:
            at = self.origin(start)
            return at, at
        stretch = bisect_right(self.starts, end - 1) - 1
        last = self.origins[stretch] + (end - 1 - self.starts[stretch]) + 1
        if stretch + 1 < len(self.starts) and end == self.starts[stretch + 1]:
            last = self.origins[stretch + 1]
        return self.origin(start), last


@dataclass(frozen=True, slots=True)
class Mark:
    """What the mark-up of a page, document or PDF says of a stretch of the text (text offsets).

    ``kind`` is one of ``title``, ``heading``, ``paragraph``, ``item``, ``row``, ``cell``, ``header`` (a header cell),
    ``caption``, ``footnote``, ``furniture``
    (running headers and footers, page numbers), ``published`` (a date of publication that the mark-up declares),
    ``strong`` (a paragraph that is printed bold from its first word to its last).
    """

    start: int
    end: int
    kind: str
    level: int = 0


@dataclass(frozen=True, slots=True)
class Note:
    """Something that reading a document brought to light and that its user is to be told (becomes a finding)."""

    check: str
    severity: str
    message: str
    expected: str | None = None
    observed: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One brief, decoded or extracted."""

    document_id: str
    path: str
    text: str
    reading: Reading
    sha256: str
    encoding: str | None
    media_type: str
    marks: tuple[Mark, ...] = ()
    pages: tuple[int, ...] = ()
    """Text offsets at which pages begin, for formats that have pages."""
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table row (reading offsets), with the header words that stand above it."""

    start: int
    end: int
    column: int
    header: str | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence, bullet, heading or table row, with the headings it stands under (reading offsets).

    The statements of a document cover all of its text but white space, bullet marks and rules, in order and without
    overlap.
    """

    start: int
    end: int
    text: str
    """``reading.text[start:end]`` with each line break or tab made one space: as long as the span."""
    kind: str
    """``title``, ``heading``, ``sentence``, ``item`` (a bullet, or a sentence of one), ``row``, ``header_row``,
    ``field`` (a line 'label: value'),
    ``caption``, ``dateline`` (a line that dates or signs the document), ``footnote``, ``question``, ``furniture``."""
    section: tuple[str, ...] = ()
    """The headings above, outermost first, cleaned of marks and trailing colons."""
    block: int = 0
    """Sentences of one paragraph or bullet, and rows of one table, share a block number."""
    level: int = 0
    """Depth of a heading (1 is the top), nesting of a bullet or of a table row (0 is not nested)."""
    label: str | None = None
    """The run-in label ('Imports' in 'Imports: India is a net importer'); null on later sentences of the block."""
    body: int = 0
    """Reading offset at which the words after the label begin (``start`` where there is none)."""
    marker: tuple[int, int] | None = None
    """The list or footnote mark in front ('1.', 'Q3.', '(a)'), where it holds a digit; it lies inside the statement."""
    cells: tuple[Cell, ...] = ()
    caption: str | None = None
    """For rows: the caption or the line above the table, which may give the unit of its amounts."""
    page: int | None = None


class Part(NamedTuple):
    """A piece that a figure was read from: what it is and the words (``('scale', 'lakh crore')``)."""

    role: str
    words: str


class Figure(NamedTuple):
    """One figure of a text: a stretch that holds a number, date, period or name with digits, read and accounted for.

    ``start``/``end`` are reading offsets inside a document, text offsets from ``find_figures``. The columns are those
    of the contract's ``figures``.
    """

    start: int
    end: int
    quote: str
    kind: str
    value: float | None = None
    low: float | None = None
    high: float | None = None
    unit: str | None = None
    per: str | None = None
    qualifier: str | None = None
    change: str | None = None
    period_start: date | None = None
    period_end: date | None = None
    rule: str = ""
    """The template of the rule that read it: 'between <money> and <money>'."""
    parts: tuple[Part, ...] = ()
    repairs: tuple[Repair, ...] = ()
    reason: str | None = None
    """Why it can be in no table (page furniture, a list number), where the reading alone settles that."""
    fiscal: bool = False
    """Whether a period is counted in fiscal years."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What a document says once and its statements rely on."""

    published: date | None = None
    country: str | None = None
    """ISO 3166-1 alpha-3 of the government or country that the document is mainly about."""
    currency: str | None = None
    """ISO 4217 code of the amounts that are written without one."""
    title: str | None = None
    fiscal_country: str | None = None
    """Whose fiscal years those written with one year are ('FY24')."""
    pair_country: str | None = None
    """Whose fiscal years pairs of years are ('2024-25')."""
    month_end: date | None = None
    """The last day of the month of publication, where the text gives no day of it."""

    @property
    def day(self) -> date | None:
        """The day from which what is past and what is ahead are told: that of publication, or the end of its month."""
        return self.published or self.month_end


@dataclass(frozen=True, slots=True)
class Route:
    """Where a figure ended up: a table, or none with the reason why."""

    table: str | None
    reason: str | None


@dataclass(frozen=True)
class Fact:
    """One row of a table of facts, before ids and types are given to it."""

    table: str
    values: Mapping[str, object]
    """The contract's columns of the table other than the evidence columns; a column left out is null."""
    start: int
    end: int
    section: tuple[str, ...] = ()
    figures: tuple[Figure, ...] = ()
    """The first is the one that the row's value is read from."""
    basis: str = "stated"
    rule: str = ""


@dataclass(frozen=True)
class Extract:
    """All that was read from one document."""

    document: Document
    setting: Setting
    statements: tuple[Statement, ...]
    figures: tuple[Figure, ...]
    routes: Mapping[Figure, Route] = field(default_factory=dict)
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True)
class Finding:
    """The outcome of one check, on one row, document or pair of documents."""

    check: str
    severity: str
    outcome: str
    scope: str
    message: str
    expected: str | None = None
    observed: str | None = None
    document_ids: tuple[str, ...] = ()
    fact_ids: tuple[str, ...] = ()
    looked_at: int | None = None
    """How many rows a passing check looked at."""
