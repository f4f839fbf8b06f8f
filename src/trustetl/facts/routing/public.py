"""Wording other than a noun of spending by which an amount is public money: what a programme has, what States add."""

from __future__ import annotations

import re

from trustetl.facts.budgets.money_wholes import drawn_on
from trustetl.facts.budgets.parts import (
    APPROVED_AT,
    HEDGED,
    PUBLIC_PURSE,
    SPENT_SHARE,
    call_of,
    holder_of,
    put_into,
    shared,
)
from trustetl.facts.budgets.words import COSTS_STATE, STATE_SHARE
from trustetl.facts.language.moved import moved_object
from trustetl.facts.language.topics import WEAK_RULES, Anchor
from trustetl.facts.language.view import View
from trustetl.facts.memory import Memory
from trustetl.facts.names.named import Initiatives
from trustetl.facts.routing.costs import at_cost, costs
from trustetl.facts.routing.equipped import equipped_with
from trustetl.facts.routing.granted import sized_programme
from trustetl.facts.routing.public_deeds import by_a_firm, is_public
from trustetl.facts.routing.shares import (
    TOLD_MONEY,
    claimed,
    committed,
    opened_at_cost,
    parted,
    rest_of,
    wanted_by_state,
)
from trustetl.lexicon import find_countries, function_words
from trustetl.model import Figure

