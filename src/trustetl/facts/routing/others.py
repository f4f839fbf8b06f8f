"""Money that is nobody's budget though words of spending stand by it: what others are expected to add, what is raised
from them, and the most that one of those who apply can get.
"""

from __future__ import annotations

import re

from trustetl.facts.language.deeds import Deed, deed_of
from trustetl.facts.language.topics import noun_of
from trustetl.facts.language.view import HEDGES, View
from trustetl.facts.language.wordlists import word_set
from trustetl.facts.names.named import Initiatives
from trustetl.facts.routing.public_deeds import is_public
from trustetl.facts.trade.words import HEDGED
from trustetl.model import Figure

_EXPECTED = word_set("expected asked hoped invited likely urged supposed encouraged projected forecast anticipated")
"""Words before 'to' by which somebody else is counted on."""
_OWN = word_set(
    "government governments treasury exchequer ministry minister cabinet parliament congress assembly senate centre "
    "crown state union commission council budget i we department agency secretary"
)
"""Those whose own money an expected amount still is."""
FROM_STATES = re.compile(
    r"\s+(?:from|by)\s+(?:(?:sponsor|donor|rich|richer|developed|other|participating|several|member|the)\s+)*(?:governments|states|countries)\b",
    re.IGNORECASE,
)
"""Behind an amount that governments are to bring: 'should raise $9 billion from sponsor governments'."""
_AND_SO = word_set("also then now further together jointly")
_PRIVATE_BEHIND = re.compile(
    r"^\s*(?:(?:a|per)\s+year\s+)?(?:of|in|from)\s+(?:[\w-]+\s+){0,3}?(?:private|investments?|investors?|credit|lending|loans|banks|capital|savings)\b",
    re.IGNORECASE,
)
_LIMITS = re.compile(
    r"(?<!budget )(?<!spending )(?<!expenditure )(?<!sector )(?<!resource )"
    r"\b(?:maximum|ceiling|limit|cap|upper\s+bound)\s+(?:(?:contribution|grant|loan|award|support|amount|size|payment|aid)\s+)?"
    r"(?:(?:is|was|of|at|will\s+be|stands\s+at|remains|:|per\s+\w+|for\s+[\w\s’'-]{3,40}?\s+is|set\s+at)\s*)+$"
    r"|\b(?:capped|limited)\s+at\s+$",
    re.IGNORECASE,
)
"""Wording by which an amount is the most that there is for one: 'the maximum is', 'subject to a ceiling of'."""
_SUBJECT_TO_ALL = re.compile(r"^\W*(?:in\s+total|in\s+all|overall|for\s+the\s+(?:whole|entire))\b", re.IGNORECASE)
_QUALIFIES = re.compile(
    r"\b(?:eligible|entitled|qualify|qualifies)\s+(?:for|to)\s+(?:[\w’'-]+\s+){0,6}$", re.IGNORECASE
)
_ABLE = re.compile(
    r"\b(?:can|could|may|might|(?:be|is|are)\s+(?:able|allowed|entitled|eligible)\s+to|no\s+[\w\s-]{3,40}?will)\s+"
    r"(?:(?:also|then|each|now|only)\s+)*(?:be\s+)?(?:receive|get|obtain|borrow|claim|draw|win|given|awarded|granted|paid|lent|apply\s+for|approve|"
    r"sanction|authori[sz]e)\b",
    re.IGNORECASE,
)
_ONE_GETS = re.compile(
    r"(?:^|[,;:–—]\s|\.\s|[A-Z]\s)\W*(?:[Aa]n?|[Aa]ny|[Ee]very|[Ee]ach|[Oo]ne|[Nn]o)\s+(?!total|sum|amount|further|additional|budget|grant|loan|new\s+(?:fund|programme|scheme))"
    r"[a-z][\w-]*(?:\s+[^.;,\d]{0,60}?)?\s(?:gets?|receives?|draws?|(?:will|would|may|can|could|might|must)\s+(?:also\s+|then\s+|only\s+)?(?:receive|get|draw|obtain|be\s+(?:paid|given|granted))|is\s+(?:paid|given|granted))\s+"
    r"(?:(?:an?|the)\s+[a-z-]+\s+(?:[a-z-]+\s+)?of\s+)?(?:up\s+to|at\s+most|no\s+more\s+than|not\s+more\s+than|a\s+maximum\s+of)\s+(?:[\w’'-]+\s+)?$"
)
"""What any one recipient gets at most."""
_GRANTS_OF = re.compile(
    r"\b(?:loans|grants|subsidies|awards|vouchers|credits|payments|bonuses|cheques|advances|stipends|scholarships)\s+of\s+"
    r"(?:up\s+to|at\s+most|no\s+more\s+than|not\s+more\s+than|between|a\s+maximum\s+of)\s+(?:[\w’'-]+\s+)?$",
    re.IGNORECASE,
)
"""Several awards, each of which may be so large."""
_BETWEEN_STATES = re.compile(
    r"\b(?:ODA|[Oo]fficial\s+[Dd]evelopment\s+[Aa]ssistance(?:\s+\([A-Z]+\))?|[Yy]en|[Ss]overeign|[Bb]ilateral)\s+(?:loan|credit|grant)s?\b|"
    r"\bexchang(?:e|ed|ing)\s+(?:of\s+)?(?:the\s+)?(?:diplomatic\s+)?[Nn]otes\b|"
    r"\b(?:loan|financing|credit|grant|finance)\s+(?:agreement|contract|convention)s?\b"
)
"""Words by which loans are those of a State to a State, whose ceiling is the sum of them all."""


