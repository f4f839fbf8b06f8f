"""Whose money the clause of an amount tells, and what its grammar lets stand as a part. All wordings are our own."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from fact_rows import row

from trustetl.model import Extract

LEAD = "The Reed Programme (RP) was launched in 2024. The Reed Programme mends reed beds. "

RELATIVES: list[tuple[str, str, dict[str, object]]] = [
    (
        "The visitors saw the Clear Coast Reserve, which has been allotted Rs 9 crore.",
        "Rs 9 crore",
        {"initiative": "Clear Coast Reserve", "component": None},
    ),
    (
        "In Orla, the Tilley quay scheme, to which we gave Rs 42 crore, was finished in March.",
        "Rs 42 crore",
        {"initiative": "Tilley quay scheme", "component": None},
    ),
    (
        "They were shown a Scheme for Study of Dunes in the Outer Sands, to which Rs 9 crore was assigned.",
        "Rs 9 crore",
        {"initiative": "Scheme for Study of Dunes in the Outer Sands"},
    ),
    (
        "It comes on top of the Deep Bays Mission, which plans Rs 9 crore for quays.",
        "Rs 9 crore",
        {"initiative": "Deep Bays Mission", "component": "quays"},
    ),
    (
        "The tanks stand at the Dune Foundation (DF), in Orla, which is to receive Rs 9 crore.",
        "Rs 9 crore",
        {"initiative": "Dune Foundation", "component": None},
    ),
    # a part of what the programme pays for
    (
        "The Reed Programme finances the Orla bypass, for which Rs 9 crore is set aside.",
        "Rs 9 crore",
        {"initiative": "Reed Programme", "component": "Orla bypass"},
    ),
    # what it only says of the programme itself, who gives and who runs it
    (
        "The programme, which will receive Rs 9 crore, is to end in 2030.",
        "Rs 9 crore",
        {"initiative": "Reed Programme", "component": None},
    ),
    (
        "It is run by the Port Authority, which has spent Rs 9 crore on quays.",
        "Rs 9 crore",
        {"initiative": "Reed Programme", "component": "quays"},
    ),
    (
        "The minister said that Rs 9 crore was spent in 2023.",
        "Rs 9 crore",
        {"initiative": "Reed Programme"},
    ),
]

PARTS: list[tuple[str, str, dict[str, object]]] = [
    # what anybody does with money
    ("It runs until 2028 and has Rs 9 crore to spend.", "Rs 9 crore", {"component": None}),
    ("It has Rs 9 crore to spend on cranes and quays.", "Rs 9 crore", {"component": "cranes and quays"}),
    ("It has Rs 9 crore to repair two jetties.", "Rs 9 crore", {"component": "repair two jetties"}),
    # what an amount is like
    (
        (
            "It gets Rs 20 crore. At least Rs 3 crore of it is reserved for dredging, and Rs 9 crore will be "
            "available from 2026."
        ),
        "Rs 9 crore",
        {"component": None},
    ),
    # who is asked, why it is told
    ("A further Rs 9 crore has been requested from Parliament.", "Rs 9 crore", {"component": None}),
    ("For comparison, only Rs 9 crore was spent in 2023.", "Rs 9 crore", {"component": None}),
    ("For dredging, Rs 9 crore was set aside in 2023.", "Rs 9 crore", {"component": "dredging"}),
    # the verb stands with the amount before
    (
        (
            "It has Rs 20 crore. Ports, ice plants and cold stores get Rs 9 crore, research at the agency Marlo "
            "Rs 4 crore and training the rest."
        ),
        "Rs 4 crore",
        {"component": "research at the agency Marlo"},
    ),
    # parts with a length
    (
        "The 264-kilometre section from Orla to Arun will get Rs 9 crore.",
        "Rs 9 crore",
        {"component": "section from Orla to Arun"},
    ),
    # what any participle says of it
    (
        "It got Rs 20 crore. Of this, Rs 9 crore was lent for dredging and Rs 4 crore handed out for cranes.",
        "Rs 4 crore",
        {"component": "cranes"},
    ),
    (
        "The ministry will transfer Rs 9 crore of the programme's budget to towns this year.",
        "Rs 9 crore",
        {"component": "towns"},
    ),
    # the only purse, and one of two
    ("It received Rs 9 crore from Denmark in 2025.", "Rs 9 crore", {"component": None}),
    ("It receives Rs 9 crore from Denmark and Rs 4 crore from Peru.", "Rs 4 crore", {"component": "Peru"}),
]

OFFICES: list[tuple[str, str, dict[str, object]]] = [
    (
        "It is run by the Department of Coasts. The Department as a whole was allocated Rs 9 crore in 2025.",
        "Rs 9 crore",
        {"initiative": "Department of Coasts", "component": None},
    ),
    (
        (
            "It is run by the Department of Coasts. The Department as a whole was allocated Rs 9 crore in 2025, of "
            "which Rs 7 crore was spent."
        ),
        "Rs 7 crore",
        {"initiative": "Department of Coasts", "component": None, "phase": "executed"},
    ),
    (
        "The Ministry of Ports itself received Rs 9 crore.",
        "Rs 9 crore",
        {"initiative": "Ministry of Ports", "component": None},
    ),
    (
        "The programme as a whole was allocated Rs 9 crore in 2025.",
        "Rs 9 crore",
        {"initiative": "Reed Programme", "component": None},
    ),
]


@pytest.mark.parametrize(("text", "quote", "expected"), [*RELATIVES, *PARTS, *OFFICES])
def test_the_clause_of_an_amount_tells_whose_it_is(
    text: str, quote: str, expected: dict[str, object], read: Callable[..., Extract]
) -> None:
    found = row(read(LEAD + text + "\n"), quote, "budgets")
    assert {name: found.values[name] for name in expected} == expected


def test_it_is_the_fund_that_the_sentence_before_calls_by_its_kind(read: Callable[..., Extract]) -> None:
    extract = read(
        "Ports get $61 million\n\nLima, 18 May 2025\n\nThe Treasury has released $61 million to the Clean Quay Fund. "
        "The Fund, created by the Clean Ports Act, 2023, pays for cranes. It was allocated $13 million in 2025, up "
        "from $7 million in 2024.\n"
    )
    owners = {f.values["initiative"] for f in extract.facts if f.table == "budgets"}
    assert owners == {"Clean Quay Fund"}


def test_a_desk_that_keeps_a_paper_is_no_programme_and_a_sum_of_several_has_their_name(
    read: Callable[..., Extract],
) -> None:
    extract = read(
        "# Peru ports tracker\n\nLast update: 14 May 2025 · Maintained by the Lima policy desk · Write to us\n\n"
        "## In short\n\nTogether the three instruments below had S/ 35 million approved for 2025.\n\n## Instruments\n\n"
        "| Instrument | Approved for 2025, S/ million |\n|:--|--:|\n| Quay Fund | 21 |\n| Dock Fund | 14 |\n",
        name="tracker.md",
    )
    found = {f.values["amount"]: f.values["initiative"] for f in extract.facts if f.table == "budgets"}
    assert found == {35_000_000: "three instruments", 21_000_000: "Quay Fund", 14_000_000: "Dock Fund"}
    assert "Lima policy" not in {f.values["name"] for f in extract.facts if f.table == "initiatives"}


@pytest.mark.parametrize(
    ("text", "quote", "phase"),
    [
        ("The Senate rejected a request for $75 million for silos.", "$75 million", "proposed"),
        ("The House did not approve the government's request for $75 million for silos.", "$75 million", "proposed"),
        ("The Senate approved a request for $75 million for silos.", "$75 million", "approved"),
        (
            "Chile, which promised $500 million to the Reed Programme in 2023, has so far paid only $50 million.",
            "$500 million",
            "approved",
        ),
        (
            "Chile, which promised $500 million in 2023, has so far paid only $50 million to it.",
            "$50 million",
            "executed",
        ),
    ],
)
def test_what_is_refused_or_only_promised_is_not_spent(
    text: str, quote: str, phase: str, read: Callable[..., Extract]
) -> None:
    assert row(read(LEAD + text + "\n"), quote, "budgets").values["phase"] == phase


def test_what_a_line_of_a_list_includes_is_of_the_programme_that_it_names(
    read: Callable[..., Extract],
) -> None:
    found = read(
        "Money for harbours\n\nLima, 1 October 2025\n\nThe Council of Ministers adopted the following financing:\n"
        "- S/ 38 billion to the Rural Harbour Fund (RHF), including S/ 21 billion for feeder roads and S/ 8 "
        "billion for schools;\n- S/ 15 billion for the clearing of wrecks.\n"
    )
    rows = {f.values["component"]: f.values["initiative"] for f in found.facts if f.table == "budgets"}
    assert (rows["feeder roads"], rows["schools"]) == ("Rural Harbour Fund", "Rural Harbour Fund")
