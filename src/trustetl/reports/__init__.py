"""Reports: what a run leaves in its output folder."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from trustetl.model import Finding
from trustetl.reports.datapackage import descriptor
from trustetl.reports.page import write_page
from trustetl.reports.parquet import write_parquet
from trustetl.reports.workbook import write_workbook
from trustetl.tables import TABLES, Tables, findings_frame, records

__all__ = ["write_reports"]


def write_reports(
    folder: Path, tables: Tables, findings: Sequence[Finding], record: Callable[[], Mapping[str, Any]]
) -> None:
    """Writes every part of a run into an empty folder.

    ``record`` gives what ``run.json`` says of the run itself (inputs, versions, settings, timings); it is asked last,
    so that
    the timings cover the writing, and row counts and check results are added to it here.
    """
    frames = {**tables.frames, "findings": findings_frame(findings)}
    (folder / "tables").mkdir()
    (folder / "texts").mkdir()
    for name in TABLES:
        write_parquet(name, frames[name], folder / "tables" / f"{name}.parquet")
    for extract in tables.extracts:
        document = extract.document
        (folder / "texts" / f"{document.document_id}.txt").write_bytes(document.text.encode("utf-8"))
    rows = {name: records(frames[name]) for name in TABLES}
    write_page(folder / "report.html", tables, rows, findings)
    write_workbook(folder / "report.xlsx", rows, findings)
    counts = {name: len(rows[name]) for name in TABLES}
    write_json(folder / "datapackage.json", descriptor(folder, counts))
    write_json(folder / "run.json", {**record(), "rows": counts, "checks": outcomes(findings)})


def outcomes(findings: Sequence[Finding]) -> dict[str, dict[str, int]]:
    """How often each check came out how, by the check's name."""
    counts: dict[str, dict[str, int]] = {}
    for finding in findings:
        of_check = counts.setdefault(finding.check, {"pass": 0, "fail": 0, "note": 0})
        of_check[finding.outcome] += 1
    return dict(sorted(counts.items()))


def write_json(path: Path, value: Mapping[str, Any]) -> None:
    """JSON with an indent of one and a line feed at the end, the same on every platform."""
    path.write_bytes((json.dumps(value, ensure_ascii=False, indent=1, sort_keys=False) + "\n").encode("utf-8"))
