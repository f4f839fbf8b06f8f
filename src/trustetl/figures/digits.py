"""What is read at a run of digits: the readers of the kinds are asked in the order in which they are sure."""

from __future__ import annotations

import re
from functools import cache

from trustetl import lexicon
from trustetl.figures import contact, days, label, markers, month_names, naming, plain, quantity, quarters, years
from trustetl.figures.draft import Draft, Scope, last_word
from trustetl.figures.finishing import finished
from trustetl.figures.money import sign_before
from trustetl.figures.nouns import phrase_at
from trustetl.figures.numeral import NUMBER, read_digits
from trustetl.figures.signs import SIGN_OWNERS, before_tokens
from trustetl.figures.vocabulary import tail_at
from trustetl.model import Part

_ORDINAL = re.compile(r"(\d{1,4})(?:st|nd|rd|th)(?![^\W_])")
_FRACTION = re.compile(r"(\d{1,2})[/⁄](\d{1,2})(?:rds?|ths?|nds?)?(?![\d/])")
_TIME = re.compile(
    r"\d{1,2}[:.]\d{2}(?::\d{2})?[ \t]*(?:am|pm|a\.m\.?|p\.m\.?|hrs|hours|ist|gmt|utc|noon)(?![a-z])"
    r"|\d{1,2}[ \t]?(?:am|pm|a\.m\.?|p\.m\.?|o['’]clock)(?![a-z])|\d{1,2}:\d{2}(?![\d:])"
)
_COLON = re.compile(r"(\d{1,6}(?:\.\d+)?)[ ]?:[ ]?(\d{1,6}(?:\.\d+)?)(?![\d:])")
_ALWAYS = re.compile(r"(?:24[x×/ ]7|24/7|365/24|9[-/]11)(?![\d%])")
_FOOTNOTE_BEFORE = re.compile(r"[^\W\d_][.)”’\"!?\],;]{1,3}$|[\d%)][.)”’\"!?\]]{1,2}$")
_ABBREVIATED = re.compile(r"(?<![a-z])(?:rs|no|nos|fig|sec|art|vol|p|pp|approx|appx|cr|ch|cl|para|ver|v)\.$")
_FOOTNOTE = re.compile(r"\d{1,3}(?=$|\s+[^a-z\d\s]|\s*\n|[,;]\d)")
_YEAR_CUES = frozenset(["in", "since", "by", "until", "till", "from", "of", "before", "after", "year"])
_CONSTANT = frozenset(("in", "constant", "real", "at"))
"""The words before the year whose prices amounts are told in: 'in 2020 euros'."""
_ROUGHLY = frozenset(
    ["about", "around", "nearly", "over", "than", "least", "approximately", "almost", "some", "roughly"]
)
_PLAIN_YEAR = frozenset((" in ", " by "))
_PERCENT = re.compile(r"\d{1,3}(?:\.\d{1,4})?%")
_POSSESSIVE = frozenset(("’s", "'s"))
CLOSING = frozenset(".,;:)]")
_FORMULA = re.compile(r"\((?:\d{1,2}|[a-z])(?:[ ]?[-+][ ]?(?:\d{1,2}|[a-z]))+\)")


def at_digit(s: Scope, at: int, floor: int) -> Draft:
    text, low = s.text, s.low
    before = text[at - 1] if at else ""
    if before == " " and text[at + 4 : at + 5] in CLOSING and low[at - 4 : at] in _PLAIN_YEAR:
        year = years.plain_year(s, at, low[at - 4 : at])
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
    elif before == "(" or low[at - 3 : at] == "(fy":
        pair = plain.years_at(s, at)
        if pair is not None:
            return pair
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
            draft = days.month_before(s, at, floor) if days.may_be_month(s, at, floor) else None
            if draft is not None:
                return draft
        if before in " \n\t" and before:
            named = _named(s, at, floor)
            if named is not None:
                return named
        if not before or before in "\n([ \t":
            draft = markers.marker_at(s, at, floor)
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
    return finished(s, quantity.amount_at(s, number, sign), number, floor)


@cache
def _speaking() -> frozenset[str]:
    """The words in lower case that say something of the number behind them to a reader of signs, dates or names."""
    words = {token.lower() for token in before_tokens()} | {sign.lower() for sign, _ in lexicon.home_signs()}
    return frozenset(words | days.words_before_numbers() | label.words_before_numbers() | naming.words_before_numbers())


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
            and word[-3:] not in month_names.MONTH_ENDS
        )
    return before == "~" and at - 2 >= floor and low[at - 2] == " " and "@" not in low[at : at + 24]


def _named(s: Scope, at: int, floor: int) -> Draft | None:
    match = NUMBER.match(s.text, at)
    if match is None:
        return None
    draft = naming.name_at(s, at, match.end(), floor, match.group()) or label.named_at(
        s, at, match.end(), floor, match.group()
    )
    if draft is not None and draft.kind == "identifier" and markers.numbers_item(s, draft.start, draft.end):
        return markers.enumerator(s, draft.start, draft.end)
    return draft