_HARMS = function_words("harms")
SMALL = 100_000
"""No programme of any government is this cheap: such a sum is what one person or firm gets."""
HAS = re.compile(
    r"^\s*(?:\([^)]*\)\s*)?(?:,(?!\s*(?:which|who)\s+(?:will\s+)?(?:has|have)\b)[^,;:()]{3,90}(?=,))?,?\s*(?:(?:now|also|already)\s+)?"
    r"(?:(?:will|is\s+to|would|(?:is|was|are)\s+(?:expected|meant|due|set|supposed|planned)\s+to)\s+(?:have|hold|contain|comprise)|has|had|holds|held|contains|"
    r"comprises|commands|disposes\s+of|comes\s+with|(?:is|was|are)\s+(?:valued|budgeted|costed|priced)\s+at|is\s+worth|(?:has|had)\s+an?\s+(?:total\s+)?(?:value|volume)\s+of|"
    r"(?:(?:was|is|,)\s+)?(?:set\s+up|created|established|founded)\s+(?:in\s+\d{4}\s+)?with)\s+"
    rf"{HEDGED}$",
    re.IGNORECASE,
)
"""What may stand between a programme and the money that it has."""
ENDOWS = re.compile(
    r"\b(?:endow|capitali[sz]e|replenish|seed|furnish)(?:s|ed|d|ing)?\s+[^,;:]{2,60}?\s+with\s+"
    rf"{HEDGED}$",
    re.IGNORECASE,
)
STATE_ADDS = re.compile(
    r"\b(?:governments?|states|provinces|counties|municipalities|cent(?:re|er)|treasury|union|exchequer|"
    r"member\s+states)\s+"
    r"(?:(?:will|is\s+to|are\s+to|has|have)\s+)?(?:also\s+)?(?:puts?\s+(?:in|up)|chips?\s+in|adds?|added|bears?|"
    r"meets?)\s+"
    rf"(?:the\s+remaining\s+)?{HEDGED}$",
    re.IGNORECASE,
)
NOT_ITS_OWN = re.compile(
    r"^\s+(?:(?:of|in)\s+)?(?:private|assets|loans|outstanding|debts?|savings|deposits|investments?|"
    r"under\s+management)\b",
    re.IGNORECASE,
)
OF_IT = re.compile(
    r"^(?:(?:its|the|this|(?:the\s+)?[\w-]+[’']s?)\s+)?(?:[\w-]+\s+){0,3}(?:strand|pillar|window|component|arm|facility|instrument|envelope|"
    r"programme|program|scheme|fund|sub-fund|section|chapter|axis|track|line|phase|stage|call|round|tranche|instal?lment|leg|part|half)$",
    re.IGNORECASE,
)
"""A part of a programme, or one meant again."""
SCALE_OF = re.compile(
    r"^(?:the\s+)?(?:(?:overall|total|financial|full|estimated)\s+)*(?:scale|size|volume|bill|cost)\s+of\s+(?:the|"
    r"this)\s",
    re.IGNORECASE,
)
EACH = re.compile(
    r"^\W*(?:(?:each|every)\s+(?!of\b|year\b|country\b|government\b|side\b|State\b|[Mm]ember\b|party\b)\w+|(?:an?|any|one|no|single)\s+(?:\w+\s+){1,4}(?:can|may|must|would|"
    r"could|will\s+be\s+able\s+to|is\s+able\s+to|will\s+be\s+eligible\s+to)\s+"
    r"(?:also\s+|then\s+)?(?:be\s+)?(?:receive|get|claim|apply|draw|borrow|approve|obtain|qualify|paid|given|"
    r"entitled|win|ask|seek)\b)",
    re.IGNORECASE,
)
OTHERS = re.compile(
    r"\b(?:private|companies|company|firms?|industry|investors?|lenders?|banks?|"
    r"public\s+sector\s+undertakings?|PSUs?|state-owned\s+enterprises?|SOEs?|developers?|bidders?|operators?|"
    r"(?:development|donor|private|financing)\s+partners|donors|foundations|philanthropies|insurers|pension\s+funds|households|"
    r"communities|beneficiaries|shareholders|owners|utilities)\b"
    r"(?:\s+\([^)]*\))?\s+(?:(?:say|said|promise|promised)\s+(?:that\s+)?(?:they|it)\s+)?(?:\w+\s+){0,2}(?:will|would|to|are|is|has|have|plans?|expected|invests?|invested|"
    r"puts?|pledged|committed|contributes?)\b",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"\b(?:ask(?:ed|s|ing)?|request(?:ed|s|ing)?)\s+(?:\w+\s+){1,3}(?:\([^)]*\)\s+)?(?:\w+,\s+(?:which|who)\s[^,;.]{3,60},\s+)?for\s+(?:extra\s+)?"
    rf"{HEDGED}$",
    re.IGNORECASE,
)
_HANGING = function_words("between_programme_and_amount")
"""Words that may stand between a programme and its amount: 'the Fund, launched in May 2024 with some $5 million'."""
_WHOLE_COST = re.compile(
    r"\b(?:total|overall|full|estimated|aggregate)\s+(?:(?:cost|value|size|financing|funding|investment|envelope)\s+(?:of|for)\s+the\s+"
    r"(?:project|programme|program|scheme|plan|facility|mission|initiative)|(?:project|programme|program|scheme|plan)\s+"
    r"(?:cost|value|size|financing|funding|envelope)|cost)(?:,\s[^,.;]{3,30},)?\s+(?:\([^)]*\)\s+)?(?:is|was|will\s+be|comes\s+to|came\s+to|amounts\s+to|stands\s+at|"
    rf"to|of|reaches|at)\s+(?:estimated\s+at\s+|approximately\s+)?{HEDGED}$",
    re.IGNORECASE,
)


def has_money(view: View, figure: Figure, anchor: Anchor, initiatives: Initiatives) -> bool:
    """Whether a programme is said to have an amount, or the State to bear it as a cost: 'the Fund has Rs 9 crore',
    'the Plan's overall scale is …', 'the benefit cost the Treasury …'.
    """
    if not figure.value or figure.value < SMALL or NOT_ITS_OWN.match(view.text[figure.end - view.start :]):
        return False
    ahead = f"{view.slice(view.start, figure.start)} "
    harm = view.subject(view.index[figure])
    if COSTS_STATE.search(ahead) and (harm is None or harm.text.split()[-1].lower() not in _HARMS):
        return True  # not 'Floods have cost the Union €9 billion'
    if (
        costs(view, figure, initiatives)
        or equipped_with(view, figure, initiatives)
        or _drawn_on(view, figure, initiatives)
        or _runs_with(view, figure, initiatives)
    ):
        return True
    if anchor.topic is not None and anchor.rule.startswith("<cue>") and anchor.topic not in {"market", "output"}:
        return False
    subject = view.subject(view.index[figure])
    if subject is None:
        return False
    verb = view.slice(subject.end, figure.start) + " "
    named = initiatives.at(subject.start, subject.end)
    if HAS.search(verb) and any(s < subject.end <= e + 1 for item in named for s, e in item.mentions):
        return True
    if _CEILING.match(subject.text) and _IS.fullmatch(verb) and initiatives.holding(figure.start) is not None:
        return view.word_at(subject.first - 1) in {"its", "the"}  # 'Its spending ceiling for 2024-2027 is €9 billion'
    if _POINTS.fullmatch(subject.text) and _VALUED.search(verb) and initiatives.holding(figure.start) is not None:
        return True  # 'It runs until 2029 and is valued at €9 billion'
    if OF_IT.match(subject.text) and HAS.fullmatch(verb) and initiatives.holding(figure.start) is not None:
        return True  # 'Its transport strand has €9 billion'
    pointed = any(subject.start <= a.start < figure.start for a in initiatives.anchors)
    return pointed and SCALE_OF.match(subject.text) is not None


