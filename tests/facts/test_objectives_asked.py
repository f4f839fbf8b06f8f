"""Aims and importance by what a list is announced for, by what a deed is for, and by what is asked. All wordings are
our own.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.facts.objectives import HEAD, aims
from trustetl.model import Extract

LEADS = [
    "By 2031 the Reef Mission is expected to:",
    "The office has been asked to:",
    "Expected results",
    "What will change?",
    "What is the Mission for?",
]


@pytest.mark.parametrize("lead", LEADS)
def test_lists_by_what_they_are_announced_for(read: Callable[..., Extract], lead: str) -> None:
    text = f"{HEAD}{lead}\n\n- raise the income of 40,000 divers;\n- drain old docks.\n"
    assert aims(read(text)) == ["Raise the income of 40,000 divers.", "Drain old docks."]


def test_results_with_a_figure_are_targets(read: Callable[..., Extract]) -> None:
    text = HEAD + "Expected results\n\n- No more than 4 wrecks a year\n- Coverage of wards lifted from 30% to 80%\n"
    assert aims(read(text)) == []


def test_a_title_in_a_bullet_is_its_pillar(read: Callable[..., Extract]) -> None:
    text = "# Notes\n\n## Goals\n\n1. **Clean bays.** Remove old wrecks.\n2. **Safer crews.** Train masters.\n"
    facts = [fact.values for fact in read(text, "brief.md").facts if fact.table == "objectives"]
    assert [values["statement"] for values in facts] == ["Remove old wrecks.", "Train masters."]
    assert [values["pillar"] for values in facts] == ["Clean bays", "Safer crews"]


PURPOSES = [
    "We shall set up a Pilots Fund, with $4 million to begin with, so that ships can find their way at night.",
    "We will spend the levy to widen the road to the port.",
    "The Cabinet will hire 400 inspectors to speed up checks at the border.",
    "Fiji spends more on ferries in a bid to ease traffic in Suva.",
    "In an effort to keep nurses, the Government will build flats beside hospitals.",
    "The Reef Mission is to halve the loss of corals by 2032.",
]


@pytest.mark.parametrize("text", PURPOSES)
def test_what_a_deed_is_for(read: Callable[..., Extract], text: str) -> None:
    assert aims(read(HEAD + text + "\n")) == [text]


def test_a_clause_after_who_said_it(read: Callable[..., Extract]) -> None:
    text = "Fiji will put $4 million into docks, the ministry said, as it tries to narrow a gap that grew to 9%.\n"
    assert aims(read(HEAD + text)) == ["As it tries to narrow a gap that grew to 9%."]


NO_AIMS = [
    "The team will draw up a list of repairs by June.",
    "Growers who want to improve their yields can apply.",
    "The Ministry wishes to place some facts before the public.",
    "The firm will spend the loan to expand its plant.",
    "The Quay Fund will get $8 million, so that the grant for each berth goes up from $40 to $55.",
]


@pytest.mark.parametrize("text", NO_AIMS)
def test_what_is_for_nothing_public(read: Callable[..., Extract], text: str) -> None:
    assert aims(read(HEAD + text + "\n")) == []


def test_an_answer_to_what_something_is_for(read: Callable[..., Extract]) -> None:
    text = HEAD + "What is the Reef Mission meant to achieve?\n\nIt is to bring back 40,000 hectares of reef.\n"
    assert aims(read(text)) == ["It is to bring back 40,000 hectares of reef."]


def test_an_answer_to_whether_something_matters(read: Callable[..., Extract]) -> None:
    text = "# Notes\n\n## Is it needed?\n\nYes. A dredged channel keeps ships calling.\n"
    assert aims(read(text, "brief.md"), "significance") == ["A dredged channel keeps ships calling."]


MATTERS = [
    "Good seed is the bedrock of any harvest.",
    "Peace on the river is a matter of survival for both countries.",
    "Every net we mend here saves a costly import.",
    "A strong fleet means jobs in our ports.",
    "Our safety depends on these cables.",
    "This vote will lower fares on every island.",
]


@pytest.mark.parametrize("text", MATTERS)
def test_what_is_told_to_matter(read: Callable[..., Extract], text: str) -> None:
    assert aims(read(HEAD + text + "\n"), "significance") == [text]


NO_MATTER = [
    "Means of payment are cash and card.",
    "This means that the fee falls due in May.",
    "Every school that applied got a reply within a week.",
    "Sales are the engine of the firm's growth.",
]


@pytest.mark.parametrize("text", NO_MATTER)
def test_what_only_sounds_so(read: Callable[..., Extract], text: str) -> None:
    assert aims(read(HEAD + text + "\n"), "significance") == []


def test_under_why_it_matters_only_what_it_is_good_for(read: Callable[..., Extract]) -> None:
    text = HEAD + (
        "Why it matters\n\nIt builds on an older scheme. Tenders are published by the ports. Crews carry half of all "
        "freight, so a strike halts mills.\n"
    )
    told = aims(read(text), "significance")
    assert told == ["Crews carry half of all freight, so a strike halts mills."]
