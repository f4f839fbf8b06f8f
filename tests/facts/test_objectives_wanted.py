"""What a programme helps with, what a speaker wants, and answers to why it matters. All wordings are our own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.facts.objectives import HEAD, aims
from trustetl.model import Extract

WANTED = [
    "The Reef Mission was created to pay for the return of corals.",
    "Created to protect crews at sea, the Reef Mission works in 12 ports.",
    "The Reef Mission envisages improvement of access to moorings and better nets.",
    "The main objective of the Reef Mission is improving the income of divers.",
    "The Reef Mission has three objectives: to plant corals, to train divers and to open markets.",
    "The plan's ambition is for every pier to be step-free.",
    "Our goal is simple: no reef should be lost.",
    "The Reef Mission helps to close the gap between fishers and markets.",
    "This Mission should help 150 villages to prepare for storms.",
    "The Quay Fund will pay for piers and slipways in small towns.",
    "The Quay Fund (QF), opened at the summit, will finance piers in Kenya and Peru.",
    "A Reef Mission office is useful, and the Quay Fund will help ports to clean their docks.",
    "A new body, the National Tide Authority, will be set up by May 2026 to measure currents.",
    "We want councils to build piers again.",
    "And we want an end to leaking boats.",
    "And we intend to pay every diver within 90 days.",
    "I want every child to learn to swim.",
]


@pytest.mark.parametrize("text", WANTED)
def test_what_is_wanted(read: Callable[..., Extract], text: str) -> None:
    assert aims(read(HEAD + text + "\n"), "objective") == [text]


UNWANTED = [
    "The company aims to double its sales.",
    "The Reef Mission provides loans for boats.",
    "I want to begin with a number.",
    "We want to thank the divers.",
    "The Government intends to bring them down to 400 by 2031.",
    "The creditors agreed to lend $7 billion to the ports.",
    "A small part of it is meant for work abroad.",
]


@pytest.mark.parametrize("text", UNWANTED)
def test_what_states_no_aim(read: Callable[..., Extract], text: str) -> None:
    assert aims(read(HEAD + text + "\n"), "objective") == []


def test_because_answers_why_it_matters(read: Callable[..., Extract]) -> None:
    text = (
        "Why does this matter? Because every reef we lose costs a village its fish. "
        "And because our neighbours watch us.\n"
    )
    assert aims(read(HEAD + text), "significance") == [
        "Because every reef we lose costs a village its fish.",
        "And because our neighbours watch us.",
    ]


def test_because_elsewhere_is_no_significance(read: Callable[..., Extract]) -> None:
    assert aims(read(HEAD + "The pier was closed. Because it rained, nobody noticed.\n"), "significance") == []


def test_statistics_under_why_are_no_significance(read: Callable[..., Extract]) -> None:
    text = HEAD + (
        "Why it is needed\n- Catches fell by 12 percent between 2017 and 2021.\n- Small boats make up 22% of "
        "the fleet.\n"
        "- Healthy reefs protect 40 villages from storms.\n- Fishers get a safer living.\n"
    )
    assert aims(read(text), "significance") == [
        "Healthy reefs protect 40 villages from storms.",
        "Fishers get a safer living.",
    ]


def test_benefits_that_end_in_a_figure(read: Callable[..., Extract]) -> None:
    text = (
        HEAD + "Benefits:\n\nNearly 2,000 fishers will benefit. The work will improve water quality and cut waste by "
        "8 percent.\n"
    )
    assert aims(read(text), "significance") == ["The work will improve water quality and cut waste by 8 percent."]


@pytest.mark.parametrize(
    "text", ["This matters because such reefs break the waves.", "It counts because divers depend on it."]
)
def test_what_was_said_before_matters(read: Callable[..., Extract], text: str) -> None:
    assert aims(read(f"{HEAD}Few reefs are left. {text}\n"), "significance") == [text]


@pytest.mark.parametrize("heading", ["What the mission does", "What it does", "How the mission helps"])
def test_what_a_programme_does(read: Callable[..., Extract], heading: str) -> None:
    items = ["Builds jetties so that less fish spoils.", "Supplies nets to young crews."]
    text = f"# Reef Mission\n\n5 March 2025\n\n## {heading}\n\n" + "".join(f"- {item}\n" for item in items)
    assert aims(read(text, "brief.md")) == items


@pytest.mark.parametrize(
    "text",
    [
        "The ministry wants to raise that share to 35% by 2035.",
        "We intend to raise these earnings to $9 billion by 2030.",
        "The Government's target is to raise exports of kelp to $2 billion by 2030.",
        "Our target is to lift that share to 40% by 2030.",
    ],
)
def test_a_number_for_something_named_is_an_aim(read: Callable[..., Extract], text: str) -> None:
    assert aims(read(f"{HEAD}Kelp earned $5 billion in 2025, a fifth of the exports. {text}\n")) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "The ministry hopes to raise the number to 300 by March 2028.",
        "We intend to bring these down to 40 by 2030.",
        "We intend to come back to this matter in May.",
        "The target is to reach 40 stations by 2030.",
        "We intend to bring the figure below 140 by 2030.",
    ],
)
def test_a_bare_number_is_none(read: Callable[..., Extract], text: str) -> None:
    assert aims(read(f"{HEAD}Kelp earned $5 billion in 2025, a fifth of the exports. {text}\n")) == []
