"""A printed figure is an interval, and figures agree when their intervals meet."""

from __future__ import annotations

import math

import pytest

from trustetl.checks.intervals import Interval, Printed, agreement, precision, printed


@pytest.mark.parametrize(
    ("quote", "value", "half", "loose"),
    [
        ("₹16,300 crore", 163e9, 5e6, 5e8),
        ("Rs 1.5 lakh crore", 1.5e12, 0.05e12, 0.05e12),
        ("21.9%", 21.9, 0.05, 0.05),
        ("70%", 70, 0.5, 5),
        ("$131.84 billion", 131.84e9, 0.005e9, 0.005e9),
        ("6003.650", 60036500000, 5e3, 5e3),
        ("1,59,716", 1597160000000, 5e6, 5e6),
        ("47.668 million Canadian dollars", 47668000, 500, 500),
        ("1.500,50 €", 1500.5, 0.005, 0.005),
        ("४,००० करोड़", 4e10, 5e6, 5e9),
        ("six lakh", 6e5, 0, 0),
        ("a dozen", 12, 0, 0),
        ("7-8 per cent", 8, 0.5, 0.5),
        ("0", 0, 0, 0),
    ],
)
def test_precision_is_half_the_last_printed_digit(quote: str, value: float, half: float, loose: float) -> None:
    assert precision(quote, value) == pytest.approx((half, loose))


def test_whole_things_counted_are_exact() -> None:
    assert precision("1,200 projects", 1200, counted=True) == (0.0, 50.0)
    assert precision("1.2 million jobs", 1.2e6, counted=True) == pytest.approx((5e4, 5e4))


def of(quote: str, value: float, qualifier: str = "exact") -> Printed:
    made = printed(value, quote, qualifier=qualifier)
    assert made is not None
    return made


@pytest.mark.parametrize(
    ("one", "other", "how"),
    [
        (of("0.4", 0.4), of("0.45", 0.45), "same"),
        (of("7,280 crore", 7280e7), of("about 7,300 crore", 7300e7, "approximate"), "rounded"),
        (of("4,594 crore", 4594e7), of("4,600 crore", 4600e7), "rounded"),
        (of("4,594 crore", 4594e7), of("4,700 crore", 4700e7), "apart"),
        (of("6,003.65 crore", 6003.65e7), of("6,003 crore", 6003e7, "approximate"), "rounded"),
        (of("10,371.92 crore", 10371.92e7), of("10,300 crore", 10300e7, "at_least"), "bound"),
        (of("10,271.92 crore", 10271.92e7), of("10,300 crore", 10300e7, "at_least"), "rounded"),
        (of("9,871.92 crore", 9871.92e7), of("10,300 crore", 10300e7, "at_least"), "apart"),
        (of("34,300 crore", 34300e7, "at_most"), of("16,300 crore", 16300e7), "far"),
        (of("70%", 70, "approximate"), of("69%", 69, "approximate"), "rounded"),
        (of("70%", 70, "approximate"), of("60%", 60, "approximate"), "apart"),
        (of("70%", 70, "approximate"), of("70%", 70, "approximate"), "same"),
        (of("15,000 crore", 15000e7), of("1,500 crore", 1500e7), "apart"),
    ],
)
def test_two_statements_of_one_quantity(one: Printed, other: Printed, how: str) -> None:
    assert agreement(one, other) == how
    assert agreement(other, one) == how


def test_sums_are_intervals() -> None:
    total = of("0.4", 0.4).plain + of("0.7", 0.7).plain
    assert total.meets(of("1.2", 1.2).plain)
    assert not total.meets(of("1.9", 1.9).plain)


def test_nothing_is_divided_by_an_interval_that_holds_zero() -> None:
    assert Interval(1, 2).over(Interval(-1, 1)) is None
    assert Interval(1, 2).over(Interval(4, math.inf)) == Interval(0, 0.5)


def test_a_row_without_a_number_has_no_interval() -> None:
    assert printed(None, "most") is None
    made = printed(None, "7-8 per cent", low=7, high=8, qualifier="range")
    assert made is not None
    assert made.strict == Interval(6.5, 8.5)
