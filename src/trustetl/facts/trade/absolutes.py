"""Countries in a phrase that tells a part of a flow beside it: '…, with Peru taking a third, …'."""

from __future__ import annotations

import re

from trustetl.facts.language.view import View

ABSOLUTE = re.compile(
    r"\s+(?:\([^)]*\)\s*)?(?:alone\s+|itself\s+|[a-z]+ly\s+)?(?:[a-z]+ing|"
    r"(?:(?:the|its|our|their)\s+)?(?:[a-z]+[\s-])?(?:[a-z]+est|top|main|leading|principal|chief|sole|only|second|third|fourth))\b"
)
"""Behind a country, what begins a phrase of its own: 'taking', 'the largest buyer'."""
_GOODS_OF = re.compile(
    r"(?:\s+[a-z][a-z-]*){1,3}?\s+(?:answering|accounting|making|taking|supplying|providing|representing|bringing|"
    r"buying|earning)\b"
)
"""The same behind what belongs to it: 'Peruvian grapes accounting for'."""


def own_figure(view: View, start: int, end: int) -> int | None:
    """The token of the one figure that a country between two offsets belongs to, where it stands in a phrase of its
    own: the share in 'imported fish worth $9 million, with Peruvian cod taking 57%, and exported $4 million'; null
    where it stands in none.
    """
    ahead, tail = view.text[: start - view.start], view.text[end - view.start :]
    if not ahead.endswith((", with ", ", with the ")) or not (_GOODS_OF.match(tail) or ABSOLUTE.match(tail)):
        return None
    own = next((k for k, t in enumerate(view.tokens) if t.figure is not None and t.start >= end), None)
    share = view.tokens[own].figure if own is not None else None
    return own if share is not None and share.kind in {"percent", "ratio"} else None
