"""The goods that a title or a heading says a text is about: 'Ghana: cashew trade', 'The cork industry in figures'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from trustetl.facts.language.trade_words import any_of, names_goods, trade_words
from trustetl.facts.language.verbs import pasts, third_person
from trustetl.facts.language.view import CONJUNCTIONS, PREPOSITIONS, PRONOUNS
from trustetl.facts.trade.goods import clean_goods, commodity_in, names_issuer
from trustetl.facts.trade.rows import TradeState
from trustetl.facts.trade.words import FLOW
from trustetl.lexicon import find_countries

_TRADE_IN = re.compile(
    r"\b(?:trade|trading|commerce|deficit|surplus)\s+in\s+(?P<what>[a-z][\w-]*(?:\s(?!from|to|with|in|by)[\w-]+){0,3})",
    re.IGNORECASE,
)
_BRANCH = re.compile(
    rf"(?P<what>[\w’'-]+(?:\s[\w’'-]+){{0,4}}?)\s+(?:{any_of('branch')})s?\b(?!\s+(?:{any_of('policy')})\b)",
    re.IGNORECASE,
)
_IN_NUMBERS = re.compile(r"\s+(?:in\s+(?:numbers|figures|brief|facts)|at\s+a\s+glance|in\s+\d{4}.*)$", re.IGNORECASE)
_APART = re.compile(
    r"\s*(?:[:;,(|]|\s[-–—]|\b(?:of|for|in|on|to|from|with|by|its|the|how|why|what)\b)\s*", re.IGNORECASE
)


def goods_of_title(title: str | None, text: str = "") -> str | None:
    """The goods that a title names as traded, as those of a branch or beside a country, or None.

    What only stands beside a country is goods where the ``text`` tells of it as such.
    """
    return (_told_in_title(title, text) or _noun_of_goods(title)) if title else None


def _noun_of_goods(title: str) -> str | None:
    """The first goods that a title names anywhere, with the words that describe them: 'Chad's raw tin seeks buyers'."""
    for words in _APART.split(_DEED.sub(" of ", title)):
        parts = words.split()
        last = next((k for k, word in enumerate(parts) if names_goods(word.strip(".?!"))), None)
        if last is None or {word.lower().strip(".?!") for word in parts} & _PLANS:
            continue  # 'Chad's steel plan'
        while last + 1 < len(parts) and names_goods(parts[last + 1].strip(".?!")):
            last += 1  # 'copper ore', 'palm oil'
        first = last
        while (
            first > 0
            and last - first < 2
            and re.fullmatch(r"[A-Za-z-]{3,}", parts[first - 1])
            and (
                parts[first - 1].lower() not in PREPOSITIONS | CONJUNCTIONS | PRONOUNS | third_person() | pasts()
                and not find_countries(parts[first - 1])
            )
        ):
            first -= 1
        if (goods := _goods(" ".join(parts[first : last + 1]))) is not None:
            return goods
    return None


_PLANS = trade_words("policy") | frozenset("plan plans programme program scheme roadmap fund project projects".split())
"""Words of what is planned for goods, which need not be what is traded."""
_DEED = re.compile(r"[’']s\b|s[’'](?=\s)|\bto\s+[a-z]+\s")
"""What parts the words of a title: an owner, and what is to be done."""


def _told_in_title(title: str, text: str) -> str | None:
    """The goods of a title that its own words show to be traded, or the text."""
    if (traded := commodity_in(title)) is not None:
        return _goods(traded)
    if (told := _TRADE_IN.search(title)) is not None:
        return _goods(told.group("what"))
    for found in _BRANCH.finditer(title):
        if (goods := _goods(_APART.split(found.group("what"))[-1])) is not None:
            return goods
    for words in _APART.split(title):
        if words.lower().split() and words.lower().split()[-1] in trade_words("goods") and (goods := _goods(words)):
            return goods  # 'Medicines in EU trade'
    named, colon, rest = title.partition(": ")
    if colon and (goods := _goods(named)) is not None and not find_countries(named) and _dealt_in(text, goods):
        return goods
    countries = find_countries(named)
    if not colon or not countries:
        return None
    alone = countries[0][:2] == (0, len(named))
    noted = re.search(rf"\b(?:{any_of('note')})\b", rest, re.IGNORECASE) is not None
    if (numbers := _IN_NUMBERS.search(rest)) is not None:
        return _goods(rest[: numbers.start()])
    if alone and not noted:
        return goods if (goods := _goods(rest)) is not None and _dealt_in(text, goods) else None
    return None if alone or not noted else _goods(named)


