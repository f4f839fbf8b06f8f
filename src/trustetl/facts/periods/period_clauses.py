"""Whether a period of a statement belongs to another clause than a value: a deadline, an event, a relative clause."""

from __future__ import annotations

import re

from trustetl.facts.language.clauses import RELATIVES, clause_of, end_of_clause, is_finite, over_hedges, verb_at
from trustetl.facts.language.durations import measures_time
from trustetl.facts.language.tenses import is_done, settled
from trustetl.facts.language.value_periods import ValuePeriod, is_value, is_year_long
from trustetl.facts.language.verbs import pasts
from trustetl.facts.language.view import View
from trustetl.model import Figure

_HAD = re.compile(
    r"[^.;:]{0,60}?\bhad\s+(?:\w+ly\s+)?(?:been|stood|totall?ed|reached|amounted|come|fetched|brought|earned|shipped|\w+ed)\b"
)


def dates_event(view: View, period: Figure, *, values: bool) -> bool:
    """Whether a period no longer than a month is only that of an event, and none that what follows is told of: 'Peru
    closed the port in August 2023', 'the closure of August 2023'; ``values`` says whether the statement has any.
    """
    start, end = period.period_start, period.period_end
    short = start is not None and end is not None and (end - start).days <= 31
    return short and (not values or view.word_at(view.index[period] - 1) == "of")


def looks_back(view: View, period: Figure, spoken: ValuePeriod) -> bool:
    """Whether a statement only looks back to an earlier year than the one that is spoken of: 'In 2023, exports had
    been …'; what follows is again of the later one.
    """
    earlier = period.period_end is not None and spoken.start is not None and period.period_end < spoken.start
    return earlier and _HAD.match(view.slice(period.end, view.end)) is not None


def reached_by(view: View, i: int, k: int) -> bool:
    """Whether a value is what a past deed had come to by the period at token ``k``: 'Rs 9 crore had been paid by June
    2025', but not 'Five ports have announced works to be ready by 2030'.
    """
    ahead = any(view.word_at(n) == "to" and verb_at(view, n + 1) for n in range(min(i, k) + 1, max(i, k)))
    return is_done(view, i) and not ahead


def said_of_now(view: View, value: Figure, due: Figure) -> bool:
    """Whether a deadline stands in a later clause than a value that is told of today: 'they run 40 depots, and the
    state plans to close 9 by 2030'.
    """
    i = view.index[value]
    if settled(view, i):
        return True
    k = view.index[due]
    if view.tokens[k - 2].text == ";" or _in_later_bracket(view, i, k):
        return True  # 'set out to reach 90; by 2025 it had reached 80', '3 kg (target: 5 kg by 2030)'
    begin = clause_of(view, i).begin
    ahead = view.slice(view.tokens[begin].start, value.start)
    told = re.search(r"\b(?:has|have|is|are|stands?)\s+(?!to\b)", ahead) is not None and PLANS.search(ahead) is None
    if told and GOES_ON.search(view.slice(value.end, due.start)) is not None:
        return True  # 'has issued 25 million cards and plans to reach 90 million by 2027'
    against = AGAINST.search(view.slice(value.end, due.start))
    if against is not None:
        own = view.slice(view.tokens[begin].start, value.end) + view.slice(value.end, due.start)[: against.start()]
        if PLANS.search(own) is None:
            return True  # '90 boats are registered, against a goal of 200 by 2030'
    at = over_hedges(view, i)
    if view.word_at(at) in {"to", "at", "from"} and view.word_at(at - 1) in pasts():
        return True  # 'has dropped to 13 per cent and should not exceed 10 by 2030'
    end = end_of_clause(view, i)
    if end >= len(view.tokens) or view.tokens[end].start > due.start:
        return False
    return PLANS.search(view.slice(view.tokens[begin].start, view.tokens[end - 1].end)) is None


