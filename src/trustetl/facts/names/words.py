"""The words that names are made of: a name found at a place, the lists of words that bound it, what tells it from
others of its kind.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from trustetl.facts.language.wordlists import SMALL_WORDS, Word, head_of, singular, word_set, words_in


@dataclass(frozen=True, slots=True)
class Naming:
    """One place where an initiative is named (offsets of the statement's text)."""

    start: int
    end: int
    name: str
    kind: str
    acronym: str | None = None
    alias: str | None = None
    """A shorter name given in brackets behind it ('… Program (LC Program)')."""
    lower: bool = False
    """Named by description, in lower case ('a deep-sea cable programme')."""
    standing: str = ""
    """'new' or 'old', where the words before it say so: 'the new …', 'the current …'."""


STOP = words_in("initiative_generic", "stop")


GENERIC = words_in("initiative_generic", "generic")


INSTRUMENT = words_in("initiative_generic", "instrument")


BODIES = words_in("initiative_bodies")


SETTABLE = words_in("initiative_settable")


AGENCIES = words_in("initiative_agencies", column="name")
NO_PROGRAMMES = AGENCIES | {
    "grant agreement",
    "loan agreement",
    "exchange of notes",
    "financing agreement",
    "credit agreement",
}
"""Names in full that are no initiatives: agencies, and the papers that are signed for every grant and loan."""


EVENT_VERBS = frozenset(word for word in words_in("events") if " " not in word)


NEVER_ENGLISH = word_set("sa kwa cha vya ng mga untuk yang aur para com sem ao aos pelo pela zum zur och til za wo")
"""Small words of other languages that are no English ones ('the Gamot Para sa Masa programme')."""


WEAK_HEADS = word_set(
    "network system corridor facility window drive movement challenge league gateway code deal passport guarantee"
)
"""Heads that in lower case go with any proper noun: 'the TR network', 'a TIR corridor'."""


FOREIGN_SMALL = word_set(
    "de da do dos das del di della e em na no nas nos para por com sem sob ao aos la las los le les el y en con du des "
    "et pour par sur aux au der die das und für von zu im mit ya wa za la kwa cha vya pa ka ni na ke ki ko se aur dan "
    "untuk yang ng sa mga wo van het voor un une uma um ki dla pro"
)
"""Words that foreign names hold in lower case (no English preposition among them)."""


CALENDAR = word_set(
    "january february march april may june july august september october november december monday tuesday "
    "wednesday thursday friday saturday sunday"
)
"""Months and days of the week, whose capitals make no name."""


def contiguous(text: str, left: Word, right: Word) -> bool:
    """Whether nothing but a space, a bracketed acronym or quotation marks stands between two words of a name."""
    return (
        re.fullmatch(r"[ \u00a0]|\s?\([^()\d]{2,14}\)\s?|[ ]?[“”\"‘’'][ ]?", text[left.end : right.start]) is not None
    )


def stops_name(word: Word) -> bool:
    plain = word.plain
    return (
        plain in STOP
        or plain in EVENT_VERBS
        or plain in CALENDAR
        or plain.endswith(("-led", "-backed", "-funded", "-based", "-run"))
    )


def tidy_name(text: str, start: int, end: int) -> str:
    """A name as written, without bracketed acronyms, quotation marks and line breaks."""
    words = text[start:end]
    if start > 0 and text[start - 1] in "‘'":
        words = re.sub(r"[’'](?= |$)", "", words)
    return " ".join(
        re.sub(r"\s?[(\[][^()\[\]]*[)\]](?! (?:Act|Bill|Law|Rules|Regulations?|Ordinance|Order|Code)\b)", " ", words)
        .replace("“", "")
        .replace("”", "")
        .replace('"', "")
        .split()
    ).strip("‘’' ")


def telling_words(words: list[Word], place: Callable[[str], bool], lower: bool = False) -> list[Word]:
    """The words that tell a name from others of its kind: no article, no general adjective, no bare country."""
    return [
        word
        for word in words
        if word.text.casefold() not in SMALL_WORDS
        and word.plain not in GENERIC
        and word.plain not in STOP
        and singular(word.plain) not in BODIES
        and not place(word.plain)
        and head_of(word) is None
        and not (lower and word.plain in INSTRUMENT)
    ]


def runs_to_body(text: str, words: list[Word], index: int) -> bool:
    """Whether the capitalised words from an index on, spaces alone between them, run on to that of a body."""
    for k in range(index, min(index + 3, len(words))):
        if not words[k].capital or (k > index and text[words[k - 1].end : words[k].start] != " "):
            return False
        if singular(words[k].plain) in BODIES:
            return True
    return False


_ACTION_HEADS = word_set(
    "interventions intervention promotion adoption development support assistance transition transformation "
    "transforming acceleration accelerating rejuvenation strengthening advancing building enhancing boosting "
    "promoting supporting improving integrating"
)


def begins_with_action(words: list[Word]) -> bool:
    """Whether a name says what is to be done: 'Transforming …', 'Faster Adoption and …', 'Strategic Interventions for
    …'.
    """
    cut = next((index for index, word in enumerate(words) if word.text.casefold() in SMALL_WORDS), len(words))
    front = [word.text.casefold() for word in words[:cut]]
    if any(singular(word) in BODIES for word in front):
        return False  # 'Development Bank of …'
    if any(word in _ACTION_HEADS for word in front[-1:]) and cut < len(words):
        return True
    deeds = _ACTION_HEADS | words_in("actions", column="gerund")
    return bool(front) and front[0] in deeds and len(words) > 2


def in_capitals(words: Sequence[Word]) -> bool:
    """Whether a line is set in capitals, where every word looks like a name."""
    return len(words) > 3 and sum(word.capital for word in words) * 5 > len(words) * 3


def without_opening(run: list[Word]) -> list[Word]:
    """A run of capitalised words without those at its front that are no part of a name: 'The', 'Under'."""
    while run and (run[0].plain in STOP or run[0].text.casefold() in SMALL_WORDS or stops_name(run[0])):
        if len(run) > 1 and run[1].text in ("Hundred", "Thousand", "Million", "Billion"):
            break  # 'Ten Million Trees'
        run = run[1:]
    return run
