"""Parquet, the data package, the texts and run.json, as other programs read them."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from hashlib import sha256
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from trustetl.build import Run, leave
from trustetl.tables import TABLES


def test_every_table_is_a_file_even_without_rows(left: Path) -> None:
    assert {path.stem for path in (left / "tables").iterdir()} == set(TABLES)
    rejects = pq.read_table(left / "tables" / "rejects.parquet")
    assert (rejects.num_rows, rejects.column_names) == (0, list(TABLES["rejects"].names))


def test_types_are_those_declared(left: Path) -> None:
    schema = pq.read_schema(left / "tables" / "budgets.parquet")
    assert schema.field("amount").type == pa.decimal128(38, 4)
    assert schema.field("period_start").type == pa.date32()
    assert schema.field("start").type == pa.int64()
    assert schema.field("figure_ids").type == pa.list_(pa.string())
    assert pq.read_schema(left / "tables" / "figures.parquet").field("value").type == pa.float64()
    assert schema.field("amount").metadata[b"description"].decode() == TABLES["budgets"].column("amount").meaning


def test_rows_are_those_of_the_frames(left: Path, run: Run) -> None:
    rows = pq.read_table(left / "tables" / "budgets.parquet").to_pylist()
    assert [row["fact_id"] for row in rows] == run.tables["budgets"]["fact_id"].tolist()
    assert rows[0]["amount"] == Decimal(12_500_000_000)
    assert rows[0]["period_start"] == date(2025, 4, 1)
    figures = pq.read_table(left / "tables" / "figures.parquet").to_pylist()
    assert all(row["value"] is None for row in figures if row["kind"] in ("date", "period")), "missing is null, not NaN"


def test_quotes_are_found_in_the_texts(left: Path) -> None:
    for name in ("figures", "budgets", "trade", "initiatives", "objectives", "milestones", "glossary"):
        for row in pq.read_table(left / "tables" / f"{name}.parquet").to_pylist():
            text = (left / "texts" / f"{row['document_id']}.txt").read_bytes().decode("utf-8")
            assert text[row["start"] : row["end"]] == row["quote"], name


def test_the_data_package_describes_the_files(left: Path) -> None:
    package = json.loads((left / "datapackage.json").read_text(encoding="utf-8"))
    assert [resource["name"] for resource in package["resources"]] == list(TABLES)
    for resource in package["resources"]:
        data = (left / resource["path"]).read_bytes()
        assert resource["hash"] == f"sha256:{sha256(data).hexdigest()}"
        assert resource["bytes"] == len(data)
        table = pq.read_table(left / resource["path"])
        assert resource["rows"] == table.num_rows
        assert [field["name"] for field in resource["schema"]["fields"]] == table.column_names


def test_run_json_says_what_was_read_and_what_came_of_it(left: Path, run: Run) -> None:
    record = json.loads((left / "run.json").read_text(encoding="utf-8"))
    text = (left / "texts" / f"{record['inputs'][0]['document_id']}.txt").read_bytes()
    assert record["inputs"][0]["path"] == "ports.txt"
    assert record["inputs"][0]["sha256"] == sha256(text).hexdigest()
    assert record["rows"]["budgets"] == len(run.tables["budgets"])
    assert sum(sum(outcome.values()) for outcome in record["checks"].values()) == len(run.findings)
    assert set(record["timings"]) >= {"tables_seconds", "checks_seconds", "reports_seconds"}


def test_nothing_but_timings_differs_between_runs(left: Path, run: Run, tmp_path: Path) -> None:
    leave(run, tmp_path)
    one, two = (json.loads((folder / "run.json").read_text(encoding="utf-8")) for folder in (left, tmp_path))
    assert one.pop("timings").keys() == two.pop("timings").keys()
    assert one == two
