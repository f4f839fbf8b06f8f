"""How deep headings without mark-up lie: by style where styles differ, by position where one stands above another."""

from __future__ import annotations

import re

from trustetl.outline.blocks import Block

_PART = re.compile(
    r"(?:part|chapter|section|annex(?:ure)?|priority|pillar|theme|component|phase|schedule|title)\s+(?:\d{1,2}|[IVX]{1,5}|[A-H])\b",
    re.IGNORECASE,
)
ROMAN = re.compile(r"[IVX]{1,5}[.)]\s")


def settle_levels(blocks: list[Block]) -> None:
    """Levels of headings without mark-up: by style where styles differ, by position where one stands right above
    another."""
    plain = [block for block in blocks if block.kind == "heading" and not block.marked and not block.bullet]
    nested = _numbered_below(blocks)
    styles = sorted({_style(block, nested) for block in plain})
    rank = {style: level for level, style in enumerate(styles, start=1)}
    base = max((block.level for block in blocks if block.kind == "heading" and block.marked), default=0)
    deep: dict[int, bool] = {}
    opened = False
    for at, block in enumerate(blocks):
        if block.kind != "heading" or block.marked or block.bullet:
            opened = opened or block.kind in ("", "paragraph", "item", "row")
            continue
        style = _style(block, nested)
        level = 2 * rank.get(style, len(styles) + 1) - 1
        below = blocks[at + 1] if at + 1 < len(blocks) else None
        for other in [other for other in deep if other > style]:
            del deep[other]
        paired = (
            below is not None
            and below.kind == "heading"
            and not below.marked
            and not below.bullet
            and _style(below, nested) == style
        )
        if paired and opened:
            deep[style] = True
        elif deep.get(style) and opened:
            level += 1
        block.level = base + level
    _from_one(blocks)


def _from_one(blocks: list[Block]) -> None:
    """Count the levels in use from 1."""
    used = sorted({block.level for block in blocks if block.kind == "heading" and not block.bullet})
    level = {old: new for new, old in enumerate(used, start=1)}
    for block in blocks:
        if block.kind == "heading" and not block.bullet:
            block.level = level[block.level]
        elif block.kind == "title":
            block.level = 1


def _numbered_below(blocks: list[Block]) -> frozenset[int]:
    """The numbered headings that divide what a heading without a number right above the first of them opens, in a text
    that goes on with such headings: 'Linked schemes', '1. Reef Fund', '2. Quay Fund', 'Significance'.
    """
    found: set[int] = set()
    run: list[int] = []
    for above, block in zip([None, *blocks], blocks, strict=False):
        if block.kind != "heading" or block.marked or block.bullet:
            continue
        if block.marker is None:
            found.update(run)
            run = []
        elif run or (above is not None and above.kind == "heading" and above.marker is None and not above.marked):
            run.append(id(block))
    return frozenset(found)


_BELOW_PLAIN = 8
"""The rank of numbered headings below one without a number."""


def _style(block: Block, nested: frozenset[int]) -> int:
    """The rank of a heading's style: the lower, the higher it stands."""
    words = block.words
    if id(block) in nested:
        return _BELOW_PLAIN
    front = block.text[: block.body - block.start]
    if _PART.match(block.text):
        return 0
    if ROMAN.match(block.text):
        return 1
    if words.upper() == words and len(re.findall(r"[^\W\d_]{2,}", words)) > 1 and " " in words.strip():
        return 2
    if block.marker is not None:
        # '(1)' below '2.' divides it
        return 5 if front.lstrip().startswith("(") else 3 + min(2, front.strip(" .)").count("."))
    return 7 if words.endswith(":") else 6
