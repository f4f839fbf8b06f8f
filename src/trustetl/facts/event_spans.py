"""Spans of programmes ('will run from … to …') and things due by a date."""

from __future__ import annotations

import re
from collections.abc import Sequence

from trustetl.facts.event_wording import CLAUSE, Dated, clause_words
from trustetl.facts.named import Initiative, Initiatives
from trustetl.model import Figure, Statement

_RUNS = re.compile(
    r"\b(?:runs?|ran|running|implement(?:ed|ation)|spread|lasts?|covers|covering|operat(?:es?|ed)|continu(?:e|es|ed)|"
    r"extended|period|tenure|duration|"
    r"timeline|timeframe|time frame|over (?:a |the )?(?:period|(?:next )?\w+ years)|"
    r"for (?:a period of )?(?:[\w-]+) years|valid|effective|phase|in place|spans?|financial years|"
    r"programming period|"
    r"life of|lifetime|seven-year|five-year)\b",
    re.IGNORECASE,
)


_SPAN_LABEL = re.compile(
    r"\b(?:period|tenure|duration|timeline|time ?frame|implementation|validity|term|years covered|life)\b",
    re.IGNORECASE,
)


_NOT_SPAN = re.compile(
    r"\b(?:budget|allocation|allotment|funding|imports?|exports?|production linked|base|payback|data|reference|"
    r"review|reporting|growth|financial)\b",
    re.IGNORECASE,
)


def programme_span(
    statement: Statement, figure: Figure, before: str, initiatives: Initiatives, figures: Sequence[Figure]
) -> Dated | None:
    """The span of a programme: 'will run from … to …', 'Period: …', '… Mission (2025-31)', '… approved until
    2030-31'.
    """
    if figure.kind != "period" or statement.kind in ("heading", "title", "caption"):
        return None
    start, end = figure.period_start, figure.period_end
    long = start is not None and end is not None and (end - start).days > 366
    label = statement.label or ""
    labelled = bool(_SPAN_LABEL.search(label)) and not _NOT_SPAN.search(label) and figure.start - statement.body < 12
    mine = [anchor for anchor in initiatives.anchors if statement.start <= anchor.start < figure.start]
    bracketed = next(
        (
            a
            for a in mine
            if re.fullmatch(r"\s?\(\s?", statement.text[a.end - statement.start : figure.start - statement.start])
        ),
        None,
    )
    who: Initiative | None = None
    direct = True
    if (
        (long and labelled)
        or (long and _MONEY_LABEL.search(label) and _YEARS.search(before))
        or (long and not mine and _PHASE_RAN.match(statement.text))
    ):
        who, direct = initiatives.holding(statement.start), False
    elif long and bracketed is not None:
        who = bracketed.initiative
    elif (
        long
        and mine
        and (_RUNS.search(before) or _RUNS.search(statement.text[: figure.start - statement.start]))
        and not _figures_between(statement, mine[-1].end, figure, figures)
    ):
        run = list(_RUNS.finditer(statement.text[: figure.start - statement.start]))
        near = [a for a in mine if a.end <= statement.start + run[-1].start()] or mine
        who = near[0].initiative
    elif (
        start is None
        and end is not None
        and mine
        and re.search(
            r"\b(?:until|till|up to|upto)\s+(?:the\s+)?(?:end of\s+|FY\s?|fiscal\s+)?$", before, re.IGNORECASE
        )
    ):
        last = mine[-1]
        gap = statement.text[last.end - statement.start : figure.start - statement.start]
        if len(gap) > 60 or re.search(r"[;,](?!\d)", gap):
            return None
        who = last.initiative
    if who is None:
        return None
    return Dated(
        "period",
        statement,
        start,
        end,
        who,
        (figure,),
        clause_words(statement, statement.start, statement.end),
        " ".join(figure.quote.split()),
        inferred=not direct,
    )


def _figures_between(statement: Statement, low: int, figure: Figure, figures: Sequence[Figure]) -> bool:
    """Whether money or a quantity stands between a programme and a span, so that the span is the money's."""
    return any(low <= other.start < figure.start and other.kind in ("percent", "count") for other in figures)


