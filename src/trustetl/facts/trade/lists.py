"""Lists under a line that names a flow: 'Wool exports in 2024:' over '9,000 tonnes' and 'Peru: 12%'."""

from __future__ import annotations

import re
from collections.abc import Mapping

from trustetl.facts.language.clauses import over_hedges
from trustetl.facts.language.topics import cues_in
from trustetl.facts.language.trade_words import any_of, trade_words
from trustetl.facts.language.value_periods import AMOUNTS
from trustetl.facts.language.view import View
from trustetl.facts.tables_in_text.trade import BOUND, flow_named
from trustetl.facts.trade.goods import clean_goods, commodity_in
from trustetl.facts.trade.goods_told import labelled_goods, line_label
from trustetl.facts.trade.parties import places_in
from trustetl.facts.trade.parts import PART, SPOKEN
from trustetl.facts.trade.words import FLOW, HEDGED, is_share, measure_told
from trustetl.lexicon import find_countries
from trustetl.model import Fact, Figure

LISTED = "<figure> in the list of a flow"
LABELLED = "<goods>: <figure> of <flow before>"

_LEAD_END = re.compile(
    r",\s.*$|\s+(?:in|during|over)\s+(?:the\s+)?(?:last|past|first|calendar|financial|fiscal)?\s*(?:year|half|quarter)?\b[^a-z]*$",
    re.IGNORECASE,
)
_LAST_YEAR = re.compile(r"\s+(?:last|this|at)\s+(?:year|season|quarter|month|present|a\s+glance)\b.*$", re.IGNORECASE)
_OTHERWISE = re.compile(
    r"\b(?:targets?|goals?|plans?|aims?|forecasts?|jobs?|fees?|dut(?:y|ies)|tariffs?|price|prices|loans?|levy|"
    r"quotas?|rank|ranking|schemes?|programmes?|programs?|missions?|firms?|companies|support|aid|subsid\w+|investment\w*|tax\w*)\b",
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


def lead_flow(section: tuple[str, ...]) -> tuple[str, str] | None:
    """The flow that the line above a list names as its head, and that line."""
    if not section:
        return None
    words = _LAST_YEAR.sub("", _LEAD_END.sub("", section[-1].strip(" :*")))
    flow = flow_named(words)
    return (flow, words) if flow in {"import", "export"} else None


def listed_flow(
    view: View, figure: Figure, home: str | None, titled: str | None, pair: str | None = None
) -> dict[str, object] | None:
    """The row of a figure in a list under a flow, where its own line says at most the goods, the country or the
    measure.
    """
    statement = view.statement
    run_in = statement.kind == "sentence" and statement.label is not None and figure.start >= statement.body
    if (statement.kind not in {"item", "field"} and not run_in) or figure.kind not in AMOUNTS:
        return None
    lead = lead_flow(view.statement.section)
    if lead is None or figure.per is not None:
        return None
    flow, words = lead
    told_here = _OF_GOODS | {flow, "supply" if flow == "import" and statement.label else flow}
    if any(c.topic not in told_here for c in cues_in(view.text) if c.part != "weak"):
        return None
    i = view.index[figure]
    before = [t.figure.end for t in view.tokens[:i] if t.figure is not None and t.figure.kind in AMOUNTS]
    begin = before[-1] if before else view.start
    head = view.text[begin - view.start : figure.start - view.start]
    supplied = is_share(figure) and bool(before) and _SUPPLIED.match(head) is not None
    if before and find_countries(statement.label or "") and re.match(r"\s*(?:worth|valued\s+at)\b", head):
        return None  # 'Chad: 9 tonnes worth $3 million': the worth of what Chad took
    verbs = (view.word_at(k) for k in range(over_hedges(view, i) + 1) if view.is_verb(k))
    if any(word not in _MEASURED for word in verbs) and not supplied:
        return None
    places = [p for p in places_in(view) if begin <= p.start]
    stop = next((t.start for t in view.tokens[i + 1 :] if t.figure is not None), view.end)
    near = [
        p.code
        for p in places
        if p.start < stop
        and p.code != home
        and not _NEXT.match(view.text, figure.end - view.start)
        and (stop == view.end or view.text[p.end - view.start : stop - view.start].strip(" (:"))
    ]  # not 'Soybeans: 3 million tonnes (Brazil 20%)'
    ahead = [p.code for p in places if p.end <= figure.start and p.code != home]
    told = [(a, code) for a, _, code in find_countries(words)]
    owner = next((code for a, code in told if not BOUND.search(words[:a])), None)
    partner = (ahead or near or [code for a, code in told if BOUND.search(words[:a])] or [pair or "WLD"])[-1]
    if flow_named(head.strip(" :")) == "balance":
        return None
    if supplied:
        goods = labelled_goods(statement.label)
        named = goods if ahead and goods is not None else None
        if named is None:
            return None
    else:
        named = clean_goods(re.sub(r"[:,;()+]|\b(?:FY\s?)?(?:19|20)\d\d(?:[-–/]\d{2,4})?\b", " ", head), view)
    goods = named if named is not None and not set(named.lower().split()) <= _MEASURED else None
    if goods is not None and (len(goods.split()) > 4 or re.search(r"\d", goods) or _OTHERWISE.search(goods)):
        return None
    if goods is None and before:
        goods = labelled_goods(statement.label)  # 'Wheat: 5 million tonnes, 46% of it from Peru'
    growth = figure.change is not None or bool(re.search(r"\b(?:change|growth)\b", head, re.IGNORECASE))
    whole = commodity_in(words) or titled
    named_whole = goods if before and goods is not None and goods == labelled_goods(statement.label) else whole
    share = is_share(figure) and not growth
    kind = "growth" if growth else "share" if share else "value" if figure.kind == "money" else "quantity"
    return {
        "reporter": owner or home,
        "partner": partner,
        "flow": flow,
        "commodity": goods or whole,
        "measure": kind,
        "share_of": (f"{flow}s of {named_whole}" if named_whole else f"{flow}s") if share else None,
    }


_SUPPLIED = re.compile(
    rf"\s*,?\s*(?:of\s+which|with|and)\s+(?:the\s+)?[A-Z][^,;:.]{{1,40}}?\s"
    rf"(?:{any_of('selling', 'buying', 'holding')})\s+{HEDGED}$",
)
"""What goes on with the value of a line: '$9 million, of which Chile supplied 58%'."""
_NEXT = re.compile(r"\s*[,;(]?\s*(?:of\s+which|of\s+this|with)\b")
"""What leads from a figure to the next one of its line."""
_PURPOSE = re.compile(r"\s*(?:for\s+(?!\W*\d)|to\s+[a-z]|in\s+(?:loans|grants)\b)")
_AT_LABEL = re.compile(rf"^\W*{HEDGED}$", re.IGNORECASE)
_BESIDE = re.compile(rf"^\s*(?:[,(/]|on|for|from|at|worth|and)?\s*{HEDGED}$", re.IGNORECASE)


def labelled_flow(
    view: View, figure: Figure, flows: Mapping[str, Fact], before: Fact | None
) -> dict[str, object] | None:
    """The row of 'Tin: $9 million on 400 tonnes' below a sentence on a flow: what the label names is a part of it.

    ``flows`` are the last of each way and the last such part, ``before`` is the row read last.
    """
    statement = view.statement
    goods = labelled_goods(line_label(view))
    if goods is None or figure.kind not in {"money", "measure"} or figure.per is not None or figure.change is not None:
        return None
    if before is None or before.table != "trade" or _PURPOSE.match(view.text[figure.end - view.start :]):
        return None
    whole = _listed_whole(view, flows, before)
    if whole is None:
        return None
    if whole.values.get("measure") not in {"value", "quantity"} or find_countries(line_label(view) or ""):
        return None
    begin = max(view.start, statement.body)
    beside = before.start == statement.start
    if beside and before.rule == LABELLED:
        begin = before.figures[0].end
    elif whole.values.get("unit") != figure.unit and goods.lower().split()[-1] not in trade_words("goods"):
        return None
    head = view.text[begin - view.start : figure.start - view.start]
    if not (_BESIDE if beside else _AT_LABEL).match(head) or _OTHERWISE.search(f"{statement.label} {view.text}"):
        return None
    if any(c.topic not in _OF_GOODS | {whole.values["flow"]} for c in cues_in(view.text) if c.part != "weak"):
        return None
    kept = {key: whole.values.get(key) for key in ("reporter", "partner", "flow")}
    if whole.rule in {SPOKEN, PART}:
        kept["partner"] = "WLD"  # behind a line on one market
    return kept | {"commodity": goods, "measure": measure_told(figure), "share_of": None}


def _listed_whole(view: View, flows: Mapping[str, Fact], before: Fact) -> Fact | None:
    """The flow that a list goes on with: that of its heading or of its lines before, else the one told last, but the
    first of two that a balance closes ('Exports were …. Imports were …, leaving a surplus of …').
    """
    section = view.statement.section
    named = FLOW.search(section[-1]) if section else None
    if named is not None:
        return flows.get(named.group("flow").lower())
    told = [flows[way] for way in ("import", "export") if way in flows and flows[way].section == section]
    told.sort(key=lambda fact: fact.figures[0].start)
    line = flows.get(LABELLED)
    if line is not None and told and line.section == section and line.start > told[-1].start:
        return flows.get(str(line.values["flow"]))
    if not told:
        return None
    return told[0] if before.values.get("flow") == "balance" else told[-1]
