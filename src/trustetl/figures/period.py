"""Dates and periods: days, months, years, fiscal years, quarters, halves and spans of them."""

from __future__ import annotations

import re
from calendar import isleap
from datetime import date, timedelta
from functools import cache

from trustetl import lexicon
from trustetl.figures.calendar import (
    Span,
    add_months,
    fiscal_span,
    fiscal_year,
    full_year,
    month_span,
    near,
    part_of,
    rule_of,
    valid,
    year_span,
)
from trustetl.figures.draft import Draft, Scope, last_word
from trustetl.model import Part

_G = r"[ \t]*(?:\n[ \t]*)?"
_MONTHS = {row["form"]: int(row["value"]) for row in lexicon.rows_of("periods") if row["kind"] == "month"}
_WEEKDAYS = {row["form"]: int(row["value"]) for row in lexicon.rows_of("periods") if row["kind"] == "weekday"}
_MONTH = lexicon.pattern_of(_MONTHS)
MONTHS = _MONTHS
_ZONE = (
    r"(?:[ \t]*(?:am|pm|a\.m\.?|p\.m\.?|hrs?|hours|ist|gmt|utc|edt|est|et|cdt|cst|pdt|pst|cest|cet|bst|aest|aedt|jst|"
    r"sgt|hkt))*"
)
_TIME = re.compile(
    rf"(?:,|\||-|–|at|@|t|by|[ \t])*?[ \t]*\d{{1,2}}[:.]\d{{2}}(?::\d{{2}}(?:\.\d+)?)?{_ZONE}(?:z"
    rf"|[+-]\d\d:?\d\d)?(?![\w%])"
)
_NUMERIC = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)|(\d{1,2})([-/.])(\d{1,2})\6(\d{4}|\d{2})(?!\d)")
_ORDINAL = r"(?:st|nd|rd|th)?"
_YEAR_BEHIND = (
    rf"(?:{_G}[,-]?{_G}(?:of[ \t]+)?((?:18|19|20|21)\d\d)(?!\d|,\d{{3}})|[ \t]*[,-]?[ \t]*['’](\d\d)(?!\d)"
    r"|-(\d\d)(?![\d-]))"
)
_DAY_MONTH = re.compile(
    rf"(\d{{1,2}}){_ORDINAL}(?:{_G}(?:-|–|—|to|and"
    rf"|&){_G}(\d{{1,2}}){_ORDINAL})?(?:{_G}day)?(?:{_G}of)?(?:{_G}the{_G}month{_G}of)?{_G}[-./]?[ \t]*"
    rf"({_MONTH})(?![^\W\d_])\.?{_YEAR_BEHIND}?"
)
_MONTH_DAY = re.compile(
    rf"(\d{{1,2}}){_ORDINAL}(?!\d|[.,]\d|[ \t]*(?:%|per|crore|lakh|million|billion))(?:{_G}(?:-|–|—|to|and"
    rf"|&){_G}(\d{{1,2}}){_ORDINAL}(?![\d%]))?{_YEAR_BEHIND}?"
)
_BACK_MONTH = re.compile(
    rf"(?<![^\W\d_])(?:({_MONTH})\.?{_G}(?:-|–|—|to|and|through|till|until|/){_G})?({_MONTH})\.?{_G}(?:quarter|period"
    rf"|half)?{_G}(?:,|of|in|,[ \t]*of|-)?{_G}['’]?$"
)
_YEARS = re.compile(
    r"((?:18|19|20|21)\d\d|\d\d)(?:[ \t]?[-–—‑/][ \t]?((?:18|19|20|21)\d\d|\d\d)(?![\d%]))?(?!\d|[.,]\d)"
)
_LABEL = re.compile(
    r"(?:(?<![^\W\d_])(?:"
    r"(fy|f\.y\.|fys|fiscal|fiscal years?|financial years?|fin\. year|budget year|tax year|(?:fiscal|financial) "
    r"years?[ \t]\(fy\)|assessment year|ay|year of account)"
    r"|(cy|calendar years?)|(?:the )?(?:years?|yr))(?:[ \t]*(?:of|ended"
    r"|ending))?[ \t]*(?:\n[ \t]*)?['’‘]?(?:[ \t]*[-–][ \t]*)?)$"
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
_SAKA_BEHIND = re.compile(r"(\d{1,2}),?[ \t]+(1[89]\d\d)(?!\d)(?:[ \t]*\(saka\))?")
_LONG_MONTHS = tuple(month for month in _MONTHS if len(month) > 3 or month == "may")
MONTH_ENDS = frozenset(month[-3:] for month in _LONG_MONTHS)
NEVER_DATE = frozenset("abcdefghijklmnopqrstuvwxyz(%$₹€£") - {month[0] for month in _MONTHS} - set("taod")
"""Characters with which nothing begins that can make a day of the number before it."""
_MONTH_LAST = frozenset(("quarter", "period", "half", "of", ""))
_JOIN = re.compile(
    rf"{_G}(?:to|till|until|through|up{_G}to|upto|[-–—]|and)[ \t]*(?:\n[ \t]*)?(?:the[ \t]+)?(?:(fy|f\.y\.|fiscal "
    rf"year|financial year|fiscal|cy|calendar year)[ \t]*)?['’‘]?"
)
_QUARTER = re.compile(r"([qh])[ \t-]?([1-4])(?!(?!fy)[\w%])|([1-4])([qh])(?!(?!fy)[\w%])")
_OF_YEAR = re.compile(
    rf"{_G}(?:,|of|in|-|/|\()?{_G}(?:the{_G})?(?:(fy|f\.y\.|fiscal year|financial year|fiscal|cy|calendar "
    rf"year)[ \t]*)?['’‘]?[ \t]*[-–]?(?=\d)"
)
_WHOLE_PART = re.compile(
    rf"(?:half[ -]year|half|quarter|six{_G}months|three{_G}months|nine{_G}months|four{_G}months|\d{{1,2}}{_G}months"
    rf"|(?:five|seven|eight|ten|eleven){_G}months)"
)
_COUNTS = {"three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11}
_RELATIVE_YEAR = re.compile(
    rf"{_G}(?:of|in)?{_G}(?:the{_G})?(this|current|last|previous|next|coming)[ \t]+(fiscal year|financial year|fiscal"
    rf"|year)\b"
)
_BEFORE = re.compile(
    r"(?:(?<![^\W\d_])(mid|early|late|end|beginning|start|close|first half|second half|later half|latter half|middle"
    r"|end of fiscal|the end)"
    r"[ \t-]*(?:\n[ \t]*)?(?:of[ \t]+)?(?:the[ \t]+)?(?:year[ \t]+)?)$"
)
_BOUND = re.compile(
    r"(?<![^\W\d_])(?:(by|till|until|up to|upto|no later than|not later than|on or before|through to|through|to be "
    r"completed "
    r"by|till the|latest by)"
    r"|(since|from|beginning|starting|effective from|with effect from|after)|(before|prior to|ahead of))"
    r"[ \t\n]+(?:(?:the|about|around|at least|year|years|fy|fiscal year|end|close|of|early|late|mid|start|as late as"
    r"|financial year|march|end-?)[ \t\n]+|end-)*$"
)
_DECADE = re.compile(r"((?:18|19|20)\d0)['’]?s(?![a-z])|(\d0)['’]?s(?![a-z])")
_QUARTER_BEFORE = re.compile(
    rf"(?<![^\W\d_])(?:([qh])[ \t-]?([1-4])|([1-4])([qh])){_G}(?:,|of|in|-|/)?{_G}(?:the{_G})?$"
)
_BETWEEN = re.compile(r"(?<![^\W\d_])between[ \t\n]+(?:the[ \t]+)?(?:years[ \t]+)?$")
_LABEL_LAST = frozenset(
    ["fy)", "fy", "f.y.", "fys", "fiscal", "year", "years", "yr", "ay", "cy", "of", "ended", "ending"]
)
_BEFORE_LAST = frozenset(
    ["mid", "early", "late", "end", "beginning", "start", "close", "half", "middle", "of", "the", "year", "mid-"]
)
_BOUND_LAST = frozenset(
    [
        "by",
        "till",
        "until",
        "to",
        "upto",
        "through",
        "than",
        "before",
        "completed",
        "the",
        "since",
        "from",
        "beginning",
        "starting",
        "effective",
        "after",
        "of",
        "about",
        "around",
        "least",
        "year",
        "years",
        "fy",
        "fiscal",
        "end",
        "close",
        "early",
        "late",
        "mid",
        "start",
        "as",
        "financial",
        "march",
        "end-",
    ]
)
_SAYING = _BEFORE_LAST | _BOUND_LAST | _LABEL_LAST | frozenset(_MONTHS) | {"between"}
_AGAIN = re.compile(r"[ \t]*\((?:fy|f\.y\.)[ \t'’]*(\d\d(?:\d\d)?)(?:[-–](\d\d))?\)")
_ENDS_PERIOD = frozenset("bcdefghijklmnpqrsvwxyz.,;:)")
"""Characters with which nothing begins that goes on with a period."""
_LATER = re.compile(r"[ \t\n]*(?:onwards?|and beyond|and after|and later|and thereafter)\b")
_WHEN = re.compile(r",?[ \t\n]+when\b")


def plausible(year: int) -> bool:
    """Whether a number of four digits is a year that policy texts speak of."""
    return 1800 <= year <= 2199


def pair_span(s: Scope, one: str, two: str | None, fiscal: bool, calendar: bool = False) -> Span | None:
    """The span of a year or pair of years as written ('2024-25', '2025–31', 'FY24')."""
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
        return year_span(first, second)
    if second == first + 1:
        return fiscal_span(first, country)
    if fiscal:
        return fiscal_span(first, country, second - first)
    return year_span(first, second)


def date_at(s: Scope, at: int, floor: int) -> Draft | None:
    """A date that begins with the number at an offset: '18 Feb 2025', '17.08.2023', '2025-04-16', '13-14 March'."""
    low = s.low
    match = _NUMERIC.match(low, at)
    if match is not None:
        found = _numeric(s, match)
        if found is not None:
            return _day(s, at, match.end(), found, found, "<day>.<month>.<year>", floor)
    match = _DAY_MONTH.match(low, at)
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
        _MONTHS[name],
        next((y for y in years if y), None),
        floor,
    )


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
    if word in _MONTHS or word in _MONTH_LAST or word in _SAKA_STARTS:
        return True
    return (
        "-" in word
        or "–" in word
        or "/" in word
        or (word[-3:] in MONTH_ENDS and any(word.endswith(month) for month in _LONG_MONTHS))
    )


@cache
def words_before_numbers() -> frozenset[str]:
    """The words in lower case that make a date or period of a number behind them."""
    return frozenset(_MONTHS) | frozenset(_SAKA_STARTS) | _MONTH_LAST | _LABEL_LAST


def month_before(s: Scope, at: int, floor: int) -> Draft | None:
    """A date or month whose number stands behind the month's name: 'February 13, 2025', 'June 2023',
    'April-September 2025'."""
    low = s.low
    begin = max(floor, at - 38)
    back = _BACK_MONTH.search(low[begin:at])
    if back is None:
        glued = _GLUED_MONTH.search(s.text, begin, at)
        if glued is None:
            return _saka(s, at, floor)
        back = _BACK_MONTH.search(low[begin + glued.start(1) - begin : at])
        begin = glued.start(1)
        if back is None:
            return None
    start = begin + back.start()
    start_month, name = back.groups()
    if name in ("may", "mar", "dec", "jan", "march") and not s.text[begin + back.start(2)].isupper():
        return None
    years = _YEARS.match(low, at)
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
        _MONTHS[name],
        next((y for y in rest if y), None),
        floor,
    )


