"""Sentences that begin with the goods: 'Rails worth $9 million came from Peru', 'Tea from Kenya cost $3 million', 'Tin
was the largest item with $4 million and 900 tonnes'.
"""

from __future__ import annotations

import re

from trustetl.facts.language.trade_words import trade_words
from trustetl.facts.language.view import PRONOUNS, View
from trustetl.facts.memory import Memory
from trustetl.facts.trade.goods import clean_goods
from trustetl.facts.trade.named import NO_GOODS
from trustetl.facts.trade.parties import names_place, places_in
from trustetl.facts.trade.rows import KEPT
from trustetl.facts.trade.words import FLOW, HEDGED, attached_place, dealer_before, is_share, measure_told
from trustetl.lexicon import WORLD
from trustetl.model import Fact, Figure

_OPENS = r"(?:^|[.;]\s|[–—]\s|\b(?:in|during)\s+(?:\w+\s+)?\d{4},\s+)\W*"
_GOODS = r"(?P<what>[A-Za-z][\w’-]*(?:(?:,|\s+and|\s)\s*[a-z][\w’-]*){0,6}?)"
_WORTH = re.compile(rf"{_OPENS}{_GOODS}\s+(?:worth|valued\s+at|to\s+the\s+value\s+of)\s+{HEDGED}$")
_WENT = re.compile(
    r"\s+(?:(?:has|have|had)\s+)?(?:(?P<came>came|come|arrived|entered|(?:was|were|been)\s+(?:\w+ly\s+)?(?:imported|bought|purchased|sourced|shipped\s+in|"
    r"brought\s+in))(?:\s+into\s+the\s+country)?\s+from|(?P<went>went|left|go|(?:was|were|been)\s+(?:\w+ly\s+)?(?:sold|shipped|sent|exported))\s+(?:to|for))\s+(?:the\s+)?"
)
_FROM_PLACE = re.compile(
    rf"(?:\s+(?:alone|together))?\s+(?:came\s+to|cost|costs|reached|totall?ed|amounted\s+to|(?:was|were|is|are)\s+worth|stood\s+at|accounted\s+for|"
    rf"accounts\s+for|made\s+up)\s+{HEDGED}"
)
_ORIGIN = re.compile(rf"{_OPENS}{_GOODS}\s+(?P<way>from|for|to)\s+(?:the\s+)?$")
_COST = re.compile(
    rf"{_OPENS}{_GOODS}\s+(?:alone\s+)?(?:cost|costs)\s+(?:(?:us|it|importers|the\s+country|another)\s+)?{HEDGED}$"
)
_AND_ON = re.compile(rf"\s*(?:and|on|,|or|for|from|/)\s+{HEDGED}", re.IGNORECASE)
_WEIGHTS = frozenset("t kt Mt kg MT".split())


def goods_first(view: View, figure: Figure, memory: Memory, home: str | None) -> dict[str, object] | None:
    """The row of an amount whose sentence has the goods as its subject; None for any other."""
    if (alone := _part_alone(view, figure, memory)) is not None:
        return alone
    if figure.kind not in {"money", "measure"} or figure.per is not None or figure.change is not None:
        return None
    if (beside := _quantity_beside(view, figure, memory.previous)) is not None:
        return beside
    head, tail = f"{view.slice(view.start, figure.start)} ", view.text[figure.end - view.start :]
    moved = _moved(view, figure, head, tail, home) or _brought_us(view, figure, head, tail, home)
    return moved or _of_origin(view, figure, memory, home) or _cost(view, figure, memory)


def _row(reporter: str | None, partner: str, flow: str, goods: str, figure: Figure) -> dict[str, object]:
    told: dict[str, object] = {"reporter": reporter, "partner": partner, "flow": flow, "commodity": goods}
    return told | {"measure": measure_told(figure), "share_of": None}


def _named(view: View, found: re.Match[str]) -> str | None:
    """The goods that a sentence opens with, unless those are a country, a pronoun, a flow or no goods at all."""
    words = found["what"]
    start = view.start + found.start("what")
    if words.lower() in PRONOUNS or names_place(view, start, start + len(words)):
        return None
    if FLOW.search(words) or NO_GOODS.search(words) or _DEALING.search(words):
        return None
    return clean_goods(words, view)


