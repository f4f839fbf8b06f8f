"""Counts of money and time with a word between, money told before, and the dollars that a text says it means."""

from __future__ import annotations

from pathlib import Path

import pytest

from trustetl.extraction import outline, read_document
from trustetl.figures.document import figures_of
from trustetl.model import Figure


def read(text: str, folder: Path) -> tuple[Figure, ...]:
    path = folder / "brief.txt"
    path.write_text(f"{text}\n", encoding="utf-8")
    document = read_document(path)
    return figures_of(document, outline(document))[1]


@pytest.mark.parametrize(
    ("text", "kind", "value", "unit"),
    [
        ("It gave 400 million federal dollars.", "money", 4e8, "USD"),
        ("They got twenty extra weeks of pay.", "measure", 20, "week"),
        ("It was put off by three more months.", "measure", 3, "month"),
        ("It cost 12 million public pesos.", "money", 12e6, "PHP"),
    ],
)
def test_a_word_between_changes_nothing(text: str, kind: str, value: float, unit: str, tmp_path: Path) -> None:
    assert [(f.kind, f.value, f.unit) for f in read(text, tmp_path)] == [(kind, value, unit)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Exports to Peru fell by 30.7 billion dollars, and exports to others rose by 29.1 billion.",
        "It put 16 billion dollars into ports, including 3.7 billion in support and 570 million for training.",
        "It projected 20 billion dollars of duties. It has reported over 3 billion actually collected.",
    ],
)
def test_a_large_number_goes_on_with_the_money_before_it(sentence: str, tmp_path: Path) -> None:
    assert {(f.kind, f.unit) for f in read(sentence, tmp_path)} == {("money", "USD")}


def test_a_large_number_of_people_is_no_money(tmp_path: Path) -> None:
    found = read("The fund spent 20 million dollars. The population grew by 3 million.", tmp_path)
    assert [f.kind for f in found] == ["money", "count"]


@pytest.mark.parametrize(
    "note",
    [
        "All dollar figures are Canadian dollars.",
        "All amounts are in Canadian dollars unless noted.",
        "Dollar amounts are expressed in Canadian dollars.",
    ],
)
def test_plain_dollars_are_those_that_the_text_names(note: str, tmp_path: Path) -> None:
    assert [f.unit for f in read(f"{note} It paid $5 million and US$7 million.", tmp_path) if f.kind == "money"] == [
        "CAD",
        "USD",
    ]


@pytest.mark.parametrize("text", ["23 RD JULY, 2015", "1 st January, 1994", "2 nd March 2031"])
def test_a_spaced_ordinal_is_a_day(text: str, tmp_path: Path) -> None:
    (found,) = read(text, tmp_path)
    assert found.kind == "date"


@pytest.mark.parametrize(
    "sentence",
    ["Support goes from €5.20 to €8.40 per megawatt-hour.", "It paid €5.20 or €8.40 per megawatt-hour."],
)
def test_what_a_price_is_for_holds_for_the_one_before_it(sentence: str, tmp_path: Path) -> None:
    assert {f.per for f in read(sentence, tmp_path)} == {"MWh"}


@pytest.mark.parametrize("words", ["43 Gramin banks", "6 Yardin lots", "9 gramin haats"])
def test_a_name_that_begins_like_a_unit_measures_nothing(words: str, tmp_path: Path) -> None:
    assert [(f.kind, f.value) for f in read(f"It has {words}.", tmp_path)] == [("count", float(words.split()[0]))]


@pytest.mark.parametrize(("place", "assumed"), [("Kenya", True), ("Mexico", False)])
def test_money_with_a_word_between_says_where_no_country_settles_it(place: str, assumed: bool, tmp_path: Path) -> None:
    found = read(f"{place}: the Government of {place} paid 12 million public pesos.", tmp_path)
    assert [f.rule.endswith(" of no country named") for f in found] == [assumed]
