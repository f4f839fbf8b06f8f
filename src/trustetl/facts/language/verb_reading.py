"""Which words of a statement are its verbs, told by the words beside them: 'the belt covers 4,900 hectares'."""

from __future__ import annotations

from functools import cached_property

from trustetl.facts.language.tokens import ARTICLES, AUXILIARIES, CONJUNCTIONS, HEDGES, PREPOSITIONS, PRONOUNS, Tokens
from trustetl.facts.language.verbs import base_forms, noun_alike, pasts, third_person, verb_forms
from trustetl.lexicon import function_words

VERBS_BEFORE_TO = function_words("verbs_before_to")
ITS = frozenset({"it's", "it’s", "that's", "that’s", "he's", "he’s", "she's", "she’s", "there's", "there’s"})
STARTS = frozenset({"start", "begin", "range", "average", "peak", "amount", "rise", "climb"})
MOVES = function_words("moving_verbs") | {"aims", "calls", "asks"}
BEFORE_FIGURES = frozenset("about around nearly over some up only more roughly almost just approximately".split())
OPENING = frozenset("owing thanks due according based compared relative contrary depending prior subject".split())
"""Words that open an adverbial with a preposition: 'Owing to higher prices, …'."""
_BODY_ENDS = frozenset(
    "Bureau Agency Ministry Department Authority Commission Council Board Office Government Committee Cabinet".split()
)
_REMAINING = frozenset("at unchanged stable flat below above far well much high low strong weak a an the".split())
PAIRED = {
    "account": {"for"},
    "stand": {"ready", "at"},
    "stands": {"ready"},
    "runs": {"for", "over", "from"},
    "sells": {"for", "at"},
    "sell": {"for", "at"},
    "lasts": {"for"},
    "stays": {"at"},
    "stay": {"at"},
    "remain": _REMAINING,
    "remains": _REMAINING,
}
"""Verbs that may be nouns, by the words that show them to be verbs: 'diagnostics account for a tenth of it'."""
PLANNING = frozenset("plan want hope intend expect aim need seek mean".split())
OBJECTS = frozenset({"us", "them", "me", "you", "him", "her", "it"})
POINTING = frozenset({"that", "this", "these", "those", "all", "both"})


_GIVES = frozenset(
    "costs gives pays charges grants offers lends awards sends saves hands owes leaves earns guarantees".split()
)
"""Verbs with two objects that may be nouns."""
_COUNTS = frozenset({"accounts", "means", "works"})
"""Nouns that no value behind makes a verb: 'bank accounts 29%'."""
_SINGULAR = frozenset({"it", "he", "she"})
_JOINING = frozenset({"and", "but", "because", "if", "although", "though", "so"})
SAYING = function_words("saying") | function_words("telling")


