"""The day or month that a text gives of itself, deeds that only 'today' dates, what a speech is held for, and the years
over which a programme works. All wordings are our own.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from tests.facts.milestone_rows import Row, day, rows_of, years
from trustetl.model import Extract

BODY = "\n\nThe Quay Fund repairs piers. It is run by the ministry and costs 3 billion shillings, paid by the State.\n"
MONTHS = [
    "Quay Fund\n\n*Fund fact sheet, May 2025*",
    "QUAYS OF THE EAST\n\nFact sheet\n\nDate: May 2025\nBorrower: Republic of Kenya",
    "QUAYS OF THE EAST\n\nPublication date: May 2025",
    "Quays: Policy Brief No. 12, May 2025",
    "Quays\n\nPublished: May 2025",
    "Quays\n\nIssue 4 – May 2025",
    "QUAYS OF THE EAST\n(As of May 2025)",
    "Quays\n\n*Programme fact sheet, Ministry of Ports, Sea House, Kilifi – May 2025*",
    "BRIEFING\n\nQuays of the east\n\nPB 712.308 – May 2025",
    "MARKET BRIEF\n\nQuays of the east\n\nIssue of May 2025",
    "QUAYS OF THE EAST\n\nDate of this summary: May 2025\nBorrower: Republic of Kenya",
]


@pytest.mark.parametrize("head", MONTHS)
def test_the_month_of_a_text(read: Callable[..., Extract], head: str) -> None:
    found = read(head + BODY, "brief.md" if "*" in head else "brief.txt")
    assert [
        (f.values["date_start"], f.values["date_end"]) for f in found.facts if f.values.get("event") == "publication"
    ] == [(date(2025, 5, 1), date(2025, 5, 31))]


FEET = [
    "Summary prepared on 20 November 2025. It has no legal effect.",
    "This fact sheet was prepared on 20 November 2025.",
    "Information as of 20 November 2025.",
    "Done at Nairobi, 20 November 2025.",
]


@pytest.mark.parametrize("foot", FEET)
def test_the_day_at_the_foot_of_a_text(read: Callable[..., Extract], foot: str) -> None:
    found = read("Quays of the east" + BODY + "\n" + foot + "\n")
    assert found.setting.published == date(2025, 11, 20)
    assert rows_of(found) == []


BOX = (
    "PROJECT SUMMARY\n\nQuays of the east\n\nCountry: Kenya\nBorrower: State of Kenya\nBoard approval: 2 June 2025\n{}"
)
OWN_DAYS = [
    "Date of this summary: 20 November 2025",
    "Date of this fact sheet: 20 November 2025",
    "Document date: 20 November 2025",
    "".join(f"Ship {one}: The Heron\n" for one in "ABCDEFGHIJ") + "Date of the note: 20 November 2025",
]


@pytest.mark.parametrize("label", OWN_DAYS)
def test_the_day_in_the_box_of_a_text(read: Callable[..., Extract], label: str) -> None:
    assert read(BOX.format(label) + BODY).setting.published == date(2025, 11, 20)


def test_the_day_of_an_answer_goes_before_that_of_its_table(read: Callable[..., Extract]) -> None:
    text = (
        "LOK SABHA\n\nUNSTARRED QUESTION NO. 17\nTO BE ANSWERED ON 20TH NOVEMBER, 2025\n\nQUAY FUND"
        + BODY
        + "\nYear        Allotted     Released\n2023-24     142.00       118.60\n2024-25     305.50       290.10\n"
        "* As on 31.10.2025\n\nIt pays for piers.\n"
    )
    assert read(text).setting.published == date(2025, 11, 20)


def test_a_header_of_a_table_dates_no_text(read: Callable[..., Extract]) -> None:
    text = "# Quay Fund\n\nFact sheet, July 2025\n\n| Payer | Paid in by 30 June 2025 |\n|---|---|\n| Kenya | 3 |\n"
    assert read(text, "brief.md").setting.published is None


RELEASE = "Quays: new steps\n\nNairobi, 12 May 2025\n\n{}\n\nOfficials will review it every year.\n"
TODAY: list[tuple[str, str]] = [
    ("The ministry today submitted to the Treasury its request for the second year of the Quay Fund.", "announcement"),
    ("The Council has today reached a general approach on a regulation establishing the Quay Fund.", "approval"),
    ("Negotiators have today struck a provisional deal on the Quay Fund.", "approval"),
    ("The Parliament today voted in favour of the Quay Fund.", "approval"),
    ("The Commission is today proposing a regulation on the Quay Fund.", "announcement"),
    ("Today, ladies and gentlemen, I am pleased to announce the Quay Fund.", "announcement"),
    ("Today, Mr Speaker, I am honoured to present the Quay Fund.", "announcement"),
    ("Today we break ground for the Quay Fund.", "other"),
    ("The first call under the Quay Fund opens today.", "other"),
]


@pytest.mark.parametrize(("text", "event"), TODAY)
def test_a_deed_of_today(read: Callable[..., Extract], text: str, event: str) -> None:
    assert rows_of(read(RELEASE.format(text))) == [(event, "Quay Fund", *day(2025, 5, 12))]


SPEECHES = [
    ("REMARKS BY THE MINISTER AT THE GROUND-BREAKING OF THE QUAY LINE, NAIVASHA, 20TH MARCH 2025", "launch"),
    ("Speech by the Minister at the launch of the Quay Line Project, Mombasa, 20 March 2025", "launch"),
    ("Remarks at the signing of the Quay Line Project\n\nAccra, 20 March 2025", "other"),
    ("Opening remarks at the inauguration of the Quay Line\n\n20 March 2025", "launch"),
]


@pytest.mark.parametrize(("title", "event"), SPEECHES)
def test_what_a_speech_is_held_for(read: Callable[..., Extract], title: str, event: str) -> None:
    body = "The Quay Line Project (QLP) is dear to us. The Quay Line Project will cost much."
    text = f"{title}\n\nGood morning.\n\n{body}\n"
    assert (event, "Quay Line Project", *day(2025, 3, 20)) in rows_of(read(text))


def test_a_congress_is_no_launch(read: Callable[..., Extract]) -> None:
    text = "Address by the Minister at the Tide Forum, Accra, 20 March 2025\n\nThe Quay Fund (QF) is dear to us.\n"
    assert rows_of(read(text)) == []


SPANS: list[tuple[str, list[Row]]] = [
    (
        "The Quay Fund (QF), which will support crews in 22 states from 2028 to 2034, is small.",
        [("period", "Quay Fund", *years(2028, 2034))],
    ),
    ("From 2028 to 2034 the Quay Fund will finance piers.", [("period", "Quay Fund", *years(2028, 2034))]),
    ("Over the period 2028-2034 the Quay Fund will invest in piers.", [("period", "Quay Fund", *years(2028, 2034))]),
    ("From 2028 to 2034 the Quay Fund will create 3,000 jobs.", []),
    ("Once adopted, the regulation will apply from 1 January 2028.", [("other", None, *day(2028, 1, 1))]),
    ("You will have your money by 30 June 2025.", [("deadline", None, None, date(2025, 6, 30))]),
    (
        "In the year we will:\n\n- make the Quay Fund operational by 1 July 2026;\n- train 300 officers.",
        [("deadline", "Quay Fund", None, date(2026, 7, 1))],
    ),
    ("Estimated Board Date: 26-Jun-2025", [("approval", None, *day(2025, 6, 26))]),
]


@pytest.mark.parametrize(("text", "rows"), SPANS)
def test_years_of_work_and_days_to_come(read: Callable[..., Extract], text: str, rows: list[Row]) -> None:
    assert rows_of(read(f"Notes of the week\n\n5 March 2025\n\n{text}\n")) == rows
