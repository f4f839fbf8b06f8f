"""Events of laws, reports, prices and promises, and the subject of a date. All wordings are our own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from tests.facts.milestone_rows import Row, day, rows_of
from trustetl.model import Extract

HEAD = "Notes of the week\n\n5 March 2025\n\n"


def month(year: int, number: int, last: int) -> tuple[date, date]:
    return date(year, number, 1), date(year, number, last)


def year(number: int) -> tuple[date, date]:
    return date(number, 1, 1), date(number, 12, 31)


TOLD: list[tuple[str, list[Row]]] = [
    ("Legal basis: Decree No. 44 of 8 May 2024", [("approval", None, *day(2024, 5, 8))]),
    ("The Quay Fund (Decree 55/2023 of 3 May 2023) pays.", [("approval", "Quay Fund", *day(2023, 5, 3))]),
    ("An independent evaluation will be published in 2028.", [("publication", None, *year(2028))]),
    ("The first results report was published in May 2024.", [("publication", None, *month(2024, 5, 31))]),
    ("They will present a review of the Quay Fund in 2031.", [("publication", "Quay Fund", *year(2031))]),
    ("A mid-term review is planned for 2027.", [("other", None, *year(2027))]),
    ("The duty on shrimp went up to 58 per cent on 27 August 2024.", [("other", None, *day(2024, 8, 27))]),
    ("Fares will rise by 4% on 1 July 2025.", [("other", None, *day(2025, 7, 1))]),
    ("Nurses' wages will be raised in June 2026.", [("other", None, *month(2026, 6, 30))]),
    ("The new tariff applies from 1 April 2025.", [("other", None, *day(2025, 4, 1))]),
    ("The first trains will run in October 2027.", [("other", None, *month(2027, 10, 31))]),
    ("He promised that trains will be in town by June 2027.", [("deadline", None, None, date(2027, 6, 30))]),
    ("I have directed that the rest be cleared by the end of 2026.", [("deadline", None, None, date(2026, 12, 31))]),
    ("The panel adjourned until 9 April.", [("other", None, *day(2025, 4, 9))]),
    ("The regulator deferred its ruling on ferry fares to 5 May 2025.", [("other", None, *day(2025, 5, 5))]),
    ("The Quay Fund became operational on 15 January 2025.", [("launch", "Quay Fund", *day(2025, 1, 15))]),
    (
        "The Quay Fund lends. It pays for the Barge Repair Scheme, which will be open from 1 May 2025.",
        [("other", "Barge Repair Scheme", *day(2025, 5, 1))],
    ),
    ("The Quay Fund shall complete 900 homes by the end of 2028.", []),
    ("The ministry asked parliament to approve $12 million for the Quay Fund in 2026.", []),
    (
        "The board authorised the agency to issue a bond of up to $40 million by 30 June 2026.",
        [("deadline", None, None, date(2026, 6, 30))],
    ),
    (
        "The Quay Fund lends. It has until 31 January 2026 to reply.",
        [("deadline", "Quay Fund", None, date(2026, 1, 31))],
    ),
    ("The rules of the Quay Fund are promised by 9 May 2025.", [("deadline", "Quay Fund", None, date(2025, 5, 9))]),
    ("A ruling is awaited by 9 May 2025.", [("deadline", None, None, date(2025, 5, 9))]),
    (
        "Both lines will be completed by 2029 and will serve 1,870 villages.",
        [("deadline", None, None, date(2029, 12, 31))],
    ),
    (
        "The ministry will set up a Reef Bank, to be given $5 million, and will table the Pier Bill by May 2026.",
        [("deadline", "Pier Bill", None, date(2026, 5, 31))],
    ),
    (
        "The Quay Fund was agreed by the Parliament and the Council on 9 December 2024.",
        [("approval", "Quay Fund", *day(2024, 12, 9))],
    ),
    (
        "The Quay Fund was approved by the Cabinet in its meeting held on 14 August 2024.",
        [("approval", "Quay Fund", *day(2024, 8, 14))],
    ),
    (
        "The Quay Fund was launched at a ceremony held in Suva on 9 May 2024.",
        [("launch", "Quay Fund", *day(2024, 5, 9))],
    ),
    (
        "The Quay Fund lends. Its first pier has slipped from December 2025 to June 2027.",
        [("deadline", "Quay Fund", None, date(2027, 6, 30))],
    ),
    (
        "The committee gave the ministry until 30 June 2025 to table a plan.",
        [("deadline", None, None, date(2025, 6, 30))],
    ),
    ("Member States agreed on the Quay Act on 9 May 2024.", [("approval", "Quay Act", *day(2024, 5, 9))]),
    (
        "The Senate adopted the state budget for 2026 on 20 November 2024.",
        [("approval", None, *day(2024, 11, 20))],
    ),
    (
        "The Cabinet cleared the Quay Fund at €640 million for 2026 to 2030.",
        [("period", "Quay Fund", date(2026, 1, 1), date(2030, 12, 31))],
    ),
    (
        "The Quay Fund has €40 million of federal resources for 2026–2029.",
        [("period", "Quay Fund", date(2026, 1, 1), date(2029, 12, 31))],
    ),
    ("Only 43% of the clinics had a working lamp in March 2024.", []),
    ("Decree No. 18, signed at the harbour, reserves $4 million for the Quay Fund in 2026.", []),
    ("Higher prices are likely to drive exports in FY2026.", []),
    ("Applications close on 30 April 2025.", [("deadline", None, *day(2025, 4, 30))]),
    (
        "The stone was laid at 40 sites on 6 August 2023 and at another 50 sites on 26 February 2024.",
        [("other", None, *day(2023, 8, 6)), ("other", None, *day(2024, 2, 26))],
    ),
    (
        "Since its launch in July 2024 the Quay Fund has lent $4 million.",
        [("launch", "Quay Fund", *month(2024, 7, 31))],
    ),
    (
        "The Quay Plan 2024-2028, which the king launched in May 2024, is long.",
        [
            ("period", "Quay Plan", date(2024, 1, 1), date(2028, 12, 31)),
            ("launch", "Quay Plan", *month(2024, 5, 31)),
        ],
    ),
    (
        "It will take over from the Reef Fund (RF), which runs from 2021 to 2027.",
        [("period", "Reef Fund", date(2021, 1, 1), date(2027, 12, 31))],
    ),
    ("The Reef Fund had $4 billion for 2014-2020.", [("period", "Reef Fund", date(2014, 1, 1), date(2020, 12, 31))]),
    ("The Quay Plan, decided by the Cabinet on 3 May 2024, is long.", [("approval", "Quay Plan", *day(2024, 5, 3))]),
    (
        "It adds to the Reef Fund (RF), which closes on 31 December 2025, and the Quay Agenda.",
        [("other", "Reef Fund", *day(2025, 12, 31))],
    ),
    ("She said the first grants would be paid in January 2026.", [("other", None, *month(2026, 1, 31))]),
    ("The Basic Act on Reefs came into force on 1 January 2024.", [("launch", "Basic Act on Reefs", *day(2024, 1, 1))]),
    ("The ministry launched this Tuesday (March 4) the Quay Fund.", [("launch", "Quay Fund", *day(2025, 3, 4))]),
]


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=[text[:45] for text, _ in TOLD])
def test_events(read: Callable[..., Extract], text: str, expected: list[Row]) -> None:
    assert rows_of(read(f"{HEAD}{text}\n")) == expected


UNTOLD = [
    "Exports of nuts brought in $187 million in 2024.",
    "In February 2023, at the height of the drought, 4.4 million people needed food.",
    "The duty is 58 per cent, against 8 per cent or so in March 2024.",
    "The mending of the pier was approved last month.",
    "Wages rose by 4% in June 2024.",
    "Rice prices rose to 45 rupees in March 2024.",
    "The unemployment rate fell to 4.1% in January 2025.",
]


@pytest.mark.parametrize("text", UNTOLD)
def test_dates_that_tell_of_no_event(read: Callable[..., Extract], text: str) -> None:
    assert rows_of(read(f"{HEAD}{text}\n")) == []


def test_a_story_of_an_agency_with_its_name_in_brackets(read: Callable[..., Extract]) -> None:
    text = (
        "Peru to mend sea walls\n\nLIMA, March 5, 2025 (Agencia Costa) - Peru will spend $4 million on sea walls, the "
        "minister said on Wednesday.\n\nThe programme, called Muro Firme, runs from 2026 to 2029.\n"
    )
    extract = read(text)
    assert [row[0] for row in rows_of(extract)] == ["period"]  # money that somebody speaks of announces no programme
    published = [f.values["date_start"] for f in extract.facts if f.values.get("label") == "Published"]
    assert published == [date(2025, 3, 5)]


def test_a_numbered_heading_above_one_line(read: Callable[..., Extract]) -> None:
    text = (
        "Outline of the Quay Renewal Program (QRP)\n\n5 March 2025\n\n1. Purpose\n\nThe Program aims to mend quays.\n\n"
        "2. Period\n\nFY2026 to FY2030 (five fiscal years)\n\n3. Schedule\n\nApril 1, 2026: start of the Program\n"
    )
    assert [(event, name) for event, name, *_ in rows_of(read(text))] == [
        ("period", "Quay Renewal Program"),
        ("launch", "Quay Renewal Program"),
    ]


def test_an_event_of_a_day_that_nobody_knows_is_no_row_and_says_why(read: Callable[..., Extract]) -> None:
    found = read("The ministry launched the River Fund this year. A bill on it is due for a vote on June 30.")
    assert not [f for f in found.facts if f.table == "milestones"]
    reasons = {f.quote: found.routes[f].reason for f in found.figures if f.kind in ("date", "period")}
    assert set(reasons.values()) == {"a date told from a day of publication that is not known"}
    assert len(reasons) == 2


def test_a_booking_closes_on_its_deadline(read: Callable[..., Extract]) -> None:
    text = "Reef Board, Kochi\n\nThe Reef Show opens in May. Stall booking closes on 15 October 2025."
    found = {(f.values["event"], str(f.values["date_end"])) for f in read(text).facts if f.table == "milestones"}
    assert found == {("deadline", "2025-10-15")}


def test_a_row_of_the_head_table_says_when_the_note_was_made(read: Callable[..., Extract]) -> None:
    text = (
        "# Project Note\n\n| Item | Details |\n|---|---|\n| Project | Tram Renewal Project |\n"
        "| Board approval | 12 November 2025 |\n| Date of this note | 9 February 2026 |\n\nThe project builds trams.\n"
    )
    facts = read(text, "brief.md").facts
    found = {(f.values["event"], str(f.values["date_end"])) for f in facts if f.table == "milestones"}
    assert found == {("approval", "2025-11-12"), ("publication", "2026-02-09")}
