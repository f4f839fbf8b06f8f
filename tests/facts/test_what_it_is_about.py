"""What a text, a section or a paragraph is about, and to which programme an event without a name of its own belongs.
All wordings are ours.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from trustetl.model import Extract

Read = Callable[..., Extract]
HEAD = "Notes on the coast\n\nLima, 3 March 2025\n\n"


def owners(extract: Extract, day: date) -> list[object]:
    """The programmes of the events that begin on a day."""
    return [
        f.values["initiative"]
        for f in extract.facts
        if f.table == "milestones" and f.values["date_start"] == day and f.values["event"] != "publication"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Where the money comes from\n\nReef Facility (RF)\nOn 2 July 2024 the Commission chose 94 ports for grants.",
        "The Reef Facility lends to ports. It is run by a bank. Norway pledged €20 million on 2 July 2024.",
        "Lenders\n\n- The Reef Facility lends to ports. Norway pledged €20 million to it on 2 July 2024.",
    ],
)
def test_an_event_belongs_to_what_its_heading_or_paragraph_is_about(read: Read, text: str) -> None:
    about = "The Quay Plan was adopted in May 2020. The Quay Plan runs to 2030. The Quay Plan aims to mend piers.\n\n"
    assert owners(read(f"Quay Plan\n\nLima, 3 March 2025\n\n{about}{text}\n"), date(2024, 7, 2)) == ["Reef Facility"]


def test_it_goes_back_to_the_heading_that_it_stands_under(read: Read) -> None:
    text = (
        "Older schemes\n\nThe Pier Scheme began in 2011.\n\nReef Facility (RF)\n\nIt was launched on 2 July 2024.\n\n"
        "Supply\n\nThe port buys nets. The plan was approved on 9 May 2024.\n"
    )
    extract = read(HEAD + text)
    assert owners(extract, date(2024, 7, 2)) == ["Reef Facility"]
    assert owners(extract, date(2024, 5, 9)) != ["Reef Facility"]


def test_the_only_programme_that_a_talk_names_twice_is_what_it_is_about(read: Read) -> None:
    text = (
        "Remarks by the Secretary at the Coast Forum\n\nLima, 3 March 2025\n\nGood morning. Thank you for coming.\n\n"
        "When the Lending to Villages Programme (LVP) began in 2021, few had a fund. The aim of LVP is simple.\n\n"
        "What have we done with it? By January 2025 we had disbursed $17 million to the towns.\n"
    )
    extract = read(text)
    assert [f.values["name"] for f in extract.facts if f.table == "initiatives"] == ["Lending to Villages Programme"]
    assert [f.values["initiative"] for f in extract.facts if f.table == "budgets"] == ["Lending to Villages Programme"]


def test_a_name_is_what_somebody_is_launching(read: Read) -> None:
    extract = read(
        f"{HEAD}That is why I am launching the Global Reef Window (GRW) today. The Window has €64 million.\n"
    )
    assert [f.values["initiative"] for f in extract.facts if f.table == "budgets"] == ["Global Reef Window"]


def test_a_partnership_of_several_is_named(read: Read) -> None:
    extract = read(
        f"{HEAD}The figures reflect the work of Casa Futuro, a partnership of the growers and the ministry.\n"
    )
    assert [f.values["name"] for f in extract.facts if f.table == "initiatives"] == ["Casa Futuro"]
