"""How far money has got by verbs of taking, moving and using up, by a headline and by a ceiling in a table."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from fact_rows import row

from trustetl.model import Extract


@pytest.mark.parametrize(
    ("text", "quote", "phase"),
    [
        ("Lawmakers cut $13 million from the Reef Scheme.", "$13 million", "adjusted"),
        ("The ministry surrendered $4 million of its vote for the Reef Scheme.", "$4 million", "adjusted"),
        ("Of the budget of the Reef Scheme, $4 million has been clawed back.", "$4 million", "adjusted"),
        ("The $10 million that has been struck off the Reef Scheme was for piers.", "$10 million", "adjusted"),
        ("The budget of the Reef Scheme was cut from $9 million to $7 million.", "$9 million", "approved"),
        ("The budget of the Reef Scheme was cut from $9 million to $7 million.", "$7 million", "adjusted"),
        ("The counties had drawn $3 million from the Reef Scheme.", "$3 million", "executed"),
        ("The Reef Scheme handed out $4 million to 200 families.", "$4 million", "executed"),
        ("Repairs under the Reef Scheme have swallowed $9 million.", "$9 million", "executed"),
        ("The plan for the Reef Scheme foresees $8 million.", "$8 million", "proposed"),
        ("The Reef Scheme gets $5 million in the finance bill.", "$5 million", "proposed"),
        ("The appeal for the Reef Scheme was $41 million.", "$41 million", "proposed"),
    ],
)
def test_verbs_of_taking_and_using_up_tell_how_far_money_has_got(
    read: Callable[..., Extract], text: str, quote: str, phase: str
) -> None:
    assert row(read(f"{text}\n"), quote, "budgets").values["phase"] == phase


def test_a_headline_that_says_what_somebody_is_to_spend_tells_of_a_proposal(read: Callable[..., Extract]) -> None:
    found = read("Chad to pour $23 million into the Reef Scheme\n\nTwelve villages are waiting for it.\n")
    assert row(found, "$23 million", "budgets").values["phase"] == "proposed"


def test_a_ceiling_of_a_year_that_has_begun_is_voted(read: Callable[..., Extract]) -> None:
    found = read(
        "Reef Scheme: position as of 30 September 2025\n\n"
        "Table 1. Budget by activity, fiscal year 2025 (Rp billion)\n\n"
        "| Activity | Budget ceiling | Realised |\n|---|---|---|\n| Sea walls | 3,240.5 | 2,118.7 |\n"
    )
    assert row(found, "3,240.5", "budgets").values["phase"] == "approved"
