"""White space in running text that says nothing: a second space between two words, spaces at the end of a line.

Copies of justified pages and of scanned papers hold them everywhere, and what is read word by word then finds names
and phrases broken. Between columns they part cells, so only lines that read as prose are touched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from trustetl.source.reading import Edit

_LINE = re.compile(r"[^\n]+")
_TWO = re.compile(r"(?<=[^\W\d_]) {2}(?=[^\W\d_])|(?<=[^\W\d_][,.;:]) {2}(?=[^\W\d_])")
_WRAPPED = re.compile(r"(?<=[a-z,])(?P<tail> ?)\n(?P<front> {0,3})(?=[^\W\d_])")
_COLUMNS = re.compile(r"\S {3,}\S|\S\t|\|")
_WORDS = re.compile(r"[^\W\d_]{2,}")
_FEWEST = 6
"""Words of a line of prose."""
_LONG = 40
"""Characters of a line that goes on in the next one."""


def find_loose_spaces(text: str) -> Iterator[Edit]:
    """The places of ``text`` (its offsets) where two spaces between words are to be read as one: within a line, and
    around the break of a line that goes on in the next.
    """
    for wrap in _WRAPPED.finditer(text):
        if wrap.start() - text.rfind("\n", 0, wrap.start()) > _LONG:
            for name in ("tail", "front"):
                if wrap[name]:
                    yield Edit(*wrap.span(name), "")
    if "  " not in text:
        return
    for line in _LINE.finditer(text):
        spaces = list(_TWO.finditer(text, line.start(), line.end()))
        if not spaces or _COLUMNS.search(line.group()):
            continue
        words = _WORDS.findall(line.group())
        small = sum(word.islower() for word in words)
        if len(words) >= _FEWEST and 2 * small >= len(words) and 2 * len(spaces) < len(words):
            for space in spaces:
                yield Edit(space.end() - 1, space.end(), "")
