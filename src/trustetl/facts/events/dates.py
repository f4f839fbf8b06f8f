"""Questions about one date in its clause: whose it is, whether it lies ahead, whether its year dates the event."""

from __future__ import annotations

import re

from trustetl.facts.events.wording import STATISTIC, days_of
from trustetl.facts.language.verbs import alike_participles, pasts
from trustetl.facts.language.wordlists import word_set
from trustetl.facts.names.named import Initiative, Initiatives
from trustetl.lexicon import function_words
from trustetl.model import Figure, Setting, Statement

_FUTURE = re.compile(
    r"\b(?:will|to be|shall|would|is to|are to|plans? to|expected to|scheduled|proposed to|due to|set to|slated)\b",
    re.IGNORECASE,
)


AS_OF = re.compile(
    r"(?:\b(?:as (?:on|of|at)|compared (?:to|with)|against|than|from)|"
    r"(?:^\W*|\bthe\s)(?:position|status|situation|progress)\s(?:as\s)?(?:on|of|at))\s+(?:the\s+)?$",
    re.IGNORECASE,
)


UPTO = re.compile(
    r"\b(?:to|till|until|upto|up to|through|as on|as of|as at)\s+(?:the\s+)?(?:end\s+of\s+)?$", re.IGNORECASE
)


EFFECTIVE = re.compile(
    r"\b(?:effect|effective|force|operational)\s+(?:as\s+)?from\s+$|"
    r"\b(?:starts?|begins?|commences?|opens?|started|began|commenced)\s(?:only\s|again\s)?from\s+$|"
    r"\b(?:applies|apply|applicable|payable|compulsory|mandatory|charged|levied|available)\s(?:to\s[\w\s]{3,40}\s)?"
    r"from\s+$|"
    r"\b(?:will|shall|are to|is to)\s(?:no longer\s|not\s)?(?!(?:rise|fall|grow|be)\b)[a-z]+\b[^.;,\d]{0,60}\sfrom\s+$",
    re.IGNORECASE,
)


OF_YEAR = re.compile(
    r"\b(?:year|period|quarter|months?|season|cycle|term|week)\s(?:beginning|starting|commencing|ending|ended|"
    r"running from)\s"
    r"(?:on\s|in\s)?(?:the\s)?$",
    re.IGNORECASE,
)
"""'the year beginning 1 July': the date is a part of the year's name."""
_TIME_BEGINS = re.compile(
    r"\b(?:years?|season|term|semester|session|quarter|month|week|day|(?:fiscal|FY)\s?\d[\d/–-]*|winter|summer)"
    r"(?:\s\(?\d[\d/–-]*\)?)?,?\s(?:(?:which|that|it)\s)?(?:normally\s|usually\s|also\s)?"
    r"(?:starts?|begins?|ends?|starting|beginning|ending|started|began|ended|runs?|commences?)"
    r"\s(?:on|in|at|from)\s(?:the\s)?(?:(?:end|start|middle)\sof\s)?$",
    re.IGNORECASE,
)


def time_begins(before: str) -> bool:
    """Whether what begins or ends at a date is a stretch of time itself: 'fiscal 2031, which starts in'."""
    return _TIME_BEGINS.search(before) is not None


REFERENCE = re.compile(r"\W*[A-Z&]{2,8}(?:\s?/\s?[^/.]{1,40}){2,}\W*$")
"""The line of initials or of a file below a release: 'ABC/XY/Visit of the Minister/3 May 2024/2'."""


OTHER_DATE = re.compile(
    r"\W*(?:(?:year|date|month)\s+of\s+)?(?:(?:the|board|cabinet|council|parliamentary|committee|government|"
    r"presidential|royal|expected|planned|project|loan|programme|program|scheme)\s+)*(?:launch(?:ed)?|opening|award|approv(?:al|ed)|sign(?:ed|ing|ature)|establish(?:ed|ment)|"
    r"inaugurat(?:ed|ion)|adopt(?:ed|ion)|notified|started|set up|in force|commencement|clos(?:ed|ing)|"
    r"complet(?:ed|ion)|"
    r"effective(?:ness)?|decision|expiry|end date|start date|"
    r"deadline|ratified|ratification|enacted|enactment)\b",
    re.IGNORECASE,
)
"""A line that dates something else than the document: 'Launched: March 2023'."""


STAMPS = frozenset(
    "updated published posted issued released dated revised reviewed presented delivered printed tabled".split()
)
"""What a line says of the text itself ('Updated 3 May 2024')."""


def dates_page(statement: Statement, figure: Figure, setting: Setting) -> bool:
    """Whether a date that no verb goes with is that of the publication: 'Press release | Lima, 3 May 2024 | No. 12'."""
    return (
        figure.period_start is not None
        and figure.period_start == figure.period_end == setting.published
        and statement.kind != "row"
        and not statement.text.rstrip(" *_)”").endswith((".", "!"))
        and not re.search(r"\b(?:is|are|was|were|will|has|have|had)\b", statement.text)
        and not set(re.findall(r"\b[a-z]{3,}ed\b", statement.text)) - STAMPS
    )


def says_again(statement: Statement, first: Figure, second: Figure) -> bool:
    """Whether a date in brackets is that of the word before it: 'this Monday (May 4)'."""
    gap = statement.text[first.end - statement.start : second.start - statement.start]
    return gap in (" (", ", ") and days_of(first) == days_of(second)


_PLACE_LINE = re.compile(r"\W*[A-Z][\w.'’-]*(?:[ /][A-Z][\w.'’-]*){0,3}(?:, [A-Z][\w. ]*)?,\s+$")


