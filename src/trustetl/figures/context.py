"""What the words around a figure say of it: how exact it is, and whether it is a rise or a fall."""

from __future__ import annotations

import re
from functools import cache

from trustetl import lexicon
from trustetl.figures.draft import Scope

_AFTER = re.compile(
    r"[ \t]*(?:(-odd\b|odd\b|-ish\b|or so\b)|(\+(?![\w.])|-?plus\b(?! \w+ percent)|or more\b|and above\b|or above\b"
    r"|and more\b|or over\b|or greater\b)"
    r"|(or less\b|or fewer\b|or below\b|and below\b|at most\b|at the most\b|or under\b))",
)
_SKIPPED = frozenset(
    [
        "a",
        "an",
        "the",
        "by",
        "of",
        "total",
        "sum",
        "nearly",
        "about",
        "around",
        "some",
        "approximately",
        "roughly",
        "almost",
        "only",
        "another",
        "further",
        "additional",
        "just",
        "whopping",
        "massive",
        "sharp",
        "steep",
        "annual",
        "average",
        "over",
        "more",
        "than",
        "at",
        "least",
        "up",
        "to",
        "record",
        "mere",
        "cumulative",
        "combined",
        "whole",
        "amount",
        "worth",
        "value",
        "level",
        "rate",
        "further",
        "estimated",
        "expected",
        "projected",
        "initial",
        "full",
        "overall",
        "single",
        "around",
    ]
)
_FILLERS = frozenset(
    [
        "the",
        "a",
        "an",
        "total",
        "sum",
        "amount",
        "of",
        "another",
        "further",
        "additional",
        "some",
        "rs",
        "only",
        "first",
    ]
)
_ARTICLES = frozenset(("a", "an", "the"))


@cache
def _qualifiers() -> dict[str, str]:
    return {row["form"]: row["qualifier"] for row in lexicon.rows_of("qualifiers")}


@cache
def _last_words() -> frozenset[str]:
    """The words that can stand next to a qualified figure."""
    return frozenset(form.split()[-1] for form in _qualifiers()) | _FILLERS


@cache
def _changes() -> dict[str, str]:
    return {row["form"]: row["change"] for row in lexicon.rows_of("changes")}


def words_before(s: Scope, at: int, floor: int) -> list[str]:
    """Up to eight words of the same sentence before an offset, the nearest first, in lower case."""
    begin = at - 64
    if begin < 0:
        begin = 0
    words = s.low[begin:at].split()
    if begin > 0 and words and not s.low[begin - 1].isspace() and not s.low[begin].isspace():
        words = words[1:]
    words.reverse()
    kept: list[str] = []
    for word in words[:8]:
        last = word[-1]
        if kept and (last in ";!?:" or (last == "." and len(word) > 3 and word not in ("approx.", "appx."))):
            break
        kept.append(word.strip("(),[]\"'“”‘’*"))
    return kept


def worth_reading(s: Scope, at: int) -> bool:
    """Whether the word before an offset can say how exact a figure is or whether it is a change; most can't."""
    pieces = s.low[at - 36 if at > 36 else 0 : at].rsplit(None, 2)
    if len(pieces) < 3:
        return True
    word = pieces[2].strip("(),[]\"'“”‘’*")
    if word in _ARTICLES:
        word = pieces[1].strip("(),[]\"'“”‘’*")
    return word in _changes() or word in _SKIPPED or word.lstrip("(~≈") in _last_words()


