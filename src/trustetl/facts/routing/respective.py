"""Lists matched with lists: 'A and B are …, and …, respectively'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from trustetl.facts.language.value_periods import is_value
from trustetl.facts.language.view import View
from trustetl.facts.trade.parties import places_in
from trustetl.facts.trade.words import HEDGED
from trustetl.model import Figure


def respectively(view: View) -> dict[Figure, tuple[int, int]]:
    """For 'A, B and C are …, … and …, respectively': which stretch of words each figure stands for."""
    match = re.search(r"\brespectively\b", view.text, re.IGNORECASE)
    values = [f for f in view.figures if is_value(f)]
    if len(values) < 2:
        return {}
    if match is None:
        return _by_countries(view, values)
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


_JOINED = re.compile(r"\s*(?:,|and|,\s*and)\s*(?:the\s+)?", re.IGNORECASE)
_NEXT_VALUE = re.compile(rf"\s*(?:,|,?\s*and)\s+{HEDGED}", re.IGNORECASE)
_FAR = 70
"""So many letters at most stand between the countries and the values that are dealt out to them."""


def _by_countries(view: View, values: Sequence[Figure]) -> dict[Figure, tuple[int, int]]:
    """The country of each figure where as many countries stand before a run of values as the run has: 'Peru and Chad
    followed with 9 and 8 per cent'."""
    group: list[Figure] = []
    for figure in values:
        near = group and _NEXT_VALUE.fullmatch(view.text[group[-1].end - view.start : figure.start - view.start])
        if len(group) > 1 and not near:
            break
        group = [*group, figure] if near and group[-1].kind == figure.kind else [figure]
    places = [p for p in places_in(view) if p.end <= group[0].start]
    run = places[-len(group) :]
    joined = all(
        _JOINED.fullmatch(view.text[a.end - view.start : b.start - view.start])
        for a, b in pairwise(places[-len(group) - 1 :])
    )
    if len(group) < 2 or len(places) != len(group) or not joined or len({p.code for p in run}) < len(run):
        return {}
    if group[0].start - run[-1].end > _FAR or any(
        f.kind == group[0].kind and run[-1].end <= f.start < group[0].start for f in values
    ):
        return {}
    return {f: (p.start, p.end) for f, p in zip(group, run, strict=True)}