def _saka(s: Scope, at: int, floor: int) -> Draft | None:
    """A date of the Indian national (Saka) calendar, which gazettes carry: 'Agrahayana 24, 1947'."""
    begin = max(floor, at - 14)
    match = _SAKA.search(s.low[begin:at])
    behind = _SAKA_BEHIND.match(s.low, at)
    if match is None or behind is None:
        return None
    month, day = _SAKA_STARTS[match.group(1)]
    year = int(behind.group(2)) + 78 + (1 if match.group(1) in ("pausha", "magha", "phalguna") and month < 3 else 0)
    first = date(year, month, day)
    if match.group(1) == "chaitra" and isleap(year):
        first -= timedelta(days=1)
    found = first + timedelta(days=int(behind.group(1)) - 1)
    return Draft(
        begin + match.start(),
        behind.end(),
        "date",
        "<Saka date>",
        first=found,
        last=found,
        parts=[Part("date", s.text[begin + match.start() : behind.end()])],
    )


def _months_of(s: Scope, start: int, years: re.Match[str], start_month: str | None, name: str, floor: int) -> Draft:
    one, two = years.groups()
    end = years.end()
    month = _MONTHS[name]
    first_month = _MONTHS[start_month] if start_month else month
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
        span = _portion(span, early.group(1).split()[0].split("-")[0])
        rule = f"{early.group(1)} {rule}"
    joined = _JOIN.match(s.low, end)
    if joined is not None and joined.group().strip() != "and" and not start_month:
        later = re.compile(rf"({_MONTH})\.?,?[ \t]*((?:19|20)\d\d)(?!\d)").match(s.low, joined.end())
        if later is not None and span.first is not None:
            until = month_span(int(later.group(2)), _MONTHS[later.group(1)])
            if until.last and until.last > span.first:
                return _period(
                    s, begin, later.end(), Span(span.first, until.last), "<month> <year> to <month> <year>", floor
                )
    return _period(s, begin, end, span, rule, floor)


