"""Short briefs as ministries, banks and newspapers write them, with every milestone a careful reader would take from
them but their own publication. All wordings are our own.

In ``corpus_events.txt`` each brief is ``== title @ date line``, its text, ``--``, and a line for each milestone: event,
initiative, first and last day (empty where there is none).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tests.facts.milestone_rows import Row, rows_of
from trustetl.model import Extract

CORPUS = Path(__file__).with_name("corpus_events.txt").read_text(encoding="utf-8")


def _row(line: str) -> Row:
    event, name, first, last = (part.strip() for part in line.split("|"))
    return (
        event,
        name or None,
        date.fromisoformat(first) if first else None,
        date.fromisoformat(last) if last else None,
    )


def _briefs() -> list[tuple[str, list[Row]]]:
    found = []
    for brief in CORPUS.removeprefix("== ").split("\n== "):
        text, rows = brief.split("\n--\n")
        head, body = text.split("\n", 1)
        title, line = head.split(" @ ")
        found.append((f"{title}\n{line}\n\n{body}\n", [_row(row) for row in rows.strip().split("\n")]))
    return found


BRIEFS = _briefs()


@pytest.mark.parametrize(("text", "expected"), BRIEFS, ids=[text.split("\n")[0] for text, _ in BRIEFS])
def test_a_brief(read: Callable[..., Extract], text: str, expected: list[Row]) -> None:
    assert rows_of(read(text)) == expected


def test_the_corpus_is_not_empty() -> None:
    assert len(BRIEFS) >= 40
