"""Goods told with where they come from: '9 tonnes of Peruvian tin', '9% of the pills used here are of foreign make',
'Peruvian cargoes made up 9% of the gas arriving in Chad'.

Goods of one country that another takes, needs or unloads are traded, whatever the verb.
"""

from __future__ import annotations

import re

from trustetl.facts.language.trade_words import ABROAD, any_of, names_goods
from trustetl.facts.language.view import View
from trustetl.facts.memory import Memory
from trustetl.facts.trade.goods import clean_goods
from trustetl.facts.trade.named import NO_GOODS
from trustetl.facts.trade.parties import Place, places_in
from trustetl.facts.trade.words import is_share, measure_told
from trustetl.lexicon import WORLD
from trustetl.model import Figure

ORIGIN = "<figure> of <country's goods>"

_OF_THEIRS = re.compile(r"\s*(?:worth\s+)?of\s+(?:the\s+)?$")
_GOODS = re.compile(
    r"(?:[’']s?)?\s+(?P<what>[a-z][\w-]*(?:\s(?:and\s)?[a-z][\w-]*){0,3}?)(?=\s+(?:in|to|from|by|for|at|on|during|last|this|through|via|over|while|and|as|with|between|were|was|is|are|has|have|had|a)\b|[,;:.()]|\s+(?:19|20)\d\d|\s*$)"
)
_MADE = re.compile(
    r"\b(?:grow\w*|grew|produc\w+|harvest\w*|mine[ds]?|mining|output|crop|catch|caught|yield\w*|invest\w*|stocks?|reserves)\b",
    re.IGNORECASE,
)
"""What is done to goods where they come from."""
_WHOLE = r"\s*of\s+(?:(?:all|the|our|its|their|these|total)\s+)*(?P<what>[a-zA-Z][^,;:.()\d]{2,80}?)"
_FOREIGN_MADE = re.compile(
    rf"{_WHOLE}\s+(?:(?:is|are|was|were|being|remains?|has\s+been|have\s+been)\s+)?(?:still\s+|now\s+|\w+ly\s+)?"
    r"(?:of\s+(?:foreign|non-domestic|overseas|imported|external)\s+(?:origin|provenance|make|manufacture|production|supply)|"
    r"(?:foreign|overseas)[\s-](?:made|grown|sourced|produced|built|bought|supplied|owned\s+brands)|"
    r"(?:originat(?:e|es|ed|ing)|stem(?:s|med)?|deriv(?:e|es|ed)|hail(?:s|ed)?|come|comes|came|coming|arriv(?:e|es|ed|ing))\s+"
    r"(?:in|from)\s+(?P<where>(?:the\s+)?[A-Z][^,;:.()\d]*|abroad|overseas|elsewhere|beyond\b|outside\b|other\s+countries|third\s+countries)|"
    r"(?:made|manufactured|produced|grown|sourced|procured|obtained)\s+(?:abroad|overseas|elsewhere|in\s+other\s+countries|outside\s+the\s+country))"
)
"""Goods of which a part is foreign."""
_NEEDED = re.compile(
    r"\s+(?:that|which|needed|used|required|consumed|sold|eaten|drunk|worn|burned|burnt|installed|dispensed|prescribed|on\s+sale)\b.*$"
)
_VALUE_OF = re.compile(r"^(?:[\w-]+\s+)?(?:value|volume|quantity|tonnage|weight|cost)\s+of\s+(?:the\s+|all\s+)?")
_MOVING = re.compile(
    rf"{_WHOLE}\s+(?:that\s+|which\s+)?(?:(?:is|are|was|were|being|has\s+been|have\s+been)\s+)?"
    r"(?:(?P<into>arriv(?:ing|ed|es?)(?=\s+(?:in|at|from|by|here|via|through)\b)|enter(?:ing|ed|s)?|reach(?:ing|ed|es)|land(?:ing|ed)(?=\s+(?:at|from)\b)|unload(?:ing|ed)|discharged|coming\s+in(?:to)?|came\s+in(?:to)?|"
    r"brought\s+in(?:to)?|imported|taken\s+in|shipped\s+in(?:to)?|bought\s+(?:abroad|overseas|from\s+abroad)|delivered\s+to\s+(?:the|its|our)\s+ports?)|"
    r"(?P<out>leav(?:ing|es?)|left|exit(?:ing|ed|s)|depart(?:ing|ed)|sail(?:ing|ed)|exported|shipped\s+(?:out|abroad|overseas)|sold\s+(?:abroad|overseas)|"
    r"sent\s+(?:abroad|overseas|out)|bound\s+for|destined\s+for|going\s+(?:abroad|overseas|out)))\b"
)
"""Goods on their way into a country or out of it, of which a part is told."""


