"""Whether the clause around a time speaks of what is to come or of what has been."""

from __future__ import annotations

import re
from typing import Literal

from trustetl.figures.draft import Scope

_TO_DO = (
    r"(?:will|shall|should|must|can|cannot|would|(?:is|are|due|set|planned|scheduled|expected|expects?|plans?|hopes?|"
    r"intends?|wants?|aims?)[ \t\n]+to)(?:[ \t\n]+(?:not|also|only|have|be|been|[a-z]+ly))*[ \t\n]+[a-z]+"
)
_HAS_TIME = r"ha(?:ve|s)[ \t\n]+(?:(?:been[ \t\n]+)?given[ \t\n]+)?(?:until|till|up[ \t\n]+to|to)"
_AHEAD = (
    rf"{_TO_DO}|{_HAS_TIME}|(?:is|are)[ \t\n]+(?:[a-z]+ly[ \t\n]+)?[a-z]+ed|to[ \t\n]+be[ \t\n]+[a-z]+|"
    r"(?:opens?|begins?|starts?|closes?|ends?|expires?)(?![ \t\n]+of)|due|deadline|next|"
    r"(?<!the[ ])(?<![\d][ ])(?:planned|scheduled|expected)|"
    r"(?:takes?|comes?)[ \t\n]+(?:into[ \t\n]+)?(?:effect|force)|"
    r"(?:comes?[ \t\n]+out|goes?[ \t\n]+(?:to|before|into|on)|meets?|votes?|decides?|hears?|sits?|returns?|resumes?|"
    r"reconvenes?|takes?[ \t\n]+place|discuss(?:es)?|debates?|follows?|appears?|gathers?|visits?|hosts?|launches|"
    r"presents?|publishes|announces)"
)
_BEHIND = (
    r"was|were|had|has|have|began|took|came|did|last|ago|rose|fell|grew|went|saw|made|gave|stood|paid|spent|met|"
    r"set[ \t\n]+up|[a-z]{3,}ed"
)
_TENSE = re.compile(rf"\b(?:(?P<ahead>{_AHEAD})|(?P<behind>{_BEHIND}))\b")
_PAUSE = re.compile(r"[.;:?!]\s")

_ASKED = re.compile(
    r"\b(?:asked|told|ordered|directed|instructed|invited|urged|requested|required|obliged|tasked|given|gave|called|"
    r"promised|pledged|agreed|vowed|undertook|wanted|asks?|wants?|orders?|requires?)\b[^.;:]*$"
)
_DONE_BY = re.compile(r"\b(?:had|has|have|was|were|is|are)(?:[ \t\n]+[a-z]+){1,3}[ \t\n]+by\b")


def asked_of(s: Scope, start: int) -> bool:
    """Whether what is bounded by a time is asked of or promised by somebody, and so lies ahead although it is told in
    the past: 'The panel has asked the bank for a list by May 9'."""
    clause = _PAUSE.split(s.low[max(0, start - 140) : start])[-1]
    asked = _ASKED.search(clause)
    return asked is not None and _DONE_BY.search(clause, asked.start()) is None


Tense = Literal["ahead", "behind"]


def tense_at(s: Scope, start: int, end: int) -> Tense | None:
    """What the clause says that a time without its year stands in: the last word of tense before it ('bids open on 1
    September'), else the first behind it ('In May we shall sail'); None where there is none.
    """
    clause = _PAUSE.split(s.low[max(0, start - 90) : start])[-1]
    before = [found.lastgroup for found in _TENSE.finditer(clause)]
    if before:
        return "behind" if before[-1] == "behind" else "ahead"
    behind = _PAUSE.split(s.low[end : end + 90], maxsplit=1)[0]
    first = _TENSE.search(behind)
    return None if first is None else "behind" if first.lastgroup == "behind" else "ahead"
