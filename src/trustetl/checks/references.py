"""Reference values: known figures and dates with their source, read from the CSV files of a folder.

Each file is named after the table that its rows are compared with (``budgets.csv``, ``milestones.csv``, ``trade.csv``,
``glossary.csv``); each row says where its value comes from and how it stood on which day. A row with a ``role`` is a
value that circulates beside the one of record (a draft, a total that counts more in): a text that has it is told so.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from math import isfinite
from pathlib import Path

from trustetl.lexicon import currencies

_SOURCE = ("role", "source_title", "source_address", "as_of", "remark")
_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "budgets": (
        "name",
        "aliases",
        "component",
        "component_aliases",
        "amount",
        "precision",
        "currency",
        "period_start",
        "period_end",
    ),
    "milestones": ("name", "aliases", "event", "date_start", "date_end"),
    "trade": (
        "reporter",
        "partner",
        "flow",
        "commodity",
        "aliases",
        "measure",
        "value",
        "precision",
        "unit",
        "period_start",
        "period_end",
    ),
    "glossary": ("acronym", "expansion"),
}
_REQUIRED: Mapping[str, tuple[str, ...]] = {
    "budgets": ("name", "amount", "precision", "currency"),
    "milestones": ("name", "event"),
    "trade": ("reporter", "flow", "measure", "value", "precision", "unit"),
    "glossary": ("acronym", "expansion"),
}
_EVENTS = frozenset(
    ("launch", "announcement", "approval", "membership", "deadline", "period", "publication", "visit", "other")
)


class ReferenceValueError(Exception):
    """A reference file that can't be used: the file, the line and the reason in one line."""

    def __init__(self, path: Path, line: int | None, reason: str) -> None:
        super().__init__(f"{path}{f', line {line}' if line else ''}: {reason}")
        self.path, self.line, self.reason = path, line, reason


@dataclass(frozen=True)
class Reference:
    """One known value. ``precision`` is the unit of its last known digit, in units of the value."""

    table: str
    cells: Mapping[str, str]
    source_title: str
    source_address: str
    as_of: str
    """The day, month or year that the source is of, as precisely as it is known."""
    role: str = ""
    remark: str = ""
    value: float | None = None
    precision: float = 0.0
    start: date | None = None
    end: date | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """What the thing is called, its first name first."""
        first = self.cells.get("name") or self.cells.get("commodity") or ""
        return (first, *split(self.cells.get("aliases", "")))

    @property
    def source(self) -> str:
        """The source as a message cites it, with the address where it can be read again."""
        return f"{self.source_title}, {self.as_of}, {self.source_address}"


@dataclass(frozen=True)
class References:
    """All reference values of a run."""

    values: tuple[Reference, ...] = ()
    aliases: Mapping[str, str] = field(default_factory=dict)

    @property
    def newest(self) -> date | None:
        """The newest as-of date among them."""
        return max((_first_day(r.as_of) for r in self.values), default=None)

    def of(self, table: str) -> list[Reference]:
        """The values to compare with one table."""
        return [r for r in self.values if r.table == table]


def _first_day(as_of: str) -> date:
    return date.fromisoformat((as_of + "-01-01")[:10])


def split(cell: str) -> tuple[str, ...]:
    """The entries of a cell that lists several, parted by bars."""
    return tuple(part.strip() for part in cell.split("|") if part.strip())


def read_references(folder: Path) -> References:
    """The reference values in the CSV files of a folder.

    Raises ``ReferenceValueError`` for a file of an unknown name or with unknown or missing columns, and for a row
    without a source, with a number or date that is none, or with an unknown currency or event.
    """
    values: list[Reference] = []
    aliases: dict[str, str] = {}
    if not folder.is_dir():
        raise ReferenceValueError(folder, None, "no such folder")
    for path in sorted(folder.glob("*.csv")):
        if path.stem not in _COLUMNS:
            known = ", ".join(f"{name}.csv" for name in _COLUMNS)
            raise ReferenceValueError(path, None, f"not a table that reference values can be for (known: {known})")
        values.extend(_read(path))
    for value in values:
        if value.table in ("budgets", "milestones"):
            for alias in value.names[1:]:
                aliases.setdefault(alias, value.names[0])
    return References(tuple(values), aliases)


def _read(path: Path) -> list[Reference]:
    table = path.stem
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file, strict=True)
            given = tuple(reader.fieldnames or ())
            missing = [c for c in (*_REQUIRED[table], "source_title", "source_address", "as_of") if c not in given]
            unknown = [c for c in given if c not in (*_COLUMNS[table], *_SOURCE)]
            if missing or unknown:
                parts = [f"missing columns {', '.join(missing)}"] if missing else []
                parts += [f"unknown columns {', '.join(map(str, unknown))}"] if unknown else []
                raise ReferenceValueError(path, 1, " and ".join(parts))
            return [_reference(path, reader.line_num, table, row) for row in reader]
    except (csv.Error, UnicodeDecodeError) as error:
        raise ReferenceValueError(path, None, f"not a CSV file in UTF-8 ({error})") from error


def _reference(path: Path, line: int, table: str, row: dict[str, str | None]) -> Reference:
    if None in row or None in row.values():
        raise ReferenceValueError(path, line, "the row has not as many cells as the header")
    cells = {name: str(value or "").strip() for name, value in row.items()}
    for column in (*_REQUIRED[table], "source_title", "source_address", "as_of"):
        if not cells[column]:
            raise ReferenceValueError(path, line, f"the cell “{column}” is empty")
    if table == "milestones" and cells["event"] not in _EVENTS:
        raise ReferenceValueError(path, line, f"“{cells['event']}” is no event (known: {', '.join(sorted(_EVENTS))})")
    if table == "budgets" and cells["currency"] not in currencies():
        raise ReferenceValueError(path, line, f"“{cells['currency']}” is no currency of ISO 4217")
    first, last = ("date_start", "date_end") if table == "milestones" else ("period_start", "period_end")
    start, end = _date(path, line, cells, first), _date(path, line, cells, last)
    if start and end and start > end:
        raise ReferenceValueError(path, line, f"{first} {start} lies after {last} {end}")
    if table == "milestones" and start is None and end is None:
        raise ReferenceValueError(path, line, "neither date_start nor date_end is given")
    number = {"budgets": "amount", "trade": "value"}.get(table)
    try:
        _first_day(cells["as_of"])
    except ValueError:
        raise ReferenceValueError(path, line, f"“{cells['as_of']}” in “as_of” is no date like 2025-01-31") from None
    return Reference(
        table,
        cells,
        cells["source_title"],
        cells["source_address"],
        cells["as_of"],
        cells.get("role", ""),
        cells.get("remark", ""),
        _number(path, line, cells, number) if number else None,
        _number(path, line, cells, "precision") if number else 0.0,
        start,
        end,
    )


def _date(path: Path, line: int, cells: Mapping[str, str], column: str) -> date | None:
    text = cells.get(column, "")
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ReferenceValueError(path, line, f"“{text}” in “{column}” is no date like 2025-01-31") from None


def _number(path: Path, line: int, cells: Mapping[str, str], column: str) -> float:
    try:
        value = float(cells[column])
    except ValueError:
        raise ReferenceValueError(path, line, f"“{cells[column]}” in “{column}” is no number") from None
    if not isfinite(value) or (column == "precision" and value < 0):
        raise ReferenceValueError(path, line, f"“{cells[column]}” in “{column}” is no usable number")
    return value
