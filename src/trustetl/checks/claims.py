"""The tables as the checks see them: plain records with None for what is missing, and the passages they were read
from.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from decimal import Decimal
from functools import cached_property
from math import isnan
from typing import Any

from trustetl.checks.intervals import Printed, printed
from trustetl.model import Document, Extract

_BREAK = re.compile(r"[\r\n\t]")
TABLES = (
    "documents",
    "figures",
    "budgets",
    "trade",
    "indicators",
    "objectives",
    "initiatives",
    "milestones",
    "glossary",
    "repairs",
    "rejects",
)
_DATES = frozenset(
    ("published", "period_start", "period_end", "date_start", "date_end", "launched_start", "launched_end", "deadline")
)
_LISTS = frozenset(("figure_ids", "actors", "subjects", "instruments", "parties", "sectors"))


class Row:
    """One row of a table. ``row["column"]`` is None where the cell or the column is missing."""

    __slots__ = ("_cells", "table")

    def __init__(self, table: str, cells: Mapping[str, Any]) -> None:
        self.table = table
        self._cells = {name: _cell(name, value) for name, value in cells.items()}

    def __getitem__(self, column: str) -> Any:
        return self._cells.get(column)

    def text(self, column: str) -> str:
        """A cell as words: the empty string where it is missing."""
        value = self._cells.get(column)
        return "" if value is None else str(value)

    def number(self, column: str) -> float | None:
        """A cell as a number."""
        value = self._cells.get(column)
        return None if value is None else float(value)

    def day(self, column: str) -> date | None:
        """A cell as a date."""
        value = self._cells.get(column)
        return value if isinstance(value, date) else None

    @property
    def document(self) -> str:
        return self.text("document_id")

    @property
    def id(self) -> str:
        return self.text("fact_id") or self.text("figure_id")

    @property
    def start(self) -> int:
        return int(self._cells.get("start") or 0)

    @property
    def end(self) -> int:
        return int(self._cells.get("end") or 0)

    @property
    def quote(self) -> str:
        return " ".join(self.text("quote").split())

    @property
    def figure_ids(self) -> tuple[str, ...]:
        return tuple(self._cells.get("figure_ids") or ())

    @property
    def period(self) -> tuple[date | None, date | None]:
        return self.day("period_start"), self.day("period_end")

    @property
    def dated(self) -> tuple[date | None, date | None]:
        """When what the row tells of happens: a programme's launch, a budget's period, an event's days."""
        if self.table == "initiatives":
            return self.day("launched_start"), self.day("launched_end")
        return self.period if self.table == "budgets" else (self.day("date_start"), self.day("date_end"))

    def __repr__(self) -> str:
        return f"Row({self.table}, {self._cells})"


def _cell(name: str, value: Any) -> Any:
    if name in _LISTS:
        return () if value is None or isinstance(value, float) or not hasattr(value, "__iter__") else tuple(value)
    if value is None or type(value).__name__ in ("NAType", "NaTType") or (isinstance(value, float) and isnan(value)):
        return None
    if name in _DATES:
        return _date(value)
    if isinstance(value, Decimal):
        return float(value)
    return value.item() if hasattr(value, "item") else value


def _date(value: Any) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if hasattr(value, "astype"):
        days = value.astype("datetime64[D]").astype(object)
        return days if isinstance(days, date) else None
    return date.fromisoformat(str(value)[:10])


@dataclass(frozen=True, slots=True)
class Passage:
    """A statement of a document in text offsets: what stood in one sentence, bullet, field, heading or table row."""

    document: str
    start: int
    end: int
    text: str
    """The text as it came between the two, line breaks as spaces: offsets less ``start`` point into it."""
    kind: str
    section: tuple[str, ...] = ()
    block: int = -1
    label: str | None = None
    cells: tuple[tuple[int, int, int, str | None], ...] = ()
    """Start, end, column and header of each cell."""
    caption: str | None = None
    words: str = ""
    """The same as it is read, with damage repaired: what messages quote."""