class VerbReading(Tokens):
    """The tokens of one statement, told apart into verbs and words of phrases."""

    def is_verb(self, i: int) -> bool:
        """Whether the token is most likely a verb: an auxiliary, or a verb form that no article or preposition makes
        an adjective. Outside the statement there is none.
        """
        if not 0 <= i < len(self.tokens):
            return False
        known = self._verbs
        if i not in known:
            known[i] = self._reads_as_verb(i)
        return known[i]

    @cached_property
    def _verbs(self) -> dict[int, bool]:
        """What has been asked of each token: every amount of a sentence asks again."""
        return {}

    def _inside_name(self, i: int) -> bool:
        """Whether a word with a capital stands between two others, in a sentence that writes its verbs small: 'the
        Harbour Window'.
        """
        if not 0 < i < len(self.tokens) - 1 or self.statement.kind not in {"sentence", "item"}:
            return False
        three = [self.tokens[k].text for k in (i - 1, i, i + 1)]
        if not all(word[:1].isupper() and word[1:2].islower() for word in three):
            return False
        small = sum(token.text[:1].islower() for token in self.tokens)
        return 3 * small > sum(token.is_word for token in self.tokens)

    def _reads_as_verb(self, i: int) -> bool:
        token = self.tokens[i]
        if not token.is_word:
            return False
        if token.low in AUXILIARIES:
            return True
        if self._inside_name(i):
            return False
        if token.low == "stock" and self.word_at(i - 1) in {"rolling", "live", "fish"}:
            return False
        if (
            token.low in VERBS_BEFORE_TO
            and self.word_at(i + 1) in {"to", "at", "for", "of"}
            and i
            and self.word_at(i - 1) not in ARTICLES
            and self.word_at(i - 2) not in {"a", "an"}
        ):
            return True
        if i == 0 and token.low in OPENING and self.word_at(1) in {"to", "on", "with"}:
            return False  # 'Compared with 2019, traffic was …'
        if token.low == "costs" and i and self.word_at(i - 1) not in ARTICLES - {"each"} and self._value_at(i + 1):
            return True
        if token.low in _GIVES and i and self._value_at(i + 2) and self.word_at(i + 1).endswith("s"):
            return self.word_at(i - 1) not in ARTICLES | PREPOSITIONS  # 'boarding costs parents $90 a term'
        if token.low in PAIRED and i and self.word_at(i + 1) in PAIRED[token.low]:
            return self.word_at(i - 1) not in ARTICLES | PREPOSITIONS
        before = self.tokens[i - 1] if i else None
        if before is not None and before.low in {"we", "i", "they", "you"} and token.low in base_forms():
            return True
        if before is not None and before.low in _SINGULAR and before.text != "IT" and token.low in third_person():
            behind = self.word_at(i - 2) in SAYING or not (self.is_verb(i - 2) or self.word_at(i - 2) in POINTING)
            return behind and self.word_at(i - 2) not in CONJUNCTIONS - _JOINING  # 'This year it drops to $5'
        named = before is not None and (
            before.text == ")" or (before.is_word and (not before.low.endswith("s") or before.text[:1].isupper()))
        )
        if token.low in third_person() and before is not None and before.text in _BODY_ENDS:
            return True  # 'The Rail Bureau requests national expenditure of'
        if token.low in third_person() - _COUNTS and before is not None and named:
            # 'the belt covers 4,900 hectares': a noun before and a figure or article behind make a verb of a word
            # that may be a noun
            nxt = self.tokens[i + 1] if i + 1 < len(self.tokens) else None
            if (
                before.low not in ARTICLES | PREPOSITIONS | CONJUNCTIONS - {"which", "who", "that"}
                and nxt is not None
                and (
                    nxt.figure is not None
                    or nxt.low in ARTICLES | BEFORE_FIGURES | OBJECTS
                    or (nxt.low == "to" and self._acts_at(i + 2) and token.low != "numbers")
                    or (
                        nxt.low in {"to", "by", "from", "at", "for", "between"}
                        and self._value_at(i + 2)
                        and token.low in MOVES
                    )
                )
            ):
                return True
        if token.low in third_person() & MOVES and self.word_at(i + 1) in {"from", "to"} and self._value_at(i + 2):
            return i > 0 and self.word_at(i - 1) not in ARTICLES | PREPOSITIONS  # 'Duty on pumps falls from 9% to 3%'
        if token.low in PLANNING and self.word_at(i + 1) == "to" and self._acts_at(i + 2):
            plural = before is not None and before.low.endswith("s") and not before.low.endswith(("ss", "'s", "’s"))
            if plural:
                return True  # 'Developers plan to invest $2 billion'
        if token.low not in verb_forms():
            return self._plural_does(i) or self._sole_verb(i)
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
        if before is not None and before.low in ARTICLES | {"of", "for", "in", "with", "without", "under"}:
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

    def _acts_at(self, k: int) -> bool:
        """Whether the base form of a verb stands at token ``k``: also 'halve' and 'double', which are figures."""
        figure = self.tokens[k].figure if k < len(self.tokens) else None
        return self.word_at(k) in base_forms() or (figure is not None and figure.kind == "ratio")

    def _value_at(self, k: int) -> bool:
        """Whether a figure that is no date or name stands at token ``k`` or behind its hedges."""
        while self.word_at(k) in HEDGES:
            k += 1
        figure = self.tokens[k].figure if k < len(self.tokens) else None
        return figure is not None and figure.kind not in {"date", "period", "identifier", "enumerator"}

    def _sole_verb(self, i: int) -> bool:
        """Whether a word that may be a noun is the only one in a sentence that can be its verb: 'The insurer covers
        hospital bills up to $900'.
        """
        low = self.tokens[i].low
        if self.statement.kind != "sentence" or low not in third_person() or i < 2 or not self._may_be_noun(i + 1):
            return False
        before = self.tokens[i - 1]
        if self.tokens[i + 1].text[:1].isupper():
            return False
        if not before.is_word or before.low.endswith("s") or before.low in ARTICLES | PREPOSITIONS | CONJUNCTIONS:
            return False
        opens = self.tokens[0].low in {"the", "a", "an", "this", "each", "every", "its", "our"}
        verbs = AUXILIARIES | verb_forms() | third_person()
        return opens and i < 8 and not any(t.low in verbs for k, t in enumerate(self.tokens) if k != i)

    def _acts_on_article(self, i: int) -> bool:
        """Whether a word that may be a noun takes the article behind it as its object: 'Firms in the port face a
        levy'. No noun stands between another noun and an article.
        """
        return self.word_at(i + 1) in {"a", "an", "the", "its", "their", "no"} and self._may_be_noun(i - 1)

    def _may_be_noun(self, k: int) -> bool:
        """Whether a word that is no small one stands at token ``k``, whatever its reading as a verb."""
        small = PREPOSITIONS | CONJUNCTIONS | PRONOUNS | AUXILIARIES | ARTICLES
        return self.word_at(k)[:1].isalpha() and self.word_at(k) not in small

    def _plural_does(self, i: int) -> bool:
        """Whether a word that may be a noun is the verb of a plural: 'Households in the valley use 180 litres'."""
        named = self.word_at(i - 1) in ARTICLES | PREPOSITIONS or self.word_at(i - 2) in {"a", "an"}
        if i == 0 or self.tokens[i].low not in base_forms() or named:
            return False
        k = i + 1
        while self.word_at(k) in HEDGES - {"of", "to", "at"} or self.word_at(k - 1) + self.word_at(k) == "upto":
            k += 1
        moves = (
            self.tokens[i].low in STARTS | MOVES
            and self.word_at(i + 1) in {"at", "to", "from", "by", "between"}
            and self._value_at(i + 2)
        )
        figure = self.tokens[k].figure if k < len(self.tokens) else None
        moves = moves or self._acts_on_article(i)
        if not moves and (figure is None or figure.kind in {"date", "period", "identifier", "enumerator"}):
            return False
        start = max(
            (k for k in range(i) if self.tokens[k].text in ",;:" or self.word_at(k) in CONJUNCTIONS), default=-1
        )
        ahead = self.tokens[start + 1 : i]
        plural = any(t.is_word and t.low.endswith("s") and not t.low.endswith("ss") for t in ahead)
        finite = (t for t, low in zip(ahead, ("", *(t.low for t in ahead)), strict=False) if t.is_word and low != "to")
        return plural and not any(t.low in AUXILIARIES or t.low in verb_forms() for t in finite)

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
        return 0 <= i < len(self.tokens) and self._in_phrase(i)
