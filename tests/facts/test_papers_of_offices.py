"""Budget papers, bulletins, news and speeches as offices write them: whose money, which year. Wordings are "
"our own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from fact_rows import row

from trustetl.model import Extract

REQUEST = """HARBOUR AGENCY
Ministry of Coasts and Quays

Outline of the FY2026 Budget Request for Harbours

29 August 2025

1. Total amount

The Harbour Agency requests JPY 232.4 billion for FY2026, compared with JPY 187.7 billion in the
initial budget for FY2025.

2. Main items (JPY million)

Item                                       FY2026 request    FY2025 initial budget
Surveys of the sea bed                     9,840             7,960
Promotion of exports of boats              4,260             3,180

In addition, JPY 3,500 million is requested for the new Quiet Coast Programme. The programme aims to repair sea walls.
"""


def test_what_an_agency_asks_for_is_its_own(read: Callable[..., Extract]) -> None:
    found = read(REQUEST)
    assert row(found, "JPY 232.4 billion", "budgets").values["initiative"] == "Harbour Agency"
    assert row(found, "JPY 187.7 billion", "budgets").values["initiative"] == "Harbour Agency"
    assert row(found, "JPY 3,500 million", "budgets").values["initiative"] == "Quiet Coast Programme"


def test_what_is_done_for_trade_is_none(read: Callable[..., Extract]) -> None:
    found = read(REQUEST)
    exports = row(found, "4,260", "budgets")
    assert exports.values["component"] == "Promotion of exports of boats"
    assert not [f for f in found.facts if f.table == "trade"]


def test_an_office_is_the_holder_of_what_it_is_said_to_get(read: Callable[..., Extract]) -> None:
    found = read(
        "Nakuru opens a clinic\n\n3 March 2025\n\nSpeaking during the opening, the Secretary said the "
        "Ministry of Wells "
        "has been allocated Sh138 billion in the 2025/26 financial year, up from Sh127 billion in 2024/25.\n"
    )
    for quote in ("Sh138 billion", "Sh127 billion"):
        assert row(found, quote, "budgets").values["initiative"] == "Ministry of Wells"


LISTED = """# FY2026 Draft Budget: Rivers and Lakes

Ministry of Rivers, Government of Japan
December 26, 2025

The Cabinet decided today on the draft budget. It contains 60 billion yen for the items listed below.

(Unit: million yen)

| Item | FY2026 |
|---|---:|
| Weirs | 40,000 |
| Fish ladders | 20,000 |
| Total | 60,000 |
"""


def test_a_table_that_divides_a_sum_told_before_is_of_that_sum(read: Callable[..., Extract]) -> None:
    found = read(LISTED)
    weirs = row(found, "40,000", "budgets")
    assert str(weirs.values["initiative"]).startswith("Ministry of Rivers")
    assert weirs.values["component"] == "Weirs"
    selected = read(
        "Port news\n\n3 March 2025\n\nThe Quay Programme announced that 12 works will receive R$ 2.4 billion "
        "from the "
        "Federal Government until 2027.\n\nSELECTED WORKS\n\nArea        Works    Resources (R$ million)\n"
        "Cranes      5        1,580\nRails       7        820\nTotal       12       2,400\n"
    )
    assert row(selected, "820", "budgets").values["component"] == "Rails"


STRUCTURED = """THE COASTAL REEDS DEVELOPMENT AUTHORITY (CRDA)
Ministry of Wetlands, Government of India

ANNUAL REPORT 2024-25 (EXTRACT)

CHAPTER 3: HARVEST AND OUTLAYS

3.2 Expenditure of the Authority

