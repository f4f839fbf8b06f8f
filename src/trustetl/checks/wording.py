"""Numbers, dates and names as messages print them."""

from __future__ import annotations

import math
from collections.abc import Iterable
from datetime import date

from trustetl.lexicon import currencies

_SIGNS = {"USD": "$", "EUR": "€", "GBP": "£", "INR": "₹", "JPY": "¥", "KRW": "₩", "NGN": "₦", "ILS": "₪", "VND": "₫"}
_GROUPED_IN_LAKHS = frozenset(("INR", "PKR", "BDT", "NPR", "LKR"))
_SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))


def number(value: float, digits: int = 12) -> str:
    """A number with thousands separators and no more digits than it has: 1,234.5."""
    if math.isinf(value):
        return "any amount"
    text = f"{float(f'{value:.{digits}g}'):,.10f}"
    return text.rstrip("0").rstrip(".")


def lakhs(value: float, digits: int = 12) -> str:
    """A number grouped as in South Asia: 12,34,567."""
    text = number(value, digits).replace(",", "")
    sign, text = ("-", text[1:]) if text.startswith("-") else ("", text)
    whole, _, rest = text.partition(".")
    head, tail = whole[:-3], whole[-3:]
    groups = [tail]
    while head:
        groups.insert(0, head[-2:])
        head = head[:-2]
    return sign + ",".join(groups) + (f".{rest}" if rest else "")


def amount(value: float, unit: str | None, digits: int = 10) -> str:
    """A value with its unit as a person writes it: ₹7,770 crore, $3 billion, 4.5%, 120,000 t."""
    if not unit:
        return number(value, digits)
    if unit in ("percent", "percentage_point"):
        return number(value, digits) + ("%" if unit == "percent" else " percentage points")
    if unit in currencies():
        sign = _SIGNS.get(unit, f"{unit} ")
        if unit in _GROUPED_IN_LAKHS and abs(value) >= 1e7:
            return f"{sign}{lakhs(value / 1e7, digits)} crore"
        if unit in _GROUPED_IN_LAKHS and abs(value) >= 1e5:
            return f"{sign}{lakhs(value / 1e5, digits)} lakh"
        for factor, word in _SCALES:
            if abs(value) >= factor:
                return f"{sign}{number(value / factor, digits)} {word}"
        return f"{sign}{number(value, digits)}"
    return f"{number(value, digits)} {unit if abs(value) == 1 else _plural(unit)}"


def _plural(unit: str) -> str:
    """A noun in the plural; symbols (GW, km, t) stay."""
    if len(unit) < 3 or not unit.islower() or not unit[-1].isalpha() or unit.endswith("s"):
        return unit
    return f"{unit[:-1]}ies" if unit.endswith("y") and unit[-2] not in "aeiou" else f"{unit}s"


def share(part: float, whole: float) -> str:
    """A part of a whole in percent with one decimal."""
    return f"{100 * part / whole:.1f}%"


def day(value: date) -> str:
    """A date in words: 5 June 1999."""
    return f"{value.day} {value:%B} {value.year}"


def stretch(start: date | None, end: date | None) -> str:
    """A period in words, as short as it is exact: a year, a month, or the two days that bound it."""
    if start and end:
        if start == end:
            return day(start)
        first, last = start.day == 1, _closes_month(end)
        if first and last and (start.month, end.month) == (1, 12):
            return str(start.year) if start.year == end.year else f"{start.year} to {end.year}"
        if first and last and start.year == end.year and start.month == end.month:
            return f"{start:%B} {start.year}"
        return f"{day(start)} to {day(end)}"
    if end:
        return f"by {day(end)}"
    return f"from {day(start)}" if start else "no date"


def _closes_month(value: date) -> bool:
    return date.fromordinal(value.toordinal() + 1).day == 1


def listing(words: Iterable[str], limit: int = 12) -> str:
    """Words joined for a sentence, with the number left out at the end where there are many."""
    items = list(words)
    shown = items[:limit]
    rest = len(items) - len(shown)
    if rest:
        return ", ".join(shown) + f" and {rest} more"
    return " and ".join(filter(None, (", ".join(shown[:-1]), shown[-1]))) if shown else "none"


def several(count: int, noun: str, plural: str | None = None) -> str:
    """A count with its noun: 1 row, 3 rows."""
    return f"{count:,} {noun if count == 1 else plural or noun + 's'}"


def clip(words: str, length: int = 90) -> str:
    """A quote short enough for a message."""
    plain = " ".join(words.split())
    return plain if len(plain) <= length else plain[: length - 1].rstrip() + "…"
