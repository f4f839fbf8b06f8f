"""Who gives money, who gets a part of it, what is asked for and what is only claimed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from trustetl.model import Extract

TAPS = (
    "Ministry of Water and Sanitation\n"
    "\n"
    "Nairobi, 14 May 2025\n"
    "\n"
    "The Cabinet Secretary launched the Safe Taps Programme (STP) in Homa Bay. The Programme has been "
    "allocated Kshs. 12.4 billion over three years, 2025/26 to 2027/28.\n"
    "\n"
    "Of this amount, Kshs. 3.2 billion is meant for drilling 240 boreholes, Kshs. 1.1 billion for "
    "training of 5,600 plumbers and Kshs. 450 million for 1,200 water meters.\n"
    "\n"
    "The biggest slice, Kshs. 4.7 billion, goes to the Kisumu sewer. Turkana will receive Kshs. 310 "
    "million, while Garissa and Wajir get Kshs. 220 million and Kshs. 180 million, respectively.\n"
    "\n"
    "For the coming year the Water ministry asked for Kshs. 61 billion but was given Kshs. 44 billion. "
    "The ministry had sought Sh9 billion for dams.\n"
    "\n"
    "The county inaugurated a 30-bed clinic at Mbita, built at a cost of Kshs. 92 million.\n"
    "\n"
    "The utilities owe suppliers Kshs. 8 billion. Pending bills worth Kshs. 2.4 billion remain unpaid. A "
    "further Kshs. 700 million is owed to contractors.\n"
    "\n"
    "The call attracted 88 applications worth Kshs. 9 billion. Eleven projects were selected and will "
    "share Kshs. 1.5 billion.\n"
    "\n"
    "Sweden has disbursed a grant of USD 40 million to the Programme. The Government will contribute a "
    "further USD 12 million.\n"
)
HILLS = (
    "Rwanda Ministry of Environment\n"
    "\n"
    "Kigali, 3 March 2025\n"
    "\n"
    "The Green Hills Fund (GHF) was launched in 2019 and has a budget of RWF 96 billion for 2024-2028.\n"
    "\n"
    "## Who contributes (USD million)\n"
    "\n"
    "| Contributor | Pledged | Paid in |\n"
    "|---|---|---|\n"
    "| Denmark | 40 | 22 |\n"
    "| Japan | 15 | 15 |\n"
    "| African Development Bank | 30 | 12 |\n"
    "| Total | 85 | 49 |\n"
    "\n"
    "The Budget Estimates provided RWF 8.2 billion for the Fund, raised to RWF 9.1 billion at the revised"
    " estimates stage. By June 2025 RWF 5.5 billion had been disbursed.\n"
    "\n"
    "The Fund's window for cities has RWF 12 billion for 2025-2026. The Commission invested €70 million "
    "in wetlands.\n"
    "\n"
    "Belgium will provide 12 million US dollars to the Fund. An additional grant of 3 million US dollars "
    "was announced in May.\n"
    "\n"
    "Nyanza is to receive RWF 2.1 billion and Huye RWF 1.4 billion. RWF 900 million will be used to buy "
    "seedlings.\n"
    "\n"
    "The Minister opened the Karongi jetty, constructed at a cost of RWF 640 million.\n"
)
CASES: list[tuple[str, str, int, str, dict[str, object]]] = [
    # a deed keeps its object, and the comma of a number ends no clause
    (TAPS, "Kshs. 3.2 billion", 0, "budgets", {"component": "drilling 240 boreholes"}),
    (TAPS, "Kshs. 1.1 billion", 0, "budgets", {"component": "training of 5,600 plumbers"}),
    (TAPS, "Kshs. 450 million", 0, "budgets", {"component": "water meters"}),
    # shares of the programme's money
    (TAPS, "Kshs. 4.7 billion", 0, "budgets", {"initiative": "Safe Taps Programme", "component": "Kisumu sewer"}),
    (TAPS, "Kshs. 310 million", 0, "budgets", {"initiative": "Safe Taps Programme", "component": "Turkana"}),
    (HILLS, "RWF 1.4 billion", 0, "budgets", {"initiative": "Green Hills Fund", "component": "Huye"}),
    # what a ministry asks for and gets
    (TAPS, "Kshs. 61 billion", 0, "budgets", {"initiative": "Ministry of Water", "phase": "proposed"}),
    (TAPS, "Kshs. 44 billion", 0, "budgets", {"initiative": "Ministry of Water", "phase": "approved"}),
    # works opened
    (TAPS, "Kshs. 92 million", 0, "budgets", {"initiative": "30-bed clinic at Mbita", "phase": "executed"}),
    (HILLS, "RWF 640 million", 0, "budgets", {"initiative": "Karongi jetty", "phase": "executed"}),
    # debts and applications
    (TAPS, "Kshs. 8 billion", 0, "indicators", {}),
    (TAPS, "Kshs. 2.4 billion", 0, "indicators", {}),
    (TAPS, "Kshs. 700 million", 0, "indicators", {}),
    (TAPS, "Kshs. 9 billion", 0, "indicators", {}),
    # money in the name of another country's coin is the giver's
    (TAPS, "USD 40 million", 0, "budgets", {"payer": "SWE", "phase": "executed"}),
    (TAPS, "USD 12 million", 0, "budgets", {"payer": "KEN"}),
    (HILLS, "12 million US dollars", 0, "budgets", {"payer": "BEL"}),
    # tables of donors
    (HILLS, "40", 0, "budgets", {"component": "Denmark", "payer": "DNK", "phase": "approved"}),
    (HILLS, "22", 0, "budgets", {"component": "Denmark", "payer": "DNK", "phase": "executed"}),
    (HILLS, "15", 1, "budgets", {"component": "Japan", "payer": "JPN", "phase": "executed"}),
    (HILLS, "30", 0, "budgets", {"component": "African Development Bank", "payer": None}),
    # revised estimates
    (HILLS, "RWF 8.2 billion", 0, "budgets", {"phase": "approved"}),
    (HILLS, "RWF 9.1 billion", 0, "budgets", {"phase": "adjusted"}),
]


@pytest.mark.parametrize(("text", "quote", "nth", "table", "columns"), CASES, ids=[f"{c[1]} {c[2]}" for c in CASES])
def test_an_amount_has_its_giver_part_and_phase(
    read: Callable[..., Extract], text: str, quote: str, nth: int, table: str, columns: dict[str, object]
) -> None:
    found = read(text)
    figure = [f for f in found.figures if f.quote == quote][nth]
    assert found.routes[figure].table == table
    fact = next(f for f in found.facts if f.table == table and f.figures and f.figures[0] == figure)
    assert {name: fact.values.get(name) for name in columns} == columns
