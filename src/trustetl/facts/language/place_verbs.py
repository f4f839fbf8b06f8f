"""Whether a verb follows the name of a country, which then is its subject and owns no noun: 'the EU takes 9%'."""

from __future__ import annotations

import re

from trustetl.facts.language.tokens import AUXILIARIES, CONJUNCTIONS, PREPOSITIONS


def is_predicate(tail: str) -> bool:
    """Whether a verb or a function word follows, so that the name before it owns no noun: 'the USA was …'."""
    found = re.match(r"\s+([a-z]+)", tail)
    return found is not None and (
        found.group(1) in AUXILIARIES | PREPOSITIONS | CONJUNCTIONS | _PAST
        or (_FINITE.fullmatch(found.group(1)) is not None and _OBJECT.match(tail[found.end() :]) is not None)
    )


_FINITE = re.compile(
    r"\w+ed|(?:take|buy|sell|send|ship|supplie|provide|deliver|account|get|make|produce|need|spend|pay|hold|earn|cover|meet)s"
)
_OBJECT = re.compile(r"\s+(?:a|the|about|some|nearly|over|its|for|only|just|\W*\d)")
_PAST = frozenset(
    {"took", "bought", "sold", "sent", "rose", "fell", "came", "went", "made", "led", "alone", "paid", "held"}
    | {"last", "this", "next", "every", "each", "thus", "therefore", "also", "still", "now", "already", "then"}
)
