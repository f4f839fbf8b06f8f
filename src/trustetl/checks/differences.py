"""Why two statements of one amount differ, the most harmless reason first."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from trustetl.checks.claims import Claims, Row
from trustetl.checks.intervals import Printed, agreement
from trustetl.checks.names import Names
from trustetl.checks.sums import ten_times, transposed
from trustetl.checks.wording import amount, clip, listing, stretch

_ROLES = (
    ("plan", re.compile(r"\b(year-wise plan|plan|planned|phasing)\b", re.IGNORECASE)),
    (
        "draft",
        re.compile(r"\b(draft|sources|seeks?|sought|proposal|ahead of the decision|likely|may)\b", re.IGNORECASE),
    ),
    ("revised estimate", re.compile(r"\b(revised|RE)\b")),
    ("actual", re.compile(r"\b(actuals?|spent|released|disbursed|utili[sz]ed)\b", re.IGNORECASE)),
    ("award", re.compile(r"\b(awarded|won|winning)\b", re.IGNORECASE)),
    ("budget", re.compile(r"\b(budget(?:ed)?|budget estimates?|allotted)\b", re.IGNORECASE)),
)
_CHANGE = re.compile(
    r"\b(increas\w+|rais\w+|enhanc\w+|step\w* up|hik\w+|reduc\w+|cut to|scal\w+ up|as against|compared|additional"
    r"|another|further|more|up from|last year|previous year)\b",
    re.IGNORECASE,
)
_PART_BEFORE = re.compile(
    r"\b(?:(?:loan|grant|credit|contribution|share|tranche|instalment)s?\s+(?:of|worth)|committed|awarded|add(?:s|ed|ing)?|contribut\w+|"
    r"of\s+(?:which|this|it))\s+(?:(?:about|some|around|nearly|over|another|a\s+further)\s+)*\W*$",
    re.IGNORECASE,
)
_PART_BEHIND = re.compile(r"\s+of\s+(?:it|this|that|which|the\s+(?:total|sum|money|amount))\b", re.IGNORECASE)
NEAR = 600
"""How many characters around a statement about a programme are still about it."""
_PHASES = {"proposed": "proposed", "approved": "approved", "adjusted": "revised", "executed": "spent"}


@dataclass(frozen=True)
class Stated:
    """One value of a thing with the rows that state it."""

    value: Printed
    rows: tuple[Row, ...]

    @property
    def row(self) -> Row:
        return self.rows[0]


@dataclass(frozen=True)
class Difference:
    """How two stated values differ: its kind, the outcome for a reader, and the reason in words."""

    kind: str
    outcome: str
    reason: str


def stated_values(claims: Claims, rows: Sequence[Row]) -> list[Stated]:
    """The distinct values among rows, in the order in which they first come."""
    grouped: dict[tuple[float, str], list[Row]] = defaultdict(list)
    kept: dict[tuple[float, str], Printed] = {}
    for row in rows:
        value = claims.printed(row)
        if value is not None:
            key = (value.value, value.qualifier)
            if key not in kept or value.half < kept[key].half:
                kept[key] = value
            grouped[key].append(row)
    return [Stated(kept[key], tuple(grouped[key])) for key in grouped]


def difference(claims: Claims, names: Names, one: Stated, other: Stated) -> Difference:
    """Why two statements of one amount differ, the most harmless reason first."""
    a, b = one.value, other.value
    how = agreement(a, b)
    if how == "same":
        return Difference("same", "pass", "they are the same")
    phases = {_PHASES.get(r.text("phase"), r.text("phase")) for s in (one, other) for r in s.rows if r.text("phase")}
    if len(phases) > 1 and not {r["phase"] for r in one.rows} & {r["phase"] for r in other.rows}:
        return Difference("role", "note", f"they belong to different stages ({listing(sorted(phases))})")
    if how == "rounded":
        return Difference("rounded", "pass", "one is the other rounded")
    if how == "bound":
        return Difference("bound", "pass", "one only bounds the other")
    large, little = max(a.value, b.value), min(a.value, b.value)
    if ten_times(large, little):
        times = f"{round(large / little):,}"
        return Difference("scale", "fail", f"one is {times} times the other, so that one of them has the wrong scale")
    if _told_as_change(claims, one, other):
        return Difference("change", "note", "the text tells of a change from one to the other, or of money added")
    beyond = _difference_row(claims, names, one, other)
    if beyond is not None:
        return Difference("role", "note", beyond)
    roles = _roles(one.row), _roles(other.row)
    if roles[0] != roles[1] and all(roles):
        return Difference("role", "note", f"they play different roles ({roles[0]} and {roles[1]})")
    if transposed(a.value, b.value):
        return Difference("slip", "fail", "two digits have changed places in one of them")
    periods = {r.period for s in (one, other) for r in s.rows if any(r.period)}
    if len(periods) > 1 and not {r.period for r in one.rows} & {r.period for r in other.rows}:
        return Difference(
            "period", "note", f"they are for different periods ({listing(sorted(stretch(*p) for p in periods))})"
        )
    days = [d for s in (one, other) if (d := claims.published(s.row.document))]
    if not periods and len(days) == 2 and abs((days[0] - days[1]).days) > 366:
        return Difference("period", "note", "the documents are more than a year apart, and neither amount has a period")
    smaller = one if a.value == little else other
    if any(_said_part(claims, row) for row in smaller.rows) or _rows_of_one_table(claims, one.row, other.row):
        return Difference("part", "note", "the smaller is told as a part")
    if how == "far":
        return Difference("bound", "note", "one only bounds the other, from afar")
    if little > 0 and large / little >= 2:
        return Difference("part", "note", "the smaller may be a part of the larger, although nothing says so")
    return Difference("conflict", "fail", "nothing in the texts explains the difference")


def _said_part(claims: Claims, row: Row) -> bool:
    """Whether the words beside an amount call it a part of a programme's money: 'Rs 9 crore of it', 'a loan of …'."""
    figure = claims.figure(row)
    passage = claims.passage_at(row.document, row.start) if figure is not None else None
    if figure is None or passage is None:
        return False
    at = figure.start - passage.start
    return (
        _PART_BEFORE.search(passage.text[max(0, at - 60) : at]) is not None
        or _PART_BEHIND.match(passage.text[figure.end - passage.start :]) is not None
    )


