"""Shares in a flow that the sentence itself names, and countries that it calls a market or a source of goods."""

from __future__ import annotations

import re

from trustetl.facts.language.trade_words import any_of, trade_words
from trustetl.facts.language.view import View
from trustetl.facts.trade.goods import clean_goods, commodity_in
from trustetl.facts.trade.markets import RANKED, market_subject, partner_behind, ranked_as, share_noun
from trustetl.facts.trade.parties import Place, places_in
from trustetl.facts.trade.words import FLOW, HEDGED, governor, is_share, measure_told
from trustetl.lexicon import find_countries
from trustetl.model import Figure

FRONTED = re.compile(
    r"^\W*(?:out\s+)?of\s+(?:the\s+|all\s+|our\s+|its\s+|these\s+|total\s+)*(?P<whole>[^,;.]+?),", re.IGNORECASE
)
CAME_FROM = re.compile(
    r"^\s*of\s+(?:the\s+|all\s+)?(?P<whole>[^,.;:()]+?)\s+(?:(?:is|are|was|were|has\s+been|"
    r"have\s+been)\s+(?:\w+ly\s+)?(?:sourced|bought|"
    r"imported|shipped|supplied|purchased|procured)|comes?|came)\s+(?:in\s+)?(?:from|by)\s+(?:the\s+)?(?=[A-Z])"
)
GOODS_DEALT = re.compile(
    r"^\s*of\s+(?:(?:all|the)\s+(?:the\s+)?goods\s+(?:that\s+|which\s+)?|(?:all|everything)\s+that\s+|(?:all\s+)?what\s+)"
    r"(?:the\s+country|it|we|(?:the\s+)?[A-Z][\w ()’']*?)\s+(?:has\s+)?"
    r"(?P<verb>sold|exported|shipped|sent|sells|exports|bought|imported|buys|imports)\b(?!\s+(?:to|from)\s+(?:the\s+)?[A-Z])"
)
GOODS = re.compile(
    rf"\b(?:{any_of('goods')})(?:$|\s+(?:in|for|of|that|which|used|needed|sold|consumed)\b)"
    r"|[a-z]\s+(?:used|sold|consumed|needed|burned|burnt|eaten|worn|required|processed|traded)\b",
    re.IGNORECASE,
)
"""What is surely goods, whoever they belong to: 'active ingredients', 'the gas burned in Peru'."""
UNNAMED = re.compile(
    r"^(?:it|them|this|these|those|that|which|whom|all|what)\b|\b(?:may|must|can|could|should|shall|will|would|to|that|which|who)$",
    re.IGNORECASE,
)
"""What names no goods, or only a rule for them: '25% of the parts may come from China'."""
NO_GOODS = re.compile(
    r"\b(?:tourists?|visitors?|students?|arrivals|migrants?|workers?|investments?|FDI|funding|funds?|revenues?|"
    r"income|money|aid|loans?|"
    r"budget|emissions|traffic|members|staff|patients|people|population|remittances|growth|jobs|doctors|nurses|"
    r"teachers|engineers|experts|refugees|guests|passengers|players|voters|users|customers|readers|applicants|"
    r"applications|donations|contributions|"
    r"bonds|shares|stakes?|assets|debt|costs|spending|expenditure|salaries|wages)\b",
    re.IGNORECASE,
)
MARKET_FOR = re.compile(
    rf"\b(?P<noun>{any_of('market', 'source')})s?\s+(?:of|for)\s+(?P<what>[^,.;:()]+?)"
    rf"(?:,|[:;]\s*(?:it|they)|,?\s+which|"
    rf"\s+and|\s+with|\s+at|"
    rf"\s*\(|\s+{any_of('buying', 'selling', 'holding')})+\s*(?:in\s+20\d\d\s+)?{HEDGED}$",
    re.IGNORECASE,
)


MARKET_OF = re.compile(rf"\b{any_of('market', 'source')}\s+(?:of|for)\s+{HEDGED}$", re.IGNORECASE)
EXPORTED = re.compile(
    r"^\s*of\s+(?:the\s+|all\s+|our\s+|its\s+)*(?P<what>[^,.;:()]+?)\s+(?P<way>(?:ex|im)port(?:s|ed))\b", re.IGNORECASE
)


