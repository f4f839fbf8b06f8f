"""The parts of a programme that a text numbers or calls parts: 'Component 2. Pumps (US$ 9 million)', 'a seed component
of Rs 4 crore', 'Its transport pillar has €9 million'.
"""

from __future__ import annotations

import re

from trustetl.facts.budgets.parts import HEDGED
from trustetl.facts.budgets.words import GENERIC_HEAD, stretch_of, tidy
from trustetl.facts.language.clauses import is_finite
from trustetl.facts.language.deeds import deed_of
from trustetl.facts.language.view import ARTICLES, PREPOSITIONS, View
from trustetl.model import Figure

_KINDS = (
    r"(?:component|pillar|window|strand|lot|track|part|output|outcome|axis|phase|tranche|activity|action|subprogramme|work\s?package|"
    r"(?:results?|focus|priority|action|key)\s+area|priority|stream|workstream|theme)"
)
_NUMBER = r"(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4}|[A-Z](?:\.?\d)?)"
_STANDS = (
    r"(?:(?:is|are|was|were|costs?|has|gets|receives|takes|will|be|cost|get|have|put|estimated|worth|priced|"
    r"budgeted|allocated|allotted|comes|amounts|stands)\s+)*"
)
NUMBERED_PART = re.compile(rf"^\W*(?:sub-?\s?)?{_KINDS}\s+{_NUMBER}(?![\w%])", re.IGNORECASE)
"""The head of a line that names a part of a programme: 'Component B', 'Window 2'."""
_BEGINS = re.compile(
    rf"^\W*(?:sub-?\s?)?{_KINDS}\s+{_NUMBER}(?![\w%])\s*(?P<mark>[.:,)–—-]|\s(?=\())?\s*", re.IGNORECASE
)
_BEFORE_AMOUNT = re.compile(
    rf"\s*(?:,\s+{_STANDS}(?:at|of|with|to)|[(\[:,–—-]|\bat\b|\bof\b|\bwith\b|\bworth\b)\s*(?:(?:costs?|total|estimated|approx(?:imately)?\.?|base|budget|allocation|outlay|cost\s+of|financing)\s*:?\s+)*{HEDGED}$",
    re.IGNORECASE,
)
_OPENED = re.compile(rf"\W*(?:sub-?\s?)?{_KINDS}\s+{_NUMBER}\s*\({HEDGED}\s*", re.IGNORECASE)
_DOES = re.compile(r"(?:\s+equivalent)?\)\s+(?:(?:will|would|is\s+to)\s+)?(?:also\s+)?[a-z]+\s+(?P<what>[^\W\d].*)")
"""What a part that has only a number does: 'Part B ($9 million) trains guards'."""
_COVERS = re.compile(r"^(?:covers|concerns|finances|funds|supports|includes|pays\s+for|deals\s+with)\s+(?:the\s+)?")
_TELLS = re.compile(r"\b(?:is|are|was|were|will|would|has|have|had|can|shall)\b")
_HEADING = re.compile(
    rf"^\W*(?:sub-?\s?)?{_KINDS}\s+{_NUMBER}(?![\w%])\s*[.:)–—-]\s*(?P<name>[^\W\d].*)$", re.IGNORECASE
)
_AMOUNT_BEHIND = re.compile(r"\s*[(\[][^()\[\]]*\d[^()\[\]]*[)\]]\s*$")
_PART_NOUN = r"(?:(?:sub-?)?components?|pillar|window|strand|arm|sub-?scheme|vertical|stream|workstream|leg|tranche)"
_MODIFIED = (
    rf"(?P<what>(?!(?:the|an?|its|this|that|each|every|one|of|first|second|third|other|main|largest|biggest|new|single|separate)\s)"
    rf"(?:(?!(?:the|an?|its|this|of|for|in|on|to|by|with|and|is|are|has|have|includes?|contains?)\s)[^\W\d][\w’'-]*\s+){{1,4}}{_PART_NOUN})"
)
_CALLED = re.compile(
    rf"\b(?:the|an?|its|this|their)\s+{_MODIFIED}\s*"
    r"(?:,?\s+(?:of|worth|with|has|have|had|gets|got|receives|received|takes|took|is\s+worth|is\s+put\s+at|costs|(?:will|is\s+to)\s+(?:get|have|receive|cost)|"
    rf"(?:is|was|has\s+been)\s+(?:allocated|allotted|given|assigned))|,|\(|:)\s*{HEDGED}$",
    re.IGNORECASE,
)
_FRONTED = re.compile(
    rf"(?:^\W*|[;,]\s+(?:and\s+)?)(?:under|for|in|within|through|on)\s+(?:the|its|this|their|an?)\s+{_MODIFIED}(?:\s+of\s+[^,;]{{3,60}})?,\s",
    re.IGNORECASE,
)


