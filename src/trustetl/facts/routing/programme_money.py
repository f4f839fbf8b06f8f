"""Public money by whose it is: what a programme or fund, the subject of its clause, has, lends, gives or spends."""

from __future__ import annotations

import re

from trustetl.facts.budgets.parts import MONEY_NOUN
from trustetl.facts.language.deeds import Deed, deed_of
from trustetl.facts.language.view import ARTICLES, HEDGES, PREPOSITIONS, View
from trustetl.facts.language.wordlists import word_set
from trustetl.facts.names.named import Initiative, Initiatives
from trustetl.model import Figure

_LEAST = 1_000_000
_HANDLING = frozenset({"hold", "get", "give", "approve", "lend", "spend", "amount"})
"""Deeds that nobody but who has money can do with it."""
_HAVING = word_set(
    "carry carries carried carrying control controls controlled command commands commanded boast boasts boasted manage "
    "manages managed administer administers administered oversee oversees oversaw handle handles handled tie ties tied "
    "swallow swallows swallowed consume consumes consumed eat eats ate hold holds held possess possesses possessed "
    "enjoy enjoys enjoyed comprise comprises"
)
"""Other verbs by which money is its subject's, where that is a programme: 'It carries Rs 9 crore'."""
_VERB_GROUP = re.compile(
    r"(?:\s*\([^()]*\))?(?:\s*,[^,;:]{3,90},)?(?:\s+(?:has|have|had|will|would|shall|should|can|could|may|might|must|is|are|was|were|be|been|to|"
    r"expected|meant|due|set|supposed|planned|projected|likely|said|also|now|already|then|still|since|only|thus|so|far|itself|alone|"
    r"currently|not|even|[a-z]+ly))*\s*",
    re.IGNORECASE,
)
"""What may stand between a subject and the verb that it governs."""
_WHAT = re.compile(
    rf"(?!.*\b(?:private|investments?)\b)(?:[\w’'-]+\s+){{0,4}}?(?:{MONEY_NOUN}|loans?|credits?|guarantees?|subsid(?:y|ies)|support|aid|assistance|finance|contributions?|calls?|"
    r"tenders?|payments?|projects?|contracts?|awards?|commitments?|capital)\s+(?:of|worth|for|totall?ing|amounting\s+to)\s+$",
    re.IGNORECASE,
)
"""What the money is called between the verb and the amount: 'has lent a total of', 'has signed contracts worth'."""
_OF_THINGS = re.compile(
    r"\s+(?:(?:a|per)\s+year\s+)?(?:(?:of|in)\s+(?:[\w-]+\s+){0,3}?(?:private|sales|exports|imports|revenues?|turnover|goods|trade|cargo|output|"
    r"investments?|assets|deposits|savings|debts?|arrears|claims|profits?|losses|orders|taxes|fees|income)\b|"
    r"worth\s+of\b|from\s+(?:the\s+)?(?:[\w-]+\s+){0,2}?(?:private|banks|investors?|companies|firms|markets?|industry|members|customers|users|sales)\b)",
    re.IGNORECASE,
)
"""Behind an amount, what makes it the worth of something else, or money of others."""


def of_programme(view: View, figure: Figure, initiatives: Initiatives) -> bool:
    """Whether a programme or fund is the subject of a verb by which an amount is its own: 'The Reef Fund lent Rs 9
    crore', 'It carries Rs 9 crore for 2024-2028', 'The scheme is expected to have Rs 9 crore'.
    """
    if not figure.value or figure.value < _LEAST or _OF_THINGS.match(view.text, figure.end - view.start):
        return False
    i = view.index[figure]
    deed = deed_of(view, i)
    if deed is None or deed.role != "object" or deed.passive or not _has(view, deed):
        return False
    if subject_programme(view, deed, initiatives) is None:
        return False
    return _direct(view, deed.verb, i)


def _has(view: View, deed: Deed) -> bool:
    return deed.kind in _HANDLING or view.word_at(deed.verb) in _HAVING


def subject_programme(view: View, deed: Deed, initiatives: Initiatives) -> Initiative | None:
    """The programme that is the subject of a verb, by its name or as 'it', 'the scheme'; None where it is another."""
    at = view.tokens[deed.verb].start
    for anchor in reversed(initiatives.pointing(view.start, at)):
        if anchor.end > at or not _VERB_GROUP.fullmatch(f" {view.slice(anchor.end, at)}"):
            continue
        first = next((k for k, t in enumerate(view.tokens) if t.start >= anchor.start), deed.verb)
        k = first - 1
        while view.word_at(k) in ARTICLES:
            k -= 1
        return None if view.word_at(k) in PREPOSITIONS or anchor.initiative.kind == "body" else anchor.initiative
    subject = deed.doer  # 'The Reef Fund opened in 2031 and draws Rs 9 crore from …'
    ends = initiatives.pointing(subject.start, subject.end) if subject is not None and subject.end <= at else ()
    return next((a.initiative for a in ends if subject and a.end == subject.end and a.initiative.kind != "body"), None)


def _direct(view: View, verb: int, i: int) -> bool:
    """Whether an amount is what the verb governs, or says how large that money is."""
    between = range(verb + 1, i)
    if all(view.word_at(k) in HEDGES | ARTICLES | _PARTICLES for k in between):
        return True
    return _WHAT.match(f"{view.slice(view.tokens[verb].end, view.tokens[i].start).strip()} ") is not None


_PARTICLES = frozenset({"up", "out", "on", "aside", "in", "with", "back", "down", "already"})
