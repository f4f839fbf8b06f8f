"""Amounts that the text around them makes parts of a budget: under a label, in a bullet, in a list, of the money
before.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from trustetl.facts.budgets.list_parts import DIVIDES, opens_list
from trustetl.facts.budgets.money_lists import shape_of
from trustetl.facts.budgets.parts import BRACKET_LEGEND, HEDGED, OF_THE_MONEY, colon_label, from_several, in_brackets
from trustetl.facts.budgets.words import purpose
from trustetl.facts.language.topics import Anchor, cues_in
from trustetl.facts.language.value_periods import ValuePeriod, is_period, of_figure
from trustetl.facts.language.view import View
from trustetl.facts.memory import Memory
from trustetl.facts.names.named import Initiatives
from trustetl.facts.names.numbered_parts import called_part
from trustetl.facts.routing.public import SMALL
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


_TAKES = re.compile(
    r"\b(?:makes?|made|making)\s+up\s+|\b(?:accounts?|accounted)\s+for\s+|\b(?:takes?|took|absorbs?|absorbed|claims?|eats?\s+up|us(?:es|ed)\s+up|drawn)\s+(?:up\s+)?|"
    r"\bcosts?\s+(?=another|a\s+further)",
    re.IGNORECASE,
)
_MEANT = re.compile(
    r"\s*(?:\([^)]*\)\s*)?(?:is|are|was|were|will\s+be)\s+(?:meant|intended|foreseen|reserved|planned|kept)\s+for\s",
    re.IGNORECASE,
)


def takes_part(view: View, figure: Figure, whole: Fact | None, block: int | None) -> bool:
    """Whether an amount is a part of the larger one that its paragraph has told before: 'The dam takes Rs 4 crore',
    '…; Rs 2 crore is meant for training'.
    """
    if whole is None or whole.table != "budgets" or block is None or whole.start < block:
        return False
    if whole.values.get("currency") != figure.unit or not (whole.figures[0].value or 0) > (figure.value or 0):
        return False
    before = view.since_money(figure.start)
    ahead = view.slice(before, figure.start) + " "
    verb = next((m for m in _TAKES.finditer(ahead) if re.fullmatch(HEDGED, ahead[m.end() :].lstrip())), None)
    if called_part(view, figure) is not None:
        return True
    return verb is not None or _MEANT.match(view.text[figure.end - view.start :]) is not None


def opens_under(view: View, figure: Figure, initiatives: Initiatives) -> bool:
    """Whether a bullet opens with an amount and says what it is for, right below the name of a programme."""
    if shape_of(view, figure) != "opens" or figure.per is not None or not figure.value or figure.value < SMALL:
        return False
    found = purpose(view, figure)
    above = view.statement.section[-1] if view.statement.section else ""
    named = any(n and n in above for x in initiatives.items if x.kind != "body" for n in (x.name, *x.aliases))
    return named and found is not None and found[0] in {"for", "to", "towards"}


_COST_AGAIN = re.compile(
    r"\W*(?:The|Its|This|That)\s+(?:(?:total|estimated|latest|current|project|construction)\s+)*(?:cost|bill|budget)\s*"
    r"(?:estimates?\s+)?(?:has|have|had|was|were|is)\s+(?:since|now|later|already|meanwhile|[a-z]+ly\s)?\s*"
    r"(?:(?:been|then)\s+)*(?:raised|revised|increased|risen|grown|climbed|gone\s+up|cut|reduced|put|estimated)\s+"
    rf"(?:upwards?\s+|up\s+|down\s+)?(?:to|at)\s+{HEDGED}$"
)


def cost_again(memory: Memory, view: View, figure: Figure) -> bool:
    """Whether an amount is what the work of the statement before has come to cost: 'The estimate has since been raised
    to Rs 9 crore'.
    """
    before = memory.money
    return (
        before is not None
        and before.table == "budgets"
        and before.start == memory.last
        and before.values.get("currency") == figure.unit
        and _COST_AGAIN.match(view.slice(view.start, figure.start) + " ") is not None
    )


def of_the_money(memory: Memory, view: View, figure: Figure, anchor: Anchor) -> bool:
    """Whether a statement divides the public money spoken of right before: 'The money comes from …', 'Of this, …'."""
    before = memory.money
    weak = anchor.topic is None or anchor.rule in {
        "<figure> … <cue>",
        "<figure> worth",
        "topic of the statement before",
    }
    open_to = weak or anchor.topic in {"purchase", "price", "investment", "output", "market"}
    if open_to and figure.per is None and takes_part(view, figure, before, memory.block_start):
        return True
    if cost_again(memory, view, figure):
        return True
    return (
        (weak or from_several(view))
        and figure.per is None
        and before is not None
        and before.table == "budgets"
        and (OF_THE_MONEY.match(view.text) is not None or from_several(view))
    )
