"""What a meeting decided: the deeds of a communiqué that gives its day once, in the sentence that tells who met."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from trustetl.facts.event_subjects import subject_of
from trustetl.facts.event_wording import DatedEvent, clause_words, day_count
from trustetl.facts.named import Initiatives
from trustetl.model import Figure, Setting, Statement

_BODY = (
    r"(?:cabinet|Cabinet|Council|Government|Board|Commission|Parliament|Assembly|Senate|Committee|Executive|Ministers|Members|"
    r"Directors|Governors|Congress|Diet|Knesset|Leaders|Meeting|ministers|board|council|leaders|directors)"
)
_MET = re.compile(
    rf"\b{_BODY}\b[^.;]{{0,90}}\b(?:met|meets|meeting|sat|sitting|session|convened|approved|adopted|endorsed|decided)\b"
)
_TODAY = re.compile(r"\b(?:today|this (?:morning|afternoon|evening))\b", re.IGNORECASE)
_DECIDES = re.compile(
    rf"\W*(?:(?:[Tt]he\s)?(?:[A-Z][\w’'-]*\s){{0,4}}?{_BODY}\s(?:has\s|have\s)?(?:(?:also|further|furthermore|additionally|"
    r"equally|likewise|then|subsequently|separately|finally)\s){0,2}|(?:It|They|We)\s(?:has\s|have\s)?"
    r"(?:also|further|additionally|equally|likewise|then|separately|finally)\s)"
    r"(?P<deed>approved|adopted|endorsed|ratified|sanctioned|cleared|authorised|authorized)\b"
)
_DAYS_BACK = 10
"""How many days before its publication a communiqué's meeting can have been."""


def session_events(
    setting: Setting,
    statements: Sequence[Statement],
    times: Sequence[Figure],
    initiatives: Initiatives,
    told: Sequence[DatedEvent],
) -> list[DatedEvent]:
    """The approvals of named initiatives that a text on one meeting tells without their day ('It also approved the
    Ports Bill'), each on the day of the meeting; those that the text dates itself (``told``) are left out.
    """
    found: list[DatedEvent] = []
    met: date | None = None
    known = {event.initiative.name for event in told if event.event == "approval" and event.initiative is not None}
    for statement in statements:
        if statement.kind not in ("sentence", "item"):
            continue
        here = [figure for figure in times if statement.start <= figure.start < statement.end]
        if met is None:
            met = _session_day(setting, statement, here)
            continue
        deed = _DECIDES.match(statement.text, max(0, statement.marker[1] - statement.start) if statement.marker else 0)
        if deed is None or any(0 < day_count(figure) <= 31 for figure in here):
            continue
        at = statement.start + deed.start("deed")
        who, direct = subject_of(statement, at, statement.start + deed.end(), initiatives)
        if who is None or not direct or who.name in known:
            continue
        known.add(who.name)
        words = clause_words(statement, statement.start, statement.end)
        found.append(DatedEvent("approval", statement, met, met, who, (), words, met.isoformat(), inferred=True))
    return found


def _session_day(setting: Setting, statement: Statement, here: Sequence[Figure]) -> date | None:
    """The day on which a statement says that a body met, where the text was published within days of it."""
    if setting.published is None or _MET.search(statement.text) is None:
        return None
    if _TODAY.search(statement.text):
        return setting.published
    days = [figure.period_start for figure in here if figure.kind == "date" and day_count(figure) == 1]
    return next((d for d in days if d is not None and 0 <= (setting.published - d).days <= _DAYS_BACK), None)
