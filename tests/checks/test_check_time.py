"""Dates and periods: lengths, order, weekdays, deadlines, and dates that a document could not know."""

from __future__ import annotations

from datetime import date

import pytest
from check_runs import Brief, closing, fails, figure, found, span

FY = date(2024, 4, 1), date(2031, 3, 31)


def dated(brief: Brief, text: str, quote: str, start: date | None, end: date | None, event: str, name: str) -> None:
    brief.say(text, span(quote, start, end, "date" if start == end else "period"))
    brief.fact("milestones", quote, event=event, initiative=name, date_start=start, date_end=end)


@pytest.mark.parametrize(
    ("length", "value", "outcome"), [("seven", 7, "pass"), ("six", 6, "fail"), ("eight", 8, "fail")]
)
def test_a_length_beside_its_period(brief: Brief, length: str, value: float, outcome: str) -> None:
    text = f"It will run for {length} years from FY 2024-25 to FY 2030-31."
    brief.say(text, figure(f"{length} years", "measure", value, "year"), span("FY 2024-25 to FY 2030-31", *FY))
    (said,) = found("duration-and-period", brief)
    assert said.outcome == outcome
    assert "7 years long" in said.message


@pytest.mark.parametrize(("name", "findings"), [("River Mission", 1), ("Wind Fund", 0)])
def test_a_length_said_of_a_programme(brief: Brief, name: str, findings: int) -> None:
    dated(brief, "Period: 2024-25 to 2030-31", "2024-25 to 2030-31", *FY, "period", "River Mission")
    brief.say(f"The {name} is a six-year mission.", figure("six-year", "measure", 6, "year"))
    brief.fact("objectives", initiative=name)
    assert len(fails(found("duration-and-period", brief))) == findings


@pytest.mark.parametrize(
    ("length", "findings"), [("9 years", 1), ("up to 20 years", 0), ("7 years, with 5 years of grace", 0)]
)
def test_the_term_of_its_loans_is_not_that_of_the_programme(brief: Brief, length: str, findings: int) -> None:
    dated(brief, "Period: 2024-25 to 2030-31", "2024-25 to 2030-31", *FY, "period", "River Facility")
    spoken = [figure(q, "measure", float(q.split()[0]), "year") for q in ("9 years", "20 years", "7 years", "5 years")]
    given = [f | {"qualifier": "at_most"} if "up to" in length else f for f in spoken if f["quote"] in length]
    brief.say(f"Term: {length}", *given, kind="field")
    assert len(fails(found("duration-and-period", brief))) == findings


@pytest.mark.parametrize(
    ("text", "quote", "day", "outcome"),
    [
        ("The Cabinet met on Wednesday, 3 September 2025.", "3 September 2025", date(2025, 9, 3), "pass"),
        ("The Cabinet met on 3 September 2025 (Tuesday).", "3 September 2025", date(2025, 9, 3), "fail"),
        ("Thursday 4 September 2025", "4 September 2025", date(2025, 9, 4), "pass"),
    ],
)
def test_a_weekday_is_that_of_its_date(brief: Brief, text: str, quote: str, day: date, outcome: str) -> None:
    brief.say(text, span(quote, day, day, "date"))
    (said,) = found("weekday-and-date", brief)
    assert said.outcome == outcome


def test_a_word_like_sun_is_no_weekday(brief: Brief) -> None:
    brief.say("The sun rose on 3 September 2025.", span("3 September 2025", date(2025, 9, 3), date(2025, 9, 3), "date"))
    assert not found("weekday-and-date", brief)


@pytest.mark.parametrize(
    ("text", "day", "failing"),
    [
        ("In July 2025 the ministry told Parliament of it.", date(2025, 7, 1), 1),
        ("In March 2025 the ministry told Parliament of it.", date(2025, 3, 1), 0),
        ("The ministry will open it in July 2025.", date(2025, 7, 1), 0),
        ("The bridge was opened in July 2025.", date(2025, 7, 1), 1),
        ("July 2025 – National Skills Passport opens to the public", date(2025, 7, 1), 0),
        ("July 2025: mid-term review", date(2025, 7, 1), 0),
        ("The guideline enters into force in July 2025.", date(2025, 7, 1), 0),
        ("It was a good year; the second call opens in July 2025.", date(2025, 7, 1), 0),
        ("The minister said that the service starts in July 2025.", date(2025, 7, 1), 0),
        ("Bahia Corridor | 1,860 | 22.3 | July 2025", date(2025, 7, 1), 0),
    ],
)
def test_what_is_told_as_past_cannot_lie_ahead(brief: Brief, text: str, day: date, failing: int) -> None:
    quote = f"{day:%B %Y}"
    dated(brief, text, quote, day, date(2025, day.month, 28), "other", "River Mission")
    assert len(fails(found("date-after-publication", brief))) == failing


@pytest.mark.parametrize(("as_of", "passed"), [(date(2025, 12, 31), 0), (date(2026, 1, 1), 1), (None, 0)])
def test_a_deadline_is_measured_against_the_as_of_date(brief: Brief, as_of: date | None, passed: int) -> None:
    dated(brief, "A roadmap is due by the end of 2025.", "end of 2025", None, date(2025, 12, 31), "deadline", "Roadmap")
    said = found("deadline-passed", brief, as_of=as_of)
    assert len(said) == passed
    if passed:
        assert "31 December 2025, lies before the as-of date 1 January 2026" in said[0].message


