"""Known errors of a source, corrected by a person: rows that say what to change, why, and what they expect to find.

A correction is applied on every run, after the tables are made and before they are checked. It marks the row that it
changes in the column ``corrected``, and becomes a finding. One that no longer finds what it expects changes nothing
and is reported as stale.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal, InvalidOperation
from math import isclose, isfinite
from pathlib import Path
from typing import Any

import pandas as pd

from trustetl.model import Finding
from trustetl.tables import FACT_TABLES, Column, Tables

COLUMNS = ("document", "quote", "table", "column", "expected", "corrected", "reason", "reviewer", "date")
"""The columns of a file of corrections, all of them needed; only ``expected`` and ``corrected`` may be empty (for an
empty cell).
"""


class CorrectionError(Exception):
    """A file of corrections that can't be used: the file, the line and the reason in one line."""

    def __init__(self, path: Path, line: int | None, reason: str) -> None:
        super().__init__(f"{path}{f', line {line}' if line else ''}: {reason}")
        self.path, self.line, self.reason = path, line, reason


@dataclass(frozen=True)
class Correction:
    """One reviewed change of one cell. ``document`` is a document id, a path or a file name; ``quote`` are words of
    the statement or figure.
    """

    document: str
    quote: str
    table: str
    column: str
    expected: object
    corrected: object
    reason: str
    reviewer: str
    day: date
    line: int = 0


