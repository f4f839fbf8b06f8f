"""Countries that parts of a flow went to or came from, one after the other."""

from __future__ import annotations

import re

from trustetl.facts.language.trade_words import any_of
from trustetl.facts.language.view import View
from trustetl.facts.trade.markets import partner_behind
from trustetl.facts.trade.words import HEDGED
from trustetl.model import Fact, Figure

SENT_ON = re.compile(
    r"^\s+(?:(?:of\s+(?:it|them|this|these)\s+)?(?:came|comes|come|went|goes|go)|(?:was|were|is|are)\s+(?:sold|shipped|sent|bought|sourced|"
    r"imported|exported|supplied|bound(?=\s+for)|destined(?=\s+for)|headed(?=\s+for)))\s+(?P<way>from|to|for)\s+(?:the\s+)?",
    re.IGNORECASE,
)
WAY = re.compile(r"^\s+(?P<way>from|to)\s+(?:the\s+)?", re.IGNORECASE)


def sent_there(view: View, figure: Figure, whole: dict[str, object], before: Fact | None, *, less: bool) -> str | None:
    """The country that an amount went to in a list of them: 'Of the exports of $9 billion, $3 billion went to Peru and
    $2 billion to Chad'. ``before`` is the part told right before it, ``less`` whether it can be a part of the whole.
    """
    tail, head = view.text[figure.end - view.start :], view.text[: figure.start - view.start]
    if before is not None and before.figures[0].unit == figure.unit and before.values["partner"] != "WLD":
        way = WAY.match(tail)
        between = view.text[before.figures[0].end - view.start : figure.start - view.start]
        way = way if re.search(rf"(?:,|\band)\s+{HEDGED}$", between) and SENT_ON.match(between) else None
    elif _OF_THE_FLOW.match(head) and less:
        way = SENT_ON.match(tail)
    else:
        way = None
    place = partner_behind(view, figure) if way is not None else None
    if way is None or place is None or place.code == whole["reporter"]:
        return None
    inward = way.group("way").lower() == "from"
    near = 0 <= place.start - figure.end - way.end() <= 4
    return place.code if near and whole["flow"] == ("import" if inward else "export") else None


_OF_THE_FLOW = re.compile(
    rf"\W*Of\s+(?:the|these|this|those|that|its|our|all)\s+(?:[\w-]+\s+){{0,3}}?(?:{any_of('flow_measure')}|total|sum)\b[^.;]*,\s+{HEDGED}$",
    re.IGNORECASE,
)
