"""Digits that are no figure: names and codes, list and footnote numbers, addresses and telephone numbers."""

from __future__ import annotations

import re
from functools import cache

from trustetl import lexicon
from trustetl.figures.draft import Draft, Scope, last_word
from trustetl.figures.vocabulary import tail_at
from trustetl.model import Part

_SPACE_BEFORE = re.compile(r"[\s(<\[{|\"“”]")
_CHUNK_END = re.compile(r"[^\s<>\"“”|]*")
_URL = re.compile(
    r"(?:https?:/|ftp:/|www\.)|^[\w.+-]+@[\w-]+\.|(?:[\w-]+\.)+(?:com|org|net|gov|nic|in|int|eu|edu|info|io|uk|au|ca"
    r"|jp|de|fr|cn|br|za)(?:/|$)"
)
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"“”|\])]{2,400}", re.IGNORECASE)
_CHAIN = re.compile(r"\d+([-–./:])\d+(?:\1\d+){2,}|\d+(?:[-–/:]\d+){3,}")
_VERSION = re.compile(r"\d+(?:\.\d+){2,}(?![\d%])")
_IDENTIFIER = re.compile(r"(?:[^\W_]|[-–/.](?=[^\W_])|&(?=[A-Z]))*(?:\([0-9A-Za-z]{1,4}\))*")
_JOINERS = frozenset("-–‑/.&")
_PHONE = re.compile(
    r"\+\d{1,3}[-\s.]?\(?\d{1,5}\)?(?:[-\s.]?\d{2,5}){1,4}(?!\d)|(?:1800|1860|0800"
    r"|1-800)[-\s]\d{2,4}[-\s]\d{2,5}(?:[-\s]\d{2,4})?(?!\d)"
    r"|\(?0\d{1,4}\)?[-\s]\d{3,4}[-\s]?\d{3,5}(?!\d)|\d{3}[-.]\d{3}[-.]\d{4}(?!\d)"
    r"|\(\d{3}\)[ ]?\d{3}[-. ]\d{4}(?!\d)|0\d{9,10}(?![\d.,]*\d)"
    r"|1[-.\s]8\d\d[-.\s]\d{3}[-.\s]\d{4}(?!\d)"
)
_EXTENSION_CUE = re.compile(r"(?<![a-z])(?:ext|extn|extension|x)\.?[ \t:]*$")
_SHORT_LINE_CUE = re.compile(
    r"(?<![a-z])(?:help[ -]?lines?|hot[ -]?lines?|toll[- ]free|short ?codes?|emergency|call|dial|text"
    r"|sms)(?:[ \t]+(?:no|number|line|centre|center|on|at|us|is|to|the))*\.?[ \t]*[:–-]?[ \t]*$"
)
_SHORT_LINE = re.compile(r"\*?\d{3,6}\#?(?=[ \t]*(?:[.,;:)\n]|$|or\b|for\b|to\b|and\b|\())")
_YEARISH = re.compile(r"(?:19|20)\d\d")
_PHONE_CUE = re.compile(
    r"(?:tel|ph|phone|telephone|call|calls to|cell|helpline|hotline|fax|toll[- ]free|mobile|mob|whatsapp|contact"
    r"|dial)(?: no| number)?\.?[ \t:.]*(?:no\.?[ \t:]*)?\+?\(?$"
)
_PHONE_PLAIN = re.compile(r"\d[\d\s().-]{4,18}\d(?!\d)")
_PAGE = re.compile(r"(?:pages?|pg\.?|pp?\.)[ \t]*$")
_PAGE_OF = re.compile(r"\d+(?:[ \t]*(?:of|/|-|–|and|to)[ \t]*\d+)?")
_ID_CUE = re.compile(
    r"(?:\bid|\bprid|\bref(?:erence)?\.?|\bno|\bnos|\bnumber|\bcode|\bpin|\bcin|\bisbn|\bissn|\bdoi|\bhs|\bhsn"
    r"|\bdocket|\bfile no)\.?[ \t]*(?:no\.?)?[ \t]*[:#.=-]?[ \t]*$"
)
_INLINE = re.compile(r"(\d{1,2})([.)\]])")
_MARKER = re.compile(r"(?:^|\n)[ \t]*[(\[]?$")
_MARKED = re.compile(r"\d{1,3}(?:\.\d{1,2}){0,3}(?:[.)\]:][ \t\n]|[)\]]|\.$)")
_NUMBERED = re.compile(r"\d{1,2}\.\d{1,2} (?=[A-Z][a-z]+ )")
_NAME_TAIL = re.compile(
    r"(?:\([0-9A-Za-z]{1,4}\)|[A-Z]{1,2}(?![a-z])|[a-z](?!\w)|(?:[-–./][0-9A-Za-z]{1,6})+|\.\d+|:\d{4}(?!\d))*"
)
_NAME_LIST = re.compile(
    r"(?:,[ \t]*|[ \t]*(?:and|to|&|or|-|–)[ \t]*)(\d{1,4}[A-Z]{0,2}(?:\([0-9A-Za-z]{1,4}\))*)(?![\d,.]*\d|[ \t]*(?:%"
    r"|per|crore|lakh|million|billion|years|days|months|[a-z]+s\b))"
)
_BACK_WORD = re.compile(
    r"(?<![\w'’])([A-Za-z][A-Za-z.’'-]*|#|№)[ \t]*(?:\n[ \t]*)?(?:no\.?[ \t]*|number[ \t]*|nos\.?[ \t]*)?[-–:]?[ \t]*$",
    re.IGNORECASE,
)
_WHOLE_WORD = re.compile(r"[A-Za-z][A-Za-z.’'-]*")
_NUMBER_WORDS = frozenset(
    spelt for word in ("no", "no.", "nos", "nos.", "number") for spelt in (word, word.title(), word.upper())
)
_NAMED = re.compile(
    r"(?<![\w])((?:[A-Z][\w&’'-]*[ \t])?(?:Mission|Vision|Agenda|Horizon|Phase|Tier|Article|Section|Group|Level|Stage"
    r"|Category|Class|Grade|Type|Zone|Block|Pillar|Priority|"
    r"Round|Project|Operation|Programme|Program|Plan|Package|Unit|Line|Highway|Bench|Band|Step|Day|Week|Lot|Model"
    r"|Series|Area|Gate|Terminal|Target|Goal|Order|Bill|"
    r"Act|Code|Rule|Rules|Regulation|Regulations|Law|Schedule|Form|Part|Chapter|Volume|Issue|Note|Formula|Summit|Expo"
    r"|Conclave|India|Bharat|Digital|Europe|Strategy|"
    r"Roadmap|Compact|Initiative|Framework|Connect|Startup|Industry|Policy|Decade|Manifesto|Awards?|Olympics|Games"
    r"|Cup|Fair|Forum|Census|Survey|Report|Yearbook|"
    r"Apollo|Boeing|Airbus|Windows|Falcon|Starship|Gaganyaan|Chandrayaan|Mangalyaan|Agni|Sukhoi|Rafale|Tejas|Tu|Il|Su"
    r"|Mi|Mig))[ \t\n]*[-–]?[ \t]*$"
)
_YEAR_NAMES = frozenset(
    [
        "vision",
        "agenda",
        "horizon",
        "bill",
        "act",
        "rules",
        "regulations",
        "regulation",
        "code",
        "law",
        "order",
        "policy",
        "strategy",
        "census",
        "survey",
        "summit",
        "expo",
        "olympics",
        "games",
        "cup",
        "roadmap",
        "report",
        "yearbook",
        "awards",
        "award",
        "conclave",
        "forum",
        "fair",
        "manifesto",
        "compact",
        "mission",
        "europe",
        "ordinance",
        "directive",
        "amendment",
        "india",
        "bharat",
        "plan",
    ]
)
_EUROPEAN = re.compile(
    r"(?:Regulation|Directive|Decision|Recommendation)s?[ \t\n]+\((?:EU|EC|EEC|EU, Euratom"
    r"|Euratom)\)[ \t\n]*(?:No\.?[ \t]*)?$"
)
_ACT_YEAR = re.compile(
    r"(?<![\w])((?:Act|Bill|Rules?|Regulations?|Code|Ordinance|Order|Law|Directive|Policy"
    r"|Amendment)\)?),?[ \t\n]+(?:of[ \t\n]+)?(?:of the year[ \t])?$"
)
_ACT_ENDS = (
    "Act", "Bill", "Rule", "Rules", "Regulation", "Regulations", "Code", "Ordinance", "Order", "Law", "Directive",
    "Policy", "Amendment", "of", "year",
)  # fmt: skip
_TWO_LETTERS = frozenset(["g", "k", "d", "w", "x", "v", "h", "l"])
_GLUED_AFTER = re.compile(r"[A-Za-z]{1,3}(?![a-z])[\w-]*")


