"""Figures of a flow that say the one right before them in other words: 'took 12% of the revenue, or $30 million'."""

from __future__ import annotations

import re

from trustetl.facts.language.view import View
from trustetl.facts.trade.parties import places_in
from trustetl.facts.trade.parts import FLOW_OF, SAME_AGAIN
from trustetl.facts.trade.words import HEDGED, is_share
from trustetl.model import Fact, Figure


def other_words(view: View, figure: Figure, before: Fact | None) -> dict[str, object] | None:
    """An amount that says a share right before it again: 'Peru took 12% of the revenue, or $30 million'."""
    if (
        before is None
        or before.start != view.statement.start
        or before.table != "trade"
        or before.values.get("measure") != "share"
        or is_share(figure)
    ):
        return None
    between = view.text[before.figures[0].end - view.start : figure.start - view.start]
    in_all = re.match(r"\s+(?:in\s+(?:all|total)|altogether)\b", view.text[figure.end - view.start :]) is not None
    if SAME_AGAIN.search(between) is None and not (in_all and re.fullmatch(rf"[^,;.]{{0,40}},\s*{HEDGED}", between)):
        return None
    return {k: before.values.get(k) for k in ("reporter", "partner", "flow", "commodity")}


def apposed_share(view: View, figure: Figure, before: Fact | None) -> dict[str, object] | None:
    """What a deal of two countries is of the flow of one of them: 'The EU bought goods worth $9 million from Peru, or
    14% of Peru's exports'."""
    if before is None or before.start != view.statement.start or before.table != "trade" or not is_share(figure):
        return None
    named = FLOW_OF.match(view.text[figure.end - view.start :])
    parties = {before.values.get("reporter"), before.values.get("partner")}
    if named is None or before.values.get("flow") not in {"import", "export"} or parties & {None, "WLD"}:
        return None
    at = figure.end + named.end()
    owner = next((p.code for p in places_in(view) if p.owner and figure.end <= p.start < at), None)
    between = view.text[before.figures[0].end - view.start : figure.start - view.start]
    apart = re.fullmatch(rf"[^;.\d]{{0,40}}(?:{SAME_AGAIN.pattern})", between, re.IGNORECASE)
    if owner not in parties or apart is None:
        return None
    flow = named.group("flow").lower()
    other = next(str(code) for code in parties if code != owner)
    told: dict[str, object] = {"reporter": owner, "partner": other, "flow": flow, "measure": "share"}
    return told | {"commodity": before.values.get("commodity"), "share_of": f"{flow}s"}
