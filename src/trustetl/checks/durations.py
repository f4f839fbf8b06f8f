"""Lengths in years against the periods that they are said of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from trustetl.checks.claims import Claims, Passage, Row
from trustetl.checks.names import Names
from trustetl.checks.outcome import Tally
from trustetl.checks.wording import clip, number, stretch
from trustetl.model import Finding

_LENGTH_LABEL = re.compile(r"\b(duration|tenure|term|period|length|time ?frame)\b", re.IGNORECASE)
_PROGRAMME = re.compile(
    r"^[\s-]*(?:long |old )?(?:\w+ )?"
    r"(?:mission|scheme|programme|program|plan|initiative|project|fund|package|term|tenure|period)\b",
    re.IGNORECASE,
)
_RUNS = re.compile(
    r"\b(runs?|lasts?|spread|implemented|operational|continue|spans?|spanning|(?:period|duration|tenure) of)\b"
    r"[^.;]{0,40}$",
    re.IGNORECASE,
)


def years_long(start: date, end: date) -> float:
    """The length of a period in years, counted in whole months."""
    after = date.fromordinal(end.toordinal() + 1)
    return ((after.year - start.year) * 12 + after.month - start.month) / 12


def duration_and_period(claims: Claims, names: Names) -> Iterator[Finding]:
    """A length in years must be that of the period beside it, or of the period of the programme it is said of."""
    tally = Tally("duration-and-period")
    for document in claims.documents:
        spans = [
            r
            for r in claims.of(document, "milestones")
            if r["event"] == "period" and r.day("date_start") and r.day("date_end")
        ]
        for passage in claims.passages[document]:
            inside = claims.within(passage)
            lengths = [f for f in inside if f["kind"] == "measure" and f["unit"] == "year" and f.number("value")]
            periods = [
                f for f in inside if f["kind"] == "period" and None not in f.period and years_long(*ends_of(f)) > 1
            ]
            for length in lengths:
                value = length.number("value") or 0.0
                beside = [p for p in periods if _beside(passage, length, p)]
                if beside:
                    tally.look()
                    _judge(tally, document, value, length.quote, *ends_of(beside[0]), beside[0].quote)
                    continue
                owner = _owner(claims, names, passage, length, spans)
                if owner is None:
                    continue
                tally.look()
                start, end = owner.day("date_start"), owner.day("date_end")
                assert start is not None
                assert end is not None
                name = owner.text("initiative")
                _judge(
                    tally,
                    document,
                    value,
                    length.quote,
                    start,
                    end,
                    f"{owner.text('period_label') or stretch(start, end)} ({clip(name, 60)})",
                    owner,
                )
    yield from tally.close("lengths in years with their period", "each is as long as its period")


def ends_of(row: Row) -> tuple[date, date]:
    start, end = row.period
    assert start is not None
    assert end is not None
    return start, end


def _beside(passage: Passage, length: Row, period: Row) -> bool:
    left, right = sorted((length, period), key=lambda r: r.start)
    between = passage.text[left.end - passage.start : right.start - passage.start]
    return len(between) <= 40 and not re.search(r"[.;]|\band\b", between)


def _owner(claims: Claims, names: Names, passage: Passage, length: Row, spans: list[Row]) -> Row | None:
    """The period milestone of the programme whose length a passage gives, or None where it speaks of something else."""
    before = passage.text[: length.start - passage.start]
    after = passage.text[length.end - passage.start :]
    label = _LENGTH_LABEL.search(before) if passage.kind == "field" and length["qualifier"] in (None, "exact") else None
    labelled = label is not None and not before[label.end() :].strip(" :\t–-")
    spoken = bool(_PROGRAMME.match(after)) or ("-" in length.quote and bool(_PROGRAMME.match(after)))
    lasting = bool(_RUNS.search(before))
    if not (labelled or spoken or lasting) or not spans:
        return None
    named = [
        r.text("initiative")
        for r in claims.of(passage.document, "budgets", "objectives", "milestones")
        if r.start >= passage.start and r.end <= passage.end and r.text("initiative")
    ]
    mentioned = [s for s in spans if s.text("initiative") and _mentions(claims, names, passage, s.text("initiative"))]
    if mentioned:
        return mentioned[0]
    if named:
        return next((s for s in spans if any(names.same(s.text("initiative"), n) for n in named)), None)
    others = [
        r for r in claims.of(passage.document, "initiatives") if _mentions(claims, names, passage, r.text("name"))
    ]
    whole = {names.full(s.text("initiative")) for s in spans}
    return spans[0] if labelled and not others and len(whole) == 1 else None


def _mentions(claims: Claims, names: Names, passage: Passage, name: str) -> bool:
    plain = passage.text.casefold()
    spelt = {name.casefold(), names.full(name).casefold()}
    for row in claims.of(passage.document, "initiatives"):
        if row["acronym"] and names.same(row.text("name"), name):
            spelt.add(row.text("acronym").casefold())
    return any(re.search(rf"(?<!\w){re.escape(s)}(?!\w)", plain) for s in spelt if s)


def _judge(
    tally: Tally, document: str, value: float, quote: str, start: date, end: date, period: str, owner: Row | None = None
) -> None:
    length = years_long(start, end)
    rows = (owner,) if owner is not None else ()
    if abs(length - value) < 1e-9:
        tally.add(
            "pass",
            f"{period} is {number(length)} years long, as “{quote}” says.",
            *rows,
            documents=(document,),
            looked_at=1,
        )
    elif abs(length - value) < 1:
        tally.add(
            "note",
            f"{period} is {number(length, 3)} years long, about the “{quote}” stated.",
            *rows,
            documents=(document,),
            looked_at=1,
        )
    else:
        tally.add(
            "fail",
            f"{period} is {number(length, 3)} years long, but “{quote}” is stated.",
            *rows,
            documents=(document,),
            expected=f"{number(length, 3)} years",
            observed=quote,
        )
