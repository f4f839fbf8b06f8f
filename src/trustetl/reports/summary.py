"""The key numbers of a run, as the workbook's first sheet and the head of the page state them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from trustetl.model import Finding
from trustetl.reports.wording import in_full, plural
from trustetl.tables import FACT_TABLES, TABLES


@dataclass(frozen=True)
class Count:
    """One table with how many rows it has and, in words, what they are."""

    table: str
    title: str
    rows: int
    meaning: str


@dataclass(frozen=True)
class Summary:
    """What a reader is told first."""

    title: str
    subtitle: str
    briefs: int
    figures: int
    numerals: int
    covered: int
    in_tables: int
    without_reason: int
    counts: tuple[Count, ...]
    failed: int
    errors: int
    warnings: int
    notes: int
    passed: int
    first: tuple[Finding, ...]
    """The findings to look at first."""

    @property
    def coverage(self) -> str:
        """How many of the digits are accounted for, in words."""
        if self.covered == self.numerals:
            return f"all {plural(self.numerals, 'number')} in the text accounted for"
        return f"{self.covered:,} of {plural(self.numerals, 'number')} in the text accounted for"

    @property
    def verdict(self) -> str:
        """How the checks came out, in one sentence."""
        if not self.failed:
            return f"No check failed; {plural(self.passed, 'check')} passed."
        parts = [plural(count, word) for count, word in ((self.errors, "error"), (self.warnings, "warning")) if count]
        rest = self.failed - self.errors - self.warnings
        parts += [plural(rest, "remark")] if rest else []
        return (
            f"{plural(self.failed, 'finding')} to look at ({', '.join(parts)}); {plural(self.passed, 'check')} passed."
        )


def summarise(
    rows: Mapping[str, Sequence[Mapping[str, Any]]], findings: Sequence[Finding], *, most: int = 12
) -> Summary:
    """The key numbers of these tables' rows and findings; ``most`` bounds the findings to look at first."""
    documents, figures = rows["documents"], rows["figures"]
    failed = [finding for finding in findings if finding.outcome == "fail"]
    notes = [finding for finding in findings if is_remark(finding)]
    return Summary(
        title=_title(documents),
        subtitle=_subtitle(documents),
        briefs=len(documents),
        figures=len(figures),
        numerals=sum(row["numerals"] for row in documents),
        covered=sum(row["numerals_covered"] for row in documents),
        in_tables=sum(row["table"] is not None for row in figures),
        without_reason=sum(row["table"] is None and row["reason"] is None for row in figures),
        counts=tuple(
            Count(name, TABLES[name].title, len(rows[name]), TABLES[name].meaning)
            for name in (*FACT_TABLES, "figures", "findings", "repairs", "rejects", "documents")
        ),
        failed=len(failed),
        errors=sum(finding.severity == "error" for finding in failed),
        warnings=sum(finding.severity == "warning" for finding in failed),
        notes=len(notes),
        passed=sum(finding.outcome == "pass" for finding in findings),
        first=tuple((failed + notes)[:most]),
    )


def is_remark(finding: Finding) -> bool:
    """Whether a note tells of something in the briefs, and is not the tally of a check that failed or had nothing to
    look at."""
    return finding.outcome == "note" and (finding.looked_at is None or bool(finding.document_ids))


def is_idle(finding: Finding) -> bool:
    """Whether it only says that a check had nothing to look at."""
    return finding.outcome == "note" and finding.looked_at == 0 and not finding.document_ids


def stands(finding: Finding) -> bool:
    """Whether it tells of something in the briefs: no pass, and no tally of what a check looked at."""
    return finding.outcome == "fail" or is_remark(finding)


def idle_checks(findings: Sequence[Finding]) -> list[str]:
    """The checks that had nothing to look at, by name."""
    return sorted({finding.check for finding in findings if is_idle(finding)})


def idle_words(checks: Sequence[str]) -> str:
    """What is said of the checks that had nothing to look at, in one sentence."""
    return f"{plural(len(checks), 'check')} had nothing to look at: {', '.join(checks)}."


def _title(documents: Sequence[Mapping[str, Any]]) -> str:
    titles = [row["title"] for row in documents if row["title"]]
    if len(documents) == 1:
        return titles[0] if titles else str(documents[0]["path"])
    return plural(len(documents), "policy brief")


def _subtitle(documents: Sequence[Mapping[str, Any]]) -> str:
    published: list[date] = sorted(row["published"] for row in documents if row["published"] is not None)
    if not published:
        return "Figures and facts, each with the words that it rests on"
    if published[0] == published[-1]:
        return f"Published {in_full(published[0])} · figures and facts, each with the words that it rests on"
    return (
        f"Published between {in_full(published[0])} and {in_full(published[-1])} · "
        "figures and facts, each with the words that it rests on"
    )
