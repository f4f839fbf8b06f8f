"""Aims told by the frame of the clause, whatever their subject is called, and what only looks like one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.facts.objectives import aims
from trustetl.model import Extract

HEAD = "Notes on the coast\n\n"

MADE_FOR = [
    "The Harbour Fund was called into life to keep small ports alive.",
    "The levy was brought in to get old boats off the water.",
    "Brought in to protect the reef, the levy is paid by every visitor.",
    "The office was set up so that no claim waits for more than a month.",
    "Charged with mapping the shoals, the Survey Office will hire divers.",
    "The market hall was conceived as a bridge between growers and buyers.",
    "The purse was put together to help villages through the winter.",
]
MEANT = [
    "Dakar and Nouakchott have agreed to protect the shared stocks and to fight illegal nets.",
    "The two sides resolved to deepen their work on storms.",
    "Lisbon hopes to get lorries off the coast road.",
    "Parliament wants to put an end to the felling of old oaks.",
    "Under the pact the islands undertake to share their tugs.",
    "The campaign strives for a city without plastic bags.",
    "With the new depot, Oslo hopes that vaccines will reach the islands within a day.",
    "What Lisbon wants is a grid that no longer fails when the wind drops.",
]
IS_TO = [
    "The dam is to secure water for the towns below it.",
    "First and foremost the weir is to protect the harbour.",
    "The levy has been paid since May. It should spare the reef the worst of the traffic.",
    "The new body will see to it that claims are settled within a month.",
    "The reform would make it easier for women to inherit land.",
]
NAMED = [
    "The authority's first task will be to keep prices honest.",
    "Charting the shoals will be its first task.",
    "Its purpose, the decree says, is the protection of springs.",
    "The strategy pursues three ends: cheaper power, cleaner air and work for the young.",
    "A library in every village is the target of the drive.",
    "The goal set by the cabinet: halve the time that patients wait.",
    "At its core, the Act is about giving tenants a say in the running of their buildings.",
    "The plan is for every school to have a library.",
]
BY_NATURE = [
    "The programme tackles the shortage of nurses in the north.",
    "The scheme helps fishers to buy safer boats.",
    "The service offers advice to families so that no elderly person is left alone.",
    "The trust buys land to keep it out of the hands of speculators.",
    "The plan puts the smallest harbours first.",
    "A second strand restores the dunes.",
    "The pact binds its members to keep the strait open.",
    "It is the declared aim of both governments to halve the time spent at the border.",
    "Restoring trust in the courts is what the reform is after.",
    "The strategy envisages a country in which every home has running water.",
    "The Board's remit covers the protection of bees and other pollinators.",
]


@pytest.mark.parametrize("text", [*MADE_FOR, *MEANT, *IS_TO, *NAMED, *BY_NATURE])
def test_an_aim_is_told_by_its_frame(read: Callable[..., Extract], text: str) -> None:
    assert aims(read(f"{HEAD}{text} The work began in May.\n")) == [text.split("May. ")[-1]]


NONE = [
    "The minister opened the plant on Monday.",
    "Work on the tunnel began in March and is to end in 2028.",
    "The window closes on 15 November at noon.",
    "The company plans to build a second plant near the airport.",
    "Parliament is to vote on the bill next week.",
    "The parties agreed to meet again in spring.",
    "The board approved a loan of $30 million to the state utility.",
    "The scheme is run by the Ministry of Labour.",
    "The director said she was pleased with the results.",
    "The fund supports 144 harbours.",
    "About 4,000 people are likely to benefit.",
    "The council has found a way to build without a loan.",
    "Critics say the levy was brought in to protect large boats.",
]


@pytest.mark.parametrize("text", NONE)
def test_a_course_of_events_is_no_aim(read: Callable[..., Extract], text: str) -> None:
    assert aims(read(f"{HEAD}{text}\n")) == []


def test_paragraphs_that_are_nothing_but_what_is_to_be_done(read: Callable[..., Extract]) -> None:
    text = (
        "Draft plan for the dunes\n\nTo bring families back to the villages.\nTo keep the springs clean.\n"
        "To apply, a village must send a letter.\nThe draft is open for comment.\n"
    )
    assert aims(read(text)) == ["To bring families back to the villages.", "To keep the springs clean."]


def test_the_first_row_of_a_table_that_gives_the_aim(read: Callable[..., Extract]) -> None:
    text = "The levy at a glance\n\nAim | keep the reef alive for those who live by it\nRate | $4\nPaid by | visitors\n"
    assert aims(read(text)) == ["Keep the reef alive for those who live by it."]


def test_a_head_of_columns_is_no_aim(read: Callable[..., Extract]) -> None:
    assert aims(read("The levy\n\nAim | Who acts\nClean water | towns\nSafe piers | ports\n")) == []
