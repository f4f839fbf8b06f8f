"""Lists of those who sell or buy: 'Main suppliers of rice, 2024:' over 'Peru: 34%', 'Chad 22%, Chile 9%'."""

from __future__ import annotations

import re

from trustetl.facts.language.value_periods import AMOUNTS
from trustetl.facts.language.view import View
from trustetl.facts.trade.goods import clean_goods
from trustetl.facts.trade.parties import places_in
from trustetl.facts.trade.words import HEDGED, is_share, measure_told
from trustetl.lexicon import find_countries
from trustetl.model import Figure

_DEALERS = re.compile(
    r"^\W*(?P<ahead>(?:[\w’'-]+\s+){0,5}?)"
    r"(?:(?P<sold>suppliers?|sellers?|sources?|origins?|(?:source|supplying)\s+countries)|buyers?|destinations?|markets?|customers?|importers?)\b"
    r"(?P<rest>[^\n]*)$",
    re.IGNORECASE,
)
"""A line over a list that names those who sell or buy as what is listed."""
_FIRST = re.compile(
    r"(?:\b(?:top|main|largest|leading|key|major|principal|biggest|chief|important|export|import)\b|[’']s\s)",
    re.IGNORECASE,
)
_REST = re.compile(r"\s*(?:shares?\b|by\b|of\b|for\b|to\b|in\b|and\s+(?:their|its)\b|[,(:;–—-]|$)", re.IGNORECASE)
_GOODS = re.compile(
    r"\b(?:of|for)\s+(?:the\s+|our\s+)?(?P<what>[A-Za-z][^,;:.()\d]{2,40}?)(?=\s*[,(;:]|\s+(?:to|from|in|by|and\s+their)\b|\s*$)"
)
_OWNED = re.compile(
    r"[’']s?\s+(?P<what>[a-z][a-z -]{2,40}?)(?:\s+(?:im|ex)ports?)?(?=\s*[,(;:]|\s+(?:to|from|in|by)\b|\s*$)"
)
_NO_TRADE = re.compile(
    r"\b(?:fund\w*|financ\w*|aid|loans?|income|revenue|support|investment\w*|investors?|capital|visitors?|touris\w+|arrivals|"
    r"migrants?|remittances|students|workers|electricity|emissions|information|data)\b",
    re.IGNORECASE,
)
"""What else has sources and markets."""
_BETWEEN = re.compile(rf"\W*(?:and\s+|followed\s+by\s+|the\s+)*\W*(?:with\s+|at\s+)?{HEDGED}", re.IGNORECASE)


def _dealers(words: str) -> re.Match[str] | None:
    """A line that names those who sell to or buy from a country as what stands below it."""
    found = _DEALERS.match(words)
    if found is None or _NO_TRADE.search(words) or _REST.match(found["rest"]) is None:
        return None
    first = _FIRST.search(found["ahead"] + " ") or re.match(r"\s*(?:of|for|shares?|by)\b", found["rest"])
    return found if first is not None else None


def dealers_flow(words: str) -> str | None:
    """The flow of those who sell to or buy from a country, where a line names them: 'Top suppliers of rice'."""
    found = _dealers(words.strip(" :*"))
    return None if found is None else "import" if found["sold"] else "export"


def ranked_under(view: View, figure: Figure, home: str | None, goods: str | None) -> dict[str, object] | None:
    """The trade row of a figure that stands right behind a country in a list under a line on those who sell to or buy
    from a country; ``home`` is the one that the text speaks for and ``goods`` what it is about.
    """
    if not view.statement.section or figure.kind not in AMOUNTS or figure.per is not None or figure.change is not None:
        return None
    words = view.statement.section[-1].strip(" :*")
    found = _dealers(words)
    if found is None:
        return None
    told = [
        t.figure.end for t in view.tokens[: view.index[figure]] if t.figure is not None and t.figure.kind in AMOUNTS
    ]
    marker = view.statement.marker
    begin = told[-1] if told else max(view.start, marker[1] if marker is not None else 0)
    places = [p for p in places_in(view) if begin <= p.start and p.end <= figure.start]
    if len(places) != 1 or _BETWEEN.fullmatch(view.slice(begin, places[0].start) + " ") is None:
        return None
    if _BETWEEN.fullmatch(view.slice(places[0].end, figure.start) + " ") is None:
        return None
    what = _GOODS.search(found["rest"]) or _OWNED.search(words)
    named = clean_goods(re.sub(r"\s*\b(?:im|ex)ports?$", "", what["what"])) if what is not None else None
    commodity = named or goods
    if commodity is None and re.search(r"\b(?:im|ex)ports?\b", words, re.IGNORECASE) is None:
        return None
    flow = "import" if found["sold"] else "export"
    owner = next((code for _, _, code in find_countries(words) if code != places[0].code), None)
    share = is_share(figure)
    return {
        "reporter": owner or home,
        "partner": places[0].code,
        "flow": flow,
        "commodity": commodity,
        "measure": measure_told(figure),
        "share_of": (f"{flow}s of {commodity}" if commodity else f"{flow}s") if share else None,
    }
