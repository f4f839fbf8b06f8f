"""Which lengths of time are measured values ('a wait of 40 days') and which only say for how long something runs."""

from __future__ import annotations

import re

from trustetl.facts.language.clauses import over_hedges, subject_of_clause, verb_at
from trustetl.facts.language.moved import moved_object
from trustetl.facts.language.tenses import nominal
from trustetl.facts.language.topics import noun_of
from trustetl.facts.language.view import Phrase, View
from trustetl.lexicon import function_words
from trustetl.model import Figure

TIMES = function_words("time_nouns")
"""Nouns of what is measured in days or years: 'wait', 'turnaround', 'expectancy'."""
AGES = frozenset({"average", "median", "mean", "retirement", "pension", "pensionable"})
WAITS = frozenset({"wait", "waits", "waited"})
STEPS = frozenset({"to", "from", "at", "by"})


def measures_time(view: View, figure: Figure) -> bool:
    """Whether a length of time is itself the value told of: 'Life expectancy is 73 years', 'cut the wait to 9 days',
    'Patients wait 40 days'; not 'a plan over five years'.
    """
    if figure.kind != "measure" or figure.per is not None or figure not in view.index:
        return False
    i = view.index[figure]
    j = over_hedges(view, i)
    lead = view.word_at(j)
    if lead in WAITS or _of_time(view, noun_of(view, i)):
        return True
    moved, back = moved_object(view, i) if lead in STEPS else (None, False)
    if _of_time(view, moved):
        return True
    aged = AVERAGE.match(view.text, figure.end - view.start) is not None
    if aged or (
        AGED.match(view.text, figure.end - view.start) and AVERAGES.search(view.slice(view.start, figure.start))
    ):
        return verb_at(view, j)  # 'The owners are 54 years old on average'
    earlier = any(
        f.unit == figure.unit and f.end < figure.start and measures_time(view, f)
        for f in view.figures
        if f.kind == "measure"
    )
    if earlier and lead in {"against", "than", "versus"}:
        return True
    if earlier and lead == "and" and view.word_at(i + 1) in {"for", "in", "among", "at"}:
        return True  # 'Life expectancy was 72 years for men and 75 years for women'
    if earlier and lead in STEPS:
        return back or view.tokens[j - 1].figure is not None or verb_at(view, j - 1)
    if _told_again(view, figure, i, j):
        return True
    if lead in STEPS or view.tokens[j].text == ":":
        if nominal(view, i):
            return any(view.word_at(k) in TIMES for k in range(j))
    elif not verb_at(view, j):
        return False
    return _of_time(view, subject_of_clause(view, i)[0])


AGED = re.compile(r"[\s-]+old\b|\s+of\s+age\b")
AVERAGE = re.compile(r"(?:[\s-]+old|\s+of\s+age)\s+on\s+average\b")
AVERAGES = re.compile(r"\b(?:average|mean|median|typical|on\s+average,?)\b", re.IGNORECASE)
LINKS = frozenset({"is", "was", "takes", "took", "averages", "averaged"})
LEVELS = frozenset({"below", "under", "above"})
REACHING = frozenset({"get", "bring", "come", "fall", "drop", "go", "stay", "keep", "be"})


def _told_again(view: View, figure: Figure, i: int, j: int) -> bool:
    """Whether a length of time is that of a thing pointed back to, or a level to get below: 'At Durban it was 5.1
    days', 'Both want to get below two days by 2028'.
    """
    pointed = view.word_at(j) in LINKS and view.word_at(j - 1) in {"it", "this"} and figure.value is not None
    closed = (
        i + 1 >= len(view.tokens) or view.tokens[i + 1].text in {".", ",", ";"} or view.word_at(i + 1) in {"in", "by"}
    )
    level = view.word_at(i - 1) in LEVELS and any(view.word_at(k) in REACHING for k in range(max(0, i - 4), i - 1))
    return closed and (pointed or level)


def _of_time(view: View, phrase: Phrase | None) -> bool:
    """Whether a phrase names something measured in time: 'average waiting time', 'the median age'."""
    if phrase is None:
        return False
    words = {view.word_at(k) for k in range(phrase.first, phrase.last + 1)}
    return not words.isdisjoint(TIMES) or ("age" in words and not words.isdisjoint(AGES))
