"""Whole briefs, each with one thing in its layout or wording that many of its rows depend on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from trustetl.model import Extract

Read = Callable[..., Extract]


def rows(told: Extract, table: str) -> dict[str, dict[str, Any]]:
    """The rows of a table, by the words of the figure that each is read from."""
    return {f.figures[0].quote: f.values for f in told.facts if f.table == table and f.figures}


OFFICE = """# Demand for Grants 2026-27: Ports and Coastal Shipping

*Budget note for Members, 20 February 2026*

The Department of Ports and Coastal Shipping funds harbours, dredging and the training of pilots.

## Overview

In 2026-27, the Department has been allocated Rs 4,120 crore. The Blue Harbour Mission accounts for 30% of it.

**Table: Allocation to the Department (in Rs crore)**

| Scheme | 2024-25 Actuals | 2025-26 RE | 2026-27 BE |
|---|---|---|---|
| Blue Harbour Mission | 900 | 1,100 | 1,236 |
| Others | 2,300 | 2,600 | 2,884 |
| **Total** | **3,200** | **3,700** | **4,120** |

The Sagar Pilotage Authority (SPA) is to receive a further Rs 35 crore to renew its simulators.
"""


def test_the_verb_of_a_ministry_makes_no_fund(read: Read) -> None:
    names = {f.values["name"] for f in read(OFFICE, "note.md").facts if f.table == "initiatives"}
    assert not {n for n in names if n.endswith("fund")}


def test_the_department_is_the_one_named_before(read: Read) -> None:
    told = rows(read(OFFICE, "note.md"), "budgets")
    whose = "Department of Ports and Coastal Shipping"
    assert told["Rs 4,120 crore"]["initiative"] == whose
    assert told["3,200"]["initiative"] == whose
    assert (told["2,884"]["initiative"], told["2,884"]["component"]) == (whose, "Others")
    assert told["1,236"]["initiative"] == "Blue Harbour Mission"


def test_an_authority_that_gets_money_is_whose_it_is(read: Read) -> None:
    told = rows(read(OFFICE, "note.md"), "budgets")
    assert told["Rs 35 crore"]["initiative"] == "Sagar Pilotage Authority"


SETTLED = """WHITE PAPER ON FORESTS: SUMMARY
Forest Office
June 6, 2025

(1) Growth

Japan’s timber harvest in 2023 was 21 million tons, a decrease of 2.3% from the previous year. The number of forest
workers stood at 44,000.

(2) Resource management

Under the Basic Plan for Woodlands, the Government aims to raise the harvest to 25 million tons by FY2030.

(3) Budget

Budget of the Forest Office (billion yen)

Item                  FY2023 settled   FY2024 initial   FY2025 initial
Roads and thinning    41.4             42.6             44.9
Disaster works        18.7             20.2             23.0
Total                 60.1             62.8             67.9

In addition, ¥28.9 billion was provided in the supplementary budget for FY2024.

The Policy Package to Protect Mountain Villages, announced on May 4, 2023, amounts to ¥10.7 billion.
"""


def test_settled_accounts_are_spent(read: Read) -> None:
    told = rows(read(SETTLED), "budgets")
    assert (told["41.4"]["phase"], told["42.6"]["phase"]) == ("executed", "approved")


def test_a_numbered_heading_right_above_a_caption_opens_its_section(read: Read) -> None:
    told = read(SETTLED)
    added = next(f for f in told.facts if f.table == "budgets" and f.figures[0].quote == "¥28.9 billion")
    assert added.section[0] == "Budget"
    assert "Forest Office" in added.values["initiative"]


def test_a_package_is_named_with_what_it_is_to_do(read: Read) -> None:
    told = rows(read(SETTLED), "budgets")
    assert told["¥10.7 billion"]["initiative"] == "Policy Package to Protect Mountain Villages"


NEWS = """Pier funds get Sh8.1 billion as diesel import bill climbs

Thursday, June 12, 2025

The Treasury has proposed to give Sh8.1 billion to the two funds behind Kenya’s ferry service. The money
is up from Sh5.4 billion approved for the current year.

The Pier Upkeep Fund takes the largest share at Sh5.1 billion, followed by the Ferry Safety Fund (FSF) at Sh3 billion.

