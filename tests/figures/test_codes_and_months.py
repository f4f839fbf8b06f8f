"""Numbers that are codes of loans and halls, and months that a month or day closes."""

from __future__ import annotations

from datetime import date

import pytest

from trustetl import find_figures


@pytest.mark.parametrize(
    ("text", "quote", "kind"),
    [
        ("The sums are those of Loan 4417-XYZ and Grant 0812-XYZ.", "4417-XYZ", "identifier"),
        ("Some 40 firms will exhibit in Hall 16 in May.", "Hall 16", "identifier"),
    ],
)
def test_a_number_of_a_code_counts_nothing(text: str, quote: str, kind: str) -> None:
    assert (quote, kind) in [(f.quote, f.kind) for f in find_figures(text)]


@pytest.mark.parametrize(
    ("text", "quote", "kind"),
    [
        ("The plant gets a 4500-MW turbine.", "4500-MW", "measure"),
        ("Wages rose in 08/2031.", "2031", "period"),
        ("It sold 682036 bags.", "682036 bags", "count"),
    ],
)
def test_what_looks_like_a_code_and_is_none_keeps_its_reading(text: str, quote: str, kind: str) -> None:
    found = find_figures(text)
    assert (quote, kind) in [(f.quote, f.kind) for f in found], [(f.quote, f.kind) for f in found]


@pytest.mark.parametrize(
    ("text", "quote", "start", "end"),
    [
        ("In the nine months to March 2031 sales rose.", "nine months to March 2031", (2030, 7, 1), (2031, 3, 31)),
        ("In the 12 months ended June 2031 sales rose.", "12 months ended June 2031", (2030, 7, 1), (2031, 6, 30)),
        (
            "Sales in the six months ending 30 September 2031 rose.",
            "six months ending 30 September 2031",
            (2031, 4, 1),
            (2031, 9, 30),
        ),
    ],
)
def test_months_are_counted_back_from_the_one_that_closes_them(
    text: str, quote: str, start: tuple[int, int, int], end: tuple[int, int, int]
) -> None:
    spans = [(f.quote, f.kind, f.period_start, f.period_end) for f in find_figures(text)]
    assert (quote, "period", date(*start), date(*end)) in spans


@pytest.mark.parametrize(
    "text", ["The works took nine months, to 14 March 2031.", "It rose in five months by March 2031."]
)
def test_a_length_of_time_beside_a_date_stays_apart(text: str) -> None:
    assert "measure" in [f.kind for f in find_figures(text)]
