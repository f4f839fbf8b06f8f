"""When a text was made, as its head, its wire line or its columns tell it, and lists of dates line by line. All
wordings are our own.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from tests.facts.milestone_rows import Row, day, rows_of
from trustetl.model import Extract

BODY = "\n\nThe Quay Fund repairs piers. It is run by the ministry and costs 3 billion shillings, paid by the State.\n"
DAYS = [
    "New quays for the east\n\nLima, Nov. 19, 2025 (NPA) The ministry on Wednesday signed two contracts.",
    "New quays for the east\n\nLima, November 19, 2025 /NORPRESS/. The Cabinet met and set the rates.",
    'New quays for the east\n\nLIMA, 19 November 2025 (Coast News) "We will build," said the minister.',
    (
        "EMBASSY OF PERU IN MALTA\n\nMarket note: what passes through the grain terminals of the eastern coast\n"
        "19 November 2025\n\nIN SHORT"
    ),
    "FACT SHEET: THE PORTS OF THE EAST AND OF THE SOUTH OF THE COUNTRY      19 November 2025",
    "Budget note\n\nLibrary of the House, Research Division. Note No. 14, 19 November 2025. For members.",
    "Quays: tracker\n\nLast revision: 19 November 2025. Kept by the Reef Observatory.",
    "Quays: who pays\n\nTracker of the Reef Group, Lima. Figures as of 19 November 2025.",
    "Quays: who pays\n\nThe data shown here are as at 19 November 2025.",
]


@pytest.mark.parametrize("head", DAYS)
def test_the_day_that_a_head_tells(read: Callable[..., Extract], head: str) -> None:
    assert read(head + BODY).setting.published == date(2025, 11, 19)


NO_DAYS = [
    "Quays\n\nApproved by the Council, 19 November 2025.",
    "Quays\n\nThe minister spoke in Lima (Peru), 19 November 2025 saw the launch.",
    "Quays\n\nFigures as of 19 November 2025 show that piers are old, and that most of them will have to be repaired.",
]


@pytest.mark.parametrize("head", NO_DAYS)
def test_the_day_of_something_else_dates_no_text(read: Callable[..., Extract], head: str) -> None:
    assert read(head + BODY).setting.published is None


@pytest.mark.parametrize(
    "head",
    [
        "EMBASSY OF PERU                 ECONOMIC SECTION\nFACT SHEET                          November 2025\n\nQUAYS",
        "FACT SHEET: THE PORTS OF PERU          November 2025",
        "Market note: quays\n\nReef Agency – Trade and Ports | Market Intelligence | November 2025 | No. 14/2025",
    ],
)
def test_a_month_in_a_column_of_the_head(read: Callable[..., Extract], head: str) -> None:
    rows = [f.values for f in read(head + BODY).facts if f.values.get("event") == "publication"]
    assert [(row["date_start"], row["date_end"]) for row in rows] == [(date(2025, 11, 1), date(2025, 11, 30))]


LISTS: list[tuple[str, list[Row]]] = [
    (
        (
            "DATES TO WATCH\n\n1 October 2025: review of the ceiling on the retail price of local fish and of boats\n"
            "30 December 2025: Reef Trade Regulation (RTR) begins to bind large traders of coral\n"
        ),
        [("other", None, *day(2025, 10, 1)), ("launch", "Reef Trade Regulation", *day(2025, 12, 30))],
    ),
    (
        (
            "5. Dates to memorise\n1 January 2005 - Multi-Coral Arrangement (MCA) ends\n24 April 2013 - "
            "Palm Plaza collapse\n3 June 2026 - vote on the budget\n"
        ),
        [
            ("deadline", "Multi-Coral Arrangement", *day(2005, 1, 1)),
            ("other", None, *day(2013, 4, 24)),
            ("other", None, *day(2026, 6, 3)),
        ],
    ),
    (
        "What to watch\n\nBy 4 May 2026: bids for the piers\nQ3 2026 - the navy receives its first boats\n",
        [("deadline", None, None, date(2026, 5, 4)), ("other", None, date(2026, 7, 1), date(2026, 9, 30))],
    ),
]


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_lines_that_begin_with_dates_are_a_list(read: Callable[..., Extract], text: str, expected: list[Row]) -> None:
    rows = rows_of(read("Quays of the east\n\nLima, 5 March 2025\n\nPiers are old and need repair.\n\n" + text))
    assert rows == expected
