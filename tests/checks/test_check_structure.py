"""Headings against the text, totals of tables, rows that slipped, counts against lists."""

from __future__ import annotations

import pytest
from check_runs import Brief, fails, figure, found, money

CR = 1e7


def headed(amount: str, value: float, *body: tuple[str, float]) -> Brief:
    brief = Brief("brief")
    brief.say(f"Cabinet clears {amount} for rivers", money(amount, value * CR), kind="title")
    for quote, number in body:
        brief.say(f"The plan needs {quote}.", money(quote, number * CR))
    return brief


@pytest.mark.parametrize(
    ("brief", "outcome", "words"),
    [
        (headed("Rs 15,000 crore", 15000, ("Rs 1,500 crore", 1500)), "fail", "10 times the ₹1,500 crore"),
        (headed("Rs 1,500 crore", 1500, ("Rs 15,000 crore", 15000)), "fail", "one 10th of the ₹15,000 crore"),
        (headed("Rs 4,600 crore", 4600, ("Rs 4,594 crore", 4594)), "pass", "₹4,594 crore of the text rounded"),
        (headed("Rs 4,600 crore", 4600, ("Rs 4,494 crore", 4494)), "note", "stands nowhere in the text"),
        (headed("Rs 34 crore", 34, ("Rs 16 crore", 16), ("Rs 18 crore", 18)), "note", "₹16 crore + ₹18 crore"),
        (headed("Rs 34 crore", 34, ("Rs 34 crore", 34)), "pass", "stands in the text"),
    ],
)
def test_the_amount_of_a_heading(brief: Brief, outcome: str, words: str) -> None:
    (said,) = found("headline-and-body", brief)
    assert said.outcome == outcome
    assert words in said.message


def test_a_heading_further_down_may_bring_an_amount_of_its_own(brief: Brief) -> None:
    brief.say("Care plan", kind="title")
    brief.say("It has Rs 90 crore.", money("Rs 90 crore", 90 * CR))
    brief.say("Wages: Rs 34 crore", money("Rs 34 crore", 34 * CR), kind="heading")
    assert not found("headline-and-body", brief)


def table(rows: list[tuple[str, str, str]]) -> Brief:
    brief = Brief("brief")
    for number, row in enumerate(rows):
        figures = [money(cell, float(cell.replace(",", "")) * CR) for cell in row[1:] if cell]
        brief.say(" | ".join(row), *figures, kind="row", same=number > 0)
    return brief


def test_a_total_must_be_the_sum_of_its_rows() -> None:
    rows = [("Dams", "39,000", "1"), ("Canals", "11,000", "2"), ("Total", "50,000", "3")]
    assert [f.outcome for f in found("table-total", table(rows))] == ["pass", "pass"]
    rows[2] = ("Total", "50,001", "3")
    assert [f.outcome for f in found("table-total", table(rows))] == ["pass", "pass"]  # half a crore each: rounding
    rows[2] = ("Total", "50,020", "3")
    (message,) = fails(found("table-total", table(rows)))
    assert "The 2 rows add up to ₹50,000 crore, but the printed total is ₹50,020 crore" in message


def test_a_row_that_slipped_is_found_by_its_sum() -> None:
    rows = [("Dams", "100", "7"), ("Canals", "9", "250"), ("Wells", "40", "5"), ("Total", "390", "21")]
    message = fails(found("table-total", table(rows)))[0]
    assert "row 2 seems to have slipped by one cell" in message


def test_lines_of_labels_and_values_have_totals_too() -> None:
    brief = Brief("brief")
    for label, value in (("2023-24", "15"), ("2024-25", "70"), ("Total", "85")):
        brief.say(f"{label}: {value}", money(value, float(value) * CR), kind="field")
    (said,) = found("table-total", brief)
    assert said.outcome == "pass"
    assert said.looked_at == 2


@pytest.mark.parametrize(("number", "outcome"), [("three", "pass"), ("four", "fail")])
def test_a_count_must_be_that_of_the_table(number: str, outcome: str) -> None:
    brief = Brief("brief")
    value = {"three": 3.0, "four": 4.0}[number]
    text = f"Gujarat alone has {number} of the projects."
    brief.say(text, figure(number, "count", value))
    for row, state in enumerate(("Gujarat", "Gujarat", "Assam", "Gujarat", "Odisha")):
        brief.say(f"Plant {'ABCDE'[row]} | {state}", kind="row", section="Approved projects", same=row > 0)
    (said,) = found("count-and-table", brief)
    assert said.outcome == outcome
    assert "3 rows of Gujarat" in said.message
