"""Which period each value of a statement holds for.

English puts it right behind the value ("$9 billion in 2023"), or once before several ("In 2024, exports were …"), or
leaves it to the sentence
before. The value that a change starts from ("from $8 billion", "against …") has its own period, often "a year
earlier".
"""

from __future__ import annotations

import re
from dataclasses import replace

from trustetl.facts.language.clauses import clause_of, end_of_clause, over_hedges
from trustetl.facts.language.durations import measures_time
from trustetl.facts.language.period_bases import is_base
from trustetl.facts.language.tenses import is_done, settled, told_of_now
from trustetl.facts.language.value_periods import (
    ValuePeriod,
    is_period,
    is_value,
    is_year_long,
    is_year_to,
    one_year,
    part_of_year,
    same_part,
    told_by,
    weeks,
    year_before,
)
from trustetl.facts.language.view import View
from trustetl.facts.periods.period_clauses import (
    TODAY,
    closes_purpose,
    dates_event,
    in_aside,
    is_finite_perfect,
    looks_back,
    of_event,
    of_other_clause,
    of_paper,
    opens_comparing,
    reached_by,
    resumes_plan,
    said_of_now,
)
from trustetl.facts.periods.periods_shared import (
    compared_in_brackets,
    in_brackets,
    pointed_to,
    shared_behind,
    told_when,
)
from trustetl.figures.ages import AGE
from trustetl.model import Figure

PASSED = frozenset({"to", "on", "across"})
SINCE = re.compile(
    r"\b(?:from|since|over|against|below|above|compared\s+(?:with|to)|"
    r"relative\s+to)\s+(?:the\s+)?(?:levels?\s+(?:of|in)\s+)?$"
    r"|\b(?:from|since|over)$|\bthan(?:\s+(?:in|for|during|at))?(?:\s+the)?$|\b(?:from|below|"
    r"above)\s+(?:the\s+)?levels?\s+(?:of|in)$",
    re.IGNORECASE,
)
YEAR_BEFORE = re.compile(
    r"\b(?:(?:the\s+)?(?:previous|preceding|prior|last|corresponding)\s+(?:fiscal\s+|financial\s+|"
    r"calendar\s+)?(?:year|period)(?!s)"
    r"|a\s+year\s+(?:earlier|ago|before)|the\s+year\s+(?:before|earlier)|year-on-year|previous\s+year[’']s)\b",
    re.IGNORECASE,
)


SUPERLATIVE_SINCE = re.compile(
    r"\b(?:highest|lowest|largest|biggest|smallest|best|worst|most|least|strongest|weakest|"
    r"first)\b[\w\s]{0,25}\bsince\b",
    re.IGNORECASE,
)


WHAT_IT_WAS = re.compile(r"\b(?:what|than|as)\s+(?:[\w’'-]+\s+){1,4}(?:was|were|had\s+been|stood|did)\b")
"""Between a multiple and the year of what it is a multiple of."""


def _boundary(view: View, j: int) -> bool:
    token = view.tokens[j]
    return token.figure is None and (token.text == ";" or token.low in {"while", "whereas", "but"})


def _valued(view: View, figure: Figure) -> bool:
    """Whether a figure is a value here: a length of time is where it is what the words measure."""
    return is_value(figure) or measures_time(view, figure)


