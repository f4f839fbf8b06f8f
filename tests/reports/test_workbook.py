"""The workbook, as a person or another program opens it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from trustetl.build import Run, leave
from trustetl.model import Finding
from trustetl.reports import sheets
from trustetl.reports.styles import indian_format, number_format
from trustetl.reports.wording import amount, indian_groups
from trustetl.reports.workbook import write_workbook
from trustetl.tables import FACT_TABLES, TABLES


def column(sheet: Worksheet, heading: str) -> list[Any]:
    names = [cell.value for cell in sheet[1]]
    return [row[names.index(heading)] for row in sheet.iter_rows(min_row=2)]


def repair(**given: object) -> dict[str, Any]:
    row: dict[str, Any] = {
        "document_id": "d",
        "start": 0,
        "end": 1,
        "found": "?",
        "read_as": "₹",
        "reason": "a sign",
        "line": "x",
    }
    return row | given


def test_one_sheet_a_table_with_the_summary_first(left: Path) -> None:
    book = load_workbook(left / "report.xlsx")
    titles = ["Summary", "Findings", *(table.title for table in FACT_TABLES.values())]
    assert book.sheetnames == [*titles, "Figures", "Documents", "Repairs", "Rejects", "Data dictionary"]
    assert book["Summary"]["A1"].value == "Green Ports Mission"
    for sheet in book.worksheets[1:]:
        (table,) = sheet.tables.values()
        assert sheet.freeze_panes == "B2"
        assert table.autoFilter is not None
        assert [cell.value for cell in sheet[1]] == [entry.name for entry in table.tableColumns]


def test_the_summary_links_to_every_sheet(left: Path) -> None:
    book = load_workbook(left / "report.xlsx")
    targets = {cell.hyperlink.location for row in book["Summary"] for cell in row if cell.hyperlink}
    assert targets == {f"'{name}'!A1" for name in book.sheetnames[1:]}


def test_rows_show_amounts_words_and_a_link_to_the_text(left: Path, run: Run) -> None:
    sheet = load_workbook(left / "report.xlsx")["Budgets"]
    rows = run.tables["budgets"]
    assert [cell.value for cell in column(sheet, "Quote")] == rows["quote"].tolist()
    assert [cell.hyperlink.target for cell in column(sheet, "Show")] == [
        f"report.html#{known}" for known in rows["fact_id"]
    ]
    whole = column(sheet, "Amount")[0]
    assert whole.value == 12_500_000_000
    assert whole.number_format == r"00\,00\,00\,00\,000"
    assert column(sheet, "In words")[0].value == "₹1,250 crore"


def test_severity_is_a_word(left: Path, run: Run) -> None:
    sheet = load_workbook(left / "report.xlsx")["Findings"]
    told = [finding.severity for finding in run.findings if finding.looked_at != 0]
    assert [cell.value for cell in column(sheet, "Severity")] == [*told, "info"]


def test_checks_with_nothing_to_look_at_share_one_row(left: Path, run: Run) -> None:
    idle = sorted(finding.check for finding in run.findings if finding.looked_at == 0)
    assert len(idle) > 5
    message = column(load_workbook(left / "report.xlsx")["Findings"], "Message")[-1].value
    assert message == f"{len(idle)} checks had nothing to look at: {', '.join(idle)}."


def test_the_dictionary_tells_every_column(left: Path) -> None:
    sheet = load_workbook(left / "report.xlsx")["Data dictionary"]
    told = {(a.value, b.value) for a, b in zip(column(sheet, "File"), column(sheet, "Column"), strict=True)}
    assert told == {(f"tables/{table.name}.parquet", name) for table in TABLES.values() for name in table.names}
    assert all(cell.value for cell in column(sheet, "Meaning"))


def test_the_same_run_gives_the_same_bytes(left: Path, run: Run, tmp_path: Path) -> None:
    leave(run, tmp_path)
    for path in sorted(left.rglob("*")):
        if path.is_file() and path.name != "run.json":
            assert path.read_bytes() == (tmp_path / path.relative_to(left)).read_bytes(), path.name


@pytest.mark.parametrize(
    "words", ["=1+1", '=HYPERLINK("http://x.example","y")', "+1", "-5%", "@SUM(A1)", "{=1}", "\t=1"]
)
def test_no_text_becomes_a_formula(words: str, no_rows: dict[str, Any], tmp_path: Path) -> None:
    no_rows["repairs"] = [repair(line=words)]
    write_workbook(tmp_path / "report.xlsx", no_rows, [])
    (cell,) = column(load_workbook(tmp_path / "report.xlsx")["Repairs"], "Line")
    assert (cell.value, cell.data_type) == (words, "s")
    assert cell.quotePrefix or words[0] == "{"


def front(path: Path) -> str:
    return "\n".join(
        str(cell.value) for row in load_workbook(path)["Summary"] for cell in row if cell.value is not None
    )


@pytest.mark.parametrize("bad", ["\x00", "\x0b", "\x1f", "\ud800", "\uffff"])
def test_what_a_cell_cannot_hold_is_shown_as_a_sign_and_told(bad: str, no_rows: dict[str, Any], tmp_path: Path) -> None:
    no_rows["repairs"] = [repair(line=f"a{bad}b"), repair(line="plain")]
    write_workbook(tmp_path / "report.xlsx", no_rows, [])
    shown = [cell.value for cell in column(load_workbook(tmp_path / "report.xlsx")["Repairs"], "Line")]
    assert shown[1] == "plain"
    assert len(shown[0]) == 3
    assert shown[0][0] + shown[0][2] == "ab"
    assert "Repairs: 1 cell with control characters" in front(tmp_path / "report.xlsx")


@pytest.mark.parametrize(
    ("words", "cut"), [("x" * 32_767, False), ("x" * 32_768, True), ("😀" * 16_384, True), ("😀" * 16_383, False)]
)
def test_a_text_longer_than_a_cell_is_cut_and_told(
    words: str, cut: bool, no_rows: dict[str, Any], tmp_path: Path
) -> None:
    no_rows["repairs"] = [repair(line=words)]
    write_workbook(tmp_path / "report.xlsx", no_rows, [])
    (cell,) = column(load_workbook(tmp_path / "report.xlsx")["Repairs"], "Line")
    assert cell.value.endswith("[cut]") is cut
    assert len(cell.value.encode("utf-16-le")) // 2 <= 32_767
    assert ("cut after 32,000 characters" in front(tmp_path / "report.xlsx")) is cut


def test_rows_beyond_the_last_that_a_sheet_has_are_told(
    no_rows: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sheets, "ROW_LIMIT", 4)
    for count, told in ((3, False), (5, True)):
        no_rows["repairs"] = [repair(start=start) for start in range(count)]
        write_workbook(tmp_path / "report.xlsx", no_rows, [])
        assert len(column(load_workbook(tmp_path / "report.xlsx")["Repairs"], "Line")) == 3
        assert ("the last 2 rows do not fit" in front(tmp_path / "report.xlsx")) is told


def test_a_run_without_rows_opens(no_rows: dict[str, Any], tmp_path: Path) -> None:
    write_workbook(
        tmp_path / "report.xlsx", no_rows, [Finding("x", "info", "pass", "corpus", "All is well.", looked_at=3)]
    )
    assert load_workbook(tmp_path / "report.xlsx")["Budgets"].tables["Budgets"].ref.endswith("2")


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (100_000, "1,00,000"),
        (163_000_000_000, "1,63,00,00,00,000"),
        (12_345_678, "1,23,45,678"),
        (-7_500_000, "75,00,000"),
    ],
)
def test_rupees_are_grouped_in_lakh_and_crore(value: int, shown: str) -> None:
    assert indian_groups(str(abs(value))) == shown
    digits = indian_format(value).replace(r"\,", ",")
    assert [len(group) for group in digits.split(",")] == [len(group) for group in shown.split(",")]


@pytest.mark.parametrize(
    ("value", "money", "indian", "expected"),
    [
        (21.9, False, False, "#,##0.0#####"),
        (20e9, True, False, "#,##0"),
        (1.5, True, False, "#,##0.00"),
        (99_999, True, True, "#,##0"),
        (date(2025, 2, 18), False, False, "d mmm yyyy"),
    ],
)
def test_number_formats(value: Any, money: bool, indian: bool, expected: str) -> None:
    assert number_format(value, money=money, indian=indian) == expected


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        (163_000_000_000, "INR", "₹16,300 crore"),
        (1.5e12, "INR", "₹1.5 lakh crore"),
        (34_300e7, "INR", "₹34,300 crore"),
        (450_000, "INR", "₹4.5 lakh"),
        (1_234, "INR", "₹1,234"),
        (Decimal("7041050000"), "INR", "₹704.105 crore"),
        (20e9, "USD", "$20 billion"),
        (1_234_567, "USD", "$1,234,567"),
        (-41.8e9, "USD", "−$41.8 billion"),
        (4_500_000, "KES", "KES 4.5 million"),
        (0, "EUR", "€0"),
    ],
)
def test_amounts_are_worded_as_people_write_them(value: float, unit: str, words: str) -> None:
    assert amount(value, unit) == words