def _in_later_bracket(view: View, i: int, k: int) -> bool:
    """Whether the token at ``k`` stands, with a value, in a bracket that opens behind token ``i``."""
    opened = max(
        (n for n in range(i + 1, k) if view.tokens[n].text == "(" and view.tokens[n].figure is None), default=k
    )
    inside = view.tokens[opened + 1 : k]
    return any(t.figure is not None and is_value(t.figure) for t in inside) and not any(t.text == ")" for t in inside)


def of_other_clause(view: View, period: Figure, value: Figure) -> bool:
    """Whether a period before a value dates another clause alone: a relative clause that its comma closes ('which was
    19% in 2021, has dropped to 13%'), or a deadline before a semicolon ('wants 12 by 2030; 3 are ready').
    """
    i, k = view.index[value], view.index[period]
    if view.word_at(k - 1) in {"before", "after"} and view.tokens[k - 2].is_word and not is_finite(view, k - 2):
        return any(is_finite(view, n) for n in range(k + 1, i))  # 'Homes built before 2011 get 80%'
    if period.period_start is None:
        if settled(view, i):
            if any(t.text == ";" for t in view.tokens[k + 1 : i]):
                return True  # 'By 2031, 90 will be ready; 40 have been finished'
            fronted = view.word_at(0) in {"by", "until", "till"} and k < 7
            return not (reached_by(view, i, k) and (fronted or clause_of(view, i).begin <= k))
        begin = clause_of(view, i).begin
        own = view.slice(view.tokens[begin].start, view.tokens[end_of_clause(view, i) - 1].end)
        apart = any(t.text == ";" for t in view.tokens[k + 1 : i]) or TOLD.search(own) is not None
        return begin > k and apart and PLANS.search(own) is None
    clause = clause_of(view, k)
    if clause.relative is not None:
        return any(view.tokens[n].text == "," and view.is_verb(n + 1) for n in range(k + 1, i - 1))
    # 'In 2031, after Peru raised its tariff in August, shipments fell'
    apart = (
        clause.begin > 1 and view.word_at(clause.begin - 1) in _SETS_APART and view.tokens[clause.begin - 2].text == ","
    )
    return apart and any(view.tokens[n].text == "," for n in range(k + 1, min(k + 3, i)))


_SETS_APART = frozenset({"after", "when", "before", "since", "as", "because", "although", "while"})
AGAINST = re.compile(r"\b(?:against|versus|compared\s+(?:with|to)|short\s+of|out\s+of|while|whereas)\b|,\s+with\s")
"""Between what is reached and the goal that it is set against."""
GOES_ON = re.compile(
    r"\band\s+(?:now\s+|also\s+)?(?:plans?|aims?|wants?|hopes?|intends?|expects?|seeks?|will|would|is\s+to|are\s+to)\b"
)
"""Between what has been done and what the same one plans to do."""
TODAY = re.compile(r"\b(?:now|today|currently|at\s+present)\b", re.IGNORECASE)
TOLD = re.compile(r"\b(?:has|(?<!to\s)have|had|was|were)\b")
PLANS = re.compile(
    r"\b(?:to(?=\s+(?!about|some|over|nearly|around|below|under|above|more|less|at\b)[a-z])|will|would|shall|should|must|target|goal|plans?|aims?)\b",
    re.IGNORECASE,
)


def of_event(view: View, period: Figure) -> bool:
    """Whether a period dates an event in a clause that only relates to it: '…, the most since it opened in 2019'."""
    begin = clause_of(view, view.index[period]).begin
    values = any(
        t.figure is not None and (is_value(t.figure) or measures_time(view, t.figure))
        for t in view.tokens[begin : view.index[period]]
    )
    return begin > 1 and view.word_at(begin - 1) in {"since", "when", "after", "before", "until"} and not values


