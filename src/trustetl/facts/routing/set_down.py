"""Plain wordings that set an amount of public money down for something: 'will be used for', 'a credit line of'."""

from __future__ import annotations

import re

from trustetl.facts.budgets.changed_sum import raised_to
from trustetl.facts.budgets.parts import HEDGED
from trustetl.facts.language.deeds import Deed, deed_of
from trustetl.facts.language.view import View
from trustetl.facts.language.wordlists import singular
from trustetl.facts.memory import Memory
from trustetl.facts.names.named import Initiatives
from trustetl.facts.names.words import BODIES
from trustetl.facts.routing.others import FROM_STATES
from trustetl.facts.routing.public import EACH, OTHERS, SMALL
from trustetl.facts.routing.public_deeds import PRIVATE, is_public
from trustetl.lexicon import find_countries
from trustetl.model import Figure

_USED = re.compile(
    r"\s+(?:will\s+be|is\s+to\s+be|are\s+to\s+be|is|are|was|were|has\s+been|have\s+been)\s+"
    r"(?:(?:used|spent|reserved|put\s+aside)\s+(?:for|on)|included\s+(?:for|in|under))\s+[a-z]"
)
"""Behind an amount: 'will be used for platform doors', 'is included in line improvement'."""
_FOR_MORE = re.compile(r"\s+(?:for|on)\s+[a-z]")
_AGREEMENT = re.compile(
    rf"\b(?:loan|grant|credit|financing|subsidy)\s+(?:agreements?|contracts?)\s+(?:for|of|worth|totalling|amounting\s+to)\s+{HEDGED}$",
    re.IGNORECASE,
)
_PLANNED_AT = re.compile(
    r"\b(?:loans|grants|subsidies|transfers|payments)\b[^.;:]{0,110}?\s"
    rf"(?:is|are|was|were)\s+(?:planned|budgeted|foreseen|set)\s+at\s+{HEDGED}$",
    re.IGNORECASE,
)
_LINE = re.compile(
    r"\b(?:opened|opens|launched|launches|created|set\s+up|established|will\s+open|will\s+launch)\s+an?\s+(?:new\s+)?(?:[a-z]+\s+)?"
    rf"(?:credit\s+line|line\s+of\s+credit|credit\s+facility|lending\s+window|financing\s+window)\s+(?:of|worth|with)\s+{HEDGED}$"
)
_USES = re.compile(
    rf"\b(?:will|is\s+to|are\s+to|plans\s+to|intends\s+to)\s+(?:use|invest|spend)\s+{HEDGED}$|\b(?:uses?|used)\s+{HEDGED}$"
)
_TO_DO = re.compile(r"\s+to\s+[a-z]+\s+(?:the|its|an?|their|new|more|two|three)\s")
_SUPPORTS = re.compile(
    rf"\b(?:supports?|supported|funds|funded|finances|financed)\s+[^.;,$€£]{{3,70}}?\swith\s+{HEDGED}$"
)
_ITSELF = re.compile(rf"\b(?:will|is\s+to|has)\s+(?:itself\s+)?(?:invest|invested|put\s+in)\s+(?:itself\s+)?{HEDGED}$")
_MET_BY = re.compile(
    r"\b(?:financed|funded|supported|covered|met|paid(?:\s+for)?)\s+(?:by|through|with)\s+an?\s+(?:[a-z]+\s+)?(?:credit|loan|grant|contribution)\s+of\s+"
    rf"{HEDGED}$"
)
_COST_PUT = re.compile(
    r"\b(?:project|construction|total|programme|scheme)\s+costs?,?\s+(?:which\s+(?:was|had\s+been)\s+)?(?:(?:first|originally|initially|once)\s+)?"
    rf"(?:put|estimated|set|given|fixed)\s+at\s+{HEDGED}$",
    re.IGNORECASE,
)
_PUT_AT = re.compile(
    r"\b(?:(?:envelope|budget|outlay|allocation|(?:total|project|programme|overall|its|their)\s+costs?)\b[^.;]{0,60}?|^\W*(?:The\s+)?costs?)\s(?:is|was|has\s+been|are|were)\s+"
    rf"(?:(?:now|first|originally|initially)\s+)?(?:proposed|set|fixed|put|estimated|kept)\s+at\s+{HEDGED}$",
    re.IGNORECASE,
)
_BRINGS = re.compile(rf"\b(?:[Ii]t|[Ww]hich|[Tt]he\s+\w+)\s+brings\s+together\s+{HEDGED}$")
_ESTIMATE_IS = re.compile(
    rf"\b(?:BE|RE)\b(?:\s+(?:for|of|in)\s+[^.;]{{4,20}}?)?\s+(?:is|was|stands\s+at|stood\s+at)\s+{HEDGED}$"
)
_OUT_OF = re.compile(r"[^.;]{0,80}?\s(?:with\s+(?:money|funds|resources)\s+(?:of|from)|from)\s+(?:the\s+)?")
_SELECTS = re.compile(
    rf"\b(?:selected|chose|chosen|picked)\s+[^.;]{{0,50}}?\b(?:projects|proposals|applications|initiatives)\s+(?:for|worth)\s+{HEDGED}$"
)
_SIGNS = re.compile(
    rf"\b(?:sign|award|approve|grant)(?:s|ed)?\s+(?:[\w-]+\s+){{0,3}}?(?:(?:contracts?|projects?|agreements?)\s+(?:worth|of|for)\s+)?{HEDGED}$"
)
_WILL_COST = re.compile(rf"^\W*[A-Z][\w\s,’'-]{{3,70}}?\s(?:will|are\s+to|is\s+to)\s+cost\s+{HEDGED}$")


