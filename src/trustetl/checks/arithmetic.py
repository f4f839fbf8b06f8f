"""Figures of one passage that follow from one another: rates and numbers, percentages of a whole, one amount in two
currencies.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from trustetl.checks.claims import Claims, Passage, Row
from trustetl.checks.intervals import Interval, Printed
from trustetl.checks.names import Names, words
from trustetl.checks.outcome import Tally
from trustetl.checks.sums import CLOSED, total_of
from trustetl.checks.wording import amount, clip, number
from trustetl.model import Finding

_HUNDRED = Interval(100.0, 100.0)
_EACH = re.compile(
    r"^\s*(?:each|apiece|every one|per (?:park|unit|site|state|firm|company|project|plant|centre|center|bidder))\b",
    re.IGNORECASE,
)
_WHOLE_CUE = re.compile(
    r"\b(of this|of it|of which|the rest|remaining|remainder|respectively|balance|split|shared?|borne|divided)\b",
    re.IGNORECASE,
)
_REST = re.compile(r"\b(?:the )?(?:rest|remaining|remainder|balance)\b[^.;%]{0,30}$", re.IGNORECASE)


def rate_times_number(claims: Claims, names: Names) -> Iterator[Finding]:
    """So much each, times the number of those who get it, must be the total that the same passage states."""
    tally = Tally("rate-times-number")
    for document in claims.documents:
        for passage in claims.passages[document]:
            inside = claims.within(passage)
            for rate in inside:
                if rate["kind"] not in ("money", "measure") or not _is_each(passage, rate):
                    continue
                counts = [
                    f
                    for f in inside
                    if f["kind"] in ("count", "number") and f.start < rate.start and (f.number("value") or 0) > 1
                ]
                totals = [
                    f
                    for f in inside
                    if f is not rate
                    and f["unit"] == rate["unit"]
                    and (f.number("value") or 0) > (rate.number("value") or 0)
                ]
                each = claims.printed(rate)
                if each is None or not counts or not totals:
                    continue
                tally.look()
                _judge_rate(claims, tally, document, rate, each, counts, totals)
    yield from tally.close("rates with their number and total", "each total is its rate times its number")


def _is_each(passage: Passage, rate: Row) -> bool:
    after = passage.text[rate.end - passage.start :]
    before = passage.text[: rate.start - passage.start]
    return bool(_EACH.match(after)) or bool(re.search(r"\beach(?: \w+){0,4}\s*$", before, re.IGNORECASE))


def _judge_rate(
    claims: Claims, tally: Tally, document: str, rate: Row, each: Printed, counts: list[Row], totals: list[Row]
) -> None:
    unit = rate.text("unit")
    tried = []
    for count in counts:
        for total in totals:
            n, t = claims.printed(count), claims.printed(total)
            if n and t:
                tried.append(
                    (not (each.plain * n.plain).meets(t.strict), abs(each.value * n.value - t.value), n.value, t.value)
                )
    for wrong, _, n_value, t_value in sorted(tried)[:1]:
        text = f"{number(n_value)} × {amount(each.value, unit)} = {amount(n_value * each.value, unit)}"
        if wrong:
            tally.add(
                "fail",
                f"{text}, but {amount(t_value, unit)} is stated in the same passage.",
                documents=(document,),
                expected=amount(n_value * each.value, unit),
                observed=amount(t_value, unit),
            )
        else:
            tally.add("pass", f"{text}, the total stated.", documents=(document,), looked_at=1)


def percentages_make_whole(claims: Claims, names: Names) -> Iterator[Finding]:
    """Percentages by which one thing is divided must make 100."""
    tally = Tally("percentages-make-whole")
    for document in claims.documents:
        for passage in claims.passages[document]:
            if passage.kind in ("row", "heading", "title", "furniture"):
                continue
            inside = [f for f in claims.within(passage) if f["kind"] == "percent" and f.number("value")]
            if len(inside) < 2 or not _WHOLE_CUE.search(passage.text):
                continue
            values = [v for f in inside if (v := claims.printed(f))]
            runs = [(i, j) for i in range(len(values)) for j in range(i + 2, len(values) + 1)]
            fitting = [(i, j) for i, j in runs if abs(sum(v.value for v in values[i:j]) - 100) < 1e-9]
            rest = [k for k, f in enumerate(inside) if k and _REST.search(passage.text[: f.start - passage.start])]
            if fitting:
                i, j = fitting[-1]
                tally.look()
                terms = " + ".join(amount(v.value, "percent") for v in values[i:j])
                tally.add("pass", f"{terms} = 100%: “{clip(passage.words)}”.", documents=(document,), looked_at=j - i)
            elif rest and not any(sum((v.plain for v in values[i:j]), Interval(0, 0)).meets(_HUNDRED) for i, j in runs):
                tally.look()
                shown = values[: rest[-1] + 1]
                terms = " + ".join(amount(v.value, "percent") for v in shown)
                total = sum(v.value for v in shown)
                tally.add(
                    "fail",
                    f"{terms} = {amount(total, 'percent')}, not 100%, although the last is called the rest:"
                    f" “{clip(passage.words)}”.",
                    documents=(document,),
                    expected="100%",
                    observed=amount(total, "percent"),
                )
    yield from tally.close("divisions into percentages", "each makes 100%")


def two_currencies(claims: Claims, names: Names) -> Iterator[Finding]:
    """An amount and its equivalent in brackets imply a rate of exchange; rates that are ten times apart betray a
    slip.
    """
    tally = Tally("amount-in-two-currencies")
    rates: dict[tuple[str, str], list[tuple[float, str, str]]] = defaultdict(list)
    for document in claims.documents:
        figures = [
            f
            for f in claims.of(document, "figures")
            if f["kind"] == "money" and f.number("value") and not f.text("per")
        ]
        for one, other in pairwise(figures):
            between = _gap(claims, document, one.end, other.start)
            if (
                one["unit"] == other["unit"]
                or between is None
                or not re.match(r"^\s*(?:\(|, or |/|= ?|i\.e\. )[^()\d]{0,30}$", between)
            ):
                continue
            a, b = one.number("value") or 0.0, other.number("value") or 0.0
            pair = (one.text("unit"), other.text("unit"))
            big, small, units = (a, b, pair) if a >= b else (b, a, pair[::-1])
            text = f"{amount(a, pair[0])} are given as {amount(b, pair[1])}"
            rates[units].append((big / small, text, document))
    for units, found in sorted(rates.items()):
        middle = sorted(r for r, _, _ in found)[len(found) // 2]
        for rate, text, document in found:
            tally.look()
            implied = f"{text}: {number(rate, 4)} {units[0]} for one {units[1]}"
            if rate / middle >= 10**0.5 or middle / rate >= 10**0.5:
                tally.add(
                    "fail",
                    f"{implied}, while the other amounts of the run imply {number(middle, 4)}.",
                    documents=(document,),
                    expected=number(middle, 4),
                    observed=number(rate, 4),
                )
            else:
                tally.add("pass", f"{implied}; one amount in two currencies.", documents=(document,), looked_at=1)
    yield from tally.close("amounts in two currencies", "the rates that they imply lie close together")


def _gap(claims: Claims, document: str, start: int, end: int) -> str | None:
    passage = claims.passage_at(document, start)
    if passage is None or end > passage.end:
        return None
    return passage.text[start - passage.start : end - passage.start]


def figures_add_up(claims: Claims, names: Names) -> Iterator[Finding]:
    """Figures of one passage that make another of it are a check that the writer left; lists said to be complete must
    make it.
    """
    tally = Tally("figures-add-up")
    for document in claims.documents:
        for passage in claims.passages[document]:
            if passage.kind in ("row", "furniture", "header_row"):
                continue
            inside = [
                f
                for f in claims.within(passage)
                if f["kind"] in ("money", "measure", "count", "number") and f.number("value")
            ]
            for unit, run in _by_unit(inside).items():
                if len(run) > 2:
                    tally.look()
                    _judge_run(claims, tally, passage, unit, run)
        _judge_subsets(claims, tally, document)
    yield from tally.close(
        "passages with three or more figures of a unit",
        "no list that is said to be complete falls short or goes beyond",
    )


def _by_unit(figures: list[Row]) -> dict[str, list[Row]]:
    groups: dict[str, list[Row]] = defaultdict(list)
    for figure in figures:
        if figure["kind"] in ("count", "number"):
            telling = words(figure.text("unit"))
            key = next((k for k in groups if words(k) & telling), None) if telling else next(iter(groups), None)
            groups[key if key is not None else figure.text("unit")].append(figure)
        elif not figure.text("per"):
            groups[figure.text("unit")].append(figure)
    return groups


def _judge_run(claims: Claims, tally: Tally, passage: Passage, unit: str, run: list[Row]) -> None:
    printed = [v for f in run if (v := claims.printed(f))]
    if len(printed) < len(run):
        return
    lengths = unit in ("year", "month", "week", "day")
    for at, total in enumerate(printed[:1] if lengths else printed):
        others = [(i, v) for i, v in enumerate(printed) if i != at]
        for size in range(len(others), 1, -1):
            for first in range(len(others) - size + 1):
                parts = [v for _, v in others[first : first + size]]
                worked = sum(p.value for p in parts)
                if abs(worked - total.value) <= 1e-9 * total.value and all(p.value < total.value for p in parts):
                    terms = " + ".join(amount(p.value, unit) for p in parts)
                    text = f"{terms} = {amount(total.value, unit)}, as the passage says: “{clip(passage.words)}”."
                    tally.add("pass", text, documents=(passage.document,), looked_at=size + 1)
                    return
    if run[0]["kind"] == "money":
        return
    between = passage.text[run[0].end - passage.start : run[1].start - passage.start]
    cue = CLOSED.search(between)
    worked = sum(p.value for p in printed[1:])
    if cue and len(between) < 60 and not total_of(printed[1:]).meets(printed[0].strict):
        tally.add(
            "fail",
            f"{' + '.join(amount(p.value, unit) for p in printed[1:])} = {amount(worked, unit)}, not the"
            f" {amount(printed[0].value, unit)}"
            f" that they are said to make up (“{cue.group(0).strip()}”).",
            documents=(passage.document,),
            expected=amount(printed[0].value, unit),
            observed=amount(worked, unit),
        )


def _judge_subsets(claims: Claims, tally: Tally, document: str) -> None:
    """'9 of the farms grow maize, 8 beans …' after '12 farms': kinds that come to more than all must overlap."""
    total: Row | None = None
    held: Passage | None = None
    for passage in claims.passages[document]:
        counts = [f for f in claims.within(passage) if f["kind"] in ("count", "number") and f.number("value")]
        if not counts:
            continue
        after = passage.text[counts[0].end - passage.start :]
        of_them = re.match(r"\s*of (?:the(?:se|m)?|those)(?: ([\w-]+))?", after)
        if of_them is None:
            of_them = re.match(r".*? of (?:the(?:se|m)?|those)(?: ([\w-]+))?$", " " + counts[0].quote)
        noun = words(of_them.group(1) or "") if of_them else frozenset[str]()
        near = held is not None and (held.block == passage.block or held.section == passage.section)
        if (
            of_them
            and total is not None
            and near
            and (not noun or noun & words(total.text("unit")))
            and len(counts) > 2
        ):
            parts = [c.number("value") or 0.0 for c in counts]
            whole, worked = total.number("value") or 0.0, sum(parts)
            tally.look()
            terms = " + ".join(number(p) for p in parts)
            if worked > whole:
                text = (
                    f"{terms} = {number(worked)}, more than the {number(whole)} that they are of: they overlap,"
                    " or one is wrong."
                )
                tally.add("note", text, severity="warning", documents=(document,), looked_at=len(parts) + 1)
            elif worked == whole:
                tally.add(
                    "pass",
                    f"{terms} = {number(worked)}, all that they are of.",
                    documents=(document,),
                    looked_at=len(parts) + 1,
                )
        else:
            wide = [c for c in counts if c["kind"] == "count" and c["unit"]]
            if wide:
                total, held = wide[0], passage
