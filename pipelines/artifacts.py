"""What a run leaves in Prefect's own pages: the findings as a table, the key numbers as a page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from trustetl.build import Run
from trustetl.model import Finding
from trustetl.reports.summary import stands, summarise
from trustetl.tables import findings_frame, records

ROWS = 500
"""Findings that the table holds; the workbook has all."""


def findings_rows(run: Run) -> list[dict[str, Any]]:
    """The findings that tell of something, in plain values: Prefect's artifacts take no dates, decimals or numpy
    numbers.
    """
    paths = dict(zip(run.tables["documents"]["document_id"], run.tables["documents"]["path"], strict=True))
    told = [finding for finding in run.findings if stands(finding)]
    return [_row(finding, paths) for finding in told[:ROWS]]


def _row(finding: Finding, paths: dict[str, str]) -> dict[str, Any]:
    return {
        "severity": finding.severity,
        "outcome": finding.outcome,
        "check": finding.check,
        "finding": finding.message,
        "expected": finding.expected or "",
        "observed": finding.observed or "",
        "briefs": ", ".join(paths.get(known, known) for known in finding.document_ids),
    }


def summary_markdown(run: Run, out: Path) -> str:
    """The key numbers of a run, with where its reports are."""
    frames = {**run.tables.frames, "findings": findings_frame(run.findings)}
    summary = summarise({name: records(frame) for name, frame in frames.items()}, run.findings)
    lines = [
        f"# {summary.title}",
        "",
        f"{summary.verdict} {summary.coverage[0].upper()}{summary.coverage[1:]}.",
        "",
        f"Workbook: `{out / 'report.xlsx'}`  ",
        f"Validation report: `{out / 'report.html'}`",
        "",
        "| table | rows |",
        "| --- | ---: |",
        *(f"| {count.title} | {count.rows:,} |" for count in summary.counts),
    ]
    return "\n".join(lines) + "\n"
