"""Parts of years: quarters, halves, 'the first six months of', and the years that 'this' and 'last' mean."""

from __future__ import annotations

import re
from datetime import timedelta

from trustetl.figures.bounds import bounded
from trustetl.figures.calendar import Span, add_months, fiscal_span, full_year, part_of, rule_of, year_span
from trustetl.figures.draft import GAP, Draft, Scope
from trustetl.figures.tense import tense_at
from trustetl.figures.years import YEARS, pair_span

_QUARTER = re.compile(r"([qh])[ \t-]?([1-4])(?!(?!fy)[\w%])|([1-4])([qh])(?!(?!fy)[\w%])")
_GLUED_QUARTER = re.compile(r"([1-4])([qh])((?:20)?\d\d)(?![\w%])")
"""'3Q25', '1H2024', as companies write them."""
_QUARTER_TOLD = re.compile(
    r"[ \t\n]+(quarter|half)(?:([ \t\n]+of[ \t\n]+the[ \t\n]+year)(?![\w’'-])|(?![\w’'-]|[ \t\n]+(?:of|in|running"
    r"|straight|century|point|final|consecutive)))"
)
_FISCAL_QUARTERS = frozenset(("IND", "PAK", "BGD", "NPL", "LKA"))
_OF_YEAR = re.compile(
    rf"{GAP}(?:,|of|in|-|/|\()?{GAP}(?:the{GAP})?(?:(fy|f\.y\.|fiscal year|financial year|fiscal|cy|calendar "
    rf"year)[ \t]*)?['’‘]?[ \t]*[-–]?(?=\d)"
)
_WHOLE_PART = re.compile(
    rf"(?:half[ -]year|half|quarter|(?:three|four|five|six|seven|eight|nine|ten|eleven|\d{{1,2}}){GAP}months)"
)
_COUNTS = {"three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11}
_RELATIVE_YEAR = re.compile(
    rf"{GAP}(?:of|in)?{GAP}(?:the{GAP})?(this|current|last|previous|next|coming)[ \t]+"
    r"(fiscal year|financial year|fiscal|year)\b"
)


def quarter_at(s: Scope, at: int, floor: int) -> Draft | None:
    """A quarter or half written 'Q3', 'H1', '1Q', with the year behind it where there is one; ``at`` is the offset
    of its letter or digit."""
    match = _QUARTER.match(s.low, at) or _GLUED_QUARTER.match(s.low, at)
    if match is None:
        return None
    if match.re is _GLUED_QUARTER:
        return _glued_quarter(s, at, match, floor)
    letter = match.group(1) or match.group(4)
    index = int(match.group(2) or match.group(3))
    if letter == "h" and index > 2:
        return None
    until = None
    end = match.end()
    second = re.compile(rf"{GAP}(?:-|–|to|and){GAP}{letter}([1-4])").match(s.low, end)
    if second is not None:
        until = int(second.group(1))
        end = second.end()
    year = year_behind(s, end)
    if year is None:
        return None
    span, end = year
    parts = 4 if letter == "q" else 2
    part = part_of(span, index, parts)
    if until is not None and until > index:
        part = Span(part.first, part_of(span, until, parts).last, part.fiscal)
    return bounded(s, at, end, part, f"{letter}<n> <year>", floor)


def _glued_quarter(s: Scope, at: int, match: re.Match[str], floor: int) -> Draft | None:
    index, letter, year = match.groups()
    span = pair_span(s, str(full_year(year)), None, False)
    if span is None or (letter == "h" and index > "2"):
        return None
    part = part_of(span, int(index), 4 if letter == "q" else 2)
    return bounded(s, at, match.end(), part, f"<n>{letter} <year>", floor)


def year_behind(s: Scope, end: int) -> tuple[Span, int] | None:
    follow = _OF_YEAR.match(s.low, end)
    if follow is not None:
        years = YEARS.match(s.low, follow.end())
        if years is not None:
            one, two = years.groups()
            fiscal = bool(follow.group(1)) and follow.group(1) not in ("cy", "calendar year")
            if len(one) == 4 or fiscal or s.low[follow.end() - 1] in "'’":
                span = pair_span(s, one, two, fiscal or two is not None, follow.group(1) in ("cy", "calendar year"))
                if span is not None:
                    return span, years.end()
    relative = _RELATIVE_YEAR.match(s.low, end)
    if relative is not None:
        return relative_year(s, relative.group(1), relative.group(2) != "year"), relative.end()
    return None


def quarter_told_at(s: Scope, at: int, index: int, end: int, floor: int) -> Draft | None:
    """'in the second quarter', 'the first half of the year', without the year: the last one begun before the day of
    publication, or the next to end where the clause looks ahead. Where quarters are mostly those of fiscal years,
    nothing tells which is meant."""
    match = _QUARTER_TOLD.match(s.low, end)
    if match is None or not 1 <= index <= 4 or not s.low[max(0, at - 8) : at].endswith(" the "):
        return None
    half = match.group(1) == "half"
    if (half and (index > 2 or match.group(2) is None)) or (s.fiscal_country or s.country) in _FISCAL_QUARTERS:
        return None
    found = Span(None, None)
    if s.published is not None:
        parts = [part_of(year_span(s.published.year + shift), index, 2 if half else 4) for shift in (-1, 0, 1)]
        if tense_at(s, at, match.end()) == "ahead":
            found = next(part for part in parts if part.last is not None and part.last >= s.published)
        else:
            found = [part for part in parts if part.first is not None and part.first <= s.published][-1]
    return bounded(s, at, match.end(), found, "<n> quarter", floor)


def relative_year(s: Scope, word: str, fiscal: bool) -> Span:
    """The year that 'this year', 'last fiscal' and the like mean, by the date of publication."""
    if s.published is None:
        return Span(None, None, fiscal)
    shift = {
        "this": 0,
        "current": 0,
        "ongoing": 0,
        "last": -1,
        "previous": -1,
        "past": -1,
        "preceding": -1,
        "next": 1,
        "coming": 1,
    }[word]
    if not fiscal:
        return year_span(s.published.year + shift)
    rule = rule_of(s.fiscal_country or s.country)
    start = s.published.year if (s.published.month, s.published.day) >= (rule.month, rule.day) else s.published.year - 1
    return fiscal_span(start + shift, s.fiscal_country or s.country)


def part_at(s: Scope, at: int, index: int, end: int, floor: int) -> Draft | None:
    """A part of a year whose ordinal word ends at ``end``: 'first half of FY25', 'third quarter of 2024-25',
    'first six months of this year'."""
    low = s.low
    gap = re.compile(rf"{GAP}").match(low, end)
    assert gap is not None
    match = _WHOLE_PART.match(low, gap.end())
    if match is None:
        return None
    word = match.group()
    year = year_behind(s, match.end())
    if year is None:
        return None
    span, stop = year
    if word.startswith("half"):
        part = part_of(span, index if index < 3 else 2, 2)
    elif word == "quarter":
        part = part_of(span, index if index < 5 else 4, 4)
    elif span.first is None:
        part = span
    else:
        number = word.split("month")[0].strip()
        months = int(number) if number.isdigit() else _COUNTS[number]
        if index == 1:
            part = Span(span.first, add_months(span.first, months) - timedelta(days=1), span.fiscal)
        elif span.last is not None:
            part = Span(add_months(span.last + timedelta(days=1), -months), span.last, span.fiscal)
        else:
            part = span
    return bounded(s, at, stop, part, "<part> of <year>", floor)
