"""Positions in trade that seem to contradict one another, and values of trade and other series as several documents
give them.
"""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Iterator

from trustetl.checks.claims import Claims, Row
from trustetl.checks.intervals import agreement
from trustetl.checks.names import Names, form, goods, quantified, stage, words
from trustetl.checks.outcome import Tally
from trustetl.checks.wording import amount, clip, stretch
from trustetl.lexicon import WORLD
from trustetl.model import Finding

_VAGUE = frozenset(("good", "merchandise", "product", "total", "all", "share", "supply", "demand", "import", "export"))

_NAME_WITHIN = re.compile(r"\b[A-Z]{2,}\b|(?<=[^.\s]\s)[A-Z][a-z]+")


def positions_overlap(claims: Claims, names: Names) -> Iterator[Finding]:
    """One country as net importer and net exporter of goods of which the ones are among the others."""
    tally = Tally("positions-overlap")
    sides: dict[tuple[object, object, object], list[Row]] = defaultdict(list)
    for row in claims.rows("trade"):
        if row["position"] and row["commodity"]:
            sides[row["reporter"], row["partner"] or WORLD, row["position"]].append(row)
    texts = _wider(claims)
    for (reporter, partner, side), rows in sides.items():
        for one in rows if side == "net_importer" else ():
            for other in sides.get((reporter, partner, "net_exporter"), ()):
                if not _time_meets(one, other):
                    continue
                tally.look()
                inside = _inside(names, texts, one, other)
                if inside is not None:
                    _report_positions(claims, tally, *inside)
    if not tally.looked_at:
        tally.look(sum(map(len, sides.values())))
        yield from tally.close("positions in trade", "none is opposed to another")
    else:
        yield from tally.close("pairs of opposed positions", "none contradicts another without a reason")


def _report_positions(claims: Claims, tally: Tally, narrow: Row, wide: Row, how: str) -> None:
    a, b = (clip(r.text("commodity"), 50) for r in (narrow, wide))
    x, y = (r.text("position").replace("_", " ") for r in (narrow, wide))
    scope = "document" if narrow.document == wide.document else "corpus"
    files = "" if scope == "document" else f" ({claims.name(wide.document)}; {claims.name(narrow.document)})"
    who = narrow.text("reporter")
    room = quantified(wide.text("commodity")) or quantified(_head(wide))
    if how == "form":
        text = f"{who} is called a {y} of {b} and a {x} of {a}{files}: not the same goods, so that both can be true."
        tally.add("note", text, wide, narrow, scope=scope, looked_at=2)
    elif room:
        text = (
            f"{who} is called a {y} of {b}, yet a {x} of {a}, which are among them{files}: compatible only"
            f" because of “{room}”."
        )
        tally.add("note", text, wide, narrow, severity="warning", scope=scope, looked_at=2)
    else:
        text = f"{who} is called a {y} of {b}, yet a {x} of {a}, which are among them{files}."
        tally.add("fail", text, wide, narrow, scope=scope, expected=y, observed=x)


def _head(row: Row) -> str:
    """The words of the statement just before the goods, where 'most' may stand outside of the commodity's name."""
    before, found, _ = row.quote.partition(row.text("commodity"))
    return before[-24:] if found else ""


def _time_meets(one: Row, other: Row) -> bool:
    a, b = one.period, other.period
    return not (a[1] and b[0] and a[1] < b[0]) and not (b[1] and a[0] and b[1] < a[0])


def _wider(claims: Claims) -> dict[str, str]:
    """The text of each document in lower case, to see which goods it counts among which."""
    return {d: " ".join(p.text for p in passages).casefold() for d, passages in claims.passages.items()}


def _inside(names: Names, texts: dict[str, str], one: Row, other: Row) -> tuple[Row, Row, str] | None:
    """(narrower, wider, how) where the goods of one row are among those of the other."""
    a, b = goods(names.full(one.text("commodity"))), goods(names.full(other.text("commodity")))
    if a == b:
        wide = one if quantified(one.text("commodity")) else other
        return (other if wide is one else one), wide, "same"
    if form(one.text("commodity")) != form(other.text("commodity")) and (a < b or b < a):
        return (one, other, "form") if b < a else (other, one, "form")
    if b < a:
        return one, other, "words"
    if a < b:
        return other, one, "words"
    for narrow, wide in ((one, other), (other, one)):
        if any(_listed_among(texts.get(d, ""), narrow, wide) for d in {one.document, other.document}):
            return narrow, wide, "listed"
    return None


