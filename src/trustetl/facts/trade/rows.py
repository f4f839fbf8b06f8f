"""A row of ``trade``, and what statements on trade leave to those after them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from trustetl.facts.indicators.status import status_of
from trustetl.facts.language.topics import Cue
from trustetl.facts.language.value_periods import ValuePeriod
from trustetl.facts.language.view import View
from trustetl.facts.trade.goods_lists import with_members
from trustetl.facts.trade.sound_goods import sound_goods
from trustetl.model import Fact, Figure

KEPT = ("reporter", "partner", "flow", "commodity")
"""What a further figure of a flow takes over from the row told before it."""
FLOWS = frozenset({"import", "export", "trade", "balance", "production"})
"""The directions of the contract's trade table."""

IN_BRACKETS = " (in brackets)"
"""Ends the rule of a row whose figure stands in brackets behind the goods: a part of what the text goes on about."""


@dataclass(frozen=True, slots=True)
class TradeState:
    """What the trade statements before said, for those that leave it out."""

    reporter: str | None = None
    partner: str | None = None
    flow: str | None = None
    commodity: str | None = None
    about: str | None = None
    """The flow that a headline or a sentence without figures spoke of."""
    main: str | None = None
    """The partner of the first flow told, to which the text returns after a line on another country."""
    pair: str | None = None
    """The country that the text sets beside its own, in its title or as the partner of trade both ways."""
    exported: str | None = None
    imported: str | None = None
    """The goods last told of each flow."""
    goods: str | None = None
    """The goods that the document spoke of first, to which each of its sections returns."""
    titled: str | None = None
    """The goods that the title or the heading above says the text is about."""
    spoken: str | None = None
    """The subject of the statement before, which 'it' may refer to."""

    turned: tuple[int, str, str | None] | None = None
    """The paragraph read last, the goods that a sentence of it turned to, and those that the text spoke of before."""
    needed: frozenset[str] = frozenset()
    """The goods of which the text says that its country is a net importer."""
    first: tuple[int, str, str] | None = None
    """The paragraph read last, with the flow that it told first and the goods of that."""

    def opened(self, block: int, fact: Fact) -> TradeState:
        """The state after a row: the first of a paragraph says what its flow is of."""
        flow, goods = fact.values.get("flow"), fact.values.get("commodity")
        if fact.table == "trade" and self.turned is not None and goods is not None:
            # a row of the goods keeps the text with them, one of others takes it elsewhere
            at, named, _ = self.turned
            self = replace(self, turned=(at, named, named) if goods == named else None)
        if fact.table != "trade" or (self.first is not None and self.first[0] == block):
            return self
        if fact.values.get("measure") == "share" and str(goods) not in str(fact.values.get("share_of")):
            return self  # 'Tin made up 9% of exports to Chad': the text is not about tin alone
        return replace(self, first=(block, str(flow), str(goods))) if flow and goods else self

    def back_to(self, view: View, flow: str, partner: str | None, words: str) -> str | None:
        """The goods to which 'Exports to Peru' returns behind a line on some of them: those that the paragraph told
        first. ``words`` are those that tell the flow.
        """
        at, way, goods = self.first or (None, None, None)
        fits = (at, way) == (view.statement.block, flow) and partner != "WLD" and words in {"exports", "imports"}
        return goods if fits else None

    def turned_in(self, view: View) -> str | None:
        """The goods that an earlier sentence of the paragraph turned to."""
        at, goods, _ = self.turned or (None, None, None)
        return goods if at == view.statement.block else None

    def turning(self, block: int, goods: str) -> TradeState:
        """The state behind a sentence that turns to goods and tells no flow of them."""
        return replace(self.turned_back(), commodity=goods, turned=(block, goods, self.turned_back().commodity))

    def turned_back(self) -> TradeState:
        """The state behind a paragraph that turned to goods: those before, where no row was told of the new ones."""
        return replace(self, commodity=self.turned[2], turned=None) if self.turned is not None else self

    def goods_of(self, flow: str) -> str | None:
        """The goods that a flow told without any goes on with: not those of the other flow where it has its own."""
        own, other = (self.exported, self.imported) if flow == "export" else (self.imported, self.exported)
        swapped = flow in {"export", "import"} and self.commodity is not None and self.commodity == other
        return own if own is not None and swapped else self.commodity

    def told(self, flow: str, goods: str | None) -> TradeState:
        """The state after goods were told of a flow."""
        if goods is None or flow not in {"export", "import"}:
            return self
        return replace(self, exported=goods) if flow == "export" else replace(self, imported=goods)


