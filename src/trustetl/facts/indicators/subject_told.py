"""What a figure measures where the words right before it say so: what somebody puts at a value, what a rate is of,
what was sold for a price or done to a stretch, and who comes next where the verb stands once.
"""

from __future__ import annotations

import re

from trustetl.facts.indicators.subject_words import counted, started_from, usable
from trustetl.facts.language.clauses import ADVERBS, clause_of, is_finite, over_hedges, subject_of_clause
from trustetl.facts.language.heads import head_word
from trustetl.facts.language.measuring import MEASURES, MONTHS
from trustetl.facts.language.moved import moved_object
from trustetl.facts.language.tenses import participle
from trustetl.facts.language.tokens import is_adverb
from trustetl.facts.language.topics import noun_of
from trustetl.facts.language.value_periods import DURATIONS, is_value
from trustetl.facts.language.verbs import alike_participles, third_person
from trustetl.facts.language.view import ARTICLES, AUXILIARIES, HEDGES, PREPOSITIONS, PRONOUNS, Phrase, View
from trustetl.facts.trade.words import HEDGED
from trustetl.model import Figure

_PUT_AT = re.compile(
    r"\b(?:puts?|putting|estimat(?:es?|ed|ing)|valu(?:es?|ed|ing)|assess(?:es|ed|ing)?|reckons?|reckoned|calculat(?:es?|ed)|apprais(?:es?|ed)|"
    r"peg(?:s|ged)?)\s+(?P<what>(?:(?:the|its|their|our|an?|his|her|total|overall|annual|yearly)\s)[^;:.]{3,140}?)\s+at\s+"
    rf"(?:[a-z]+\s+)?{HEDGED}$"
)
_CUT = re.compile(
    r"\s*(?:,|\(|\s(?:for|in|over|from|by|between)\s+(?:the\s+)?(?:(?:FY|fiscal|financial|year|years)\s*)*\d)"
)
"""Where the name of what is put at a value ends."""
RATES = frozenset(
    "rate levy duty tax tariff surcharge royalty fee premium charge contribution contributions cess toll deficit "
    "surplus debt spending expenditure losses ratio interest discount subsidy margin commission ceiling".split()
)
"""Nouns of what is told as a share of something else: 'a royalty of 4% of sales'."""
_OF_BASE = re.compile(
    r"\s*of\s+(?!which\b|whom\b|them\b|it\b|these\b|those\b)(?:the\s+|its\s+|their\s+|our\s+)?[A-Za-z]"
)
_DEALT = re.compile(
    r"\b(?:s[eo]lls?|sold|bought|buys?|acquired?|leased?|rented?|issued?|purchased?)\s+(?P<what>(?!it\b|them\b|back\b)[^,;:.()\d]{3,60}?)\s+for\s+"
    rf"{HEDGED}$"
)
_SPENT = re.compile(r"\bsp(?:end|ends|ent|ending)\s+(?:[a-z]+\s+){0,2}$")
_SPENT_ON = re.compile(
    r"\s+(?:of\s+(?:its|their|his|her|our|all)\s+\w+\s+)?(?:(?:an?|per|each|every)\s+\w+\s+)?on\s+(?=[a-z])"
)
_GOAL_OF = re.compile(
    r"\b(?P<what>(?:(?!the\b|an?\b|with\b|of\b|for\b|on\b)[\w-]+\s)??(?:goal|target))\s+of\s+(?:[a-z]+\s+)?"
    rf"{HEDGED}$",
    re.IGNORECASE,
)
_MADE_OF = re.compile(r"\s+(?:an?\s+year\s+)?(?:of|in|worth\s+of)\s+(?!20\d\d)[A-Za-z]")
_GOAL_FOR = re.compile(
    r"\s+(?:(?:an?|per|each|every)\s+(?:year|annum)\s+)?for\s+(?P<whom>[a-z][a-z-]*(?:\s(?!by\b|in\b|from\b)[a-z-]+)?)"
)


