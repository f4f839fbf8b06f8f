"""Money: signs, codes and names of currencies before a number."""

from __future__ import annotations

import re
from typing import NamedTuple

from trustetl import lexicon
from trustetl.figures.draft import Scope, last_word
from trustetl.figures.signs import (
    LETTER_MONEY,
    NOUNS_FIRST,
    SIGN_OWNERS,
    before_tokens,
    is_assumed,
    own_dollar,
    resolve,
)
from trustetl.figures.vocabulary import tail_at, vocabulary

_DOLLAR_BEFORE = frozenset("SADCZKRBYP.")
_NEVER_LAST = frozenset("0123456789,;)]!?%&@_|")
_OPENING = "([{<\"'“‘~≈±+-–—*|:,;=/>_•"
_INDIAN = re.compile(r"[\d,.]+[ \t\n-]*(?:thousand|hundred|lakh|lac|crore|cr\b)", re.IGNORECASE)
_SCALED = re.compile(
    r"[\d,.]+[ \t\n-]*(?:k|m|b|t|mn|bn|tn|million|billion|trillion|thousand|lakh|crore)\b|\d", re.IGNORECASE
)


_MONEYED = re.compile(
    r"[\d,.]+[ -]?(?:k|m|b|bn|mn|tn|million|billion|trillion|thousand)\b|\d{1,3},\d{3}|\d{4}", re.IGNORECASE
)
"""An amount that makes money of a risky code before it."""
_RISKY = lexicon.risky_codes("before")
_SHORT_SIGNS = frozenset("Sh Rs RS rs rS Re RM Rp Tk Kr kr zł Kč Dh Rf Br Nu TL QR SR KD LE Gs Ft MK Ks".split())
"""Signs of one or two letters that hold where a space stands behind them."""
_WORD_BEFORE = re.compile(r"(?<![\w])(\w+)[ \t]+$")
_PREFIXES = {
    "US": "USD",
    "U.S.": "USD",
    "USD": "USD",
    "AU": "AUD",
    "AUD": "AUD",
    "CAD": "CAD",
    "NZ": "NZD",
    "HK": "HKD",
    "INR": "INR",
    "RMB": "CNY",
    "JPY": "JPY",
    "EUR": "EUR",
    "GBP": "GBP",
}
"""What the letters before a '$' or other sign make of it."""
_DOLLAR_PREFIX = re.compile(rf"({lexicon.pattern_of(_PREFIXES)})[ ]?$")
_OWN_PREFIX = re.compile(r"(?<![^\W_])[A-Z]{1,4}\$$")
_LETTER_AMOUNT = re.compile(
    r"\d+(?:\.\d+)?[ -]?(?:thousand|million|billion|trillion|m|b|bn|mn|tn|trn)\b|\d{1,3}(?:,\d{3})+", re.IGNORECASE
)
_HOME_AMOUNT = re.compile(
    r"\d+(?:[.,]\d+)?(?:[ -]?(?:thousand|million|billion|trillion|bn|mn|tn|trn|mil)|[mbk])\b"
    r"|\d{1,3}(?:,\d{3})+(?![\d,])|\d{1,3}(?:[ .\u00a0]\d{3}){2,}(?!\d)",
    re.IGNORECASE,
)
"""The shape of an amount that makes money of a letter in the country that writes its money so: no grade, quarter, road
or size."""
_LABELS = frozenset(
    row["form"].lower() for row in lexicon.rows_of("labels") if row["kind"] in ("part", "small", "standard")
) | frozenset("vitamin hepatitis group road route motorway highway series model size unit tower hall".split())
"""What a letter before a number belongs to, and is no money: 'vitamin D 1,000 IU', 'Route N 1,200'."""
_LETTER_LANDS = {"N": "NGA", "P": "PHL", "K": "ZMB"}
_LETTER_CUES = {
    "NGA": re.compile(r"₦|naira|nigeria|\bngn\b"),
    "PHL": re.compile(r"₱|peso|philippin|filipino|manila|\bphp\b"),
    "ZMB": re.compile(r"kwacha|zambia|\bzmw\b"),
}
_PLAIN_AMOUNT = re.compile(r"\d{1,3}(?:[, ]\d{3})*(?:\.\d{1,2})?(?![\w-]|[.,]\d)")