def set_down(view: View, figure: Figure, memory: Memory, initiatives: Initiatives) -> bool:
    """Whether plain wording sets an amount of public money down for an end: 'a loan agreement for ¥9 billion', 'The
    institute will use R$ 9 million to enlarge its works', 'Norway will itself invest $9 million'.
    """
    i = view.index[figure]
    ahead = f"{view.slice(view.tokens[view.clause_start(i)].start, figure.start)} "
    if not figure.value or figure.value < SMALL or EACH.search(ahead) or OTHERS.search(ahead):
        return False
    whole = f"{view.slice(view.start, figure.start)} "
    behind = view.text[figure.end - view.start :]
    known = initiatives.holding(figure.start) or initiatives.main
    earlier = [f for f in view.figures if f.kind == "money" and f.start < figure.start]
    deed = deed_of(view, i)
    doer = (deed.doer if deed is not None else None) or view.subject(i)
    if is_public(doer, initiatives) is False:
        return False
    if _USED.match(behind) or (
        earlier and _FOR_MORE.match(behind) and _USED.match(view.text[earlier[0].end - view.start :])
    ):
        return True
    if _SELECTS.search(ahead) or _AGREEMENT.search(ahead) or _PLANNED_AT.search(whole) or _LINE.search(whole):
        return True
    if (_COST_PUT.search(whole) or _MET_BY.search(whole)) and known is not None:
        return True
    if known is not None and (_PUT_AT.search(ahead) or _BRINGS.search(whole) or FROM_STATES.match(behind)):
        return True
    if _ESTIMATE_IS.search(ahead) or (raised_to(view, figure) and (earlier or memory.budget is not None)):
        return True
    first = deed_of(view, view.index[earlier[0]]) if earlier else deed
    if first is not None and _pays(view, first, behind) and is_public(first.doer, initiatives) is True:
        return True  # 'The Ministry will pay ¥6 billion, the prefecture ¥4 billion and five towns ¥2 billion'
    if _signed_out_of(view, figure, ahead, initiatives):
        return True
    publicly = (doer is not None and _is_body(doer.text)) or is_public(doer, initiatives) is True
    if _USES.search(ahead) and _TO_DO.match(behind) and publicly:
        return True
    supports = _SUPPORTS.search(whole)
    if supports is not None and (publicly or _is_body(whole[: supports.start()])):
        return True
    if _ITSELF.search(whole) and _by_country(view, ahead):
        return True
    told = memory.budget
    return (
        _WILL_COST.match(whole) is not None
        and told is not None
        and told.section == view.statement.section
        and told.values.get("currency") == figure.unit
        and 0 <= view.statement.start - told.start < 700
    )


_DEBTS = re.compile(
    r"[^.;]{0,30}?\b(?:in\s+(?:interest|damages|compensation|fines|taxes|tariffs|duties|wages|salaries)|to\s+(?:creditors|lenders))\b"
)


def _pays(view: View, deed: Deed, behind: str) -> bool:
    """Whether somebody is to pay or has paid an amount, which is no debt."""
    pays = view.word_at(deed.verb) in {"pay", "pays", "paid"} and deed.role == "object" and not deed.passive
    return pays and _DEBTS.match(behind) is None


