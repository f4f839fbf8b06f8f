"""Digits that are part of a name or a code: 'Section 232', 'Vision 2030', 'Bill, 2025', 'F-35', '8542.31.00'."""

from __future__ import annotations

import re
from functools import cache

from trustetl import lexicon
from trustetl.figures import contact
from trustetl.figures.draft import Draft, Scope, last_word
from trustetl.figures.month_names import MONTHS
from trustetl.lexicon import function_words
from trustetl.model import Part

_KINDS = lexicon.forms_by("labels", "kind")
_SMALL = _KINDS["small"]
"""Words that make a name of the number behind them, in small letters too."""
_LABELS = _SMALL | _KINDS["capital"]
"""The same with those that need a capital letter."""
_BEFORE_AMOUNTS = _KINDS["amount"]
"""Labels that an amount may stand behind instead ('phase 10 crore')."""
_BEFORE_YEARS = _KINDS["year"]
"""Words that a year behind them makes a name with ('Vision 2030')."""
_APART = _KINDS["year_apart"]
"""Those of them that more than a space or mark may stand behind."""
_CLOSED = _KINDS["year_closed"]
"""Those of them whose name the year has to end."""
_ID_LAST = _KINDS["id"]
"""Words and marks behind which a bare number is an id or code."""
_NUMBER = _KINDS["number"]
_NUMBER_WORDS = frozenset(spelt for word in _NUMBER for spelt in (word, word.title(), word.upper()))
_STANDARDS = _KINDS["standard"]
_CRAFT = _KINDS["craft"]
_ACTS = tuple(sorted(word.capitalize() for word in _KINDS["act"]))
_TITLES = sorted(word.capitalize() for word in _KINDS["title"])

