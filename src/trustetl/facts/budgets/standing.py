"""How far public money has got: what its own words tell, and what it takes over from the amounts beside it."""

from __future__ import annotations

import re

from trustetl.facts.budgets.context import DECIDED, PAST_GIVING
from trustetl.facts.budgets.money_lists import in_series, shape_of
from trustetl.facts.budgets.parts import OF_THE_MONEY, call_of, in_brackets
from trustetl.facts.budgets.phase_words import IN_A_PROPOSAL
from trustetl.facts.budgets.phases import phase_told
from trustetl.facts.budgets.phases_changed import changed_in_year
from trustetl.facts.budgets.told import Named, Told
from trustetl.facts.budgets.words import LISTED
from trustetl.facts.language.deeds import deed_of
from trustetl.facts.language.value_periods import ValuePeriod
from trustetl.facts.language.view import View
from trustetl.facts.tables_in_text.standing import standing_of
from trustetl.model import Fact, Figure

_TO_COME = re.compile(
    r"\s*,?\s*(?:will|is\s+to|is\s+due\s+to|is\s+expected\s+to|is\s+planned)\b",
)
_PUT_FORWARD = re.compile(
    r"\b(?:(?:I|[Ww]e)\s+(?:also\s+|further\s+|therefore\s+)?(?:propose|project|plan|intend|will|"
    r"shall|want|ask|expect|set\s+aside|am(?!\s+(?:approving|confirming))|are(?!\s+(?:approving|confirming))|provide)|will|shall|propose)\b"
)
"""What a minister puts before parliament, which is not voted yet."""


def phase_of(named: Named, told: Told, dated: ValuePeriod | None) -> str:
    """The phase of an amount (``proposed``, ``approved``, ``adjusted`` or ``executed``)."""
    view, figure, latest, previous = told.view, told.figure, told.latest, told.previous
    own = phase_told(
        view,
        figure,
        tuple(told.headings),
        ended=dated.end if dated else None,
        published=told.published or told.setting.day,
        column=told.column,
    )
    if own == "adjusted" and told.speech and told.row_label is None and not changed_in_year(view):
        own = None  # 'I have increased the allocation to Rs 9 crore': a new budget, and no change of one in force
    beside = in_brackets(view, figure) and sum(f.kind == "money" for f in view.figures) > 1
    phase = own or ("proposed" if _proposed(named, told, dated) and not beside else "approved")
    before = told.before
    if named.compared and before is not None:
        # 'was Rs 40 crore, against Rs 30 crore a year earlier': what is done is done for both
        planned = phase == "proposed" and IN_A_PROPOSAL.match(view.text[figure.end - view.start :]) is None
        phase = "executed" if before.values["phase"] == "executed" else "approved" if planned else phase
    given = any(f is not None and _given_before(view, figure, f, named.name, dated) for f in (latest, told.opened))
    if phase == "approved" and own is None and given:
        phase = "executed"  # what was given before is still spoken of
    open_ = phase == "approved" and own is None
    if open_ and not named.compared and previous is not None and _same_time(dated, previous):
        phase = _phase_beside(view, figure, previous) or phase
    if open_ and phase == "approved" and _asked_for_year(told, dated):
        phase = "proposed"
    if named.built is not None:
        phase = "executed"
    if (
        phase == "approved"
        and call_of(view, figure) is not None
        and _TO_COME.match(view.text[figure.end - view.start :])
    ):
        phase = "proposed"
    rest = _REST.search(view.slice(view.start, figure.start)) is not None
    opened = told.opened
    whole = opened is not None and opened.table == "budgets" and opened.rule != "budget: <figure> from <figure before>"
    if (rest or OF_THE_MONEY.match(view.text)) and whole:
        latest = opened
    listed = (
        rest or told.anchor.rule in LISTED or told.row_label is not None or OF_THE_MONEY.match(view.text) is not None
    )
    if (
        listed
        and own is None
        and not any(DECIDED.search(h) for h in told.headings)
        and not in_brackets(view, figure)
        and latest is not None
        and latest.values.get("phase") == "proposed"
        and not _of_earlier_time(told, dated, latest)
        and standing_of(told.row_label).phase is None
    ):
        phase = "proposed"  # the parts of a proposal are proposals
    if own == "approved" and latest is not None and _meant_of(told, latest):
        phase = "proposed"  # 'The plan would cost Rs 9 crore. Some Rs 4 crore is earmarked for quays'
    put_forward = (
        own is None
        and told.speech
        and not named.compared
        and named.name not in told.decisions.approved
        and not _settled(view, figure)
        and not (
            (rest or OF_THE_MONEY.match(view.text)) and latest is not None and latest.values["phase"] == "approved"
        )
        and _PUT_FORWARD.search(view.slice(view.start, figure.start))
        and not _under_way(view, figure, told, dated)
    )
    return "proposed" if phase == "approved" and put_forward else phase


_MEANT = frozenset(
    {"earmarked", "reserved", "meant", "intended", "foreseen", "envisaged", "ring-fenced", "slated", "set"}
)
_NEAR = 500


