"""Lists under a line that names a flow: 'Wool exports in 2024:' over '9,000 tonnes' and 'Peru: 12%'."""

from __future__ import annotations

import re

from trustetl.facts.clauses import over_hedges
from trustetl.facts.parties import places_in
from trustetl.facts.table_trade import flow_named
from trustetl.facts.topics import cues_in
from trustetl.facts.trade_goods import clean_goods, commodity_in
from trustetl.facts.trade_words import is_share
from trustetl.facts.view import View
from trustetl.lexicon import find_countries
from trustetl.model import Figure

LISTED = "<figure> in the list of a flow"

_LEAD_END = re.compile(
    r",\s.*$|\s+(?:in|during|over)\s+(?:the\s+)?(?:last|past|first|calendar|financial|fiscal)?\s*(?:year|half|quarter)?\b[^a-z]*$",
    re.IGNORECASE,
)
_LAST_YEAR = re.compile(r"\s+(?:last|this|at)\s+(?:year|season|quarter|month|present|a\s+glance)\b.*$", re.IGNORECASE)
_WAY = re.compile(r"\b(?:to|from|with)\s+(?:the\s+)?$", re.IGNORECASE)
_OTHERWISE = re.compile(
    r"\b(?:targets?|goals?|plans?|aims?|forecasts?|jobs?|fees?|dut(?:y|ies)|tariffs?|price|prices|loans?|levy|"
    r"quotas?|rank|ranking|firms?|companies|support|aid|subsid\w+|investment\w*|tax\w*)\b",
    re.IGNORECASE,
)
"""Words of a line that measures something else than the flow above it."""
_MEASURED = frozenset(
    "value quantity volume amount total weight tonnage number worth change growth share increase decrease revenue "
    "earnings receipts overall annual of in by and the about from to with on export import exports imports main "
    "largest top biggest leading key all bought sold paid sent shipped spent rise fall market markets buyer "
    "buyers supplier suppliers destination destinations source sources origin partner country year-on-year".split()
)
"""Words that a line may have beside the goods or the country."""
_OF_GOODS = frozenset({None, "market", "output", "receipts", "price", "purchase"})
"""What the words of a line may speak of and yet tell of the flow above it."""
_VALUES = frozenset({"money", "measure", "percent", "ratio"})


def lead_flow(section: tuple[str, ...]) -> tuple[str, str] | None:
    """The flow that the line above a list names as its head, and that line."""
    if not section:
        return None
    words = _LAST_YEAR.sub("", _LEAD_END.sub("", section[-1].strip(" :*")))
    flow = flow_named(words)
    return (flow, words) if flow in {"import", "export"} else None


def listed_flow(view: View, figure: Figure, home: str | None, titled: str | None) -> dict[str, object] | None:
    """The row of a figure in a list under a flow, where its own line says at most the goods, the country or the
    measure.
    """
    if view.statement.kind not in {"item", "field"} or figure.kind not in _VALUES:
        return None
    lead = lead_flow(view.statement.section)
    if lead is None or figure.per is not None:
        return None
    flow, words = lead
    if any(c.topic not in _OF_GOODS | {flow} for c in cues_in(view.text) if c.part != "weak"):
        return None
    i = view.index[figure]
    before = [t.figure.end for t in view.tokens[:i] if t.figure is not None and t.figure.kind in _VALUES]
    begin = before[-1] if before else view.start
    head = view.text[begin - view.start : figure.start - view.start]
    if any(view.is_verb(k) and view.word_at(k) not in _MEASURED for k in range(over_hedges(view, i) + 1)):
        return None
    places = [p for p in places_in(view) if begin <= p.start]
    stop = next((t.start for t in view.tokens[i + 1 :] if t.figure is not None), view.end)
    near = [p.code for p in places if p.start < stop and p.code != home]
    ahead = [p.code for p in places if p.end <= figure.start and p.code != home]
    told = [(a, code) for a, _, code in find_countries(words)]
    owner = next((code for a, code in told if not _WAY.search(words[:a])), None)
    partner = (ahead or near or [code for a, code in told if _WAY.search(words[:a])] or ["WLD"])[-1]
    named = clean_goods(re.sub(r"[:,;()+]|\b(?:19|20)\d\d\b", " ", head), view)
    goods = named if named is not None and not set(named.lower().split()) <= _MEASURED else None
    if goods is not None and (len(goods.split()) > 4 or re.search(r"\d", goods) or _OTHERWISE.search(goods)):
        return None
    growth = figure.change is not None or bool(re.search(r"\b(?:change|growth)\b", head, re.IGNORECASE))
    whole = commodity_in(words) or titled
    share = is_share(figure) and not growth
    kind = "growth" if growth else "share" if share else "value" if figure.kind == "money" else "quantity"
    return {
        "reporter": owner or home,
        "partner": partner,
        "flow": flow,
        "commodity": goods or whole,
        "measure": kind,
        "share_of": (f"{flow}s of {whole}" if whole else f"{flow}s") if share else None,
    }