def _listed_among(text: str, narrow: Row, wide: Row) -> bool:
    """Whether a text counts the narrower goods among the wider: 'fruit such as apples, pears and plums'."""
    small = clip(narrow.text("commodity").casefold(), 60)
    big = " ".join(w for w in wide.text("commodity").casefold().split() if w not in ("most", "many", "some", "all"))
    at = text.find(big)
    while at >= 0 and big:
        after = text[at + len(big) : at + len(big) + 160].partition(". ")[0]
        cue = min(
            (
                i
                for i in (after.find(c) for c in (" such as", " like", " including", ", among them", "("))
                if 0 <= i < 20
            ),
            default=-1,
        )
        if cue >= 0 and small.rstrip("s") in after[cue:]:
            return True
        at = text.find(big, at + 1)
    return False


def trade_across_documents(claims: Claims, names: Names) -> Iterator[Finding]:
    """Values of the same trade, goods, measure and time must agree wherever they stand."""
    tally = Tally("trade-stated-again")
    groups: dict[tuple[object, ...], list[Row]] = defaultdict(list)
    for row in claims.rows("trade"):
        if row["measure"] in ("value", "quantity", "share") and row["basis"] != "derived" and claims.printed(row):
            parties = (
                (row["reporter"], row["partner"])
                if row["flow"] != "trade"
                else tuple(sorted((row.text("reporter"), row.text("partner"))))
            )
            partner = parties if row["flow"] != "production" else (row["reporter"], None)
            groups[(*partner, row["flow"], row["measure"], row["unit"], row["status"] == "target")].append(row)
    for rows in groups.values():
        undated = {
            id(r): [o for o in rows if o is not r and _same_thing(names, r, o)] for r in rows if not any(r.period)
        }
        settled = {key for key, others in undated.items() if any(_agree(claims, rows, key, o) for o in others)}
        for at, one in enumerate(rows):
            for other in rows[at + 1 :]:
                if one.figure_ids[:1] == other.figure_ids[:1] or not _same_thing(names, one, other):
                    continue
                if (one.document, one.start, one.end) == (other.document, other.start, other.end):
                    continue  # one statement that gives two values means two things
                tally.look()
                if {id(one), id(other)} & settled and not _agree(claims, rows, id(one), other):
                    continue
                _compare_trade(claims, tally, one, other)
    yield from tally.close("pairs of values of the same trade", "none contradicts another")


def _agree(claims: Claims, rows: list[Row], key: int, other: Row) -> bool:
    """Whether the row of ``rows`` with that identity states what ``other`` of the same document states."""
    one = next(r for r in rows if id(r) == key)
    a, b = claims.printed(one), claims.printed(other)
    return a is not None and b is not None and one.document == other.document and agreement(a, b) != "apart"


def _same_thing(names: Names, one: Row, other: Row) -> bool:
    left, right = (_kinds(names, r) for r in (one, other))
    if left != right and not (one["flow"] == "production" and left and right and (left <= right or right <= left)):
        return False
    return (
        one["measure"] != "share"
        or bool(one["flow"] == "production")
        or words(one.text("share_of")) == words(other.text("share_of"))
    )


def _kinds(names: Names, row: Row) -> frozenset[str]:
    """The telling words of the goods of a row; goods and services together are a kind of their own."""
    named = goods(names.full(row.text("commodity")))
    if "service" in named and named & {"good", "merchandise"}:
        return frozenset(("goods and services",))
    return named - _VAGUE - words("mining refining production processing")


