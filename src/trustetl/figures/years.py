"""Years, fiscal years, pairs and spans of years, decades."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from trustetl.figures.bounds import BEFORE_LAST, BOUND_LAST, ENDS_PERIOD, bounded
from trustetl.figures.calendar import Span, fiscal_span, fiscal_year, full_year, month_span, part_of, rule_of, year_span
from trustetl.figures.draft import GAP, Draft, Scope, last_word
from trustetl.figures.month_names import BACK_MONTH, MONTH_ENDS, MONTHS
from trustetl.lexicon import countries, find_countries
from trustetl.model import Part

YEARS = re.compile(
    r"((?:18|19|20|21)\d\d|\d\d)(?:[ \t]?[-–—‑/][ \t]?((?:18|19|20|21)\d\d|\d\d)(?![\d%]))?(?!\d|[.,]\d)"
)
_LABEL = re.compile(
    r"(?:(?<![^\W\d_])(?:"
    r"([jfsg]?fy|f\.y\.|fys|fiscal|fiscal years?|financial years?|fin\. year|budget year|tax year|(?:fiscal|financial) "
    r"years?[ \t]\(fy\)|assessment year|ay|year of account)"
    r"|(cy|calendar years?)|(?:the )?(?:years?|yr))(?:[ \t]*(?:of|ended"
    r"|ending))?[ \t]*(?:\n[ \t]*)?['’‘]?(?:[ \t]*[-–][ \t]*)?)$"
)
JOIN = re.compile(
    rf"{GAP}(?:to|till|until|through|up{GAP}to|upto|[-–—]|and)[ \t]*(?:\n[ \t]*)?(?:the[ \t]+)?(?:([jfsg]?fy|f\.y\."
    rf"|fiscal year|financial year|fiscal|cy|calendar year)[ \t]*)?['’‘]?"
)
_DECADE = re.compile(r"((?:18|19|20)\d0)['’]?s(?![a-z])|(\d0)['’]?s(?![a-z])")
_QUARTER_BEFORE = re.compile(
    rf"(?<![^\W\d_])(?:([qh])[ \t-]?([1-4])|([1-4])([qh])){GAP}(?:,|of|in|-|/)?{GAP}(?:the{GAP})?$"
)
_BETWEEN = re.compile(r"(?<![^\W\d_])between[ \t\n]+(?:the[ \t]+)?(?:years[ \t]+)?$")
_FISCAL_OF = {"jfy": "JPN", "ffy": "USA"}
"""Whose fiscal year an abbreviation itself names, whatever the text is about."""
LABEL_LAST = frozenset(
    [
        "fy)",
        "fy",
        "jfy",
        "ffy",
        "sfy",
        "gfy",
        "f.y.",
        "fys",
        "fiscal",
        "year",
        "years",
        "yr",
        "ay",
        "cy",
        "of",
        "ended",
        "ending",
    ]
)
_SAYING = BEFORE_LAST | BOUND_LAST | LABEL_LAST | frozenset(MONTHS) | {"between"}
_AGAIN = re.compile(r"[ \t]*\((?:fy|f\.y\.)[ \t'’]*(\d\d(?:\d\d)?)(?:[-–](\d\d))?\)")


_SHARE_BEHIND = re.compile(r"[.,]?\d*[ \t]*(?:%|per[ \t-]?cent|percent|million|billion|crore|lakh|[kmg]w\b)")


def plausible(year: int) -> bool:
    """Whether a number of four digits is a year that policy texts speak of."""
    return 1800 <= year <= 2199


_SEASON = re.compile(
    r"[ \t]+(?:[a-z]+[ \t]+)?(?:season|crop|harvest|(?:marketing|crop|agricultural|farm|school|academic)[ \t]year)\b"
)


def pair_span(
    s: Scope, one: str, two: str | None, fiscal: bool, calendar: bool = False, end: int | None = None
) -> Span | None:
    """The span of a year or pair of years as written ('2024-25', '2025–31', 'FY24'); a season that ends at ``end``
    ('the 2031/32 season') runs from July to June where years are calendar years.
    """
    first = full_year(one)
    if s.home is not None and (two is not None or fiscal):
        s.fiscal_country = s.home(s.text, s.low)
        s.pair_country = "" if s.fiscal_country == "USA" else s.fiscal_country
        s.home = None
    country = s.fiscal_country or s.country
    if two is None:
        if fiscal:
            return fiscal_year(first, country)
        return year_span(first) if len(one) == 4 and plausible(first) else None
    country = s.pair_country if s.pair_country is not None else country
    second = int(two) if len(two) == 4 else first // 100 * 100 + int(two)
    if len(two) == 2 and second < first and int(two) < 50 <= first % 100:
        second += 100
    if second <= first or second - first > 100:
        return None
    if calendar or rule_of(country).named == "same":
        if end is not None and second == first + 1 and _SEASON.match(s.low, end):
            return Span(date(first, 7, 1), date(second, 6, 30))
        return year_span(first, second)
    if second == first + 1:
        return fiscal_span(first, country)
    if fiscal:
        return fiscal_span(first, country, second - first)
    return year_span(first, second)


def plain_year(s: Scope, at: int, word: str) -> Draft | None:
    """The commonest period by far, read without further ado: 'in 2023.', 'by 2030,'."""
    digits = s.text[at : at + 4]
    if digits[:2] not in ("19", "20") or not digits.isdigit() or s.text[at + 5 : at + 6].isdigit():
        return None
    year = int(digits)
    first = None if word == " by " else date(year, 1, 1)
    return Draft(at, at + 4, "period", "<year>", first=first, last=date(year, 12, 31), parts=[Part("period", digits)])


def decade_at(s: Scope, at: int, floor: int) -> Draft | None:
    """'the 1990s', 'the ’90s'."""
    decade = _DECADE.match(s.low, at)
    if decade is None or not (decade.group(1) or s.low[at - 1 : at] in ("'", "’")):
        return None
    year = int(decade.group(1)) if decade.group(1) else full_year(decade.group(2))
    return bounded(s, at, decade.end(), year_span(year, year + 9), "<decade>", floor)


def years_at(s: Scope, at: int, floor: int) -> Draft | None:
    """A year, pair of years or span of them whose digits begin at an offset, with 'FY' or words for it before."""
    low = s.low
    match = YEARS.match(low, at)
    if match is None:
        return decade_at(s, at, floor)
    one, two = match.groups()
    begin = max(floor, at - 24)
    word = last_word(low, at, floor)
    label = (
        _LABEL.search(low[begin:at])
        if word in LABEL_LAST or word[-2:] in ("fy", "ay", "cy") or (word[-1:] in "'’‘-–." and low[at - 1 : at] != "(")
        else None
    )
    start = at
    named = _FISCAL_BEHIND.match(low, match.end()) if label is None and two is None and len(one) == 4 else None
    if named is not None and plausible(int(one)):
        whose = _whose_year(s, at) or (_spoken_of(s, at) if word in ("its", "their") else None)
        s = replace(s, fiscal_country=whose, pair_country=whose, home=None) if whose else s
        span = pair_span(s, one, None, True)
        return _extended(s, at, named.end(), span, None, True, False, floor) if span is not None else None
    if (
        label is None
        and two is None
        and len(one) == 4
        and _nothing_said(word, low, match.end())
        and plausible(int(one))
    ):
        year = year_span(int(one))
        parts = [Part("period", one)]
        return Draft(at, match.end(), "period", "<year>", first=year.first, last=year.last, parts=parts)
    fiscal = calendar = False
    if label is not None:
        fiscal, calendar = bool(label.group(1)), bool(label.group(2))
        if fiscal or calendar:
            start = begin + label.start()
            whose = _FISCAL_OF.get(label.group(1) or "") or (_whose_year(s, start) if fiscal else None)
            s = replace(s, fiscal_country=whose, pair_country=whose, home=None) if whose else s
        elif len(one) == 2:
            label = None
    elif len(one) == 2:
        return None
    if len(one) == 2 and not (fiscal or calendar):
        return None
    if len(one) == 2 and two is not None and len(two) == 4:
        return None
    if len(one) == 4 and not plausible(int(one)):
        return None
    end = match.end()
    span = pair_span(s, one, two, fiscal, calendar, end)
    if span is None:
        if two is None:
            return None
        span = pair_span(s, one, None, fiscal, calendar)
        end = at + len(one)
        two = None
        if span is None:
            return None
    return _extended(s, start, end, span, two, fiscal, calendar, floor)


_OWNER = re.compile(r"(?<![^\W\d_])[A-Z][^()\d\n,;:]*?(?:['’]s?)?[ \t]+(?:federal[ \t]+)?$")


def _whose_year(s: Scope, start: int) -> str | None:
    """The country right before a fiscal year, which it is one of: 'U.S. FY 2025', 'Japan's fiscal year 2024'."""
    owner = _OWNER.search(s.text, max(0, start - 24), start)
    if owner is None:
        return None
    stretch = s.text[owner.start() : start].rstrip()
    found = find_countries(stretch)
    close = found and not stretch[found[-1][1] :].removesuffix("federal").strip(" .'’s")
    return found[-1][2] if close and not countries()[found[-1][2]].is_bloc else None


