"""What a text says of a flow after it has told it: what is aimed at, and how much of it a country delivered."""

from __future__ import annotations

import re

from trustetl.facts.language.clauses import over_hedges
from trustetl.facts.language.topics import Cue
from trustetl.facts.language.trade_words import any_of, trade_words
from trustetl.facts.language.value_periods import is_value
from trustetl.facts.language.view import View
from trustetl.facts.memory import Memory
from trustetl.facts.trade.goods import clean_goods
from trustetl.facts.trade.parties import places_in
from trustetl.facts.trade.parts import SPOKEN
from trustetl.facts.trade.rows import KEPT, TradeState
from trustetl.facts.trade.spent import SPENT_ON, SPENT_ON_FLOW
from trustetl.facts.trade.words import HEDGED, governor, is_share, measure_told, reach
from trustetl.model import Fact, Figure

_AIMED = re.compile(
    r"\b(?:targets?|goals?|objectives?|ambitions?|aims?)\s+(?:(?:is|are|was|has\s+been|have\s+been|now|set|stands?|put|fixed)\s+)*"
    rf"(?:of|at|is|for)\s+{HEDGED}$",
    re.IGNORECASE,
)
_OWN_PURPOSE = re.compile(
    r"\s*(?:of|worth|for|in|to)\s+(?!(?:\w+\s+)?(?:19|20)\d\d|FY|exports?\b|imports?\b)", re.IGNORECASE
)


def aimed_at(view: View, figure: Figure, memory: Memory, home: str | None) -> dict[str, object] | None:
    """The goal for the flow told right before: 'Exports reached $9 million. The target is $12 million for 2030'."""
    before = memory.previous
    share = figure.kind == "percent" and before is not None and before.values.get("measure") == "share"
    if before is None or before.table != "trade" or not (share or figure.kind in {"money", "measure"}):
        return None
    if before.start not in {view.statement.start, memory.last} or before.values.get("flow") not in {"import", "export"}:
        return None
    head, tail = view.text[: figure.start - view.start], view.text[figure.end - view.start :]
    whole = memory.flow if memory.flow is not None and memory.flow.section == view.statement.section else before
    whole = before if share else whole
    if whole.values.get("unit") != figure.unit or _AIMED.search(head) is None or _OWN_PURPOSE.match(tail):
        return None
    kept = {key: whole.values.get(key) for key in KEPT}
    told = (
        {"measure": "share", "share_of": whole.values.get("share_of")} if share else {"measure": measure_told(figure)}
    )
    return kept | {"share_of": None} | told | {"status": "target"}


_DELIVERED = re.compile(
    rf"[’']?s?\s+(?:(?P<what>[a-z][\w-]*)\s+)?(?:{any_of('flow_measure')}|share|supply|supplies|gas|oil|goods)\b"
    r"(?:\s+(?:of|in)\s+[^,;.\d]{2,40})?\s+(?:\w+\s+){0,2}?"
    r"(?:fell|rose|dropped|declined|shrank|grew|climbed|increased|went\s+(?:up|down)|sank|slipped|jumped|was|is|were|are|stood|came|"
    rf"amounted|reached|accounted|made\s+up|represented)\s+(?:only\s+|back\s+)?(?:to|at|for)?\s*{HEDGED}$"
)


def delivered(view: View, figure: Figure, memory: Memory, home: str | None) -> dict[str, object] | None:
    """A further country's share where the text tells those of others: 'Peru supplied 33% of the imports. Chadian
    deliveries fell to 18%'."""
    before = memory.previous
    if before is None or before.table != "trade" or not is_share(figure) or before.values.get("measure") != "share":
        return None
    if before.start not in {view.statement.start, memory.last} or before.values.get("partner") in {None, "WLD"}:
        return None
    i = view.index[figure]
    if view.word_at(over_hedges(view, i)) == "by":
        return None
    begin = view.tokens[view.clause_start(i)].start
    owners = [p for p in places_in(view) if p.owner and begin <= p.start and p.end <= figure.start]
    if not owners or owners[-1].code == before.values.get("reporter"):
        return None
    if _DELIVERED.fullmatch(view.text[owners[-1].end - view.start : figure.start - view.start]) is None:
        return None
    kept = {key: before.values.get(key) for key in (*KEPT, "share_of")}
    return kept | {"partner": owners[-1].code, "measure": "share"}


_THERE = re.compile(r"\s*(?:(?:overseas|directly|duty-free)\s+)?to\s+(?:the\s+)?")
_AND_TO = re.compile(rf"\s+to\s+[^,;.\d]{{2,40}}?(?:,|,?\s+and)\s+{HEDGED}", re.IGNORECASE)


