"""The step that names money by what a relative clause speaks of: 'the Reef Fund, which has been allotted $9 million',
'the quay scheme, to which we gave $4 million', 'the Clear Bays Plan, whose budget is $2 million'."""

from __future__ import annotations

import re
from dataclasses import dataclass

from trustetl.facts.budgets.told import Named, Told
from trustetl.facts.budgets.words import BODY_NOUNS, GENERIC_HEAD, head_words, is_place_name, is_state, tidy
from trustetl.facts.language.clauses import closes_before, verb_at
from trustetl.facts.language.deeds import Deed, deed_of
from trustetl.facts.language.view import ARTICLES, PREPOSITIONS, Phrase, View
from trustetl.facts.language.wordlists import base_name, heads, word_set
from trustetl.model import Figure

_TO = frozenset({"to", "for", "on", "into", "towards", "in"})
"""What stands before a relative pronoun that takes up what money is given to or spent on."""
_HOLDS = frozenset({"get", "hold", "cost", "amount", "be"})
_GIVEN = frozenset({"give", "approve", "lend", "spend", "ask"})
_BUDGET = word_set("budget cost outlay allocation funding price envelope expenditure spending corpus endowment capital")
_MADE_OF = word_set(
    "include includes included including cover covers covered comprise comprises comprised contain contains contained "
    "fund funds funded finance finances financed support supports supported consists consist has have had pays "
    "builds build built plans foresees provides"
)
"""Verbs of a programme whose objects are its parts."""


@dataclass(frozen=True)
class _Relative:
    """A relative clause that an amount stands in."""

    noun: Phrase
    """What it speaks of."""
    opener: int
    """The token of its pronoun."""
    word: str
    before: str | None
    """The preposition before the pronoun."""


def by_relative(n: Named, t: Told) -> None:
    """The programme or body that the relative clause of an amount speaks of, whatever else the sentence is about; a
    thing that the programme in hand is said to include is a part of it.
    """
    if t.row_label is not None or n.compared or n.series is not None or n.whose is not None:
        return
    clause = _relative(t.view, t.figure)
    if clause is None:
        return
    pronoun = t.view.tokens[clause.opener].start
    meant = [
        a.initiative
        for a in t.initiatives.pointing(t.view.start, pronoun)
        if a.end >= clause.noun.end or (a.end <= pronoun and _BETWEEN.fullmatch(t.view.slice(a.end, pronoun)))
    ]
    if not _holds(t.view, t.figure, clause) and not (meant and _spends(n, t, clause)):
        return
    if meant and meant[-1].kind != "act":
        if n.name != meant[-1].name:
            n.initiative, n.own, n.name, n.basis = meant[-1], True, meant[-1].name, "stated"
        n.component = None if n.component in {None, clause.noun.text, meant[-1].name} else n.component
        return
    what = tidy(clause.noun.text)
    if what is None or is_place_name(what) or is_state(what) or re.fullmatch(GENERIC_HEAD, what, re.IGNORECASE):
        return
    if n.name is not None and _is_part(t.view, clause):
        n.component = what
        return
    if _is_name(what, clause):
        n.initiative, n.own, n.name, n.component, n.basis, n.bound = None, True, what, None, "stated", True


_BETWEEN = re.compile(r"\)?(?:\s?\([^()]*\))?,?\s?(?:[a-z]+\s?)?")
"""What stands between a name and its relative pronoun."""


def _relative(view: View, figure: Figure) -> _Relative | None:
    i = view.index[figure]
    for k in range(i - 1, 0, -1):
        token, word = view.tokens[k], view.word_at(k)
        if token.figure is None and (token.text in ";:" or word in {"while", "but", "whereas", "because", "although"}):
            return None
        if word in {"which", "whose"} or (word == "that" and verb_at(view, k + 1) and not verb_at(view, k - 1)):
            break
    else:
        return None
    before = view.word_at(k - 1) if view.word_at(k - 1) in PREPOSITIONS else None
    if closes_before(view, k, i) or before not in {None, *_TO}:
        return None
    j = k - 1 - (before is not None)
    if view.tokens[j].text == "," and view.tokens[j].figure is None:
        j -= 1
    if view.tokens[j].text == ")":
        j = next((m for m in range(j, 0, -1) if view.tokens[m].text == "("), 0) - 1
    if j < 0 or view.tokens[j].figure is not None:
        return None
    noun = _past_aside(view, _noun(view, j))
    return None if noun is None else _Relative(noun, k, word, before)


