"""Whose money a text writes: the governments that issue the currencies of its amounts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from trustetl.figures.vocabulary import LETTER_MONEY, before_tokens, nouns_by_country, resolve
from trustetl.lexicon import currencies, currency_nouns, pattern_of, scales

_LAKH_LANDS = frozenset("IND BGD PAK NPL".split())
_LAKHS = re.compile(r"\b(?:lakhs?|crores?|cr)\b|करोड़|लाख", re.IGNORECASE)
_BARE = frozenset("$ rs rs. ₨ kr sh sh. shs shs. fcfa cfa f.cfa".split())
"""Signs of several moneys; the rupee's alone is India's where nothing else is said."""
_WORDS = frozenset("won real sol lei lev lek leu kip som rand pula loti birr vatu dong".split())
"""Names of moneys that are other words or names as well: money only behind a scale or a long number."""
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
    lakhs = len(_LAKHS.findall(text))
    if lakhs:
        found[country if country in _LAKH_LANDS and country is not None else _lakh_land(found)] += lakhs
    return found


def currencies_in(text: str, country: str | None = None) -> Counter[str]:
    """How many amounts of a text about ``country`` are in which currency."""
    return Counter(resolve(code, mark, country) for code, mark in _moneys(text))


def _moneys(text: str) -> Iterator[tuple[str, str | None]]:
    """The currency of each amount of a text, with the sign or noun where several have it."""
    for match in _amounts().finditer(text):
        before, noun = match.group("before"), match.group("noun")
        if before is None:
            noun = " ".join(noun.lower().split())
            if noun not in _WORDS or match.group("scale") or match.group("alone") or "," in match.group():
                yield _behind()[noun]
        elif len(before) > 1 or not before.isalpha() or _SCALED.match(text, match.end()):  # no money: 'R72'
            code, mark = LETTER_MONEY.get(before) or before_tokens()[before]
            yield code, "$" if before == "$" else mark


def own_country(text: str, country: str | None = None) -> str | None:
    """The government whose money a statement of a document about ``country`` writes; its own where it writes that."""
    found = issuers_in(text, country)
    if country in found:
        return country
    return next(iter(found), None)


def _issuer(code: str, mark: str | None, country: str | None) -> str | None:
    code = resolve(code, mark, country)
    issuer = currencies()[code].country
    if not issuer or code == "EUR" or (code == "USD" and not (country == "USA" and mark is None)):
        return None
    if mark is None or issuer == country or mark in ("£", "¥", "won"):
        return issuer
    if code == "INR":
        return "IND"
    shared = mark in _BARE or sum(noun == mark for noun, _ in nouns_by_country()) > 1
    return None if shared else issuer


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
def _amounts() -> re.Pattern[str]:
    """A sign or code before a number or scale, or a number or scale with the name or code of a currency behind it."""
    nouns = [noun for noun in _behind() if len(noun) > 3 or noun in ("yen", "won", "lei", "lek", "kip", "som", "sol")]
    names = [name for noun in nouns for name in {noun, noun.capitalize()}] + list(currencies())
    size = pattern_of(word for word in scales() if word.isascii() and len(word) > 1)
    return re.compile(
        rf"(?<![\w$])(?P<before>{pattern_of([*before_tokens(), *LETTER_MONEY])})(?=[ \u00a0]?(?:\d|(?:{size})(?!\w)))"
        rf"|(?:\d[ \u00a0-]?(?P<scale>(?:{size})[ \u00a0-]?)?|(?<!\w)(?P<alone>{size})[ \u00a0](?:of[ ])?)"
        rf"(?P<noun>{pattern_of(names)})(?!\w)"
    )
