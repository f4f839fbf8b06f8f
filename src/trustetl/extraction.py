"""One brief from its file to its facts, within a time limit.

A brief that can't be read, takes too long or trips over an error of the program is told as ``Unread``, so that others
go on.
"""

from __future__ import annotations

import signal
import threading
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from trustetl.briefs import Brief, Outcome, Unread
from trustetl.facts.finding import find_facts
from trustetl.figures import figures_of
from trustetl.model import Extract
from trustetl.outline import outline
from trustetl.source import SourceError, read_document


class _TimeUp(BaseException):
    """The time limit is over. No ``Exception``, so that nothing on the way takes it for an error of its own."""


def extract(path: Path | str, *, root: Path | None = None, document_id: str | None = None) -> Extract:
    """Everything that one brief says, from its file.

    Raises ``SourceError`` where the file can't be read.
    """
    document = read_document(Path(path), root=root, document_id=document_id)
    statements = outline(document)
    setting, figures = figures_of(document, statements)
    facts, figures, routes = find_facts(document, setting, statements, figures)
    return Extract(document, setting, tuple(statements), figures, routes, facts)


def extract_within(brief: Brief, time_limit: float) -> Outcome:
    """What a brief says, or why it was not read; raises nothing but an interrupt. The limit is in seconds, 0 is
    none."""
    limit = _Limit(time_limit)
    try:
        with limit.kept():
            return extract(brief.path, root=brief.root)
    except (Exception, _TimeUp) as error:
        if limit.over:  # a library may have made an error of its own of it
            reason = f"took longer than the {time_limit:g} seconds that a brief may take"
            return Unread(brief.shown, "document-time-limit", reason)
        if isinstance(error, SourceError):
            return Unread(brief.shown, "document-unreadable", error.reason)
        if isinstance(error, MemoryError):
            return Unread(brief.shown, "document-error", "needs more memory than there is")
        # whatever it is, the other briefs go on, and the finding says where it was
        return Unread(brief.shown, "document-error", _where(error))


def _where(error: BaseException) -> str:
    """An error of the program in one line, with the place that a report of it needs."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if "trustetl" in Path(frame.filename).parts] or frames
    place = f" at {'/'.join(Path(own[-1].filename).parts[-2:])}:{own[-1].lineno}" if own else ""
    words = " ".join(str(error).split())
    return f"an error of the program: {type(error).__name__}: {words[:200]}{place}"


class _Limit:
    """A time limit in seconds, 0 for none."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self.over = False

    @contextmanager
    def kept(self) -> Iterator[None]:
        """Ends the block with ``_TimeUp`` once the time is over, where there are interval timers and this is a main
        thread. Code that swallows it is told again every second."""
        main = threading.current_thread() is threading.main_thread()
        if self.seconds <= 0 or not hasattr(signal, "setitimer") or not main:
            yield
            return
        before = signal.signal(signal.SIGALRM, self._time_up)
        signal.setitimer(signal.ITIMER_REAL, self.seconds, 1.0)
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, before)

    def _time_up(self, signum: int, frame: Any) -> None:
        self.over = True
        raise _TimeUp
