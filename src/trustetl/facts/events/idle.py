"""Years in which something lay idle, and time that somebody is given: neither is a span of a programme's work."""

from __future__ import annotations

import re
from collections.abc import Sequence

from trustetl.model import Figure, Statement

_IDLE = re.compile(
    r"\b(?:no (?:new |further |other )?[a-z]+s? (?:was|were|has been|have been|could be)|(?:was|were|been|stood|lay|"
    r"remained|"
    r"stayed|being)\s(?:\w+ly\s)?(?:frozen|suspended|halted|paused|interrupted|dormant|inactive|idle|on hold|stopped|"
    r"blocked|shut|closed|paralysed|paralyzed|discontinued|out of (?:action|operation|service))|"
    r",\s(?:frozen|suspended|halted|paused|interrupted))\b",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"\b(?:from|between|during|in|for|throughout)\s(?:the\s)?(?:years\s|period\s)?(?:from\s)?$", re.IGNORECASE
)


def stood_still(statement: Statement, figure: Figure, figures: Sequence[Figure]) -> bool:
    """Whether a clause tells that something lay idle for some years: 'no project was approved from 2019 to 2022',
    'between 2015 and 2018 the scheme was suspended'.
    """
    base = statement.start
    text = statement.text
    before = text[: figure.start - base]
    if not _BETWEEN.search(before):
        return False
    low = max((found.end() for found in re.finditer(r"[;:]|\.\s", before)), default=0)
    close = re.search(r"[;:]|\.(?:\s|$)", text[figure.end - base :])
    high = figure.end - base + (close.start() if close else len(text))
    return _IDLE.search(text[low:high]) is not None and not any(
        other.kind in ("money", "percent", "measure") and base + low <= other.start < base + high for other in figures
    )


_UNTIL_LABEL = re.compile(
    r"\W*(?:(?:it|programme|program|scheme|project|plan|fund|mission)\s)?(?:runs?|valid|lasts?|in force|in operation|"
    r"continues?|operates?|active|funded)\s(?:until|till|to|through)\W*$",
    re.IGNORECASE,
)
_SLIPPED = re.compile(
    r"\b(?:slipped|slips|moved|shifted|pushed(?:\sback|\sout)?|delayed|postponed|deferred|put (?:back|off)|"
    r"brought forward|advanced|changed|set back|rescheduled|revised)\s"
    r"(?:again\s|once more\s|further\s)?from\s(?:the\s)?(?:end\sof\s)?$",
    re.IGNORECASE,
)


def until_label(label: str | None) -> bool:
    """Whether a label says that a programme runs up to the date behind it: 'Runs until'."""
    return label is not None and _UNTIL_LABEL.match(label) is not None


def slipped(before: str) -> bool:
    """Whether two times that stand together are an old and a new date: 'has slipped from May 2031 to June 2032'."""
    return _SLIPPED.search(before) is not None


_TIME_GIVEN = re.compile(
    r"\b(?:has|have|had|given|gives|gave)\s(?:only\s|now\s)?(?:until|till|up to)\s(?:the\s)?(?:end\sof\s)?$"
)
_TO_ACT = re.compile(r"\s(?:in\swhich\s)?to\s(?:\w+ly\s)?[a-z]+\b")


def time_to_act(before: str, after: str) -> bool:
    """Whether a date is the last day that somebody is given for a deed: 'It has until 9 May to reply'; the words
    before the date and behind it.
    """
    return _TIME_GIVEN.search(before) is not None and _TO_ACT.match(after) is not None


_SPENT_ON = re.compile(
    r"\b(?:utili[sz]ed|spent|released|disbursed|paid(?: out)?|sanctioned|drawn|incurred|installed|completed)\s"
    r"(?:on|for|under|from|through|to)\s(?:the\s)?$"
)
"""'Rs 9 crore has been spent on the Scheme up to October': how far its money has gone by then."""
_CALL_FOR = re.compile(
    r"\b(?:applications?|bids?|proposals?|registrations?|enrolments?|nominations?|apply|register|enroll?|bid|sign up)\s"
    r"(?:under|for|to)\s(?:the\s)?$",
    re.IGNORECASE,
)


def ends_by_then(ahead: str) -> bool:
    """Whether the words before a name say that what ends by a day is something else than the programme: applications
    under it, or what has been spent on it.
    """
    return _CALL_FOR.search(ahead) is not None or _SPENT_ON.search(ahead) is not None


_KEPT_UP = re.compile(
    r"\b(?:runs?|ran|running|lasts?|continues?|open|valid|available|in (?:force|operation|place)|extended|operates?|"
    r"goes on)\b[^,;.]{0,40}$"
)


def keeps_on(before: str) -> bool:
    """Whether the words before a date say that something goes on to it: 'will be open until'."""
    return _KEPT_UP.search(before) is not None