def _meant_of(told: Told, whole: Fact) -> bool:
    """Whether an amount is said, in the present tense, to be meant for a part of the proposed money told before it."""
    view, figure = told.view, told.figure
    deed = deed_of(view, view.index[figure])
    part = (
        whole.values.get("phase") == "proposed"
        and whole.values.get("currency") == figure.unit
        and whole.section == view.statement.section
        and 0 <= view.statement.start - whole.start < _NEAR
        and 0 < (figure.value or 0.0) <= float(str(whole.values.get("amount") or 0))
    )
    return (
        part
        and deed is not None
        and deed.passive
        and not any(DECIDED.search(h) for h in told.headings)
        and view.word_at(deed.verb) in _MEANT
        and view.word_at(deed.verb - 1) in {"is", "are"}
    )


def _of_earlier_time(told: Told, dated: ValuePeriod | None, whole: Fact) -> bool:
    """Whether an amount is of a year of its own that had begun before the text was written, so that a plan told before
    says nothing of it: the rounds of 2023 and 2024 below what a fund is to give.
    """
    day = told.published or told.setting.day
    if dated is None or dated.inferred or dated.start is None or day is None or dated.start > day:
        return False
    return (dated.start, dated.end) != (whole.values.get("period_start"), whole.values.get("period_end"))


def _asked_for_year(told: Told, dated: ValuePeriod | None) -> bool:
    """Whether the text has told of money that is still asked for the year of an amount, which has yet to begin: what it
    tells of that year without a word of a vote is asked for as well.
    """
    day = told.published or told.setting.day
    if dated is None or dated.start is None or day is None or dated.start <= day or told.row_label is not None:
        return False
    year = (dated.start, dated.end)
    return any(
        f.table == "budgets"
        and f.values.get("phase") == "proposed"
        and (f.values.get("period_start"), f.values.get("period_end")) == year
        for f in told.rows
    )


def _under_way(view: View, figure: Figure, told: Told, dated: ValuePeriod | None) -> bool:
    """Whether a speaker tells what is being done in a time that has begun: 'We are investing £9 million from 2024 to
    2026', in 2025.
    """
    day, deed = told.published or told.setting.day, deed_of(view, view.index[figure])
    begun = dated is not None and dated.start is not None and day is not None and dated.start <= day
    return begun and deed is not None and view.word_at(deed.verb).endswith("ing") and not (deed.wished or deed.ahead)


def _settled(view: View, figure: Figure) -> bool:
    """Whether the clause of an amount tells what has been done: 'Members will recall that it was created with $9 m'."""
    deed = deed_of(view, view.index[figure])
    return deed is not None and deed.passive and deed.past and view.word_at(deed.verb - 1) in {"was", "were", "been"}


_REST = re.compile(
    r"(?:^|[.;,]\s|\band\s)(?:the\s+)?(?:remaining|rest|balance|other|residual)\b[^.;:\d]{0,40}$", re.IGNORECASE
)
"""What is left of the money spoken of before: 'The remaining Rs 9 crore is meant for'."""


def _proposed(named: Named, told: Told, dated: ValuePeriod | None) -> bool:
    """Whether an amount is one of a request or of a programme that is only proposed, and its time has not passed."""
    asked = told.asking is not None and shape_of(told.view, told.figure) in {"label", "bracket", "opens"}
    return (
        (asked and told.row_label is None) or (named.name is not None and named.name in told.decisions.proposed)
    ) and not (dated and dated.end and told.published and dated.end < told.published)


def _given_before(view: View, figure: Figure, latest: Fact, name: str | None, dated: ValuePeriod | None) -> bool:
    """Whether an amount is one more of money that was given, as the statement before told."""
    if latest.values.get("phase") != "executed" or latest.values.get("initiative") != name:
        return False
    if not latest.start < view.statement.start < latest.start + 1500:
        return False
    ahead = view.slice(view.start, figure.start)
    return bool(
        (OF_THE_MONEY.match(view.text) and PAST_GIVING.search(view.text))
        or re.match(r"^\W*(?:This|That|It)\s+(?:is|was)\b.*\b(?:than|from|of)\b", ahead)
        or (PAST_GIVING.search(ahead) and dated is None)
    )


def _same_time(dated: ValuePeriod | None, previous: Fact) -> bool:
    """Whether an amount is told of no other time than the one before it."""
    return (
        dated is None
        or dated.inferred
        or (dated.start, dated.end) == (previous.values.get("period_start"), previous.values.get("period_end"))
    )


def _phase_beside(view: View, figure: Figure, previous: Fact) -> str | None:
    """The phase of the amount before, where no verb stands between: 'Peru gave €9 million and Chile €4 million'."""
    if previous.table != "budgets" or previous.start != view.statement.start:
        return None
    if previous.values.get("phase") not in {"executed", "proposed"} or previous.figures[0] not in view.index:
        return None
    between = range(view.index[previous.figures[0]] + 1, view.index[figure])
    if in_series(view, previous.figures[0], figure):
        return str(previous.values["phase"])
    if any(view.is_verb(j) and view.word_at(j) not in {"including", "comprising", "covering"} for j in between):
        return None
    joined = re.search(r"\b(?:and|while)\s|[,:]", view.slice(previous.figures[0].end, figure.start))
    return str(previous.values["phase"]) if joined else None
