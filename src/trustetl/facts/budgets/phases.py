"""How far public money has got: proposed, approved, adjusted or executed (the phases of the Fiscal Data Package)."""

from __future__ import annotations

import re
from datetime import date

from trustetl.facts.budgets.money_wholes import drawn_on
from trustetl.facts.budgets.parts import in_brackets
from trustetl.facts.budgets.phase_words import (
    ACTUAL_COLUMN,
    ADJUSTED,
    ARRIVED,
    AT_COST,
    COST_THEM,
    EXECUTED,
    FUTURE,
    GAVE,
    IN_A_PROPOSAL,
    INCURRED,
    LIST_LINK,
    NEXT_CLAUSE,
    NOT_YET,
    PAID_BY,
    PAYMENT_OF,
    PLANNED_SPENDING,
    PROPOSED,
    REVISED_BEHIND,
    SECURED,
    SPENDING,
    SPENT_NOUN,
    SPENT_TO_DATE,
    SUBJECT_TO,
    TAKEN_AHEAD,
    TAKEN_BEHIND,
    UNSPENT,
    VOTED_BEFORE,
    WAS_INCURRED,
    WAS_MADE,
    WENT,
    WITH_IT,
)
from trustetl.facts.budgets.phases_beside import told_beside
from trustetl.facts.budgets.phases_by_deed import SETTLED, budgeted, by_deed, told_to
from trustetl.facts.budgets.phases_changed import is_changed, told_anew
from trustetl.facts.language.clauses import clause_of
from trustetl.facts.language.deeds import deed_of
from trustetl.facts.language.predicates import predicate_around
from trustetl.facts.language.view import ARTICLES, View
from trustetl.facts.tables_in_text.standing import only_standing, standing_of
from trustetl.model import Figure

_ASKED = re.compile(r"\bpropos|\brequest|\bbudget\s+bid|\bdraft\b|\basked\b|\bplanned\b|\bsought\b", re.IGNORECASE)
"""Headings over money that is asked for."""
_NO_PHASE = re.compile(
    r"\b(?:press|media|news)\s+releases?\b|\b(?:calls?|requests?|invitations?)\s+for\s+(?:project\s+)?proposals?\b",
    re.IGNORECASE,
)
"""Words over money that tell nothing of how far along it is: 'Press release', 'Last call for proposals'."""


def _handed_out(view: View, i: int) -> bool:
    """Whether an amount of which a part is told is gone itself: 'Of the Rs 9 crore released, Rs 4 crore was used'."""
    deed = deed_of(view, i)
    return deed is not None and deed.role == "qualified" and deed.kind == "spend"


def _by_label(view: View, i: int) -> str | None:
    """The phase that the label of a line tells of its only amount: 'FY2026 initial request: 9 billion yen'."""
    label = view.statement.label
    if label is None or sum(f.kind == "money" for f in view.figures) > 1 or not only_standing(label):
        return None
    return standing_of(label).phase


_TO_COME = re.compile(r"\b(?:will|shall|would|to\s+be|is\s+to|are\s+to)\b", re.IGNORECASE)


def _bracket_of(view: View, i: int) -> int:
    """Where the bracket begins that an amount behind another one stands in ('Rs 9 crore (last year: Rs 8 crore)'); the
    start of the view where it stands in none.
    """
    j = i - 1
    while j >= 0:
        token = view.tokens[j]
        if token.figure is not None and token.figure.kind == "money":
            return view.start
        if token.figure is None and token.text in ")]":
            return view.start
        if token.figure is None and token.text in "([":
            money = any((f := t.figure) is not None and f.kind == "money" for t in view.tokens[:j])
            return token.end if money else view.start
        j -= 1
    return view.start


