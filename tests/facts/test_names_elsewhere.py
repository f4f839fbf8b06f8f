"""Names in other languages, in quotation marks, of laws and bodies, and names in table rows. Wordings are our own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from trustetl.model import Extract

HEAD = "Notes of the week\n\n5 March 2025\n\n"


def names_of(extract: Extract) -> dict[str, str | None]:
    return {str(f.values["name"]): f.values["acronym"] for f in extract.facts if f.table == "initiatives"}


NAMED = [
    ("The ministry launched on 4 February 2025 the Escola Viva (Living School) programme.", ["Escola Viva"]),
    ("The Agua Limpia (Clean Water) programme doubled its staff.", ["Agua Limpia"]),
    ("Under Maji kwa Wote (Water for All), launched in June 2023, wells were drilled.", ["Maji kwa Wote"]),
    ('Tuinuane Pamoja ("Let us rise together") was launched in May 2024.', ["Tuinuane Pamoja"]),
    ("Japan's Midori no Hama (Green Shore) Strategy was adopted.", ["Midori no Hama Strategy"]),
    ("The Fundo Praia, or Beach Fund, lends to towns.", ["Fundo Praia"]),
    ("They will roll out the Libreng Isda Para sa Bata programme.", ["Libreng Isda Para sa Bata programme"]),
    ("The Mama Lishe school feeding programme pays for lunch.", ["Mama Lishe school feeding programme"]),
    ("It runs the Boats for All programme.", ["Boats for All programme"]),
    ("Peru's More Nets Program was renewed.", ["More Nets Program"]),
    ('"Smart Harbours for All" was announced by the minister.', ["Smart Harbours for All"]),
    ("RailGuard (RG), the automatic signalling system launched in July 2019, is new.", ["RailGuard"]),
    ("The Wetlands (Conservation and Use) Rules took effect.", ["Wetlands (Conservation and Use) Rules"]),
    ("The Plastic Packaging Regulations ban thin bags.", ["Plastic Packaging Regulations"]),
    ("A technical secretariat, to be set up in Gaborone, will check them.", ["technical secretariat"]),
    ("It relaunched its National Task Force on Sea Walls (NTFSW).", ["National Task Force on Sea Walls"]),
    ("The Lower Bay Insurance System started in April 2001.", ["Lower Bay Insurance System"]),
    ("The Reef Scheme's goal is to keep corals alive.", ["Reef Scheme"]),
    ("The Quay Fund (QF) came after the Quay and Reef Fund (QRF).", ["Quay Fund", "Quay and Reef Fund"]),
    ("ReefNextEU runs until 2026.", ["ReefNextEU"]),
]


@pytest.mark.parametrize(("text", "names"), NAMED, ids=[text[:40] for text, _ in NAMED])
def test_names(read: Callable[..., Extract], text: str, names: list[str]) -> None:
    assert sorted(names_of(read(f"{HEAD}{text}\n"))) == sorted(names)


NAMELESS = [
    "The Lower Bay Health System treats 40 towns.",
    "Trucks use the Northern Corridor.",
    "Village Care Networks (VCNs) link clinics.",
    "The Ministry of Health (Afya House) pays.",
    "He called it 'A Bad Idea' and left.",
    "The minister opened the Kigamboni Bridge.",
]


@pytest.mark.parametrize("text", NAMELESS)
def test_no_names(read: Callable[..., Extract], text: str) -> None:
    assert names_of(read(f"{HEAD}{text}\n")) == {}


def test_rows_of_a_column_of_programmes(read: Callable[..., Extract]) -> None:
    text = (
        "# Money for reefs\n\n5 March 2025\n\n| Programme | EUR million |\n|---|---|\n| Sustainable Reef Towns | 20 |\n"
        "| CORALIA, Lima window | 14 |\n| **Total** | 34 |\n"
    )
    assert set(names_of(read(text, "brief.md"))) == {"Sustainable Reef Towns", "CORALIA"}


def test_what_a_title_describes_is_what_the_story_names(read: Callable[..., Extract]) -> None:
    text = (
        "Peru launches $40 million program to mend sea walls\n\n5 March 2025\n\nThe ministry launched on Tuesday the "
        "Muro Firme (Firm Wall) program in Callao. The program runs from 2025 to 2029.\n"
    )
    extract = read(text)
    assert set(names_of(extract)) == {"Muro Firme"}
    rows = {(f.values["event"], f.values["initiative"]) for f in extract.facts if f.table == "milestones"}
    assert {("launch", "Muro Firme"), ("period", "Muro Firme")} <= rows


def test_a_box_below_a_general_title_is_about_what_its_heading_names(read: Callable[..., Extract]) -> None:
    text = (
        "FACT BOX\nREEF AND QUAY FACILITY (RQF)\nUpdated: 5 March 2025\n\nLegal basis: Decree No. 12 of 8 May 2024\n"
        "Lifetime: 2025-2034\n\nWhy it was set up\n\nThe Facility was created to pay for sea walls.\n"
    )
    extract = read(text)
    rows = {(f.values["event"], str(f.values["initiative"]).upper()) for f in extract.facts if f.table == "milestones"}
    assert {("approval", "REEF AND QUAY FACILITY"), ("period", "REEF AND QUAY FACILITY")} <= rows
    assert [f.values["pillar"] for f in extract.facts if f.table == "objectives"] == ["Why it was set up"]


def test_a_body_that_runs_a_fund_is_not_the_fund(read: Callable[..., Extract]) -> None:
    text = (
        "PALM FUND\nActivity Report 2024\n\nThe Palm Fund was created on August 1, 2008 and plants palms. The Guidance "
        "Committee of the Palm Fund (GCPF) will review the priorities of the Fund in November 2025.\n"
    )
    extract = read(text)
    assert set(names_of(extract)) == {"Palm Fund"}
    rows = {(f.values["event"], f.values["initiative"]) for f in extract.facts if f.table == "milestones"}
    assert ("launch", "Palm Fund") in rows


def test_a_sentence_leads_in_a_list_of_names(read: Callable[..., Extract]) -> None:
    text = (
        "PALM FUND\nActivity Report 2024\n\nThe Palm Fund was created in 2008.\n\nThe main calls of the year were:\n\n"
        "- Verde Vivo: R$ 45 million for palms.\n- Rio na Escola: R$ 33 million for boats.\n"
        "- Boat repair: R$ 4 million.\n"
    )
    assert set(names_of(read(text))) == {"Palm Fund", "Verde Vivo", "Rio na Escola"}
