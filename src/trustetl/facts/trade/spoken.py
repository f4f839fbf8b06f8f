"""Trade told without its nouns: 'buys 70 per cent of its medicines abroad', 'spent $5 billion on imported fuel',
'Germany bought Chilean copper worth $2 billion'.
"""

from __future__ import annotations

import re

from trustetl.facts.language.trade_words import ABROAD, any_of, trade_words
from trustetl.facts.language.value_periods import DURATIONS, is_value
from trustetl.facts.language.view import AUXILIARIES, PREPOSITIONS, View
from trustetl.facts.trade.goods import TRADER_OF, WHEN, clean_goods
from trustetl.facts.trade.named import NO_GOODS, bought_worth, market_told, share_of_named_flow
from trustetl.facts.trade.parties import Place, places_in
from trustetl.facts.trade.spent import spent_on_imports
from trustetl.facts.trade.went import share_by_way
from trustetl.facts.trade.words import HEDGED, dealer_before, governor, is_share, measure_told, reach
from trustetl.lexicon import WORLD, find_countries
from trustetl.model import Figure

OF_GOODS = re.compile(
    r"^\s*(?:(?:worth|in\s+value)\s+)?(?:of\s+|(?=(?:all|the|our|its|their)\s))(?:(?:all|the|its|our|their|his)\s+)*(?P<what>[^,.;:()]+?)\s*"
    r"(?=\b(?:is|are|was|were|that|which|from|abroad|overseas|in|at|each|every|last|this|now|on|through|by|to|"
    r"during)\b|[,.;:()]|$|\d)",
    re.IGNORECASE,
)
SOURCED = re.compile(rf"\b(?P<verb>{any_of('sourcing')})\s+(?:in\s+)?{HEDGED}$", re.IGNORECASE)
BOUGHT_IN = re.compile(rf"\b(?:buy|buys|bought|buying)\s+in\s+{HEDGED}$", re.IGNORECASE)
BROUGHT_IN = re.compile(rf"\b(?P<verb>(?:bring|brings|brought|ship|ships|shipped)\s+in)\s+{HEDGED}$", re.IGNORECASE)
SOLD = re.compile(rf"\b(?P<verb>{any_of('selling')})\s+{HEDGED}$", re.IGNORECASE)
WORTH = re.compile(
    rf"\b(?:worth|valued\s+at|for|at\s+a\s+(?:cost|value|price)\s+of|to\s+the\s+value\s+of)\s+{HEDGED}$", re.IGNORECASE
)
COUNTED_FROM = re.compile(r"^(?P<what>)\s*from\s+(?:the\s+)?", re.IGNORECASE)
BOUGHT_FROM = re.compile(
    r"^\s*(?:worth\s+)?(?:of|in)\s+(?P<what>[^,.;:()]+?(?:(?:,\s[\w-]+(?:\s[\w-]+)?){1,4}\s(?:and|or)\s[\w-]+(?:\s[\w-]+)?)?)"
    r"\s+(?:(?:an?|per|each|every)\s+(?:year|month|day)\s+)?from\s+(?:the\s+)?",
    re.IGNORECASE,
)
SELLS = re.compile(rf"(?<![\w-])(?P<verb>{any_of('selling')})\s+", re.IGNORECASE)
BOUGHT = re.compile(rf"(?<![\w-])(?P<verb>{any_of('buying')})\s+", re.IGNORECASE)
MET = re.compile(rf"\b(?:meets?|met|meeting|covers?|covered|satisf(?:y|ies|ied)|fills?)\s+{HEDGED}$", re.IGNORECASE)
MET_BY = re.compile(r"\b(?:is|are|was|were|being)\s+(?:\w+\s+)?(?:met|covered|satisfied|filled)\b", re.IGNORECASE)
BY_IMPORTS = re.compile(
    r"\b(?:through|by|via|with|from|by\s+way\s+of)\s+(?:\w+\s+)?(?:imports?|importing)\b", re.IGNORECASE
)
DEALT = re.compile(rf"(?<![\w-])(?P<verb>{any_of('sourcing', 'selling')})\s+{HEDGED}$", re.IGNORECASE)
GOODS_WORTH = re.compile(
    rf"(?<![\w-])(?P<verb>{any_of('sourcing', 'selling')})\s+(?P<what>[^,.;:\d]{{3,40}}?)\s+"
    rf"(?:worth|valued\s+at|for)\s+{HEDGED}$",
    re.IGNORECASE,
)
WORTH_ABROAD = re.compile(
    rf"^\s*(?:worth\s+of|of|in)\s+(?P<what>it|them|[a-z][^,.;:()\d]{{2,40}}?)\s+(?:{ABROAD.pattern})", re.IGNORECASE
)
NEED = r"(?:needs?|demand|requirements?|consumption|supply|supplies|use|uses)"


