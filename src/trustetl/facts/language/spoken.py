"""Whether a text is spoken in the first person."""

from __future__ import annotations

import re
from collections.abc import Sequence

from trustetl.model import Statement

_SAMPLE = 40_000
"""How many characters tell it."""
_PERSONS = re.compile(r"\b(?:I|we|We|our|Our|my)\b")
_FEWEST, _EVERY = 4, 6


def is_spoken(text: str, statements: Sequence[Statement]) -> bool:
    """Whether a text is a speech: more than a sixth of the statements of its first pages speak of 'I' or 'we'."""
    persons = len(_PERSONS.findall(text[:_SAMPLE]))
    return persons > _FEWEST and persons > sum(s.start < _SAMPLE for s in statements) / _EVERY
