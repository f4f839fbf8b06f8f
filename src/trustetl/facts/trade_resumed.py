"""Trade that a sentence tells only in part, because the text spoke of the goods, the country or the flow before."""

from __future__ import annotations

import re

from trustetl.facts.clauses import antecedent, over_hedges
from trustetl.facts.memory import Memory
from trustetl.facts.parties import places_in
from trustetl.facts.periods import is_worth
from trustetl.facts.topics import Cue
from trustetl.facts.trade_goods import clean_goods
from trustetl.facts.trade_named import NO_GOODS
from trustetl.facts.trade_parts import FLOW_OF, SPOKEN
from trustetl.facts.trade_rows import FLOWS
from trustetl.facts.trade_spoken import ABROAD, SPENT_ON, SPENT_ON_FLOW
from trustetl.facts.trade_words import HEDGED, any_of, governor, is_share, measure_told, trade_words
from trustetl.facts.value_periods import is_value
from trustetl.facts.view import ARTICLES, CONJUNCTIONS, View
from trustetl.model import Fact, Figure

KEPT = ("reporter", "partner", "flow", "commodity")

_OWN_GOODS = re.compile(r"\s*(?:worth\s+)?of\s+(?!it\b|them\b|this\b|these\b)", re.IGNORECASE)
_AT_HOME = re.compile(
    r"\b(?:farmers|growers|at\s+home|local(?:ly)?|domestic(?:ally)?|mills|households|fishers|producers|companies|firms)\b",
    re.IGNORECASE,
)
_SUPPLIED = re.compile(
    rf"\b(?:supply|supplies|supplied|deliver|delivers|delivered|provides|provided|sends|sent|ships|shipped|sells|sold)\s+"
    rf"(?P<what>[^,;:.\d]{{3,40}}?)\s+(?:worth|valued\s+at|for)\s+{HEDGED}$",
    re.IGNORECASE,
)
_GOODS_BEHIND = re.compile(
    r"\s*(?:worth\s+)?of\s+(?P<what>[a-z][^,;:.()\d]{2,40}?)(?=\s+(?:to|in|last|this|a\s+year)\b|[,;:.()]|$)"
)
_DEPENDENCE = re.compile(
    r"\b(?:import[\s-]+(?:dependenc[ey]|reliance|penetration)(?:\s+(?:rate|ratio|level))?|(?:dependenc[ey]|reliance)\s+(?:up)?on\s+"
    r"(?:imports|imported|overseas|foreign(?:\s+(?:suppl(?:y|ies|iers)|sources|countries|producers))?))\b",
    re.IGNORECASE,
)
ALSO_ON = re.compile(
    r"^\s*on\s+(?P<what>[a-z][^,.;:()\d]*?)(?=\s+(?:from|in|last|this|and)\b|[,.;:()]|$)", re.IGNORECASE
)
AND_DEALT = re.compile(
    rf"^(?:\s+(?:of\s+[\w-]+\s+)?(?:{ABROAD.pattern}))?,?\s*(?:and|but|while|whereas|against)\s+(?:(?:it|we|they|has|have|had|only|just)\s+)*"
    rf"(?P<verb>{any_of('sourcing', 'selling')})\s+{HEDGED}$",
    re.IGNORECASE,
)
_MAKING = re.compile(r"^(?:\w+\s+)?(?:production|output|supply|manufacture|use|stocks?)\s+of\s+", re.IGNORECASE)
_OF_WHICH_BOUGHT = re.compile(
    r"^\s*of\s+(?:which|them|it)\s+(?:(?:is|are|was|were|has\s+been|have\s+been)\s+)?(?:\w+ly\s+|still\s+|now\s+)?"
    r"(?:imported|sourced|bought|purchased|procured|shipped\s+in|brought\s+in|comes?|came)\b(?P<rest>[^,;.]*)",
    re.IGNORECASE,
)


def resumed_trade(view: View, figure: Figure, memory: Memory, home: str | None) -> dict[str, object] | None:
    """The row of a figure whose sentence leaves out what the text said before, or None."""
    for way in (
        _these,
        _of_ten,
        _share_goes_on,
        _worth_of_it,
        _supplied_home,
        _dealt_again,
        _dependence,
        _of_which_bought,
    ):
        values = way(view, figure, memory, home)
        if values is not None:
            return values
    return None


