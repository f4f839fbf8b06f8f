"""Walking through a document's statements and reading every value into the table that its words call for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from trustetl.facts.budget_holders import subject_of_document
from trustetl.facts.budget_words import COMPONENT_HEADING, purpose
from trustetl.facts.budgets import budget_fact
from trustetl.facts.indicators import indicator_fact
from trustetl.facts.memory import Memory
from trustetl.facts.names import Initiatives
from trustetl.facts.parties import home_country
from trustetl.facts.periods import ValuePeriod, assign_periods, is_base, is_period, is_value, of_figure
from trustetl.facts.respective import respectively
from trustetl.facts.roles import annotate
from trustetl.facts.routing import Router
from trustetl.facts.status import PAST
from trustetl.facts.tables_in_text import RowReader
from trustetl.facts.topics import TRADE, Anchor, Cue, cues_in, find_anchor
from trustetl.facts.trade import flow_fact, position_facts
from trustetl.facts.trade_rows import TradeState, trade_fact
from trustetl.facts.trade_shares import part_of_flow, production_fact, supply_share, world_share
from trustetl.facts.view import PRONOUNS, View
from trustetl.model import Document, Fact, Figure, Route, Setting, Statement

SECOND_CURRENCY = re.compile(
    r"^\s*(?:[(\[]|/|,?\s*or\b|=|≈|i\.e\.)[\s,]*(?:(?:about|approximately|approx\.?|around|roughly|nearly|"
    r"some|or|equivalent\s+to|equal\s+to|i\.e\.|~|worth|over|more\s+than|at\s+current\s+rates)[\s,]*)*$",
    re.IGNORECASE,
)


NO_TABLE = {
    "ordinal": "an ordinal number: it ranks or counts off and measures nothing",
    "identifier": "part of a name",
    "enumerator": "the number of a list item, heading or footnote",
    "contact": "an address, a telephone number or a mark of the page",
    "unparsed": "no rule reads it",
}


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
        self.document, self.setting, self.statements, self.initiatives = document, setting, statements, initiatives
        self.facts: list[Fact] = []
        self.routes: dict[Figure, Route] = {}
        self.memory = Memory()
        self.by_statement = _split(statements, figures)
        self.home = home_country([View(s, ()) for s in statements if s.kind != "furniture"], setting.country)
        persons = len(re.findall(r"\b(?:I|we|We|our|Our|my)\b", document.reading.text[:40000]))
        self.speech = persons > 4 and persons > len(statements) / 6
        self.heading_periods = self._heading_periods()
        self.spans = self._spans()
        self.router = Router(initiatives, self.home)
        self.rows = RowReader(self)

    def _heading_periods(self) -> dict[str, ValuePeriod]:
        """The period that a heading gives to all that stands under it: 'Funding (2024–29)', 'Targets by 2030'."""
        found: dict[str, ValuePeriod] = {}
        for statement in self.statements:
            if statement.kind in {"heading", "title", "caption"}:
                for figure in self.by_statement[statement.start]:
                    if figure.kind == "period" and is_period(figure):
                        found[_heading_key(statement.text)] = of_figure(figure)
        return found

    def _spans(self) -> dict[str, ValuePeriod]:
        """The period over which each programme is said to run."""
        spans: dict[str, ValuePeriod] = {}
        for statement in self.statements:
            for figure in self.by_statement[statement.start]:
                if (
                    figure.kind != "period"
                    or figure.period_start is None
                    or figure.period_end is None
                    or (figure.period_end - figure.period_start).days < 400
                ):
                    continue
                box = (
                    self.initiatives.main
                    if statement.kind == "field"
                    and not self.initiatives.at(statement.start, statement.end)
                    and not any(
                        n and n.lower() in h.lower()
                        for h in statement.section
                        for item in self.initiatives.items
                        for n in (item.name, *item.aliases)
                    )
                    else None
                )
                holder = (
                    box
                    or self.initiatives.subject(statement.start, figure.start)
                    or self.initiatives.holding(figure.start)
                )
                if holder is not None:
                    spans.setdefault(holder.name, of_figure(figure))
        return spans

    def heading_period(self, section: Sequence[str]) -> ValuePeriod | None:
        for heading in reversed(section):
            if (found := self.heading_periods.get(_heading_key(heading))) is not None:
                return found
        return None

    def read(self) -> None:
        """Read all statements; results are in ``facts`` and ``routes``."""
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
                    trade=TradeState(commodity=self.memory.trade.commodity),
                    budget=self.memory.budget,
                    money=self.memory.money,
                )
            if statement.kind == "row":
                self.rows.read(statement, figures)
                continue
            self._statement(statement, figures)

    def _statement(self, statement: Statement, figures: Sequence[Figure]) -> None:
        view = View(statement, figures)
        memory = self.memory
        if memory.block != statement.block:
            memory.topic = None
            memory.block = statement.block
        listed = statement.kind == "field" or (statement.kind == "item" and statement.label is not None)
        if not listed:
            memory.list_topic = None
        masked = [m for item in self.initiatives.at(statement.start, statement.end) for m in item.mentions]
        cues = cues_in(statement.text, statement.start, masked)
        for fact in position_facts(view, self.home):
            self.facts.append(fact)
            what = re.sub(r"^(?:most|many|some|all|several)\s+", "", str(fact.values["commodity"]))
            memory.trade = TradeState(str(fact.values["reporter"]), None, None, what)
        assigned, carried = assign_periods(view, memory.carried)
        if statement.kind not in {"heading", "title"}:
            memory.carried = carried
        matched = respectively(view)
        memory.trade = replace(memory.trade, spoken=memory.last_subject)
        spoken = view.subject(len(view.tokens) - 1) if view.tokens else None
        if spoken is not None and spoken.text.lower() not in PRONOUNS:
            memory.last_subject = spoken.text
        previous_money: Figure | None = None
        budgets_here = 0
        of_unit: dict[tuple[str, str | None], Anchor] = {}
        anchor: Anchor | None = None
        for figure in view.figures:
            if not is_value(figure):
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
                and previous_money is not None
                and figure.unit != previous_money.unit
                and SECOND_CURRENCY.match(
                    statement.text[previous_money.end - statement.start : figure.start - statement.start]
                )
            ):
                self.routes[figure] = Route(None, "the amount before it in another currency")
                continue
            if figure.kind == "number" and _without_meaning(view, figure):
                self.routes[figure] = Route(None, "a bare number that no words explain")
                continue
            words = None
            if (
                previous_money is not None
                and figure.kind == "money"
                and anchor is not None
                and self._same_list(view, previous_money, figure)
            ):
                anchor = Anchor(anchor.topic, "<figures> of one list", anchor.cue)
            elif figure in matched:
                start, end = matched[figure]
                words = re.sub(r"^(?:.*,\s+)?(?:the\s+)?", "", view.slice(start, end)).strip(" ,")
                hits = [c for c in cues if start <= c.start < end and c.part != "weak"] or [
                    c for c in cues if c.end <= start and c.part == "noun"
                ]
                anchor = Anchor(
                    hits[-1].topic if hits else None, "<nouns> … <figures> respectively", hits[-1] if hits else None
                )
            else:
                anchor = find_anchor(view, figure, cues, statement.section, memory.topic)
                if (same := of_unit.get((figure.kind, figure.unit))) is not None and is_base(view, figure):
                    anchor = Anchor(same.topic, "<figure> from <figure before>", same.cue)
                if (
                    anchor.topic == "price"
                    and anchor.cue is not None
                    and anchor.cue.words in {"cost", "costs", "costing", "project cost", "total cost", "costed"}
                ):
                    anchor = self._cost(view, figure, anchor, cues)
                if listed and figure.kind == "money" and anchor.topic is None and memory.list_topic == "budget":
                    # 'Budget: 186.5', then 'Track: 92.0', 'Signals: 61.5'
                    anchor = Anchor("budget", "<label>: <figure> under a budget", anchor.cue)
                if listed and figure.kind == "money":
                    memory.list_topic = anchor.topic
                above = statement.section[-1] if statement.section else ""
                if (
                    listed
                    and figure.kind == "money"
                    and figure.per is None
                    and COMPONENT_HEADING.search(above)
                    and (anchor.topic is None or anchor.rule == "<figure> … <cue>")
                ):
                    anchor = Anchor("budget", "<label>: <figure> under a budget", anchor.cue)
                if anchor.topic is None and self._item_of_budget(view, figure):
                    anchor = Anchor("budget", "<figure> for <noun> in the list of a budget")
            if figure.kind in {"money", "measure"}:
                of_unit[figure.kind, figure.unit] = anchor
            last = memory.previous
            fact = self._fact(view, figure, anchor, assigned.get(figure), in_list=budgets_here > 0, words=words)
            if fact.table == "budgets":
                budgets_here += 1
            elif (
                fact.table == "indicators" and last is not None and last.table == "budgets" and last.start == fact.start
            ):
                between = view.slice(last.figures[0].end, figure.start)
                if (
                    fact.values["status"] == "actual"
                    and re.match(r"\s*(?:\([^)]*\)\s*)?for\b", between)
                    and not PAST.search(between)
                ):
                    fact = replace(fact, values={**fact.values, "status": "target"})  # what the money is to buy
            if figure.kind == "money":
                previous_money = figure
            self._keep(figure, annotate(view, figure, fact), anchor)

    def _keep(self, figure: Figure, fact: Fact, anchor: Anchor) -> None:
        self.facts.append(fact)
        self.routes[figure] = Route(fact.table, None)
        self.memory.previous = fact
        if fact.table == "budgets" and fact.values.get("component") is None:
            self.memory.budget = fact
        if fact.table == "indicators":
            self.memory.spoken = fact.start
            self.memory.subject = str(fact.values["subject"]) if fact.values.get("subject") else None
        if fact.table == "trade" and fact.rule != "<figure> of <flow before>":
            self.memory.flow = fact
        elif fact.table != "trade" and figure.kind == "money":
            self.memory.flow = None
        if figure.kind == "money":
            self.memory.money = fact
        if figure.kind in {"money", "measure", "percent"}:
            self.memory.topic = anchor.topic

    def _cost(self, view: View, figure: Figure, anchor: Anchor, cues: Sequence[Cue]) -> Anchor:
        """What a cost is of: a programme's is its budget, that of imports is their value, all else a price."""
        assert anchor.cue is not None
        traded = [c for c in cues if c.topic in TRADE and c.part == "noun" and c.end <= anchor.cue.start]
        if traded and (anchor.rule.startswith("<cue>") or anchor.rule == "<noun> of <figure>"):
            return Anchor(traded[-1].topic, "<trade> … cost <figure>", traded[-1])
        above = " ".join(view.statement.section[-1:]).lower()
        labelled = view.statement.label is not None and view.statement.label.lower().strip() in {
            "cost",
            "total cost",
            "estimated cost",
            "costs",
            "project cost",
            "total project cost",
            "programme cost",
            "program cost",
        }
        about = subject_of_document(self.initiatives, self.setting)
        if labelled and view.statement.kind in {"field", "item"} and about is not None:
            return Anchor("budget", "cost of <programme>: <figure>", anchor.cue)
        subject = view.subject(view.index[figure])
        if subject is not None and self.initiatives.at(subject.start, subject.end) and anchor.rule.startswith("<cue>"):
            return Anchor("budget", "<programme> costs <figure>", anchor.cue)
        if labelled and any(
            n.lower() in above for item in self.initiatives.items for n in (item.name, *item.aliases) if n
        ):
            return Anchor("budget", "cost of <programme>: <figure>", anchor.cue)
        return anchor

    def _item_of_budget(self, view: View, figure: Figure) -> bool:
        """Whether an amount opens a bullet, says what it is for, and the statement before spoke of public money."""
        i = view.index[figure]
        before = self.memory.money
        found = purpose(view, figure)
        return (
            view.statement.kind == "item"
            and figure.kind == "money"
            and not any(t.is_word for t in view.tokens[:i])
            and found is not None
            and found[0] in {"for", "to", "as", "towards", "on"}
            and before is not None
            and before.table == "budgets"
        )

    @staticmethod
    def _same_list(view: View, before: Figure, figure: Figure) -> bool:
        """Whether two amounts are items of one list: '$39 billion is for factories, $11 billion for research and $500
        million for …'.
        """
        i, j = view.index[before], view.index[figure]
        opens = {"for", "to", "on", "towards"}
        first = (
            view.word_at(i + 2)
            if view.word_at(i + 1) in {"is", "are", "was", "were", "goes", "will"}
            else view.word_at(i + 1)
        )
        second = (
            view.word_at(j + 2)
            if view.word_at(j + 1) in {"is", "are", "was", "were", "goes", "will"}
            else view.word_at(j + 1)
        )
        between = [
            k for k in range(i + 2, j) if view.is_verb(k) and view.word_at(k) not in {"is", "are", "was", "were"}
        ]
        return first in opens and second in opens and not between

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
        share = world_share(view, figure, memory.previous)
        if share is not None:
            fact = production_fact(view, figure, share, dated, memory.trade, self.home)
            if fact is not None:
                return fact
        supplied = supply_share(view, figure, memory.previous)
        if supplied is not None:
            return trade_fact(view, figure, dated, supplied, "stated", "<percent> of <country>'s supply of <commodity>")
        part = part_of_flow(view, figure, memory.flow, dated)
        if part is not None:
            return part
        if anchor.topic == "purchase" and memory.trade.flow == "import" and figure.kind in {"money", "measure"}:
            anchor = Anchor("import", anchor.rule, anchor.cue)
        table = self.router.table_of(view, figure, anchor, memory, in_list=in_list)
        if table == "trade":
            fact, memory.trade = flow_fact(view, figure, anchor, dated, memory.trade, self.home, words)
            return fact
        heading = self.heading_period(statement.section)
        if table == "budgets":
            return budget_fact(
                view,
                figure,
                anchor,
                dated,
                self.initiatives,
                self.setting,
                self.spans,
                heading,
                in_list=in_list,
                headings=statement.section,
                title_only=statement.kind in {"title", "heading"},
                respective=words,
                speech=self.speech,
                latest=self.memory.budget,
            )
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
        )


def _without_meaning(view: View, figure: Figure) -> bool:
    """Whether nothing in the statement says what a bare number counts."""
    return view.statement.label is None and not any(t.is_word for t in view.tokens)


def _heading_key(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip(" :#*-–").lower()


def _split(statements: Sequence[Statement], figures: Sequence[Figure]) -> dict[int, list[Figure]]:
    by_statement: dict[int, list[Figure]] = {s.start: [] for s in statements}
    at = 0
    ordered = sorted(figures, key=lambda f: f.start)
    for statement in sorted(statements, key=lambda s: s.start):
        while at < len(ordered) and ordered[at].start < statement.start:
            at += 1
        while at < len(ordered) and ordered[at].start < statement.end:
            by_statement[statement.start].append(ordered[at])
            at += 1
    return by_statement
