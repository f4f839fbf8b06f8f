"""Figures as loosely printed texts have them: years left out or run together, page numbers amid prose, ranges with
'from' and 'to', telephone numbers in groups."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from trustetl.figures import figures_of, find_figures
from trustetl.model import Figure
from trustetl.outline import outline
from trustetl.source import read_document


def read(text: str, folder: Path) -> dict[str, Figure]:
    path = folder / "brief.txt"
    path.write_text(text, encoding="utf-8")
    document = read_document(path)
    return {figure.quote: figure for figure in figures_of(document, outline(document))[1]}


@pytest.mark.parametrize(
    ("text", "quote", "kind"),
    [
        ("Media: Ann Reef - 02 4417 3390 or 0411 222 333", "02 4417 3390", "contact"),
        ("under the Harbour Boats Rules (HBR) 1989", "Rules (HBR) 1989", "identifier"),
        ("It is tabled on November 05,2031 at noon.", "November 05,2031", "date"),
        ("motorcycles of over 250cc", "250cc", "measure"),
    ],
)
def test_what_loosely_printed_numbers_are(text: str, quote: str, kind: str) -> None:
    assert {figure.quote: figure.kind for figure in find_figures(text)}[quote] == kind


def test_numbers_that_only_end_in_thousands_are_no_years() -> None:
    found = find_figures("On November 5,200 people came.")
    assert [(figure.value, figure.unit) for figure in found if figure.kind == "count"] == [(5200, "person")]


def test_such_things_are_counted() -> None:
    (found,) = find_figures("We set up 25 such clusters.")
    assert (found.quote, found.value, found.unit) == ("25 such clusters", 25, "cluster")


@pytest.mark.parametrize(
    ("text", "ranges"),
    [
        ("They are paid from €4.50 to €9.20 per tonne of reeds.", [(4.5, 9.2)]),
        ("The grants run from $5 million to $31 million.", [(5e6, 31e6)]),
        ("It grows from the current level of 200 harbours to 330 harbours.", []),
        ("It was raised from an existing limit of 20 boats to 30 boats.", []),
    ],
)
def test_what_runs_from_to_is_a_range_and_what_changes_is_none(text: str, ranges: list[tuple[float, float]]) -> None:
    assert [(one.low, one.high) for one in find_figures(text) if one.low is not None] == ranges


def test_a_day_without_a_year_has_that_of_the_full_date_beside_it(tmp_path: Path) -> None:
    found = read(
        "On 22 July the Boatmen gave notice. The list is for a year running from 3 August 2031 to 31 July 2032.",
        tmp_path,
    )
    assert found["22 July"].period_start == date(2031, 7, 22)


def test_full_dates_that_lie_far_apart_tell_no_year(tmp_path: Path) -> None:
    found = read("It began on 3 May 2021 and ends on 3 June 2029. On 22 July the Boatmen gave notice.", tmp_path)
    assert found["22 July"].period_start is None


def test_the_year_that_ends_on_a_day_is_a_year(tmp_path: Path) -> None:
    found = read("Grants rise to R30 billion in the year that ends 31 March 2031.", tmp_path)
    assert found["year that ends 31 March 2031"].period_start == date(2030, 4, 1)


def test_exports_go_on_in_the_money_of_the_paragraph_above(tmp_path: Path) -> None:
    found = read(
        "In 2031 the exports of Chile to Peru fell by 30.7 million dollars.\n\n"
        "The Customs Office shows more. Without tin, exports to Peru fell 32.5 million and those of wool did not.",
        tmp_path,
    )
    assert (found["32.5 million"].kind, found["32.5 million"].unit) == ("money", "USD")


def test_a_number_alone_amid_prose_is_that_of_a_page(tmp_path: Path) -> None:
    found = read(
        "The Board of Reefs has told the House that the boats which were bought\n"
        "for the coast guard have all been delivered and that the crews have been\n"
        "trained and that more of them will be needed from next spring on\n"
        "according to\n\n 6\nneed. It therefore proposes to give 12 more boats to the north and to pay\n"
        "for them from the Reef Fund. The money is there and the boats will be\n"
        "delivered in time.",
        tmp_path,
    )
    assert [figure.kind for quote, figure in found.items() if not quote.strip()] == ["contact"]
    assert found["12 more boats"].kind == "count"


def test_a_date_in_quotation_marks_is_the_day_of_publication(tmp_path: Path) -> None:
    path = tmp_path / "brief.txt"
    path.write_text("date: '2031-07-12'\nFACT SHEET: Reef Board Opens Ports\n\nIt opened 12 ports.", encoding="utf-8")
    document = read_document(path)
    setting, figures = figures_of(document, outline(document))
    assert setting.published == date(2031, 7, 12)
    assert figures[0].quote == "2031-07-12"


def test_a_code_with_zeros_in_front_counts_nothing(tmp_path: Path) -> None:
    found = read("Write to the Reef Board, Colombo 00100, Sri Lanka.", tmp_path)
    assert found["00100"].kind == "identifier"
