"""What the readers of the several dimensions share: the text with its setting, and the figure while it is being
made."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from trustetl.model import Part, Repair

GAP = r"[ \t]*(?:\n[ \t]*)?"
"""What may stand between two words of one figure: spaces and at most one line break, as a pattern."""


@dataclass(slots=True)
class Hint:
    """The unit that a header, caption or heading gives to bare numbers."""

    kind: str
    unit: str | None = None
    factor: float = 1.0
    words: str = ""
    per: str | None = None
    mark: str | None = None
    """The sign of a currency that several countries share."""


@dataclass(slots=True)
class Scope:
    """One text to be read, with what its document says of country, currency and date."""

    text: str
    low: str
    published: date | None = None
    country: str | None = None
    fiscal_country: str | None = None
    """Whose fiscal years pairs of years are counted in."""
    hint: Hint | None = None
    million_tonnes: bool | Callable[[str], bool | None] | None = None
    """Whether MTPA stands for million tonnes a year (True) or metric tonnes a year (False), where the document
    says it, or what finds that in the text in lower case."""
    cell: bool = False
    """Whether the text is a cell of a table, where words beside a number say nothing of it."""
    home: Callable[[str, str], str | None] | None = None
    """Finds whose fiscal years the text counts in, asked once and only when a fiscal year is met."""
    pair_country: str | None = None
    """Whose fiscal years pairs of years ('2024-25') are, where these are not those of ``fiscal_country``."""
    day_known: bool = True
    """Whether ``published`` is the day itself and not the end of its month, from which no weekday can be told."""


@dataclass(slots=True)
class Draft:
    """A figure in the making; offsets are those of the scope's text."""

    start: int
    end: int
    kind: str
    rule: str
    value: float | None = None
    low: float | None = None
    high: float | None = None
    unit: str | None = None
    per: str | None = None
    qualifier: str | None = None
    change: str | None = None
    first: date | None = None
    last: date | None = None
    parts: list[Part] = field(default_factory=list)
    repairs: list[Repair] = field(default_factory=list)
    reason: str | None = None
    fiscal: bool = False
    scale: float = 1.0
    bare: bool = False
    """Whether neither unit, scale nor noun was found."""
    noun: bool = False
    number: float = 0.0
    """The number as printed, before its scale."""


def last_word(low: str, at: int, floor: int) -> str:
    """The word that ends before an offset, white space left out, without opening brackets; empty where there is
    none near."""
    begin = at - 24 if at - 24 > floor else floor
    pieces = low[begin:at].rsplit(None, 1)
    return pieces[-1].lstrip("([{\"'“‘’~*") if pieces else ""


_BY_DAY = re.compile(
    r"[ \t]+(?:care|cent(?:re|er)s?|nurser(?:y|ies)|schools?|patients?|surger(?:y|ies)|cases?|hospitals?)\b"
)
"""What is open or done by day."""


def ends_compound(low: str, end: int, unit: str | None) -> bool:
    """Whether a word for a length of time goes on with a hyphen and is part of what is counted ('200 day-care
    centres', '200 day care centres')."""
    timed = unit in ("day", "week", "month", "year", "h")
    if unit == "day" and low[end - 1] != "s" and _BY_DAY.match(low, end):
        return True
    return timed and low[end - 1] != "s" and low[end : end + 1] == "-" and low[end + 1 : end + 2].isalpha()


def folded(text: str) -> str:
    """The text in lower case, character by character, so that offsets hold."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
