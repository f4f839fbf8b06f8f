"""What a count counts where its noun stands elsewhere: 'raise the number of clinics to 96', 'Of the 40 ports, 12 …'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from trustetl import lexicon
from trustetl.figures.nouns import is_plural, singular
from trustetl.lexicon import function_words
from trustetl.model import Fact, Figure

_NUMBER_OF = re.compile(
    r"^.*?\b(?:numbers?|count|total)\s+of\s+(?:the\s+|its\s+|their\s+|all\s+)?(?=[^\W\d])", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_][\w’'&/.-]*")
_ACRONYMS = re.compile(r"[A-Z]{2,}s")
_LEADS = function_words("articles") | {
    "all",
    "about",
    "our",
    "its",
    "their",
    "these",
    "those",
    "such",
    "other",
    "some",
    "many",
    "more",
    "yet",
    "remaining",
}
_PEOPLE = frozenset({"people", "persons"})
_NO_THINGS = frozenset(
    "sales exports imports emissions funds savings earnings revenues costs losses resources proceeds "
    "arrivals receipts goods statistics economics politics news operations works".split()
)
"""Plurals that are no things one counts."""


def united(facts: Sequence[Fact]) -> tuple[tuple[Fact, ...], dict[Figure, Figure]]:
    """The facts, with the counts that leave out their noun given it from their subject; and for each figure that
    gained a unit what it was before and is now.

    A subject in the plural ('renal units in county hospitals') or a number of things names what is counted; a name, a
    mass or a place does not.
    """
    changed: dict[Figure, Figure] = {}
    for fact in facts:
        if fact.table != "indicators" or not fact.figures:
            continue
        subject = fact.values.get("subject")
        lead = fact.figures[0]
        if not _bare(lead) or not isinstance(subject, str):
            continue
        unit = things_of(subject)
        if unit is None:
            continue
        for figure in fact.figures:
            if _bare(figure) and figure.value == lead.value:
                changed.setdefault(figure, figure._replace(kind="count", unit=unit))
    return tuple(_with(fact, changed) for fact in facts) if changed else tuple(facts), changed


def _bare(figure: Figure) -> bool:
    """Whether a figure is a number of things whose name it leaves out."""
    whole = figure.value is not None and float(figure.value).is_integer()
    return figure.unit is None and (figure.kind == "count" or (figure.kind == "number" and whole))


def _with(fact: Fact, changed: dict[Figure, Figure]) -> Fact:
    if not any(figure in changed for figure in fact.figures):
        return fact
    values = dict(fact.values)
    now = changed.get(fact.figures[0])
    if now is not None and fact.table == "indicators" and values.get("unit") is None:
        values["unit"] = now.unit
        if values.get("measure") == "value":
            values["measure"] = "count"
    return replace(fact, values=values, figures=tuple(changed.get(f, f) for f in fact.figures))


@cache
def _ends() -> frozenset[str]:
    """Words behind a noun phrase that are no part of it."""
    return (
        function_words("prepositions")
        | function_words("conjunctions")
        | function_words("auxiliaries")
        | frozenset({"that", "which", "who", "whose", "where", "under", "per", "aged", "not", "without"})
    )


def things_of(subject: str) -> str | None:
    """The singular of the things that a subject names: 'number of clinics in the north' is of a 'clinic'; None where
    it names no things ('the national fund', 'Kenya')."""
    counted = _NUMBER_OF.match(subject)
    words = _WORD.findall(subject[counted.end() :] if counted else subject)
    phrase: list[str] = []
    for at, word in enumerate(words):
        low = word.lower().rstrip(".")
        if not phrase and low in _LEADS:
            continue
        if phrase and low in {"and", "or"}:
            phrase.append(low)
            continue
        if low in _ends() or len(phrase) > 6:
            return None
        phrase.append(word)
        head = low.rpartition("-")[2]
        if not is_plural(head) and not _ACRONYMS.fullmatch(word):
            continue
        behind = words[at + 1] if at + 1 < len(words) else None
        if behind is not None and is_plural(behind.lower()) and behind.lower() not in _ends():
            continue  # 'goods trains'
        if behind is not None and behind[0].isupper() and word[0].isupper():
            return None  # 'National Roads Programme'
        if head in _NO_THINGS:
            return None
        front, hyphen, last = word.rpartition("-")
        phrase[-1] = f"{front}{hyphen}{singular(last)}"
        if len(phrase) == 1 and low in _PEOPLE:
            return "person"
        return _lowered(" ".join(phrase))
    return None


def _lowered(phrase: str) -> str:
    """The phrase with a capital that only begins a label or sentence made small ('Consequential accident')."""
    first, _, rest = phrase.partition(" ")
    capital = first[:1].isupper() and first[1:].islower() and first.lower() not in _demonyms()
    return f"{first.lower()} {rest}".strip() if capital and rest == rest.lower() else phrase


@cache
def _demonyms() -> frozenset[str]:
    """Names of countries and of their people, in small letters."""
    names = (row[column] for row in lexicon.rows_of("countries") for column in ("names", "demonyms"))
    return frozenset(word.lower() for cell in names for word in re.split(r"[|\s]", cell))
