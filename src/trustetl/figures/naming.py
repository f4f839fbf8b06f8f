"""Names that end in a number: laws and bills, components and lists, versions, aircraft, plants, programmes named
after a year."""

from __future__ import annotations

import re
from functools import cache

from trustetl import lexicon
from trustetl.figures import contact, markers
from trustetl.figures.draft import Draft, Scope
from trustetl.figures.label import identifier
from trustetl.figures.nouns import phrase_at
from trustetl.figures.vocabulary import tail_at

_LAWS = lexicon.forms_by("labels", "kind")["law"]
"""What is numbered with 'No.' behind its name: laws, cases, contracts."""
_PARTS = lexicon.forms_by("labels", "kind")["part"]
"""Parts of a whole that are told apart by numbers."""
_CAMEL = re.compile(r"[a-z]{1,2}[A-Z][a-z]+")
"""A product's name with a capital inside: 'iPhone 17'."""
_FILED = re.compile(r"/(?:19|20)\d\d(?![\d/-])")
"""The year behind the number of a bill, case or file: 'PL 1872/2026'."""
_EU_ACT = re.compile(r"/\d{3,4}(?![\d/-])")
_LAW = re.compile(
    r"(?<![\w-])((?:[A-Z][\w’'-]*[ \t]+){0,2}[A-Z][\w/-]+)[ \t\n]+(?:No|Nos|Nr|N|Number|Num)\.?[ \t\n]*[:#]?[ \t]*$"
)
_LAW_NUMBER = re.compile(
    r"[A-Z]{0,2}-?\d[\d,.]*(?<=\d)(?:[/-]\d{1,4}|[/-][A-Z]{2,4}|[A-Z])*(?:[ ]of[ ](?:19|20)\d\d)?(?![\d%])"
)
_UNNUMBERED = re.compile(
    r"(?<![\w-])(Executive Order|Public Law|Republic Act|Proclamation|Presidential Decree|Private Law|Law "
    r"Decree)[ \t\n]+$"
)
_DEEDS_OF_LAW = frozenset(
    "Decree Law Act Ordinance Resolution Regulation Directive Order Decreto Lei Portaria Resolução Circular "
    "Notification".split()
)
_OF_A_DAY = re.compile(r",?[ \t\n]+of[ \t\n]+(?:\d{1,2}[ \t]+[A-Z]|[A-Z][a-z]+[ \t]+\d|(?:19|20)\d\d)")
"""What dates a numbered law: 'Decree 6,527 of 1 August 2031'."""
_TICKER = re.compile(r"\([A-Z]{2,7}[ \t]*:[ \t]*$")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+")
_CONGRESS = re.compile(
    r"(?<![\w.])(?:H\.[ ]?R\.|S\.|H\.[ ]?J\.[ ]?Res\.|S\.[ ]?J\.[ ]?Res\.|H\.[ ]?Con\.[ ]?Res\."
    r"|S\.[ ]?Con\.[ ]?Res\.|H\.[ ]?Res\.|S\.[ ]?Res\.|H\.B\.|S\.B\.|A\.B\.|"
    r"HR|HB|SB|AB|LD)[ \t]+$"
)
_PART = re.compile(r"(?<![\w’'-])([A-Z][\w-]*)[ \t]*(?:\n[ \t]*)?$")
_MORE = re.compile(
    r"(?:,[ \t]*|[ \t]*(?:and|to|&|or|–|-)[ \t]*)\d{1,3}(?![\w,.%]*\d|[ \t]*%)(?=[ \t]*(?:[.,;:()\n]|$|and\b|are\b"
    r"|is\b|will\b|of\b|or\b|to\b))"
)
_VERSION = re.compile(r"\d{1,2}\.\d(?:\.\d)?")
_CAPITAL_BEFORE = re.compile(r"(?<![\w’'.-])([A-Z][\w’'&+-]*(?:[ \t][A-Z][\w’'&+-]*){0,2})[ \t]+$")
_VALUES = lexicon.forms_by("labels", "kind")["value"]
"""What a decimal behind it is the value of, and no version ('GDP 2.0')."""
_NO_NAMES = frozenset(word.capitalize() for word in lexicon.function_words("no_names"))
"""Words that begin with a capital letter and are no name."""
_CRAFT = re.compile(
    r"[ \t\n]+(?:(?:turboprop|transport|fighter|passenger|narrow-body|wide-body|regional|attack|light|utility"
    r"|multirole)[ \t]+)?"
    r"(?:aircraft|airliners?|jets?|helicopters?|fighters?|engines?|turboprops?|trainers?|drones?|planes?|gunships?)\b"
)
_ALONE = re.compile(
    r"[ \t\n]+(?:reactor|unit|plant|power|station|dam|mine|terminal|and[ \t]+(?:its|the)|was|is|will|would|has|had"
    r"|could|should|may(?=[ \t\n]+[a-z])|can|"
    r"began|started|went|came|which|refinery|line|bridge|tunnel|airport|port|satellite|rocket|mission|spacecraft|project|phase|vessel|ship|field|gas|oil|nuclear|block)\b|['’]s\b"
)
_PROGRAMME = re.compile(
    r"[ \t\n]+(?:has|have|is|aims?|will|plan|strategy|programme|program|vision|agenda|initiative|roadmap|commits?"
    r"|was|sets|supports|funds|invests|investment|"
    r"goals?|targets?|scheme|package|mission|framework|document|blueprint|envisions|envisages|calls|seeks)\b"
    r"|[ \t]*[”\"’]"
)
_BUDGET = re.compile(
    r"(?<![\w-])((?:Union|Federal|National|State|Interim|Annual|Autumn|Spring|Emergency|Wellbeing|Finance"
    r"|Supplementary)[ \t]+)?(Budget)[ \t]+$"
)
_NO_LANDS = lexicon.function_words("no_lands")
_COMMISSION = re.compile(r"(?:COM|SWD|JOIN|SEC|C|CM|WT|NTE|PE|OJ|CAB|EUCO|ST|PV|A|E|S|T)$")
_COMMISSION_NUMBER = re.compile(
    r"((?:19|20)\d\d)\)[ \t]?(?:No\.?[ \t]*)?\d{1,5}(?:/\d{1,2})?(?:[ \t]final)?(?![\d,%]|\.\d|[ \t]*(?:million"
    r"|billion|crore|lakh|%))"
)


