"""Deals told by a clause: a country buys, sells, pays or earns, for goods, and something says that they cross a border.

The parts may stand in any order that English allows: 'We bought pumps for $9 million, half of them from Peru', 'the
country buys rails abroad, $9 million worth in May', 'spent $9 million on oil from abroad', 'Chad, which makes no pumps,
bought pumps worth $9 million from Peru'.
"""

from __future__ import annotations

import re

from trustetl.facts.language.trade_words import ABROAD, any_of, trade_words
from trustetl.facts.language.view import View
from trustetl.facts.memory import Memory
from trustetl.facts.trade.goods import ANY_GOODS, clean_goods
from trustetl.facts.trade.goods_told import labelled_goods, line_label, set_before
from trustetl.facts.trade.named import NO_GOODS
from trustetl.facts.trade.parties import Place, places_in
from trustetl.facts.trade.words import HEDGED, dealer_before, measure_told
from trustetl.lexicon import countries
from trustetl.model import Figure

_DEAL = re.compile(
    rf"(?<![\w-])(?P<verb>{any_of('sourcing', 'selling')}|spen[dt]s?|pa(?:id|ys?)|earn(?:s|ed)?|"
    r"(?P<into>t(?:ook|akes?)\s+in))(?![\w-])",
    re.IGNORECASE,
)
_FOREIGN = re.compile(r"\b(?:foreign|imported)(?:-(?:made|grown|built))?\s(?=[a-z])", re.IGNORECASE)
_NO_DEED = re.compile(r"\b(?:to|be|been|being|is|are|was|were|not|never|of|the|an?)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
"""What shows that a verb of dealing is wished for, suffered or a noun."""
_NATION = re.compile(
    r"\b(?:[Ww]e|[Tt]he\s+(?:country|nation|state|island|kingdom|republic|Union|bloc|economy)|(?P<it>[Ii]t)|(?P<land>Europe))"
    r"(?:\s*,[^,;:.\d]{2,60},)?\s+(?:(?:still|also|has|have|had|now|then|already|must|\w+ly)\s+)*(?:(?:has|have|had)\s+to\s+)?$"
)
"""The own country as the subject of a verb."""
_ON_GOES = re.compile(r"^[^;:.]*?,?\s(?:and|but|while|yet)\s+(?:(?:still|also|only|just|\w+ly)\s+)*$")
"""What stands between two verbs of one subject: 'bought pumps and sold'."""
_PRICED = re.compile(
    rf"(?:,?\s+(?:worth|valued\s+at|for|at\s+(?:a\s+)?(?:cost|price|value)\s+of|to\s+the\s+(?:value|tune)\s+of|at)|,)\s+{HEDGED}$",
    re.IGNORECASE,
)
_WHEN_OR_WHERE = re.compile(
    r",?\s+(?:from|to|in|last|this|that|every|each|abroad|overseas|during|between|by|at|through|via|over|since|against|"
    r"it|they|we|that|which)\b.*$",
    re.DOTALL,
)
_BEHIND = re.compile(
    r"\s*(?:\([^()]*\)\s*)?(?:(?:a|per|each|every|last|this)\s+(?:year|month)\s+|annually\s+)?"
    r"(?:worth\s+of|of|in|on|for|from|with)\s+(?P<what>(?!(?:it|them|these|those|this|which)\b)[^,;:.()\d]{2,60})",
    re.IGNORECASE,
)
_OF_THEM = re.compile(
    r"\s*(?:of\s+)?(?:them|it|these|those|which|the\s+(?:total|value|volume))\b[^;.]{0,30}?\b(?:from|to)\s",
    re.IGNORECASE,
)


def dealt_in_clause(view: View, figure: Figure, memory: Memory, home: str | None) -> dict[str, object] | None:
    """The row of an amount that a clause tells as paid or earned for goods of another country; None where it has no
    country as its subject or nothing says that a border is crossed.
    """
    if figure.kind not in {"money", "measure", "count"}:
        return None
    i = view.index[figure]
    begin = view.tokens[view.clause_start(i)].start - view.start
    stop = view.tokens[view.clause_end(i) - 1].end
    at = figure.start - view.start
    verbs = [m for m in _DEAL.finditer(view.text, begin, at) if _NO_DEED.search(view.text[: m.start()]) is None]
    if not verbs:
        return None
    deal = verbs[-1]
    reporter = _dealer(view, deal, verbs, memory, home)
    word = deal["verb"].lower()
    paid = word.startswith(("spen", "pa"))
    flow = "import" if paid or deal["into"] or word in trade_words("sourcing") else "export"
    goods = _goods(view, figure, deal, paid=paid or word.startswith("earn"))
    if reporter is None or goods is None or NO_GOODS.search(goods):
        return None
    partner = _partner(view, figure, deal.end() + view.start, stop, flow, reporter)
    around = view.slice(view.start + deal.end(), stop)
    if (
        partner is None
        and ABROAD.search(around) is None
        and _FOREIGN.search(around) is None
        and not _part_abroad(view, figure)
    ):
        return None
    if reporter != home and partner is not None and partner.code == home:
        reporter, other, flow = home, reporter, "export" if flow == "import" else "import"
    else:
        other = partner.code if partner is not None else "WLD"
    what = None if goods.lower() in ANY_GOODS | {"goods", ""} else clean_goods(_FOREIGN.sub("", goods), view)
    if goods.lower() in {"it", "them"} and (meant := set_before(view, view.text[: deal.start()])) is not None:
        what = goods = meant
    spoken = goods.lower() in {"it", "them", "these", "those"} or what is None
    return {
        "reporter": reporter,
        "partner": other,
        "flow": flow,
        "commodity": memory.trade.commodity or memory.trade.titled if spoken and goods.lower() != "goods" else what,
        "measure": measure_told(figure),
        "share_of": None,
    }


def _dealer(
    view: View, deal: re.Match[str], verbs: list[re.Match[str]], memory: Memory, home: str | None
) -> str | None:
    """The country that buys or sells: the subject right before the verb, or that of a verb before it in the clause."""
    for verb in (deal, *reversed(verbs[:-1])):
        if verb is not deal and _ON_GOES.match(view.text[verb.end() : deal.start()]) is None:
            return None
        place = dealer_before(view, view.start + verb.start())
        if place is not None:
            return place.code
        ours = _NATION.search(view.text[: verb.start()])
        if ours is not None:
            told = memory.previous is not None and memory.previous.table == "trade"
            bloc = home is not None and countries()[home].is_bloc
            fits = (ours["it"] is None or told) and (ours["land"] is None or bloc)
            return home if fits else None
    return None


def _goods(view: View, figure: Figure, deal: re.Match[str], *, paid: bool) -> str | None:
    """The goods of a deal: what stands between verb and price, else what the amount is of or is paid for."""
    head = view.text[deal.end() : figure.start - view.start]
    price = _PRICED.search(head)
    if price is not None and not paid and not any(c.isdigit() for c in head[: price.start()]):
        return _WHEN_OR_WHERE.sub("", head[: price.start()]).strip(" ,") or None
    if re.fullmatch(rf"\s+(?:(?:in|up|out)\s+)?{HEDGED}", f"{head} ") is None and head.strip():
        return None
    behind = _BEHIND.match(view.text, figure.end - view.start)
    if behind is None:
        return None
    what = _WHEN_OR_WHERE.sub("", f" {behind['what']}").strip()
    return re.sub(r"^(?:the|our|its|their)\s+|^(?:im|ex)ports\s+of\s+", "", what) or None


def _partner(view: View, figure: Figure, at: int, stop: int, flow: str, reporter: str) -> Place | None:
    """The country that goods came from or went to, named in the words of the deal."""
    prep = {"from"} if flow == "import" else {"to"}
    ahead = next((f.start for f in view.figures if f.start > figure.end and f.kind in {"percent", "ratio"}), stop)
    found = (p for p in places_in(view) if at <= p.start < min(stop, ahead) and p.prep in prep)
    return next((p for p in found if p.code != reporter), None)


def _part_abroad(view: View, figure: Figure) -> bool:
    """Whether a part of the goods is told behind to be from or for another country: '9% of them from Peru'."""
    return any(
        f.kind in {"percent", "ratio"} and f.start > figure.end and _OF_THEM.match(view.text, f.end - view.start)
        for f in view.figures
    )


_CAME = re.compile(
    r"\s+(?:of\s+(?P<what>[a-z][^,;:.()\d]{2,40}?)\s+)?(?:(?:was|were)\s+(?:brought|shipped|flown|trucked)\s+in|came\s+in|poured\s+in|"
    r"flowed\s+in|(?:came|arrived)\s+from\s+(?:abroad|overseas)|entered\s+the\s+(?:country|market))\b"
)


def came_in(view: View, figure: Figure, memory: Memory, home: str | None) -> dict[str, object] | None:
    """Goods that are the subject of their way into the country: '9,000 tonnes came in last year, chiefly from Peru'."""
    found = _CAME.match(view.text, figure.end - view.start) if figure.kind in {"measure", "money"} else None
    if found is None or NO_GOODS.search(found["what"] or ""):
        return None
    origins = [p for p in places_in(view) if p.start > figure.end and p.prep in {"from", "among"} and p.code != home]
    if not origins and ABROAD.search(view.text, figure.end - view.start) is None:
        return None
    goods = clean_goods(found["what"], view) if found["what"] else labelled_goods(line_label(view))
    goods = goods or set_before(view, view.text[: figure.start - view.start]) or memory.trade.commodity
    if goods is None:
        return None
    told: dict[str, object] = {"reporter": home, "partner": "WLD", "flow": "import", "commodity": goods}
    return told | {"measure": measure_told(figure), "share_of": None}
