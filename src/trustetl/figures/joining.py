"""Two numbers and more with one unit: ranges ('₹15,000-20,000 cr') and lists ('12, 15 and 18 per cent')."""

from __future__ import annotations

import re

from trustetl.figures import days, quantity, years
from trustetl.figures.context import change_of, words_before
from trustetl.figures.draft import GAP, Draft, Scope
from trustetl.figures.numeral import Number
from trustetl.figures.vocabulary import tail_at
from trustetl.model import Repair

_RANGE = re.compile(rf"{GAP}(?:-[ ]to\b|[-–—‑~]|to\b|till\b|through\b){GAP}")
_AND = re.compile(rf"{GAP}(?:and|to|&){GAP}")
_LIST = re.compile(rf"((?:,{GAP}\d[\d,.]*(?<=\d)){{0,6}}){GAP},?{GAP}(?:and|or|&|/){GAP}(?=[^\W_]|[$₹€£¥])")
_FROM = re.compile(
    r"(?<![^\W\d_])from[ \t\n]+(?:(?:about|around|nearly|almost|over|some|a|an|the|just|only|approximately|roughly"
    r"|levels?|limit|ceiling|figure|total|current|existing|present|previous|earlier|of|more|than)[ \t\n]+){0,5}$"
)
_BY = re.compile(r"(?<![a-z])by[ \t\n]+$")
_RANGING = re.compile(
    r"(?<![^\W\d_])(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|runs?|ran|running|spans|spanning|stretch(?:es|ing)|extends|paid|priced|"
    r"charged|costing|valued|worth|anywhere|between)[ \t\n]+(?:anywhere[ \t\n]+)?(?:from"
    r"|between)?[ \t\n]*(?:about[ \t\n]+|around[ \t\n]+)?$"
)
_BETWEEN = re.compile(r"(?<![^\W\d_])between[ \t\n]+(?:about[ \t\n]+|around[ \t\n]+|the[ \t\n]+)?$")
_RESTATED = re.compile(r",\s+or\b")
"""'36 million, or 29 per cent of …': the same said in another way, no list."""
_NEVER_JOINS = frozenset("bcdefghijklmnopqrsuvwxyz")
"""Letters with which no word begins that joins two numbers."""


def combined(s: Scope, d: Draft, number: Number) -> Draft:
    """Ranges and lists: two numbers with one unit."""
    low = s.low
    end = d.end
    after = low[end : end + 1]
    if after not in " \n\t-–—‑~,/&":
        return d
    if after == " " and not d.bare and low[end + 1 : end + 2] in _NEVER_JOINS and (d.kind != "money" or d.scale != 1.0):
        return d
    join = joins(s, end)
    between = None
    if join is None:
        if after in ",/&" or low.startswith((" and", " or", "\nand", " &", " ,"), end):
            between = and_at(s, end)
            if between is not None and not _BETWEEN.search(low[max(0, d.start - 20) : d.start]):
                between = None
        if between is None:
            return _listed(s, d, number)
        join = between
    second = quantity.second_at(s, join.end())
    if second is None:
        return d
    far, sign = second
    spelt_far = far.spelt
    if spelt_far and not (number.spelt or "to" in join.group()):
        return d
    if not spelt_far and sign is None and days.date_at(s, far.start, far.start) is not None:
        return d
    if (
        sign is None
        and not spelt_far
        and len(far.words) == 4
        and far.words.isdigit()
        and years.plausible(int(far.words))
        and ((d.kind == "number" and number.value < 1000 and "-" not in join.group()) or d.scale > 1.0)
        and tail_at(s, far.end) is None
    ):
        return d
    other = quantity.amount_at(s, far, sign)
    from_to = "to" in join.group() and _FROM.search(low[max(0, d.start - 60) : d.start]) is not None
    if from_to and not _RANGING.search(low[max(0, d.start - 34) : d.start]):
        if d.bare and not other.bare:
            _inherit(d, other)
        return d
    dash = "to" not in join.group() and between is None
    if (
        dash
        and d.kind == "money"
        and other.kind == "count"
        and sign is None
        and join.group().strip() in "–—"
        and " " in join.group()
    ):
        return d
    if dash and d.noun:
        return d
    if (
        not dash
        and between is None
        and d.kind == "money"
        and sign is not None
        and _BY.search(low[max(0, d.start - 8) : d.start])
    ):
        return d
    if not dash and between is None and _is_level(s, d, other):
        return d
    rule = (
        f"between {d.rule} and {other.rule}"
        if between is not None
        else f"{d.rule} to {other.rule}"
        if not dash
        else f"{d.rule}-{other.rule}"
    )
    merged = merge_range(d, other, rule)
    if merged is None:
        if between is None and d.bare and other.bare is False and dash is False:
            _inherit(d, other)
        return d
    return merged


