"""Web and mail addresses, telephone numbers, post boxes and page marks: digits that are no figure of anything."""

from __future__ import annotations

import re

from trustetl.figures.draft import Draft, Scope
from trustetl.model import Part

_CHUNK_END = re.compile(r"[^\s<>\"“”|]*")
_URL = re.compile(
    r"(?:https?:/|ftp:/|www\.)|^[\w.+-]+@[\w-]+\.|(?:[\w-]+\.)+(?:com|org|net|gov|nic|in|int|eu|edu|info|io|uk|au|ca"
    r"|jp|de|fr|cn|br|za)(?:/|$)"
)
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"“”|\])]{2,400}", re.IGNORECASE)
_PHONE = re.compile(
    r"\(?\+\d{1,3}\)?[-\s.]?\(?\d{1,5}\)?(?:[-\s.]?\d{2,5}){1,4}(?!\d)|(?:1800|1860|0800|0300|0808|0900"
    r"|1-800)[-\s]\d{2,4}[-\s]\d{2,5}(?:[-\s]\d{2,4})?(?!\d)"
    r"|00[ ]?\d{1,3}(?:[-\s.]\d{1,5}){3,9}(?![\d%])"
    r"|\(?0\d{1,4}\)?[-\s]\d{3,4}[-\s]?\d{3,5}(?!\d)|0\d{1,4}-\d{1,4}-\d{4}(?![\d-])|\d{3}[-.]\d{3}[-.]\d{4}(?!\d)"
    r"|\(\d{3}\)[ ]?\d{3}[-. ]\d{4}(?!\d)|0\d{9,10}(?![\d.,]*\d)"
    r"|1[-.\s]8\d\d[-.\s]\d{3}[-.\s]\d{4}(?!\d)"
    r"|\(\+?\d{2,3}\)[ ]?\d{3,5}[-. ]\d{4,5}(?!\d)(?:[ ]?/[ ]?\d{3,5}[-. ]\d{4,5}(?!\d))?"
)
_EXTENSION_CUE = re.compile(r"(?<![a-z])(?:ext|extn|extension|x)\.?[ \t:]*$")
_EXTENSION = re.compile(r"\d{2,6}(?![\d%])")
_SHORT_LINE_CUE = re.compile(
    r"(?<![a-z])(?:help[ -]?lines?|hot[ -]?lines?|toll[- ]free|short ?codes?|emergency|call|ring|dial|text"
    r"|sms|disque(?:[ \t]+[^\W\d_]+)?"
    r"|(?:questions|enquiries|inquiries|complaints|doubts)\b[^.:\n\d]{0,40}:(?:[ \t]+[^\W\d_]+){0,2})"
    r"(?:[ \t]+(?:no|number|line|centre|center|on|at|us|is|to|the))*\.?[ \t]*[:–-]?[ \t]*$"
)
_SHORT_LINE = re.compile(r"\*?\d{3,6}\#?(?=[ \t]*(?:[.,;:)\n]|$|or\b|for\b|to\b|and\b|\())")
_YEARISH = re.compile(r"(?:19|20)\d\d")
_PHONE_CUE = re.compile(
    r"(?:tel|ph|phone|telephone|call|calls to|cell|helpline|hotline|fax|toll[- ]free|mobile|mob|whatsapp|contact"
    r"|dial)(?:[ \t]+(?:no|number|numbers|line|us|at|on|is|the))*\.?[ \t:.]*(?:no\.?[ \t:]*)?\+?\(?$"
)
_PHONE_PLAIN = re.compile(r"\d[\d\s().-]{4,18}\d(?!\d)")
_PAGE = re.compile(r"(?:pages?|pg\.?|pp?\.)[ \t]*$")
_PAGE_OF = re.compile(r"\d+(?:[ \t]*(?:of|/|-|–|and|to)[ \t]*\d+)?")
_STATION = re.compile(
    r"(?<![\w])P\.?[ ]?O\.?[ ]?(?:Box|B\.?)[ \t]*(?:No\.?[ \t]*)?$|(?<![\w])(?:Private Bag|Postbus|Postfach)[ \t]+$",
    re.IGNORECASE,
)
_STATION_NUMBER = re.compile(r"\d[\d-]*(?<=\d)")


def _contact(s: Scope, start: int, end: int, rule: str, reason: str) -> Draft:
    return Draft(start, end, "contact", rule, reason=reason, parts=[Part("mark", s.text[start:end])])


def address_around(s: Scope, at: int, first: int) -> Draft | None:
    """A web or mail address that digits at an offset stand in, the characters since the last space or bracket
    beginning at ``first``."""
    text = s.text
    if not any(c in text[first:at] for c in ":/@.=_?&") and "@" not in text[at : at + 24]:
        return None
    rest = _CHUNK_END.match(text, at, at + 2000)
    chunk = text[first : rest.end() if rest else at].rstrip(".,;:!?)]}'’*")
    end = first + len(chunk)
    if end > at and _URL.search(chunk):
        return _contact(s, first, end, "<web address>", "a web or mail address")
    return None