def of_others(view: View, figure: Figure, initiatives: Initiatives) -> bool:
    """Whether an amount is what others are expected to add or bring, or the most that one recipient can get."""
    return (
        most_for_one(view, figure)
        or _borne_by_others(view, figure)
        or _expected(view, figure, initiatives)
        or _of_a_group(view, figure)
        or _supposed(view, figure)
    )


_GROUP = (
    r"(?:developed|developing|rich(?:er)?|poor(?:er)?|wealthy|wealthier|industriali[sz]ed|advanced|least[\s-]developed|donor|"
    r"low-income|emerging)\s+(?:world\b|(?:countries|nations|economies)\b)"
)
_GROUP_PLEDGES = re.compile(
    rf"\b(?:{_GROUP}|the\s+(?:whole\s+)?world|all\s+(?:countries|actors|sources|parties|donors))(?:,?\s+(?:together|combined))?(?:,[^,;.]{{3,40}},)?\s+"
    r"(?:to\s+|have\s+|had\s+|would\s+|will\s+|must\s+|should\s+|are\s+(?:now\s+)?to\s+|were\s+to\s+|also\s+|again\s+)*"
    r"(?:agree|accept|undert|receiv|g[eo]t\b|promis|pledg|commit|aim|need|want|ask|seek|sought|call|demand|take|took|rais|mobili[sz]|require|provid|deliver|scal|contribut|doubl|tripl|increas|give|giv|gave)\w*\b[^.;]*$",
    re.IGNORECASE,
)
_GROUP_SOUGHT = re.compile(
    rf"^\s*(?:(?:a|per)\s+(?:year|annum)\s+)?(?:that\s+|which\s+)?(?:sought|asked\s+for|demanded|wanted|needed|requested|claimed)\s+by\s+(?:the\s+)?{_GROUP}|"
    rf"^\s*(?:(?:a|per)\s+(?:year|annum)\s+)?(?:that\s+|which\s+)?(?:the\s+)?{_GROUP}\s+(?:had\s+|have\s+)?(?:sought|asked|wanted|demanded|need)",
    re.IGNORECASE,
)


def _of_a_group(view: View, figure: Figure) -> bool:
    """Whether an amount is what a group of countries as such has set itself as a goal, or asks for: 'rich countries
    promised to raise $9 billion a year', 'the $9 trillion sought by developing countries'.
    """
    ahead, behind = view.slice(view.start, figure.start) + " ", view.slice(figure.end, view.end)
    return (
        _GROUP_PLEDGES.search(ahead) is not None
        or _GROUP_SOUGHT.match(behind) is not None
        or _GOAL_BY_WHICH.search(ahead) is not None
        or _ALL_SOURCES.search(f"{ahead}{behind}") is not None
    )


