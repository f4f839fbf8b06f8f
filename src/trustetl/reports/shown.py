"""Tables as the page shows them: columns that belong together in one, money as people write it, empty columns left
out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from trustetl.reports.wording import cell, heading, in_full, missing, number, quantity
from trustetl.tables import Column, Table

Row = Mapping[str, Any]

_NOT_SHOWN = frozenset(
    {
        "quote",
        "start",
        "end",
        "figure_ids",
        "fact_id",
        "figure_id",
        "rule",
        "encoding",
        "sha256",
        "section",
        "page",
        "statement",
    }
)
_NUMERIC = frozenset({"number", "amount", "integer"})


@dataclass(frozen=True)
class Cell:
    """A cell as shown: words, and the exact value where the words are a shorter form."""

    words: str
    exact: str = ""


@dataclass(frozen=True)
class Line:
    """A row of a table with its evidence."""

    key: str
    cells: tuple[Cell, ...]
    quote: str | None
    section: str
    in_text: bool


@dataclass(frozen=True)
class Shown:
    """A table as shown. A heading comes with whether its column is one of numbers."""

    name: str
    title: str
    meaning: str
    headings: tuple[tuple[str, bool], ...]
    lines: tuple[Line, ...]
    rows: int


@dataclass(frozen=True)
class _Joined:
    """Columns shown as one, in the place of the first of them."""

    title: str
    of: tuple[str, ...]
    words: Callable[[Row], Cell]
    numeric: bool = False


def shown_table(table: Table, rows: Sequence[Row], paths: Mapping[str, str], in_text: set[str], *, most: int) -> Shown:
    """A table as the page shows it: at most so many rows, each with its quote; ``in_text`` are the briefs shown in
    full."""
    some = rows[:most]
    columns = [
        c for c in _columns(table) if _filled(c, some) and not (len(paths) == 1 and _names(c) == ("document_id",))
    ]
    if table.name == "documents":
        columns = [column for column in columns if _names(column) != ("document_id",)]
    lines = tuple(
        Line(
            key=row.get("fact_id") or row.get("figure_id") or "",
            cells=tuple(_cell(column, row, paths) for column in columns),
            quote=row.get("quote"),
            section=(f"page {row['page']} · " if row.get("page") else "") + (row.get("section") or ""),
            in_text=row.get("document_id") in in_text and "quote" in row,
        )
        for row in some
    )
    headings = tuple((_title(column), _is_numeric(column)) for column in columns)
    return Shown(table.name, table.title, table.meaning, headings, lines, len(rows))


def _columns(table: Table) -> list[Column | _Joined]:
    joined = {name: group for group in _groups(table) for name in group.of}
    columns: list[Column | _Joined] = []
    for column in table.columns:
        group = joined.get(column.name)
        if group is None and column.name not in _NOT_SHOWN:
            columns.append(column)
        elif group is not None and group not in columns:
            columns.append(group)
    return sorted(columns, key=lambda column: _names(column) in (("document_id",), ("basis",), ("corrected",)))


def _groups(table: Table) -> list[_Joined]:
    """The columns of a table that are shown as one."""
    names = set(table.names)
    groups: list[_Joined] = []
    if "amount" in names:
        groups.append(
            _Joined("Amount", ("amount", "amount_low", "amount_high", "currency", "qualifier"), _amount, numeric=True)
        )
    elif {"value", "low", "high"} <= names:
        value_names = ("value", "low", "high", "unit", "per", "qualifier")
        groups.append(_Joined("Value", tuple(n for n in value_names if n in names), _value, numeric=True))
    if "period_start" in names:
        period_names = tuple(n for n in ("period_label", "period_start", "period_end") if n in names)
        groups.append(_Joined("Period", period_names, _dates("period_start", "period_end", "period_label")))
    if "date_start" in names:
        groups.append(
            _Joined(
                "Date", ("date_start", "date_end", "period_label"), _dates("date_start", "date_end", "period_label")
            )
        )
    if "launched_start" in names:
        groups.append(
            _Joined("Launched", ("launched_start", "launched_end"), _dates("launched_start", "launched_end", None))
        )
    return groups


_QUALIFIERS = {"approximate": "about ", "at_least": "at least ", "at_most": "at most "}


def _amount(row: Row) -> Cell:
    return _quantity(row, ("amount", "amount_low", "amount_high"), row.get("currency"))


def _value(row: Row) -> Cell:
    return _quantity(row, ("value", "low", "high"), row.get("unit"))


def _quantity(row: Row, names: tuple[str, str, str], unit: str | None) -> Cell:
    values = [None if missing(row[name]) else row[name] for name in names]
    per = f" per {row['per']}" if row.get("per") else ""
    qualifier = _QUALIFIERS.get(row.get("qualifier") or "", "")
    if values[0] is not None:
        exact = " ".join(filter(None, (number(values[0], indian=unit == "INR"), unit)))
        return Cell(qualifier + quantity(values[0], unit) + per, exact)
    ends = [value for value in values[1:] if value is not None]
    exact = " to ".join(number(value, indian=unit == "INR") for value in ends)
    return Cell(qualifier + " to ".join(quantity(value, unit) for value in ends) + (per if ends else ""), exact)


def _dates(start: str, end: str, label: str | None) -> Callable[[Row], Cell]:
    def words(row: Row) -> Cell:
        first, last = row[start], row[end]
        said = row.get(label) if label else None
        return Cell(said, _span(first, last)) if said else Cell(_span(first, last))

    return words


def _span(first: date | None, last: date | None) -> str:
    """Two dates as a person writes them."""
    if first and last:
        if first == last:
            return in_full(first)
        if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
            return str(first.year) if first.year == last.year else f"{first.year} to {last.year}"
        return f"{in_full(first)} to {in_full(last)}"
    if first:
        return f"from {in_full(first)}"
    return f"by {in_full(last)}" if last else ""


def _names(column: Column | _Joined) -> tuple[str, ...]:
    return column.of if isinstance(column, _Joined) else (column.name,)


def _title(column: Column | _Joined) -> str:
    return column.title if isinstance(column, _Joined) else heading(column)


def _is_numeric(column: Column | _Joined) -> bool:
    return column.numeric if isinstance(column, _Joined) else column.kind in _NUMERIC


def _filled(column: Column | _Joined, rows: Sequence[Row]) -> bool:
    return any(not missing(row[name]) for name in _names(column) for row in rows)


def _cell(column: Column | _Joined, row: Row, paths: Mapping[str, str]) -> Cell:
    if isinstance(column, _Joined):
        return column.words(row)
    value = row[column.name]
    if missing(value):
        return Cell("")
    if column.name == "document_id":
        return Cell(paths.get(value, value))
    if column.kind == "date":
        return Cell(in_full(value))
    if column.allowed is not None:
        return Cell(str(value).replace("_", " "))
    return Cell(cell(value))
