"""The day of what headlines, date lines and speakers report: approvals and launches told without a date of their own.
All wordings are our own.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from tests.facts.milestone_rows import Row, day, rows_of
from trustetl.model import Extract

RELEASED = "\n\nPosted On: 18 DEC 2025 3:42PM\n\n"
DECIDED: list[tuple[str, str, str]] = [
    (
        "Cabinet approves Reef Mission",
        "The Union Cabinet, chaired by the Prime Minister, has approved the Reef Mission (RM) with Rs.9,860 crore.",
        "Reef Mission",
    ),
    (
        "Council of Ministers gives its nod to Pier Plan",
        "The Council of Ministers has adopted the Pier Plan.",
        "Pier Plan",
    ),
    (
        "CCEA clears Reef Mission",
        "The Cabinet Committee on Economic Affairs (CCEA), headed by the premier, gave its nod to the Reef Mission.",
        "Reef Mission",
    ),
    ("Board passes Quay Fund", "The Board has endorsed the Quay Fund. It lends to crews.", "Quay Fund"),
    (
        "Statement on the Pier Plan",
        "I report on the decision taken by the Cabinet today. For this reason the Cabinet has adopted the Pier Plan.",
        "Pier Plan",
    ),
]


@pytest.mark.parametrize(("title", "text", "name"), DECIDED, ids=[title for title, _, _ in DECIDED])
def test_a_headline_tells_the_decision_of_the_day(
    read: Callable[..., Extract], title: str, text: str, name: str
) -> None:
    assert rows_of(read(f"{title}{RELEASED}{text}\n")) == [("approval", name, *day(2025, 12, 18))]


def test_a_decision_with_its_own_day_keeps_it(read: Callable[..., Extract]) -> None:
    text = "The Cabinet cleared the Reef Mission on 2 December 2025. The Cabinet had earlier approved the Pier Plan.\n"
    rows = rows_of(read(f"Cabinet clears Reef Mission: what it means{RELEASED}{text}"))
    assert rows == [("approval", "Reef Mission", *day(2025, 12, 2))]


LAUNCHED: list[tuple[str, str, str]] = [
    ("Commission launches Reef Initiative", "The Commission has today presented the Reef Initiative.", "launch"),
    ("Peru rolls out Reef Initiative", "The minister today unveiled the Reef Initiative in Callao.", "launch"),
    ("Peru to launch Reef Initiative", "The minister today announced the Reef Initiative in Callao.", "announcement"),
    ("Peru opens call under Reef Initiative", "Lima today announced a call of the Reef Initiative.", "announcement"),
]


@pytest.mark.parametrize(("title", "text", "event"), LAUNCHED, ids=[title for title, _, _ in LAUNCHED])
def test_what_a_headline_launches(read: Callable[..., Extract], title: str, text: str, event: str) -> None:
    extract = read(f"{title}{RELEASED}{text}\n")
    assert rows_of(extract) == [(event, "Reef Initiative", *day(2025, 12, 18))]
    began = [f.values["launched_start"] for f in extract.facts if f.table == "initiatives"]
    assert began == [date(2025, 12, 18) if event == "launch" else None]


WIRES: list[tuple[str, str, Row]] = [
    (
        "LIMA, May 21 (Sur Wire) -",
        "Peru's government on Wednesday unveiled a $30 million Pier Fund. It will run to 2028. Exports rose in 2024.",
        ("launch", "Pier Fund", *day(2025, 5, 21)),
    ),
    (
        "ACCRA, 3 March (GNA) -",
        "Ghana's cabinet on Monday approved a 30 million cedi Pier Fund. Catches fell by 8% in 2024.",
        ("approval", "Pier Fund", *day(2025, 3, 3)),
    ),
    (
        "NAIROBI, Oct. 7 —",
        "Kenya's cabinet on Tuesday approved the Pier Fund. Landings rose in 2024 and should double by 2030.",
        ("approval", "Pier Fund", *day(2025, 10, 7)),
    ),
]


@pytest.mark.parametrize(("line", "text", "row"), WIRES, ids=[line for line, _, _ in WIRES])
def test_the_year_that_a_date_line_leaves_out(read: Callable[..., Extract], line: str, text: str, row: Row) -> None:
    assert row in rows_of(read(f"Ministers mend piers\n\n{line} {text}\n"))


@pytest.mark.parametrize(
    "text",
    ["Ghana will mend its piers, the ministry said. Catches fell in 2024.", "Ghana on Monday approved a Pier Fund."],
)
def test_a_year_that_nothing_tells(read: Callable[..., Extract], text: str) -> None:
    assert read(f"Ministers mend piers\n\nACCRA, 4 March (GNA) - {text}\n").setting.published is None


def test_the_sitting_of_a_cabinet_is_no_visit(read: Callable[..., Extract]) -> None:
    text = "Cabinet, chaired by the President, met today and considered piers.\n\nCabinet approved the Pier Fund.\n"
    rows = rows_of(read(f"CABINET DESPATCH{RELEASED}{text}"))
    assert rows == [("approval", "Pier Fund", *day(2025, 12, 18))]


ASKED = [
    ("Why has the Commission adopted the Clean Ports Plan today?", "Ports emit too much.", "approval"),
    ("What is the Commission proposing today?", "The Clean Ports Plan will help ports.", "announcement"),
    ("What has the Commission proposed today?", "It has today presented the Clean Ports Plan.", "announcement"),
]


@pytest.mark.parametrize(("question", "answer", "event"), ASKED, ids=[question for question, _, _ in ASKED])
def test_a_question_on_the_deed_of_the_day(
    read: Callable[..., Extract], question: str, answer: str, event: str
) -> None:
    text = f"# Questions on the Clean Ports Plan\n\nBrussels, 4 March 2026\n\n## {question}\n\n{answer}\n"
    assert rows_of(read(text, "brief.md")) == [(event, "Clean Ports Plan", *day(2026, 3, 4))]


def test_a_label_may_tell_how_long_a_programme_runs(read: Callable[..., Extract]) -> None:
    text = "# The Reef Mission\n\nAt a glance\n\nRuns until: 31 December 2028\nManaged by: Reef Agency\n"
    assert rows_of(read(text, "brief.md")) == [("period", "Reef Mission", None, date(2028, 12, 31))]