_DEALING = re.compile(
    r"\b(?:sales|shipments|deliveries|purchases|trade|total|deals?|orders?|bill|goods|products)\b", re.IGNORECASE
)


def _moved(view: View, figure: Figure, head: str, tail: str, home: str | None) -> dict[str, object] | None:
    """'Locomotives and rails worth $9 million came from Peru in 2024'."""
    found, way = _WORTH.search(head), _WENT.match(tail)
    if found is None or way is None or home is None:
        return None
    at = figure.end + way.end()
    place = next((p for p in places_in(view) if p.start == at), None)
    goods = _named(view, found)
    if goods is None or place is None or place.code in {home, WORLD}:
        return None
    return _row(home, place.code, "import" if way["came"] else "export", goods, figure)


_EARNED = re.compile(
    rf"{_OPENS}{_GOODS}\s+(?:(?:alone|together)\s+)?(?:brought|brings?|earned|earns?|gave|gives?|fetched|netted)\s+"
    rf"(?:in\s+)?(?:(?:this|the|our)\s+(?:country|nation|island|kingdom|economy)|us|it)\s+(?:in\s+)?{HEDGED}$"
)
_BY_EXPORT = re.compile(
    r"\s+(?:(?:in|from)\s+(?:export\w*|foreign\s+(?:exchange|currency))|abroad|overseas|(?:worth\s+)?of\s+(?:export|foreign))\b"
)


def _brought_us(view: View, figure: Figure, head: str, tail: str, home: str | None) -> dict[str, object] | None:
    """'Tea, coffee and roses brought this country $3 billion in export earnings'."""
    found = _EARNED.search(head) if figure.kind == "money" and _BY_EXPORT.match(tail) is not None else None
    goods = _named(view, found) if found is not None else None
    return _row(home, WORLD, "export", goods, figure) if goods is not None and home is not None else None


_ALONE = re.compile(
    rf"{_OPENS}{_GOODS}\s+(?P<only>alone\s+)?(?:made\s+up|makes?\s+up|accounted\s+for|accounts?\s+for|represented|represents?)\s+{HEDGED}$"
)


def _part_alone(view: View, figure: Figure, memory: Memory) -> dict[str, object] | None:
    """The share of goods in the flow told right before, where it says of nothing what it is: 'Peru exported metal worth
    $9 million to Chad. Tin alone made up 58 per cent.'
    """
    whole = memory.flow
    if whole is None or not is_share(figure) or figure.change is not None or whole.section != view.statement.section:
        return None
    if whole.values.get("flow") not in {"import", "export"} or whole.start not in {memory.last, view.statement.start}:
        return None
    if whole.values.get("measure") not in {"value", "quantity"}:
        return None
    if re.match(r"\s*(?:[.;,]|$|and\b|while\b)", view.text[figure.end - view.start :]) is None:
        return None
    found = _ALONE.search(f"{view.slice(view.start, figure.start)} ")
    goods = _named(view, found) if found is not None else None
    if found is None or goods is None or not (found["only"] or goods.lower().split()[-1] in trade_words("goods")):
        return None
    flow = str(whole.values["flow"])
    base = whole.values.get("commodity")
    told = {k: whole.values.get(k) for k in ("reporter", "partner", "flow")}
    return told | {"commodity": goods, "measure": "share", "share_of": f"{flow}s of {base}" if base else f"{flow}s"}


def _of_origin(view: View, figure: Figure, memory: Memory, home: str | None) -> dict[str, object] | None:
    """'Salmon from Chile alone accounted for $9 million'."""
    if home is None:
        return None
    for place in places_in(view):
        if place.end > figure.start or place.code == home or place.owner:
            continue
        between = view.text[place.end - view.start : figure.start - view.start]
        found = _ORIGIN.search(f"{view.slice(view.start, place.start)} ")
        goods = _named(view, found) if found is not None else None
        if goods is None or found is None or _FROM_PLACE.fullmatch(between) is None:
            continue
        flow = "import" if found["way"] == "from" else "export"
        known = goods.lower().split()[-1] in trade_words("goods")
        if flow == "import" and (known or memory.trade.flow in {"import", "balance", "trade"}):
            return _row(home, place.code, flow, goods, figure)
        if flow == "export" and memory.trade.flow == "export":
            return _row(home, place.code, flow, goods, figure)
    return None


