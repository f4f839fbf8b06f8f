"""Events of table rows, and those dated by the day of publication ('on Wednesday approved')."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from trustetl.facts.event_subjects import subject_of
from trustetl.facts.event_wording import Dated, clause_words, days_of, event_words
from trustetl.facts.named import Initiatives
from trustetl.model import Figure, Setting, Statement

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


_RELATIVE = re.compile(rf"\b(?P<word>today|yesterday|(?:on|this|last)\s+(?:{'|'.join(_WEEKDAYS)}))\b", re.IGNORECASE)


def row_events(statement: Statement, times: Sequence[Figure], initiatives: Initiatives) -> list[Dated]:
    """Events of a table row: dates in a column whose header names an event ('Approved', 'Date of launch')."""
    pattern, events = event_words()
    found: list[Dated] = []
    texts = [
        statement.text[cell.start - statement.start : cell.end - statement.start].strip(" *_|")
        for cell in statement.cells
    ]
    name = next((text for text in texts if re.search(r"[^\W\d_]{2}", text)), "")
    for cell in statement.cells:
        word = pattern.search(cell.header or "")
        figure = next((figure for figure in times if cell.start <= figure.start < cell.end), None)
        if (
            word is None
            or figure is None
            or statement.text[cell.start - statement.start : figure.start - statement.start].strip(" *_")
        ):
            continue
        event = events[word.group().casefold()]
        start, end = days_of(figure)
        named = initiatives.at(statement.start, statement.end)
        who = named[0] if named else initiatives.holding(statement.start)
        found.append(
            Dated(
                event,
                statement,
                None if event == "deadline" else start,
                end,
                who,
                (figure,),
                f"{name}: {cell.header}".strip(": "),
                " ".join(figure.quote.split()),
                inferred=not named,
            )
        )
    return found


def relative_events(
    setting: Setting, statement: Statement, times: Sequence[Figure], initiatives: Initiatives
) -> list[Dated]:
    """Events dated by the day of publication: 'on Wednesday approved', 'today launched'."""
    if setting.published is None or statement.kind not in ("sentence", "item"):
        return []
    pattern, events = event_words()
    found: list[Dated] = []
    for match in _RELATIVE.finditer(statement.text):
        word = match["word"].casefold().split()[-1]
        if word in _WEEKDAYS:
            back = (setting.published.weekday() - _WEEKDAYS.index(word)) % 7
        else:
            back = 1 if word == "yesterday" else 0
        tail = pattern.match(statement.text[match.end() :].lstrip())
        verbs = [
            other
            for other in pattern.finditer(statement.text)
            if other.start() < match.start() and match.start() - other.end() < 40
        ]
        about = (tail, match.end() + 1) if tail is not None else (verbs[-1], 0) if verbs else None
        if about is None:
            near = pattern.search(statement.text, match.end())
            if near is None or near.start() - match.end() > 25:
                continue
            about = (near, 0)
        event = events[about[0].group().casefold()]
        if about[0].group().casefold() in ("said", "told", "reported"):
            continue
        day = setting.published - timedelta(days=back)
        if any(
            days_of(figure)[0] == day
            and statement.start <= figure.start < statement.start + match.start()
            and figure.end > statement.start + match.start() - 12
            for figure in times
        ):
            continue
        if any(
            figure.start < statement.start + match.end() and statement.start + match.start() < figure.end
            for figure in times
        ):
            continue  # the word is a figure of its own and was read as one
        at = statement.start + about[1] + about[0].start()
        who, direct = subject_of(statement, at, at + len(about[0].group()), initiatives)
        found.append(
            Dated(
                event,
                statement,
                day,
                day,
                who,
                (),
                clause_words(statement, statement.start, statement.end),
                match.group(),
                begins=event == "launch" and direct,
                inferred=True,
            )
        )
    return found
