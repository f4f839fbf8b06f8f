"""Imports, exports, balances and positions (the vocabulary of UN Comtrade)."""

from __future__ import annotations

import re
from dataclasses import replace

from trustetl.facts.parties import places_in, reporter_and_partner
from trustetl.facts.periods import ValuePeriod
from trustetl.facts.topics import Anchor, Cue
from trustetl.facts.trade_rows import TradeState, trade_fact
from trustetl.facts.view import HEDGES, View
from trustetl.facts.wordlists import words_in
from trustetl.model import Fact, Figure

NOT_COMMODITY = words_in("trade_words")
"""Words around a commodity that are no part of its name: how much of it is traded, and with whom."""


POSITION = re.compile(
    r"\bnet[\s-]+(importer|exporter)s?\s+(?:of|in|for)\s+(?P<what>[^,.;:()]+?)(?=\s*(?:[,.;:()]|$|\bbut\b|"
    r"\band\s+a\s+net\b|\bwhile\b|\bin\s+\d{4}))",
    re.IGNORECASE,
)


def _clean_commodity(words: str, view: View) -> str | None:
    """A commodity as named, without country names, articles and words that say how trade is counted."""
    places = [view.slice(p.start, p.end).lower() for p in places_in(view)]
    kept = []
    for word in words.split():
        low = word.lower().strip(",.'’")
        low = re.sub(r"[’']s$", "", low)
        if (
            low in NOT_COMMODITY
            or low in {"the", "a", "an", "some", "such", "s"}
            or any(low == p or low in p.split() for p in places)
        ):
            continue
        kept.append(word)
    text = " ".join(kept).strip(" ,.-–’'")
    return text or None


def commodity_of(view: View, cue: Cue | None, figure: Figure) -> str | None:
    """What is traded: '<commodity> exports', 'imports of <commodity>', 'imported <commodity> worth', '<commodity>
    ($5 billion)'.
    """
    i = view.index.get(figure)
    if i is not None and view.word_at(i - 1) == "(" and i >= 2:
        noun = view.noun_before(i - 1)
        if noun is not None and not re.search(
            r"\b(?:imports?|exports?|trade|surplus|deficit)\b", noun.text, re.IGNORECASE
        ):
            return _clean_commodity(noun.text, view)
    if cue is None:
        return None
    j = i - 1 if i is not None else -1
    while j >= 0 and view.tokens[j].low in HEDGES and view.word_at(j) != "worth":
        j -= 1
    if cue.part == "verb" and j > 0 and view.word_at(j) == "worth" and view.tokens[j].end <= cue.start:
        goods = view.noun_before(j)  # 'Railway vehicles and parts worth … were exported'
        if goods is not None:
            return _clean_commodity(goods.text, view)
    if (
        i is not None
        and view.word_at(i + 1) == "of"
        and view.word_at(i + 2) in {"it", "them", "this"}
        and cue.part == "verb"
    ):
        return "it"
    head = next((j for j, t in enumerate(view.tokens) if t.end == cue.end or (t.start < cue.end <= t.end)), None)
    first = next((j for j, t in enumerate(view.tokens) if t.start >= cue.start), None)
    if head is None or first is None:
        return None
    if view.word_at(head + 1) == "of":
        noun = view.noun_after(head + 1, chain=True, words=8, clauses=False)
        if noun is not None:
            words = re.split(r"\s+(?:from|to|in|for|worth)\s+", noun.text)[0]
            found = _clean_commodity(words, view)
            if found and not re.fullmatch(r"(?:worth|about)?\s*", found):
                return found
    if cue.part == "verb":
        for j in (head,):
            nxt = view.noun_after(j, chain=True, words=8)
            if nxt is not None:
                return _clean_commodity(re.split(r"\s+(?:from|to|in|for|worth)\s+", nxt.text)[0], view)
            if j + 1 < len(view.tokens) and view.tokens[j + 1].figure is not None and view.word_at(j + 2) == "of":
                nxt = view.noun_after(j + 2, chain=False)
                if nxt is not None:
                    return _clean_commodity(nxt.text, view)
        return None
    noun = view.noun_before(first, chain=False)
    flows = {
        "import",
        "imports",
        "export",
        "exports",
        "trade",
        "shipments",
        "deficit",
        "surplus",
        "gap",
        "balance",
        "bill",
    }
    named = " ".join(w for w in cue.words.split()[:-1] if w not in flows)
    lead = (noun.text + " " if noun is not None and view.tokens[first].start - noun.end <= 2 else "") + named
    return _clean_commodity(lead, view)


def position_facts(view: View, home: str | None) -> list[Fact]:
    """'a net importer of most critical minerals': a position of the country that the clause speaks of."""
    facts = []
    for match in POSITION.finditer(view.text):
        at = view.start + match.start()
        places = [p for p in places_in(view) if p.end <= at]
        subject = next((p.code for p in places if p.prep not in {"from", "to", "with", "in", "on"}), None)
        reporter = subject or home
        what = match.group("what").strip()
        facts.append(
            Fact(
                "trade",
                {
                    "reporter": reporter,
                    "partner": "WLD",
                    "flow": "balance",
                    "commodity": _clean_commodity(what, view) or what,
                    "measure": "position",
                    "position": f"net_{match.group(1).lower()}",
                    "status": "actual",
                },
                view.statement.start,
                view.statement.end,
                view.statement.section,
                (),
                "stated" if subject else "inferred",
                "net <importer or exporter> of <commodity>",
            )
        )
    return facts


