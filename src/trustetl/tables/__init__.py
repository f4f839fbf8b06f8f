"""Tables: facts, figures and documents as validated frames.

``declared`` states every table once, with the columns of ``shared_columns`` where several tables have them; ``rows``
gives ids and evidence; ``models`` sorts out the rows that break their schema.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from trustetl.model import Extract, Finding
from trustetl.tables.columns import Column, Table
from trustetl.tables.declared import DOCUMENTS, FACT_TABLES, FIGURES, FINDINGS, REJECTS, REPAIRS, TABLES
from trustetl.tables.models import frame_of, model, records, validated
from trustetl.tables.rows import Row, document_row, fact_rows, figure_rows, repair_rows

__all__ = [
    "FACT_TABLES",
    "TABLES",
    "Column",
    "Table",
    "Tables",
    "findings_frame",
    "frame_of",
    "make_tables",
    "model",
    "records",
]


@dataclass(frozen=True)
class Tables:
    """The tables of a run by name (all of the contract but ``findings``, which are made from these), and what they
    were made from.

    In a frame, columns of kind number are float64 (missing is NaN) and required whole numbers int64; every other
    column holds
    Python objects (str, date, Decimal, int, list of str), and None where a value is missing.
    """

    frames: dict[str, pd.DataFrame]
    extracts: tuple[Extract, ...] = ()

    def __getitem__(self, name: str) -> pd.DataFrame:
        return self.frames[name]

    @property
    def rejects(self) -> pd.DataFrame:
        """The rows that failed their schema, once for each check failed."""
        return self.frames["rejects"]


def make_tables(extracts: Sequence[Extract]) -> Tables:
    """The tables of the contract from what was read: briefs by path, rows within a brief in the order of the text."""
    ordered = tuple(sorted(extracts, key=lambda e: (e.document.path, e.document.document_id)))
    made: dict[str, list[Row]] = {name: [] for name in TABLES}
    for extract in ordered:
        figures, ids = figure_rows(extract)
        made[FIGURES.name] += figures
        for name, facts in fact_rows(extract, ids).items():
            made[name] += sorted(facts, key=lambda row: (row["start"], row["end"], row["fact_id"]))
        made[REPAIRS.name] += repair_rows(extract.document)
    kept: dict[str, list[Row]] = {}
    kept[FIGURES.name], rejects = validated(FIGURES, made[FIGURES.name])
    ledger: dict[str, list[Row]] = {extract.document.document_id: [] for extract in ordered}
    for row in kept[FIGURES.name]:
        ledger[row["document_id"]].append(row)
    made[DOCUMENTS.name] = [document_row(extract, ledger[extract.document.document_id]) for extract in ordered]
    for table in (DOCUMENTS, *FACT_TABLES.values(), REPAIRS):
        kept[table.name], bad = validated(table, made[table.name])
        rejects += bad
    kept[REJECTS.name] = rejects
    return Tables({name: frame_of(TABLES[name], kept[name]) for name in TABLES if name in kept}, ordered)


def findings_frame(findings: Sequence[Finding]) -> pd.DataFrame:
    """The findings as a frame, in the order given."""
    return frame_of(
        FINDINGS,
        [
            {
                "check": finding.check,
                "severity": finding.severity,
                "outcome": finding.outcome,
                "scope": finding.scope,
                "message": finding.message,
                "expected": finding.expected,
                "observed": finding.observed,
                "looked_at": finding.looked_at,
                "document_ids": list(finding.document_ids),
                "fact_ids": list(finding.fact_ids),
            }
            for finding in findings
        ],
    )