def heads_story(statement: Statement, figure: Figure) -> bool:
    """Whether a date belongs to the place line that a news story begins with ('New Delhi, Sept 3: The Cabinet …')."""
    before = statement.text[: figure.start - statement.start]
    after = statement.text[figure.end - statement.start :]
    return (
        figure.kind == "date"
        and _PLACE_LINE.fullmatch(before) is not None
        and re.match(r"\s?(?:\([^()]*\))?\s?(?:[:–—-]|$)", after) is not None
    )


LOOSE = re.compile(r"(?:last|this|next|past) (?:week|month|year|quarter|spring|summer|autumn|winter)", re.IGNORECASE)


_OWN_ADVERB = re.compile(
    r"(?:last|this|next) year|(?:the\s)?(?:start|beginning|end|turn|close) of (?:\d{4}|(?:last|this|next) year)",
    re.IGNORECASE,
)
"""Times of a year that need no 'in' before them."""


OPENING = frozenset({"opened", "opens", "will open", "to open"})


OPEN_FOR = re.compile(r"\s(?:for|to|the|a|an|its|up|bids|with)\b")
"""What makes an opening that of something within an initiative: 'opened for bids'."""


CLOSING = frozenset({"close", "closes", "closed", "will close", "end", "ends", "shuts"})


CHANGED_WHOLE = frozenset(
    "restructured renamed revamped rebranded subsumed discontinued redesigned overhauled extended merged replaced "
    "amended scrapped suspended renewed revived reformed".split()
)
"""What is done to a programme as a whole, which a fiscal year may date."""


_WORD = re.compile(r"[^\W\d_]+")


def tells_deed(text: str) -> bool:
    """Whether a stretch tells of a deed: a past or passive verb form stands in it."""
    deeds = pasts() | alike_participles() | _HAVE
    words = (word for word in _WORD.findall(text) if word not in _PAID)
    return any(word in deeds or (len(word) > _SHORT_PAST and word.endswith("ed")) for word in words)


_HAVE = word_set("was were has had put set cut")
_PAID = word_set("paid spent sold bought lent sent earned dated")
"""What is done with amounts, whose time is theirs, and what a date itself is said of."""
_SHORT_PAST = 4
"""How long a word in -ed is that is no past: 'need', 'seed'."""


def named_with_date(statement: Statement, figure: Figure, initiatives: Initiatives) -> Initiative | None:
    """The initiative that a date is a part of the name of: 'the Mobility Strategy of December 2020'."""
    for anchor in initiatives.anchors:
        if anchor.named and statement.start <= anchor.start and anchor.end < figure.start:
            gap = statement.text[anchor.end - statement.start : figure.start - statement.start]
            if re.fullmatch(r"(?:\s?\([^()]*\))?\s(?:of|dated)\s(?:the\s)?", gap):
                return anchor.initiative
    return None


def in_future(statement: Statement, word: re.Match[str] | None, offset: int) -> bool:
    """Whether the event that a word tells lies ahead ('will be', 'is due to' stands before it)."""
    if word is None:
        return False
    at = offset + word.start() - statement.start
    return _FUTURE.search(statement.text[max(0, at - 24) : at]) is not None


def year_dates_event(before: str, after: str, word: re.Match[str] | None, offset: int, figure: Figure) -> bool:
    """Whether a whole year dates the event: 'launched in 2022', 'during the 2025 visit', 'In 2019 the fund was set
    up'.
    """
    if word is None:
        return False
    if offset < figure.end and re.search(r"\b(?:the|an?|its|their|this|our|his|her)\s$", before):
        behind = re.match(r"\s(?P<word>[a-z][\w-]*)", after)
        small = function_words("prepositions") | function_words("conjunctions") | function_words("auxiliaries")
        if (
            behind is not None
            and behind["word"] not in small
            and re.fullmatch(r"(?:FY ?)?\d{4}(?:[-–/]\d{2,4})?", figure.quote)
        ):
            return False  # 'granted in the 2031 harbour budget'
    if offset == figure.end:
        return (word.start() < 45 and re.search(r"\b(?:in|during)\s+$", before, re.IGNORECASE) is not None) or (
            word.start() < 3 and word.group().casefold() in ("visit", "summit")
        )
    gap = before[word.end() :]
    if _OWN_ADVERB.fullmatch(figure.quote) and re.fullmatch(
        r"\s(?:(?:earlier|later|late|early|only|at)\s)?(?:the\s)?", gap
    ):
        return True  # 'was launched last year'
    if word.group().casefold().endswith((" for", " from", " since")) or word.group().casefold() == "dates back to":
        return gap.strip() == ""  # 'planned for 2027'
    return (
        len(gap) < 150
        and re.search(
            r"\b(?:in|since|during|around|early|late|mid-?)\s+(?:[\w’' ]{0,40}\s)?$|[(,:–—-]\s?$", gap, re.IGNORECASE
        )
        is not None
        and not STATISTIC.search(gap)
    )


FROM_THEN = re.compile(r"(?<!\bdates\s)(?<!\bdating\s)(?<!\bdated\s)\bfrom\s$")
"""What leaves a year open at its end; 'which dates from' tells when it began."""


_ONWARDS = re.compile(r"\b(?:onwards?|and (?:beyond|after|later|thereafter))$")


def onwards(figure: Figure) -> bool:
    """Whether a time says itself that it is open at its end: 'April 2031 onwards'."""
    return figure.period_end is None and _ONWARDS.search(figure.quote.casefold()) is not None


def begun_from(word: re.Match[str] | None, before: str) -> bool:
    """Whether what begins does so from a day on: 'was rolled out in the north from'."""
    gap = before[word.end() :] if word is not None and word.end() <= len(before) else "\n"
    return re.fullmatch(r"\s(?:[a-z-]+\s){0,5}from\s", gap) is not None
