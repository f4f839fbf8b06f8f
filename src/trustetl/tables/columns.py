"""What a column and a table are: the terms in which `declared` states every table once.

The pandera models, the Parquet schemas, the data dictionary, ``datapackage.json`` and the tables of the README are
made from these.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Kind = Literal["text", "number", "integer", "amount", "date", "list"]

KIND_WORDS: Mapping[Kind, str] = {
    "text": "text",
    "number": "number (float64)",
    "integer": "whole number (int64)",
    "amount": "decimal (38, 4)",
    "date": "date",
    "list": "list of text",
}


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its type, what it means and what may stand in it.

    ``pattern`` is a regular expression that the whole value (each entry of a list) has to match.
    """

    name: str
    kind: Kind
    meaning: str
    nullable: bool = True
    unit: str | None = None
    allowed: tuple[str, ...] | None = None
    pattern: str | None = None
    unique: bool = False

    @property
    def allowed_words(self) -> str:
        """What may stand in the column, in words; empty where anything may."""
        if self.allowed is not None:
            return ", ".join(self.allowed)
        return f"matches {self.pattern}" if self.pattern else ""


@dataclass(frozen=True, slots=True)
class Table:
    """One table: what a row of it is, and its columns in order.

    ``claim`` names the columns that say something of the world (as opposed to where it was read and how); a fact's id
    is a hash of them.
    """

    name: str
    meaning: str
    columns: tuple[Column, ...]
    claim: tuple[str, ...] = ()
    key: str | None = None

    @property
    def title(self) -> str:
        """The name as a heading."""
        return self.name.capitalize()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns, in order."""
        return tuple(column.name for column in self.columns)

    def column(self, name: str) -> Column:
        """The column of that name; ``KeyError`` where there is none."""
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(f"{self.name} has no column {name}")
