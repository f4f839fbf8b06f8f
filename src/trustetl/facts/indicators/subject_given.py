"""What a figure measures where short wordings leave its name out: who is paid a rate, what a line of results did."""

from __future__ import annotations

import re
from collections.abc import Sequence

from trustetl.facts.language.clauses import is_finite, over_hedges
from trustetl.facts.language.layout_words import only_layout
from trustetl.facts.language.verbs import alike_participles, pasts
from trustetl.facts.language.view import ARTICLES, AUXILIARIES, PREPOSITIONS, View

GIVING = frozenset(
    "pay pays paid give gives gave offer offers offered reimburse reimburses reimbursed grant grants granted owe owes "
    "owed lend lends lent charge charges charged hand hands handed award awards awarded send sends sent".split()
)
"""Verbs that name who gets an amount right before it: 'the board pays each guide $40 a day'."""


def given_to(view: View, i: int) -> str | None:
    """Who gets an amount, or is charged it, between the verb and the amount: 'the State pays the clinic Rs 900 per
    stay'; None where no such words stand there.
    """
    last = over_hedges(view, i)
    k = last
    while k > 0 and last - k < 5 and view.is_word_in_phrase(k) and view.word_at(k) not in GIVING:
        k -= 1
    if k == last or k < 1 or view.word_at(k) not in GIVING or not view.tokens[k - 1].is_word:
        # an article stands between them: 'pays the clinic'
        if view.word_at(k) not in ARTICLES | {"each", "every", "its", "their"} or view.word_at(k - 1) not in GIVING:
            return None
        k -= 1
    if view.word_at(k - 1) in ARTICLES | PREPOSITIONS - {"to"} or k + 1 > last or view.word_at(last) in _NO_RECEIVER:
        return None
    named = view.phrase(k + 1, last)
    text = named.text if named is not None else ""
    return re.sub(r"^(?:each|every|any|all)\s+", "", text) or None


_NO_RECEIVER = frozenset(
    "back out in about other others remaining rest same first next last whole extra only more "
    "up down them us him her it me you".split()
)
"""Words before an amount that name nobody who gets it: 'paid out', 'gave the other'."""


def unit_done(view: View, i: int) -> str | None:
    """What was or is to be done to a measure at the head of a line that names nothing else: '400,000 hectares
    restored'; '90 km of fibre laid' is of fibre and none of these.
    """
    figure = view.tokens[i].figure
    ahead = any(t.is_word or t.figure is not None for t in view.tokens[:i] if t.start >= view.statement.body)
    word = view.word_at(i + 1)
    if figure is None or figure.kind != "measure" or ahead or view.statement.kind not in {"item", "sentence", "field"}:
        return None
    if (not word.endswith("ed") and word not in alike_participles() & pasts()) or word in AUXILIARIES:
        return None
    unit = re.sub(r"^[\W\d]+(?:(?:thousand|million|billion|lakh|crore)\s+)?", "", " ".join(figure.quote.split()))
    closed = (
        i + 2 >= len(view.tokens) or view.tokens[i + 2].text in ".,;(" or view.word_at(i + 2) in PREPOSITIONS | {"and"}
    )
    return f"{unit} {view.tokens[i + 1].text}" if unit and closed else None


THROUGH_IT = re.compile(r"\s+(?:through|from|via|by|with)\s+(?:them|these|those|it)\b")
PAYS = frozenset(
    "pay pays paid charge charges charged quote quotes quoted ask asks asked "
    "demand demands demanded want wants wanted".split()
)
PAID_FOR = re.compile(r"\s+(?:(?:an?|per|each|every)\s+\w+\s+)?for\s+(?=(?:an?|each|every|one)\s)")
GIVEN_BY = re.compile(
    r"\s+(?:[a-z]+\s+){0,3}?(?:com(?:e|es|ing)\s+from|(?:go|goes|went|flow|flows|flowed)\s+to|(?:be|is|are|was|were|been)\s+(?:raised|mobilised|mobilized|"
    r"contributed|provided|put\s+up|invested)\s+(?:from|by|among|through|via))\s+(?=[a-z])"
)
"""Who brings or gets an amount, where the amount is the subject."""
MADE_OF = re.compile(
    r"\s+(?:(?:of|in)\s+|worth\s+of\s+)(?:(?:new|fresh|extra)\s+)?(?=[a-z])(?!the\b|its\b|their\b|an?\b)"
)
"""Between an amount that a deed brings and what it consists of."""


_NAMELESS = re.compile(
    r"(?:already\s+|so\s+far\s+|still\s+|yet\s+)*(?:done|completed?|finished|achieved|ongoing|to\s+(?:do|come|follow)|where|when|who|"
    r"today|now|next|before|after|then|so\s+far|to\s+date|planned|under\s+way|outstanding|remaining)",
    re.IGNORECASE,
)
"""Labels that say how far or where something is and not what: 'Done: 90 km', 'Where: six counties'."""


def names_nothing(label: str) -> bool:
    """Whether a label says only how far or where something is: 'Done', 'To do', 'Where'."""
    return _NAMELESS.fullmatch(label.strip(" *:.?")) is not None


_THE_THING = re.compile(
    r"The\s+(?P<what>[a-z][^:]{2,60}?)(?:\s+(?:today|now|so\s+far|at\s+present|in\s+(?:19|20)\d\d))?"
)


def named_above(view: View, i: int, headings: Sequence[str]) -> str | None:
    """The thing that the heading over a list names, which a bare value of the list is of: '9,000 km by 2032' below
    'The core network'.
    """
    if not headings or view.statement.kind != "item" or only_layout(headings[-1]):
        return None
    named = _THE_THING.fullmatch(headings[-1].strip())
    return named["what"] if named is not None and not any(is_finite(view, k) for k in range(i)) else None
