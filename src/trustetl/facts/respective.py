"""Lists matched with lists: 'A and B are …, and …, respectively'."""

from __future__ import annotations

import re

from trustetl.facts.value_periods import is_value
from trustetl.facts.view import View
from trustetl.model import Figure


def respectively(view: View) -> dict[Figure, tuple[int, int]]:
    """For 'A, B and C are …, … and …, respectively': which stretch of words each figure stands for."""
    match = re.search(r"\brespectively\b", view.text, re.IGNORECASE)
    values = [f for f in view.figures if is_value(f)]
    if match is None or len(values) < 2:
        return {}
    at = view.start + match.start()
    before = [f for f in values if f.end <= at] or values
    kind = before[-1].kind
    group: list[Figure] = []
    for figure in reversed(before):
        if figure.kind != kind or (group and group[-1].start - figure.end > 40):
            break
        group.append(figure)
    group.reverse()
    head_end = group[0].start
    verb = next((view.tokens[j] for j in range(view.index[group[0]] - 1, -1, -1) if view.is_verb(j)), None)
    head = view.slice(view.start, verb.start if verb is not None else head_end)
    raw = view.statement.text[: (verb.start if verb is not None else head_end) - view.statement.start]
    cuts = list(re.finditer(r",\s+and\s+|,\s+|\s+and\s+", raw))
    if len(group) < 2 or len(cuts) < len(group) - 1 or not head:
        return {}
    used = cuts[-(len(group) - 1) :]
    bounds = [0, *(c.end() for c in used)]
    ends = [*(c.start() for c in used), len(raw)]
    return {f: (view.start + a, view.start + b) for f, a, b in zip(group, bounds, ends, strict=True)}
