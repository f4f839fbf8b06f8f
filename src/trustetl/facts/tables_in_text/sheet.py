"""A table as a whole: what its caption, headers and notes say of every row, and whether its rows are programmes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from trustetl.facts.budgets.phase_words import MONEY_HAD
from trustetl.facts.budgets.words import BODY_NOUN
from trustetl.facts.language.topics import TRADE, cues_in
from trustetl.facts.names.acronyms import find_pairs
from trustetl.facts.names.named import Initiative, Initiatives
from trustetl.facts.tables_in_text.headers import COSTS, DONOR, NUMBERING, SOURCES, said
from trustetl.facts.tables_in_text.owners import programme_in
from trustetl.facts.tables_in_text.standing import NONE, Notes, Standing, standing_of
from trustetl.lexicon import WORLD, find_countries
from trustetl.model import Cell, Statement

SCHEMES = re.compile(
    r"^(?:(?:name\s+of\s+(?:the\s+)?)?(?:\w+\s+){0,2}(?:programme|program|scheme|mission|fund|initiative|instrument|"
    r"ministry|department|head|sector|vote|agency|account)s?)(?:\s*/\s*\w+)?$",
    re.IGNORECASE,
)
"""Headers over names of programmes, each of which has money of its own."""
HEADS = re.compile(r"^(?:(?:plan|vote|budget|major|minor|demand|sub-?)\s*)?heads?(?:\s+of\s+account)?$", re.IGNORECASE)
"""Headers over the heads that a budget is kept under: in the paper of one office they are parts of its money."""
PROJECTS = re.compile(
    r"^(?:(?:name|title)\s+of\s+(?:the\s+)?)?(?:\w+\s+)?projects?(?:\s+(?:name|title))?$", re.IGNORECASE
)
"""Headers over projects, which are parts of a programme where a document is about one."""
ITEMS = re.compile(
    r"^(?:(?:budget|main|key|spending)\s+)?(?:items?|lines?|measures?|particulars|description|heads?|areas?|titles?|"
    r"categor(?:y|ies)|purposes?|policy(?:\s+area)?)?$",
    re.IGNORECASE,
)
"""Headers over what may be programmes: they are where one of the rows names one."""
COMPONENTS = re.compile(
    r"^(?:project\s+|programme\s+|program\s+)?(?:components?|strands?|pillars?|activit(?:y|ies)|parts?|outputs?|work\s+"
    r"packages?|sub-?programmes?|sub-?components?|budget\s+lines?|expenditure|spending)(?:\s+areas?)?$",
    re.IGNORECASE,
)
"""Headers over the parts of a programme."""
DECISION = re.compile(r"^(?:decision|status|approval|stage)s?$", re.IGNORECASE)
"""Headers over how far along each row is."""
OTHER_ROW = re.compile(
    r"^\W*(?:(?:all\s+)?others?|(?:the\s+)?(?:rest|remainder|balance)|miscellaneous|(?:all\s+)?(?:other|remaining)\s+"
    r"(?:schemes?|programmes?|programs?|items?|projects?|heads?|expenditure|spending))\W*$",
    re.IGNORECASE,
)
TOTAL_ROW = re.compile(
    r"^\W*(?:grand\s+|sub-?\s?)?total\b|^\W*(?:sum|overall|all|combined|together|whole)\W*$|"
    r"^\W*all\s+(?:(?:the|these)\s+)?(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)?\s*"
    r"(?:programmes?|programs?|schemes?|funds?|projects?|components?|fields|items|lines|sectors|heads|parts|measures|pillars|areas|votes)?"
    r"(?:\s+(?:together|combined))?\W*$",
    re.IGNORECASE,
)
_A_YEAR = re.compile(r"(?<![\d/–-])(?:19|20)\d\d(?![\d/–-])")
_NEAR_LINES = 3
_LINE = 200
_LEAD = 300
_LEADS = re.compile(
    r"\b(?:as\s+(?:under|follows|below)|(?:given|shown|set\s+out|listed|presented|summari[sz]ed|detailed)\s+(?:below|in\s+the\s+(?:following\s+)?table)|"
    r"(?:the\s+)?(?:following\s+table|table\s+below)|(?:in|at)\s+(?:the\s+)?(?:Table|Annex(?:ure)?)\s+(?:[\dIVX]+|below))\b",
    re.IGNORECASE,
)
"""Wording that sends the reader to the table below."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the rows of one table share."""

    context: str
    """The caption, lines above that belong to the table, and the heading, one a line."""
    stub: str
    """The header of the first column."""
    notes: Notes
    programmes: bool
    """Whether the rows are programmes, each with money of its own."""
    named: frozenset[str]
    """The programmes that rows name."""
    public: bool
    """Whether some header says that the amounts are of public budgets, or that the rows are parts of a programme."""
    year: str | None
    """The one year that the caption names, which rows of months are of."""
    voted: bool
    """Whether some column holds what was voted or revised."""
    told: Standing
    """What the caption says of all values: that they are asked for, planned, voted or spent."""
    owned: bool
    """Whether the document is about a programme, or the caption names one."""
    costed: bool
    """Whether some header says that the amounts are costs."""
    giving: bool
    """Whether the rows are those who give the money."""
    trading: bool
    """Whether some row or header names a flow of trade."""
    lands: frozenset[str]
    """The countries that are rows or columns, by code."""


