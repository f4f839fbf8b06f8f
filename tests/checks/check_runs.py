"""Small runs made by hand: statements with their figures, and the facts that rest on them, as tables hold them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pandas as pd

from trustetl.checks import References, run_checks
from trustetl.model import Cell, Document, Extract, Finding, Reading, Setting, Statement

EVIDENCE = "fact_id document_id section quote start end figure_ids basis"
PERIOD = "period_label period_start period_end"
COLUMNS: Mapping[str, tuple[str, ...]] = {
    name: tuple(columns.split())
    for name, columns in {
        "documents": "document_id path title published sha256 encoding characters numerals numerals_covered repairs",
        "figures": "figure_id document_id quote start end kind value low high unit per qualifier change"
        " period_start period_end table reason",
        "budgets": f"{EVIDENCE} initiative component phase amount amount_low amount_high qualifier currency payer"
        f" {PERIOD}",
        "trade": f"{EVIDENCE} reporter partner flow commodity measure value low high unit position qualifier change"
        f" status share_of {PERIOD}",
        "indicators": f"{EVIDENCE} subject measure value low high unit qualifier change status {PERIOD}",
        "objectives": f"{EVIDENCE} initiative pillar kind statement action actors subjects instruments deadline",
        "initiatives": f"{EVIDENCE} name acronym kind parties launched_start launched_end sectors parent",
        "milestones": f"{EVIDENCE} event initiative label date_start date_end period_label",
        "glossary": f"{EVIDENCE} acronym expansion count",
        "repairs": "document_id start end found read_as reason",
        "rejects": "table document_id column check failure_case quote row",
    }.items()
}
"""The columns of the tables, as the contract has them."""


def money(quote: str, value: float, unit: str = "INR", **more: Any) -> dict[str, Any]:
    """A money figure."""
    return {"quote": quote, "kind": "money", "value": value, "unit": unit, **more}


def figure(quote: str, kind: str, value: float | None = None, unit: str | None = None, **more: Any) -> dict[str, Any]:
    """A figure of any kind."""
    return {"quote": quote, "kind": kind, "value": value, "unit": unit, **more}


def span(quote: str, start: date | None, end: date | None, kind: str = "period") -> dict[str, Any]:
    """A date or period."""
    return {"quote": quote, "kind": kind, "period_start": start, "period_end": end}


@dataclass
class Brief:
    """One document of a run: a text that grows by statements, and the rows read from it."""

    name: str
    published: date | None = None
    text: str = ""
    statements: list[Statement] = field(default_factory=list)
    rows: dict[str, list[dict[str, Any]]] = field(default_factory=lambda: {name: [] for name in COLUMNS})
    block: int = 0

    def say(
        self, text: str, *figures: dict[str, Any], kind: str = "sentence", section: str = "", same: bool = False
    ) -> int:
        """Add a statement with its figures and return its number. ``same`` keeps it in the block of the one before."""
        self.text += "\n" if self.text else ""
        start = len(self.text)
        self.text += text
        self.block += 0 if same else 1
        cells = []
        if kind == "row":
            at = start
            for column, cell in enumerate(text.split(" | ")):
                cells.append(Cell(at, at + len(cell), column, None))
                at += len(cell) + 3
        sections = tuple(filter(None, section.split(" > ")))
        self.statements.append(
            Statement(start, len(self.text), text, kind, sections, self.block, body=start, cells=tuple(cells))
        )
        at = start
        for given in figures:
            begin = self.text.index(given["quote"], at)
            at = begin + len(given["quote"])
            row = {"qualifier": "exact", "reason": "made by hand", **given}
            row |= {"figure_id": f"{self.name}-{begin}", "document_id": self.name, "start": begin, "end": at}
            self.rows["figures"].append(row)
        return len(self.statements) - 1

    def fact(self, table: str, quote: str | None = None, statement: int = -1, **values: Any) -> None:
        """Add a fact that rests on the figure with that quote in a statement (the last one by default)."""
        held = self.statements[statement]
        inside = [f for f in self.rows["figures"] if held.start <= f["start"] < held.end and f["quote"] == quote]
        used = [f["figure_id"] for f in inside[:1]]
        row: dict[str, Any] = {
            "fact_id": f"{self.name}-{table}-{len(self.rows[table])}",
            "document_id": self.name,
            "section": " > ".join(held.section) or None,
            "quote": held.text,
            "start": held.start,
            "end": held.end,
            "figure_ids": used,
            "basis": "stated",
        }
        if inside:
            shared = {k: inside[0].get(k) for k in ("qualifier", "change")}
            if table == "budgets":
                shared |= {"amount": inside[0].get("value"), "currency": inside[0].get("unit"), "phase": "approved"}
            elif table in ("trade", "indicators"):
                shared |= {k: inside[0].get(k) for k in ("value", "low", "high", "unit")}
            row |= {k: v for k, v in shared.items() if k in COLUMNS[table]}
        self.rows[table].append(row | values)

    def spend(self, text: str, name: str, given: dict[str, Any], component: str | None = None, **values: Any) -> None:
        """Add a statement of its own for one budget row."""
        section = values.pop("section", "")
        self.say(text, given, section=section)
        self.fact("budgets", given["quote"], initiative=name, component=component, **values)


@dataclass(frozen=True)
class HandMade:
    """Stands in for the tables of a run."""

    frames: dict[str, pd.DataFrame]
    extracts: tuple[Extract, ...]


def tables_of(*briefs: Brief, bare: bool = False) -> HandMade:
    """The tables of a run over the briefs; ``bare`` leaves out the extracts."""
    rows: dict[str, list[dict[str, Any]]] = {name: [] for name in COLUMNS}
    extracts = []
    for brief in briefs:
        digits = sum(1 for a, b in zip(" " + brief.text, brief.text, strict=False) if b.isdigit() and not a.isdigit())
        rows["documents"].append(
            {
                "document_id": brief.name,
                "path": f"{brief.name}.txt",
                "title": brief.statements[0].text if brief.statements else None,
                "published": brief.published,
                "sha256": f"{sum(map(ord, brief.text + brief.name)):064x}",
                "characters": len(brief.text),
                "numerals": digits,
                "numerals_covered": digits,
                "repairs": 0,
            }
        )
        for table, given in brief.rows.items():
            if table == "documents":
                rows["documents"][-1] |= given[0] if given else {}
            else:
                rows[table].extend(given)
        document = Document(brief.name, f"{brief.name}.txt", brief.text, Reading(brief.text), "", "utf-8", "text/plain")
        extracts.append(Extract(document, Setting(brief.published), tuple(brief.statements), ()))
    frames = {}
    for name, columns in COLUMNS.items():
        frames[name] = pd.DataFrame(
            {c: pd.Series([row.get(c) for row in rows[name]], dtype=object) for c in columns}, columns=list(columns)
        )
    return HandMade(frames, () if bare else tuple(extracts))


def found(check: str, *briefs: Brief, references: References | None = None, as_of: date | None = None) -> list[Finding]:
    """The findings of one check on a run over the briefs, without its closing line."""
    every = run_checks(tables_of(*briefs), references, as_of=as_of)
    return [f for f in every if f.check == check and f.document_ids]


def closing(check: str, *briefs: Brief) -> Finding:
    """The closing line of a check: what it looked at."""
    return [f for f in run_checks(tables_of(*briefs)) if f.check == check][-1]


def fails(findings: list[Finding]) -> list[str]:
    """The messages of those that failed."""
    return [f.message for f in findings if f.outcome == "fail"]
