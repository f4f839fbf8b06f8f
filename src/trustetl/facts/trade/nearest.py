"""The goods that stand as the subject right before a figure: 'wool follows at $9 million', '…, and tin $4 million'.

They are what the figure is of, whatever goods the text spoke of before.
"""

from __future__ import annotations

import re
from dataclasses import replace

from trustetl.facts.language.trade_words import any_of, names_goods
from trustetl.facts.language.value_periods import AMOUNTS
from trustetl.facts.language.view import View
from trustetl.facts.trade.goods import MOVED, clean_goods
from trustetl.facts.trade.named import NO_GOODS
from trustetl.facts.trade.parties import names_place
from trustetl.facts.trade.words import HEDGED
from trustetl.lexicon import WORLD
from trustetl.model import Fact, Figure

_SAID = (
    rf"(?:(?:also|then|alone|still|now|again|only|has|have|had|\w+ly)\s+)*(?:follow(?:s|ed)?|came|comes|rank(?:s|ed)?|is|was|were|are|stood|stands|reached|"
    rf"hit|totalled|totaled|amounted|{any_of('earning', 'holding')}|{MOVED})\b[^,;:.\d]{{0,30}}?"
)
_SUBJECT = re.compile(
    r"^\W*(?:(?:and|while|but|whereas|then|also|with|followed\s+by|ahead\s+of|including)\s+)*(?:the\s+)?"
    r"(?P<what>[A-Za-z][\w’-]*(?:(?:,\s|\s(?:and\s|&\s)?)(?!(?:and|the|its|our)\b)[A-Za-z][\w’-]*){0,5}?)"
    rf"(?:\s+(?P<flow>(?:im|ex)ports?|shipments|sales))?(?:,?\s+{_SAID})?\s*(?:,\s*|\(\s*)?(?:(?:with|at|to|by|for|on|worth)\s+)?{HEDGED}$",
    re.IGNORECASE,
)


def nearest_goods(view: View, figure: Figure, fact: Fact) -> Fact:
    """A row of trade with the goods that are the subject right before its figure, where the row took over others."""
    known = str(fact.values.get("commodity") or "")
    if fact.values.get("flow") not in {"import", "export"} or figure not in view.index:
        return fact
    begin = max(
        (f.end for f in view.figures if f.kind in AMOUNTS | {"count"} and f.end <= figure.start), default=view.start
    )
    told = _SUBJECT.match(view.slice(begin, figure.start) + " ")
    if told is None or names_place(view, begin, begin + told.end("what")) or NO_GOODS.search(told["what"]):
        return fact
    goods = clean_goods(told["what"], view)
    if goods is None or not names_goods(goods) or goods.lower() in known.lower() or known.lower() in goods.lower():
        return fact
    partner = fact.values.get("partner")
    if fact.values.get("measure") == "share" and partner != WORLD:
        return fact
    return replace(fact, values={**fact.values, "commodity": goods})
