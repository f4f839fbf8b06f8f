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
