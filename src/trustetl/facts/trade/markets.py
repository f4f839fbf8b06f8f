"""Who is called a market or a source of goods, and what a share is said to be of."""

from __future__ import annotations

import re

from trustetl.facts.language.trade_words import any_of
from trustetl.facts.language.view import View
from trustetl.facts.trade.goods import clean_goods
from trustetl.facts.trade.parties import Place, places_in
from trustetl.facts.trade.words import FLOW, HEDGED
from trustetl.model import Figure

_WHOLE = rf"(?P<whole>(?:[\w’'-]+\s+){{0,4}}?(?:{any_of('flow_measure')}|them|it|this|these))\b[^.;,]{{0,50}}$"
"""The flow that somebody has a share of, where the share stands right behind."""
SHARE_OF_ONE = re.compile(
    rf"\bshare\s+of\s+(?P<what>[^,.;:]+?)\s+in\s+{_WHOLE}",
    re.IGNORECASE,
)
ONES_SHARE = re.compile(
    rf"(?P<what>[\w-]+(?:\s[\w-]+)?)[’']s?\s+share\s+(?:of|in)\s+{_WHOLE}",
    re.IGNORECASE,
)
MARKET = re.compile(
    rf"\b(?P<noun>{any_of('market', 'source')})s?(?:\s+(?:for|of|abroad)\b[^.;]*?)?(?:,|\s+and|\s+with|\s*\(|:|"
    rf"\s+at|\s+{any_of('buying', 'selling', 'holding')})*\s*(?:[\w-]+\s+){{0,2}}$",
    re.IGNORECASE,
)


RANKED = re.compile(
    r"\b(?:largest|biggest|main|top|leading|principal|major|first|second|third|fourth|number\s+one|fastest[- ]growing|"
    r"most\s+important)"
    r"\s+(?:\w+\s+){0,2}?"
    r"(?:(?P<export>markets?|destinations?|buyers?|importers?|customers?|recipients?|clients?|outlets?)|(?P<import>suppliers?|sources?|origins?))\b",
    re.IGNORECASE,
)
"""'Chile remained the largest market with $9 million, followed by Peru ($4 million)'."""


def ranked_as(found: re.Match[str]) -> str:
    """The flow that a country is ranked in: markets take exports, sources send imports."""
    return "export" if found.group("export") else "import"


_BOUND_FOR = re.compile(r"\b(?:bound|destined|headed)\s+for\b", re.IGNORECASE)


def partner_behind(view: View, figure: Figure) -> Place | None:
    """The country behind a figure that it went to or came from."""
    i = view.index[figure]
    stop = next((t.start for t in view.tokens[i + 1 :] if t.figure is not None and t.figure.kind != "period"), view.end)
    stop = min(stop, view.tokens[view.clause_end(i) - 1].end)
    ways = {"from", "to", "by"} | ({"for"} if _BOUND_FOR.search(view.slice(figure.end, stop)) else set())
    found = next((p for p in places_in(view) if figure.end <= p.start < stop and p.prep in ways), None)
    next_one = found is not None and re.search(r"\b(?:followed|trailed)\s+by\b", view.slice(figure.end, found.start))
    return None if next_one else found


_MOVED = {
    "import": re.compile(
        r"\b(?:came|comes?|arrived?|arrives|originated?|sourced|bought|imported|shipped)\s+(?:\w+ly\s+)?from\s+(?:the\s+)?$"
    ),
    "export": re.compile(r"\b(?:went|goe?s?|sold|shipped|sent|exported)\s+(?:\w+ly\s+)?to\s+(?:the\s+)?$"),
}
"""What stands before the first country of a list from which or to which a flow went."""


def market_of(view: View, place: Place, flow: object) -> bool:
    """Whether a country is called a market or a source of a flow right before it is named: 'the main buyer, Peru',
    'most came from Peru'.
    """
    head = view.text[: place.start - view.start]
    moved = _MOVED.get(str(flow))
    return (moved is not None and moved.search(head) is not None) or (
        re.search(
            rf"\b{any_of('market', 'source')}s?(?:\s+(?:is|are|was|were|remains?|being))?\s*[:,]?\s*"
            r"(?:the\s+)?$|\bfollowed\s+by\s+(?:the\s+)?$",
            head,
            re.IGNORECASE,
        )
        is not None
    )


