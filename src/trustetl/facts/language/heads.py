"""The noun that a phrase is about: 'sales' in 'Domestic sales of boats'."""

from __future__ import annotations

import re

from trustetl.facts.language.view import PREPOSITIONS, Phrase, View

_HEAD = re.compile(
    r"(?P<head>[^\W\d_][\w’'-]*)\s*(?:\([^()]*\)\s*)?"
    r"(?:$|,|\b(?:of|in|from|for|by|at|to|per|through|under|on|over|since|as|with|among)\b)"
)


def head_noun(words: str) -> str | None:
    """The head of a noun phrase, in small letters: the word before its first preposition, comma or end."""
    head = _HEAD.search(words)
    return head["head"].casefold() if head is not None else None


def head_word(view: View, phrase: Phrase) -> str:
    """The head of a noun phrase of a statement, in small letters: its last word before a preposition or a mark."""
    last = phrase.first
    while last < phrase.last and view.tokens[last + 1].is_word and view.word_at(last + 1) not in _CLOSES:
        last += 1
    return view.word_at(last)


def is_plural(word: str) -> bool:
    """Whether a noun in small letters stands for several things by its ending: 'wells', 'people'; not 'gas'."""
    return (word.endswith("s") and not word.endswith(("ss", "us", "is", "’s", "'s"))) or word in _PLURALS


_PLURALS = frozenset("people children women men cattle police staff data media fish sheep feet teeth mice".split())
_CLOSES = PREPOSITIONS | {"set", "before"}
