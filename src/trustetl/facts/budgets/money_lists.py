"""Amounts told in parallel: those of one sentence under one verb, and those of the lines of one list.

What one member of a list is, the others are: where 'Rs 9 crore goes to nets' is public money, so is '… and Rs 4 crore
to boats', and where a line 'Nets: Rs 9 crore' is, so is the next of the same shape.
"""

from __future__ import annotations

import re

from trustetl.facts.budgets.parts import colon_label, in_brackets
from trustetl.facts.budgets.words import LISTED, SERIES
from trustetl.facts.language.clauses import RELATIVES, is_finite
from trustetl.facts.language.money_verbs import money_forms
from trustetl.facts.language.period_bases import is_base
from trustetl.facts.language.value_periods import ValuePeriod, is_period, of_figure
from trustetl.facts.language.verbs import base_forms
from trustetl.facts.language.view import ARTICLES, AUXILIARIES, HEDGES, PREPOSITIONS, View
from trustetl.facts.memory import Memory
from trustetl.facts.names.numbered_parts import NUMBERED_PART, ordinal_part
from trustetl.facts.tables_in_text.headers import PRIVATE, SOURCES
from trustetl.facts.tables_in_text.standing import only_standing, standing_of
from trustetl.model import Figure, Statement

_REST = frozenset({"remaining", "rest", "balance", "other"})
_MONEY = re.compile(
    r"\b(?:money|funds?|funding|financ\w+|budget\w*|cost(?:s|ed)?|outlay|allocation\w*|allocated|spending|expenditure|resources|amounts?|grants?|"
    r"pays?|paid|components?|pillars?|windows?|strands?|share|divided|split|made\s+up|consists?|comprises?|break-?down|awards?|awarded|"
    r"contributions?|envelope|investment\s+plan|funded|financed|approvals|disbursements|commitments|releases)\b",
    re.IGNORECASE,
)
"""Lead-ins and headings over a list that divides money."""
_ENUMERATOR = re.compile(r"^\W*(?:\d{1,2}|[A-Za-z]|[ivx]{1,4})[.)]")
_COMMA = re.compile(r"[\w)],\s+(?:(?:about|around|some|over|nearly|a\s+(?:loan|grant)\s+of)\s+)*$")
"""A part with its amount behind a comma: 'Nine pocket parks, Rs 9 crore'."""
_OUTLAY = re.compile(
    r"[^\W_],?\s+(?:with|at|having|for)\s+(?:an?|the)\s+(?:\w+\s+){0,2}?(?:outlay|cost|allocation|budget|provision)\s+of\s+"
    r"(?:(?:about|around|some|over|nearly)\s+)*$"
)
"""A part with its cost behind it: 'Lamps at 40 stops, at a cost of Rs 9 crore'."""
_LISTED = re.compile(
    r"\b(?:projects?|recipients?|beneficiaries|awardees|winners|grantees|applicants|cities|counties|states|regions|provinces|districts|parts|"
    r"areas|purposes|measures|uses?|used|works|lines|as\s+follows|these|following|for)\b[^.]{0,40}:$",
    re.IGNORECASE,
)
"""How a list of those who share money is led in, where the money was told before: 'Selected projects include:'."""
_DIVIDES = re.compile(
    r"\b(?:this|it|which|these|they|that|(?:the|this)\s+(?:whole\s+)?(?:sum|amount|total|figure|package|plan|programme|program|scheme|project))\s+"
    r"(?:(?:will|would|also)\s+)*(?:includes?|including|covers?|contains?|provides?|goes|go|caters?|breaks?\s+down|"
    r"(?:is|are|be)\s+(?:for|to\s+be|broken\s+down|shared|allocated|distributed|intended|meant))\b[^.]{0,40}:$|"
    r"\b(?:of\s+(?:this|it|which|the\s+(?:total|sum|amount))|out\s+of\s+(?:this|which)|among\s+(?:them|these)|including|namely|of\s+which)\b[^.]{0,30}:$",
    re.IGNORECASE,
)
"""How a list divides the money that was told right before: 'This includes:', 'Of the total:'."""
_FIRM = re.compile(
    r"\b(?:Ltd|Limited|Inc|PLC|LLC|GmbH|AG|Corp|Pvt|commercial|developers?|operators?|households?)\b|\bS\.?A\.?(?=\W|$)"
)
_GOVERNMENT = re.compile(
    r"(?i:(?:the\s+)?(?:(?:national|federal|central|state|county|provincial|local|royal)\s+)?governments?)(?:\s+of\s+(?:the\s+)?[A-Z][\w\s]+)?"
)
"""Labels of a giver that is a government."""
OTHERS_LABEL = re.compile(
    r"(?:^\W*(?:the\s+)?|\b(?:by|from|private|and)\s+)industry\b|"
    r"\b(?:private|companies|firms|beneficiar(?:y|ies)|households?|farmers|concessionaires?|developers?|investors?|operators|owners|"
    r"users|communities|shareholders|participants|applicants|savings?|benefits?|revenues?|income|losses|damage|turnover|sales|"
    r"exports?|imports?|price|fee|fine|penalty|limit|ceiling|cap|per|maximum|minimum|market|salary|wage|debts?|arrears|investments?|"
    r"needs?|gap|shortfall|tariffs?|tax(?:es)?|duty|duties|deficit|surplus|output|production)\b",
    re.IGNORECASE,
)
"""Labels of what is nobody's budget."""
_AMOUNT_LABEL = re.compile(
    r"(?:(?:total|approved|maximum|loan|grant|credit|financing)\s+)*amount(?:\s+of\s+(?:the\s+)?(?:loan|grant|credit|financing))?"
    r"(?:\s+(?:approved|granted))?|(?:the\s+)?(?:loan|grant|credit)(?:\s+size)?",
    re.IGNORECASE,
)
"""Labels of a form that tell how large a loan or grant is."""
PRIVATE_LABEL = re.compile(
    r"\W*(?:(?:additional|other|expected|mobili[sz]ed)\s+)?(?:private(?:[\s-]+sector)?|commercial|market)\s+"
    r"(?:finance|financing|funding|investments?|capital|co-?financing|contributions?|money|funds)(?:\s+(?:mobili[sz]ed|raised|attracted|leveraged))?\W*$",
    re.IGNORECASE,
)
"""A label that says that others than the state bring the amount behind it."""