_GOAL_BY_WHICH = re.compile(
    r"\b(?:goal|target|aim|ambition|objective)\b[^.;]{0,80}?,?\s+(?:under|by|according\s+to|in|with)\s+which\s+[^.;,]*$",
    re.IGNORECASE,
)
_ALL_SOURCES = re.compile(
    r"\b(?:from|of)\s+(?:all|various|many|(?:both\s+)?public\s+and\s+private|private\s+and\s+public|a\s+(?:wide\s+)?(?:variety|range)\s+of)\s+sources\b",
    re.IGNORECASE,
)
"""Money that is to come from wherever it can be had is nobody's budget."""


_WOULD_HAVE_TO = re.compile(
    r"\b(?:would|will|might)\s+(?:have\s+to|need\s+to)\s+(?:rise\s+to|reach|grow\s+to|increase\s+to|be|total|come\s+to|go\s+up\s+to|climb\s+to)\s+"
    rf"{HEDGED}$",
    re.IGNORECASE,
)
_WE_PROJECT = re.compile(
    rf"\b(?:we|analysts|experts|researchers|the\s+(?:authors?|study|report|institute|think\s+tank))\s+(?:now\s+)?(?:project|expect|estimate|forecast|reckon|calculate)s?\s+(?:it\s+at\s+)?{HEDGED}$",
    re.IGNORECASE,
)


def _supposed(view: View, figure: Figure) -> bool:
    """Whether an amount is only reckoned with: 'its contribution would have to reach Rs 9 crore', 'we project Rs 4
    crore'.
    """
    ahead = view.slice(view.start, figure.start) + " "
    return _WOULD_HAVE_TO.search(ahead) is not None or _WE_PROJECT.search(ahead) is not None


_PAYERS = (
    r"(?:beneficiar(?:y|ies)|private\s+(?:sector|capital|investors?|partners?|compan(?:y|ies)|firms?|developers?|operators?)|households?|farmers?|growers?|"
    r"fishers?|developers?|compan(?:y|ies)|firms?|communit(?:y|ies)|users?|participants?|applicants?|investors?|"
    r"concessionaires?|concession\s+holders?|(?:[a-z]+\s+)?operators?|co-?operatives?|patients?|producers?|owners?|promoters?|entrepreneurs?|"
    r"employers?|pension\s+funds|commercial\s+banks)"
)
_PART_OF_OTHERS = re.compile(
    rf"\b(?:{_PAYERS}(?:[’']s?)?\s+(?:own\s+)?(?:contributions?|share|portion|equity)|"
    rf"(?:contributions?|share|portion)\s+(?:of|from|by)\s+(?:the\s+)?{_PAYERS})\s+"
    rf"(?:of|is|at|comes\s+to|amounts\s+to|amounting\s+to)\s+{HEDGED}$",
    re.IGNORECASE,
)
"""'a farmer contribution of Rs 9 crore', 'the share of beneficiaries is Rs 9 crore'."""
_FROM_OTHERS = re.compile(
    r"^\s*(?:is|are|will|would|shall|should|must|has|have)\s+(?:(?:to|also|then)\s+)*"
    r"(?:come|be\s+(?:met|borne|raised|contributed|paid|provided|financed|funded|invested|mobili[sz]ed|brought\s+in))"
    rf"\s+(?:from|by)\s+(?:the\s+)?(?:own\s+)?{_PAYERS}\b",
    re.IGNORECASE,
)
"""'Rs 9 crore is to come from households'."""

_CONTRIBUTION = re.compile(rf"\b(?:contributions?|share|equity|portion|co-?financing)\s+of\s+{HEDGED}$", re.IGNORECASE)
_BY_OTHERS = re.compile(rf"^\s*(?:from|by)\s+(?:the\s+)?{_PAYERS}\b", re.IGNORECASE)
"""'a contribution of Rs 9 crore from farmers'."""