def read_corrections(path: Path) -> tuple[Correction, ...]:
    """The corrections in a CSV file (UTF-8, with the header of ``COLUMNS``).

    Raises ``CorrectionError`` for a wrong header, an empty cell, an unknown table or column, and a value that its
    column can't hold.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file, strict=True)
            given = tuple(reader.fieldnames or ())
            if sorted(given) != sorted(COLUMNS):
                raise CorrectionError(path, 1, f"the header is not {','.join(COLUMNS)}")
            return tuple(_correction(path, reader.line_num, row) for row in reader)
    except (csv.Error, UnicodeDecodeError) as error:
        raise CorrectionError(path, None, f"not a CSV file in UTF-8 ({error})") from error
    except OSError as error:
        raise CorrectionError(path, None, f"can't be read ({error.strerror})") from error


def _correction(path: Path, line: int, row: dict[str, Any]) -> Correction:
    if None in row or None in row.values():
        raise CorrectionError(path, line, "the row has not as many cells as the header")
    cells = {name: value.strip() for name, value in row.items()}
    for name in COLUMNS:
        if not cells[name] and name not in ("expected", "corrected"):
            raise CorrectionError(path, line, f"the cell “{name}” is empty")
    table = FACT_TABLES.get(cells["table"])
    if table is None:
        raise CorrectionError(path, line, f"“{cells['table']}” is no table of facts (known: {', '.join(FACT_TABLES)})")
    if cells["column"] not in table.claim:
        known = ", ".join(table.claim)
        raise CorrectionError(
            path, line, f"“{cells['column']}” is no column of {table.name} to correct (known: {known})"
        )
    try:
        day = date.fromisoformat(cells["date"])
    except ValueError:
        raise CorrectionError(path, line, f"“{cells['date']}” is no date like 2025-01-31") from None
    column = table.column(cells["column"])
    values = []
    for name in ("expected", "corrected"):
        try:
            values.append(_parse(column, cells[name]))
        except ValueError as error:
            raise CorrectionError(path, line, f"“{cells[name]}” in “{name}”: {error}") from None
    if _same(values[0], values[1]):
        raise CorrectionError(path, line, "the corrected value is the expected one")
    if values[1] is None and not column.nullable:
        raise CorrectionError(path, line, f"{table.name}.{column.name} must not be empty")
    if values[1] is not None:
        _fits(path, line, column, values[1])
    return Correction(
        cells["document"],
        " ".join(cells["quote"].split()),
        table.name,
        column.name,
        values[0],
        values[1],
        cells["reason"],
        cells["reviewer"],
        day,
        line,
    )


def _parse(column: Column, text: str) -> object:
    """The value of a cell in its column's type: numbers as 1500000 or 1,500,000, dates as 2025-01-31, lists parted by
    bars.
    """
    if column.kind == "list":
        return [part.strip() for part in text.split("|") if part.strip()]
    if not text:
        return None
    if column.kind == "date":
        try:
            return date.fromisoformat(text)
        except ValueError:
            raise ValueError("no date like 2025-01-31") from None
    if column.kind in ("number", "integer", "amount"):
        try:
            number = Decimal(text.replace(",", ""))
        except InvalidOperation:
            raise ValueError("no number") from None
        if not number.is_finite():
            raise ValueError("no finite number")
        if column.kind == "amount":
            return number.quantize(Decimal("0.0001"))
        return int(number) if column.kind == "integer" else float(number)
    return text


def _fits(path: Path, line: int, column: Column, value: object) -> None:
    entries = value if isinstance(value, list) else [value]
    for entry in entries:
        if column.allowed is not None and entry not in column.allowed:
            raise CorrectionError(path, line, f"“{entry}” is not allowed in {column.name} ({column.allowed_words})")
        if column.pattern and not re.fullmatch(column.pattern, str(entry)):
            raise CorrectionError(path, line, f"“{entry}” does not fit {column.name} ({column.allowed_words})")


def apply_corrections(tables: Tables, corrections: Sequence[Correction]) -> tuple[Tables, list[Finding]]:
    """The tables with the corrections made, and a finding for each: made, stale, or of a document that this run has
    not.

    The frames given are left as they are.
    """
    frames = dict(tables.frames)
    findings = []
    for correction in corrections:
        documents = _documents(frames["documents"], correction.document)
        if not documents:
            message = (
                f"The correction in line {correction.line} is of {correction.document}, which this run did not read."
            )
            findings.append(Finding("correction-of-absent-document", "info", "note", "document", message))
            continue
        frame = frames[correction.table]
        own = frame.index[frame["document_id"].isin(documents)]
        quoted = [i for i in own if _quotes(frames, frame, i, correction.quote)]
        matching = [i for i in quoted if _same(_plain(frame.at[i, correction.column]), correction.expected)]
        if len(matching) > 1:
            read_from = [i for i in matching if _figure_quote(frames, frame, i) == correction.quote]
            matching = read_from or matching
        if len(matching) != 1:
            findings.append(_stale(correction, frame, quoted, matching, documents))
            continue
        made = frame.copy()
        _put(made, matching[0], correction)
        frames[correction.table] = made
        findings.append(_made(correction, made, matching[0]))
    return replace(tables, frames=frames), findings


def _documents(frame: pd.DataFrame, name: str) -> frozenset[str]:
    found = set()
    for document, path in zip(frame["document_id"], frame["path"], strict=True):
        plain = str(path).replace("\\", "/")
        if name in (document, plain, plain.rpartition("/")[2], plain.rpartition("/")[2].rpartition(".")[0]):
            found.add(str(document))
    return frozenset(found)


def _quotes(frames: dict[str, pd.DataFrame], frame: pd.DataFrame, index: Any, quote: str) -> bool:
    words = " ".join(str(frame.at[index, "quote"]).split())
    return quote in words or quote == _figure_quote(frames, frame, index)


def _figure_quote(frames: dict[str, pd.DataFrame], frame: pd.DataFrame, index: Any) -> str | None:
    ids: Any = frame.at[index, "figure_ids"]
    figures = frames["figures"]
    rows = figures[figures["figure_id"] == ids[0]] if ids is not None and len(ids) else figures[:0]
    return " ".join(str(rows.iloc[0]["quote"]).split()) if len(rows) else None


def _plain(value: Any) -> object:
    if value is None or value is pd.NaT or value is pd.NA or (isinstance(value, float) and not isfinite(value)):
        return None
    return list(value) if isinstance(value, list | tuple) else value


def _same(one: object, other: object) -> bool:
    if isinstance(one, int | float | Decimal) and isinstance(other, int | float | Decimal):
        return isclose(float(one), float(other), rel_tol=1e-12)
    if isinstance(one, str) and isinstance(other, str):
        return " ".join(one.split()) == " ".join(other.split())
    return one == other


def _shown(value: object) -> str:
    if value is None or value == []:
        return "empty"
    if isinstance(value, list):
        return " | ".join(map(str, value))
    if isinstance(value, int | float | Decimal):
        return f"{float(value):,.4f}".rstrip("0").rstrip(".")
    return str(value)


def _put(frame: pd.DataFrame, index: Any, correction: Correction) -> None:
    value = correction.corrected
    column = frame[correction.column]
    if value is None and column.dtype.kind == "f":
        value = float("nan")
    cells = column.tolist()
    place = frame.index.get_loc(index)
    assert isinstance(place, int)
    cells[place] = value
    frame[correction.column] = pd.Series(cells, index=frame.index, dtype=column.dtype)
    notes = frame["corrected"].tolist() if "corrected" in frame.columns else [None] * len(frame)
    note = (
        f"{correction.column}: {_shown(correction.expected)} → {_shown(correction.corrected)}"
        f" ({correction.reason}; {correction.reviewer}, {correction.day.isoformat()})"
    )
    earlier = notes[place]
    notes[place] = f"{earlier}; {note}" if isinstance(earlier, str) and earlier else note
    frame["corrected"] = pd.Series(notes, index=frame.index, dtype=object)


def _made(correction: Correction, frame: pd.DataFrame, index: Any) -> Finding:
    return Finding(
        "correction-applied",
        "info",
        "note",
        "row",
        f"{correction.table}.{correction.column} of “{_clip(correction.quote)}” was corrected from"
        f" {_shown(correction.expected)}"
        f" to {_shown(correction.corrected)}: {correction.reason} ({correction.reviewer},"
        f" {correction.day.isoformat()}).",
        _shown(correction.corrected),
        _shown(correction.expected),
        (str(frame.at[index, "document_id"]),),
        (str(frame.at[index, "fact_id"]),),
        1,
    )


def _stale(
    correction: Correction,
    frame: pd.DataFrame,
    quoted: Sequence[Any],
    matching: Sequence[Any],
    documents: frozenset[str],
) -> Finding:
    what = (
        f"The correction in line {correction.line} ({correction.table}.{correction.column} of"
        f" “{_clip(correction.quote)}”)"
    )
    expected = _shown(correction.expected)
    found = sorted({_shown(_plain(frame.at[i, correction.column])) for i in quoted})
    if len(matching) > 1:
        reason = f"fits {len(matching)} rows with {expected}; a longer quote would tell which is meant"
    elif not quoted:
        reason = f"is stale: {correction.table} has no row with that quote"
    elif found == [_shown(correction.corrected)]:
        reason = f"is stale: the value already is {found[0]}"
    else:
        reason = f"is stale: it expects {expected} and finds {', '.join(found)}"
    return Finding(
        "correction-stale",
        "warning",
        "fail",
        "row",
        f"{what} {reason}. Nothing was changed.",
        expected,
        ", ".join(found) or None,
        tuple(sorted(documents)),
        tuple(str(frame.at[i, "fact_id"]) for i in quoted),
    )


def _clip(text: str) -> str:
    return text if len(text) <= 60 else text[:59].rstrip() + "…"
