"""Lists: how deep a bullet lies, and which bullets are headings of those that follow."""

from __future__ import annotations

import itertools
import re

from trustetl.outline.blocks import Block
from trustetl.outline.labels import find_label
from trustetl.outline.wording import ends_sentence, goes_on, has_verb, leads_in, title_case


def settle_lists(blocks: list[Block]) -> None:
    """Give the bullets of every list their level, and make headings of those that head others. Works in place."""
    at = 0
    while at < len(blocks):
        if blocks[at].kind != "item":
            at += 1
            continue
        last = at
        while last < len(blocks) and blocks[last].kind == "item":
            last += 1
        _settle(blocks[at:last])
        at = last


def _settle(items: list[Block]) -> None:
    _depths(items)
    levels = sorted({item.level for item in items})
    for level in levels:
        group: list[int] = []
        for at, item in enumerate(items):
            if item.level == level:
                group.append(at)
            elif item.level < level:
                _heads(items, group)
                group = []
        _heads(items, group)


def _depths(items: list[Block]) -> None:
    """Nesting by the mark-up, otherwise by indent and kind of bullet."""
    if all(item.marked for item in items):
        return
    stack: list[tuple[int, str]] = []
    for item in items:
        key = (item.indent, _sort(item))
        while stack and key not in stack and stack[-1][0] > key[0]:
            stack.pop()
        if key in stack:
            del stack[stack.index(key) + 1 :]
        elif stack and stack[-1][0] == key[0] and key[1] == stack[-1][1]:
            pass
        else:
            stack.append(key)
        item.level = len(stack) - 1


def _sort(item: Block) -> str:
    if item.marker is not None or not item.bullet:
        return re.sub(
            r"[A-Z]+", "A", re.sub(r"[a-z]+", "a", re.sub(r"\d+", "1", item.text[: item.body - item.start].strip()))
        )
    return item.bullet


def _heads(items: list[Block], group: list[int]) -> None:
    """Among the bullets of one level, in order, find those that head the ones behind them."""
    if not group:
        return
    parents = {at for at in group if at + 1 < len(items) and items[at + 1].level > items[at].level}
    for at in parents:
        if _is_name(items[at].words, nested=True):
            items[at].kind, items[at].nested = "heading", True
    flat = [at for at in group if at not in parents]
    following = dict(itertools.pairwise(flat))
    names = {at for at in flat if _is_name(items[at].words, nested=False)}
    colons = {
        at for at in flat if items[at].words.endswith(":") and not leads_in(items[at].words) and at + 1 < len(items)
    }
    leaves = set(flat) - names - colons
    if names and leaves and flat[0] in names | colons:
        headed = {at for at in names if following.get(at) in leaves}
        if len(headed) >= 0.7 * len(names) and len(names) <= 0.6 * len(flat) and _differ(items, names, leaves):
            for at in headed:
                items[at].kind = "heading"
    for at in colons:
        if at in following and following[at] not in colons:
            items[at].kind = "heading"


def _differ(items: list[Block], names: set[int], leaves: set[int]) -> bool:
    """Whether names and leaves are of two kinds: leaves are sentences, or at least twice as long."""
    stopped = sum(ends_sentence(items[at].words) for at in leaves)
    longer = sum(len(items[at].words.split()) for at in leaves) / len(leaves) >= 2 * sum(
        len(items[at].words.split()) for at in names
    ) / len(names)
    return stopped >= 0.8 * len(leaves) or longer


def _is_name(words: str, *, nested: bool) -> bool:
    """Whether a bullet is a name for what follows: short, without a verb, a full stop or a text of its own."""
    count = len(words.split())
    if words.endswith(":"):
        return not leads_in(words)
    if ends_sentence(words) or goes_on(words) or words.endswith(",") or count > (14 if nested else 10):
        return False
    if re.search(r"[₹$€£%]|\d[\d,.]*\s*(?:crore|lakh|million|billion|per\s?cent|[kMG]W|tonnes?)\b", words):
        return False
    if find_label(words, bullet=True) is not None and not nested:
        return False
    if has_verb(words):
        return False
    return nested or title_case(words) >= 0.6 or count <= 4


def hangs(words: str) -> bool:
    """Whether a bullet can belong to the list under a bullet of its own level that ends in a colon: not one with a
    label of its own."""
    return find_label(words, bullet=True) is None
