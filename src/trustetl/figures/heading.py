"""Units that stand once for many numbers: in a caption, a column header, a heading or a label."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from trustetl.figures.draft import Hint, Scope, folded
from trustetl.figures.nouns import phrase_at, singular
from trustetl.figures.rates import rate_of
from trustetl.figures.signs import LETTER_MONEY, before_tokens
from trustetl.figures.vocabulary import Tail, tail_at
from trustetl.lexicon import ROUND_UNIT, find_countries, home_signs, pattern_of
from trustetl.model import Cell

_BRACKET = re.compile(r"[(\[]([^()\[\]]{1,60})[)\]]")
_PARTS = re.compile(r"[;:,.](?:\s+|$)")
"""What parts the unit from what else a caption says: 'EUR million, current prices', '2024; in tonnes'."""
_ASIDES = re.compile(r",\s+|\s+[–—·|-]\s+")
"""The same without a bracket: 'Table 1. Outlays, R$ million, 2023 to 2025', 'Grants – EUR million'."""
_IN = re.compile(
    r"(?<![^\W\d_])(?:in|value|amount|amounts|figures?|all|unit|units)(?:[ \t]+(?:are|is|in|of))*[ \t:]+(.{1,40})$",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"^(?:(?:all|the|value|values|amount|amounts|figures?|unit|units|data|in|are|is|of|expressed|at current prices"
    r"|quantity)[ \t:,]+)+",
    re.IGNORECASE,
)
_SERIAL = re.compile(
    r"^(?:s|sl|sr|serial|sno|no|#|nr|№|rank|row|item|q)?\.?[ \t]*(?:no|nos|number|#)?\.?$", re.IGNORECASE
)
_COUNTING = re.compile(r"\b(?:no\.?|nos\.?|number|count)[ \t]+of[ \t]+(.+)$|^(?:nos\.?|numbers?)$", re.IGNORECASE)
_NO_AMOUNT = re.compile(
    r"^\W*(?:(?:financial|fiscal|calendar)\s+)?(?:year|fy|date|period|month)s?\W*$|\b(?:rank|quantity|qty|number|no\.|nos|count|units?|projects?|share|growth|%"
    r"|per cent|percent|capacity|code|hs|length|distance|area|population|people|persons|jobs|passengers|beneficiaries"
    r"|households|families|workers|employees|hectares|tonnes|tons|km)\b",
    re.IGNORECASE,
)


def _scope(text: str) -> Scope:
    return Scope(text, folded(text))


@lru_cache(maxsize=512)
def hint_of(text: str | None) -> Hint | None:
    """The unit that a caption, header, heading or label states ('Imports (Rs crore)', 'Amounts in US$ million.',
    'Share (%)')."""
    if not text:
        return None
    for match in _BRACKET.finditer(text):
        for words in dict.fromkeys((match.group(1), *_PARTS.split(match.group(1)))):
            hint = _stated(words, alone=True)
            if hint is not None:
                return hint
    for words in dict.fromkeys((text, *_PARTS.split(text))):
        behind = _IN.search(words)
        while behind is not None:  # 'the figures below are in …': the last of the words that lead to a unit
            hint = _stated(behind.group(1))
            if hint is not None:
                return hint
            behind = _IN.search(words, behind.start() + 1)
    stripped = text.strip(" .:*_")
    if len(stripped) <= 24:
        hint = _stated(stripped)
        if hint is not None:
            return hint
    stated = (_stated(part) for part in reversed(_ASIDES.split(stripped)[1:]) if len(part) <= 30)
    return next((hint for hint in stated if hint is not None), None) or _behind_name(stripped)


def _behind_name(words: str) -> Hint | None:
    """The unit that ends a header without a bracket: a scaled currency behind any name ('Outlay Rs crore'), any unit
    behind a year ('2024 tonnes', '2025–26 $m').
    """
    parts = words.split()
    if len(parts) > _LONGEST_HEADER:
        return None
    for behind in range(max(1, len(parts) - 3), len(parts)):
        hint = _stated(" ".join(parts[behind:]))
        if hint is None:
            continue
        dated = _DATED.fullmatch(" ".join(parts[:behind])) is not None
        if dated or (hint.kind == "money" and hint.factor >= 1000 and hint.unit is not None):
            return hint if dated or _CURRENCY.match(parts[behind]) else None
    return None


_LONGEST_HEADER = 7
_DATED = re.compile(
    r"(?:[A-Za-z]+[. ]+){0,3}(?:(?:FY|fy|CY)?[ '’]?(?:19|20)\d\d(?:[-–/](?:\d\d|\d{4}))?|"
    r"(?:(?:FY|fy)[ '’]?|['’])?\d\d[-–/]\d\d|(?:FY|fy)[ '’]?\d\d|['’]\d\d)"
)
"""A year, with words before it: 'FY25', 'Budget 2025-26'."""
_CURRENCY = re.compile(r"[^a-z]*[A-Z$€£¥₹₦₱₩]|[a-z]{0,2}[$€£¥]")
"""How a currency begins: 'Rs', '$m', 'KSh', 'EUR'."""


_THOUSANDS = re.compile(r"[ \t]*['’‘]?(?<!\d)000(?:s|['’]s)?(?!\d)")
_BEHIND_SCALE = re.compile(r"^((?:thousand|million|billion|lakh|crore)s?)(?:[ \t]+of)?[ \t]+([A-Z]{0,3}[$€£¥₹₦₱₵])$")
"""'million US$'."""
_HOME = rf"(?P<sign>{pattern_of({sign for sign, _ in home_signs()} - before_tokens().keys())})"
_LETTER = re.compile(rf"{_HOME}[ \t]?['’]?[ \t]?(?P<scale>m|mn|bn|tn|million|billion|trillion|000s?)")
"""'N'bn', 'JD million': whose money it is, the country of the text says."""
_LETTER_BEHIND = re.compile(rf"(?P<scale>thousand|million|billion|trillion)s?(?:[ \t]+of)?[ \t]+{_HOME}")
"""'million DT'."""
_TURNED = re.compile(
    r"^([^\W\d_]+(?:[ \t][^\W\d_]+)?)[ \t]+in[ \t]+((?:thousand|million|billion|lakh|crore)s?)$", re.IGNORECASE
)
"""'dollars in thousands'."""
_COMMA_SCALE = re.compile(
    r"^([^,;]{1,12}),[ \t]+((?:in[ \t]+)?(?:thousand|million|billion|lakh|crore|mn|bn|m)s?)$", re.IGNORECASE
)
"""'US$, millions'."""
_SIGN_FIRST = re.compile(
    r"^([A-Z]{0,3}[$€£¥₹₩])[ \t]?(1(?:0{1,3}|0{0,2}(?:,000){1,2}))[ \t]+((?:thousand|million|billion|lakh|crore)s?)$",
    re.IGNORECASE,
)
"""A round unit with its sign first, as in '¥100 million'."""
_GLUED_SCALE = re.compile(
    r"(R|Rs|[A-Z]{0,4}\$|[€£₹₦¥₱]|RM|Rp|KSh|Ksh|Tk|Kshs?|EUR|USD|GBP|INR|ZAR)[ \t]?(k|m|mn|bn|b"
    r"|tn|cr|million|billion)\.?"
)
_SCALED = frozenset(("money", "measure", "count"))
_PER = re.compile(r"(?:/[ \t]?|per[ \t]+)([^\W\d_]+)")


