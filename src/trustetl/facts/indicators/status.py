"""Whether a value is a target, an estimate or an actual, from the verbs and nouns around it."""

from __future__ import annotations

import re

from trustetl.facts.indicators.outlooks import (
    CONSEQUENCES,
    DOES,
    HELPS,
    PART_LABEL,
    PARTS,
    SAME_AS,
    SUBJECT_COULD,
    SUBJECT_WILL,
    awaited,
    comes_about,
    foretold,
    guessed_behind,
    is_output,
    of_component,
    second_predicate,
)
from trustetl.facts.indicators.own_verbs import kind_of_noun, plan_behind, promised_amount
from trustetl.facts.indicators.status_words import (
    ALLOWED,
    BESIDE,
    CALLED,
    COMING,
    DUTY,
    ESTIMATE,
    ESTIMATED_NOUN,
    LET,
    NEEDS,
    PLAN_OF,
    PROMISED,
    TARGET,
    UNCHANGED,
    WANTED,
)
from trustetl.facts.language.already_there import PROGRAMMES, called_plan
from trustetl.facts.language.clauses import (
    CHANGES,
    MOVING,
    clause_of,
    end_of_clause,
    is_finite,
    over_hedges,
    verb_at,
)
from trustetl.facts.language.deed_moods import BE
from trustetl.facts.language.inner_lists import in_planned_list
from trustetl.facts.language.predicates import COMMITTING, IMPLICATIVE, describes, holds, predicate_around, said_again
from trustetl.facts.language.tenses import (
    DONE_HEADING,
    is_aim,
    is_due,
    nominal,
    past_verbs,
    planned_heading,
    settled,
    told_of_now,
)
from trustetl.facts.language.topics import noun_of
from trustetl.facts.language.value_periods import is_value
from trustetl.facts.language.verbs import base_forms, third_person
from trustetl.facts.language.view import AUXILIARIES, View
from trustetl.lexicon import function_words
from trustetl.model import Figure

WORKS = function_words("works_nouns")
"""Nouns of what is done to things: 'renewal', 'purchase'."""
GUESSING = frozenset("reckon reckons reckoned think thinks believe believes estimate estimates estimated".split())


def _names_act(view: View, i: int) -> bool:
    """Whether the words around a figure tell what is to be done: 'Train 100,000 civil servants', 'to treat 250
    megalitres', 'Renewal of 40 km of track', 'Building 12 schools'.
    """
    body = view.statement.body if view.statement.label else view.start
    first = next((k for k, t in enumerate(view.tokens[:i]) if t.is_word and t.start >= body), i)
    word, after = view.word_at(first), view.word_at(first + 1)
    item = view.statement.kind == "item" and word != "including"
    whither = word == "to" and (after in {"the", "a", "an"} or view.tokens[first + 1].text[:1].isupper())
    infinitive = (word == "to" and not whither) or (
        word in base_forms() and after not in {"of", "is", "are", "was", "were"}
    )
    infinitive = infinitive and after not in third_person() | {"makes"}  # 'Feed makes up half of the cost'
    if item and not view.statement.label and infinitive:
        apart = view.clause_start(i)  # 'To check them, 90 guards are wanted; 40 are in post'
        return apart <= first or not any(is_finite(view, k) for k in range(apart, end_of_clause(view, i)))
    done = word in WORKS or (item and (_gerund(word) or (word.endswith("ing") and after == "of")))
    return first < i and nominal(view, i) and done


def _orders(view: View, i: int) -> bool:
    """Whether a sentence without a subject tells what is to be done, as under a heading of goals: 'Reach 900 towns and
    a wait of 60 days'.
    """
    first = next((k for k, t in enumerate(view.tokens[:i]) if t.is_word), i)
    word = view.tokens[first].text
    if first >= i or not word[0].isupper() or view.word_at(first) not in base_forms():
        return False
    return not any(is_finite(view, k) for k in range(first + 1, end_of_clause(view, i)))


def _paid_works(view: View, i: int, first: int) -> bool:
    """Whether works on the things counted are what a plan pays for or consists of: 'The loan covers the purchase of 40
    boats'.
    """
    named = noun_of(view, i)
    if named is None or view.word_at(named.last) not in WORKS:
        return False
    if PART_LABEL.match(view.statement.label or "") is not None:
        return True  # 'Component B: Markets, including the repair of nine'
    return any(view.is_verb(k) and view.word_at(k) in COVERING for k in range(first, named.first))


COVERING = function_words("covering_verbs")


def _gerund(word: str) -> bool:
    stem = word.removesuffix("ing")
    return stem != word and bool({stem, stem + "e", stem[:-1]} & base_forms())


