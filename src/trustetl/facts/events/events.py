"""What a text says happened, or is due, when: every event with its date, and the initiative that it is about.

Each date or period is given to the event that its own clause tells of. A date that only bounds a target or dates a
statistic ('as on 30 April', 'imports in May') tells of no event.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from trustetl.facts.events.chronologies import chronology, phase_of
from trustetl.facts.events.dates import (
    AS_OF,
    CHANGED_WHOLE,
    CLOSING,
    EFFECTIVE,
    FROM_THEN,
    LOOSE,
    OF_YEAR,
    OPEN_FOR,
    OPENING,
    OTHER_DATE,
    REFERENCE,
    STAMPS,
    UPTO,
    begun_from,
    dates_page,
    heads_story,
    in_future,
    named_with_date,
    onwards,
    says_again,
    tells_deed,
    time_begins,
    year_dates_event,
)
from trustetl.facts.events.deadlines import CALLED, STAYS, find_deadline
from trustetl.facts.events.deeds import (
    OWN_REPORT,
    changes_rate,
    comes_out,
    dates_law,
    holds_since,
    is_planned,
    shares_verb,
    votes_budget,
)
from trustetl.facts.events.happenings import happened
from trustetl.facts.events.headlines import asked_today, headlined
from trustetl.facts.events.lines import dated_line, relative_events, spoken_lead
from trustetl.facts.events.money_spans import money_spans
from trustetl.facts.events.nouns import dated_noun
from trustetl.facts.events.occasions import occasion
from trustetl.facts.events.owners import Clause, owner_around
from trustetl.facts.events.planned import planned_event, put_off_event, tried_event
from trustetl.facts.events.rows import row_events, with_told_cells
from trustetl.facts.events.sessions import session_events
from trustetl.facts.events.since import state_since
from trustetl.facts.events.spans import programme_span, span_of_years
from trustetl.facts.events.spans_told import without_repeated
from trustetl.facts.events.steps import becomes_member, decides, given_back
from trustetl.facts.events.stretches import open_span, run_until
from trustetl.facts.events.subjects import points_back, subject_of, unnamed_object
from trustetl.facts.events.telling import telling_word, words_from, words_to
from trustetl.facts.events.things import headed_thing, named_thing
from trustetl.facts.events.titled import with_titled
from trustetl.facts.events.values import (
    CITED,
    SPOKEN,
    asks_money,
    compared,
    dates_value,
    grants_over_time,
    of_amount,
    tells_share,
)
from trustetl.facts.events.wording import (
    BEFORE_DAY,
    PLANS,
    STATISTIC,
    DatedEvent,
    clause_words,
    day_count,
    days_of,
    resumed,
    votes_sum,
)
from trustetl.facts.language.statement_figures import within
from trustetl.facts.language.value_periods import VALUES
from trustetl.facts.names.named import Initiatives
from trustetl.model import Figure, Setting, Statement


def dated_events(
    setting: Setting, statements: Sequence[Statement], figures: Sequence[Figure], initiatives: Initiatives
) -> list[DatedEvent]:
    """Every event that the text dates, in order, but for its own publication."""
    found: list[DatedEvent] = []
    times = [figure for figure in figures if figure.kind in ("date", "period") and figure.reason is None]
    lead = next((statement for statement in statements if statement.kind == "sentence"), None)
    listed = any(PLANS.search(statement.text) for statement in statements[:3] if statement.kind == "title")
    listing = chronology(statements, figures)
    opening: Statement | None = None
    told = with_told_cells(statements, times)
    for before, statement in zip((None, *told), told, strict=False):
        opening = statement if opening is None or opening.block != statement.block else opening
        here = within(times, statement.start, statement.end)
        own = within(figures, statement.start, statement.end)
        if (
            statement.kind in ("furniture", "header_row", "question")
            or (statement.kind != "sentence" and statement.text.rstrip(" *_").endswith("?"))
            or REFERENCE.match(statement.text)
            or (
                statement.kind == "dateline"
                and not OTHER_DATE.match(statement.text)
                and not listed
                and not any(PLANS.search(heading) for heading in statement.section)
            )
        ):
            continue
        if statement.kind == "row":
            found += row_events(statement, here, initiatives)
            continue
        line = phase_of(statement, here, initiatives) or dated_line(
            statement, here, initiatives, listed=listed or statement.start in listing
        )
        if line is not None and (line.start is None or line.start != setting.published):
            found.append(headed_thing(line, initiatives))
            continue
        if statement.kind == "dateline" and not OTHER_DATE.match(statement.text):
            continue
        spanned: Figure | None = None
        for index, figure in enumerate(here):
            if re.match(r"['’]s?\b", statement.text[figure.end - statement.start :]) or re.search(
                r"['’]s$", figure.quote
            ):
                continue  # 'this year's call'
            again = index > 0 and says_again(statement, here[index - 1], figure)
            if (
                statement.kind == "title"
                and (titled := programme_span(statement, figure, "", initiatives, figures)) is not None
            ):
                found.append(titled)
            if again or statement.kind == "title" or figure is spanned or heads_story(statement, figure):
                continue
            following = here[index + 1] if index + 1 < len(here) else None
            span = open_span(statement, figure, following, initiatives, own)
            if span is None and following is not None:
                span = span_of_years(statement, figure, following, initiatives, own)
            if span is not None:
                found.append(named_thing(span, before, opening, initiatives) if span.initiative is None else span)
                spanned = following if following in span.figures else None
                continue
            low = words_from(statement, here, index)
            high = words_to(statement, here, index)
            event = put_off_event(statement, figure, low, initiatives) or _event_of(
                setting, statement, figure, low, high, initiatives, own, leads=statement is lead
            )
            between = statement.text[low - statement.start : figure.start - statement.start]
            same = index > 0 and day_count(figure) <= 366 and not figure.fiscal
            same = same and not any(f.kind in ("money", "percent") and low <= f.start < figure.start for f in own)
            if same and shares_verb(between) and found and found[-1].figures == (here[index - 1],):
                event = resumed(found[-1], figure, initiatives.subject(low, figure.start))
            ahead = setting.day is not None and (figure.period_start or date.min) > setting.day
            if event is None:
                event = planned_event(statement, figure, low, high, initiatives, own, ahead=ahead)
            if event is None:
                event = tried_event(statement, figure, low, initiatives)
            if event is None:
                later = ahead or setting.day is None
                event = happened(statement, figure, low, high, initiatives, own, ahead=later)
            if event is None and statement is lead:
                event = spoken_lead(statement, figure, initiatives)
            if event is not None:
                found.append(named_thing(given_back(event, before, opening, initiatives), before, opening, initiatives))
        found += relative_events(setting, statement, here, initiatives, leads=statement is lead)
    decided = session_events(setting, statements, times, initiatives, found)
    if decided:  # 'approved several measures' is told again one by one
        found = [e for e in found if e.initiative is not None or e.event != "approval" or e.start != decided[0].start]
    found = headlined(found + decided, setting, statements, initiatives)
    found += asked_today(found, setting, statements, initiatives) or occasion(found, setting, statements, initiatives)
    found += money_spans(setting, statements, times, figures, initiatives, found)
    return with_titled(without_repeated(found), statements, initiatives)


def _event_of(
    setting: Setting,
    statement: Statement,
    figure: Figure,
    low: int,
    high: int,
    initiatives: Initiatives,
    figures: Sequence[Figure],
    *,
    leads: bool,
) -> DatedEvent | None:
    """The event of one date or period in running text, a bullet or a field, or None where it tells of none."""
    base = statement.start
    told = telling_word(statement, figure, low, high, initiatives)
    word, offset, event = told.word, told.offset, told.event
    before, after, clause_at, clause_end, front = told.before, told.after, told.clause_at, told.clause_end, told.front
    span = run_until(statement, figure, before, initiatives)
    span = span or programme_span(statement, figure, before, initiatives, figures)
    span = span or state_since(statement, figure, initiatives) or dated_noun(statement, figure, initiatives)
    if span is not None:
        return span
    stamp = word is None or word.group().casefold() in STAMPS
    if (
        OF_YEAR.search(before)
        or time_begins(statement.text[: figure.start - base])
        or (stamp and dates_page(statement, figure, setting))
    ):
        return None
    if compared(before) or (
        not front and word is not None and word.group().casefold() in SPOKEN and not in_future(statement, word, offset)
    ):
        return None
    if (
        word is not None
        and event in (None, "other")
        and word.group().casefold() in CLOSING
        and CALLED.search(statement.text[: offset + word.start() - base])
    ):
        event = "deadline"
    whole = before[clause_at:] + " " + after[: clause_end - figure.end]
    issued = word is not None and word.group().casefold() == "issued"
    if (issued or event in (None, "other")) and decides(whole) and not is_planned(whole):
        event = "approval"  # 'issued a licence', 'gave its consent'
    event = "membership" if event in (None, "other", "approval") and becomes_member(whole) else event
    moved = 0 < day_count(figure) <= 31 and changes_rate(whole, day_count(figure), before)
    if figure.period_start is not None and not moved and dates_value(statement, figure, word, offset, figures):
        return None
    days = day_count(figure)
    if days > 31 and word is not None and asks_money(statement, word, offset, figure, figures):
        return None
    if days > 31 and word is not None and event != "launch" and of_amount(word, offset, figures):
        return None
    given = event in ("approval", "announcement") and days > 31 and word is not None
    if given and word is not None and grants_over_time(statement, word, offset, figure, figures):
        return None
    legal = dates_law(statement.label or "", statement.text[: figure.start - base], before)
    if days == 1 and legal and event in (None, "other"):
        law, _ = subject_of(statement, figure.start, figure.end, initiatives)
        law = law or initiatives.holding(figure.start)
        words, quote = clause_words(statement, low, clause_end), " ".join(figure.quote.split())
        return DatedEvent("approval", statement, *days_of(figure), law, (figure,), words, quote, inferred=True)
    dated = named_with_date(statement, figure, initiatives) if days and days <= 31 else None
    if dated is not None:
        words, quote = clause_words(statement, low, clause_end), " ".join(figure.quote.split())
        return DatedEvent("other", statement, *days_of(figure), dated, (figure,), words, quote)
    if UPTO.search(before) and not STAYS.search(before) and not (word is not None and word[0].endswith(" to")):
        return None
    bound = BEFORE_DAY.search(before) is not None or figure.period_start is None
    if bound or (event == "deadline" and days <= 366):
        due = find_deadline(statement, figure, low, high, initiatives, figures)
        if due is not None or bound:
            return due
        event = "other"
    if (
        days > 366
        or (
            figure.fiscal
            and days > 100
            and event not in ("launch", "approval")
            and not (
                word is not None
                and word.group().casefold() in CHANGED_WHOLE
                and not any(f.kind == "money" and base <= f.start < statement.end for f in figures)
            )
        )
        or (
            AS_OF.search(before)
            and not moved
            and not (word is not None and word.group().casefold().endswith(" from"))
            and not (event == "launch" and begun_from(word, before))
            and not EFFECTIVE.search(before)
            and not (
                front
                and (event is not None or is_planned(after))
                and re.search(r"\b(?:[Ff]rom|As (?:of|from))\s+$", before)
            )
        )
        or figure.period_start is None
    ):
        return None
    held = days <= 31 and holds_since(before)
    if held and event not in ("launch", "approval"):
        event = "other"
    if (
        event == "announcement"
        and re.search(r"\bsince\s+$", before)
        and tells_share(statement, figure, before, figures)
    ):
        return None  # 'has issued $3 billion in bonds since May'
    if event is None and (
        (days > 1 and re.search(r"\bof\s+$", before)) or tells_share(statement, figure, before, figures)
    ):
        return None  # 'the floods of June 2024'
    if event is None and re.search(r"\b(?:the|its|their)\s+$", before) and re.match(r"\s[a-z]+\s", after):
        return None  # 'the February 2012 inflation figure': the date goes with a noun
    if event in (None, "other") and moved:
        event = "other"
    elif event is None:
        if (
            days > 31
            or STATISTIC.search(before[clause_at:])
            or STATISTIC.search(after[: clause_end - figure.end])
            or statement.kind in ("heading", "field")
        ):
            return None
        if days > 1 and not tells_deed(whole) and not is_planned(whole):
            return None
        event = "other"
    if days > 31 and front and word is not None and offset == figure.end:
        done = [f for f in figures if figure.end <= f.start < offset + word.start() and f.kind in VALUES]
        if done:
            return None  # 'During 2024, works for $3 million were approved'
    statistic = STATISTIC.search(before[clause_at:]) or (front and STATISTIC.search(after[: clause_end - figure.end]))
    begun = event == "launch" and word is not None and re.fullmatch(r"\s(?:on|in)\s", before[word.end() :]) is not None
    if (
        statistic
        and not (moved or (begun and offset == low))  # 'have registered under the scheme launched in May'
        and (word is None or days > 31 or statement.text[: statement.end].find(word.group()) > statistic.start())
    ):
        return None
    if days > 31 and not year_dates_event(before, after, word, offset, figure):
        return None
    reported = comes_out(whole, word) and event in ("announcement", "other", "publication")
    if reported:
        event = "publication"
    if (
        in_future(statement, word, offset)
        and event in ("launch", "approval", "announcement", "other", "membership")
        and event != "deadline"
    ):
        event = event if event == "launch" else "other"
    if (
        word is not None
        and word.group().casefold() in ("released", "transferred", "disbursed")
        and any(f.kind == "money" and statement.start <= f.start < figure.start for f in figures)
    ):
        return None  # money that was paid out
    place = offset + word.start() if word is not None else figure.start
    who, direct = subject_of(statement, place, offset + word.end() if word else figure.start, initiatives)
    if (
        word is None and who is not None and not front
    ):  # the subject comes first: 'The Reef Act was left out of the Plan'
        who = initiatives.subject(low + clause_at, figure.start) or who
    if who is None and reported and statement.kind == "sentence" and OWN_REPORT.search(whole):
        who = initiatives.holding(statement.start)
    rest = statement.text[offset + word.end() - base :] if word is not None else ""
    unnamed = (who is None and leads and unnamed_object(rest, initiatives.main)) or points_back(statement, place)
    if who is None and leads and event in ("launch", "approval") and not votes_budget(whole):
        who = initiatives.main
    if word is not None and direct and event == "other" and word.group().casefold() in OPENING:
        event = "launch" if not OPEN_FOR.match(rest) else event  # 'the Fund, which opened in May'
    cited = days > 31 and word is not None and word.group().casefold() in CITED
    if who is None:
        voted = word is not None and votes_sum(statement, offset + word.end(), figure, figures)
        clause = Clause(statement, figure, whole, low + clause_at, clause_end)
        who = owner_around(clause, event, initiatives, cited=cited, voted=event == "approval" and voted)
    if days > 31 and who is None and re.search(r"\bsince\s+$", before):
        return None
    if cited and who is None and not (reported and in_future(statement, word, offset)):
        return None  # 'the last survey, published in 2019': the year of a source
    if who is None and LOOSE.fullmatch(figure.quote):
        return None  # 'approved last month': of what the text does not follow up
    if event == "other" and who is None and statement.text.strip(" .*_") == figure.quote.strip(" ."):
        return None
    start, end = days_of(figure)
    if (
        days > 31
        and start is not None
        and end is not None
        and setting.published is not None
        and start <= setting.published < end
        and not in_future(statement, word, offset)
    ):
        end = setting.published
    lasting = 300 < days <= 366 and FROM_THEN.search(before) is not None
    open_end = event in ("other", "launch") and (lasting or onwards(figure))
    return DatedEvent(
        event,
        statement,
        start,
        None if open_end else end,  # 'will be levied from 2031'
        who,
        (figure,),
        clause_words(statement, low, clause_end),
        " ".join(figure.quote.split()),
        begins=event == "launch" and (direct or unnamed) and who is not None,
        inferred=who is not None and not direct,
    )
