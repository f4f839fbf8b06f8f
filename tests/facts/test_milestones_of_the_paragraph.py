"""Whose an event is that a paragraph, a row or a short name tells, and what is to be done by a day. All wordings are
our own.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from tests.facts.milestone_rows import Row, day, rows_of, years
from trustetl.model import Extract

HEAD = "Notes on the Reef Mission\n\n5 March 2025\n\nThe Reef Mission pays divers. The Reef Mission is new.\n\n"
REEF = "Reef Mission"


def until(year: int, month: int, of_month: int) -> tuple[None, date]:
    return None, date(year, month, of_month)


OF_THE_PARAGRAPH: list[tuple[str, list[Row]]] = [
    (
        "The Coal Corridor Programme was approved on 8 May 2024. Works are to be completed by 2030-31.",
        [
            ("approval", "Coal Corridor Programme", *day(2024, 5, 8)),
            ("deadline", "Coal Corridor Programme", None, date(2031, 3, 31)),
        ],
    ),
    (
        "The Tide Mechanism pays mills. Peru seeks cuts of 9 million tonnes. A panel will adopt the rules by May 2026.",
        [("deadline", "Tide Mechanism", *until(2026, 5, 31))],
    ),
    (
        "The Reef Mission lends to ports. Norway signed for $50 million on 9 May 2023.",
        [("other", REEF, *day(2023, 5, 9))],
    ),
    (
        "The Tide Facility pays for boats. Its Regulation entered into force on 14 July 2021.",
        [("launch", "Tide Facility", *day(2021, 7, 14))],
    ),
    (
        "The Ores Strategic Reserve was set up in 2019. The Reserve was extended on 4 May 2024.",
        [
            ("launch", "Ores Strategic Reserve", *years(2019, 2019)),
            ("other", "Ores Strategic Reserve", *day(2024, 5, 4)),
        ],
    ),
    # what else happens is nobody's
    (
        "The Reef Mission lends to ports. Foreign boats have been banned since 9 May 2023.",
        [("other", None, *day(2023, 5, 9))],
    ),
]


@pytest.mark.parametrize(("text", "expected"), OF_THE_PARAGRAPH, ids=[text[:50] for text, _ in OF_THE_PARAGRAPH])
def test_a_paragraph_goes_on_about_what_it_opens_with(
    read: Callable[..., Extract], text: str, expected: list[Row]
) -> None:
    assert rows_of(read(HEAD + text + "\n")) == expected


BY_A_DAY: list[tuple[str, list[date]]] = [
    ("All 126 vessels must carry a beacon by 30 September 2025.", [date(2025, 9, 30)]),
    ("Cabinet resolved to close the quay by 1 July 2026, with $3 million for its crews.", [date(2026, 7, 1)]),
    ("The panel desires that the claims be settled by 30 June 2025.", [date(2025, 6, 30)]),
    ("The panel recommends that the office bring a plan by 31 May 2026.", [date(2026, 5, 31)]),
    ("Adoption is hoped for by the end of 2025.", [date(2025, 12, 31)]),
    ("The current round closes on 30 June 2025.", [date(2025, 6, 30)]),
    ("We will issue a green bond, worth up to 20 billion shillings, by June 2026.", [date(2026, 6, 30)]),
    (
        "The 262 km to Lima are due to be completed by June 2027 and the remaining 107 km to the border by May 2028.",
        [date(2027, 6, 30), date(2028, 5, 31)],
    ),
    ("Recommendations\n\n1. Publish the payments of each port by 31 March 2026.\n", [date(2026, 3, 31)]),
    (
        "Recommendations\n\n1. Set up a Rail Board by 1 May 2028, with €5 million, so that ports can borrow.\n",
        [date(2028, 5, 1)],
    ),
    # quantities to be reached are targets
    ("The plan will connect all 47 counties by May 2027.", []),
    ("The panel recommends that spending be raised to 5% by May 2030.", []),
    ("The state must train 400 nurses by June 2026.", []),
    ("Recommendations\n\n1. Train 400 nurses by 31 March 2026.\n", []),
]


@pytest.mark.parametrize(("text", "ends"), BY_A_DAY, ids=[text[-60:] for text, _ in BY_A_DAY])
def test_what_is_to_be_done_by_a_day(read: Callable[..., Extract], text: str, ends: list[date]) -> None:
    rows = rows_of(read("Notes of the week\n\n5 March 2025\n\n" + text + "\n"))
    assert [(row[0], row[3]) for row in rows] == [("deadline", end) for end in ends]


def test_rows_are_about_what_their_table_lists(read: Callable[..., Extract]) -> None:
    text = (
        "Notes of the week\n\n5 March 2025\n\n"
        "| Project | Country | Opening |\n|---|---|---|\n| Lima Tunnel | Peru | 2030 |\n\n"
        "| Instrument | Period | Money |\n|---|---|---|\n| Reef Fund | 2021–27 | 79.5 |\n"
        "| Blue Arc – Ports | 2026–29 | 3 |\n"
        "\n"
        "| Partner | Protocol | Money |\n|---|---|---|\n| Peru | 2022–2026 | 60.8 |\n\n"
        "| Line | Status | Due |\n|---|---|---|\n| North line | Signed | December 2027 |\n\n"
        "| Programme | Period | Norwegian grant |\n|---|---|---|\n| Reef Fund | 2024–2026 | 2 |\n\n"
        "| Quarter | Period | Trade |\n|---|---|---|\n| Both | 2019–2023 | 60.8 |\n"
    )
    assert rows_of(read(text, "notes.md")) == [
        ("other", "Lima Tunnel", *years(2030, 2030)),
        ("period", "Reef Fund", *years(2021, 2027)),
        ("period", "Blue Arc – Ports", *years(2026, 2029)),
        ("period", None, *years(2022, 2026)),
        ("deadline", "North line", date(2027, 12, 1), date(2027, 12, 31)),
    ]


def test_a_word_in_another_name_does_not_point_back(read: Callable[..., Extract]) -> None:
    text = (
        "Go Azure, launched in May 2023, trains crews.\n\n"
        "The State Department for the Azure Economy has been allotted KSh 3 billion in FY 2024/25.\n"
    )
    facts = read("Notes of the week\n\n5 March 2025\n\n" + text).facts
    assert [fact.values["initiative"] for fact in facts if fact.table == "budgets"] == [
        "State Department for the Azure Economy"
    ]