def _bounds(view: View, i: int) -> tuple[int, int]:
    """The tokens of the clause that tells the time of a figure: its own, and where that only goes on with the clause
    before it ('…, who serve 2 million'), that one as well.
    """
    begin, end = clause_of(view, i).begin, end_of_clause(view, i)
    wide = view.clause_start(i)
    said = begin > 1 and view.word_at(begin - 1) == "that" and verb_at(view, begin - 2)
    if said and any(is_finite(view, k) for k in range(i + 1, end)):
        return begin, end  # 'am glad to report that 900 clinics now hold contracts'
    if describes(view, i):
        return predicate_around(view, i)  # 'The pool, which it runs with 29 towns, is to …'
    own = view.slice(view.tokens[begin].start, view.tokens[end - 1].end)
    if begin > wide and not past_verbs(view, begin, end) and not TARGET.search(own) and not ESTIMATE.search(own):
        relative = view.word_at(begin - 1) in {"which", "who", "that"}
        if (
            relative
            and view.tokens[begin - 2].text == ","
            and view.is_verb(begin)
            and view.word_at(begin).endswith("s")
            and not SAME_AS.match(own)
            and not (
                view.word_at(begin) in CONSEQUENCES and TARGET.search(view.slice(view.start, view.tokens[begin].start))
            )
        ):
            return begin, end  # 'is to publish its pay gap, which averages 16%'
        if relative or not any(view.is_verb(k) for k in range(begin, end)):
            return wide, end
    return begin, end


def _purpose(view: View, i: int, begin: int) -> bool:
    """Whether the verb before a figure is an infinitive that tells what something is for: 'a plan to plant 400
    hectares', 'was signed to dredge 12 ports'; not 'managed to sell 40'.
    """
    if view.word_at(i - 2) in {"for", "towards", "toward"} and view.word_at(i - 1).endswith("ing"):
        ruling = next((n for n in range(i - 3, begin - 1, -1) if view.is_verb(n)), None)
        if ruling is not None and view.word_at(ruling) in COMMITTING:
            return True  # 'is earmarked for repairing 90 courts'
    own = view.tokens[i].figure
    if own is not None and own.kind == "ratio" and view.word_at(i - 1) == "to" and own.quote.lower() in base_forms():
        return view.word_at(i - 2) not in IMPLICATIVE and not view.is_verb(i - 2)  # 'approved a plan to halve losses'
    k = next((n for n in range(i - 1, begin - 1, -1) if verb_at(view, n)), None)
    if k is None or k == begin or view.word_at(k - 1) != "to":
        return False
    alone = not any(t.figure is not None and is_value(t.figure) for t in view.tokens[k:i])
    if alone and view.tokens[over_hedges(view, i)].text == "," and over_hedges(view, i) > k:
        return False  # 'takes 43 hours to clear customs, double the average'
    if (
        view.word_at(k) in {"date", "see", "welcome", "greet", "note", "report", "announce", "hear", "recall"}
        or view.word_at(k - 2) in IMPLICATIVE
    ):
        return False
    ruling = next((n for n in range(k - 2, begin - 1, -1) if view.is_verb(n)), None)
    if ruling is None:
        return True
    if view.word_at(ruling) in IMPLICATIVE | {"cost", "costs"} or view.word_at(k - 2) in {
        *("able", "enough", "first", "only", "failed", "needed", "required", "taken")
    }:
        return False
    if view.word_at(ruling) in COMMITTING or not past_verbs(view, begin, k):
        return True
    # 'has offered to lend 9 million': what somebody did to do next; 'was used to carry 40 cars' is done
    passive = any(view.word_at(n) in BE for n in range(max(begin, ruling - 3), ruling))
    return ruling == k - 2 and not passive and view.word_at(ruling) not in MOVING | AUXILIARIES


def _end_of_predicate(view: View, i: int, last: int) -> int:
    """Where what is said of a figure ends: before a participle that tells what came of it ('dug 90 ponds, serving an
    estimated 4,000 cattle').
    """
    for k in range(i + 1, last - 1):
        n = k + 2 if view.word_at(k + 1).endswith("ly") else k + 1
        if view.tokens[k].figure is None and view.tokens[k].text == "," and _gerund(view.word_at(n)):
            return view.tokens[k].end
    return view.tokens[last - 1].end


COMES = re.compile(r"\b(?:will|would|could|may|might)\b")


def _headline_plan(view: View, i: int) -> bool:
    """Whether the infinitive of a headline tells what is to come: 'Ports to hire 900', 'Wool output to double'."""
    verb = next((k for k in range(i, 0, -1) if view.word_at(k - 1) == "to"), i + 1)
    return verb == i or (verb < i and view.word_at(verb) in base_forms())