def in_series(view: View, before: Figure, figure: Figure) -> bool:
    """Whether an amount goes on from the one before it under the same verb: 'gave Rs 9 crore to Pune and Rs 4 crore to
    Ica', 'Pune gets Rs 9 crore, Ica Rs 4 crore and Lima the remaining Rs 2 crore'.
    """
    if before.unit != figure.unit or is_base(view, figure):
        return False
    i, j = view.index[before], view.index[figure]
    if view.word_at(j - 1) in {"(", "["} and j == i + 2:
        return True  # 'Rs 9 crore [Rs 8 crore]': the same in another year
    if _gapped(view, i, j):
        return True
    for k in range(i + 1, j):
        word = view.word_at(k)
        stop = k + 1 < j and view.tokens[k + 1].text in ",;" and view.tokens[k + 1].figure is None
        if word in RELATIVES or (is_finite(view, k) and not stop and not _short_purpose(view, k)):
            return False
    return _joined(view, i, j)


def _gapped(view: View, i: int, j: int) -> bool:
    """Whether the amount at ``j`` leaves out the verb of the one at ``i``: 'Rs 9 crore will go to ports, Rs 4 crore to
    boats'.
    """
    k = j - 1
    while k > i and view.word_at(k) in HEDGES | ARTICLES | _REST:
        k -= 1
    behind = {"to", "for", "into", "towards", "on"}
    when = view.tokens[j + 2].figure if j + 2 < len(view.tokens) else None
    if when is not None and when.kind == "period":
        behind.add("in")  # 'Rs 9 crore was lent in 2007 and Rs 4 crore in 2015'
    direct = view.word_at(j + 1) in ARTICLES or (j + 1 < len(view.tokens) and view.is_word_in_phrase(j + 1))
    if (view.word_at(j + 1) not in behind and not direct) or not (
        view.tokens[k].text in ",;" or view.word_at(k) == "and"
    ):
        return False
    first = next((m for m in range(i + 1, j) if is_finite(view, m)), None)
    if first is None or first > i + 2:
        return False
    group = first
    while group + 1 < j and (
        view.is_verb(group + 1)
        or view.word_at(group + 1).endswith("ed")
        or view.word_at(group + 1) in money_forms()
        or (view.word_at(group) in AUXILIARIES and view.word_at(group + 1) in base_forms())
    ):
        group += 1
    if direct and (view.word_at(group) in AUXILIARIES or view.word_at(group + 1) in PREPOSITIONS):
        return False  # the second amount stands as the first: 'Rs 9 crore will finance nets and Rs 4 crore a pier'
    return (direct or view.word_at(group + 1) in behind) and not any(is_finite(view, m) for m in range(group + 1, j))


