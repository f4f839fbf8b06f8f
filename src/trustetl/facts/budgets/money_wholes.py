"""Amounts that another amount of the sentence is a part of: 'Of its grant of Rs 9 crore, Rs 4 crore has been paid'.

Where the part is public money that has been spent, the whole is the public money that it was taken from.
"""

from __future__ import annotations

import re

from trustetl.facts.language.clauses import RELATIVES, is_finite
from trustetl.facts.language.deeds import Deed, deed_of
from trustetl.facts.language.view import ARTICLES, HEDGES, View
from trustetl.model import Figure

_OF = frozenset({"of", "from", "against", "out"})
_OWN = frozenset({"its", "their", "his", "her", "our", "this", "that", "an", "a", "the"})
_OF_IT = re.compile(
    r"(?:\s+(?:in\s+(?:total|all)|each|altogether))?\s*(?:\([^()]*\)\s*)?[,;]\s*(?:and\s+)?(?:out\s+)?of\s+(?:this|which|that|it|these|those|"
    r"(?:this|that|the)\s+(?:sum|amount|total|money))\s*,?\s*(?:(?:only|just|about|some|around|nearly|over|almost)\s+)*",
    re.IGNORECASE,
)


def part_taken(view: View, figure: Figure) -> Figure | None:
    """The amount of the sentence that is told as a part of ``figure``, or None where there is none."""
    i = view.index[figure]
    amounts = [k for k, t in enumerate(view.tokens) if t.figure is not None and t.figure.kind == "money"]
    before = [k for k in amounts if k < i]
    behind = [k for k in amounts if k > i]
    at = _preposition(view, i)
    if at is not None and behind and _opens(view, at) and not _verb_between(view, i + 1, behind[0]):
        return view.tokens[behind[0]].figure  # 'Against an approved cost of Rs 9 crore, Rs 4 crore was spent'
    if at is not None and before and at > before[-1] and not _verb_between(view, before[-1] + 1, at, spoken=True):
        return view.tokens[before[-1]].figure  # 'spent Rs 4 crore on boats, out of Rs 9 crore'
    if behind:
        own, part = view.tokens[i].end, view.tokens[behind[0]]
        if _OF_IT.fullmatch(view.text[own - view.start : part.start - view.start]):
            return part.figure
    return None


def _preposition(view: View, i: int) -> int | None:
    """The 'of', 'out of' or 'against' that an amount, or the noun that it is of, stands behind."""
    j = i - 1
    while view.word_at(j) in (HEDGES | ARTICLES | _OWN) - {"of", "from"}:
        j -= 1
    if view.word_at(j) == "of" and view.word_at(j - 1) != "out" and j - 1 >= 0 and view.tokens[j - 1].is_word:
        # 'Of its loan of Rs 9 crore': the noun between
        k = j - 1
        while k >= 0 and j - k < 6 and view.tokens[k].is_word and view.word_at(k) not in _OF:
            k -= 1
        words = {view.word_at(n) for n in range(k + 1, j)}
        if k >= 0 and view.word_at(k) in _OF and words & _OWN and not any(is_finite(view, n) for n in range(k + 1, j)):
            j = k
    if view.word_at(j) not in _OF - {"out"}:
        return None
    return j - 1 if view.word_at(j - 1) == "out" else j


def _opens(view: View, at: int) -> bool:
    """Whether a clause begins at a token."""
    return at == 0 or view.tokens[at - 1].text in ";:," or view.word_at(at - 1) in {"and", "but", "that"}


def _verb_between(view: View, begin: int, end: int, *, spoken: bool = False) -> bool:
    """Whether a verb makes a clause of its own between two amounts, other than a relative one ('that we pledged,');
    with ``spoken``, other than what was done with the first ('Rs 4 crore had been paid out of').
    """
    relative = next((k for k in range(begin, end) if view.word_at(k) in RELATIVES), end)
    return any(
        is_finite(view, k) and not (spoken and view.word_at(k) in _DONE) for k in range(begin, min(end, relative))
    )


_DONE = frozenset({"was", "were", "has", "have", "had", "spent", "disbursed", "paid", "released", "used", "utilised"})


def drawn_on(view: View, figure: Figure) -> Deed | None:
    """What is done with the part of an amount that has been spent, or None where none is told as spent of it.

    Takes the statement and the amount; the deed is that of the other amount.
    """
    part = part_taken(view, figure)
    if part is None or part.unit not in {figure.unit, None} or part not in view.index:
        return None
    deed = deed_of(view, view.index[part])
    return deed if deed is not None and deed.kind == "spend" and not deed.wished else None
