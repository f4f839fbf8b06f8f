"""Columns of tables: parts of a year, changes, directions, things counted, balances. All wordings are ours."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from trustetl.model import Extract

Read = Callable[..., Extract]
HEAD = "# Kenya coast programmes: tracker\n\nNairobi, 27 February 2026\n\n"
SPENT = """## Four programmes

Amounts in KSh million, FY 2025/26.

| Programme | Approved | Spent, first half | Spent, Q1 |
|---|---|---|---|
| Mangrove Programme | 900 | 350 | 120 |
| Beach Units Scheme | 300 | 125 | 60 |
| All two | 1,200 | 475 | 180 |
"""
CHANGED = """## Fields

| Programme | Approved 2024/25 (KSh million) | Budget 2026 (KSh million) | Change |
|---|---:|---:|---:|
| Reef Fund | 120 | 150 | +25% |
"""
COUNTED = """## National shares

| County | Allocation (KSh million) | Fishing vessels | Sites in service |
|---|---|---|---|
| Kilifi | 1,120.4 | 8,657 | 245 |

## By year

| Year | Paid (KSh million) | Homes under construction |
|---|---|---|
| 2024 | 5,716 | 1,245 |
"""
BOX = """## At a glance

| | Reef Transport 2021–2027 |
|---|---|
| Total budget | €25.81 billion |
| – general envelope | €12.83 billion |
| – harbour mobility | €1.69 billion |
| Paid out to port projects | €5.9 billion |
"""
TRADE = """# Chile and Japan: figures

Embassy of Chile, Tokyo, 4 June 2025

## Trade between Chile and Japan, 2024 (US$ million)

| | Chile to Japan | Japan → Chile |
|---|---:|---:|
| Copper | 4,100 | – |
| Vehicles | – | 980 |

## Trade with partners, 2024 (US$ billion)

| Partner | Exports | Balance |
|---|---:|---:|
| China | 37.9 | 20.7 |
| United States | 15.2 | -1.2 |

## Chile's exports to Japan

Value in US$ million

Product / 2023 / 2024
Salmon / 580 / 620
Lithium / 900 / 410
"""


def fields(read: Read, text: str, quote: str) -> dict[str, Any]:
    """The table and values of the row whose figure has the quote."""
    fact = next(f for f in read(text, "t.md").facts if f.figures and f.figures[0].quote == quote)
    return {"table": fact.table, **fact.values}


@pytest.mark.parametrize(
    ("quote", "phase", "start", "end"),
    [
        ("900", "approved", "2025-07-01", "2026-06-30"),
        ("350", "executed", "2025-07-01", "2025-12-31"),
        ("60", "executed", "2025-07-01", "2025-09-30"),
        ("475", "executed", "2025-07-01", "2025-12-31"),
    ],
)
def test_a_column_of_a_part_of_the_year(read: Read, quote: str, phase: str, start: str, end: str) -> None:
    row = fields(read, HEAD + SPENT, quote)
    assert (row["phase"], str(row["period_start"]), str(row["period_end"])) == (phase, start, end)


def test_the_row_of_all_is_their_sum(read: Read) -> None:
    assert fields(read, HEAD + SPENT, "1,200")["component"] is None
    assert fields(read, HEAD + SPENT, "1,200")["initiative"] != "All two"
    assert all(f.kind != "money" for f in read(HEAD + SPENT, "t.md").figures if f.quote == "two")


def test_a_change_is_of_the_later_column(read: Read) -> None:
    row = fields(read, HEAD + CHANGED, "25%")
    assert (row["subject"], str(row["period_end"])) == ("Reef Fund: Change", "2026-12-31")
    assert str(fields(read, HEAD + CHANGED, "150")["period_start"]) == "2026-01-01", "the year of a budget dates it"


@pytest.mark.parametrize("quote", ["8,657", "245", "1,245"])
def test_columns_of_things_beside_money(read: Read, quote: str) -> None:
    figure = next(f for f in read(HEAD + COUNTED, "t.md").figures if f.quote == quote)
    assert figure.kind in {"count", "number"}
    assert fields(read, HEAD + COUNTED, quote)["table"] == "indicators"


@pytest.mark.parametrize(
    ("quote", "component", "phase"),
    [
        ("€12.83 billion", "general envelope", "approved"),
        ("€1.69 billion", "harbour mobility", "approved"),
        ("€5.9 billion", "Paid out to port projects", "executed"),
    ],
)
def test_a_box_under_the_name_of_a_programme(read: Read, quote: str, component: str, phase: str) -> None:
    row = fields(read, HEAD + "The Reef Fund opened in 2021.\n\n" + BOX, quote)
    assert (row["table"], row["component"], row["phase"]) == ("budgets", component, phase)


@pytest.mark.parametrize(
    ("quote", "flow", "partner", "goods", "position"),
    [
        ("4,100", "export", "JPN", "Copper", None),
        ("980", "import", "JPN", "Vehicles", None),
        ("20.7", "balance", "CHN", None, None),
        ("-1.2", "balance", "USA", None, "net_importer"),
        ("410", "export", "JPN", "Lithium", None),
    ],
)
def test_columns_of_directions_and_balances(
    read: Read, quote: str, flow: str, partner: str, goods: str | None, position: str | None
) -> None:
    row = fields(read, TRADE, quote)
    assert (row["reporter"], row["flow"], row["partner"], row["commodity"], row["position"]) == (
        "CHL", flow, partner, goods, position,
    )  # fmt: skip
    assert row["value"] > 0


def test_columns_of_countries_count_nothing(read: Read) -> None:
    text = TRADE.replace("| Partner | Exports | Balance |", "| US$ billion | Netherlands | United States |")
    assert {f.kind for f in read(text, "t.md").figures if f.quote in {"37.9", "15.2", "20.7"}} == {"money"}
    whole = (
        HEAD
        + "## Rice exports (US$ million)\n\n| Total | Netherlands | United States |\n|---|---|---|\n| 9 | 69 | 81 |\n"
    )
    assert {f.kind for f in read(whole, "t.md").figures if f.quote in {"69", "81"}} == {"money"}


@pytest.mark.parametrize("line", ["Salmon / 580 / fresh", "Salmon or trout / 580", "- Salmon / 580 / 620"])
def test_slashes_in_other_lines_make_no_table(read: Read, line: str) -> None:
    text = TRADE.replace("Salmon / 580 / 620", line)
    assert all(f.table != "trade" for f in read(text, "t.md").facts if f.figures and f.figures[0].quote == "580")
