"""Names that a title, a box, a coinage or an apposition gives, and what is no name. All wordings are our own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from trustetl.model import Extract


def names_of(extract: Extract) -> set[str]:
    return {str(fact.values["name"]) for fact in extract.facts if fact.table == "initiatives"}


TITLES = [
    (
        "# Factsheet: Northern Tide Bank\n\nThe Northern Tide Bank (NTB) helps to store power. It pays for tanks.\n",
        "Northern Tide Bank",
    ),
    ("# Questions and answers: Open Larder\n\nOpen Larder pays for school meals in 40 towns.\n", "Open Larder"),
    ("# SonnePlus: the federal programme for solar roofs\n\nSonnePlus is to bring 40,000 roofs online.\n", "SonnePlus"),
    ("# Warm Doors: key points\n\nWarm Doors was launched in May 2024 in six towns.\n", "Warm Doors"),
    ("# Mare Vivo: a national scheme for clean beaches\n\nUnder Mare Vivo 40 beaches are cleaned.\n", "Mare Vivo"),
]


@pytest.mark.parametrize(("text", "name"), TITLES, ids=[name for _, name in TITLES])
def test_titles_name_what_the_text_is_about(read: Callable[..., Extract], text: str, name: str) -> None:
    assert name in names_of(read(text, "brief.md"))


NAMED = [
    ("The last project in the bay, TIDES-2, was closed in 2019.", "TIDES-2"),
    ("Its first scheme for divers, DeepBlue, ended in 2019.", "DeepBlue"),
    ("AgroFuturo sets a goal of 40 farms by 2030.", "AgroFuturo"),
    ("The AquaNova programme pays for pumps.", "AquaNova programme"),
    ("The council voted for the Renewed Rivers Programme.", "Renewed Rivers Programme"),
    ("We will pay for the One Million Trees Programme.", "One Million Trees Programme"),
    (
        "It gave $9 million to the Restoring Reefs through Better Gear program.",
        "Restoring Reefs through Better Gear program",
    ),
    ("There is $18 million for a National Sailors Passport.", "National Sailors Passport"),
    ("The Youth Harbour Guarantee opens in May.", "Youth Harbour Guarantee"),
]


@pytest.mark.parametrize(("text", "name"), NAMED, ids=[name for _, name in NAMED])
def test_names_in_sentences(read: Callable[..., Extract], text: str, name: str) -> None:
    assert name in names_of(read(f"Notes of the week\n\n5 March 2025\n\n{text}\n"))


NAMELESS = [
    "The fund pays for care at Level 2 and Level 3 facilities.",
    "Parliament gave $13 million to the fund for FY 2025/26.",
    "Lines with few passengers make up 31% of the TR network.",
    "The Development Bank of Lower Bay (DBLB) lends $12 million.",
    "Legal basis: Presidential Regulation No. 14 of 2021.",
    "Project ID: P123456",
]


@pytest.mark.parametrize("text", NAMELESS)
def test_no_names(read: Callable[..., Extract], text: str) -> None:
    assert names_of(read(f"Notes of the week\n\n5 March 2025\n\n{text}\n")) == set()


def test_a_box_names_and_the_text_calls_it_by_its_noun(read: Callable[..., Extract]) -> None:
    text = (
        "Minister visits Lima\n\n5 March 2025\n\nProgramme: Open Tide Now (OTN)\nLegal basis: Harbour "
        "Act\nPeriod: 2025-2029\n\n"
        "The Open Tide Now platform links 40 ports. The platform was launched on 27 May 2024.\n"
    )
    extract = read(text)
    assert "Open Tide Now" in names_of(extract)
    rows = {(fact.values["event"], fact.values["initiative"]) for fact in extract.facts if fact.table == "milestones"}
    assert {("period", "Open Tide Now"), ("launch", "Open Tide Now")} <= rows


def test_a_place_line_is_no_name(read: Callable[..., Extract]) -> None:
    text = (
        "Governor launches CleanHarbour\n\nLANSING, Mich., Sept. 9, 2025 - The governor today launched "
        "CleanHarbour Lansing, "
        "a $9 million program to replace old boats.\n"
    )
    assert names_of(read(text)) == {"CleanHarbour Lansing"}
