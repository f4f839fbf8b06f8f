"""Papers that offices, banks, agencies and newspapers write in forms of their own: what they name, begin, aim at and
trade. All wordings are ours.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from trustetl.model import Extract

Read = Callable[..., Extract]


def rows(extract: Extract, table: str, **wanted: object) -> list[dict[str, Any]]:
    """The rows of a table in which every wanted field has its value."""
    return [
        dict(f.values) for f in extract.facts if f.table == table and all(f.values[k] == v for k, v in wanted.items())
    ]


def told(read: Read, sentence: str, table: str) -> list[dict[str, Any]]:
    """The rows of a table that one sentence under a date line gives."""
    return rows(read(f"News\n\nLima, 3 March 2025\n\n{sentence}\n"), table)


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("With Verde Invest Peru, launched in February 2024, we want to help towns.", ["Verde Invest Peru"]),
        ("Then there is Costa Segura, which we created in May 2023 to attract capital.", ["Costa Segura"]),
        ("In June 2023 the Government unveiled Puentes Vivos with 21 partners.", ["Puentes Vivos"]),
        ("The allocation includes S/ 3 million for Kavro, the automatic brake system.", ["Kavro"]),
        ("Rail Andina is meant to link Lima and Cusco.", ["Rail Andina"]),
        ("Rail Andina will link Lima and Cusco with 870 km of new track.", ["Rail Andina"]),
        ("The money is for a second phase, Rios Azules II, from 2026 to 2029.", ["Rios Azules II"]),
        ("It gave the International Fund $9 million.", ["International Fund"]),
        ("Acme Steel, founded in 1950, makes rails.", []),
        ("Piura, created in May 1532, is a city.", []),
        ("Maria Quispe, appointed in May 2024, is the minister.", []),
        ("The bank signed a Grant Agreement with the Ministry.", []),
        ("The Plan 2023–2027 says so.", []),
    ],
)
def test_a_name_without_a_head_noun_is_given_away_by_how_it_began(read: Read, sentence: str, names: list[str]) -> None:
    assert [r["name"] for r in told(read, sentence, "initiatives")] == names


@pytest.mark.parametrize(
    ("sentence", "name", "day"),
    [
        ("The Public Cover Authority (PCA), which replaced the Cover Fund (CF) on 1 October 2024, is busy.",
         "Public Cover Authority", "2024-10-01"),
        ("The Coast Guard Authority (CGA) replaced the Harbour Fund (HF) on 5 May 2023.",
         "Coast Guard Authority", "2023-05-05"),
        ("The Package to Protect the Herring Trade, put together in September 2023, helps ports.",
         "Package to Protect the Herring Trade", "2023-09-01"),
    ],
)  # fmt: skip
def test_what_takes_anothers_place_or_is_put_together_begins(read: Read, sentence: str, name: str, day: str) -> None:
    launches = [r for r in told(read, sentence, "milestones") if r["event"] == "launch"]
    assert [(r["initiative"], str(r["date_start"])) for r in launches] == [(name, day)]


def test_a_policy_named_by_its_label_began_when_its_sentence_says(read: Read) -> None:
    found = read(
        "Health\n\nLima, 3 March 2025\n\n- **New Farming Peru (NFP).** The industrial policy, launched on 22 January "
        "2024, helps farms.\n- Other work goes on.\n"
    )
    assert [(r["name"], str(r["launched_start"])) for r in rows(found, "initiatives")] == [
        ("New Farming Peru", "2024-01-22")
    ]


@pytest.mark.parametrize("heading", ["Clear Bays", "Blue Bays (2021–2026)"])
def test_a_heading_over_a_box_that_goes_on_with_the_programme_names_it(read: Read, heading: str) -> None:
    found = read(
        "EU–Peru partnership\n\nLima, 3 March 2025\n\nThe sea is blue.\n\nWHAT THE EU FUNDS\n"
        f"{heading}\nBudget: €25 million from the EU. By June 2025, €19.7 million had been paid. The programme "
        "seeks to create jobs.\n\nOTHER NEWS\nThe weather is fine.\n"
    )
    name = heading.partition(" (")[0]
    assert [r["name"] for r in rows(found, "initiatives")] == [name]
    assert {r["initiative"] for r in rows(found, "budgets")} == {name}


def test_what_is_published_is_a_publication_also_when_it_is_to_come(read: Read) -> None:
    past = told(read, "The Clean Lakes Plan was published in September 2024.", "milestones")
    assert ("publication", "Clean Lakes Plan") in [(r["event"], r["initiative"]) for r in past]
    ahead = told(read, "An evaluation of the Clean Lakes Plan will be published in 2028.", "milestones")
    assert "publication" in [r["event"] for r in ahead if str(r["date_end"]) == "2028-12-31"]


@pytest.mark.parametrize(
    "sentence",
    [
        "And by 2030 we want to end overfishing, legal or not, that is not made good.",
        "Costa Segura, which we created in May 2023 to attract foreign capital, is small.",
        "The project development objective (PDO) is to improve the use of health care in nine counties.",
        "Rail Andina is meant to link Lima and Cusco.",
        "Peru reaffirms its goal of ending overfishing by 2030.",
        "The Project also sought to strengthen the supply of medicines.",
        "Another objective is to recover stretches of track.",
        "The target is to meet 70% of national needs with local production by 2033.",
        "The Prime Ministers agreed to raise trade to 50 billion dollars by 2030.",
        "The government wants 80 per cent of the population covered by 2030.",
        "CAF intends to raise the share of climate finance in its annual lending to 50% by 2030.",
        "To depend less on others for seeds, we will pay growers.",
        "The Ministry works to protect reefs.",
    ],
)
def test_an_aim_in_these_words_is_an_objective(read: Read, sentence: str) -> None:
    assert [r["statement"] for r in told(read, sentence, "objectives")] == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "The target is to reach 40 stations by 2030.",
        "The ministers agreed to cut the catch of hake by 9 per cent in 2026.",
        "We want to thank the mayor.",
    ],
)
def test_a_bare_number_a_quota_or_a_courtesy_is_no_objective(read: Read, sentence: str) -> None:
    assert told(read, sentence, "objectives") == []


def test_bullets_with_a_code_before_them_set_out_their_aims(read: Read) -> None:
    found = read(
        "National plan\n\nLima, 3 March 2025\n\nSpecific objectives\n\n"
        "- 0241 Expanding fish farms in lakes.\n- 0242 Restoring the count of boats in every port.\n"
    )
    assert [r["statement"] for r in rows(found, "objectives")] == [
        "Expanding fish farms in lakes.",
        "Restoring the count of boats in every port.",
    ]


NUMBERED = """Trade in Fishery Products, September 2025

