"""Reference values: read with clear errors, and compared with what the texts say."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from check_runs import Brief, fails, figure, found, money, span

from trustetl.checks import References, ReferenceValueError, read_references, run_checks
from trustetl.checks.references import split

HEADS = {
    "budgets": "name,aliases,component,component_aliases,amount,precision,currency,period_start,period_end",
    "milestones": "name,aliases,event,date_start,date_end",
    "trade": "reporter,partner,flow,commodity,aliases,measure,value,precision,unit,period_start,period_end",
    "glossary": "acronym,expansion",
}
SOURCE = ",,Gazette,https://gazette.example/1,2025-06,"
SEEDS = Path(__file__).parents[2] / "seeds" / "reference"


def folder(path: Path, **files: list[str]) -> Path:
    for name, rows in files.items():
        head = f"{HEADS.get(name, 'name')},role,source_title,source_address,as_of,remark"
        (path / f"{name}.csv").write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def known(tmp_path: Path) -> References:
    return read_references(
        folder(
            tmp_path,
            budgets=[
                f"National River Mission,NRM|River Mission of India,,,163000000000,10000000,INR,,{SOURCE}",
                "National River Mission,NRM,,,343000000000,10000000,INR,,,the total with what others add,Gazette,https://g.example,2025-06,",
                f"National River Mission,NRM,wells,borewells,20000000000,10000000,INR,,{SOURCE}",
            ],
            milestones=[
                f"River Compact,RC,announcement,2022-05-24,2022-05-24{SOURCE}",
                f"River Compact,RC,launch,2023-01-31,2023-01-31{SOURCE}",
                f"National River Mission,NRM,period,2024-04-01,2031-03-31{SOURCE}",
            ],
            trade=[f"CHN,WLD,production,rare earths,REE,share,69.2,1,percent,,{SOURCE}"],
            glossary=[f"NRM,National River Mission{SOURCE}"],
        )
    )


@pytest.mark.parametrize(
    ("quote", "value", "part", "outcome", "words"),
    [
        ("₹16,300 crore", 163e9, None, "pass", "agrees with the reference"),
        ("₹16,000 crore", 160e9, None, "pass", "is the reference rounded"),
        ("₹17,300 crore", 173e9, None, "fail", "₹17,300 crore in the text, ₹16,300 crore in the reference (Gazette"),
        ("₹34,300 crore", 343e9, None, "note", "is the total with what others add"),
        ("₹1,63,000 crore", 1630e9, None, "fail", "in the text"),
        ("₹5,000 crore", 50e9, None, "note", "may be a part of"),
        ("₹2,000 crore", 20e9, "borewells", "pass", "agrees"),
        ("₹2,100 crore", 21e9, "wells", "fail", "in the reference"),
    ],
)
def test_amounts(
    brief: Brief, known: References, quote: str, value: float, part: str | None, outcome: str, words: str
) -> None:
    brief.spend(f"NRM has {quote}.", "NRM", money(quote, value), part)
    (said,) = found("reference-amount", brief, references=known)
    assert said.outcome == outcome
    assert words in said.message
    assert said.scope == "reference"


def test_amounts_of_a_year_or_of_something_else_are_not_compared(brief: Brief, known: References) -> None:
    year = {"period_start": date(2024, 4, 1), "period_end": date(2025, 3, 31)}
    brief.spend("NRM gets ₹410 crore.", "NRM", money("₹410 crore", 41e8), **year)
    brief.spend("The Wind Fund has ₹1 crore.", "Wind Fund", money("₹1 crore", 1e7))
    assert not found("reference-amount", brief, references=known)


@pytest.mark.parametrize(
    ("start", "end", "outcome", "words"),
    [
        (date(2023, 1, 1), date(2023, 12, 31), "pass", "agrees"),
        (date(2022, 1, 1), date(2022, 12, 31), "fail", "31 January 2023; 24 May 2022 was its announcement"),
        (date(2021, 1, 1), date(2021, 12, 31), "fail", "differs from the reference"),
    ],
)
def test_launches(brief: Brief, known: References, start: date, end: date, outcome: str, words: str) -> None:
    brief.say(f"Launched in {start.year}.", span(str(start.year), start, end))
    brief.fact(
        "milestones", str(start.year), event="launch", initiative="River Compact", date_start=start, date_end=end
    )
    brief.fact("initiatives", name="River Compact", launched_start=start, launched_end=end)
    (said,) = found("reference-date", brief, references=known)
    assert said.outcome == outcome
    assert words in said.message


def test_periods_must_be_the_same(brief: Brief, known: References) -> None:
    brief.say("NRM (2025–31).", span("2025–31", date(2025, 1, 1), date(2031, 12, 31)))
    brief.fact(
        "milestones",
        "2025–31",
        event="period",
        initiative="NRM",
        date_start=date(2025, 1, 1),
        date_end=date(2031, 12, 31),
    )
    assert (
        "differs from the reference, 1 April 2024 to 31 March 2031"
        in fails(found("reference-date", brief, references=known))[0]
    )


@pytest.mark.parametrize(("quote", "value", "outcome"), [("69%", 69, "pass"), ("60%", 60, "fail")])
def test_trade(brief: Brief, known: References, quote: str, value: float, outcome: str) -> None:
    brief.say(f"China mines {quote} of REE.", figure(quote, "percent", value, "percent"))
    brief.fact("trade", quote, reporter="CHN", flow="production", commodity="REE", measure="share")
    (said,) = found("reference-trade", brief, references=known)
    assert said.outcome == outcome


def test_names(brief: Brief, known: References) -> None:
    brief.say("The National Rivers Missions (NRM)")
    brief.fact("glossary", acronym="NRM", expansion="National Rivers Missions", count=1)
    assert found("reference-name", brief, references=known)[0].outcome == "pass"
    brief.rows["glossary"][0]["expansion"] = "New River Movement"
    assert found("reference-name", brief, references=known)[0].outcome == "note"


@pytest.mark.parametrize(
    ("table", "row", "reason"),
    [
        ("budgets", f"NRM,,,,lots,1,INR,,{SOURCE}", "budgets.csv, line 2: “lots” in “amount” is no number"),
        ("budgets", f"NRM,,,,inf,1,INR,,{SOURCE}", "no usable number"),
        ("budgets", f"NRM,,,,5,1,RUPEES,,{SOURCE}", "“RUPEES” is no currency of ISO 4217"),
        ("budgets", f",,,,5,1,INR,,{SOURCE}", "the cell “name” is empty"),
        ("budgets", "NRM,,,,5,1,INR,,,,,https://g.example,2025-06,", "the cell “source_title” is empty"),
        ("budgets", "NRM,5", "the row has not as many cells as the header"),
        ("milestones", f"NRM,,birth,2024-04-01,{SOURCE}", "“birth” is no event"),
        ("milestones", f"NRM,,launch,,{SOURCE}", "neither date_start nor date_end is given"),
        ("milestones", f"NRM,,launch,2024-4-1,{SOURCE}", "“2024-4-1” in “date_start” is no date like 2025-01-31"),
        ("milestones", f"NRM,,launch,2024-04-02,2024-04-01{SOURCE}", "lies after"),
        ("milestones", "NRM,,launch,2024-04-02,,,Gazette,https://g.example,June,", "“June” in “as_of” is no date"),
        ("rivers", "x", "not a table that reference values can be for"),
    ],
)
def test_a_bad_row_is_told_with_file_line_and_reason(tmp_path: Path, table: str, row: str, reason: str) -> None:
    with pytest.raises(ReferenceValueError) as told:
        read_references(folder(tmp_path, **{table: [row]}))
    assert reason in str(told.value)
    assert f"{table}.csv" in str(told.value)
    assert "\n" not in str(told.value)


def test_columns_must_be_known_and_complete(tmp_path: Path) -> None:
    (tmp_path / "glossary.csv").write_text("acronym,meaning,source_title,source_address,as_of\n", encoding="utf-8")
    with pytest.raises(ReferenceValueError, match="missing columns expansion and unknown columns meaning"):
        read_references(tmp_path)
    with pytest.raises(ReferenceValueError, match="no such folder"):
        read_references(tmp_path / "none")


def test_the_values_that_come_with_the_project_are_sound() -> None:
    seeds = read_references(SEEDS)
    assert {r.table for r in seeds.values} == set(HEADS)
    for value in seeds.values:
        assert value.source_address.startswith("https://"), value
        assert value.source_title, value
    assert seeds.newest is not None
    assert run_checks({}, seeds)
    assert split("a | b|") == ("a", "b")
