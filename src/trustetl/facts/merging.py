"""A value that the document says twice is one fact with two figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from trustetl.model import Fact, Figure

KEYS: dict[str, tuple[str, ...]] = {
    "budgets": ("initiative", "component", "amount", "amount_low", "amount_high", "currency", "phase"),
    "trade": (
        "reporter",
        "partner",
        "flow",
        "commodity",
        "measure",
        "value",
        "low",
        "high",
        "unit",
        "position",
        "share_of",
    ),
    "indicators": ("subject", "measure", "value", "low", "high", "unit", "status"),
}
PERIOD = ("period_start", "period_end")


def _same_period(a: Fact, b: Fact) -> bool:
    one, two = (tuple(f.values.get(k) for k in PERIOD) for f in (a, b))
    return one == two or one == (None, None) or two == (None, None)


def _same_bound(a: Fact, b: Fact) -> bool:
    return a.values.get("qualifier") == b.values.get("qualifier")


def merge_restated(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """The facts, those that claim the same thing made one: the first keeps its evidence and gains the figures of the
    others.

    Where only one of them has a period, the fact has it, as inferred.
    """
    merged: list[Fact] = []
    at: dict[tuple[object, ...], list[int]] = {}
    for fact in facts:
        keys = KEYS.get(fact.table)
        if keys is None:
            merged.append(fact)
            continue
        key = (fact.table, *(_folded(fact.values.get(k)) for k in keys))
        for i in at.get(key, []):
            first = merged[i]
            if _same_period(first, fact) and _same_bound(first, fact):
                values = dict(first.values)
                basis = first.basis
                if (
                    values.get("period_start") is None
                    and values.get("period_end") is None
                    and any(fact.values.get(k) for k in PERIOD)
                ):
                    values |= {k: fact.values.get(k) for k in ("period_label", *PERIOD)}
                    basis = "inferred"
                figures: tuple[Figure, ...] = tuple(dict.fromkeys((*first.figures, *fact.figures)))
                merged[i] = replace(first, values=values, figures=figures, basis=basis)
                break
        else:
            at.setdefault(key, []).append(len(merged))
            merged.append(fact)
    return tuple(merged)


def _folded(value: object) -> object:
    return " ".join(value.lower().split()) if isinstance(value, str) else value
