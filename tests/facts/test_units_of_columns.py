"""Units that headers give without a bracket or in a line of their own, columns that sum up years, and rows named by
a code."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from trustetl.model import Extract

Read = Callable[..., Extract]


def test_a_line_of_units_below_the_years_and_a_column_that_sums_them_up(read: Read) -> None:
    found = read(
        "Department of Ports\n\nBudget fact sheet\n\nCanberra, Australia, 4 May 2025\n\nWhat we are funding\n\n"
        "Measure                  2025–26   2026–27   2027–28     Total\n"
        "                              $m        $m        $m        $m\n"
        "Harbour Taskforce           48.2      45.9      41.0     135.1\n"
        "Pilot Boats                 20.0      22.5         –      42.5\n"
        "Total                       68.2      68.4      41.0     177.6\n"
    )
    rows = {
        (r.values["amount"], str(r.values["period_start"]), str(r.values["period_end"]), r.values["currency"])
        for r in found.facts
        if r.table == "budgets" and r.values["component"] == "Pilot Boats"
    }
    assert rows == {
        (Decimal("20000000"), "2025-07-01", "2026-06-30", "AUD"),
        (Decimal("22500000"), "2026-07-01", "2027-06-30", "AUD"),
        (Decimal("42500000"), "2025-07-01", "2028-06-30", "AUD"),
    }


@pytest.mark.parametrize(
    ("header", "kind", "value", "unit"),
    [
        ("2025-26 Rs crore", "money", 412e7, "INR"),
        ("FY2025 US$ million", "money", 412e6, "USD"),
        ("Outlay KSh bn", "money", 412e9, "KES"),
        ("Amount granted EUR million", "money", 412e6, "EUR"),
        ("Catch 2024 tonnes", "measure", 412.0, "t"),
        ("2023 %", "percent", 412.0, "percent"),
    ],
)
def test_a_unit_behind_the_name_or_year_of_a_column(
    read: Read, header: str, kind: str, value: float, unit: str
) -> None:
    found = read(f"Harbours in short\n\n| Harbour | {header} |\n|---|---|\n| North Quay | 412 |\n| South Quay | 96 |\n")
    figure = next(f for f in found.figures if f.quote == "412")
    assert (figure.kind, figure.value, figure.unit) == (kind, value, unit)


@pytest.mark.parametrize("header", ["Loans of EUR 40 million", "Boats built in 2024", "The 2025 plan"])
def test_a_header_that_tells_something_else_gives_no_unit(read: Read, header: str) -> None:
    found = read(f"Harbours in short\n\n| Harbour | {header} |\n|---|---|\n| North Quay | 412 |\n| South Quay | 96 |\n")
    assert next(f for f in found.figures if f.quote == "412").kind in {"number", "count"}


def test_a_total_over_columns_of_other_things_has_no_span(read: Read) -> None:
    found = read(
        "Harbours in short\n\n| Harbour | 2019 (Rs crore) | 2024 (Rs crore) | Total (Rs crore) |\n|---|---|---|---|\n"
        "| North Quay | 412 | 96 | 508 |\n| South Quay | 40 | 60 | 100 |\n"
    )
    (total,) = [f for f in found.facts if 508e7 in (f.values.get("amount"), f.values.get("value"))]
    assert (total.values["period_start"], total.values["period_end"]) == (None, None)


def test_a_row_named_by_a_code_alone_is_the_programme_of_that_code(read: Read) -> None:
    found = read(
        "# Tram policy tracker\n\nLima, 4 May 2025\n\n## Programmes at a glance\n\n"
        "| Programme | Approved | Runs | Budget (S/ million) | Paid out (S/ million) |\n"
        "| --- | --- | --- | --- | --- |\n"
        "| TR2.0 | 15 February 2022 | 2022–2025 | 240 | 178 |\n| TR2.5 | 19 December 2023 | 2024–2027 | 340 | 62 |\n"
    )
    rows = {
        (f.values["initiative"], f.values["component"], f.values["amount"]) for f in found.facts if f.table == "budgets"
    }
    assert rows == {
        ("TR2.0", None, Decimal(240_000_000)),
        ("TR2.0", None, Decimal(178_000_000)),
        ("TR2.5", None, Decimal(340_000_000)),
        ("TR2.5", None, Decimal(62_000_000)),
    }


def test_the_kind_of_a_text_and_its_month_are_no_programme(read: Read) -> None:
    found = read(
        "FACT SHEET, June 2025\n\nState expenditure on harbours\n\n(billion yen)\n\n"
        "                         FY2024      FY2025\n"
        "Urban harbours              6.9         7.3\n"
        "Safety                     10.1        10.9\n"
    )
    assert not [f for f in found.facts if "FACT" in str(f.values.get("initiative") or "").upper()]
