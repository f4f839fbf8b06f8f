"""Figures that stand beside what they tell of: between commas, in a bracket, behind a name without a verb."""

from __future__ import annotations

from trustetl.facts.language.clauses import CHANGES, EXPECTING, MOVING, clause_of, over_hedges, verb_at
from trustetl.facts.language.measuring import DEGREES, MEASURES, MONTHS, is_period_at, names_actor
from trustetl.facts.language.tenses import told_of_now
from trustetl.facts.language.view import ARTICLES, AUXILIARIES, HEDGES, PREPOSITIONS, Phrase, View

ASIDE = MEASURES | frozenset(
    "for in by from up down today currently now present baseline previously against versus was".split()
)


SOURCES = frozenset("according thanks owing due based compared".split())
"""Words that open an adverbial: it names a source, a cause or a measure, and nothing that has a value."""


def apposed(view: View, i: int) -> Phrase | None:
    """The noun that a figure between commas tells something of: 'The tunnel, all 14 km of it, …', 'Joblessness, at 34%,
    …'.
    """
    j = i - 1
    while j > 0 and (view.word_at(j) in HEDGES | {"all", "now", "currently", "at"}):
        j -= 1
    if j < 1 or view.tokens[j].figure is not None or view.tokens[j].text not in ",(":
        return None
    found = view.noun_before(j)
    if found is None or found.last != j - 1 or (found.first == found.last and view.word_at(found.last).endswith("ed")):
        return None
    first = clause_of(view, i).begin
    if any(view.word_at(k) in SOURCES and view.word_at(k + 1) in {"to", "by", "on"} for k in range(first, found.first)):
        return None  # 'According to the Office for Statistics, 31 per cent …'
    if view.word_at(first) == "to":
        return None  # 'To keep the timetable, 400 km …'
    return view.phrase(min(first, found.first), j - 1) if found.first - first < 5 else found


def between_commas(view: View, i: int) -> Phrase | None:
    """The object whose value stands between commas behind it: 'keep the daily allowance, now Rs 450, during leave'."""
    j = over_hedges(view, i)
    while view.word_at(j) in {"now", "currently", "today", "presently", "at", "present"}:
        j -= 1
    if j < 2 or view.tokens[j].figure is not None or view.tokens[j].text != "," or not view.tokens[j - 1].is_word:
        return None
    k = i + 1 + (view.word_at(i + 1) in DEGREES)
    if view.word_at(k) in {"in", "for", "since"} and is_period_at(view, k + 1):
        k += 2
    if k >= len(view.tokens) or view.tokens[k].figure is not None or view.tokens[k].text != ",":
        return None
    found = view.noun_before(j, chain=False)
    begin = clause_of(view, j).begin
    if found is None or view.word_at(k + 1) == "or" or names_actor(view, found):
        return None
    verb = next((n for n in range(found.first - 1, begin - 1, -1) if verb_at(view, n)), None)
    if (head := _subject_apposed(view, begin, j, k)) is not None:
        return head
    if verb is None:
        return None
    whole = view.phrase(verb + 1, j - 1)  # 'said that the road to the lake, 212 km long, …'
    plain = whole is not None and whole.last - whole.first < 6 and view.word_at(whole.first) not in PREPOSITIONS
    return whole if plain and all(t.is_word for t in view.tokens[verb + 1 : j]) else found


def _subject_apposed(view: View, begin: int, j: int, k: int) -> Phrase | None:
    """The head of a subject whose value stands between commas before its verb: 'The ceiling on fees for a person with a
    low income, 90 euros, will stay'; ``j`` and ``k`` are the commas.
    """
    links = [n for n in range(begin, j) if view.word_at(n) in PREPOSITIONS]
    said = any(view.word_at(n) in AUXILIARIES or view.tokens[n].text in ",;:" for n in range(begin, j))
    if len(links) < 2 or links[0] == begin or said or not view.is_verb(k + 1):
        return None
    return view.phrase(begin, links[1] - 1)


def aside(view: View, i: int) -> bool:
    """Whether a figure in a bracket behind another gives the same thing for another time: '60% recycled (31% today)',
    '61% (target for 2030: 90%)'.
    """
    opened = max((k for k in range(i) if view.tokens[k].text == "(" and view.tokens[k].figure is None), default=0)
    if not opened or any(view.tokens[k].text == ")" for k in range(opened, i)):
        return False
    between = [t for t in view.tokens[opened + 1 : i] if t.is_word]
    told = view.tokens[opened - 1].figure is not None and all(t.low in ASIDE or t.low in HEDGES for t in between)
    close = next((k for k in range(i + 1, len(view.tokens)) if view.tokens[k].text == ")"), i)
    behind = view.tokens[i + 1 : close]
    dated = i == opened + 1 and any(t.figure is not None for t in behind)
    dated = dated and all(t.low in ASIDE or (t.figure is not None and t.figure.kind == "period") for t in behind)
    return told or dated or (i - opened < 4 and told_of_now(view, i))


def in_bracket(view: View, i: int) -> bool:
    """Whether a figure stands alone in a bracket behind a word."""
    return (
        0 < i < len(view.tokens) - 1
        and view.tokens[i - 1].text == "("
        and view.tokens[i + 1].text == ")"
        and view.tokens[i - 2].is_word
    )


