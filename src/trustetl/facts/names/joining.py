"""Which names mean the same initiative: acronyms and expansions, shorter forms, singular and plural, descriptions."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from trustetl.facts.language.wordlists import base_name, content, heads, word_set, words_in, words_of
from trustetl.facts.names.words import Naming
from trustetl.lexicon import rows_of


@cache
def _places() -> frozenset[str]:
    found: set[str] = set()
    for row in rows_of("countries"):
        for column in ("names", "demonyms", "seats"):
            for name in (row.get(column) or "").split("|"):
                found.add(name.casefold())
                found.add(name.casefold().replace(".", ""))
    return frozenset(found - {""})


def is_place(word: str) -> bool:
    """Whether a word is the name of a country, of its people or of its seat of government ('india', 'US',
    'EU-India').
    """
    plain = word.casefold().strip(".")
    if plain in _places():
        return True
    parts = re.split(r"[-–/]", plain)
    return len(parts) > 1 and all(part.strip(".") in _places() or part.replace(".", "") in _places() for part in parts)


@dataclass(slots=True)
class Group:
    """Namings that were found to mean one initiative."""

    namings: list[tuple[int, Naming]] = field(default_factory=list)
    keys: list[tuple[str, ...]] = field(default_factory=list)
    acronym: str | None = None
    lower: bool = False
    parent: str | None = None

    def add(self, offset: int, naming: Naming) -> None:
        self.namings.append((offset, naming))
        key = content(naming.name)
        for wording in (key, content(naming.alias)) if naming.alias else (key,):
            if wording not in self.keys:
                self.keys.append(wording)
        self.acronym = self.acronym or naming.acronym


class Spelling:
    """A name's words with acronyms replaced by what the document says they stand for."""

    def __init__(self, spelled: Mapping[str, str]) -> None:
        self._known = {base_name(acronym): content(expansion) for acronym, expansion in spelled.items()}
        self._parted = {content(acronym): content(spelled[acronym]) for acronym in spelled if "-" in acronym}
        self._out: dict[tuple[str, ...], tuple[str, ...]] = {}

    def parted(self, naming: Naming, group: Group) -> bool:
        """Whether the document gives a name and a group acronyms of their own, which keeps them apart."""
        mine = self._acronyms([content(naming.name)], naming.acronym)
        theirs = self._acronyms(group.keys, group.acronym)
        return bool(mine) and bool(theirs) and not mine & theirs

    def _acronyms(self, keys: Sequence[tuple[str, ...]], given: str | None) -> frozenset[str]:
        own = [acronym for acronym, words in self._known.items() if words in keys]
        return frozenset(acronym.split()[0] for acronym in (own if given is None else [*own, base_name(given)]))

    def out(self, key: tuple[str, ...]) -> tuple[str, ...]:
        """The words of a name, spelled out."""
        if key not in self._out:
            parts: list[str] = []
            at = 0
            while at < len(key):
                short = next((s for s in self._parted if key[at : at + len(s)] == s), None)  # 'AB-CDE' is two words
                parts += self._known.get(key[at], (key[at],)) if short is None else self._parted[short]
                at += 1 if short is None else len(short)
            self._out[key] = tuple(parts)
        return self._out[key]


def join_namings(found: Sequence[tuple[int, Naming]], spelling: Spelling) -> list[Group]:
    """Namings put together where they mean the same thing."""
    groups: list[Group] = []
    for offset, naming in found:
        key = content(naming.name)
        fits = [group for group in groups if any(_same(key, other, spelling) for other in group.keys)]
        if not fits and naming.alias:
            fits = [group for group in groups if any(_same(content(naming.alias), k, spelling) for k in group.keys)]
        if not fits and naming.acronym:
            fits = [group for group in groups if group.acronym == naming.acronym and _alike(key, group)]
        if not fits:
            fits = [group for group in groups if any(_capitals_go_on(naming, other) for _, other in group.namings)]
        if not fits:
            cut = [group for group in groups if any(_cut_short(naming, other) for _, other in group.namings)]
            fits = cut if len(cut) == 1 else []
        if not fits and naming.name.isupper() and len(key) == 1 and len(naming.name) > 2:
            fits = [group for group in groups if any(_initials_of(naming.name, other) for _, other in group.namings)]
        if not fits and naming.lower:
            fits = [group for group in groups if any(_described_by(key, other, spelling) for other in group.keys)]
        if not fits:
            wider = [
                group
                for group in groups
                if not spelling.parted(naming, group)
                and not _told_apart(naming, group)
                and any(_shorter(key, other, spelling) or _shorter(other, key, spelling) for other in group.keys)
            ]
            far = [min(_distance(key, other) for other in group.keys) for group in wider]
            fits = [group for group, steps in zip(wider, far, strict=True) if steps == min(far)]
            fits = fits if len(fits) == 1 else []
        if fits:
            fits[0].add(offset, naming)
        else:
            groups.append(Group(lower=naming.lower))
            groups[-1].add(offset, naming)
    return groups


