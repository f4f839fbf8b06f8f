"""Names that real prose counts up, quotes at length or breaks with loose spaces. All wordings are our own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from trustetl.model import Extract

HEAD = "Notes of the week\n\n5 March 2025\n\n"


def names(extract: Extract) -> dict[str, str | None]:
    return {str(fact.values["name"]): fact.values["acronym"] for fact in extract.facts if fact.table == "initiatives"}


TOLD: list[tuple[str, dict[str, str | None]]] = [
    (
        "Rs 15 crore go to the scheme ‘Fleet Renewal including Safety Training to Skippers in Small Ports’.",
        {"Fleet Renewal including Safety Training to Skippers in Small Ports": None},
    ),
    (
        "The Cabinet agreed to the Central Sector Scheme “Interest Relief to National Fishers Bank (NFB)”.",
        {"Interest Relief to National Fishers Bank (NFB)": None},
    ),
    ("The Board runs a plan scheme of the Department of Ports viz. “R&D Vessel Upkeep”.", {"R&D Vessel Upkeep": None}),
    (
        'We give $9 million to the "Vision 2040 for Safe Harbours" project.',
        {"Vision 2040 for Safe Harbours project": None},
    ),
    ("Money was set aside for the “Seven Anchors” Plan.", {"Seven Anchors Plan": None}),
    (
        "The Government’s Development Policy Framework, “Gardens of Light and Plenty” envisages growth.",
        {"Gardens of Light and Plenty": None},
    ),
    (
        (
            "Some of the major programmes under it are : Harbour Business Incubators (HBIs) and Sea Skill Parks "
            "(SSPs) for nurturing ventures; Reef Development Centres (RDCs) at colleges."
        ),
        {"Harbour Business Incubators": "HBI", "Sea Skill Parks": "SSP", "Reef Development Centres": "RDC"},
    ),
    (
        (
            "Rs 63 billion go to programmes such as One boat for one village development program, Sagara Shakthi, "
            "Muhudaliya and Pibidena Galle."
        ),
        {
            "One boat for one village development program": None,
            "Sagara Shakthi": None,
            "Muhudaliya": None,
            "Pibidena Galle": None,
        },
    ),
    (
        "Several schemes like Atal Reef Yojana, Sagar Mala and Jal Nidhi are under way.",
        {"Atal Reef Yojana": None, "Sagar Mala": None, "Jal Nidhi": None},
    ),
    ("This year, we will embark on Tidal Grid 3.0, to develop turbines.", {"Tidal Grid 3.0": None}),
    (
        "The Shipyard Heat Obligation Phase 4 (SHO4) will now run until 31 December 2026.",
        {"Shipyard Heat Obligation Phase 4": "SHO4"},
    ),
    (
        "The revamped Coastal Distribution System being implemented in 1700 blocks needs Rs 250 crore.",
        {"Coastal Distribution System": None},
    ),
    (
        "Under the Integrated Coast Development Services (ICDS) homes opened. We will extend the scheme.",
        {"Integrated Coast Development Services": "ICDS"},
    ),
    (
        "There will be 750 more places in the Special  Island Program for the crews of old boats.",
        {"Special Island Program": None},
    ),
    (
        "There is $10 million in this budget for crews in the Lost Sailors and  Island Crews Fund, \nwhich helps.",
        {"Lost Sailors and Island Crews Fund": None},
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_names(read: Callable[..., Extract], text: str, expected: dict[str, str | None]) -> None:
    assert names(read(HEAD + text + "\n")) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The state runs programmes such as Education, Health and Water Supply in all regions.",
        "Money was given to several supply schemes including Galle Kandy Water Supply System and Matara Water Supply.",
        "Halls such as the Lima Convention and Exhibition Centre are paid for.",
        "Rs 100 crore was given to the Ministry of Development of the Far Islands (DOFI).",
        "The scheme, the IsDB added, will bring water to 4 towns.",
        "The group runs it as part of our mission to deliver clean water.",
        "The government put in a P291-billion supplemental program last year.",
    ],
)
def test_no_names(read: Callable[..., Extract], text: str) -> None:
    assert names(read(HEAD + text + "\n")) == {}
