"""What each value of a statement is about, where that depends on its neighbours.

``topics`` finds the cue word that a figure hangs on. Here are the values that no cue word of their own tells: those of
one list, those that 'respectively' deals out, those that a change starts from, and costs, which are a budget, the value
of imports or a price.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from trustetl.facts.budgets.list_parts import parts_told
from trustetl.facts.budgets.lists import after_lead, labelled_part, of_the_money, opens_under
from trustetl.facts.budgets.money_lists import (
    brought_privately,
    in_series,
    leads,
    member_of_list,
    period_of_list,
    shape_of,
    speaks_of_money,
)
from trustetl.facts.budgets.parts import SPACED, colon_label, gapped_name, named_before_bracket
from trustetl.facts.budgets.purposes import subject_of_document
from trustetl.facts.budgets.words import (
    COMPONENT_HEADING,
    DEED,
    LED,
    LISTED_FOR,
    LISTED_UNDER,
    SERIES,
    is_place_name,
)
from trustetl.facts.language.period_bases import is_base
from trustetl.facts.language.predicates import COPULAS
from trustetl.facts.language.topics import TRADE, WEAK_RULES, Anchor, Cue, cues_in, find_anchor, noun_of
from trustetl.facts.language.value_periods import of_row
from trustetl.facts.language.view import View
from trustetl.facts.memory import Memory
from trustetl.facts.names.named import Initiatives
from trustetl.facts.names.numbered_parts import COUNTED_PARTS
from trustetl.facts.routing.public_deeds import told_as_public
from trustetl.facts.routing.respective import respectively
from trustetl.facts.tables_in_text.headers import WHOLE_LABEL
from trustetl.facts.tables_in_text.trade import flow_named
from trustetl.facts.trade.anchors import past_apposition, told_as_trade
from trustetl.model import Figure, Setting

_COST_WORDS = frozenset({"cost", "costs", "costing", "project cost", "total cost", "costed"})
_JUST_TOLD = 400
"""Characters over which the list behind a colon divides the money told before it."""
_EACH_ONE = re.compile(r"(?:an?|per|each)\s+(?!year\b|month\b|week\b|day\b|quarter\b)[a-z]+\b")
"""What makes an amount the price of one thing: '$9 a dose', whatever was imported."""
_COST_LABEL = re.compile(
    r"(?:(?:total|overall|full|whole|planned|estimated|expected|approved|sanctioned|revised|projected|initial|final)\s+)*"
    r"(?P<of>(?:project|programme|program|scheme|mission)\s+)?costs?"
    r"(?:\s+of\s+(?:the\s+)?(?:project|programme|program|scheme|mission))?(?:\s*\([^()]*\))?",
    re.IGNORECASE,
)
"""The label of what a whole programme costs: 'Planned total cost', 'Approved project cost'."""


class ValueAnchors:
    """The anchors of the values of one statement, to be asked for in the order of the text."""

    def __init__(
        self, view: View, initiatives: Initiatives, setting: Setting, memory: Memory, *, on_budget: bool
    ) -> None:
        statement = view.statement
        self.view, self.initiatives, self.setting, self.memory = view, initiatives, setting, memory
        self.money: Figure | None = None
        """The last amount of money that was asked for."""
        self._last: Anchor | None = None
        self._of_money: Anchor | None = None
        """What the last amount of money was about."""
        self._of_unit: dict[tuple[str, str | None], Anchor] = {}
        masked = [m for item in initiatives.at(statement.start, statement.end) for m in item.mentions]
        self._cues = cues_in(statement.text, statement.start, masked)
        self._dealt_out = respectively(view)
        self._on_budget, self._costed = on_budget, False
        self._led = False
        """Whether the list behind a colon that divides public money is being read."""
        money = [f for f in view.figures if f.kind == "money"]
        before = memory.money
        public = initiatives.main is not None or (before is not None and before.table == "budgets")
        public = public or any(c.topic == "budget" for c in self._cues)
        self._parts = parts_told(view) if public and len(money) > 1 else {}
        """What the amounts of a list are for that stand behind their parts."""
        self._told_by_label = bool(money) and colon_label(view, money[0]) is not None
        self._labelled = (
            statement.kind == "field"
            or (statement.kind == "item" and statement.label is not None)
            or (self._told_by_label and statement.kind in {"item", "heading"})
        )
        if not self._labelled:
            memory.list_topic = None
        memory.counted = memory.counted or COUNTED_PARTS.search(statement.text) is not None
        led = memory.lead
        told = (
            before is not None
            and before.table == "budgets"
            and before.section == statement.section
            and statement.start - before.start < 900
        )
        memory.lead = leads(statement, view.figures, led=led, told=told)
        if not memory.lead:
            memory.lead_words, memory.lead_period = "", None
        elif not (led and any(f.kind == "money" for f in view.figures)) or (
            statement.kind == "field"
            and speaks_of_money(statement.label or "")
            and any(f.kind == "period" and f.start < statement.body for f in view.figures)
        ):
            memory.lead_words = statement.text
            whole = memory.budget if memory.budget is not None and before is not None else before
            near = (
                told
                and view.text.rstrip().endswith(":")
                and whole is not None
                and view.start - whole.start < _JUST_TOLD
            )
            inherited = of_row(whole) if near and whole is not None else None
            memory.lead_period = period_of_list(view) or (memory.lead_period if led else inherited)

    def of(self, figure: Figure) -> tuple[Anchor, str | None]:
        """The anchor of a value, and the words that 'respectively' deals out to it."""
        words = None
        if figure in self._parts:
            anchor = Anchor("budget", LED)
        elif figure.kind == "money" and (
            after_lead(self.view, figure, self.memory.money) or (self._led and figure.per is None)
        ):
            self._led = True
            anchor = Anchor("budget", LED)
        elif (
            self.money is not None
            and figure.kind == "money"
            and self._of_money is not None
            and figure not in self._dealt_out
            and (
                _of_one_list(self.view, self.money, figure)
                or (self._was_public() and in_series(self.view, self.money, figure))
            )
        ):
            topic = "budget" if self._was_public() else self._of_money.topic
            noun = noun_of(self.view, self.view.index[figure])
            anchor = Anchor(topic, SERIES, self._of_money.cue, noun)
        elif figure in self._dealt_out:
            anchor, words = self._respective(*self._dealt_out[figure])
        else:
            anchor = self._own(figure)
        if figure.kind in {"money", "measure"}:
            self._of_unit[figure.kind, figure.unit] = anchor
        if figure.kind == "money":
            self.money, self._of_money = figure, anchor
            self._costed = anchor.topic == "price" or (self._costed and anchor.rule.startswith("<name>"))
        self._last = anchor
        return anchor, words

    def part_of(self, figure: Figure) -> str | None:
        """The part that an amount of a list is for, where the words before it name it."""
        return self._parts.get(figure)

    def _was_public(self) -> bool:
        """Whether the last amount of this statement became a row of public money."""
        row = self.memory.money
        return row is not None and row.table == "budgets" and row.figures[0] == self.money

    def _respective(self, start: int, end: int) -> tuple[Anchor, str]:
        words = re.sub(r"^(?:.*,\s+)?(?:the\s+)?", "", self.view.slice(start, end)).strip(" ,")
        hits = [c for c in self._cues if start <= c.start < end and c.part != "weak"] or [
            c for c in self._cues if c.end <= start and c.part == "noun"
        ]
        cue = hits[-1] if hits else None
        gives = re.split(
            r"\s+(?:(?:has|have|had|will)\s+)?(?:also\s+)?(?:pledged|promised|committed|agreed|offered|contributed|"
            r"provided|gave|give)\b",
            words,
        )
        gives[0] = re.sub(r"\s+(?:has|have|had|will)$", "", gives[0])
        if (len(gives) > 1 or self._given(start)) and is_place_name(gives[0]):
            verb = next((c for c in self._cues if c.start >= start and c.topic == "budget"), cue)
            return Anchor("budget", "<nouns> … <figures> respectively", verb), gives[0]
        return Anchor(cue.topic if cue else None, "<nouns> … <figures> respectively", cue), words

    def _given(self, start: int) -> bool:
        """Whether several are said to give: 'Peru and Chile have pledged …'."""
        ahead = self.view.slice(start, self.view.end)
        return (
            re.match(
                r"[\w ,]{3,80}\s(?:pledged|promised|committed|contributed|gave|will\s+(?:add|give|provide))\b", ahead
            )
            is not None
        )

    def _own(self, figure: Figure) -> Anchor:
        view, memory, section = self.view, self.memory, self.view.statement.section
        anchor = find_anchor(view, figure, self._cues, section, memory.topic)
        if view.word_at(view.index[figure] + 1) in {"exported", "imported"}:  # '… against $2 million exported'
            anchor = next((Anchor(c.topic, "<figure> <verb>", c) for c in self._cues if c.start > figure.start), anchor)
        elif (same := self._of_unit.get((figure.kind, figure.unit))) is not None and is_base(view, figure):
            anchor = Anchor(same.topic, "<figure> from <figure before>", same.cue)
        anchor = past_apposition(view, figure, anchor, self._cues)
        anchor = told_as_trade(view, figure, anchor, self._cues, memory.trade)
        if anchor.topic == "price" and anchor.cue is not None and anchor.cue.words in _COST_WORDS:
            anchor = self._cost(figure, anchor, anchor.cue)
        if not self._labelled and self._part_of_list(figure, anchor):
            anchor = Anchor("budget", LISTED_UNDER, anchor.cue)
        if self._labelled and figure.kind == "money":
            if anchor.topic is None and memory.list_topic == "budget":
                # 'Budget: 186.5', then 'Track: 92.0', 'Signals: 61.5'
                anchor = Anchor("budget", LISTED_UNDER, anchor.cue)
            if self._part_of_list(figure, anchor):
                anchor = Anchor("budget", LISTED_UNDER, anchor.cue)
            if memory.list_topic != "budget":
                memory.list_topic = anchor.topic
            if (
                figure.per is None
                and COMPONENT_HEADING.search(section[-1] if section else "")
                and (anchor.topic is None or anchor.rule == "<figure> … <cue>")
            ):
                anchor = Anchor("budget", LISTED_UNDER, anchor.cue)
        if figure.kind == "money" and member_of_list(memory, view, figure):
            shape = shape_of(view, figure)
            label = colon_label(view, figure) or ""
            flow = anchor.topic in TRADE and not (memory.lead and label and flow_named(label) is None)
            named = shape == "label" and not flow and anchor.topic != "budget"  # 'Export schools: Rs 9 crore' is a part
            named = named or (anchor.topic == "budget" and _names_part(view, figure))
            if _open_to_deeds(anchor) or named or (shape in {"outlay", "ordinal"} and anchor.topic == "price"):
                anchor = Anchor("budget", LISTED_FOR if shape == "opens" else LISTED_UNDER, anchor.cue)
        elif figure.kind == "money" and anchor.topic == "budget" and _names_part(view, figure):
            anchor = Anchor("budget", LISTED_UNDER, anchor.cue)
        if figure.kind == "money" and self._labelled and brought_privately(memory, view, figure):
            return Anchor("investment", "label: <figure>", anchor.cue)
        if figure.kind == "money" and anchor.topic is None and opens_under(view, figure, self.initiatives):
            anchor = Anchor("budget", LISTED_FOR, anchor.cue)
        if figure.kind == "money" and of_the_money(memory, view, figure, anchor):
            anchor = Anchor("budget", "<figure> of the money before", anchor.cue)
        if figure.kind == "money" and anchor.topic in {None, "credit", "price"} and self._beside_budget(figure):
            anchor = Anchor("budget", "<name> (<figure>) under a budget", anchor.cue)
        if figure.kind == "money" and figure.per is None and (_open_to_deeds(anchor) or _far(anchor)):
            deed = told_as_public(view, figure, self.initiatives, memory.money)
            nearer = deed is not None and (
                _open_to_deeds(anchor) or (anchor.cue is not None and view.tokens[deed.verb].start >= anchor.cue.end)
            )
            if (
                deed is not None
                and nearer
                and deed.kind
                in {"give", "approve", "ask", "spend", "other"} | ({deed.kind} if _open_to_deeds(anchor) else set())
            ):
                word = view.tokens[deed.verb]
                anchor = Anchor("budget", DEED, Cue(word.start, word.end, word.low, "budget", "verb"))
        return anchor

    def _part_of_list(self, figure: Figure, anchor: Anchor) -> bool:
        return labelled_part(
            self.memory,
            self.view,
            figure,
            anchor,
            self.money,
            listed=self._labelled,
            labelled=self._told_by_label,
            on_budget=self._on_budget,
        )

    def _beside_budget(self, figure: Figure) -> bool:
        """Whether an amount follows one of public money of its statement in the same manner: 'Peru (€5 million) and
        Chile (€4 million)', 'sanctioned at a cost of Rs 9 crore, and the bypass at Rs 4 crore'.
        """
        before, view = self.memory.money, self.view
        if before is None or before.table != "budgets" or before.start != view.statement.start:
            return False
        costed = self.money is not None and self._costed and view.word_at(view.index[figure] - 1) == "at"
        return costed or named_before_bracket(view, figure) is not None or gapped_name(view, figure) is not None

    def _cost(self, figure: Figure, anchor: Anchor, cue: Cue) -> Anchor:
        """What a cost is of: a programme's is its budget, that of imports is their value, all else a price."""
        view, statement, items = self.view, self.view.statement, self.initiatives
        begin = view.tokens[view.clause_start(view.index[figure])].start
        traded = [
            c
            for c in self._cues
            if c.topic in TRADE
            and c.end <= cue.start
            and (c.part == "noun" or (c.topic in {"import", "export"} and begin <= c.start))
        ]
        priced = _EACH_ONE.match(view.slice(figure.end, view.end)) is not None
        if traded and not priced and (anchor.rule.startswith("<cue>") or anchor.rule == "<noun> of <figure>"):
            return Anchor(traded[-1].topic, "<trade> … cost <figure>", traded[-1])
        label = _COST_LABEL.fullmatch((statement.label or "").strip())
        labelled = label is not None
        about = subject_of_document(items, self.setting)
        whole = label is not None and label["of"] is not None and (figure.value or 0.0) >= 1e6
        if labelled and statement.kind in {"field", "item"} and (about is not None or whole):
            return Anchor("budget", "cost of <programme>: <figure>", cue)
        subject = view.subject(view.index[figure])
        if subject is not None and items.at(subject.start, subject.end) and anchor.rule.startswith("<cue>"):
            return Anchor("budget", "<programme> costs <figure>", cue)
        if labelled and _names_one(items, statement.section[-1:]):
            return Anchor("budget", "cost of <programme>: <figure>", cue)
        return anchor


