"""Names that no usual head noun gives away, names cut by general words, and what only looks like a programme. All
wordings are our own.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from trustetl.facts.names.names import find_initiatives
from trustetl.model import Extract

HEAD = "Notes of the week\n\n3 March 2025\n\n"


def names_of(extract: Extract) -> set[str]:
    return {str(fact.values["name"]) for fact in extract.facts if fact.table == "initiatives"}


NAMED = [
    ("The Chad Grain Storage Pilot ran from 2018 to 2022.", "Chad Grain Storage Pilot"),
    ("The Great Green Belt was launched in 2011 and covers 8 million hectares.", "Great Green Belt"),
    ("The Tide Gauge Reserve was introduced in May 2022.", "Tide Gauge Reserve"),
    ("Work on the Lower Niger Irrigation Canal (LNIC) began in May.", "Lower Niger Irrigation Canal"),
    ("The project extends the Village Water Funds (VWFs) from 4 to 9 towns.", "Village Water Funds"),
    ("Under the Boat Building Incentive, yards get back part of their wages.", "Boat Building Incentive"),
    ("The Clean Cooking Credit Line offers loans to cooks.", "Clean Cooking Credit Line"),
    ("The Child Impact Fund pays for cots.", "Child Impact Fund"),
    ("The union's Opening the Uplands programme began in 2020.", "Opening the Uplands programme"),
    ("Money comes from the Regional Research Fund.", "Regional Research Fund"),
    ("In May the ministry launched Rise and Learn, a tutoring programme for pupils.", "Rise and Learn"),
    ("Coral Watch, our programme for divers, has many members.", "Coral Watch"),
    ("The state programme Estrada Boa, begun in 2022, mends roads.", "Estrada Boa"),
    ("The Afya Chini Karmasuchi (ACK), a health insurance pilot, will be rolled out.", "Afya Chini Karmasuchi"),
]


@pytest.mark.parametrize(("text", "name"), NAMED, ids=[name for _, name in NAMED])
def test_what_begins_or_pays_is_named(read: Callable[..., Extract], text: str, name: str) -> None:
    assert names_of(read(HEAD + text + "\n")) == {name}


NAMELESS = [
    "INDICATIVE WORK PLAN\n\nWorks begin in May.",
    "Risk Management Strategy\n\nRisks are reviewed each year.",
    "The Monitoring and Evaluation Framework has 40 indicators.",
    "The Department of Ports, Trade and Competition has set aside $4 million for small yards.",
    "The Ministry of the Digital Agenda signed.",
    "The minister expects the scheme to create jobs worth $30 million.",
    "He took the programme to remote valleys at a cost of $3 million.",
    "Uses of funds\n\n- Government of Fiji: $4 million\n- State yards: $3 million",
    "The Chief Pilot and the Head of Mission retired.",
    "The Open Water Networks (OWNs) are many.",
]


@pytest.mark.parametrize("text", NAMELESS)
def test_what_is_no_programme(read: Callable[..., Extract], text: str) -> None:
    assert names_of(read(HEAD + text + "\n")) == set()


def test_the_next_sentence_names_what_the_story_begins_with(read: Callable[..., Extract]) -> None:
    text = (
        "Peru approves fog harvesting scheme\n\nLIMA, March 3, 2025 - Peru approved a $40 million scheme to catch fog."
        "\n\nThe Dew Nets scheme will run from 2026 to 2029.\n"
    )
    extract = read(text)
    assert names_of(extract) == {"Dew Nets scheme"}
    main = find_initiatives(extract.document, extract.statements).main
    assert main is not None
    assert main.name == "Dew Nets scheme"


def test_a_name_is_one_with_and_without_what_it_is_for(read: Callable[..., Extract]) -> None:
    text = (
        "Cabinet approves Dry Docks Mission for Island Yards\n\n3 March 2025\n\nThe Dry Docks Mission (DDM) is new.\n"
    )
    assert len(names_of(read(text))) == 1


def test_a_name_without_a_head_noun_is_found_wherever_it_stands(read: Callable[..., Extract]) -> None:
    text = "The programme, called Agua Mansa, will end in 2029.\n\nAgua Mansa aims to cut the loss of water to 20%.\n"
    facts = [fact.values for fact in read(HEAD + text).facts if fact.table == "objectives"]
    assert [values["initiative"] for values in facts] == ["Agua Mansa"]
