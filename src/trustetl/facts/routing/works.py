"""Amounts that public works are said to cost: 'The line will run 90 km and cost $3 billion', 'Phase 2 is put at …'."""

from __future__ import annotations

import re

from trustetl.facts.budgets.parts import HEDGED
from trustetl.facts.language.view import View
from trustetl.facts.language.wordlists import singular, word_set
from trustetl.model import Fact, Figure

_WORKS = word_set(
    "line railway railroad road highway expressway motorway bridge tunnel port harbour harbor terminal airport station "
    "dam canal hospital school metro subway tramway corridor jetty dyke seawall viaduct extension bypass reservoir "
    "aqueduct barrage ferry museum campus"
)
"""What States build, so that its cost is public money unless a firm is told to bear it."""
_PARTS = word_set("phase stage section lot package segment stretch leg part")
"""What the building of works is divided into."""
_COSTS = re.compile(
    r"\b(?:costs?|costing|(?:will|would|is\s+to|was\s+to|to)\s+cost|(?:will|would|is\s+to)\s+take|"
    r"(?:is|are|was|were|has\s+been|had\s+been)\s+(?:put|estimated|priced|costed|budgeted|projected|expected\s+to\s+cost)(?:\s+at)?)\s+"
    rf"(?:an?\s+(?:estimated|total)\s+(?:of\s+)?)?{HEDGED}$"
)
_BY_FIRMS = re.compile(
    r"\b(?:private|concession(?:aire)?s?|investors?|compan(?:y|ies)|firms?|Ltd|Limited|Inc|Corp|plc|PLC|consorti(?:um|a)|operators?)\b"
)


def works_told(view: View, figure: Figure) -> tuple[str, bool] | None:
    """What a statement says that costs an amount, works or a part of works, and whether it is a part; None where it
    says of no works that they do, or that a firm bears it.
    """
    begin = view.tokens[view.clause_start(view.index[figure])].start
    ahead = f"{view.slice(begin, figure.start)} "
    subject = view.subject(view.index[figure]) if _COSTS.search(ahead) and not _BY_FIRMS.search(view.text) else None
    if subject is None:
        return None
    head = re.split(r",|\s(?:from|of|to|in|between)\s", subject.text)[0]
    words = [singular(word.casefold()) for word in re.findall(r"[^\W\d_]+", head)]
    if not words:
        return None
    if words[0] in _PARTS or words[-1] in _PARTS:
        return head, True
    return (head, False) if words[-1] in _WORKS else None


def works_cost(view: View, figure: Figure, previous: Fact | None) -> bool:
    """Whether an amount is what public works cost, or a part of the works whose cost the row before told."""
    told = works_told(view, figure)
    return told is not None and (not told[1] or (previous is not None and previous.table == "budgets"))
