"""Names that stand beside what they are, bodies yet to open, and descriptions of what is run jointly or for trial.
Wordings are our own.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from trustetl.model import Extract

HEAD = "Notes of the week\n\n5 March 2025\n\n"


def names(extract: Extract) -> list[str]:
    return [str(fact.values["name"]) for fact in extract.facts if fact.table == "initiatives"]


NAMED = [
    ("Loans come under Costa Nova (CN), the industrial policy that the state launched in May 2024.", "Costa Nova"),
    ("It is part of Global Harvest, the Union's strategy for ports, which was adopted in 2021.", "Global Harvest"),
    ("Global Harvest, the Union's external aid strategy, was launched in December 2021.", "Global Harvest"),
    ("Terra Firme, a programme begun in 2022, mends dykes.", "Terra Firme"),
    ('The ministry has set aside $9 million for the campaign "Read by the River".', "Read by the River"),
    ("Norway pays for the project ‘Boats for Good’ with $3 million.", "Boats for Good"),
    ('The pilot project "Light at the Pier" ended in May.', "Light at the Pier"),
    ("A new window, Wells for Villages, is to receive $4 million.", "Wells for Villages"),
    ("It adds a second facility, Kilns for Potters, with $4 million.", "Kilns for Potters"),
    ("The Fund has opened a new credit line, Nets for Youth, for young crews.", "Nets for Youth"),
    ("There is a new grant, Roofs for Markets, of $2 million.", "Roofs for Markets"),
    ("What is Rutas Azules?\n\nIt is the federal programme for community boats.", "Rutas Azules"),
    ("Q2. What is Open Keel?\n\nOpen Keel is a scheme for young crews.", "Open Keel"),
    ("The pilot action BorderReef was launched on 9 March 2023.", "BorderReef"),
    ("The joint action against fraud, in which 30 towns take part, began in May 2024.", "joint action against fraud"),
    ("The joint undertaking on batteries was set up in June 2022.", "joint undertaking on batteries"),
    ("The pilot action on night buses, launched in May 2023, cost $4 million.", "pilot action on night buses"),
    ("Chile readies 15 billion peso flood package for Maule.", "flood package for Maule"),
    ("The support package for crews was approved in June 2024.", "support package for crews"),
    ("$25 million goes to a grant scheme for island crews, the Reef Strength Scheme.", "Reef Strength Scheme"),
    ("Buoys and the set-up of a Reef Data Centre are paid for.", "Reef Data Centre"),
    ("Reef Finance Center: a new body that will train crews.", "Reef Finance Center"),
    ("The Tide Records Agency, a new body under the ministry, will keep the books.", "Tide Records Agency"),
    ("The Tide Records Agency will start work in May 2026.", "Tide Records Agency"),
    ("The EU Reef Observatory, to be hosted in Lisbon, will watch corals.", "EU Reef Observatory"),
    ("The Centre for Tidal Power will open in May 2026.", "Centre for Tidal Power"),
    ("A new national ports agency will be set up in 2026.", "national ports agency"),
    ("NextGenReef, the EU's recovery instrument, pays half.", "NextGenReef"),
    ("Under Operation Clear Bay, 40 ships were removed.", "Operation Clear Bay"),
    ("The Universal Boat Credit is paid to 40,000 crews.", "Universal Boat Credit"),
    ("Mar Limpo is a boat programme that the president launched in May 2023.", "Mar Limpo"),
]


@pytest.mark.parametrize(("text", "name"), NAMED, ids=[name for _, name in NAMED])
def test_a_name_beside_what_it_is(read: Callable[..., Extract], text: str, name: str) -> None:
    assert names(read(HEAD + text + "\n")) == [name]


UNNAMED = [
    'The slogan "Fish for All" was painted on the wall.',
    'The report "Boats for Good" was published in May.',
    "Its head of project, Maria Lopez, said so.",
    "The winner of the award, Ana Torres, lives in Lima.",
    "In the old programme, Maria Lopez, then minister, set aside $4 million.",
    "Our partner in the project, Blue Harbour Ltd, pays half.",
    "What is Northern Fisheries?\n\nIt is a region in the north.",
    "The Annual Budget Law (ABL) gives the towns $335 million in 2025.",
    "The Cabinet approved a $3 million rescue package.",
]


@pytest.mark.parametrize("text", UNNAMED)
def test_what_stands_beside_a_noun_and_is_no_name(read: Callable[..., Extract], text: str) -> None:
    assert names(read(HEAD + text + "\n")) == []


STARTS = [
    "The Reef Mission will start in April 2026 and link the ports.",
    "The Reef Mission is due to begin in April 2026.",
    "The Reef Mission will be launched in April 2026.",
    "The Reef Mission is expected to start work in April 2026.",
    "The Reef Mission starts in April 2026.",
    "The Reef Mission helps crews. It became operational in April 2026.",
    "The Reef Mission got under way in April 2026.",
]


@pytest.mark.parametrize("text", STARTS)
def test_a_launch_to_come_is_the_launch(read: Callable[..., Extract], text: str) -> None:
    rows = [fact.values for fact in read(HEAD + text + "\n").facts if fact.table == "initiatives"]
    assert [(row["launched_start"], row["launched_end"]) for row in rows] == [(date(2026, 4, 1), date(2026, 4, 30))]
