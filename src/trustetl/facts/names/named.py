"""The initiatives of a document as other rooms see them, and which of them governs at a place."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import NamedTuple

_PRONOUN = 4
"""The most letters of a pronoun: 'it', 'they'."""


@dataclass(frozen=True, slots=True)
class Initiative:
    """A programme, mission, partnership, fund, act, scheme, roadmap or newly set-up body, as the document names it."""

    name: str
    """The fullest form, without an article."""
    acronym: str | None = None
    aliases: tuple[str, ...] = ()
    """All wordings met, the name and the acronym among them."""
    kind: str = "initiative"
    mentions: tuple[tuple[int, int], ...] = ()
    """Where it is named (reading offsets), in order."""
    parent: str | None = None
    """The name of the initiative that it belongs to or enhances."""


class Decisions(NamedTuple):
    """What a text says has become of its programmes, by name."""

    proposed: frozenset[str] = frozenset()
    """Those that it only proposes."""
    approved: frozenset[str] = frozenset()
    """Those that it says a cabinet, board or parliament has approved."""


UNDECIDED = Decisions()


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place that points to an initiative: by its name, or by 'the Mission', 'it' and the like."""

    start: int
    end: int
    initiative: Initiative
    named: bool


class Scope(NamedTuple):
    """What governs at the beginning of a statement."""

    start: int
    end: int
    initiative: Initiative | None
    spoken: bool = False
    """Whether an earlier sentence of its paragraph or bullet speaks of an initiative."""


@dataclass(frozen=True, slots=True)
class Initiatives:
    """The initiatives of one document, in order of first mention."""

    items: tuple[Initiative, ...] = ()
    main: Initiative | None = None
    """What the document is about: named in the title, else most often."""
    anchors: tuple[Anchor, ...] = field(default=(), repr=False)
    scopes: tuple[Scope, ...] = field(default=(), repr=False)
    """For each statement, which initiative governs at its beginning."""
    offices: frozenset[str] = frozenset()
    """The short names of the ministries and agencies that the document names: 'MLIT'."""

    def at(self, start: int, end: int) -> tuple[Initiative, ...]:
        """The initiatives named inside a stretch (reading offsets), in order of first mention there, each once."""
        found: list[Initiative] = []
        for anchor in self.anchors[self._from(start) :]:
            if anchor.start >= end:
                break
            if anchor.named and start <= anchor.start and anchor.initiative not in found:
                found.append(anchor.initiative)
        return tuple(found)

    def pronoun_before(self, at: int) -> Initiative | None:
        """The initiative that a pronoun right before an offset means: 'It has'."""
        return next(
            (a.initiative for a in self.anchors if not a.named and a.end - a.start <= _PRONOUN and 0 < at - a.end <= 1),
            None,
        )

    def subject(self, start: int, end: int) -> Initiative | None:
        """The first initiative named or pointed to ('the scheme') inside a stretch, which English makes the subject
        there.
        """
        for anchor in self.anchors[self._from(start) :]:
            if anchor.start >= end:
                break
            if anchor.start >= start:
                return anchor.initiative
        return None

    def holding(self, offset: int) -> Initiative | None:
        """The initiative that governs at a place.

        The last one named or pointed to before it in its statement; else the one that the statement's label, the
        statement before it, its section or the title carries over; else the first that its own statement names later;
        else None.
        """
        index = bisect_right(self.scopes, offset, key=lambda scope: scope[0]) - 1
        if index < 0:
            return self.main
        start, end, carried, _ = self.scopes[index]
        later: Initiative | None = None
        last: Initiative | None = None
        for anchor in self.anchors[self._from(start) :]:
            if anchor.start >= end:
                break
            if anchor.start <= offset:
                last = anchor.initiative
            elif later is None and anchor.named:
                later = anchor.initiative
        return last or carried or later

    def pointing(self, start: int, end: int) -> tuple[Anchor, ...]:
        """The places inside a stretch (reading offsets) that name an initiative or point to one, in order."""
        return self.anchors[self._from(start) : self._from(end)]

    def spoken_of(self, offset: int) -> bool:
        """Whether the paragraph or bullet in which a place lies has spoken of an initiative in a sentence before."""
        index = bisect_right(self.scopes, offset, key=lambda scope: scope[0]) - 1
        return index >= 0 and self.scopes[index].spoken

    def _from(self, offset: int) -> int:
        return bisect_right(self.anchors, offset - 1, key=lambda anchor: anchor.start)
