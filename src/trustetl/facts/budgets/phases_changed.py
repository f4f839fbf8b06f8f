"""Public money that takes the place of an amount voted before: 'cut from Rs 9 crore to Rs 7 crore', 'trims the
allocation for roads to Rs 7 crore'.
"""

from __future__ import annotations

import re

from trustetl.facts.language.clauses import over_hedges
from trustetl.facts.language.deeds import deed_of
from trustetl.facts.language.moved import moved_object
from trustetl.facts.language.view import View

_MOVED = re.compile(
    r"\b(?:slash(?:ed|es)?|cuts?|trim(?:med|s)?|lowered|reduced|reduces|raised|raises|hiked?|hikes|increased|"
    r"enhanced|scaled|topped\s+up|"
    r"doubled|revised)\b",
    re.IGNORECASE,
)
_VOTED = re.compile(
    r"\b(?:allocations?|budgets?|outlays?|votes?|provisions?|envelopes?|appropriations?|allotments?|grants?|estimates?|"
    r"funding|ceiling)\b",
    re.IGNORECASE,
)
"""What of a programme's money is cut or raised."""


def is_changed(view: View, i: int, near: str) -> bool:
    """Whether the amount at token ``i`` is what another one of the same year, or a vote, was changed to.

    ``near`` is the text between the amount before it and this one.
    """
    return _from_to(view, i, near) or _vote_moved(view, i)


def _from_to(view: View, i: int, near: str) -> bool:
    before = [j for j, t in enumerate(view.tokens[:i]) if t.figure is not None and t.figure.kind == "money"]
    return (
        re.fullmatch(r"\s*to\s*(?:just\s+|only\s+|about\s+)?", near) is not None
        and bool(before)
        and view.word_at(before[-1] - 1) == "from"
        and _MOVED.search(view.slice(view.start, view.tokens[before[-1]].start)) is not None
        and sum(f.kind == "period" for f in view.figures) < 2
    )


def _vote_moved(view: View, i: int) -> bool:
    """Whether a verb of change moves a vote to the amount: 'The Treasury trimmed the vote for roads to Rs 7 crore'."""
    if view.word_at(over_hedges(view, i)) != "to":
        return False
    moved, _ = moved_object(view, i)
    if moved is None or _VOTED.search(re.split(r"\s(?:for|of|to|on)\s", moved.text)[0]) is None:
        return False
    behind = view.tokens[i + 2].figure if i + 2 < len(view.tokens) else None
    if view.word_at(i + 1) in {"in", "for"} and behind is not None and behind.kind == "period":
        return False  # 'raised the budget of roads to Rs 9 crore in 2026-27': the vote of another year
    deed = deed_of(view, i)
    return deed is None or not (deed.wished or deed.ahead)


def told_anew(view: View, near: str, i: int) -> int:
    """Where in ``near``, the text before an amount, its own clause begins behind a semicolon: '… at the revised stage;
    the actual expenditure was' and '…; about Rs 8 crore was spent' tell nothing revised. 0 where no verb follows.
    """
    at = near.rfind(";")
    begin = view.tokens[i].start - len(near) + at
    told = any(view.is_verb(k) and view.tokens[k].start > begin for k in range(i)) or view.is_verb(i + 1)
    return at + 1 if at >= 0 and told else 0
