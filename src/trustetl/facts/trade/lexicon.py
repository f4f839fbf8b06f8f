"""The lexicon's classes of trade words, as sets and as patterns."""

from __future__ import annotations

import re
from functools import lru_cache

from trustetl.lexicon import rows_of


@lru_cache(maxsize=32)
def trade_words(kind: str) -> frozenset[str]:
    """One class of the lexicon's words of trade, in lower case."""
    return next(frozenset(row["words"].split("|")) for row in rows_of("trade_kinds") if row["class"] == kind)


def any_of(*kinds: str) -> str:
    """A pattern that any word of the classes matches."""
    words = sorted({w for kind in kinds for w in trade_words(kind)}, key=lambda w: (-len(w), w))
    return "(?:" + "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in words) + ")"
