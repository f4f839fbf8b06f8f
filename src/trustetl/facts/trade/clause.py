"""Trade that a clause tells in whatever words: who hands goods over to whom, by verb or noun, in which direction.

This is read where no narrower rule knows the figure. A clause of trade has three parts, in any order: a deed or its
noun ('took', 'were unloaded', 'sales', 'arrivals'), goods, and something that shows that a border is crossed: another
country as its subject or behind 'to' and 'from', a word such as 'abroad', or a text that speaks of one direction of
trade alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from trustetl.facts.language.trade_words import ABROAD, any_of, names_goods
from trustetl.facts.language.value_periods import DURATIONS
from trustetl.facts.language.view import PREPOSITIONS, View
from trustetl.facts.memory import Memory
from trustetl.facts.trade.goods import clean_goods
from trustetl.facts.trade.named import NO_GOODS
from trustetl.facts.trade.parties import Place, places_in
from trustetl.facts.trade.went import CONTAINERS
from trustetl.facts.trade.words import HEDGED, dealer_before, is_share, measure_told, reach
from trustetl.lexicon import WORLD
from trustetl.model import Figure, Statement

CLAUSE = "<who> <deals> <figure>"

_WAYS = re.compile(
    r"\b(?:(?P<out>export\w*|re-?export\w*|outbound|shipped|outlets?|(?:sold|sells?|sales|sent|shipments?|went|delivered)\s+(?:abroad|overseas))|"
    r"(?P<into>import\w*|inbound|(?:bought|buys?|purchases|shipments?|bought\s+in)\s+(?:from\s+)?(?:abroad|overseas)))\b",
    re.IGNORECASE,
)


def ways_told(statements: Sequence[Statement]) -> frozenset[str]:
    """The directions of trade that a text speaks of in so many words: of exports, of imports, of both or of none."""
    found = [m for s in statements if s.kind != "furniture" for m in _WAYS.finditer(s.text)]
    return frozenset("export" if m["out"] else "import" for m in found)


NO_TRADE_UNITS = (
    frozenset(DURATIONS)
    | frozenset(
        "km m cm mm mi ft in yd ha acre km² m² mi² W kW MW GW TW MWp kWp GWp MVA kVA GVA kV V hp °C TEU GT dwt".split()
    )
    | {"nautical mile"}
)
"""Units of capacity, length and area, in which no flow of goods is counted."""
_TAKE = any_of("buying", "sourcing", "taken_in")
_GIVE = any_of("selling", "given_out")
_HOLD = any_of("holding")
_PRICED = r"(?:worth|valued\s+at|priced\s+at|for|at|to\s+the\s+(?:tune|value)\s+of)"
_DEED = re.compile(
    rf"(?<![\w-])(?:(?P<take>{_TAKE})|(?P<give>{_GIVE})|(?P<hold>{_HOLD}))"
    rf"(?P<object>(?:,?\s+[^\s,;:.()\d]+){{0,9}}?,?\s+{_PRICED})?\s+(?:(?:another|a\s+further|in)\s+)?{HEDGED}$",
    re.IGNORECASE,
)
"""A deed right before its figure, or with its goods and their price between."""
_OUTWARD = re.compile(
    r"\s*(?:[^,;:()\d]{2,60}?\s)??(?:(?:(?:was|were|is|are|been|being)\s+)*(?:shipped|exported|sold|sent|loaded|dispatched|despatched|consigned|"
    r"delivered|flown|trucked|railed|booked|contracted|cleared)(?:\s+out)?(?=\s+(?:to|for|abroad|overseas|from|via|through|out)\b)|"
    r"(?:(?:was|were|is|are)\s+)?exported\b(?!\s+by)|(?:left|leav(?:es?|ing)|exit(?:ed|s|ing)?)\s+(?!over\b|behind\b|in\b|for\s+the\b)|(?:went|go(?:es|ing)?)\s+(?:to|abroad|overseas|out)\b|"
    r"(?:depart(?:ed|ing|s)?|sail(?:ed|ing|s)?)\s+(?:for|to)\b|(?:mov|flow)(?:ed|ing|es|s)\s+(?:out|abroad)\b|"
    r"(?:bound|destined|headed|heading|earmarked)\s+for\b|(?:ended|ends|end)\s+up\s+in\b|(?:found|finds)\s+(?:buyers|takers|its\s+way|their\s+way)\b)",
    re.IGNORECASE,
)
_INWARD = re.compile(
    r"\s*(?:[^,;:()\d]{2,60}?\s)??(?:(?:(?:was|were|is|are|been|being)\s+)*(?:imported|unloaded|discharged|brought\s+in|bought\s+in|trucked\s+in|"
    r"shipped\s+in|flown\s+in|landed(?=\s+from))\b|(?:(?:had|has|have|needs?|needed)\s+to\s+be\s+|(?:was|were|is|are)\s+|being\s+)?(?:bought|purchased|procured|"
    r"sourced|obtained|acquired|ordered)\s+(?:from\b|abroad\b|overseas\b)|(?:came|comes?|coming|flow(?:ed|ing)|pour(?:ed|ing)|cross(?:ed|ing)|"
    r"enter(?:ed|s|ing)?|arriv(?:ed|es?|ing)|originat(?:ed|es?|ing)|"
    r"hailed|hails?)\s+(?:(?:by\s+\w+\s+)?(?:in(?=\s+(?:during|last|this|each)\b|\s*,)|from|over\s+the\s+border|across\s+the\s+border|in\b(?!\s+(?:the|at)\b)|at\s+the\s+(?:port|border)|"
    r"into?\s+the\s+(?:country|market)|via)\b))",
    re.IGNORECASE,
)
"""What is said behind an amount of goods that leave a country or come into it."""
_NOUN = re.compile(
    rf"(?<![\w-])(?:(?P<sold>{any_of('sale_nouns')})|(?P<bought>{any_of('purchase_nouns')})|(?P<gained>{any_of('gain_nouns')}))(?![\w-])",
    re.IGNORECASE,
)
_ENDS = "|".join(sorted(PREPOSITIONS - {"of", "like"}))
_OF = re.compile(
    r"\s*(?:(?:worth|in\s+value)\s+)?of\s+(?P<what>(?:(?:the|all|our|its|their|that|these|those|total)\s+)*[a-zA-Z][^,;:.()\d]*?)"
    rf"(?=\s+(?:{_ENDS}|which|that|while|but|and\s+(?:the|a|its|\w+\s+\d)|abroad|overseas|"
    r"was|were|is|are|has|have|had|came|went|exported|imported|left|leav(?:es?|ing)|sail(?:ed|s|ing)|arriving|entering|crossing|crossed|arrived|entered|departing|departed|beyond|last|this|each|a\s+year)\b|[,;:.()\d]|\s*$)",
    re.IGNORECASE,
)
_FOREIGN = re.compile(
    rf"{ABROAD.pattern}|\b(?:beyond|across|over|outside)\s+(?:the\s+|its\s+|our\s+)?(?:\w+\s+)?(?:borders?|seas?|frontiers?)\b|"
    r"\b(?:foreign\s+(?:exchange|currency|buyers|customers|markets)|hard\s+currency|(?:chiefly|mainly|mostly|largely|primarily|notably)\s+(?:from|to)|for\s+export|on\s+export|out\s+of\s+the\s+country|FOB|CIF)\b",
    re.IGNORECASE,
)
_AGENT = re.compile(
    r"(?:[’']s?)?\s+(?:[a-z-]+\s+){0,2}?(?:importers?|buyers?|traders?|firms|companies|mills|millers|refiners|refineries|smelters|processors|utilities|customers?|"
    r"clients?|shoppers|consumers|retailers|supermarkets|roasters|crushers|carmakers|makers|suppliers?|exporters?|producers?|growers|farmers|"
    r"market|markets|demand|orders|ones|goods|cargoes|supplies|origins?|wholesalers|households|airlines|yards)\s+(?:\w+ly\s+|also\s+|alone\s+|had\s+|have\s+|has\s+|now\s+)*$"
)
"""Firms and people of a country who stand for it: 'Peruvian importers', 'the German market'."""


def told_in_clause(
    view: View, figure: Figure, memory: Memory, home: str | None, ways: frozenset[str]
) -> dict[str, object] | None:
    """The row of a figure whose clause tells of goods that cross a border, in a text of the country ``home`` that
    speaks of the directions ``ways``; None for any other figure.
    """
    if not counts_goods(view, figure) or home is None:
        return None
    i = view.index[figure]
    begin = view.tokens[view.clause_start(i)].start - view.start
    stop = view.tokens[view.clause_end(i) - 1].end - view.start
    head, tail = view.text[begin : figure.start - view.start], view.text[figure.end - view.start : stop]
    short = min(stop, reach(view, figure) - view.start)
    told = _told(view, figure, head, tail, begin, short, home)
    if told is None and (part := _told(view, figure, head, tail, begin, stop, home)) is not None and part.certain:
        told = part._replace(partner=WORLD)  # '9 tonnes, 84% of them to Peru': the country is that of the part
    if told is None:
        return None
    flow, partner, what, certain, reporter = told
    flow = flow or _only(ways, memory)
    if flow is None or not (certain or _only(ways, memory) == flow):
        return None
    if not (certain or ways or memory.trade.titled or names_goods(what or "")):
        return None  # nothing says that the text is about goods at all
    if what is None and memory.trade.flow in {"import", "export"} and memory.trade.flow != flow:
        carried = memory.trade.titled
    else:
        carried = memory.trade.commodity or memory.trade.titled
    goods = clean_goods(what, view) if what else None
    if what and NO_GOODS.search(what):
        return None
    goods = goods or carried
    if goods is None and figure.kind in {"measure", "count"} and not certain:
        return None
    whole = f"{flow}s of {goods}" if goods else f"{flow}s"
    return {
        "reporter": reporter or home,
        "partner": partner,
        "flow": flow,
        "commodity": goods,
        "measure": measure_told(figure),
        "share_of": whole if is_share(figure) else None,
    }


def _told(view: View, figure: Figure, head: str, tail: str, begin: int, stop: int, home: str) -> _Told | None:
    """What the first of the three ways of a clause tells of a figure."""
    return (
        _by_deed(view, figure, head, begin, stop, home)
        or _by_way(view, figure, tail, stop, home)
        or _by_noun(view, figure, head, begin, stop, home)
    )


class _Told(NamedTuple):
    """What a clause tells of a figure."""

    flow: str | None
    partner: str
    goods: str | None
    certain: bool
    """Whether the clause itself shows that a border is crossed."""
    reporter: str | None = None
    """The country that trades, where it is not the text's own."""


