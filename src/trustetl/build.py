"""The whole way in one function, with no orchestrator: briefs in, the output folder out."""

from __future__ import annotations

import platform
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any

from trustetl.briefs import DEFAULT_TIME_LIMIT, Outcome, Unread
from trustetl.checks import References, ReferenceValueError, read_references, run_checks
from trustetl.corrections import Correction, CorrectionError, apply_corrections, read_corrections
from trustetl.model import Extract, Finding
from trustetl.plan import InputError, Plan, make_plan
from trustetl.publish import OutputError, not_written, staging, writable
from trustetl.readers import Progress, Readers, read_briefs
from trustetl.reports import write_reports
from trustetl.reports.summary import stands
from trustetl.tables import Tables, make_tables

__all__ = [
    "InputError",
    "OutputError",
    "Plan",
    "Run",
    "build",
    "examine",
    "extract",
    "finish",
    "leave",
    "make_plan",
    "staging",
    "writable",
]

_SEVERITIES = ("error", "warning", "info")
_OUTCOMES = ("fail", "note", "pass")


@dataclass(frozen=True)
class Run:
    """What came of a run: all that it says, and how long each part of it took (seconds)."""

    plan: Plan
    tables: Tables
    findings: tuple[Finding, ...]
    unread: tuple[Unread, ...]
    timings: dict[str, float] = field(default_factory=dict)

    def stands_at(self, severity: str) -> int:
        """How many findings that tell of something in the briefs are of this severity or a graver one; ``never`` is
        graver than all.
        """
        if severity == "never":
            return 0
        levels = _SEVERITIES[: _SEVERITIES.index(severity) + 1]
        return sum(stands(finding) and finding.severity in levels for finding in self.findings)


def build(
    paths: Sequence[Path | str],
    out: Path | str,
    *,
    reference: Path | None = None,
    corrections: Path | None = None,
    as_of: date | None = None,
    jobs: int = 1,
    time_limit: float = DEFAULT_TIME_LIMIT,
    progress: Progress | None = None,
) -> Run:
    """Reads briefs (files, or folders that are walked) and leaves tables and reports in the folder ``out``.

    An earlier run's output there is replaced as a whole when the new one is complete, and stays as it was on any error.
    ``as_of`` is the day that deadlines are measured against (the newest date of the input where it is left out),
    ``time_limit`` is in seconds for each brief, 0 for none; ``progress`` is told how many of how many are done.

    Raises ``InputError`` where nothing can be read and ``OutputError`` where ``out`` can't be written.
    """
    plan = make_plan(paths, reference=reference, corrections=corrections, as_of=as_of)
    with staging(Path(out)) as folder:
        begun = time.perf_counter()
        outcomes = read_briefs(plan.briefs, jobs=jobs, time_limit=time_limit, progress=progress)
        run = finish(plan, outcomes, {"read": time.perf_counter() - begun})
        leave(run, folder)
    return run


def extract(path: Path | str, *, root: Path | None = None, document_id: str | None = None) -> Extract:
    """Everything that one brief says, from its file. Raises ``SourceError`` where the file can't be read."""
    from trustetl.extraction import extract as extract_one

    return extract_one(path, root=root, document_id=document_id)


def examine(plan: Plan, readers: Readers, progress: Progress | None = None) -> Run:
    """The whole way but for the writing, with readers at work already. Raises ``InputError`` where nothing can be
    read."""
    read_beside(plan)
    begun = time.perf_counter()
    outcomes = readers.outcomes(progress)
    return finish(plan, outcomes, {"read": time.perf_counter() - begun})


def finish(plan: Plan, outcomes: Sequence[Outcome], timings: dict[str, float] | None = None) -> Run:
    """From what was read to tables and findings. Raises ``InputError`` where nothing was read."""
    spent = {} if timings is None else dict(timings)
    references, corrections = read_beside(plan)
    extracts, unread, same = _sorted_out(outcomes)
    unread += [Unread(plan.shown(entry.path), "document-unreadable", entry.reason) for entry in plan.lost]
    if not extracts:
        raise InputError(_nothing_read(plan, unread))
    begun = time.perf_counter()
    tables, corrected = apply_corrections(make_tables(extracts), corrections)
    spent["tables"] = time.perf_counter() - begun
    begun = time.perf_counter()
    findings = [
        *reading_findings(plan, extracts, unread, same),
        *corrected,
        *run_checks(tables, references, as_of=plan.as_of),
    ]
    spent["checks"] = time.perf_counter() - begun
    return Run(plan, tables, tuple(sorted_findings(findings)), tuple(unread), spent)