def share_of_named_flow(view: View, figure: Figure, home: str | None) -> dict[str, object] | None:
    """'Of the cod exports, 41 per cent went to Portugal', 'half of our gas comes from Norway', 'the share of coal in
    our import bill was 5 per cent'.
    """
    if not is_share(figure):
        return None
    head = view.text[: figure.start - view.start]
    tail = view.text[figure.end - view.start :]
    fronted = FRONTED.match(head)
    if fronted is not None and (flow := FLOW.search(fronted.group("whole"))) is not None:
        verb = governor(view, view.index[figure])
        behind = partner_behind(view, figure)
        place = verb.place if verb is not None and verb.place is not None else behind
        if place is None:
            return None
        return _share(
            view, home, place.code, flow.group("flow"), commodity_in(fronted.group("whole")), fronted.group("whole")
        )
    verb = governor(view, view.index[figure])
    dealt = GOODS_DEALT.match(tail)
    holds = verb is not None and verb.is_one_of("buying", "selling", "holding")
    if dealt is not None and verb is not None and verb.place is not None and holds:
        # 'The EU takes 64% of all that Peru sells abroad'
        out = re.match(r"sold|sell|ship|export|sent", dealt.group("verb"), re.IGNORECASE)
        whose = next((p for p in places_in(view) if figure.end <= p.start < figure.end + dealt.end()), None)
        owner = whose.code if whose is not None else home
        if owner is not None and owner != verb.place.code:
            way = "export" if out else "import"
            return _share(view, owner, verb.place.code, way, None, f"{way}s") | {"reporter": owner}
    if dealt is not None and verb is not None and verb.noun is not None and verb.is_one_of("holding"):
        # 'Medicines made up 12% of all goods that Peru sold abroad'
        out = re.match(r"sold|sell|ship|export|sent", dealt.group("verb"), re.IGNORECASE)
        whose = next((p for p in places_in(view) if figure.end <= p.start < figure.end + dealt.end()), None)
        base = _share(view, home, "WLD", "export" if out else "import", clean_goods(verb.noun.text, view), "all goods")
        return base | ({"reporter": whose.code} if whose is not None else {})
    came = CAME_FROM.match(tail)
    if came is not None and not NO_GOODS.search(came.group("whole")):
        places = [p for p in places_in(view) if p.start >= figure.end]
        partner = next((p.code for p in places if p.start - figure.end >= came.end() - 5), None)
        owner = next((p.code for p in places if p.owner and p.start - figure.end < came.end("whole")), None)
        own = owner is not None or re.match(r"(?:our|its|their)\b", came.group("whole"), re.IGNORECASE) is not None
        own = own or (home is not None and GOODS.search(came.group("whole")) is not None)
        if partner is not None and own and partner != (owner or home):
            what = re.sub(r"^.*[’']s?\s+|^(?:our|its|their)\s+", "", came.group("whole"))
            goods = clean_goods(
                re.sub(
                    r"\s*\b(?:imports?|purchases?|supply|supplies|needs|demand)$|^(?:imports?|purchases)\s+of\s+",
                    "",
                    what,
                )
            )
            if goods is not None and not UNNAMED.search(what):
                return _share(view, owner or home, partner, "import", goods, what)
    share = share_noun(view, figure)
    named = FLOW.search(str(share.get("share_of") or "")) if share is not None else None
    if share is not None and named is not None:
        base = _share(
            view, home, "WLD", named.group("flow"), commodity_in(str(share["share_of"])), str(share["share_of"])
        )
        holder = re.match(r"(?:the\s+)?([A-Z][\w.]*(?:\s[A-Z][\w.]*)*)[’']s?\s", str(share["share_of"]))
        held = [code for _, _, code in find_countries(holder.group(1))] if holder is not None else []
        if held and held[0] != share.get("partner"):
            base["reporter"] = held[0]
        elif share.get("partner") == base["reporter"]:
            base["reporter"] = home
        return base | share
    return None


def _share(
    view: View, reporter: str | None, partner: str, flow: str, commodity: str | None, whole: str
) -> dict[str, object]:
    owner = next((p.code for p in places_in(view) if p.owner and p.code != partner), None)
    return {
        "reporter": owner or reporter,
        "partner": partner,
        "flow": flow.lower(),
        "commodity": commodity,
        "measure": "share",
        "share_of": whole.strip(),
    }


def _right_before(place: Place, view: View, ranked: re.Match[str]) -> bool:
    """Whether a country owns what is ranked: 'Peru's second biggest market'."""
    return re.fullmatch(r"[’']s?\s+(?:[a-z]+\s+)?", view.text[place.end - view.start : ranked.start()]) is not None


def _market_of_owner(view: View, figure: Figure) -> dict[str, object] | None:
    """'Chad is Peru's biggest market, taking 60% of its exports'."""
    head = view.text[: figure.start - view.start]
    ranked = RANKED.search(head)
    if ranked is None or "," not in head[ranked.end() :] or governor(view, view.index[figure]) is None:
        return None
    owner = next((p for p in places_in(view) if p.owner and _right_before(p, view, ranked)), None)
    if owner is None:
        return None
    holder = next((p for p in places_in(view) if p.end <= owner.start and p.code != owner.code), None)
    if holder is None:
        return None
    flow = ranked_as(ranked)
    return {
        "reporter": owner.code,
        "partner": holder.code,
        "flow": flow,
        "commodity": None,
        "measure": measure_told(figure),
        "share_of": f"{flow}s" if is_share(figure) else None,
    }


