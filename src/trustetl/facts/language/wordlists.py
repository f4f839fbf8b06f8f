"""The word lists that names, events and aims are recognised by, and the words of a stretch of text.

The lists are CSV files of the lexicon, general to the language; nothing here knows a programme or a document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from trustetl.lexicon import rows_of

_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}(?:[-–][^\W_][\w&]*)*|[^\W_][\w&]*(?:(?:['’/–-]|\.(?=\d))[^\W_][\w&]*)*(?![\w$])",
    re.UNICODE,
)


def word_set(words: str) -> frozenset[str]:
    """The words of a line, as a set."""
    return frozenset(words.split())


SMALL_WORDS = word_set(
    "of and the for on in to a an by with at de do da dos das del la las los le les el para e y et du des en "
    "pour por per als und für ke ki ka wa ya za na nas nos della em com sob sobre pela pelo ao aos uma kwa cha der das "
    "von zur zum"
)
"""Words that a name in capitals may hold in lower case, and that an acronym may leave out."""


_COMPOUNDED = frozenset({"yojana", "yojna", "abhiyan", "nidhi", "fonds", "gesetz", "plan"})
"""Heads that are hyphenated to the word before them: 'Sah-Yojana', 'Klima-Fonds'."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text: where it stands and what it is."""

    start: int
    end: int
    text: str

    @property
    def plain(self) -> str:
        """In lower case, without a possessive ending."""
        return re.sub(r"['’]s?$", "", self.text.casefold())

    @property
    def capital(self) -> bool:
        """Whether it is written like part of a name: with a capital letter anywhere (iSEA, e-Port, Mission)."""
        return any(letter.isupper() for letter in self.text)

    @property
    def possessive(self) -> bool:
        """Whether it ends in 's or s'."""
        return bool(re.search(r"(['’]s|s['’])$", self.text))


def words_of(text: str) -> list[Word]:
    """The words of a text in order. ``U.S.-India``, ``e-waste`` and ``R&D`` are one word each;
    the letters of a currency sign (``R$``, ``US$``) are none.
    """
    return [Word(found.start(), found.end(), found.group()) for found in _WORD.finditer(text)]


def standing(text: str, words: str, *, joined: bool = False) -> Iterator[int]:
    """Where words stand in a text as whole words, in the case given; beside a hyphen only where ``joined``."""
    at = text.find(words) if words else -1
    while at >= 0:
        ahead, behind = text[at - 1 : at], text[at + len(words) : at + len(words) + 1]
        if not any(sign.isalnum() or sign == "_" or (sign == "-" and not joined) for sign in (ahead, behind) if sign):
            yield at
        at = text.find(words, at + 1)


def standing_alone(text: str, name: str) -> Iterator[int]:
    """Where a name stands that no further word in capitals goes on."""
    return (at for at in standing(text, name) if not _GOES_ON.match(text, at + len(name)))


_GOES_ON = re.compile(" [A-Z]")


@cache
def heads() -> dict[str, dict[str, str]]:
    """Head nouns of initiatives ('mission', 'fund'): their kind and where they may stand."""
    return {row["word"]: row for row in rows_of("initiative_heads")}


@cache
def words_in(name: str, word_class: str | None = None, column: str = "word") -> frozenset[str]:
    """One column of a list as a set, of one class where the list has classes."""
    return frozenset(row[column] for row in rows_of(name) if word_class is None or row["class"] == word_class)


def singular(word: str) -> str:
    """A noun's singular by the regular rules of English; good enough to tell 'minerals' from 'mineral' apart from
    nothing.
    """
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def head_of(word: Word) -> str | None:
    """The head noun that a word is, in the spelling of the list (singular only, so that 'initiatives' is no name)."""
    plain = word.plain if word.possessive and word.capital else word.text.casefold()
    last = plain.rpartition("-")[2]
    return plain if plain in heads() else last if last in _COMPOUNDED and word.text[0].isupper() else None


def base_name(word: str) -> str:
    """A word as it counts when two names are compared."""
    plain = re.sub(r"['’]s?$", "", word.casefold()).replace(".", "")
    return {"program": "programme", "centre": "center", "yojna": "yojana", "defence": "defense"}.get(
        singular(plain), singular(plain)
    )


@lru_cache(maxsize=4096)
def content(name: str) -> tuple[str, ...]:
    """The words of a name that count when two names are compared, in order; hyphenated words count as their parts."""
    found: list[str] = []
    for word in words_of(re.sub(r"(?<=\w)[-–/](?=\w{2})", " ", name)):
        if word.text.casefold() not in SMALL_WORDS:
            found.append(base_name(word.text))
    return tuple(found)
