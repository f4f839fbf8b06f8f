"""The commonest forms, read at once: '₹16,300 crore outlay', '21.9% of', '(2025–31)', '(FY24)', 'on 18 February 2025'.

What stands around a number mostly says nothing of it. Where that is certain from the characters and words next to it,
the amount is made here; everything else is left to the readers that look at all there is, which give the same result.
"""

from __future__ import annotations

import re
from functools import cache

from trustetl import lexicon
from trustetl.figures.calendar import valid
from trustetl.figures.context import change_behind, change_of, qualifier_of, words_before, worth_reading
from trustetl.figures.draft import Draft, Scope, last_word
from trustetl.figures.money import stands_alone
from trustetl.figures.month_names import MONTHS
from trustetl.figures.scaling import scaled
from trustetl.figures.signs import ASSUMED, SIGN_OWNERS, is_assumed, resolve
from trustetl.figures.vocabulary import vocabulary
from trustetl.figures.years import pair_span
from trustetl.model import Part

_CLOSED = r"(?:(?=[.,;)](?:[ \n]|$))| (?=([a-z]+)[ .,;)\n]))"
_MONEY = re.compile(rf"(\d{{1,3}}(?:,\d{{3}})?|\d{{1,3}}\.\d{{1,2}}) (crore|lakh|million|billion|trillion){_CLOSED}")
_PERCENT = re.compile(rf"(\d{{1,3}}(?:\.\d{{1,4}})?)%{_CLOSED}")
_DAY = re.compile(
    rf"([0-9]{{1,2}}) ({lexicon.pattern_of(MONTHS)}) ((?:19|20)[0-9]{{2}})(?:[.;)]?(?=\n[^\d\s]|\n\n|$)|[.;)](?= [a-z])"
    r"|(?= (?!at|by|t\b)[a-z]))"
)
_IN_BRACKETS = re.compile(r"((?:19|20)[0-9]{2})[-–]([0-9]{2}(?:[0-9]{2})?)(?=\)[ .,;:\n])")
_FISCAL_IN_BRACKETS = re.compile(r"((?:19|20)?[0-9]{2})(?:[-–]([0-9]{2}))?(?=\)[ .,;:\n])")
_BEFORE_DAY = frozenset(("", "-", "•", "on", "dated"))


@cache
def _going_on() -> frozenset[str]:
    """The words that may be part of an amount they stand behind, or say something of it."""
    words = vocabulary()
    joining = (
        "to till through until and or plus odd at of per a an each every p pa annually yearly monthly daily weekly "
        "hourly up point points basis percentage"
    )
    return (
        frozenset(words.single)
        | frozenset(words.patterns)
        | words.symbol_words
        | words.code_words
        | frozenset(joining.split())
    )


@cache
def _scales() -> dict[str, float]:
    return dict(lexicon.scales())


def money_at(s: Scope, at: int, floor: int) -> Draft | None:
    """An amount of money whose currency is the one sign before it and whose scale is the one word behind it."""
    text = s.text
    sign = text[at - 1]
    if sign not in SIGN_OWNERS:
        return None
    if not stands_alone(s, at, floor):
        return None
    match = _MONEY.match(s.low, at)
    if match is None:
        return None
    digits, word, following = match.groups()
    if following is not None and following in _going_on():
        return None
    scale = _scales()[word]
    number = float(digits.replace(",", ""))
    end = match.end(2)
    draft = Draft(at - 1, end, "money", "<currency> <number> <scale>", scaled(number, scale))
    draft.unit = resolve(SIGN_OWNERS[sign], sign, s.country)
    if is_assumed(draft.unit, sign, s.country):
        draft.rule += ASSUMED
    draft.scale = scale
    draft.number = number
    draft.parts = [Part("currency", sign), Part("number", digits), Part("scale", text[match.start(2) : end])]
    if worth_reading(s, at - 1):
        around = words_before(s, at - 1)
        draft.qualifier = qualifier_of(s, at - 1, end, around, "money") or "exact"
        draft.change = change_of(around)
    else:
        draft.qualifier = "exact"
    return draft


def percent_at(s: Scope, at: int) -> Draft | None:
    """A percentage behind a word that says nothing of its kind."""
    match = _PERCENT.match(s.low, at)
    if match is None:
        return None
    digits, following = match.groups()
    if following is not None and following != "of" and following in _going_on():
        return None
    end = match.end(1) + 1
    number = float(digits)
    draft = Draft(at, end, "percent", "<number> percent", number)
    draft.unit = "percent"
    draft.number = number
    draft.parts = [Part("number", digits), Part("unit", "%")]
    around = words_before(s, at) if worth_reading(s, at) else []
    draft.qualifier = qualifier_of(s, at, end, around, "percent") or "exact"
    draft.change = change_of(around) if around else None
    if draft.change is None and following is not None:
        draft.change = change_behind(s, end)
    return draft


def day_at(s: Scope, at: int, floor: int) -> Draft | None:
    """A day that nothing is said of but that it is one: '18 February 2025' on a line of its own, or behind 'on'."""
    match = _DAY.match(s.low, at)
    if match is None or last_word(s.low, at, floor) not in _BEFORE_DAY:
        return None
    day, month, year = match.groups()
    found = valid(int(year), MONTHS[month], int(day))
    if found is None:
        return None
    end = match.end(3)
    parts = [Part("date", s.text[at:end])]
    return Draft(at, end, "date", "<day> <month> <year>", first=found, last=found, parts=parts)


def years_at(s: Scope, at: int) -> Draft | None:
    """A pair of years or a fiscal year alone between brackets: '(2025–31)', '(FY24)', '(FY 2024)'."""
    low = s.low
    fiscal = low[at - 1] == "y"
    start = at - 2 if fiscal else at
    match = (_FISCAL_IN_BRACKETS if fiscal else _IN_BRACKETS).match(low, at)
    if match is None or low[start - 2 : start] not in (" (", "\n("):
        return None
    one, two = match.groups()
    span = pair_span(s, one, two, fiscal)
    if span is None:
        return None
    end = match.end()
    rule = ("FY " if fiscal else "") + ("<year>-<year>" if two else "<year>")
    parts = [Part("period", s.text[start:end])]
    return Draft(start, end, "period", rule, first=span.first, last=span.last, parts=parts, fiscal=span.fiscal)
