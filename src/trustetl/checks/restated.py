"""One amount stated twice, inside a document and across documents, and why two statements of it may differ.

Most apparent contradictions are none: the figures are rounded, one is a bound, they belong to different stages of a
decision, or one counts money that the other leaves out. What remains is reported as a contradiction.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from trustetl.checks.claims import Claims, Row
from trustetl.checks.differences import NEAR, Stated, difference, stated_values
from trustetl.checks.names import Names, words
from trustetl.checks.outcome import Tally
from trustetl.checks.sums import component_sums, each, is_whole, single_year
from trustetl.checks.wording import amount, clip, listing, share, stretch
from trustetl.model import Finding

_SMALL = 1e6
"""Amounts below this are prices and limits, which many things share."""


def _comparable_groups(claims: Claims, names: Names) -> list[tuple[str, str, list[Row]]]:
    """Budget rows that state one thing: same programme, part, currency and kind of period; (name, part, rows)."""
    rows = [r for r in claims.rows("budgets") if r["basis"] != "derived" and claims.printed(r) and not each(r, claims)]
    clusters = names.clusters(r.text("initiative") for r in rows if r.text("initiative"))
    groups: dict[tuple[object, ...], list[Row]] = defaultdict(list)
    for row in rows:
        if not row.text("initiative"):
            continue
        part = frozenset() if is_whole(row) else words(row.text("component"))
        years = row.period if single_year(row) else None
        groups[clusters[row.text("initiative")], part, claims.unit(row), years].append(row)
    return [
        (str(key[0]), members[0].text("component") if key[1] else "", members)
        for key, members in groups.items()
        if len(members) > 1
    ]


def _thing(name: str, part: str) -> str:
    return clip(name, 60) + (f" ({clip(part, 50)})" if part else "")


def _place(row: Row, claims: Claims) -> str:
    title = claims.document_rows.get(row.document)
    heading = (
        title is not None and title.text("title") and row.quote and row.quote in " ".join(title.text("title").split())
    )
    return "the title" if heading else "the text"


def amount_stated_again(claims: Claims, names: Names) -> Iterator[Finding]:
    """The amount of one thing, stated more than once in a document, must be one amount."""
    tally = Tally("amount-stated-again")
    wholes = {id(p): s.whole for s in component_sums(claims, names) for p in s.parts}
    for name, part, rows in _comparable_groups(claims, names):
        for document in dict.fromkeys(r.document for r in rows):
            inside = [r for r in rows if r.document == document]
            values = stated_values(claims, inside)
            if len(inside) < 2:
                continue
            tally.look()
            unit = claims.unit(inside[0])
            if len(values) == 1:
                every = "both" if len(inside) == 2 else f"all {len(inside)}"
                text = f"{_thing(name, part)}: {every} mentions of {amount(values[0].value.value, unit)} agree."
                tally.add("pass", text, *inside, looked_at=len(inside))
            for at, one in enumerate(values):
                for other in values[at + 1 :]:
                    if not _part_of(wholes, one, other) and not _part_of(wholes, other, one):
                        _report(claims, names, tally, name, part, one, other, "document")
    yield from tally.close(
        "amounts stated more than once in a document", "the statements of each agree or their difference is explained"
    )


def _part_of(wholes: dict[int, Row], part: Stated, whole: Stated) -> bool:
    """Whether one statement is of a part that was found in a sum with the other as its whole."""
    return any((w := wholes.get(id(r))) is not None and w["amount"] == whole.row["amount"] for r in part.rows)


def amount_across_documents(claims: Claims, names: Names) -> Iterator[Finding]:
    """The amount of one thing must be the same in all documents, or differ for a reason."""
    tally = Tally("amount-across-documents")
    for name, part, rows in _comparable_groups(claims, names):
        documents = list(dict.fromkeys(r.document for r in rows))
        if len(documents) < 2:
            continue
        tally.look()
        values = _without_slips(claims, names, stated_values(claims, rows))
        for stated in values:
            where = list(dict.fromkeys(r.document for r in stated.rows))
            if len(where) > 1:
                unit = claims.unit(stated.row)
                text = (
                    f"{_thing(name, part)}: {amount(stated.value.value, unit)} in"
                    f" {listing(claims.name(d) for d in where)}."
                )
                tally.add("pass", text, *stated.rows, scope="corpus", looked_at=len(stated.rows))
        for at, one in enumerate(values):
            for other in values[at + 1 :]:
                if {r.document for r in one.rows} != {r.document for r in other.rows} or len(
                    {r.document for r in one.rows}
                ) > 1:
                    _report(claims, names, tally, name, part, one, other, "corpus")
    yield from tally.close(
        "amounts stated in several documents", "the statements of each agree or their difference is explained"
    )


def _without_slips(claims: Claims, names: Names, values: list[Stated]) -> list[Stated]:
    """Leave out the values that their own document contradicts by a power of ten: that is reported there."""
    slipped = set()
    for one in values:
        for other in values:
            same_place = {r.document for r in one.rows} & {r.document for r in other.rows}
            if (
                one is not other
                and same_place
                and difference(claims, names, one, other).kind == "scale"
                and len(one.rows) <= len(other.rows)
            ):
                slipped.add(one.value.value)
    return [v for v in values if v.value.value not in slipped]


def _report(
    claims: Claims, names: Names, tally: Tally, name: str, part: str, one: Stated, other: Stated, scope: str
) -> None:
    found = difference(claims, names, one, other)
    if found.kind == "part":
        return
    unit = claims.unit(one.row)
    shown = []
    for stated in (one, other):
        files = listing(dict.fromkeys(claims.name(r.document) for r in stated.rows), 4)
        word = {"at_least": "over ", "at_most": "up to ", "approximate": "about "}.get(stated.value.qualifier, "")
        shown.append(
            f"{word}{amount(stated.value.value, unit)} ({files if scope == 'corpus' else _place(stated.row, claims)})"
        )
    severity = {"conflict": "warning", "slip": "warning", "scale": "error"}.get(found.kind, "info")
    tally.add(
        found.outcome,
        f"{_thing(name, part)}: {shown[0]} and {shown[1]}; {found.reason}.",
        *one.rows,
        *other.rows,
        severity=severity,
        scope=scope,
        expected=amount(one.value.value, unit),
        observed=amount(other.value.value, unit),
        looked_at=len(one.rows) + len(other.rows),
    )


def budget_revised(claims: Claims, names: Names) -> Iterator[Finding]:
    """What a revised estimate or the money spent is of the budget of the same year."""
    tally = Tally("budget-and-revision")
    for document in claims.documents:
        rows = [r for r in claims.of(document, "budgets") if single_year(r) and claims.printed(r)]
        for late in [r for r in rows if r["phase"] in ("adjusted", "executed")]:
            for early in rows:
                same = early.period == late.period and claims.unit(early) == claims.unit(late)
                if (
                    early["phase"] not in ("approved", "proposed")
                    or not same
                    or early["component"] != late["component"]
                ):
                    continue
                if not names.same(early.text("initiative"), late.text("initiative")):
                    continue
                a, b = claims.printed(early), claims.printed(late)
                if a is None or b is None or not a.value:
                    continue
                tally.look()
                what = "revised estimate" if late["phase"] == "adjusted" else "amount spent"
                tally.add(
                    "note",
                    f"{clip(late.text('initiative'), 60)}, {stretch(*late.period)}: the {what},"
                    f" {amount(b.value, claims.unit(late))},"
                    f" is {share(b.value, a.value)} of the {amount(a.value, claims.unit(early))} budgeted.",
                    early,
                    late,
                    looked_at=2,
                )
                break
    yield from tally.close("revised or spent amounts with their budget", "how they compare is said above")


def one_amount_two_things(claims: Claims, names: Names) -> Iterator[Finding]:
    """A round amount that stands for two things in one document is easily taken for one."""
    tally = Tally("one-amount-two-things")
    for document in claims.documents:
        groups: dict[tuple[float, str], list[Row]] = defaultdict(list)
        for row in claims.of(document, "budgets", "trade", "indicators"):
            figure = claims.figure(row)
            value = row.number("amount" if row.table == "budgets" else "value")
            if (
                value
                and value >= _SMALL
                and row["basis"] != "derived"
                and figure is not None
                and figure["kind"] == "money"
            ):
                groups[value, claims.unit(row)].append(row)
        tally.look(len(groups))
        for (value, unit), rows in groups.items():
            near = [r for r in rows if any(0 < abs(r.start - o.start) < NEAR for o in rows)]
            things = {_what(r): r for r in reversed(near)}
            if (
                len(things) != 2
                or len({r.start for r in rows}) < 2
                or (len({r.table for r in rows}) == 1 and rows[0].table == "budgets")
            ):
                continue
            if any(a & b for a in map(words, things) for b in map(words, things) if a is not b and a != b):
                continue
            shown = listing(clip(t, 50) for t in sorted(things) if t)
            tally.add(
                "note",
                f"{amount(value, unit)} stands for different things in one document: {shown}.",
                *things.values(),
                looked_at=len(rows),
            )
    yield from tally.close("amounts of money", "where one amount stands for two things it is said above")


def _what(row: Row) -> str:
    if row.table == "budgets":
        return row.text("component") or row.text("initiative")
    if row.table == "trade":
        return " ".join(
            filter(None, (row.text("reporter"), row.text("partner"), row.text("flow"), row.text("commodity")))
        )
    return row.text("subject")
