"""Launch and span in the box of a fact sheet, and programmes that are run under others. All wordings are our own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from tests.facts.milestone_rows import day, rows_of
from trustetl.model import Extract

BOX = (
    "# Quay Repair Fund (QRF)\n\n**Fund fact sheet – September 2025**\n\nThe QRF mends piers.\n\n"
    "| At a glance | |\n|---|---|\n| {} | 5 June 2024 |\n| {} | 2025 to 2028 |\n| Ports | 11 |\n"
)


@pytest.mark.parametrize(
    ("launch", "span"),
    [("Launched", "Programme period"), ("Start date", "Duration"), ("Launch", "Period of implementation")],
)
def test_a_box_in_two_columns(read: Callable[..., Extract], launch: str, span: str) -> None:
    found = read(BOX.format(launch, span), "brief.md")
    assert rows_of(found) == [
        ("launch", "Quay Repair Fund", *day(2024, 6, 5)),
        ("period", "Quay Repair Fund", date(2025, 1, 1), date(2028, 12, 31)),
    ]
    launched = [f.values["launched_start"] for f in found.facts if f.table == "initiatives"]
    assert launched == [date(2024, 6, 5)]


@pytest.mark.parametrize("label", ["Reference years", "Budget", "Drought"])
def test_other_years_are_no_span(read: Callable[..., Extract], label: str) -> None:
    events = [row[0] for row in rows_of(read(BOX.format("Launched", label), "brief.md"))]
    assert "period" not in events


@pytest.mark.parametrize(
    "text",
    [
        "The Quay Programme is implemented under the National Port Mission from 2023 to 2027.",
        "The Quay Programme was cleared in May and is being implemented under the Port Mission from 2023 to 2027.",
        "The Quay Programme is carried out as part of the National Port Mission from 2023 to 2027.",
    ],
)
def test_what_is_run_under_another(read: Callable[..., Extract], text: str) -> None:
    rows = rows_of(read(f"Notes of the week\n\n5 March 2025\n\n{text}\n"))
    assert ("period", "Quay Programme", date(2023, 1, 1), date(2027, 12, 31)) in rows
