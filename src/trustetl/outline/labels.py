"""Run-in labels: the words in front of a colon or dash that name what the rest of a line is about."""

from __future__ import annotations

import re
from dataclasses import dataclass

from trustetl.outline.wording import has_verb, title_case

_COLON = re.compile(r"(?P<label>[^:\n]{1,90}?)\s?:(?P<space>\s+|(?=[^\W\d_a-z]|[₹$€£~]))(?P<rest>\S)")
_DASH = re.compile(r"(?P<label>[^\n–—.;:]{2,90}?)(?:\s+[–—-]{1,2}\s+|—)(?P<rest>[A-Z₹$€£\d“\"])")
_SEVERAL = re.compile(r"\s[–—-]\s[^:;–—]{2,40}:\s[^:;]{2,60};\s[^:;]{2,40}:\s")
"""A label in front of several labels with values: 'Shares - Centre: 60; States: 40'."""
_DASHED_AMOUNT = re.compile(
    r"^[A-Z][^–—:.;\d]{2,50}\s[–—-]\s(?:[A-Z]{0,3}[₹$€£¥]|[A-Z]{2,3}\s?\d|Rs\b|\d)[^–—:;]{0,40}$"
)
"""A line of a box that parts label and value by a dash: 'Total cost - EUR 9 million'."""
PART_OF_ABOVE = re.compile(r"(?:of\s+which|thereof|including|incl\.)\s+(?:for\s+)?(?=[^:.;]{2,60}:\s)", re.IGNORECASE)
"""The beginning of a line that tells a part of the line above it: 'of which trams: €9 million'."""
_ANSWER = re.compile(r"(?:Answer|Ans|A)\.?\s?\d{0,3}\s?[:.)–-]\s+(?=\S)")
_SAID = re.compile(
    r"\b(?:said|says|added|told|noted|asked|wrote|stated|that|because|namely|following|follows)$", re.IGNORECASE
)
_AMOUNT = re.compile(r"[₹$€£%]|\d[\d,]*\.\d|\d,\d|\b(?:crore|lakh|million|billion|per\s?cent)\b|\b\d+\s+[a-z]")
_NUMBER_LABEL = re.compile(
    r"(?:FY\s?)?['’]?\d{2,4}(?:\s?[-–/]\s?\d{2,4})?(?:\s?\([A-Z]{1,3}\))?|(?:Q[1-4]|H[12])\s?(?:FY\s?)?\d{0,4}|"
    r"(?:(?:\d{1,2}|Early|Late|Mid|End of)[\s-])?[A-Z][a-z]{2,8}\s(?:19|20)\d\d"
)
_VALUE = re.compile(
    r"(?:(?:about|around|approx\.?|approximately|some|nearly|almost|over|up\s+to|at\s+(?:least|most)|more\s+than|less\s+than|~|c\.)\s*)?"
    r"(?:[A-Z]{0,3}\s?[₹$€£¥]|(?:Rs|INR|USD|EUR|GBP|JPY|KES|KSh|BRL|DKK|AUD|CAD)\b|\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|half|all)\b)",
    re.IGNORECASE,
)
"""A value, with what hedges it, at the beginning of the words behind a colon."""
_AGED = re.compile(
    r"\b(?:aged?|ages|under|over|above|below|older\s+than|younger\s+than)\s+(?:of\s+)?\d{1,3}(?:\s*(?:[-–]|to|and)\s*\d{1,3})?"
    r"(?:\s+(?:years?|months?))?(?:\s+(?:of\s+age|old))?(?:\s+(?:and|or)\s+(?:over|older|above|more|under|younger|below))?(?!\w)",
    re.IGNORECASE,
)
_DATED = re.compile(
    r",?\s+(?:in\s+)?(?:(?:(?:early|mid|late|end)[\s-])?(?:[A-Z][a-z]{2,8}\s+)?(?:19|20)\d\d(?:\s?[-–/]\s?\d{2,4})?|FY\s?\d{2,4}(?:\s?[-–/]\s?\d{2,4})?|(?:Q[1-4]|H[12])\s+(?:FY\s?)?\d{2,4})$"
)
_RELATIVE = re.compile(r",?\s+(?:that|who|which|whose|where)\s+")
_LONGEST = 12


