"""Texts as people lay them out, and the statements that they are read as."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from trustetl.model import Statement
from trustetl.outline import outline
from trustetl.source import read_document

Lines = Callable[[str], list[tuple[str, str, str]]]
Statements = Callable[[str], tuple[Statement, ...]]


def test_subheadings_among_bullets_of_one_level(lines: Lines) -> None:
    assert lines(
        "National Wind Mission\n\n- 4 May 2023\nIn Focus:\nThe ministry opened the mission.\nAims of "
        "the Mission\nIt rests on two pillars:\n"
        "- Turbines and Towers\n- Building blades of 90 metres in India.\n- Testing them at sea off the coast.\n"
        "- Grid and Storage\n- Laying cables from the wind farms to land.\n"
    ) == [
        ("title", "", "National Wind Mission"),
        ("dateline", "", "4 May 2023"),
        ("heading", "", "In Focus:"),
        ("sentence", "In Focus", "The ministry opened the mission."),
        ("heading", "", "Aims of the Mission"),
        ("sentence", "Aims of the Mission", "It rests on two pillars:"),
        ("heading", "Aims of the Mission", "Turbines and Towers"),
        ("item", "Aims of the Mission > Turbines and Towers", "Building blades of 90 metres in India."),
        ("item", "Aims of the Mission > Turbines and Towers", "Testing them at sea off the coast."),
        ("heading", "Aims of the Mission", "Grid and Storage"),
        ("item", "Aims of the Mission > Grid and Storage", "Laying cables from the wind farms to land."),
    ]


def test_a_list_of_names_has_no_headings(lines: Lines) -> None:
    found = lines(
        "Minerals\n\nThe list has these minerals.\n- Lithium\n- Cobalt\n- Nickel\n- Rare earths, which magnets need.\n"
    )
    assert [kind for kind, _, _ in found] == ["title", "sentence", "item", "item", "item", "item"]


def test_a_list_hangs_under_a_bullet_that_ends_in_a_colon(lines: Lines) -> None:
    found = lines(
        "Fund\n\nStatus\n- Imports: India buys glass.\n- Allocation (2025–31):\n- ₹70 crore for mines.\n"
        "- ₹15 crore for tests.\n- Exports: India sells sand.\n"
    )
    assert found[2:] == [
        ("item", "Status", "Imports: India buys glass."),
        ("heading", "Status", "Allocation (2025–31):"),
        ("item", "Status > Allocation (2025–31)", "₹70 crore for mines."),
        ("item", "Status > Allocation (2025–31)", "₹15 crore for tests."),
        ("item", "Status", "Exports: India sells sand."),
    ]


def test_nested_bullets_keep_what_they_hang_under(statements: Statements) -> None:
    found = statements(
        "Plan\n\nMeasures\n• Roads\n   o 40 km in the hills.\n   o 90 km in the plains.\n• Water: the "
        "state pays.\n   o 12 dams.\n• Power is left to firms.\n"
    )
    assert [(one.kind, one.level, one.section, one.text) for one in found][2:] == [
        ("heading", 2, ("Measures",), "Roads"),
        ("item", 1, ("Measures", "Roads"), "40 km in the hills."),
        ("item", 1, ("Measures", "Roads"), "90 km in the plains."),
        ("item", 0, ("Measures",), "Water: the state pays."),
        ("item", 1, ("Measures", "Water"), "12 dams."),
        ("item", 0, ("Measures",), "Power is left to firms."),
    ]


LABELS = [
    ("- Cutting Imports:Glass made at home lowers the bill.", "Cutting Imports", "Glass made"),
    ("- Period: 2023-24 to 2029-30.", "Period", "2023-24"),
    ("- 2023-24: Rs 297 crore.", "2023-24", "Rs 297"),
    ("- ABC (Alliance for Better Cotton) – Started in 2022.", "ABC (Alliance for Better Cotton)", "Started"),
    ("- NOVA-X — Drone programme of both armies.", "NOVA-X", "Drone"),
    ("- The second part covers 450,000 tonnes a year: 40,000 of them from wood.", None, "The second"),
    ("- He said: we will pay.", None, "He said"),
    ("- See https://example.org/a for more.", None, "See"),
    ("- It runs from 10:30 to 11:45 each day.", None, "It runs"),
]


@pytest.mark.parametrize(("line", "label", "body"), LABELS)
def test_run_in_labels(statements: Statements, line: str, label: str | None, body: str) -> None:
    text = f"Programme\n\nNotes on it follow here.\n{line}\n- Another bullet stands here.\n"
    one = next(one for one in statements(text) if one.text[:5] == line[2:7])
    assert one.label == label
    assert text[one.body :].startswith(body)


def test_key_value_boxes_and_the_unit_above_them(statements: Statements) -> None:
    found = statements(
        "Facts: Soil Mission\n\nMinistry: Agriculture\nDuration: 8 years\nTotal outlay: INR 603.65 cr\n\n"
        "Yearly plan (Rs crore)\n2023-24: 70\n2024-25: 117\n\nHubs: 4\n"
    )
    assert [(one.kind, one.label, one.section) for one in found] == [
        ("title", None, ()),
        ("field", "Ministry", ()),
        ("field", "Duration", ()),
        ("field", "Total outlay", ()),
        ("heading", None, ()),
        ("field", "2023-24", ("Yearly plan (Rs crore)",)),
        ("field", "2024-25", ("Yearly plan (Rs crore)",)),
        ("field", "Hubs", ()),
    ]


def test_hard_wrapped_lines_are_one_paragraph(lines: Lines) -> None:
    text = (
        "Ministry of Ports\n\nCabinet approves new terminal\n\nPosted On: 29 JAN 2025 6:07PM by PIB Delhi\n\n"
        "The Union Cabinet today approved a terminal which will be built over seven years at the mouth of the\n"
        "river. The cost of the terminal to the Government will be Rs.300\n"
        "crore, and firms are expected to put in a further Rs.800 crore by the time that it is opened, as the\n"
        "ministry said. It is the third of its kind, and the first one that can be reached by ships of more than\n"
        "12,000 containers.\n\n*****\n(Release ID: 2097)\n"
    )
    assert [(kind, words) for kind, _, words in lines(text)] == [
        ("dateline", "Ministry of Ports"),
        ("title", "Cabinet approves new terminal"),
        ("dateline", "Posted On: 29 JAN 2025 6:07PM by PIB Delhi"),
        (
            "sentence",
            (
                "The Union Cabinet today approved a terminal which will be built over seven years at the mouth "
                "of the river."
            ),
        ),
        (
            "sentence",
            (
                "The cost of the terminal to the Government will be Rs.300 crore, and firms are expected to put "
                "in a further Rs.800 crore "
                "by the time that it is opened, as the ministry said."
            ),
        ),
        (
            "sentence",
            (
                "It is the third of its kind, and the first one that can be reached by ships of more than "
                "12,000 containers."
            ),
        ),
        ("furniture", "(Release ID: 2097)"),
    ]


@pytest.mark.parametrize(
    ("paragraph", "dateline"),
    [
        ("New Delhi, Sept 3: The Cabinet met.", "New Delhi, Sept 3:"),
        ("NEW DELHI: The Cabinet met.", "NEW DELHI:"),
        ("New Delhi, January 29 (PTI) – The Cabinet met.", "New Delhi, January 29 (PTI) –"),
        ("Tashkent, June 11, 2025 /STEPPE/. The Cabinet met.", "Tashkent, June 11, 2025 /STEPPE/."),
        ("BRUSSELS (Reuters) - The Council met.", "BRUSSELS (Reuters) -"),
        ("Canberra, 12 March 2024 — The Cabinet met.", "Canberra, 12 March 2024 —"),
        ("WASHINGTON, DC, May 4, 2023 — The House met.", None),
    ],
)
def test_datelines_in_front_of_a_paragraph(lines: Lines, paragraph: str, dateline: str | None) -> None:
    found = lines(f"Cabinet clears plan\n\n{paragraph} It cleared Rs 5 crore.\n")
    if dateline:
        assert ("dateline", dateline) in [(kind, words) for kind, _, words in found]
        assert "The C" in found[2][2][:5] or "The H" in found[2][2][:5]


@pytest.mark.parametrize(
    "line",
    [
        "18 Feb 2025",
        "Published: September 4, 2025",
        "Updated on 14 March 2025",
        "date 2025-04-16",
        "Date: 05.04.2025",
        "New Delhi, 30 January 2025",
        "Posted On: 29 JAN 2025 3:04PM by PIB Delhi",
        "Wednesday, 3 September 2025",
        "Last updated: 20 August 2025",
        "Berlin, 4. März 2024",
        "Paris, le 12 juin 2024",
        "2024-06-12",
        "WASHINGTON, D.C., May 9, 2023",
        "Ottawa, Ontario, 3 May 2024",
        "Addis Ababa, Ethiopia, 11 July 2023",
    ],
)
def test_lines_that_date_the_document(lines: Lines, line: str) -> None:
    assert ("dateline", "", line) in lines(
        f"Council agrees on plan\n\n{line}\n\nThe Council agreed on the plan today.\n"
    )


@pytest.mark.parametrize(
    "line", ["Date of approval: 19.04.2023", "Approved on 4 May 2023 by the House", "Launch: 4 May 2023"]
)
def test_lines_that_date_something_else(lines: Lines, line: str) -> None:
    found = lines(f"Soil plan\n\n{line}\nMinistry: Agriculture\n\nThe plan covers all states.\n")
    assert line in [words for kind, _, words in found if kind != "dateline"]


FURNITURE = [
    "Story continues below this ad",
    "Also Read | How a magnet plant works",
    "ALSO READ: Five charts",
    "Read more: The plan in 5 points",
    "Page 1 of 2",
    "3/12",
    "- 4 -",
    "(With inputs from agencies.)",
    "Advertisement",
    "Click here to connect with us on WhatsApp",
    "© 2024 Daily News 24",
    "Follow us on X",
    "5 min read",
    "1,204 views",
    "Home > News > 2024",
    "Visitor Counter : 12",
    "(Release ID: 2097310)",
    "Share this article",
    "PTI KR RHL",
    "https://example.org/story/1234",
    "Tags: budget 2024, mines",
    "We use cookies to count 3 things.",
    "Recommended for you",
    "By ANA MARIA SOUZA/ Staff Writer",
    "By Amina Yusuf and John Otieno",
]


@pytest.mark.parametrize("line", FURNITURE)
def test_page_furniture(lines: Lines, line: str) -> None:
    found = lines(
        f"Soil plan cleared\n\nThe Cabinet cleared the plan on Monday.\n\n{line}\n\nIt covers all states "
        f"of the country.\n"
    )
    assert [kind for kind, _, _ in found] == ["title", "sentence", "furniture", "sentence"]


@pytest.mark.parametrize(
    "line",
    [
        "Share of renewables rose to 40 per cent.",
        "Print media got Rs 5 crore.",
        "Read together, the two acts bind 4 states.",
        "Page and Co. won 3 bids.",
        "Home loans grew by 12 per cent.",
        "Comments on the draft are due by 4 May.",
        "Trending upwards, exports reached $4 billion.",
    ],
)
def test_sentences_that_begin_like_furniture(lines: Lines, line: str) -> None:
    found = lines(
        f"Soil plan cleared\n\nThe Cabinet cleared the plan on Monday.\n\n{line}\n\nIt covers all states "
        f"of the country.\n"
    )
    assert "furniture" not in [kind for kind, _, _ in found]


def test_an_agency_code_at_the_end_is_furniture(lines: Lines) -> None:
    assert lines("Soil plan cleared\n\nThe Cabinet cleared the plan. It costs Rs 5 crore. PTI KR RHL\n")[-2:] == [
        ("sentence", "", "It costs Rs 5 crore."),
        ("furniture", "", "PTI KR RHL"),
    ]


def test_questions_are_headings_of_their_answers(statements: Statements) -> None:
    text = (
        "About the Act\n\nQ1. What is it?\nAnswer: It is a law of 2023.\n\nQ2. Whom does it bind?\n"
        "Answer: All 27 states. None is left out.\n"
    )
    found = statements(text)
    assert [(one.kind, one.section) for one in found[1:]] == [
        ("question", ()),
        ("sentence", ("What is it?",)),
        ("question", ()),
        ("sentence", ("Whom does it bind?",)),
        ("sentence", ("Whom does it bind?",)),
    ]
    assert text[found[1].marker[0] : found[1].marker[1]] == "Q1." if found[1].marker else False
    assert text[found[2].body :].startswith("It is a law")


def test_captions_and_footnotes(statements: Statements) -> None:
    text = (
        "Soil plan\n\nThe plan was made in 2023.1 It is good.\n\nPhoto: The minister on 4 May 2023.\n\n"
        "It covers all states.\n\nNotes\n1. Release of the ministry.\n2. Budget speech.\n"
    )
    found = statements(text)
    assert [one.kind for one in found] == [
        "title",
        "sentence",
        "sentence",
        "caption",
        "sentence",
        "heading",
        "footnote",
        "footnote",
    ]
    assert [text[one.marker[0] : one.marker[1]] for one in found if one.marker] == ["1.", "2."]


def test_numbered_headings_and_paragraphs(lines: Lines) -> None:
    long = (
        "The agency lays pipes in every district of the region and reports on them to the ministry twice a year. " * 3
    )
    found = lines(f"Water plan\n\n1. Background\n\n{long}\n\n2. Measures\n\n2.1 {long}\n2.2 {long}\n")
    assert [(kind, words[:12]) for kind, _, words in found if kind == "heading"] == [
        ("heading", "1. Backgroun"),
        ("heading", "2. Measures"),
    ]
    assert {section for _, section, words in found if words.startswith(("2.1", "2.2"))} == {"Measures"}


def test_headings_by_capitals_parts_and_position(statements: Statements) -> None:
    prose = "The agency lays pipes in every district of the region and reports on them twice a year."
    found = statements(
        f"Water plan of the state\n\nPART A\nWATER SUPPLY\n{prose}\nPipes and Pumps\n{prose}\nWater for "
        f"Schools\n{prose}\nPART B\n{prose}\n"
    )
    assert [one.section for one in found if one.kind == "sentence"] == [
        ("PART A", "WATER SUPPLY"),
        ("PART A", "WATER SUPPLY", "Pipes and Pumps"),
        ("PART A", "WATER SUPPLY", "Water for Schools"),
        ("PART B",),
    ]


PIPES = "| Part | Outlay | Year |\n|---|---|---|\n| Roads | 40 | 2023 |\n| | 5 | |\n| **Total** | 45 | |"
SPACES = "Part      Outlay    Year\nRoads     40        2023\nRivers    5         2024\nTotal     45        –"
TABS = "Part\tOutlay\tYear\nRoads\t40\t2023\nRivers\t5\t2024\nTotal\t45\t–"
BARE = "Part | Outlay | Year\nRoads | 40 | 2023\nRivers | 5 | 2024\nTotal | 45 | –"


RULED = (
    "Part      Outlay    Year\n------------------------\nRoads     40        2023\nRivers    5         "
    "2024\n-----\nTotal     45        –"
)


@pytest.mark.parametrize("table", [PIPES, SPACES, TABS, BARE, RULED])
def test_tables_written_in_text(statements: Statements, table: str) -> None:
    text = f"Plan\n\nThe plan is large and has parts.\n\nTable 1: Outlay (Rs crore)\n{table}\n\nIt ends there.\n"
    found = statements(text)
    header, *rows = [one for one in found if one.cells]
    assert header.kind == "header_row"
    assert {one.kind for one in rows} == {"row"}
    assert {one.caption for one in rows} == {"Table 1: Outlay (Rs crore)"}
    assert {one.block for one in rows} == {header.block}
    first = rows[0]
    assert [(text[cell.start : cell.end], cell.header) for cell in first.cells] == [
        ("Roads", "Part"),
        ("40", "Outlay"),
        ("2023", "Year"),
    ]
    assert [cell.header for cell in rows[-1].cells][:2] == ["Part", "Outlay"]


@pytest.mark.parametrize(
    ("rows", "last"),
    [
        ("1\tRoads\t40\t2023\n2\tRivers\t5\t2024\n\tTotal\t45\t90", [("Total", "Part"), ("45", "Km"), ("90", "Cost")]),
        ("1\tRoads\t40\t2023\n2\tRivers\t5\t2024\n3\tPorts\t\t90", [("3", "No."), ("Ports", "Part"), ("90", "Cost")]),
        ("1\tRoads\t40\t2023\n2\tRivers\t5\t2024\n\t\t45\t90", [("45", "Km"), ("90", "Cost")]),
    ],
)
def test_empty_cells_between_tabs_shift_no_column(
    statements: Statements, rows: str, last: list[tuple[str, str]]
) -> None:
    text = f"Plan\n\nThe plan is large and has parts.\n\nNo.\tPart\tKm\tCost\n{rows}\n\nIt ends there.\n"
    row = [one for one in statements(text) if one.kind == "row"][-1]
    assert [(text[cell.start : cell.end], cell.header) for cell in row.cells] == last


def test_a_line_with_two_spaces_is_no_table(lines: Lines) -> None:
    found = lines(
        "Plan\n\nIt has  Rs 5 crore.\nIt has  Rs 6 crore.\nIt has  many parts, of which some were begun "
        "long before the plan was made.\n"
    )
    assert [kind for kind, _, _ in found] == ["title", "sentence", "sentence", "sentence"]


def test_bare_lines_after_a_colon_are_a_list(lines: Lines) -> None:
    found = lines(
        "Speech\n\nThe following steps will be taken:\nClosing old mines,\nOpening 12 new ones, and\n"
        "Training the crews.\n\nThis will help all of us.\n"
    )
    assert [kind for kind, _, _ in found] == ["title", "sentence", "item", "item", "item", "sentence"]


@pytest.mark.parametrize(
    "path", sorted((Path(__file__).parent.parent / "labelled" / "briefs").iterdir()), ids=lambda path: path.stem
)
def test_statements_cover_the_text_in_order(path: Path) -> None:
    document = read_document(path)
    text = document.reading.text
    at = 0
    for one in outline(document):
        assert not re.search(r"\w", text[at : one.start])
        assert one.start < one.end
        assert one.text == re.sub(r"[\t\n]", " ", text[one.start : one.end])
        assert one.start <= one.body <= one.end
        at = one.end
    assert not re.search(r"\w", text[at:])


def test_a_line_broken_at_a_width_goes_on_with_a_capital_or_behind_a_decimal(statements: Statements) -> None:
    text = (
        "The Secretary this morning handed over 38 fibreglass boats worth Kshs. 285 million to 22 Beach\n"
        "Management Units from the two Counties. The boats have been procured under the programme that\n"
        "the ministry began in the year before, and they will be followed by others in the coming year\n"
        "and the one behind it, when the second tender has been decided. Aquaculture output grew by 6.5\n"
        "per cent to 33,900 tonnes, and the ponds that were dug in the hills have had a good share in it.\n"
    )
    found = [" ".join(one.text.split()) for one in statements(f"Boats for the coast\n\n{text}")][1:]
    assert found[0].endswith("to 22 Beach Management Units from the two Counties.")
    assert "Aquaculture output grew by 6.5 per cent to 33,900 tonnes, and the ponds" in found[-1]


@pytest.mark.parametrize("line", ["What it is", "What it is for", "Who it is for"])
def test_a_heading_that_asks_without_a_mark(lines: Lines, line: str) -> None:
    found = lines(
        f"Soil plan cleared\n\nThe Cabinet cleared the plan.\n\n{line}\nIt covers all states of the country.\n"
    )
    assert [kind for kind, _, _ in found] == ["title", "sentence", "heading", "sentence"]


def test_the_last_number_of_a_tight_list_is_no_heading_of_the_line_below(lines: Lines) -> None:
    found = lines(
        "Fund for ports\n\nCost by part\n1. Quays: USD 74 million\n2. Pumps: USD 61 million\n"
        "3. Weather posts: USD 21 million\nManagement: USD 12 million\n\nRationale\n\nThe coast is dry.\n"
    )
    assert [(kind, section) for kind, section, _ in found[1:]] == [
        ("heading", ""),
        *[("item", "Cost by part")] * 3,
        ("field", "Cost by part"),
        ("heading", ""),
        ("sentence", "Rationale"),
    ]


@pytest.mark.parametrize(
    "line", ["WHAT THE STATE'S MONEY IS FOR", "Where the money comes from", "GETTING IN", "WHAT FOR", "A. FINANCING"]
)
def test_a_heading_may_end_in_a_small_word_or_begin_with_the_letter_of_an_answer(lines: Lines, line: str) -> None:
    found = lines(f"Soil plan cleared\n\nThe Cabinet cleared the plan.\n\n{line}\n\n- Wells: $9 million\n")
    assert [kind for kind, _, _ in found] == ["title", "sentence", "heading", "item"]
