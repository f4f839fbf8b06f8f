"""Which word of a clause tells the event that a date is the date of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from trustetl.facts.events.dates import in_future, tells_deed
from trustetl.facts.events.deeds import agrees_law, is_planned, signs_law
from trustetl.facts.events.subjects import takes_place
from trustetl.facts.events.values import SPOKEN, of_another
from trustetl.facts.events.wording import CLAUSE, clause_start, day_count, event_words, is_told
from trustetl.facts.language.wordlists import word_set
from trustetl.facts.names.named import Initiatives
from trustetl.model import Figure, Statement


@dataclass(frozen=True, slots=True)
class Telling:
    """A date in its clause, and the word that tells of the event."""

    before: str
    """What stands before the date, from the date before it or the beginning of the statement."""
    after: str
    """What stands behind it, up to the next date or the end."""
    clause_at: int
    """Where the date's clause begins in ``before``."""
    clause_end: int
    """Where it ends (reading offset)."""
    front: bool
    """Whether the date stands at the head of its clause."""
    word: re.Match[str] | None
    offset: int
    """The reading offset that the word's own offsets count from."""
    event: str | None


def telling_word(statement: Statement, figure: Figure, low: int, high: int, initiatives: Initiatives) -> Telling:
    """The date's clause and the word that tells its event: the last one before it in its clause, or the first behind a
    date that stands at the head.
    """
    base = statement.start
    before = statement.text[low - base : figure.start - base]
    after = statement.text[figure.end - base : high - base]
    clause_at = clause_start(before)
    close = CLAUSE.search(after)
    clause_end = figure.end + (close.start() if close else len(after))
    pattern, events = event_words()
    names = [(a.start, a.end) for a in initiatives.anchors if a.named and base <= a.start < statement.end]

    def tells(text: str, found: re.Match[str], offset: int) -> bool:
        inside = any(start <= offset + found.start() < end for start, end in names)
        aside = offset == low and _ASIDE_BEHIND.match(text, found.end()) and text[: found.start()].endswith(", ")
        first = offset == low and _FIRST_DONE.search(text, 0, found.start()) and _GOES_ON.match(text, found.end())
        return not inside and not aside and not first and not _in_name(text, found) and is_told(text, found)

    prior = [found for found in pattern.finditer(before, clause_at) if tells(before, found, low)]
    if not prior and not _tells_itself(before, clause_at):
        prior = [found for found in pattern.finditer(before) if tells(before, found, low)][-1:]
    later = [found for found in pattern.finditer(after[: clause_end - figure.end]) if tells(after, found, figure.end)]
    if not later and day_count(figure) <= 31 and not (figure.period_end is None and re.search(r"\bsince\s+$", before)):
        later = [found for found in pattern.finditer(after) if tells(after, found, figure.end)][:1]
    told = any(is_told(before, found) for found in pattern.finditer(before, clause_at))
    front = not told and (not before[clause_at:].strip(" ,-–—(") or _FRONT.fullmatch(before[clause_at:]) is not None)
    word: re.Match[str] | None = None
    offset = 0
    if prior and not (front and later and statement.kind != "item"):
        word, offset = prior[-1], low
        if len(prior) > 1 and (
            events[word.group().casefold()] == "visit" or _SAT.search(before[prior[-2].end() : word.end()])
        ):
            word = prior[-2]  # 'was agreed at the summit on …', 'approved in its meeting held on …'
        if _LIMIT_IS.search(before, clause_at):
            word = next((found for found in prior if events[found.group().casefold()] == "deadline"), word)
    elif later and not _OWN_DEED.search(before):
        word, offset = later[0], figure.end
    elif prior:
        word, offset = prior[-1], low
    if word is not None and (
        _is_idle(statement, word, offset, before, figure) or of_another(statement, offset + word.start(), initiatives)
    ):
        word = None
    event = events[word.group().casefold()] if word is not None else None
    if word is not None:
        rest = statement.text[offset + word.end() - base :]
        if signs_law(word, rest) or agrees_law(word, statement.text[: offset + word.start() - base], rest):
            event = "approval"
        if event == "other" and takes_place(statement, offset + word.start(), initiatives) is not None:
            event = "launch"
        if event == "launch" and word.group().casefold() in _BEGINNING and _OF_ITS_OWN.match(rest):
            event = "other"  # 'the House will begin its deliberations'
    if word is not None and word.group().casefold() == "followed":
        event = _followed(statement.text[: offset + word.start() - base]) or event
    if word is not None and (
        (word.group().casefold() == "join" and _APPLIED.search(statement.text[: offset + word.start() - base]))
        or (word.group().casefold() == "notified" and statement.text.startswith(" to ", offset + word.end() - base))
    ):
        event = "other"  # 'applied to join', 'was notified to the council'
    gathered = word is not None and offset == low and _GATHERED.fullmatch(before[clause_at : word.end()]) is not None
    if gathered and later and re.match(r",|[^,]{0,40},", after) is not None:
        word, offset, event = later[0], figure.end, events[later[0].group().casefold()]
    elif event == "visit" and word is not None and (met := _MET_TO.match(statement.text, offset + word.end() - base)):
        # 'In May 2024 we met in this hall to launch the Fund'
        word = next((found for found in later if found.start() + figure.end == met.start("deed") + base), word)
        event = events[word.group().casefold()]
    elif event == "visit" and offset == low:
        # 'When the two met on …, they launched …': the deed of the main clause is what is dated
        kinds = ("launch", "approval", "announcement", "membership")
        main = next((found for found in pattern.finditer(after) if events[found.group().casefold()] in kinds), None)
        if main is not None and after[: main.start()].count(".") == 0 and main.start() < 60:
            word, offset, event = main, figure.end, events[main.group().casefold()]
    if (
        word is not None
        and offset == low
        and word.group().casefold() in SPOKEN
        and is_planned(before[word.end() :])
        and not in_future(statement, word, offset)
    ):
        word, event = None, None  # 'she said the grants would be paid in May'
    return Telling(before, after, clause_at, clause_end, front, word, offset, event)


