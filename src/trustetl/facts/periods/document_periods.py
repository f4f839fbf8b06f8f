"""The times that a document gives to more than one statement: its day and fiscal years, the periods of its headings
and of its programmes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from trustetl.facts.language.statement_figures import statement_at
from trustetl.facts.language.topics import TRADE, cues_in
from trustetl.facts.language.value_periods import ValuePeriod, is_period, is_year_long, of_figure
from trustetl.facts.names.named import Decisions, Initiatives
from trustetl.model import Figure, Setting, Statement


def fiscal_years_of(setting: Setting, figures: Sequence[Figure]) -> str | None:
    """The country whose fiscal years a document tells money in; None where it writes calendar years alone."""
    country = setting.pair_country or setting.fiscal_country or setting.country
    written = any(
        f.kind == "period"
        and f.period_start is not None
        and f.period_start.month in {4, 7, 10}
        and (is_year_long(f) or _whole_years(f.period_start, f.period_end))
        for f in figures
    )
    return country if written else None


def _whole_years(start: date, end: date | None) -> bool:
    """Whether a period runs over whole fiscal years: from July 2024 to June 2029."""
    after = end + timedelta(days=1) if end is not None else start
    return after.year - start.year > 1 and (after.month, after.day) == (start.month, start.day)


_THE_BUDGET = re.compile(
    r"\b(?:the|this)\s+(?:[a-z]+\s+)?(?:budget|request|allocations?|outlay|appropriations?)\b", re.IGNORECASE
)
_BUDGET_LINE = re.compile(r"\b(?:budget|request|estimates|appropriations?)\b", re.IGNORECASE)


def budget_year(statements: Sequence[Statement], periods: Mapping[str, ValuePeriod]) -> ValuePeriod | None:
    """The year of the budget that a text is about, by the first of its headlines that dates one: 'Draft FY2025 Budget
    for the Ports Programme'.
    """
    for statement in statements[:8]:
        if statement.kind in {"title", "heading"} and _BUDGET_LINE.search(statement.text):
            found = periods.get(heading_key(statement.text))
            if (
                found is not None
                and found.start is not None
                and found.end is not None
                and (found.end - found.start).days < 370
            ):
                return found
    return None


def points_to_budget(heading: str) -> bool:
    """Whether a heading speaks of the budget that the text is about: 'Breakdown of the draft budget'."""
    return _THE_BUDGET.search(heading) is not None


def day_at_top(statements: Sequence[Statement], figures: Mapping[int, Sequence[Figure]]) -> date | None:
    """The day that a line of the head of a document names alone: 'News article | 6 November 2025'."""
    for statement in statements[:6]:
        days = [f for f in figures[statement.start] if f.kind == "date" and f.period_start == f.period_end]
        if days and len(statement.text) < 120 and not statement.text.rstrip().endswith("."):
            return days[0].period_start
    return None


def heading_periods(statements: Sequence[Statement], figures: Mapping[int, Sequence[Figure]]) -> dict[str, ValuePeriod]:
    """The period that a heading gives to all that stands under it: 'Funding (2024–29)', 'Targets by 2030'."""
    found: dict[str, ValuePeriod] = {}
    captions = {statement.caption for statement in statements if statement.caption}
    for statement in statements:
        heads = statement.kind in {"heading", "title", "caption"} or statement.text in captions
        if heads or statement.text.rstrip().endswith(":"):
            for figure in figures[statement.start]:
                if figure.kind == "period" and is_period(figure) and not _of_a_number(statement, figure):
                    found[heading_key(statement.text)] = of_figure(figure)
                elif (
                    figure.kind == "date"
                    and statement.text in captions
                    and _UP_TO.search(statement.text[: figure.start - statement.start])
                ):
                    found[heading_key(statement.text)] = ValuePeriod(
                        " ".join(figure.quote.split()), None, figure.period_end, (figure,), False
                    )
    return found


_UP_TO = re.compile(r"\b(?:up\s+to|until|till|upto)\s+(?:the\s+)?$", re.IGNORECASE)
"""Ahead of the day in a caption: 'Funds released up to 31 March 2025'."""


_MEASURED_BY = re.compile(
    r"\b(?:changes?|growth|increases?|decreases?|%|per\s?cent|compared|comparison|relative)\s+(?:from|on|over|with|to|against|vs\.?)\s+(?:the\s+)?$",
    re.IGNORECASE,
)


def _of_a_number(statement: Statement, figure: Figure) -> bool:
    """Whether a year is part of the number of a letter or order ('Letter No. 2025/SD-II/14'), or what others are
    measured by.
    """
    ahead = statement.text[: figure.start - statement.start]
    behind = statement.text[figure.end - statement.start :]
    if _MEASURED_BY.search(ahead) is not None:
        return True  # '(Unit: million yen; change from 2031)'
    return re.search(r"\bNo\.?\s*$", ahead) is not None or re.match(r"[/-][A-Z]", behind) is not None


def note_periods(
    statements: Sequence[Statement], figures: Mapping[int, Sequence[Figure]]
) -> tuple[ValuePeriod | None, ValuePeriod | None]:
    """The period that the headline of a note on trade gives to what it tells ('Steel exports in the first half of
    2025'), and the year that the title of a report says it reports on ('Annual Report 2024').
    """
    trade = year = None
    for statement in statements:
        if len(statement.text) < 120 and _ALL_FIGURES.search(statement.text) is not None:
            own = [f for f in figures[statement.start] if f.kind == "period" and is_period(f)]
            trade = of_figure(own[0], inferred=True) if len(own) == 1 else trade
    head = [s for s in statements[:5] if s.kind in {"title", "heading"}]
    on_trade = any(c.topic in TRADE and c.part == "noun" for s in head[:3] for c in cues_in(s.text))
    for statement in head:
        if (named := _REPORT_OF.search(statement.text)) is not None:
            spoken = int(named.group(1))  # part of the name of the report
            year = year or ValuePeriod(named.group(1), date(spoken, 1, 1), date(spoken, 12, 31), (), inferred=True)
        own = [f for f in figures[statement.start] if f.kind == "period" and is_period(f)]
        if len(own) != 1:
            continue
        period = of_figure(own[0], inferred=True)
        span = (period.end - period.start).days if period.start is not None and period.end is not None else 0
        # a line of its own below the title: 'Fruit and nuts, first half of 2025'
        stretch = on_trade and span > 31 and own[0].kind == "period"
        if 0 < span < 370 and (stretch or any(c.topic in TRADE for c in cues_in(statement.text))):
            trade = trade or period
        if 360 < span < 370 and _REPORT.search(statement.text):
            year = year or period
    return trade, year


_ALL_FIGURES = re.compile(
    r"^\W*(?:(?:note|source)\W+)?(?:(?:all|the|these)\s+)*(?:figures|data|values|numbers|amounts)\s+(?:above\s+|shown\s+|given\s+)?"
    r"(?:are|refer|relate)\s+(?:for|of|to)\b",
    re.IGNORECASE,
)
"""'All figures are for 2024.'"""
_REPORT_OF = re.compile(r"\b(?:report|review)\s+(?:for\s+)?(20\d\d)(?![\d/–-])", re.IGNORECASE)
_REPORT = re.compile(r"\b(?:report|review|accounts|year\s+in|results|performance|achievements)\b", re.IGNORECASE)


def programme_spans(
    statements: Sequence[Statement], figures: Mapping[int, Sequence[Figure]], initiatives: Initiatives
) -> dict[str, ValuePeriod]:
    """The period over which each programme is said to run."""
    spans: dict[str, ValuePeriod] = {}
    for statement in statements:
        term = statement.label is not None and _TERM.match(statement.label) is not None
        for figure in figures[statement.start]:
            period = _term_of(statement, figure) if term else _long_period(statement, figure)
            if period is None:
                continue
            box = (
                initiatives.main
                if (statement.kind == "field" or term)
                and not initiatives.at(statement.start, statement.end)
                and not any(
                    n and n.lower() in h.lower()
                    for h in statement.section
                    for item in initiatives.items
                    for n in (item.name, *item.aliases)
                )
                else None
            )
            holder = box or initiatives.subject(statement.start, figure.start) or initiatives.holding(figure.start)
            if holder is not None:
                spans.setdefault(holder.name, period)
    return spans


_TERM = re.compile(
    r"\W*(?:(?:the|total|overall)\s+)*(?:(?:programme|program|project|scheme|mission|plan|fund|implementation|financing|funding|budget|operating|"
    r"grant|contract)\s+)?(?:duration|tenure|term|period|time\s?frame|time\s?span|time\s?line|runs?|running\s+time|lifetime|lifespan|validity|"
    r"valid|length)\W*$",
    re.IGNORECASE,
)
"""Labels of how long a programme runs."""
_RUNS = re.compile(r"\b(?:runs?|running|ran|lasts?|lasting|valid|open)\s+(?:from\s+)?$", re.IGNORECASE)
_TILL = re.compile(r"\b(?:up\s+to|until|till|through|to)\s+(?:the\s+)?(?:end\s+of\s+)?$", re.IGNORECASE)


def _long_period(statement: Statement, figure: Figure) -> ValuePeriod | None:
    """A period of more than a year, or a shorter one that something 'runs' over."""
    start, end = figure.period_start, figure.period_end
    if figure.kind != "period" or start is None or end is None:
        return None
    days = (end - start).days
    runs = _RUNS.search(statement.text[: figure.start - statement.start]) is not None
    return of_figure(figure) if days >= 400 or (runs and days > 180) else None


def _term_of(statement: Statement, figure: Figure) -> ValuePeriod | None:
    """The period that a line of a box gives as that of its programme: 'Tenure: up to 31 March 2027'."""
    if figure.kind not in {"period", "date"} or figure.start < statement.body or figure.period_end is None:
        return None
    open_ = figure.kind == "date" or figure.period_start is None
    if open_ and not (figure.period_start is None or _TILL.search(statement.text[: figure.start - statement.start])):
        return None
    span = of_figure(figure)
    return ValuePeriod(span.label, None, span.end, span.figures) if open_ else span


_PROPOSING = re.compile(
    r"\b(?:propos(?:al|als|e|es|ed|ing)|put(?:s|ting)?\s+forward|tabled|tables|plans?\s+(?:for|to\s+(?:set\s+up|create|launch|establish))|"
    r"wants?\s+to\s+(?:set\s+up|create|launch|establish))\b[^.;:]{0,90}$",
    re.IGNORECASE,
)
_OF_ANOTHER = re.compile(
    r"\b(?:successor|replacement|alternative|follow-up|sequel|addition|amendments?|changes?|cuts?|increase|extension)\s+"
    r"(?:to|for|of|in)\s+(?:the\s+|its\s+)?$",
    re.IGNORECASE,
)
"""What is proposed beside or after a programme, which is there already: 'proposed a successor to'."""
_APPROVING = re.compile(
    r"\b(?:approved|adopted|passed|endorsed|cleared)\s+(?:(?:the|its|our|a|an|this|new|national)\s+)*[“\"‘']?$",
    re.IGNORECASE,
)
_APPROVED = re.compile(
    r"^\)?(?:\s\([^()]*\))?,?\s(?:which\s)?(?:was|has\s+been)\s(?:approved|adopted|passed|endorsed|cleared)\b"
)
_WOULD = re.compile(
    r"^[^.;:]{0,40}\bwould\s+(?:be|invest|provide|have|give|offer|run|fund|spend|support|make|put|cost|replace|pay)\b"
)
_DECIDED = re.compile(
    r"\b(?:approved|adopted|signed|launched|entered\s+into\s+force|in\s+force|passed)\b", re.IGNORECASE
)


_FOR_DECISION = re.compile(
    r"^\W*(?:project|programme|program|funding|financing|loan|grant|investment|budget|investment\s+programme|full)?\s*"
    r"(?:appraisal\s+(?:report|document|summary|note)|(?:funding\s+)?proposal(?:\s+(?:summary|to\b.*|for\b.*))?|concept\s+(?:note|paper)|"
    r"information\s+document|identification\s+(?:note|document|form)|pre-?appraisal\b.*|application(?:\s+for\s+funding)?)\W*(?:\([A-Z]{2,6}\)\W*)?$",
    re.IGNORECASE,
)
"""Titles of papers that put a project before those who decide on it."""
_DECISION_DUE = re.compile(
    r"^\W*(?:(?:expected|proposed|planned|estimated|tentative|indicative|scheduled|target|anticipated)\s+(?:date\s+(?:of|for)\s+)?"
    r"(?:(?:board|executive|council|committee)\s+)*(?:approval|consideration|decision|presentation|meeting|date)\b|"
    r"(?:board|council|committee)\s+(?:approval|consideration|decision|date|meeting)\s*(?:date\s*)?\((?:expected|proposed|planned|estimated|tentative)\)|"
    r"for\s+(?:decision|approval|consideration)\b)",
    re.IGNORECASE,
)
"""A field that dates a decision to come."""
_RECOMMENDED = re.compile(
    r"\b(?:recommends?|requests?|proposes?|invites?)\s+(?:that\s+)?(?:the\s+)?(?:[A-Z]\w+(?:\s+of\s+[A-Z]\w+)?\s+)*(?:to\s+)?approve\b|"
    r"\b(?:is|are)\s+(?:invited|requested|asked)\s+to\s+(?:approve|consider\s+and\s+approve)\b|"
    r"\b(?:is|was|will\s+be|has\s+been)\s+(?:submitted|presented|put)\s+(?:to\s+the\s+(?:[A-Z]\w+\s?)+(?:of\s+[A-Z]\w+\s)?)?(?:for|in)\s+(?:its\s+)?(?:approval|consideration|\w+\s+for\s+approval)\b"
)
"""A paper that asks for the approval of what it describes."""
_APPROVED_ALREADY = re.compile(
    r"^\W*(?:(?:board|council|committee|actual)\s+)?(?:approval(?:\s+date)?|approved(?:\s+(?:on|by)\b.*)?|date\s+(?:of\s+)?approv(?:al|ed))\s*:",
    re.IGNORECASE,
)


def is_for_decision(statements: Sequence[Statement]) -> bool:
    """Whether a text puts what it is about before those who decide on its money: an appraisal report, a funding
    proposal, a paper with the day on which the board is expected to approve it.
    """
    if any(s.kind == "field" and _APPROVED_ALREADY.match(s.text) for s in statements):
        return False
    return any(
        (s.kind in {"title", "heading", "field", "dateline"} and at < _HEAD and _FOR_DECISION.match(s.text))
        or (s.kind in {"field", "dateline", "item", "row"} and _DECISION_DUE.match(s.text))
        or (s.kind == "sentence" and _RECOMMENDED.search(s.text))
        for at, s in enumerate(statements)
    )


_HEAD = 12
"""Statements in which the head of a paper says what it is."""


def decisions_told(statements: Sequence[Statement], initiatives: Initiatives) -> Decisions:
    """The programmes that a text brings in as a proposal, so that money of theirs is not granted yet: 'has put forward
    a proposal for the Reef Fund', 'the Reef Fund would have …'; and those that it says are approved.
    """
    found: set[str] = set()
    approved: set[str] = set()
    if initiatives.main is not None and is_for_decision(statements):
        found.add(initiatives.main.name)
    for item in initiatives.items:
        told = 0
        for start, end in item.mentions:
            statement = statement_at(statements, start)
            if statement is None or statement.kind == "furniture":
                continue
            told += 1
            ahead = statement.text[: start - statement.start]
            behind = statement.text[end - statement.start :]
            if _APPROVING.search(ahead) or _APPROVED.match(behind):
                approved.add(item.name)
            if _DECIDED.search(ahead):
                break
            if (_PROPOSING.search(ahead) and not _OF_ANOTHER.search(ahead)) or _WOULD.match(behind):
                found.add(item.name)
                break
            if told > 2:
                break
    return Decisions(frozenset(found), frozenset(approved - found))


def heading_key(text: str) -> str:
    """The words of a heading, without the number that it may bear in the text and not in a section."""
    words = re.sub(r"\s+", " ", text).strip(" :#*-–")
    return re.sub(r"^(?:\d+(?:\.\d+)*[.)]?|[A-Z][.)]|[ivxIVX]+[.)]|[(][a-zA-Z0-9]{1,3}[)])\s+(?=\D)", "", words).lower()
