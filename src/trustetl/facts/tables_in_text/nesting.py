"""Which rows of a table the next rows lie under: those that are set in, that begin with 'of which' or a dash, or that
follow a row without values or one that tells a whole flow.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from trustetl.facts.language.value_periods import ValuePeriod
from trustetl.facts.names.named import Initiative
from trustetl.facts.tables_in_text.periods import header_period
from trustetl.facts.tables_in_text.sheet import TOTAL_ROW, land_of
from trustetl.facts.tables_in_text.standing import NONE, Standing, only_standing, standing_of
from trustetl.facts.tables_in_text.trade import flow_named
from trustetl.facts.trade.goods import clean_goods, commodity_in
from trustetl.model import Setting, Statement

_BOUND = re.compile(r"^\W*(?:from|to|with)\s+(?:the\s+)?", re.IGNORECASE)
_STEP = 4
"""Depths between two levels of a table, among which rows that divide or head others lie."""


class Over(NamedTuple):
    """A row that other rows lie under."""

    depth: int
    level: int
    label: str
    programme: Initiative | None
    valued: bool
    """Whether it has values of its own."""


class Under(NamedTuple):
    """The rows that a row lies under, the nearest first."""

    rows: tuple[Over, ...] = ()
    level: int = 0
    divides: bool = False

    @property
    def flow(self) -> tuple[str, bool] | None:
        """The flow that a row above tells, and whether this row is set off as a part of it."""
        for row in self.rows:
            if (flow := flow_named(row.label)) is not None:
                return flow, self.divides or self.level > row.level or not row.valued
        return None

    def trade_of(self, topic: str | None, label: str | None, values: Mapping[str, object]) -> dict[str, object]:
        """What the rows above say of a row of trade: its flow, the country of its goods, the goods of its country."""
        told: dict[str, object] = {}
        if self.flow is not None and self.flow[0] == topic and flow_named(label or "") is None:
            told["flow"] = topic
            told["share_of"] = f"{topic}s of all countries" if values["measure"] == "share" else None
        if values["partner"] == "WLD" and self.land is not None:
            told["partner"] = self.land
        if self.goods is not None and label is not None and land_of(_BOUND.sub("", label)) is not None:
            told["commodity"] = self.goods  # 'from Chile' under 'Apples'
        return told

    @property
    def goods(self) -> str | None:
        """The goods that a row above is about."""
        for row in self.rows:
            goods = commodity_in(row.label) if flow_named(row.label) is not None else clean_goods(row.label)
            if goods is not None and land_of(row.label) is None and not only_standing(row.label):
                return goods
        return None

    @property
    def land(self) -> str | None:
        """The country that a row above is."""
        return next((land for row in self.rows if (land := land_of(row.label)) is not None), None)

    @property
    def programme(self) -> Initiative | None:
        """The programme that the row right above names."""
        return self.rows[0].programme if self.rows else None

    @property
    def standing(self) -> Standing:
        """How far along the values are by a row without values of its own: 'Approved'."""
        heads = (row.label for row in self.rows if not row.valued and only_standing(row.label))
        return next((found for label in heads if (found := standing_of(label)) != NONE), NONE)

    def period(self, setting: Setting) -> ValuePeriod | None:
        """The period that a row without values of its own names: 'FY2031'."""
        heads = (row.label for row in self.rows if not row.valued)
        return next((found for label in heads if (found := header_period(label, setting)) is not None), None)


class Nesting:
    """Keeps, row by row, the rows that are still open."""

    def __init__(self) -> None:
        self.block: int | None = None
        self.open: list[Over] = []
        self.flows = False
        """Whether the first row of the table tells a whole flow, as the others that do then do for those below."""

    def under(
        self, statement: Statement, label: str | None, programme: Initiative | None, *, divides: bool, valued: bool
    ) -> Under:
        """The rows that a row lies under."""
        if statement.block != self.block:
            self.block, self.open = statement.block, []
            self.flows = label is not None and flow_named(label) is not None
        tells_flow = label is not None and flow_named(label) is not None
        depth = _STEP * statement.level + (2 if divides else 0)
        if label is not None and (not valued or (self.flows and not divides and tells_flow)):
            depth -= 1  # a row that heads those on its own level
        self.open = [row for row in self.open if row.depth < depth and not self._closed(row, statement.level)]
        found = Under(tuple(reversed(self.open)), statement.level, divides)
        if label is not None and (tells_flow or not TOTAL_ROW.match(label)):
            self.open.append(Over(depth, statement.level, label, programme, valued))
        return found

    def _closed(self, row: Over, level: int) -> bool:
        """Whether rows that are set in have gone under a row, so that one on its own level is no more under it."""
        return row.level == level and any(one.level > row.level for one in self.open if one.depth > row.depth)
