"""Which initiatives a text names, under which name, and which of them governs at a place. All wordings are our own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from trustetl.facts.names.names import find_initiatives
from trustetl.model import Extract

HEAD = "Notes of the week\n\n3 March 2025\n\n"

NAMED: list[tuple[str, list[tuple[str, str | None]]]] = [
    # a head noun with capitals before it
    ("The Coastal Cities Mission was launched in Colombo.", [("Coastal Cities Mission", None)]),
    (
        "Money comes from the Regional Lines Fund and the Clean Ports Facility.",
        [("Regional Lines Fund", None), ("Clean Ports Facility", None)],
    ),
    ("Kenya's Rural Clinics Programme pays nurses.", [("Rural Clinics Programme", None)]),
    ("The Right to Clean Air Act came first.", [("Right to Clean Air Act", None)]),
    ("Parliament passed the Loss and Repair Bill.", [("Loss and Repair Bill", None)]),
    # 'and' inside a name, 'and' between names
    ("The Rivers, Lakes and Wetlands Fund (RLWF) pays for dredging.", [("Rivers, Lakes and Wetlands Fund", "RLWF")]),
    (
        "The Hill Roads Scheme and the Valley Roads Scheme are twins.",
        [("Hill Roads Scheme", None), ("Valley Roads Scheme", None)],
    ),
    ("PM Vayu and PM Jala Yojana are paid for by the Centre.", [("PM Jala Yojana", None)]),
    (
        "Money for the Jala Shakti and Poshan missions was doubled.",
        [("Jala Shakti mission", None), ("Poshan mission", None)],
    ),
    # a head noun with capitals behind it
    ("The Partnership for Quiet Skies (PQS) met in Nairobi.", [("Partnership for Quiet Skies", "PQS")]),
    ("An Initiative on Open Seas was agreed.", [("Initiative on Open Seas", None)]),
    (
        "The Scheme to Promote Recycling of Marine Ropes is new.",
        [("Scheme to Promote Recycling of Marine Ropes", None)],
    ),
    # acronyms in either order, inside the name, and with a bracketed short form
    ("REEF (Restoring Eastern Estuaries Fund) gives grants.", [("Restoring Eastern Estuaries Fund", "REEF")]),
    ("The Island Grid Roadmap, or IGR, is due.", [("Island Grid Roadmap", "IGR")]),
    ("The Open Harbours and Piers (OHP) Fund has closed.", [("Open Harbours and Piers Fund", "OHP")]),
    ("The Upper Basin Water Saving Program (UB Program) pays farmers.", [("Upper Basin Water Saving Program", None)]),
    ("Bridging Uplands by Rail and Road (BURR) starts in May.", [("Bridging Uplands by Rail and Road", "BURR")]),
    ("Partnerships for Island Vaccine Making (PIVM) met.", [("Partnerships for Island Vaccine Making", "PIVM")]),
    # other languages
    ("Bolsa Rios paga was renewed.", [("Bolsa Rios", None)]),
    ("The Programa Nacional de Águas Limpas pays for wells.", [("Programa Nacional de Águas Limpas", None)]),
    ("The Pradhan Mantri Nadi Sudhar Yojana (PMNSY) covers rivers.", [("Pradhan Mantri Nadi Sudhar Yojana", "PMNSY")]),
    ("A Pradhan Mantri Taal Sah-Yojana was approved.", [("Pradhan Mantri Taal Sah-Yojana", None)]),
    # numbered goals, codes, slogans and what is called so
    ("Mission 900 would treble exports.", [("Mission 900", None)]),
    ("Coast Vision 2045 sets the course.", [("Coast Vision 2045", None)]),
    ("The project, called Nabhdeep, fits beacons on boats.", [("Nabhdeep", None)]),
    ("A follow-up scheme, TIDE 2.0, is in preparation.", [("TIDE 2.0", None)]),
    ("LUMA-X, the bridge between labs, was launched on 4 May 2024.", [("LUMA-X", None)]),
    ("Mama Salama, a free clinic programme, has ended.", [("Mama Salama", None)]),
    # bodies only where they are set up
    ("The Marine Spatial Council (MSC), set up in May 2023, meets twice a year.", [("Marine Spatial Council", "MSC")]),
    ("The government will set up a National Dredging Agency.", [("National Dredging Agency", None)]),
    # described in lower case, with money or a decision beside
    (
        "The cabinet approved a Rs 900-crore incentive scheme for the repair of fishing nets from old rope.",
        [("incentive scheme for the repair of fishing nets", None)],
    ),
    ("A deep-sea cable programme of $40 million was launched.", [("deep-sea cable programme", None)]),
    (
        "A loan guarantee programme for small fishers, with 300 million euros, was approved.",
        [("loan guarantee programme for small fishers", None)],
    ),
    # an agreement named after a place
    ("The Lisbon Agreement binds both.", [("Lisbon Agreement", None)]),
    # in quotation marks
    ("“Programme for Dunes, Cliffs and Coves” will be launched.", [("Programme for Dunes, Cliffs and Coves", None)]),
]

NOTHING = [
    "The Ministry of Ports and the Fisheries Agency drew up a plan.",
    "The World Food Programme and the International Monetary Fund attended.",
    "Every country needs a fisheries policy of its own.",
    "The scheme will run for seven years.",
    "The National Dredging Authority and the Central Bank reviewed the plan.",
    "Its own chip programme is much larger.",
    "Officials of the Foreign Ministry signed in the New Delhi office.",
    "A regulatory framework is still missing, and the policy is silent on it.",
    "The Programme Director spoke to Project Managers of three firms.",
    "The old scheme had eight million members.",
]


@pytest.mark.parametrize(("text", "expected"), NAMED, ids=[text[:50] for text, _ in NAMED])
def test_names(read: Callable[..., Extract], text: str, expected: list[tuple[str, str | None]]) -> None:
    extract = read(HEAD + text + "\n")
    found = find_initiatives(extract.document, extract.statements)
    assert [(item.name, item.acronym) for item in found.items] == expected


@pytest.mark.parametrize("text", NOTHING, ids=[text[:50] for text in NOTHING])
def test_names_nothing(read: Callable[..., Extract], text: str) -> None:
    extract = read(HEAD + text + "\n")
    assert find_initiatives(extract.document, extract.statements).items == ()


JOINED = """The National Reef Mission after two years

