"""Amounts that a programme or its works are said to cost."""

from __future__ import annotations

import re

from trustetl.facts.language.deeds import deed_of
from trustetl.facts.language.heads import head_noun
from trustetl.facts.language.view import HEDGES, Phrase, View
from trustetl.facts.language.wordlists import word_set
from trustetl.facts.names.named import Initiatives
from trustetl.model import Figure

_A_PILOT = re.compile(
    r"(?:(?:the|its|a|this)\s+)?(?:\w+\s+)?(?:pilot|programme|program|scheme|mission)(?:\s+phase)?", re.IGNORECASE
)
"""What a programme is called again: 'The pilot ran in 2023 and cost $9 million'."""

_BENEFITS = word_set(
    "allowance allowances benefit benefits bursary bursaries grant grants handout handouts insurance pension pensions "
    "rebate rebates scholarship scholarships stipend stipends subsidy subsidies voucher vouchers"
)
"""What a State pays to many people, year after year."""
_KNOWN = frozenset({"the", "this", "these", "its", "our", "their"})
_PUBLIC = 1e6


def benefit_at(view: View, figure: Figure) -> Phrase | None:
    """The benefit that is said to cost an amount no single person gets: 'the winter allowance cost Rs 9 crore'."""
    deed = deed_of(view, view.index[figure])
    doer = deed.doer if deed is not None and deed.kind == "cost" and deed.role == "object" else None
    if doer is None or (figure.value or 0.0) < _PUBLIC or head_noun(doer.text) not in _BENEFITS:
        return None
    known = view.word_at(doer.first - 1) in _KNOWN or doer.text.partition(" ")[0].lower() in _KNOWN
    return doer if known or doer.text[:1].isupper() else None


def costs(view: View, figure: Figure, initiatives: Initiatives) -> bool:
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
    if benefit_at(view, figure) is not None:
        return True
    if _A_PILOT.fullmatch(deed.doer.text):
        return (initiatives.holding(figure.start) or initiatives.main) is not None
    aside = view.slice(end, view.tokens[deed.verb].start)
    if re.match(r"^(?:\s+\([^)]*\))?,\s[^;:]+,\s*(?:\w+\s+)?$", f"{aside} "):
        end = view.tokens[deed.verb].start  # 'An earlier scheme, the Cotton Mission, cost …'
    return any(a.start < end and start - 5 < a.end and a.initiative.kind != "body" for a in initiatives.anchors)


def at_cost(view: View, figure: Figure) -> bool:
    """Whether works are done at a cost of an amount: 'will be dredged at a cost of $9 million'."""
    return (
        re.search(
            r"\b(?:at|with)\s+(?:an?|the)\s+(?:\w+\s+){0,3}(?:cost|outlay|expense)\s+"
            r"(?:to\s+(?:the\s+)?[\w ]{3,30}\s+)?of\s+(?:\w+\s+){0,2}$",
            view.slice(view.start, figure.start) + " ",
        )
        is not None
    )
