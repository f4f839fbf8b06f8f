"""Numbers in words, fractions, multiples and ordinals: 'twenty-four', 'two-thirds', 'threefold', 'the third'."""

from __future__ import annotations

import re

from trustetl.figures.draft import GAP, Draft, Scope
from trustetl.figures.numeral import DENOMINATORS, ONES, ORDINALS, TENS, Number, read_words
from trustetl.figures.quarters import part_at, quarter_told_at
from trustetl.model import Part

RATIOS = {
    "double": (2.0, "increase"),
    "doubled": (2.0, "increase"),
    "doubling": (2.0, "increase"),
    "doubles": (2.0, "increase"),
    "triple": (3.0, "increase"),
    "tripled": (3.0, "increase"),
    "tripling": (3.0, "increase"),
    "triples": (3.0, "increase"),
    "treble": (3.0, "increase"),
    "trebled": (3.0, "increase"),
    "quadruple": (4.0, "increase"),
    "quadrupled": (4.0, "increase"),
    "quadrupling": (4.0, "increase"),
    "quintupled": (5.0, "increase"),
    "halve": (0.5, "decrease"),
    "halved": (0.5, "decrease"),
    "halving": (0.5, "decrease"),
    "halves": (0.5, "decrease"),
    "twice": (2.0, None),
    "thrice": (3.0, None),
    "twofold": (2.0, None),
    "threefold": (3.0, None),
    "fourfold": (4.0, None),
    "fivefold": (5.0, None),
    "sixfold": (6.0, None),
    "sevenfold": (7.0, None),
    "eightfold": (8.0, None),
    "ninefold": (9.0, None),
    "tenfold": (10.0, None),
    "twelvefold": (12.0, None),
    "twentyfold": (20.0, None),
    "hundredfold": (100.0, None),
}
_AMBIGUOUS_RATIO = frozenset(("double", "triple", "treble", "quadruple", "halve", "halves", "doubles", "triples"))
_RATIO_BEFORE = re.compile(
    r"(?:\b(?:to|will|would|could|can|may|might|should|nearly|almost|more than|over|about|than|roughly|and|is|was|at"
    r"|the|or)[ \t\n]+)$"
)
_NOT_RATIO = re.compile(
    r"[ \t-]*(?:taxation|tax|digit|digits|engine|counting|standards?|check|decker|doors?|edged|entry|bottom|whammy"
    r"|materiality|helix|stack|dose|jump|play|burden|bench|talaq|track|line|laning|speak|murder|test|rainbow)"
)
_FRACTION = re.compile(rf"[ \t-]*(?:\n[ \t]*)?({'|'.join(sorted(DENOMINATORS, key=len, reverse=True))})(?![a-z])")
_OF = re.compile(
    rf"{GAP}(?:of\b(?!{GAP}(?:the{GAP})?(?:year|fy|financial|fiscal|(?:19|20)\d\d\b))|the\b|its\b|their\b|that\b|as\b)"
)
_TIMES = re.compile(rf"(?:{GAP}times\b(?!{GAP}(?:a|per|each|in){GAP}(?:year|month|week|day)\b)|{GAP}-?{GAP}folds?\b)")
_NOT_ORDINAL = re.compile(
    r"[ \t-]*(?:(?:party|parties|person|world|lady|hand|class|name|aid|and foremost|of all|thing|language|minister"
    r"|information|class|gentleman|generation|rate|thought|thoughts|nature|string)\b"
    r"|,[ \t\n])|[ \t]+(?:time|step)\b|-time\b|-come\b|-ever\b|-hand\b|-party\b"
)
_AT_FIRST = re.compile(r"(?:\bat|\bfrom the very)[ \t\n]+$")


