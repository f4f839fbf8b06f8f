"""Parts of a programme by what their money does: buys, pays for, or is set beside as an outlay; and money that is all
of what somebody gives it."""

from __future__ import annotations

import re

from trustetl.facts.budgets.words import purpose, stretch_of, tidy
from trustetl.facts.language.clauses import is_finite
from trustetl.facts.language.deeds import deed_of
from trustetl.facts.language.view import PREPOSITIONS, View
from trustetl.facts.names.names import Initiative, Initiatives
from trustetl.model import Figure

_BUYS = re.compile(
    r"^\s*(?:\([^)]*\)\s*)?(?:of\s+(?:it|this|that|(?:the|this|that)\s+(?:money|sum|amount|total))\s+)?(?:(?:will|would|shall|is\s+to|are\s+to|is\s+meant\s+to)\s+(?:be\s+(?:used|"
    r"spent)\s+to\s+[a-z]+|"
    r"go\s+(?:towards|into)|buy|fund|finance|pay\s+for|build|support|cover|"
    r"purchase|equip|procure|repair|upgrade|modernise|modernize|renovate|recruit|hire|train)(?:\s+(?:and|or)\s+[a-z]+(?=\s))?|"
    r"(?:pays\s+for|funds|finances|buys|covers)|"
    r"(?:will|would|is\s+to|are\s+to)\s+(?:take\s+the\s+form\s+of|serve\s+as|be\s+(?:given|paid|provided)\s+as)|"
    r"takes?\s+the\s+form\s+of|is\s+(?=(?:the\s+|an?\s+)?[\w’' ]*?(?:funding|contribution|"
    r"share|support|grant|capital|subsidy|compensation)))\s*(?:the\s+|an?\s+)?(?P<what>(?:[^,;.:()]|(?<=\d)[,.](?=\d)){3,90}?)"
    r"(?=\s+and\s*$|\s+and\s+(?:the\s+)?(?:rest|remainder|remaining|balance|\w+\s+(?:will|is|are|was|were))\b|"
    r"\s+(?:while|but|as|in\s+\d)\b|[,;.:()]|$)"
)
"""What an amount will buy or is: 'Rs 9 crore will buy 40 vans', 'Rs 3 crore is our counterpart funding'."""
_OUTLAY = re.compile(
    r"(?:^|[;:]\s*(?:and\s+)?)\W*(?P<mark>\(?(?:[a-z]|[ivx]+|\d{1,2})[.)]\s+)?(?P<part>[A-Z][^;:]{3,110}?),?\s+(?:with|at|having|for)\s+(?:an?|the)\s+"
    r"(?:\w+\s+){0,2}?(?:outlay|cost|allocation|budget|provision|investment|amount|share)\s+of\s+(?:(?:about|around|some|over|nearly)\s+)*$"
)


def part_with_outlay(view: View, figure: Figure) -> str | None:
    """The part that a numbered member of a list names before its outlay: '(b) Signals at 40 stations, with an outlay of
    Rs 9 crore'.
    """
    match = _OUTLAY.search(view.slice(view.start, figure.start) + " ")
    if match is None or not (match["mark"] or view.statement.kind == "item"):
        return None
    first, last = view.start + match.start("part"), view.start + match.end("part")
    if any(first <= t.start < last and is_finite(view, k) for k, t in enumerate(view.tokens)):
        return None  # '(a) The Cabinet approved the Mission, with an outlay of Rs 9 crore'
    return match["part"]


_PREDICATE = re.compile(
    r"(?:not\s+)?(?:be|become|remain|stay|stand|lie)\s+(?:(?:now|still|only|soon|newly|fully|partly|immediately)\s+)*"
    r"(?:available|accessible|ready|due|payable|repayable|open|closed|subject|sufficient|enough|necessary|needed|outstanding|pending|unspent|unused|"
    r"untouched|idle|frozen|blocked|left|additional|free|there|here|at|in|on|with|under|over)\b"
)
"""What an amount is like, which is nothing that it pays for: 'Rs 9 crore will be available from 2026'."""


def paid_for(view: View, figure: Figure) -> str | None:
    """What an amount that is subject of its verb does: '… would back guarantees', 'will pay for 90 clinics'."""
    deed = deed_of(view, view.index[figure])
    if deed is None or deed.role != "subject" or deed.passive or deed.kind in {"be", "go", "hold", "get"}:
        return None
    words = stretch_of(view.slice(view.tokens[deed.verb].end, view.end))
    words = re.sub(r"^(?:for|out|up|in|into|towards)\s+", "", words)
    if not words or words.split()[0].lower() in PREPOSITIONS or _PREDICATE.match(words):
        return None
    return tidy(
        re.sub(
            r"^(?:(?:the|an?|some|about|over)\s+)*[\d,.]+\s+(?:(?:million|billion|thousand|lakh|crore)\s+)?", "", words
        )
    )


def bought(view: View, figure: Figure) -> str | None:
    """The part of a programme that an amount is said to buy or to be."""
    stop = view.until_money(figure.end)
    match = _BUYS.match(view.slice(figure.end, stop))
    if match is None:
        return None
    return tidy(
        re.sub(
            r"^(?:(?:some|about|over|another)\s+)?[\d,.]+\s+(?:(?:million|billion|thousand|lakh|crore)\s+)?",
            "",
            match["what"],
        )
    )


_PURSE = re.compile(
    r"^(?:the\s+|its\s+|our\s+)?(?:\w+\s+){0,2}(?:treasury|exchequer|coffers|taxpayers?|public\s+purse|state\s+budget|national\s+budget|federal\s+budget)$",
    re.IGNORECASE,
)


def lent_whole(view: View, figure: Figure, initiative: Initiative | None, initiatives: Initiatives) -> bool:
    """Whether an amount that stands alone is all that somebody gives a programme, so that who gives it is no part:
    'The Bank lends US$ 9 million for the Ports Project', '… with Rs 9 crore from the treasury'.
    """
    if initiative is None or sum(f.kind == "money" for f in view.figures) > 1:
        return False
    found = purpose(view, figure)
    if found is None:
        return False
    deed = deed_of(view, view.index[figure])
    if found[0] == "from":
        gets = deed.doer if deed is not None and deed.kind == "get" and deed.role == "object" else None
        own = gets is not None and initiative in initiatives.at(gets.start, gets.end)
        return own or _PURSE.match(found[1].text) is not None  # 'The Plan is to get Rs 9 crore from the Ports Agency'
    gives = deed is not None and deed.role == "object" and deed.kind in {"lend", "give", "approve", "sign"}
    return gives and found[0] in {"for", "to", "towards"} and initiative in initiatives.at(found[1].start, found[1].end)
