"""Rows of ``milestones``: publication, and every other event that the text dates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from trustetl.facts.events.dates import OTHER_DATE
from trustetl.facts.events.events import dated_events
from trustetl.facts.events.wording import DatedEvent, day_count
from trustetl.facts.language.statement_figures import statement_at
from trustetl.facts.names.named import Initiatives
from trustetl.figures.published import publication_month, tells_its_day
from trustetl.model import Fact, Figure, Setting, Statement

PUBLISHED = "Published"
"""The label of the publication of the document itself."""


def find_milestones(
    setting: Setting,
    statements: Sequence[Statement],
    figures: Sequence[Figure],
    initiatives: Initiatives,
) -> list[Fact]:
    """One ``milestones`` row for each dated event, the document's publication first.

    ``date_start`` and ``date_end`` are the days the text allows, inclusive; a deadline has no start. What is said
    twice of one initiative is one row that rests on both figures. Rows whose initiative comes from elsewhere than the
    clause are ``inferred``.
    """
    facts = _publication(setting, statements, figures)
    met: dict[tuple[str, str, date | None, date | None], int] = {}
    for event in dated_events(setting, statements, figures, initiatives):
        if event.event == "other" and event.start == setting.published and tells_its_day(event.statement.text):
            continue  # 'This note was prepared on 3 May 2024'
        if event.event == "other" and event.figures and facts[:1] and event.figures == facts[0].figures:
            continue  # 'Fact sheet - May 2024', the line that dates the text
        if event.start is None and event.end is None:
            continue  # 'this year' in a text whose day nobody knows: nothing that a table could hold
        name = event.initiative.name if event.initiative is not None else None
        key = (event.event, name or "", event.start, event.end)
        if name is not None and event.statement.kind != "row" and key in met:
            earlier = facts[met[key]]
            facts[met[key]] = Fact(
                earlier.table,
                earlier.values,
                earlier.start,
                earlier.end,
                earlier.section,
                earlier.figures + event.figures,
                earlier.basis,
                earlier.rule,
            )
            continue
        met[key] = len(facts)
        facts.append(_fact(event, name))
    return facts


def _fact(event: DatedEvent, name: str | None) -> Fact:
    return Fact(
        table="milestones",
        values={
            "event": event.event,
            "initiative": name,
            "label": event.label,
            "date_start": event.start,
            "date_end": event.end,
            "period_label": event.period_label,
        },
        start=event.statement.start,
        end=event.statement.end,
        section=event.statement.section,
        figures=event.figures,
        basis="inferred" if event.inferred else "stated",
        rule=f"{event.event} with its date",
    )


def spans_of_money(
    rows: Sequence[Fact],
    milestones: Sequence[Fact],
    setting: Setting,
    statements: Sequence[Statement],
    initiatives: Initiatives,
) -> list[Fact]:
    """The span of a programme that only its money tells, as the sum for years that are not over: 'The Facility has
    €9 billion for 2028-2034'. Not of days on which
    the programme has one in ``milestones``; the next one follows it.
    """
    known = {item.name for item in initiatives.items if item.kind not in {"act", "body"}}
    spanned: dict[str, list[tuple[date | None, date | None]]] = {}
    for fact in milestones:
        whose, first, last = (fact.values.get(key) for key in ("initiative", "date_start", "date_end"))
        if fact.values.get("event") == "period" and isinstance(whose, str):
            days = first if isinstance(first, date) else None, last if isinstance(last, date) else None
            spanned.setdefault(whose, []).append(days)
    found: list[Fact] = []
    for row in rows:
        name, values = row.values.get("initiative"), row.values
        start, end = values.get("period_start"), values.get("period_end")
        if (
            row.table != "budgets"
            or name not in known
            or row.rule.endswith(("header of <figure>", "caption over <figure>"))  # the column of a table
            or values.get("phase") not in {"approved", "proposed"}
            or not (isinstance(start, date) and isinstance(end, date))
            or (end - start).days <= _YEAR
            or (setting.day is not None and end < setting.day)
        ):
            continue
        home = statement_at(statements, row.start)
        if home is None or _ONE_OF_GIVERS.search(home.text):
            continue
        named = any(
            a.initiative.name == name and home.start <= a.start < home.end for a in initiatives.anchors if a.named
        )
        if values.get("component") is not None and (not named or home.kind == "row"):
            continue
        if any(_meet((start, end), other) for other in spanned.get(name, ())):
            continue
        told = tuple(f for f in row.figures[1:] if f.kind == "period" and row.start <= f.start < row.end)
        if len(told) != 1 or (told[0].period_start, told[0].period_end) != (start, end):
            continue
        spanned.setdefault(name, []).append((start, end))
        label = " ".join(told[0].quote.split())
        span = {
            "event": "period",
            "initiative": name,
            "label": f"{name}: {label}",
            "date_start": start,
            "date_end": end,
            "period_label": label,
        }
        found.append(
            Fact("milestones", span, row.start, row.end, row.section, told, "inferred", "period of a programme's money")
        )
    return found


def _meet(one: tuple[date, date], other: tuple[date | None, date | None]) -> bool:
    """Whether two spans share a day; one that is open on a side reaches to the end of time."""
    return one[0] <= (other[1] or date.max) and (other[0] or date.min) <= one[1]


_YEAR = 366
_ONE_OF_GIVERS = re.compile(r"\b(?:pledg\w+|donat\w+|(?:its|their|our) contributions?)\b", re.IGNORECASE)
"""What one of several givers does, whose years are not those of the whole."""


def _publication(setting: Setting, statements: Sequence[Statement], figures: Sequence[Figure]) -> list[Fact]:
    """The publication of the document itself, read from the line that dates it."""
    if not statements:
        return []
    if setting.published is None:
        return _publication_month(statements, figures)
    dates = [
        figure
        for figure in figures
        if figure.kind == "date" and figure.period_start == setting.published == figure.period_end
    ]
    lines = [statement for statement in statements if statement.kind == "dateline"]
    figure = next((f for f in dates if any(s.start <= f.start < s.end for s in lines)), dates[0] if dates else None)
    at = figure.start if figure is not None else (lines or statements)[0].start
    home = next(statement for statement in statements if statement.start <= at < statement.end)
    if home.kind in ("dateline", "field") and OTHER_DATE.match(home.text):
        return []  # 'Approval date: 27 March 2025'
    days = (setting.published, setting.published)
    quote = " ".join(figure.quote.split()) if figure is not None else setting.published.isoformat()
    return [_published_row(home, figure, days, quote, "date of publication")]


def _published_row(
    home: Statement, figure: Figure | None, days: tuple[date | None, date | None], quote: str, rule: str
) -> Fact:
    """The row of a document's publication; inferred where no figure of the text tells it."""
    return Fact(
        table="milestones",
        values={
            "event": "publication",
            "initiative": None,
            "label": PUBLISHED,
            "date_start": days[0],
            "date_end": days[1],
            "period_label": quote,
        },
        start=home.start,
        end=home.end,
        section=home.section,
        figures=(figure,) if figure is not None else (),
        basis="stated" if figure is not None else "inferred",
        rule=rule,
    )


