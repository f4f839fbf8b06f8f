"""What a government wants of others or intends."""

from __future__ import annotations

import re
from collections.abc import Sequence

from trustetl.facts.aims.aims import VALUES, Deed, base_of, good_verbs
from trustetl.facts.aims.subjects import AUTHORITY, FIRM
from trustetl.facts.names.named import Initiatives
from trustetl.lexicon import find_countries
from trustetl.model import Figure, Statement

_WANTS = re.compile(
    r"\bwants?\s(?!(?:to|an?\s(?:end|answer|say))\b)(?:[^.;:,]|[.,](?=\d)){3,90}?"
    r"\s(?:to\s(?:be\s)?(?P<verb>[a-z]+)|(?:back|off|out of|away from|onto|rid of)\s[a-z]+|"
    r"(?:(?:covered|connected|reached|served|electrified|vaccinated|insured|treated|restored|protected)\s"
    r"(?:[a-z]+\s){0,3}|of\s[^.;:,]{2,30}\s)by\s(?:the end of\s)?20\d\d)"
)
_INTENDS = re.compile(
    r"\b(?:intends?|plans?|aspires?|resolves?|undertakes?|hopes?)\sto\s(?:\w+ly\s)?(?P<verb>[a-z]+)\s"
    r"(?!(?:it|them|by|to|from)\b|(?:this|that|these|those)\s(?:by|to|from|in|at|back|down|up|below|above|under|over)\b)"
)
"""Intentions that name what they are about; 'intends to bring it down to 40' tells a bare number."""


_BARE_OBJECT = re.compile(
    r"\s(?:(?:the|this|that|these|those)\s(?:number|figure|rate|total|ratio|level|amount|sum|count|tally|"
    r"percentage|average)s?|the\s(?:share|proportion))\s(?:[a-z]+\s)?(?:by|to|from|below|above|under|over|in|at)\b"
)
"""What is to be brought to a number, told by a word for a number alone: 'to bring the figure below 140'."""
WE = re.compile(r"\b[Ww]e\s(?:\w+ly\s|also\s|all\s)?$")
"""The speaker as the subject of what follows."""
_AGENCY = re.compile(r"\W*(?:The\s)?[A-Z]{2,8}\s(?:also\s|now\s)?")
"""An agency by its acronym alone."""


_IDLE = frozenset(
    "be have say tell ask speak talk hear see look listen come go return stay wait do get take let".split()
)
"""Verbs that tell of no work that a speaker intends: 'we intend to return to this'."""


def bare_target(text: str, end: int) -> bool:
    """Whether the verb that ends at ``end`` only says what number something shall come to."""
    return _BARE_OBJECT.match(text, end) is not None


def wanted(statement: Statement, body: int, initiatives: Initiatives, figures: Sequence[Figure]) -> Deed | None:
    """What a government wants of others or intends for something it names: 'Kenya wants half of its buses to run on
    power', 'we intend to lower the toll from 90 to 40'.
    """
    text, base = statement.text, body - statement.start
    if sum(f.kind in VALUES and body <= f.start < statement.end for f in figures) > 3:
        return None  # a list of target numbers
    for pattern in (_WANTS, _INTENDS):
        found = pattern.search(text, base)
        if found is None:
            continue
        subject = re.split(r"[;:]|\.\s|\b(?:that|and|but)\s", text[base : found.start()])[-1]
        anchored = any(
            statement.start + found.start() - len(subject) <= a.start < statement.start + found.start()
            for a in initiatives.anchors
        )
        speaker = WE.search(subject) is not None
        if FIRM.search(subject) or not (
            anchored or speaker or AUTHORITY.search(subject) or find_countries(subject) or _AGENCY.fullmatch(subject)
        ):
            continue
        told = found["verb"]
        if told is None:
            return Deed(None, found.end() - base)
        meant = speaker and found.group().startswith("intend") and told not in _IDLE
        if (pattern is _WANTS or told in good_verbs() or meant) and not bare_target(text, found.end("verb")):
            return Deed(base_of(told), found.end("verb") - base)
    return None
