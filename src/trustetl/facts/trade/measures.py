"""What a figure of a flow measures: its value or quantity, its growth, or a share of it."""

from __future__ import annotations

import re

from trustetl.facts.language.clauses import over_hedges
from trustetl.facts.language.topics import Anchor
from trustetl.facts.language.view import View
from trustetl.facts.trade.sequels import held_with
from trustetl.model import Figure


def measure_of(view: View, figure: Figure, anchor: Anchor, topic: str) -> str:
    """The measure of a figure of the flow ``topic``, by its kind and the words on both its sides."""
    tail = view.text[figure.end - view.start : figure.end - view.start + 60]
    head = view.text[max(0, figure.start - view.start - 60) : figure.start - view.start]
    measure = "value"
    if figure.kind in {"percent", "percentage_point"}:
        of_whole = re.match(r"\s*of\s+(?!which|these)", tail, re.IGNORECASE)
        grows = (figure.change is not None and not of_whole) or re.match(
            r"\s*(?:more|higher|lower|less|up|down|growth|rise|increase|fall|decline)\b", tail, re.IGNORECASE
        )
        shares = re.match(r"\s*(?:\([^)]*\)\s*)?of\b|\s*share\b", tail, re.IGNORECASE) or re.search(
            r"\b(?:shares?|ratio|proportion|percentage|dependen\w+)\b", head, re.IGNORECASE
        )
        held = figure.change is None and held_with(view, figure)
        from_there = held or re.match(r"\s*(?:came|comes|come)\s+from|\s*from\b", tail, re.IGNORECASE)
        imported = anchor.rule == "<figure> is <verb>" and figure.change is None
        measure = "share" if (shares or from_there or imported or topic == "supply") and not grows else "growth"
    elif figure.kind in {"measure", "count", "number"}:
        measure = "quantity"
    elif figure.kind == "ratio":
        measure = "share" if re.match(r"\s*(?:of|the|our|its|all)\b", tail) else "growth"
    if (
        measure in {"value", "quantity"}
        and figure.change is not None
        and view.word_at(over_hedges(view, view.index[figure])) == "by"
    ):
        measure = "growth"
    return measure
