"""Growth of a flow told before, by what of it grew: 'Value rose by 4%, while quantity slipped by 2%'."""

from __future__ import annotations

import re
from dataclasses import replace

from trustetl.facts.indicators.status import status_of
from trustetl.facts.language.clauses import clause_of, end_of_clause, over_hedges, subject_of_clause
from trustetl.facts.language.value_periods import ValuePeriod
from trustetl.facts.language.view import ARTICLES, View
from trustetl.facts.memory import Memory
from trustetl.facts.trade.changes import CHANGE, direction, period_of, row_again
from trustetl.facts.trade.parties import places_in
from trustetl.lexicon import function_words
from trustetl.model import Fact, Figure

SIZES = function_words("flow_sizes")
"""Nouns of how much of the goods was traded: 'value', 'volume', 'tonnage'."""
INCOMES = frozenset("earnings receipts revenue revenues proceeds income takings".split())
BILLS = frozenset("bill bills spending expenditure outlay cost".split())
LEADING = ARTICLES | frozenset(
    "its their our this total overall export exports import imports trade shipment shipments sales but and while "
    "whereas however in value volume both exported imported traded annual aggregate combined though although "
    "yet".split()
)
OF_FLOW = re.compile(
    r"\s+of\s+(?:the\s+|these\s+|those\s+|its\s+|all\s+|total\s+)*(?:exports|imports|shipments|sales|purchases|trade|deliveries|them)$"
)
IN_TERMS = re.compile(
    r"\b(?:(?:in|by|on)\s+(?:\w+\s+)?(?:value|volume|quantity|weight|tonnage|dollar|euro|rupee|nominal|real)(?:\s+terms)?)\b",
    re.IGNORECASE,
)
NEWS = re.compile(
    r"^[\W]*(?:(?:this|that|it|which)\s+(?:is|was|represents?|represented|marks?|marked|meant|means|amounts\s+to|amounted\s+to)|an?)\b",
    re.IGNORECASE,
)
ONE_STEP = re.compile(
    r"\b(?:increase|rise|growth|gain|jump|fall|drop|decline|decrease|reduction|more|less|higher|lower|up|down)\b",
    re.IGNORECASE,
)


def growth_of_flow(view: View, figure: Figure, memory: Memory, dated: ValuePeriod | None) -> Fact | None:
    """The change of the flow told last, where the sentence names only what of it changed ('the bill', 'volumes', 'in
    value terms') or points back at it ('That was 8% more than in 2023'); None for any other figure.
    """
    flow, before = memory.flow, memory.previous
    if (level := _reached(view, figure, before, dated) or _size_told(view, figure, memory, dated)) is not None:
        return level
    if figure.kind not in {"percent", "ratio"} or flow is None or before is None or before.table != "trade":
        return None
    if before.start not in {view.statement.start, memory.last} or flow.section != view.statement.section:
        return None
    if flow.values.get("flow") not in {"import", "export", "trade"} or flow.values.get("measure") not in {
        "value",
        "quantity",
    }:
        return None
    i = view.index[figure]
    tail = view.text[figure.end - view.start :]
    change = figure.change or direction(tail) or _shared_change(view, i, before)
    if change is None or re.match(r"\s*(?:\([^)]*\)\s*)?of\b", tail) or not _sizes(view, i, str(flow.values["flow"])):
        return None
    if any(figure.start - 60 < p.start < figure.start for p in places_in(view) if p.code != flow.values["reporter"]):
        return None
    own = dated if dated is not None and not dated.inferred else period_of(flow)
    row = row_again(
        flow, figure, own, CHANGE, measure="growth", share_of=None, change=change, status=status_of(view, figure)
    )
    here = view.statement
    return replace(row, start=here.start, end=here.end, section=here.section)


THEY = re.compile(r"^[\W]*(?:they|it|these|this|those|that)\s", re.IGNORECASE)


def _reached(view: View, figure: Figure, before: Fact | None, dated: ValuePeriod | None) -> Fact | None:
    """The value that a flow grew or fell to: 'In value they fell by 9%, to $180 million'."""
    if figure.kind not in {"money", "measure"} or before is None or not before.rule.endswith(CHANGE):
        return None
    grown = before.figures[0]
    if before.start != view.statement.start or before.values.get("measure") != "growth" or grown not in view.index:
        return None
    i, at = view.index[figure], over_hedges(view, view.index[figure])
    if view.word_at(at) in {"reaching", "hitting", "totalling", "reached"} and view.index[grown] < at:
        near = at - view.index[grown] <= 4
    else:
        near = view.word_at(at) == "to" and at - view.index[grown] <= 2
    if not near or grown.kind not in {"percent", "ratio"}:
        return None
    own = dated if dated is not None and not dated.inferred else period_of(before)
    measure = "value" if figure.kind == "money" else "quantity"
    status = status_of(view, view.tokens[i].figure or figure)
    return row_again(before, figure, own, CHANGE, measure=measure, change=None, status=status)


