"""Rows of tables that lie under other rows, and labels that name their own goods. All wordings are ours."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from trustetl.model import Extract

Read = Callable[..., Extract]
HEAD = "# Peru: fruit trade\n\nMinistry of Agriculture of Peru, 3 March 2025\n\n## Trade in fruit, US$ million\n\n"
DASHED = """| | 2023 | 2024 |
|---|---:|---:|
| **Exports** | 1,240 | 1,380 |
| – grapes | 640 | 702 |
| **Imports** | 310 | 342 |
| of which Chile | 80 | 92 |
| **Balance** | 930 | 1,038 |
"""
GROUPED = """| Product | 2023 | 2024 |
|---|---:|---:|
| Exports | | |
| Grapes | 640 | 702 |
| Imports | | |
| Apples | 80 | 92 |
"""
PLAIN = """| Flow | 2023 | 2024 |
|---|---:|---:|
| Total exports | 1,240 | 1,380 |
| Grapes | 640 | 702 |
| Total imports | 310 | 342 |
| Apples | 80 | 92 |
"""
SET_IN = """PERU: FRUIT TRADE
Ministry of Agriculture
3 March 2025

EXPORTS AND IMPORTS OF FRUIT (US$ million)

                       2023      2024
Exports               1,240     1,380
  Grapes                640       702
Imports                 310       342
  Apples                120       131
    from Chile           80        92
Balance                 930     1,038
"""
BY_LAND = """| | 2023 | 2024 |
|---|---:|---:|
| Chile | | |
| Exports of grapes | 640 | 702 |
| Imports of apples | 80 | 92 |
"""
BUDGET = """BUDGET OF THE WATER AGENCY (PEN million)

                        2024      2025
                      actual  approved
Orchard Renewal         12.1      13.4
Water Saving Scheme      8.0       9.1
  Canals                 5.0       6.0
Total                   20.1      22.5
"""


def told(read: Read, text: str, quote: str, table: str, fields: tuple[str, ...], name: str) -> tuple[object, ...]:
    """The fields of the row whose figure has the quote."""
    return next(
        tuple(f.values[field] for field in fields)
        for f in read(text, name).facts
        if f.table == table and f.figures and f.figures[0].quote == quote
    )


@pytest.mark.parametrize(
    ("table", "name", "quote", "flow", "partner", "goods"),
    [
        (HEAD + DASHED, "t.md", "1,380", "export", "WLD", "fruit"),
        (HEAD + DASHED, "t.md", "702", "export", "WLD", "grapes"),
        (HEAD + DASHED, "t.md", "92", "import", "CHL", "fruit"),
        (HEAD + DASHED, "t.md", "1,038", "balance", "WLD", "fruit"),
        (HEAD + GROUPED, "t.md", "702", "export", "WLD", "Grapes"),
        (HEAD + GROUPED, "t.md", "92", "import", "WLD", "Apples"),
        (HEAD + PLAIN, "t.md", "702", "export", "WLD", "Grapes"),
        (HEAD + PLAIN, "t.md", "92", "import", "WLD", "Apples"),
        (HEAD + BY_LAND, "t.md", "702", "export", "CHL", "grapes"),
        (HEAD + BY_LAND, "t.md", "92", "import", "CHL", "apples"),
        (SET_IN, "t.txt", "702", "export", "WLD", "Grapes"),
        (SET_IN, "t.txt", "131", "import", "WLD", "Apples"),
        (SET_IN, "t.txt", "92", "import", "CHL", "Apples"),
        (SET_IN, "t.txt", "1,038", "balance", "WLD", "FRUIT"),
    ],
)
def test_a_row_has_the_flow_of_the_row_it_lies_under(
    read: Read, table: str, name: str, quote: str, flow: str, partner: str, goods: str
) -> None:
    assert told(read, table, quote, "trade", ("flow", "partner", "commodity"), name) == (flow, partner, goods)


def test_a_part_of_a_programme_is_set_in_under_it(read: Read) -> None:
    fields = ("initiative", "component", "phase")
    assert told(read, BUDGET, "6.0", "budgets", fields, "t.txt") == ("Water Saving Scheme", "Canals", "approved")
    assert told(read, BUDGET, "9.1", "budgets", fields, "t.txt") == ("Water Saving Scheme", None, "approved")
    assert told(read, BUDGET, "22.5", "budgets", fields[1:], "t.txt") == (None, "approved")


BOX = """| Item | Value |
|---|---|
| Peru's share of world grape production | about 3% |
| Frozen mango, exports 2024 | US$ 215 million |
| Imports, 2024 (apples) | US$ 131 million |
| Apple imports from Chile | US$ 92 million (2024) |
| Grape exports, growth on 2023 | +9.7% |
| Exports to Brazil – blueberries | US$ 15 million |
| Exports (provisional) | 45,000 t |
"""


@pytest.mark.parametrize(
    ("quote", "flow", "measure", "partner", "goods"),
    [
        ("3%", "production", "share", "WLD", "grape"),
        ("US$ 215 million", "export", "value", "WLD", "Frozen mango"),
        ("US$ 131 million", "import", "value", "WLD", "apples"),
        ("US$ 92 million", "import", "value", "CHL", "Apple"),
        ("9.7%", "export", "growth", "WLD", "Grape"),
        ("US$ 15 million", "export", "value", "BRA", "blueberries"),
        ("45,000 t", "export", "quantity", "WLD", "fruit"),
    ],
)
def test_a_label_names_its_own_goods(read: Read, quote: str, flow: str, measure: str, partner: str, goods: str) -> None:
    fields = ("flow", "measure", "partner", "commodity")
    assert told(read, HEAD + BOX, quote, "trade", fields, "t.md") == (flow, measure, partner, goods)


def test_growth_on_a_year_is_not_of_that_year(read: Read) -> None:
    start = told(read, HEAD.replace("fruit,", "fruit in 2024,") + BOX, "9.7%", "trade", ("period_start",), "t.md")[0]
    assert str(start) == "2024-01-01"


FIELDS = """KENYA: SEAFOOD TRADE
State Department for Fisheries of Kenya, Nairobi
4 June 2025

