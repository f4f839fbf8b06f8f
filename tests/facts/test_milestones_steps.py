"""Steps of what a text is about, decisions told by a noun, clauses without their own verb, spans told elsewhere than
behind a name, days of publication in longer lines, and what a meeting decided. All wordings are our own.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from tests.facts.milestone_rows import Row, day, rows_of, years
from trustetl.model import Extract

HEAD = "# Notes on the Reef Mission\n\n5 March 2025\n\nThe Reef Mission helps divers.\n\n"
REEF = "Reef Mission"


TOLD: list[tuple[str, list[Row]]] = [
    ("The loan agreement was signed on 3 May 2024.", [("other", REEF, *day(2024, 5, 3))]),
    ("The senate committee votes on the proposal on 9 April 2025.", [("other", REEF, *day(2025, 4, 9))]),
    ("Its steering board last met on 9 January 2025.", [("visit", REEF, *day(2025, 1, 9))]),
    ("The election was held on 3 May 2024.", [("other", None, *day(2024, 5, 3))]),
    ("China suspended purchases on 4 June 2024.", [("other", None, *day(2024, 6, 4))]),
    ("The present call, worth $3 million, is open until 30 April 2025.", [("deadline", REEF, None, date(2025, 4, 30))]),
    ("The Coast Bank's loan closes on 31 December 2029.", [("other", REEF, *day(2029, 12, 31))]),
    ("Elections are due in April 2026.", [("deadline", None, date(2026, 4, 1), date(2026, 4, 30))]),
    ("Chile and Peru signed a border deal on 8 May 2024.", [("other", None, *day(2024, 5, 8))]),
    # decisions
    ("The decision was taken on 1 March 2025.", [("approval", REEF, *day(2025, 3, 1))]),
    ("The board reached its decision on 20 January 2025.", [("approval", REEF, *day(2025, 1, 20))]),
    ("The Treasury gave its consent on 9 February 2025.", [("approval", REEF, *day(2025, 2, 9))]),
    (
        "The President signed Executive Order No. 4 on the Quay Fund on 2 May 2024.",
        [("approval", "Quay Fund", *day(2024, 5, 2))],
    ),
    # the verb of the clause before
    (
        "The first call is planned for May 2025 and the final report for 1 June 2026.",
        [("other", REEF, date(2025, 5, 1), date(2025, 5, 31)), ("other", REEF, *day(2026, 6, 1))],
    ),
    (
        "Bids open on 5 May 2025 and close on 9 June 2025.",
        [("other", REEF, *day(2025, 5, 5)), ("deadline", REEF, *day(2025, 6, 9))],
    ),
    # orders
    (
        "Ministries were told to submit accounts of the $4 million by 1 May 2025.",
        [("deadline", REEF, None, date(2025, 5, 1))],
    ),
    # spans
    ("From 2026 to 2030, Chile will provide $90 million under this mission.", [("period", REEF, *years(2026, 2030))]),
    ("Its funding of $40 million covers the years 2026 to 2029.", [("period", REEF, *years(2026, 2029))]),
    ("Implementation will take four years, from 2026 to 2029.", [("period", REEF, *years(2026, 2029))]),
    ("It continues the Coral Programme, 2018-2023, in the north.", [("period", "Coral Programme", *years(2018, 2023))]),
    ("The Reef Mission, which grew last year, runs to 31 March 2029.", [("period", REEF, None, date(2029, 3, 31))]),
    ("The Reef Mission has been extended to 2031.", [("period", REEF, None, date(2031, 12, 31))]),
    ("## Outlay (2026 to 2029)\n\n- Boats: $3 million", [("period", REEF, *years(2026, 2029))]),
    # lines
    (
        "## What comes next\n\n- Mid-year count: November 2026.\n- New moorings in all ports by June 2027.",
        [("other", REEF, date(2026, 11, 1), date(2026, 11, 30)), ("deadline", REEF, None, date(2027, 6, 30))],
    ),
    (
        "## Key dates\n\n1 April 2026: dives start near Callao\nMay 2027: second dive\n2034: last audit",
        [
            ("launch", REEF, *day(2026, 4, 1)),
            ("other", REEF, date(2027, 5, 1), date(2027, 5, 31)),
            ("other", REEF, *years(2034, 2034)),
        ],
    ),
    ("## Coming up\n\n- **2031** Last wreck raised", [("other", REEF, *years(2031, 2031))]),
    ("## Timeline\n\n- Q2 2026: first boats", [("other", REEF, date(2026, 4, 1), date(2026, 6, 30))]),
]

UNTOLD = [
    "Parliament approved $3 million for the Mission in the 2024 national budget.",
    "Landings at selected ports, 2024 (tonnes)",
    "The agency has $4 million for fiscal 2026, which starts in July.",
    "The Plan is named in the Coral Fund, on which the state spent $9 million between 2020 and 2023.",
    "Of the $9 million that the Coral Fund received from 2019 to 2023, half was used.",
    "## Imports, 2019-2023\n\nThey fell.",
]


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=[text[:50] for text, _ in TOLD])
def test_events(read: Callable[..., Extract], text: str, expected: list[Row]) -> None:
    assert rows_of(read(HEAD + text + "\n", "brief.md")) == expected


@pytest.mark.parametrize("text", UNTOLD)
def test_dates_that_tell_of_no_event(read: Callable[..., Extract], text: str) -> None:
    assert rows_of(read(HEAD + text + "\n", "brief.md")) == []


PUBLISHED = [
    ("*Harbour Policy Centre and School, Valletta, Republic of Malta – 4 May 2025*", date(2025, 5, 4)),
    ("02 Dec 2025 | Environment & Seas | Mains: Oceans and their Protection, Policy", date(2025, 12, 2)),
    ("Last reviewed 3 July 2025 / Economic Research Unit / Reading time: 4 minutes", date(2025, 7, 3)),
    ("OCEANS | 14.08.2025 | PRESS OFFICE OF THE STATE CHANCELLERY OF LATVIA IN RIGA", date(2025, 8, 14)),
    ("Published 14 May 2025", date(2025, 5, 14)),
]


@pytest.mark.parametrize(("line", "expected"), PUBLISHED, ids=[line[:30] for line, _ in PUBLISHED])
def test_a_day_that_is_a_part_of_a_longer_line(read: Callable[..., Extract], line: str, expected: date) -> None:
    assert (
        read(f"# Reef Mission\n\n{line}\n\nThe Reef Mission helps divers.\n", "brief.md").setting.published == expected
    )


def test_what_a_meeting_decided(read: Callable[..., Extract]) -> None:
    text = (
        "Communique\n\nValletta, 17 June 2025\n\nCabinet met today and approved several steps.\n\n"
        "Cabinet approved the Reef Mission.\n\nIt further approved the Seabed Bill, 2025, for Parliament.\n\n"
        "Cabinet noted the Kelp Fund.\n"
    )
    assert rows_of(read(text)) == [
        ("approval", REEF, *day(2025, 6, 17)),
        ("approval", "Seabed Bill", *day(2025, 6, 17)),
    ]
