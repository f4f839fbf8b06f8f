"""Figures whose nearest words speak of something else than the trade that they are of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from trustetl.facts.language.clauses import over_hedges, verb_at
from trustetl.facts.language.topics import TRADE, WEAK_RULES, Anchor, Cue
from trustetl.facts.language.trade_words import any_of
from trustetl.facts.language.view import AUXILIARIES, View
from trustetl.facts.trade.goods import MODALS, clean_goods
from trustetl.facts.trade.markets import RANKED, ranked_as
from trustetl.facts.trade.parties import places_in
from trustetl.facts.trade.resumed import sold_abroad
from trustetl.facts.trade.rows import TradeState
from trustetl.facts.trade.words import HEDGED
from trustetl.lexicon import rows_of
from trustetl.model import Figure

MAIN_ITEMS = re.compile(
    r"^\)[^.;]*\b(?:are|were|was|is|remain(?:s|ed)?)\s+(?:[\w’'-]+\s+){1,6}?(?P<flow>(?:ex|im)ports?)\b", re.IGNORECASE
)
"""'Garments ($16 million), yarn ($12 million) and lace ($4 million) were the main items of textile exports'."""


def past_apposition(view: View, figure: Figure, anchor: Anchor, cues: Sequence[Cue]) -> Anchor:
    """The flow that a figure is of where an apposition speaks of something else: 'Exports to Peru, our largest market,
    rose 11 per cent', 'Imports, all that we buy abroad, were $9 million'.
    """
    if anchor.cue is None or anchor.rule != "<cue> … <figure>" or anchor.topic in TRADE:
        return anchor
    at = over_hedges(view, view.index[figure])
    while view.word_at(at) in {"to", "by", "at"} or view.word_at(at - 1) in AUXILIARIES:
        at -= 1
    if anchor.topic != "market" and not (view.is_verb(at) and view.tokens[at - 1].text == ","):
        return anchor
    begin = view.tokens[view.clause_start(view.index[figure])].start
    flows = [
        c
        for c in cues
        if c.topic in {"import", "export", "trade"} and c.part == "noun" and begin <= c.start < anchor.cue.start
    ]
    if (
        not flows
        or "," not in view.slice(anchor.cue.end, figure.start)
        or "," not in view.slice(flows[-1].end, anchor.cue.start)
    ):
        return anchor
    return Anchor(flows[-1].topic, anchor.rule, flows[-1])


_NAMED_BALANCE = re.compile(
    r"\b(?:(?:trade|trading|commercial|external)\s+)?(?:balance|deficit|surplus|shortfall|gap)\s+(?:in|on|between|of)\s+(?P<what>[^,;:.\d]{2,50}?)$",
    re.IGNORECASE,
)


def of_balance(view: View, anchor: Anchor) -> Anchor:
    """The balance that a flow is only named in: 'the deficit in wheat trade', 'the gap between imports and exports'."""
    cue = anchor.cue
    if cue is None or anchor.topic not in {"trade", "import", "export"} or not view.start <= cue.start < view.end:
        return anchor
    found = _NAMED_BALANCE.search(view.text[: cue.end - view.start])
    if found is None:
        return anchor
    first = next(k for k, t in enumerate(view.tokens) if t.end > view.start + found.start("what"))
    if any(view.is_verb(k) for k, t in enumerate(view.tokens[first:], first) if t.end <= cue.start):
        return anchor
    head = view.text[found.start() : found.start("what")].rstrip()
    words = re.sub(r"\s+\w+$", "", head)
    start = view.start + found.start()
    return Anchor("balance", anchor.rule, Cue(start, start + len(words), words.lower(), "balance", "noun"))


THEY_CAME_TO = re.compile(
    r"(?:^|[,;]\s|\d{4}\s)\W*they\s+(?:have\s+|had\s+)?(?:\w+ly\s+)?(?:brought|came|amounted|totalled|totaled|reached|rose|fell|grew|"
    rf"dropped|climbed|stood|hit|exceeded|topped|were\s+worth|slipped|cost|costs|{any_of('earning')})\s+(?:(?:the\s+country|us)\s+)?(?:in\s+|to\s+|by\s+|at\s+)?{HEDGED}$",
    re.IGNORECASE,
)
"""'Exports consist of cloth. In 2024 they brought $2 million'."""
BRING_THEM = re.compile(
    r"\b(?:raise|lift|bring|cut|reduce|increase|double|push|boost|get|keep|hold|expand|lower|take|grow|raising|bringing|"
    r"cutting|lifting)\s+(?P<what>them|it|this|these)\s+(?:back\s+)?(?:to|below|above|under|by|past|beyond|at)\s+"
    + HEDGED
    + "$"
)


_EXCEEDS = re.compile(
    r"\b(?P<flow>(?:im|ex)ports)\b[^.;]{0,60}?\s(?:exceed(?:s|ed)?|outstrip(?:s|ped)?|surpass(?:es|ed)?|outweigh(?:s|ed)?|"
    r"(?:were|are|was)\s+(?:higher|larger|greater)\s+than|top(?:s|ped)?)\s+(?:its\s+|their\s+|the\s+|our\s+)?(?:im|ex)ports\b[^.;]{0,40}?\sby\s+"
    + HEDGED
    + "$",
    re.IGNORECASE,
)
"""'Imports of tin exceeded exports by $9 million': a balance."""


def told_as_trade(view: View, figure: Figure, anchor: Anchor, cues: Sequence[Cue], state: TradeState) -> Anchor:
    """The flow behind words that may speak of something else: 'Sales reached …' after a headline on exports, 'earned …
    from exports', 'tea exports added …'.
    """
    if (balance := of_balance(view, anchor)) is not anchor:
        return balance
    if (more := _EXCEEDS.search(view.slice(view.start, figure.start) + " ")) is not None and figure.kind == "money":
        start, end = view.start + more.start("flow"), view.start + more.end("flow")
        cue = Cue(start, end, more["flow"].lower(), "balance", "noun")
        return Anchor("balance", "<flow> exceeded <flow> by <figure>", cue)
    brought = BRING_THEM.search(view.text[: figure.start - view.start])
    if (
        brought is not None
        and state.flow in {"import", "export"}
        and (figure.kind != "measure" or brought.group("what") != "it")
    ):
        return Anchor(state.flow, "<verb> it to <figure>", None)  # 'to bring them below 9 tonnes'
    going_on = next((f for f in (state.flow, state.about) if f in {"import", "export"}), None)
    told = anchor.topic not in TRADE and going_on is not None and figure.kind in {"money", "percent"}
    if told and THEY_CAME_TO.search(view.text[: figure.start - view.start]) and not places_in(view):
        return Anchor(going_on, "<cue> … <figure>", None)
    listed = MAIN_ITEMS.search(view.text[figure.end - view.start :])
    if anchor.topic is None and listed is not None and view.word_at(view.index[figure] - 1) == "(":
        at_cue = figure.end + listed.start("flow")
        return next((Anchor(c.topic, "<figure> … <cue>", c) for c in cues if c.end > at_cue), anchor)
    if figure.kind not in {"money", "percent", "measure"} and not (figure.kind == "ratio" and figure.change):
        return anchor
    weak = anchor.topic not in TRADE or anchor.rule in WEAK_RULES
    abroad = sold_abroad(view, figure) if weak else None
    if abroad is not None and anchor.rule in {"<cue> … <figure>", "no cue", *WEAK_RULES}:
        return Anchor(abroad.topic, "<cue> … <figure>", abroad)
    if anchor.cue is None:
        return anchor
    at = next((i for i, t in enumerate(view.tokens) if t.start >= anchor.cue.start), 0)
    flow = flow_of_rank(view, state.flow or state.about)
    if flow is not None and anchor.topic == "market" and places_in(view):
        return Anchor(flow, "<figure> of <flow before>", None)
    if anchor.topic in {"market", "receipts"} and anchor.cue.words in {
        "sales",
        "earnings",
        "shipments",
        "revenue",
        "revenues",
        "proceeds",
        "receipts",
    }:
        flow = state.flow if state.flow in {"import", "export"} else state.about
        first = view.word_at(at - 1) if at else ""
        bare = at == 0 or first in {"total", "overall", "annual", "these", "the", "and", "but", "while", ","}
        bare = bare or first == ":" or _of_goods_told(view, anchor.cue, state)
        bare = bare and view.word_at(at + 1) not in {
            "of",
            "from",
        }  # 'sales of tickets', 'earnings of fishers' are their own
        if flow == "export" and state.commodity is not None and bare and "<cue>" in anchor.rule:
            return Anchor(flow, anchor.rule, anchor.cue)
    raised = anchor.topic == "receipts" and anchor.cue.part == "verb" and view.word_at(at + 1) in {"them", "it", "this"}
    if raised and state.flow in {"import", "export"}:
        return Anchor(state.flow, "<verb> it to <figure>", None)  # 'to raise them to $9 million'
    if anchor.cue.part == "verb" and anchor.topic == "budget":
        before = [c for c in cues if c.topic in {"import", "export"} and 0 <= anchor.cue.start - c.end <= 1]
        if before and before[-1].part == "noun":
            return Anchor(before[-1].topic, anchor.rule, before[-1])
    return anchor


def _of_goods_told(view: View, cue: Cue, state: TradeState) -> bool:
    """Whether what was earned is named by its owner and the goods that the text is about: 'Chile's tin revenue'."""
    goods = clean_goods(view.text[: cue.start - view.start], view)
    return goods is not None and goods.lower() in {str(g).lower() for g in (state.commodity, state.goods, state.titled)}