_CLOSED = re.compile(r"(?:which|who|that|whose|where|when|while)\s$")
_TIME_ONLY = re.compile(r",\s(?:(?:and|but)\s)?(?:in|on|at|from|by|since)?\s?(?:the\s)?$")


def _tells_itself(before: str, clause_at: int) -> bool:
    """Whether the clause of a date has a verb of its own, so that no clause before it tells what happened: '…, and the
    first barge left Lamu in'; a clause beside the main one that a comma closes leaves the date to that.
    """
    clause = before[clause_at:]
    if not clause_at or not tells_deed(clause):
        return False
    return not (_CLOSED.search(before[:clause_at]) and _TIME_ONLY.search(clause))


_BEGINNING = word_set("begin begins began begun start starts started commence commences commenced")
_OF_ITS_OWN = re.compile(r"\s(?:its|their|his|her|our)\s(?!own\b)[a-z]")
_MET_TO = re.compile(r"\s[^.;,]{0,60}?\bto\s(?P<deed>launch|approve|adopt|announce|sign|endorse|inaugurate)\b")
_SAT = re.compile(
    r"\b(?:in|at|during|by)\s(?:its|the|an?|their|this|that)\s(?:[\w’'-]+\s){0,4}?(?:meetings?|sittings?|sessions?|summit|"
    r"conference|ceremony)\s(?:was\s)?(?:held|convened|hosted|chaired|organi[sz]ed)$"
)
"""Where a deed was done, whose day is that of the deed: 'was approved in its meeting held'."""
_GATHERED = re.compile(
    r"\W*(?:At|During|In|Following|After|On the (?:sidelines|margins) of|Ahead of|Before)\s(?:an?|the|its|their|our)\s"
    r"(?:[\w’'-]+\s){1,8}?(?:held|convened|hosted|organi[sz]ed|chaired|called|summoned)"
)
"""A gathering at the head of a sentence, whose participle is not its verb: 'At a meeting held on 4 May, …'."""
_LIMIT_IS = re.compile(
    r"\b(?:deadline|cut-?off|time limit|(?:last|final|closing|end) (?:date|day))\b[^.;]{0,80}\s(?:is|was|will be|"
    r"falls|fell|remains|expires?)\s(?:on\s)?(?:the\s)?$",
    re.IGNORECASE,
)
"""A limit whose day is told, whatever is to be done by it: 'the cut-off for towns to sign was'."""
_APPLIED = re.compile(
    r"\b(?:applied|asked|requested|sought|invited|offered|decided|voted|agreed)\sto\s$", re.IGNORECASE
)
_FRONT = re.compile(
    r"\W*(?:\w+ ){0,3}(?:in|on|by|since|from|after|during|as of|at)\s*(?:the\s+)?(?:\w+ ){0,4}", re.IGNORECASE
)


