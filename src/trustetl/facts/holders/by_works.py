"""Steps that name what public works cost: a line or port by its own noun, its phases as its parts, who pays for it."""

from __future__ import annotations

import re

from trustetl.facts.budgets.told import Named, Told
from trustetl.facts.budgets.words import tidy
from trustetl.facts.routing.named_money import named_money
from trustetl.facts.routing.works import works_told
from trustetl.model import Fact


def works(n: Named, t: Told) -> None:
    """'The line will cost $9 million. Phase 2, to the border, will take $4 million.'"""
    if n.own or n.initiative is not None or t.row_label is not None:
        return
    told = works_told(t.view, t.figure)
    if told is None:
        return
    whole = _whole(t)
    if told[1] and whole is not None:
        n.name, n.component, n.basis = str(whole.values["initiative"]), tidy(told[0]), "inferred"
    elif not told[1]:
        n.name, n.component, n.basis = tidy(told[0]), None, "stated"


def _whole(t: Told) -> Fact | None:
    """The last whole amount that the paragraph has told."""
    rows = [f for f in t.rows if f.table == "budgets" and t.block is not None and f.start >= t.block]
    return next((f for f in reversed(rows) if f.values.get("initiative") and not f.values.get("component")), None)


def named_thing(n: Named, t: Told) -> None:
    """'Rail Ica has $9 million for track': the money of a thing by its name."""
    if n.own or t.row_label is not None:
        return
    name = named_money(t.view, t.figure)
    if name is None or (n.name is not None and name.casefold() in n.name.casefold()):
        return
    known = next((x for x in t.initiatives.items if name in {x.name, x.acronym, *x.aliases}), None)
    n.initiative, n.name, n.basis = known, known.name if known is not None else name, "stated"
    purposed = n.found is not None and n.found[0] in {"for", "in", "on"}
    n.component = tidy(n.found[1].text) if purposed and n.found is not None else None


_MADE_UP = re.compile(
    r"\b(?:consisting|comprising|made\s+up|composed|comprised)\s+(?:of\s+)?(?:[^;]*?\b(?:and|,)\s+)?(?:\w+\s+){0,2}$"
)


def made_up_of(n: Named, t: Told) -> None:
    """Where the parts of an amount come from: 'cost $9 million, consisting of $5 million from a loan of the Quay Bank
    and $4 million from the State Budget'.
    """
    first = next((f for f in t.view.figures if f.kind == "money"), None)
    if t.row_label is not None or first is None or first is t.figure or not first.end <= t.figure.start:
        return
    whole = next((f for f in reversed(t.rows) if f.figures[:1] == (first,) and f.table == "budgets"), None)
    if whole is None or n.found is None or n.found[0] != "from":
        return
    if _MADE_UP.search(f"{t.view.slice(first.end, t.figure.start)} "):
        n.name, n.component, n.basis = str(whole.values["initiative"]), tidy(n.found[1].text), "stated"
