"""Parts of a flow with goods of their own: 'bought $9 billion of food, including $2 billion of rice from Peru'."""

from __future__ import annotations

import re

from trustetl.facts.language.view import View
from trustetl.facts.trade.goods import TIME_OR_PLACE, clean_goods
from trustetl.facts.trade.named import NO_GOODS
from trustetl.facts.trade.parties import names_place, places_in
from trustetl.facts.trade.parts import PART
from trustetl.facts.trade.words import HEDGED, measure_told
from trustetl.lexicon import WORLD
from trustetl.model import Fact, Figure

_AMONG = re.compile(
    r"[,(:;–—]\s*(?:and\s+)?(?:including|included|among\s+(?:it|them|these|which)|of\s+(?:which|it|this|these|them)|notably|"
    rf"mainly|chiefly|above\s+all|in\s+particular|with|such\s+as|led\s+by)[,:]?\s+{HEDGED}$",
    re.IGNORECASE,
)
"""What leads from the amount of a flow to a part of it."""
_NEXT = re.compile(rf"(?:,|;|,?\s+and|,?\s+as\s+well\s+as|,?\s+plus)\s+{HEDGED}$", re.IGNORECASE)
_OF = re.compile(
    r"\s*(?:worth\s+|in\s+value\s+)?of\s+(?!(?:it|them|this|that|these|those|which|the\s+total)\b)"
    r"(?P<what>[a-zA-Z][^,;:.()\d]{1,50}?)"
    r"(?=\s+(?:(?:came|comes?|went|goes|go|was\s+\w+|were\s+\w+)\s+)?(?P<way>from|to|for|in|with)\s|\s+and\s+[^a-z]|[,;:.()]|\s*$)"
)


def part_with_goods(view: View, figure: Figure, before: Fact | None) -> dict[str, object] | None:
    """The row of a part that names what it is of, and mostly where that came from or went to; None for any other
    figure. ``before`` is the row read last, which is the whole or the part before.
    """
    if before is None or before.table != "trade" or before.start != view.statement.start:
        return None
    flow, measure = before.values.get("flow"), before.values.get("measure")
    if figure.kind not in {"money", "measure"} or figure.change is not None:
        return None
    if flow not in {"import", "export"} or measure not in {"value", "quantity"}:
        return None
    read = before.figures[0]
    found = _OF.match(view.text[figure.end - view.start :])
    if found is None or read.end > figure.start or not _links(view, read, figure, before.rule == PART):
        return None
    start = figure.end + found.start("what")
    if NO_GOODS.search(found["what"]) or TIME_OR_PLACE.search(found["what"]):
        return None
    if names_place(view, start, figure.end + found.end("what")):
        return None
    way = {"import": "from", "export": "to"}[str(flow)]
    there = next((p for p in places_in(view) if 0 <= p.start - figure.end - found.end() < 14), None)
    sent = there is not None and (found["way"] == way or (flow == "export" and found["way"] == "for"))
    whole = before.values.get("partner") if before.rule != PART else WORLD
    return {
        "reporter": before.values.get("reporter"),
        "partner": there.code if sent and there is not None else whole,
        "flow": flow,
        "commodity": clean_goods(found["what"], view),
        "measure": measure_told(figure),
        "share_of": None,
    }


def _links(view: View, read: Figure, figure: Figure, goes_on: bool) -> bool:
    """Whether the words between two figures make the second a part of the first, or the next part."""
    between = f"{view.slice(read.end, figure.start)} "
    if any(read.end < f.start < figure.start and f.kind in {"money", "measure", "percent"} for f in view.figures):
        return False
    return _AMONG.search(between) is not None or (goes_on and _NEXT.search(between) is not None)