@cache
def _lands() -> frozenset[str]:
    return frozenset(
        name for country in lexicon.countries().values() for name in (*country.names, *country.demonyms, country.alpha2)
    )


def name_at(s: Scope, at: int, end: int, floor: int, digits: str) -> Draft | None:
    """The name that a number behind white space ends, by the words before it; None where they make no name of it."""
    text = s.text
    begin = at - 44 if at - 44 > floor else floor
    before = text[begin:at]
    words = before.split()
    if not words:
        return None
    near = words[-1].lstrip("([{\"“‘'*")
    if not near:
        return None
    last = near.lower().rstrip(".:")
    if _CAMEL.fullmatch(near) and digits.isdigit() and len(digits) <= 2 and tail_at(s, end) is None:
        if phrase_at(s, end) is not None:
            return None
        return identifier(s, begin + before.rindex(near), end, "<product> <number>")
    if near in ("L", "C") and digits.isdigit() and before[: before.rindex(near)].rstrip().endswith("OJ"):
        return identifier(s, begin + before.rindex("OJ"), end, "<journal> <number>")
    if near[0].islower():
        known = markers.note_at(s, at, begin, digits) if last in _NOTES else None
        if last in _LINES:
            known = contact.phone_at(s, at, floor)
        if known is not None:
            return known
        if last not in _SMALL_LABELS:
            return None
    if last in ("no", "nos", "nr", "n", "number", "num"):
        law = _law(s, at, begin, before)
        if law is None and near == "No." and _GROUPED.fullmatch(digits):
            return identifier(s, at, end, "No. <number>", "a number of a series")
        return law
    if last in ("box", "bag", "postbus", "postfach", "b"):
        box = contact.post_box_at(s, at, before)
        if box is not None:
            return box
    plain = digits.isdigit()
    if plain and near[-1] in ".RBD" and len(digits) <= 5:
        bill = _CONGRESS.search(before)
        if bill is not None and tail_at(s, end) is None:
            return identifier(s, begin + bill.start(), end, "<bill> <number>")
    if plain and last in ("order", "law", "act", "proclamation", "decree"):
        order = _UNNUMBERED.search(before)
        number = _LAW_NUMBER.match(text, at)
        if order is not None and number is not None and not (len(digits) == 4 and digits[:2] in ("19", "20")):
            return identifier(s, begin + order.start(), number.end(), "<order> <number>")
    if near in _DEEDS_OF_LAW and (number := _LAW_NUMBER.match(text, at)) is not None:
        dated = _OF_A_DAY.match(text, number.end()) is not None
        if dated and not (len(digits) == 4 and digits[:2] in ("19", "20")):
            return identifier(s, begin + before.rindex(near), number.end(), "<order> <number>")
    if near[-1] == ":" and plain and text[end : end + 1] == ")" and _TICKER.search(before):
        return identifier(s, at, end, "<exchange>: <number>", "the code of a share")
    if not near[0].isupper():
        return None
    year = plain and len(digits) == 4 and 1900 <= int(digits) <= 2100
    if year and near in ("EU", "EC", "EEC"):
        act = _EU_ACT.match(text, end)
        if act is not None:
            return identifier(s, begin + before.rindex(near), act.end(), "<union> <year>/<number>")
    if year:
        return _of_a_year(s, at, end, begin, before, near, last)
    if last in _PARTS:
        return _part(s, end, begin, before, digits)
    if "." in digits and _VERSION.fullmatch(digits):
        return _version(s, end, begin, before, near, digits)
    if (
        plain
        and len(digits) <= 3
        and near.isupper()
        and 2 <= len(near) <= 5
        and near.isalpha()
        and near not in _lands()
        and _CRAFT.match(s.low, end)
    ):
        return identifier(s, begin + before.rindex(near), end, "<make> <number>")
    filed = _FILED.match(text, end) if near.isupper() and 2 <= len(near) <= 5 and near.isalpha() else None
    if filed is not None:
        return identifier(s, begin + before.rindex(near), filed.end(), "<register> <number>/<year>")
    if plain and len(digits) <= 2:
        return _edition(s, at, end, begin, before, near) or _plant(s, at, end, begin, before, near)
    return None