@cache
def _label_words() -> frozenset[str]:
    return frozenset(row["form"] for row in lexicon.rows_of("labels"))


def _draft(s: Scope, start: int, end: int, kind: str, rule: str, reason: str) -> Draft:
    return Draft(
        start,
        end,
        kind,
        rule,
        reason=reason,
        parts=[Part("name" if kind == "identifier" else "mark", s.text[start:end])],
    )


def glued_at(s: Scope, at: int, floor: int) -> Draft | None:
    """Digits that stand directly behind a letter or joining mark: a web address, a name such as 'F-35' or 'G20', a
    file number."""
    text = s.text
    begin = max(floor, at - 200)
    window = text[begin:at]
    head = _SPACE_BEFORE.split(window)[-1]
    cut = len(window) - len(head)
    if any(c in head for c in ":/@.=_?&") or "@" in text[at : at + 24]:
        chunk_end = _CHUNK_END.match(text, at, at + 2000)
        stop = chunk_end.end() if chunk_end else at
        chunk = text[begin + cut : stop].rstrip(".,;:!?)]}'’*")
        if _URL.search(chunk) and begin + cut + len(chunk) > at:
            return _draft(s, begin + cut, begin + cut + len(chunk), "contact", "<web address>", "a web or mail address")
    start = at
    while start > begin + cut and (text[start - 1].isalnum() or text[start - 1] in _JOINERS):
        start -= 1
    while start < at and not text[start].isalnum():
        start += 1
    if text[at - 1] == "(" and start == at and at >= 2 and text[at - 2].isalpha():
        start = at - 2
    if not any(c.isalpha() for c in text[start:at]):
        return None
    tail = _IDENTIFIER.match(text, at)
    end = tail.end() if tail else at
    while end > at and text[end - 1] in "-–/.":
        end -= 1
    return _draft(s, start, max(end, at + 1), "identifier", "<name with digits>", "a name")


