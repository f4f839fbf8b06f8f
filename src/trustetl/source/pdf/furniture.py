"""Running headers, footers and page numbers: what stands at the edge of page after page."""

from __future__ import annotations

import re
from collections import defaultdict

from trustetl.source.pdf.rows import Row

_EDGE = 0.12
_DEPTH = 4
_NUMBER = re.compile(
    r"(?:page\s*)?[-–—|\[(]?\s*(?:\d{1,4}|[ivxlc]{1,6})\s*(?:(?:/|of|von|de|\|)\s*\d{1,4})?\s*[-–—|\])]?(?:\s*(?:\||p\s*a\s*g\s*e))?", re.IGNORECASE
)
_PRINTED = re.compile(
    r"(?:https?://|www\.)\S+(?:\s+\d{1,4}(?:\s*/\s*\d{1,4})?)?|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4},?\s+\d{1,2}:\d{2}(?:\s*[AP]M)?.*", re.IGNORECASE
)


def mark_furniture(pages: list[tuple[float, list[Row]]]) -> None:
    """Mark the rows that are furniture (``kind``), given the height of each page and its rows.

    A row at the upper or lower edge is one if it is a page number or the stamp of a browser's print, or if the same words, numbers aside, stand
    at the same height of other pages.
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
    needed = 2 if len(pages) < 6 else max(3, round(0.25 * len(pages)))
    for row, key in edges:
        edge, shape, place = key
        pages_with = set().union(*(seen.get((edge, shape, place + off), set()) for off in (-1, 0, 1)))
        if (len(pages) > 1 and len(pages_with) >= needed) or _NUMBER.fullmatch(row.text.strip()) and _alone(row) or _PRINTED.fullmatch(row.text.strip()):
            row.kind = "furniture"


def _alone(row: Row) -> bool:
    return len(row.text) < 20


def _shape(text: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"\d+", "#", text.lower())).strip()
