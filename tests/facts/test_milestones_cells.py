"""Cells of a table that tell of a deed with its date, as a tracker's last column does. All wordings are our own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from trustetl.model import Extract

TABLE = (
    "# Wool exports of Peru: tracker\n\n3 March 2025\n\n## By market\n\n"
    "| Market | Exports | What is new |\n|---|---:|---|\n"
    "| Chile | 8,240 | Last duties on wool ended on 1 January 2024 |\n"
    "| Bolivia | 1,120 | 15% tariff took effect on 7 August 2024 |\n"
    "| Ecuador | 900 | Sales of $2 million in 2023 |\n"
    "| Brazil | 700 | – |\n"
)


def dates(extract: Extract) -> set[tuple[object, object]]:
    told = [fact for fact in extract.facts if fact.table == "milestones" and fact.values["event"] != "publication"]
    return {(fact.values["date_start"], fact.values["date_end"]) for fact in told}


def test_a_cell_that_tells_of_a_dated_deed(read: Callable[..., Extract]) -> None:
    first, second = date(2024, 1, 1), date(2024, 8, 7)
    assert dates(read(TABLE, "brief.md")) == {(first, first), (second, second)}


def test_a_cell_that_only_dates_a_value_tells_none(read: Callable[..., Extract]) -> None:
    text = TABLE.replace("Last duties on wool ended on 1 January 2024", "Stocks at 1 January 2024")
    text = text.replace("15% tariff took effect on 7 August 2024", "up 3% on 2023")
    assert dates(read(text, "brief.md")) == set()
