"""Trade that a sentence tells only in part, because the text spoke of the goods, the country or the flow before."""

from __future__ import annotations

import re

from trustetl.facts.language.clauses import over_hedges
from trustetl.facts.language.topics import Cue
from trustetl.facts.language.trade_words import any_of, trade_words
from trustetl.facts.language.value_periods import is_value
from trustetl.facts.language.view import ARTICLES, CONJUNCTIONS, View
from trustetl.facts.memory import Memory
from trustetl.facts.periods.periods import is_worth
from trustetl.facts.trade.changes import CHANGE
from trustetl.facts.trade.goods import clean_goods
from trustetl.facts.trade.goods_first import goods_first, on_one_side
from trustetl.facts.trade.members import next_reporter
from trustetl.facts.trade.named import NO_GOODS
from trustetl.facts.trade.needs import dependence, nine_in_ten, of_which_bought, relied_on
from trustetl.facts.trade.parties import inside_aside, places_in
from trustetl.facts.trade.parts import FLOW_OF
from trustetl.facts.trade.rows import FLOWS, KEPT
from trustetl.facts.trade.sequels import (
    aimed_at,
    delivered,
    measure_moved,
    other_direction,
    sent_there,
    told_by_pronoun,
)
from trustetl.facts.trade.went import worth_of_market
from trustetl.facts.trade.words import HEDGED, OWN_GOODS, governor, is_share, measure_told, reach
from trustetl.model import Figure

_AT_HOME = re.compile(
    r"\b(?:farmers|growers|at\s+home|local(?:ly)?|domestic(?:ally)?|mills|households|fishers|producers|companies|firms)\b",
    re.IGNORECASE,
)
_DEALT_FOR = re.compile(
    rf"(?<![\w-])(?P<verb>{any_of('buying', 'selling')})\s+(?P<what>[^,;:.\d]{{3,40}}?)\s+"
    rf"(?:worth|valued\s+at|for)\s+{HEDGED}$",
    re.IGNORECASE,
)
_GOODS_BEHIND = re.compile(
    r"\s*(?:worth\s+)?of\s+(?!(?:it|them|this|that|these|those|which)\b)(?P<what>[a-z][^,;:.()\d]{2,40}?)(?=\s+(?:to|in|last|this|a\s+year)\b|[,;:.()]|$)"
)
AND_DEALT = re.compile(
    rf"^[^;:.]{{0,90}}?,?\s*(?:and|but|while|whereas|against)\s+(?:(?:it|we|they|has|have|had|only|just)\s+)*"
    rf"(?P<verb>{any_of('sourcing', 'selling')})\s+(?:(?:goods|products|merchandise)\s+)?"
    rf"(?:worth\s+|valued\s+at\s+)?{HEDGED}$",
    re.IGNORECASE,
)


