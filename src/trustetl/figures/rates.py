"""What an amount is per: '$80 a barrel', 'Rs 5 per kg', '60,000 tonnes a year'."""

from __future__ import annotations

import re

from trustetl.figures.draft import GAP, Draft, Scope
from trustetl.figures.nouns import phrase_at
from trustetl.figures.vocabulary import tail_at, vocabulary

_RATE = re.compile(
    rf"(?:{GAP}(per|an?|each|every|/)(?=[ \t\n]){GAP}|(/)[ \t]?)((?:[^\W\d_]|[²³])[^\W\d_²³-]*)|{GAP}(p\.a\.|pa\b"
    rf"|annually|yearly|monthly|daily|weekly|hourly|a head)"
)
_RATE_FIRST = frozenset("pae/ymdwh")
_TIMES = {
    "annum": "year",
    "year": "year",
    "yr": "year",
    "month": "month",
    "mth": "month",
    "week": "week",
    "day": "day",
    "hour": "hour",
    "hr": "hour",
    "minute": "minute",
    "second": "second",
    "quarter": "quarter",
    "night": "night",
    "fortnight": "fortnight",
    "decade": "decade",
    "shift": "shift",
    "season": "season",
    "capita": "capita",
}
_THINGS = {
    "kg": "kg",
    "kilogram": "kg",
    "kilogramme": "kg",
    "kilo": "kg",
    "tonne": "t",
    "ton": "t",
    "t": "t",
    "mt": "t",
    "gram": "g",
    "g": "g",
    "quintal": "quintal",
    "barrel": "barrel",
    "bbl": "barrel",
    "litre": "L",
    "liter": "L",
    "l": "L",
    "gallon": "gallon",
    "unit": "unit",
    "kwh": "kWh",
    "mwh": "MWh",
    "kw": "kW",
    "mw": "MW",
    "gw": "GW",
    "mmbtu": "MMBtu",
    "hectare": "ha",
    "ha": "ha",
    "acre": "acre",
    "km": "km",
    "kilometre": "km",
    "kilometer": "km",
    "mile": "mile",
    "metre": "m",
    "meter": "m",
    "m": "m",
    "head": "head",
    "person": "person",
    "ounce": "oz",
    "oz": "oz",
    "pound": "lb",
    "lb": "lb",
    "share": "share",
    "piece": "piece",
    "bag": "bag",
    "tola": "tola",
    "watt": "W",
    "megawatt": "MW",
    "household": "household",
    "family": "family",
    "dollar": "dollar",
}
_ADVERBS = {
    "p.a.": "year",
    "pa": "year",
    "annually": "year",
    "yearly": "year",
    "monthly": "month",
    "daily": "day",
    "weekly": "week",
    "hourly": "hour",
    "a head": "head",
}
_EARLIER = re.compile(r"[ \t\n]+(?:earlier|ago|later|before|back|after)\b")
_NOT_THINGS = frozenset(
    [
        "cent",
        "cents",
        "se",
        "the",
        "a",
        "an",
        "its",
        "our",
        "their",
        "his",
        "total",
        "average",
        "annual",
        "each",
        "year-on-year",
        "few",
        "lot",
        "number",
        "of",
    ]
)


def with_rate(s: Scope, d: Draft) -> None:
    """The denominator of a rate: 'per kg', 'a barrel', '/kg', 'per annum'."""
    if d.unit == "year" or s.low[d.end : d.end + 2].strip()[:1] not in _RATE_FIRST:
        return
    match = _RATE.match(s.low, d.end)
    if match is None:
        return
    if match.group(4):
        if d.per is None and match.group(4) in _ADVERBS:
            d.per = _ADVERBS[match.group(4)]
        return
    link = match.group(1) or match.group(2)
    word = match.group(3)
    end = match.end()
    time = _TIMES.get(word)
    if time is not None and link in ("a", "an") and _EARLIER.match(s.low, end):
        return
    if time is not None and not (
        link in ("each", "every") and d.kind == "measure" and d.unit in ("day", "month", "week")
    ):
        if d.kind == "measure" and d.unit in ("day", "week", "month") and link not in ("per", "/", "a"):
            return
        d.per = d.per or time
        if link in ("per", "/"):
            d.end = end
        return
    longer = tail_at(s, match.start(3) - 1) if link in ("per", "/") else None
    if longer is not None and longer.kind == "unit" and longer.unit is not None and longer.end > end:
        d.per, d.end = longer.unit, longer.end  # 'per megawatt-hour', not per megawatt
        return
    thing = _THINGS.get(word)
    if thing is not None and link != "each":
        if link in ("a", "an", "every") and d.kind != "money":
            return
        d.per = thing
        d.end = end
        return
    if link in ("per", "a") and d.kind == "money":
        other = tail_at(s, match.start(3) - 1)
        if other is not None and other.kind == "currency" and other.unit is not None:
            d.per, d.end = other.unit, other.end
            return
    if link == "/" and s.text[match.start(3) : match.end(3)] in vocabulary().codes:
        return
    if link in ("per", "/") and word not in _NOT_THINGS and d.kind != "number":
        if link == "/" and d.kind != "money":
            return
        phrase = phrase_at(s, match.start(3), one=True)
        if phrase is not None and phrase.singular:
            d.per = phrase.unit.lower() if not phrase.unit.isupper() else phrase.unit
            d.end = phrase.end
        else:
            d.per = word
            d.end = end
    elif link == "per" and word not in _NOT_THINGS:
        d.per, d.end, d.kind = word, end, "count"
        d.bare = False


def rate_of(word: str) -> str | None:
    """The denominator that a word behind 'per' or '/' names, where it is a known one ('kg', 'annum')."""
    return _THINGS.get(word.lower()) or _TIMES.get(word.lower())
