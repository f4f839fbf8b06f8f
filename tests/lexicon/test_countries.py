"""Countries are found by name, adjective and seat of government, and not in the names of their moneys."""

from __future__ import annotations

import pytest

from trustetl.lexicon import find_countries, find_places


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("25 million US dollars for Kenya", ["KEN"]),
        ("the Kenyan shilling fell against the Japanese yen", []),
        ("an Australian-dollar bond of Fiji", ["FJI"]),
        ("Indian rupees and the Indian budget", ["IND"]),
        ("the Japanese won the bid", ["JPN"]),  # a currency elsewhere, a verb here
        ("Brazilian real estate", ["BRA"]),
        ("Britain's pound", ["GBR"]),
    ],
)
def test_the_name_of_a_money_names_no_country(text: str, codes: list[str]) -> None:
    assert [code for _, _, code in find_countries(text)] == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("New Mexico, New Jersey and British Columbia", []),
        ("ships in the Indian Ocean and the South China Sea", []),
        ("Latin America and the US", ["USA"]),
        ("the Niger Delta in Nigeria", ["NGA"]),
        ("the Paris Agreement", []),
        ("Mexico City", ["MEX"]),
    ],
)
def test_a_longer_name_that_holds_a_country_names_none(text: str, codes: list[str]) -> None:
    assert [code for _, _, code in find_countries(text)] == codes


def test_places_and_public_bodies_tell_their_country() -> None:
    found = find_places("From Ohio to Lagos, the Lok Sabha and the Riksdag agree.")
    assert [(code, kind) for _, _, code, kind in found] == [
        ("USA", "region"),
        ("NGA", "city"),
        ("IND", "public"),
        ("SWE", "public"),
    ]
