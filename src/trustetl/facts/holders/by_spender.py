"""Steps that name money by who spends or gets it, where no programme is in hand."""

from __future__ import annotations

import re

from trustetl.facts.budgets.bodies import body_meant
from trustetl.facts.budgets.told import Named, Told
from trustetl.facts.budgets.words import GENERIC_HEAD, RECEIVES, SAME, SERIES, is_place_name, is_state, tidy
from trustetl.facts.language.deeds import deed_of

_GOES = re.compile(r"(?:spen[dt]|commit|paid|pay|disburs|execut|utili[sz]|used)")
"""Verbs of what a body does with its own money."""


def by_the_spender(n: Named, t: Told) -> None:
    """What a body spends on something that is no programme: 'The Ministry of Ports spent Rs 9 crore on dredging', or
    of the budget that it was told to have: 'By June the Ministry had paid Rs 4 crore'.
    """
    if n.bound or n.own or t.row_label is not None or n.series is not None:
        return
    deed = deed_of(t.view, t.view.index[t.figure])
    if deed is None or deed.role != "object" or deed.passive or deed.doer is None:
        return
    if not _GOES.match(t.view.word_at(deed.verb)):
        return
    who = body_meant(re.sub(r"^(?:the|The)\s+", "", deed.doer.text), t.figure, t.bodies)
    if who is None or any(who in {x.name, *x.aliases} for x in t.initiatives.items):
        return
    holds = any(f.table == "budgets" and f.values.get("initiative") == who for f in t.rows)
    if n.found is None:
        if holds:
            n.name, n.component, n.basis = who, None, "inferred"
        return
    what = n.found[1].text
    said = SAME.match(what) or re.fullmatch(GENERIC_HEAD, what, re.IGNORECASE)
    programme = n.initiative is not None or any(x.name == n.name for x in t.initiatives.items)
    if n.found[0] in {"on", "for"} and what[:1].islower() and not said and (holds or not programme):
        n.name, n.component, n.basis = who, tidy(what), "stated"


_GIVES_WHOM = re.compile(
    r"\b(?:gives?|gave|given|grants?|granted|awards?|awarded|pays?|paid|hands?|handed|lends?|lent)\s+(?:the\s+)?"
    r"(?P<who>[A-Z][\w’'&-]*(?:\s+(?:(?:of|and|for|the)\s+)*[A-Z][\w’'&-]*)+)(?:\s+\([^)]*\))?\s+"
    r"(?:(?:about|some|around|over|nearly|up\s+to|another|a\s+further|an?\s+additional)\s+)*$"
)


def to_whom(n: Named, t: Told) -> None:
    """The fund or body that an amount is given to right before it: 'It gave the Ocean Alliance $9 million'."""
    if n.bound or n.own or t.row_label is not None:
        return
    given = _GIVES_WHOM.search(t.view.slice(t.view.start, t.figure.start) + " ")
    if given is not None and not is_place_name(given["who"]) and not is_state(given["who"]):
        n.name, n.component, n.basis = given["who"], None, "stated"


def by_the_recipient(n: Named, t: Told) -> None:
    """Who gets money in a story of several holders, none of which it is about: 'Ica Hospital will receive Rs 9 crore
    and the Nursing College Rs 4 crore', in a paragraph of its own.
    """
    if n.bound or n.own or t.row_label is not None or n.component is None or t.speech:
        return
    before = t.previous if t.previous is not None and t.previous.start == t.view.statement.start else None
    if before is not None and before.table == "budgets" and before.figures[0] in t.view.index:
        first = t.view.subject(t.view.index[before.figures[0]])
        ahead = t.view.slice(t.view.start, before.figures[0].start).rstrip()
        alike = (first is not None and before.values.get("initiative") == tidy(first.text)) or ahead.endswith(
            str(before.values.get("initiative"))
        )
        if alike and before.values.get("component") is None and t.anchor.rule == SERIES and _gapped(n, t):
            n.name, n.component, n.basis = n.component, None, "stated"
        return
    subject = t.view.subject(t.view.index[t.figure])
    opens_paragraph = t.block is not None and (t.latest is None or t.latest.start < t.block)
    if (
        subject is None
        or t.initiatives.main is not None
        or not opens_paragraph
        or t.anchor.cue is None
        or t.anchor.cue.words not in RECEIVES
        or n.component != tidy(subject.text)
        or is_place_name(subject.text)
        or is_state(subject.text)
    ):
        return
    n.name, n.component, n.basis = n.component, None, "stated"


def _gapped(n: Named, t: Told) -> bool:
    """Whether the part is what stands right before the amount."""
    ahead = re.sub(r"\s+", " ", t.view.slice(t.view.start, t.figure.start)).rstrip()
    return n.component is not None and ahead.endswith(n.component)
