"""Where a value stands in its table, and whether that says that it is public money."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trustetl.facts.language.topics import TRADE
from trustetl.facts.language.value_periods import ValuePeriod
from trustetl.facts.language.view import View
from trustetl.facts.names.named import Initiative, Initiatives
from trustetl.facts.routing.public import SMALL
from trustetl.facts.routing.results import names_result
from trustetl.facts.tables_in_text.cells import words_of
from trustetl.facts.tables_in_text.headers import (
    COSTS,
    GENERIC_HEADER,
    OF_COSTS,
    OTHERS_PAY,
    PUBLIC_MONEY,
    PUBLIC_PAYS,
)
from trustetl.facts.tables_in_text.nesting import Under
from trustetl.facts.tables_in_text.owners import programme_in
from trustetl.facts.tables_in_text.periods import header_period
from trustetl.facts.tables_in_text.sheet import OTHER_ROW, Sheet, own_name, programme_of
from trustetl.facts.tables_in_text.standing import Standing, only_standing
from trustetl.model import Cell, Figure, Statement

if TYPE_CHECKING:
    from trustetl.facts.reading import Reader


@dataclass(frozen=True, slots=True)
class Place:
    """Where a value stands in its table."""

    statement: Statement
    sheet: Sheet
    view: View
    figure: Figure
    header: str
    label: str | None
    label_cell: Cell | None
    dated: ValuePeriod | None
    standing: Standing
    total: bool
    divides: bool
    """Whether the row is a part of the one above it ('of which grants')."""
    under: Under
    """The rows that it lies under."""


_PROGRAMMES = re.compile(
    r"\W*(?:(?:name\s+of\s+(?:the\s+)?)?(?:\w+\s+)?(?:programmes?|programs?|schemes?|funds?|missions?|initiatives?|facilit(?:y|ies)|yojanas?|"
    r"instruments?))\W*",
    re.IGNORECASE,
)
_COMMITTED = re.compile(
    r"\b(?:commit(?:ted|ments?)|pledge[sd]?|provisions?|envelopes?|released?|sanctioned|spent|paid|disbursed|earmarked|set\s+aside)\b",
    re.IGNORECASE,
)
"""Headers over what a government has promised or paid."""


def _of_programmes(place: Place) -> bool:
    """Whether the rows of a table are programmes by the header of their names."""
    header = place.label_cell.header if place.label_cell is not None else None
    return header is not None and _PROGRAMMES.fullmatch(header) is not None


def says_public(place: Place, topic: str | None, reader: Reader) -> bool:
    """Whether the amounts of a column are public money: its header or the caption says so, or its caption names a
    programme, or the columns beside it are of budgets."""
    plain = only_standing(place.header) or GENERIC_HEADER.match(place.header.strip())
    if place.label is not None and (topic != "budget" or plain) and names_result(place.label):
        return False  # 'Sales of boats' below 'Actual', beside a programme's money
    if topic == "budget" or (place.sheet.giving and topic not in TRADE) or PUBLIC_MONEY.search(place.header):
        return True
    if topic in {None, "market"}:
        if programme_in(place.sheet.context, reader.initiatives) is not None or (
            (place.sheet.public or reader.on_budget)
            and (
                only_standing(place.header)
                or GENERIC_HEADER.match(place.header.strip())
                or header_period(place.header, reader.setting) is not None
            )
        ):
            return True
        if _of_programmes(place) and (_COMMITTED.search(place.header) or GENERIC_HEADER.match(place.header.strip())):
            return True
        return place.sheet.costed and PUBLIC_PAYS.search(place.header) is not None
    if topic == "price":
        told = OF_COSTS.search(place.sheet.context.partition("\n")[0]) and (place.sheet.owned or place.sheet.public)
        if told and not OTHERS_PAY.search(place.header):
            return True
        over = place.label if GENERIC_HEADER.match(place.header.strip()) else place.header
        return (
            COSTS.match((over or "").strip()) is not None
            and place.figure.value is not None
            and place.figure.value >= SMALL
            and (reader.initiatives.main is not None or place.sheet.public)
        ) or (place.sheet.costed and PUBLIC_PAYS.search(place.header) is not None)
    return False


def scheme_of(place: Place, initiatives: Initiatives) -> tuple[str, Initiative | None] | None:
    """The programme that a row is about where its label names one, or where the column of its label lists programmes
    and none stands above; that of the row it lies under where its own label names none.
    """
    cell, label = place.label_cell, place.label
    if cell is None or label is None or place.sheet.giving:
        return None
    if not place.divides and label != words_of(place.statement, cell):
        return None
    above = programme_in(place.sheet.context, initiatives)
    own = programme_of(initiatives, cell, label)
    whole = place.under.programme
    if own is None and whole is not None and (place.sheet.programmes or above is None):
        return whole.name, whole  # 'Canals' under 'Water Saving Scheme'
    if own is None and OTHER_ROW.match(label):
        return None  # what is left of the whole, and no programme
    if own is not None and place.sheet.programmes:
        return label, own
    alone = own is not None and initiatives.main in (None, own)
    if above is not None or not (place.sheet.programmes or alone):
        return None
    return own_name(label) or label, own
