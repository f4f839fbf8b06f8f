"""The step that names money by arithmetic: amounts that add up to one told before them are its parts."""

from __future__ import annotations

from trustetl.facts.budgets.told import Named, Told
from trustetl.facts.budgets.words import is_place_name, is_state, tidy
from trustetl.facts.holders.of_parts import next_taker, takes
from trustetl.facts.language.view import View
from trustetl.model import Fact, Figure

_FROM_ON = frozenset({"for", "to", "on", "into", "towards", "through"})
"""What stands between an amount and what it is for."""


def part_of_total(n: Named, t: Told) -> None:
    """The part of a programme that an amount pays for, also where that has a name of its own, which is told as one of
    the amounts that add up to the programme's: 'It has $9 million: $5 million for the Reef Fund and $4 million for …'.
    """
    if t.row_label is not None or n.compared or n.whose is not None:
        return
    whole = _whole(t)
    owner = whole.values.get("initiative") if whole is not None else None
    if owner is None or owner == n.name or not any(x.name == owner for x in t.initiatives.items):
        return
    if any(
        a.named and a.initiative.name == owner and a.start > _first_amount(t)
        for a in t.initiatives.anchors
        if a.start < t.view.end
    ):
        return  # 'Of the total, $5 million goes to the Reef Fund and …': what the owner gets is one of the parts
    part = n.component or _part(n, t)
    if part is None or part == owner:
        return
    n.initiative = next(x for x in t.initiatives.items if x.name == owner)
    n.name, n.component, n.basis = str(owner), part, "inferred"


def _first_amount(t: Told) -> int:
    """Where the first amount of a statement stands."""
    return next((f.start for f in t.view.figures if f.kind == "money"), t.figure.start)


def _whole(t: Told) -> Fact | None:
    """The row of the amount that this one and those beside it add up to: before them in the statement, or the last one
    of a statement before it in the paragraph.
    """
    money = [f for f in t.view.figures if f.kind == "money" and f.unit == t.figure.unit and f.value]
    if t.figure not in money:
        return None
    here = money.index(t.figure)
    for k in range(here):
        if _add_up(money[k + 1 :], here - k - 1, money[k]):
            return next((r for r in reversed(t.rows) if r.table == "budgets" and r.figures[:1] == (money[k],)), None)
    begin = t.view.start if t.block is None else t.block
    before = next((r for r in reversed(t.rows) if r.table == "budgets" and r.start < t.view.statement.start), None)
    if before is None or before.start < begin or not _add_up(money, here, before.figures[0]):
        return None
    return before


def _add_up(parts: list[Figure], at: int, whole: Figure) -> bool:
    """Whether the first of some amounts, the one at ``at`` among them and no other way than all, give a whole."""
    total = 0.0
    for k, part in enumerate(parts):
        total += part.value or 0
        if (
            whole.unit == part.unit
            and whole.value
            and k >= max(at, 1)
            and abs(total - whole.value) <= whole.value / 500
        ):
            return True
    return False


def _part(n: Named, t: Told) -> str | None:
    """What an amount is for or who takes it, by the words around it."""
    if n.found is not None and n.found[0] in _FROM_ON:
        return tidy(n.found[1].text)
    if n.own and n.initiative is not None:
        return n.initiative.name
    taker = next_taker(t.view, t.figure) or _taker(t.view, t.figure)
    return None if taker is None or is_place_name(taker) or is_state(taker) else taker


def _taker(view: View, figure: Figure) -> str | None:
    taken = takes(view, figure)
    return tidy(taken) if taken is not None and len(taken.split()) < 10 else None
