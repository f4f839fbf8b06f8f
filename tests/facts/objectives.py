"""What the tests of objectives share: the head of a brief, and the statements that are read of it."""

from __future__ import annotations

from trustetl.model import Extract

HEAD = "Notes on the Reef Mission\n\n5 March 2025\n\n"


def aims(extract: Extract, kind: str = "objective") -> list[str]:
    """The statements of one kind, ``objective`` or ``significance``."""
    return [
        str(fact.values["statement"])
        for fact in extract.facts
        if fact.table == "objectives" and fact.values["kind"] == kind
    ]
