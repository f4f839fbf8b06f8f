"""What a figure measures by the part that it plays in its clause: the object of a causing verb, the things of which it
is said 'each', those from whom money comes, and what 'them' or 'it' behind it stands for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from trustetl.facts.indicators.subject_told import RATES
from trustetl.facts.indicators.subject_words import WHERE, counted, usable
from trustetl.facts.language.appositions import apposed
from trustetl.facts.language.clauses import (
    ACTORS,
    ADVERBS,
    CHANGES,
    MOVING,
    SAYING,
    clause_of,
    is_finite,
    over_hedges,
    subject_of_clause,
    verb_at,
)
from trustetl.facts.language.heads import head_noun, head_word, is_plural
from trustetl.facts.language.measuring import names_actor
from trustetl.facts.language.tenses import participle
from trustetl.facts.language.view import ARTICLES, AUXILIARIES, HEDGES, PREPOSITIONS, PRONOUNS, Phrase, View
from trustetl.model import Figure

_HOLDING = frozenset(
    "bring brings brought bringing keep keeps kept keeping hold holds held holding push pushes pushed pushing put puts "
    "get gets got take takes took drive drives drove send sends sent leave leaves left make makes made".split()
)
"""Verbs that bring their object to where a degree says it is: 'keep losses 9% below the level of 2018'."""
_DEGREES = frozenset("below above under over higher lower cheaper dearer smaller larger faster slower down up".split())
_EACH = re.compile(r"\s*(?:(?:an?|per)\s+\w+\s+)?(?:each|apiece)\b")
_FROM = re.compile(
    r"\s+(?:(?:more|annually|in\s+(?:equity|loans|grants|credit|capital|cash|all|total)|(?:an?|per)\s+year)\s+)?from\s+(?=[a-z\d])"
)
_GAINING = frozenset(
    "raise raises raised raising mobilise mobilises mobilised mobilising mobilize mobilizes mobilized mobilizing "
    "attract attracts attracted attracting draw draws drew drawn drawing in obtain obtains obtained secure "
    "secures secured collect collects collected unlock unlocks unlocked leverage leverages leveraged need needs "
    "needed require requires required borrow borrows borrowed for want wants wanted seek seeks sought get gets "
    "got".split()
)
"""Verbs of getting money, the last words of 'hope for' and 'bring in' among them."""
_NO_GIVERS = frozenset("sales exports tourism fees taxes fines duties tolls levies abroad scratch home it them".split())
_SINGULAR = frozenset({"it", "this", "that"})


def subject_by_clause(view: View, figure: Figure) -> str | None:
    """What a figure measures by its part in the clause, or None where that does not settle it."""
    i = view.index[figure]
    if figure.kind in {"measure", "money", "percent"} and (each := _of_each(view, figure, i)) is not None:
        return each
    if figure.kind in {"percent", "measure"} and (held := _held(view, i)) is not None:
        return held
    if (put := _put_at(view, i)) is not None or (put := _widened(view, i)) is not None:
        return put
    if (told := _behind_colon(view, i) or _by_participle(view, figure, i)) is not None:
        return told
    if figure.kind == "percent" and (mover := _mover(view, i)) is not None:
        return mover
    if figure.kind in {"percent", "money"} and (named := _modified(view, figure, i)) is not None:
        return named
    return _giver(view, figure, i) if figure.kind == "money" else None


def _by_participle(view: View, figure: Figure, i: int) -> str | None:
    """The noun before a comma of which a participle tells a bare value: 'Mills, numbering 217 at last count, …', 'two
    plants, adding 90 MW, …'.
    """
    at = over_hedges(view, i)
    if view.word_at(at) not in _TELLING or at < 2 or view.tokens[at - 1].text != "," or counted(figure):
        return None
    begin = clause_of(view, at - 1).begin
    if not any(is_finite(view, k) for k in range(begin, at - 1)):
        named = view.noun_before(at - 1)
        own = view.tokens[named.last].figure if named is not None else None
        return counted(own) if own is not None else usable(named, whole=True)
    last = view.tokens[at - 2].figure
    return counted(last) if last is not None else None


_TELLING = frozenset(
    "numbering totalling totaling averaging measuring weighing adding costing exceeding covering spanning holding "
    "storing generating yielding producing carrying reaching nearing topping".split()
)
"""Participles that give the size of what they describe."""


def _behind_colon(view: View, i: int) -> str | None:
    """The subject of the clause whose value stands behind its colon: 'Line 1 opened in March 2019: 15.7 km'."""
    at = over_hedges(view, i)
    body = view.statement.body if view.statement.label else view.start
    if at < 2 or view.tokens[at].figure is not None or view.tokens[at].text != ":" or view.tokens[at].start <= body:
        return None
    behind = view.tokens[i + 1] if i + 1 < len(view.tokens) else None
    if behind is not None and (behind.figure is not None or behind.text not in {",", ".", ";", "("}):
        return None
    figure = view.tokens[i].figure
    if (
        not any(view.is_verb(k) for k in range(at))
        or figure is None
        or figure.kind not in {"measure", "percent", "number", "count"}
        or counted(figure)
    ):
        return None
    return usable(subject_of_clause(view, at - 1)[0], whole=True)


def _mover(view: View, i: int) -> str | None:
    """What moves to a share of something: 'new infections, which declined from 1.1 to 0.6 per cent of adults'."""
    at = over_hedges(view, i)
    if view.word_at(at) not in {"to", "from"} or view.word_at(i + 1) != "of":
        return None
    verb = next((k for k in range(at - 1, max(-1, at - 7), -1) if verb_at(view, k)), None)
    if verb is None or view.word_at(verb) not in MOVING or view.word_at(verb - 1) == "to":
        return None
    return usable(subject_of_clause(view, i)[0], whole=True)


_PUT = frozenset("estimated put valued projected assessed forecast reckoned priced calculated assumed".split())


def _put_at(view: View, i: int) -> str | None:
    """The noun that a participle puts at a value: 'against an annual demand estimated at 9,000 tonnes'."""
    at = over_hedges(view, i)
    if view.word_at(at) != "at" or view.word_at(at - 1) not in _PUT or not view.is_word_in_phrase(at - 2):
        return None
    if view.word_at(at - 2) in AUXILIARIES | ADVERBS or verb_at(view, at - 2):
        return None
    named = view.noun_before(at - 1, chain=True)
    led = view.word_at(named.first - 1) if named is not None else ""
    behind = view.word_at(named.first - 2) if named is not None else ""
    leads = PREPOSITIONS | {"against", "and", "with", "to"}
    return usable(named, whole=True) if led in leads or (led in ARTICLES and behind in leads) else None


def _widened(view: View, i: int) -> str | None:
    """The object of a verb of change whose values stand behind a comma: 'to widen the market, from $4 billion to'."""
    at = over_hedges(view, i)
    if view.word_at(at) != "from" or at < 3 or view.tokens[at - 1].text != ",":
        return None
    begin = clause_of(view, i).begin
    verb = next((k for k in range(at - 2, begin - 1, -1) if verb_at(view, k)), None)
    if verb is None or view.word_at(verb) not in CHANGES | _GROWING or view.word_at(verb + 1) in PREPOSITIONS:
        return None
    plain = all(view.tokens[k].is_word for k in range(verb + 1, at - 1))
    return usable(view.phrase(verb + 1, at - 2), whole=True) if plain else None


_GROWING = frozenset("widen broaden deepen lengthen shorten grow build strengthen improve develop".split())


def _modified(view: View, figure: Figure, i: int) -> str | None:
    """The noun that a value with its article describes: 'lost their buyer to the 50% tariff', 'the 16 per cent tax'."""
    if view.word_at(i - 1) not in {"the", "a", "an"} or view.text[figure.end - view.start :][:1] == "-":
        return None
    named = view.noun_after(i, chain=False)
    if named is None or named.first != i + 1 or head_word(view, named) not in RATES:
        return None
    return usable(named, whole=True)


def _of_each(view: View, figure: Figure, i: int) -> str | None:
    """The things of which each has the value: 'three areas of 500 MW each', '900 farmers get $40 each'."""
    if _EACH.match(view.text, figure.end - view.start) is None:
        return None
    begin = clause_of(view, i).begin
    for k in range(i - 1, begin - 1, -1):
        own = view.tokens[k].figure
        if own is not None and (things := counted(own)) is not None:
            return things
    return None


def _held(view: View, i: int) -> str | None:
    """The object that a verb brings to a value by a degree behind it: 'must bring methane 10% below its level'."""
    if view.word_at(i + 1) not in _DEGREES:
        return None
    last = over_hedges(view, i)
    verb = next((k for k in range(last, -1, -1) if view.word_at(k) in _HOLDING), None)
    if verb is None or verb == last or last - verb > 8 or view.word_at(verb + 1) in PREPOSITIONS | PRONOUNS:
        return None
    plain = all(view.tokens[k].is_word and not verb_at(view, k) for k in range(verb + 1, last + 1))
    return usable(view.phrase(verb + 1, last), whole=True) if plain else None


def _giver(view: View, figure: Figure, i: int) -> str | None:
    """Those from whom money is got: 'mobilised another $7 billion from private sources', 'of which $9 million from
    its own members'.
    """
    found = _FROM.match(view.text, figure.end - view.start)
    if found is None:
        return None
    at = over_hedges(view, i)
    while view.word_at(at) in {"another", "further", "additional", "a", "an", "extra"}:
        at -= 1
    if view.word_at(at) not in _GAINING and not (view.word_at(at) in {"which", "and"} or view.tokens[at].text == ","):
        return None
    k = next((n for n, t in enumerate(view.tokens) if t.start >= view.start + found.end()), len(view.tokens))
    if k >= len(view.tokens):
        return None
    if (own := view.tokens[k].figure) is not None:
        return counted(own)
    giver = view.noun_after(k - 1, chain=False)
    if giver is None or view.word_at(giver.last) in _NO_GIVERS or names_actor(view, giver):
        return None
    if view.word_at(giver.last) in {"public", "private", "domestic", "national", "foreign", "both"}:
        return None  # 'from public and private sources'
    behind = view.tokens[giver.last + 1].figure if giver.last + 1 < len(view.tokens) else None
    if behind is not None and behind.kind == "money":
        return None  # 'from a planned $9 million'
    return usable(giver)


def of_goal(view: View, i: int) -> bool:
    """Whether the subject of a figure's clause is itself a goal or an agreement: 'The goal calls for $9 billion'."""
    subject = subject_of_clause(view, i)[0]
    return subject is not None and head_word(view, subject) in _AGREED


