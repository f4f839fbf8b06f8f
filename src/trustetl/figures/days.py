"""Days and months: '18 Feb 2025', 'February 13, 2025', '17.08.2023', 'June 2023', days of the Saka calendar."""

from __future__ import annotations

import re
from calendar import isleap
from datetime import date, timedelta
from functools import cache

from trustetl import lexicon
from trustetl.figures.bounds import bound_before, bounded, portion
from trustetl.figures.calendar import Span, add_months, full_year, month_span, near, valid
from trustetl.figures.draft import GAP, Draft, Scope, last_word
from trustetl.figures.month_names import BACK_MONTH, LONG_MONTHS, MONTH, MONTH_ENDS, MONTHS, WEEKDAYS
from trustetl.figures.tense import asked_of, tense_at
from trustetl.figures.years import JOIN, LABEL_LAST, YEARS, pair_span, plausible
from trustetl.model import Part

_ZONE = (
    r"(?:[ \t]*(?:am|pm|a\.m\.?|p\.m\.?|hrs?|hours|ist|gmt|utc|edt|est|et|cdt|cst|pdt|pst|cest|cet|bst|aest|aedt|jst|"
    r"sgt|hkt))*"
)
_TIME = re.compile(
    rf"(?:,|\||-|–|at|@|t|by|[ \t])*?[ \t]*\d{{1,2}}[:.]\d{{2}}(?::\d{{2}}(?:\.\d+)?)?{_ZONE}(?:z"
    rf"|[+-]\d\d:?\d\d)?(?![\w%]|[ \t]+(?:crores?|lakhs?|thousand|million|billion|trillion|per)\b)"
)
_NUMERIC = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)|(\d{1,2})([-/.])(\d{1,2})\6(\d{4}|\d{2})(?!\d)")
_ORDINAL = r"(?:[ ]?(?:st|nd|rd|th)(?![a-z]))?"
_FULL_YEAR = r"(?:18|19|20|21)\d\d(?!\d|,\d{3})"
_YEAR_BEHIND = (
    rf"(?:{GAP}[,-]?{GAP}(?:of[ \t]+)?({_FULL_YEAR})|[ \t]*[,-]?[ \t]*['’](\d\d)(?!\d)"
    r"|-(\d\d)(?![\d-]))"
)
_DAY_MONTH = re.compile(
    rf"(\d{{1,2}}){_ORDINAL}(?:{GAP}(?:-|–|—|to|and"
    rf"|&){GAP}(\d{{1,2}}){_ORDINAL})?(?:{GAP}day)?(?:{GAP}of)?(?:{GAP}the{GAP}month{GAP}of)?{GAP}[-./]?[ \t]*"
    rf"({MONTH})(?![^\W\d_])\.?{_YEAR_BEHIND}?"
)
_MONTH_DAY = re.compile(
    rf"(\d{{1,2}}){_ORDINAL}(?!\d|\.\d|,(?!{_FULL_YEAR})\d|[ \t]*(?:%|per|crore|lakh|million|billion))"
    rf"(?:{GAP}(?:-|–|—|to|and|&){GAP}(\d{{1,2}}){_ORDINAL}(?![\d%]))?{_YEAR_BEHIND}?"
)
_GLUED_MONTH = re.compile(
    r"(?<=[a-z])((?:January|February|March|April|May|June|July|August|September|October|November|December))[ \t]+$"
)
_SAKA_STARTS = {
    "chaitra": (3, 22),
    "vaisakha": (4, 21),
    "vaishakha": (4, 21),
    "jyaistha": (5, 22),
    "jyeshtha": (5, 22),
    "asadha": (6, 22),
    "ashadha": (6, 22),
    "sravana": (7, 23),
    "shravana": (7, 23),
    "bhadra": (8, 23),
    "bhadrapada": (8, 23),
    "asvina": (9, 23),
    "ashvina": (9, 23),
    "kartika": (10, 23),
    "agrahayana": (11, 22),
    "pausha": (12, 22),
    "magha": (1, 21),
    "phalguna": (2, 20),
}
_SAKA = re.compile(rf"(?<![^\W\d_])({lexicon.pattern_of(_SAKA_STARTS)})[ \t]+$")
_SAKA_DAY = re.compile(
    rf"(\d{{1,2}}){_ORDINAL},?[ \t]+({lexicon.pattern_of(_SAKA_STARTS)}),?[ \t]+(1[89]\d\d)(?!\d)(?:[ \t]*\(saka\))?"
)
_SAKA_BEHIND = re.compile(r"(\d{1,2}),?[ \t]+(1[89]\d\d)(?!\d)(?:[ \t]*\(saka\))?")
_SHORT_DAY = re.compile(r"(\d{1,2})/(\d{1,2})(?=\))")
_PRESS_DAY = re.compile(r"(?:\b[A-Z]{3,}|\b[A-Z][a-z]+day)[ \t]+\($")
"""A town or weekday before the day and month in brackets, as Indonesian papers print them: 'on Thursday (18/9)'."""
_ISSUE = re.compile(r"\b(?:edition|issue|volume|vol\.|bulletin|newsletter|number|no\.|nr\.|update|brief)[ \t]+$")
_MONTHS_OF_YEAR, _LONGEST_MONTH = 12, 31
_MONTH_LAST = frozenset(("quarter", "period", "half", "of", ""))


