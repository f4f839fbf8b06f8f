"""Tables inside texts: what units, headers, notes and row labels say of each value."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from trustetl.extraction import extract

Row = tuple[str, dict[str, Any]]

TABLES: list[tuple[str, str, list[Row]]] = [
    (
        "rows that are programmes, columns that are phases",
        """# Ministry of Harbours: request for 2027

Oslo, 6 October 2026

Table 1. Appropriations by programme (NOK million, nominal)

| Programme | 2025 outturn | 2026 budget | 2026 revised | 2027 proposal |
|---|---|---|---|---|
| Fjord Ferries Programme | 410 | 520 | 495 | 640 |
| Research | 12 | 14 | 13 | 15 |
| Total | 422 | 534 | 508 | 655 |
""",
        [
            (
                "410",
                {"table": "budgets", "initiative": "Fjord Ferries Programme", "phase": "executed", "component": None},
            ),
            ("520", {"phase": "approved", "currency": "NOK", "payer": "NOR"}),
            ("495", {"phase": "adjusted", "amount": 495000000}),
            ("640", {"phase": "proposed", "period_label": "2027"}),
            ("15", {"initiative": "Research", "phase": "proposed"}),
            ("655", {"initiative": "Ministry of Harbours", "component": None}),
        ],
    ),
    (
        "a note under the table says what the marks mean",
        """FACT SHEET: Reef Restoration Fund
Suva, 4 May 2026

The Reef Restoration Fund (RRF) was launched by Fiji in 2025.

All amounts are in F$ million.

Component              2025*    2026**   2027**
Nurseries              3.2      4.1      5.5
Patrol boats           1.0      2.2      2.8

* actual   ** planned
""",
        [
            ("3.2", {"table": "budgets", "component": "Nurseries", "phase": "executed", "currency": "FJD"}),
            ("2.8", {"component": "Patrol boats", "phase": "proposed", "amount": 2800000, "period_label": "2027"}),
        ],
    ),
    (
        "a note that tells the years apart, and rows with units of their own",
        """# Lunch Clubs Programme

Accra, 12 February 2026

**Reach and money**

| | 2024 | 2025 | 2026 |
|---|---:|---:|---:|
| Pupils fed (thousand) | 820 | 940 | 1,300 |
| Districts | 61 | 70 | 98 |
| Budget (GH¢ million) | 210 | 260 | 410 |
| Local food, % | 38 | 44 | 60 |

*2024 and 2025: approved budget. 2026: planned.*
""",
        [
            ("940", {"table": "indicators", "value": 940000.0, "unit": "Pupil", "status": "actual"}),
            ("1,300", {"status": "target", "subject": "Pupils fed (thousand)"}),
            ("98", {"status": "target", "unit": "District"}),
            ("260", {"table": "budgets", "component": None, "phase": "approved", "amount": 260000000}),
            ("410", {"phase": "proposed", "currency": "GHS"}),
            ("60", {"table": "indicators", "unit": "percent", "status": "target"}),
        ],
    ),
    (
        "sources of money with a status of their own",
        """# Clean Stoves Compact

Nairobi, 2 July 2026. The Government of Kenya launched the Clean Stoves Compact (CSC) on 1 July 2026.

Sources of finance (USD million)

| Source | Amount | Status |
|---|---|---|
| Government of Kenya | 40 | approved |
| Green Climate Fund | 60 | requested |
| Private sector | 90 | expected |
""",
        [
            ("40", {"table": "budgets", "phase": "approved", "payer": "KEN"}),
            ("60", {"phase": "proposed", "payer": None}),
            ("90", {"table": "indicators", "status": "estimate"}),
        ],
    ),
    (
        "fiscal years over the columns, the unit above",
        """United States: Office of Tribal Waters, FY 2027 budget

Washington, February 9, 2026

(dollars in thousands)

| Account | FY 2025 Actual | FY 2026 Enacted | FY 2027 Request | Change |
|---|---|---|---|---|
| Wells Grants | 41,200 | 44,000 | 39,500 | -4,500 |
""",
        [
            ("41,200", {"table": "budgets", "amount": 41200000, "phase": "executed", "initiative": "Wells Grants"}),
            ("39,500", {"phase": "proposed", "payer": "USA"}),
            ("-4,500", {"table": "indicators", "value": -4500000.0}),
        ],
    ),
    (
        "numbers grouped by spaces, parts of a vote",
        """# South Africa: Vote 33

