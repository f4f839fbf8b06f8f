"""Events of table rows: dates in columns named after an event, or in rows that are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from trustetl.facts.events.dates import tells_deed
from trustetl.facts.events.line_deeds import line_deed
from trustetl.facts.events.wording import DatedEvent, clause_words, day_count, days_of, event_words
from trustetl.facts.language.statement_figures import within
from trustetl.facts.names.named import Initiative, Initiatives
from trustetl.model import Cell, Figure, Statement

_DEED_COLUMN = re.compile(
    r"\b(?:auctions?|tenders?|bids?|bidding|awards?|hearings?|votes?|decisions?|reviews?|calls?|start|begins?|"
    r"end|ends|finish|"
    r"deliver(?:y|ed)|operations?|operational|commissioning|opening|closing|signing|construction|handover|"
    r"inspection|election|"
    r"date|when|timing|timeline|schedule|deadline|due|target date|expected|planned)\b",
    re.IGNORECASE,
)
"""Headers of columns whose dates say when something is done."""
_NO_DEED_COLUMN = re.compile(
    r"\b(?:year|years|fiscal|period|quarter|month|base|reference|data|budget|value|amount|output|stock|price|"
    r"estimate)\b",
    re.IGNORECASE,
)
_PROGRAMME_MONEY = re.compile(
    r"\b(?:programme|program|project|scheme|mission|fund|plan|package|total|overall)(?:['’]s)?\s+"
    r"(?:\w+\s+)?(?:volume|budget|outlay|cost|costs|funding|envelope|allocation|amount)\b[\s,(:]*(?:for |from |in )?$",
    re.IGNORECASE,
)


def row_events(statement: Statement, times: Sequence[Figure], initiatives: Initiatives) -> list[DatedEvent]:
    """Events of a table row: dates in a column whose header names an event ('Approved', 'Date of launch',
    'Auction'), or in
    a row that is named after one ('Opened'); and the span of a programme in the name of its money ('Programme budget
    2026-2030').
    """
    pattern, events = event_words()
    found: list[DatedEvent] = []
    if statement.cells:
        found += (
            _row_span(statement, times, initiatives)
            or _row_period(statement, times, initiatives)
            or _column_period(statement, times, initiatives)
        )
        named_after = _row_deed(statement, times, initiatives)
        if named_after:
            return found + named_after
    texts = [
        statement.text[cell.start - statement.start : cell.end - statement.start].strip(" *_|")
        for cell in statement.cells
    ]
    dated = [
        any(cell.start <= figure.start < cell.end and text == figure.quote.strip(" .") for figure in times)
        for cell, text in zip(statement.cells, texts, strict=True)
    ]
    name = next((t for t, day in zip(texts, dated, strict=True) if not day and re.search(r"[^\W\d_]{2}", t)), "")
    for cell in statement.cells:
        word = pattern.search(cell.header or "")
        figure = next((figure for figure in times if cell.start <= figure.start < cell.end), None)
        if figure is None or statement.text[cell.start - statement.start : figure.start - statement.start].strip(" *_"):
            continue
        header = cell.header or ""
        named = initiatives.at(statement.start, statement.end)
        starts = bool(named) and _starts(cell, statement, named[0])
        if (
            word is None
            and not starts
            and (
                not name
                or not _DEED_COLUMN.search(header)
                or _NO_DEED_COLUMN.search(header)
                or statement.text[figure.end - statement.start : cell.end - statement.start].strip(" *_|.")
                or not 0 <= day_count(figure) <= 366
            )
        ):
            continue
        if word is not None:
            event = events[word.group().casefold()]
        elif starts:
            event = "launch"
        else:
            told = pattern.search(name)
            event = "deadline" if re.search(r"\b(?:deadline|due)\b", header, re.IGNORECASE) else "other"
            if event == "other":
                event = events[told.group().casefold()] if told is not None else line_deed(name) or "other"
        start, end = days_of(figure)
        who = named[0] if named else _row_name(statement) or initiatives.holding(statement.start)
        bound = _LAST_DAY.search(header) is not None or figure.period_start is None
        found.append(
            DatedEvent(
                event,
                statement,
                None if event == "deadline" and bound else start,
                end,
                who,
                (figure,),
                f"{name}: {cell.header}".strip(": "),
                " ".join(figure.quote.split()),
                begins=event == "launch" and starts,
                inferred=not named,
            )
        )
    return found


_START_COLUMN = re.compile(
    r"\W*(?:(?:date|year|month|day|time)\s(?:of\s)?)?(?:official\s|actual\s)?(?:(?:re)?launch(?:ed)?|start(?:ed|s)?|began|begun|created|creation|"
    r"set\sup|established|establishment|introduced|introduction|rolled\sout|opened|inaugurated|in\sforce|running|since)"
    r"(?:\s(?:date|year|month|day|on|in|since))?\W*",
    re.IGNORECASE,
)
"""What heads a column of the days on which what the rows name began."""
_STILL_TO_COME = re.compile(
    r"\b(?:planned|expected|due|scheduled|foreseen|proposed|target|tentative|tbc)\b", re.IGNORECASE
)


def _starts(cell: Cell, statement: Statement, item: Initiative) -> bool:
    """Whether a cell tells when what the row begins with was begun: its column says no more than 'Start'."""
    told = statement.text[cell.start - statement.start : cell.end - statement.start]
    before = any(statement.start <= start < cell.start for start, _ in item.mentions)
    return before and _START_COLUMN.fullmatch(cell.header or "") is not None and not _STILL_TO_COME.search(told)


_LAST_DAY = re.compile(r"\b(?:deadline|by|before|until|latest)\b", re.IGNORECASE)
_LISTS_THINGS = re.compile(
    r"\W*(?:(?:[\w-]+\s){0,2}(?:projects?|programmes?|programs?|schemes?|funds?|facility|facilities|instruments?|initiatives?|missions?|lines?|"
    r"corridors?|railways?|tunnels?|ports?|plants?|works|agreements?|protocols?|measures?)(?:\s(?:name|title))?|name|title)\W*",
    re.IGNORECASE,
)
"""What heads the first column of a table whose rows are things with a name of their own."""


def _row_name(statement: Statement) -> Initiative | None:
    """What a row is about by its first cell, where the column lists projects, funds and the like: it need not be an
    initiative of the text.
    """
    first = statement.cells[0]
    if first.header is None or _LISTS_THINGS.fullmatch(first.header) is None:
        return None
    name = " ".join(statement.text[first.start - statement.start : first.end - statement.start].split()).strip(" *_|:")
    return Initiative(name, aliases=(name,)) if name[:1].isupper() and len(name.split()) < _LONG else None


_LONG = 12
"""How many words a cell has that is no name."""
_PERIOD_COLUMN = re.compile(
    r"(?:[\w-]+\s){0,2}(?:period|duration|term|validity|valid|time\s?frame|runs|running time|life|lifetime|protocol)",
    re.IGNORECASE,
)


_PLAIN_PERIOD = re.compile(r"\b(?:period|time\s?frame)\b", re.IGNORECASE)
_GIVEN = re.compile(r"\b(?:contribut\w+|grants?|support|shares?|aid|pledge[sd]?|donat\w+|loans?|paid)\b", re.IGNORECASE)


def _column_period(statement: Statement, times: Sequence[Figure], initiatives: Initiatives) -> list[DatedEvent]:
    """The span of what a row is about, from a column of periods: 'Instrument | Period | Budget'."""
    first, *others = statement.cells
    for cell in others:
        figure = next((f for f in times if cell.start <= f.start < cell.end), None)
        if (
            figure is None
            or _PERIOD_COLUMN.fullmatch((cell.header or "").strip(" *_|:")) is None
            or day_count(figure) <= _YEAR
        ):
            continue
        inside = statement.text[cell.start - statement.start : cell.end - statement.start].strip(" *_|.")
        if figure.period_start is None or figure.period_end is None or inside != figure.quote.strip(" ."):
            continue
        named = initiatives.at(first.start, first.end)
        who = named[0] if named else _row_name(statement)
        given = any(_GIVEN.search(other.header or "") for other in others)
        if (who is None or given) and _PLAIN_PERIOD.search(cell.header or "") is not None:
            continue  # the years of statistics, or of what one side gives to the programme
        about = clause_words(statement, first.start, first.end)
        quote = " ".join(figure.quote.split())
        return [DatedEvent("period", statement, *days_of(figure), who, (figure,), about, quote)]
    return []


_YEAR = 366


def _row_deed(statement: Statement, times: Sequence[Figure], initiatives: Initiatives) -> list[DatedEvent]:
    """Events of a row whose first cell is one ('Opened', 'Date of launch') and whose other cells are dates, one for
    each column.
    """
    pattern, events = event_words()
    first, *others = statement.cells
    label = statement.text[first.start - statement.start : first.end - statement.start].strip(" *_|:")
    word = pattern.search(label)
    named = line_deed(label) if word is None else events[word.group().casefold()]
    if named is None or len(label.split()) > 4 or re.search(r"\d", label):
        return []
    found: list[DatedEvent] = []
    for cell in others:
        figure = next((figure for figure in times if cell.start <= figure.start < cell.end), None)
        if figure is None or statement.text[cell.start - statement.start : cell.end - statement.start].strip(
            " *_|."
        ) != figure.quote.strip(" ."):
            continue
        start, end = days_of(figure)
        who = initiatives.holding(statement.start)
        event = named
        about = f"{cell.header}: {label}" if cell.header and re.search(r"[^\W\d_]{2}", cell.header) else label
        found.append(
            DatedEvent(
                event,
                statement,
                start,
                end,
                who,
                (figure,),
                about,
                " ".join(figure.quote.split()),
                begins=event == "launch" and len(statement.cells) == 2 and who is not None,
                inferred=who is not None,
            )
        )
    return found


_PERIOD_LABEL = re.compile(
    r"(?:(?:programme|program|project|scheme|mission|fund|facility|implementation|funding|financing|plan|operating|"
    r"total|scheduled|programming)\s){0,2}(?:period|duration|term|time\s?frame|time\s?span|timeline|running time|"
    r"lifetime|life|schedule|tenure|years?|runs)(?:\s(?:of\s(?:the\s)?)?(?:implementation|programme|program|project|scheme|"
    r"operation|mission|fund|plan|execution))?",
    re.IGNORECASE,
)
"""What the row of a box is called that tells from when to when a programme runs."""


def _row_period(statement: Statement, times: Sequence[Figure], initiatives: Initiatives) -> list[DatedEvent]:
    """The span of a programme in the box of its facts: 'Programme period | 2026 to 2030'."""
    if len(statement.cells) != 2:
        return []
    first, second = statement.cells
    label = statement.text[first.start - statement.start : first.end - statement.start].strip(" *_|:")
    figure = next((figure for figure in times if second.start <= figure.start < second.end), None)
    who = initiatives.holding(statement.start)
    if figure is None or who is None or _PERIOD_LABEL.fullmatch(label) is None or day_count(figure) <= 366:
        return []
    before = statement.text[second.start - statement.start : figure.start - statement.start]
    if figure.period_start is None or figure.period_end is None or re.search(r"\w{5}", before):
        return []
    about, quote = f"{label}: {figure.quote}", " ".join(figure.quote.split())
    return [DatedEvent("period", statement, *days_of(figure), who, (figure,), about, quote, inferred=True)]


def _row_span(statement: Statement, times: Sequence[Figure], initiatives: Initiatives) -> list[DatedEvent]:
    """The span that stands in the name of a programme's money: 'Programme budget 2026-2030 | EUR 3 billion'."""
    first = statement.cells[0]
    figure = next((figure for figure in times if first.start <= figure.start < first.end), None)
    if figure is None or day_count(figure) <= 366 or figure.period_start is None or figure.period_end is None:
        return []
    if not _PROGRAMME_MONEY.search(statement.text[: figure.start - statement.start]):
        return []
    who = initiatives.holding(statement.start)
    if who is None:
        return []
    label = clause_words(statement, first.start, first.end)
    return [
        DatedEvent(
            "period", statement, *days_of(figure), who, (figure,), label, " ".join(figure.quote.split()), inferred=True
        )
    ]


_TOLD = 4
"""How few words a cell has that tells something."""


def with_told_cells(statements: Sequence[Statement], times: Sequence[Figure]) -> list[Statement]:
    """Statements, and behind each table row those of its cells as sentences that tell of a dated deed ('Duty ended
    on 1 May 2031') where the date is not all that they hold.
    """
    found: list[Statement] = []
    for statement in statements:
        found.append(statement)
        if statement.kind != "row":
            continue
        for cell in statement.cells[1:]:
            text = statement.text[cell.start - statement.start : cell.end - statement.start]
            dated = next((figure for figure in within(times, cell.start, cell.end)), None)
            before = text[: dated.start - cell.start] if dated is not None else ""
            if len(text.split()) >= _TOLD and tells_deed(before) and re.search(r"\b(?:on|in)\s$", before):
                found.append(
                    replace(
                        statement, start=cell.start, end=cell.end, text=text, kind="sentence", cells=(), body=cell.start
                    )
                )
    return found
