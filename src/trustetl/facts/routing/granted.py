"""Public money by the frame of its clause where no noun or verb of spending stands by.

A sum that is the measure of a programme ('a $9 million reef fund'), what a budget has, and what somebody gets in a
text on grants ('will receive $9,000 to run a school').
"""

from __future__ import annotations

import re

from trustetl.facts.budgets.parts import HEDGED
from trustetl.facts.language.view import Phrase, View
from trustetl.facts.language.wordlists import base_name, heads
from trustetl.facts.memory import Memory
from trustetl.model import Figure

_NO_PROGRAMME = frozenset("act partnership body roadmap".split())
_PRIVATE = re.compile(
    r"\b(?:private|venture|hedge|mutual|pension|equity|index|bond|bank|company|corporate|bailout|buy-?out|claims?|settlement|lawsuit|"
    r"expansion|merger|solar|wind|mine|mining|factory|gas|oil)\b",
    re.IGNORECASE,
)
"""What makes a fund or project of that size a firm's."""
_SMALL_WORDS = frozenset("for of and the to in on".split())
_MOST = 6


def sized_programme(view: View, figure: Figure) -> Phrase | None:
    """The programme whose size an amount before it tells: 'a Rs 9 crore Reef Fund', 'the $4 billion loan facility for
    boat makers'; None where no noun of a programme follows.
    """
    i = view.index[figure]
    before = view.word_at(i - 1)
    if figure.kind != "money" or before not in _DETERMINERS or i + 1 >= len(view.tokens):
        return None
    last = None
    for k in range(i + 1, min(i + 1 + _MOST, len(view.tokens))):
        token = view.tokens[k]
        if token.figure is not None or not token.is_word or token.low in _SMALL_WORDS:
            break
        kind = heads().get(base_name(token.low))
        if (kind is not None and kind["kind"] not in _NO_PROGRAMME) or token.low in _MONEYED:
            last = k
        elif last is not None:
            break
    if last is None or _PRIVATE.search(view.slice(view.tokens[i + 1].start, view.tokens[last].end)):
        return None
    if view.word_at(last + 1) == "for" and view.tokens[i + 1].text.islower():
        found = view.noun_after(last + 1, chain=False)
        if found is not None:
            return view.phrase(i + 1, found.last)
    return view.phrase(i + 1, last)


_DETERMINERS = frozenset("a an the its their our this that new first second third another of with".split())
_MONEYED = frozenset("package packages grant grants subsidy subsidies project corpus window reserve".split())

_GETS = re.compile(
    r"\b(?:(?:will|would|shall|has|have|had|is\s+to|are\s+to)\s+)?(?:also\s+)?(?:receiv(?:e|es|ed)|get|gets|got|been\s+(?:awarded|given|granted|allocated|allotted)|"
    r"(?:was|were|be|is|are)\s+(?:awarded|given|granted|allocated|allotted))\s+(?:(?:a\s+)?grants?\s+of\s+)?"
    rf"{HEDGED}$",
    re.IGNORECASE,
)
_ITS_END = re.compile(r"\s+(?:to\s+[a-z]+\s|for\s+(?:its|their|the|a|an|work|projects?)\b|towards?\s|under\s)")
_ON_GRANTS = re.compile(
    r"\b(?:grants?|funding|funded|funds?|programs?|programmes?|scheme|awards?|subsid(?:y|ies)|budget|allocation|investments?)\b",
    re.IGNORECASE,
)
_LOT = re.compile(
    r"\b(?:each|every|per|employees?|workers?|households?|families|winners?|buyers|singles|pensioners|farmers|students|"
    r"prize|salary|wages?|fine|compensation|bonus|tax|fee|price|loan|revenue|sales)\b",
    re.IGNORECASE,
)


def gets_grant(view: View, figure: Figure, memory: Memory, title: str | None) -> bool:
    """Whether a named body gets an amount for an end, in a text that speaks of grants: 'The Ica Trust will receive
    $9,000 to run a film school'.
    """
    ahead = view.slice(view.since_money(figure.start), figure.start) + " "
    if _GETS.search(ahead) is None or _ITS_END.match(view.text, figure.end - view.start) is None:
        return False
    subject = view.subject(view.index[figure])
    if subject is None or not re.search(r"[A-Z]", subject.text) or _LOT.search(view.text):
        return False
    told = memory.budget is not None and memory.budget.section == view.statement.section
    return told or any(_ON_GRANTS.search(line) for line in (title or "", *view.statement.section))


_OF_A_BUDGET = re.compile(
    r"^\W*(?:The\s+)?(?:[\w-]+\s+){0,2}(?:budget|vote|allocation|provision|docket|estimates?)\s+(?:of|for)\s+(?:the\s+)?[^,;:.]{3,60}?\s+(?:has|had|holds|contains|includes|provides|sets\s+aside)\s+"
    rf"{HEDGED}$",
    re.IGNORECASE,
)


def budget_has(view: View, figure: Figure) -> bool:
    """Whether a budget is said to hold an amount: 'The budget of the Ports Authority has Rs 9 crore to dredge'."""
    return _OF_A_BUDGET.match(view.slice(view.start, figure.start) + " ") is not None
