"""The lexicon as the readers use it: what the words behind and before a number say, each found by one look-up."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from trustetl import lexicon
from trustetl.figures.draft import Scope, ends_compound


class Tail(NamedTuple):
    """What the word or words behind a number say."""

    kind: str
    """``scale``, ``percent``, ``point``, ``currency`` or ``unit``."""
    end: int
    factor: float
    unit: str | None = None
    per: str | None = None
    noun: str | None = None
    """The bare noun of a currency that several countries have."""
    glued: bool = False


_LETTERS = (
    r"(?:[^\W\d_]|"
    r"[\u0900-\u0963\u0970-\u09e5\u09f2-\u0a65\u0a70-\u0ae5\u0af0-\u0be5\u0bf0-\u0c65\u0c70-\u0ce5\u0cf0-\u0d65\u0d70-\u0de5])"
)
_NEXT = re.compile(
    rf"([ \t\u2009\u202f\u00a0]*(?:\n[ \t]*)?)([-–‑]?)[ \t]?((?:[a-z]+|{_LETTERS})+|[%％٪‰°℃º$₹€£¥₩₦₱₫₪฿₽₴₺¢￥])"
)
_SYMBOL = re.compile(r"[\w²³₂µμ°º℃/.^-]*[\w²³₂°℃]")
PERCENT = (
    "%",
    "％",
    "٪",
    "per cent",
    "percent",
    "per cents",
    "percents",
    "pct",
    "pct.",
    "pc",
    "per-cent",
    "per\u2011cent",
    "p.c.",
    "प्रतिशत",
    "फीसदी",
    "शतमान",
    "శాతం",
    "ટકા",
)
POINTS = {
    "percentage point": 1.0,
    "percentage points": 1.0,
    "percentage-point": 1.0,
    "percentage-points": 1.0,
    "per cent points": 1.0,
    "percent points": 1.0,
    "percentage pts": 1.0,
    "pp": 1.0,
    "pps": 1.0,
    "ppt": 1.0,
    "ppts": 1.0,
    "ppc": 1.0,
    "p.p.": 1.0,
    "p.p": 1.0,
    "% points": 1.0,
    "%-points": 1.0,
    "basis point": 0.01,
    "basis points": 0.01,
    "basis-point": 0.01,
    "basis-points": 0.01,
    "bps": 0.01,
    "bp": 0.01,
    "bips": 0.01,
}
_RUN_TOGETHER = re.compile(
    r"([a-z]+?)(?:for|in|to|and|of|by|from|with|during|under|on|at|as|is|was|has|have|will|which|or|over|per|this|the)"
)
"""A word and the small one behind it where the space between them was lost: 'crorefor', 'millionin'."""
_CAPITAL_BEHIND = re.compile(r"([a-z]{2,})(?=[A-Z])")
"""A word and a next one with a capital where a table lost its columns: 'lakhNil'."""
_CLOSES = re.compile(r"\s*$|\s+[^a-z\s(]|[ \t]*\n")
_RISKY = lexicon.risky_codes("behind")


class _Vocabulary:
    def __init__(self) -> None:
        self.single: dict[str, tuple[str, float, str | None, str | None, str | None]] = {}
        self.several: dict[str, list[str]] = {}
        self.symbols: dict[str, tuple[float, str, str | None]] = {}
        self.meaning: dict[str, tuple[str, float, str | None, str | None, str | None]] = {}
        for form, factor in lexicon.scales().items():
            self.add(form, ("scale", factor, None, None, None))
        for form in PERCENT:
            self.add(form, ("percent", 1.0, "percent", None, None))
        for form, factor in POINTS.items():
            self.add(form, ("point", factor, "percentage_point", None, None))
        for unit in lexicon.units():
            for form in unit.forms:
                self.add(form.lower(), ("unit", unit.factor, unit.symbol, unit.per, None))
            for symbol in unit.symbols:
                if " " in symbol:
                    self.add(symbol.lower(), ("unit", unit.factor, unit.symbol, unit.per, None))
                    continue
                self.symbols[symbol] = (unit.factor, unit.symbol, unit.per)
        for currency in lexicon.currencies().values():
            for form in currency.forms:
                self.add(form.lower(), ("currency", 1.0, currency.code, None, form.lower() if form in _CFA else None))
            self.codes = lexicon.currencies()
        for noun, (code, factor) in lexicon.currency_nouns().items():
            self.add(noun.lower(), ("currency", factor, code, None, noun.lower()))
        self.symbol_words = frozenset(
            m.group().lower() for symbol in self.symbols if (m := re.match(rf"{_LETTERS}+|.", symbol))
        )
        self.code_words = frozenset(code.lower() for code in self.codes)
        self.patterns = {
            first: re.compile(lexicon.pattern_of(sorted(forms)).replace(r"\s+", r"[ \t\n]+") + r"(?![^\W\d_])")
            for first, forms in self.several.items()
        }

    def add(self, form: str, meaning: tuple[str, float, str | None, str | None, str | None]) -> None:
        if re.fullmatch(rf"{_LETTERS}+|[%％٪¢°]", form):
            self.single.setdefault(form, meaning)
        else:
            first = re.match(rf"{_LETTERS}+|.", form)
            assert first is not None
            self.several.setdefault(first.group(), []).append(form)
            self.meaning.setdefault(form, meaning)


@cache
def vocabulary() -> _Vocabulary:
    """The tables, built once."""
    return _Vocabulary()


def tail_at(s: Scope, at: int, *, money: bool = False) -> Tail | None:
    """What stands behind a number: a scale, a percent sign, a unit or a currency; None where the next word is none
    of these.

    One-letter scales ('5m', '53B') hold only behind money; a glued 'k' or 'm' before a word is left to the reader
    of counts.
    """
    match = _NEXT.match(s.low, at)
    if match is None:
        return None
    words = vocabulary()
    gap, hyphen, word = match.groups()
    begin = match.start(3)
    end = match.end()
    glued = not gap and not hyphen
    if "\n" in gap and s.text[begin].isupper() and word not in ("crore", "crores", "lakh", "mw", "gw"):
        return None
    if word in _COINS and (glued or s.low[end : end + 1] == "/") and not s.low[end : end + 1].isalnum():
        coin = _coin_of(s, word)
        if coin is not None:
            return Tail("currency", end, 0.01, coin, None, "pence" if word == "p" else "cents", glued)
    if money and len(word) == 1 and word in "kmbt" and not hyphen:
        return Tail("scale", end, lexicon.short_scales()[word], glued=glued)
    meaning = words.single.get(word)
    pattern = words.patterns.get(word)
    if meaning is None and pattern is None:
        run = _RUN_TOGETHER.fullmatch(word) or _CAPITAL_BEHIND.match(s.text, begin, end)
        whole = words.single.get(run[1]) if run is not None else None
        if run is not None and whole is not None and (whole[0] == "scale" or len(run[1]) > 3):
            kind, factor, unit, per, noun = whole
            return Tail(kind, begin + len(run[1]), factor, unit, per, noun, glued)
    if pattern is None:
        if meaning is None:
            if (
                word not in words.symbol_words
                and word not in words.code_words
                and word not in _SIGNS_AFTER
                and word[0] < "\u3040"
            ):
                return None
        elif meaning[0] in ("scale", "percent") and word not in words.symbol_words and not word.endswith("cr"):
            return Tail(meaning[0], end, meaning[1], meaning[2], None, None, glued)
    else:
        several = pattern.match(s.low, begin)
        if several is not None:
            form = " ".join(several.group().split())
            kind, factor, unit, per, noun = words.meaning[form]
            stop = several.end()
            if form[-1] == "." and _CLOSES.match(s.text, stop):
                stop -= 1
            return Tail(kind, stop, factor, unit, per, noun, glued)
        if (
            meaning is not None
            and meaning[0] in ("scale", "percent")
            and word not in words.symbol_words
            and word not in words.code_words
            and not word.endswith("cr")
        ):
            return Tail(meaning[0], end, meaning[1], meaning[2], None, None, glued)
    if len(word) <= 10:
        symbol = _SYMBOL.match(s.text, begin)
        exact = symbol.group() if symbol else ""
        while exact:
            found = words.symbols.get(exact)
            if found is not None:
                if hyphen and len(exact) == 1:
                    break
                factor, unit, per = found
                return Tail("unit", begin + len(exact), factor, unit, per, None, glued)
            cut = max(exact.rfind("/"), exact.rfind("."), exact.rfind("-"))
            if cut <= 0:
                break
            exact = exact[:cut]
        raw = s.text[begin:end]
        if (
            len(raw) == 3
            and raw in words.codes
            and not (raw in _RISKY and s.text[max(0, begin - 40) : end + 20].isupper())
        ):
            return Tail("currency", end, 1.0, raw)
    if meaning is None and word[0] >= "\u3040":
        for length in (3, 2, 1):
            meaning = words.single.get(word[:length])
            if meaning is not None:
                end = begin + length
                break
    if meaning is not None:
        kind, factor, unit, per, noun = meaning
        if kind == "unit" and not noun and (unit in ("s", "min") if hyphen else ends_compound(s.low, end, unit)):
            return None
        if (
            kind == "scale"
            and word.endswith("cr")
            and s.low.startswith(".", end)
            and s.low[end + 1 : end + 2] not in ("", " ", "\n")
        ):
            return Tail(kind, end, factor)
        return Tail(kind, end, factor, unit, per, noun, glued)
    if word in _SIGNS_AFTER and not hyphen:
        sign = sign_at(s, begin)
        if sign is not None:
            return Tail("currency", sign[1], 1.0, sign[0])
    return None


_SIGNS_AFTER = frozenset("$₹€£¥₩₦₱₫₪฿₽₴₺￥")
_DOLLARS = frozenset(
    [
        "AUS",
        "CAN",
        "NZL",
        "SGP",
        "HKG",
        "FJI",
        "BRB",
        "BHS",
        "BLZ",
        "BMU",
        "BRN",
        "CYM",
        "GUY",
        "JAM",
        "LBR",
        "NAM",
        "SLB",
        "SUR",
        "TTO",
    ]
)
SIGN_OWNERS = {
    "$": "USD",
    "₹": "INR",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "￥": "JPY",
    "₩": "KRW",
    "₦": "NGN",
    "₱": "PHP",
    "₫": "VND",
    "₪": "ILS",
    "฿": "THB",
    "₽": "RUB",
    "₴": "UAH",
    "₺": "TRY",
    "₸": "KZT",
    "₵": "GHS",
    "₮": "MNT",
    "₭": "LAK",
    "₡": "CRC",
    "₲": "PYG",
    "₼": "AZN",
    "₾": "GEL",
    "৳": "BDT",
    "₨": "INR",
    "៛": "KHR",
    "¢": "USD",
    "₿": "XBT",
}


@cache
def nouns_by_country() -> dict[tuple[str, str], str]:
    """Which currency a bare noun means in a country: (``'dollar'``, ``'AUS'``) is ``'AUD'``."""
    table = {}
    for currency in lexicon.currencies().values():
        for form in currency.forms:
            noun = form.split()[-1]
            if currency.country and noun in lexicon.currency_nouns():
                table[noun, currency.country] = currency.code
    return table


def resolve(code: str, mark: str | None, country: str | None) -> str:
    """The currency that a sign or noun shared by several countries means in a document about ``country``."""
    if country is None or mark is None:
        return code
    if mark == "$":
        if country in _DOLLARS:
            return nouns_by_country().get(("dollar", country), code)
        return code
    if mark == "¥":
        return "CNY" if country == "CHN" else code
    if mark in ("rs", "rs.", "₨"):
        return nouns_by_country().get(("rupee", country), code)
    if mark == "kr":
        return {"SWE": "SEK", "NOR": "NOK", "DNK": "DKK", "ISL": "ISK"}.get(country, code)
    if mark == "£":
        return nouns_by_country().get(("pound", country), code)
    if mark in _SHILLINGS:
        return nouns_by_country().get(("shilling", country), code)
    if mark in _CFA:
        return next((franc for franc in ("XAF", "XOF") if country in lexicon.currencies()[franc].members), code)
    if mark in _CENTS:
        return nouns_by_country().get(("dollar", country), _WITH_CENTS.get(country, code)) if country != "ZWE" else code
    return nouns_by_country().get((mark, country), code)


def sign_at(s: Scope, at: int) -> tuple[str, int] | None:
    """A currency sign that begins at an offset ('$', '₹'), with its end."""
    sign = s.text[at]
    code = SIGN_OWNERS.get(sign)
    return (resolve(code, sign, s.country), at + 1) if code else None


_SHILLINGS = frozenset(("sh", "sh.", "shs", "shs."))
_CFA = frozenset(("fcfa", "cfa", "f cfa", "f.cfa", "cfaf", "cfa franc", "cfa francs", "franc cfa", "francs cfa"))
_CENTS = frozenset(("cent", "cents", "¢", "c"))
_WITH_CENTS = {
    "ZAF": "ZAR",
    "KEN": "KES",
    "TZA": "TZS",
    "UGA": "UGX",
    "LKA": "LKR",
    "MUS": "MUR",
    "SYC": "SCR",
} | dict.fromkeys(("EU", "NLD", "DEU", "FRA", "ITA", "ESP", "IRL", "AUT", "BEL", "FIN", "PRT"), "EUR")
"""Whose cents these are, the countries of dollars left aside."""
_SHARED_SIGNS = frozenset("Rs Rs. $ ¥ £ ₨ Sh Sh. Shs Shs. FCFA CFA CFAF F.CFA Fcfa".split())


_COINS = {
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


def _coin_of(s: Scope, letter: str) -> str | None:
    """The currency of which 'p' or 'c' behind a number is the hundredth in this text; None where it is none."""
    lands, cues = _COINS[letter]
    if s.country is not None:
        return cues[-1][1] if s.country in lands else None
    return next((code for cue, code in cues if cue.search(s.low, 0, 20000)), None)


LETTER_MONEY = {"N": ("NGN", "naira"), "P": ("PHP", "peso"), "K": ("ZMW", "kwacha")}
"""Letters that stand for money before an amount: the currency, and the noun that several share."""


@cache
def before_tokens() -> dict[str, tuple[str, str | None]]:
    """Currency words that stand before a number, as written and in lower case where that can mean nothing else."""
    table: dict[str, tuple[str, str | None]] = {}
    for currency in lexicon.currencies().values():
        for sign in currency.signs:
            table.setdefault(sign, (currency.code, sign.lower() if sign in _SHARED_SIGNS else None))
            if len(sign) > 2 and sign.isalpha():  # 'KSH 3 BILLION', in headlines of capitals
                table.setdefault(sign.upper(), (currency.code, None))
        table[currency.code] = (currency.code, None)
        table[currency.code + "."] = (currency.code, None)
    for word in ("rs", "rs.", "RS", "RS.", "rS", "Rs:"):
        table[word] = ("INR", "rs")
    for word in ("kr", "Kr", "kr.", "Kr."):
        table[word] = ("SEK", "kr")
    for noun in ("rupees", "rupee", "Rupees", "Rupee", "RUPEES"):
        table[noun] = ("INR", "rupees")
    for word in ("usd", "inr", "eur", "gbp", "us$", "aud", "Inr", "Usd", "Eur"):
        table[word] = (word.upper().replace("US$", "USD"), None)
    for noun in ("taka", "Taka", "naira", "Naira", "euro", "Euro", "ringgit", "yen"):
        table[noun] = (lexicon.currency_nouns()[noun.lower()][0], None)
    return table