def _worth_of_it(view: View, figure: Figure, memory: Memory, home: str | None) -> dict[str, object] | None:
    """The value of goods whose quantity was told right before: 'sent 165 million cartons abroad, worth $2 billion'."""
    before = memory.previous
    if before is None or before.table != "trade" or before.start != view.statement.start or figure.kind != "money":
        return None
    if before.values.get("measure") != "quantity" or before.values.get("flow") not in FLOWS:
        return None
    if not is_worth(view, view.index[figure]) or before.figures[0].end > figure.start:
        return None
    if _OWN_GOODS.match(view.text[figure.end - view.start :]):
        return None
    kept = {k: before.values.get(k) for k in KEPT}
    stop = view.tokens[view.clause_end(view.index[figure]) - 1].end
    stop = min([stop, *(f.start for f in view.figures if f.start > figure.end and is_value(f))])
    way = "to" if kept["flow"] == "export" else "from"
    behind = next((p for p in places_in(view) if figure.end <= p.start < stop and p.prep == way), None)
    if kept["partner"] == "WLD" and behind is not None and behind.code != kept["reporter"]:
        kept["partner"] = behind.code
    return kept | {"measure": "value", "share_of": None}


_THESE = re.compile(r"^\W*(?:These|Those|Such)\s+(?:sales|exports|imports|shipments|deliveries|purchases)\b")


def _these(view: View, figure: Figure, memory: Memory, home: str | None) -> dict[str, object] | None:
    """What 'These sales' came to are those told last."""
    before = memory.previous
    if (
        before is None
        or before.table != "trade"
        or before.start != memory.last
        or figure.kind not in {"money", "measure"}
    ):
        return None
    if _THESE.match(view.text) is None or places_in(view) or before.values.get("flow") not in {"import", "export"}:
        return None
    first = next(f for f in view.figures if is_value(f))
    if figure is not first or figure.change is not None:
        return None
    return {k: before.values.get(k) for k in KEPT} | {"measure": measure_told(figure), "share_of": None}


_COME_FROM = re.compile(
    r"^\s+(?:of\s+(?:all\s+|the\s+)?)?(?P<what>[a-z][\w-]*(?:\s[a-z][\w-]*){0,2}?)\s+(?:(?:that\s+(?:is|are)\s+|which\s+(?:is|are)\s+)?"
    r"(?:sold|used|installed|bought|eaten|consumed|needed|made|fitted)\s+[^,;.]{2,30}?\s+)?"
    r"(?:(?:is|are|was|were)\s+)?(?:\w+ly\s+)?(?P<way>imported|come|comes|came)\b(?:\s+from\b)?",
    re.IGNORECASE,
)


def _of_ten(view: View, figure: Figure, memory: Memory, home: str | None) -> dict[str, object] | None:
    """'Nine in ten pumps sold here come from Peru', 'nine in ten pumps are imported'."""
    found = _COME_FROM.match(view.text[figure.end - view.start :]) if figure.kind == "ratio" else None
    if found is None or not is_share(figure) or NO_GOODS.search(found.group("what")):
        return None
    at = figure.end + found.end()
    partner = next((p.code for p in places_in(view) if 0 <= p.start - at <= 5 and p.prep == "from"), None)
    abroad = re.match(r"\s*(?:abroad|overseas)\b", view.text[at - view.start :]) is not None
    if partner == home or not (partner or abroad or found.group("way").lower() == "imported"):
        return None
    what = clean_goods(found.group("what"), view)
    return {
        "reporter": home,
        "partner": partner or "WLD",
        "flow": "import",
        "commodity": what,
        "measure": "share",
        "share_of": what,
    }


def _share_goes_on(view: View, figure: Figure, memory: Memory, home: str | None) -> dict[str, object] | None:
    """A country's share of another flow: 'Peru accounted for 60% of imports and 45% of exports'."""
    before = memory.previous
    if before is None or before.table != "trade" or before.start != view.statement.start or not is_share(figure):
        return None
    if before.values.get("measure") != "share" or before.values.get("partner") in {None, "WLD"}:
        return None
    between = view.text[before.figures[0].end - view.start : figure.start - view.start]
    named = FLOW_OF.match(view.text[figure.end - view.start :])
    if named is None or FLOW_OF.match(between) is None or not re.search(rf"(?:,|\band)\s+{HEDGED}$", between):
        return None
    flow = named.group("flow").lower()
    if flow == before.values.get("flow"):
        return None
    kept = {k: before.values.get(k) for k in ("reporter", "partner", "commodity")}
    return kept | {"flow": flow, "measure": "share", "share_of": f"{flow}s"}


def _on_trade(memory: Memory) -> bool:
    """Whether the text around speaks of trade."""
    return memory.trade.flow is not None or memory.trade.about is not None or memory.trade.commodity is not None


