"""Large sums that no verb or noun of spending decides: public money, or what markets, firms and harms make."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from fact_rows import row

from trustetl.model import Extract


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Under the pact N$275 million will flow to a new ferry service on the lakes.", "N$275 million"),
        ("Following the storm, $22 million was diverted from road works to sea walls.", "$22 million"),
        ("Reef Scheme: a sum of Rs 310 crore was surrendered owing to late deliveries.", "Rs 310 crore"),
        ("The fifth phase of the Reef Scheme carries a price tag of $2 billion.", "$2 billion"),
        ("Dredging accounts for Rs 385 crore of the ministry's programme authorisations.", "Rs 385 crore"),
        ("The line's rehabilitation has swallowed $2.6 billion.", "$2.6 billion"),
        ("Chad has mobilised $23 million from its own resources for free care.", "$23 million"),
        ("The successor, the Reef Scheme 2.0, is backed by $5 billion.", "$5 billion"),
        ("Harbour Bridge, phase I: contract sum revised to Rs 30 crore.", "Rs 30 crore"),
        ("The old school is being rebuilt with Rs 64 crore from the state budget.", "Rs 64 crore"),
        ("The Council endorsed eleven projects involving an overall estimated cost of Rs 135 crore.", "Rs 135 crore"),
    ],
)
def test_a_large_sum_in_a_text_on_public_works_is_public_money(
    read: Callable[..., Extract], text: str, quote: str
) -> None:
    assert row(read(f"{text}\n"), quote, "budgets")


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Losses from the storm are put at $70 million.", "$70 million"),
        ("Volta Motors will put $360 million into the site.", "$360 million"),
        ("The turnover of the firms concerned came to $35 million.", "$35 million"),
        ("Illegal catch worth $76 million was seized.", "$76 million"),
        ("A loan of this kind aims at $10 million in private investment.", "$10 million"),
        ("Compliance costs of $9 million a year fall on mills.", "$9 million"),
        ("Its sale is expected to bring in $800 million.", "$800 million"),
        ("The average cost of a bridge has climbed from $38 million to $52 million.", "$52 million"),
    ],
)
def test_results_losses_and_the_money_of_firms_are_no_budgets_beside_a_programme(
    read: Callable[..., Extract], text: str, quote: str
) -> None:
    assert row(read(f"The Reef Scheme has a budget of Rs 9 crore.\n\n{text}\n"), quote, "indicators")
