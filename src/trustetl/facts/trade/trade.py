"""Imports, exports, balances and positions (the vocabulary of UN Comtrade)."""

from __future__ import annotations

import re
from dataclasses import replace

from trustetl.facts.language.clauses import in_abbreviation
from trustetl.facts.language.topics import Anchor, Cue
from trustetl.facts.language.trade_words import any_of
from trustetl.facts.language.value_periods import ValuePeriod
from trustetl.facts.language.view import View
from trustetl.facts.trade.anchors import as_said, flow_of_rank
from trustetl.facts.trade.goods import MAINLY, TRADER_OF, clean_goods, commodity_in, commodity_of
from trustetl.facts.trade.goods_told import (
    goods_fronted,
    goods_set_off,
    labelled_goods,
    line_label,
    measured_before,
    ranked_goods,
)
from trustetl.facts.trade.measures import measure_of
from trustetl.facts.trade.parties import places_in, reporter_and_partner
from trustetl.facts.trade.parts import PART
from trustetl.facts.trade.rows import IN_BRACKETS, TradeState, net_side, trade_fact
from trustetl.facts.trade.sequels import HAS_SHARE, buyer_of_them, goods_of_participle, turns_to
from trustetl.facts.trade.shares import holds_share
from trustetl.facts.trade.titles import goods_above, goods_over
from trustetl.facts.trade.turning import goods_measured
from trustetl.facts.trade.went import CONTAINERS, packed_goods
from trustetl.facts.trade.words import attached_place, governor, holder_of
from trustetl.lexicon import find_countries
from trustetl.model import Fact, Figure

POINTS_BACK = frozenset("these those this such there it its they their both".split())


def _returns(view: View, figure: Figure, cue: Cue | None, state: TradeState) -> bool:
    """Whether a statement without a country speaks again of all trade, which the text told of first, and not of that
    with the country before: 'Exports rose …', but not 'It bought …' or 'Bilateral trade fell …'.
    """
    if places_in(view) or cue is None or cue.part != "noun":
        return False
    if state.flow in {"trade", "balance"} or cue.topic not in {"import", "export"}:
        said = commodity_of(view, cue, figure)
        return said is not None and said == state.commodity
    return not _points_back(view, cue)


def _points_back(view: View, cue: Cue) -> bool:
    return any(view.word_at(k) in POINTS_BACK for k, t in enumerate(view.tokens) if t.start < cue.start)


