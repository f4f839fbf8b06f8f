"""Whether a figure is one of trade where a word of trade stands near it."""

from __future__ import annotations

import re

from trustetl.facts.language.appositions import apposed
from trustetl.facts.language.clauses import MOVING, clause_of, over_hedges
from trustetl.facts.language.topics import Anchor
from trustetl.facts.language.view import View
from trustetl.facts.memory import Memory
from trustetl.facts.trade.named import NO_GOODS
from trustetl.facts.trade.parts import PART_OF_IT
from trustetl.facts.trade.words import FLOW, is_share
from trustetl.lexicon import function_words
from trustetl.model import Figure

NOT_TRADED = re.compile(
    r"(?:countr|nation|market|destination|partner|compan|firm|exporter|importer|buyer|seller|supplier|unit|plant|"
    r"port|job|people|person|"
    r"worker|farmer|year|month|day|product|item|line|state|district|hub|cluster|shipment|consignment|certificate|"
    r"licen[cs]e)\w*$",
    re.IGNORECASE,
)


def traded(view: View, figure: Figure, anchor: Anchor) -> bool:
    """Whether counted things are goods that cross the border: 'exported 1.2 million cars', '400,000 cars imported'."""
    if anchor.cue is None or NOT_TRADED.search(figure.unit or "") is not None:
        return False
    i = view.index[figure]
    after = view.word_at(i + 1) in {"exported", "imported"}
    subject = view.subject(i)
    reached = (
        anchor.rule == "<cue> … <figure>"
        and anchor.cue.part == "noun"
        and subject is not None
        and subject.start <= anchor.cue.start < subject.end
        and (view.word_at(j := over_hedges(view, i)) in MOVING or view.word_at(j) in {"to", "at"})
    )  # 'Exports of boats rose to 1,200 hulls'
    return (
        after
        or reached
        or (
            view.start <= anchor.cue.start < figure.start
            and (anchor.cue.part == "verb" or anchor.rule == "<noun> of <figure>")
            and len(view.slice(anchor.cue.end, figure.start).split()) <= 3
            and anchor.cue.words not in {"shipped"}
        )
    )


def bought_here(view: View, figure: Figure) -> bool:
    """Whether a share is of what somebody buys by a rule or through an office, which is no trade of a country: 'a
    quarter of the machines bought under the scheme'.
    """
    return is_share(figure) and _BOUGHT_UNDER.match(view.text[figure.end - view.start :]) is not None


def left_over(figure: Figure, topic: str, memory: Memory, *, near: bool) -> bool:
    """Whether a quantity is the balance of flows told in its unit: 'exported 9 TWh … The surplus will be 5 TWh'."""
    flow = memory.flow
    measured = figure.kind == "measure" and topic == "balance" and near
    return measured and flow is not None and flow.values.get("unit") == figure.unit


def made_at_home(view: View, figure: Figure) -> bool:
    """Whether a sentence that names no flow tells of what is made at home: 'lift the share of pumps made locally to
    50 percent', under a heading on imports.
    """
    begin = view.text.rfind(";", 0, figure.start - view.start) + 1
    told = view.text[begin:].partition(";")[0]
    return _HOME_MADE.search(told) is not None and FLOW.search(view.text) is None


_HOME_MADE = re.compile(
    r"\b(?:made|produced|manufactured|grown|processed|assembled|built|refined|sourced)\s+(?:locally|domestically|nationally|"
    r"at\s+home|in(?:side|\s+the)\s+(?:the\s+)?country|in-country)\b|"
    r"\b(?:locally|domestically)[\s-](?:made|produced|manufactured|grown|processed|assembled|built|refined|sourced)\b|"
    r"\b(?:local|domestic)\s+(?:content|production|manufacturing|share)\b",
    re.IGNORECASE,
)
_BOUGHT_UNDER = re.compile(
    r"\s+of\s+[^.;:,]{2,60}?\b(?:bought|purchased|procured|ordered)\s+(?:under|through|by|with|via|for)\b"
)
_AT_HOME = function_words("home_measures")
"""What a country has, makes or uses itself: 'consumption', 'output', 'catch'."""


