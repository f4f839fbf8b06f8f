"""Figures that follow from others: shares, growth, balances, rates, percentages, currencies, sums of a passage."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from check_runs import Brief, fails, figure, found, money

Y23 = {"period_start": date(2023, 1, 1), "period_end": date(2023, 12, 31)}
Y24 = {"period_start": date(2024, 1, 1), "period_end": date(2024, 12, 31)}
TRADE: dict[str, Any] = {"reporter": "KEN", "partner": "UGA", "flow": "export", "commodity": "tea", "measure": "value"}


def percent(quote: str, value: float, **more: Any) -> dict[str, Any]:
    return figure(quote, "percent", value, "percent", **more)


def grown(brief: Brief, rate: float, before: str, after: str) -> None:
    text = f"Exports of tea to Uganda rose {rate}% to ${after} million in 2024 from ${before} million in 2023."
    ends = [money(f"${v} million", float(v) * 1e6, "USD") for v in (after, before)]
    brief.say(text, percent(f"{rate}%", rate, change="increase"), *ends)
    brief.fact("trade", f"{rate}%", **(TRADE | {"measure": "growth"}), **Y24)
    brief.fact("trade", f"${after} million", **TRADE, **Y24)
    brief.fact("trade", f"${before} million", **TRADE, **Y23)


def test_ends_without_a_year_are_taken_in_the_order_that_fits(brief: Brief) -> None:
    brief.say(
        "The burnt area fell by 11.1% to 5,796 km² between August 2024 and July 2025, from 6,518 km² a year before.",
        percent("11.1%", 11.1, change="decrease"),
        figure("5,796 km²", "measure", 5796, "km²"),
        figure("6,518 km²", "measure", 6518, "km²"),
    )
    when = {"period_start": date(2024, 8, 1), "period_end": date(2025, 7, 31)}
    brief.fact("indicators", "11.1%", subject="burnt area", unit="percent", change="decrease", **when)
    brief.fact("indicators", "5,796 km²", subject="burnt area", unit="km²", **when)
    brief.fact("indicators", "6,518 km²", subject="burnt area", unit="km²")
    (said,) = found("growth-follows-from-ends", brief)
    assert said.outcome == "pass"


@pytest.mark.parametrize(
    ("rate", "before", "after", "right"),
    [
        (11.6, "77.52", "86.51", True),
        (7.44, "42.20", "45.33", True),  # 7.42, within the rounding of the two amounts
        (7.6, "42.20", "45.33", False),
        (88, "28700", "53700", True),  # 87.1, when the two are rounded to hundreds
        (45.8, "220875.2", "344152.8", False),
        (55.8, "220875.2", "344152.8", True),
    ],
)
def test_growth_follows_from_its_ends(brief: Brief, rate: float, before: str, after: str, right: bool) -> None:
    grown(brief, rate, before, after)
    (said,) = found("growth-follows-from-ends", brief)
    assert said.outcome == ("pass" if right else "fail")


def test_wrong_growth_is_told_with_the_right_one(brief: Brief) -> None:
    grown(brief, 45.8, "220875.2", "344152.8")
    (message,) = fails(found("growth-follows-from-ends", brief))
    assert "an increase of 55.81%, but 45.8% is stated" in message


def test_a_fall_is_told_from_a_rise(brief: Brief) -> None:
    text = "Exports of tea fell 14.5% to $14.25 million from $16.66 million."
    brief.say(
        text,
        percent("14.5%", 14.5, change="decrease"),
        money("$14.25 million", 14.25e6, "USD"),
        money("$16.66 million", 16.66e6, "USD"),
    )
    brief.fact("trade", "14.5%", **(TRADE | {"measure": "growth"}), **Y24)
    brief.fact("trade", "$14.25 million", **TRADE, **Y24)
    brief.fact("trade", "$16.66 million", **TRADE, **Y23)
    (said,) = found("growth-follows-from-ends", brief)
    assert said.outcome == "pass"
    assert "a fall of 14.47%" in said.message


def test_a_share_of_a_stated_base_is_worked_out(brief: Brief) -> None:
    brief.say(
        "Tea formed 21.9% of Kenya's $20 billion farm exports to Uganda in 2023.",
        percent("21.9%", 21.9),
        money("$20 billion", 20e9, "USD"),
    )
    brief.fact("trade", "21.9%", **(TRADE | {"measure": "share", "share_of": "farm exports"}), **Y23)
    brief.fact("trade", "$20 billion", **(TRADE | {"commodity": "farm"}), **Y23)
    (said,) = found("share-of-base", brief)
    assert said.outcome == "pass"
    assert "21.9% of $20 billion is $4.38 billion" in said.message


@pytest.mark.parametrize(("share", "right"), [(68, True), (69, False)])
def test_a_share_must_be_its_part_over_its_whole(brief: Brief, share: float, right: bool) -> None:
    flow = TRADE | {"flow": "import"}
    text = f"2023 | 28,528.97 | 19,402.60 | {share}%"
    brief.say(
        text, money("28,528.97", 28528.97e7), money("19,402.60", 19402.6e7), percent(f"{share}%", share), kind="row"
    )
    brief.fact("trade", "28,528.97", **(flow | {"partner": "WLD"}), **Y23)
    brief.fact("trade", "19,402.60", **flow, **Y23)
    brief.fact("trade", f"{share}%", **(flow | {"measure": "share", "share_of": "imports"}), **Y23)
    (said,) = found("share-of-base", brief)
    assert said.outcome == ("pass" if right else "fail")


@pytest.mark.parametrize(
    ("balance", "trade", "outcomes"),
    [("45.7", "129.2", ["pass", "pass"]), ("45.8", "129.4", ["fail", "fail"]), ("45.6", "129.3", ["pass", "pass"])],
)
def test_balance_and_trade_follow_from_both_sides(brief: Brief, balance: str, trade: str, outcomes: list[str]) -> None:
    for flow, value in (("export", "41.8"), ("import", "87.4"), ("balance", balance), ("trade", trade)):
        brief.say(f"The {flow} was ${value} billion in 2024.", money(f"${value} billion", float(value) * 1e9, "USD"))
        brief.fact("trade", f"${value} billion", **(TRADE | {"flow": flow}), **Y24)
    assert [f.outcome for f in found("balance-and-trade", brief)] == outcomes


@pytest.mark.parametrize(("total", "right"), [("₹3,000 crore", True), ("₹3,200 crore", False)])
def test_so_much_each_times_their_number(brief: Brief, total: str, right: bool) -> None:
    value = 3e10 if right else 3.2e10
    text = f"Three parks were approved with {total} (₹1,000 crore each)."
    brief.say(text, figure("Three parks", "count", 3, "park"), money(total, value), money("₹1,000 crore", 1e10))
    (said,) = found("rate-times-number", brief)
    assert said.outcome == ("pass" if right else "fail")
    assert "3 × ₹1,000 crore = ₹3,000 crore" in said.message


@pytest.mark.parametrize(("last", "outcome"), [(60, "pass"), (65, "fail")])
def test_percentages_of_a_whole(brief: Brief, last: int, outcome: str) -> None:
    text = f"Of this, 40% will be paid in the second year and the remaining {last}% in the fifth."
    brief.say(text, percent("40%", 40), percent(f"{last}%", last))
    (said,) = found("percentages-make-whole", brief)
    assert said.outcome == outcome


def test_percentages_of_different_things_are_left_alone(brief: Brief) -> None:
    brief.say("At least 10% is mined and 40% processed.", percent("10%", 10), percent("40%", 40))
    assert not found("percentages-make-whole", brief)


def test_one_amount_in_two_currencies(brief: Brief) -> None:
    for rupees, dollars in ((19744, "2.39"), (6003, "0.73"), (7600, "9.2")):
        text = f"The outlay is ₹{rupees} crore (US$ {dollars} bn)."
        brief.say(
            text, money(f"₹{rupees} crore", rupees * 1e7), money(f"US$ {dollars} bn", float(dollars) * 1e9, "USD")
        )
    said = found("amount-in-two-currencies", brief)
    assert [f.outcome for f in said] == ["pass", "pass", "fail"]
    assert "82.61 INR for one USD" in said[0].message
    assert "₹7,600 crore are given as $9.2 billion" in said[2].message


def test_figures_of_a_passage_that_add_up(brief: Brief) -> None:
    text = "34,333 units, made up of 18,417 already there and the 15,916 now added."
    counts = [
        figure("34,333 units", "count", 34333, "unit"),
        figure("18,417", "count", 18417),
        figure("15,916", "count", 15916),
    ]
    brief.say(text, *counts)
    (said,) = found("figures-add-up", brief)
    assert said.outcome == "pass"
    other = Brief("other")
    other.say(text.replace("18,417", "18,517"), counts[0], figure("18,517", "count", 18517), counts[2])
    assert (
        "18,517 units + 15,916 units = 34,433 units, not the 34,333 units" in fails(found("figures-add-up", other))[0]
    )


def test_kinds_that_overlap_may_be_more_than_all(brief: Brief) -> None:
    brief.say("It named 47 strategic projects.", figure("47 strategic projects", "count", 47, "strategic project"))
    kinds = [figure(n, "count", float(n)) for n in ("25", "24", "10")]
    brief.say("25 of the projects extract, 24 process and 10 recycle.", *kinds, same=True)
    (said,) = found("figures-add-up", brief)
    assert said.outcome == "note"
    assert "25 + 24 + 10 = 59, more than the 47" in said.message
