"""A cell of a table that tells of trade, as a row of ``trade``."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from trustetl.facts.language.topics import cues_in
from trustetl.facts.tables_in_text.periods import beside_period, header_period
from trustetl.facts.tables_in_text.place import Place
from trustetl.facts.tables_in_text.trade import (
    ALL_GOODS,
    WHOLE_WORLD,
    dealer_of,
    flow_beside,
    flow_named,
    goods_beside,
    trade_values,
)
from trustetl.facts.trade.rows import trade_fact
from trustetl.facts.trade.titles import goods_over
from trustetl.model import Fact

if TYPE_CHECKING:
    from trustetl.facts.reading import Reader


def traded(place: Place, topic: str | None, reader: Reader, caption: str | None) -> Fact:
    """The row of ``trade`` that a cell gives; ``caption`` may date it."""
    setting, context = reader.setting, place.sheet.context
    context = context if cues_in(context) else f"{context}\n{setting.title or ''}"
    label = place.label
    if label is not None and header_period(label, setting) is not None and flow_named(label) is None:
        label = None
    trade = reader.memory.trade
    lands = place.sheet.lands
    # a table by country goes back to what the text is about, not to the item that it told of last
    about = goods_over(place.statement.section) or trade.goods if lands else None
    known = about or trade.commodity or (None if place.total else trade.titled)
    home, dealer = reader.home, dealer_of(place.statement, reader.home)
    partner = dealer[0] if dealer is not None else None
    values = trade_values(place.figure, topic, place.header, context, label, home, known, lands, partner)
    if values["partner"] == "WLD" and trade.pair is not None and not lands and not WHOLE_WORLD.search(label or ""):
        values["partner"] = trade.pair  # 'Surplus', in a text on trade with one country
    if place.under.rows:
        values |= place.under.trade_of(topic, label, values)
    if (goods := goods_beside(place.statement, place.label)) is not None:
        values["commodity"] = None if ALL_GOODS.match(goods) else goods
    if values["flow"] == "trade" and (flow := flow_beside(place.statement, place.label)) is not None:
        values["flow"] = flow
    stub = (place.label_cell.header or "") if place.label_cell is not None else ""
    grown, above = values["measure"] == "growth", (stub, *context.split("\n"))
    dated = place.dated or beside_period(place.statement.cells, setting, above, change=grown)
    dated = dated or reader.heading_period(place.statement.section, caption)
    dated = dated or (reader.note_period if not place.sheet.notes.by_year else None)
    fact = trade_fact(place.view, place.figure, dated, values, "inferred", f"{values['flow']}: header of <figure>")
    return _balanced(fact, f"{label or ''} {place.header}") if values["flow"] == "balance" else fact


def _balanced(fact: Fact, words: str) -> Fact:
    """A balance with the side that its words or its sign tell; a deficit is printed below zero and kept above it."""
    value = fact.values["value"]
    if fact.values["measure"] != "value" or not isinstance(value, int | float):
        return fact
    below = value < 0
    told = re.search(r"\b(deficit|surplus)\b", words, re.IGNORECASE)
    if below or (told is not None and told[1].lower() == "deficit"):
        return replace(fact, values={**fact.values, "value": abs(value), "position": "net_importer"})
    return replace(fact, values={**fact.values, "position": "net_exporter"}) if told is not None else fact