def _stated(words: str, *, alone: bool = False) -> Hint | None:
    """A unit that is all of the words: sign and scale in either order, a percent sign, a measure; a small scale by
    itself ('thousand') only where it stands ``alone`` in brackets."""
    words = _LEAD.sub("", words.strip(" .:;*_")).strip(" .:;*_")
    words = _SIGN_FIRST.sub(r"\2 \3 \1", words)
    round_number = ROUND_UNIT.match(words)
    if round_number is not None:
        hint = _stated(words[round_number.end() :], alone=alone)  # '100 million yen', '1,000 tonnes'
        factor = float(round_number.group(1).replace(",", ""))
        return replace(hint, factor=hint.factor * factor) if hint is not None and hint.kind in _SCALED else None
    words = _COMMA_SCALE.sub(r"\1 \2", words)
    words = _TURNED.sub(r"\2 \1", words)
    words = _BEHIND_SCALE.sub(r"\2 \1", words)
    letter = _LETTER.fullmatch(words) or _LETTER_BEHIND.fullmatch(words)
    if letter is not None:
        sign, scale = letter["sign"], letter["scale"]
        size = tail_at(_scope(f"1 {scale}"), 1, money=True)
        factor = 1000.0 if scale.startswith("000") else size.factor if size is not None else 1.0
        return Hint("money", LETTER_MONEY.get(sign, ""), factor, words, None, sign)
    if not words or (
        any(c.isdigit() for c in _THOUSANDS.sub("", words))
        and "²" not in words
        and not re.fullmatch(r".*(?:km2|m2|m3|CO2e?)\b.*", words)
    ):
        return None
    code = mark = None
    scale = 1.0
    rest = _THOUSANDS.sub(" thousand", words)
    glued = _GLUED_SCALE.fullmatch(rest)
    if glued is not None:
        rest = f"{glued.group(1)} {glued.group(2)}"
    for token in sorted(before_tokens(), key=len, reverse=True):
        if rest.startswith(token) and not rest[len(token) : len(token) + 1].isalpha():
            code, mark = before_tokens()[token]
            rest = rest[len(token) :].lstrip(" .'’")
            break
    rest = re.sub(r"^(?:in|of)[ \t]+", "", rest)
    tail: Tail | None = None
    s = _scope(rest)
    at = 0
    seen = False
    while at < len(rest):
        tail = tail_at(s, at, money=code is not None)
        if tail is None:
            break
        seen = True
        at = tail.end
        if tail.kind == "scale":
            scale *= tail.factor
            link = re.compile(r"[ \t]+(?:of|in)[ \t]+").match(rest, at)
            if link is not None and tail_at(s, link.end() - 1) is not None:
                at = link.end() - 1
            continue
        break
    remainder = rest[at:].strip(" .,)")
    per = None
    rate = _PER.match(remainder)
    if rate is not None:
        per = rate_of(rate.group(1))
        remainder = remainder[rate.end() :].strip(" .,)") if per is not None else remainder
    if remainder and not re.match(r"(?:at|per|a|as|,|\(|unless|except|provisional|approx)\b", remainder, re.IGNORECASE):
        return None
    if code is not None:
        return Hint("money", code, scale, words, per, mark)
    if not seen or tail is None:
        return None
    if tail.kind == "currency":
        return Hint("money", tail.unit, scale * tail.factor, words, per, tail.noun)
    if tail.kind == "percent":
        return Hint("percent", "percent", 1.0, words)
    if tail.kind == "point":
        return Hint("percentage_point", "percentage_point", tail.factor, words)
    if tail.kind == "unit":
        return Hint("measure", tail.unit, scale * tail.factor, words, tail.per or per)
    if tail.kind == "scale" and scale >= (1e3 if alone and len(words) > 2 else 1e5):
        return (
            Hint("money", "INR", scale, words)
            if "crore" in words.lower() or "करोड़" in words
            else Hint("count", None, scale, words)
        )
    return None