_CODED = re.compile(r"^\W*(?P<what>[A-Z][^()\d:]{2,50}?)\s*\((?:HS|HTS|CN|NCM|tariff)\b[^()]*\)\W*$")


def goods_of_heading(headings: Sequence[str]) -> str | None:
    """The goods that a headline names with their tariff code: 'Dried figs (HS 0804.20)'."""
    for heading in headings:
        if (coded := _CODED.match(heading)) is not None:
            return _goods(coded.group("what"))
    return None


def _dealt_in(text: str, goods: str) -> bool:
    """Whether a text tells of goods as made, bought or sold: 'wool exports', '9 tonnes of wool', 'buys wool'."""
    word = re.escape(goods.split()[-1].lower().removesuffix("s"))
    near = rf"(?:[\w-]+\s+){{0,2}}?{word}"
    return (
        re.search(
            rf"\b{word}\w*\s+(?:(?:ex|im)port|trade\b|output|production)|\b(?:(?:ex|im)ports?|tonnes|kg|barrels|production|output|sales|"
            rf"trade)\s+(?:of|in)\s+{near}|\b(?:buys?|bought|sells?|sold|ships?|shipped|grows?|produces?|mines?|exports?|exported|"
            rf"imports?|imported)\s+{near}|\b{any_of('market', 'source')}s?\s+(?:of|for)\s+{near}",
            text.lower(),
        )
        is not None
    )


def goods_over(section: Sequence[str]) -> str | None:
    """The goods that the nearest heading names whose words name any traded."""
    for heading in reversed(section):
        told = _TRADE_IN.search(heading)
        goods = commodity_in(heading) or (_goods(told.group("what")) if told is not None else None)
        if goods is not None:
            return goods
    return None


_ACROSS = re.compile(r"^(?:cross-border|foreign|international|overseas)\s+", re.IGNORECASE)


def goods_above(section: Sequence[str]) -> str | None:
    """The goods that the heading above names and nothing else but the time: 'Cross-border electricity, 2024'."""
    plain = _ACROSS.sub("", _HEADING_TIME.sub("", section[-1]).strip(" .:?")) if section else ""
    words = plain.lower().split()
    return _goods(plain) if 0 < len(words) <= 3 and names_goods(plain) else None


_HEADING_TIME = re.compile(r"[,(:]?\s*\(?(?:in\s+)?(?:FY\s?)?(?:19|20)\d\d(?:\s?[-–/]\s?\d{2,4})?\)?\s*$")


def _goods(words: str) -> str | None:
    parts = words.split()
    verb = max((k for k, word in enumerate(parts) if word.lower() in third_person()), default=-1)
    goods = clean_goods(" ".join(parts[verb + 1 :]).strip(" .?!*#"))
    said = re.findall(r"[\w-]+", goods.lower()) if goods else []
    few = 0 < len(said) <= 4 and all(re.search(r"[a-z]{3}", w) for w in said)
    return goods if few and not set(said) & (trade_words("no_goods") | trade_words("note")) else None


def opening_state(before: TradeState, section: Sequence[str]) -> TradeState:
    """What a new section starts from: the goods of its heading, else those that the document spoke of first."""
    issued = bool(section) and names_issuer(section[-1])
    named = (commodity_in(section[-1]) or goods_above(section)) if section and not issued else None
    goods = named or before.goods or before.commodity
    flows = {m.group("flow").lower() for m in FLOW.finditer(section[-1])} if section else set()
    about = flows.pop() if len(flows) == 1 else before.about
    return TradeState(
        commodity=goods,
        about=about,
        goods=before.goods,
        pair=before.pair,
        titled=before.titled,
        needed=before.needed,
    )
