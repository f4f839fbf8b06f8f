"""Numbers as they are written: in digits of any script and grouping, and in words."""

from __future__ import annotations

import re
from typing import NamedTuple

DIGITS = (
    "0-9٠-٩۰-۹߀-߉०-९০-৯੦-੯૦-૯୦-୯௦-௯౦-౯೦-೯൦-൯෦-෯๐-๙໐-໙༠-༩၀-၉႐-႙០-៩᠐-᠙᥆-᥏᧐-᧙᪀-᪉᪐-᪙᭐-᭙᮰-᮹᱀-᱉᱐-᱙꘠-꘩꣐-꣙꤀-꤉꧐-꧙꧰-꧹꩐-꩙꯰-꯹０-９"
)
"""A character class of the decimal digits of the Basic Multilingual Plane (Unicode category Nd)."""

NUMBER = re.compile(
    r"\d{1,3}(?:[\u2009\u202f\u00a0]\d{3})+(?!\d)(?:\.\d+)?|\d{1,3}(?:['’]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:[.,]\d+)*"
)
_SPACED = re.compile(
    r"[1-9]\d{0,2}(?: \d{3})+(?!\d|,\d{3})(?:[.,]\d{1,2}(?!\d))?(?=[ -]?[^\W\d_]|[ ]?[%°₹€£$]|[.;:)\]](?:\s|$)"
    r"|[ ]?\n|\s*$|[ "
    r"]{2,}|[ ]*\||[ ]?[-–—][ ]?[1-9])"
    r"|[1-9]\d?(?: \d{3})+(?= [1-9]\d? \d{3}(?!\d))"
)
_SPACED_MONEY = re.compile(r"[1-9]\d{0,2}(?: \d{3})+(?!\d)(?:[.,]\d{1,2}(?!\d))?")
_GROUPED = re.compile(r"(?:\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})*,\d{3})(?:\.\d+)?")
_MIXED = re.compile(r"[ -](\d)[/⁄](\d{1,2})(?![\d/])|([¼½¾⅓⅔⅛⅜⅝⅞⅕⅖⅗⅘⅙⅚])")
FRACTIONS = {
    "¼": 1 / 4,
    "½": 1 / 2,
    "¾": 3 / 4,
    "⅓": 1 / 3,
    "⅔": 2 / 3,
    "⅛": 1 / 8,
    "⅜": 3 / 8,
    "⅝": 5 / 8,
    "⅞": 7 / 8,
    "⅕": 1 / 5,
    "⅖": 2 / 5,
    "⅗": 3 / 5,
    "⅘": 4 / 5,
    "⅙": 1 / 6,
    "⅚": 5 / 6,
}

ONES = {
    word: number
    for number, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
TENS = {
    word: 10 * number
    for number, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)
}
ORDINALS = {
    word: number
    for number, word in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth",
        ],
        1,
    )
} | {
    "thirtieth": 30,
    "fortieth": 40,
    "fiftieth": 50,
    "sixtieth": 60,
    "seventieth": 70,
    "eightieth": 80,
    "ninetieth": 90,
    "hundredth": 100,
}
MULTIPLES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "lakh": 1e5,
    "lakhs": 1e5,
    "lac": 1e5,
    "million": 1e6,
    "crore": 1e7,
    "crores": 1e7,
    "billion": 1e9,
    "trillion": 1e12,
}
DENOMINATORS = {
    "half": 2,
    "halves": 2,
    "third": 3,
    "thirds": 3,
    "quarter": 4,
    "quarters": 4,
    "fourth": 4,
    "fourths": 4,
    "fifth": 5,
    "fifths": 5,
    "sixth": 6,
    "sixths": 6,
    "seventh": 7,
    "sevenths": 7,
    "eighth": 8,
    "eighths": 8,
    "ninth": 9,
    "ninths": 9,
    "tenth": 10,
    "tenths": 10,
}
_GROUP_WORDS = frozenset(("thousand", "million", "lakh", "lakhs", "crore", "crores", "billion"))
_WORD = re.compile(r"([a-z]+)")
_GAP = re.compile(r"[ \t]*(?:\n[ \t]*)?-?[ \t]*")


class Number(NamedTuple):
    """A number read, before anything is known of what it counts."""

    start: int
    end: int
    value: float
    whole: bool
    words: str
    """The characters it was read from."""
    defect: str | None = None
    """What is odd about the way it is written, and how it was read."""
    read_as: str = ""
    spelt: bool = False
    scaled: bool = False
    """Whether a scale word is part of the number ('half a billion')."""


