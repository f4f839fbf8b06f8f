"""The whole way in one function, with no orchestrator: briefs in, the output folder out."""

from __future__ import annotations

import platform
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any

from trustetl.checks import run_checks
from trustetl.extraction import DEFAULT_TIME_LIMIT, Brief, Outcome, Progress, Unread, extract, extract_all
from trustetl.model import Extract, Finding
from trustetl.reports import OutputError, staging, write_reports
from trustetl.source import Skipped, find_documents
from trustetl.tables import Tables, make_tables

__all__ = [
    "InputError", "OutputError", "Plan", "Run", "build", "extract", "finish", "make_plan",
]  # fmt: skip

_SEVERITIES = ("error", "warning", "info")
_OUTCOMES = ("fail", "note", "pass")


class InputError(Exception):
    """Input that a run can't start from, in one line that says what and where."""


@dataclass(frozen=True)
class Plan:
    """What a run is to read."""

    briefs: tuple[Brief, ...]
    skipped: tuple[Skipped, ...] = ()
    reference: Path | None = None
    corrections: Path | None = None


@dataclass(frozen=True)
class Run:
    """What came of a run: where it was left, and all that it says."""

    out: Path
    tables: Tables
    findings: tuple[Finding, ...]
    unread: tuple[Unread, ...]

    def stands_at(self, severity: str) -> int:
        """How many findings that are no passes are at this severity or above; ``never`` is above all."""
        if severity == "never":
            return 0
        levels = _SEVERITIES[: _SEVERITIES.index(severity) + 1]
        return sum(finding.outcome != "pass" and finding.severity in levels for finding in self.findings)


def make_plan(paths: Sequence[Path | str], *, reference: Path | None = None, corrections: Path | None = None) -> Plan:
    """What a run over these files and folders is to read.

    A folder's own ``reference/`` (CSV files) and ``corrections.csv`` are used where no others are given, and are no
    briefs.
    Raises ``InputError`` where a path is missing or nothing among them is a brief.
    """
    given = [Path(path) for path in paths]
    for path in given:
        if not path.exists():
            raise InputError(f"{path}: no such file or folder")
    for what, path, fits in (("reference", reference, Path.is_dir), ("corrections", corrections, Path.is_file)):
        if path is not None and not fits(path):
            raise InputError(f"{path}: no such {'folder' if what == 'reference' else 'file'} (--{what})")
    folders = [path for path in given if path.is_dir()]
    own = [folder / "reference" for folder in folders if any((folder / "reference").glob("*.csv"))]
    lists = [folder / "corrections.csv" for folder in folders if (folder / "corrections.csv").is_file()]
    found, skipped = find_documents(given)
    aside = {entry for folder in own for entry in folder.glob("*.csv")} | set(lists)
    briefs = tuple(
        sorted((Brief(path, _root(path, given)) for path in found), key=lambda brief: (brief.shown, brief.path))
    )
    skipped = [entry for entry in skipped if entry.path not in aside]
    if not briefs:
        raise InputError(_no_briefs(given, skipped))
    return Plan(
        briefs,
        tuple(skipped),
        reference or next(iter(own), None),
        corrections or next(iter(lists), None),
    )


def _no_briefs(given: Sequence[Path], skipped: Sequence[Skipped]) -> str:
    """One line that says where no brief was found, and what became of what is there."""
    if len(given) == 1 and given[0].is_file() and skipped:
        return f"{given[0]}: {skipped[0].reason}"
    left = (
        f" ({len(skipped)} files left out, the first: {skipped[0].path.name}: {skipped[0].reason})" if skipped else ""
    )
    return f"{', '.join(map(str, given))}: no briefs found{left}"


def _root(path: Path, given: Sequence[Path]) -> Path:
    """The folder that a brief's path is shown relative to: the one given, or the one above it where several paths are
    given."""
    over = [entry for entry in given if entry == path or entry in path.parents]
    above = max(over, key=lambda entry: len(entry.parts), default=path)
    if above == path or len(given) > 1:
        return above.parent
    return above


def build(
    paths: Sequence[Path | str],
    out: Path | str,
    *,
    reference: Path | None = None,
    corrections: Path | None = None,
    jobs: int = 1,
    time_limit: float = DEFAULT_TIME_LIMIT,
    progress: Progress | None = None,
) -> Run:
    """Reads briefs (files, or folders that are walked) and leaves tables and reports in the folder ``out``.

    An earlier run's output there is replaced as a whole, when the new one is complete, and stays as it was on any
    error.
    ``time_limit`` is in seconds for each brief, 0 for none; ``progress`` is called with each brief's outcome.
    Raises ``InputError`` where nothing can be read and ``OutputError`` where ``out`` can't be written.
    """
    started = time.perf_counter()
    plan = make_plan(paths, reference=reference, corrections=corrections)
    with staging(Path(out)) as folder:
        outcomes = extract_all(plan.briefs, jobs=jobs, time_limit=time_limit, progress=progress)
        timings = {"read_seconds": time.perf_counter() - started}
        return finish(plan, outcomes, folder, Path(out), started=started, timings=timings)


