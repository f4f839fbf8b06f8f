"""Whose money an amount is where no programme of the text is known by its kind: by where names stand around it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from trustetl.model import Extract


def _rows(read: Callable[..., Extract], text: str) -> dict[str, tuple[object, object]]:
    return {
        f.figures[0].quote: (f.values["initiative"], f.values["component"])
        for f in read(text + "\n").facts
        if f.table == "budgets"
    }


@pytest.mark.parametrize(
    "text",
    [
        "Spending under Ripple Coast reached Rs 90 crore by March.",
        "The cabinet cleared a second phase of Ripple Coast at a cost of Rs 90 crore.",
        "Ripple Coast's Rs 90 crore budget has been frozen.",
        "With Rs 90 crore from the state budget, Ripple Coast will clean 40 beaches.",
        "Ripple Coast runs on Rs 90 crore a year from the state budget.",
        "Ripple Coast will be scaled back: its allocation falls to Rs 90 crore.",
        "A total of Rs 90 crore has been released to date under the Government's Ripple Coast, officials said.",
        "Late fees for quay\n\nThe builder was fined. By contrast Lima has paid Rs 90 crore so far for Ripple Coast.",
        "Sea wardens\n\nRipple Coast — annual budget Rs 90 crore — will be doubled in size.",
        "Ripple Coast – Rs 90 crore committed, Rs 40 crore spent.",
        "More than 40 piers were mended with Ripple Coast money. Total paid: Rs 90 crore.",
        "Under Ripple Coast, divers replant reefs. The government set aside Rs 90 crore for 2026.",
        "Peru: Ripple Coast spends Rs 95 crore\n\nThe works cover 40 beaches. At first, Rs 90 crore was committed.",
    ],
)
def test_a_name_beside_money_owns_it(read: Callable[..., Extract], text: str) -> None:
    assert _rows(read, text)["Rs 90 crore"][0] == "Ripple Coast"


@pytest.mark.parametrize(
    "text",
    [
        "The state has paid Rs 90 crore for pumps under Ripple Coast.",
        "The State Council\n\nRipple Coast\nRs 90 crore was spent on pumps in 2024.",
    ],
)
def test_what_money_buys_is_a_part_of_what_it_is_paid_under(read: Callable[..., Extract], text: str) -> None:
    assert _rows(read, text)["Rs 90 crore"] == ("Ripple Coast", "pumps")


def test_lines_that_each_begin_with_a_name_are_each_their_own(read: Callable[..., Extract]) -> None:
    text = "Coast money update\n\nRipple Coast – Rs 90 crore committed.\nQuay Children Survey – Rs 4 crore requested."
    assert {q: r[0] for q, r in _rows(read, text).items()} == {
        "Rs 90 crore": "Ripple Coast",
        "Rs 4 crore": "Quay Children Survey",
    }


@pytest.mark.parametrize(
    "title", ["Ports will get new cranes", "Institute for Quay Studies", "Board clears cranes for the coast"]
)
def test_a_headline_or_publisher_owns_no_money(read: Callable[..., Extract], title: str) -> None:
    rows = _rows(
        read, f"{title}\n\nThe quays are old. In the first stage, Rs 90 crore was committed by the government."
    )
    assert rows["Rs 90 crore"][0] != title


@pytest.mark.parametrize(
    "text",
    [
        "Parliament cut the Maritime Safety Agency's allocation to Rs 90 crore.",
        "The Maritime Safety Agency's capital vote was Rs 90 crore, out of which Rs 40 crore had been released.",
        "The 2026 Finance Act gives the Maritime Safety Agency Rs 90 crore, of which Rs 40 crore is for boats.",
        "The operating budget of the Maritime Safety Agency provides for Rs 90 crore.",
        "The Maritime Safety Agency overspent its budget of Rs 90 crore.",
    ],
)
def test_an_office_has_the_money_of_its_own_budget(read: Callable[..., Extract], text: str) -> None:
    assert {r[0] for r in _rows(read, text).values()} == {"Maritime Safety Agency"}


@pytest.mark.parametrize(
    "text",
    [
        "In 2024 the EU gave €90 million of public climate finance.",
        "Green Window\n\nThe states of the Union provided €90 million in public climate finance in 2024.",
    ],
)
def test_a_field_of_policy_stays_the_owner_of_what_is_spent_on_it(read: Callable[..., Extract], text: str) -> None:
    assert _rows(read, text)["€90 million"][0] in {"public climate finance", "climate finance"}
