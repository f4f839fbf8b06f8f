"""Countries are found by name, adjective and seat of government, and not in the names of their moneys."""

from __future__ import annotations

import pytest

from trustetl.lexicon import find_countries


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
