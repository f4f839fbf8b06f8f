"""Many briefs read: in this process, or by others while this one does something else.

Reading and loading the libraries of tables and reports take about as long as each other, so a command that starts
afresh lets another process read while it loads them.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import connection, get_context, parent_process
from pickle import PicklingError
from types import TracebackType

from trustetl.briefs import DEFAULT_TIME_LIMIT, Brief, Outcome, Unread

Progress = Callable[[int, int], None]
"""Told, after each brief, how many of how many are done."""


def read_briefs(
    briefs: Sequence[Brief], *, jobs: int = 1, time_limit: float = DEFAULT_TIME_LIMIT, progress: Progress | None = None
) -> list[Outcome]:
    """What each of the briefs says, in their order. In other processes with ``jobs`` above 1, or outside a main thread,
    where time limits don't work.
    """
    if jobs <= 1 and threading.current_thread() is threading.main_thread():
        outcomes = []
        for done, brief in enumerate(briefs, 1):
            outcomes.append(_read(brief, time_limit))
            if progress is not None:
                progress(done, len(briefs))
        return outcomes
    with Readers(briefs, jobs=jobs, time_limit=time_limit) as readers:
        return readers.outcomes(progress)


class Readers:
    """Processes that read briefs from the moment that this is made; a context manager, which ends them."""

    def __init__(self, briefs: Sequence[Brief], *, jobs: int = 1, time_limit: float = DEFAULT_TIME_LIMIT) -> None:
        self.briefs, self.time_limit = briefs, time_limit
        self._pool, self._futures = self._start(range(len(briefs)), max(1, min(jobs, len(briefs))))

    def __enter__(self) -> Readers:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        _end(self._pool, at_once=kind is not None)

    def outcomes(self, progress: Progress | None = None) -> list[Outcome]:
        """What each of the briefs says, in their order, when all are read.

        A process that dies breaks its pool and all that waited in it: those are read again, a pool each, and the
        brief that kills its reader is told as unread.
        """
        found: dict[int, Outcome] = {}

        def collect(futures: dict[Future[Outcome], int]) -> None:
            for future in as_completed(futures):
                try:
                    found[futures[future]] = future.result()
                except BrokenProcessPool:
                    continue
                except (PicklingError, MemoryError) as error:
                    reason = f"what it says can't be handed on: {' '.join(str(error).split())[:200]}"
                    found[futures[future]] = Unread(self.briefs[futures[future]].shown, "document-error", reason)
                if progress is not None:
                    progress(len(found), len(self.briefs))

        collect(self._futures)
        for index, brief in enumerate(self.briefs):
            if index not in found:
                pool, futures = self._start([index], 1)
                collect(futures)
                _end(pool, at_once=False)
            if index not in found:
                found[index] = Unread(brief.shown, "document-error", "ended the process that read it")
        return [found[index] for index in range(len(self.briefs))]

    def _start(self, indices: Sequence[int], jobs: int) -> tuple[ProcessPoolExecutor, dict[Future[Outcome], int]]:
        pool = ProcessPoolExecutor(jobs, mp_context=get_context(_start_method()), initializer=_begin)
        return pool, {pool.submit(_read, self.briefs[index], self.time_limit): index for index in indices}


def _start_method() -> str:
    """A fork is quick, and safe while there is one thread; elsewhere a process is started anew."""
    return "fork" if sys.platform == "linux" and threading.active_count() == 1 else "spawn"


def _read(brief: Brief, time_limit: float) -> Outcome:
    from trustetl.extraction import extract_within

    return extract_within(brief, time_limit)


@contextmanager
def uncollected() -> Iterator[None]:
    """Loads modules without looking for garbage among what will all be kept, which takes a tenth of the time; looks for
    it less often from then on.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.set_threshold(50_000, 20, 20)
        gc.enable()


def _begin() -> None:
    """Sets up a reading process: an interrupt is its parent's to handle, and it ends when its parent does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    parent = parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()
    with uncollected():
        import trustetl.extraction  # noqa: F401


def _end_with(sentinel: int) -> None:
    connection.wait([sentinel])
    os._exit(1)


def _end(pool: ProcessPoolExecutor, *, at_once: bool) -> None:
    """Ends a pool; at once where something went wrong, without waiting for what is being read."""
    readers = list((pool._processes or {}).values()) if at_once else []
    pool.shutdown(wait=not at_once, cancel_futures=True)
    for reader in readers:
        reader.terminate()
