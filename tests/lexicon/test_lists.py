"""The word lists say each thing once and are easy to look through."""

from __future__ import annotations

from importlib.resources import files

import pytest

from trustetl import lexicon

LISTS = sorted(
    path.name.removesuffix(".csv") for path in files("trustetl.lexicon").iterdir() if path.name[-4:] == ".csv"
)


@pytest.mark.parametrize("name", LISTS)
def test_no_row_stands_twice_and_no_cell_has_spaces_around_it(name: str) -> None:
    rows = [tuple(row.values()) for row in lexicon.rows_of(name)]
    assert len(rows) == len(set(rows))
    assert [cell for row in rows for cell in row if cell != cell.strip()] == []


@pytest.mark.parametrize(("name", "column"), [("labels", "kind"), ("nouns", "kind"), ("stops", "where")])
def test_a_list_by_kinds_is_sorted(name: str, column: str) -> None:
    rows = [(row[column], row["form"]) for row in lexicon.rows_of(name)]
    assert rows == sorted(rows)
    assert {form for forms in lexicon.forms_by(name, column).values() for form in forms} == {form for _, form in rows}


def test_a_stop_word_stands_in_one_place() -> None:
    anywhere, first = (lexicon.forms_by("stops", "where")[place] for place in ("anywhere", "first"))
    assert not anywhere & first


def test_a_label_needs_a_capital_letter_or_none() -> None:
    kinds = lexicon.forms_by("labels", "kind")
    assert not kinds["small"] & kinds["capital"]
    assert kinds["amount"] <= kinds["small"] | kinds["capital"]
    assert kinds["year_apart"] | kinds["year_closed"] <= kinds["year"]


def test_codes_that_are_words_are_codes_of_currencies() -> None:
    before, behind = lexicon.risky_codes("before"), lexicon.risky_codes("behind")
    assert {"ALL", "TOP"} <= before & behind
    assert "CAD" in behind - before
    assert {place for currency in lexicon.currencies().values() for place in currency.risky} == {"before", "behind"}


def test_function_words_are_read_by_class() -> None:
    assert "the" in lexicon.function_words("articles")
    classes = [row["class"] for row in lexicon.rows_of("function_words")]
    assert len(classes) == len(set(classes))
    assert all(lexicon.function_words(kind) for kind in classes)