def address_at(s: Scope, at: int) -> Draft | None:
    """A web address that begins with its scheme or with 'www.', whether or not it holds a digit."""
    match = _ADDRESS.match(s.text, at)
    if match is None:
        return None
    end = match.end()
    while end > at and s.text[end - 1] in ".,:;!?)]}'’*_\"”":
        end -= 1
    return _draft(s, at, end, "contact", "<web address>", "a web or mail address")


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
            extension = re.compile(r"\d{2,6}(?![\d%])").match(text, at) if _EXTENSION_CUE.search(before) else None
            if extension is not None:
                return _draft(s, at, extension.end(), "contact", "<extension>", "a telephone number")
        short = _SHORT_LINE.match(text, at)
        if short is not None and _SHORT_LINE_CUE.search(before) and not _YEARISH.fullmatch(short.group()):
            return _draft(s, at, short.end(), "contact", "<help line>", "a telephone number")
    if match is None and _PHONE_CUE.search(s.low, max(floor, start - 30), start):
        match = _PHONE_PLAIN.match(text, at)
    return (
        _draft(s, match.start(), match.end(), "contact", "<telephone number>", "a telephone number") if match else None
    )


def chain_at(s: Scope, at: int) -> Draft | None:
    """Four or more numbers joined by marks, or a version or tariff code such as '8542.31.00'."""
    match = _CHAIN.match(s.text, at) or _VERSION.match(s.text, at)
    return _draft(s, at, match.end(), "identifier", "<number>.<number>.<number>", "a code") if match else None