def number_at(s: Scope, at: int, word: str) -> Number | None:
    """The number in words that begins at an offset, where it may be a figure of its own."""
    if word == "half":
        match = re.compile(
            rf"half{GAP}(?:-{GAP})?(?:an?{GAP})?(?=(?:million|billion|trillion|lakh|crore|dozen))"
        ).match(s.low, at)
        if match is None:
            return None
        if s.low.startswith("dozen", match.end()):
            return Number(at, match.end() + 5, 6.0, True, s.low[at : match.end() + 5], spelt=True)
        return Number(
            at,
            match.end() - (1 if s.low[match.end() - 1] == " " else 0),
            0.5,
            False,
            s.text[at : match.end()].strip(),
            spelt=True,
        )
    if word == "hundred":
        return Number(at, at + 7, 100.0, True, word, spelt=True)
    if word in ("a", "an"):
        match = re.compile(rf"an?{GAP}(dozen|hundred|thousand|million|billion|trillion|lakh|crore)(?![a-z])").match(
            s.low, at
        )
        if match is None:
            return None
        if match.group(1) in ("dozen", "hundred"):
            return Number(
                at, match.end(), 12.0 if match.group(1) == "dozen" else 100.0, True, match.group(), spelt=True
            )
        return Number(at, at + len(word), 1.0, True, match.group(), spelt=True)
    return read_words(s.low, at)


_PART_OF_POINT = re.compile(
    rf"(?:(half|quarter)|an?{GAP}(half|third|quarter|fifth|tenth)|(one|two|three|four|nine)[ \t-]+(half|thirds?"
    rf"|quarters?|fifths?|tenths?)|an?{GAP}(?:full{GAP})?(?=percentage))"
    rf"{GAP}(?:of{GAP})?(?:an?{GAP}|one{GAP})?(?:-{GAP})?(?:(percentage[ \t\n-]+point|percentage[ \t\n-]+points"
    rf"|point)(?![a-z])|(per[ ]?cent|%)(?![a-z]|{GAP}of{GAP}the{GAP}way))"
)


def part_of_point_at(s: Scope, at: int) -> Draft | None:
    """A part of a percentage point or of one per cent in words: 'half a percentage point', 'a quarter of one per
    cent', 'a quarter point'."""
    match = _PART_OF_POINT.match(s.low, at)
    if match is None:
        return None
    plain, with_a, above, below, point, _ = match.groups()
    if plain or with_a:
        value = 1 / DENOMINATORS[plain or with_a]
    elif above:
        value = ONES[above] / DENOMINATORS[below]
    else:
        value = 1.0
    kind = "percentage_point" if point else "percent"
    return Draft(
        at,
        match.end(),
        kind,
        "<fraction> of a point",
        value=value,
        unit=kind,
        parts=[Part("fraction", s.text[at : match.end()])],
    )


_ROUGHLY_BEFORE = re.compile(
    r"(?<![a-z])(?:by|about|around|nearly|almost|than|roughly|least|under|approximately|some|close to|up|down|fell"
    r"|rose|dropped|grew|to|just|only|over|and|another|in"
    r"|took|takes|supplied|supplies|bought|buys)[ \t\n]+$"
)
_STANDS = re.compile(
    r"(?=[ \t\n]*(?:[.,;:)]|$)|[ \t\n]+(?:and|or|were|are|was|is|have|has|had|will|since|in|from|to|as|what"
    r"|compared|than|between|within|over|on|by|last|this|"
    r"these|those|our|his|her|women|girls|with|at|during|through|under|go|goes|went|came|come|live|said)\b)"
)
_ANOTHER_HALF = re.compile(r"\b(?:first|second|later|latter|last|other|either|next|previous|past)[ \t\n]+$")


_MOVES_FROM = re.compile(r"\bfrom[ \t\n]+(?:(?:about|around|almost|nearly|roughly|over|under|just)[ \t\n]+)*$")
_GOES_TO = re.compile(r"(?:[ \t\n]+in[ \t\n]+[^.;:,]{2,20}?)?[ \t\n]+to\b(?![ \t\n]+(?:the[ \t\n]+next|another)\b)")
_MOVES_TO = re.compile(
    r"\bfrom[ \t\n][^.;:]{3,60}?[ \t\n]to[ \t\n]+(?:(?:about|around|almost|nearly|roughly|over|under|just)[ \t\n]+)*$"
)


