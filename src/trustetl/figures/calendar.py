"""Calendar arithmetic: what dates a year, month, quarter or fiscal year spans."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from trustetl import lexicon


class Span(NamedTuple):
    """A stretch of days, both ends inclusive; None where it is open or unknown."""

    first: date | None
    last: date | None
    fiscal: bool = False


class Rule(NamedTuple):
    """How a government counts fiscal years."""

    month: int
    day: int
    named: str


@cache
def rule_of(country: str | None) -> Rule:
    """The fiscal year of a government; April to March where none is known, which India, the United Kingdom, Japan
    and Canada share."""
    found = lexicon.countries().get(country) if country else None
    return Rule(found.fiscal_month, found.fiscal_day, found.fiscal_named) if found else Rule(4, 1, "end")


def month_span(year: int, month: int, until: int | None = None) -> Span:
    """A month of a year, or the months from ``month`` to ``until`` (of the next year where they wrap)."""
    last = until if until is not None else month
    last_year = year + (1 if last < month else 0)
    return Span(date(year, month, 1), date(last_year, last, monthrange(last_year, last)[1]))


def year_span(first: int, last: int | None = None) -> Span:
    """Calendar years, from the first to the last."""
    return Span(date(first, 1, 1), date(last if last is not None else first, 12, 31))


def fiscal_span(start: int, country: str | None, years: int = 1) -> Span:
    """The fiscal year (or years) of a government that begins in the calendar year ``start``."""
    rule = rule_of(country)
    if rule.month >= 10 and rule.named == "end":
        first = date(start, rule.month, rule.day)
    else:
        first = date(start, rule.month, rule.day)
    return Span(first, date(start + years, rule.month, rule.day) - timedelta(days=1), True)


def fiscal_year(number: int, country: str | None) -> Span:
    """The fiscal year written with one year ('FY24', 'fiscal 2024'), by the government's way of naming it."""
    rule = rule_of(country)
    if rule.named == "same":
        return year_span(number)._replace(fiscal=True)
    return fiscal_span(number - 1 if rule.named == "end" else number, country)


def part_of(span: Span, index: int, parts: int) -> Span:
    """The index-th (from 1) of equal parts of a year: quarters, halves, thirds."""
    if span.first is None or not 1 <= index <= parts:
        return Span(None, None)
    months = 12 // parts
    start = add_months(span.first, (index - 1) * months)
    return Span(start, add_months(start, months) - timedelta(days=1), span.fiscal)


def add_months(day: date, months: int) -> date:
    """The same day of the month some months on, or the last day that month has."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def valid(year: int, month: int, day: int) -> date | None:
    """The date, or None where there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def near(day: int, month: int, published: date | None, *, ahead: bool) -> date | None:
    """The year-less day of a month that a document published on a date means: the last one, or the next where it
    looks ahead."""
    if published is None:
        return None
    found = valid(published.year, month, day)
    if found is None:
        return None
    if not ahead and found > published + timedelta(days=60):
        return valid(published.year - 1, month, day)
    if ahead and found < published - timedelta(days=30):
        return valid(published.year + 1, month, day)
    return found


def full_year(digits: str) -> int:
    """A year of two or four digits ('24' is 2024, '98' is 1998)."""
    number = int(digits)
    if len(digits) == 4:
        return number
    return 2000 + number if number < 60 else 1900 + number
