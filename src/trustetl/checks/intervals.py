"""A printed figure is an interval: it is known to the last printed digit, and words such as "about" or "over" widen it.

Two widths are kept. ``half`` is half a unit of the last printed digit: "2,400 crore" lies between 2,399.5 and
2,400.5 crore. ``loose`` also takes closing zeros for rounding and allows for digits that were cut off: "about 9,100
crore" may stand for 9,130. Figures agree when their intervals meet, so that no percentage of tolerance is ever made
up.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

_NUMERAL = re.compile(r"\d(?:[\d,.'’\u00a0\u2009\u202f]*\d)?")
_EPSILON = 1e-9


@dataclass(frozen=True, slots=True)
class Interval:
    """The closed stretch ``low`` to ``high``; either end may be infinite."""

    low: float
    high: float

    def __add__(self, other: Interval) -> Interval:
        return Interval(self.low + other.low, self.high + other.high)

    def __sub__(self, other: Interval) -> Interval:
        return Interval(self.low - other.high, self.high - other.low)

    def __mul__(self, other: Interval) -> Interval:
        ends = [_product(a, b) for a in (self.low, self.high) for b in (other.low, other.high)]
        return Interval(min(ends), max(ends))

    def over(self, other: Interval) -> Interval | None:
        """This divided by ``other``, or None where ``other`` holds zero."""
        if other.low <= 0 <= other.high:
            return None
        return self * Interval(*sorted((_inverse(other.low), _inverse(other.high))))

    def times(self, factor: float) -> Interval:
        """Both ends multiplied by a plain number."""
        return Interval(*sorted((self.low * factor, self.high * factor)))

    def meets(self, other: Interval) -> bool:
        """Whether the two have a point in common, ends included (up to the noise of binary fractions)."""
        slack = _EPSILON * max(
            1e-12, *(abs(e) for e in (self.low, self.high, other.low, other.high) if math.isfinite(e))
        )
        return self.low <= other.high + slack and other.low <= self.high + slack

    def crosses(self, other: Interval) -> bool:
        """Whether the two have more than an end in common."""
        slack = _EPSILON * max(
            1e-12, *(abs(e) for e in (self.low, self.high, other.low, other.high) if math.isfinite(e))
        )
        return self.low < other.high - slack and other.low < self.high - slack


def _product(a: float, b: float) -> float:
    return 0.0 if a == 0 or b == 0 else a * b


def _inverse(a: float) -> float:
    return 0.0 if math.isinf(a) else 1 / a


@dataclass(frozen=True, slots=True)
class Printed:
    """A value with the precision and the bounds that its words give it."""

    value: float
    half: float = 0.0
    loose_half: float = 0.0
    qualifier: str = "exact"
    low: float | None = None
    high: float | None = None

    @property
    def strict(self) -> Interval:
        """What the figure can stand for if every printed digit was meant and its qualifying word is taken at its
        word.
        """
        if self.low is not None and self.high is not None and self.low != self.high:
            return Interval(self.low - self.half, self.high + self.half)
        if self.qualifier == "at_least":
            return Interval(self.value - self.half, math.inf)
        if self.qualifier == "at_most":
            return Interval(-math.inf, self.value + self.half)
        width = self.loose_half if self.qualifier == "approximate" else self.half
        return Interval(self.value - width, self.value + width)

    @property
    def plain(self) -> Interval:
        """The stretch around the number itself, bounds such as "over" left aside: what sums and shares are made of."""
        low, high = (
            (self.low, self.high) if self.low is not None and self.high is not None else (self.value, self.value)
        )
        width = self.loose_half if self.qualifier == "approximate" else self.half
        return Interval(low - width, high + width)

    @property
    def wide(self) -> Interval:
        """A whole unit of the last digit that is no closing zero to either side: how near a bound should lie."""
        low, high = (
            (self.low, self.high) if self.low is not None and self.high is not None else (self.value, self.value)
        )
        return Interval(low - 2 * self.loose_half, high + 2 * self.loose_half)

    @property
    def loose(self) -> Interval:
        """What the figure can stand for if its closing zeros come from rounding."""
        low, high = (
            (self.low, self.high) if self.low is not None and self.high is not None else (self.value, self.value)
        )
        return Interval(low - self.loose_half, high + self.loose_half)


def precision(quote: str, value: float, *, counted: bool = False) -> tuple[float, float]:
    """Half a unit of the last printed digit of ``quote``, strictly and with closing zeros taken for rounding, in
    units of ``value``.

    ``counted`` says that whole things are counted, so that a number without a scale word is exact. Words without
    digits ("six lakh", "one-third") and numbers that a scale of ten does not lead to ``value`` ("a dozen") are taken
    as exact.
    """
    found = _NUMERAL.findall(quote)
    if not found or value == 0 or not math.isfinite(value):
        return 0.0, 0.0
    for numeral in reversed(found):
        for whole, decimals in _readings(numeral):
            printed = float(f"{whole or '0'}.{decimals or '0'}")
            if printed == 0:
                continue
            scale = abs(value) / printed
            power = math.log10(scale)
            if abs(power - round(power)) > 1e-9:
                continue
            scale = 10.0 ** round(power)
            if counted and scale == 1 and not decimals:
                zeros = _closing_zeros(whole)
                return 0.0, 0.5 * 10**zeros if zeros else 0.0
            half = 0.5 * scale * 10.0 ** -len(decimals)
            loose = half if decimals else 0.5 * scale * 10.0 ** _closing_zeros(whole)
            return half, loose
    return 0.0, 0.0


def _closing_zeros(whole: str) -> int:
    return min(len(whole) - len(whole.rstrip("0")), len(whole) - 1)


def _readings(numeral: str) -> list[tuple[str, str]]:
    """The ways to part a numeral into whole and decimal digits: point as decimal sign first, then comma, then
    neither.
    """
    plain = "".join(str(int(c)) if c.isdecimal() else c for c in numeral)
    ways = []
    for sign in (".", ","):
        head, found, tail = plain.rpartition(sign)
        if found and tail.isdecimal():
            ways.append(("".join(c for c in head if c.isdecimal()), tail))
    every = "".join(c for c in plain if c.isdecimal())
    if "." not in plain:
        ways.insert(0, (every, ""))
    ways.append((every, ""))
    return ways


def printed(
    value: float | None,
    quote: str,
    *,
    qualifier: str | None = None,
    low: float | None = None,
    high: float | None = None,
    counted: bool = False,
) -> Printed | None:
    """The value of a row with the precision that the quote of its figure prints; None where the row holds no number."""
    if value is None and (low is None or high is None):
        return None
    spread = value is None
    at = value if value is not None else (float(low or 0) + float(high or 0)) / 2
    half, loose = precision(quote, at if not spread else float(high or 0), counted=counted)
    if qualifier == "approximate":
        loose = max(loose, 2 * half)
    return Printed(at, half, max(half, loose), qualifier or "exact", low if spread else None, high if spread else None)


def agreement(one: Printed, other: Printed) -> str:
    """How two statements of one quantity stand to each other: ``same``, ``rounded``, ``bound``, ``far``, ``apart``.

    ``far`` is a bound that is kept but says little: "up to 900" beside 350.
    """
    if math.isclose(one.value, other.value, rel_tol=_EPSILON) and (one.low is None) == (other.low is None):
        return "same"
    rough = "approximate" in (one.qualifier, other.qualifier)
    if one.plain.crosses(other.plain) and not rough:
        return "same"
    if one.loose.crosses(other.loose) or _cut(one, other) or _cut(other, one):
        return "rounded"
    if {one.qualifier, other.qualifier} & {"at_least", "at_most"} and one.strict.meets(other.strict):
        return "bound" if one.wide.meets(other.wide) else "far"
    if (one.low is not None or other.low is not None) and one.strict.meets(other.strict):
        return "bound"
    return "apart"


def _cut(short: Printed, long: Printed) -> bool:
    """Whether ``short`` is ``long`` with its last digits cut off rather than rounded: 812 for 812.7."""
    return long.half < short.half and short.value <= long.value < short.value + 2 * short.half
