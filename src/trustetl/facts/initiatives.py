"""Rows of ``initiatives``: each named programme, act or body once, with launch, parties, sectors and parent."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from trustetl.facts.event_wording import DatedEvent
from trustetl.facts.events import dated_events
from trustetl.facts.named import Initiative, Initiatives
from trustetl.facts.parties_named import parties_of, sectors_of
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
    year), cut off at the date of publication; approval, announcement, membership and deadlines are no launch.
    """
    del document
    events = dated_events(setting, statements, figures, initiatives)
    facts: list[Fact] = []
    for item in initiatives.items:
        launch = _launch(item, events)
        first = _statement_at(statements, item.mentions[0][0])
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
    return next(
        (event for event in mine if event.statement.kind not in ("caption", "footnote")), mine[0] if mine else None
    )


def _interval(launch: DatedEvent | None, published: date | None) -> tuple[date | None, date | None]:
    if launch is None:
        return None, None
    end = launch.end
    if published is not None and end is not None and launch.start is not None and launch.start <= published < end:
        end = published
    return launch.start, end


def _statement_at(statements: Sequence[Statement], offset: int) -> Statement:
    return next(s for s in statements if s.start <= offset < s.end)
