"""What a figure measures where the words right around it say so whatever else the sentence names."""

from __future__ import annotations

import re

from trustetl.facts.indicators.subject_by_clause import subject_by_clause
from trustetl.facts.indicators.subject_told import told_subject
from trustetl.facts.indicators.subject_units import rate_named, shared_things
from trustetl.facts.indicators.subject_words import usable
from trustetl.facts.language.clauses import CHANGES, subject_of_clause
from trustetl.facts.language.tenses import OF_WHICH_WE_HAVE
from trustetl.facts.language.value_periods import is_value
from trustetl.facts.language.verbs import base_forms
from trustetl.facts.language.view import View
from trustetl.facts.trade.words import HEDGED
from trustetl.model import Figure

_FEWER = re.compile(
    r"\s+(?:(?:fewer|more|less|higher|lower|better|worse|cheaper|dearer|smaller|larger)\s+than|below|above|under|over|short\s+of|up\s+on|down\s+on|"
    r"ahead\s+of|behind)\b"
)
_ASIDE = re.compile(rf"[^;:.()\d]{{0,30}},\s*{HEDGED}", re.IGNORECASE)
_LIMITED = re.compile(
    r"\bwith\s+(?:an?\s+|the\s+)?(?P<what>(?:[\w-]+\s){0,2}?(?:incomes?|salary|salaries|wages?|turnover|earnings|revenue|assets))\s+"
    rf"(?:not\s+exceeding|not\s+more\s+than|of\s+not\s+more\s+than|of\s+up\s+to|up\s+to)\s+{HEDGED}$",
    re.IGNORECASE,
)
_RATE = re.compile(
    r"\b(?P<what>(?:(?!the\b|a\b|in\b|of\b|and\b)[\w-]+\s){0,3}(?:ratio|rate|incidence|prevalence|density))\s+(?:(?:in|of|among)\s+[^,;.\d]{2,40}\s)?"
    r"(?:was|is|were|stood|stands|fell|dropped|declined|rose|remains|remained|came|has\s+(?:fallen|dropped|risen|come))\s+"
    rf"(?:(?:estimated|put|down|up)\s+)?(?:at\s+|to\s+|from\s+)?{HEDGED}$",
    re.IGNORECASE,
)
_PER_ROUND = re.compile(r"\s*per\s+(?:1[\d,]*0|thousand|million|lakh)\b")
_LENGTHENED = re.compile(
    r"\b(?:carry|carries|carried|extend(?:s|ed|ing)?|lengthen(?:s|ed)?|prolong(?:s|ed)?|continue[sd]?|push(?:es|ed)?)\s+(?:the|its|our|their|this)\s+"
    rf"(?P<what>[a-z][\w-]*(?:\s[a-z][\w-]*){{0,2}}?)\s+(?:by\s+|for\s+|another\s+|a\s+further\s+)*{HEDGED}$"
)
_LENGTHS = frozenset({"km", "m", "mi", "mile", "kilometre"})
_UNDER = re.compile(
    r"\s+(?:(?:are|were|is|was|lie|lay)|(?:have|has|had)\s+been)\s+(?:\w+ly\s+|now\s+|already\s+)?(?:brought\s+|put\s+|placed\s+)?under\s+"
    r"(?P<what>(?!construction|way|threat|review|pressure)[a-z][\w-]*(?:\s(?!in\b|by\b|and\b|at\b|as\b)[a-z][\w-]*)?)(?=[\s,.;]|$)"
)
_UNDERTOOK = re.compile(
    r"(?<![\w-])(?P<who>(?!(?:in|the|that|which|who|they|it|we)\b)(?:[A-Z][a-z-]+|[a-z][\w-]*)\s[a-z][\w-]*)\s+(?:have\s+|had\s+)?"
    r"(?:(?:accepted|adopted|endorsed|set\s+themselves|agreed\s+(?:on|to))\s+(?:an?|the)\s+(?:new\s+|collective\s+|common\s+)*(?:goal|target)\s+of|"
    r"(?:undertook|pledged|agreed|promised|committed)\s+(?:themselves\s+)?to\s+(?:[a-z]+\s+){0,5}?(?:mobili[sz]|rais|provid|giv|jointly\s)\w*)\s+"
    rf"{HEDGED}$"
)
_SHORT_OF = re.compile(
    r"\b(?:short\s+of|below|above|beyond|towards?|meets?|met|miss(?:es|ed)?|exceed(?:s|ed)?|against|under)\s+(?:its|their|our|the)\s+"
    rf"(?:[a-z]+\s+)?(?:goals?|targets?|aims?)\s+of\s+{HEDGED}$"
)
_FROM_BASE = re.compile(
    rf"\bfrom\s+(?:an?|the|its|their)\s+(?:[a-z]+\s+)?(?:baseline|base|starting\s+point)\s+(?:value\s+)?of\s+{HEDGED}$"
)
_IMPERATIVE = re.compile(
    r"\W*(?:\d+[.)]\s+)?(?P<verb>[A-Z][a-z]+)\s+(?:the\s+|our\s+|its\s+)?(?P<what>[a-z][^,;:.\d]{2,90}?\([^()]*\))\s+(?:from|to|by)\b"
)
"""'Raise the share of grants for the poorest (LDCs) from': the bracket parts the verb from the figure."""


