"""Sentences that answer a question what something is for: 'Why did we set it up? To keep boats safe.'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from trustetl.facts.language.statement_figures import preceding
from trustetl.model import Statement

_ASKS_AIM = re.compile(
    r"\b(?:aims?|achiev(?:e|ing)|purposes?|goals?|objectives?|meant to|intended to|designed to|trying to|seeks? to|"
    r"set out to|want to|hope to)\b"
    r"[^?]{0,40}\?\W*$|^\W*what (?:is|are) (?:it|they|the [\w\s-]{3,40}?) (?:there )?for\?\W*$",
    re.IGNORECASE,
)


def answers_what_for(statement: Statement, statements: Sequence[Statement]) -> bool:
    """Whether a sentence is the first behind a question what something is for, and goes on with 'to' or 'will'."""
    asked = next((s for s in preceding(statements, statement.start) if s.end <= statement.start), None)
    return (
        asked is not None
        and statement.start - asked.end < 6
        and _ASKS_AIM.search(asked.text) is not None
        and re.search(r"\b(?:to|will|shall|should|would)\s[a-z]+", statement.text) is not None
    )


_ASKS_PURPOSE = re.compile(
    r"\b(?:why|what\s(?:\w+\s){0,8}?for|to\swhat\send|for\swhat|with\swhat\s(?:aim|goal|purpose)|"
    r"(?:aim|goal|idea|intention|object|objective|point|purpose|thinking|use))\b[^?]*\?\W*$",
    re.IGNORECASE,
)
_TO_DO_ALONE = re.compile(
    r"\W*(?:(?:And|But|Also|First|Second|Third|Above all|Simply|Quite simply),?\s)?(?:[Ii]n order\s)?"
    r"[Tt]o\s(?:\w+ly\s)?(?!be\b|date\b|this\b|that\b|some\b|my\b|put\sit\b|sum\b)[a-z]+\s"
    r"(?!.*,\s(?:we|I|it|they|the\s[\w\s-]+?)\s(?:will|shall|must|have|has|"
    r"is|are|need|want)\b).{6,}",
    re.DOTALL,
)


_THEN_ACTS = re.compile(
    r",\s(?:the|an?|its|their|[A-Z][\w-]+|all|every|both|some|[a-z]+s)\s(?:[\w’'-]+\s){0,6}?(?:must|will|shall|"
    r"can|may|has|have|is|are|was|"
    r"were|need|[a-z]+ed)\s"
)
"""A clause of its own behind what is to be done: 'To qualify, a county must …'."""


def to_do_alone(text: str) -> bool:
    """Whether a sentence is nothing but what is to be done: 'To conserve the dunes.'."""
    return _TO_DO_ALONE.fullmatch(text.strip()) is not None and _THEN_ACTS.search(text) is None


def answers_purpose(statement: Statement, statements: Sequence[Statement]) -> bool:
    """Whether a sentence is nothing but what is to be done, behind a question of the same paragraph or the one before
    it that asks why, or behind such an answer.
    """
    if not to_do_alone(statement.text):
        return False
    near = takewhile(lambda s: s.block >= statement.block - 1, preceding(statements, statement.start))
    asked = next((s for s in near if not to_do_alone(s.text)), None)
    return asked is not None and _ASKS_PURPOSE.search(asked.text) is not None
