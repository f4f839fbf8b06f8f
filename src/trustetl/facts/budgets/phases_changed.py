"""Public money that takes the place of an amount voted before: 'cut from Rs 9 crore to Rs 7 crore', 'trims the
allocation for roads to Rs 7 crore'.
"""

from __future__ import annotations

import re

from trustetl.facts.language.clauses import over_hedges
from trustetl.facts.language.deeds import deed_of
from trustetl.facts.language.moved import moved_object
from trustetl.facts.language.value_periods import is_year_long
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


_GOES = re.compile(
    r"\b(?:rises?|rose|risen|falls?|fell|fallen|grows?|grew|grown|drops?|dropped|shr(?:inks?|ank|unk)|climbs?|climbed|"
    r"(?:goes|went|going|comes?|came|brought|taken|moved?)\s+(?:up|down|back)|goes|went|moves)\b",
    re.IGNORECASE,
)
"""Verbs by which a vote itself becomes more or less."""
_POINTS = (
    r"\b(?:it|this|that|which|the\s+(?:latter|former)|(?:this|that|the|its)\s+(?:[a-z]+\s+)?(?:figure|sum|amount|total|number))\s+"
    r"(?:(?:was|were|is|has\s+been|had\s+been|later|then|since|thereby|again|now)\s+)*"
)
_SAME_YEAR = re.compile(
    r"\b(?:revis\w+|review|supplementary|mid-?year|amend\w+|rectif\w+|later|thereby|reallocat\w+|moved|transfer\w+|during\s+the\s+year|"
    r"freeze|cuts?)\b",
    re.IGNORECASE,
)
"""Words by which a vote that goes up or down is changed in its own year, and does not grow from year to year."""
_TO = r"(?:down\s+|up\s+|back\s+)?to\s+(?:just\s+|only\s+|about\s+)?"


def changed_in_year(view: View) -> bool:
    """Whether a statement has a word of a vote that is changed in its own year: 'revised', 'supplementary'."""
    return _SAME_YEAR.search(view.text) is not None


def is_changed(view: View, i: int, near: str) -> bool:
    """Whether the amount at token ``i`` is what another one of the same year, or a vote, was changed to.

    ``near`` is the text between the amount before it and this one.
    """
    return _from_to(view, i, near) or _vote_moved(view, i) or _pointed_moved(view, i, near)


def _from_to(view: View, i: int, near: str) -> bool:
    """Whether an amount stands behind 'from Rs 9 crore to' or 'by Rs 2 crore, to', and what moves is a vote."""
    before = [j for j, t in enumerate(view.tokens[:i]) if t.figure is not None and t.figure.kind == "money"]
    first = before[-1] if before else i
    moved = re.fullmatch(rf"\s*(?:,[^,;]{{3,40}},)?\s*{_TO}|\s*(?:,|and\s+so)\s*{_TO}", f"{near} ") is not None
    if not moved or view.word_at(first - 1) not in {"from", "by"}:
        return False
    ahead = re.split(r"[;]", view.slice(view.start, view.tokens[first].start))[-1]
    begin = view.tokens[first].start - len(ahead)
    years = [f for f in view.figures if is_year_long(f) and f.start >= begin]
    if _MOVED.search(ahead) is not None:
        return len(years) < 2
    end = view.tokens[i].end
    dated = any(0 <= f.start - end < 6 or 0 <= f.start - view.tokens[first].end < 6 for f in years)
    return len(years) < 2 and not dated and _GOES.search(ahead) is not None and _VOTED.search(ahead) is not None


def _pointed_moved(view: View, i: int, near: str) -> bool:
    """Whether the sum spoken of is said to be another by now: 'At the mid-year review that figure came down to'."""
    told = re.search(rf"{_POINTS}(?:{_MOVED.pattern}|{_GOES.pattern})\s+{_TO}$", f"{near} ", re.IGNORECASE)
    behind = view.tokens[i + 2].figure if i + 2 < len(view.tokens) else None
    if told is None or (behind is not None and is_year_long(behind)):
        return False
    deed = deed_of(view, i)
    return changed_in_year(view) and (deed is None or not (deed.wished or deed.ahead))


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