_CEILING = re.compile(
    r"^(?:(?:total|overall|maximum)\s+)*(?:(?:spending|budget|expenditure|financial|funding)\s+(?:ceiling|limit|cap|envelope)|financial\s+(?:size|volume))\b",
    re.IGNORECASE,
)
_VALUED = re.compile(rf"\b(?:is|was|are)\s+(?:valued|budgeted|costed)\s+at\s+{HEDGED}$", re.IGNORECASE)
_IS = re.compile(
    rf"^[^,;:]{{0,30}}?\s*(?:is|was|stands\s+at|has\s+been\s+set\s+at|is\s+set\s+at|amounts\s+to)\s+{HEDGED}$",
    re.IGNORECASE,
)
_BY_PRIVATE = re.compile(r"^[^.;]{0,60}\b(?:private|shareholders|owners|investors|winners|sponsors)\b", re.IGNORECASE)
_TO_BE_SHARED = re.compile(
    r"^\s*(?:to\s+be|will\s+be|is\s+to\s+be|are\s+to\s+be)\s+(?:shared\s+out|shared\s+among|handed\s+out|divided\s+among|distributed\s+(?:to|among))\b|^\s+up\s+for\s+grabs\b"
)
_OF_THE_PROGRAMME = re.compile(
    r"^\s+of\s+(?:the|this|its)\s+(?:programme|program|project|scheme|cost|total\s+cost|money|total|funding|outlay)(?:[’']s\s+\w+)?\s+"
    r"(?:(?:will|would|is\s+to|are\s+to|has|have)\s+)?(?:comes?|came|be\s+(?:financed|funded|met|paid|borne|covered|provided)|is\s+(?:financed|funded|met|paid|borne)|been\s+(?:met|paid|provided))\b"
)
_COMPARES = re.compile(
    r"^\W*(?:This|That|It|The\s+(?:amount|figure|sum|allocation))\s+(?:compares?|compared)\s+(?:with|to)\s+(?:an?\s+(?:[a-z]+\s+)?of\s+|the\s+)?(?:about\s+|some\s+)?$"
)
_BEGUN_WITH = re.compile(
    r"\b(?:launched|started|approved|introduced|set\s+up|unveiled)\b[^;.]{0,60}?\bwith\s+an\s+(?:[a-z]+\s+)?investment\s+of\s+(?:about\s+|over\s+|some\s+)?$"
)
_OFFICE_MOVED = re.compile(
    r"\b(?:ceiling|vote|budget|allocation|provision|appropriation|outlay)\s+(?:of|for)\s+(?:the\s+)?[A-Z][^.;]{2,90}?\s(?:goes|went|rises?|rose|falls?|fell|"
    rf"moves?|moved|increases?d?|drops?|dropped|grows?|grew)\b[^.;]{{0,40}}?\s(?:from|to)\s+{HEDGED}$"
)
"""'The ceiling of the Ministry of Ports goes up from Rs 9 crore to Rs 12 crore'."""
_BUDGET_MOVED = re.compile(
    r"\b(?:supplementary|revised|rectifying|additional)\s+(?:budget|estimates)\b[^.;]{0,60}?\s(?:raised|cut|lowered|brought|reduced|increased|lifted|trimmed)\s+"
    rf"(?:this|it|that|the\s+\w+)\s+(?:back\s+|down\s+|up\s+)?to\s+{HEDGED}$|\b(?:we|it|they)\s+(?:began|started)\s+(?:out\s+)?with\s+{HEDGED}$",
    re.IGNORECASE,
)
"""Money told of a budget spoken of: 'A supplementary budget raised this to Rs 9 crore', 'we began with Rs 8 crore'."""
_PROPOSED_FOR = re.compile(
    rf"\b(?:proposals?|requests?|applications?)\b[^.;,]{{0,60}}?\s(?:for|of|worth)\s+{HEDGED}$", re.IGNORECASE
)
_IN_HAND = re.compile(
    r"^[^.;]{0,90}?\b(?:is|are|was|were|has\s+been|have\s+been)\s+(?:still\s+|now\s+|currently\s+)?(?:under\s+(?:consideration|examination|appraisal|review)|pending|submitted|before\s+the|"
    r"being\s+(?:considered|examined|appraised)|awaiting)\b",
    re.IGNORECASE,
)
"""A proposal for an amount that somebody has still to decide on."""
_WITH = re.compile(
    rf"\bwith\s+(?:(?:an?|the)\s+)?(?:(?:total|initial|overall|first|annual|combined|starting|planned|estimated|approved|indicative)\s+)*(?:(?:of|sum\s+of|amount\s+of|value\s+of)\s+)?{HEDGED}$",
    re.IGNORECASE,
)
_THERE = re.compile(rf"^\W*[Tt]here\s+(?:will\s+be|is|are|would\s+be)\s+{HEDGED}$")
"""'There will be Rs 9 crore until 2029', in a text on a programme."""
_LASTING = re.compile(
    r"\b(?:runs?|running|ran|launch(?:ed|es)|start(?:ed|s)|beg[ai]n|begins|comes?|came|created|set\s+up|established|founded|introduced|"
    r"covers?|covered|lasts?|lasted|opened|opens|operates?|operated|continues?|continued|tabled|presented|unveiled|proposed|put\s+forward|adopted|extended|renewed|rolls?\s+out|rolled\s+out)\b",
    re.IGNORECASE,
)
"""Verbs by which a programme is begun or goes on."""
_POINTS = re.compile(
    r"(?:it|which|this|(?:the|this)\s+(?:initiative|programme|program|scheme|fund|plan|project|mission|facility))",
    re.IGNORECASE,
)


