"""What a figure measures by the words right before it: what is put at a value, a rate and its base, what was sold for a
price, who comes next where the verb stands once, a target without what it is for.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from trustetl.model import Extract

CASES = [
    tuple(line.split("\t"))
    for line in Path(__file__).with_name("subjects_told.tsv").read_text(encoding="utf-8").splitlines()[1:]
]
"""A text and the subject of each of its figures. All wordings are our own; each stands for a class of wording."""
HEAD = "Ministry of Works, Accra, 3 March 2025\n\n"


@pytest.mark.parametrize(("text", "subjects"), CASES, ids=[case[0][:60] for case in CASES])
def test_a_figure_measures_what_the_words_before_it_name(
    read: Callable[..., Extract], text: str, subjects: str
) -> None:
    found = read(HEAD + text)
    given = {" ".join(f.figures[0].quote.split()): f.values["subject"] for f in found.facts if f.table == "indicators"}
    expected = dict(pair.rsplit("=", 1) for pair in subjects.split(";"))
    assert {quote: given.get(quote) for quote in expected} == expected