@dataclass(frozen=True)
class Claims:
    """Everything a run says, in the form in which checks ask for it.

    ``as_of`` is the day that deadlines are measured against: the one given, or else the newest date of publication in
    the run, never today's, so that the same input gives the same findings.
    """

    tables: Mapping[str, tuple[Row, ...]]
    as_of: date | None = None
    extracts: tuple[Extract, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)

    def measured_at(self, as_of: date | None) -> Claims:
        """The same claims with another as-of date."""
        return replace(self, as_of=as_of)

    def rows(self, *tables: str) -> Iterator[Row]:
        """The rows of the tables named, in their order."""
        for table in tables:
            yield from self.tables.get(table, ())

    @cached_property
    def documents(self) -> tuple[str, ...]:
        """The document ids of the run, in the order of the table of documents."""
        return tuple(row.document for row in self.rows("documents"))

    @cached_property
    def document_rows(self) -> dict[str, Row]:
        return {row.document: row for row in self.rows("documents")}

    def published(self, document: str) -> date | None:
        """The date of publication of a document, where it has one."""
        row = self.document_rows.get(document)
        return row.day("published") if row else None

    @cached_property
    def by_document(self) -> dict[tuple[str, str], tuple[Row, ...]]:
        """The rows of a table in a document, by (table, document id), in the order of the text."""
        grouped: dict[tuple[str, str], list[Row]] = defaultdict(list)
        for table, rows in self.tables.items():
            for row in rows:
                grouped[table, row.document].append(row)
        return {key: tuple(sorted(rows, key=self.place)) for key, rows in grouped.items()}

    def place(self, row: Row) -> tuple[int, int, int]:
        """Where a row stands in its text: its statement, and in it the figure that its value is read from."""
        figure = None if row.table == "figures" else self.figure(row)
        return row.start, figure.start if figure else row.start, row.end

    def of(self, document: str, *tables: str) -> list[Row]:
        """The rows of the tables named in one document."""
        return [row for table in tables for row in self.by_document.get((table, document), ())]

    @cached_property
    def figures(self) -> dict[str, Row]:
        return {row.text("figure_id"): row for row in self.rows("figures")}

    @cached_property
    def facts_of(self) -> dict[str, tuple[Row, ...]]:
        """The facts that rest on a figure, by figure id."""
        grouped: dict[str, list[Row]] = defaultdict(list)
        for row in self.rows("budgets", "trade", "indicators", "milestones", "objectives", "initiatives"):
            for figure in row.figure_ids:
                grouped[figure].append(row)
        return {figure: tuple(rows) for figure, rows in grouped.items()}

    def figure(self, row: Row) -> Row | None:
        """The figure that a fact's value is read from."""
        for figure_id in row.figure_ids:
            if figure_id in self.figures:
                return self.figures[figure_id]
        return None

    def printed(self, row: Row) -> Printed | None:
        """The value of a fact or figure with the precision and qualifier that its words give it."""
        if id(row) not in self._values:
            self._values[id(row)] = self._printed(row)
        return self._values[id(row)]

    @cached_property
    def _values(self) -> dict[int, Printed | None]:
        """The values read so far, by the identity of their rows, which live as long as this."""
        return {}

    def _printed(self, row: Row) -> Printed | None:
        figure = row if row.table == "figures" else self.figure(row)
        quote = figure.quote if figure else ""
        prefix = "amount" if row.table == "budgets" else "value"
        low, high = ("amount_low", "amount_high") if row.table == "budgets" else ("low", "high")
        counted = bool(figure) and figure is not None and figure["kind"] in ("count", "number", "ordinal", "ratio")
        return printed(
            row.number(prefix),
            quote,
            qualifier=row["qualifier"] or (figure["qualifier"] if figure else None),
            low=row.number(low),
            high=row.number(high),
            counted=counted,
        )

    def unit(self, row: Row) -> str:
        """The unit of a row's value: its currency for budgets."""
        return row.text("currency") if row.table == "budgets" else row.text("unit")

    @cached_property
    def passages(self) -> dict[str, tuple[Passage, ...]]:
        """The statements of each document. Where only tables are at hand they are the quotes of the facts."""
        found = {e.document.document_id: tuple(_passages(e)) for e in self.extracts}
        for document in self.documents:
            if document not in found:
                spans: dict[tuple[int, int], Row] = {}
                for row in self.of(document, "budgets", "trade", "indicators", "objectives", "milestones"):
                    spans.setdefault((row.start, row.end), row)
                found[document] = tuple(
                    Passage(
                        document,
                        start,
                        end,
                        row.text("quote"),
                        "sentence",
                        tuple(row.text("section").split(" > ")),
                        words=row.quote,
                    )
                    for (start, end), row in sorted(spans.items(), key=lambda item: item[0])
                )
        return found

    def within(self, passage: Passage) -> list[Row]:
        """The figures that lie inside a passage, in order."""
        starts, figures = self._ledger.get(passage.document, ((), ()))
        first, last = bisect_left(starts, passage.start), bisect_left(starts, passage.end)
        return [row for row in figures[first:last] if row.end <= passage.end]

    def passage_at(self, document: str, offset: int) -> Passage | None:
        """The passage that holds a place of the text."""
        passages = self.passages.get(document, ())
        at = bisect_right(self._beginnings[document], offset) - 1 if passages else -1
        return passages[at] if at >= 0 and offset < passages[at].end else None

    @cached_property
    def _ledger(self) -> dict[str, tuple[tuple[int, ...], tuple[Row, ...]]]:
        found = {}
        for document in self.documents:
            rows = self.by_document.get(("figures", document), ())
            found[document] = tuple(row.start for row in rows), rows
        return found

    @cached_property
    def _beginnings(self) -> dict[str, list[int]]:
        return {document: [p.start for p in passages] for document, passages in self.passages.items()}

    @cached_property
    def sources(self) -> dict[str, Document]:
        return {e.document.document_id: e.document for e in self.extracts}

    def name(self, document: str) -> str:
        """What a person calls a document: its file name without folder."""
        row = self.document_rows.get(document)
        path = row.text("path") if row else ""
        return path.replace("\\", "/").rpartition("/")[2] or document


