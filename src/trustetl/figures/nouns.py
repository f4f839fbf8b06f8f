"""The noun phrase that a count counts: where it ends and what it is in the singular."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from trustetl import lexicon
from trustetl.figures.draft import Scope

_WORD = re.compile(r"([ \t]*(?:\n[ \t]*)?)([^\W\d_](?:[\w’'&/.-]*[\w])?)")
_KINDS = lexicon.forms_by("nouns", "kind")
_IRREGULAR = {row["form"]: row["singular"] for row in lexicon.rows_of("nouns") if row["kind"] == "irregular"}
_NO_PLURAL = _KINDS["no_plural"]
"""Words in -s that are no plurals."""
_VERBS = _KINDS["verb"]
"""Words in -s that are verbs rather than plurals."""
_ATTRIBUTIVE = _KINDS["attributive"]
"""Plurals that stand before the noun they belong to ('goods trains')."""
_IN_CHE = _KINDS["in_che"]
"""Plurals of nouns in -che, which lose no 'e'."""
_IN_US = _KINDS["in_us"]
"""Plurals of nouns in -u."""
_IN_LY = _KINDS["in_ly"]
"""Words in -ly that are part of noun phrases."""
_WHERE = lexicon.forms_by("stops", "where")
_STOP = _WHERE["anywhere"]
"""Words that no noun phrase behind a number holds."""
STOPS = _STOP | _WHERE["first"]
"""Words that no noun phrase behind a number begins with."""
_OF = re.compile(rf"[ \t\n]+of[ \t\n]+({lexicon.pattern_of(sorted(_KINDS['behind_of']))})\b")
_ACRONYMS = re.compile(r"(?:[\w]*-)?[A-Z][A-Za-z]*[A-Z]s")
_CAPITALS = re.compile(r"(?: [A-Z][a-z]+){0,3} [A-Z][a-z]*s\b")


class Phrase(NamedTuple):
    """A noun phrase behind a number."""

    end: int
    unit: str
    singular: bool = False


_HEADS_OF = re.compile(r"[ \t\n]+(head[ \t\n]+of[ \t\n]+[a-z]+)")
"""'2 million head of cattle': a count of animals, told before the readers of plurals."""
_DETERMINED = re.compile(r"\b(?:the|its|their|our|these|those|all|world[’']s|country[’']s)[ \t\n]+[\d.,]+$")
_OF_THEM = re.compile(r"\b(?:of|the|its|their|our|these|those|all)[ \t\n]+[\d.,]+$")
_CLOSING = frozenset(".,;:)")
"""Marks before which a word that may be a verb is a noun: 'has three aims.'"""
_LINKED = {"accounts": " for", "plans": " to", "visits": " the", "hosts": " the"}
"""Plurals that are verbs where these words follow."""


def singular(word: str) -> str:
    """The singular of an English plural noun, as written otherwise ('companies' → 'company', 'GPUs' → 'GPU')."""
    low = word.lower()
    irregular = _IRREGULAR.get(low)
    if irregular is not None:
        return irregular
    if not low.endswith("s") or low.endswith("ss") or low in _NO_PLURAL:
        return word
    if low.endswith(("’s", "'s")):
        return word[:-2]
    if low.endswith("ies") and len(low) > 4:
        return word[:-3] + ("Y" if word.isupper() else "y")
    if low.rpartition("-")[2] in _IN_CHE:
        return word[:-1]
    if low.endswith(("ches", "shes", "sses", "xes", "zzes", "oes")) and not low.endswith(("shoes", "toes")):
        return word[:-2]
    return word[:-1]


def is_plural(word: str) -> bool:
    """Whether a lower-case word is a plural noun by its form."""
    if word in _IRREGULAR:
        return True
    return (
        len(word) > 2 and word[-1] == "s" and word[-2] not in "su'’i" and word not in _NO_PLURAL and word not in _VERBS
    ) or word in _IN_US


def phrase_at(s: Scope, at: int, *, one: bool = False) -> Phrase | None:
    """The noun phrase that begins behind a number: modifiers up to the first plural noun; None where there is none.

    Where the number is one, a single noun is taken.
    """
    low, text = s.low, s.text
    animals = _HEADS_OF.match(low, at)
    if animals is not None:
        return Phrase(animals.end(), " ".join(animals.group(1).split()))
    pos = at
    end = 0
    parts: list[str] = []
    spoken: list[str] = []
    joined = False
    for count in range(9):
        match = _WORD.match(low, pos)
        if match is None:
            break
        gap, word = match.groups()
        begin = match.start(2)
        if not gap and not (count == 0 and begin == at and len(word) > 2 and word.islower() and text[begin].islower()):
            break
        if "\n" in gap and (text[begin].isupper() or low[pos - 1 : pos] in ":;.|"):
            break
        word = word.rstrip(".-/")
        slash = word.find("/")
        if slash > 0 and is_plural(word[:slash]):
            word = word[:slash]
        if word.endswith(("’s", "'s")) and len(word) > 4 and count > 5:
            break
        if word in ("and", "or", "&") and parts and not joined:
            joined = True
            pos = match.end()
            spoken.append(text[begin : begin + len(word)])
            continue
        if word in ("most", "least") and not parts and _DETERMINED.search(low, max(0, at - 24), at):
            parts.append(word)
            spoken.append(word)
            pos = match.end()
            continue  # 'the 40 most exposed districts'
        if word in (STOPS if not parts else _STOP) and (parts or not _attributive(s, at, word, match.end())):
            break
        if parts and word.endswith("ly") and word not in _IN_LY:
            break
        if joined and word[0].isdigit():
            break
        if "'" in word or "’" in word:
            tail = word.replace("’", "'").partition("'")[2]
            if tail not in ("s", ""):
                break
        parts.append(word)
        spoken.append(text[begin : begin + len(word)])
        pos = begin + len(word)
        head = word.rpartition("-")[2] if "-" in word else word
        if "/" in head:
            head = head.rpartition("/")[2]
        if head in _LINKED and low.startswith(_LINKED[head], pos):
            break
        if (
            is_plural(head)
            or head in _LINKED
            or (not parts[1:] and head in _VERBS and low[pos : pos + 1] in _CLOSING and head[-2:] not in ("ss", "us"))
            or _ACRONYMS.fullmatch(text, begin, begin + len(word))
        ):
            following = _WORD.match(low, pos)
            if (
                following is not None
                and following.group(1) == " "
                and text[begin].isupper()
                and text[following.start(2)].isupper()
                and count < 5
                and _CAPITALS.match(text, pos)
            ):
                continue
            if (
                head in _ATTRIBUTIVE
                and following is not None
                and following.group(1) in (" ", "\n")
                and following.group(2) not in _STOP
                and is_plural(following.group(2))
            ):
                continue
            end = pos
            break
        if one and len(parts) >= 1:
            following = _WORD.match(low, pos)
            if (
                following is None
                or not following.group(1)
                or following.group(2) in _STOP
                or following.group(2) in _VERBS
                or low[pos : pos + 1] in ",.;:)"
            ):
                return Phrase(pos, " ".join(spoken), True)
        if low[pos : pos + 1] in ",.;:()|!?":
            break
    if not end:
        return None
    if spoken[-1].lower() not in _IRREGULAR or _IRREGULAR[spoken[-1].lower()] != spoken[-1].lower():
        spoken[-1] = _last_singular(spoken[-1])
    unit = " ".join(spoken)
    further = _OF.match(low, end)
    if further is not None:
        unit = f"{unit} of {text[further.start(1) : further.end(1)]}"
        end = further.end()
    return Phrase(end, unit)


def _attributive(s: Scope, at: int, word: str, end: int) -> bool:
    """Whether a participle behind a number goes with the noun behind it, and is no verb: 'of the 502 approved
    projects'."""
    if not word.endswith("ed") or _OF_THEM.search(s.low, max(0, at - 24), at) is None:
        return False
    following = _WORD.match(s.low, end)
    return following is not None and following.group(2) not in _STOP and is_plural(following.group(2))


def _last_singular(word: str) -> str:
    head, hyphen, tail = word.rpartition("-")
    return f"{head}{hyphen}{singular(tail)}"


@cache
def more_after() -> re.Pattern[str]:
    """Words between a number and its noun that are no part of the noun ('10,000 or more GPUs', '12 more
    minerals')."""
    return re.compile(
        r"[ \t\n]+(?:or more|or so|or fewer|or less|more|other|additional|further|odd|such)\b|-odd\b|\+|-plus\b"
    )
