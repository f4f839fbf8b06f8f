"""Times told from the day of publication: 'last year', 'this month', 'on Thursday', 'by the end of the decade'."""

from __future__ import annotations

import re
from datetime import timedelta

from trustetl.figures.bounds import bound_before, bounded
from trustetl.figures.calendar import Span, add_months, month_span
from trustetl.figures.draft import GAP, Draft, Scope, last_word
from trustetl.figures.month_names import LONG_MONTHS, MONTHS, WEEKDAYS
from trustetl.figures.quarters import relative_year
from trustetl.figures.tense import tense_at
from trustetl.model import Part

RELATIVE_UNITS = (
    "calendar year", "year", "fiscal", "financial year", "quarter", "month", "week", *WEEKDAYS, *LONG_MONTHS,
)  # fmt: skip
"""What 'this', 'last' and 'next' make a period or day of."""
_RELATIVE = re.compile(
    rf"(last|this|next|previous|current|coming|past|preceding|ongoing)[ \t]+(?:\n[ \t]*)?"
    rf"(?:(calendar[ \t]+year|year)|(fiscal[ \t]+year|financial[ \t]+year|fiscal)|(quarter)|(month)|(week)"
    rf"|({'|'.join(WEEKDAYS)})|({'|'.join(LONG_MONTHS)}))(?![a-z]|[’'](?!s\b))"
)
_MONTH_BEFORE = re.compile(
    rf"(?<![^\W\d_])(?:(\d{{1,2}})(?:st|nd|rd|th)?[ \t]+)?({'|'.join(m for m in MONTHS if len(m) > 2)})\.?{GAP}(?:,"
    rf"|of)?{GAP}$"
)
_END_OF = re.compile(
    r"(?<![^\W\d_])(?:(by|before|till|until|at|towards)[ \t\n]+)?(?:the[ \t\n]+)?(end|close|middle|beginning"
    r"|start)[ \t\n]+of[ \t\n]+$"
)
_THE_YEAR = re.compile(
    rf"(by|before|till|until|at){GAP}(?:the{GAP})?(?:end{GAP}of{GAP}(?:the|this){GAP}(year|month|decade"
    rf"|century)\b|(year|month)(?:[- ]end|[’']s{GAP}end)\b)(?!{GAP}(?:of|to|\d))"
)
_MONTH_CUES = frozenset("in since by until till during from through for end before after".split())
_MONTH_GOES_ON = re.compile(
    r"\.?[ \t\n]*['’]?\d|,[ \t\n]*['’]?(?:(?:19|20)\d\d(?![\d%]|,\d)"
    r"|\d{1,2}(?:st|nd|rd|th)?(?![\w%]|[.,]\d|[ \t\n]+[a-z]))|[ \t]*[-–—/]|['’\w]|[ ][A-Z]"
    r"|[ \t\n]+(?:of|last|this|next|quarter)\b"
    rf"|[ \t\n]+(?:to|and|or|through|till|until)[ \t\n]+(?:(?i:{'|'.join(MONTHS)})\b|\d|early|late|mid|the[ \t\n]+end)"
)
_PART_OF_MONTH = re.compile(
    rf"(?<![^\W\d_])(?:(?:end|close|middle|beginning|start|half){GAP}of|early|mid|late){GAP}-?{GAP}$"
)
_TO_MONTH = re.compile(
    rf"(?:[ \t\n]+(?P<to>to|through|until|till|and)[ \t\n]+|[ \t]?[-–—][ \t]?)"
    rf"(?P<month>{'|'.join(m for m in MONTHS if len(m) > 2)})\b"
    r"(?!\.?,?[ \t\n]*['’]?\d|[ \t\n]+(?:of|last|this|next|each|every|a year)\b)"
)
_HABIT = re.compile(
    r"\b(?:each|every|annually|normally|usually|yearly|season|fiscal|financial year|"
    r"a year(?![ \t\n]+(?:earlier|before|ago|prior|previously)))\b"
)
_QUARTER_BEHIND = re.compile(r"[ \t\n]+quarter(?![\w’'])")
_WEEKDAY_AHEAD = re.compile(
    r"\bfrom[ \t\n]+$|\b(?:will|shall|opens?|starts?|begins?)\b(?:(?!\b(?:said|says|told|announced)\b)[^.;])*$"
)
_WEEKDAY_CUE = re.compile(
    r"(?:\b(?:said|says|told|announced|reported|on|last|this|next|late|early|since|by|until|from|and)[ \t\n]+|^"
    r"|[,(][ \t]*)$"
)
_DATE_BEHIND = re.compile(
    rf",?{GAP}(?:the{GAP})?(?:\d{{1,2}}(?!\d)|(?:{'|'.join(m for m in MONTHS if len(m) > 2)})\.?{GAP}\d)"
)
_YESTERDAY = {"yesterday": -1, "tomorrow": 1}