_SMALL_LABELS = frozenset(("no", "nos", "number", "box"))
_NOTES = frozenset(("note", "notes", "footnote", "footnotes"))
_LINES = frozenset(("line", "lines", "helpline", "hotline", "number", "call", "dial"))


def words_before_numbers() -> frozenset[str]:
    """The words in small letters that make a name of a number behind them."""
    return _SMALL_LABELS | _NOTES | _LINES


def _law(s: Scope, at: int, begin: int, before: str) -> Draft | None:
    match = _LAW.search(before)
    number = _LAW_NUMBER.match(s.text, at)
    if match is None or number is None:
        return None
    *others, last = match.group(1).split()
    if last.lower() not in _LAWS and not (
        last.isupper() and others and others[-1].lower() in _LAWS  # 'Ordinance GM/MS No. 3,493'
    ):
        return None
    return identifier(s, begin + match.start(1), number.end(), "<law> no. <number>")


def _of_a_year(s: Scope, at: int, end: int, begin: int, before: str, near: str, last: str) -> Draft | None:
    """'Budget 2024', 'Kenya 2030 will …': a year that is part of a name."""
    if re.compile(r"[ \t]?[-–—/‑][ \t]?\d|,\d{3}|\.\d").match(s.text, end):
        return None
    if last == "budget":
        budget = _BUDGET.search(before)
        return identifier(s, begin + budget.start(), end, "<name> <year>") if budget is not None else None
    number = int(s.text[at:end])
    if (
        number < 2025
        or (number % 5 and number not in (2047, 2063, 2071))
        or last in _NO_LANDS
        or near in _NO_NAMES
        or not near.isalpha()
    ):
        return None
    if not _PROGRAMME.match(s.low, end) or len(near) < 3:
        return None
    match = _CAPITAL_BEFORE.search(before)
    if match is None or (
        re.compile(r"(?:^|[ \t\n])(?:in|by|from|for|since|until|of)[ \t\n]+$").search(before[: match.start(1)].lower())
        is not None
        and near not in _lands()
    ):
        return None
    if re.compile(r"(?:^|[ \t\n])(?:in|by|from|to|since|until)[ \t\n]+$").search(before[: before.rindex(near)].lower()):
        return None
    return identifier(s, begin + before.rindex(near), end, "<name> <year>")


def _part(s: Scope, end: int, begin: int, before: str, digits: str) -> Draft | None:
    match = _PART.search(before)
    if match is None or not digits.isdigit() or len(digits) > 4 or tail_at(s, end) is not None:
        return None
    if re.compile(r"[ \t]*-?[ \t]*%|[ \t]+\d{3}\b|[a-zA-Z]{3,}").match(s.text, end):
        return None
    end = end + 1 if re.compile(r"[A-Za-z](?!\w)").match(s.text, end) else end
    for _ in range(6):
        more = _MORE.match(s.text, end)
        if more is None:
            break
        end = more.end()
    return identifier(s, begin + match.start(1), end, "<label> <number>")


