"""Money spent on imports: 'spent $5 billion on imported fuel', 'pays $4 million a year for imports of rice'."""

from __future__ import annotations

import re

from trustetl.facts.language.value_periods import is_value
from trustetl.facts.language.view import View
from trustetl.facts.trade.parties import places_in
from trustetl.facts.trade.words import HEDGED
from trustetl.model import Figure

SPENT_ON = re.compile(
    r"^\s*(?:\([^)]*\)\s*)?(?:(?:a|each|every|per|last|this)\s+(?:year|month)\s+|annually\s+|in\s+[\w-]+\s+)?(?:on|"
    r"for)\s+(?:the\s+|our\s+|its\s+)?"
    r"(?P<way>import|export)(?:ed|ing|s\s+of|\s+of)\s+(?P<what>[^,.;:()]+?)"
    r"(?=\s+(?:from|in|last|this|during|each|every|and|to|a\s+year)\b|[,.;:()]|\s*\d|$)",
    re.IGNORECASE,
)
SPENT_ON_FLOW = re.compile(
    r"^\s*(?:(?:a|each|every|per|last|this)\s+(?:year|month)\s+|in\s+[\w-]+\s+)?on\s+(?:the\s+|our\s+|its\s+)?"
    r"(?P<what>[a-zA-Z][\w-]*(?:\s(?:and\s)?[\w-]+){0,2}?)\s+(?P<way>import)s\b"
)
SPENT_ON_ALL = re.compile(
    r"^\s*(?:(?:a|each|every|per|last|this)\s+(?:year|month)\s+|in\s+[\w-]+\s+)?on\s+(?:its\s+|our\s+|all\s+)?"
    r"(?P<what>)(?P<way>import)s\b(?!\s+of\b)"
)
"""'spent $9 billion on imports', whose goods the text has named."""
_SPENT_ABROAD = re.compile(
    r"^\s*(?:(?:a|each|every|per|last|this)\s+(?:year|month)\s+|in\s+[\w-]+\s+)?(?:on|for)\s+(?:the\s+|our\s+|its\s+)?"
    r"(?:foreign\s+(?!exchange|currency|trade)(?=[a-z])|(?=[a-z][^,.;:()\d]*?\s+from\s+(?:abroad|overseas|elsewhere)\b))"
    r"(?P<what>[a-z][^,.;:()\d]*?)(?=\s+(?:from|in|last|this|during|each|every|and|to|abroad)\b|[,.;:()]|\s*\d|$)"
)
PAID = re.compile(r"\b(?:spen[dt]s?|spending|paid|pays?|paying|cost|costs|bill|outlay|expenditure)\b", re.IGNORECASE)


_STATE_PAYS = re.compile(
    rf"\b(?:[Gg]overnment|[Mm]inistry|[Tt]reasury|[Ff]oundation|[Ff]und)\s+(?:has\s+|had\s+)?(?:already\s+)?(?:paid|pays|set\s+aside)\s+{HEDGED}$"
)
"""A public body that pays towards what others import."""


def spent_on_imports(view: View, figure: Figure, home: str | None) -> dict[str, object] | None:
    """The trade row of what a country spends on goods that it imports; None where a sentence tells no such sum."""
    tail = view.text[figure.end - view.start :]
    ways = (SPENT_ON, SPENT_ON_FLOW, SPENT_ON_ALL, _SPENT_ABROAD)
    match = next((m for m in (way.match(tail) for way in ways) if m is not None), None)
    if figure.kind != "money" or match is None or not PAID.search(view.text):
        return None
    if _STATE_PAYS.search(f"{view.slice(view.start, figure.start)} "):
        return None  # 'the Government has paid $9 million for imports of fertiliser': a subsidy, no bill of the country
    stop = next((f.start for f in view.figures if f.start > figure.end and is_value(f)), view.end)
    behind = next((p for p in places_in(view) if p.prep == "from" and figure.end <= p.start < stop), None)
    subject = next(
        (p for p in places_in(view) if p.end <= figure.start and p.prep not in {"in", "from", "to", "of"}), None
    )
    return {
        "reporter": subject.code if subject is not None else home,
        "partner": behind.code if behind is not None else "WLD",
        "flow": match.groupdict().get("way", "import").lower(),
        "commodity": match.group("what").strip() or None,
        "measure": "value",
        "share_of": None,
    }
