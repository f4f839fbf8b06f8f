"""Aims that a heading makes plain, that a public deed is done for or that stand behind who said so; and what is only
administered. All wordings are our own.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.facts.objectives import HEAD, aims
from trustetl.model import Extract

BARE = [
    ("B. Objective", "To provide a fixed minimum of lamps at every pier, and to make one berth usable by old crews."),
    ("1. Purpose", "To move towns from wells to piped water until prices recover."),
    ("Aims of the scheme", "Restoring 4,000 hectares of dunes and training 300 wardens."),
    ("Goal", "Safer crossings for pupils and lower fares by 2030."),
    ("Purpose", "Support for young crews who took over a boat."),
    ("Objective:", "Improvement of water quality in the bays."),
    ("Goals", "To halve the number of wrecks by 2031."),
]


@pytest.mark.parametrize(("heading", "text"), BARE)
def test_a_sentence_that_is_nothing_but_the_aim(read: Callable[..., Extract], heading: str, text: str) -> None:
    assert aims(read(f"{HEAD}{heading}\n\n{text}\n")) == [text]


NOT_BARE = [
    ("Purpose", "The mission was set up in 2019."),
    ("Objectives", "The ministry drew up the plan in May."),
    ("Goal", "It covers 40 ports."),
    ("Budget", "Repairs of piers and quays."),
    ("Objective", "Boats receive $4 a day."),
]


@pytest.mark.parametrize(("heading", "text"), NOT_BARE)
def test_a_fact_under_a_heading_of_aims_is_none(read: Callable[..., Extract], heading: str, text: str) -> None:
    assert aims(read(f"{HEAD}{heading}\n\n{text}\n")) == []


DONE_FOR = [
    "In order to reduce that dependence and to secure supply, Cabinet approved the creation of a Tide Agency.",
    "To ease these shortages, the Council endorsed a Reef Care Programme.",
    "To protect pupils on the road, the ministry adopted new rules in May.",
    "To help this group, the Government has set aside $4 million for the Reef Care Programme.",
    "Parliament passed the Quay Act in order to protect small crews.",
    "We intend to reach 10 million homes by June 2027, so that illness is found early.",
    "The Reef Mission will assemble crews and protect the bays.",
    "I will set up a Homes for Lae Agency, which will assemble land and speed up planning decisions.",
]


@pytest.mark.parametrize("text", DONE_FOR)
def test_what_a_public_deed_is_done_for(read: Callable[..., Extract], text: str) -> None:
    assert aims(read(HEAD + text + "\n")) == [text]


NOT_DONE_FOR = [
    "To do this, we will publish a report.",
    "To cut costs, the firm closed two yards.",
    "A yard that builds a boat under the Reef Mission is paid. In return it must keep enough crews.",
    "To give effect to the reforms, the Ports Bill will be sent to Parliament.",
    "In exchange the towns must keep their schools open.",
    "The Reef Mission will be rolled out in ports exposed to storms.",
]


@pytest.mark.parametrize("text", NOT_DONE_FOR)
def test_what_is_done_in_return_or_by_firms_is_no_aim(read: Callable[..., Extract], text: str) -> None:
    assert aims(read(HEAD + text + "\n")) == []


CLAUSES = [
    (
        "* Ramp Scheme: Launched on 3 May 2024 with Rs. 2,900 crore to make piers accessible.",
        "To make piers accessible.",
    ),
    ("* Ramp Scheme: Introduced in May 2024 at a cost of $2.5 million to protect crews.", "To protect crews."),
    (
        "The state will buy ferries, the ministry said on Thursday, in a bid to move more grain off the roads.",
        "In a bid to move more grain off the roads.",
    ),
]


@pytest.mark.parametrize(("text", "aim"), CLAUSES)
def test_the_clause_that_says_the_purpose(read: Callable[..., Extract], text: str, aim: str) -> None:
    assert aims(read(HEAD + text + "\n")) == [aim]


RUN = [
    "New rules for the boats will be published by August 2025.",
    "A single list for berths will be tested in three ports.",
    "Support for any one town does not exceed $240 million.",
    "The Commission submits a review by 30 June 2031.",
    "The plan will be reviewed every year.",
]


@pytest.mark.parametrize("text", RUN)
def test_how_things_are_run_is_no_aim(read: Callable[..., Extract], text: str) -> None:
    assert aims(read(f"{HEAD}Priorities\n\n- {text}\n- Safer piers will be built.\n")) == ["Safer piers will be built."]


MATTERS = [
    ("Our view", "The Reef Mission buys time, and time matters when a single yard fails."),
    ("Why it matters", "Small crews land about 60% of the fish in Fiji and keep whole towns in work."),
    ("Why it matters", "The port handles 60% of all freight and feeds half of the island."),
    (
        "Why does it matter?",
        "Fish brings in 15% of export earnings, so a poor season is soon felt in the village shop.",
    ),
    ("Closing", "Fellow skippers, a stronger fleet means jobs on our shores and safe fish on our tables."),
    ("Closing", "Madam Speaker, clean harbours are vital for our children."),
]


@pytest.mark.parametrize(("heading", "text"), MATTERS)
def test_who_lives_by_it_and_when_it_matters(read: Callable[..., Extract], heading: str, text: str) -> None:
    assert aims(read(f"{HEAD}{heading}\n\n{text}\n"), "significance") == [text]


TOLD = [
    "The idea is to give every crew a radio.",
    "Our mission is to keep the bays clean.",
    "There are three priorities: to restore reefs, to train crews and to clean the bays.",
    "Purpose of the call: to fund divers in small ports.",
    "The Reef Mission will ensure that every port has a lamp.",
    "The focus of the Reef Mission is on training crews.",
    "The hope is that fewer crews will leave.",
    "The Reef Mission's task is to rebuild old piers.",
    "The Reef Mission was set up so that crews need not go abroad.",
    "Its declared aim is the restoration of 400 reefs.",
    "The Reef Mission has two goals: cleaner bays and safer boats.",
    "The state has set itself the goal of restoring 400 reefs by 2030.",
    "“Our task is to leave no port behind,” the minister said.",
]


@pytest.mark.parametrize("text", TOLD)
def test_the_nouns_that_state_an_aim(read: Callable[..., Extract], text: str) -> None:
    assert aims(read(HEAD + text + "\n")) == [text]


STAKES = [
    "Proof of origin will decide whether crews can keep selling.",
    "The Reef Mission marks a shift from grants to loans.",
    "The stakes are high for small crews.",
    "Much is at stake for small ports.",
    "The ferry line is the only link to the mainland for 40,000 people.",
    "Small ports stand to gain most.",
]


@pytest.mark.parametrize("text", STAKES)
def test_what_is_at_stake(read: Callable[..., Extract], text: str) -> None:
    assert aims(read(HEAD + text + "\n"), "significance") == [text]


NO_STAKES = [
    "The court will decide whether the quay may stay.",
    "The ministry will determine how the money is shared.",
    "A vote in May will decide whether the bill passes.",
    "The firm stands to gain $4 million.",
    "It will decide whether crews can keep selling.",
]


@pytest.mark.parametrize("text", NO_STAKES)
def test_what_others_decide_is_no_significance(read: Callable[..., Extract], text: str) -> None:
    assert aims(read(HEAD + text + "\n"), "significance") == []


def test_what_is_hoped_of_talks_is_no_aim(read: Callable[..., Extract]) -> None:
    assert aims(read(HEAD + "Members hope to agree on a position by the end of the year.\n")) == []


@pytest.mark.parametrize(
    "text",
    [
        "Learning Fund\n\nThe Fund has three tasks:\n1. bring books to the islands\n2. train teachers in maths\n",
        "Learning Fund\n\nFunctions\na) bringing books to the islands\nb) training teachers in maths\n",
        "Learning Fund\n\n## What we want\n\n- Bring books to the islands\n- Train teachers in maths\n",
        "Learning Fund\n\nMission: to bring books to the islands.\nTask: to train teachers in maths.\nStart: May\n",
        "| Step | Aim |\n| --- | --- |\n| Boats | bring books to the islands |\n| Class | train teachers in maths |\n",
    ],
)
def test_tasks_missions_and_columns_of_aims_are_aims(read: Callable[..., Extract], text: str) -> None:
    found = " ".join(aims(read(text))).casefold()
    assert "books to the islands" in found
    assert "teachers in maths" in found
    assert len(aims(read(text))) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Ring road\n\nWhat it will bring\n\n- Shorter trips to the port\n- Cleaner air in the old town\n",
        "Ring road\n\nWhy the road is worth it\n\n- Lorries leave the old town\n- Fewer accidents at the school\n",
        "Ring road\n\nThe case for it: lorries choke the old town.\nAdvantage: shorter trips for growers.\n",
    ],
)
def test_what_it_brings_and_why_it_is_worth_it(read: Callable[..., Extract], text: str) -> None:
    assert len(aims(read(text), "significance")) == 2
    assert aims(read(text)) == []
