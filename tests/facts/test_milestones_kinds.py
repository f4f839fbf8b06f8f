"""Which kind of event the words of a clause tell, and what it is about where that is no initiative of a list. All
wordings are our own.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from tests.facts.milestone_rows import Row, day, rows_of, years
from trustetl.model import Extract

HEAD = "Notes of the week\n\n"
JUNE = date(2031, 6, 1), date(2031, 6, 30)
KINDS: list[tuple[str, str]] = [
    ("The house gave its blessing to the levy on 3 May 2024.", "approval"),
    ("The bank got the board's final go-ahead on 3 May 2024.", "approval"),
    ("The ministers waved through the levy on 3 May 2024.", "approval"),
    ("The licence of the ferry was renewed on 3 May 2024.", "approval"),
    ("The port received its permit on 3 May 2024.", "approval"),
    ("The mine was granted a concession on 3 May 2024.", "approval"),
    ("The minister set out the levy on 3 May 2024.", "announcement"),
    ("The mayor made public the plans of the quay on 3 May 2024.", "announcement"),
    ("A levy on boats was revealed on 3 May 2024.", "announcement"),
    ("Peru became the tenth member of the bloc on 3 May 2024.", "membership"),
    ("Croatia adopted the euro on 3 May 2024.", "membership"),
    ("At the summit in Lima on 3 May 2024 Peru was admitted to the bloc.", "membership"),
    ("The levy kicks in on 3 May 2024.", "launch"),
    ("The plant came on stream on 3 May 2024.", "launch"),
    ("Tickets went on sale on 3 May 2024.", "launch"),
]
ABOUT: list[tuple[str, list[Row]]] = [
    ("ROTA lapsed on 3 May 2024 without a vote.", [("other", "ROTA", *day(2024, 5, 3))]),
    ("Reef Lights First came to an end on 3 May 2024.", [("other", "Reef Lights First", *day(2024, 5, 3))]),
    (
        "The first stone of the Quay Canal was laid on 3 May 2024.",
        [("other", "Quay Canal", *day(2024, 5, 3))],
    ),
    (
        "The second train of the Amber Field ran dry on 3 May 2024.",
        [("other", "Amber Field", *day(2024, 5, 3))],
    ),
    ('Peru\'s "Ring of Lights" was topped up in June 2031.', [("other", "Ring of Lights", *JUNE)]),
    ("Peru's Reef Pilots Bill was pulled on 3 May 2024.", [("other", "Reef Pilots Bill", *day(2024, 5, 3))]),
    ("The Reef Plan, which dates from 2019, is old.", [("launch", "Reef Plan", *years(2019, 2019))]),
    ("The Reef Plan dates back to June 2031.", [("launch", "Reef Plan", *JUNE)]),
]
LINES: list[tuple[str, list[Row]]] = [
    ("First trains: 2029", [("other", None, *years(2029, 2029))]),
    ("First ballot: June 2031", [("other", None, *JUNE)]),
    ("Berths 1 to 4: ready in June 2031", [("other", None, *JUNE)]),
    ("Deadline extended to 15 October 2025.", [("deadline", None, None, date(2025, 10, 15))]),
    ("The closing date was moved to 15 October 2025.", [("deadline", None, None, date(2025, 10, 15))]),
    ("A second call is pencilled in for June 2031.", [("other", None, *JUNE)]),
    ("From 1 September 2025, nets are off limits in all bays.", [("other", None, *day(2025, 9, 1))]),
    ("In the wake of the floods of June 2031, fees rose.", []),
]


@pytest.mark.parametrize(("words", "kind"), KINDS)
def test_kind_of_event(read: Callable[[str], Extract], words: str, kind: str) -> None:
    assert [row[0] for row in rows_of(read(HEAD + words + " The coast is long."))] == [kind]


@pytest.mark.parametrize(("words", "rows"), ABOUT + LINES)
def test_what_an_event_is_about(read: Callable[[str], Extract], words: str, rows: list[Row]) -> None:
    assert rows_of(read(f"{HEAD}{words}\n\nThe coast is long.")) == rows


THINGS: list[tuple[str, list[Row]]] = [
    (
        "The Lower Quay Road, whose first lane opened on 3 May 2024, is wide.",
        [("other", "Lower Quay Road", *day(2024, 5, 3))],
    ),
    (
        "The mayor handed over the keys of the Amber Clinic on 3 May 2024.",
        [("other", "Amber Clinic", *day(2024, 5, 3))],
    ),
    ("The Long Bay Wind Farm fed the grid on 3 May 2024.", [("other", "Long Bay Wind Farm", *day(2024, 5, 3))]),
    ("The Reef Fund got off the ground in 2018.", [("launch", "Reef Fund", *years(2018, 2018))]),
    ("The Reef Fund was put on hold in 2020.", [("other", "Reef Fund", *years(2020, 2020))]),
    ("The forum in Lima (4–6 June 2025) is open to all.", [("other", None, date(2025, 6, 4), date(2025, 6, 6))]),
    ("COP 40 (Lima, 4–6 June 2025) is near.", [("other", None, date(2025, 6, 4), date(2025, 6, 6))]),
    (
        "The Reef Fund is in its pilot phase (March to June 2026).",
        [("period", "Reef Fund", date(2026, 3, 1), date(2026, 6, 30))],
    ),
    (
        "The Reef Act says that by 31 December 2026 every port must file a plan.",
        [("deadline", "Reef Act", None, date(2026, 12, 31))],
    ),
    (
        "- 2029: first bay opens\n- 2031: whole line in service",
        [("other", None, *years(2029, 2029)), ("other", None, *years(2031, 2031))],
    ),
    (
        "- Phase 1 (January to June 2031): ports\n- Phase 2 (2032): towns",
        [("period", None, date(2031, 1, 1), date(2031, 6, 30)), ("period", None, *years(2032, 2032))],
    ),
    ("- 2029: 40 boats\n- 2031: 90 boats", []),
    (
        "« Quais de la mer » (QDM) were tried out on 3 May 2024; the house backed their extension on 5 May 2025.",
        [("launch", "Quais de la mer", *day(2024, 5, 3)), ("other", "Quais de la mer", *day(2025, 5, 5))],
    ),
]


@pytest.mark.parametrize(("words", "rows"), THINGS)
def test_things_and_their_times(read: Callable[[str], Extract], words: str, rows: list[Row]) -> None:
    assert sorted(rows_of(read(f"{HEAD}{words}\n\nThe coast is long.")), key=str) == sorted(rows, key=str)
