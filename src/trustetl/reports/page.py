"""The validation report: one self-contained page, readable offline and on paper, with findings first and evidence
throughout."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd
from jinja2 import Environment, FileSystemLoader

from trustetl.model import Document, Finding
from trustetl.reports.marking import Piece, marked
from trustetl.reports.summary import is_remark, summarise
from trustetl.reports.wording import amount, cell, heading, in_full, is_money, missing, number, plural, shown_columns
from trustetl.tables import FACT_TABLES, TABLES, Table, Tables

ROW_LIMIT = 1_000
"""Rows of a table that the page shows; the workbook has all."""
TEXT_LIMIT = 1_500_000
"""Characters of briefs that the page shows in all; the others are in ``texts/``."""

_NOT_SHOWN = frozenset({"quote", "start", "end", "figure_ids", "fact_id", "figure_id", "rule", "encoding", "sha256"})
_NUMERIC = frozenset({"number", "amount", "integer"})
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_BROKEN = re.compile("[\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True)
class Cell:
    """A cell as shown: words, and the exact value where the words are a shorter form."""

    words: str
    exact: str = ""


@dataclass(frozen=True)
class Line:
    """A row of a table with its evidence."""

    key: str
    cells: tuple[Cell, ...]
    quote: str | None
    in_text: bool


@dataclass(frozen=True)
class Shown:
    """A table as shown."""

    name: str
    title: str
    meaning: str
    headings: tuple[tuple[str, bool], ...]
    lines: tuple[Line, ...]
    rows: int


@dataclass(frozen=True)
class Text:
    """A brief as shown; without pieces where it is left to ``texts/``."""

    document_id: str
    path: str
    title: str
    about: str
    pieces: tuple[Piece, ...]


def write_page(path: Path, tables: Tables, frames: Mapping[str, pd.DataFrame], findings: Sequence[Finding]) -> None:
    """Writes ``report.html``; the same tables and findings give the same bytes."""
    rows: dict[str, list[Any]] = {name: frame.to_dict("records") for name, frame in frames.items()}
    texts = _texts(tables, rows)
    in_text = {text.document_id for text in texts if text.pieces}
    paths = {row["document_id"]: row["path"] for row in rows["documents"]}
    shown = [
        _shown(TABLES[name], rows[name], paths, in_text)
        for name in (*FACT_TABLES, "figures", "repairs", "rejects", "documents")
    ]
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters["visible"] = visible
    page = environment.get_template("report.html").render(
        summary=summarise(frames, findings),
        groups=[
            ("To look at", "What does not fit, most serious first.", [f for f in findings if f.outcome == "fail"]),
            (
                "Worth knowing",
                "Nothing is wrong here, but a careful reader would want to be told.",
                [finding for finding in findings if is_remark(finding)],
            ),
        ],
        tallies=_tallies(findings),
        tables=shown,
        texts=texts,
        paths=paths,
        linked={line.key for table in shown for line in table.lines},
        plural=plural,
        style=(Path(__file__).parent / "report.css").read_text(encoding="utf-8"),
        script=(Path(__file__).parent / "report.js").read_text(encoding="utf-8"),
    )
    path.write_bytes(page.encode("utf-8"))


def _tallies(findings: Sequence[Finding]) -> list[tuple[str, int, list[str]]]:
    """Each check with how many rows it looked at and how it came out; those that had nothing to look at last."""
    made: dict[str, tuple[int, list[str]]] = {}
    for finding in findings:
        if finding.looked_at is not None or finding.outcome == "pass":
            looked_at, messages = made.get(finding.check, (0, []))
            made[finding.check] = (looked_at + (finding.looked_at or 0), [*messages, finding.message])
    tallies = [(check, looked_at, messages) for check, (looked_at, messages) in made.items()]
    return sorted(tallies, key=lambda tally: (tally[1] == 0, tally[0]))


def visible(words: str) -> str:
    """A text with control characters as signs, since HTML has no place for them."""
    return _BROKEN.sub("\ufffd", _CONTROL.sub(lambda match: chr(0x2400 + ord(match[0]) % 0x5E), words))


def _shown(table: Table, rows: Sequence[Any], paths: Mapping[str, str], in_text: set[str]) -> Shown:
    """A table as shown: without columns that are empty throughout, and with money as people write it."""
    some = rows[:ROW_LIMIT]
    columns = [
        column for column in shown_columns(table)
        if column.name not in _NOT_SHOWN and any(not missing(row[column.name]) for row in some)
    ]  # fmt: skip
    if len(paths) == 1:
        columns = [column for column in columns if column.name != "document_id" or table.name == "documents"]
    lines = tuple(
        Line(
            key=row.get("fact_id") or row.get("figure_id") or "",
            cells=tuple(_cell(column.name, row, paths) for column in columns),
            quote=row.get("quote"),
            in_text=row.get("document_id") in in_text and "start" in row,
        )
        for row in some
    )
    headings = tuple((heading(column), column.kind in _NUMERIC) for column in columns)
    return Shown(table.name, table.title, table.meaning, headings, lines, len(rows))


def _cell(name: str, row: Mapping[str, Any], paths: Mapping[str, str]) -> Cell:
    value = row[name]
    if missing(value):
        return Cell("")
    if name == "document_id":
        return Cell(paths.get(value, value))
    unit = row.get("currency") if name.startswith("amount") else row.get("unit")
    if name in ("amount", "amount_low", "amount_high", "value", "low", "high") and is_money(unit):
        return Cell(amount(value, unit), f"{number(value, indian=unit == 'INR')} {unit}")
    return Cell(cell(value))


def _texts(tables: Tables, rows: Mapping[str, Sequence[Any]]) -> list[Text]:
    """Each brief's text with what rests on it, as far as there is room."""
    figures: dict[str, list[Any]] = {}
    for row in rows["figures"]:
        figures.setdefault(row["document_id"], []).append(row)
    facts: dict[str, list[tuple[str, Any]]] = {}
    for name in FACT_TABLES:
        for row in rows[name]:
            facts.setdefault(row["document_id"], []).append((name, row))
    room = TEXT_LIMIT
    texts = []
    documents = {extract.document.document_id: extract.document for extract in tables.extracts}
    for row in rows["documents"]:
        document: Document = documents[row["document_id"]]
        room -= len(document.text)
        known = document.document_id
        pieces = marked(document.text, figures.get(known, []), facts.get(known, [])) if room >= 0 else []
        published = f"published {in_full(row['published'])} · " if row["published"] else ""
        about = f"{published}{row['characters']:,} characters · {plural(len(figures.get(known, [])), 'figure')}"
        texts.append(Text(known, document.path, row["title"] or document.path, about, tuple(pieces)))
    return texts
