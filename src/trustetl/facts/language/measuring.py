"""Words that say how much or how something is measured, and tokens that name a time or somebody who acts."""

from __future__ import annotations

from trustetl.facts.language.clauses import ACTORS
from trustetl.facts.language.view import PRONOUNS, Phrase, View
from trustetl.lexicon import function_words

MEASURES = frozenset(
    "target goal aim objective ambition figure number level total ratio proportion share percentage".split()
)
DEGREES = function_words("degree_words")
MONTHS = frozenset(
    "january february march april may june july august september october november december total all".split()
)


def is_period_at(view: View, k: int) -> bool:
    """Whether a date or a period stands at token ``k``."""
    return k < len(view.tokens) and (f := view.tokens[k].figure) is not None and f.kind in {"period", "date"}


def names_actor(view: View, phrase: Phrase) -> bool:
    """Whether a phrase names somebody who acts rather than something measured."""
    return view.word_at(phrase.last) in ACTORS or view.word_at(phrase.first) in ACTORS & PRONOUNS
