"""What must hold for every input."""

from __future__ import annotations

import re
import signal
from pathlib import Path
from types import FrameType, TracebackType

from trustetl.extraction import extract
from trustetl.model import Extract
from trustetl.source import SourceError

_DIGITS = re.compile(r"\d+")


class Hang(BaseException):
    """An input that takes longer than it may."""


class Limit:
    """Raises :class:`Hang` inside its block after some seconds."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds

    def __enter__(self) -> None:
        signal.signal(signal.SIGALRM, self._over)
        signal.setitimer(signal.ITIMER_REAL, self.seconds)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        signal.setitimer(signal.ITIMER_REAL, 0)

    def _over(self, number: int, frame: FrameType | None) -> None:
        raise Hang(f"over {self.seconds:g} seconds")


def check(path: Path) -> bool:
    """Take a file the whole way and hold it to the promises; false where it was refused with a reason."""
    try:
        found = extract(path)
    except SourceError as error:
        if not error.reason:
            raise AssertionError("refused without a reason") from error
        return False
    _statements(found)
    _figures(found)
    for fact in found.facts:
        start, end = found.document.reading.span(fact.start, fact.end)
        assert 0 <= start < end <= len(found.document.text), f"fact {fact.rule} stands nowhere"
    return True


def _statements(found: Extract) -> None:
    text = found.document.reading.text
    at = 0
    for one in found.statements:
        assert at <= one.start < one.end <= len(text), f"statement at {one.start} overlaps or is empty"
        assert one.start <= one.body <= one.end, f"body of statement at {one.start} lies outside"
        assert one.text == re.sub(r"[\t\n]", " ", text[one.start : one.end]), (
            f"text of statement at {one.start} differs"
        )
        left = text[at : one.start]
        assert not re.search(r"\d", left), f"digits of {left!r} are in no statement"
        at = one.end
    assert not re.search(r"\d", text[at:]), f"digits of {text[at:]!r} are in no statement"


def _figures(found: Extract) -> None:
    reading = found.document.reading
    at = 0
    covered: list[tuple[int, int]] = []
    for one in found.figures:
        assert at <= one.start < one.end <= len(reading.text), f"figure at {one.start} overlaps or is empty"
        at = one.end
        covered.append(reading.span(one.start, one.end))
    covered += [(repair.start, repair.end) for repair in reading.repairs]
    covered.sort()
    place = 0
    for match in _DIGITS.finditer(found.document.text):
        while place < len(covered) and covered[place][1] <= match.start():
            place += 1
        inside = any(
            start <= match.start() and match.end() <= end for start, end in covered[max(0, place - 3) : place + 4]
        )
        parts = any(
            start < match.end() and match.start() < end for start, end in covered[max(0, place - 3) : place + 4]
        )
        assert inside or parts, f"{match[0]!r} at {match.start()} is in no figure"
