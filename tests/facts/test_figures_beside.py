"""Figures that another figure explains, and the table they end up in. All wordings are our own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from trustetl.model import Extract, Figure

HEAD = "Quay Renewal Programme\n\n5 March 2026\n\n"


def _figure(extract: Extract, quote: str) -> Figure:
    return next(figure for figure in extract.figures if figure.quote == quote)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The programme has R$120 million ($1 = 5.60 reais).", "5.60 reais"),
        ("The loan is for $80 million (US$1 = KSh 129).", "KSh 129"),
        ("The budget assumes an exchange rate of 152 yen to the dollar.", "152 yen"),
    ],
)
def test_an_exchange_rate_is_in_no_table(read: Callable[..., Extract], text: str, quote: str) -> None:
    extract = read(f"{HEAD}{text}\n")
    figure = _figure(extract, quote)
    assert figure.kind == "money"
    assert extract.routes[figure].table is None


def test_the_number_of_a_question_again(read: Callable[..., Extract]) -> None:
    extract = read(
        "HOUSE OF THE PEOPLE\nQUESTION NO. 3121\n\nQUAYS\n\n3121. SHRI B. RAO: Will the Minister state why?\n"
    )
    assert [figure.kind for figure in extract.figures if figure.quote.endswith("3121")] == ["identifier"] * 2


def test_some_of_a_number_of_things(read: Callable[..., Extract]) -> None:
    extract = read(f"{HEAD}Eight of the 28 cranes were mended in 2025.\n")
    assert _figure(extract, "Eight").unit == "crane"


@pytest.mark.parametrize("line", ["March 2026 edition", "Fact sheet no. 4 | March 2026"])
def test_a_month_that_dates_the_text(read: Callable[..., Extract], line: str) -> None:
    extract = read(f"Quay Renewal Programme\n{line}\n\nThe programme mends quays.\n")
    told = [f.values for f in extract.facts if f.values.get("label") == "Published"]
    assert [(row["date_start"].isoformat(), row["date_end"].isoformat()) for row in told] == [
        ("2026-03-01", "2026-03-31")
    ]


@pytest.mark.parametrize("label", ["End date", "Opening date", "Date of award", "Expected completion date"])
def test_the_date_of_something_else_is_not_that_of_the_text(read: Callable[..., Extract], label: str) -> None:
    extract = read(f"Fact sheet – Quay Renewal Programme\n\nLast updated: June 2026\n\n{label}: 31 December 2029\n")
    assert extract.setting.published is None


@pytest.mark.parametrize(
    ("text", "quote", "kind"),
    [
        ("0241 Mending quays in nine ports.", "0241", "identifier"),
        ("02 The Fund paid for quays in 2024.", "02", "enumerator"),
        ("Which of the above is correct?\n(a) 1 only (b) 2 only (c) Both 1 and 2 (d) Neither", "1", "enumerator"),
        ("Which of the above are correct?\nA. 1 and 3 only\nB. 2 only", "3", "enumerator"),
        ("(a) 1 only pier is open", "1", "count"),
        ("Press office: (+51) 1 611 4000", "(+51) 1 611 4000", "contact"),
        ("Revision 7, 5 August 2025.", "Revision 7", "identifier"),
        ("HARBOUR NOTES | Ports | Handout 27", "Handout 27", "identifier"),
        ("Open since 25 September 2017, 2.86 crore boats were mended.", "2.86 crore boats", "count"),
        ("The line still lacks 530 of its 1,206 km.", "530", "measure"),
        ("Two consortia bid.", "Two consortia", "count"),
    ],
)
def test_digits_that_are_told_by_where_they_stand(
    read: Callable[..., Extract], text: str, quote: str, kind: str
) -> None:
    assert _figure(read(f"{HEAD}{text}\n"), quote).kind == kind


PLAN = "The plan costs 28 billion soles. Some 17 billion soles is set aside for the line. "


@pytest.mark.parametrize(
    ("sentence", "quote", "unit"),
    [
        ("Land purchases would absorb the remaining 2.5 billion.", "2.5 billion", "PEN"),
        ("The ministry spent 400 million in 2024.", "400 million", "PEN"),
        ("Peru sold cranes abroad for 1.4 billion.", "1.4 billion", "PEN"),
        ("Firms have so far drawn barely 300 million.", "300 million", "PEN"),
        ("Peru is home to 34 million.", "34 million", None),
        ("Its ports get 34 million passengers.", "34 million passengers", "passenger"),
        ("The number of voters they added was 2.5 million.", "2.5 million", None),
    ],
)
def test_a_large_number_is_in_the_money_told_before(
    read: Callable[..., Extract], sentence: str, quote: str, unit: str | None
) -> None:
    figure = _figure(read(f"Quays\n\nLima, 3 March 2025\n\n{PLAN}{sentence}\n"), quote)
    assert (figure.unit if figure.kind == "money" or unit else None) == unit


def test_money_of_another_paragraph_says_nothing_of_a_number(read: Callable[..., Extract]) -> None:
    text = f"Quays\n\nLima, 3 March 2025\n\n{PLAN}\n\nThe ministry spent 400 million in 2024.\n"
    assert _figure(read(text), "400 million").kind != "money"


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("It was added by the FY2031 supplementary budget.", "2030-04-01"),
        ("Quays are paid for by the 2031 Finance Act.", "2031-01-01"),
        ("Quays are to be mended by the 2031 season.", None),
    ],
)
def test_the_year_of_a_budget_is_no_deadline(read: Callable[..., Extract], text: str, start: str | None) -> None:
    figure = next(f for f in read(f"{HEAD}{text}\n").figures if f.kind == "period" and "2031" in f.quote)
    assert (figure.period_start.isoformat() if figure.period_start else None) == start
