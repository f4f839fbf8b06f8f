"""Deeds that no single word tells: a law by its number and date, a report that comes out, a rate that is changed."""

from __future__ import annotations

import re

from trustetl.facts.events.dates import tells_deed
from trustetl.facts.events.wording import BEFORE_DAY, VERB, event_words
from trustetl.facts.language.verbs import third_person, verb_forms
from trustetl.facts.language.wordlists import word_set
from trustetl.lexicon import function_words

_LEGAL = re.compile(
    r"(?<!\w)(?:(?:Presidential|Executive|Supreme|Royal|Government|Cabinet|Ministerial|Provisional|Joint|Legislative|"
    r"Implementing|Delegated|Gazette|Legal|Statutory|Council|Official|Complementary|Organic)\s)*"
    r"(?:Decree|Decree-Law|Law|Act|Ordinance|Order|Regulation|Resolution|Notification|Directive|Decision|Circular|"
    r"Measure|Proclamation|Notice|Instrument|Memorandum|Office Memorandum|Portaria)"
    r"\s(?:(?:[A-Z]{1,4}(?:/[A-Z]{1,4})*\s)?(?:No\.?|Nos\.?|Nr\.?|n\.?[ºo°])?\s?[\w()./-]*\d[\d.,/()-]*[\w/-]*)?,?\s"
    r"(?:of|dated|from|adopted on|signed on|issued on)\s(?:the\s)?$"
)
_RESOLVED = re.compile(
    r"\b(?:Cabinet|Council|Government|Board|Commission|Parliament(?:ary)?|Assembly|Senate|Congress|Ministerial|Committee|"
    r"presidential|ministerial|government|cabinet|board|council)(?:['’]s)?\s(?:[a-z]+\s)?"
    r""
    r"(?:decision|resolution|approval|decree|order|vote|consent|communication|memorandum|regulation|ordinance|law|"
    r"directive|instruction|proclamation)s?\s(?:of|on|dated)\s(?:the\s)?$"
)
"""'(Cabinet decision of', 'by a Board resolution dated': what a body decided, and when."""
_LAW_LABEL = re.compile(
    r"\b(?:legal (?:basis|base|act|instrument)|statute|decree|ordinance|notification|gazette|enabling (?:act|law))\b",
    re.IGNORECASE,
)


def dates_law(label: str, sentence: str, before: str) -> bool:
    """Whether the words before a date are a legal instrument with its number ('Decree No. 44 of'), or a field's label
    says so ('Legal basis: …, 3 May 2024').
    """
    named = _LEGAL.search(sentence) or _RESOLVED.search(sentence)
    return named is not None or (_LAW_LABEL.search(label) is not None and before.strip() == "")


_REPORT = re.compile(
    r"\b(?:reports?|evaluations?|reviews?|assessments?|stud(?:y|ies)|surveys?|audits?|guidelines?|white paper|"
    r"green paper|statistics|findings|results|data|accounts|scorecard|catalogue|atlas|map|dashboard|bulletin)\b",
    re.IGNORECASE,
)
_OUT = re.compile(
    r"\b(?:(?:will|would|shall|should|must|is to|are to|is due to|is expected to|was|were|is|are|be|been|"
    r"being|has|have)\s"
    r"(?:be\s|been\s)?(?:\w+ly\s)?(?:published|released|issued|presented|tabled|come out|appear|publish|release|issue|"
    r"present)|(?:published|releases?d?|issued|presented|publish(?:es)?|presents))\b",
    re.IGNORECASE,
)


OWN_REPORT = re.compile(
    r"\b(?:an?|its|the first|the final|a first|a final|the next)\s(?:[\w-]+\s){0,2}(?:evaluation|review|"
    r"assessment|report|audit)\b"
    r"(?! (?:of|on|into|about)\b)",
    re.IGNORECASE,
)
"""A report that is named without what it is on, so that it is on what the text is about."""


_APPEARS = frozenset({"came out", "comes out", "come out"})


def comes_out(clause: str, word: re.Match[str] | None) -> bool:
    """Whether a clause tells that a report or the like is published: 'An evaluation will be published in 2028'."""
    return (
        word is not None
        and word.group().casefold()
        in ("published", "publish", "publishes", "released", "issued", "presented", "present", "tabled", *_APPEARS)
        and _REPORT.search(clause) is not None
        and (word.group().casefold() in _APPEARS or _OUT.search(clause) is not None)
    )


