"""Tables that divide a sum which the text told before: the column is of what that sum is of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from trustetl.facts.tables_in_text.cells import cell_of
from trustetl.facts.tables_in_text.sheet import TOTAL_ROW
from trustetl.model import Fact, Figure, Statement

_NEAR = 0.005
"""By how much, relative to the sum, parts may miss it because both are rounded."""
_FEWEST = 2


def divided_sums(
    rows: Sequence[Statement], figures: Mapping[int, Sequence[Figure]], facts: Sequence[Fact]
) -> dict[int, Fact]:
    """For each column of a table the row of ``budgets`` read before it whose amount the column divides: its line of
    totals gives that amount, or its cells add up to it.

    Args:
        rows: The rows of one table.
        figures: The figures of each statement by its start.
        facts: What has been read so far.
    """
    told = [f for f in facts if f.table == "budgets" and f.values.get("amount") is not None]
    totals: dict[int, float] = {}
    parts: dict[int, list[float]] = {}
    units: dict[int, str | None] = {}
    for row in rows:
        for figure in figures.get(row.start, ()):
            cell = cell_of(row, figure)
            if figure.kind != "money" or figure.value is None or figure.per is not None or cell is None:
                continue
            units[cell.column] = figure.unit
            if TOTAL_ROW.match(row.text.lstrip(" |*_")):
                totals[cell.column] = figure.value
            else:
                parts.setdefault(cell.column, []).append(figure.value)
    found: dict[int, Fact] = {}
    for column, values in parts.items():
        whole = totals.get(column, sum(values))
        if len(values) < _FEWEST or whole <= 0 or whole <= max(values):
            continue
        same = [f for f in told if f.values.get("currency") == units[column] and _near(f.values["amount"], whole)]
        if same:
            found[column] = same[-1]
    return found


def _near(amount: object, whole: float) -> bool:
    return isinstance(amount, Decimal) and abs(float(amount) - whole) <= _NEAR * whole
