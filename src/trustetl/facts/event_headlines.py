"""What a headline makes of the events below it: 'Commission launches Reef Initiative' above 'has today presented'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from trustetl.facts.event_subjects import unnamed_object
from trustetl.facts.event_wording import DatedEvent
from trustetl.facts.named import Initiative, Initiatives
from trustetl.model import Setting, Statement

_BEGINS = re.compile(
    r"(?<!\bto )(?<!\bwill )(?<!\bset to )\b(?:(?:re)?launches|launched|kicks off|rolls out|starts|begins|opens|"
    r"inaugurates|introduces|sets up|establishes|creates|launch of)\b",
    re.IGNORECASE,
)
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