def _portion(span: Span, word: str) -> Span:
    if span.first is None or span.last is None:
        return span
    if (span.last - span.first).days in (364, 365):
        index = {"early": 1, "beginning": 1, "start": 1, "mid": 2, "middle": 2, "late": 3}.get(word)
        return part_of(span, index, 3) if index is not None else Span(span.last, span.last)
    third = ((span.last - span.first).days + 1) // 3
    if word in ("early", "beginning", "start"):
        return Span(span.first, span.first + timedelta(days=third - 1))
    if word in ("mid", "middle"):
        return Span(span.first + timedelta(days=third), span.last - timedelta(days=third))
    if word == "late":
        return Span(span.last - timedelta(days=third - 1), span.last)
    return Span(span.last, span.last)


_AHEAD = re.compile(
    r"\b(?:will|shall|opens?|begins?|starts?|due|takes?[ \t\n]+effect|comes?[ \t\n]+into[ \t\n]+force|deadline"
    r"|closes?|is[ \t\n]+to|are[ \t\n]+to|to[ \t\n]+be|next|"
    r"planned|scheduled|expected|ends?|expires?|until|till)\b"
)
_BEHIND = re.compile(r"\b(?:was|were|had|has|have|opened|began|started|closed|ended|took|came|did|last|ago)\b")


