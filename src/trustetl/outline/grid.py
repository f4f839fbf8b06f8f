"""Tables written in text: rows of cells between bars, or in columns held apart by spaces or tabs."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from trustetl.lexicon import currencies, pattern_of, scales
from trustetl.model import Cell
from trustetl.outline.lines import Line

_RULE = re.compile(r"\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?|[-+=|\s]{4,}")
_GAP = re.compile(r"\t+\s*|[ ]*(?:\.[ ]?){4,}[ ]*|[ ]{2,}")
"""Tabs, spaces or dots between two columns."""
_SIGNS = pattern_of({sign for c in currencies().values() for sign in (c.code, *c.signs)} | {"N", "K", "P"})
_SCALES = pattern_of(word for word in scales() if word.isascii() and len(word) > 1)
_VALUE = re.compile(
    rf"[~≈<>(+–—-]*\s*(?-i:{_SIGNS})?\s*\d[\d,.\s]*(?:%|per\s?cent|(?:{_SCALES})(?:\s[a-z]+)?|[a-zA-Z]{{1,3}})?\s*\)?\*?"
    r"|[–—-]+|n\.?a\.?|nil|\.{2,}|…",
    re.IGNORECASE,
)
_UNIT_ABOVE = re.compile(rf"[(\[][^()\[\]]*(?:(?-i:{_SIGNS})|\b(?:{_SCALES})\b)[^()\[\]]*[)\]]\W*$", re.IGNORECASE)
_ENDS_IN_NUMBER = re.compile(r"(?P<label>[A-Z][^\d:|\t.!?]{2,60}?)\s+(?P<value>\d[\d,. ]*%?)")
_YEAR = re.compile(
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


def find_grids(text: str, lines: list[Line]) -> list[Grid]:
    """The tables among the lines of a reading."""
    grids: list[Grid] = []
    at = 0
    while at < len(lines):
        grid = (
            _marked(text, lines, at)
            or _barred(text, lines, at)
            or _spaced(text, lines, at)
            or _stacked(text, lines, at)
            or _trailing(text, lines, at)
        )
        if grid is None:
            at += 1
        else:
            grids.append(grid)
            at = grid.last
    return grids


def _marked(text: str, lines: list[Line], at: int) -> Grid | None:
    """Rows that the mark-up gives; the marks are in text offsets, so cells are found again between the bars."""
    last = at
    while last < len(lines) and lines[last].kind == "row" and (last == at or not lines[last].gap):
        last += 1
    if last == at:
        return None
    rows = []
    for line in lines[at:last]:
        header = any(mark.kind == "header" for mark in line.inner) and not any(
            mark.kind == "cell" for mark in line.inner
        )
        rows.append((_pieces(text, line.start, line.end, "|", outer=False), header))
    if not any(header for _, header in rows):
        rows = _guess_header(text, rows)
    return Grid(at, last, _headed(text, rows))


def _barred(text: str, lines: list[Line], at: int) -> Grid | None:
    last = at
    counts = []
    while last < len(lines) and (last == at or not lines[last].gap) and _has_bars(lines[last]):
        counts.append(lines[last].text.strip("|").count("|"))
        last += 1
    ruled = _ruled_rows(text, lines, at, last)
    rows = last - at
    if rows < 2 or (not ruled and ((rows < 3 and max(counts) < 2) or len(set(counts)) > 2 + rows // 4)):
        return None
    pieces = []
    for line in lines[at:last]:
        if not _is_rule(line.text):
            outer = line.text.startswith("|")
            pieces.append((_pieces(text, line.start, line.end, "|", outer=outer), False))
    if ruled and pieces:
        pieces[0] = (pieces[0][0], True)
    elif not ruled and not _blank_heads(text, lines, at):
        pieces = _guess_header(text, pieces)
    return Grid(at, last, _headed(text, pieces))


def _blank_heads(text: str, lines: list[Line], at: int) -> bool:
    """Whether a rule stands over the first row, and over that a row of empty cells: '| | |'."""
    before = text[lines[at - 1].end if at else 0 : lines[at].start]
    return re.search(r"^[|\s]*\|[|\s]*\n\|?\s*:?-{2,}:?\s*\|[-:|\s]*$", before, re.MULTILINE) is not None


def _is_rule(text: str) -> bool:
    return _RULE.fullmatch(text) is not None and "-" in text


def _has_bars(line: Line) -> bool:
    return (
        "|" in line.text.strip("|")
        or (line.text.startswith("|") and line.text.endswith("|"))
        or (_RULE.fullmatch(line.text) is not None and "|" in line.text)
    )


def _ruled_rows(text: str, lines: list[Line], at: int, last: int) -> bool:
    """Whether a rule stands under the first row (split_lines leaves rules out, so it is looked for in the text)."""
    if last - at < 2:
        return False
    between = text[lines[at].end : lines[at + 1].start]
    return re.search(r"\|?\s*:?-{2,}:?\s*\|", between) is not None


def _pieces(text: str, start: int, end: int, bar: str, *, outer: bool) -> list[tuple[int, int]]:
    """Spans between bars, without the space around them; empty cells are spans without length."""
    spans = []
    at = start
    for match in re.finditer(re.escape(bar), text[start:end]):
        if text[start + match.start() - 1 : start + match.start()] == "\\":
            continue
        spans.append((at, start + match.start()))
        at = start + match.end()
    spans.append((at, end))
    if outer and len(spans) > 1:
        spans = spans[1:]
        if not text[spans[-1][0] : spans[-1][1]].strip() and len(spans) > 1:
            spans = spans[:-1]
    return [_trimmed(text, *span) for span in spans]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _spaced(text: str, lines: list[Line], at: int) -> Grid | None:
    """Columns held apart by tabs or two and more spaces, three lines or more."""
    last = at
    rows: list[list[tuple[int, int]]] = []
    while (
        last < len(lines)
        and (last == at or not lines[last].gap or lines[last].ruled)
        and not lines[last].bullet
        and not lines[last].hashes
        and lines[last].kind in ("", "paragraph")
    ):
        columns = _columns(text, lines[last])
        if len(columns) < 2 and not _goes_on(text, lines, last, rows):
            break
        rows.append(columns)
        last += 1
    if len(rows) < 3:
        return None
    width = max(len(row) for row in rows)
    if width <= _FIELD and sum(text[start:end].endswith(":") for (start, end), *_ in rows) > len(rows) // 2:
        return None  # 'Launch:    12 May 2022': the fields of a box, whose values stand under each other
    full = sum(len(row) == width for row in rows)
    valued = sum(any(_VALUE.fullmatch(text[start:end]) for start, end in row[1:]) for row in rows)
    short = sum(end - start <= 60 for row in rows for start, end in row)
    if full < 0.5 * len(rows) or valued < 0.5 * len(rows) or short < 0.9 * sum(map(len, rows)):
        return None
    tabbed = _tabbed(text, lines[at:last])
    if tabbed is not None:
        return Grid(at, last, _headed(text, _guess_header(text, [(row, False) for row in tabbed])))
    guessed = _guess_header(text, [(row, False) for row in rows])
    return Grid(at, last, _headed(text, guessed, placed=True, lines=lines[at:last]))


def _goes_on(text: str, lines: list[Line], at: int, rows: list[list[tuple[int, int]]]) -> bool:
    """Whether a line without columns inside a table is a label that goes on in the next row, or heads rows."""
    return (
        len(rows) > 1
        and len(rows[-1]) > 1
        and lines[at].end - lines[at].start <= 60
        and at + 1 < len(lines)
        and not lines[at + 1].gap
        and len(_columns(text, lines[at + 1])) == len(rows[-1])
    )


_FIELD = 2
"""The columns of a box of fields: label and value."""
_STACKED = 6
"""The most columns of a table with one cell a line."""


def _stacked(text: str, lines: list[Line], at: int) -> Grid | None:
    """One cell a line, as copying from a page leaves it: the headers, then for each row its label and its values."""
    last = at
    while (
        last < len(lines)
        and (last == at or not lines[last].gap)
        and lines[last].end - lines[last].start <= 60
        and not lines[last].bullet
        and not lines[last].hashes
        and lines[last].kind in ("", "paragraph")
    ):
        last += 1
    count = last - at
    if count < 6:
        return None
    cells = [text[line.start : line.end].strip() for line in lines[at:last]]
    values = [_VALUE.fullmatch(cell) is not None for cell in cells]
    for width in range(2, min(_STACKED, count // 3) + 1):
        if count % width or values[0]:
            continue
        headed = all(not value or _YEAR.fullmatch(cell) for cell, value in zip(cells[:width], values, strict=False))
        bodies = [values[first : first + width] for first in range(width, count, width)]
        if headed and all(not row[0] and all(row[1:]) for row in bodies):
            spans = [(line.start, line.end) for line in lines[at:last]]
            rows = [(spans[first : first + width], first == 0) for first in range(0, count, width)]
            return Grid(at, last, _headed(text, rows))
    return None


def _trailing(text: str, lines: list[Line], at: int) -> Grid | None:
    """Labels with a number at their end, one space apart, below a line that gives a unit in brackets: 'State budget
    22.0' under 'Financing (EUR million)'."""
    if not at or _UNIT_ABOVE.search(lines[at - 1].text) is None:
        return None
    rows: list[tuple[list[tuple[int, int]], bool]] = []
    last = at
    while last < len(lines) and (last == at or not lines[last].gap) and lines[last].kind in ("", "paragraph"):
        match = _ENDS_IN_NUMBER.fullmatch(text, lines[last].start, lines[last].end)
        if match is None or lines[last].bullet or lines[last].hashes:
            break
        rows.append(([match.span("label"), match.span("value")], False))
        last += 1
    return Grid(at, last, _headed(text, rows)) if len(rows) >= 3 else None


