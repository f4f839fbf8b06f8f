"""One statement as a row of tokens, each figure being a single token, and the small phrase grammar that facts are
read with.

English policy prose names a figure's meaning in a few places: the noun before it ("an outlay of …"), the noun behind
it ("… in grants"),
the verb it belongs to and that verb's subject, the run-in label, the header of its cell. The functions here find
those places; what they
mean is decided elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from trustetl.facts.verbs import base_forms, noun_alike, pasts, third_person, verb_forms
from trustetl.lexicon import function_words
from trustetl.model import Figure, Statement

ARTICLES = function_words("articles")
PREPOSITIONS = function_words("prepositions")
CONJUNCTIONS = function_words("conjunctions")
AUXILIARIES = function_words("auxiliaries")
PRONOUNS = function_words("pronouns")
HEDGES = function_words("hedges")
VERBS_BEFORE_TO = function_words("verbs_before_to")
ADDRESSED = function_words("addressed")
ITS = frozenset({"it's", "it’s", "that's", "that’s", "he's", "he’s", "she's", "she’s", "there's", "there’s"})
STARTS = frozenset({"start", "begin", "range", "average", "peak", "amount", "rise", "climb"})
MOVES = function_words("moving_verbs") | {"aims", "calls", "asks"}

BEFORE_FIGURES = frozenset("about around nearly over some up only more roughly almost just approximately".split())
OBJECTS = frozenset({"us", "them", "me", "you", "him", "her", "it"})
POINTING = frozenset({"that", "this", "these", "those", "all", "both"})

WORD = re.compile(r"[^\W\d_][\w’'&/-]*(?:\.(?=\s?[a-z,]))?|\d+|[^\w\s]|_")


LEADING = (ARTICLES | HEDGES) - {
    "net",
    "gross",
    "total",
    "combined",
    "full",
    "whole",
    "maximum",
    "minimum",
    "record",
}


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


@dataclass(frozen=True, slots=True)
class Phrase:
    """A stretch of tokens that names something."""

    start: int
    end: int
    text: str
    first: int
    last: int
    """Token indexes, the last one included."""


class View:
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

    def is_verb(self, i: int) -> bool:
        """Whether the token is most likely a verb: an auxiliary, or a verb form that no article or preposition makes
        an adjective.
        """
        token = self.tokens[i]
        if not token.is_word:
            return False
        if token.low in AUXILIARIES:
            return True
        if (
            token.low in VERBS_BEFORE_TO
            and self.word_at(i + 1) in {"to", "at", "for", "of"}
            and i
            and self.word_at(i - 1) not in ARTICLES
        ):
            return True
        before = self.tokens[i - 1] if i else None
        if before is not None and before.low in {"we", "i", "they", "you"} and token.low in base_forms():
            return True
        named = before is not None and (before.text == ")" or (before.is_word and not before.low.endswith("s")))
        if token.low in third_person() and before is not None and named:
            # 'the belt covers 4,900 hectares': a noun before and a figure or article behind make a verb of a word
            # that may be a noun
            nxt = self.tokens[i + 1] if i + 1 < len(self.tokens) else None
            if (
                before.low not in ARTICLES | PREPOSITIONS | CONJUNCTIONS - {"which", "who", "that"}
                and nxt is not None
                and (
                    nxt.figure is not None
                    or nxt.low in ARTICLES | BEFORE_FIGURES | OBJECTS
                    or (nxt.low == "to" and self.word_at(i + 2) in base_forms())
                    or (nxt.low in {"to", "by", "from", "at", "for"} and self._value_at(i + 2) and token.low in MOVES)
                )
            ):
                return True
        if token.low in third_person() & MOVES and self.word_at(i + 1) in {"from", "to"} and self._value_at(i + 2):
            return i > 0 and self.word_at(i - 1) not in ARTICLES | PREPOSITIONS  # 'Duty on pumps falls from 9% to 3%'
        if token.low not in verb_forms():
            return self._plural_does(i)
        after = self.tokens[i + 1] if i + 1 < len(self.tokens) else None
        if (
            after is not None
            and token.low in base_forms()
            and after.low in pasts()
            and (self.word_at(i + 2) in ARTICLES or i + 2 >= len(self.tokens) or not self._in_phrase(i + 2))
            and (before is None or before.low not in {"to", "not"} | AUXILIARIES | PRONOUNS)
        ):
            return False  # 'marine capture contributed'
        if after is not None and after.low == "of" and token.low in noun_alike():
            return False  # 'the unit cost of'
        if before is not None and before.is_word and before.low.endswith(("'s", "’s")) and before.low not in ITS:
            return False  # 'the island's installed capacity'
        if before is not None and before.low in ARTICLES | {"of", "for", "in", "with", "under"}:
            # 'goods that sold', 'these rose to 40%': the word before stands for a noun
            return before.low in POINTING and (
                after is None or after.figure is not None or after.low in PREPOSITIONS | ARTICLES
            )
        # 'sales-linked incentives', 'the combined capacity': a participle straight before a noun that starts a phrase
        return not (
            i == 0
            and token.low.endswith(("ed", "en"))
            and after is not None
            and after.is_word
            and after.low not in PREPOSITIONS
        )

    def _value_at(self, k: int) -> bool:
        """Whether a figure that is no date or name stands at token ``k`` or behind its hedges."""
        while self.word_at(k) in HEDGES:
            k += 1
        figure = self.tokens[k].figure if k < len(self.tokens) else None
        return figure is not None and figure.kind not in {"date", "period", "identifier", "enumerator"}

    def _plural_does(self, i: int) -> bool:
        """Whether a word that may be a noun is the verb of a plural: 'Households in the valley use 180 litres'."""
        if i == 0 or self.tokens[i].low not in base_forms() or self.word_at(i - 1) in ARTICLES | PREPOSITIONS:
            return False
        k = i + 1
        while self.word_at(k) in HEDGES - {"of", "to", "at"} or self.word_at(k - 1) + self.word_at(k) == "upto":
            k += 1
        moves = self.tokens[i].low in STARTS and self.word_at(i + 1) in {"at", "to", "from"} and self._value_at(i + 2)
        figure = self.tokens[k].figure if k < len(self.tokens) else None
        if not moves and (figure is None or figure.kind in {"date", "period", "identifier", "enumerator"}):
            return False
        start = max(
            (k for k in range(i) if self.tokens[k].text in ",;:" or self.word_at(k) in CONJUNCTIONS), default=-1
        )
        ahead = self.tokens[start + 1 : i]
        plural = any(t.is_word and t.low.endswith("s") and not t.low.endswith("ss") for t in ahead)
        finite = (t for t, low in zip(ahead, ("", *(t.low for t in ahead)), strict=False) if t.is_word and low != "to")
        return plural and not any(t.low in AUXILIARIES or t.low in verb_forms() for t in finite)

    def phrase(self, first: int, last: int) -> Phrase | None:
        """The tokens first..last as a phrase, without leading articles and hedges."""
        while first <= last and (
            self.tokens[first].low in LEADING or not (self.tokens[first].is_word or self.tokens[first].figure)
        ):
            first += 1
        while last >= first and not (
            self.tokens[last].is_word or self.tokens[last].figure or self.tokens[last].text in ")%"
        ):
            last -= 1
        if first > last:
            return None
        start, end = self.tokens[first].start, self.tokens[last].end
        return Phrase(start, end, self.slice(start, end), first, last)

    def _in_phrase(self, i: int) -> bool:
        token = self.tokens[i]
        if token.figure is not None:
            return token.figure.kind == "identifier"
        if token.text in {*"&-–/’'", "IT", "US"}:
            return True
        if not token.is_word:
            return False
        return token.low not in PREPOSITIONS | CONJUNCTIONS | PRONOUNS and not self.is_verb(i)

    def is_word_in_phrase(self, i: int) -> bool:
        """Whether a token can be a word of a noun phrase."""
        return i >= 0 and self._in_phrase(i)

    def noun_before(self, i: int, *, chain: bool = True) -> Phrase | None:
        """The noun phrase that ends right before token ``i``; with ``chain``, also over one 'of' or 'for' ('subsidy
        on the cost').
        """
        last = i - 1
        while last >= 0 and self.tokens[last].low in HEDGES and self.tokens[last].low not in {"total"}:
            last -= 1
        first = last
        while first >= 0 and self._in_phrase(first):
            first -= 1
        if chain and 0 < first < last and self.tokens[first].low in {"of", "and"} and self._in_phrase(first - 1):
            link = first - 1
            while link >= 0 and self._in_phrase(link):
                link -= 1
            first = link
        return self.phrase(first + 1, last)

    def noun_after(self, i: int, *, chain: bool = True, words: int = 12, clauses: bool = True) -> Phrase | None:
        """The noun phrase that begins right after token ``i``; with ``chain``, over following 'of', 'for', 'and' as
        well. Where no ``clauses`` can follow, 'and' always adds a noun.
        """
        first = i + 1
        while first < len(self.tokens) and (
            self.tokens[first].low in ARTICLES
            or (self.tokens[first].low in {"new", "more"} and self.word_at(first + 1) != "and")
        ):
            first += 1
        if self.word_at(first) == "new" and self.word_at(first + 1) == "and" and self.word_at(first + 2).endswith("ed"):
            first += 3  # 'new and rebuilt lines'
        last = first - 1
        j = first
        while j < len(self.tokens) and j - first < words:
            if last >= first and self.tokens[j].low in {"the", "a", "an"}:
                break  # 'in 6 of the towns the rate is …'
            if self._in_phrase(j):
                last = j
                j += 1
                continue
            token = self.tokens[j]
            if (
                chain
                and last >= first
                and token.low in {"of", "and", "for", "in", "on", "from", "to", "towards", "toward"}
                and j + 1 < len(self.tokens)
            ):
                k = j + 1
                while k < len(self.tokens) and self.tokens[k].low in ARTICLES:
                    k += 1
                if k < len(self.tokens) and self.tokens[k].figure is None and self._in_phrase(k):
                    if clauses and token.low == "and" and self._starts_clause(k, 5):
                        break
                    j = k
                    continue
            break
        return self.phrase(first, last)

    def _starts_clause(self, i: int, reach: int = 9) -> bool:
        """Whether a verb follows within a few words, so that what begins here is a clause and not a second noun."""
        depth = 0
        for j in range(i, min(i + reach, len(self.tokens))):
            token = self.tokens[j]
            if token.figure is None and token.text in "()":
                depth += 1 if token.text == "(" else -1
                continue
            if depth:
                continue
            if self.is_verb(j):
                return j > i
            if token.figure is None and (token.text in ",;:" or token.low in {"and", "or", "which", "that"}):
                return False
        return False

    def clause_start(self, i: int) -> int:
        """The token at which the clause around token ``i`` begins."""
        j = i - 1
        while j >= 0:
            token = self.tokens[j]
            if token.text in ";:" and token.figure is None:
                return j + 1
            if token.low in {"while", "whereas", "but", "when", "because", "although"}:
                return j + 1
            if self._comma_and(j):
                return j + 1
            j -= 1
        return 0

    def _comma_and(self, j: int) -> bool:
        token = self.tokens[j]
        if token.figure is not None or token.text != ",":
            return False
        before = self.tokens[j - 1] if j else None
        closed = before is not None and (before.figure is not None or before.text == ")")
        if (
            closed
            and self.word_at(j + 1) in {"the", "states", "beneficiaries", "counties"}
            and self._starts_clause(j + 2)
        ):
            return True  # '…, the States will bear …': a clause without 'and'
        if self.word_at(j + 1) == "of" and self.word_at(j + 2) in {"which", "whom"}:
            return self._starts_clause(j + 3)
        return self.word_at(j + 1) in {"and", "so"} and self._starts_clause(j + 2)

    def starts_clause(self, j: int) -> bool:
        """Whether a comma and 'and' at token ``j`` begin another clause."""
        return self._comma_and(j)

    def clause_end(self, i: int) -> int:
        """The token after the last one of the clause around token ``i``."""
        for j in range(i + 1, len(self.tokens)):
            token = self.tokens[j]
            if token.figure is None and (token.text == ";" or token.low in {"while", "whereas", "but", "when"}):
                return j
            if self._comma_and(j):
                return j
        return len(self.tokens)

    def subject(self, i: int, begin: int | None = None) -> Phrase | None:
        """The subject of the clause that token ``i`` stands in: the noun phrases before its first verb. The clause
        starts at ``begin`` where that is known.
        """
        if begin is None:
            begin = self.clause_start(i)
        fronted = begin + 1 if self.word_at(begin) == "to" else -1  # 'To repair the ports the islands need …'
        verb = next((j for j in range(begin, i) if self.is_verb(j) and j != fronted), None)
        if verb is None:
            return None
        first = begin
        while first < verb and (
            self.tokens[first].low in CONJUNCTIONS
            or (self.tokens[first].low == "of" and self.word_at(first + 1) == "which")
        ):
            first += 1
        # 'In 2024, exports …', 'By 2030 the EU …': an opening adverbial is no subject
        commas = [j for j in range(begin, verb) if self.tokens[j].text == "," and self.tokens[j].figure is None]
        # 'BRASILIA, March 11, 2026 (Agency) - Brazil will spend …': the place line is no subject
        for j in range(first + 1, min(first + 22, verb)):
            figure_before = self.tokens[j - 1].figure
            dated = (figure_before is not None and figure_before.kind == "date") or self.tokens[j - 1].text == ")"
            if self.tokens[j].figure is None and self.tokens[j].text in "-–—:" and dated:
                first = j + 1
                commas = [c for c in commas if c > first]
                break
        # '8. Mr Speaker, collection losses …': a list mark and an address to the house are no subject
        while first < verb and (figure := self.tokens[first].figure) is not None and figure.kind == "enumerator":
            first += 1
        if commas and commas[0] - first <= 4 and any(self.word_at(j) in ADDRESSED for j in range(first, commas[0])):
            first = commas[0] + 1
            commas = commas[1:]
        while first < verb and self.tokens[first].text in "“‘\"'":
            first += 1
        opening = self.tokens[first].low if first < verb else ""
        if commas and (
            opening in PREPOSITIONS
            or opening.endswith("ly")
            or opening in {"together", "however", "thus", "coming", "further"}
        ):
            first = commas[-1] + 1
            opening = self.tokens[first].low if first < verb else ""
        if (
            opening in PREPOSITIONS
            and first + 1 < verb
            and self.tokens[first + 1].figure is not None
            and self.word_at(first + 2) != "of"
        ):
            first += 2
        elif opening in PREPOSITIONS:
            # 'in August the rate …', 'to rebuild the ports the islands …': the adverbial ends where the next article
            # behind a noun begins
            articles = [j for j in range(first + 1, verb) if self.tokens[j].low in {"the", "a", "an", "its", "their"}]
            nouns = [
                j
                for j in articles
                if self.word_at(j - 1) not in PREPOSITIONS | CONJUNCTIONS
                and not (self.word_at(j - 2) == "to" and self.word_at(j - 1) in base_forms())
                and self.tokens[j - 1].is_word
            ]
            first = (nouns[-1:] or articles[:1] or [first])[0]
        if self.word_at(first) == "far" and self.word_at(first - 1) == "so":
            first += 1  # 'So far 90 towns …'
        last = verb - 1
        inner = [j for j in range(first, verb) if self.tokens[j].text in ",(" and self.tokens[j].figure is None]
        if inner:
            last = inner[0] - 1
        return self.phrase(first, last)

    def word_at(self, i: int) -> str:
        """The lower-case word at a token index, empty outside the statement or where a figure stands."""
        return self.tokens[i].low if 0 <= i < len(self.tokens) and self.tokens[i].figure is None else ""
