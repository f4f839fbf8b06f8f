"""Tables: ids, evidence, types, and rows that break their schema."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal

import pytest

from trustetl.model import Document, Extract, Fact, Figure, Reading, Repair, Route, Setting, Statement
from trustetl.tables import FACT_TABLES, TABLES, Tables, findings_frame, make_tables
from trustetl.tables.models import model

TEXT = "Outlay\nThe Mission gets ?500 crore by 2030.\nThe Mission gets ?500 crore by 2030."
SHA = "0123456789abcdef" * 4


def reading_of(text: str) -> Reading:
    """The text with each '?' read as a rupee sign, which keeps offsets, and CR LF as LF, which does not."""
    starts, origins, repairs, out = [0], [0], [], ""
    for index, char in enumerate(text):
        if char == "\r":
            starts.append(len(out))
            origins.append(index + 1)
            continue
        if char == "?":
            repairs.append(Repair(index, index + 1, "?", "₹", "a rupee sign"))
        out += "₹" if char == "?" else char
    return Reading(out, tuple(starts), tuple(origins), tuple(repairs))


def extract_of(
    text: str = TEXT, facts: tuple[Fact, ...] | None = None, document_id: str = "mission-01234567"
) -> Extract:
    reading = reading_of(text)
    read = reading.text
    figures = []
    at = 0
    while (start := read.find("₹500 crore", at)) >= 0:
        figures.append(
            Figure(
                start,
                start + 10,
                "₹500 crore",
                "money",
                value=5e9,
                unit="INR",
                qualifier="exact",
                rule="<currency> <number>",
            )
        )
        year = read.index("2030", start)
        figures.append(Figure(year, year + 4, "2030", "period", period_end=date(2030, 12, 31), rule="by <year>"))
        at = start + 1
    if facts is None:
        facts = tuple(budget(read, figure) for figure in figures if figure.kind == "money")
    statements = tuple(
        Statement(i, i + len(line), line, "sentence", ("Outlay",), i)
        for i, line in ((read.index(line, k), line) for k, line in [(0, "Outlay"), (7, read.split("\n")[1])])
    )
    routes = {figure: Route("budgets", None) for figure in figures}
    document = Document(document_id, "mission.txt", text, reading, SHA, "utf-8", "text/plain")
    return Extract(
        document, Setting(date(2025, 2, 18), "IND", "INR", "Mission"), statements, tuple(figures), routes, facts
    )


def budget(read: str, figure: Figure, **values: object) -> Fact:
    start = read.rindex("\n", 0, figure.start) + 1
    given = {
        "initiative": "The Mission",
        "amount": figure.value,
        "currency": "INR",
        "phase": "approved",
        "qualifier": "exact",
    }
    end = read.find("\n", start)
    return Fact("budgets", given | values, start, end if end >= 0 else len(read), ("Outlay",), (figure,))


def test_quotes_are_the_text_between_their_offsets() -> None:
    for text in (TEXT, TEXT.replace("\n", "\r\n")):
        tables = make_tables([extract_of(text)])
        for name in ("figures", "budgets"):
            rows = tables[name].to_dict("records")
            assert rows, name
            assert [text[row["start"] : row["end"]] for row in rows] == [row["quote"] for row in rows]
    assert tables["budgets"]["quote"].tolist() == ["The Mission gets ?500 crore by 2030."] * 2


def test_ids_say_what_is_claimed_and_not_where() -> None:
    first = make_tables([extract_of()])
    moved = make_tables([extract_of("Outlay\n\n\n" + TEXT.partition("\n")[2])])
    for name, key in (("figures", "figure_id"), ("budgets", "fact_id")):
        ids = first[name][key].tolist()
        assert len(set(ids)) == len(ids), "the same claim made twice is two rows with two ids"
        assert ids == moved[name][key].tolist()
        assert first[name]["start"].tolist() != moved[name]["start"].tolist()
    other = make_tables([extract_of(document_id="other-01234567")])
    assert not set(first["budgets"]["fact_id"]) & set(other["budgets"]["fact_id"])


def test_a_changed_claim_changes_the_id() -> None:
    extract = extract_of()
    read = extract.document.reading.text
    ids = {
        make_tables([extract_of(facts=(budget(read, extract.figures[0], **change),))])["budgets"]["fact_id"][0]
        for change in ({}, {"amount": 5e9 + 1}, {"phase": "proposed"}, {"payer": "IND"})
    }
    assert len(ids) == 4


def test_facts_name_the_figures_that_they_rest_on() -> None:
    tables = make_tables([extract_of()])
    money = tables["figures"].query("kind == 'money'")["figure_id"].tolist()
    assert tables["budgets"]["figure_ids"].tolist() == [[known] for known in money]
    assert tables["figures"]["table"].tolist() == ["budgets"] * 4


def test_amounts_are_exact_decimals() -> None:
    extract = extract_of()
    read = extract.document.reading.text
    for amount, expected in ((704.105e7, "7041050000"), (0.1 + 0.2, "0.3000"), (1.63e11, "163000000000"), (3, "3")):
        tables = make_tables([extract_of(facts=(budget(read, extract.figures[0], amount=amount),))])
        assert tables["budgets"]["amount"].tolist() == [Decimal(expected)]


def test_documents_count_digits_and_repairs() -> None:
    row = make_tables([extract_of()])["documents"].to_dict("records")[0]
    assert (row["numerals"], row["numerals_covered"], row["repairs"], row["characters"]) == (4, 4, 2, len(TEXT))
    uncovered = make_tables([extract_of(TEXT + "\nAnd 17 more.")])["documents"].to_dict("records")[0]
    assert (uncovered["numerals"], uncovered["numerals_covered"]) == (5, 4)


def test_repairs_say_what_stands_there_and_on_which_line() -> None:
    rows = make_tables([extract_of()])["repairs"].to_dict("records")
    assert [TEXT[row["start"] : row["end"]] for row in rows] == ["?", "?"]
    assert rows[0]["read_as"] == "₹"
    assert rows[0]["line"] == "The Mission gets ?500 crore by 2030."


@pytest.mark.parametrize(
    ("change", "column", "check"),
    [
        ({"phase": "aproved"}, "phase", "not-allowed"),
        ({"qualifier": "roughly"}, "qualifier", "not-allowed"),
        ({"currency": None}, "currency", "not_nullable"),
        ({"currency": "rupees"}, "currency", "wrong-form"),
        ({"payer": "India"}, "payer", "wrong-form"),
        ({"amount": "500 crore"}, "amount", "wrong-type"),
        ({"amount": float("inf")}, "amount", "wrong-type"),
        ({"initiative": 7}, "initiative", "wrong-type"),
        ({"period_end": "2030"}, "period_end", "wrong-type"),
        ({"amount": None}, None, "no-value"),
        ({"amount_low": 3, "amount_high": 2}, None, "amount_low-after-amount_high"),
        ({"period_start": date(2031, 1, 1), "period_end": date(2030, 1, 1)}, None, "period_start-after-period_end"),
    ],
)
def test_a_row_that_breaks_its_schema_is_a_reject_and_the_others_stay(
    change: dict[str, object], column: str | None, check: str
) -> None:
    extract = extract_of()
    read = extract.document.reading.text
    money = [figure for figure in extract.figures if figure.kind == "money"]
    tables = make_tables([extract_of(facts=(budget(read, money[0], **change), budget(read, money[1])))])
    assert len(tables["budgets"]) == 1
    rejects = tables.rejects.to_dict("records")
    assert [(row["table"], row["column"], row["check"]) for row in rejects] == [("budgets", column, check)]
    assert rejects[0]["quote"] == "The Mission gets ?500 crore by 2030."
    assert json.loads(rejects[0]["row"])["initiative"] == change.get("initiative", "The Mission")


def test_ends_of_a_range_may_be_equal_or_open() -> None:
    extract = extract_of()
    read = extract.document.reading.text
    facts = (
        budget(read, extract.figures[0], amount=None, amount_low=2, amount_high=2),
        budget(read, extract.figures[0], amount=None, amount_low=2),
        budget(read, extract.figures[0], period_start=date(2030, 1, 1), period_end=date(2030, 1, 1)),
        budget(read, extract.figures[0], period_end=date(2030, 1, 1)),
    )
    tables = make_tables([extract_of(facts=facts)])
    assert (len(tables["budgets"]), len(tables.rejects)) == (4, 0)


def test_a_row_that_fails_two_checks_is_in_the_rejects_twice_and_in_no_table() -> None:
    extract = extract_of()
    fact = budget(
        extract.document.reading.text, extract.figures[0], phase="x", payer="India", amount_low=3, amount_high=2
    )
    tables = make_tables([extract_of(facts=(fact,))])
    assert tables.rejects[["column", "check"]].values.tolist() == [
        [None, "amount_low-after-amount_high"],
        ["payer", "wrong-form"],
        ["phase", "not-allowed"],
    ]
    assert len(tables["budgets"]) == 0


def test_a_column_that_is_not_declared_is_an_error_of_the_program() -> None:
    extract = extract_of()
    with pytest.raises(ValueError, match="colour"):
        make_tables([extract_of(facts=(budget(extract.document.reading.text, extract.figures[0], colour="red"),))])


def test_rows_are_in_the_order_of_paths_and_of_the_text() -> None:
    one, two = extract_of(), extract_of(document_id="abc-01234567")
    backwards = Extract(**{**vars(one), "facts": one.facts[::-1], "figures": one.figures[::-1]})
    for given in ([one, two], [two, backwards]):
        tables = make_tables(given)
        assert tables["budgets"]["document_id"].tolist() == ["abc-01234567"] * 2 + ["mission-01234567"] * 2
        assert tables["budgets"]["start"].tolist() == [7, 44, 7, 44]


def test_no_briefs_make_tables_without_rows_and_with_all_columns() -> None:
    tables = make_tables([])
    assert set(tables.frames) == set(TABLES) - {"findings"}
    for name, frame in tables.frames.items():
        assert (len(frame), tuple(frame.columns)) == (0, TABLES[name].names)
    assert tuple(findings_frame([]).columns) == TABLES["findings"].names


def test_every_table_of_facts_has_the_evidence() -> None:
    for table in FACT_TABLES.values():
        assert {"fact_id", "document_id", "section", "quote", "start", "end", "figure_ids", "basis"} <= set(table.names)
        assert table.claim, table.name
        assert model(table).strict


def test_tables_are_found_by_name() -> None:
    tables = make_tables([extract_of()])
    assert isinstance(tables, Tables)
    assert tables["budgets"] is tables.frames["budgets"]
