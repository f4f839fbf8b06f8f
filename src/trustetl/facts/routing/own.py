"""Amounts that firms and households put up themselves: 'Roasters have pledged $5 million of their own'."""

from __future__ import annotations

import re

from trustetl.facts.budgets.parts import HEDGED
from trustetl.facts.language.deeds import deed_of
from trustetl.facts.language.view import View
from trustetl.facts.memory import Memory
from trustetl.lexicon import function_words
from trustetl.model import Figure

_THEIR_OWN = re.compile(r"\s+of\s+their\s+own\b")
_OF_IT = re.compile(r"\s+of\s+(?:it|this|that|them)\b")
_THEY = re.compile(rf"\b[Tt]hey\s+(?:had\s+|have\s+)?(?:already\s+)?(?:spent|invested|paid|used|put\s+up)\s+{HEDGED}$")


def of_their_own(view: View, figure: Figure, memory: Memory) -> bool:
    """Whether others than States put up an amount, by 'of their own' behind it or as a part of what the statement
    before said that they promised: 'Firms promised $9 million. By May they had spent $2 million of it'.
    """
    behind = view.text[figure.end - view.start :]
    if _THEIR_OWN.match(behind):
        deed = deed_of(view, view.index[figure])
        doer = deed.doer.text.split()[-1].lower() if deed is not None and deed.doer is not None else ""
        return bool(doer) and doer not in function_words("public_actors")
    before = memory.money
    return (
        before is not None
        and before.start == memory.last
        and before.table == "indicators"
        and before.values.get("unit") == figure.unit
        and _OF_IT.match(behind) is not None
        and _THEY.search(f"{view.slice(view.start, figure.start)} ") is not None
    )
