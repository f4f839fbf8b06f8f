"""A bulletin on trade: what its table by market and its lines on single goods are of."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from trustetl.model import Extract

Read = Callable[..., Extract]


def rows(told: Extract, table: str) -> dict[str, dict[str, Any]]:
    """The rows of a table, by the words of the figure that each is read from."""
    return {f.figures[0].quote: f.values for f in told.facts if f.table == table and f.figures}


MARKETS = """# Honey Trade Bulletin

Auckland, 30 June 2025

## Exports pass USD 600 million in 2024

New Zealand exported 41,200 tonnes of honey worth USD 604 million in 2024. In dollar terms exports were up 4.1 per cent
from USD 580 million in 2023.

Clover honey remained the top item, with shipments of 21,500 tonnes worth USD 310 million. Exports of raw honey fell 5
per cent to USD 90 million, while those of beeswax rose 8.5 per cent to USD 33 million.

**Major markets, 2024**

| Market | Quantity (tonnes) | Value (USD million) | Share of value (%) |
|---|---|---|---|
| China | 12,100 | 201 | 33.3 |
| Japan | 9,050 | 144 | 23.8 |
| Germany | 7,000 | 99 | 16.4 |
| Others | 13,050 | 160 | 26.5 |
| **Total** | **41,200** | **604** | |

Sales to Japan grew by 11% to USD 144 million. Beeswax, at USD 33 million, was the second largest export item.
"""


def test_a_table_by_market_is_of_what_the_bulletin_is_about(read: Read) -> None:
    told = rows(read(MARKETS, "bulletin.md"), "trade")
    assert {told[q]["commodity"].lower() for q in ("12,100", "201", "33.3", "13,050")} == {"honey"}
    assert told["12,100"]["partner"] == "CHN"


def test_how_a_flow_is_counted_is_no_goods(read: Read) -> None:
    told = rows(read(MARKETS, "bulletin.md"), "trade")
    assert told["USD 580 million"]["commodity"] == "honey"


def test_goods_set_off_ahead_and_those_of_another_item(read: Read) -> None:
    told = rows(read(MARKETS, "bulletin.md"), "trade")
    assert told["21,500 tonnes"]["commodity"] == "Clover honey"
    amounts = [
        f.values
        for f in read(MARKETS, "bulletin.md").facts
        if f.table == "trade" and f.values["value"] == 33e6 and f.values["measure"] == "value"
    ]
    assert {str(row["commodity"]).lower() for row in amounts} == {"beeswax"}
    assert {row["partner"] for row in amounts} == {"WLD"}
