"""Steps that name money by another word of its clause: what was raised to it, what it and the amount beside it are for,
what it is given to and for."""

from __future__ import annotations

import re

from trustetl.facts.budgets.parts import HEDGED
from trustetl.facts.budgets.told import Named, Told
from trustetl.facts.budgets.words import GENERIC_HEAD, purpose, stretch_of, tidy
from trustetl.facts.language.deeds import deed_of
from trustetl.facts.language.wordlists import base_name, heads

_CHANGED = re.compile(
    r"\b(?:lift(?:s|ed)?|raise[sd]?|increase[sd]?|boost(?:s|ed)?|expand(?:s|ed)?|enlarge[sd]?|widen(?:s|ed)?|cuts?|reduce[sd]?|trim(?:s|med)?|slash(?:es|ed)?|"
    r"lower(?:s|ed)?|halve[sd]?|double[sd]?|triple[sd]?|scale[sd]?\s+(?:up|down|back)|top(?:s|ped)?\s+up|bring(?:s|ing)?|brought)\s+"
    r"(?:its|the|their|our|his|this\s+year[’']s|last\s+year[’']s)\s+(?P<what>(?:[\w’'-]+\s+){0,4}?(?P<head>[a-z]+)(?:\s+(?:for|to|of)\s+(?:the\s+)?[^,;:.()\d]{3,50}?)?)"
    rf"\s+(?:up\s+|down\s+|back\s+)?(?:to|from|by)\s+{HEDGED}$"
)
"""What is made larger or smaller: 'Lima lifted its support package for boat makers to'."""


def changed_thing(n: Named, t: Told) -> None:
    """The package or scheme without a name that is raised or cut to an amount."""
    if n.own or n.bound or t.row_label is not None or n.whose is not None or n.compared:
        return
    found = _CHANGED.search(t.view.slice(t.view.start, t.figure.start) + " ")
    kind = heads().get(base_name(found["head"])) if found is not None else None
    if found is None or kind is None or kind["kind"] == "act":
        return
    what = tidy(found["what"])
    if what is not None and not re.fullmatch(rf"(?:[a-z]+\s+)?{GENERIC_HEAD}", what):
        n.initiative, n.name, n.component, n.basis, n.bound = None, what, None, "stated", True


_BESIDE = re.compile(r"and\s+(?:the\s+)?[^,;:.()\d]{2,50}?\s*(?:\ban?\s+(?:[a-z]+\s+){0,2}(?:of\s+))?" + HEDGED + "$")
"""What stands between two amounts that two givers bring to one thing: '$9 million and Peru a grant of $4 million'."""


def shared_purpose(n: Named, t: Told) -> None:
    """What an amount and the next one are both for: 'Spain gives $9 million and Peru $4 million for the Programme'."""
    following = next((f for f in t.view.figures if f.kind == "money" and f.start >= t.figure.end), None)
    if n.own or n.found is not None or t.row_label is not None or following is None or n.series is not None:
        return
    deed = deed_of(t.view, t.view.index[t.figure])
    if deed is None or deed.kind not in {"give", "lend", "ask"} or deed.passive or deed.role != "object":
        return
    given = purpose(t.view, following)
    if given is None or given[0] not in {"for", "to", "into", "towards"}:
        return
    if _BESIDE.fullmatch(t.view.slice(t.figure.end, following.start) + " ") is None:
        return
    meant = t.initiatives.subject(given[1].start - 5, given[1].end)
    if meant is not None:
        n.initiative, n.name, n.component, n.basis, n.bound = meant, meant.name, None, "stated", True


_TO_AND_FOR = re.compile(
    r"(?:\s\([^()]*\))?\s+(?:(?:was|were|is|are|has\s+been|will\s+be)\s+\w+\s+)?(?:to|into)\s+(?P<whom>it|the\s+[A-Z][^,;:.]*?|[A-Z][^,;:.]*?)(?:\s\([^()]*\))?\s+"
    r"for\s+(?:the\s+|its\s+)?(?P<what>(?!the\b|its\b)[a-z][^,;:()]*)"
)
_TIME = re.compile(r"(?:[\w-]+\s+)?(?:years?|months?|period|fiscal|financial|time|term|phase|stage|instance)\b")


def given_for(n: Named, t: Told) -> None:
    """What an amount is for behind whom it goes to: 'allotted $9 million to the Reef Fund for new piers'."""
    if n.component is not None or n.name is None or t.row_label is not None or n.compared:
        return
    match = _TO_AND_FOR.match(t.view.text, t.figure.end - t.view.start, t.view.until_money(t.figure.end) - t.view.start)
    if match is None or _TIME.match(match["what"]):
        return
    whom = re.sub(r"^the\s+", "", match["whom"])
    item = next((x for x in t.initiatives.items if x.name == n.name), None)
    if whom != "it" and whom not in {n.name, *((item.acronym, *item.aliases) if item is not None else ())}:
        return
    what = tidy(stretch_of(match["what"]))
    if what is not None and not re.fullmatch(GENERIC_HEAD, what, re.IGNORECASE):
        n.component = re.split(r"\s+(?:in|during|over|until|by)\s+(?=[\dA-Z]|FY|the\s+(?:next|coming))", what)[0]
