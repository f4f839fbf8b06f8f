"""What the lines above a statement announce: aims, a significance or something else."""

from __future__ import annotations

import re
from collections.abc import Sequence

from trustetl.facts.aims.aims import leading_deed
from trustetl.facts.aims.titles import OBJECTIVE_HEADING, OTHER_HEADING, SIGNIFICANCE_HEADING
from trustetl.facts.language.statement_figures import preceding
from trustetl.facts.names.named import Initiatives
from trustetl.model import Statement

PROMISES = re.compile(
    r"(?:\b(?:aims?(?: at)?|will|shall|must|should|would|focus(?:es|ed)? on)|"
    r"\b(?!(?:according|due|refers?|appl(?:y|ies)|open|paid|limited|linked|related|subject|go|goes|equal|available|"
    r"compared|"
    r"exports|thanks)\s)[a-z]+\sto)"
    r"\s*:?\s*$",
    re.IGNORECASE,
)
"""The end of a line that a list of aims completes: 'The programme aims to:', 'It is expected to:'."""


def lead_in(statement: Statement, statements: Sequence[Statement]) -> str | None:
    """The line that a list hangs on, where no heading: it ends in a colon, or is a few words with no full stop, or a
    short question; for bullets within a bullet that bullet.
    """
    before = None
    for other in preceding(statements, statement.start):
        over = other.kind == "item" and other.level < statement.level and other.section == statement.section
        if other.kind != "item" or over:
            before = other
            break
    if before is None or before.kind not in {"sentence", "item"} or before.section != statement.section:
        return None
    text = before.text.strip()
    short = len(text.split()) <= 7 and not text.endswith((".", "!"))
    return text if text.endswith(":") or short else None


def as_heading(lead: str | None) -> str | None:
    """A short line above a list, as the heading that it is."""
    if lead is None or len(lead.split()) > 7 or re.search(r"\b(?:is|are|was|were|will|has|have|aims?|seeks?)\b", lead):
        return None
    return re.sub(r"^\W*\d+[.)]?\s+", "", lead).rstrip(" :") or None


def beside_aims(section: Sequence[str], initiatives: Initiatives) -> bool:
    """Whether the nearest heading announces something else than aims ('Budget'); a headline of many words does not."""
    nearest = section[-1:]
    short = bool(nearest) and len(nearest[0].split()) <= 6
    return short and section_role(nearest, initiatives) in ("other", "significance")


def label_of(statement: Statement, blocks: dict[int, list[Statement]]) -> str | None:
    """The run-in label of a statement, or of the bullet that it goes on."""
    told = statement.label or next((other.label for other in blocks[statement.block] if other.label), None)
    first = blocks[statement.block][0]
    return told or (
        re.sub(r"^\W*(?:\d+[.)]\s+)?", "", first.text).rstrip(" .*")
        if first is not statement and titles_bullet(first, blocks)
        else None
    )


def titles_bullet(statement: Statement, blocks: dict[int, list[Statement]]) -> bool:
    """Whether a statement is the few words that head its bullet: '**Clean bays.** Remove wrecks …'."""
    beside = blocks[statement.block]
    words = statement.text[max(statement.body, statement.start) - statement.start :].strip(" .*-•")
    return (
        statement.kind == "item"
        and beside[0] is statement
        and len(beside) > 1
        and len(words.split()) <= 5
        and statement.text.rstrip(" *").endswith(".")
        and (leading_deed(words) is None or leading_deed(beside[1].text) is not None)
    )


_ASKS_WORTH = re.compile(
    r"\bwhy .{0,60}\b(?:matter|important|significant|essential|crucial|vital)|"
    r"^\W*what difference\b|^\W*(?:how|will|would|do|does)\b.{3,60}\bbenefits?\b",
    re.IGNORECASE,
)
"""Questions that ask what something is good for: 'How will towns benefit?'."""


_ASKS_WHO = re.compile(r"^\W*who\s(?:[a-z]+\s){0,2}?benefits?\b", re.IGNORECASE)
"""What lists those who are helped: 'Who will benefit'."""


def section_role(section: Sequence[str], initiatives: Initiatives) -> str | None:
    """What the headings above announce: ``objective``, ``significance``, ``other`` or nothing (None); the nearest
    that says anything decides.

    Headings below one of objectives are pillars ('Trade facilitation'): ``pillar``, where only deeds count.
    """
    below: str | None = None
    for heading in reversed(section):
        plain = heading
        for item in initiatives.items:
            for alias in item.aliases:
                plain = plain.replace(alias, "it") if len(alias) > 3 else plain
        if _ASKS_WHO.search(plain):
            return "other"
        if (SIGNIFICANCE_HEADING.search(plain) and not heading.rstrip().endswith("?")) or _ASKS_WORTH.search(plain):
            return "significance"
        if re.search(r"\btargets?\b", plain, re.IGNORECASE) and not re.search(r"\bobjectives?\b", plain, re.IGNORECASE):
            return "other"
        if OBJECTIVE_HEADING.search(plain):
            return "objective" if heading is section[-1] else "pillar" if heading is section[-2] else below
        if OTHER_HEADING.search(plain):
            below = "other"
    return below


RECOMMENDS = re.compile(r"\brecommend(?:s|ed|ations?)?\b", re.IGNORECASE)
"""Headings over what somebody else is told to do."""
_TITLE = re.compile(r"(?!(?:Yes|No|None|Not|Never|Nobody|Both|Neither|Perhaps)\b)[A-Z][\w’'-]*(?:\s[\w’'&,-]+){0,4}\.")


def _is_title(text: str) -> bool:
    """Whether a few words with a full stop are a title and no sentence: one word, or what headings say."""
    if not _TITLE.fullmatch(text):
        return False
    return " " not in text or any(
        heading.search(text) for heading in (OBJECTIVE_HEADING, SIGNIFICANCE_HEADING, OTHER_HEADING)
    )


def block_title(statement: Statement, blocks: dict[int, list[Statement]]) -> str | None:
    """The few words that head a paragraph and are no heading of the outline: 'Outlook. Exports are to …', or a bullet
    'Purpose' that paragraphs follow.
    """
    first = blocks[statement.block][0]
    if len(blocks[statement.block]) > 1 and _is_title(first.text.strip()):
        return first.text.strip(" .")
    for number in range(statement.block - 1, statement.block - 5, -1):
        above = blocks.get(number)
        if above is None or above[0].section != statement.section or above[0].kind not in ("sentence", "item"):
            return None
        if above[0].kind == "item":
            text = above[0].text.strip()
            short = len(above) == 1 and len(text.split()) <= 4 and text[:1].isupper()
            return text if short and re.fullmatch(r"[^.;:,\d]+", text) and leading_deed(text) is None else None
    return None
