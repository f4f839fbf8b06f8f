"""The wording of events: which words tell of one, where a clause ends, and which days a date covers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from trustetl.facts.language.wordlists import word_set
from trustetl.facts.names.named import Initiative
from trustetl.lexicon import rows_of
from trustetl.model import Figure, Statement

CLOCK = (
    r"(?:\d{1,2}(?:[.:h]\d\d)?\s?(?:[ap]\.?m\.?|hrs|hours|h|o['’]clock)|\d{1,2}[.:h]\d\d|midnight|noon|midday|"
    r"close\sof\s(?:business|play|day))(?:\s\(?[A-Z]{2,5}\)?|\s\w+\stime)?,?\s(?:(?:on|of)\s)?(?:\w+day,?\s)?"
)
"""A time of day before its date: '16:00 on', 'noon (GMT) on Friday'."""
BEFORE_DAY = re.compile(
    r"\b(?:by|before|until|till|up to|no later than|not later than)\s+(?:the\s+)?(?:end\s+(?:of\s+)?|mid-|early\s+|"
    rf"(?:start|beginning)\s+of\s+|{CLOCK})?$",
    re.IGNORECASE,
)
"""What makes a day the last on which something may be done."""


@dataclass(frozen=True, slots=True)
class DatedEvent:
    """An event with its date, as one clause tells it."""

    event: str
    """The contract's kinds of event."""
    statement: Statement
    start: date | None
    end: date | None
    initiative: Initiative | None
    figures: tuple[Figure, ...]
    label: str
    period_label: str
    begins: bool = False
    """Whether the initiative itself is what was launched (and not something within or beside it)."""
    inferred: bool = False
    """Whether the initiative comes from elsewhere than the clause."""


