"""The phrases and clauses of one statement: the small phrase grammar that facts are read with.

English policy prose names a figure's meaning in a few places: the noun before it ("an outlay of …"), the noun behind
it ("… in grants"), the verb it belongs to and that verb's subject, the run-in label, the header of its cell. The
functions here find those places; what they mean is decided elsewhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from trustetl.facts.language.tokens import (
    ARTICLES,
    AUXILIARIES,
    CONJUNCTIONS,
    HEDGES,
    PREPOSITIONS,
    PRONOUNS,
    is_adverb,
)
from trustetl.facts.language.verb_reading import OPENING, SAYING, VerbReading
from trustetl.facts.language.verbs import base_forms
from trustetl.lexicon import function_words
from trustetl.model import Figure

__all__ = ["ARTICLES", "AUXILIARIES", "CONJUNCTIONS", "HEDGES", "PREPOSITIONS", "PRONOUNS", "Phrase", "View"]

ADDRESSED = function_words("addressed")
LEADING = (ARTICLES | HEDGES) - frozenset("net gross total combined full whole maximum minimum record".split())
"""Words that a phrase leaves out where it begins with them."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A stretch of tokens that names something."""

    start: int
    end: int
    text: str
    first: int
    last: int
    """Token indexes, the last one included."""


_ENDING = frozenset("the a an still now never already also often again currently today once ever".split())
"""Words behind a noun that do not go on with its phrase."""
_PARTICIPLE = re.compile(r"[a-z]{3,}(?:ed|en)|grown|made|built|cut|spun|known|sawn|cast|ground")