def leave(run: Run, folder: Path) -> None:
    """Writes all that a run leaves into an empty folder. Raises ``OutputError`` where that can't be done."""
    begun = time.perf_counter()

    def record() -> dict[str, Any]:
        timings = {**run.timings, "reports": time.perf_counter() - begun}
        return _record(run, timings)

    try:
        write_reports(folder, run.tables, run.findings, record)
    except OSError as error:
        raise not_written(folder, error) from error


def read_beside(plan: Plan) -> tuple[References | None, tuple[Correction, ...]]:
    """The reference values and the corrections of a plan. Raises ``InputError`` for a file that can't be used."""
    try:
        references = read_references(plan.reference) if plan.reference else None
        return references, read_corrections(plan.corrections) if plan.corrections else ()
    except (ReferenceValueError, CorrectionError) as error:
        raise InputError(str(error)) from error


def _sorted_out(outcomes: Iterable[Outcome]) -> tuple[list[Extract], list[Unread], list[tuple[str, str]]]:
    """The briefs that were read, those that were not, and files that are a copy of one before (path, the first's
    path)."""
    first: dict[str, Extract] = {}
    unread: list[Unread] = []
    same: list[tuple[str, str]] = []
    for outcome in outcomes:
        if isinstance(outcome, Unread):
            unread.append(outcome)
        elif outcome.document.document_id in first:
            same.append((outcome.document.path, first[outcome.document.document_id].document.path))
        else:
            first[outcome.document.document_id] = outcome
    return list(first.values()), unread, same


def _nothing_read(plan: Plan, unread: Sequence[Unread]) -> str:
    if len(plan.briefs) == 1:
        return f"{plan.briefs[0].path}: {unread[0].reason}"
    return f"none of {len(unread)} files can be read; the first: {unread[0].path}: {unread[0].reason}"


def reading_findings(
    plan: Plan, extracts: Sequence[Extract], unread: Sequence[Unread], same: Sequence[tuple[str, str]]
) -> list[Finding]:
    """What reading itself brought to light: files not read or left out, and what the readers noted of the others."""
    findings = [
        Finding(
            entry.check,
            "error",
            "fail",
            "document",
            f"{entry.path} was not read: {entry.reason}.",
            observed=entry.reason,
        )
        for entry in unread
    ]
    findings += [
        Finding(
            "document-skipped", "info", "note", "document", f"{plan.shown(entry.path)} was left out: {entry.reason}."
        )
        for entry in plan.skipped
    ]
    findings += [
        Finding("document-given-twice", "info", "note", "document", f"{path} is a copy of {other} and was read once.")
        for path, other in same
    ]
    if not unread:
        words = "The file was read." if len(extracts) == 1 else f"All {len(extracts)} files were read."
        findings.append(Finding("document-unreadable", "error", "pass", "corpus", words, looked_at=len(extracts)))
    for read in extracts:
        for note in read.document.notes:
            outcome = "note" if note.severity == "info" else "fail"
            about = (read.document.document_id,)
            findings.append(
                Finding(
                    note.check, note.severity, outcome, "document", note.message, note.expected, note.observed, about
                )
            )
    return findings


def sorted_findings(findings: Iterable[Finding]) -> list[Finding]:
    """Findings as a reader wants them: failures, notes, passes; the grave ones first; then by check."""

    def place(finding: Finding) -> tuple[Any, ...]:
        rank = (_OUTCOMES.index(finding.outcome), _SEVERITIES.index(finding.severity))
        return (*rank, finding.check, finding.document_ids, finding.message, finding.fact_ids)

    return sorted(findings, key=place)


def _record(run: Run, timings: dict[str, float]) -> dict[str, Any]:
    """What ``run.json`` says of the run; nothing in it but the timings differs between runs on the same input."""
    plan = run.plan
    beside = [*(sorted(plan.reference.glob("*.csv")) if plan.reference else []), plan.corrections]
    return {
        "trustetl": version("trustetl"),
        "versions": {
            "python": platform.python_version(),
            **{name: version(name) for name in ("pandas", "pandera", "pyarrow", "openpyxl", "jinja2")},
        },
        "inputs": [
            {
                "path": extract_.document.path,
                "document_id": extract_.document.document_id,
                "sha256": extract_.document.sha256,
            }
            for extract_ in run.tables.extracts
        ],
        "unread": [{"path": entry.path, "check": entry.check, "reason": entry.reason} for entry in run.unread],
        "skipped": [{"path": plan.shown(entry.path), "reason": entry.reason} for entry in plan.skipped],
        "settings": {
            "as_of": plan.as_of.isoformat() if plan.as_of else None,
            "reference_and_corrections": {
                path.name: sha256(path.read_bytes()).hexdigest() for path in beside if path is not None
            },
        },
        "timings": {f"{name}_seconds": round(seconds, 3) for name, seconds in timings.items()},
    }