def _told_apart(naming: Naming, group: Group) -> bool:
    """Whether a text calls one of two 'new' and the other 'current' or 'old', so that a shorter name is another's."""
    told = {other.standing for _, other in group.namings}
    return {"new": "old", "old": "new"}.get(naming.standing) in told


def _distance(key: tuple[str, ...], other: tuple[str, ...]) -> float:
    """How many words two names differ in; a general one ('national') counts half."""
    generic = words_in("initiative_generic", "generic")
    return sum(0.5 if word in generic else 1.0 for word in set(key) ^ set(other))


def _alike(key: tuple[str, ...], group: Group) -> bool:
    return any(set(key) & set(other) for other in group.keys)


def _capitals_go_on(naming: Naming, other: Naming) -> bool:
    """Whether one of two names is all in capitals and begins with the other: a title in capitals does not show where
    the name in it ends ('… HARBOUR MISSION FOR THE SAFETY OF FISHERS').
    """
    if naming.name.isupper() == other.name.isupper() or naming.lower or other.lower:
        return False
    long, short = (naming, other) if naming.name.isupper() else (other, naming)
    words = content(short.name)
    return len(words) > 1 and words[-1] in heads() and content(long.name)[: len(words)] == words


def _cut_short(naming: Naming, other: Naming) -> bool:
    """Whether a name is another one without what it is for: 'the Urgent Works Plan' after 'Urgent Works Plan for …'."""
    words = content(naming.name)
    return (
        not naming.lower
        and (naming.acronym is None or other.acronym in (None, naming.acronym))
        and len(words) > 1
        and words[-1] in heads()
        and re.match(rf"{re.escape(naming.name)} (?:for|on|of|to|against|in)(?: the)? [A-Z]", other.name) is not None
    )


def _initials_of(acronym: str, naming: Naming) -> bool:
    """Whether an acronym that the text does not explain is made of a name's initials, a country left aside or not."""
    words = [word for word in words_of(naming.name) if word.capital]
    kept = [word for word in words if not is_place(word.plain)]
    return not naming.lower and any("".join(w.text[0] for w in tried) == acronym for tried in (words, kept))


def _split(key: tuple[str, ...]) -> tuple[frozenset[str], frozenset[str]]:
    """A name's head nouns and its other words."""
    head = frozenset(word for word in key if word in heads())
    return head, frozenset(key) - head


def _loose(words: frozenset[str]) -> frozenset[str]:
    """Words without countries, which a name may carry or not ('US Orchard Act')."""
    kept = frozenset(word for word in words if not is_place(word))
    return kept or words


def _same(key: tuple[str, ...], other: tuple[str, ...], spelling: Spelling) -> bool:
    """Whether two names are one: the same words once acronyms are spelled out, countries and order left aside."""
    head, telling = _split(spelling.out(key))
    head2, telling2 = _split(spelling.out(other))
    if not (head == head2 or not head or not head2 or head <= head2 or head2 <= head):
        return False
    return (
        bool(telling)
        and (telling == telling2 or _loose(telling) == _loose(telling2))
        and (bool(head & head2) or telling == telling2 or not head or not head2)
    )


def _shorter(key: tuple[str, ...], other: tuple[str, ...], spelling: Spelling) -> bool:
    """Whether ``key`` is a shorter form of ``other``: the same head noun, and no word that the other lacks."""
    head, telling = _split(spelling.out(key))
    head2, telling2 = _split(spelling.out(other))
    generic = words_in("initiative_generic", "generic")
    if not any(word not in generic for word in _loose(telling)):
        return False
    own = frozenset(word for word in _loose(telling) if word not in _PASSING)
    return (
        bool(own)
        and key[-1] == other[-1]
        and head <= head2
        and own < telling2
        and len(own) * 3 >= len(telling2 - generic)
    )


_PASSING = word_set("new joint own proposed planned draft revised so-called ambitious landmark flagship")
"""Words before a name that are no part of it; 'national' and 'global' are."""


def _described_by(key: tuple[str, ...], other: tuple[str, ...], spelling: Spelling) -> bool:
    """Whether a description in lower case fits a name: the same kind of thing, and at least two words of it that the
    name holds.
    """
    head, telling = _split(spelling.out(key))
    head2, telling2 = _split(spelling.out(other))
    weak = (
        words_in("initiative_generic", "generic")
        | words_in("initiative_generic", "instrument")
        | {"home", "make", "country"}
    )
    own = {word for word in telling if word not in weak}
    shared = own & telling2
    kinds = {heads()[word]["kind"] for word in head}
    kinds2 = {heads()[word]["kind"] for word in head2}
    alike = bool(kinds & kinds2) or (kinds | kinds2) <= {"scheme", "initiative"} or not kinds2
    return (
        alike
        and len(shared) >= min(2, len(own))
        and len(shared) >= 1
        and 2 * len(shared) > len(own)
        and (len(own) > 1 or len(telling2 - weak) <= 3)
    )