def _runs_with(view: View, figure: Figure, initiatives: Initiatives) -> bool:
    """Whether a programme is begun or runs with an amount: 'it runs from 2024 to 2027 with a total of Rs 9 crore'."""
    i = view.index[figure]
    begin = view.tokens[view.clause_start(i)].start
    ahead = f"{view.slice(begin, figure.start)} "
    found = _WITH.search(ahead)
    if _THERE.search(ahead) and view.statement.kind == "sentence":
        return (initiatives.holding(figure.start) or initiatives.main) is not None
    if found is None or _LASTING.search(ahead[: found.start()]) is None or TOLD_MONEY.search(ahead[: found.start()]):
        return False
    subject = view.subject(i)
    if subject is None or subject.text.lower() in {"it", "which"} or _POINTS.fullmatch(subject.text):
        return (initiatives.holding(figure.start) or initiatives.main) is not None
    if re.search(
        r"\b(?:the|its|this|a)\s+(?:\w+\s+)?(?:proposal|draft|programme|program|scheme|fund|plan|facility)\b",
        ahead[: found.start()],
    ):
        return (initiatives.holding(figure.start) or initiatives.main) is not None  # 'tabled the proposal with'
    return bool(initiatives.at(subject.start, subject.end)) or bool(initiatives.at(begin, begin + found.start()))