_SIZE_OF = re.compile(
    r"^(?:the\s+)?(?P<size>\w+)\s+of\s+(?:the\s+|its\s+|our\s+)?(?P<what>[a-z][\w\s-]{2,40})$", re.IGNORECASE
)
_LEVEL = frozenset(
    "reached reach hit totalled totaled was were stood at to amounted came exceeded topped passed averaged is are "
    "equalled below above only around".split()
)


def _size_told(view: View, figure: Figure, memory: Memory, dated: ValuePeriod | None) -> Fact | None:
    """How much of the goods was traded, where the sentence names only that: 'Volumes reached 8,000 tonnes'."""
    flow, before = memory.flow, memory.previous
    if figure.kind not in {"money", "measure"} or figure.change is not None or flow is None or before is None:
        return None
    if before.table != "trade" or before.start not in {view.statement.start, memory.last}:
        return None
    if flow.section != view.statement.section or flow.values.get("flow") not in {"import", "export", "trade"}:
        return None
    i = view.index[figure]
    subject, _ = subject_of_clause(view, i)
    if subject is None or view.word_at(over_hedges(view, i)) not in _LEVEL or _told_between(view, subject.end, figure):
        return None
    if any(view.statement.start <= p.start < figure.start for p in places_in(view)):
        return None
    told = flow
    named = _SIZE_OF.match(subject.text.strip(" ,"))
    if named is not None and _size(named["size"].lower(), SIZES):
        known = next((f for f in (before, flow) if _same_goods(f, named["what"])), None)
        told = known if known is not None else flow
        if known is None:
            return None
    elif not _only_size(subject.text, SIZES):
        return None
    own = dated if dated is not None and not dated.inferred else period_of(told)
    measure = "value" if figure.kind == "money" else "quantity"
    told_now = {"measure": measure, "share_of": None, "change": None, "status": status_of(view, figure)}
    here = view.statement
    row = row_again(told, figure, own, CHANGE, **told_now)
    return replace(row, start=here.start, end=here.end, section=here.section)


def _told_between(view: View, end: int, figure: Figure) -> bool:
    return any(end <= f.start < figure.start and f.kind in {"money", "measure", "percent"} for f in view.figures)


def _same_goods(fact: Fact, what: str) -> bool:
    """Whether goods are those of a row, in all or by the noun that they end with: 'cod', after 'dried cod'."""
    known = str(fact.values.get("commodity") or "").lower().split()
    words = what.lower().split()
    return bool(known) and bool(words) and (words[-1] == known[-1] or words == known[-len(words) :])


def _sizes(view: View, i: int, flow: str) -> bool:
    """Whether what changes is the size of a flow that is not named again."""
    sizes = SIZES | (BILLS if flow == "import" else INCOMES if flow == "export" else frozenset())
    by = over_hedges(view, i)
    if view.word_at(by) in {"by", "up", "down"} and _size(view.word_at(by - 1), sizes):
        opener = view.tokens[by - 2].text.lower() if by > 1 else "and"
        if opener in {"and", ",", "but", "while", *ARTICLES}:
            return True  # 'Volume grew by 5 per cent and value by 2 per cent'
    begin = clause_of(view, i).begin
    clause = view.slice(view.tokens[begin].start, view.tokens[end_of_clause(view, i) - 1].end)
    subject, back = subject_of_clause(view, i)
    if subject is not None and _only_size(subject.text, sizes):
        return True
    bare = IN_TERMS.sub("", clause)
    pointing = back or NEWS.match(bare) is not None
    if bare != clause and THEY.match(bare):
        return True  # 'In value they fell by 9%'
    alone = subject is None or IN_TERMS.match(subject.text) is not None
    return ONE_STEP.search(clause) is not None and (pointing or (bare != clause and alone))


def _shared_change(view: View, i: int, before: Fact) -> str | None:
    """The way of a change whose verb is that of the one before: 'Volume grew by 5 per cent and value by 2 per cent'."""
    if before.start != view.statement.start or view.word_at(over_hedges(view, i)) != "by":
        return None
    way = before.values.get("change")
    return str(way) if way and not any(view.is_verb(k) for k in range(view.index[before.figures[0]], i)) else None


def _size(word: str, sizes: frozenset[str]) -> bool:
    return word in sizes or word.removesuffix("s") in sizes


def _only_size(text: str, sizes: frozenset[str]) -> bool:
    """Whether a phrase says no more than how much was traded: 'the import bill', 'their value', 'export volumes'."""
    words = OF_FLOW.sub("", text.strip(" ,.;")).lower().replace(",", " ").split()
    return bool(words) and _size(words[-1], sizes) and all(w in LEADING or _size(w, sizes) for w in words[:-1])
