"""What the readers look words up in: currencies, scales, units, months, countries, and words by what they do.

Every list is a CSV file of this folder and is read once. Patterns are built from the lists' keys
(:func:`pattern_of`), so that a pattern and the table behind it can't disagree. What a kind of words means is said where
it is used; a list by kinds is sorted by kind and word.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

WORLD = "WLD"
"""The code of the whole world among the countries (UN Comtrade's)."""
ROUND_UNIT = re.compile(r"(1(?:0{1,3}|0{0,2}(?:,000){1,2}))[ \t]+(?=[^\W\d_]|[$€£¥₹])")
"""The round number of a unit that counts so many at once: '100 million yen'."""


@dataclass(frozen=True, slots=True)
class Country:
    """A country (ISO 3166-1) or a bloc of countries, and how its government counts fiscal years."""

    code: str
    """ISO 3166-1 alpha-3; for blocs their usual code (``EU``)."""
    alpha2: str
    name: str
    names: tuple[str, ...]
    demonyms: tuple[str, ...]
    seats: tuple[str, ...]
    """Names of the seat of government that texts use for the government itself."""
    fiscal_month: int
    fiscal_day: int
    fiscal_named: str
    """Which calendar year a fiscal year written with one number ('FY24') is named after: ``start``, ``end`` or
    ``same``."""

    @property
    def is_bloc(self) -> bool:
        """Whether this is a group of countries, or the world."""
        return not self.alpha2


@dataclass(frozen=True, slots=True)
class Currency:
    """A currency of ISO 4217, with the ways it is written."""

    code: str
    country: str
    """Alpha-3 code of the country whose money it is; empty for money of several."""
    members: frozenset[str]
    """Alpha-3 codes of the states that share it as their own money: of the euro area, the franc zones, the unions."""
    name: str
    forms: tuple[str, ...]
    """Its names in lower case, singular and plural."""
    signs: tuple[str, ...]
    """Signs and abbreviations, case as written ('₹', 'Rs.', 'A$')."""
    risky: tuple[str, ...]
    """Where a number's code for it is more often a word or name ('ALL', 'TOP', 'MAD'): ``before`` and ``behind``."""


@dataclass(frozen=True, slots=True)
class HomeSign:
    """What a sign or letter means in the texts of one country."""

    code: str
    """The currency (ISO 4217)."""
    plain: bool
    """Whether it is money beside any number; a letter or word such as 'Q' or 'ID' only before an amount."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measurement as policy texts write it."""

    symbol: str
    factor: float
    """What the number is multiplied by to be in ``symbol`` (a decade is ten of ``year``)."""
    per: str | None
    """The denominator that the spelling holds ('TPA': ``year``)."""
    forms: tuple[str, ...]
    """Words in lower case."""
    symbols: tuple[str, ...]
    """Abbreviations, case as written ('MW' is not 'mW')."""


@cache
def rows_of(name: str) -> tuple[dict[str, str], ...]:
    """The rows of one CSV file of the lexicon in order, by column name."""
    table = files("trustetl.lexicon").joinpath(f"{name}.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(table.splitlines()))


@cache
def forms_by(name: str, column: str) -> Mapping[str, frozenset[str]]:
    """The forms of one list as sets, by what another column says of them."""
    forms: dict[str, set[str]] = {}
    for row in rows_of(name):
        forms.setdefault(row[column], set()).add(row["form"])
    return {said: frozenset(words) for said, words in forms.items()}


def _split(cell: str) -> tuple[str, ...]:
    return tuple(word for word in cell.split("|") if word)


@cache
def countries() -> Mapping[str, Country]:
    """All countries and blocs by code."""
    return {
        row["alpha3"]: Country(
            row["alpha3"],
            row["alpha2"],
            row["name"],
            _split(row["names"]),
            _split(row["demonyms"]),
            _split(row["seats"]),
            int(row["fiscal_month"]),
            int(row["fiscal_day"]),
            row["fiscal_named"],
        )
        for row in rows_of("countries")
    }


@cache
def currencies() -> Mapping[str, Currency]:
    """All currencies by ISO 4217 code."""
    return {
        row["code"]: Currency(
            row["code"],
            row["country"],
            frozenset(_split(row["members"])),
            row["name"],
            _split(row["forms"]),
            _split(row["signs"]),
            _split(row["risky"]),
        )
        for row in rows_of("currencies")
    }


@cache
def risky_codes(place: str) -> frozenset[str]:
    """The codes of currencies that are more often a word or name where they stand ``before`` or ``behind`` a
    number."""
    return frozenset(currency.code for currency in currencies().values() if place in currency.risky)


@cache
def home_signs() -> Mapping[tuple[str, str], HomeSign]:
    """What a sign means in a text of one country: letters that are money nowhere else ('JD', 'L'), and signs that
    elsewhere are another's ('C$'); by the sign as written and the country's code.
    """
    return {
        (sign, country): HomeSign(row["code"], column == "signs")
        for row in rows_of("home_signs")
        for column in ("letters", "signs")
        for country in _split(row["countries"])
        for sign in _split(row[column])
    }


@cache
def dotted_signs() -> frozenset[str]:
    """The signs of money that end in a full stop ('Rs.', 'Lps.'), in lower case and without it."""
    signs = {sign for currency in currencies().values() for sign in currency.signs} | {sign for sign, _ in home_signs()}
    return frozenset(sign[:-1].lower() for sign in signs if sign.endswith("."))


@cache
def currency_nouns() -> Mapping[str, tuple[str, float]]:
    """The bare nouns ('rupees', 'dollar', 'cents'): the currency meant where no country says otherwise, and its
    part of the unit."""
    return {
        form: (row["code"], float(row["factor"])) for row in rows_of("currency_nouns") for form in _split(row["forms"])
    }


@cache
def coins() -> Mapping[tuple[str, str], tuple[str, float]]:
    """The coins that several countries have ('fils', 'centavos'), by name and country: the currency, and what part of
    its unit the coin is there."""
    return {
        (form, country): (row["code"], float(row["factor"]))
        for row in rows_of("coins")
        for country in _split(row["countries"])
        for form in _split(row["forms"])
    }


@cache
def scales() -> Mapping[str, float]:
    """Scale words in lower case with what they multiply by ('lakh': 100000.0)."""
    return {form: float(row["factor"]) for row in rows_of("scales") for form in _split(row["forms"])}


@cache
def short_scales() -> Mapping[str, float]:
    """One-letter scales ('m', 'b'), which only hold where a currency or a glued number makes them so."""
    return {row["short"]: float(row["factor"]) for row in rows_of("scales") if row["short"]}


@cache
def units() -> tuple[Unit, ...]:
    """All units of measurement."""
    return tuple(
        Unit(
            row["symbol"],
            float(row["factor"]),
            row["per"] or None,
            _split(row["forms"]),
            _split(row["symbols"]),
        )
        for row in rows_of("units")
    )


@cache
def function_words(kind: str) -> frozenset[str]:
    """The words of one class of the function words ('articles', 'prepositions', …), in lower case."""
    return next(frozenset(row["words"].split("|")) for row in rows_of("function_words") if row["class"] == kind)


def pattern_of(words: Iterable[str]) -> str:
    """A regular expression that matches any of the words, the longest first, and never looks at a character twice.

    Spaces in a word match any run of white space. The expression has no boundaries of its own.
    """
    tree: dict[str, dict] = {}  # type: ignore[type-arg]
    for word in words:
        branch = tree
        for letter in word:
            branch = branch.setdefault(letter, {})
        branch[""] = {}
    return _branches(tree)


def _branches(tree: Mapping[str, dict]) -> str:  # type: ignore[type-arg]
    alternatives = [
        ("\\s+" if letter == " " else re.escape(letter)) + _branches(below) for letter, below in tree.items() if letter
    ]
    if not alternatives:
        return ""
    joined = alternatives[0] if len(alternatives) == 1 and "" not in tree else f"(?:{'|'.join(alternatives)})"
    return joined + "?" if "" in tree else joined


@cache
def _country_finder() -> tuple[re.Pattern[str], Mapping[str, str]]:
    codes = {
        name.replace("’", "'"): country.code
        for country in countries().values()
        for name in (*country.names, *country.demonyms, *country.seats)
    }
    for row in rows_of("places"):
        for name in _split(row["forms"]):
            words = name.split()
            held = {codes.get(" ".join(words[a:b])) for a in range(len(words)) for b in range(a + 1, len(words) + 1)}
            if held - {None, "", row["country"]}:
                codes[name] = ""  # 'British Columbia', 'the Indian Ocean'
    return _names_pattern(codes), codes


def _names_pattern(names: Iterable[str]) -> re.Pattern[str]:
    """Finds names as whole words, whichever apostrophe they have."""
    spellings = [spelling for name in names for spelling in {name, name.replace("'", "’")}]
    return re.compile(rf"(?<![\w-])(?:{pattern_of(spellings)})(?![\w$])")


@cache
def _place_finder() -> tuple[re.Pattern[str], Mapping[str, tuple[str, str]]]:
    found = {
        name: (row["country"], row["kind"])
        for row in rows_of("places")
        for name in _split(row["forms"])
        if row["country"]
    }
    return _names_pattern(found), found


def find_places(text: str) -> list[tuple[int, int, str, str]]:
    """The regions, cities and public bodies that a text names without their country ('Ohio', 'Lagos', 'the Lok
    Sabha').

    Returns:
        ``(start, end, code of the country, kind)`` for each, in order; kinds are those of ``places.csv``.
    """
    finder, found = _place_finder()
    return [(m.start(), m.end(), *found[" ".join(m.group().split()).replace("’", "'")]) for m in finder.finditer(text)]


def find_countries(text: str) -> list[tuple[int, int, str]]:
    """The countries and blocs that a text names, by name, adjective or seat of government; the name of a money
    ('25 million US dollars', 'the Indian rupee') names none, nor does a longer name that holds it ('New Mexico').

    Args:
        text: Any text; case matters ('US' is a country, 'us' is not).

    Returns:
        ``(start, end, code)`` for each, in order; codes are those of :func:`countries`.
    """
    finder, codes = _country_finder()
    money = _money_behind()
    named = [
        (m.start(), m.end(), codes[" ".join(m.group().split()).replace("’", "'")])
        for m in finder.finditer(text)
        if text[m.end() : m.end() + 1] not in " -" or money.match(text, m.end()) is None
    ]
    return [found for found in named if found[2]]


@cache
def _money_behind() -> re.Pattern[str]:
    """The noun of a currency behind the name of its country; some mean something else as well ('the Japanese won')."""
    nouns = [noun for noun in currency_nouns() if len(noun) > 2 and noun not in ("won", "real", "som")]
    return re.compile(rf"[ -](?:{pattern_of(nouns)})(?![\w’'])")
