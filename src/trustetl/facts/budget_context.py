"""What amounts spoken of before, and headings, say of an amount: its period, that it is aid, that it is decided."""

from __future__ import annotations

import re
from datetime import date

from trustetl.facts.budget_parts import OF_THE_MONEY
from trustetl.facts.budget_words import LISTED, STATE_SHARE
from trustetl.facts.phases import phase_of
from trustetl.facts.topics import Anchor
from trustetl.facts.value_periods import ValuePeriod
from trustetl.facts.view import View
from trustetl.model import Fact, Figure

AID = re.compile(
    r"(?:(?:public|international|bilateral|official|total)\s+)*(?:(?:climate|development|adaptation|mitigation|humanitarian)\s+)+"
    r"(?:finance|financing|aid|assistance|cooperation)|ODA|(?:foreign|international)\s+aid",
    re.IGNORECASE,
)
"""Money that States give, which is no part of a programme."""
PAST_GIVING = re.compile(
    r"\b(?:provided|contributed|gave|channell?ed|delivered|donated|granted|paid|came\s+from|went\s+(?:to|on|into|towards))\b",
    re.IGNORECASE,
)

DECIDED = re.compile(
    r"\b(?:selected|awarded|awards?|approved|winning|winners|successful|signed|contracted|adopted|granted|sanctioned|funded)\b",
    re.IGNORECASE,
)
"""Headings over what has been decided, whatever was asked for before."""


def divided(view: View, figure: Figure, anchor: Anchor, name: str | None, latest: Fact | None) -> ValuePeriod | None:
    """The period of the amount that this one is said to be a part of ('Of this, …', 'the central share is …')."""
    if latest is None or latest.values.get("initiative") != name or latest.section != view.statement.section:
        return None
    subject = view.subject(view.index[figure])
    part = (
        OF_THE_MONEY.match(view.text) is not None
        or (subject is not None and STATE_SHARE.match(subject.text) is not None)
        or (anchor.rule in LISTED and view.statement.kind == "field")
        or re.search(r"\bof\s+which\b", view.slice(view.start, figure.start)) is not None
    )
    start, end = latest.values.get("period_start"), latest.values.get("period_end")
    if not part or phase_of(view, figure) == "executed" or not (isinstance(start, date) or isinstance(end, date)):
        return None
    return ValuePeriod(
        str(latest.values["period_label"]) if latest.values.get("period_label") else None,
        start if isinstance(start, date) else None,
        end if isinstance(end, date) else None,
        latest.figures[1:],
        True,
    )
