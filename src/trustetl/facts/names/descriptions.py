"""Programmes named by description, in lower case: a head noun with telling words and money or a decision beside it."""

from __future__ import annotations

import re
from collections.abc import Callable

from trustetl.facts.language.verbs import base_forms
from trustetl.facts.language.wordlists import SMALL_WORDS, Word, content, head_of, heads, word_set, words_in
from trustetl.facts.names.acronyms import is_acronym
from trustetl.facts.names.words import EVENT_VERBS, GENERIC, STOP, Naming, stops_name, telling_words, tidy_name
from trustetl.lexicon import currency_nouns

_MONEY = re.compile(
    r"(?:(?:Rs\.?|INR|₹|\?|US\$|USD|\$|€|EUR|£|GBP|¥|JPY|R\$|BRL|KSh\.?|KES|Sh\.?)\s?\d|\d[\d,.]*[\s-](?:crore|lakh|"
    r"million|billion|trillion|cr|bn|mn))",
    re.IGNORECASE,
)


_DECIDED = re.compile(
    r"\b(?:approv|clear|launch|sanction|unveil|announc|notif|roll(?:ed|s|ing)? out|introduc|inaugurat|"
    r"propos|sign|conclud|"
    r"part of|comes? under)\w*",
    re.IGNORECASE,
)


MADE_OF = re.compile(
    r"\b(?:[Ii]t|[Pp]ackage|[Pp]roposals?|[Rr]eform)\s(?:[^.;,]{0,30}\s)?(?:consists? of|comprises?|is made up of|"
    r"are made up of|brings together)\s[^.;]*\ban?\s(?:new\s)?$"
)
"""What a package is made of, before a member of it."""


_APPOSED = re.compile(
    r"\b(?!In\b|At\b|Near\b|From\b|On\b|Around\b)[A-Z][\w’'-]+(?:\s(?:(?:of|for|and|the)\s)*[A-Z][\w’'-]+)*\s(?:[A-Z][\w’'-]+)(?:\s?\([^()]{2,20}\))?,\s(?:an?|its|the)\s"
    r"(?:(?:[^,.;]|(?<=\d)[,.](?=\d)){0,40}?[-\s](?:crore|lakh|million|billion|trillion|cr|bn|mn)\s|[a-z-]+\s){0,2}$"
)
"""A name with two capitals, behind which a description only says what it is: 'the Blue Nets Yojana, a Rs 9-crore
scheme to …'.
"""


_JOINT_DEEDS = {
    ("joint", "action"),
    ("pilot", "action"),
    ("preparatory", "action"),
    ("coordination", "action"),
    ("joint", "undertaking"),
    ("pilot", "project"),
    ("joint", "programme"),
    ("joint", "program"),
}
"""Words that together say what is run jointly or for trial, and need no word before them that tells it apart."""


def described_names(text: str, words: list[Word], place: Callable[[str], bool]) -> list[Naming]:
    """Programmes named by description in lower case, where money or a decision stands beside them."""
    found: list[Naming] = []
    for index, word in enumerate(words):
        head = head_of(word)
        deed = index > 0 and (words[index - 1].plain, word.plain) in _JOINT_DEEDS and not words[index - 1].capital
        if word.capital or (not deed and (head is None or heads()[head]["lower"] != "1")):
            continue
        if deed:
            found += _joint_deed(text, words, index, place)
        if head is None:
            continue
        first = index
        while first > 0 and index - first < 5:
            before = words[first - 1]
            gap = text[before.end : words[first].start]
            if (
                gap != " "
                or before.possessive
                or before.text[0].isdigit()
                or before.plain in STOP
                or before.plain in currency_nouns()
                or stops_name(before)
                or before.text.endswith(("-crore", "-lakh", "-year"))
            ):
                break
            if before.text.casefold().endswith("ly") or (
                before.capital and not is_acronym(before.text) and first == index
            ):
                break
            first -= 1
        modifiers = list(words[first:index])
        while modifiers and modifiers[0].plain in GENERIC and (modifiers[0].plain, word.plain) != ("action", "plan"):
            modifiers.pop(0)
            first += 1
        introduced = text[max(0, words[first].start - 45) : words[first].start]
        determined = re.search(
            r"(?i)(?:\b(?:an?|the|its|their|our|his|another)\s+(?:[a-z-]+\s+)?|['’]s?\s+|[-\s](?:crore|lakh|million|"
            r"billion|trillion|cr|bn)\s+|^)$",
            introduced,
        )
        before_it = text[: words[first].start]
        own = re.search(r"\bown\s+$", introduced) or (
            _APPOSED.search(before_it, max(0, len(before_it) - 120)) and not MADE_OF.search(before_it)
        )
        end = complement_end(text, words, index)
        after = text[end : end + 70]
        telling = telling_words(modifiers, place, lower=True)
        named_by = telling or (end > word.end and telling_words([w for w in words if word.end <= w.start < end], place))
        calling = head == "mission" and re.search(r"\b(?:our|its|their|my|his|her)\s+(?:[a-z-]+\s+)?$", introduced)
        if not named_by or own or calling or not (determined or _MONEY.search(introduced)):
            continue  # 'our mission to keep reefs alive': what somebody is there for
        money = _MONEY.search(introduced) or re.match(
            r"(?:\W{0,2}(?:worth|of|with|costing|at)|,?\s(?:to|for|on|in|into)\swhich)\s[^.;]{0,40}?" + _MONEY.pattern,
            after,
            re.IGNORECASE,
        )
        decided = _DECIDED.search(text[max(0, words[first].start - 60) : words[first].start]) or re.match(
            r"[^.;,]{0,30}\b(?:approved|cleared|launched|sanctioned|announced|notified|unveiled|was|will be|"
            r"has been)\b",
            after,
        )
        decided = decided or (MADE_OF.search(text[: words[first].start]) if end > word.end else None)
        definite = re.search(r"\bthe\s+(?:[a-z-]+\s+)?$", introduced)
        if not money and not (decided and not (definite and not telling)):
            continue
        start = words[first].start
        name = tidy_name(text, start, end)
        if len(content(name)) >= 2:
            found.append(Naming(start, end, name, heads()[head]["kind"], lower=True))
    return found


