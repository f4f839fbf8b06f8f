"""What a page broke is read as the sentence that it was."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from trustetl.extraction import extract
from trustetl.model import Extract

SPACED = """PRESS RELEASE

Ministry signs a loan of USD 90 million with the Pacific Lending Bank for the

Harbour Works of the Islands

The plan for the islands, “Ports for All”, seeks to widen the harbours of the outer islands and to

bring their fishers closer to the markets of the mainland. For this purpose the Ministry of Ports has

signed a loan of USD 90 million with the Pacific Lending Bank to finance the Outer Harbours

Programme (OHP). The loan, which was taken up at a yearly interest rate of the bank’s base rate

+ 0.7% has a term of 21 years including four years of grace, and is to be paid back in dollars.

The Outer Harbours Programme (OHP) aims to halve the waiting time of boats and to train 3,000

pilots by 2041. It will be run from its start by the Ministry of Ports, whereas the State

Secretariat of Fisheries will build the cold stores.
"""

PAGED = """Grants for harbours
12. There is a grant for the schools of the outer islands. I
propose to raise the allocation for the Reef Schools Fund from Rs.350 crore in

 7
2040-41 to Rs.520 crore in 2041-42. I also propose to make a provision
of Rs.80 crore for the Lagoon Nurses Scheme, which serves the villages of
the northern atolls.
"""

CONTINUED = """**(a) The Board runs the Tide Energy Scheme and holds courses on**

Contd..2/-

**- 2 -**

**the repair of turbines at 40 schools. The scheme was launched in May 2031.**
"""


@pytest.fixture
def read(tmp_path: Path) -> Callable[[str], Extract]:
    """What a plain text says."""

    def make(text: str) -> Extract:
        path = tmp_path / "brief.txt"
        path.write_text(text, encoding="utf-8")
        return extract(path)

    return make


def test_a_text_with_empty_lines_between_all_its_lines_is_read_in_paragraphs(read: Callable[[str], Extract]) -> None:
    found = read(SPACED)
    assert [one.text for one in found.statements if one.kind == "title"] == [
        "Ministry signs a loan of USD 90 million with the Pacific Lending Bank for the Harbour Works of the Islands"
    ]
    assert not any(one.kind in ("heading", "item") for one in found.statements)
    assert any(
        one.text.endswith("whereas the State Secretariat of Fisheries will build the cold stores.")
        for one in found.statements
    )
    aims = [fact for fact in found.facts if fact.table == "objectives"]
    assert any("train 3,000 pilots by 2041" in found.document.reading.text[fact.start : fact.end] for fact in aims)


def test_a_page_number_inside_a_sentence_is_left_out(read: Callable[[str], Extract]) -> None:
    found = read(PAGED)
    texts = [one.text for one in found.statements]
    assert (
        "I propose to raise the allocation for the Reef Schools Fund from Rs.350 crore in 2040-41 to Rs.520 crore in "
        "2041-42."
    ) in [" ".join(text.split()) for text in texts]
    assert len([fact for fact in found.facts if fact.table == "budgets"]) == 3
    assert "7" not in texts


def test_a_sentence_goes_on_behind_the_foot_of_a_page(read: Callable[[str], Extract]) -> None:
    texts = [" ".join(one.text.split()) for one in read(CONTINUED).statements]
    assert "The Board runs the Tide Energy Scheme and holds courses on the repair of turbines at 40 schools." in texts
    assert not any("Contd" in text for text in texts)


UNTOUCHED = [
    # a value between short lines
    "Ports built\n\n300\n\nby 2041",
    # a list under its opening line, and whole paragraphs
    "The fund will\n\nbuild two ports\n\ntrain pilots",
    "The fund opened in May and has since paid for two ports.\n\nit was set up in 2031.",
    # a page number between whole sentences of a verse
    "Ports\n\nShips\n\n3\n\nBoats",
]


@pytest.mark.parametrize("text", UNTOUCHED)
def test_what_is_no_break_of_a_page_stays(text: str, read: Callable[[str], Extract]) -> None:
    assert read(text).document.reading.text == text


def test_a_word_divided_at_the_end_of_a_line_is_one(read: Callable[[str], Extract]) -> None:
    text = "The harbour needs an invest-\nment of Rs 9 crore and a self-\nemployment fund. Investment is slow."
    assert "an investment of Rs 9 crore and a self-employment fund" in read(text).document.reading.text