_AGREED = frozenset("goal target agreement accord pledge commitment treaty compact".split())


def referent(view: View, i: int, pronoun: str) -> str | None:
    """What 'it' or 'them' behind a figure stands for in its own sentence: the nearest subject or object of a clause
    before that agrees in number and is nobody who acts: 'Many wells have been dug, but a study found that 61% of them
    were dry', 'We have old bridges: 9% of them are closed'.
    """
    many = pronoun not in _SINGULAR
    begin = clause_of(view, i).begin
    end = begin
    while end > 0:
        at = end - 1
        while at > 0 and not (view.tokens[at].is_word or view.tokens[at].figure is not None):
            at -= 1
        clause = clause_of(view, at)
        subject = subject_of_clause(view, at)[0] if at > clause.begin else None
        for named in (subject, _object(view, clause.begin, end)):
            if named is None or not _agrees(view, named, many=many) or named.last >= begin:
                continue
            text = usable(named, whole=True)
            if text is not None and not _acts(view, named):
                return text
        end = clause.begin if clause.begin < end else 0
    return None


def _object(view: View, begin: int, end: int) -> Phrase | None:
    verb = next((k for k in range(begin, end) if is_finite(view, k) and not participle(view, k)), None)
    if verb is None:
        verb = next((k + 1 for k in range(begin, end - 1) if view.word_at(k) in {"we", "they", "it"}), None)
    if verb is None:
        return None
    while verb + 1 < end and (verb_at(view, verb + 1) or view.word_at(verb + 1) in HEDGES):
        verb += 1
    first = verb + 1
    while view.word_at(first) in ARTICLES:
        first += 1
    if first >= end or view.word_at(first) in PREPOSITIONS | PRONOUNS or view.tokens[first].figure is not None:
        return None
    found = view.noun_after(verb, chain=True)
    return found if found is not None and found.first == first and found.last < end else None