@dataclass(frozen=True, slots=True)
class Label:
    """A run-in label: its words, and how far into the line the words behind it begin."""

    words: str
    body: int


def find_label(words: str, *, bullet: bool, listed: bool = False) -> Label | None:
    """The run-in label of a line.

    Args:
        words: The line, without bullet and list number.
        bullet: Whether it is a bullet; only there a dash can part label and text.
        listed: Whether its neighbours are lines with labels, too; then less is asked of it.
    """
    part = PART_OF_ABOVE.match(words)
    if part is not None and listed:
        inner = find_label(
            words[part.end() : part.end() + 1].upper() + words[part.end() + 1 :], bullet=bullet, listed=True
        )
        if inner is not None:
            kept = words[part.end() : part.end() + 1] + inner.words[1:]
            return Label(kept, part.end() + inner.body)
    doubled = _DASH.match(words) if bullet and _SEVERAL.search(words) else None
    if doubled is not None and _is_label(doubled["label"], bullet=True, listed=listed, dash=True):
        return Label(re.sub(r"\s+", " ", doubled["label"]).strip(" *_"), doubled.start("rest"))
    boxed = listed and not bullet and _DASHED_AMOUNT.search(words) is not None
    for pattern in (_COLON, _DASH) if bullet or boxed else (_COLON,):
        match = pattern.match(words)
        if match is None:
            continue
        if _is_label(match["label"], bullet=bullet or pattern is _DASH, listed=listed, dash=pattern is _DASH) or (
            pattern is _COLON
            and (bullet or listed)
            and _VALUE.match(words, match.start("rest")) is not None
            and _measured(match["label"])
        ):
            return Label(re.sub(r"\s+", " ", match["label"]).strip(" *_"), match.start("rest"))
    return None


def _measured(text: str) -> bool:
    """Whether the words before a value name what it measures, with a date, an age or a clause in between: 'Catch of
    squid, 2024', 'People aged 75 years and over', 'Boats that are older than 30 years'."""
    plain = _DATED.sub("", _AGED.sub("", text.strip()))
    head = _RELATIVE.split(plain, maxsplit=1)[0].strip(" ,")
    whole = plain.strip()
    if not head or len(whole.split()) > _LONGEST or _SAID.search(whole) or re.search(r"[.!?;]\s", whole):
        return False
    return _is_label(head, bullet=True, listed=True, dash=False) and _AMOUNT.search(whole) is None


def answer_body(words: str) -> int:
    """How far into an answer its words begin, behind 'Answer:'; 0 where it is none, as in 'A. FINANCING'."""
    match = _ANSWER.match(words)
    return match.end() if match and not (words.isupper() and words.startswith("A.")) else 0


def _is_label(text: str, *, bullet: bool, listed: bool, dash: bool) -> bool:
    text = text.strip()
    if _NUMBER_LABEL.fullmatch(text):
        return True
    bare = re.sub(r"\([^()]*\)", "", text).strip() or text
    words = bare.split()
    if not words or len(words) > (9 if bullet or listed else 7) or not any(char.isalpha() for char in text):
        return False
    if bare[0] in "‘“\"'" and not bare[1:].strip("’”\"'").isalpha():
        return False  # somebody's words that hold a colon
    if bare[0].islower() and not re.match(r"[a-z]{1,2}[A-Z]", bare):
        return False
    if re.search(r"[.!?;][\s\"”]", text) or re.match(r"https?$|www", text, re.IGNORECASE) or _SAID.search(bare):
        return False
    if _AMOUNT.search(bare) or bare.count("(") != bare.count(")"):
        return False
    if len(words) > 1 and has_verb(bare):
        return False
    capital = title_case(bare)
    if dash:
        return capital >= 0.6 or len(words) <= 4
    if bullet or listed:
        return "," not in bare or capital >= 0.6
    return (len(words) <= 3 and "," not in bare) or capital >= 0.75
