"""Which money a sign, letter or noun is: of itself, and in a text of one country where several write it."""

from __future__ import annotations

import re
from functools import cache

from trustetl import lexicon
from trustetl.figures.draft import Scope

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
"""Signs of one character: whose money they are where no country says otherwise."""
LETTER_MONEY = {"N": "NGN", "P": "PHP", "K": "ZMW"}
"""Letters that stand for money before an amount in any text: the currency where no country says otherwise."""
_LETTER_NOUNS = {"N": "naira", "P": "peso", "K": "kwacha"}
ASSUMED = " of no country named"
"""What the rule of an amount says where its sign is the money of several countries and the text is of none of them."""
_BEHIND = re.compile(r"((?:[^\W\d_]|\.(?=[^\W\d_]))+[$£]?)\.?(?!\w)")
_SHILLINGS = frozenset(("sh", "sh.", "shs", "shs."))
_RUPEES = frozenset(("rs", "rs.", "re", "re.", "₨"))
_CFA = frozenset(("fcfa", "cfa", "f cfa", "f.cfa", "cfaf", "cfa franc", "cfa francs", "franc cfa", "francs cfa"))
_CENTS = frozenset(("cent", "cents", "¢", "c"))
_SHARED_SIGNS = frozenset("Rs Rs. Re Re. $ ¥ £ ₨ Sh Sh. Shs Shs. FCFA CFA CFAF F.CFA Fcfa".split())
_KNOWN_BY_SIGN = frozenset("USD INR GBP JPY".split())
"""Moneys whose sign and noun are theirs wherever no country says otherwise."""
NOUNS_FIRST = frozenset(
    "rupee rupees taka naira euro ringgit yen yuan renminbi rmb baht birr kwacha cedi cedis".split()
)
"""Names of moneys that are written before any number; others only before an amount of the size of money."""
_OTHER_WORDS = frozenset("pound pounds real crowns lira leone leones florin guilder balboa colons".split())
"""Names of moneys that before a number are mostly other words: 'a pound 20 years ago'."""
_NO_DOLLAR_SIGN = frozenset(("TWN",))
"""Who has dollars and writes '$' for America's."""


@cache
def nouns_by_country() -> dict[tuple[str, str], str]:
    """Which currency a bare noun means in a country: (``'dollar'``, ``'AUS'``) is ``'AUD'``."""
    table: dict[tuple[str, str], str] = {}
    for currency in lexicon.currencies().values():
        for noun in {form.split()[-1] for form in currency.forms} & lexicon.currency_nouns().keys():
            for country in currency.members:
                table.setdefault((noun, country), currency.code)
            if currency.country:
                table[noun, currency.country] = currency.code
    return table


@cache
def shared_marks() -> frozenset[str]:
    """The signs and nouns that are the moneys of several countries: which, only the country of a text can say."""
    moneys: dict[str, set[str]] = {}
    for noun, country in nouns_by_country():
        moneys.setdefault(noun, set()).add(nouns_by_country()[noun, country])
    for coin, country in lexicon.coins():
        moneys.setdefault(coin, set()).add(lexicon.coins()[coin, country][0])
    for sign, country in lexicon.home_signs():
        moneys.setdefault(sign, set()).add(lexicon.home_signs()[sign, country].code)
    nouns = {noun for noun, codes in moneys.items() if len(codes) > 1}
    return frozenset(nouns | {sign.lower() for sign in _SHARED_SIGNS} | _CFA | _CENTS | overridden())


@cache
def overridden() -> frozenset[str]:
    """Signs that are one money in the texts of some country and another elsewhere ('C$')."""
    signs = {sign for currency in lexicon.currencies().values() for sign in currency.signs}
    return frozenset(signs & {sign for sign, _ in lexicon.home_signs()})


