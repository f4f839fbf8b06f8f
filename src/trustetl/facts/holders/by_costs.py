"""The step that names what costs public money: works, things built and the bodies that are given it."""

from __future__ import annotations

import re

from trustetl.facts.budgets.parts import body_given
from trustetl.facts.budgets.told import Named, Told
from trustetl.facts.budgets.words import COSTS_STATE, tidy
from trustetl.facts.routing.costs import benefit_at


def costs(n: Named, t: Told) -> None:
    """What works cost the State; the body that is given money."""
    n.body = body_given(t.view, t.figure) if not n.bound and t.row_label is None else None
    benefit = benefit_at(t.view, t.figure) if t.row_label is None else None
    if benefit is not None and not re.search(r"[’']", benefit.text):
        n.component = None
        if not t.initiatives.at(t.view.start, t.figure.start):
            n.initiative, n.own, n.name, n.basis = None, True, tidy(benefit.text), "stated"
    elif (
        not n.bound
        and t.row_label is None
        and n.doer is not None
        and COSTS_STATE.search(f"{t.view.slice(t.view.start, t.figure.start)} ")
        and not (t.sector is not None and t.speech)
        and not any(a.start < n.doer.end and n.doer.start - 6 < a.start for a in t.initiatives.anchors)
    ):
        cost_of = tidy(re.sub(r"^[Tt]h(?:is|at)\s+", "", n.doer.text)) or _spoken_before(t)
        opens = n.doer.start <= t.view.start + 4 and not re.search(r"\s[A-Z]", n.doer.text)
        if t.initiatives.main is not None and (opens or not n.doer.text[:1].isupper()):
            n.name, n.component = t.initiatives.main.name, cost_of
        else:
            n.name, n.component, n.basis = cost_of, None, "stated"


_BUILT_BEFORE = re.compile(
    r"^\W*(?:The|This)\s+(?P<what>[a-z][\w-]*(?:\s+[a-z][\w-]*){0,2}?)\s+(?:is|was|has|had|opened|stands)\b|"
    r"\b(?:this|the)\s+(?P<last>[a-z][\w-]*(?:\s+[a-z][\w-]*){0,2})\W*$"
)
"""What 'it' goes on with: the subject of the sentence before, or what that ends with ('to open this hut.')."""


def _spoken_before(t: Told) -> str | None:
    found = _BUILT_BEFORE.search(t.view.before)
    return (found["what"] or found["last"]) if found is not None else None
