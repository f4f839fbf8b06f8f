"""What stands beside the thing that a text is about: laws, places, openings of sentences. Wordings are our own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from milestone_rows import day, rows_of, years

from trustetl.model import Extract

BOX = """Ministry of Tides
FACT SHEET

Harbour Care Programme (HCP)

Date of issue: 29 August 2025
{beside}
Start of programme: 1 April 2024
Period: 2024 to 2028
Purpose: To help old boatmen stay afloat and to cut needless rescues.

Main measures

1. Training boatmen.
"""


@pytest.mark.parametrize(
    "beside",
    [
        "Legal basis: Safe Harbours Act (Act No. 20 of 1948)",
        "Parent programme: Blue Coast Mission",
        "Source of funds: Reef Fund",
        "Act: Safe Harbours Act",
        "Predecessor: Old Quay Scheme",
    ],
)
def test_a_field_of_what_stands_beside_does_not_take_over_the_box(read: Callable[..., Extract], beside: str) -> None:
    extract = read(BOX.format(beside=beside))
    assert rows_of(extract) == [
        ("launch", "Harbour Care Programme", *day(2024, 4, 1)),
        ("period", "Harbour Care Programme", *years(2024, 2028)),
    ]
    aims = [f.values["initiative"] for f in extract.facts if f.table == "objectives"]
    assert set(aims) == {"Harbour Care Programme"}


HEAD = "Notes of the week\n\n5 March 2025\n\n"

NAMES = [
    ("The ministry launched this Tuesday (4), in Lisbonne, the Calm Tide Program, which pays.", ["Calm Tide Program"]),
    ("The Reef Fund began. Overall, the plan should protect 35 million people.", ["Reef Fund"]),
    ("The Reef Fund began. Nationally, the programme had 9 ports.", ["Reef Fund"]),
    ("Mama Mwani, a Kenya Government programme set up in 2020, pays.", ["Mama Mwani"]),
    ("I propose to set up a Blue Credit Window at the bank, with seed capital of $3 million.", ["Blue Credit Window"]),
    ("A Project Monitoring Cell has been set up in the Ministry.", ["Project Monitoring Cell"]),
    ("They established a New Harbour Station.", []),
]


@pytest.mark.parametrize(("text", "names"), NAMES, ids=[text[:40] for text, _ in NAMES])
def test_what_is_named(read: Callable[..., Extract], text: str, names: list[str]) -> None:
    assert [f.values["name"] for f in read(HEAD + text + "\n").facts if f.table == "initiatives"] == names


REEF = "The Reef Fund (RF) was launched in May 2021. It helps ports.\n\n"
TOLD = [
    (
        "At the meeting held in Oslo on 4 December 2024, Japan announced that it would pay into the Fund.",
        [("announcement", "Reef Fund", *day(2024, 12, 4))],
    ),
    (
        "All works under the Fund are targeted for completion by March 2027.",
        [("deadline", "Reef Fund", None, date(2027, 3, 31))],
    ),
    (
        "The second quay, of 240 metres, is to be auctioned in the first half of 2026.",
        [("other", "Reef Fund", date(2026, 1, 1), date(2026, 6, 30))],
    ),
    ("Members approved $5 million in June 2024.", [("approval", "Reef Fund", date(2024, 6, 1), date(2024, 6, 30))]),
    (
        "The Council has today adopted a work plan for 2026-2028 under the Reef Fund.",
        [("period", "Reef Fund", *years(2026, 2028)), ("approval", "Reef Fund", *day(2025, 3, 5))],
    ),
    ("The Reef Fund sets aside $3 million until 2027 for quays.", [("period", "Reef Fund", None, date(2027, 12, 31))]),
    ("The money will pay for a register, which replaces the system in operation since 2015.", []),
    ("Peru took 22% of exports in 2024, followed by Chile with $1 million and 9%.", []),
    ("Peru has brought losses down to 41 boats (2022), but more is needed.", []),
]


@pytest.mark.parametrize(("text", "rows"), TOLD, ids=[text[:40] for text, _ in TOLD])
def test_what_is_dated(read: Callable[..., Extract], text: str, rows: list[object]) -> None:
    launch = ("launch", "Reef Fund", date(2021, 5, 1), date(2021, 5, 31))
    assert sorted(map(str, rows_of(read(HEAD + REEF + text + "\n")))) == sorted(map(str, [launch, *rows]))


def test_the_effects_expected_are_what_it_matters_for(read: Callable[..., Extract]) -> None:
    text = "Reef Fund (RF)\n\n5 March 2025\n\n[Expected effects]\nGuarantees lower the cost of quays for small ports.\n"
    facts = [f.values for f in read(text).facts if f.table == "objectives"]
    assert [(v["kind"], v["pillar"]) for v in facts] == [("significance", "[Expected effects]")]


def test_it_goes_on_before_an_irregular_verb(read: Callable[..., Extract]) -> None:
    text = (
        HEAD
        + "The Reef Fund (RF), launched in May 2021, pays ports. It set out to let villages choose their own quays.\n"
    )
    facts = [f.values for f in read(text).facts if f.table == "objectives"]
    assert [(v["initiative"], v["action"]) for v in facts] == [("Reef Fund", "let")]


def test_a_state_enterprise_is_no_authority(read: Callable[..., Extract]) -> None:
    text = HEAD + REEF + "State-run Mare Nigam hopes to raise $15 million through bonds for its share of the work.\n"
    assert [f for f in read(text).facts if f.table == "objectives" and "Nigam" in str(f.values["statement"])] == []


TIMES = [
    ("The Harbour Plan was launched last year.", (date(2024, 1, 1), date(2024, 12, 31))),
    ("The Harbour Plan was launched at the start of 2024.", (date(2024, 1, 1), date(2024, 4, 30))),
    ("The Harbour Plan was rolled out nationwide from April 2023.", (date(2023, 4, 1), date(2023, 4, 30))),
    ("The Harbour Plan was declared operational in May 2024.", (date(2024, 5, 1), date(2024, 5, 31))),
]


@pytest.mark.parametrize(("text", "days"), TIMES, ids=[text[:60] for text, _ in TIMES])
def test_when_a_launch_was(read: Callable[..., Extract], text: str, days: tuple[date, date]) -> None:
    assert rows_of(read(HEAD + text + "\n")) == [("launch", "Harbour Plan", *days)]
