"""What is to be read and what came of it, without anything that takes long to load."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from trustetl.model import Extract

DEFAULT_TIME_LIMIT = 60.0
"""Seconds that one brief may take."""


@dataclass(frozen=True, slots=True)
class Brief:
    """A file to be read, and the folder that its path is shown relative to."""

    path: Path
    root: Path

    @property
    def shown(self) -> str:
        """The path as the tables show it."""
        return self.path.relative_to(self.root).as_posix()


@dataclass(frozen=True, slots=True)
class Unread:
    """A brief that was not read, and why.

    ``check`` names the finding that it becomes: ``document-unreadable``, ``document-time-limit`` or ``document-error``.
    """

    path: str
    check: str
    reason: str


Outcome = Extract | Unread
