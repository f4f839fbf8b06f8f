"""What the tests of facts share: a brief made of a few words, read by the whole way up to its facts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from trustetl.extraction import extract
from trustetl.model import Extract


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., Extract]:
    """A function that reads a text as a brief."""

    def read_brief(text: str, name: str = "brief.txt") -> Extract:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return extract(path)

    return read_brief
