"""What headlines tell of the day of publication: 'Commission launches Reef Initiative' above 'has today presented',
'What has the Commission proposed today?'.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from trustetl.facts.events.subjects import unnamed_object
from trustetl.facts.events.wording import DatedEvent, clause_words, event_words
from trustetl.facts.names.named import Initiative, Initiatives
from trustetl.model import Setting, Statement

_BEGINS = re.compile(
    r"(?<!\bto )(?<!\bwill )(?<!\bset to )\b(?:(?:re)?launches|launched|kicks off|rolls out|starts|begins|opens|"
    r"inaugurates|introduces|sets up|establishes|creates|launch of)\b",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"\W*(?:What|Why|How)\s(?:has|have|did|is|was)\s(?:the\s)?(?P<who>[A-Z][\w’'-]*(?:\s[\w’'-]+){0,4}?|government|cabinet)\s"
    r"(?P<deed>adopt(?:ed|ing)?|approv(?:ed?|ing)|endors(?:ed?|ing)|propos(?:ed?|ing)|present(?:ed|ing)?|unveil(?:ed|ing)?|"
    r"announc(?:ed?|ing)|launch(?:ed|ing)?|decid(?:ed?|ing)|put(?:ting)? forward|publish(?:ed|ing)?)\b[^?]{0,90}?"
    r"\b(?:today|this (?:morning|afternoon))\b[^?]{0,20}\?",
)
"""A question on the deed of the day: 'What has the Commission proposed today?'."""
_PRESENTED = re.compile(
    r"\b(?:present|unveil|announc|introduc|put forward|set out|reveal|releas|publish|adopt)", re.IGNORECASE
)
_TOP = 8
_NEAR = timedelta(days=7)


def headlined(
    found: Sequence[DatedEvent], setting: Setting, statements: Sequence[Statement], initiatives: Initiatives
) -> list[DatedEvent]:
    """The events, with the announcement of an initiative that the headline says is launched as its launch; only where
    it is told of about the day of publication, and no launch of it is told anyway.
    """
    begun = _begun(statements, initiatives)
    if begun is None or setting.published is None:
        return list(found)
    if any(event.event == "launch" and event.initiative is begun and event.begins for event in found):
        return list(found)
    day = setting.published
    at = next(
        (
            event
            for event in found
            if event.event == "announcement"
            and event.initiative is begun
            and event.start is not None
            and event.start == event.end
            and timedelta(0) <= day - event.start <= _NEAR
            and _PRESENTED.search(event.statement.text)
        ),
        None,
    )
    return [replace(event, event="launch", begins=True) if event is at else event for event in found]


def _begun(statements: Sequence[Statement], initiatives: Initiatives) -> Initiative | None:
    """The initiative that a headline says is begun: the one named behind the verb, else the text's own, described."""
    for line in statements[:_TOP]:
        if line.kind not in ("title", "heading", "dateline"):
            continue
        verb = _BEGINS.search(line.text)
        if verb is None:
            continue
        begin = line.start + verb.end()
        named = next((a for a in initiatives.anchors if begin <= a.start < line.end), None)
        if named is not None:
            gap = line.text[verb.end() : named.start - line.start]
            bare = re.search(r"\b(?:for|under|of|with|by|through|in|on)\b", gap) is None and len(gap) < 40
            return named.initiative if bare else None
        return initiatives.main if unnamed_object(line.text[verb.end() :], initiatives.main) else None
    return None


def asked_today(
    found: Sequence[DatedEvent], setting: Setting, statements: Sequence[Statement], initiatives: Initiatives
) -> list[DatedEvent]:
    """The deed of the day of publication that only a question of a text of questions and answers tells; none where
    an event of the initiative is told of that day anyway.
    """
    day = setting.published
    if day is None:
        return []
    for statement in statements:
        asked = _ASKED.match(statement.text)
        if asked is None:
            continue
        named = initiatives.at(statement.start, statement.end)
        who = named[0] if named else initiatives.main
        if who is None or any(e.start == day == e.end and e.initiative in (who, None) for e in found):
            return []
        _, events = event_words()
        event = events.get(asked["deed"].casefold(), "announcement")
        event = "approval" if asked["deed"].startswith(("adopt", "approv", "endors")) else event
        event = "announcement" if event not in ("launch", "approval") else event
        words = clause_words(statement, statement.start, statement.end)
        return [
            DatedEvent(event, statement, day, day, who, (), words, day.isoformat(), event == "launch", inferred=True)
        ]
    return []
