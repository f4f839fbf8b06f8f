"""Amounts that the text around them makes parts of a budget: under a label, in a bullet, in a list, of the money
before.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from trustetl.facts.budget_parts import BRACKET_LEGEND, OF_THE_MONEY, colon_label, from_several, in_brackets
from trustetl.facts.list_parts import DIVIDES, opens_list
from trustetl.facts.memory import Memory
from trustetl.facts.routing_public import SMALL
from trustetl.facts.topics import Anchor, cues_in
from trustetl.facts.value_periods import ValuePeriod, is_period, of_figure
from trustetl.facts.view import View
from trustetl.model import Fact, Figure, Statement

OTHERS_LABEL = re.compile(
    r"\b(?:bank|lenders?|private|industry|companies|beneficiar(?:y|ies)|loans?|credit|savings?|benefits?|revenues?|"
    r"income|"
    r"losses|damage|turnover|exports?|imports?|price|fee|fine|penalty|limit|ceiling|cap)\b",
    re.IGNORECASE,
)
"""Labels of what is nobody's budget."""
GIVEN_BY_STATE = re.compile(r"^(?:the\s+)?(?:\w+\s+)?(?:government|treasury|exchequer|state|centre)\b", re.IGNORECASE)


def bracket_legend(statements: Sequence[Statement], figures: Mapping[int, Sequence[Figure]]) -> ValuePeriod | None:
    """The period of amounts in brackets, where the document says it: 'figures in parentheses: FY2025 budget'."""
    for statement in statements:
        if (match := BRACKET_LEGEND.search(statement.text)) is not None:
            for figure in figures[statement.start]:
                at = figure.start - statement.start
                if figure.kind == "period" and is_period(figure) and match.start() <= at < match.end():
                    return of_figure(figure)
    return None


def labelled_part(
    memory: Memory,
    view: View,
    figure: Figure,
    anchor: Anchor,
    before: Figure | None,
    *,
    listed: bool,
    labelled: bool,
    on_budget: bool,
) -> bool:
    """Whether an amount behind a label is a part of a budget: in a document on a budget, or in a box of its money."""
    if not labelled or figure.kind != "money" or figure.per is not None or not figure.value or figure.value < SMALL:
        return False
    weak = anchor.topic in {None, "investment", "income", "output", "market"} or anchor.rule in {
        "heading over <label>: <figure>",
        "<figure> … <cue>",
        "topic of the statement before",
    }
    weak = weak and (on_budget or anchor.rule != "label: <figure>" or anchor.topic == "output")
    own = colon_label(view, figure) is not None or (before is not None and in_brackets(view, figure))
    if not weak or not own:
        return False
    label = colon_label(view, figure) or ""
    if GIVEN_BY_STATE.match(label) and memory.list_topic == "budget":
        return True
    if OTHERS_LABEL.search(label):
        return False
    if view.statement.kind in {"item", "field"} and memory.lead:
        return True
    before_it = memory.money
    if (
        view.statement.kind == "item"
        and before_it is not None
        and before_it.table == "budgets"
        and not re.search(r"\w", view.text[figure.end - view.start :])
    ):
        return True  # a list of labels and amounts below one of public money
    return on_budget or (listed and memory.list_topic == "budget")


def after_lead(view: View, figure: Figure, money: Fact | None) -> bool:
    """Whether an amount is one of several behind a colon that divides public money: 'The fund is split in three: Rs 9
    crore for nets, Rs 4 crore in loans and …'.
    """
    if opens_list(view, figure, money):
        return True
    colon = view.slice(view.start, figure.start).find(":")
    if colon < 0 or view.statement.label is not None:
        return False
    at = view.start + colon
    amounts = [f for f in view.figures if f.kind == "money" and f.start > at and f.unit == figure.unit]
    if len(amounts) < 2 or amounts[0].start - at > 12 or figure.per is not None:
        return False
    lead = view.slice(view.start, at)
    of_sum = money is not None and money.table == "budgets" and money.figures[0].end <= at
    inside = of_sum and money is not None and money.figures[0].start >= view.start
    spoken = any(c.topic == "budget" and c.part == "noun" for c in cues_in(lead))
    return inside or (DIVIDES.search(lead) is not None and (spoken or of_sum))


def of_the_money(memory: Memory, view: View, figure: Figure, anchor: Anchor) -> bool:
    """Whether a statement divides the public money spoken of right before: 'The money comes from …', 'Of this, …'."""
    before = memory.money
    weak = anchor.topic is None or anchor.rule in {
        "<figure> … <cue>",
        "<figure> worth",
        "topic of the statement before",
    }
    return (
        (weak or from_several(view))
        and figure.per is None
        and before is not None
        and before.table == "budgets"
        and (OF_THE_MONEY.match(view.text) is not None or from_several(view))
    )
