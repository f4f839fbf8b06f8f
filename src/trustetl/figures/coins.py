"""Words behind a number that mean coins or a scale in the money of some countries only."""

from __future__ import annotations

import re

from trustetl.figures.draft import Scope

_THOUSANDS = frozenset(
    "AGO ARG BOL BRA CHL COL CPV CRI CUB DOM ECU ESP GNB GTM HND MEX MOZ NIC PAN PER PRT PRY SLV STP URY VEN".split()
)
"""Where 'mil' is a thousand."""
COINS = {
    "p": (frozenset(("GBR",)), ((re.compile(r"£|\bpence\b|\bgbp\b|\bbritain\b|\bbritish\b"), "GBP"),)),
    "c": (
        frozenset("ZAF AUS NZL NAM BWA SGP".split()),
        (
            (re.compile(r"\brand\b|\bzar\b|south africa|(?<![\w.])r\d"), "ZAR"),
            (re.compile(r"australia|\baud\b"), "AUD"),
            (re.compile(r"new zealand|\bnzd\b"), "NZD"),
            (re.compile(r"\bcents\b|\d(?:\.\d+)?c/(?:l|litre|kwh)\b"), "USD"),
        ),
    ),
}
"""The letters of coins behind a number: whose they are, and what a text says that writes them."""


def coin_of(s: Scope, letter: str) -> str | None:
    """The currency of which 'p' or 'c' behind a number is the hundredth in this text; None where it is none."""
    lands, cues = COINS[letter]
    if s.country is not None:
        return cues[-1][1] if s.country in lands else None
    return next((code for cue, code in cues if cue.search(s.low, 0, 20000)), None)


def mil_of(s: Scope) -> float:
    """What 'mil' behind money multiplies by: a million ('RM 9 mil'), a thousand where Spanish or Portuguese is
    spoken."""
    return 1e3 if s.country in _THOUSANDS else 1e6
