"""Cells that hold a value with its own date, and columns of things beside columns of money. All wordings are ours."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from trustetl.model import Extract

Read = Callable[..., Extract]
TABLE = """# Nets for all: tracker

## Targets

| Indicator | Latest | Target |
|---|---|---|
| Boats with nets | 93.6% (2024) | 98% by 2030 |
| Free piers | 72,318 (June 2025) | 100,000 by 2028 |

## Money by round

Amounts in ¥ billion.

| Round | Amount | Themes |
|---|---|---|
| A | 300 | 22 |

| Program | Budget ($ billion) | Homes committed |
|---|---|---|
| Harbour Loan Program | 55.0 | 62,900 |
"""


@pytest.mark.parametrize(
    ("quote", "status", "start", "end"),
    [
        ("93.6%", "actual", date(2024, 1, 1), date(2024, 12, 31)),
        ("98%", "target", None, date(2030, 12, 31)),
        ("72,318", "actual", date(2025, 6, 1), date(2025, 6, 30)),
        ("100,000", "target", None, date(2028, 12, 31)),
    ],
)
def test_a_cell_is_dated_by_its_own_words(read: Read, quote: str, status: str, start: date | None, end: date) -> None:
    row = next(f.values for f in read(TABLE, "t.md").facts if f.figures and f.figures[0].quote == quote)
    assert (row["status"], row["period_start"], row["period_end"]) == (status, start, end)


def test_a_column_of_things_is_no_money(read: Read) -> None:
    found = {f.quote: (f.kind, f.value) for f in read(TABLE, "t.md").figures}
    assert found["300"] == ("money", 300e9)
    assert found["22"] == ("count", 22.0)
    assert found["55.0"] == ("money", 55e9)
    assert found["62,900"] == ("count", 62900.0)
    assert found["72,318"] == ("count", 72318.0), "the unit below the next heading is not that of this table"
