"""Amounts of titles and headings, which the text below tells again with more words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

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
        same = (
            told.get(_amount(fact.figures[0]), [])
            if fact.table in _TABLES and fact.start in heads and fact.figures
            else []
        )
        if len(same) == 1 and same[0].table != "trade":
            body = same[0]
            figures = (fact.figures[0], *body.figures[1:])
            fact = replace(
                fact,
                table=body.table,
                values={**body.values, "qualifier": fact.figures[0].qualifier or "exact"},
                figures=figures,
            )
            fact = replace(fact, basis="inferred", rule="headline of a sentence below")
        out.append(fact)
    return out


def _amount(figure: Figure) -> tuple[object, ...]:
    return (figure.kind, figure.value, figure.low, figure.high, figure.unit)
