"""Parts and the whole that they belong to: found by the words around them, or by the programme that they are money
for.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log10

from trustetl.checks.claims import Claims, Passage, Row
from trustetl.checks.intervals import Interval, Printed
from trustetl.checks.names import Names, words

CLOSED = re.compile(
    r"\b(compris(?:es?|ing|ed of)|consist(?:s|ed|ing)? of|(?:is|are|was|were)? ?made up of|composed of"
    r"|(?:is|are)? ?split (?:into|between)|divided (?:into|between)|the remaining|the remainder|the rest|the balance"
    r"|respectively make|together make)\b",
    re.IGNORECASE,
)
"""Words after which a list is complete."""
OPEN = re.compile(
    r"\b(of which|of (?:it|this|these|them|that)|out of (?:which|this|it)|includ(?:es?|ing)"
    r"|among (?:them|which|others)|such as)\b",
    re.IGNORECASE,
)
"""Words after which a list need not be complete."""
_SUBJECT = re.compile(
    r"\b(outlay|total|allocation|package|amount|sum|budget|cost|fund|money|funding|expenditure|spending|it)\b",
    re.IGNORECASE,
)
_WHOLE = words(
    "total sum outlay cost budget overall whole entire grand all financial allocation amount short mission scheme"
    " programme"
)
"""Words that name no part: a component made of them alone is the whole."""
_REST = re.compile(r"the\s+(?:remain|rest|balance)", re.IGNORECASE)
_AGAINST = re.compile(r"\b(?:against|compared|versus|vs|from|instead of|up|down)\b")
"""Words that set an amount of another time beside a part ('of which 2 million was spent, against 1 million')."""
LATER = frozenset(("adjusted", "executed"))


@dataclass(frozen=True)
class Sum:
    """Parts of a whole, with the words that say whether they are all of it ('comprises') or some ('including')."""

    document: str
    name: str
    unit: str
    whole: Row
    parts: tuple[Row, ...]
    closed: str | None = None
    certain: bool = True
    """False where only the name of the programme joins the parts to the whole."""

    def values(self, claims: Claims) -> tuple[Printed, list[Printed]]:
        """The whole and the parts as printed."""
        whole = claims.printed(self.whole)
        parts = [p for row in self.parts if (p := claims.printed(row))]
        assert whole is not None
        return whole, parts


def total_of(parts: Sequence[Printed]) -> Interval:
    """The sum of printed figures as an interval."""
    total = Interval(0.0, 0.0)
    for part in parts:
        total = total + part.plain
    return total


def component_sums(claims: Claims, names: Names) -> list[Sum]:
    """Every whole with its parts, each set of parts once: first those that a sentence spells out, then those of a
    programme.
    """
    found: dict[tuple[str, frozenset[str]], Sum] = {}
    for document in claims.documents:
        spelt, inner = _spelt_out(claims, document, names)
        for item in (*spelt, *_of_programmes(claims, document, names, inner)):
            keys = frozenset(_key(p) for p in item.parts)
            held = any(
                d == document and keys < k and f.whole["amount"] == item.whole["amount"] for (d, k), f in found.items()
            )
            if not held:
                found.setdefault((document, keys), item)
    return list(found.values())


def _key(row: Row) -> str:
    return row.figure_ids[0] if row.figure_ids else row.id


def _fact(claims: Claims, figure: Row, *tables: str) -> Row | None:
    for row in claims.facts_of.get(figure.text("figure_id"), ()):
        if row.table in tables and row.figure_ids[:1] == (figure.text("figure_id"),):
            return row
    return None


def _spelt_out(claims: Claims, document: str, names: Names) -> tuple[list[Sum], frozenset[str]]:
    """Sums inside one passage, and the figures that are parts of a part."""
    sums: list[Sum] = []
    inner: set[str] = set()
    for passage in claims.passages[document]:
        if passage.kind in ("row", "furniture"):
            continue
        money = [f for f in claims.within(passage) if f["kind"] == "money" and f.number("value") and not f.text("per")]
        for unit in dict.fromkeys(f.text("unit") for f in money):
            run = [f for f in money if f.text("unit") == unit]
            sums.extend(_runs(claims, passage, run, unit, inner))
            opening = _opening(claims, passage, run, unit, names)
            if opening:
                sums.append(opening)
    return sums, frozenset(inner)


def _between(passage: Passage, left: int, right: int) -> str:
    return passage.text[left - passage.start : right - passage.start]


def _runs(claims: Claims, passage: Passage, run: list[Row], unit: str, inner: set[str]) -> Iterator[Sum]:
    for at, whole in enumerate(run[:-1]):
        between = _between(passage, whole.end, run[at + 1].start)
        cue = CLOSED.search(between) or OPEN.search(between)
        if not cue or len(between) > 90 or ". " in between[cue.end() :]:
            continue
        parts = [run[at + 1]]
        for left, right in zip(run[at + 1 :], run[at + 2 :], strict=False):
            joint = _between(passage, left.end, right.start)
            if ";" in joint or CLOSED.search(joint) or OPEN.search(joint) or _AGAINST.search(joint):
                break
            if not re.search(r",|\band\b|\+", joint):
                break
            parts.append(right)
        value = whole.number("value") or 0.0
        if at and all((p.number("value") or 0) <= value for p in parts):
            inner.update(p.text("figure_id") for p in parts)
        fact = _fact(claims, whole, "budgets", "indicators")
        if fact is not None and fact["component"]:
            inner.update(p.text("figure_id") for p in parts)
        name = (fact.text("component") or fact.text("initiative") or fact.text("subject")) if fact else ""
        rows = tuple(_fact(claims, p, "budgets", "indicators") or p for p in parts)
        if _REST.match(cue.group(0)) and len(parts) == 1:
            continue  # 'prefectures give 174 billion, operators bear the remaining 580 billion': the whole came before
        if len(parts) > 1 or (parts[0].number("value") or 0) > value:
            yield Sum(
                passage.document,
                name,
                unit,
                fact or whole,
                rows,
                cue.group(0).strip() if CLOSED.fullmatch(cue.group(0)) else None,
            )


def _opening(claims: Claims, passage: Passage, run: list[Row], unit: str, names: Names) -> Sum | None:
    """'The outlay comprises A and B', where the outlay was named before."""
    if len(run) < 2:
        return None
    before = _between(passage, passage.start, run[0].start)
    cue = CLOSED.search(before)
    if not cue or not _SUBJECT.search(before[: cue.start()]):
        return None
    facts = [_fact(claims, f, "budgets") for f in run]
    parts = tuple(f for f in facts if f is not None and f["component"])
    if len(parts) != len(run):
        return None
    wholes = [
        row
        for row in claims.of(passage.document, "budgets")
        if is_whole(row)
        and claims.unit(row) == unit
        and row.start < passage.start
        and row["phase"] != "proposed"
        and names.same(row.text("initiative"), parts[0].text("initiative"))
    ]
    return (
        Sum(passage.document, parts[0].text("initiative"), unit, wholes[-1], parts, cue.group(0).strip())
        if wholes
        else None
    )


def is_whole(row: Row) -> bool:
    """Whether a budget row is for the whole of its programme."""
    return words(row.text("component")) <= _WHOLE


def single_year(row: Row) -> bool:
    """Whether a row's money is for at most one year."""
    start, end = row.period
    return bool(start and end and (end - start).days <= 366)


