"""Sentences under a heading of significance that tell nothing of it: how things are run, contacts."""

from __future__ import annotations

import re

from trustetl.facts.aims.aims import promise
from trustetl.facts.aims.sentences import GOOD

_COURSE = re.compile(
    r"\b(?:builds? (?:up)?on|replaces?|succeeds?|follows? on|(?:has|have|had)\s(?:also\s|already\s)?(?:paid|been|"
    r"funded|financed|given|"
    r"built|set|run)|(?:is|are|was|were)\s(?:also\s)?(?:published|held|issued|listed|posted|submitted|printed|"
    r"launched|announced|"
    r"signed|adopted|approved|voted))\b"
)


def tells_course(words: str) -> bool:
    """Whether a sentence tells how things are run or came about, and not what they are good for: 'It builds on …'."""
    if _NO_CLAUSE.match(words) or _WHEN_HELD.search(words):
        return True
    return _COURSE.search(words) is not None and GOOD.search(words) is None and promise(words) is None


_NO_CLAUSE = re.compile(
    r"(?:\W*(?:Tel|Phone|Fax|E-?mail|Contact|Web)\b.*|(?:\W*(?:[A-Z][\w’'&-]*|of|and|the|for)){1,9}\W*)$"
)
"""A line with a name, an address or a telephone number below the last paragraph."""
_WHEN_HELD = re.compile(
    r"\b(?:is|are)\s(?:planned|scheduled|due|foreseen)\s(?:for|in|on)\s(?:[a-z]+\s)?(?:[A-Z][a-z]+\s)?\d"
)