def sheet_of(statements: Sequence[Statement], at: int, initiatives: Initiatives, *, office: bool = False) -> Sheet:
    """The table that the row at an index belongs to; ``office`` says that the paper is one office's own."""
    block = statements[at].block
    first = last = at
    while first > 0 and statements[first - 1].block == block:
        first -= 1
    while last + 1 < len(statements) and statements[last + 1].block == block:
        last += 1
    rows = [s for s in statements[first : last + 1] if s.kind == "row"]
    headers = list(dict.fromkeys(c.header for s in rows for c in s.cells if c.header))
    before = _lines(list(reversed(statements[max(0, first - _NEAR_LINES) : first])))
    after = _lines(statements[last + 1 : last + 1 + _NEAR_LINES])
    marked = statements[last + 1] if not after and last + 1 < len(statements) else None
    starred = marked is not None and marked.kind == "item" and len(marked.text) < 80 and any("*" in h for h in headers)
    caption = statements[at].caption
    captions = [s.text.strip() for s in before if s.kind == "caption" and s.text.strip() != caption]
    lead = _lead_in(statements, first)
    above = (lead, caption) if caption is None or not said(caption).strip(" ()[]:.") else (caption, lead)
    context = "\n".join(w for w in (*above, *captions, *statements[at].section[-1:]) if w)
    firsts = [next((c for c in s.cells if not NUMBERING.match(c.header or "")), s.cells[0]) for s in rows]
    left = min((c.column for c in firsts), default=0)
    stub = said(next((c.header for c in firsts if c.column == left and c.header), ""))
    labels = [s.text[c.start - s.start : c.end - s.start] for s, c in zip(rows, firsts, strict=True)]
    named = [item for c, label in zip(firsts, labels, strict=True) if (item := programme_of(initiatives, c, label))]
    single = sum(TOTAL_ROW.match(label) is None for label in labels)
    return Sheet(
        context,
        stub,
        Notes([s.text for s in (*reversed(before), *after)] + ([f"* {marked.text}"] if starred and marked else [])),
        (SCHEMES.match(stub.strip()) is not None and not (office and HEADS.match(stub.strip())))
        or (initiatives.main is None and PROJECTS.match(stub.strip()) is not None)
        or (2 * len(named) >= max(2, single) and ITEMS.match(stub.strip()) is not None)
        or (
            2 * sum(own_name(label) is not None for label in labels) >= max(3, single)
            and not any(kind.match(stub.strip()) for kind in (COMPONENTS, SOURCES, DONOR))
        ),
        frozenset(item.name for item in named),
        any(standing_of(h).public or DECISION.match(h.strip()) for h in headers)
        or COMPONENTS.match(stub.strip()) is not None
        or (not headers and COMPONENTS.match(said(context.partition("\n")[0]).strip(" :*_")) is not None),
        years[0] if len(years := sorted(set(_A_YEAR.findall(context)))) == 1 else None,
        any(standing_of(h).phase in {"approved", "adjusted"} for h in headers),
        NONE if any(standing_of(h) != NONE for h in headers) else _told_of_all(context),
        initiatives.main is not None or programme_in(context, initiatives) is not None,
        any(COSTS.match(h.strip()) for h in headers),
        DONOR.match(stub.strip()) is not None or (not headers and SOURCES.search(context) is not None),
        any(c.topic in TRADE for words in (*labels, *headers) for c in cues_in(words)),
        frozenset(code for words in (*labels, *headers) if (code := land_of(words)) is not None),
    )


