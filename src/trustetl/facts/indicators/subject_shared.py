"""Subjects that a figure shares with words or figures told before it: further values of one list, parts of the things
counted, numbers and totals of what was spoken of.
"""

from __future__ import annotations

import re

from trustetl.facts.indicators.subject_words import WHERE, counted, started_from, usable
from trustetl.facts.language.appositions import beside_main, gapped, gapped_change
from trustetl.facts.language.clauses import EXPECTING, LINKING, MOVING, over_hedges, subject_of_clause, verb_at
from trustetl.facts.language.measuring import is_period_at
from trustetl.facts.language.value_periods import is_value
from trustetl.facts.language.view import ARTICLES, AUXILIARIES, HEDGES, PRONOUNS, Phrase, View
from trustetl.facts.trade.words import HEDGED
from trustetl.model import Figure

SAYING_OF_ITSELF = LINKING | MOVING | AUXILIARIES | EXPECTING
"""Verbs whose number tells of their subject: 'Vacancies stand at 90', 'the toll is 4'."""
OF_THEM = re.compile(r"\b(?:of\s+(?:these|them|which|those)|including|made\s+up\s+of|and|the)\W*$", re.IGNORECASE)
COUNTS = frozenset({"number", "figure", "total", "share", "proportion", "count", "level", "percentage"})
POINTING = ARTICLES | frozenset({"this", "that", "its", "their", "our"})
_THAT_OF = re.compile(
    r"(?:[,;]|\b(?:and|while|whereas|against|with))\s+(?:that|those)\s+(?P<of>of|for|in|among)\s+(?P<whom>[^,;:.\d]{2,50}?)"
    rf"(?:\s+(?:was|were|is|are|came\s+to|stood\s+at|reached|at|to|by))?\s+{HEDGED}$"
)


def that_of(view: View, i: int, before: str | None) -> str | None:
    """What is measured again for somebody else: 'The income of fishers was $9, and that of farmers $8' tells the income
    of farmers.
    """
    found = _THAT_OF.search(view.slice(view.start, view.tokens[i].start) + " ")
    if found is None or before is None:
        return None
    first, last = view.start + found.start("whom"), view.start + found.end("whom")
    if any(first <= t.start < last and verb_at(view, k) for k, t in enumerate(view.tokens)):
        return None
    head = re.split(r"\s(?:of|for|in|among)\s", before)[0]
    head = head if head != before else before.split()[-1]
    return f"{head} {found['of']} {found['whom']}"


def listed_again(view: View, i: int) -> bool:
    """Whether a value goes on with the one before it, told for another time: 'sets a goal of 3 million tonnes in 2030,
    12 million tonnes in 2040 and 20 million tonnes in 2050'.
    """
    own = view.tokens[i].figure
    p = next((k for k in range(i - 1, -1, -1) if (f := view.tokens[k].figure) is not None and is_value(f)), None)
    before = view.tokens[p].figure if p is not None else None
    if own is None or p is None or before is None or (before.kind, before.unit) != (own.kind, own.unit):
        return False
    dated = any(is_period_at(view, k) for k in range(p + 1, i))
    between = [t for t in view.tokens[p + 1 : i] if t.figure is None]
    plain = all(
        t.text in ",;" or t.low in HEDGES | {"in", "by", "and", "then", "for", "to", "the", "a"} for t in between
    )
    joined = any(t.text in ",;" or t.low in {"and", "then"} for t in between)
    return dated and plain and joined


def counted_whole(view: View, i: int) -> str | None:
    """The things counted before a share of them: 'will train 900 bakers, of whom 40% women', 'only 3% of whom'."""
    own, at = view.tokens[i].figure, over_hedges(view, i)
    if own is None or own.kind not in {"percent", "ratio"}:
        return None
    if view.word_at(at) not in {"which", "whom"} or view.word_at(at - 1) != "of":
        return None
    for k in range(at - 2, -1, -1):
        figure = view.tokens[k].figure
        if figure is not None and figure.kind == "count":
            things = counted(figure) or None
            label = view.statement.label
            # 'Direct beneficiaries: 90,000 people, of whom 40% are women'
            return label if label and things in {"people", "persons", "individuals"} else things
    return None


