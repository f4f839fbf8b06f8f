"""Short names that are written like words: 'Programme for Reef Fishers (Pronarf)', 'Coast Agency (CoastPeru)'."""

from __future__ import annotations

import re

from trustetl.facts.language.wordlists import SMALL_WORDS, Word, heads, singular, words_in, words_of
from trustetl.facts.names.acronym_letters import letters_of, parts_of
from trustetl.lexicon import find_countries

_SPOKEN = re.compile(
    r"\s?[(\[][\"“‘']?(?P<short>[A-Z][a-z]{3,11}|[A-Z]?[a-z]*[A-Z][a-z]{2,}[A-Z][A-Za-z]{0,7})[\"”’']?[)\]]"
    r"(?!\s(?:Act|Bill|Law|Rules|Code)\b)"
)
_MARKS = (". ", "; ", ": ", "(", ")", "|", "*")
_CHUNK = 3
"""How many letters of a word a short name takes over from it at least ('Sec' of 'Secretariat')."""


def spoken_pairs(text: str) -> list[tuple[int, str, tuple[int, int]]]:
    """Every short name in brackets that is written like a word, behind the name of a programme or organisation: where
    it stands, itself, and the stretch of the name.
    """
    found: list[tuple[int, str, tuple[int, int]]] = []
    for match in _SPOKEN.finditer(text):
        run = _run_before(text, match.start())
        if run and _made_of(match["short"], run):
            found.append((match.start("short"), match["short"], (run[0].start, run[-1].end)))
    return found


def _run_before(text: str, end: int) -> list[Word]:
    """The capitalised words right before ``end``, with the small words between them."""
    begin = max(text.rfind(mark, 0, end) for mark in _MARKS)
    run: list[Word] = []
    for word in reversed([word for word in words_of(text[:end]) if word.start > begin]):
        gap = text[word.end : run[0].start if run else end]
        if gap.strip(" " if run else " \"”’'*_") or not (word.capital or word.text.casefold() in SMALL_WORDS):
            break
        run.insert(0, word)
    while run and not (run[0].capital and run[0].plain not in SMALL_WORDS):
        run.pop(0)
    return run


def _made_of(short: str, run: list[Word]) -> bool:
    """Whether a short name is one of the name before it: coined of several words, made half of its initials, or of the
    beginning of one of its words.
    """
    weighty = [word for word in run if word.plain not in SMALL_WORDS]
    known = heads().keys() | words_in("initiative_bodies")
    if not any(word.plain in known or singular(word.plain) in known for word in weighty) or find_countries(short):
        return False
    plain = short.casefold()
    if any(word.plain in (plain, f"{plain}s") for word in weighty):
        return False  # 'the Reef Fund (Fund)' is said again in short
    if sum(letter.isupper() for letter in short) > 1:
        return len(weighty) > 1
    initials = {part.text.casefold()[0] for part in parts_of(run)}
    if len(weighty) > 2 and 2 * sum(letter in initials for letter in letters_of(short)) >= len(short):
        return True
    return len(weighty) > 1 and any(len(w.plain) > _CHUNK and w.plain[:_CHUNK] in plain for w in weighty)