def _open_to_deeds(anchor: Anchor) -> bool:
    """Whether nothing near an amount says what it is, so that what is done with it may."""
    if anchor.topic in {None, "investment", "output", "credit", "price", "supply"}:
        return anchor.rule != "<noun> of <figure>" or anchor.topic in {"credit", "investment"}
    return anchor.rule in WEAK_RULES


def _names_part(view: View, figure: Figure) -> bool:
    """Whether a line sets an amount apart from the name of what it is for: '(1) Aid for weirs    90 million yen'."""
    match = SPACED.match(view.text[: figure.start - view.start])
    if match is None or re.search(r"\w", view.text[figure.end - view.start :]):
        return False
    words = match["label"].strip()
    return len(words.split()) > 2 and WHOLE_LABEL.search(words) is None


def _far(anchor: Anchor) -> bool:
    """Whether what an amount may be of stands before its verb: 'Each gets a stipend, and I propose Rs 9 crore'."""
    return anchor.rule == "<cue> … <figure>" and anchor.topic in {"income", "market", "output", "price", "supply"}


def _names_one(initiatives: Initiatives, headings: Sequence[str]) -> bool:
    """Whether headings hold the name of an initiative."""
    above = " ".join(headings).lower()
    return any(n.lower() in above for item in initiatives.items for n in (item.name, *item.aliases) if n)


def _of_one_list(view: View, before: Figure, figure: Figure) -> bool:
    """Whether two amounts are items of one list: '$39 billion is for factories, $11 billion for research and $500
    million for …'.
    """
    i, j = view.index[before], view.index[figure]
    opens = {"for", "to", "on", "towards"}
    between = [k for k in range(i + 2, j) if view.is_verb(k) and view.word_at(k) not in COPULAS]
    return _opener(view, i) in opens and _opener(view, j) in opens and not between


def _opener(view: View, i: int) -> str:
    """The word behind an amount that says what it is for, past 'is', 'goes' and the like."""
    return view.word_at(i + 2 if view.word_at(i + 1) in COPULAS | {"goes", "will"} else i + 1)
