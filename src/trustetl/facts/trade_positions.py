"""Who is a net importer or exporter of what."""

from __future__ import annotations

import re

from trustetl.facts.parties import places_in
from trustetl.facts.trade_goods import clean_goods
from trustetl.facts.view import View
from trustetl.model import Fact

POSITION = re.compile(
    r"\bnet[\s-]+(?P<side>importer|exporter)s?\s+(?:of|in|for)\s+(?P<what>[^,.;:()]+?)(?=\s*(?:[,.;:()]|$|\bbut\b|"
    r"\band\s+a\s+net\b|\bwhile\b|\bfor\s+the\b|\bin\s+\d{4}))",
    re.IGNORECASE,
)


APART = re.compile(
    r"(?:^|[.;:]\s)\W*(?:for|in|as\s+(?:for|regards)|with\s+regard\s+to|when\s+it\s+comes\s+to|on)\s+(?P<what>[a-z][^,.;:()\d]{2,40}?)"
    r"(?:,[^.;:]{0,60}|\s(?:the|our|[A-Z])[^,.;:]{0,50})?\s(?:is|are|was|were|remains?|remained|became|has\s+become|stays?|has\s+(?:\w+\s+)?been)\s+"
    r"(?:\w+\s){0,2}?an?\s+net[\s-]+(?P<side>importer|exporter)s?\b(?!\s+(?:of|in|for)\b)",
    re.IGNORECASE,
)
BEHIND = re.compile(
    r"\bnet[\s-]+(?P<side>importer|exporter)s?\s+(?:when\s+it\s+comes\s+to|as\s+regards|as\s+far\s+as)\s+(?P<what>[^,.;:()]+?)"
    r"(?=\s*(?:[,.;:()]|$|\b(?:is|are)\s+concerned))",
    re.IGNORECASE,
)


def _of_goods_named_apart(view: View) -> list[re.Match[str]]:
    """'For finished drugs, by contrast, Norway remains a net exporter', 'a net importer when it comes to wheat'."""
    return [*APART.finditer(view.text), *BEHIND.finditer(view.text)]


def position_facts(view: View, home: str | None) -> list[Fact]:
    """'a net importer of most critical minerals': a position of the country that the clause speaks of."""
    facts = []
    for match in (*POSITION.finditer(view.text), *_of_goods_named_apart(view)):
        at = view.start + match.start("side")
        places = [p for p in places_in(view) if p.end <= at]
        begin = max((m.end() for m in re.finditer(r"[;:]\s", view.text[: match.start("side")])), default=0)
        named = [p for p in places if p.prep not in {"from", "to", "with", "in", "on"}]
        named = [p for p in named if p.start >= view.start + begin] or named
        subject = named[0].code if named else None
        reporter = subject or home
        what = re.sub(r"^(?:the\s+)", "", match.group("what").strip())
        facts.append(
            Fact(
                "trade",
                {
                    "reporter": reporter,
                    "partner": "WLD",
                    "flow": "balance",
                    "commodity": clean_goods(what, view) or what,
                    "measure": "position",
                    "position": f"net_{match.group('side').lower()}",
                    "status": "actual",
                },
                view.statement.start,
                view.statement.end,
                view.statement.section,
                (),
                "stated" if subject else "inferred",
                "net <importer or exporter> of <commodity>",
            )
        )
    return facts
