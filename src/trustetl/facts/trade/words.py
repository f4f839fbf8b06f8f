"""The words by which English says who buys and who sells, and what a flow of goods is called."""

from __future__ import annotations

import re
from dataclasses import dataclass

from trustetl.facts.language.clauses import subject_of_clause
from trustetl.facts.language.trade_words import any_of, trade_words
from trustetl.facts.language.value_periods import AMOUNTS
from trustetl.facts.language.view import CONJUNCTIONS, HEDGES, PREPOSITIONS, Phrase, View
from trustetl.facts.periods.periods import is_worth
from trustetl.facts.trade.parties import Place, places_in
from trustetl.model import Figure

_HEDGE = (
    "(?:"
    + "|".join(re.escape(w) for w in sorted(HEDGES - {"worth", "of"}))
    + "|already|now|fully|barely|hardly|scarcely|a\\s+further|another)"
)
HEDGED = rf"(?:{_HEDGE}\s+)*"
"""Words that may stand between a verb and its figure: 'took about', 'accounted for some'."""

OWN_GOODS = re.compile(
    r"\s*(?:worth\s+)?of\s+(?!(?:it|them|this|these)\b|(?:the\s+)?(?:year|(?:previous|preceding|prior)\s+(?:\w+\s+)?year|(?:FY\s?)?(?:19|20)\d\d)\b)",
    re.IGNORECASE,
)
"""Goods of its own that an amount is told of, where it doesn't go on from the goods before."""
GOVERNED = re.compile(
    rf"(?<![\w-])(?P<verb>{any_of('buying', 'selling', 'holding', 'earning')})\s+"
    rf"(?:(?:most|much|part|half|the\s+(?:bulk|majority))\s+of\s+(?:it|them|this|these),\s+)?{HEDGED}$",
    re.IGNORECASE,
)

FLOW = re.compile(
    r"(?<![\w-])(?P<flow>import|export)(?:s|ed\s+\w+)?(?:\s+(?:bill|bills|earnings|revenues?|basket|receipts|values?|"
    r"volumes?|sales|market|trade|purchases))?(?![\w-])(?:\s+of\s+(?P<of>[^,.;:()]+?)(?=\s+(?:from|to|in|into|by|"
    r"was|were|is|are|has|had|stood|rose|fell|came|comes?|goes|go|went|last|during|this)\b|[,.;:()]|\d|$))?",
    re.IGNORECASE,
)
"""The head of a noun phrase that names a flow: 'seafood exports', 'our import bill', 'imports of timber'."""


def is_share(figure: Figure) -> bool:
    """Whether a figure can be a part of a whole: '30%', 'two-thirds', not '1.4 times'."""
    return figure.kind == "percent" or (figure.kind == "ratio" and figure.value is not None and figure.value <= 1)


def measure_told(figure: Figure) -> str:
    """What a figure that is no change measures of a flow."""
    return "share" if is_share(figure) else "value" if figure.kind == "money" else "quantity"


def reach(view: View, figure: Figure) -> int:
    """Where the words end that go with a figure: its clause ends, a part of it follows ('of which …'), or a figure
    that is not its worth.
    """
    i = view.index[figure]
    end = view.clause_end(i)
    for k in range(i + 1, end):
        token = view.tokens[k]
        other = token.figure is not None and token.figure.kind in AMOUNTS
        if token.low == "which" or (other and not is_worth(view, k)):
            return token.start
    return view.tokens[end - 1].end


@dataclass(frozen=True, slots=True)
class Governor:
    """The verb right before a figure, and its subject: a country, or something else."""

    verb: str
    place: Place | None
    noun: Phrase | None

    def is_one_of(self, *kinds: str) -> bool:
        return any(self.verb in trade_words(kind) for kind in kinds)


def governor(view: View, i: int) -> Governor | None:
    """The verb of trade that governs the figure at token ``i``, with its subject."""
    head = view.text[: view.tokens[i].start - view.start]
    match = GOVERNED.search(head)
    if match is None:
        return None
    verb = " ".join(match.group("verb").lower().split())
    at = view.start + match.start("verb")
    k = next((j for j, t in enumerate(view.tokens) if t.end > at), 0) - 1
    skipped = {"has", "have", "had", "also", "now", "alone", "still", "together", "currently", "itself", "itself,"} | {
        "already",
        "thus",
        "therefore",
        "then",
    }
    while k >= 0 and (view.word_at(k) in skipped or view.word_at(k).endswith("ly")):
        k -= 1
    if view.word_at(k) == ")":
        while k >= 0 and view.word_at(k) != "(":
            k -= 1
        k -= 1
    noun = view.noun_before(k + 1) if k >= 0 and view.word_at(k) not in {",", "and", "which", "that", "who"} else None
    if noun is None and view.word_at(k) in {"which", "that", "who"}:
        noun = subject_of_clause(view, i)[0]
    if noun is None:
        noun = view.subject(i)
    if noun is None:
        return Governor(verb, None, None)
    place = _place_of(view, noun)
    return Governor(verb, place, None if place is not None else _with_list(view, i, noun))


