"""Lists and tables of public money: whose it is, which part each amount is for and how far it has got."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from trustetl.extraction import extract

CORPUS = Path(__file__).with_name("corpus_lists.txt")


def cases() -> Iterator[tuple[str, str, list[str]]]:
    """The title, the text and the expected rows of each brief of the corpus."""
    for part in re.split(r"^== ", CORPUS.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        title, _, rest = part.partition("\n")
        text, _, rows = rest.partition("\n--\n")
        yield title, text + "\n", [row for row in rows.split("\n") if row]


@pytest.mark.parametrize(("text", "rows"), [case[1:] for case in cases()], ids=[case[0] for case in cases()])
def test_an_amount_is_read_by_its_list_or_table(text: str, rows: list[str], tmp_path: Path) -> None:
    path = tmp_path / ("brief.md" if re.search(r"^# |\*\*", text) else "brief.txt")
    path.write_text(text, encoding="utf-8")
    facts = [fact for fact in extract(path).facts if fact.table == "budgets"]
    for row in rows:
        amount, _, columns = row.partition(": ")
        quote, _, nth = amount.rstrip(")").rpartition(" (")
        fact = [f for f in facts if f.figures[0].quote == quote][int(nth) - 1]
        expected = dict(re.match(r"(\w+) =\s?(.*)", column).groups() for column in columns.split("; "))  # type: ignore[union-attr,misc]
        given = {name: str(fact.values.get(name) or "") for name in expected}
        assert given == expected, quote
