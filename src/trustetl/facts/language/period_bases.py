"""Which values are only what others are compared with: 'up from X', 'as against X worth Y'."""

from __future__ import annotations

from trustetl.facts.language.clauses import CURRENT
from trustetl.facts.language.view import HEDGES, View
from trustetl.model import Figure

BASE_WORDS = frozenset({"from", "against", "than", "vs", "versus", "compared"})
LEVELS = frozenset("peak high low trough level record base baseline average maximum minimum total figure".split())


def is_base(view: View, figure: Figure) -> bool:
    """Whether a value is the one that a change starts from: 'from X', 'against X', 'compared with X', 'more than the
    X of 2022'.
    """
    i = view.index[figure]
    j = i - 1
    if view.word_at(j) == "(" and _than_in(view, j - 1):
        return True  # '9% more than in 2023 ($280 million)'
    if view.word_at(j) == "the" and view.word_at(j - 1) in {"below", "above", "under", "over", "on"} and j > 1:
        change = view.tokens[j - 2].figure
        return change is not None and change.kind == "percent"  # '4% below the $9 million of 2023'
    if view.word_at(j) in CURRENT and view.word_at(j - 1) in {"its", "their", "our"}:
        j -= 2  # 'from its present 12 per cent'
    while (
        j >= 0
        and view.tokens[j].low in HEDGES | CURRENT | {"'s", "had", "been"}
        and view.tokens[j].low not in {"than", "to", "at", "of"}
    ):
        j -= 1
    if view.word_at(j) == "than" and view.word_at(j - 2) == "of":
        j -= 2  # 'of more than'
    before = view.tokens[j].figure if j >= 0 else None
    if before is not None and view.word_at(j + 1) == "worth" and j + 1 < i:
        return is_base(view, before)  # 'as against 90 tonnes worth $9 million in 2023'
    word = view.word_at(j)
    if word == "of" and view.word_at(j - 1) in LEVELS:
        k = j - 2
        while k > 0 and view.tokens[k].is_word and j - k < 6 and view.word_at(k) not in BASE_WORDS:
            k -= 1
        return view.word_at(k) in BASE_WORDS  # 'from a peak of 90'
    if word in {"with", "to"} and view.word_at(j - 1) in {"compared", "comparison", "relative"}:
        return True
    if word == "than":
        # 'more than $5 billion' bounds the value; 'more than the $5 billion of 2022' compares with it
        return view.word_at(i - 1) in {"the", "its"}
    if word in {"after", "following"} and figure.kind in {"money", "percent"}:
        return j > 1 and view.word_at(j - 1) == ","  # '9 billion, after 8 billion in 2023'
    return word in BASE_WORDS


def _than_in(view: View, k: int) -> bool:
    """Whether token ``k`` is a period that a change is measured from: 'than in 2023', 'on the year before'."""
    period = view.tokens[k].figure if k > 0 else None
    if period is None or period.kind != "period":
        return False
    at = k - 1
    while at > 0 and view.word_at(at) in {"in", "the", "during", "for"}:
        at -= 1
    return view.word_at(at) in {"than", "on", "over", "against", "from"} and any(
        t.figure is not None and t.figure.kind == "percent" for t in view.tokens[max(0, at - 4) : at]
    )