_SET_RATE = (
    r"(?:dut(?:y|ies)|tariffs?|fares?|fees?|tax(?:es)?|wages?|pay|salar(?:y|ies)|pensions?|lev(?:y|ies)|charges?|"
    r"tolls?|"
    r"allowances?|stipends?|subsid(?:y|ies)|quotas?|ceilings?|limits?|thresholds?|contributions?|surcharges?|"
    r"royalt(?:y|ies)|ages?|caps?)"
)
_RATE = rf"(?:{_SET_RATE}|prices?|rates?|premiums?|benefits?|rents?)"
_WENT = (
    r"(?:went\s(?:up|down)|goes\s(?:up|down)|go\s(?:up|down)|rise|rises|rose|fall|falls|fell|increased?|doubled|"
    r"tripled|"
    r"halved|drop|drops|dropped|climbed|jumped|apply|applies|applied|take effect)"
)
_MADE = (
    r"(?:raised|lowered|cut|increased|reduced|doubled|tripled|halved|abolished|waived|removed|scrapped|imposed|"
    r"adjusted|"
    r"revised|introduced|reset|frozen)"
)
_RATE_MOVED = re.compile(
    rf"\b{_SET_RATE}\b[^.;]{{0,60}}?\b{_WENT}\b|\b{_RATE}\b[^.;]{{0,60}}?\b(?:be|been|being|was|were|is|are)\s{_MADE}\b",
    re.IGNORECASE,
)
_MOVED_RATE = re.compile(
    rf"\b(?:raised?|lowers?|lowered|cut|cuts|increased?|reduced?|abolish(?:ed|es)?|waived?|imposed?|doubled?|halved?)\s"
    rf"(?:the\s|its\s|all\s)?(?:[\w'’-]+\s){{0,4}}{_RATE}\b",
    re.IGNORECASE,
)
_DECREED = re.compile(
    r"\b(?:will|shall|would|is to|are to|is due to|are due to)\s(?:be\s)?(?:\w+ly\s)?\w+|"
    r"\b(?:was|were|been)\s(?:\w+ly\s)?\w+\b"
)


_COMPARED = re.compile(
    r"\b(?:than|as (?:on|of|at)|compared (?:to|with)|against|since|up to|until|till|by|before|"
    r"of)\s(?:the\s)?(?:end of\s)?$|"
    r"\b(?:against|compared (?:to|with)|than|versus)\s[^.;,]{0,40}\s(?:in|on)\s(?:the\s)?$|"
    r"(?<!applies)(?<!apply)(?<!effect)(?<!effective)\sfrom\s(?:[^\s]+\sin\s)?$",
    re.IGNORECASE,
)


def changes_rate(clause: str, days: int, before: str = "") -> bool:
    """Whether a clause tells that a price which someone sets was changed on a day, or is to be in a month ('the fee
    will be raised in June', 'the duty went up to 40% on 3 May'); a price that moved over a month is a statistic.
    """
    if _COMPARED.search(before) or not (_RATE_MOVED.search(clause) or _MOVED_RATE.search(clause)):
        return False
    return days == 1 or (days <= 31 and _DECREED.search(clause) is not None)


_HELD = re.compile(
    r"\bha(?:s|ve)\s(?:\w+ly\s|also\s)?(?:(?:charged|levied|imposed|applied|banned|barred|restricted|required|suspended|"
    r"waived|enforced|exempted|capped)\b|been\s(?:\w+ly\s)?(?:in (?:force|place|effect|operation|service)|subject to|"
    r"under (?:a|an|the)\b|open|closed|shut|operational|charged|levied|imposed|applied|applicable|banned|barred|"
    r"suspended|required|compulsory|mandatory|exempt(?:ed)?|available|payable|running)\b)[^.;]{0,90}\ssince\s$",
    re.IGNORECASE,
)


def holds_since(before: str) -> bool:
    """Whether what was put in place at a date has held since: 'has levied a toll of 4% since', 'have been
    banned since'; the words end where the date begins."""
    return _HELD.search(before) is not None


_TO_BE = re.compile(
    r"\b(?:(?:will|would|shall|must|should|is to|are to|has to|have to|is expected to|are expected to|is due to|"
    r"are due to|is set to|"
    r"are set to|plans? to|planned to|intends? to|proposes? to|hopes? to|wants? to)\s(?:not\s|also\s|"
    r"all\s)?(?:be\s)?(?!(?:double|triple|rise|grow|fall|increase|decline|shrink|amount|"
    r"exceed|remain|cost|need|make|create|generate|save|have(?!\s(?:your|their|his|her|our|its|it|them)\b)|"
    r"come down|drop|climb|account|employ|produce)\b)\w+|"
    r"(?:directed|ordered|instructed|asked|told|promised|agreed|pledged|committed|undertook|want)\b[^.;]{0,60}?"
    r"\b(?:be|to|that)\s\w+)",
    re.IGNORECASE,
)


def promised_by(clause: str) -> bool:
    """Whether a clause says that something is to be done by a day ('trains will be in town by', 'directed that the rest
    be paid by'); the words end where the date begins.
    """
    return BEFORE_DAY.search(clause) is not None and (
        _TO_BE.search(clause) is not None or _WANTED_DONE.search(clause) is not None
    )


_WANTED_DONE = re.compile(
    r"\b(?:resolve[sd]?|decide[sd]?|desire[sd]?|recommend(?:s|ed)?|demand(?:s|ed)?|request(?:s|ed)?|urge[sd]?|insist(?:s|ed)?|"
    r"propose[sd]?|call(?:s|ed)?\s(?:for|on|upon)|vow(?:s|ed)?|expect(?:s|ed)?|require[sd]?)\b[^.;]{0,80}?"
    r"\b(?:(?:to\s)?be|to|that)\s(?!(?:double|triple|rise|grow|fall|increase|decline|raise|cut|reduce|reach|exceed|remain)\b)\w+",
    re.IGNORECASE,
)
"""What a body wants done: 'resolved to set up', 'recommends that the claims be settled'."""


