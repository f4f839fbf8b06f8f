"""What a text dates: the event, the initiative and the days. All wordings are our own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from trustetl.model import Extract

HEAD = "Notes of the week\n\n5 March 2025\n\n"
Row = tuple[str, str | None, date | None, date | None]


def day(year: int, month: int, of_month: int) -> tuple[date, date]:
    return date(year, month, of_month), date(year, month, of_month)


def month(year: int, number: int, last: int) -> tuple[date, date]:
    return date(year, number, 1), date(year, number, last)


def year(number: int) -> tuple[date, date]:
    return date(number, 1, 1), date(number, 12, 31)


DATED: list[tuple[str, list[Row]]] = [
    # passive and active
    ("The Reef Mission was launched on 4 May 2023.", [("launch", "Reef Mission", *day(2023, 5, 4))]),
    ("Parliament passed the Orchard Act on 4 May 2023.", [("approval", "Orchard Act", *day(2023, 5, 4))]),
    (
        "The Orchard Act, which the President signed into law on 4 May 2023, protects hedges.",
        [("approval", "Orchard Act", *day(2023, 5, 4))],
    ),
    (
        "The Reef Mission was announced in May 2023 and launched on 2 June 2024.",
        [("announcement", "Reef Mission", *month(2023, 5, 31)), ("launch", "Reef Mission", *day(2024, 6, 2))],
    ),
    ("The Quay Pact was agreed at the summit in Lima on 4 May 2023.", [("other", "Quay Pact", *day(2023, 5, 4))]),
    (
        "When the two leaders met in Lima on 4 May 2023, they launched the Quay Pact.",
        [("launch", "Quay Pact", *day(2023, 5, 4))],
    ),
    # the date in front
    ("On 4 May 2023 the cabinet approved the Reef Mission.", [("approval", "Reef Mission", *day(2023, 5, 4))]),
    ("In May 2023 the Commission proposed the Orchard Act.", [("announcement", "Orchard Act", *month(2023, 5, 31))]),
    (
        "From 1 July 2026 the Quay Levy Scheme will be extended to ferries.",
        [("other", "Quay Levy Scheme", *day(2026, 7, 1))],
    ),
    # whole years, and years that are cut off at publication
    ("The Reef Mission was set up in 2019.", [("launch", "Reef Mission", *year(2019))]),
    ("The Reef Mission was launched in 2025.", [("launch", "Reef Mission", date(2025, 1, 1), date(2025, 3, 5))]),
    ("The Common Nets Policy was last reformed in 2013.", [("other", "Common Nets Policy", *year(2013))]),
    (
        "The Reef Mission was launched in 2020-21 in India.",
        [("launch", "Reef Mission", date(2020, 4, 1), date(2021, 3, 31))],
    ),
    # joining, force
    ("Kenya joined the Quay Pact in May 2023.", [("membership", "Quay Pact", *month(2023, 5, 31))]),
    ("The Orchard Act has been in force since 4 May 2023.", [("launch", "Orchard Act", *day(2023, 5, 4))]),
    ("The Orchard Act entered into force on 4 May 2023.", [("launch", "Orchard Act", *day(2023, 5, 4))]),
    (
        "Set up in 2019 and renewed in July 2021, the Reef Mission has nine bays.",
        [("launch", "Reef Mission", *year(2019)), ("other", "Reef Mission", *month(2021, 7, 31))],
    ),
    (
        "Under the Smart Boats Strategy of December 2020, fleets shrink.",
        [("other", "Smart Boats Strategy", *month(2020, 12, 31))],
    ),
    (
        "The treaty that creates the Straits Agency entered into force on 4 May 2023.",
        [("launch", "Straits Agency", *day(2023, 5, 4))],
    ),
    # deadlines
    ("A Harbour Roadmap is due by the end of 2026.", [("deadline", "Harbour Roadmap", None, date(2026, 12, 31))]),
    (
        "The Harbour Roadmap is to be finalised by June 2026.",
        [("deadline", "Harbour Roadmap", None, date(2026, 6, 30))],
    ),
    ("Applications are due by 10 October 2025.", [("deadline", None, None, date(2025, 10, 10))]),
    # spans
    (
        "The Reef Mission will run from 2024 to 2029.",
        [("period", "Reef Mission", date(2024, 1, 1), date(2029, 12, 31))],
    ),
    ("The Reef Mission (2024-29) plants corals.", [("period", "Reef Mission", date(2024, 1, 1), date(2029, 12, 31))]),
    (
        "India has approved a Reef Mission of Rs 300 crore until 2030-31.",
        [("period", "Reef Mission", None, date(2031, 3, 31))],
    ),
    # events of nobody's programme
    ("On 2 April 2024 the port of Lima was closed to trawlers.", [("other", None, *day(2024, 4, 2))]),
    ("Customs duty on ropes was removed in July 2024.", [("other", None, *month(2024, 7, 31))]),
    # relative days
    ("The cabinet on Monday approved the Reef Mission.", [("approval", "Reef Mission", *day(2025, 3, 3))]),
    ("The cabinet today approved the Reef Mission.", [("approval", "Reef Mission", *day(2025, 3, 5))]),
]

UNDATED = [
    "Exports rose to $40 million in May 2024.",
    "By 2030 the port is to handle 40 million tonnes.",
    "The fleet had 90 boats as on 30 April 2024.",
    "Rs 47 crore had been spent by June 2024.",
    "Imports stood at 400 tonnes in FY25, against 300 tonnes in FY24.",
    "Demand is expected to double by 2030.",
    "The catch of 2023 was worth $3 million.",
    "Landings were 40 tonnes in 2023 and 50 tonnes in 2024.",
]


def rows_of(extract: Extract) -> list[Row]:
    rows = [fact.values for fact in extract.facts if fact.table == "milestones"]
    return [(row["event"], row["initiative"], row["date_start"], row["date_end"]) for row in rows]  # type: ignore[misc]


PUBLISHED: Row = ("publication", None, date(2025, 3, 5), date(2025, 3, 5))


@pytest.mark.parametrize(("text", "expected"), DATED, ids=[text[:50] for text, _ in DATED])
def test_events(read: Callable[..., Extract], text: str, expected: list[Row]) -> None:
    assert rows_of(read(HEAD + text + "\n")) == [PUBLISHED, *expected]


@pytest.mark.parametrize("text", UNDATED)
def test_dates_that_tell_of_no_event(read: Callable[..., Extract], text: str) -> None:
    assert rows_of(read(HEAD + text + "\n")) == [PUBLISHED]


def test_dates_in_table_columns(read: Callable[..., Extract]) -> None:
    text = HEAD + (
        "The Reef Mission pays for five sites.\n\n"
        "| Site | Approved | Corals |\n|---|---|---|\n| Lamu | May 2023 | 400 |\n| Kilifi | June 2023 | 300 |\n"
    )
    rows = [fact for fact in read(text).facts if fact.table == "milestones"][1:]
    assert [(row.values["event"], row.values["label"], row.values["date_end"]) for row in rows] == [
        ("approval", "Lamu: Approved", date(2023, 5, 31)),
        ("approval", "Kilifi: Approved", date(2023, 6, 30)),
    ]


def test_fields_and_bullets_take_the_subject_of_their_place(read: Callable[..., Extract]) -> None:
    text = """Reef Mission

5 March 2025

About the Mission
- Announced by the President on 4 May 2021.
- Period: 2022 to 2028.

Quay Fund
- Launched in June 2023.
"""
    assert rows_of(read(text))[1:] == [
        ("announcement", "Reef Mission", *day(2021, 5, 4)),
        ("period", "Reef Mission", date(2022, 1, 1), date(2028, 12, 31)),
        ("launch", "Quay Fund", *month(2023, 6, 30)),
    ]


def test_said_twice_is_one_event_with_two_figures(read: Callable[..., Extract]) -> None:
    text = HEAD + (
        "The Reef Mission was launched on 4 May 2023.\n\n"
        "It is well known that the Reef Mission was launched on 4 May 2023.\n"
    )
    rows = [fact for fact in read(text).facts if fact.table == "milestones" and fact.values["event"] == "launch"]
    assert len(rows) == 1
    assert len(rows[0].figures) == 2