def flow_fact(
    view: View,
    figure: Figure,
    anchor: Anchor,
    dated: ValuePeriod | None,
    state: TradeState,
    home: str | None,
    respective: str | None = None,
    before: Fact | None = None,
) -> tuple[Fact, TradeState]:
    """A row for a figure of imports, exports, trade or balance, and the state that later statements inherit;
    ``before`` is the row read last.
    """
    anchor = as_said(view, anchor)
    topic = anchor.topic or state.flow or "trade"
    at = anchor.cue.start if anchor.cue is not None and view.start <= anchor.cue.start < view.end else figure.start
    tail = view.text[figure.end - view.start : figure.end - view.start + 60]
    head = view.text[max(0, figure.start - view.start - 60) : figure.start - view.start]
    share_of = None
    measure = measure_of(view, figure, anchor, topic)
    holder = measure == "share" and bool(re.search(r"(?:[’']s?|\b[A-Z]\w+)\s+share\b", head) or HAS_SHARE.search(head))
    reporter, partner, inferred = reporter_and_partner(
        view,
        topic,
        at,
        view.index[figure],
        home,
        (state.reporter, state.partner, state.flow),
        share_holder=holder,
        main=state.main,
    )
    here = anchor.cue if anchor.cue is not None and view.start <= anchor.cue.start < view.end else None
    national = here is not None and _of_all_goods(view, here) and not places_in(view)
    total = here is not None and topic in {"import", "export"} and _in_total(view, here)
    if total and partner == state.partner and state.pair is None and not places_in(view):
        partner = "WLD"
    if partner == state.partner and state.main == "WLD" and (national or _returns(view, figure, here, state)):
        partner = "WLD"
    if topic == "balance" and state.main == "WLD" and state.pair is None and partner == state.partner:
        # 'The trade deficit widened' behind a line on one market
        partner = "WLD" if not places_in(view) and here is not None and not _points_back(view, here) else partner
    if topic == "balance" and partner == "WLD" and before is not None and before.start == view.statement.start:
        # 'Peru exported $9 million to Chad and imported $4 million, a surplus of $5 million'
        told = before.values.get("flow") in {"import", "export"} and here is not None and before.rule != PART
        partner = str(before.values.get("partner") or partner) if told else partner
    if flow_of_rank(view, topic) is not None and home is not None:
        ranked = [p.code for p in places_in(view) if p.end <= figure.start and p.code != home]
        reporter, partner = (home, ranked[-1]) if ranked else (reporter, partner)
    listed = attached_place(view, view.index[figure])
    if (
        listed is not None
        and re.search(r"(?:\(|\bwith|:)$", listed[1]) is not None
        and listed[0].code != home
        and topic in {"import", "export"}
    ):
        # 'the main markets are the USA (27%), Kenya (12%) …'
        partner = listed[0].code
        measure = "share" if figure.kind == "percent" and figure.change is None else measure
        owner = next((p.code for p in places_in(view) if p.owner and p.code != partner), None)
        reporter = owner or home
    verb = governor(view, view.index[figure]) if measure == "share" else None
    if (
        verb is not None
        and verb.place is not None
        and verb.place.code != home
        and verb.is_one_of("holding", "buying", "selling")
        and (
            re.match(r"\s*of\s+(?:our|its|their|these|those|the\s+country[’']s|all|total|the)\s+(?!world)", tail)
            or re.match(rf"\s*of\s+{any_of('flow_measure')}\b", tail)
        )
    ):
        reporter, partner = home, verb.place.code  # 'Norway accounts for 5% of our imports'
    reporter, partner = buyer_of_them(view, figure, state, home) or (reporter, partner)
    flow = "import" if topic in {"supply", "purchase"} else topic
    cue = anchor.cue if anchor.cue is not None and view.start <= anchor.cue.start < view.end else None
    ranked_first = ranked_goods(view, cue, figure) if respective is None else None
    commodity = (
        ranked_first or commodity_of(view, cue, figure)
        if respective is None
        else clean_goods(re.sub(r"^.*\bof\s+", "", respective), view)
    )
    if commodity is None and (trader := TRADER_OF.search(view.text)) is not None:
        commodity = clean_goods(trader.group("what"), view)
    if commodity is None and respective is None and cue is None:
        commodity = commodity_in(view.statement.label or "")
    body = view.statement.text[view.statement.body - view.statement.start :]
    sent = cue is not None and cue.part == "verb" and cue.words in {"exported", "imported", "shipped"}
    if commodity is None and (sent or _OPENS_FLOW.match(body)):
        commodity = labelled_goods(line_label(view))
    if figure.kind == "count" and (figure.unit in CONTAINERS or commodity is None):
        commodity = packed_goods(view, figure)
    base = _base_of_supply(view, figure) if topic == "supply" and measure in {"share", "growth"} else None
    if measure == "share":
        share_of, inner = _whole(view, figure, flow)
        if base is not None and view.word_at(view.index[figure] + 1) != "of":
            share_of, inner = base, re.sub(r"\s+(?:volume|value|supply|market)\b.*$|\s+(?:in|at|on)\s+.*$", "", base)
        if inner and (topic == "supply" or (flow == "import" and commodity is None)):
            commodity = inner
        owner = next((p.code for p in places_in(view) if p.owner and figure.end <= p.start <= figure.end + 20), None)
        if owner is not None and flow == "trade" and owner != reporter:
            # '… or 11.5% of India's total trade': the owner of the whole reports
            reporter, partner = owner, reporter
        if (
            share_of is not None
            and flow in {"export", "import"}
            and re.search(r"\b(?:im|ex)port(?:s|ed)?\b", share_of, re.IGNORECASE)
            and (own := holder_of(view, figure)) is not None
        ):
            commodity = own
    if commodity in {"it", "them"} and measure == "share" and flow == "import":
        commodity = holder_of(view, figure) or commodity  # 'palm oil from Peru makes up 9% of it'
    if commodity is None and measure == "share":
        commodity = goods_of_participle(view, figure, before)
    if commodity is None and share_of and (dealt := DEALT_WHOLE.match(share_of)) is not None:
        commodity = clean_goods(dealt["what"], view)  # '58% of the tea that Peru exported'
    if commodity is None and measure == "value" and anchor.rule.startswith("<figure>"):
        commodity = holder_of(view, figure)  # 'Tea earned $9 million, or 4% of all exports'
    if (commodity or "").lower() in {"they", "those"}:
        commodity = state.commodity
    if commodity != "IT" and (commodity or "").lower() in {"it", "them", "this", "these", "resulting"}:
        commodity = state.commodity if state.spoken is None or find_countries(state.spoken) else state.spoken
    overall = cue is not None and _of_all_goods(view, cue)
    branch = OF_BRANCH.search(view.slice(view.start, figure.start)) is not None and flow in {"balance", "trade"}
    if state.titled is not None and (
        (commodity or "").lower() in {"sector", "industry"} or (commodity is None and branch and not overall)
    ):
        commodity = state.titled  # 'the sector ran a surplus of …'
    apart = goods_set_off(view, cue) or measured_before(view, cue) if commodity is None else None
    commodity = commodity or apart
    altogether = re.match(
        r"\s+(?:in\s+(?:all|total)|altogether|overall|worldwide|"
        r"(?:of\s+[a-z ]{3,40}?\s+)?to\s+the\s+world)\b(?!\s+market)",
        tail,
        re.IGNORECASE,
    )
    carried = commodity is None and not (share_of and flow == "trade") and not overall
    if carried:
        back = state.back_to(view, flow, partner, cue.words if cue is not None else "")
        commodity = (
            back
            or state.turned_in(view)
            or state.goods_of(flow)
            or goods_over(view.statement.section)
            or goods_above(view.statement.section)
        )
        commodity = commodity or state.titled or (goods_measured(view) if measure in {"value", "quantity"} else None)
    # goods that the sentence sets apart leave those of the text in place
    bracketed = (
        ranked_first is not None
        or (apart is not None and state.goods is not None)
        or view.word_at(view.index[figure] - 1) == "("
    )
    bare = all(p.code == reporter for p in places_in(view))
    drifted = carried and state.goods is not None and commodity not in {state.goods, None}
    left = cue is not None and LEFT.search(view.text[: cue.start - view.start])
    if flow == "balance" and drifted and cue is not None and cue.words.startswith("trade") and not left:
        commodity = None  # 'the trade surplus', where the text has left the goods that it began with
    goods, known = str(commodity or "").lower(), str(state.commodity or "").lower()
    other = not carried and "" not in {goods, known} and goods != known
    if bare and other and partner == state.partner and partner != state.pair:
        partner = "WLD"  # other goods than those that went to one country
    elif partner not in {"WLD", state.pair} and turns_to(view, cue, flow, partner, own_goods=other):
        partner = "WLD"
    listed_first = state.main is None and view.statement.kind in {"field", "item"}  # under 'Peru - Chad: trade facts'
    paired = (
        BOTH_WAYS.search(view.text) if flow == "trade" else (state.main == state.pair or listed_first) and not overall
    )
    clause = view.tokens[view.clause_start(view.index[figure])].start
    parted = before is not None and before.start == view.statement.start and before.figures[0].end <= clause
    if parted and other and before is not None and before.values.get("flow") != flow and partner != state.pair:
        # 'We bought figs, half of them from Peru, while our exports of wool earned $9 million'
        partner = partner if any(p.start >= clause for p in places_in(view)) else "WLD"
    if bare and altogether:
        partner = "WLD"
    elif bare and partner == "WLD" and reporter == home and state.pair is not None and paired:
        partner = state.pair
    if share_of is not None and anchor.rule == "<figure> is <verb>" and figure.change is None:
        commodity = goods_fronted(view) or commodity
        share_of = commodity  # 'Of the pills sold here, 70 per cent are imported'
    if share_of in {"it", "them"} and commodity is not None:
        share_of = f"{flow}s of {commodity}"
    if measure == "share" and partner == "WLD" and holds_share(before, view, reporter, home):
        reporter, partner = home, reporter  # 'Imports of gas rose to 9 tonnes; Peru had a share of 40%'
    values: dict[str, object] = {
        "reporter": reporter,
        "partner": partner,
        "flow": flow,
        "commodity": commodity,
        "measure": measure,
        "share_of": share_of,
    }
    if (side := net_side(view, cue, measure)) is not None:
        values |= {"flow": "balance", "position": side}
    fact = trade_fact(
        view,
        figure,
        dated,
        values,
        "inferred" if inferred or (carried and commodity) else "stated",
        f"{flow}: {anchor.rule}" + IN_BRACKETS * (bracketed and commodity != state.commodity),
    )
    if topic == "purchase" and commodity and re.match(r"^\d", commodity):
        commodity = None
    if measure == "share" and commodity and not holder:
        state = replace(state, commodity=state.commodity or commodity)
    keep = commodity if measure != "share" and figure.kind != "percent" else state.commodity
    if overall:
        keep, state = None, replace(state, commodity=None, turned=None)
    giver = governor(view, view.index[figure]) if keep in {"services", "Services"} else None
    mainly = here is not None and MAINLY.match(view.text[here.end - view.start :]) is not None
    if keep in {"services", "goods"} or mainly or (giver is not None and giver.is_one_of("holding")):
        keep = None  # all of them, of which the next statement need not speak
    state = state if bracketed else state.told(flow, keep)
    return fact, replace(
        state,
        pair=partner if flow == "trade" and reporter == home else state.pair,
        reporter=reporter,
        main=state.main or (partner if measure != "share" else None),
        partner=partner if measure != "share" else state.partner or "WLD",
        flow=flow,
        commodity=state.commodity
        if bracketed or (state.commodity and _aside_goods(state, partner))
        else keep or state.commodity,
        goods=state.goods or (keep if partner == "WLD" else None),
    )