ORDINAL_PART = re.compile(
    rf"^\W*(?:The|A|Its)\s+(?:first|second|third|fourth|fifth|sixth|last|final|other|remaining)(?:\s+{_KINDS}(?!\w))?,?\s+"
    r"(?:(?:is\s+)?(?:on|for|called|covering|covers|about|named|concerns|supports|finances),?\s+)?(?P<what>[^\W\d](?:(?!\b(?:will|was|were|has|have|had|of)\b)[^;:.\d(]){2,90}?)"
    r"(?:,|\s\(|(?=\s(?:is|costs?|has|gets|takes|receives|comes|amounts|will|at)\b)),?\s*(?:(?:is|costs?|has|gets|takes|receives|comes|amounts|will|be|cost|get|have|put|estimated|at|to|worth|priced|"
    rf"budgeted|with|a|budget|of)\s+)*{HEDGED}$",
    re.IGNORECASE,
)
"""A part counted off: 'The second, on farm practices, is put at US$ 9 million'."""
COUNTED_PARTS = re.compile(
    r"\b(?:two|three|four|five|six|seven|\d)\s+(?:[\w-]+\s+){0,2}?(?:components|parts|pillars|windows|strands|results\s+areas|subcomponents|tracks|priorities|workstreams)\b",
    re.IGNORECASE,
)


def ordinal_part(view: View, figure: Figure) -> str | None:
    """The name of a part that a sentence counts off before its amount."""
    match = ORDINAL_PART.match(view.slice(view.start, figure.start) + " ")
    return tidy(match["what"]) if match is not None else None


_COUNTS_OFF = re.compile(r"(?:compris|includ|consist|contain|combin|cover)\w*")
_LEFT_OUT = re.compile(r"^\s*(?:(?:the|an?)\s+)?(?P<what>[^\W\d][^,;.:()]*?)(?=\s+and\s*$|[,;.:()]|$)")


def gapped_object(view: View, figure: Figure) -> str | None:
    """What an amount pays for whose verb stands behind the amount before: '… and Rs 4 crore a pier'."""
    before = view.money_before(figure.start)
    deed = deed_of(view, view.index[before[0]]) if before else None
    if deed is None or deed.role != "subject" or deed.passive or view.word_at(deed.verb + 1) in PREPOSITIONS:
        return None
    if view.tokens[deed.verb].end > before[-1].start and len(before) > 1:
        return None
    if _COUNTS_OFF.match(view.word_at(deed.verb)):
        return None  # 'The outlay of Rs 9 crore comprises a town share of Rs 4 crore and …': the parts stand before
    stop = view.until_money(figure.end)
    match = _LEFT_OUT.match(view.slice(figure.end, stop))
    first = view.index[figure] + 1
    if match is None or view.word_at(first) in PREPOSITIONS - ARTICLES or is_finite(view, first):
        return None
    return tidy(match["what"])


