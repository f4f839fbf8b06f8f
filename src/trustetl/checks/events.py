"""When a programme was announced, approved and launched, and for how long it runs, as several statements have it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from trustetl.checks.claims import Claims, Row
from trustetl.checks.names import Names
from trustetl.checks.outcome import Tally
from trustetl.checks.sums import single_year
from trustetl.checks.wording import clip, listing, several, stretch
from trustetl.model import Finding

_KINDS = ("launch", "approval", "announcement")
_ONCE = ("launch", "approval")
"""Events that a programme has once; announcements may be many."""


def _name(row: Row) -> str:
    return row.text("name") if row.table == "initiatives" else row.text("initiative")


def _meet(one: tuple[date | None, date | None], other: tuple[date | None, date | None]) -> bool:
    return (one[0] or date.min) <= (other[1] or date.max) and (other[0] or date.min) <= (one[1] or date.max)


def _grouped(names: Names, rows: list[Row]) -> dict[str, list[Row]]:
    clusters = names.clusters(_name(r) for r in rows if _name(r))
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if _name(row):
            groups[clusters[_name(row)]].append(row)
    return groups


def _dated(claims: Claims, event: str) -> list[Row]:
    listed = {(d, p.start, p.end) for d, passages in claims.passages.items() for p in passages if p.kind == "row"}
    rows = [
        r
        for r in claims.rows("milestones")
        if r["event"] == event and any(r.dated) and (r.document, r.start, r.end) not in listed
    ]
    if event == "launch":
        known = {(r.document, *r.dated) for r in rows}
        rows += [r for r in claims.rows("initiatives") if any(r.dated) and (r.document, *r.dated) not in known]
    return rows


def event_dates_agree(claims: Claims, names: Names) -> Iterator[Finding]:
    """The launch, approval or announcement of one programme must have one date, in a document and across documents."""
    tally = Tally("event-dates-agree")
    others = {kind: _grouped(names, _dated(claims, kind)) for kind in _KINDS}
    for kind in _ONCE:
        for name, rows in others[kind].items():
            spans: dict[tuple[date | None, date | None], list[Row]] = defaultdict(list)
            for row in rows:
                spans[row.dated].append(row)
            if len(rows) < 2 or (len(spans) == 1 and len({r.document for r in rows}) == 1):
                continue
            tally.look()
            stated = list(spans.items())
            if len(stated) == 1:
                files = listing(dict.fromkeys(claims.name(r.document) for r in rows))
                tally.add(
                    "pass",
                    f"{clip(name, 60)}: {kind} {stretch(*stated[0][0])} in {files}.",
                    *rows,
                    scope="corpus",
                    looked_at=len(rows),
                )
            for at, (span, said) in enumerate(stated):
                for other, also in stated[at + 1 :]:
                    _compare(claims, names, tally, kind, name, (span, said), (other, also))
    yield from tally.close(
        "events of a programme dated more than once", "the dates agree or their difference is explained"
    )


def _compare(
    claims: Claims,
    names: Names,
    tally: Tally,
    kind: str,
    name: str,
    one: tuple[tuple[date | None, date | None], list[Row]],
    other: tuple[tuple[date | None, date | None], list[Row]],
) -> None:
    scope = "document" if {r.document for r in one[1]} == {r.document for r in other[1]} else "corpus"
    where = [listing(dict.fromkeys(claims.name(r.document) for r in said), 4) for _, said in (one, other)]
    shown = f"{clip(name, 60)}: {kind} {stretch(*one[0])} ({where[0]}) and {stretch(*other[0])} ({where[1]})"
    rows = (*one[1], *other[1])
    if _meet(one[0], other[0]):
        tally.add("pass", f"{shown}; the one lies in the other.", *rows, scope=scope, looked_at=len(rows))
        return
    for mine, theirs in ((one, other), (other, one)):
        documents = {r.document for r in theirs[1]}
        for event in [k for k in _KINDS if k != kind]:
            for row in claims.rows("milestones"):
                if (
                    row["event"] == event
                    and row.document in documents
                    and names.same(row.text("initiative"), name)
                    and _meet(row.dated, mine[0])
                ):
                    text = (
                        f"{shown}; {stretch(*mine[0])} is when {claims.name(row.document)} has the {event}:"
                        " another kind of event."
                    )
                    tally.add("note", text, *rows, row, severity="warning", scope=scope, looked_at=len(rows))
                    return
    days = abs(((one[0][0] or date.min) - (other[0][0] or date.min)).days)
    hint = "; a day's difference may come from a time zone" if days == 1 else ""
    tally.add(
        "fail",
        f"{shown}; the two cannot both be right{hint}.",
        *rows,
        scope=scope,
        expected=stretch(*one[0]),
        observed=stretch(*other[0]),
    )


def periods_agree(claims: Claims, names: Names) -> Iterator[Finding]:
    """The period of one programme must be the same in all documents, or differ for a reason."""
    tally = Tally("period-across-documents")
    rows = [r for r in claims.rows("milestones") if r["event"] == "period" and any(r.dated)]
    held = {(r.document, _name(r)) for r in rows}
    rows += [
        r
        for r in claims.rows("budgets")
        if not r["component"] and any(r.period) and (r.document, _name(r)) not in held and not single_year(r)
    ]
    for name, members in _grouped(names, rows).items():
        spans: dict[tuple[date | None, date | None], list[Row]] = defaultdict(list)
        for row in members:
            spans[row.dated].append(row)
        if len({r.document for r in members}) < 2:
            continue
        tally.look()
        stated = list(spans.items())
        for span, said in stated:
            files = list(dict.fromkeys(claims.name(r.document) for r in said))
            if len(files) > 1:
                tally.add(
                    "pass",
                    f"{clip(name, 60)}: {stretch(*span)} in {listing(files)}.",
                    *said,
                    scope="corpus",
                    looked_at=len(said),
                )
        for at, (span, said) in enumerate(stated):
            for other, also in stated[at + 1 :]:
                if {r.document for r in said} != {r.document for r in also}:
                    _compare_periods(claims, tally, name, span, said, other, also)
    yield from tally.close(
        "programmes whose period several documents give", "the periods agree or their difference is explained"
    )


def _calendar(span: tuple[date | None, date | None]) -> bool:
    start, end = span
    return bool(start and end and (start.month, start.day, end.month, end.day) == (1, 1, 12, 31))


def _compare_periods(
    claims: Claims,
    tally: Tally,
    name: str,
    span: tuple[date | None, date | None],
    said: list[Row],
    other: tuple[date | None, date | None],
    also: list[Row],
) -> None:
    where = [listing(dict.fromkeys(claims.name(r.document) for r in rows), 4) for rows in (said, also)]
    shown = f"{clip(name, 60)}: {stretch(*span)} ({where[0]}) and {stretch(*other)} ({where[1]})"
    rows = (*said, *also)
    ends = [(a, b) for a, b in zip(span, other, strict=True) if a and b]
    if len(ends) == 1 and ends[0][0] == ends[0][1]:
        tally.add("pass", f"{shown}; the end that both give is the same.", *rows, scope="corpus", looked_at=len(rows))
    elif _calendar(span) != _calendar(other) and ends and all(abs((a - b).days) <= 366 for a, b in ends):
        text = f"{shown}; one is written in calendar years, the other in fiscal years, and read as written they differ."
        tally.add("note", text, *rows, severity="warning", scope="corpus", looked_at=len(rows))
    else:
        tally.add(
            "fail",
            f"{shown}; the periods differ.",
            *rows,
            scope="corpus",
            expected=stretch(*span),
            observed=stretch(*other),
        )


def duplicates(claims: Claims, names: Names) -> Iterator[Finding]:
    """The same brief twice under two names would count every fact twice."""
    tally = Tally("duplicate-documents")
    same: dict[str, list[Row]] = defaultdict(list)
    for row in claims.rows("documents"):
        tally.look()
        same[row.text("sha256")].append(row)
    for rows in same.values():
        if len(rows) > 1:
            files = listing(claims.name(r.document) for r in rows)
            tally.add(
                "fail",
                f"{several(len(rows), 'file')} hold the same bytes: {files}; each fact of them is counted more"
                " than once.",
                *rows,
                scope="corpus",
            )
    yield from tally.close("documents", "no two are the same")
