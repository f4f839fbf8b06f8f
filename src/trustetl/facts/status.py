"""Whether a value is a target, an estimate or an actual, from the verbs and nouns around it."""

from __future__ import annotations

import re

from trustetl.facts.verbs import base_forms
from trustetl.facts.view import View
from trustetl.model import Figure

TARGET = re.compile(
    r"\b(?:promised|pledged|vowed|targets?|targeted|targeting|goals?|aims?|aimed|aiming|to\s+be\s+(?:met|"
    r"achieved|reached|set\s+up|built|created|installed|established|completed)"
    r"|should|must|shall|is\s+to|are\s+to|will|would|seeks?|plans?\s+to|planned|proposes?|proposed|envisages?|"
    r"intends?|wants?\s+to|want\s+to|ambition"
    r"|mandate|benchmark|objective|committed\s+to|pledged?\s+to|ceiling|can\s+get)\b",
    re.IGNORECASE,
)
ESTIMATE = re.compile(
    r"\b(?:expected|expects?|estimated|estimates?|projected|projections?|projects\s+(?:that|a)|forecasts?|"
    r"likely|anticipated|anticipates?|set\s+to\s+grow|could|(?-i:may)|might"
    r"|provisional(?:ly)?|potential(?:ly)?|pegged)\b",
    re.IGNORECASE,
)
PAST = re.compile(
    r"\b(?:was|were|has|have|had|rose|fell|grew|stood|reached|came|produced|received|identified|approved|"
    r"cleared|named|added|created|imported|exported"
    r"|spent|won|signed|set\s+up|completed|carried\s+out|announced|said|recorded|registered|increased|declined)\b",
    re.IGNORECASE,
)
TARGET_HEADING = re.compile(
    r"\b(?:targets?|goals?|objectives?|results\s+expected|expected\s+by|expected\s+(?:outcomes?|results?|"
    r"benefits?)|vision|by\s+20\d\d|milestones?|key\s+aims?)\b",
    re.IGNORECASE,
)


def _imperative(view: View) -> bool:
    """Whether a bullet tells what is to be done: 'Train 100,000 civil servants', 'to treat 250 megalitres'."""
    first = next((j for j, t in enumerate(view.tokens) if t.is_word), 0)
    if view.word_at(first) == "to":
        return True
    return view.word_at(first) in base_forms() and view.word_at(first + 1) not in {"of", "is", "are", "was", "were"}


def status_of(view: View, figure: Figure, headings: tuple[str, ...] = ()) -> str:
    """``target``, ``estimate`` or ``actual`` of a value, by the clause it stands in, then the label and the heading
    above.
    """
    i = view.index[figure]
    begin = view.tokens[view.clause_start(i)].start
    # the predicate stands before the figure, or, where the figure is subject, behind it
    predicate = any(view.is_verb(j) for j in range(view.clause_start(i), i))
    following = next(
        (t.start for t in view.tokens[i + 1 :] if t.figure is not None or t.low in {"and", "while", "but"}), view.end
    )
    clause = view.slice(
        begin, min(following, figure.end + 60) if predicate else view.tokens[view.clause_end(i) - 1].end
    )
    ahead = view.slice(begin, figure.start)
    if ESTIMATE.search(clause):
        return "estimate"
    # a past event before the figure ('five units were approved, which will …') does not make a later plan past
    target, past = list(TARGET.finditer(ahead)), list(PAST.finditer(ahead))
    if target and (not past or past[-1].start() < target[-1].start()):
        return "target"
    if target and re.search(r"\btargets?\b", clause, re.IGNORECASE):
        return "target"
    if re.search(r"\b(?:by|before)\s+(?:the\s+end\s+of\s+)?$", view.slice(view.start, figure.start)):
        return "target"
    label = view.statement.label or ""
    if re.search(r"\btargets?|goals?\b", label, re.IGNORECASE):
        return "target"
    if (
        re.search(
            r"\b(?:outlay|incentives?|subsidy|subsidies|grants?|support)\b.*\bfor\b.*\b(?:capacity|plants?|"
            r"units?|facilit\w+)\b",
            ahead,
            re.IGNORECASE,
        )
        and not past
    ):
        # what public money is to build is not there yet
        return "target"
    if (
        re.search(r"\b(?:should|must|shall|is\s+to|are\s+to|has\s+to|have\s+to)\b", view.slice(figure.end, view.end))
        and not past
    ):
        return "target"
    if any(TARGET_HEADING.search(h) for h in headings) and not past and view.statement.kind in {"item", "row", "field"}:
        return "target"
    tail = view.slice(figure.end, min(view.tokens[view.clause_end(i) - 1].end, figure.end + 80))
    if (
        view.statement.kind == "item"
        and view.statement.label is None
        and view.tokens
        and not past
        and _imperative(view)
    ):
        return "target"
    if re.match(r"[^.;]{0,70}\bby\s+(?:the\s+end\s+of\s+)?(?:FY\s*)?20\d\d", tail) and not past:
        return "target"
    if re.match(r"[^.;,]{0,30}\b(?:will|would|is\s+to|are\s+to)\s+be\b", tail):
        return "target"
    return "actual"