3 March 2025

The National Reef Mission (NRM) was launched in 2023. NRM has planted corals, and the Reef Mission now has nine bays.

The Blue Ports Fund followed. It pays for quays, while the Mission looks after reefs.

The Orchard Act came later. That law protects hedges.
"""


def test_names_of_one_thing_are_joined(read: Callable[..., Extract]) -> None:
    extract = read(JOINED)
    found = find_initiatives(extract.document, extract.statements)
    assert [item.name for item in found.items] == ["National Reef Mission", "Blue Ports Fund", "Orchard Act"]
    reef = found.items[0]
    assert found.main is reef
    assert [JOINED[start:end] for start, end in reef.mentions] == [
        "National Reef Mission",
        "National Reef Mission (NRM)",
        "NRM",
        "Reef Mission",
    ]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("pays for quays", "Blue Ports Fund"),
        ("looks after reefs", "National Reef Mission"),
        ("protects hedges", "Orchard Act"),
        ("planted corals", "National Reef Mission"),
    ],
)
def test_what_governs_at_a_place(read: Callable[..., Extract], words: str, name: str) -> None:
    extract = read(JOINED)
    found = find_initiatives(extract.document, extract.statements)
    governing = found.holding(extract.document.reading.text.index(words))
    assert governing is not None
    assert governing.name == name


def test_like_names_stay_apart(read: Callable[..., Extract]) -> None:
    text = HEAD + (
        "The Social Boats Insurance Fund replaced the National Boats Insurance Fund. "
        "The Quay Incentive (QI) Scheme for Nets and the QI Scheme for Ropes are separate.\n"
    )
    extract = read(text)
    names = [item.name for item in find_initiatives(extract.document, extract.statements).items]
    assert names == [
        "Social Boats Insurance Fund",
        "National Boats Insurance Fund",
        "Quay Incentive Scheme for Nets",
        "QI Scheme for Ropes",
    ]


def test_lists_and_headings_name_initiatives(read: Callable[..., Extract]) -> None:
    text = """Sea notes

3 March 2025

Allied Initiatives
- NORA-T – Training of divers in three ports.
- Blue Ladder: Grants for shipyards.

Mega Shrimp Parks
- Two parks have been approved with central aid of Rs 90 crore.
"""
    extract = read(text)
    assert [item.name for item in find_initiatives(extract.document, extract.statements).items] == [
        "NORA-T",
        "Blue Ladder",
        "Mega Shrimp Parks",
    ]


@pytest.mark.parametrize(
    ("title", "sentence", "name"),
    [
        (
            "CABINET APPROVES NATIONAL HARBOUR MISSION FOR THE SAFETY OF FISHERS",
            "The Cabinet approved the National Harbour Mission (NHM) today.",
            "National Harbour Mission",
        ),
        (
            "PARLIAMENT PASSES CLEAN ESTUARIES ACT ON DAMAGED RIVERS",
            "The Clean Estuaries Act was passed on Monday.",
            "Clean Estuaries Act",
        ),
    ],
)
def test_a_title_in_capitals_names_what_the_text_names(
    read: Callable[..., Extract], title: str, sentence: str, name: str
) -> None:
    extract = read(f"{title}\n\n3 March 2025\n\n{sentence}\n")
    found = find_initiatives(extract.document, extract.statements)
    assert [item.name for item in found.items] == [name]
    assert found.main is found.items[0]
    assert len(found.items[0].mentions) == 2
