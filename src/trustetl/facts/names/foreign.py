"""Names of other languages, which go on in small letters where English ones have capitals."""

from __future__ import annotations

import re

from trustetl.facts.language.verbs import base_forms, third_person, verb_forms
from trustetl.facts.language.wordlists import Word, word_set
from trustetl.lexicon import function_words

_FOREIGN_LINKS = word_set("de da do dos das del di della para por con du des et pour par sur aux au für von à y")
"""Small words that lead on in a name of another language and are no English ones."""


def foreign_end(text: str, words: list[Word], last: int) -> int:
    """The index of the last word of a name that goes on in small letters behind the one at ``last``:
    'Fonds de soutien aux pêcheurs'; ``last`` itself where it does not.
    """
    first = at = last
    while at + 1 < len(words) and text[words[at].end : words[at + 1].start] == " ":
        word = words[at + 1]
        follow = words[at + 2] if at + 2 < len(words) else None
        elided = re.match(r"[dl][’']\w", word.text) is not None
        linked = word.text in _FOREIGN_LINKS and follow is not None and text[word.end : follow.start] == " "
        goes_on = at > first and not word.capital and not _is_english(word)
        if not (elided or linked or goes_on):
            break
        at += 1
        if not linked:
            last = at
    return last


def _is_english(word: Word) -> bool:
    """Whether a word in small letters leads a sentence on in English."""
    kinds = ("articles", "prepositions", "conjunctions", "auxiliaries")
    return any(word.plain in function_words(kind) for kind in kinds) or word.plain in (
        verb_forms() | third_person() | base_forms()
    )