def counts_goods(view: View, figure: Figure) -> bool:
    """Whether a figure can count goods: an amount of money, a weight or volume, things, or a share of them."""
    if figure.per is not None or figure.change is not None or LEVY.search(view.text):
        return False
    if figure.kind == "count":
        return (figure.unit or "").split(" ")[-1] in CONTAINERS or names_goods(figure.unit or "")
    return (
        figure.kind == "money" or is_share(figure) or (figure.kind == "measure" and figure.unit not in NO_TRADE_UNITS)
    )


LEVY = re.compile(
    r"\b(?:dut(?:y|ies)|tariffs?|\w*tax(?:es)?|excise|lev(?:y|ies)|cess|fees?|fares?|stakes?|claims|subsid(?:y|ies)|loans?|invest(?:ed|ments?|s)?)\b",
    re.IGNORECASE,
)
"""Words of money that is no price of goods."""


def _behind(view: View, figure: Figure) -> str:
    return view.text[figure.end - view.start :]


def _only(ways: frozenset[str], memory: Memory) -> str | None:
    """The direction that a text goes on with: that of the flow told last, else the only one that it speaks of."""
    flow = memory.trade.flow or memory.trade.about
    if flow in {"import", "export"}:
        return flow
    return next(iter(ways)) if len(ways) == 1 else None