def told_subject(view: View, figure: Figure) -> str | None:
    """What a figure measures by the verb or noun right before it, or None where they do not settle it."""
    i = view.index[figure]
    head = view.slice(view.start, figure.start) + " "
    tail = view.text[figure.end - view.start :]
    if figure.kind == "percent" and (rate := _rate_of(view, i, tail)) is not None:
        return rate
    if figure.kind in {"money", "percent", "measure"} and (put := _PUT_AT.search(head)) is not None:
        return usable_words(_CUT.split(put["what"])[0])
    if figure.kind == "money":
        if (dealt := _DEALT.search(head)) is not None:
            return usable_words(dealt["what"])
        if (goal := _GOAL_OF.search(head)) is not None and _MADE_OF.match(tail) is None:
            whom = _GOAL_FOR.match(tail)
            return usable_words(goal["what"]) if whom is None else f"{usable_words(goal['what'])} for {whom['whom']}"
    if figure.kind in {"money", "percent"} and _SPENT.search(head) and (on := _SPENT_ON.match(tail)) is not None:
        k = next((n for n, t in enumerate(view.tokens) if t.start >= figure.end + on.end()), len(view.tokens))
        return usable(view.noun_after(k - 1, chain=False))
    return usable(next_subject(view, i)) if is_value(figure) and figure.kind != "count" else None


def usable_words(words: str) -> str:
    """A stretch of words without its article."""
    words = re.sub(r"^(?:the|its|their|our|an?|his|her)\s+", "", words.strip(), flags=re.IGNORECASE)
    return re.sub(r"^(?:FY\s?)?(?:19|20)\d\d(?:\s?[-–/]\s?\d{2,4})?\s+", "", words)


def _rate_of(view: View, i: int, tail: str) -> str | None:
    """The rate, levy or spending that a share of something else tells: 'a royalty of 4% of sales', 'Its rate is 2% of
    the value of imports', 'raise the levy from 3% to 5% of the price'.
    """
    if _OF_BASE.match(tail) is None:
        return None
    base = started_from(view, i)
    named = noun_of(view, i)
    if named is not None and _is_rate(view, named):
        acts = [k for k in range(named.first, named.last) if view.word_at(k) in third_person()]
        return usable(view.phrase(acts[-1] + 1, named.last) if acts else named)  # 'pays a royalty of'
    moved = moved_object(view, base)[0] if base is not None else None
    if moved is not None and (text := usable(moved, whole=True) or (moved.text if _is_rate(view, moved) else None)):
        return text  # 'raise its rate from 1.5 percent to'
    j = over_hedges(view, i)
    if view.word_at(j) in {"is", "was", "are", "were"}:
        begin = clause_of(view, i).begin
        if view.word_at(begin) in {"its", "their", "our"} and (own := view.phrase(begin + 1, j - 1)) is not None:
            return own.text if _is_rate(view, own) else None
        subject = subject_of_clause(view, i)[0]
        return usable(subject, whole=True) if subject is not None and _is_rate(view, subject) else None
    while view.word_at(j) in {"now", "currently", "today", "at", "present"}:
        j -= 1
    if j < 2 or view.tokens[j].figure is not None or view.tokens[j].text != ",":
        return None
    first = next((k for k in range(j - 1, max(-1, j - 6), -1) if view.word_at(k) in RATES), None)
    return usable(view.phrase(first, j - 1)) if first is not None else None


def _is_rate(view: View, phrase: Phrase) -> bool:
    """Whether the head of a phrase is a noun of rates: 'levy' in 'levy on imports'."""
    return head_word(view, phrase) in RATES


def next_subject(view: View, i: int) -> Phrase | None:
    """Who or what comes next where the verb stands once: 'Chile charges no duty, [Peru] 7%', 'Premiums cover half of
    the bill, [patients] 12%'.
    """
    last = over_hedges(view, i)
    first = last
    while first > 0 and view.tokens[first].is_word and view.word_at(first) not in _BREAKS and last - first < 4:
        first -= 1
    begins = first + 1
    joint = view.word_at(first) == "and" or (view.tokens[first].figure is None and view.tokens[first].text in ",;")
    if not joint or begins > last or not _closed(view, i):
        return None
    verbal = view.word_at(first) == "and" and begins == last and view.word_at(last) in third_person()
    if verbal or any(_is_no_name(view, k) for k in range(begins, last + 1)):
        return None  # 'has $90 million and pays up to $2 million'
    while view.word_at(begins) in ARTICLES and begins < last:
        begins += 1
    clause = clause_of(view, first).begin if view.word_at(first) != ";" else 0
    verb = next((k for k in range(clause, first) if is_finite(view, k) and not participle(view, k)), None)
    told = range(verb + 1, first) if verb is not None else ()
    valued = any((f := view.tokens[k].figure) is not None and is_value(f) for k in told)
    return view.phrase(begins, last) if valued or any(view.word_at(k) == "no" for k in told) else None


