"""What has gone on since a month or a year: 'The Reef Fund has been running since 2019', 'boats have been banned since
May'.
"""

from __future__ import annotations

import re

from trustetl.facts.events.happenings import MEASURED
from trustetl.facts.events.subjects import goes_on_about
from trustetl.facts.events.wording import STATISTIC, DatedEvent, clause_start, clause_words, day_count
from trustetl.facts.names.named import Initiatives
from trustetl.model import Figure, Statement

_RUNS = re.compile(
    r"(?:\bha(?:s|ve)\s(?:\w+ly\s|also\s|now\s)?(?:been\s(?:\w+ly\s)?(?:running|working|going(?:\son)?|active|at\swork|with\sus|"
    r"around|operational|under\sway|underway|rolled\sout|in\s(?:operation|place|use|service|existence|effect))|"
    r"run|existed|operated|worked)|"
    r",\s(?:now\s)?(?:in\s(?:operation|service|use|place|existence|effect)|under\sconstruction|under\s?way|running|operating))"
    r"(?:\s[^.;,\d]{1,60})?\ssince\s$",
    re.IGNORECASE,
)
"""What is said of something that goes on since it began."""
_HANGS = re.compile(
    r"\b(?:ha(?:s|ve)\s(?:\w+ly\s)?(?:been|stood|remained|lain)\s(?:\w+ly\s)?(?:pending|closed|frozen|suspended|blocked|banned|"
    r"barred|vacant|idle|still|stalled|shut|on\shold|in\sabeyance|halted|stopped)|"
    r"\bha(?:s|ve)\s(?:\w+ly\s)?(?:suspended|banned|barred|halted|stopped|frozen|blocked)\b|stood\sstill)(?:\s[^.;,\d]{1,60})?\s"
    r"(?:since|from)\s$",
    re.IGNORECASE,
)

_IN_FORCE = re.compile(r"\b(?:in\s(?:force|effect)|partners?|members?|part(?:y|ies))\b[^.;,]{0,40}$")
"""What a legal act brings about, which is the event of its day."""
_STATE = re.compile(
    r"(?:\bha(?:s|ve|d)\s(?:\w+ly\s|also\s|now\s|not\s)?(?:had|held|led|headed|chaired|run|managed|offered|provided|served|hosted|kept|"
    r"used|required|allowed|let|been\s(?:\w+ly\s)?(?:on|out|off|part|an?|the|its|able|home|[a-z]+able|"
    r"[a-z]+ible|[a-z]+ing|free|open|live|compulsory|mandatory|online|led|run|held|managed|offered|provided|required|"
    r"allowed|permitted|used|available|obliged|entitled|linked|covered|connected|owned|leased|administered|applied|served))|"
    r"(?:^|,\s)(?:run|led|managed|owned|operated|administered|used|held|chaired|headed|open|live|available|compulsory|"
    r"mandatory|online)\b)(?:\s[^.;,\d]{1,60})?\ssince\s$",
    re.IGNORECASE,
)
"""What somebody or something has been, had or been used for: 'He has led it since', 'It has been open to all since'."""


def state_since(statement: Statement, figure: Figure, initiatives: Initiatives) -> DatedEvent | None:
    """What has gone on since a month or a year, open at its end; what came on a day is the event of that day."""
    before = statement.text[: figure.start - statement.start]
    if (
        statement.kind not in ("sentence", "item", "field")
        or not 1 <= day_count(figure) <= 366
        or figure.period_start is None
    ):
        return None
    low = clause_start(before)
    state = _STATE.search(before, low)
    if any(found.search(before, low) for found in (STATISTIC, MEASURED, _IN_FORCE)):
        state = None
    long = day_count(figure) > 1
    runs = _RUNS.search(before) if long else None
    if runs is None and state is None and not (long and _HANGS.search(before)):
        return None
    mine = initiatives.pointing(statement.start, figure.start)
    verb = runs.start() if runs is not None else low
    own = [a for a in mine if goes_on_about(statement, a, verb)] or [
        a for a in mine if a.start >= statement.start + low
    ]
    direct = bool(own) and runs is not None
    if runs is not None and not own and not runs.group().startswith(","):
        return None  # 'The bank has been active in Peru since': how long somebody has been there
    who = (
        own[0].initiative
        if own
        else initiatives.holding(statement.start)
        if not mine and (runs is not None or state is not None)
        else None
    )
    return DatedEvent(
        "launch" if direct else "other",
        statement,
        figure.period_start,
        None,
        who,
        (figure,),
        clause_words(statement, statement.start + low, figure.end),
        " ".join(figure.quote.split()),
        begins=direct,
        inferred=not own and who is not None,
    )
