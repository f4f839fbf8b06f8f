"""Whether all was read: rejects, digits, figures, repairs, acronyms, copies; and that a run repeats itself."""

from __future__ import annotations

from datetime import date

import pandas as pd
from check_runs import Brief, closing, fails, figure, found, money, tables_of

from trustetl.checks import CHECKS, run_checks


def test_rejected_rows_are_told_with_their_reason(brief: Brief) -> None:
    brief.say("It got 5 crore.", money("5 crore", 5e7))
    reject = {
        "table": "budgets",
        "document_id": "brief",
        "column": "currency",
        "check": "str_matches",
        "failure_case": "rupees",
    }
    brief.rows["rejects"].append(reject)
    (message,) = fails(found("schema", brief))
    assert message == "1 row of budgets failed the schema at “currency” (str_matches): rupees."


def test_digits_outside_of_every_figure(brief: Brief) -> None:
    brief.say("It got 5 crore in 12 states.", money("5 crore", 5e7))
    assert not fails(found("numerals-covered", brief))
    brief.rows["documents"].append({"numerals": 2, "numerals_covered": 1})
    assert fails(found("numerals-covered", brief)) == ["brief.txt: 1 run of digits of 2 lie in no figure."]


def test_figures_without_reading_table_or_reason(brief: Brief) -> None:
    brief.say("5 crore, 6 things and 7", money("5 crore", 5e7, table="budgets"), figure("6", "unparsed"))
    assert fails(found("figures-accounted-for", brief)) == ["1 figure could not be read: “6”."]
    brief.rows["figures"][1] |= {"kind": "number", "reason": None}
    assert fails(found("figures-accounted-for", brief)) == ["1 figure is in no table and without a reason: “6”."]


def test_lost_signs_are_counted_with_their_places(brief: Brief) -> None:
    brief.say("?7,000 crore for wells and ?500 crore for pipes", money("?7,000 crore", 7e10), money("?500 crore", 5e9))
    for start in (0, brief.text.index("?500")):
        repair = {
            "document_id": "brief",
            "start": start,
            "end": start + 1,
            "found": "?",
            "read_as": "₹",
            "reason": "lost sign",
        }
        brief.rows["repairs"].append(repair)
    (said,) = found("repairs", brief)
    assert said.message == "“?” was read as “₹” in 2 places (lost sign): “?7,000 crore” and “?500 crore”."
    assert said.severity == "warning"
    assert not found("repairs", Brief("clean"))


def test_acronyms_with_and_without_expansion(brief: Brief) -> None:
    brief.say("The Minerals Security Partnership (MSP) helps R&D in AI. MSPs and AI matter to the UK and to iDEX.")
    brief.say("CABINET CLEARS RIVERS FOR ALL OF THE COUNTRY")
    brief.fact("glossary", acronym="MSP", expansion="Minerals Security Partnership", count=2)
    known, unknown = found("acronym-never-expanded", brief)
    assert known.outcome == "pass"
    assert "MSP" in known.message
    assert unknown.message == "3 acronyms used and never expanded: AI (2×), R&D (1×) and iDEX (1×)."


def test_copies_under_two_names_are_found() -> None:
    briefs = []
    for name in ("one", "two"):
        made = Brief(name)
        made.say("Same words.")
        made.rows["documents"].append({"sha256": "ab" * 32})
        briefs.append(made)
    assert "2 files hold the same bytes: one.txt and two.txt" in fails(found("duplicate-documents", *briefs))[0]
    assert closing("duplicate-documents", briefs[0]).outcome == "pass"


def test_every_check_says_how_it_came_out_on_empty_tables() -> None:
    findings = run_checks(tables_of())
    assert len({f.check for f in findings}) >= len(CHECKS)
    assert {f.outcome for f in findings} == {"note"}
    assert run_checks({}) == findings


def test_checks_do_with_tables_as_they_come_from_parquet(brief: Brief) -> None:
    brief.spend("It has ₹8,000 crore.", "River Mission", money("₹8,000 crore", 8e10))
    brief.spend("₹3,000 crore for dams.", "River Mission", money("₹3,000 crore", 3e10), "dams")
    brief.spend("₹1,000 crore for wells.", "River Mission", money("₹1,000 crore", 1e10), "wells")
    made = tables_of(brief, bare=True)
    frames = {name: frame.convert_dtypes() for name, frame in made.frames.items()}
    frames["documents"]["published"] = pd.to_datetime(frames["documents"]["published"])
    said = [f.message for f in run_checks(frames) if f.check == "components-itemised"]
    assert "₹4,000 crore of the ₹8,000 crore" in said[0]


def test_the_same_run_gives_the_same_findings(brief: Brief) -> None:
    brief.spend("It has ₹8,000 crore.", "River Mission", money("₹8,000 crore", 8e10))
    brief.say("Due by 2024.", {"quote": "2024", "kind": "period", "period_end": date(2024, 12, 31)})
    brief.fact("milestones", "2024", event="deadline", initiative="River Mission", date_end=date(2024, 12, 31))
    assert run_checks(tables_of(brief)) == run_checks(tables_of(brief))