def date_at(s: Scope, at: int, floor: int) -> Draft | None:
    """A date that begins with the number at an offset: '18 Feb 2025', '17.08.2023', '2025-04-16', '13-14 March'."""
    low = s.low
    if (numeric := numeric_at(s, at, floor)) is not None:
        return numeric
    short = _SHORT_DAY.match(low, at)
    if short is not None and _PRESS_DAY.search(s.text[max(0, at - 30) : at]) is not None:
        number, month = (int(group) for group in short.groups())
        if 0 < month <= _MONTHS_OF_YEAR and 0 < number <= _LONGEST_MONTH:
            return _resolved(s, at, short.end(), number, None, month, None, floor)
    match = _DAY_MONTH.match(low, at)
    if match is not None and match.group(2) and _ISSUE.search(low[max(floor, at - 16) : at]) is not None:
        return None  # 'Edition 14 – 17 October 2025'
    if match is None and (saka := _SAKA_DAY.match(low, at)) is not None:
        return _saka_day(s, at, saka.end(), saka.group(2), int(saka.group(3)), int(saka.group(1)))
    if match is None or (
        match.group(3) in ("may", "mar", "sun", "sat", "mon", "wed", "dec", "march") and not _sure(s, match)
    ):
        return None
    day, until, name, *years = match.groups()
    end = match.end()
    if low[end - 1] == "." and (len(name) > 4 or not low[end : end + 2].strip()):
        end -= 1
    return _resolved(
        s,
        at,
        end,
        int(day),
        int(until) if until else None,
        MONTHS[name],
        next((y for y in years if y), None),
        floor,
    )


def numeric_at(s: Scope, at: int, floor: int) -> Draft | None:
    """A date in numbers alone that begins at an offset: '17.08.2023', '2025-04-16'."""
    match = _NUMERIC.match(s.low, at)
    found = _numeric(s, match) if match is not None else None
    if match is None or found is None:
        return None
    return _day(s, at, match.end(), found, found, "<day>.<month>.<year>", floor)


def _sure(s: Scope, match: re.Match[str]) -> bool:
    """Whether 'may', 'mar' or 'march' behind a day is the month: with a year, an ordinal day, or a capital."""
    word = s.text[match.start(3) : match.end(3)]
    return bool(any(match.groups()[3:])) or (word[0].isupper() and (len(word) > 3 or word in ("May", "Mar", "Dec")))