def _supplied_home(view: View, figure: Figure, memory: Memory, home: str | None) -> dict[str, object] | None:
    """'Chile alone supplied lamb worth $9 million', in a text on another country's trade: that country bought it."""
    if figure.kind not in {"money", "measure"} or home is None or not _on_trade(memory):
        return None
    head = view.text[: figure.start - view.start]
    verb = governor(view, view.index[figure])
    found = _SUPPLIED.search(head) if figure.kind == "money" else None
    tail = _GOODS_BEHIND.match(view.text[figure.end - view.start :])
    if found is not None:
        subject = next((p for p in reversed(places_in(view)) if p.end - view.start <= found.start()), None)
        between = view.text[subject.end - view.start : found.start()] if subject is not None else "x"
        if subject is None or subject.owner or subject.prep in {"in", "to", "from", "of"}:
            return None
        if re.fullmatch(r"\s*(?:alone|also|has|have|had|itself|,[^,]{3,60},)?\s*", between) is None:
            return None
        seller, what = subject.code, found.group("what")
    elif verb is not None and verb.place is not None and tail is not None:
        if verb.verb not in {"supplied", "supplies", "supply", "delivered", "delivers"}:
            return None
        seller, what = verb.place.code, tail.group("what")
    else:
        return None
    if seller == home or any(p.prep == "to" for p in places_in(view)):
        return None
    return {
        "reporter": home,
        "partner": seller,
        "flow": "import",
        "commodity": clean_goods(what, view),
        "measure": "value" if figure.kind == "money" else "quantity",
        "share_of": None,
    }


def _dealt_again(view: View, figure: Figure, memory: Memory, home: str | None) -> dict[str, object] | None:
    """'Peru is a net importer of wheat. It bought 2 million tonnes in 2024': the goods were named before."""
    goods = memory.trade.commodity
    spoken = memory.trade.flow or memory.trade.reporter or memory.trade.about
    if goods is None or figure.kind not in {"money", "measure"} or not spoken:
        return None
    i = view.index[figure]
    verb = governor(view, i)
    tail = view.text[figure.end - view.start :]
    if verb is None or _OWN_GOODS.match(tail):
        return None
    bought = verb.is_one_of("sourcing") or (figure.kind == "measure" and verb.verb in _BROUGHT)
    if not bought and verb.verb not in _SENT:
        return None
    ours = verb.place is not None and verb.place.code == home
    subject = verb.noun.text.lower() if verb.noun is not None else view.word_at(over_hedges(view, i) - 1)
    if not ours and subject not in _WE:
        return None
    if _AT_HOME.search(tail) or view.word_at(i + 1) in {"more", "less", "each"}:
        return None
    if not bought and memory.trade.flow != "export":
        return None
    stop = next((f.start for f in view.figures if f.start > figure.end and is_value(f)), view.end)
    named = [p for p in places_in(view) if figure.end <= p.start < stop and p.prep in {"from", "to"}]
    other = named[0].code if named else "WLD"
    return {
        "reporter": home or memory.trade.reporter,
        "partner": other,
        "flow": "import" if bought else "export",
        "commodity": goods,
        "measure": "value" if figure.kind == "money" else "quantity",
        "share_of": None,
    }


_WE = frozenset("it they we country nation".split())
_BROUGHT = frozenset({"brought in", "brings in", "bring in", "took in", "takes in"})
_SENT = frozenset("shipped ships sold sells sent sends".split())


_OUTWARD = re.compile(r"\b(?:external|foreign|overseas)\s+(?:dependenc[ey]|reliance)\b", re.IGNORECASE)
_ADJECTIVES = ("imported", "foreign", "overseas")


def _dependence(view: View, figure: Figure, memory: Memory, home: str | None) -> dict[str, object] | None:
    """'cut import dependence in solar cells to 40 per cent', 'reliance on foreign gas fell to 12%'."""
    if not is_share(figure) or view.word_at(view.index[figure] + 1) == "of":
        return None
    first = view.clause_start(view.index[figure])
    head = view.text[: figure.start - view.start]
    said = [*_DEPENDENCE.finditer(head), *(_OUTWARD.finditer(head) if memory.trade.flow == "import" else ())]
    found = next((m for m in said if view.start + m.start() >= view.tokens[first].start), None)
    if found is None or re.search(r"\d|\bby\s+(?:\w+\s+)?$", head[found.end() :]):
        return None
    at = next(k for k, t in enumerate(view.tokens) if t.end >= view.start + found.end())
    named = view.word_at(at + 1) in {"in", "for", "on", "of"}
    noun = view.noun_after(at + named, chain=False) if named or found.group().lower().endswith(_ADJECTIVES) else None
    if noun is None or noun.start >= figure.start:
        k = next(k for k, t in enumerate(view.tokens) if t.end > view.start + found.start())
        noun = view.noun_before(k, chain=False)
    what = noun.text if noun is not None else None
    owner = next((p.code for p in places_in(view) if p.owner or p.prep == "of"), None)
    other = next((p.code for p in places_in(view) if p.prep in {"on", "from"} and p.code != (owner or home)), "WLD")
    return {
        "reporter": owner or home,
        "partner": other,
        "flow": "import",
        "commodity": (clean_goods(what, view) if what else None) or memory.trade.commodity,
        "measure": "share",
        "share_of": None,
    }


