"""The time that a paragraph tells of: which of its values hold for it without saying so again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from tests.facts.fact_rows import row
from trustetl.model import Extract

HEAD = "Tidewatch\n\nPublished 5 March 2026\n\n"
YEAR = (date(2024, 1, 1), date(2024, 12, 31))


def times(found: Extract, quote: str) -> tuple[object, object]:
    values = row(found, quote, "indicators").values
    return values["period_start"], values["period_end"]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("In 2024 trains carried 90 million tonnes of freight. Ore made up 71% of it.", "71%"),
        ("Trains carried 90 million tonnes of freight in 2024. Farm goods accounted for 18%.", "18%"),
        ("In 2024 the yards repaired 900 boats. They employed 4,100 people.", "4,100 people"),
        ("The yards repaired 900 boats in 2024. The value to shippers was $9 million.", "$9 million"),
        ("The club had 900 members in 2024. Their fees rose to $9 million from $7 million in 2023.", "$9 million"),
        ("Arrivals of guests came to 2.1 million in 2024. The north was ahead with 300,000 guests.", "300,000 guests"),
        ("Some 900 boats were repaired in 2024. Another 40 boats sank.", "40 boats"),
        ("Losses fell to 9% in 2024. They did not exceed 4% on the coast.", "4%"),
        ("The yards repaired 900 boats in 2024. It was a good year. Crews numbered 4,100 people.", "4,100 people"),
        ("Health care cost $9 million in 2024. That is $412 a head.", "$412 a head"),
        ("Fares brought the line $9 million in 2024. This corresponds to 4% of its costs.", "4%"),
        ("There were 90 starts in 2024. The vacancy rate that year averaged 2.2%.", "2.2%"),
    ],
)
def test_the_simple_past_goes_on_with_the_time_told(read: Callable[..., Extract], text: str, quote: str) -> None:
    assert times(read(HEAD + text), quote) == YEAR


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The yards repaired 900 boats in 2024. They have trained 4,100 people.", "4,100 people"),
        ("The yards repaired 900 boats in 2024. They employ 4,100 people.", "4,100 people"),
        ("The yards repaired 900 boats in 2024. So far 4,100 people have applied.", "4,100 people"),
        ("The yards repaired 900 boats in 2024. They will hire 4,100 people.", "4,100 people"),
        ("The yards repaired 900 boats in 2024. The union was founded by 40 crews.", "40 crews"),
        ("The yards repaired 900 boats in 2024. Originally they had 40 docks.", "40 docks"),
        ("The yards repaired 900 boats in 2024.\n\nThe survey covered 40 docks.", "40 docks"),
        ("The yards are to repair 900 boats in 2027. The survey covered 40 docks.", "40 docks"),
        ("The yards opened on 4 May 2024 with 900 boats. They repaired 40 ships.", "40 ships"),
    ],
)
def test_what_tells_of_another_time_takes_none(read: Callable[..., Extract], text: str, quote: str) -> None:
    assert times(read(HEAD + text), quote) == (None, None)


def test_a_row_whose_time_stands_in_the_sentence_before_says_so(read: Callable[..., Extract]) -> None:
    found = read(HEAD + "Trains carried 90 million tonnes of freight in 2024. Ore made up 71% of it.")
    assert row(found, "71%", "indicators").basis == "inferred"
    assert row(found, "90 million tonnes", "indicators").basis == "stated"
