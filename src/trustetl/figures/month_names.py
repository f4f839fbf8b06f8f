"""The names of months and weekdays, and the pattern that finds a month before its number."""

from __future__ import annotations

import re

from trustetl import lexicon
from trustetl.figures.draft import GAP

MONTHS = {row["form"]: int(row["value"]) for row in lexicon.rows_of("periods") if row["kind"] == "month"}
WEEKDAYS = {row["form"]: int(row["value"]) for row in lexicon.rows_of("periods") if row["kind"] == "weekday"}
MONTH = lexicon.pattern_of(MONTHS)
BACK_MONTH = re.compile(
    rf"(?<![^\W\d_])(?:({MONTH})\.?{GAP}(?:-|–|—|to|and|through|till|until|/){GAP})?({MONTH})\.?{GAP}(?:quarter|period"
    rf"|half)?{GAP}(?:,|of|in|,[ \t]*of|-)?{GAP}['’]?$"
)
LONG_MONTHS = tuple(month for month in MONTHS if len(month) > 3 or month == "may")
MONTH_ENDS = frozenset(month[-3:] for month in LONG_MONTHS)
_NUMBER = re.compile(r"\d{1,2}")
_LETTERS = re.compile(r"[^\W\d_]+")


def day_and_month(low: str) -> tuple[int, int] | None:
    """The day and the month that the words of a date in lower case tell, None where one of them is missing."""
    number = _NUMBER.search(low)
    month = next((MONTHS[word] for word in _LETTERS.findall(low) if word in MONTHS), None)
    return (int(number.group()), month) if number is not None and month is not None else None


NEVER_DATE = frozenset("abcdefghijklmnopqrstuvwxyz(%$₹€£") - {month[0] for month in MONTHS} - set("taodpkcv")
"""Characters with which nothing begins that can make a day of the number before it."""