def page_at(s: Scope, at: int, floor: int) -> Draft | None:
    """A page mark ('Page 1 of 2')."""
    begin = max(floor, at - 8)
    match = _PAGE.search(s.low, begin, at)
    if match is None or (match.start() > 0 and s.low[match.start() - 1].isalpha()):
        return None
    pages = _PAGE_OF.match(s.low, at)
    return _draft(s, match.start(), pages.end() if pages else at + 1, "contact", "<page mark>", "a page mark")


def named_at(s: Scope, at: int, end: int, floor: int, digits: str) -> Draft | None:
    """A number that a label word before it makes part of a name: 'Section 232', 'Tier 2', 'Bill, 2025', 'Mission
    500', 'Kite 2.0'."""
    text, low = s.text, s.low
    begin = max(floor, at - 28)
    pieces = text[begin:at].rsplit(None, 2)
    if not pieces:
        return None
    near = pieces[-1].lstrip("([{\"“‘'*")
    if near[-1:] == ")" or near in ("No", "No."):
        european = _EUROPEAN.search(text, begin, at)
        if european is not None:
            return _named(s, european.start(), end)
    if near in ("EN", "IS", "BS", "ASTM", "DIN", "JIS", "GB/T") and text[at - 1] == " ":
        return _named(s, begin + text[begin:at].rindex(near), end)
    year = len(digits) == 4 and digits.isdigit()
    if not near or not (
        near[0].isupper()
        or near[0] in "#№-–:"
        or near.rstrip(".:-") in _label_words()
        or near in _label_words()
        or near in ("no.", "nos.", "number", "no")
    ):
        return _act_year(s, at, end, floor, digits) if year and near in ("of", "year") else None
    if (
        text[at - 1] == " "
        and _WHOLE_WORD.fullmatch(near)
        and near not in _NUMBER_WORDS
        and pieces[-1][0] != "'"
        and not text[at - 2].isspace()
    ):
        word = near.lower()
        start = at - 1 - len(near)
    else:
        back = _BACK_WORD.search(low[begin:at])
        if back is None:
            return _act_year(s, at, end, floor, digits) if year else None
        word = back.group(1)
        start = begin + back.start()
    capital = text[start].isupper()
    if len(digits) == 4 and digits.isdigit() and 1850 <= int(digits) <= 2100:
        if capital and word in ("regulation", "directive", "decision") and re.compile(r"/\d").match(low, end):
            return _named(s, start, end)
        if (
            capital
            and word in _YEAR_NAMES
            and not re.compile(r"[-–/]\d\d").match(low, end)
            and (
                word in ("act", "bill", "india", "plan", "mission", "policy", "report", "survey")
                or at - start - len(word) <= 1
            )
            and not (
                word in ("india", "bharat", "plan", "survey", "report", "mission", "policy", "strategy", "summit")
                and re.compile(r"[ \t\n]+(?:was|were|is|and|the|in|by)\b").match(low, end) is None
                and low[end : end + 1] not in ("", ".", ",", ")", ";", " ", "\n", ":", "'", "’", "”", '"')
            )
        ):
            return _draft(s, start, end, "identifier", "<name> <year>", "a name")
        return _act_year(s, at, end, floor, digits)
    if word in ("no.", "nos.") or (
        word in _label_words()
        and (
            capital
            or word
            in (
                "section",
                "sections",
                "article",
                "articles",
                "clause",
                "rule",
                "paragraph",
                "para",
                "tier",
                "annex",
                "schedule",
                "chapter",
                "regulation",
                "iso",
                "phase",
                "sub-section",
                "sec.",
                "sec",
                "fig.",
                "p.",
                "pp.",
                "no.",
                "hs",
                "hsn",
                "#",
                "№",
                "line",
                "item",
                "heading",
                "headings",
                "level",
                "class",
                "grade",
                "type",
                "category",
                "stage",
                "version",
                "ver.",
                "v.",
                "form",
                "table",
                "figure",
                "box",
                "note",
                "footnote",
                "footnotes",
                "endnote",
            )
        )
    ):
        if word in (
            "class",
            "grade",
            "level",
            "type",
            "line",
            "item",
            "stage",
            "form",
            "title",
            "part",
            "category",
            "phase",
            "package",
            "zone",
            "code",
            "codes",
            "round",
            "step",
        ) and re.compile(r"[ \t\n]+(?:per cent|percent|crore|lakh|million|billion|years|months|days)|%").match(
            low, end
        ):
            return None
        return _named(s, start, end)
    if (
        capital
        and re.fullmatch(r"\d{1,2}\.\d", digits)
        and (
            text[end : end + 1] == ""
            or not re.compile(r"[ \t]*(?:%|per|crore|lakh|million|billion|bn|mn|[a-z]+s\b|MW|GW|km|times)").match(
                low, end
            )
        )
        and not text[start + len(word) : at].strip(" ")
        and digits.endswith(".0")
    ):
        return _draft(s, start, end, "identifier", "<name> <version>", "a name")
    match = _NAMED.search(text[begin:at])
    if (
        match is not None
        and not re.compile(
            r"[ \t\n]*(?:%|per\b|crore|lakh|million|billion|thousand|[a-z]+-?[a-z]*s\b|mw\b|gw\b|years?|[a-z]+ "
            r"[a-z]+s\b)"
        ).match(low, end)
        and len(digits) <= 5
        and "," not in digits
    ):
        return _named(s, begin + match.start(1), end)
    if (
        text[start:at].strip().isupper()
        and 2 <= len(word) <= 6
        and text[at - 1] == " "
        and digits.isdigit()
        and len(digits) <= 4
        and re.compile(
            r"(?:[ \t]*[,.;:)]|$|[ \t]+(?:fighter|missile|satellite|aircraft|rocket|spacecraft|submarine|helicopter"
            r"|tank|chip|standard|norms?|emission|compliant))"
        ).match(low, end)
        and word
        in ("psl", "gslv", "lvm", "bs", "iso", "iec", "gsat", "su", "mig", "mi", "ins", "nvs", "irnss", "covid")
    ):
        return _draft(s, start, end, "identifier", "<name> <number>", "a name")
    return None


