"""Facts and figures as rows: ids, evidence in text offsets, and values of the types that the columns declare.

This is the one place where reading offsets become text offsets.
"""

from __future__ import annotations

import json
import math
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from hashlib import sha256
from typing import Any

from trustetl.model import Document, Extract, Fact, Figure
from trustetl.tables.columns import Column, Table
from trustetl.tables.declared import FACT_TABLES, FIGURES

Row = dict[str, Any]

DIGITS = re.compile(r"\d+")
_AMOUNT_STEP = Decimal("0.0001")


def claim_id(prefix: str, claim: Mapping[str, object], seen: Counter[str]) -> str:
    """An id made of what is claimed and of how often the same was claimed before in the brief, never of position,
    time or run."""
    words = json.dumps(claim, ensure_ascii=False, sort_keys=True, default=str)
    seen[words] += 1
    return f"{prefix}-{sha256(f'{words}#{seen[words]}'.encode()).hexdigest()[:12]}"


def typed(column: Column, value: object) -> object:
    """The value in the type of its column, where that loses nothing; otherwise as it is, for the model to refuse."""
    if value is None or value == "":
        return [] if column.kind == "list" and not column.nullable else None
    if column.kind == "amount" and isinstance(value, int | float | Decimal) and not isinstance(value, bool):
        return _amount(value)
    if column.kind == "number" and isinstance(value, int | float | Decimal) and not isinstance(value, bool):
        number = float(value)
        return None if math.isnan(number) else number
    if column.kind == "date" and isinstance(value, datetime):
        return value.date()
    if column.kind == "list" and isinstance(value, tuple | list | set | frozenset):
        return sorted(value) if isinstance(value, set | frozenset) else list(value)
    return value


def _amount(value: float | Decimal) -> object:
    """A decimal to four places; the value itself where it has no such form (infinite, not a number, too long)."""
    try:
        exact = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
        return None if exact.is_nan() else exact.quantize(_AMOUNT_STEP)
    except InvalidOperation:
        return value


def document_row(extract: Extract, figures: Iterable[Row]) -> Row:
    """The brief's row of ``documents``."""
    document, setting = extract.document, extract.setting
    spans = sorted((row["start"], row["end"]) for row in figures)
    starts = [start for start, _ in spans]
    numerals = [match.span() for match in DIGITS.finditer(document.text)]
    return {
        "document_id": document.document_id,
        "path": document.path,
        "title": setting.title,
        "published": setting.published,
        "country": setting.country,
        "currency": setting.currency,
        "sha256": document.sha256,
        "encoding": document.encoding,
        "media_type": document.media_type,
        "characters": len(document.text),
        "pages": len(document.pages) or None,
        "numerals": len(numerals),
        "numerals_covered": sum(_covered(span, spans, starts) for span in numerals),
        "repairs": len(document.reading.repairs),
    }


def _covered(numeral: tuple[int, int], spans: list[tuple[int, int]], starts: list[int]) -> bool:
    last = bisect_right(starts, numeral[0]) - 1
    return last >= 0 and numeral[1] <= spans[last][1]


def repair_rows(document: Document) -> list[Row]:
    """The brief's rows of ``repairs``."""
    rows = []
    for repair in document.reading.repairs:
        begin = document.text.rfind("\n", 0, repair.start) + 1
        end = document.text.find("\n", repair.end)
        rows.append(
            {
                "document_id": document.document_id,
                "start": repair.start,
                "end": repair.end,
                "found": repair.found,
                "read_as": repair.read_as,
                "reason": repair.reason,
                "line": document.text[begin : end if end >= 0 else len(document.text)].strip(),
            }
        )
    return rows


def figure_rows(extract: Extract) -> tuple[list[Row], dict[Figure, str]]:
    """The brief's rows of ``figures`` in the order of the text, and the id that each figure was given."""
    document = extract.document
    sections = _sections(extract)
    rows: list[Row] = []
    ids: dict[Figure, str] = {}
    seen: Counter[str] = Counter()
    for figure in sorted(extract.figures, key=lambda f: (f.start, f.end)):
        route = extract.routes.get(figure)
        given: Row = {column.name: getattr(figure, column.name, None) for column in FIGURES.columns}
        given |= _evidence(document, figure.start, figure.end)
        given |= {
            "document_id": document.document_id,
            "table": route.table if route else None,
            "reason": route.reason if route else figure.reason,
            "section": sections(figure.start),
        }
        row = {column.name: typed(column, given[column.name]) for column in FIGURES.columns}
        claim = {"document_id": document.document_id} | {
            name: row[name] for name in FIGURES.claim if row[name] is not None
        }
        ids[figure] = row["figure_id"] = claim_id("figure", claim, seen)
        rows.append(row)
    return rows, ids


def fact_rows(extract: Extract, ids: Mapping[Figure, str]) -> dict[str, list[Row]]:
    """The brief's rows of each table of facts, in the order of the text.

    A fact of a table that is not declared, or with a value for a column that is not, raises ``ValueError``: it is an
    error of the program.
    """
    rows: dict[str, list[Row]] = {name: [] for name in FACT_TABLES}
    seen: Counter[str] = Counter()
    for fact in sorted(extract.facts, key=lambda f: (f.start, f.end)):
        table = FACT_TABLES.get(fact.table)
        if table is None or not set(fact.values) <= set(table.claim):
            unknown = sorted(set(fact.values) - set(table.claim)) if table else []
            raise ValueError(f"fact of table {fact.table!r} with undeclared columns {unknown} (rule {fact.rule!r})")
        rows[table.name].append(_fact_row(extract.document, table, fact, ids, seen))
    return rows


def _fact_row(document: Document, table: Table, fact: Fact, ids: Mapping[Figure, str], seen: Counter[str]) -> Row:
    given: Row = {**dict.fromkeys(table.names, None), **fact.values} | _evidence(document, fact.start, fact.end)
    given |= {
        "document_id": document.document_id,
        "section": " > ".join(fact.section),
        "basis": fact.basis,
        "rule": fact.rule,
        "figure_ids": list(dict.fromkeys(ids[figure] for figure in fact.figures if figure in ids)),
    }
    row = {column.name: typed(column, given[column.name]) for column in table.columns}
    claim: Row = {"table": table.name, "document_id": document.document_id, "basis": fact.basis}
    claim |= {name: row[name] for name in table.claim if row[name] is not None}
    row["fact_id"] = claim_id(table.name, claim, seen)
    return row


def _evidence(document: Document, start: int, end: int) -> Row:
    """The evidence columns of a stretch given in reading offsets."""
    first, last = document.reading.span(start, end)
    while first < last and document.text[first].isspace():
        first += 1
    while last > first and document.text[last - 1].isspace():
        last -= 1
    page = bisect_right(document.pages, first) if document.pages else None
    return {"start": first, "end": last, "quote": document.text[first:last], "page": page}


def _sections(extract: Extract) -> Any:
    """A function from a reading offset to the headings above it."""
    statements = sorted(extract.statements, key=lambda s: s.start)
    starts = [statement.start for statement in statements]

    def section(offset: int) -> str | None:
        at = bisect_right(starts, offset) - 1
        return " > ".join(statements[at].section) or None if at >= 0 else None

    return section


def plain(value: object) -> object:
    """A cell as JSON can hold it."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return format(value.normalize(), "f")
    if isinstance(value, list | tuple):
        return [plain(entry) for entry in value]
    if isinstance(value, float) and math.isnan(value):
        return None
    return value
