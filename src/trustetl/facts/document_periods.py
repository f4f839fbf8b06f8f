"""The periods that a document gives to more than one statement: those of its headings and of its programmes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from trustetl.facts.names import Initiatives
from trustetl.facts.value_periods import ValuePeriod, is_period, of_figure
from trustetl.model import Figure, Statement


def heading_periods(statements: Sequence[Statement], figures: Mapping[int, Sequence[Figure]]) -> dict[str, ValuePeriod]:
    """The period that a heading gives to all that stands under it: 'Funding (2024–29)', 'Targets by 2030'."""
    found: dict[str, ValuePeriod] = {}
    for statement in statements:
        if statement.kind in {"heading", "title", "caption"}:
            for figure in figures[statement.start]:
                if figure.kind == "period" and is_period(figure):
                    found[heading_key(statement.text)] = of_figure(figure)
    return found


def programme_spans(
    statements: Sequence[Statement], figures: Mapping[int, Sequence[Figure]], initiatives: Initiatives
) -> dict[str, ValuePeriod]:
    """The period over which each programme is said to run."""
    spans: dict[str, ValuePeriod] = {}
    for statement in statements:
        for figure in figures[statement.start]:
            if (
                figure.kind != "period"
                or figure.period_start is None
                or figure.period_end is None
                or (figure.period_end - figure.period_start).days < 400
            ):
                continue
            box = (
                initiatives.main
                if statement.kind == "field"
                and not initiatives.at(statement.start, statement.end)
                and not any(
                    n and n.lower() in h.lower()
                    for h in statement.section
                    for item in initiatives.items
                    for n in (item.name, *item.aliases)
                )
                else None
            )
            holder = box or initiatives.subject(statement.start, figure.start) or initiatives.holding(figure.start)
            if holder is not None:
                spans.setdefault(holder.name, of_figure(figure))
    return spans


def heading_key(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip(" :#*-–").lower()