def _cost(view: View, figure: Figure, memory: Memory) -> dict[str, object] | None:
    """'Tuna cost $9 million', in a paragraph on imports."""
    whole = memory.flows.get("import")
    found = _COST.search(f"{view.slice(view.start, figure.start)} ") if figure.kind == "money" else None
    if found is None or whole is None or memory.trade.flow != "import" or whole.section != view.statement.section:
        return None
    goods = _named(view, found)
    same_paragraph = memory.block_start is not None and memory.block_start <= whole.start
    if goods is None or not (same_paragraph or goods.lower().split()[-1] in trade_words("goods")):
        return None
    return {k: whole.values.get(k) for k in KEPT} | {"commodity": goods, "measure": "value", "share_of": None}


def _quantity_beside(view: View, figure: Figure, before: Fact | None) -> dict[str, object] | None:
    """'Tin was the largest item with $9 million and 400 tonnes': the quantity of a value told right before it."""
    if before is None or before.table != "trade" or before.start != view.statement.start:
        return None
    if figure.kind != "measure" or figure.unit not in _WEIGHTS or before.values.get("measure") != "value":
        return None
    if before.values.get("flow") not in {"import", "export"} or before.figures[0].end > figure.start:
        return None
    if re.match(r"\s*of\b", view.text[figure.end - view.start :]):
        return None
    between = view.text[before.figures[0].end - view.start : figure.start - view.start]
    if _AND_ON.fullmatch(between) is None:
        return None
    return {k: before.values.get(k) for k in KEPT} | {"measure": "quantity", "share_of": None}


_ON_SIDE = re.compile(r"\W*(?:On|As\s+for|Turning\s+to)\s+the\s+(?P<way>im|ex)port\s+side\b", re.IGNORECASE)
_DEALT = re.compile(
    r"(?<![\w-])(?:bought|took|purchased|buys?|takes?|ordered|sold|suppl(?:y|ies|ied)|sent|delivered|provided|accounted\s+for)\s+"
    rf"(?:(?P<what>[a-z][^,;:.\d]{{2,40}}?)\s+(?:for|worth|valued\s+at)\s+)?{HEDGED}$"
)
_OF_WHAT = re.compile(
    r"\s*(?:worth\s+)?of\s+(?P<what>[a-z][^,;:.()\d]{2,40}?)(?=\s+(?:in|and|while|to|from)\b|[,;:.()]|$)"
)
_GENERIC = frozenset("goods products merchandise items it them".split())


def on_one_side(view: View, figure: Figure, memory: Memory, home: str | None) -> dict[str, object] | None:
    """What a country took or sent where the sentence says on which side of the trade it stands: 'On the export side,
    Peru took $9 million of plums and Chad bought boats for $4 million'."""
    side = _ON_SIDE.match(view.text)
    if side is None or home is None or figure.kind not in {"money", "measure"} or figure.change is not None:
        return None
    deal = _DEALT.search(f"{view.slice(view.start, figure.start)} ")
    listed = attached_place(view, view.index[figure])
    place = dealer_before(view, view.start + deal.start()) if deal is not None else listed[0] if listed else None
    if place is None or place.code == home:
        return None
    behind = _OF_WHAT.match(view.text[figure.end - view.start :])
    words = deal["what"] if deal is not None and deal["what"] else behind["what"] if behind is not None else None
    goods = clean_goods(words, view) if words is not None and words.lower() not in _GENERIC else None
    before = memory.previous
    if goods is None and words is None and before is not None and before.start == view.statement.start:
        goods = str(before.values.get("commodity") or "") or None
    flow = f"{side['way'].lower()}port"
    return _row(home, place.code, flow, goods or memory.trade.goods or memory.trade.titled or "", figure) | (
        {} if goods or memory.trade.goods or memory.trade.titled else {"commodity": None}
    )
