"""The figures of a whole document: its setting, then statement by statement, then a sweep that leaves no digit
out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from trustetl.figures import markers
from trustetl.figures.beside import read_beside
from trustetl.figures.draft import Draft, Hint, Scope, folded
from trustetl.figures.ellipsis import carry_on
from trustetl.figures.engine import scan
from trustetl.figures.heading import column_hint, counted_by, counts_things, hint_of, is_serial
from trustetl.figures.issuers import own_country
from trustetl.figures.qualified import qualify
from trustetl.figures.reader import made
from trustetl.figures.setting import Home, home_of, million_tonnes, setting_of
from trustetl.figures.signs import before_tokens, part_of_unit, resolve
from trustetl.figures.undated import give_years
from trustetl.figures.vocabulary import tail_at
from trustetl.lexicon import countries, currencies, currency_nouns, find_countries, home_signs, pattern_of
from trustetl.model import Document, Figure, Part, Setting, Statement

_DIGITS = re.compile(r"\d+")
_HAS_DIGIT = re.compile(r"\d")
_LONE = re.compile(r"[\s(]*\d[\d,.]*[\s).;]*$")


def figures_of(document: Document, statements: Sequence[Statement]) -> tuple[Setting, tuple[Figure, ...]]:
    """The setting of a document and all its figures, in reading offsets.

    Args:
        document: The document, decoded and with its damage read.
        statements: Its sentences, rows and headings, in order.

    Returns:
        The setting, and the figures in order, without overlap. Each run of digits of the reading lies in exactly
        one figure; a run that no
        reader takes is ``unparsed``.
    """
    setting = setting_of(document, statements)
    home = home_of(document, statements, setting)
    setting = replace(setting, fiscal_country=home.single, pair_country=home.pairs)
    read = document.reading.text
    low = folded(read)
    mtpa = million_tonnes(low)
    drafts: list[Draft] = []
    at = 0
    transposed = _transposed(statements)
    above: dict[int, tuple[Hint, str] | None] = {}
    for place, statement in enumerate(statements):
        if statement.start > at:
            drafts.extend(_between(read, at, statement.start, setting, home, mtpa))
        if statement.cells and _HAS_DIGIT.search(statement.text):
            if statement.block not in above:
                found = _above(statements, place)
                follows = (
                    place > 0
                    and statements[place - 1].cells
                    and len(statements[place - 1].cells) == len(statement.cells)
                )
                above[statement.block] = found or (above.get(statements[place - 1].block) if follows else None)
            drafts.extend(_row(statement, setting, home, mtpa, above[statement.block], statement.block in transposed))
        else:
            drafts.extend(_statement(statement, setting, home, mtpa))
        at = max(at, statement.end)
    drafts.extend(_between(read, at, len(read), setting, home, mtpa))
    drafts.sort(key=lambda d: d.start)
    read_beside(read, drafts)
    qualify(read, low, drafts, setting.country)
    carry_on(read, low, drafts)
    if setting.published is None and setting.month_end is None:
        give_years(low, drafts)
    drafts = sorted([*drafts, *_left_out(document)], key=lambda d: d.start)
    figures = []
    for draft in _swept(read, drafts):
        figure = made(draft, draft.start, draft.end, read[draft.start : draft.end], document.reading)
        if document.reading.repairs:
            start, end = document.reading.span(draft.start, draft.end)
            met = tuple(r for r in document.reading.repairs if r.start < end and start < r.end)
            figure = figure._replace(repairs=tuple(draft.repairs) + met)
        figures.append(figure)
    return setting, tuple(figures)


def _scope(
    text: str, setting: Setting, home: Home, mtpa: bool | None, hint: Hint | None = None, *, cell: bool = False
) -> Scope:
    low = folded(text)
    own = own_country(text, setting.country) if _HAS_DIGIT.search(text) else None
    return Scope(
        text,
        low,
        setting.published or setting.month_end,
        _allotter(text) or _writer(text, setting.country) or setting.country,
        own or home.single,
        hint,
        mtpa,
        cell,
        pair_country=home.pairs if own in {None, "USA"} else own,  # pairs of years are not America's way
        day_known=setting.published is not None,
    )


_ALLOTS = re.compile(
    r"(?:[’']s?\s(?:government|parliament|treasury|cabinet|congress|senate|budget))?\s(?:(?:has|had|have|also|will|then)\s)*"
    r"(?:allocate[sd]?|earmark(?:s|ed)?|set\saside|sets\saside|budget(?:s|ed)?|vote[sd]?|approve[sd]?|appropriate[sd]?)\s",
    re.IGNORECASE,
)
_SHARED_NAME = re.compile(
    r"\b(?:Rs\.?|rupees?|pesos?|Shs?\.?|shillings?|pounds?|francs?|dinars?|kron[ae]r?|kronor)(?![a-z])", re.IGNORECASE
)


def _allotter(text: str) -> str | None:
    """The only country that a sentence names, where it begins with it and says that it grants money by a name that
    several moneys have: 'Nepal has earmarked Rs 4 billion' in a text on India.
    """
    if _SHARED_NAME.search(text) is None:
        return None
    found = find_countries(text)
    if len({code for _, _, code in found}) != 1 or text[: found[0][0]].strip(" \"“‘'*_•-"):
        return None
    code = found[0][2]
    return code if not countries()[code].is_bloc and _ALLOTS.match(text, found[0][1]) else None


_SIGN = re.compile(rf"(?<![\w.])({pattern_of({sign for sign, _ in home_signs()})})[ ]?(?=\d)")


def _writer(text: str, country: str | None) -> str | None:
    """The only country that a sentence names of those that write a sign of it so, in a text on a country that does
    not: 'Honduras paid L 9 million' in one on Peru. 'C$' is Canada's where Canada is named.
    """
    written = _SIGN.search(text) if _HAS_DIGIT.search(text) else None
    if written is None or (written[1], country) in home_signs():
        return None
    default = before_tokens().get(written[1], ("", None))[0]
    owner = currencies()[default].country if default else ""
    named = {code for _, _, code in find_countries(text)}
    writers = [code for code in named if (written[1], code) in home_signs()]
    return writers[0] if len(writers) == 1 and owner not in {country, *named} else None


def _shifted(drafts: list[Draft], by: int) -> list[Draft]:
    for d in drafts:
        d.start += by
        d.end += by
        d.repairs = [r._replace(start=r.start + by, end=r.end + by) for r in d.repairs]
    return drafts


def _statement(st: Statement, setting: Setting, home: Home, mtpa: bool | None) -> list[Draft]:
    if not _HAS_DIGIT.search(st.text) and st.kind in ("furniture", "header_row"):
        return []
    drafts: list[Draft] = []
    begin = 0
    marked = st.marker is not None and not _is_amount(st, st.marker)
    if st.marker is not None and marked:
        first, last = st.marker[0] - st.start, st.marker[1] - st.start
        drafts.append(markers.enumerator(_scope(st.text, setting, home, mtpa), first, last))
        begin = last
    text = st.text[begin:] if begin else st.text
    hint = None
    if st.kind in ("field", "item") and st.section:
        hint = hint_of(st.section[-1]) or (hint_of(st.caption) if st.caption else None)
    found = list(scan(_scope(text, setting, home, mtpa, _own(hint, setting) if st.kind == "field" else None)))
    if st.kind == "field" or st.label is not None:
        _labelled(st, found, begin, setting)
    drafts.extend(_shifted(found, begin))
    for d in drafts if st.kind in ("caption", "heading", "header_row") else ():
        if _THOUSANDS.fullmatch(st.text[d.start : d.end]):
            d.kind, d.value, d.unit, d.reason = "identifier", None, None, "the unit of a table: thousands"
    if st.kind == "furniture":
        for d in drafts:
            d.reason = d.reason or "page furniture"
            if d.kind in ("number", "count", "ratio", "enumerator"):
                d.kind, d.value, d.unit = "contact", None, None
                d.rule = "<page furniture>"
    return _shifted(drafts, st.start)


def _is_amount(st: Statement, marker: tuple[int, int]) -> bool:
    """Whether what was taken for a list number is an amount with its unit ('1.1 MtCO2e of emissions avoided')."""
    mark = st.text[marker[0] - st.start : marker[1] - st.start].strip()
    if not re.fullmatch(r"\d+(?:\.\d+)?", mark):
        return False
    tail = tail_at(Scope(st.text, folded(st.text)), marker[1] - st.start)
    return tail is not None and (tail.kind != "unit" or tail.unit not in ("in", "s", "h", "A", "V", "g", "m"))


def _labelled(st: Statement, found: list[Draft], begin: int, setting: Setting) -> None:
    """A bare number behind a label counts what the label names ('Proposals received: 384')."""
    body = st.body - st.start - begin
    if body <= 0 or not st.label:
        return
    own = _own(hint_of(st.label), setting)
    for d in found:
        if d.start < body or d.kind not in ("number", "count") or d.unit is not None or d.noun:
            continue
        between = st.text[begin + body : begin + d.start].strip(" :–-")
        if between and not re.fullmatch(
            r"(?:about|around|over|nearly|some|more than|at least|up to|approx\.?|~|total of)", between, re.IGNORECASE
        ):
            break
        if own is not None and d.value is not None:
            d.kind, d.unit, d.per = own.kind, own.unit, own.per
            d.value *= own.factor if d.scale == 1.0 else 1.0
            d.parts.append(Part("unit from label", own.words))
        else:
            noun = counted_by(st.label)
            if noun is not None:
                d.kind, d.unit = "count", noun
                d.parts.append(Part("noun from label", st.label))
        break


_DECIMAL = re.compile(r"\d[.,]\d{1,2}(?!\d)")
_TIMES = frozenset(("year", "month", "week", "day"))
_BRACKETED = re.compile(r"\(\d[\d,.]*\)")
_BELOW_ZERO = re.compile(r"\b(?:growth|change|variation|difference|balance|surplus|deficit|net)\b", re.IGNORECASE)
"""Columns in which a number in brackets is below zero."""
_UNIT_COLUMN = re.compile(r"units?(?:\s+of\s+measure(?:ment)?)?$", re.IGNORECASE)
_THOUSANDS = re.compile(r"\W*[A-Za-z]{0,3}[$€£¥₹]?\W?000s?\W*")
_IN_BRACKETS = re.compile(r"[ \t]*[(\[][^()\[\]]*[)\]]|,[^,]*$")
_TABLE_LINE = re.compile(
    r"\W*(?:(?:the[ \t]+)?(?:table|box|annex|chart|figures?|exhibit|amounts?|values?|sums?|data|numbers?|all|units?"
    r"|notes?|source)\b|[(\[*]|in[ \t])",
    re.IGNORECASE,
)


def _above(statements: Sequence[Statement], at: int) -> tuple[Hint, str] | None:
    """The unit that a short line just above or below a table states where the table does not carry it as its
    caption, and the line."""
    below = at
    while below < len(statements) and statements[below].block == statements[at].block:
        below += 1
    behind = statements[below : below + 2]
    behind = behind[: next((k for k, near in enumerate(behind) if near.kind == "heading"), len(behind))]
    for near in (*reversed(statements[max(0, at - 3) : at]), *behind):
        if near.cells or (near.kind in ("sentence", "item", "footnote") and not _TABLE_LINE.match(near.text)):
            continue
        text = near.text.strip()
        if len(text) <= 160:
            hint = hint_of(text)
            if hint is not None:
                return hint, text
    return None


def _transposed(statements: Sequence[Statement]) -> frozenset[int]:
    """The tables (by block) whose rows, not columns, have units: a first cell says 'Budget (EUR million)'."""
    return frozenset(
        st.block for st in statements if st.kind == "row" and len(st.cells) > 1 and _label_hint(st) is not None
    )


def _label_hint(st: Statement) -> Hint | None:
    for cell in st.cells[1:]:
        if _UNIT_COLUMN.match((cell.header or "").strip()):
            return hint_of(f"({st.text[cell.start - st.start : cell.end - st.start].strip()})")
    cell = st.cells[0]
    text = st.text[cell.start - st.start : cell.end - st.start].strip()
    if text[:1].isdigit():
        return None
    unit = text if text[-1:] in ")]" else f"({text.rpartition(',')[2]})" if "," in text else None
    return hint_of(unit)


def _own(hint: Hint | None, setting: Setting) -> Hint | None:
    """A hint with the currency that its sign means in the document; None where it means none there."""
    if hint is None or hint.kind != "money" or hint.mark is None or hint.unit is None:
        return hint
    unit = resolve(hint.unit, hint.mark, setting.country)
    common = currency_nouns().get(hint.mark, ("", 1.0))[1]
    factor = hint.factor * part_of_unit(hint.mark, common, setting.country) / common
    return replace(hint, unit=unit, factor=factor) if unit else None


def _row(
    st: Statement, setting: Setting, home: Home, mtpa: bool | None, above: tuple[Hint, str] | None, transposed: bool
) -> list[Draft]:
    drafts: list[Draft] = []
    line, words = above or (None, "")
    general = (hint_of(st.caption) if st.caption else None) or (hint_of(st.section[-1]) if st.section else None) or line
    told = f"{st.caption or ''}\n{words}"
    if general is None and st.kind == "row" and st.cells[0].column == 0:
        stub = hint_of(st.cells[0].header)
        general = stub if stub is None or stub.unit not in _TIMES else None  # 'Year' over the names of the rows
    label_hint = _label_hint(st) if st.kind == "row" else None
    row_noun = None
    if transposed and label_hint is None and general is None:
        first = st.cells[0]
        row_noun = counted_by(st.text[first.start - st.start : first.end - st.start].strip())
    elif label_hint is not None and label_hint.kind == "count" and label_hint.unit is None:
        first = st.cells[0]
        row_noun = counted_by(_IN_BRACKETS.sub("", st.text[first.start - st.start : first.end - st.start]).strip())
    stated = (hint_of(cell.header) for cell in st.cells if cell.header) if general is None else ()
    beside = next((hint for hint in stated if hint is not None and hint.kind == "money"), None)
    heads = [cell.header for cell in st.cells if cell.header]
    for cell in st.cells:
        text = st.text[cell.start - st.start : cell.end - st.start]
        if not text:
            continue
        lone = _LONE.match(text) is not None
        if lone and st.kind == "row" and is_serial(cell, st.cells, text):
            match = _DIGITS.search(text)
            if match is not None:
                drafts.extend(
                    _shifted(
                        [
                            markers.enumerator(
                                _scope(text, setting, home, mtpa),
                                match.start(),
                                len(text.rstrip(" .)")),
                                "a row number",
                            )
                        ],
                        cell.start,
                    )
                )
                continue
        whole = _DECIMAL.search(text) is None
        counts = cell.header is not None and whole and counts_things(cell.header, heads)
        over = None if counts and general is not None and general.kind == "money" else general
        hint = column_hint(cell.header, over, None if counts else beside, told) if st.kind == "row" else None
        if label_hint is not None and cell is not st.cells[0] and (cell.header is None or hint_of(cell.header) is None):
            hint = label_hint
        named = cell is st.cells[0] and _DIGITS.search(text) is None and cell.header is not None
        hint = None if named else _own(hint, setting)  # 'All four' names the row
        below = lone and st.kind == "row" and cell is not st.cells[0] and _BRACKETED.fullmatch(text) is not None
        if below:
            text = text.replace("(", " ").replace(")", " ")
        scope = _scope(text, setting, home, mtpa, hint, cell=st.kind == "row")
        found = list(scan(scope))
        if below and _BELOW_ZERO.search(cell.header or ""):
            found = [replace(d, value=-d.value) if d.value is not None else d for d in found]
        if lone and (cell.header or row_noun):
            noun = (counted_by(cell.header) if cell.header and not row_noun else None) or row_noun
            for d in found:
                if (
                    d.kind in ("number", "count")
                    and d.unit is None
                    and noun is not None
                    and d.value is not None
                    and d.value == int(d.value)
                ):
                    d.kind, d.unit = "count", noun
        drafts.extend(_shifted(found, cell.start))
    return drafts


def _between(read: str, start: int, end: int, setting: Setting, home: Home, mtpa: bool | None) -> list[Draft]:
    """Digits in what no statement covers."""
    text = read[start:end]
    if not _HAS_DIGIT.search(text):
        return []
    return _shifted(list(scan(_scope(text, setting, home, mtpa))), start)


def _left_out(document: Document) -> list[Draft]:
    """The page numbers that the reading leaves out where a sentence goes on behind them: each has the place of the
    white space that stands for it.
    """
    reading = document.reading
    stretches = zip(
        pairwise([*reading.starts, len(reading.text)]), pairwise([*reading.origins, len(document.text)]), strict=True
    )
    return [
        Draft(first, last, "contact", "<page furniture>", reason="the number of a page")
        for (first, last), (start, end) in stretches
        if first < last and end - start != last - first
        if reading.text[first:last].isspace() and _HAS_DIGIT.search(document.text, start, end) is not None
    ]


def _swept(read: str, drafts: list[Draft]) -> list[Draft]:
    """The drafts without overlap, with an ``unparsed`` figure for each run of digits that none covers."""
    kept: list[Draft] = []
    at = 0
    for draft in [*drafts, Draft(len(read), len(read), "", "")]:
        if draft.start < at:
            continue
        for run in _DIGITS.finditer(read, at, draft.start):
            kept.append(Draft(run.start(), run.end(), "unparsed", "", reason="no rule reads it"))
        if draft.kind:
            kept.append(draft)
        at = draft.end
    return kept
