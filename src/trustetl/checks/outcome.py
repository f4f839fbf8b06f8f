"""What a check hands over: findings, and at the end how many things it looked at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from trustetl.checks.claims import Row
from trustetl.model import Finding


@dataclass
class Tally:
    """Collects the findings of one check and counts what it looked at, so that no failure of nothing passes for a
    pass.
    """

    check: str
    looked_at: int = 0
    failed: int = 0
    findings: list[Finding] = field(default_factory=list)

    def look(self, count: int = 1) -> None:
        """Count things looked at."""
        self.looked_at += count

    def add(
        self,
        outcome: str,
        message: str,
        *rows: Row | None,
        severity: str | None = None,
        scope: str = "document",
        expected: str | None = None,
        observed: str | None = None,
        documents: Iterable[str] = (),
        looked_at: int | None = None,
    ) -> None:
        """Record one finding. Documents and fact ids come from the rows unless documents are named."""
        ids = [row.document for row in rows if row is not None] + list(documents)
        facts = [row.text("fact_id") for row in rows if row is not None]
        if outcome == "fail":
            self.failed += 1
        self.findings.append(
            Finding(
                check=self.check,
                severity=severity or ("warning" if outcome == "fail" else "info"),
                outcome=outcome,
                scope=scope,
                message=message,
                expected=expected,
                observed=observed,
                document_ids=tuple(dict.fromkeys(i for i in ids if i)),
                fact_ids=tuple(dict.fromkeys(f for f in facts if f)),
                looked_at=looked_at,
            )
        )

    def close(self, what: str, good: str, *, scope: str = "corpus") -> Iterator[Finding]:
        """The findings, and after them what was looked at (``what``, a plural) and what holds of it if none failed
        (``good``).
        """
        yield from self.findings
        subject = what[:1].upper() + what[1:]
        if not self.looked_at:
            message, outcome = f"{subject}: there were none to look at, so nothing is known.", "note"
        elif self.failed:
            message, outcome = f"{subject}: {self.looked_at:,} looked at, {self.failed:,} failed.", "note"
        else:
            message, outcome = f"{subject}: {self.looked_at:,} looked at; {good}.", "pass"
        yield Finding(self.check, "info", outcome, scope, message, looked_at=self.looked_at)