def _publication_month(statements: Sequence[Statement], figures: Sequence[Figure]) -> list[Fact]:
    """The publication of a document of which the text gives only the month, or the day in its title ('Remarks by the
    Minister, Nakuru, 4 May 2025').
    """
    found = publication_month(statements)
    home = found[0] if found is not None else None
    figure: Figure | None = None
    if home is not None:
        figure = next((f for f in figures if home.start <= f.start < home.end and 27 < day_count(f) <= 31), None)
    for title in statements[:12]:
        if figure is None and title.kind in ("title", "dateline") and not OTHER_DATE.match(title.text):
            home = title
            figure = next((f for f in figures if _dates_title(f, title)), None)
    if home is None or figure is None or figure.period_end is None or OTHER_DATE.match(home.text):
        return []
    days = (figure.period_start, figure.period_end)
    return [_published_row(home, figure, days, " ".join(figure.quote.split()), "month of publication")]


def _dates_title(figure: Figure, title: Statement) -> bool:
    """Whether a date is the last thing that a title says."""
    behind = title.text[figure.end - title.start :]
    return (
        title.start <= figure.start < title.end
        and figure.kind == "date"
        and (
            title.kind == "dateline"
            or (day_count(figure) == 1 and re.fullmatch(r"\W*(?:\([^()]*\))?\W*", behind) is not None)
        )
    )
