"""Trade told by where goods go to or come from: 'About 24% of Peru's coffee goes to Chad', '90% of the coal that mills
need comes from abroad', 'Coffee made up 17% of what we sold to Chad', 'The Chadian market is worth $9 million to us'.
"""

from __future__ import annotations

import re

from trustetl.facts.language.view import View
from trustetl.facts.language.wordlists import word_set
from trustetl.facts.memory import Memory
from trustetl.facts.trade.goods import clean_goods
from trustetl.facts.trade.named import NO_GOODS
from trustetl.facts.trade.words import HEDGED, governor, is_share
from trustetl.lexicon import WORLD, find_countries
from trustetl.model import Figure

_GOES = re.compile(
    r"\s*of\s+(?P<what>[^,;:.()\d]{3,60}?)\s+(?:now\s+|still\s+)?(?:goes|go|went|(?:is|are|was|were)\s+(?:sold|shipped|sent|exported))\s+to\s+"
    r"(?:the\s+)?(?P<where>[A-Z][\w’' ]{2,40})"
)
_COMES = re.compile(
    r"\s*of\s+(?P<what>[^,;:.()\d]{3,80}?)\s+(?:still\s+|now\s+)?(?:(?:comes?|came|arrives?|arrived)\s+(?:by\s+[a-z]+\s+)?from\s+(?:abroad|overseas)|(?:is|are|was|were)\s+(?:imported|bought\s+abroad|shipped\s+in))\b"
)
_COMES_FROM = re.compile(
    r"\s*of\s+(?P<what>(?:our|its|the\s+(?:country|nation|island|Union)[’']s|[A-Z]\w+[’']s?)\s+[^,;:.()\d]{3,60}?)\s+(?:(?:still|now|also)\s+)?"
    r"(?:comes?|came|arrives?|arrived|(?:is|are|was|were)\s+(?:shipped|brought|bought|trucked|flown|piped|sourced)(?:\s+in)?)\s+"
    r"(?:by\s+[a-z]+\s+)?from\s+(?:the\s+)?(?P<where>[A-Z][\w’' ]{2,40})"
)
_SOLD = re.compile(
    r"\s*of\s+what\s+(?:we|it|they|the\s+country)\s+(?P<way>sold|sells?|exported|exports?|bought|buys?|imported|imports?)\s+"
    r"(?:to|from)\s+(?:the\s+)?(?P<where>[A-Z][\w’' ]{2,40})"
)
_NEEDED = re.compile(r"\s+(?:that|which|needed|used|required|consumed)\b.*$")


def share_by_way(view: View, figure: Figure, home: str | None) -> dict[str, object] | None:
    """A share of goods told by where they go to or come from; None where a statement tells no such share."""
    if not is_share(figure) or figure.change is not None:
        return None
    behind = view.text[figure.end - view.start :]
    if (went := _GOES.match(behind)) is not None and (place := _land(went["where"])) is not None:
        owner, what = _owned(went["what"])
        return _share(view, owner or home, place, "export", what)
    if (came := _COMES.match(behind)) is not None:
        owner, what = _owned(_NEEDED.sub("", came["what"]))
        return _share(view, owner or home, WORLD, "import", what)
    came = _COMES_FROM.match(behind)
    if came is not None and (place := _land(came["where"])) is not None and not NO_GOODS.search(came["what"]):
        owner, what = _owned(came["what"])
        return _share(view, owner or home, place, "import", what)
    sold = _SOLD.match(behind)
    verb = governor(view, view.index[figure]) if sold is not None else None
    if sold is None or verb is None or verb.noun is None or (place := _land(sold["where"])) is None:
        return None
    way = "import" if sold["way"][:2] in {"bo", "bu", "im"} else "export"
    told = _share(view, home, place, way, verb.noun.text)
    return None if told is None else told | {"share_of": re.sub(r"^\s*of\s+", "", sold.group()).strip()}


_MARKET = re.compile(
    r"\b[Tt]he\s+(?P<where>[A-Z][\w’-]+(?:\s[A-Z][\w’-]+)?)\s+market\s+(?:had\s+been|has\s+been|was|is)\s+(?:once\s+|still\s+)?worth\s+"
    rf"{HEDGED}$"
)
_TO_US = re.compile(r"\s+(?:a\s+year\s+)?to\s+(?:us|(?:our|its|the\s+country[’']s)\s+[a-z]+)\b")
_OUR_GOODS = re.compile(r"\b(?:our|its|the\s+country[’']s)\s+(?P<what>(?:[a-z-]+\s){1,2})(?=exports\b)")
_BROUGHT_IN = re.compile(rf"\b[Ii]t\s+(?:(?:still|only|now)\s+)?(?:brought|brings)\s+in\s+{HEDGED}$")


def worth_of_market(view: View, figure: Figure, memory: Memory, home: str | None) -> dict[str, object] | None:
    """What a foreign market takes of a country's goods, and what it took in another year: 'The Chadian market had been
    worth $9 million to us. In 2024 it brought in $2 million'.
    """
    ahead = f"{view.slice(view.start, figure.start)} "
    market, before = _MARKET.search(ahead), memory.previous
    if figure.kind != "money" or home is None:
        return None
    if market is not None and _TO_US.match(view.text[figure.end - view.start :]) is not None:
        place = _land(market["where"])
        named = _OUR_GOODS.search(view.text)
        goods = named["what"].strip() if named is not None else memory.trade.commodity or memory.trade.titled
    elif _BROUGHT_IN.search(ahead) and before is not None and before.table == "trade" and before.start == memory.last:
        place = str(before.values["partner"]) if before.values.get("flow") == "export" else None
        goods = str(before.values["commodity"]) if before.values.get("commodity") else None
    else:
        return None
    if place is None or place in {home, WORLD}:
        return None
    told: dict[str, object] = {"reporter": home, "partner": place, "flow": "export", "commodity": goods}
    return told | {"measure": "value", "share_of": None}


CONTAINERS = word_set("bag box barrel bale carton container case bottle crate sack head ton tonne load shipment cargo")
"""What goods are counted in, which are no goods."""


def packed_goods(view: View, figure: Figure) -> str | None:
    """The goods that are counted in bags or boxes ('9 million bags of coffee'), else what a figure counts; None where
    only the bags are told.
    """
    if figure.unit not in CONTAINERS:
        return figure.unit
    i = view.index[figure]
    noun = view.noun_after(i + 1, chain=False) if view.word_at(i + 1) == "of" else None
    return clean_goods(noun.text, view) if noun is not None else None


def _land(words: str) -> str | None:
    """The country that words begin with."""
    found = find_countries(words)
    return found[0][2] if found and found[0][0] == 0 else None


def _owned(words: str) -> tuple[str | None, str]:
    """Whose goods words name, where they say it, and the goods."""
    owner, mark, what = words.partition("’s ") if "’s " in words else words.partition("'s ")
    land = _land(re.sub(r"^the\s+", "", owner)) if mark else None
    return (land, what) if land is not None else (None, re.sub(r"^(?:the|its|our|all|their)\s+", "", words))


def _share(view: View, reporter: str | None, partner: str, flow: str, what: str) -> dict[str, object] | None:
    goods = clean_goods(what, view)
    if goods is None or reporter == partner:
        return None
    return {
        "reporter": reporter,
        "partner": partner,
        "flow": flow,
        "commodity": goods,
        "measure": "share",
        "share_of": f"{flow}s of {goods}",
    }
