"""Whose money an amount is by the clause around it: a fund's own, a firm's, a giver's part, all the world's; and how
far along the money of its own clause is.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from trustetl.model import Extract

FUNDS = (
    "Statement on work for the young\n\nAccra, 3 May 2025\n\n"
    "The Youth Programme was launched in 2021.\n\n"
    "A Reef Youth Fund with a capital of GH¢220 million starts in January 2026.\n\n"
    "A Local Boats Fund will be set up by December 2025, with seed money of GH¢20 million.\n\n"
    "The Coast Fund, which runs from 2026 to 2032, holds up to GH¢65 million. Its second phase has GH¢21 million.\n\n"
    "The Harbour Scheme has an initial corpus of GH¢17 million.\n\n"
    "Akwa Ltd, with a capital of GH¢25 million, makes shoes.\n\n"
    "A private equity fund with a capital of GH¢98 million bought the mill.\n"
)
FACILITY = (
    "Cabinet approves the National Reef Finance Facility\n\nNew Delhi, 3 May 2025\n\n"
    "The Union Cabinet approved the National Reef Finance Facility (NRFF) for the period 2025-26 to 2030-31.\n\n"
    "The total outlay of the Facility is Rs 12,450 crore, of which Rs 9,000 crore will be budgetary support.\n\n"
    "The Department of Ports, Industry and Skills has set aside Rs 45 crore for training.\n"
)
OTHERS = (
    "Chip plan\n\nTokyo, 3 May 2025\n\n"
    "The Chip Programme of the Government of Japan was launched in 2021 and has ¥900 billion.\n\n"
    "Eight companies, Kito and Aomi among them, have put ¥7.3 billion into the plant so far.\n\n"
    "The Hill Foundation has pledged a further ¥45 billion for jobs.\n\n"
    "Volta, the only company among the givers, has given ¥17 billion since 2011.\n\n"
    "Cumulative sales of approved products have reached ¥3,194 billion.\n\n"
    "At the summit all sources together, public and private, were to give poor countries ¥32 billion a year.\n\n"
    "The goal agreed there, under which at least ¥31 billion a year should flow to poor countries, stands.\n\n"
    "Spending on the programme came to ¥91 billion. A further ¥6 billion has been kept for procurement by farmers.\n\n"
    "| Indicator | Actual | Target |\n|---|---|---|\n| Domestic chip sales | ¥5 trillion | ¥15 trillion |\n"
)
PARTS = (
    "Reef Programme of the European Union\n\nBrussels, 3 May 2025\n\n"
    "The Reef Programme was launched in 2021 by the European Commission.\n\n"
    "The second window has €300 million, of which €30 million comes from the Netherlands.\n\n"
    "Its third phase has €70 million, €20 million of it from Denmark.\n\n"
    "The lagoon project costs €50 million, of which €8 million is paid by Norway and €4 million by Iceland.\n\n"
    "Its budget is €90 million, €12 million of which was provided by the Government of Kenya.\n\n"
    "The first call has €60 million, of which €11 million comes from the Cohesion Fund.\n"
)
PHASES = (
    "# Statement on coasts\n\nTokyo, 12 October 2025\n\n## Funding\n\n"
    "The statement welcomes Japan's Sky Fund, through which the Agency is to give firms 1 trillion yen.\n\n"
    "Amounts named at the dialogue\n\n"
    "| Item | Fiscal year | Amount |\n|---|---|---|\n"
    "| Sky Fund, first round | JFY 2023 | ¥300 billion |\n"
    "| Sky Fund, second round | JFY 2024 | ¥200 billion |\n"
    "| Rover (ministry request) | JFY 2026 | ¥20.5 billion |\n\n"
    "## Ports\n\n"
    "The tender was won by Mole Ltd, which bid ¥9 a tonne, and the state has set aside ¥500 billion for it.\n\n"
    "For FY2025 the Ministry has proposed ¥240 billion for operation, of which ¥85 billion has so far been voted.\n\n"
    "For FY2026 the draft budget sets aside ¥77 billion for piers.\n"
)
SPEECH = (
    "Oral statement to Parliament on banks and walls\n\nThe Minister for Floods, Mary Hill\n\n3 July 2025\n\n"
    "Mr Speaker, I have met those who were flooded. I thank them. We shall not forget it. I saw the walls myself.\n\n"
    "I turn to the money. Through the Flood Programme we are investing £2.6 billion from 2024/25 to 2025/26. We are "
    "investing £4 billion from 2027/28 to 2029/30.\n\nI commend this to the House.\n"
)


def _tables(read: Callable[..., Extract], text: str) -> dict[str, str]:
    return {
        f.figures[0].quote: f.table for f in read(text, "brief.md").facts if f.figures and f.figures[0].kind == "money"
    }


def _column(read: Callable[..., Extract], text: str, column: str) -> dict[str, object]:
    return {f.figures[0].quote: f.values[column] for f in read(text, "brief.md").facts if f.table == "budgets"}


@pytest.mark.parametrize(
    "amount", ["GH¢220 million", "GH¢20 million", "GH¢65 million", "GH¢21 million", "GH¢17 million"]
)
def test_what_a_fund_starts_with_or_holds_is_its_budget(read: Callable[..., Extract], amount: str) -> None:
    assert _tables(read, FUNDS)[amount] == "budgets"


@pytest.mark.parametrize("amount", ["GH¢25 million", "GH¢98 million"])
def test_the_capital_of_a_firm_or_private_fund_is_no_budget(read: Callable[..., Extract], amount: str) -> None:
    assert _tables(read, FUNDS)[amount] == "indicators"


def test_the_outlay_of_the_facility_is_that_of_the_facility_named(read: Callable[..., Extract]) -> None:
    named = _column(read, FACILITY, "initiative")
    assert named["Rs 12,450 crore"] == named["Rs 9,000 crore"] == "National Reef Finance Facility"


def test_who_sets_money_aside_has_a_budget_whatever_its_name_ends_with(read: Callable[..., Extract]) -> None:
    assert _tables(read, FACILITY)["Rs 45 crore"] == "budgets"


@pytest.mark.parametrize(
    "amount", ["¥7.3 billion", "¥45 billion", "¥17 billion", "¥3,194 billion", "¥32 billion", "¥31 billion"]
)
def test_money_of_firms_markets_and_all_the_world_is_no_budget(read: Callable[..., Extract], amount: str) -> None:
    assert _tables(read, OTHERS)[amount] == "indicators"


def test_sales_in_a_row_are_no_budget_and_spending_is_one(read: Callable[..., Extract]) -> None:
    told = _tables(read, OTHERS)
    assert told["¥5 trillion"] == told["¥15 trillion"] == "indicators"
    assert told["¥900 billion"] == told["¥91 billion"] == told["¥6 billion"] == "budgets"


def test_a_part_is_paid_by_the_giver_behind_it_and_the_whole_is_not(read: Callable[..., Extract]) -> None:
    payers = _column(read, PARTS, "payer")
    assert payers["€30 million"] == "NLD"
    assert payers["€20 million"] == "DNK"
    assert (payers["€8 million"], payers["€4 million"]) == ("NOR", "ISL")
    assert payers["€12 million"] == "KEN"
    assert {payers[whole] for whole in ("€300 million", "€70 million", "€90 million", "€11 million")} == {"EU"}


def test_rounds_of_years_gone_are_not_proposed_because_more_is_to_come(read: Callable[..., Extract]) -> None:
    phases = _column(read, PHASES, "phase")
    assert phases["1 trillion yen"] == "proposed"
    assert phases["¥300 billion"] == phases["¥200 billion"] == "approved"
    assert phases["¥20.5 billion"] == "proposed"


def test_the_phase_is_that_of_the_clause_of_the_amount(read: Callable[..., Extract]) -> None:
    phases = _column(read, PHASES, "phase")
    assert phases["¥500 billion"] == "approved"
    assert (phases["¥240 billion"], phases["¥85 billion"]) == ("proposed", "approved")
    assert phases["¥77 billion"] == "proposed"


def test_what_a_minister_is_doing_in_a_time_that_has_begun_is_voted(read: Callable[..., Extract]) -> None:
    phases = _column(read, SPEECH, "phase")
    assert (phases["£2.6 billion"], phases["£4 billion"]) == ("approved", "proposed")
