"""What other countries supply to the text's own country or take of its goods, and goods that left or entered it."""

from __future__ import annotations

import re

from trustetl.facts.language.trade_words import ABROAD, trade_words
from trustetl.facts.language.view import View
from trustetl.facts.trade.goods import clean_goods
from trustetl.facts.trade.named import NO_GOODS
from trustetl.facts.trade.parties import places_in
from trustetl.facts.trade.spoken import OF_GOODS
from trustetl.facts.trade.words import governor, is_share, measure_told, reach
from trustetl.model import Figure

MOVED = re.compile(
    r"^\s*(?:worth\s+)?(?:of|in)\s+(?P<what>[a-z][^,;:.()\d]{2,40}?)\s+(?:(?:was|were|is|are|has\s+been|have\s+been)\s+)?"
    r"(?P<way>exported|imported|(?:sold|shipped|sent|bought)\s+(?:abroad|overseas))\b"
)


def dealt_abroad(view: View, figure: Figure, home: str | None) -> dict[str, object] | None:
    """The row of a figure whose sentence tells of the own country's trade from the other side or without a trader."""
    ways = (_taken_of_ours, _goods_moved, _bought_as_well)
    return next((values for way in ways if (values := way(view, figure, home)) is not None), None)


def _goods_moved(view: View, figure: Figure, home: str | None) -> dict[str, object] | None:
    """'$9 million of wool and hides were exported', '4 tonnes of tin bought abroad'."""
    found = MOVED.match(view.text[figure.end - view.start :]) if figure.kind in {"money", "measure"} else None
    if found is None or NO_GOODS.search(found.group("what")) or governor(view, view.index[figure]) is not None:
        return None
    way = "import" if re.match("imp|bou", found.group("way"), re.IGNORECASE) else "export"
    stop = reach(view, figure)
    prep = {"import": "from", "export": "to"}[way]
    other = next((p for p in places_in(view) if figure.end <= p.start < stop and p.prep == prep), None)
    return {
        "reporter": home,
        "partner": other.code if other is not None else "WLD",
        "flow": way,
        "commodity": clean_goods(found.group("what"), view),
        "measure": measure_told(figure),
        "share_of": None,
    }


_AND_GOODS = re.compile(
    r"\s+(?P<what>[a-z][\w’' -]{2,40}?)\s+(?:worth|valued\s+at|for)\s+(?:(?:about|some|over|nearly)\s+)?$"
)


def _bought_as_well(view: View, figure: Figure, home: str | None) -> dict[str, object] | None:
    """'Chad bought engines worth $9 million and Peru boats worth $4 million': the second leaves the verb out."""
    if figure.kind not in {"money", "measure"} or home is None:
        return None
    places = [p for p in places_in(view) if p.end <= figure.start]
    if len(places) < 2 or home in {places[-1].code, places[-2].code}:
        return None
    buyer, first = places[-1], places[-2]
    goods = _AND_GOODS.fullmatch(f" {view.slice(buyer.end, figure.start)} ")
    between = view.slice(first.end, buyer.start)
    bought = re.match(r"\W*(?:has\s+|have\s+|also\s+)*(?:bought|buys?|purchased|ordered|took|imported)\b", between)
    if goods is None or bought is None or re.search(r"(?:,|\band|\bwhile)(?:\s+the)?$", between.strip()) is None:
        return None
    own = next((k for k, token in enumerate(view.tokens) if token.start >= buyer.end), 0)
    if view.is_verb(own) or view.is_verb(own + 1):
        return None  # 'Peru took half of it and Chad bought boats worth $4 million'
    if NO_GOODS.search(goods["what"]) or not any(first.end < f.start < buyer.start for f in view.figures):
        return None
    return {
        "reporter": home,
        "partner": buyer.code,
        "flow": "export",
        "commodity": clean_goods(goods["what"], view),
        "measure": measure_told(figure),
        "share_of": None,
    }


def _taken_of_ours(view: View, figure: Figure, home: str | None) -> dict[str, object] | None:
    """'Russia now buys barely 9 per cent of our tea': what another country takes of the text's own goods."""
    verb = governor(view, view.index[figure])
    tail = view.text[figure.end - view.start :]
    goods = OF_GOODS.match(tail)
    if verb is None or verb.place is None or goods is None or home is None or not verb.is_one_of("buying"):
        return None
    if figure.kind not in {"money", "measure"} and not is_share(figure):
        return None
    ours = re.match(r"\s*(?:worth\s+)?of\s+(?:our|the\s+(?:country|island|nation|kingdom)[’']s)\s", tail, re.IGNORECASE)
    its = (
        is_share(figure)
        and re.match(r"\s*of\s+its\s", tail, re.IGNORECASE)
        and verb.verb not in trade_words("sourcing")
    )
    if verb.place.code == home or not (ours or its) or ABROAD.search(tail) or re.search(r"\bfrom\b", tail):
        return None
    what = re.sub(r"\s*\b(?:exports?|sales|shipments)$", "", goods.group("what"))
    if NO_GOODS.search(what) or verb.verb.startswith(("import", "export")):
        return None
    named = clean_goods(re.sub(r"^[\w ]+[’']s\s+", "", what), view)
    return {
        "reporter": home,
        "partner": verb.place.code,
        "flow": "export",
        "commodity": named,
        "measure": measure_told(figure),
        "share_of": None if not is_share(figure) else f"exports of {named}" if named else "exports",
    }
