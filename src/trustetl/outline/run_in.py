"""Headings that stand in the line of their paragraph: 'Scope. This annex covers …'."""

from __future__ import annotations

import re
from dataclasses import replace

from trustetl.outline.blocks import Block
from trustetl.outline.sentences import sentence_spans
from trustetl.outline.wording import has_verb, title_case

_LONGEST = 9
_FEWEST = 3
_FEWEST_NAMED = 2
"""How many such paragraphs a text has that is laid out so: fewer where they begin with names."""
_NO_NAME = re.compile(
    r"(?:yes|no|not|nothing|none|never|only|also|still|even|first|second|third|next|then|now|finally|lastly|firstly|"
    r"secondly|thirdly|because|good|thanks?|welcome|dear|hello|perhaps|maybe|so|but|and|or|if|when|while|here|"
    r"there|this|that|these|those|it|we|i|he|she|they|you|let|on|in|at|from|with|by|hardly|quite|very|too|"
    r"friends|colleagues|ladies|excellenc(?:y|ies)|mr|madam|honou?rable|hon|sir|shri|smt|dr|(?!supply|family|assembly|anomaly)[a-z]+ly)\b",
    re.IGNORECASE,
)
"""What begins an answer, an address or a sentence, and no heading."""
_TOLD = re.compile(
    r"\b(?:rose|fell|grew|shrank|came|went|began|won|lost|held|met|paid|said|spoke|stood|took|gave|made|got|kept|left|"
    r"led|broke|hit|seems?|looks?|remains?|works?(?=\s[a-z]+$)|helps?|matter(?:s|ed)|agrees?|agreed|differs?|continues?|"
    r"follows?|applies|counts?|changed|ended|started|stopped|failed|succeeded|happened|noticed)\b"
)
"""Verbs of short sentences: 'Exports rose.', 'Donors agree.'"""
_PLAIN = re.compile(r"[^.!?:;\d\"“”‘’?]+")


def part_run_in(blocks: list[Block]) -> list[Block]:
    """The blocks of a document, with each paragraph that begins with its heading made a heading and a paragraph.

    One short sentence without a verb may be a figure of speech; only a text that has several such paragraphs is laid
    out by them. The new headings lie below all others.
    """
    found = {id(block): stop for at, block in enumerate(blocks) if (stop := _heading_ends(blocks, at))}
    named = sum(
        title_case(_words(block, found[id(block)])) >= 0.75 and len(_words(block, found[id(block)]).split()) > 1
        for block in blocks
        if id(block) in found
    )
    if len(found) < _FEWEST and named < _FEWEST_NAMED:
        return blocks
    level = 1 + max((block.level for block in blocks if block.kind == "heading" and not block.bullet), default=0)
    parted: list[Block] = []
    for block in blocks:
        stop = found.get(id(block), 0)
        if not stop:
            parted.append(block)
            continue
        words = _words(block, stop)
        heading = replace(block, end=block.body + stop, kind="heading", level=level, lines=1, text=words, words=words)
        rest = block.text[block.body - block.start + stop :]
        start = block.body + stop + len(rest) - len(rest.lstrip(" \t\n*_"))
        text = block.text[start - block.start :]
        body = replace(
            block, start=start, first=start, body=start, text=text, words=" ".join(text.split()), gap=False, marker=None
        )
        parted += [heading, body]
    return parted


def _speaks(words: str) -> bool:
    """Whether a short sentence has a verb; 'What it is' and 'Why it matters' are headings for all that."""
    if re.match(r"(?:what|why|how|who|where|when)\b", words, re.IGNORECASE):
        return re.match(r"\w+\s(?:happened|went|did|about)\b", words) is not None
    return has_verb(words) or _TOLD.search(words) is not None


def _words(block: Block, stop: int) -> str:
    """The words of the heading that a paragraph begins with, on one line."""
    begin = block.body - block.start
    return " ".join(block.text[begin : begin + stop].split()).strip(" .*_")


def _heading_ends(blocks: list[Block], at: int) -> int:
    """How far into a paragraph its heading reaches; 0 where it begins with none."""
    block = blocks[at]
    if block.kind != "paragraph" or block.bullet or block.marker is not None:
        return 0
    if at and blocks[at - 1].kind == "question":
        return 0  # 'Slowly. The fund …' is an answer
    text = block.text[block.body - block.start :]
    spans = sentence_spans(text[:400])
    first, then = next(spans, None), next(spans, None)
    if first is None or then is None or not text[: first[1]].rstrip("*_ ").endswith("."):
        return 0
    words = _words(block, first[1])
    count = len(words.split())
    plain = _PLAIN.fullmatch(words) is not None and re.search(r"[a-z]{3}", words) is not None
    if not plain or not words[0].isupper() or count > _LONGEST or _speaks(words) or _NO_NAME.match(words):
        return 0
    if title_case(words) < 0.6 and (count > 5 or "," in words):
        return 0
    return first[1] if len(text[then[0] :].split()) > 3 else 0
