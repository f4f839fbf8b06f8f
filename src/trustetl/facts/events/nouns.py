"""Events that a noun tells of with the month it is known by: 'the Lima Declaration of April 2031', 'A revision of June
2032 raised the share'.
"""

from __future__ import annotations

import re

from trustetl.facts.events.wording import DatedEvent, clause_words, day_count, days_of
from trustetl.facts.names.named import Initiatives
from trustetl.model import Figure, Statement

_DONE = re.compile(
    r"\b(?:acts?|laws?|decrees?|orders?|ordinances?|regulations?|directives?|declarations?|resolutions?|treat(?:y|ies)|accords?|pacts?|"
    r"agreements?|deals?|decisions?|rulings?|judge?ments?|budgets?|estimates|revisions?|amendments?|reforms?|strateg(?:y|ies)|"
    r"(?:white|green|policy|position)\spapers?|suspensions?|bans?|embargo(?:es)?|strikes?|elections?|referendums?|summits?|"
    r"devaluations?|announcements?|pledges?|letters?|circulars?|memorand(?:um|a)|communiqués?)"
    r"(?:\s\([^()]{2,12}\))?\sof\s$",
    re.IGNORECASE,
)
"""Nouns of what somebody does at a time; what befalls a country ('the floods of June') is told beside another thing."""


def dated_noun(statement: Statement, figure: Figure, initiatives: Initiatives) -> DatedEvent | None:
    """The event of a month that stands with 'of' behind what was done in it, in running text."""
    base = statement.start
    before = statement.text[: figure.start - base]
    if statement.kind not in ("sentence", "item") or not 27 < day_count(figure) < 32 or _DONE.search(before) is None:
        return None
    near = initiatives.pointing(base, figure.start)
    who = next((a.initiative for a in near if a.named and figure.start - a.end <= _LINK), None)
    words = clause_words(statement, base, figure.end)
    return DatedEvent("other", statement, *days_of(figure), who, (figure,), words, " ".join(figure.quote.split()))


_LINK = 5
"""How far a name stands before the month that it is known by: ' of '."""
