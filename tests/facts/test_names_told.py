"""Names that what is said of them gives away, and which initiative governs beside others. Wordings are our own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from trustetl.model import Extract

HEAD = "Notes of the week\n\n5 March 2025\n\n"


def names(extract: Extract) -> dict[str, str | None]:
    return {str(fact.values["name"]): fact.values["acronym"] for fact in extract.facts if fact.table == "initiatives"}


TOLD: list[tuple[str, dict[str, str | None]]] = [
    ("$9 million goes to the Rural Jetty Works Grant (RJWG).", {"Rural Jetty Works Grant": "RJWG"}),
    ("Crews use the Sea Crew Health Card (SCHC).", {"Sea Crew Health Card": "SCHC"}),
    ("Part of it is a Northern Seed Reserve, to be managed by the ministry.", {"Northern Seed Reserve": None}),
    ("A Tide Safety Council, headed by a judge, will be set up.", {"Tide Safety Council": None}),
    ("A review by the Council on Island Care, to be newly established, is due.", {"Council on Island Care": None}),
    ("The largest single project is the Delta Tide Centre in Lae.", {"Delta Tide Centre": None}),
    ("Under the scheme for Renewal of Village Ponds, towns paid.", {"scheme for Renewal of Village Ponds": None}),
    ("Norway pays for Strong Crews Now, the training arm of the programme.", {"Strong Crews Now": None}),
    ("It provides for the creation of an Office of Tide Records (OTR).", {"Office of Tide Records": "OTR"}),
    ("The Coast Transport Settlements stand at $9 million.", {"Coast Transport Settlements": None}),
    (
        "The Island Boat Programme (IBP) is open. An IBP Steering Council is to be set up.",
        {"Island Boat Programme": "IBP", "IBP Steering Council": None},
    ),
    ("Work goes on under Skills4Youth.", {"Skills4Youth": None}),
    ("It would back guarantees under BuildReef.", {"BuildReef": None}),
    ("Families covered under PMTRY pay nothing.", {"PMTRY": None}),
    ("The winter heating allowance (Calor Andino) cost more.", {"Calor Andino": None}),
    ("Under the Barco Firme credit line, crews can borrow.", {"Barco Firme credit line": None}),
    ("It is part of Rios do Norte, a water programme that the state runs.", {"Rios do Norte": None}),
    ("They pay for ClearWave UK, a mission that would sweep the sea.", {"ClearWave UK": None}),
    ("The plan replaces PROMAR, which ended in May.", {"PROMAR": None}),
    ("It will be followed by a new programme, Maji Tele Vive, in May.", {"Maji Tele Vive": None}),
    ("The scheme, to be called Morze dla Ludzi, starts in May.", {"Morze dla Ludzi": None}),
    ("The state launched Plan Ilumina Costa in May for every small port.", {"Plan Ilumina Costa": None}),
]


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=[text[:40] for text, _ in TOLD])
def test_names_told(read: Callable[..., Extract], text: str, expected: dict[str, str | None]) -> None:
    assert names(read(HEAD + text + "\n")) == expected


UNNAMED = [
    "A Reef Crew Portal will be launched in May.",
    "She works at the Institute for Coastal Policy.",
    "The National Reef Authority (NRA) is the lead entity for the project.",
    "Under the programme, the Bureau of Reef Resources (BRR) will give boats.",
    "Over five years from FY2030, the Programme will end.",
    "Tide Guarantee Window: $4 million.",
    "It is the World Bank grant.",
    "Basic Policy\n\nPiers rot.",
    "Plan Document\n\nPiers rot.",
]


@pytest.mark.parametrize("text", UNNAMED)
def test_no_names(read: Callable[..., Extract], text: str) -> None:
    assert names(read(HEAD + text + "\n")) == {}


def test_a_second_name_is_the_same_programme(read: Callable[..., Extract]) -> None:
    text = "Reef Care Project\n\n5 March 2025\n\nThe project, locally known as Pwani Safi, began. Pwani Safi pays.\n"
    assert len(names(read(text))) == 1


def test_a_fund_whose_board_decides_for_another_is_no_row(read: Callable[..., Extract]) -> None:
    text = HEAD + "The Board of the Warm Sea Fund (WSF) approved money for the Reef Care Project. WSF lends.\n"
    assert set(names(read(text))) == {"Reef Care Project"}


BESIDE = [
    "It replaces the Old Pier Programme. The programme aims to mend nets.",
    "It is separate from the $40 million Old Pier Programme. The programme aims to mend nets.",
    "Unlike the Old Pier Programme, it is open to all. The programme aims to mend nets.",
]


@pytest.mark.parametrize("text", BESIDE)
def test_what_is_set_beside_does_not_govern(read: Callable[..., Extract], text: str) -> None:
    facts = read(f"{HEAD}The Pilot Act created the Reef Care Programme. {text}\n").facts
    assert [f.values["initiative"] for f in facts if f.table == "objectives"] == ["Reef Care Programme"]


OFFICES = [
    ("The Ministry of Fisheries, Forests and Water (BMFX) pays.", "BMFX", "Ministry of Fisheries, Forests and Water"),
    ("The Ministry of the Sea (SECMAR) pays.", "SECMAR", "Ministry of the Sea"),
]


@pytest.mark.parametrize(("text", "acronym", "expansion"), OFFICES)
def test_offices_with_an_acronym_of_another_language(
    read: Callable[..., Extract], text: str, acronym: str, expansion: str
) -> None:
    rows = [f.values for f in read(HEAD + text).facts if f.table == "glossary"]
    assert [(row["acronym"], row["expansion"]) for row in rows] == [(acronym, expansion)]


SAME = [
    "The Maji Tele programme began. Maji Tele aims to mend nets.",
    "The Maji Tele programme (MTP) began. It exists to mend nets. It also seeks to train crews.",
]


@pytest.mark.parametrize("text", SAME)
def test_a_programme_goes_on_by_its_short_form_or_as_it(read: Callable[..., Extract], text: str) -> None:
    facts = [fact.values for fact in read(HEAD + text).facts if fact.table == "objectives"]
    assert facts
    assert {values["initiative"] for values in facts} == {"Maji Tele programme"}


def test_a_headline_names_the_fund_by_its_noun(read: Callable[..., Extract]) -> None:
    text = (
        "State lifts reef fund as others pay into Old Pier programme\n\n5 March 2025\n\nThe state put $9 million into "
        "its National Warm Reef Fund (NWRF). The Old Pier Programme mends quays. Later the Old Pier Programme ended."
        "\n\nMinisters want to restore corals.\n"
    )
    facts = [fact.values for fact in read(text).facts if fact.table == "objectives"]
    assert [values["initiative"] for values in facts] == ["National Warm Reef Fund"]


OWNED = [
    ("Crews turn to Harbourbank's Young Skipper Fund for loans.", "Young Skipper Fund"),
    ("The text of “The Calm Sea Pact Agreement” is out.", "Calm Sea Pact Agreement"),
    ("The Green Dune and Nature Fund (Danmarks Klitfond) pays.", "Green Dune and Nature Fund"),
]


@pytest.mark.parametrize(("text", "name"), OWNED)
def test_where_a_name_begins(read: Callable[..., Extract], text: str, name: str) -> None:
    assert list(names(read(HEAD + text + "\n"))) == [name]


def test_a_fund_that_only_runs_another_programme_is_no_row(read: Callable[..., Extract]) -> None:
    extract = read(HEAD + "The Warm Piers Programme opens in May. The programme is run by the National Tide Fund.")
    assert set(names(extract)) == {"Warm Piers Programme"}
