"""The milestones of a brief as the tests compare them: event, initiative, first and last day."""

from __future__ import annotations

from datetime import date

from trustetl.model import Extract

Row = tuple[str, str | None, date | None, date | None]


def rows_of(extract: Extract) -> list[Row]:
    return [
        (f.values["event"], f.values["initiative"], f.values["date_start"], f.values["date_end"])
        for f in extract.facts
        if f.table == "milestones" and f.values["label"] != "Published"
    ]


def day(year: int, month: int, of_month: int) -> tuple[date, date]:
    return date(year, month, of_month), date(year, month, of_month)


def years(first: int, last: int) -> tuple[date, date]:
    return date(first, 1, 1), date(last, 12, 31)
