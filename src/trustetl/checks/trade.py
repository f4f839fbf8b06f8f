"""Shares, growth, balances and totals: figures of trade, and of other series, that follow from one another."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from trustetl.checks.claims import Claims, Row
from trustetl.checks.intervals import Interval, Printed
from trustetl.checks.names import Names, goods
from trustetl.checks.outcome import Tally
from trustetl.checks.wording import amount, clip, number, stretch
from trustetl.model import Finding

_VALUES = ("value", "quantity")
_FALL = re.compile(
    r"\b(fell|fall(?:s|ing|en)?|declin\w+|decreas\w+|dropp?\w*|down|less|lower|shrank|shrunk|contract\w+|reduc\w+|cut)\
    b",
    re.IGNORECASE,
)


def _series(row: Row) -> tuple[str, str, str]:
    return row.text("reporter"), row.text("partner"), row.text("flow")


def _same_goods(one: Row, other: Row) -> bool:
    left, right = goods(one.text("commodity")), goods(other.text("commodity"))
    return left == right


def _label(row: Row) -> str:
    who = "–".join(filter(None, (row.text("reporter"), row.text("partner"))))
    return (
        " ".join(filter(None, (who, row.text("commodity"), row.text("flow"))))
        if row.table == "trade"
        else clip(row.text("subject"), 60)
    )


def share_of_base(claims: Claims, names: Names) -> Iterator[Finding]:
    """A share must be its part over its base; where the part is not stated it is worked out and said."""
    tally = Tally("share-of-base")
    for document in claims.documents:
        rows = claims.of(document, "trade")
        values = [r for r in rows if r["measure"] in _VALUES and r.number("value") and r["basis"] != "derived"]
        for row in rows:
            rate = claims.printed(row)
            if row["measure"] != "share" or row["unit"] != "percent" or rate is None or row["flow"] == "production":
                continue
            pairs = list(_parts_and_bases(row, values))
            if pairs:
                tally.look()
                _judge_share(claims, tally, row, rate, pairs)
                continue
            bases = [v for v in values if _is_base(row, v)]
            base = claims.printed(bases[0]) if bases else None
            if base is not None:
                tally.look()
                unit = claims.unit(bases[0])
                tally.add(
                    "pass",
                    f"{amount(rate.value, 'percent')} of {amount(base.value, unit)} is"
                    f" {amount(base.value * rate.value / 100, unit, 6)}"
                    f" ({_label(row)}, {stretch(*row.period)}; worked out, not stated).",
                    row,
                    bases[0],
                    looked_at=1,
                )
    yield from tally.close("shares with a stated base", "each share fits its base")


def _parts_and_bases(row: Row, values: list[Row]) -> Iterator[tuple[Row, Row]]:
    """Stated part and whole of a share: the partner's trade in that of the world, or one commodity in another."""
    same = [
        v for v in values if v.period == row.period and v["reporter"] == row["reporter"] and v["flow"] == row["flow"]
    ]
    quantity = "quantit" in row.text("share_of") or "volume" in row.text("share_of")
    for part in same:
        for base in same:
            if part is base or part["measure"] != base["measure"] or part["unit"] != base["unit"]:
                continue
            if quantity != (part["measure"] == "quantity"):
                continue
            if (
                part["partner"] == row["partner"]
                and base["partner"] == "WLD" != row["partner"]
                and _same_goods(part, base)
            ):
                yield part, base


def _is_base(row: Row, value: Row) -> bool:
    """Whether a value is what a share is a share of: same trade and time, and the goods that the share names as its
    base.
    """
    if _series(row) != _series(value) or row.period != value.period or value["measure"] != "value":
        return False
    named, base = goods(row.text("share_of")), goods(value.text("commodity"))
    return bool(base) and base <= named and goods(row.text("commodity")) != base


