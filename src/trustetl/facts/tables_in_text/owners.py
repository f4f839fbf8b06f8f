"""Whose money the amounts of a table are: the programme that its caption names, or what its caption says they are."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from trustetl.facts.budgets.bodies import Body, headed_purse
from trustetl.facts.holders.whose import sets_goal
from trustetl.facts.names.named import Initiative, Initiatives

_BODY = re.compile(
    r"\b(?:Ministry|Department|Directorate|Secretariat|Bureau|Office|Commission|Committee|Council|Agency)\s+(?:of|for|on)\s+"
    r"(?:the\s+)?[A-Z]\w+(?:(?:,?\s+(?:and|of|&)\s+|,\s+)[A-Z]\w+)*"
)
_MARKER = re.compile(
    r"^\W*(?:part\s+[A-Z\dIVX]{1,4}\b\s*[.:–-]?\s*)?(?:(?:table|figure|annex|box|chart)\s+[\dIVX]+(?:\.\d+)*\s*[.:–-]?\s*)?",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"\s*(?:[(\[:;]|,|[–—]\s|\s(?:by|per|according\s+to|broken\s+down|since|from)\s(?!the\s)|\s(?:in|for)\s+(?:FY\s?)?['’]?\d|"
    r"\s(?:FY\s?)?\d{4}|\sin\s(?:the\s)?(?-i:[A-Z])|\s(?:is|are|was|were)\s).*$",
    re.IGNORECASE,
)
"""Where a caption stops saying what the amounts are: '…, by source', '… (EUR million)', '… in 2024'."""
_SAYS_MONEY = re.compile(
    r"\b(?:spending|expenditure|finance|financing|funding|support|aid|assistance|grants|subsid(?:y|ies)|investment|"
    r"allocations?|budget|outlays?|transfers|(?:government|public)\s+(?:final\s+)?consumption)\b",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"(?:(?:summary|breakdown|overview|schedule|analysis|details?)\s+of\s+(?:the\s+)?)?(?:(?:[a-z]+-wise|the|total|capital|revenue|recurrent|development|gross|net|annual|public|state|government|federal|national|planned|proposed|approved|voted|enacted|revised|actual|recommended|estimated|overall|indicative|initial|detailed|annual|medium-term|multiannual|financial|budget|funding|"
    r"programme|program|project|scheme)\s+)*"
    r"(?:spending|expenditure|finance|financing|funding|support|allocations?|budgets?|estimates|outlays?|cost|plan|grants|investment|sources|"
    r"overview|breakdown|position|progress|table|(?:sources|use|uses|breakdown)\s+of\s+(?:the\s+)?(?:funds|funding|financing|money|budget))"
    r"(?:\s+and\s+(?:(?:actual|approved|revised|the)\s+)?\w+)?(?:\s+(?:for|to|under)\s+(?:the\s+)?(?:(?:major|main|key|important|flagship|central|selected)\s+)?(?:schemes|programmes|programs|projects|heads|items))?"
    r"(?:\s+of\s+the\s+(?:project|programme|program|scheme))?"
    r"(?:\s+(?:from|out\s+of|by)\s+(?:gross\s+)?(?:budgetary|budget|public|government|own|internal)\s+(?:support|resources?|sources?))?",
    re.IGNORECASE,
)
"""Captions that say only that money follows."""


_ALLOCATED_TO = re.compile(
    r"(?:^|\n|[.;:]\s)\W*(?:(?:[Tt]able\s+)?\d+[.):]\s+|[Tt]able:\s+)?(?:The\s+)?(?:[Aa]llocations?|[Ff]unds?|[Bb]udgets?|[Rr]eleases?|[Pp]rovisions?|[Ee]xpenditure|[Ee]stimates)\s+(?:(?:released|allocated|given|made)\s+)?"
    r"(?:to|of|for)\s+(?:the\s+)?(?:(?P<who>(?:State\s+)?(?:Ministry|Department|Directorate|Bureau|Office|Commission|Agency|Authority)\s+(?:of|for|on)\s+(?:the\s+)?"
    r"[A-Z]\w+(?:(?:,?\s+(?:and|of|&|for)\s+(?:the\s+)?|,\s+|\s+)[A-Z]\w+)*)|(?P<noun>(?i:Ministry|Department|Directorate|Agency|Authority|Commission))\b)"
)
"""A lead-in that says whose money a table tells: 'Allocations to the State Department for Ports are given below'."""


def programme_in(
    context: str, initiatives: Initiatives, *, otherwise: bool = False, leaving: Set[str] = frozenset()
) -> Initiative | None:
    """The programme that a caption or heading names, by its longest name; ``otherwise`` what the document is about.
    Those of the names ``leaving`` only give the money.
    """
    low = context.lower()
    names = [
        (len(n), item)
        for item in initiatives.items
        if item.name not in leaving
        for n in (item.name, *item.aliases)
        if n and n.lower() in low
    ]
    if names:
        return max(names, key=lambda pair: pair[0])[1]
    main = initiatives.main if otherwise else None
    return main if main is not None and main.name not in leaving and not sets_goal(main) else None


def owner_in(context: str, bodies: Sequence[Body] = ()) -> str | None:
    """The ministry whose money a lead-in or heading says that a table tells; 'the Department' is the last of the
    ``bodies`` named before it that is one.
    """
    if (whose := next(filter(None, (headed_purse(line, bodies) for line in context.split("\n"))), None)) is not None:
        return whose
    owner = _ALLOCATED_TO.search(context)
    if owner is None or owner["noun"] is None:
        return owner["who"] if owner is not None else None
    return next((b.name for b in reversed(bodies) if owner["noun"].lower() in b.name.lower().split()), None)


def caption_subject(context: str, bodies: Sequence[Body] = ()) -> str | None:
    """What the amounts are by the words over a table: 'Public support for choirs, by source' gives
    'Public support for choirs'; null where they say only that money follows.
    """
    if (owner := owner_in(context, bodies)) is not None:
        return owner
    for line in context.split("\n"):
        words = _TAIL.sub("", _MARKER.sub("", without_bodies(line).strip(" *_#"))).strip(" *_.,:")
        if _SAYS_MONEY.search(words) and not _BARE.fullmatch(words) and 1 < len(words.split()) <= 12:
            return re.sub(r"^(?:the|our)\s+", "", words, flags=re.IGNORECASE)
    return None


_STATES_SPEND = re.compile(
    r"(?:(?:total|annual|net|gross)\s+)?(?:(?:central|federal|general|national|local)\s+)?(?:governments?|public|state|national|federal)\s+"
    r"(?:spending|expenditure|support|finance|financing|funding|investment|aid)\s+(?:on|for|in|to)\s+.+",
    re.IGNORECASE,
)


def states_spend(context: str) -> str | None:
    """What a caption says that governments spend on, whatever programme the text is about: 'Central government spending
    on canals'.
    """
    subject = caption_subject(context)
    return subject if subject is not None and _STATES_SPEND.fullmatch(subject) else None


def without_bodies(words: str) -> str:
    """Words without the names of ministries, which say what those are for: 'Ministry of Trade and Industry'."""
    return _BODY.sub(" ", words)
