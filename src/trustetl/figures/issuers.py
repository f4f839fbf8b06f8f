"""Whose money a text writes: the governments that issue the currencies of its amounts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from trustetl.figures.signs import LETTER_MONEY, before_tokens, overridden, resolve, shared_marks
from trustetl.lexicon import currencies, currency_nouns, home_signs, pattern_of, scales

_LAKH_LANDS = frozenset("IND BGD PAK NPL".split())
_LAKHS = ("crore", "lakh", "crores", "lakhs", "cr", "करोड़", "लाख")
_WORDS = frozenset("won real sol lei lev lek leu kip som rand pula loti birr vatu dong".split())
"""Names of moneys that are other words or names as well: money only behind a scale or a long number."""
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_SCALED = re.compile(
    r"[ \u00a0]?(?:\d(?:[\d.]*,\d|[\d.]*[ -]?(?:million|billion|trillion|thousand|m|mn|bn|b|tn)\b)"
    r"|(?:million|billion|trillion|mn|bn)\b)",
    re.IGNORECASE,
)


def issuers_in(text: str, country: str | None = None) -> Counter[str]:
    """How many amounts of a text are in the money of which government.

    Dollars, euros and other moneys in which everybody reckons speak for nobody, and a sign or noun of several
    ('Rs', 'pesos') for ``country`` where that has such money, otherwise for nobody but India's rupees, Britain's '£'
    and Japan's '¥'. Lakhs and crores are South Asia's.
    """
    found: Counter[str] = Counter()
    for code, mark in _moneys(text):
        home = _issuer(code, mark, country)
        if home is not None:
            found[home] += 1
    lakhs = sum(1 for _ in _lakhs(text.lower()))
    if lakhs:
        found[country if country in _LAKH_LANDS and country is not None else _lakh_land(found)] += lakhs
    if len(found) > 1:
        del found["USA"]  # 'US$' beside the money of another government is that in which everybody reckons
    return found


def _lakhs(low: str) -> Iterator[tuple[int, int]]:
    """Where a text in lower case counts in lakhs or crores."""
    for word in _LAKHS:
        yield from _places(low, word)


def currencies_in(text: str, country: str | None = None) -> Counter[str]:
    """How many amounts of a text about ``country`` are in which currency."""
    meant = Counter(resolve(code, mark, country) for code, mark in _moneys(text))
    del meant[""]  # letters that are money in the texts of other countries
    return meant


def _moneys(text: str) -> Iterator[tuple[str, str | None]]:
    """The currency of each amount of a text, with the sign or noun where several have it.

    Only what stands at a number or a scale word is looked at: most of a text is neither.
    """
    marks, longest = _marks()
    behind = _behind_number()
    taken = set()
    for start, end, number in _sizes(text):
        if start in taken:
            continue
        at = start - 1 if text[start - 1 : start] in (" ", "\u00a0") else start
        for length in range(min(longest, at), 0, -1):
            before = text[at - length : at]
            if before in marks:
                if at > length and (_joins(text[at - length - 1]) or text[at - length - 1] == "$"):
                    break
                if length > 1 or not before.isalpha() or _SCALED.match(text, at):  # no money: 'R72'
                    code, mark = marks[before]
                    yield code, "$" if before == "$" else mark
                break
        follows = text[end : end + 2]
        if not (follows[1:] if follows[:1] in " \u00a0-" else follows[:1]).isalpha():
            continue
        match = behind.match(text, end - 1) if number else _behind_scale().match(text, end)
        if match:
            if number and match["scale"]:
                taken.add(match.start("scale"))
            noun = " ".join(match["noun"].lower().split())
            scaled = not number or match["scale"] or "," in match.group()
            if noun not in _WORDS or scaled:
                yield _behind()[noun]


def _sizes(text: str) -> Iterator[tuple[int, int, bool]]:
    """Where the numbers of a text stand, then where its scale words, and whether it is a number."""
    for match in _NUMBER.finditer(text):
        yield match.start(), match.end(), True
    words, stems = _scale_words()
    for stem in stems:
        at = text.find(stem)
        while at >= 0:
            end = at + len(stem)
            while _joins(text[end : end + 1]):
                end += 1
            if text[at:end] in words and not _joins(text[at - 1 : at]):
                yield at, end, False
            at = text.find(stem, end)


def _places(text: str, word: str) -> Iterator[tuple[int, int]]:
    """Where a word stands in a text as a whole word."""
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if not (_joins(text[at - 1 : at]) or _joins(text[end : end + 1])):
            yield at, end
        at = text.find(word, end)


def _joins(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


def own_country(text: str, country: str | None = None, low: str = "") -> str | None:
    """The government whose money a statement of a document about ``country`` writes; its own where it writes that.
    ``low`` is the text in lower case, where that is at hand."""
    if country is None:  # the first will do: most of a long text is not looked at
        first = (_issuer(code, mark, None) for code, mark in _moneys(text))
        return next(filter(None, first), "IND" if any(_lakhs(low or text.lower())) else None)
    found = issuers_in(text, country)
    return country if country in found else next(iter(found), None)


def _issuer(code: str, mark: str | None, country: str | None) -> str | None:
    code = resolve(code, mark, country)
    issuer = currencies()[code].country if code else ""
    if not issuer or code == "EUR" or (code == "USD" and not (country == "USA" and mark is None)):
        return None
    if mark is None or issuer == country or mark in ("£", "¥", "won"):
        return issuer
    if code == "INR":
        return "IND"
    return None if mark in shared_marks() and mark not in overridden() else issuer


def _lakh_land(found: Counter[str]) -> str:
    return max((code for code in found if code in _LAKH_LANDS), key=lambda code: found[code], default="IND")


@cache
def _behind() -> dict[str, tuple[str, str | None]]:
    """Names and codes of currencies behind a number in lower case: the currency, and the noun that several share."""
    table: dict[str, tuple[str, str | None]] = {noun: (code, noun) for noun, (code, _) in currency_nouns().items()}
    for currency in currencies().values():
        table |= {form: (currency.code, None) for form in currency.forms if form not in table}
        table[currency.code.lower()] = (currency.code, None)
    return table


@cache
def _marks() -> tuple[dict[str, tuple[str, str | None]], int]:
    """Signs and codes of currencies before a number, and the length of the longest."""
    homes: dict[str, tuple[str, str | None]] = {sign: ("", sign) for sign, _ in home_signs()}
    marks = homes | before_tokens() | {letter: (code, letter) for letter, code in LETTER_MONEY.items()}
    return marks, max(map(len, marks))


@cache
def _scale_words() -> tuple[frozenset[str], tuple[str, ...]]:
    """The scale words of Latin letters, and those that begin all of them ('million' begins 'millions')."""
    words = sorted(word for word in scales() if word.isascii() and word.isalpha() and len(word) > 1)
    stems: list[str] = []
    for word in words:
        if not stems or not word.startswith(stems[-1]):
            stems.append(word)
    return frozenset(words), tuple(stems)


@cache
def _nouns() -> str:
    nouns = [noun for noun in _behind() if len(noun) > 3 or noun in ("yen", "won", "lei", "lek", "kip", "som", "sol")]
    names = [name for noun in nouns for name in {noun, noun.capitalize()}] + list(currencies())
    return rf"(?P<noun>{pattern_of(names)})(?!\w)"


@cache
def _behind_number() -> re.Pattern[str]:
    """The last digit of a number with the name or code of a currency behind it, or behind a scale word."""
    return re.compile(rf"\d[ \u00a0-]?(?P<scale>(?:{pattern_of(_scale_words()[0])})[ \u00a0-]?)?{_nouns()}")


@cache
def _behind_scale() -> re.Pattern[str]:
    """The name or code of a currency behind a scale word that has no number."""
    return re.compile(rf"[ \u00a0](?:of[ ])?{_nouns()}")
