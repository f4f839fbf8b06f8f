"""Trade that a sentence tells only in part, because the text spoke of the goods, the country or the flow before."""

from __future__ import annotations

import re

from trustetl.facts.clauses import antecedent, over_hedges
from trustetl.facts.memory import Memory
from trustetl.facts.parties import places_in
from trustetl.facts.periods import is_worth
from trustetl.facts.trade_goods import clean_goods
from trustetl.facts.trade_rows import FLOWS
from trustetl.facts.trade_words import HEDGED, governor, is_share
from trustetl.facts.view import View
from trustetl.model import Figure

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
_MAKING = re.compile(r"^(?:\w+\s+)?(?:production|output|supply|manufacture|use|stocks?)\s+of\s+", re.IGNORECASE)
_OF_WHICH_BOUGHT = re.compile(
    r"^\s*of\s+(?:which|them|it)\s+(?:(?:is|are|was|were|has\s+been|have\s+been)\s+)?(?:\w+ly\s+|still\s+|now\s+)?"
    r"(?:imported|sourced|bought|purchased|procured|shipped\s+in|brought\s+in|comes?|came)\b(?P<rest>[^,;.]*)",
    re.IGNORECASE,
)


def resumed_trade(view: View, figure: Figure, memory: Memory, home: str | None) -> dict[str, object] | None:
    """The row of a figure whose sentence leaves out what the text said before, or None."""
    for way in (_worth_of_it, _supplied_home, _dealt_again, _dependence, _of_which_bought):
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
    return {k: before.values.get(k) for k in KEPT} | {"measure": "value", "share_of": None}


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
    if goods is None or figure.kind not in {"money", "measure"} or not (memory.trade.flow or memory.trade.reporter):
        return None
    i = view.index[figure]
    verb = governor(view, i)
    tail = view.text[figure.end - view.start :]
    if verb is None or not (verb.is_one_of("sourcing") or verb.verb in _SENT) or _OWN_GOODS.match(tail):
        return None
    ours = verb.place is not None and verb.place.code == home
    subject = verb.noun.text.lower() if verb.noun is not None else view.word_at(over_hedges(view, i) - 1)
    if not ours and subject not in _WE:
        return None
    if _AT_HOME.search(tail) or view.word_at(i + 1) in {"more", "less", "each"}:
        return None
    bought = verb.is_one_of("sourcing")
    if not bought and memory.trade.flow != "export":
        return None
    other = next((p.code for p in places_in(view) if p.start >= figure.end and p.prep in {"from", "to"}), "WLD")
    return {
        "reporter": home or memory.trade.reporter,
        "partner": other,
        "flow": "import" if bought else "export",
        "commodity": goods,
        "measure": "value" if figure.kind == "money" else "quantity",
        "share_of": None,
    }


_WE = frozenset("it they we country nation".split())
_SENT = frozenset("shipped ships sold sells sent sends".split())


_ADJECTIVES = ("imported", "foreign", "overseas")


def _dependence(view: View, figure: Figure, memory: Memory, home: str | None) -> dict[str, object] | None:
    """'cut import dependence in solar cells to 40 per cent', 'reliance on foreign gas fell to 12%'."""
    if not is_share(figure) or view.word_at(view.index[figure] + 1) == "of":
        return None
    first = view.clause_start(view.index[figure])
    head = view.text[: figure.start - view.start]
    found = next((m for m in _DEPENDENCE.finditer(head) if view.start + m.start() >= view.tokens[first].start), None)
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


def sold_abroad(view: View, figure: Figure) -> str | None:
    """The flow of 'sales of crab to Korea reached …', 'purchases of gas from Norway cost …'."""
    begin = view.tokens[view.clause_start(view.index[figure])].start
    for place in places_in(view):
        if begin <= place.start and place.end <= figure.start:
            found = SALES_ABROAD.search(view.text[: place.start - view.start])
            if found is not None:
                bought = found.group("noun").lower() == "purchases"
                if bought == (found.group("way").lower() == "from"):
                    return "import" if bought else "export"
    return None