The Budget Estimate for 2024-25 was Rs. 122 crore. The actual expenditure was Rs. 108 crore.
"""


def test_a_heading_that_says_where_one_is_names_nothing(read: Callable[..., Extract]) -> None:
    found = read(STRUCTURED)
    for quote in ("Rs. 122 crore", "Rs. 108 crore"):
        assert "REEDS" in str(row(found, quote, "budgets").values["initiative"]).upper()


PLEDGES = [
    (
        "In June 2021 Peru pledged climate finance of PEN 8 billion for the period from 2021 to 2025.",
        "PEN 8 billion",
        "climate finance",
    ),
    (
        (
            "The Reed Fund began in May 2021 and pays for weirs. The Lake Facility was opened in 2024. The Board "
            "of the Bank "
            "approved a loan of $35 million for the Lake Facility. The Government will add $9 million from the "
            "Climate Fund, "
            "and the Reed Fund (RF) has approved a grant of $6 million. Together, this makes $50 million for the "
            "years 2026 "
            "to 2031."
        ),
        "$50 million",
        "Lake Facility",
    ),
]


@pytest.mark.parametrize(("text", "quote", "name"), PLEDGES)
def test_whose_a_pledge_or_a_sum_of_several_is(read: Callable[..., Extract], text: str, quote: str, name: str) -> None:
    title = "Launch of the Lake Facility" if "Lake Facility" in text else "Statement on the climate"
    found = read(f"{title}\n\n9 September 2025\n\n{text}\n")
    assert row(found, quote, "budgets").values["initiative"] == name


def test_a_bank_of_all_americas_pays_nothing_for_the_united_states(read: Callable[..., Extract]) -> None:
    found = read(
        "Remarks by the Country Representative of the Inter-American River Bank in Brazil\n\n9 September 2025\n\n"
        "On August 27, the Board approved a loan of $350 million for the Lake Facility.\n"
    )
    assert row(found, "$350 million", "budgets").values["payer"] is None


COST = """PROJECT SUMMARY

Project name: India: Kutch Port Rail Project
Borrower: Republic of India

The Kutch Port Rail Project will add a track. The total cost is USD480 million.

Cost and financing plan (USD million)
Component         Cost    Bank    Government
Track doubling    396     222     174
Signals           84      47      37
Total             480     269     211
"""


def test_what_the_country_of_a_project_brings_has_it_for_payer(read: Callable[..., Extract]) -> None:
    found = read(COST)
    assert row(found, "174", "budgets").values["payer"] == "IND"
    assert row(found, "222", "budgets").values["payer"] is None
    assert row(found, "USD480 million", "budgets").values["initiative"] == "Kutch Port Rail Project"
    assert not [f for f in found.figures if f.kind == "ratio"]


def test_spending_that_was_is_gone(read: Callable[..., Extract]) -> None:
    found = read(
        "Report of the Auditor on the Harbour Programme\n\nThe Harbour Programme runs since 2019. "
        "Expenditure on quays "
        "was Rs 2 crore.\n"
    )
    assert row(found, "Rs 2 crore", "budgets").values["phase"] == "executed"


BULLETIN = """# Trade Bulletin

**Reed Products Authority, Kochi**

24 June 2025

## Reed exports in 2024-25

India exported 16,98,170 MT of reeds worth Rs 62,408 crore in 2024-25. In 2023-24, exports had been
17,81,602 MT worth Rs 60,523 crore. In rupee terms, exports grew by 3.11%, while the quantity declined by 4.68%.

Split reeds remained the largest item, with 7,41,529 MT worth Rs 43,334 crore.

### Major markets, 2024-25

