"""Amounts of titles and headings, which the text below tells again with more words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from trustetl.model import Fact, Figure, Statement

_TABLES = frozenset({"budgets", "trade", "indicators"})


def settle_headlines(facts: Sequence[Fact], statements: Sequence[Statement]) -> list[Fact]:
    """The facts, those read from an amount of a title or heading told as the sentence tells that gives the same amount.

    A headline leaves out what money it is and whose; where one sentence below gives the amount again, what it says
    holds for the headline too. Rows keep their own evidence.
    """
    heads = {s.start for s in statements if s.kind in {"title", "heading"}}
    told: dict[tuple[object, ...], list[Fact]] = {}
    for fact in facts:
        if fact.table in _TABLES and fact.start not in heads and fact.figures and fact.figures[0].kind == "money":
            told.setdefault(_amount(fact.figures[0]), []).append(fact)
    out: list[Fact] = []
    for fact in facts:
        headed = fact.table in _TABLES and fact.start in heads and fact.figures
        same = (told.get(_amount(fact.figures[0])) or _rounded(fact.figures[0], told)) if headed else []
        if len(same) == 1 and same[0].table != "trade":
            body = same[0]
            figures = (fact.figures[0], *body.figures[1:])
            fact = replace(
                fact,
                table=body.table,
                values={**body.values, **_own_amount(fact.figures[0], body)},
                figures=figures,
            )
            fact = replace(fact, basis="inferred", rule="headline of a sentence below")
        out.append(fact)
    return out


def _own_amount(head: Figure, body: Fact) -> dict[str, object]:
    """What the headline itself says: how exactly it tells the amount, and the round number that it gives."""
    own: dict[str, object] = {"qualifier": head.qualifier or "exact"}
    if head.value is not None and head.value != body.figures[0].value:
        budget = body.table == "budgets"
        own |= {"amount": Decimal(repr(head.value))} if budget else {"value": head.value}
    return own


def _rounded(head: Figure, told: Mapping[tuple[object, ...], Sequence[Fact]]) -> list[Fact]:
    """The rows of the one amount of the text that a headline gives in round numbers: '$1.1 trillion' for '$1,082.4
    billion'.
    """
    number = _NUMBER.search(head.quote)
    if head.kind != "money" or number is None or not head.value:
        return []
    printed = float(number.group().replace(",", ""))
    if not printed or head.value / printed < _SCALED:
        return []
    step = head.value / printed * 10.0 ** -len(number["decimals"] or "")
    near = [rows for rows in told.values() if _rounds_to(rows[0].figures[0], head, step / 2)]
    return list(near[0]) if len(near) == 1 else []


def _rounds_to(figure: Figure, head: Figure, off: float) -> bool:
    return figure.unit == head.unit and figure.value is not None and abs(figure.value - (head.value or 0.0)) <= off


_NUMBER = re.compile(r"\d[\d,]*(?:\.(?P<decimals>\d+))?")
_SCALED = 1e6
"""Below millions nobody rounds a headline by its scale."""


def _amount(figure: Figure) -> tuple[object, ...]:
    return (figure.kind, figure.value, figure.low, figure.high, figure.unit)