_OPENS_FLOW = re.compile(r"\W*(?:imports?|exports?|sales|shipments|deliveries|purchases)\b", re.IGNORECASE)
OF_BRANCH = re.compile(r"\b(?:the|our|its)\s+(?:sector|industry|branch|trade)\s", re.IGNORECASE)
OVERALL = re.compile(
    r"\b(?:total|overall|merchandise|all|bilateral|two-way)\s+(?:(?:two-way|bilateral|merchandise|goods|foreign|outbound|inbound|external)\s+)*(?:trade|exports?|imports?|shipments)\b",
    re.IGNORECASE,
)
ACCOUNT = re.compile(
    r"\b(?:the|our|its)\s+(?:foreign\s+|external\s+)?trade\s+(?:account|balance)\b[^,;.:]*$", re.IGNORECASE
)
NATIONAL = re.compile(
    r"\b(?:our|national|(?:country|nation|\w+)[’']s)\s+(?:overall\s+|total\s+)?(?:foreign\s+)?"
    r"trade\s+(?:deficit|surplus|gap|balance)\b",
    re.IGNORECASE,
)


def _of_all_goods(view: View, cue: Cue) -> bool:
    """Whether a flow is named as that of all goods: 'total exports', 'two-way trade', 'the country's trade deficit'."""
    if cue.topic == "balance" and cue.words.startswith(("goods ", "merchandise ")):
        return True
    named = view.text[max(0, cue.start - view.start - 30) : cue.end - view.start]
    if re.match(r"\s+in\s+goods\b", view.text[cue.end - view.start :]):
        return True
    if cue.topic == "trade" and re.match(r"\s+between\b", view.text[cue.end - view.start :]):
        return clean_goods(_LEADING_GOODS.sub("", named[: len(named) - len(cue.words)])) is None
    if re.match(r"\s+(?:of|in)\s+[a-z]", view.text[cue.end - view.start :]) and cue.part == "noun":
        return False
    if cue.topic == "balance" and ACCOUNT.search(view.text[: cue.start - view.start]):
        return True
    whole = OVERALL.search(named) or NATIONAL.search(named)
    return whole is not None and whole.end() == len(named)