def _named(s: Scope, start: int, end: int) -> Draft:
    tail = _NAME_TAIL.match(s.text, end)
    if tail is not None and tail.end() > end:
        end = tail.end()
    for _ in range(6):
        more = _NAME_LIST.match(s.text, end)
        if more is None or ("-" in more.group(0)[:3] and not more.group(1).isdigit()):
            break
        end = more.end()
    return _draft(s, start, end, "identifier", "<label> <number>", "a name")


def _act_year(s: Scope, at: int, end: int, floor: int, digits: str) -> Draft | None:
    if len(digits) != 4 or not digits.isdigit() or not 1850 <= int(digits) <= 2100:
        return None
    begin = max(floor, at - 20)
    before = s.text[begin:at].rstrip()
    if not before.rstrip(",)").endswith(_ACT_ENDS):
        return None
    match = _ACT_YEAR.search(s.text[begin:at])
    if match is None or re.compile(r"[-–/]\d").match(s.text, end):
        return None
    return _draft(s, begin + match.start(1), end, "identifier", "<act>, <year>", "a name")


_ID_LAST = frozenset(
    [
        "id",
        "prid",
        "ref",
        "reference",
        "ref.",
        "no",
        "no.",
        "nos",
        "nos.",
        "number",
        "code",
        "pin",
        "cin",
        "isbn",
        "issn",
        "doi",
        "hs",
        "hsn",
        "docket",
        "id:",
        "prid:",
        "ref:",
        "no:",
        "number:",
        "code:",
        "pin:",
        "cin:",
        "isbn:",
        "issn:",
        "doi:",
        "-",
        ":",
        "#",
    ]
)


