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
        return at is not None and at < view.start and figure.start - at <= _NEAR and _only_pays(view, item)
    stop = view.until_money(figure.end)
    near = view.slice(at, min(stop, figure.end + 60))
    return _LENDS.search(near) is not None and not re.match(r"[\w\s()]*[’']s?\s", near)


_NEAR = 400
_OPENS = re.compile(r"\W*(?:[^,;:]{2,60},\s+)?(?:(?:[Tt]he|[Aa]n?|[Oo]ur|[Ii]ts)\s+)?(?:new\s+)?")
"""What stands before the subject of a sentence."""
_PAYS = re.compile(
    r"\b(?:lends?|lent|gives?|gave|given|grants?|granted|provide[sd]?|contribute[sd]?|pays?|paid|pledge[sd]?|finance[sd]?|adds?|added)\b"
)


def _only_pays(view: View, item: Initiative) -> bool:
    """Whether the sentence of the paragraph that last named a fund only told of it as one who pays, or who gets a part
    of a sum told before it, and not as what the text went on to.
    """
    names = sorted((n for n in {item.name, item.acronym, *item.aliases} if n), key=len, reverse=True)
    named = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)")
    for sentence in reversed(view.earlier):
        found = named.search(sentence)
        if found is None:
            continue
        if _OPENS.fullmatch(sentence, 0, found.start()) is not None:
            return _PAYS.search(sentence, found.end()) is not None
        return re.search(r"\d", sentence[: found.start()]) is not None
    return False