def _borne_by_others(view: View, figure: Figure) -> bool:
    """Whether an amount is the part of a cost that those who get a grant, or firms, are to bear themselves."""
    ahead, behind = view.slice(view.start, figure.start) + " ", view.slice(figure.end, view.end)
    put_in = _CONTRIBUTION.search(ahead) is not None and _BY_OTHERS.match(behind) is not None
    return put_in or _PART_OF_OTHERS.search(ahead) is not None or _FROM_OTHERS.match(behind) is not None


_TIMES = frozenset({"a", "an", "per", "every", "year", "month", "week", "day", "annually"})
_ONE_OF = re.compile(r"\b(?:each|every|single|one)\s+\w+$", re.IGNORECASE)


def for_each(view: View, figure: Figure) -> bool:
    """Whether an amount is what one of several gets or costs: 'Rs 9 lakh a year each', 'each well costs Rs 9 lakh'."""
    i = view.index[figure]
    k = i + 1
    while view.word_at(k) in _TIMES:
        k += 1
    if view.word_at(k) in {"each", "apiece"} and "(" not in view.slice(figure.start - 2, figure.start):
        return True
    deed = deed_of(view, i)
    if deed is None or deed.kind != "cost" or deed.doer is None:
        return False
    ahead = view.word_at(deed.doer.first - 1)
    return _ONE_OF.search(deed.doer.text) is not None or ahead in {"each", "every", "one", "single"}


_NEED = re.compile(
    r"\b(?:needs?|needed|required|requirements?|gap|shortfall)\b[^;.]{0,90}?\b(?:estimat\w+|puts?|assess\w*|reckon\w*|"
    r"project\w+|valued|calculat\w+)\s+(?:(?:it|this|that|the\s+\w+)\s+)?(?:to\s+be\s+|at\s+)"
    r"(?:(?:about|around|some|nearly|over|roughly|between|a\s+total\s+of)\s+)*$|"
    r"\b(?:puts?|estimat\w+|reckon\w*)\s+(?:the|its|their|this)\s+(?:[\w-]+\s+){0,3}(?:needs?|requirements?|gap|shortfall)\b[^;.]{0,60}?\s"
    r"(?:at|to\s+be)\s+(?:(?:about|around|some|nearly|over|roughly|between)\s+)*$",
    re.IGNORECASE,
)


_GOAL = re.compile(
    r"\b(?:goal|target|aim|ambition)\s+(?:(?:before\s+(?:it|that|this)|so\s+far|until\s+now)\s+)?(?:of|is|was|remains|stands\s+at)\s+"
    r"(?:(?:now|at\s+least|about|around|some|over|to\s+(?:raise|mobili[sz]e|provide|reach)|raising|mobili[sz]ing|providing)\s+)*$",
    re.IGNORECASE,
)


def needed(view: View, figure: Figure) -> bool:
    """Whether an amount is only reckoned to be needed or aimed at: 'the spending needed is put at Rs 9 crore'."""
    if _GOAL.search(f"{view.slice(view.start, figure.start)} "):
        return True  # 'recalls the goal of $9 billion a year'
    return _NEED.search(f"{view.slice(view.start, figure.start)} ") is not None


def most_for_one(view: View, figure: Figure) -> bool:
    """Whether an amount is the ceiling of what one firm, person or project gets."""
    begin = view.tokens[view.clause_start(view.index[figure])].start
    ahead = view.text[begin - view.start : figure.start - view.start]
    if _SUBJECT_TO_ALL.match(view.text[figure.end - view.start :]):
        return False
    if _LIMITS.search(ahead) or (_GRANTS_OF.search(ahead) and not _BETWEEN_STATES.search(view.text)):
        return True
    if figure.qualifier == "at_most" and _ONE_GETS.search(ahead):
        return True  # 'a unit gets a subsidy of up to Rs 9 lakh'
    bounded = figure.qualifier == "at_most" or re.search(r"\bmore\s+than\s*$", ahead) is not None
    return bounded and (_QUALIFIES.search(ahead) is not None or _ABLE.search(ahead) is not None)


_SPENT_PRIVATELY = re.compile(
    r"\b(?:household|consumer|customer|corporate|business|private|tourist|visitor|company|industry|passenger|out-of-pocket|family|farmer)"
    r"(?:s|s?[’'])?\s+(?:[\w-]+\s+)?(?:spending|expenditure|outlays?|consumption|purchases)\b",
    re.IGNORECASE,
)
"""What households and firms spend: 'consumer spending on fish reached Rs 9 crore'."""


