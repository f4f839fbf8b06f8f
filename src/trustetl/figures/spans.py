"""Periods that two readings make together: spans of days, two years in a row, 'the same quarter of 2023', 'the
first nine months'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from trustetl.figures.calendar import Span, add_months, part_of, valid
from trustetl.figures.draft import Draft, Scope
from trustetl.figures.month_names import day_and_month
from trustetl.model import Part

_TO = re.compile(r"[ \t]*(?:\n[ \t]*)?(?:to|until|till|through|[-–—])[ \t]*(?:\n[ \t]*)?(?:the[ \t]+)?")
_AND = re.compile(r"[ \t\n]+and[ \t\n]+(?:in[ \t\n]+)?")
_BETWEEN = re.compile(r"(?<![^\W\d_])between[ \t\n]+(?:the[ \t\n]+)?$")
_FOR_YEARS = re.compile(
    r"(?<![^\W\d_])(?:in|for|over|during|across|both|years)[ \t\n]+(?:both[ \t\n]+|the[ \t\n]+years?[ \t\n]+)?$"
)
_SAME = re.compile(
    r"(?<![^\W\d_])(?:the[ \t\n]+)?(?:same|corresponding|comparable|like)[ \t\n]+(quarter|period|half|months?"
    r"|(?:two|three|four|five|six|seven|eight|nine|ten|eleven)[ \t\n]+months)"
    r"[ \t\n]+(?:of|in)[ \t\n]+(?:the[ \t\n]+year[ \t\n]+)?$"
)
_QUARTER = re.compile(r"(?<![^\W\d_])quarter[ \t]+$")
_NAMED_QUARTER = re.compile(r"[ \t]*(?:\([^()\d\n]{3,30}\))?[ \t]*(?:,|of|in)?[ \t]*(?:the[ \t]+)?$")
_MONTHS_OF = re.compile(r"[ \t\n]+$")
_JOINING = frozenset(("date", "period", "measure"))
_STARTED = frozenset(("first", "last", "final"))


def join(s: Scope, drafts: Iterator[Draft]) -> Iterator[Draft]:
    """The drafts in order, those that make one period together made one."""
    held: Draft | None = None
    spoken: Draft | None = None
    for draft in drafts:
        kind = draft.kind
        if held is not None:
            whole = _together(s, held, draft) if kind in _JOINING or held.rule == "<weekday>" else None
            if whole is not None:
                held = whole
                continue
            if held.kind == "period" and held.first is not None and held.last is not None:
                spoken = held
            yield held
        if kind in ("date", "period"):
            _whole_year(s, draft)
        if kind == "date" and spoken is not None and draft.last is None:
            _day_in_year(s, draft, spoken)
        if kind == "period" and spoken is not None:
            _same_part(s, draft, spoken)
            _year_before(s, draft, spoken)
        held = draft
    if held is not None:
        yield held


def _together(s: Scope, one: Draft, two: Draft) -> Draft | None:
    kind = two.kind
    if one.kind == "measure" and kind in ("date", "period"):
        return _months_to(s, one, two)
    if kind == "date":
        return _days(s, one, two) if one.kind == "date" else None
    if one.rule == "<weekday>":
        return _day_of_month(s, one, two)
    if kind == "period":
        if one.kind == "period":
            return _years(s, one, two)
        if one.rule == "<day> <month>":
            return _day_of_year(s, one, two)
        return (
            _quarter(s, one, two) if one.value is not None and one.kind in ("count", "number", "identifier") else None
        )
    if kind == "measure" and one.kind == "ordinal" and two.unit == "month":
        return _months(s, one, two)
    return None


def _whole(s: Scope, one: Draft, two: Draft, span: Span, rule: str) -> Draft:
    return Draft(
        one.start, two.end, "period", rule, first=span.first, last=span.last,
        parts=[Part("period", s.text[one.start : two.end])],
        fiscal=one.fiscal or two.fiscal,
    )  # fmt: skip


def _days(s: Scope, one: Draft, two: Draft) -> Draft | None:
    """'15 March to 30 June 2026', 'between 3 May and 9 June 2024': the year of the last day holds for the first."""
    link = _TO.fullmatch(s.low, one.end, two.start)
    if link is None and _BETWEEN.search(s.low, max(0, one.start - 18), one.start):
        link = _AND.fullmatch(s.low, one.end, two.start)
    if link is None or one.rule.startswith("<time") or two.rule.startswith("<time") or two.last is None:
        return None
    if one.first is not None and one.last is not None and one.first != one.last:
        return None
    first = one.first or one.last
    if first is None or one.rule == "<day> <month>":
        first = _same_year(s, one, two.last)
    if first is None or not timedelta(0) < two.last - first < timedelta(days=3700):
        return None
    return _whole(s, one, two, Span(first, two.last), "<date> to <date>")


def _same_year(s: Scope, one: Draft, last: date) -> date | None:
    told = day_and_month(s.low[one.start : one.end])
    if told is None:
        return None
    for year in (last.year, last.year - 1):
        first = valid(year, told[1], told[0])
        if first is None:
            return None
        if first <= last:
            return first
    return None


def _years(s: Scope, one: Draft, two: Draft) -> Draft | None:
    """'for 2026 and 2027', 'between August 2023 and July 2024'."""
    if one.first is None or one.last is None or two.last is None or two.first is None or one.fiscal != two.fiscal:
        return None
    if not two.last > one.last or _AND.fullmatch(s.low, one.end, two.start) is None:
        return None
    before = s.low[max(0, one.start - 18) : one.start]
    if _BETWEEN.search(before):
        return _whole(s, one, two, Span(one.first, two.last), f"between {one.rule} and {two.rule}")
    year = two.first.year == one.first.year + 1 and one.rule == two.rule == "<year>"
    if year and one.last + timedelta(days=1) == two.first and _FOR_YEARS.search(before) and not _SAME.search(before):
        return _whole(s, one, two, Span(one.first, two.last), "<year> and <year>")
    return None


def _day_of_year(s: Scope, one: Draft, two: Draft) -> Draft | None:
    """'March 5 last year': the year that follows is that of the day."""
    if two.first is None or two.last is None or one.last is None or s.low[one.end : two.start].strip(" ,"):
        return None
    if two.rule != "<relative period>" or not 364 < (two.last - two.first).days + 1 < 367:
        return None
    day = valid(two.first.year, one.last.month, one.last.day)
    if day is None or two.first.month != 1:
        return None
    rule = "<day> <month> <relative year>"
    return Draft(one.start, two.end, "date", rule, first=day, last=day, parts=[*one.parts, *two.parts])


def _day_of_month(s: Scope, one: Draft, two: Draft) -> Draft | None:
    """'on Thursday (12)', as Brazilian agencies write: the day of the month stands beside that of the week."""
    if two.kind not in ("number", "count") or two.value is None or s.low[one.end : two.start] != " (":
        return None
    if s.low[two.end : two.end + 1] != ")" or not 1 <= two.value <= 31:
        return None
    if one.first is not None and one.first.day != two.value:
        return None
    whole = Draft(one.start, two.end + 1, "date", "<weekday> (<day>)", first=one.first, last=one.last)
    whole.parts = [*one.parts, Part("day", s.text[two.start : two.end])]
    return whole


def _quarter(s: Scope, one: Draft, two: Draft) -> Draft | None:
    """'Quarter 2 (Apr to June) 2025'."""
    if (
        one.value not in (1.0, 2.0, 3.0, 4.0)
        or two.first is None
        or two.last is None
        or not 360 < (two.last - two.first).days < 370
    ):
        return None
    begin = max(0, one.start - 9)
    label = _QUARTER.search(s.low, begin, one.start)
    if label is None or _NAMED_QUARTER.fullmatch(s.low, one.end, two.start) is None:
        return None
    span = part_of(Span(two.first, two.last, two.fiscal), int(one.value), 4)
    whole = _whole(s, one, two, span, "quarter <n> <year>")
    whole.start = label.start()
    return whole


_YEAR_TO = re.compile(
    r"(?<![^\W\d_])(?<!the next )(?:(?:financial|fiscal|crop|marketing)[ \t\n]+)?year[ \t\n]+"
    r"(?:to|ended|ending|through|(?:that|which)[ \t\n]+(?:ends|ended))[ \t\n]+"
    r"(?:on[ \t\n]+|in[ \t\n]+)?(?:the[ \t\n]+)?(?:end[ \t\n]+of[ \t\n]+)?$"
)


def _whole_year(s: Scope, draft: Draft) -> None:
    """'the year to March 2024', 'the year ended 31 March 2025': the twelve months that a month or day closes."""
    first, last = draft.first or draft.last, draft.last
    if first is None or last is None or (last - first).days > 30:
        return
    ahead = _YEAR_TO.search(s.low, max(0, draft.start - 48), draft.start)
    after = last + timedelta(days=1)
    if ahead is None or after.day != 1:
        return
    draft.start, draft.kind, draft.rule = ahead.start(), "period", "year to <month>"
    draft.first = date(after.year - 1, after.month, 1)
    draft.parts = [Part("period", s.text[draft.start : draft.end])]


_ENDED = re.compile(
    r"[ \t\n]+(?:to|up[ \t]to|until|through|ended|ending|that[ \t]ended)[ \t\n]+"
    r"(?:on[ \t\n]+|in[ \t\n]+)?(?:the[ \t\n]+)?(?:end[ \t\n]+of[ \t\n]+)?"
)
_OVER_MONTHS = re.compile(
    r"(?:(?<![^\W\d_])(?:the|in|over|during|of|first|last|latest|these|those)[ \t\n]+|[(|:;][ \t]*|^[\W\d_]*|\n[\W_]*)$"
)


def _months_to(s: Scope, one: Draft, two: Draft) -> Draft | None:
    """'in the nine months to March 2025', 'the 12 months ended 30 June 2024': the months that a month or day closes;
    what is put off 'by six months to June' takes none."""
    first, last = two.first or two.last, two.last
    if one.unit != "month" or one.value is None or one.value != int(one.value) or not 1 < one.value <= 60:
        return None
    if first is None or last is None or (last - first).days > 30 or _ENDED.fullmatch(s.low, one.end, two.start) is None:
        return None
    after = last + timedelta(days=1)
    if after.day != 1 or _OVER_MONTHS.search(s.low[max(0, one.start - 12) : one.start]) is None:
        return None
    start = add_months(after, -int(one.value))
    return _whole(s, one, two, Span(start, last), "<n> months to <month>")


def _same_part(s: Scope, draft: Draft, spoken: Draft) -> None:
    """'the same quarter of 2023' is the quarter of which the text spoke before, in that year."""
    if spoken.first is None or spoken.last is None or draft.first is None or draft.last is None:
        return
    months = (spoken.last.year - spoken.first.year) * 12 + spoken.last.month - spoken.first.month + 1
    if not 1 <= months < 12 or not 360 < (draft.last - draft.first).days < 370:
        return
    same = _SAME.search(s.low, max(0, draft.start - 48), draft.start)
    if same is None:
        return
    if (
        (same.group(1).startswith("month") and months > 1)
        or (same.group(1) == "quarter" and months != 3)
        or (same.group(1) == "half" and months != 6)
    ):
        return
    first = date(draft.first.year, spoken.first.month, 1)
    if first < draft.first:
        first = date(draft.first.year + 1, spoken.first.month, 1)
    draft.start = same.start()
    draft.first, draft.last = first, add_months(first, months) - timedelta(days=1)
    draft.rule = "same <part> of <year>"


def _day_in_year(s: Scope, draft: Draft, spoken: Draft) -> None:
    """'In 2025 they paid 2 million, half of it by 30 June': a day without its year, in a text that nothing dates, is
    one of the year of which it spoke."""
    if spoken.first is None or spoken.last is None or not 360 < (spoken.last - spoken.first).days < 370:
        return
    day = _same_year(s, draft, spoken.last) if draft.rule == "<day> <month>" else None
    if day is not None and day >= spoken.first:
        draft.first = None if Part("bound", "by") in draft.parts else day
        draft.last = day


def _year_before(s: Scope, draft: Draft, spoken: Draft) -> None:
    """'4.1 million tonnes in 2024-25, against 3.8 million in the previous year': the year before that of which the
    text spoke."""
    if spoken.first is None or spoken.last is None or not 360 < (spoken.last - spoken.first).days < 370:
        return
    if draft.rule != "<relative period>" or not s.low.startswith(("previous", "preceding"), draft.start):
        return
    if s.low.endswith("year", draft.start, draft.end):
        draft.first, draft.last = add_months(spoken.first, -12), spoken.first - timedelta(days=1)
        draft.fiscal = spoken.fiscal


def _months(s: Scope, one: Draft, two: Draft) -> Draft | None:
    """'the first nine months', of the year that the day of publication settles."""
    words = s.low[one.start : one.end]
    if words not in _STARTED or s.published is None or _MONTHS_OF.fullmatch(s.low, one.end, two.start) is None:
        return None
    if (
        two.value is None
        or two.value != int(two.value)
        or not 2 <= two.value <= 11
        or two.qualifier not in (None, "exact")
    ):
        return None
    if re.compile(r"[ \t\n]+(?:of|after|in[ \t\n]+office|from|following|since)\b").match(
        s.low, two.end
    ) or not re.compile(r"\b(?:the|in|for|over|during)[ \t\n]+$").search(s.low[max(0, one.start - 8) : one.start]):
        return None
    start = date(s.published.year, 1, 1)
    until = add_months(start, int(two.value)) - timedelta(days=1)
    if until > s.published:
        start = date(s.published.year - 1, 1, 1)
        until = add_months(start, int(two.value)) - timedelta(days=1)
    return _whole(s, one, two, Span(start, until), "first <n> months")
