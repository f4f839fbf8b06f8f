"""How a text says which goods a part of a flow is of: 'Figs led with $9 million', 'half of it frozen crab'."""

from __future__ import annotations

import re

from trustetl.facts.language.trade_words import any_of
from trustetl.facts.language.view import View
from trustetl.facts.trade.goods import clean_goods
from trustetl.facts.trade.words import HEDGED

GOODS_LED = re.compile(
    r"(?:^|[.;:,]\s|\bthe\s)(?P<what>[A-Za-z][\w-]*(?:\s[\w-]+){0,3}?)\s+(?:led|leads|topped|tops|headed|heads|"
    r"came\s+first)"
    rf"(?:\s+the\s+\w+)?,?\s+(?:with|at)\s+(?:an?\s+(?:value|volume|total)\s+of\s+)?{HEDGED}$",
    re.IGNORECASE,
)
"""'Soybeans led with $53 billion'."""
GOODS_RANKED = re.compile(
    r"(?:^|[.;:]\s)\s*(?:The\s+)?(?P<what>[A-Z][\w-]*(?:\s[\w-]+){0,3}?)\s+(?:is|are|was|were|remains?|remained|became|stayed)\s+(?:still\s+|by\s+far\s+)?"
    r"(?:the|our|its)\s+(?:[\w-]+\s+){0,2}?(?:products?|items?|crops?|commodity|earners?|mainstay|line|category|goods)"
    rf"(?:\s+(?:abroad|sold|shipped))?,?\s*(?:with|at|worth|\(|earning|and\s+brought\s+in|bringing\s+in)\s*{HEDGED}$"
)
"""'Lobster remained the leading product with $78 million'."""
GOODS_AHEAD = re.compile(
    rf"(?:^|[.;:]\s)\s*(?:The\s+)?(?P<what>[A-Za-z][\w-]*(?:\s[\w-]+){{0,3}}?),?\s*(?:with|at|worth|\()\s*{HEDGED}$"
)
FIRST_AFTER = re.compile(
    r"^\)?(?:\s+in\s+[^,]{4,12})?,?\s*(?:(?:led|leads|topped|tops|headed|heads|came\s+(?:first|top))\b|(?:is|was|are|were|remain(?:s|ed)?)\s+(?:by\s+far\s+)?"
    r"(?:the|our|its)\s+(?:\w+\s+){0,2}?(?:largest|biggest|main|top|leading|principal|chief)\b)",
    re.IGNORECASE,
)
"""'Figs, at $9 million, led the list'."""
MARKET_AFTER = re.compile(
    rf"^(?:\s+in\s+[^,]{{4,12}})?,\s*(?:is|was|remains?)\s+(?:[\w’'-]+\s+){{1,4}}{any_of('market', 'source')}\b",
    re.IGNORECASE,
)
"""'Japan, with $4 billion, was the third largest market'."""
NEXT_GOODS = re.compile(
    r"^(?:\s+of\s+(?:it|them|this|that|these|the\s+(?:total|value|volume|exports|imports)))?\)?\s*(?:\([^)]*\)\s*)?[,;]?\s*(?:and\s+|while\s+|"
    r"followed\s+by\s+|ahead\s+of\s+|then\s+)?(?:the\s+)?(?P<what>[A-Za-z][\w-]*(?:\s(?!with\b|at\b)[\w-]+){0,3}?)"
    rf"(?:,\s[^,;.]{{3,40}},|\s\([^)]*\))?\s*(?:(?:followed|came\s+(?:next|second|third))\s+)?(?:\(|with\s|at\s)?\s*{HEDGED}$"
)
"""What stands between one amount and the next in a list of goods."""
MADE_OF = re.compile(
    r"^\s*(?:(?:is|was|were|are)\s+(?:for\s+|on\s+)?|consist(?:s|ed)\s+of\s+)(?!\w+ed\b|to\b|from\b|"
    r"by\b)(?:the\s+)?(?P<what>[a-z][\w-]*(?:\s(?!from\b|and\b|to\b|in\b)[\w-]+){0,3})"
    r"(?=\s+(?:from|and|to|in)\b|[,.;()]|$)"
)
OF_IT_GOODS = re.compile(
    rf"^\s*of\s+(?:it|them|which)\s+(?:(?:was|were|is|are)\s+)?(?!{any_of('flow_measure')}\b)(?!(?:from|to|in|by|is|was|are|were|has|had|by|for|at|on|as|and|or|each|this|last|every)\b|\w+ly\b)"
    r"(?P<what>[a-z][\w-]*(?:\s(?!from\b|and\b|to\b|in\b)[a-z][\w-]*){0,2})(?=\s+(?:from|and|to)\b|[,.;()]|$)"
)
"""'…, half of it frozen crab from Peru'."""


ALL_GOODS = re.compile(r"\b(?:total|all|overall|merchandise)\b", re.IGNORECASE)
GOODS_OF_WHOLE = re.compile(
    r"^\s*of\s+(?P<ahead>(?:(?!(?:of|in|to|from|by|and|value|volume)\b)[\w’'-]+\s+){0,4}?)(?:im|ex)ports?\b"
    r"(?!\s+(?:earnings|duty|duties|licen[cs]es?|permits?|lines?|firms?|companies))"
    r"(?:\s+of\s+(?P<of>[a-z][\w-]*(?:\s(?!(?:in|to|from|by|and|while|which|with|last|this)\b)[a-z][\w-]*){0,3}))?",
    re.IGNORECASE,
)
"""The flow that a share says it is of, with its goods: 'of the tea exports', 'of imports of tea'."""


def goods_of_whole(view: View, tail: str, known: str) -> str | None:
    """The goods that a share names itself, where the flow told last is of others: '21% of medicine exports'."""
    found = GOODS_OF_WHOLE.match(tail)
    if found is None:
        return None
    words = found.group("of") or found.group("ahead") or ""
    goods = None if not words or ALL_GOODS.search(words) else clean_goods(words, view)
    if goods is None or not goods[0].isalpha() or _stem(goods) & _stem(known):
        return None
    return goods


def _stem(words: str) -> set[str]:
    """The words of goods without the ending of a plural."""
    return {re.sub(r"(?:ies|y|e?s)$", "", word.lower()) for word in words.split()}
