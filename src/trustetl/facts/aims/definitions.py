"""What a name is said to be, by what it is for: 'Reef Days, a $4 million scheme to plant corals'."""

from __future__ import annotations

import re

from trustetl.facts.aims.aims import LOOSE_VERBS, base_of, good_verbs
from trustetl.facts.language.wordlists import heads
from trustetl.model import Statement

_DESCRIBED = re.compile(
    r"(?:\s?\([^()]*\))?(?:,|\s(?:is|was))\s(?:an?|the|its|our)\s(?:[^\s,;:]+\s){0,5}?(?P<head>[a-z]+)"
    r"(?:\s(?:of|by|under|from|run by|led by)\s[^,;:.]{3,60}?)?\sto\s(?:\w+ly\s)?(?P<verb>[a-z]+)\b"
)
"""What is said of a name right behind it: 'Reef Days, a $4 million scheme to plant corals'."""
_DEFINED = re.compile(
    r"(?:\s?\([^()]*\))?\s(?:is|was|remains)\s(?:an?|the|its|our|[A-Z]\w+[’']s)\s(?:[^\s,;:]+\s){0,6}?(?P<head>[a-z]+)"
    r"(?:\s(?:of|by|under|from|run by|led by|for)\s[^,;:.]{3,60}?)?,?\s"
    r"(?:(?:that|which)\s(?:also\s|\w+ly\s)?(?P<verb>[a-z]+s)|(?P<gerund>[a-z]+ing))\s"
)
"""What a name is said to be, by what it does good: 'Reef Days is the state programme that shortens the wait …'."""


def described(statement: Statement, end: int, *, fronted: bool) -> tuple[str, int, bool] | None:
    """The deed that a description right behind a name tells, which ends at ``end`` (reading offset): its verb, where
    that ends in the statement's text, and whether figures behind it may be anything. Only a name that stands at the
    front (``fronted``) is defined by what it does.
    """
    text, at = statement.text, end - statement.start
    told = _DESCRIBED.match(text, at)
    if told and told["head"] in heads() and told["verb"] not in LOOSE_VERBS:
        return base_of(told["verb"]), told.end("verb"), True
    defined = _DEFINED.match(text, at) if fronted else None
    if defined and defined["head"] in heads():
        verb = base_of(defined["verb"] or defined["gerund"])
        if verb in good_verbs():
            return verb, defined.end() - 1, False
    return None