def _owned_goods(view: View, figure: Figure, taken: re.Match[str]) -> dict[str, object] | None:
    """'The EU is the outlet for 90% of Peru's tuna', 'Chad is the source of half of Peru's gum'."""
    behind = next((p for p in places_in(view) if p.owner and 0 <= p.start - figure.end <= 10), None)
    holder = next(
        (p for p in reversed(places_in(view)) if p.end - view.start <= taken.start() and _names_holder(p)), None
    )
    if behind is None or holder is None or holder.code == behind.code:
        return None
    rest = _OWNED.match(view.text[behind.end - view.start :])
    bare = rest is not None and re.fullmatch(r"(?:total\s+|goods\s+)?(?:ex|im)ports", rest.group("what")) is not None
    goods = clean_goods(re.sub(r"\s*\b(?:ex|im)ports?$", "", rest.group("what")), view) if rest is not None else None
    if (goods is None and not bare) or NO_GOODS.search(goods or ""):
        return None
    noun = re.search(rf"\b{any_of('source')}\b", taken.group(), re.IGNORECASE)
    flow = "import" if noun is not None else "export"
    return _share(view, behind.code, holder.code, flow, goods, f"{flow}s of {goods}" if goods else f"{flow}s")


def _names_holder(place: Place) -> bool:
    """Whether a country is named as itself, and not as where something comes from or goes to."""
    return not place.owner and place.prep not in {"from", "to", "in", "of", "with"}


_OWNED = re.compile(r"(?:[’']s?)?\s+(?P<what>[^,.;:()\d]{3,40}?)(?=\s+(?:in|and|while|after)\b|[,.;:(]|$)")


def market_told(view: View, figure: Figure, home: str | None) -> dict[str, object] | None:
    """'Australia is the second buyer of our wine, taking $390 million worth': a market or a source of named goods."""
    head = view.text[: figure.start - view.start]
    taken = MARKET_OF.search(head) if is_share(figure) else None
    if taken is not None and (owners := _owned_goods(view, figure, taken)) is not None:
        return owners
    if taken is not None and (goods_out := EXPORTED.match(view.text[figure.end - view.start :])) is not None:
        # 'the EU was the destination of 48% of the coffee exported'
        before = [
            p
            for p in places_in(view)
            if p.end - view.start <= taken.start() and not p.owner and p.prep not in {"in", "of"}
        ]
        if not before or before[-1].code == home:
            return None
        out = goods_out.group("way").lower().startswith("ex")
        goods = clean_goods(goods_out.group("what"), view)
        return _share(
            view,
            home,
            before[-1].code,
            "export" if out else "import",
            goods,
            f"{goods_out.group('what')} {goods_out.group('way')}",
        )
    owned = _market_of_owner(view, figure)
    if owned is not None:
        return owned
    found = MARKET_FOR.search(head)
    if found is None or NO_GOODS.search(found.group("what")):
        return None
    place = market_subject(view, figure)
    if place is None or place.code == home:
        return None
    goods = clean_goods(re.sub(r"^.*[’']s?\s+|^(?:our|its|the)\s+", "", found.group("what")), view)
    flow = "export" if found.group("noun").lower().rstrip("s") in trade_words("market") else "import"
    if goods is None or re.search(rf"\b{any_of('flow_measure')}$", goods, re.IGNORECASE):
        return None
    return {
        "reporter": home,
        "partner": place.code,
        "flow": flow,
        "commodity": goods,
        "measure": measure_told(figure),
        "share_of": f"{flow}s of {goods}" if is_share(figure) else None,
    }


_BUYS_ABROAD = re.compile(
    r"\b(?:buys?|bought|gets?|got|sources?|sourced|purchases?d?|orders?)\s+(?:all\s+|most\s+of\s+|many\s+of\s+|much\s+of\s+)?(?:(?:our|its|their|the)\s+)?"
    rf"(?P<what>[a-z][\w\s-]{{2,50}}?)\s+(?:from\s+)?(?:abroad|overseas)(?:,|(?=\s+(?:worth|for)\b))\s+(?:(?:worth|for)\s+)?{HEDGED}$"
)


def bought_worth(view: View, figure: Figure, home: str | None) -> dict[str, object] | None:
    """'We buy our solar panels abroad, $9 million worth in 2024', 'It bought wheat from abroad for $9 million'."""
    match = _BUYS_ABROAD.search(f"{view.slice(view.start, figure.start)} ")
    worth = match is not None and (
        re.search(r"\b(?:worth|for)\s+", match.group()) or re.match(r"\s+worth\b", view.text[figure.end - view.start :])
    )
    if match is None or figure.kind != "money" or not worth:
        return None
    what = {"flow": "import", "commodity": match["what"].strip(), "measure": "value", "share_of": None}
    return {"reporter": home, "partner": "WLD"} | what