_FISCAL_BEHIND = re.compile(r"[ \t\n]+(?:fiscal|financial)[ \t\n]+year\b(?!s)")
"""What makes the year before it one of a budget: 'the 2024 fiscal year'."""


def _spoken_of(s: Scope, at: int) -> str | None:
    """The country that 'its' before a fiscal year means: the only one or the first that the sentence named."""
    before = re.split(r"[.;?!]\s", s.text[max(0, at - 160) : at])[-1]
    found = [code for _, _, code in find_countries(before) if not countries()[code].is_bloc]
    return found[0] if found else None


def _nothing_said(word: str, low: str, end: int) -> bool:
    """Whether neither the word before a year nor what follows its end can make it anything but that year."""
    return (
        low[end : end + 2].lstrip(" ")[:1] in ENDS_PERIOD
        and word.removesuffix("’s").isalpha()
        and word[0] not in "qhoit"  # a quarter or half, 'of', 'in', 'the'
        and word not in _SAYING
        and word[-3:] not in MONTH_ENDS
    )


def _fiscal_months(s: Scope, start: int, end: int, span: Span, floor: int) -> Draft | None:
    """Months of a fiscal year that stands behind them: 'April-September FY26', 'March FY25'."""
    begin = max(floor, start - 38)
    back = BACK_MONTH.search(s.low[begin:start])
    if back is None or span.first is None or span.last is None or (span.last - span.first).days > 366:
        return None
    one, name = back.groups()
    first = MONTHS[one or name]
    year = span.first.year + (1 if first < span.first.month else 0)
    return bounded(
        s,
        begin + back.start(),
        end,
        month_span(year, first, MONTHS[name] if one else None),
        "<month> to <month> <fiscal year>",
        floor,
    )


