"""The named thing that a text is about by its title where it names no initiative: 'Chile: Lower Quay Railway', 'How has
"Ring of Lights" fared?'.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from trustetl.facts.events.sites import sites_in
from trustetl.facts.events.steps import speaks_of_world
from trustetl.facts.events.things import NAME_WORDS, QUOTED_NAME, thing_of
from trustetl.facts.events.wording import DatedEvent
from trustetl.facts.language.verbs import base_of, third_person
from trustetl.facts.language.wordlists import singular, word_set, words_of
from trustetl.facts.names.joining import is_place
from trustetl.facts.names.named import Initiative, Initiatives
from trustetl.lexicon import function_words
from trustetl.model import Statement

_WHOLE = re.compile(rf"\W*(?:[Tt]he\s)?(?P<name>{NAME_WORDS}(?:\s[a-z]{{4,}})?)(?:\s\([^()]*\))?\W*")
_PARTS = re.compile(r"(?::|\s[|–—-]|[?!.,])\s")
_TOP = 3


def with_titled(
    found: Sequence[DatedEvent], statements: Sequence[Statement], initiatives: Initiatives
) -> list[DatedEvent]:
    """Events, those of no initiative given to the thing that the title names, where the text names no initiative at
    all; what happens in the world is about none.
    """
    name = None if initiatives.items else titled(statements, initiatives)
    if name is None:
        return list(found) if initiatives.items else _carried(found)
    thing = Initiative(name, aliases=(name,))
    return [
        event
        if event.initiative is not None or speaks_of_world(event.label)
        else replace(event, initiative=thing, inferred=True)
        for event in found
    ]


_POINTS = re.compile(
    r"\b(?:[Ii]ts?|[Tt]heir|[Tt]hey)\b|^\W*(?:which\s|runs?\s|(?:[a-z]+ly\s)?[a-z]+ed\s(?:by|in|on|at)\s)"
)
"""Words of a clause that go on about what the paragraph named: 'adopted by the board on', 'its extension'."""


def _carried(found: Sequence[DatedEvent]) -> list[DatedEvent]:
    """Events, those of no initiative whose words point back given to the thing that an event of their paragraph is
    about."""
    things: dict[int, Initiative] = {}
    for event in found:
        if event.initiative is not None:
            things.setdefault(event.statement.block, event.initiative)
    return [
        replace(event, initiative=things[event.statement.block], inferred=True)
        if event.initiative is None and event.statement.block in things and _POINTS.search(event.label)
        else event
        for event in found
    ]


def titled(statements: Sequence[Statement], initiatives: Initiatives) -> str | None:
    """The name that a title holds in quotation marks or as the whole of one of its parts; no place, person, body or
    kind of text."""
    for statement in statements[:_TOP]:
        if statement.kind != "title" or statement.text.isupper():
            continue
        told = (QUOTED_NAME.search(statement.text), *(_WHOLE.fullmatch(part) for part in _PARTS.split(statement.text)))
        for match in told:
            name = thing_of(match["name"], "", initiatives) if match is not None else None
            if name is not None and not _is_other(name):
                return name
        sites = sites_in(statement.text)
        if len(sites) == 1:
            return sites[0]
    return None


_PAPERS = word_set(
    "times post herald gazette tribune news mirror guardian observer mail star standard telegraph chronicle "
    "independent journal courier examiner monitor reporter press daily weekly digest online today wire"
)
"""What the names of newspapers end in."""
_CHAMBERS = word_set(
    "house chamber senate parliament assembly congress committee court office bank ministry secretariat"
)
"""What the names of those who sit or rule begin with: 'House of Deputies'."""


def _is_other(name: str) -> bool:
    """Whether a name with capitals is a land, a kind of text or a headline with a verb ('Chile Restores')."""
    words = words_of(name)
    last = words[-1].plain
    return (
        name.isupper()
        or last in _PAPERS
        or words[0].plain in _CHAMBERS
        or is_place(name)
        or singular(last) in function_words("text_kinds")
        or (last.endswith("s") and last in base_of() and last not in third_person())
    )
