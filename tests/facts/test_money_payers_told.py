"""Who pays by the doer or the part of a State, and words that are no part of a programme."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from fact_rows import row

from trustetl.model import Extract


@pytest.mark.parametrize(
    ("text", "quote", "payer"),
    [
        ("The Commission will put €5.4 billion into the Reef Scheme.", "€5.4 billion", "EU"),
        ("The European Union has given €4 million to the Reef Scheme.", "€4 million", "EU"),
        (
            "Donors cover the Reef Scheme; the Peruvian Treasury's part amounts to $6 million.",
            "$6 million",
            "PER",
        ),
        ("For the Reef Scheme the Kenyan Government's contribution is $3 million.", "$3 million", "KEN"),
        ("Ministry of Ports, Ecuador\n\nThe Reef Scheme has a budget of $8 million.", "$8 million", "ECU"),
    ],
)
def test_the_doer_or_the_part_of_a_state_pays(read: Callable[..., Extract], text: str, quote: str, payer: str) -> None:
    assert row(read(f"{text}\n"), quote, "budgets").values["payer"] == payer


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("School Meals Scheme: review\n\nSince its launch the scheme has absorbed Rs 9 crore.", "Rs 9 crore"),
        ("Reef Fund topped up\n\nAn extra Rs 4 crore goes to the fund this season.", "Rs 4 crore"),
        ("Reef Fund topped up\n\nAnother Rs 6 crore goes to the fund next year.", "Rs 6 crore"),
    ],
)
def test_a_programme_with_words_of_time_is_no_part_of_it(read: Callable[..., Extract], text: str, quote: str) -> None:
    assert row(read(f"{text}\n"), quote, "budgets").values["component"] is None