def _moves(low: str, at: int, end: int) -> bool:
    """Whether a fraction is what something moves from or to: 'from a third to 15 per cent', 'from 40% to a fifth'."""
    before = low[max(0, at - 90) : at]
    return (_MOVES_FROM.search(before) is not None and _GOES_TO.match(low, end) is not None) or (
        _MOVES_TO.search(before) is not None
    )


def _share_at(s: Scope, at: int, word: str) -> Draft | None:
    """A fraction that stands alone: 'by half', 'about a quarter', 'more than half were'."""
    low = s.low
    before = low[max(0, at - 14) : at]
    if word == "half":
        end = at + 4
        plural = re.compile(r"[ \t\n]+(?:were|are|have|of[ \t\n]+(?:whom|which|them))\b").match(low, end)
        cue = _ROUGHLY_BEFORE.search(before)
        if _STANDS.match(low, end) and (cue or plural) and not _ANOTHER_HALF.search(before):
            return Draft(at, end, "ratio", "half", value=0.5, parts=[Part("fraction", "half")])
        return None
    match = re.compile(rf"an?{GAP}(third|quarter|fifth|half|tenth|fourth|sixth|eighth)(?![\w-])").match(low, at)
    if match is None or not _STANDS.match(low, match.end()):
        return None
    cue = _ROUGHLY_BEFORE.search(before)
    if _moves(low, at, match.end()):
        pass
    elif cue is None or (
        cue.group().strip() in ("in", "and", "another", "just", "only", "over", "to")
        and match.group(1) in ("quarter", "third", "fourth", "half")
    ):
        return None
    return Draft(
        at,
        match.end(),
        "ratio",
        "a <fraction>",
        value=1 / DENOMINATORS[match.group(1)],
        parts=[Part("fraction", s.text[match.start(1) : match.end()])],
    )


def fraction_at(s: Scope, at: int, number: Number | None, word: str) -> Draft | None:
    """A fraction ('one-third', 'two thirds', 'half of', 'a quarter of') or a multiple ('three times',
    'twelve-fold')."""
    point = part_of_point_at(s, at) if word in ("half", "a", "an", "one", "two", "three", "four", "nine") else None
    if point is not None:
        return point
    found = _fraction_at(s, at, number, word)
    return (
        found if found is not None or number is not None or word not in ("half", "a", "an") else _share_at(s, at, word)
    )


def _fraction_at(s: Scope, at: int, number: Number | None, word: str) -> Draft | None:
    low = s.low
    if number is not None and number.value >= 1 and word not in ("a", "an", "half"):
        times = _TIMES.match(low, number.end)
        if times is not None:
            return Draft(
                at, times.end(), "ratio", "<number> times", value=number.value, parts=[Part("number", number.words)]
            )
        match = _FRACTION.match(low, number.end)
        if match is not None and number.value < 20 and number.value == int(number.value):
            below = DENOMINATORS[match.group(1)]
            name = match.group(1)
            if (name in ("quarter", "quarters", "half", "halves") and number.value > below) or (name in ("second",)):
                return None
            if (
                name in ("quarters", "quarter")
                and not _OF.match(low, match.end())
                and "-" not in low[number.end : match.start(1)]
            ):
                return None
            if number.value < below:
                return Draft(
                    at,
                    match.end(),
                    "ratio",
                    "<fraction>",
                    value=number.value / below,
                    parts=[Part("fraction", s.text[at : match.end()])],
                )
        return None
    if word in ("a", "an"):
        match = re.compile(
            rf"an?{GAP}(third|quarter|fifth|half|tenth|fourth|sixth|eighth)(?=(?:{GAP}of\b(?!{GAP}(?:the{GAP})?(?:year|fy"
            rf"|financial|fiscal|\d)))|{GAP}(?:more|less|higher|lower|cheaper)\b)"
        ).match(low, at)
        if match is not None:
            begin = match.start(1)
            return Draft(
                at,
                match.end(),
                "ratio",
                "a <fraction>",
                value=1 / DENOMINATORS[match.group(1)],
                parts=[Part("fraction", s.text[begin : match.end()])],
            )
        return None
    if word == "half" and number is None:
        match = re.compile(
            rf"half(?={GAP}(?:of\b(?!{GAP}(?:the{GAP})?(?:year|fy|financial|fiscal|20\d\d|\d))|the\b|its\b|their\b"
            rf"|that\b))"
        ).match(low, at)
        if match is not None and not re.compile(r"\b(?:first|second|later|latter|last|other|either)[ \t\n]+$").search(
            low[max(0, at - 10) : at]
        ):
            return Draft(at, match.end(), "ratio", "half", value=0.5, parts=[Part("fraction", "half")])
    return None