def spoken_trade(view: View, figure: Figure, home: str | None) -> dict[str, object] | None:
    """The row of a figure whose sentence says by its verbs that goods were bought or sold across a border."""
    if figure.kind not in {"money", "percent", "measure", "count", "ratio"} or figure.per not in {None, *DURATIONS}:
        return None
    if figure.kind == "count":
        return _sent_abroad(view, figure, home) or _bought_from(view, figure, home)
    ways = (
        _sent_abroad,
        spent_on_imports,
        _worth_abroad,
        _bought_abroad,
        _bought_of,
        _bought_from,
        _sold_to,
        share_of_named_flow,
        market_told,
        bought_worth,
        share_by_way,
    )
    return next((values for way in ways if (values := way(view, figure, home)) is not None), None)


def _bought_abroad(view: View, figure: Figure, home: str | None) -> dict[str, object] | None:
    """'Kenya buys about 70 per cent of its medicines abroad', 'we source two tonnes of it from other countries'."""
    i = view.index[figure]
    stop = view.tokens[view.clause_end(i) - 1].end
    tail = view.text[figure.end - view.start : stop - view.start]
    head = view.text[: figure.start - view.start]
    goods = OF_GOODS.match(tail)
    if goods is None or NO_GOODS.search(goods.group("what")):
        return None
    verb = SOURCED.search(head) or BROUGHT_IN.search(head) or SOLD.search(head)
    passive = re.search(
        r"\b(?:is|are|was|were|be|been|being)\s+(?:still\s+|now\s+|\w+ly\s+)?"
        r"(?P<verb>(?:brought|shipped|flown|trucked)\s+in|bought|sourced|procured|purchased|obtained|imported|sold|shipped|"
        r"exported|(?:supplied|provided|delivered)(?=\s+by))\b|\b(?:has|have|had)\s+to\s+(?P<way>come)(?=\s+from\b)",
        tail,
        re.IGNORECASE,
    )
    goes = "to" if verb is not None and verb.re is SOLD else "from"
    there = any(p.prep == goes and figure.end <= p.start < stop and p.code != home for p in places_in(view))
    abroad = ABROAD.search(tail) is not None or (
        there and verb is not None and not NO_GOODS.search(goods.group("what"))
    )
    met = MET.search(head) or MET_BY.search(tail) if BY_IMPORTS.search(tail) else None
    bought = verb is not None and verb.re is not SOLD
    if verb is not None and re.match(r"(?:im|ex)port", verb.group("verb"), re.IGNORECASE):
        abroad = True
    elif met is not None:
        abroad = bought = True  # 'meets 60 per cent of its needs through imports'
    elif verb is None and passive is not None:
        word = (passive.group("verb") or passive.group("way")).lower()
        bought = word not in {"sold", "shipped", "exported"}
        given = any(p.prep == "by" and figure.end <= p.start < stop and p.code != home for p in places_in(view))
        brought = bought and any(p.prep == "from" and figure.end <= p.start < stop for p in places_in(view))
        abroad = abroad or brought or given or word in {"imported", "exported"}
    elif verb is None:
        return None
    from_there = any(
        re.search(r"\bfrom\s+(?:the\s+)?$", view.slice(figure.end, p.start) + " ")
        for p in places_in(view)
        if figure.end < p.start < stop
    )
    brought_in = figure.kind == "measure" and from_there and BROUGHT_IN.search(head) is not None
    inward = BOUGHT_IN.search(head) is not None or brought_in
    worth = there and goods.group().lstrip().startswith("worth") and not bought
    if ((figure.kind == "money" and not worth) or not abroad) and not inward:
        return None
    if verb is not None and re.match(r"(?:im|ex)port", verb.group("verb"), re.IGNORECASE) and not is_share(figure):
        return None  # the plain case: 'imports 5 tonnes of maize'
    places = places_in(view)
    begin = view.tokens[view.clause_start(i)].start
    subject = next(
        (p for p in reversed(places) if begin <= p.start and p.end <= figure.start and p.prep not in PREPOSITIONS),
        None,
    )
    until = min([stop, *(f.start for f in view.figures if f.start > figure.end and is_value(f))])
    other = next((p for p in places if figure.end <= p.start < until and p.prep in {"from", "to", "by"}), None)
    whole = re.sub(r"^[\w’' ]*[’']s?\s+", "", goods.group("what")).strip()
    what = re.sub(rf"^(?:[a-z]+\s+)?{NEED}\s+(?:for|of)\s+(?:the\s+)?|\s+{NEED}$", "", whole, flags=re.IGNORECASE)
    owner = next((p for p in places if p.owner and p.prep not in _PARTNERS and figure.end <= p.start < stop), None)
    if re.match(r"what\b", what) and (trader := TRADER_OF.search(view.text)) is not None:
        what = trader.group("what").strip()  # 'a net importer of tin, buying 45% of what it uses abroad'
    if not what or re.match(r"(?:which|whom|it|them|this|these|that|those|what|all)\b", what, re.IGNORECASE):
        return None
    reporter = subject.code if subject is not None else owner.code if owner is not None else home
    return {
        "reporter": reporter,
        "partner": other.code if other is not None and other.code != reporter else "WLD",
        "flow": "import" if bought else "export",
        "commodity": re.sub(
            r"\s+(?:we|it|they|that|which|ha[sd]|have|imported|bought|sold|used|needed|and\s+(?:nearly|almost|all|most|about|half|its|our))\b.*$",
            "",
            what,
        ),
        "measure": measure_told(figure),
        "share_of": whole if is_share(figure) else None,
    }