_SPACE_BEFORE = re.compile(r"[\s(<\[{|\"“”]")
_CHAIN = re.compile(r"\d+([-–./:])\d+(?:\1\d+){2,}|\d+(?:[-–/:]\d+){3,}")
_VERSION = re.compile(r"\d+(?:\.\d+){2,}(?![\d%])")
_IN_SERIES = re.compile(r"(?:1[3-9]|[2-9]\d|1?\d\d\d)/(?:19|20)\d\d(?![\d/–-])")
"""A number that is no month before a year: 'Brief 14/2031'."""
_SERIAL = re.compile(r"(?:19|20)\d\d/\d{1,4}(?![\d/–-])")
_FILE = re.compile(r"(?:19|20)\d\d/(?!(?:19|20)\d\d)\d{4}(?![\d/–-])(?:[ ]?\([A-Z]{3}\))?")
"""The number of a procedure by its year: '2031/0071 (COD)'."""
_STREET = re.compile(r"\d{1,3}-\d{1,3}-\d{1,3}(?=[ \t]+[A-Z][a-z]+,?)")
"""Block and house before the name of a quarter: '6-18-1 Suidobashi'."""
_NUMBERED = re.compile(r"\b[Nn](?:o|r|umber|°|º)\.?[ \t]*$")
"""A number by year and place in its series: 'Bulletin No. 2031/3'."""
_BUDGET_LINE = re.compile(r"0\d(?: \d\d){1,3}(?![\d%]|[.,:/-]\d| ?[^\W\d_])")
"""The code of a budget line by its title, chapter and article: '08 04 01'."""
_CODE_TAIL = re.compile(r"(?:[/-]\d+)+(?![\w%])")
_IDENTIFIER = re.compile(r"(?:[^\W_]|[-–/.](?=[^\W_])|&(?=[A-Z]))*(?:\([0-9A-Za-z]{1,4}\))*")
_JOINERS = frozenset("-–‑/.&")
_ID_CUE = re.compile(
    r"(?:\bid|\bprid|\bref(?:erence)?\.?|\bno|\bnos|\bnumber|\bcode|\bpin|\bcin|\bisbn|\bissn|\bdoi|\bhs|\bhsn"
    r"|\bdocket|\bfile no)\.?[ \t]*(?:no\.?)?[ \t]*[:#.=-]?[ \t]*$"
)
_NAME_TAIL = re.compile(
    r"(?:\([0-9A-Za-z]{1,4}\)|[A-Z]{1,2}(?![a-z])|[a-z](?!\w)|(?:[-–./][0-9A-Za-z]{1,6})+|\.\d+|:\d{4}(?!\d))*"
)
_NAME_LIST = re.compile(
    r"(?:,[ \t]*|[ \t]*(?:and|to|&|or|-|–)[ \t]*)(\d{1,4}[A-Z]{0,2}(?:\([0-9A-Za-z]{1,4}\))*)(?![\d,.]*\d|[ \t]*(?:%"
    r"|per|crore|lakh|million|billion|years|days|months|[a-z]+s\b"
    r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b))"
)
_BACK_WORD = re.compile(
    r"(?<![\w'’])([A-Za-z][A-Za-z.’'-]*|#|№)[ \t]*(?:\n[ \t]*)?(?:no\.?[ \t]*|number[ \t]*|nos\.?[ \t]*)?[-–:]?[ \t]*$",
    re.IGNORECASE,
)
_WHOLE_WORD = re.compile(r"[A-Za-z][A-Za-z.’'-]*")
_TITLED = re.compile(
    rf"(?<![\w])((?:[A-Z][\w&’'-]*[ \t])?(?:{lexicon.pattern_of(_TITLES)}))[ \t\n]*[-–]?[ \t]*$",
)
_EUROPEAN = re.compile(
    r"(?:Regulation|Directive|Decision|Recommendation)s?[ \t\n]+\((?:EU|EC|EEC|EU, Euratom"
    r"|Euratom)\)[ \t\n]*(?:No\.?[ \t]*)?$"
)
_SHORT_FORM = re.compile(r"[ \t\n]+\([A-Z]{2,8}\)")
"""An acronym in brackets between a name and its year: 'the Reef Rules (RR), 1991'."""
_ACT_YEAR = re.compile(
    rf"(?<![\w])((?:{lexicon.pattern_of(_ACTS)})\)?(?:{_SHORT_FORM.pattern})?),?[ \t\n]+"
    r"(?:of[ \t\n]+)?(?:of the year[ \t])?$"
)
_ACT_ENDS = (*_ACTS, "of", "year")
_SLASHED = re.compile(r"/\d")
_OF_SERIES = re.compile(r"\d{1,4}/(?:19|20)\d\d(?![\d/])")
"""The number of a document in a year's series."""
_NO_SERIES = function_words("prepositions") | function_words("articles") | function_words("conjunctions")
_PAPERS = frozenset(
    "report opinion review circular notification regulation decision case file resolution instruction".split()
)
"""Kinds of papers that are numbered within a year, however their name is written."""
_TO_DIGIT = re.compile(r"[-–/]\d")
_TO_YEAR = re.compile(r"[-–/]\d\d")
_CLOSES_YEAR = re.compile(r"$|[.,); \n:'’”\"]|\t[ \t\n]*(?:was|were|is|and|the|in|by)\b")
_AMOUNT_BEHIND = re.compile(r"[ \t\n]+(?:per cent|percent|crore|lakh|million|billion|years|months|days)|%")
_UNITS = {form for unit in lexicon.units() for form in (*unit.forms, *unit.symbols) if len(form) > 1}
_UNITS_LOW = {form.lower() for form in _UNITS}
_UNIT_BEHIND = re.compile(rf"[ \t]?(?:{lexicon.pattern_of(_UNITS)})(?!\w)")
"""A unit behind a number that a colon parts from its label: '4th Line: 82 km'."""
_NEW_VERSION = re.compile(r"\d{1,2}\.0")
_MEASURE_BEHIND = re.compile(r"[ \t]*(?:%|per|crore|lakh|million|billion|bn|mn|[a-z]+s\b|km|times)")
_COUNT_BEHIND = re.compile(
    r"[ \t\n]*(?:%|per(?:cent)?\b|crore|lakh|million|billion|thousand|[a-z]+-?[a-z]*s\b|mw\b|gw\b|years?|"
    r"[a-z]+ [a-z]+s\b)"
)
_CRAFT_BEHIND = re.compile(
    r"(?:[ \t]*[,.;:)]|$|[ \t]+(?:fighter|missile|satellite|aircraft|rocket|spacecraft|submarine|helicopter"
    r"|tank|chip|standard|norms?|emission|compliant))"
)