Pretoria, 25 February 2026

Expenditure by subprogramme (R million)

| Subprogramme | Audited outcome 2024/25 | Adjusted appropriation 2025/26 | Medium-term estimate 2026/27 |
|---|---:|---:|---:|
| Soil conservation | 1 100.5 | 1 135.6 | 1 195.3 |
""",
        [
            ("1 100.5", {"amount": 1100500000, "phase": "executed", "payer": "ZAF", "component": "Soil conservation"}),
            ("1 135.6", {"phase": "adjusted", "period_label": "2025/26"}),
            ("1 195.3", {"phase": "proposed"}),
        ],
    ),
    (
        "a column of units",
        """# Saudi Arabia: visitors and jobs

| Indicator | Unit | 2024 | 2030 target |
|---|---|---|---|
| Visitors | million | 29.7 | 70 |
| Receipts | SAR billion | 154 | 300 |
| Occupancy | % | 63 | 72 |
""",
        [
            ("29.7", {"table": "indicators", "value": 29700000.0, "status": "actual"}),
            ("70", {"status": "target", "subject": "Visitors"}),
            ("154", {"value": 154000000000.0, "unit": "SAR"}),
            ("72", {"unit": "percent", "status": "target"}),
        ],
    ),
    (
        "a box of labels and values without a header",
        """# Zambia: Rural Clinics Project at a glance

Lusaka, 1 April 2026

| | |
|---|---|
| Project cost | K1.9 billion |
| Of which government | K700 million |
| Disbursed (31 March 2026) | K310 million |
| Clinics to be built | 140 |
""",
        [
            ("K1.9 billion", {"table": "budgets", "initiative": "Rural Clinics Project", "component": None}),
            ("K700 million", {"table": "budgets", "currency": "ZMW"}),
            ("K310 million", {"phase": "executed", "component": None}),
            ("140", {"table": "indicators", "status": "target"}),
        ],
    ),
    (
        "trade by country, with the world and the others",
        """# Colombia: cocoa

Bogotá, 3 March 2026

Exports of cocoa by destination, thousand tonnes

| Destination | 2024 | 2025p |
|---|---|---|
| Germany | 60 | 71 |
| Other countries | 12 | 14 |
| All destinations | 655 | 690 |

p = provisional
""",
        [
            ("60", {"table": "trade", "partner": "DEU", "flow": "export", "commodity": "cocoa", "value": 60000.0}),
            ("71", {"period_label": "2025", "status": "actual"}),
            ("14", {"partner": None, "commodity": "cocoa"}),
            ("690", {"partner": "WLD", "commodity": "cocoa"}),
        ],
    ),
    (
        "flows down the side, the partner in the title",
        """# Mexico: trade in avocados with Japan

| US$ million | 2024 | 2025* |
|---|---|---|
| Exports | 180 | 210 |
| Imports | 15 | 14 |
| Balance | 165 | 196 |

\\* forecast
""",
        [
            ("180", {"table": "trade", "reporter": "MEX", "partner": "JPN", "flow": "export", "value": 180000000.0}),
            ("14", {"flow": "import", "status": "estimate", "commodity": "avocados"}),
            ("165", {"flow": "balance", "unit": "USD"}),
        ],
    ),
]


TABLES += [
    (
        "a table that divides a proposal",
        """# Polar Ports Programme

*Brussels, 24 March 2026*

The Commission has today proposed a Polar Ports Programme (PPP), with a budget of €30 million for 2027-2030.

Contribution by strand (EUR million; 2025 prices)

| Strand | 2027 | 2028-2030 |
|---|---|---|
| Quays | 4 | 12 |
| Pilots | 2 | 12 |
""",
        [
            ("4", {"table": "budgets", "phase": "proposed", "amount": 4000000, "component": "Quays"}),
            ("12", {"component": "Pilots", "period_label": "2028-2030"}),
        ],
    ),
    (
        "one cell a line",
        """Kenya: Dryland Schools Fund
