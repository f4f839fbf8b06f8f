"""Which country a text speaks for, which stands beside it, and which one a statement is about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from trustetl.facts.language.trade_words import names_goods
from trustetl.facts.language.view import View
from trustetl.facts.trade.parties import OF_A_PARTNER, places_in
from trustetl.lexicon import WORLD, countries, find_countries

_ON_TRADE = re.compile(
    r"\b(?:imports?|exports?|trade|surplus|deficit|(?:ex|im)port(?:ed|ers?)|shipped|sold|sells|earned)\b", re.IGNORECASE
)
_TRADES = re.compile(
    r"\s+(?:also\s+|still\s+|now\s+)?(?:(?:ex|im)port(?:s|ed)\b|shipped\b|sold\b|sells\b|earned\b|"
    r"(?:is|was|remains|became)\s+(?:\w+\s+){0,2}net[\s-](?:im|ex)porter)"
)
_OWN_FLOW = re.compile(r"(?:[’']s?)?\s+(?:[a-z-]+\s+){0,2}(?:imports?|exports?)\b")
"""What a title says that a country has: 'EU gas imports'."""
_OTHERS = re.compile(
    r"(?:(?:export|trading)\s+)?(?:destinations?|markets?|partners?|origins?|suppliers?|buyers?)\b", re.IGNORECASE
)
_EMBASSY = re.compile(
    r"\b(?:embassy|high\s+commission|consulate(?:\s+general)?|permanent\s+mission|trade\s+(?:office|commission))\s+of\s+(?:the\s+)?(?:republic\s+of\s+)?",
    re.IGNORECASE,
)
"""Whose office abroad a text comes from: it speaks for that country wherever it was written."""
_AWAY = frozenset({"to", "from", "with", "in", "on", "against", "for", "after", "by"})
"""Prepositions before a country that a title looks at from another."""
_SENDER = 4
LINE_OF_ORIGIN = 90
"""A line that says where a text was given out is shorter than this."""


def home_country(views: Sequence[View], country: str | None) -> str | None:
    """The country that a text about trade speaks for: others are what it trades 'with', exports 'to' and imports
    'from'.

    ``country`` is the one named most, which in such a text may as well be the partner.
    """
    score: dict[str, int] = {country: 1} if country is not None else {}
    for view in views[:6]:
        if len(view.text) < LINE_OF_ORIGIN or view is views[0]:
            for place in places_in(view):  # 'Ministry of Fisheries, Hanoi'
                dated = view.statement.kind == "dateline" and not place.prep
                if dated or view.slice(place.start, place.end) in countries()[place.code].seats:
                    score[place.code] = score.get(place.code, 0) + 2
    for view in views[:8]:
        sent = _EMBASSY.search(view.text) if len(view.text) < LINE_OF_ORIGIN else None
        if sent is not None and (at := find_countries(view.text[sent.end() :].title())) and at[0][0] == 0:
            score[at[0][2]] = score.get(at[0][2], 0) + _SENDER
    first = next(iter(places_in(views[0])), None) if views and views[0].statement.kind == "title" else None
    if first is not None and first.prep not in _AWAY and _names_trade(views[0].text):
        partner = OF_A_PARTNER.match(views[0].text, first.end - views[0].start) is not None
        score[first.code] = score.get(first.code, 0) + 2 * (not partner)  # 'Chad's ammonia', 'Peruvian tin'
    for view in views:
        if _ON_TRADE.search(view.text):
            for place in places_in(view):
                tail = view.text[place.end - view.start :]
                possessed = tail[:1] in {"’", "'"}
                titled = view.statement.kind == "title" and place.owner and place.prep != "of"
                if _TRADES.match(tail) or (titled and _OWN_FLOW.match(tail)):
                    step = 2
                elif place.prep in {"to", "from", "with"} or OF_A_PARTNER.match(tail):
                    step = -1
                else:
                    step = 2 if possessed else 1 if place.owner else 0
                score[place.code] = score.get(place.code, 0) + step
    for row in (view.statement for view in views if view.statement.cells):
        cell = row.cells[0]
        if _OTHERS.match((cell.header or "").strip()):  # a table of those that one sells to or buys from
            for _, _, code in find_countries(row.text[cell.start - row.start : cell.end - row.start]):
                score[code] = score.get(code, 0) - 1
    if not score:
        return country
    best = max(sorted(score), key=lambda code: score[code])
    return best if country is None or score[best] > score.get(country, 0) else country


def _names_trade(title: str) -> bool:
    """Whether a title speaks of trade or of goods."""
    return _ON_TRADE.search(title) is not None or any(names_goods(word) for word in re.findall(r"[\w-]+", title))


_OF_TWO = re.compile(
    r"\b(?:trade|trading|ties|relations|partnership|partners|agreement|pact|treaty|summit|cooperation|bilateral|economic)\b",
    re.IGNORECASE,
)


_WITH = re.compile(r"\btrade\b.*\bwith\s+(?:the\s+)?$", re.IGNORECASE)


def counterpart(title: str | None, home: str | None) -> str | None:
    """The country that a title sets beside the text's own: 'Peru–Chad trade: key points'."""
    if title is None or _OF_TWO.search(title) is None:
        return None
    named = {code for _, _, code in find_countries(re.sub(r"[-–—/]", " ", title))} - {WORLD}
    others = named - {home}
    with_one = [code for at, _, code in find_countries(title) if _WITH.search(title[:at]) and code != home]
    if home is not None and len(others) == 1 and with_one:
        return with_one[0]
    return next(iter(others)) if home in named and len(others) == 1 else None


_DEALER = re.compile(
    r",\s+(?:(?:still|by\s+far)\s+)?(?:the|our|its|their)\s+(?:(?:country[’']s|second|third|single)\s+){0,2}(?:biggest|largest|main|top|leading|most\s+important)\s+"
    r"(?:[a-z]+\s+)?(?:buyer|customer|market|supplier|partner|importer|exporter|source|destination)\b"
)
"""What a country is said to be in trade, right behind its name."""


def country_spoken_of(view: View, home: str | None) -> str | None:
    """The country other than the text's own that a statement is about: the subject that it begins with."""
    places = places_in(view)
    dealer = next((p for p in places if p.code != home and _DEALER.match(view.text, p.end - view.start)), None)
    if dealer is not None:
        return dealer.code  # 'Much hangs on Chad, the biggest buyer of our goods.'
    first = next(iter(places), None)
    went_on = first is not None and view.slice(first.start, first.end) == "Its"
    if first is None or (first.owner and not went_on) or first.code == home:
        return None
    return first.code if re.fullmatch(r"\W*(?:The\s+)?", view.text[: first.start - view.start]) else None