def identifier(s: Scope, start: int, end: int, rule: str = "<name with digits>", reason: str = "a name") -> Draft:
    """An identifier made of a known stretch."""
    return Draft(start, end, "identifier", rule, reason=reason, parts=[Part("name", s.text[start:end])])


def glued_at(s: Scope, at: int, floor: int) -> Draft | None:
    """Digits that stand directly behind a letter or joining mark: a web address, a name such as 'F-35' or 'G20', a
    file number."""
    text = s.text
    first = at - len(_SPACE_BEFORE.split(text[max(floor, at - 200) : at])[-1])
    address = contact.address_around(s, at, first)
    if address is not None:
        return address
    start = at
    while start > first and (text[start - 1].isalnum() or text[start - 1] in _JOINERS):
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
    return identifier(s, start, max(end, at + 1))


_CODED = re.compile(r"\d{3,6}-[A-Z]{2,4}(?![\w-])")
_CODED_BY = re.compile(r"(?<![\w-])[A-Z][\w.]*[ ](?:No\.?[ ])?$")
"""What a number with letters behind a hyphen is the code of: 'Loan 4612-XYZ'."""


def _code_by_words(s: Scope, at: int) -> Draft | None:
    """A number with letters behind a hyphen, by the name of what it is the code of."""
    coded = _CODED.match(s.text, at)
    unit = coded is not None and coded.group().split("-")[1].lower() in _UNITS_LOW
    if coded is None or unit or _CODED_BY.search(s.text[max(0, at - 24) : at]) is None:
        return None
    return identifier(s, at, coded.end(), "<number>-<letters>", "a code")


def chain_at(s: Scope, at: int) -> Draft | None:
    """Four or more numbers joined by marks, a version or tariff code such as '8542.31.00', or a number in the series
    of a year ('14/2031').
    """
    match = (
        _CHAIN.match(s.text, at)
        or _VERSION.match(s.text, at)
        or _IN_SERIES.match(s.text, at)
        or _STREET.match(s.text, at)
    )
    if match is None and s.text.startswith("0", at):
        match = _BUDGET_LINE.match(s.text, at)
    if match is None:
        return _code_by_words(s, at)
    return identifier(s, at, match.end(), "<number>.<number>.<number>", "a code")


def serial_at(s: Scope, at: int) -> Draft | None:
    """A year and a number behind 'No.', which count the issues of a year ('No. 2031/3')."""
    if (file := _FILE.match(s.text, at)) is not None:
        return identifier(s, at, file.end(), "<year>/<number>", "the number of a file")
    match = _SERIAL.match(s.text, at)
    if match is None or _NUMBERED.search(s.text[max(0, at - 8) : at]) is None:
        return None
    return identifier(s, at, match.end(), "<year>/<number>", "the number of an issue")


