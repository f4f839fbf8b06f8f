"""What amounts spoken of before, and headings, say of an amount: its period, that it is aid, that it is decided."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from trustetl.facts.budgets.parts import OF_THE_MONEY, in_brackets
from trustetl.facts.budgets.phases import phase_told
from trustetl.facts.budgets.words import LISTED, STATE_SHARE
from trustetl.facts.language.deeds import deed_of
from trustetl.facts.language.topics import Anchor
from trustetl.facts.language.value_periods import ValuePeriod, of_row, one_year, year_before
from trustetl.facts.language.view import View
from trustetl.facts.memory import Memory
from trustetl.facts.names.named import Initiatives
from trustetl.figures.calendar import fiscal_span
from trustetl.model import Fact, Figure

AID = re.compile(
    r"(?:(?:public|international|bilateral|official|total)\s+)*(?:(?:climate|development|adaptation|mitigation|humanitarian)\s+)+"
    r"(?:finance|financing|aid|assistance|cooperation)|ODA|(?:foreign|international)\s+aid",
    re.IGNORECASE,
)
"""Money that States give, which is no part of a programme."""
PAST_GIVING = re.compile(
    r"\b(?:provided|contributed|gave|channell?ed|delivered|donated|granted|paid|came\s+from|went\s+(?:to|on|into|towards))\b",
    re.IGNORECASE,
)

DECIDED = re.compile(
    r"\b(?:selected|awarded|awards?|approved|winning|winners|successful|signed|contracted|adopted|granted|sanctioned|funded)\b",
    re.IGNORECASE,
)
"""Headings over what has been decided, whatever was asked for before."""


_RELATIVE = re.compile(
    r"^(?:(?:in|during|for)\s+)?(?:the\s+)?(?P<which>this|current|last|previous|past|next|coming|ongoing)\s+(?:fiscal\s+|financial\s+|budget\s+)?year(?:[’']s)?$",
    re.IGNORECASE,
)


def fiscal_year_told(dated: ValuePeriod, published: date | None, country: str | None) -> ValuePeriod:
    """The fiscal year that 'this year' or 'last year' means of a government's money, where its years are no calendar
    years.
    """
    match = _RELATIVE.match(dated.label or "")
    if match is None or published is None or country is None or dated.start is None or dated.start.month != 1:
        return dated
    first = fiscal_span(published.year, country).first
    if first is None or first.month == 1:
        return dated
    year = published.year - (published < first)
    year += {"last": -1, "previous": -1, "past": -1, "next": 1, "coming": 1}.get(match["which"].lower(), 0)
    span = fiscal_span(year, country)
    return ValuePeriod(dated.label, span.first, span.last, dated.figures, dated.inferred)


def same_period(view: View, figure: Figure, whole: Fact | None, dated: ValuePeriod | None) -> ValuePeriod | None:
    """The period of an amount that is told as a part of the one before it, which its own words leave out."""
    if whole is None or in_brackets(view, figure):
        return dated
    own = dated is not None and not dated.inferred and any(f.start > whole.figures[0].end for f in dated.figures)
    told = of_row(whole)
    if told is None:
        return dated
    if own and dated is not None and (dated.start is not None or phase_told(view, figure) == "executed"):
        return dated  # 'By June 2025, Rs 3 crore of this had been paid'
    return told


_LONGER = re.compile(
    r"\b(?:over|across|throughout)\s+(?:the|its|this|their)\s+(?:whole|entire|full)\b|\b(?:whole|entire)\s+(?:period|term)\b|"
    r"\b(?:annual(?:ly)?|(?:per|each|every)\s+year|a\s+year(?!\s+(?:earlier|before|ago|later))|years|in\s+(?:total|all)|altogether|since|so\s+far|to\s+date|lifetime)\b",
    re.IGNORECASE,
)
"""Words of money that is for more than the year spoken of, or for every year."""
_OF_A_YEAR = frozenset({"give", "approve", "ask", "get", "go", "spend"})
"""Deeds that are done with the money of a budget year."""


def year_gone_on(
    view: View, figure: Figure, opened: Fact | None, block: int | None, rows: Sequence[Fact]
) -> ValuePeriod | None:
    """The year of the public money told in the statement before, for an amount that tells no time of its own: 'For
    2024-25 the Fund had asked for Rs 9 crore. Parliament approved Rs 7 crore'. ``opened`` is the last row of the
    statement before, ``block`` where the paragraph begins, and ``rows`` are all rows of the text before.
    """
    if opened is None or opened.section != view.statement.section or not 0 < view.start - opened.end < _NEXT:
        return None
    if (block is None or opened.start < block) and not _ONE_MORE.match(view.text):
        return None
    if _LONGER.search(view.text):
        return None
    deed = deed_of(view, view.index[figure])
    if deed is None or not (deed.kind in _OF_A_YEAR or (deed.kind == "hold" and deed.past)):
        return None
    told = [row for row in rows[-12:] if row.start == opened.start and row.table == "budgets"]
    year = of_row(told[0]) if told and told[0].values.get("currency") == figure.unit else None
    if year is None or not one_year(year):
        return None
    return year_before(year) if _YEAR_EARLIER.match(view.text[figure.end - view.start :]) else year


_ONE_MORE = re.compile(r"\W*(?:An?\s+(?:further|additional|extra)|Another|The\s+(?:remaining|rest|balance|other))\b")
"""How a new paragraph goes on about the money of the one before."""
_YEAR_EARLIER = re.compile(
    r"\s+(?:a|one|the)\s+year\s+(?:earlier|before|ago)\b|\s+(?:in\s+)?the\s+(?:previous|preceding|prior)\s+(?:\w+\s+)?year\b"
)
_NEXT = 4
"""Characters between a statement and the next one of its paragraph."""
_THE_DRAFT = re.compile(
    r"\b(?:[Ww]ithin|[Ii]n|[Uu]nder|[Ff]rom|[Oo]f)\s+(?:the|this|its)\s+(?:\w+\s+)?(?:draft|request|bill|proposal|budget)\b|"
    r"(?:^|[.;]\s)\W*(?:The|This|Its)\s+(?:draft|request|bill|proposal)(?:\s+(?:budget|bill|law))?\s+(?:also\s+)?[a-z]+s\b"
)
"""What tells of a budget that was told of before: 'Within the draft', 'The draft sets aside'."""


def of_the_draft(view: View, rows: Sequence[Fact]) -> ValuePeriod | None:
    """The year of the draft budget that a row before tells of and that a statement goes on about; null where it goes
    on about none, or no single year was told. ``rows`` are those of the text before it.
    """
    if not _THE_DRAFT.search(view.text):
        return None
    first: ValuePeriod | None = None
    for row in reversed(rows):
        if view.start - row.start > _NEAR or row.section != view.statement.section:
            break
        if row.table == "budgets" and row.values["phase"] == "proposed":
            period = of_row(row)
            first = period if period is not None and one_year(period) else first
    return first


_NEAR = 1200
"""Characters over which a text goes on about a draft that it told of."""


def divided(view: View, figure: Figure, anchor: Anchor, name: str | None, latest: Fact | None) -> ValuePeriod | None:
    """The period of the amount that this one is said to be a part of ('Of this, …', 'the central share is …')."""
    of_it = OF_THE_MONEY.match(view.text) is not None
    if latest is None or (latest.values.get("initiative") != name and not of_it):
        return None
    if latest.section != view.statement.section:
        return None
    subject = view.subject(view.index[figure])
    part = (
        of_it
        or (subject is not None and STATE_SHARE.match(subject.text) is not None)
        or (anchor.rule in LISTED and view.statement.kind == "field")
        or re.search(r"\bof\s+which\b", view.slice(view.start, figure.start)) is not None
    )
    return None if not part or phase_told(view, figure) == "executed" else of_row(latest)


_INCLUDED = re.compile(
    r"[^;:]*?(?:,|\(|–|—)\s*(?:including|of\s+which|comprising|covering|made\s+up\s+of|consisting\s+of)\b"
)


def last_money(
    view: View, figure: Figure, memory: Memory, opened: Fact | None, initiatives: Initiatives
) -> Fact | None:
    """The row of public money that an amount may go on about: the last one of a whole, unless the paragraph has told
    only a part of another programme's. ``opened`` is the last row of the statements before.
    """
    before = memory.previous
    if before is not None and before.table == "budgets" and before.values.get("component") is None:
        told = before.figures[0]
        if told in view.index and _INCLUDED.match(view.slice(told.end, figure.start)):
            return before  # a line of a list: 'Rs 9 crore to the Reef Fund, including Rs 4 crore for jetties'
    begin = memory.block_start
    if begin is None or opened is None or opened.table != "budgets" or opened.start < begin:
        return memory.budget
    budget = memory.budget
    if budget is not None and budget.start >= begin and budget.start >= opened.start:
        return budget
    if budget is not None and budget.values.get("initiative") == opened.values.get("initiative"):
        return budget
    named = any(item.name == opened.values.get("initiative") for item in initiatives.items)
    return opened if named else budget
