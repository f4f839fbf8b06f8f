"""The goods that a text turns to before it tells a flow of them: 'Kenya is a net importer of rice. Shipments came
to …', 'Palm oil pulls the other way. Exports earned …'.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from trustetl.facts.language.trade_words import names_goods
from trustetl.facts.language.view import AUXILIARIES, View
from trustetl.facts.trade.goods import clean_goods
from trustetl.facts.trade.parties import names_place
from trustetl.facts.trade.rows import TradeState
from trustetl.model import Fact

_FRONT = re.compile(
    r"\W*(?:(?:But|And|Yet)\s+)?(?:[Ii]n|[Ff]or|[Oo]n|[Ww]ith|[Aa]s\s+(?:for|to|regards)|[Ww]hen\s+it\s+comes\s+to|[Tt]urning\s+to|"
    r"[Ii]n\s+the\s+case\s+of|[Rr]egarding|[Ii]t\s+is\s+(?:otherwise|different|the\s+reverse)\s+(?:with|for|in)|[Nn]ot\s+so\s+(?:with|for|in))\s+"
    r"(?P<what>[a-z][\w’-]*(?:\s(?!(?:the|it|is|we|they|that|this)\b)[a-z][\w’-]*){0,3}?)"
    r"(?=\s*[,:;.]|\s+(?:the|it|we|this|that|things)\s)"
)
"""What a sentence is about that says it first: 'For electricity the opposite is true'."""
_IS_PART = re.compile(
    r"\b(?:only|just|but|merely|no\s+more\s+than)\s+(?:an?\s+)?(?:\w+\s+)?(?:part|half|one|piece|slice|start|beginning)\b|\bnot\s+(?:the\s+only|all|everything)\b"
)
"""What says that the text turns away from goods: 'Coffee is only a part of the picture'."""
_LEADS_ON = frozenset("but and yet then only now meanwhile".split())
_ACTS = re.compile(
    r"\s+[a-z]+(?:s|ed)\s+(?:the|an?|another|its|our|their|no|quite|very|rather|little|less|more|better|worse|otherwise|\w+ly)\b"
)
"""A verb that no list has: 'Palm oil pulls the other way'."""


def goods_turned_to(view: View) -> str | None:
    """The goods that a sentence is about which tells no flow: those at its front, or its subject."""
    if _IS_PART.search(view.text) is not None:
        return None
    front = _FRONT.match(view.text)
    if front is not None:
        return _goods(view, *(view.start + at for at in front.span("what")))
    words = [k for k, t in enumerate(view.tokens[:9]) if t.is_word]
    begin = next((k for k in words if view.word_at(k) not in _LEADS_ON), None)
    for i in words:
        if begin is None or not begin < i <= begin + 4:
            continue
        start, end = view.tokens[begin].start, view.tokens[i - 1].end
        verb = view.is_verb(i) or view.word_at(i) in AUXILIARIES or _ACTS.match(view.text, end - view.start)
        if verb and names_goods(view.slice(start, end)):
            return _goods(view, start, end)
    return None


def _goods(view: View, start: int, end: int) -> str | None:
    goods = None if names_place(view, start, end) else clean_goods(view.slice(start, end), view)
    return goods if goods is not None and names_goods(goods) else None


_MEASURED = re.compile(
    r"\b(?:tonnes|tons|MT|kg|barrels|litres|liters|bales|bags|heads?|units|carats|ounces)\s+of\s+(?P<what>[a-z][\w-]*(?:\s[a-z][\w-]*){0,3})"
)


def goods_measured(view: View) -> str | None:
    """The goods that the paragraph measured before: 'Mills can make 4 million tonnes of cement. … bought 9,000 tonnes
    abroad'.
    """
    for text in reversed(view.earlier):
        for found in _MEASURED.finditer(text):
            words = found["what"].split()
            goods = next((" ".join(words[:k]) for k in range(len(words), 0, -1) if names_goods(words[k - 1])), None)
            if goods is not None:
                return goods
    return None


def after_positions(known: TradeState, facts: Sequence[Fact]) -> TradeState:
    """The state behind a sentence that says of what a country is a net importer or a net exporter: later figures of a
    flow that name no goods are of those of that flow.
    """
    for fact in facts:
        goods = re.sub(r"^(?:most|many|some|all|several)\s+", "", str(fact.values["commodity"]))
        flow = str(fact.values["position"]).removeprefix("net_").removesuffix("er")
        known = TradeState(
            str(fact.values["reporter"]),
            commodity=goods,
            about=flow,
            main="WLD",
            goods=known.goods,
            titled=known.titled,
            exported=goods if flow == "export" else known.exported,
            imported=goods if flow == "import" else known.imported,
            needed=known.needed | {goods.lower()} if flow == "import" else known.needed,
        )
    return replace(known, about=None) if len({fact.values["position"] for fact in facts}) > 1 else known