def plain_subject(view: View, figure: Figure, before: str | None, *, here: bool) -> str | None:
    """What a figure measures by the words beside it, or None where they do not settle it. ``before`` is the subject
    told last and ``here`` whether in this statement.
    """
    if figure not in view.index:
        return None
    i = view.index[figure]
    head = view.slice(view.start, figure.start) + " "
    tail = view.text[figure.end - view.start :]
    if (whole := OF_WHICH_WE_HAVE.search(head)) is not None:
        k = next(n for n, t in enumerate(view.tokens) if t.start >= view.start + whole.start())
        return usable(view.noun_before(k), whole=True)
    if (own := rate_named(view, i) or shared_things(view, i) or subject_by_clause(view, figure)) is not None:
        return own
    if before and here and figure.kind == "percent" and _FEWER.match(tail) and _beside_value(view, figure):
        return before  # 'some 490 cases so far, 69% fewer than a year ago'
    if before and here and figure.kind in {"percent", "money", "ratio"} and _SHORT_OF.search(head) is not None:
        return before
    if figure.kind == "measure" and figure.unit in _LENGTHS and (found := _LENGTHENED.search(head)) is not None:
        return found.group("what")
    if figure.kind == "measure" and (found := _UNDER.match(tail)) is not None:
        return found.group("what")
    if _PER_ROUND.match(tail) and (found := _RATE.search(head)) is not None:
        return found.group("what").strip()
    if figure.kind == "money":
        found = _LIMITED.search(head)
        if found is not None:
            return found.group("what")
        if (found := _UNDERTOOK.search(head)) is not None:
            return found.group("who")
    if (told := told_subject(view, figure)) is not None or figure.kind == "money":
        return told
    if figure.kind == "percent" and _FROM_BASE.search(head) is not None:
        return usable(subject_of_clause(view, i)[0], whole=True)
    found = _IMPERATIVE.match(view.text) if figure.kind == "percent" and "(" in head else None
    if found is not None and found.end() <= figure.start - view.start and _orders(found.group("verb")):
        return re.sub(r"\s*\([^()]*\)", "", found.group("what"))
    return None


def _orders(verb: str) -> bool:
    """Whether a word is the order to change something: 'Raise', 'Cut'."""
    return verb.lower() in CHANGES and verb.lower() in base_forms()


def _beside_value(view: View, figure: Figure) -> bool:
    """Whether a comma alone stands between a count and a percentage that tells how it has changed."""
    told = next((f for f in reversed(view.figures) if f.end <= figure.start and is_value(f)), None)
    if told is None or told.kind not in {"count", "number", "measure", "money"}:
        return False
    return _ASIDE.fullmatch(view.slice(told.end, figure.start) + " ") is not None
