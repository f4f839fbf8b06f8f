"""Lists inside a sentence: what stands before the colon is said of every part behind it."""

from __future__ import annotations

import re

from trustetl.facts.language.clauses import is_finite
from trustetl.facts.language.period_bases import is_base
from trustetl.facts.language.tenses import DONE_HEADING, TARGET_HEADING, participle, told_of_now
from trustetl.facts.language.value_periods import ValuePeriod, is_period, is_value, told_by
from trustetl.facts.language.view import View
from trustetl.model import Figure

_PLANS = re.compile(
    rf"{TARGET_HEADING.pattern}|\b(?:expected\s+to|aims?\s+to|seeks?\s+to|expects?|(?:is|are)\s+to|outcomes?|outputs?)\b",
    re.IGNORECASE,
)
_OVER = re.compile(r"\b(?:was|were|had|missed|have|has)\b", re.IGNORECASE)
_LONGEST = 160
"""A lead-in has so many letters at most."""


def planned_list(view: View, i: int) -> tuple[str, ValuePeriod | None] | None:
    """The words before the colon and their period, where a figure stands in a list of what is to come: 'Expected by
    2030: 9 ports rebuilt; 40 km of track laid', 'The main targets are: …'. None elsewhere, and for a part of the list
    that says by a verb of its own what has happened.
    """
    text = view.slice(view.start, view.tokens[i].start) + " "
    colon = text.rfind(": ")
    head = text[:colon].rsplit(". ", 1)[-1]
    if view.statement.kind not in {"sentence", "item"} or colon < 0 or len(head) > _LONGEST or view.statement.label:
        return None
    if _PLANS.search(head) is None or DONE_HEADING.search(head) or _OVER.search(head):
        return None
    at = view.start + colon
    marks = [k for k, t in enumerate(view.tokens) if t.figure is None and t.text == ";"]
    first = next(k for k, t in enumerate(view.tokens) if t.start > at)
    begin = max((k + 1 for k in marks if first <= k < i), default=first)
    end = min((k for k in marks if k > i), default=len(view.tokens))
    figure = view.tokens[i].figure
    if figure is None or told_of_now(view, i) or is_base(view, figure):
        return None
    if any(is_finite(view, k) and not participle(view, k) for k in range(begin, end)):
        return None
    dated = [f for f in view.figures if f.kind == "period" and f.end <= at and is_period(f)]
    counted = any(is_value(f) and f.end <= at for f in view.figures)
    return head, told_by(view, dated[-1]) if len(dated) == 1 and not counted else None


def in_planned_list(view: View, figure: Figure) -> bool:
    return figure in view.index and planned_list(view, view.index[figure]) is not None
