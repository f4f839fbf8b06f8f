"""What a text says once and its figures rely on: whose money and fiscal years it speaks of."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from trustetl.figures.issuers import currencies_in, issuers_in, own_country
from trustetl.figures.published import publication_day, publication_month
from trustetl.lexicon import WORLD, countries, currencies, find_countries, find_places, rows_of
from trustetl.model import Document, Setting, Statement

_MILLION = re.compile(
    r"million (?:metric )?(?:tonnes|tons|tonne|ton)(?: per annum| a year| per year)? ?\((mtpa|mt)\)|\bmtpa ?\(million"
)
_METRIC = re.compile(
    r"metric (?:tonnes|tons|tonne|ton)(?: per annum| a year| per year)? ?\((mtpa|mt)\)|\bmtpa ?\(metric"
)


_DOLLAR_LANDS = (
    ("AUS", "austral"),
    ("CAN", "canad"),
    ("NZL", "new zealand"),
    ("SGP", "singapore"),
    ("HKG", "hong kong"),
)
_AMERICA = re.compile(r"united states|\bu\.s\.|\bus\b|america|washington|white house")


def fiscal_home(text: str, low: str) -> str | None:
    """Whose fiscal years a text counts in: the government whose money it writes, otherwise the one it names most."""
    own = own_country(text, low=low)
    if own is not None:
        return own
    named = Counter(code for _, _, code in find_countries(text[:20000]) if not countries()[code].is_bloc)
    if named:
        return named.most_common(1)[0][0]
    return "USA" if "$" in low else None


def dollar_home(low: str) -> str | None:
    """The country whose dollar '$' is in a text that names no other: Australia, Canada, New Zealand, Singapore or
    Hong Kong."""
    if "$" not in low:
        return None
    lands = [code for code, name in _DOLLAR_LANDS if name in low]
    if len(lands) != 1:
        return None
    return lands[0] if _AMERICA.search(low.replace("us$", "")) is None else None


def million_tonnes(low: str) -> bool | None:
    """Whether a text in lower case explains MT or MTPA as million tonnes (True) or metric tonnes (False)."""
    if "mt" not in low:
        return None
    if _METRIC.search(low):
        return False
    return True if _MILLION.search(low) else None


class Home(NamedTuple):
    """Whose fiscal years a document counts in, where a statement does not say."""

    single: str | None
    """For fiscal years written with one year ('FY24')."""
    pairs: str | None
    """For pairs of years ('2024-25')."""


_PAIR = re.compile(r"(?<!\d)(?:19|20)(\d\d)[-–—/‑](\d\d)(?!\d)")
_MOST_MONEY = 6.0
_ONLY_MONEY = 6.0
"""What the only money of a text that counts much of it adds for the land of it, whichever lands it names: who reckons
in nothing but yen speaks of Japan, though he begins with what another land buys."""
_MOST_PLACES = 4.0
_NAMED = 3.0
_HEAD = 600
_COMMON = frozenset(("USD", "EUR"))
"""Moneys in which everybody reckons."""
_CAPITALS = re.compile(r"(?<![\w.])[^\W\da-z_]{2,}(?![\w.])")
_SHORTEST = 4
"""Letters of a word in capitals that is no abbreviation."""
_ALWAYS_CAPITALS = frozenset(name for country in countries().values() for name in country.names if name.isupper())
_BARE_DOLLAR = re.compile(r"(?<![\w$])\$[ ]?\d")


@cache
def _short_words() -> dict[str, str]:
    """The words of two or three letters in the names of countries and places, by their capitals ('SRI', 'ABU')."""
    names = [name for country in countries().values() for name in country.names]
    names += [name for row in rows_of("places") for name in row["forms"].split("|")]
    words = {word for name in names for word in name.split() if len(word) < _SHORTEST and not word.isupper()}
    capital = {word.upper(): word for word in words if word[0].isupper() and word.isalpha()}
    return capital | {word.upper(): word for word in ("of", "and", "the", "de", "es")}


def _in_small_letters(word: re.Match[str]) -> str:
    """A word of a headline in capitals as it is written elsewhere; one of two or three letters may be an
    abbreviation."""
    name = word.group()
    if name in _ALWAYS_CAPITALS:
        return name
    return _short_words().get(name, name) if len(name) < _SHORTEST else name.capitalize()


def _weights(document: Document, statements: Sequence[Statement]) -> dict[str, float]:
    """How much speaks for each country as the one a document is about: its names, the regions and public bodies of
    it that need no country beside them, the head of the text, which names the government that speaks, and the money
    that it writes."""
    read = document.reading.text[:60000]
    shown = _CAPITALS.sub(_in_small_letters, read[:_HEAD]) + read[_HEAD:]
    weights: defaultdict[str, float] = defaultdict(float)
    names = find_countries(shown)
    for start, end, code in names:
        if shown[end : end + 2].lstrip()[:1] == "$":  # the sign of a currency, not the country
            continue
        if code != WORLD:
            weights[code] += 1.0
        if start < 400:
            weights[code] += 0.5
        if start < 300 and code != WORLD and not countries()[code].is_bloc:
            weights[code] += 3.0
    if (opening := next((code for _, _, code in names if code != WORLD), None)) is not None:
        weights[opening] += 0.5  # 'Chile: trade with Peru' speaks of Chile
    for statement in statements[:8]:
        if statement.kind == "title":
            for _, _, code in find_countries(statement.text):
                weights[code] += 2.0
    places: defaultdict[str, float] = defaultdict(float)
    for start, end, code, _ in find_places(shown):
        if any(start < last and first < end for first, last, _ in names):
            continue
        places[code] += 0.5 if start >= 300 else 1.5
    for code, weight in places.items():
        weights[code] += min(_MOST_PLACES, weight)
    first = _ranked(weights)[0] if weights else None
    if first is not None and weights[first] < 2 * _NAMED:
        rival = _rival(read, first, weights)
        # a land named in passing does not say whose '¥' it is
        first = None if rival == first and weights[first] < _NAMED else rival
    if first is not None and (reckoner := _reckoner(read, first, weights)) != first:
        first = reckoner
        weights[first] += _NAMED  # whose money it writes, if not whom it names most
    money = issuers_in(read, first)
    for code, count in money.items():
        weights[code] += min(_MOST_MONEY, float(count))
    if len(money) == 1 and len(currencies_in(read)) == 1 and min(money.values()) >= _MOST_MONEY:
        weights[next(iter(money))] += _ONLY_MONEY
    return weights


def _rival(read: str, first: str, weights: Mapping[str, float]) -> str:
    """The land whose money a sign of several is where it stands alone, if a text names that land about as often as
    the ``first``: the 'Sh' of a text on Kenya that speaks of trade with Uganda."""
    marked = currencies_in(read)
    for code in _ranked(weights)[1:4]:
        close = weights[code] >= 0.6 * weights[first] and not countries()[code].is_bloc and code != WORLD
        if close and any(c.country == code and marked[c.code] for c in currencies().values() if c.code not in _COMMON):
            return code
    return first


def _reckoner(read: str, first: str, weights: Mapping[str, float]) -> str:
    """The land whose money a noun or sign of several is, where the ``first`` has no such money: the 'pesos' of a
    minister of Chile who speaks of what Peru buys, the 'Sh' of a paper of Nairobi on aid of the United States. '$' is
    everybody's.
    """
    plain = currencies_in(read)
    if any(currencies()[c].country == first and c not in _COMMON for c in currencies_in(read, first)):
        return first
    spoken = issuers_in(read)
    for code in _ranked(weights)[:4]:
        meant = currencies_in(read, code)
        own = issuers_in(read, code)[code] - spoken[code]
        common = sum(meant[c] for c in _COMMON)
        if own > common and common == sum(plain[c] for c in _COMMON):
            return code if weights[code] >= _NAMED else first
    return first


def _ranked(weights: Mapping[str, float]) -> list[str]:
    return sorted(weights, key=lambda code: (-weights[code], code))


def setting_of(document: Document, statements: Sequence[Statement]) -> Setting:
    """The date of publication, the country a document is mainly about, its currency and its title."""
    weights = _weights(document, statements)
    country = None
    if weights:
        country = max(sorted(weights), key=lambda code: weights[code])
        if countries()[country].is_bloc and country != "EU":
            country = next((c for c in _ranked(weights) if not countries()[c].is_bloc), None)
        if country is not None and weights[country] < 1:
            country = None
    if country == "USA" and (other := _other_dollar(document.reading.text, weights)) is not None:
        country = other
    if country is None and _BARE_DOLLAR.search(document.reading.text) is not None:
        country = "USA"  # whose texts need not say whose dollars they are
    title = next((" ".join(st.text.split()) for st in statements if st.kind == "title"), None)
    currency = _currency(document.reading.text, country)
    published = publication_day(document, statements, country)
    month = publication_month(statements) if published is None else None
    return Setting(published, country, currency, title, month_end=month[1] if month is not None else None)


_US_DOLLAR = re.compile(r"(?<!\w)(?:US|U\.S\.)[ ]?\$[ ]?\d")


def _other_dollar(read: str, weights: Mapping[str, float]) -> str | None:
    """The land whose '$' a text writes beside 'US$', which no American needs to write: the one named most of those that
    have dollars and are known by the sign alone.
    """
    if _US_DOLLAR.search(read) is None or _BARE_DOLLAR.search(read) is None:
        return None
    lands = [code for code in _ranked(weights) if code in {land for land, _ in _DOLLAR_LANDS} and weights[code] >= 1]
    return lands[0] if lands else None


def _currency(text: str, country: str | None) -> str | None:
    """The currency of the country that a document is about where it writes that, otherwise the one it writes most."""
    counts = currencies_in(text, country)
    own = [c.code for c in currencies().values() if country and c.country == country]
    written = [code for code in own if counts[code]] or [code for code, _ in counts.most_common(1)]
    return next(iter(written or own), None)


def home_of(document: Document, statements: Sequence[Statement], setting: Setting) -> Home:
    """Whose fiscal years the document counts in; pairs of years are not the way the United States or calendar-year
    governments write them."""
    country = setting.country
    pairs = country
    if country is None or countries()[country].fiscal_named == "same" or country == "USA":
        weights = _weights(document, statements)
        others = [
            c for c in _ranked(weights) if weights[c] >= 2 and c != "USA" and countries()[c].fiscal_named != "same"
        ]
        read = document.reading.text
        consecutive = any(int(m.group(2)) == (int(m.group(1)) + 1) % 100 for m in _PAIR.finditer(read[:60000]))
        if others and consecutive:
            pairs = others[0]
    return Home(country, pairs)
