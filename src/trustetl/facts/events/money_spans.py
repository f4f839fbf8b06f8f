"""The span of a programme where a text tells it only as that of its money: 'The Treasury will contribute $3 million,
from 2027 to 2030'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from trustetl.facts.events.wording import DatedEvent, clause_words
from trustetl.facts.language.statement_figures import within
from trustetl.facts.names.named import Initiative, Initiatives
from trustetl.model import Figure, Setting, Statement

_FOR = re.compile(
    r"(?:\b(?:for|from|between|over|during|in|across|throughout|covering|spanning)\s|[(,]\s?)(?:the\s)?"
    r"(?:(?:fiscal|financial)\s)?(?:years?\s|period\s|cycle\s)*(?:of\s|from\s)?$",
    re.IGNORECASE,
)
_UNTIL = re.compile(r"\b(?:until|till|through|up to)\s(?:the\s)?(?:end of\s)?$")
_GIVES = re.compile(
    r"\b(?:puts?|pours?|will|would|shall|is to|are to|propos\w+|offer\w*|contribut\w+|provid\w+|invest\w*|allocat\w+|"
    r"commit\w*|earmark\w*|set aside|sets aside|plans?|envelope|budget(?:ed)?|outlay|worth|reserv\w+|financ\w+|"
    r"fund(?:ed|ing)|approv\w+|makes? available|assign\w*|dedicat\w+|endow\w*|backed|volume)\b",
    re.IGNORECASE,
)
_NOT_SPAN = re.compile(
    r"\b(?:imports?|exports?|imported|exported|sales|tariffs?|market|prices?|growth|average|spent|paid|disbursed|used|"
    r"absorbed|drew|drawn|received|released|pledge[sd]|donat\w+|"
    r"base|baseline|review|actual|output|national budget|multiannual|medium.term|previous|"
    r"predecessor|earlier|former|needs?|gap|damage|loss(?:es)?|gdp|debt|revenues?|pilot|would need|estimated|companies|"
    r"private|(?:will|would|to|could) cost|estimates? that)\b",
    re.IGNORECASE,
)


def money_spans(
    setting: Setting,
    statements: Sequence[Statement],
    times: Sequence[Figure],
    figures: Sequence[Figure],
    initiatives: Initiatives,
    told: Sequence[DatedEvent],
) -> list[DatedEvent]:
    """The spans of initiatives to which ``told`` gives none, each from the first sentence that grants money for some
    years which are not over."""
    spanned = {e.initiative.name for e in told if e.event == "period" and e.initiative is not None}
    used = {figure.start for e in told for figure in e.figures}
    found: list[DatedEvent] = []
    for statement in statements:
        if statement.kind not in ("sentence", "item"):
            continue
        for figure in within(times, statement.start, statement.end):
            if figure.start in used or not _lasts(figure, setting):
                continue
            before = statement.text[: figure.start - statement.start]
            before_it = within(figures, statement.start, figure.start)
            money = [f for f in before_it if f.kind == "money"]
            last = money[-1].end if money else 0
            upto = figure.period_start is None
            if (
                not money
                or not (_UNTIL if upto else _FOR).search(before)
                or (upto and before[last - statement.start :].count(",") > 0)
                or not _GIVES.search(before)
                or _NOT_SPAN.search(statement.text)
                or any(last <= f.start and f.kind in ("percent", "count") for f in before_it)
            ):
                continue
            who, direct = _owner(statement, figure, initiatives)
            if who is None or who.name in spanned or (upto and not direct):
                continue
            spanned.add(who.name)
            words = clause_words(statement, statement.start, statement.end)
            quote = " ".join(figure.quote.split())
            found.append(
                DatedEvent(
                    "period",
                    statement,
                    figure.period_start,
                    figure.period_end,
                    who,
                    (figure,),
                    words,
                    quote,
                    inferred=not direct,
                )
            )
    return found


def _lasts(figure: Figure, setting: Setting) -> bool:
    """Whether a figure is a span of more than a year that is not over when the text is published."""
    start, end = figure.period_start, figure.period_end
    if figure.kind != "period" or end is None or (start is not None and (end - start).days <= 366):
        return False
    return setting.day is None or end >= setting.day


def _owner(statement: Statement, figure: Figure, initiatives: Initiatives) -> tuple[Initiative | None, bool]:
    """Whose money it is: the first initiative that the sentence names before the span, else the one that governs
    there and was named before; and whether the sentence says so."""
    own = initiatives.subject(statement.start, figure.start)
    if own is not None:
        return own, True
    who = initiatives.holding(statement.start)
    if who is None or not any(start < statement.start for start, _ in who.mentions):
        return None, False
    return who, False


_PLAN_FOR = re.compile(
    r"\b(?:an?|the|its|this|our)\s(?:[^\s,;:]+\s){0,5}?(?:plan|programme|program|package|envelope|budget|strategy|roadmap|"
    r"phase|cycle|call)\s(?:for|covering|spanning|over)\s(?:the\s)?(?:(?:years|period)\s)?(?:of\s|from\s)?$"
)


def planned_under(statement: Statement, figure: Figure, initiatives: Initiatives) -> Initiative | None:
    """The programme under which there is a plan for some years: 'adopted a work plan for 2031-2033 under the Fund'."""
    if not _PLAN_FOR.search(statement.text[: figure.start - statement.start]):
        return None
    gap = re.match(r"\s(?:under|of|within)\s(?:the\s|its\s)?", statement.text[figure.end - statement.start :])
    at = figure.end + gap.end() if gap is not None else 0
    return next((a.initiative for a in initiatives.anchors if a.start <= at < a.end and gap is not None), None)
