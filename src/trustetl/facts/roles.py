"""The words that decide whether two amounts contradict each other: what part an amount plays, what it counts, and what
kind of period it is of.

16,300 and 34,300 are no contradiction where one is a government's outlay and the other a sum with what others add;
30,000
is another thing gross, net, or without one of the goods. Such words are kept in columns of their own.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from trustetl.facts.budgets.words import SHARE
from trustetl.facts.language.view import View
from trustetl.model import Fact, Figure

SCOPE = re.compile(
    r"\b(?:net(?!\s+(?:zero|importer|exporter|worth))|gross(?!\s+domestic)|provisional(?:ly)?|"
    r"(?:excluding|excl\.|without|other\s+than|not\s+counting)\s+[^,.;:()]{2,60}?(?=\s+(?:stood|was|were|is|"
    r"are|rose|fell|in|came|reached|at)\b|[,.;:()]|$)"
    r"|goods\s+and\s+services|goods\s+only|merchandise|by\s+(?:value|volume|quantity|weight|number)"
    r"|in\s+(?:value|volume|quantity|nominal|real|dollar|rupee)\s+terms|at\s+(?:constant|current)\s+prices|"
    r"seasonally\s+adjusted|per\s+capita)\b",
    re.IGNORECASE,
)
REVISED = re.compile(r"\brevised(?:\s+(?:budget\s+)?estimates?)?\b|\bRE\b")
ESTIMATED = re.compile(r"\bbudget(?:ed)?\s+estimates?\b|\bBE\b|\bbudgeted\b")
DRAFT = re.compile(
    r"\b(?:draft|proposal|proposed|sought|asked\s+for|requested|sources\s+(?:said|had|have))\b", re.IGNORECASE
)
ADDED_BY_OTHERS = re.compile(
    r"\b(?:companies|firms|industry|investors?|lenders?|banks?|private|public\s+sector\s+undertakings?|PSUs?|"
    r"states?|counties|municipalities|beneficiaries|developers?)\b"
    r"[^.;]*\b(?:expected|likely|will|to|are|should)\b[^.;]*\b(?:invest|contribute|add|bring|mobilise|"
    r"mobilize|provide|share|match|bear)\b",
    re.IGNORECASE,
)


def annotate(view: View, figure: Figure, fact: Fact) -> Fact:
    """The fact with its ``scope`` and ``period_kind``, and for money its ``role``."""
    begin, end = view.start, view.end
    if figure in view.index:
        i = view.index[figure]
        begin = view.tokens[view.clause_start(i)].start
        following = next((t.start for t in view.tokens[i + 1 :] if t.figure is not None), view.end)
        end = min(following, view.tokens[view.clause_end(i) - 1].end)
    clause = view.slice(begin, end)
    words = list(dict.fromkeys(" ".join(m.group().lower().split()) for m in SCOPE.finditer(clause)))
    added: dict[str, object] = {"scope": "; ".join(words) or None, "period_kind": period_kind(fact)}
    if fact.table == "budgets":
        added["role"] = _role_of_budget(view, figure, fact, clause)
    elif fact.table == "indicators" and figure.kind == "money":
        added["role"] = "contribution_of_others" if ADDED_BY_OTHERS.search(clause) else None
    return replace(fact, values={**fact.values, **added})


def _role_of_budget(view: View, figure: Figure, fact: Fact, clause: str) -> str:
    """``revised_estimate``, ``budget_estimate``, ``draft``, ``share``, ``part`` or ``total``."""
    phase = fact.values.get("phase")
    told_before = REVISED.search(view.slice(view.start, figure.start)) is not None
    if phase == "adjusted" or (phase != "executed" and told_before and REVISED.search(clause)):
        return "revised_estimate"
    if phase == "executed":
        return "actual"
    if phase == "proposed" and DRAFT.search(clause):
        return "draft"
    if ESTIMATED.search(clause):
        return "budget_estimate"
    component = fact.values.get("component")
    if isinstance(component, str):
        return "share" if SHARE.match(component) else "part"
    return "total"


def period_kind(fact: Fact) -> str | None:
    """The kind of a fact's period: ``open``, ``fiscal_year``, ``calendar_year``, ``part_of_year`` or ``span``."""
    start, end = fact.values.get("period_start"), fact.values.get("period_end")
    if start is None and end is None:
        return None
    if not isinstance(start, date) or not isinstance(end, date):
        return "open"
    days = (end - start).days + 1
    if days > 366:
        return "span"
    if days < 360:
        return "part_of_year"
    return "calendar_year" if (start.month, start.day) == (1, 1) else "fiscal_year"