def goods_behind(view: View, figure: Figure) -> str | None:
    """The goods that an amount is of, or the things that it counts."""
    if figure.kind == "count" and (figure.unit or "").split(" ")[-1] not in CONTAINERS:
        return figure.unit
    found = _OF.match(_behind(view, figure))
    what = re.sub(r"^(?:(?:the|all|our|its|their|that|these|those|total)\s+)+", "", found["what"]) if found else ""
    return None if what.lower() in {"", "it", "them", "this", "total", "which", "quantity", "volume", "value"} else what


def next_place(view: View, begin: int, stop: int, home: str, *preps: str) -> Place | None:
    """The first other country between two places of the text that one of some prepositions leads to."""
    span = (p for p in places_in(view) if begin <= p.start - view.start < stop and p.code not in {home, WORLD})
    return next((p for p in span if p.prep in preps and not _MAINLY.search(view.slice(view.start, p.start))), None)


_MAINLY = re.compile(
    r"\b(?:chiefly|mainly|mostly|largely|primarily|notably)\s+(?:from|to|for)\s+(?:the\s+)?$", re.IGNORECASE
)
"""What leads to only the first of the countries that goods come from or go to."""


def _dealer(view: View, at: int, begin: int) -> Place | None:
    """The country that is the subject of a verb, itself or by its firms and people."""
    if (place := dealer_before(view, at)) is not None:
        return place
    own = [p for p in places_in(view) if view.start + begin <= p.start and p.end <= at]
    for place in reversed(own):
        if place.prep not in {"to", "from", "in", "with", "of"} and _AGENT.match(
            view.text[place.end - view.start : at - view.start]
        ):
            return place
    return None


