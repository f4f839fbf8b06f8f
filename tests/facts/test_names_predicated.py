"""Names that what is said of them gives away, rows whose cell spells a name out, and when what is named began. All
wordings are our own.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from trustetl.model import Extract

Read = Callable[..., Extract]
HEAD = "Notes of the week\n\n3 March 2025\n\n"


def names_of(extract: Extract) -> list[object]:
    return [fact.values["name"] for fact in extract.facts if fact.table == "initiatives"]


def begun(extract: Extract) -> dict[object, tuple[str, str]]:
    """Name and interval of the launch of each initiative of a text."""
    rows = [fact.values for fact in extract.facts if fact.table == "initiatives"]
    return {v["name"]: (str(v["launched_start"]), str(v["launched_end"])) for v in rows}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # what is done to programmes, laws and systems
        ("The Coastal Barrage Reserve was approved on 11 February 2025.", "Coastal Barrage Reserve"),
        ("Our Quiet Harbour Levels have been phased in since 2023.", "Quiet Harbour Levels"),
        ("The Clean Ballast Standards Book is mandatory for all ships.", "Clean Ballast Standards Book"),
        ("The Blue Harvest Rebates run from May 2024 to June 2026.", "Blue Harvest Rebates"),
        ("The Blue Harvest Rebates, which many fishers like, are financed by the Treasury.", "Blue Harvest Rebates"),
        ("Officials say that the Deep Anchor Doctrine takes effect in May.", "Deep Anchor Doctrine"),
        # of 'it' in the next sentence, and of its last word in capitals
        ("The Coastal Barrage Reserve has few friends. It is designed to keep quays dry.", "Coastal Barrage Reserve"),
        ("The Coastal Barrage Reserve has few friends. Its main aim is to keep quays dry.", "Coastal Barrage Reserve"),
        ("Peru's Reef Finance Taxonomy came late. Banks wait. The Taxonomy seeks to steer loans.",
         "Reef Finance Taxonomy"),
        # with letters of their own
        ("The Ballast Tracing System (BTS) becomes compulsory for all ships in May.", "Ballast Tracing System"),
        ("The Clean Harbour Community (CHC), whose ministers met in May, aims to cut soot.", "Clean Harbour Community"),
        ("The Ballast Tracing System (BTS) is new. It is meant to help buyers.", "Ballast Tracing System"),
        ("- Ballast Tracing System (BTS): set up to watch ships.", "Ballast Tracing System"),
        ("Loans are granted to ports under Anchors for the South (ANSO).", "Anchors for the South"),
        ("Anchors for the South (ANSO), the Union's $9 billion loan instrument, is spent.", "Anchors for the South"),
    ],
)  # fmt: skip
def test_what_is_said_of_a_name_tells_that_it_is_a_programme(read: Read, text: str, name: str) -> None:
    assert names_of(read(f"{HEAD}{text}\n")) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "The Northern Shipping Company has 40 ships. It is designed to make money.",
        "The Maputo Harbour Bridge was approved on 11 February 2025.",
        "The Second Half was adopted as a measure.",
        "The Green Coral Party was launched in May.",
        "The Blue Harvest Group said on Monday that it would sell.",
        "The Annual Coral Statement was approved on 3 May 2024. The Statement seeks to please.",
        "The National Coral Zone (NCZ) has fish. It is meant to stay.",
        "Ships work under the Exclusive Coral Zone (ECZ).",
    ],
)
def test_firms_buildings_places_and_papers_are_no_programmes(read: Read, text: str) -> None:
    assert names_of(read(f"{HEAD}{text}\n")) == []


def test_a_heading_names_what_its_section_takes_up_by_its_last_word_in_capitals(read: Read) -> None:
    text = "# Notes\n\n3 March 2025\n\n## Coral Nursery Pilots\n\nThe Pilots run in 11 bays until 30 June 2027.\n\n"
    text += "## Warm Coral Bays\n\nThe bays run in arcs until the cape.\n"
    assert names_of(read(text, name="notes.md")) == ["Coral Nursery Pilots"]


OPERATIONS = """# Notes of the week

3 March 2025

## Money (US$ million)