@cache
def words_before_numbers() -> frozenset[str]:
    """The words in lower case that make a name, code or page mark of a number behind them."""
    return _label_words() | _ID_LAST | {"of", "year", "no.", "nos.", "number", "no", "page", "pages", "pg"}


def low_last(s: Scope, at: int) -> str:
    """The token before an offset."""
    return last_word(s.low, at, 0)


def coded_at(s: Scope, at: int, end: int, floor: int, digits: str) -> Draft | None:
    """A bare number that the words before it call an id or code ('Release ID: 2097310')."""
    if not digits.isdigit() or low_last(s, at) not in _ID_LAST:
        return None
    if _ID_CUE.search(s.low[max(floor, at - 24) : at]):
        return _draft(s, at, end, "identifier", "id: <number>", "an identification number")
    return None


def marker_at(s: Scope, at: int, floor: int) -> Draft | None:
    """A list number at the beginning of a line ('1. ', '(2)', '3) ')."""
    text = s.text
    begin = max(floor, at - 6)
    place = at - 1
    while place >= begin and text[place] in " \t([":
        place -= 1
    if place >= 0 and text[place] != "\n":
        return _inline_marker(s, at, place)
    if not _MARKER.search(text, begin, at) or (
        begin > 0 and floor == 0 and at - begin == 6 and "\n" not in text[begin:at]
    ):
        return None
    if at > floor and text[at - 1] == "(":
        phone = phone_at(s, at, floor)
        if phone is not None:
            return phone
    match = _MARKED.match(text, at) or _NUMBERED.match(text, at)
    if match is None or (
        text[match.end() - 1] == " " and match.re is _NUMBERED and tail_at(s, match.end() - 1) is not None
    ):
        return None
    end = match.end()
    while end > at and text[end - 1] in " \t\n":
        end -= 1
    start = at
    while start > begin and text[start - 1] in "([":
        start -= 1
    return _draft(s, start, end, "enumerator", "<list number>", "a list number")


def _inline_marker(s: Scope, at: int, place: int) -> Draft | None:
    """A list number inside a line ('…: 1) fees fall; 2) licences last', '…; (2) the group'), or a footnote in
    brackets.
    """
    text = s.text
    match = _INLINE.match(text, at)
    if match is None:
        return None
    opened, closing = text[at - 1], match.group(2)
    if opened == "[":
        return enumerator(s, at - 1, match.end(), "a footnote mark") if closing == "]" else None
    if opened == "(":
        phone = phone_at(s, at, max(0, at - 1))
        if phone is not None:
            return phone
        return enumerator(s, at - 1, match.end()) if closing == ")" and text[place] in ";,:." else None
    if closing not in ".)" or match.end() >= len(text) or not text[match.end()].isspace():
        return None
    number = int(match.group(1))
    follows = f"{number + 1}{closing} " in text[match.end() : match.end() + 400]
    if text[place] == ";" or (text[place] == ":" and number == 1 and follows):
        return enumerator(s, at, match.end())
    return None


def enumerator(s: Scope, start: int, end: int, reason: str = "a list number") -> Draft:
    """An enumerator made of a known stretch."""
    return _draft(s, start, end, "enumerator", "<list number>", reason)


def identifier(s: Scope, start: int, end: int, rule: str = "<name with digits>") -> Draft:
    """An identifier made of a known stretch."""
    return _draft(s, start, end, "identifier", rule, "a name")
