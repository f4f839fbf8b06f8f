"""Who trades with whom: reporter and partner of a flow, from the country names around it.

Codes are ISO 3166-1 alpha-3, ``EU`` and the like for blocs, ``WLD`` for the world, as in UN Comtrade.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from trustetl.facts.view import View
from trustetl.lexicon import find_countries

@dataclass(frozen=True, slots=True)
class Place:
    """A country or bloc named in a statement (reading offsets), with the preposition before it and whether it owns what follows."""

    start: int
    end: int
    code: str
    prep: str
    owner: bool


@lru_cache(maxsize=4096)
def _found(text: str) -> tuple[tuple[int, int, str], ...]:
    return tuple(find_countries(text))


def places_in(view: View) -> tuple[Place, ...]:
    """The countries named in a view, in order."""
    text = view.text
    places = []
    for start, end, code in _found(text):
        before = re.findall(r"[\w’']+|[^\w\s]", text[max(0, start - 40) : start])
        while before and before[-1].lower() in {"the", "both"}:
            before.pop()
        prep = before[-1].lower() if before else ""
        tail = text[end : end + 24]
        owner = bool(re.match(r"[’']s?\b|[’'](?=\s)", tail)) or bool(re.match(r"\s+[a-z]", tail) and text[start:end].endswith(("n", "ese", "ish", "ch", "i")))
        places.append(Place(start + view.start, end + view.start, code, prep, owner))
    return tuple(places)


def pair(places: Sequence[Place], text: str, offset: int) -> tuple[str, str] | None:
    """The two parties of 'between A and B' or 'A and B' or 'A-B trade', where the text names just that."""
    for a, b in zip(places, places[1:], strict=False):
        link = text[a.end - offset : b.start - offset].lower()
        if a.code != b.code and re.fullmatch(r"\s*(?:[-–—/]|and(?:\s+the)?)\s*", link) and (a.prep == "between" or not link.strip().startswith("and")):
            return a.code, b.code
    return None


def reporter_and_partner(
    view: View, flow: str, at: int, home: str | None, last: tuple[str | None, str | None], *, share_holder: bool = False
) -> tuple[str | None, str | None, bool]:
    """Reporter and partner of the flow whose cue word stands at reading offset ``at``, and whether any of it was inferred.

    ``home`` is the country that the document is about; ``last`` the parties of the statement before.
    """
    places = places_in(view)
    both = pair(places, view.text, view.start)
    if both is not None and flow in {"trade", "balance"}:
        return both[0], both[1], False
    near = sorted(places, key=lambda p: (abs(p.start - at), p.start))
    partner = reporter = None
    to_partner = {"import": {"from"}, "export": {"to"}, "trade": {"with"}, "balance": {"with"}}.get(flow, set())
    to_reporter = {"import": {"by", "into", "of"}, "export": {"from", "by", "of"}}.get(flow, {"by", "of"})
    for place in near:
        if place.prep in to_partner and partner is None:
            partner = place.code
        elif reporter is None and (place.prep in to_reporter or place.prep not in {"from", "to", "with", "in", "for", "on", "than", "like"}):
            reporter = place.code
    if flow == "supply":
        owners = [p for p in places if p.owner or p.prep == "of"]
        subject = next((p for p in places if p.start < at and p not in owners), None)
        return (owners[0].code if owners else home), (subject.code if subject else None), not owners
    if share_holder and reporter is not None and partner is None and reporter != home:
        return home, reporter, True
    if reporter is not None and partner is None and reporter != home and home is not None and flow in {"trade", "balance"}:
        # 'China was second with two-way trade of …' in a text about another country
        return home, reporter, True
    if reporter is not None and reporter == partner:
        reporter = None
    inferred = reporter is None or partner is None
    if reporter is None:
        reporter = last[0] if last[0] is not None and last[0] != partner else home
    if reporter == partner:
        reporter = home if home != partner else None
    if partner is None:
        if last[1] is not None and last[0] == reporter and not places:
            partner = last[1]
        elif last[1] is not None and last[0] == reporter and last[1] != reporter and flow in {"trade", "balance"}:
            partner = last[1]
        else:
            partner = "WLD"
    return reporter, partner, inferred