@cache
def event_words() -> tuple[re.Pattern[str], dict[str, str]]:
    events = {row["word"]: row["event"] for row in rows_of("events")}
    words = "|".join(re.escape(word) for word in sorted(events, key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE), events


AFTER_NAME = r"\)?(?:\s?\([^()]*\))?(?:,?\s(?:19|20)\d\d(?:\s?[-–—/]\s?\d{2,4})?)?,?"
"""What may stand between a name and the clause about it: its acronym, its years, a comma."""


STATISTIC = re.compile(
    r"\b(?:stood|moderated|slowed|turned|widened|narrowed|eased|touched|contracted|went up|"
    r"gone up|went down|gone down|doubled|"
    r"amounted|rose|risen|fell|fallen|grew|grown|climbed|increased|decreased|declined|dropped|totalled|"
    r"totaled|imported|exported|produced|accounted|"
    r"brought in|needed|faced|suffered|recorded|registered|averaged|generated|consumed|sold|caught|landed|"
    r"carried(?! out)|employed|reached(?! (?:an? |its |the |their )?(?:[a-z]+ )?"
    r"(?:agreement|deal|accord|consensus|decision|settlement|compromise|approach|understanding|position|close))|"
    r"made up|achieved|attained|comprised|numbered|"
    r"(?:was|were) (?:in (?:operation|service|use)(?! (?:since|from))|"
    r"under (?:construction|restoration|cultivation|repair))|"
    r"ha[ds] been (?:spent|paid|disbursed|absorbed|used)|"
    r"was worth|were worth|was at|were at|came to|"
    r"(?:was|were) (?:an? )?(?:estimated )?(?:[₹$€£¥]|Rs|USD|US\$|\d))(?!(?<=[a-z])[a-z])",
    re.IGNORECASE,
)


CLAUSE = re.compile(
    r"; |, according to\s|"
    r", (?:and|but|although|though|because|while|whereas|which|where|when|with|since|put|now|so)\s|"
    r"\sand (?=(?:it|they|he|she|we|the|was|were|has|is|are|have|will|must|in|on)\s|[A-Z])|\swhile\s|"
    r"(?<=\w)(?<!\bNo)(?<!\bDr)(?<!\bRs)\.\s"
)


_AND_OF_TWO = re.compile(r"\bbetween\s[^,;.]{1,50}$|\bboth\s[^,;.]{1,50}$")


VERB = re.compile(
    r"\b(?:is|are|was|were|be|has|have|had|will|would|shall|should|must|can|may|[a-z]{2,}ed|began|became|becomes|went|came|took|met|held|set|"
    r"put|won|gave|made|went|said|told|joins|opens|closes|starts|begins|ends|hosts|takes|comes|signs|launches)\b"
)


def clause_start(before: str) -> int:
    """Where the last clause of a stretch begins; the 'and' of 'between Lima and the border' begins none, nor does one
    that joins two names ('signed with Chile and Peru in').
    """
    cuts = [
        found.end()
        for found in CLAUSE.finditer(before)
        if not _AND_OF_TWO.search(before[: found.start()])
        and (not re.match(r"\sand\s[A-Z]", before[found.start() :]) or VERB.search(before, found.end()))
    ]
    return max(cuts, default=0)


PLANS = re.compile(
    r"\b(?:next steps|schedule|time-?(?:line|table)|(?:key|important|main|coming|next|other) dates|"
    r"dates to \w+|things to watch|what to watch|diary|chronology|way forward|what (?:comes|happens) "
    r"next|what next|coming up|looking ahead|(?:road|path|way) ahead|"
    r"road ?map|calendar|action plan|to do|milestones|key events)\b",
    re.IGNORECASE,
)
"""Headings of lists of what is planned."""


def days_of(figure: Figure) -> tuple[date | None, date | None]:
    """The days that a date or period covers; one that is only open at the end because of 'since' covers its own day,
    month or year.
    """
    start, end = figure.period_start, figure.period_end
    if start is not None and end is None:
        words = re.findall(r"[^\W_]+", figure.quote.casefold())
        numbers = [word for word in words if word[0].isdigit()]
        if (
            start.day > 1
            or len(numbers) >= 3
            or (len(numbers) == 2 and any(word.isalpha() and word[:3] in _MONTHS for word in words))
        ):
            end = start
        elif any(word[:3] in _MONTHS for word in words):
            end = date(start.year + start.month // 12, start.month % 12 + 1, 1) - timedelta(days=1)
        else:
            end = (
                date(start.year, 12, 31)
                if (start.month, start.day) == (1, 1)
                else date(start.year + 1, start.month, 1) - timedelta(days=1)
            )
    return start, end


_MONTHS = word_set("jan feb mar apr may jun jul aug sep oct nov dec")


def day_count(figure: Figure) -> int:
    """How many days a date or period covers; 0 where it is open at its start."""
    start, end = days_of(figure)
    return (end - start).days + 1 if start is not None and end is not None else 0


_FULFILLED = re.compile(
    r"\s(?:from|by|through|(?:(?:the|its|their|all|most|half|every|local|domestic|national)\s)*(?:of\s)?"
    r"(?:targets?|goals?|demand|needs?|requirements?|conditions?|criteria|standards?|costs?|obligations?|criterion)\b)"
)
"""What makes 'met' no meeting: 'water needs met by wells', 'met the target'."""


_SWEPT = re.compile(
    r"\s(?:(?:the|its|their|all|any|old|outstanding|unpaid|pending|remaining|accumulated|these|those|of|local)\s){0,3}"
    r"(?:[a-z]+\s)?(?:arrears|backlogs?|debts?|dues|bills|payments|claims|obligations|land|forests?|bush|way|path|"
    r"sites?|mines|snow|waste|rubble|canals?|drains?|roads?|customs|stocks?|queues?)\b"
)
"""What makes 'clear' no decision: 'to clear the arrears', 'cleared of mines'."""


def is_told(text: str, word: re.Match[str]) -> bool:
    """Whether a word tells of an event, and is no participle that goes with a noun ('its revised strategy')."""
    if re.search(r"\b(?:unless|if|whether|in case)\s(?:[\w'’()-]+\s){1,9}$", text[: word.start()]):
        return False  # 'unless the fund clears its arrears'
    if word.group().casefold() == "start" and re.search(r"\b(?:before|after|until)\s(?:the\s)?$", text[: word.start()]):
        return False  # 'must be ready before the start of classes'
    if word.group().casefold() in ("clear", "clears", "cleared") and _SWEPT.match(text, word.end()):
        return False
    if (
        word.group().casefold() == "followed"
        and text.startswith(" by", word.end())
        and text[: word.start()].endswith(", ")
    ):
        return False  # ', followed by Peru': the next of a list
    if word.group().casefold() == "told" and text.startswith(" to ", word.end()):
        return False  # 'were told to pay by'
    if word.group().casefold() == "met" and _FULFILLED.match(text, word.end()):
        return False
    return not (
        word.group().endswith("ed")
        and re.search(
            r"\b(?:its|their|his|her|our|a|an|the|newly|recently|of|with|at|from|in|for|to|by|on)\s+$",
            text[: word.start()],
        )
        and re.match(r"\s+[a-z]+", text[word.end() :])
        and not re.match(r"\s+(?:in|on|by|at|from|since|to|under|with|for|as)\b", text[word.end() :])
    )


def resumed(earlier: DatedEvent, figure: Figure, named: Initiative | None) -> DatedEvent:
    """The event of a date whose words leave out the verb of the event before; ``named`` is the initiative that they
    name, if any.
    """
    start, end = days_of(figure)
    return replace(
        earlier,
        event="deadline" if start is None else "other" if earlier.event == "deadline" else earlier.event,
        start=start,
        end=end,
        initiative=named or earlier.initiative,
        figures=(figure,),
        period_label=" ".join(figure.quote.split()),
        begins=False,
    )


def clause_words(statement: Statement, low: int, high: int) -> str:
    """The words of a clause, at most 160 characters of them."""
    text = " ".join(statement.text[max(0, low - statement.start) : high - statement.start].split()).strip(" ,;-–—")
    return text if len(text) <= 160 else text[:157].rsplit(" ", 1)[0] + " …"


def votes_sum(statement: Statement, after: int, figure: Figure, figures: Sequence[Figure]) -> bool:
    """Whether what is approved is a bare sum, which is for what the text speaks of: 'Members approved $5 million in
    June 2031'."""
    money = next((f for f in figures if f.kind == "money" and after < f.start <= after + 2 < figure.start), None)
    if money is None:
        return False
    gap = statement.text[money.end - statement.start : figure.start - statement.start]
    return re.fullmatch(r"\s(?:in|on)\s(?:the\s)?", gap) is not None
