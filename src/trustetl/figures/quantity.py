"""Amounts: a number with what it counts, in one go for money, percentages, measures and counts."""

from __future__ import annotations

import re

from trustetl.figures.draft import Draft, Scope
from trustetl.figures.money import Sign, sign_before
from trustetl.figures.nouns import STOPS, more_after, phrase_at
from trustetl.figures.numeral import Number, read_digits, read_words
from trustetl.figures.rates import with_rate
from trustetl.figures.scaling import scaled
from trustetl.figures.signs import ASSUMED, is_assumed, part_of_unit, resolve
from trustetl.figures.vocabulary import Tail, tail_at
from trustetl.model import Part, Repair

_OF_A_POINT = re.compile(r" of a (?:full )?percentage[ -]point(?![a-z])")
_HYPHENED = re.compile(r"-([a-z]{2,})(?![\w-])")
_PAREN_WORD = re.compile(r"[ \t]*\(([a-z -]{3,30})\)")
_NO_POINTS = frozenset("acdefghijklmnoqrstuvwxyz.,;:)")
"""Characters with which nothing begins that makes points of a percentage."""
_THOUSANDS = re.compile(r"\d{1,3}\.\d00")
_MIDDLE = re.compile(r"[ \t](\d{1,5})(?=[ \t][\u0900-\u0dff])")
_OF_THE = re.compile(r"[ \t\n]+of[ \t\n]+(?:the[ \t\n]+|its[ \t\n]+|our[ \t\n]+)?")
_OF_WEIGHT = re.compile(r"[ \t\n]+of[ \t\n]+(?!aid|spending|debt|investment|public|state)")
_SHORT = {"k": 1e3, "m": 1e6, "b": 1e9}
_SHORT_SCALE = re.compile(r"[kmb](?=\+?[ \t]|: )")
_BARE_SCALE = re.compile(r"[KMB](?=\+?(?:$|[\s,;:|)\]]|\.(?:\s|$)))")
_SIGN_AHEAD = re.compile(r"(?:[A-Za-z.]{0,5}[$₹€£¥₩₦₱₫₪฿₽₴₺]|rs\.?|[A-Z][A-Za-z]{0,3}\.?)[ \t]?(?=\d)")


def amount_at(s: Scope, number: Number, sign: Sign | None = None) -> Draft:
    """One amount: the number with its sign, scale, unit or noun. What has none of these is ``bare``."""
    text = s.text
    start = sign.start if sign else number.start
    d = Draft(start, number.end, "number", "<number>", number.value)
    d.number = number.value
    if number.defect:
        d.repairs.append(Repair(number.start, number.end, number.words, number.read_as, number.defect))
    thousands = None
    if sign is not None:
        d.kind, d.unit, d.rule = "money", sign.code, "<currency> <number>"
        d.parts.append(Part("currency", sign.words))
        if "." in number.words:
            thousands = _THOUSANDS.fullmatch(number.words)
    d.parts.append(Part("number", number.words))
    end = number.end
    low = s.low
    if low[end : end + 2] == " (":
        again = _PAREN_WORD.match(low, end)
        if again is not None:
            said = read_words(low, again.start(1))
            if said is not None and said.value == number.value:
                end = d.end = again.end()
    value = number.value
    scale = 1.0
    if sign is None and low[end : end + 1] in _SHORT and low[end : end + 1]:
        short = _SHORT_SCALE.match(low, end)
        labelled = low[end + 1 : end + 3] == ": "  # '1.2m: Households reached', as boxes of figures have it
        bare = "." in number.words and _BARE_SCALE.match(text, end) is not None  # 'In need: 19.5M'
        counted = short is not None and (
            tail_at(s, short.end()) is not None or phrase_at(s, short.end() + labelled) is not None
        )
        if bare or counted:
            scale = _SHORT[low[end]]
            d.parts.append(Part("scale", text[end : end + 1]))
            end += 1
    for _ in range(3):
        tail = tail_at(s, end, money=sign is not None or d.kind == "money")
        if tail is None:
            break
        if tail.kind == "scale":
            if number.spelt and number.words.endswith("dozen"):
                break
            scale *= tail.factor
            d.parts.append(Part("scale", text[end : tail.end].strip(" -\n\t")))
            end = tail.end
            if (
                low[end : end + 1] == "."
                and low[end - 2 : end] in ("cr", "rs", "mn", "bn")
                and low[end + 1 : end + 2] != ""
                and (low[end + 1].islower() or low[end + 2 : end + 3].islower())
            ):
                end += (
                    1
                    if low[end + 1] == " " and low[end + 2 : end + 3].islower() and text[end + 2 : end + 3].islower()
                    else 0
                )
            further = _middle_number(s, end)
            if further is not None and scale >= 1000:
                value = value * scale + further.value
                scale = 1.0
                end = further.end
                d.parts.append(Part("number", further.words))
            continue
        break
    else:
        tail = None
    if tail is None and scale > 1.0 and low.startswith((" of ", "\nof "), end):
        named = tail_at(s, end + 3)
        if named is not None and named.kind == "currency":
            tail = named
    if thousands is not None and scale >= 1e5 and tail is None:
        read = number.words.replace(".", "")
        value = float(read)
        d.repairs.append(Repair(number.start, number.end, number.words, read, "point as group mark"))
    d.scale = scale
    d.value = value if scale == 1.0 else scaled(value, scale)
    if scale != 1.0 or end != number.end:
        d.end = max(d.end, end)
        d.rule = d.rule.replace("<number>", "<number> <scale>")
    if tail is not None:
        _with_tail(s, d, tail, sign, end)
    elif d.kind == "number" and low.startswith(" of a", end):
        part = _OF_A_POINT.match(low, end)
        if part is not None:
            d.kind = d.unit = "percentage_point"
            d.end, d.rule = part.end(), d.rule + " of a point"
            d.parts.append(Part("unit", text[end : d.end].strip()))
    if sign is not None and sign.assumed:
        d.rule += ASSUMED
    if d.kind == "money":
        _money_end(s, d)
    elif d.kind == "number":
        _with_noun(s, d, number)
    with_rate(s, d)
    return d