def _of_programmes(claims: Claims, document: str, names: Names, inner: frozenset[str]) -> Iterator[Sum]:
    rows = [
        r
        for r in claims.of(document, "budgets")
        if r["phase"] not in LATER and r.number("amount") and r["basis"] != "derived"
    ]
    lists = {(p.start, p.end): p for p in claims.passages[document]}
    groups: dict[tuple[str, str, str, bool], list[Row]] = defaultdict(list)
    spelt: list[str] = []
    for row in rows:
        name = next((n for n in spelt if names.same(n, row.text("initiative"))), None)
        if name is None:
            name = row.text("initiative")
            spelt.append(name)
        if _key(row) in inner or each(row, claims):
            continue
        passage = lists.get((row.start, row.end))
        place = f"rows {passage.block}" if passage is not None and passage.kind == "row" else row.text("section")
        if not is_whole(row):
            groups[name, claims.unit(row), place, single_year(row)].append(row)
    for (name, unit, _, yearly), parts in groups.items():
        wholes = [
            w
            for w in rows
            if is_whole(w)
            and claims.unit(w) == unit
            and names.same(name, w.text("initiative"))
            and single_year(w) == yearly
        ]
        if yearly or not wholes:
            continue
        largest = max(w.number("amount") or 0 for w in wholes)
        own = {_key(w) for w in wholes if (w.number("amount") or 0) == largest}
        beside = [
            r
            for r in rows
            if is_whole(r) and _key(r) not in own and claims.unit(r) == unit and r["section"] == parts[0]["section"]
        ]
        yield from _resolve(claims, document, name, unit, wholes, _distinct(parts), beside)


