"""Every other figure that says something about the world: its subject, as named, its status and its period."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from trustetl.facts.indicators.own_verbs import kind_of_noun
from trustetl.facts.indicators.status import able_then, called_target, status_of
from trustetl.facts.indicators.subject_plain import plain_subject
from trustetl.facts.indicators.subjects import subject_of
from trustetl.facts.language.already_there import called_plan
from trustetl.facts.language.clauses import clause_of, over_hedges
from trustetl.facts.language.inner_lists import planned_list
from trustetl.facts.language.lead_ins import LeadIn
from trustetl.facts.language.period_bases import is_base
from trustetl.facts.language.predicates import dated_apart, holds, tells_past
from trustetl.facts.language.tenses import DONE_HEADING, settled
from trustetl.facts.language.topics import Anchor
from trustetl.facts.language.value_periods import ValuePeriod
from trustetl.facts.language.view import View
from trustetl.facts.names.names import Initiatives
from trustetl.model import Fact, Figure, Setting

RATE = re.compile(r"(?<=\w)\s+(?:an?|each|every|per)\s+(?:year|month|week|day|hour)$", re.IGNORECASE)
"""What the column ``per`` says already: '150 litres of water a day' is of water."""
DATED_LABEL = re.compile(r",?\s+\(?(?:FY\s?)?(?:19|20)\d\d(?:\s?[-–/]\s?\d{2,4})?\)?$")
"""The year that a label ends on, which is the period of its value: 'Catch of squid, 2024'."""
OF_YEAR = re.compile(
    r"\s+(?:for|in|during|over)\s+(?:the\s+)?(?:(?:first|second|third|fourth|last|current|full|whole|financial|fiscal|business)\s+)*"
    r"(?:year|half|quarter|half-year|month|period)(?:\s+(?:ended|ending|to|that\s+ended)\b.*)?$"
)
"""The time that a subject ends on: 'Revenue for the fiscal year ended March 31'."""
LEFT_OPEN = re.compile(
    r"(?<=\w)\s+(?:(?:for|of|from|at|with|in|during|over|since|by)|from\s+(?:the|its|their|our)\s+(?:present|current|existing))$"
)
"""What led to a period that is no part of the name: 'spending ceiling for 2026'."""


def measure_of(figure: Figure) -> str:
    """What kind of measure a figure is, for the ``measure`` column."""
    if figure.per:
        return f"{'price' if figure.kind == 'money' else 'rate'} per {figure.per}"
    if figure.kind in {"percent", "percentage_point"}:
        return "growth" if figure.change else "share or rate"
    return {"money": "value", "measure": "quantity", "count": "count", "ratio": "multiple"}.get(figure.kind, "value")


def _of_cell(words: str) -> str | None:
    """The status that the row label and the header of a cell give."""
    if PLANNED_CELL.search(words):
        return "target"
    return "estimate" if ESTIMATED_CELL.search(words) else None


def _reckoned(view: View, figure: Figure) -> bool:
    """Whether a value is itself called an estimate: 'from an estimated 62,000'."""
    i = view.index[figure]
    return view.word_at(i - 1) in {"estimated", "projected", "expected"} or kind_of_noun(view, i) == "estimate"


def _of_years(period: ValuePeriod) -> bool:
    """Whether a period spans years, as that of a programme does, which dates nothing that holds already."""
    return period.start is not None and period.end is not None and (period.end - period.start).days > 400


def _over(dated: ValuePeriod | None, published: date | None) -> bool:
    return dated is not None and dated.end is not None and published is not None and dated.end < published


def _is_ahead(dated: ValuePeriod | None, published: date | None) -> bool:
    return dated is not None and dated.start is not None and published is not None and dated.start > published


def _by_date(
    view: View,
    figure: Figure,
    status: str,
    dated: ValuePeriod | None,
    published: date | None,
    *,
    settles: bool,
    apart: bool,
) -> str:
    """The status of a value by its period: what a period in the past is said of has happened, what is due by a later
    day has not; and what a target or a forecast starts from is reached.
    """
    past = dated is not None and dated.end is not None and published is not None and dated.end < published
    if status == "estimate" and past and dated is not None and dated.start is not None and able_then(view, figure):
        return "actual"
    as_of = status == "target" and dated is not None and _as_of(view, figure, dated)
    as_of = as_of and not (published is not None and dated is not None and dated.end and dated.end > published)
    if as_of and not called_target(view, figure):
        return "actual"
    if past and not apart and dated is not None and dated.start is not None and status == "target":
        status = status if called_target(view, figure) or _once_promised(view, figure) else "actual"
    elif status == "actual" and not settles and dated is not None and dated.end is not None and published is not None:
        due = dated.start is None and dated.end > published
        status = "target" if due or _is_ahead(dated, published) else status
    if (
        status != "actual"
        and is_base(view, figure)
        and not (_dated_behind(figure, dated) and _is_ahead(dated, published))
        and not called_target(view, figure)
    ):
        begun = view.word_at(over_hedges(view, view.index[figure])) == "from" or (
            past and dated is not None and dated.start
        )
        begun = begun or OF_TODAY.match(view.slice(figure.end, view.end)) is not None
        status = "actual" if status == "target" or (begun and not _reckoned(view, figure)) else status
    return status


def _dated_behind(figure: Figure, dated: ValuePeriod | None) -> bool:
    """Whether a value's own time stands right behind it, and is not that of the plan it is measured by: 'from 4% in
    2031 to 9% in 2040'; not 'will rise from 4% to 9% by 2040'.
    """
    return dated is not None and any(0 < f.start - figure.end < 16 for f in dated.figures)


OF_TODAY = re.compile(
    r"[^,;:.()\d]{0,60}\b(?:today|at\s+present|now|currently|at\s+the\s+moment)(?=\s*(?:[,.;)]|$|and\b))"
)
"""Behind a value that a plan is set against: 'against 18 ports that are served today'."""


def _as_of(view: View, figure: Figure, dated: ValuePeriod) -> bool:
    """Whether a day tells how far a value was by then: '(9 farms as of March 2025)'."""
    after = view.text[figure.end - view.start :]
    return re.match(r"[^.;:()\d]{0,30}\b(?:as\s+(?:of|at|on)|so\s+far|to\s+date)\b", after) is not None and bool(
        dated.end
    )


def _bound(view: View, figure: Figure) -> str:
    """The qualifier of a value, which 'no' turns round: 'No town can get more than $9 million'."""
    if figure.qualifier == "at_least" and figure in view.index:
        begin = view.tokens[clause_of(view, view.index[figure]).begin].start
        if NONE_MORE.search(view.slice(begin, figure.start) + " "):
            return "at_most"
    return figure.qualifier or "exact"


NONE_MORE = re.compile(
    r"\b(?:no|none|nobody|neither|cannot|(?:can|may|must|shall|will|should)\s+not)\b[^,;:.]{0,80}?\s(?:more\s+than|over|above|exceed)\s+$"
    r"|\bno\s+[\w-]+\s+more\s+than\s+$",
    re.IGNORECASE,
)


def _once_promised(view: View, figure: Figure) -> bool:
    """Whether a past plan promised a value, so that its date is that of the plan: 'A plan of 2012 promised 9 ports'."""
    head = view.slice(view.start, figure.start) + " "
    return re.search(r"\b(?:promised|pledged|foresaw|envisaged|vowed)\s+(?:[a-z]+\s+){0,4}$", head) is not None


PLANNED_CELL = re.compile(r"\b(?:targets?|goals?|planned|to\s+be)\b", re.IGNORECASE)
ESTIMATED_CELL = re.compile(r"\b(?:expected|projected|projections?|estimates?|estimated|forecast)\b", re.IGNORECASE)


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
    counted_last: str | None = None,
    recent: bool = True,
    led: LeadIn | None = None,
    then: ValuePeriod | None = None,
) -> Fact:
    """A row of ``indicators``; ``led`` is the line that leads into the list in which the figure stands, ``then`` the
    time of the statement before that its own goes on with.
    """
    plain = plain_subject(view, figure, before, here=here) if row is None else None
    subject, own = (
        (plain, True)
        if plain is not None
        else subject_of(
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
            counted_last=counted_last,
            recent=recent,
        )
    )
    if subject is None:
        subject, own = setting.title, False
    subject = OF_YEAR.sub("", subject) if subject else subject
    subject = LEFT_OPEN.sub("", DATED_LABEL.sub("", RATE.sub("", subject))) if subject else subject
    status = status_of(view, figure, (*headings, *view.lead))
    inner = planned_list(view, view.index[figure]) if figure in view.index else None
    heading_period = inner[1] if inner is not None and inner[1] is not None else heading_period
    here_now = figure in view.index and holds(view, view.index[figure])
    told = status == "actual" and view.statement.kind == "sentence"
    if led is not None and led.period is not None and (status == "actual" or led.plans or led.period.start is None):
        heading_period = led.period
    over = _over(heading_period, setting.day)
    if heading_period is not None and (
        (here_now and heading_period.start is None and not over) or (told and _is_ahead(heading_period, setting.day))
    ):
        heading_period = None  # '(31% today)' under 'Targets by 2030'
    if heading_period is not None and heading_period.start is None and figure in view.index and is_base(view, figure):
        heading_period = None  # 'from 35% to 48%' under 'By 2030 the works will:'
    if heading_period is not None and status == "actual" and row is None and _of_years(heading_period):
        heading_period = heading_period if any(DONE_HEADING.search(h) for h in headings) else None
    if (dated is None or dated.inferred) and then is not None and status == "actual" and not is_base(view, figure):
        dated = then
    elif (dated is None or dated.inferred) and heading_period is not None:
        dated = heading_period
    elif dated is not None and dated.inferred:
        dated = None
    if row is not None:
        above = _of_cell(" ".join(w for w in (view.statement.caption, *view.statement.section[-1:]) if w))
        known = dated is not None and dated.end is not None and setting.day is not None
        past = known and dated is not None and dated.end < setting.day  # type: ignore[operator]
        status = _of_cell(" ".join(w for w in row if w)) or (status if past else above or status)
    if figure in view.index:
        apart = row is None and dated is not None and dated_apart(view, view.index[figure], dated.figures)
        due = dated is not None and dated.start is None and not _over(dated, setting.day)
        if apart and here_now and status == "actual" and (due or _is_ahead(dated, setting.day)):
            dated = None  # 'has 412 members and wants to reach 900 by 2031'
        settles = settled(view, view.index[figure]) or tells_past(view, view.index[figure])
        status = _by_date(view, figure, status, dated, setting.day, settles=settles, apart=apart)
        if status == "target" and dated is not None and dated.start is None and called_plan(view, figure):
            dated = None if _over(dated, setting.day) else dated  # 'By June, 80 of the 300 planned clinics had opened'
    elif status == "actual" and _is_ahead(dated, setting.day):
        status = "target"
    values: dict[str, object] = {
        "subject": subject,
        "measure": measure_of(figure),
        "value": figure.value,
        "low": figure.low,
        "high": figure.high,
        "unit": figure.unit,
        "per": figure.per,
        "qualifier": _bound(view, figure),
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
