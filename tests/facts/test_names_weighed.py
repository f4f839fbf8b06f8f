"""Names without a head noun that the weight of what is said of them gives away, foreign head nouns, and what is none.
All wordings are our own.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from trustetl.model import Extract

HEAD = "Notes of the week\n\n3 March 2035\n\n"


def names_of(extract: Extract) -> set[str]:
    return {str(fact.values["name"]) for fact in extract.facts if fact.table == "initiatives"}


NAMED = [
    ("Maji Kwa Wote, an effort by the Coast Ministry, reached 40 villages.", "Maji Kwa Wote"),
    ("The scheme goes by the name of Aurora Verde and is new.", "Aurora Verde"),
    ("Parliament scrapped Luz Serena, which paid pensioners $9 a month.", "Luz Serena"),
    ("Growers who sign up to the Tideline Pathway, which pays for nets, are few.", "Tideline Pathway"),
    ("The Fondo de Garantía para Pescadores lends at 3 per cent.", "Fondo de Garantía para Pescadores"),
    ("The Contrat d'avenir maritime has signed up 900 sailors.", "Contrat d'avenir maritime"),
    ("Voters backed the Federal Act on a Safe Coast.", "Federal Act on a Safe Coast"),
]


@pytest.mark.parametrize(("text", "name"), NAMED)
def test_what_is_said_of_a_name_makes_it_a_programme(text: str, name: str, read: Callable[..., Extract]) -> None:
    assert name in names_of(read(HEAD + text + "\n"))


def test_a_question_asks_for_a_programme_that_the_answer_dates(read: Callable[..., Extract]) -> None:
    text = HEAD + "Blue Sails Brevania was launched in 2031. It pays for nets.\n"
    rows = [f for f in read(text).facts if f.table == "initiatives"]
    assert [(f.values["name"], f.values["launched_start"]) for f in rows] == [("Blue Sails Brevania", date(2031, 1, 1))]


NO_NAMES = [
    "Corvin Halden said that the harbour was full.",
    "Talks were held at the Oskar Palace near Lake Harun.",
    "Tarsa Motors bought two mills in Brevania.",
    "The Coastal Symphony Orchestra lends instruments to 40 schools.",
    "Banco do Litoral pays for nets in 1,400 villages.",
    "Work on the Harun Line goes on.",
    "Further money is needed, and Physical progress was slow under Component 3.",
]


@pytest.mark.parametrize("text", NO_NAMES)
def test_persons_firms_buildings_and_parts_are_no_programmes(text: str, read: Callable[..., Extract]) -> None:
    assert not names_of(read(HEAD + text + "\n"))


BEGUN = [
    "The Reef Fund kicked in on 1 May 2031.",
    "The Reef Fund, dating from 1 May 2031, lends to fishers.",
    "The Reef Fund has been up and running since 1 May 2031.",
    "The Reef Fund got off the ground on 1 May 2031.",
    "The Reef Fund went into effect on 1 May 2031.",
    "The Reef Fund made its debut on 1 May 2031.",
]


@pytest.mark.parametrize("text", BEGUN)
def test_whatever_verb_of_beginning_dates_a_programme(text: str, read: Callable[..., Extract]) -> None:
    rows = [f.values for f in read(HEAD + text + "\n").facts if f.table == "initiatives"]
    assert [(r["name"], r["launched_start"]) for r in rows] == [("Reef Fund", date(2031, 5, 1))]


QUANTITIES = [
    "The ports get 312 million euros and the national Public Investment Programme 175 million euros.",
    "The bank lent the Coastal Project 300 million dollars in May.",
    "The ministry gave Project 450 crore rupees.",
    "Donors gave the Programme 120 billion pesos.",
    "Rome pays into the Plan 250 euros per boat.",
    "Parliament approved the Talca–Maule line on 9 October 2024.",
]


@pytest.mark.parametrize("text", QUANTITIES)
def test_a_sum_behind_a_noun_and_a_stretch_are_no_names(text: str, read: Callable[..., Extract]) -> None:
    assert not {name for name in names_of(read(HEAD + text + "\n")) if name[-1].isdigit() or "–" in name}