Nairobi, 3 June 2025

Allocation by county (KSh million)

County
FY 2024/25
FY 2025/26
Turkana
310
420
Marsabit
205
260
Total
515
680
""",
        [
            ("310", {"table": "budgets", "component": "Turkana", "amount": 310000000, "period_label": "FY 2024/25"}),
            ("260", {"component": "Marsabit", "period_label": "FY 2025/26"}),
            ("680", {"component": None, "initiative": "Dryland Schools Fund"}),
        ],
    ),
    (
        "dots between label and amount",
        """Ireland: Island Ferries Scheme - allocations 2026

Inishmore ........ €2.1 million
Clare Island ..... €0.9 million
Total ............ €3.0 million
""",
        [
            ("€2.1 million", {"table": "budgets", "component": "Inishmore", "payer": "IRL"}),
            ("€3.0 million", {"component": None}),
        ],
    ),
    (
        "a label that goes on in the next line, units in the headers",
        """NIGERIA: Federal Roads Fund 2026
Abuja, 5 January 2026

Project                                  2025 Budget (N'bn)    2026 Proposal (N'bn)
Benue Bridge                                   45.0                  62.3
Maintenance of roads
  (all states)                                120.0                 115.0
Total                                         165.0                 177.3
""",
        [
            ("45.0", {"table": "budgets", "amount": 45000000000, "currency": "NGN", "phase": "approved"}),
            ("62.3", {"component": "Benue Bridge", "phase": "proposed", "period_label": "2026"}),
            ("177.3", {"component": None, "phase": "proposed"}),
        ],
    ),
    (
        "brackets below zero, growth over another year",
        """# Bangladesh: exports of leather goods

Table: Exports by market, FY2024-25 (million US$)

| Market | Value | Growth over FY2023-24 (%) |
|---|---|---|
| USA | 240 | 14.2 |
| Japan | 98 | (3.1) |
""",
        [
            ("240", {"table": "trade", "value": 240000000.0, "unit": "USD", "partner": "USA"}),
            ("14.2", {"measure": "growth", "period_label": "FY2024-25"}),
            ("3.1", {"value": -3.1, "partner": "JPN"}),
        ],
    ),
    (
        "what changed between two years is of the later one",
        """# Lake ferries

Lusaka, 8 October 2025

| Port | Jetties (km) | 2023 (million t) | 2024 (million t) | Change |
|---|---|---|---|---|
| Mpulungu | 12 | 1.4 | 1.6 | +14.3% |

| Field | 2026 plan | % change |
|---|---|---|
| Passengers carried (thousand) | 90 | +10.1% |
""",
        [
            ("12", {"period_start": None}),
            ("14.3%", {"period_start": date(2024, 1, 1), "period_end": date(2024, 12, 31), "status": "actual"}),
            ("10.1%", {"period_start": date(2026, 1, 1), "period_end": date(2026, 12, 31), "status": "target"}),
        ],
    ),
    (
        "only the unit over a column, decisions beside it",
        """# Finland: Lapland Rail Package

Helsinki, 8 October 2025

| Measure | EUR million | Decision |
|---|---|---|
| Electrification | 85 | approved in 2025 |
| Night train | 14 | to be decided in 2026 |
""",
        [
            ("85", {"table": "budgets", "phase": "approved", "component": "Electrification"}),
            ("14", {"phase": "proposed"}),
        ],
    ),
]


@pytest.mark.parametrize(("text", "rows"), [case[1:] for case in TABLES], ids=[case[0] for case in TABLES])
def test_a_cell_is_read_by_its_table(text: str, rows: list[Row], tmp_path: Path) -> None:
    path = tmp_path / ("brief.md" if "|" in text else "brief.txt")
    path.write_text(text, encoding="utf-8")
    facts = {fact.figures[0].quote: fact for fact in extract(path).facts if fact.figures}
    for quote, expected in rows:
        fact = facts[quote]
        given = {name: fact.table if name == "table" else fact.values[name] for name in expected}
        assert given == expected, quote