class View(VerbReading):
    """The phrases and clauses of one statement (or of one cell), with the figures that stand in it."""

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

    def money_before(self, at: int) -> list[Figure]:
        """The amounts of money that end before an offset, in order."""
        return [f for f in self.figures if f.kind == "money" and f.end <= at]

    def since_money(self, at: int) -> int:
        """Where the words before an offset begin, behind the amount of money before them."""
        return max((f.end for f in self.money_before(at)), default=self.start)

    def until_money(self, at: int) -> int:
        """Where the words from an offset on end, at the next amount of money."""
        return next((f.start for f in self.figures if f.kind == "money" and f.start >= at), self.end)

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
        if self._qualifies(first):
            last, j = first, first + 1  # 'imported dried figs', 'spent on rebuilt lines'
        while j < len(self.tokens) and j - first < words:
            if last >= first and self.tokens[j].low in _ENDING:
                break  # 'in 6 of the towns the rate is …', 'a third of the pumps still work'
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
                if (
                    token.low == "to"
                    and self.word_at(j - 1).endswith("s")
                    and self.word_at(k) in base_forms()
                    and k == j + 1
                ):
                    break  # '80 per cent of households to use clean fuels'
                if k < len(self.tokens) and self.tokens[k].figure is None and self._in_phrase(k):
                    if clauses and token.low == "and" and self._starts_clause(k, 5):
                        break
                    j = k
                    continue
            break
        return self.phrase(first, last)

    def _qualifies(self, k: int) -> bool:
        """Whether a participle behind a verb, a preposition or an article only describes the noun behind it."""
        if k < 1 or not self.is_verb(k) or not _PARTICIPLE.fullmatch(self.word_at(k)) or self.word_at(k) in AUXILIARIES:
            return False
        before = self.word_at(k - 1)
        opens = before in PREPOSITIONS or before in ARTICLES or (self.is_verb(k - 1) and before not in AUXILIARIES)
        behind = self.word_at(k + 1)
        return opens and k + 1 < len(self.tokens) and self._in_phrase(k + 1) and behind not in PREPOSITIONS | ARTICLES

    def _time_at(self, k: int) -> bool:
        """Whether a date or a period stands at token ``k``: 'In the first half of 2025 the port …'."""
        figure = self.tokens[k].figure
        return figure is not None and figure.kind in {"date", "period"}

    def _behind_purpose(self, begin: int, i: int) -> int:
        """Where the main clause begins behind a purpose without a comma: 'To keep its pledges the country needs …'."""
        for k in range(i - 2, begin + 2, -1):
            opens = self.tokens[k].low in {"the", "our", "this", "a", "an"} and self.tokens[k - 1].is_word
            if opens and self.word_at(k - 1) not in PREPOSITIONS | CONJUNCTIONS | {"to"} and k - 1 != begin + 1:
                verb = next((n for n in range(k + 2, min(k + 5, i)) if self.is_verb(n)), None)
                if verb is not None and self.word_at(verb - 1) != "to":
                    return k
        return begin

    def _behind_time(self, first: int, verb: int) -> list[int]:
        """Where an adverbial without a comma ends with its time: 'By the end of 2025 works had been completed'."""
        times = (k for k in range(verb - 2, first, -1) if self._time_at(k))
        return [k + 1 for k in times if self._in_phrase(k + 1) and self.tokens[k + 1].figure is None][:1]

    def _describes(self, j: int) -> bool:
        """Whether a participle stands before the noun that it describes: 'a surcharge on imported sugar'."""
        return self.word_at(j).endswith("ed") and self.word_at(j - 1) in {"on", "of", "for", "in", "from", "with"}

    def _aside(self, j: int, i: int) -> bool:
        """Whether a participle only describes the noun of an opening adverbial: 'Among people aged 15 the rate was'."""
        figure = self.tokens[j + 1].figure if j + 1 < len(self.tokens) else None
        return self.word_at(j).endswith("ed") and figure is not None and any(self.is_verb(k) for k in range(j + 1, i))

    def _in_source(self, begin: int, j: int, i: int) -> bool:
        """Whether a participle stands in the source that a statement opens with: 'As per the report submitted to
        Parliament in June, the cost was …'.
        """
        sourced = self.word_at(begin) in {"as", "according", "per"} and self.word_at(begin + 1) in {"per", "to", "the"}
        named = self.word_at(j).endswith(("ed", "en", "id", "ade", "ought")) and self.tokens[j - 1].is_word
        if not sourced or not named or self.word_at(j - 1) in AUXILIARIES:
            return False
        comma = next((k for k in range(j + 1, i) if self.tokens[k].text == "," and self.tokens[k].figure is None), i)
        return any(self.is_verb(k) for k in range(comma + 1, i + 1))

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
            if token.low in {"while", "whereas", "but", "when", "because", "although"} and not self._resumes(j, i):
                return j + 1
            if self._comma_and(j) or self._said(j):
                return j + 1
            j -= 1
        return 0

    def _resumes(self, j: int, i: int) -> bool:
        """Whether the clause that token ``j`` opens closes before token ``i`` with a comma and the verb of the main one
        behind it: 'The Fund, which pays when cover runs out, gets …'.
        """
        return any(
            self.tokens[k].text == "," and self.tokens[k].figure is None and self.is_verb(k + 1)
            for k in range(j + 2, i - 1)
        )

    def _said(self, j: int) -> bool:
        """Whether what somebody says begins behind token ``j``: 'The minister said the port gets …'."""
        if self.word_at(j) == "that":
            return any(self.word_at(k) in SAYING for k in range(max(j - 4, 0), j))
        if self.word_at(j) not in SAYING or not j or not self.is_verb(j):
            return False
        behind = self.word_at(j + 1)
        return behind not in PREPOSITIONS | AUXILIARIES | {"that"} and self._starts_clause(j + 1)

    def _comma_and(self, j: int) -> bool:
        token = self.tokens[j]
        before = self.tokens[j - 1] if j else None
        if token.low == "and" and token.figure is None and before is not None and before.figure is not None:
            # '… is Rs 9 crore and the State share is Rs 4 crore'
            return self.word_at(j + 1) == "the" and self._starts_clause(j + 2, 4)
        if token.figure is not None or token.text != ",":
            return False
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
            if token.low in {"because", "although", "though", "since"} and self._starts_clause(j + 1, 6):
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
        if fronted > 0:
            begin = self._behind_purpose(begin, i)
        led = self.word_at(begin) in PREPOSITIONS
        verb = next(
            (
                j
                for j in range(begin, i)
                if self.is_verb(j)
                and j != fronted
                and not self._describes(j)
                and not (led and (self._aside(j, i) or self._in_source(begin, j, i)))
            ),
            None,
        )
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
        while first < verb and self.tokens[first].text in "“‘\"':–—-":
            first += 1
        opening = self.tokens[first].low if first < verb else ""
        if opening == "per" and self.word_at(first + 1) == "capita":
            commas, opening = [], ""  # 'Per capita consumption, at 9 kg, …'
        if commas and (
            opening in PREPOSITIONS
            or is_adverb(opening)
            or opening in {"together", "taken", "however", "thus", "coming", "further"}
            or (opening in OPENING and self.word_at(first + 1) in {"to", "on", "with", "for"})
            or (
                opening.endswith("ing") and self.word_at(first + 1) in PREPOSITIONS | ARTICLES
            )  # 'Speaking at a rally, …'
            or opening in {"given", "following"}
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
                and (self.tokens[j - 1].is_word or self._time_at(j - 1))
            ]
            first = (nouns[-1:] or self._behind_time(first, verb) or articles[:1] or [first])[0]
        if self.word_at(begin) == "as" and self.word_at(begin + 2) in {"result", "consequence"} and first < begin + 3:
            first = begin + 3  # 'As a result farmers picked …'
        if self.word_at(first) == "far" and self.word_at(first - 1) == "so":
            first += 1  # 'So far 90 towns …'
        last = verb - 1
        inner = [j for j in range(first, verb) if self.tokens[j].text in ",(" and self.tokens[j].figure is None]
        if inner:
            last = inner[0] - 1
        return self.phrase(first, last)