def read_digits(text: str, at: int, *, money: bool = False) -> Number:
    """The number whose first digit stands at an offset.

    Indian and western grouping, thin spaces and apostrophes as group marks, decimal commas where no grouping
    explains the comma, and
    mixed fractions (``3 1/4``, ``2½``). Plain spaces are group marks where a unit, the end of a clause or another
    grouped number follows, and
    behind a currency (``money``). A grouping that is neither Indian nor western is read digit by digit and
    reported in ``defect``.
    """
    match = NUMBER.match(text, at)
    assert match is not None
    end = match.end()
    if text.startswith(" ", end) and text[end + 1 : end + 2].isdigit():
        match = (_SPACED_MONEY if money else _SPACED).match(text, at) or match
        end = match.end()
    raw = match.group()
    if raw.isdigit():
        if len(raw) > 15:
            return Number(at, end, float(raw[:308]) if len(raw) <= 308 else float("inf"), True, raw)
        value = float(raw)
        if end < len(text) and text[end] in " -¼½¾⅓⅔⅛⅜⅝⅞⅕⅖⅗⅘⅙⅚" and len(raw) < 4:
            mixed = _MIXED.match(text, end)
            if mixed and mixed.group(3):
                return Number(at, mixed.end(), value + FRACTIONS[mixed.group(3)], False, text[at : mixed.end()])
            if mixed and int(mixed.group(2)) in (2, 3, 4, 5, 8, 16) and int(mixed.group(1)) < int(mixed.group(2)):
                return Number(
                    at, mixed.end(), value + int(mixed.group(1)) / int(mixed.group(2)), False, text[at : mixed.end()]
                )
        return Number(at, end, value, True, raw)
    if raw.count(".") == 1 and raw.replace(".", "").isdigit():
        return Number(at, end, float(raw), False, raw)
    if raw[-4:-3] == "," and len(raw) <= 7 and raw[:-4].isdigit() and raw[-3:].isdigit():
        return Number(at, end, float(raw[:-4] + raw[-3:]), True, raw)
    if _GROUPED.fullmatch(raw):
        return Number(at, end, float(raw.replace(",", "")), "." not in raw, raw)
    return _irregular(at, end, raw)


def _irregular(at: int, end: int, raw: str) -> Number:
    plain = re.sub(r"[ \u2009\u202f\u00a0'’]", "", raw)
    if plain != raw and "," not in plain:
        return Number(at, end, float(plain), "." not in plain, raw)
    if len(plain) > 40:
        return Number(at, end, float("inf"), False, raw)
    head, comma, tail = plain.rpartition(",")
    if comma and "," not in head and len(tail) <= 2 and re.fullmatch(r"\d{1,3}(?:\.\d{3})*", head):
        return Number(
            at,
            end,
            float(f"{head.replace('.', '')}.{tail}"),
            False,
            raw,
            "decimal comma",
            f"{head.replace('.', '')}.{tail}",
        )
    if re.fullmatch(r"\d{1,3}(?:\.\d{3}){2,}", plain):
        return Number(
            at, end, float(plain.replace(".", "")), True, raw, "points as group marks", plain.replace(".", "")
        )
    if plain.count(".") > 1:
        return Number(at, end, float("nan"), False, raw, "several points")
    digits = plain.replace(",", "")
    return Number(at, end, float(digits), "." not in digits, raw, "broken digit grouping", digits)


def read_words(low: str, at: int) -> Number | None:
    """The number in words that begins at an offset of a lower-case text, None where none does.

    'twenty-four', 'two hundred and fifty', 'one and a half', 'half a billion', 'a dozen', 'six thousand'. Scale
    words behind are taken only
    where the number goes on after them; otherwise they are left to the reader of amounts.
    """
    total = 0.0
    current: float | None = None
    end = pos = at
    count = 0
    last = ""
    scaled = False
    while count < 10:
        match = _WORD.match(low, pos)
        if not match:
            break
        word = match.group()
        if (word in ONES and last not in ("one", "tens")) or (word in ONES and last == "tens" and 0 < ONES[word] < 10):
            current = (current or 0.0) + ONES[word]
            last = "one"
        elif word in TENS and last not in ("one", "tens"):
            current = (current or 0.0) + TENS[word]
            last = "tens"
        elif word == "hundred" and current is not None and last == "one":
            current *= 100
            last = "hundred"
        elif word == "dozen" and current is not None:
            current *= 12
            end = match.end()
            break
        elif word in _GROUP_WORDS and current is not None:
            following = _GAP.match(low, match.end())
            further = _WORD.match(low, following.end()) if following else None
            if not (further and (further.group() in ONES or further.group() in TENS)):
                if scaled and total > current * MULTIPLES[word]:
                    total += current * MULTIPLES[word]
                    current = 0.0
                    end = match.end()
                break
            total += current * MULTIPLES[word]
            current = 0.0
            last = ""
            scaled = True
        elif word == "and" and last:
            rest = re.compile(
                r"and[ \t\n]+(?:a[ \t\n]+(half|quarter)|(?:one[ -](half|quarter)|three[ -](quarters))|)"
            ).match(low, pos)
            part = next((g for g in rest.groups() if g), None) if rest else None
            if part and current is not None:
                current += {"half": 0.5, "quarter": 0.25, "quarters": 0.75}[part]
                end = rest.end() if rest else end
                return Number(at, end, total + current, False, low[at:end], spelt=True)
            following = _GAP.match(low, match.end())
            further = _WORD.match(low, following.end()) if following else None
            if last not in ("hundred",) or not further or not (further.group() in ONES or further.group() in TENS):
                break
        else:
            break
        count += 1
        if word != "and":
            end = match.end()
        gap = _GAP.match(low, match.end())
        pos = gap.end() if gap else match.end()
    if current is None:
        return None
    return Number(at, end, total + current, True, low[at:end], spelt=True, scaled=scaled)
