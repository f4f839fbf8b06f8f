"""Indicators in passages of several sentences, lists, label lines and tables: what is measured, whether it is reached
or planned, and the period that the sentence, the heading or the lead of the list gives.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.facts import fact_rows
from tests.facts.test_money_told import cases
from trustetl.model import Extract

CASES = list(cases(Path(__file__).with_name("corpus_indicators.txt")))
"""Each case: its title, the whole brief below it, and the rows of its figures."""


@pytest.mark.parametrize(("text", "rows"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_a_figure_is_measured_in_its_passage(read: Callable[..., Extract], text: str, rows: list[str]) -> None:
    extract = read(text, "brief.md" if re.search(r"^# |^\|", text, re.MULTILINE) else "brief.txt")
    for row in rows:
        named, _, columns = row.partition(": table")
        nth = re.fullmatch(r"(.+) \((\d)\)", named)
        quote = nth[1] if nth else named
        figure = [f for f in extract.figures if f.quote == quote][int(nth[2]) - 1 if nth else 0]
        expected = dict(column.split(" =", 1) for column in f"table{columns}".split("; "))
        expected = {name: value.strip() for name, value in expected.items()}
        fact = next((f for f in extract.facts if f.table == expected["table"] and figure in f.figures), None)
        assert fact is not None, quote
        given = {name: "indicators" if name == "table" else str(fact.values.get(name) or "") for name in expected}
        assert given == expected, quote


@pytest.mark.parametrize(
    ("sentence", "table"),
    [
        ("The Volta Development Bank (VDB) is to lend private operators up to $40 million.", "indicators"),
        ("The African Development Bank will lend $40 million.", "budgets"),
        ("The African Development Bank lends $40 million.", "budgets"),
    ],
)
def test_what_a_bank_is_still_to_lend_is_no_budget(read: Callable[..., Extract], sentence: str, table: str) -> None:
    found = read(f"Reef Scheme\n\nAccra, 3 March 2025\n\nThe Reef Scheme has $90 million of its own. {sentence}")
    assert fact_rows.row(found, "$40 million", table)
