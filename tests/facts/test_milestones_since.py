"""What has gone on since a month or a year, and years that stand beside the name of a programme. All wordings are our
own.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from tests.facts.milestone_rows import Row, day, rows_of, years
from trustetl.model import Extract

HEAD = "Notes of the week\n\n5 March 2025\n\n"

APRIL = date(2021, 4, 1), date(2021, 4, 30)
SINCE: list[tuple[str, list[Row]]] = [
    ("The Reef Fund has been with us since 2008.", [("launch", "Reef Fund", date(2008, 1, 1), None)]),
    (
        "The Quay Fund, which the bank has run since August 2008, lends.",
        [("launch", "Quay Fund", date(2008, 8, 1), None)],
    ),
    (
        "It folds in the Pier Scheme, which has been running since 2019.",
        [("launch", "Pier Scheme", date(2019, 1, 1), None)],
    ),
    ("The case has been pending since March 2021.", [("other", None, date(2021, 3, 1), None)]),
    ("Chile has suspended imports of fish since August 2023.", [("other", None, date(2023, 8, 1), None)]),
    ("The 1,206-km line, under construction since 2006, is late.", [("other", None, date(2006, 1, 1), None)]),
    # what came on a day is the event of the day, and what was counted since is a statistic
    ("The Reef Act has been in force since 3 May 2024.", [("launch", "Reef Act", *day(2024, 5, 3))]),
    ("The bank has approved 144 projects since 2008.", []),
    ("Since 2013 the ministry has supported 254 projects.", []),
    ("Prices have fallen since May 2024.", []),
    ("The bank is old. It has been active in Peru since 1976.", []),
]


SINCE += [
    # whoever or whatever has been, had or been used for something
    ("The Senate has used the old wing since May 2019.", [("other", None, date(2019, 5, 1), None)]),
    ("She had chaired it since 2020.", [("other", None, date(2020, 1, 1), None)]),
    ("The levy has been compulsory since 1 July 2022.", [("other", None, date(2022, 7, 1), None)]),
    ("The form has been available to all since 9 May 2023.", [("other", None, date(2023, 5, 9), None)]),
    ("The island has been on the list since 2012.", [("other", None, date(2012, 1, 1), None)]),
    ("Open since June 2021, the library lends books.", [("other", None, date(2021, 6, 1), None)]),
    ("The port has had two cranes since April 2021.", [("other", None, date(2021, 4, 1), None)]),
    ("Exports have been led by rice since 2019.", []),
]


SINCE += [
    ("The levy will be charged on importers from FY2028.", [("other", None, date(2027, 4, 1), None)]),
    ("The state will pay crews from 1 July 2026.", [("other", None, *day(2026, 7, 1))]),
    ("Exports grew from 2019.", []),
    # what was done in a month, and what befell a country in it
    ("The Lima Declaration of April 2021 sets a target of 15 per cent.", [("other", "Lima Declaration", *APRIL)]),
    ("A revision of April 2021 raised the green share to €151 million.", [("other", None, *APRIL)]),
    ("Exports fell after the import suspension of April 2021.", [("other", None, *APRIL)]),
    ("The floods of April 2021 hit towns. Exports of May 2021 rose.", []),
    ("- Appraisal completed: 12 May 2024\n", [("other", None, *day(2024, 5, 12))]),
    ("- To be completed: 12 May 2026\n", [("deadline", None, *day(2026, 5, 12))]),
]


@pytest.mark.parametrize(("text", "expected"), SINCE, ids=[text[:50] for text, _ in SINCE])
def test_what_goes_on_is_open_at_its_end(read: Callable[..., Extract], text: str, expected: list[Row]) -> None:
    assert rows_of(read(HEAD + text + "\n")) == expected


def test_what_goes_on_since_a_year_was_launched_in_it(read: Callable[..., Extract]) -> None:
    rows = [
        f.values for f in read(HEAD + "The Reef Fund has been with us since 2008.\n").facts if f.table == "initiatives"
    ]
    assert [(row["launched_start"], row["launched_end"]) for row in rows] == [years(2008, 2008)]


SPANS: list[tuple[str, list[Row]]] = [
    (
        "The Reef Facility (RF) is a new EU fund for 2028-2034 that lends to ports.",
        [("period", "Reef Facility", *years(2028, 2034))],
    ),
    (
        "The Reef Project is new. The water office will carry out the project between July 2025 and June 2030.",
        [("period", "Reef Project", date(2025, 7, 1), date(2030, 6, 30))],
    ),
    (
        "The Green Coast Programme is new. The grant of €64 million will reach 22 towns and runs from 2025 to 2029.",
        [("period", "Green Coast Programme", *years(2025, 2029))],
    ),
    (
        "The Tide Fund helps towns. From 2026 to 2032 it is to mobilise at least €86 billion.",
        [("period", "Tide Fund", *years(2026, 2032))],
    ),
    ("The 2021-2024 Reef Programme has €133 million.", [("period", "Reef Programme", *years(2021, 2024))]),
    # quantities of a stretch of years are no span of the programme
    ("The Tide Fund helps towns. From 2026 to 2032 it is to create 3,000 jobs.", []),
    ("The Reef Project is new. The port will carry out repairs between July 2025 and June 2030.", []),
]


@pytest.mark.parametrize(("text", "expected"), SPANS, ids=[text[:60] for text, _ in SPANS])
def test_spans_told_in_other_words(read: Callable[..., Extract], text: str, expected: list[Row]) -> None:
    assert rows_of(read(HEAD + text + "\n")) == expected


def test_years_behind_the_name_in_a_title_or_heading(read: Callable[..., Extract]) -> None:
    text = (
        "# National Tide Action Plan 2023–2027\n\n5 March 2025\n\n## Go Deep (2021–2026)\n\nThe programme trains crews."
        "\n\n"
        "## Exports 2019–2023\n\nExports grew.\n"
    )
    assert rows_of(read(text, "notes.md")) == [
        ("period", "National Tide Action Plan", *years(2023, 2027)),
        ("period", "Go Deep", *years(2021, 2026)),
    ]