def _behind(view: View, i: int) -> Figure | None:
    whole = view.word_at(i + 1) == "of"
    own = view.tokens[i].figure
    growth = own is not None and own.kind in {"percent", "ratio", "percentage_point"}
    from_it = own is not None and is_base(view, own)
    if told_of_now(view, i):
        return None
    bracket = owned = False
    stop = end_of_clause(view, i)
    for j in range(i + 1, len(view.tokens)):
        token = view.tokens[j]
        if token.text in "()" and token.figure is None:
            bracket, owned = token.text == "(", False
        if bracket and own is not None and token.figure is not None and token.figure.kind in {own.kind, "number"}:
            owned = True  # '12,000 places (6,500 in 2025)'
        aside = token.low in {"which", "who"} and view.tokens[j - 1].text == ","
        aside = aside or (token.low == "and" and _GOES_ON.match(view.slice(token.end, view.end)) is not None)
        if aside or _boundary(view, j) or view.starts_clause(j) or j >= stop:
            return None
        if token.figure is not None:
            if is_period(token.figure) and _dates_values(view, token.figure):
                if bracket and (owned or _value_in_bracket(view, j, own)):
                    continue
                joined = view.word_at(j - 1) in {"for", "in", "during"} and view.word_at(j - 2) == "and"
                if joined and any(t.figure is not None and _valued(view, t.figure) for t in view.tokens[j + 1 :]):
                    return None  # 'was Rs 9 crore and for 2025-26 it is Rs 12 crore'
                onward = view.word_at(j - 1) == "since" and token.figure.period_end is None
                if onward and is_finite_perfect(view, i, j):
                    return token.figure  # 'catches have fallen by 22% since 2015', 'has been charged since 2020'
                between = view.slice(view.tokens[i].end, token.start)
                if growth and (_compared(view, j) or SINCE.search(between) or WHAT_IT_WAS.search(between)):
                    continue  # 'to fall by 55% from 1990 levels by 2030', '1.6 times what it was in 2020'
                # 'had been paid by June 2025' tells how far it was by then; 'is paid, … by 2030' holds today
                due = token.figure.period_start is None and settled(view, i) and not reached_by(view, i, j)
                return None if due or _is_year_compared(view, token.figure) else token.figure
            if token.figure.reason == AGE or (_valued(view, token.figure) and view.word_at(j - 1) == "per"):
                continue  # '70 thefts per 1,000 homes in 2011', '9,000 people aged 10 to 59 in 2026'
            if token.figure.kind == "count" and not from_it and view.word_at(over_hedges(view, j)) == "in":
                continue  # 'trained 800 cooks in 9 towns in 2021'
            if own is not None and own.kind == "money" and token.figure.kind == "count" and closes_purpose(view, i, j):
                continue  # 'set aside Rs 9 crore to hire 800 cooks in the 2025/26 financial year'
            if (
                _valued(view, token.figure)
                and not from_it
                and (view.word_at(over_hedges(view, j)) in PASSED or is_worth(view, j))
            ):
                continue  # 'fell by 11% to 58 million in 2024', 'sold 9 tonnes worth $3 million in 2023'
            reached = (
                growth and not from_it and view.word_at(j - 1) in {"to", "at"}
            )  # 'rose by 9 per cent to $12 million in 2024'
            if (
                whole
                and token.figure.kind in {"count", "number"}
                and _OF_ALL.fullmatch(view.slice(view.tokens[i].end, token.start))
            ):
                continue  # '149 of the 365 crossings had no barrier in 2024'
            if (
                _valued(view, token.figure)
                and not bracket
                and not reached
                and not (whole and token.figure.kind == "money")
            ):
                return None
    return None


_GOES_ON = re.compile(r"\s*(?:(?:is|are)\s+to|should|must|shall)\b")
"""Behind 'and', what tells of another time: '… is 30% and is to fall to 15% by 2028'."""
_OF_ALL = re.compile(r"of(?:\s+(?:the|its|our|their|all|some))*", re.IGNORECASE)
"""Between a part and the whole that is told with it."""
_ELSEWHERE = re.compile(
    r"\s*(?:nationally|nationwide|worldwide|globally|elsewhere|overall|on\s+average|(?:in|across|for|at)\s+(?:the\s+)?"
    r"(?:country|nation|whole|rest|cities|capital|towns?|national|EU|world|other|urban|rural|private|public|region)\b)",
    re.IGNORECASE,
)
"""Behind a value that holds at the same time somewhere else: 'compared with 82% nationally'."""
_OWNED = re.compile(r"(?:\w\w?)?[’']s?\s+(?:(?:some|about|nearly|around)\s+)?")
"""Between a year and what it had: 'up from last year's $9 million'."""


WORTH = re.compile(
    r"\b(?:worth|valued\s+at|(?:at|for|with|to)\s+an?\s+(?:total\s+)?(?:cost|value|price)\s+of|to\s+the\s+value\s+of|"
    r"costing|earning|fetching|for|brought\s+in|earned|fetched|netted)$",
    re.IGNORECASE,
)
"""Between a quantity of goods and the money that it is worth."""


def is_worth(view: View, j: int) -> bool:
    """Whether the amount at token ``j`` is the worth of a quantity before it: '9 tonnes of wool for $3 million'."""
    own = view.tokens[j].figure
    at = over_hedges(view, j)
    before = next((t.figure for t in reversed(view.tokens[:j]) if t.figure is not None and is_value(t.figure)), None)
    return (
        own is not None
        and own.kind == "money"
        and before is not None
        and before.kind in {"measure", "count"}
        and at >= 0
        and WORTH.search(view.slice(before.end, view.tokens[at].end)) is not None
    )