def _judge_share(claims: Claims, tally: Tally, row: Row, rate: Printed, pairs: list[tuple[Row, Row]]) -> None:
    results = []
    for part, base in pairs:
        a, b = claims.printed(part), claims.printed(base)
        ratio = a.plain.over(b.plain) if a and b else None
        if a and b and ratio:
            results.append((ratio.times(100).meets(rate.strict), part, base, a, b))
    for fits, part, base, a, b in sorted(results, key=lambda r: not r[0])[:1]:
        unit = claims.unit(part)
        text = f"{amount(a.value, unit)} of {amount(b.value, unit)} is {number(100 * a.value / b.value, 4)}%"
        if fits:
            tally.add(
                "pass",
                f"{text}, as the stated {amount(rate.value, 'percent')} says ({_label(row)}).",
                row,
                part,
                base,
                looked_at=1,
            )
        else:
            tally.add(
                "fail",
                f"{text}, but {amount(rate.value, 'percent')} is stated ({_label(row)}).",
                row,
                part,
                base,
                expected=f"{number(100 * a.value / b.value, 4)}%",
                observed=amount(rate.value, "percent"),
            )


def growth_ends(claims: Claims, names: Names) -> Iterator[Finding]:
    """A rate of growth must follow from its two ends."""
    tally = Tally("growth-follows-from-ends")
    for document in claims.documents:
        rows = claims.of(document, "trade", "indicators")
        for row in rows:
            rate = claims.printed(row)
            if rate is None or row["unit"] != "percent" or not _is_growth(row):
                continue
            ends = _ends(row, rows)
            if ends:
                tally.look()
                _judge_growth(claims, tally, row, rate, ends)
    yield from tally.close("rates of growth with both ends stated", "each follows from its ends")


def _is_growth(row: Row) -> bool:
    return row["measure"] == "growth" or (row["change"] is not None and row["measure"] not in ("share", "position"))


def _ends(row: Row, rows: list[Row]) -> list[tuple[Row, Row]]:
    """The pairs of values (earlier, later) that a rate may stand between: those of its own sentence first."""
    near = [
        r
        for r in rows
        if (r.start, r.end) == (row.start, row.end)
        and r is not row
        and r["unit"] != "percent"
        and r.number("value")
        and r["basis"] != "derived"
    ]
    near = [r for r in near if r.table != "trade" or r["measure"] in _VALUES]
    if row.table == "trade":
        near = [r for r in near if r.table == "trade" and _series(r) == _series(row)]
    pairs = [pair for a, b in combinations(near, 2) if _comparable(a, b) for pair in _ordered(a, b)]
    if len(near) == 2 and pairs:
        return pairs
    if pairs and len(near) > 2:
        after = [r for r in near if r.start <= row.start]
        return [p for p in pairs if p[0] in after or p[1] in after]
    if row.table != "trade" or len(near) != 1:
        return []
    series = [
        r
        for r in rows
        if r.table == "trade" and r["measure"] in _VALUES and _series(r) == _series(row) and r is not near[0]
    ]
    known = [r for r in series if _comparable(r, near[0]) and _same_goods(r, near[0]) and _same_goods(r, row)]
    return [pair for r in known if None not in (r.period[0], near[0].period[0]) for pair in _ordered(near[0], r)]


def _comparable(one: Row, other: Row) -> bool:
    if one.table != other.table or one["unit"] != other["unit"] or one["measure"] != other["measure"]:
        return False
    if one.table == "trade" and (_series(one) != _series(other) or not _same_goods(one, other)):
        return False
    return one.period != other.period


def _ordered(one: Row, other: Row) -> list[tuple[Row, Row]]:
    """Two values, the earlier one first; both ways round where their periods do not tell ('fell to X from Y')."""
    first, second = one.period[0] or one.period[1], other.period[0] or other.period[1]
    if first and second:
        return [(one, other) if first <= second else (other, one)]
    return [(one, other), (other, one)]