def phase_told(
    view: View,
    figure: Figure,
    headings: tuple[str, ...] = (),
    *,
    ended: date | None = None,
    published: date | None = None,
    column: bool = False,
) -> str | None:
    """The phase of an amount of public money that its statement and headings tell (``proposed``, ``approved``,
    ``adjusted`` or ``executed``), or None where they tell none, which stands for approved money.

    ``ended`` is the last day of the amount's period; ``column`` says that the last heading is
    that of the amount's column.
    """
    i = view.index[figure]
    headings = tuple(_NO_PHASE.sub("", h) for h in headings if column or not h.rstrip().endswith("?"))
    begin = _bracket_of(view, i)
    amounts = [t for t in view.tokens[:i] if t.figure is not None and t.figure.kind == "money"]
    before = start = amounts[-1].end if amounts else view.start
    following = next(
        (t.start for t in view.tokens[i + 1 :] if t.figure is not None and t.figure.kind == "money"), view.end
    )
    behind = view.slice(figure.end, min(following, figure.end + 60))
    if (beside := told_beside(view.slice(view.start, figure.start), behind, column=column)) is not None:
        return beside
    if following < view.end and (cut := NEXT_CLAUSE.search(behind)) is not None:
        behind = behind[: cut.start()]  # what follows is said of the next amount
    elif (stop := re.search(r"[;]|\bbut\b", behind)) is not None:
        behind = behind[: stop.start()]
    if _in_front(view, i):
        behind = ""
    if clause_of(view, i).relative is not None and (closed := predicate_around(view, i)[1]) < len(view.tokens):
        behind = behind[: max(0, view.tokens[closed].start - figure.end)]  # 'Peru, which promised $9m, has paid $5m'
    behind = _ASIDE.split(behind)[0]
    while amounts and _only_listed(view, start, figure):
        # 'spent Rs 5 crore on nets and Rs 7 crore on boats': one verb for both
        amounts.pop()
        start = amounts[-1].end if amounts else view.start
    before, start = max(before, begin), max(start, begin)
    near = view.slice(before, figure.start)
    near = near[told_anew(view, near, i) :]
    if (own_clause := _OPENS_CLAUSE.search(near)) is not None and by_deed(view, i, over=False) is not None:
        near = near[own_clause.start() :]  # '… in the revised estimates, and Rs 9 crore had been spent'
    ahead = view.slice(start, figure.start)
    if view.statement.label is not None and PAID_BY.match(view.statement.label):
        ahead = ahead[max(0, view.statement.body - start) :]
    if re.search(r"\b(?:out\s+of|against)\s+(?:(?:an?|its|the)\s+)?(?:[a-z]+\s+){0,2}(?:of\s*)?$", ahead):
        ahead = ""  # 'spent Rs 3 crore out of Rs 5 crore'
    if re.search(r"(?:\bper\s?cent|%|\bpc)\s+of\s+(?:its|the|this|that|their)\s*$", ahead):
        ahead = ""  # 'disbursed 41 percent of its $40 million': the part was disbursed
    if ";" in ahead and any(view.is_verb(j) for j, t in enumerate(view.tokens) if before <= t.start < figure.start):
        ahead = ahead[ahead.rfind(";") + 1 :]
    own = f"{ahead} {behind}"
    if SPENT_TO_DATE.search(ahead) or (
        PAYMENT_OF.search(f"{near} ") and WAS_MADE.match(view.text, figure.end - view.start)
    ):
        return "executed"
    if not column and INCURRED.search(f"{near} ") and WAS_INCURRED.match(view.text, figure.end - view.start):
        return "executed"
    if not column and told_to(view) and view.statement.kind in {"sentence", "item"}:
        return "proposed"
    if UNSPENT.search(own):
        return "approved"
    if not column and IN_A_PROPOSAL.match(view.text, figure.end - view.start):
        return "proposed"
    if not column and AT_COST.search(f"{ahead} "):
        return "executed"
    if not column and SUBJECT_TO.search(view.text) and not EXECUTED.search(own):
        return "proposed"
    if not column and (called := _called(near)) is not None:
        return called  # '…, the revised estimate Rs 8 crore and the actual expenditure Rs 7 crore'
    if not column and _FROM.search(f"{near} ") and _TO_AMOUNT.match(f"{view.slice(figure.end, following)} "):
        return "approved"  # 'revised from Rs 9 crore to Rs 12 crore': the first is what was voted
    if ADJUSTED.search(near) or REVISED_BEHIND.match(behind):
        return "adjusted"
    if not column and (TAKEN_AHEAD.search(f"{near} ") or TAKEN_BEHIND.match(view.text, figure.end - view.start)):
        return "adjusted"
    if not column and VOTED_BEFORE.search(f"{near} "):
        return "approved"
    if not column and drawn_on(view, figure) is not None and not _handed_out(view, i):
        return "approved"  # 'Of its loan of Rs 9 crore, Rs 4 crore has been paid': the loan is not gone
    over = ended is not None and published is not None and ended < published
    last = headings[-1:]
    if (
        column
        and last
        and not re.search(r"[A-Za-z]{4}", re.sub(r"\b(?:total|year)\b", "", last[0], flags=re.IGNORECASE))
    ):
        last = headings[-2:]  # a column that says only a year: the caption says what was done
    if is_changed(view, i, near):
        return "adjusted"
    if not column and WITH_IT.search(f"{ahead} "):
        return "proposed"
    told = None if column or begin > view.start else by_deed(view, i, over=over)
    if told is not None:
        return told
    ahead_of_us = not column and ended is not None and published is not None and ended > published
    if not ahead_of_us and any(ACTUAL_COLUMN.search(h) and (column or not _TO_COME.search(h)) for h in last):
        return "executed"
    if column and over and any(SPENDING.search(h) and not PLANNED_SPENDING.search(h) for h in last):
        return "executed"
    if not column and (labelled := _by_label(view, i)) is not None:
        return labelled
    deed = None if column else deed_of(view, i)
    kept = deed is not None and deed.kind == "hold"  # 'The scheme has Rs 9 crore and pays …'
    if budgeted(view, i) and (deed is None or deed.role != "qualified"):
        kept = EXECUTED.search(f"{ahead} ") is None  # 'The scheme, with an outlay of Rs 9 crore, has paid out …'
    if not kept and (EXECUTED.search(f"{ahead} ") or EXECUTED.search(own)) and not NOT_YET.search(own):
        return "executed"
    if (over and WENT.match(behind)) or ARRIVED.match(behind) or COST_THEM.search(f"{ahead} "):
        return "executed"
    whole = f"{view.slice(begin, figure.start)} {behind}"
    if over and SPENT_NOUN.search(whole) and not FUTURE.search(own) and not PLANNED_SPENDING.search(whole):
        return "executed"
    if over and GAVE.search(ahead) and not FUTURE.search(own) and not PLANNED_SPENDING.search(whole):
        return "executed"
    if any(ADJUSTED.search(h) for h in last):
        return "adjusted"
    if PROPOSED.search(f"{ahead} {behind[:40]}"):
        return "proposed"
    if not column and SECURED.search(view.text):
        return "approved"  # 'Rs 9 crore was secured in the supplementary budget', below 'Draft budget'
    bracket = in_brackets(view, figure) and not column
    if any(_ASKED.search(h) for h in last) and not bracket and not any(SETTLED.search(h) for h in last):
        return "proposed"
    return None


