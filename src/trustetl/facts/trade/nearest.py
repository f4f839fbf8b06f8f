"""The goods that stand as the subject right before a figure: 'wool follows at $9 million', '…, and tin $4 million'.

They are what the figure is of, whatever goods the text spoke of before.
"""

from __future__ import annotations

import re
from dataclasses import replace

from trustetl.facts.language.trade_words import any_of, names_goods
from trustetl.facts.language.value_periods import AMOUNTS
from trustetl.facts.language.view import View
from trustetl.facts.trade.goods import clean_goods
from trustetl.facts.trade.named import NO_GOODS
from trustetl.facts.trade.parties import names_place
from trustetl.facts.trade.words import HEDGED
from trustetl.lexicon import WORLD, pattern_of, rows_of
from trustetl.model import Fact, Figure

MOVES = pattern_of(row["form"] for row in rows_of("changes"))
"""Verbs of change."""
LEADS = (
    r"(?:(?:and|while|but|whereas|though|although|yet|then|also|with|by|followed\s+by|ahead\s+of|before|including|of\s+which|among\s+them|"
    r"however|meanwhile|in\s+turn|next|only|even|particularly|notably|especially|for|in|as)\s+)*"
)
ADVERBS = (
    r"(?:(?:also|then|alone|still|now|again|only|meanwhile|however|too|itself|together|each|has|have|had|"
    r"is|are|was|were|\w+ly)\s+)*"
)
ASIDE = r"(?:\s*,[^,;:.\d]{2,50},|\s*\([^()\d]*\))?\s*"
_PAYS = r"(?:pa(?:id|ys?|ying)|spen(?:t|ds?|ding)|hand(?:ed|s|ing)\s+over|remitted|cost(?:s|ing)?)"
_TELLS = (
    rf"(?:follow(?:s|ed|ing)?|came|comes|coming|rank(?:s|ed|ing)?|is|was|were|are|be(?:ing|en)|stood|stands?|standing|reach(?:ed|es|ing)?|hit(?:s|ting)?|"
    rf"total(?:l?ed|s|l?ing)|amount(?:ed|s|ing)\s+to|averag(?:ed|es|ing)|remain(?:ed|s|ing)|worth|top(?:ped|s|ping)|exceed(?:ed|s|ing)|"
    rf"lead(?:s|ing)?|led|head(?:ed|s|ing)|dominat(?:ed|es|ing)|maintain(?:ed|s|ing)|ke(?:pt|eps|eping)|retain(?:ed|s|ing)|lag(?:ged|s|ging)|trail(?:ed|s|ing)|"
    rf"came\s+(?:in\s+)?(?:first|second|third|next)|"
    rf"{any_of('earning', 'holding', 'buying', 'selling', 'taken_in')}|{_PAYS}|{MOVES})"
)
SAYS = rf"(?:{ADVERBS}{_TELLS}\b[^,;:.\d]{{0,30}}?\s*[,(]?|\s*[,:(–—-]?)"
TO = rf"\s*(?:(?:with|at|to|by|for|on|from|of|worth|an?)\s+)?{HEDGED}[(]?$"
"""What leads to a figure behind its verb, as ``LEADS`` does to the subject ahead of it."""
_SUBJECT = re.compile(
    rf"^\W*{LEADS}(?:(?:the|those|these|its|our|their)\s+)?"
    r"(?P<what>(?!an?\b)[A-Za-z][\w’-]*(?:(?:,\s|\s(?:and\s|&\s|of\s)?)(?!(?:and|the|its|our|they|a|an|on|to|for|in|with|by|at)\b)[A-Za-z][\w’-]*){0,5}?)"
    r"(?:\s+(?:exports?|imports?|shipments|sales|ones|cargoes|deliveries|volumes|values|receipts|earnings))?"
    rf"{ASIDE}{SAYS}{TO}",
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
    goods = goods_before(view, begin, figure)
    if goods is None or goods.lower() in known.lower() or known.lower() in goods.lower():
        return fact
    partner = fact.values.get("partner")
    if fact.values.get("measure") == "share" and partner != WORLD:
        return fact
    return replace(fact, values={**fact.values, "commodity": goods})


def goods_before(view: View, begin: int, figure: Figure) -> str | None:
    """The goods that are the subject between an offset and a figure; None where that is a country or no goods."""
    told = _SUBJECT.match(view.slice(begin, figure.start) + " ")
    if told is None or names_place(view, begin, begin + told.end("what")) or NO_GOODS.search(told["what"]):
        return None
    goods = clean_goods(told["what"], view)
    return goods if goods is not None and names_goods(goods) else None
