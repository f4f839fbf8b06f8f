"""Funds and bodies that only give money to what a text is about."""

from __future__ import annotations

import re

from trustetl.facts.language.view import View
from trustetl.facts.names.names import Initiative, Initiatives
from trustetl.model import Figure

_LENDS = re.compile(
    r"\b(?:loans?|grants?|credits?|co-?financing|contributions?|equity|guarantees?|support|financing|tranche)\b",
    re.IGNORECASE,
)


def gives(view: View, figure: Figure, item: Initiative, initiatives: Initiatives, *, at: int | None = None) -> bool:
    """Whether a fund named in the statement only gives money to what the text is about ('the Green Fund will add $9
    million in grants').
    """
    main = initiatives.main
    if (
        main is None
        or item is main
        or item.parent == main.name
        or main.kind == "fund"
        or item.kind not in {"fund", "body"}
    ):
        return False
    above = " ".join(view.statement.section[-1:])
    if at is None and any(n and re.search(rf"(?<!\w){re.escape(n)}(?!\w)", above) for n in (item.name, item.acronym)):
        return False  # its own heading
    if at is None:
        at = next((s for s, e in reversed(item.mentions) if e <= figure.start), None)
        if at is None or figure.start - at > 400:
            return False
        return not any(s >= view.start for s, e in item.mentions if e <= figure.start)
    stop = view.until_money(figure.end)
    near = view.slice(at, min(stop, figure.end + 60))
    return _LENDS.search(near) is not None and not re.match(r"[\w\s()]*[’']s?\s", near)
