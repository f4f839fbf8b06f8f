"""Whether the deed by which an amount is told makes it public money: by its verb, by who does it and who gets it."""

from __future__ import annotations

import re

from trustetl.facts.budgets.money_lists import speaks_of_money
from trustetl.facts.budgets.phases_by_deed import told_as_gone
from trustetl.facts.language.deed_moods import BE
from trustetl.facts.language.deeds import Deed, deed_of
from trustetl.facts.language.heads import head_noun
from trustetl.facts.language.topics import noun_of
from trustetl.facts.language.view import ARTICLES, HEDGES, Phrase, View
from trustetl.facts.names.named import Initiatives
from trustetl.lexicon import find_countries, function_words
from trustetl.model import Fact, Figure

PUBLIC = function_words("public_actors")
PRIVATE = function_words("private_actors")
_PERSONS = frozenset({"i", "we", "it", "us"})
_GIVING = frozenset({"give", "approve", "ask", "spend", "lend", "found"})
_WORD = re.compile(r"[^\W\d_][\w’'-]*")


_CREDIT = re.compile(r"\b(?:loan|credit|bond|guarantee)s?\b", re.IGNORECASE)
_TO_PERSONS = re.compile(r"\b(?:loans|credits?|advances)$", re.IGNORECASE)
_PERSONS_NAMED = re.compile(
    r"\b(?:" + "|".join(sorted(PRIVATE)) + r"|fishermen|women|youths?|vendors|artisans|members)\b", re.IGNORECASE
)
_AGREED = re.compile(r"\b(?:agreements?|pacts?|protocols?|conventions?|notes)\s+(?:for|of|on)\b", re.IGNORECASE)
_HANDED = frozenset(
    {"handed", "given", "awarded", "granted", "allocated", "allotted", "promised", "assigned", "offered"}
)
"""Participles with which the subject is who gets an amount."""
_LENT = re.compile(r"\b(?:(?:loan|credit|grant)s?|financing)$", re.IGNORECASE)
_BENEFIT = re.compile(
    r"\b(?:benefits?|subsid(?:y|ies)|pensions?|relief|bailout|rescue|tax\s+cuts?|exemptions?|waivers?|campaigns?|purchases?|works?|lines?|roads?|"
    r"bridges?|support|allowances?|vouchers?|transfers?|reforms?)\b",
    re.IGNORECASE,
)
"""What public money pays for."""


def _estimates(view: View, figure: Figure, deed: Deed) -> bool:
    """Whether somebody only names an amount: 'put the claims at Rs 9 crore'."""
    i = view.index[figure] - 1
    while view.word_at(i) in HEDGES - {"at"}:
        i -= 1
    return view.word_at(i) == "at" and view.word_at(deed.verb) in {"put", "puts", "putting"}


def is_public(phrase: Phrase | None, initiatives: Initiatives) -> bool | None:
    """Whether somebody is a government, one of its bodies or a programme (True), a private one (False), or unknown."""
    if phrase is None:
        return None
    words = [re.sub(r"[’']s?$", "", w.lower()) for w in _WORD.findall(phrase.text)]
    group = "group" in words[-2:] and not {"bank", "working", "expert"}.intersection(words)
    if group or any(word in PRIVATE for word in words[-6:]):
        return False
    if any(a.start < phrase.end and phrase.start < a.end for a in initiatives.anchors):
        return True
    if any(word in initiatives.offices for word in phrase.text.split()):
        return True
    if any(word in PUBLIC for word in words) or (len(words) == 1 and words[0] in _PERSONS):
        return True
    places = find_countries(phrase.text)
    return True if places and places[0][1] - places[0][0] >= len(phrase.text) - 10 else None


def _left_over(view: View, i: int) -> bool:
    """Whether an amount is what is left of the one before: 'the remaining Rs 9 crore', 'the balance of Rs 9 crore'."""
    k = i - 1
    while view.word_at(k) in HEDGES and view.word_at(k) not in {"remaining", "of"}:
        k -= 1
    if view.word_at(k) == "of":
        return view.word_at(k - 1) in {"balance", "rest", "remainder"}
    return view.word_at(k) in {"remaining", "other", "residual"}


_PURSE = re.compile(
    r"\s+(?:came|comes?)\s+from\s+(?:the\s+)?(?:(?:EU|Union|federal|state|public|national|government|central|county|municipal)\s+"
    r"(?:money|funds?|contributions?|resources|budgets?|coffers)|exchequer|treasury|taxpayers?|government)\b",
    re.IGNORECASE,
)
_AGREEMENT = re.compile(r"\s+(?:[a-z-]+\s+){0,2}?(?:loan|grant|credit|financing)\s+(?:agreement|contract)s?\b")
_STATE_NAMED = re.compile(
    r"\b(?:[Gg]overnments?|Ministry|Republic|Treasury|Minister|[Dd]evelopment\s+[Bb]ank|Investment\s+Bank|World\s+Bank)\b"
)