_FROM = re.compile(
    r"\b(?:revis|review|adjust|amend|cut|reduc|lower|rais|increas|scal|trim|slash|par|bring|brought|enhanc|top|doubl|tripl|lift|boost|hik|expand|step)\w*\b"
    r"[^;.]{0,110}\bfrom\s+(?:about\s+|some\s+|the\s+original\s+|an\s+initial\s+)?$",
    re.IGNORECASE,
)
_TO_AMOUNT = re.compile(
    r"\s*(?:,[^,;.]{3,40},|\([^()]{3,60}\)|(?:in|for|during|at|this|last|the\s+current)\s[^,;.()]{3,40}?)?\s*(?:down\s+|up\s+|back\s+)?to\s+(?:just\s+|only\s+|about\s+|some\s+)?$"
)
_ASIDE = re.compile(r",\s+(?:of\s+which|less\s+than|more\s+than|as\s+against|instead\s+of)\b")
"""What is told of a part of an amount, or of another that it is measured by."""
_OPENS_WITH = re.compile(
    r"^\W*(?:\d+\.\s+)?(?:Under|With|Through|Within|As\s+part\s+of|Thanks\s+to|Following|After|Besides|Alongside|For)\s"
)


_OPENS_CLAUSE = re.compile(r",\s+(?:and|while|but)\s+(?:only\s+|about\s+|some\s+)?$")
_STANDS = re.compile(
    r"\s*(?:is|was|were|are|of|at|stood\s+at|came\s+to|amounted\s+to|it\s+became|:|–|-)?\s*(?:only\s+|about\s+)?$"
)
_PARTED = re.compile(r"[,;:]\s|\band\s(?=(?:the\s+|its\s+)?[A-Za-z ]{2,40}$)")


def _called(near: str) -> str | None:
    """The phase of an amount that stands right behind what budgets call it: 'BE Rs 9 crore, RE Rs 8 crore, actuals'."""
    words = _PARTED.split(_STANDS.sub("", near))[-1].strip()
    if not re.search(r"[A-Za-z]{2}", words) or not only_standing(words):
        return None
    phase = standing_of(words).phase
    told = phase == "executed" or re.search(r"\brevised\b|\bRE\b|\bBE\b|\bbudget\s+estimates?\b", words, re.IGNORECASE)
    return phase if told else None


def _in_front(view: View, i: int) -> bool:
    """Whether an amount ends a phrase that stands before the subject of its sentence, whose verb tells another deed:
    'Under the Reef Plan, launched in 2021 with €9 million, the Union seeks to …'.
    """
    if i + 2 >= len(view.tokens) or view.tokens[i + 1].text != "," or not _OPENS_WITH.match(view.text):
        return False
    launched = _BEGUN.search(view.slice(view.start, view.tokens[i].start) + " ") is not None
    return launched and view.word_at(i + 2) in ARTICLES | {"it", "they", "we"}


_BEGUN = re.compile(
    r",\s+(?:which\s+(?:was\s+)?)?(?:launched|started|begun|created|set\s+up|established|adopted|approved|endowed|funded|financed|worth)\b[^;]*$"
)


def _only_listed(view: View, start: int, figure: Figure) -> bool:
    """Whether nothing but a comma or 'and' and no verb leads from the amount before to this one."""
    words = view.slice(start, figure.start)
    if LIST_LINK.search(words) is None or words[:1] == ")":
        return False
    return not any(view.is_verb(j) for j, t in enumerate(view.tokens) if start <= t.start < figure.start)
