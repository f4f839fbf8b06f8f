"""One thing stated twice: what is a contradiction, and what only looks like one."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from check_runs import Brief, fails, figure, found, money

CR = 1e7


def says(name: str, text: str, *amounts: tuple[str, float], published: date | None = None, **values: Any) -> Brief:
    brief = Brief(name, published)
    for quote, value in amounts:
        unit = values.get("currency", "INR")
        qualifier = values.get("qualifier", "exact")
        brief.say(text.format(quote), money(quote, value, unit, qualifier=qualifier))
        brief.fact("budgets", quote, **({"initiative": "National River Mission"} | values))
    return brief


def pair(first: tuple[str, float], second: tuple[str, float], **values: Any) -> list[Any]:
    one = says("one", "The National River Mission has {}.", first)
    two = says("two", "The River Mission got {}.", second, **({"initiative": "River Mission of the Nation"} | values))
    two.rows["budgets"][0]["initiative"] = "National River Missions"
    return found("amount-across-documents", one, two)


@pytest.mark.parametrize(
    ("first", "second", "values", "outcome", "words"),
    [
        (("₹7,280 crore", 7280 * CR), ("₹7,280 crore", 7280 * CR), {}, "pass", "in one.txt and two.txt"),
        (("₹7,280 crore", 7280 * CR), ("₹7,300 crore", 7300 * CR), {}, "pass", "one is the other rounded"),
        (("₹7,280 crore", 7280 * CR), ("₹7,400 crore", 7400 * CR), {}, "fail", "nothing in the texts explains"),
        (("₹10,372 crore", 10372 * CR), ("₹10,300 crore", 10300 * CR), {"qualifier": "at_least"}, "pass", "bounds"),
        (("₹7,280 crore", 7280 * CR), ("₹7,000 crore", 7000 * CR), {"phase": "proposed"}, "note", "different stages"),
        (("₹15,000 crore", 15000 * CR), ("₹1,500 crore", 1500 * CR), {}, "fail", "10 times the other"),
        (("₹17,490 crore", 17490 * CR), ("₹17,940 crore", 17940 * CR), {}, "fail", "changed places"),
    ],
)
def test_one_amount_in_two_documents(
    first: tuple[str, float], second: tuple[str, float], values: dict[str, Any], outcome: str, words: str
) -> None:
    (said,) = pair(first, second, **values)
    assert said.outcome == outcome
    assert words in said.message
    assert said.scope == "corpus"
    assert set(said.document_ids) == {"one", "two"}


def test_money_that_only_one_of_them_counts_explains_the_difference() -> None:
    one = says("one", "The Government spends {} on the National River Mission.", ("₹16,300 crore", 16300 * CR))
    one.say("State firms are expected to add ₹18,000 crore.", money("₹18,000 crore", 18000 * CR))
    two = says("two", "The National River Mission of {} was approved.", ("₹34,300 crore", 34300 * CR))
    (said,) = found("amount-across-documents", one, two)
    assert said.outcome == "note"
    assert "counts in ₹18,000 crore that the smaller leaves out (one.txt: “State firms are expected" in said.message


def test_different_programmes_and_years_are_not_compared() -> None:
    one = says("one", "The National River Mission has {}.", ("₹7,280 crore", 7280 * CR))
    two = says(
        "two", "The National Green Mission has {}.", ("₹9,280 crore", 9280 * CR), initiative="National Green Mission"
    )
    year = {"period_start": date(2024, 4, 1), "period_end": date(2025, 3, 31)}
    three = says("three", "The National River Mission gets {} in FY25.", ("₹900 crore", 900 * CR), **year)
    assert not found("amount-across-documents", one, two, three)


def test_a_raise_that_is_told_is_no_contradiction() -> None:
    brief = Brief("brief")
    brief.say(
        "The National River Mission goes up from ₹700 crore to ₹900 crore.",
        money("₹700 crore", 700 * CR),
        money("₹900 crore", 900 * CR),
    )
    for quote in ("₹700 crore", "₹900 crore"):
        brief.fact("budgets", quote, initiative="National River Mission")
    (said,) = found("amount-stated-again", brief)
    assert said.outcome == "note"
    apart = says("apart", "The National River Mission has {}.", ("₹700 crore", 700 * CR), ("₹900 crore", 900 * CR))
    assert len(fails(found("amount-stated-again", apart))) == 1


def test_the_revised_estimate_beside_the_budget(brief: Brief) -> None:
    text = "2023-24: ₹297 crore, cut to ₹100 crore in the revised estimates."
    year = {"period_start": date(2023, 4, 1), "period_end": date(2024, 3, 31), "initiative": "Green Mission"}
    brief.say(text, money("₹297 crore", 297 * CR), money("₹100 crore", 100 * CR))
    brief.fact("budgets", "₹297 crore", **year)
    brief.fact("budgets", "₹100 crore", **year, phase="adjusted")
    (said,) = found("budget-and-revision", brief)
    assert "the revised estimate, ₹100 crore, is 33.7% of the ₹297 crore budgeted" in said.message


def test_one_amount_that_stands_for_two_things(brief: Brief) -> None:
    for thing in ("purchases of aircraft", "two-way commerce"):
        brief.say(f"$500 billion of {thing} by 2030.", money("$500 billion", 5e11, "USD"))
        brief.fact("indicators", "$500 billion", subject=thing)
    (said,) = found("one-amount-two-things", brief)
    assert "purchases of aircraft and two-way commerce" in said.message


def trade(name: str, value: float, quote: str, published: date | None = None, **values: Any) -> Brief:
    brief = Brief(name, published)
    brief.say(
        f"It was {quote}.", figure(quote, "percent", value, "percent", qualifier=values.get("qualifier", "exact"))
    )
    shared = {"reporter": "CHN", "flow": "production", "commodity": "rare earths", "measure": "share"}
    brief.fact("trade", quote, **(shared | values))
    return brief


Y24 = {"period_start": date(2024, 1, 1), "period_end": date(2024, 12, 31)}
Y21 = {"period_start": date(2021, 1, 1), "period_end": date(2021, 12, 31)}


@pytest.mark.parametrize(
    ("one", "two", "outcome"),
    [
        (trade("one", 70, "70%", qualifier="approximate"), trade("two", 69, "69%"), "pass"),
        (trade("one", 60, "60%", **Y24), trade("two", 69, "69%", **Y24), "fail"),
        (trade("one", 60, "60%"), trade("two", 69, "69%", **Y24), "note"),
        (trade("one", 90, "90%", share_of="refining"), trade("two", 69, "69%", share_of="mining"), "note"),
    ],
)
def test_shares_in_two_documents(one: Brief, two: Brief, outcome: str) -> None:
    (said,) = found("trade-stated-again", one, two)
    assert said.outcome == outcome


def test_other_goods_and_years_are_no_contradiction() -> None:
    one, two = trade("one", 60, "60%", **Y21), trade("two", 69, "69%", **Y24)
    assert not found("trade-stated-again", one, two)
    assert not found("trade-stated-again", trade("a", 60, "60%"), trade("b", 9, "9%", commodity="cobalt"))


def position(brief: Brief, text: str, goods: str, side: str, **values: Any) -> None:
    brief.say(text)
    brief.fact("trade", reporter="IND", commodity=goods, measure="position", position=side, **values)


def test_positions_in_goods_that_contain_one_another(brief: Brief) -> None:
    brief.say("It is about critical minerals such as lithium, cobalt and rare earth elements.")
    position(brief, "India is a net importer of critical minerals.", "critical minerals", "net_importer")
    position(brief, "India is a net exporter of rare earths.", "rare earths", "net_exporter")
    assert len(fails(found("positions-overlap", brief))) == 1
    brief.rows["trade"][0]["commodity"] = "most critical minerals"
    (said,) = found("positions-overlap", brief)
    assert said.outcome == "note"
    assert "compatible only because of “most”" in said.message


def test_positions_in_other_forms_or_other_goods(brief: Brief) -> None:
    position(brief, "India is a net importer of rare earth magnets.", "rare earth magnets", "net_importer")
    position(brief, "India is a net exporter of rare earths.", "rare earths", "net_exporter")
    (said,) = found("positions-overlap", brief)
    assert said.outcome == "note"
    assert "not the same goods" in said.message
    other = Brief("other")
    position(other, "India is a net importer of crude oil.", "crude oil", "net_importer")
    position(other, "India is a net exporter of medicines.", "medicines", "net_exporter")
    assert not found("positions-overlap", other)


def test_positions_against_different_partners_do_not_oppose(brief: Brief) -> None:
    position(brief, "A surplus with the US.", "goods", "net_exporter", partner="USA")
    position(brief, "A deficit with China.", "goods", "net_importer", partner="CHN")
    assert not found("positions-overlap", brief)


def test_indicators_across_documents() -> None:
    made = []
    for name, value in (("one", 26), ("two", 27)):
        brief = Brief(name)
        brief.say(f"A tariff of {value}% on Indian goods.", figure(f"{value}%", "percent", value, "percent"))
        brief.fact("indicators", f"{value}%", subject=("duty" if name == "one" else "tariff") + " on Indian goods")
        made.append(brief)
    (said,) = found("indicator-across-documents", *made)
    assert said.outcome == "fail"
    made[1].rows["figures"][0]["value"] = made[1].rows["indicators"][0]["value"] = 26
    made[1].rows["figures"][0]["quote"] = "26%"
    assert not fails(found("indicator-across-documents", *made))


def test_jobs_of_two_programmes_are_two_things() -> None:
    made = []
    for name, value in (("Harbour Scheme", 280000), ("Pulses Mission", 350000)):
        brief = Brief(name[:4])
        brief.say(f"The {name} will bring {value} direct jobs.", figure(str(value), "count", value, "direct job"))
        brief.fact("initiatives", name, name=name)
        brief.fact("indicators", str(value), subject="direct and indirect jobs")
        made.append(brief)
    assert not found("indicator-across-documents", *made)
    made[1].rows["initiatives"][0]["name"] = "Harbour Scheme"
    assert fails(found("indicator-across-documents", *made))


@pytest.mark.parametrize(
    ("text", "value", "findings"),
    [
        ("They watch the European goal of covering {} of use by recycling in 2030.", 15, 1),
        ("They watch the European goal of covering {} of use by recycling in 2030.", 25, 0),
        ("They watch the European goal of covering {} of use by farming in 2030.", 15, 0),
        ("They watch the European goal of covering {} of use by recycling in 2035.", 15, 0),
    ],
)
def test_two_targets_for_one_year_and_activity(brief: Brief, text: str, value: int, findings: int) -> None:
    def by(year: str) -> dict[str, Any]:
        return {"quote": year, "kind": "period", "period_end": date(int(year), 12, 31)}

    shares = [figure(f"{n}%", "percent", n, "percent", qualifier="at_least") for n in (40, 25)]
    brief.say("By 2030 the EU is to process at least 40% and to recycle at least 25%.", by("2030"), *shares)
    given = figure(f"{value}%", "percent", value, "percent")
    brief.say(text.format(f"{value}%"), given, by("2035" if "2035" in text else "2030"))
    said = found("target-stated-again", brief)
    assert len(said) == findings
    if said:
        assert "25%" in said[0].message
        assert "15%" in said[0].message


@pytest.mark.parametrize(
    ("text", "outcomes"),
    [
        ("The National River Mission has a second budget of {}.", ["fail"]),
        ("The Treasury pays {} of it.", []),
        ("The Lakes Bank supports it with a loan of {}.", []),
        ("The Mission has committed {} to nine towns.", []),
    ],
)
def test_what_is_told_as_a_part_is_no_second_amount(brief: Brief, text: str, outcomes: list[str]) -> None:
    for words, value in (("The National River Mission has {}.", 900), (text, 640)):
        quote = f"₹{value} crore"
        brief.spend(words.format(quote), "National River Mission", money(quote, value * CR))
    assert [f.outcome for f in found("amount-stated-again", brief)] == outcomes


def test_rows_of_one_table_are_not_one_amount(brief: Brief) -> None:
    for value in (420, 450):
        quote = f"₹{value} crore"
        brief.say(f"Works | {quote}", money(quote, value * CR), kind="row", same=value > 420)
        brief.fact("budgets", quote, initiative="National River Mission")
    assert not fails(found("amount-stated-again", brief))
