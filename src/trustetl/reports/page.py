"""The validation report: one self-contained page, readable offline and on paper, with findings first and evidence
throughout."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jinja2
from jinja2 import Environment, FileSystemLoader, Template

from trustetl.model import Document, Finding
from trustetl.reports import report_template
from trustetl.reports.marking import Piece, marked
from trustetl.reports.shown import Row, shown_table
from trustetl.reports.summary import idle_checks, idle_words, is_remark, summarise
from trustetl.reports.wording import in_full, plural
from trustetl.tables import FACT_TABLES, TABLES, Tables

ROW_LIMIT = 1_000
"""Rows of a table that the page shows; the workbook has all."""
TEXT_LIMIT = 1_500_000
"""Characters of briefs that the page shows in all; the others are in ``texts/``."""

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_BROKEN = re.compile("[\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True)
class Text:
    """A brief as shown; without pieces where it is left to ``texts/``."""

    document_id: str
    path: str
    title: str
    about: str
    pieces: tuple[Piece, ...]


def write_page(path: Path, tables: Tables, rows: Mapping[str, Sequence[Row]], findings: Sequence[Finding]) -> None:
    """Writes ``report.html``; the same rows and findings give the same bytes."""
    texts = _texts(tables, rows)
    in_text = {text.document_id for text in texts if text.pieces}
    paths = {row["document_id"]: row["path"] for row in rows["documents"]}
    shown = [
        shown_table(TABLES[name], rows[name], paths, in_text, most=ROW_LIMIT)
        for name in (*FACT_TABLES, "figures", "repairs", "rejects", "documents")
    ]
    page = _template().render(
        summary=summarise(rows, findings),
        groups=[
            ("To look at", "What does not fit, most serious first.", [f for f in findings if f.outcome == "fail"]),
            (
                "Worth knowing",
                "Nothing is wrong here, but a careful reader would want to be told.",
                [finding for finding in findings if is_remark(finding)],
            ),
        ],
        tallies=[tally for tally in _tallies(findings) if tally[1]],
        idle=idle_words(idle) if (idle := idle_checks(findings)) else "",
        tables=shown,
        texts=texts,
        paths=paths,
        linked={line.key for table in shown for line in table.lines},
        plural=plural,
        style=(Path(__file__).parent / "report.css").read_text(encoding="utf-8"),
        script=(Path(__file__).parent / "report.js").read_text(encoding="utf-8"),
    )
    path.write_bytes(page.encode("utf-8"))


def environment() -> Environment:
    """What ``report.html`` is compiled in."""
    made = Environment(
        loader=FileSystemLoader(Path(__file__).parent), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    made.filters["visible"] = visible
    return made


def _template() -> Template:
    """The template as ``docs/generate.py`` compiled it, since compiling takes longer than a page; compiled here where
    the Jinja of the time was another.
    """
    made = environment()
    if jinja2.__version__ == report_template.JINJA:
        return Template.from_module_dict(made, vars(report_template), made.make_globals(None))
    return made.get_template("report.html")


def _tallies(findings: Sequence[Finding]) -> list[tuple[str, int, str]]:
    """Each check with how many rows it looked at and how it came out, by its name."""
    made: dict[str, Finding] = {}
    for finding in findings:
        if finding.outcome == "pass" or (finding.outcome == "note" and not is_remark(finding)):
            before = made.get(finding.check)
            # a check says last what it looked at in all; what it says of one brief stands before
            if before is None or not finding.document_ids or before.document_ids:
                made[finding.check] = finding
    return [(check, finding.looked_at or 0, finding.message) for check, finding in sorted(made.items())]


def visible(words: str) -> str:
    """A text with control characters as signs, since HTML has no place for them."""
    return _BROKEN.sub("\ufffd", _CONTROL.sub(lambda match: chr(0x2400 + ord(match[0]) % 0x5E), words))


def _texts(tables: Tables, rows: Mapping[str, Sequence[Row]]) -> list[Text]:
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
