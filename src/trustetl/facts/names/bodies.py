"""Councils, agencies and other bodies that a text says are or will be set up, which makes them initiatives."""

from __future__ import annotations

import re
from collections.abc import Callable

from trustetl.facts.language.wordlists import Word, word_set
from trustetl.facts.names.acronyms import Pair
from trustetl.facts.names.edges import acronym_of, left_of, right_of
from trustetl.facts.names.told import without_asides
from trustetl.facts.names.words import GENERIC, SETTABLE, Naming, stops_name, telling_words, tidy_name

_SET_UP = re.compile(
    r"^(?:,\s+(?:which\s+|that\s+)?|\s+(?:which\s+|that\s+)?(?=was|were|is|are|has|have|will|shall|would|to be))"
    r"(?:(?:was|were|is|has been|have been|will be|to be|is to be|are to be|shall be|would be)\s+)?(?:being\s+)?"
    r"(?:newly\s+|first\s+|jointly\s+)?(?:set up|established|constituted|created|founded|formed|launched|inaugurated|"
    r"re-?(?:launched|constituted|established|activated)|instituted|installed|appointed|convened|put in place|"
    r"operationali[sz]ed)\b|"
    r"^(?:,\s(?:which|that))?\s(?:opened|started work|(?:started|began|commenced) operations|took up (?:its )?work|"
    r"became operational)\s(?:in|on|at|from)\s[^;.]{0,24}(?:19|20)\d\d\b|"
    r"^,\s(?:first\s|newly\s)?(?:announced|unveiled|proposed|approved)\s(?:in|on|by|last|this|at|under|as)\b|"
    r"^,?\s+(?:which|that)\s+(?:[\w’'-]+\s+){1,5}?(?:set up|established|constituted|created|founded|formed)\s+"
    r"(?:in|on|by|to|under|as|last|this|at)\b|"
    r"^(?:,|:|\s[–—-]|\s(?:is|will be|would be))\s(?:an?|the|its)\s(?:new|planned|proposed|future)\s(?:[a-z-]+\s){0,3}"
    r"(?:body|bodies|agency|institution|institute|office|organi[sz]ation|entity|unit|authority|cent(?:re|er)|"
    r"company)\b|"
    r"^\s(?:will|shall|would|is to|are to|is due to|is expected to)\s(?:(?:start|begin|commence|take up)\s(?:its\s)?"
    r"(?:work|working|operations?|operating|business|functions|buying|lending|trading|paying)|"
    r"become operational|open\s(?:in|on|at|by|its doors)|"
    r"come into being|be up and running)\b|"
    r"^\s(?:will|shall|would|is to|are to|should)\sbe\s(?:fully\s)?(?:operational|in place|up and running|ready)\b|"
    r"^(?:,\s(?:which|that)(?:\s[^,]{3,60},)?)?\s(?:has\s|had\s)?(?:replaced|succeeded|took\sover\sfrom|started\s(?:work|operations))\b"
    r"[^;.]{0,90}?\b(?:in|on|from|since)\s[^;.]{0,24}(?:19|20)\d\d\b|"
    r"^,\s(?:to be|which (?:will|is to) be)\s(?:hosted|based|located|housed|headed|led|run|managed|opened)\b",
    re.IGNORECASE,
)


_SETTING_UP = re.compile(
    r"(?:\b(?:set(?:s|ting)? up|(?:re-?)?establish(?:es|ed|ing)?|(?:re-?)?constitut(?:e|es|ed|ing)|creat(?:e|"
    r"es|ed|ing)|"
    r"form(?:s|ed|ing)?|(?:establishment|creation|formation|constitution|set-?up|setting-up|opening|"
    r"inauguration)(?=\s+of)|(?:re-?)?launch(?:es|ed|ing)?|(?<=\bto )found|(?<=\bwill )found|founded|founding|"
    r"propos(?:es|ed|ing)|"
    r"reactivat(?:e|es|ed|ing)|institut(?:es|ed|ing)|install(?:s|ed|ing)?|appoint(?:s|ed|ing)?|conven(?:e|es|ing)|"
    r"put(?:s|ting)? in place|open(?:s|ed|ing)?\s(?:the\s)?doors(?=\s+of))"
    r"\s+(?:of\s+)?(?:an?\s[^.;,]{3,60}\sand\s)?(?:a|an|the|its|their)\s+(?:new\s+|dedicated\s+|independent\s+|"
    r"separate\s+|national\s+)*)$",
    re.IGNORECASE,
)


_GOVERNING_BODIES = word_set(
    "council agency authority commission committee board secretariat bureau directorate tribunal regulator "
    "ombudsman observatory taskforce"
)
"""Bodies that are rows also where they are written small, if they are or will be set up."""


def described_bodies(text: str, words: list[Word]) -> list[Naming]:
    """Bodies in lower case that are yet to be set up or were: 'A technical secretariat, to be set up in Lagos, …'."""
    found: list[Naming] = []
    for index, word in enumerate(words):
        if word.capital or word.plain not in _GOVERNING_BODIES or index == 0:
            continue
        first = index
        while first > 0 and not words[first - 1].capital and text[words[first - 1].end : words[first].start] == " ":
            if stops_name(words[first - 1]) or words[first - 1].plain.endswith("ly"):
                break
            first -= 1
        new = first < index - 1 and words[first].plain == "new"
        modifiers = words[first:index]
        determined = first > 0 and words[first - 1].text in ("a", "an", "A", "An")
        if (
            not modifiers
            or len(modifiers) > 4
            or not determined
            or text[words[first - 1].end : words[first].start] != " "
        ):
            continue
        if all(modifier.plain in GENERIC for modifier in modifiers):
            continue
        if _SET_UP.match(text[word.end :]) or _SETTING_UP.search(text[: words[first].start]):
            start = words[first + new].start
            found.append(Naming(start, word.end, text[start : word.end], "body", lower=True))
    return found


_GOES_ON = re.compile(r",?\s(?:and|but)(?=\s(?:is|was|has|had|will|shall|would)\s)")


def _predicates(after: str) -> list[str]:
    """What follows a name, and each further predicate that goes on from a first one in its clause: ', which has been
    given $2 million and is due to open …' says as well ' is due to open …'.
    """
    clause = re.match(r"(?:,\s(?:which|that))?\s(?:is|was|has|had|will|shall|would)\b(?:[^.;]|\.(?=\d)){0,160}", after)
    if clause is None:
        return [after]
    return [after, *(after[match.end() :] for match in _GOES_ON.finditer(after, 0, clause.end()))]


def new_bodies(text: str, words: list[Word], pairs: list[Pair], place: Callable[[str], bool]) -> list[Naming]:
    """Councils, agencies and the like, where the text says that they are or will be set up."""
    found: list[Naming] = []
    for index, word in enumerate(words):
        if word.plain not in SETTABLE or not word.capital:
            continue
        first = left_of(text, words, index, place)
        last = right_of(text, words, index)
        capitals = all(w.capital for w in words[first:index]) and index - first > 1
        if not capitals and not telling_words(words[first:index] + words[index + 1 : last + 1], place):
            continue
        start, end = words[first].start, words[last].end
        acronym, closed = acronym_of(pairs, start, end, text)
        after = without_asides(text[end:])
        if any(_SET_UP.match(said) for said in _predicates(after)) or _SETTING_UP.search(text[:start]):
            found.append(Naming(start, closed, tidy_name(text, start, end), "body", acronym))
    return found
