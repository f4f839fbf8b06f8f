"""What a meeting decided, steps told beside something else, spans told with money. All wordings are our own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from tests.facts.milestone_rows import Row, day, rows_of, years
from trustetl.model import Extract

DESPATCH = "CABINET DESPATCH\n\nTuesday, 6th May 2025\n\n"
MET = "The Cabinet, meeting today with the Prime Minister in the chair, took a series of decisions.\n\n"


@pytest.mark.parametrize("head", [DESPATCH, "Notes\n\n6 May 2025\n\n" + MET])
@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Cabinet approved the Upland Dairy Programme (UDP), which will cost KSh 4 billion.", "Upland Dairy Programme"),
        (
            "In order to spare the soil, Cabinet approved the establishment of the Seed Potato Corporation.",
            "Seed Potato Corporation",
        ),
        ("The meeting ratified the Weevil Elimination Roadmap.", "Weevil Elimination Roadmap"),
        ("Cabinet further gave its nod to the Ferry Safety Bill.", "Ferry Safety Bill"),
        ("The National Drone Policy was also approved.", "National Drone Policy"),
        ("The meeting resolved to establish the Lake Basin Tourism Fund.", "Lake Basin Tourism Fund"),
        ("Members endorsed the Salt Pans Strategy.", "Salt Pans Strategy"),
        ("Lastly, the Cabinet considered and approved the Bamboo Mission.", "Bamboo Mission"),
    ],
)
def test_a_meeting_decides_on_its_day(read: Callable[..., Extract], head: str, text: str, name: str) -> None:
    rows = rows_of(read(f"{head}The ministers spoke of roads. {text}\n"))
    assert [row for row in rows if row[1] == name] == [("approval", name, *day(2025, 5, 6))]


@pytest.mark.parametrize(
    "text",
    [
        "To clear the arrears, a request for the Quay Arrears Fund will be presented.",
        "The Fund has cleared the backlog of claims under the Reef Scheme.",
        "Cabinet was briefed on the Maize Mission.",
        "The bay was cleared of mines under the Safe Water Programme.",
        "The Cocoa Act is under discussion.",
    ],
)
def test_what_a_meeting_hears_of_is_not_approved(read: Callable[..., Extract], text: str) -> None:
    assert not [row for row in rows_of(read(DESPATCH + text + "\n")) if row[0] == "approval"]


HEAD = "Reef Fund: the year ahead\n\n5 March 2025\n\nThe Reef Fund (RF) helps ports to mend their quays. "
BESIDE: list[tuple[str, list[Row]]] = [
    # pilots and other steps told beside something else
    (
        "It builds upon a pilot taken up in May 2022 in nine bays.",
        [("launch", "Reef Fund", date(2022, 5, 1), date(2022, 5, 31))],
    ),
    (
        "It follows a trial conducted in four bays in June 2024.",
        [("launch", "Reef Fund", date(2024, 6, 1), date(2024, 6, 30))],
    ),
    (
        "Nine boats will remain after a last review in December 2026.",
        [("other", "Reef Fund", date(2026, 12, 1), date(2026, 12, 31))],
    ),
    ("A pilot was run in seven ports from 2022 to 2024.", [("period", None, *years(2022, 2024))]),
    # what holds since a day
    (
        "Norway has charged an extra duty of 8 per cent on nets since 6 May 2024.",
        [("other", None, *day(2024, 5, 6))],
    ),
    ("Foreign boats have been banned from the bay since 3 May 2023.", [("other", None, *day(2023, 5, 3))]),
    ("Ferries have been exempted from the toll since 9 June 2024.", [("other", None, *day(2024, 6, 9))]),
    ("Peru has levied a fee of $3 a box since 9 June 2024.", [("other", None, *day(2024, 6, 9))]),
    ("Small boats have been subject to a quota since 9 June 2024.", [("other", None, *day(2024, 6, 9))]),
    # duties in the present tense, a handful of things of which the text spoke
    ("Each port submits a plan to the fund by 30 June 2026.", [("deadline", "Reef Fund", None, date(2026, 6, 30))]),
    (
        "The Board presents an evaluation of the fund by 30 June 2031.",
        [("deadline", "Reef Fund", None, date(2031, 6, 30))],
    ),
    (
        "The works at Lamu are half complete and are to be handed over by 30 June 2026.",
        [("deadline", "Reef Fund", None, date(2026, 6, 30))],
    ),
    (
        "The remaining four auctions should follow by 30 June 2026.",
        [("deadline", "Reef Fund", None, date(2026, 6, 30))],
    ),
    ("The last two quays will be finished by 30 June 2026.", [("deadline", "Reef Fund", None, date(2026, 6, 30))]),
    # results, texts and mandates are steps of what a text is about
    ("The result is out on 9 June 2025.", [("other", "Reef Fund", *day(2025, 6, 9))]),
    ("Ministers discuss the text on 9 April 2025.", [("other", "Reef Fund", *day(2025, 4, 9))]),
    ("Senators approved the fund in March 2022.", [("approval", "Reef Fund", date(2022, 3, 1), date(2022, 3, 31))]),
    # the last year of what is counted out, or prolonged
    ("The Reef Fund is a seven-year programme to 2031.", [("period", "Reef Fund", None, date(2031, 12, 31))]),
    (
        "The Fund, a five-year scheme ending in 2030, pays for nets.",
        [("period", "Reef Fund", None, date(2030, 12, 31))],
    ),
    ("The Fund was extended by two years, to 2027.", [("period", "Reef Fund", None, date(2027, 12, 31))]),
    # a participle in front of its sentence, verbs of two words
    (
        "Created in May 2022, the Fund has helped 40 ports.",
        [("launch", "Reef Fund", date(2022, 5, 1), date(2022, 5, 31))],
    ),
    ("The Fund dates from May 2022.", [("launch", "Reef Fund", date(2022, 5, 1), date(2022, 5, 31))]),
    (
        "It was announced on 1 February 2024 and became operational on 15 August 2024.",
        [("announcement", "Reef Fund", *day(2024, 2, 1)), ("launch", "Reef Fund", *day(2024, 8, 15))],
    ),
    ("The works got under way in May 2022.", [("launch", "Reef Fund", date(2022, 5, 1), date(2022, 5, 31))]),
    ("The first phase was wound up in May 2023.", [("other", "Reef Fund", date(2023, 5, 1), date(2023, 5, 31))]),
    ("Bids are accepted until noon on 30 September 2025.", [("deadline", "Reef Fund", None, date(2025, 9, 30))]),
    ("Tenders must be called before the end of the year.", [("deadline", "Reef Fund", None, date(2025, 12, 31))]),
    ("The balance will be provided within the current year.", []),
    # what applies from a day, what is carried out, earlier phases
    ("The regulation applies from 1 July 2026.", [("other", None, *day(2026, 7, 1))]),
    ("The toll is payable from 1 July 2026.", [("other", None, *day(2026, 7, 1))]),
    ("The levy applies to ferries from 1 July 2026.", [("other", None, *day(2026, 7, 1))]),
    ("An audit will be carried out in May 2027.", [("other", "Reef Fund", date(2027, 5, 1), date(2027, 5, 31))]),
    ("The previous phase ran from 2018 to 2022.", [("period", "Reef Fund", *years(2018, 2022))]),
    ("A first stage took place from 2018 to 2022.", [("period", "Reef Fund", *years(2018, 2022))]),
    # years that are those of an amount
    ("Of the $9 million authorised in 2024, $3 million was left.", []),
    ("In 2024 the Reef Fund approved 17 quays.", []),
    ("It has issued $3 billion in bonds since February 2024.", []),
    ("Position on 31.01.2025: 88 quays sanctioned.", []),
    ("Fiscal years begin in April.", []),
]


@pytest.mark.parametrize(("text", "expected"), BESIDE, ids=[text[:50] for text, _ in BESIDE])
def test_steps_told_beside(read: Callable[..., Extract], text: str, expected: list[Row]) -> None:
    assert rows_of(read(HEAD + text + "\n")) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The Treasury will contribute $3 million and the towns $1 million, from 2026 to 2029.",
        "The Commission proposes an envelope of €3 million for 2026-2029.",
        "The Reef Fund puts $3 million of public money into ports and boats from 2026 to 2029.",
        "Norway is to provide $3 million for it from 2026 to 2029.",
        "The Reef Fund will be rolled out in 12 counties from 2026 to 2029, at a cost of $3 million.",
    ],
)
def test_the_span_of_the_money_is_that_of_the_programme(read: Callable[..., Extract], text: str) -> None:
    assert rows_of(read(HEAD + text + "\n")) == [("period", "Reef Fund", *years(2026, 2029))]


@pytest.mark.parametrize(
    "text",
    [
        "Imports of nets will cost $3 million a year from 2026 to 2029.",
        "Kenya estimates that its needs will come to $3 million between 2026 and 2029.",
        "The Treasury paid it $3 million from 2019 to 2022.",
        "Companies plan to invest $3 million of private money from 2026 to 2029.",
        "The market will be worth $3 million over 2026-2029.",
    ],
)
def test_the_span_of_other_money_is_none(read: Callable[..., Extract], text: str) -> None:
    assert not [row for row in rows_of(read(HEAD + text + "\n")) if row[0] == "period"]


def test_an_entry_of_a_list_is_an_event_by_its_noun(read: Callable[..., Extract]) -> None:
    lines = "- Monthly report by each port.\n- Mid-term review in May 2028, after which the Board may move money.\n"
    rows = rows_of(read(f"{HEAD}\n\nMonitoring\n\n{lines}- Final evaluation in June 2030\n"))
    assert rows == [
        ("other", "Reef Fund", date(2028, 5, 1), date(2028, 5, 31)),
        ("other", "Reef Fund", date(2030, 6, 1), date(2030, 6, 30)),
    ]
