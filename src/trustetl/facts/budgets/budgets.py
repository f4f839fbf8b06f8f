"""Public money: who spends how much on what, when, and how far it has got (the phases of the Fiscal Data Package)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from trustetl.facts.budgets.bodies import BODY_RULE
from trustetl.facts.budgets.context import divided, fiscal_year_told, of_the_draft, same_period, year_gone_on
from trustetl.facts.budgets.parts import OF_THE_MONEY
from trustetl.facts.budgets.payers import payer_of
from trustetl.facts.budgets.standing import phase_of
from trustetl.facts.budgets.told import Told
from trustetl.facts.budgets.words import is_place_name
from trustetl.facts.holders.naming import named
from trustetl.facts.language.value_periods import ValuePeriod, one_year
from trustetl.facts.language.view import View
from trustetl.lexicon import find_countries
from trustetl.model import Fact

_SO_FAR = re.compile(r"\b(?:since|so\s+far|to\s+date|already|in\s+total|altogether|until|till)\b", re.IGNORECASE)
"""Words of money that has gone over more than a year."""


def _told_here(view: View, span: ValuePeriod) -> bool:
    """Whether a sentence gives the period over which its programme runs: 'The Pilot, which ran from 2021 to 2024,
    gave Rs 9 crore to towns'.
    """
    return any(view.statement.start <= f.start < view.statement.end for f in span.figures)


def _spoken_of(carried: ValuePeriod, opened: Fact | None) -> bool:
    """Whether a sentence without a value of its own brings in a year by 'last' or 'this': 'Let me be frank about last
    year. This House gave us Rs 9 crore'.
    """
    if not carried.figures:
        return False
    relative = re.fullmatch(
        r"(?:the\s+)?(?:last|this|current|past)\s+(?:\w+\s+)?year", carried.label or "", re.IGNORECASE
    )
    return relative is not None and (opened is None or opened.end <= carried.figures[0].start)


def _in_box(view: View, span: ValuePeriod) -> bool:
    """Whether an amount and the period of its programme are lines of one box: 'Term: 2025–2034', 'Federal funds: …'."""
    line = view.statement.kind == "field" or (view.statement.kind == "item" and view.statement.label is not None)
    return line and any(0 < view.start - f.start < 400 for f in span.figures)


_FORM = re.compile(
    r"(?:(?:non-repayable|repayable|concessional|new|public|direct|soft|technical)\s+)*(?:grants?|loans?|guarantees?|subsidies|support|"
    r"assistance|aid|financing|finance|funding|equity|credit|public\s+money)(?:(?:,\s|\s(?:and|or)\s)(?:grants?|loans?|guarantees?|subsidies|"
    r"support|equity|credit|advice))*",
    re.IGNORECASE,
)
"""The form that all the money of a programme takes, which is no part of it: 'grants and guarantees'."""


def _year_of_whole(name: str | None, latest: Fact | None) -> ValuePeriod | None:
    """The year of the money spoken of last, where it is the same programme's."""
    if latest is None or latest.values.get("initiative") != name:
        return None
    start, end = latest.values.get("period_start"), latest.values.get("period_end")
    if not (isinstance(start, date) and isinstance(end, date)):
        return None
    label = latest.values.get("period_label")
    whole = ValuePeriod(str(label) if label else None, start, end, latest.figures[1:], True)
    return whole if one_year(whole) else None


def _of_event(period: ValuePeriod) -> bool:
    """Whether a period is too short for a grant or plan, so that it tells when that was decided."""
    return period.start is not None and period.end is not None and (period.end - period.start).days < 32


@dataclass(frozen=True)
class Dates:
    """The periods that an amount of public money may take over from where it stands."""

    spans: Mapping[str, ValuePeriod]
    """The periods over which programmes run."""
    heading: ValuePeriod | None = None
    title: ValuePeriod | None = None
    fiscal: str | None = None
    """The country whose fiscal years the text counts in."""


