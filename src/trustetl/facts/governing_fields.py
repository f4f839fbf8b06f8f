"""Which field of a box names the thing that the box is about, and which only what stands beside it."""

from __future__ import annotations

import re

from trustetl.facts.named import Initiative

_NAMING_FIELD = re.compile(
    r"\b(?:name|title|programme|program|project|scheme|initiative|mission|fund|act|bill|plan)\b", re.IGNORECASE
)
_BESIDE_FIELD = re.compile(
    r"\b(?:legal|basis|base|law|laws|statute|statutory|authority|predecessor|forerunner|replaces|successor|related|parent|"
    r"umbrella|part of|under|within|framework|linked|associated|donors?|lenders?|partners?|sources?|funded|financed|"
    r"co-?fund\w*|co-?financ\w*|funding|financing|finance|see also|reference|mandate)\b",
    re.IGNORECASE,
)
"""Labels of what stands beside the thing that a box of fields is about: 'Legal basis', 'Parent programme'."""


def names_thing(label: str) -> bool:
    """Whether a field's label says that the thing itself is named: 'Project name', 'Scheme'."""
    return _NAMING_FIELD.search(label) is not None


def stands_beside(label: str, named: Initiative, main: Initiative | None) -> bool:
    """Whether a field names something that the box is not about, once it is known what the text is about: the law that
    a programme rests on, its parent, who pays for it.
    """
    if main is None or named is main:
        return False
    return _BESIDE_FIELD.search(label) is not None or (named.kind == "act" and main.kind != "act")
