"""What short papers tell in layouts and turns of phrase of their own: bulletins, statements, notes, fact sheets."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from trustetl.model import Extract

Read = Callable[..., Extract]


def rows(extract: Extract, table: str, **wanted: object) -> list[dict[str, Any]]:
    """The rows of a table in which every wanted field has its value."""
    return [
        dict(f.values) for f in extract.facts if f.table == table and all(f.values[k] == v for k, v in wanted.items())
    ]


def test_a_column_of_countries_beside_the_goods_names_the_partner_and_the_flow(read: Read) -> None:
    found = read(
        "New Zealand: fruit trade bulletin\n\nWellington, 4 May 2025\n\n"
        "Fruit imports in the third quarter of 2024\n\n"
        "Product      Supplier     Tonnes    NZD million   Value vs Q3 2023\n"
        "Plums        Chile        4,100     12.5          up 8%\n"
        "Figs         Turkey       310       2.1           down 3%\n"
    )
    (plums,) = rows(found, "trade", value=4100.0)
    assert (plums["partner"], plums["flow"], plums["commodity"]) == ("CHL", "import", "Plums")
    (grown,) = rows(found, "trade", value=8.0)
    assert (grown["partner"], grown["measure"]) == ("CHL", "growth")
    # the quarter that values are compared with is not that of the table
    assert {str(r["period_start"]) for r in rows(found, "trade")} == {"2024-07-01"}


def test_destinations_beside_the_goods_say_that_they_went_out(read: Read) -> None:
    found = read(
        "Peru and its seafood\n\nLima, 4 March 2025\n\nMain products, 2024\n\n"
        "Product      Destination    US$ million\n"
        "Squid        Spain          210\n"
        "Scallops     France         98\n"
    )
    assert [(r["flow"], r["partner"]) for r in rows(found, "trade")] == [("export", "ESP"), ("export", "FRA")]


def test_the_time_that_a_sentence_sets_out_to_compare_with_is_not_its_own(read: Read) -> None:
    found = read(
        "Fruit trade\n\nWellington, 4 May 2025\n\n"
        "In the third quarter of 2024, New Zealand imported fruit worth NZ$90 million. "
        "Compared with the third quarter of 2023, imports were up by 4%.\n"
    )
    (grown,) = rows(found, "trade", value=4.0)
    assert str(grown["period_start"]) == "2024-07-01"


def test_what_was_launched_and_has_an_aim_is_an_initiative_without_a_head_noun(read: Read) -> None:
    found = read(
        "Wider seas\n\nLima, 3 March 2025\n\n"
        "Puertas del Mar, launched by the Government on 4 May 2024, seeks to draw private money to small ports. "
        "The treasury has committed S/ 90 million to the program.\n\n"
        "The Ring of Lagoons, announced in June 2023 at a summit, is intended to bring back reed.\n\n"
        "The Global Window, launched on 3 May 2022, aims to mobilise money by 2028.\n\n"
        "Speaker Otieno, introduced by the chair at noon, plans to visit.\n"
    )
    assert [r["name"] for r in rows(found, "initiatives")] == ["Puertas del Mar", "Ring of Lagoons", "Global Window"]
    assert [r["initiative"] for r in rows(found, "budgets")] == ["Puertas del Mar"]
    assert [r["initiative"] for r in rows(found, "milestones", event="launch")] == ["Puertas del Mar", "Global Window"]


def test_a_successor_is_proposed_and_what_it_follows_is_not(read: Read) -> None:
    found = read(
        "Money for reefs\n\nSuva, 3 March 2025\n\n"
        "The Reef Repair Fund (RRF) has F$90 million for 2021-2027.\n\n"
        "On 16 January 2025 the ministry proposed a successor to the RRF, called Wider Reefs, with F$200 million for "
        "2028-2034.\n"
    )
    told = [(r["initiative"], r["phase"]) for r in rows(found, "budgets")]
    assert told == [("Reef Repair Fund", "approved"), ("Wider Reefs", "proposed")]


def test_a_short_name_before_the_full_one_stands_for_it(read: Read) -> None:
    found = read(
        "Lights on the coast\n\nDelhi, 3 March 2025\n\n"
        "Taranga, the National Wave Warning System, has been developed in India. It is meant to prevent wrecks.\n\n"
        "Other works go on at the ports.\n\n"
        "Rs. 90 crore has been utilized on Taranga works. The health system is another matter.\n"
    )
    assert [r["name"] for r in rows(found, "initiatives")] == ["National Wave Warning System"]
    (spent,) = rows(found, "budgets")
    assert (spent["initiative"], spent["component"]) == ("National Wave Warning System", None)


def test_a_statement_laid_before_a_parliament_is_dated_by_its_title_and_named_by_its_matter(read: Read) -> None:
    found = read(
        "GOVERNMENT OF INDIA\nMINISTRY OF PORTS\n\n"
        "STATEMENT LAID ON THE TABLE OF THE RAJYA SABHA BY THE MINISTER OF PORTS IN REPLY TO STARRED QUESTION NO. 12 "
        "ANSWERED ON 10.12.2025, REGARDING BUOYS AND LIGHTS\n\n"
        "(a): Rs. 90 crore has been spent up to October 2025. The allocation for the year 2025-26 is "
        "Rs. 40 crore.\n"
    )
    assert [str(r["date_end"]) for r in rows(found, "milestones", event="publication")] == ["2025-12-10"]
    assert {r["initiative"] for r in rows(found, "budgets")} == {"BUOYS AND LIGHTS"}


def test_a_speaker_tells_of_money_for_what_the_cabinet_has_approved(read: Read) -> None:
    text = (
        "Speech by the Minister of Fisheries\n\nNairobi, 5 September 2025\n\nLadies and gentlemen,\n\n"
        "I thank you for your welcome. We meet at our lake. I grew up here. We know our fish. I hope we all learn.\n\n"
        "This is why Cabinet {done} the Blue Nets Programme (BNP) on 4 June 2025. BNP will run from 2025/26 to "
        "2028/29 and the Government will spend Sh7.5 billion on it.\n\nI thank you.\n"
    )
    assert [r["phase"] for r in rows(read(text.format(done="approved")), "budgets")] == ["approved"]
    assert [r["phase"] for r in rows(read(text.format(done="discussed")), "budgets")] == ["proposed"]


def test_expenditure_in_a_year_that_has_begun_was_spent(read: Read) -> None:
    found = read(
        "Statement on the Ports Renewal Scheme\n\nDelhi, 10 December 2025\n\n"
        "The Ports Renewal Scheme was launched in 2022.\n\nZone-wise progress of the Scheme\n\n"
        "Zone       Berths renewed    Expenditure in 2025-26 (Rs. crore)\n"
        "Eastern        465                  96.4\n"
        "Western         32                 212.8\n"
        "Total          497                 309.2\n"
    )
    assert {(r["amount"] > 0, r["phase"]) for r in rows(found, "budgets")} == {(True, "executed")}
    assert len(rows(found, "budgets")) == 3


def test_what_contributors_gave_in_past_years_is_gone_unless_it_is_called_a_pledge(read: Read) -> None:
    text = (
        "# Paying for reefs\n\n3 November 2025\n\n{caption}, in € million\n\n"
        "| Contributor | 2023 | 2024 |\n|---|---|---|\n| Norway | 57 | 61 |\n| Peru | 33 | 40 |\n"
    )
    given = read(text.format(caption="Public reef finance of the largest contributors"))
    assert {r["phase"] for r in rows(given, "budgets")} == {"executed"}
    promised = read(text.format(caption="Public reef finance pledged by the largest contributors"), "pledged.txt")
    assert {r["phase"] for r in rows(promised, "budgets")} == {"approved"}


def test_the_total_of_public_sources_in_a_countrys_own_money_is_its_own(read: Read) -> None:
    found = read(
        "Fact sheet: ferries\n\nTokyo\nMay 2025\n\nBudget for new ferries (billion yen)\n\n"
        "Source                 Fiscal 2024    Fiscal 2025\n"
        "National government       80.4           81.4\n"
        "Prefectures               40.2           41.2\n"
        "Total                    120.6          122.6\n"
    )
    assert {r["payer"] for r in rows(found, "budgets")} == {"JPN"}


def test_approved_allocations_name_no_programme(read: Read) -> None:
    found = read(
        "PARLIAMENTARY BUDGET OFFICE\nBudget Watch\n\nNairobi, 20 June 2025\n\n"
        "The National Assembly has approved KSh 93 billion for the Ministry of Water in FY 2025/26.\n\n"
        "2. Approved allocations by programme (KSh million)\n\n"
        "Programme                     FY 2024/25    FY 2025/26\n"
        "Clear Springs Fund                 6,100        12,400\n"
        "Village Wells Programme            4,250         4,700\n"
        "Total                             10,350        17,100\n"
    )
    assert all("llocations" not in str(r["initiative"]) for r in rows(found, "budgets"))


def test_the_lines_of_approvals_are_money_and_what_they_are_for_has_been_chosen(read: Read) -> None:
    found = read(
        "Suva, 27 October 2025\n\nThe Reef Fund approved F$34 million in loans in the third quarter of 2025.\n\n"
        "Approvals in the third quarter of 2025, by sector:\n\n"
        "- Green industry: F$16 million for 14 projects\n- Boats and nets: F$18 million for 9 projects\n"
    )
    listed = [(r["component"], r["phase"]) for r in rows(found, "budgets")][1:]
    assert listed == [("Green industry", "approved"), ("Boats and nets", "approved")]
    assert {r["status"] for r in rows(found, "indicators", unit="project")} == {"actual"}


def test_a_part_whose_name_holds_a_word_of_trade_is_money_all_the_same(read: Read) -> None:
    found = read(
        "Explained: the Glass Works Scheme\n\nDelhi, 4 May 2025\n\n"
        "The Glass Works Scheme (GWS) was launched on 8 November 2024 with an outlay of Rs 112 crore. The money is "
        "divided as follows:\n\nCommon furnaces: Rs 100 crore\nTrade missions and branding: Rs 12 crore\n"
    )
    assert [r["component"] for r in rows(found, "budgets")] == [None, "Common furnaces", "Trade missions and branding"]
    assert rows(found, "trade") == []


def test_money_received_from_states_in_a_past_year_is_gone(read: Read) -> None:
    found = read(
        "Reefs\n\nSuva, 4 March 2025\n\n"
        "The Reef Fund received F$31 million from Chad and F$9 million from Peru in 2024.\n"
    )
    told = [(r["payer"], r["phase"], str(r["period_start"])) for r in rows(found, "budgets")]
    assert told == [("TCD", "executed", "2024-01-01"), ("PER", "executed", "2024-01-01")]


def test_investment_that_public_money_is_to_lead_to_is_not_public(read: Read) -> None:
    found = read(
        "Reefs\n\nSuva, 4 March 2025\n\nThe Reef Repair Fund was set up in 2021.\n\n"
        "The National Treasury has committed F$14 million to the Fund, which should lead to investment of F$72 "
        "million.\n"
    )
    assert [r["amount"] for r in rows(found, "budgets")] == [14000000]
    assert [r["subject"] for r in rows(found, "indicators", value=72000000.0)] == ["investment"]


def test_the_state_that_a_sentence_opens_with_pays_what_its_government_launches(read: Read) -> None:
    found = read(
        "EU harbour bulletin\n\nBrussels, 4 September 2025\n\n"
        "In Ireland, the government launched the Small Boats Scheme on 4 August 2025, with EUR 25 million of national "
        "money.\n"
    )
    assert [r["payer"] for r in rows(found, "budgets")] == ["IRL"]


def test_money_paid_out_of_a_fund_is_the_funds_whoever_runs_it(read: Read) -> None:
    found = read(
        "EU harbour bulletin\n\nBrussels, 4 September 2025\n\n"
        "The European Quays Fund (EQF) has EUR 6.1 billion for 2021–2027. By the end of 2024, Member States had paid "
        "out EUR 1.3 billion from EQF to 400 ports.\n"
    )
    assert [(r["initiative"], r["phase"]) for r in rows(found, "budgets")] == [
        ("European Quays Fund", "approved"),
        ("European Quays Fund", "executed"),
    ]


def test_a_work_by_its_date_names_nothing(read: Read) -> None:
    found = read(
        "The Ica canal\n\nLima, 4 May 2025\n\n"
        "The government approved the work in May 2013 at a cost of S/ 670 million.\n"
    )
    assert [r["initiative"] for r in rows(found, "budgets")] == ["The Ica canal"]


def test_what_a_work_has_come_to_cost_since_is_its_adjusted_budget(read: Read) -> None:
    found = read(
        "The Ica canal\n\nLima, 4 May 2025\n\n"
        "The government approved the work in May 2013 at a cost of S/ 670 million. The cost estimate has since been "
        "raised to S/ 815 million.\n"
    )
    assert [(r["initiative"], r["phase"]) for r in rows(found, "budgets")] == [
        ("The Ica canal", "approved"),
        ("The Ica canal", "adjusted"),
    ]


def test_a_second_buyer_that_leaves_the_verb_out_bought_as_well(read: Read) -> None:
    found = read(
        "Delhi, 3 May 2025\n\nCarts worth Rs. 140 crore were exported by India in 2023-24. In 2023-24, Chad bought "
        "carts worth Rs. 95 crore and Peru steam engines worth Rs. 21 crore.\n"
    )
    (engines,) = rows(found, "trade", partner="PER")
    assert (engines["flow"], engines["commodity"], engines["value"]) == ("export", "steam engines", 210000000.0)


def test_a_rate_in_force_since_a_month_holds_from_then(read: Read) -> None:
    found = read("Delhi, 3 May 2025\n\nA cess of 4 per cent has been charged on kilns since May 2021.\n")
    (rate,) = rows(found, "indicators", value=4.0)
    assert (str(rate["period_start"]), rate["period_end"]) == ("2021-05-01", None)


def test_events_are_of_the_subject_and_of_the_successor(read: Read) -> None:
    found = read(
        "Water\n\nNairobi, 3 May 2025\n\n"
        "The Clean Water Authority (CWA) was set up under the Water Act and began operations on 1 July 2024.\n\n"
        "The Village Wells Fund (VWF) is old. On 16 January 2025 the ministry proposed a successor to VWF, called "
        "Wider Wells.\n"
    )
    told = {str(r["date_start"]): r["initiative"] for r in rows(found, "milestones")}
    assert told["2024-07-01"] == "Clean Water Authority"
    assert told["2025-01-16"] == "Wider Wells"


def test_what_has_been_spent_on_a_programme_up_to_a_month_is_no_span_of_it(read: Read) -> None:
    found = read(
        "Lights\n\nDelhi, 3 May 2025\n\nTaranga, the National Wave Warning System, has been developed in India.\n\n"
        "Rs. 90 crore has been utilized on Taranga works up to March 2025.\n"
    )
    assert rows(found, "milestones", event="period") == []


def test_ways_that_are_sought_are_an_aim(read: Read) -> None:
    found = read("Nairobi, 3 May 2025\n\nThe Lima to Ica Roadmap seeks ways to raise the catch of the coast.\n")
    assert [(r["initiative"], r["action"]) for r in rows(found, "objectives")] == [("Lima to Ica Roadmap", "raise")]