def market_subject(view: View, figure: Figure) -> Place | None:
    """The country of 'Peru was the largest buyer, with …' and 'the USA is the main market (34%)'."""
    head = view.text[: figure.start - view.start]
    found = MARKET.search(head)
    if found is None:
        return None
    # the country is subject of the noun, not named within it
    before = [
        p
        for p in places_in(view)
        if p.end - view.start <= found.start("noun") and not p.owner and p.prep not in {"in", "of"}
    ]
    if not before:
        return None
    between = view.text[before[-1].end - view.start : found.start("noun")]
    said = r"\s+(?:(?:was|is|remains|remained|became|stays|stayed|has\s+become|has\s+been|being|as)\s+|,\s*)"
    return before[-1] if re.match(said, between, re.IGNORECASE) or re.match(r"\s*,", between) else None


def share_noun(view: View, figure: Figure) -> dict[str, object] | None:
    """What holds a share in a flow: 'the share of figs in the earnings was 12 per cent'."""
    head = view.text[: figure.start - view.start]
    found = SHARE_OF_ONE.search(head) or ONES_SHARE.search(head)
    if found is None:
        return None
    own = view.text[found.start() : figure.start - view.start]
    if re.search(r"\b(?:by|of)\s+(?:about\s+|over\s+|nearly\s+)?$", own[-16:]) and figure.change is not None:
        return None  # 'its share fell by 4 per cent'
    start, end = found.span("what")
    place = next((p for p in places_in(view) if start <= p.start - view.start < end), None)
    what = re.sub(r"^(?:the|our|its|all)\s+", "", found.group("what").strip(), flags=re.IGNORECASE)
    named = measure_words(" of " + found.group("whole"))
    held: dict[str, object] = {"partner": place.code} if place is not None else {"commodity": what}
    return held | ({"share_of": named} if named else {})


def measure_words(tail: str) -> str | None:
    """What a share says it is of, where the words tell more than 'the value' or 'the total' does."""
    found = re.match(
        rf"\s*of\s+((?:(?!(?:of|in|from|to|by|and|for)\b)[\w’'-]+\s+){{0,4}}{any_of('flow_measure')})\b",
        tail,
        re.IGNORECASE,
    )
    if found is None:
        return None
    words = re.sub(r"^(?:the|these|this|those|its)\s+", "", found.group(1), flags=re.IGNORECASE)
    return (
        words
        if " " in words or words.lower() not in {"value", "total", "quantity", "volume", "amount", "sum"}
        else None
    )


_MARKET_FOR = re.compile(
    rf"\b{any_of('market', 'source')}s?\s+(?:of|for)\s+(?P<what>[^,;:.()\d]{{3,40}}?)\s*"
    r"(?:[,;:(]|\b(?:with|at|in|was|is)\b)",
    re.IGNORECASE,
)
_ASIDE = re.compile(rf",\s+{HEDGED}$", re.IGNORECASE)
_OF_IT = re.compile(r"\s*of\s+(?:it|them|which|this|these)\b", re.IGNORECASE)


def goods_of_market(view: View, figure: Figure) -> dict[str, object]:
    """The goods that a ranking names: 'Chad was the leading source of gum, with $9 million'."""
    found = _MARKET_FOR.search(view.text[: figure.start - view.start])
    goods = clean_goods(found.group("what"), view) if found is not None else None
    return {"commodity": goods} if goods is not None and not FLOW.search(goods) else {}


def goods_in_aside(view: View, figure: Figure) -> dict[str, object]:
    """The flow that an aside on a part of it interrupts: 'Imports of gum, half of it from Chad, cost …'."""
    head = view.text[: figure.start - view.start]
    flows = list(FLOW.finditer(head))
    if not flows or not flows[-1].group("of") or not _OF_IT.match(view.text[figure.end - view.start :]):
        return {}
    aside = _ASIDE.match(head[flows[-1].end() :])
    goods = clean_goods(flows[-1].group("of"), view) if aside is not None else None
    flow = flows[-1].group("flow").lower()
    return {"flow": flow, "commodity": goods, "partner": "WLD"} if goods is not None else {}
