"""Parts and wholes: equal, short, beyond, complete or not, nested, yearly."""

from __future__ import annotations

from datetime import date

from check_runs import Brief, closing, fails, figure, found, money

CR = 1e7
MISSION = "River Mission"


def whole(brief: Brief, amount: str, value: float, **more: object) -> None:
    brief.spend(f"The River Mission has an outlay of {amount}.", MISSION, money(amount, value * CR, **more))


def part(brief: Brief, amount: str, value: float, name: str) -> None:
    brief.spend(f"{amount} for {name}.", MISSION, money(amount, value * CR), name, section="Budget")


def test_an_open_list_says_how_much_is_itemised(brief: Brief) -> None:
    whole(brief, "₹8,000 crore", 8000)
    part(brief, "₹3,000 crore", 3000, "dams")
    part(brief, "₹1,000 crore", 1000, "canals")
    (said,) = found("components-itemised", brief)
    assert said.outcome == "note"
    assert "₹3,000 crore + ₹1,000 crore = ₹4,000 crore of the ₹8,000 crore" in said.message
    assert "(50.0%); ₹4,000 crore are not" in said.message
    assert len(said.fact_ids) == 3
    assert not found("components-fall-short", brief)
    assert not found("components-exceed-total", brief)


def test_parts_that_make_the_whole_pass(brief: Brief) -> None:
    whole(brief, "₹4,000 crore", 4000)
    part(brief, "₹3,000 crore", 3000, "dams")
    part(brief, "₹1,000 crore", 1000, "canals")
    (said,) = found("components-itemised", brief)
    assert said.outcome == "pass"
    assert said.looked_at == 2


def test_parts_are_added_in_the_order_of_the_text(brief: Brief) -> None:
    text = "The Act provides $50 billion: $39 billion for plants, $2 billion for wells and $9 billion for research."
    brief.say(text, *(money(f"${n} billion", n * 1e9, "USD") for n in (50, 39, 2, 9)))
    parts = {"$9 billion": "research", "$39 billion": "plants", "$50 billion": None, "$2 billion": "wells"}
    for quote, name in parts.items():
        brief.fact("budgets", quote, initiative="Plants Act", component=name)
    (said,) = found("components-itemised", brief)
    assert "$39 billion + $2 billion + $9 billion = $50 billion" in said.message


def test_rounding_of_parts_is_no_excess(brief: Brief) -> None:
    whole(brief, "₹4,001 crore", 4001)
    part(brief, "₹3,000.4 crore", 3000.4, "dams")
    part(brief, "₹1,001 crore", 1001, "canals")
    assert not fails(found("components-exceed-total", brief))


def test_parts_beyond_the_whole_fail(brief: Brief) -> None:
    whole(brief, "₹4,000 crore", 4000)
    part(brief, "₹3,000 crore", 3000, "dams")
    part(brief, "₹1,010 crore", 1010, "canals")
    (said,) = found("components-exceed-total", brief)
    assert said.outcome == "fail"
    assert "₹10 crore more" in said.message


def test_digits_that_changed_places_are_named(brief: Brief) -> None:
    text = "₹5,270 crore for water works, of which ₹2,000 crore is for wells and ₹3,720 crore for pipes."
    brief.say(
        text, money("₹5,270 crore", 5270 * CR), money("₹2,000 crore", 2000 * CR), money("₹3,720 crore", 3720 * CR)
    )
    brief.fact("budgets", "₹5,270 crore", initiative=MISSION, component="water works")
    brief.fact("budgets", "₹2,000 crore", initiative=MISSION, component="wells")
    brief.fact("budgets", "₹3,720 crore", initiative=MISSION, component="pipes")
    (said,) = found("components-exceed-total", brief)
    assert said.severity == "error"
    assert "two digits seem to have changed places (₹3,270 crore as the last part would fit)" in said.message


def test_a_list_said_to_be_complete_must_reach_its_whole(brief: Brief) -> None:
    whole(brief, "₹4,000 crore", 4000)
    text = "The outlay comprises ₹3,000 crore for dams and ₹920 crore for canals."
    brief.say(text, money("₹3,000 crore", 3000 * CR), money("₹920 crore", 920 * CR))
    brief.fact("budgets", "₹3,000 crore", initiative=MISSION, component="dams")
    brief.fact("budgets", "₹920 crore", initiative=MISSION, component="canals")
    (said,) = found("components-fall-short", brief)
    assert said.outcome == "fail"
    assert "₹80 crore less than the ₹4,000 crore" in said.message
    assert "“comprises”" in said.message


def test_of_which_need_not_be_complete(brief: Brief) -> None:
    text = "The Act set aside $52 billion, of which $39 billion is for plants and $11 billion for research."
    brief.say(text, *(money(f"${n} billion", n * 1e9, "USD") for n in (52, 39, 11)))
    for quote, name in (("$52 billion", None), ("$39 billion", "plants"), ("$11 billion", "research")):
        brief.fact("budgets", quote, initiative="Plants Act", component=name)
    assert not fails(found("components-fall-short", brief))
    (said,) = found("components-itemised", brief)
    assert "$2 billion are not" in said.message


