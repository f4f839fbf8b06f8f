"""The head of a paper: who issued it, of which State and place it is, whom to ask, who wrote it."""

from __future__ import annotations

import re

from trustetl.lexicon import find_countries

_ISSUER = re.compile(
    r"(?:the\s+)?(?:ministry|department|office|directorate|secretariat|bureau|embassy"
    r"|cabinet\s+committee|prime\s+minister[’']s\s+office|press\s+information\s+bureau|"
    r"government\s+of|european\s+commission|white\s+house|council\s+of|delegation\s+of"
    r"|federal\s+ministry|minist[eè]re|ministerio|bundesministerium)\b[^.:;]{0,80}",
    re.IGNORECASE,
)
_ISSUED = re.compile(
    r"(?:for\s+immediate\s+release|press\s+(?:release|note|information|statement"
    r"|communiqu[eé])(?:\s*(?:no\.?|:)?\s*[\w/-]{0,20})?(?:\s*\([^()]{3,60}\))?|(?:news|media)\s+(?:release|note)(?:\s*(?:no\.?|:)?\s*[\d/-]{1,12})?|"
    r"(?:(?:project|programme|program|country|policy)\s+)?fact\s*sheet|backgrounder|"
    r"(?:news\s+)?(?:bulletin|newsletter|circular|brief|notice)\s+no\.?\s*[\w/-]{1,12}|"
    r"(?:(?:trade|economic|commercial|political|press|information|consular|media|agricultural)\s+(?:and\s+\w+\s+)?(?:section|office|division|unit|department|service))|"
    r"[(\[]?check\s+against\s+delivery[)\]]?|(?:our\s+)?(?:staff|special|own|bureau)\s+(?:correspondent|reporter|writer)s?|"
    r"explainer|pib\s+\w+|pressemitteilung|communiqu[eé]\s+de\s+presse"
    r"|by\s+(?:our\s+)?[A-Z][\w.’'-]+(?:\s+[A-Z][\w.’'-]+){0,4})",
    re.IGNORECASE,
)
_BYLINE = re.compile(
    r"by\b|[(\[]?check\s+against|(?:our\s+)?(?:staff|special)\s+(?:correspondent|reporter)", re.IGNORECASE
)


def is_issuer(text: str) -> bool:
    """Whether a line at the top names who issued the document or what kind of document it is."""
    return len(text) < 100 and (_ISSUER.fullmatch(text) is not None or _ISSUED.fullmatch(text) is not None)


def is_byline(text: str) -> bool:
    """Whether a line says who wrote a text, or how a speech is to be read."""
    return _BYLINE.match(text) is not None


_LETTERHEAD = re.compile(
    r"(?:the\s+)?(?:(?:federal|united|islamic|socialist|democratic|federative|[\w’']+\s+and)\s+)*"
    r"(?:republic|kingdom|state|commonwealth|federation)\s+of\s+(?:the\s+)?[^\W\d_][\w’' -]{2,30}|"
    r"(?:executive\s+)?office\s+of\s+the\s+(?:(?:deputy\s+)?president|prime\s+minister|governor)"
    r"(?:\s+of\s+[\w ]{3,30})?|"
    r"cabinet\s+(?:despatch|office)|"
    r"(?:the\s+)?(?:national\s+)?treasury(?:\s+and\s+[\w ]{3,40})?",
    re.IGNORECASE,
)
"""A State or a treasury alone on a line at the top, as letters print it."""
_HOLDER = re.compile(
    r"(?:The\s+)?(?:(?:Rt\.?\s+)?Hon(?:ourable)?\.?|Senator|Sen\.)\s+(?:[A-Z][\w.’'-]+\s+){1,4}?[A-Z][\w.’'-]+"
    r"(?:\s+(?:MP|MLA|MEP|QC|KC))?(?:\s{1,4}(?:(?:Prime\s)?Minister|Treasurer)\b.{0,80})?"
    r"|(?:[A-Z][\w.’'-]+\s+){1,4}(?:MP|MLA|MEP)"
    r"|(?:(?:Assistant|Deputy|Federal|Cabinet)\s+)?(?:Minister|Parliamentary\s+Secretary|Secretary\s+of\s+State"
    r"|State\s+Secretary|Attorney[- ]General)\s+(?:for|of|to)\s+(?:[A-Z][\w’'-]*,?\s*|and\s+|the\s+|of\s+){1,14}"
)
"""Who holds an office, as the releases of ministers print it at their top: 'Ana Reef MP', 'Minister for Ports'."""


def is_letterhead(text: str) -> bool:
    """Whether a line at the top only says of which State, office or place a paper is: 'REPUBLIC OF KENYA', 'TOKYO,
    JAPAN', 'Minister for Ports'."""
    if len(text) > _LONGEST_HEAD or text.rstrip().endswith((".", ":")):
        return False
    if _LETTERHEAD.fullmatch(text) is not None or _HOLDER.fullmatch(text) is not None:
        return True
    place, comma, country = text.rpartition(", ")
    named = find_countries(country.title()) if comma else []
    whole = len(named) == 1 and named[0][0] == 0 and named[0][1] == len(country)
    return whole and len(place.split()) <= _TOWN and not any(word[0].islower() for word in place.split())


_LONGEST_HEAD = 90
_TOWN = 3
"""The most words of a town's name."""


_MASTHEAD = re.compile(
    r"(?:(?:media|press|for)\s+)?(?:contacts?|enquiries|inquiries|attachments?|enclosures?|distribution|cc|tel(?:ephone)?|phone|fax|e-?mail|"
    r"(?:our\s+)?ref(?:erence)?|file\s+no\.?)\s*:\s.{1,100}",
    re.IGNORECASE,
)


def is_masthead(text: str) -> bool:
    """Whether a line at the top only says whom to ask or where a paper is filed: 'Contact: Budget Division'."""
    return _MASTHEAD.fullmatch(text) is not None