def _compared(view: View, j: int) -> bool:
    """Whether a change is measured from the period at token ``j``: 'up 2% on 2021', 'less than in 2022'."""
    k = j - 1
    while view.word_at(k) in {"the", "in", "year", "level", "levels", "of"}:
        k -= 1
    if view.word_at(k) in {"with", "to"}:
        return view.word_at(k - 1) in {"compared", "comparison", "relative", "respect"}
    return view.word_at(k) in {"from", "since", "over", "on", "than", "against", "versus", "vs", "above", "below"}


_LEVEL_OF = re.compile(
    r"\b(?:from|below|above|than|with|to|of|at)\s+(?:its|their|the|that)\s+(?:levels?|values?|base)\s+(?:of|in)\s+$"
)


def _is_year_compared(view: View, period: Figure) -> bool:
    """Whether a period is the year before the one told of: 'last year' dates what happened then ('sold 9 boats last
    year'), unless a change is measured from it ('9% more than last year').
    """
    if _LEVEL_OF.search(view.slice(view.start, period.start) + " ") is not None:
        return True  # 'should double from its level of 2015'
    if YEAR_BEFORE.fullmatch(period.quote) is None:
        return False
    return period.quote.lower().split()[-2:] != ["last", "year"] or _compared(view, view.index[period])


def _value_in_bracket(view: View, j: int, own: Figure | None) -> bool:
    """Whether the bracket that a period stands in has a value of its own: '42 billion (FY2025: 39 billion)'."""
    for token in view.tokens[j + 1 :]:
        if token.figure is None and token.text == ")":
            return False
        if token.figure is not None and own is not None and token.figure.kind in {own.kind, "number"}:
            return True
    return False


def _dates_values(view: View, figure: Figure) -> bool:
    """Whether a period may date the values of its statement: a day is an event unless it says 'as on' or 'by'."""
    i = view.index[figure]
    if figure.kind == "period" or weeks(figure) or is_year_to(view, figure):
        # '… to $420 million, the highest since 2010' tells how long nothing like it was seen
        lead = view.slice(max(view.start, figure.start - 70), figure.end)
        return SUPERLATIVE_SINCE.search(lead) is None
    k = i - 1 - (view.word_at(i - 1) == "the")  # 'by the 31st March'
    word, ahead = view.word_at(k), view.word_at(k - 1)
    return (
        word in {"by", "till", "until", "upto"}
        or (word == "to" and ahead == "up")
        or (word in {"on", "of", "at"} and ahead in {"as", "position", "status", "situation"})
    )


def _told_of_year_before(view: View, value: Figure) -> bool:
    """Whether a clause opens with the year before what was told: 'In the previous year, sales stood at $9 million'."""
    if value.change is not None:
        return False
    begin = clause_of(view, view.index[value]).begin
    head = re.sub(
        r"^(?:in|during|for|over)\s+", "", view.slice(view.tokens[begin].start, value.start), flags=re.IGNORECASE
    )
    found = YEAR_BEFORE.match(head)
    # 'last year' counts from the day of the text
    return (
        found is not None
        and not re.match(r"(?:the\s+)?last\b", head, re.IGNORECASE)
        and " to " not in head[found.end() :]
    )