def test_a_part_of_a_part_is_not_counted_twice(brief: Brief) -> None:
    brief.say("The Act provides $50 billion.", money("$50 billion", 50e9, "USD"))
    brief.fact("budgets", "$50 billion", initiative="Plants Act")
    text = "Plants get $39 billion of it, including $2 billion for older ones, and research $11 billion."
    brief.say(text, *(money(f"${n} billion", n * 1e9, "USD") for n in (39, 2, 11)))
    for quote, name in (("$39 billion", "plants"), ("$2 billion", "older ones"), ("$11 billion", "research")):
        brief.fact("budgets", quote, initiative="Plants Act", component=name)
    assert not fails(found("components-exceed-total", brief))


def test_so_much_for_each_is_no_part(brief: Brief) -> None:
    whole(brief, "₹3,000 crore", 3000)
    part(brief, "₹2,900 crore", 2900, "parks")
    brief.say("Each park gets help (₹1,000 crore each).", money("₹1,000 crore", 1000 * CR), section="Budget")
    brief.fact("budgets", "₹1,000 crore", initiative=MISSION, component="each park")
    assert not found("components-exceed-total", brief)


def test_yearly_amounts_must_make_the_whole(brief: Brief) -> None:
    spans = [(date(y, 4, 1), date(y + 1, 3, 31)) for y in (2023, 2024, 2025)]
    brief.spend(
        "Outlay: ₹60 crore.", MISSION, money("₹60 crore", 60 * CR), period_start=spans[0][0], period_end=spans[-1][1]
    )
    for n, (start, end) in zip((10, 20, 30), spans, strict=True):
        brief.spend(
            f"{start.year}: ₹{n} crore",
            MISSION,
            money(f"₹{n} crore", n * CR),
            section="Plan",
            period_start=start,
            period_end=end,
        )
    (said,) = found("years-add-up", brief)
    assert said.outcome == "pass"
    brief.rows["budgets"][-1]["amount"] = 32 * CR
    brief.rows["figures"][-1] |= {"value": 32 * CR}
    assert "add up to ₹62 crore, but the whole is ₹60 crore" in fails(found("years-add-up", brief))[0]
    del brief.rows["budgets"][2]
    assert not found("years-add-up", brief)


def test_the_years_of_one_part_are_not_those_of_the_whole(brief: Brief) -> None:
    spans = [(date(y, 4, 1), date(y + 1, 3, 31)) for y in (2024, 2025)]
    brief.spend(
        "Outlay: ₹60 crore.", MISSION, money("₹60 crore", 60 * CR), period_start=spans[0][0], period_end=spans[-1][1]
    )
    for name, amounts in (("dams", (10, 20)), ("canals", (12, 18)), (None, (22, 38))):
        for n, (start, end) in zip(amounts, spans, strict=True):
            quote = f"₹{n} crore"
            when = {"period_start": start, "period_end": end, "section": "Plan"}
            brief.spend(f"{name} {start.year}: {quote}", MISSION, money(quote, n * CR), name, **when)
    (said,) = found("years-add-up", brief)
    assert said.outcome == "pass"


def test_what_was_spent_the_year_before_is_no_part(brief: Brief) -> None:
    text = "The rail budget was $26 billion in 2024, of which $21 billion was spent, against $17 billion in 2023."
    brief.say(text, *(money(f"${n} billion", n * 1e9, "USD") for n in (26, 21, 17)))
    for n in (26, 21, 17):
        brief.fact("budgets", f"${n} billion", initiative="rail budget", phase="approved" if n == 26 else "executed")
    assert not fails(found("components-exceed-total", brief))


def test_the_remaining_share_is_no_part_of_the_share_before(brief: Brief) -> None:
    text = "The states will give $174 million, while operators bear the remaining $580 million."
    brief.say(text, *(money(f"${n} million", n * 1e6, "USD") for n in (174, 580)))
    for n in (174, 580):
        brief.fact("budgets", f"${n} million", initiative="Rail Plan", component="share")
    assert not fails(found("components-exceed-total", brief))


def test_nothing_to_look_at_is_no_pass(brief: Brief) -> None:
    brief.say("A river is a river.", figure("river", "number"))
    for check in ("components-exceed-total", "growth-follows-from-ends", "weekday-and-date"):
        assert closing(check, brief).outcome == "note"
        assert closing(check, brief).looked_at == 0


def test_the_rest_may_be_told_as_money_of_another_kind(brief: Brief) -> None:
    brief.spend("The Pumps Plan has ₹900 crore.", "Pumps Plan", money("₹900 crore", 900 * CR))
    figures = [money("₹500 crore", 500 * CR), money("₹300 crore", 300 * CR), money("₹100 crore", 100 * CR)]
    text = "The Centre bears ₹500 crore, the States ₹300 crore and farmers the remaining ₹100 crore."
    brief.say(text, *figures)
    for quote, part in (("₹500 crore", "Centre"), ("₹300 crore", "States")):
        brief.fact("budgets", quote, initiative="Pumps Plan", component=part)
    assert not fails(found("components-fall-short", brief))