def each(row: Row, claims: Claims) -> bool:
    """Whether a row's money is so much for each of several, or a rate."""
    figure = claims.figure(row)
    if figure is None:
        return False
    tail = row.text("quote")[figure.end - row.start :][:12]
    return bool(re.match(r"\s*(?:each|apiece|per\b|a year|every)", tail)) or bool(figure["per"])


def _distinct(parts: list[Row]) -> list[Row]:
    seen: dict[tuple[frozenset[str], float | None], Row] = {}
    for part in parts:
        seen.setdefault((words(part.text("component")), part.number("amount")), part)
    return list(seen.values())


def _resolve(
    claims: Claims,
    document: str,
    name: str,
    unit: str,
    wholes: list[Row],
    parts: list[Row],
    beside: list[Row],
) -> Iterator[Sum]:
    """Pairs parts with wholes; a part that equals the sum of the others is a subtotal of them.

    ``beside`` are programmes of their own listed among the parts: they count where only with them the list makes a
    whole.
    """
    for part in parts if len(parts) > 2 else ():
        others = [p for p in parts if p is not part]
        own = claims.printed(part)
        if own and own.plain.meets(_sum(claims, others)):
            yield Sum(document, part.text("component"), unit, part, tuple(others))
            return
    wholes = [w for w in wholes if all((w.number("amount") or 0) >= (p.number("amount") or 0) for p in parts)]
    if len(parts) < 2 or not wholes:
        return
    closed = next((m.group(0) for p in parts if (m := CLOSED.search(p.quote))), None)
    every = sorted((*parts, *beside), key=claims.place)
    runs = [every[i:j] for i in range(len(every)) for j in range(len(every), i + 1, -1)] if len(every) <= 40 else []
    fits: list[tuple[float, int, int, Row, tuple[Row, ...]]] = []
    for order, listed in enumerate((parts, *runs)):
        total = _sum(claims, listed)
        middle = (total.low + total.high) / 2
        fits.extend(
            (abs(middle - v.value), -sum(p in listed for p in parts), order, w, tuple(listed))
            for w in wholes
            if w not in listed and (v := claims.printed(w)) and v.plain.meets(total)
        )
    if fits:
        *_, whole, listed_parts = min(fits, key=lambda fit: fit[:3])
        yield Sum(document, name, unit, whole, listed_parts, closed)
        return
    before = [w for w in wholes if w.start <= parts[0].start and w["qualifier"] in (None, "exact")]
    yield Sum(document, name, unit, (before[-1:] or wholes)[0], tuple(parts), closed, certain=False)


def _sum(claims: Claims, rows: Sequence[Row]) -> Interval:
    return total_of([v for row in rows if (v := claims.printed(row))])


def transposed(one: float, other: float) -> bool:
    """Whether two numbers differ by two neighbouring digits that changed places."""
    a, b = (f"{v:.12g}".replace(".", "").rstrip("0") for v in (one, other))
    size = max(len(a), len(b))
    a, b = a.ljust(size, "0"), b.ljust(size, "0")
    unlike = [i for i in range(size) if a[i] != b[i]]
    return (
        len(unlike) == 2
        and unlike[1] == unlike[0] + 1
        and a[unlike[0]] == b[unlike[1]]
        and a[unlike[1]] == b[unlike[0]]
    )


def ten_times(one: float, other: float) -> bool:
    """Whether one number is the other times ten, a hundred, …: the mark of a scale word lost or misread.

    Numbers of one significant digit say too little: 2,000 and 200 are seldom the same thing.
    """
    if one <= 0 or other <= 0 or one == other:
        return False
    power = abs(log10(one / other))
    return abs(power - round(power)) < 1e-9 and power < 3.5 and len(f"{one:.12g}".replace(".", "").strip("0")) > 1
