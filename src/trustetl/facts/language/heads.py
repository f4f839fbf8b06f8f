"""The noun that a phrase is about: 'sales' in 'Domestic sales of boats'."""

from __future__ import annotations

import re

_HEAD = re.compile(
    r"(?P<head>[^\W\d_][\w’'-]*)\s*(?:\([^()]*\)\s*)?"
    r"(?:$|,|\b(?:of|in|from|for|by|at|to|per|through|under|on|over|since|as|with|among)\b)"
)


def head_of(words: str) -> str | None:
    """The head of a noun phrase, in small letters: the word before its first preposition, comma or end."""
    head = _HEAD.search(words)
    return head["head"].casefold() if head is not None else None