def _looks_ahead(s: Scope, start: int) -> bool:
    """Whether the clause before a day without its year speaks of what is to come ('bids open on 1 September')."""
    clause = re.split(r"[.;:?!]\s", s.low[max(0, start - 90) : start])[-1]
    ahead = [m.start() for m in _AHEAD.finditer(clause)]
    if not ahead:
        return False
    behind = [m.start() for m in _BEHIND.finditer(clause)]
    return not behind or ahead[-1] > behind[-1]


def _resolved(
    s: Scope, start: int, end: int, day: int, until: int | None, month: int, year: str | None, floor: int
) -> Draft | None:
    bound, _ = bound_before(s, start, floor)
    if year is not None:
        found = valid(full_year(year), month, day)
        last = valid(full_year(year), month, until) if until else found
    else:
        ahead = bound == "by" or _looks_ahead(s, start)
        if not 1 <= day <= 31 or valid(2024, month, day) is None:
            return None
        found = near(day, month, s.published, ahead=ahead)
        last = near(until, month, s.published, ahead=ahead) if until else found
    if year is not None and found is None:
        return None
    return _day(s, start, end, found, last, "<day> <month> <year>" if year else "<day> <month>", floor)


_WEEKDAY_BEFORE = re.compile(rf"(?<![^\W\d_])(?:{lexicon.pattern_of(_WEEKDAYS)})\.?,?[ \t]+(?:the[ \t]+)?$")


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
    return Draft(start, end, "date", rule, first=first, last=last, parts=parts)