_PARTNERS = frozenset({"to", "from", "by"})
"""What leads to the other side: 'sent to Chilean mills'."""


def _worth_abroad(view: View, figure: Figure, home: str | None) -> dict[str, object] | None:
    """'it bought cloth worth $14 million abroad', 'we sold $3 million worth of cloth overseas'."""
    head = view.text[: figure.start - view.start]
    tail = view.text[figure.end - view.start :]
    if figure.kind != "money":
        return None
    found, behind = GOODS_WORTH.search(head), WORTH_ABROAD.match(tail)
    if found is not None and re.match(rf"\s*(?:from\s+)?(?:{ABROAD.pattern})", tail, re.IGNORECASE):
        what = found.group("what")
    elif behind is not None and (found := DEALT.search(head)) is not None:
        what = behind.group("what")
    else:
        return None
    begin = view.tokens[view.clause_start(view.index[figure])].start
    subject = next(
        (p for p in places_in(view) if begin <= p.start and p.end - view.start <= found.start() and p.prep != "in"),
        None,
    )
    return {
        "reporter": subject.code if subject is not None else home,
        "partner": "WLD",
        "flow": "import" if found.group("verb").lower() in trade_words("sourcing") else "export",
        "commodity": what if what in {"it", "them"} else clean_goods(what, view),
        "measure": "value",
        "share_of": None,
    }


