"""Imports, exports, balances, shares of them, positions, and shares of world production (the vocabulary of UN
Comtrade).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from trustetl.facts.parties import places_in, reporter_and_partner
from trustetl.facts.periods import Dated
from trustetl.facts.status import status_of
from trustetl.facts.topics import Anchor, Cue
from trustetl.facts.view import View
from trustetl.model import Fact, Figure

PRODUCTION = (
    r"(?:production|mining|refining|output|processing|manufacturing|smelting|supply|capacity|production capacity|"
    r"reserves|deposits)"
)
WORLD_SHARE = re.compile(
    r"^\s*(?:\([^)]*\)\s*)?of\s+(?:(?:the\s+)?(?:world|globe|planet)(?:[’']s)?|global|worldwide|international|"
    r"the\s+world)\b[\w\s,’'-]*",
    re.IGNORECASE,
)
PRODUCING = re.compile(
    rf"\b{PRODUCTION}\b|\b(?:mines?|mined|produces?|produced|refines?|refined|processes|processed|manufactures?|makes?)\b",
    re.IGNORECASE,
)
SUPPLY_SHARE = re.compile(
    r"^\s*(?:\([^)]*\)\s*)?of\s+(?:the\s+)?(?P<owner>its|their|[A-Z][\w.]*(?:\s[A-Z][\w.]*)*?(?:[’']s?)?)\s+"
    r"(?:(?:total|annual|overall|domestic|entire)\s+)?(?P<need>supply|supplies|imports?|needs?|demand|"
    r"consumption|requirements?|purchases)?\s*(?:(?:of|for)\s+)?(?P<what>[^,.;:()]*)"
)
IMPORTED_BY = re.compile(
    r"^\s*of\s+(?:the\s+)?(?P<what>[^,.;]+?)\s+(?:imported|bought|purchased)\s+by\s+[^,.;]+?\s+(?:came|comes|"
    r"come|are|is|were|was)\s+(?:sourced\s+|imported\s+|shipped\s+)?from\b",
    re.IGNORECASE,
)
SUPPLIES = re.compile(
    r"\b(?:provides?|provided|supply|supplies|supplied|ships?|shipped|delivers?|delivered|meets?|met|"
    r"accounts?\s+for|accounted\s+for)\b",
    re.IGNORECASE,
)
NOT_COMMODITY = frozenset(
    [
        "two-way",
        "total",
        "bilateral",
        "overall",
        "annual",
        "main",
        "merchandise-trade",
        "trade",
        "combined",
        "cumulative",
        "estimated",
        "chief",
        "principal",
        "monthly",
        "country",
        "nation",
        "its",
        "their",
        "our",
        "all",
        "the",
        "other",
        "major",
        "top",
        "india",
        "most",
        "more",
        "value",
        "volume",
        "quantity",
        "net",
        "gross",
        "outbound",
        "inbound",
        "overseas",
        "foreign",
        "global",
        "world",
        "global",
        "own",
        "and",
        "or",
        "in",
        "of",
        "record",
        "largest",
        "biggest",
        "same",
        "goods-trade",
    ]
)
POSITION = re.compile(
    r"\bnet[\s-]+(importer|exporter)s?\s+(?:of|in|for)\s+(?P<what>[^,.;:()]+?)(?=\s*(?:[,.;:()]|$|\bbut\b|"
    r"\band\s+a\s+net\b|\bwhile\b|\bin\s+\d{4}))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class TradeState:
    """What the trade statements before said, for those that leave it out."""

    reporter: str | None = None
    partner: str | None = None
    flow: str | None = None
    commodity: str | None = None
    spoken: str | None = None
    """The subject of the statement before, which 'it' may refer to."""


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
    ($8.1 billion)'.
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
        noun = view.noun_after(head + 1, chain=True, words=8)
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


def world_share(view: View, figure: Figure, previous: Fact | None) -> tuple[str, str] | None:
    """The commodity and the whole of a share of world production: '~70% of global REE production', 'mines 69 per cent
    of the world's …'.
    """
    if figure.kind != "percent":
        return None
    tail = view.text[figure.end - view.start :]
    match = WORLD_SHARE.match(tail)
    whole = None
    if match is not None:
        stop = next((f.start - figure.end for f in view.figures if f.start > figure.end), len(tail))
        phrase = re.split(r"[,;.]|\s+(?:and|in|by|from|while|which|but|since)\s+", match.group()[:stop])[0].strip()
        phrase = re.sub(r"^(?:\([^)]*\)\s*)?of\s+(?:the\s+)?", "", phrase, flags=re.IGNORECASE).strip()
        if PRODUCING.search(phrase) or PRODUCING.search(view.text[: figure.start - view.start]):
            whole = phrase
    elif (
        previous is not None
        and previous.values.get("flow") == "production"
        and (more := re.match(rf"^\s*of\s+(?:the\s+|its\s+)?({PRODUCTION})\b", tail, re.IGNORECASE))
    ):
        base = str(previous.values.get("commodity") or "")
        return (
            f"{_bare_commodity(base)} {more.group(1)}".strip(),
            f"world's {_bare_commodity(base)} {more.group(1)}".replace("  ", " "),
        )
    if whole is None:
        return None
    commodity = re.sub(
        r"^(?:world(?:[’']s)?|global|worldwide|international|planet(?:[’']s)?)\s*", "", whole, flags=re.IGNORECASE
    ).strip()
    return commodity, whole


def supply_share(view: View, figure: Figure, previous: Fact | None) -> dict[str, object] | None:
    """A country's share of another's supply: 'China provides 97% of the EU's supply of magnesium', '… and 98% of its
    boron'.

    The importer reports; ``its`` refers to the importer of the figure before.
    """
    if figure.kind != "percent":
        return None
    tail = view.text[figure.end - view.start :]
    stop = next((f.start - figure.end for f in view.figures if f.start > figure.end), len(tail))
    match = SUPPLY_SHARE.match(tail[:stop])
    came = IMPORTED_BY.match(tail)
    if came is not None:
        inside = [p for p in places_in(view) if p.start >= figure.end]
        if len(inside) >= 2:
            return {
                "reporter": inside[0].code,
                "partner": inside[-1].code,
                "flow": "import",
                "commodity": came.group("what").strip(),
                "measure": "share",
                "share_of": f"imports of {came.group('what').strip()}",
            }
    if match is None:
        return None
    known = (
        previous is not None and previous.values.get("flow") == "import" and previous.values.get("measure") == "share"
    )
    places = places_in(view)
    supplier = next(
        (
            p.code
            for p in reversed(places)
            if p.end <= figure.start and p.prep not in {"of", "to", "in"} and not p.owner
        ),
        None,
    )
    verb = SUPPLIES.search(view.text[: figure.start - view.start])
    owner_words = match.group("owner")
    if owner_words in {"its", "their"}:
        if not known or previous is None:
            return None
        owner = previous.values.get("reporter")
        if supplier is None or supplier == owner:
            supplier = str(previous.values.get("partner"))
    else:
        owner = next(
            (p.code for p in places if figure.end + match.start("owner") <= p.start < figure.end + match.end("owner")),
            None,
        )
        if not match.group("need") or owner is None or verb is None:
            return None
    if supplier is None or supplier == owner:
        return None
    what = re.split(r"\s+(?:and|in|by|from|while|which|since|to)\s+(?!rare)", match.group("what"))[0].strip()
    if not what:
        return None
    return {
        "reporter": owner,
        "partner": supplier,
        "flow": "import",
        "commodity": what,
        "measure": "share",
        "share_of": f"{match.group('need') or 'supply'} of {what}",
    }


def _bare_commodity(commodity: str) -> str:
    return re.sub(rf"\s*\b{PRODUCTION}\b\s*$", "", commodity, flags=re.IGNORECASE).strip()


def production_fact(
    view: View, figure: Figure, found: tuple[str, str], dated: Dated | None, state: TradeState, home: str | None
) -> Fact | None:
    """A row for a country's share of world production; null where no country is named that could hold it."""
    places = [p for p in places_in(view) if p.start < figure.start]
    holder = places[-1].code if places else None
    basis = "stated"
    if holder is None:
        holder, basis = state.reporter or home, "inferred"
    if holder is None:
        return None
    maker = re.search(
        r"\b(?:producer|miner|refiner|maker|manufacturer|grower|supplier)\s+of\s+([a-z][\w\s-]*?)(?=\s+(?:in|"
        r"with|after|and|by)\b|[,.;]|$)",
        view.text,
        re.IGNORECASE,
    )
    if dated is not None and dated.inferred:
        dated = None  # a share of the world's output is of the year that its own statement names
    commodity = _bare_commodity(found[0]) or (maker.group(1) if maker else None) or state.commodity
    return trade_fact(
        view,
        figure,
        dated,
        {
            "reporter": holder,
            "partner": "WLD",
            "flow": "production",
            "commodity": commodity,
            "measure": "share",
            "share_of": found[1],
        },
        basis,
        "<percent> of the world's <commodity>",
    )


