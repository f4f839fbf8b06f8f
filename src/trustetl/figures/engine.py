"""The scan: one pass finds where a figure may stand, and the reader of its kind reads it there.

The scan stops at digits and at the few words that can begin a figure. Every reader looks at a bounded stretch
around its place, so the whole
is linear in the length of the text, whatever the text is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from trustetl.figures import label, naming, period, plain, quantity, spans, words
from trustetl.figures.context import change_behind, change_of, qualifier_of, words_before, worth_reading
from trustetl.figures.draft import Draft, Scope, last_word
from trustetl.figures.money import sign_before
from trustetl.figures.nouns import phrase_at
from trustetl.figures.numeral import DIGITS, NUMBER, ORDINALS, Number, read_digits
from trustetl.figures.vocabulary import SIGN_OWNERS, before_tokens, tail_at
from trustetl.lexicon import pattern_of
from trustetl.model import Part

_STARTERS = sorted(
    (words.CARDINALS - {"zero"})
    | set(ORDINALS)
    | set(words.RATIOS)
    | {"http", "https", "www", "half", "last"}
    | {f"{word} {unit}" for word in ("this", "next", "previous", "current", "ongoing") for unit in words.RELATIVE_UNITS}
    | {w for w in period.weekdays() if len(w) > 5}
    | {
        "hundred per cent",
        "hundred percent",
        "a dozen",
        "a hundred",
        "a thousand",
        "a million",
        "a billion",
        "a trillion",
        "a lakh",
        "a crore",
        "a third",
        "a quarter",
        "a fifth",
        "a half",
        "a sixth",
        "a tenth",
        "an eighth",
        "a percentage point",
        "a full percentage point",
        "by the end of the",
        "at the end of the",
        "by the end of this",
    }
)
_WORD_HERE = rf"(?:{pattern_of(_STARTERS)})(?![^\W_])"
_ASTRAL = "\U000104a0-\U0001fbf9"
"""The stretch beyond the Basic Multilingual Plane in which digits stand, among much else."""
_DIGIT = re.compile(f"[{DIGITS}{_ASTRAL}]")
_STARTING = re.compile(rf"[ \n\t(\-–—/\"“‘'*~>|:\[]{_WORD_HERE}")
_FIRST = re.compile(_WORD_HERE)
_WORD = re.compile(r"[a-z]+")
_SPELT_ORDINAL = re.compile(rf"-({'|'.join(ORDINALS)})(?![a-z])")
_ORDINAL = re.compile(r"(\d{1,4})(?:st|nd|rd|th)(?![^\W_])")
_FRACTION = re.compile(r"(\d{1,2})[/⁄](\d{1,2})(?:rds?|ths?|nds?)?(?![\d/])")
_TIME = re.compile(
    r"\d{1,2}[:.]\d{2}(?::\d{2})?[ \t]*(?:am|pm|a\.m\.?|p\.m\.?|hrs|hours|ist|gmt|utc|noon)(?![a-z])"
    r"|\d{1,2}[ \t]?(?:am|pm|a\.m\.?|p\.m\.?|o['’]clock)(?![a-z])|\d{1,2}:\d{2}(?![\d:])"
)
_COLON = re.compile(r"(\d{1,6}(?:\.\d+)?)[ ]?:[ ]?(\d{1,6}(?:\.\d+)?)(?![\d:])")
_TIMES = re.compile(
    r"[ \t]*(?:(?:x|×)(?![\w×])|-?[ \t]?folds?\b|[ \t\n]times\b(?![ \t\n]+(?:a|per|each)[ \t\n]+(?:year|month|week"
    r"|day)\b))"
)
_PRODUCT = re.compile(r"[ \t]?[x×*][ \t]?(?=\d)")
_ALWAYS = re.compile(r"(?:24[x×/ ]7|24/7|365/24|9[-/]11)(?![\d%])")
_FROM = re.compile(
    r"(?<![^\W\d_])from[ \t\n]+(?:(?:about|around|nearly|almost|over|some|a|an|the|just|only|approximately|roughly"
    r"|level|of|more|than)[ \t\n]+){0,3}$"
)
_BY = re.compile(r"(?<![a-z])by[ \t\n]+$")
_RANGING = re.compile(
    r"(?<![^\W\d_])(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|anywhere|between)[ \t\n]+(?:anywhere[ \t\n]+)?(?:from"
    r"|between)?[ \t\n]*(?:about[ \t\n]+|around[ \t\n]+)?$"
)
_BETWEEN = re.compile(r"(?<![^\W\d_])between[ \t\n]+(?:about[ \t\n]+|around[ \t\n]+|the[ \t\n]+)?$")
_SIGNED = re.compile(r"(?:^|[\s(\[])([-−–+])$")
_FOOTNOTE_BEFORE = re.compile(r"[^\W\d_][.)”’\"!?\],;]{1,3}$|[\d%)][.)”’\"!?\]]{1,2}$")
_ABBREVIATED = re.compile(r"(?<![a-z])(?:rs|no|nos|fig|sec|art|vol|p|pp|approx|appx|cr|ch|cl|para|ver|v)\.$")
_FOOTNOTE = re.compile(r"\d{1,3}(?=$|\s+[^a-z\d\s]|\s*\n|[,;]\d)")
_LIST_NEXT = re.compile(r"[\d,. ]*")
_OUT_OF = re.compile(r"[ \t\n]+(in|out[ \t\n]+of)[ \t\n]+(?:every[ \t\n]+)?(?=(\d{1,3}(?![\d,.]*\d)|[a-z]+))")
_PARTITIVE = re.compile(
    r"[ \t\n]+(?:of[ \t\n]+(?:the|these|those|them|which|whom|its|their|our|all|every|\d)|more\b|others?\b|each\b"
    r"|replace|were\b|are\b|have\b|had\b|was\b|will\b|in\b)|[ \t\n]+[a-z]+\b"
)
_YEAR_CUES = frozenset(["in", "since", "by", "until", "till", "from", "of", "before", "after", "year"])
_ROUGHLY = frozenset(
    ["about", "around", "nearly", "over", "than", "least", "approximately", "almost", "some", "roughly"]
)
_PLAIN_YEAR = frozenset((" in ", " by "))
_PERCENT = re.compile(r"\d{1,3}(?:\.\d{1,4})?%")
_POSSESSIVE = frozenset(("’s", "'s"))
_RESTATED = re.compile(r",\s+or\b")
"""'36 million, or 29 per cent of …': the same said in another way, no list."""
_NEVER_JOINS = frozenset("bcdefghijklmnopqrsuvwxyz")
"""Letters with which no word begins that joins two numbers."""
_SHARES = frozenset((3.0, 4.0, 5.0, 6.0, 8.0, 10.0))
"""What shares in words are out of: 'three in four', 'nine in ten'."""
_CLOSING = frozenset(".,;:)]")
_FORMULA = re.compile(r"\((?:\d{1,2}|[a-z])(?:[ ]?[-+][ ]?(?:\d{1,2}|[a-z]))+\)")
_LETTER_FIELD = frozenset("abcdefghijklmnopqrstuvwxyz")


def scan(s: Scope) -> Iterator[Draft]:
    """The figures of a text in order, without overlap; every digit lies in one of them."""
    return spans.join(s, _scanned(s))


def _scanned(s: Scope) -> Iterator[Draft]:
    """What is read at each digit and at each word that may begin a figure, whichever comes first; the two searches
    go on side by side, each at the speed of a search for one thing."""
    low = s.low
    length = len(low)
    find_digit, find_word = _DIGIT.search, _STARTING.search
    floor = 0
    if _FIRST.match(low) is not None:
        draft = _at_word(s, 0, 0)
        if draft is not None:
            floor = draft.end
            yield draft
    digit, word = find_digit(low, floor), find_word(low, floor)
    digit_at = digit.start() if digit else length
    word_at = word.start() if word else length
    while digit_at < length or word_at < length:
        if digit_at < word_at:
            place = digit_at
            if low[place] > "\uffff" and not low[place].isdecimal():
                digit = find_digit(low, place + 1)
                digit_at = digit.start() if digit else length
                continue
            draft = _at_digit(s, place, floor)
        else:
            place = word_at
            draft = _at_word(s, place + 1, floor)
            if draft is None:
                whole = _WORD.match(low, place + 1)
                word = find_word(low, whole.end() if whole else place + 1)
                word_at = word.start() if word else length
                continue
        yield draft
        floor = draft.end if draft.end > place else place + 1
        if digit_at < floor:
            digit = find_digit(low, floor)
            digit_at = digit.start() if digit else length
        if word_at < floor:
            word = find_word(low, floor)
            word_at = word.start() if word else length


def _at_digit(s: Scope, at: int, floor: int) -> Draft:
    text, low = s.text, s.low
    before = text[at - 1] if at else ""
    if before == " " and text[at + 4 : at + 5] in _CLOSING and low[at - 4 : at] in _PLAIN_YEAR:
        year = period.plain_year(s, at, low[at - 4 : at])
        if year is not None:
            return year
    if before in SIGN_OWNERS:
        money = plain.money_at(s, at, floor)
        if money is not None:
            return money
    elif before == " ":
        day = plain.day_at(s, at, floor)
        if day is not None:
            return day
    elif before == "(":
        years = plain.years_at(s, at)
        if years is not None:
            return years
    quiet = _quiet_before(s, at, floor, before)
    sign = sign_before(s, at, floor) if at > floor and not quiet and low[at - 2 : at] != "fy" else None
    if quiet:
        percent = plain.percent_at(s, at)
        if percent is not None:
            return percent
        if not _PERCENT.match(text, at):
            draft = _unsigned(s, at, floor, before)
            if draft is not None:
                return draft
    elif sign is None:
        if before and not before.isspace():
            draft = _joined(s, at, floor, before)
            if draft is not None:
                return draft
        elif before:
            draft = period.month_before(s, at, floor) if period.may_be_month(s, at, floor) else None
            if draft is not None:
                return draft
        if before in " \n\t" and before:
            named = _named(s, at, floor)
            if named is not None:
                return named
        if not before or before in "\n([ \t":
            draft = label.marker_at(s, at, floor)
            if draft is not None:
                return draft
        draft = _unsigned(s, at, floor, before)
        if draft is not None:
            return draft
    number = read_digits(text, at, money=sign is not None)
    if (
        sign is None
        and number.end < len(text)
        and text[number.end] in ".,:–-"
        and number.value == number.value
        and len(number.words) > 15
    ):
        return label.identifier(s, at, number.end, "<long number>")
    if sign is None and not quiet:
        draft = label.coded_at(s, at, number.end, floor, number.words)
        if draft is None and not before.isspace():
            draft = label.named_at(s, at, number.end, floor, number.words)
        if draft is not None:
            return draft
    return _finished(s, quantity.amount_at(s, number, floor, sign), number, floor)


@cache
def _speaking() -> frozenset[str]:
    """The words in lower case that say something of the number behind them to a reader of signs, dates or names."""
    words = {token.lower() for token in before_tokens()}
    return frozenset(
        words | period.words_before_numbers() | label.words_before_numbers() | naming.words_before_numbers()
    )


def _quiet_before(s: Scope, at: int, floor: int, before: str) -> bool:
    """Whether what stands before a number says nothing of its kind: a plain word in small letters, or a '~' alone.

    Most numbers have such a word before them; no reader of currencies, months or names need look there.
    """
    low = s.low
    if before == " ":
        if low[at - 3 : at - 1] in _POSSESSIVE and at - 4 >= floor and low[at - 4].isalpha():
            return low[at : at + 4].isdigit() and not low[at + 4 : at + 5].isalnum()
        gap = low.rfind(" ", at - 16 if at - 16 > floor else floor, at - 1)
        word = low[gap + 1 : at - 1]
        return (
            gap >= 0
            and len(word) > 1
            and word.isascii()
            and word.isalpha()
            and s.text.startswith(word, gap + 1)
            and word not in _speaking()
            and word[-3:] not in period.MONTH_ENDS
        )
    return before == "~" and at - 2 >= floor and low[at - 2] == " " and "@" not in low[at : at + 24]


def _named(s: Scope, at: int, floor: int) -> Draft | None:
    match = NUMBER.match(s.text, at)
    if match is None:
        return None
    return naming.name_at(s, at, match.end(), floor, match.group()) or label.named_at(
        s, at, match.end(), floor, match.group()
    )


def _joined(s: Scope, at: int, floor: int, before: str) -> Draft | None:
    """Digits that follow something other than a space, no currency sign: names, fiscal years, footnotes, web
    addresses."""
    text, low = s.text, s.low
    if before >= "\u3040":
        return None
    if before.isalpha():
        draft = period.years_at(s, at, floor)
        if draft is not None and draft.start < at:
            return draft
        if low[at - 1] in "qh" and (at < 2 or not text[at - 2].isalnum()):
            draft = period.quarter_at(s, at - 1, floor)
            if draft is not None and at - 1 >= floor:
                return draft
            number = re.compile(r"[1-4](?![\w%])").match(text, at)
            if number is not None:
                colon = text[at + 1 : at + 2]
                if colon in (".", ":", ")") and (at < 2 or text[at - 2] in "\n *#"):
                    return label.enumerator(s, at - 1, at + 1)
                if text[at - 1] == "Q" and re.compile(r"\b(?:in|for|during|of|the|since|by)[ \t\n]+$").search(
                    low[max(0, at - 8) : at - 1]
                ):
                    return Draft(at - 1, at + 1, "period", "<quarter>", parts=[Part("quarter", text[at - 1 : at + 1])])
        if low[at - 1] == "q" and (at < 2 or not text[at - 2].isalnum()):
            number = re.compile(r"\d{1,3}(?=[.:)\s]|$)").match(text, at)
            if number is not None:
                return label.enumerator(s, at - 1, number.end())
        month = period.month_before(s, at, floor)
        if month is not None:
            return month
        tail = re.compile(r"(?:about|around|over|nearly|of|to|than|and|the|in|by|for|at|from|with|only)$").search(
            low[max(floor, at - 8) : at]
        )
        if tail is not None and not low[max(0, tail.start() + at - 8 - 1) : at - len(tail.group())][-1:].isalpha():
            return None
        return label.glued_at(s, at, floor)
    if before == "(" and at >= 2 and text[at - 2].isupper():
        return naming.document_number_at(s, at, floor)
    if before in "-–‑":
        previous = text[at - 2] if at > 1 else ""
        if previous.isalpha():
            draft = period.years_at(s, at, floor)
            if draft is not None and (
                draft.start < at or low[max(0, at - 6) : at - 1].endswith(("pre", "post", "end", "mid"))
            ):
                return draft
            month = period.month_before(s, at, floor)
            if month is not None:
                return month
            return label.glued_at(s, at, floor)
        if previous.isdigit() or previous == ")":
            return label.glued_at(s, at, floor)
        return None
    if before in "'’‘":
        draft = period.month_before(s, at, floor) or period.years_at(s, at, floor)
        if draft is not None:
            if draft.start == at:
                draft.start = at - 1 if at - 1 >= floor else at
            return draft
    if before in '.)”’"!?],;' and at >= 2:
        mark = _FOOTNOTE.match(text, at)
        if (
            mark is not None
            and _FOOTNOTE_BEFORE.search(text[max(0, at - 4) : at])
            and not _ABBREVIATED.search(low[max(0, at - 7) : at])
        ):
            return label.enumerator(s, at, mark.end(), "a footnote mark")
    if before in "/@=_?&#%.:+~\\":
        if before == "+":
            phone = label.phone_at(s, at, floor)
            if phone is not None:
                return phone
            return None
        return label.glued_at(s, at, floor)
    return None


def _unsigned(s: Scope, at: int, floor: int, before: str) -> Draft | None:
    """Dates, years, ordinals, fractions, times and codes: forms that a number without a currency may begin."""
    text, low = s.text, s.low
    end = at + 1
    length = len(text)
    while end < length and end - at < 5 and text[end].isdigit():
        end += 1
    digits = end - at
    after = low[end] if end < length else ""
    if digits <= 2:
        if digits == 1 and after in "qh":
            draft = period.quarter_at(s, at, floor)
            if draft is not None:
                return draft
        if after == " " and low[end + 1 : end + 2] in period.NEVER_DATE:
            pass
        elif after in " stndr./-–—\nof" or after.isalpha():
            draft = period.date_at(s, at, floor)
            if draft is not None:
                return draft
        if after in "/⁄":
            special = _ALWAYS.match(low, at)
            if special is not None:
                return label.identifier(s, at, special.end(), "<idiom>")
            fraction = _FRACTION.match(low, at)
            if fraction is not None and 0 < int(fraction.group(1)) < int(fraction.group(2)):
                value = int(fraction.group(1)) / int(fraction.group(2))
                return Draft(
                    at,
                    fraction.end(),
                    "ratio",
                    "<number>/<number>",
                    value=value,
                    parts=[Part("fraction", fraction.group())],
                )
        if after in ":.ap o":
            time = _TIME.match(low, at)
            if time is not None and (after != "." or "m" in time.group() or "h" in time.group()):
                if (
                    after == ":"
                    and not re.compile(r"[api]").search(time.group())
                    and not re.compile(r"\b(?:at|by|from|until|till|to|before|after)[ \t]+$|t$").search(
                        low[max(0, at - 8) : at]
                    )
                ):
                    pass
                else:
                    return Draft(
                        at,
                        time.end(),
                        "date",
                        "<time of day>",
                        parts=[Part("time", time.group())],
                        reason="a time of day",
                    )
        if after in "x×":
            special = _ALWAYS.match(low, at)
            if special is not None:
                return label.identifier(s, at, special.end(), "<idiom>")
    elif digits == 4:
        if after in "s'’":
            draft = period.years_at(s, at, floor) if after != "s" else period.decade_at(s, at, floor)
            if draft is not None and after == "s":
                return draft
        if after == "-" and text.startswith(("1800-", "1860-"), at):
            draft = label.phone_at(s, at, floor)
            if draft is not None:
                return draft
        if after in "-/." and end + 1 < length:
            draft = period.date_at(s, at, floor)
            if draft is not None:
                return draft
    if digits in (2, 4) and (before in "’'" or not before or not before.isalnum()):
        draft = period.years_at(s, at, floor)
        if draft is not None and (draft.start < at or (digits == 4 and _year_stands(s, at, draft))):
            return draft
    if before == "(" or digits >= 3 or after == "-":
        phone = label.phone_at(s, at, floor)
        if phone is not None:
            return phone
    if after in ".-–/:":
        draft = label.chain_at(s, at)
        if draft is not None:
            return draft
    if after in "stnr":
        ordinal = _ORDINAL.match(low, at)
        if ordinal is not None:
            return _ordinal(s, at, ordinal, floor)
    if after == ":" or (after == " " and low[end + 1 : end + 2] == ":"):
        ratio = _COLON.match(low, at)
        if ratio is not None and float(ratio.group(2)) > 0:
            value = float(ratio.group(1)) / float(ratio.group(2))
            return Draft(
                at, ratio.end(), "ratio", "<number>:<number>", value=value, parts=[Part("ratio", ratio.group())]
            )
    if before == "(":
        formula = _FORMULA.match(low, at - 1)
        if formula is not None:
            return label.enumerator(s, at - 1, formula.end(), "a formula of row numbers")
    if digits >= 1 and (before in " \t\n(" or not before):
        return label.page_at(s, at, floor) if low[max(0, at - 2) : at - 1] in ("e", "g", ".", "s") else None
    return None


def _ordinal(s: Scope, at: int, match: re.Match[str], floor: int) -> Draft:
    index = int(match.group(1))
    if 1 <= index <= 4:
        part = period.part_at(s, at, index, match.end(), floor)
        if part is not None:
            return part
    return Draft(at, match.end(), "ordinal", "<number>th", value=float(index), parts=[Part("ordinal", match.group())])


def _year_stands(s: Scope, at: int, draft: Draft) -> bool:
    """Whether four digits in the range of years are one, and not a number of things ('2000 km', '1,950 projects')."""
    low = s.low
    if draft.end - at > 4 or draft.start < at:
        return True
    end = draft.end
    if low[end : end + 1] in (",", ".") and low[end + 1 : end + 2].isdigit():
        return False
    tail = tail_at(s, end) if low[end : end + 1] not in _CLOSING else None
    if tail is not None and not (
        tail.kind == "unit"
        and tail.unit in ("in", "year", "month", "week", "day")
        and tail.glued is False
        and s.low[end : end + 3] in (" in", " to")
    ):
        return (tail.kind == "unit" and tail.unit == "in") or tail.noun in ("won", "real", "som")
    if low[end : end + 1].isalpha() or low[end : end + 2] in ("+ ", "-f"):
        return False
    year = int(s.text[at:end])
    if not 1900 <= year <= 2100 and last_word(low, at, 0) not in _YEAR_CUES:
        return False
    if s.cell:
        return True
    if low[at - 1 : at] == "~" or last_word(low, at, 0) in _ROUGHLY:
        return phrase_at(s, end) is None
    if year % 100 == 0 or (year % 50 == 0 and year < 1990):
        if re.compile(r"\b(?:in|since|by|until|till|from|year|before|after|during)[ \t\n]+$").search(
            low[max(0, at - 8) : at]
        ):
            return True
        return phrase_at(s, end) is None
    return True


def _at_word(s: Scope, at: int, floor: int) -> Draft | None:
    match = _WORD.match(s.low, at)
    if match is None:
        return None
    word = match.group()
    if word in ("http", "https", "www"):
        return label.address_at(s, at)
    if word in words.RATIOS:
        draft = words.multiple_at(s, at, word)
        if draft is not None:
            _describe(s, draft, floor)
        return draft
    if word in ("last", "first") or word in ORDINALS:
        if word == "last":
            return words.ordinal_at(s, at, word, floor) or words.relative_at(s, at, word, floor)
        return words.ordinal_at(s, at, word, floor)
    if word not in words.CARDINALS and word not in ("a", "an", "half", "hundred"):
        return words.relative_at(s, at, word, floor)
    number = words.number_at(s, at, word)
    draft = words.fraction_at(s, at, number, word)
    if draft is not None:
        _describe(s, draft, floor)
        return draft
    if number is None:
        return None
    if s.low[number.end : number.end + 1].isalnum():
        return None
    hyphen = s.low[number.end : number.end + 1] == "-"
    if hyphen and number.value >= 20:
        ordinal = _SPELT_ORDINAL.match(s.low, number.end)
        if ordinal is not None:
            return Draft(
                at,
                ordinal.end(),
                "ordinal",
                "<ordinal>",
                value=number.value + ORDINALS[ordinal.group(1)],
                parts=[Part("ordinal", s.text[at : ordinal.end()])],
            )
    draft = quantity.amount_at(s, number, floor)
    if hyphen and draft.kind in ("count", "number") and draft.scale == 1.0 and draft.kind != "measure":
        joined = quantity.joins(s, number.end)
        if joined is None or quantity.second_at(s, joined.end(), floor) is None:
            return None
    if word == "one" and number.value == 1 and draft.scale == 1.0 and draft.kind in ("count", "number"):
        return _one_in(s, draft, number) if draft.bare else None
    if draft.kind == "count" and draft.unit and draft.unit.split()[-1] in ("year", "month"):
        draft.kind = "measure"
    if draft.kind == "number" and not number.spelt:
        return None
    return _finished(s, draft, number, floor)


def _one_in(s: Scope, d: Draft, number: Number) -> Draft | None:
    """'one in five', '9 out of 10'."""
    match = _OUT_OF.match(s.low, number.end)
    if match is None or number.value > 100 or not number.whole:
        return None
    second = quantity.second_at(s, match.end(), match.end())
    if second is None or not number.value < second[0].value <= 1000 or second[0].spelt != number.spelt:
        return None
    if match.group(1) == "in" and not (number.value == 1 or (number.spelt and second[0].value in _SHARES)):
        return None
    if tail_at(s, second[0].end) is not None:
        return None
    return Draft(
        d.start,
        second[0].end,
        "ratio",
        "<number> in <number>",
        value=number.value / second[0].value,
        parts=[Part("ratio", s.text[d.start : second[0].end])],
    )


def _finished(s: Scope, d: Draft, number: Number, floor: int) -> Draft:
    low = s.low
    end = number.end
    if d.bare and low.startswith((" in ", " out ", "\nin ", "\nout "), end):
        share = _one_in(s, d, number)
        if share is not None:
            _describe(s, share, floor)
            return share
    if d.bare and low[end : end + 1] in (" ", "x", "×", "-", "f", "t"):
        times = _TIMES.match(low, end)
        if times is not None and not _PRODUCT.match(low, end):
            d.kind, d.end, d.rule, d.bare = "ratio", times.end(), "<number> times", False
            d.unit = None
    elif d.kind == "count" and d.unit in ("time", "fold"):
        d.kind, d.unit, d.rule = "ratio", None, "<number> times"
    if d.bare and low[end : end + 2].strip(" ")[:1] in ("x", "×", "*"):
        product = _PRODUCT.match(low, end)
        if product is not None:
            second = read_digits(s.text, product.end())
            other = quantity.amount_at(s, second, floor)
            if other.value is not None and d.value is not None:
                other.value *= d.value
                other.start, other.rule, other.parts = d.start, f"<number> × {other.rule}", d.parts + other.parts
                d = other
    d = _combined(s, d, number, floor)
    if d.bare or d.kind == "number":
        d = _bare(s, d, number, floor)
    _describe(s, d, floor)
    if s.text[d.start - 1 : d.start] in "-−–+" and d.start > 0:
        _signed(s, d)
    return d


def _signed(s: Scope, d: Draft) -> None:
    mark = _SIGNED.search(s.text[max(0, d.start - 2) : d.start])
    if mark is None or d.kind not in ("percent", "money", "percentage_point", "measure", "number"):
        return
    if mark.group(1) == "+":
        d.change = d.change or "increase"
        return
    if (d.start >= 2 and s.text[d.start - 2] == "\n") or (d.start == 1 and mark.group(1) != "−"):
        return
    d.start -= 1
    if d.value is not None:
        d.value = -d.value


def _combined(s: Scope, d: Draft, number: Number, floor: int) -> Draft:
    """Ranges and lists: two numbers with one unit."""
    low = s.low
    end = d.end
    after = low[end : end + 1]
    if after not in " \n\t-–—‑~,/&":
        return d
    if after == " " and not d.bare and low[end + 1 : end + 2] in _NEVER_JOINS and (d.kind != "money" or d.scale != 1.0):
        return d
    join = quantity.joins(s, end)
    between = None
    if join is None:
        if after in ",/&" or low.startswith((" and", " or", "\nand", " &", " ,"), end):
            between = quantity.and_at(s, end)
            if between is not None and not _BETWEEN.search(low[max(0, d.start - 20) : d.start]):
                between = None
        if between is None:
            return _listed(s, d, number, floor)
        join = between
    second = quantity.second_at(s, join.end(), floor)
    if second is None:
        return d
    far, sign = second
    spelt_far = far.spelt
    if spelt_far and not (number.spelt or "to" in join.group()):
        return d
    if not spelt_far and sign is None and period.date_at(s, far.start, far.start) is not None:
        return d
    if (
        sign is None
        and not spelt_far
        and len(far.words) == 4
        and far.words.isdigit()
        and period.plausible(int(far.words))
        and ((d.kind == "number" and number.value < 1000 and "-" not in join.group()) or d.scale > 1.0)
        and tail_at(s, far.end) is None
    ):
        return d
    other = quantity.amount_at(s, far, end, sign)
    from_to = "to" in join.group() and _FROM.search(low[max(0, d.start - 44) : d.start]) is not None
    if from_to and not _RANGING.search(low[max(0, d.start - 34) : d.start]):
        if d.bare and not other.bare:
            _inherit(d, other)
        return d
    dash = "to" not in join.group() and between is None
    if (
        dash
        and d.kind == "money"
        and other.kind == "count"
        and sign is None
        and join.group().strip() in "–—"
        and " " in join.group()
    ):
        return d
    if dash and d.noun:
        return d
    if (
        not dash
        and between is None
        and d.kind == "money"
        and sign is not None
        and _BY.search(low[max(0, d.start - 8) : d.start])
    ):
        return d
    if not dash and between is None and _is_level(s, d, other):
        return d
    rule = (
        f"between {d.rule} and {other.rule}"
        if between is not None
        else f"{d.rule} to {other.rule}"
        if not dash
        else f"{d.rule}-{other.rule}"
    )
    merged = quantity.merge_range(s, d, other, rule)
    if merged is None:
        if between is None and d.bare and other.bare is False and dash is False:
            _inherit(d, other)
        return d
    return merged


def _is_level(s: Scope, d: Draft, other: Draft) -> bool:
    """Whether the second of two amounts is the level that a change by the first led to ('fell by 4 million
    barrels to 428 million')."""
    if d.bare or other.bare or not d.value or other.value is None or d.kind != other.kind:
        return False
    by = _BY.search(s.low[max(0, d.start - 8) : d.start]) is not None
    if by:
        return other.value >= 3 * d.value or other.value < d.value
    return other.value >= 6 * d.value and change_of(words_before(s, d.start, 0)) is not None


def _inherit(d: Draft, other: Draft) -> None:
    """A number that shares the unit of another one behind it, and its scale where it has none of its own."""
    d.kind, d.unit, d.per = other.kind, other.unit, other.per
    if d.scale == 1.0:
        if other.value is not None and other.number:
            d.value = d.number * (other.value / other.number)
        d.scale = other.scale
    d.bare = False
    d.rule = f"{d.rule} … {other.rule}"


def _listed(s: Scope, d: Draft, number: Number, floor: int) -> Draft:
    """'12, 15 and 18 per cent': a number without a unit has that of the last of its list."""
    short_money = d.kind == "money" and d.scale == 1.0 and d.number < 100000
    if not d.bare and not short_money:
        return d
    match = quantity.list_at(s, d.end)
    if match is None:
        return d
    second = quantity.second_at(s, match.end(), floor)
    if second is None:
        return d
    far, sign = second
    if number.spelt != far.spelt or (d.scale != 1.0 and _RESTATED.match(match.group())):
        return d
    other = quantity.amount_at(s, far, d.end, sign)
    if short_money:
        if (
            other.scale > 1.0
            and other.kind in ("money", "number")
            and (sign is None or other.unit == d.unit)
            and d.number < 10 * other.number * 10
        ):
            d.scale = other.scale
            d.value = d.number * other.scale
            d.rule += " … <scale>"
        return d
    if other.bare or other.kind in ("number", "identifier"):
        return d
    if d.scale != 1.0 and other.kind not in ("money", "measure", "count"):
        return d
    if other.kind == "count" and other.unit is None:
        return d
    if other.kind == "money" and sign is not None:
        return d
    _inherit(d, other)
    return d


def _bare(s: Scope, d: Draft, number: Number, floor: int) -> Draft:
    """A number with no unit: what the place it stands in makes of it."""
    low = s.low
    if d.value is not None and (d.value != d.value or d.value in (float("inf"), float("-inf"))):
        return label.identifier(s, d.start, d.end, "<long number>")
    hint = s.hint
    if hint is not None and d.kind == "number" and d.value is not None:
        d.kind, d.unit, d.per = hint.kind, hint.unit, hint.per
        factor = hint.factor if d.scale == 1.0 else 1.0
        d.value *= factor
        if d.low is not None:
            d.low *= factor
        if d.high is not None:
            d.high *= factor
        d.parts.append(Part("unit from heading", hint.words))
        d.rule += " under a heading with its unit"
        return d
    if d.low is not None or d.kind != "number":
        if d.kind == "number" and d.low is not None and d.low > (d.high or d.low):
            d.kind = "number"
        return d
    after = low[number.end : number.end + 1]
    glued = after.isalpha() and after.isascii() and d.end == number.end and not number.spelt
    if glued and not (len(number.words) >= 3 and re.compile(r"[a-z]{3,}").match(low, number.end)):
        tail = re.compile(r"[\w.-]*\w").match(s.text, number.end)
        return label.identifier(s, d.start, tail.end() if tail else d.end)
    if not number.whole and d.scale == 1.0:
        return d
    if s.cell:
        return d
    if (
        number.spelt
        or d.scale != 1.0
        or _PARTITIVE.match(low, d.end)
        or (d.start > 0 and low[max(0, d.start - 3) : d.start].strip()[-1:].isalpha())
    ):
        d.kind = "count"
    return d


def _describe(s: Scope, d: Draft, floor: int) -> None:
    """Qualifier and change from the words around."""
    if d.kind in ("identifier", "enumerator", "contact", "date", "period", "ordinal"):
        return
    around = words_before(s, d.start, 0) if worth_reading(s, d.start) else []
    kind = "duration" if d.kind == "measure" and d.unit in ("year", "month", "week", "day") else d.kind
    if d.qualifier is None:
        d.qualifier = qualifier_of(s, d.start, d.end, around, kind) or "exact"
    if d.change is None and kind not in ("duration", "count") and around:
        d.change = change_of(around)
    if d.change is None and d.kind in ("percent", "percentage_point", "ratio"):
        d.change = change_behind(s, d.end)
