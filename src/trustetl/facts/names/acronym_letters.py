"""The letters of an acronym beside the initials of words."""

from __future__ import annotations

import re
import unicodedata

from trustetl.facts.language.wordlists import SMALL_WORDS, Word


def singular_acronym(text: str) -> str:
    """``API`` for ``APIs`` and ``API's``."""
    return re.sub(r"(?<=[A-Z0-9])['’]?s$", "", text)


def letters_of(acronym: str) -> str:
    """The letters and digits of an acronym in small ones, its plural ending aside."""
    return re.sub(r"[^a-z0-9]", "", singular_acronym(acronym).casefold())


def parts_of(words: list[Word]) -> list[Word]:
    """The words with hyphenated ones taken apart, each part at its own place."""
    found: list[Word] = []
    for word in words:
        for part in re.finditer(r"[^\W_]+(?:['’]\w+)?", word.text):
            found.append(Word(word.start + part.start(), word.start + part.end(), part.group()))
    return found


def without_accents(word: str) -> str:
    """A word without its accents, which acronyms leave out: 'aguas' for 'águas'."""
    if word.isascii():
        return word
    return "".join(mark for mark in unicodedata.normalize("NFD", word) if not unicodedata.combining(mark)) or word


def fits_initials(letters: str, words: list[Word], inner: bool = False, skips: int = 0) -> bool:
    """Whether the letters are, in order, the initials of the words (``x`` may stand for ``trans-`` and ``ex-``).

    With ``inner``, a word whose initial was used may give further letters (MoTIR, INDTEX). Small words may be left
    out, others ``skips`` times; no other word may go unused.
    """
    if not letters:
        return not words
    if not words:
        return False
    word = without_accents(words[0].text.casefold())
    if letters[0] == word[0] or (letters[0] == "x" and word.startswith(("trans", "ex", "cross"))):
        at = 0
        for taken in range(1, len(letters) + 1):
            if fits_initials(letters[taken:], words[1:], inner, skips):
                return True
            at = word.find(letters[taken], at + 1) if inner and taken < len(letters) else -1
            if at < 0:
                break
    if word in SMALL_WORDS and fits_initials(letters, words[1:], inner, skips):
        return True
    return skips > 0 and fits_initials(letters, words[1:], inner, skips - 1)


def permutes(letters: str, words: list[Word]) -> bool:
    """Whether four letters or more are the initials of the words in another order, the first in its place: ``TAN-T``
    for 'trans-Andean transport network'.
    """
    initials = [without_accents(word.text.casefold())[0] for word in words if word.text.casefold() not in SMALL_WORDS]
    return len(letters) > 3 and letters[:1] == "".join(initials[:1]) and sorted(letters) == sorted(initials)
