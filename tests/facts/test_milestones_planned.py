"""What is planned, due, open and decided: dates in lists, tables, boxes and plain sentences. All wordings are our
own.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from trustetl.model import Extract

HEAD = "Notes on the Reef Mission\n\n5 March 2025\n\n"
Row = tuple[str, str | None, date | None, date | None]
REEF = "Reef Mission"


def day(year: int, month: int, of_month: int) -> tuple[date, date]:
    return date(year, month, of_month), date(year, month, of_month)


def until(year: int, month: int, of_month: int) -> tuple[None, date]:
    return None, date(year, month, of_month)


DATED: list[tuple[str, list[Row]]] = [
    # due by, due on
    ("Outlines for grants of up to $4 million are due by 1 May 2025.", [("deadline", REEF, *until(2025, 5, 1))]),
    (
        "Outlines are due by 1 May 2025, and full bids by 1 June 2025.",
        [("deadline", REEF, *until(2025, 5, 1)), ("deadline", REEF, *until(2025, 6, 1))],
    ),
    ("The next Harbour Report is due on 30 June 2025.", [("deadline", REEF, *day(2025, 6, 30))]),
    (
        "The works cover 40 km of quay and are due for completion by the end of 2027.",
        [("deadline", REEF, *until(2027, 12, 31))],
    ),
    (
        "The Orchard Act was tabled on 3 February 2025 and will be law by the end of 2025.",
        [("announcement", "Orchard Act", *day(2025, 2, 3)), ("deadline", "Orchard Act", *until(2025, 12, 31))],
    ),
    (
        "I ask Parliament to pass the Orchard Bill before 31 July 2025.",
        [("deadline", "Orchard Bill", *until(2025, 7, 31))],
    ),
    # open until, from … to
    ("The consultation is open until 30 June 2025.", [("deadline", REEF, *until(2025, 6, 30))]),
    ("Applications are accepted until 30 June 2025.", [("deadline", REEF, *until(2025, 6, 30))]),
    ("Bids will be received until 16:00 on 30 June 2025.", [("deadline", REEF, *until(2025, 6, 30))]),
    ("Papers may be filed until noon (GMT) on Friday, 30 May 2025.", [("deadline", REEF, *until(2025, 5, 30))]),
    ("Bids are accepted until 5 pm local time on 30 May 2025.", [("deadline", REEF, *until(2025, 5, 30))]),
    ("Entry is free of charge through 31 May 2025.", [("deadline", REEF, *until(2025, 5, 31))]),
    ("The fee is waived until 31 May 2025.", [("deadline", REEF, *until(2025, 5, 31))]),
    (
        "The call for divers runs from 15 March to 30 June 2026.",
        [("period", REEF, date(2026, 3, 15), date(2026, 6, 30))],
    ),
    ("Bids are invited from 1 April 2025 until 31 May 2025.", [("period", REEF, date(2025, 4, 1), date(2025, 5, 31))]),
    (
        "Divers will call on every pier between 4 May and 26 June 2025.",
        [("period", REEF, date(2025, 5, 4), date(2025, 6, 26))],
    ),
    ("A team stayed in Lima from 2 to 13 March 2025.", [("period", REEF, date(2025, 3, 2), date(2025, 3, 13))]),
    (
        "The studies were pursued from March 2023 to January 2025.",
        [("period", REEF, date(2023, 3, 1), date(2025, 1, 31))],
    ),
    (
        "Cargo will be moved over the weekend of 21–22 June 2025.",
        [("period", REEF, date(2025, 6, 21), date(2025, 6, 22))],
    ),
    ("Exports were led by rice from January to March 2025.", []),
    ("Some 400 boats were seized from 2 to 13 March 2025.", []),
    ("A second round will open in October 2025.", [("other", REEF, date(2025, 10, 1), date(2025, 10, 31))]),
    # spans of programmes
    (
        "The Quay Fund of $75 million was set up in 2019 and runs until 31.03.2026.",
        [("launch", "Quay Fund", date(2019, 1, 1), date(2019, 12, 31)), ("period", "Quay Fund", *until(2026, 3, 31))],
    ),
    (
        "Congress appropriated $2 billion for the Quay Fund for 2026 through 2030.",
        [("period", "Quay Fund", date(2026, 1, 1), date(2030, 12, 31))],
    ),
    (
        "The Quay Fund, with an outlay of €300 million from 2025 to 2028, pays for piers.",
        [("period", "Quay Fund", date(2025, 1, 1), date(2028, 12, 31))],
    ),
    (
        "We will propose a Quay Fund with €2 billion for 2026 and 2027.",
        [("period", "Quay Fund", date(2026, 1, 1), date(2027, 12, 31))],
    ),
    (
        "Under the Coast Framework 2021-2027 a third goes to reefs.",
        [("period", "Coast Framework", date(2021, 1, 1), date(2027, 12, 31))],
    ),
    (
        "The Quay Fund will be worth £8 billion, starting in April 2026.",
        [("launch", "Quay Fund", date(2026, 4, 1), date(2026, 4, 30))],
    ),
    (
        "The council approved the Tide Power Programme (TPP) for 2026-2035.",
        [("period", "Tide Power Programme", date(2026, 1, 1), date(2035, 12, 31))],
    ),
    ("A review will take place in 2030.", [("other", REEF, date(2030, 1, 1), date(2030, 12, 31))]),
    ("The first boats are expected to be at sea by September 2026.", [("deadline", REEF, *until(2026, 9, 30))]),
    ("The Quay Compact expires on 31 December 2035.", [("deadline", "Quay Compact", *day(2035, 12, 31))]),
    # what is done by saying so, and on the day
    ("I further announce the Quay Fund.", [("announcement", "Quay Fund", *day(2025, 3, 5))]),
    (
        "Today I can announce that the new Quay Fund will pay for piers.",
        [("announcement", "Quay Fund", *day(2025, 3, 5))],
    ),
    (
        "The council on Tuesday approved $30 million for 11 piers under the Quay Fund.",
        [("approval", "Quay Fund", *day(2025, 3, 4))],
    ),
    (
        "In June 2023 the bank approved $40 million for Lamu under its Quay Facility.",
        [("approval", "Quay Facility", date(2023, 6, 1), date(2023, 6, 30))],
    ),
    (
        "Lenders pay through the Harbour Office, which was established in 2022.",
        [("launch", "Harbour Office", date(2022, 1, 1), date(2022, 12, 31))],
    ),
]

UNDATED = [
    "The completion rate is to rise from 62% in 2024 to 70%.",
    "We propose $3 million for the Reef Mission, 9 percent more than in 2024.",
    "Of this, $3 million was released in February 2025.",
    "Some 30 reefs have recovered since 1998.",
    "The agency expects 40 GW at the end of 2026.",
    "The divers' union said on Tuesday that the water was cold.",
    "The mission holds 180 boats, twice the 40 held today.",
    "She added that the storm of June 2024 must not come again.",
    "Two thirds of the piers will be finished by 2031.",
    "Today I can announce some steps.",
    "Kenya ranked 7th in the last reef survey, published in 2018.",
]


def rows_of(extract: Extract) -> list[Row]:
    rows = [fact.values for fact in extract.facts if fact.table == "milestones"]
    return [(row["event"], row["initiative"], row["date_start"], row["date_end"]) for row in rows]  # type: ignore[misc]


PUBLISHED: Row = ("publication", None, date(2025, 3, 5), date(2025, 3, 5))


@pytest.mark.parametrize(("text", "expected"), DATED, ids=[text[:50] for text, _ in DATED])
def test_planned_and_due(read: Callable[..., Extract], text: str, expected: list[Row]) -> None:
    assert rows_of(read(HEAD + text + "\n")) == [PUBLISHED, *expected]


@pytest.mark.parametrize("text", UNDATED)
def test_dates_of_statistics_and_speech(read: Callable[..., Extract], text: str) -> None:
    assert rows_of(read(HEAD + text + "\n")) == [PUBLISHED]


LINES: list[tuple[str, list[Row]]] = [
    (
        (
            "Key dates\n\n1 July 2026 – divers start work\n30 September 2026 – bids close for boats\nJuly 2027 – "
            "Quay Fund opens\n"
        ),
        [
            ("launch", REEF, *day(2026, 7, 1)),
            ("deadline", REEF, *day(2026, 9, 30)),
            ("other", "Quay Fund", date(2027, 7, 1), date(2027, 7, 31)),
        ],
    ),
    (
        (
            "Schedule\n- First call: April to May 2025\n- Selection of 12 sites: by the end of September 2025\n- "
            "Review: 2027\n"
        ),
        [
            ("other", REEF, date(2025, 4, 1), date(2025, 5, 31)),
            ("deadline", REEF, *until(2025, 9, 30)),
            ("other", REEF, date(2027, 1, 1), date(2027, 12, 31)),
        ],
    ),
    (
        "Next steps\n1. Table the Orchard Bill by June 2025.\n2. Launch the tide register on 1 May 2025.\n",
        [("deadline", "Orchard Bill", *until(2025, 6, 30)), ("launch", None, *day(2025, 5, 1))],
    ),
    (
        "Cabinet decision: December 27, 2024\nClosing date: June 30, 2031\nPeriod: 2025-2029\n",
        [
            ("approval", REEF, *day(2024, 12, 27)),
            ("deadline", REEF, *day(2031, 6, 30)),
            ("period", REEF, date(2025, 1, 1), date(2029, 12, 31)),
        ],
    ),
    ("Duration: five years, from July 2020 to June 2025\n", [("period", REEF, date(2020, 7, 1), date(2025, 6, 30))]),
]


@pytest.mark.parametrize(("text", "expected"), LINES, ids=[text[:20] for text, _ in LINES])
def test_lines_of_dates(read: Callable[..., Extract], text: str, expected: list[Row]) -> None:
    assert sorted(map(str, rows_of(read(HEAD + text)))) == sorted(map(str, [PUBLISHED, *expected]))


def test_a_column_of_planned_dates(read: Callable[..., Extract]) -> None:
    text = HEAD + (
        "| No. | Site | Length (km) | Auction |\n|---|---|---|---|\n"
        "| 1 | Lamu quay | 40 | Q1 2026 |\n| 2 | Kilifi quay | 30 | November 2026 |\n"
    )
    assert rows_of(read(text, "brief.md"))[1:] == [
        ("other", REEF, date(2026, 1, 1), date(2026, 3, 31)),
        ("other", REEF, date(2026, 11, 1), date(2026, 11, 30)),
    ]


def test_rows_named_after_events(read: Callable[..., Extract]) -> None:
    text = HEAD + (
        "| | First round | Second round |\n|---|---|---|\n"
        "| Opened | 3 May 2023 | 4 June 2024 |\n| Closed | 8 July 2023 | 9 August 2024 |\n| Bids | 132 | 61 |\n"
    )
    assert [row[2] for row in rows_of(read(text, "brief.md"))[1:]] == [
        date(2023, 5, 3),
        date(2024, 6, 4),
        date(2023, 7, 8),
        date(2024, 8, 9),
    ]


def test_the_span_of_a_programme_in_the_name_of_its_money(read: Callable[..., Extract]) -> None:
    text = (
        HEAD
        + "| Item | Figure |\n|---|---|\n| Programme budget 2026–2030 | EUR 3 billion |\n| Target for 2030 | 15 GW |\n"
    )
    assert rows_of(read(text, "brief.md"))[1:] == [("period", REEF, date(2026, 1, 1), date(2030, 12, 31))]


def test_a_month_of_publication(read: Callable[..., Extract]) -> None:
    rows = rows_of(read("Harbour Ministry\n\nReef Sector Brief, September 2024\n\nThe Reef Mission plants corals.\n"))
    assert ("publication", None, date(2024, 9, 1), date(2024, 9, 30)) in rows


def test_a_story_that_describes_before_it_names(read: Callable[..., Extract]) -> None:
    text = (
        "Reef money opens\n\nLIMA, 4 March 2025 - A fund to protect reefs opened for business on Tuesday.\n\n"
        "The Open Reef Fund (ORF) will pay for corals. The ORF is run from Lima.\n"
    )
    assert ("launch", "Open Reef Fund", date(2025, 3, 4), date(2025, 3, 4)) in rows_of(read(text))