def bound_before(s: Scope, start: int, floor: int) -> tuple[str | None, int]:
    """Whether the words before a date or period make it a bound ('by', 'since', 'before'), and where they begin."""
    word = last_word(s.low, start, floor)
    if word not in _BOUND_LAST and word != "end-":
        return None, start
    begin = max(floor, start - 40)
    match = _BOUND.search(s.low[begin:start])
    if match is None:
        return None, start
    if match.group(1):
        return "by", begin + match.start()
    if match.group(3):
        return "before", begin + match.start()
    return (
        "since" if match.group(2) == "since" else "after" if match.group(2) == "after" else "from"
    ), begin + match.start()


_ENDS = re.compile(
    r"[ \t\n]*(?:,?[ \t\n]*(?:to|till|until|through|up|by|and)\b|[-–—/])|[ \t\n]+(?:levels?|prices|figures?|base"
    r"|baseline|data|to)\b"
)
_COMPARED = re.compile(
    r"\b(?:up|down|rose|fell|increased?|decreased?|grew|growth|rise|fall|change[ds]?|compared|higher|lower|declined?|dropped|improved?|reduc\w+|cut|gain|data|figures?|dating|left|"
    r"carried|brought|different|dates?|dating|moved?|inherited|estimates?|statistics|results?|back|survey|taken|recover\w*|evidence|drawn|resulting|arising|reports?)\b"
)
_STARTS = re.compile(
    r"\b(?:will|shall|to be|must|would|can|could|may|starting|beginning|effective|effect|years|per year|annually"
    r"|charged|apply|applies|payable|mandatory|valid|available|open|runs?|required|"
    r"free|phased|allocat\w+|invest\w*|levied|introduc\w+|each year|a year)\b"
)


def _goes_on(s: Scope, start: int, end: int) -> bool:
    """Whether 'from 2027' begins something that lasts ('tolls will be charged from 2027'), and is no point of
    comparison ('up from 2022')."""
    low = s.low
    if low.startswith((" on.", " on,", " on;", " on "), end) and not low.startswith((" on a ", " on the "), end):
        return True
    if _ENDS.match(low, end):
        return False
    before = re.split(r"[.;:?!]\s", low[max(0, start - 110) : start])[-1]
    return _COMPARED.search(before[-60:]) is None and _STARTS.search(before) is not None


