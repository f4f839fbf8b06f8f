"""``datapackage.json``: a Frictionless Data Package (v2) descriptor of the tables."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from trustetl.tables import TABLES, Column, Table
from trustetl.tables.columns import Kind

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
_TYPES: dict[Kind, str] = {
    "text": "string",
    "number": "number",
    "integer": "integer",
    "amount": "number",
    "date": "date",
    "list": "array",
}
_REFERS = {"document_id": "documents"}


def descriptor(folder: Path, row_counts: Mapping[str, int]) -> dict[str, Any]:
    """The descriptor of the Parquet files in ``folder/tables``. It holds no time, so that the same tables give the
    same bytes."""
    return {
        "$schema": PROFILE,
        "name": "trustetl-tables",
        "title": "Figures and facts from policy briefs",
        "resources": [_resource(table, folder, row_counts[table.name]) for table in TABLES.values()],
    }


def _resource(table: Table, folder: Path, rows: int) -> dict[str, Any]:
    data = (folder / "tables" / f"{table.name}.parquet").read_bytes()
    schema: dict[str, Any] = {"fields": [field(column) for column in table.columns]}
    if table.key:
        schema["primaryKey"] = [table.key]
    keys = [name for name in table.names if name in _REFERS and table.name != _REFERS[name]]
    if keys:
        schema["foreignKeys"] = [
            {"fields": [name], "reference": {"resource": _REFERS[name], "fields": [name]}} for name in keys
        ]
    return {
        "name": table.name,
        "title": table.title,
        "description": table.meaning,
        "path": f"tables/{table.name}.parquet",
        "format": "parquet",
        "mediatype": "application/vnd.apache.parquet",
        "bytes": len(data),
        "hash": f"sha256:{sha256(data).hexdigest()}",
        "rows": rows,
        "schema": schema,
    }


def field(column: Column) -> dict[str, Any]:
    """A column as a field of Table Schema."""
    constraints: dict[str, Any] = {}
    if not column.nullable:
        constraints["required"] = True
    if column.unique:
        constraints["unique"] = True
    if column.allowed is not None:
        constraints["enum"] = list(column.allowed)
    if column.pattern is not None and column.kind == "text":
        constraints["pattern"] = f"^(?:{column.pattern})$"
    made: dict[str, Any] = {"name": column.name, "type": _TYPES[column.kind], "description": column.meaning}
    if column.unit:
        made["unit"] = column.unit
    if constraints:
        made["constraints"] = constraints
    return made
