"""Putting a finished run in place: all of it or nothing, and only what a run writes is ever replaced.

A run is written into a staging folder on the same file system. Only when it is complete do its parts change places
with those of
the earlier run, under a lock, and a failure half way puts the earlier ones back. What else lies in the output folder
is left alone.
"""

from __future__ import annotations

import os
import shutil
import signal
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows has no flock; there the last of two runs at once wins
    fcntl = None  # type: ignore[assignment]

PARTS = ("tables", "texts", "datapackage.json", "report.xlsx", "report.html", "run.json")
"""What a run writes, in the order in which it is put in place."""

_MARK = ".trustetl-"
_FRESH = 60.0
"""Seconds within which a staging folder may belong to a run that has not locked it yet."""
_FOREIGN = {"tables": ".parquet", "texts": ".txt"}


class OutputError(Exception):
    """An output folder that can't be written, with the reason."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


@contextmanager
def staging(out: Path) -> Iterator[Path]:
    """A folder to write a run into; when the block ends without an error, the run is put in place in ``out``.

    Raises ``OutputError`` at once where ``out`` is a file or can't be made or written, before any work is done for
    nothing.
    """
    folder: Path | None = None
    lock: int | None = None
    try:
        with _signals_held():  # an interrupt between the making of the folder and its name would leave it behind
            folder = _staging_folder(out)
            lock = _locked(folder)
        yield folder
        try:
            publish(folder, out)
        except OSError as error:
            raise not_written(out, error) from error
    except OutputError as error:
        raise OutputError(out, error.reason) from error
    finally:
        if folder is not None:
            shutil.rmtree(folder, ignore_errors=True)
        _unlock(lock)


def not_written(path: Path, error: OSError) -> OutputError:
    """What kept a file from being written, without the names of files that are gone when it is read."""
    return OutputError(path, f"can't be written ({os.strerror(error.errno) if error.errno else error})")


def writable(out: Path) -> None:
    """Raises ``OutputError`` where a run could not be put in ``out``."""
    with _signals_held():
        _staging_folder(out).rmdir()


def publish(folder: Path, out: Path) -> None:
    """Puts the parts of a run that stand in ``folder`` in the place of those in ``out``; on an error the earlier ones
    are put back."""
    out.mkdir(parents=True, exist_ok=True)
    earlier = folder / "earlier"
    earlier.mkdir()
    lock = _locked(out, wait=True)
    try:
        with _signals_held():
            moved: list[tuple[Path, Path]] = []
            try:
                for part in PARTS:
                    for source, target in ((out / part, earlier / part), (folder / part, out / part)):
                        if os.path.lexists(source):
                            os.rename(source, target)
                            moved.append((source, target))
            except OSError:
                for source, target in reversed(moved):
                    os.rename(target, source)
                raise
    finally:
        _unlock(lock)


def _staging_folder(out: Path) -> Path:
    """A new folder beside ``out``, or inside it where the folder above is another file system or closed to us."""
    try:
        if out.exists() and not out.is_dir():
            raise OutputError(out, "is a file, not a folder")
        for part, suffix in _FOREIGN.items():
            if (out / part).exists() and not _is_ours(out / part, suffix):
                raise OutputError(out, f"holds a '{part}' that no run left there; give a folder of its own")
        above = out.absolute().parent
        if not out.exists():
            above.mkdir(parents=True, exist_ok=True)
        elif not os.access(out, os.W_OK | os.X_OK):
            raise PermissionError(13, "Permission denied")
        beside = not out.exists() or (os.access(above, os.W_OK) and above.stat().st_dev == out.stat().st_dev)
        place, mark = (above, f".{out.absolute().name}{_MARK}") if beside else (out, _MARK)
        _sweep(place, mark)
        return Path(tempfile.mkdtemp(prefix=mark, dir=place))
    except OSError as error:
        raise not_written(out, error) from error


def _is_ours(folder: Path, suffix: str) -> bool:
    """Whether a folder holds nothing but what a run writes there."""
    return folder.is_dir() and all(entry.suffix == suffix and entry.is_file() for entry in folder.iterdir())


def _sweep(place: Path, mark: str) -> None:
    """Removes what killed runs left behind: staging folders that nobody holds a lock on."""
    if fcntl is None:
        return
    for folder in place.glob(f"{mark}*"):
        if time.time() - folder.stat().st_mtime < _FRESH:
            continue
        lock = _locked(folder)
        if lock is not None:
            shutil.rmtree(folder, ignore_errors=True)
            _unlock(lock)


def _locked(folder: Path, *, wait: bool = False) -> int | None:
    """A lock on a folder that ends with the process; None where another holds it, or where there are no locks."""
    if fcntl is None:
        return None
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except OSError:
        return None
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except OSError:
        os.close(descriptor)
        return None
    return descriptor


def _unlock(descriptor: int | None) -> None:
    if descriptor is not None:
        os.close(descriptor)


@contextmanager
def _signals_held() -> Iterator[None]:
    """Keeps an interrupt from falling between two steps that belong together."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    held = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM, signal.SIGHUP})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, held)