Lawmakers trimmed the FSF vote to Sh1.9 billion from Sh2.7 billion in the supplementary budget passed in March 2025.
"""


def test_a_clause_behind_the_money_of_a_headline_names_nothing(read: Read) -> None:
    told = rows(read(NEWS), "budgets")
    assert told["Sh8.1 billion"]["initiative"] == "Pier funds"


def test_a_rank_and_another_amount_are_no_parts(read: Read) -> None:
    told = rows(read(NEWS), "budgets")
    assert [told[q]["component"] for q in ("Sh5.1 billion", "Sh3 billion", "Sh1.9 billion")] == [None, None, None]


@pytest.mark.parametrize(
    ("quote", "component"), [("₹2,050 crore", None), ("₹940 crore", "central share"), ("₹480 crore", "state share")]
)
def test_the_shares_that_an_outlay_comprises(read: Read, quote: str, component: str | None) -> None:
    text = (
        "Scheme note\n\nNew Delhi, 4 May 2025\n\nThe Nadi Tat Yojana, launched on 10 September 2021, repairs banks. "
        "Its outlay of ₹2,050 crore comprises a central share of ₹940 crore, a state share of ₹480 crore and a "
        "contribution of ₹630 crore from farmers.\n"
    )
    told = read(text)
    assert rows(told, "budgets")[quote]["component"] == component
    assert "₹630 crore" in rows(told, "indicators")


def test_a_country_in_brackets_gives_the_money_of_its_agency(read: Read) -> None:
    told = rows(
        read(
            "PROJECT NOTE\n\nMalawi: Lakeshore Roads Programme (LRP)\n\nLilongwe, 4 May 2026\n\n"
            "Financing plan (US$ million)\n\nSource | Amount\nGovernment of Malawi | 12.5\n"
            "Nordkredit grant (Norway) | 8.0\nTotal | 20.5\n"
        ),
        "budgets",
    )
    assert (told["12.5"]["payer"], told["8.0"]["payer"]) == ("MWI", "NOR")


FACTS = """HARBOUR LINKS FACILITY – FERRIES
STATE OF PLAY

Fact sheet | European Ports Agency | October 2025

AT A GLANCE

• Programme: Harbour Links Facility (HLF) Ferries, 2021-2027
• Budget: €9.4 billion, of which €3.6 billion for islands eligible for the Cohesion Fund

WHY THE EU FUNDS FERRIES

HLF aims to complete the network of ferry ports. The revised Ferry Ports Regulation entered into force on 11 April 2024.
Under it the core network has to be completed by 2030, the extended island network by 2040 and all rivers by 2050.

LATEST CALL FOR PROPOSALS

• On 6 May 2025, 61 projects were selected for €1.7 billion in grants.
"""


def test_a_span_behind_a_longer_name_is_that_of_the_programme(read: Read) -> None:
    spans = [f.values for f in read(FACTS).facts if f.table == "milestones" and f.values["event"] == "period"]
    assert [(str(row["date_start"]), str(row["date_end"])) for row in spans] == [("2021-01-01", "2027-12-31")]


def test_those_who_are_eligible_for_a_fund_get_no_money_of_it(read: Read) -> None:
    told = rows(read(FACTS), "budgets")
    assert told["€3.6 billion"]["initiative"] == "Harbour Links Facility"


def test_deadlines_that_leave_out_the_verb(read: Read) -> None:
    due = [f.values for f in read(FACTS).facts if f.table == "milestones" and f.values["event"] == "deadline"]
    assert [str(row["date_end"]) for row in due] == ["2030-12-31", "2040-12-31", "2050-12-31"]


def test_a_call_for_proposals_makes_no_proposal_of_what_was_selected(read: Read) -> None:
    assert rows(read(FACTS), "budgets")["€1.7 billion"]["phase"] == "approved"


NOTES = """# Note on river schemes

*Budget note for Members, 24 February 2026*

## Key issues

**Public spending on rivers.** The National River Policy aims to raise public spending on rivers to 2.5% of GDP by 2028.

**Blue River Mission.** The BRM seeks to clean rivers. It was launched in 2013 and has been approved for continuation
till 2030-31. The Blue River Mission (BRM) got Rs 900 crore in 2024-25. By March 2025, 79% of its posts were vacant.

**River banks.** The River Bank Mission was launched on October 25, 2021 with an outlay of Rs 6,180 crore.