def _agrees(view: View, phrase: Phrase, *, many: bool) -> bool:
    return is_plural(head_word(view, phrase)) == many


_FINDING = frozenset(
    "survey study report census review audit poll regulation law act rule rules directive decree plan strategy "
    "scheme".split()
)


def _acts(view: View, phrase: Phrase) -> bool:
    """Whether a phrase names one who finds or says something: 'a survey', 'the ministry'."""
    word = head_word(view, phrase)
    return word in ACTORS | _FINDING or view.word_at(phrase.first) in ACTORS & PRONOUNS


OF_IT = re.compile(r"\s*of\s+(?:(?:it|them)\b|(?:this|these|those|that|which)\b(?!\s+[a-z]+s\b))", re.IGNORECASE)


def of_pronoun(view: View, i: int, before: str | None) -> tuple[str, bool] | None:
    """What a share is of where a pronoun stands for it ('61% of them'), and whether its sentence names it. ``before``
    is the subject told last.
    """
    pronoun, every = view.word_at(i + 2), view.word_at(i - 1) == "all"
    if pronoun in {"them", "it"} and not every and (meant := referent(view, i, pronoun)) is not None:
        return meant, True
    if pronoun == "them" and (things := many(view, i)) is not None:
        return things, False
    if every and (owner := usable(apposed(view, i))) is not None:
        return owner, True
    begin = clause_of(view, i).begin
    while begin > 1 and (view.word_at(begin - 1) == "and" or view.tokens[begin - 1].text == ","):
        begin -= 1
    owner = usable(subject_of_clause(view, begin)[0]) if begin > 1 else None
    return (owner or before or "", False) if owner or before else None


