"""What the words before a date or period make of it: 'by', 'since', 'before', 'mid-', 'the end of'."""

from __future__ import annotations

import re
from datetime import timedelta

from trustetl.figures.calendar import Span, part_of
from trustetl.figures.draft import Draft, Scope, last_word
from trustetl.model import Part

_BEFORE = re.compile(
    r"(?:(?<![^\W\d_])(mid|early|late|end|beginning|start|close(?=[ \t\n]+of\b)|first half|second half|later half"
    r"|latter half|middle|end of fiscal|the end)"
    r"[ \t-]*(?:\n[ \t]*)?(?:of[ \t]+)?(?:the[ \t]+)?(?:year[ \t]+)?)$"
)
_BOUND = re.compile(
    r"(?<![^\W\d_])(?:((?<=plan )to|(?<=plans )to|(?<=strategy )to|(?<=roadmap )to|(?<=programme )to|(?<=program )to"
    r"|(?<=runs )to|(?<=run )to|(?<=ran )to|(?<=running )to|(?<=lasts )to|(?<=lasted )to|(?<=continues )to"
    r"|(?<=continue )to|(?<=continued )to|(?<=valid )to|(?<=vision )to|(?<=extended )to|(?<=prolonged )to|by"
    r"|till|until|up to|upto|no later than|not later than|on or before|through to|through|to be "
    r"completed "
    r"by|till the|latest by)"
    r"|(since|from|beginning|starting|effective from|with effect from|after)|(before|prior to|ahead of))"
    r"[ \t\n]+(?:(?:the|about|around|at least|year|years|[jfsg]?fy|fiscal year|end|close|of|early|late|mid|start"
    r"|as late as|financial year|march|end-?)[ \t\n]+|end-)*$"
)
BEFORE_LAST = frozenset(
    ["mid", "early", "late", "end", "beginning", "start", "close", "half", "middle", "of", "the", "year", "mid-"]
)
BOUND_LAST = frozenset(
    [
        "by",
        "till",
        "until",
        "to",
        "upto",
        "through",
        "than",
        "before",
        "completed",
        "the",
        "since",
        "from",
        "beginning",
        "starting",
        "effective",
        "after",
        "of",
        "about",
        "around",
        "least",
        "year",
        "years",
        "fy",
        "fiscal",
        "end",
        "close",
        "early",
        "late",
        "mid",
        "start",
        "as",
        "financial",
        "march",
        "end-",
    ]
)
ENDS_PERIOD = frozenset("bcdefghijklmnpqrsvwxyz.,;:)")
"""Characters with which nothing begins that goes on with a period."""
_LATER = re.compile(r"[ \t\n]*(?:onwards?|and beyond|and after|and later|and thereafter)\b")
_WHEN = re.compile(r",?[ \t\n]+when\b")


def portion(span: Span, word: str) -> Span:
    if span.first is None or span.last is None:
        return span
    if (span.last - span.first).days in (364, 365):
        index = {"early": 1, "beginning": 1, "start": 1, "mid": 2, "middle": 2, "late": 3}.get(word)
        return part_of(span, index, 3) if index is not None else Span(span.last, span.last)
    third = ((span.last - span.first).days + 1) // 3
    if word in ("early", "beginning", "start"):
        return Span(span.first, span.first + timedelta(days=third - 1))
    if word in ("mid", "middle"):
        return Span(span.first + timedelta(days=third), span.last - timedelta(days=third))
    if word == "late":
        return Span(span.last - timedelta(days=third - 1), span.last)
    return Span(span.last, span.last)


def bound_before(s: Scope, start: int, floor: int) -> tuple[str | None, int]:
    """Whether the words before a date or period make it a bound ('by', 'since', 'before'), and where they begin."""
    word = last_word(s.low, start, floor)
    if word not in BOUND_LAST and word != "end-":
        return None, start
    begin = max(floor, start - 40)
    match = _BOUND.search(s.low[begin:start])
    if match is None:
        return None, start
    if match.group(1):
        return "by", begin + match.start()
    if match.group(3):
        return "before", begin + match.start()
    return (
        "since" if match.group(2) == "since" else "after" if match.group(2) == "after" else "from"
    ), begin + match.start()


_ENDS = re.compile(
    r"[ \t\n]*(?:,?[ \t\n]*(?:to|till|until|through|up|by|and)\b|[-–—/])|[ \t\n]+(?:levels?|prices|figures?|base"
    r"|baseline|data|to)\b"
)
_COMPARED = re.compile(
    r"\b(?:up|down|rose|fell|increased?|decreased?|grew|growth|rise|fall|change[ds]?|compared|higher|lower|declined?|dropped|improved?|reduc\w+|cut|gain|data|figures?|dating|left|"
    r"carried|brought|different|dates?|dating|moved?|inherited|estimates?|statistics|results?|back|survey|taken|recover\w*|evidence|drawn|resulting|arising|reports?)\b"
)
_STARTS = re.compile(
    r"\b(?:will|shall|to be|must|would|can|could|may|starting|beginning|effective|effect|years|per year|annually"
    r"|charged|apply|applies|payable|mandatory|valid|available|open|runs?|required|"
    r"free|phased|allocat\w+|invest\w*|levied|introduc\w+|each year|a year)\b"
)


