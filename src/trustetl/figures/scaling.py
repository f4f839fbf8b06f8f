"""A number times its scale word, without the noise of binary fractions."""

from __future__ import annotations

_DIGITS = 15
"""How many decimal digits every IEEE 754 double holds."""


def scaled(value: float, factor: float) -> float:
    """``value`` times ``factor``, to the digits that a double holds: 4.27 lakh crore is 4270000000000, and not
    4269999999999.9995.
    """
    return float(f"{value * factor:.{_DIGITS}g}")
