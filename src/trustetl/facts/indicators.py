"""Every other figure that says something about the world: its subject, as named, its status and its period."""

from __future__ import annotations

import re
from collections.abc import Sequence

from trustetl.facts.clauses import told_of_now
from trustetl.facts.names import Initiatives
from trustetl.facts.periods import is_base
from trustetl.facts.status import called_target, status_of
from trustetl.facts.subjects import subject_of
from trustetl.facts.topics import Anchor
from trustetl.facts.value_periods import ValuePeriod
from trustetl.facts.view import View
from trustetl.model import Fact, Figure, Setting

CHANGE_FROM = re.compile(
    r"\bfrom\s+(?:the|its|their)\s+(?:present|current|existing|prevailing)(?:\s+\w+){0,2}$", re.IGNORECASE
)
RATE = re.compile(r"(?<=\w)\s+(?:an?|each|every|per)\s+(?:year|month|week|day|hour)$", re.IGNORECASE)
"""What the column ``per`` says already: '150 litres of water a day' is of water."""


def measure_of(figure: Figure) -> str:
    """What kind of measure a figure is, for the ``measure`` column."""
    if figure.per:
        return f"{'price' if figure.kind == 'money' else 'rate'} per {figure.per}"
    if figure.kind in {"percent", "percentage_point"}:
        return "growth" if figure.change else "share or rate"
    return {"money": "value", "measure": "quantity", "count": "count", "ratio": "multiple"}.get(figure.kind, "value")


def indicator_fact(
    view: View,
    figure: Figure,
    anchor: Anchor,
    dated: ValuePeriod | None,
    initiatives: Initiatives,
    setting: Setting,
    heading_period: ValuePeriod | None,
    *,
    before: str | None = None,
    row: tuple[str | None, str | None] | None = None,
    headings: Sequence[str] = (),
    respective: str | None = None,
    here: bool = False,
    spoken: str | None = None,
    opening: str | None = None,
    recent: bool = True,
) -> Fact:
    """A row of ``indicators``."""
    subject, own = subject_of(
        view,
        figure,
        anchor,
        initiatives,
        before=before,
        row=row,
        headings=headings,
        respective=respective,
        here=here,
        spoken=spoken,
        opening=opening,
        recent=recent,
    )
    if subject is None:
        subject, own = setting.title, False
    subject = RATE.sub("", subject) if subject else subject
    status = status_of(view, figure, tuple(headings))
    if (dated is None or dated.inferred) and heading_period is not None:
        dated = heading_period
    elif dated is not None and dated.inferred:
        dated = None
    if row is not None:
        words = " ".join(w for w in row if w)
        if re.search(r"\b(?:targets?|goals?|planned|to\s+be)\b", words, re.IGNORECASE):
            status = "target"
        elif re.search(r"\b(?:expected|projected|projections?|estimates?|estimated|forecast)\b", words, re.IGNORECASE):
            status = "estimate"
    if setting.published is not None and dated is not None and dated.end is not None:
        # what a period in the past is said of has happened; what is due by a later day has not
        called = figure in view.index and called_target(view, figure)
        current = figure in view.index and told_of_now(view, view.index[figure])
        if status == "target" and dated.start is not None and dated.end < setting.published and not called:
            status = "actual"
        elif status == "actual" and dated.start is None and dated.end > setting.published and not current:
            status = "target"
    if figure in view.index and (
        (status == "target" and is_base(view, figure))
        or (status == "estimate" and CHANGE_FROM.search(view.slice(view.start, figure.start)))
    ):
        status = "actual"  # what a target or a forecast starts from
    values: dict[str, object] = {
        "subject": subject,
        "measure": measure_of(figure),
        "value": figure.value,
        "low": figure.low,
        "high": figure.high,
        "unit": figure.unit,
        "per": figure.per,
        "qualifier": figure.qualifier or "exact",
        "change": figure.change,
        "status": status,
        "period_label": dated.label if dated else None,
        "period_start": dated.start if dated else None,
        "period_end": dated.end if dated else None,
    }
    inferred = not own or (dated is not None and dated.inferred)
    figures = tuple(dict.fromkeys((figure, *(dated.figures if dated else ()))))
    return Fact(
        "indicators",
        values,
        view.statement.start,
        view.statement.end,
        view.statement.section,
        figures,
        "inferred" if inferred else "stated",
        f"indicator: {anchor.rule}",
    )