_WILL = re.compile(
    r",?[ \t\n]+(?!(?:and|or|but|which|that|when|while)\b)(?:[\w’'-]+[ \t\n]+){1,5}?"
    r"(?:will|must|shall|is to|are to)\b"
)
"""What is to be behind a year that stands first: 'From 2029 every boat must carry a mark'."""
_AIMED_FOR = re.compile(
    r"\b(?:planned|due|scheduled|foreseen|promised|set|targets?|targeted|goals?|aims?|wanted|pledged)[ \t\n]+"
    r"for[ \t\n]+(?:the[ \t\n]+)?$"
)


def _goes_on(s: Scope, start: int, end: int) -> bool:
    """Whether 'from 2027' begins something that lasts ('tolls will be charged from 2027'), and is no point of
    comparison ('up from 2022')."""
    low = s.low
    if low.startswith((" on.", " on,", " on;", " on "), end) and not low.startswith((" on a ", " on the "), end):
        return True
    if _ENDS.match(low, end):
        return False
    before = re.split(r"[.;:?!]\s", low[max(0, start - 110) : start])[-1]
    begins = _STARTS.search(before) is not None or _WILL.match(low, end) is not None
    return _COMPARED.search(before[-60:]) is None and begins


_OF_A_PAPER = re.compile(
    r"(?:[ \t\n]+[a-z-]+){0,2}?[ \t\n]+(?:budgets?|acts?|laws?|bills?|decrees?|ordinances?|orders?|resolutions?|"
    r"agreements?|treat(?:y|ies)|protocols?|accords?|pacts?|settlements?|plans?|programmes?|programs?|strateg(?:y|ies)|"
    r"packages?|reforms?|reviews?|reports?|surveys?|estimates|appropriations?|regulations?|directives?|decisions?|statements?)\b"
)
_THROUGH_IT = re.compile(
    r"(?:by|through|from)[ \t\n]+the[ \t\n]+(?:[jfsg]?fy[ \t\n]?|fiscal year[ \t\n]+|financial year[ \t\n]+)?$"
)


def _dates_a_paper(low: str, begin: int, start: int, end: int) -> bool:
    """Whether a period tells which budget, law or plan did something and bounds nothing: 'added by the FY2031
    supplementary budget'.
    """
    return _OF_A_PAPER.match(low, end) is not None and _THROUGH_IT.fullmatch(low, begin, start) is not None


def bounded(s: Scope, start: int, end: int, span: Span, rule: str, floor: int) -> Draft:
    """A period with its bound and the part of it that the words before name ('mid-', 'end of')."""
    low = s.low
    parts = [Part("period", s.text[start:end])]
    first, last = span.first, span.last
    window = max(floor, start - 24)
    word = last_word(low, start, floor)
    part = _BEFORE.search(low[window:start]) if word in BEFORE_LAST or word[-1:] == "-" else None
    ended = False
    if part is not None:
        word = part.group(1)
        start = window + part.start()
        if word in ("first half", "second half", "later half", "latter half"):
            half = part_of(span, 1 if word.startswith("first") else 2, 2)
            first, last = half.first, half.last
        elif word in ("end", "close", "the end", "end of fiscal"):
            ended = True
            if word == "the end":
                start += 4
            first = last
        else:
            share = portion(Span(first, last), word)
            first, last = share.first, share.last
        parts.insert(0, Part("part", word))
        rule = f"{word} <{'period'}>"
    bound, begin = bound_before(s, start, floor)
    if bound in ("by", "from") and _dates_a_paper(low, begin, start, end):
        bound = None
    aimed = ended and _AIMED_FOR.search(low, max(0, start - 24), start) is not None
    if bound == "by" or aimed or (bound == "before" and ended):
        first = None
    elif bound == "since" and not _WHEN.match(low, end):
        last = None
    elif bound == "before" and first is not None:
        last = first - timedelta(days=1)
        first = None
    elif (
        bound == "after"
        and last is not None
        and span.last is not None
        and (s.text[end : end + 1] in ("", ".", ",", ";", ")"))
    ):
        first, last = span.last + timedelta(days=1), None
    elif bound == "from" and " to " not in rule and last is not None and first is not None and _goes_on(s, start, end):
        last = None
    later = _LATER.match(low, end) if low[end : end + 2].lstrip(" ")[:1] not in ENDS_PERIOD else None
    if later is not None:
        last = None
        end = later.end()
        if ended:
            first = span.first
    if bound:
        parts.insert(0, Part("bound", bound))
    return Draft(start, end, "period", rule, first=first, last=last, parts=parts, fiscal=span.fiscal)
