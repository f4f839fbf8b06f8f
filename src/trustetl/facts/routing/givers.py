"""Amounts of a series that firms, households or those who benefit put up, beside the public money of the same sentence:
'of which the Agency pays Rs 6 crore and companies Rs 3 crore', 'Rs 9 crore from the Treasury and Rs 3 crore from boat
owners', 'State share: Rs 4 crore; beneficiaries' share: Rs 5 crore'.
"""

from __future__ import annotations

import re

from trustetl.facts.budgets.parts import HEDGED
from trustetl.facts.language.deeds import deed_of
from trustetl.facts.language.view import ARTICLES, HEDGES, View
from trustetl.facts.names.named import Initiatives
from trustetl.facts.routing.public_deeds import is_public
from trustetl.model import Figure

_GIVING = frozenset({"give", "spend", "raise", "lend", "ask", "other"})
"""Deeds whose second subject gives as the first did."""
_ANOTHER = re.compile(
    rf"(?:,|;|\band|\bwhile|\bor)\s+(?:and\s+)?(?P<who>(?:the\s+)?[^\W\d][^,;:.()\d]{{2,60}}?)\s+{HEDGED}$",
    re.IGNORECASE,
)
"""Who is named between the amount before and this one, without a verb."""
_FROM = re.compile(
    r"\s+(?:in\s+[a-z]+\s+)?(?:from|by)\s+(?P<who>(?:the\s+|its\s+|their\s+|other\s+)?[^\W\d][^,;:.()\d]{2,60})"
)
_BUYING = re.compile(
    r"\b(?:b(?:uy|uys|ought|uying)|purchas\w+|procur\w+|import\w*|collect\w*|recover\w*)\b", re.IGNORECASE
)
_LABEL = re.compile(
    r"(?:^|[;,.]\s+)\W*(?P<who>[^;:.,\d]{3,60}?)(?:[’']s?)?\s+(?:own\s+)?(?:contributions?|share|portion|equity|funds|money|investments?|part)"
    rf"\s*(?:\([^)]*\)\s*)?[:–—-]\s+{HEDGED}$",
    re.IGNORECASE,
)


def put_up_by_others(view: View, figure: Figure, initiatives: Initiatives) -> bool:
    """Whether an amount is told as what private givers bring beside the amounts of others."""
    money = [f for f in view.figures if f.kind == "money"]
    before = next((f for f in reversed(money) if f.end <= figure.start), None)
    begin = view.start if before is None else before.end
    ahead = view.text[begin - view.start : figure.start - view.start]
    label = _LABEL.search(ahead)
    if label is not None:
        at = begin + label.start("who")
        return _private(view, at, at + len(label["who"]), initiatives)
    if len(money) < 2:
        return False
    following = next((f.start for f in money if f.start >= figure.end), view.end)
    behind = _FROM.match(view.text[figure.end - view.start : following - view.start])
    if behind is not None and _BUYING.search(view.slice(view.start, figure.start)) is None:
        at = figure.end + behind.start("who")
        words = re.split(r"\s(?:and|to|for|in|who|which|that|of)\s", behind["who"])[0]
        return _private(view, at, at + len(words), initiatives)
    if before is None or before.unit != figure.unit:
        return False
    deed = deed_of(view, view.index[before])
    another = _ANOTHER.search(ahead)
    if another is None or deed is None or deed.kind not in _GIVING or deed.role != "object":
        return False
    if any(view.word_at(k) not in HEDGES | ARTICLES for k in range(deed.verb + 1, view.index[before])):
        return False  # 'gave the Reef Scheme Rs 9 crore and boat owners Rs 3 crore': they are given it
    first = view.index[before] + 1
    verbs = [k for k in range(first, view.index[figure]) if view.is_verb(k)]
    own = deed_of(view, view.index[figure]) if verbs else None
    if verbs and (own is None or own.kind not in _GIVING or own.passive):
        return False
    start = begin + another.start("who")
    end = view.tokens[verbs[0]].start if verbs else begin + another.end("who")
    return start < end and _private(view, start, end, initiatives)


def _private(view: View, start: int, end: int, initiatives: Initiatives) -> bool:
    """Whether the words between two offsets end with a private giver."""
    inside = [k for k, t in enumerate(view.tokens) if start <= t.start < end and t.is_word]
    if not inside:
        return False
    phrase = view.phrase(inside[0], inside[-1])
    return is_public(phrase, initiatives) is False
