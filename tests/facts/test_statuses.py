"""Whether a value is reached, planned or estimated, by the predicate it stands in: plans beside facts, things that are
there already, headings of targets and of results, forecasts of what comes about by itself.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from trustetl.model import Extract

CASES = [
    tuple(line.split("\t"))
    for line in Path(__file__).with_name("statuses.tsv").read_text(encoding="utf-8").splitlines()[1:]
]
"""A text and the status of each of its figures. All wordings are our own; each stands for a class of wording."""
HEAD = "Ministry of Works, Accra, 3 March 2025\n\n"


@pytest.mark.parametrize(("text", "statuses"), CASES, ids=[case[0][:60] for case in CASES])
def test_a_value_is_planned_where_its_own_predicate_plans_it(
    read: Callable[..., Extract], text: str, statuses: str
) -> None:
    found = read(HEAD + text.replace("\\n", "\n"))
    given = {" ".join(f.figures[0].quote.split()): f.values["status"] for f in found.facts if f.table == "indicators"}
    expected = dict(pair.rsplit("=", 1) for pair in statuses.split(";"))
    assert {quote: given.get(quote) for quote in expected} == expected


def test_a_date_in_the_other_half_of_a_sentence_dates_no_fact(read: Callable[..., Extract]) -> None:
    found = read(HEAD + "The union has 412 members and wants to reach 900 by 2031.")
    rows = [f.values for f in found.facts if f.table == "indicators"]
    assert [(r["status"], str(r["period_end"])) for r in rows] == [("actual", "None"), ("target", "2031-12-31")]