def _compare_trade(claims: Claims, tally: Tally, one: Row, other: Row) -> None:
    a, b = claims.printed(one), claims.printed(other)
    assert a is not None
    assert b is not None
    unit = claims.unit(one)
    scope = "document" if one.document == other.document else "corpus"
    parties = "–".join(filter(None, (one.text("reporter"), one.text("partner"))))
    what = " ".join(filter(None, (parties, one.text("commodity"), one.text("flow"), one.text("measure"))))
    shown = (
        f"{what}: {amount(a.value, unit)}{_when(claims, one, scope)} and"
        f" {amount(b.value, unit)}{_when(claims, other, scope)}"
    )
    periods = [r.period for r in (one, other) if any(r.period)]
    usual = frozenset(("mining",)) if one["flow"] == "production" else frozenset()
    stages = [stage(r.text("commodity"), r.text("share_of")) or usual for r in (one, other)]
    how = agreement(a, b)
    if len(periods) == 2 and periods[0] != periods[1]:
        if scope == "corpus" and _time_meets(one, other):
            tally.add("note", f"{shown}: different periods, no contradiction.", one, other, scope=scope, looked_at=2)
    elif stages[0] != stages[1] and all(stages):
        tally.add(
            "note", f"{shown}: different stages of production, no contradiction.", one, other, scope=scope, looked_at=2
        )
    elif len(periods) == 1 and any(_ahead(claims, r) for r in (one, other)):
        pass
    elif how != "apart":
        word = {
            "same": "they agree",
            "rounded": "they agree within rounding",
            "bound": "one only bounds the other",
        }.get(how, "one only bounds the other, from afar")
        tally.add("pass", f"{shown}; {word}.", one, other, scope=scope, looked_at=2)
    elif len(periods) == 2:
        tally.add(
            "fail",
            f"{shown}; the two differ for the same period.",
            one,
            other,
            scope=scope,
            expected=amount(a.value, unit),
            observed=amount(b.value, unit),
        )
    else:
        text = f"{shown}; they differ, and as not both say for which time, one may be older."
        tally.add("note", text, one, other, severity="warning", scope=scope, looked_at=2)


def _ahead(claims: Claims, row: Row) -> bool:
    """Whether a value is for a time that had not ended when the document came out: an aim rather than a fact."""
    published, end = claims.published(row.document), row.day("period_end")
    return bool(published and end and end > published)


def _when(claims: Claims, row: Row, scope: str) -> str:
    parts = [stretch(*row.period)] if any(row.period) else []
    if scope == "corpus":
        parts.append(claims.name(row.document))
    return f" ({', '.join(parts)})" if parts else ""


def _of_one_thing(claims: Claims, names: Names, one: Row, other: Row) -> bool:
    """Whether two subjects of the same words can be the same thing: a name stands in them ('jobs at Tata Steel'), or
    the documents speak of one programme. 'Direct jobs' of two schemes are two things."""
    if _NAME_WITHIN.search(one.text("subject")) and _NAME_WITHIN.search(other.text("subject")):
        return True
    mine, theirs = ([r.text("name") for r in claims.of(row.document, "initiatives")] for row in (one, other))
    return any(names.same(a, b) for a in mine for b in theirs)


def indicators_across_documents(claims: Claims, names: Names) -> Iterator[Finding]:
    """Indicators of the same subject, unit, status and time must agree across documents."""
    tally = Tally("indicator-across-documents")
    groups: dict[tuple[object, ...], list[Row]] = defaultdict(list)
    for row in claims.rows("indicators"):
        telling = words(names.full(row.text("subject")))
        if len(telling) > 1 and claims.printed(row) and row["basis"] != "derived":
            groups[telling, row["measure"], claims.unit(row), row["status"], row["change"], *row.period].append(row)
    for rows in groups.values():
        firsts = list({r.document: r for r in reversed(rows)}.values())[::-1]
        counts = {d: sum(1 for r in rows if r.document == d) for d in {r.document for r in rows}}
        if len(firsts) < 2 or max(counts.values()) > 1:
            continue
        for one, other in itertools.pairwise(firsts):
            a, b = claims.printed(one), claims.printed(other)
            if a is None or b is None or not _of_one_thing(claims, names, one, other):
                continue
            tally.look()
            unit = claims.unit(one)
            shown = (
                f"{clip(one.text('subject'), 60)}: {amount(a.value, unit)} ({claims.name(one.document)}) and"
                f" {amount(b.value, unit)} ({claims.name(other.document)})"
            )
            how = agreement(a, b)
            if how == "apart":
                when = f", both for {stretch(*one.period)}" if any(one.period) else ", without a year in either"
                tally.add(
                    "fail",
                    f"{shown} differ{when}.",
                    one,
                    other,
                    scope="corpus",
                    expected=amount(a.value, unit),
                    observed=amount(b.value, unit),
                )
            else:
                tally.add("pass", f"{shown} agree.", one, other, scope="corpus", looked_at=2)
    yield from tally.close("indicators that several documents give", "they agree")
