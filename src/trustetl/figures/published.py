"""When a document was published: the day that one of its first lines gives, or only the month."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date

from trustetl.figures.calendar import month_span
from trustetl.figures.draft import Scope, folded
from trustetl.figures.engine import scan
from trustetl.figures.month_names import MONTH, MONTHS, WEEKDAYS
from trustetl.model import Document, Statement

_DATED = re.compile(
    r"\b(?:published|posted|updated|last (?:updated|reviewed|revised|modified|changed)|"
    r"last (?:revision|update|edit|change)|released?|date|dated|issued|press release|updated on|posted on"
    r"|published on|release date|delivered|presented|(?:to be )?answered on|for (?:answer|reply) on)\b",
    re.IGNORECASE,
)
_ANSWERED = re.compile(r"\b(?:(?:to be )?answered|for (?:answer|reply)) on (?:the )?(?=\d)", re.IGNORECASE)
"""Before the day of a parliament's question, in however long a title: 'in reply to question no. 7 answered on'."""
_STAMPED = re.compile(
    r"\b(?:published|posted|updated|last (?:reviewed|revision|revised|update|edit|change)|released?|issued|dated)\b",
    re.IGNORECASE,
)
_STATE = re.compile(
    r"\b(?:(?:position|situation|status|state of play)\s?(?::|(?:as\s)?(?:on|at|of)\b)|"
    r"(?:revision|version|edition)\s(?:no\.?\s?|number\s)?\d[\d.]*\b)",
    re.IGNORECASE,
)
"""How a text that is kept up to date says which state of it is shown: 'Position on', 'Version 4,'."""
_OWN_DATE = (
    r"(?:(?:publication|published|publishing|release|report|document|issue|paper|brief)[ \t]+)?date(?:[ \t]+(?:of"
    r"[ \t]+)?(?:this[ \t]+|the[ \t]+)?(?:publication|published|prepared|issued?|released?|report|document|"
    r"preparation|summary|note|paper|brief|fact[ \t]?sheet|profile|update))?"
    r"|published|issued|released|updated|last[ \t]+updated|prepared"
)
"""Labels of the day or month of the text itself."""
_MONTH_LINE = re.compile(
    rf"(?:(?:{_OWN_DATE})[ \t]*[:–—-][ \t]*|as (?:of|at) (?:end[ -](?:of )?)?)?"
    r"(?P<before>(?:[^.:;!?\d]{0,60}?\b(?:no|nos|issue|vol|volume|number|edition|"
    r"brief|report|paper|note|series)\.?[ \t]*[\w/-]*\d[\w/-]*[ \t]*[,:|–—-][ \t]*)?[^.:;!?\d]{0,80}?)"
    rf"(?<![^\W\d_])(?P<month>{MONTH})\.?,?[ \t]+(?P<year>(?:19|20)\d\d)"
    r"(?:[ \t]+(?:edition|issue|update|release|version|bulletin|newsletter))?[\W_]*(?:\([^()]{1,60}\)[\W_]*)?"
)
_ISSUE_OF = re.compile(
    rf"(?:(?:issue|edition|number|update|version|bulletin|newsletter|report|brief|note|fact[ ]?sheet)\s(?:of|for)\s)"
    rf"(?P<month>{MONTH})\.?,?\s(?P<year>(?:19|20)\d\d)[\W_]*"
)
"""'Issue of June 2024', 'Edition for May 2024'."""
_LAST_PART = re.compile(
    rf"(?P<before>.{{3,140}})\s[|•·–—-]{{1,2}}\s(?P<month>{MONTH})\.?,?\s(?P<year>(?:19|20)\d\d)[\W_]*"
)
"""A line of parts of which the last is a month: 'Fact sheet, Ministry of Ports, Lusaka – May 2024'."""
_BAR = re.compile(r"[ \t]*[|•·][ \t]*")
"""What parts the pieces of a line of parts: 'Fact sheet no. 4 | March 2031'."""
_DEED = (
    r"launch(?:ed)?|approv(?:ed|al)|adopt(?:ed|ion)|sign(?:ed|ing|ature)|open(?:ed|ing)|clos(?:ed|ing)|start(?:ed)?|"
    r"inaugurat(?:ed|ion)|establish(?:ed|ment)|decision|deadline|effectiveness|completion|ratifi(?:ed|cation)|"
    r"agreed|in force|entry into force|created|founded|"
    r"concluded|enacted|expir(?:y|es|ed)|revision|end(?:s|ed)? on"
)
_DATES_DEED = re.compile(rf"\b(?:{_DEED})\b", re.IGNORECASE)
_TELLS = re.compile(
    r"\b(?:is|are|was|were|will|has|have|had|can|in|on|by|from|since|until|till|during|to|for|of|between|after|before|"
    rf"{_DEED})\b"
)
_WHILE = re.compile(r"\b(?:from|since|until|till|between|during|deadline|forecast|target|period)\b|(?:19|20)\d\d\W*$")
"""What is told in front of a month that ends a stretch of time or is the goal of something."""
_TOP = 12
_HEAD_BOX = 30
"""How far down a box at the head of a text may reach."""
_FOOT = 8
_AS_ON = re.compile(r"\W*(?:figures |data |position |status |amounts )?as (?:on|at|of)\b", re.IGNORECASE)
"""A note below a table on the day of its figures, which is no better than any other date for the text."""
_DRAWN_UP = re.compile(
    r"\W*(?:(?:this|the)\s)?(?:[a-z]+\s){0,3}?(?:was\s|were\s|is\s)?(?:prepared|compiled|drawn up|written|produced|"
    r"issued|published|correct|valid|current)\s(?:on|in|as (?:of|at|on))\s|"
    r"\W*(?:information|data|figures|status|position|content|done|given)\s(?:is\s|are\s)?(?:correct\s)?(?:as (?:of|at|"
    r"on)|at\s[a-z ]{3,30},)\s",
    re.IGNORECASE,
)
"""A sentence at the foot that says when the text was made: 'This note was prepared on 3 May 2024.'"""
_TEXTS = re.compile(
    r"\b(?:summary|note|brief|briefing|sheet|factsheet|document|report|paper|text|release|statement|article|page|"
    r"information|profile|update|answers?|publication|done|given)\b",
    re.IGNORECASE,
)
_FOOT_MARK = re.compile(
    r"\W*(?:this\s)?(?:(?:web\s?)?page|article|content|document|site|information|text)?\s?(?:was\s)?(?:last\s|first\s|"
    r"date\s)?(?:updated?|reviewed|modified|revised|changed|published|posted)\b(?:\s(?:on|date))?\W",
    re.IGNORECASE,
)
"""The mark at the foot of a page: 'Page last updated: 3 May 2024'."""
_GAP = re.compile(r"\s*\n\s*|\t\s*|(?<=\S) {3,}(?=\S)")
"""What sets the pieces of a head apart that stand in columns, or on lines of their own."""
_NOTED = re.compile(
    r"\W*(?:(?:all|these|the)\s)?(?:figures|data|numbers|amounts|information|position|status|situation|payments|"
    r"balances|table|entries)(?:\s[a-z]+){0,3}?\sas (?:on|at|of)\s"
    r"[^.;:]{6,20}\.?\W*",
    re.IGNORECASE,
)
"""A line at the top that says up to when a text is kept: 'Figures as of 3 May 2024.'"""
_LINE = 200
"""How long a line of parts may be that gives a day."""
_FINITE = re.compile(r"\b(?:is|are|was|were|will|would|has|have|had|can|may|must|shall)\b")
_SPEAKS = re.compile(rf"{_FINITE.pattern}|[.!?]\s+[A-Z].*[.!?]\W*$")
_LABEL = re.compile(r"(?P<label>[A-Z][^:\d]{3,60}?)\s?:\s(?=\W*\d|[A-Z][a-z]+\s\d)")
_TOLD_OF_DAY = re.compile(r"(?:19|20)\d\d\W{1,4}[A-Za-z]")
"""A bullet that goes on behind its day."""
_OWN_LABEL = re.compile(_OWN_DATE, re.IGNORECASE)
_OWN_FIELD = re.compile(
    r"date (?:of )?(?:this |the )?(?:summary|note|document|paper|brief|briefing|report|fact ?sheet|profile|text|"
    r"outline|publication|issue|release|preparation)|(?:summary|document|report|publication|issue|release) date|"
    r"published|issued|prepared(?: on)?|last updated",
    re.IGNORECASE,
)
"""Labels that say of a day that the text was made on it, however far down its box they stand."""
_OF_KIND = re.compile(
    r"\b(?:brief|briefing|note|fact[ ]?sheet|report|paper|bulletin|newsletter|update|outline|summary|review|profile|"
    r"outlook|memo|memorandum|dossier|handout)s?\b[^,|–—()]{0,16}[,|–—(-][ \t]*$"
)
"""The kind of text that a title names before a month that is its own: 'Ports: policy brief no. 4, May 2024'."""
_PART_BEFORE = re.compile(r"(?:^|[|•·/,–—:*-])\W*(?:\w+day,?\s)?$")
_PART_BEHIND = re.compile(r"(?:,?\s\d{1,2}[:.]\d\d[^|•·/–—]{0,12})?\W*(?:$|[|•·/–—])")


