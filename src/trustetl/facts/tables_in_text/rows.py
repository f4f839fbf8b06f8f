"""Rows of tables inside texts: header, caption and row label give a cell its meaning."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from trustetl.facts.budgets.bodies import issuer_of
from trustetl.facts.budgets.budgets import Dates, budget_fact
from trustetl.facts.budgets.told import Told
from trustetl.facts.indicators.indicators import indicator_fact
from trustetl.facts.language.topics import TRADE, Anchor, cues_in
from trustetl.facts.language.value_periods import ValuePeriod, is_period, is_value, of_figure
from trustetl.facts.language.view import View
from trustetl.facts.roles import annotate
from trustetl.facts.tables_in_text.cells import (
    cell_of,
    giver_in_cell,
    label_cell,
    standing_beside,
    stands_alone,
    words_of,
)
from trustetl.facts.tables_in_text.headers import (
    GENERIC_HEADER,
    IN_BRACKETS,
    NOT_MONEY,
    OF_CHANGE,
    OF_WHICH,
    PRIVATE,
    STATE,
    WHOLE_LABEL,
    WHOLE_ONLY,
    donor_of_row,
    is_event,
    said,
)
from trustetl.facts.tables_in_text.nesting import Nesting
from trustetl.facts.tables_in_text.owners import caption_subject, owner_in, programme_in, states_spend, without_bodies
from trustetl.facts.tables_in_text.periods import (
    CHANGES,
    beside_period,
    cell_period,
    first_period,
    header_period,
    is_base,
    is_month,
    part_of_year,
    summed_period,
)
from trustetl.facts.tables_in_text.place import Place, says_public, scheme_of
from trustetl.facts.tables_in_text.sheet import TOTAL_ROW, Sheet, land_of, programme_of, sheet_of
from trustetl.facts.tables_in_text.standing import NONE, Standing, only_standing, standing_of
from trustetl.facts.tables_in_text.sums import divided_sums
from trustetl.facts.tables_in_text.topics import topic_of
from trustetl.facts.tables_in_text.trade import (
    OF_WEIGHT,
    dealer_of,
    flow_cues,
)
from trustetl.facts.tables_in_text.traded import traded
from trustetl.lexicon import find_countries
from trustetl.model import Fact, Figure, Route, Statement

if TYPE_CHECKING:
    from trustetl.facts.reading import Reader

_SO_FAR = re.compile(r"\b(?:in|during|up\s*to|till|until|since|as\s+(?:on|at|of))\b", re.IGNORECASE)
_GIVEN_SO_FAR = re.compile(r"\b(?:so\s+far|to\s+date|already|until\s+now|till\s+now)\b", re.IGNORECASE)
_PROMISED = re.compile(
    r"\b(?:pledge\w*|promis\w+|commit\w+|budget\w*|plan\w*|approv\w+|allocat\w+|agreed|cost\w*|project|"
    r"programme|scheme|total\s+funding)\b",
    re.IGNORECASE,
)
"""Words over a table of givers by which their money need not have gone out."""


class RowReader:
    """Reads the rows of tables for a ``Reader``."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.last: str | None = None
        """The topic of the row before in a box of labels and values."""
        self.above = NONE
        """How far along the values of the row before are, for the rows that divide it."""
        self.nesting = Nesting()
        self.sheets: dict[int, Sheet] = {}
        self.divided: dict[int, dict[int, Fact]] = {}
        """For each table the sums told before that its columns divide."""
        self.order = {statement.start: at for at, statement in enumerate(reader.statements)}

    def read(self, statement: Statement, figures: Sequence[Figure]) -> None:
        """Read one row: its label, its own period, and each value under its header."""
        reader = self.reader
        sheet = self._sheet(statement)
        named = label_cell(statement, figures)
        label = words_of(statement, named) if named is not None else None
        divides = OF_WHICH.match(label) if label is not None else None
        label = label[divides.end() :] or None if label is not None and divides is not None else label
        boxed = len(statement.cells) == 2
        total = label is not None and TOTAL_ROW.match(label) is not None and not (boxed and cues_in(label))
        cells = {f: cell_of(statement, f) for f in figures}
        own = next(
            (
                f
                for f in figures
                if f.kind == "period"
                and is_period(f)
                and (cells[f] is named or stands_alone(statement, cells[f], f))
                and not is_base(label or "", f)
            ),
            None,
        )
        in_label = named is not None and own is not None and named.start <= own.start < named.end
        dated = of_figure(own) if own is not None and (in_label or not is_event(cells[own])) else None
        beside = standing_beside(statement, named, label, cells)
        if divides is not None and beside == NONE:
            beside = self.above
        self.above = beside
        programme = programme_of(reader.initiatives, named, label) if named is not None and label else None
        valued = any(is_value(f) and cells[f] is not named for f in figures)
        under = self.nesting.under(statement, label, programme, divides=divides is not None, valued=valued)
        for figure in figures:
            cell = cells[figure]
            if not is_value(figure):
                if figure.kind not in {"period", "date"}:
                    reader.routes[figure] = Route(None, figure.reason or "part of a name or a number of the row")
                continue
            if cell is None or (cell is named and figure.kind in {"number", "count", "ratio"}):
                reader.routes[figure] = Route(None, "part of the row's label")
                continue
            view = View(statement, figures, cell.start, cell.end)
            if figure not in view.index:
                view = View(statement, figures)
            header = said(cell.header or "")
            when = cell_period(statement, cell, figure, figures) or dated
            if when is None and header:
                when = header_period(header, reader.setting) or summed_period(header, statement.cells, reader.setting)
            if when is None and label and sheet.year is not None and is_month(label):
                when = header_period(f"{label} {sheet.year}", reader.setting)
            when = when or self._beside(statement, header) or under.period(reader.setting)
            above = sheet.notes.of(header, sheet.voted or self._is_told(header, when))
            standing = next((one for one in (above, beside) if one != NONE), under.standing)
            place = Place(
                statement,
                sheet,
                view,
                figure,
                header,
                None if total else label,
                named,
                when,
                standing,
                total,
                divides is not None,
                under,
            )
            if (giver := giver_in_cell(statement, cell, figure, label)) is not None:
                place = replace(place, label=giver, sheet=replace(sheet, giving=True))  # 'Funded by | Peru: €9 million'
            fact = self._standing(self._fact(place), place)
            if fact.table == "indicators" and figure.kind == "money" and self._is_due(figures):  # works to come
                fact = replace(fact, values={**fact.values, "status": "target"})
            fact = annotate(view, figure, fact)
            reader.facts.append(fact)
            reader.routes[figure] = Route(fact.table, None)
            if place.total and fact.table == "budgets" and fact.values.get("component") is None:
                reader.memory.budget = fact  # 'A further Rs 9 crore was voted', below the table

    def _beside(self, statement: Statement, header: str) -> ValuePeriod | None:
        """The period of a column that tells a change between others, or a part of the year of the table."""
        setting = self.reader.setting
        if CHANGES.search(header):
            return beside_period(statement.cells, setting, (), change=True)
        above = (self._sheet(statement).context or "").split("\n")
        year = self.reader.heading_period(statement.section, statement.caption) or first_period(above, setting)
        return part_of_year(header, year)

    def _sheet(self, statement: Statement) -> Sheet:
        sheet = self.sheets.get(statement.block)
        if sheet is None:
            reader = self.reader
            at, office = self.order[statement.start], reader.holder is not None
            sheet = sheet_of(reader.statements, at, reader.initiatives, office=office)
            self.sheets[statement.block] = sheet
            rows = [s for s in self.reader.statements if s.block == statement.block and s.kind == "row"]
            self.divided[statement.block] = divided_sums(rows, self.reader.by_statement, self.reader.facts)
        return sheet

    def _whole(self, place: Place) -> Fact | None:
        """The sum told before that the column of a cell divides."""
        cell = cell_of(place.statement, place.figure)
        return self.divided[place.statement.block].get(cell.column) if cell is not None else None

    def _standing(self, fact: Fact, place: Place) -> Fact:
        """A fact with what its header, its row or the notes say of how far along it is."""
        standing = place.standing
        told = place.sheet.told
        if fact.table == "budgets" and standing.phase is None and (told.phase != "proposed" or not self._is_over(fact)):
            standing = told
        if fact.table == "budgets" and standing.phase is None and self._of_a_proposal(fact, place):
            standing = Standing("proposed")
        if fact.table == "budgets" and standing.phase is None and self._is_estimate(fact, place):
            standing = Standing("proposed")
        if fact.table == "budgets" and standing.phase is None and self._given(fact, place):
            standing = Standing("executed")
        if fact.table == "budgets" and standing.phase is not None:
            begun = standing.phase == "proposed" and "ceiling" in place.header.lower() and self._begun(fact)
            return replace(fact, values={**fact.values, "phase": "approved" if begun else standing.phase})
        if fact.table in {"indicators", "trade"} and standing.status is not None:
            return replace(fact, values={**fact.values, "status": standing.status})
        return fact

    def _of_a_proposal(self, fact: Fact, place: Place) -> bool:
        """Whether a row divides money that the text before the table proposes."""
        settled = standing_of(place.sheet.context).phase is not None or _GIVEN_SO_FAR.search(place.header)
        if fact.values["phase"] != "approved" or settled:
            return False
        told = [
            f
            for f in self.reader.facts
            if f.table == "budgets"
            and f.values["initiative"] == fact.values["initiative"]
            and self.reader.statements[self.order[f.start]].block != place.statement.block
        ]
        return bool(told) and told[-1].values["phase"] == "proposed" and not self._is_over(fact)

    def _is_estimate(self, fact: Fact, place: Place) -> bool:
        """Whether a column holds the estimates of a year that begins after the text, which nobody has voted yet."""
        return self._begun(fact) is False and place.sheet.voted and place.standing.status == "estimate"

    def _begun(self, fact: Fact) -> bool | None:
        day, first = self.reader.day or self.reader.setting.day, fact.values["period_start"]
        return first <= day if day is not None and isinstance(first, date) else None

    def _is_told(self, header: str, period: ValuePeriod | None) -> bool:
        """Whether the values under a header have come about: their time is over, or they are those 'in' a year that has
        begun ('Expenditure in 2031-32')."""
        day = self.reader.setting.day
        if period is None or day is None:
            return False
        return (period.end or date.max) < day or (
            _SO_FAR.search(header) is not None and (period.start or date.min) < day
        )

    def _given(self, fact: Fact, place: Place) -> bool:
        """Whether a row of givers tells what they gave in a year that is over, and not what they promised."""
        giving = place.sheet.giving and not _PROMISED.search(f"{place.header}\n{place.sheet.context}")
        return giving and fact.values["phase"] == "approved" and self._is_over(fact)

    def _is_over(self, fact: Fact) -> bool:
        """Whether the period of a row ended before the day of the text."""
        day, last = self.reader.setting.day, fact.values["period_end"]
        return day is not None and isinstance(last, date) and last < day

    def _is_due(self, figures: Sequence[Figure]) -> bool:
        """Whether a row dates what it tells after the day of the text."""
        day = self.reader.setting.day
        return day is not None and any(
            is_period(f) and f.period_start is not None and f.period_start > day for f in figures
        )

    def _fact(self, place: Place) -> Fact:
        figure, header, context = place.figure, place.header, place.sheet.context
        first = place.statement.cells[0].header or "" if place.statement.cells else ""
        if GENERIC_HEADER.match(header.strip()) and any(c.topic == "budget" for c in cues_in(first)):
            header = f"{header} {first}".strip()  # 'Source of funding | Amount'
        plain = not header or (only_standing(header) and standing_of(header).public)
        topics = [] if plain else [c for c in cues_in(header) if c.part != "weak"]
        over = [c for c in cues_in(without_bodies(context)) if c.part != "weak"]
        dealer = dealer_of(place.statement, self.reader.home)
        stub = dealer[1] if dealer is not None else first
        if all(c.topic == "market" for c in over):  # 'Major markets, 2024' says nothing of their size
            over = flow_cues(self.reader.setting.title, stub, context, lands=bool(dealer or place.sheet.lands)) or over
        topic, place, self.last = topic_of(replace(place, header=header), topics, over, self.last, self.reader.setting)
        label = place.label
        if figure.kind == "money" and topic not in TRADE and NOT_MONEY.search(header.strip()):
            topic = None if topic == "budget" else topic
            return self._plain(place, Anchor(topic, "header of <figure>"))
        anchor = Anchor(topic, "header of <figure>" if topics else "caption over <figure>")
        weighed = figure.kind == "count" and OF_WEIGHT.search(header) is not None
        if topic in TRADE | {"production"} and (weighed or figure.kind in {"money", "percent", "measure", "number"}):
            return traded(place, topic, self.reader, self._caption(place))
        private = place.sheet.giving and label is not None and PRIVATE.search(label)
        public = says_public(place, topic, self.reader) or (topic not in TRADE and self._whole(place) is not None)
        if figure.kind == "money" and figure.per is None and not private and public:
            self.last = "budget"
            return self._budget(place, anchor, first)
        return self._plain(place, anchor)

    def _budget(self, place: Place, anchor: Anchor, first: str) -> Fact:
        reader, statement, header, label = self.reader, place.statement, place.header, place.label
        context = place.sheet.context
        whole = (
            label is not None
            and not place.divides
            and (
                (GENERIC_HEADER.match(header.strip()) and WHOLE_LABEL.search(label))
                or (only_standing(header) and WHOLE_ONLY.fullmatch(IN_BRACKETS.sub("", label).strip()))
            )
        )
        part = None if whole else label
        if part is not None and only_standing(part):
            # years down the side, parts across
            across = header and not GENERIC_HEADER.match(header.strip()) and not only_standing(header)
            part = header if across and not standing_of(header).public else None
        scheme = scheme_of(place, reader.initiatives) if not place.total else None
        givers = place.sheet.named if place.sheet.giving else frozenset()
        # 'Allocations to the Ministry of Ports are given below' is about the ministry
        bodies = [b for b in reader.bodies if b.at < statement.start]
        owned = owner_in(context, bodies) is not None
        states = states_spend(context) if place.sheet.lands else None
        about = programme_in(context, reader.initiatives, otherwise=not owned and states is None, leaving=givers)
        caption = self._caption(place)
        told = Told(
            place.view,
            place.figure,
            anchor,
            reader.initiatives,
            reader.setting,
            row_label="total" if place.total else part,
            in_list=True,
            latest=reader.memory.budget,
            published=reader.day,
            headings=tuple(h for h in (*statement.section, caption, header) if h),
            column=bool(header),
            captioned=scheme[1] if scheme is not None else about,
            scheme=scheme[0] if scheme is not None else None,
            bodies=reader.bodies,
            holder=reader.holder,
            rows=reader.facts,
            decisions=reader.decisions,
        )
        donor = donor_of_row(
            first,
            header,
            context,
            label,
            home=reader.setting.country,
            unit=place.figure.unit,
            giving=place.sheet.giving,
        )
        if states is not None and label is not None and (land := land_of(label)) is not None:
            donor = land  # 'Government spending on canals', by country
        dated = replace(place.dated, inferred=False) if place.dated else None
        above = Dates(reader.spans, reader.heading_period(statement.section, caption), reader.title_period)
        fact = budget_fact(told, dated, above, donor=donor)
        part_of = scheme is not None and scheme[1] is not None and scheme[1] == place.under.programme
        if (part_of or place.sheet.giving) and not place.total and fact.values["component"] is None:
            fact = replace(fact, values={**fact.values, "component": label})
        if about is None and scheme is None and (captioned := caption_subject(context, bodies)) is not None:
            return replace(fact, values={**fact.values, "initiative": captioned}, basis="stated")
        if about is None and scheme is None and (sum_of := self._whole(place)) is not None:
            return replace(fact, values={**fact.values, "initiative": sum_of.values["initiative"]}, basis="inferred")
        name = STATE.sub("", str(fact.values["initiative"] or "")).title()
        if (lands := find_countries(name)) and lands[0][1] == len(name) and len(name.split()) < 4:
            # a country gives the money and is no programme: 'Fiji: reef budget'
            head = (reader.setting.title or "").partition(": ")[2].strip() or None
            return replace(fact, values={**fact.values, "initiative": head})
        if place.total and place.sheet.programmes and fact.values["initiative"] in place.sheet.named:
            # the sum of several programmes is of the office whose paper it is
            return replace(fact, values={**fact.values, "initiative": issuer_of(reader.bodies, statement.start)})
        if place.total and place.sheet.programmes and place.label_cell is not None and self._guessed(fact, context):
            summed = words_of(statement, place.label_cell)  # 'All four': no one programme has it
            return replace(fact, values={**fact.values, "initiative": summed}, basis="stated")
        return fact

    def _guessed(self, fact: Fact, context: str) -> bool:
        """Whether the programme of a sum is neither the one that the text is about nor named over its table."""
        known, over = self.reader.initiatives, f"{context}\n{self.reader.setting.title or ''}"
        return programme_in(over, known) is None and fact.values["initiative"] in {item.name for item in known.items}

    @staticmethod
    def _caption(place: Place) -> str | None:
        """The caption over a table; one that tells the years apart says nothing of those that it leaves out."""
        return None if place.sheet.notes.by_year else place.statement.caption

    def _plain(self, place: Place, anchor: Anchor) -> Fact:
        reader, label = self.reader, place.label
        header = None if label and only_standing(place.header) else place.header
        if label and header and only_standing(label) and not GENERIC_HEADER.match(header.strip()):
            label, header = header, None  # years down the side
        dated = place.dated
        if dated is None and OF_CHANGE.match(place.header.strip()):
            dated = beside_period(place.statement.cells, reader.setting, (), change=True)
        return indicator_fact(
            place.view,
            place.figure,
            anchor,
            replace(dated, inferred=False) if dated else None,
            reader.initiatives,
            reader.setting,
            reader.heading_period(place.statement.section, self._caption(place)),
            row=("Total" if place.total else label, header or None),
            headings=place.statement.section,
        )
