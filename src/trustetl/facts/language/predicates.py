"""What the predicate that a figure stands in tells of: something that holds or has happened, or something else.

A sentence may tell a fact and a plan side by side: 'The union has 412 members and wants to reach 900 by 2031'. Each
figure belongs to its own predicate, whose verb decides; a date or a plan in the other one says nothing of it.
"""

from __future__ import annotations

import itertools
import re

from trustetl.facts.language.clauses import ADVERBS, MOVING, clause_of, end_of_clause, is_finite, over_hedges
from trustetl.facts.language.tenses import NOT_YET, PLANNED, is_aim, participle, settled
from trustetl.facts.language.verbs import alike_participles, base_forms, pasts
from trustetl.facts.language.view import AUXILIARIES, View
from trustetl.lexicon import function_words
from trustetl.model import Figure

COMMITTING = function_words("committing")
IMPLICATIVE = function_words("implicative")
STATES = frozenset(
    "has have stand stands lie lies remain remains stay stays number numbers count counts total totals amount amounts "
    "average averages account accounts own owns possess possesses employ employs live lives belong belongs depend "
    "depends exceed exceeds measure measures weigh weighs lack lacks owe owes lag lags host hosts".split()
)
"""Verbs that tell in the present of what is so, not of what somebody is to do."""
_WANTS = frozenset("want wants plan plans hope hopes intend intends aim aims expect expects seek seeks".split())
MODAL = NOT_YET - {"not", "yet"}
_SOUGHT = frozenset(
    "foresaw envisaged sought wanted aimed hoped meant undertook called demanded needed required expected reckoned "
    "predicted foreseen forecast anticipated bargained banked assumed vowed".split()
)
"""Verbs in the past that tell what was to come."""
_NOT_THERE = re.compile(
    r"\s+(?:on\s+order|in\s+the\s+pipeline|in\s+preparation|under\s+(?:consideration|discussion|study|negotiation)|still\b|yet\s+to\b)"
)
_PLANS_ON = re.compile(
    r"\b(?:targets?|goals?|plans?|planned|planning|proposals?|pledges?|promises?|aims?|ambitions?|investments?|estimates?|"
    r"estimated|forecasts?|projections?|expected|projected)\b",
    re.IGNORECASE,
)
_BOUND = re.compile(r"\b(?:limit|ceiling|cap|maximum|minimum|threshold|quota|requirement|deadline)\b", re.IGNORECASE)
COPULAS = frozenset({"is", "are", "was", "were"})
_FOR_DOING = re.compile(r"\b(?:for|towards?|at|on)\s+[a-z]+ing\b")


def predicate_around(view: View, i: int) -> tuple[int, int]:
    """The tokens of the predicate that token ``i`` stands in, with its subject where it is the first one: the clause
    around it, less what is said of the same subject by another verb.
    """
    clause = clause_of(view, i)
    begin, end = clause.begin, end_of_clause(view, i)
    relative = view.word_at(begin - 1) in {"which", "who", "whom", "that"}
    for k in range(begin + 1, end):
        if k > i and view.word_at(k + 1) == "of" and view.word_at(k + 2) in {"which", "whom"}:
            return begin, k
        if view.word_at(k) not in {"and", "but", "yet"} and view.tokens[k].text != ",":
            continue
        if _begins_predicate(view, k + 1) and (relative or any(is_finite(view, n) for n in range(begin, k))):
            if k < i:
                begin = k + 1
            elif k > i:
                return begin, k
    return begin, end


def _begins_predicate(view: View, k: int) -> bool:
    """Whether a predicate without a subject of its own begins at token ``k``: 'is to reach', 'wants to double'."""
    while view.word_at(k) in ADVERBS | {"and", "but"}:
        k += 1
    if view.word_at(k) in AUXILIARIES - {"be", "been", "being"}:
        return True
    value = view.tokens[k + 1].figure if k + 1 < len(view.tokens) else None
    return view.word_at(k) in _WANTS and (view.word_at(k + 1) == "to" or value is not None)