def sent_there(view: View, figure: Figure, memory: Memory, home: str | None) -> dict[str, object] | None:
    """What went to a country where the goods are those of the text: 'The mills sold 9 tonnes to Peru and 4 tonnes to
    Chad', under 'Sugar exports'."""
    goods = memory.trade.commodity or memory.trade.titled
    if figure.kind != "measure" or goods is None or home is None:
        return None
    way = _THERE.match(view.text[figure.end - view.start :])
    there = [p for p in places_in(view) if way is not None and p.start == figure.end + way.end() and p.code != home]
    if not there:
        return None
    verb, before = governor(view, view.index[figure]), memory.previous
    goes_on = (
        before is not None
        and before.start == view.statement.start
        and before.values.get("flow") == "export"
        and before.values.get("measure") == "quantity"
        and _AND_TO.fullmatch(view.text[before.figures[0].end - view.start : figure.start - view.start]) is not None
    )
    sold = verb is not None and verb.verb in trade_words("selling") and (verb.place is None or verb.place.code == home)
    if not (sold or goes_on):
        return None
    return {
        "reporter": home,
        "partner": there[0].code,
        "flow": "export",
        "commodity": goods,
        "measure": "quantity",
        "share_of": None,
    }


_OTHER_WAY = re.compile(
    r"\b(?:in|going|from)\s+the\s+(?:other|opposite|reverse)\s+(?:direction|way|side)\b[^;:.\d]*$", re.IGNORECASE
)


def other_direction(view: View, figure: Figure, memory: Memory, home: str | None) -> dict[str, object] | None:
    """The opposite flow between the same parties: 'bought fish worth $9 million. Sales in the other direction …'."""
    flow = memory.flow
    if flow is None or figure.kind not in {"money", "measure"} or figure.unit != flow.values.get("unit"):
        return None
    if flow.values.get("flow") not in {"import", "export"} or flow.section != view.statement.section:
        return None
    if places_in(view) or _OTHER_WAY.search(view.text[: figure.start - view.start]) is None:
        return None  # with a country it says itself whose goods they are
    kept = {key: flow.values.get(key) for key in KEPT}
    way = "export" if kept["flow"] == "import" else "import"
    return kept | {"flow": way, "measure": measure_told(figure), "share_of": None}


_BY_MEASURE = (
    r"(?:(?:In|By)\s+(?:terms\s+of\s+)?(?:the\s+)?(?:volume|value|quantity|weight|tonnage|money|(?:US\s+)?dollars?|local\s+currency)"
    r"(?:\s+terms)?|Measured\s+(?:in|by)\s+\w+),?\s+"
)
_THEY = re.compile(
    rf"\W*(?:(?:{_BY_MEASURE}|(?:In|For|Over|During)\s+[^,;:.]{{2,30}}?,?\s+)?(?:they|it|these|both|the\s+(?:total|flow))|"
    rf"{_BY_MEASURE}(?:the\s+|these\s+|such\s+)?(?:sales|shipments|deliveries|(?:im|ex)ports|purchases))\s+(?:(?:also|together|only|even|thus|therefore|still|now)\s+)*"
    r"(?P<verb>came\s+to|amounted\s+to|totalled|totaled|stood\s+at|reached|were(?:\s+(?:worth|valued\s+at))?|was(?:\s+(?:worth|valued\s+at))?|"
    r"rose|grew|increased|expanded|climbed|jumped|surged|fell|dropped|declined|decreased|shrank|slipped|slid)\s+"
    rf"(?:by\s+)?{HEDGED}",
    re.IGNORECASE,
)
"""'In volume terms they came to', 'They were worth', 'By weight they fell by'."""
_AND_REACHED = re.compile(
    rf",?\s+(?:to|reaching|to\s+reach|and\s+(?:came\s+to|reached|stood\s+at))\s+{HEDGED}", re.IGNORECASE
)