def free_relative(view: View, k: int) -> Phrase | None:
    """The clause that stands for a thing at token ``k``: 'what we catch' in 'a third of what we catch is lost', 'what
    is landed' in '35% of what is landed spoils'.
    """
    if view.word_at(k) != "what":
        return None
    verb = next((n for n in range(k + 1, min(k + 6, len(view.tokens))) if _acts(view, n)), None)
    if verb is None:
        return None
    while view.word_at(verb) in AUXILIARIES and verb + 1 < len(view.tokens) and view.tokens[verb + 1].is_word:
        verb += 1
    return view.phrase(k, verb)


def _acts(view: View, n: int) -> bool:
    """Whether a verb of a free relative stands at a token: behind a pronoun any word does ('what we catch')."""
    return view.is_verb(n) or view.word_at(n - 1) in {"we", "they", "it", "you", "i"}


def number_of_before(view: View, phrase: Phrase | None) -> bool:
    """Whether a phrase names only the number of what was spoken of: 'raise the number to 40', 'taking the total to'."""
    if phrase is None or view.word_at(phrase.last) not in COUNTS or view.word_at(phrase.last + 1) == "of":
        return False
    first = phrase.first
    while first > 0 and view.word_at(first - 1) in POINTING:
        first -= 1
    pointed = view.word_at(first) in POINTING
    return pointed and all(view.word_at(n) in POINTING | COUNTS for n in range(first, phrase.last + 1))


def total_taken(view: View, i: int) -> bool:
    """Whether a value is the total that a deed brings something to: 'added 9 GW, taking the total to 90 GW'."""
    at = over_hedges(view, i)
    if view.word_at(at) != "to":
        return False
    last = at - 1
    first = last
    while first > 0 and view.word_at(first) in POINTING | COUNTS | {"overall", "cumulative", "combined"}:
        first -= 1
    verb = view.word_at(first)
    return first < last and view.word_at(last) in COUNTS and verb in {"taking", "bringing", "raising", "lifting"}


PRICING = frozenset("cost costs costing sells sell sold fetch fetches fetched charge charges charged".split())


def priced_somewhere(view: View, i: int) -> bool:
    """Whether 'in' and an article behind a price tell where it is paid: 'a test costs $4 in a public ward', 'fares
    stood at $2 in the suburbs'; not '$9 million in grants'.
    """
    if view.word_at(i + 1) not in {"in", "at", "on"} or view.word_at(i + 2) not in ARTICLES:
        return False
    verb = next((k for k in range(i - 1, -1, -1) if verb_at(view, k)), None)
    if verb is None or view.word_at(verb) not in PRICING | MOVING | {"is", "was", "are", "were"}:
        return False
    subject = subject_of_clause(view, i)[0]
    return subject is not None and usable(subject, whole=True) is not None


def priced_again(view: View, i: int) -> bool:
    """Whether a price goes on with the one before it for another place: '… and $9 in a private one'."""
    if view.word_at(i + 1) not in {"in", "at", "on"} or view.word_at(i + 2) not in ARTICLES:
        return False
    own = view.tokens[i].figure
    p = next((k for k in range(i - 1, -1, -1) if view.tokens[k].figure is not None), None)
    before = view.tokens[p].figure if p is not None else None
    at = over_hedges(view, i)
    joined = view.word_at(at) == "and" or view.tokens[at].text == ","
    same = own is not None and before is not None and (own.kind, own.unit) == (before.kind, before.unit)
    return joined and same and p is not None and priced_somewhere(view, p)


def followed(view: View, i: int) -> Phrase | None:
    """Who comes next in a ranking: 'Peru led with 54 kg, followed by Chile with 41 kg'."""
    at = over_hedges(view, i)
    if view.word_at(at) not in {"with", "at", "on"} and view.tokens[at].text != "(":
        return None
    name = view.noun_before(at, chain=False)
    led = name is not None and view.word_at(name.first - 1) in {"by", "and", "then"}
    ranked = any(view.word_at(k) == "followed" for k in range(max(0, i - 12), i))
    return name if led and ranked and name is not None and name.text[:1].isupper() else None


RAISING = frozenset("raise raises raised mobilise mobilised mobilize mobilized borrow borrowed collected".split())
THROUGH = re.compile(r"\s*(?:through|via|from\s+(?:selling|issuing)|by\s+(?:selling|issuing))\s+(?=[a-z])")


