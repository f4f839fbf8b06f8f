"""The years over which a programme is to do its work: 'which will support ports from 2031 to 2036'."""

from __future__ import annotations

import re
from datetime import timedelta

from trustetl.facts.events.wording import DatedEvent, clause_words
from trustetl.facts.names.named import Initiative, Initiatives
from trustetl.model import Figure, Statement

_NO_WORK = (
    r"(?:be|rise|fall|grow|increase|decrease|decline|remain|stand|reach|average|amount|total|cost|need|require|have|see|"
    r"expand|shrink|double|triple|halve|exceed|receive|get|save|generate|create|yield|earn|run|last|continue)\b"
)
_WORKS = re.compile(
    r"(?:\s?\([^()]*\))?,?\s(?:(?:which|that|to)\s)?(?:(?:will|would|shall|is to|is intended to|is designed to|"
    rf"is meant to)\s)?(?:(?:also|then|jointly|mainly)\s)?(?!{_NO_WORK})[a-z]+\s(?:[^;.\d]|(?:in|across)\s\d+\s)*?"
    r"(?:from|between|over|during|in|for)\s(?:the\s)?(?:(?:period|years?)\s)?(?:from\s|of\s)?$"
)
"""What stands between a programme and its years: ', which will support fishers in 22 states from'."""
_AHEAD = re.compile(r"(?:which|that|to|will|would|shall|is (?:to|intended to|designed to|meant to))\s")
_FRONT = re.compile(r"\W*(?:From|Between|Over|During|For|In)\s(?:the\s)?(?:(?:period|years?)\s)?(?:from\s|of\s)?$")
_WILL_WORK = re.compile(
    rf"(?:\s\([^()]*\))?\s(?:will|would|shall|is to)\s(?:also\s)?(?!{_NO_WORK})[a-z]+\s[^.;:\d]*(?:[.;]|$)"
)
_LONG = timedelta(days=800)


def works_over(statement: Statement, figure: Figure, initiatives: Initiatives) -> DatedEvent | None:
    """The span of a programme that is to do something over years; none where an amount or number of things stands
    between, whose years they then are.
    """
    start, end = figure.period_start, figure.period_end
    if statement.kind not in ("sentence", "item") or start is None or end is None or end - start < _LONG:
        return None
    base = statement.start
    who = _before(statement, figure, initiatives)
    if who is None and _FRONT.fullmatch(statement.text[: figure.start - base]):
        gap = re.match(r",?\s(?:the\s)?", statement.text[figure.end - base :])
        at = figure.end + (gap.end() if gap is not None else 0)
        behind = next((a for a in initiatives.anchors if a.start <= at < a.end), None)
        if behind is not None and _WILL_WORK.match(statement.text[behind.end - base :]):
            who = behind.initiative
    if who is None:
        return None
    words = clause_words(statement, base, statement.end)
    return DatedEvent("period", statement, start, end, who, (figure,), words, " ".join(figure.quote.split()))


def _before(statement: Statement, figure: Figure, initiatives: Initiatives) -> Initiative | None:
    """The last programme before the years that works over them."""
    base = statement.start
    mine = [a for a in initiatives.anchors if base <= a.start < figure.start]
    if not mine:
        return None
    gap = statement.text[mine[-1].end - base : figure.start - base]
    lead = re.match(r"(?:\s?\([^()]*\))?,?\s", gap)
    # behind a comma the verb is that of the name only in a clause about it: 'the Plan, part of the Fund, will …'
    found = _AHEAD.match(gap, lead.end()) if lead is not None else None
    if lead is None or found is None or ("," in lead[0] and not found[0].startswith(("which", "that"))):
        return None
    return mine[-1].initiative if _WORKS.fullmatch(gap) is not None else None
