"""Tables as Parquet files: the declared types, the columns' meanings in the schema, and the same bytes for the same
rows."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from trustetl.tables import TABLES, Table
from trustetl.tables.columns import Kind

_TYPES: dict[Kind, pa.DataType] = {
    "text": pa.string(),
    "number": pa.float64(),
    "integer": pa.int64(),
    "amount": pa.decimal128(38, 4),
    "date": pa.date32(),
    "list": pa.list_(pa.string()),
}


def arrow_schema(table: Table) -> pa.Schema:
    """The Parquet schema of a table. Meaning and unit of each column are in its metadata."""
    fields = []
    for column in table.columns:
        about = {"description": column.meaning}
        if column.unit:
            about["unit"] = column.unit
        fields.append(pa.field(column.name, _TYPES[column.kind], nullable=column.nullable, metadata=about))
    return pa.schema(fields, metadata={"title": table.title, "description": table.meaning})


def write_parquet(name: str, frame: pd.DataFrame, path: Path) -> None:
    """Writes one of the declared tables; a frame without rows makes a file with the schema and no rows."""
    schema = arrow_schema(TABLES[name])
    columns = [pa.array(_cells(frame[field.name]), type=field.type) for field in schema]
    pq.write_table(pa.Table.from_arrays(columns, schema=schema), path, compression="snappy")


def _cells(series: pd.Series[Any]) -> list[Any]:
    """Python objects with None for what is missing."""
    if series.dtype == "float64":
        return [None if math.isnan(value) else value for value in series.tolist()]
    return list(series.tolist())
