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


def names_goods(words: str) -> bool:
    """Whether words end in a noun for goods, in either number: 'copper concentrate', 'cut flowers'."""
    last = re.split(r"[\s-]", words.lower())[-1]
    known = trade_words("goods") | trade_words("wares")
    return bool({last, f"{last}s", last.removesuffix("s")} & known)


ABROAD = re.compile(
    r"\b(?:abroad|overseas|from\s+elsewhere|outside\s+(?:of\s+)?(?:the\s+)?(?:EU|European\s+Union|Union|bloc|continent)|outside\s+(?:the\s+country|(?:its|our|the)\s+(?:own\s+)?borders)|to\s+the\s+(?:rest\s+of\s+the\s+)?world\b(?!\s+market)|(?:from|in|on|to)\s+(?:(?:other|foreign|third|the|those|these)\s+countries\b|(?:other|foreign|third)\s+(?:markets|suppliers|buyers)|"
    r"foreign\s+(?:suppliers|sources|markets|buyers)|(?:the\s+)?(?:world|international|global)\s+markets?|outside\s+(?:the|its|our)\s+\w+))\b",
    re.IGNORECASE,
)
"""Words that say that goods cross the border, without naming a country."""
