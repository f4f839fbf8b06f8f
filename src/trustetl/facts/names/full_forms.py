"""Acronyms that stand by themselves as a heading or label and are spelled out in a field below ('Full form: …')."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from trustetl.facts.names.acronym_letters import singular_acronym
from trustetl.facts.names.acronyms import is_acronym
from trustetl.model import Statement

_LABEL = re.compile(
    r"(?:(?:its|the)\s+)?(?:full|long|expanded|official)\s+(?:form|name|title)|expansion|stands\s+for|acronym\s+for|short\s+for",
    re.IGNORECASE,
)
_LONGEST = 15
"""Words of the longest name."""


class FullForm(NamedTuple):
    """An acronym that heads a section, as the field of that section spells it out."""

    field: Statement
    acronym: str
    expansion: str


def full_forms(statements: Sequence[Statement]) -> list[FullForm]:
    """The acronyms that a text heads sections with and spells out in a field of theirs, in order of appearance."""
    found: list[FullForm] = []
    heading: Statement | None = None
    for statement in statements:
        if statement.kind in {"title", "heading"}:
            heading = statement
            continue
        if heading is None or statement.label is None or _LABEL.fullmatch(statement.label.strip(" *_")) is None:
            continue
        acronym = singular_acronym(heading.text.strip(" *_:"))
        expansion = statement.text[statement.body - statement.start :].strip(" *_.")
        if is_acronym(acronym) and expansion[:1].isupper() and 2 <= len(expansion.split()) <= _LONGEST:
            found.append(FullForm(statement, acronym, expansion))
    return found