def _numeric(s: Scope, match: re.Match[str]) -> date | None:
    if match.group(1):
        year, month, day = int(match.group(1)), int(match.group(3)), int(match.group(4))
        return valid(year, month, day) if plausible(year) else None
    a, b, digits = int(match.group(5)), int(match.group(7)), match.group(8)
    if len(digits) == 2 and match.group(6) != "/" and match.group(6) != "." and match.group(6) != "-":
        return None
    year = full_year(digits)
    if not plausible(year):
        return None
    month_first = (match.group(6) == "/" and s.country == "USA") or b > 12
    return valid(year, a, b) if month_first and a <= 12 else valid(year, b, a)


def may_be_month(s: Scope, at: int, floor: int) -> bool:
    """Whether the word before a number may be a month's name, so that it is worth reading backwards."""
    word = last_word(s.low, at, floor).rstrip(".,'’")
    if word in MONTHS or word in _MONTH_LAST or word in _SAKA_STARTS:
        return True
    return (
        "-" in word
        or "–" in word
        or "/" in word
        or (word[-3:] in MONTH_ENDS and any(word.endswith(month) for month in LONG_MONTHS))
    )


@cache
def words_before_numbers() -> frozenset[str]:
    """The words in lower case that make a date or period of a number behind them."""
    return frozenset(MONTHS) | frozenset(_SAKA_STARTS) | _MONTH_LAST | LABEL_LAST


def month_before(s: Scope, at: int, floor: int) -> Draft | None:
    """A date or month whose number stands behind the month's name: 'February 13, 2025', 'June 2023',
    'April-September 2025'."""
    low = s.low
    begin = max(floor, at - 38)
    back = BACK_MONTH.search(low[begin:at])
    if back is None:
        glued = _GLUED_MONTH.search(s.text, begin, at)
        if glued is None:
            return _saka(s, at, floor)
        back = BACK_MONTH.search(low[begin + glued.start(1) - begin : at])
        begin = glued.start(1)
        if back is None:
            return None
    start = begin + back.start()
    start_month, name = back.groups()
    if name in ("may", "mar", "dec", "jan", "march") and not s.text[begin + back.start(2)].isupper():
        return None
    years = YEARS.match(low, at)
    apostrophe = low[at - 1] in "'’"
    if years is not None and (len(years.group(1)) == 4 or apostrophe) and plausible(full_year(years.group(1))):
        return _months_of(s, start, years, start_month, name, floor)
    match = _MONTH_DAY.match(low, at)
    if match is None or low[at - 1] in "-/,":
        return None
    day, until, *rest = match.groups()
    if not 1 <= int(day) <= 31:
        return None
    return _resolved(
        s,
        start,
        match.end(),
        int(day),
        int(until) if until else None,
        MONTHS[name],
        next((y for y in rest if y), None),
        floor,
    )


def _saka(s: Scope, at: int, floor: int) -> Draft | None:
    """A date of the Indian national (Saka) calendar whose month comes first, as gazettes write it: 'Agrahayana 24,
    1947'."""
    begin = max(floor, at - 14)
    match = _SAKA.search(s.low[begin:at])
    behind = _SAKA_BEHIND.match(s.low, at)
    if match is None or behind is None:
        return None
    start = begin + match.start()
    return _saka_day(s, start, behind.end(), match.group(1), int(behind.group(2)), int(behind.group(1)))


def _saka_day(s: Scope, start: int, end: int, name: str, year: int, day: int) -> Draft:
    """The day of a month of the Indian national calendar; its year begins in March of the 78th common year on."""
    month, first_day = _SAKA_STARTS[name]
    common = year + 78 + (1 if month < 3 else 0)
    first = date(common, month, first_day)
    if name == "chaitra" and isleap(common):
        first -= timedelta(days=1)
    found = first + timedelta(days=day - 1)
    parts = [Part("date", s.text[start:end])]
    return Draft(start, end, "date", "<Saka date>", first=found, last=found, parts=parts)


