"""The time that a paragraph tells of, which the simple past goes on with.

English tells in the simple past of a time that is known: 'Trains carried 90 million tonnes in 2024. Ore made up 71%'
tells of 2024 twice. The perfect and the present tell of today and break off ('They have carried …', 'Ore makes up …').
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from trustetl.facts.language.clauses import is_finite
from trustetl.facts.language.period_bases import is_base
from trustetl.facts.language.predicates import predicate_around
from trustetl.facts.language.tenses import NOT_YET, PLANNED, participle
from trustetl.facts.language.value_periods import ValuePeriod, is_period, is_value, of_row
from trustetl.facts.language.verbs import pasts
from trustetl.facts.language.view import View
from trustetl.facts.periods.periods_shared import COMPARED
from trustetl.model import Fact, Figure

_BEGUN = frozenset(
    "announced began born built claimed created designed enacted established founded introduced launched noted "
    "invented opened promised said set signed started unveiled warned".split()
)
"""What has a day of its own, whatever the year that is spoken of."""
_HOLDS_ON = frozenset({"has", "have", "had", "having", "be", "been", "being", "is", "are"})
_OTHER_TIME = re.compile(
    r"\b(?:now|today|currently|at\s+present|so\s+far|to\s+date|since|ever|previously|earlier|before|ago|already|originally|initially|"
    r"historically|traditionally|recently|once|formerly|then|later|afterwards|until|at\s+first|still|over\s+the\s+(?:past|last|life)|in\s+the\s+(?:past|last)|"
    r"last\s+(?:year|month|week|quarter|spring|summer|autumn|winter)|every\s+year)\b",
    re.IGNORECASE,
)
"""Words that tell of another time than the one spoken of."""
_COME_TO = re.compile(
    r"^\W*(?:(?:that|this)\s+(?:is|was|makes|made|means|meant|equals|equalled|corresponds?|corresponded|amounts?|amounted|came|comes|works?\s+out|"
    r"worked\s+out|translates?|represents?|represented)|(?:or|i\.e\.|which\s+is))\s+(?:[a-z-]+\s+){0,4}$",
    re.IGNORECASE,
)


def tells_then(view: View, i: int) -> bool:
    """Whether the predicate around a value tells in the simple past what was so at a time that is known already, and
    names no other time: 'Ore made up 71%', 'The value to fishers was $9 million'.
    """
    begin, end = predicate_around(view, i)
    words = view.slice(view.tokens[begin].start, view.tokens[end - 1].end)
    if _OTHER_TIME.search(words) or any(view.word_at(k) in NOT_YET - {"to", "not"} for k in range(begin, i)):
        return False
    for k in range(begin, end):
        figure = view.tokens[k].figure
        if figure is not None and is_period(figure) and not _of_a_base(view, figure):
            return False
    verb = _verb_of(view, begin, i, end)
    return verb is not None and _is_past(view, verb)


def _of_a_base(view: View, period: Figure) -> bool:
    """Whether a period is only that of what a value is compared with: '9% more than in 2031', 'from 40 in 2031'."""
    before = next((f for f in reversed(view.figures) if f.end <= period.start and is_value(f)), None)
    based = before is not None and is_base(view, before)
    return based or COMPARED.search(view.slice(view.start, period.start) + " ") is not None


def _verb_of(view: View, begin: int, i: int, end: int) -> int | None:
    """The verb of the predicate between two tokens, as it stands nearest before a value or next behind it."""
    finite = [k for k in range(begin, end) if is_finite(view, k)]
    sure = [k for k in finite if not participle(view, k)] or finite
    if not sure:  # 'China followed with 9 million': a participle by its form, and the only verb
        sure = [k for k in range(begin + 1, end) if view.is_verb(k) and view.word_at(k) in pasts()][:1]
    return next((k for k in reversed(sure) if k < i), next((k for k in sure if k > i), None))


def _is_past(view: View, verb: int) -> bool:
    """Whether a verb stands in the simple past, and is none that dates itself."""
    word, behind = view.word_at(verb), view.word_at(verb + 1)
    if view.word_at(verb - 1) in _HOLDS_ON | {"to"} or word in _BEGUN:
        return False
    if word in {"was", "were"}:
        return (
            behind not in {"to", "due", "about"} | PLANNED | _BEGUN and view.word_at(verb + 2) not in PLANNED | _BEGUN
        )
    if word == "had":
        return not (behind in pasts() or behind in {"been", "to"} or behind.endswith(("ed", "en")))
    return word in pasts() or "did" in {word, view.word_at(verb - 1), view.word_at(verb - 2)}


def gone_on_with(view: View, figure: Figure, told: Fact | None, then: ValuePeriod | None) -> ValuePeriod | None:
    """The time of what was told before, where a statement says the value ``told`` again in another measure ('That is $9
    a head') or goes on in the simple past.
    """
    if told is not None and _COME_TO.match(view.slice(view.start, figure.start) + " ") is not None:
        return of_row(told)
    return then if tells_then(view, view.index[figure]) else None


def come_about(facts: Iterable[Fact]) -> frozenset[Figure]:
    """The figures of rows that tell what was so or has happened."""
    return frozenset(
        f.figures[0]
        for f in facts
        if f.figures and (f.values.get("status") == "actual" or f.values.get("phase") == "executed")
    )


def time_of(
    view: View, assigned: Mapping[Figure, ValuePeriod], taken: ValuePeriod | None, actual: frozenset[Figure]
) -> ValuePeriod | None:
    """The time, of a year at most, that the values of a statement in the simple past are told of: their own, or the one
    ``taken`` from the statement before; ``actual`` are those that have come about.
    """
    own: dict[tuple[object, object], ValuePeriod] = {}
    for figure in view.figures:
        period = assigned.get(figure)
        told = period is not None and not period.inferred and figure in actual and not is_base(view, figure)
        if period is not None and told and _tells_of(view, figure, period):
            own.setdefault((period.start, period.end), period)
    if own:
        return next(iter(own.values())) if len(own) == 1 else None
    resumed = any(tells_then(view, view.index[f]) for f in view.figures if f in actual)
    return taken if resumed or not view.figures else None


def _tells_of(view: View, figure: Figure, period: ValuePeriod) -> bool:
    """Whether a value is told in the simple past of its own period, which lasts longer than a day and no longer than a
    year.
    """
    if period.start is None or period.end is None or not 0 < (period.end - period.start).days <= 370:
        return False
    begin, end = predicate_around(view, view.index[figure])
    verb = _verb_of(view, begin, view.index[figure], end)
    return verb is not None and _is_past(view, verb)
