"""Imports told as a need: what a country depends on, 'of which 90% is imported', 'nine in ten come from'."""

from __future__ import annotations

import re

from trustetl.facts.language.clauses import antecedent, over_hedges
from trustetl.facts.language.view import View
from trustetl.facts.memory import Memory
from trustetl.facts.trade.goods import clean_goods
from trustetl.facts.trade.goods_told import goods_set_off
from trustetl.facts.trade.named import NO_GOODS
from trustetl.facts.trade.parties import places_in
from trustetl.facts.trade.spoken import OF_GOODS
from trustetl.facts.trade.words import HEDGED, is_share
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
    r"^\s+(?:of\s+(?:all\s+|the\s+|its\s+|our\s+|their\s+)?)?(?P<what>[a-z][\w-]*(?:\s[a-z][\w-]*){0,3}?)\s+(?:\([A-Z][\w&-]*\)\s+)?"
    r"(?:(?:that\s+(?:is|are)\s+|which\s+(?:is|are)\s+)?"
    r"(?:sold|used|installed|bought|eaten|consumed|needed|made|fitted|burned|burnt|processed|required|drunk)\s+[^,;.]{2,40}?\s+)?"
    r"(?:(?:is|are|was|were)\s+)?(?:\w+ly\s+)?(?P<way>imported|come|comes|came)\b(?:\s+from\b)?",
    re.IGNORECASE,
)
_ABROAD = re.compile(
    r"\s*(?:abroad|overseas|third\s+countries|other\s+countries|foreign\s+[a-z]+|outside\s+(?:the\s+|our\s+|its\s+)?"
    r"(?:bloc|Union|EU|European\s+Union|country|region|continent)|outside\s+(?:of\s+)?[A-Z][a-z]+)\b"
)
_ON_ONE = re.compile(r"\b(?:dependenc[ey]|reliance)\s+(?:up)?on\s+(?:the\s+)?(?=[A-Z])", re.IGNORECASE)
_RELIES = re.compile(
    rf"\b(?:(?:rel(?:y|ies|ied|ying)|depend(?:s|ed|ent|ing)?|reliant|count(?:s|ed|ing)?)\s+(?:\w+ly\s+)?(?:up)?on|"
    rf"(?:look|turn)(?:s|ed|ing)?\s+to)"
    rf"\s+(?P<whom>[^,;.:\d]{{2,50}}?)\s+for\s+{HEDGED}(?:(?:its|our|their)\s+)?$",
    re.IGNORECASE,
)
_FOREIGN = re.compile(
    r"\b(?:imports?|imported|foreign|overseas|abroad|world\s+market|(?:other|third)\s+countries|outside\s+suppliers|others)\b",
    re.IGNORECASE,
)
_OUTWARD = re.compile(r"\b(?:external|foreign|overseas)\s+(?:dependenc[ey]|reliance)\b", re.IGNORECASE)
_ADJECTIVES = ("imported", "foreign", "overseas")


def nine_in_ten(view: View, figure: Figure, memory: Memory, home: str | None) -> dict[str, object] | None:
    """'Nine in ten pumps sold here come from Peru', 'nine in ten pumps are imported'."""
    found = _COME_FROM.match(view.text[figure.end - view.start :]) if is_share(figure) else None
    if found is None or figure.change is not None or NO_GOODS.search(found.group("what")):
        return None
    at = figure.end + found.end()
    partner = next((p.code for p in places_in(view) if 0 <= p.start - at <= 5 and p.prep == "from"), None)
    abroad = _ABROAD.match(view.text[at - view.start :]) is not None
    if figure.kind == "percent" and not abroad:
        return None
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
    places = places_in(view)
    ways = [m for m in _ON_ONE.finditer(head) if any(p.start == view.start + m.end() for p in places)]
    said = [*_DEPENDENCE.finditer(head), *ways, *(_OUTWARD.finditer(head) if memory.trade.flow == "import" else ())]
    found = next((m for m in said if view.start + m.start() >= view.tokens[first].start), None)
    if found is None or re.search(r"\d|\bby\s+(?:\w+\s+)?$", head[found.end() :]):
        return None
    end = next((p.end for p in places if p.start == view.start + found.end()), view.start + found.end())
    at = next(k for k, t in enumerate(view.tokens) if t.end >= end)
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
        "commodity": (clean_goods(what, view) if what else None) or goods_set_off(view, None) or memory.trade.commodity,
        "measure": "share",
        "share_of": None,
    }


def relied_on(view: View, figure: Figure, memory: Memory, home: str | None) -> dict[str, object] | None:
    """'Malta relies on Italy for 70% of its power', 'we depend on foreign mills for half of the flour we eat'."""
    found = _RELIES.search(view.text[: figure.start - view.start]) if is_share(figure) else None
    goods = OF_GOODS.match(view.text[figure.end - view.start :])
    if found is None or goods is None or NO_GOODS.search(goods.group("what")):
        return None
    if NO_GOODS.search(found.group("whom")):
        return None
    start, end = (view.start + at for at in found.span("whom"))
    seller = next((p for p in places_in(view) if start <= p.start < end), None)
    subject = next((p for p in reversed(places_in(view)) if p.end <= view.start + found.start() and not p.owner), None)
    buyer = subject.code if subject is not None and subject.prep not in {"in", "from", "to", "of"} else home
    if (seller is None and _FOREIGN.search(found.group("whom")) is None) or (seller and seller.code == buyer):
        return None
    what = clean_goods(re.sub(r"\s+(?:we|it|they|that|which|its|our|their)\s.*$", "", goods.group("what")), view)
    return {
        "reporter": buyer,
        "partner": seller.code if seller is not None else "WLD",
        "flow": "import",
        "commodity": what,
        "measure": "share",
        "share_of": what,
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