def apart(view: View, figure: Figure, anchor: Anchor) -> bool:
    """Whether another deed governs a quantity than the trade spoken of: 'We import 9 tonnes and grow only 3 tonnes', or
    its own clause speaks of something else: '…, and consumption, at 9 kg a year, is below the average of 12 kg'.
    """
    cue = anchor.cue
    i = view.index[figure]
    begin = clause_of(view, i).begin
    subject = view.subject(i, begin) or (apposed(view, i) if begin else None)
    if cue is not None and begin and cue.end <= view.tokens[begin].start and subject is not None:
        heads = {view.word_at(k) for k in range(subject.first, subject.last + 1)}
        if heads & _AT_HOME and "export" not in heads and "import" not in heads:
            return True
    if cue is None or anchor.rule != "<cue> … <figure>":
        return False
    at = over_hedges(view, view.index[figure])
    verb = view.word_at(at)
    return (
        view.tokens[at].start > cue.end
        and verb in _MADE
        and view.word_at(at - 1) in {"and", "but", "only", "we", "it", "they", ",", "could", "can"}
    )


_MADE = frozenset(
    "grow grows grew produce produces produced make makes made mine mines mined harvest harvested catch".split()
)


def names_flow(view: View, figure: Figure) -> bool:
    return (
        re.search(
            r"\bof\s+(?:the\s+)?[\w. ]+[’']s?\s+(?:supply|imports|needs|demand|consumption)\b",
            view.text[figure.end - view.start :],
            re.IGNORECASE,
        )
        is not None
    )


def met_by_imports(view: View, figure: Figure) -> bool:
    """Whether a share is the part of what a country uses that comes from abroad: 'Imports made up 9% of the supply'."""
    return is_share(figure) and _IMPORTS_MEET.search(view.slice(view.start, figure.start) + " ") is not None


_IMPORTS_MEET = re.compile(
    r"\b[Ii]mport(?:s|ed\s+(?:[\w-]+\s+){1,3}?)\s*(?:[^,;:.]{0,30}?\s)?(?:account(?:s|ed)?\s+for|mak(?:e|es|ing)\s+up|made\s+up|cover(?:s|ed)?|"
    r"me(?:e)?ts?|suppl(?:y|ied)|provided?|represent(?:s|ed)?|constitut(?:e|es|ed))\b(?:[^;.]|\.(?=\d))*$"
)


def of_flow(view: View, figure: Figure) -> bool:
    """Whether a percentage says itself that it is of the flow spoken of before."""
    tail = view.text[figure.end - view.start :]
    head = view.text[: figure.start - view.start]
    own = PART_OF_IT.match(tail) or re.match(r"\s*(?:came|comes|went|goes)\s+(?:from|to)\b", tail, re.IGNORECASE)
    return bool(own or re.search(r"\bshare\b", head, re.IGNORECASE))


def share_told(view: View, figure: Figure) -> bool:
    tail = view.text[figure.end - view.start :]
    head = view.text[: figure.start - view.start]
    return bool(
        re.match(r"\s*(?:of\b|came\s+from|from\b|share\b)", tail, re.IGNORECASE)
        or re.search(r"\bshare\b", head, re.IGNORECASE)
    )


def from_country(view: View, figure: Figure) -> bool:
    """Whether a share came from somewhere, and is no share of people or money: '40% of visitors come from Chile'."""
    tail = view.text[figure.end - view.start :]
    found = re.search(r"\b(?:came|comes|come|sourced|imported|bought|supplied)\s+(?:from|by)\b", tail, re.IGNORECASE)
    if found is None or re.search(r"\b(?:may|must|can|should)\s(?:\w+\s)?$", tail[: found.start()]):
        return False  # a rule: 'Not more than 25% of the parts may come from China'
    return NO_GOODS.search(tail[: found.start()]) is None
