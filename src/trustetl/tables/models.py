"""The pandera models, made from the declared columns, and the sorting of rows into those that keep to them and
rejects."""

from __future__ import annotations

import json
import math
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import Any

import numpy as np
import pandas as pd
import pandera.pandas as pa
from pandera.errors import SchemaErrors

from trustetl.tables.columns import Column, Kind, Table
from trustetl.tables.rows import Row, plain

_AMOUNT_LIMIT = Decimal(10) ** 34

_IS: dict[Kind, Callable[[object], bool]] = {
    "text": lambda v: isinstance(v, str),
    "number": lambda v: isinstance(v, float) and math.isfinite(v),
    "integer": lambda v: isinstance(v, int) and not isinstance(v, bool),
    "amount": lambda v: isinstance(v, Decimal) and v.is_finite() and abs(v) < _AMOUNT_LIMIT,
    "date": lambda v: isinstance(v, date) and not isinstance(v, datetime),
    "list": lambda v: isinstance(v, list) and all(isinstance(entry, str) for entry in v),
}

RowTest = Callable[[pd.DataFrame], "pd.Series[bool]"]


def _in_order(low: str, high: str) -> RowTest:
    """Whether no row has its low end above its high end; an end that is missing is no fault."""

    def test(frame: pd.DataFrame) -> pd.Series[bool]:
        pairs = zip(frame[low], frame[high], strict=True)
        return pd.Series([not _comparable(a, b) or a <= b for a, b in pairs], index=frame.index, dtype=bool)

    return test


def _comparable(a: Any, b: Any) -> bool:
    return a is not None and type(a) is type(b)


def _some_of(*names: str) -> RowTest:
    """Whether each row has at least one of these."""
    return lambda frame: frame[list(names)].notna().any(axis=1)


def _quote_fits(frame: pd.DataFrame) -> pd.Series[bool]:
    """Whether each quote is as long as the stretch that it is said to come from."""
    rows = zip(frame["quote"], frame["start"], frame["end"], strict=True)
    fits = [
        isinstance(q, str) and isinstance(s, int) and isinstance(e, int) and s >= 0 and e - s == len(q)
        for q, s, e in rows
    ]
    return pd.Series(fits, index=frame.index, dtype=bool)


_ORDERED = (
    ("low", "high"), ("amount_low", "amount_high"), ("period_start", "period_end"), ("date_start", "date_end"),
    ("launched_start", "launched_end"),
)  # fmt: skip
_CELL_CHECKS = frozenset({"wrong-type", "not-allowed", "wrong-form"})
_NEEDED = {
    "budgets": ("amount", "amount_low", "amount_high"),
    "trade": ("value", "low", "high", "position"),
    "indicators": ("value", "low", "high"),
    "milestones": ("date_start", "date_end"),
}


CellTest = Callable[[Column, object], bool]


def _of_type(column: Column, value: object) -> bool:
    return _IS[column.kind](value)


def _allowed(column: Column, value: object) -> bool:
    return column.allowed is None or not isinstance(value, str) or value in column.allowed


def _in_form(column: Column, value: object) -> bool:
    if column.pattern is None:
        return True
    entries = value if isinstance(value, list) else [value]
    return all(re.fullmatch(column.pattern, entry) is not None for entry in entries if isinstance(entry, str))


def _cells(columns: Sequence[Column], test: CellTest) -> Callable[[pd.DataFrame], Any]:
    """A check of each cell of these columns that is not missing.

    One check of the frame in place of one for each column: pandera takes about a millisecond a check, however few the
    rows.
    Where all is well a row-wise answer is enough; otherwise the answer says which cells failed.
    """

    def check(frame: pd.DataFrame) -> Any:
        fits = {c.name: [value is None or test(c, value) for value in frame[c.name]] for c in columns}
        if all(map(all, fits.values())):
            return pd.Series(True, index=frame.index)
        fits |= {name: [True] * len(frame) for name in frame.columns if name not in fits}
        return pd.DataFrame({name: fits[name] for name in frame.columns}, index=frame.index, dtype=bool)

    return check


class _Free(pa.Column):
    """A column that has to be there and may be empty; what stands in it is for the checks of the frame.

    pandera would look for what it may hold, which takes it half a millisecond a column.
    """

    def validate(self, check_obj: pd.DataFrame, *_: Any, **__: Any) -> pd.DataFrame:
        """The frame as it is."""
        return check_obj


