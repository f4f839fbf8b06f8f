"""Periods that several values share, and those that words like 'in the same year' point to."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from itertools import pairwise

from trustetl.facts.language.clauses import clause_of, end_of_clause
from trustetl.facts.language.value_periods import ValuePeriod
from trustetl.facts.language.view import HEDGES, View
from trustetl.model import Figure

SHARES = re.compile(r"^\s*of\s+[\w\s’'-]{2,60}\s+and\s+(?:for\s+)?(?:about\s+|some\s+|over\s+|nearly\s+)?$")
JOINED = re.compile(
    r"^\s*(?:[a-z]+\s+){0,3}?,?\s*(?:and|while|whereas|against(?!\s[^,;:()]*\b(?:targets?|goals?|plan(?:ned)?|aim)\b))\s[^,;:()]{3,60}$"
)
IN_EACH = re.compile(r"^\s*(?:in|at|under)\s+the\s+[\w\s’'-]{3,40}?\s+and\s+$")
"""'Rs 9 crore in the Budget Estimates and Rs 8 crore in the Revised Estimates of 2025-26'."""
FOR_EACH = re.compile(r"^\s*(?:for|in|among)\s+[^,;:()\d]{2,40}\s+and\s+(?:\w+\s+)?$")
"""'72 years for men and 75 years for women in 2022'."""
_DEALT = re.compile(r"^\s*(?:from|to|for|on)\s+[^,;:()\d]{2,40}\s+and\s+(?:(?:about|some|another|over)\s+)?$")
"""'received $9 million from Chad and $4 million from Peru in 2022'."""
ONE_CLAUSE = re.compile(
    r"^(?!.*\b(?:will|would|to|by|since|against|from|than|which|who|that|while|but|as)\b)[^,;:()]{0,80}$"
)
"""Between two values of one deed or two: 'trained 900 guards and hired 40 nurses in 2023'."""
BY_THEN = re.compile(
    r"\bby\s+(?:then|that\s+(?:date|year|time|point|day)|the\s+same\s+(?:date|year|time|deadline))\b", re.IGNORECASE
)
PAIR = re.compile(r"^\s*(?:[a-z-]+\s+){0,3}and\s+(?:[a-z]+\s+)?$")
"""'recruit 2,650 doctors and 4,000 nurses this year'."""
SAME_TIME = re.compile(
    r"\b(?:in|during|over|for|within)\s+(?:that|the\s+same|this\s+same|those)\s+(?:(?:\w+)\s+)?"
    r"(?:years?|period|quarter|months?|season|half|time|span)\b(?!\s+(?:of|in|last|a\s+year))"
    r"|(?<!by\s)(?<!of\s)(?<!for\s)(?<!to\s)(?<!until\s)(?<!till\s)(?<!since\s)(?<!before\s)(?<!after\s)(?<!from\s)(?<!than\s)(?<!on\s)\b"
    r"(?:that|the\s+same)\s+(?:(?:financial|fiscal|calendar)\s+)?(?:year|quarter|month|season)\b(?!\s+(?:of|in|last|a\s+year|that)|[’'])",
    re.IGNORECASE,
)
"""'in that year', and 'that year' as an adverb by itself."""
THE_YEAR = re.compile(
    r"\b(?:in|during|over|within)\s+the\s+(?:(?:calendar|financial|fiscal|reporting|past)\s+)?(?:year|period)"
    r"(?:\s+under\s+(?:review|report))?(?=\s*(?:[,.;)]|\d|$|[a-z]))(?!\s+(?:to|ending|ended|of|before|after|up|until|from|since|(?:19|20)\d\d))",
    re.IGNORECASE,
)


_ITS_WORTH = frozenset({"worth", "valued at", "or"})
AHEAD = re.compile(r"\b(?:will|would|shall|should|to\s+be|coming|next|planned|ahead)\b", re.IGNORECASE)


def pointed_to(
    view: View, value: Figure, carried: ValuePeriod | None, reviewed: ValuePeriod | None
) -> ValuePeriod | None:
    """The period that the clause of a value points to: that told before ('in the same year', 'in that year'), or the
    year that the document reports on ('during the year').
    """
    i = view.index[value]
    begin, end = view.tokens[clause_of(view, i).begin].start, view.tokens[end_of_clause(view, i) - 1].end
    clause = view.slice(begin, end)
    if carried is not None and SAME_TIME.search(clause):
        return replace(carried, inferred=False)
    if carried is not None and carried.end is not None and BY_THEN.search(clause):
        return replace(carried, start=None, inferred=False)
    if reviewed is not None and THE_YEAR.search(clause) and not AHEAD.search(clause):
        return replace(reviewed, inferred=False)
    return None


def told_when(view: View, value: Figure, periods: Sequence[Figure]) -> Figure | None:
    """The period that a clause with 'when' goes on with: '9% less than in 2023, when they had reached $9 million'."""
    before = [p for p in periods if p.end <= value.start]
    if not before or _WHEN.fullmatch(view.slice(before[-1].end, value.start) + " ") is None:
        return None
    return before[-1]


_WHEN = re.compile(r",?\s+when\s+[^,;:.()\d]{2,80}")


def shared_behind(
    view: View,
    values: Sequence[Figure],
    base: Set[Figure],
    assigned: Mapping[Figure, ValuePeriod],
    behind: Mapping[Figure, Figure],
) -> dict[Figure, Figure]:
    """The period behind the second of two values, which dates both: 'exported $5 million and imported $3 million in
    2022', 'trained 900 guards and hired 40 nurses in 2023'.
    """
    found: dict[Figure, Figure] = {}
    for one, two in pairwise(values):
        between = view.text[one.end - view.start : two.start - view.start]
        if one in base and two in base and two in behind and between.strip() in _ITS_WORTH:
            found[one] = behind[two]  # 'against 90 tonnes worth $9 million in 2023'
            continue
        open_ = one not in base and (one not in assigned or assigned[one].inferred)
        if not open_ or two in base or two not in behind or behind[two].kind != "period":
            continue
        if (one.kind, one.unit) == (two.kind, two.unit) and one.kind in {"money", "measure", "percent"}:
            listed = SHARES.match(between) if one.kind == "percent" else JOINED.match(between)
            dealt = one.kind == "money" and (IN_EACH.match(between) or _DEALT.match(between))
            if listed or dealt or (one.kind != "money" and FOR_EACH.match(between)):
                found[one] = behind[two]
                continue
        deeds = {one.kind, two.kind} <= {"count", "measure", "money"} and "count" in {one.kind, two.kind}
        acts = any(view.is_verb(k) for k in range(view.index[one], view.index[two]))
        if deeds and (acts or PAIR.match(between)) and ONE_CLAUSE.match(between):
            found[one] = behind[two]
    return found


def in_brackets(view: View, values: Sequence[Figure], periods: Sequence[Figure]) -> dict[Figure, Figure]:
    """The period that each value in brackets right behind one is of: 'than in the first half of 2024 ($9 million)'."""
    found = {}
    for value in values:
        k = view.index[value] - 1
        while k > 0 and view.tokens[k].low in HEDGES:
            k -= 1
        before = view.tokens[k - 1].figure if k > 0 and view.tokens[k].text == "(" else None
        if before in periods and before is not None and view.slice(value.end, view.end)[:1] in {")", ""}:
            found[value] = before
    return found


def compared_in_brackets(view: View, bracketed: Mapping[Figure, Figure]) -> list[Figure]:
    """The periods among them that something is compared with, which date nothing else: 'up from 2023 ($4 million)'."""
    return [p for p in bracketed.values() if COMPARED.search(view.slice(view.start, p.start) + " ")]


COMPARED = re.compile(
    r"\b(?:than|from|against|over|on|(?:compared|comparison)\s+(?:with|to)|versus|below|above)\s+(?:(?:that|those|the\s+level)\s+)?"
    r"(?:(?:in|of|for|during)\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
