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