def told_by_pronoun(view: View, figure: Figure, memory: Memory, home: str | None) -> dict[str, object] | None:
    """The flow of the statement before in another measure: 'Imports were worth $9 million. In volume terms they came to
    400 tonnes'."""
    flow = memory.flow
    if flow is None or flow.start != memory.last or flow.values.get("flow") not in {"import", "export"}:
        return None
    if figure.kind not in {"money", "measure", "percent"} or flow.values.get("measure") not in {"value", "quantity"}:
        return None
    head = view.text[: figure.start - view.start]
    first = next((f for f in view.figures if is_value(f)), figure)
    found = _THEY.match(view.text[: first.start - view.start])
    if found is None or found.end() != first.start - view.start:
        return None
    if any(p.start < max(reach(view, figure), figure.end) for p in places_in(view)):
        return None
    grew = first.kind == "percent"
    if figure is first:
        if grew and first.change is None:
            return None
    elif not grew or _AND_REACHED.fullmatch(head[first.end - view.start :]) is None:
        return None
    kept = {key: flow.values.get(key) for key in KEPT}
    growth = figure is first and (grew or first.change is not None)
    return kept | {"measure": "growth" if growth else measure_told(figure), "share_of": None}


_SOON = 500
"""Characters within which a text still speaks of the flow that it told."""
_MEASURE_MOVED = re.compile(
    r"(?:^\W*|[,;]\s+(?:(?:while|but|and|whereas|though|although)\s+)?)(?:[Ii]n\s+(?:value|volume|quantity)\s+terms,?\s+)?(?:[Tt]he|[Tt]heir|[Ii]ts|[Ii]n)?\s*"
    r"(?:export\s+|import\s+|total\s+|overall\s+|rupee\s+|dollar\s+)*(?:value|quantity|volume|tonnage|weight|earnings)"
    r"(?:\s+in\s+(?:US\s+)?[A-Za-z]+(?:\s+terms)?|\s+of\s+(?:the\s+|its\s+|these\s+)?(?:exports|imports|trade|sales|shipments|purchases))?\s+(?:(?:has|have|had|also|thus|even|only)\s+)*"
    r"(?:rose|risen|grew|grown|increased|expanded|climbed|jumped|fell|fallen|dropped|declined|decreased|shrank|slipped|was\s+(?:up|down))\s+"
    rf"(?:by\s+)?{HEDGED}$",
)
"""'The value in rupees rose by', ', while the quantity fell by'."""


def measure_moved(view: View, figure: Figure, memory: Memory, home: str | None) -> dict[str, object] | None:
    """How the flow of the statement before moved in one measure: 'Exports were worth $9 million. The value rose by 3%,
    while the quantity fell by 5%'."""
    flow = memory.flow
    if flow is None or figure.kind != "percent" or figure.change is None or places_in(view):
        return None
    if not 0 <= view.statement.start - flow.start < _SOON or flow.section != view.statement.section:
        return None
    if flow.values.get("flow") not in {"import", "export"}:
        return None
    if _MEASURE_MOVED.search(view.text[: figure.start - view.start]) is None:
        return None
    return {key: flow.values.get(key) for key in KEPT} | {"measure": "growth", "share_of": None}


def turns_to(view: View, cue: Cue | None, flow: str, partner: str | None, *, own_goods: bool) -> bool:
    """Whether a clause turns from what came from a country to the opposite flow, which has ``own_goods`` and no
    country: 'Imports from Peru cost $2 million, whereas exports of tea earned …', '…, half of it from Peru, and
    exported …'.
    """
    if cue is None or flow not in {"import", "export"}:
        return False
    ahead = view.text[: cue.start - view.start]
    turned = list(_TURN.finditer(ahead))
    if not turned or not re.search(r"\bimport" if flow == "export" else r"\bexport", ahead, re.IGNORECASE):
        return False
    named = [p for p in places_in(view) if p.code == partner]
    if any(p.end - view.start > turned[-1].start() for p in named):
        return False
    return own_goods or all(_OF_PART.search(view.text[: p.start - view.start]) for p in named)


_TURN = re.compile(
    r"(?:,\s*|\s)(?:whereas|while|whilst|but|and)\s+(?:(?:the|its|our|total|it|has|had)\s+)*", re.IGNORECASE
)
_OF_PART = re.compile(
    r"\b(?:of\s+(?:it|them|which|this|these)|mostly|mainly|chiefly|largely)\s+(?:\w+\s+)?(?:from|to)\s+(?:the\s+)?$"
)


_PARTICIPLE = re.compile(
    rf"(?:,|,?\s+and|,?\s+or)\s+(?:accounting\s+for|making\s+up|representing|constituting|forming|comprising)\s+{HEDGED}$",
    re.IGNORECASE,
)


def goods_of_participle(view: View, figure: Figure, before: Fact | None) -> str | None:
    """The goods of the flow that a participle goes on with: 'Machinery exports came to $9 million, accounting for 4%
    of all exports'."""
    if before is None or before.table != "trade" or before.start != view.statement.start:
        return None
    if _PARTICIPLE.search(view.text[: figure.start - view.start]) is None or any(
        before.figures[0].end <= p.start < figure.start for p in places_in(view)
    ):
        return None
    goods = before.values.get("commodity")
    return str(goods) if goods else None


