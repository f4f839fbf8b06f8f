"""What a clause says happened at a time by a verb that is no word for a kind of event: 'The ferry sank on 3 May', 'The
credit line was topped up in 2031'.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from trustetl.facts.events.dates import LOOSE
from trustetl.facts.events.owners import Clause, owner_around
from trustetl.facts.events.subjects import subject_of
from trustetl.facts.events.values import SPOKEN, compared
from trustetl.facts.events.wording import CLAUSE, DatedEvent, clause_start, clause_words, day_count, days_of
from trustetl.facts.language.value_periods import is_value
from trustetl.facts.language.verbs import base_of, noun_alike
from trustetl.facts.names.named import Initiatives
from trustetl.lexicon import function_words
from trustetl.model import Figure, Statement

_AT = re.compile(
    r"\b(?:in|on|during|at)\s(?:the\s)?(?:(?:course|end|start|beginning|middle|spring|summer|autumn|fall|winter|month|night|"
    r"morning|evening)\sof\s|early\s|late\s|mid-?\s?|spring\s|summer\s|autumn\s|fall\s|winter\s|\w+day,?\s)*$",
    re.IGNORECASE,
)
"""What makes a date the time at which something happens."""
MEASURED = re.compile(
    r"\b(?:exports?|imports?|outputs?|sales|prices?|production|turnover|revenues?|inflation|growth|demand|consumption|employment|"
    r"unemployment|shares?|rates?|GDP|deficits?|surplus(?:es)?|numbers?|yields?|harvests?|stocks|traffic|costs?|spending|arrivals|"
    r"levels?|index|trade|economy|profits?|incomes?|wages|population)\b",
    re.IGNORECASE,
)
"""What a statistic is of, so that what a clause with one says of a month or year is a figure and no event."""
_RULE_FROM = re.compile(
    r"\b(?:(?:as\s)?from|starting|beginning|effective|with\seffect\sfrom)\s(?:on\s|from\s)?$", re.IGNORECASE
)

_HOLDS = re.compile(r"\b(?:is|are|will|must|may|can|shall|need|have|has)\b")
"""What holds from a day on: 'From 1 May, plastic bags are off limits'."""
_BESIDE = re.compile(r",\s(?:\w+ly\s|first\s)?[a-z]+(?:ed|en|wn|ilt|ade|ut)\s(?:by\s[^,]*)?(?:on|in)\s$")
"""A participle that stands beside a noun, whose time is its own: 'in the last survey, published in'."""
_SAYS = re.compile(
    rf"\b(?:{'|'.join(sorted(SPOKEN | {'announced', 'added'}))})\s(?:[\w-]+\s)?(?:in\s[A-Z]\w+\s)?(?:on|in)\s$"
)
"""What somebody says at a time: 'the ministry said on'."""
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_BE = frozenset("was were been got be".split())
_UNCHANGED = frozenset("put quit shut split cast got".split())
"""Pasts that look like their base form, and the one that makes passives as well."""
_ADVERB = re.compile(r"\w+ly|not|also|first|then|only|never|again|later|finally|itself|once")
_PARTICLES = frozenset("short through apart out over behind away ahead".split())
"""What makes a verb of standing or moving one of happening: 'fell short', 'stood down'."""
_FRONT = 7
"""How many words before its verb a clause is looked at for what it measures."""


def happened(
    statement: Statement,
    figure: Figure,
    low: int,
    high: int,
    initiatives: Initiatives,
    figures: Sequence[Figure],
    *,
    ahead: bool,
) -> DatedEvent | None:
    """The event of a time of at most a year that stands beside a finite verb of happening in its own clause.

    A clause with a quantity tells when that was so, unless somebody did something to it on a day ('The auction drew
    14 bids on 3 May'); verbs that say how things stand or move, and what figures are of, tell of no event. A verb in
    the present tells of what lies ``ahead`` of the text.
    """
    days, base = day_count(figure), statement.start
    if statement.kind not in ("sentence", "item") or not 1 <= days <= 366 or figure.fiscal:
        return None
    before = statement.text[low - base : figure.start - base]
    after = statement.text[figure.end - base : high - base]
    close = CLAUSE.search(after)
    after = after[: close.start() if close else len(after)]
    at = _AT.search(before) or (_RULE_FROM.search(before) if days == 1 else None)
    if (
        at is None
        or compared(before)
        or LOOSE.fullmatch(figure.quote)
        or _SAYS.search(before)
        or _BESIDE.search(before)
    ):
        return None
    cut = clause_start(before)
    front = not before[cut : at.start()].strip(" ,–—-")
    told = re.sub(r"^[^,]{0,40},\s", "", after) if front else before[cut : at.start()]
    on_day = days == 1 and not re.match(r"(?:the\s)?(?:end|start|beginning|close)\b", figure.quote, re.IGNORECASE)
    done = _verb_of(told)
    if at.re is _RULE_FROM:
        done = None
        verb = (0, "") if front and _HOLDS.search(told) is not None else None
    else:
        verb = done or (_present_of(told) if ahead else None)
    if verb is None or verb[1] in SPOKEN:
        return None
    first, last = low + cut, figure.end + len(after)
    valued = [f for f in figures if first <= f.start < last and is_value(f) and not _is_small(f)]
    deed_at = (last - len(told) if front else first) + verb[0]
    if valued and (not on_day or done is None or valued[0].start < deed_at):
        return None
    if not on_day and MEASURED.search(" ".join(told[: verb[0]].split()[-_FRONT:])):
        return None
    who, direct = subject_of(statement, deed_at, deed_at + len(verb[1]), initiatives)
    if who is None:
        clause = Clause(statement, figure, before[cut:] + " " + after, first, last)
        who = owner_around(clause, "other", initiatives, cited=False, voted=False)
    words = clause_words(statement, first, last)
    quote = " ".join(figure.quote.split())
    return DatedEvent(
        "other", statement, *days_of(figure), who, (figure,), words, quote, inferred=who is not None and not direct
    )


def _is_small(figure: Figure) -> bool:
    """Whether a figure is no quantity of its clause: 'two firms', 'the 18-kilometre canal'."""
    return (figure.kind == "count" and figure.quote[:1].isalpha()) or _BEFORE_NOUN.fullmatch(figure.quote) is not None


_BEFORE_NOUN = re.compile(r"[\d.,]+-[a-z]+", re.IGNORECASE)


@cache
def _standing() -> frozenset[str]:
    return function_words("standing_verbs")


def _verb_of(told: str) -> tuple[int, str] | None:
    """The finite past or passive of a clause and where it stands, None where its first one says how things stand."""
    found = list(_WORD.finditer(told))
    small = function_words("articles") | function_words("prepositions") | function_words("pronouns")
    for k, match in enumerate(found):
        word = match.group()
        if word in _BE:
            rest = (later for later in found[k + 1 : k + 4] if not _ADVERB.fullmatch(later.group()))
            later = next(rest, None)
            base = base_of().get(later.group()) if later is not None else None
            past = later is not None and (_is_past(later.group()) or base == later.group())
            if past or word != "got":
                return (
                    (match.start(), later.group()) if past and base not in _standing() and later is not None else None
                )
        if not k or not word.islower() or not (_is_past(word) or word in _UNCHANGED):
            continue
        if found[k - 1].group().casefold() in small - {"it", "they", "he", "she", "we", "which", "who", "that"}:
            continue  # 'the planned works'
        following = found[k + 1].group() if k + 1 < len(found) else ""
        beyond = found[k + 2].group() if k + 2 < len(found) else ""
        if following in ("by", "under") or following in _BE or (following in ("and", "or") and _is_past(beyond)):
            continue  # 'the works financed by the bank were'
        stands = base_of().get(word, word) in _standing() and following not in _PARTICLES
        return None if stands else (match.start(), word)
    return None


def _present_of(told: str) -> tuple[int, str] | None:
    """The verb in -s behind the subject of a clause: 'The bond matures'; one that is a noun as well ('plans') needs an
    object behind it."""
    found = list(_WORD.finditer(told))
    small = function_words("articles") | function_words("prepositions")
    for k, match in enumerate(found[1:], 1):
        word, following = match.group(), found[k + 1].group() if k + 1 < len(found) else ""
        base = base_of().get(word) if word.endswith("s") else None
        if base is None or base in _standing() or found[k - 1].group().casefold() in small:
            continue
        if base not in noun_alike() or following in function_words("articles") | _PARTICLES or k + 1 == len(found):
            return match.start(), word
    return None


def _is_past(word: str) -> bool:
    base = base_of().get(word)
    return (base is not None and base != word and not word.endswith("s")) or (len(word) > 4 and word.endswith("ed"))