def resolve(code: str, mark: str | None, country: str | None) -> str:
    """The currency that a sign or noun shared by several countries means in a document about ``country``."""
    if country is None or mark is None:
        return code
    home = lexicon.home_signs().get((mark, country))
    if home is not None:
        return home.code
    nouns = nouns_by_country()
    if mark in _LETTER_NOUNS:
        return nouns.get((_LETTER_NOUNS[mark], country), code)
    if mark == "$":
        return nouns.get(("dollar", country), code) if country not in _NO_DOLLAR_SIGN else code
    if mark == "¥":
        return "CNY" if country == "CHN" else code
    if mark in _RUPEES:
        return nouns.get(("rupee", country), code)
    if mark == "£":
        return nouns.get(("pound", country), code)
    if mark in _SHILLINGS:
        return nouns.get(("shilling", country), code)
    if mark in _CFA:
        return next((franc for franc in ("XAF", "XOF") if country in lexicon.currencies()[franc].members), code)
    if (mark, country) in lexicon.coins():
        return lexicon.coins()[mark, country][0]
    if mark in _CENTS:
        euro = "EUR" if country in ("EU", *lexicon.currencies()["EUR"].members) else code
        return nouns.get(("dollar", country), euro)
    return nouns.get((mark, country), code)


def part_of_unit(mark: str | None, factor: float, country: str | None) -> float:
    """What part of the unit of its money a coin is in a document about ``country``: fils are thousandths in Kuwait."""
    return lexicon.coins().get((mark or "", country or ""), ("", factor))[1]


def is_assumed(code: str, mark: str | None, country: str | None) -> bool:
    """Whether a sign or noun that several countries write for their moneys is taken for ``code`` only because that is
    the commonest: the text is of none of them ('9 million pesos' in one on Kenya), and the figure's rule says so.
    """
    if mark is None or mark not in shared_marks() or code in _KNOWN_BY_SIGN:
        return False
    return country is None or not (mark in overridden() or resolve("", mark, country))


@cache
def own_dollar(country: str | None) -> str | None:
    """The currency of a country that writes '$' with letters before it; None where its money is no such."""
    own = (c for c in lexicon.currencies().values() if country is not None and country in (c.country, *c.members))
    return next((c.code for c in own if any(sign.endswith("$") for sign in c.signs)), None)


def sign_at(s: Scope, at: int) -> tuple[str, int] | None:
    """A currency sign that begins at an offset ('$', '₹'), with its end."""
    sign = s.text[at]
    code = SIGN_OWNERS.get(sign)
    return (resolve(code, sign, s.country), at + 1) if code else None


def sign_behind(s: Scope, at: int) -> tuple[str, int] | None:
    """The currency that letters behind a number are in a text of the country that writes its money so ('7.5 million
    DT'), with their end."""
    letters = _BEHIND.match(s.text, at) if s.country is not None else None
    if letters is None or s.country is None:
        return None
    for sign in (letters[1], letters[0]):
        home = lexicon.home_signs().get((sign, s.country))
        if home is not None and home.plain:
            return home.code, at + len(sign)
    return None


def _mark_of(sign: str) -> str | None:
    """A sign as the mark of a money that several countries write so; None where it is one country's."""
    if sign in _SHARED_SIGNS:
        return sign.lower()
    return sign if sign in overridden() else None


@cache
def before_tokens() -> dict[str, tuple[str, str | None]]:
    """Currency words that stand before a number, as written and in lower case where that can mean nothing else."""
    table: dict[str, tuple[str, str | None]] = {}
    for currency in lexicon.currencies().values():
        for sign in currency.signs:
            table.setdefault(sign, (currency.code, _mark_of(sign)))
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
    for noun, (code, part) in lexicon.currency_nouns().items():  # 'Somoni 4 million', 'taka 9 crore'
        if part == 1 and noun.isascii() and len(noun) > 3 and noun not in _OTHER_WORDS:
            for word in (noun, noun.capitalize()):
                table.setdefault(word, (code, noun))
    table["yen"] = ("JPY", None)
    return table