def _to_change(view: View, i: int, begin: int) -> bool:
    """Whether a programme is said to bring something to a value: 'The Programme extends the shops from 9 to 31 towns',
    'The plan brings the number of guards to 400'.
    """
    j = over_hedges(view, i)
    if view.word_at(j) not in {"to", "from", "by"}:
        return False
    verb = next((k for k in range(begin, j) if view.is_verb(k)), None)
    if verb is None or not view.word_at(verb).endswith("s") or view.word_at(verb) not in CHANGES | BRINGING:
        return False
    return any(view.word_at(k) in PROGRAMMES for k in range(max(begin, verb - 7), verb))


BRINGING = frozenset("extends doubles triples trebles quadruples moves widens broadens restores pushes takes".split())


def status_of(view: View, figure: Figure, headings: tuple[str, ...] = ()) -> str:
    """``target``, ``estimate`` or ``actual`` of a value, by the clause it stands in, then the label and the heading
    above.
    """
    i = view.index[figure]
    if (same := said_again(view, i)) is not None:
        return status_of(view, same, headings)
    first, last = _bounds(view, i)
    first = second_predicate(view, first, i)
    begin = view.tokens[first].start
    # the predicate stands before the figure, or, where the figure is subject, behind it
    predicate = any(view.is_verb(j) and view.word_at(j) != "not" for j in range(first, i))
    following = next(
        (t.start for t in view.tokens[i + 1 :] if t.figure is not None or t.low in {"and", "while", "but"}), view.end
    )
    stop = _end_of_predicate(view, i, last) if predicate else view.tokens[last - 1].end
    clause = view.slice(begin, max(figure.end, min(following, figure.end + 60, stop)) if predicate else stop)
    # 'the bank estimates that …' speaks of all that follows
    that = view.word_at(first - 2) if first > 1 and view.word_at(first - 1) == "that" else ""
    if that in {"project", "projects"}:
        that = "projected"  # 'The office projects that the number will rise to 90'
    if not that and first > 0 and view.word_at(first - 1) in GUESSING:
        that = "estimated"  # 'Officials reckon the ban would cut litter by 20%'
    clause = f"{that} {clause}"
    bare = nominal(view, i)
    ahead = view.slice(begin, figure.start)
    if called_target(view, figure) or is_aim(view, i) or is_due(view, i):
        return "target"
    if kind_of_noun(view, i) == "estimate":
        return "estimate"
    told = None if settled(view, i) else plan_behind(view, i)
    if told == "actual":
        return told
    if promised_amount(view, i):
        return "target"
    if figure.kind == "money" and NEEDS.search(ahead) is not None:
        return "estimate"
    if is_output(view, i, headings) or of_component(view, i, headings) or in_planned_list(view, figure):
        return "target"
    if awaited(view, i):
        return "target"
    if holds(view, i) and (settled(view, i) or not ESTIMATED_NOUN.search(ahead)):
        near = " ".join(ahead.split()[-4:]) if told_of_now(view, i) else f"{that} {ahead}"
        return "estimate" if ESTIMATE.search(near) else "actual"
    beside = BESIDE.search(ahead)
    if beside is not None and not TARGET.search(beside.group()):
        return "actual"  # 'will sell bread at $2, against a market price of $3'
    if WANTED.match(view.slice(figure.end, view.end)) is not None:
        return "estimate"
    past = [] if bare else past_verbs(view, first, i)
    allowed = (figure.qualifier == "at_most" and ALLOWED.search(ahead) is not None) or LET.search(ahead) is not None
    if UNCHANGED.match(view.slice(view.start, view.end)) and not past and COMES.search(clause):
        return "estimate"  # 'If nothing changes, the number will be around 12 million'
    guessed = ESTIMATE.search(f"{that} {ahead}") or guessed_behind(clause[len(that) + 1 + len(ahead) :])
    if (guessed and not allowed) or (ESTIMATED_NOUN.search(ahead) and not past):
        return "estimate"
    # a past event before the figure ('five units were approved, which will …') does not make a later plan past
    target = [
        begin + m.start()
        for m in TARGET.finditer(
            view.statement.text[begin - view.statement.start : figure.start - view.statement.start]
        )
    ]
    if target and not past and (comes_about(view, i, first) or foretold(view, i, first)):
        return "estimate"
    if target and (not past or past[-1] <= target[-1] or _planned(view, target[-1], past)):
        return "target" if not _in_subject(view, target[-1], i) else "actual"
    if view.statement.kind in {"title", "heading"} and not past and _headline_plan(view, i):
        return "target"
    if (
        PROMISED.search(ahead)
        or _purpose(view, i, first)
        or _to_change(view, i, first)
        or (not past and _paid_works(view, i, first))
    ):
        return "target"
    label = view.statement.label or ""
    if re.search(r"\b(?:targets?|goals?|intended|planned|proposed|envisaged)\b", label, re.IGNORECASE):
        return "target"
    if re.search(r"\b(?:expected|projected|projections?|estimated|forecast|anticipated)\b", label, re.IGNORECASE):
        return "estimate"
    tail = view.slice(figure.end, min(stop, figure.end + 80))
    if DUTY.search(view.slice(figure.end, stop)) and not past and not predicate:
        return "target"
    if not past and re.match(
        r",?\s*(?:all\s+|both\s+)?to\s+be\s+[a-z]+(?:ed|en|t)\b", view.slice(figure.end, view.end)
    ):
        return "target"  # '900 nurses to be trained'
    if not past and _does_what(view, i) and not any(DONE_HEADING.search(h) for h in headings):
        return "target"
    if not past and _part_does(view, i, first, headings):
        return "target"
    if planned_heading(headings) and not past and view.statement.kind in {"item", "row", "field"}:
        return "target"
    if not past and not any(DONE_HEADING.search(h) for h in headings) and _names_act(view, i):
        return "target"
    if planned_heading(headings[-1:]) and not past and _orders(view, i):
        return "target"
    alone = not any(is_finite(view, k) for k in range(i + 1, last))  # 'pays for 9 boats and 40 nets over the next year'
    if not past and COMING.search(f"{clause} {view.slice(figure.end, max(stop, figure.end)) if alone else tail}"):
        return "target"
    if told == "target" or (not predicate and SUBJECT_WILL.match(tail)):
        return "target"
    if not predicate and SUBJECT_COULD.match(tail):
        return "estimate"
    return "actual"


