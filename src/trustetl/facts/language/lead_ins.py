"""What a line that ends with a colon says of every line of the list under it: its words and its period."""

from __future__ import annotations

from dataclasses import dataclass

from trustetl.facts.language.period_bases import is_base
from trustetl.facts.language.tenses import planned_heading
from trustetl.facts.language.value_periods import ValuePeriod, is_period, is_value, told_by
from trustetl.facts.language.view import View


@dataclass(frozen=True, slots=True)
class LeadIn:
    """The line that leads into a list, and the period that it gives to the list."""

    words: str
    period: ValuePeriod | None
    section: tuple[str, ...]
    level: int
    numbered: bool = False
    """Whether it is itself a numbered paragraph, under which a list of bullets stands."""

    @property
    def plans(self) -> bool:
        """Whether the list tells what is to come: 'By 2031 the works will:'."""
        return planned_heading((self.words,))


def lead_in(view: View, before: LeadIn | None) -> LeadIn | None:
    """The lead-in of the lines behind a statement: itself where it ends with a colon, else the one ``before`` it as
    long as its list goes on.
    """
    statement = view.statement
    if statement.text.rstrip().endswith(":") and statement.kind != "title":
        dated = [
            f
            for f in view.figures
            if f.kind == "period" and is_period(f) and not any(is_base(view, v) for v in view.figures if is_value(v))
        ]
        return LeadIn(
            " ".join(statement.text.rsplit(". ", 1)[-1].split()),
            told_by(view, dated[-1]) if len(dated) == 1 else None,
            statement.section,
            statement.level if statement.kind == "item" else -1,
            _numbered(view),
        )
    if before is None or statement.kind != "item" or statement.section[: len(before.section)] != before.section:
        return None
    goes_on = statement.level > before.level or (before.numbered and not _numbered(view))
    return before if goes_on else None


def _numbered(view: View) -> bool:
    """Whether a statement is an item with a number or a letter of its own."""
    marker = view.statement.marker
    first, last = marker if marker is not None else (view.statement.start, view.statement.start)
    words = view.statement.text[first - view.statement.start : last - view.statement.start]
    return any(c.isalnum() for c in words)
