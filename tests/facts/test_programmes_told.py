"""Programmes, their dates and aims as releases and fact sheets word them: fronted participles, spans under no
programme, calls that stay open, labels that ask. All wordings are our own.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from tests.facts.milestone_rows import Row, rows_of, years
from trustetl.model import Extract

HEAD = "Notes of the week\n\n5 March 2025\n\n"


def until(year: int, month: int, day: int) -> tuple[None, date]:
    return None, date(year, month, day)


TOLD: list[tuple[str, list[Row]]] = [
    (
        "The Kelp Fund lends. Set up in May 2011 by the Treasury, the Quay Scheme mended 14 piers.",
        [("launch", "Quay Scheme", date(2011, 5, 1), date(2011, 5, 31))],
    ),
    (
        "The Kelp Fund lends to divers. No new loans were granted from 2019 to 2021.",
        [("period", "Kelp Fund", *years(2019, 2021))],
    ),
    ("Between 2015 and 2018 the Kelp Fund was frozen.", [("period", "Kelp Fund", *years(2015, 2018))]),
    (
        "The Kelp Fund lends to divers. Its pier window has $300 million for 2024-2029.",
        [("period", "Kelp Fund", *years(2024, 2029))],
    ),
    (
        "Norway will provide 2.5 billion kroner for reefs over the four years from 2024 to 2027.",
        [("period", None, *years(2024, 2027))],
    ),
    ("Ferries are due to sail between Mombasa and the islands by 2028.", [("deadline", None, *until(2028, 12, 31))]),
    (
        "Towns may submit proposals until 30 June 2026, and contracts follow within 90 days.",
        [("deadline", None, *until(2026, 6, 30))],
    ),
    ("By 30 June 2026, every port must file a plan.", [("deadline", None, *until(2026, 6, 30))]),
    ("By 2030, the ports will hire 400 divers.", []),
    ("Operators have until 15 May 2026 to comply.", [("deadline", None, *until(2026, 5, 15))]),
    ("Tenders must be handed in no later than 3 pm on 14 April 2026.", [("deadline", None, *until(2026, 4, 14))]),
    (
        "Clinics will stop giving credit from May 9, 2025 unless the fund clears its debt, their lobby said.",
        [("other", None, date(2025, 5, 9), date(2025, 5, 9))],
    ),
    (
        "Progress is to be reported to Parliament in November 2026.",
        [("other", None, date(2026, 11, 1), date(2026, 11, 30))],
    ),
    (
        "On 3 February 2025, the President signed the Safe Piers Bill into law.",
        [("approval", "Safe Piers Bill", date(2025, 2, 3), date(2025, 2, 3))],
    ),
    ("For the year beginning July 1, 2025, the ministry wants more.", []),
    ("FSH/Launch of the Kelp Fund/4th March 2025/1", []),
]


@pytest.mark.parametrize(("text", "rows"), TOLD, ids=lambda case: case[:40] if isinstance(case, str) else "")
def test_a_date_goes_with_what_its_clause_tells(read: Callable[..., Extract], text: str, rows: list[Row]) -> None:
    assert rows_of(read(HEAD + text + "\n")) == rows


NAMED = [
    ("The Ocean Data Passport (ODP) covers four seas. ODP aims to make catches traceable.", {"Ocean Data Passport"}),
    ("The Social Security Agency (SSA) aims to digitise records.", set()),
    ("In Goa, the Samudra Arogya Padhathi was rolled out in 2023.", {"Samudra Arogya Padhathi"}),
    ("Through the Women in Fisheries Scheme, the port hires crews.", {"Women in Fisheries Scheme"}),
    ("An action plan for the next ten years was agreed.", set()),
    (
        "Under the Urgent Works Programme for Pier Repair, 9 piers were mended. The Urgent Works Programme goes on.",
        {"Urgent Works Programme for Pier Repair"},
    ),
]


@pytest.mark.parametrize(("text", "names"), NAMED, ids=lambda case: case[:40] if isinstance(case, str) else "")
def test_a_programme_is_known_by_what_is_said_of_it(read: Callable[..., Extract], text: str, names: set[str]) -> None:
    found = {str(f.values["name"]) for f in read(HEAD + text + "\n").facts if f.table == "initiatives"}
    assert found == names


@pytest.mark.parametrize(
    ("text", "launched"),
    [
        ("Launched in April 2015, the Kelp Fund (KF) paid for 40 boats.", date(2015, 4, 1)),
        ("Negotiations on the Kelp Fund started in March 2024.", None),
    ],
)
def test_the_launch_is_the_programmes_own(read: Callable[..., Extract], text: str, launched: date | None) -> None:
    (row,) = [f for f in read(HEAD + text + "\n").facts if f.table == "initiatives"]
    assert row.values["launched_start"] == launched


@pytest.mark.parametrize(
    "text",
    [
        "The Kelp Fund was rolled out to raise the income of divers.",
        "The Kelp Fund, a partnership with Chile, focuses on linking divers to markets.",
    ],
)
def test_what_a_programme_was_begun_for_is_its_aim(read: Callable[..., Extract], text: str) -> None:
    aims = [str(f.values["statement"]) for f in read(HEAD + text + "\n").facts if f.table == "objectives"]
    assert aims == [text]


def test_a_label_that_asks_is_no_part_of_the_aim(read: Callable[..., Extract]) -> None:
    text = (
        "## Kelp Fund\n\n- What it is: set up by the Treasury, the Kelp Fund aims to restore reefs.\n- It is small.\n"
    )
    aims = [str(f.values["statement"]) for f in read(HEAD + text).facts if f.table == "objectives"]
    assert aims == ["Set up by the Treasury, the Kelp Fund aims to restore reefs."]
