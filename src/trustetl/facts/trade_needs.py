"""Imports told as a need: what a country depends on, 'of which 90% is imported', 'nine in ten come from'."""

from __future__ import annotations

import re

from trustetl.facts.clauses import antecedent, over_hedges
from trustetl.facts.memory import Memory
from trustetl.facts.parties import places_in
from trustetl.facts.trade_goods import clean_goods
from trustetl.facts.trade_named import NO_GOODS
from trustetl.facts.trade_words import is_share
from trustetl.facts.view import View
from trustetl.model import Figure

_DEPENDENCE = re.compile(
    r"\b(?:import[\s-]+(?:dependenc[ey]|reliance|penetration)(?:\s+(?:rate|ratio|level))?|(?:dependenc[ey]|reliance)\s+(?:up)?on\s+"
    r"(?:imports|imported|overseas|foreign(?:\s+(?:suppl(?:y|ies|iers)|sources|countries|producers))?))\b",
    re.IGNORECASE,
)
_MAKING = re.compile(r"^(?:\w+\s+)?(?:production|output|supply|manufacture|use|stocks?)\s+of\s+", re.IGNORECASE)
_OF_WHICH_BOUGHT = re.compile(
    r"^\s*of\s+(?:which|them|it)\s+(?:(?:is|are|was|were|has\s+been|have\s+been)\s+)?(?:\w+ly\s+|still\s+|now\s+)?"
    r"(?:imported|sourced|bought|purchased|procured|shipped\s+in|brought\s+in|comes?|came)\b(?P<rest>[^,;.]*)",
    re.IGNORECASE,
)
_COME_FROM = re.compile(
    r"^\s+(?:of\s+(?:all\s+|the\s+)?)?(?P<what>[a-z][\w-]*(?:\s[a-z][\w-]*){0,2}?)\s+(?:(?:that\s+(?:is|are)\s+|which\s+(?:is|are)\s+)?"
    r"(?:sold|used|installed|bought|eaten|consumed|needed|made|fitted)\s+[^,;.]{2,30}?\s+)?"
    r"(?:(?:is|are|was|were)\s+)?(?:\w+ly\s+)?(?P<way>imported|come|comes|came)\b(?:\s+from\b)?",
    re.IGNORECASE,
)
_OUTWARD = re.compile(r"\b(?:external|foreign|overseas)\s+(?:dependenc[ey]|reliance)\b", re.IGNORECASE)
_ADJECTIVES = ("imported", "foreign", "overseas")


def nine_in_ten(view: View, figure: Figure, memory: Memory, home: str | None) -> dict[str, object] | None:
    """'Nine in ten pumps sold here come from Peru', 'nine in ten pumps are imported'."""
    found = _COME_FROM.match(view.text[figure.end - view.start :]) if figure.kind == "ratio" else None
    if found is None or not is_share(figure) or NO_GOODS.search(found.group("what")):
        return None
    at = figure.end + found.end()
    partner = next((p.code for p in places_in(view) if 0 <= p.start - at <= 5 and p.prep == "from"), None)
    abroad = re.match(r"\s*(?:abroad|overseas)\b", view.text[at - view.start :]) is not None
    if partner == home or not (partner or abroad or found.group("way").lower() == "imported"):
        return None
    what = clean_goods(found.group("what"), view)
    return {
        "reporter": home,
        "partner": partner or "WLD",
        "flow": "import",
        "commodity": what,
        "measure": "share",
        "share_of": what,
    }


def dependence(view: View, figure: Figure, memory: Memory, home: str | None) -> dict[str, object] | None:
    """'cut import dependence in solar cells to 40 per cent', 'reliance on foreign gas fell to 12%'."""
    if not is_share(figure) or view.word_at(view.index[figure] + 1) == "of":
        return None
    first = view.clause_start(view.index[figure])
    head = view.text[: figure.start - view.start]
    said = [*_DEPENDENCE.finditer(head), *(_OUTWARD.finditer(head) if memory.trade.flow == "import" else ())]
    found = next((m for m in said if view.start + m.start() >= view.tokens[first].start), None)
    if found is None or re.search(r"\d|\bby\s+(?:\w+\s+)?$", head[found.end() :]):
        return None
    at = next(k for k, t in enumerate(view.tokens) if t.end >= view.start + found.end())
    named = view.word_at(at + 1) in {"in", "for", "on", "of"}
    noun = view.noun_after(at + named, chain=False) if named or found.group().lower().endswith(_ADJECTIVES) else None
    if noun is None or noun.start >= figure.start:
        k = next(k for k, t in enumerate(view.tokens) if t.end > view.start + found.start())
        noun = view.noun_before(k, chain=False)
    what = noun.text if noun is not None else None
    owner = next((p.code for p in places_in(view) if p.owner or p.prep == "of"), None)
    other = next((p.code for p in places_in(view) if p.prep in {"on", "from"} and p.code != (owner or home)), "WLD")
    return {
        "reporter": owner or home,
        "partner": other,
        "flow": "import",
        "commodity": (clean_goods(what, view) if what else None) or memory.trade.commodity,
        "measure": "share",
        "share_of": None,
    }


def of_which_bought(view: View, figure: Figure, memory: Memory, home: str | None) -> dict[str, object] | None:
    """'raw materials, nearly all of which are imported', 'cobalt, 80% of which comes from abroad'."""
    found = _OF_WHICH_BOUGHT.match(view.text[figure.end - view.start :])
    if found is None or not is_share(figure):
        return None
    i = over_hedges(view, view.index[figure])
    comma = i if view.tokens[i].text == "," else None
    goods = antecedent(view, comma) if comma else None
    partner = next((p.code for p in places_in(view) if p.start >= figure.end and p.prep in {"from", "by"}), None)
    abroad = re.search(r"\b(?:abroad|overseas|other\s+countries|imports?|foreign)\b", found.group("rest")) is not None
    imported = re.match(r".*\b(?:imported|shipped\s+in|brought\s+in)\b", found.group(), re.IGNORECASE) is not None
    what = clean_goods(_MAKING.sub("", goods.text), view) if goods is not None else None
    if what is None or not (partner or abroad or imported):
        return None
    return {
        "reporter": home,
        "partner": partner or "WLD",
        "flow": "import",
        "commodity": what,
        "measure": "share",
        "share_of": what,
        "status": "actual",
    }
