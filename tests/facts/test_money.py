"""Public money: whose it is, what part, how far it has got, and what is none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.facts.corpus_money import CASES
from trustetl.model import Extract


@pytest.mark.parametrize(("text", "quote", "table", "columns"), CASES, ids=[f"{c[1]} in {c[0][-40:]}" for c in CASES])
def test_an_amount_is_a_budget_with_its_holder_part_and_phase(
    read: Callable[..., Extract], text: str, quote: str, table: str | None, columns: dict[str, object]
) -> None:
    found = read(text)
    figure = next((f for f in found.figures if f.quote == quote), None)
    assert figure is not None, [f.quote for f in found.figures]
    assert found.routes[figure].table == table
    fact = next(f for f in found.facts if f.table == table and figure in f.figures)
    assert {name: fact.values.get(name) for name in columns} == columns
