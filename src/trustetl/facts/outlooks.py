"""What is to come of itself or of a project: outcomes that a text foretells, outputs that it promises."""

from __future__ import annotations

import re

from trustetl.facts.clauses import MOVING, subject_of_clause
from trustetl.facts.tenses import DONE_HEADING, told_of_now
from trustetl.facts.view import View
from trustetl.lexicon import function_words

PROGRAMMES = function_words("programme_nouns")
"""Nouns of what is done step by step, so that what it changes is still to come."""
OUTCOMES = function_words("outcome_nouns")
"""Nouns of what comes about by itself: 'demand', 'prices', 'population'."""


def comes_about(view: View, i: int, first: int) -> bool:
    """Whether 'will' or 'would' foretells what nobody brings about: 'Steel demand will reach 1,749 Mt', 'bills would
    rise by $210', 'the share of the old will climb to 38 per cent'.
    """
    ruled = next((k for k in range(i - 1, first, -1) if view.word_at(k) in {"will", "would"}), None)
    if ruled is None:
        return False
    verb = ruled + 1
    while view.word_at(verb).endswith("ly") or view.word_at(verb) in {"also", "still", "then"}:
        verb += 1
    moves = view.word_at(verb) in MOVING or view.word_at(verb) in {
        "climb",
        "be",
        "average",
        "exceed",
        "decline",
        "slow",
    }
    subject = subject_of_clause(view, i)[0] if moves else None
    if subject is None:
        return False
    words = [view.word_at(k) for k in range(subject.first, subject.last + 1)]
    return any(w in OUTCOMES for w in words) and not any(w in PROGRAMMES for w in words)


OUTPUT = re.compile(
    r"^(?:expected\s+(?:outcomes?|results?|outputs?|benefits?|impacts?)|(?:output|outcome|result|deliverable)\s*[A-Z\d]?[\d.]*)$",
    re.IGNORECASE,
)
"""Labels of what a project is to bring about."""


def is_output(view: View, i: int, headings: tuple[str, ...]) -> bool:
    """Whether a figure stands under the label of an output of a project: 'Output 2: Income of 900 homes raised'."""
    label = view.statement.label or ""
    if OUTPUT.match(label.strip(" *:.")) is None or any(DONE_HEADING.search(h) for h in headings):
        return False
    ahead = view.slice(view.start, view.tokens[i].start)
    based = re.search(r"[(\[][^)\]]*\b(?:baseline|now|from|currently)\b[^)\]]*$|\bfrom\s*$", ahead) is not None
    told = any(view.word_at(k) in {"has", "have", "was", "were", "had"} for k in range(i))
    return not based and not told and not told_of_now(view, i)
