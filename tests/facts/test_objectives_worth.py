"""What sentences say that something is worth, by their predicate, and what only looks like it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.facts.objectives import aims
from trustetl.model import Extract

HEAD = "Notes on the coast\n\n"

NEEDED = [
    "The weir is seen as a lifeline for a valley that has no other well.",
    "Clean springs are a prerequisite for the health of the herds.",
    "Pilots regard the beacon as decisive for landing in fog.",
    "The quay plays a pivotal role in the trade of the north.",
    "The project is vital to the survival of the delta.",
    "Growers see in the canal a chance to sell beyond the hills.",
    "The stakes could hardly be higher.",
    "The need is pressing: half of the wells are dry.",
    "Nothing matters more to the north than water.",
    "Rail freight is what keeps the mines going.",
]
BRINGS = [
    "A shed within walking distance frees women from hours of carrying.",
    "A steady flow of orders will help the yards to keep their welders.",
    "Another dry year would cost the port a quarter of its income.",
    "A line open to all would end the isolation of the valley.",
    "By giving boats a way round the cape, the canal would cut the price of freight.",
    "Once on stream, it will reduce the island's need of diesel.",
    "Running a boat on gas costs a third less, which means lower fares for islanders.",
    "Only with a grid of its own can the province attract industry.",
    "The decision opens the door to cheaper credit for farmers.",
    "Supporters say the tunnel will bring the two shores closer together.",
    "The canal would spare ships a detour around the cape.",
    "The quay gives the mines an outlet that no neighbour can close.",
]
LOST = [
    "Without the cable, the islands would go dark.",
    "If the dam fails, three towns lose their water.",
    "The lake is drying up, and with it the living of the fishers.",
    "The cost of doing nothing would be far higher.",
    "The survival of the villages hangs on the well.",
    "The ice sets the weather on which the harvests of the plain hang.",
]


@pytest.mark.parametrize("text", [*NEEDED, *BRINGS, *LOST])
def test_a_worth_is_told_by_its_predicate(read: Callable[..., Extract], text: str) -> None:
    assert aims(read(f"{HEAD}{text} The work began in May.\n"), "significance") == [text]


NONE = [
    "The price depends on the quality of the beans.",
    "The amount of the grant depends on the size of the farm.",
    "The sector depends on a single market.",
    "A second call will open in March.",
    "A conference will take place in Lisbon.",
    "A county can draw up to $180,000 a year.",
    "A journey to the cape still means several changes.",
    "That is a good foundation.",
    "Every year more is spent on repairs than on prevention.",
    "Once finished, the plant will turn out 40 million doses a year.",
    "Nothing has been paid out yet.",
    "Critics say the levy would cost the port a quarter of its trade.",
]


@pytest.mark.parametrize("text", NONE)
def test_how_things_stand_or_are_run_is_no_worth(read: Callable[..., Extract], text: str) -> None:
    assert aims(read(f"{HEAD}{text}\n"), "significance") == []


def test_no_worth_is_read_under_a_heading_of_something_else(read: Callable[..., Extract]) -> None:
    text = "Notes on the coast\n\n## Challenges\n\n- A dry year would cost the port its trade.\n"
    assert aims(read(text), "significance") == []


@pytest.mark.parametrize("hence", ["That is why", "For this reason", "This is why", "Hence", "Therefore"])
def test_the_reason_of_an_aim_is_a_significance(read: Callable[..., Extract], hence: str) -> None:
    text = f"Wells on the coast\n\nOne well in two is dry by May. {hence} the Fund aims to store rain.\n"
    assert aims(read(text), "significance") == ["One well in two is dry by May."]
    assert aims(read(text)) == [f"{hence} the Fund aims to store rain."]


def test_an_event_before_an_aim_is_no_significance(read: Callable[..., Extract]) -> None:
    text = "Wells on the coast\n\nWe asked for $4 and got $2. That is why the Fund aims to store rain.\n"
    assert aims(read(text), "significance") == []