| Ref. | Operation | Lender | {start} | Committed |
|---|---|---|---|---|
| E-01 | Access to Shared Quays and Lights in Peru (ASQLIP) | Coast Bank | April 2021 | 500 |
| E-02 | Cleaner Ports, Rivers and Bays (CLEAR) | Coast Bank | May 2024 (planned) | 250 |
| E-03 | Quay loans (QL) | Coast Bank | | 20 |
| | Total Sum (TS) | | | 770 |
"""


def test_a_row_names_what_its_cell_spells_out_and_its_money_is_that(read: Read) -> None:
    extract = read(OPERATIONS.format(start="Signed"), name="notes.md")
    full = ["Access to Shared Quays and Lights in Peru", "Cleaner Ports, Rivers and Bays"]
    assert names_of(extract) == full
    money = [(f.values["initiative"], int(f.values["amount"])) for f in extract.facts if f.table == "budgets"]
    assert money[:2] == [(full[0], 500_000_000), (full[1], 250_000_000)]


@pytest.mark.parametrize(
    ("start", "told"),
    [("Start", True), ("Launched", True), ("Launch date", True), ("Since", True), ("In force since", True),
     ("Signed", False), ("Closes", False), ("Next call launched", False)],
)  # fmt: skip
def test_a_column_of_beginnings_dates_what_its_rows_name(read: Read, start: str, told: bool) -> None:
    dated = begun(read(OPERATIONS.format(start=start), name="notes.md"))
    first = dated["Access to Shared Quays and Lights in Peru"]
    assert first == (("2021-04-01", "2021-04-30") if told else ("None", "None"))
    assert dated["Cleaner Ports, Rivers and Bays"] == ("None", "None")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("- Full form: Reef Coast Yojana (RCY); launched from Lima on 23 September 2018.", ("2018-09-23",) * 2),
        ("Under the Quiet Crane Programme (QCP), which runs from December 2023 to May 2031, cranes were bought.",
         ("2023-12-01", "2023-12-31")),
        ("* Skills for Boats Project: runs January 2024 - December 2028.", ("2024-01-01", "2024-01-31")),
        ("The Quiet Crane Programme runs from 5 May 2024 to 4 May 2026.", ("2024-05-05",) * 2),
        ("In May 2024 they agreed on a New Shared Water Goal (NSWG).", ("2024-05-01", "2024-05-31")),
        ("The two concluded the Calm Water Tender Agreement on 19 May 2024.", ("2024-05-19",) * 2),
        ("The Quiet Crane Programme runs from 2021 to 2027.", ("None", "None")),
        ("The Quiet Crane Programme runs to schedule; a call of May 2024 is open.", ("None", "None")),
    ],
)  # fmt: skip
def test_when_a_programme_began(read: Read, text: str, days: tuple[str, str]) -> None:
    assert list(begun(read(f"{HEAD}{text}\n")).values()) == [days]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # letters in brackets beside one programme, plain capitals beside two
        ("- Quay Repair Fund (QRF): up to $9 million.\n- Clean Harbour Community (CHC): 11 ports.\n",
         ["Quay Repair Fund", "Clean Harbour Community"]),
        ("- Quay Repair Fund: slow.\n- Reef Scholars Programme: open.\n- Eco Bays Brasil: three calls.\n",
         ["Quay Repair Fund", "Reef Scholars Programme", "Eco Bays Brasil"]),
        ("| Head | Spent |\n|---|---|\n| Quay Repair Fund | 9 |\n| Lima–Cusco Fast Rail (LCFR) | 8 |\n",
         ["Quay Repair Fund", "Lima–Cusco Fast Rail"]),
        # bodies, places, kinds of thing, and what outnumbers the programmes
        ("- Quay Repair Fund (QRF): up to $9 million.\n- Harbour Control Agency (HCA): 11 ships.\n",
         ["Quay Repair Fund"]),
        ("- Quay Repair Fund (QRF): up to $9 million.\n- Fishing Institute for the North (FIN): 11 ships.\n",
         ["Quay Repair Fund"]),
        ("- Quay Repair Fund: slow.\n- Eco Bays Brasil: three calls.\n", ["Quay Repair Fund"]),
        ("- Quay Repair Fund: slow.\n- Reef Scholars Programme: open.\n- Rural Roads: the roads are bad.\n",
         ["Quay Repair Fund", "Reef Scholars Programme"]),
        ("- Gross Coastal Product (GCP): $9 million.\n- Clean Harbour Community (CHC): 11 ports.\n", []),
    ],
)  # fmt: skip
def test_programmes_beside_it_tell_that_a_name_is_one(read: Read, text: str, expected: list[str]) -> None:
    assert names_of(read(f"# Notes of the week\n\n3 March 2025\n\n## State\n\n{text}", name="notes.md")) == expected


def test_letters_that_a_text_gives_to_one_programme_are_no_other_s(read: Read) -> None:
    text = "Money goes to the Wet Coast Reef Programme (WCRP) and the Warm Cove Revival Programme. WCRP is late."
    rows = [f.values for f in read(f"{HEAD}{text}\n").facts if f.table == "initiatives"]
    assert {v["name"]: v["acronym"] for v in rows} == {
        "Wet Coast Reef Programme": "WCRP",
        "Warm Cove Revival Programme": None,
    }
