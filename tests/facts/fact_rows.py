"""The row that a figure of a brief stands in, for tests that read its values."""

from __future__ import annotations

from trustetl.model import Extract, Fact


def row(found: Extract, quote: str, table: str, nth: int = 1) -> Fact:
    """The ``nth`` row of a table whose first figure has the quote; fails with the rows that there are."""
    rows = [f for f in found.facts if f.table == table and f.figures[:1] and f.figures[0].quote == quote]
    told = [(f.table, f.figures[0].quote) for f in found.facts if f.figures]
    assert len(rows) >= nth, f"{quote} is not in {table}: {told}"
    return rows[nth - 1]