_PAPER = re.compile(
    r"\b(?:budgets?|bills?|laws?|acts?|drafts?|estimates|plans?|proposals?|agreements?|decrees?|deals?|programmes?|programs?|schemes?)\s+"
    r"(?:that\s+was\s+|which\s+was\s+)?(?:sent|passed|adopted|approved|signed|tabled|presented|submitted|unveiled|published|launched|enacted|voted|put\s+forward)\b"
    r"[^,;.:]{0,40}?\s(?:in|on|of)\s+(?:the\s+)?$",
    re.IGNORECASE,
)


_ASIDE = re.compile(r",\s(?:which|who|whose)\s[^,;]{3,90},")


def in_aside(view: View, period: Figure) -> bool:
    """Whether a period stands in a relative clause between commas that tells no value, and so dates nothing of the
    sentence around it: 'For 2026 I asked the Council, which met in May, for $9 million'.
    """
    for aside in _ASIDE.finditer(view.text):
        start, end = view.start + aside.start(), view.start + aside.end()
        if start < period.start < end:
            return not any(is_value(f) and start < f.start < end for f in view.figures)
    return False


def of_paper(view: View, period: Figure) -> bool:
    """Whether a month tells when a budget or law was made: 'the draft sent to Congress in August has Rs 9 crore'."""
    start, end = period.period_start, period.period_end
    if start is None or end is None or (end - start).days > 200:
        return False
    return _PAPER.search(view.slice(view.start, period.start) + " ") is not None


_OPENS_COMPARING = re.compile(
    r"\W*(?:compared\s+(?:with|to)|in\s+comparison\s+(?:with|to)|relative\s+to)\s[^,;:]*$", re.IGNORECASE
)


def opens_comparing(view: View, period: Figure) -> bool:
    """Whether a period is what a sentence sets out to compare with: 'Compared with the spring of 2031, …'."""
    return _OPENS_COMPARING.match(view.slice(view.start, period.start) + " ") is not None and not any(
        is_value(f) for f in view.figures if f.end <= period.start
    )


def closes_purpose(view: View, i: int, j: int) -> bool:
    """Whether the count at token ``j`` stands in the purpose of the money at ``i``, which a year closes: 'approved $9
    million for 40 projects in 2024', but not '$9 million for the 40 families that lost their homes in 2019'.
    """
    if view.word_at(i + 1) not in {"to", "for"}:
        return False
    rest = range(j + 1, len(view.tokens))
    k = next((k for k in rest if (f := view.tokens[k].figure) is not None and f.kind != "count"), None)
    following = view.tokens[k].figure if k is not None else None
    if k is None or following is None or not is_year_long(following):
        return False
    if following.period_start is not None and following.period_start.month != 1:
        return True
    between = range(j + 1, k)
    apart = any(view.tokens[n].text in ",;:()" or view.word_at(n) in RELATIVES or is_finite(view, n) for n in between)
    return view.word_at(k - 1) in {"in", "during"} and not apart


def is_finite_perfect(view: View, i: int, j: int) -> bool:
    """Whether the clause around a value, up to the period at ``j``, tells what has come about up to now: 'catches have
    fallen by 22 per cent'.
    """
    begin = clause_of(view, i).begin
    return any(view.word_at(k) in {"has", "have"} for k in range(begin, j))


def resumes_plan(view: View, period: Figure, value: Figure) -> bool:
    """Whether a list of aims under one deadline goes on behind what is told of today: 'By 2030 we want output to
    reach 90 tonnes, from 33 tonnes today, losses to come down to 15 per cent and 400 jobs to be created'.
    """
    if period.period_start is not None:
        return False
    i, k = view.index[value], view.index[period]
    today = max((n for n in range(k, i) if TODAY.fullmatch(view.word_at(n)) or view.word_at(n) == "present"), default=k)
    if view.tokens[today + 1].text != ",":
        return False
    behind = view.slice(view.tokens[today + 1].end, view.tokens[end_of_clause(view, i) - 1].end)
    return PLANS.search(behind) is not None and TOLD.search(behind) is None
