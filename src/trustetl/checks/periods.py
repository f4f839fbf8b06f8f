"""Dates and periods: lengths, order, weekdays, deadlines, and dates that a document could not know yet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from trustetl.checks.claims import Claims, Row
from trustetl.checks.durations import ends_of, years_long
from trustetl.checks.names import Names
from trustetl.checks.outcome import Tally
from trustetl.checks.wording import clip, day, several, stretch
from trustetl.model import Finding

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY = re.compile(r"\b(mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?\b", re.IGNORECASE)
_PLANNED = frozenset(("deadline", "period"))
_FUTURE = re.compile(
    r"\b(will|would|shall|by|until|till|before|to be|expected|planned|due|scheduled|target\w*|propos\w+|plans?|aims?"
    r"|upcoming|next|from|project\w*|estimat\w+|forecast\w*|should|may|could|in the coming|goal)\b",
    re.IGNORECASE,
)

_PAST = re.compile(
    r"\b(?:was|were|had|has|have|did|began|came|took|went|held|met|laid|drew|gave|won|became|made|saw"
    r"|(?<!\bbe )(?<!\bis )(?<!\bare )(?<!\bthe )(?<!\ba )[a-z]{3,}ed)\b"
)
_SPOKE = re.compile(r"\b(?:said|told|added|announced|noted|stressed|explained|informed|confirmed|stated|reported)\b")
"""Verbs of speaking: in 'he said that it opens in May' nothing is told as past but the speech."""


def after_publication(claims: Claims, names: Names) -> Iterator[Finding]:
    """What is told as having happened cannot lie after the day of publication."""
    tally = Tally("date-after-publication")
    for document in claims.documents:
        published = claims.published(document)
        if published is None:
            continue
        for row in claims.of(document, "milestones"):
            start = row.day("date_start")
            if row["event"] in _PLANNED or row["event"] == "publication" or start is None:
                continue
            tally.look()
            if start > published and _told_as_past(claims, row):
                tally.add(
                    "fail",
                    f"{stretch(start, row.day('date_end'))} lies after the day of publication, {day(published)},"
                    f" but is told as past: “{clip(row.quote)}”.",
                    row,
                    expected=f"on or before {published.isoformat()}",
                    observed=start.isoformat(),
                )
    yield from tally.close("dated events in dated documents", "none that is told as past lies after the publication")


def _told_as_past(claims: Claims, row: Row) -> bool:
    """Whether the clause around an event's date speaks of the past; a note without a verb ('July 2027: review') tells
    nothing of it."""
    figure = claims.figure(row)
    if figure is None:
        return False
    text = row.text("quote")
    at = max(0, figure.start - row.start)
    before = re.split(r"[.;:|•](?=\s)", text[max(0, at - 80) : at])[-1]
    after = re.split(r"[.;:|•](?=\s|$)", text[at + len(figure.quote) :][:60])[0]
    if _FUTURE.search(before) or _FUTURE.search(after):
        return False
    return (
        _PAST.search(_SPOKE.sub("", before)) is not None
        or _PAST.search(after) is not None
        or bool(_SPOKE.search(after))
    )


def weekday_and_date(claims: Claims, names: Names) -> Iterator[Finding]:
    """A weekday printed beside a date, or standing for the day of the event, must be that day's."""
    tally = Tally("weekday-and-date")
    for document in claims.documents:
        seen: set[tuple[str, date]] = set()
        for passage in claims.passages[document]:
            for figure in claims.within(passage):
                start, end = figure.period
                if figure["kind"] != "date" or start is None or start != end:
                    continue
                before = passage.text[max(0, figure.start - passage.start - 14) : figure.start - passage.start]
                after = passage.text[figure.end - passage.start :][:14]
                words = _WEEKDAY.search(figure.quote) or re.search(
                    _WEEKDAY.pattern + r"[\s,(]*$", before, re.IGNORECASE
                )
                words = words or re.match(r"[\s,(]*" + _WEEKDAY.pattern, after, re.IGNORECASE)
                if words and (_weekday(words.group(1)), start) not in seen:
                    seen.add((_weekday(words.group(1)), start))
                    _judge_weekday(tally, document, _weekday(words.group(1)), start)
        for row in claims.of(document, "milestones"):
            start, end = row.day("date_start"), row.day("date_end")
            if start is None or start != end or row["event"] in ("publication", "period", "deadline"):
                continue
            found = re.search(r"\bon (?:last )?" + _WEEKDAY.pattern, row.quote, re.IGNORECASE)
            figure_quote = (claims.figure(row) or row).quote
            if (
                found
                and not any(c.isdigit() for c in row.quote[found.end() : found.end() + 12])
                and figure_quote not in ("", row.quote)
            ):
                weekday = _weekday(found.group(1))
                if (weekday, start) not in seen and abs(row.quote.find(figure_quote) - found.start()) < 12:
                    seen.add((weekday, start))
                    _judge_weekday(tally, document, weekday, start, row)
    yield from tally.close("dates with a weekday", "each weekday is that of its date")