def of_origin(view: View, figure: Figure, memory: Memory, home: str | None) -> dict[str, object] | None:
    """The row of a figure whose goods are told with the country that they come from; None for any other figure."""
    if home is None or figure.per is not None or figure.change is not None:
        return None
    tail = view.text[figure.end - view.start :]
    if is_share(figure):
        return _foreign_share(view, figure, tail, home) or _moving_share(view, figure, tail, memory, home)
    if figure.kind not in {"money", "measure"}:
        return None
    return _theirs(view, figure, home)


def _theirs(view: View, figure: Figure, home: str) -> dict[str, object] | None:
    """'Chadian mills took delivery of 9 tonnes of Peruvian wheat'."""
    maker = next((p for p in places_in(view) if p.start >= figure.end), None)
    if maker is None or _OF_THEIRS.fullmatch(view.slice(figure.end, maker.start)) is None or maker.code == WORLD:
        return None
    named = _GOODS.match(view.text[maker.end - view.start :])
    goods = clean_goods(named["what"], view) if named is not None else None
    i = view.index[figure]
    begin, stop = view.tokens[view.clause_start(i)].start, view.tokens[view.clause_end(i) - 1].end
    if goods is None or not names_goods(goods) or _MADE.search(view.slice(begin, figure.start)):
        return None
    others = [p for p in places_in(view) if begin <= p.start < stop and p.code not in {maker.code, WORLD}]
    taker = next((p for p in others if p.end <= figure.start and p.prep not in {"from", "of", "with"}), None) or next(
        (p for p in others if p.start > maker.end and p.prep in {"to", "in", "into", "for", "by"}), None
    )
    told: dict[str, object] = {"commodity": goods, "measure": measure_told(figure), "share_of": None}
    if maker.code == home:
        partner = taker.code if taker is not None else WORLD if ABROAD.search(view.slice(begin, stop)) else None
        return told | {"reporter": home, "partner": partner, "flow": "export"} if partner is not None else None
    return told | {"reporter": taker.code if taker is not None else home, "partner": maker.code, "flow": "import"}


def _foreign_share(view: View, figure: Figure, tail: str, home: str) -> dict[str, object] | None:
    """'9% of the value of the pills sold here was of foreign make'."""
    found = _FOREIGN_MADE.match(tail)
    if found is None:
        return None
    what = _VALUE_OF.sub("", _NEEDED.sub("", found["what"]))
    goods = clean_goods(what, view)
    if goods is None or NO_GOODS.search(what) or not names_goods(goods):
        return None
    begin = figure.end + (found.start("where") if found["where"] else 0)
    makers = [p for p in places_in(view) if found["where"] and begin <= p.start < figure.end + found.end()]
    partner = makers[0].code if len(makers) == 1 else WORLD
    return _share(home, partner, "import", goods, found["what"]) if partner != home else None


def _moving_share(view: View, figure: Figure, tail: str, memory: Memory, home: str) -> dict[str, object] | None:
    """'Peruvian cargoes made up 9% of the gas arriving in Chad'."""
    found = _MOVING.match(tail)
    if found is None or NO_GOODS.search(found["what"]):
        return None
    goods = clean_goods(found["what"], view)
    if goods is None or not (names_goods(goods) or goods.lower() == str(memory.trade.titled or "").lower()):
        return None
    holder = _subject(view, figure, home)
    return _share(
        home,
        holder.code if holder is not None else WORLD,
        "import" if found["into"] else "export",
        goods,
        found["what"],
    )


def _subject(view: View, figure: Figure, home: str) -> Place | None:
    """The foreign country whose goods, firms or people hold a share."""
    begin = view.tokens[view.clause_start(view.index[figure])].start
    held = re.search(
        rf"\b{any_of('holding', 'buying', 'selling', 'taken_in')}\b", view.slice(begin, figure.start), re.IGNORECASE
    )
    own = [p for p in places_in(view) if begin <= p.start and p.end <= figure.start and p.code not in {home, WORLD}]
    return own[-1] if held is not None and own and own[-1].prep not in {"to", "from", "in", "with"} else None


def _share(home: str, partner: str, flow: str, goods: str, whole: str) -> dict[str, object]:
    told: dict[str, object] = {"reporter": home, "partner": partner, "flow": flow, "commodity": goods}
    return told | {"measure": "share", "share_of": whole.strip()}