**Grants to village councils.** The Finance Panel recommended river grants of Rs 7,051 crore to village councils. Of
this, Rs 4,928 crore had been released till 2024-25.
"""


def test_approved_for_continuation_up_to_a_year(read: Read) -> None:
    spans = [f.values for f in read(NOTES, "n.md").facts if f.table == "milestones" and f.values["event"] == "period"]
    assert [str(row["date_end"]) for row in spans if row["initiative"] == "Blue River Mission"] == ["2031-03-31"]


def test_grants_to_others_are_no_money_of_what_the_note_is_about(read: Read) -> None:
    told = rows(read(NOTES, "n.md"), "budgets")
    assert told["Rs 7,051 crore"]["initiative"] == told["Rs 4,928 crore"]["initiative"] != "Blue River Mission"


def test_a_bullet_on_another_giver_is_no_money_of_the_fund_above(read: Read) -> None:
    text = (
        "# Fish Bulletin\n\nKochi, 30 June 2025\n\n## Schemes and support\n\n"
        "- The Union Budget for 2025-26 provides ₹2,703 crore for the Department of Fisheries.\n"
        "- Under the Jetty Repair Fund (JRF), 141 projects worth ₹685 crore have been approved so far.\n"
        "- PDA has sanctioned ₹42 crore for mending sheds.\n"
    )
    assert rows(read(text, "n.md"), "budgets")["₹42 crore"]["initiative"] == "mending sheds"


SPEECH = """Address by the Vice-Minister of Transport at the Rail Forum, Tokyo

November 6, 2025

Ladies and gentlemen, it is my great pleasure to welcome our guests.

The Harbour Exports Strategy, adopted in December 2024, seeks to raise orders to 7 trillion yen by 2030.
For the Manta Bay Subway, Japan has committed ODA loans of 212.5 billion yen to the Philippines.
For the Umi Tunnel, it has lent 2 trillion yen through the Public Loan Program.

Even so, our target is to cut emissions from railways by 41 percent by fiscal 2031.
"""


def test_a_loan_to_another_state_is_for_what_stands_first(read: Read) -> None:
    told = rows(read(SPEECH), "budgets")
    assert told["212.5 billion yen"]["initiative"] == "Manta Bay Subway"
    assert told["2 trillion yen"]["phase"] == "executed"


def test_an_aim_behind_words_that_only_join_it(read: Read) -> None:
    aims = [f.values for f in read(SPEECH).facts if f.table == "objectives"]
    assert any(row["action"] == "cut" for row in aims)


def test_a_country_that_commits_to_cut(read: Read) -> None:
    text = "Note on the climate\n\nLima, 9 May 2025\n\nPeru commits to cut methane emissions by 35 percent by 2035.\n"
    assert [f.values["action"] for f in read(text).facts if f.table == "objectives"] == ["cut"]


def test_what_a_fund_has_in_another_year(read: Read) -> None:
    told = rows(
        read(
            "News of the Reef Fund\n\nRecife, 9 May 2025\n\nThe Reef Fund lends to towns. The Fund had a budget of "
            "R$ 4.2 billion for loans in 2024 and has R$ 5.1 billion in 2025, against R$ 380 million in 2023.\n"
        ),
        "budgets",
    )
    assert [str(told[q]["period_start"])[:4] for q in ("R$ 4.2 billion", "R$ 5.1 billion", "R$ 380 million")] == [
        "2024",
        "2025",
        "2023",
    ]


def test_what_is_made_at_home_is_no_trade(read: Read) -> None:
    told = read(
        "Pumps in Kenya\n\nNairobi, 9 May 2025\n\nImport bill\n\nKenya spent Sh96 billion on imported pumps.\n\n"
        "Under the Pump Strategy, the government plans to lift the share of pumps made locally to 50 percent by 2030 "
        "from 30 percent today.\n"
    )
    shares = rows(told, "indicators")
    assert {shares[q]["subject"] for q in ("50 percent", "30 percent")} == {"share of pumps made locally"}
    assert "50 percent" not in rows(told, "trade")


RESULTS = """Lakeshore Roads Programme

Lilongwe, 4 May 2026

The Lakeshore Roads Programme (LRP) repairs roads. It will pave 410 km in the districts of Salima and Dedza.

Indicator | Baseline 2024 | Target 2030
Roads open all year (km) | 290 | 470
Towns served | 12 | 24
"""


def test_the_head_of_a_column_is_no_initiative(read: Read) -> None:
    names = [f.values["name"] for f in read(RESULTS).facts if f.table == "initiatives"]
    assert names == ["Lakeshore Roads Programme"]


def test_where_a_thing_is_done_is_not_what_is_measured(read: Read) -> None:
    assert "districts" not in str(rows(read(RESULTS), "indicators")["410 km"]["subject"])
