"""Steps that name money by the amount told right before it: the same sum raised or cut, and what a fund hands on."""

from __future__ import annotations

import re

from trustetl.facts.budgets.changed_sum import changes_sum
from trustetl.facts.budgets.parts import HEDGED
from trustetl.facts.budgets.told import Named, Told
from trustetl.facts.budgets.words import GENERIC_HEAD, tidy
from trustetl.facts.language.deeds import deed_of
from trustetl.facts.names.named import Initiative


def changed(n: Named, t: Told) -> None:
    """'The call gave £90m. Ministers raised that to £180m.': one sum for one thing."""
    if n.own or t.row_label is not None or not changes_sum(t.view, t.figure, t.previous, t.block):
        return
    before = t.previous
    if before is not None and before.values.get("initiative"):
        part = before.values.get("component")
        n.name, n.component, n.basis = str(before.values["initiative"]), str(part) if part else None, "inferred"


_BEEN_GIVEN = re.compile(
    r"(?:^|[,;]\s+(?:while\s+|and\s+|but\s+)?)\W*(?:[Tt]he\s+)?(?P<what>[^,;:()\d]{3,60}?)\s+(?:has|have|had)\s+been\s+(?:given|allotted|awarded|granted)\s+"
    rf"{HEDGED}$"
)


def been_given(n: Named, t: Told) -> None:
    """What is said to have been given an amount is a part of the programme in hand: 'Rs 9 crore is for trains, while
    the repair of the track has been given Rs 4 crore'.
    """
    if n.component is not None or n.name is None or n.own or t.row_label is not None:
        return
    told = _BEEN_GIVEN.search(f"{t.view.slice(t.view.start, t.figure.start)} ")
    start = t.view.start + told.start("what") if told is not None else 0
    if (
        told is None
        or not told["what"][0].islower()
        or t.initiatives.subject(start, start + len(told["what"])) is not None
    ):
        return
    if not re.fullmatch(rf"{GENERIC_HEAD}|it|they|this", told["what"], re.IGNORECASE):
        n.component = tidy(told["what"])


def received_from(n: Named, t: Told) -> None:
    """Who gets money from a programme that is named or pointed to behind the amount: 'The Ica mine will receive $9
    million from the Facility'.
    """
    if t.row_label is not None:
        return
    source = _source(t)
    if source is not None and n.name == source.name:
        return
    deed = deed_of(t.view, t.view.index[t.figure]) if source is not None else None
    if source is None or deed is None or deed.kind != "get" or deed.passive or deed.role != "object":
        return
    if deed.doer is None or t.initiatives.subject(deed.doer.start, deed.doer.end) is not None:
        return
    if not re.match(r"(?:the\s+|The\s+)?[A-Z]", deed.doer.text) or _KIND.search(deed.doer.text):
        return  # 'The project has received $9 million from the Fund': it is what the text is about
    n.initiative, n.name, n.component, n.basis = source, source.name, tidy(deed.doer.text), "stated"


_KIND = re.compile(r"^(?:[Tt]he\s+)?(?:[Ss]o\s+far\s+)?(?:the\s+)?[a-z]+$|^(?:The|It|They|So)\b[^A-Z]*$")
"""A recipient without a name of its own."""


def _source(t: Told) -> Initiative | None:
    """The programme behind 'from the' right behind an amount."""
    i = t.view.index[t.figure]
    if t.view.word_at(i + 1) not in {"from", "under"}:
        return None
    at = i + 3 if t.view.word_at(i + 2) in {"the", "its", "this"} else i + 2
    if at >= len(t.view.tokens):
        return None
    spot = t.view.tokens[at - 1].start, t.view.tokens[at].end
    return next((a.initiative for a in t.initiatives.anchors if a.start < spot[1] and spot[0] < a.end), None)