October 30, 2025

1. Overview

Exports of fishery products from Peru in September 2025 amounted to $32.6 million.

2. Exports by destination

Value in $ thousand, quantity in tonnes; change in value from a year earlier.

| Destination | Value | Change | Quantity |
|---|---|---|---|
| China, Hong Kong SAR | 7,412 | +3.1% | 1,164 |
| Thailand | 2,240 | -5.6% | 9,870 |

3. Imports by item

- Salmon and trout: $26.5 million, of which Chile supplied $15.7 million and Norway $7.2 million.
"""


@pytest.mark.parametrize("name", ["brief.md", "brief.txt"])
def test_numbered_headings_and_units_by_column_are_read_in_markdown_as_in_text(read: Read, name: str) -> None:
    found = read(NUMBERED, name)
    table = {f.figures[0].quote: f.values for f in found.facts if f.table == "trade"}
    assert (table["7,412"]["partner"], table["7,412"]["value"], table["7,412"]["unit"]) == ("HKG", 7412000.0, "USD")
    assert (table["1,164"]["measure"], table["1,164"]["value"], table["1,164"]["unit"]) == ("quantity", 1164.0, "t")
    norway = table["$7.2 million"]
    assert (norway["flow"], norway["partner"], norway["commodity"]) == ("import", "NOR", "Salmon and trout")


def test_trade_that_a_deficit_opens_is_of_its_goods(read: Read) -> None:
    found = read(
        "Who pays for health in Peru?\n\nPeru runs a deficit in medicines. In 2024 imports were worth 4.71 billion "
        "soles and exports 1.22 billion soles, so that the deficit was 3.49 billion soles.\n\n"
        "In 2024, Peru exported goods worth $126 million to Chile and imported goods worth $48 million from it.\n"
    )
    table = {f.figures[0].quote: f.values for f in found.facts if f.table == "trade" and f.figures}
    assert table["1.22 billion soles"]["commodity"] == table["4.71 billion soles"]["commodity"] == "medicines"
    assert table["3.49 billion soles"]["position"] == "net_importer"
    assert [(table[q]["flow"], table[q]["partner"]) for q in ("$126 million", "$48 million")] == [
        ("export", "CHL"),
        ("import", "CHL"),
    ]


def test_stories_of_an_agency_speak_for_their_own_place(read: Read) -> None:
    found = read(
        "The week in trade\n\n"
        "DELHI, April 2 (Wire) – India shipped rice worth $4.1 billion in 2024.\n\n"
        "TOKYO, April 3 (Wire) – Imports of natural gas fell 1.4 percent to 64.98 million tonnes in 2025; Australia "
        "had a share of 39.7 percent.\n\n"
        "BRASILIA, April 4 (Wire) – Salmon imports cost $940 million in 2024. Salmon from Chile alone accounted for "
        "US$ 893 million.\n"
    )
    table = {f.figures[0].quote: f.values for f in found.facts if f.table == "trade"}
    assert (table["64.98 million tonnes"]["reporter"], table["39.7 percent"]["partner"]) == ("JPN", "AUS")
    assert (table["US$ 893 million"]["reporter"], table["US$ 893 million"]["partner"]) == ("BRA", "CHL")


def test_numbers_of_laws_files_share_codes_and_houses_are_parts_of_names(read: Read) -> None:
    found = read(
        "Notice\n\nThe Reef Fund was created by Decree 6,527 of 1 August 2008. Law 14.273 of 23 December 2021 applies. "
        "Blue Rail Co. (TSE: 9058) signed. Procedure 2026/0071 (COD). The consultation No. 1,310 closes. "
        "Address: 6-18-1 Suizenji, Chuo-ku; tel. 096-333-2166.\n"
    )
    named = {f.quote for f in found.figures if f.kind == "identifier"}
    assert {"Decree 6,527", "Law 14.273", "9058", "2026/0071 (COD)", "1,310", "6-18-1"} <= named
    assert not [f for f in found.facts if f.table in {"budgets", "trade", "indicators"}]


def test_sums_in_lakh_crore_come_out_in_round_decimals(read: Read) -> None:
    found = read("Ports\n\nDelhi, 3 March 2025\n\nThe Ports Mission has an outlay of ₹4.27 lakh crore.\n")
    assert [str(r["amount"]) for r in rows(found, "budgets")] == ["4270000000000.0"]
