"""How deep the rows of a table lie: rows set in under the row that they divide."""

from __future__ import annotations

import re

from trustetl.outline.columns import Row

_DEEPEST = 3
_SPACE = re.compile(r"[^\S\n]*$")


def depths(text: str, rows: tuple[Row, ...]) -> list[int]:
    """For each row how deep it lies, by how far its label is set in from the edge of its column; 0 where labels stand
    at so many places that they are set to the right or in the middle.
    """
    inset = {at: _set_in(text, row.start) for at, row in enumerate(rows) if not row.header and row.cells[0].column == 0}
    steps = sorted(set(inset.values()))
    if not inset or len(steps) > _DEEPEST or next(iter(inset.values())) != steps[0]:
        return [0] * len(rows)
    return [steps.index(inset.get(at, steps[0])) for at in range(len(rows))]


def _set_in(text: str, start: int) -> int:
    """The space in front of a label, from the edge of its line or the bar of its cell."""
    edge = max(text.rfind("\n", 0, start), text.rfind("|", 0, start)) + 1
    found = _SPACE.search(text[edge:start])
    return len(found.group().expandtabs(4)) if found is not None else 0