def _rows_of_one_table(claims: Claims, one: Row, other: Row) -> bool:
    """Whether two amounts stand in different rows of one table, each of which tells something of its own."""
    places = [claims.passage_at(row.document, row.start) for row in (one, other)]
    first, second = places
    return (
        first is not None
        and second is not None
        and first.kind == second.kind == "row"
        and first.block == second.block
        and first.start != second.start
        and one.document == other.document
    )


def _told_as_change(claims: Claims, one: Stated, other: Stated) -> bool:
    """Whether one sentence gives both values, or two of one paragraph with words of change ('raised', 'as against')."""
    for a in one.rows:
        for b in other.rows:
            if a.document != b.document:
                continue
            if (a.start, a.end) == (b.start, b.end):
                return True
            first, second = claims.passage_at(a.document, a.start), claims.passage_at(b.document, b.start)
            if first is None or second is None or first.block != second.block or first.block < 0:
                continue
            if _CHANGE.search(first.text) or _CHANGE.search(second.text):
                return True
    return False


def _roles(row: Row) -> str:
    words_around = f"{row.text('component')} {row.text('section')} {row.quote}"
    return next((role for role, pattern in _ROLES if pattern.search(words_around)), "")


def _difference_row(claims: Claims, names: Names, one: Stated, other: Stated) -> str | None:
    """The amount that one of the two counts and the other leaves out, where a document of the run states it of the
    same thing.
    """
    big, small = (one, other) if one.value.value > other.value.value else (other, one)
    gap = big.value.value - small.value.value
    unit, name = claims.unit(big.row), big.row.text("initiative")
    near = {r.document for s in (one, other) for r in s.rows}
    about: dict[str, list[int]] = defaultdict(list)
    for row in claims.rows("budgets"):
        if names.same(row.text("initiative"), name):
            about[row.document].append(row.start)
    for document in sorted(about, key=lambda d: (d not in near, d)):
        for figure in claims.of(document, "figures"):
            value = claims.printed(figure) if figure["kind"] == "money" and figure["unit"] == unit else None
            if value is None or abs(value.value - gap) > value.half + big.value.half + small.value.half:
                continue
            if any(abs(figure.start - start) < NEAR for start in about[document]):
                passage = claims.passage_at(document, figure.start)
                words_said = clip(passage.words, 110) if passage is not None else figure.quote
                return (
                    f"the larger counts in {amount(value.value, unit)} that the smaller leaves out"
                    f" ({claims.name(document)}: “{words_said}”), so that they play different roles"
                )
    return None
