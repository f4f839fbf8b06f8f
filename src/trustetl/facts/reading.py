"""Walking through a document's statements and reading every value into the table that its words call for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from trustetl.facts.budgets import GENERIC_HEAD, budget_fact, purpose
from trustetl.facts.indicators import indicator_fact
from trustetl.facts.names import Initiatives
from trustetl.facts.parties import home_country, places_in
from trustetl.facts.periods import DURATIONS, Dated, assign_periods, is_base, is_period, is_value, of_figure
from trustetl.facts.tables_in_text import RowReader
from trustetl.facts.topics import TRADE, Anchor, Cue, cues_in, find_anchor, noun_behind
from trustetl.facts.trade import (
    TradeState,
    flow_fact,
    part_of_flow,
    position_facts,
    production_fact,
    supply_share,
    trade_fact,
    world_share,
)
from trustetl.facts.view import PRONOUNS, View
from trustetl.model import Document, Fact, Figure, Route, Setting, Statement

SECOND_CURRENCY = re.compile(
    r"^\s*(?:[(\[]|/|,?\s*or\b|=|≈|i\.e\.)[\s,]*(?:(?:about|approximately|approx\.?|around|roughly|nearly|"
    r"some|or|equivalent\s+to|equal\s+to|i\.e\.|~|worth|over|more\s+than|at\s+current\s+rates)[\s,]*)*$",
    re.IGNORECASE,
)
PER_HEAD = re.compile(
    r"\b(?:(?:for|to)\s+(?:a|an|each|every|one|any)\b|per\s+(?:person|head|firm|unit|company|household|family|"
    r"applicant|student|farmer|beneficiary|project|plant|hectare|acre|month)"
    r"|for\s+(?:individuals?|single|joint)|limit|ceiling|cap(?:ped)?\b)",
    re.IGNORECASE,
)
EACH = re.compile(r"^\W*(?:each|every)\s+(?!of\b|year\b)\w+", re.IGNORECASE)
OTHERS = re.compile(
    r"\b(?:private|companies|company|firms?|industry|investors?|lenders?|banks?|"
    r"public\s+sector\s+undertakings?|PSUs?|state-owned\s+enterprises?|SOEs?|developers?|bidders?)\b"
    r"(?:\s+\([^)]*\))?\s+(?:\w+\s+){0,2}(?:will|would|to|are|is|has|have|plans?|expected|invests?|invested|"
    r"puts?|pledged|committed|contributes?)\b",
    re.IGNORECASE,
)
SMALL = 100_000
"""No programme of any government is this cheap: such a sum is what one person or firm gets."""
GOVERNMENT = re.compile(
    r"\b(?:the\s+)?(?:government|govt|centre|ministry|state|treasury|we|I)\s+(?:\w+\s+){0,3}(?:has|have|had|"
    r"will|is|are|initiated|launched|spent|built)\b",
    re.IGNORECASE,
)
NO_TABLE = {
    "ordinal": "an ordinal number: it ranks or counts off and measures nothing",
    "identifier": "part of a name",
    "enumerator": "the number of a list item, heading or footnote",
    "contact": "an address, a telephone number or a mark of the page",
    "unparsed": "no rule reads it",
}


@dataclass
class Memory:
    """What earlier statements leave to later ones."""

    trade: TradeState = field(default_factory=TradeState)
    carried: Dated | None = None
    topic: str | None = None
    block: int | None = None
    subject: str | None = None
    last_subject: str | None = None
    spoken: int | None = None
    """Where the statement begins that ``subject`` was read from."""
    section: tuple[str, ...] = ()
    previous: Fact | None = None
    flow: Fact | None = None
    """The last trade row, which 'of this' speaks of."""
    list_topic: str | None = None
    """The topic of the run of 'label: amount' lines that the statement stands in."""
    budget: Fact | None = None
    """The last amount of public money whose programme its own statement names."""


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
        self.rows = RowReader(self)

    def _heading_periods(self) -> dict[str, Dated]:
        """The period that a heading gives to all that stands under it: 'Funding (2024–29)', 'Targets by 2030'."""
        found: dict[str, Dated] = {}
        for statement in self.statements:
            if statement.kind in {"heading", "title", "caption"}:
                for figure in self.by_statement[statement.start]:
                    if figure.kind == "period" and is_period(figure):
                        found[_heading_key(statement.text)] = of_figure(figure)
        return found

    def _spans(self) -> dict[str, Dated]:
        """The period over which each programme is said to run."""
        spans: dict[str, Dated] = {}
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

    def heading_period(self, section: Sequence[str]) -> Dated | None:
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
            if figure.kind in {"money", "measure"}:
                of_unit[figure.kind, figure.unit] = anchor
            fact = self._fact(view, figure, anchor, assigned.get(figure), in_list=budgets_here > 0, words=words)
            if fact.table == "budgets":
                budgets_here += 1
            if figure.kind == "money":
                previous_money = figure
            self._keep(figure, fact, anchor)

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
        if labelled and view.statement.kind == "field" and self.initiatives.main is not None:
            return Anchor("budget", "cost of <programme>: <figure>", anchor.cue)
        subject = view.subject(view.index[figure])
        if subject is not None and self.initiatives.at(subject.start, subject.end) and anchor.rule.startswith("<cue>"):
            return Anchor("budget", "<programme> costs <figure>", anchor.cue)
        if labelled and any(
            n.lower() in above for item in self.initiatives.items for n in (item.name, *item.aliases) if n
        ):
            return Anchor("budget", "cost of <programme>: <figure>", anchor.cue)
        return anchor

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
        dated: Dated | None,
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
        table = self.table_of(view, figure, anchor, in_list=in_list)
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

    def table_of(self, view: View, figure: Figure, anchor: Anchor, *, in_list: bool = False) -> str:
        """The table that a value belongs to, by what it is about and how it is qualified."""
        topic = anchor.topic
        near = anchor.rule not in {"heading over <figure>", "topic of the statement before"}
        supplied = (
            topic == "supply"
            and figure.kind == "percent"
            and any(p.end <= figure.start and p.code != self.home for p in places_in(view))
        )
        if topic == "supply" and not supplied and self.memory.trade.flow is None and not _names_flow(view, figure):
            topic = None
        if (
            figure.kind == "percent"
            and self.memory.trade.flow in {"import", "export"}
            and re.search(r"[’']s?\s+share\b", view.text[: figure.start - view.start], re.IGNORECASE)
        ):
            return "trade"
        per_unit = figure.per is not None and figure.per not in DURATIONS
        if (
            topic == "balance"
            and anchor.cue is not None
            and anchor.cue.words in {"deficit", "surplus", "deficits"}
            and not self._of_trade(view)
        ):
            return "indicators"
        if figure.kind == "money" and not per_unit and self._listed_part(view, figure):
            return "budgets"
        if topic in TRADE and not per_unit:
            if figure.kind in {"money", "percent", "percentage_point"} or (figure.kind == "ratio" and near):
                return "trade" if near or figure.kind == "money" or _is_share(view, figure) else "indicators"
            if figure.kind == "measure" and near and topic in {"import", "export"}:
                return "trade"
            return "indicators"
        if figure.kind != "money":
            if (
                figure.kind == "percent"
                and self.memory.trade.flow == "import"
                and _is_share(view, figure)
                and _from_country(view, figure)
            ):
                return "trade"
            return "indicators"
        if per_unit:
            return "indicators"
        begin = view.tokens[view.clause_start(view.index[figure])].start
        clause = view.slice(begin, min(view.end, figure.end + 50))
        if topic == "budget":
            if EACH.search(view.slice(begin, figure.start)):
                return "indicators"
            if figure.qualifier == "at_most" and PER_HEAD.search(clause):
                return "indicators"
            if OTHERS.search(view.slice(begin, figure.start)) and anchor.rule != "<noun> of <figure>":
                return "indicators"
            return "budgets"
        if (
            figure.kind == "money"
            and view.word_at(view.index[figure] + 1) in {"each", "apiece"}
            and "(" not in view.slice(figure.start - 2, figure.start)
        ):
            return "indicators"
        if topic == "budget" and figure.value is not None and abs(figure.value) < SMALL:
            return "indicators"
        if (
            topic == "investment"
            and anchor.cue is not None
            and anchor.cue.part == "verb"
            and not OTHERS.search(view.slice(begin, figure.start))
            and GOVERNMENT.search(view.slice(begin, figure.start))
        ):
            return "budgets"
        if (
            topic == "investment"
            and anchor.rule == "<noun> of <figure>"
            and GOVERNMENT.search(view.slice(begin, figure.start))
        ):
            return "budgets"
        if topic is None or not near or topic == "investment":
            behind = noun_behind(view, view.index[figure])
            if behind is not None and self.initiatives.at(behind.start, behind.end):
                return "budgets"
        if anchor.rule == "<figure> … <cue>" and self._attached(view, figure):
            return "budgets"
        if (
            topic is None
            and view.statement.kind in {"title", "heading"}
            and view.word_at(view.index[figure] + 1) == "for"
            and figure.value
            and figure.value >= SMALL
        ):
            return "budgets"  # 'Nigeria okays N1.34trn for 11 highways'
        if topic is None or (not near and topic != "budget"):
            found = purpose(view, figure)
            if (
                found is not None
                and found[0] in {"for", "to", "into"}
                and re.match(GENERIC_HEAD + r"\b", found[1].text, re.IGNORECASE)
            ):
                return "budgets"
            if found is not None and (in_list or self.initiatives.at(found[1].start, found[1].end)):
                return "budgets"
        if topic is None:
            return "budgets" if self._attached(view, figure) else "indicators"
        return "indicators"

    def _of_trade(self, view: View) -> bool:
        """Whether a bare 'deficit' or 'surplus' is one of trade: the statement or those before speak of flows."""
        return (
            self.memory.trade.flow is not None
            or re.search(r"\b(?:trade|trading|exports?|imports?|goods|with\s+(?:the\s+)?[A-Z])\b", view.text)
            is not None
        )

    def _listed_part(self, view: View, figure: Figure) -> bool:
        """Whether an amount stands in brackets behind the name of a part: 'Component 2: Sanitation and reuse (US$ 118
        million)'.
        """
        i = view.index[figure]
        above = view.statement.section[-1] if view.statement.section else ""
        return (
            view.word_at(i - 1) == "("
            and re.search(
                r"\b(?:components?|allocations?|break-?down|break-?up|outlays?|funding|financing)\b",
                above,
                re.IGNORECASE,
            )
            is not None
        )

    def _attached(self, view: View, figure: Figure) -> bool:
        """Whether an amount without any cue hangs on a programme: '<programme> of Rs …', '<programme>, with over Rs
        …', '2024-25: 600' under one.
        """
        mentions = [
            (s, e)
            for item in self.initiatives.at(view.start, figure.start)
            for s, e in item.mentions
            if view.start <= s and e <= figure.start
        ]
        if mentions:
            between = view.slice(max(e for _, e in mentions), figure.start)
            if re.match(
                r"^[\s,(:–-]*(?:(?:worth|of|with|at|for|is|was|has|a|an|over|about|nearly|around|some|the|"
                r"up\s+to|more\s+than|approved|launched|will|would|can|should|mobilis\w+|mobiliz\w+|totals?|"
                r"totalling|in|on|\w+\s+\d{4}|\W)\s*)*$",
                between,
                re.IGNORECASE,
            ):
                return True
        label = view.statement.label or ""
        return (
            bool(re.match(r"^(?:FY\s*)?\d{4}|^(?:grand\s+)?total$", label, re.IGNORECASE))
            and self.initiatives.holding(figure.start) is not None
        )


def _names_flow(view: View, figure: Figure) -> bool:
    return (
        re.search(
            r"\bof\s+(?:the\s+)?[\w. ]+[’']s?\s+(?:supply|imports|needs|demand|consumption)\b",
            view.text[figure.end - view.start :],
            re.IGNORECASE,
        )
        is not None
    )


def _is_share(view: View, figure: Figure) -> bool:
    tail = view.text[figure.end - view.start :]
    head = view.text[: figure.start - view.start]
    return bool(
        re.match(r"\s*(?:of\b|came\s+from|from\b|share\b)", tail, re.IGNORECASE)
        or re.search(r"\bshare\b", head, re.IGNORECASE)
    )


def _from_country(view: View, figure: Figure) -> bool:
    return (
        re.search(
            r"\b(?:came|comes|come|sourced|imported|bought|supplied)\s+(?:from|by)\b",
            view.text[figure.end - view.start :],
            re.IGNORECASE,
        )
        is not None
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


def respectively(view: View) -> dict[Figure, tuple[int, int]]:
    """For 'A, B and C are …, … and …, respectively': which stretch of words each figure stands for."""
    match = re.search(r"\brespectively\b", view.text, re.IGNORECASE)
    values = [f for f in view.figures if is_value(f)]
    if match is None or len(values) < 2:
        return {}
    at = view.start + match.start()
    before = [f for f in values if f.end <= at] or values
    kind = before[-1].kind
    group: list[Figure] = []
    for figure in reversed(before):
        if figure.kind != kind or (group and group[-1].start - figure.end > 40):
            break
        group.append(figure)
    group.reverse()
    head_end = group[0].start
    verb = next((view.tokens[j] for j in range(view.index[group[0]] - 1, -1, -1) if view.is_verb(j)), None)
    head = view.slice(view.start, verb.start if verb is not None else head_end)
    raw = view.statement.text[: (verb.start if verb is not None else head_end) - view.statement.start]
    cuts = list(re.finditer(r",\s+and\s+|,\s+|\s+and\s+", raw))
    if len(group) < 2 or len(cuts) < len(group) - 1 or not head:
        return {}
    used = cuts[-(len(group) - 1) :]
    bounds = [0, *(c.end() for c in used)]
    ends = [*(c.start() for c in used), len(raw)]
    return {f: (view.start + a, view.start + b) for f, a, b in zip(group, bounds, ends, strict=True)}



