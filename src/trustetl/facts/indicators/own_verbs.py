"""The verb whose subject a figure is, and the noun of which it is the value: what they say of its status.

A count is the subject of its verb over everything that stands between them: its noun, an aside, the other things of
a list ('Nine schemes, with 4,000 hectares, will be …', '40 trams, 30 buses and 9 ferries are to be …'). A value that
is told of a goal or a forecast is one itself, whatever the tense: 'The goal before it was 40', 'raised its forecast
from 40'.
"""

from __future__ import annotations

from trustetl.facts.language.clauses import (
    ADVERBS,
    CHANGES,
    EXPECTING,
    MOVING,
    clause_of,
    over_hedges,
    subject_of_clause,
)
from trustetl.facts.language.heads import head_word
from trustetl.facts.language.moved import moved_object
from trustetl.facts.language.tenses import participle
from trustetl.facts.language.value_periods import is_value
from trustetl.facts.language.view import AUXILIARIES, HEDGES, PREPOSITIONS, Phrase, View

GOALS = frozenset("goal goals target targets ambition aim objective quota commitment".split())
FORECASTS = frozenset("forecast forecasts projection projections estimate estimates prediction outlook".split())
_DUTIES = frozenset({"will", "would", "shall", "should", "must"})
_COPULAS = frozenset({"is", "was", "are", "were", "be", "been"})
_TO = frozenset({"to", "from", "at"})
_DATES = frozenset({"date", "period"})
_INTRANSITIVE = frozenset("live work depend belong reside study remain operate exist serve travel commute".split())
"""Verbs in the present of a plural that tell what is so: '40,000 people work in it'."""


def kind_of_noun(view: View, i: int) -> str | None:
    """``target`` or ``estimate`` where a figure is the value of a goal or of a forecast, else None."""
    noun = _noun_told(view, i)
    if noun is None:
        return None
    head = head_word(view, noun)
    return "target" if head in GOALS else "estimate" if head in FORECASTS else None


def _noun_told(view: View, i: int) -> Phrase | None:
    """The noun phrase whose value a figure gives as the complement of a verb of being, moving or changing."""
    at = over_hedges(view, i)
    word = view.word_at(at)
    if word in _TO:
        moved = moved_object(view, _base_before(view, i) or i)[0]
        if moved is not None and view.word_at(moved.first - 1) not in AUXILIARIES:
            return moved
        verb = next((k for k in range(at - 1, clause_of(view, i).begin, -1) if view.is_verb(k)), None)
        if (
            verb is None
            or view.word_at(verb - 1) == "to"
            or view.word_at(verb) not in MOVING | CHANGES | {"been", "put", "set"}
        ):
            return None
    elif word not in _COPULAS:
        return None
    return subject_of_clause(view, i)[0]


def _base_before(view: View, i: int) -> int | None:
    """The figure before this one that the same change starts from or ends at: 'from 4 to [9]', 'to 9 from [4]'."""
    figures = (k for k in range(i - 1, max(-1, i - 12), -1) if (f := view.tokens[k].figure) and f.kind not in _DATES)
    other = next(figures, None)
    figure = view.tokens[other].figure if other is not None else None
    if other is None or figure is None or not (is_value(figure) or figure.kind == "measure"):
        return None
    led = {view.word_at(over_hedges(view, other)), view.word_at(over_hedges(view, i))}
    return other if led == {"from", "to"} else None


def plan_behind(view: View, i: int) -> str | None:
    """``target`` where a figure is the subject of what is to come, ``actual`` of what people do in the present; None
    where no such verb stands behind it.
    """
    verb = _verb_behind(view, i)
    if verb is None:
        return None
    words = []
    k = verb
    while view.word_at(k) in AUXILIARIES | ADVERBS:
        words.append(view.word_at(k))
        k += 1
    if words and (words[0] in _DUTIES or (words[0] in {"is", "are"} and view.word_at(k) == "to")):
        return None if view.word_at(k) in EXPECTING | {"needed", "required"} else "target"
    figure = view.tokens[i].figure
    direct = verb == i + 1 and figure is not None and figure.kind == "count"
    acts = view.word_at(verb) in _INTRANSITIVE and view.word_at(verb + 1) in PREPOSITIONS | ADVERBS - {"to"}
    return "actual" if direct and acts else None


def _verb_behind(view: View, i: int) -> int | None:
    """The first token of the verb group behind a figure that opens its clause or the list that is its subject."""
    begin = max(clause_of(view, i).begin, _label_end(view))
    if any(view.is_verb(k) and not participle(view, k) for k in range(begin, i)):
        return None
    led = [k for k in range(begin, over_hedges(view, i) + 1) if view.tokens[k].is_word]
    if any(view.word_at(k) in PREPOSITIONS for k in led) and not _adverbial(view, begin, i):
        return None
    k = i + 1
    while k < len(view.tokens):
        token = view.tokens[k]
        if token.figure is None and token.text == "(":
            k = next((n for n in range(k, len(view.tokens)) if view.tokens[n].text == ")"), len(view.tokens)) + 1
            continue
        if (token.figure is None and token.text == ",") or token.low == "and":
            k = _over_comma(view, k)
            if k < 0:
                return None
            continue
        if token.figure is None and not token.is_word:
            return None
        if token.low in _DUTIES | {"is", "are"} or (view.word_at(k) in _INTRANSITIVE and k == i + 1):
            return k
        if token.is_word and view.is_verb(k) and not participle(view, k):
            return None
        k += 1
    return None


def _over_comma(view: View, k: int) -> int:
    """Where the words go on behind a comma or 'and': behind an aside, or at the next thing of a list; -1 where neither
    stands there.
    """
    n = k + 1
    while view.word_at(n) in HEDGES | {"and", "another", "further"}:
        n += 1
    listed = view.tokens[n].figure if n < len(view.tokens) else None
    if listed is not None and listed.kind in {"count", "number", "measure"}:
        return n + 1
    if view.tokens[k].text != ",":
        return -1
    close = next((m for m in range(k + 1, min(k + 14, len(view.tokens))) if view.tokens[m].text == ","), -1)
    plain = close > 0 and not any(view.is_verb(m) and not participle(view, m) for m in range(k + 1, close))
    return close + 1 if plain and close + 1 < len(view.tokens) and view.is_verb(close + 1) else -1


def _adverbial(view: View, begin: int, i: int) -> bool:
    """Whether a comma closes the adverbial before a figure: 'In the north, 40 ports …'."""
    at = over_hedges(view, i)
    return view.word_at(begin) in PREPOSITIONS and view.tokens[at].figure is None and view.tokens[at].text == ","


def _label_end(view: View) -> int:
    if not view.statement.label:
        return 0
    return next((k for k, t in enumerate(view.tokens) if t.start >= view.statement.body), 0)


def promised_amount(view: View, i: int) -> bool:
    """Whether an amount is the object of a verb of promising: 'regional banks have signalled $9 million more'."""
    at = over_hedges(view, i)
    promised = view.word_at(at) in {"pledged", "promised", "signalled", "signaled", "vowed"}
    return promised and view.word_at(at - 1) not in _COPULAS