def _letter_holds(s: Scope, letter: str, at: int) -> bool:
    """Whether a single letter is a currency: an amount of money follows, or the text is of the country that
    writes its money so."""
    if _LETTER_AMOUNT.match(s.text, at):
        return True
    if letter == "N" and s.text.startswith(("95", "99"), at):  # the masks
        return False
    land = _LETTER_LANDS[letter]
    if not _PLAIN_AMOUNT.match(s.text, at):
        return False
    if s.country is not None:
        return (letter, s.country) in lexicon.home_signs()
    return _LETTER_CUES[land].search(s.low, 0, 20000) is not None


def _home_sign(s: Scope, words: str, at: int, offset: int, floor: int) -> str | None:
    """The currency that letters before a number are in a text of this country only; None where they are none."""
    home = lexicon.home_signs().get((words, s.country or ""))
    if home is None or home.plain:
        return home.code if home is not None else None
    amount = _HOME_AMOUNT.match(s.text, at)
    if amount is None or last_word(s.low, offset, floor).rstrip(".") in _LABELS:
        return None
    tail = tail_at(s, amount.end(), money=True)
    if tail is not None and tail.kind in ("unit", "percent", "point"):
        return None
    return None if s.low.startswith(" of ", amount.end()) else home.code  # 'MT 5,000 of maize'


def _noun_holds(s: Scope, noun: str, at: int) -> bool:
    """Whether the name of a money is that of the number behind it ('Somoni 4 million'), not of what came before."""
    amount = _HOME_AMOUNT.match(s.text, at) or _INDIAN.match(s.text, at)
    return noun in NOUNS_FIRST or amount is not None


def _is_short_sign(s: Scope, sign: str) -> bool:
    """Whether a sign of one or two letters may stand apart from its number, in any text or in those of its country."""
    return sign in _SHORT_SIGNS or (sign, s.country) in lexicon.home_signs()


class Sign(NamedTuple):
    """A currency before a number."""

    start: int
    code: str
    words: str
    assumed: bool = False
    """Whether several countries write their money so and the text says of none of them that it is its own."""


def stands_alone(s: Scope, at: int, floor: int) -> bool:
    """Whether the sign that ends at an offset is a currency by itself, no word before it being part of it."""
    text = s.text
    if at - 3 < floor or text[at - 2] != " ":
        return False
    earlier = text[at - 3]
    if earlier in "s.":
        token = text[at - 14 if at - 14 > floor else floor : at - 2].split()[-1].lstrip(_OPENING)
        return (token.islower() and token not in before_tokens()) or text[at - 4 : at - 3] in ("’", "'")
    return not (earlier.isupper() or earlier.isspace() or earlier in "$₹€£")