def _of_which_bought(view: View, figure: Figure, memory: Memory, home: str | None) -> dict[str, object] | None:
    """'raw materials, nearly all of which are imported', 'cobalt, 80% of which comes from abroad'."""
    found = _OF_WHICH_BOUGHT.match(view.text[figure.end - view.start :])
    if found is None or not is_share(figure):
        return None
    i = over_hedges(view, view.index[figure])
    comma = i if view.tokens[i].text == "," else None
    goods = antecedent(view, comma) if comma else None
    partner = next((p.code for p in places_in(view) if p.start >= figure.end and p.prep in {"from", "by"}), None)
    abroad = re.search(r"\b(?:abroad|overseas|other\s+countries|imports?|foreign)\b", found.group("rest")) is not None
    imported = re.match(r".*\b(?:imported|shipped\s+in|brought\s+in)\b", found.group(), re.IGNORECASE) is not None
    what = clean_goods(_MAKING.sub("", goods.text), view) if goods is not None else None
    if what is None or not (partner or abroad or imported):
        return None
    return {
        "reporter": home,
        "partner": partner or "WLD",
        "flow": "import",
        "commodity": what,
        "measure": "share",
        "share_of": what,
        "status": "actual",
    }


SALES_ABROAD = re.compile(
    r"\b(?P<noun>sales|deliveries|supplies|purchases)\s+(?:of\s+[^,;:.()\d]{2,40}?\s+)?(?P<way>to|from)\s+(?:the\s+)?$",
    re.IGNORECASE,
)


def sold_abroad(view: View, figure: Figure) -> Cue | None:
    """The cue of 'sales of crab to Korea reached …', 'purchases of gas from Norway cost …'."""
    begin = view.tokens[view.clause_start(view.index[figure])].start
    for place in places_in(view):
        if begin <= place.start and place.end <= figure.start:
            found = SALES_ABROAD.search(view.text[: place.start - view.start])
            if found is not None:
                bought = found.group("noun").lower() == "purchases"
                at = next(k for k, t in enumerate(view.tokens) if t.start >= view.start + found.start())
                opens = at == 0 or not view.tokens[at - 1].is_word or view.word_at(at - 1) in ARTICLES | CONJUNCTIONS
                if opens and bought == (found.group("way").lower() == "from"):
                    start, end = view.start + found.start(), view.start + found.end("noun")
                    return Cue(start, end, found.group("noun").lower(), "import" if bought else "export", "noun")
    return None


def the_other_way(view: View, figure: Figure, before: Fact | None) -> dict[str, object] | None:
    """The opposite flow of the same goods: 'bought cloth worth $14 million abroad and sold $9 million'."""
    if (
        before is None
        or before.table != "trade"
        or before.start != view.statement.start
        or before.values.get("flow") not in {"import", "export"}
        or before.values.get("measure") not in {"value", "quantity"}
        or before.figures[0].kind != figure.kind
    ):
        return None
    found = AND_DEALT.match(view.text[before.figures[0].end - view.start : figure.start - view.start])
    if found is None:
        return None
    flow = "import" if found.group("verb").lower() in trade_words("sourcing") else "export"
    if flow == before.values["flow"]:
        return None
    kept = {k: before.values.get(k) for k in ("reporter", "partner", "commodity", "measure")}
    return kept | {"flow": flow, "share_of": None}


def spent_again(view: View, figure: Figure, before: Fact | None) -> dict[str, object] | None:
    """Further goods that money is spent on abroad: 'spends $4 million on rice imports and $2 million on fish'."""
    if before is None or before.rule != SPOKEN or before.start != view.statement.start or figure.kind != "money":
        return None
    between = view.text[before.figures[0].end - view.start : figure.start - view.start]
    spent = SPENT_ON.match(between) or SPENT_ON_FLOW.match(between)
    goods = ALSO_ON.match(view.text[figure.end - view.start :])
    if spent is None or goods is None or not re.search(rf"(?:,|\band)\s+{HEDGED}$", between):
        return None
    stop = next((f.start for f in view.figures if f.start > figure.end and is_value(f)), view.end)
    behind = next((p for p in places_in(view) if p.prep == "from" and figure.end <= p.start < stop), None)
    return {
        "reporter": before.values.get("reporter"),
        "partner": behind.code if behind is not None else "WLD",
        "flow": before.values.get("flow"),
        "commodity": clean_goods(goods.group("what"), view),
        "measure": "value",
        "share_of": None,
    }