_TRACKS = re.compile(
    rf"{GAP}of{GAP}(?:the{GAP})?[^.,;]{{0,70}}?(?:line|lines|section|sections|track|tracks|railway|rail)\b"
)
"""Doubling a line is building a second track."""
_TRACK_BEFORE = re.compile(r"\b(?:track|line|rail|railway|road)[ \t\n-]$")
"""'Track doubling' is the same."""


def multiple_at(s: Scope, at: int, word: str) -> Draft | None:
    """'doubled', 'to triple', 'twice', 'tenfold'."""
    value, change = RATIOS[word]
    end = at + len(word)
    low = s.low
    if word in _AMBIGUOUS_RATIO:
        if _NOT_RATIO.match(low, end):
            return None
        if not _RATIO_BEFORE.search(low[max(0, at - 14) : at]) and not re.compile(
            r"[ \t\n]+(?:the|its|their|our|that|what)\b"
        ).match(low, end):
            return None
    if word in ("twice", "thrice") and re.compile(
        rf",?{GAP}(?:a|per|each|in|every|daily|weekly|yearly|annually|before|already)\b"
    ).match(low, end):
        return None
    if word.endswith("ing") and (
        _NOT_RATIO.match(low, end) or _TRACKS.match(low, end) or _TRACK_BEFORE.search(low, max(0, at - 12), at)
    ):
        return None
    return Draft(at, end, "ratio", "<multiple>", value=value, change=change, parts=[Part("multiple", word)])


_SENTENCE_STARTS = re.compile(r"(?:^|[.!?:;][\s\"”’)]*|\n[ \t]*)$")


def _listing(s: Scope, at: int, end: int) -> bool:
    """Whether an ordinal counts the points of a speech ('Second, we will …')."""
    return (
        s.text[at].isupper()
        and s.low.startswith(", ", end)
        and _SENTENCE_STARTS.search(s.low, max(0, at - 4), at) is not None
    )


def ordinal_at(s: Scope, at: int, word: str, floor: int) -> Draft | None:
    """'second', 'fifth', or the part of a year that an ordinal begins ('first half of FY25')."""
    end = at + len(word)
    index = ORDINALS.get(word, 4)
    part = part_at(s, at, index, end, floor)
    if part is None and word != "last":
        part = quarter_told_at(s, at, index, end, floor)
    if part is not None:
        return part
    if word == "last" or (_NOT_ORDINAL.match(s.low, end) and not _listing(s, at, end)):
        return None
    if word == "second" and (s.low[max(0, at - 4) : at] == "per " or re.compile(r"-?s\b").match(s.low, end)):
        return None
    if _AT_FIRST.search(s.low[max(0, at - 16) : at]):
        return None
    return Draft(at, end, "ordinal", "<ordinal>", value=float(ORDINALS[word]), parts=[Part("ordinal", word)])


CARDINALS = frozenset(ONES) | frozenset(TENS)