def _passages(extract: Extract) -> Iterator[Passage]:
    document = extract.document
    span = document.reading.span
    for statement in extract.statements:
        start, end = span(statement.start, statement.end)
        yield Passage(
            document.document_id,
            start,
            end,
            _BREAK.sub(" ", document.text[start:end]),
            statement.kind,
            statement.section,
            statement.block,
            statement.label,
            tuple((*span(c.start, c.end), c.column, c.header) for c in statement.cells),
            statement.caption,
            statement.text,
        )


def read_claims(tables: Any, as_of: date | None = None) -> Claims:
    """The claims of a run, from its ``Tables`` or from a mapping of frames by table name.

    A table that is missing is one without rows; where there are no extracts, the quotes of the facts stand for the
    text.
    """
    frames: Mapping[str, Any] = tables if isinstance(tables, Mapping) else tables.frames
    extracts: Sequence[Extract] = getattr(tables, "extracts", ())
    rows = {name: tuple(_rows(name, frames[name])) for name in TABLES if name in frames}
    published = [d for row in rows.get("documents", ()) if (d := row.day("published"))]
    texts = {e.document.document_id: e.document.text for e in extracts}
    return Claims(rows, as_of or max(published, default=None), tuple(extracts), texts)


def _rows(name: str, frame: Any) -> Iterable[Row]:
    columns = [str(c) for c in frame.columns]
    values = [frame[c].tolist() for c in frame.columns]
    return (Row(name, dict(zip(columns, cells, strict=True))) for cells in zip(*values, strict=True))
