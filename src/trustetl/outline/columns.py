"""The rows of a table in the making: its cells, and which rows name the columns above them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from trustetl.lexicon import currencies, pattern_of, scales
from trustetl.model import Cell
from trustetl.outline.lines import Line

SIGNS = pattern_of({sign for c in currencies().values() for sign in (c.code, *c.signs)} | {"N", "K", "P"})
SCALES = pattern_of(word for word in scales() if word.isascii() and len(word) > 1)
VALUE = re.compile(
    rf"[~≈<>(+–—-]*\s*(?-i:{SIGNS})?\s*\d[\d,.\s]*(?:%|per\s?cent|(?:{SCALES})(?:\s[a-z]+)?|[a-zA-Z]{{1,3}})?\s*\)?\*?"
    r"|[–—-]+|n\.?a\.?|nil|\.{2,}|…",
    re.IGNORECASE,
)
YEAR = re.compile(
    r"(?:(?:FY|[A-Z]{1,3}|Q[1-4]|H[12])\.?\s?)?['’]?\d{2,4}(?:\s?[-–/]\s?\d{2,4})?(?:\s?\((?:[A-Z]{1,3}|[a-z ]+)\))?"
    r"(?:[*†‡]{1,3}|[pef])?"
)


@dataclass(frozen=True, slots=True)
class Row:
    """A table row: where its cells stand, and whether it names the columns."""

    start: int
    end: int
    cells: tuple[Cell, ...]
    header: bool


@dataclass(frozen=True, slots=True)
class Grid:
    """A table that takes up the lines from ``first`` to ``last`` (exclusive)."""

    first: int
    last: int
    rows: tuple[Row, ...]


def guess_header(text: str, rows: list[tuple[list[tuple[int, int]], bool]]) -> list[tuple[list[tuple[int, int]], bool]]:
    """Take the first row for the header where it holds names, or years, and the rows below hold values."""
    if len(rows) < 2:
        return rows
    first = [text[start:end] for start, end in rows[0][0] if end > start]
    below = [text[start:end] for row, _ in rows[1:] for start, end in row[1:] if end > start]
    if len(first) < 2 or not below:
        return rows
    values = sum(VALUE.fullmatch(cell) is not None for cell in below) / len(below)
    named = all(
        not re.search(r"\d", cell)
        or YEAR.fullmatch(cell.strip())
        or (re.search(r"[A-Za-z]{3}", cell) and not VALUE.fullmatch(cell))
        for cell in first
    )
    textual = not any(re.search(r"\d", cell) for cell in first) and all(len(cell) < 40 for cell in first)
    if named and (values > 0.4 or textual):
        more = _goes_on_heading(text, [row for row, _ in rows])
        return [(row, at == 0 or (at == 1 and more)) for at, (row, _) in enumerate(rows)]
    return rows


def _goes_on_heading(text: str, rows: list[list[tuple[int, int]]]) -> bool:
    """Whether the second row goes on naming the columns: no value in it, and hardly anything but values below."""
    if len(rows) < 4:
        return False
    first, second = ([text[start:end].strip() for start, end in row if end > start] for row in rows[:2])
    below = [text[start:end] for row in rows[2:] for start, end in row[1:] if end > start]
    years = any(YEAR.fullmatch(cell) for cell in first)
    return (
        len(second) > 1
        and bool(below)
        and all(
            (not re.search(r"\d", cell) and not VALUE.fullmatch(cell)) or (not years and _full_year(cell))
            for cell in second
        )
        and sum(VALUE.fullmatch(cell) is not None for cell in below) > 0.8 * len(below)
    )


def _full_year(cell: str) -> bool:
    return YEAR.fullmatch(cell) is not None and re.search(r"(?:19|20)\d\d", cell) is not None


def headed(
    text: str, rows: list[tuple[list[tuple[int, int]], bool]], *, placed: bool = False, lines: list[Line] | None = None
) -> tuple[Row, ...]:
    """Rows with the header words above each cell; header rows on top of each other are joined."""
    header: dict[int, str] = {}
    spans: list[tuple[int, int, int]] = []
    made: list[Row] = []
    above = True
    for index, (pieces, is_header) in enumerate(rows):
        filled = [span for span in pieces if span[1] > span[0]]
        if not filled:
            continue
        row_start = lines[index].start - lines[index].indent if lines else 0
        if placed and above and spans and len(pieces) > len(spans):
            # the stub has no header, or only in the next line: what stands above moves over its column
            wider = [(number, start - row_start, end - row_start) for number, (start, end) in enumerate(pieces)]
            moved = _moved_over(spans, wider)
            header = {moved[number]: words for number, words in header.items()}
            made = [
                replace(row, cells=tuple(replace(c, column=moved.get(c.column, c.column)) for c in row.cells))
                for row in made
            ]
            spans = wider
        cells = []
        for column, (start, end) in enumerate(pieces):
            if end <= start:
                continue
            number = column
            if placed and spans and len(pieces) != len(spans):  # '(initial)  (request)' under the years alone
                number = min(
                    range(len(spans)), key=lambda one: _distance(spans[one], start - row_start, end - row_start)
                )
            words = re.sub(r"\s+", " ", text[start:end])
            if is_header and above:
                header[number] = f"{header[number]} {words}" if number in header else words
                cells.append(Cell(start, end, number))
            else:
                cells.append(Cell(start, end, number, header.get(number)))
        if is_header and above and len(pieces) >= len(spans):
            spans = [(number, start - row_start, end - row_start) for number, (start, end) in enumerate(pieces)]
        elif not is_header:
            above = False
        made.append(Row(filled[0][0], filled[-1][1], tuple(cells), is_header and above))
    return tuple(made)


_SERIAL = re.compile(r"\(?\d{1,3}[.)]?")
STOPPED = re.compile(r"[a-z)\d%][.!?]\s+[A-Z]")
"""The end of a sentence that another one follows."""
_FEWEST_TOLD = 25
"""The least words of a cell that tells something in sentences."""
_LONGEST_NAME = 15


def told_in_cells(text: str, row: Row) -> list[tuple[int, int]]:
    """The cells of a row that tells in sentences of what its first cell names, a number aside: the name and the others,
    in order; nothing for rows of values or of short entries.
    """
    cells = [(cell.start, cell.end) for cell in row.cells]
    words = [text[start:end] for start, end in cells]
    if row.header or len(cells) < 2:
        return []
    if _SERIAL.fullmatch(words[0].strip()):
        cells, words = cells[1:], words[1:]
    told = [len(said.split()) >= _FEWEST_TOLD and STOPPED.search(said) is not None for said in words]
    if not any(told[1:]) or told[0] or len(words[0].split()) > _LONGEST_NAME:
        return []
    return [] if any(VALUE.fullmatch(said.strip()) for said in words) else cells


def _moved_over(spans: list[tuple[int, int, int]], wider: list[tuple[int, int, int]]) -> dict[int, int]:
    """For each column of a header the one of a wider row that it stands over: none twice, in their order."""
    moved: dict[int, int] = {}
    for at, (number, left, right) in enumerate(spans):
        free = range(max(moved.values(), default=-1) + 1, len(wider) - (len(spans) - at - 1))
        moved[number] = min(free, key=lambda one: _distance(wider[one], left, right))
    return moved


def _distance(span: tuple[int, int, int], start: int, end: int) -> int:
    _, left, right = span
    return max(0, max(left, start) - min(right, end)) * 100 + abs(left - start)