def is_planned(clause: str) -> bool:
    """Whether a clause says that something is to happen: 'the first trains will run'."""
    return _TO_BE.search(clause) is not None


_SIGNED_LAW = re.compile(
    r"[^.;]{0,90}?\binto law\b|\s(?:on\s(?:\w+\s){1,3})?(?:an?\s|the\s)?(?:[\w-]+\s){0,3}?"
    r"(?:decree|ordinance|executive order|proclamation|order|bill|act|law|regulation)\b",
    re.IGNORECASE,
)


def signs_law(word: re.Match[str], after: str) -> bool:
    """Whether a word is the signature of a bill or decree: 'signed the Ports Bill into law', 'signed a decree on'."""
    return word.group().casefold() in ("signed", "signs", "sign") and _SIGNED_LAW.match(after) is not None


_LAWMAKERS = (
    r"(?:Parliament|Council|Cabinet|Assembly|Senate|Congress|Diet|Commission|Government|Board|Bundestag|Riksdag|Knesset|"
    r"Duma|Sejm|legislature|parliament|cabinet|senate|council|lawmakers|legislators|co-legislators|[Mm]ember [Ss]tates|"
    r"ministers|MEPs|MPs|deputies|senators)"
)
_AGREED_BY = re.compile(rf"\s(?:\w+\s){{0,2}}?by\s(?:both\s|EU\s)?(?:the\s)?(?:[A-Z]\w+\s){{0,2}}{_LAWMAKERS}\b")
_AGREES = re.compile(rf"{_LAWMAKERS}\s(?:has\s|have\s|had\s)?(?:\w+ly\s)?$")
_ON_TEXT = re.compile(
    r"\s(?:on|to)\s(?:the|its|an?|their)\s(?:[\w’'-]+\s){0,6}?(?i:act|bill|law|regulation|directive|budget|programme|"
    r"program|fund|facility|scheme|mission|plan|strategy|package|initiative)\b"
)


def agrees_law(word: re.Match[str], before: str, after: str) -> bool:
    """Whether those who make laws agreed on something, which is to approve it: 'was agreed by the Council', 'Parliament
    agreed on the Ports Act'.
    """
    if word.group().casefold() != "agreed":
        return False
    passive = re.search(r"\b(?:was|were|been|is|are)\s(?:\w+ly\s)?$", before) is not None
    return _AGREED_BY.match(after) is not None if passive else bool(_AGREES.search(before) and _ON_TEXT.match(after))


_BUDGET = re.compile(
    r"\b(?:approv|adopt|pass|vot|endors|clear|enact)(?:e?d|e?s|ing)\s(?:the|its|an?|next|this)\s(?:[\w’'-]+\s){0,4}?"
    r"(?:(?:budget|appropriations?|finance|fiscal)(?:\s(?:act|bill|law))?|estimates)\b(?!\s(?:of|support))",
    re.IGNORECASE,
)


def votes_budget(clause: str) -> bool:
    """Whether a clause tells that the budget of a state was voted, which is no programme's: 'adopted the budget'."""
    return _BUDGET.search(clause) is not None


_ELLIPSIS = re.compile(
    r",?\s(?:(?:and|while|with|then|but)\s)?(?P<words>[^.;:()%₹$€£¥]{3,80}?)(?:\s(?:followed|did so)(?:\ssuit)?)?\s"
    r"(?:(?:scheduled|planned|set|due|expected|foreseen)\s)?(?:for|on|in|by|from|at|before)\s(?:the\s)?"
    r"(?:(?:start|end|beginning|middle|spring|summer|autumn|winter|course)\sof\s|early\s|late\s|mid-)*$"
)
_SAYS_MORE = re.compile(
    rf"{VERB.pattern}|^\w+s\s(?:the|an?|its|their|all|for|from)\b|\b(?:who|which|that|to|when|where|because|as|since|than|from|with|after|before|until)\b"
)


_PARTICLES = function_words("prepositions") | word_set("up out off down back in on over")


def shares_verb(before: str) -> bool:
    """Whether the words between two dates leave out the verb of the first ('… on 6 May and for another 40 on', '…
    in June, Peru in', '… for May and the final report for')."""
    if re.fullmatch(r"\s(?:and|and again)\s(?:in\s|on\s)?(?:the\s)?", before):
        return True  # 'was renewed in 2020 and 2024'
    found = _ELLIPSIS.match(before)
    if found is None or _SAYS_MORE.search(found["words"]) or tells_deed(found["words"]):
        return False
    words = found["words"].casefold().split()
    own = len(words) > 1 and words[-1] in event_words()[1] and words[-2] not in function_words("articles")
    acts = words[0] in third_person() | verb_forms() and (len(words) == 1 or words[1] in _PARTICLES)
    return (
        words[0] not in event_words()[1] and not own and not acts
    )  # 'opens in May and close in June', 'and bids close on'
