"""Values of trade whose line leaves out the flow: a balance told by the side alone, a point of a list by its time."""

from __future__ import annotations

import re

from trustetl.facts.language.trade_words import trade_words
from trustetl.facts.language.view import View
from trustetl.facts.memory import Memory
from trustetl.facts.trade.goods import clean_goods
from trustetl.facts.trade.parties import places_in
from trustetl.facts.trade.rows import KEPT
from trustetl.facts.trade.words import HEDGED, is_share, measure_told
from trustetl.model import Figure

_NET_BY = re.compile(
    rf"\bnet[\s-](?P<way>im|ex)porter\s+(?:overall\s+)?(?:by|to\s+the\s+tune\s+of|\()\s*{HEDGED}$", re.IGNORECASE
)
_TIME_ALONE = re.compile(
    r"\W*(?:(?:Jan|Febr?|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:uary|ch|il|ust|t?ember|ober)?\b\.?|"
    r"FY|H[12]|Q[1-4]|in|the|first|last|half|quarter|year|months?|of|to|and|so|far|this|alone|only|provisional|est\.?|"
    r"estimated?|forecast|target|[-–/(),.\s\d])+[:–—-]\s*$"
)


def net_by(view: View, figure: Figure, memory: Memory, home: str | None) -> dict[str, object] | None:
    """The balance of 'imported 9 TWh and exported 6 TWh, which makes it a net importer by 3 TWh'."""
    found = _NET_BY.search(view.text[: figure.start - view.start])
    if found is None or figure.kind not in {"money", "measure", "count"}:
        return None
    land = next((p.code for p in places_in(view) if p.end <= figure.start and not p.prep), home)
    return {
        "reporter": land,
        "partner": "WLD",
        "flow": "balance",
        "commodity": memory.trade.commodity or memory.trade.titled,
        "measure": measure_told(figure),
        "share_of": None,
        "position": f"net_{found['way'].lower()}porter",
    }


def at_another_time(view: View, figure: Figure, memory: Memory) -> dict[str, object] | None:
    """The flow of the point before in a list, at the time that this point begins with: 'July 2025 alone: $9 million'
    under '2024: exports of $80 million'.
    """
    before, ahead = memory.previous, view.text[: figure.start - view.start]
    if before is None or before.table != "trade" or view.statement.kind not in {"item", "field"}:
        return None
    value = next((f for f in (memory.flow, before) if f is not None and f.values.get("unit") == figure.unit), None)
    dated = any(f.kind in {"period", "date"} and f.end <= figure.start for f in view.figures)
    if value is None or not dated or _TIME_ALONE.fullmatch(ahead) is None or figure.kind not in {"money", "measure"}:
        return None
    if value.section != view.statement.section or value.values.get("measure") not in {"value", "quantity"}:
        return None
    kept = {k: value.values.get(k) for k in (*KEPT, "position")}
    return kept | {"measure": measure_told(figure), "share_of": None}


_POINT = re.compile(r"(?:^\W*|[,;]\s+(?:and\s+)?)(?P<what>[A-Za-z][\w’'-]*(?:\s(?:and\s)?[a-z][\w’'-]*){0,3})\s*:?\s*$")


def goods_in_points(view: View, figure: Figure, memory: Memory) -> dict[str, object] | None:
    """The parts of a flow that the next point of its list tells by their goods alone: 'Caps $9 million, scarves $4
    million' below 'Clothing exports: $20 million'.
    """
    whole = memory.flow or memory.previous
    if (
        whole is None
        or whole.table != "trade"
        or view.statement.kind != "item"
        or figure.kind not in {"money", "measure"}
    ):
        return None
    last = max((f.end for f in view.figures if f.end <= figure.start), default=view.start)
    found = _POINT.search(view.slice(last, figure.start) if last > view.start else view.slice(view.start, figure.start))
    told = any(view.is_verb(k) for k in range(len(view.tokens)))
    if (
        found is None
        or set(found["what"].lower().split()) & (trade_words("flow") | trade_words("flow_measure"))
        or told
        or whole.section != view.statement.section
        or whole.values.get("unit") != figure.unit
    ):
        return None
    if whole.values.get("flow") not in {"import", "export"} or whole.values.get("measure") not in {"value", "quantity"}:
        return None
    goods, most, mine = clean_goods(found["what"], view), whole.values.get("value"), figure.value
    smaller = isinstance(most, int | float) and mine is not None and mine < float(most)
    if goods is None or not smaller or places_in(view):
        return None
    kept = {k: whole.values.get(k) for k in KEPT}
    return kept | {"commodity": goods, "measure": measure_told(figure), "share_of": None}


_NEEDED_ABROAD = re.compile(
    r"\W*(?:(?:Import|External|Foreign|Overseas)\s+(?:dependenc[ey]|reliance|shares?)|(?:Dependenc[ey]|Reliance)\s+on\s+imports|"
    r"(?:Shares?\s+of\s+imports|Imported\s+shares?)(?:\s+in\s+(?:supply|use|consumption|demand))?)(?:\s*\([^()]*\)|,?\s+(?:19|20)\d\d(?:-\d\d)?)?"
    r"\s*[:–—-]\s",
    re.IGNORECASE,
)


def needed_abroad(view: View, figure: Figure, home: str | None) -> dict[str, object] | None:
    """The shares of a line that tells of several goods how much is imported: 'Import dependence: oil 88%, tin 57%'."""
    led = _NEEDED_ABROAD.match(view.text) if is_share(figure) else None
    if led is None or figure.start < view.start + led.end():
        return None
    last = max((f.end for f in view.figures if f.end <= figure.start), default=0)
    begin = max(last, view.start + led.end())
    found = _POINT.search(view.slice(begin, figure.start))
    goods = clean_goods(found["what"], view) if found is not None else None
    if goods is None:
        return None
    shared: dict[str, object] = {"reporter": home, "partner": "WLD", "flow": "import", "commodity": goods}
    return shared | {"measure": "share", "share_of": goods}