def _drawn_on(view: View, figure: Figure, initiatives: Initiatives) -> bool:
    """Whether public money has been spent out of an amount: 'Of its loan of $9 million, $4 million has been paid'."""
    deed = drawn_on(view, figure)
    return (
        deed is not None
        and (deed.public or deed.passive or is_public(deed.doer, initiatives) is True)
        and (is_public(deed.doer, initiatives) is not False)
    )


_PAID_BY = re.compile(
    r",?\s+(?:(?:which|that)\s+)?(?:(?:was|were|is|are|will\s+be)\s+)?(?:paid(?:\s+for)?|funded|financed|met|covered|borne|donated)\s+by\s+"
    r"(?:the\s+)?(?P<who>[\w’'-]+(?:\s+(?:of\s+)?[\w’'-]+){0,2})"
)
_BENEFITS = re.compile(rf"\bbenefit(?:s|ed|ing)?\s+from\s+{HEDGED}$", re.IGNORECASE)
_OF_FUNDING = re.compile(
    r"\s+(?:of|in)\s+(?:(?:new|extra|additional|fresh|public|government|state|federal|capital)\s+)*(?:investment|funding|money|support)\b"
)


def _paid_by_state(view: View, figure: Figure) -> bool:
    """Whether a country or its government pays what something costs, or money is put up for those who benefit: 'cost $9
    million, paid by New Zealand', 'hospitals will benefit from £9 million of new investment'.
    """
    behind = view.text[figure.end - view.start :]
    paid = _PAID_BY.match(behind)
    if paid is not None:
        places = find_countries(paid["who"])
        return bool(places) and places[0][0] == 0
    return (
        _BENEFITS.search(f"{view.slice(view.start, figure.start)} ") is not None
        and _OF_FUNDING.match(behind) is not None
    )


def allotted(
    view: View, figure: Figure, anchor: Anchor, memory: Memory, initiatives: Initiatives, *, in_list: bool
) -> bool:
    """Whether wording other than a noun or verb of spending makes an amount public money."""
    begin = view.tokens[view.clause_start(view.index[figure])].start
    ahead = view.slice(begin, figure.start)
    if not figure.value or figure.value < SMALL or EACH.search(ahead) or OTHERS.search(ahead):
        return False
    weak = anchor.topic is None or anchor.rule in WEAK_RULES
    behind_it = view.text[figure.end - view.start :]
    if (_TO_BE_SHARED.match(behind_it) and not _BY_PRIVATE.search(behind_it)) or _OF_THE_PROGRAMME.match(behind_it):
        return True
    if _COMPARES.match(view.slice(view.start, figure.start) + " ") and _just_told(view, memory):
        return True  # 'This compares with Rs 9 crore in 2024-25'
    if _OFFICE_MOVED.search(f"{ahead} ") or (_BUDGET_MOVED.search(f"{ahead} ") and _just_told(view, memory)):
        return True
    if _BEGUN_WITH.search(f"{ahead} ") and any(
        a.named and a.start >= view.start for a in initiatives.anchors if a.end <= figure.start
    ):
        return True  # 'The Blue Scheme was launched in 2020 with an investment of Rs 9 crore'
    if _PROPOSED_FOR.search(f"{ahead} ") and _IN_HAND.match(behind_it):
        return True
    if opened_at_cost(view, figure) or (weak and (_ASKED.search(f"{ahead} ") or wanted_by_state(view, figure))):
        return True
    if claimed(view, figure):
        return False
    pays = anchor.cue is not None and anchor.cue.words == "pay"
    if (weak or pays) and any(f is not None and parted(view, figure, f) for f in (memory.budget, memory.previous)):
        return True
    if any(rest_of(view, figure, f) for f in (memory.budget, memory.previous)):
        return True
    if (weak or anchor.topic == "credit") and committed(view, figure, initiatives, memory):
        return True
    if _paid_by_state(view, figure) or _programme_moved(view, figure, initiatives):
        return True
    if (put_into(view, figure) and not by_a_firm(view, figure, initiatives)) or (
        weak and (shared(view, figure) or holder_of(view, figure) is not None)
    ):
        return True
    project = anchor.cue is not None and anchor.cue.words == "project"
    if (weak or project) and sized_programme(view, figure) is not None:
        return True  # 'the 9-billion-real programme', 'a €9 million project to restore dunes'
    if call_of(view, figure) is not None and figure.unit is not None:
        return weak or anchor.topic in {"investment", "market"}
    if ENDOWS.search(f"{ahead} ") or (weak and STATE_ADDS.search(f"{ahead} ")):
        return True
    if PUBLIC_PURSE.match(view.text[figure.end - view.start :]) or SPENT_SHARE.search(f"{ahead} "):
        return True
    if anchor.topic == "price" and at_cost(view, figure):
        told = any(view.start <= a.start < figure.start for a in initiatives.anchors)
        carried_out = _CARRIED_OUT.search(ahead) is not None and initiatives.holding(figure.start) is not None
        return told or carried_out or APPROVED_AT.search(ahead) is not None
    if _WHOLE_COST.search(f"{ahead} ") and (initiatives.main is not None or memory.budget is not None):
        return True  # 'The total cost of the Project is …', 'This brings the total project value to …'
    if in_list and re.search(
        r"\b(?:revised|sanctioned|approved)\s+(?:project\s+)?cost\s+(?:is|was|of|stands\s+at)\s*$", ahead
    ):
        return True
    if anchor.rule == "<figure> worth" and attached(view, figure, initiatives):
        return True
    subject = view.subject(view.index[figure])
    if subject is not None and STATE_SHARE.match(subject.text) and anchor.topic in {None, "price"}:
        return True
    # 'The dam got Rs 90 crore, while the canal will cost Rs 40 crore'
    return (
        in_list
        and anchor.topic == "price"
        and re.search(r"\b(?:will|to)\s+cost\s+(?:\w+\s+)?$", f"{ahead} ") is not None
    )


