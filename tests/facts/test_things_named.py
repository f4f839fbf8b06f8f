"""What events are about where no programme of the text's list is: things by name, what is taken up, what a line's label
names, what a law begins. All wordings are our own.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from tests.facts.milestone_rows import Row, day, rows_of
from trustetl.model import Extract

HEAD = "Notes of the week\n\n5 March 2025\n\n"


def month(year: int, number: int, last: int) -> tuple[date, date]:
    return date(year, number, 1), date(year, number, last)


THINGS: list[tuple[str, list[Row]]] = [
    (
        "The Hill Street Tramway was extended to Talca on 4 May 2024.",
        [("other", "Hill Street Tramway", *day(2024, 5, 4))],
    ),
    (
        "The Salina Ferry Portal, launched on 11 September 2024, has 900 users.",
        [("launch", "Salina Ferry Portal", *day(2024, 9, 11))],
    ),
    (
        "The Port Dues Levy, which was introduced in July 2013, grew.",
        [("launch", "Port Dues Levy", *month(2013, 7, 31))],
    ),
    (
        "The draft Lima Reef Taxonomy was placed on the table on 7 May 2024.",
        [("other", "Lima Reef Taxonomy", *day(2024, 5, 7))],
    ),
    (
        "Parliament approved the Talca–Maule line on 9 October 2024.",
        [("approval", "Talca–Maule line", *day(2024, 10, 9))],
    ),
    (
        "In July 2024 the Lower Quay Estimates were tabled.",
        [("announcement", "Lower Quay Estimates", *month(2024, 7, 31))],
    ),
    # works by their place and kind
    ("Engineers rebuilt the Talca sluices in May 2024.", [("other", "Talca sluices", *month(2024, 5, 31))]),
    (
        "The first stone of the Talca desalination plant was laid on 4 May 2024.",
        [("other", "Talca desalination plant", *day(2024, 5, 4))],
    ),
    ("A drill for Line 4 was lowered into its shaft on 4 May 2024.", [("other", "Line 4", *day(2024, 5, 4))]),
    ("Talca deep sea port got its first crane on 4 May 2024.", [("other", "Talca deep sea port", *day(2024, 5, 4))]),
    ("Eight firms bid for the Curanipe wind farm on 4 May 2024.", [("other", "Curanipe wind farm", *day(2024, 5, 4))]),
    ("Every port was closed on 4 May 2024.", [("other", None, *day(2024, 5, 4))]),
    ("The Ministry of Ports was reorganised on 4 May 2024.", [("other", None, *day(2024, 5, 4))]),
    ("The port of Talca was opened on 4 May 2024.", [("other", None, *day(2024, 5, 4))]),
    ("Peru was admitted on 4 May 2024.", [("membership", None, *day(2024, 5, 4))]),
    (
        "The Reef Fund lends to ports. The Hill Street Tramway was extended on 4 May 2024.",
        [("other", "Hill Street Tramway", *day(2024, 5, 4))],
    ),
]


@pytest.mark.parametrize(("text", "rows"), THINGS, ids=[text[:40] for text, _ in THINGS])
def test_an_event_is_about_the_named_thing_of_its_clause(
    read: Callable[..., Extract], text: str, rows: list[Row]
) -> None:
    assert rows_of(read(HEAD + text + "\n")) == rows


def named(extract: Extract) -> set[tuple[str, str | None]]:
    rows = [fact.values for fact in extract.facts if fact.table == "initiatives"]
    return {(str(row["name"]), row["acronym"]) for row in rows}


GOAL = {("New Shared Water Goal", "NSWG")}
BIDS = {("National Reef Contribution", "NRC")}
FRAME = {("Multiannual Financial Framework", "MFF")}
TAKEN_UP: list[tuple[str, set[tuple[str, str | None]]]] = [
    ("In Quito, the world agreed on a New Shared Water Goal, the NSWG: 300 million dollars a year.", GOAL),
    ("At the summit the parties set a New Shared Water Goal (NSWG) of 9 million dollars.", GOAL),
    ("Ministers adopted the New Shared Water Goal (NSWG) at night.", GOAL),
    ("Chile lodged its second National Reef Contribution (NRC).", BIDS),
    ("Last week Chile submitted its updated National Reef Contribution (NRC) to the others.", BIDS),
    ("The cabinet has finalised its proposal for a National Reef Contribution (NRC).", BIDS),
    ("Our National Reef Contribution (NRC) commits us to cut losses by half.", BIDS),
    ("We have a National Reef Contribution (NRC). The NRC calls for reefs to be closed.", BIDS),
    ("The Council presented its proposal for the next Multiannual Financial Framework (MFF).", FRAME),
    ("For the next Multiannual Financial Framework (MFF), 2028 to 2034, a third goes to reefs.", FRAME),
    ("Reefs are paid for under the Multiannual Financial Framework (MFF).", set()),
    ("The cost of the National Reef Contribution (NRC) is put at $9 million.", set()),
]


@pytest.mark.parametrize(("text", "names"), TAKEN_UP, ids=[text[:40] for text, _ in TAKEN_UP])
def test_what_is_taken_up_is_an_initiative(
    read: Callable[..., Extract], text: str, names: set[tuple[str, str | None]]
) -> None:
    assert named(read(HEAD + text + "\n")) == names


BEGUN: list[tuple[str, list[Row]]] = [
    (
        "The Quay Fund lends.\n\n- Ring of Lights (Anel de Luzes): launched at sea in December 2023, it lights roads.",
        [("launch", "Ring of Lights", *month(2023, 12, 31))],
    ),
    (
        "The Quay Fund lends.\n\n- Open Nets: presented on 4 May 2024 by the minister.",
        [("announcement", "Open Nets", *day(2024, 5, 4))],
    ),
    ("The Quay Fund lends.\n\n- Start: launched on 4 May 2024 in Lima.", [("launch", "Quay Fund", *day(2024, 5, 4))]),
    (
        "A law of December 2023 created the Peruvian Salt Trading Scheme (PSTS).",
        [("launch", "Peruvian Salt Trading Scheme", *month(2023, 12, 31))],
    ),
    (
        "Law 1,042 of 11 December 2023 established the Salt Market Fund.",
        [("launch", "Salt Market Fund", *day(2023, 12, 11))],
    ),
    ("A decree of May 2024 raised the fees of the Salt Market Fund.", [("other", None, *month(2024, 5, 31))]),
]


@pytest.mark.parametrize(("text", "rows"), BEGUN, ids=[text[-50:] for text, _ in BEGUN])
def test_labels_and_laws_tell_what_begins(read: Callable[..., Extract], text: str, rows: list[Row]) -> None:
    assert rows_of(read(HEAD + text + "\n")) == rows


LINES = [
    ("28 February 2026 – last day for ports to file old claims", "deadline"),
    ("30 June 2025: cut-off for towns to send in their accounts", "deadline"),
    ("September 2025: mid-term review published", "publication"),
    ("July 2026: the Ministry to publish a review of the fund", "publication"),
    ("Cabinet nod: 8 February 2024", "approval"),
    ("9 October 2024: the audit court cleared the concession", "approval"),
    ("1 April 2026: establishment of the regional office", "launch"),
    ("4 May 2026: strike of the dockers", "other"),
]


@pytest.mark.parametrize(("line", "event"), LINES)
def test_kinds_of_lines_of_dates(read: Callable[..., Extract], line: str, event: str) -> None:
    rows = rows_of(read(HEAD + "Dates to watch\n\n- " + line + "\n- 4 June 2026: meeting of the board\n"))
    assert rows[0][0] == event


def test_what_is_only_taken_up_is_not_what_a_text_is_about(read: Callable[..., Extract]) -> None:
    text = (
        "Remarks of the minister\n\n5 March 2025\n\nFriends, ladies and gentlemen,\n\nGood afternoon. You have "
        "sat through many speeches, so I shall be short.\n\nWhen the Reef Repair Programme (RRP) began in 2021, many "
        "doubted that towns could be trusted. The aim of the RRP is simple.\n\nWhat have we done with it? By 31 "
        "December 2024 we had disbursed $17 million to the towns.\n\nTo carry out our National Reef Contribution "
        "(NRC), we need much. Our new NRC commits us to cut losses.\n"
    )
    owners = [f.values["initiative"] for f in read(text).facts if f.table == "budgets"]
    assert owners == ["Reef Repair Programme"]