def finish(
    plan: Plan,
    outcomes: Sequence[Outcome],
    folder: Path,
    out: Path,
    *,
    started: float,
    timings: dict[str, float] | None = None,
) -> Run:
    """From what was read to a complete run in the staging folder ``folder``. Raises ``InputError`` where nothing was
    read."""
    timings = {} if timings is None else timings
    extracts, unread, same = _sorted_out(outcomes)
    if not extracts:
        raise InputError(_nothing_read(plan, unread))
    begun = time.perf_counter()
    tables = make_tables(extracts)
    timings["tables_seconds"] = time.perf_counter() - begun
    begun = time.perf_counter()
    findings = sorted_findings([*reading_findings(plan, extracts, unread, same), *run_checks(tables, None)])
    timings["checks_seconds"] = time.perf_counter() - begun
    begun = time.perf_counter()

    def record() -> dict[str, Any]:
        timings["reports_seconds"] = time.perf_counter() - begun
        timings["total_seconds"] = time.perf_counter() - started
        return _record(plan, extracts, unread, timings)

    write_reports(folder, tables, findings, record)
    return Run(out, tables, tuple(findings), tuple(unread))


def _sorted_out(outcomes: Iterable[Outcome]) -> tuple[list[Extract], list[Unread], list[tuple[str, str]]]:
    """The briefs that were read, those that were not, and files that are a copy of one before (path, path of the
    first)."""
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
    if len(unread) == 1:
        return f"{plan.briefs[0].path}: {unread[0].reason}"
    return f"none of {len(unread)} files can be read; the first: {unread[0].path}: {unread[0].reason}"


def reading_findings(
    plan: Plan, extracts: Sequence[Extract], unread: Sequence[Unread], same: Sequence[tuple[str, str]]
) -> list[Finding]:
    """What reading itself brought to light: files that were not read or skipped, and what the readers noted of the
    others."""
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
        Finding("document-skipped", "info", "note", "document", f"{_shown(entry, plan)} was left out: {entry.reason}.")
        for entry in plan.skipped
    ]
    findings += [
        Finding(
            "document-given-twice", "info", "note", "document", f"{path} is the same file as {other} and was read once."
        )
        for path, other in same
    ]
    if not unread:
        findings.append(
            Finding(
                "document-unreadable", "error", "pass", "corpus",
                f"All {len(extracts)} files were read." if len(extracts) > 1 else "The file was read.",
                looked_at=len(extracts),
            )
        )  # fmt: skip
    for extract_ in extracts:
        document = extract_.document
        for note in document.notes:
            outcome = "note" if note.severity == "info" else "fail"
            findings.append(
                Finding(
                    note.check, note.severity, outcome, "document", note.message, note.expected, note.observed,
                    (document.document_id,),
                )
            )  # fmt: skip
    return findings


def _shown(entry: Skipped, plan: Plan) -> str:
    roots = {brief.root for brief in plan.briefs}
    for root in sorted(roots, key=lambda root: -len(root.parts)):
        if root in entry.path.parents:
            return entry.path.relative_to(root).as_posix()
    return entry.path.name


def sorted_findings(findings: Iterable[Finding]) -> list[Finding]:
    """Findings in the order in which a reader wants them: failures, notes, passes; the grave ones first; then by
    check."""
    return sorted(
        findings,
        key=lambda f: (
            _OUTCOMES.index(f.outcome), _SEVERITIES.index(f.severity), f.check, f.document_ids, f.message, f.fact_ids,
        ),
    )  # fmt: skip


def _record(
    plan: Plan, extracts: Sequence[Extract], unread: Sequence[Unread], timings: dict[str, float]
) -> dict[str, Any]:
    """What ``run.json`` says of the run; nothing in it but the timings differs between two runs on the same input."""
    extras = [path for path in (plan.reference, plan.corrections) if path is not None]
    return {
        "trustetl": version("trustetl"),
        "versions": {
            "python": platform.python_version(),
            **{name: version(name) for name in ("pandas", "pandera", "pyarrow", "openpyxl", "jinja2")},
        },
        "inputs": [
            {"path": e.document.path, "document_id": e.document.document_id, "sha256": e.document.sha256}
            for e in extracts
        ],
        "unread": [{"path": entry.path, "check": entry.check, "reason": entry.reason} for entry in unread],
        "skipped": [{"path": _shown(entry, plan), "reason": entry.reason} for entry in plan.skipped],
        "settings": {
            file.name: sha256(file.read_bytes()).hexdigest()
            for path in extras
            for file in (sorted(path.glob("*.csv")) if path.is_dir() else [path])
        },
        "timings": {name: round(seconds, 3) for name, seconds in timings.items()},
    }