def _joined(s: Scope, at: int, floor: int, before: str) -> Draft | None:
    """Digits that follow something other than a space, no currency sign: names, fiscal years, footnotes, web
    addresses."""
    text, low = s.text, s.low
    if before >= "\u3040":
        return None
    if before.isalpha():
        draft = years.years_at(s, at, floor)
        if draft is not None and draft.start < at:
            return draft
        if low[at - 1] in "qh" and (at < 2 or not text[at - 2].isalnum()):
            draft = quarters.quarter_at(s, at - 1, floor)
            if draft is not None and at - 1 >= floor:
                return draft
            number = re.compile(r"[1-4](?![\w%])").match(text, at)
            if number is not None:
                colon = text[at + 1 : at + 2]
                if colon in (".", ":", ")") and (at < 2 or text[at - 2] in "\n *#"):
                    return markers.enumerator(s, at - 1, at + 1)
                if text[at - 1] == "Q" and re.compile(r"\b(?:in|for|during|of|the|since|by)[ \t\n]+$").search(
                    low[max(0, at - 8) : at - 1]
                ):
                    return Draft(at - 1, at + 1, "period", "<quarter>", parts=[Part("quarter", text[at - 1 : at + 1])])
        if low[at - 1] == "q" and (at < 2 or not text[at - 2].isalnum()):
            number = re.compile(r"\d{1,3}(?=[.:)\s]|$)").match(text, at)
            if number is not None:
                return markers.enumerator(s, at - 1, number.end())
        month = days.month_before(s, at, floor)
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
            draft = years.years_at(s, at, floor)
            if draft is not None and (
                draft.start < at or low[max(0, at - 6) : at - 1].endswith(("pre", "post", "end", "mid"))
            ):
                return draft
            month = days.month_before(s, at, floor)
            if month is not None:
                return month
            return label.glued_at(s, at, floor)
        if previous.isdigit() or previous == ")":
            return label.glued_at(s, at, floor)
        return None
    if before in "'’‘":
        if (numeric := days.numeric_at(s, at, floor)) is not None:
            return numeric
        draft = days.month_before(s, at, floor) or years.years_at(s, at, floor)
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
            return markers.enumerator(s, at, mark.end(), "a footnote mark")
    if before in "/@=_?&#%.:+~\\":
        if before == "+":
            phone = contact.phone_at(s, at, floor)
            if phone is not None:
                return phone
            return None
        if before == "/" and text[at - 2 : at - 1].isupper():  # 'MG/RK/3 June 2025', as releases are signed
            signed = days.date_at(s, at, floor)
            if signed is not None and signed.rule == "<day> <month> <year>":
                return signed
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
    address = contact.street_at(s, at) if digits <= 4 and after in " ,abc" else None
    if digits == 5 and after == " ":
        address = contact.postcode_at(s, at)
    if address is not None:
        return address
    if digits <= 2:
        if digits == 1 and after in "qh":
            draft = quarters.quarter_at(s, at, floor)
            if draft is not None:
                return draft
        ordinal_apart = low.startswith((" st ", " nd ", " rd ", " th "), end)
        if after == " " and low[end + 1 : end + 2] in month_names.NEVER_DATE and not ordinal_apart:
            pass
        elif after in " stndr./-–—\nof" or after.isalpha():
            draft = days.date_at(s, at, floor)
            if draft is not None:
                return draft
        if after in "/⁄":
            special = _ALWAYS.match(low, at)
            if special is not None:
                return label.identifier(s, at, special.end(), "<idiom>")
            fraction = _FRACTION.match(low, at)
            if fraction is not None and 0 < int(fraction.group(1)) < int(fraction.group(2)):
                value = int(fraction.group(1)) / int(fraction.group(2))
                part = Draft(
                    at,
                    fraction.end(),
                    "ratio",
                    "<number>/<number>",
                    value=value,
                    parts=[Part("fraction", fraction.group())],
                )
                tail = tail_at(s, part.end)
                if tail is not None and tail.kind == "point":
                    part.kind = part.unit = "percentage_point"
                    part.value, part.end = value * tail.factor, tail.end
                return part
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
            draft = years.years_at(s, at, floor) if after != "s" else years.decade_at(s, at, floor)
            if draft is not None and after == "s":
                return draft
        if after == "-" and text.startswith(("1800-", "1860-"), at):
            draft = contact.phone_at(s, at, floor)
            if draft is not None:
                return draft
        if after == "/" and (serial := label.serial_at(s, at)) is not None:
            return serial
        if after in "-/." and end + 1 < length:
            draft = days.date_at(s, at, floor)
            if draft is not None:
                return draft
    if digits in (2, 4) and (before in "’'" or not before or not before.isalnum()):
        draft = years.years_at(s, at, floor)
        if draft is not None and (draft.start < at or (digits == 4 and _year_stands(s, at, draft))):
            return draft
    if before == "(" or digits >= 3 or after == "-" or (text[at] == "0" and after == " "):
        phone = contact.phone_at(s, at, floor)
        if phone is not None:
            return phone
    if after in ".-–/:" or (after == " " and text[at] == "0"):
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
            return markers.enumerator(s, at - 1, formula.end(), "a formula of row numbers")
    if digits >= 1 and (before in " \t\n(" or not before):
        return contact.page_at(s, at, floor) if low[max(0, at - 2) : at - 1] in ("e", "g", ".", "s") else None
    return None


def _ordinal(s: Scope, at: int, match: re.Match[str], floor: int) -> Draft:
    index = int(match.group(1))
    if 1 <= index <= 4:
        part = quarters.part_at(s, at, index, match.end(), floor)
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
    tail = tail_at(s, end) if low[end : end + 1] not in CLOSING else None
    if tail is not None and tail.kind == "currency" and last_word(low, at, 0) in _CONSTANT:
        return True
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
