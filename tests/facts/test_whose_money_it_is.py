"""Whose money, trade and aims a sentence tells by its grammar. All wordings are our own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from fact_rows import row

from trustetl import find_figures
from trustetl.model import Extract

HEAD = "Notes of the week\n\n3 March 2025\n\n"


BUDGETS: list[tuple[str, str, dict[str, object]]] = [
    # goals hold no money of their own
    (
        (
            "The Clean Coast Goal (CCG) was agreed in 2024. The CCG aims to clean beaches. Italy paid €6 million "
            "of climate "
            "finance in 2024."
        ),
        "€6 million",
        {"initiative": "climate finance", "payer": "ITA"},
    ),
    # an office that is given money outright
    (
        "The Reed Scheme (RS) is new. This year's Union Budget has given the Department of Fisheries Rs 2,703 crore.",
        "Rs 2,703 crore",
        {"initiative": "Department of Fisheries"},
    ),
    # a government that has another's money as its own
    (
        "The Reef Fund of Kiribati gets A$7.5 million in 2025.",
        "A$7.5 million",
        {"initiative": "Reef Fund", "payer": "KIR"},
    ),
    # a budget law reserves
    (
        "The 2025 Budget Law reserves R$ 2.2 billion for railway works, against R$ 1.68 billion in 2024.",
        "R$ 1.68 billion",
        {"initiative": "railway works"},
    ),
    # who acts or gets it is not what it is for
    (
        "The Quay Programme (QP) repairs quays.\n\nBy the end of 2024, contractors had been paid Sh9.4 billion.",
        "Sh9.4 billion",
        {"initiative": "Quay Programme", "phase": "executed"},
    ),
    # an apposition between subject and verb
    (
        "Kenya Clay Institute, a State corporation, will receive Sh1.5 billion over three years to put up a kiln.",
        "Sh1.5 billion",
        {"initiative": "Kenya Clay Institute"},
    ),
    # pronouns that hold and divide
    (
        (
            "The Rail Action Plan (RAP) helps. The plan aims to join towns.\n\nThe main source is the Tide "
            "Europe Facility "
            "(TEF). It has €25 billion for transport in 2021-2027."
        ),
        "€25 billion",
        {"initiative": "Tide Europe Facility", "component": "transport"},
    ),
    # countries that give one after the other
    (
        (
            "The Tide Fund (TF) pays for piers. Norway pledged EUR 60 million, Spain EUR 19 million and Peru EUR "
            "8 million."
        ),
        "EUR 19 million",
        {"component": None, "payer": "ESP"},
    ),
    # a capital inside a name is no verb
    (
        "The Quay Fund also set aside US$ 50 million for the Locally Led Lagoon Window in 2026.",
        "US$ 50 million",
        {"component": "Locally Led Lagoon Window"},
    ),
    # a clause inside a clause
    (
        (
            "The Quay Care Fund (QCF), which covers piers when a pier's cover runs out, gets Sh8 billion in the "
            "new year."
        ),
        "Sh8 billion",
        {"initiative": "Quay Care Fund", "component": None},
    ),
    # a programme is no part of itself, whose money it is is none either
    (
        "- Reef Yojana Sampada (RYS): Approved on 8 February 2024 with Rs 6,000 crore for 2023-24 to 2026-27.",
        "Rs 6,000 crore",
        {"initiative": "Reef Yojana Sampada", "component": None},
    ),
    (
        "The Clean Pier Plan (CPP) was presented on 3 February 2021 and has €4 billion of EU funding.",
        "€4 billion",
        {"initiative": "Clean Pier Plan", "component": None},
    ),
    # a field behind a holder
    (
        "The Novo Cais, launched on 11 August 2023, sets aside R$ 30 billion for health.",
        "R$ 30 billion",
        {"initiative": "Novo Cais", "component": "health"},
    ),
    (
        "A grant of up to 1.86 billion yen goes to the Government of Kenya for the Quay Project.",
        "1.86 billion yen",
        {"component": None},
    ),
]


@pytest.mark.parametrize(("text", "quote", "columns"), BUDGETS)
def test_an_amount_is_of_what_its_sentence_says(
    read: Callable[..., Extract], text: str, quote: str, columns: dict[str, object]
) -> None:
    fact = row(read(HEAD + text + "\n"), quote, "budgets")
    assert {name: fact.values[name] for name in columns} == columns


def test_a_bank_and_its_letters_are_no_programme(read: Callable[..., Extract]) -> None:
    found = read(
        "Lagoon Development Bank (BDLX)\n\nTide Fund: questions and answers\n\nWhat is the Tide Fund?\n\nThe "
        "National Fund "
        "on Tide Change (Tide Fund) was created in 2009. The Fund aims to help ports.\n\nDoes BDLX work with "
        "others?\n\n"
        "BDLX is one of the banks of Eco Lagoa, a programme launched by the Treasury in 2024.\n"
    )
    names = [f.values["name"] for f in found.facts if f.table == "initiatives"]
    assert "BDLX" not in names
    assert len([n for n in names if "Tide" in str(n)]) == 1


def test_the_total_of_several_schemes_is_of_the_office(read: Callable[..., Extract]) -> None:
    found = read(
        "NOTES ON DEMANDS FOR GRANTS, 2025-2026\n\nDepartment of Wells and Rivers\n\nAllocations for major "
        "schemes (In ₹ "
        "crore)\n\nScheme                        Budget 2024-2025   Budget 2025-2026\nNational Wells Mission "
        "       36000.00"
        "           37226.92\nRiver Clean Programme         7300.00            9406.00\nTotal                "
        "         "
        "43300.00           46632.92\n"
    )
    assert row(found, "46632.92", "budgets").values["initiative"] == "Department of Wells and Rivers"


def test_the_country_of_a_statistical_office_is_no_partner(read: Callable[..., Extract]) -> None:
    found = read(
        "Local drugs\n\nNairobi, Tuesday, August 12, 2025 (KNA) – Work goes on.\n\nAccording to the Kenya "
        "National Bureau of "
        "Statistics (KNBS), the country imported pumps worth Sh98 billion in 2024.\n"
    )
    fact = row(found, "Sh98 billion", "trade")
    assert (fact.values["reporter"], fact.values["partner"]) == ("KEN", "WLD")


def test_goods_pointed_to_in_the_next_sentence(read: Callable[..., Extract]) -> None:
    found = read(
        "Reed bulletin\n\nKochi, India, 5 March 2026\n\nIndia exported reeds worth Rs 900 crore in 2025. "
        "Split cane remained "
        "the main item. 3,91,240 MT of it fetched Rs. 240 crore in 2025.\n"
    )
    assert row(found, "Rs. 240 crore", "trade").values["commodity"] == "Split cane"


def test_the_month_of_an_event_dates_no_trade(read: Callable[..., Extract]) -> None:
    found = read(
        "Fish notes\n\nExports of fish from Japan amounted to 360 billion yen in 2024. Exports to China fell "
        "to 6 billion "
        "yen, as the import suspension of August 2023 was in place. Clam exports were 69 billion yen.\n"
    )
    fact = row(found, "69 billion yen", "trade")
    assert (fact.values["period_start"], fact.values["period_end"]) == (date(2024, 1, 1), date(2024, 12, 31))


def test_a_fund_that_speaks_of_itself_is_no_country(read: Callable[..., Extract]) -> None:
    found = read(
        "Statement by the Chair of the Lagoon Fund in Nairobi, Kenya\n\n3 March 2025\n\nKenya has many "
        "piers, and Kenya "
        "repairs them.\n\nWe provided US$ 8 million for the Quay Project, and Kenya gained from the work.\n"
    )
    assert row(found, "US$ 8 million", "budgets").values["payer"] is None


def test_an_office_by_its_letters_has_aims(read: Callable[..., Extract]) -> None:
    found = read(HEAD + "RPEDA aims to raise the share of split reeds in exports to 20 per cent by 2030.\n")
    assert [f for f in found.facts if f.table == "objectives"]


def test_a_law_is_only_the_basis_and_headings_of_other_sections_name_no_rows(read: Callable[..., Extract]) -> None:
    found = read(
        "Lagoon Railway Building Agency (LRBA)\nAnnual Report for Fiscal Year 2024 (extract)\n\nIssued: "
        "September 30, 2025\n"
        "\nIII. Building\n\n1. Overview\nLRBA builds the lines under the National Lagoon Railway Act. In "
        "fiscal year 2024 "
        "(April 2024 to March 2025) construction expenses came to ¥156.5 billion.\n\n2. North Line (Port to "
        "Hill)\nThe "
        "project cost was revised to ¥2,320 billion in December 2022.\n\n3. Expenses by Line\n(billion yen)\n"
        "Line              FY2023 result    FY2025 budget\nNorth Line        135.2            157.5\n"
        "South Line        48.1             6.9\nTotal             183.3            164.4\n"
    )
    told = row(found, "¥156.5 billion", "budgets").values
    assert "Act" not in str(told["initiative"])
    assert told["phase"] == "executed"
    south = row(found, "48.1", "budgets").values
    assert (south["phase"], south["component"]) == ("executed", "South Line")
    assert "North" not in str(south["initiative"])


def test_who_publishes_a_brief_is_not_whose_budget_it_tells(read: Callable[..., Extract]) -> None:
    found = read(
        "PARLIAMENTARY BUDGET OFFICE\n\nBUDGET BRIEF No. 9 of 2025\nState Department for the Quays and Reeds "
        "(Vote 1188): "
        "Estimates for FY 2025/26\n\n20 May 2025\n\nProposed allocation\n\nThe State Department proposes to "
        "spend KSh. 10,672 "
        "million in FY 2025/26.\n"
    )
    asked = row(found, "KSh. 10,672 million", "budgets").values
    assert asked["initiative"] == "State Department for the Quays and Reeds"


def test_its_part_is_of_the_one_just_named(read: Callable[..., Extract]) -> None:
    found = read(
        "Rail Action Plan explained\n\n3 March 2025\n\nThe Rail Action Plan helps. The plan aims to join "
        "towns.\n\nWhat does "
        "it cost?\n\nThe main instrument is the Tide Europe Facility (TEF). Its coast strand has a budget of "
        "€25 billion for "
        "the period 2021-2027.\n"
    )
    assert row(found, "€25 billion", "budgets").values["initiative"] == "Tide Europe Facility"


def test_the_rows_of_a_table_of_periods_name_the_flow(read: Callable[..., Extract]) -> None:
    found = read(
        "Pumps: trade balance of Brazil\n\n5 October 2025\n\nBrazil exported pumps worth US$ 871.7 million "
        "from January to "
        "September 2025.\n\nTrade in pumps (US$ million)\n\n|  | Jan-Sep 2024 | Jan-Sep 2025 "
        "|\n|---|---|---|\n| Exports | "
        "812.4 | 871.7 |\n| Imports | 5,940.0 | 6,314.2 |\n"
    )
    assert row(found, "812.4", "trade").values["flow"] == "export"
    assert row(found, "5,940.0", "trade").values["flow"] == "import"


EACH = [
    (
        "Assistance of Rs. 23 crore is admissible for a block of 50 beds and Rs. 40 crore for a block of 100 beds.",
        "Rs. 23 crore",
    ),
    (
        "Assistance of Rs. 23 crore is admissible for a block of 50 beds and Rs. 40 crore for a block of 100 beds.",
        "Rs. 40 crore",
    ),
    ("A grant of Rs 2 lakh is available for each farmer.", "Rs 2 lakh"),
]


@pytest.mark.parametrize(("text", "quote"), EACH)
def test_what_each_of_many_can_have_is_no_budget(read: Callable[..., Extract], text: str, quote: str) -> None:
    found = read(HEAD + "The Reef Scheme has an outlay of Rs 4,860 crore. " + text + "\n")
    row(found, quote, "indicators")
    assert not [f for f in found.facts if f.table == "budgets" and f.figures[0].quote == quote]


def test_what_others_bring_is_expected(read: Callable[..., Extract]) -> None:
    found = read(
        HEAD
        + "The Reef Scheme has an outlay of Rs 48 crore. The outlay comprises a Central share of Rs. 29 crore, a State "
        "share of Rs. 12 crore and beneficiaries' contribution of Rs. 7 crore.\n"
    )
    assert row(found, "Rs. 7 crore", "indicators").values["status"] == "estimate"


def test_numbers_of_sections_count_nothing(read: Callable[..., Extract]) -> None:
    found = read(
        "# Institute notes\n\n5 May 2025\n\n## 1 Finance for ports\n\nThe ports got 3 cranes.\n\n## 2 Tide "
        "Fund\n\nIt has 4 "
        "boats.\n",
        "brief.md",
    )
    assert [f.quote for f in found.figures if f.kind == "count"] == ["3 cranes", "4 boats"]


LETTERS = [
    ("The West-East Lagoon Railway (FLOX) is long.", "FLOX", "West-East Lagoon Railway"),
    ("They met at the Midwest Harbour Corridor (CPMX) in May.", "CPMX", "Midwest Harbour Corridor"),
]


@pytest.mark.parametrize(("text", "acronym", "expansion"), LETTERS)
def test_letters_of_a_name_in_another_language(
    read: Callable[..., Extract], text: str, acronym: str, expansion: str
) -> None:
    rows = {f.values["acronym"]: f.values["expansion"] for f in read(HEAD + text + "\n").facts if f.table == "glossary"}
    assert rows.get(acronym) == expansion


@pytest.mark.parametrize("number", ["(+352) 4398 47410", "(61) 2029-7068", "(61) 3315-3580 / 3315-2745"])
def test_a_telephone_number_with_its_code_in_brackets(number: str) -> None:
    assert [(f.kind, f.quote) for f in find_figures(f"Press office: {number}")] == [("contact", number)]