def assign_periods(
    view: View, carried: ValuePeriod | None, reviewed: ValuePeriod | None = None
) -> tuple[dict[Figure, ValuePeriod], ValuePeriod | None]:
    """The period of each value of a view, and the one that the next statement of the paragraph inherits; ``reviewed``
    is the year that the document reports on.
    """
    values = [f for f in view.figures if _valued(view, f)]
    periods = [f for f in view.figures if is_period(f) and _dates_values(view, f)]
    base = {f for f in values if is_base(view, f)}
    behind: dict[Figure, Figure] = {}
    for value in values:
        found = _behind(view, view.index[value])
        if found is not None:
            behind[value] = found
    bracketed = in_brackets(view, values, periods)
    behind = {v: p for v, p in behind.items() if p not in bracketed.values()} | bracketed
    of_base = {behind[v] for v in base if v in behind} | set(compared_in_brackets(view, bracketed))
    # '… down 2% on 2021': the year compared with dates nothing of what follows
    changing = [v for v in values if v.kind in {"percent", "ratio", "percentage_point"} and v.change is not None]
    of_base |= {
        p
        for p in periods
        if (
            any(0 < p.start - v.end < 40 for v in changing)
            and p not in behind.values()
            and _compared(view, view.index[p])
        )
        or opens_comparing(view, p)
        or (p.kind == "period" and view.word_at(view.index[p] - 1) == "on" and view.word_at(view.index[p] - 2) != "as")
    }
    ordinary = [
        p
        for p in periods
        if p not in of_base
        and not _is_year_compared(view, p)
        and not (of_event(view, p) or of_paper(view, p) or in_aside(view, p))
    ]
    assigned: dict[Figure, ValuePeriod] = {}
    for value in values:
        if (when := told_when(view, value, periods)) is not None:
            assigned[value] = told_by(view, when)
            continue
        if value in bracketed or (value in behind and (value in base or behind[value] not in of_base)):
            assigned[value] = told_by(view, behind[value])
            continue
        if value in base and not _ELSEWHERE.match(view.slice(value.end, view.end)):
            continue
        ahead = [
            p
            for p in ordinary
            if p.start < value.start
            and (not TODAY.search(view.slice(p.end, value.start)) or resumes_plan(view, p, value))
            and not of_other_clause(view, p, value)
        ]
        if ahead:
            assigned[value] = told_by(view, ahead[-1])
        elif carried is not None and _told_of_year_before(view, value) and one_year(carried):
            assigned[value] = replace(year_before(carried), inferred=False)
        elif (pointed := pointed_to(view, value, carried, reviewed)) is not None:
            assigned[value] = pointed
        elif carried is not None:
            assigned[value] = ValuePeriod(carried.label, carried.start, carried.end, carried.figures, True)
    for value, later in shared_behind(view, values, base, assigned, behind).items():
        assigned[value] = told_by(view, later)
    for value, period in assigned.items():
        # 'Of the Rs 9 crore voted for 2024, Rs 7 crore had been paid by the end of the year': that of the year
        same = re.search(r"\bthe\s+year$|\byear-?end$", period.label or "", re.IGNORECASE) is not None
        years = [p for p in periods if is_year_long(p) and (same or p.period_end == period.end)]
        year = years[0] if years else None
        if period.start is None and not period.inferred and year is not None and value.kind == "money":
            assigned[value] = told_by(view, year)
    # '… to protect 14 million people and to restore 85,000 hectares by 2032': one deadline for all
    due = [p for p in ordinary if p.period_start is None and p not in of_base]
    if due:
        reached = next((v for v in reversed(values) if v.end <= due[-1].start), None)
        reached = reached if reached is not None and is_done(view, view.index[reached]) else None
        for value in values:
            if reached is not None and value is not reached and not is_done(view, view.index[value]):
                continue  # 'Of its grant of Rs 9 crore, Rs 4 crore had been paid by June 2025'
            if said_of_now(view, value, due[-1]):
                continue
            if value not in base and (value not in assigned or assigned[value].inferred) and value.end <= due[-1].start:
                assigned[value] = told_by(view, due[-1])
    for value in base:
        own = next((p for p in periods if _OWNED.fullmatch(view.slice(p.end - 2, value.start))), None)
        if own is not None and value not in behind:
            assigned[value] = told_by(view, own)
    current = next((assigned[v] for v in values if v not in base and v in assigned), carried)
    changes = any(f.kind == "percent" for f in values)
    for value in base:
        if value in assigned or current is None or current.start is None or current.end is None:
            continue
        i = view.index[value]
        others = (k for k, t in enumerate(view.tokens) if k > i and t.figure is not None and is_value(t.figure))
        stop = next((view.tokens[k].start for k in others if not is_worth(view, k)), view.end)
        tail = view.slice(view.tokens[i].end, stop)
        told = YEAR_BEFORE.search(tail) is not None
        if (one_year(current) and changes) or (told and (current.end - current.start).days < 370):
            assigned[value] = replace(year_before(current), inferred=not told)
    spoken = next((p for p in (*assigned.values(), carried) if p is not None and part_of_year(p)), None)
    if spoken is not None:
        for value, period in assigned.items():
            assigned[value] = same_part(view, period, spoken)
    # '(2023: $9 million)' sets one amount against another and dates nothing that follows
    aside = {p for p in ordinary if view.word_at(view.index[p] - 1) == "(" and view.word_at(view.index[p] + 1) == ":"}
    ordinary = [p for p in ordinary if carried is None or not looks_back(view, p, carried)]
    told_here = [p for p in ordinary if not dates_event(view, p, values=bool(values))]
    telling = [p for p in told_here if p not in aside] or told_here
    last = next((told_by(view, p) for p in reversed(telling) if p.kind == "period"), None)
    if last is not None and last.start is not None and last.end is not None:
        carried = ValuePeriod(last.label, last.start, last.end, last.figures, True)
    return assigned, carried