def _bought_of(view: View, figure: Figure, home: str | None) -> dict[str, object] | None:
    """'The Netherlands bought Kenyan roses worth $5 million', 'Pakistan takes 35% of Kenya's tea'."""
    i = view.index[figure]
    begin = view.tokens[view.clause_start(i)].start
    places = places_in(view)
    head = view.text[: figure.start - view.start]
    owned: Place | None = None
    buyer: Place | None = None
    what = ""
    verb = governor(view, i)
    goods = OF_GOODS.match(view.text[figure.end - view.start :])
    if verb is not None and verb.place is not None and goods is not None and verb.is_one_of("buying"):
        first = figure.end + goods.start("what")
        owned = next((p for p in places if p.owner and first <= p.start <= first + 4), None)
        if owned is not None:
            buyer = verb.place
            what = view.slice(owned.end, figure.end + goods.end("what"))
    elif WORTH.search(head) is not None and figure.kind == "money":
        for found in BOUGHT.finditer(head):
            at = view.start + found.end()
            owned = next((p for p in places if p.owner and at <= p.start <= at + 4), None)
            worth = WORTH.search(head)
            between = view.text[found.end() : figure.start - view.start]
            if (
                owned is None
                or worth is None
                or any(is_value(f) and at < f.start < figure.start for f in view.figures)
                or "," in between
            ):
                continue
            noun = next((j for j, t in enumerate(view.tokens) if t.start >= view.start + found.start("verb")), 0)
            subject = view.noun_before(noun)
            buyer = next(
                (p for p in places if subject is not None and subject.start <= p.start < subject.end), None
            ) or next((p for p in places if begin <= p.start < view.start + found.start("verb")), None)
            what = view.slice(owned.end, view.start + worth.start())
    what = re.sub(r"^[’']s?\s+", "", what).strip(" ,.")
    if owned is None or buyer is None or not what or buyer.code == owned.code:
        return None
    if re.search(r"\b(?:imports?|exports?)$", what, re.IGNORECASE):
        what = re.sub(r"\s*\b(?:imports?|exports?)$", "", what, flags=re.IGNORECASE)
        if not what:
            return None
    sold = owned.code == home or (buyer.code != home and verb is not None)
    return {
        "reporter": owned.code if sold else buyer.code,
        "partner": buyer.code if sold else owned.code,
        "flow": "export" if sold else "import",
        "commodity": what,
        "measure": measure_told(figure),
        "share_of": f"{owned.code} exports of {what}" if is_share(figure) else None,
    }


def _worth_from(view: View, figure: Figure, home: str | None) -> dict[str, object] | None:
    """'Brazil bought machines worth $9 billion from Germany'."""
    found = GOODS_WORTH.search(view.text[: figure.start - view.start]) if figure.kind == "money" else None
    if found is None or found.group("verb").lower() not in trade_words("sourcing"):
        return None
    stop = reach(view, figure)
    seller = next((p for p in places_in(view) if p.prep == "from" and figure.end <= p.start < stop), None)
    at = view.start + found.start()
    buyers = [p for p in places_in(view) if p.end <= at and not p.owner and p.prep not in {"in", "of", "from", "to"}]
    ours = re.search(r"\b(?:we|it|country|nation)\s*$", view.text[: found.start()], re.IGNORECASE)
    buyer = buyers[-1].code if buyers and buyers[-1].end >= at - 8 else home if ours else None
    parted = any(
        is_share(f) and f.start > figure.end and _OF_THEM.match(view.text, f.end - view.start) for f in view.figures
    )
    other = seller.code if seller is not None else WORLD if parted else None
    if other is None or buyer is None or buyer == other:
        return None
    return _between(buyer, other, home) | {
        "commodity": clean_goods(found.group("what"), view),
        "measure": "value",
        "share_of": None,
    }


_OF_THEM = re.compile(r"\s*(?:of\s+)?(?:them|it|these|those|which)\b[^;.]{0,30}?\bfrom\s")
"""Behind a part of the goods: they come from several countries."""


def _between(buyer: str, seller: str, home: str | None) -> dict[str, object]:
    """A purchase as trade of the text's own country: what another buys from it is its export."""
    sold = seller == home
    told: dict[str, object] = {"reporter": seller if sold else buyer, "partner": buyer if sold else seller}
    return told | {"flow": "export" if sold else "import"}


def _bought_from(view: View, figure: Figure, home: str | None) -> dict[str, object] | None:
    """'Brazil bought $9 billion in goods from Germany', 'we buy 4 million tonnes of gas from Qatar'."""
    verb = governor(view, view.index[figure])
    tail = view.text[figure.end - view.start :]
    if (worth := _worth_from(view, figure, home)) is not None:
        return worth
    goods = COUNTED_FROM.match(tail) if figure.kind == "count" else BOUGHT_FROM.match(tail)
    if verb is None or goods is None or is_share(figure) or verb.verb not in trade_words("sourcing"):
        return None
    seller = next(
        (p for p in places_in(view) if p.prep == "from" and 0 <= p.start - figure.end - goods.end() <= 4), None
    )
    ours = verb.noun is None or verb.noun.text.lower() in {"we", "country", "nation", "government", "it"}
    buyer = verb.place.code if verb.place is not None else home if ours else None
    if seller is None or buyer is None or buyer == seller.code:
        return None
    what = WHEN.sub("", goods.group("what").strip()) or figure.unit
    return _between(buyer, seller.code, home) | {
        "commodity": None if what == "goods" else what,
        "measure": measure_told(figure),
        "share_of": None,
    }