_UP_TO_VERB = re.compile(
    r"\s*(?:\([^()]*\)\s*)?(?:,[^,;]{2,60},\s*)?(?:(?:alone|also|has|have|had|itself|now|still|then|together|for\s+its\s+part|in\s+turn|"
    r"\w+ly)\s+)*"
)
"""What may stand between a subject and its verb."""


def dealer_before(view: View, at: int) -> Place | None:
    """The country that is the subject of the verb that begins at reading offset ``at``: 'Peru alone', 'Peru, for its
    part,'."""
    before = [p for p in places_in(view) if p.end <= at]
    if not before or before[-1].owner or before[-1].prep in {"in", "to", "from", "of", "with", "against"}:
        return next(
            (p for p in before if not p.owner and _ASIDE_ON.fullmatch(view.slice(p.end, at) + " ") is not None), None
        )
    return before[-1] if _UP_TO_VERB.fullmatch(view.slice(before[-1].end, at) + " ") is not None else None


_ASIDE_ON = re.compile(r"\s*,[^,;:.\d]{2,60},\s*(?:\w+\s)?")


OF_ORIGIN = re.compile(r"(?:^|[,;:]\s|\bthe\s)(?P<what>[A-Za-z][\w-]*(?:\s[\w-]+){0,2})\s+from\s+(?:the\s+)?$")


def goods_from(view: View, place: Place) -> str | None:
    """The goods that a subject says come from a country: 'Rubber from Laos made up …'."""
    came = OF_ORIGIN.search(view.text[: place.start - view.start])
    return came.group("what") if came is not None and FLOW.fullmatch(came.group("what")) is None else None


def _with_list(view: View, i: int, noun: Phrase) -> Phrase:
    """A subject with all its members: 'tea, coffee, peas and beans make up …'."""
    begin = view.tokens[view.clause_start(i)].start
    members = view.text[begin - view.start : noun.start - view.start]
    if re.fullmatch(r"\s*(?:[a-zA-Z][\w-]*(?:\s[\w-]+){0,3},\s*)+(?:and\s+)?", members) is None:
        return noun
    first = members.split()[0].lower()
    if (
        first in PREPOSITIONS | CONJUNCTIONS
        or first.endswith("ly")
        or "," not in members.strip(" ,") + (" and" in noun.text) * ","
    ):
        return noun
    return Phrase(begin, noun.end, view.slice(begin, noun.end).strip(), view.clause_start(i), noun.last)


def _place_of(view: View, noun: Phrase) -> Place | None:
    """The country that a noun phrase is, rather than names in passing: 'Norway', 'the Netherlands alone'."""
    inside = [p for p in places_in(view) if noun.start < p.end <= noun.end and not p.owner]
    if not inside:
        return None
    last = inside[-1]
    rest = view.slice(last.end, noun.end).strip(" ,()")
    return last if not rest or rest.lower() in {"alone", "thus", "therefore", "now", "also"} else None


ATTACHED = re.compile(
    rf"^\s*(?:\([^)]*\)\s*)?(?:,\s*)?(?:(?:(?:came|comes|ranks|ranked|is|was|follows|followed)\s+)?(?:second|third|fourth|next|first)\s+)?(?:[(:]|with|at|on|by|[-–—]|"
    rf"accounting\s+for|for|taking|buying|supplying|providing|is|was|followed\s+with)?\s*{HEDGED}$",
    re.IGNORECASE,
)


def attached_place(view: View, i: int) -> tuple[Place, str] | None:
    """The country that stands right before a figure as the holder of it, and the words between: 'China (34%)',
    'followed by Peru with $5 million', '… and Chad 20%'.
    """
    start = view.tokens[i].start
    before = [p for p in places_in(view) if p.end <= start and not p.owner]
    if not before:
        return None
    link = view.slice(before[-1].end, start)
    gap = view.text[before[-1].end - view.start : start - view.start]
    if view.text[before[-1].start - view.start - 1 : before[-1].start - view.start] == "(":
        gap = gap.removeprefix(")")  # 'the African Union (AU) $4 million'
    return (before[-1], link.strip()) if ATTACHED.match(gap) else None


_NAME = re.compile(r"[A-Z][a-z’'-]+(?:\s(?:of\s(?:the\s)?)?[A-Z][a-z’'-]+)+")
"""A province or a body, by its name of several words."""


def holder_of(view: View, figure: Figure) -> str | None:
    """The goods that hold a share or earn an amount: the subject of 'Pharma formed 21.9% of …'; None where it is no
    goods but a country or a province.
    """
    verb = governor(view, view.index[figure])
    if verb is None or not verb.is_one_of("holding", "earning"):
        return None
    if verb.noun is None:
        return goods_from(view, verb.place) if verb.place is not None else None
    if re.search(r"(?:^|\s)(?:it|they)$", verb.noun.text):
        return "it"  # 'In the year to June it earned …'
    named = re.sub(r"\s+(?:ex|im)ports?$", "", re.split(r"\s+from\s+", verb.noun.text)[0])
    end = verb.noun.start + len(named)
    if any(p.start < end and verb.noun.start < p.end for p in places_in(view)) or FLOW.fullmatch(named):
        return None
    if _NAME.fullmatch(named) is not None:
        return None  # 'Andhra Pradesh accounted for …'
    return named
