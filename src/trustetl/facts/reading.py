"""Walking through a document's statements and reading every value into the table that its words call for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from trustetl.facts.budgets.bodies import SECTOR, bodies_named
from trustetl.facts.budgets.budgets import Dates, budget_fact
from trustetl.facts.budgets.context import last_money
from trustetl.facts.budgets.list_labels import divides_above, settle_label
from trustetl.facts.budgets.lists import bracket_legend
from trustetl.facts.budgets.money_lists import remember_shape, shape_of, under_lead
from trustetl.facts.budgets.parts import in_brackets
from trustetl.facts.budgets.titles import ASKING
from trustetl.facts.budgets.told import Told
from trustetl.facts.budgets.words import LISTED
from trustetl.facts.indicators.indicators import indicator_fact
from trustetl.facts.indicators.planned import names_part, planned_parts, taken_over
from trustetl.facts.indicators.subject_shared import spoken_of
from trustetl.facts.language.durations import measures_time
from trustetl.facts.language.lead_ins import lead_in
from trustetl.facts.language.spoken import is_spoken
from trustetl.facts.language.statement_figures import by_statement
from trustetl.facts.language.topics import Anchor
from trustetl.facts.language.value_periods import ValuePeriod, is_value
from trustetl.facts.language.view import View
from trustetl.facts.memory import Memory, earlier
from trustetl.facts.names.governing_parts import STORIES, stories
from trustetl.facts.names.names import Initiatives
from trustetl.facts.names.paper_holder import is_on_budget, paper_holder
from trustetl.facts.periods.document_periods import (
    budget_year,
    day_at_top,
    decisions_told,
    fiscal_years_of,
    heading_key,
    heading_periods,
    note_periods,
    points_to_budget,
    programme_spans,
)
from trustetl.facts.periods.periods import assign_periods
from trustetl.facts.periods.time_told import come_about, gone_on_with, time_of
from trustetl.facts.roles import annotate
from trustetl.facts.routing.headlines import settle_headlines
from trustetl.facts.routing.routing import Router
from trustetl.facts.routing.value_anchors import ValueAnchors
from trustetl.facts.tables_in_text.rows import RowReader
from trustetl.facts.trade.changes import base_of_change, change_of_value
from trustetl.facts.trade.clause import ways_told
from trustetl.facts.trade.goods import names_issuer
from trustetl.facts.trade.goods_told import goods_spoken_of
from trustetl.facts.trade.lists import LABELLED, lead_flow
from trustetl.facts.trade.nearest import nearest_goods
from trustetl.facts.trade.parties import places_in
from trustetl.facts.trade.parties_home import counterpart, country_spoken_of, home_country
from trustetl.facts.trade.parts import PART
from trustetl.facts.trade.positions import position_facts
from trustetl.facts.trade.rows import TradeState, dated_by_heading, of_the_time
from trustetl.facts.trade.telling import is_part_of, tells_flow, told_trade, traded, turn_to_label
from trustetl.facts.trade.times import one_time
from trustetl.facts.trade.titles import goods_of_heading, goods_of_title, opening_state
from trustetl.facts.trade.turning import after_positions, goods_turned_to
from trustetl.facts.unrouted import NO_TABLE, SECOND_CURRENCY, only_compares, why_no_row
from trustetl.lexicon import countries, find_countries
from trustetl.model import Document, Fact, Figure, Route, Setting, Statement


class Reader:
    """Reads the values of one document, statement by statement."""

    def __init__(
        self,
        document: Document,
        setting: Setting,
        statements: Sequence[Statement],
        figures: Sequence[Figure],
        initiatives: Initiatives,
    ) -> None:
        self.document, self.setting, self.statements = document, setting, statements
        self.bodies = bodies_named(statements)
        offices = frozenset(b.short for b in self.bodies if b.short is not None)
        self.initiatives = initiatives = replace(initiatives, offices=offices)
        self.facts: list[Fact] = []
        self.routes: dict[Figure, Route] = {}
        self.memory = Memory()
        """What the statements read leave to those that follow."""
        self.by_statement = by_statement(statements, figures)
        self.home = home_country([View(s, ()) for s in statements if s.kind != "furniture"], setting.country)
        self.ways = ways_told(statements)
        self.speech = is_spoken(statements)
        self.on_budget = is_on_budget(statements, self.by_statement, setting.title)
        """Whether the title says that the document is about a budget."""
        self.legend = bracket_legend(statements, self.by_statement)
        self.heading_periods = heading_periods(statements, self.by_statement)
        self.budget_year = budget_year(statements, self.heading_periods)
        self.note_period, self.reviewed = note_periods(statements, self.by_statement)
        title = heading_key(setting.title or "")
        self.of_title = self.heading_periods.get(title)
        self.title_period = self.of_title if self.on_budget else None
        self.asking = next((s for s in statements[:6] if s.kind != "sentence" and ASKING.search(s.text)), None)
        """The line that says that the document is a ministry's request for its budget, if it is one."""
        self.fiscal = fiscal_years_of(setting, figures)
        self.decisions = decisions_told(statements, initiatives)
        self.spans = programme_spans(statements, self.by_statement, initiatives)
        self.day = setting.published or day_at_top(statements, self.by_statement)
        """The day of the document: published, or the first that its opening lines name."""
        self.round_up = stories(statements) >= STORIES
        """Whether the document is of several stories, each under a dateline of its own."""
        self.holder = paper_holder(statements, self.bodies)
        """The office whose own paper the document is."""
        self.memory.trade = TradeState(
            pair=counterpart(setting.title, self.home),
            titled=goods_of_title(setting.title, document.reading.text)
            or goods_of_heading([s.text for s in statements[:6] if s.kind == "heading"]),
        )
        self.router = Router(initiatives, self.home, setting.title)
        self.rows = RowReader(self)

    def heading_period(self, section: Sequence[str], caption: str | None = None) -> ValuePeriod | None:
        for heading in (*([caption] if caption else ()), *reversed(section)):
            if (found := self.heading_periods.get(heading_key(heading))) is not None:
                return found
        return self.budget_year if any(points_to_budget(h) for h in section[-1:]) else None

    def read(self) -> None:
        """Read all statements; results are in ``facts`` and ``routes``."""
        told = False
        for statement in self.statements:
            figures = self.by_statement[statement.start]
            if statement.kind == "furniture":
                for figure in figures:
                    self.routes[figure] = Route(None, figure.reason or "furniture of the page, not part of the text")
                continue
            if statement.kind == "header_row":
                for figure in figures:
                    self.routes[figure] = Route(
                        None, NO_TABLE.get(figure.kind, "a column heading: it dates or names the cells below")
                    )
                continue
            if statement.section != self.memory.section:
                self.memory = Memory(
                    section=statement.section,
                    trade=opening_state(self.memory.trade, statement.section),
                    budget=self.memory.budget,
                    shapes=self.memory.shapes,
                    lead=self.memory.lead,
                    lead_words=self.memory.lead_words,
                    lead_period=self.memory.lead_period,
                    money=self.memory.money,
                    bloc=self.memory.bloc,
                    flow=self.memory.flows.get(lead[0]) if (lead := lead_flow(statement.section)) else None,
                    flows=self.memory.flows,
                )
            if statement.kind == "dateline":
                told = self._begin_story(statement, next_one=told)
            if statement.kind == "row":
                self.rows.read(statement, figures)
                continue
            self._statement(statement, figures)
        self.facts = settle_headlines(self.facts, self.statements)
        kept = [f for f in self.facts if f.figures and f.figures[0] in self.routes]
        self.routes |= {f.figures[0]: Route(f.table, None) for f in kept}

    def _begin_story(self, statement: Statement, *, next_one: bool) -> bool:
        """Each story of a round-up speaks for the country where its dateline places it; those behind the first one
        begin anew.
        """
        if next_one:
            self.memory = Memory(section=statement.section, shapes=self.memory.shapes)
        places = find_countries(statement.text.title())
        if places and self.round_up:
            self.home = places[0][2]
            self.router = Router(self.initiatives, self.home, self.setting.title)
        return True

    def _statement(self, statement: Statement, figures: Sequence[Figure]) -> None:
        view = View(statement, figures)
        at = self.rows.order[statement.start]
        ahead = self.statements[at - 1] if at else None
        view.before = ahead.text if ahead is not None and ahead.block == statement.block else ""
        view.earlier = earlier(self.statements[max(at - 8, 0) : at], statement.block)
        memory = self.memory
        memory.opens = memory.opens or (statement.text if statement.kind not in {"heading", "title"} else "")
        view.opens = memory.opens
        if memory.block != statement.block:
            memory.topic = None
            memory.trade = memory.trade.turned_back()
            memory.block, memory.block_start = statement.block, statement.start
            memory.meant = memory.then = None
            if statement.kind == "sentence":
                memory.last = None
        view.bloc, view.meant = memory.bloc, memory.meant
        memory.meant = country_spoken_of(view, self.home)
        led, memory.led = memory.led, lead_in(view, memory.led)
        view.lead = (led.words,) if led is not None and statement.kind == "item" else ()
        memory.bloc = next((p.code for p in reversed(places_in(view)) if countries()[p.code].is_bloc), memory.bloc)
        turn_to_label(view, memory)
        positions = position_facts(view, self.home)
        self.facts.extend(positions)
        memory.trade = after_positions(memory.trade, positions)
        measured = any(is_value(f) and f.kind in {"money", "measure", "percent"} for f in view.figures)
        named = statement.kind in {"heading", "title"} and names_issuer(statement.text)
        known = memory.trade
        if not measured and not named and (told := goods_spoken_of(view, known.flow, known.commodity)) is not None:
            first = memory.trade.goods or told[0]
            memory.trade = replace(memory.trade, commodity=told[0], about=told[1], goods=first)
        elif statement.kind == "sentence" and not measured and (turned := goods_turned_to(view)) is not None:
            memory.trade = memory.trade.turning(statement.block, turned)
        assigned, carried = assign_periods(view, memory.carried, self.reviewed)
        if statement.kind not in {"heading", "title"}:
            memory.carried = carried
        memory.trade = replace(memory.trade, spoken=memory.last_subject)
        memory.last_subject = spoken_of(view) or memory.last_subject
        anchors = ValueAnchors(view, self.initiatives, self.setting, memory, on_budget=self.on_budget)
        budgets_here = 0
        funding: Fact | None = None
        memory.opened, begun = memory.previous, len(self.facts)
        for figure in view.figures:
            if not is_value(figure) and not measures_time(view, figure):
                if figure.kind not in {"date", "period"}:
                    duration = figure.kind == "measure"
                    self.routes[figure] = Route(
                        None,
                        "a length of time that qualifies the statement"
                        if duration
                        else NO_TABLE.get(figure.kind, figure.reason),
                    )
                continue
            if (
                figure.kind == "money"
                and anchors.money is not None
                and figure.unit != anchors.money.unit
                and SECOND_CURRENCY.match(view.slice(anchors.money.end, figure.start))
            ):
                self.routes[figure] = Route(None, "the amount before it in another currency")
                continue
            if (reason := why_no_row(view, figure)) is not None:
                self.routes[figure] = Route(None, reason)
                continue
            if (
                self.legend is not None
                and figure.kind == "money"
                and anchors.money is not None
                and figure.unit == anchors.money.unit
                and in_brackets(view, figure)
            ):
                assigned[figure] = self.legend
            opens = figure.kind == "money" and anchors.money is None
            anchor, words = anchors.of(figure)
            fact = self._fact(view, figure, anchor, assigned.get(figure), in_list=budgets_here > 0, words=words)
            if fact.table == "budgets":
                fact = self._listed(view, figure, fact, anchors.part_of(figure))
            if opens:
                remember_shape(memory, view, figure, budget=fact.table == "budgets")
            if fact.table == "trade":
                above = self.heading_period(statement.section) or self.note_period or one_time(self.facts, fact, view)
                fact = dated_by_heading(nearest_goods(view, figure, fact), above or self.of_title, self.day)
            if fact.table == "budgets":
                budgets_here += 1
                funding = fact
            elif fact.table == "indicators" and fact.values["status"] == "actual":
                before = memory.previous if memory.previous is not None and len(self.facts) > begun else None
                status = taken_over(view, figure, funding, before, memory.just_told, memory.lead_words)
                fact = replace(fact, values={**fact.values, "status": status})
            self._keep(
                figure,
                annotate(view, figure, fact),
                anchor,
                base=only_compares(view, figure),
                per=view.word_at(view.index[figure] - 1) == "per",
            )
        memory.then = time_of(view, assigned, memory.then, come_about(self.facts[begun:]))
        funded = memory.part == statement.block
        self.facts[begun:] = planned_parts(view, self.facts[begun:], funded=funded, lead=memory.lead_words)
        if any(f.table == "budgets" for f in self.facts[begun:]):
            memory.part = statement.block if names_part(view) else memory.part
            if statement.text.rstrip().endswith(":"):
                memory.lead, memory.lead_words = True, statement.text
        memory.last = statement.start

    def _keep(self, figure: Figure, fact: Fact, anchor: Anchor, *, base: bool, per: bool) -> None:
        self.facts.append(fact)
        self.routes[figure] = Route(fact.table, None)
        self.memory.previous = fact
        self.memory.trade = self.memory.trade.opened(self.memory.block or 0, fact)
        if (
            fact.table == "budgets"
            and fact.values.get("component") is None
            and anchor.rule not in LISTED | {"<figure> from <figure before>"}
        ):
            self.memory.budget = fact
        if fact.table == "budgets" and self.speech and SECTOR.search(str(fact.values.get("initiative") or "")):
            self.memory.sector = self.memory.sector or fact
        if fact.table == "indicators" and not per and not (base and self.memory.spoken == fact.start):
            named = str(fact.values["subject"]) if fact.values.get("subject") else None
            if self.memory.spoken != fact.start:
                self.memory.opening = named
            self.memory.spoken, self.memory.subject = fact.start, named
            if figure.kind == "count" and named and (self.memory.things or (0, -1, ""))[1] != fact.start:
                self.memory.things = (self.memory.block, fact.start, named)
        flow = self.memory.flow
        says_share = flow is not None and flow.start == fact.start and fact.values.get("measure") == "share"
        if fact.table == "trade" and (says_share or is_part_of(fact, flow)):
            pass  # '$164 billion, or 49% of all exports': the text goes on about the amount
        elif fact.table == "trade" and (
            tells_flow(fact, self.memory.carried) or (self.memory.flow is None and fact.rule != PART)
        ):
            self.memory.flow = fact
            self.memory.flows[LABELLED if fact.rule == LABELLED else str(fact.values["flow"])] = fact
        elif fact.table != "trade" and figure.kind == "money":
            self.memory.flow = None
        if figure.kind == "money":
            self.memory.money = fact
        if figure.kind in {"money", "measure", "percent"}:
            self.memory.topic = anchor.topic if anchor.topic != "balance" else None

    def _listed(self, view: View, figure: Figure, fact: Fact, part: str | None) -> Fact:
        """A row of public money with what its list or the label of its line says of it."""
        if part is not None:
            return replace(fact, values={**fact.values, "component": part})
        fact = settle_label(fact, view, figure, self.memory, self.initiatives, self.memory.wholes)
        if shape_of(view, figure) is not None and not divides_above(view):
            self.memory.wholes[in_brackets(view, figure)] = fact
        return fact

    def _fact(
        self,
        view: View,
        figure: Figure,
        anchor: Anchor,
        dated: ValuePeriod | None,
        *,
        in_list: bool,
        words: str | None = None,
    ) -> Fact:
        statement, memory = view.statement, self.memory
        compared = base_of_change(view, figure, self.facts, dated) or change_of_value(view, figure, self.facts, dated)
        if compared is not None:
            return compared
        told = told_trade(view, figure, memory, of_the_time(dated), self.home, words)
        if told is not None:
            return told
        if anchor.topic == "purchase" and memory.trade.flow == "import" and figure.kind in {"money", "measure"}:
            anchor = Anchor("import", anchor.rule, anchor.cue)
        table = self.router.table_of(view, figure, anchor, memory, in_list=in_list)
        flow = traded(view, figure, anchor, table, memory, dated, self.home, self.ways, words)
        if flow is not None:
            return flow
        heading = self.heading_period(statement.section)
        if table == "budgets":
            listed = under_lead(memory, view, figure, anchor.rule)
            heading = (memory.lead_period if listed else None) or heading
            if heading is None and self.asking is not None and shape_of(view, figure) is not None:
                heading = self.heading_periods.get(heading_key(self.asking.text))
            told_of = Told(
                view,
                figure,
                anchor,
                self.initiatives,
                self.setting,
                in_list=in_list,
                headings=(*statement.section, memory.lead_words) if listed and memory.lead_words else statement.section,
                respective=words,
                speech=self.speech,
                latest=last_money(view, figure, memory, memory.opened, self.initiatives),
                previous=memory.previous,
                opened=memory.opened,
                published=self.day,
                sector=memory.sector,
                bodies=self.bodies,
                holder=self.holder,
                rows=self.facts,
                block=memory.block_start,
                decisions=self.decisions,
                asking=self.asking.text if self.asking is not None else None,
            )
            dates = Dates(self.spans, heading, self.title_period, self.fiscal)
            return budget_fact(told_of, dated, dates, title_only=statement.kind in {"title", "heading"})
        return indicator_fact(
            view,
            figure,
            anchor,
            dated,
            self.initiatives,
            self.setting,
            heading,
            before=memory.subject,
            headings=statement.section,
            respective=words,
            here=memory.spoken == statement.start,
            spoken=memory.trade.spoken,
            opening=memory.opening,
            counted_last=memory.things[2] if memory.things and memory.things[0] == memory.block else None,
            recent=memory.spoken in {statement.start, memory.last},
            led=memory.led if view.lead else None,
            then=gone_on_with(view, figure, memory.just_told, memory.then),
        )
