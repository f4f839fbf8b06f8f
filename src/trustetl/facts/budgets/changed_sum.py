"""Amounts that go on from the public money told right before: what the sum was raised to, what there was a year
earlier.
"""

from __future__ import annotations

import re

from trustetl.facts.budgets.parts import HEDGED
from trustetl.facts.language.view import View
from trustetl.model import Fact, Figure

_RAISED = re.compile(
    r"\b(?:raised|raises|raise|increased|lifted|cut|cuts|reduced|lowered|trimmed|doubled|topped|brought|expanded|scaled)\s+(?:up\s+)?"
    r"(?:(?:this|that|the)\s+(?:sum|amount|figure|budget|allocation|provision|outlay|envelope|total|pot)|it|this|that)\s+"
    r"(?:up\s+|down\s+|back\s+|further\s+)?to\s+"
    rf"{HEDGED}$",
    re.IGNORECASE,
)
_HAD = re.compile(
    r"\b(?:[Ww]e|[Ii]t|[Tt]hey)\s+(?:only\s+|just\s+)?(?:had|have|got|received)\s+"
    rf"{HEDGED}$"
)


def raised_to(view: View, figure: Figure) -> bool:
    """Whether a statement says what the sum spoken of was changed to: 'Ministers raised that to £180m'."""
    return _RAISED.search(f"{view.slice(view.start, figure.start)} ") is not None


def had_then(view: View, figure: Figure, previous: Fact | None) -> bool:
    """Whether a statement says what those had in another year whose public money was told right before: 'In 2025 we
    had N9 billion'.
    """
    dated = any(f.kind == "period" and f.end <= figure.start for f in view.figures)
    before = previous is not None and previous.table == "budgets" and previous.values.get("currency") == figure.unit
    return dated and before and _HAD.search(f"{view.slice(view.start, figure.start)} ") is not None


def changes_sum(view: View, figure: Figure, previous: Fact | None, block: int | None) -> bool:
    """Whether an amount is the public money told before it in the paragraph at another time or size."""
    if previous is None or previous.table != "budgets" or block is None or previous.start < block:
        return False
    return raised_to(view, figure) or had_then(view, figure, previous)
