"""The cells of a row: which one names it, which a figure stands in, and which tells how far along its values are."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from trustetl.facts.language.topics import cues_in
from trustetl.facts.language.value_periods import is_value
from trustetl.facts.tables_in_text.headers import NUMBERING
from trustetl.facts.tables_in_text.standing import NONE, Standing, only_standing, standing_of
from trustetl.model import Cell, Figure, Statement


def words_of(statement: Statement, cell: Cell) -> str:
    """The words of a cell, without the marks of mark-up."""
    return " ".join(statement.text[cell.start - statement.start : cell.end - statement.start].split()).strip(" *|_")


def label_cell(statement: Statement, figures: Sequence[Figure]) -> Cell | None:
    """The first cell that names the row: it holds words and is no row number, or it is a code that no words follow
    ('TR2.0' beside dates and amounts).
    """
    code: Cell | None = None
    for cell in statement.cells:
        words = words_of(statement, cell)
        inside = [f for f in figures if cell.start <= f.start < cell.end]
        if NUMBERING.match(cell.header or "") or not words:
            continue
        whole = bool(inside) and len(inside[0].quote) >= len(words) - 1
        if whole and inside[0].kind == "identifier" and cell.column == 0:
            code = cell
        elif any(c.isalpha() for c in words) and not (whole and inside[0].kind not in {"period", "ratio"}):
            return cell if code is None or not inside else code
        elif inside and inside[0].kind == "period":
            return code or cell
    return code


def cell_of(statement: Statement, figure: Figure) -> Cell | None:
    """The cell that a figure stands in."""
    return next((c for c in statement.cells if c.start <= figure.start and figure.end <= c.end), None)


_GIVEN_BY = re.compile(
    r"\W*(?:(?:co-?)?(?:funded|financed|paid|supported)\s+by|donors?|funders?|(?:sources?\s+of\s+)?(?:funding|financing|funds)|sources?|contributions?)\W*",
    re.IGNORECASE,
)
"""Labels of a row that lists who pays."""
_GIVER = re.compile(
    r"(?:^|[;•|]\s*|,\s+(?=[A-Z])|\d[\d.,]*\s*(?:million|billion|crore|lakh)?,\s+)(?P<who>[^\W\d][^;:|]{2,90}?):\s*$"
)


def giver_in_cell(statement: Statement, cell: Cell, figure: Figure, label: str | None) -> str | None:
    """Who gives an amount, where a row lists givers with what each of them gives: 'Funded by | Peru: €9 million;
    Chile: €4 million'.
    """
    if label is None or _GIVEN_BY.fullmatch(label) is None:
        return None
    ahead = statement.text[cell.start - statement.start : figure.start - statement.start]
    found = _GIVER.search(ahead)
    return found["who"].strip(" *_") if found is not None else None


def stands_alone(statement: Statement, cell: Cell | None, figure: Figure) -> bool:
    """Whether a cell holds hardly more than a figure."""
    return cell is not None and len(words_of(statement, cell)) <= len(figure.quote) + 8


def standing_beside(
    statement: Statement, named: Cell | None, label: str | None, cells: Mapping[Figure, Cell | None]
) -> Standing:
    """How far along the values of a row are, by its label ('2027 (planned)') or by a cell of its own ('approved').
    ``named`` is the cell of the label and ``cells`` those of its figures.
    """
    if label is not None and (standing := standing_of(label)) != NONE and only_standing(label):
        return standing
    deed = next(iter(cues_in(label)), None) if label is not None else None
    if label is not None and deed is not None and (deed.start, deed.topic, deed.part) == (0, "budget", "verb"):
        return standing_of(label)  # 'Paid out to projects'
    taken = [named, *(cell for figure, cell in cells.items() if is_value(figure))]
    for cell in statement.cells:
        words = words_of(statement, cell)
        if cell not in taken and words and only_standing(words) and (standing := standing_of(words)) != NONE:
            return standing
    return NONE
