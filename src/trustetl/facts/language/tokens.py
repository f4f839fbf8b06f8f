"""One statement as a row of tokens, each figure being a single token, and the small words that tell phrases apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from trustetl.lexicon import function_words
from trustetl.model import Figure, Statement

ARTICLES = function_words("articles")
PREPOSITIONS = function_words("prepositions")
CONJUNCTIONS = function_words("conjunctions")
AUXILIARIES = function_words("auxiliaries")
PRONOUNS = function_words("pronouns")
HEDGES = function_words("hedges")

_NO_ADVERBS = frozenset(
    "assembly anomaly monopoly italy july reply butterfly fly ally rally tally belly bully lily jelly elderly "
    "oversupply".split()
)
"""Nouns in -ly."""


def is_adverb(word: str) -> bool:
    """Whether a word in small letters is an adverb by its ending: 'sharply'; not 'assembly'."""
    return word.endswith("ly") and word not in _NO_ADVERBS


WORD = re.compile(r"[^\W\d_][\w’'&/-]*(?:\.(?=\s?[a-z,]))?|\d+|[^\w\s]|_")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a mark or a whole figure (reading offsets)."""

    start: int
    end: int
    text: str
    low: str
    figure: Figure | None = None

    @property
    def is_word(self) -> bool:
        return self.figure is None and self.text[0].isalpha()


class Tokens:
    """The tokens of one statement (or of one cell), with the figures that stand in it."""

    def __init__(
        self, statement: Statement, figures: Sequence[Figure], start: int | None = None, end: int | None = None
    ) -> None:
        self.statement = statement
        self.start = statement.start if start is None else start
        self.end = statement.end if end is None else end
        self.figures = tuple(f for f in figures if self.start <= f.start and f.end <= self.end)
        self._offset = statement.start
        self.bloc: str | None = None
        """The union of countries named last, which 'the bloc' means."""
        self.meant: str | None = None
        """The country that 'It' means at the head of the statement."""
        self.before = ""
        """The statement before in the same paragraph."""
        self.earlier: tuple[str, ...] = ()
        """The last statements before in the same paragraph, in order."""
        self.opens = ""
        """The first statement below the heading of the section."""
        self.lead: tuple[str, ...] = ()
        """The words of the line that leads into the list in which the statement stands."""

    @cached_property
    def text(self) -> str:
        words = self.statement.text[self.start - self._offset : self.end - self._offset]
        return words.replace("U.S.", "USA ").replace("U.K.", "UK  ")  # their points end no phrase

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        tokens: list[Token] = []
        at = self.start
        for figure in (*self.figures, None):
            stop = self.end if figure is None else figure.start
            chunk = self.statement.text[at - self._offset : stop - self._offset]
            for match in WORD.finditer(chunk):
                word = match.group()
                tokens.append(Token(at + match.start(), at + match.end(), word, word.lower()))
            if figure is not None:
                tokens.append(Token(figure.start, figure.end, figure.quote, figure.quote.lower(), figure))
                at = figure.end
        return tuple(tokens)

    @cached_property
    def index(self) -> dict[Figure, int]:
        """Where each figure stands among the tokens."""
        return {token.figure: i for i, token in enumerate(self.tokens) if token.figure is not None}

    def slice(self, start: int, end: int) -> str:
        """The words between two reading offsets, white space made single."""
        return " ".join(self.statement.text[start - self._offset : end - self._offset].split())

    def word_at(self, i: int) -> str:
        """The lower-case word at a token index, empty outside the statement or where a figure stands."""
        return self.tokens[i].low if 0 <= i < len(self.tokens) and self.tokens[i].figure is None else ""
