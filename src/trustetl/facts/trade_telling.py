"""Figures that their sentence settles as trade before any topic is weighed."""

from __future__ import annotations

import re
from dataclasses import replace

from trustetl.facts.memory import Memory
from trustetl.facts.parties import places_in
from trustetl.facts.periods import ValuePeriod
from trustetl.facts.trade_parts import AGAIN, PART, SPOKEN, other_words, part_of_flow
from trustetl.facts.trade_resumed import resumed_trade
from trustetl.facts.trade_rows import IN_BRACKETS, trade_fact
from trustetl.facts.trade_shares import production_fact, supply_share, world_share
from trustetl.facts.trade_spoken import spoken_trade, the_other_way
from trustetl.facts.view import View
from trustetl.model import Fact, Figure

OF_TOTAL = re.compile(r"\s*of\s+(?:(?:the|all|our|its)\s+)?(?:total|overall|all)\b", re.IGNORECASE)


def told_trade(view: View, figure: Figure, memory: Memory, dated: ValuePeriod | None, home: str | None) -> Fact | None:
    """The row of a share of the world's output or of a country's supply, of goods bought or sold, or of a part of the
    flow before; None where the sentence tells no such thing.
    """
    share = world_share(view, figure, memory.previous)
    if share is not None:
        fact = production_fact(view, figure, share, dated, memory.trade, home)
        if fact is not None:
            return fact
    supplied = supply_share(view, figure, memory.previous)
    if supplied is not None:
        return trade_fact(view, figure, dated, supplied, "stated", "<percent> of <country>'s supply of <commodity>")
    spoken = (
        the_other_way(view, figure, memory.previous)
        or spoken_trade(view, figure, home)
        or resumed_trade(view, figure, memory, home)
    )
    if spoken is not None:
        if spoken["commodity"] is None and figure.kind == "measure":
            spoken["commodity"] = memory.trade.commodity  # 'a net importer of wool: it bought 9 tonnes abroad'
        reporter, flow, goods = (str(spoken[k]) if spoken[k] else None for k in ("reporter", "flow", "commodity"))
        if memory.trade.commodity is not None and memory.trade.main == "WLD" and spoken["partner"] != "WLD":
            goods = memory.trade.commodity  # what one country sends stands beside the goods that the text is about
        goods = goods or memory.trade.commodity
        if home is not None and reporter != home:
            reporter = memory.trade.reporter
        memory.trade = replace(
            memory.trade, reporter=reporter, flow=flow, commodity=goods, goods=memory.trade.goods or goods
        )
        return trade_fact(view, figure, dated, spoken, "stated", SPOKEN)
    if (again := other_words(view, figure, memory.previous)) is not None:
        again |= {"measure": "value" if figure.kind == "money" else "quantity", "share_of": None}
        return trade_fact(view, figure, dated, again, "stated", AGAIN)
    part = part_of_flow(view, figure, memory.flow, memory.previous, dated, memory.trade.commodity)
    if part is not None and memory.trade.main == "WLD" and OF_TOTAL.match(view.text[figure.end - view.start :]):
        # behind a line on one market, the total is again that of all
        return part if places_in(view) else replace(part, values={**part.values, "partner": "WLD"})
    return part


def is_part_of(fact: Fact, flow: Fact | None) -> bool:
    """Whether a share leaves the amount told before as that of which further parts can be told."""
    return (
        flow is not None
        and fact.values.get("measure") == "share"
        and flow.values.get("measure") in {"value", "quantity"}
        and fact.values.get("flow") == flow.values.get("flow")
        and fact.section == flow.section
    )


def tells_flow(fact: Fact) -> bool:
    """Whether later parts can be of the flow that a row is of: it is no part, change, balance or base itself."""
    return (
        fact.rule != PART
        and fact.values.get("measure") != "growth"
        and fact.values.get("flow") != "balance"
        and not fact.rule.endswith(IN_BRACKETS)
        and fact.rule != AGAIN
        and not (fact.values.get("period_start") and fact.values.get("period_label") is None)  # 'a year earlier'
        and not fact.rule.endswith("from <figure before>")
    )
