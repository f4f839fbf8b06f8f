"""Whether the words found for what is traded name goods: a time, a change, a way of counting or a manner names none."""

from __future__ import annotations

import re

from trustetl.figures.month_names import MONTH

_FLOW = re.compile(
    r"\b(?:(?:total|overall|merchandise|gross|all)\s+)?(?:(?:ex|im)ports?|trade|shipments)\b(?:\s+(?:plus|and|in|during|of|for)\s+(?:[A-Z]?[a-z]+|\d{4}))?",
)
"""A flow that was cut into the words, with the time behind it: 'exports in April'."""
_NO_PART = re.compile(
    rf"(?:{MONTH}|"
    r"first|second|third|fourth|last|next|this|same|quarters?|months?|years?|weeks?|half|period|season|fiscal|financial|meantime|meanwhile|time|"
    r"increas\w*|decreas\w*|declin\w*|growth|rises?|rising|fall|falling|drop|gains?|jump|surge|slump|rebound|recovery|expansion|contraction|both|plus|minus|"
    r"registering|recording|recorded|posting|showing|higher|lower|high|low|record|total|overall|the|a|an|of|in|and|by|for|to|its|their|our|all|"
    r"politically|economically|highly|sharply|sensitive|respectively|according|however|result|case|addition|terms|value|volume|figures?|data|numbers?)",
    re.IGNORECASE,
)
"""Words of which none names goods."""
_CODES = frozenset("US USA UK EU UAE PH NZ SG HK VN PRC ROK ROC KSA SA PNG DRC".split())
"""Letters that papers write for countries and blocs; other codes of countries are goods as often ('IT', 'AI', 'PC')."""


def sound_goods(words: str) -> str | None:
    """The goods that ``words`` name, without a flow and its time cut into them; None where they name none."""
    left = _FLOW.sub(" ", words) if _FLOW.fullmatch(words) is None else ""
    parts = re.findall(r"[^\W\d_][\w’'&.-]*", left)
    if not parts or all(re.fullmatch(rf"{_NO_PART.pattern}(?:/{_NO_PART.pattern})*", p, re.IGNORECASE) for p in parts):
        return None
    if len(parts) == 1 and parts[0] in _CODES:
        return None  # 'PH exports', 'UK imports'
    return words
