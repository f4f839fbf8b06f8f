"""The heads of papers, whose lines are neither titles nor headings of what follows, and how deep headings lie. All
wordings are ours.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from trustetl.model import Statement

Lines = Callable[[str], list[tuple[str, str, str]]]
Statements = Callable[[str], tuple[Statement, ...]]

TITLE = "Harbour rules change in May"
BODY = "The harbour opens at nine. It closes at five, and boats that come later wait outside.\n"


@pytest.mark.parametrize(
    "head",
    [
        "MINISTRY OF PORTS\nREPUBLIC OF PERU\n\nPRESS RELEASE\n",
        "REPUBLIC OF PERU\nEXECUTIVE OFFICE OF THE PRESIDENT\n\nCABINET DESPATCH\n",
        "Ministry of Ports\nPRESS RELEASE\n\nDate: 2 May 2025\nContact: Harbour Division\n",
        "EMBASSY OF PERU IN CHILE\nTrade Section\n\nPress release 14/2025\n\nSantiago, 3 May 2025\n",
        "EMBASSY OF PERU IN CHILE\nOffice of the Port Attaché\nBulletin No. 07/2025\n\nSantiago de Chile, 3 May 2025\n",
        "EMBASSY OF PERU\n\nTOKYO, JAPAN\n\nMEDIA NOTE\n",
        "THE NATIONAL TREASURY AND PLANNING\nREPUBLIC OF CHAD\n",
        "PROJECT FACT SHEET\n",
        "MINISTRY OF PORTS\nGovernment of Peru\nPress release (unofficial English translation)\n",
    ],
)
def test_the_title_stands_below_the_lines_that_say_who_writes(lines: Lines, head: str) -> None:
    read = lines(f"{head}\n{TITLE}\n\n{BODY}")
    assert [words for kind, _, words in read if kind == "title"] == [TITLE]
    assert not [words for kind, _, words in read if kind == "heading"]


@pytest.mark.parametrize(
    "line",
    [
        "PORT NEWS - May 14, 2025 - 18:42",
        "Harbour Brief, Lima – 25 May 2025",
        "Check against delivery",
        "[Check against delivery]",
        "Staff Correspondent",
        "Santiago de Chile, 14 May 2025",
    ],
)
def test_a_line_below_the_title_that_dates_or_signs_the_text_heads_nothing(lines: Lines, line: str) -> None:
    read = lines(f"{TITLE}\n\n{line}\n\n{BODY}")
    assert [(kind, words) for kind, _, words in read][:2] == [("title", TITLE), ("dateline", line)]
    assert {section for _, section, _ in read} == {""}


def test_a_bullet_that_says_when_something_was_created_does_not_date_the_text(lines: Lines) -> None:
    read = lines(f"{TITLE}\n\n{BODY}\n- Created: 1 August 2008; closed in 2019.\n- Paid so far: 40 boats.\n")
    assert [kind for kind, _, words in read if words.startswith("Created")] == ["item"]


def test_the_fields_of_a_box_whose_values_stand_under_each_other_are_no_table(statements: Statements) -> None:
    box = "Launch:         Lima, 12 October 2022\nTotal budget:   USD 410 million\nSpent to date:  USD 138 million\n"
    read = statements(f"{TITLE}\n\nBASIC DATA\n\n{box}")
    assert [(s.kind, s.label) for s in read if s.section] == [
        ("field", "Launch"), ("field", "Total budget"), ("field", "Spent to date"),
    ]  # fmt: skip


def test_numbered_headings_below_one_without_a_number_divide_it(lines: Lines) -> None:
    text = (
        f"{TITLE}\n\nWhy in the news?\n{BODY}\nLinked schemes\n1. Quay Scheme (QS)\n   It pays for quays.\n"
        "2. Boat Fund (BF)\n   It lends to owners.\n\nSignificance\n" + BODY
    )
    sections = {words[:12]: section for _, section, words in lines(text)}
    assert sections["1. Quay Sche"] == sections["2. Boat Fund"] == "Linked schemes"
    assert sections["Significance"] == ""


def test_a_line_with_a_unit_over_lines_of_years_heads_them(lines: Lines) -> None:
    read = lines(
        f"{TITLE}\n\n{BODY}\nBudget watch: Quay Scheme (in ₹ crore)\n2023-24: 150 (revised estimate)\n2024-25: 235\n"
    )
    assert [section for _, section, words in read if words.startswith("202")] == [
        "Budget watch: Quay Scheme (in ₹ crore)"
    ] * 2


def test_letters_in_capitals_rank_no_higher_than_other_headings(lines: Lines) -> None:
    part = "- The port opens at nine\n- It closes at five\n"
    read = lines(f"{TITLE}\n\nAbout the scheme\n{part}\nQP-NETS\n{part}\nWhy it matters\n{part}")
    assert {section for kind, section, _ in read if kind == "item"} == {"About the scheme", "QP-NETS", "Why it matters"}
