"""Names that a whole text gives away by how it uses them, what is called new beside what is called current, and plans
and bodies by the predicates of their own clause. All wordings are our own.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from trustetl.model import Extract

HEAD = "Notes of the week\n\n3 March 2025\n\n"


def names_of(extract: Extract) -> set[str]:
    return {str(fact.values["name"]) for fact in extract.facts if fact.table == "initiatives"}


USED = [
    (
        "Tracks got $40 million. The State set aside $4 million for Trenseguro. Installation of Trenseguro began.",
        "Trenseguro",
    ),
    (
        "Since 2023 the Government has paid $61 million into AgroCero, its joint venture with food companies.",
        "AgroCero",
    ),
    (
        "They fear ROAD3, the new price on heavy lorries. The introduction of ROAD3 was put off.",
        "ROAD3",
    ),
    (
        "Costs\n\n- Bremswacht: $17 million\n- Track: $40 million\n\nWorks\n\nAt present Bremswacht works go on.",
        "Bremswacht",
    ),
]


@pytest.mark.parametrize(("text", "name"), USED, ids=[name for _, name in USED])
def test_what_a_text_uses_as_a_programme(read: Callable[..., Extract], text: str, name: str) -> None:
    assert names_of(read(HEAD + text + "\n")) == {name}


UNUSED = [
    "The ministry paid $12 million to Agrosur, a firm. Agrosur works are large. Last year Agrosur sold 300 tonnes.",
    "The State spent $9 million on works in Tarapoto. The extension of Tarapoto airport and Tarapoto works go on.",
    "The State spent $9 million on Trenseguro.",
    "The State spent $9 million on the Sur Trenbala and on Trenbala works. The launch of Trenbala was put off.",
]


@pytest.mark.parametrize("text", UNUSED)
def test_firms_places_and_kinds_of_thing_are_no_programmes(read: Callable[..., Extract], text: str) -> None:
    assert names_of(read(HEAD + text + "\n")) == set()


def test_a_name_known_by_use_is_not_what_a_text_is_about(read: Callable[..., Extract]) -> None:
    text = (
        "Railways of Peru: money, Trenseguro and stations\n\n3 March 2025\n\n1. Money\n\n- New lines: $370 million.\n"
        "- Trenseguro: $17 million. Only $10 million was spent on Trenseguro last year.\n\n"
        "2. Trenseguro\n\n- Installation of Trenseguro began in May 2024.\n"
    )
    facts = [fact for fact in read(text).facts if fact.table == "budgets"]
    owners = {float(str(fact.values["amount"])): fact.values["initiative"] for fact in facts}
    assert owners[17e6] == "Trenseguro"
    assert owners[370e6] != "Trenseguro"


def test_new_and_current_are_two(read: Callable[..., Extract]) -> None:
    text = (
        "Through the current Rivers and Coastal Waters Programme we spend $2 million. The new Rivers Programme, which "
        "will run from April 2026 to March 2036, receives $7 million.\n"
    )
    assert names_of(read(HEAD + text)) == {"Rivers and Coastal Waters Programme", "Rivers Programme"}


def test_a_shorter_form_is_the_same(read: Callable[..., Extract]) -> None:
    text = (
        "The new Rivers and Coastal Waters Programme receives $2 million. The Rivers Programme, which will run from "
        "April 2026 to March 2036, is large.\n"
    )
    assert names_of(read(HEAD + text)) == {"Rivers and Coastal Waters Programme"}


PLANS = [
    ("The two ministers signed a Joint Work Plan, which runs to June 2029.", {"Joint Work Plan"}),
    ("The Medium-Term Plan covers the years 2023 to 2027.", {"Medium-Term Plan"}),
    ("The Joint Action Plan sets out to open two mines.", {"Joint Action Plan"}),
    ("The board approved the Annual Work Plan.", set()),
    ("The Strategic Plan was on the table.", set()),
    ("The Joint Action Plan Team met.", set()),
]


@pytest.mark.parametrize(("text", "names"), PLANS)
def test_plans_of_general_words(read: Callable[..., Extract], text: str, names: set[str]) -> None:
    assert names_of(read(HEAD + text + "\n")) == names


def test_a_body_begins_by_a_later_predicate(read: Callable[..., Extract]) -> None:
    text = (
        "The National Cereal Stockpile, which has been given $2.5 million and is due to start buying in 2027, is big.\n"
    )
    assert names_of(read(HEAD + text)) == {"National Cereal Stockpile"}
    assert names_of(read(HEAD + "The National Cereal Stockpile, which has been given $2.5 million, is big.\n")) == set()


def test_a_taskforce_that_was_set_up(read: Callable[..., Extract]) -> None:
    facts = read(HEAD + "The Flood Watch Taskforce, which I set up in September 2024, will meet again.\n").facts
    row = next(fact for fact in facts if fact.table == "initiatives")
    assert (row.values["name"], row.values["launched_start"]) == ("Flood Watch Taskforce", date(2024, 9, 1))
    assert names_of(read(HEAD + "The Flood Watch Taskforce met in Lima.\n")) == set()


def test_a_place_is_not_what_follows_it(read: Callable[..., Extract]) -> None:
    text = "In Arica, the Inca bridge scheme, to which we gave $42 million, was completed in March 2024.\n"
    assert names_of(read(HEAD + text)) == {"Inca bridge scheme"}


def test_policies_below_their_names(read: Callable[..., Extract]) -> None:
    text = (
        "Training\n\n- **Roof of Crafts:** presented on 5 March 2024 as what holds all of these together.\n"
        "- **Budget:** presented on 6 March 2024.\n"
    )
    assert names_of(read(HEAD + text, "brief.md")) == {"Roof of Crafts"}
