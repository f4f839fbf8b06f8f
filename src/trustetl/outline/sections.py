"""What each block is: title, heading, sub-heading among bullets, line with a label."""

from __future__ import annotations

import re

from trustetl.outline.blocks import Block
from trustetl.outline.columns import STOPPED
from trustetl.outline.labels import answer_body, find_label
from trustetl.outline.levels import ROMAN, settle_levels
from trustetl.outline.lists import settle_lists
from trustetl.outline.mastheads import is_byline, is_issuer, is_letterhead, is_masthead
from trustetl.outline.wording import (
    ends_sentence,
    has_verb,
    is_dateline,
    is_furniture,
    is_salutation,
    looks_like_heading,
    title_case,
)

_NOTES = re.compile(r"(?:foot|end)?notes|references|citations|sources|fußnoten|anmerkungen", re.IGNORECASE)
_ENTRY = re.compile(
    r"(?:nodal|lead|implementing|issuing)?\s*(?:ministry|department|agency|authority|body|sector|country|countries|partners?|members?|type|status|location|headquarters|duration|"
    r"period|tenure|term|budget|outlay|cost|funding|total|amount|approved|launched?|announced|established|started?|date|aim|objectives?|goal|target|coverage|beneficiar\w+|"
    r"contact|source|website|author|reporter|language)\b[^:]{0,30}:",
    re.IGNORECASE,
)
_TOP = 8


def settle_kinds(blocks: list[Block]) -> None:
    """Give every block its kind and, for headings and bullets, its level. Works on the blocks in place."""
    _top(blocks)
    marked = sum(block.kind == "heading" and block.marked for block in blocks)
    _numbered_paragraphs(blocks)
    _fields(blocks)
    _headings(blocks, few=marked >= 2)
    _next_numbers(blocks)
    _bare_lists(blocks)
    settle_lists(blocks)
    _footnotes(blocks)
    settle_levels(blocks)
    for block in blocks:
        if block.kind == "":
            block.kind = "paragraph"


def _top(blocks: list[Block]) -> None:
    """Title and datelines at the top; datelines that say what they are further down."""
    declared = next((block for block in blocks if block.kind == "title"), None)
    first = next((block for block in blocks if block.kind == "heading" and block.marked), None)
    if (
        declared is None
        and first is not None
        and first in blocks[:_TOP]
        and first.level == min(b.level for b in blocks if b.kind == "heading" and b.marked)
    ):
        others = sum(block.kind == "heading" and block.marked and block.level == first.level for block in blocks)
        if others == 1 or blocks.index(first) == 0:
            first.kind = "title"
            declared = first
    seen = 0
    prose = 0
    for at, block in enumerate(blocks):
        if block.kind in ("title", "furniture", "row", "header_row", "caption", "footnote") or (
            block.kind == "heading" and block.marked
        ):
            continue
        near = seen < _TOP and prose < 2
        words = block.words
        head = near and not prose and not block.bullet
        if near and not block.bullet and (matter := _MATTER.match(words)) is not None:
            block.kind = "furniture"
            if matter["title"] and declared is None:
                block.kind, declared = "title", block
                block.first = block.body = block.body + matter.end()
                block.words = words[matter.end() :]
        elif (
            (is_dateline(words, near_top=near) and not (block.bullet and prose))
            or (head and is_issuer(words) and (declared is None or seen < 2 or is_byline(words)))
            or (head and declared is None and (is_masthead(words) or is_letterhead(words)))
        ):
            block.kind = "dateline"
            if declared is not None and not prose:
                _sign(blocks[blocks.index(declared) + 1 : at])
        elif (
            near
            and declared is None
            and not block.bullet
            and block.marker is None
            and not prose
            and _is_title(blocks, at)
        ):
            block.kind = "title"
            declared = block
        elif is_salutation(words):
            block.kind = "paragraph"
            prose += 1
        elif len(words) > 160 or ends_sentence(words):
            prose += 1
        seen += 1


def _sign(between: list[Block]) -> None:
    """Makes the short names between a title and the day below it what signs the paper: who wrote it, in which column
    it stands."""
    for block in reversed(between):
        short = len(block.words.split()) <= _SIGNED and title_case(block.words) >= _NAMED and not has_verb(block.words)
        if block.kind != "" or not short or block.words.isupper() or re.search(r"[\d(]", block.words):
            return  # 'QUAY REPAIR PROJECT (QRP)' is what the paper is on
        block.kind = "dateline"


_SIGNED = 4
"""The most words of a writer's name or a column's."""
_NAMED = 0.75
_MATTER = re.compile(
    r"(?:(?P<title>title|headline)|source|url|link|permalink|author|layout|slug|image|thumbnail|tags|categor(?:y|ies))"
    r"\s?:\s+['\"]?(?=\S)"
)
"""What a site's files say of a page in front of its text: 'title: Grants for ports', 'layout: post'."""