_MONEY_LABEL = re.compile(r"\b(?:budget|outlay|cost|funding|financial outlay|allocation)\b", re.IGNORECASE)
_YEARS = re.compile(r"\b(?:for|over)\s+(?:a period of\s+)?(?:[\w-]+)\s+years\b[^.;\d]{0,16}$", re.IGNORECASE)
_PHASE_RAN = re.compile(
    r"\W*(?:The\s+)?(?:phase\s+(?:\w+)|(?:first|second|third|pilot|initial|next|new|last)\s+(?:phase|"
    r"stage))\s+(?:ran|runs|will run|lasted|"
    r"lasts|covers|covered|goes|went|is to run)\b",
    re.IGNORECASE,
)
_AIMED = re.compile(
    r"\b(?:aims?|seeks?|wants?|intends?|hopes?|plans?|meant|designed|aiming|seeking)\s+to\s+(?:\w+ly\s+)?$",
    re.IGNORECASE,
)
_DUE = re.compile(
    r"\b(?:due|deadline|last date|closing date|expires?|expire on|to be (?:\w+ly )?(?:finali[sz]ed|completed|"
    r"submitted|ready|operational|signed|concluded|delivered|adopted|launched|"
    r"presented|published|commissioned|opened|phased out)|(?:finali[sz]e|complete|submit|conclude|transpose|report|"
    r"apply|register)\b[^.;,]{0,40}|"
    r"(?:will|shall|must|should|is to|are to|is expected to|"
    r"are expected to)\s+(?:be\s+)?(?:\w+ly\s+)?(?:finali[sz]ed?|completed?|submit(?:ted)?|ready|operational|"
    r"conclude[d]?|expire|end|"
    r"publish(?:ed)?|issue[d]?|present(?:ed)?|sign(?:ed)?|adopt(?:ed)?|ratify|launch(?:ed)?|deliver(?:ed)?|"
    r"commissioned|open(?:ed)?|enter into force|go live|finish(?:ed)?|lapse|close))\b",
    re.IGNORECASE,
)


_COMING = re.compile(
    r"\b(?:will|shall|must|should|is to|are to|is expected to|are expected to|is set to|"
    r"is likely to)\s+(?!(?:\w+ly\s+)?(?:double|triple|rise|grow|reach|fall|increase|decline|shrink|amount|exceed|"
    r"remain)\b)\w+",
    re.IGNORECASE,
)


_QUANTITY = frozenset({"money", "percent", "percentage_point", "measure", "ratio"})


def find_deadline(
    statement: Statement, figure: Figure, low: int, high: int, initiatives: Initiatives, figures: Sequence[Figure]
) -> Dated | None:
    """Something due by a date. A date that bounds a quantity is that quantity's, not a milestone."""
    base = statement.start
    before = statement.text[low - base : figure.start - base]
    clause_at = max((found.end() for found in CLAUSE.finditer(before)), default=0)
    clause = before[clause_at:]
    due = [found for found in _DUE.finditer(clause) if not _AIMED.search(clause[: found.start()])]
    labelled = _DUE.search(statement.label or "")
    relative = re.search(r",\s+(?:which|that|and it|it)\s$", before[:clause_at]) is not None
    anchored = any(
        (low if relative else low + clause_at) <= anchor.start < figure.start for anchor in initiatives.anchors
    )
    if not due and anchored:
        due = list(_COMING.finditer(clause))
    if not due and not labelled:
        after = statement.text[figure.end - base : high - base]
        close = CLAUSE.search(after)
        due = (
            list(_DUE.finditer(after[: close.start() if close else len(after)]))
            if not clause.strip(" ,") or len(clause) < 25
            else []
        )
        if not due:
            return None
    if any(low + clause_at <= other.start < high and other.kind in _QUANTITY for other in figures):
        return None
    at = low + clause_at + (due[-1].start() if due and not labelled else 0)
    mine = [anchor for anchor in initiatives.anchors if statement.start <= anchor.start < statement.end]
    before_it = [anchor for anchor in mine if anchor.end <= max(at, low + clause_at) + 1]
    who = before_it[-1].initiative if before_it else initiatives.holding(at)
    return Dated(
        "deadline",
        statement,
        None,
        figure.period_end or figure.period_start,
        who,
        (figure,),
        clause_words(statement, low, high),
        " ".join(figure.quote.split()),
        inferred=not before_it,
    )
