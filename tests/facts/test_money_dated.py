"""Which time public money is for where its own words leave it out: the year of the money before it, of the list that it
stands in, of the box that tells how long its programme runs.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from fact_rows import row

from trustetl.model import Extract, Fact

_HEAD = "The Reef Fund\n\nNairobi, 5 May 2025\n\n"
_FY25 = (date(2024, 7, 1), date(2025, 6, 30))
_FY26 = (date(2025, 7, 1), date(2026, 6, 30))
_NONE = (None, None)


def _time(fact: Fact) -> tuple[object, object]:
    return fact.values["period_start"], fact.values["period_end"]


@pytest.mark.parametrize(
    ("text", "quote", "time"),
    [
        (
            (
                "For FY 2024/25 the department had asked for KSh 6.1 billion for the Reef Fund. Parliament approved "
                "KSh 4.1 billion."
            ),
            "KSh 4.1 billion",
            _FY25,
        ),
        (
            (
                "The Treasury has allocated KSh 13 billion to the Reef Fund for FY 2025/26, up from KSh 7 billion in "
                "FY 2024/25. A further KSh 8 billion goes to the Moor Fund."
            ),
            "KSh 8 billion",
            _FY26,
        ),
        (
            (
                "The Treasury has allocated KSh 13 billion to the Reef Fund for FY 2025/26.\n\nA further KSh 8 billion "
                "is for the Moor Fund, which had KSh 2 billion a year earlier."
            ),
            "KSh 2 billion",
            _FY25,
        ),
        ("For FY 2024/25 the Reef Fund got KSh 9 billion. Counties add KSh 4 billion.", "KSh 4 billion", _FY25),
        # no money of that year
        (
            "In FY 2024/25 the Reef Fund was given KSh 9 billion. The Moor Fund got KSh 4 billion over five years.",
            "KSh 4 billion",
            _NONE,
        ),
        (
            "In FY 2024/25 the Reef Fund was given KSh 9 billion. The Moor Programme costs KSh 90 billion.",
            "KSh 90 billion",
            _NONE,
        ),
        (
            "In FY 2024/25 the Reef Fund was given KSh 9 billion.\n\nThe Ministry gave KSh 3 billion to the Moor Fund.",
            "KSh 3 billion",
            _NONE,
        ),
    ],
)
def test_the_year_of_money_goes_on_in_the_next_sentence(
    read: Callable[..., Extract], text: str, quote: str, time: tuple[date | None, date | None]
) -> None:
    assert _time(row(read(f"{_HEAD}{text}\n"), quote, "budgets")) == time


@pytest.mark.parametrize(
    ("text", "quote", "time"),
    [
        ("The Reef Fund approved KSh 882 million for 14 projects in 2024.", "KSh 882 million", 2024),
        ("The Reef Fund gave KSh 9 million to train 300 pilots in 12 towns in 2023.", "KSh 9 million", 2023),
        ("The Reef Fund gave KSh 9 million for the 300 families that lost homes in 2019.", "KSh 9 million", None),
        ("The Reef Fund allotted KSh 9 million for 40 homes, of which 12 stood in 2021.", "KSh 9 million", None),
    ],
)
def test_a_year_behind_what_money_is_for_dates_the_money(
    read: Callable[..., Extract], text: str, quote: str, time: int | None
) -> None:
    start = row(read(f"{_HEAD}{text}\n"), quote, "budgets").values["period_start"]
    assert (start.year if isinstance(start, date) else None) == time


def test_a_list_divides_the_money_told_before_its_colon(read: Callable[..., Extract]) -> None:
    found = read(
        "Budget speech\n\nNairobi, 12 June 2025\n\nFor FY 2025/26, I propose to allocate KSh 46.2 billion to railways, "
        "after KSh 40 billion in FY 2024/25. This includes:\n(i) KSh 24.5 billion for the extension of the line to "
        "Malaba;\n(ii) KSh 9.3 billion for the Commuter Programme, which runs from 2024 to 2027;\n"
        "(iii) KSh 7.6 billion for the Mombasa line.\n"
    )
    for quote in ("KSh 24.5 billion", "KSh 9.3 billion", "KSh 7.6 billion"):
        part = row(found, quote, "budgets")
        assert (part.values["phase"], *_time(part)) == ("proposed", *_FY26)
    found = read(
        "The Reef Scheme\n\nDelhi, 5 May 2025\n\nThe Reef Scheme has a budget of Rs 900 crore for 2025-26 to 2029-30. "
        "It consists of:\n\n- Nets: Rs 400 crore\n- Boats: Rs 500 crore\n\nOther news\n\nThe Moor Scheme got "
        "Rs 700 crore.\n"
    )
    assert _time(row(found, "Rs 400 crore", "budgets")) == (date(2025, 4, 1), date(2030, 3, 31))
    assert _time(row(found, "Rs 700 crore", "budgets")) == _NONE


@pytest.mark.parametrize(
    ("box", "time"),
    [
        ("- **Duration:** 2024 to 2028\n- **National budget:** ¥312 billion", (date(2024, 1, 1), date(2028, 12, 31))),
        ("- Tenure: up to 31 March 2027\n- Total outlay: ¥312 billion", (None, date(2027, 3, 31))),
        ("- Programme period: 2024–2028\n- Federal funds: ¥312 billion", (date(2024, 1, 1), date(2028, 12, 31))),
        ("- Launched: 31 March 2027\n- Total outlay: ¥312 billion", _NONE),
        ("- Target: 40 lines by 31 March 2027\n- Total outlay: ¥312 billion", _NONE),
    ],
)
def test_a_box_tells_how_long_its_money_lasts(
    read: Callable[..., Extract], box: str, time: tuple[date | None, date | None]
) -> None:
    found = read(f"# Fact sheet: Quiet Trains Programme\n\n{box}\n", "brief.md")
    told = row(found, "¥312 billion", "budgets")
    assert _time(told) == time
    assert told.values["initiative"] == "Quiet Trains Programme"


def test_grants_and_guarantees_are_all_the_money_of_a_fund(read: Callable[..., Extract]) -> None:
    found = read(
        "The Quiet Trains Facility\n\nBrussels, 5 May 2025\n\nThe Quiet Trains Facility is a new EU fund for 2028-2034 "
        "that the Commission is proposing today. It would provide €7.2 billion in grants and guarantees so that towns "
        "can prepare. It would provide €1.1 billion for platforms.\n"
    )
    assert _time(row(found, "€7.2 billion", "budgets")) == (date(2028, 1, 1), date(2034, 12, 31))
    assert _time(row(found, "€1.1 billion", "budgets")) == _NONE