def _version(s: Scope, end: int, begin: int, before: str, near: str, digits: str) -> Draft | None:
    if (
        near in _NO_NAMES
        or near in _VALUES
        or near in _lands()
        or near.lower() in _NO_LANDS
        or len(near) < 2
        or near[-1] in ".,:;)"
    ):
        return None
    if tail_at(s, end) is not None or s.text[end : end + 1] in "%-–/":
        return None
    if re.compile(r"[ \t\n]+(?:to|per|out|times|and[ \t]+\d)\b").match(s.low, end):
        return None
    if not digits.endswith(".0") and not near.isupper() and re.compile(r"[ \t\n]+[a-z]+s\b").match(s.text, end):
        return None
    sentence = before[: before.rindex(near)].rstrip()
    if not digits.endswith(".0") and not near.isupper() and (not sentence or sentence[-1] in ".!?:;"):
        return None
    return identifier(s, begin + before.rindex(near), end, "<name> <version>")


_IN_TURN = re.compile(r"(?:^|[ \t\n])(?:under|at|during|through|from|since|in|of|for|by|the|\()[ \t\n]*$")
_LISTED_ON = re.compile(r"[.,;:)]?[ \t\n]*(?:and[ \t]+)?([A-Z]{2,6})[ \t]\d")
_COUNTED = re.compile(
    r"[ \t\n]+(?!(?:is|are|was|were|has|have|will|would|can|could|should|may|in|on|at|for|with|of|to|by|from|under|as|"
    r"and|or|but|which|that|runs|ran|aims?|sets?|set|calls?|began|ends?|ended|starts?|started|covers?|provides?)\b)[a-z]"
)


def _edition(s: Scope, at: int, end: int, begin: int, before: str, near: str) -> Draft | None:
    """'Under TUMI 4, exports …': one in a row of plans or meetings that bear the same letters."""
    if not (near.isalpha() and near.isupper() and 3 <= len(near) <= 6) or near in _NO_NAMES or near in _VALUES:
        return None
    if near in _lands() or near in lexicon.currencies() or near.lower() in lexicon_months():
        return None
    if not 2 <= int(s.text[at:end]) <= 20 or tail_at(s, end) is not None:
        return None
    ahead = before[: before.rindex(near)]
    listed = _LISTED_ON.match(s.text, end)
    if not _IN_TURN.search(ahead.lower()) or _COUNTED.match(s.text, end) or (listed and listed.group(1) != near):
        return None
    return identifier(s, begin + before.rindex(near), end, "<letters> <number>")


def _plant(s: Scope, at: int, end: int, begin: int, before: str, near: str) -> Draft | None:
    """'Civaux 2 reactor', 'Akkuyu 1 is …': one of several things of a name, a single number behind a proper name."""
    if (
        near in _NO_NAMES
        or near in _lands()
        or not near.isalpha()
        or near.isupper()
        or len(near) < 4
        or near.lower() in _NO_LANDS
    ):
        return None
    if int(s.text[at:end]) > 20 or tail_at(s, end) is not None:
        return None
    if near.lower() in lexicon_months() or not _ALONE.match(s.low, end):
        return None
    match = _CAPITAL_BEFORE.search(before)
    if match is None:
        return None
    name = match.group(1).split()
    while name and (name[0] in _NO_NAMES or name[0].endswith(("'s", "’s"))):
        name = name[1:]
    if not name:
        return None
    return identifier(
        s,
        begin + before.rindex(" ".join(name)) if " ".join(name) in before else begin + match.start(1),
        end,
        "<name> <number>",
    )


@cache
def lexicon_months() -> frozenset[str]:
    """The names of months and weekdays."""
    return frozenset(row["form"] for row in lexicon.rows_of("periods"))


def document_number_at(s: Scope, at: int, floor: int) -> Draft | None:
    """A document number whose year stands in brackets behind capitals: 'COM(2025) 123', 'SWD(2024) 7 final';
    ``at`` is the year's offset."""
    head = _COMMISSION.search(s.text, max(floor, at - 6), at - 1)
    if head is None or (head.start() > 0 and s.text[head.start() - 1].isalnum()):
        return None
    number = _COMMISSION_NUMBER.match(s.text, at)
    return identifier(s, head.start(), number.end(), "<series>(<year>) <number>") if number is not None else None
