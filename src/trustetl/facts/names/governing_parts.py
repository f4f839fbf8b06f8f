"""Which stretch of a text what ranks first in it holds for, where the text is of several matters."""

from __future__ import annotations

import re
from collections.abc import Sequence

from trustetl.facts.names.named import Anchor, Initiative
from trustetl.model import Statement


def story_of(main: Initiative | None, statements: Sequence[Statement]) -> tuple[int, int] | None:
    """The stretch of the story that alone speaks of what ranks first, in a round-up of several that each begin with a
    dateline; None in a text of one story or where the title names it.
    """
    begins = [s.start for s in statements if s.kind == "dateline" and s.section == statements[-1].section]
    if main is None or len(begins) < STORIES:
        return None
    titled = [s for s in statements if s.kind in {"title", "heading"}]
    if any(s.start <= at < s.end for s in titled for at, _ in main.mentions):
        return None
    ends = [*begins[1:], statements[-1].end]
    return next(((b, e) for b, e in zip(begins, ends, strict=True) if b <= main.mentions[0][0] < e), None)


def stories(statements: Sequence[Statement]) -> int:
    """How many stories a text has by its datelines: those of its head, above the first sentence, begin one."""
    first = next((s.start for s in statements if s.kind in {"sentence", "item"}), 0)
    return sum(s.kind == "dateline" and s.start > first for s in statements) + any(
        s.kind == "dateline" and s.start < first for s in statements
    )


STORIES = 3
"""From how many datelines on a text is a round-up of stories."""


def kept_to(main: Initiative | None, statements: Sequence[Statement], anchors: Sequence[Anchor]) -> str | None:
    """The section that alone speaks of what ranks first in a text of several matters (a cabinet's despatch, a review of
    a year): no title or opening names it and no other section comes back to it, while another has one of its own.
    """
    if main is None:
        return None
    titled = [s for s in statements if s.kind in {"title", "dateline", "caption"} or not s.section]
    if any(s.start <= at < s.end for s in titled for at, _ in main.mentions):
        return None
    parts: dict[str | None, set[str]] = {}
    at = 0
    for statement in statements:
        while at < len(anchors) and anchors[at].start < statement.start:
            at += 1
        k = at
        while k < len(anchors) and anchors[k].start < statement.end:
            if anchors[k].named or anchors[k].initiative is main:
                parts.setdefault(next(iter(statement.section), None), set()).add(anchors[k].initiative.name)
            k += 1
    own = [part for part, names in parts.items() if main.name in names]
    others = [part for part, names in parts.items() if main.name not in names and part is not None]
    return own[0] if len(own) == 1 and len(others) > 1 else None


PARENT = re.compile(
    r"\b(?:under|within|(?:part|component|element|sub-scheme|pillar|strand)\s+of|umbrella\s+of)\s+(?:the\s+|its\s+)?(?:[a-z-]+\s+){0,2}$",
    re.IGNORECASE,
)
"""What stands before the initiative that the one in hand is a part of: 'was launched under …'."""


def is_parent(anchor: Anchor, statement: Statement) -> bool:
    """Whether an initiative is named only as what another one of the sentence is a part of."""
    return anchor.named and PARENT.search(statement.text[: anchor.start - statement.start]) is not None
