"""The scan: one pass finds where a figure may stand, and the reader of its kind reads it there.

The scan stops at digits and at the few words that can begin a figure. Every reader looks at a bounded stretch
around its place, so the whole is linear in the length of the text, whatever the text is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from trustetl.figures import contact, ellipsis, joining, month_names, quantity, relative, spans, words
from trustetl.figures.digits import at_digit
from trustetl.figures.draft import Draft, Scope
from trustetl.figures.finishing import describe, finished, one_in
from trustetl.figures.numeral import DIGITS, ORDINALS
from trustetl.lexicon import function_words, pattern_of
from trustetl.model import Part

_STARTERS = sorted(
    (words.CARDINALS - {"zero"})
    | set(ORDINALS)
    | set(words.RATIOS)
    | {"http", "https", "www", "half", "last"}
    | {
        f"{word} {unit}"
        for word in ("this", "next", "previous", "current", "ongoing")
        for unit in relative.RELATIVE_UNITS
    }
    | {w for w in month_names.WEEKDAYS if len(w) > 5}
    | {w for w in month_names.LONG_MONTHS if w != "sept"}
    | {
        "hundred per cent",
        "hundred percent",
        "a dozen",
        "a hundred",
        "a thousand",
        "a million",
        "a billion",
        "a trillion",
        "a lakh",
        "a crore",
        "a third",
        "a quarter",
        "a fifth",
        "a half",
        "a sixth",
        "a tenth",
        "an eighth",
        "a percentage point",
        "a full percentage point",
        "by the end of the",
        "before the end of the",
        "until the end of the",
        "till the end of the",
        "before the end of this",
        "until the end of this",
        "at the end of the",
        "by the end of this",
    }
    | {
        f"{word} {the}{end}"
        for word in ("by", "before", "until", "at")
        for the in ("", "the ")
        for end in ("year-end", "year end", "year's end", "year’s end", "month-end")
    }
)
_WORD_HERE = rf"(?:{pattern_of(_STARTERS)})(?![^\W_])"
_ASTRAL = "\U000104a0-\U0001fbf9"
"""The stretch beyond the Basic Multilingual Plane in which digits stand, among much else."""
_DIGIT = re.compile(f"[{DIGITS}{_ASTRAL}]")
_STARTING = re.compile(rf"[ \n\t(\-–—/\"“‘'*~>|:\[]{_WORD_HERE}")
_FIRST = re.compile(_WORD_HERE)
_WORD = re.compile(r"[a-z]+")
_HYPHENED_THING = re.compile(
    r"-(?:lane|storey|story|bed|bedded|seat|seater|coach|car|berth|member|door|room|classroom|judge|unit|turbine|reactor)\b"
)
"""What a number in words before a hyphen counts ('a four-lane road'); of other adjectives ('two-tier', 'three-pronged')
it is a part."""
_SPANS = frozenset("year month week day hour time half third quarter way more".split())
_SPELT_ORDINAL = re.compile(rf"-({'|'.join(ORDINALS)})(?![a-z])")


def scan(s: Scope) -> Iterator[Draft]:
    """The figures of a text in order, without overlap; every digit lies in one of them."""
    return ellipsis.settled(s, spans.join(s, _scanned(s)))


def _scanned(s: Scope) -> Iterator[Draft]:
    """What is read at each digit and at each word that may begin a figure, whichever comes first; the two searches
    go on side by side, each at the speed of a search for one thing."""
    low = s.low
    length = len(low)
    find_digit, find_word = _DIGIT.search, _STARTING.search
    floor = 0
    if _FIRST.match(low) is not None:
        draft = _at_word(s, 0, 0)
        if draft is not None:
            floor = draft.end
            yield draft
    digit, word = find_digit(low, floor), find_word(low, floor)
    digit_at = digit.start() if digit else length
    word_at = word.start() if word else length
    while digit_at < length or word_at < length:
        if digit_at < word_at:
            place = digit_at
            if low[place] > "\uffff" and not low[place].isdecimal():
                digit = find_digit(low, place + 1)
                digit_at = digit.start() if digit else length
                continue
            draft = at_digit(s, place, floor)
        else:
            place = word_at
            draft = _at_word(s, place + 1, floor)
            if draft is None:
                whole = _WORD.match(low, place + 1)
                word = find_word(low, whole.end() if whole else place + 1)
                word_at = word.start() if word else length
                continue
        yield draft
        floor = draft.end if draft.end > place else place + 1
        if digit_at < floor:
            digit = find_digit(low, floor)
            digit_at = digit.start() if digit else length
        if word_at < floor:
            word = find_word(low, floor)
            word_at = word.start() if word else length


def _opens(s: Scope, d: Draft) -> bool:
    """Whether a counted one begins an item without a verb to close it ('One new port in the north')."""
    words = s.text[d.start : d.end].split()
    return (
        d.start == 0
        and d.unit is not None
        and d.unit.split()[-1] not in _SPANS
        and s.text[-1:] not in ".?!:"
        and words[1][:1].islower()
        and function_words("auxiliaries").isdisjoint(s.low[d.end :].split())
    )


def _at_word(s: Scope, at: int, floor: int) -> Draft | None:
    match = _WORD.match(s.low, at)
    if match is None:
        return None
    word = match.group()
    if word in ("http", "https", "www"):
        return contact.address_at(s, at)
    if word in words.RATIOS:
        draft = words.multiple_at(s, at, word)
        if draft is not None:
            describe(s, draft)
        return draft
    if word in ("last", "first") or word in ORDINALS:
        if word == "last":
            return words.ordinal_at(s, at, word, floor) or relative.relative_at(s, at, word, floor)
        return words.ordinal_at(s, at, word, floor)
    if word not in words.CARDINALS and word not in ("a", "an", "half", "hundred"):
        return relative.relative_at(s, at, word, floor)
    number = words.number_at(s, at, word)
    draft = words.fraction_at(s, at, number, word)
    if draft is not None:
        describe(s, draft)
        return draft
    if number is None:
        return None
    if s.low[number.end : number.end + 1].isalnum():
        return None
    hyphen = s.low[number.end : number.end + 1] == "-"
    if hyphen and number.value >= 20:
        ordinal = _SPELT_ORDINAL.match(s.low, number.end)
        if ordinal is not None:
            return Draft(
                at,
                ordinal.end(),
                "ordinal",
                "<ordinal>",
                value=number.value + ORDINALS[ordinal.group(1)],
                parts=[Part("ordinal", s.text[at : ordinal.end()])],
            )
    draft = quantity.amount_at(s, number)
    if hyphen and draft.kind in ("count", "number") and draft.scale == 1.0 and draft.kind != "measure":
        joined = joining.joins(s, number.end)
        if _HYPHENED_THING.match(s.low, number.end):
            return finished(s, draft, number, floor)
        if joined is None or quantity.second_at(s, joined.end()) is None:
            return None
    if word == "one" and number.value == 1 and draft.scale == 1.0 and draft.kind in ("count", "number"):
        return (
            one_in(s, draft, number) if draft.bare else finished(s, draft, number, floor) if _opens(s, draft) else None
        )
    if draft.kind == "count" and draft.unit and draft.unit.split()[-1] in ("year", "month"):
        draft.kind = "measure"
    if draft.kind == "number" and not number.spelt:
        return None
    return finished(s, draft, number, floor)
