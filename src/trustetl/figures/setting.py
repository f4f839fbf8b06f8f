"""What a text says once and its figures rely on: whose money and fiscal years it speaks of."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import NamedTuple

from trustetl.figures.draft import Scope, folded
from trustetl.figures.engine import scan
from trustetl.lexicon import WORLD, countries, currencies, find_countries
from trustetl.model import Document, Setting, Statement

_OWN = (
    ("IND", re.compile(r"₹|\brs\.?[ ]?\d|\binr\b|\bcrores?\b|\blakhs?\b|\bcr\b|rupee|करोड़|लाख")),
    ("GBR", re.compile(r"£|\bgbp\b|sterling")),
    ("AUS", re.compile(r"\ba\$|\bau\$|\baud\b|australian dollar")),
    ("CAN", re.compile(r"\bc\$|\bca\$|\bcad\b|canadian dollar")),
    ("JPN", re.compile(r"¥|\bjpy\b|\byen\b")),
    ("PAK", re.compile(r"\bpkr\b|pakistani rupee")),
    ("BGD", re.compile(r"৳|\btk\.?[ ]?\d|\bbdt\b|\btaka\b")),
    ("ZAF", re.compile(r"\bzar\b|\brand\b")),
    ("NZL", re.compile(r"\bnz\$|\bnzd\b")),
    ("SGP", re.compile(r"\bs\$|\bsgd\b")),
    ("USA", re.compile(r"\bus\$|\busd\b|\$|u\.s\.|\bus dollar")),
)
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
    own = own_country(low)
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
_DATED = re.compile(
    r"\b(?:published|posted|updated|last updated|released?|date|dated|issued|press release|updated on|posted on"
    r"|published on|release date|delivered|presented)\b",
    re.IGNORECASE,
)
_MONEY_WEIGHT = 1.5
_MOST_MONEY = 6.0


_TAKA = re.compile(r"৳|\btk\.?[ ]?\d|\bbdt\b|\btaka\b")
_RUPEE = re.compile(r"\brs\.?[ ]?\d|\binr\b|rupee")
_RUPEE_LANDS = frozenset("PAK NPL LKA MUS SYC MDV".split())
_LAKH_LANDS = frozenset("BGD PAK NPL".split())


def own_country(low: str, country: str | None = None) -> str | None:
    """The country whose money a statement writes, the dollar left aside, which speaks for no government by itself.

    Rupees are those of the document's ``country`` where that has rupees of its own; lakhs and crores
    are counted by India's neighbours too.
    """
    if "₹" in low:
        return "IND"
    for code, pattern in _OWN[:-1]:
        if (
            code == "IND"
            and (country in _RUPEE_LANDS or country in _LAKH_LANDS)
            and "inr" not in low
            and "indian" not in low
        ):
            if pattern.search(low):
                return country
        elif pattern.search(low):
            if code == "IND" and _TAKA.search(low) and not _RUPEE.search(low):
                return "BGD"
            return code
    return None


def _weights(document: Document, statements: Sequence[Statement]) -> dict[str, float]:
    read = document.reading.text
    weights: defaultdict[str, float] = defaultdict(float)
    for start, end, code in find_countries(read[:60000]):
        if read[end : end + 2].lstrip()[:1] == "$":  # the sign of a currency, not the country
            continue
        if code != WORLD:
            weights[code] += 1.0
        if start < 400:
            weights[code] += 0.5
        if start < 300 and code != WORLD and not countries()[code].is_bloc:
            weights[code] += 3.0  # the head of a text names the government that speaks
    for statement in statements[:8]:
        if statement.kind == "title":
            for _, _, code in find_countries(statement.text):
                weights[code] += 2.0
    low = read[:60000].lower()
    for code, pattern in _OWN[:1]:
        weights[code] += min(_MOST_MONEY, _MONEY_WEIGHT * len(pattern.findall(low)))
    pattern, country_of = _issuers()
    counts = Counter(country_of[m.group()] for m in pattern.finditer(read[:60000]))
    for code, count in counts.items():
        if code != "IND":
            weights[code] += min(_MOST_MONEY, _MONEY_WEIGHT * count)
    return weights


@cache
def _issuers() -> tuple[re.Pattern[str], dict[str, str]]:
    """Signs and codes of one government's money, and whose it is; not the dollar's, in which everybody reckons."""
    country_of: dict[str, str] = {}
    short: dict[str, str] = {}
    shared = Counter(sign for currency in currencies().values() for sign in set(currency.signs))
    for currency in currencies().values():
        if currency.code in {"USD", "EUR"} or not currency.country:
            continue
        for sign in (currency.code, *currency.signs):
            if sign == currency.code or len(sign) > 2 or not sign.isascii():
                country_of.setdefault(sign, currency.country)
            elif shared[sign] == 1:
                short[sign] = currency.country  # 'R9 billion', but not 'the R9 road'
    signs = "|".join(re.escape(sign) for sign in sorted(country_of, key=len, reverse=True))
    risky = "|".join(re.escape(sign) for sign in sorted(short, key=len, reverse=True))
    scale = r"(?=[ ]?\d[\d.,]*[ ]?(?:million|billion|trillion|bn|mn|m)\b)"
    return re.compile(rf"(?<!\w)(?:(?:{signs})(?=[ ]?\d)|(?:{risky}){scale})"), {**short, **country_of}


def _ranked(weights: dict[str, float]) -> list[str]:
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
    title = next((" ".join(st.text.split()) for st in statements if st.kind == "title"), None)
    currency = _currency(document.reading.text.lower(), country)
    return Setting(_published(document, statements, country), country, currency, title)


def _currency(low: str, country: str | None) -> str | None:
    counts = {code: len(pattern.findall(low)) for code, pattern in _OWN}
    best = max(counts, key=lambda code: counts[code])
    if counts[best]:
        return {
            "IND": "INR",
            "GBR": "GBP",
            "AUS": "AUD",
            "CAN": "CAD",
            "JPN": "JPY",
            "PAK": "PKR",
            "BGD": "BDT",
            "ZAF": "ZAR",
            "NZL": "NZD",
            "SGP": "SGD",
            "USA": "USD",
        }[best]
    return next((c.code for c in currencies().values() if country and c.country == country), None)


def _published(document: Document, statements: Sequence[Statement], country: str | None) -> date | None:
    for mark in document.marks:
        if mark.kind == "published":
            found = _first_date(document.text[mark.start : mark.end], country, None)
            if found is not None:
                return found
    for statement in statements:
        if statement.kind == "dateline":
            found = _first_date(statement.text, country, None)
            if found is not None:
                return found
    for statement in statements[:12]:
        text = statement.text
        if len(text) > 120 and not _DATED.search(text[:40]):
            continue
        found = _first_date(text, country, None)
        if found is not None and (_DATED.search(text) or len(text) < 60):
            return found
    return None


def _first_date(text: str, country: str | None, published: date | None) -> date | None:
    for draft in scan(Scope(text, folded(text), published, country)):
        if draft.kind == "date" and draft.last is not None and draft.rule != "<weekday>":
            return draft.last
    return None


def _payer(document: Document, setting: Setting) -> str | None:
    """Whose money the document mostly writes, which says whose budget years it counts in; the dollar speaks for
    the United States where they are named."""
    low = document.reading.text[:60000].lower()
    counts = {code: len(pattern.findall(low)) for code, pattern in _OWN}
    best = max(counts, key=lambda code: counts[code])
    if not counts[best]:
        return setting.country
    if best == "IND" and "₹" not in low and "inr" not in low:
        # lakhs and crores alone are counted by India's neighbours too
        return own_country(low, setting.country if setting.country in _LAKH_LANDS | _RUPEE_LANDS else None)
    if best == "USA":
        named = {code for _, _, code in find_countries(document.reading.text[:60000])}
        return "USA" if "USA" in named else setting.country
    return best


def home_of(document: Document, statements: Sequence[Statement], setting: Setting) -> Home:
    """Whose fiscal years the document counts in; pairs of years are not the way the United States or calendar-year
    governments write them."""
    country = _payer(document, setting)
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