def able_then(view: View, figure: Figure) -> bool:
    """Whether 'could' tells what was possible and nothing else estimates: 'just 44 per cent could test'."""
    clause = view.slice(view.start, view.end)
    other = re.sub(r"\bcould\b", "", clause)
    return other != clause and ESTIMATE.search(other) is None


def _does_what(view: View, i: int) -> bool:
    """Whether a statement begins with a verb whose subject is the measure named above: 'Supports trials at 12 sites',
    'Expands the checks from 9 to 30 ports'; or with a noun of it: 'Support for 40 clinics'.
    """
    body = view.statement.body if view.statement.label else view.start
    first = next((k for k, t in enumerate(view.tokens[:i]) if t.is_word and t.start >= body), i)
    word, after = view.word_at(first), view.word_at(first + 1)
    if first >= i or not view.tokens[first].text[0].isupper():
        return False
    if word in HELPS and after in {"for", "to"} and nominal(view, i):
        return True
    acts = word in CHANGES | BRINGING | COVERING | DOES
    return acts and word.endswith("s") and not word.endswith("ss") and not is_finite(view, first + 1) and after != "of"


def _part_does(view: View, i: int, first: int, headings: tuple[str, ...]) -> bool:
    """Whether a part of a plan is told by what it does, under a heading of parts: 'The project trains 900 nurses'."""
    if not headings or PARTS.search(headings[-1]) is None:
        return False
    verb = next((k for k in range(i - 1, first - 1, -1) if verb_at(view, k)), None)
    acts = DOES | BRINGING | COVERING - {"covered", "included", "comprised"}
    return verb is not None and view.word_at(verb) in acts and not DONE_HEADING.search(headings[-1])


def called_target(view: View, figure: Figure) -> bool:
    """Whether a figure is itself called a target: 'above the 95% target', 'the goal of 40'."""
    return called_plan(view, figure) or (
        (figure in view.index and kind_of_noun(view, view.index[figure]) == "target")
        or CALLED.match(view.slice(figure.end, view.end)) is not None
        or PLAN_OF.search(view.slice(view.start, figure.start)) is not None
    )


def _planned(view: View, at: int, past: list[int]) -> bool:
    """Whether a plan rules over a past form behind it: 'seeks to raise the share of goods made at home to 80%'."""
    k = next((n for n, t in enumerate(view.tokens) if t.start == at), None)
    return k is not None and any(
        verb_at(view, n) and view.word_at(n - 1) == "to" and view.tokens[n].start < past[-1] and n - k < 6
        for n in range(k + 1, min(k + 7, len(view.tokens)))
    )


def _in_subject(view: View, at: int, i: int) -> bool:
    """Whether the word of a plan only describes the subject of a past verb: 'the towns that met the target rose to
    40'.
    """
    k = next((n for n, t in enumerate(view.tokens) if t.start == at), None)
    if k is None or view.word_at(k) not in {"target", "targets", "goal", "goals", "planned", "proposed", "targeted"}:
        return False
    verbs = past_verbs(view, k + 1, i)
    return bool(verbs)