def relative_at(s: Scope, at: int, word: str, floor: int) -> Draft | None:
    """A time told from the day of publication: 'last year', 'this month', 'on Thursday', 'in September last year'."""
    low = s.low
    if word in _YESTERDAY:
        return None
    if word in WEEKDAYS:
        return _weekday(s, at, word)
    if word in MONTHS:
        return _month(s, at, word, floor)
    if word in ("by", "before", "till", "until", "at"):
        match = _THE_YEAR.match(low, at)
        if match is None:
            return None
        start = match.start(3) if match.group(3) else low.index("end", at)
        span = _end_of(s, match.group(2) or match.group(3), tense_at(s, at, match.end()) == "behind")
        first = None if match.group(1) != "at" else span.last
        return Draft(
            start,
            match.end(),
            "period",
            "end of the <period>",
            first=first,
            last=span.last,
            parts=[Part("period", match.group())],
        )
    match = _RELATIVE.match(low, at)
    if match is None:
        return None
    which, year, fiscal, quarter, month, week, weekday, name = match.groups()
    start, end = at, match.end()
    if which in ("past", "coming", "preceding") and not (year or fiscal):
        return None
    before = low[max(floor, at - 22) : at]
    if year or fiscal:
        span = relative_year(s, which, bool(fiscal))
        month_match = _MONTH_BEFORE.search(before)
        if month_match is not None and year:
            start = at - len(before) + month_match.start()
            if span.first is not None:
                number = MONTHS[month_match.group(2)]
                span = month_span(span.first.year, number)
                if month_match.group(1):
                    try:
                        day = span.first.replace(day=int(month_match.group(1))) if span.first else None
                    except ValueError:
                        return None
                    return Draft(
                        start,
                        end,
                        "date",
                        "<day> <month> <relative year>",
                        first=day,
                        last=day,
                        parts=[Part("date", s.text[start:end])],
                    )
    elif s.published is None:
        span = Span(None, None)
    elif quarter:
        index = (s.published.month - 1) // 3 + {"last": -1, "previous": -1, "next": 1}.get(which, 0)
        year_number, index = divmod(s.published.year * 4 + index, 4)
        span = month_span(year_number, index * 3 + 1, index * 3 + 3)
    elif month:
        total = s.published.year * 12 + s.published.month - 1 + {"last": -1, "previous": -1, "next": 1}.get(which, 0)
        span = month_span(total // 12, total % 12 + 1)
    elif week:
        if not s.day_known:
            return None
        monday = (
            s.published
            - timedelta(days=s.published.weekday())
            + timedelta(weeks={"last": -1, "previous": -1, "next": 1}.get(which, 0))
        )
        span = Span(monday, monday + timedelta(days=6))
    elif weekday:
        return _weekday(s, at + low[at : match.end()].rindex(weekday), weekday, ahead=which == "next", start=at)
    else:
        number = MONTHS[name]
        year_number = s.published.year
        if which == "last" and number >= s.published.month:
            year_number -= 1
        elif which == "next" and number <= s.published.month:
            year_number += 1
        span = month_span(year_number, number)
    ended = _END_OF.search(before)
    first, last = span.first, span.last
    if ended is not None:
        start = at - len(before) + ended.start(2)
        first = None if ended.group(1) in ("by", "before", "till", "until", "towards") else last
    else:
        bound, _ = bound_before(s, start, floor)
        if bound == "by":
            first = None
        elif bound == "since":
            last = None
    return Draft(
        start,
        end,
        "period",
        "<relative period>",
        first=first,
        last=last,
        parts=[Part("period", s.text[start:end])],
        fiscal=bool(fiscal),
    )


def _month(s: Scope, at: int, word: str, floor: int) -> Draft | None:
    """A month without its year: 'in September', 'since July', 'the June quarter'; the last one before the day of
    publication, or the next where the clause looks ahead. Without that day nothing is known of it."""
    low, end = s.low, at + len(word)
    if s.published is None or not s.text[at].isupper():
        return None
    before = last_word(low, at, floor)
    if before in _MONTH_CUES or before == "between":
        stretch = _months_between(s, at, word, before)
        if stretch is not None:
            return stretch
    quarter = _QUARTER_BEHIND.match(low, end) if before == "the" else None
    part = _PART_OF_MONTH.search(low, max(floor, at - 20), at)
    if before not in _MONTH_CUES and quarter is None and part is None:
        return None
    if _MONTH_GOES_ON.match(s.text, quarter.end() if quarter is not None else end):
        return None
    month, year = MONTHS[word], s.published.year
    bound, _ = bound_before(s, at, floor)
    tense = tense_at(s, at, end)
    if tense == "ahead" or (bound in ("by", "before") and tense is None):
        year += month < s.published.month
    else:
        year -= month > s.published.month
    span = month_span(year, month)
    if quarter is not None and span.first is not None:
        return bounded(s, at, quarter.end(), Span(add_months(span.first, -2), span.last), "<month> quarter", floor)
    return bounded(s, at, end, span, "<month>", floor)


def _months_between(s: Scope, at: int, word: str, before: str) -> Draft | None:
    """A stretch of months without its year, in what has been or is to come: 'shipped 40 tons from January to June',
    'exports in January-May'."""
    match = _TO_MONTH.match(s.low, at + len(word))
    if match is None or s.published is None or (before == "between") != (match["to"] == "and"):
        return None
    if match["to"] is not None and before not in ("from", "between", "in", "during"):
        return None  # 'for May to pay': a dash alone joins two months behind any other word
    tense = tense_at(s, at, match.end())
    counted = re.search(r"\d[^.;:]*$", s.low[max(0, at - 90) : at]) is not None
    if (tense is None and not counted) or _HABIT.search(s.low, max(0, at - 60), match.end() + 40):
        return None
    first, last, year = MONTHS[word], MONTHS[match["month"]], s.published.year
    if (last - first) % 12 == 11:
        return None  # 'from April to March' is how a year runs
    if tense == "ahead":
        year += first < s.published.month
        begin, end = month_span(year, first), month_span(year + (last < first), last)
    else:
        year -= last > s.published.month
        begin, end = month_span(year - (last < first), first), month_span(year, last)
    parts = [Part("period", s.text[at : match.end()])]
    return Draft(at, match.end(), "period", "<month> to <month>", first=begin.first, last=end.last, parts=parts)


def _end_of(s: Scope, word: str, past: bool) -> Span:
    """The last month of the year, month, decade or century that goes on; in what has been, of the year or month
    before ('had been lent by the end of the year')."""
    if s.published is None:
        return Span(None, None)
    year = s.published.year
    if word == "year":
        return month_span(year - past, 12)
    if word == "month":
        year, month = divmod(year * 12 + s.published.month - 1 - past, 12)
        return month_span(year, month + 1)
    size = 10 if word == "decade" else 100
    return month_span(year // size * size + size - 1, 12)


def _weekday(s: Scope, at: int, word: str, *, ahead: bool = False, start: int | None = None) -> Draft | None:
    if start is None and not _WEEKDAY_CUE.search(s.low[max(0, at - 10) : at]):
        return None
    end = at + len(word)
    if _DATE_BEHIND.match(s.low, end) or (start is None and at == 0 and s.low[end : end + 1] not in (",", "")):
        return None
    day = None
    ahead = ahead or (start is None and _WEEKDAY_AHEAD.search(s.low, max(0, at - 60), at) is not None)
    if s.published is not None and s.day_known:
        back = (s.published.weekday() - WEEKDAYS[word]) % 7
        day = s.published + timedelta(days=7 - back if back else 7) if ahead else s.published - timedelta(days=back)
    begin = at if start is None else start
    return Draft(begin, end, "date", "<weekday>", first=day, last=day, parts=[Part("weekday", word)])
