"""Whose an event is that no word of its clause gives to an initiative: what the clause names alone, what the text goes
on about, and what the heading or the paragraph is about.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from trustetl.facts.events.deeds import is_planned
from trustetl.facts.events.steps import front_of, refers_to, speaks_of_step, speaks_of_thing
from trustetl.facts.events.wording import STATISTIC
from trustetl.facts.names.governing import named_in
from trustetl.facts.names.named import Initiative, Initiatives
from trustetl.model import Figure, Statement


class Clause(NamedTuple):
    """The clause in which a date stands."""

    statement: Statement
    figure: Figure
    words: str
    """What it says, without the date."""
    start: int
    end: int


def owner_around(
    clause: Clause, event: str | None, initiatives: Initiatives, *, cited: bool, voted: bool
) -> Initiative | None:
    """The initiative that an event belongs to by what stands around its clause, None where nothing tells it.

    ``cited`` says that the date is that of a source, ``voted`` that a sum was voted on.
    """
    statement = clause.statement
    inside = [a.initiative for a in initiatives.anchors if clause.start <= a.start < clause.end]
    if inside and all(other is inside[0] for other in inside):
        return inside[0]
    if statement.kind == "sentence":
        step = not cited and speaks_of_step(front_of(statement, clause.figure, clause.words))
        goes_on = event == "membership" or voted or is_planned(clause.words) or speaks_of_thing(clause.words)
        holder = initiatives.holding(statement.start) if step or goes_on else None
        if holder is not None:
            return holder
        main = initiatives.main
        if main is not None and refers_to(clause.words, main.name):
            return main
    return None if cited else _headed(statement, initiatives) or _carried(clause, initiatives)


def _headed(statement: Statement, initiatives: Initiatives) -> Initiative | None:
    """The one initiative that the heading right above names."""
    named = [item for item in initiatives.items if statement.section and named_in(item, statement.section[-1])]
    return named[0] if len(named) == 1 else None


_NEW = re.compile(
    r"\b(?:[Aa]n?|[Oo]ne|[Aa]nother)\s(?:[\w’'-]+\s){0,3}?(?:fund|programme|program|scheme|plan|project|initiative|law|policy|"
    r"agreement|facility|strategy|mission|campaign)\b|\bthe\s(?:[A-Z][\w’'-]+\s){1,4}[A-Z][\w’'-]+,\swhich\b"
)
"""Another thing that a clause brings in: 'A fund for divers was set up', 'adopted the Lima Declaration, which'."""


_GIVES = re.compile(
    r"\b(?:pledged|signed\s(?:up|for|on)|committed|contributed|granted|gave|given|donated|released|disbursed|moved|re-?allocated|"
    r"transferred|shifted|topped\sup|replenished|selected|awarded|chose|chosen|picked|shortlisted|contracted|lent|exchanged)\b"
)
"""What donors and boards do with the money of what a paragraph speaks of."""


def _carried(clause: Clause, initiatives: Initiatives) -> Initiative | None:
    """What the paragraph or bullet is about, the text's own matter only where a sentence before speaks of it, and the
    clause brings in nothing else: behind 'The Reef Fund lends to ports.' 'Chile pledged $20 million in July'.
    """
    at = clause.statement.start
    holder = initiatives.holding(at)
    own = holder is initiatives.main
    if (
        (own and not (initiatives.spoken_of(at) and _GIVES.search(clause.words)))
        or _NEW.search(clause.words)
        or STATISTIC.search(clause.words)
    ):
        return None
    return holder
