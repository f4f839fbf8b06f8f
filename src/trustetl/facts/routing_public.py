"""Wording other than a noun of spending by which an amount is public money: what a programme has, what States add."""

from __future__ import annotations

import re

from trustetl.facts.budget_parts import (
    APPROVED_AT,
    HEDGED,
    PUBLIC_PURSE,
    SPENT_SHARE,
    call_of,
    holder_of,
    put_into,
    shared,
)
from trustetl.facts.budget_words import COSTS_STATE, STATE_SHARE
from trustetl.facts.deeds import deed_of
from trustetl.facts.memory import Memory
from trustetl.facts.named import Initiatives
from trustetl.facts.routing_shares import claimed, opened_at_cost, parted, wanted_by_state
from trustetl.facts.topics import WEAK_RULES, Anchor, noun_behind
from trustetl.facts.view import HEDGES, View
from trustetl.lexicon import function_words
from trustetl.model import Figure

SMALL = 100_000
"""No programme of any government is this cheap: such a sum is what one person or firm gets."""
HAS = re.compile(
    r"^\s*(?:\([^)]*\)\s*)?(?:,(?!\s*(?:which|who)\b)[^,;:()]{3,60}(?=,))?,?\s*(?:(?:now|also|already)\s+)?(?:(?:will|is\s+to)\s+have|has|had|commands|"
    r"disposes\s+of|comes\s+with|"
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
    r"programme|program|scheme|fund|sub-fund|section|chapter|axis|track|line)$",
    re.IGNORECASE,
)
"""A part of a programme, or one meant again."""
SCALE_OF = re.compile(
    r"^(?:the\s+)?(?:(?:overall|total|financial|full|estimated)\s+)*(?:scale|size|volume|bill|cost)\s+of\s+(?:the|"
    r"this)\s",
    re.IGNORECASE,
)
EACH = re.compile(
    r"^\W*(?:(?:each|every)\s+(?!of\b|year\b)\w+|(?:an?|any|one|no|single)\s+(?:\w+\s+){1,4}(?:can|may|must|would|"
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
EXPECTED = re.compile(
    r"\b(?:member\s+states|partners|donors|countries|states|regions|counties|municipalities|companies|banks|others)\s+"
    r"(?:(?:is|are|were|was)\s+(?:also\s+)?expected|should|(?:is|are)\s+(?:supposed|invited|asked))\s+(?:to\s+)?(?:also\s+)?"
    r"(?:contribute|add|put\s+(?:in|up)|bring(?:\s+in)?|invest|co-?finance|match|raise|provide|chip\s+in)\s[^.;]*$",
    re.IGNORECASE,
)
"""What others than the payer are expected to add."""
_RECIPIENTS = (
    r"(?:farmers?|developers?|companies|company|firms?|applicants?|borrowers?|households?|families|family|students?|enterprises?|"
    r"cooperatives?|vessels?|owners?|producers?|business(?:es)?|organi[sz]ations?|projects?|schools?|groups?|fishers?|artisans?|"
    r"workers?|women|start-?ups?|SMEs?|beneficiar(?:y|ies)|patients?|buyers?|individuals?|researchers?|teams?|consorti(?:a|um)|"
    r"persons?|people|members?|managers?|growers?|traders?|winners?|makers?)"
)
LIMIT = re.compile(
    rf"\b{_RECIPIENTS}\b[^.;:]{{0,110}}?\s(?:can|could|may|will|would|are|is|might)\s+(?:then\s+|also\s+|each\s+|be\s+)?(?:able\s+to\s+)?"
    r"(?:receive|get|claim|apply\s+for|draw|borrow|obtain|win|qualify\s+for|eligible\s+for|entitled\s+to|granted|sanction|ask\s+for)\s[^.;:]*$"
    r"|\b(?:loans|grants|subsidies|awards|credits|vouchers|scholarships|stipends|bursaries|payments|guarantees|fines|benefits|works|"
    r"tickets|allowances)\s+(?:\w+\s+)?of\s+(?:up\s+to|at\s+most|(?:no|not)\s+more\s+than|a\s+maximum\s+of)\s*$",
    re.IGNORECASE,
)
"""What one of those who benefit can get at most."""
MAXIMUM = re.compile(
    r"\b(?:maximum|upper\s+limit)\s+(?:(?:grant|amount|support|contribution|award|loan|aid|subsidy)\s+)?(?:(?:for|per)\s[\w\s]{2,30}\s)?"
    r"(?:is|was|of|will\s+be|stands\s+at)\s*$",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"\b(?:ask(?:ed|s|ing)?|request(?:ed|s|ing)?)\s+(?:\w+\s+){1,3}for\s+(?:extra\s+)?"
    rf"{HEDGED}$",
    re.IGNORECASE,
)
_HANGING = function_words("between_programme_and_amount")
"""Words that may stand between a programme and its amount: 'the Fund, launched in May 2024 with some $5 million'."""
_WHOLE_COST = re.compile(
    r"\b(?:total|overall|full|estimated|aggregate)\s+(?:(?:cost|value|size|financing|funding|investment|envelope)\s+(?:of|for)\s+the\s+"
    r"(?:project|programme|program|scheme|plan|facility|mission|initiative)|(?:project|programme|program|scheme|plan)\s+"
    r"(?:cost|value|size|financing|funding|envelope))\s+(?:\([^)]*\)\s+)?(?:is|was|will\s+be|comes\s+to|came\s+to|amounts\s+to|stands\s+at|"
    rf"to|of|reaches|at)\s+(?:estimated\s+at\s+|approximately\s+)?{HEDGED}$",
    re.IGNORECASE,
)


def limits_one(view: View, figure: Figure, ahead: str) -> bool:
    """Whether an amount is the most that one of those who benefit can get: 'loans of up to Rs 9 lakh', 'Farmers may
    claim up to $900', 'No enterprise will be eligible for more than …'; ``ahead`` is its clause up to it.
    """
    if MAXIMUM.search(f"{ahead} "):
        return True
    most = figure.qualifier == "at_most" or re.match(r"\W*No\s", ahead) is not None
    given = re.search(r"\b(?:awarded|approved|announced|granted|sanctioned|paid)\b", ahead)
    return most and given is None and LIMIT.search(f"{ahead} ") is not None


def has_money(view: View, figure: Figure, anchor: Anchor, initiatives: Initiatives) -> bool:
    """Whether a programme is said to have an amount, or the State to bear it as a cost: 'the Fund has Rs 9 crore',
    'the Plan's overall scale is …', 'the benefit cost the Treasury …'.
    """
    if not figure.value or figure.value < SMALL or NOT_ITS_OWN.match(view.text[figure.end - view.start :]):
        return False
    ahead = f"{view.slice(view.start, figure.start)} "
    if COSTS_STATE.search(ahead):
        return True
    if _costs(view, figure, initiatives):
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
    if OF_IT.match(subject.text) and HAS.fullmatch(verb) and initiatives.holding(figure.start) is not None:
        return True  # 'Its transport strand has €9 billion'
    pointed = any(subject.start <= a.start < figure.start for a in initiatives.anchors)
    return pointed and SCALE_OF.match(subject.text) is not None


def _costs(view: View, figure: Figure, initiatives: Initiatives) -> bool:
    """Whether a programme is said to cost an amount: 'the programme is meant to cost Rs 9 crore'."""
    deed = deed_of(view, view.index[figure])
    if deed is None or deed.kind != "cost" or deed.doer is None or deed.role != "object":
        return False
    k = view.index[figure] - 1
    while view.word_at(k) in HEDGES:
        k -= 1
    if k != deed.verb:
        return False  # 'cost farmers Rs 9 crore'
    start, end = deed.doer.start, deed.doer.end
    return any(a.start < end and start - 5 < a.end and a.initiative.kind != "body" for a in initiatives.anchors)


def allotted(
    view: View, figure: Figure, anchor: Anchor, memory: Memory, initiatives: Initiatives, *, in_list: bool
) -> bool:
    """Whether wording other than a noun or verb of spending makes an amount public money."""
    begin = view.tokens[view.clause_start(view.index[figure])].start
    ahead = view.slice(begin, figure.start)
    if not figure.value or figure.value < SMALL or EACH.search(ahead) or OTHERS.search(ahead):
        return False
    weak = anchor.topic is None or anchor.rule in WEAK_RULES
    if opened_at_cost(view, figure) or (weak and (_ASKED.search(f"{ahead} ") or wanted_by_state(view, figure))):
        return True
    if claimed(view, figure):
        return False
    pays = anchor.cue is not None and anchor.cue.words == "pay"
    if (weak or pays) and any(f is not None and parted(view, figure, f) for f in (memory.budget, memory.previous)):
        return True
    if put_into(view, figure) or (weak and (shared(view, figure) or holder_of(view, figure) is not None)):
        return True
    behind = noun_behind(view, view.index[figure])
    if (
        weak
        and behind is not None
        and behind.start - figure.end <= 2
        and re.match(
            r"(?:\w+\s+){0,2}(?:programme|program|scheme|plan|package|push|drive|bailout|initiative|mission)s?\b",
            behind.text,
        )
    ):
        return True  # 'the 9-billion-real programme'
    if (
        (weak or (anchor.cue is not None and anchor.cue.words == "project"))
        and behind is not None
        and re.match(r"\s*project\s+(?:to|for)\s", view.text[figure.end - view.start :])
        and view.word_at(view.index[figure] - 1) in {"a", "the", "this"}
    ):
        return True  # 'a €9 million project to restore dunes'
    if call_of(view, figure) is not None and figure.unit is not None:
        return weak or anchor.topic in {"investment", "market"}
    if ENDOWS.search(f"{ahead} ") or (weak and STATE_ADDS.search(f"{ahead} ")):
        return True
    if PUBLIC_PURSE.match(view.text[figure.end - view.start :]) or SPENT_SHARE.search(f"{ahead} "):
        return True
    if anchor.topic == "price" and _at_cost(view, figure):
        told = any(view.start <= a.start < figure.start for a in initiatives.anchors)
        return told or APPROVED_AT.search(ahead) is not None
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


def _at_cost(view: View, figure: Figure) -> bool:
    return (
        re.search(
            r"\bat\s+(?:an?|the)\s+(?:\w+\s+){0,3}(?:cost|outlay|expense)\s+of\s+(?:\w+\s+){0,2}$",
            view.slice(view.start, figure.start) + " ",
        )
        is not None
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