_RUN_OF = re.compile(
    r"(?:[^.;]{0,60},)?\s(?:(?:was|were|has been|will be|is to be|is|to be)\s)?(?:\w+ly\s)?"
    r"(?:(?:re)?launched|started|starts|began|begins|set up|approved|announced|will (?:start|begin)|due to start|"
    r"running|ran|runs)\b"
)
"""What says behind a description when it is run."""


def _joint_deed(text: str, words: list[Word], index: int, place: Callable[[str], bool]) -> list[Naming]:
    """A 'joint action against fraud' or 'pilot action BorderReef', where it is told to begin or to cost something: by
    its name behind it, or by what it is for.
    """
    word = words[index]
    follow = words[index + 1] if index + 1 < len(words) and text[word.end : words[index + 1].start] == " " else None
    if follow is None:
        return []
    if follow.capital and not stops_name(follow) and not place(follow.plain):
        last = index + 1
        while (
            last + 1 < len(words) and words[last + 1].capital and text[words[last].end : words[last + 1].start] == " "
        ):
            last += 1
        coined = sum(letter.isupper() for letter in follow.text) > 1
        if last > index + 1 or coined:
            return [Naming(follow.start, words[last].end, tidy_name(text, follow.start, words[last].end), "initiative")]
        return []
    end = complement_end(text, words, index)
    if end == word.end or not (_RUN_OF.match(text, end) or _MONEY.search(text[end : end + 60])):
        return []
    start = words[index - 1].start
    return [Naming(start, end, tidy_name(text, start, end), "initiative", lower=True)]


_ENDS = word_set(
    "from with by under at in that which who over through during as is was will has after until till "
    "since would were are worth when while"
)
"""Words that a description in lower case does not run past."""


_MADE_DO = re.compile(
    r"\b(?:expect|want|allow|enabl|help|requir|urg|ask|permit|caus|forc|oblig|order|encourag|invit|instruct|trust|"
    r"press|"
    r"authori[sz]|direct|call(?:s|ed)? (?:up)?on|extend|widen|spread|tak|bring|brought|expand|open)[a-z]*\s"
    r"(?:the|this|its|their|our|that)\s(?:[\w-]+\s){0,3}$"
)
"""What makes 'to' go on with the verb and not with the noun: 'wants the campaign to …', 'takes the scheme to …'."""


_TIME_AHEAD = re.compile(
    r"\s(?:(?:the|a|its|this)\s)?(?:(?:next|coming|following|current|new|whole|entire|period of)\s)?(?:(?:[a-z]+|"
    r"\d+)\s)?"
    r"(?:years?|months?|weeks?|decades?|season|term|session)\b"
)


def complement_end(text: str, words: list[Word], head: int) -> int:
    """Where the name ends that goes on after the head noun: 'scheme for the repair of fishing nets', 'to make
    magnets'.
    """
    end = words[head].end
    follow = words[head + 1] if head + 1 < len(words) else None
    if (
        follow is None
        or follow.text.casefold() not in ("for", "to", "on", "against")
        or text[end : follow.start] != " "
    ):
        return end
    if follow.text.casefold() == "to":
        deed = words[head + 2] if head + 2 < len(words) else None
        done = deed is not None and deed.plain in base_forms() | words_in("actions", column="base")
        pronoun = head + 3 < len(words) and words[head + 3].plain in ("it", "them", "this", "that", "sure")
        if not done or pronoun or _MADE_DO.search(text[: words[head].start]):
            return end
    if _TIME_AHEAD.match(text[follow.end :]):
        return end  # 'a plan for the next five years'
    last = head
    for index in range(head + 2, min(head + 11, len(words))):
        word = words[index]
        if (
            text[words[index - 1].end : word.start] != " "
            or word.text[0].isdigit()
            or word.text in ("Rs", "INR", "USD")
        ):
            break
        plain = word.text.casefold()
        if plain in _ENDS or (plain == "to" and index > head + 1):
            break
        if plain in ("and", "or") and index + 1 < len(words) and words[index + 1].text in ("a", "an", "the"):
            break  # the next of a list
        if plain in EVENT_VERBS:
            break
        last = index
    while last > head and words[last].text.casefold() in SMALL_WORDS:
        last -= 1
    if follow.text.casefold() == "to" and last - head < 3:
        return end
    return words[last].end if last > head + 1 else end
