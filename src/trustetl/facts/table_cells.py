"""The cells of a row: which one names it, which a figure stands in, and which tells how far along its values are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from trustetl.facts.table_headers import NUMBERING
from trustetl.facts.table_standing import NONE, Standing, only_standing, standing_of
from trustetl.facts.value_periods import is_value
from trustetl.model import Cell, Figure, Statement


def words_of(statement: Statement, cell: Cell) -> str:
    """The words of a cell, without the marks of mark-up."""
    return " ".join(statement.text[cell.start - statement.start : cell.end - statement.start].split()).strip(" *|_")


def label_cell(statement: Statement, figures: Sequence[Figure]) -> Cell | None:
    """The first cell that names the row: it holds words, and is no row number."""
    for cell in statement.cells:
        words = words_of(statement, cell)
        inside = [f for f in figures if cell.start <= f.start < cell.end]
        if NUMBERING.match(cell.header or "") or not words:
            continue
        if any(c.isalpha() for c in words) and not (
            inside and len(inside[0].quote) >= len(words) - 1 and inside[0].kind not in {"period", "ratio"}
        ):
            return cell
        if inside and inside[0].kind == "period":
            return cell
    return None


def cell_of(statement: Statement, figure: Figure) -> Cell | None:
    """The cell that a figure stands in."""
    return next((c for c in statement.cells if c.start <= figure.start and figure.end <= c.end), None)


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
    taken = [named, *(cell for figure, cell in cells.items() if is_value(figure))]
    for cell in statement.cells:
        words = words_of(statement, cell)
        if cell not in taken and words and only_standing(words) and (standing := standing_of(words)) != NONE:
            return standing
    return NONE