def _tabbed(text: str, lines: list[Line]) -> list[list[tuple[int, int]]] | None:
    """Rows with one tab between two cells, as a spreadsheet copies them: two tabs in a row, or one in front, are an
    empty cell. None where tabs only hold columns apart, or there are none."""
    rows = [_pieces(text, text.rfind("\n", 0, line.start) + 1, line.end, "\t", outer=False) for line in lines]
    width = len(rows[0])
    if width < 2 or any(end <= start for start, end in rows[0][1:]):
        return None
    for row in rows:
        filled = sum(end > start for start, end in row)
        if not 2 <= len(row) <= width or (len(row) < width and filled < len(row)):
            return None
    return rows


def _columns(text: str, line: Line) -> list[tuple[int, int]]:
    spans = []
    at = line.start
    for match in _GAP.finditer(text[line.start : line.end]):
        spans.append((at, line.start + match.start()))
        at = line.start + match.end()
    spans.append((at, line.end))
    return [span for span in spans if span[1] > span[0]]


def _guess_header(
    text: str, rows: list[tuple[list[tuple[int, int]], bool]]
) -> list[tuple[list[tuple[int, int]], bool]]:
    """Take the first row for the header where it holds names, or years, and the rows below hold values."""
    if len(rows) < 2:
        return rows
    first = [text[start:end] for start, end in rows[0][0] if end > start]
    below = [text[start:end] for row, _ in rows[1:] for start, end in row[1:] if end > start]
    if len(first) < 2 or not below:
        return rows
    values = sum(_VALUE.fullmatch(cell) is not None for cell in below) / len(below)
    named = all(
        not re.search(r"\d", cell)
        or _YEAR.fullmatch(cell.strip())
        or (re.search(r"[A-Za-z]{3}", cell) and not _VALUE.fullmatch(cell))
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
    years = any(_YEAR.fullmatch(cell) for cell in first)
    return (
        len(second) > 1
        and bool(below)
        and all(
            (not re.search(r"\d", cell) and not _VALUE.fullmatch(cell)) or (not years and _full_year(cell))
            for cell in second
        )
        and sum(_VALUE.fullmatch(cell) is not None for cell in below) > 0.8 * len(below)
    )


def _full_year(cell: str) -> bool:
    return _YEAR.fullmatch(cell) is not None and re.search(r"(?:19|20)\d\d", cell) is not None


def _headed(
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