_LEADING_GOODS = re.compile(r"^.*(?:[.,;:]|\b(?:of|in|for|to|that|the|and|while|but)\b)\s*")
DEALT_WHOLE = re.compile(
    r"(?:all\s+)?(?:the|our|its|their)\s+(?:total\s+)?(?P<what>(?!goods\b|products\b)[a-z][\w-]*(?:\s[a-z][\w-]*){0,3}?)\s+"
    r"(?:(?:that|which)\s+[^,;:.\d]{0,30}?|(?:it|we|they|[A-Z]\w+)\s+)?(?:ex|im)port(?:s|ed)?\b"
)
"""Goods that a share is of, with the deed that they are dealt by."""
LEFT = re.compile(
    r"\b(?:leav(?:es|ing|e)|left|giv(?:es|ing)|gave|result(?:s|ed|ing)\s+in|mak(?:es|ing)|for)\s+(?:\w+\s+){0,3}$",
    re.IGNORECASE,
)


def _in_total(view: View, cue: Cue) -> bool:
    return (
        re.search(r"\b(?:total|overall)\s+(?:\w+\s+){0,2}$", view.text[: cue.start - view.start], re.IGNORECASE)
        is not None
    )


BOTH_WAYS = re.compile(r"\b(?:bilateral|two-way)\b", re.IGNORECASE)


