"""What an event is about where its clause does not name it, spans that stand elsewhere than behind their name, and what
is planned without a word for the deed. All wordings are our own.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from tests.facts.milestone_rows import Row, day, rows_of, years
from trustetl.model import Extract

HEAD = "Notes on the Reef Mission\n\n5 March 2025\n\n"
REEF = "Reef Mission"


def until(year: int, month: int, of_month: int) -> tuple[None, date]:
    return None, date(year, month, of_month)


TOLD: list[tuple[str, list[Row]]] = [
    # the first sentence of a story
    ("The cabinet on Tuesday approved $30 million for divers.", [("approval", REEF, *day(2025, 3, 4))]),
    ("At their summit today the leaders launched the Quay Fund.", [("launch", "Quay Fund", *day(2025, 3, 5))]),
    (
        "The Reef Mission will open in June, the minister announced today.",
        [
            ("launch", REEF, date(2025, 6, 1), date(2025, 6, 30)),
            ("announcement", REEF, *day(2025, 3, 5)),
        ],
    ),
    # what a deed is done for
    ("The council today put forward a proposal for a Quay Fund.", [("announcement", "Quay Fund", *day(2025, 3, 5))]),
    ("The bank approved a loan for the Quay Fund on 3 May 2024.", [("approval", "Quay Fund", *day(2024, 5, 3))]),
    (
        "The Quay Fund, launched with Peru and Chile in May 2023, lends.",
        [
            ("launch", "Quay Fund", date(2023, 5, 1), date(2023, 5, 31)),
        ],
    ),
    # parts and steps of it
    ("The second phase ended on 31 May 2024.", [("other", REEF, *day(2024, 5, 31))]),
    (
        "Fiji became a member on 1 May 2024, Samoa followed in June 2024.",
        [
            ("membership", REEF, *day(2024, 5, 1)),
            ("membership", REEF, date(2024, 6, 1), date(2024, 6, 30)),
        ],
    ),
    # planned without a word for the deed
    ("The ferry should sail again in 2031.", [("other", REEF, *years(2031, 2031))]),
    (
        "New auctions are planned for the second quarter of 2027.",
        [
            ("other", REEF, date(2027, 4, 1), date(2027, 6, 30)),
        ],
    ),
    ("Fishers are asked to settle on a text before the end of 2026.", [("deadline", REEF, *until(2026, 12, 31))]),
    ("The minister hopes for a deal by the end of 2028.", [("deadline", REEF, *until(2028, 12, 31))]),
    (
        "The act sets up the Tide Office, to be in place by the end of 2029.",
        [
            ("deadline", "Tide Office", *until(2029, 12, 31)),
        ],
    ),
    # spans
    ("With €6 million for 2027-2030, the Quay Fund will repair piers.", [("period", "Quay Fund", *years(2027, 2030))]),
    (
        "Over five years from 2026 to 2030, the Quay Fund will repair piers.",
        [
            ("period", "Quay Fund", *years(2026, 2030)),
        ],
    ),
    (
        "The Quay Plan (Board resolution of 13 June 2023; 2025 to 2029) is long.",
        [
            ("approval", "Quay Plan", *day(2023, 6, 13)),
            ("period", "Quay Plan", *years(2025, 2029)),
        ],
    ),
    (
        "We propose the Quay Fund, a scheme that would invest $5 billion between 2028 and 2034 in ports.",
        [
            ("period", "Quay Fund", *years(2028, 2034)),
        ],
    ),
    # signatures and bodies
    ("The president signed a decree on fees on 25 August 2024.", [("approval", REEF, *day(2024, 8, 25))]),
    ("Tonga applied to join in January 2025.", [("other", None, date(2025, 1, 1), date(2025, 1, 31))]),
]

UNTOLD = [
    "Half of the water needs are met by wells (31% today).",
    "Of this, $3 million has been released up to 30.09.2024.",
    "The number of divers is to rise from 310 (April 2024) to 400.",
    "During 2024, works for $3 million were approved.",
]


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=[text[:50] for text, _ in TOLD])
def test_whose_event_it_is(read: Callable[..., Extract], text: str, expected: list[Row]) -> None:
    assert rows_of(read(HEAD + text + "\n")) == expected


@pytest.mark.parametrize("text", UNTOLD)
def test_dates_that_tell_of_no_event(read: Callable[..., Extract], text: str) -> None:
    assert rows_of(read(HEAD + text + "\n")) == []


def test_a_bullet_about_what_stands_above_it(read: Callable[..., Extract]) -> None:
    text = HEAD + "Quay Fund (QF)\n- Approved on 2 May 2024 with an outlay of €82 million for 2025 to 2029\n"
    assert rows_of(read(text)) == [
        ("approval", "Quay Fund", *day(2024, 5, 2)),
        ("period", "Quay Fund", *years(2025, 2029)),
    ]


def test_a_list_of_dates_with_another_period_in_the_deed(read: Callable[..., Extract]) -> None:
    text = HEAD + "Schedule\n\n- May 2025: vote on the 2026 budget\n- 1 July 2025: start of the mission\n"
    assert rows_of(read(text)) == [
        ("other", REEF, date(2025, 5, 1), date(2025, 5, 31)),
        ("launch", REEF, *day(2025, 7, 1)),
    ]


def test_a_fund_that_opened_was_launched(read: Callable[..., Extract]) -> None:
    extract = read(HEAD + "It follows the Quay Fund, which opened in May 2021.\n")
    found = [f.values for f in extract.facts if f.table == "initiatives" and f.values["name"] == "Quay Fund"]
    assert [(row["launched_start"], row["launched_end"]) for row in found] == [(date(2021, 5, 1), date(2021, 5, 31))]


@pytest.mark.parametrize(
    "line", ["Harbour paper, June 2024", "**Reef Council**\nDiving brief, June 2024", "Bulletin | June 2024"]
)
def test_a_line_with_the_month_of_publication(read: Callable[..., Extract], line: str) -> None:
    extract = read(f"Fish of the south\n\n{line}\n\nBy the end of May the Quay Fund had lent $3 million.\n")
    rows = [f.values for f in extract.facts if f.table == "milestones"]
    assert [(row["date_start"], row["date_end"]) for row in rows] == [(date(2024, 6, 1), date(2024, 6, 30))]
    assert [f.period_end for f in extract.figures if "end of May" in f.quote] == [date(2024, 5, 31)]


@pytest.mark.parametrize(
    "line",
    [
        "Primer | Revised June 3, 2024",
        "Fish Bureau – updated 3 June 2024",
        "Tabled 3 June 2024",
    ],
)
def test_a_line_that_stamps_the_text_tells_no_event(read: Callable[..., Extract], line: str) -> None:
    rows = [
        f.values["event"]
        for f in read(f"Fish of the south\n\n{line}\n\nThe sea is warm.\n").facts
        if f.table == "milestones"
    ]
    assert rows == ["publication"]


@pytest.mark.parametrize("line", ["Loan signature: 4 May 2021", "The rest must be spent by March 31, 2026."])
def test_the_date_of_a_deed_does_not_date_the_text(read: Callable[..., Extract], line: str) -> None:
    extract = read(f"Fish of the south\n\n{line}\n\nThe sea is warm.\n")
    assert "publication" not in [f.values["event"] for f in extract.facts if f.table == "milestones"]