_ASIDE_BEHIND = re.compile(r"[^,;.\d]{0,60},\s(?!with\b|as\b)(?:[a-z]+ly\s)?(?:[a-z]{3,}[^s]s|is|are|will|has|have)\s")
"""What follows a participle between commas, whose sentence goes on with its own verb: ', signed at the ceremony,
reserves'."""
_FIRST_DONE = re.compile(
    r"(?:^|[,;.]\s)\W*(?:Once|When|If|After|Upon|Unless|As soon as|Pending|Subject to|once|when|if|after|as soon as)\s"
    r"(?:(?:it|they|this|the|its|their|being|is|are|has|have|been|fully|formally|finally|[a-z]+(?=\s(?:is|are|has|have)))\s)*$"
)
_GOES_ON = re.compile(
    r"(?:\s[^,;.\d]{0,60})?,\s[^,;.]{2,80}?\s(?:will|would|is to|are to|shall|should|can|applies|apply)\s"
)
"""What has to be done first is not what the date is of: 'Once adopted, the rules will apply from'."""
_OWN_DEED = re.compile(r"\b(?:is|was|were|been)\s(?:\w+ly\s|first\s)?[a-z]{3,}ed\s(?:in|on)\s$")
"""A passive right before a date, which tells the date's own deed in a word of no kind ('was conceived in')."""
_CAPITAL_BEFORE = re.compile(r"(?:^|\s)[A-Z][\w’'-]*\s$")


def _in_name(text: str, found: re.Match[str]) -> bool:
    """Whether a word is the second of a name ('in Port Said'), and no headline in which every word has a capital."""
    return (
        found.group().istitle()
        and _CAPITAL_BEFORE.search(text[: found.start()]) is not None
        and (re.match(r"\s[A-Z]", text[found.end() :]) is None)
    )


def _is_idle(statement: Statement, word: re.Match[str], offset: int, before: str, figure: Figure) -> bool:
    """Whether a word only brings in what somebody says: 'she added that …', 'will stop from 9 May, their lobby
    said'.
    """
    if word.group().casefold() == "added":
        return re.match(r"\sthat\b", statement.text[offset + word.end() - statement.start :]) is not None
    return offset == figure.end and word.group().casefold() in SPOKEN and is_planned(before)


def _followed(before: str) -> str | None:
    """What followed: a launch where one was told of before, else what was told of last."""
    pattern, events = event_words()
    kinds = [events[found.group().casefold()] for found in pattern.finditer(before)]
    if "launch" in kinds:
        return "launch"
    return kinds[-1] if kinds and kinds[-1] != "membership" else None


_ON_DAY = re.compile(r"\s(?:on|in)\s(?:the\s)?")


def words_from(statement: Statement, here: Sequence[Figure], index: int) -> int:
    """Where the words begin that tell of a date: behind the date before it, but for a year that goes with a noun
    ('adopted the budget for 2026 on').
    """
    while index:
        earlier, figure = here[index - 1], here[index]
        gap = statement.text[earlier.end - statement.start : figure.start - statement.start]
        if day_count(earlier) < 360 or day_count(figure) > 31 or not _ON_DAY.fullmatch(gap):
            return earlier.end
        here, index = [*here[: index - 1], figure], index - 1
    return statement.start if statement.marker is None else max(statement.start, statement.marker[1])


_ANEW = re.compile(
    r",?\s(?:and|but|while)\s(?:the\s|its\s|their\s|all\s|final\s)?[a-z]+\s(?:will|is|are|was|were|has|have|must|should|opens?|opened|"
    r"close[sd]?|ends?|ended|starts?|started|begins?|began|shuts?|expires?|falls?|runs?|takes?)\s"
)


def words_to(statement: Statement, here: Sequence[Figure], index: int) -> int:
    """Where the words end that tell of a date: at the next date, but before a clause that begins right behind it with
    a subject of its own ('open on 1 July and applications close on').
    """
    if _ANEW.match(statement.text, here[index].end - statement.start):
        return here[index].end
    return here[index + 1].start if index + 1 < len(here) else statement.end
