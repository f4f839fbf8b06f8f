"""Ages told by a bare number: 'aged 75 or over', 'a person over 70', 'children under 5'."""

from __future__ import annotations

import re

from trustetl.figures.draft import Draft, Scope
from trustetl.figures.numeral import Number

AGE = "an age: it says of whom something is told"
"""Why the number of an age is in no table."""
_LAST = frozenset("aged age ages over above under below than between from to least".split())
_PERSONS = (
    r"(?:persons?|people|wom[ae]n|m[ae]n|child(?:ren)?|adults?|citizens?|patients?|residents?|girls?|boys?|pupils?|"
    r"infants?|youths?|voters?|drivers?|pensioners?|workers?|applicants?|anyone|everyone|anybody|everybody|someone|"
    r"members?|mothers?|farmers?|those|population|employees|passengers?|beneficiaries)"
)
_CUE = re.compile(
    r"\b(?:aged|ages?(?=[ \t\n]+(?:of[ \t\n]+)?$|[ \t\n]+(?:of[ \t\n]+)?\d)"
    rf"|{_PERSONS}(?:[ \t\n]+(?:who|that)[ \t\n]+(?:is|are))?(?=[ \t\n]+(?:over|above|under|below|older|younger)\b))"
    r"[ \t\n]+(?:(?:of|over|above|under|below|at[ \t\n]+least"
    r"|up[ \t\n]+to|(?:older|younger)[ \t\n]+than|between|from|only)[ \t\n]+)*$"
)
_NO_AGE = re.compile(
    r"[ \t\n]*(?:%|[-–](?!\d)|[ \t\n]*(?:members?|people|persons|employees|workers|countries|districts)\b)"
)
"""What stands behind a number of something else: 'firms with people under 40 members'."""


def as_age(s: Scope, d: Draft, number: Number) -> bool:
    """Makes an age of a bare number, or of a count read from the verb behind it ('over 70 pays less'), where the words
    before it speak of one; whether it did."""
    if d.kind not in ("number", "count") or d.scale != 1.0 or not number.whole or not 0 < number.value < 120:
        return False
    words = s.low[max(0, d.start - 60) : d.start]
    near = words.split()[-1:]
    if not near or (near[0] not in _LAST and near[0] != "of") or _CUE.search(words) is None:
        return False
    if _NO_AGE.match(s.low, number.end):
        return False
    if d.low is None:
        d.end, d.parts = number.end, d.parts[:1]
    d.kind, d.unit, d.per, d.reason = "number", None, None, AGE
    d.noun = d.bare = False
    return True
