"""What a clause says is to happen at a time, without a word that tells which deed it is: 'The ferry should sail
again in 2033'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from trustetl.facts.events.dates import time_begins
from trustetl.facts.events.deeds import is_planned
from trustetl.facts.events.wording import (
    AFTER_NAME,
    CLAUSE,
    STATISTIC,
    DatedEvent,
    clause_start,
    clause_words,
    day_count,
    days_of,
)
from trustetl.facts.language.value_periods import VALUES
from trustetl.facts.names.named import Anchor, Initiatives
from trustetl.model import Figure, Statement

_HOPED = re.compile(
    r"\b(?:(?:is|are|be|was|were|been)\s(?:\w+ly\s)?(?:planned|scheduled|slated|set|expected|foreseen|envisaged|"
    r"anticipated|due|projected|timed|promised|awaited|pledged|hoped)(?:\sfor)?\s(?:for|in|on|at|by|before|during|around)\b|"
    r"(?:is|are)\s(?:\w+ly\s)?(?:invited|asked|called upon|required|obliged|urged|likely|bound|supposed|meant|expected|"
    r"scheduled|slated|foreseen|planned)\sto\s\w+|"
    r"(?:is|are|was|were)\s(?:pencilled|penciled|lined|booked|billed|tipped|tabled|timetabled|earmarked|on\scourse|on\strack|in\sline|up|"
    r"targeted|targetted|programmed|fixed|announced|reserved)\s(?:\w+\s)?for\b|"
    r"(?:hopes?|aims?|expects?|looks?|calls?|asks?|awaits?|wants?)\s(?:for\s|to\s)?(?:an?\s|the\s|its\s)?\w+|"
    r"should|can|cannot|may|to be \w+)\b",
    re.IGNORECASE,
)
"""What is hoped for, asked for or allowed: 'An audit is planned for', 'Fishers are asked to register'."""
_BOUND = re.compile(
    r"\b(?:by|before|no later than|not later than|until|till|within)\s(?:the\s)?(?:\w+\s(?:of\s)?(?:the\s)?)?$",
    re.IGNORECASE,
)
_AT = re.compile(
    r"(?:\b(?:in|on|by|before|from|until|till|within|during|for|at|around|throughout|no later than|not later than)"
    r"\s(?:the\s)?(?:(?:course|end|start|beginning|middle|spring|summer|autumn|fall|winter|month)\sof\s|early\s|late\s|"
    r"mid-?\s?|spring\s|summer\s|autumn\s|fall\s|winter\s)*)$",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r",\s(?:(?:of|worth|with|covering|spanning|costing|totall?ing|measuring|about|some|around|nearly|over)\s)?(?:[\w-]+\s){0,3}?"
    r"\W?\d(?:[^,;.]|[.,](?=\d)){0,50},"
    r"(?=\s(?:is|are|was|were|will|shall|should|would|has|have|had|must|may|can|by|before|in|on)\b)"
)
"""What is told of a subject between commas: 'The second line, of 240 km, is to'."""
_BESIDE = re.compile(r",\sto be\s[^,;.]*$")
"""What is said beside a name: 'a shared timetable, to be in force by'."""
_NO_DEED = re.compile(
    r"\b(?:targets?|goals?|rise|rises|grow|grows|increase|increases|fall|falls|drop|decline|reach|reaches|double|doubles|"
    r"triple|remain|remains|cost|costs|amount|need|needs|reduce|reduced|cut|achieve|forecast\w*|projected|growth|demand|"
    r"output|inflation|deficit|revenue|spend|spending|share|save|saved|drive|weigh|"
    r"lift|profit\w*|average|value|aims? to|budget)\b",
    re.IGNORECASE,
)
_LAUNCH = re.compile(
    r"\b(?:launch\w*|start\w*|begin\w*|commence\w*|inaugurat\w+|(?:come|enter|go)(?:es)? into (?:force|effect|"
    r"operation|service)|take effect|go live|set up|established?)\b",
    re.IGNORECASE,
)


def _is_pace(statement: Statement, figure: Figure) -> bool:
    """Whether a figure says how often or how soon something is done ('every three years')."""
    return re.search(r"\b(?:every|within|after)\s$", statement.text[: figure.start - statement.start]) is not None


_PUT_OFF = re.compile(
    r"\b(?:adjourn(?:ed|s)?|postponed|deferred|put (?:off|back)|delayed|rescheduled|moved|pushed back|brought forward|"
    r"stood over|suspended|resumes?|resumed|reconvenes?|reconvened)\s(?:\w+\s){0,6}?(?:from\s[^.;]{3,30}\s)?"
    r"(?:until|till|to|for|on)\s(?:the\s)?$",
    re.IGNORECASE,
)


_LIMIT_MOVED = re.compile(
    r"\b(?:deadlines?|closing dates?|cut-?off(?: dates?)?|time limits?|last dates?|due dates?|windows?|calls?|"
    r"registration|applications?)\b[^.;]{0,60}?\b(?:extended|prolonged|moved|pushed back|put back|postponed|"
    r"shifted|deferred|brought forward)\s(?:\w+\s){0,6}?(?:to|until|till)\s(?:the\s)?(?:end\sof\s)?$",
    re.IGNORECASE,
)
"""A limit that was moved to a day: 'Deadline extended to'."""
_TRIED = re.compile(
    r"\b(?:pilots?|trials?|test runs?|first phase|phase (?:one|1|I))\s(?:(?:project|scheme|programme|program|phase|"
    r"run)\s)?(?:(?:that|which)\s)?(?:(?:was|were|is|has been)\s)?(?:\w+ly\s)?"
    r"(?:taken up|begun|started|launched|run|carried out|conducted|"
    r"undertaken|held|tested|set up|introduced|rolled out|completed)\s(?:[^.;,\d]{0,60}\s)?"
    r"(?:in|on|since|from)\s(?:the\s)?$",
    re.IGNORECASE,
)


_TRIED_SPAN = re.compile(
    r"\W*(?:An?|The|Its|This)\s(?:[\w-]+\s){0,3}(?:pilots?|trials?|test runs?|first phase|predecessor|forerunner|"
    r"(?:first|second|third|previous|earlier|last|current|present|initial|new|next) (?:phase|stage|round|cycle))\s"
    r"(?:[\w-]+\s){0,2}?(?:was|were|ran|runs|lasted|took place|operated|has been)\s(?:\w+ly\s)?[^.;:]{0,100}?"
    r"\b(?:from|between|during|over|in)\s(?:the\s)?$"
)
"""'A trial was held in six bays from'."""
_BESIDE_STEP = re.compile(
    r"\b(?:after|following|pending|before|ahead of|until|builds? (?:up)?on|based on|subject to)\s"
    r"(?:an?|the|its|their)\s"
    r"(?:[\w-]+\s){0,2}(?:reviews?|votes?|hearings?|evaluations?|audits?|auctions?|selections?|referendum|"
    r"pilots?|trials?|consultations?|tenders?|negotiations?)\s(?:(?:in|at|by|with|of)\s(?:the\s)?(?:[A-Z][\w’'-]*\s?){1,4}|"
    r"round\s|planned\s|held\s|scheduled\s|due\s)*(?:in|on|for)\s(?:the\s)?$"
)
"""A step that is told beside what comes of it: 'Some will stay after a last vote in'."""


def tried_event(statement: Statement, figure: Figure, low: int, initiatives: Initiatives) -> DatedEvent | None:
    """A trial that is told beside something else: 'It follows a trial begun in May 2031'."""
    before = statement.text[max(0, low - statement.start) : figure.start - statement.start]
    start, end = days_of(figure)
    if start is None or end is None:
        return None
    days = day_count(figure)
    if days > 366 and _TRIED_SPAN.match(before):
        who = initiatives.subject(statement.start, figure.start)
        who = who or (
            initiatives.holding(statement.start) if re.search(r"\b(?:phase|stage|round|cycle)\b", before) else None
        )
        words = clause_words(statement, low, figure.end)
        return DatedEvent("period", statement, start, end, who, (figure,), words, " ".join(figure.quote.split()))
    if days <= 366 and _BESIDE_STEP.search(before):
        who = initiatives.holding(figure.start)
        words = clause_words(statement, low, figure.end)
        quote = " ".join(figure.quote.split())
        return DatedEvent("other", statement, start, end, who, (figure,), words, quote, inferred=who is not None)
    if days > 31 or _TRIED.search(before) is None:
        return None
    who = initiatives.holding(figure.start)
    words = clause_words(statement, low, figure.end)
    quote = " ".join(figure.quote.split())
    return DatedEvent("launch", statement, start, end, who, (figure,), words, quote, inferred=who is not None)


def put_off_event(statement: Statement, figure: Figure, low: int, initiatives: Initiatives) -> DatedEvent | None:
    """What was put off to a day and takes place on it: 'The panel adjourned until 9 April'."""
    before = statement.text[max(0, low - statement.start) : figure.start - statement.start]
    limit = _LIMIT_MOVED.search(before) is not None
    if not (limit or _PUT_OFF.search(before)) or figure.kind != "date" or figure.period_end is None:
        return None
    mine = [a for a in initiatives.anchors if statement.start <= a.start < figure.start]
    return DatedEvent(
        "deadline" if limit else "other",
        statement,
        None if limit else figure.period_start or figure.period_end,
        figure.period_end,
        mine[0].initiative if mine else None,
        (figure,),
        clause_words(statement, low, figure.end),
        " ".join(figure.quote.split()),
    )


def _owns(statement: Statement, anchor: Anchor, clause: int) -> bool:
    """Whether a clause is a relative one about a name: 'the Scheme (RS), which will be open from …'."""
    gap = statement.text[anchor.end - statement.start : clause - statement.start]
    return anchor.named and re.fullmatch(AFTER_NAME + r"\s(?:which\s|that\s)?", gap) is not None


def planned_event(
    statement: Statement,
    figure: Figure,
    low: int,
    high: int,
    initiatives: Initiatives,
    figures: Sequence[Figure],
    *,
    ahead: bool = False,
) -> DatedEvent | None:
    """What is to happen at a time of at most a year, told in a clause without quantities (a date in a clause with one
    bounds or dates that quantity). What prose tells of a day or month that lies ``ahead`` is to happen, in whatever
    tense ('Ministers discuss the text on 4 May').
    """
    base = statement.start
    start, end = days_of(figure)
    if statement.kind not in ("sentence", "item", "field") or end is None or not 0 <= day_count(figure) <= 366:
        return None
    before = statement.text[low - base : figure.start - base]
    after = statement.text[figure.end - base : high - base]
    close = CLAUSE.search(after)
    after = after[: close.start() if close else len(after)]
    cut = clause_start(before)
    beside = _BESIDE.search(before)
    cut = max(cut, beside.start()) if beside is not None else cut
    after = after.partition(",")[0] if beside is not None else after
    clause = before[cut:]
    at = _AT.search(before)
    bound = start is None or _BOUND.search(before) is not None
    if (at is None and not bound) or (re.search(r"\bwithin\sthe\s$", before) and not re.search(r"\d", figure.quote)):
        return None
    fronted = not clause[: at.start() - cut if at is not None and at.start() >= cut else 0].strip(" ,")
    told = after if fronted else clause
    if re.match(r"\W*(?:and|or)\sto\s", told):
        told = statement.text[: figure.start - base]  # 'plans to name the winners in June and to pay by'
    comes = ahead and statement.kind == "sentence" and day_count(figure) <= 31 and len(told.split()) > 2
    comes = comes and not time_begins(statement.text[: figure.start - base])
    if (
        not (comes or is_planned(told) or _HOPED.search(told))
        or _NO_DEED.search(clause + after)
        or STATISTIC.search(told)
    ):
        return None
    first, last = low + cut, figure.end + len(after)
    beside_it = [(base + m.start(), base + m.end()) for m in _ASIDE.finditer(statement.text)]
    if any(
        first <= f.start < last
        and f.kind in VALUES
        and not _is_pace(statement, f)
        and not any(begin <= f.start < close for begin, close in beside_it)
        for f in figures
    ):
        return None
    mine = [a for a in initiatives.anchors if first <= a.start < last]
    mine = mine or [a for a in initiatives.anchors if beside is not None and base <= a.start < first][-1:]
    mine = mine or [a for a in initiatives.anchors if base <= a.start < first and _owns(statement, a, first)]
    who = mine[-1].initiative if mine and mine[-1].end <= first else mine[0].initiative if mine else None
    who = who or initiatives.holding(base)
    event = "deadline" if bound else "launch" if _LAUNCH.search(told) else "other"
    words = clause_words(statement, low, last)
    quote = " ".join(figure.quote.split())
    if event in ("other", "launch") and day_count(figure) > 300 and re.search(r"\b[Ff]rom\s$", before):
        end = None  # 'will be levied from 2031'
    return DatedEvent(event, statement, None if bound else start, end, who, (figure,), words, quote, inferred=not mine)
