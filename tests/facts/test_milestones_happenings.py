"""What happened at a time by a verb of no kind of event, the clause that a date belongs to, and the thing that a title
names. All wordings are our own.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from tests.facts.milestone_rows import Row, day, rows_of, years
from trustetl.model import Extract

HEAD = "Notes of the week\n\n"
MARCH = date(2031, 3, 1), date(2031, 3, 31)
HAPPENED: list[tuple[str, list[Row]]] = [
    ("The permit for the quay came through in 2025.", [("other", None, *years(2025, 2025))]),
    ("A vote on the dam fell short of the threshold on 23 August 2025.", [("other", None, *day(2025, 8, 23))]),
    ("The mayor turned the first sod of the 18-kilometre canal on 5 August 2024.", [("other", None, *day(2024, 8, 5))]),
    ("The swap of the bonds was carried through in March 2031.", [("other", None, *MARCH)]),
    ("The credit line was topped up by the bank in 2023.", [("other", None, *years(2023, 2023))]),
    ("In 2023, the old quay was pulled down.", [("other", None, *years(2023, 2023))]),
    ("The two shipyards merged in 2020.", [("other", None, *years(2020, 2020))]),
    ("The auction drew 14 bids on 3 May 2024.", [("other", None, *day(2024, 5, 3))]),
    ("The bond matures in March 2031.", [("other", None, *MARCH)]),
    ("Peru holds the chair in 2026.", [("other", None, *years(2026, 2026))]),
    # how things stand or move, what is counted and what somebody says
    ("Exports fell in March 2031.", []),
    ("Prices rose in 2024.", []),
    ("The fleet counted 68,900 boats at the end of 2024.", []),
    ("The works financed by the bank in 2024 are dear.", []),
    ("Kenya ranked 7th in the last survey of ports, published in 2018.", []),
]
OWN_CLAUSE: list[tuple[str, list[Row]]] = [
    (
        "The board approved the loan on 12 June 2024, and the first barge left Lamu in March 2031.",
        [("approval", None, *day(2024, 6, 12)), ("other", None, *MARCH)],
    ),
    (
        "The ports were opened on 3 May 2024, but the last strike broke out in March 2031.",
        [("other", None, *day(2024, 5, 3)), ("other", None, *MARCH)],
    ),
    (
        "The plan was adopted on 3 May 2024 and the first homes went up in March 2031.",
        [("approval", None, *day(2024, 5, 3)), ("other", None, *MARCH)],
    ),
]
TITLED: list[tuple[str, str]] = [
    ("Chile: Lower Quay Railway", "Lower Quay Railway"),
    ("Kuwait | Great Amber Port", "Great Amber Port"),
    ('How has "Ring of Lights" fared?', "Ring of Lights"),
    ("Peru – Long Valley Tunnel", "Long Valley Tunnel"),
    ("Lower Quay Railway", "Lower Quay Railway"),
]
NO_THING = ["Sierra Leone", "Market Report", "Chile Restores", "Ministry of Ports", "Quays in limbo"]


@pytest.mark.parametrize(("words", "rows"), HAPPENED + OWN_CLAUSE)
def test_what_happened(read: Callable[[str], Extract], words: str, rows: list[Row]) -> None:
    assert sorted(rows_of(read(HEAD + words)), key=str) == sorted(rows, key=str)


@pytest.mark.parametrize(("title", "thing"), TITLED)
def test_thing_of_the_title(read: Callable[[str], Extract], title: str, thing: str) -> None:
    found = rows_of(read(f"{title}\n\nThe first pier was blessed on 3 May 2024."))
    assert found == [("other", thing, *day(2024, 5, 3))]


@pytest.mark.parametrize("title", NO_THING)
def test_title_without_a_thing(read: Callable[[str], Extract], title: str) -> None:
    found = rows_of(read(f"{title}\n\nThe first pier was blessed on 3 May 2024."))
    assert found == [("other", None, *day(2024, 5, 3))]


DATED = [
    "- 4 May 2031: second licence granted",
    "A new licence, good for five years, was issued on 4 May 2031.",
    "Contract with the yard: 4 May 2031",
    "First permits handed out: 4 May 2031",
    "The report of the board was released on 4 May 2031.",
]


@pytest.mark.parametrize("line", DATED)
def test_day_of_a_deed_is_not_that_of_the_text(read: Callable[[str], Extract], line: str) -> None:
    facts = read(f"Quay licences\n\n{line}\n\nThe quays are old.").facts
    assert [f for f in facts if f.table == "milestones" and f.values["label"] == "Published"] == []
