"""All facts of a document: the rooms of the tables, asked one after the other."""

from __future__ import annotations

from collections.abc import Sequence

from trustetl.facts.aims.objectives import find_objectives
from trustetl.facts.derived import derive_shares
from trustetl.facts.events.milestones import PUBLISHED, find_milestones, spans_of_money
from trustetl.facts.language.counted_units import united
from trustetl.facts.merging import merge_restated
from trustetl.facts.names.glossary import find_glossary
from trustetl.facts.names.initiatives import initiative_facts
from trustetl.facts.names.names import find_initiatives
from trustetl.facts.reading import Reader
from trustetl.facts.unrouted import NO_TABLE
from trustetl.model import Document, Fact, Figure, Route, Setting, Statement


def find_facts(
    document: Document, setting: Setting, statements: Sequence[Statement], figures: Sequence[Figure]
) -> tuple[tuple[Fact, ...], tuple[Figure, ...], dict[Figure, Route]]:
    """All facts of a document, its figures, and for each of these the table it ended up in or the reason why it is in
    none.

    Every figure has exactly one route. Facts come in the order of their tables and of the text. The figures are those
    given, but that counts without a noun have what they count as their unit.
    """
    initiatives = find_initiatives(document, statements)
    reader = Reader(document, setting, statements, figures, initiatives)
    reader.read()
    values = merge_restated(reader.facts)
    milestones = find_milestones(setting, statements, figures, initiatives)
    milestones += spans_of_money(values, milestones, setting, statements, initiatives)
    facts = (
        *values,
        *derive_shares(values),
        *find_objectives(document, setting, statements, figures, initiatives),
        *initiative_facts(document, setting, statements, figures, initiatives),
        *milestones,
        *find_glossary(document, setting, statements, figures, initiatives),
    )
    routes = _routes(setting, figures, reader.routes, values, milestones)
    facts, now = united(facts)
    return facts, tuple(now.get(f, f) for f in figures), {now.get(f, f): route for f, route in routes.items()}


def _routes(
    setting: Setting,
    figures: Sequence[Figure],
    given: dict[Figure, Route],
    values: Sequence[Fact],
    milestones: Sequence[Fact],
) -> dict[Figure, Route]:
    """A route for each figure: values as they were read, dates and periods by the rows that rest on them."""
    rests: dict[Figure, str] = {}
    for fact in (*milestones, *values):
        for figure in fact.figures:
            if figure.kind in {"date", "period"}:
                rests[figure] = fact.table
    routes: dict[Figure, Route] = {}
    for figure in figures:
        if figure in given:
            routes[figure] = given[figure]
        elif figure in rests:
            routes[figure] = Route(rests[figure], None)
        elif figure.kind == "date" and setting.published is not None and figure.period_start == setting.published:
            routes[figure] = Route("documents", None)
        elif figure.kind in {"date", "period"} and figure.period_start is None and figure.period_end is None:
            routes[figure] = Route(None, "a date told from a day of publication that is not known")
        elif figure.kind in {"date", "period"}:
            routes[figure] = Route(None, "a date or period that bounds or dates no row")
        else:
            routes[figure] = Route(
                None, figure.reason or NO_TABLE.get(figure.kind, "stands in no statement of the text")
            )
    for fact in milestones:
        if fact.values.get("event") == "publication" and fact.values.get("label") == PUBLISHED and fact.figures:
            routes[fact.figures[0]] = Route("documents", None)
    return routes
