"""Whether two names mean one thing: initiatives under short and long names, commodities that contain one another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from trustetl.facts.language.wordlists import base_name, word_set
from trustetl.facts.names.acronym_letters import singular_acronym

_WORD = re.compile(r"[^\W_]+(?:[-–][^\W_]+)*|\d+(?:\.\d+)?")
_BRACKETS = re.compile(r"\(([^()]*)\)")


_SMALL = word_set(
    "a an the of for on in to and or its their s our under by with from at new own said proposed called known as"
    " this that"
)
_COUNTRY_WORDS = word_set("national union central federal government indian american country")
_HEADS = {
    "mission": "programme",
    "programme": "programme",
    "scheme": "programme",
    "initiative": "initiative",
    "partnership": "partnership",
    "network": "network",
    "fund": "fund",
    "act": "act",
    "law": "act",
    "roadmap": "roadmap",
    "policy": "policy",
    "plan": "plan",
    "project": "project",
    "framework": "framework",
    "council": "council",
    "agency": "agency",
    "park": "park",
    "corridor": "corridor",
    "compact": "compact",
    "agreement": "agreement",
    "alliance": "alliance",
    "package": "programme",
}
_SAME = {"tariff": "duty", "utilising": "utilizing"}
_LOOSE = word_set("scheme programme mission initiative incentive package push outlay")
_QUANTIFIERS = word_set("most many some several few certain other various key main global world worldwide")
_STAGES = {
    "mining": "mining",
    "mine": "mining",
    "extraction": "mining",
    "production": "mining",
    "output": "mining",
    "refining": "refining",
    "processing": "refining",
    "refined": "refining",
    "separation": "refining",
    "reserve": "reserves",
    "reserves": "reserves",
}
_FORMS = word_set(
    "magnet metal alloy ore compound concentrate oxide powder scrap battery cell wafer chip component part finished"
    " formulation medicine drug semi refined raw"
)


@lru_cache(maxsize=8192)
def _base(word: str) -> str:
    """A word as it counts when names are compared: in lower case, in the singular, spelt one way."""
    base = base_name(singular_acronym(word))
    return _SAME.get(base, base)


@lru_cache(maxsize=8192)
def words(name: str) -> frozenset[str]:
    """The words of a name that tell it from others: no articles, plurals, possessives or brackets."""
    plain = _BRACKETS.sub(" ", name.replace("’", "'").replace("'s ", " "))
    if not plain.strip():
        plain = name
    return frozenset(_base(part) for w in _WORD.findall(plain) for part in re.split(r"[-–]", w) if part) - _SMALL


@lru_cache(maxsize=8192)
def head(name: str) -> str | None:
    """The kind of thing a name says it names ('programme' for missions, schemes and programmes), or None."""
    listed = [_base(w) for w in _WORD.findall(_BRACKETS.sub(" ", name))]
    return next((_HEADS[word] for word in reversed(listed) if word in _HEADS), None)


class Names:
    """The names of a run. Acronyms and their expansions, and the aliases of reference values, count as one name."""

    def __init__(self, pairs: Iterable[tuple[str, str]] = (), aliases: Mapping[str, str] | None = None) -> None:
        self._known: dict[str, str] = {}
        self._full: dict[str, str] = {}
        self._same: dict[tuple[str, str], bool] = {}
        for acronym, name in pairs:
            self._known.setdefault(_plain(acronym), name)
        for alias, name in (aliases or {}).items():
            self._known.setdefault(_plain(alias), name)

    def full(self, name: str) -> str:
        """The long form of a name where the run knows one."""
        if name not in self._full:
            spelt = [self._known.get(_plain(w), w) if w.isupper() and len(w) > 2 else w for w in name.split()]
            self._full[name] = self._known.get(_plain(name)) or " ".join(spelt)
        return self._full[name]

    def same(self, one: str, other: str) -> bool:
        """Whether two names of initiatives mean the same one: the shorter's telling words all stand in the longer."""
        key = (one, other)
        if key not in self._same:
            self._same[key] = bool(one and other) and _mean_one(self.full(one), self.full(other))
        return self._same[key]

    def clusters(self, names: Iterable[str]) -> dict[str, str]:
        """Each name with the longest name of the run that means the same, so that rows can be grouped by it."""
        ordered = sorted(set(names), key=lambda n: (-len(words(self.full(n))), n))
        holders: dict[str, list[str]] = {}
        found: dict[str, str] = {}
        for name in ordered:
            own = words(self.full(name))
            likely = dict.fromkeys(h for word in sorted(own - _LOOSE) for h in holders.get(word, ()))
            match = next((h for h in likely if self.same(h, name)), None)
            found[name] = match or name
            if match is None:
                for word in own:
                    holders.setdefault(word, []).append(name)
        return found


def _mean_one(one: str, other: str) -> bool:
    left, right = words(one), words(other)
    if left == right:
        return True
    if _digits(left) != _digits(right):
        return False
    heads = head(one), head(other)
    if None not in heads and heads[0] != heads[1]:
        return False
    short, long = sorted((left - _LOOSE, right - _LOOSE), key=lambda w: (len(w), sorted(w)))
    telling = short - _COUNTRY_WORDS
    return bool(telling) and short <= long and (len(telling) >= 2 or short == long)


def _plain(name: str) -> str:
    return " ".join(sorted(words(name)))


def _digits(parts: frozenset[str]) -> frozenset[str]:
    return frozenset(p for p in parts if any(c.isdigit() for c in p))


def goods(name: str) -> frozenset[str]:
    """The words of a commodity without quantifiers ('most fruit' is about fruit)."""
    return words(name) - _QUANTIFIERS


def stage(*names: str) -> frozenset[str]:
    """The stages of production that names speak of: mining and refining are counted apart."""
    found = {_STAGES[w] for name in names for w in words(name) if w in _STAGES}
    return frozenset(found - {"mining"}) if len(found) > 1 else frozenset(found)


def form(name: str) -> frozenset[str]:
    """The words that say in which form goods are traded: magnets, metals, ores."""
    return words(name) & _FORMS


def quantified(name: str) -> str | None:
    """The word that leaves room for exceptions in a statement about goods ('most'), if there is one."""
    for word in map(str, _WORD.findall(name.casefold())):
        if word in ("most", "many", "some", "several", "certain", "mostly"):
            return word
    return None