def _short_purpose(view: View, k: int) -> bool:
    return view.word_at(k - 1) == "to" or view.word_at(k).endswith("ing")


def _joined(view: View, i: int, j: int) -> bool:
    """Whether a comma or 'and' leads to the amount at ``j``, at once or over the name of what it is for."""
    k = j - 1
    while k > i and view.word_at(k) in HEDGES | ARTICLES | _REST | {"with", "for", "to"} - {"of"}:
        k -= 1
    names = 0
    while k > i and names < 9:
        token = view.tokens[k]
        if token.figure is None and (token.text in ",;" or token.low in {"and", "plus"}):
            return True
        if token.figure is not None and token.figure.kind == "money":
            return False
        if token.low in PREPOSITIONS - {"of", "for", "to", "in", "on", "under", "through", "into", "with"}:
            return False
        names += 1
        k -= 1
    return False


def shape_of(view: View, figure: Figure) -> str | None:
    """How a line tells its amount: behind a ``label``, as what ``opens`` it, in a ``bracket`` or
    behind a ``comma`` at its end, or as its ``outlay``.
    """
    statement = view.statement
    if colon_label(view, figure) is not None:
        return "label"
    opening = view.slice(view.start, figure.start)
    if statement.kind in {"item", "field"} and not re.search(r"\w", _ENUMERATOR.sub("", opening)):
        return "opens"
    if statement.kind == "item" and _OUTLAY.search(view.slice(view.start, figure.start) + " "):
        return "outlay"
    behind = view.slice(figure.end, view.end).strip(" .;,)]")
    ahead = view.slice(view.start, figure.start) + " "
    told = ahead[max(0, statement.body - view.start) :] if statement.label else ahead
    if statement.kind == "item" and behind in {"", "and", "; and"} and _COMMA.search(ahead) and ":" not in told:
        return "comma"
    if statement.kind == "sentence" and ordinal_part(view, figure) is not None:
        return "ordinal"
    part = NUMBERED_PART.match(statement.text) is not None
    if in_brackets(view, figure) and (part or (statement.kind in {"item", "field", "heading"} and not behind)):
        return "bracket"
    return None