def _from_purse(view: View, figure: Figure, deed: Deed, initiatives: Initiatives) -> bool:
    """Whether an amount came from a public purse or was handed to a public body: '€9 million came from EU funds'."""
    if deed.role != "subject":
        return False
    if _PURSE.match(view.text[figure.end - view.start :]):
        return True
    handed = deed.kind == "give" and deed.passive and view.word_at(deed.verb + 1) == "to" and not deed.wished
    return handed and is_public(view.noun_after(deed.verb + 1), initiatives) is True


def _lent_by_agreement(view: View, figure: Figure, deed: Deed) -> bool:
    """Whether a state or a development bank signs: 'signed a €9 million loan agreement with the Ministry'."""
    signed = deed.kind == "sign" and _AGREEMENT.match(view.text[figure.end - view.start :]) is not None
    return signed and _STATE_NAMED.search(view.text) is not None


_FROM_PRIVATE = re.compile(r"^[^.;]{0,80}\b(?:private|equity|debt|market|companies|investors|PPP)\b", re.IGNORECASE)
_DEVELOPMENT_BANK = re.compile(
    r"\b(?:Development\s+(?:Bank|Association|Fund)|World\s+Bank|Investment\s+Bank|Bank\s+for\s+Reconstruction|IDA|IBRD|AfDB|ADB|EIB|IFAD|AIIB|IsDB|EBRD|NDB|KfW|"
    r"JICA|AFD|International\s+Cooperation\s+Agency)\b"
)


def _bank_gives(deed: Deed, *, lent: bool) -> bool:
    """Whether a development bank lends an amount, or has committed or gives one that is not called a loan."""
    return (
        (deed.kind == "lend" or (deed.kind == "give" and not lent and not deed.ahead))
        and deed.role == "object"
        and not deed.passive
        and deed.doer is not None
        and _DEVELOPMENT_BANK.search(deed.doer.text) is not None
    )


