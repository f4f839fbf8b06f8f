"""Checks: from tables to findings. One function a check, each in the room of its subject, all with the same shape.

A check takes what the run says (``Claims``) and its ``Names``, and yields findings: what failed, what agrees, what a
reader should know, and at the end how many things it looked at.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from trustetl.checks.arithmetic import (
    figures_add_up,
    percentages_make_whole,
    rate_times_number,
    two_currencies,
)
from trustetl.checks.claims import Claims, read_claims
from trustetl.checks.components import (
    components_exceed_total,
    components_fall_short,
    components_itemised,
    years_add_up,
)
from trustetl.checks.coverage import acronyms_expanded, figures_parsed, numerals_covered, repairs_made, schema
from trustetl.checks.durations import duration_and_period
from trustetl.checks.events import duplicates, event_dates_agree, periods_agree
from trustetl.checks.names import Names
from trustetl.checks.periods import (
    after_publication,
    deadlines,
    launch_and_publication,
    milestone_order,
    repeated_periods,
    weekday_and_date,
)
from trustetl.checks.reference import reference_values
from trustetl.checks.references import References, ReferenceValueError, read_references
from trustetl.checks.restated import (
    amount_across_documents,
    amount_stated_again,
    budget_revised,
    one_amount_two_things,
)
from trustetl.checks.structure import count_and_table, headline_and_body, table_totals
from trustetl.checks.targets import target_stated_again
from trustetl.checks.trade import balances, growth_ends, share_of_base
from trustetl.checks.world import indicators_across_documents, positions_overlap, trade_across_documents
from trustetl.model import Finding

__all__ = ["CHECKS", "ReferenceValueError", "References", "read_references", "run_checks"]

Check = Callable[[Claims, Names], Iterator[Finding]]

CHECKS: tuple[Check, ...] = (
    schema,
    numerals_covered,
    figures_parsed,
    repairs_made,
    duplicates,
    components_exceed_total,
    components_fall_short,
    components_itemised,
    years_add_up,
    figures_add_up,
    table_totals,
    count_and_table,
    headline_and_body,
    share_of_base,
    growth_ends,
    balances,
    rate_times_number,
    percentages_make_whole,
    two_currencies,
    amount_stated_again,
    amount_across_documents,
    budget_revised,
    one_amount_two_things,
    trade_across_documents,
    indicators_across_documents,
    target_stated_again,
    positions_overlap,
    event_dates_agree,
    periods_agree,
    repeated_periods,
    duration_and_period,
    milestone_order,
    launch_and_publication,
    after_publication,
    weekday_and_date,
    deadlines,
    acronyms_expanded,
)
"""Every check of tables against themselves, in the order in which they run."""


def run_checks(tables: Any, references: References | None = None, *, as_of: date | None = None) -> list[Finding]:
    """All findings on the tables of a run (``trustetl.tables.Tables``, or frames by table name), passes included.

    ``references`` are known values to compare with. ``as_of`` is the day that deadlines are measured against: by
    default the newest date that the run knows, of its documents or of its reference values, and never today's, so that
    the same input gives the same findings.
    """
    known = references or References()
    claims = read_claims(tables, as_of)
    if as_of is None:
        claims = claims.measured_at(max(filter(None, (claims.as_of, known.newest)), default=None))
    names = Names(
        [(row.text("acronym"), row.text("expansion")) for row in claims.rows("glossary") if row["expansion"]]
        + [(row.text("acronym"), row.text("name")) for row in claims.rows("initiatives") if row["acronym"]],
        known.aliases,
    )
    findings = [finding for check in CHECKS for finding in check(claims, names)]
    findings.extend(reference_values(claims, names, known))
    return findings