_SPENT = re.compile(
    r"\b(?:budget\w*|allot\w*|allocat\w*|obligat\w*|disburse\w*|spent|spending|expenditure|expended|released?|releases|paid|commit\w*|"
    r"cost|revised|actuals?|utili[sz]\w*|balance|total)\b",
    re.IGNORECASE,
)
"""Headers over money, whatever unit the header beside them gives."""


_OVER = re.compile(
    r"\bratio\b|\bmultiple\b|^\W*[A-Z][ \t]?/[ \t]?[A-Z]\W*$|\((?:x|times|[A-Z][ \t]?/[ \t]?[A-Z])\)", re.IGNORECASE
)
"""Headers of columns that divide one number of the row by another: 'Ratio', 'Change (A/B)'."""


@lru_cache(maxsize=512)
def named_hint(header: str, told: str) -> Hint | None:
    """The unit that words over a table give to the column of a name: 'Value in ¥ million, quantity in tonnes'."""
    name = header.strip(" .:*_")
    if not name or not told:
        return None
    found = re.search(
        rf"(?<![\w]){re.escape(name)}(?:[ \t]+(?:is|are))?(?:[ \t]+in|:)[ \t]+(?P<unit>[^,;.()]{{1,30}})",
        told,
        re.IGNORECASE,
    )
    return _stated(found["unit"].strip()) if found is not None else None