def test_the_as_of_date_is_the_newest_of_the_run(brief: Brief) -> None:
    dated(brief, "A roadmap is due by the end of 2025.", "end of 2025", None, date(2025, 12, 31), "deadline", "Roadmap")
    newer = Brief("newer", date(2026, 2, 1))
    newer.say("Nothing yet.")
    assert len(found("deadline-passed", brief, newer)) == 1


@pytest.mark.parametrize(("approved", "outcome"), [(date(2023, 1, 4), "pass"), (date(2023, 2, 1), "fail")])
def test_programmes_are_approved_before_they_are_launched(brief: Brief, approved: date, outcome: str) -> None:
    for event, day in (("approval", approved), ("launch", date(2023, 1, 31))):
        quote = f"{day.day} {day:%B %Y}"
        dated(brief, f"Its {event} was on {quote}.", quote, day, day, event, "River Mission")
    (said,) = found("milestone-order", brief)
    assert said.outcome == outcome


def test_a_later_announcement_is_no_disorder(brief: Brief) -> None:
    for text, quote, day, event in (
        ("It was launched on 31 January 2023.", "31 January 2023", date(2023, 1, 31), "launch"),
        ("More was announced on 4 May 2024.", "4 May 2024", date(2024, 5, 4), "announcement"),
    ):
        dated(brief, text, quote, day, day, event, "Mission A1")
    assert not fails(found("milestone-order", brief))


@pytest.mark.parametrize(("start", "outcome"), [(date(2025, 1, 1), "pass"), (date(2025, 3, 2), "fail")])
def test_a_launch_cannot_follow_its_publication(brief: Brief, start: date, outcome: str) -> None:
    brief.say("They launched TRUST, a partnership.")
    brief.fact("initiatives", name="TRUST", launched_start=start, launched_end=date(2025, 3, 5))
    (said,) = found("launch-and-publication", brief)
    assert said.outcome == outcome
    brief.rows["initiatives"][0]["quote"] = "They will launch TRUST, a partnership."
    assert not fails(found("launch-and-publication", brief))


def launched(name: str, start: date, end: date, event: str = "launch") -> Brief:
    brief = Brief(name, date(2025, 3, 1))
    dated(
        brief,
        f"The {event} of the River Compact was in its time, {start}.",
        str(start),
        start,
        end,
        event,
        "River Compact",
    )
    return brief


def test_the_launch_of_a_programme_has_one_date() -> None:
    day, year = (
        launched("one", date(2023, 1, 31), date(2023, 1, 31)),
        launched("two", date(2023, 1, 1), date(2023, 12, 31)),
    )
    (said,) = found("event-dates-agree", day, year)
    assert said.outcome == "pass"
    assert "the one lies in the other" in said.message
    other = launched("three", date(2022, 1, 1), date(2022, 12, 31))
    assert len(fails(found("event-dates-agree", day, other))) == 1


def test_a_launch_dated_with_the_announcement_is_told_so() -> None:
    day, other = (
        launched("one", date(2023, 1, 31), date(2023, 1, 31)),
        launched("two", date(2022, 1, 1), date(2022, 12, 31)),
    )
    dated(
        day,
        "It was announced in May 2022.",
        "May 2022",
        date(2022, 5, 1),
        date(2022, 5, 31),
        "announcement",
        "River Compact",
    )
    (said,) = found("event-dates-agree", day, other)
    assert said.outcome == "note"
    assert "2022 is when one.txt has the announcement" in said.message


@pytest.mark.parametrize(
    ("start", "end", "outcome"),
    [
        (*FY, "pass"),
        (date(2025, 1, 1), date(2031, 12, 31), "note"),
        (None, date(2031, 3, 31), "pass"),
        (date(2025, 4, 1), date(2031, 3, 31), "fail"),
    ],
)
def test_the_period_of_a_programme_in_two_documents(start: date | None, end: date, outcome: str) -> None:
    one, two = Brief("one"), Brief("two")
    dated(one, "It runs from FY 2024-25 to FY 2030-31.", "FY 2024-25 to FY 2030-31", *FY, "period", "River Mission")
    dated(two, "The River Mission runs its time.", "its time", start, end, "period", "River Mission")
    (said,) = found("period-across-documents", one, two)
    assert said.outcome == outcome


def test_mentions_of_a_period_are_counted(brief: Brief) -> None:
    spans = date(2025, 1, 1), date(2031, 12, 31)
    dated(brief, "The River Mission (2025–31) is new.", "2025–31", *spans, "period", "River Mission")
    dated(brief, "Money of the River Mission (2025–31)", "2025–31", *spans, "period", "River Mission")
    (said,) = found("period-stated-again", brief)
    assert "both mentions of the period 2025 to 2031 agree" in said.message
    dated(brief, "Once more (2025–30)", "2025–30", date(2025, 1, 1), date(2030, 12, 31), "period", "River Mission")
    assert found("period-stated-again", brief)[0].severity == "warning"
    assert closing("period-stated-again", brief).looked_at == 3


@pytest.mark.parametrize(("year", "findings"), [(2020, 0), (2024, 1)])
def test_what_is_approved_years_after_a_launch_is_a_further_phase(brief: Brief, year: int, findings: int) -> None:
    launched, approved = date(year, 6, 1), date(2025, 2, 1)
    dated(
        brief,
        f"The River Mission was launched on 1 June {year}.",
        f"1 June {year}",
        launched,
        launched,
        "launch",
        "River Mission",
    )
    dated(
        brief, "It was approved on 1 February 2025.", "1 February 2025", approved, approved, "approval", "River Mission"
    )
    assert len(fails(found("milestone-order", brief))) == findings