def resumed_trade(view: View, figure: Figure, memory: Memory, home: str | None) -> dict[str, object] | None:
    """The row of a figure whose sentence leaves out what the text said before, or None."""
    for way in (
        next_reporter,
        on_one_side,
        goods_first,
        _these,
        told_by_pronoun,
        measure_moved,
        _paid_for_them,
        _goods_sold_to,
        nine_in_ten,
        _share_goes_on,
        _worth_of_it,
        worth_of_market,
        _dealt_with_home,
        _dealt_again,
        aimed_at,
        delivered,
        sent_there,
        other_direction,
        dependence,
        of_which_bought,
        relied_on,
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
    if before.values.get("measure") not in {"quantity", "share"} or before.values.get("flow") not in FLOWS:
        return None
    read = before.figures[0]
    between = view.text[read.end - view.start : figure.start - view.start] if read.end <= figure.start else ""
    if not between or not (is_worth(view, view.index[figure]) or _GOT_FOR_IT.search(between)):
        return None
    if OWN_GOODS.match(view.text[figure.end - view.start :]):
        return None
    kept = {k: before.values.get(k) for k in KEPT}
    stop = view.tokens[view.clause_end(view.index[figure]) - 1].end
    stop = min([stop, *(f.start for f in view.figures if f.start > figure.end and is_value(f))])
    way = "to" if kept["flow"] == "export" else "from"
    behind = next((p for p in places_in(view) if figure.end <= p.start < stop and p.prep == way), None)
    if kept["partner"] == "WLD" and behind is not None and behind.code != kept["reporter"]:
        kept["partner"] = behind.code
    return kept | {"measure": "value", "share_of": None}


_GOT_FOR_IT = re.compile(
    r"\b(?:and\s+(?:(?:export\s+)?(?:earnings|proceeds|revenues?|receipts)|a\s+value)\s+of|"
    r"for\s+(?:which\s+(?:it|they|we|the\s+country)\s+(?:received|earned|got|paid|spent)|an?\s+(?:total|sum|value)(?:\s+value)?\s+of))\s+"
    rf"{HEDGED}$",
    re.IGNORECASE,
)
_THESE = re.compile(r"^\W*(?:These|Those|Such|The)\s+(?:sales|exports|imports|shipments|deliveries|purchases)\b")


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
    if before.values.get("measure") == "share" and memory.flow is not None and view.text.lstrip().startswith("The"):
        before = memory.flow  # 'The purchases' are all of them
    return {k: before.values.get(k) for k in KEPT} | {"measure": measure_told(figure), "share_of": None}


_PAID = re.compile(rf"\b(?:paid|pays?|spent|spends?)\s+{HEDGED}$", re.IGNORECASE)


def _paid_for_them(view: View, figure: Figure, memory: Memory, home: str | None) -> dict[str, object] | None:
    """What a country paid for the goods that it imports: '… imports rice, and paid $9 million for it'."""
    goods, flow = memory.trade.commodity, memory.trade.flow
    if figure.kind != "money" or goods is None or flow != "import":
        return None
    head, tail = view.text[: figure.start - view.start], view.text[figure.end - view.start :]
    if _PAID.search(head) is None or re.match(r"\s+(?:for|on)\s+(?:them|it|these|this)\b", tail) is None:
        return None
    return {
        "reporter": memory.trade.reporter or home,
        "partner": "WLD",
        "flow": "import",
        "commodity": goods,
        "measure": "value",
        "share_of": None,
    }


_FOR = re.compile(rf"\s+(?:for|worth|at)\s+{HEDGED}")
_SOLD_TO = re.compile(
    r"(?:^|[.;:]\s)\W*(?P<what>[A-Z][\w-]*(?:\s[\w-]+){0,3}?)\s+(?:(?:is|are|was|were)\s+)?(?:sold|shipped|sent|exported|supplied)\s+to\s+(?:the\s+)?$"
)


def _goods_sold_to(view: View, figure: Figure, memory: Memory, home: str | None) -> dict[str, object] | None:
    """'Cashews sold to Peru fetched $9 million'."""
    verb = governor(view, view.index[figure])
    earns = verb is not None and verb.is_one_of("earning")
    if figure.kind != "money" or home is None:
        return None
    for place in places_in(view):
        sold_for = place.end <= figure.start and _FOR.fullmatch(
            view.text[place.end - view.start : figure.start - view.start]
        )
        if not earns and not sold_for:
            continue
        found = _SOLD_TO.search(view.text[: place.start - view.start]) if place.end <= figure.start else None
        if found is not None and place.code != home:
            return {
                "reporter": home,
                "partner": place.code,
                "flow": "export",
                "commodity": clean_goods(found.group("what"), view),
                "measure": "value",
                "share_of": None,
            }
    return None


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


def _dealt_with_home(view: View, figure: Figure, memory: Memory, home: str | None) -> dict[str, object] | None:
    """'Chile alone supplied lamb worth $9 million', 'Peru bought 9 tonnes of wool', in a text on another country's
    trade: that country bought or sold it.
    """
    if figure.kind not in {"money", "measure"} or home is None or not _on_trade(memory):
        return None
    head = view.text[: figure.start - view.start]
    verb = governor(view, view.index[figure])
    found = _DEALT_FOR.search(head) if figure.kind == "money" else None
    tail = _GOODS_BEHIND.match(view.text[figure.end - view.start :])
    if found is not None:
        subject = next((p for p in reversed(places_in(view)) if p.end - view.start <= found.start()), None)
        between = view.text[subject.end - view.start : found.start()] if subject is not None else "x"
        if subject is None or subject.owner or subject.prep in {"in", "to", "from", "of"}:
            return None
        if _BEFORE_VERB.fullmatch(between) is None:
            return None
        other, what, word = subject.code, found.group("what"), found.group("verb").lower()
    elif verb is not None and verb.place is not None and tail is not None:
        other, what, word = verb.place.code, tail.group("what"), verb.verb
    else:
        return None
    flow = "import" if word in trade_words("selling") else "export" if word in trade_words("buying") else None
    stop = reach(view, figure)
    ways = [p for p in places_in(view) if p.prep in {"to", "from"} and p.code != home and p.start < stop]
    if flow is None or other == home or any(p.code != other for p in ways):
        return None
    if flow == "export" and not _sells(memory, view):
        return None
    if flow == "import" and word.startswith("export") and memory.trade.flow != "import":
        return None
    return {
        "reporter": home,
        "partner": other,
        "flow": flow,
        "commodity": clean_goods(what, view),
        "measure": "value" if figure.kind == "money" else "quantity",
        "share_of": None,
    }


_BEFORE_VERB = re.compile(r"\s*(?:alone|also|has|have|had|itself|\w+ly|,[^,]{3,60},)?\s*")


def _sells(memory: Memory, view: View) -> bool:
    """Whether the text tells of what its country sells: what others buy is bought from there."""
    before = memory.previous
    here = before is not None and before.table == "trade" and before.start == view.statement.start
    told = before.values.get("flow") if here and before is not None else memory.trade.flow or memory.trade.about
    return told == "export"


def _dealt_again(view: View, figure: Figure, memory: Memory, home: str | None) -> dict[str, object] | None:
    """'Peru is a net importer of wheat. It bought 2 million tonnes in 2024': the goods were named before."""
    goods = memory.trade.commodity
    spoken = memory.trade.flow or memory.trade.reporter or memory.trade.about
    if goods is None or figure.kind not in {"money", "measure"} or not spoken:
        return None
    i = view.index[figure]
    verb = governor(view, i)
    tail = view.text[figure.end - view.start :]
    if verb is None or OWN_GOODS.match(tail):
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
    other = named[0].code if named and not inside_aside(view, named[0], figure.start) else "WLD"
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


SALES_ABROAD = re.compile(
    r"\b(?P<noun>sales|deliveries|supplies|shipments|purchases|orders)\s+(?:of\s+[^,;:.()\d]{2,40}?\s+)?(?P<way>to|from|by)\s+(?:the\s+)?$",
    re.IGNORECASE,
)


GOODS_ABROAD = re.compile(
    r"(?:^|[,;:]\s|\b(?:and|but|while|the|its|our|their)\s)\W*(?P<noun>sales|deliveries|shipments|purchases|orders)\s+of\s+"
    r"[a-z][^,;:.()\d]{1,40}?\s+(?P<from>from\s+)?(?:abroad|overseas)\b",
    re.IGNORECASE,
)
"""'Sales of honey abroad …'."""


def sold_abroad(view: View, figure: Figure) -> Cue | None:
    """The cue of 'sales of crab to Korea reached …', 'purchases of gas from Norway cost …'."""
    begin = view.tokens[view.clause_start(view.index[figure])].start
    for place in places_in(view):
        if begin <= place.start and place.end <= figure.start:
            found = SALES_ABROAD.search(view.text[: place.start - view.start])
            if found is not None:
                bought, way = found.group("noun").lower() in {"purchases", "orders"}, found.group("way").lower()
                at = next(k for k, t in enumerate(view.tokens) if t.start >= view.start + found.start())
                owned = at > 0 and view.tokens[at - 1].low.endswith(("'s", "’s", "s’"))
                opens = (
                    owned
                    or at == 0
                    or not view.tokens[at - 1].is_word
                    or view.word_at(at - 1) in ARTICLES | CONJUNCTIONS
                )
                if opens and bought == (way != "to"):
                    start, end = view.start + found.start(), view.start + found.end("noun")
                    flow = "import" if way == "from" else "export"
                    return Cue(start, end, found.group("noun").lower(), flow, "noun")
    told = GOODS_ABROAD.search(view.slice(begin, figure.start))
    if told is None:
        return None
    noun = told.group("noun").lower()
    flow = "import" if told.group("from") or noun in {"purchases", "orders"} else "export"
    return Cue(begin + told.start("noun"), begin + told.end("noun"), noun, flow, "noun")


def the_other_way(view: View, figure: Figure, memory: Memory) -> dict[str, object] | None:
    """The opposite flow of the same goods: 'bought cloth worth $14 million abroad and sold $9 million'."""
    before = memory.previous
    if before is not None and before.rule.endswith(CHANGE):
        before = memory.flow  # '$14 million, 8% more than in 2023, and sold $9 million'
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
    tail = view.text[figure.end - view.start :]
    named = _GOODS_BEHIND.match(tail)
    if named is not None and NO_GOODS.search(named.group("what")):
        return None
    kept = {k: before.values.get(k) for k in ("reporter", "partner", "commodity", "measure")}
    if named is not None:
        kept["commodity"] = clean_goods(named.group("what"), view)
    stop = reach(view, figure)
    behind = next((p.code for p in places_in(view) if figure.end <= p.start < stop and p.prep in {"to", "from"}), None)
    if behind is not None and behind != kept["reporter"]:
        kept["partner"] = behind
    return kept | {"flow": flow, "share_of": None}
