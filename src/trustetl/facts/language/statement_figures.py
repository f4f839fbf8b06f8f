"""Which figures stand in which statement of a document, and which statements before one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from trustetl.model import Figure, Statement


def by_statement(statements: Sequence[Statement], figures: Sequence[Figure]) -> dict[int, list[Figure]]:
    """The figures of each statement, by where the statement begins (reading offsets), in their order, without the page
    numbers that its sentence goes on behind.
    """
    found: dict[int, list[Figure]] = {s.start: [] for s in statements}
    at = 0
    ordered = sorted((f for f in figures if f.quote.strip()), key=lambda f: f.start)
    for statement in sorted(statements, key=lambda s: s.start):
        while at < len(ordered) and ordered[at].start < statement.start:
            at += 1
        while at < len(ordered) and ordered[at].start < statement.end:
            found[statement.start].append(ordered[at])
            at += 1
    return found


def within(figures: Sequence[Figure], start: int, end: int) -> Sequence[Figure]:
    """Those of ``figures``, which are in the order of the text, that begin from ``start`` on and before ``end``."""
    return figures[bisect_left(figures, start, key=_start) : bisect_left(figures, end, key=_start)]


def preceding(statements: Sequence[Statement], offset: int) -> Iterator[Statement]:
    """The statements that begin before an offset, the nearest first; ``statements`` are in the order of the text."""
    for index in range(bisect_left(statements, offset, key=_start) - 1, -1, -1):
        yield statements[index]


def statement_at(statements: Sequence[Statement], offset: int) -> Statement | None:
    """The statement that an offset lies in, or None; ``statements`` are in the order of the text."""
    found = next(preceding(statements, offset + 1), None)
    return found if found is not None and offset < found.end else None


def _start(stretch: Figure | Statement) -> int:
    return stretch.start