def tells_fact(view: View, i: int) -> bool:
    """Whether the predicate before a figure says that it holds or has happened: 'The union has 412 members', 'Its
    forerunner trained 2,700 bakers', '1.2 million are in the ground'; not 'approved 40 clinics', 'decided to close 9'.
    """
    begin, end = predicate_around(view, i)
    if describes(view, i):
        words = {view.word_at(k) for k in range(begin, i if view.word_at(begin - 1) == "where" else end)}
        return not words & (MODAL | PLANNED)
    verb = next((k for k in range(i - 1, begin - 1, -1) if _governs(view, k)), None)
    if verb is None and view.word_at(begin - 1) in {"which", "who", "that"}:
        verb = next((k for k in range(i - 1, begin - 1, -1) if view.is_verb(k)), None)
    if verb is None:
        verb = _verb_behind(view, i, end)
        return verb is not None and _is_fact(view, verb)
    ahead = view.slice(view.tokens[begin].start, view.tokens[verb].start)
    if _in_plan(view, begin) and not _past(view, verb):
        return False  # 'will dig 40 wells, which is equivalent to …'
    if view.word_at(verb) in COPULAS and (_PLANS_ON.search(ahead) or _BOUND.search(ahead)):
        return False  # 'The target of the plan is 12 towns'
    joined = view.word_at(verb - 1) in {"and", "or"} or view.tokens[verb - 1].text == ","
    if joined and view.word_at(verb) in base_forms() and any(view.word_at(k) in MODAL for k in range(begin, verb)):
        return False  # 'would make 9 tonnes a year and employ 3,000 people'
    between = view.slice(view.tokens[verb].end, view.tokens[i].start)
    if _PLANS_ON.search(between) or _FOR_DOING.search(between):
        return False
    if any(view.word_at(k) == "to" and view.word_at(k + 1) in base_forms() for k in range(verb + 1, i)):
        return view.word_at(verb) in IMPLICATIVE
    return _is_fact(view, verb)


def describes(view: View, i: int) -> bool:
    """Whether a figure stands in a clause that only describes the subject of the main clause or a place: 'The pool,
    which it runs with 29 towns, is to …', 'islands where 40,000 people live'.
    """
    begin, end = predicate_around(view, i)
    opener = view.word_at(begin - 1)
    if opener == "where":
        return begin > 1 and view.is_word_in_phrase(begin - 2)
    if opener in {"that", "which"} and clause_of(view, i).relative is not None:
        known = view.noun_before(begin - 1, chain=False)
        if known is not None and view.word_at(known.first - 1) in {"the", "our", "their", "its"}:
            return not any(
                view.word_at(k) in NOT_YET | {"and", "or"} or view.tokens[k].text == "," for k in range(begin, i)
            )
    if opener not in {"which", "who", "whom"} or end >= len(view.tokens) or view.tokens[end].text != ",":
        return False
    relative = begin - 1
    while relative > 0 and view.tokens[relative - 1].text != ",":
        relative -= 1
    return relative > 0 and not any(is_finite(view, k) for k in range(relative))


def _in_plan(view: View, begin: int) -> bool:
    """Whether a clause that begins at a token goes on by a relative pronoun with what a plan is to bring about."""
    if view.word_at(begin - 1) not in {"which", "who", "that"}:
        return False
    return any(view.word_at(k) in MODAL for k in range(begin - 1))


def _verb_behind(view: View, i: int, end: int) -> int | None:
    """The verb that a figure is the subject of, where nothing stands between but its noun."""
    verb = next((k for k in range(i + 1, end) if _governs(view, k)), None)
    if verb is not None and view.word_at(verb) in pasts():
        # 'people aged 10 to 59 could be vaccinated': the first one only describes them
        stop = next((k for k in range(verb + 1, end) if view.word_at(k) in {"and", "but", "which", "who", "that"}), end)
        verb = next((k for k in range(verb + 1, stop) if view.word_at(k) in AUXILIARIES - {"be", "been"}), verb)
    marks = range(i + 1, verb) if verb is not None else ()
    return None if any(view.tokens[k].figure is None and view.tokens[k].text in ",;:(" for k in marks) else verb


def _governs(view: View, k: int) -> bool:
    """Whether a verb with a subject of its own stands at token ``k``."""
    return is_finite(view, k) and not participle(view, k)