def raised_through(view: View, i: int) -> Phrase | None:
    """The means by which somebody raised money: 'raised $9 million through green bonds'."""
    figure = view.tokens[i].figure
    acts = view.word_at(over_hedges(view, i)) in RAISING
    found = THROUGH.match(view.slice(figure.end, view.end)) if figure is not None and acts else None
    if figure is None or found is None:
        return None
    k = next((n for n, t in enumerate(view.tokens) if t.start >= figure.end + found.end()), len(view.tokens))
    return view.noun_after(k - 1, chain=False)


def tells_where(view: View, figure: Figure) -> bool:
    """Whether a count only tells how widely the deed before it reached: '3 million pupils in 9,600 schools'."""
    if figure.kind != "count" or figure not in view.index:
        return False
    at = over_hedges(view, view.index[figure])
    if at < 1 or view.word_at(at) not in WHERE:
        return False
    ahead = view.tokens[at - 1].figure
    return ahead is not None and ahead.kind == "count"


CUTS = frozenset("reduction cut rise increase drop fall decline growth improvement gain jump saving savings".split())


def cut_in(view: View, i: int) -> Phrase | None:
    """What a share is a change in, where the noun of the change stands behind it: 'a 15% reduction in water use'."""
    if view.word_at(i + 1) not in CUTS or view.word_at(i + 2) not in {"in", "of"} or is_period_at(view, i + 3):
        return None
    return view.noun_after(i + 2, chain=False)


ASKED = frozenset("answer reason problem cause question culprit explanation trouble obstacle measure yardstick".split())
"""Nouns that what a statement speaks of is said to be: 'the answer is the price of hake'."""


def spoken_of(view: View) -> str | None:
    """What a statement speaks of, for pronouns behind it: its subject, or what its subject is said to be."""
    for k in range(1, len(view.tokens)):
        if view.word_at(k) in {"is", "was"} and view.word_at(k - 1) in ASKED:
            named = view.noun_after(k, chain=True)
            if named is not None and (text := usable(named)) is not None:
                return text
    subject = view.subject(len(view.tokens) - 1) if view.tokens else None
    if subject is None or subject.text.lower() in PRONOUNS or view.tokens[subject.first].figure is not None:
        return None
    return usable(subject, whole=True)


def opens_body(view: View, i: int) -> bool:
    """Whether a figure opens what stands behind the label of its line: 'Patients at home: approx. 900'."""
    between = [t for t in view.tokens[:i] if t.start >= view.statement.body]
    return all(t.figure is None and (t.low in HEDGES or not t.is_word) for t in between)


def beside_verb(view: View, i: int) -> str | None:
    """What a value is of whose clause leaves out the verb, or stands beside the main one with 'with'."""
    start = i if view.word_at(over_hedges(view, i)) == "from" else started_from(view, i)
    changed = gapped_change(view, start) if start is not None else None
    return usable(gapped(view, i)) or usable(changed) or usable(beside_main(view, i))


def listed_for(view: View, i: int, before: str) -> str | None:
    """What the value at ``i`` is of where the one before it was of what stands behind it: 'is put at 2 per cent in
    farming, 3 per cent [in mining]'; None where both are of the subject ('was 72 years for men and 75 for women').
    """
    p = next((k for k in range(i - 1, -1, -1) if view.tokens[k].figure is not None), None)
    first = view.noun_after(p + 1, chain=True) if p is not None else None
    if first is None or usable(first) != before:
        return None
    return usable(view.noun_after(i + 1, chain=True))


def borne(view: View, i: int) -> bool:
    """Whether an amount bounds the share that its label opens with: 'Nets: half of the cost, up to $90 a boat'."""
    opening = next((k for k, t in enumerate(view.tokens) if t.start >= view.statement.body and t.figure), None)
    own = view.tokens[i].figure
    if opening is None or opening >= i or own is None or own.kind != "money" or not opens_body(view, opening):
        return False
    first = view.tokens[opening].figure
    return (
        first is not None
        and first.kind in {"percent", "ratio"}
        and not any(view.is_verb(k) for k in range(opening + 1, i))
    )
