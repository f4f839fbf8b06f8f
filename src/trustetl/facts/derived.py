"""Values that the text allows to be computed, kept apart from what it states (``basis = derived``)."""

from __future__ import annotations

from collections.abc import Sequence

from trustetl.facts.trade.parts import AGAIN
from trustetl.model import Fact


def derive_shares(facts: Sequence[Fact]) -> list[Fact]:
    """The value of a stated share of a stated amount: 21.9% of $20 billion is $4.38 billion.

    The share and its base must stand in one statement, the base being what the share is said to be of.
    """
    derived = []
    for share in facts:
        if share.table != "trade" or share.values.get("measure") != "share" or share.values.get("value") is None:
            continue
        first = share.figures[0]
        for base in facts:
            if (
                base.table != "trade"
                or base.values.get("measure") != "value"
                or base.rule == AGAIN
                or (base.start, base.end) != (share.start, share.end)
            ):
                continue
            amount = base.figures[0]
            same = all(
                base.values.get(k) == share.values.get(k)
                for k in ("reporter", "partner", "flow", "period_start", "period_end")
            )
            if not same or base.values.get("value") is None or not first.end <= amount.start <= first.end + 30:
                continue
            value = float(str(share.values["value"])) / 100 * float(str(base.values["value"]))
            values = dict(base.values) | {
                "commodity": share.values.get("commodity"),
                "value": round(value, 2),
                "share_of": None,
                "measure": "value",
            }
            derived.append(
                Fact(
                    "trade",
                    values,
                    share.start,
                    share.end,
                    share.section,
                    (first, *(f for f in base.figures if f != first)),
                    "derived",
                    "<share> of <amount>",
                )
            )
            break
    return derived
