"""Names that their neighbours give away: a list or the first column of a table that names programmes names them in its
other members as well ('Reef Fund (RF): …', below it 'Coastal Rail Ring (CRR): …').
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from trustetl.facts.budgets.titles import PLAIN_HEADING
from trustetl.facts.language.layout_words import only_layout
from trustetl.facts.language.wordlists import SMALL_WORDS, head_of, singular, words_of
from trustetl.facts.names.acronym_letters import singular_acronym
from trustetl.facts.names.acronyms import is_acronym
from trustetl.facts.names.predicated import NO_INITIATIVES
from trustetl.facts.names.told import NO_NAMES
from trustetl.facts.names.words import BODIES, STOP, Naming, telling_words
from trustetl.model import Statement


class _Front(NamedTuple):
    """What a member of a list or a row begins with."""

    home: Statement
    begin: int
    name: str
    short: str | None


_NAMED = re.compile(
    r"[\s*_|•–-]*(?:\d{1,2}[.)]\s+)?(?P<name>[^\W\d_][^;:()|*]{2,110}?)(?:\s?\((?P<short>[^()]{2,14})\))?[\s*_.:|]*$"
)
_LONGEST = 12
_ENOUGH = 2
"""How many neighbours must be named programmes where no letters in brackets speak for a name."""


def sibling_names(
    statements: Sequence[Statement], found: Sequence[tuple[int, Naming]], place: Callable[[str], bool]
) -> list[tuple[int, Naming]]:
    """The members of lists and columns whose neighbours are programmes: those with letters in brackets where these are
    no more than the programmes, any where all the others are. Offsets are reading offsets.
    """
    ends = {at: at + naming.end - naming.start for at, naming in found if not naming.lower and naming.kind != "body"}
    prose = (s.text for s in statements if s.kind in {"sentence", "item", "field"})
    small = {word.plain for text in prose for word in words_of(text) if not word.capital}
    out: list[tuple[int, Naming]] = []
    for group in _groups(statements):
        known = [front for front in group if _is_known(front, ends)]
        others = [front for front in group if front not in known and _may_be(front, small, place)]
        spelled = [front for front in others if front.short]
        enough = len(known) >= _ENOUGH and len(others) == 1 and len(group) == len(known) + 1
        for front in others if enough else spelled if len(known) >= max(1, len(spelled)) else ():
            end = front.begin + len(front.name)
            naming = Naming(front.begin, end, " ".join(front.name.split()), "initiative", front.short)
            out.append((front.home.start + front.begin, naming))
    return out


def _groups(statements: Sequence[Statement]) -> Iterator[list[_Front]]:
    """The fronts of the labelled bullets that follow each other under one heading, and of the rows of each table."""

    def key(statement: Statement) -> tuple[str, tuple[str, ...]]:
        return statement.kind, tuple(statement.section)

    for (kind, _), members in itertools.groupby((s for s in statements if s.kind != "furniture"), key):
        if kind in ("item", "field", "row"):
            yield [front for member in members if (front := _front_of(member)) is not None]


def _front_of(statement: Statement) -> _Front | None:
    if statement.kind == "row":
        cell = next((c for c in statement.cells if c.end > c.start), None)
        begin, end = (cell.start - statement.start, cell.end - statement.start) if cell is not None else (0, 0)
    else:
        begin, end = 0, statement.body - statement.start if statement.label else 0
    named = _NAMED.match(statement.text[begin:end])
    if named is None:
        return None
    short = singular_acronym(named["short"]) if named["short"] else None
    return _Front(
        statement,
        begin + named.start("name"),
        named["name"].strip(),
        short if short and short.isalpha() and is_acronym(short) else None,
    )


def _is_known(front: _Front, ends: dict[int, int]) -> bool:
    """Whether a front is, from its first word to its last, a name that was found."""
    at = front.home.start + front.begin
    return ends.get(at, -1) >= at + len(front.name) - 1


def _may_be(front: _Front, small: set[str], place: Callable[[str], bool]) -> bool:
    """Whether a front is written as a name, neither a place, a body nor a kind of thing that the text writes small."""
    words = [word for word in words_of(front.name) if word.text.casefold() not in SMALL_WORDS]
    if not 1 < len(words) <= _LONGEST or not all(word.capital for word in words) or front.name.isupper():
        return False
    first, last = words[0], words[-1]
    core = itertools.takewhile(lambda word: word.text.casefold() not in SMALL_WORDS, words_of(front.name))
    if any(singular(word.plain) in BODIES for word in core):
        return False  # 'Fisheries Institute for the North'
    ends = {singular(first.plain), singular(last.plain)}
    if ends & (BODIES | NO_INITIATIVES | NO_NAMES) or {first.plain, last.plain} & STOP:
        return False
    if PLAIN_HEADING.match(front.name) or only_layout(front.name) or ("," in front.name and not front.short):
        return False
    if len(telling_words(words, place)) < _ENOUGH or any(word.possessive for word in words[:1]):
        return False
    return front.short is not None or head_of(last) is not None or last.plain not in small
