"""What a speech is held for, told by its title: 'Remarks at the ground-breaking of the Coast Line, 4 May 2024'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from trustetl.facts.events.wording import DatedEvent
from trustetl.facts.language.wordlists import content
from trustetl.facts.names.named import Initiative, Initiatives
from trustetl.model import Setting, Statement

_OCCASION = re.compile(
    r"\b(?:remarks|speech|address|statement|keynote|message|words|introduction)\b.{0,160}?\b(?:at|during|on|for)\s(?:the\s)?"
    r"(?:occasion\sof\sthe\s|event\sof\sthe\s|ceremony\s(?:for|of)\sthe\s)?(?:official\s|formal\s|national\s|ceremonial\s)?"
    r"(?P<deed>(?:re-?)?launch(?:ing)?|ground[\s-]?breaking|sod[\s-](?:turning|cutting)|inauguration|commissioning|"
    r"flagg?(?:ing)?[\s-]off|unveiling|roll-?out|kick-?off|start|signing|signature|completion)"
    r"(?:\s(?:ceremony|event))?\s(?:of|for)\s(?:the\s)?(?P<what>[^,;|–—()]+)",
    re.IGNORECASE,
)
_OWN_LINE = re.compile(
    r"^\W*(?:official\s|formal\s|national\s)?(?P<deed>launch|ground[\s-]?breaking|inauguration|commissioning|unveiling|signing)"
    r"(?:\s(?:ceremony|event))?\s(?:of|for)\s(?:the\s)?(?P<what>[^,;|–—()]+)",
    re.IGNORECASE,
)
"""The same as the second line of a speech's head: 'Launch of the Coast Line'."""
_SPEECH = re.compile(r"\b(?:remarks|speech|address|statement|keynote|message|words)\b", re.IGNORECASE)
_TOP = 5


def occasion(
    found: Sequence[DatedEvent], setting: Setting, statements: Sequence[Statement], initiatives: Initiatives
) -> list[DatedEvent]:
    """The launch or signing for which a speech is held, on the day of the speech; none where the text tells of a
    launch of that initiative itself.
    """
    day = setting.published
    if day is None:
        return []
    for statement in statements[:_TOP]:
        if statement.kind not in ("title", "heading", "dateline", "sentence"):
            continue
        told = _OCCASION.search(statement.text)
        if told is None and statement.kind in ("heading", "dateline") and _SPEECH.search(setting.title or ""):
            told = _OWN_LINE.match(statement.text)
        if told is None:
            continue
        who = _held_for(statement, told, initiatives)
        event = "other" if re.match(r"sign|completion", told["deed"], re.IGNORECASE) else "launch"
        if who is None or any(
            e.initiative is who and (e.start == day or (event == "launch" and e.event == "launch" and e.begins))
            for e in found
        ):
            return []
        label = f"{told['deed']} of {' '.join(told['what'].split())}"
        begins = event == "launch"
        return [DatedEvent(event, statement, day, day, who, (), label, day.isoformat(), begins=begins, inferred=True)]
    return []


def _held_for(statement: Statement, told: re.Match[str], initiatives: Initiatives) -> Initiative | None:
    """The initiative behind the deed: named there, or the text's own whose name the words shorten."""
    begin, end = (statement.start + told.start("what"), statement.start + told.end("what"))
    named = next((a.initiative for a in initiatives.anchors if a.start < end and begin < a.end), None)
    if named is not None:
        return named
    main = initiatives.main
    words = set(content(told["what"].lower()))
    return main if main is not None and words and words <= set(content(main.name.lower())) else None
