"""Money of currencies that several states share: whose it is follows the state that the text is about."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from trustetl.model import Extract

Read = Callable[..., Extract]


@pytest.mark.parametrize(
    ("place", "country", "amount", "currency", "payer"),
    [
        ("Dakar", "Senegal", "CFAF 9 billion", "XOF", "SEN"),
        ("Yaoundé", "Cameroon", "FCFA 9 billion", "XAF", "CMR"),
        ("Castries", "Saint Lucia", "EC$9 million", "XCD", "LCA"),
        ("Riga", "Latvia", "€9 million", "EUR", "LVA"),
    ],
)
def test_a_states_own_money_in_a_shared_currency(
    read: Read, place: str, country: str, amount: str, currency: str, payer: str
) -> None:
    found = read(
        f"{country}: money for reefs\n\n{place}, 4 May 2025\n\nThe Government of {country} has allocated {amount} "
        f"to the Reef Care Fund for 2026. {country} has 90 reefs.\n"
    )
    (row,) = [f.values for f in found.facts if f.table == "budgets"]
    assert (row["currency"], row["payer"]) == (currency, payer)


def test_what_another_state_gave_in_it_stays_that_states(read: Read) -> None:
    found = read(
        "Senegal: money for reefs\n\nDakar, 4 May 2025\n\nThe Reef Care Fund of Senegal has got a grant of CFAF "
        "9 billion from Japan. Of this, CFAF 2 billion is for nurseries.\n"
    )
    assert {f.values["payer"] for f in found.facts if f.table == "budgets"} == {"JPN"}


def test_an_adjective_of_the_people_names_the_state(read: Read) -> None:
    found = read(
        "Cocoa\n\nGeneva, 4 May 2025\n\nThe Ivorian government has allocated FCFA 9 billion to its Orchard Care Fund.\n"
    )
    (row,) = [f.values for f in found.facts if f.table == "budgets"]
    assert (row["currency"], row["payer"]) == ("XOF", "CIV")
