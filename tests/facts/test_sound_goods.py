"""What is no goods is not shown as what is traded."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from trustetl.model import Extract


@pytest.mark.parametrize(
    "sentence",
    [
        "Peru's total exports in April fell 12% to $2.6 billion.",
        "In the meantime exports of Peru rose to $2.6 billion.",
        "First quarter exports of Peru rose to $2.6 billion.",
        "Peru's imports in March grew to $2.6 billion.",
    ],
)
def test_a_time_or_a_change_is_no_goods(read: Callable[..., Extract], sentence: str) -> None:
    extract = read(f"Trade of Peru\n\n3 May 2031\n\n{sentence}\n")
    rows = [f.values for f in extract.facts if f.table == "trade" and f.values.get("unit") == "USD"]
    assert [row["commodity"] for row in rows] == [None]


@pytest.mark.parametrize("goods", ["crude oil", "tin", "high-speed trains", "canned fruit", "rice"])
def test_goods_stay(read: Callable[..., Extract], goods: str) -> None:
    extract = read(f"Trade of Peru\n\n3 May 2031\n\nPeru's exports of {goods} rose to $2.6 billion in 2030.\n")
    rows = [f.values for f in extract.facts if f.table == "trade" and f.values.get("unit") == "USD"]
    assert [row["commodity"] for row in rows] == [goods]