_PRIVATE_MONEY = re.compile(
    r"^(?:(?:total|tracked|annual|global|overall)\s+)*(?:climate|green|sustainable|carbon)\s+(?:finance|financing)\b"
    r"(?!\s+(?:programme|program|fund|budget|scheme|(?:\w+ly\s+)?(?:provided|given|paid|disbursed|pledged)))"
    r"|^(?:total\s+|annual\s+)?private\s+(?:[\w-]+\s+)?(?:finance|financing|investments?|capital|money|funding|flows)\b",
    re.IGNORECASE,
)
"""Money that is private by its name: 'Private finance made up $22 billion'."""
_NEEDED = re.compile(
    r"\b(?:expenditure|spending|investments?|finance|financing|money|funds|outlay)\s+(?:needed|required|necessary)\b.*"
    r"\b(?:estimated|put|reckoned|projected)\s+at(?:\s+\w+){0,2}\s*$",
    re.IGNORECASE,
)
"""What is reckoned to be wanted is nobody's budget: 'The expenditure needed for it is put at Rs 9 crore'."""


def _expected(view: View, figure: Figure, initiatives: Initiatives) -> bool:
    deed = deed_of(view, view.index[figure])
    if _NEEDED.search(view.slice(view.start, figure.start)):
        return True
    subject = view.subject(view.index[figure])
    told = view.slice(subject.start, figure.start) if subject is not None and subject.start < figure.start else ""
    if subject is not None and (
        _SPENT_PRIVATELY.search(subject.text) or _PRIVATE_MONEY.match(f"{subject.text}{told[len(subject.text) :]}")
    ):
        return True
    if deed is None or deed.role != "object" or deed.passive:
        return False
    if deed.kind == "raise":
        return _raised(view, figure, deed)
    who = is_public(deed.doer, initiatives)
    if deed.kind == "get" and who is False and figure.qualifier == "at_most":
        return True  # 'Buyers get up to Rs 9 lakh'
    if deed.kind not in {"give", "lend", "spend"}:
        return False
    if who is False and deed.kind == "give" and (deed.wished or deed.ahead):
        return True  # 'Chocolate makers will add €9 million'
    if not _counted_on(view, deed):
        return False
    if deed.doer is None:
        return (
            subject is not None and subject.text.lower() == "they"
        )  # 'What will States pay? They are expected to add'
    words = {w.lower() for w in re.findall(r"[\w’'-]+", deed.doer.text)}
    return not words & _OWN and not initiatives.at(deed.doer.start, deed.doer.end)


def _counted_on(view: View, deed: Deed) -> bool:
    """Whether somebody is expected to do a deed: 'are expected to contribute', 'are being asked to add'."""
    k = deed.verb - 1
    while view.word_at(k) in _AND_SO or view.word_at(k).endswith("ly"):
        k -= 1
    if view.word_at(k) != "to":
        return False
    k -= 1
    while view.word_at(k) in _AND_SO:
        k -= 1
    return view.word_at(k) in _EXPECTED


def _raised(view: View, figure: Figure, deed: Deed) -> bool:
    """Whether an amount is drawn from others: 'attract Rs 9 crore', 'expects it to draw in Rs 9 crore'; what a fund
    mobilises by itself is its own.
    """
    k = view.index[figure] - 1
    while view.word_at(k) in HEDGES and view.word_at(k) != "to":
        k -= 1
    if view.word_at(k) in {"to", "by", "from"} and view.word_at(k - 1) != "up":
        return False  # 'raised the vote to Rs 9 crore'
    if FROM_STATES.match(view.text, figure.end - view.start):
        return False
    if not view.word_at(deed.verb).startswith("mobili"):
        return True
    noun = noun_of(view, view.index[figure])
    private = noun is not None and "private" in noun.text.lower()
    behind = view.text[figure.end - view.start :]
    return deed.wished or private or _PRIVATE_BEHIND.match(behind) is not None
