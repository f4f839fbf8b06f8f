"""The one time that a text on trade speaks of, for the values that its later sections leave undated."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from trustetl.facts.language.value_periods import DURATIONS, ValuePeriod
from trustetl.facts.language.view import View
from trustetl.facts.trade.changes import BASE
from trustetl.facts.trade.rows import FLOWS
from trustetl.model import Fact

_OTHER_TIMES = re.compile(
    r"\b(?:since|ago|once|typically|usually|normally|historically|always|never|ever|peaked|at\s+(?:its|their|the)\s+peak|"
    r"(?:over|in|during)\s+(?:the\s+)?(?:past|last|recent|previous|earlier)|years?|decades?|per\s+(?:year|annum)|annually|"
    r"(?:in|during|for|by|until|at|before|after)\s+(?:the\s+)?(?:season|crop|time|month|quarter|week|end|spring|summer|autumn|winter|"
    r"January|February|March|April|May|June|July|August|September|October|November|December))\b",
    re.IGNORECASE,
)
"""Words that place a value at another time than the rest, or at none."""
_LEVELS = frozenset({"value", "quantity", "growth"})


def one_time(told: Sequence[Fact], fact: Fact, view: View) -> ValuePeriod | None:
    """The period in which all flows told so far lie, for a row of the same country that no words date: 'Imports were
    $9 million in January-June 2025. … Exports were $4 million'. None where the text tells of several times.
    """
    values = fact.values
    if values.get("measure") not in _LEVELS and values.get("partner") in {None, "WLD"}:
        return None
    if values.get("flow") not in FLOWS - {"production"} or _OTHER_TIMES.search(view.text) is not None:
        return None
    if any(f.kind in {"period", "date"} or (f.kind == "measure" and f.unit in DURATIONS) for f in view.figures):
        return None
    dated = [f for f in told if _tells_time(f)]
    spans = {(f.values["period_start"], f.values["period_end"]) for f in dated}
    if len(spans) != 1 or dated[0].values.get("reporter") != values.get("reporter"):
        return None
    (start, end) = next(iter(spans))
    if not isinstance(start, date) or not isinstance(end, date) or (end - start).days > 370:
        return None
    figures = tuple(f for f in dated[0].figures if f.kind in {"period", "date"})
    return ValuePeriod(str(dated[0].values["period_label"]), start, end, figures, inferred=True)


def _tells_time(fact: Fact) -> bool:
    """Whether a row says which time its text speaks of: no cell of a table, no base of a change, nothing aimed at."""
    values = fact.values
    apart = fact.rule.endswith((BASE, "header of <figure>", "caption over <figure>"))
    return (
        fact.table == "trade"
        and values.get("status") == "actual"
        and values.get("flow") != "production"
        and values.get("period_label") is not None
        and values.get("period_end") is not None
        and not apart
    )
