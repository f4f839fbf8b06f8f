"""Building a :class:`~trustetl.model.Reading` from a text and the changes made to it."""

from __future__ import annotations

from collections.abc import Iterable
from operator import itemgetter
from typing import NamedTuple

from trustetl.model import Reading, Repair

_place = itemgetter(0, 1)


class Edit(NamedTuple):
    """``text[start:end]`` is read as ``read_as``; with a ``reason`` the change is recorded as a repair, without one
    it is mark-up left out."""

    start: int
    end: int
    read_as: str
    reason: str | None = None


def make_reading(text: str, edits: Iterable[Edit]) -> Reading:
    """Apply edits (text offsets; where two overlap the earlier one holds) and keep the way back.

    A stretch of its own is made for what replaces something; what is left out belongs to no figure or statement: two
    stretches begin at the same reading offset, the first ends where the omission begins, the second goes on behind
    it.
    """
    pieces: list[str] = []
    starts: list[int] = [0]
    origins: list[int] = [0]
    repairs: list[Repair] = []
    at = 0
    length = 0
    for edit in sorted(edits, key=_place):
        if edit.start < at:
            continue
        pieces.append(text[at : edit.start])
        length += edit.start - at
        if len(edit.read_as) != edit.end - edit.start:
            starts.append(length)
            origins.append(edit.start)
            length += len(edit.read_as)
            starts.append(length)
            origins.append(edit.end)
        else:
            length += len(edit.read_as)
        pieces.append(edit.read_as)
        if edit.reason is not None:
            repairs.append(Repair(edit.start, edit.end, text[edit.start : edit.end], edit.read_as, edit.reason))
        at = edit.end
    if at == 0:
        return Reading(text)
    pieces.append(text[at:])
    return Reading("".join(pieces), tuple(starts), tuple(origins), tuple(repairs))
