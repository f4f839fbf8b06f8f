"""Whether a text is spoken in the first person."""

from __future__ import annotations

import re
from collections.abc import Sequence

from trustetl.model import Statement

_SAMPLE = 40_000
"""How many characters tell it."""
_PERSONS = re.compile(r"\b(?:I|we|We|our|Our|my)\b")
_FEWEST, _EVERY = 4, 6


def is_spoken(statements: Sequence[Statement]) -> bool:
    """Whether a text is a speech: its first pages say 'I' or 'we' more than once in six statements."""
    first = [s.text for s in statements if s.start < _SAMPLE]
    persons = sum(len(_PERSONS.findall(text)) for text in first)
    return persons > _FEWEST and persons > len(first) / _EVERY
