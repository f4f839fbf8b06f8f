"""Figures that their sentence settles as trade before any topic is weighed."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from trustetl.facts.language.topics import Anchor
from trustetl.facts.language.trade_words import any_of
from trustetl.facts.language.value_periods import ValuePeriod
from trustetl.facts.language.view import View
from trustetl.facts.memory import Memory
from trustetl.facts.routing.trade import bought_here
from trustetl.facts.trade.apposed import apposed_share, other_words
from trustetl.facts.trade.both_ways import BOTH_WAYS, traded_both_ways
from trustetl.facts.trade.carried import CARRIED, carried_on
from trustetl.facts.trade.clause import CLAUSE, told_in_clause
from trustetl.facts.trade.earned import EARNED, earned
from trustetl.facts.trade.goods import ANY_GOODS, TOLD_OF_IT, TRADER_OF, WHEN, clean_goods
from trustetl.facts.trade.goods_told import goods_of_line, goods_set_off, set_before
from trustetl.facts.trade.growth import growth_of_flow
from trustetl.facts.trade.left_out import at_another_time, goods_in_points, needed_abroad, net_by
from trustetl.facts.trade.lists import LABELLED, LISTED, labelled_flow, listed_flow
from trustetl.facts.trade.markets import RANKED, ranked_as
from trustetl.facts.trade.members import next_partner
from trustetl.facts.trade.origin import ORIGIN, of_origin
from trustetl.facts.trade.own_goods import part_with_goods
from trustetl.facts.trade.parties import places_in
from trustetl.facts.trade.parts import (
    AGAIN,
    FLOW_OF,
    IT,
    PART,
    PART_OF_IT,
    SPOKEN,
    part_of_flow,
)
from trustetl.facts.trade.rankings import ranked_under
from trustetl.facts.trade.resumed import resumed_trade, the_other_way
from trustetl.facts.trade.rows import FLOWS, IN_BRACKETS, of_the_time, trade_fact
from trustetl.facts.trade.sequels import spent_again, taken_of_it
from trustetl.facts.trade.shares import production_fact, supply_share, world_share
from trustetl.facts.trade.spoken import spoken_trade
from trustetl.facts.trade.supplied import SUPPLIED, made_elsewhere, supplied_by
from trustetl.facts.trade.trade import flow_fact
from trustetl.facts.trade.turning import goods_measured
from trustetl.facts.trade.words import governor, is_share, measure_told
from trustetl.lexicon import find_countries
from trustetl.model import Fact, Figure

OF_TOTAL = re.compile(r"\s*of\s+(?:(?:the|all|our|its)\s+)?(?:total|overall|all)\b", re.IGNORECASE)


def _dealt_to(view: View, figure: Figure, memory: Memory, words: str) -> dict[str, object] | None:
    """The part of a flow that 'respectively' deals out to a country: 'Peru and Chad took $3 million and $2 million'."""
    whole = memory.flow
    codes = [code for _, _, code in find_countries(words)]
    told = re.search(
        rf"\b(?:(?:{any_of('market', 'source', 'buying', 'selling', 'holding')})s?|"
        r"follow(?:s|ed)?|ranks?|ranked|came\s+next)\b",
        view.text,
        re.IGNORECASE,
    )
    if whole is None or whole.values.get("flow") not in {"import", "export"} or len(codes) != 1 or told is None:
        return None
    if len(words.split()) > 5 or figure.kind not in {"money", "measure", "percent"}:
        return None
    kept = {k: whole.values.get(k) for k in ("reporter", "flow", "commodity")}
    share = f"{whole.values['flow']}s" if is_share(figure) else None
    return kept | {"partner": codes[0], "measure": measure_told(figure), "share_of": share}


def told_trade(
    view: View, figure: Figure, memory: Memory, dated: ValuePeriod | None, home: str | None, words: str | None = None
) -> Fact | None:
    """The row of a share of the world's output or of a country's supply, of goods bought or sold, or of a part of the
    flow before; None where the sentence tells no such thing. ``words`` are those that 'respectively' deals out to it.
    """
    if (grown := growth_of_flow(view, figure, memory, dated)) is not None:
        return grown
    if bought_here(view, figure):
        return None
    if (net := net_by(view, figure, memory, home)) is not None:
        return trade_fact(view, figure, dated, net, "stated", "net <importer or exporter> by <figure>")
    if (later := at_another_time(view, figure, memory)) is not None:
        return trade_fact(view, figure, dated, later, "inferred", LABELLED)
    if (need := needed_abroad(view, figure, home)) is not None:
        return trade_fact(view, figure, dated, need, "stated", SUPPLIED)
    share = world_share(view, figure, memory.previous)
    if share is not None:
        fact = production_fact(view, figure, share, dated, memory.trade, home)
        if fact is not None:
            named = fact.values.get("commodity")
            if memory.trade.commodity is None and named:
                memory.trade = replace(memory.trade, commodity=str(named))
            return fact
    supplied = supply_share(view, figure, memory.previous)
    if supplied is not None:
        return trade_fact(view, figure, dated, supplied, "stated", "<percent> of <country>'s supply of <commodity>")
    if (both := traded_both_ways(view, figure, memory, home)) is not None:
        other = str(both["partner"]) if both["reporter"] == home else None
        known = memory.trade
        memory.trade = replace(
            known,
            flow="trade",
            reporter=str(both["reporter"]),
            partner=other,
            pair=other or known.pair,
            main=known.main or other,
        )
        return trade_fact(view, figure, dated, both, "inferred", BOTH_WAYS)
    if (among := part_with_goods(view, figure, memory.previous)) is not None:
        return trade_fact(view, figure, dated, among, "stated", PART)
    if (given := supplied_by(view, figure, memory, home)) is not None:
        memory.trade = replace(memory.trade, flow="import", reporter=str(given["reporter"]))
        return trade_fact(view, figure, dated, given, "stated", SUPPLIED)
    if (made := made_elsewhere(view, figure, memory, home)) is not None:
        return trade_fact(view, figure, dated, made, "stated", SUPPLIED)
    if (paid := earned(view, figure, memory, home)) is not None:
        memory.trade = replace(memory.trade, flow="export", reporter=home or memory.trade.reporter)
        # beside a flow of all goods these are a part of it, and the text goes on about that
        return trade_fact(view, figure, dated, paid, "stated", EARNED if memory.flow is None else PART)
    listed = listed_flow(view, figure, home, memory.trade.titled, memory.trade.pair)
    if listed is not None:
        whole = listed["partner"] == "WLD" and listed["measure"] in {"value", "quantity"}
        if whole and view.statement.kind == "sentence":  # '… Half of the volume came from Peru.'
            memory.trade = replace(
                memory.trade, flow=str(listed["flow"]), commodity=str(listed["commodity"] or "") or None
            )
        return trade_fact(view, figure, dated, listed, "inferred", LISTED if whole else PART)
    if (taken := taken_of_it(view, figure, memory, home)) is not None:
        return trade_fact(view, figure, dated, taken, "inferred", PART)
    if (dealer := ranked_under(view, figure, home, memory.trade.goods or memory.trade.titled)) is not None:
        return trade_fact(view, figure, dated, dealer, "inferred", PART)
    part_named = labelled_flow(view, figure, memory.flows, memory.previous)
    if part_named is not None:
        return trade_fact(view, figure, dated, part_named, "inferred", LABELLED)
    spoken = (
        the_other_way(view, figure, memory)
        or spent_again(view, figure, memory.previous)
        or spoken_trade(view, figure, home)
        or resumed_trade(view, figure, memory, home)
    )
    if spoken is not None:
        if spoken["commodity"] is None and spoken["measure"] == "share":
            spoken["commodity"] = goods_set_off(view, None)
        spoken["commodity"] = TOLD_OF_IT.sub("", WHEN.sub("", str(spoken["commodity"] or ""))) or None
        generic = str(spoken["commodity"] or "").lower() in ANY_GOODS | {
            "it",
            "them",
        }  # '95% of production is exported'
        goes_on = (  # 'Shrimp: $9 million. Half of the volume came from Peru.'
            spoken["measure"] == "share"
            and spoken["commodity"] is None
            and memory.previous is not None
            and (
                (memory.previous.rule == LISTED and memory.previous.start == memory.last)
                or (memory.previous.table == "trade" and memory.previous.start == view.statement.start)
            )
            and memory.previous.values.get("flow") == spoken["flow"]
            and memory.trade.commodity is not None
            and _OF_AMOUNT.match(view.text[figure.end - view.start :]) is not None
        )
        if goes_on:
            spoken["share_of"] = spoken["share_of"] or f"{spoken['flow']}s of {memory.trade.commodity}"
        if spoken["commodity"] is None and (trader := TRADER_OF.search(view.text)) is not None:
            spoken["commodity"] = clean_goods(trader.group("what"), view)
        if spoken["commodity"] is None and spoken["measure"] == "share" and not goes_on:
            spoken["commodity"] = _of_the_paragraph(memory, str(spoken["flow"]))
        left_out = figure.kind == "measure" or (figure.kind == "money" and _GOODS.search(view.text) is None)
        if generic or goes_on or (spoken["commodity"] is None and left_out):
            spoken["commodity"] = (
                memory.trade.commodity or memory.trade.titled or goods_measured(view)
            )  # 'a net importer of wool: it bought 9 tonnes abroad'
        reporter, flow, goods = (str(spoken[k]) if spoken[k] else None for k in ("reporter", "flow", "commodity"))
        if (meant := _pointed_to(view, figure)) is not None:
            goods = meant
            spoken["commodity"] = meant
        elif memory.trade.commodity is not None and memory.trade.main == "WLD" and spoken["partner"] != "WLD":
            goods = memory.trade.commodity  # what one country sends stands beside the goods that the text is about
        elif spoken["measure"] == "share" and spoken["partner"] != "WLD":
            goods = memory.trade.commodity or memory.trade.titled or goods
        goods = goods or memory.trade.commodity
        if home is not None and reporter != home:
            reporter = memory.trade.reporter
        memory.trade = replace(
            memory.trade.told(str(flow), goods),
            reporter=reporter,
            flow=flow,
            commodity=goods,
            goods=memory.trade.goods or goods,
            main=memory.trade.main or (None if spoken["measure"] == "share" else str(spoken["partner"])),
        )
        return trade_fact(view, figure, dated, spoken, "stated", SPOKEN)
    if (apposed := apposed_share(view, figure, memory.previous)) is not None:
        return trade_fact(view, figure, dated, apposed, "stated", AGAIN)
    if (again := other_words(view, figure, memory.previous)) is not None:
        again |= {"measure": "value" if figure.kind == "money" else "quantity", "share_of": None}
        return trade_fact(view, figure, dated, again, "stated", AGAIN)
    if words is not None and (dealt := _dealt_to(view, figure, memory, words)) is not None:
        return trade_fact(view, figure, dated, dealt, "inferred", PART)
    flow_told = _whole_of(view, figure, memory, home)
    part = part_of_flow(view, figure, flow_told, memory.previous, dated, memory.trade.commodity)
    if part is None and (member := next_partner(view, figure, memory, home)) is not None:
        return trade_fact(view, figure, dated, member, "inferred", PART)
    if part is None and (named := goods_in_points(view, figure, memory)) is not None:
        return trade_fact(view, figure, dated, named, "inferred", PART)
    about_all = memory.trade.main in {"WLD", None} and memory.trade.pair is None
    if part is not None and about_all and flow_told is not None and not places_in(view):
        paragraph = memory.block_start is not None and flow_told.start < memory.block_start
        if paragraph and part.values.get("commodity") != flow_told.values.get("commodity"):
            # 'Tin was the largest item', in a paragraph of its own behind one on a market
            return replace(part, values={**part.values, "partner": "WLD"})
    if part is not None and memory.trade.main == "WLD" and OF_TOTAL.match(view.text[figure.end - view.start :]):
        # behind a line on one market, the total is again that of all
        return part if places_in(view) else replace(part, values={**part.values, "partner": "WLD"})
    return part


def _of_the_paragraph(memory: Memory, flow: str) -> str | None:
    """The goods of the value or quantity told right before in the same paragraph, of whose trade a share is told
    without naming any: 'It sold $9 million abroad … The share of Peru in imports went from 9% to 21%'.
    """
    told, begun = memory.previous, memory.block_start
    if told is None or told.table != "trade" or begun is None or told.start < begun or flow not in {"import", "export"}:
        return None
    goes_on = told.values.get("flow") in {"import", "export"} and told.values.get("partner") in {"WLD", None}
    named = told.values.get("commodity") if goes_on or told.values.get("measure") == "share" else None
    return str(named) if named else None


_GOODS = re.compile(r"\b(?:goods|merchandise|products)\b", re.IGNORECASE)
"""All goods, where a sentence names them so."""
_OF_AMOUNT = re.compile(
    r"\s*of\s+(?:the|these|this|those|all|its|total)\s+(?:\w+\s+)?(?:quantity|volume|value|total|amount|tonnage|"
    r"(?:im|ex)ports|shipments|purchases)\b",
    re.IGNORECASE,
)
"""Behind a share of what was told before: 'four-fifths of the quantity came from Peru'."""
_OF_IT = re.compile(r"\s*(?:worth\s+)?of\s+(?:it|them)\b", re.IGNORECASE)
_OPENS_OF_IT = re.compile(r"\W*\d[\d,.]*\s+[\w ]{1,20}?\s+of\s+(?:it|them)\b")


def _pointed_to(view: View, figure: Figure) -> str | None:
    """The goods that 'it' means behind a figure: the subject of the clause before its own, as in 'Tin was the main
    cargo: Peru bought $9 million of it'.
    """
    if _OF_IT.match(view.text[figure.end - view.start :]) is None and _OPENS_OF_IT.match(view.text) is None:
        return None
    return set_before(view, view.text[: figure.start - view.start])


_OF_DEALS = re.compile(
    r"\s*of\s+(?:[\w’'.-]+\s+){0,3}?(?:(?P<in>purchases)|sales|deliveries|shipments)\b", re.IGNORECASE
)


def _whole_of(view: View, figure: Figure, memory: Memory, home: str | None) -> Fact | None:
    """The flow that a part is of: that in which the sentence ranks countries or has one deal, else the last told."""
    before = memory.previous
    grown = before is not None and before.table == "trade" and before.values.get("measure") == "growth"
    if grown and is_share(figure) and PART_OF_IT.match(view.text[figure.end - view.start :]):
        return before  # 'Exports grew by 9%. Peru took half of them'
    apart = before is not None and before.rule.endswith(IN_BRACKETS) and before.start == view.statement.start
    apart = apart and before is not None and before.values.get("measure") in {"value", "quantity"}
    if apart and IT.match(view.text[figure.end - view.start :]):
        return before  # 'Tin did well: sales came to $9 million, half of it to Peru'
    found = RANKED.search(view.text)
    verb = governor(view, view.index[figure])
    named = FLOW_OF.match(view.text[figure.end - view.start :])
    wanted = named.group("flow").lower() if named is not None else ranked_as(found) if found is not None else None
    dealt = _OF_DEALS.match(view.text[figure.end - view.start :])
    if named is None and dealt is not None:
        wanted = "import" if dealt.group("in") else "export"
    if named is None and verb is not None and verb.place is not None and verb.place.code != home:
        wanted = "import" if verb.is_one_of("selling") else "export" if verb.is_one_of("buying") else wanted
    if wanted is None or (memory.flow is not None and memory.flow.values.get("flow") == wanted):
        return memory.flow
    before = memory.flows.get(wanted, memory.flow)
    elsewhere = before is not None and before.section != view.statement.section
    return memory.flow if elsewhere and named is None and found is None else before


def is_part_of(fact: Fact, flow: Fact | None) -> bool:
    """Whether a share leaves the amount told before as that of which further parts can be told."""
    return (
        flow is not None
        and fact.values.get("measure") == "share"
        and flow.values.get("measure") in {"value", "quantity"}
        and fact.values.get("flow") == flow.values.get("flow")
        and fact.section == flow.section
    )


def tells_flow(fact: Fact, spoken: ValuePeriod | None = None) -> bool:
    """Whether later parts can be of the flow that a row is of: it is no part, change, balance or base itself, and of no
    earlier year than the one that is ``spoken`` of.
    """
    end = fact.values.get("period_end")
    earlier = spoken is not None and spoken.start is not None and isinstance(end, date) and end < spoken.start
    return (
        not earlier
        and fact.rule != PART
        and fact.values.get("measure") != "growth"
        and fact.values.get("flow") != "balance"
        and not fact.rule.endswith(IN_BRACKETS)
        and fact.rule != AGAIN
        and not (fact.values.get("period_start") and fact.values.get("period_label") is None)  # 'a year earlier'
        and not fact.rule.endswith("from <figure before>")
    )


def turn_to_label(view: View, memory: Memory) -> None:
    """Turn to the goods that the label of a line on trade names, and away from the flow told of others."""
    goods = goods_of_line(view)
    if goods is None:
        return
    if memory.flow is not None and memory.flow.values.get("commodity") != goods:
        memory.flow, memory.flows = None, {}
    memory.trade = replace(memory.trade, commodity=goods, exported=None, imported=None)


def traded(
    view: View,
    figure: Figure,
    anchor: Anchor,
    table: str,
    memory: Memory,
    dated: ValuePeriod | None,
    home: str | None,
    ways: frozenset[str],
    words: str | None,
) -> Fact | None:
    """The row of a figure that belongs to ``table`` by its ``anchor``: of the flow that it tells, else of goods that
    its clause says cross a border; None for public money and where neither is told. The state goes on from it.
    """
    if table == "budgets":
        return None
    if table == "trade":
        told_before = memory.trade, home, words, memory.previous
        fact, state = flow_fact(view, figure, anchor, of_the_time(dated), *told_before)
        if fact.values["flow"] in FLOWS:  # 'their share of the world market' tells of no flow
            memory.trade = state
            return fact
    rule = CLAUSE
    if (told := told_in_clause(view, figure, memory, home, ways)) is None:
        told, rule = of_origin(view, figure, memory, home), ORIGIN
    if told is None:
        goes_on = carried_on(view, figure, memory, home, ways)
        return trade_fact(view, figure, of_the_time(dated), goes_on, "inferred", CARRIED) if goes_on else None
    flow, goods = str(told["flow"]), str(told["commodity"]) if told["commodity"] else None
    memory.trade = replace(
        memory.trade.told(flow, goods),
        reporter=str(told["reporter"]),
        flow=flow,
        commodity=memory.trade.commodity or goods,
        goods=memory.trade.goods or goods,
    )
    return trade_fact(view, figure, of_the_time(dated), told, "inferred", rule)