def qualifier_of(s: Scope, draft_start: int, draft_end: int, words: list[str], kind: str) -> str | None:
    """How exact a figure is said to be: ``approximate``, ``at_least``, ``at_most``, or None where nothing is said."""
    text = s.low
    if draft_end < len(text) and text[draft_end] in " +-\tpo":
        after = _AFTER.match(text, draft_end)
        if after is not None:
            return "approximate" if after.group(1) else "at_least" if after.group(2) else "at_most"
    if draft_start and text[draft_start - 1] in "~≈<>≤≥±∼":
        return {"<": "at_most", ">": "at_least", "≤": "at_most", "≥": "at_least"}.get(
            text[draft_start - 1], "approximate"
        )
    table = _qualifiers()
    last_words = _last_words()
    rest = words
    skipped = False
    for _ in range(3):
        first = rest[0].lstrip("(~≈") if rest else ""
        if first not in last_words:
            return None
        for length in (3, 2, 1):
            if len(rest) >= length:
                found = table.get(" ".join([*reversed(rest[1:length]), first]) if length > 1 else first)
                if found is not None:
                    if first == "to" and length == 2 and rest[1] == "up" and _reached(rest[2:]):
                        return None
                    if skipped and first in (
                        "under",
                        "over",
                        "above",
                        "below",
                        "within",
                        "beyond",
                        "near",
                        "around",
                        "about",
                        "crossing",
                    ):
                        return None
                    if (
                        length == 2
                        and first == "than"
                        and len(rest) > 2
                        and (rest[2] in ("cent", "percent", "times", "points") or rest[2].endswith("%"))
                    ):
                        return None
                    if length == 1:
                        if (
                            first == "over"
                            and len(rest) > 1
                            and rest[1] in ("spread", "payable", "period", "spent", "years", "takes", "took", "all")
                        ):
                            return None
                        if first == "over" and kind == "duration":
                            return None
                        if (
                            first == "about"
                            and len(rest) > 1
                            and rest[1] in ("talks", "talked", "brought", "bring", "said", "come", "came")
                        ):
                            return None
                        if first in ("under", "above", "below", "beyond", "near") and kind in ("ordinal", "identifier"):
                            return None
                        if first in ("exceed", "exceeding") and len(rest) > 1 and rest[1] in ("not", "cannot", "to"):
                            return "at_most" if rest[1] != "to" or (len(rest) > 2 and rest[2] == "not") else found
                    elif length == 2 and first == "than":
                        before = rest[2] if len(rest) > 2 else ""
                        if before in ("not", "no", "never", "rarely"):
                            return "at_most" if rest[1] in ("more", "greater", "higher", "larger") else "at_least"
                    return found
        if first in _FILLERS:
            skipped = skipped or first == "the"
            rest = rest[1:]
            continue
        return None
    return None


def _reached(words: list[str]) -> bool:
    """Whether 'up to X' tells of a level reached ('rose 11 per cent, up to $86 billion') and sets no limit."""
    changes = _changes()
    return any(
        (word in changes and word != "up") or (word in ("from", "per", "percent") and len(words) > 2)
        for word in words[:6]
    ) and any(word in changes for word in words[:8])


_CHANGE_AFTER = re.compile(
    r"[ \t\n]+(?:(?:annual|yearly|sharp|net|overall|further|cumulative|average|year-on-year|y-o-y|yoy|a|an)[ \t\n]+)?"
    r"(?:(more|higher|greater|bigger|larger|increase|rise|growth|jump|surge|hike|uptick|expansion|gain)|(less|lower"
    r"|fewer|smaller|cheaper|decline|decrease|reduction|cut|fall|drop|dip|contraction|fewer))\b"
)


def change_behind(s: Scope, end: int) -> str | None:
    """Whether the words behind a percentage make it a rise or fall ('5 per cent more than', 'a 12% decline')."""
    match = _CHANGE_AFTER.match(s.low, end)
    return None if match is None else "increase" if match.group(1) else "decrease"


def change_of(words: list[str]) -> str | None:
    """Whether a figure is an amount of change, by the verb or noun before it ('rose by 5 per cent', 'an increase
    of 12%')."""
    changes = _changes()
    for word in words[:5]:
        found = changes.get(word)
        if found is not None:
            return found
        if word in ("to", "from", "at", "in") or (word not in _SKIPPED):
            return None
    return None
