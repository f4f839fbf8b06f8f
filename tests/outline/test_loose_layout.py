"""Real papers are laid out loosely: office-holders on top, adverts in between, prose in tables."""

from __future__ import annotations

from collections.abc import Callable

Lines = list[tuple[str, str, str]]


RELEASE = """Ana Reef MP

Parliamentary Secretary for Ports and Lagoon Affairs

Government announces $2.4 million for island schools

15 March 2031

‘In the north, the Atoll Central: learning by boat project will receive $49 000 to teach 300 pupils,’ Ms Reef said.

Advertisement - scroll to continue reading

The fund opened in May 2030.

Page | 2
"""


def test_who_holds_an_office_heads_no_section_and_adverts_none(lines: Callable[[str], Lines]) -> None:
    found = lines(RELEASE)
    assert [words for kind, _, words in found if kind == "title"] == [
        "Government announces $2.4 million for island schools"
    ]
    assert not any(kind in ("heading", "field") for kind, _, _ in found)
    assert [words for kind, _, words in found if kind == "furniture"] == [
        "Advertisement - scroll to continue reading",
        "Page | 2",
    ]


GRANTS = """Grants and Scale-ups

Lagoon Power
More power on the islands: This project will bring power to 22,000 households. It is the first of its kind.

- Grant Amount: $4.95m

- Est. Beneficiaries: 140,000


Samoa: Reef Sanitation
Clean shores: This project will pay for the toilets and drains of 6,600 homes on the atolls. It is part of a wider plan.

- Grant Amount: $4.8m
"""


def test_a_place_and_a_project_head_the_fields_below_them(lines: Callable[[str], Lines]) -> None:
    found = lines(GRANTS)
    assert ("item", "Samoa: Reef Sanitation", "Grant Amount: $4.8m") in found
    assert ("item", "Lagoon Power", "Est. Beneficiaries: 140,000") in found


SPEECH = """38. Three programmes are run for the pupils of the islands, and I propose to make these allocations:
 Lagoon schools Rs.72 crore
 Boats and landing stages for
 the outer atolls Rs.48.60 crore
Women
39. There is a growing number of women at sea. The outlay for them is Rs.95 crore.
4 1 . For the coast guard I am providing Rs.500 crore.
"""


def test_a_heading_stands_between_numbered_paragraphs(lines: Callable[[str], Lines]) -> None:
    found = lines(SPEECH)
    assert ("heading", "", "Women") in found
    assert any(found_in == "Women" and words == "The outlay for them is Rs.95 crore." for _, found_in, words in found)
    assert any(words == "4 1 . For the coast guard I am providing Rs.500 crore." for _, _, words in found)
    assert any(words.endswith("these allocations:") for _, _, words in found)


CELLS = (
    "| 13. | Reef   Savings Mission (RSM) | The mission was launched in 2031 to save the reefs of the islands and "
    "to train their divers.<br><br>A sum of Rs 40 crore has been released so far for nurseries of young coral. |\n"
    "| 14. | Tide Energy Fund | A fund of Rs 900 crore was set up with the Harbour Bank in order to lend to ports that "
    "build<br>turbines. Loans of Rs 310 crore have been paid out to ports &amp; harbours of the west. |\n"
)


def test_a_cell_that_tells_in_sentences_is_read_below_the_name_in_its_row(lines: Callable[[str], Lines]) -> None:
    found = lines(CELLS)
    assert [words for kind, _, words in found if kind == "heading"] == [
        "13. | Reef   Savings Mission (RSM)",
        "14. | Tide Energy Fund",
    ]
    assert (
        "sentence",
        "Reef Savings Mission (RSM)",
        "A sum of Rs 40 crore has been released so far for nurseries of young coral.",
    ) in found
    assert (
        "sentence",
        "Tide Energy Fund",
        "Loans of Rs 310 crore have been paid out to ports & harbours of the west.",
    ) in found


def test_a_row_of_short_entries_and_values_stays_one(lines: Callable[[str], Lines]) -> None:
    text = "| Scheme | Outlay |\n|---|---|\n| Reef Fund | 40 |\n| Tide Fund | 90 |\n"
    assert [kind for kind, _, _ in lines(text)] == ["header_row", "row", "row"]


def test_sentences_in_capitals_without_space_behind_the_stop_are_parted(lines: Callable[[str], Lines]) -> None:
    text = "WE WILL GIVE $9 MILLION TO THE PORTS.THIS IS MONEY THAT HELPS US.IT'S FOR THE STATE AND THE ISLANDS."
    assert [words for _, _, words in lines(text)] == [
        "WE WILL GIVE $9 MILLION TO THE PORTS.",
        "THIS IS MONEY THAT HELPS US.",
        "IT'S FOR THE STATE AND THE ISLANDS.",
    ]


def test_what_a_site_says_of_a_page_is_its_title_and_furniture(lines: Callable[[str], Lines]) -> None:
    text = (
        "title: Exports of the islands grow\n\nsource: https://example.org/exports\n\ndate: '2031-07-12'\n\n"
        "The islands sold more fish abroad in May than a year before.\n"
    )
    assert [(kind, words) for kind, _, words in lines(text)][:3] == [
        ("title", "Exports of the islands grow"),
        ("furniture", "source: https://example.org/exports"),
        ("dateline", "date: '2031-07-12'"),
    ]


def test_the_column_and_the_writer_above_the_day_head_nothing(lines: Callable[[str], Lines]) -> None:
    text = (
        "Report Warns Islands of Losing Millions from Poor Drains\nNews\nKofi Atoll Mensah\nFebruary 26, 2031\n\n"
        "The report was launched in the capital on Monday. The islands lose $9 million a year.\n"
    )
    assert not any(kind == "heading" or section for kind, section, _ in lines(text))