def flow_of_rank(view: View, flow: str | None) -> str | None:
    """The flow that a statement goes on with which ranks countries as its markets or its sources."""
    found = RANKED.search(view.text)
    if found is None or flow is None:
        return None
    named = ranked_as(found)
    return named if flow in {named, "balance", "trade"} else None


def as_said(view: View, anchor: Anchor) -> Anchor:
    """An anchor whose cue is the verb that it is here: 'we import 9 tonnes', which may be a noun elsewhere."""
    cue = anchor.cue
    if cue is None or cue.part != "noun" or cue.words not in {"import", "imports", "export", "exports"}:
        return anchor
    i = next((k for k, t in enumerate(view.tokens) if t.start == cue.start), None)
    if i is None or not (verb_at(view, i) or view.word_at(i - 1) in MODALS):
        return anchor
    moves = view.is_verb(i + 2) or any(t.low in _TO_DO for t in view.tokens[i + 2 : i + 3])
    if view.word_at(i + 1) == "to" and moves and view.word_at(i - 1) not in MODALS:
        return anchor  # 'expects wool exports to reach …'
    return replace(anchor, cue=replace(cue, part="verb"))


_TO_DO = frozenset(row["form"] for row in rows_of("changes")) | frozenset(
    "be become bring come continue double earn exceed fetch go halve hit keep move near pass pick quadruple reach "
    "rebound recover remain resume return slow stay surpass top total treble triple".split()
)
"""What exports may be expected 'to' do, in the base form."""
