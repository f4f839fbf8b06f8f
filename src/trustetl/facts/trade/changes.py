"""Changes of a value of trade told before, and the values that it is measured against."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from trustetl.facts.language.period_bases import is_base
from trustetl.facts.language.value_periods import ValuePeriod
from trustetl.facts.language.view import View
from trustetl.facts.trade.parties import places_in
from trustetl.facts.trade.rows import FLOWS
from trustetl.facts.trade.words import HEDGED, OWN_GOODS, is_share, measure_told
from trustetl.lexicon import rows_of
from trustetl.model import Fact, Figure

BASE = "<figure> from <figure before>"
CHANGE = "change of <figure before>"

_FLOW_WORD = re.compile(
    r"\b(?:(?:ex|im)ports?|(?:ex|im)ported|trade|surplus|deficit|shipments|sales|purchases)\b", re.IGNORECASE
)
_WORDS = "|".join(sorted({row["form"] for row in rows_of("changes")}, key=lambda w: (-len(w), w)))
_CHANGED = re.compile(
    r"\)?(?:\s+(?:in|during|for)\s+[^,;.]{3,24})?[\s,;(–—-]*(?:and\s+|or\s+|which\s+(?:is|was)\s+|representing\s+|marking\s+|"
    r"registering\s+|posting\s+|showing\s+)?(?:the\s+(?:latter|former|last)\s+(?:being\s+)?)?(?:an?\s+|its\s+|the\s+)?(?:[a-z]+ly\s+|(?:annual|year-on-year|y-o-y|yoy|yearly|sharp|"
    rf"modest|further|strong|slight)\s+)*(?:{_WORDS})(?:\s+(?:of|by))?\s+{HEDGED}\(?",
    re.IGNORECASE,
)
_SIGNED = re.compile(rf"\)?[\s,;(–—-]*{HEDGED}", re.IGNORECASE)
_LEVEL = re.compile(r"\s*(more|less|higher|lower)\s+than\b", re.IGNORECASE)
_AND = re.compile(rf"[^;:]{{0,40}}(?:,|\band|\bor)\s+{HEDGED}", re.IGNORECASE)
_MORE = re.compile(
    r"\s*(?:more|less|fewer|higher|lower|up|down|above|below|increase|decrease|rise|fall|decline|drop|growth|jump)\b",
    re.IGNORECASE,
)


_APART = re.compile(
    rf"[^,;:.]{{0,60}}[,;(–—]\s*(?:(?:which|this|that)\s+(?:is|was)\s+|or\s+|and\s+(?:so\s+)?)?{HEDGED}", re.IGNORECASE
)
_UP = frozenset("more higher up above increase rise growth jump".split())
_THAN = re.compile(r"\s*(\w+)\s+(?:than|on|from|over|against|compared|year)\b|\s*(above|below)\b", re.IGNORECASE)


def direction(tail: str) -> str | None:
    """The way of a change that only the words behind it tell: '17% down on 2023', '5% above the level of 2022'."""
    found = _THAN.match(tail) if _MORE.match(tail) else None
    if found is None:
        return None
    return "increase" if (found.group(1) or found.group(2)).lower() in _UP else "decrease"


def _last_told(view: View, figure: Figure, told: Sequence[Fact]) -> Fact | None:
    """The row of trade read right before a figure in its own statement."""
    fact = told[-1] if told else None
    if fact is None or fact.table != "trade" or fact.start != view.statement.start or not fact.figures:
        return None
    return fact if fact.figures[0].end <= figure.start and fact.values.get("flow") in FLOWS else None


def row_again(fact: Fact, figure: Figure, dated: ValuePeriod | None, rule: str, **other: object) -> Fact:
    values = {
        **fact.values,
        "value": figure.value,
        "low": figure.low,
        "high": figure.high,
        "unit": figure.unit,
        "qualifier": figure.qualifier or "exact",
        "change": figure.change,
        "period_label": dated.label if dated else None,
        "period_start": dated.start if dated else None,
        "period_end": dated.end if dated else None,
    }
    figures = (figure, *(dated.figures if dated else ()))
    basis = "inferred" if dated is not None and dated.inferred else fact.basis
    return replace(fact, values=values | other, figures=figures, basis=basis, rule=f"{fact.values['flow']}: {rule}")


def period_of(fact: Fact) -> ValuePeriod:
    start, end = fact.values.get("period_start"), fact.values.get("period_end")
    return ValuePeriod(
        str(fact.values["period_label"]) if fact.values.get("period_label") else None,
        start if isinstance(start, date) else None,
        end if isinstance(end, date) else None,
        fact.figures[1:],
        inferred=fact.basis == "inferred",
    )


def change_of_value(view: View, figure: Figure, told: Sequence[Fact], dated: ValuePeriod | None) -> Fact | None:
    """The change of a value of trade right before it: '$5 billion, an increase of 3%', '$5 billion, 3% more than …';
    also an amount in brackets that says a change again: 'up 3% ($2 billion)'.

    ``told`` are the facts read before.
    """
    fact = _last_told(view, figure, told)
    if fact is None:
        return None
    between = view.text[fact.figures[0].end - view.start : figure.start - view.start]
    tail = view.text[figure.end - view.start :]
    own = dated if dated is not None and not dated.inferred else period_of(fact)
    if figure.kind == "money" and fact.values.get("measure") == "growth":
        levels = [f for f in told if f.start == fact.start and f.values.get("unit") == figure.unit]
        top = max((float(str(f.values.get("value") or 0)) for f in levels), default=0.0)
        bracket = re.fullmatch(r"\s*(?:[a-z]+\s*)?\(\s*", between)
        if bracket is None or figure.value is None or figure.value >= top:
            return None
        return row_again(fact, figure, period_of(fact), CHANGE, change=fact.values.get("change"))
    same = fact.figures[0]
    if (figure.kind, figure.unit) == (same.kind, same.unit) and not is_share(figure):
        more = _LEVEL.match(tail) if _AND.fullmatch(between) else None
        if more is not None:
            change = "increase" if more.group(1).lower() in {"more", "higher"} else "decrease"
            return row_again(fact, figure, period_of(fact), CHANGE, measure="growth", change=change)
        changed = figure.change is not None and _CHANGED.fullmatch(between)
        return row_again(fact, figure, own, CHANGE, measure="growth") if changed else None
    moved = figure.change or direction(tail)
    if figure.kind != "percent" or moved is None or fact.values.get("measure") not in {"value", "quantity"}:
        return None
    if re.match(r"\s*of\b", tail):
        return None
    said = _CHANGED.fullmatch(between) or (
        (_SIGNED.fullmatch(between) and (figure.quote[0] in "+-−–" or _MORE.match(tail)))
        or (_APART.fullmatch(between) and _MORE.match(tail))
        or (_MORE.match(tail) and _no_verb_between(view, fact.figures[0], figure, between))
    )
    if not said:
        return None
    return row_again(fact, figure, own, CHANGE, measure="growth", share_of=None, change=moved)


def _no_verb_between(view: View, read: Figure, figure: Figure, between: str) -> bool:
    """Whether only goods, places and times stand before a change that a comma sets off: '$9 million of ham, roe and
    eggs from Peru, 3% less than …'.
    """
    inner = range(view.index[read] + 1, view.index[figure])
    if _SET_OFF.fullmatch(between) is None or any(view.is_verb(k) for k in inner):
        return False
    return not any(
        t.figure is not None and t.figure.kind in {"money", "percent", "measure"}
        for t in view.tokens[inner.start : inner.stop]
    )


_SET_OFF = re.compile(rf"[^;:.]{{0,120}},\s*{HEDGED}", re.IGNORECASE)


def _level_before(view: View, read: Figure, figure: Figure, fact: Fact) -> bool:
    """Whether a value is what a change in per cent of trade starts from: 'they fell by 4 per cent from 9 tonnes'."""
    return (
        fact.table == "trade"
        and fact.values.get("measure") == "growth"
        and read.kind == "percent"
        and figure.kind in {"measure", "money"}
        and re.fullmatch(rf"\s*(?:\([^()]*\)\s*)?from\s+{HEDGED}", view.slice(read.end, figure.start) + " ") is not None
    )


def base_of_change(view: View, figure: Figure, told: Sequence[Fact], dated: ValuePeriod | None) -> Fact | None:
    """What a value of trade is measured against is of the same parties and goods: 'took 29% of it, up from 17%'.

    ``told`` are the facts read before.
    """
    if not is_base(view, figure):
        return None
    for fact in reversed(told):
        if fact.start != view.statement.start:
            return None
        read = fact.figures[0] if fact.figures else None
        if read is not None and _level_before(view, read, figure, fact):
            again = next((f for f in reversed(told) if f.rule.endswith(BASE) and f.section == fact.section), None)
            own = dated is not None and not dated.inferred
            when = dated if own or again is None else period_of(again)
            measure = measure_told(figure)
            return row_again(fact, figure, when, BASE, change=None, status="actual", measure=measure, share_of=None)
        if read is None or (read.kind, read.unit) != (figure.kind, figure.unit) or read.end > figure.start:
            continue
        if fact.rule.endswith(CHANGE) and figure.kind == "money":
            continue
        between = view.slice(read.end, figure.start).rpartition(",")[2]
        named = any(figure.start - len(between) - 1 <= p.start < figure.start for p in places_in(view))
        goods = OWN_GOODS.match(view.text[figure.end - view.start :])
        if fact.table != "trade" or named or goods or _FLOW_WORD.search(between):
            return None
        return row_again(fact, figure, dated, BASE, change=None, status="actual")
    return None
