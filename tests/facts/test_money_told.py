"""Public money by the verb that tells of it, who gives it, the list it stands in and what was told before it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from trustetl.model import Extract

CORPORA = [
    Path(__file__).with_name(name)
    for name in (
        "corpus_told.txt",
        "corpus_paid.txt",
        "corpus_owners.txt",
        "corpus_paragraphs.txt",
        "corpus_papers.txt",
        "corpus_loans.txt",
        "corpus_varied.txt",
        "corpus_parties.txt",
        "corpus_public.txt",
        "corpus_votes.txt",
        "corpus_headed.txt",
        "corpus_own_words.txt",
    )
]
"""Single sentences, and short releases, tables and lists whose rows take fields from lines before."""


def cases(*corpora: Path) -> Iterator[tuple[str, str, list[str]]]:
    """What each brief of the corpora shows, its text below the line behind ``@``, and its expected rows."""
    texts = [corpus.read_text(encoding="utf-8") for corpus in corpora or CORPORA]
    for part in [p for text in texts for p in re.split(r"^== ", text, flags=re.MULTILINE)[1:]]:
        head, _, rest = part.partition("\n")
        shows, _, opening = head.partition(" @ ")
        text, _, rows = rest.partition("\n--\n")
        yield shows, f"{opening}\n\n{text}\n", [row for row in rows.split("\n") if row]


@pytest.mark.parametrize(("text", "rows"), [case[1:] for case in cases()], ids=[case[0] for case in cases()])
def test_an_amount_is_read_by_what_is_told_of_it(read: Callable[..., Extract], text: str, rows: list[str]) -> None:
    extract = read(text, "brief.md" if re.search(r"^# |^\|", text, re.MULTILINE) else "brief.txt")
    for row in rows:
        amount, _, columns = row.partition(": ")
        nth = re.fullmatch(r"(.+) \((\d)\)", amount)
        quote = nth[1] if nth else amount
        figure = [f for f in extract.figures if f.quote == quote][int(nth[2]) - 1 if nth else 0]
        expected = dict(column.split(" =", 1) for column in columns.split("; "))
        expected = {name: value.strip() for name, value in expected.items()}
        table = extract.routes[figure].table or ""
        fact = next((f for f in extract.facts if f.table == table and figure in f.figures), None)
        values = fact.values if fact is not None else {}
        given = {name: table if name == "table" else str(values.get(name) or "") for name in expected}
        assert given == expected, quote