_ONE_YEAR = re.compile(r"year[ \t\n]+(\d{4})$")


def _extended(
    s: Scope, start: int, end: int, span: Span, two: str | None, fiscal: bool, calendar: bool, floor: int
) -> Draft:
    low = s.low
    head = "FY" if fiscal else "CY" if calendar else ""
    rule = f"{head} <year>-<year>".strip() if two else f"{head} <year>".strip()
    word = last_word(low, start, floor)
    idle = low[end : end + 2].lstrip(" ")[:1] in ENDS_PERIOD
    if idle and not word:  # '(2025-31)': neither side says more of it
        parts = [Part("period", s.text[start:end])]
        return Draft(start, end, "period", rule, first=span.first, last=span.last, parts=parts, fiscal=span.fiscal)
    if word.rstrip(".,") in MONTHS or word[-4:].rstrip(".,") in MONTHS or "-" in word or "–" in word:
        months = _fiscal_months(s, start, end, span, floor)
        if months is not None:
            return months
    quarter = _QUARTER_BEFORE.search(low[max(floor, start - 14) : start]) if word[:1] in "qh1234oit," and word else None
    if quarter is not None:
        letter = quarter.group(1) or quarter.group(4)
        index = int(quarter.group(2) or quarter.group(3))
        part = part_of(span, index, 4 if letter == "q" else 2)
        if part.first is not None:
            return bounded(
                s,
                start - len(quarter.group()) if start >= len(quarter.group()) else 0,
                end,
                part,
                f"{letter}<n> {rule}",
                floor,
            )
    between = word in ("between", "years", "the") and _BETWEEN.search(low[max(0, start - 22) : start]) is not None
    join = None if idle else JOIN.match(low, end)
    if join is not None and (between or "and" not in join.group()):
        second = YEARS.match(low, join.end())
        if second is not None and len(second.group(1)) == 2 and _SHARE_BEHIND.match(low, second.end()):
            second = None  # 'from 9% in FY21 to 12% in FY25'
        if second is not None and (
            len(second.group(1)) == 4 or join.group(1) or fiscal or s.low[join.end() - 1] in "'’"
        ):
            one_year = _ONE_YEAR.search(low, start, end) if fiscal and two is None and second.group(2) is None else None
            if one_year is not None and int(second.group(1)) == int(one_year.group(1)) + 1:
                pair = pair_span(s, one_year.group(1), second.group(1), True)  # 'the financial year 2024 to 2025'
                if pair is not None:
                    return bounded(s, start, second.end(), pair, "FY <year>-<year>", floor)
            other = pair_span(s, second.group(1), second.group(2), fiscal or bool(join.group(1)), calendar)
            if (
                other is not None
                and span.first is not None
                and other.last is not None
                and other.last > span.first
                and YEARS.match(low, join.end())
            ):
                whole = Span(span.first, other.last, span.fiscal or other.fiscal)
                found = bounded(s, start, second.end(), whole, f"{rule} to {rule}", floor)
                if (found.first is None and found.last is not None) or found.last is None:
                    found.first, found.last = whole.first, whole.last
                return found
    again = None if idle else _AGAIN.match(low, end)
    if again is not None and pair_span(s, again.group(1), again.group(2), True) == span._replace(fiscal=True):
        end = again.end()
    return bounded(s, start, end, span, rule, floor)