def _period(s: Scope, start: int, end: int, span: Span, rule: str, floor: int) -> Draft:
    """A period with its bound and the part of it that the words before name ('mid-', 'end of')."""
    low = s.low
    parts = [Part("period", s.text[start:end])]
    first, last = span.first, span.last
    window = max(floor, start - 24)
    word = last_word(low, start, floor)
    part = _BEFORE.search(low[window:start]) if word in _BEFORE_LAST or word[-1:] == "-" else None
    ended = False
    if part is not None:
        word = part.group(1)
        start = window + part.start()
        if word in ("first half", "second half", "later half", "latter half"):
            half = part_of(span, 1 if word.startswith("first") else 2, 2)
            first, last = half.first, half.last
        elif word in ("end", "close", "the end", "end of fiscal"):
            ended = True
            if word == "the end":
                start += 4
            first = last
        else:
            portion = _portion(Span(first, last), word)
            first, last = portion.first, portion.last
        parts.insert(0, Part("part", word))
        rule = f"{word} <{'period'}>"
    bound, _ = bound_before(s, start, floor)
    if bound == "by":
        first = None
    elif bound == "since" and not _WHEN.match(low, end):
        last = None
    elif bound == "before" and first is not None:
        last = first - timedelta(days=1)
        first = None
    elif (
        bound == "after"
        and last is not None
        and span.last is not None
        and (s.text[end : end + 1] in ("", ".", ",", ";", ")"))
    ):
        first, last = span.last + timedelta(days=1), None
    elif bound == "from" and " to " not in rule and last is not None and first is not None and _goes_on(s, start, end):
        last = None
    later = _LATER.match(low, end) if low[end : end + 2].lstrip(" ")[:1] not in _ENDS_PERIOD else None
    if later is not None:
        last = None
        end = later.end()
        if ended:
            first = span.first
    if bound:
        parts.insert(0, Part("bound", bound))
    return Draft(start, end, "period", rule, first=first, last=last, parts=parts, fiscal=span.fiscal)


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
    return _period(s, at, decade.end(), year_span(year, year + 9), "<decade>", floor)


def years_at(s: Scope, at: int, floor: int) -> Draft | None:
    """A year, pair of years or span of them whose digits begin at an offset, with 'FY' or words for it before."""
    low = s.low
    match = _YEARS.match(low, at)
    if match is None:
        return decade_at(s, at, floor)
    one, two = match.groups()
    begin = max(floor, at - 24)
    word = last_word(low, at, floor)
    label = (
        _LABEL.search(low[begin:at])
        if word in _LABEL_LAST or word[-2:] in ("fy", "ay", "cy") or (word[-1:] in "'’‘-–." and low[at - 1 : at] != "(")
        else None
    )
    start = at
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
    span = pair_span(s, one, two, fiscal, calendar)
    end = match.end()
    if span is None:
        if two is None:
            return None
        span = pair_span(s, one, None, fiscal, calendar)
        end = at + len(one)
        two = None
        if span is None:
            return None
    return _extended(s, start, end, span, one, two, fiscal, calendar, floor)


def _nothing_said(word: str, low: str, end: int) -> bool:
    """Whether neither the word before a year nor what follows its end can make it anything but that year."""
    return (
        low[end : end + 2].lstrip(" ")[:1] in _ENDS_PERIOD
        and word.removesuffix("’s").isalpha()
        and word[0] not in "qhoit"  # a quarter or half, 'of', 'in', 'the'
        and word not in _SAYING
        and word[-3:] not in MONTH_ENDS
    )


def _fiscal_months(s: Scope, start: int, end: int, span: Span, floor: int) -> Draft | None:
    """Months of a fiscal year that stands behind them: 'April-September FY26', 'March FY25'."""
    begin = max(floor, start - 38)
    back = _BACK_MONTH.search(s.low[begin:start])
    if back is None or span.first is None or span.last is None or (span.last - span.first).days > 366:
        return None
    one, name = back.groups()
    first = _MONTHS[one or name]
    year = span.first.year + (1 if first < span.first.month else 0)
    return _period(
        s,
        begin + back.start(),
        end,
        month_span(year, first, _MONTHS[name] if one else None),
        "<month> to <month> <fiscal year>",
        floor,
    )


