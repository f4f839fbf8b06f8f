"""What money is for where a clause around it says so: an infinitive behind it, or a fronted 'for …'."""

from __future__ import annotations

import re

from trustetl.facts.budgets.words import stretch_of, tidy
from trustetl.facts.language.verbs import base_forms
from trustetl.facts.language.view import View
from trustetl.facts.language.wordlists import word_set
from trustetl.model import Figure

_INFINITIVE = re.compile(
    r"^\s*(?:\([^)]*\)\s*)?(?:of\s+(?:this|it|that|which|(?:the|this|that)\s+(?:sum|money|total|amount|budget))\s+)?"
    r"(?:(?:is|are|was|were|will\s+be)\s+(?:used|spent|meant)\s+)?to\s+(?=[a-z])"
)


_USING = word_set("spend use invest disburse distribute allocate commit deploy lend")
"""What is done with any money, which says nothing of what it is for: 'has Rs 9 crore to spend'."""


def infinitive_purpose(view: View, figure: Figure) -> str | None:
    """What money is to do, where an infinitive says it: 'Rs 9 crore to rebuild two jetties' gives 'rebuild two
    jetties'.
    """
    stop = view.until_money(figure.end)
    text = view.text[figure.end - view.start : stop - view.start]
    match = _INFINITIVE.match(text)
    if match is None or not re.match(r"(?!date\b)[a-z]+", text[match.end() :]):
        return None
    verb = re.match(r"[a-z]+", text[match.end() :])
    if verb is None or verb.group() not in base_forms():
        return None
    words = stretch_of(" ".join(text[match.end() :].split()))
    if verb.group() not in _USING:
        return words or None
    used = re.match(r"[a-z]+\s+(?:on|for|in)\s+(?:the\s+)?(?P<what>[^\W\d].*)", words)
    return used["what"] if used is not None and not _TIME.match(used["what"]) else None


_FRONTED = re.compile(
    r"^\W*(?:(?:and|but|while)\s+)?For\s+(?P<what>(?:the\s+)?[a-z][^,;:()\d]{2,60}?),\s", re.IGNORECASE
)
_TIME = re.compile(
    r"^(?:the\s+)?(?:\w+\s+){0,2}(?:year|years|time|months?|decades?|period|quarter|example|instance|now|moment|"
    r"part)\b|^(?:the\s+)?(?:(?:sake|ease|purposes?)\s+of\s+)?(?:comparison|reference|context|contrast|illustration|clarity|simplicity|completeness|"
    r"transparency|convenience|good\s+measure|certain|sure|(?:historical|budgetary)\s+reasons?|lack\s+of\s.*|want\s+of\s.*)$|"
    r"^(?:all\s+)?(?:this|that|these|those|such)\b",
    re.IGNORECASE,
)
"""What follows a fronted 'for' that says when, why or how a thing is told, not what money is for."""


def fronted_purpose(view: View) -> str | None:
    """What the money of a statement is for, where it stands first: 'For signalling, Rs 90 crore has been provided'."""
    match = _FRONTED.match(view.text)
    if match is None or _TIME.match(match["what"]):
        return None
    return tidy(match["what"])
