"""Running headers, footers and page numbers: what stands at the edge of page after page."""

from __future__ import annotations

import itertools
import re
from collections import defaultdict

from trustetl.source.pdf.rows import Row

_EDGE = 0.12
_DEPTH = 4
_NUMBER = re.compile(
    r"(?:page\s*)?[-–—|\[(]?\s*(?:\d{1,4}|[ivxlc]{1,6})\s*(?:(?:/|of|von|de|\|)\s*\d{1,4})?\s*[-–—|\])]?(?:\s*(?:\||p\s*a\s*g\s*e))?",
    re.IGNORECASE,
)
_PRINTED = re.compile(
    r"(?:https?://|www\.)\S+(?:\s+\d{1,4}(?:\s*/\s*\d{1,4})?)?|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4},?\s+\d{1,2}:\d{2}(?:\s*[AP]M)?.*",
    re.IGNORECASE,
)

_BULLET = re.compile(r"[•●▪■◦‣∙►➢✓*\uf0b7\uf0a7\uf0d8-]\s+\w+\s+\w")


def mark_furniture(pages: list[tuple[float, list[Row]]]) -> None:
    """Mark the rows that are furniture (``kind``), given the height of each page and its rows.

    A row at the upper or lower edge is one if it is a page number or the stamp of a browser's print, or if the same
    words, numbers aside, stand at the same height of other pages.
    """
    seen: dict[tuple[str, str, int], set[int]] = defaultdict(set)
    edges: list[tuple[Row, tuple[str, str, int]]] = []
    for number, (height, rows) in enumerate(pages):
        ordered = sorted(rows, key=lambda row: -row.base)
        for edge, chosen in (("top", ordered[:_DEPTH]), ("bottom", ordered[-_DEPTH:])):
            for row in chosen:
                near = row.base > (1 - _EDGE) * height if edge == "top" else row.base < _EDGE * height
                if not near:
                    continue
                key = (edge, _shape(row.text), round(row.base / 6))
                seen[key].add(number)
                edges.append((row, key))
    same: dict[tuple[str, int], set[int]] = defaultdict(set)
    for row, (_, _, place) in edges:
        same[row.text, place].add(row.page)
    for row, (edge, shape, place) in edges:
        alike = set().union(*(seen.get((edge, shape, place + off), set()) for off in (-1, 0, 1)))
        repeated = len(alike) >= max(2, 0.4 * len(pages)) or len(same[row.text, place]) >= (2 if len(pages) < 6 else 3)
        words = row.text.strip()
        if _BULLET.match(words):
            continue
        if (len(pages) > 1 and repeated) or (_NUMBER.fullmatch(words) and _alone(row)) or _PRINTED.fullmatch(words):
            row.kind = "furniture"
    for _, rows in pages:
        _keep_paragraphs(sorted(rows, key=lambda row: -row.base))


def _keep_paragraphs(rows: list[Row]) -> None:
    """A row that stands as close to one of the text as lines of a paragraph do belongs to the text, whatever other
    pages begin or end with; a short one only where a header or footer stands between it and the edge."""
    pairs = list(itertools.pairwise(rows))
    ends = {id(rows[0]), id(rows[-1])} if rows else set()
    for inner, outer in [*((below, above) for above, below in reversed(pairs)), *pairs]:
        close = abs(inner.base - outer.base) < 1.6 * inner.size and abs(inner.size - outer.size) < 0.5
        whole = len(outer.text) > 40 or (id(outer) not in ends and not _NUMBER.fullmatch(outer.text.strip()))
        if outer.kind == "furniture" and inner.kind == "" and close and whole:
            outer.kind = ""


def _alone(row: Row) -> bool:
    return len(row.text) < 20


def _shape(text: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"\d+", "#", text.lower())).strip()
