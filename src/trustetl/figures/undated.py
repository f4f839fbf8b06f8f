"""Days without their year in a text that nothing dates: the full dates beside them tell it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from trustetl.figures.calendar import valid
from trustetl.figures.draft import Draft
from trustetl.figures.month_names import day_and_month
from trustetl.model import Part

_ONE_TIME = 400
"""Days within which all full dates of a text lie that tells of one year's events."""
_HALF_YEAR = 183
_WITH_YEAR = frozenset(("<day> <month> <year>", "<day>.<month>.<year>", "<date> to <date>"))


def give_years(low: str, drafts: Sequence[Draft]) -> None:
    """Gives days without a year that of the full date nearest in the text, in place: 'On 22 July they gave notice. …
    from 3 August 2031'. A text whose full dates lie far apart tells no year for the others.

    Args:
        low: The reading in lower case.
        drafts: Its figures in order.
    """
    full = [(d.start, day) for d in drafts if (day := _full(d)) is not None]
    told = [day for _, day in full] + [d.first for d in drafts if d.rule == "<month> <year>" and d.first is not None]
    if not full or (max(told) - min(told)).days > _ONE_TIME:
        return
    for draft in drafts:
        if draft.rule != "<day> <month>" or draft.first is not None or draft.last is not None:
            continue
        named = day_and_month(low[draft.start : draft.end])
        if named is None:
            continue
        of_month, month = named
        _, anchor = min(full, key=lambda one: abs(one[0] - draft.start))
        years = (anchor.year - 1, anchor.year, anchor.year + 1)
        found = [at for year in years if (at := valid(year, month, of_month)) is not None]
        nearest = min(found, key=lambda at: abs(at - anchor), default=None)
        if nearest is None or abs(nearest - anchor).days > _HALF_YEAR:
            continue
        draft.last = nearest
        draft.first = None if Part("bound", "by") in draft.parts else nearest


def _full(draft: Draft) -> date | None:
    """The day that a draft tells with its year: the first of a span of days."""
    return draft.first or draft.last if draft.rule in _WITH_YEAR else None
