"""Which table a figure goes to, and what stands in the other columns of its row."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.facts.corpus_values import CASES, HEAD
from trustetl.model import Extract


@pytest.mark.parametrize(("text", "quote", "table", "columns"), CASES, ids=[f"{c[1]} in {c[0][:40]}" for c in CASES])
def test_a_figure_goes_to_its_table_with_its_attributes(
    read: Callable[..., Extract], text: str, quote: str, table: str | None, columns: dict[str, object]
) -> None:
    found = read(HEAD + text)
    figure = next((f for f in found.figures if f.quote == quote), None)
    assert figure is not None, [f.quote for f in found.figures]
    assert found.routes[figure].table == table
    if table is None:
        assert found.routes[figure].reason
        return
    fact = next(f for f in found.facts if f.table == table and f.figures and f.figures[0] == figure)
    assert {name: fact.values.get(name) for name in columns} == columns


def test_every_figure_has_one_route_with_a_table_or_a_reason(read: Callable[..., Extract]) -> None:
    text = (
        "1. In 2024 the F-16 fleet of 40 jets cost $3 billion.\n2. See https://example.org/a/12 or call +44 20 "
        "7946 0000."
    )
    found = read(HEAD + text)
    assert set(found.routes) == set(found.figures)
    assert all((route.table is None) == bool(route.reason) for route in found.routes.values())


def test_a_value_said_twice_is_one_fact_with_two_figures(read: Callable[..., Extract]) -> None:
    text = (
        "The Canal Mission has an outlay of Rs 500 crore.\n\nThe Canal Mission, with an outlay of Rs 500 crore, "
        "starts in May."
    )
    found = read(HEAD + text)
    amounts = [f for f in found.facts if f.table == "budgets"]
    assert len(amounts) == 1
    assert len([f for f in amounts[0].figures if f.kind == "money"]) == 2


def test_a_stated_share_of_a_stated_amount_is_derived_and_marked(read: Callable[..., Extract]) -> None:
    found = read(HEAD + "Tea formed 20% of Kenya's $5 billion exports to Britain in 2022.")
    derived = [f for f in found.facts if f.basis == "derived"]
    assert [f.values["value"] for f in derived] == [1e9]
    assert all(f.basis != "derived" for f in found.facts if f.values.get("value") == 5e9)


@pytest.mark.parametrize("written", ["July 2024", "July\n2024", "FY\n2023-24"])
def test_a_line_break_of_the_text_is_no_part_of_the_words_of_a_period(
    read: Callable[..., Extract], written: str
) -> None:
    found = read(HEAD + f"Kenya exported tea worth $40 million in {written} alone, as the customs office says.")
    labels = [f.values["period_label"] for f in found.facts if f.table == "trade"]
    assert labels == [" ".join(written.split())]
