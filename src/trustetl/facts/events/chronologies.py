"""Lists of times: lines that each begin with a date ('2031: first bay opens'), and the phases of a programme with
theirs ('Phase 1 (January to June 2031): schools').
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from trustetl.facts.events.wording import DatedEvent, clause_words, day_count, days_of
from trustetl.facts.language.statement_figures import within
from trustetl.facts.language.value_periods import is_value
from trustetl.facts.names.named import Initiatives
from trustetl.model import Figure, Statement

_BEHIND = re.compile(r"\**\s*(?:[–—:|]|-(?=\s))\s*\**\s*[^\W\d_]")
_PHASE = re.compile(
    r"\W*(?:(?:first|second|third|fourth|last|final|pilot|main|initial)\s(?:phase|stage|step|round|tranche|wave)|"
    r"(?:phase|stage|step|lot|round|tranche|wave|part|module)\s(?:\d{1,2}|[IVX]+|[A-E]|one|two|three|four))"
    r"\W{0,3}(?:\s?[(:,–—-]\s?)(?:from\s|in\s|during\s)?$",
    re.IGNORECASE,
)


def chronology(statements: Sequence[Statement], figures: Sequence[Figure]) -> frozenset[int]:
    """Where the lines begin that a date heads and that hold no value, next to another such line."""
    heads = [_is_headed(statement, figures) for statement in statements]
    return frozenset(
        statement.start
        for k, statement in enumerate(statements)
        if heads[k] and any(heads[max(0, k - 1) : k] + heads[k + 1 : k + 2])
    )


def _is_headed(statement: Statement, figures: Sequence[Figure]) -> bool:
    if statement.kind not in ("item", "field", "sentence"):
        return False
    own = within(figures, statement.start, statement.end)
    first = next((f for f in own if f.kind in ("date", "period")), None)
    if first is None or any(is_value(f) for f in own if f.start > first.start):
        return False
    begin = max(0, statement.marker[1] - statement.start) if statement.marker else 0
    lead = statement.text[begin : first.start - statement.start].strip(" *_•·-–—").casefold()
    return (
        lead in ("", "by", "in", "on", "from")
        and _BEHIND.match(statement.text, first.end - statement.start) is not None
    )


def phase_of(statement: Statement, times: Sequence[Figure], initiatives: Initiatives) -> DatedEvent | None:
    """The span of a phase that a line names with its dates."""
    if statement.kind not in ("item", "field", "sentence", "heading") or not times:
        return None
    figure = times[0]
    before = statement.text[: figure.start - statement.start]
    if day_count(figure) < _SPAN or _PHASE.fullmatch(before) is None:
        return None
    named = initiatives.at(statement.start, statement.end)
    who = named[0] if named else initiatives.holding(statement.start)
    words, quote = clause_words(statement, statement.start, statement.end), " ".join(figure.quote.split())
    return DatedEvent("period", statement, *days_of(figure), who, (figure,), words, quote, inferred=not named)


_SPAN = 2
"""How few days are a span."""
