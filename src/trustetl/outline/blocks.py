"""Lines into blocks: paragraphs, bullets, headings and rows, with lines that a copy broke joined again."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass

from trustetl.model import Cell
from trustetl.outline.columns import Grid, told_in_cells
from trustetl.outline.grid import find_grids
from trustetl.outline.labels import PART_OF_ABOVE
from trustetl.outline.lines import Line
from trustetl.outline.nesting import depths
from trustetl.outline.wording import (
    DATE,
    ends_sentence,
    goes_on,
    is_caption,
    is_furniture,
    title_case,
)


@dataclass(slots=True)
class Block:
    """A stretch of the reading that is one thing: a paragraph, a bullet, a heading, a table row."""

    start: int
    end: int
    body: int
    """Where its words begin, behind bullet and list number."""
    kind: str
    """``title``, ``heading``, ``paragraph``, ``item``, ``row``, ``header_row``, ``caption``, ``footnote``,
    ``furniture``, ``question``, or ``''``: still open."""
    text: str
    level: int = 0
    bullet: str = ""
    marker: tuple[int, int] | None = None
    gap: bool = False
    indent: int = 0
    lines: int = 1
    marked: bool = False
    """Whether the kind comes from mark-up."""
    strong: bool = False
    """Whether it is printed bold as a whole."""
    cells: tuple[Cell, ...] = ()
    table: int = 0
    first: int = 0
    """Where the statement begins: the marker if it holds a digit, otherwise the words."""

    nested: bool = False
    """Whether it is a heading of bullets that lie deeper."""
    words: str = ""
    """The text behind bullet and list number, on one line."""


_FROM_MARK = {
    "title": "title",
    "heading": "heading",
    "caption": "caption",
    "footnote": "footnote",
    "furniture": "furniture",
    "item": "item",
    "paragraph": "",
    "row": "",
}


def make_blocks(text: str, lines: list[Line]) -> list[Block]:
    """The blocks of a reading in order."""
    grids = {grid.first: grid for grid in find_grids(text, lines)}
    width = wrap_width(lines)
    blocks: list[Block] = []
    at = 0
    tables = 0
    while at < len(lines):
        grid = grids.get(at)
        if grid is not None:
            tables += 1
            blocks += _rows(text, grid, lines, tables)
            at = grid.last
            continue
        last = at + 1
        while last < len(lines) and last not in grids and _joined(lines[last - 1], lines[last], lines[at], width):
            last += 1
        blocks.append(_block(text, lines[at:last]))
        at = last
    if width:
        _page_numbers(blocks)
    _as_lists(blocks)
    return blocks


def _rows(text: str, grid: Grid, lines: list[Line], table: int) -> list[Block]:
    made: list[Block] = []
    for row, depth in zip(grid.rows, depths(text, grid.rows), strict=True):
        if told := told_in_cells(text, row):
            name, *cells = told
            heading = _cell(text, name, "heading", table)
            if row.start < name[0]:
                heading.start = heading.first = row.start
                heading.text = text[row.start : name[1]]
                heading.marker = (row.cells[0].start, row.cells[0].end)
            made += [heading, *(_cell(text, span, "paragraph", 0) for span in cells)]
            continue
        kind = "header_row" if row.header else "row"
        block = Block(
            row.start,
            row.end,
            row.start,
            kind,
            text[row.start : row.end],
            cells=row.cells,
            table=table,
            marked=True,
            first=row.start,
            level=depth,
        )
        block.words = re.sub(r"\s+", " ", block.text).strip()
        block.gap = not made and lines[grid.first].gap
        made.append(block)
    return made


def _cell(text: str, span: tuple[int, int], kind: str, table: int) -> Block:
    """A cell as a heading or paragraph of its own; a heading keeps the number of its table."""
    block = Block(span[0], span[1], span[0], kind, text[slice(*span)], table=table, gap=True, first=span[0])
    block.words = " ".join(block.text.split())
    return block


def _block(text: str, lines: list[Line]) -> Block:
    head = lines[0]
    end = lines[-1].end
    block = Block(
        head.start,
        end,
        head.body,
        "",
        text[head.start : end],
        bullet=head.bullet,
        marker=head.marker,
        gap=head.gap,
        indent=head.indent,
    )
    block.words = re.sub(r"\s+", " ", text[head.body : end]).strip()
    block.lines = len(lines)
    block.strong = all(line.strong for line in lines)
    block.first = head.body
    if head.marker is not None:
        digits = any(char.isdigit() for char in text[head.marker[0] : head.marker[1]])
        block.marker = head.marker if digits else None
        block.first = head.marker[0] if digits else head.body
    if head.kind:
        block.kind = _FROM_MARK.get(head.kind, "")
        block.marked = head.kind != "paragraph"
        block.level = head.level
    if head.hashes and block.kind in ("", "heading"):
        block.kind, block.level, block.marked = "heading", head.hashes, True
    if block.kind == "" and (is_furniture(block.words) or (len(block.text) < 12 and is_furniture(block.text))):
        block.kind = "furniture"
    elif block.kind == "" and head.asks:
        block.kind = "question"
    elif block.kind == "" and not head.bullet and is_caption(block.words):
        block.kind = "caption"
    elif block.kind in ("", "item") and (head.bullet or head.marker or head.kind == "item"):
        block.kind = "item"
    return block


_PAGE_NUMBER = re.compile(r"\d{1,3}")


def _page_numbers(blocks: list[Block]) -> None:
    """Takes numbers that stand alone below an empty line, in a text broken into lines, for those of its pages."""
    for block in blocks:
        if block.kind == "" and block.gap and not block.bullet and _PAGE_NUMBER.fullmatch(block.text):
            block.kind = "furniture"


_DATE_ENTRY = re.compile(
    r"(?:(?:by|from|until|late|early|mid|end(?: of)?|(?:first|second|third|fourth|last) (?:quarter|half)(?: of)?|"
    r"spring|summer|autumn|winter|[QH][1-4])[\s-])*"
    rf"(?:{DATE}|(?:19|20)\d\d(?:\s?[-–/]\s?\d{{2,4}})?)(?:\s?[:–—]|\s-)\s(?=\S{{2}})",
    re.IGNORECASE,
)
"""The front of a line of a list of dates: '2041: last inspection', '3 May 2041 - the tender closes'."""


_TELLS_DAY = re.compile(rf"(?:{_DATE_ENTRY.pattern})(?![A-Z]{{2,3}}\s?\d)[^\W\d_]", re.IGNORECASE)
"""Such a line that goes on with words and not with the amount of a year."""


def _as_lists(blocks: list[Block]) -> None:
    """Makes lines that stand right below one another and each begin with a date the entries of a list."""
    for above, below in itertools.pairwise(blocks):
        if not below.gap and above.kind in ("", "item") and below.kind == "" and _is_entry(above) and _is_entry(below):
            above.kind = below.kind = "item"
            above.bullet = below.bullet = "-"


def _is_entry(block: Block) -> bool:
    return block.marker is None and not block.cells and _TELLS_DAY.match(block.words) is not None


def wrap_width(lines: list[Line]) -> int:
    """The width at which a text's lines were broken, 0 where they are whole paragraphs."""
    pairs = broken = 0
    widths = []
    for above, below in itertools.pairwise(lines):
        if below.gap or below.bullet or below.marker or below.kind not in ("", "paragraph") or len(above.text) < 40:
            continue
        pairs += 1
        if not ends_sentence(above.text) and below.text[:1].islower():
            broken += 1
            widths.append(above.indent + len(above.text))
    if broken < 3 or broken < 0.25 * pairs:
        return 0
    widths.sort()
    width = widths[min(len(widths) - 1, round(0.95 * len(widths)))]
    return width if width <= 160 else 0


