"""Which figures stand in which statement of a document."""

from __future__ import annotations

from collections.abc import Sequence

from trustetl.model import Figure, Statement


def by_statement(statements: Sequence[Statement], figures: Sequence[Figure]) -> dict[int, list[Figure]]:
    """The figures of each statement, by where the statement begins (reading offsets), in their order."""
    found: dict[int, list[Figure]] = {s.start: [] for s in statements}
    at = 0
    ordered = sorted(figures, key=lambda f: f.start)
    for statement in sorted(statements, key=lambda s: s.start):
        while at < len(ordered) and ordered[at].start < statement.start:
            at += 1
        while at < len(ordered) and ordered[at].start < statement.end:
            found[statement.start].append(ordered[at])
            at += 1
    return found