def _weekday(stem: str) -> str:
    return next(w for w in _WEEKDAYS if w.startswith(stem.casefold()[:3]))


def _judge_weekday(tally: Tally, document: str, weekday: str, when: date, row: Row | None = None) -> None:
    tally.look()
    true = _WEEKDAYS[when.weekday()]
    rows = (row,) if row is not None else ()
    if true == weekday:
        tally.add(
            "pass", f"{day(when)} was a {true.capitalize()}, as printed.", *rows, documents=(document,), looked_at=1
        )
    else:
        tally.add(
            "fail",
            f"{day(when)} was a {true.capitalize()}, but {weekday.capitalize()} is printed.",
            *rows,
            documents=(document,),
            expected=true.capitalize(),
            observed=weekday.capitalize(),
        )


def deadlines(claims: Claims, names: Names) -> Iterator[Finding]:
    """Deadlines that lie before the as-of date: whether they were kept is for the reader to find out."""
    tally = Tally("deadline-passed")
    if claims.as_of:
        for row in claims.rows("milestones"):
            end = row.day("date_end")
            if row["event"] != "deadline" or end is None:
                continue
            tally.look()
            what = clip(row.text("initiative") or row.text("label") or row.quote, 70)
            if end < claims.as_of:
                tally.add(
                    "note",
                    f"The deadline of {what}, {day(end)}, lies before the as-of date {day(claims.as_of)}.",
                    row,
                    severity="warning",
                    expected=f"after {claims.as_of.isoformat()}",
                    observed=end.isoformat(),
                    looked_at=1,
                )
    passed = len(tally.findings)
    good = (
        f"{several(passed, 'deadline')} passed before {day(claims.as_of)}"
        if passed and claims.as_of
        else "all lie ahead"
    )
    yield from tally.close("deadlines", good)


_LONG_BEFORE = 366
"""How many days after its launch what is approved of a programme is a further phase of it."""


def milestone_order(claims: Claims, names: Names) -> Iterator[Finding]:
    """Within one document a programme is announced, then approved, then launched."""
    tally = Tally("milestone-order")
    order = ("announcement", "approval", "launch")
    for document in claims.documents:
        events = _earliest(claims, names, document, order)
        for at, one in enumerate(events):
            for other in events[at + 1 :]:
                if one["event"] == other["event"] or not names.same(one.text("initiative"), other.text("initiative")):
                    continue
                first, second = sorted((one, other), key=lambda r: order.index(r.text("event")))
                begin, end = first.day("date_start"), second.day("date_end")
                if begin is None or end is None:
                    continue
                tally.look()
                texts = [
                    f"{r.text('event')} {stretch(r.day('date_start'), r.day('date_end'))}" for r in (first, second)
                ]
                name = clip(one.text("initiative"), 70)
                if begin > end and (first["event"] == "announcement" or (begin - end).days > _LONG_BEFORE):
                    continue  # a programme is announced more than once, and approved again once it has run for long
                if begin > end:
                    tally.add(
                        "fail",
                        f"The {texts[1]} of {name} lies before its {texts[0]}.",
                        first,
                        second,
                        expected=f"from {begin.isoformat()}",
                        observed=end.isoformat(),
                    )
                else:
                    tally.add(
                        "pass", f"{name}: {texts[0]}, then {texts[1]}; the order is right.", first, second, looked_at=2
                    )
    yield from tally.close("pairs of events of one programme", "each is in the order announced, approved, launched")


