"""Rows of ``initiatives``: each named programme, act or body once, with launch, parties, sectors and parent."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from trustetl.facts.events.events import dated_events
from trustetl.facts.events.wording import DatedEvent, days_of
from trustetl.facts.language.statement_figures import preceding
from trustetl.facts.language.wordlists import word_set
from trustetl.facts.names.named import Initiative, Initiatives
from trustetl.facts.names.parties_named import parties_of, sectors_of
from trustetl.model import Document, Fact, Figure, Setting, Statement


def initiative_facts(
    document: Document,
    setting: Setting,
    statements: Sequence[Statement],
    figures: Sequence[Figure],
    initiatives: Initiatives,
) -> list[Fact]:
    """One ``initiatives`` row for each initiative, evidence being the statement that says most of it (its launch,
    else its first mention).

    ``launched_start``/``launched_end`` are the interval that the text allows for the launch ('in 2025' is the whole
    year), cut off at the date of publication; approval, announcement, membership and deadlines are no launch, but for
    what consists in a text: a strategy, plan or act begins with being presented, adopted or enacted.
    """
    del document
    events = dated_events(setting, statements, figures, initiatives)
    facts: list[Fact] = []
    for item in initiatives.items:
        launch = _launch(item, events) or _begun_span(item, events) or _set_out(item, events, setting.published)
        first = next(preceding(statements, item.mentions[0][0] + 1))
        home = launch.statement if launch is not None else first
        start, end = _interval(launch, setting.published)
        named = [
            s for s in statements if s.kind != "furniture" and any(s.start <= at < s.end for at, _ in item.mentions)
        ]
        facts.append(
            Fact(
                table="initiatives",
                values={
                    "name": item.name,
                    "acronym": item.acronym,
                    "kind": item.kind,
                    "parties": parties_of(item, named),
                    "launched_start": start,
                    "launched_end": end,
                    "sectors": sectors_of(item, named),
                    "parent": item.parent,
                },
                start=home.start,
                end=home.end,
                section=home.section,
                figures=launch.figures if launch is not None else (),
                basis="inferred" if launch is not None and launch.inferred else "stated",
                rule="launch told of a named initiative" if launch is not None else "initiative named",
            )
        )
    return facts


def _launch(item: Initiative, events: Sequence[DatedEvent]) -> DatedEvent | None:
    """The launch of an initiative; where two places date it, the first that is no caption or note."""
    mine = [event for event in events if event.event == "launch" and event.initiative is item and event.begins]
    mine += [e for e in events if e.event == "launch" and e.initiative is item and not mine and _told_behind(item, e)]
    return next(
        (event for event in mine if event.statement.kind not in ("caption", "footnote")), mine[0] if mine else None
    )


_BEHIND = re.compile(
    r"[)”\"*_]*(?:\s?\([^()]*\))?\s?[;:,.–—-]\W{0,4}(?:(?:first|formally|officially|jointly|newly)\s)?"
    r"(?:(?:re-?)?launched|created|set\sup|started|begun|introduced|established|rolled\sout|inaugurated|instituted)\b[^.;]{0,90}$",
    re.IGNORECASE,
)
"""A bare participle behind a name, with its date: 'Harbour Jobs Scheme (HJS); launched from Lima on'."""


def _told_behind(item: Initiative, event: DatedEvent) -> bool:
    """Whether a launch is told by a bare participle that stands right behind the name."""
    if not event.figures or event.begins:
        return False
    text, base = event.statement.text, event.statement.start
    at = event.figures[0].start
    return any(
        base <= start and end <= at and _BEHIND.match(text[end - base : at - base]) for start, end in item.mentions
    )


_RUNS = re.compile(r"\b(?:runs|running|ran|run|lasts|lasting)\s(?:from\s)?(?:the\s)?[*_]*$")
"""What stands before both ends of what goes on from the first to the last: 'runs from'."""
_MONTH_FIRST = re.compile(
    r"(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?\s)?(?:of\s)?"
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?(?:\s(?P<days>\d{1,2})(?!\d))?"
)
"""The first end of a span that is told to the month or day, and no fiscal year."""
_BEGAN = re.compile(
    r"\b(?:began|begun|started|launched|commenced|opened|set up|established|created|in operation|running)\b[^.;]{0,40}$"
)


def _begun_span(item: Initiative, events: Sequence[DatedEvent]) -> DatedEvent | None:
    """The beginning of an initiative of which one sentence tells both ends: 'It started in July 2031 and closes in
    June 2034', or from which month or day on it runs.
    """
    for event in events:
        if event.event != "period" or event.initiative is not item or not event.figures:
            continue
        first, statement = event.figures[0], event.statement
        before = statement.text[: first.start - statement.start]
        start, end = days_of(first)
        if _RUNS.search(before) is not None and start is not None and (dated := _MONTH_FIRST.match(first.quote)):
            last = start if dated["day"] or dated["days"] else start.replace(day=monthrange(start.year, start.month)[1])
            return replace(event, event="launch", start=start, end=last, figures=(first,), begins=True)
        if len(event.figures) > 1 and _BEGAN.search(before):
            return replace(event, event="launch", start=start, end=end, figures=(first,), begins=True)
    return None


_TEXTS = ("roadmap", "act")
"""Kinds of initiative that consist in a text: strategies, plans, policies, acts."""
_TREATIES = word_set("agreement accord accords treaty pact compact protocol declaration convention charter pledge goal")
"""Last words of names of what parties agree."""
_AGREED = re.compile(r"\b(?:conclud(?:ed|ing)|conclusion|agreed|adopt(?:ed|ing|ion)|struck|reached)\b")


def _set_out(item: Initiative, events: Sequence[DatedEvent], published: date | None) -> DatedEvent | None:
    """The first presentation, adoption or enactment of what consists in a text, where its own clause tells it; the
    signing or conclusion of what parties agree.
    """
    last = item.name.casefold().split()[-1]
    treaty = last in _TREATIES
    mine = [
        event
        for event in events
        if event.initiative is item
        and (
            (not event.inferred and event.event in ("announcement", "approval", "publication"))
            or (treaty and not event.inferred and event.event == "other" and _AGREED.search(event.label))
        )
        and event.start is not None
        and (published is None or event.start <= published)
    ]
    text = item.kind in _TEXTS or "framework" in item.name.casefold().split()
    return min(mine, key=lambda event: event.start or date.max) if mine and (text or treaty) else None


def _interval(launch: DatedEvent | None, published: date | None) -> tuple[date | None, date | None]:
    if launch is None:
        return None, None
    end = launch.end if launch.end is not None or not launch.figures else days_of(launch.figures[0])[1]
    if published is not None and end is not None and launch.start is not None and launch.start <= published < end:
        end = published
    return launch.start, end
