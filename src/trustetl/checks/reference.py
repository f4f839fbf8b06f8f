"""The tables against reference values: what a source of record says of the same thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from trustetl.checks.claims import Claims, Row
from trustetl.checks.intervals import Printed, agreement
from trustetl.checks.names import Names, goods, stage, words
from trustetl.checks.outcome import Tally
from trustetl.checks.references import Reference, References, split
from trustetl.checks.sums import LATER, each, is_whole, single_year, ten_times
from trustetl.checks.wording import amount, clip, stretch
from trustetl.model import Finding

_NEAR_EVENTS = ("launch", "announcement", "approval", "membership")


def reference_values(claims: Claims, names: Names, references: References) -> Iterator[Finding]:
    """Compare every row that a reference value is about with it."""
    yield from _budgets(claims, names, references.of("budgets"))
    yield from _milestones(claims, names, references.of("milestones"))
    yield from _trade(claims, names, references.of("trade"))
    yield from _glossary(claims, references.of("glossary"))


def _about(names: Names, reference: Reference, name: str) -> bool:
    return bool(name) and any(names.same(known, name) for known in reference.names)


def _cited(reference: Reference) -> str:
    remark = f"; {reference.remark.rstrip('.')}" if reference.remark else ""
    return f"({reference.source}{remark})"


def _printed(reference: Reference) -> Printed:
    half = reference.precision / 2
    return Printed(reference.value or 0.0, half, half)


def _budgets(claims: Claims, names: Names, references: Sequence[Reference]) -> Iterator[Finding]:
    tally = Tally("reference-amount")
    seen: set[tuple[str, str, float]] = set()
    for row in claims.rows("budgets"):
        value = claims.printed(row)
        if value is None or row["basis"] == "derived" or row["phase"] in LATER or single_year(row) or each(row, claims):
            continue
        known = [
            r
            for r in references
            if _about(names, r, row.text("initiative"))
            and _same_part(r, row)
            and r.cells["currency"] == claims.unit(row)
        ]
        if not known:
            continue
        tally.look()
        key = (row.document, known[0].names[0] + known[0].cells.get("component", ""), value.value)
        if key not in seen:
            seen.add(key)
            _judge_amount(claims, tally, row, value, known)
    yield from tally.close(
        "amounts that reference values are about",
        "each agrees with its source, or is told what it is",
        scope="reference",
    )


def _same_part(reference: Reference, row: Row) -> bool:
    part = reference.cells.get("component", "")
    if not part or is_whole(row):
        return not part and is_whole(row)
    told = words(row.text("component"))
    return any(w <= told for w in map(words, (part, *split(reference.cells.get("component_aliases", "")))))


def _judge_amount(claims: Claims, tally: Tally, row: Row, value: Printed, known: Sequence[Reference]) -> None:
    unit = claims.unit(row)
    thing = clip(row.text("initiative"), 60) + (f" ({clip(row.text('component'), 40)})" if row["component"] else "")
    ranked = sorted(known, key=lambda r: (agreement(value, _printed(r)) == "apart", bool(r.role)))
    best = ranked[0]
    how = agreement(value, _printed(best))
    shown = f"{thing}: {amount(value.value, unit)}"
    if row["phase"] == "proposed" and how != "same":
        return
    record = next((r for r in known if not r.role), best)
    if how == "apart" and 2 * value.value <= (record.value or 0) and not ten_times(value.value, record.value or 0):
        text = (
            f"{shown} in the text may be a part of the {amount(record.value or 0, unit)} of the reference"
            f" {_cited(record)}."
        )
        tally.add("note", text, row, scope="reference", looked_at=1)
    elif how == "apart":
        text = f"{shown} in the text, {amount(record.value or 0, unit)} in the reference {_cited(record)}."
        tally.add(
            "fail",
            text,
            row,
            scope="reference",
            expected=amount(record.value or 0, unit),
            observed=amount(value.value, unit),
        )
    elif best.role:
        record_of = next((r for r in known if not r.role), None)
        beside = f"; the value of record is {amount(record_of.value or 0, unit)}" if record_of else ""
        tally.add(
            "note",
            f"{shown} is {best.role} {_cited(best)}{beside}.",
            row,
            severity="warning",
            scope="reference",
            expected=amount(record_of.value or 0, unit) if record_of else None,
            observed=amount(value.value, unit),
            looked_at=1,
        )
    else:
        word = {
            "same": "agrees with the reference",
            "rounded": "is the reference rounded",
            "bound": "is a bound that the reference keeps",
            "far": "is a bound that the reference keeps, from afar",
        }[how]
        exact = "" if how == "same" else f", {amount(best.value or 0, unit)}"
        tally.add("pass", f"{shown} {word}{exact} {_cited(best)}.", row, scope="reference", looked_at=1)


def _dated(claims: Claims) -> Iterator[tuple[Row, str, str]]:
    """Each dated event once: (row, name, event)."""
    told: set[tuple[str, str, date | None, date | None]] = set()
    for row in claims.rows("milestones"):
        if row["initiative"] and any(row.dated):
            told.add((row.document, row.text("event"), *row.dated))
            yield row, row.text("initiative"), row.text("event")
    for row in claims.rows("initiatives"):
        if any(row.dated) and (row.document, "launch", *row.dated) not in told:
            yield row, row.text("name"), "launch"
    for row in claims.rows("budgets"):
        if row["initiative"] and all(row.dated) and not single_year(row):
            key = (row.document, "period", *row.dated)
            if key not in told:
                told.add(key)
                yield row, row.text("component") or row.text("initiative"), "period"


def _milestones(claims: Claims, names: Names, references: Sequence[Reference]) -> Iterator[Finding]:
    tally = Tally("reference-date")
    for row, name, event in _dated(claims):
        about = [r for r in references if _about(names, r, name)]
        known = [r for r in about if r.cells["event"] == event]
        if not known:
            continue
        tally.look()
        _judge_date(tally, row, name, event, known[0], about)
    yield from tally.close("dates that reference values are about", "each agrees with its source", scope="reference")


def _judge_date(tally: Tally, row: Row, name: str, event: str, known: Reference, about: Sequence[Reference]) -> None:
    span, true = row.dated, (known.start, known.end)
    shown = f"{clip(name, 60)}: {event} {stretch(*span)}"
    if _within(span, true) and (event != "period" or span == true or None in span or None in true):
        tally.add(
            "pass",
            f"{shown} agrees with the reference, {stretch(*true)} {_cited(known)}.",
            row,
            scope="reference",
            looked_at=1,
        )
        return
    others = [
        r for r in about if r is not known and r.cells["event"] in _NEAR_EVENTS and _within(span, (r.start, r.end))
    ]
    hint = (
        f"; {stretch(others[0].start, others[0].end)} was its {others[0].cells['event']}"
        if others and event in _NEAR_EVENTS
        else ""
    )
    tally.add(
        "fail",
        f"{shown} differs from the reference, {stretch(*true)}{hint} {_cited(known)}.",
        row,
        scope="reference",
        expected=stretch(*true),
        observed=stretch(*span),
    )


def _within(span: tuple[date | None, date | None], true: tuple[date | None, date | None]) -> bool:
    """Whether the two can be the same: they overlap where both are closed, and share the end that both give."""
    if None in span or None in true:
        shared = [(a, b) for a, b in zip(span, true, strict=True) if a and b]
        return all(a == b for a, b in shared) if shared else True
    return (span[0] or date.min) <= (true[1] or date.max) and (true[0] or date.min) <= (span[1] or date.max)


def _trade(claims: Claims, names: Names, references: Sequence[Reference]) -> Iterator[Finding]:
    tally = Tally("reference-trade")
    for row in claims.rows("trade"):
        value = claims.printed(row)
        if value is None or row["basis"] == "derived":
            continue
        known = [r for r in references if _same_trade(names, r, row)]
        if not known:
            continue
        tally.look()
        unit = claims.unit(row)
        best = min(known, key=lambda r: (agreement(value, _printed(r)) == "apart", bool(r.role)))
        shown = (
            f"{row.text('reporter')} {row.text('commodity')} {row.text('flow')} {row.text('measure')}:"
            f" {amount(value.value, unit)}"
        )
        expected = amount(best.value or 0, unit)
        if agreement(value, _printed(best)) == "apart":
            tally.add(
                "fail",
                f"{shown} in the text, {expected} in the reference {_cited(best)}.",
                row,
                scope="reference",
                expected=expected,
                observed=amount(value.value, unit),
            )
        elif best.role:
            tally.add(
                "note",
                f"{shown} is {best.role} {_cited(best)}.",
                row,
                severity="warning",
                scope="reference",
                looked_at=1,
            )
        else:
            tally.add(
                "pass",
                f"{shown} agrees with the reference, {expected} {_cited(best)}.",
                row,
                scope="reference",
                looked_at=1,
            )
    yield from tally.close(
        "values of trade that reference values are about", "each agrees with its source", scope="reference"
    )


def _same_trade(names: Names, reference: Reference, row: Row) -> bool:
    cells = reference.cells
    for column in ("reporter", "flow", "measure", "unit"):
        if cells[column] != row.text(column):
            return False
    if cells.get("partner") and row["flow"] != "production" and cells["partner"] != row.text("partner"):
        return False
    told = goods(names.full(row.text("commodity")))
    if not any(goods(name) == told for name in reference.names):
        return False
    stages = [
        stage(text) or frozenset(("mining",))
        for text in (f"{row.text('commodity')} {row.text('share_of')}", " ".join(reference.names))
    ]
    if row["flow"] == "production" and stages[0] != stages[1]:
        return False
    start, end = row.period
    if start is None and end is None:
        return row.text("flow") == "production"
    return bool(start == reference.start and end == reference.end)


def _glossary(claims: Claims, references: Sequence[Reference]) -> Iterator[Finding]:
    tally = Tally("reference-name")
    for row in claims.rows("glossary"):
        known = [r for r in references if r.cells["acronym"] == row["acronym"]]
        if not known:
            continue
        tally.look()
        told = words(row.text("expansion"))
        best = min(known, key=lambda r: (words(r.cells["expansion"]) != told, r.cells["expansion"]))
        shown = f"{row.text('acronym')} is expanded as “{clip(row.text('expansion'), 80)}”"
        if words(best.cells["expansion"]) == told:
            tally.add("pass", f"{shown}, as in the reference {_cited(best)}.", row, scope="reference", looked_at=1)
        else:
            tally.add(
                "note",
                f"{shown}, in the reference as “{best.cells['expansion']}” {_cited(best)}.",
                row,
                scope="reference",
                expected=best.cells["expansion"],
                observed=row.text("expansion"),
                looked_at=1,
            )
    yield from tally.close(
        "expansions that reference names are about",
        "each is the name of record or told what that is",
        scope="reference",
    )
