"""What a run is to read: files and folders into briefs, with the reference values and corrections beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from trustetl.briefs import Brief
from trustetl.source import Skipped, find_documents


class InputError(Exception):
    """Input that a run can't start from, in one line that says what and where."""


@dataclass(frozen=True)
class Plan:
    """What a run is to read."""

    briefs: tuple[Brief, ...]
    skipped: tuple[Skipped, ...] = ()
    """Files that are no briefs."""
    lost: tuple[Skipped, ...] = ()
    """Briefs and folders that can't be read: empty, or not to be opened."""
    reference: Path | None = None
    corrections: Path | None = None
    as_of: date | None = None

    def shown(self, path: Path) -> str:
        """A file that is no brief, as the tables would show it."""
        for root in sorted({brief.root for brief in self.briefs}, key=lambda root: (-len(root.parts), root)):
            if root in path.parents:
                return path.relative_to(root).as_posix()
        return path.name


def make_plan(
    paths: Sequence[Path | str],
    *,
    reference: Path | None = None,
    corrections: Path | None = None,
    as_of: date | None = None,
) -> Plan:
    """What a run over these files and folders is to read.

    A folder's own ``reference/`` (CSV files) and ``corrections.csv`` are used where no others are given, and are no
    briefs.
    Raises ``InputError`` where a path is missing or nothing among them is a brief.
    """
    given = [Path(path) for path in paths]
    for path in given:
        try:
            path.stat()
        except (FileNotFoundError, NotADirectoryError):
            raise InputError(f"{path}: no such file or folder") from None
        except (OSError, ValueError) as error:  # a folder above that is closed to us, a name too long or with a NUL
            raise InputError(f"{path}: can't be opened: {getattr(error, 'strerror', None) or error}") from error
    if reference is not None and not reference.is_dir():
        raise InputError(f"{reference}: no such folder (--reference)")
    if corrections is not None and not corrections.is_file():
        raise InputError(f"{corrections}: no such file (--corrections)")
    folders = [path for path in given if path.is_dir()]
    own = [folder / "reference" for folder in folders if any((folder / "reference").glob("*.csv"))]
    lists = [folder / "corrections.csv" for folder in folders if (folder / "corrections.csv").is_file()]
    found, skipped = find_documents(given)
    aside = {entry for folder in own for entry in folder.glob("*.csv")} | set(lists)
    briefs = tuple(
        sorted((Brief(path, _root(path, given)) for path in found), key=lambda brief: (brief.shown, brief.path))
    )
    skipped = [entry for entry in skipped if entry.path not in aside]
    if not briefs:
        raise InputError(_no_briefs(given, skipped))
    lost = [entry for entry in skipped if entry.reason.startswith(("empty", "can't"))]
    return Plan(
        briefs,
        tuple(entry for entry in skipped if entry not in lost),
        tuple(lost),
        reference or next(iter(own), None),
        corrections or next(iter(lists), None),
        as_of,
    )


def _no_briefs(given: Sequence[Path], skipped: Sequence[Skipped]) -> str:
    """One line that says where no brief was found, and what became of what is there."""
    if len(given) == 1 and given[0].is_file() and skipped:
        return f"{given[0]}: {skipped[0].reason}"
    left = (
        f" ({len(skipped)} files left out, the first: {skipped[0].path.name}: {skipped[0].reason})" if skipped else ""
    )
    return f"{', '.join(map(str, given))}: no briefs found{left}"


def _root(path: Path, given: Sequence[Path]) -> Path:
    """The folder that a brief's path is shown relative to: the one given, or the one above it where several paths are
    given."""
    over = [entry for entry in given if entry == path or entry in path.parents]
    above = max(over, key=lambda entry: len(entry.parts), default=path)
    if above == path or len(given) > 1:
        return above.parent
    return above