def _is_title(blocks: list[Block], at: int) -> bool:
    block = blocks[at]
    words = block.words
    if is_salutation(words) or at + 1 >= len(blocks) or block.kind not in ("", "heading") or block.table:
        return False
    if (
        re.search(r"[.,;:]$", words)
        or len(words) > 220
        or len(words.split()) > 32
        or re.search(r"[a-z)][.!]\s+[A-Z]", words)
    ):
        return False
    if re.match(r"[a-z]{3}", words):
        return False
    label = find_label(words, bullet=False)
    following = blocks[at + 1]
    if label and not following.gap and find_label(following.words, bullet=False, listed=True):
        return False
    return block.lines <= 3


def _numbered_paragraphs(blocks: list[Block]) -> None:
    """Numbered paragraphs of a speech or a law are paragraphs, not bullets."""
    for block in blocks:
        if block.kind == "item" and block.marker is not None and not block.bullet and not block.marked:
            words = block.words
            if len(words) > 240 or (re.search(r"[a-z)][.!?]\s+[A-Z]\w*\s+\w+", words) and len(words) > 120):
                block.kind = "paragraph"


def _fields(blocks: list[Block]) -> None:
    """Lines 'label: value' outside lists: one whose neighbours are such lines, or one whose label is plainly a
    label."""
    loose = [
        block.kind == ""
        and not answer_body(block.words)
        and (label := find_label(block.words, bullet=False, listed=True)) is not None
        and not (STOPPED.search(block.words, label.body) and len(block.words.split()) > _SHORT_FIELD)
        for block in blocks
    ]
    for at, block in enumerate(blocks):
        if not loose[at]:
            continue
        beside = (at > 0 and loose[at - 1]) or (at + 1 < len(blocks) and loose[at + 1])
        label = find_label(block.words, bullet=False, listed=beside)
        if label is None:
            continue
        value = block.words[label.body :]
        if at + 1 < len(blocks) and _UNIT_LAST.search(value) and _YEAR_FIRST.match(blocks[at + 1].words):
            continue  # 'Budget: Reef Mission (in ₹ crore)' over '2024-25: 150'
        if (
            STOPPED.search(value) is None
            and len(value.split()) <= _FIELD_WORDS
            and not (not beside and _titled(blocks, at, value))
        ):
            block.kind = "field"


_FIELD_WORDS = 30
"""The most words of the value of a field."""
_SHORT_FIELD = 15
"""The most words of a field whose value is several sentences; longer ones are paragraphs that open with a label."""
_WORTH = re.compile(
    r"(?:[₹$€£¥]|\bRs\.?|\b[A-Z]{3})\s?\d[\d.,]*(?:\s?(?:crores?|lakhs?|millions?|billions?|thousand|mn?|bn))?$"
)
"""An amount that ends a line."""
_UNIT_LAST = re.compile(
    r"^[^\d]*\((?:in\s+)?(?:[₹$€£¥]|Rs\.?|INR|[A-Z]{1,3}\$|[A-Z]{3}\b)[^()\d]*\)$|^[^\d]*\(in\s+[^()\d]*(?:crore|lakh|million|billion)\)$"
)
_YEAR_FIRST = re.compile(r"(?:FY\s?)?(?:19|20)\d\d(?:[-–/]\d{2,4})?\s*[:–-]\s")


def _titled(blocks: list[Block], at: int, value: str) -> bool:
    """Whether a lone 'Priority 1: Inclusive Development' is a heading: no value, and prose or a heading below."""
    if (
        at + 1 >= len(blocks)
        or ends_sentence(value)
        or re.search(r"\d[\d,.]*\s*(?:%|crore|lakh|million|billion|years?)|[₹$€£]", value)
    ):
        return False
    below = blocks[at + 1]
    if below.kind not in ("", "item", "paragraph") or is_furniture(below.words) or _ENTRY.match(blocks[at].words):
        return False
    if title_case(value) >= 0.6 and len(value.split()) <= 8:
        return True
    return (
        below.kind != "item"
        and len(below.words) > 120
        and len(value.split()) <= 10
        and not re.search(r"\d", value)
        and value[:1].isupper()
    )


def _headings(blocks: list[Block], *, few: bool) -> None:
    """Headings without mark-up. ``few``: the document marks its headings, so that others are rare."""
    for at, block in enumerate(blocks):
        if block.kind not in ("", "item") or at + 1 >= len(blocks) or block.lines > 2:
            continue
        if block.kind == "item" and (
            block.bullet or block.marked or (block.marker is None and not ROMAN.match(block.text))
        ):
            continue
        words = block.words
        if not looks_like_heading(words) or answer_body(words) or _lone_answer(blocks, at):
            continue
        below = blocks[at + 1]
        if block.kind == "item" and not _numbered_heading(blocks, at):
            continue
        if few and not (block.strong and _divides(blocks, at)) and not (words.endswith(":") and below.kind == "item"):
            continue
        if below.kind in ("furniture", "caption", "dateline") and at + 2 >= len(blocks):
            continue
        above = blocks[at - 1] if at else None
        if (
            above is not None
            and above.kind in ("", "paragraph")
            and not block.gap
            and not ends_sentence(above.words)
            and not (below.marker is not None and STOPPED.search(below.words) and title_case(words) >= 0.6)
        ):
            continue
        block.kind = "heading"


