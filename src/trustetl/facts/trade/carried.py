"""Figures by which a text on trade goes on, with no word of trade of their own: 'Pulp followed at $9 million',
'Peruvian cargoes made up 9%', 'In volume they were unchanged at 9 tonnes', 'The tab: $9 million'.

A flow told in the same paragraph goes on as long as the subject of a clause is goods, another country or its firms, or
a word for how much was traded. This is read where no narrower rule knows the figure.
"""

from __future__ import annotations

import re

from trustetl.facts.indicators.status import status_of
from trustetl.facts.language.trade_words import any_of, names_goods
from trustetl.facts.language.view import View
from trustetl.facts.memory import Memory
from trustetl.facts.trade.clause import LEVY, NO_TRADE_UNITS, goods_behind, next_place
from trustetl.facts.trade.goods import clean_goods
from trustetl.facts.trade.growth import BILLS, INCOMES, SIZES
from trustetl.facts.trade.named import NO_GOODS
from trustetl.facts.trade.nearest import ADVERBS, ASIDE, LEADS, MOVES, SAYS, TO, goods_before
from trustetl.facts.trade.parties import Place, places_in
from trustetl.facts.trade.went import CONTAINERS
from trustetl.facts.trade.words import HEDGED, is_share, measure_told
from trustetl.lexicon import WORLD
from trustetl.model import Figure

CARRIED = "<who or what> of <flow before>"
CAPTION = ("header of <figure>", "caption over <figure>")
"""End the rules of cells of a table, with which no text goes on."""

_VALUES = frozenset({"money", "percent", "measure", "ratio", "count"})
_SET_OFF = r"\s*[,:(–—-]?"
_AMOUNTS = "|".join(
    sorted(
        {*SIZES, *INCOMES, *BILLS, "tab", "outlay", "amount", "quantities", "volumes", "values", "amounts", "figure"}
    )
)
_SIZE = re.compile(
    rf"^\W*{LEADS}(?:(?:the|its|their|our|this|that|total|overall|combined|average|monthly|annual)\s+)*(?:{_AMOUNTS})"
    rf"(?:\s+(?:terms|figure|total))?{ASIDE}(?:(?:it|they|this|these|that|those)\s+)?{SAYS}{_SET_OFF}{TO}",
    re.IGNORECASE,
)
"""How much of the goods was traded, as the subject or ahead of a pronoun: 'The value, though, was'."""
_IT = re.compile(
    rf"^\W*{LEADS}(?:[^,;:.\d]{{3,60}},?\s+)??(?:it|they|this|these|that|which|the\s+(?:total|sum))\s+{ADVERBS}"
    rf"(?:is|was|were|are|stood|reached|hit|totalled|totaled|amounted|came|represents|represented|marks|marked|meant|{MOVES})\b"
    rf"[^,;:.\d]{{0,30}}?{_SET_OFF}{TO}",
    re.IGNORECASE,
)
_FIRMS = (
    r"(?:[’']s?)?(?:\s+(?:(?:[a-z-]+)\s+)?(?:importers?|buyers?|traders?|firms|companies|mills|millers|refiners|refineries|refiners|smelters|processors|"
    r"utilities|customers?|clients?|consumers|retailers|supermarkets|roasters|crushers|makers|suppliers?|exporters?|producers?|growers|"
    r"farmers|market|markets|demand|orders|ones|goods|cargoes|supplies|origins?|wholesalers|houses|shipments|deliveries|material|"
    r"product|products|purchases|sales|share|portion|part|slice|contribution|took|gas|oil))?"
)
_HOLDER = re.compile(rf"{_FIRMS}{ASIDE}{SAYS}{_SET_OFF}{TO}", re.IGNORECASE)
"""What stands between a country and its figure: 'buyers paid', '’s share was', ' (' or nothing."""
_ELSE = re.compile(
    r"\b(?:produc\w+|output|harvest\w*|crop|grows?|programmes?|projects?|schemes?|villages?|passengers?|rail|journeys?|trips?|services?|catch|caught|landed|landings?|farmed|mined|mining|grown|yields?|stocks?|reserves|inventor\w+|capacity|consum\w+|"
    r"consumption|demand|needs|domestic(?:ally)?|local(?:ly)?|at\s+home|prices?|priced|rates?|dut(?:y|ies)|tariffs?|tax\w*|quotas?|ceilings?|"
    r"invest\w*|jobs?|employ\w*|workers|profits?|GDP|economy|inflation|turnover|subsid\w+|grants?|loans?|budget\w*|fund\w*|aid|per|"
    r"hectares?|stakes?|debt|wages?|fees?|charges?|area|tourism|visitors?|vessels?|terminals?|processed|milled|population|remittances|"
    r"port|ports|costing|emissions|costs?|(?:self-)?sufficiency|inspect\w*|declarations?|carried|carries|handled|handles|throughput|"
    r"freight|transit|transport\w*|railways?|trains?|strateg\w+|plans?|planned|want\w*|aims?|hopes?|certif\w+|licen\w+|permits?|"
    r"companies|households|farms|farmers|families|women|men|members|staff|crew|workforce|incomes?|farmland|sown|planted|surcharges?|bonds?|orders|bookings|lost|eats?|eaten|drunk|drinks?|"
    r"(?:of|for)\s+an?|surplus|deficit|balance|gap|raised)\b",
    re.IGNORECASE,
)
"""Words of something other than trade, of which a clause may tell in the midst of it."""
_PER = re.compile(
    r"\s*(?:an?|per|each|the)\s+(?:kilo\w*|kg|tonnes?|ton|pound|barrel|unit|box|bag|head|litre|person|day|bushel)\b|\s*/",
    re.IGNORECASE,
)