def _months_of(s: Scope, start: int, years: re.Match[str], start_month: str | None, name: str, floor: int) -> Draft:
    one, two = years.groups()
    end = years.end()
    month = MONTHS[name]
    first_month = MONTHS[start_month] if start_month else month
    span = None
    if two is not None:
        whole = pair_span(s, one, two, True)
        if whole is not None and whole.first is not None:
            year = whole.first.year + (1 if first_month < whole.first.month else 0)
            span = month_span(year, first_month, month if start_month else None)
        else:
            end = years.start() + len(one)
    if span is None:
        year = full_year(one)
        wraps = bool(start_month) and month < first_month
        span = month_span(year - 1 if wraps else year, first_month, month if start_month else None)
    if not start_month and span.first is not None and "quarter" in s.low[start : years.start()]:
        span = Span(add_months(span.first, -2), span.last)
    rule = "<month> to <month> <year>" if start_month else "<month> <year>"
    begin = start
    early = re.compile(r"(?<![a-z])(mid|early|late|end|end of|end-of)[ \t-]+$").search(
        s.low[max(floor, start - 8) : start]
    )
    if early is not None and span.first is not None and span.last is not None and not start_month:
        begin = start - len(early.group()) if start >= len(early.group()) else start
        span = portion(span, early.group(1).split()[0].split("-")[0])
        rule = f"{early.group(1)} {rule}"
    joined = JOIN.match(s.low, end)
    if joined is not None and joined.group().strip() != "and" and not start_month:
        later = re.compile(rf"({MONTH})\.?,?[ \t]*((?:19|20)\d\d)(?!\d)").match(s.low, joined.end())
        if later is not None and span.first is not None:
            until = month_span(int(later.group(2)), MONTHS[later.group(1)])
            if until.last and until.last > span.first:
                return bounded(
                    s, begin, later.end(), Span(span.first, until.last), "<month> <year> to <month> <year>", floor
                )
    return bounded(s, begin, end, span, rule, floor)


def _resolved(
    s: Scope, start: int, end: int, day: int, until: int | None, month: int, year: str | None, floor: int
) -> Draft | None:
    bound, _ = bound_before(s, start, floor)
    if year is not None:
        found = valid(full_year(year), month, day)
        last = valid(full_year(year), month, until) if until else found
    else:
        tense = tense_at(s, start, end)
        ahead = tense == "ahead" or (bound == "by" and (tense is None or asked_of(s, start)))
        if not 1 <= day <= 31 or valid(2024, month, day) is None:
            return None
        found = near(day, month, s.published, ahead=ahead)
        last = near(until, month, s.published, ahead=ahead) if until else found
    if year is not None and found is None:
        return None
    return _day(s, start, end, found, last, "<day> <month> <year>" if year else "<day> <month>", floor)


_WEEKDAY_BEFORE = re.compile(rf"(?<![^\W\d_])(?:{lexicon.pattern_of(WEEKDAYS)})\.?,?[ \t]+(?:the[ \t]+)?$")


def _day(s: Scope, start: int, end: int, first: date | None, last: date | None, rule: str, floor: int) -> Draft:
    if end < len(s.low) and s.low[end] in " ,|-–t":
        time = _TIME.match(s.low, end)
        if time is not None:
            end = time.end()
    if start - floor >= 4:
        weekday = _WEEKDAY_BEFORE.search(s.low[max(floor, start - 14) : start])
        if weekday is not None:
            start -= len(weekday.group())
    bound, _ = bound_before(s, start, floor)
    parts = [Part("date", s.text[start:end])]
    if bound == "by":
        first = None
        parts.insert(0, Part("bound", "by"))
    kind = "period" if first is not None and last is not None and first < last else "date"
    return Draft(start, end, kind, rule, first=first, last=last, parts=parts)