def _signed_out_of(view: View, figure: Figure, ahead: str, initiatives: Initiatives) -> bool:
    """Whether an amount is signed or approved out of a named fund: 'signed contracts worth R$ 9 million with money of
    the Reef Fund'.
    """
    out_of = _OUT_OF.match(view.text, figure.end - view.start)
    if out_of is None or _SIGNS.search(ahead) is None:
        return False
    at = view.start + out_of.end()
    return bool(initiatives.at(at, at + 3))


def _is_body(words: str) -> bool:
    """Whether words end like the name of a body that is no firm: 'The Harbour Institute'."""
    last = [singular(word.casefold()) for word in words.split()[-6:]]
    return any(word in BODIES for word in last) and not any(word in PRIVATE for word in last)


_AT_FRONT = re.compile(r"\W*(?:[Tt]he\s+(?:[Gg]overnment\s+of\s+(?:the\s+)?)?)?")
_GOES_ON = re.compile(r"[\W_]*(?:it|[A-Z][a-z]+)\b")


def _by_country(view: View, ahead: str) -> bool:
    """Whether a country is the subject of a sentence, and of its last clause or meant there by 'it'."""
    places = find_countries(view.text)
    return (
        bool(places)
        and _AT_FRONT.fullmatch(view.text[: places[0][0]]) is not None
        and _GOES_ON.match(ahead) is not None
    )


_ROUND = re.compile(
    r"\W*(?:(?:first|second|third|fourth|fifth|sixth|last|latest|next|current|\d{1,2}(?:st|nd|rd|th)|(?:19|20)\d\d)\s"
    r"(?:[a-z]+\s){0,2}(?:round|call|window|tranche|instalment|installment|auction|phase|stage|cohort|edition|batch|wave|"
    r"allocation)|(?:round|call|window|tranche|phase|stage|batch|wave)\s(?:\d{1,2}|[A-Z]|[IVX]{1,4}))"
    r"(?:\sof\s[a-z ]{3,30})?(?:\s\([^()]*\))?\W*",
    re.IGNORECASE,
)


def round_of(view: View, figure: Figure, initiatives: Initiatives) -> bool:
    """Whether an amount stands behind the label of a round below the heading of a programme: 'First call: $9 million'
    below 'Clean Quay'.
    """
    label, section = view.statement.label, view.statement.section
    whose = initiatives.holding(figure.start)
    if label is None or not section or whose is None or _ROUND.fullmatch(label) is None:
        return False
    told = view.text[view.statement.body - view.start : figure.start - view.start]
    above = any(alias in section[-1] for alias in whose.aliases)
    return above and re.fullmatch(rf"\W*(?:up\s+to\s+)?{HEDGED}", told, re.IGNORECASE) is not None


_NO_WORDS = re.compile(rf"[\W_]*(?:[Uu]p\s+to\s+)?{HEDGED}", re.IGNORECASE)
_ONLY_TIME = re.compile(
    r"(?:[\s,.;*_)\]]|(?:for|from|to|till|until|up|by|over|in|during|between|and|since|per|a|an|the|each|every|next|first|of|at|years?|months?|"
    r"annually|total|altogether|period|approx|fiscal|financial|one|two|three|four|five|six|seven|eight|nine|ten)\b)*",
    re.IGNORECASE,
)
"""Words that only date an amount or say over how long it runs."""


def bare_item(view: View, figure: Figure, initiatives: Initiatives) -> bool:
    """Whether an item of a list below the name of a programme holds nothing but an amount and its time: '- Rs 9 crore
    from 2025 to 2030'.
    """
    statement = view.statement
    whose = initiatives.holding(figure.start)
    if statement.kind != "item" or statement.label is not None or whose is None:
        return False
    above = statement.section[-1] if statement.section else ""
    named = whose is initiatives.main or any(alias in above for alias in whose.aliases)
    if not named or not figure.value or figure.value < _WHOLE or figure.per is not None:
        return False
    if not _NO_WORDS.fullmatch(f"{view.slice(view.start, figure.start)} "):
        return False
    behind = view.text[figure.end - view.start :]
    for time in sorted(view.figures, key=lambda f: -f.start):
        if time.start >= figure.end and time.kind in {"period", "date", "measure"}:
            behind = behind[: time.start - figure.end] + behind[time.end - figure.end :]
    return _ONLY_TIME.fullmatch(behind) is not None


_WHOLE = 1_000_000
