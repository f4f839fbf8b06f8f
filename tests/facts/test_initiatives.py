"""Rows of initiatives: launch intervals, parties, sectors and parents. All wordings are our own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

import pytest

from trustetl.model import Extract

HEAD = "Notes of the week\n\n5 March 2025\n\n"


def row(extract: Extract, name: str) -> Mapping[str, object]:
    return next(fact.values for fact in extract.facts if fact.table == "initiatives" and fact.values["name"] == name)


@pytest.mark.parametrize(
    ("text", "name", "start", "end"),
    [
        ("The Reef Mission was launched on 4 May 2023.", "Reef Mission", date(2023, 5, 4), date(2023, 5, 4)),
        ("The Reef Mission was launched in May 2023.", "Reef Mission", date(2023, 5, 1), date(2023, 5, 31)),
        ("The Reef Mission was set up in 2019.", "Reef Mission", date(2019, 1, 1), date(2019, 12, 31)),
        ("The Reef Mission was launched in 2025.", "Reef Mission", date(2025, 1, 1), date(2025, 3, 5)),
        ("The Quay Council (QC), set up in May 2023, meets.", "Quay Council", date(2023, 5, 1), date(2023, 5, 31)),
        (
            "The Reef Mission was announced in May 2022; the two states launched it on 2 June 2023.",
            "Reef Mission",
            date(2023, 6, 2),
            date(2023, 6, 2),
        ),
        ("The Reef Mission was approved on 4 May 2023.", "Reef Mission", None, None),
        ("The Reef Mission was announced on 4 May 2023.", "Reef Mission", None, None),
        ("Kenya joined the Quay Pact in May 2023.", "Quay Pact", None, None),
        ("The Reef Mission will be reviewed. A ferry was launched on 4 May 2023.", "Reef Mission", None, None),
    ],
)
def test_launch(read: Callable[..., Extract], text: str, name: str, start: date | None, end: date | None) -> None:
    values = row(read(HEAD + text + "\n"), name)
    assert (values["launched_start"], values["launched_end"]) == (start, end)


@pytest.mark.parametrize(
    ("text", "name", "parties"),
    [
        ("India and Japan launched the Open Rails Partnership.", "Open Rails Partnership", ["IND", "JPN"]),
        ("The Kenya-Japan Ports Roadmap is due.", "Kenya-Japan Ports Roadmap", ["KEN", "JPN"]),
        ("The Quay Pact was founded in May 2022 and Brazil joined it in June 2023.", "Quay Pact", ["BRA"]),
        ("The Orchard Act protects hedges.", "Orchard Act", []),
    ],
)
def test_parties(read: Callable[..., Extract], text: str, name: str, parties: list[str]) -> None:
    assert row(read(HEAD + text + "\n"), name)["parties"] == parties


def test_kind_sectors_and_parent(read: Callable[..., Extract]) -> None:
    text = HEAD + (
        "The Marine Research Fund, which is part of the National Fisheries Mission, pays for ships. "
        "The cabinet approved a Rs 90-crore hydrogen ferry scheme.\n"
    )
    extract = read(text)
    fund = row(extract, "Marine Research Fund")
    assert (fund["kind"], fund["sectors"], fund["parent"]) == (
        "fund",
        ["oceans", "research"],
        "National Fisheries Mission",
    )
    assert row(extract, "National Fisheries Mission")["kind"] == "mission"
    scheme = row(extract, "hydrogen ferry scheme")
    assert (scheme["kind"], scheme["sectors"]) == ("scheme", ["hydrogen"])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "A Steering Committee of nine members, three of them fishers, will be installed in May.",
            "Steering Committee",
        ),
        ("A Harbour Advisory Council, chaired by Dr. Ama Boateng, will be appointed.", "Harbour Advisory Council"),
        (
            "The National Salt Stockpile, announced in the Budget of May 2024, seeks to hold salt.",
            "National Salt Stockpile",
        ),
        ("The ministry will put in place a Reef Review Board with seven experts.", "Reef Review Board"),
        ("An Expert Committee of five scientists from the islands will be set up.", "Expert Committee"),
    ],
)
def test_bodies_that_are_installed(read: Callable[..., Extract], text: str, name: str) -> None:
    assert row(read(HEAD + text + "\n"), name)["kind"] == "body"


def test_a_body_that_installs_something_is_none(read: Callable[..., Extract]) -> None:
    text = HEAD + "The Ports Commission appointed three judges. Cranes were installed at the Harbour Authority.\n"
    assert not [f for f in read(text).facts if f.table == "initiatives"]
