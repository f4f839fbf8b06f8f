"""The goods that the label of a row names beside its flow: 'Frozen mango, exports 2024', 'Imports (apples)'."""

from __future__ import annotations

import re

from trustetl.facts.language.topics import TRADE, cues_in
from trustetl.facts.tables_in_text.headers import said
from trustetl.facts.tables_in_text.sheet import land_of
from trustetl.facts.tables_in_text.standing import only_standing
from trustetl.facts.trade.goods import BEHIND_GOODS, clean_goods, commodity_in
from trustetl.lexicon import find_countries

_PARTS = re.compile(r"\s*[,;:()\[\]]\s*|\s+[–—-]\s+")
_NO_GOODS = re.compile(
    r"\b(?:growth|change|increase|decrease|rise|fall|y-?o-?y|year[- ]on[- ]year|share|of\s+which|value|volume|"
    r"quantity|total|annual|goods|products|cif|fob|provisional|world|ranks?|position|main|top|largest|markets?|partners?|suppliers?|buyers?|"
    r"destinations?|origins?|sources?)\b",
    re.IGNORECASE,
)
"""Words of asides that tell how, not of what."""


def goods_in_label(label: str) -> str | None:
    """The goods of a label that names a flow; null where it names none."""
    parts = [part for part in _PARTS.split(said(label)) if part.strip()]
    flows = [part for part in parts if any(c.topic in TRADE and c.part != "weak" for c in cues_in(part))]
    for part in flows:
        if (goods := commodity_in(part)) is not None:
            return goods
    for part in parts:
        asked = part in flows or re.search(r"\d", part) or _NO_GOODS.search(part) or only_standing(part)
        if asked or land_of(BEHIND_GOODS.sub("", f" {part}")) is not None or find_countries(part):
            continue
        if (goods := clean_goods(part)) is not None:
            return goods
    return None
