"""Markdown: the text stays as it is; its blocks become marks, and its inline mark-up is left out of the reading."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from trustetl.model import Mark
from trustetl.source.content import Content
from trustetl.source.reading import Edit
from trustetl.source.text import decode

if TYPE_CHECKING:
    from markdown_it.token import Token

_MAX_PARSED = 1_000_000
_FRONT = re.compile(r"\A---[ \t]*\r?\n.*?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_LINK = re.compile(r"(!?\[)([^\[\]\n]{1,300})(\]\()[^()\s]{1,2000}(?:\s+\"[^\"\n]*\")?\)")
_EMPHASIS = re.compile(r"(?<![\w*])(\*{1,3})(?=[^\s*])([^*\n]{1,500}?)(?<=[^\s*])(\*{1,3})(?![\w*])")
_UNDERLINED = re.compile(r"(?<![\w_])(_{1,2})(?=[^\s_])([^_\n]{1,500}?)(?<=[^\s_])(_{1,2})(?![\w_])")
_CODE = re.compile(r"(?<!`)(`)([^`\n]{1,200})(`)(?!`)")
_ESCAPED = re.compile(r"\\(?=[\\`*_{}\[\]()#+\-.!|>~$])")


def read_markdown(data: bytes, path: Path) -> Content:
    """The content of a Markdown file (CommonMark with tables)."""
    decoded = decode(data, path)
    text = decoded.text
    return Content(
        text, marks=tuple(_blocks(text)), encoding=decoded.encoding, notes=decoded.notes, edits=tuple(_inline(text))
    )


def _blocks(text: str) -> list[Mark]:
    from markdown_it import MarkdownIt

    front = _FRONT.match(text)
    hidden = front.end() if front else 0
    source = "".join("\n" if char == "\n" else " " for char in text[:hidden]) + text[hidden:]
    lines = _line_starts(source)
    marks = [Mark(0, hidden, "furniture")] if front else []
    if len(text) > _MAX_PARSED:
        return marks  # lines that begin with '#', '-' or '|' are still known by themselves
    depth = 0
    tokens = MarkdownIt("commonmark").enable("table").parse(source.replace("\r\n", " \n").replace("\r", "\n"))
    alone = _numbered_lines(tokens, source.splitlines())
    for token in tokens:
        depth += {"bullet_list_open": 1, "ordered_list_open": 1, "bullet_list_close": -1, "ordered_list_close": -1}.get(
            token.type, 0
        )
        if token.map is None:
            continue
        start = lines[token.map[0]]
        end = lines[min(token.map[1], len(lines) - 1)]
        if token.type == "heading_open":
            marks.append(Mark(start, _trim(source, start, end), "heading", int(token.tag[1])))
        elif token.type == "list_item_open" and token.map[0] not in alone:
            marks.append(Mark(start, _trim(source, start, end), "item", depth - 1))
        elif token.type == "inline" and token.level == 1 and _is_strong(token.children or ()):
            marks.append(Mark(start, _trim(source, start, end), "strong"))
    return marks


def _is_strong(pieces: Sequence[Token]) -> bool:
    """Whether the pieces of a paragraph are one bold stretch: ``**Aims**``, ``**Aims:**``."""
    kinds = [piece.type for piece in pieces if piece.type != "text" or piece.content.strip()]
    return len(kinds) > 2 and kinds[0] == "strong_open" and kinds.index("strong_close") == len(kinds) - 1


def _numbered_lines(tokens: Sequence[Token], lines: Sequence[str]) -> set[int]:
    """The lines that are an ordered list of one line by CommonMark, at the outer level: more often a heading that an
    author numbered ('2. Exports by port'), which the outline tells apart as in plain text.
    """
    found: set[int] = set()
    items: list[Token] = []
    for token in tokens:
        if token.type == "ordered_list_open" and token.level == 0:
            items = []
        elif token.type == "list_item_open" and token.level == 1:
            items.append(token)
        elif token.type == "ordered_list_close" and token.level == 0 and len(items) == 1:
            first, last = items[0].map or [0, 0]
            if sum(bool(line.strip()) for line in lines[first:last]) == 1:
                found.add(first)
    return found


def _inline(text: str) -> list[Edit]:
    edits: list[Edit] = []
    for pattern in (_EMPHASIS, _UNDERLINED, _CODE):
        for match in pattern.finditer(text):
            if len(match[1]) == len(match[3]):
                edits += [Edit(*match.span(1), ""), Edit(*match.span(3), "")]
    for match in _LINK.finditer(text):
        edits += [Edit(*match.span(1), ""), Edit(*match.span(3), " (")]
    edits += [Edit(*match.span(), "") for match in _ESCAPED.finditer(text)]
    return edits


def _line_starts(text: str) -> list[int]:
    return [0, *(match.end() for match in re.finditer(r"\r\n|\r|\n", text)), len(text)]


def _trim(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end
