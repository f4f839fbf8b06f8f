"""Aims in budget speeches and answers, and the measures and payments that are none. All wordings are our own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.facts.objectives import HEAD, aims
from trustetl.model import Extract

TOLD = [
    "We also started the Closing the Net project, to use sensors to cut the loss of gear.",
    "The planned spending gives priority to jobs for the youth, support to yards and wider schooling.",
    "The Coast Board runs a plan scheme of the Department of Ports viz. “Yard Upkeep” for promotion of small yards.",
    "In order to save water at farms through new tools i.e. drip and mist lines, the Drop Scheme was launched.",
    "We will extend the rebate to help old crews stay in their homes.",
]


@pytest.mark.parametrize("text", TOLD)
def test_aims(read: Callable[..., Extract], text: str) -> None:
    assert len(aims(read(HEAD + text + "\n"))) == 1


NONE = [
    "We will enhance the Island Housing Grant.",
    "Second, we will simplify the criterion for crews.",
    "We will extend these rebates for another year.",
    "The Government will extend next month the coverage of the Pier Trial Scheme to all yards.",
    "We will continue to support the yards in going abroad.",
    "Previously the State had offered $25 million in order to upgrade the pier.",
    "The largest slice at $142 million was used to support repair works of the departments.",
    "The Reef Mission will bring nets to 1.4 million families and boats to 900,000 families.",
    "The challenge remains to balance these payments with work on piers.",
    "We must ensure that demand is met.",
]


@pytest.mark.parametrize("text", NONE)
def test_measures_are_no_aims(read: Callable[..., Extract], text: str) -> None:
    assert aims(read(HEAD + text + "\n")) == []


def test_a_speaker_who_goes_over_measures_states_no_aims(read: Callable[..., Extract]) -> None:
    measures = (
        "We will support crews with their bills. We will help families to live near one another. "
        "I will lower fares. We will protect old boats. "
    )
    assert aims(read(HEAD + measures + "The Reef Mission aims to restore corals.\n")) == [
        "The Reef Mission aims to restore corals."
    ]


@pytest.mark.parametrize(
    "text",
    ["The Bank would be required to expand its reach.", "We must do our part to make the coast a more liveable place."],
)
def test_what_is_asked_of_somebody_is_no_worth(read: Callable[..., Extract], text: str) -> None:
    assert aims(read(HEAD + text + "\n"), "significance") == []