def _by_deed(view: View, figure: Figure, head: str, begin: int, stop: int, home: str) -> _Told | None:
    """'Peruvian importers took 9 tonnes of wheat', 'the mine consigned 9 tonnes to Chinese smelters'."""
    deed = _DEED.search(f"{head.rstrip()} ")
    if deed is None or _NO_DEED.search(head[: deed.start()]):
        return None
    at = view.start + begin + deed.start()
    dealer = _dealer(view, at, begin)
    offset = figure.end - view.start
    around = view.text[begin + deed.end("hold" if deed["hold"] else "take" if deed["take"] else "give") : stop]
    priced = re.sub(rf",?\s+{_PRICED}$", "", deed["object"].strip()) if deed["object"] else None
    goods = goods_behind(view, figure) or priced
    foreign = dealer is not None and dealer.code != home
    crosses = re.match(r"(?:re-?)?(?:im|ex)port", deed["take"] or deed["give"] or "", re.IGNORECASE) is not None
    abroad = crosses or _FOREIGN.search(around) is not None
    if deed["hold"]:
        if not foreign or dealer is None or not is_share(figure):
            return None
        return _Told(None, dealer.code, goods, certain=False)
    known = goods is not None and names_goods(goods)
    if deed["take"]:
        source = next_place(view, begin + deed.start(), stop, home, "from")
        if foreign and dealer is not None:
            if source is not None and source.code != dealer.code:
                return _Told("import", source.code, goods, certain=True, reporter=dealer.code)
            return _Told("export", dealer.code, goods, certain=known)
        source = source or next_place(view, offset, stop, home, "by")
        own = figure.kind == "measure" and known and dealer_before(view, at) is not None
        told = source is not None or abroad or own
        return _Told("import", source.code if source else WORLD, goods, certain=True) if told else None
    market = next_place(view, begin + deed.start(), stop, home, "to", "for")
    if foreign and dealer is not None:
        if market is not None and market.code != dealer.code:
            return _Told("export", market.code, goods, certain=True, reporter=dealer.code)
        return _Told("import", dealer.code, goods, certain=known and is_share(figure))
    return _Told("export", market.code if market else WORLD, goods, certain=True) if market or abroad else None