def _joined(above: Line, below: Line, head: Line, width: int) -> bool:
    """Whether ``below`` goes on with what ``above`` says (``head`` is the first line of the paragraph)."""
    if below.kind in ("title", "heading", "caption", "footnote", "furniture", "row") or below.hashes or head.hashes:
        return False
    if below.kind in ("paragraph", "item") and below.marks and above.marks:
        same = {(mark.start, mark.end) for mark in above.marks} & {(mark.start, mark.end) for mark in below.marks}
        if same or not width or below.kind == "item":
            return bool(same) and below.plain and not below.gap
    if below.gap or below.bullet or is_furniture(below.text) or is_furniture(above.text):
        return False
    if width and head.gap and _PAGE_NUMBER.fullmatch(head.text):
        return False
    if PART_OF_ABOVE.match(below.text) or (below.plain and _DATE_ENTRY.match(below.text)):
        return False
    if head.kind in ("title", "heading", "caption", "furniture", "row"):
        return False
    open_end = not ends_sentence(above.text)
    if above.text.endswith(":") and below.indent > max(above.indent, head.indent) and not below.text[0].islower():
        return False  # a list without bullets
    if below.marker is not None:
        return (
            open_end
            and goes_on(above.text)
            and below.marker[1] - below.marker[0] > 2
            and below.text[0].isdigit()
            and len(above.text) > 40
        )
    first = below.text.split()[0]
    if (
        width
        and above.indent + len(above.text) + 1 + len(first) > width
        and above.indent + len(above.text) <= width + 12
    ):
        return not _labelled(below.text) or open_end
    reach = above.indent + len(above.text)
    if width and open_end and 0.8 * width <= reach <= width + 12 and not _labelled(below.text):
        return True  # a line of nearly full length that ends inside a sentence, whatever the next one begins with
    if re.match(r"[a-z]", first) and not re.match(r"[a-z]{1,2}[A-Z]", first):
        return open_end and not (head.plain is False and above.text.endswith(",") and len(above.text) < 40)
    if first[0] == "(" and open_end and len(above.text) >= 40 and below.plain:
        return True
    if above.text.endswith(",") and len(above.text) >= 40 and head.plain and title_case(above.text) < 0.6:
        return below.plain
    if goes_on(above.text) and len(above.text) > 20:
        return not (re.search(r"[,;]\s+(?:and|or)$", above.text) and first[0].isupper())
    if re.match(r"[₹$€£\d]|Rs\b", first):
        if re.search(r"[a-z)\d][.!?]\s+[A-Z][^.!?]*$", above.text):  # a sentence began in the line above
            return open_end
        return open_end and len(above.text) >= 40 and not above.text.endswith(",") and title_case(above.text) < 0.6
    return False


def _labelled(text: str) -> bool:
    return re.match(r"[A-Z][^:.]{1,30}:\s", text) is not None
