"""Figures that make no row of their own, with the reason why, and figures that only serve another one."""

from __future__ import annotations

import re

from trustetl.facts.indicators.subject_shared import tells_where
from trustetl.facts.language.period_bases import is_base
from trustetl.facts.language.view import View
from trustetl.figures.ages import AGE
from trustetl.lexicon import ROUND_UNIT
from trustetl.model import Figure

NO_TABLE = {
    "ordinal": "an ordinal number: it ranks or counts off and measures nothing",
    "identifier": "part of a name",
    "enumerator": "the number of a list item, heading or footnote",
    "contact": "an address, a telephone number or a mark of the page",
    "unparsed": "no rule reads it",
}
SECOND_CURRENCY = re.compile(
    r"^\s*(?:[(\[]|/|,?\s*or\b|=|≈|i\.e\.)[\s,]*(?:(?:about|approximately|approx\.?|around|roughly|nearly|"
    r"some|or|equivalent\s+to|equal\s+to|i\.e\.|~|worth|over|more\s+than|at\s+current\s+rates)[\s,]*)*$",
    re.IGNORECASE,
)
"""What stands between an amount and the same one in another currency."""


def why_no_row(view: View, figure: Figure) -> str | None:
    """Why a value of a statement makes no row, or None where it makes one."""
    if view.statement.kind == "caption" and ROUND_UNIT.match(figure.quote):
        return "the unit of the amounts of a table"
    bracket = _UNIT_BRACKET.search(view.text) if view.statement.kind in {"heading", "caption", "sentence"} else None
    if bracket is not None and view.start + bracket.start("unit") == figure.start:
        return "the unit of the amounts of a table"
    if figure.reason == AGE:
        return AGE
    if (
        figure.kind == "count"
        and _OF_AN_EXAM.search(view.statement.text) is not None
        and figure.unit in {"mark", "word"}
    ):
        return "what an answer to an examination question is worth"
    if figure.kind == "number" and _without_meaning(view):
        return "a bare number that no words explain"
    if _is_denominator(view, figure):
        return "what the rate before it is counted on"
    return None


_UNIT_BRACKET = re.compile(
    r"[(\[](?:[^()\[\]]*[,;:]\s*)?(?P<unit>[A-Z]{0,3}[$€£¥₹₩]\s?1(?:0{1,3}|,000)\s+(?:thousand|million|billion|lakh|crore)s?)[)\]]\W*$"
)
"""A unit with its sign first, at the end of a caption: 'Budget of the Bureau (national expenditure, ¥100 million)'."""
_OF_AN_EXAM = re.compile(r"[(\[][^()\[\]]*\b\d+\s*marks?\b[^()\[\]]*[)\]]", re.IGNORECASE)


def only_compares(view: View, figure: Figure) -> bool:
    """Whether a figure only serves to compare or to place: 'against an average of 30%', 'pupils in 9 schools'."""
    return (
        is_base(view, figure)
        or tells_where(view, figure)
        or COMPARED.search(view.slice(view.start, figure.start)) is not None
    )


COMPARED = re.compile(r"\b(?:against|compared\s+(?:with|to)|versus|than)(?:\s+[\w’'-]+){1,6}\s+of(?:\s+\w+){0,2}$")


def _is_denominator(view: View, figure: Figure) -> bool:
    """Whether a round count stands behind 'per' and the value of a rate: '355 deaths per 100,000 live births'."""
    if figure.kind not in {"count", "number"} or figure.value is None or figure.value < 100:
        return False
    i = view.index[figure]
    if view.word_at(i - 1) != "per" or str(int(figure.value)).rstrip("0") != "1":
        return False
    return any(
        t.figure is not None and t.figure.kind in {"count", "number"} for t in view.tokens[max(0, i - 5) : i - 1]
    )


def _without_meaning(view: View) -> bool:
    """Whether nothing in the statement says what a bare number counts."""
    return view.statement.label is None and not any(t.is_word for t in view.tokens)