def budget_fact(
    told: Told, dated: ValuePeriod | None, dates: Dates, *, title_only: bool = False, donor: str | None = None
) -> Fact:
    """A row of ``budgets`` for an amount of public money.

    ``dated`` is the period that its own words tell; ``donor`` is who gives it by the list that it stands in ('' where
    that is told to be nobody known).
    """
    view, figure, latest, setting = told.view, told.figure, told.latest, told.setting
    row_label, published, fiscal = told.row_label, told.published, dates.fiscal
    found = named(told)
    basis = found.basis
    carried = dated
    if dated is None or dated.inferred:
        span = dates.spans.get(found.name or "")
        undivided = found.component is None or _FORM.fullmatch(found.component) is not None
        whole = undivided and not found.compared and row_label in {None, "total"} and not title_only
        if dates.heading is not None:
            dated = dates.heading
        elif span is not None and (whole or _told_here(view, span) or _in_box(view, span)):
            dated = ValuePeriod(span.label, span.start, span.end, span.figures, True)
        else:
            opened = told.opened if told.opened is not None and told.opened.table == "budgets" else None
            whole_of = opened if opened is not None and OF_THE_MONEY.match(view.text) else latest
            dated = divided(view, figure, told.anchor, found.name, whole_of)
    if found.series is not None and found.series is told.previous and row_label is None:
        dated = same_period(view, figure, found.series, dated)
    if dated is not None and fiscal is not None:
        dated = fiscal_year_told(dated, published or setting.day, fiscal)
    phase = phase_of(found, told, dated)
    spoken = carried is not None and _spoken_of(carried, told.opened)
    if (phase in {"executed", "adjusted"} or spoken) and carried and carried.inferred and found.series is None:
        near = carried.figures and 0 <= view.start - carried.figures[0].start < 300
        if near and not _SO_FAR.search(view.text) and one_year(carried) and (dated is None or dated.inferred):
            # 'In 2024 the Fund approved …. Disbursements came to …'
            dated = fiscal_year_told(carried, published or setting.day, fiscal) if fiscal else carried
    if dated is None and dates.title is None:
        dated = year_gone_on(view, figure, told.opened, told.block, told.rows)
    if phase == "adjusted" and (dated is None or dated.start is None or dated.inferred):
        dated = _year_of_whole(found.name, latest) or dated  # 'The allocation was cut to Rs 9 crore'
    if phase == "executed" and dated is not None and dated.start == dated.end:
        dated = replace(dated, start=None)  # 'As at 31 December 2025, Rs 9 crore had been spent'
    if phase != "executed" and dated is not None and _of_event(dated):
        dated = dates.heading  # 'In May 2025 the Cabinet approved Rs 9 crore'
    if dated is None and phase == "proposed":
        dated = of_the_draft(view, told.rows)
    told_by_title = phase in {"approved", "proposed"} or (phase == "adjusted" and row_label is not None)
    if dated is None and dates.title is not None and told_by_title and not found.compared:
        dated = replace(dates.title, inferred=True)
    if dated is not None and dated.inferred:
        basis = "inferred"
    if told.respective is not None and is_place_name(told.respective):
        payer: str | None = find_countries(told.respective)[0][2]
    elif donor is not None:
        payer = donor or None
    else:
        payer = payer_of(view, figure, setting, found.initiative, latest)
    row: dict[str, object] = {
        "initiative": found.name,
        "component": found.component,
        "phase": phase,
        "amount": None if figure.value is None else Decimal(repr(figure.value)),
        "amount_low": None if figure.low is None else Decimal(repr(figure.low)),
        "amount_high": None if figure.high is None else Decimal(repr(figure.high)),
        "qualifier": figure.qualifier or "exact",
        "currency": figure.unit,
        "payer": payer,
        "period_label": dated.label if dated else None,
        "period_start": dated.start if dated else None,
        "period_end": dated.end if dated else None,
    }
    figures = tuple(dict.fromkeys((figure, *(dated.figures if dated else ()))))
    return Fact(
        "budgets",
        row,
        view.statement.start,
        view.statement.end,
        view.statement.section,
        figures,
        basis,
        f"budget: {BODY_RULE if found.whose is not None else told.anchor.rule}",
    )