def _middle_number(s: Scope, at: int) -> Number | None:
    """A second number inside an amount ('16 हजार 300 करोड़'), where a scale follows it."""
    match = _MIDDLE.match(s.text, at)
    if match is None:
        return None
    number = read_digits(s.text, match.start(1))
    tail = tail_at(s, number.end)
    return number if tail is not None and tail.kind == "scale" else None


def _with_tail(s: Scope, d: Draft, tail: Tail, sign: Sign | None, at: int) -> None:
    words = s.text[at : tail.end].strip(" -\n\t")
    if tail.kind == "currency":
        if sign is not None:
            if tail.unit == sign.code and tail.noun is None:
                d.end = tail.end
            return
        if tail.unit == "GBP" and tail.noun in ("pound", "pounds") and _OF_WEIGHT.match(s.low, tail.end):
            d.kind, d.unit, d.end = "measure", "lb", tail.end
            return
        code = resolve(tail.unit or "", tail.noun, s.country)
        d.kind, d.unit, d.end = "money", code, tail.end
        part = part_of_unit(tail.noun, tail.factor, s.country)
        if d.value is not None and part != 1.0:
            d.value = scaled(d.value, part)
        d.rule = d.rule + " <currency>" + (ASSUMED if is_assumed(code, tail.noun, s.country) else "")
        d.parts.append(Part("currency", words))
        return
    if sign is not None:
        return
    if tail.kind == "percent":
        points = tail_at(s, tail.end) if s.low[tail.end : tail.end + 2].lstrip(" ")[:1] not in _NO_POINTS else None
        if points is not None and points.kind == "point":
            tail = points
        d.kind, d.unit = ("percent", "percent") if tail.kind == "percent" else ("percentage_point", "percentage_point")
        d.end = tail.end
        d.rule = "<number> percent" if d.kind == "percent" else "<number> points"
    elif tail.kind == "point":
        d.kind, d.unit, d.end = "percentage_point", "percentage_point", tail.end
        if d.value is not None:
            d.value = scaled(d.value, tail.factor)
        d.rule = "<number> points"
    elif tail.kind == "unit":
        d.kind, d.unit, d.per, d.end = "measure", tail.unit, tail.per, tail.end
        if d.value is not None:
            d.value *= tail.factor
        if tail.unit in ("t", "Mt") and words in ("MT", "mt", "MTPA", "mtpa"):
            _tonnes(s, d)
        if tail.unit == "MLPA":
            d.unit, d.per = "ML", "year"
        d.rule = d.rule + " <unit>"
    d.parts.append(Part("unit", words))


def _tonnes(s: Scope, d: Draft) -> None:
    """'MT' and 'MTPA' stand for metric tonnes or for million tonnes: the document's own explanation decides,
    otherwise the size."""
    if d.value is None:
        return
    if callable(s.million_tonnes):
        s.million_tonnes = s.million_tonnes(s.low)
    million = s.million_tonnes
    if d.scale != 1.0:
        million = False
    elif million is None:
        million = d.value < 1000 and d.number == d.value
    if million and d.value > 5000:
        million = False
    if million:
        d.unit = "Mt"