def own_name(label: str) -> str | None:
    """The full name in a label that gives it with the short one, as texts do with programmes and not with their parts:
    'Lake Piers and Harbours Project (LPHP)'.
    """
    pair = next(iter(find_pairs(label)), None)
    if pair is None or BODY_NOUN.search(pair.expansion) or land_of(pair.expansion):
        return None
    words = pair.expansion.split()
    titled = all(w[:1].isupper() for w in words if len(w) > 3) and len(words) > 2
    whole = len(pair.expansion) + len(pair.acronym) + 8 >= len(label.strip(" *_"))
    return pair.expansion if titled and whole else None


def _told_of_all(context: str) -> Standing:
    """The standing that a caption gives to all values ('requested', 'initial budget of 2025', 'releases'); none for
    captions that name several or only say that there is a plan.
    """
    words = re.sub(r"\bplans?\b", " ", context.partition("\n")[0], flags=re.IGNORECASE)
    standing = standing_of(words)
    if standing.phase == "proposed":
        return standing
    parts = {standing_of(part).phase for part in re.split(r"\b(?:and|against|versus|vs|v)\b|[&/,;]", words)} - {None}
    public = standing.public or MONEY_HAD.search(words) is not None
    return Standing(standing.phase) if public and len(parts) == 1 else NONE


def land_of(words: str) -> str | None:
    """The country that a label or a header is and no more than that."""
    bare = re.sub(r"^the\s+|\s*[(\[][^()\[\]]*[)\]]", "", words.strip(" *_|"), flags=re.IGNORECASE)
    found = find_countries(bare)
    return found[0][2] if len(found) == 1 and found[0][:2] == (0, len(bare)) and found[0][2] != WORLD else None


def programme_of(initiatives: Initiatives, cell: Cell, label: str) -> Initiative | None:
    """The programme that the label of a row names and that is nearly all it says."""
    words = len(re.sub(r"\s*\([^()]*\)", "", label).strip(" *_"))
    for anchor in initiatives.anchors:
        if anchor.named and cell.start <= anchor.start and anchor.end <= cell.end:
            return anchor.initiative if (anchor.end - anchor.start) >= 0.6 * words else None
    return None


def _lead_in(statements: Sequence[Statement], first: int) -> str | None:
    """The sentence of a paragraph or list that leads to the table whose first row is given, over a line that tells the
    unit or without one: 'The funds released to the States are as under:'. Null where none does or it is the caption.
    """
    at = first - 1
    while at >= 0 and statements[at].kind == "caption":
        at -= 1
    if at < 0 or statements[at].kind not in {"sentence", "item"} or len(statements[at].text) > _LEAD:
        return None
    words = " ".join(statements[at].text.split())
    if words == " ".join((statements[first].caption or "").split()):
        return None
    if words.endswith(":"):
        return words
    told = [s for s in statements[max(0, at - 2) : at + 1] if s.block == statements[at].block and _LEADS.search(s.text)]
    return " ".join(told[-1].text.split()) if told else None


def _lines(statements: Sequence[Statement]) -> list[Statement]:
    """The short lines next to a table, up to the first that belongs to something else."""
    lines = []
    for statement in statements:
        if statement.cells or statement.kind in {"title", "heading", "item"} or len(statement.text) > _LINE:
            break
        lines.append(statement)
    return lines
