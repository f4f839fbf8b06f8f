"""The periods that the headers of a table name, in the fiscal years that its document counts in."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache

from trustetl.facts.language.value_periods import ValuePeriod, is_period, is_value, of_figure
from trustetl.facts.tables_in_text.standing import unmarked
from trustetl.figures import find_figures
from trustetl.figures.calendar import Span, part_of
from trustetl.figures.month_names import MONTHS
from trustetl.model import Cell, Figure, Setting, Statement

YEAR_PAIR = re.compile(r"\d{4}\s?[-–/]\s?\d\d")
UP_TO = re.compile(r"\b(?:to|until|till|through|as\s+(?:of|at|on)|by|date)[\s(:]*$", re.IGNORECASE)
"""Before the day up to which the values of a column count: 'spent to 31 May'."""
BASE_YEAR = re.compile(
    r"\b(?:on|over|from|against|vs\.?|versus|compared\s+(?:with|to)|since|relative\s+to|than\s+in)\s+(?:the\s+)?"
    r"(?=(?:FY)?\s?\d|[HQ][1-4]\b|(?:first|second|third|fourth|last|same|previous|preceding|prior)\s+"
    r"(?:half|quarter|period|months?|year|\w+\s+months)\b).*$",
    re.IGNORECASE,
)
"""'Growth over FY2024', 'Value against H1 2031': the time that the values are compared with."""

CHANGES = re.compile(r"growth|change|increase|y-?o-?y|variation", re.IGNORECASE)
"""Headers and labels of what has changed."""


def header_period(header: str, setting: Setting) -> ValuePeriod | None:
    """The period that a column header names ('2023-24', 'FY25 (BE)', '2026*'), in the fiscal years that the document
    counts in."""
    counted = setting.pair_country if YEAR_PAIR.search(header) else setting.fiscal_country
    words = _BUDGET.sub("budget", BASE_YEAR.sub("", header))  # 'Budget 2031' over a column is of that year
    return _period_in(unmarked(words), counted or setting.country)


_BUDGET = re.compile(r"\bBudget(?=\s+\d)")
_PARTS = re.compile(
    r"\b(?:(?P<half>first|second|H1|H2)(?:(?<=\d)|\s+half)|(?P<quarter>first|second|third|fourth|Q[1-4])(?:(?<=\d)|\s+quarter)|"
    r"first\s+(?P<months>three|six|nine|3|6|9)\s+months|(?P<upto>three|six|nine|3|6|9)[- ]months?)\b",
    re.IGNORECASE,
)
_PLACES = {"first": 1, "second": 2, "third": 3, "fourth": 4, "three": 3, "six": 6, "nine": 9}


def part_of_year(header: str, year: ValuePeriod | None) -> ValuePeriod | None:
    """The part of the year of a table that a header names without one: 'Spent, first half', 'Q1'."""
    found = _PARTS.search(header)
    if found is None or year is None or year.start is None or year.end is None:
        return None
    if not _YEAR_LONG <= (year.end - year.start).days + 1 <= _YEAR_LONG + 1:
        return None
    said = (found["half"] or found["quarter"] or found["months"] or found["upto"]).lower()
    place = _PLACES.get(said) or int(said[-1])
    whole = Span(year.start, year.end)
    if found["half"] or found["quarter"]:
        part = part_of(whole, place, 2 if found["half"] else 4)
    else:
        part = Span(year.start, part_of(whole, place // 3, 4).last)
    return ValuePeriod(found.group(), part.first, part.last, (), True)


_YEAR_LONG = 365


def first_period(lines: Iterable[str], setting: Setting) -> ValuePeriod | None:
    """The first period that any of several lines names; a single day dates the document, not its table."""
    found = (header_period(words, setting) for words in lines)
    return next((period for period in found if period is not None and period.start != period.end), None)


def beside_period(
    cells: Iterable[Cell], setting: Setting, above: Iterable[str], *, change: bool = False
) -> ValuePeriod | None:
    """The one period that the headers of a row name, which holds for the columns beside it; else
    that of the lines ``above``. A ``change`` between columns is that of the later one."""
    found = [p for cell in cells if cell.header and (p := header_period(cell.header, setting)) is not None]
    if change and found and all(p.end is not None for p in found):
        return max(found, key=lambda p: p.end or date.min)
    return found[0] if found and len({(p.start, p.end) for p in found}) == 1 else first_period(above, setting)


_SUMS = re.compile(
    r"\W*(?:(?:grand|overall|cumulative|combined|\w+[- ]years?)\s+)*"
    r"(?:totals?|sum|all\s+years|overall|cumulative)\b"
    r"(?:\s+\(?(?:[A-Z]{0,3}[$€£¥₹]|[A-Z][A-Za-z]{1,3}\b)?\s?(?:m|mn|bn|million|billion|crore|lakh)?\)?)?\W*",
    re.IGNORECASE,
)
"""Headers of columns that sum up those before them: 'Total', 'Total ($m)', 'Four-year total'."""


def summed_period(header: str, cells: Sequence[Cell], setting: Setting) -> ValuePeriod | None:
    """The span of the years whose columns a column sums up: 'Total' behind '2025-26' to '2028-29'; null where it sums
    up anything else, or years that do not follow each other.
    """
    if _SUMS.fullmatch(header) is None:
        return None
    years = [p for cell in cells if cell.header and (p := header_period(cell.header, setting)) is not None]
    spans = sorted({(p.start, p.end) for p in years if p.start is not None and p.end is not None})
    follow = all((after[0] - before[1]).days == 1 for before, after in itertools.pairwise(spans))
    if len(spans) < 2 or len(spans) < len(years) or not follow:
        return None
    return ValuePeriod(None, spans[0][0], spans[-1][1], (), True)


def is_base(label: str, figure: Figure) -> bool:
    """Whether a label compares with a period and is of another: 'Growth on 2031'."""
    base = BASE_YEAR.search(label) if CHANGES.search(label) else None
    return base is not None and figure.quote in base.group()


def is_month(label: str) -> bool:
    """Whether a label is the name of a month alone."""
    return label.strip(" .").lower() in MONTHS


@lru_cache(maxsize=1024)
def _period_in(header: str, country: str | None) -> ValuePeriod | None:
    for figure in find_figures(header, country=country):
        if is_period(figure):
            first = None if figure.kind == "date" and UP_TO.search(header[: figure.start]) else figure.period_start
            return ValuePeriod(figure.quote, first, figure.period_end, (), True)
    return None


_BEHIND = re.compile(
    r"\s*(?:\(|(?:in|by|until|till|as\s+(?:of|at|on)|at\s+the\s+end\s+of|at\s+end|end\s+of|from|since)\s+(?:the\s+)?|,\s+)$"
)


def cell_period(statement: Statement, cell: Cell, figure: Figure, figures: Sequence[Figure]) -> ValuePeriod | None:
    """The period that a cell gives right behind its value: '93.6% (2024)', '98% by 2030'; null where it gives none."""
    behind = [f for f in figures if f.kind in {"period", "date"} and figure.end <= f.start and f.end <= cell.end]
    values = [f for f in figures if is_value(f) and figure.end <= f.start < cell.end]
    if not behind or (values and values[0].start < behind[0].start):
        return None
    gap = statement.text[figure.end - statement.start : behind[0].start - statement.start]
    return of_figure(behind[0]) if _BEHIND.fullmatch(gap) is not None or not gap.strip() else None
