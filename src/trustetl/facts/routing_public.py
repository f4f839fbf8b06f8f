"""Wording other than a noun of spending by which an amount is public money: what a programme has, what States add."""

from __future__ import annotations

import re

from trustetl.facts.budget_words import COSTS_STATE
from trustetl.facts.deeds import deed_of
from trustetl.facts.named import Initiatives
from trustetl.facts.topics import Anchor
from trustetl.facts.view import HEDGES, View
from trustetl.model import Figure

SMALL = 100_000
"""No programme of any government is this cheap: such a sum is what one person or firm gets."""
HAS = re.compile(
    r"^\s*(?:\([^)]*\)\s*)?(?:,(?!\s*(?:which|who)\b)[^,;:()]{3,60}(?=,))?,?\s*(?:(?:now|also|already)\s+)?(?:(?:will|is\s+to)\s+have|has|had|commands|"
    r"disposes\s+of|comes\s+with|"
    r"(?:(?:was|is|,)\s+)?(?:set\s+up|created|established|founded)\s+(?:in\s+\d{4}\s+)?with)\s+"
    r"(?:(?:up\s+to|about|some|around|over|nearly|a\s+total\s+of)\s+)*$",
    re.IGNORECASE,
)
"""What may stand between a programme and the money that it has."""
PRIVATE = re.compile(r"^\s+(?:of|in)\s+private\b", re.IGNORECASE)
ENDOWS = re.compile(
    r"\b(?:endow|capitali[sz]e|replenish|seed|furnish)(?:s|ed|d|ing)?\s+[^,;:]{2,60}?\s+with\s+"
    r"(?:(?:up\s+to|about|some|around|over|nearly|another|a\s+further)\s+)*$",
    re.IGNORECASE,
)
STATE_ADDS = re.compile(
    r"\b(?:governments?|states|provinces|counties|municipalities|cent(?:re|er)|treasury|union|exchequer|"
    r"member\s+states)\s+"
    r"(?:(?:will|is\s+to|are\s+to|has|have)\s+)?(?:also\s+)?(?:puts?\s+(?:in|up)|chips?\s+in|adds?|added|bears?|"
    r"meets?)\s+"
    r"(?:(?:up\s+to|about|some|around|over|nearly|another|a\s+further|the\s+remaining)\s+)*$",
    re.IGNORECASE,
)
NOT_ITS_OWN = re.compile(
    r"^\s+(?:(?:of|in)\s+)?(?:private|assets|loans|outstanding|debts?|savings|deposits|investments?|"
    r"under\s+management)\b",
    re.IGNORECASE,
)
OF_IT = re.compile(
    r"^(?:(?:its|the|this|(?:the\s+)?[\w-]+[’']s?)\s+)?(?:[\w-]+\s+){0,3}(?:strand|pillar|window|component|arm|facility|instrument|envelope|"
    r"programme|program|scheme|fund|sub-fund|section|chapter|axis|track|line)$",
    re.IGNORECASE,
)
"""A part of a programme, or one meant again."""
SCALE_OF = re.compile(
    r"^(?:the\s+)?(?:(?:overall|total|financial|full|estimated)\s+)*(?:scale|size|volume|bill|cost)\s+of\s+(?:the|"
    r"this)\s",
    re.IGNORECASE,
)


def has_money(view: View, figure: Figure, anchor: Anchor, initiatives: Initiatives) -> bool:
    """Whether a programme is said to have an amount, or the State to bear it as a cost: 'the Fund has Rs 9 crore',
    'the Plan's overall scale is …', 'the benefit cost the Treasury …'.
    """
    if not figure.value or figure.value < SMALL or NOT_ITS_OWN.match(view.text[figure.end - view.start :]):
        return False
    ahead = f"{view.slice(view.start, figure.start)} "
    if COSTS_STATE.search(ahead):
        return True
    if _costs(view, figure, initiatives):
        return True
    if anchor.topic is not None and anchor.rule.startswith("<cue>") and anchor.topic not in {"market", "output"}:
        return False
    subject = view.subject(view.index[figure])
    if subject is None:
        return False
    verb = view.slice(subject.end, figure.start) + " "
    named = initiatives.at(subject.start, subject.end)
    if HAS.search(verb) and any(s < subject.end <= e + 1 for item in named for s, e in item.mentions):
        return True
    if OF_IT.match(subject.text) and HAS.fullmatch(verb) and initiatives.holding(figure.start) is not None:
        return True  # 'Its transport strand has €9 billion'
    pointed = any(subject.start <= a.start < figure.start for a in initiatives.anchors)
    return pointed and SCALE_OF.match(subject.text) is not None


def _costs(view: View, figure: Figure, initiatives: Initiatives) -> bool:
    """Whether a programme is said to cost an amount: 'the programme is meant to cost Rs 9 crore'."""
    deed = deed_of(view, view.index[figure])
    if deed is None or deed.kind != "cost" or deed.doer is None or deed.role != "object":
        return False
    k = view.index[figure] - 1
    while view.word_at(k) in HEDGES:
        k -= 1
    if k != deed.verb:
        return False  # 'cost farmers Rs 9 crore'
    start, end = deed.doer.start, deed.doer.end
    return any(a.start < end and start - 5 < a.end and a.initiative.kind != "body" for a in initiatives.anchors)