def address_at(s: Scope, at: int) -> Draft | None:
    """A web address that begins with its scheme or with 'www.', whether or not it holds a digit."""
    match = _ADDRESS.match(s.text, at)
    if match is None:
        return None
    end = match.end()
    while end > at and s.text[end - 1] in ".,:;!?)]}'’*_\"”":
        end -= 1
    return _contact(s, at, end, "<web address>", "a web or mail address")


def phone_at(s: Scope, at: int, floor: int) -> Draft | None:
    """A telephone number."""
    text = s.text
    start = at
    while start > floor and text[start - 1] in "+(":
        start -= 1
    match = _PHONE.match(text, start) or (_PHONE.match(text, at) if start != at else None)
    if match is None:
        before = s.low[max(floor, start - 34) : start]
        tail = before.rstrip(" \t:.-–")
        if tail[-1:] == "x" or tail.endswith(("ext", "extn", "extension")):
            extension = _EXTENSION.match(text, at) if _EXTENSION_CUE.search(before) else None
            if extension is not None:
                return _contact(s, at, extension.end(), "<extension>", "a telephone number")
        short = _SHORT_LINE.match(text, at)
        if short is not None and _SHORT_LINE_CUE.search(before) and not _YEARISH.fullmatch(short.group()):
            return _contact(s, at, short.end(), "<help line>", "a telephone number")
    if match is None and _PHONE_CUE.search(s.low, max(floor, start - 30), start):
        match = _PHONE_PLAIN.match(text, at)
    return _contact(s, match.start(), match.end(), "<telephone number>", "a telephone number") if match else None


def page_at(s: Scope, at: int, floor: int) -> Draft | None:
    """A page mark ('Page 1 of 2')."""
    begin = max(floor, at - 8)
    match = _PAGE.search(s.low, begin, at)
    if match is None or (match.start() > 0 and s.low[match.start() - 1].isalpha()):
        return None
    pages = _PAGE_OF.match(s.low, at)
    return _contact(s, match.start(), pages.end() if pages else at + 1, "<page mark>", "a page mark")


def post_box_at(s: Scope, at: int, before: str) -> Draft | None:
    """The number of a post box, by the words before it."""
    number = _STATION_NUMBER.match(s.text, at)
    if number is None or _STATION.search(before) is None:
        return None
    return Draft(at, number.end(), "contact", "<post box>", reason="a post box", parts=[Part("box", number.group())])


_STREET = re.compile(
    r"\d{1,4}[A-Z]?,?[ ](?:[A-Z][\w.'’-]*[ ]){1,4}?(?:Avenue|Ave\.?|Road|Rd\.?|Street|Lane|Drive|Boulevard|Blvd\.?|"
    r"Square|Plaza|Parkway|Crescent|Terrace)(?=[,.;)\n]|$|[ ]\d)"
    r"(?:(?:,[ ][A-Z][\w'’-]*(?:[ ][A-Z][\w'’-]*){0,3}){0,3},?[ ]\d{4,6}(?![\d.,]*\d))?"
)
_PLACED = re.compile(r"(?:^|[\n,;:(–—-]|(?<![A-Za-z])[Aa]t)[ \t]*$")


_POSTCODE = re.compile(r"(?:[A-Z]{1,2}-)?\d{5}[ ][A-Z][\w'’-]*(?:[ ][A-Z][\w'’-]*){0,2}(?=[ \t]*(?:\n|$|,[ ][A-Z]))")
_PUBLISHED_BY = re.compile(
    r"(?:^|\n)[^\n.!?]{0,120}\b(?:Publisher|Published|Address|Contact|Press|Office|Division|Department|Directorate|"
    r"Ministry|Unit|Editors?|Embassy|Street|Box|House|Floor)\b[^\n.!?]{0,120},[ \t]*$"
)


def postcode_at(s: Scope, at: int) -> Draft | None:
    """A postcode before its town at the end of a line of an address: 'Press Office, 10117 Berlin'."""
    found = _POSTCODE.match(s.text, at)
    if found is None or _PUBLISHED_BY.search(s.text[max(0, at - 180) : at]) is None:
        return None
    return _contact(s, at, found.end(), "<postcode> <town>", "an address")


def street_at(s: Scope, at: int) -> Draft | None:
    """A house number with its street and the postcode of its town: '12 Harbour Road, Mombasa 80100'."""
    found = _STREET.match(s.text, at) if _PLACED.search(s.text[max(0, at - 4) : at]) else None
    if found is None:
        return None
    return _contact(s, at, found.end(), "<street address>", "an address")