_CARRIED_OUT = re.compile(
    r"\b(?:will\s+be|are\s+to\s+be|is\s+to\s+be|is\s+being|are\s+being|has\s+been|have\s+been|was|were)\s+(?:\w+ly\s+)?"
    r"(?:built|rebuilt|set\s+up|laid|dug|fitted|installed|constructed|equipped|renovated|upgraded|paved|restored|electrified|"
    r"moderni[sz]ed|repaired|carried\s+out|extended|dredged|connected|planted|drilled|widened|completed|refurbished)\b[^.;]*$"
)
"""Works of a programme that are carried out: 'Lamps will be fitted on 900 boats, at a cost of'."""


def _just_told(view: View, memory: Memory) -> bool:
    """Whether the statement before told public money."""
    told = memory.budget
    return told is not None and 0 < view.statement.start - told.start < 400 and told.section == view.statement.section


def _programme_moved(view: View, figure: Figure, initiatives: Initiatives) -> bool:
    """Whether a programme is said to be cut or raised to or from an amount: 'cut the Reef Fund from Rs 9 crore to'."""
    i = view.index[figure]
    first = next((k for k in range(i - 2, max(-1, i - 6), -1) if view.tokens[k].figure is not None), None)
    if first is not None and view.word_at(i - 1) == "to" and view.word_at(first - 1) == "from":
        i = first
    moved, _ = moved_object(view, i)
    return moved is not None and any(
        s < moved.end <= e + 1 and item.kind != "body"
        for item in initiatives.at(moved.start, moved.end)
        for s, e in item.mentions
    )


def attached(view: View, figure: Figure, initiatives: Initiatives) -> bool:
    """Whether an amount without any cue hangs on a programme: '<programme> of Rs …', '<programme>, with over Rs
    …', '2024-25: 600' under one.
    """
    named = [x for x in initiatives.anchors if view.start <= x.start and x.end <= figure.start]
    if named:
        between = re.findall(r"[^\W_]+", view.slice(max(x.end for x in named), figure.start).lower())
        if len(between) < 12 and all(w in _HANGING or w[:1].isdigit() for w in between):
            return True
    label = view.statement.label or ""
    return (
        bool(re.match(r"^(?:FY\s*)?\d{4}|^(?:grand\s+)?total$", label, re.IGNORECASE))
        and (initiatives.holding(figure.start) or initiatives.main) is not None
    )
