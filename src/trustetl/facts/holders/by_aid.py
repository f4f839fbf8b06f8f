"""Steps for aid and climate finance, which States give without a programme."""

from __future__ import annotations

import re

from trustetl.facts.budgets.context import AID
from trustetl.facts.budgets.parts import HEDGED
from trustetl.facts.budgets.told import Named, Told
from trustetl.facts.budgets.words import (
    is_place_name,
)

_STATES_GIVE = re.compile(
    r"(?:^|[,;:.]\s|\b(?:and|while)\s)(?:in\s+(?:FY\s?)?\d{4}(?:[-–/]\d{2,4})?,?\s+)?(?:the\s+)?(?:they|it|we|(?:EU|European\s+Union|Union)\b[^.;]{0,50}?|member\s+states)\s+"
    r"(?:together\s+|jointly\s+|also\s+)?(?:(?:has|have|had)\s+)?(?:provided|gave|given|contributed|delivered|channell?ed|committed|spent|paid)\s+"
    rf"{HEDGED}$",
    re.IGNORECASE,
)
_AID_NAMED = re.compile(rf"\b(?:{AID.pattern})\b", re.IGNORECASE)


def given_as_aid(t: Told) -> str | None:
    """The climate finance or aid that the sentence before speaks of, where this one tells what its givers have given:
    'The EU and its members are the largest source of climate finance. In 2024 they provided €9 billion'.
    """
    if not t.view.before or _STATES_GIVE.search(t.view.slice(t.view.start, t.figure.start) + " ") is None:
        return None
    named = _AID_NAMED.findall(t.view.text) or _AID_NAMED.findall(t.view.before)
    return named[-1] if named else None


def aid(n: Named, t: Told) -> None:
    """Aid and climate finance, which countries give without a programme."""
    if not n.own and t.row_label is None and (given := given_as_aid(t)) is not None:
        n.name, n.component, n.basis = given, None, "stated"
        return
    pointed = n.doer is not None and any(a.start < n.doer.end and a.end > n.doer.start for a in t.initiatives.anchors)
    if not n.bound and not pointed and t.row_label is None and n.component is not None and AID.fullmatch(n.component):
        n.name, n.component = n.component, None  # 'the EU gave €9 billion in climate finance'
    elif (
        not n.bound
        and n.doer is not None
        and is_place_name(n.doer.text)
        and (n.component is None or is_place_name(n.component))
        and t.latest is not None
        and t.latest.values.get("phase") == "executed"
        and AID.match(str(t.latest.values.get("initiative")))
        and t.view.statement.start - t.latest.start < 600
    ):
        n.name, n.component = str(t.latest.values["initiative"]), None  # 'France alone gave €3 billion'
