"""Which bullets set out an aim: by the deed they begin with, and not by a number, a fact or how things are run."""

from __future__ import annotations

import re
from collections.abc import Sequence

from trustetl.facts.aims.aims import AIM, VALUES, Deed, good_verbs, leading_deed, promise
from trustetl.model import Figure, Statement

_TELLS = re.compile(
    r"\b(?:is|are|was|were|has|have|had|stood|formed|accounted|received|reached|rose|fell|grew|made up|came to)\b"
)


RESOLVES = re.compile(
    r"(?:We\s)?(?:[Cc]ommit(?:s|ted)?|[Rr]esolved?|[Pp]ledged?|[Uu]ndert(?:akes?|ook)|[Aa]greed?|[Dd]ecided?)\s"
    r"(?:[a-z]+selves\s)?to\s(?:\w+ly\s)?(?P<verb>[a-z]+)\b"
)
"""A point of a communiqué: 'Resolve to improve …'."""
REACHED = re.compile(r"\b(?:[a-z]+ed|cut|built|brought)\s(?:from|to|by|down|up)\b")
"""What a result is reached by, so that a noun before it is no deed: 'Coverage of wards lifted to 80%'."""
INFINITIVE = re.compile(r"[Tt]o\s(?!be\b|do\b|date\b|apply\b|qualify\b)(?:(?!\s(?:we|I|they|you|must|will)\s).)+")
"""A bullet that is nothing but what is to be done: 'To extend the service to the islands'."""


def tells(words: str) -> bool:
    """Whether a bullet has a predicate of its own and so tells how things stand: 'Production of boats rose by 9%'."""
    own = re.split(r"\b(?:that|which|who|whose|where|when|so|because)\b", words)[0]
    return _TELLS.search(own) is not None


def is_aim(words: str) -> bool:
    return leading_deed(words) is not None or AIM.search(words) is not None or promise(words) is not None


def sets_out(words: str, deed: Deed | None, body: int, figures: Sequence[Figure]) -> bool:
    """Whether a bullet under a heading of objectives is one, and not a fact, a figure or a heading of its own."""
    if deed is None and bare_number(words, body, figures):
        return False
    if _BOUNDED.search(words):
        return False
    if _EXPECTS.search(words) and holds_value(body, body + len(words), figures):
        return False
    if deed is None and _COMES.search(words) and AIM.search(words) is None:
        return False
    if deed is None and _ADMINISTERS.search(words) and promise(words) is None and AIM.search(words) is None:
        return False
    if deed is not None or AIM.search(words) or re.search(r"\b(?:will|shall|to be|should)\b", words):
        return True
    return not _TELLS.search(words) and (len(words.split()) > 2)


_WILL_DO = re.compile(
    r"\W*(?:It|They|We|This)\s(?:will|shall|should|is to|are to|must)\s(?P<verb>[a-z]+)\s(?!\D{0,14}\d)"
)


def will_do(words: str) -> bool:
    """Whether a bullet says what something will make better, and no number is what it comes to: 'It should close
    gaps on nine lines'.
    """
    found = _WILL_DO.match(words)
    return found is not None and found["verb"] in good_verbs()


_ADMINISTERS = re.compile(
    r"\b(?:(?:will|shall|is to|are to)\s(?:also\s)?be\s(?:published|issued|held|tested|piloted|trialled|submitted|"
    r"presented|reviewed|announced|discussed|updated|reported|tabled|convened|signed|revised|audited|posted|"
    r"notified|printed|appointed)|"
    r"submits?\s(?:an?|its|the)\s(?:[a-z]+\s){0,2}(?:reports?|evaluation|reviews?|accounts?|proposals?|plan)|"
    r"(?:reports?|is reported|reporting)\s(?:back\s)?(?:to|by|on)\s)"
)
"""What is said of how something is run or published."""
_EXPECTS = re.compile(r"\b(?:expects?|hopes? for|reckons?)\s")
"""What begins a forecast, which with a figure is no aim."""
_COMES = re.compile(
    r"\b(?:will|shall|is to|are to|should)\s(?:also\s)?(?:be\s(?:operational|ready|in place|up and running|open|"
    r"available|"
    r"in force|complete)\b|(?:open|start|begin|apply|end|close|expire|take effect|enter into force|come into force)\s"
    r"(?:in|on|by|from|at|with|as|before|after)\s)"
)
"""What says when something is there."""
_BOUNDED = re.compile(
    r"\b(?:(?:does|do|may|shall|must|can|will|should)\snot\s(?:exceed|be (?:more|higher|less|lower))|"
    r"(?:is|are)\s(?:capped|limited)\s)"
)
"""What bounds an amount: 'support for one town does not exceed $4 million'."""


def bare_number(words: str, body: int, figures: Sequence[Figure]) -> bool:
    """Whether a bullet begins with its figure ('At least 5 million tonnes a year'): a target, no objective."""
    lead = re.match(
        r"\W*(?:(?:at least|about|around|over|nearly|more than|up to|some|approximately|a total of|almost|"
        r"close to)\s+)?",
        words,
        re.IGNORECASE,
    )
    at = body + (lead.end() if lead else 0)
    return any(figure.kind in VALUES and figure.start <= at + 2 and at < figure.end for figure in figures)


def holds_value(start: int, end: int, figures: Sequence[Figure]) -> bool:
    return any(figure.kind in VALUES and start <= figure.start < end for figure in figures)


def in_action_list(statement: Statement, statements: Sequence[Statement]) -> bool:
    """Whether most bullets beside this one begin with an action, too (then the list says what is to be done)."""
    beside = [other for other in statements if other.kind == "item" and other.section == statement.section]
    leads = [
        leading_deed(other.text[max(other.body, other.start) - other.start :].lstrip(" -*•:–")) is not None
        for other in beside
    ]
    return len(beside) > 1 and sum(leads) * 3 >= len(leads) * 2