def _extended(
    s: Scope, start: int, end: int, span: Span, one: str, two: str | None, fiscal: bool, calendar: bool, floor: int
) -> Draft:
    low = s.low
    head = "FY" if fiscal else "CY" if calendar else ""
    rule = f"{head} <year>-<year>".strip() if two else f"{head} <year>".strip()
    word = last_word(low, start, floor)
    idle = low[end : end + 2].lstrip(" ")[:1] in _ENDS_PERIOD
    if idle and not word:  # '(2025-31)': neither side says more of it
        parts = [Part("period", s.text[start:end])]
        return Draft(start, end, "period", rule, first=span.first, last=span.last, parts=parts, fiscal=span.fiscal)
    if word.rstrip(".,") in _MONTHS or word[-4:].rstrip(".,") in _MONTHS or "-" in word or "–" in word:
        months = _fiscal_months(s, start, end, span, floor)
        if months is not None:
            return months
    quarter = _QUARTER_BEFORE.search(low[max(floor, start - 14) : start]) if word[:1] in "qh1234oit," and word else None
    if quarter is not None:
        letter = quarter.group(1) or quarter.group(4)
        index = int(quarter.group(2) or quarter.group(3))
        part = part_of(span, index, 4 if letter == "q" else 2)
        if part.first is not None:
            return _period(
                s,
                start - len(quarter.group()) if start >= len(quarter.group()) else 0,
                end,
                part,
                f"{letter}<n> {rule}",
                floor,
            )
    between = word in ("between", "years", "the") and _BETWEEN.search(low[max(0, start - 22) : start]) is not None
    join = None if idle else _JOIN.match(low, end)
    if join is not None and (between or "and" not in join.group()):
        second = _YEARS.match(low, join.end())
        if second is not None and (
            len(second.group(1)) == 4 or join.group(1) or fiscal or s.low[join.end() - 1] in "'’"
        ):
            other = pair_span(s, second.group(1), second.group(2), fiscal or bool(join.group(1)), calendar)
            if (
                other is not None
                and span.first is not None
                and other.last is not None
                and other.last > span.first
                and _YEARS.match(low, join.end())
            ):
                whole = Span(span.first, other.last, span.fiscal or other.fiscal)
                found = _period(s, start, second.end(), whole, f"{rule} to {rule}", floor)
                if (found.first is None and found.last is not None) or found.last is None:
                    found.first, found.last = whole.first, whole.last
                return found
    again = None if idle else _AGAIN.match(low, end)
    if again is not None and pair_span(s, again.group(1), again.group(2), True) == span._replace(fiscal=True):
        end = again.end()
    return _period(s, start, end, span, rule, floor)


def quarter_at(s: Scope, at: int, floor: int) -> Draft | None:
    """A quarter or half written 'Q3', 'H1', '1Q', with the year behind it where there is one; ``at`` is the offset
    of its letter or digit."""
    match = _QUARTER.match(s.low, at)
    if match is None:
        return None
    letter = match.group(1) or match.group(4)
    index = int(match.group(2) or match.group(3))
    if letter == "h" and index > 2:
        return None
    until = None
    end = match.end()
    second = re.compile(rf"{_G}(?:-|–|to|and){_G}{letter}([1-4])").match(s.low, end)
    if second is not None:
        until = int(second.group(1))
        end = second.end()
    year = _year_behind(s, end)
    if year is None:
        return None
    span, end = year
    parts = 4 if letter == "q" else 2
    part = part_of(span, index, parts)
    if until is not None and until > index:
        part = Span(part.first, part_of(span, until, parts).last, part.fiscal)
    return _period(s, at, end, part, f"{letter}<n> <year>", floor)


def _year_behind(s: Scope, end: int) -> tuple[Span, int] | None:
    follow = _OF_YEAR.match(s.low, end)
    if follow is not None:
        years = _YEARS.match(s.low, follow.end())
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
    gap = re.compile(rf"{_G}").match(low, end)
    assert gap is not None
    match = _WHOLE_PART.match(low, gap.end())
    if match is None:
        return None
    word = match.group()
    year = _year_behind(s, match.end())
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
    return _period(s, at, stop, part, "<part> of <year>", floor)


@cache
def weekdays() -> dict[str, int]:
    """Weekday names with Monday as 0."""
    return dict(_WEEKDAYS)
