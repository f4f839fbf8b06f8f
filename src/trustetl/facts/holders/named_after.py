"""The programme that a statement names behind an amount of its money."""

from __future__ import annotations

import re

from trustetl.facts.budgets.bodies import is_purse
from trustetl.facts.budgets.parts import (
    in_brackets,
)
from trustetl.facts.language.view import View
from trustetl.facts.names.names import Initiative, Initiatives
from trustetl.model import Figure


def named_after(view: View, figure: Figure, initiatives: Initiatives) -> Initiative | None:
    """The programme named behind an amount, where a preposition ties it to it and no other amount stands between."""
    after = [
        (s, item)
        for item in initiatives.at(figure.end, view.end)
        for s, _ in item.mentions
        if s >= figure.end and s < view.end and not is_purse(item, initiatives)
    ]
    after += [
        (a.start, a.initiative)
        for a in initiatives.anchors
        if figure.end <= a.start < view.end and not a.named and not _OF_IT.search(view.slice(figure.end, a.end))
    ]
    if not after:
        return None
    at, item = min(after, key=lambda pair: pair[0])
    if any(f.kind == "money" and figure.end <= f.start < at and not in_brackets(view, f) for f in view.figures):
        return None  # 'Rs 9 crore for wool; Rs 4 crore for the Seed Fund'
    link = view.slice(figure.end, at) + " "
    if _HAVING.match(view.slice(view.start, figure.start) + " ") and _SUBJECT_BEHIND.search(link):
        return item
    if _SET_BESIDE.search(link):
        return None  # '…, in addition to the works of the Seed Fund'
    if re.search(r"\bunder\s+(?:the\s+|its\s+|an?\s+(?:[\w-]+\s+){1,3},\s+(?:the\s+)?)?$", link) or re.search(
        r"\b(?:for|to|towards|into|of|through)\s+(?:the\s+|its\s+|a\s+|an\s+)?(?:(?!and\b|or\b|but\b|while\b)[\w’'-]+\s+){0,3}$",
        link,
    ):
        return item
    return None


_HAVING = re.compile(
    r"^\W*(?:With|Backed\s+by|Armed\s+with|Endowed\s+with|Given|Having|Costing|Worth|At|Thanks\s+to)\s(?:[^,;:]{0,60}\s)?$"
)
"""How a sentence begins with the money that its subject has: 'With Rs 9 crore for three years, the Seed Fund …'."""
_SUBJECT_BEHIND = re.compile(r"^[^;:]*,\s+(?:the\s+|its\s+|our\s+)?(?:[a-z-]+\s+){0,2}$")
_OF_IT = re.compile(r"\b(?:of|in|from|out\s+of)\s+it$")
"""'Rs 9 crore, a third of it as loans': the sum itself."""
_SET_BESIDE = re.compile(
    r"\b(?:in\s+addition\s+to|on\s+top\s+of|over\s+and\s+above|besides|alongside|apart\s+from|aside\s+from|separate(?:ly)?\s+from|"
    r"as\s+well\s+as|compared\s+(?:with|to)|more\s+than|unlike|not\s+counting|excluding|"
    r"(?:eligible|qualify|qualifying)\s+for|(?:covered|funded|served|reached)\s+by)\s+(?:the\s+|its\s+|what\s+)?(?:[\w-]+\s+){0,6}$",
    re.IGNORECASE,
)
"""What stands before something that an amount comes on top of or is held against, or that only describes who gets it:
'Rs 9 crore for towns eligible for the Seed Fund'."""
