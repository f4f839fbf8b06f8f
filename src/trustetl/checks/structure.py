"""What the shape of a document lets one check: headings against the text, totals of tables, rows that slipped, counts
against lists.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, takewhile

from trustetl.checks.claims import Claims, Passage, Row
from trustetl.checks.intervals import Printed, agreement
from trustetl.checks.names import Names, words
from trustetl.checks.outcome import Tally
from trustetl.checks.sums import ten_times, total_of, transposed
from trustetl.checks.wording import amount, clip, number
from trustetl.model import Finding

_TOTAL = re.compile(
    r"^\W*(?:(?:grand|sub|overall)[\s-]?)?total\b|^\W*(?:sum|all together|altogether|overall)\b", re.IGNORECASE
)
_VALUES = frozenset(("money", "number", "count", "measure", "percent"))
_NEAR = 600
_PROSE = frozenset(("sentence", "item", "row", "header_row", "question"))


def headline_and_body(claims: Claims, names: Names) -> Iterator[Finding]:
    """An amount in a title or headline must stand in the text, exactly, rounded or as a sum of what stands there.

    Headings further down may bring amounts of their own ('Wage rises: ¥129.4 billion').
    """
    tally = Tally("headline-and-body")
    for document in claims.documents:
        passages = claims.passages[document]
        headed = {
            f.text("figure_id")
            for p in takewhile(lambda passage: passage.kind not in _PROSE, passages)
            if p.kind in ("title", "heading")
            for f in claims.within(p)
            if f["kind"] == "money" and claims.printed(f)
        }
        figures = [f for f in claims.of(document, "figures") if f["kind"] == "money" and claims.printed(f)]
        body = [f for f in figures if f.text("figure_id") not in headed]
        for head in (f for f in figures if f.text("figure_id") in headed):
            same = [f for f in body if f["unit"] == head["unit"]]
            if same:
                tally.look()
                _judge_head(claims, tally, document, head, same)
    yield from tally.close("amounts in titles and headlines", "each stands in the text, or is a sum of amounts there")


def _judge_head(claims: Claims, tally: Tally, document: str, head: Row, body: list[Row]) -> None:
    value = claims.printed(head)
    unit = head.text("unit")
    stated = [(f, v) for f in body if (v := claims.printed(f))]
    if value is None:
        return
    title = f"{amount(value.value, unit)} of the heading"
    kinds = {agreement(value, v): v for _, v in reversed(stated)}
    if "same" in kinds:
        tally.add("pass", f"The {title} stands in the text.", documents=(document,), looked_at=1)
    elif "rounded" in kinds:
        tally.add(
            "pass",
            f"The {title} is {amount(kinds['rounded'].value, unit)} of the text rounded.",
            documents=(document,),
            looked_at=1,
        )
    elif pair := _adding_up(value, stated):
        terms = " + ".join(amount(v.value, unit) for v in pair)
        text = f"The {title} is the sum of two amounts of the text, {terms}: it counts in what the text keeps apart."
        tally.add("note", text, documents=(document,), looked_at=3)
    else:
        wrong = next((v for _, v in stated if ten_times(value.value, v.value)), None)
        if wrong is not None:
            times = number(max(value.value, wrong.value) / min(value.value, wrong.value))
            how = f"{times} times" if value.value > wrong.value else f"one {times}th of"
            tally.add(
                "fail",
                f"The {title} is {how} the {amount(wrong.value, unit)} of the text: one of them has the wrong scale.",
                severity="error",
                documents=(document,),
                expected=amount(wrong.value, unit),
                observed=amount(value.value, unit),
            )
        else:
            tally.add(
                "note",
                f"The {title} stands nowhere in the text.",
                severity="warning",
                documents=(document,),
                looked_at=1,
            )


def _adding_up(value: Printed, stated: list[tuple[Row, Printed]]) -> tuple[Printed, Printed] | None:
    for (f, a), (g, b) in combinations(stated, 2):
        if (
            abs(f.start - g.start) <= _NEAR
            and f.start != g.start
            and abs(a.value + b.value - value.value) <= 1e-9 * value.value
        ):
            return a, b
    return None


def _blocks(claims: Claims, document: str) -> list[list[tuple[Passage, dict[int, list[Row]], str]]]:
    """Tables as lists of (row, figures by column, words of the row). Lists of 'label: value' lines are tables of one
    column.
    """
    tables: dict[tuple[str, object], list[tuple[Passage, dict[int, list[Row]], str]]] = defaultdict(list)
    run = 0
    before: Passage | None = None
    for passage in claims.passages[document]:
        figures = [f for f in claims.within(passage) if f["kind"] in _VALUES and f.number("value") is not None]
        if passage.kind == "row" and passage.cells:
            columns: dict[int, list[Row]] = defaultdict(list)
            for start, end, column, _ in passage.cells:
                columns[column].extend(f for f in figures if start <= f.start and f.end <= end)
            text = " ".join(passage.text.replace("|", " ").replace("*", " ").split())
            tables["row", passage.block].append((passage, dict(columns), text))
        elif passage.kind == "field":
            if before is None or before.kind != "field" or before.section != passage.section:
                run += 1
            colon = passage.text.find(":")
            after = [f for f in figures if f.start - passage.start > colon]
            tables["field", run].append(
                (passage, {0: after} if len(after) == 1 else {}, " ".join(passage.text.split()))
            )
        before = passage
    return list(tables.values())


def table_totals(claims: Claims, names: Names) -> Iterator[Finding]:
    """The total row of a table must be the sum of the rows above it; where it is not, a row may have slipped by a
    cell.
    """
    tally = Tally("table-total")
    for document in claims.documents:
        for table in _blocks(claims, document):
            above: dict[int, list[Row]] = defaultdict(list)
            rows: list[dict[int, list[Row]]] = []
            for _, columns, text in table:
                if not _TOTAL.search(text):
                    rows.append(columns)
                    for column, figures in columns.items():
                        if len(figures) == 1:
                            above[column].append(figures[0])
                    continue
                for column, figures in columns.items():
                    parts = _like(above[column], figures)
                    if len(figures) == 1 and len(parts) > 1:
                        tally.look()
                        _judge_total(claims, tally, document, figures[0], parts, rows, column)
                above.clear()
                rows = []
    yield from tally.close("totals of tables", "each is the sum of its rows")


def _like(parts: list[Row], total: list[Row]) -> list[Row]:
    """The figures of the total's kind and unit that stand above it without a gap; none where the column mixes units."""
    if not total:
        return []
    listed: list[Row] = []
    for part in reversed(parts):
        if (part["kind"], part["unit"]) != (total[0]["kind"], total[0]["unit"]):
            break
        listed.insert(0, part)
    return listed