def _sold_to(view: View, figure: Figure, home: str | None) -> dict[str, object] | None:
    """'Ethiopia sold Kenya power worth $5 million', 'Chile ships 4 million tonnes of copper to China a year'."""
    if is_share(figure):
        return None
    stop = reach(view, figure)
    head = view.text[: figure.start - view.start]
    places = places_in(view)
    found = next(iter(reversed(list(SELLS.finditer(head)))), None)
    if (
        found is None
        or "," in head[found.end() :]
        or any(view.start + found.end() <= f.start < figure.start for f in view.figures)
    ):
        return None
    seller = dealer_before(view, view.start + found.start("verb"))
    inner = next((p for p in places if 0 <= p.start - (view.start + found.end()) <= 4 and not p.owner), None)
    behind = next((p for p in places if view.start + found.end() <= p.start < stop and p.prep == "to"), None)
    ours = _TO_US.match(head, found.end()) if inner is None else None
    buyer = inner.code if inner is not None else home if ours else behind.code if behind is not None else None
    own = _OURS.search(head[: found.start("verb")])
    sold_by = seller.code if seller is not None else home if own is not None else None
    if sold_by is None or buyer is None or buyer == sold_by:
        return None
    worth = WORTH.search(head)
    goods = OF_GOODS.match(view.text[figure.end - view.start :])
    if worth is not None and figure.kind == "money":
        if head[: worth.start()].split()[-1].lower() in AUXILIARIES:
            return None  # 'Peru's exports to Chad were worth …' sells nothing
        begin = inner.end if inner is not None else view.start + (ours.end() if ours is not None else found.end())
        what = re.sub(r"\s+to\s+.*$", "", view.slice(begin, view.start + worth.start()))
    elif goods is not None:
        what = goods.group("what").strip()
    elif inner is not None or ours is not None:
        what = ""  # 'Peru sold Chad $9 million'
    else:
        return None
    if NO_GOODS.search(what):
        return None
    # under 'Peru's position', in a brief on another market, Peru speaks for itself
    over = view.statement.section[-1] if view.statement.section else ""
    imported = buyer == home and not any(code == sold_by for _, _, code in find_countries(over.title()))
    return {
        "reporter": buyer if imported else sold_by,
        "partner": sold_by if imported else buyer,
        "flow": "import" if imported else "export",
        "commodity": what or None,
        "measure": measure_told(figure),
        "share_of": None,
    }


_OURS = re.compile(r"\b(?:[Ww]e|[Tt]he\s+country)\s+(?:(?:have|has|had|also|now|\w+ly)\s+)*$")
_TO_US = re.compile(r"(?:us|the\s+(?:country|kingdom|island|nation|bloc))\s+(?!of\b)", re.IGNORECASE)
"""The own country as the one that is sold to."""


def _sent_abroad(view: View, figure: Figure, home: str | None) -> dict[str, object] | None:
    """'the industry sent 165 million cartons abroad', 'we sell 40,000 tonnes overseas', 'sold $4 million abroad'."""
    if figure.kind not in {"count", "measure", "money"}:
        return None
    head = view.text[: figure.start - view.start]
    tail = view.text[figure.end - view.start :]
    sold, bought = SOLD.search(head), SOURCED.search(head)
    if re.match(rf"\s*(?:{ABROAD.pattern})", tail, re.IGNORECASE) is None or (sold is None and bought is None):
        return None
    return {
        "reporter": home,
        "partner": "WLD",
        "flow": "export" if sold is not None else "import",
        "commodity": figure.unit if figure.kind == "count" else None,
        "measure": measure_told(figure),
        "share_of": None,
    }
