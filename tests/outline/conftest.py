"""Makes a document of a text, without a file."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from trustetl.model import Document, Statement
from trustetl.outline import outline
from trustetl.source.repair import read_text

Lines = list[tuple[str, str, str]]


@pytest.fixture
def statements() -> Callable[[str], tuple[Statement, ...]]:
    """The statements of a plain text."""

    def make(text: str) -> tuple[Statement, ...]:
        return outline(Document("d", "d.txt", text, read_text(text), "", "utf-8", "text/plain"))

    return make


@pytest.fixture
def lines(statements: Callable[[str], tuple[Statement, ...]]) -> Callable[[str], Lines]:
    """Kind, section and words of the statements of a plain text."""

    def make(text: str) -> Lines:
        return [(one.kind, " > ".join(one.section), one.text) for one in statements(text)]

    return make