def _judge_total(
    claims: Claims,
    tally: Tally,
    document: str,
    total: Row,
    parts: list[Row],
    rows: list[dict[int, list[Row]]],
    column: int,
) -> None:
    value = claims.printed(total)
    printed = [v for p in parts if (v := claims.printed(p))]
    if value is None:
        return
    unit = total.text("unit")
    worked = sum(v.value for v in printed)
    text = f"The {len(printed)} rows add up to {amount(worked, unit)}"
    if total_of(printed).meets(value.strict):
        exact = abs(worked - value.value) <= 1e-9 * max(1.0, abs(worked))
        how = "the printed total" if exact else f"within rounding of the printed total of {amount(value.value, unit)}"
        tally.add("pass", f"{text}, {how}.", documents=(document,), looked_at=len(printed))
        return
    hint = "; two digits seem to have changed places" if transposed(worked, value.value) else ""
    shifted = _slipped(rows, column, worked, value)
    if shifted is not None:
        hint = f"; row {shifted + 1} seems to have slipped by one cell: with the value beside it the sum is right"
    tally.add(
        "fail",
        f"{text}, but the printed total is {amount(value.value, unit)}{hint}.",
        severity="error",
        documents=(document,),
        expected=amount(worked, unit),
        observed=amount(value.value, unit),
    )


def _slipped(rows: Sequence[dict[int, list[Row]]], column: int, worked: float, total: Printed) -> int | None:
    for at, row in enumerate(rows):
        own = row.get(column, [])
        here = float(own[0].number("value") or 0) if len(own) == 1 else 0.0
        for beside in (column - 1, column + 1):
            near = row.get(beside, [])
            if len(near) == 1 and abs(worked - here + float(near[0].number("value") or 0) - total.value) <= max(
                1e-9, total.half
            ):
                return at
    return None


def count_and_table(claims: Claims, names: Names) -> Iterator[Finding]:
    """A number of things that the text gives must be the number of rows that the table has of them."""
    tally = Tally("count-and-table")
    for document in claims.documents:
        prose = [p for p in claims.passages[document] if p.kind not in ("row", "header_row", "furniture")]
        counts = [
            (p, f) for p in prose for f in claims.within(p) if f["kind"] in ("count", "number") and f.number("value")
        ]
        for table in _blocks(claims, document):
            rows = [(p, text) for p, _, text in table if p.kind == "row" and not _TOTAL.search(text)]
            if len(rows) < 3:
                continue
            about = words(
                " ".join((*rows[0][0].section[-1:], rows[0][0].caption or "", *(h or "" for *_, h in rows[0][0].cells)))
            )
            for column, header in {(c, h or "") for p, _ in rows for _, _, c, h in p.cells}:
                cells = [_cell_text(p, column) for p, _ in rows]
                if sum(1 for c in cells if c and not any(ch.isdigit() for ch in c)) < len(cells):
                    continue
                _counted(tally, document, counts, cells, words(header), about)
    yield from tally.close("counts of things that a table lists", "each is the number that the table has")


def _cell_text(passage: Passage, column: int) -> str:
    for start, end, at, _ in passage.cells:
        if at == column:
            return " ".join(passage.text[start - passage.start : end - passage.start].replace("*", "").split())
    return ""


def _counted(
    tally: Tally,
    document: str,
    counts: list[tuple[Passage, Row]],
    cells: list[str],
    header: frozenset[str],
    about: frozenset[str],
) -> None:
    tallied = Counter(cells)
    for passage, figure in counts:
        value = figure.number("value") or 0.0
        after = passage.text[figure.start - passage.start :][:60]
        noun = words(figure.text("unit")) | words(after.split(",")[0].split(".")[0])
        before = passage.text[: figure.start - passage.start]
        if header and header & words(figure.text("unit")) and len(tallied) > 1:
            _judge_count(
                tally, document, passage, value, len(tallied), f"different entries under “{' '.join(sorted(header))}”"
            )
        named = [
            c
            for c in tallied
            if len(c) > 3 and tallied[c] > 1 and re.search(rf"(?<!\w){re.escape(c)}\b[^.;]{{0,30}}$", before)
        ]
        if named and noun & about and len(tallied) > 1:
            _judge_count(tally, document, passage, value, tallied[named[0]], f"rows of {named[0]}")


def _judge_count(tally: Tally, document: str, passage: Passage, value: float, rows: int, what: str) -> None:
    tally.look()
    if value == rows:
        tally.add(
            "pass", f"“{clip(passage.words)}”: the table has {rows} {what} too.", documents=(document,), looked_at=rows
        )
    else:
        tally.add(
            "fail",
            f"“{clip(passage.words)}”, but the table has {rows} {what}, not {number(value)}.",
            documents=(document,),
            expected=str(rows),
            observed=number(value),
        )