def carried_on(
    view: View, figure: Figure, memory: Memory, home: str | None, ways: frozenset[str]
) -> dict[str, object] | None:
    """The row of a figure that goes on with the flow told before it in the paragraph; None where none was told or the
    clause of the figure is about something else.
    """
    before = _flow_before(view, memory, home, ways)
    if before is None or not _of_trade(figure) or LEVY.search(view.text):
        return None
    reporter, flow = str(before["reporter"] or home or ""), str(before["flow"])
    i = view.index[figure]
    clause = view.tokens[view.clause_start(i)].start
    begin = max((f.end for f in view.figures if f.kind in _VALUES and clause <= f.end <= figure.start), default=clause)
    head = f"{view.slice(begin, figure.start)} "
    tail = view.text[figure.end - view.start :]
    if _ELSE.search(head) or _ELSE.search(re.split(r"[,;:.()]", tail)[0]) or _PER.match(tail):
        return None
    if is_share(figure) and _MADE.match(view.text) is not None:
        return None  # 'Farms produced 9 tonnes; tilapia made up 40%': a share of what is made
    signed = figure.value is not None and figure.value < 0
    grown = figure.kind == "percent" and (signed or figure.change is not None or _MORE.match(tail) is not None)
    measure = "growth" if grown else measure_told(figure)
    told: dict[str, object] = {
        "reporter": reporter,
        "partner": before["partner"],
        "flow": flow,
        "commodity": before["commodity"],
        "measure": measure,
        "share_of": f"{flow}s of {before['commodity']}" if before["commodity"] else f"{flow}s",
    }
    told["share_of"] = told["share_of"] if measure == "share" else None
    if (place := _holder(view, begin, figure, reporter)) is not None:
        own = _AND_GOODS.fullmatch(f"{view.slice(place.end, figure.start)} ")
        what = {"commodity": clean_goods(own["what"], view)} if own is not None else {}
        return told | {"partner": place.code} | what
    if measure == "share" and (ahead := _headed(view, figure, reporter)) is not None:
        return told | {"partner": ahead.code}
    if memory.previous is not None and memory.previous.table != "trade" and (measure == "share" or _IT.match(head)):
        return None  # 'It wants 60% to be made at home. The share was 1%': the text has turned to something else
    stays = _stays(view, figure, memory, clause, flow)
    goods = goods_before(view, begin, figure) or (_goods_beside(view, figure, head) if memory.flow or stays else None)
    if _SOLD.search(head):
        told["flow"] = flow = "export"  # 'it bought fish for $9 million and sold tin for $4 million'
    if goods is None and measure != "share" and (_SIZE.match(head) or _IT.match(head)):
        return told
    if goods is None and stays:
        other = next_place(view, figure.end - view.start, len(view.text), reporter, _LEADS_TO[flow])
        return told | ({"partner": other.code} if other is not None else {})
    if goods is None or (measure == "share" and figure.change is None and not _OF_FLOW.match(tail)):
        return None
    same = str(before["commodity"] or "").lower() == goods.lower()
    partner = before["partner"] if same else memory.trade.pair or WORLD
    return told | {"commodity": goods, "partner": partner, "share_of": f"{flow}s" if measure == "share" else None}


_MADE = re.compile(
    r"^[^,;:.]{3,60}?\b(?:produced?|produces|grew|grows|mined|landed|caught|harvested|farmed|raised|built|made)\b",
    re.IGNORECASE,
)


def _stays(view: View, figure: Figure, memory: Memory, clause: int, flow: str) -> bool:
    """Whether a paragraph that told trade right before goes on about it: its clause speaks of nothing else."""
    before, at = memory.previous, memory.block_start
    if before is None or before.table != "trade" or at is None or before.start < at:
        return False
    if before.start not in {view.statement.start, memory.last}:
        return False
    whole = (
        re.match(r"\s*of\s+(?P<what>[^,;:.()]*)", view.text[figure.end - view.start :]) if is_share(figure) else None
    )
    if (whole is not None and _OF_FLOW.match(f" {whole.group()}") is None) or status_of(view, figure) == "target":
        return False
    if whole is not None and _OTHER_WAY[flow] in whole.group():
        return False  # 'Exports cover 9% of imports'
    stop = view.tokens[view.clause_end(view.index[figure]) - 1].end
    return _ELSE.search(view.slice(clause, stop)) is None


