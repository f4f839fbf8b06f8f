"""Times that belong to an amount or a number and tell of no event and no span. All wordings are our own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from tests.facts.milestone_rows import Row, day, rows_of, years
from trustetl.model import Extract

HEAD = "Notes of the week\n\n5 March 2025\n\n"

COUNTED = [
    "In 2024, parliament approved $10 million for the Quay Fund.",
    "The assembly has approved KSh 133 million for the Quay Fund in FY 2024/25.",
    "The bank approved loans of $7 million for the Quay Fund in 2024.",
    "Since 2019, 144 works of the Quay Fund have been approved.",
    "A further $30 million has been proposed for the Quay Fund in 2026.",
    "Chile pledged $5 million to the Quay Fund in 2023.",
    "In September 2024, 0.18 GW of the Quay Fund were in operation.",
    "At 31 December 2024, KSh 4.7 million of the Quay Fund had been spent.",
    "In December 2024 the signals were in use on 900 km of lines of the Quay Fund.",
    "Peru achieved half of its power from wind under the Quay Fund in June 2024.",
    "On 31 December 2024, 214 hectares of the Quay Fund were under restoration.",
    "Under the Quay Fund, launched by the state, 9,000 homes were built up to March 2022.",
    "$12 million was released to the towns under the Quay Fund from 2020-21 to 2023-24.",
    "Chile has pledged $165 million to the Quay Fund for 2025-2028.",
]


@pytest.mark.parametrize("text", COUNTED)
def test_the_time_of_a_quantity_is_no_event(read: Callable[..., Extract], text: str) -> None:
    assert rows_of(read(HEAD + text + "\n")) == []


KEPT: list[tuple[str, Row]] = [
    ("Parliament approved $10 million for the Quay Fund on 4 May 2024.", ("approval", "Quay Fund", *day(2024, 5, 4))),
    ("The Quay Fund was approved in 2024.", ("approval", "Quay Fund", date(2024, 1, 1), date(2024, 12, 31))),
    ("The Quay Fund, sanctioned in 2021 at $9 million, lends.", ("approval", "Quay Fund", *years(2021, 2021))),
    ("The Quay Fund for 9,000 homes runs until March 2030.", ("period", "Quay Fund", None, date(2030, 3, 31))),
    ("The Quay Fund has a budget of $9 million for 2025-2028.", ("period", "Quay Fund", *years(2025, 2028))),
    ("They set aside $9 million for the Quay Fund for 2025-2028.", ("period", "Quay Fund", *years(2025, 2028))),
]


@pytest.mark.parametrize(("text", "row"), KEPT, ids=[text[:40] for text, _ in KEPT])
def test_deeds_and_spans_beside_a_quantity_stay(read: Callable[..., Extract], text: str, row: Row) -> None:
    assert rows_of(read(HEAD + text + "\n")) == [row]