def publication_day(document: Document, statements: Sequence[Statement], country: str | None) -> date | None:
    """The day that a page's own mark, its dateline or another short line at the top gives."""
    for mark in document.marks:
        if mark.kind == "published":
            found = _first_date(document.text[mark.start : mark.end], country)
            if found is not None:
                return found
    rows = next((at for at, one in enumerate(statements) if one.kind in ("row", "header_row")), _TOP)
    for at, statement in enumerate(statements):
        if statement.kind == "dateline" and not (at >= min(rows, _TOP) and _AS_ON.match(statement.text)):
            found = _first_date(statement.text, country)
            if found is not None:
                return found
    for statement in statements[:_TOP]:
        text = " ".join(statement.text.split())
        if statement.kind != "sentence" and (answered := _ANSWERED.search(text)) is not None:
            found = _first_date(text[answered.start() :], country)
            if found is not None:
                return found
        stamped = _DATED.search(text) is not None
        if statement.kind == "title" and not stamped:
            tail = re.search(r"[,–—(|-]\s?([^,–—(|]{3,12},\s\d{4}|[^,–—(|]{5,30})\W*(?:\([^()]*\)\W*)?$", text)
            text = tail[1] if tail is not None else text  # 'Statement by the Minister, Accra, 4 May 2025'
        if len(text) > 120 and not _DATED.search(text[:40]):
            continue
        deed = statement.kind != "title" and not _STAMPED.search(text) and _DATES_DEED.search(text) is not None
        if statement.kind in ("row", "header_row") or deed or _other_day(statement.label or _LABEL.match(text)):
            continue  # 'Loan signature: 4 May 2021', 'Closing date: 9 June 2026'
        if statement.kind in ("sentence", "item") and _FINITE.search(text) and not tells_its_day(text):
            continue  # 'The second licence was issued on 4 May 2031.'
        if statement.kind == "item" and not stamped and _TOLD_OF_DAY.search(text):
            continue  # '- 4 May 2031: second licence granted'
        if not stamped and (len(text) >= 60 or (text.endswith(".") and len(text.split()) > 4)):
            found = _parted_date(document.reading.text[statement.start : statement.end], country)
            if found is not None:
                return found
            continue
        found = _first_date(text, country)
        if found is not None:
            return found
    for statement in statements[_TOP:_HEAD_BOX]:
        if statement.kind == "field" and _OWN_FIELD.fullmatch(statement.label or ""):
            found = _first_date(statement.text, country)
            if found is not None:
                return found
    for statement in statements[:_HEAD_BOX]:
        cells = [" ".join(document.reading.text[c.start : c.end].split()) for c in statement.cells]
        if statement.kind == "row" and len(cells) == 2 and _OWN_FIELD.fullmatch(cells[0]):
            found = _first_date(cells[1], country)
            if found is not None:
                return found
    for statement in statements[-_FOOT:]:
        if tells_its_day(statement.text):
            found = _first_date(statement.text, country)
            if found is not None:
                return found
    for statement in statements[:_TOP]:
        kept = statement.kind in ("sentence", "field", "heading") and _STATE.search(statement.text[:40])
        if kept and len(statement.text) < 120 and not _SPEAKS.search(statement.text):
            found = _first_date(statement.text, country)
            if found is not None:
                return found
    noted = next((one for one in statements if one.kind == "dateline" and _AS_ON.match(one.text)), None)
    head = (one for one in statements[:_TOP] if one.kind not in ("row", "header_row", "caption", "item"))
    noted = noted or next((one for one in head if _NOTED.fullmatch(one.text)), None)
    return _wire_day(statements) or (_first_date(noted.text, country) if noted is not None else None)


