"""Tables written in text: rows of cells between bars, or in columns held apart by spaces or tabs."""

from __future__ import annotations

import re

from trustetl.outline.columns import SCALES, SIGNS, VALUE, YEAR, Grid, guess_header, headed
from trustetl.outline.lines import Line

_RULE = re.compile(r"\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?|[-+=|\s]{4,}")
_GAP = re.compile(r"\t+\s*|[ ]*(?:\.[ ]?){4,}[ ]*|[ ]{2,}")
"""Tabs, spaces or dots between two columns."""
_UNIT_ABOVE = re.compile(rf"[(\[][^()\[\]]*(?:(?-i:{SIGNS})|\b(?:{SCALES})\b)[^()\[\]]*[)\]]\W*$", re.IGNORECASE)
_ENDS_IN_NUMBER = re.compile(r"(?P<label>[A-Z][^\d:|\t.!?]{2,60}?)\s+(?P<value>\d[\d,. ]*%?)")


def find_grids(text: str, lines: list[Line]) -> list[Grid]:
    """The tables among the lines of a reading."""
    grids: list[Grid] = []
    at = 0
    while at < len(lines):
        grid = (
            _marked(text, lines, at)
            or _barred(text, lines, at)
            or _parted(text, lines, at)
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
        rows = guess_header(text, rows)
    return Grid(at, last, headed(text, rows))


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
        pieces = guess_header(text, pieces)
    return Grid(at, last, headed(text, pieces))


_PARTING = re.compile(r"[ \t]+([/;·>])[ \t]+")
_FEWEST = 3
"""Lines of a table whose cells only a mark between spaces parts."""


def _parted(text: str, lines: list[Line], at: int) -> Grid | None:
    """Cells parted by a mark between spaces, where the last ones of the lines are values: 'Quays / 650 / 1,000'."""
    mark = _PARTING.search(lines[at].text)
    rows: list[tuple[list[tuple[int, int]], bool]] = []
    last = at
    while mark is not None and last < len(lines) and (last == at or not lines[last].gap):
        line = lines[last]
        cuts = [found for found in _PARTING.finditer(line.text) if found[1] == mark[1]]
        if (
            not line.plain
            or line.kind not in ("", "paragraph")
            or not cuts
            or (rows and len(cuts) + 1 != len(rows[0][0]))
        ):
            break
        edges = [0, *(edge for cut in cuts for edge in cut.span()), len(line.text)]
        rows.append(([(line.start + a, line.start + b) for a, b in zip(edges[::2], edges[1::2], strict=True)], False))
        last += 1
    values = [[VALUE.fullmatch(text[a:b].strip()) is not None for a, b in cells[1:]] for cells, _ in rows[1:]]
    if len(rows) < _FEWEST or not all(all(row) for row in values):
        return None
    return Grid(at, last, headed(text, guess_header(text, rows)))


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
    valued = sum(any(VALUE.fullmatch(text[start:end]) for start, end in row[1:]) for row in rows)
    short = sum(end - start <= 60 for row in rows for start, end in row)
    if full < 0.5 * len(rows) or valued < 0.5 * len(rows) or short < 0.9 * sum(map(len, rows)):
        return None
    tabbed = _tabbed(text, lines[at:last])
    if tabbed is not None:
        return Grid(at, last, headed(text, guess_header(text, [(row, False) for row in tabbed])))
    guessed = guess_header(text, [(row, False) for row in rows])
    return Grid(at, last, headed(text, guessed, placed=True, lines=lines[at:last]))


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
    values = [VALUE.fullmatch(cell) is not None for cell in cells]
    for width in range(2, min(_STACKED, count // 3) + 1):
        if count % width or values[0]:
            continue
        named = all(not value or YEAR.fullmatch(cell) for cell, value in zip(cells[:width], values, strict=False))
        bodies = [values[first : first + width] for first in range(width, count, width)]
        if named and all(not row[0] and all(row[1:]) for row in bodies):
            spans = [(line.start, line.end) for line in lines[at:last]]
            rows = [(spans[first : first + width], first == 0) for first in range(0, count, width)]
            return Grid(at, last, headed(text, rows))
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
    return Grid(at, last, headed(text, rows)) if len(rows) >= 3 else None


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
