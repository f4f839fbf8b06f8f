"""Further members of a list of those who buy, sell or make: 'Peru exported $5 million and Chad $3 million', 'China
built 53 percent of the world's ships, Japan 13 percent'.
"""

from __future__ import annotations

import re

from trustetl.facts.language.view import View
from trustetl.facts.memory import Memory
from trustetl.facts.trade.parties import Place, places_in
from trustetl.facts.trade.words import attached_place, governor, is_share
from trustetl.model import Figure

_AND_NEXT = re.compile(
    r"^[^;:.]{0,60}(?:,|,?\s+(?:and|while|whereas|but))\s+(?:(?:that|those)\s+of\s+)?(?:the\s+)?$", re.IGNORECASE
)


def next_reporter(view: View, figure: Figure, memory: Memory, home: str | None) -> dict[str, object] | None:
    """The same flow or share of the next country, which leaves out what it is of; None where a figure is no member."""
    before = memory.previous
    if before is None or before.table != "trade" or before.start != view.statement.start:
        return None
    read, made = before.figures[0], before.values.get("flow") == "production"
    if read not in view.index or (read.kind, read.unit) != (figure.kind, figure.unit) or read.end > figure.start:
        return None
    place, first = _member(view, figure), _member(view, read) or (_maker(view, read) if made else None)
    if place is None or first is None or place.start < read.end or first.code != before.values.get("reporter"):
        return None
    if is_share(figure) and not (made and before.values.get("measure") == "share" and _bare(view, figure)):
        return None
    if _AND_NEXT.match(view.text[read.end - view.start : place.start - view.start]) is None:
        return None
    kept = {k: before.values.get(k) for k in ("partner", "flow", "commodity", "measure", "share_of")}
    return kept | {"reporter": place.code}


_THEN = re.compile(
    r"[^;:.]{0,60}?(?:[,;]|,?\s+(?:and|while|whereas|with|followed\s+by|ahead\s+of|then|before))\s+(?:(?:then|also)\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)


def next_partner(view: View, figure: Figure, memory: Memory, home: str | None) -> dict[str, object] | None:
    """The same flow with the next country of a list that leaves its verb out: 'Peru delivered 45% of them, Chad 42%',
    'Peru bought $9 million; Chad $4 million'.
    """
    before = memory.previous
    if before is None or before.table != "trade" or before.start != view.statement.start:
        return None
    read = before.figures[0]
    if read not in view.index or (read.kind, read.unit) != (figure.kind, figure.unit) or read.end > figure.start:
        return None
    if before.values.get("measure") == "growth" or before.values.get("flow") not in {"import", "export"}:
        return None
    listed = attached_place(view, view.index[figure])
    places = [p for p in places_in(view) if view.start <= p.start < read.end]
    led = next((p for p in reversed(places) if p.code == before.values.get("partner")), None)
    if (
        listed is None
        or listed[1]
        or led is None
        or led.owner
        or listed[0].code in {home, led.code, before.values.get("reporter")}
    ):
        return None
    if (
        listed[0].start < read.end
        or _THEN.fullmatch(view.text[read.end - view.start : listed[0].start - view.start]) is None
    ):
        return None
    kept = {k: before.values.get(k) for k in ("reporter", "flow", "commodity", "measure", "share_of")}
    return kept | {"partner": listed[0].code}


def _member(view: View, figure: Figure) -> Place | None:
    """The country that a figure of the list is told of: the one right before it, or the subject of its verb."""
    listed = attached_place(view, view.index[figure])
    if listed is not None and not listed[1]:
        sold_to = _LISTED.search(view.text[: listed[0].start - view.start]) is None
        return None if sold_to else listed[0]
    verb = governor(view, view.index[figure])
    return verb.place if verb is not None else None


_LISTED = re.compile(r"(?:^|,|\band|\bwhile|\bwhereas|\bbut|\bof)\s*(?:the\s+)?$")
"""Before a member of a list, which is not the one that something is sold to: 'and Japan 5 percent'."""


def _maker(view: View, figure: Figure) -> Place | None:
    """The last country before a share of what is made."""
    before = [p for p in places_in(view) if p.end <= figure.start and not p.owner and p.prep not in {"in", "of"}]
    return before[-1] if before else None


def _bare(view: View, figure: Figure) -> bool:
    """Whether a share says nothing of what it is a share of."""
    return re.match(r"\s*(?:of|more|less|up|down|higher|lower)\b", view.text[figure.end - view.start :]) is None
