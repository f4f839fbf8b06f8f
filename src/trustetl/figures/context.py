"""What the words around a figure say of it: how exact it is, and whether it is a rise or a fall."""

from __future__ import annotations

import re

from trustetl import lexicon
from trustetl.figures.draft import Scope

_AFTER = re.compile(
    r"[ \t]*(?:(-odd\b|odd\b|-ish\b|or so\b)|(\+(?![\w.])|-?plus\b(?! \w+ percent)|or more\b|and above\b|or above\b"
    r"|and more\b|or over\b|or greater\b)"
    r"|(or less\b|or fewer\b|or below\b|and below\b|at most\b|at the most\b|or under\b))",
)
_QUALIFIERS = {row["form"]: row["qualifier"] for row in lexicon.rows_of("qualifiers")}
_CHANGES = {row["form"]: row["change"] for row in lexicon.rows_of("changes")}
_SKIPPED = lexicon.function_words("before_changes")
"""What may stand between a verb or noun of change and its figure."""
_FILLERS = lexicon.function_words("before_qualified")
"""What may stand between a qualifier and its figure."""
_LAST_WORDS = frozenset(form.split()[-1] for form in _QUALIFIERS) | _FILLERS
"""The words that can stand next to a qualified figure."""
_OPENING = "(~≈"
_SIGNS = {"<": "at_most", "≤": "at_most", ">": "at_least", "≥": "at_least"} | dict.fromkeys("~≈±∼", "approximate")
_OF_PLACE = frozenset("under over above below within beyond near around about crossing".split())
"""Qualifiers that say where something is when 'the' follows ('over the 5 years')."""
_OTHERWISE = {
    "over": frozenset("spread payable period spent years takes took all".split()),
    "about": frozenset("talks talked brought bring said come came".split()),
}
"""Words before a qualifier that give it another meaning ('spread over 5 years', 'talks about 5 nations')."""
_OF_RANK = frozenset("under above below beyond near".split())
"""Qualifiers that say nothing of a rank or name ('near 5th Avenue')."""
_NOT = frozenset("not no never rarely".split())
_MORE = frozenset("more greater higher larger".split())
_COMPARED = frozenset("cent percent times points".split())
"""Words before 'more than' that make a comparison of it ('5 times more than 20')."""
_ARTICLES = frozenset(("a", "an", "the"))


def words_before(s: Scope, at: int) -> list[str]:
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
    return word in _CHANGES or word in _SKIPPED or word.lstrip(_OPENING) in _LAST_WORDS


def qualifier_of(s: Scope, draft_start: int, draft_end: int, words: list[str], kind: str) -> str | None:
    """How exact a figure is said to be: ``approximate``, ``at_least``, ``at_most``, or None where nothing is said."""
    text = s.low
    if draft_end < len(text) and text[draft_end] in " +-\tpo":
        after = _AFTER.match(text, draft_end)
        if after is not None:
            return "approximate" if after.group(1) else "at_least" if after.group(2) else "at_most"
    sign = _SIGNS.get(text[draft_start - 1]) if draft_start else None
    if sign is not None:
        return sign
    skipped = False
    for at in range(3):
        near = words[at].lstrip(_OPENING) if at < len(words) else ""
        if near not in _LAST_WORDS:
            return None
        for length in (4, 3, 2, 1):
            if at + length > len(words):
                continue
            found = _QUALIFIERS.get(" ".join([*reversed(words[at + 1 : at + length]), near]))
            if found is not None:
                return _meant(found, near, words[at + 1 : at + length], words[at + length :], skipped, kind)
        if near not in _FILLERS:
            return None
        skipped = skipped or near == "the"
    return None


def _meant(found: str, near: str, own: list[str], before: list[str], skipped: bool, kind: str) -> str | None:
    """What a qualifier means where it stands; None where it is none there.

    Args:
        found: What it means by itself.
        near: Its last word.
        own: Its other words, the nearest first.
        before: The words before it, the nearest first.
        skipped: Whether 'the' stands between it and the figure.
        kind: The kind of the figure.
    """
    earlier = before[0] if before else ""
    if skipped and near in _OF_PLACE:
        return None
    if not own:
        return _word_meant(found, near, before, kind)
    if own == ["up"] and near == "to" and _reached(before):
        return None
    if len(own) == 1 and near == "than":
        if earlier.endswith("%") or earlier in _COMPARED:
            return None
        if earlier in _NOT:
            return "at_most" if own[0] in _MORE else "at_least"
    return found


def _word_meant(found: str, near: str, before: list[str], kind: str) -> str | None:
    """The same of a qualifier of one word."""
    earlier = before[0] if before else ""
    if earlier in _OTHERWISE.get(near, ()):
        return None
    if (near == "over" and kind == "duration") or (near in _OF_RANK and kind in ("ordinal", "identifier")):
        return None
    if near in ("exceed", "exceeding") and (earlier in ("not", "cannot") or before[:2] == ["to", "not"]):
        return "at_most"
    return found


def _reached(words: list[str]) -> bool:
    """Whether 'up to X' tells of a level reached ('rose 11 per cent, up to $86 billion') and sets no limit."""
    return any(
        (word in _CHANGES and word != "up") or (word in ("from", "per", "percent") and len(words) > 2)
        for word in words[:6]
    ) and any(word in _CHANGES for word in words[:8])


_CHANGE_AFTER = re.compile(
    r"[ \t\n]+(?:(?:annual|yearly|sharp|net|overall|further|cumulative|average|year-on-year|y-o-y|yoy|a|an)[ \t\n]+)?"
    r"(?:(more|higher|greater|bigger|larger|increase|rise|growth|jump|surge|hike|uptick|expansion|gain)|(less|lower"
    r"|fewer|smaller|cheaper|decline|decrease|reduction|cut|fall|drop|dip|contraction|fewer))\b"
)


def change_behind(s: Scope, end: int) -> str | None:
    """Whether the words behind a percentage make it a rise or fall ('5 per cent more than', 'a 12% decline')."""
    match = _CHANGE_AFTER.match(s.low, end)
    return None if match is None else "increase" if match.group(1) else "decrease"


_PHRASAL = [[verb] for verb in "make makes made making take takes took taken set sets add adds added use uses".split()]
"""Verbs that 'up' belongs to: what makes up 5% does not rise."""


def change_of(words: list[str]) -> str | None:
    """Whether a figure is an amount of change, by the verb or noun before it ('rose by 5 per cent', 'an increase
    of 12%')."""
    for at, word in enumerate(words[:5]):
        found = _CHANGES.get(word)
        if found is not None:
            return None if word == "up" and words[at + 1 : at + 2] in _PHRASAL else found
        if word in ("to", "from", "at", "in") or (word not in _SKIPPED):
            return None
    return None
