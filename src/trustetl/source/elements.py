"""Elements of a web page: which show text, which stand on lines of their own, and what the cells of a table say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

SILENT = frozenset(
    re.findall(
        r"\S+",
        "script style noscript template svg math iframe object embed canvas audio video source link meta head title "
        "input select option textarea button",
    )
)
BLOCKS = frozenset(
    re.findall(
        r"\S+",
        "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer "
        "form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre section summary table "
        "tbody td tfoot th "
        "thead tr ul caption",
    )
)


def strings(element: Element) -> Iterator[str]:
    """The visible text pieces of an element."""
    stack: list[Element | str] = [element]
    while stack:
        one = stack.pop()
        if isinstance(one, str):
            yield one
            continue
        if isinstance(one.tag, str) and one.tag not in SILENT:
            for child in reversed(one):
                if child.tail:
                    stack.append(child.tail)
                stack.append(child)
            if one.text:
                yield one.text
    return


def size_of(element: Element) -> int:
    """The number of visible characters of an element."""
    return sum(len(piece.strip()) for piece in strings(element))


def flat(element: Element) -> str:
    """The text of a cell on one line, bars made slashes."""
    return " ".join(" ".join(_strings_spaced(element)).split()).replace("|", "/")


def _strings_spaced(element: Element) -> Iterator[str]:
    """Text pieces of a cell, inline ones unbroken and blocks apart."""
    pieces = [""]
    for piece, apart in _cell_pieces(element):
        if apart:
            pieces.append("")
        pieces[-1] += piece
    return (piece for piece in pieces if piece.strip())


def _cell_pieces(element: Element) -> Iterator[tuple[str, bool]]:
    """Text pieces of a cell, and places where a block begins or ends (no words, true)."""
    stack: list[Element | tuple[str, bool]] = [element]
    while stack:
        one = stack.pop()
        if isinstance(one, tuple):
            yield one
            continue
        rest: list[Element | tuple[str, bool]] = [(one.text, False)] if one.text else []
        for child in one:
            if isinstance(child.tag, str) and child.tag not in SILENT:
                apart: list[Element | tuple[str, bool]] = (
                    [("", True)] if child.tag in BLOCKS or child.tag == "br" else []
                )
                rest += [*apart, child, *apart]
            if child.tail:
                rest.append((child.tail, False))
        stack += reversed(rest)


def span_of(cell: Element, name: str) -> int:
    """How many columns (``colspan``) or rows (``rowspan``) a cell takes up, at most 50."""
    value = cell.get(name) or "1"
    return min(max(int(value), 1), 50) if value.isdecimal() and len(value) < 6 else 1


def is_data(table: Element) -> bool:
    """Whether a table holds data; pages are laid out with tables, too."""
    if table.find(".//table") is not None:
        return False
    if table.find("caption") is not None or table.find(".//th") is not None:
        return True
    rows = [[size_of(cell) for cell in row if cell.tag in ("td", "th")] for row in table.iter("tr")]
    wide = [row for row in rows if len(row) > 1]
    return len(wide) > 1 and all(size < 600 for row in wide for size in row)