def _past_aside(view: View, noun: Phrase | None) -> Phrase | None:
    """The noun that an aside right before the pronoun describes: 'the Reef Plan, a sponsored scheme, which …', 'the
    Coast Foundation (CF), in Ica, which …'; none where the noun only says what something is.
    """
    if noun is None:
        return None
    k = noun.first - 1
    while view.word_at(k) in ARTICLES - {"a", "an"}:
        k -= 1
    if view.word_at(k) not in {"a", "an", "in", "at", "near"}:
        return noun
    article = view.word_at(k) in {"a", "an"}
    if article and view.word_at(k - 1) in {"is", "was", "are", "were", "be", "as", "being", "remains", "became"}:
        return None
    j = k - 1
    if j < 1 or view.tokens[j].text != "," or view.tokens[j].figure is not None:
        return noun
    j -= 1
    if view.tokens[j].text == ")":
        j = next((m for m in range(j, 0, -1) if view.tokens[m].text == "("), 0) - 1
    return (_noun(view, j) if j >= 0 and view.tokens[j].figure is None else None) or noun


def _noun(view: View, last: int) -> Phrase | None:
    """The noun phrase that ends at token ``last``: a proper name with the nouns before its prepositions ('Scheme for
    Promotion of Research in the Reef Sector'), else the words behind the last verb.
    """
    noun = view.noun_before(last + 1, chain=False)
    if noun is None or noun.last != last:
        return None
    if not _capital(view, last):
        verb = next((k for k in range(last, noun.first - 1, -1) if verb_at(view, k)), noun.first - 1)
        return view.phrase(verb + 1, last) if verb < last else None
    first = _run(view, last)
    whole, tied = first, True
    while view.word_at(first - 1) in ARTICLES | {"of", "for", "in", "on", "and"}:
        link = first - 1
        while view.word_at(link) in ARTICLES:
            link -= 1
        if not _capital(view, link - 1):
            break
        tied = tied and view.word_at(link) in {"of", "and"}
        first = _run(view, link - 1)
        if tied or any(base_name(view.word_at(k)) in heads() for k in range(first, link)):
            whole = first
    return view.phrase(whole, last)


def _capital(view: View, k: int) -> bool:
    return k >= 0 and view.tokens[k].is_word and view.tokens[k].text[:1].isupper()


def _run(view: View, last: int) -> int:
    """Where the words with capitals begin that end at token ``last``."""
    first = last
    while _capital(view, first - 1) and view.word_at(first - 1) not in ARTICLES | PREPOSITIONS:
        first -= 1
    return first


def _holds(view: View, figure: Figure, clause: _Relative) -> bool:
    """Whether the clause says that what it speaks of has, gets or costs the amount."""
    deed = deed_of(view, view.index[figure])
    if clause.word == "whose":
        owned = {view.word_at(k) for k in range(clause.opener + 1, clause.opener + 6)}
        return not owned.isdisjoint(_BUDGET)
    if deed is None or deed.verb <= clause.opener:
        return False
    if clause.before is not None:
        return deed.kind in _GIVEN and (deed.role == "object" or deed.passive)
    if deed.role != "object":
        return False
    return _of_the_subject(view, clause, deed)


def _spends(n: Named, t: Told, clause: _Relative) -> bool:
    """Whether the clause says what a programme plans for or spends of its own: 'the Clear Bays Plan, which sets aside
    $9 million for quays'.
    """
    deed = deed_of(t.view, t.view.index[t.figure])
    if deed is None or deed.passive or deed.role != "object" or clause.before is not None:
        return False
    if deed.verb <= clause.opener:
        return False
    between = {t.view.word_at(k) for k in range(clause.opener + 1, deed.verb)}
    given = n.found[1] if n.found is not None and n.found[0] in {"to", "for", "into"} else None
    others = given is not None and t.initiatives.pointing(given.start - 5, given.end)
    return not between & ARTICLES and not others


def _of_the_subject(view: View, clause: _Relative, deed: Deed) -> bool:
    """Whether 'which' is the subject of the verb, and the amount is its own."""
    between = {view.word_at(k) for k in range(clause.opener + 1, deed.verb)}
    if between & ARTICLES:
        return False  # 'which the State spent'
    return deed.kind in (_GIVEN if deed.passive else _HOLDS)


def _is_part(view: View, clause: _Relative) -> bool:
    """Whether what the clause speaks of is what a programme is said to include or pay for."""
    first = clause.noun.first
    return any(view.word_at(k) in _MADE_OF and verb_at(view, k) for k in range(max(0, first - 8), first))


def _is_name(what: str, clause: _Relative) -> bool:
    """Whether words name what has money of its own: a proper name, or a scheme by its works."""
    words = head_words(what).split()
    if len(what.split()) < 2 or not words:
        return False
    office = re.search(rf"\b(?:{BODY_NOUNS})\b", what) is not None
    if office and clause.before is not None:
        return True
    kind = heads().get(base_name(words[-1].lower()))
    proper = what[:1].isupper() and sum(w[:1].isupper() for w in what.split()) > 1
    return proper or (kind is not None and kind["kind"] not in {"act", "partnership"} and len(words) > 1)
