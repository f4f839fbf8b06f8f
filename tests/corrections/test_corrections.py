"""Corrections: read with clear errors, applied on every run, shown, and stale when what they expect is gone."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pandas as pd
import pytest

from trustetl.corrections import COLUMNS, Correction, CorrectionError, apply_corrections, read_corrections
from trustetl.tables import TABLES, Tables, frame_of

HEAD = ",".join(COLUMNS)
SEEDS = Path(__file__).parents[2] / "seeds" / "corrections.csv"
GOOD = 'brief.txt,"Rs 15,000-crore",budgets,amount,150000000000,15000000000,wrong scale,A. Reader,2025-09-05'


def read(tmp_path: Path, *rows: str, head: str = HEAD) -> tuple[Correction, ...]:
    path = tmp_path / "corrections.csv"
    path.write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")
    return read_corrections(path)


def made() -> Tables:
    evidence = {
        "document_id": "brief-1",
        "section": None,
        "basis": "stated",
        "rule": None,
        "corrected": None,
        "page": None,
    }
    budget = dict.fromkeys(TABLES["budgets"].names) | evidence
    rows = {
        "documents": [dict.fromkeys(TABLES["documents"].names) | {"document_id": "brief-1", "path": "in/brief.txt"}],
        "figures": [
            dict.fromkeys(TABLES["figures"].names) | {"figure_id": f"g{n}", "document_id": "brief-1", "quote": quote}
            for n, quote in enumerate(("Rs 15,000-crore", "Rs 1,500-crore"))
        ],
        "budgets": [
            budget
            | {"fact_id": f"f{n}", "quote": f"Govt clears {quote} push", "amount": amount, "figure_ids": [f"g{n}"]}
            for n, (quote, amount) in enumerate(
                (("Rs 15,000-crore", Decimal("150000000000.0000")), ("Rs 1,500-crore", Decimal("15000000000.0000")))
            )
        ],
        "initiatives": [
            dict.fromkeys(TABLES["initiatives"].names)
            | evidence
            | {"fact_id": "i0", "quote": "The Compact was launched in 2022.", "name": "Compact", "figure_ids": []}
            | {"launched_start": date(2022, 1, 1), "parties": ["IND"], "sectors": []}
        ],
    }
    numbers = {"start": 0, "end": 9, "characters": 9, "numerals": 1, "numerals_covered": 1, "repairs": 0}
    frames = {
        name: frame_of(TABLES[name], [row | {k: v for k, v in numbers.items() if k in row} for row in given])
        for name, given in rows.items()
    }
    return Tables(frames)


def test_a_correction_changes_one_cell_and_is_shown(tmp_path: Path) -> None:
    before = made()
    after, findings = apply_corrections(before, read(tmp_path, GOOD))
    assert list(after["budgets"]["amount"]) == [Decimal("15000000000.0000"), Decimal("15000000000.0000")]
    note = after["budgets"]["corrected"].tolist()[0]
    assert note == "amount: 150,000,000,000 → 15,000,000,000 (wrong scale; A. Reader, 2025-09-05)"
    assert after["budgets"]["corrected"].tolist()[1] is None
    (said,) = findings
    assert (said.check, said.outcome, said.document_ids, said.fact_ids) == (
        "correction-applied",
        "note",
        ("brief-1",),
        ("f0",),
    )
    assert "was corrected from 150,000,000,000 to 15,000,000,000: wrong scale (A. Reader" in said.message
    assert before["budgets"]["amount"].tolist()[0] == Decimal("150000000000.0000")
    assert before["budgets"]["corrected"].tolist()[0] is None


@pytest.mark.parametrize("document", ["brief-1", "in/brief.txt", "brief.txt", "brief"])
def test_a_document_is_known_by_id_path_or_file_name(tmp_path: Path, document: str) -> None:
    _, findings = apply_corrections(made(), read(tmp_path, GOOD.replace("brief.txt", document)))
    assert findings[0].check == "correction-applied"


def test_dates_lists_and_empty_cells_can_be_corrected(tmp_path: Path) -> None:
    rows = (
        "brief,launched in 2022,initiatives,launched_start,2022-01-01,2023-01-31,announced only,B,2025-01-01",
        "brief,launched in 2022,initiatives,launched_end,,2023-01-31,announced only,B,2025-01-01",
        "brief,launched in 2022,initiatives,parties,IND,IND | USA,two parties,B,2025-01-01",
    )
    after, findings = apply_corrections(made(), read(tmp_path, *rows))
    assert [f.check for f in findings] == ["correction-applied"] * 3
    row = after["initiatives"].iloc[0]
    assert (row["launched_start"], row["launched_end"]) == (date(2023, 1, 31), date(2023, 1, 31))
    assert row["parties"] == ["IND", "USA"]
    assert row["corrected"].count("announced only") == 2
    again, findings = apply_corrections(after, read(tmp_path, rows[0]))
    assert findings[0].check == "correction-stale"
    assert "the value already is 2023-01-31" in findings[0].message
    pd.testing.assert_frame_equal(again["initiatives"], after["initiatives"])


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (GOOD.replace("150000000000,15", "160000000000,15"), "it expects 160,000,000,000 and finds 150,000,000,000"),
        (GOOD.replace("15,000-crore", "17,000-crore"), "budgets has no row with that quote"),
        (GOOD.replace("Rs 15,000-crore", "Govt clears").replace("budgets,amount", "budgets,section"), None),
        (
            "brief,Govt clears,budgets,initiative,,River Mission,named in the title,B,2025-01-01",
            "fits 2 rows with empty",
        ),
    ],
)
def test_a_correction_that_finds_something_else_is_stale(tmp_path: Path, row: str, reason: str | None) -> None:
    if reason is None:
        with pytest.raises(CorrectionError, match="is no column of budgets"):
            read(tmp_path, row)
        return
    before = made()
    after, (said,) = apply_corrections(before, read(tmp_path, row))
    assert (said.check, said.severity, said.outcome) == ("correction-stale", "warning", "fail")
    assert reason in said.message
    assert said.message.endswith("Nothing was changed.")
    pd.testing.assert_frame_equal(after["budgets"], before["budgets"])


def test_a_correction_of_a_document_that_is_not_there_says_so(tmp_path: Path) -> None:
    _, (said,) = apply_corrections(made(), read(tmp_path, GOOD.replace("brief.txt", "other.txt")))
    assert (said.outcome, said.severity) == ("note", "info")
    assert "other.txt, which this run did not read" in said.message


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (GOOD.replace("budgets,", "money,"), "line 2: “money” is no table of facts"),
        (GOOD.replace("amount", "sum"), "“sum” is no column of budgets"),
        (GOOD.replace("15000000000,wrong", "much,wrong"), "“much” in “corrected”: no number"),
        (GOOD.replace("15000000000,wrong", "150000000000,wrong"), "the corrected value is the expected one"),
        (GOOD.replace("2025-09-05", "yesterday"), "“yesterday” is no date like 2025-01-31"),
        (GOOD.replace("A. Reader", ""), "the cell “reviewer” is empty"),
        (GOOD.replace("amount,150000000000,15000000000", "phase,approved,agreed"), "“agreed” is not allowed in phase"),
        (GOOD.replace("amount,150000000000,15000000000", "currency,INR,rupees"), "“rupees” does not fit currency"),
        (GOOD.replace("amount,150000000000,15000000000", "currency,INR,"), "budgets.currency must not be empty"),
        (GOOD + ",more", "the row has not as many cells as the header"),
    ],
)
def test_a_bad_row_is_told_with_file_line_and_reason(tmp_path: Path, row: str, reason: str) -> None:
    with pytest.raises(CorrectionError) as told:
        read(tmp_path, row)
    assert reason in str(told.value)
    assert "corrections.csv, line 2: " in str(told.value)


def test_the_header_must_be_the_one_documented(tmp_path: Path) -> None:
    with pytest.raises(CorrectionError, match="line 1: the header is not document,quote"):
        read(tmp_path, head="document,quote")
    with pytest.raises(CorrectionError, match="can't be read"):
        read_corrections(tmp_path / "none.csv")


def test_the_file_that_comes_with_the_project_is_sound() -> None:
    assert isinstance(read_corrections(SEEDS), tuple)
