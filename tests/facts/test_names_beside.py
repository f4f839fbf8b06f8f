"""Names beside currency signs, pronouns and brackets, and what is told of them. Wordings are our own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from trustetl.model import Extract

HEAD = "Notes of the week\n\n5 March 2025\n\n"

NAMED = [
    ("The city gave R$ 5 million and the Clean Harbour Fund R$ 7 million.", {"Clean Harbour Fund": None}),
    ("Under the Reef Care Programme I propose to hire divers.", {"Reef Care Programme": None}),
    ("It ends with the Reef Care Programme II.", {"Reef Care Programme II": None}),
    (
        "The Samudra Rescue Yojana (SM-RY) began. SM-RY is a Centrally Sponsored Scheme of the Ministry of Tides.",
        {"Samudra Rescue Yojana": "SM-RY"},
    ),
    ("The Calm Sea Plan (Plano Mar Calmo, PMC) began well.", {"Calm Sea Plan": "PMC"}),
    ("The Tidal Safety Board, which parliament created in 2019, met.", {"Tidal Safety Board": None}),
    ("The Tidal Lift Scheme pays well. A boat gets a lift from TLS.", {"Tidal Lift Scheme": "TLS"}),
    ("The Tidal Cooperation Instrument (TCI-Global Reef) lends.", {"Tidal Cooperation Instrument": "TCI"}),
]


@pytest.mark.parametrize(("text", "names"), NAMED, ids=lambda case: case[:40] if isinstance(case, str) else "")
def test_a_name_ends_where_its_words_end(read: Callable[..., Extract], text: str, names: dict[str, str | None]) -> None:
    facts = [f.values for f in read(HEAD + text).facts if f.table == "initiatives"]
    assert {str(values["name"]): values["acronym"] for values in facts} == names


EXPANDED = [
    ("The National Programme for Reef Fishers (Pronarf) lends.", "Pronarf", "National Programme for Reef Fishers"),
    ("The Calm Sea Plan (Plano Mar Calmo, PMC) began.", "PMC", "Plano Mar Calmo"),
    ("The tidal trading system (NW-TTS) starts.", "NW-TTS", "tidal trading system"),
]


@pytest.mark.parametrize(("text", "acronym", "expansion"), EXPANDED)
def test_acronyms_written_as_words_or_in_brackets(
    read: Callable[..., Extract], text: str, acronym: str, expansion: str
) -> None:
    rows = [f.values for f in read(HEAD + text).facts if f.table == "glossary"]
    assert [(row["acronym"], row["expansion"]) for row in rows] == [(acronym, expansion)]


TOLD = [
    (
        "The cabinet gave its approval on 3 March 2025 for continuation of the Quay Light Scheme.",
        ("approval", "Quay Light Scheme", date(2025, 3, 3), date(2025, 3, 3)),
    ),
    (
        "It opened the Quay Light Scheme. For its first phase (2021 to 2024), towns paid.",
        ("period", "Quay Light Scheme", date(2021, 1, 1), date(2024, 12, 31)),
    ),
    (
        "They launched the Quay Light Scheme, a package of $9 million through 2029.",
        ("period", "Quay Light Scheme", None, date(2029, 12, 31)),
    ),
    (
        "Applications under the Quay Light Scheme will be accepted until 4 May 2025.",
        ("deadline", "Quay Light Scheme", None, date(2025, 5, 4)),
    ),
    (
        "The Quay Light Scheme pays. The first call for proposals opens on 1 April 2025 and closes on 4 May 2025.",
        ("deadline", "Quay Light Scheme", date(2025, 5, 4), date(2025, 5, 4)),
    ),
    (
        "The Quay Light Act takes full effect in June 2026.",
        ("launch", "Quay Light Act", date(2026, 6, 1), date(2026, 6, 30)),
    ),
]


@pytest.mark.parametrize(("text", "row"), TOLD, ids=lambda case: case[:40] if isinstance(case, str) else "")
def test_what_is_told_of_an_initiative(
    read: Callable[..., Extract], text: str, row: tuple[str, str, date | None, date | None]
) -> None:
    facts = [f.values for f in read(HEAD + text).facts if f.table == "milestones"]
    assert row in [(v["event"], v["initiative"], v["date_start"], v["date_end"]) for v in facts]


def test_the_first_date_of_an_undated_text_is_that_of_its_deed(read: Callable[..., Extract]) -> None:
    facts = read("Lights\n\nThe Quay Light Scheme was launched on 10 May 2020.\n").facts
    assert [f.values["event"] for f in facts if f.table == "milestones"] == ["launch"]


def test_a_numbered_paragraph_of_a_speech_states_an_aim(read: Callable[..., Extract]) -> None:
    text = (
        "67. We met the divers.\n\n68. Our aim remains a simple one, friends: that no boat should go out in the dark.\n"
    )
    facts = read(HEAD + text).facts
    assert [str(f.values["statement"])[:10] for f in facts if f.table == "objectives"] == ["Our aim re"]


def test_a_country_with_its_tariff_is_not_whose_trade_is_told(read: Callable[..., Extract]) -> None:
    text = (
        "Chile looks for buyers of figs\n\n5 March 2025\n\nChile exported figs worth $4 million in 2024. The US tariff "
        "cut exports to 9 tonnes. The US share of exports was 10% and the US demand for imports fell. "
        "Even so, the country is a net importer of nuts."
    )
    facts = [f.values for f in read(text).facts if f.table == "trade" and f.values["position"]]
    assert [(v["reporter"], v["commodity"]) for v in facts] == [("CHL", "nuts")]