def of_the_time(dated: ValuePeriod | None) -> ValuePeriod | None:
    """The period that a value of trade may take over: not the many years of a programme told of before."""
    if dated is None or not dated.inferred or dated.start is None or dated.end is None:
        return dated
    return None if (dated.end - dated.start).days > 400 else dated


def dated_by_heading(fact: Fact, heading: ValuePeriod | None, day: date | None = None) -> Fact:
    """A row of ``trade`` that no words of its text date, in the period that the heading above gives; what is due by a
    later day than that of the document is a goal.
    """
    values = fact.values
    end = values.get("period_end")
    due = values.get("period_start") is None and isinstance(end, date) and day is not None and end > day
    if due and values.get("status") == "actual":
        return replace(fact, values={**values, "status": "target"})
    undated = values.get("period_start") is None and values.get("period_end") is None
    compared = fact.rule.endswith("from <figure before>")
    if heading is None or not undated or compared:
        return fact
    if values.get("status") not in {"actual", "estimate"} or values.get("flow") == "production":
        return fact
    dated = {"period_label": heading.label, "period_start": heading.start, "period_end": heading.end}
    figures = tuple(dict.fromkeys((*fact.figures, *heading.figures)))
    return replace(fact, values={**values, **dated}, figures=figures, basis="inferred")


def trade_fact(
    view: View,
    figure: Figure,
    dated: ValuePeriod | None,
    values: dict[str, object],
    basis: str,
    rule: str,
) -> Fact:
    """A row of ``trade`` from a figure and what was found about it."""
    balance = values.get("flow") == "balance" and values.get("measure") in {"value", "quantity", "growth"}
    row: dict[str, object] = {
        "value": figure.value,
        "low": figure.low,
        "high": figure.high,
        "unit": figure.unit,
        "qualifier": figure.qualifier or "exact",
        "change": figure.change,
        "status": status_of(view, figure),
        "position": values.get("position"),
        "period_label": dated.label if dated else None,
        "period_start": dated.start if dated else None,
        "period_end": dated.end if dated else None,
    }
    row |= values
    if row.get("commodity"):
        row["commodity"] = sound_goods(str(row["commodity"]))
    if row.get("commodity") and row.get("measure") != "share":
        row["commodity"] = with_members(view, figure, str(row["commodity"]))
    if balance and row["position"] is None:
        row["position"] = _position(view, figure)
    inferred = basis == "inferred" or (dated is not None and dated.inferred)
    figures = (figure, *(dated.figures if dated else ()))
    return Fact(
        "trade",
        row,
        view.statement.start,
        view.statement.end,
        view.statement.section,
        tuple(dict.fromkeys(figures)),
        "inferred" if inferred else "stated",
        rule,
    )


_NET = re.compile(r"\bnet\s+(?:[a-z-]+\s+){0,2}$", re.IGNORECASE)


def net_side(view: View, cue: Cue | None, measure: str) -> str | None:
    """The side of a balance that is told as a net flow: 'net exports of 9 TWh', 'net electricity imports'."""
    if cue is None or cue.part != "noun" or measure not in {"value", "quantity", "growth"}:
        return None
    side = {"export": "net_exporter", "import": "net_importer"}.get(cue.topic or "")
    return side if _NET.search(view.text[: cue.start - view.start]) is not None else None


_MORE_FLOW = re.compile(
    r"\b(?:(?P<out>ex)|im)ports\b[^.;]*?\b(?:exceed|outstrip|surpass|outweigh|higher|larger|greater|topp?)\w*\s+(?:than\s+)?(?:\w+\s+)?(?:ex|im)ports\b",
    re.IGNORECASE,
)
"""'Imports exceeded exports by', which names no side of the balance."""
_SIDE = re.compile(
    r"\b(?:(?:import\s+(?:surplus(?:es)?|excess)|excess\s+of\s+imports)|(?P<plus>surplus(?:es)?|excess\s+of\s+exports|export\s+excess)|"
    r"deficits?|gaps?|shortfalls?)\b",
    re.IGNORECASE,
)


def _position(view: View, figure: Figure) -> str | None:
    """The side that a balance is on: that of the word right behind the figure, else of the last before it."""
    at = figure.end - view.start
    sides = list(_SIDE.finditer(view.text))
    if not sides and (more := _MORE_FLOW.search(view.text)) is not None:
        return "net_exporter" if more.group("out") else "net_importer"
    behind = next((m for m in sides if at <= m.start() <= at + 10 and "," not in view.text[at : m.start()]), None)
    ahead = next((m for m in reversed(sides) if m.end() <= at), None)
    found = behind or ahead or next(iter(sides), None)
    return None if found is None else "net_exporter" if found.group("plus") else "net_importer"