def _is_fact(view: View, verb: int) -> bool:
    """Whether a verb with its auxiliaries and its participle tells what is so or has happened."""
    first = verb
    while first > 0 and view.word_at(first - 1) in AUXILIARIES | ADVERBS | NOT_YET:
        first -= 1
    group = {view.word_at(k) for k in range(first, verb + 1)}
    last = verb
    while view.word_at(last) in AUXILIARIES | ADVERBS | {"not"} and (
        view.word_at(last + 1) in AUXILIARIES | ADVERBS | {"not"} or _participle(view, last + 1)
    ):
        last += 1
        group.add(view.word_at(last))
    word = view.word_at(last)
    if group & MODAL or (view.word_at(last + 1) == "to" and view.word_at(last + 2) in base_forms()):
        return False
    if "had" in group and word not in PLANNED | _SOUGHT:
        return True
    open_yet = {"due", "likely", "set", "expected"}
    if word in COMMITTING | PLANNED | _SOUGHT | open_yet or view.word_at(last + 1) in open_yet:
        return False
    if word in {"was", "were"} or (group & {"has", "have", "was", "were"} and word not in {"has", "have", "had"}):
        return True
    if word in {"is", "are"}:
        ready = _NOT_THERE.match(view.text, view.tokens[last].end - view.start) is None
        return ready and view.word_at(last + 1) not in {"being", "to"}
    return word in STATES | {"had"} or _past(view, last) or (word in MOVING - base_forms() and not word.endswith("s"))


def _past(view: View, k: int) -> bool:
    """Whether a verb stands in the simple past, which for 'put' its singular subject shows: 'the last census put'."""
    word, before = view.word_at(k), view.word_at(k - 1)
    singular = (
        view.is_word_in_phrase(k - 1)
        and (not before.endswith("s") or before.endswith(("us", "is", "ss")))
        and view.tokens[k - 1].figure is None
    )
    return word in pasts() or (word in {"put", "cut", "hit", "cost", "set", "let", "spread", "shut"} and singular)


def _participle(view: View, k: int) -> bool:
    word = view.word_at(k)
    return word.endswith(("ed", "en", "wn")) or word in alike_participles() | {"begun", "gone", "come", "become", "run"}


def holds(view: View, i: int) -> bool:
    """Whether a figure holds or has happened by the words beside it or by its own predicate, whatever is planned in
    the rest of the sentence.
    """
    return settled(view, i) or _before_change(view, i) or (tells_fact(view, i) and not is_aim(view, i))


def tells_past(view: View, i: int) -> bool:
    """Whether the predicate of a figure tells what happened, so that no date makes it a plan: 'talks had begun on 23
    lines by March'.
    """
    begin, end = predicate_around(view, i)
    words = [view.word_at(k) for k in range(begin, end)]
    perfect = any(pair in {("has", "been"), ("have", "been")} for pair in itertools.pairwise(words))
    past = perfect or any(w in {"was", "were", "had"} for w in words)
    return past and tells_fact(view, i)


CHANGED = re.compile(
    r"[^,;.()]{0,60},\s+(?:is|are|will|would|should|shall|must)\s+(?:to\s+)?(?:be\s+)?(?:also\s+|gradually\s+|then\s+)?"
    r"(?:raised|cut|lowered|increased|reduced|doubled|tripled|halved|extended|expanded|brought|rise|fall|grow|reach|climb|drop|"
    r"decline|come\s+down|go\s+up|go\s+down|increase|double|halve|shrink)\b"
)


def _before_change(view: View, i: int) -> bool:
    """Whether a value stands behind the name of what is to change: 'The fee, $80 for an average patient, is to be
    raised by 7 percent'.
    """
    if i < 2 or view.tokens[i - 1].text != "," or any(is_finite(view, k) for k in range(clause_of(view, i).begin, i)):
        return False
    return CHANGED.match(view.text, view.tokens[i].end - view.start) is not None


def dated_apart(view: View, i: int, figures: tuple[Figure, ...]) -> bool:
    """Whether the figures that date a value stand in another predicate of its statement."""
    begin, end = predicate_around(view, i)
    opened = max((k for k in range(i) if view.tokens[k].text == "("), default=begin)
    if ")" not in {view.tokens[k].text for k in range(opened, i)}:
        begin = min(begin, opened)  # '(2024: 41,000 tonnes)'
    own = {view.tokens[k].figure for k in range(begin, min(end, len(view.tokens)))}
    return any(f in view.index for f in figures) and not any(f in own for f in figures)


def said_again(view: View, i: int) -> Figure | None:
    """The figure that a relative clause right behind it tells in another measure: 'is estimated at $9 million, which is
    [2 per cent] of output'.
    """
    j = over_hedges(view, i)
    if view.word_at(j) not in {"is", "was", "equals", "represents"} or view.word_at(j - 1) != "which":
        return None
    j -= 2
    if j > 0 and view.tokens[j].figure is None and view.tokens[j].text == ",":
        j -= 1
    return view.tokens[j].figure if j >= 0 else None
