"""Rows of PDF pages into paragraphs, headings, bullets and footnotes."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median

from trustetl.source.pdf.rows import Row
from trustetl.source.pdf.tables import Table

_BULLET = re.compile(r"(?:[•●▪■□◦‣⁃∙·○►▶➢➤✓✔❖◆*\uf0b7\uf0a7\uf0d8–-]|o)(?=\s+\S)|[•●▪■◦‣∙►➢\uf0b7\uf0a7]")
_MARKER = re.compile(
    r"(?:\(?\d{1,3}[.)]|\(?[a-z][.)]|\(?[ivx]{1,5}[.)]|[IVX]{1,5}\.|\[\d{1,3}\]|\d{1,2}(?:\.\d{1,2}){1,3}\.?|Q\.?\s?\d{1,3}[.:)]?)(?=\s+\S)"
)
_STOP = re.compile(r"[.!?।:;][\"”’')\]]*(?:\[\d+\])?$")
_LABELLED = re.compile(r"[^\W\d_a-z][^:.]{1,40}:\s")
_GOES_ON = re.compile(
    r"(?:\b(?:the|an?|of|to|in|on|at|by|for|from|with|and|or|is|are|was|were|be|been|has|have|had|will|would|its|their|than|that|which|about|over|nearly|around|Rs\.?)|[,–&/(-])$",
    re.IGNORECASE,
)
_PREFIXES = frozenset(
    re.findall(
        r"\S+",
        "non self co re pre post anti semi multi inter sub ex all cross high low long short well e year two three four "
        "five half public first second third so twenty thirty forty fifty sixty seventy eighty ninety third double "
        "single full part large small state government market sales labour land sea left right",
    )
)


@dataclass
class Piece:
    """A block of the document: a paragraph, heading, bullet, footnote, table or line of furniture."""

    kind: str
    rows: list[Row] = field(default_factory=list)
    table: Table | None = None
    gap: bool = True
    level: int = 0
    page: int = 0
    indent: float = 0.0
    """How far its first row begins behind the left edge of the column."""

    @property
    def size(self) -> float:
        return self.rows[0].size


@dataclass(frozen=True, slots=True)
class Frame:
    """The column that rows are set in."""

    left: float
    right: float

    @property
    def width(self) -> float:
        return max(self.right - self.left, 1.0)


@dataclass(frozen=True, slots=True)
class Style:
    """What is usual in a document."""

    size: float
    leading: dict[float, float]
    bold: bool
    """Whether running text is bold, so that bold says nothing."""

    def step(self, size: float) -> float:
        """The usual distance of baselines in text of a size."""
        return self.leading.get(size, 1.2 * size)


def usual_style(groups: Sequence[Sequence[Row]]) -> Style:
    """Body size, leading of every size, and whether bold is a signal, over all columns of a document."""
    sizes: Counter[float] = Counter()
    bold = letters = 0
    steps: dict[float, list[float]] = {}
    for rows in groups:
        for row in rows:
            count = len(row.text)
            sizes[row.size] += count
            letters += count
            bold += count if row.bold else 0
        for above, below in itertools.pairwise(rows):
            distance = above.base - below.base
            if above.size == below.size and 0.8 * above.size < distance < 2.2 * above.size:
                steps.setdefault(above.size, []).append(distance)
    leading = {size: _lower(values) for size, values in steps.items() if len(values) > 2}
    return Style(sizes.most_common(1)[0][0] if sizes else 10.0, leading, bold > 0.6 * letters)


def _lower(values: list[float]) -> float:
    """The usual line distance: the median of the lower half, as paragraph gaps only make distances larger."""
    values = sorted(values)
    return median(values[: max(1, (len(values) + 1) // 2)])


def frame_of(rows: Sequence[Row]) -> Frame:
    """Left and right edge of a column, outliers aside."""
    rights = sorted(row.right for row in rows)
    lefts = sorted(row.left for row in rows)
    return Frame(lefts[len(lefts) // 20], rights[min(len(rights) - 1, round(0.95 * len(rights)))])


def begins(above: Row, row: Row, piece: Piece, frame: Frame, style: Style, below: Row | None = None) -> bool:
    """Whether ``row`` begins a paragraph, right below ``above``, the last row of ``piece``; ``below`` is the row that
    follows."""
    if _BULLET.match(row.text) or (_MARKER.match(row.text) and not _wrapped(above, row, frame, slack=0.0)):
        return True
    if abs(row.size - above.size) > 0.08 * above.size or (
        row.bold != above.bold and not style.bold and not _partly(above, row)
    ):
        return True
    if above.base - row.base > 1.4 * style.step(row.size):
        return True
    first = piece.rows[0]
    if row.size > 1.1 * style.size and len(piece.rows) < 5:
        return _STOP.search(above.text) is not None
    if row.left - frame.left < piece.indent - 0.9 * row.size:
        return True
    if (
        row.left > above.left + 0.9 * row.size
        and not _BULLET.match(first.text)
        and not _MARKER.match(first.text)
        and _STOP.search(above.text)
    ):
        return True
    if _wrapped(above, row, frame, slack=1.2 * row.size):
        # a full line that ends a sentence, then a short one in capitals that ends none: a heading set close to the text
        broken = below is not None and not _wrapped(row, below, frame, slack=2 * row.size)
        return (
            broken
            and _STOP.search(above.text) is not None
            and _STOP.search(row.text) is None
            and _titled(row.text)
            and not _GOES_ON.search(row.text)
        )
    ends = _STOP.search(above.text) is not None
    if row.text[:1].islower():
        return ends and not above.text.endswith((":", ";"))
    if ends or _LABELLED.match(row.text) or (_LABELLED.match(above.text) and len(piece.rows) == 1):
        return True
    if len(piece.rows) > 1 or _GOES_ON.search(above.text):
        return False
    if re.match(r"[₹$€£\d]|Rs\b", row.text) and above.right - frame.left > 0.5 * frame.width:
        return _titled(above.text)
    return above.right - frame.left < 0.75 * frame.width or _titled(above.text)


def carries_on(above: Row, row: Row, frame: Frame, style: Style) -> bool:
    """Whether the first row of a column or page goes on with the paragraph that the one before left open."""
    if (
        _BULLET.match(row.text)
        or _MARKER.match(row.text)
        or abs(row.size - above.size) > 0.08 * above.size
        or (row.bold != above.bold and not style.bold)
    ):
        return False
    if _STOP.search(above.text):
        return False
    return row.text[:1].islower() or (
        _wrapped(above, row, frame, slack=1.2 * row.size) and above.size <= 1.1 * style.size
    )


def _wrapped(above: Row, row: Row, frame: Frame, slack: float) -> bool:
    """Whether the line above was full: the first word of the row would not have fitted in it."""
    word = row.words[0]
    return above.right + 0.25 * row.size + (word.right - word.left) > frame.right - slack


def _partly(above: Row, row: Row) -> bool:
    """Whether one of two rows is bold in part only, as where a paragraph begins with bold words."""
    return any(word.bold for word in row.words) and any(word.bold for word in above.words)


def classify(pieces: list[Piece], style: Style) -> None:
    """Find headings, title, bullets and footnotes among paragraphs, by size, weight and mark. Works in place."""
    texts = [piece for piece in pieces if piece.kind == "paragraph"]
    sizes = sorted({piece.size for piece in texts if piece.size > 1.1 * style.size and _short(piece)}, reverse=True)
    for piece in texts:
        text = piece.rows[0].text
        if _BULLET.match(text):
            piece.kind = "item"
        elif piece.size > 1.1 * style.size and _short(piece):
            piece.kind, piece.level = "heading", 1 + sizes.index(piece.size)
        elif (
            not style.bold
            and all(row.bold for row in piece.rows)
            and _short(piece)
            and not _STOP.search(piece.rows[-1].text.rstrip(":?"))
        ):
            piece.kind, piece.level = "heading", len(sizes) + 1
        elif piece.size <= 0.9 * style.size and re.match(r"\[?\d{1,3}\]?[.)]?\s", text):
            piece.kind = "footnote"
    title = next((piece for piece in texts[:6] if piece.kind == "heading" and piece.page == 1), None)
    if (
        title is not None
        and title.level == 1
        and sum(piece.kind == "heading" and piece.level == 1 for piece in texts) == 1
    ):
        title.kind = "title"
    lefts: list[float] = []
    for piece in pieces:
        if piece.kind == "item":
            left = piece.rows[0].left
            while lefts and left < lefts[-1] - 0.8 * piece.size:
                lefts.pop()
            if not lefts or left > lefts[-1] + 0.8 * piece.size:
                lefts.append(left)
            piece.level = len(lefts) - 1
        elif piece.kind in ("heading", "title") or (
            piece.kind == "paragraph" and piece.rows[0].left <= min(lefts, default=0)
        ):
            lefts = []


def _titled(text: str) -> bool:
    """Whether most long words of a line begin with a capital, as those of headings do."""
    words = list(re.findall(r"[^\W\d_]{4,}", text))
    return bool(words) and sum(word[0].isupper() for word in words) >= 0.7 * len(words)


def _short(piece: Piece) -> bool:
    return len(piece.rows) <= 4 and sum(len(row.text) for row in piece.rows) <= 250


def run_together(rows: Sequence[Row], known: Counter[str]) -> str:
    """The text of a paragraph: its rows on one line, words that were divided at the end of a row mended.

    ``known`` counts the words of the document: a word that stands there unbroken was divided, one that stands there
    with its hyphen was not.
    """
    text = ""
    for row in rows:
        line = _numbered(row)
        if not text:
            text = line
            continue
        divided = re.search(r"([^\W\d_]{2,})[-\u00ad‐]$", text)
        if divided and line[:1].islower():
            rest = re.match(r"[^\W\d_]+", line)
            head, tail = divided[1].lower(), rest[0].lower() if rest else ""
            whole, parted = known[head + tail], known[f"{head}-{tail}"]
            if (whole > 0 and whole >= parted) or (
                parted == 0 and head not in _PREFIXES and len(tail) > 2 and not re.match(r"[^\W\d_]+-", line)
            ):
                text = text[:-1] + line
            else:
                text += line
        elif re.search(r"[\w)][-–‐]$", text) and re.match(r"\w", line):
            text += line
        else:
            text += " " + line
    return text


def _numbered(row: Row) -> str:
    """The text of a row; a small raised number in front of it is a footnote mark."""
    words = row.words
    if (
        len(words) > 1
        and re.fullmatch(r"\d{1,3}", words[0].text)
        and words[0].size <= 0.8 * words[1].size
        and words[0].base > words[1].base + 0.1 * words[1].size
    ):
        return f"[{words[0].text}] {row.text[len(words[0].text) :].lstrip()}"
    return row.text


def count_words(rows: Sequence[Row]) -> Counter[str]:
    """The words of rows, those at the ends of rows left out."""
    known: Counter[str] = Counter()
    for row in rows:
        for word in row.words[:-1]:
            known[re.sub(r"^\W+|\W+$", "", word.text).lower()] += 1
    return known