@cache
def model(table: Table) -> pa.DataFrameSchema:
    """The pandera model of a table: strict (no other columns), to be validated lazily (all failures at once).

    Cells are Python objects until they have passed, so that nothing is coerced on the way.
    """
    limited = [column for column in table.columns if column.allowed is not None]
    formed = [column for column in table.columns if column.pattern is not None]
    checks = [pa.Check(_cells(table.columns, _of_type), name="wrong-type")]
    if limited:
        checks.append(pa.Check(_cells(limited, _allowed), name="not-allowed"))
    if formed:
        checks.append(pa.Check(_cells(formed, _in_form), name="wrong-form"))
    checks += [
        pa.Check(_in_order(low, high), name=f"{low}-after-{high}")
        for low, high in _ORDERED
        if low in table.names and high in table.names
    ]
    if "quote" in table.names and "start" in table.names:
        checks.append(pa.Check(_quote_fits, name="quote-is-not-its-span"))
    if table.name in _NEEDED:
        checks.append(pa.Check(_some_of(*_NEEDED[table.name]), name="no-value"))
    columns = {
        column.name: (_Free if column.nullable and not column.unique else pa.Column)(
            nullable=column.nullable, unique=column.unique, description=column.meaning
        )
        for column in table.columns
    }
    return pa.DataFrameSchema(columns, checks=checks, strict=True, ordered=True, name=table.name)


def frame_of(table: Table, rows: Sequence[Row]) -> pd.DataFrame:
    """The rows as a frame: numbers as float64, all else as Python objects with None for what is missing."""
    columns: dict[str, Any] = {}
    index = pd.RangeIndex(len(rows))
    for column in table.columns:
        values = [row[column.name] for row in rows]
        if column.kind == "number":
            columns[column.name] = np.array([math.nan if value is None else value for value in values], dtype="float64")
        elif column.kind == "integer" and not column.nullable:
            columns[column.name] = np.array(values, dtype="int64")
        else:
            columns[column.name] = _objects(values, index)
    return pd.DataFrame(columns, columns=list(table.names), index=index)


def records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows of a frame as dictionaries."""
    columns = [frame[name].tolist() for name in frame.columns]
    return [dict(zip(frame.columns, values, strict=True)) for values in zip(*columns, strict=True)]


def _objects(values: Sequence[object], index: pd.RangeIndex) -> pd.Series[Any]:
    """A column of Python objects as they are: neither texts nor lists are made into anything else."""
    array = np.empty(len(values), dtype=object)
    for place, value in enumerate(values):
        array[place] = value
    return pd.Series(array, index=index, dtype=object, copy=False)


def _as_they_are(table: Table, rows: Sequence[Row]) -> pd.DataFrame:
    """The rows as a frame of nothing but Python objects."""
    array = np.empty((len(rows), len(table.names)), dtype=object)
    for place, row in enumerate(rows):
        for at, name in enumerate(table.names):
            array[place, at] = row[name]
    return pd.DataFrame(array, columns=list(table.names), dtype=object, copy=False)


def validated(table: Table, rows: Sequence[Row]) -> tuple[list[Row], list[Row]]:
    """Those of the rows that keep to the table's model, and a reject for each check that one of the others failed."""
    if not rows:
        return [], []
    frame = _as_they_are(table, rows)
    try:
        with _without_hypothesis():
            model(table).validate(frame, lazy=True, inplace=True)
    except SchemaErrors as errors:
        failed = _failures(errors.failure_cases)
    else:
        return list(rows), []
    rejects = [
        {
            "table": table.name,
            "document_id": rows[index]["document_id"],
            "column": column,
            "check": check,
            "failure_case": None if case is None else str(case),
            "quote": rows[index].get("quote"),
            "row": json.dumps({k: plain(v) for k, v in rows[index].items()}, ensure_ascii=False, default=str),
        }
        for index, column, check, case in failed
    ]
    bad = {index for index, *_ in failed}
    return [row for index, row in enumerate(rows) if index not in bad], rejects


@contextmanager
def _without_hypothesis() -> Iterator[None]:
    """Keeps pandera from loading hypothesis, where that is installed, for strategies that only tests would draw from.

    It does so on the first validation, which takes a sixth of a second.
    """
    if "hypothesis" in sys.modules or "pandera.strategies.base_strategies" in sys.modules:
        yield
        return
    sys.modules["hypothesis"] = None  # type: ignore[assignment]
    try:
        yield
    finally:
        del sys.modules["hypothesis"]


def _failures(cases: pd.DataFrame) -> list[tuple[int, str | None, str, object]]:
    """One entry a failed row and check: of cells with their column, of whole rows (listed by pandera once a column)
    without."""
    found: dict[tuple[int, str | None, str], object] = {}
    for case in cases.to_dict("records"):
        index = case["index"]
        if pd.isna(index):
            raise TypeError(f"the frame itself does not fit its model: {case}")
        check = str(case["check"])
        row = int(index)
        if case["schema_context"] == "Column":
            found[row, str(case["column"]), check] = case["failure_case"]
        elif check in _CELL_CHECKS and isinstance(case["failure_case"], dict):
            found |= {(row, str(column), check): value for column, value in case["failure_case"].items()}
        else:
            found[row, str(case["column"]) if check in _CELL_CHECKS else None, check] = (
                case["failure_case"] if check in _CELL_CHECKS else None
            )
    return [
        (*key, case) for key, case in sorted(found.items(), key=lambda item: (item[0][0], item[0][1] or "", item[0][2]))
    ]
