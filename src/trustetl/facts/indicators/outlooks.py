"""What is to come of itself or of a project: outcomes that a text foretells, outputs that it promises."""

from __future__ import annotations

import re

from trustetl.facts.indicators.status_words import BEATEN, ESTIMATE, FORETOLD, TARGET
from trustetl.facts.language.already_there import PROGRAMMES
from trustetl.facts.language.clauses import MOVING, clause_of, end_of_clause, subject_of_clause
from trustetl.facts.language.tenses import DONE_HEADING, told_of_now
from trustetl.facts.language.value_periods import is_value
from trustetl.facts.language.view import View
from trustetl.lexicon import function_words

"""Nouns of what is done step by step, so that what it changes is still to come."""
OUTCOMES = function_words("outcome_nouns")
"""Nouns of what comes about by itself: 'demand', 'prices', 'population'."""


_POPULATION = re.compile(r"\b(?:aged|ageing|aging|elderly|older|population|pensioners)\b", re.IGNORECASE)
"""What makes a share one that nobody brings about."""


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
        *("come", "near", "approach", "pass", "surpass", "touch"),
    }
    subject = subject_of_clause(view, i)[0] if moves else None
    if subject is None:
        return False
    words = [view.word_at(k) for k in range(subject.first, subject.last + 1)]
    ageing = "share" in words and _POPULATION.search(view.statement.text) is not None
    return (ageing or any(w in OUTCOMES for w in words)) and not any(w in PROGRAMMES for w in words)


CONSEQUENCES = frozenset(
    "avoids saves cuts reduces lowers brings creates allows enables lets gives benefits serves reaches protects raises "
    "adds frees spares prevents makes".split()
)
"""What a plan does by the way: '40 wells will be dug, which saves 900 tonnes of coal'."""
SAME_AS = re.compile(
    r"(?:is|are|equals?|corresponds?|amounts)\s+(?:roughly\s+|about\s+|the\s+)?(?:equivalent|equal|same|comparable|to|like)\b"
)
"""', which is equivalent to': the same thing in other words, at the same time."""
PART_LABEL = re.compile(
    r"\W*(?:(?:sub-?)?component|work\s+package|output|part|lot|activity)\s+(?:[A-Z]|[\d.]+|[IVX]+)\b", re.I
)
"""What a part of a project is listed under."""
SUBJECT_WILL = re.compile(
    r"(?:(?:(?!\b(?:that|which|who|believe|say|think|expect|hope|fear|know|want|plan|intend)\b)[^.;,]){0,60}?\b|[^.;,]{0,30},\s|[^.;,]{0,30},\s[^.;,]{1,40},\s)(?:will|would|shall|is\s+to|are\s+to)\b"
)
"""What is to come of the figure before it, over an aside: '900 people, half of them women, will gain'."""
SUBJECT_COULD = re.compile(r"[^.;,]{0,60}?\b(?:could|might)\s+(?:be|get|have|gain|find|lose|benefit|take|become)\b")
"""What may come of the figure before it: '900 people could be treated'."""
_COMPONENT = re.compile(
    r"\W*(?:[Uu]nder\s+)?(?:[Tt]he\s+)?(?:first\s|second\s|third\s|fourth\s|last\s|other\s)?"
    r"(?:[Cc]omponent|[Ss]ub-?component|[Pp]art|[Oo]utput|[Ww]ork\s+package|[Aa]ctivity)\s+(?:[A-Z]|\d+|[IVX]+)(?:\s+\([^()]*\))?\s+"
    r"[a-z]+s\b"
)


def of_component(view: View, i: int, headings: tuple[str, ...]) -> bool:
    """Whether a figure tells what a part of a project does: 'Component B equips 40 schools'."""
    ahead = view.slice(view.tokens[clause_of(view, i).begin].start, view.tokens[i].start)
    return _COMPONENT.match(ahead) is not None and not any(DONE_HEADING.search(h) for h in headings)


_AND_IS = re.compile(r"(?:\b(?:and|but)|,)\s+(?=(?:is|are|was|were|will|would|shall|should|must|has|have|had)\b)")


def second_predicate(view: View, first: int, i: int) -> int:
    """Where the predicate of a figure begins if the clause tells another value by another verb before: 'Losses are
    estimated at 30 per cent [and are to come down to] 15'. ``first`` is where the clause begins.
    """
    told = next((n for n in range(i - 1, first, -1) if (f := view.tokens[n].figure) is not None and is_value(f)), None)
    if told is None:
        return first
    found = _AND_IS.search(view.slice(view.tokens[told].end, view.tokens[i].start))
    if found is None:
        return first
    at = view.tokens[told].end + found.end()
    return next((n for n in range(told + 1, i) if view.tokens[n].start >= at), first)


OUTPUT = re.compile(
    r"^(?:expected\s+(?:outcomes?|results?|outputs?|benefits?|impacts?)|(?:outputs?|outcomes?|result|deliverables?)(?:\s+(?:[A-Z]|\d[\d.]*))?|results\s+(?:[A-Z]|\d[\d.]*))$",
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


PARTS = re.compile(
    r"^\W*(?:\d+\.?\s*)?(?:(?:project|main|key)\s+)*(?:components?|activities|measures|outputs|work\s+packages)\b",
    re.IGNORECASE,
)
HELPS = frozenset("support assistance subsidies subsidy aid help grants loans".split())
DOES = frozenset(
    "subsidizes subsidises trains builds establishes creates introduces installs deploys equips helps assists promotes "
    "offers grants sets develops restores repairs rehabilitates connects develops strengthens replaces renews "
    "secures".split()
)
"""Verbs of what a measure does, in the third person."""


def foretold(view: View, i: int, first: int) -> bool:
    """Whether a forecast that the statement names says that something will be: 'By 2050, projections suggest, the old
    will number 2 million'.
    """
    rules = {view.word_at(k) for k in range(first, i)}
    said = FORETOLD.search(view.slice(view.start, view.end)) is not None
    return said and bool(rules & {"will", "would"}) and not rules & {"to", "target", "goal", "aim", "plan"}


def awaited(view: View, i: int) -> bool:
    """Whether a clause of time in the present tells of what a plan waits for: 'will open when 900 boats have been
    refitted', 'hopes to fall below 4% once 30 wells are closed'.
    """
    begin = clause_of(view, i).begin
    if view.word_at(begin - 1) not in {"when", "once", "until", "after", "before"}:
        return False
    words = [view.word_at(k) for k in range(begin, end_of_clause(view, i))]
    present = not {"was", "were", "had"}.intersection(words) and {"has", "have", "is", "are"}.intersection(words)
    return bool(present) and TARGET.search(view.slice(view.start, view.tokens[begin - 1].start)) is not None


def guessed_behind(behind: str) -> bool:
    """Whether the words behind a value call it an estimate; not where its own things expect something: 'Of the firms,
    41% expect higher sales'.
    """
    found = ESTIMATE.search(behind)
    if found is None:
        return False
    actively = re.fullmatch(r"(?:expect|estimate|anticipate|forecast|project)s?\b.*", found.group(), re.IGNORECASE)
    if BEATEN.search(behind[: found.start()]) is not None:
        return False  # 'With 900 riders a day, the tram has beaten all forecasts'
    aside = "," in behind[: found.start()]
    return actively is None or aside