def member_of_list(memory: Memory, view: View, figure: Figure) -> bool:
    """Whether a line is one of a list that divides public money: under a lead-in or heading that says so, below a line
    of the same shape that is public money, or named as the part of a programme.
    """
    shape = shape_of(view, figure)
    if shape is None or figure.per is not None or not figure.value or figure.value < 100_000:
        return False
    label = (colon_label(view, figure) or view.slice(view.start, figure.start)) if shape != "opens" else ""
    if OTHERS_LABEL.search(label):
        return False
    if shape == "opens" and re.match(
        r"^\s*(?:of|in)\s+(?:private|revenue|exports?|imports?|losses)\b", view.text[figure.end - view.start :]
    ):
        return False
    before = memory.money
    if (
        shape == "label"
        and _AMOUNT_LABEL.fullmatch(label.strip())
        and before is not None
        and before.table == "budgets"
        and before.figures[0].unit == figure.unit
    ):
        return True  # 'Loan amount: 9 billion yen', among the terms of a loan that the text has told as public money
    if (
        shape == "label"
        and view.statement.kind == "sentence"
        and view.statement.label is None
        and before is not None
        and before.table == "budgets"
        and before.figures[0].unit == figure.unit
        and not re.search(r"\w", view.slice(figure.end, view.end))
    ):
        return True  # 'Cold stores – Rs 9 crore.', set before a paragraph as its heading
    if shape == "ordinal":
        return memory.counted
    if NUMBERED_PART.match(view.statement.text) or (
        shape == "opens"
        and before is not None
        and before.table == "budgets"
        and before.start == memory.last
        and before.figures[0].unit == figure.unit
        and figure.value < (before.figures[0].value or 0.0)
    ):
        return True
    if shape == "label" and ((only_standing(label) and standing_of(label).public) or _GOVERNMENT.fullmatch(label)):
        return True  # '2025 enacted: $9 million', 'Government of Peru: $9 million'
    statement = view.statement
    above = statement.section[-1] if statement.section else ""
    if memory.lead or (shape != "opens" and speaks_of_money(above)):
        return True
    return memory.shapes.get((statement.kind, statement.level, shape)) == (above if statement.kind != "heading" else "")


def under_lead(memory: Memory, view: View, figure: Figure, rule: str) -> bool:
    """Whether an amount, read by ``rule``, is one of the list that the lead-in spoken of last opens."""
    line = view.statement.kind in {"item", "field"} and shape_of(view, figure) is not None
    return memory.lead and (line or rule in {*LISTED, SERIES})


def brought_privately(memory: Memory, view: View, figure: Figure) -> bool:
    """Whether a line under those who give the money names a firm, users or a commercial lender."""
    label = colon_label(view, figure)
    above = f"{view.statement.section[-1] if view.statement.section else ''}\n{memory.lead_words}"
    return (
        label is not None
        and SOURCES.search(above) is not None
        and (PRIVATE.search(label) or _FIRM.search(label)) is not None
    )


def remember_shape(memory: Memory, view: View, figure: Figure, *, budget: bool) -> None:
    """Keep whether lines of this shape are public money, for the lines that follow in the same section."""
    statement = view.statement
    shape = shape_of(view, figure)
    if shape is None:
        return
    key = (statement.kind, statement.level, shape)
    if budget:
        memory.shapes[key] = statement.section[-1] if statement.section and statement.kind != "heading" else ""
    else:
        memory.shapes.pop(key, None)


def period_of_list(view: View) -> ValuePeriod | None:
    """The period that a line gives to the list it leads in: 'Budget request for FY2026 (FY2025 in brackets)'."""
    periods = [
        f
        for f in view.figures
        if f.kind == "period" and is_period(f) and view.word_at(view.index[f] - 1) not in {"since", "by"}
    ]
    outside = [
        f
        for f in periods
        if view.text[: f.start - view.start].count("(") == view.text[: f.start - view.start].count(")")
    ]
    return of_figure(outside[0]) if len(outside) == 1 else None


def speaks_of_money(words: str) -> bool:
    """Whether a heading or lead-in tells that what follows divides or lists money."""
    return _MONEY.search(words) is not None and not OTHERS_LABEL.search(words)


def leads(statement: Statement, figures: tuple[Figure, ...], *, led: bool, told: bool = False) -> bool:
    """Whether the lines behind a statement list public money; ``led``: whether it stands in such a list itself;
    ``told``: whether its paragraph tells of public money.
    """
    text = statement.text.rstrip()
    if text.endswith(":"):
        if told and (_LISTED.search(text) or _DIVIDES.search(text)):
            return True
        return speaks_of_money(text.rsplit(". ", 1)[-1])
    if statement.kind == "field" and not led and statement.label is not None and len(figures) > 1:
        # 'FY2026 request: 9 billion yen', over the lines that divide it
        periods = [f for f in figures if f.kind == "period" and f.start < statement.body]
        return bool(periods) and speaks_of_money(statement.label)
    if statement.kind in {"heading", "item"} and not any(f.kind == "money" for f in figures) and len(text) < 110:
        return speaks_of_money(text) or (led and statement.kind == "item")
    return led and statement.kind in {"item", "field"}