def _earliest(claims: Claims, names: Names, document: str, order: tuple[str, ...]) -> list[Row]:
    """The first of each kind of event of each programme; dates in the rows of tables are of the things listed there."""
    rows = {(p.start, p.end) for p in claims.passages[document] if p.kind == "row"}
    kept: list[Row] = []
    found = [r for r in claims.of(document, "milestones") if r["event"] in order and r.text("initiative")]
    for row in sorted(found, key=lambda r: (r.day("date_start") or r.day("date_end") or date.max, r.start)):
        known = any(
            k["event"] == row["event"] and names.same(k.text("initiative"), row.text("initiative")) for k in kept
        )
        if not known and (row.start, row.end) not in rows:
            kept.append(row)
    return sorted(kept, key=lambda r: (r.start, r.end))


def launch_and_publication(claims: Claims, names: Names) -> Iterator[Finding]:
    """A launch that is told must not be later than the publication that tells it."""
    tally = Tally("launch-and-publication")
    for row in claims.rows("initiatives"):
        start, end, published = row.day("launched_start"), row.day("launched_end"), claims.published(row.document)
        if published is None or (start is None and end is None):
            continue
        if start and start > published and _FUTURE.search(row.quote):
            continue  # a launch that is planned
        tally.look()
        name = clip(row.text("acronym") or row.text("name"), 70)
        if start and start > published:
            tally.add(
                "fail",
                f"{name} is said to be launched {stretch(start, end)}, after the day of publication, {day(published)}.",
                row,
                expected=f"on or before {published.isoformat()}",
                observed=start.isoformat(),
            )
        elif (start and start.year == published.year) or (end and end.year == published.year):
            tally.add(
                "pass",
                f"The launch of {name} ({stretch(start, end)}) agrees with the date of publication, {day(published)}.",
                row,
                looked_at=1,
            )
    yield from tally.close("launches in dated documents", "none is later than its publication")


def repeated_periods(claims: Claims, names: Names) -> Iterator[Finding]:
    """The period of a programme, given more than once in a document, must be the same each time."""
    tally = Tally("period-stated-again")
    for document in claims.documents:
        groups: list[tuple[str, dict[str, tuple[Row, date, date]]]] = []
        for row in claims.of(document, "milestones", "budgets"):
            name = row.text("initiative")
            start, end = (row.day("date_start"), row.day("date_end")) if row.table == "milestones" else row.period
            if (
                not name
                or start is None
                or end is None
                or years_long(start, end) <= 1
                or (row.table == "milestones" and row["event"] != "period")
            ):
                continue
            figures = [f for i in row.figure_ids if (f := claims.figures.get(i)) and f["kind"] == "period"]
            group = next((g for n, g in groups if names.same(n, name)), None)
            if group is None:
                group = {}
                groups.append((name, group))
            for figure in figures:
                if None not in figure.period:
                    group.setdefault(figure.text("figure_id"), (row, *ends_of(figure)))
        for name, mentions in groups:
            if len(mentions) < 2:
                continue
            tally.look(len(mentions))
            spans = sorted({(start, end) for _, start, end in mentions.values()})
            whole = {i: m for i, m in mentions.items() if not m[0]["component"]}
            if len(spans) > 1 and len({m[1:] for m in whole.values()}) < 2:
                continue  # a part that runs shorter than its whole says nothing against it
            rows = [row for row, _, _ in mentions.values()]
            words = " and ".join(stretch(*s) for s in spans)
            if len(spans) == 1:
                count = "both mentions" if len(mentions) == 2 else f"all {len(mentions)} mentions"
                tally.add(
                    "pass", f"{clip(name, 70)}: {count} of the period {words} agree.", *rows, looked_at=len(mentions)
                )
            else:
                tally.add(
                    "note",
                    f"{clip(name, 70)}: the periods {words} are given; a part may run shorter than its whole.",
                    *rows,
                    severity="warning",
                    looked_at=len(mentions),
                )
    yield from tally.close("mentions of periods of programmes named more than once", "the mentions of each agree")