Exports: US$ 45 million (2024)
- to the EU: US$ 20 million
- octopus: US$ 6 million
Imports: US$ 30 million
- tilapia from China: US$ 18 million

Main buyers of Nile perch, 2024
1. Netherlands – 31%
2. Israel – 22%
"""
SOLD = """# Kenya: seafood trade

State Department for Fisheries of Kenya, 4 June 2025

## Top suppliers of mackerel, 2024

| Country | Share |
|---|---|
| China | 61% |

## Where imports of fish come from, 2024

| Country | Share |
|---|---|
| Uganda | 12% |

## Top sources of finance, 2024

| Country | Share |
|---|---|
| Japan | 9% |
"""


@pytest.mark.parametrize(
    ("text", "name", "quote", "flow", "partner", "goods", "status"),
    [
        (FIELDS, "t.txt", "US$ 20 million", "export", "EU", "SEAFOOD", "actual"),
        (FIELDS, "t.txt", "US$ 6 million", "export", "WLD", "octopus", "actual"),
        (FIELDS, "t.txt", "US$ 18 million", "import", "CHN", "tilapia", "actual"),
        (FIELDS, "t.txt", "31%", "export", "NLD", "Nile perch", "actual"),
        (FIELDS, "t.txt", "22%", "export", "ISR", "Nile perch", "actual"),
        (SOLD, "t.md", "61%", "import", "CHN", "mackerel", "actual"),
        (SOLD, "t.md", "12%", "import", "UGA", "fish", "actual"),
    ],
)
def test_lists_and_tables_under_a_flow_or_its_dealers(
    read: Read, text: str, name: str, quote: str, flow: str, partner: str, goods: str, status: str
) -> None:
    fields = ("flow", "partner", "commodity", "status")
    assert told(read, text, quote, "trade", fields, name) == (flow, partner, goods, status)


def test_sources_of_finance_are_no_trade(read: Read) -> None:
    assert all(f.table != "trade" for f in read(SOLD, "t.md").facts if f.figures and f.figures[0].quote == "9%")
