"""What an amount is in the end: a multiple, a product, a share, a signed number, and how exact it is."""

from __future__ import annotations

import re

from trustetl.figures import label, quantity
from trustetl.figures.ages import as_age
from trustetl.figures.context import change_behind, change_of, qualifier_of, words_before, worth_reading
from trustetl.figures.draft import Draft, Scope
from trustetl.figures.joining import combined
from trustetl.figures.numeral import Number, read_digits
from trustetl.figures.scaling import scaled
from trustetl.figures.vocabulary import tail_at
from trustetl.model import Part

_TIMES = re.compile(
    r"[ \t]*(?:(?:x|×)(?![\w×])|-?[ \t]?folds?\b|[ \t\n]times\b(?![ \t\n]+(?:a|per|each)[ \t\n]+(?:year|month|week"
    r"|day)\b))"
)
_PRODUCT = re.compile(r"[ \t]?[x×*][ \t]?(?=\d)")
_BELOW_ZERO = re.compile(r"\([-−–]\)[ ]?$")
"""'(-)1.76%', as Indian statistics print what is below zero."""
_SIGNED = re.compile(r"(?:^|[\s(\[])([-−–+])$")
_OUT_OF = re.compile(r"[ \t\n]+(in|out[ \t\n]+of)[ \t\n]+(?:every[ \t\n]+)?(?=(\d{1,3}(?![\d,.]*\d)|[a-z]+))")
_PARTITIVE = re.compile(
    r"[ \t\n]+(?:of[ \t\n]+(?:the|these|those|them|which|whom|its|their|our|all|every|\d)|more\b|others?\b|each\b"
    r"|replace|were\b|are\b|have\b|had\b|was\b|will\b|in\b)|[ \t\n]+[a-z]+\b"
)
_SHARES = frozenset((3.0, 4.0, 5.0, 6.0, 8.0, 10.0))
"""What shares in words are out of: 'three in four', 'nine in ten'."""


def one_in(s: Scope, d: Draft, number: Number) -> Draft | None:
    """'one in five', '9 out of 10'."""
    match = _OUT_OF.match(s.low, number.end)
    if match is None or number.value > 100 or not number.whole:
        return None
    second = quantity.second_at(s, match.end())
    if second is None or not number.value < second[0].value <= 1000 or second[0].spelt != number.spelt:
        return None
    if match.group(1) == "in" and not (number.value == 1 or (number.spelt and second[0].value in _SHARES)):
        return None
    if tail_at(s, second[0].end) is not None:
        return None
    return Draft(
        d.start,
        second[0].end,
        "ratio",
        "<number> in <number>",
        value=number.value / second[0].value,
        parts=[Part("ratio", s.text[d.start : second[0].end])],
    )


def finished(s: Scope, d: Draft, number: Number, floor: int) -> Draft:
    low = s.low
    end = number.end
    if d.bare and low.startswith((" in ", " out ", "\nin ", "\nout "), end):
        share = one_in(s, d, number)
        if share is not None:
            describe(s, share)
            return share
    if d.bare and low[end : end + 1] in (" ", "x", "×", "-", "f", "t"):
        times = _TIMES.match(low, end)
        if times is not None and not _PRODUCT.match(low, end):
            d.kind, d.end, d.rule, d.bare = "ratio", times.end(), "<number> times", False
            d.unit = None
    elif d.kind == "count" and d.unit in ("time", "fold"):
        d.kind, d.unit, d.rule = "ratio", None, "<number> times"
    if d.bare and low[end : end + 2].strip(" ")[:1] in ("x", "×", "*"):
        product = _PRODUCT.match(low, end)
        if product is not None:
            second = read_digits(s.text, product.end())
            other = quantity.amount_at(s, second)
            if other.value is not None and d.value is not None:
                other.value *= d.value
                other.start, other.rule, other.parts = d.start, f"<number> × {other.rule}", d.parts + other.parts
                d = other
    d = combined(s, d, number)
    if as_age(s, d, number):
        describe(s, d)
        return d
    if d.bare or d.kind == "number":
        d = _bare(s, d, number)
    describe(s, d)
    if d.start > 0 and (s.text[d.start - 1] in "-−–+)" or s.text[d.start - 2 : d.start] == ") "):
        _signed(s, d)
    return d


def _signed(s: Scope, d: Draft) -> None:
    below = _BELOW_ZERO.search(s.text, max(0, d.start - 4), d.start)
    if below is not None and d.kind in ("percent", "money", "percentage_point", "measure", "number"):
        d.start = below.start()
        if d.value is not None:
            d.value = -d.value
        return
    mark = _SIGNED.search(s.text[max(0, d.start - 2) : d.start])
    if mark is None or d.kind not in ("percent", "money", "percentage_point", "measure", "number"):
        return
    if mark.group(1) == "+":
        d.change = d.change or "increase"
        return
    if (d.start >= 2 and s.text[d.start - 2] == "\n") or (d.start == 1 and mark.group(1) != "−" and not s.cell):
        return  # the dash of an item
    d.start -= 1
    if d.value is not None:
        d.value = -d.value


def _bare(s: Scope, d: Draft, number: Number) -> Draft:
    """A number with no unit: what the place it stands in makes of it."""
    low = s.low
    if d.value is not None and (d.value != d.value or d.value in (float("inf"), float("-inf"))):
        return label.identifier(s, d.start, d.end, "<long number>")
    hint = s.hint
    if hint is not None and d.kind == "number" and d.value is not None:
        d.kind, d.unit, d.per = hint.kind, hint.unit, hint.per
        factor = hint.factor if d.scale == 1.0 else 1.0
        d.value = scaled(d.value, factor)
        if d.low is not None:
            d.low = scaled(d.low, factor)
        if d.high is not None:
            d.high = scaled(d.high, factor)
        d.parts.append(Part("unit from heading", hint.words))
        d.rule += " under a heading with its unit"
        return d
    if d.low is not None or d.kind != "number":
        if d.kind == "number" and d.low is not None and d.low > (d.high or d.low):
            d.kind = "number"
        return d
    after = low[number.end : number.end + 1]
    glued = after.isalpha() and after.isascii() and d.end == number.end and not number.spelt
    if glued and not (len(number.words) >= 3 and re.compile(r"[a-z]{3,}").match(low, number.end)):
        tail = re.compile(r"[\w.-]*\w").match(s.text, number.end)
        return label.identifier(s, d.start, tail.end() if tail else d.end)
    if not number.whole and d.scale == 1.0:
        return d
    if s.cell:
        return d
    if (
        number.spelt
        or d.scale != 1.0
        or _PARTITIVE.match(low, d.end)
        or (d.start > 0 and low[max(0, d.start - 3) : d.start].strip()[-1:].isalpha())
    ):
        d.kind = "count"
    return d


def describe(s: Scope, d: Draft) -> None:
    """Qualifier and change from the words around."""
    if d.kind in ("identifier", "enumerator", "contact", "date", "period", "ordinal"):
        return
    around = words_before(s, d.start) if worth_reading(s, d.start) else []
    kind = "duration" if d.kind == "measure" and d.unit in ("year", "month", "week", "day") else d.kind
    if d.qualifier is None:
        d.qualifier = qualifier_of(s, d.start, d.end, around, kind) or "exact"
    if d.change is None and kind not in ("duration", "count") and around:
        d.change = change_of(around)
    if d.change is None and d.kind in ("percent", "percentage_point", "ratio"):
        d.change = change_behind(s, d.end)
