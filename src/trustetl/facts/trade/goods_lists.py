"""Goods that are named in a list: 'farm, forestry and fishery products', '$9 million of ham, roe and eggs'."""

from __future__ import annotations

import re

from trustetl.facts.language.view import PREPOSITIONS, View
from trustetl.lexicon import find_countries
from trustetl.model import Figure


def enumerated(view: View, i: int) -> str | None:
    """Three and more goods from token ``i`` on: 'farm, forestry and fishery products'."""
    commas, words = 0, 0
    j = i
    while j < len(view.tokens) and j - i < 16:
        token = view.tokens[j]
        if token.figure is not None or (words == 0 and not token.is_word):
            return None
        if token.text == ",":
            commas, words = commas + 1, 0
        elif token.low in {"and", "or"} and commas:
            noun = view.noun_after(j, chain=False, words=4)
            return view.slice(view.tokens[i].start, noun.end) if noun is not None else None
        elif view.is_verb(j) or token.low in PREPOSITIONS or words > 3 or not token.is_word:
            return None
        else:
            words += 1
        j += 1
    return None


def with_members(view: View, figure: Figure, goods: str) -> str:
    """Goods with the others of their list, where a figure is of several: '$9 million of ham, roe and eggs'."""
    i = view.index.get(figure)
    if i is None:
        return goods
    at = i + 1 + (view.word_at(i + 1) == "worth")
    behind = view.text[view.tokens[at].end - view.start :].lstrip() if view.word_at(at) == "of" else ""
    several = enumerated(view, at + 1) if behind.startswith(f"{goods},") else None
    if several is None or find_countries(several) or re.search(r"\band\b.*\band\b", several):
        return goods
    if several.count(",") == 1 and re.search(r",\s*(?:and|or)\b", several):
        return goods  # '… of tin, and prices rose'
    end = view.tokens[at + 1].start + len(several)
    following = next((k for k, t in enumerate(view.tokens) if t.start >= end), None)
    return goods if following is not None and view.is_verb(following) else several
