"""Every wording of the corpus gives its one reading; every string of the other corpus gives none."""

from __future__ import annotations

import math

import pytest

from tests.corpus import DIMENSIONS, Wording, expectation, negatives, wordings
from trustetl import find_figures

ALL = [wording for dimension in DIMENSIONS for wording in wordings(dimension)]
NONE = list(negatives())


@pytest.mark.parametrize("wording", ALL, ids=lambda w: f"{w.dimension}: {w.text}")
def test_a_wording_gives_its_reading(wording: Wording) -> None:
    found = [
        figure
        for figure in find_figures(wording.text, published=wording.published, country=wording.country)
        if not wording.marked or (figure.start < wording.end and wording.start < figure.end)
    ]
    assert [figure.quote for figure in found] == [wording.quote]
    (figure,) = found
    assert (figure.start, figure.end) == (wording.start, wording.end)
    for column, value in expectation(wording).items():
        given = getattr(figure, column)
        if isinstance(value, float):
            assert given is not None, column
            assert math.isclose(given, value, rel_tol=1e-9), (column, given, value)
        else:
            assert given == value, (column, given, value)


@pytest.mark.parametrize("text", NONE)
def test_words_that_are_no_figure_give_none(text: str) -> None:
    assert find_figures(text) == []


def test_the_corpus_is_as_large_as_it_says() -> None:
    no_figure = sum(w.dimension == "labels" for w in ALL) + len(NONE)
    assert len(ALL) - (no_figure - len(NONE)) >= 600
    assert no_figure >= 200