def told_as_public(view: View, figure: Figure, initiatives: Initiatives, before: Fact | None) -> Deed | None:
    """The deed that makes an amount public money, or None.

    ``before`` is the row of the last amount of money: where that was public money of the same paragraph, one that
    'goes to' or 'pays for' something goes on from it.
    """
    deed = deed_of(view, view.index[figure])
    if deed is None:
        return None
    who = is_public(deed.doer, initiatives)
    noun = noun_of(view, view.index[figure])
    if who is False or (noun is not None and "private" in noun.text.lower()) or _estimates(view, figure, deed):
        return None
    signs = deed.kind == "sign" and deed.doer is None and deed.role == "object"
    # 'Ms Adu, Secretary in the Ministry of Ports, signed': between commas stands for whom
    by_state = signs and _STATE_NAMED.search(view.slice(view.start, view.tokens[deed.verb].start)) is not None
    lent = noun is not None and _LENT.search(noun.text) is not None
    several = noun is not None and noun.text.endswith("s")  # 'Loans of Rs 9 crore have been signed': by whom?
    if lent and deed.kind in {"sign", "ask"} and (who or (deed.passive and not several) or by_state):
        return deed  # 'The two governments signed the notes for a loan of', 'a loan of … is being negotiated'
    if (
        noun is not None
        and deed.kind in {"approve", "spend"}
        and (deed.doer is None or deed.role == "qualified")
        and _TO_PERSONS.search(noun.text)
        and _PERSONS_NAMED.search(view.text)
    ):
        return None  # '900 cards were issued to fishers and loans of Rs 9 crore sanctioned'
    if noun is not None and _CREDIT.search(noun.text) and deed.kind not in {"give", "approve", "lend"}:
        return None
    if (
        deed.kind == "get"
        and deed.passive
        and view.word_at(deed.verb) == "shared"
        and view.word_at(deed.verb + 1) == "out"
    ):
        return deed  # 'a call opens with Rs 9 crore to be shared out'
    brought = deed.kind == "raise" and view.word_at(deed.verb) in {"bring", "brings", "brought"}
    if brought and who and view.word_at(deed.verb + 1) == "in" and _left_over(view, view.index[figure]):
        return deed  # 'the counties bring in the remaining Rs 4 crore'
    if (
        deed.kind == "give"
        and deed.passive
        and view.word_at(deed.verb) == "kept"
        and view.word_at(deed.verb + 1) in {"for", "aside"}
    ):
        return deed  # 'Rs 9 crore has been kept for mending nets'
    if deed.public or _from_purse(view, figure, deed, initiatives) or _lent_by_agreement(view, figure, deed):
        return deed
    if (deed.kind in _GIVING - {"lend"} or (deed.kind == "need" and deed.wished)) and who:
        return deed  # also 'we expect to need Rs 9 crore for it'
    named = deed.doer is not None and bool(initiatives.at(deed.doer.start, deed.doer.end))
    named = named or initiatives.pronoun_before(view.tokens[deed.verb].start) is not None
    if deed.kind in {"amount", "hold"} and named and figure.value is not None and figure.value >= 1e6:
        return deed  # 'The Reef Fund will amount to Rs 9 crore'
    if deed.kind in {"give", "lend"} and deed.role == "object":
        first = view.tokens[deed.verb].end
        handed = view.word_at(deed.verb) in _HANDED and view.word_at(deed.verb + 1) != "by"
        if handed and deed.passive and who is None and is_public(view.subject(deed.verb), initiatives):
            return deed  # 'Councils have been handed a share of £9 million'
        if not deed.wished and initiatives.at(first, figure.start):
            return deed  # 'agreed to lend the Reef Fund $9 million'
    stop = view.until_money(figure.end)
    if (
        deed.kind in _GIVING | {"go", "hold"}
        and not (deed.kind == "lend" and deed.wished)
        and (
            initiatives.at(figure.end, stop) or initiatives.subject(figure.end, min(stop, figure.end + 40)) is not None
        )
    ):
        return deed
    goes_on = (
        before is not None
        and before.table == "budgets"
        and (before.section == view.statement.section or speaks_of_money((view.statement.section or ("",))[-1]))
        and before.values.get("currency") == figure.unit
        and view.statement.start - before.start < 700
    )
    if deed.kind == "cost" and is_public(view.noun_after(deed.verb), initiatives):
        # 'the benefit cost the Treasury Rs 9 crore', not 'floods cost the country Rs 9 crore'
        return deed if who or (deed.doer is not None and _BENEFIT.search(deed.doer.text)) else None
    meant = deed.kind == "be" and view.word_at(deed.verb + 1) in {"for", "meant", "intended"}
    left = _left_over(view, view.index[figure])
    if goes_on and not deed.passive and told_as_gone(view, deed, over=True):
        return deed  # 'Payments reached Rs 9 crore'
    if (
        deed.kind == "sign"
        and who
        and deed.role == "object"
        and (goes_on or _AGREED.search(view.slice(view.tokens[deed.verb].end, figure.start)))
    ):
        return deed  # 'Norway signed for a further €9 million', 'two States have signed agreements for Rs 9 crore'
    raised = deed.kind == "raise" and deed.passive and view.word_at(deed.verb + 1) in {"as", "through"}
    if goes_on and deed.role == "subject" and raised and not _FROM_PRIVATE.search(view.text[figure.end - view.start :]):
        return deed  # 'and Rs 4 crore will be raised as extra budgetary resources'
    lent = lent or _CREDIT.search(view.slice(view.tokens[deed.verb].end, figure.start)) is not None
    to_come = view.word_at(deed.verb - 1) == "to" and view.word_at(deed.verb - 2) in BE  # 'is to lend'
    if _bank_gives(deed, lent=lent) and initiatives.main is not None and not (deed.wished or to_come):
        return deed  # 'The African Development Bank will lend US$ 9 million'
    if goes_on and deed.role == "subject" and (meant or left or deed.kind in {"give", "go", "spend"}):
        return deed
    return None


def by_a_firm(view: View, figure: Figure, initiatives: Initiatives) -> bool:
    """Whether it is a name that nothing makes public that puts an amount somewhere: 'Volta Motors put $9 million into
    a plant'.
    """
    deed = deed_of(view, view.index[figure])
    doer = deed.doer if deed is not None and deed.role == "object" and not deed.passive else None
    if doer is None or is_public(doer, initiatives) is not None:
        return False
    return doer.text[:1].isupper() and view.word_at(doer.first - 1) not in ARTICLES


def set_aside(view: View, deed: Deed) -> bool:
    """Whether an amount is put by, as who has a budget does: 'the Department of Industry has set aside'."""
    return deed.kind == "give" and view.word_at(deed.verb) in {"set", "sets", "setting"}


_ASIDE = re.compile(r"^(?:\s+\([^()]*\))?,\s+(?:the|an?)\s+(?P<what>[^;:()\d]{3,80}?),\s")


def privately_done(view: View, figure: Figure, initiatives: Initiatives) -> bool:
    """Whether firms, households, farmers or a foundation do what is done with an amount: 'households spend $9 million',
    'Volta, the only company among the givers, has given Rs 3 crore'.
    """
    deed = deed_of(view, view.index[figure])
    if deed is None or deed.kind not in {"spend", "give", "lend"} or deed.doer is None or set_aside(view, deed):
        return False
    if deed.passive and view.word_at(deed.verb + 1) != "by":
        return False  # 'has been kept for procurement by farmers'
    who = is_public(deed.doer, initiatives)
    aside = _ASIDE.match(view.slice(deed.doer.end, view.tokens[deed.verb].end)) if who is None else None
    return who is False or (aside is not None and head_noun(aside["what"]) in PRIVATE)
