"""What goods earn abroad, told with the goods as the subject: 'Copper ore earned $19 million and coal $8 million'."""

from __future__ import annotations

import re

from trustetl.facts.language.trade_words import any_of, names_goods
from trustetl.facts.language.view import View
from trustetl.facts.memory import Memory
from trustetl.facts.trade.goods import clean_goods
from trustetl.facts.trade.named import NO_GOODS
from trustetl.facts.trade.parties import names_place
from trustetl.facts.trade.parts import FLOW_OF, SAME_AGAIN
from trustetl.facts.trade.rows import KEPT
from trustetl.facts.trade.words import FLOW, HEDGED, is_share
from trustetl.lexicon import WORLD
from trustetl.model import Fact, Figure

EARNED = "<commodity> earned <figure>"

_EARNED = re.compile(
    r"(?:^|[.;:]\s|,\s|\b(?:and|while|but|whereas|where)\s)\W*(?:(?:In|During)\s+[^,;:]{2,30},\s+)?(?P<what>[A-Za-z][\w’-]*(?:(?:,|\s+and|\s)\s*[a-z][\w’-]*){0,5}?)\s+"
    rf"(?:(?:also|then|still|now|together|has|have|had|in\s+turn)\s+)*(?:{any_of('earning')}|bring|brings|brought)\s+"
    rf"(?:(?:us|it|them|the\s+country|in|home|another)\s+)?{HEDGED}$"
)
_NEXT = re.compile(
    rf"(?:,|;|\band|\bwhile|\bbut|\bagainst)\s+(?:(?:and|while|but)\s+)?(?P<what>[a-z][\w’-]*(?:\s[a-z][\w’-]*){{0,3}}?)\s+(?:another\s+)?{HEDGED}$"
)
"""A further member that leaves the verb out: '…, and coal $8 million'."""


def earned(view: View, figure: Figure, memory: Memory, home: str | None) -> dict[str, object] | None:
    """The row of an amount that goods earned, in a text on what a country sells; None for any other amount."""
    if (again := _share_earned(view, figure, memory.previous)) is not None:
        return again
    if figure.kind != "money" or figure.per is not None or figure.change is not None or home is None:
        return None
    before, head = memory.money, f"{view.slice(view.start, figure.start)} "
    here = before.figures[0] if before is not None and before.start == view.statement.start else None
    goes_on = here is not None and _EARNED.search(f"{view.slice(view.start, here.start)} ") is not None
    if here is not None and not goes_on:
        return None  # '… bought goods worth $9 million from Peru; coffee alone brought in $5 million': a part
    found = _EARNED.search(head) or (_NEXT.search(head) if goes_on else None)
    told = memory.previous.values.get("flow") if memory.previous is not None else None
    if found is None or "export" not in {memory.trade.flow, memory.trade.about, told}:
        return None
    start, end = (view.start + at for at in found.span("what"))
    words = found["what"]
    if names_place(view, start, end) or NO_GOODS.search(words) or FLOW.search(words):
        return None
    goods = clean_goods(words, view)
    if goods is None or not names_goods(goods):
        return None
    parties: dict[str, object] = {"reporter": home, "partner": WORLD, "flow": "export", "commodity": goods}
    return parties | {"measure": "value", "share_of": None}


def _share_earned(view: View, figure: Figure, before: Fact | None) -> dict[str, object] | None:
    """The share of all exports that an amount is which goods earned: 'Cod earned $9 million, or 4% of all exports'."""
    if before is None or before.start != view.statement.start or not is_share(figure) or not before.figures:
        return None
    read, named = before.figures[0], FLOW_OF.match(view.text[figure.end - view.start :])
    told = before.table == "trade" and _EARNED.search(f"{view.slice(view.start, read.start)} ") is not None
    if named is None or not told or SAME_AGAIN.search(f"{view.slice(read.end, figure.start)} ") is None:
        return None
    kept = {key: before.values.get(key) for key in KEPT}
    return kept | {"measure": "share", "share_of": f"{named['flow'].lower()}s"}
