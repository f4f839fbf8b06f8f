"""Words of a page into rows on a common baseline, and rows into the columns of the page."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from trustetl.source.pdf.words import Word

_WIDE_GAP = 1.6
_MIN_ROWS = 6
_SMALL = 0.88
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(slots=True)
class Segment:
    """Words of one row with ordinary spaces between them."""

    words: list[Word]

    @property
    def left(self) -> float:
        return self.words[0].left

    @property
    def right(self) -> float:
        return max(word.right for word in self.words)

    @property
    def text(self) -> str:
        return joined(self.words)


@dataclass(slots=True)
class Row:
    """A line of a page or column."""

    segments: list[Segment]
    base: float
    size: float
    page: int
    kind: str = ""
    """``furniture`` where it is part of the page."""

    @property
    def words(self) -> list[Word]:
        return [word for segment in self.segments for word in segment.words]

    @property
    def left(self) -> float:
        return self.segments[0].left

    @property
    def right(self) -> float:
        return max(segment.right for segment in self.segments)

    @property
    def text(self) -> str:
        return joined(self.words)

    @property
    def bold(self) -> bool:
        """Whether (nearly) all of it is set in bold."""
        letters = sum(len(word.text) for word in self.words)
        return sum(len(word.text) for word in self.words if word.bold) >= 0.9 * letters


def joined(words: Sequence[Word]) -> str:
    """Words with spaces between them; a raised number is a footnote mark in brackets, or the power of a unit."""
    text = ""
    for before, word in zip([None, *words], words, strict=False):
        if before is not None and _raised(before, word):
            if re.search(r"(?:^|[\s\d/])[kcm]?m$", text) and word.text in ("2", "3"):
                text += word.text.translate(_SUPERSCRIPTS)
            elif re.search(r"\d(?:st|nd|rd|th)?$", text) and re.fullmatch(r"st|nd|rd|th", word.text):
                text += word.text
            elif re.fullmatch(r"\d{1,3}(?:,\d{1,3})*", word.text):
                text += f"[{word.text}]"
            else:
                text += word.text
        elif before is not None and _touches(before, word):
            text += word.text
        else:
            text += (" " if text else "") + word.text
    return text


def _raised(before: Word, word: Word) -> bool:
    return (
        word.size <= _SMALL * before.size
        and word.base > before.base + 0.15 * before.size
        and word.left - before.right < 0.4 * before.size
    )


def _touches(before: Word, word: Word) -> bool:
    return (
        -0.5 * word.size < word.left - before.right < 0.08 * word.size
        and word.base == before.base
        and word.size == before.size
        and (before.bold != word.bold)
    )


def make_rows(words: Sequence[Word], page: int) -> list[Row]:
    """Group words by baseline, from the top of the page down; what is raised or lowered by less than half a line
    stays in its row."""
    if not words:
        return []
    usual = median(word.size for word in words)
    rows: list[list[Word]] = []
    small: list[Word] = []
    for word in sorted(words, key=lambda one: (-one.base, one.left)):
        if word.size < _SMALL * usual:
            small.append(word)
        elif (row := next((row for row in rows[-3:] if _level(row, word)), None)) is not None:
            row.append(word)
        else:
            rows.append([word])
    bases = sorted((-row[0].base, at) for at, row in enumerate(rows))
    loose: list[list[Word]] = []
    for word in small:
        first = bisect_left(bases, (-word.base - usual, 0))
        near = [rows[at] for base, at in bases[first : first + 4] if abs(base + word.base) <= usual] + loose[-3:]
        if (row := next((row for row in near if _level(row, word)), None)) is not None:
            row.append(word)
        else:
            loose.append([word])
    rows += loose
    made = []
    for row in rows:
        row.sort(key=lambda one: one.left)
        size = max((one.size for one in row), key=lambda size: sum(len(one.text) for one in row if one.size == size))
        base = median(one.base for one in row if one.size == size)
        made.append(Row(_segments(row), base, size, page))
    made.sort(key=lambda row: -row.base)
    return made


def _level(row: list[Word], word: Word) -> bool:
    """Whether a word belongs to a row: it stands on its baseline, or raised or lowered right beside one of its
    words."""
    lead = max(row, key=lambda one: one.size)
    off = abs(lead.base - word.base)
    if off > 0.3 * min(lead.size, word.size):
        beside = any(
            -0.3 * one.size < word.left - one.right < 0.4 * one.size
            or -0.3 * one.size < one.left - word.right < 0.4 * one.size
            for one in row
        )
        if (
            off > 0.55 * max(lead.size, word.size)
            or min(lead.size, word.size) > _SMALL * max(lead.size, word.size)
            or not beside
        ):
            return False
    return not _overlaps(row, word)


def _overlaps(row: list[Word], word: Word) -> bool:
    """Whether a word stands over or under another of the row, rather than beside it."""
    return any(
        min(one.right, word.right) - max(one.left, word.left) > 0.5 * min(one.right - one.left, word.right - word.left)
        for one in row
        if abs(one.base - word.base) > 0.1 * one.size
    )


def _segments(words: Sequence[Word]) -> list[Segment]:
    return segments_of(words, _WIDE_GAP)


def segments_of(words: Sequence[Word], gap: float) -> list[Segment]:
    """Cut words, from left to right, where more space stands between them than ``gap`` times their size."""
    segments = [Segment([words[0]])]
    for before, word in itertools.pairwise(words):
        if word.left - before.right > gap * max(before.size, word.size):
            segments.append(Segment([word]))
        else:
            segments[-1].words.append(word)
    return segments


def split_columns(words: list[Word], page: int, depth: int = 0) -> list[list[Row]]:
    """The rows of a page, column by column in reading order; what stands across columns parts them."""
    rows = make_rows(words, page)
    if depth > 1 or len(rows) < _MIN_ROWS:
        return [rows] if rows else []
    gutter = _gutter(rows)
    if gutter is None:
        return [rows]
    groups: list[list[Row]] = []
    across: list[Row] = []
    beside: list[Row] = []

    def close() -> None:
        if beside:
            for side in (True, False):
                part = [word for row in beside for word in row.words if (word.right <= gutter + 1) == side]
                if part:
                    groups.extend(split_columns(part, page, depth + 1))
            beside.clear()

    for row in rows:
        if _crosses(row, gutter):
            close()
            across.append(row)
        else:
            if across:
                groups.append(list(across))
                across.clear()
            beside.append(row)
    close()
    if across:
        groups.append(across)
    return groups


def _crosses(row: Row, gutter: float) -> bool:
    return any(word.left < gutter - 1 and word.right > gutter + 1 for word in row.words) or any(
        segment.left < gutter < segment.right for segment in row.segments if _gap_at(segment, gutter) < 0.7 * row.size
    )


def _gap_at(segment: Segment, x: float) -> float:
    left = max((word.right for word in segment.words if word.right <= x + 1), default=segment.left)
    right = min((word.left for word in segment.words if word.left >= x - 1), default=segment.right)
    return right - left


def _gutter(rows: list[Row]) -> float | None:
    """The middle of the white space between two columns of running text, if the rows are set in two."""
    left, right = min(row.left for row in rows), max(row.right for row in rows)
    width = right - left
    if width < 200:
        return None
    best: tuple[int, float] | None = None
    for step in range(25, 86):
        x = left + width * step / 100
        clear = [row for row in rows if not _crosses(row, x)]
        if len(clear) < max(_MIN_ROWS, 0.4 * len(rows)):
            continue
        if (best is None or len(clear) > best[0]) and _is_prose(
            clear, x, left, right, few=len(clear) > 0.9 * len(rows)
        ):
            best = (len(clear), x)
    if best is None:
        return None
    rights = [
        word.right for row in rows for word in row.words if word.right <= best[1] + 1 and not _crosses(row, best[1])
    ]
    lefts = [word.left for row in rows for word in row.words if word.left >= best[1] - 1 and not _crosses(row, best[1])]
    return (max(rights) + min(lefts)) / 2 if rights and lefts and max(rights) < min(lefts) else best[1]


def _is_prose(rows: list[Row], x: float, left: float, right: float, *, few: bool) -> bool:
    """Whether both sides hold lines that fill their column, as running text does and the cells of a table do not.

    On the last page of a text in columns one side may hold a few lines only (``few``: hardly a line stands across
    both).
    """
    sides = (
        [[w for w in row.words if w.right <= x + 1] for row in rows],
        [[w for w in row.words if w.left >= x - 1] for row in rows],
    )
    lines = [[words for words in side if words] for side in sides]
    if min(map(len, lines)) == 0 or max(map(len, lines)) < _MIN_ROWS:
        return False
    high = min(max(words[0].base for words in side) for side in lines)
    low = max(min(words[0].base for words in side) for side in lines)
    if high < low - 20:
        return False  # one above the other
    for side, room in zip(lines, (x - left, right - x), strict=True):
        full = sum(max(w.right for w in words) - words[0].left >= 0.7 * room for words in side)
        texts = [" ".join(w.text for w in words) for words in side]
        if len(side) < 5:
            if not few or not all(
                " " in text and sum(char.isalpha() for char in text) >= 0.6 * len(text) for text in texts
            ):
                return False
        elif full < 0.5 * len(side) or sum(char.isalpha() for text in texts for char in text) < 18 * len(side):
            return False
    return True
