"""One brief from its file to its facts, and many of them: in this process or several, each within a time limit.

A brief that can't be read, takes too long or trips over an error of the program is told as ``Unread`` and the others
go on.
"""

from __future__ import annotations

import signal
import threading
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from trustetl.facts import find_facts
from trustetl.figures import figures_of
from trustetl.model import Extract
from trustetl.outline import outline
from trustetl.source import SourceError, read_document

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
Progress = Callable[[int, int], None]
"""Told, after each brief, how many of how many are done."""


class _TimeUp(BaseException):
    """The time limit is over. No ``Exception``, so that nothing on the way takes it for an error of its own."""


def extract(path: Path | str, *, root: Path | None = None, document_id: str | None = None) -> Extract:
    """Everything that one brief says, from its file.

    Raises ``SourceError`` where the file can't be read.
    """
    document = read_document(Path(path), root=root, document_id=document_id)
    statements = outline(document)
    setting, figures = figures_of(document, statements)
    facts, routes = find_facts(document, setting, statements, figures)
    return Extract(document, setting, tuple(statements), tuple(figures), routes, tuple(facts))


def extract_within(brief: Brief, time_limit: float) -> Outcome:
    """What a brief says, or why it was not read; raises nothing but an interrupt."""
    try:
        with _limit(time_limit):
            return extract(brief.path, root=brief.root)
    except SourceError as error:
        return Unread(brief.shown, "document-unreadable", error.reason)
    except _TimeUp:
        return Unread(
            brief.shown, "document-time-limit", f"took longer than the {time_limit:g} seconds that a brief may take"
        )
    except MemoryError:
        return Unread(brief.shown, "document-error", "needs more memory than there is")
    except Exception as error:  # whatever it is, the other briefs go on, and the finding says where it was
        return Unread(brief.shown, "document-error", _where(error))


def _where(error: Exception) -> str:
    """An error of the program in one line, with the place that a report of it needs."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if "trustetl" in Path(frame.filename).parts] or frames
    place = f" at {'/'.join(Path(own[-1].filename).parts[-2:])}:{own[-1].lineno}" if own else ""
    words = " ".join(str(error).split())
    return f"an error of the program: {type(error).__name__}: {words[:200]}{place}"


@contextmanager
def _limit(seconds: float) -> Iterator[None]:
    """Ends the block with ``_TimeUp`` after so many seconds, on systems with interval timers and in a main thread; 0
    is no limit."""
    if seconds <= 0 or not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def time_up(signum: int, frame: Any) -> None:
        raise _TimeUp

    before = signal.signal(signal.SIGALRM, time_up)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def extract_all(
    briefs: Sequence[Brief], *, jobs: int = 1, time_limit: float = DEFAULT_TIME_LIMIT, progress: Progress | None = None
) -> list[Outcome]:
    """What each of the briefs says, in their order. With ``jobs`` above 1 (or in a thread, which has no timers) in
    other processes."""
    told = 0

    def tell() -> None:
        nonlocal told
        told += 1
        if progress is not None:
            progress(told, len(briefs))

    if jobs <= 1 and threading.current_thread() is threading.main_thread():
        outcomes = []
        for brief in briefs:
            outcomes.append(extract_within(brief, time_limit))
            tell()
        return outcomes
    return _in_processes(briefs, max(1, min(jobs, len(briefs))), time_limit, tell)


def _in_processes(briefs: Sequence[Brief], jobs: int, time_limit: float, tell: Callable[[], None]) -> list[Outcome]:
    """The same in a pool of processes. A brief that kills its process is told as unread, and the rest are read by a
    new one."""
    from concurrent.futures import ProcessPoolExecutor, as_completed
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    def read(indices: Sequence[int], workers: int) -> None:
        with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
            futures = {pool.submit(extract_within, briefs[index], time_limit): index for index in indices}
            for future in as_completed(futures):
                try:
                    found[futures[future]] = future.result()
                except BrokenProcessPool:
                    continue
                tell()

    found: dict[int, Outcome] = {}
    read(range(len(briefs)), jobs)
    # a process that dies breaks its pool and all that waited in it: those are read again, a pool each
    for index in range(len(briefs)):
        if index not in found:
            read([index], 1)
        if index not in found:
            found[index] = Unread(briefs[index].shown, "document-error", "ended the process that read it")
            tell()
    return [found[index] for index in range(len(briefs))]
