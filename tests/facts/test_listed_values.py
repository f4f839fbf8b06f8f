"""The status, subject and period of values in lists under a heading, in parts of a programme and in tables."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from trustetl.model import Extract

HEAD = "A plan for the north\n\nMinistry of Works, New Delhi, 3 March 2026\n\nThe works began in May.\n\n"

LISTS = [
    ("Targets by 2032", "Illiteracy below 8%", "8%", "Illiteracy", "target", "2032-12-31"),
    ("Targets by 2032", "900 cooks trained, including 50 bakers", "900 cooks", "cooks", "target", "2032-12-31"),
    ("Targets by 2032", "Waste sorted: 60% (31% today)", "31%", "Waste sorted", "actual", ""),
    ("Targets by 2032", "Under-weight births: 25 (2022: 41)", "41", "Under-weight births", "actual", "2022-12-31"),
    ("Expected results", "Share of girls at work up from 41% to 55%", "55%", "Share of girls at work", "target", ""),
    ("Expected results", "Share of girls at work up from 41% to 55%", "41%", "Share of girls at work", "actual", ""),
    ("Expected results", "9,000 tonnes of CO2 avoided a year", "9,000 tonnes of CO2", "CO2", "target", ""),
    ("What the fund will bring", "85 per cent of children vaccinated", "85 per cent", "children", "target", ""),
    ("What has been achieved", "Training of 3,400 masons", "3,400 masons", "masons", "actual", ""),
    ("What has been achieved", "212 wells dug", "212 wells", "wells", "actual", ""),
    ("Works", "Renewal of 40 km of track", "40 km", "track", "target", ""),
    ("Works", "Equipping 60 clinics", "60 clinics", "clinics", "target", ""),
    ("Key figures", "Expected riders: 41,000 a day", "41,000", "Expected riders", "estimate", ""),
    ("Key figures", "Stations: 14, of which 5 are underground", "5", "Stations", "actual", ""),
    ("Key figures", "60 boats refitted against a goal of 900 by 2031", "60 boats", "boats", "actual", ""),
]  # fmt: skip


@pytest.mark.parametrize(("heading", "item", "quote", "subject", "status", "end"), LISTS)
def test_an_item_takes_its_status_and_period_from_its_heading_or_its_own_words(
    read: Callable[..., Extract], heading: str, item: str, quote: str, subject: str, status: str, end: str
) -> None:
    found = read(f"{HEAD}{heading}\n\n- {item}\n- Better roads\n- Cleaner water\n")
    fact = next(f for f in found.facts if f.table == "indicators" and f.figures[0].quote == quote)
    last = str(fact.values["period_end"] or "")
    assert (fact.values["subject"], fact.values["status"], last) == (subject, status, end)


def test_what_stands_beside_the_money_of_a_part_is_planned(read: Callable[..., Extract]) -> None:
    text = (
        "The Northern Works Programme has an outlay of Rs 900 crore.\n\nProgramme components\n\n"
        "- Cold chain (Rs 12 crore): 14 cold stores and 220 km of feeder roads\n"
        "- Fences along 40 km of line, with an outlay of Rs 3 crore\n"
    )
    found = read(HEAD + text)
    counted = [f for f in found.facts if f.table == "indicators"]
    assert {f.values["status"] for f in counted} == {"target"}
    assert len(counted) == 3


def test_a_column_ahead_of_the_day_of_the_text_or_a_caption_of_plans_makes_targets(
    read: Callable[..., Extract],
) -> None:
    text = (
        "Planned capacity (MW)\n\n| Site | 2024 | 2029 |\n|---|---|---|\n| Mombo | 45 | 210 |\n| Same | 12 | 40 |\n\n"
        "Staff\n\n| Site | 2024 | 2029 |\n|---|---|---|\n| Mombo | 800 | 950 |\n"
    )
    found = read(HEAD + text)
    status = {f.figures[0].quote: f.values["status"] for f in found.facts if f.table == "indicators"}
    assert status == {
        "45": "actual", "210": "target", "12": "actual", "40": "target", "800": "actual", "950": "target",
    }  # fmt: skip


def test_a_heading_that_names_a_coming_year_does_not_date_what_is_told_of_the_past(
    read: Callable[..., Extract],
) -> None:
    text = "Budget statement for 2027\n\nThe clinics treated 4,100 people and trained 90 nurses.\n"
    found = read(HEAD + text)
    assert {f.values["period_start"] for f in found.facts if f.table == "indicators"} == {None}


def test_a_list_that_ends_in_each_before_a_bare_number_is_read(read: Callable[..., Extract]) -> None:
    assert [figure.quote for figure in read("- each\n209", "brief.md").figures] == ["209"]