def agreeing(view: View, i: int, told: Sequence[str | None]) -> str | None:
    """What the pronoun that is the subject of a figure's clause stands for: the first of the things ``told`` before
    that agrees with it in number ('The premium lured 900 owners. This year it drops to $50'), else the first one.
    """
    things = [text for n, text in enumerate(told) if text and not (n and head_noun(text) in ACTORS | _FINDING)]
    begin = clause_of(view, i).begin
    pronoun = next((view.word_at(k) for k in range(begin, i) if view.word_at(k) in _POINTS), "")
    if not pronoun:
        return next(iter(things), None)
    many = _POINTS[pronoun]
    return next((t for t in things if _many_things(t) in {many, None}), next(iter(things), None))


_POINTS = {"it": False, "they": True, "these": True, "those": True}
"""Pronouns that stand for a thing, and whether for several."""


def _many_things(text: str) -> bool | None:
    """Whether words name several things; None where 'and' or a name in -s leaves it open."""
    head = head_noun(text)
    if head is None or " and " in text:
        return None
    many = is_plural(head)
    return None if many and text[text.casefold().find(head)].isupper() else many


def clause_before(view: View, i: int) -> Phrase | None:
    """The subject of the clause before the one around a figure, which a pronoun points to: 'Tailors pay no duty; soon
    they may pay 12%'.
    """
    begin = clause_of(view, i).begin
    if begin > 1 and view.word_at(begin - 1) in SAYING:
        return view.subject(begin, clause_of(view, begin - 1).begin)  # 'The bank said it could lend'
    return subject_of_clause(view, begin - 1)[0] if begin > 2 else None


def many(view: View, i: int) -> str | None:
    """What 'them' stands for where the statement counts several things: not those that only tell where ('lists 9,000
    boats in 14 ports, 40% of them …').
    """
    counts = [
        (t.figure, n)
        for n, t in enumerate(view.tokens[:i])
        if t.figure is not None and t.figure.kind == "count" and view.word_at(over_hedges(view, n)) not in WHERE
    ]
    return counted(counts[-1][0]) if counts else None