def named_at(s: Scope, at: int, end: int, floor: int, digits: str) -> Draft | None:
    """A number that a label word before it makes part of a name: 'Section 232', 'Tier 2', 'Bill, 2025', 'Mission
    500', 'Kite 2.0'."""
    text, low = s.text, s.low
    if digits[0] == "0" and contact.phone_at(s, at, floor) is not None:
        return None  # 'Quay Line: 0800 333 2210'
    begin = max(floor, at - 28)
    pieces = text[begin:at].rsplit(None, 2)
    if not pieces:
        return None
    near = pieces[-1].lstrip("([{\"“‘'*")
    if near[-1:] == ")" or near in ("No", "No."):
        european = _EUROPEAN.search(text, begin, at)
        if european is not None:
            return _named(s, european.start(), end)
    if near in _STANDARDS and text[at - 1] == " ":
        return _named(s, begin + text[begin:at].rindex(near), end)
    if not near or not (
        near[0].isupper()
        or near[0] in "#№-–:"
        or near.rstrip(".:-") in _LABELS
        or near in _LABELS
        or near in _NUMBER
        or near in _PAPERS
    ):
        return _act_year(s, at, end, floor, digits) if near in ("of", "year") else None
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
            return _act_year(s, at, end, floor, digits)
        word = back.group(1)
        start = begin + back.start()
    if _is_year(digits):
        return _of_year(s, at, end, start, word) or _act_year(s, at, end, floor, digits)
    capital = text[start].isupper()
    if _OF_SERIES.match(text, at) and word not in MONTHS and word not in _NO_SERIES and (capital or word in _PAPERS):
        return _named(s, start, end)  # 'Opinion 08/2031'
    if word in _LABELS and (capital or word in _SMALL):
        amount = word in _BEFORE_AMOUNTS and _AMOUNT_BEHIND.match(low, end)
        amount = amount or (":" in text[start:at] and _UNIT_BEHIND.match(text, end))
        return None if amount else _named(s, start, end)
    if (
        capital
        and _NEW_VERSION.fullmatch(digits)
        and not _MEASURE_BEHIND.match(low, end)
        and not text[start + len(word) : at].strip(" ")
    ):
        return identifier(s, start, end, "<name> <version>")
    if len(digits) <= 5 and "," not in digits:
        titled = _TITLED.search(text[begin:at])
        if titled is not None and not _COUNT_BEHIND.match(low, end):
            return _named(s, begin + titled.start(1), end)
    if (
        word in _CRAFT
        and text[start:at].strip().isupper()
        and text[at - 1] == " "
        and digits.isdigit()
        and len(digits) <= 4
        and _CRAFT_BEHIND.match(low, end)
    ):
        return identifier(s, start, end, "<name> <number>")
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
    return identifier(s, start, end, "<label> <number>")


def _is_year(digits: str) -> bool:
    return len(digits) == 4 and digits.isdigit() and 1850 <= int(digits) <= 2100


def _of_year(s: Scope, at: int, end: int, start: int, word: str) -> Draft | None:
    """'Vision 2030', 'Regulation 2023/1115': a name with a capital letter that a year is part of."""
    if not s.text[start].isupper():
        return None
    if word in ("regulation", "directive", "decision") and _SLASHED.match(s.low, end):
        return _named(s, start, end)
    if word not in _BEFORE_YEARS or _TO_YEAR.match(s.low, end):
        return None
    if word not in _APART and at - start - len(word) > 1:
        return None
    if word in _CLOSED and not _CLOSES_YEAR.match(s.low, end):
        return None
    return identifier(s, start, end, "<name> <year>")


def _act_year(s: Scope, at: int, end: int, floor: int, digits: str) -> Draft | None:
    if not _is_year(digits):
        return None
    begin = max(floor, at - 32)
    before = s.text[begin:at].rstrip()
    if not _SHORT_FORM.sub("", before.rstrip(",")).rstrip(")").endswith(_ACT_ENDS):
        return None
    match = _ACT_YEAR.search(s.text[begin:at])
    if match is None or _TO_DIGIT.match(s.text, end):
        return None
    return identifier(s, begin + match.start(1), end, "<act>, <year>")


@cache
def words_before_numbers() -> frozenset[str]:
    """The words in lower case that make a name, code or page mark of a number behind them."""
    return _LABELS | _ID_LAST | _PAPERS | {"of", "year", "page", "pages", "pg"}


def coded_at(s: Scope, at: int, end: int, floor: int, digits: str) -> Draft | None:
    """A bare number that the words before it call an id or code ('Release ID: 2097310')."""
    if not digits.isdigit() or last_word(s.low, at, 0) not in _ID_LAST:
        return None
    if _ID_CUE.search(s.low[max(floor, at - 24) : at]):
        tail = _CODE_TAIL.match(s.text, end)
        return identifier(s, at, tail.end() if tail is not None else end, "id: <number>", "an identification number")
    return None
