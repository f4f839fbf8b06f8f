"""The lexicon as the readers use it: what the words behind and before a number say, each found by one look-up."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from trustetl import lexicon
from trustetl.figures.coins import COINS, coin_of, mil_of
from trustetl.figures.draft import Scope, ends_compound
from trustetl.figures.signs import shared_marks, sign_at, sign_behind


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
        shared = shared_marks()
        for currency in lexicon.currencies().values():
            for form in currency.forms:
                self.add(form.lower(), ("currency", 1.0, currency.code, None, form.lower() if form in shared else None))
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
    if word in COINS and (glued or s.low[end : end + 1] == "/") and not s.low[end : end + 1].isalnum():
        coin = coin_of(s, word)
        if coin is not None:
            return Tail("currency", end, 0.01, coin, None, "pence" if word == "p" else "cents", glued)
    if money and len(word) == 1 and word in "kmbt" and not hyphen:
        return Tail("scale", end, lexicon.short_scales()[word], glued=glued)
    home = sign_behind(s, begin)
    if home is not None:
        return Tail("currency", home[1], 1.0, home[0], None, None, glued)
    meaning = words.single.get(word)
    pattern = words.patterns.get(word)
    if meaning is None and pattern is None:
        run = _RUN_TOGETHER.fullmatch(word) or _CAPITAL_BEHIND.match(s.text, begin, end)
        whole = words.single.get(run[1]) if run is not None else None
        if run is not None and whole is not None and (whole[0] in {"scale", "percent"} or run[1].endswith("s")):
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
        if money and word == "mil" and not hyphen:
            return Tail("scale", end, mil_of(s), glued=glued)
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
