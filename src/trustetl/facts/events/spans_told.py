"""Spans of programmes that stand beside their name or that a clause tells in other words: 'Go Deep (2021–2026)' as a
heading, 'is a new fund for 2028–2034', 'will carry out the project between 2026 and 2030'.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from trustetl.facts.events.wording import DatedEvent, clause_words
from trustetl.facts.names.named import Anchor, Initiative, Initiatives
from trustetl.model import Figure, Statement

_THING = (
    r"(?:fund|programme|program|scheme|instrument|facility|plan|strategy|mechanism|project|initiative|mission|roadmap|"
    r"campaign|package|partnership)"
)
_FOR = (
    r"(?:for|from|between|over|in|during|covering|spanning)\s(?:the\s)?(?:(?:years|period|financial\syears)\s)?"
    r"(?:from\s)?$"
)
_IS_ONE = re.compile(
    rf"(?:\s?\([^()]*\))?,?\s(?:is|was|as)\s(?:an?|the|one\sof\sthe)\s(?:[\w’'-]+\s){{0,5}}?{_THING}s?\s{_FOR}"
)
"""What the text says a name is, with its years: ' is a new fund for'."""
_CARRIES_OUT = re.compile(
    rf"\b(?:carry\sout|carries\sout|carried\sout|implements?|implemented|executes?|executed|delivers?|builds?|runs?|rolls?\sout|"
    rf"undertakes?|completes?|finances?|funds?)\s(?:the|this)\s{_THING}\s{_FOR}",
    re.IGNORECASE,
)
_MONEY_RUNS = re.compile(
    r"\W*(?:The|This|Its|Their|Our)\s(?:[\w’'-]+\s){0,3}?(?:grant|loan|credit|financing|funding|support|aid|agreement|contribution|"
    r"assistance|contract)\b[^;]{0,90}?\b(?:runs?|lasts?|extends?|is\s(?:available|valid|spread))\s(?:from|over|for)\s(?:the\s)?$"
)
"""Money of what the sentences before speak of, told with its years: 'The grant of €64 million runs from'."""
_OWN_YEARS = re.compile(r"\b(?:[Tt]he|[Ii]ts|[Oo]ur|[Tt]heir|[Aa]|[Uu]nder)\s$")
_BEFORE_NAME = re.compile(r"\s(?:new\s|revised\s|current\s|national\s)?")
_FRONT = re.compile(r"\W*(?:From|For|Between|Over|During)\s(?:the\s(?:years|period)\s)?(?:from\s)?$")
_DOES = re.compile(r"\s(?:is|are|will|would|shall|should|can|has|provides|gives|supports|pays|offers|makes|runs)\s")
_NAME_END = re.compile(r"(?:\s?\([^()]*\))?(?:,?\s(?:Phase|Stage|phase|PHASE)\s[IVX\d]+)?,?\s?[(:–—-]?\s?")
_CLOSES = re.compile(r"\s?\)?\s?(?:\([^()]*\))?\W*(?:$|[:–—]\s)")
_YEAR = 366


def told_span(
    statement: Statement, figure: Figure, initiatives: Initiatives, figures: Sequence[Figure]
) -> tuple[Initiative, bool] | None:
    """Whose a stretch of years is that its own clause gives to a programme, and whether the clause names it."""
    base = statement.start
    before, after = statement.text[: figure.start - base], statement.text[figure.end - base :]
    mine = initiatives.pointing(base, figure.start)
    one = next(
        (a for a in mine if a.named and _IS_ONE.fullmatch(statement.text, a.end - base, figure.start - base)), None
    )
    if one is not None:
        return one.initiative, True
    if _CARRIES_OUT.search(before):
        pointed = mine[-1].initiative if mine and figure.start - mine[-1].end < _NEAR else initiatives.holding(base)
        return (pointed, False) if pointed is not None else None
    if not mine and _MONEY_RUNS.fullmatch(before):
        holder = initiatives.holding(base)
        return (holder, False) if holder is not None else None
    ahead = next(iter(initiatives.pointing(figure.end, statement.end)), None)
    if ahead is None:
        return None
    gap = statement.text[figure.end - base : ahead.start - base]
    if ahead.named and _OWN_YEARS.search(before) and _BEFORE_NAME.fullmatch(gap):
        return ahead.initiative, True  # 'the 2021-2024 Reef Programme'
    sums = next((f for f in figures if ahead.end <= f.start < statement.end and f.kind not in ("date", "period")), None)
    bare = re.fullmatch(r",?\s(?:the\s)?", gap) is not None and sums is not None and sums.kind == "money"
    if bare and _FRONT.fullmatch(before) and _DOES.match(after, ahead.end - figure.end):
        return ahead.initiative, ahead.named  # 'From 2026 to 2032 it is to give'
    return None


_NEAR = 40
"""How far before its years the words 'the project' stand at most."""


def headed_span(statement: Statement, figure: Figure, initiatives: Initiatives) -> Initiative | None:
    """The initiative right behind whose name in a title or heading its years stand: 'Go Deep (2021–2026)'."""
    start, end, base = figure.period_start, figure.period_end, statement.start
    if start is None or end is None or (end - start).days <= _YEAR:
        return None
    beside = initiatives.pointing(base, figure.start)
    return next((a.initiative for a in beside if _heads(statement, a, figure, base)), None)


def _heads(statement: Statement, anchor: Anchor, figure: Figure, base: int) -> bool:
    """Whether a name in a line is followed by its years and by nothing else."""
    return (
        anchor.named
        and _NAME_END.fullmatch(statement.text, anchor.end - base, figure.start - base) is not None
        and _CLOSES.match(statement.text, figure.end - base) is not None
    )


_HEADS_SPAN = re.compile(
    r"\W*(?:[\w’'-]+\s){0,3}?(?:budget|outlay|allocations?|envelope|financing plan|period|"
    r"duration|timeline|time ?frame|implementation|programme|program|plan|mission|scheme|strategy|roadmap)\b"
    r"(?:\s(?:by|per|of|for)\s(?:the\s)?[a-z]+)?[\s,(:–—-]*(?:(?:for|in|over|from|of)\s)?(?:the\s(?:period|years)\s)?",
    re.IGNORECASE,
)


def heading_span(statement: Statement, figure: Figure, initiatives: Initiatives) -> DatedEvent | None:
    """The span that a heading gives to the money or the work of what a text is about: 'Outlay (2031-32 to 2035-36)'."""
    start, end = figure.period_start, figure.period_end
    before = statement.text[: figure.start - statement.start]
    named = headed_span(statement, figure, initiatives)
    who = named or initiatives.holding(statement.start)
    if start is None or end is None or (end - start).days <= _YEAR or who is None:
        return None
    if named is None and (NOT_HEAD.search(before) or not _HEADS_SPAN.fullmatch(before)):
        return None
    if named is None and re.search(r"\w", statement.text[figure.end - statement.start :]):
        return None
    words = clause_words(statement, statement.start, statement.end)
    quote = " ".join(figure.quote.split())
    return DatedEvent("period", statement, start, end, who, (figure,), words, quote, inferred=True)


NOT_HEAD = re.compile(
    r"\b(?:imports?|exports?|data|reference|base|review|growth|spent|spending|past|previous|former|actual|output|"
    r"national|state|federal|medium.term)\b",
    re.IGNORECASE,
)


def without_repeated(events: Sequence[DatedEvent]) -> list[DatedEvent]:
    """The events without spans that a title or heading gives to nobody, or to what other lines give one as well."""
    told = {e.initiative.name for e in events if e.event == "period" and e.initiative is not None and not _is_headed(e)}
    return [
        event
        for event in events
        if event.event != "period"
        or not _is_headed(event)
        or (event.initiative is not None and event.initiative.name not in told)
    ]


def _is_headed(event: DatedEvent) -> bool:
    return event.statement.kind in ("heading", "title")