def trade_fact(
    view: View,
    figure: Figure,
    dated: Dated | None,
    values: dict[str, object],
    basis: str,
    rule: str,
    extra: Sequence[Figure] = (),
) -> Fact:
    """A row of ``trade`` from a figure and what was found about it."""
    balance = values.get("flow") == "balance" and values.get("measure") in {"value", "growth"}
    row: dict[str, object] = {
        "value": figure.value,
        "low": figure.low,
        "high": figure.high,
        "unit": figure.unit,
        "qualifier": figure.qualifier or "exact",
        "change": figure.change,
        "status": status_of(view, figure),
        "position": values.get("position"),
        "period_label": dated.label if dated else None,
        "period_start": dated.start if dated else None,
        "period_end": dated.end if dated else None,
    }
    row |= values
    if balance and row["position"] is None:
        near = view.text.lower()
        row["position"] = (
            "net_exporter"
            if "surplus" in near and "deficit" not in near
            else "net_importer"
            if "deficit" in near or "gap" in near
            else None
        )
    inferred = basis == "inferred" or (dated is not None and dated.inferred)
    figures = (figure, *(dated.figures if dated else ()), *extra)
    return Fact(
        "trade",
        row,
        view.statement.start,
        view.statement.end,
        view.statement.section,
        tuple(dict.fromkeys(figures)),
        "inferred" if inferred else "stated",
        rule,
    )


