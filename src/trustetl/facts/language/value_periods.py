"""The period of a value, and periods told by way of another: the year before, the same part of another year, the year
up to a day.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from trustetl.facts.language.view import View
from trustetl.model import Fact, Figure

VALUES = frozenset({"money", "percent", "percentage_point", "measure", "count", "ratio", "number"})
AMOUNTS = frozenset({"money", "measure", "percent", "ratio"})
"""Values that a thing is measured by; counts and bare numbers are often its own words."""
DURATIONS = frozenset({"year", "month", "week", "day", "hour", "minute", "quarter", "decade", "century"})


@dataclass(frozen=True, slots=True)
class ValuePeriod:
    """The period of a value: its words and dates, the figures it was read from, and whether it had to be inferred."""

    label: str | None
    start: date | None
    end: date | None
    figures: tuple[Figure, ...] = ()
    inferred: bool = False


def is_value(figure: Figure) -> bool:
    """Whether a figure is a value that a period may belong to (a duration is not, nor a side of an exchange rate)."""
    if figure.kind == "money" and figure.reason is not None:
        return False
    return figure.kind in VALUES and not (figure.kind == "measure" and figure.unit in DURATIONS and figure.per is None)


def is_period(figure: Figure) -> bool:
    return figure.kind in {"period", "date"} and (figure.period_start is not None or figure.period_end is not None)


def of_figure(figure: Figure, *, inferred: bool = False) -> ValuePeriod:
    """The period that a period figure stands for; its words are those of the text without its line breaks."""
    return ValuePeriod(" ".join(figure.quote.split()), figure.period_start, figure.period_end, (figure,), inferred)


def of_row(row: Fact) -> ValuePeriod | None:
    """The period of a row, as one that another row takes over; null where it has none."""
    start, end, label = (row.values.get(key) for key in ("period_start", "period_end", "period_label"))
    if not (isinstance(start, date) or isinstance(end, date)):
        return None
    first, last = (start if isinstance(start, date) else None), (end if isinstance(end, date) else None)
    return ValuePeriod(str(label) if label else None, first, last, row.figures[1:], True)


def year_before(period: ValuePeriod) -> ValuePeriod:
    """The period one year earlier, as inferred."""

    def shifted(day: date | None, back: int = 0) -> date | None:
        if day is None:
            return None
        day = day + timedelta(days=back)
        moved = (
            day.replace(year=day.year - 1, day=28)
            if (day.month, day.day) == (2, 29)
            else day.replace(year=day.year - 1)
        )
        return moved - timedelta(days=back)

    return ValuePeriod(None, shifted(period.start), shifted(period.end, 1), period.figures, True)


def one_year(period: ValuePeriod) -> bool:
    return period.start is not None and period.end is not None and 360 <= (period.end - period.start).days <= 370


def is_year_long(figure: Figure) -> bool:
    """Whether a period figure spans one year."""
    return one_year(ValuePeriod(None, figure.period_start, figure.period_end))


def weeks(figure: Figure) -> bool:
    """Whether days span a week and more: 'between 1 and 20 July 2025'."""
    begin, end = figure.period_start, figure.period_end
    return begin is not None and end is not None and (end - begin).days > 6


SAME_PART = re.compile(
    r"\b(?:same|corresponding|comparable|equivalent)\s+(?:\w+[\s-]+)?(?:period|quarter|half|months?|weeks?|season)\s+"
    r"(?:of|in)\s+(?:the\s+)?(?:year\s+)?$",
    re.IGNORECASE,
)


def part_of_year(period: ValuePeriod) -> bool:
    return period.start is not None and period.end is not None and (period.end - period.start).days < 360


def same_part(view: View, period: ValuePeriod, spoken: ValuePeriod) -> ValuePeriod:
    """The part of another year that 'the same quarter of 2023' means, after ``spoken``."""
    year = period.figures[0] if period.figures else None
    if year is None or not one_year(period) or not view.start <= year.start < view.end:
        return period
    if (
        spoken.start is None
        or period.start is None
        or SAME_PART.search(view.slice(view.start, year.start) + " ") is None
    ):
        return period
    shifted = spoken
    for _ in range(min(spoken.start.year - period.start.year, 20)):
        shifted = year_before(shifted)
    return ValuePeriod(f"same period of {period.label}", shifted.start, shifted.end, period.figures, period.inferred)


MONTHS_TO = re.compile(
    r"\b(?P<n>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven)\s+months\s+(?:to|ended|ending|up\s+to|through|until)\s+"
    r"(?:on\s+)?(?:the\s+)?(?:end\s+of\s+)?$",
    re.IGNORECASE,
)
NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve".split()
YEAR_TO = re.compile(
    r"\b(?:(?:(?:financial|fiscal|full|marketing|crop|calendar)\s+)?year|(?:12|twelve)\s+months|52\s+weeks)\s+"
    r"(?:to|ended|ending|up\s+to|through|until)\s+(?:on\s+)?(?:the\s+)?(?:end\s+of\s+)?$",
    re.IGNORECASE,
)


def is_year_to(view: View, figure: Figure) -> bool:
    """Whether a day or month ends the year that is meant: 'in the year to June 2025', 'the year ended 31 March'."""
    begin, end = figure.period_start, figure.period_end
    if end is None or (begin is not None and (end - begin).days > 31):
        return False
    return _months_to(view, figure) is not None


def _months_to(view: View, figure: Figure) -> int | None:
    """How many months the words before a day or month say that it ends."""
    ahead = view.slice(max(view.start, figure.start - 40), figure.start) + " "
    if YEAR_TO.search(ahead) is not None:
        return 12
    found = MONTHS_TO.search(ahead)
    if found is None:
        return None
    number = found.group("n").lower()
    return int(number) if number.isdigit() else NUMBERS.index(number)


def told_by(view: View, figure: Figure) -> ValuePeriod:
    """The period that a period figure of a view tells."""
    period = of_figure(figure)
    if period.start is not None and period.end is not None and _onward(view, figure):
        return replace(period, label=f"since {period.label}", end=None)
    months = _months_to(view, figure) if period.end is not None and is_year_to(view, figure) else None
    if months is None or period.end is None:
        return period
    after = period.end + timedelta(days=1)
    month = after.year * 12 + after.month - 1 - months
    begin = date(month // 12, month % 12 + 1, min(after.day, 28))
    return replace(period, label=f"{months} months to {period.label}", start=begin)


SINCE_EVENT = re.compile(
    r"(?:^|[,;(]\s*)since\s+(?:(?:its|their|the|it|they|this|that|he|she)\s+)"
    r"(?:[\w’'-]+\s+){0,6}?(?:in|on|of)\s+$",
    re.IGNORECASE,
)
"""What an event began, before its date: 'Since its launch in', 'since it opened in'."""
FROM_YEAR = re.compile(r"\b(?:a|per|each|every)\s+(?:year|month|week|day)\s+from\s+$", re.IGNORECASE)
UP_TO = re.compile(r"\s*(?:to|until|till|through|up\s+to|[-–—])\b", re.IGNORECASE)


def _onward(view: View, figure: Figure) -> bool:
    """Whether a period is the beginning of the time that is meant: 'Since its launch in May 2024 the train has carried
    3 million', 'a million trips a day from 2028'.
    """
    ahead = view.slice(view.start, figure.start)
    ahead += " " if ahead and not ahead.endswith(" ") else ""
    if SINCE_EVENT.search(ahead) is not None:
        return re.search(r"\b(?:has|have)\b", view.slice(figure.end, view.end)) is not None
    yearly = re.search(r"\b(?:a|per|each|every)\s+(?:year|month|week|day)\b", view.slice(figure.end, view.end))
    if yearly is not None and re.search(r"(?:^|[;,]\s)[Ff]rom\s+$", ahead) is not None:
        return UP_TO.match(view.slice(figure.end, view.end)) is None  # 'From 2028 it should earn $9 million a year'
    return FROM_YEAR.search(ahead) is not None and UP_TO.match(view.slice(figure.end, view.end)) is None
