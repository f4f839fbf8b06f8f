"""Whether the parts of a whole make it, exceed it, or leave something of it unnamed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from trustetl.checks.claims import Claims, Row
from trustetl.checks.intervals import Printed
from trustetl.checks.names import Names
from trustetl.checks.outcome import Tally
from trustetl.checks.sums import LATER, Sum, component_sums, is_whole, single_year, total_of, transposed
from trustetl.checks.wording import amount, clip, share
from trustetl.model import Finding


def _spell(item: Sum, parts: Sequence[Printed]) -> tuple[float, str]:
    total = sum(p.value for p in parts)
    return total, f"{' + '.join(amount(p.value, item.unit) for p in parts)} = {amount(total, item.unit)}"


def _named(item: Sum) -> str:
    return f" for {clip(item.name, 70)}" if item.name else ""


def components_exceed_total(claims: Claims, names: Names) -> Iterator[Finding]:
    """Parts must not come to more than their whole."""
    tally = Tally("components-exceed-total")
    for item in component_sums(claims, names):
        tally.look()
        whole, parts = item.values(claims)
        total, spelt = _spell(item, parts)
        if total_of(parts).low <= whole.plain.high * (1 + 1e-12) or whole.qualifier == "at_least":
            continue
        hint = ""
        if transposed(total, whole.value):
            hint = "; two digits seem to have changed places"
            last = whole.value - (total - parts[-1].value)
            if last > 0:
                hint += f" ({amount(last, item.unit)} as the last part would fit)"
        tally.add(
            "fail",
            f"{spelt}, which is {amount(total - whole.value, item.unit)} more than the"
            f" {amount(whole.value, item.unit)}{_named(item)}"
            f" that they are parts of{hint}.",
            item.whole,
            *item.parts,
            severity="error" if item.certain else "warning",
            expected=f"at most {amount(whole.value, item.unit)}",
            observed=amount(total, item.unit),
            documents=(item.document,),
        )
    yield from tally.close("wholes with their parts", "no sum of parts is more than its whole")


def components_fall_short(claims: Claims, names: Names) -> Iterator[Finding]:
    """Parts that are said to make up a whole must reach it."""
    tally = Tally("components-fall-short")
    for item in component_sums(claims, names):
        whole, parts = item.values(claims)
        if item.closed is None:
            continue
        tally.look()
        total, spelt = _spell(item, parts)
        short = total_of(parts).high < whole.plain.low * (1 - 1e-12) and whole.qualifier != "at_most"
        if short and not _rest_told(claims, item, whole.value - total):
            tally.add(
                "fail",
                f"{spelt}, which is {amount(whole.value - total, item.unit)} less than the"
                f" {amount(whole.value, item.unit)}{_named(item)}"
                f" that they are said to make up (“{item.closed}”).",
                item.whole,
                *item.parts,
                expected=amount(whole.value, item.unit),
                observed=amount(total, item.unit),
                documents=(item.document,),
            )
    yield from tally.close("lists said to be complete", "each reaches its whole")


def _rest_told(claims: Claims, item: Sum, rest: float) -> bool:
    """Whether the statements of the parts tell what is missing as money of another kind, such as what users pay."""
    return any(
        figure["kind"] == "money" and (value := figure.number("value")) is not None and abs(value - rest) <= 1e-6 * rest
        for part in item.parts
        for figure in claims.of(item.document, "figures")
        if part.start <= figure.start < part.end
    )


def components_itemised(claims: Claims, names: Names) -> Iterator[Finding]:
    """How much of a whole its listed parts account for; a list that does not claim to be complete may stop short."""
    tally = Tally("components-itemised")
    for item in component_sums(claims, names):
        whole, parts = item.values(claims)
        tally.look()
        total, spelt = _spell(item, parts)
        sums = total_of(parts)
        if sums.meets(whole.plain):
            within = "" if abs(total - whole.value) <= 1e-9 * abs(total) else " within the rounding of the figures"
            text = f"{spelt}: the parts make up the {amount(whole.value, item.unit)}{_named(item)}{within}."
            tally.add("pass", text, item.whole, *item.parts, documents=(item.document,), looked_at=len(parts))
        elif item.closed is None and sums.high < whole.plain.low:
            text = (
                f"{spelt} of the {amount(whole.value, item.unit)}{_named(item)} are itemised"
                f" ({share(total, whole.value)});"
                f" {amount(whole.value - total, item.unit)} are not."
            )
            tally.add("note", text, item.whole, *item.parts, documents=(item.document,), looked_at=len(parts))
    yield from tally.close("wholes with their parts", "how much of each is itemised is said above")


def years_add_up(claims: Claims, names: Names) -> Iterator[Finding]:
    """Yearly amounts that cover the whole period of a programme must make its amount."""
    tally = Tally("years-add-up")
    for document in claims.documents:
        rows = [r for r in claims.of(document, "budgets") if r["phase"] not in LATER and r.number("amount")]
        shown: set[tuple[str, ...]] = set()
        for whole in [r for r in rows if is_whole(r) and _long(r) and r["qualifier"] in (None, "exact")]:
            start, end = whole.period
            value = claims.printed(whole)
            parts = _years(claims, names, rows, whole)
            if not parts or start is None or end is None or value is None:
                continue
            if tuple(p.id for p in parts) in shown:
                continue
            shown.add(tuple(p.id for p in parts))
            tally.look()
            printed_parts = [v for p in parts if (v := claims.printed(p))]
            total = sum(p.value for p in printed_parts)
            item = Sum(document, whole.text("initiative"), claims.unit(whole), whole, tuple(parts))
            spelt = f"The {len(parts)} yearly amounts{_named(item)} add up to {amount(total, item.unit)}"
            if total_of(printed_parts).meets(value.plain):
                tally.add("pass", f"{spelt}, the amount of the whole.", whole, *parts, looked_at=len(parts))
            else:
                tally.add(
                    "fail",
                    f"{spelt}, but the whole is {amount(value.value, item.unit)}.",
                    whole,
                    *parts,
                    expected=amount(value.value, item.unit),
                    observed=amount(total, item.unit),
                )
    yield from tally.close("amounts with a full list of years", "the years make the whole")


def _long(row: Row) -> bool:
    start, end = row.period
    return bool(start and end and (end - start).days > 366)


def _years(claims: Claims, names: Names, rows: list[Row], whole: Row) -> list[Row]:
    """The longest run of yearly rows of one section and one component, those of the whole first, that covers the
    period of the whole without gap or overlap."""
    runs: dict[tuple[str, str], dict[tuple[date, date], Row]] = defaultdict(dict)
    for row in rows:
        start, end = row.period
        if (
            single_year(row)
            and start
            and end
            and claims.unit(row) == claims.unit(whole)
            and names.same(row.text("initiative"), whole.text("initiative"))
        ):
            component = "" if is_whole(row) else row.text("component")
            runs[component, row.text("section")].setdefault((start, end), row)
    for _, years in sorted(runs.items(), key=lambda run: bool(run[0][0])):
        ordered = sorted(years)
        steps = all((b[0] - a[1]).days == 1 for a, b in pairwise(ordered))
        if len(ordered) > 1 and steps and (ordered[0][0], ordered[-1][1]) == whole.period:
            return [years[p] for p in ordered]
    return []