def _aside_goods(state: TradeState, partner: str | None) -> bool:
    """Whether goods traded with one country stand beside those that the text is about: 'sales of crab to Korea'."""
    return state.commodity is not None and state.main == "WLD" and partner != "WLD"


def _whole(view: View, figure: Figure, flow: str) -> tuple[str | None, str | None]:
    """What a share is of, and the commodity named inside it: '… of India's total trade', '… of the EU's supply of
    heavy rare earths'.
    """
    head = view.text[: figure.start - view.start]
    i = view.index[figure]
    j = i + 1
    if view.word_at(j) == "of":
        words = []
        for token in view.tokens[j + 1 :]:
            if token.figure is not None and token.figure.kind in {"money", "percent"}:
                continue
            if (
                (token.text in ",.;:(" and not in_abbreviation(view, token.start))
                or token.low in {"which", "and", "while", "in", "came", "comes", "to", "from"}
                or (token.figure is not None)
            ):
                break
            words.append(token)
        text = view.slice(words[0].start, words[-1].end) if words else ""
        needs = re.match(
            r"(?:its|their|the\s+country[’']s|the(?=[^,]*\s(?:of|for)\s)|(?=(?:domestic|national|local)\s))\s*(?:(?:total|annual|overall|domestic|national)\s+)?(?:(?:demand|needs?|"
            r"requirements?|consumption|supply)\s+(?:for|of)\s+)?(.+)$",
            text,
            re.IGNORECASE,
        )
        if (
            needs is None
            and flow == "import"
            and text
            and re.search(r"\bimports?\s+(?:[\w%.]+\s+){0,4}$", head, re.IGNORECASE)
        ):
            return text, text  # 'imports more than 90% of the active ingredients (APIs) that it uses'
        if needs and flow == "import":
            return text, re.sub(r"\s+through\b.*$", "", needs.group(1)).strip()
        inner = re.search(
            r"\b(?:supply|imports|exports|consumption|demand|need|needs)\s+of\s+(.+)$", text, re.IGNORECASE
        )
        return text or None, inner.group(1).strip() if inner else None
    return {"import": "imports", "export": "exports", "trade": "total trade"}.get(flow), None


def _base_of_supply(view: View, figure: Figure) -> str | None:
    """What the percentage before is of: 'only 8% of the vaccines is made here; India supplied 41%'."""
    i = view.index[figure]
    for token in reversed(view.tokens[:i]):
        if token.figure is not None and token.figure.kind == "percent":
            j = view.index[token.figure]
            noun = view.noun_after(j + 1, words=8) if view.word_at(j + 1) == "of" else None
            return re.sub(r"^(?:the|all|our|its)\s+", "", noun.text) if noun is not None else None
    return None