def _divides(blocks: list[Block], at: int) -> bool:
    """Whether a bold line stands within a text that it can divide, not as the second line of its title."""
    above = blocks[at - 1] if at else None
    return above is not None and (above.kind not in ("title", "dateline") or blocks[at + 1].kind == "item")


def _numbered_heading(blocks: list[Block], at: int) -> bool:
    """Whether a short numbered line is a heading: its text stands below it, not the next number."""
    below = blocks[at + 1]
    above = blocks[at - 1] if at and not blocks[at].gap else None
    listed = above is not None and above.kind == "item" and above.marker is not None
    if listed and (below.gap or below.kind == "field"):
        return False  # the last line of a list
    if below.kind in ("paragraph", "row", "header_row", "field", "caption"):
        return True
    if below.kind == "item":
        return bool(below.bullet) or (
            below.marker is not None and "." in below.text[: below.body - below.start - 1].strip(". ")
        )
    return below.kind == "" and (len(below.words) > 80 or ends_sentence(below.words) or _lone_answer(blocks, at + 1))


def _next_numbers(blocks: list[Block]) -> None:
    """A short numbered line that goes on the count of numbered headings is one of them, though a caption or another
    heading stands right below it: '(3) Catch', '(4) Budget', 'Budget by port (million yen)'.
    """
    counted: dict[str, int] = {}
    for at, block in enumerate(blocks):
        number = re.search(r"\d+", block.text[: block.body - block.start]) if block.marker is not None else None
        if number is None or block.marked or block.bullet or block.kind not in ("heading", "item"):
            continue
        style = re.sub(r"\d+", "1", block.text[: block.body - block.start].strip())
        below = blocks[at + 1] if at + 1 < len(blocks) else None
        alone = block.gap and below is not None and below.gap and below.kind in ("heading", "caption")
        if (
            block.kind == "item"
            and alone
            and counted.get(style) == int(number.group()) - 1
            and looks_like_heading(block.words)
        ):
            block.kind = "heading"
        if block.kind == "heading":
            counted[style] = int(number.group())


def _lone_answer(blocks: list[Block], at: int) -> bool:
    """Whether a line without a number stands alone between two numbered ones: '2. Period', '2026 to 2030', '3. …'."""
    if not 0 < at < len(blocks) - 1 or blocks[at].marker is not None or not blocks[at].gap:
        return False
    above, below = blocks[at - 1], blocks[at + 1]
    return (
        above.marker is not None
        and not above.bullet
        and len(above.words.split()) <= 6
        and looks_like_heading(above.words)
        and below.marker is not None
        and not below.bullet
        and below.gap
        and re.match(r"\d", above.text) is not None
        and re.match(r"\d", below.text) is not None
    )


def _bare_lists(blocks: list[Block]) -> None:
    """Lines that list without bullets what a sentence ending in a colon leads to; and a run of bare names below a
    sentence."""
    at = 0
    while at < len(blocks):
        block = blocks[at]
        numbered = block.kind == "item" and block.marker is not None
        if (block.kind in ("", "paragraph") or numbered) and block.words.endswith(":"):
            last = at + 1
            while (
                last < len(blocks)
                and blocks[last].kind in ("", "heading")
                and not blocks[last].marked
                and not blocks[last].gap
                and _lists_on(blocks[last].words)
            ):
                last += 1
            if (
                last < len(blocks)
                and last > at + 1
                and blocks[last].kind == ""
                and not blocks[last].gap
                and len(blocks[last].words) < 250
            ):
                last += 1
            if last > at + 2:
                for one in blocks[at + 1 : last]:
                    one.kind = "item"
            at = max(last, at + 1)
            continue
        if block.kind == "heading" and not block.marked:
            last = at
            while (
                last < len(blocks)
                and blocks[last].kind == "heading"
                and not blocks[last].marked
                and not (blocks[last].gap and last > at)
            ):
                last += 1
            if last - at >= 5:
                for one in blocks[at : last - 1]:
                    one.kind = "item"
            at = last
            continue
        at += 1


def _lists_on(words: str) -> bool:
    return re.search(r"[,;]$|[,;]?\s(?:and|or)$", words) is not None or _WORTH.search(words) is not None


def _footnotes(blocks: list[Block]) -> None:
    """The numbered lines below 'Notes' or 'References'."""
    below = False
    for block in blocks:
        if block.kind in ("heading", "title"):
            below = _NOTES.fullmatch(block.words.rstrip(":")) is not None
        elif below and (block.marker is not None or re.match(r"\d{1,3}\s+\S", block.words)):
            block.kind = "footnote"
