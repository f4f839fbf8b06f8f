"""Digits that number what stands behind them or point to it: list numbers, footnotes, notes."""

from __future__ import annotations

import re

from trustetl.figures import contact
from trustetl.figures.draft import Draft, Scope
from trustetl.figures.vocabulary import tail_at
from trustetl.model import Part

_INLINE = re.compile(r"(\d{1,2})([.)\]])")
_MARKER = re.compile(r"(?:^|\n)[ \t]*[(\[]?$")
_MARKED = re.compile(r"\d{1,3}(?:\.\d{1,2}){0,3}(?:[.)\]:][ \t\n]|[)\]]|\.$)")
_NUMBERED = re.compile(
    r"\d{1,3}(?: \d){0,2} \.(?: (?=[A-Z“‘\"'])|[ \t\n]*$)|\d{1,2}/[ ](?=[A-Z])"
    r"|\d{1,2}\.\d{1,2} (?=[A-Z][a-z]+ )|\d{1,2}(?:\.\d{1,2}){2,3} (?=[A-Z])"
)
_NOTE = re.compile(r"(?:see|also|in|per|under)[ \t\n]+(?:foot|end)?notes?[ \t\n]+$")


def marker_at(s: Scope, at: int, floor: int) -> Draft | None:
    """A list number at the beginning of a line ('1. ', '(2)', '3) ')."""
    text = s.text
    begin = max(floor, at - 6)
    place = at - 1
    while place >= begin and text[place] in " \t([":
        place -= 1
    if place >= 0 and text[place] != "\n":
        return _inline_marker(s, at, place)
    if not _MARKER.search(text, begin, at) or (
        begin > 0 and floor == 0 and at - begin == 6 and "\n" not in text[begin:at]
    ):
        return None
    if at > floor and text[at - 1] == "(":
        phone = contact.phone_at(s, at, floor)
        if phone is not None:
            return phone
    match = _MARKED.match(text, at) or _NUMBERED.match(text, at)
    if match is None or (
        text[match.end() - 1] == " " and match.re is _NUMBERED and tail_at(s, match.end() - 1) is not None
    ):
        return None
    end = match.end()
    while end > at and text[end - 1] in " \t\n":
        end -= 1
    start = at
    while start > begin and text[start - 1] in "([":
        start -= 1
    return enumerator(s, start, end)


def _inline_marker(s: Scope, at: int, place: int) -> Draft | None:
    """A list number inside a line ('…: 1) fees fall; 2) licences last', '…; (2) the group'), or a footnote in
    brackets.
    """
    text = s.text
    match = _INLINE.match(text, at)
    if match is None:
        return None
    opened, closing = text[at - 1], match.group(2)
    if opened == "[":
        return enumerator(s, at - 1, match.end(), "a footnote mark") if closing == "]" else None
    if opened == "(":
        phone = contact.phone_at(s, at, max(0, at - 1))
        if phone is not None:
            return phone
        number = int(match.group(1))
        listed = (
            f"({number + 1})" in text[at : at + 400]
            if number == 1
            else f"({number - 1})" in text[max(0, at - 400) : at]
        )
        spaced = text[match.end() : match.end() + 1] == " " and text[at - 2 : at - 1] == " "
        beside = text[place] in ";,:." or (listed and spaced)
        return enumerator(s, at - 1, match.end()) if closing == ")" and beside else None
    if closing not in ".)" or match.end() >= len(text) or not text[match.end()].isspace():
        return None
    number = int(match.group(1))
    follows = f"{number + 1}{closing} " in text[match.end() : match.end() + 400]
    after = f"{number - 1}{closing} " in text[max(0, place - 400) : place]
    if text[place] == ";" or (text[place] == ":" and number == 1 and follows):
        return enumerator(s, at, match.end())
    if text[place] in ".!?" and closing == ")" and after:  # 'Sign up. 2) Upload the papers.'
        return enumerator(s, at, match.end())
    return None


def note_at(s: Scope, at: int, begin: int, digits: str) -> Draft | None:
    """The number of a note that a text refers to ('see note 3'); the words before it are looked at from ``begin``
    on."""
    if not digits.isdigit() or len(digits) > 3 or not _NOTE.search(s.low[begin:at]):
        return None
    return Draft(
        at, at + len(digits), "enumerator", "<note number>", reason="a note number", parts=[Part("mark", digits)]
    )


def enumerator(s: Scope, start: int, end: int, reason: str = "a list number") -> Draft:
    """An enumerator made of a known stretch."""
    return Draft(start, end, "enumerator", "<list number>", reason=reason, parts=[Part("mark", s.text[start:end])])


_LABELLED = re.compile(r"(?:component|sub-?component|table|note)[ \t]+\d{1,2}(?:\.\d)?")
_AT_LINE_HEAD = re.compile(r"(?:^|\n)[ \t]*(?:[-*•○●▪◦–·#|]+[ \t]*)*$")
_LABEL_END = re.compile(r"\**(?:[ \t]*[:.,–—][ \t]|[ \t]+[-|][ \t]|[ \t]*\()")


def numbers_item(s: Scope, start: int, end: int) -> bool:
    """Whether a label with a number stands at the head of a line, and what it numbers behind a mark: 'Component 2: …',
    'Table 1. …'."""
    return (
        _LABELLED.fullmatch(s.low, start, end) is not None
        and _LABEL_END.match(s.text, end) is not None
        and _AT_LINE_HEAD.search(s.text[max(0, start - 12) : start]) is not None
    )