def left_out(view: View, i: int) -> Phrase | None:
    """The name that a number follows where the verb is left out: 'Chile has nine of the ports, Peru four'."""
    if i < 3 or not view.tokens[i - 1].is_word or not view.tokens[i - 1].text[0].isupper():
        return None
    if view.tokens[i - 2].figure is not None or view.tokens[i - 2].text not in {",", ";", "and"}:
        return None
    closed = i + 1 >= len(view.tokens) or view.tokens[i + 1].text in {",", ".", ";", "and"}
    return view.phrase(i - 1, i - 1) if closed and view.tokens[i - 1].low not in MONTHS else None


def gapped(view: View, i: int) -> Phrase | None:
    """The second subject of a verb that stands once: 'Sea fishing accounted for 9 tonnes, [ponds] for 2 tonnes', 'A
    farmer gets $900 and [a fisher] $400', 'No town can get more than $9 million and [no club] more than …'.
    """
    own = view.tokens[i].figure
    p = next((k for k in range(i - 1, -1, -1) if view.tokens[k].figure is not None), None)
    before = view.tokens[p].figure if p is not None else None
    if own is None or p is None or before is None or (before.kind, before.unit) != (own.kind, own.unit):
        return None
    k, last = p + 1, over_hedges(view, i)
    while view.word_at(k) in {"a", "an", "per", "each", "every", "year", "month", "week", "day"}:
        k += 1
    if view.word_at(k) in {"at", "in", "on"} and view.tokens[k].figure is None:
        # 'hake fetched $6 a kilo at auction, [mackerel] $2'
        k = next((n for n in range(k + 1, min(k + 5, i)) if view.tokens[n].text in {",", ";"}), k)
    if view.tokens[k].text not in {",", ";"} and view.word_at(k) not in {"and", "while", "or"}:
        return None
    while view.tokens[k].text in {",", ";"} or view.word_at(k) in {"and", "while", "or", "the", "a", "an", "no"}:
        k += 1
    led = over_hedges(view, p)
    link = view.word_at(last)
    if link in {"for", "by", "to", "at"}:
        last -= 1
        if view.word_at(led) != link and gapped(view, p) is None:
            return None
    elif not verb_at(view, led) and gapped(view, p) is None:
        return None
    named = range(k, last + 1)
    plain = all(
        view.tokens[n].is_word and view.word_at(n) not in (PREPOSITIONS - {"of"}) | NO_NAME and not verb_at(view, n)
        for n in named
    )
    if not 0 < len(named) < 6 or not plain or not any(verb_at(view, n) for n in range(p)):
        return None
    return view.phrase(k, last)


def gapped_change(view: View, i: int) -> Phrase | None:
    """The second thing that a verb moves from one value to another: 'The rate rises from a half to two thirds, and
    [the ceiling] from $400 to $600'; ``i`` is the value it starts from.
    """
    link = over_hedges(view, i)
    if view.word_at(link) != "from" or not any(view.tokens[k].figure is not None for k in range(link)):
        return None
    first = link
    while first > 0 and view.tokens[first - 1].is_word and view.word_at(first - 1) not in {"and", "while", "but"}:
        first -= 1
    joined = view.word_at(first - 1) in {"and", "while", "but"} or view.tokens[first - 1].text in {",", ";"}
    while view.word_at(first) in ARTICLES:
        first += 1
    own = range(first, link)
    barred = (PREPOSITIONS - {"of", "on", "for"}) | NO_NAME
    plain = all(view.word_at(k) not in barred and not verb_at(view, k) for k in own)
    if not joined or not 0 < len(own) <= _LONGEST or not plain or not any(verb_at(view, k) for k in range(first)):
        return None
    return view.phrase(first, link - 1)


_LONGEST = 8
"""Words of the name of a thing that a clause without a verb tells of."""


def beside_main(view: View, i: int) -> Phrase | None:
    """The thing of which 'with' tells beside the main clause: 'Exports will rise by 8 per cent, with [fish] expected to
    grow at 9'.
    """
    k = over_hedges(view, i)
    first = next((n for n in range(k - 1, max(1, k - 14), -1) if view.word_at(n) == "with"), None)
    if view.word_at(k) not in {"at", "by", "to", "from"} or first is None or view.tokens[first - 1].text != ",":
        return None
    if any(view.tokens[n].figure is not None or not view.tokens[n].is_word for n in range(first + 1, k)):
        return None
    first += 1 + (view.word_at(first + 1) in ARTICLES)
    act = next((n for n in range(first + 1, k) if view.word_at(n) in EXPECTING or _moves(view, n)), None)
    named = range(first, act) if act is not None else range(0)
    if act is None or len(named) > _LONGEST or any(verb_at(view, n) for n in named):
        return None
    return view.phrase(first, act - 1)


def _moves(view: View, n: int) -> bool:
    """Whether a token is a participle of change: 'growing', 'rising'."""
    stem = view.word_at(n).removesuffix("ing")
    return stem != view.word_at(n) and any(base in CHANGES | MOVING for base in (stem, stem + "e", stem + "s"))


NO_NAME = frozenset("which who that whose it they another nearly about then now only up down so again".split())


def paired(view: View, i: int) -> bool:
    """Whether a value is told again for others: 'It was 72 years for men and 75 years for women'."""
    own = view.tokens[i].figure
    p = next((k for k in range(i - 1, -1, -1) if view.tokens[k].figure is not None), None)
    before = view.tokens[p].figure if p is not None else None
    if own is None or p is None or before is None or (before.kind, before.unit) != (own.kind, own.unit):
        return False
    joined = view.word_at(over_hedges(view, i)) == "and" or view.tokens[over_hedges(view, i)].text == ","
    told = view.word_at(i + 1)
    return joined and told == view.word_at(p + 1) and told in {"for", "in", "among", "at", "on"}
