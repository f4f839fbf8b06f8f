"""The office whose own paper a document is: its report, its accounts or its budget."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from trustetl.facts.budgets.bodies import TELLS_OF_OTHERS, Body, issuer_of
from trustetl.facts.language.topics import cues_in
from trustetl.model import Figure, Statement

_ACCOUNTS = re.compile(
    r"\b(?:annual\s+reports?|financial\s+statements?|statement\s+of\s+accounts|accounts|budgets?|estimates|performance\s+report|"
    r"year[\s-]end\s+review|highlights)\b",
    re.IGNORECASE,
)
"""Lines that say that an office's own money is told."""
_ORGANISATION = re.compile(
    r"\W*(?:The\s+)?(?P<name>(?:[A-Z][\w’'&.-]*\s+(?:(?:of|and|for|the)\s+)*){1,6}(?:Service|Services|Corporation|Railways?|Institute|Authority|Agency|Commission|"
    r"Board|Council|Trust|Administration|Police|University|Hospital|Centre|Center|Organisation|Organization|Bank)|"
    r"(?:[A-Z][\w’'-]*\s+){0,2}(?:Institute|Institution|Council|Board|University|Corporation|Administration)\s+(?:of|for)\s+"
    r"[A-Z][\w’' &-]{2,50})"
    r"(?:\s+\([A-Z][A-Za-z]{1,9}\))?\W*"
)
"""A line that is an organisation's name and nothing more."""
_FRONT = frozenset({"title", "heading", "dateline", "caption", "field"})
_LINES = 5


def paper_holder(statements: Sequence[Statement], bodies: Sequence[Body]) -> str | None:
    """The ministry, agency or other body whose own money a document tells: the one that heads a paper, or an
    organisation that is its first line above 'Annual report', 'Financial statements' or the like; null where none is.
    """
    front = [s for s in statements[:_LINES] if s.kind in _FRONT]
    last = front[-1].end if front else 0
    if (office := issuer_of(bodies, last + 1)) is not None:
        return office
    if not any(_ACCOUNTS.search(s.text) for s in front):
        return None
    named = (m for s in front[:2] if (m := _ORGANISATION.fullmatch(s.text)) is not None)
    return next((m["name"] for m in named if not TELLS_OF_OTHERS.search(m["name"])), None)


_OF_A_BUDGET = re.compile(r"\b(?:budget|estimates|appropriations?)\b(?!\W+(?:support|speech\s+on))", re.IGNORECASE)
"""Headlines of papers on a budget that stand below the name of a ministry."""
_HEADLINE = 100


def is_on_budget(statements: Sequence[Statement], figures: Mapping[int, Sequence[Figure]], title: str | None) -> bool:
    """Whether a document is about a budget by its title, which tells no amount of it, or by a headline below that.
    ``figures`` are those of each statement, by where it begins.
    """
    titles = [s for s in statements if s.kind == "title"]
    told = any(f.kind == "money" for s in titles for f in figures[s.start])
    if not told and any(c.topic == "budget" and c.part == "noun" for c in cues_in(title or "")):
        return True
    heads = [s for s in statements[:5] if s.kind == "heading" and len(s.text) < _HEADLINE]
    return any(_OF_A_BUDGET.search(s.text) for s in heads)
