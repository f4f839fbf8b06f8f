"""Damaged text, read as what it was: lost currency signs, wrong decoding, odd spaces, invisible characters.

Nothing is changed in the text itself; :func:`read_text` gives a :class:`~trustetl.model.Reading` in which the damage
is repaired, with a record of every repair. A clean text costs two scans and nothing else.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from trustetl.model import Reading
from trustetl.source.mojibake import find_mojibake
from trustetl.source.reading import Edit, make_reading
from trustetl.source.spacing import find_loose_spaces

_INVISIBLE = "\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb"
_SPACE = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_CONTROL = "\x00-\x08\x0b\x0c\r\x0e-\x1f\x7f-\x9f\u2028\u2029"
_BOXES = "□■▯◻\ufffc\ue000-\uf8ff"
"""What a sign that a font lacks is shown as: boxes, and characters that mean something in that font alone."""
_ODD = re.compile(f"[{_INVISIBLE}{_SPACE}{_CONTROL}\ufffd\ufb00-\ufb06\uff01-\uff5e`ˋ?&\\\\*ÂÃÄÅà-ïðÎÏÐÑ×ØÙ{_BOXES}]")
_RAND = re.compile(r"R(?=\s?\d)")
_LEADS = frozenset(chr(code) for code in (*range(0xE0, 0xF1), *map(ord, "ÂÃÄÅÎÏÐÑ×ØÙ")))
"""What the first of several wrongly decoded bytes reads as."""
_LOSABLE = frozenset("\ufffd?`ˋ")
_NAMES = {"?": "'?'", "`": "a back-tick", "ˋ": "a back-tick"}
_PUNCTUATION = frozenset("\ufffd`ˋ?&\\*") | _LEADS

_NUMBER = r"\d[\d,.]*(?:\s?[-–—]\s?\d[\d,.]*)?"
_INDIAN = r"(?:thousand\s+|hundred\s+|हजार\s+)?(?:lakh|lac|crore|cr\b|करोड़|लाख|कोटि|కోట్ల|కోట్లు|કરોડ|লাখ|কোটি)"
_AMOUNT = re.compile(rf"\s?(?:{_NUMBER})(?P<scale>[\s-]*{_INDIAN})?", re.IGNORECASE)
_UNIT_LINE = re.compile(rf"\s*(?:in\s+)?{_INDIAN}", re.IGNORECASE)
_BEFORE_SIGN = re.compile(
    r"(?:^|[\s(\[{~≈<>=+/|\"'“‘–—•●○▪◦‣⁃·,;:-]|\b(?:of|to|from|at|by|for|and|or|with|than|around|about|nearly|over|approx\.?|is|was|worth|up\s+to|upto|rs\.?))$",
    re.IGNORECASE,
)
_MAY_PRECEDE = frozenset(" \n\t([{~≈<>=+/|\"'“‘–—•●○▪◦‣⁃·,;:-")
_LOST = re.compile("[\ufffd?`ˋ](?:(?<=\ufffd)\ufffd{1,2})?")
_BOXED = re.compile(rf"(?<=[^\s{_BOXES}])[ \t]?[ \t(]?(?P<box>[{_BOXES}])(?=\d)")
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_ENTITY = re.compile(r"&(?:#\d{2,7}|#[xX][0-9a-fA-F]{2,6}|[a-zA-Z]{2,10});")
_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")
_LINE_BREAK = re.compile(r"<[bB][rR]\s*/?>")
_WITH_BREAK = re.compile(r"^[^\n<]*(?:<(?![bB][rR])[^\n<]*)*<[bB][rR][^\n]*", re.MULTILINE)
_STRONG = re.compile(r"(\*\*)(?=\S)([^*\n]+?)(?<=\S)(\*\*)")
_RAND_AMOUNT = re.compile(rf"R(?<![\w$]R)(?=\s?{_NUMBER}[\s-]*{_INDIAN})")
_SINGLE = re.compile(f"[{_INVISIBLE}{_SPACE}{_CONTROL}\ufb00-\ufb06\uff01-\uff5e]")
_SINGLE_KIND = re.compile(
    f"(?P<invisible>[{_INVISIBLE}])|(?P<space>[{_SPACE}])|(?P<line>\r\n?|[\x0b\x0c\x85\u2028\u2029])|(?P<control>[{_CONTROL}])"
    "|(?P<ligature>[\ufb00-\ufb06])|(?P<wide>[\uff01-\uff5e])"
)
_CURRENCIES = (
    ("₹", re.compile(rf"₹|\bRs\b|\bINR\b|\brupees?\b|\b(?:lakh|crore)s?\b|{_NUMBER}\s*cr\b", re.IGNORECASE)),
    ("€", re.compile(r"€|\bEUR\b|\beuros?\b", re.IGNORECASE)),
    ("£", re.compile(r"£|\bGBP\b|\bpounds?\s+sterling\b", re.IGNORECASE)),
)


def read_text(text: str) -> Reading:
    """Read a text with its damage repaired.

    Args:
        text: The text as decoded or extracted.

    Returns:
        The reading: its text, the way back to offsets of ``text``, and a record of every repair with what was found,
        what it is read as and why.
    """
    edits = find_edits(text)
    return make_reading(text, edits) if edits else Reading(text)


def find_edits(text: str) -> list[Edit]:
    """All places of ``text`` to be read as something else, in text offsets."""
    edits = list(find_loose_spaces(text))
    if _RAND.search(text) is not None:
        for match in _RAND_AMOUNT.finditer(text):
            edits.append(Edit(match.start(), match.end(), "₹", "'R' before a number in lakh or crore is a rupee sign"))
    for line in _WITH_BREAK.finditer(text):
        bar = text.find("|", *line.span())
        for match in _LINE_BREAK.finditer(text, *line.span()):
            in_row = 0 <= bar < match.start()
            edits.append(Edit(*match.span(), " " if in_row else "\n"))  # a row of a table stays on its line
    odd = set(_ODD.findall(text))  # one pass tells which kinds of damage are worth looking for
    if not odd:
        return edits
    if not odd.isdisjoint(_LEADS):
        for start, end, read in find_mojibake(text):
            edits.append(Edit(start, end, read, "UTF-8 decoded as windows-1252"))
    if not _PUNCTUATION.issuperset(odd):
        edits += _characters(text)
    if not odd.isdisjoint(_LOSABLE):
        edits += _lost_signs(text, "".join(odd & _LOSABLE))
    if any(char in "□■▯◻\ufffc" or "\ue000" <= char <= "\uf8ff" for char in odd):
        edits += _boxed_signs(text)
    if "&" in odd or "\\" in odd:
        edits += _escapes(text, odd)
    if "*" in odd and "**" in text:
        for match in _STRONG.finditer(text):
            edits += [Edit(*match.span(1), ""), Edit(*match.span(3), "")]
    return edits


def _characters(text: str) -> Iterator[Edit]:
    """Single characters that are to be read as others, or not at all."""
    for place in _SINGLE.finditer(
        text
    ):  # one character class is found many times faster than the named groups that tell them apart
        match = _SINGLE_KIND.match(text, place.start())
        assert match is not None
        char = match[0]
        start, end = match.span()
        if match["invisible"]:
            yield Edit(start, end, "", "invisible character")
        elif match["space"]:
            yield Edit(start, end, " ", "special space")
        elif match["line"]:
            yield Edit(start, end, "\n")  # another way to end a line is no damage
        elif match["control"]:
            yield _control(char, start, end)
        elif match["ligature"]:
            yield Edit(start, end, _LIGATURES[char], "ligature")
        else:
            yield Edit(start, end, chr(ord(char) - 0xFEE0), "full-width character")


def _control(char: str, start: int, end: int) -> Edit:
    if "\x80" <= char <= "\x9f":
        try:
            return Edit(start, end, char.encode("latin-1").decode("cp1252"), "windows-1252 decoded as ISO 8859-1")
        except UnicodeDecodeError:
            pass
    return Edit(start, end, "", "control character")


def _runs(text: str, chars: str) -> Iterator[tuple[int, int]]:
    """Where characters of ``chars`` stand, up to three replacement characters taken together."""
    if len(chars) > 1 or chars == "\ufffd":
        for match in _LOST.finditer(text):
            yield match.span()
        return
    at = text.find(chars)  # looking for a single character is many times faster
    while at >= 0:
        yield at, at + 1
        at = text.find(chars, at + 1)


def _lost_signs(text: str, chars: str) -> Iterator[Edit]:
    """Currency signs and punctuation that a conversion replaced by ``?``, a back-tick or U+FFFD; ``chars`` are those
    of them that the text holds."""
    around: str | None = None
    for start, end in _runs(text, chars):
        found = text[start:end]
        name = _NAMES.get(found, "a lost character")
        before = (
            start == 0
            or text[start - 1] in _MAY_PRECEDE
            or _BEFORE_SIGN.search(text, start - 8 if start > 8 else 0, start) is not None
        )
        amount = _AMOUNT.match(text, end)
        if amount and before:
            if amount["scale"]:
                yield Edit(
                    start,
                    end,
                    "₹",
                    f"{name} before a number in lakh or crore is a rupee sign",
                )
                continue
            if found[0] in "`ˋ":
                yield Edit(
                    start,
                    end,
                    "₹",
                    f"{name} before a number is the rupee sign of an old font",
                )
                continue
            if around is None:
                around = _currency_around(text)
            if around and not text[end : end + 1].isspace():
                yield Edit(
                    start,
                    end,
                    around,
                    f"{name} before a number in a text about {around} amounts is that sign",
                )
                continue
        elif before and _UNIT_LINE.match(text, end):
            yield Edit(start, end, "₹", f"{name} before lakh or crore is a rupee sign")
            continue
        if found[0] == "\ufffd":
            yield from _lost_mark(text, start, end)


def _boxed_signs(text: str) -> Iterator[Edit]:
    """Currency signs that a font lacks, shown as a box; one that begins a line is a bullet."""
    around: str | None = None
    for match in _BOXED.finditer(text):
        start, end = match.span("box")
        amount = _AMOUNT.match(text, end)
        if start == match.start() and text[start - 1] not in _MAY_PRECEDE:
            continue
        if amount and amount["scale"]:
            yield Edit(start, end, "₹", "a sign that the font lacks before a number in lakh or crore is a rupee sign")
            continue
        if around is None:
            around = _currency_around(text)
        if around:
            why = f"a sign that the font lacks before a number in a text about {around} amounts is that sign"
            yield Edit(start, end, around, why)


def _lost_mark(text: str, start: int, end: int) -> Iterator[Edit]:
    """U+FFFD where a dash or an apostrophe was."""
    left, right = text[start - 1 : start], text[end : end + 1]
    if left.isdecimal() and right.isdecimal():
        yield Edit(start, end, "–", "lost character between two numbers is a dash")
    elif left.isalpha() and re.match(r"(?:s|t|re|ve|ll|d|m)\b", text[end : end + 3]):
        yield Edit(start, end, "’", "lost character inside a word is an apostrophe")
    elif left.isspace() and right.isspace():
        yield Edit(start, end, "–", "lost character between two spaces is a dash")


def _escapes(text: str, found: set[str]) -> Iterator[Edit]:
    """Escapes of HTML and JSON that were left in a plain text that has the odd characters ``found``."""
    at = text.find("&")
    while at >= 0:
        entity = _ENTITY.match(text, at)
        read = html.unescape(entity[0]) if entity else ""
        if entity and read != entity[0]:
            yield Edit(*entity.span(), " " if read == "\u00a0" else read, "HTML escape")
        at = text.find("&", at + 1)
    if "\\" in found and "\\u" in text:
        for match in _ESCAPE.finditer(text):
            char = chr(int(match[1], 16))
            if char.isprintable() and not 0xD800 <= ord(char) <= 0xDFFF:
                yield Edit(*match.span(), char, "JSON escape")


def _currency_around(text: str) -> str:
    """The one sign a lost one can have been, by the currencies that the text speaks of; empty where it speaks of none
    or of several."""
    spoken = [sign for sign, pattern in _CURRENCIES if pattern.search(text)]
    return spoken[0] if len(spoken) == 1 else ""