def _money_end(s: Scope, d: Draft) -> None:
    """What may stand behind an amount of money and is part of it: '/-', and a scale behind a bracket closed too
    early."""
    if d.scale == 1.0 and s.text.startswith(")", d.end) and s.text[d.start - 1 : d.start] == "(":
        tail = tail_at(s, d.end + 1)
        if tail is not None and tail.kind == "scale" and d.value is not None:
            d.value, d.scale, d.end = scaled(d.value, tail.factor), tail.factor, tail.end
            d.parts.append(Part("scale", s.text[d.end + 1 : tail.end].strip()))
        return
    if s.text.startswith(("/-", "/–", "/="), d.end):
        d.end += 2


def _with_noun(s: Scope, d: Draft, number: Number) -> None:
    low = s.low
    if s.cell and d.scale == 1.0 and low[d.end : d.end + 1] in ("", "\n"):
        d.bare = True
        return
    at = d.end
    more = more_after().match(low, at)
    if more is not None:
        phrase = phrase_at(s, more.end())
        if phrase is not None:
            said = low[more.start() : more.end()].strip(" \t\n-")
            d.qualifier = {
                "or more": "at_least",
                "+": "at_least",
                "plus": "at_least",
                "or so": "approximate",
                "odd": "approximate",
                "or fewer": "at_most",
                "or less": "at_most",
            }.get(said)
            _count(s, d, phrase.unit, phrase.end)
            return
    joined = _HYPHENED.match(low, at) if low[at : at + 1] == "-" else None
    if joined is not None and d.scale == 1.0:
        _count(s, d, s.text[joined.start(1) : joined.end(1)], joined.end())
        return
    one = number.value == 1 and not number.scaled and d.scale == 1.0
    phrase = phrase_at(s, at, one=one)
    if phrase is None and d.scale != 1.0:
        of = _OF_THE.match(low, at)
        if of is not None and d.scale >= 1000:
            phrase = phrase_at(s, of.end())
            if phrase is not None:
                d.kind, d.unit = "count", phrase.unit
                return
    if phrase is None:
        shared = _shared_noun(s, at)
        if shared is not None:
            _count(s, d, *shared)
            return
        if (
            d.scale >= 1e7
            and d.value is not None
            and d.value > 8.2e9
            and any(p.words.lower() in _CRORE for p in d.parts)
        ):
            d.kind, d.unit = "money", "INR"
            d.rule += " without its currency"
            return
        d.bare = True
        return
    _count(s, d, phrase.unit, phrase.end)


_CRORE = frozenset(("crore", "crores", "cr", "cr.", "crs", "करोड़"))
_SHARED = re.compile(r"[ \n]((?:[A-Za-z-]+[ ]){0,1}[A-Za-z-]+)[ \n](?:and|or)[ \n](?=[\w])")


def _shared_noun(s: Scope, at: int) -> tuple[str, int] | None:
    """The noun that a number shares with the next one ('15 Indian and 10 American firms'), with where its own
    words end."""
    match = _SHARED.match(s.text, at)
    if match is None:
        return None
    own = match.group(1)
    second = second_at(s, match.end())
    if second is None or any(word.lower() in STOPS for word in own.split()):
        return None
    phrase = phrase_at(s, second[0].end)
    if phrase is None or tail_at(s, second[0].end) is not None:
        return None
    return f"{own} {phrase.unit.split()[-1]}", match.end(1)


def _count(s: Scope, d: Draft, unit: str, end: int) -> None:
    d.parts.append(Part("noun", s.text[d.end : end].strip()))
    d.kind, d.unit, d.noun = "count", unit, True
    d.rule += " <noun>"
    if not any(c.isdigit() for c in s.text[d.end : end]):
        d.end = end


def second_at(s: Scope, at: int) -> tuple[Number, Sign | None] | None:
    """The number that begins at an offset, with the currency before it, for the far end of a range or list."""
    text = s.text
    pos = at
    if pos < len(text) and text[pos].isdecimal():
        return read_digits(text, pos), None
    match = _SIGN_AHEAD.match(text, pos)
    if match is not None:
        sign = sign_before(s, match.end(), at)
        if sign is not None:
            return read_digits(text, match.end(), money=True), sign
    said = read_words(s.low, pos)
    return (said, None) if said is not None else None
