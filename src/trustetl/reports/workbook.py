"""The workbook: a summary, the findings, one sheet a table, the sources and the data dictionary.

Texts from briefs are written as text whatever they begin with, so that none becomes a formula. What Excel can't hold
(control
characters, very long texts, too many rows) is shown differently, and the summary says where.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from trustetl.model import Finding
from trustetl.reports.sheets import Sheet, Sheets
from trustetl.reports.summary import Summary, idle_checks, idle_words, summarise
from trustetl.reports.wording import amount, heading, is_money, missing, shown_columns
from trustetl.reports.zipped import save_with_fixed_stamps
from trustetl.tables import FACT_TABLES, TABLES, Column, Table, findings_frame, records
from trustetl.tables.columns import KIND_WORDS

Rows = Mapping[str, Sequence[Mapping[str, Any]]]
"""The rows of each table by its name."""

_UNITS = {"budgets": "currency", "figures": "unit", "trade": "unit", "indicators": "unit"}
_VALUES = {
    "budgets": ("amount", "amount_low", "amount_high"),
    "figures": ("value", "low", "high"),
    "trade": ("value", "low", "high"),
    "indicators": ("value", "low", "high"),
}
_IN_WORDS = Column("in_words", "text", "The amount as it is commonly written.")
_SHOW = Column("show", "text", "A link to the words of the brief in report.html.")


def write_workbook(path: Path, rows: Rows, findings: Sequence[Finding]) -> None:
    """Writes ``report.xlsx``; the same rows and findings give the same bytes."""
    rows = {**rows, "findings": _told(rows["findings"], findings)}
    summary = summarise(rows, findings)
    published = [row["published"] for row in rows["documents"] if row["published"] is not None]
    written = f"{max(published, default=date(2000, 1, 1)).isoformat()}T00:00:00Z"
    book = Workbook()
    book.properties.title = summary.title
    book.properties.subject = "Figures and facts from policy briefs"
    book.properties.creator = "trustetl"
    book.properties.language = "en"
    sheets = Sheets(book)
    front = sheets.first("Summary")
    _table_sheet(sheets, TABLES["findings"], rows["findings"], _paths(rows))
    for table in FACT_TABLES.values():
        _table_sheet(sheets, table, rows[table.name], _paths(rows))
    for name in ("figures", "documents", "repairs", "rejects"):
        _table_sheet(sheets, TABLES[name], rows[name], _paths(rows))
    _dictionary(sheets)
    _summary_sheet(front, summary, rows, sheets)
    save_with_fixed_stamps(book, path, written)


def _told(rows: Sequence[Mapping[str, Any]], findings: Sequence[Finding]) -> list[Mapping[str, Any]]:
    """The rows of the findings with those of checks that had nothing to look at folded into one, the last."""
    told = [row for row in rows if row["outcome"] != "note" or row["looked_at"] != 0 or row["document_ids"]]
    checks = idle_checks(findings)
    if checks:
        (idle,) = records(
            findings_frame([Finding("nothing-to-look-at", "info", "note", "corpus", idle_words(checks), looked_at=0)])
        )
        told.append(idle)
    return told


def _paths(rows: Rows) -> dict[str, str]:
    """The file of each brief by its id, which a reader knows better."""
    return {row["document_id"]: row["path"] for row in rows["documents"]}


def _table_sheet(sheets: Sheets, table: Table, rows: Sequence[Mapping[str, Any]], paths: Mapping[str, str]) -> None:
    """One table as a sheet of its own: what is said first, then the evidence, then the keys."""
    columns = list(shown_columns(table))
    unit = _UNITS.get(table.name)
    if table.name == "budgets":
        columns.insert(3, _IN_WORDS)
    if "quote" in table.names and table.name != "rejects":
        columns.insert(columns.index(table.column("quote")) + 1, _SHOW)
    sheet = sheets.table(table.title, columns, meaning=table.meaning)
    for row in rows:
        cells: list[Any] = []
        for column in columns:
            value = row.get(column.name)
            if column is _IN_WORDS:
                value = _in_words(row)
            elif column is _SHOW:
                value = "show in text"
            elif column.name == "document_id":
                value = paths.get(row["document_id"], row["document_id"])
            elif column.name == "document_ids":
                value = [paths.get(entry, entry) for entry in row["document_ids"]]
            cells.append(None if missing(value) else value)
        rupees = unit is not None and row.get(unit) == "INR"
        link = f"report.html#{row.get('fact_id') or row.get('figure_id')}" if _SHOW in columns else None
        sheet.row(
            cells,
            money_columns=_VALUES.get(table.name, ()) if unit and is_money(row.get(unit)) else (),
            indian=rupees,
            link=link,
        )
    sheet.close()


def _in_words(row: Mapping[Any, Any]) -> str | None:
    low, high = row.get("amount_low"), row.get("amount_high")
    if row.get("amount") is not None:
        return amount(row["amount"], row["currency"])
    ends = [amount(end, row["currency"]) for end in (low, high) if end is not None]
    return " to ".join(ends) or None


_DICTIONARY = (
    Column("sheet", "text", "The sheet of this workbook."),
    Column("shown_as", "text", "The column's heading in this workbook."),
    Column("file", "text", "The Parquet file."),
    Column("column", "text", "The column's name in the Parquet file."),
    Column("meaning", "text", "What it means."),
    Column("type", "text", "Its type."),
    Column("unit", "text", "Its unit."),
    Column("required", "text", "Whether it is always filled."),
    Column("allowed", "text", "What may stand in it."),
)


def _dictionary(sheets: Sheets) -> None:
    """Every column of every table: what it means, its type, unit and allowed values."""
    rows = [
        [
            table.title,
            heading(column),
            f"tables/{table.name}.parquet",
            column.name,
            column.meaning,
            KIND_WORDS[column.kind],
            column.unit, "no" if column.nullable else "yes", column.allowed_words or None,
        ]
        for table in TABLES.values()
        for column in table.columns
    ]  # fmt: skip
    sheet = sheets.table("Data dictionary", _DICTIONARY, meaning="Every column of every table.")
    for row in rows:
        sheet.row(row)
    sheet.close()


def _summary_sheet(sheet: Sheet, summary: Summary, rows: Rows, sheets: Sheets) -> None:
    """The first sheet: the key numbers with links, what to look at first, the sources, and how to read the rest."""
    sheet.title(summary.title, summary.subtitle)
    sheet.section("In short")
    sheet.line(summary.verdict)
    sheet.line(
        f"{summary.coverage[0].upper()}{summary.coverage[1:]}: each is a row of the sheet Figures, "
        f"with the table it went to or the reason why in none."
    )
    sheet.section("What is in here", ("Sheet", "Rows", "What they are"))
    for count in summary.counts:
        sheet.entry(count.title, count.rows, count.meaning, to=count.title)
    sheet.entry(
        "Data dictionary", None, "What each column means, its type, unit and allowed values.", to="Data dictionary"
    )
    if summary.first:
        left = summary.failed + summary.notes - len(summary.first)
        sheet.section("What to look at first", ("Severity", "Check", "Finding"))
        for finding in summary.first:
            sheet.finding(finding)
        if left:
            sheet.line(f"… and {left:,} more on the sheet Findings.")
    sheet.section("Briefs read", ("Published", "File", "Title"))
    for row in rows["documents"][:200]:
        sheet.entry(row["published"], row["path"], row["title"])
    if len(rows["documents"]) > 200:
        sheet.line(f"… and {len(rows['documents']) - 200:,} more on the sheet Documents.")
    sheet.section("How to read this")
    for line in (
        "Every row quotes the words that it rests on. 'show in text' opens them in report.html beside this file.",
        (
            "Basis: 'stated' was read from the text, 'inferred' takes an attribute from elsewhere in the brief, "
            "'derived' was computed."
        ),
        (
            "Amounts are in units of their currency; rupees are grouped in lakh and crore. An empty cell means "
            "that the brief does not say."
        ),
        "Severity is given as a word; colour only repeats it.",
        *sheets.remarks(),
    ):
        sheet.line(line)
    sheet.close_front()