def tells_its_day(text: str) -> bool:
    """Whether a statement says when the text that it stands in was made or changed last."""
    drawn = _DRAWN_UP.match(text) if len(text) < 120 else None
    return (drawn is not None and _TEXTS.search(drawn[0]) is not None) or (
        len(text) < 80 and _FOOT_MARK.match(text) is not None
    )


_WIRE_DATE = re.compile(
    rf"(?<![^\W\d_])(?:(?P<month>{MONTH})\.?[ \t]+(?P<day>\d{{1,2}})|(?P<first>\d{{1,2}})(?:st|nd|rd|th)?[ \t]+"
    rf"(?P<then>{MONTH}))\b(?!\.?,?[ \t]*\d)"
)
_ON_WEEKDAY = re.compile(rf"\b(?:on|this|last)\s(?P<name>{'|'.join(WEEKDAYS)})\b")
_YEAR = re.compile(r"(?<![\d.,/–-])(?:19|20)\d\d(?![\d.,]*\d|\s?%)")
_WIRE_BACK = 1
"""How many days before its date line a news story's weekday can lie."""


def _wire_day(statements: Sequence[Statement]) -> date | None:
    """The day of a news story whose date line leaves the year out ('LIMA, May 21 (Agency) -'): that of the years the
    text writes, and those after them, in which the weekday that its first sentences tell was that day or
    the day before it.
    """
    line = next((s for s in statements[:_TOP] if s.kind == "dateline" and _WIRE_DATE.search(s.text.lower())), None)
    if line is None:
        return None
    found = _WIRE_DATE.search(line.text.lower())
    told = [s.text for s in statements if s.start > line.start and s.kind == "sentence"]
    weekday = next((m for text in told[:2] if (m := _ON_WEEKDAY.search(text.lower()))), None)
    if found is None or weekday is None:
        return None
    written = Counter(int(year) for text in told for year in _YEAR.findall(text))
    likely = sorted({*written, *(year + 1 for year in written)}, key=lambda y: (-written[y] - written[y - 1], y))
    month, day = MONTHS[found["month"] or found["then"]], int(found["day"] or found["first"])
    days = [date(year, month, day) for year in likely if 0 < day <= (month_span(year, month).last or date.min).day]
    for back in range(_WIRE_BACK + 1):
        for tried in days:
            if (tried.weekday() - WEEKDAYS[weekday["name"]]) % 7 == back:
                return tried
    return None