_NO_DEED = re.compile(
    r"\b(?:(?<!has\s)(?<!have\s)(?<!had\s)to|not|never|of|the|an?|be|will|would|could|may|should)\s+$", re.IGNORECASE
)
"""What shows that a deed is wished for or a noun: 'to buy', not 'had to buy'."""
_RULED = re.compile(r"\b(?:may|must|should|can|could|might|would|will|shall|not|never)\b|%", re.IGNORECASE)
_AT_PORT = re.compile(r"\b(?:imported|exported|(?:brought|bought|trucked|shipped|flown)\s+in)$")
"""Deeds that no goods made and used at home undergo."""
_CROSSES = re.compile(r"\b(?:shipped|loaded|dispatched|despatched|consigned|unloaded|discharged|arrived|left)\b")
"""Deeds that send goods on their way, which the text must show to be trade."""


def _by_way(view: View, figure: Figure, tail: str, stop: int, home: str) -> _Told | None:
    """'9 tonnes of flour were unloaded at the port', '4 tonnes crossed from Chad', '54% ended up in Peru'."""
    offset = figure.end - view.start
    goods = goods_behind(view, figure)
    share_of_goods = goods is None or names_goods(goods)
    for flow, pattern, preps in (("export", _OUTWARD, ("to", "for", "in")), ("import", _INWARD, ("from",))):
        if (found := pattern.match(tail)) is None or _RULED.search(found.group()):
            continue
        place = next_place(view, offset, stop, home, *preps)
        sure = place is not None or _FOREIGN.search(tail) is not None or _AT_PORT.search(found.group()) is not None
        if not share_of_goods and is_share(figure):
            continue  # 'Some 40% of the crew comes from Chad'
        if sure or _CROSSES.search(found.group()):
            return _Told(flow, place.code if place else WORLD, goods, sure)
    return None


def _by_noun(view: View, figure: Figure, head: str, begin: int, stop: int, home: str) -> _Told | None:
    """'Quinoa sales there totalled $9 million', 'Purchases from Chad: 9 tonnes', 'receipts from gas sold abroad'."""
    if is_share(figure):
        return None
    nouns = [m for m in _NOUN.finditer(head) if not re.search(r"\d", re.sub(r"(?:19|20)\d\d", "", head[m.end() :]))]
    if not nouns:
        return None
    noun = nouns[0]
    behind = head[noun.end() :]
    if re.search(r"\b(?:tax|price|prices|target|domestic|local|retail|home)\b", head[max(0, noun.start() - 12) :]):
        return None
    named = (
        _OF.match(behind)
        if not noun["gained"]
        else re.match(
            r"\s+(?:of|from)\s+(?P<what>[a-z][^,;:.()\d]*?)(?=\s+(?:sold|to|in|abroad|reached|was|were|\w+ed)\b|$)",
            behind,
        )
    )
    ahead = view.noun_before(
        next((k for k, t in enumerate(view.tokens) if t.start >= view.start + begin + noun.start()), 0), chain=False
    )
    close = ahead is not None and view.start + begin + noun.start() - ahead.end <= 2
    goods = named["what"] if named else ahead.text if ahead is not None and close else None
    goods = re.sub(r"^[\w’' -]*[’']s\s+", "", goods) if goods else None
    last = begin + len(head)
    to, source = (next_place(view, begin, stop, home, *way) for way in (("to", "in", "into", "for"), ("from",)))
    abroad = _FOREIGN.search(head) is not None or _FOREIGN.search(view.text[last:stop]) is not None
    if noun["bought"]:
        owner = next(
            (
                p
                for p in places_in(view)
                if p.owner and begin <= p.start - view.start < begin + noun.start() and p.code != home
            ),
            None,
        )
        buyer = owner or next_place(view, begin, last, home, "by")
        if buyer is not None:
            return _Told("export", buyer.code, goods, certain=True)
        return _Told("import", source.code if source else WORLD, goods, source is not None or abroad)
    if source is not None and not noun["gained"]:
        return _Told("import", source.code, goods, certain=True)
    if noun["gained"] and not (abroad or names_goods(goods or "")):
        return None
    return _Told("export", to.code if to else WORLD, goods, to is not None or abroad)
