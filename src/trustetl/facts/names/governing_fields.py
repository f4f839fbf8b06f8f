"""Which field or words name the thing in hand, and which only what stands beside it or who pays for it."""

from __future__ import annotations

import re

from trustetl.facts.names.named import Anchor, Initiative
from trustetl.model import Statement

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


_GIVES = re.compile(
    r"\)?(?:\s?\([^()]*\))?\s(?:(?:will|is|are|has|have|also|would)\s)*(?:contribut|co-?financ|provid|lend|lent|pledg|"
    r"committ?|grant)[a-z]*\b[^.;]{0,40}?\d"
)
"""What follows the name of a fund that gives money to what is in hand: 'the Ocean Fund will contribute $3 million'."""
_SOURCE = re.compile(
    r"\d.*\b(?:from|out of|(?:financed|funded|paid|borne|met) (?:by|from|through)|"
    r"of (?:this|it|that|which) through)\s(?:the\s|its\s|an?\s)?$|"
    r"\b(?:grants?|money|funds?|funding|financing|resources|support|contributions?)\s(?:will\s|is\sto\s)?(?:comes?|came|(?:is|are)\s(?:drawn|taken|paid))\sfrom\s(?:the\s|its\s)?$|"
    r"\d.*\bfrom\s(?:the\s)?[^.;\d]{3,40},\s(?:under|through)\s(?:the\s)?$"
)


def is_giver(anchor: Anchor, statement: Statement, main: Initiative | None) -> bool:
    """Whether an initiative only pays for the one in hand: '…, with $3 million coming from the Ocean Fund'."""
    if anchor.initiative is main:
        return False
    fund = main is not None and anchor.initiative.kind == "fund"
    gives = fund and _GIVES.match(statement.text, anchor.end - statement.start) is not None
    return gives or (anchor.named and _SOURCE.search(statement.text[: anchor.start - statement.start]) is not None)