ALSO_ON = re.compile(
    r"^\s*on\s+(?P<what>[a-z][^,.;:()\d]*?)(?=\s+(?:from|in|last|this|and)\b|[,.;:()]|$)", re.IGNORECASE
)


def spent_again(view: View, figure: Figure, before: Fact | None) -> dict[str, object] | None:
    """Further goods that money is spent on abroad: 'spends $4 million on rice imports and $2 million on fish'."""
    if before is None or before.rule != SPOKEN or before.start != view.statement.start or figure.kind != "money":
        return None
    between = view.text[before.figures[0].end - view.start : figure.start - view.start]
    spent = SPENT_ON.match(between) or SPENT_ON_FLOW.match(between)
    goods = ALSO_ON.match(view.text[figure.end - view.start :])
    if spent is None or goods is None or not re.search(rf"(?:,|\band)\s+{HEDGED}$", between):
        return None
    stop = next((f.start for f in view.figures if f.start > figure.end and is_value(f)), view.end)
    behind = next((p for p in places_in(view) if p.prep == "from" and figure.end <= p.start < stop), None)
    return {
        "reporter": before.values.get("reporter"),
        "partner": behind.code if behind is not None else "WLD",
        "flow": before.values.get("flow"),
        "commodity": clean_goods(goods.group("what"), view),
        "measure": "value",
        "share_of": None,
    }


_OF_THEM = re.compile(r"\s*(?:worth\s+)?of\s+(?:them|these|those|it)\b")


def buyer_of_them(view: View, figure: Figure, state: TradeState, home: str | None) -> tuple[str, str] | None:
    """Who exports and who buys where a country is told to have bought a part of what others exported: 'Its exports
    rose. Peru bought 38% of them', 'Peru is the biggest buyer of our goods. It took $9 million of them'.
    """
    if state.flow == "import" or _OF_THEM.match(view.text[figure.end - view.start :]) is None:
        return None
    verb = governor(view, view.index[figure])
    if verb is None or verb.place is None or not verb.is_one_of("holding", "buying"):
        return None
    seller = state.reporter if state.flow == "export" else home
    return (seller, verb.place.code) if seller is not None and seller != verb.place.code else None


HAS_SHARE = re.compile(
    r"\b(?:ha[sd]|holds?|held|took|takes|keeps?|kept)\s+an?\s+(?:[a-z]+\s+)?share\s+of\s+(?:[a-z]+\s+){0,2}$"
)
"""'China still had a share of': it is the partner that holds it."""


def held_with(view: View, figure: Figure) -> bool:
    """Whether a percentage is what goods or a country hold: 'with processed goods at 25%', 'the share is 40%'."""
    return _HELD_WITH.search(view.slice(view.start, figure.start) + " ") is not None


_HELD_WITH = re.compile(
    r"\bwith\s+(?!growth|an?\s)(?:[\w-]+\s){1,4}at\s+(?:\w+\s)?$|"
    r"\bthe\s+share\s+(?:is|was|stands\s+at)\s+(?:[a-z]+\s)?$",
    re.IGNORECASE,
)


_TOOK = re.compile(rf"\b(?:took|takes|bought|buys|imported|ordered)\s+(?:in\s+)?{HEDGED}$")


def taken_of_it(view: View, figure: Figure, memory: Memory, home: str | None) -> dict[str, object] | None:
    """What a country bought of what the text has just said that another sells: 'Egypt is a net exporter of flour. Chad
    alone took $9 million of it', 'Chad is the biggest buyer of our goods. It took $9 million of them'.
    """
    if figure.kind not in {"money", "measure"} or not _OF_THEM.match(view.text[figure.end - view.start :]):
        return None
    if not _TOOK.search(f"{view.slice(view.start, figure.start)} "):
        return None
    buyer = next((p for p in places_in(view) if p.end <= figure.start and not p.owner and p.prep != "in"), None)
    before = memory.previous
    sells = before is not None and before.values.get("position") == "net_exporter" and before.start == memory.last
    state = memory.trade
    seller = state.reporter if state.flow == "export" or sells or state.main == "WLD" else home
    if buyer is None or seller is None or buyer.code == seller or (state.flow == "import" and not sells):
        return None
    told: dict[str, object] = {"reporter": seller, "partner": buyer.code, "flow": "export"}
    return told | {"commodity": state.commodity, "measure": measure_told(figure), "share_of": None}