def numbered_part(view: View, figure: Figure) -> str | None:
    """The name of the numbered part whose line opens with it and whose amount is the first of the line; else that of
    the numbered heading right above, for a sentence that the amount opens.
    """
    if view.money_before(figure.start):
        return None
    ahead = view.slice(view.start, figure.start) + " "
    begin = _BEGINS.match(ahead)
    if begin is not None:
        ending = _BEFORE_AMOUNT.search(ahead, begin.end())
        words = ahead[begin.end() : ending.start()] if ending is not None else ""
        words = _COVERS.sub("", words)
        if words and not _TELLS.search(words) and len(words.split()) <= 16:
            return tidy(words)
        told = _DOES.match(view.text[figure.end - view.start :]) if _OPENED.fullmatch(ahead) else None
        return tidy(stretch_of(told["what"])) if told is not None else None
    return ordinal_part(view, figure)


def numbered_heading(view: View, figure: Figure) -> str | None:
    """The name of the numbered part that the heading right above tells, for the first amount of a sentence below it."""
    if view.money_before(figure.start) or not view.statement.section:
        return None
    match = _HEADING.match(view.statement.section[-1])
    return tidy(_AMOUNT_BEHIND.sub("", match["name"])) if match is not None else None


_MAKES_UP = re.compile(
    r"^\W*(?:The\s+)?(?P<what>[^\W\d](?:(?!\b(?:which|that|who|will|is|are|was|were|has|have)\b)[^;:.()\d]){2,100}?),?\s+(?:together\s+)?(?:(?:will|would|is\s+to|are\s+to)\s+)?"
    r"(?:(?:accounts?|accounted)\s+for|(?:makes?|made)\s+up|absorbs?|absorbed|us(?:es|ed)\s+up|takes?|took|"
    r"(?:has|have)\s+(?:so\s+far\s+)?(?:drawn|absorbed|used\s+up|taken)(?:\s+so\s+far)?)\s+"
    + HEDGED
    + r"(?:remaining\s+|rest,?\s+(?:or\s+)?)?$",
    re.IGNORECASE,
)


_GIVEN = re.compile(
    r"^\W*(?:the\s+)?(?P<what>[^\W\d](?:(?!\b(?:which|that|who|will|has|have|it|they|this|these|under|of\s+(?:the|this|which))\b)[^;:,.()\d]){3,70}?)\s+"
    rf"(?:was|were|has\s+been|have\s+been|is|are)\s+(?:given|granted|allotted|allocated|awarded|assigned)\s+{HEDGED}$",
    re.IGNORECASE,
)


def given_to(view: View, figure: Figure) -> str | None:
    """What gets an amount that it is said to be given: 'Research centres were granted €9 million'."""
    if view.money_before(figure.start):
        return None
    match = _GIVEN.match(view.slice(view.statement.body if view.statement.label else view.start, figure.start) + " ")
    if match is None or re.fullmatch(rf"(?:\w+\s+)?{GENERIC_HEAD}", match["what"], re.IGNORECASE):
        return None
    return tidy(match["what"])


_ACCOUNTS = re.compile(r"\baccount(?:s|ed)?\s+for\b", re.IGNORECASE)
_NEXT = re.compile(
    rf"^[;,]?\s*(?:and\s+|while\s+)?(?:the\s+)?(?P<what>[^\W\d][^,;:.()\d]{{2,60}}?)\s+for\s+{HEDGED}$", re.IGNORECASE
)


def makes_up(view: View, figure: Figure) -> str | None:
    """What is said to account for an amount: 'Administration, audits and monitoring account for the remaining …'."""
    before = view.since_money(figure.start)
    ahead = view.slice(before, figure.start) + " "
    match = _MAKES_UP.match(ahead)
    if before > view.start and match is None and _ACCOUNTS.search(view.slice(view.start, before)):
        match = _NEXT.match(ahead)  # 'Nets account for Rs 9 crore; boats for Rs 4 crore'
    return tidy(match["what"]) if match is not None else None


def called_part(view: View, figure: Figure) -> str | None:
    """What the words before an amount call a part: 'a seed component of Rs 4 crore', 'Under its compute pillar, …'."""
    before = view.since_money(figure.start)
    ahead = view.slice(before, figure.start) + " "
    match = _CALLED.search(ahead) or _FRONTED.search(ahead)
    return tidy(match["what"]) if match is not None else None