def flow_fact(
    view: View,
    figure: Figure,
    anchor: Anchor,
    dated: ValuePeriod | None,
    state: TradeState,
    home: str | None,
    respective: str | None = None,
) -> tuple[Fact, TradeState]:
    """A row for a figure of imports, exports, trade or balance, and the state that later statements inherit."""
    topic = anchor.topic or state.flow or "trade"
    at = anchor.cue.start if anchor.cue is not None and view.start <= anchor.cue.start < view.end else figure.start
    tail = view.text[figure.end - view.start : figure.end - view.start + 60]
    head = view.text[max(0, figure.start - view.start - 60) : figure.start - view.start]
    measure = "value"
    share_of = None
    if figure.kind in {"percent", "percentage_point"}:
        of_whole = re.match(r"\s*of\s+(?!which|these)", tail, re.IGNORECASE)
        grows = (figure.change is not None and not of_whole) or re.match(
            r"\s*(?:more|higher|lower|less|up|down|growth|rise|increase|fall|decline)\b", tail, re.IGNORECASE
        )
        shares = re.match(r"\s*(?:\([^)]*\)\s*)?of\b|\s*share\b", tail, re.IGNORECASE) or re.search(
            r"\bshares?\b", head, re.IGNORECASE
        )
        from_there = re.match(r"\s*(?:came|comes|come)\s+from|\s*from\b", tail, re.IGNORECASE)
        measure = "share" if (shares or from_there or topic == "supply") and not grows else "growth"
    elif figure.kind in {"measure", "count", "number"}:
        measure = "quantity"
    elif figure.kind == "ratio":
        measure = "growth"
    holder = measure == "share" and bool(re.search(r"[’']s?\s+share\b", head, re.IGNORECASE))
    reporter, partner, inferred = reporter_and_partner(
        view, topic, at, view.index[figure], home, (state.reporter, state.partner, state.flow), share_holder=holder
    )
    flow = "import" if topic in {"supply", "purchase"} else topic
    cue = anchor.cue if anchor.cue is not None and view.start <= anchor.cue.start < view.end else None
    commodity = (
        commodity_of(view, cue, figure)
        if respective is None
        else _clean_commodity(re.sub(r"^.*\bof\s+", "", respective), view)
    )
    if measure == "share":
        share_of, inner = _whole(view, figure, flow)
        if inner and (topic == "supply" or (flow == "import" and commodity is None)):
            commodity = inner
        owner = next((p.code for p in places_in(view) if p.owner and figure.end <= p.start <= figure.end + 20), None)
        if owner is not None and flow == "trade" and owner != reporter:
            # '… or 11.5% of India's total trade': the owner of the whole reports
            reporter, partner = owner, reporter
        if (
            share_of is not None
            and flow in {"export", "import"}
            and re.search(r"\b(?:imports?|exports?)\b", share_of, re.IGNORECASE)
            and (own := _holder(view, figure)) is not None
        ):
            commodity = own
    if commodity is not None and commodity.lower() in {"it", "them", "this", "these", "resulting"}:
        commodity = state.spoken
    carried = commodity is None and not (share_of and flow == "trade")
    if carried:
        commodity = state.commodity
    values: dict[str, object] = {
        "reporter": reporter,
        "partner": partner,
        "flow": flow,
        "commodity": commodity,
        "measure": measure,
        "share_of": share_of,
    }
    fact = trade_fact(
        view,
        figure,
        dated,
        values,
        "inferred" if inferred or (carried and commodity) else "stated",
        f"{flow}: {anchor.rule}",
    )
    if topic == "purchase" and commodity and re.match(r"^\d", commodity):
        commodity = None
    if measure == "share" and commodity and not holder:
        state = replace(state, commodity=state.commodity or commodity)
    keep = commodity if measure != "share" and figure.kind != "percent" else state.commodity
    listed = view.word_at(view.index[figure] - 1) == "("
    return fact, replace(
        state,
        reporter=reporter,
        partner=partner if measure != "share" else state.partner or "WLD",
        flow=flow,
        commodity=state.commodity if listed else keep or state.commodity,
    )


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
                token.text in ",.;:("
                or token.low in {"which", "and", "while", "in", "came", "comes", "to", "from"}
                or (token.figure is not None)
            ):
                break
            words.append(token.text)
        text = " ".join(words)
        text = re.sub(r"\s+([’'])", r"\1", text).strip()
        needs = re.match(
            r"(?:its|their|the\s+country[’']s)\s+(?:(?:total|annual|overall|domestic)\s+)?(?:(?:demand|needs?|"
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


def _holder(view: View, figure: Figure) -> str | None:
    """What holds the share: the subject of 'Pharma formed 21.9% of …'."""
    subject = view.subject(view.index[figure])
    if subject is None or any(p.start < subject.end and subject.start < p.end for p in places_in(view)):
        return None
    return subject.text