_BREAKS = PREPOSITIONS | {"and", "or", "but", "while"}


def _closed(view: View, i: int) -> bool:
    """Whether nothing but a date, a mark or the end stands behind a value."""
    behind = view.tokens[i + 1] if i + 1 < len(view.tokens) else None
    if behind is None or (behind.figure is None and (behind.text in ",.;)" or behind.low in {"and", "in", "by"})):
        return True
    return behind.figure is not None and behind.figure.kind in {"date", "period"}


def _is_no_name(view: View, k: int) -> bool:
    word = view.word_at(k)
    no_name = HEDGES | PRONOUNS | ADVERBS | MEASURES | MONTHS | AUXILIARIES | _TIMES
    return word in no_name or view.is_verb(k) or word.endswith(("ing", "ed")) or is_adverb(word) or not word


_TIMES = frozenset(
    "year month week quarter last next this that which who some another more less up down from against worth about "
    "including plus minus of those these its their our".split()
)


def told_by_deed(view: View, i: int) -> bool:
    """Whether a line of a label gives bare numbers by what was done: 'Laboratories: 730 sanctioned, 212 working'."""
    closed = i + 2 >= len(view.tokens) or view.tokens[i + 2].text in ",;."
    counts = [t.figure for t in view.tokens[:i] if t.figure is not None and t.start >= view.statement.body]
    return closed and view.word_at(i + 1).endswith(("ed", "ing", "en")) and not any(counted(f) for f in counts)


def stretch_done(view: View, i: int, *, opens: bool = False) -> str | None:
    """What was or is to be done to a measure that opens its clause: '2.3 million hectares have been enrolled'. With
    ``opens`` nothing but an adverbial and its comma, and no label, may stand before it.
    """
    at = over_hedges(view, i)
    if opens and (view.statement.label or (at >= clause_of(view, i).begin and view.tokens[at].text != ",")):
        return None
    figure = view.tokens[i].figure
    if figure is None or figure.kind != "measure" or figure.unit in DURATIONS or figure.per:
        return None
    begin = clause_of(view, i).begin
    led = [t for t in view.tokens[begin : over_hedges(view, i) + 1] if t.is_word]
    if led and led[0].low not in PREPOSITIONS | ADVERBS | {"so"}:
        return None
    k = i + 1
    while view.word_at(k) in AUXILIARIES | ADVERBS | {"to"}:
        k += 1
    word = view.word_at(k)
    acted = word.endswith("ed") or word in alike_participles()
    if k == i + 1 or not acted or {"be", "been", "are", "were", "was"}.isdisjoint(_words(view, i, k)):
        return None
    unit = re.sub(r"^[\W\d]+(?:(?:thousand|million|billion|lakh|crore)\s+)?", "", " ".join(figure.quote.split()))
    return f"{unit} {word}" if unit else None


def _words(view: View, i: int, k: int) -> set[str]:
    return {view.word_at(n) for n in range(i, k)}


def bound_alone(view: View, phrase: Phrase) -> bool:
    """Whether a phrase names a bound and not what it is for: 'the present goal', 'a new national target'."""
    return phrase.first < phrase.last and all(view.word_at(k) in PLAIN for k in range(phrase.first, phrase.last))


PLAIN = frozenset("present current existing previous earlier former original old new national overall own".split())


def bound_alone_here(view: View, figure: Figure, named: Phrase) -> bool:
    """Whether a target or goal stands without what it is for: 'sets a target of [12%] by 2031'."""
    alone = view.word_at(named.last) in {"target", "goal"} and (usable(named) is None or bound_alone(view, named))
    tail = view.text[figure.end - view.start :]
    other = figure.kind in {"money", "ratio"} or re.match(r"\s+(?:for|of|in|among)\s+(?!20\d\d)", tail) is not None
    return alone and not other