def _judge_growth(claims: Claims, tally: Tally, row: Row, rate: Printed, ends: list[tuple[Row, Row]]) -> None:
    sign = -1 if row["change"] == "decrease" or (row["change"] is None and _FALL.search(row.quote)) else 1
    judged: list[tuple[int, float, Row, Row, Printed, Printed, float]] = []
    for early, late in ends:
        a, b = claims.printed(early), claims.printed(late)
        if a is None or b is None or a.value <= 0:
            continue
        grown = _growth(a.plain, b.plain)
        wide = _growth(a.loose, b.loose)
        true = 100 * (b.value / a.value - 1)
        stated = Printed(sign * rate.value, rate.half, rate.loose_half, rate.qualifier)
        rank = 0 if grown and grown.meets(stated.strict) else 1 if wide and wide.crosses(stated.plain) else 2
        judged.append((rank, abs(true - stated.value), early, late, a, b, true))
    for rank, _, early, late, a, b, true in sorted(judged, key=lambda j: j[:2])[:1]:
        if rank == 2 and (early.start, early.end) != (late.start, late.end):
            continue
        unit = claims.unit(early)
        text = (
            f"From {amount(a.value, unit)} to {amount(b.value, unit)} is"
            f" {'an increase' if true >= 0 else 'a fall'} of {number(abs(true), 4)}%"
        )
        if rank == 2:
            tally.add(
                "fail",
                f"{text}, but {amount(rate.value, 'percent')} is stated ({_label(row)}).",
                row,
                early,
                late,
                severity="error",
                expected=f"{number(abs(true), 4)}%",
                observed=amount(rate.value, "percent"),
            )
        else:
            how = "as" if rank == 0 else "within the rounding of the two amounts as"
            tally.add(
                "pass",
                f"{text}, {how} the stated {amount(rate.value, 'percent')} says ({_label(row)}).",
                row,
                early,
                late,
                looked_at=1,
            )


def _growth(early: Interval, late: Interval) -> Interval | None:
    ratio = late.over(early)
    return (ratio - Interval(1, 1)).times(100) if ratio else None


def balances(claims: Claims, names: Names) -> Iterator[Finding]:
    """Exports less imports must be the balance, exports and imports together the trade, of the same parties, goods
    and time.
    """
    tally = Tally("balance-and-trade")
    for document in claims.documents:
        cells: dict[object, dict[str, Row]] = defaultdict(dict)
        for row in claims.of(document, "trade"):
            if (
                row["measure"] == "value"
                and row["basis"] != "derived"
                and row["status"] != "target"
                and row.number("value")
            ):
                key = (
                    row["reporter"],
                    row["partner"],
                    claims.unit(row),
                    *row.period,
                    goods(row.text("commodity")) - {"good", "merchandise"},
                )
                kept = cells[key].get(row.text("flow"))
                if kept is None or (kept["qualifier"] not in (None, "exact") and row["qualifier"] in (None, "exact")):
                    cells[key][row.text("flow")] = row
        for flows in cells.values():
            if "export" not in flows or "import" not in flows:
                continue
            out, into = flows["export"], flows["import"]
            a, b = claims.printed(out), claims.printed(into)
            if a is None or b is None:
                continue
            unit = claims.unit(out)
            for flow, sign, expected in (("balance", "-", a.plain - b.plain), ("trade", "+", a.plain + b.plain)):
                stated = claims.printed(flows[flow]) if flow in flows else None
                if stated is None:
                    continue
                tally.look()
                if flow == "balance":
                    sized = expected if a.value >= b.value else Interval(-expected.high, -expected.low)
                    worked = abs(a.value - b.value)
                else:
                    sized, worked = expected, a.value + b.value
                terms = f"{amount(max(a.value, b.value) if flow == 'balance' else a.value, unit)} {sign} " + amount(
                    min(a.value, b.value) if flow == "balance" else b.value, unit
                )
                text = (
                    f"{terms} = {amount(worked, unit)} ({out.text('reporter')}–{out.text('partner')},"
                    f" {stretch(*out.period)})"
                )
                if sized.meets(stated.strict):
                    exact = abs(worked - stated.value) <= 1e-9 * worked
                    how = "as stated" if exact else f"within rounding of the stated {amount(stated.value, unit)}"
                    tally.add("pass", f"{text}: the {flow} is {how}.", flows[flow], out, into, looked_at=1)
                else:
                    tally.add(
                        "fail",
                        f"{text}, but a {flow} of {amount(stated.value, unit)} is stated.",
                        flows[flow],
                        out,
                        into,
                        expected=amount(worked, unit),
                        observed=amount(stated.value, unit),
                    )
    yield from tally.close(
        "balances and totals of trade with both sides stated", "each follows from its exports and imports"
    )