_AMOUNTS = re.compile(
    r"\b(?:amounts?|budget(?:ed)?|values?|costs?|outlays?|spent|spending|expenditures?|allocat\w+|allot\w+|fund(?:s|ing)|invest\w+|revenues?|"
    r"exports?|imports?|prices?|grants?|loans?|credits?|disburs\w+|released?s?|paid|payments?|sales|turnover|receipts?|taxes|savings|losses|"
    r"profits?|income|surplus|deficits?|balances?|bonus|estimates?|actuals?|contributions?|subsid\w+|totals?|contracts?|sources|works|schemes|programmes|programs|purchases|transfers?|commitments?|appropriations?|amendments?|adjustments?|"
    r"deductions?|additions?|cuts?|arrears|pledges?|liabilit(?:y|ies)|transactions?|accruals?|remittances?|earnings|wages|salar(?:y|ies)|fees|"
    r"debts?|borrowings?|donations?|awards?|orders?|supplies|obligations?|withdrawals?|deposits?)\b|\d",
    re.IGNORECASE,
)
"""Words of headers over amounts of money, and over what is only told in money."""
_THINGS = re.compile(
    r"(?:[A-Z]?[a-z-]{3,}\s){0,2}(?:[a-z]{3,}[^\Ws]s|people|men|women|children|staff)"
    r"(?:\s(?:[a-z]+ed|(?:in|under|with|on|at)\s[a-z]+))?",
    re.IGNORECASE,
)


def counts_things(header: str, others: Sequence[str]) -> bool:
    """Whether a column counts things beside one of amounts: 'Themes' beside 'Amount', 'Homes committed' beside 'Budget
    ($ billion)'. ``others`` are the headers of the table.
    """
    plain = header.strip(" .:*_")
    named = any(word[0].isupper() for word in plain.split()[1:]) or bool(find_countries(plain))  # 'United States'
    if named or _THINGS.fullmatch(plain) is None or _AMOUNTS.search(plain) is not None:
        return False
    return any(_AMOUNTS.search(other) is not None for other in others if other != header)


def column_hint(header: str | None, general: Hint | None, beside: Hint | None = None, told: str = "") -> Hint | None:
    """The unit of a column: its own header's where that states one, or the words over the table (``told``) for it,
    otherwise the table's where the column can be of amounts, or that of the money ``beside`` it where it tells what
    became of that."""
    if header:
        own = hint_of(header) or named_hint(header, told)
        if own is not None:
            return own
        if _OVER.search(header) is not None:
            return Hint("ratio", None, 1.0, header.strip())
        if _NO_AMOUNT.search(header) is not None and general is not None and general.kind == "money":
            return None
        if general is None and beside is not None and _SPENT.search(header):
            return beside
    return general


def counted_by(words: str) -> str | None:
    """What a label or header counts, in the singular ('Number of projects' → 'project', 'Proposals received' →
    'proposal')."""
    counting = _COUNTING.search(words)
    if counting is not None:
        if counting.group(1) is None:
            return None
        words = counting.group(1)
    s = _scope(" " + words)
    phrase = phrase_at(s, 0)
    if phrase is not None:
        return phrase.unit
    return singular(words.strip()) if counting is not None and len(words.split()) <= 3 else None


def is_serial(cell: Cell, cells: Sequence[Cell], text: str) -> bool:
    """Whether a lone number in the first cell of a row is the row's number."""
    if cell.column != min(c.column for c in cells) or not re.fullmatch(r"[\s(]*\d{1,3}[\s.)]*", text):
        return False
    if cell.header is None:
        return len(cells) > 2
    return _SERIAL.match(cell.header.strip()) is not None