def flow_fact(
    view: View,
    figure: Figure,
    anchor: Anchor,
    dated: Dated | None,
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


PART_OF_IT = re.compile(
    r"^\s*(?:of|from)\s+(?:this|it|them|these|that|the\s+total|these\s+\w+|this\s+\w+)\b", re.IGNORECASE
)
OF_WHICH = re.compile(r"\bof\s+(?:which|this|these|it|them),?\s+(?:(?:the\s+)?[\w-]+\s+){0,3}$", re.IGNORECASE)


def part_of_flow(view: View, figure: Figure, whole: Fact | None, dated: Dated | None) -> Fact | None:
    """A part of the flow spoken of before: '… earned $5 billion of this', '73% of it went to China', 'of which $2
    billion came from Spain'.
    """
    shared = (
        whole is not None
        and whole.values.get("measure") == "share"
        and whole.values.get("flow") == "import"
        and figure.kind == "percent"
    )
    if (
        whole is None
        or whole.table != "trade"
        or not (shared or whole.values.get("measure") in {"value", "quantity"})
        or figure.kind not in {"money", "percent", "measure"}
    ):
        return None
    tail = view.text[figure.end - view.start :]
    head = view.text[: figure.start - view.start]
    if not PART_OF_IT.match(tail) and not OF_WHICH.search(head):
        return None
    values = {k: whole.values.get(k) for k in ("reporter", "partner", "flow", "commodity")}
    values["measure"] = "share" if figure.kind == "percent" else "value" if figure.kind == "money" else "quantity"
    own = f"{whole.values.get('flow')}s" + (
        f" of {whole.values.get('commodity')}" if whole.values.get("commodity") else ""
    )
    values["share_of"] = own if figure.kind == "percent" else None
    places = [p for p in places_in(view) if p.start >= figure.end and p.prep in {"from", "to"}]
    before = [p for p in places_in(view) if p.end <= figure.start and not p.owner and p.prep in {"", ",", "and"}]
    subject = view.subject(view.index[figure])
    if places:
        values["partner"] = places[0].code
    elif before:
        values["partner"] = before[-1].code
    elif subject is not None and subject.text.lower() not in {"it", "they", "this"} and not OF_WHICH.search(head):
        values["commodity"] = subject.text
    period = dated
    if period is None and (whole.values.get("period_start") or whole.values.get("period_end")):
        period = Dated(
            str(whole.values.get("period_label") or "") or None,
            whole.values.get("period_start"),
            whole.values.get("period_end"),
            (),
            True,
        )  # type: ignore[arg-type]
    return trade_fact(view, figure, period, values, "inferred", "<figure> of <flow before>")
