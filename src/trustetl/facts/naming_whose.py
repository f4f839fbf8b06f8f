"""Whose money an amount is by the words right around it: begun with it, divided from it, only the source of it."""

from __future__ import annotations

import re

from trustetl.facts.budget_told import Named, Told
from trustetl.facts.named import Initiative

_LAUNCHED_WITH = re.compile(
    r"^(?:\s?\([^()]*\))?,?\s+(?:(?:which|that)\s+)?(?:(?:was|has\s+been)\s+)?(?:launched|started|approved|begun|introduced|set\s+up|created|unveiled)\b[^;.]{0,60}?"
    r"\b(?:with|at)\s+(?:an?|the)\s+(?:[a-z]+\s+){0,2}(?:outlay|budget|investment|cost|corpus|allocation|envelope)\s+of\s+$"
)


def launched_with(t: Told) -> Initiative | None:
    """The programme right before an amount that it is told to have begun with: 'SSP will complement the Blue Scheme,
    launched in 2020 with an outlay of'.
    """
    for anchor in t.initiatives.anchors:
        here = anchor.named and t.view.start <= anchor.start and anchor.end <= t.figure.start
        if here and _LAUNCHED_WITH.match(t.view.slice(anchor.end, t.figure.start) + " "):
            return anchor.initiative
    return None


_COMES_FROM = re.compile(
    r"^\s*(?:\([^)]*\)\s*)?(?:will\s+|is\s+to\s+|would\s+)?(?:comes?|came|coming|(?:is|are)\s+(?:drawn|taken))\s+from\s+(?:the\s+|its\s+)?$"
)


def comes_from(n: Named, t: Told) -> bool:
    """Whether the programme that a statement names is only where the money of the one in hand comes from."""
    main = t.initiatives.main
    if main is None or n.initiative is main or n.initiative is None:
        return False
    ahead = [a.start for a in t.initiatives.anchors if a.initiative is n.initiative and a.start >= t.figure.end]
    return bool(ahead) and _COMES_FROM.match(t.view.slice(t.figure.end, ahead[0]) + " ") is not None


_OUT_OF_IT = re.compile(
    r"^\W*(?:[\dA-Za-z]{1,3}[.)]\s+)?(?:out\s+)?of\s+(?:this|that|these|the\s+(?:total|sum|amount|money|allocation|outlay))\b(?:\s+(?:amount|sum|money|total|allocation))?,?\s",
    re.IGNORECASE,
)


def divided_of(t: Told) -> Initiative | None:
    """The programme told before whose money a statement divides, also for things that have names of their own."""
    whole = t.opened if t.latest is not None and t.latest.start == t.view.statement.start else t.latest
    if whole is None or whole.table != "budgets" or _OUT_OF_IT.match(t.view.text) is None:
        return None
    return next((x for x in t.initiatives.items if x.name == whole.values.get("initiative")), None)


def only_source(n: Named, t: Told) -> bool:
    """Whether the fund of a purpose 'from …' only pays for what the text is about: 'The contribution of €9 million
    comes from the Ocean Instrument'.
    """
    main = t.initiatives.main
    if main is None or n.found is None or n.initiative is None or n.initiative is not main:
        return False
    return _COMES_FROM.match(t.view.slice(t.figure.end, n.found[1].start) + " ") is not None