def sign_before(s: Scope, at: int, floor: int) -> Sign | None:
    """The currency that stands directly before a number ('Rs. ', 'US$', 'EUR ', 'A$'), None where none does.

    A doubled one ('USD USD 437') is one sign. The 'R' of the rand before Indian scale words is a rupee sign that
    lost its 's'.
    """
    last = s.text[at - 1]
    if last in SIGN_OWNERS and stands_alone(s, at, floor):
        return _meant(s, at - 1, SIGN_OWNERS[last], last, last)
    begin = at - 16 if at - 16 > floor else floor
    head = s.text[begin:at].rstrip()
    if not head:
        return None
    last = head[-1]
    if last in _NEVER_LAST:
        return None
    token = head.split()[-1]
    offset = begin + len(head) - len(token)
    gap = at - begin > len(head)
    if gap and "\n\n" in s.text[begin + len(head) : at]:
        return None
    table = before_tokens()
    if last in SIGN_OWNERS:
        begin = len(token) - 1
        if last == "$":
            for length in (5, 4, 3, 2):
                piece = token[-length:]
                if len(piece) < length or token[:-length][-1:].isalpha():
                    continue
                home = lexicon.home_signs().get((piece, s.country or ""))
                if home is not None:
                    return Sign(offset + len(token) - length, home.code, piece)
                if piece in table:
                    return _doubled(s, _meant(s, offset + len(token) - length, *table[piece], piece), floor)
            if len(token) > 1 and token[-2].isalpha() and token.rstrip("$")[-3:] in table:
                return _doubled(s, Sign(offset + len(token) - 4, table[token.rstrip("$")[-3:]][0], token[-4:]), floor)
        for length in (4, 3, 2):
            piece = token[-length:]
            if last != "$" and len(piece) == length and piece in table:
                return _doubled(s, _meant(s, offset + len(token) - length, *table[piece], piece), floor)
        start = offset + begin
        prefixed = _OWN_PREFIX.search(token) if last == "$" else None
        own = own_dollar(s.country) if prefixed is not None else None
        if prefixed is not None and own is not None:  # 'VD$', as nobody else writes it
            return Sign(offset + prefixed.start(), own, prefixed.group())
        if begin == 0 and s.text[max(0, start - 2) : start].strip()[-1:] in _DOLLAR_BEFORE:
            prefix = _DOLLAR_PREFIX.search(s.text[max(floor, start - 5) : start])
            if prefix and not s.text[max(0, start - 5) : start - len(prefix.group())][-1:].isalpha():
                start -= len(prefix.group())
                return _doubled(s, Sign(start, _PREFIXES[prefix.group(1)], s.text[start:at].strip()), floor)
        return _doubled(s, _meant(s, start, SIGN_OWNERS[last], last, s.text[start:at].strip()), floor)
    stripped = token.lstrip(_OPENING)
    if not stripped:
        return None
    offset += len(token) - len(stripped)
    found = table.get(stripped)
    if found is None and "(" in stripped:
        inner = stripped.rpartition("(")[2]
        offset += len(stripped) - len(inner)
        stripped = inner
        found = table.get(inner)
    if found is None:
        own = _home_sign(s, stripped, at, offset, floor)
        if own is not None:
            return Sign(offset, own, stripped)
        if not gap and stripped in LETTER_MONEY and _letter_holds(s, stripped, at):
            return _meant(s, offset, LETTER_MONEY[stripped], stripped, stripped)
        if not stripped or stripped[-1] not in "s.RD₹":
            return None
        for ending in ("Rs.", "Rs", "INR", "USD", "₹"):
            if stripped.endswith(ending) and stripped[: -len(ending)][-1:].islower():
                return Sign(offset + len(stripped) - len(ending), table[ending][0], ending)
        return None
    code, mark = found
    if stripped == "CFA" and s.text[max(floor, offset - 2) : offset] in ("F ", "F."):
        offset, stripped = offset - 2, s.text[offset - 2 : offset] + stripped
    if stripped == "R":
        if _INDIAN.match(s.text, at):
            code = "INR"
        elif gap and not _SCALED.match(s.text, at):
            return None
    elif (
        (gap and len(stripped) <= 2 and stripped.isalpha() and not _is_short_sign(s, stripped))
        or (stripped in _RISKY and not _MONEYED.match(s.text, at))
        or (stripped.lower() in lexicon.currency_nouns() and not _noun_holds(s, stripped.lower(), at))
    ):
        return None
    if mark == "rupees" or (stripped[-1].islower() and len(stripped) > 3):
        adjective = _WORD_BEFORE.search(s.low, max(floor, offset - 14), offset)
        full = vocabulary().meaning.get(f"{adjective.group(1)} {stripped.lower()}") if adjective else None
        if adjective is not None and full is not None:
            return Sign(adjective.start(1), full[2] or code, s.text[adjective.start(1) : offset + len(stripped)])
    return _doubled(s, _meant(s, offset, code, mark, stripped), floor)


def _meant(s: Scope, start: int, code: str, mark: str | None, words: str) -> Sign:
    """A sign as the country of the text means it."""
    return Sign(start, resolve(code, mark, s.country), words, is_assumed(code, mark, s.country))


def _doubled(s: Scope, sign: Sign, floor: int) -> Sign:
    head = s.text[max(floor, sign.start - 8) : sign.start].rstrip()
    if not head or not (head[-1].isupper() or head[-1] in "$₹€£.s"):
        return sign
    token = head.split()[-1].lstrip(_OPENING)
    found = before_tokens().get(token)
    if found is not None and found[0] == sign.code and len(token) > 1:
        return sign._replace(start=s.text.rindex(token, 0, sign.start))
    return sign