| Market | Quantity (MT) | Value (US$ million) |
|---|---|---|
| USA | 3,46,868 | 2,714.94 |
| China | 3,96,424 | 1,276.58 |
"""
THIS_YEAR = (date(2024, 4, 1), date(2025, 3, 31))


def test_a_year_that_is_only_looked_back_to_dates_nothing_behind_it(read: Callable[..., Extract]) -> None:
    found = read(BULLETIN)
    for quote in ("3.11%", "4.68%", "7,41,529 MT", "Rs 43,334 crore"):
        fact = row(found, quote, "trade")
        assert (fact.values["period_start"], fact.values["period_end"]) == THIS_YEAR, quote
    assert row(found, "3.11%", "trade").values["commodity"] == "reeds"


def test_markets_are_partners(read: Callable[..., Extract]) -> None:
    found = read(BULLETIN)
    usa = row(found, "2,714.94", "trade")
    assert (usa.values["flow"], usa.values["partner"], usa.values["measure"]) == ("export", "USA", "value")
    assert row(found, "3,96,424", "trade").values["partner"] == "CHN"


def test_a_base_with_its_worth_dates_nothing_behind_it(read: Callable[..., Extract]) -> None:
    found = read(
        "Bulletin\n\nDuring 2024-25, India exported 16,98,170 MT of reeds worth Rs. 62,408 crore, as against "
        "17,81,602 MT "
        "worth Rs. 60,523 crore in 2023-24. Exports thus grew by 3.11%.\n"
    )
    before = row(found, "17,81,602 MT", "trade")
    assert before.values["period_start"] == date(2023, 4, 1)
    grown = row(found, "3.11%", "trade")
    assert (grown.values["period_start"], grown.values["period_end"]) == THIS_YEAR


def test_goods_stand_behind_in(read: Callable[..., Extract]) -> None:
    found = read("Bulletin\n\nIn 2024, Chile imported US$ 17.6 billion in farm machines.\n")
    assert row(found, "US$ 17.6 billion", "trade").values["commodity"] == "farm machines"
    dated = read("Bulletin\n\nIn 2024, Chile imported US$ 17.6 million in January.\n")
    assert row(dated, "US$ 17.6 million", "trade").values["commodity"] is None


NAMES = [
    ("- **Reef Kitchens.** The Ministry of Coasts renewed the export project on 6 May 2025.", "Reef Kitchens"),
    ("- **New Lake Peru (NLP).** The industrial policy, launched on 22 January 2024, has five aims.", "New Lake Peru"),
    (
        "The Asia Clean Harbours Community (ACHC) has 11 members. ACHC seeks to rid ports of coal.",
        "Asia Clean Harbours Community",
    ),
]


@pytest.mark.parametrize(("text", "name"), NAMES)
def test_names_that_the_text_takes_up(read: Callable[..., Extract], text: str, name: str) -> None:
    found = read(f"Port notes\n\n3 March 2025\n\n## Public support\n\n{text}\n")
    assert name in [f.values["name"] for f in found.facts if f.table == "initiatives"]


NO_NAMES = [
    "Contact: Budget Section, Fisheries Policy Planning Department, tel. 03-3502-8397",
    "REPAIRS ON THE ROAD NETWORK",
    "Grain and Seed Organization of the United Coasts (GSO)",
]


@pytest.mark.parametrize("line", NO_NAMES)
def test_bodies_and_capitals_are_no_names(read: Callable[..., Extract], line: str) -> None:
    found = read(f"{line}\n\nThe ports were repaired in 2024.\n\n{line}\n")
    assert not [f for f in found.facts if f.table == "initiatives"]


HEAD = "Port notes\n\n3 March 2025\n\n"
EVENTS = [
    (
        "The core network is to be completed by 2030, the extended network by 2040 and the outer network by 2050.",
        ("deadline", None, date(2040, 12, 31)),
    ),
    (
        "The core network is to be completed by 2030, the extended network by 2040 and the outer network by 2050.",
        ("deadline", None, date(2050, 12, 31)),
    ),
    (
        "The county will open new wards in Mavoko and Athi by December 2026 and recruit 24 nurses.",
        ("deadline", None, date(2026, 12, 31)),
    ),
    (
        "The Blue Dock Fund, with a size of Rs 9 crore, has been extended up to March 2026.",
        ("period", None, date(2026, 3, 31)),
    ),
    (
        "In February 2024 we met in this same hall to launch the Quiet Coast Programme.",
        ("launch", date(2024, 2, 1), date(2024, 2, 29)),
    ),
    (
        "The Harbour Programme (HP) pays for quays. The House will begin its deliberations in January 2026.",
        ("other", date(2026, 1, 1), date(2026, 1, 31)),
    ),
    (
        (
            "About 23 million people had registered under Taa Care, the health coverage programme launched on 1 "
            "October 2024."
        ),
        ("launch", date(2024, 10, 1), date(2024, 10, 1)),
    ),
]


@pytest.mark.parametrize(("text", "event"), EVENTS)
def test_events(read: Callable[..., Extract], text: str, event: tuple[str, date | None, date]) -> None:
    rows = [f.values for f in read(HEAD + text + "\n").facts if f.table == "milestones"]
    assert event in [(v["event"], v["date_start"], v["date_end"]) for v in rows]


def test_a_programme_described_with_its_launch_behind_two_commas(read: Callable[..., Extract]) -> None:
    found = read(
        HEAD + "It is also part of Lima Kwanza, the national master plan for roads, launched on 13 October 2021.\n"
    )
    item = next(f.values for f in found.facts if f.table == "initiatives")
    assert (item["name"], item["launched_start"]) == ("Lima Kwanza", date(2021, 10, 13))


def test_the_occasion_of_a_speech_may_stand_below_its_title(read: Callable[..., Extract]) -> None:
    found = read(
        "Remarks by the Country Representative of the Lake Bank in Peru\n\nLaunch of the Quiet River Facility\nLima, "
        "September 9, 2025\n\nMinister, dear friends,\n\nGood morning. The Facility aims to turn land into parks.\n"
    )
    rows = [f.values for f in found.facts if f.table == "milestones"]
    assert ("launch", "Quiet River Facility", date(2025, 9, 9)) in [
        (v["event"], v["initiative"], v["date_start"]) for v in rows
    ]


def test_what_comes_late_in_a_text_is_not_what_it_is_about(read: Callable[..., Extract]) -> None:
    talk = " ".join(
        f"Our coast has {n} piers of stone." for n in ("many", "some", "old", "new", "wet", "dry", "tall", "low")
    )
    found = read(
        f"Statement by the Minister of Coasts of Peru\n\n18 November 2025\n\n{talk}\n\nFor its part, Peru "
        "is a donor of the "
        "Reed Fund (RF). For its next round we will contribute up to PEN 165 million.\n\nThe Quay Lamp "
        "Mechanism (QLM), "
        "launched in 2013, has 31 partners. The QLM aims to spread lamps. A QLM office opened in Nairobi. "
        "The QLM has a "
        "register.\n"
    )
    assert row(found, "PEN 165 million", "budgets").values["initiative"] == "Reed Fund"


NO_AIMS = [
    (
        "Why It Matters\n\nThe project saves the reeds of the lake.\n\nA mid-term review is planned for November "
        "2027.\n\n"
        "River Bank Peru, Lima."
    ),
    (
        "What we recommend\n\nThe Commission should:\n\n- agree a yearly plan with each port by December "
        "2026;\n- publish "
        "the progress of each quay once a year."
    ),
]


@pytest.mark.parametrize("text", NO_AIMS)
def test_contacts_reviews_and_recommendations_are_no_aims(read: Callable[..., Extract], text: str) -> None:
    found = read(f"The Harbour Project\n\nThe Harbour Project repairs quays.\n\n{text}\n")
    told = [f.values["statement"] for f in found.facts if f.table == "objectives"]
    assert not [t for t in told if "review" in str(t) or "Lima" in str(t) or "yearly" in str(t) or "progress" in str(t)]


def test_a_heading_that_its_section_takes_up_is_a_name(read: Callable[..., Extract]) -> None:
    found = read(
        "Factbox: funds of Brazil\n\nBRASILIA, Nov. 3, 2025 -\n\nREED FUND\n\n* The Reed Fund began in "
        "2008.\n\nNOVO CAIS LIVRE\n\n"
        "* Launched on Feb. 26, 2024, the programme seeks to draw money to ports.\n\n* The second auction "
        "granted 16.5 "
        "billion reais in 2025.\n"
    )
    launched = [f.values for f in found.facts if f.table == "initiatives" and f.values["name"] == "NOVO CAIS LIVRE"]
    assert [v["launched_start"] for v in launched] == [date(2024, 2, 26)]


def test_estimates_that_lower_an_allotment_adjust_it(read: Callable[..., Extract]) -> None:
    found = read(
        "Budget note on wells\n\n20 May 2025\n\nThe Wells Programme was allotted KSh. 121 billion for FY "
        "2024/25. The "
        "Supplementary Estimates lowered the FY 2024/25 allocation to KSh. 118.9 billion.\n"
    )
    assert row(found, "KSh. 118.9 billion", "budgets").values["phase"] == "adjusted"


def test_what_a_country_has_donated_is_gone(read: Callable[..., Extract]) -> None:
    found = read("Fund notes\n\nThe Reed Fund (RF) began in 2008. Norway has donated 3.51 billion reais to it.\n")
    assert row(found, "3.51 billion reais", "budgets").values["phase"] == "executed"
