"""What a figure measures, whether it is reached, planned or estimated, and which period it holds for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from trustetl.model import Extract

SUBJECTS = [
    tuple(line.split("\t"))
    for line in Path(__file__).with_name("subjects.tsv").read_text(encoding="utf-8").splitlines()[1:]
]
"""Sentences, one figure of each in double brackets, with its subject, status and period. All wordings are our own; each
stands for a class of wording: clauses inside clauses, objects that a verb moves, bare numbers, shares of something
named before, plans beside what holds today.
"""
HEAD = "Ministry of Works, New Delhi, 3 March 2026\n\n"


@pytest.mark.parametrize(("marked", "subject", "status", "start", "end"), SUBJECTS, ids=[c[0][:60] for c in SUBJECTS])
def test_a_figure_measures_what_its_own_clause_speaks_of(
    read: Callable[..., Extract], marked: str, subject: str, status: str, start: str, end: str
) -> None:
    at = len(HEAD) + marked.index("[[")
    found = read(HEAD + marked.replace("[[", "").replace("]]", ""))
    fact = next(f for f in found.facts if f.table == "indicators" and f.figures[0].start <= at < f.figures[0].end)
    dates = [str(day) if day else "" for day in (fact.values["period_start"], fact.values["period_end"])]
    assert (fact.values["subject"], fact.values["status"], dates) == (subject, status, [start, end])


def test_what_public_money_is_to_buy_is_planned(read: Callable[..., Extract]) -> None:
    text = "The Rural Clinics Fund has allocated Rs 60 crore for equipping 40 clinics and 12 mobile vans."
    found = read(HEAD + text)
    assert [f.values["status"] for f in found.facts if f.table == "indicators"] == ["target", "target"]


def test_what_sums_up_an_estimate_is_an_estimate(read: Callable[..., Extract]) -> None:
    text = "We project output of 410 tonnes in 2027. This leaves a gap of 90 tonnes, equal to 18 per cent of demand."
    found = read(HEAD + text)
    assert {f.values["status"] for f in found.facts if f.table == "indicators"} == {"estimate"}
