"""Damage of many kinds, done to every labelled brief and the seed: values come out as they were, or the reader is
told."""

from __future__ import annotations

import pytest
from kinds import KINDS
from measure import BRIEFS, LIMIT, measure


def test_texts_pages_and_markdown_are_damaged() -> None:
    assert {brief.suffix for brief in BRIEFS} == {".txt", ".md", ".html"}
    assert len(KINDS) >= 10


@pytest.mark.parametrize("kind", KINDS)
def test_values_survive_damage_or_the_reader_is_told(kind: str) -> None:
    (outcome,) = measure({kind: KINDS[kind]})
    assert outcome.figures > 500
    assert len(outcome.silent) <= LIMIT * outcome.figures, outcome.silent


def test_a_changed_value_that_nothing_points_to_is_counted() -> None:
    (outcome,) = measure({"wrong-digits": lambda text: text.replace("6,3", "9,3").replace("16 ", "61 ")})
    assert 0 < len(outcome.silent) == outcome.changed