def _other_day(label: str | re.Match[str] | None) -> bool:
    """Whether a label names the day of something else than the text ('End date', 'Opening date', 'Date of award')."""
    label = label["label"] if isinstance(label, re.Match) else label or ""
    words = re.findall(r"[a-z]+", label.casefold())
    named = "date" in words or not label.isupper()
    return named and len(words) > 1 and not _OF_TEXT.intersection(words)


_OF_TEXT = frozenset(
    "publication published publish release released issue issued posting posted update updated press document report "
    "publishing last modified revision revised reviewed review news article statement answer reply page dated "
    "prepared preparation submission delivered delivery speech summary sheet factsheet note brief briefing paper "
    "profile text bulletin newsletter outline this".split()
)


def _first_date(text: str, country: str | None) -> date | None:
    for draft in scan(Scope(text, folded(text), None, country)):
        if draft.kind == "date" and draft.last is not None and draft.rule != "<weekday>":
            return draft.last
    return None


def _parted_date(text: str, country: str | None) -> date | None:
    """The day that is a part of its own in a longer line of parts: 'Ports | 3 May 2024 | By Ana Li', 'Centre for Sea
    Policy, Valletta – 3 May 2024', 'Note no. 4, 3 May 2024.', or that has a line or column of the head for itself.
    """
    text = " ".join(_GAP.sub(" | ", text.strip()).split())
    if _SPEAKS.search(text) or len(text) > _LINE:
        return None
    for draft in scan(Scope(text, folded(text), None, country)):
        if draft.kind == "date" and draft.last is not None and draft.rule != "<weekday>":
            apart = _PART_BEFORE.search(text[: draft.start]) and _PART_BEHIND.match(text, draft.end)
            told = (
                text.endswith(".")
                and not re.search(r"[|•·]", text)
                and not _OF_KIND.search(text[: draft.start].lower())
            )
            return draft.last if apart and not told else None
    return None