_SOLD = re.compile(
    rf"\b(?:sold|sells?|selling|{any_of('earning')})\s+(?:[a-z]+\s+for\s+|for\s+)?{HEDGED}$", re.IGNORECASE
)
_OTHER_WAY = {"export": "import", "import": "export"}
_LEADS_TO = {"export": "to", "import": "from"}
"""What stands before the other side of a flow."""
_MORE = re.compile(
    r"\s*(?:more|less|higher|lower|up|down|above|below|growth|rise|increase|fall|decline|drop)\b", re.IGNORECASE
)
_OF_FLOW = re.compile(
    r"\s*of\s+(?:the\s+|all\s+|its\s+|our\s+|total\s+)*(?:total|exports|imports|sales|shipments|value|volume|it|them|these|that)\b"
)


def _flow_before(view: View, memory: Memory, home: str | None, ways: frozenset[str]) -> dict[str, object] | None:
    """What the text goes on with: the row of trade read last under the same heading, else the flow of the goods that
    the title names, where the text speaks of that direction alone; None before any.
    """
    told = [f for f in (memory.previous, memory.flow) if f is not None and f.table == "trade"]
    if not told:
        flow = memory.trade.about or (next(iter(ways)) if len(ways) == 1 else None)
        if (
            memory.previous is not None
            or home is None
            or memory.trade.titled is None
            or flow not in {"import", "export"}
        ):
            return None
        return {"reporter": home, "partner": WORLD, "flow": flow, "commodity": memory.trade.titled}
    if told[0].section != view.statement.section:
        return None
    before = told[0].values
    if before.get("flow") not in {"import", "export"} or told[0].rule.endswith(CAPTION):
        return None
    return {k: before.get(k) for k in ("reporter", "partner", "flow", "commodity")}


def _of_trade(figure: Figure) -> bool:
    """Whether a figure can tell how much was traded: money, a weight or volume, things, a share or a change."""
    if figure.per is not None:
        return False
    if figure.kind == "count":
        return (figure.unit or "").split(" ")[-1] in CONTAINERS or names_goods(figure.unit or "")
    return (
        figure.kind in {"money", "percent"}
        or is_share(figure)
        or (figure.kind == "measure" and figure.unit not in NO_TRADE_UNITS)
    )


def _holder(view: View, begin: int, figure: Figure, reporter: str) -> Place | None:
    """The country, or firms or goods of it, that is the subject right before a figure."""
    own = [p for p in places_in(view) if begin <= p.start and p.end <= figure.start and p.code not in {reporter, WORLD}]
    if not own or (len(own) > 1 and "," not in view.slice(own[0].end, own[-1].start)):
        return None
    last = own[-1]
    ahead = re.split(r",", view.slice(begin, last.start))[-1]
    if (
        re.fullmatch(rf"\W*{LEADS}(?:the\s+)?(?:(?:bulk|rest|remainder)\s+)?", f"{ahead} ".lstrip(), re.IGNORECASE)
        is None
    ):
        return None
    link = f"{view.slice(last.end, figure.start)} "
    also = _AND_GOODS.fullmatch(link)
    holds = _HOLDER.fullmatch(link) is not None or (also is not None and names_goods(also["what"]))
    return last if holds else None


_AND_GOODS = re.compile(rf"\s*(?P<what>[a-z][\w’' -]*?)\s+worth\s+{HEDGED}")
"""'Chad bought engines worth $9 million and Peru boats worth $4 million': the second leaves the verb out."""


_WITH = re.compile(
    rf"^\W*(?:with|at|on|holding|taking|commanding|accounting\s+for|absorbing|buying|supplying)\s+(?:a\s+)?{HEDGED}$",
    re.IGNORECASE,
)
_THEN_WHO = re.compile(
    r"\s*(?:share\s*)?(?:of\s+(?:the|all|its|our|total)\s+(?:[a-z]+\s*){1,4})?(?:share\s*)?,\s*(?:the\s+)?"
)


def _headed(view: View, figure: Figure, reporter: str) -> Place | None:
    """The country behind a share that opens its clause: 'With 9% of the volume, Peru led the list'."""
    clause = view.tokens[view.clause_start(view.index[figure])].start
    if _WITH.match(f"{view.slice(clause, figure.start)} ") is None:
        return None
    place = next((p for p in places_in(view) if p.start >= figure.end and p.code not in {reporter, WORLD}), None)
    fits = place is not None and _THEN_WHO.fullmatch(view.slice(figure.end, place.start) + " ") is not None
    return place if fits else None


def _goods_beside(view: View, figure: Figure, head: str) -> str | None:
    """The goods that an amount is of or stands behind in brackets: '9 tonnes of tin', 'the tin (9 tonnes)'."""
    if figure.kind not in {"money", "measure"} or figure.change is not None:
        return None
    before = view.noun_before(view.index[figure] - 1) if head.rstrip().endswith("(") else None
    words = goods_behind(view, figure) or (before.text if before is not None else None)
    goods = clean_goods(words, view) if words is not None and not NO_GOODS.search(words) else None
    return goods if goods is not None and names_goods(goods) else None
