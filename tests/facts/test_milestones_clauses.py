"""Two clauses with a date each, limits told as limits, the next span of a programme, and things taken up by 'it' or by
the last word of their name. All wordings are our own.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from tests.facts.milestone_rows import Row, day, rows_of, years
from trustetl.model import Extract

HEAD = "Notes of the week\n\n5 March 2025\n\n"
FUND = "Quay Fund"
CLAUSES: list[tuple[str, list[Row]]] = [
    (
        "Grants open on 1 July 2025 and applications close on 30 September 2025.",
        [("other", FUND, *day(2025, 7, 1)), ("deadline", FUND, *day(2025, 9, 30))],
    ),
    (
        "Registration starts on 1 July 2025, and bids are due on 30 September 2025.",
        [("launch", FUND, *day(2025, 7, 1)), ("deadline", FUND, *day(2025, 9, 30))],
    ),
    ("The window for proposals shuts on 30 September 2025.", [("deadline", FUND, *day(2025, 9, 30))]),
    ("Enrolment ends on 30 September 2025.", [("deadline", FUND, *day(2025, 9, 30))]),
    ("The cut-off for towns to sign was 30 January 2025.", [("deadline", FUND, *day(2025, 1, 30))]),
    ("The last day to apply is 30 September 2025.", [("deadline", FUND, *day(2025, 9, 30))]),
    ("The time limit for towns to report is 30 September 2025.", [("deadline", FUND, *day(2025, 9, 30))]),
    (
        "I count 19 towns that have yet to send me theirs, although the deadline was 30 January 2025.",
        [("deadline", FUND, *day(2025, 1, 30))],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CLAUSES, ids=[text[:40] for text, _ in CLAUSES])
def test_each_date_has_the_verb_of_its_own_clause(read: Callable[..., Extract], text: str, expected: list[Row]) -> None:
    assert rows_of(read(f"{HEAD}The Quay Fund (QF) mends piers. {text}\n")) == expected


SPANS: list[tuple[str, list[Row]]] = [
    # what follows the first span of a programme is its next
    (
        "The Quay Fund (QF) runs from 2021 to 2027. For 2028-2034 the Commission has proposed €51.5 billion.",
        [("period", FUND, *years(2021, 2027)), ("period", FUND, *years(2028, 2034))],
    ),
    (
        (
            "The Quay Fund (QF) runs from 2021 to 2027. For 2028-2034 we propose €5 billion for QF ports, of which €1 "
            "billion for ferries."
        ),
        [("period", FUND, *years(2021, 2027)), ("period", FUND, *years(2028, 2034))],
    ),
    # the money is for one part, the years are those of the programme
    (
        "The funds come on top of the Quay Fund, which plans $31.5 billion for ferries between 2023 and 2026.",
        [("period", FUND, *years(2023, 2026))],
    ),
    # one stretch told twice is one span
    (
        "The Quay Fund (QF) runs from 2021 to 2027. For 2025-2027 we propose €3 billion for QF piers.",
        [("period", FUND, *years(2021, 2027))],
    ),
    # a giver's own years
    ("Kenya recalled its pledge of $3 million to the Quay Fund for ferries in 2025-2028.", []),
]


@pytest.mark.parametrize(("text", "expected"), SPANS, ids=[text[-40:] for text, _ in SPANS])
def test_spans_that_money_tells(read: Callable[..., Extract], text: str, expected: list[Row]) -> None:
    assert [row for row in rows_of(read(HEAD + text + "\n")) if row[0] == "period"] == expected


THINGS: list[tuple[str, list[Row]]] = [
    (
        "The Early Reef Pilots help divers. The Pilots run in 11 regions until 30 June 2027 and offer advice.",
        [("period", "Early Reef Pilots", None, date(2027, 6, 30))],
    ),
    (
        "The Lima Reef Charter is old. The Charter was amended in May 2024.",
        [("other", "Lima Reef Charter", date(2024, 5, 1), date(2024, 5, 31))],
    ),
    (
        (
            "The ministry put the draft Reef Taxonomy in the public domain on 7 May 2025, inviting comments till 25 "
            "June 2025. It is expected to be notified by 31 March 2026."
        ),
        [
            ("other", "Reef Taxonomy", *day(2025, 5, 7)),
            ("deadline", "Reef Taxonomy", None, date(2025, 6, 25)),
            ("deadline", "Reef Taxonomy", None, date(2026, 3, 31)),
        ],
    ),
    (
        "The Lima Declaration was signed in May 2024. It entered into force on 2 June 2024.",
        [
            ("other", "Lima Declaration", date(2024, 5, 1), date(2024, 5, 31)),
            ("launch", "Lima Declaration", *day(2024, 6, 2)),
        ],
    ),
    # the programme named before is what 'it' means, a person or an office is no thing
    ("It was launched in May 2020.", [("launch", "Ocean Pact", date(2020, 5, 1), date(2020, 5, 31))]),
    ("The Minister opened the plant on 4 May 2024.", [("other", None, *day(2024, 5, 4))]),
    ("Narendra Li opened the bridge on 4 May 2024.", [("other", None, *day(2024, 5, 4))]),
]


@pytest.mark.parametrize(("text", "expected"), THINGS, ids=[text[:40] for text, _ in THINGS])
def test_things_taken_up(read: Callable[..., Extract], text: str, expected: list[Row]) -> None:
    assert rows_of(read(f"{HEAD}The Ocean Pact is old. {text}\n")) == expected


LASTING: list[tuple[str, list[Row]]] = [
    (
        "70.From April 2031 onwards, the Government will widen the Quay Fund to cover the use of nets.",
        [("other", FUND, date(2031, 4, 1), None)],
    ),
    (
        "The list sends 2,417 cooks to the ports for a year running from 3 August 2032 to 31 July 2033.",
        [("period", FUND, date(2032, 8, 3), date(2033, 7, 31))],
    ),
]


@pytest.mark.parametrize(("text", "expected"), LASTING, ids=[text[:40] for text, _ in LASTING])
def test_what_lasts_from_a_day_on(read: Callable[..., Extract], text: str, expected: list[Row]) -> None:
    assert rows_of(read(f"{HEAD}The Quay Fund (QF) mends piers.\n\n{text}\n")) == expected
