"""Stretches between two days: 'The call runs from 15 March to 30 June', 'The second phase begins on 1 May and ends in
June 2033'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from trustetl.facts.events.dates import tells_deed
from trustetl.facts.events.deeds import is_planned
from trustetl.facts.events.happenings import MEASURED
from trustetl.facts.events.idle import slipped, until_label
from trustetl.facts.events.subjects import goes_on_about
from trustetl.facts.events.wording import STATISTIC, DatedEvent, clause_start, clause_words
from trustetl.facts.events.working_spans import works_over
from trustetl.facts.language.value_periods import is_value
from trustetl.facts.names.named import Initiatives
from trustetl.model import Figure, Statement

_BEGINS = re.compile(
    r"\b(?:phase|stage|programme|program|scheme|project|mission|fund|plan|facility|mandate|term|period|initiative|it|"
    r"cycle|trial|pilot|which|strategy|campaign|partnership)\s(?:[^.;,\d]{0,40}\s)?"
    r"(?:begins?|starts?|commences?|began|started|commenced|begin|start)\s(?:on|in|from)\s(?:the\s)?$",
    re.IGNORECASE,
)
_AND_ENDS = re.compile(
    r",?\s(?:and|to)\s(?:(?:it\s)?(?:will|is to|should|is due to|is set to|is expected to)\s)?"
    r"(?:end|conclude|finish|close|expire|lapse|run|last|continue|be completed|ended|concluded|finished|closed|ran|"
    r"lasted)(?:s|es)?\s(?:on|in|at|by|until|till|through|up to)?\s?(?:the\s)?"
)
"""What joins the beginning of something and its end: 'begins on … and ends in'."""

_GOES_ON = re.compile(
    r"\b(?:(?:may|can|could|must|should)\s(?:be\s)?[a-z]+|runs?|ran|apply|submit|bid|register|enrol|enroll|"
    r"comment|put out|consult(?:ed|ation)|"
    r"trial|trials|pilot|piloted|tested|trialled|conducted|carried out|open|opens|opened|lasts?|"
    r"lasted|valid|takes? place|took place|held|hosts?|hosted|hosting|accepted|invited|received|meets?|"
    r"for (?:an?|one) (?:\w+ )?(?:year|term|season|period) running)\b"
    r"[^.;]{0,60}\b(?:from|between)\s+(?:the\s+)?$"
)
"""What is open, held or goes on between two days, whatever is counted in it."""
_OVER = re.compile(
    r"\b(?:from|between|over)\s(?:the\s)?(?:(?:weekend|nights?|days?|weeks?|period)\s(?:of|from|between)\s)?$"
)
_FINITE = re.compile(r"\b(?:is|are|was|were|will|has|have|had|to\sbe|must|should|would)\b|\b[a-z]{3,}(?:ed|s)\b")

_YEAR = 366


def _happens(statement: Statement, first: Figure, last: Figure, figures: Sequence[Figure]) -> bool:
    """Whether something is said to be done over days or months that begin with a day or month, and nothing is measured
    over them: 'Divers will visit every pier between 4 May and 26 June'."""
    before = statement.text[: first.start - statement.start]
    low = clause_start(before)
    clause = before[low:]
    begin, end = first.period_start, last.period_end
    days = (end - begin).days if begin is not None and end is not None else 0
    if slipped(before) or (days > _YEAR and not (tells_deed(clause) and not is_planned(clause))):
        return False  # put off, or the span of a programme
    return (
        re.search(r"[A-Z][a-z]{2}", first.quote + last.quote) is not None
        and re.search(r"[A-Z][a-z]{2}|^\d{1,2}\b(?!\d)", first.quote) is not None
        and _OVER.search(before) is not None
        and (_FINITE.search(clause) is not None or tells_deed(clause))
        and not STATISTIC.search(clause)
        and not MEASURED.search(clause)
        and not any(is_value(f) for f in figures if statement.start + low <= f.start < statement.end)
    )


def open_span(
    statement: Statement,
    first: Figure,
    last: Figure | None,
    initiatives: Initiatives,
    figures: Sequence[Figure],
) -> DatedEvent | None:
    """A stretch between two days in which something is open or goes on: 'The call runs from 15 March to 30 June'."""
    base = statement.start
    before = statement.text[: first.start - base]
    if re.search(r"\s(?:to|until|till|through|and)\s|[–—]", first.quote):
        last = first  # both days in one figure
    if last is None:
        return None
    between = statement.text[first.end - base : last.start - base] if last is not first else " to "
    begin, end = first.period_start, last.period_end
    if begin is None or end is None:
        return None
    if not re.search(r"\d{4}|\d[./-]\d+[./-]\d", first.quote) and re.search(r"\d{4}", last.quote):
        # 'from 15 March to 30 June 2026': one year for both
        begin = date(
            end.year - ((begin.month, begin.day) > (end.month, end.day)),
            begin.month,
            min(begin.day, 28) if begin.month == 2 else begin.day,
        )
    phase = _AND_ENDS.fullmatch(between) is not None and _BEGINS.search(before) is not None
    if begin > end or (
        not phase and (end - begin).days > 366 and not re.search(r"[^\W\d_]{3}", first.quote.replace("to", ""))
    ):
        return None  # 'from 2031 to 2034' is the span of a programme or of money
    if not phase and not re.fullmatch(r"\s(?:to|until|till|through|and)\s(?:the\s)?|\s?[–—-]\s?", between):
        return None
    if not phase and not _GOES_ON.search(before) and not _happens(statement, first, last, figures):
        return None
    mine = [anchor for anchor in initiatives.anchors if base <= anchor.start < first.start]
    verb = re.search(r"\w+\s+(?:only\s+|from\s+|between\s+|the\s+)*$", before)
    own = [a for a in mine if verb is not None and goes_on_about(statement, a, verb.start())]
    subject = own[-1].initiative if own else initiatives.subject(base, first.start)
    who = subject or initiatives.holding(base)
    return DatedEvent(
        "period",
        statement,
        begin,
        end,
        who,
        (first, last) if last is not first else (first,),
        clause_words(statement, base, statement.end),
        " ".join(statement.text[first.start - base : last.end - base].split()),
        inferred=subject is None,
    )


def run_until(statement: Statement, figure: Figure, before: str, initiatives: Initiatives) -> DatedEvent | None:
    """The end of what runs up to a date that its label gives ('Runs until: …'), or of what was put off from one date
    to another, or the years over which a programme works; ``before`` is what stands before the date.
    """
    labelled, end = until_label(statement.label), figure.period_end
    if end is None or not (labelled or (figure.kind == "period" and slipped(before))):
        return works_over(statement, figure, initiatives)
    who = initiatives.subject(statement.start, figure.start) or initiatives.holding(statement.start)
    words, quote = clause_words(statement, statement.start, statement.end), " ".join(figure.quote.split())
    event = "period" if labelled else "deadline"
    return DatedEvent(event, statement, None, end, who, (figure,), words, quote, inferred=True)
