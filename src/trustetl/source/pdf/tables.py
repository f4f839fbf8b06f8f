"""Tables of a PDF page: by their ruling lines, or by columns that hold from row to row."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from trustetl.source.pdf.rows import Row, Segment, joined, make_rows, segments_of
from trustetl.source.pdf.words import Rule, Word

_NEAR = 3.0
_CELL_GAP = 0.7
_MOST_RULES = 4000
"""A page with more lines shows a drawing."""
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_VALUE = re.compile(
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?{_MONTH}\s+(?:\d{{1,2}},?\s+)?\d{{4}}|"
    r"[~<>(+–—-]*\s*(?:[₹$€£`]|Rs\.?|US\$)?\s*\d[\d,.\s/-]*(?:%|[a-zA-Z]{1,8})?\s*\)?\*?|[–—-]|n\.?a\.?|nil|\.{2,}|FY\s?\d\S*(?:\s+(?:to|[–-])\s+FY\s?\d\S*)?",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Table:
    """Rows of cell texts with the stretch of the page that they take up."""

    top: float
    bottom: float
    left: float
    right: float
    rows: list[list[str]]


def ruled_tables(words: Sequence[Word], rules: Sequence[Rule], page: int) -> tuple[list[Table], list[Word]]:
    """Tables with ruling lines, and the words that are in none of them."""
    tables: list[Table] = []
    rest = list(words)
    if len(rules) > _MOST_RULES:
        return tables, rest
    for group in _groups(rules):
        xs = _places([rule.at for rule in group if not rule.level])
        ys = _places([rule.at for rule in group if rule.level])
        if len(xs) < 3 or len(ys) < 3:
            continue
        inside = [
            word
            for word in rest
            if xs[0] - _NEAR < (word.left + word.right) / 2 < xs[-1] + _NEAR
            and ys[0] - _NEAR < word.base + word.size / 3 < ys[-1] + _NEAR
        ]
        if not inside:
            continue
        rows = _cells(inside, xs, ys, [rule for rule in group if not rule.level], page)
        filled = [row for row in rows if any(row)]
        if sum(sum(map(bool, row)) > 1 for row in filled) < 2 or max(len(cell) for row in filled for cell in row) > 900:
            continue
        tables.append(Table(ys[-1], ys[0], xs[0], xs[-1], filled))
        taken = set(map(id, inside))
        rest = [word for word in rest if id(word) not in taken]
    return tables, rest


def _groups(rules: Sequence[Rule]) -> list[list[Rule]]:
    """Rules that touch each other."""
    groups: list[list[Rule]] = []
    boxes: list[tuple[float, float, float, float]] = []
    for rule in sorted(rules, key=lambda one: (not one.level, one.at)):
        box = (rule.low, rule.at, rule.high, rule.at) if rule.level else (rule.at, rule.low, rule.at, rule.high)
        near = [at for at, other in enumerate(boxes) if _meet(box, other)]
        joined_rules = [rule]
        for at in reversed(near):
            joined_rules = groups.pop(at) + joined_rules
            other = boxes.pop(at)
            box = (min(box[0], other[0]), min(box[1], other[1]), max(box[2], other[2]), max(box[3], other[3]))
        groups.append(joined_rules)
        boxes.append(box)
    return groups


def _meet(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    return (
        one[0] <= other[2] + _NEAR
        and other[0] <= one[2] + _NEAR
        and one[1] <= other[3] + _NEAR
        and other[1] <= one[3] + _NEAR
    )


def _places(values: list[float]) -> list[float]:
    places: list[float] = []
    for value in sorted(values):
        if not places or value - places[-1] > _NEAR:
            places.append(value)
    return places


def _cells(words: Sequence[Word], xs: list[float], ys: list[float], uprights: list[Rule], page: int) -> list[list[str]]:
    rows: list[list[str]] = []
    for low, high in reversed(list(itertools.pairwise(ys))):
        middle = (low + high) / 2
        bounds = (
            [xs[0]]
            + [
                x
                for x in xs[1:-1]
                if any(abs(rule.at - x) <= _NEAR and rule.low - _NEAR < middle < rule.high + _NEAR for rule in uprights)
            ]
            + [xs[-1]]
        )
        here = [word for word in words if low <= word.base + word.size / 3 < high]
        cells = [""] * (len(xs) - 1)
        for left, right in itertools.pairwise(bounds):
            column = min(range(len(xs)), key=lambda one: abs(xs[one] - left))
            part = [word for word in here if left <= (word.left + word.right) / 2 < right]
            cells[column] = " ".join(row.text for row in make_rows(part, page)).replace("|", "/")
        rows.append(cells)
    return rows


def spaced_table(rows: Sequence[Row], at: int) -> tuple[int, list[list[str]]] | None:
    """The table without ruling lines that begins with row ``at``: where it ends (exclusive) and its cells.

    Three rows or more with two parts or more each, whose parts stand under each other with white space between that
    no row crosses, and half of which hold values.
    """
    if len(segments_of(rows[at].words, _CELL_GAP)) < 2:
        return None
    cut: list[list[Segment]] = []
    width = 0
    last = at
    while (
        last < len(rows)
        and rows[last].kind == ""
        and (last == at or rows[last - 1].base - rows[last].base < 2.6 * rows[last].size)
    ):
        segments = segments_of(rows[last].words, _CELL_GAP)
        if len(segments) < 2 and not (cut and _is_rest(rows, last, cut[-1])):
            break
        columns = len(_columns([*cut, segments]))
        if cut and columns < width - 1:  # a long entry can close the gap to the next column, in its own row
            columns = len(_finer([*cut, segments])[1])
            width = max(map(len, [*cut, segments]))
        if columns < 2 or columns < width - 1:
            break
        width = max(width, columns)
        cut.append(segments)
        last += 1
    while cut and len(cut[-1]) < 2:
        cut.pop()
        last -= 1
    full = [segments for segments in cut if len(segments) > 1]
    spans = _columns(cut)
    valued = sum(any(_VALUE.fullmatch(segment.text) for segment in segments[1:]) for segments in full)
    if len(full) < 3 or len(spans) < 2 or valued < 0.5 * len(full):
        return None
    cells: list[list[str]] = []
    cut, spans = _finer(cut)
    for segments in cut:
        line = [""] * len(spans)
        for segment in segments:
            column = max(
                range(len(spans)), key=lambda one: min(spans[one][1], segment.right) - max(spans[one][0], segment.left)
            )
            line[column] = f"{line[column]} {joined(segment.words)}".strip().replace("|", "/")
        if len(segments) < 2 and cells:
            for column, words in enumerate(line):
                cells[-1][column] = f"{cells[-1][column]} {words}".strip()
        else:
            cells.append(line)
    return last, cells


def _finer(cut: list[list[Segment]]) -> tuple[list[list[Segment]], list[tuple[float, float]]]:
    """Columns by the white space that no word of any row stands in, where most rows leave a wide gap; and the rows
    cut there.

    The longest entry of a column can come as close to the next column as an ordinary space.
    """
    lines = [
        sorted((word for segment in segments for word in segment.words), key=lambda word: word.left) for segments in cut
    ]
    spans: list[tuple[float, float]] = []
    for left, right in sorted((word.left, word.right) for line in lines for word in line):
        if spans and left < spans[-1][1] + 1:
            spans[-1] = (spans[-1][0], max(spans[-1][1], right))
        else:
            spans.append((left, right))
    kept = spans[:1]
    for span in spans[1:]:
        wide = both = 0
        for line in lines:
            before = [word for word in line if word.right <= kept[-1][1] + 0.5]
            behind = [word for word in line if span[0] - 0.5 <= word.left and word.right <= span[1] + 0.5]
            if before and behind:
                both += 1
                wide += behind[0].left - before[-1].right > _CELL_GAP * behind[0].size
        if both and wide >= 0.5 * both:
            kept.append(span)
        else:
            kept[-1] = (kept[-1][0], span[1])
    parts = []
    for line in lines:
        segments: list[Segment] = []
        for left, right in kept:
            words = [word for word in line if left - 0.5 <= word.left and word.right <= right + 0.5]
            if words:
                segments.append(Segment(words))
        parts.append(segments)
    return parts, kept


def _is_rest(rows: Sequence[Row], here: int, above: Sequence[Segment]) -> bool:
    """Whether a row with one part goes on with a cell of the row above: it begins where one of its cells does, close
    below, and more rows follow."""
    row = rows[here]
    close = rows[here - 1].base - row.base < 1.5 * row.size
    following = here + 1 < len(rows) and len(segments_of(rows[here + 1].words, _CELL_GAP)) > 1
    return (
        close
        and following
        and any(abs(segment.left - row.left) < 2 for segment in above)
        and row.right - row.left < 0.5 * (above[-1].right - above[0].left)
    )


def _columns(rows: Sequence[Sequence[Segment]]) -> list[tuple[float, float]]:
    """Stretches that segments of the rows share, from left to right."""
    spans: list[tuple[float, float]] = []
    for left, right in sorted((segment.left, segment.right) for row in rows for segment in row):
        if spans and left < spans[-1][1] + 1:
            spans[-1] = (spans[-1][0], max(spans[-1][1], right))
        else:
            spans.append((left, right))
    return spans