def publication_month(statements: Sequence[Statement]) -> tuple[Statement, date] | None:
    """The line at the top that ends in a month and tells nothing ('Harbour paper, May 2021', 'June 2024'), with the
    last day of that month; None where prose comes first.
    """
    for statement in statements[:_TOP]:
        text = statement.text.lower().strip(" \t\n*_#|(")
        if statement.kind == "title":
            text = text.rpartition(": ")[2]
        pieces = _pieces(statement, text)
        alone = next((part for part in pieces if _MONTH_LINE.fullmatch(part)), None)
        text = alone or text
        line = _MONTH_LINE.fullmatch(text)
        titled = statement.kind == "title" and line is not None and _OF_KIND.search(line["before"]) is not None
        dated = statement.kind == "field" and _OWN_LABEL.fullmatch(statement.label or "") is not None
        if line is not None and (
            titled or dated or alone or statement.kind not in ("title", "item", "field", "row", "header_row", "caption")
        ):
            before = line["before"]
            if len(before.split()) <= 9 and (statement.kind == "dateline" or not _TELLS.search(before)):
                last = month_span(int(line["year"]), MONTHS[line["month"]]).last
                return (statement, last) if last is not None else None
        parts = _last_part(statement, text)
        if parts is not None:
            last = month_span(int(parts["year"]), MONTHS[parts["month"]]).last
            return (statement, last) if last is not None else None
        if statement.kind == "sentence" and len(statement.text) > 90:
            return None
    return None


def _pieces(statement: Statement, text: str) -> list[str]:
    """The pieces of a line at the head that bars or wide gaps set apart: 'FACT SHEET      March 2031'; ``text`` is
    the line in lower case. None where it is a line of prose, of a table or about a deed.
    """
    if statement.kind not in ("dateline", "title", "heading", "sentence", "field") or len(text) > _LINE:
        return []
    pieces = _BAR.split(_GAP.sub(" | ", text))
    told = statement.kind != "dateline" and (_SPEAKS.search(text) or _DATES_DEED.search(text))
    return pieces if len(pieces) > 1 and not told else []


def _last_part(statement: Statement, text: str) -> re.Match[str] | None:
    """The month that a line tells of its issue, or that is the last part of a line of parts without a verb; ``text``
    is the line in lower case."""
    if statement.kind not in ("heading", "sentence", "dateline"):
        return None
    flat = " ".join(text.split())
    found = _ISSUE_OF.fullmatch(flat)
    if found is not None:
        return found
    found = _LAST_PART.fullmatch(flat)
    if found is None or _SPEAKS.search(found["before"]) or _DATES_DEED.search(found["before"]):
        return None
    return found if not _WHILE.search(found["before"]) else None
