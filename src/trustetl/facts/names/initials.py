"""Acronyms that a text never sets beside their expansion, and the name in it whose initials they are: 'the Reef and
Tide Fund … the RTF pays'.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from trustetl.facts.language.wordlists import SMALL_WORDS, Word, words_of
from trustetl.facts.names.acronym_letters import letters_of, parts_of, singular_acronym, without_accents
from trustetl.facts.names.acronyms import find_pairs, is_acronym
from trustetl.facts.names.full_forms import full_forms
from trustetl.lexicon import find_countries
from trustetl.model import Statement

_USED = re.compile(r"(?<![\w&/.-])[A-Z][A-Z-]*[A-Z]s?(?![\w&/+-])")
_FEWEST = 3
_LONG = 4
"""Letters from which an acronym may stand for the end or the beginning of a run of capitals."""
_LONGEST = 12


def spelled_out(statements: Sequence[Statement]) -> dict[str, str]:
    """The first expansion of every acronym that a document has one for."""
    spelled: dict[str, str] = {}
    for statement in statements:
        for pair in find_pairs(statement.text):
            spelled.setdefault(pair.acronym, pair.expansion)
    for full in full_forms(statements):
        spelled.setdefault(full.acronym, full.expansion)
    read = [statement for statement in statements if statement.kind != "furniture"]
    return {acronym: name for _, acronym, name in named_by_initials(read, spelled)} | spelled


def named_by_initials(read: Sequence[Statement], told: Iterable[str]) -> list[tuple[Statement, str, str]]:
    """The acronyms not ``told`` that are the initials of one name, with the statement that names it."""
    known = {part for acronym in told for part in (acronym, *acronym.split())}  # 'RTF' of 'Lima RTF'
    used: dict[str, str] = {}
    for statement in read:
        for found in _USED.finditer(statement.text):
            acronym = singular_acronym(found.group())
            letters = letters_of(acronym)
            if len(letters) >= _FEWEST and acronym not in known and is_acronym(acronym) and not find_countries(acronym):
                used.setdefault(letters, acronym)
    if not used:
        return []
    names: dict[str, dict[str, tuple[Statement, str]]] = {}
    for statement in read:
        for run in _runs(statement.text):
            for letters, first, last in _initials(run):
                if letters in used:
                    name = statement.text[first:last]
                    names.setdefault(letters, {}).setdefault(name.casefold(), (statement, name))
    return [
        (statement, used[letters], name)
        for letters, found in names.items()
        if len(found) == 1
        for statement, name in found.values()
    ]


def _runs(text: str) -> list[list[Word]]:
    """The stretches of words with a capital letter, small words between them, without words all in capitals."""
    runs: list[list[Word]] = [[]]
    before: Word | None = None
    for word in words_of(text):
        named = word.capital and not (word.text.isupper() and len(word.text) > 1)
        near = before is not None and not text[before.end : word.start].strip(" ")
        if not near or not (named or word.text in SMALL_WORDS):
            runs.append([])
        if named or (runs[-1] and word.text in SMALL_WORDS):
            runs[-1].append(word)
        before = word
    for run in runs:
        while run and run[-1].text in SMALL_WORDS:
            run.pop()
    return [run for run in runs if len(run) > 1]


def _initials(run: list[Word]) -> Iterable[tuple[str, int, int]]:
    """The initials of a run, of it without its first words, and of its beginnings, with where each begins and ends."""
    for first in range(min(len(run), 4)):
        tail = run[first:]
        if len(tail) > _LONGEST or tail[0].text.casefold() in SMALL_WORDS:
            continue
        led = all(word.text.casefold() in SMALL_WORDS for word in run[:first])
        for last in range(len(tail), 1, -1):
            parts = parts_of(tail[:last])
            if tail[last - 1].text.casefold() in SMALL_WORDS:
                continue
            said = "".join(without_accents(p.text.casefold())[0] for p in parts if p.text.casefold() not in SMALL_WORDS)
            if len(said) >= (_FEWEST if led and last == len(tail) else _LONG):
                yield said, tail[0].start, tail[last - 1].end
