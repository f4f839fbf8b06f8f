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


LISTS = {
    "By June 2031 the works are expected to:\n- raise the income of 900 herders;\n- dig 40 wells.": (
        "target",
        "2031-06-30",
    ),
    "The following will be done by 2030:\n- 120 clinics built\n- 40 doctors hired": ("target", "2030-12-31"),
    "During FY 2024-25, the board:\n(a) paid 41,000 pensions;\n(b) opened 3 offices.": ("actual", "2025-03-31"),
}
"""Lines that lead into a list, with the status and the end of the period that they give to each line of it."""


@pytest.mark.parametrize(("text", "wanted"), LISTS.items(), ids=[t[:30] for t in LISTS])
def test_what_leads_into_a_list_dates_its_lines(
    read: Callable[..., Extract], text: str, wanted: tuple[str, str]
) -> None:
    rows = [f.values for f in read(HEAD + text).facts if f.table == "indicators"]
    assert [(row["status"], str(row["period_end"])) for row in rows] == [wanted, wanted]


def test_a_list_ends_with_its_last_line(read: Callable[..., Extract]) -> None:
    text = "By 2030 the works will:\n- dig 40 wells.\n\nSome 900 herders own no well."
    rows = [f.values for f in read(HEAD + text).facts if f.table == "indicators"]
    assert [(row["status"], row["period_end"] is None) for row in rows] == [("target", False), ("actual", True)]


def test_the_years_of_a_programme_date_nothing_that_holds_already(read: Callable[..., Extract]) -> None:
    text = "Reef Response (2026-2030)\n\nBackground\n\n- Hotels report a fall in bookings of 12 per cent."
    rows = [f.values for f in read(text).facts if f.table == "indicators"]
    assert [(row["status"], row["period_start"]) for row in rows] == [("actual", None)]


def test_a_programme_pointed_to_is_named(read: Callable[..., Extract]) -> None:
    text = "Parliament passed the National Canal Mission. By 2031, the Mission will cover 8,400 route km."
    rows = [f.values for f in read(HEAD + text).facts if f.table == "indicators"]
    assert [row["subject"] for row in rows] == ["National Canal Mission"]


REVIEWS = {
    "Annual Report 2024: summary\n\nDuring the year 1,310 huts were repaired.": ("2024-01-01", "2024-12-31"),
    "YEAR END REVIEW 2024: MINISTRY OF WORKS\n\nIn the year under review 40 huts were mended.": (
        "2024-01-01",
        "2024-12-31",
    ),
    "Performance Report for 2023\n\nOver the year 40 huts were mended.": ("2023-01-01", "2023-12-31"),
    "Annual Report 2024: summary\n\n40 huts will be mended during the year.": ("", ""),
    "# Huts\n\nThe Board repairs huts.\n\nRESULTS UP TO MAY 2024\n\n- 11 huts rebuilt\n- 9 wells dug": (
        "",
        "2024-05-31",
    ),
}
"""What a report says was done in 'the year', and what its headings date."""


@pytest.mark.parametrize(("text", "dates"), REVIEWS.items(), ids=[t[-40:] for t in REVIEWS])
def test_a_report_dates_what_it_reports(read: Callable[..., Extract], text: str, dates: tuple[str, str]) -> None:
    title, _, rest = text.partition("\n\n")
    fact = next(f for f in read(f"{title}\n\nNairobi, 3 March 2025\n\n{rest}").facts if f.table == "indicators")
    found = [str(fact.values[key]) if fact.values[key] else "" for key in ("period_start", "period_end")]
    assert tuple(found) == dates


def test_what_none_may_exceed_is_a_bound_above(read: Callable[..., Extract]) -> None:
    found = read(f"{HEAD}No port can get more than $7 million and no yacht more than $130,000.")
    assert [f.values["qualifier"] for f in found.facts if f.table == "indicators"] == ["at_most", "at_most"]
