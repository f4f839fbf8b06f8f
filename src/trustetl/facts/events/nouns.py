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
    r"(?:\s\([^()]{2,12}\)|\s(?:No\.?\s)?[\d.,/]+)?\s(?:of|dated|from)\s$",
    re.IGNORECASE,
)
"""Nouns of what somebody does at a time; what befalls a country ('the floods of June') is told beside another thing."""


_GATHERING = re.compile(
    r"\b(?:forum|conference|summit|congress|fair|exhibition|expo|festival|workshop|seminar|symposium|convention|meeting|assembly|"
    r"session|games|championship|hackathon|roundtable|webinar|ceremony|show|retreat|dialogue|COP\s?\d+)"
    r"(?:\s(?:in|at)\s(?:the\s)?[A-Z][\w’-]+(?:\s[A-Z][\w’-]+)*)?\s\((?:[A-Z][\w’ -]+,\s)?$"
)
"""A gathering with its days in brackets: 'the forum in Lima ('."""
_STRETCH = re.compile(
    r"\b(?:phase|stage|window|pilot|trial|campaign|consultation|registration|enrolment|term|presidency|mandate|test)"
    r"(?:\s(?:in|for|on|of)\s[^();,.]{3,40})?\s\($"
)
"""Something that goes on for the days in brackets behind it: 'its pilot phase ('."""
_FOUNDS = re.compile(
    r"(?:\s?\([^()]*\))?,?\s(?:(?:which|that|has|also|first|formally)\s){0,2}(?:creat(?:ed|es)|set(?:s)?\sup|establish(?:ed|es)|"
    r"institut(?:ed|es)|introduc(?:ed|es)|found(?:ed|s)|launch(?:ed|es)|constitut(?:ed|es)|brought\sin|put\sin\splace|gave\srise\sto)\s"
    r"(?:(?:the|an?|its|our|their)\s)?(?:(?:new|national|federal|first)\s)?"
)
"""What a law or decision with its date goes on to begin: 'A law of May 2031 created the'."""


def dated_noun(statement: Statement, figure: Figure, initiatives: Initiatives) -> DatedEvent | None:
    """The event of a month that stands with 'of' behind what was done in it, in running text; a law or decision that
    begins an initiative by its own verb tells the launch of that.
    """
    base = statement.start
    before = statement.text[: figure.start - base]
    held = _GATHERING.search(before) is not None and re.match(r"\s?\)", statement.text[figure.end - base :]) is not None
    stretch = not held and _STRETCH.search(before) is not None and day_count(figure) > 1
    if statement.kind in ("sentence", "item") and (stretch or (held and 0 < day_count(figure) <= max(_MONTH))):
        who = initiatives.subject(base, figure.start)
        words, quote = clause_words(statement, base, figure.end), " ".join(figure.quote.split())
        return DatedEvent("period" if stretch else "other", statement, *days_of(figure), who, (figure,), words, quote)
    if statement.kind not in ("sentence", "item") or day_count(figure) not in (1, *_MONTH) or not _DONE.search(before):
        return None
    founds = _FOUNDS.match(statement.text, figure.end - base)
    at = base + founds.end() if founds is not None else figure.end
    begun = next((a.initiative for a in initiatives.pointing(at, at + 1) if founds is not None), None)
    if begun is not None:
        words = clause_words(statement, base, statement.end)
        quote = " ".join(figure.quote.split())
        return DatedEvent("launch", statement, *days_of(figure), begun, (figure,), words, quote, begins=True)
    if day_count(figure) == 1:
        return None
    near = initiatives.pointing(base, figure.start)
    who = next((a.initiative for a in near if a.named and figure.start - a.end <= _LINK), None)
    words = clause_words(statement, base, figure.end)
    return DatedEvent("other", statement, *days_of(figure), who, (figure,), words, " ".join(figure.quote.split()))


_MONTH = range(28, 32)
"""How many days a month has."""
_LINK = 5
"""How far a name stands before the month that it is known by: ' of '."""
