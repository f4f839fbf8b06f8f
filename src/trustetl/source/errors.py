"""What can go wrong with a file, in words for the person who passed it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


class SourceError(Exception):
    """A file that can't be read as a brief.

    Attributes:
        path: The file.
        reason: Why, in one sentence without the path.
    """

    def __init__(self, path: Path | str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = Path(path)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file or folder that was found and is not read, with the reason."""

    path: Path
    reason: str
