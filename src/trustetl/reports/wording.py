"""How tables, columns and values are worded for readers, in the workbook and on the page alike."""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from trustetl.tables import Column, Table

SIGNS: Mapping[str, str] = {
    "INR": "₹",
    "USD": "$",
    "EUR": "€",
    "GBP": "£",
    "JPY": "¥",
    "KRW": "₩",
    "NGN": "₦",
    "PHP": "₱",
    "VND": "₫",
}
"""Currencies whose sign is read the same everywhere; the others are shown by their code."""
_INDIAN = ((10**12, "lakh crore"), (10**7, "crore"), (10**5, "lakh"))
_WESTERN = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
_RUPEES = frozenset({"INR"})

_EVIDENCE_ORDER = ("quote", "section", "page", "document_id", "basis", "corrected", "rule")
_KEYS = ("start", "end", "figure_ids", "fact_id", "figure_id")


def heading(column: Column | str) -> str:
    """A column's name as a reader sees it: 'amount_low' is 'Amount low', 'document_id' 'Document'."""
    name = column if isinstance(column, str) else column.name
    special = {
        "document_id": "Brief", "document_ids": "Briefs", "fact_id": "Fact id", "fact_ids": "Rows", "figure_id":
        "Figure id",
        "figure_ids": "Figures", "sha256": "SHA-256", "looked_at": "Rows looked at", "start": "Start (character)",
        "end": "End (character)", "per": "Per", "table": "Goes to table",
    }  # fmt: skip
    return special.get(name, name.replace("_", " ").capitalize())


def shown_columns(table: Table) -> tuple[Column, ...]:
    """The columns of a table in the order in which a reader wants them: what is said, then the evidence, then the
    keys."""
    last = [name for name in (*_EVIDENCE_ORDER, *_KEYS) if name in table.names]
    if "quote" not in table.names or ("table" in table.names and "row" in table.names):
        return table.columns
    return tuple(column for column in table.columns if column.name not in last) + tuple(
        table.column(name) for name in last
    )


def missing(value: object) -> bool:
    """Whether a cell is empty."""
    return value is None or value == [] or (isinstance(value, float) and math.isnan(value))


def number(value: float | Decimal, *, indian: bool = False) -> str:
    """A number with grouped digits and no more decimals than it has (to six)."""
    exact = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
    exact = round(exact, 6).normalize()
    sign, text = ("−", format(-exact, "f")) if exact < 0 else ("", format(exact, "f"))
    whole, _, decimals = text.partition(".")
    grouped = indian_groups(whole) if indian else f"{int(whole):,}"
    return sign + grouped + ("." + decimals if decimals else "")


def indian_groups(digits: str) -> str:
    """'163000000000' is '1,63,00,00,00,000': three digits, then twos."""
    head, tail = digits[:-3], digits[-3:]
    pairs = []
    while head:
        pairs.append(head[-2:])
        head = head[:-2]
    return ",".join([*reversed(pairs), tail])


def amount(value: float | Decimal, unit: str | None) -> str:
    """An amount of money as a person writes it: '₹16,300 crore', '$20 billion', 'KES 4.5 million'."""
    exact = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
    if exact < 0:
        return f"−{amount(-exact, unit)}"
    rupees = unit in _RUPEES
    for size, word in _INDIAN if rupees else _WESTERN:
        # a scale word is taken only where it leaves few digits behind the point
        scaled = exact / size
        if exact >= size and scaled == round(scaled, 2 if word == "lakh crore" else 4):
            return f"{_sign(unit)}{number(scaled, indian=rupees)} {word}"
    return f"{_sign(unit)}{number(exact, indian=rupees)}"


def _sign(unit: str | None) -> str:
    if not unit:
        return ""
    return SIGNS.get(unit, f"{unit} ")


def is_money(unit: object) -> bool:
    """Whether a unit is a currency code."""
    return isinstance(unit, str) and len(unit) == 3 and unit.isalpha() and unit.isupper()


def quantity(value: float | Decimal, unit: str | None) -> str:
    """A value with its unit, as a person writes it."""
    if is_money(unit):
        return amount(value, unit)
    if unit == "percent":
        return f"{number(value)}%"
    return f"{number(value)} {unit}" if unit else number(value)


def cell(value: object) -> str:
    """Any cell as words."""
    if missing(value):
        return ""
    if isinstance(value, list | tuple):
        return "; ".join(str(entry) for entry in value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float | Decimal):
        return number(value)
    if isinstance(value, int):
        return f"{value:,}"
    if isinstance(value, date):
        return value.isoformat()
    return str(value)


def in_full(day: date) -> str:
    """'18 February 2025'."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def plural(count: int, noun: str, many: str | None = None) -> str:
    """'1 brief', '12 briefs'."""
    return f"{count:,} {noun if count == 1 else many or noun + 's'}"