def _is_level(s: Scope, d: Draft, other: Draft) -> bool:
    """Whether the second of two amounts is the level that a change by the first led to ('fell by 4 million
    barrels to 428 million')."""
    if d.bare or other.bare or not d.value or other.value is None or d.kind != other.kind:
        return False
    by = _BY.search(s.low[max(0, d.start - 8) : d.start]) is not None
    if by:
        return other.value >= 3 * d.value or other.value < d.value
    return other.value >= 6 * d.value and change_of(words_before(s, d.start)) is not None


def _inherit(d: Draft, other: Draft) -> None:
    """A number that shares the unit of another one behind it, and its scale where it has none of its own."""
    d.kind, d.unit, d.per = other.kind, other.unit, other.per
    if d.scale == 1.0:
        if other.value is not None and other.number:
            d.value = d.number * (other.value / other.number)
        d.scale = other.scale
    d.bare = False
    d.rule = f"{d.rule} … {other.rule}"


def _listed(s: Scope, d: Draft, number: Number) -> Draft:
    """'12, 15 and 18 per cent': a number without a unit has that of the last of its list."""
    short_money = d.kind == "money" and d.scale == 1.0 and d.number < 100000
    if not d.bare and not short_money:
        return d
    match = list_at(s, d.end)
    if match is None:
        return d
    second = quantity.second_at(s, match.end())
    if second is None:
        return d
    far, sign = second
    if number.spelt != far.spelt or (d.scale != 1.0 and _RESTATED.match(match.group())):
        return d
    other = quantity.amount_at(s, far, sign)
    if short_money:
        if (
            other.scale > 1.0
            and other.kind in ("money", "number")
            and (sign is None or other.unit == d.unit)
            and d.number < 10 * other.number * 10
        ):
            d.scale = other.scale
            d.value = d.number * other.scale
            d.rule += " … <scale>"
        return d
    if other.bare or other.kind in ("number", "identifier"):
        return d
    if d.scale != 1.0 and other.kind not in ("money", "measure", "count"):
        return d
    if other.kind == "count" and other.unit is None:
        return d
    if other.kind == "money" and sign is not None:
        return d
    _inherit(d, other)
    return d


def merge_range(one: Draft, two: Draft, rule: str) -> Draft | None:
    """One range made of two amounts, or None where they are not the ends of one."""
    if one.value is None or two.value is None:
        return None
    low, high = one.value, two.value
    if {one.unit, two.unit} == {"t", "Mt"} and one.scale == two.scale == 1.0 and one.per == two.per:
        one.unit = two.unit = "t" if max(low, high) >= 1000 else "Mt"
    if one.bare or one.kind == "number":
        low = one.number * (two.value / two.number if two.number else 1.0)
    elif (one.kind != two.kind and not (one.kind == "money" and two.bare)) or (
        one.kind == "money" and two.kind == "money" and one.unit != two.unit
    ):
        return None
    elif one.kind == "money" and one.scale == 1.0 and two.scale > 1.0:
        low = one.number * two.scale
        if low > high:
            low = one.value
    elif one.kind == "money" and two.scale == 1.0 and one.scale > 1.0 and two.number >= one.number and two.bare:
        high = two.number * one.scale
    elif one.unit != two.unit and one.kind in ("measure", "count") and one.noun is False:
        return None
    if two.repairs and two.repairs[-1].reason == "broken digit grouping":
        shorter = _without_stray_zero(two)
        if shorter is not None and low < shorter <= 10 * low < high:
            high = shorter
    if not low < high:
        return None
    d = Draft(
        one.start,
        two.end,
        two.kind if not two.bare else one.kind,
        rule,
        low=low,
        high=high,
        qualifier="range",
        parts=one.parts + two.parts,
    )
    d.unit = two.unit if two.unit is not None else one.unit
    if two.kind == "number" and one.kind != "number":
        d.kind, d.unit = one.kind, one.unit
    elif one.kind == "money" and two.kind == "number":
        d.kind, d.unit = "money", one.unit
    d.per = two.per or one.per
    d.repairs = one.repairs + two.repairs
    d.bare = one.bare and two.bare
    d.noun = two.noun
    d.scale = two.scale
    return d


def _without_stray_zero(d: Draft) -> float | None:
    words = d.repairs[-1].found
    if not re.fullmatch(r"\d{1,3},0000", words):
        return None
    read = words[:-1]
    d.repairs[-1] = Repair(d.repairs[-1].start, d.repairs[-1].end, words, read, "one zero too many in the last group")
    return float(read.replace(",", "")) * d.scale


def joins(s: Scope, at: int) -> re.Match[str] | None:
    """A dash or 'to' between two numbers."""
    return _RANGE.match(s.low, at)


def and_at(s: Scope, at: int) -> re.Match[str] | None:
    """An 'and' between two numbers."""
    return _AND.match(s.low, at)


def list_at(s: Scope, at: int) -> re.Match[str] | None:
    """The rest of a list of numbers up to its last ('…, 15 and ' of '12, 15 and 18 per cent')."""
    return _LIST.match(s.low, at)
