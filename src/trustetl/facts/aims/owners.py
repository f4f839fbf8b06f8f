"""Whose aim a sentence states: a programme's, an authority's, the speaker's, or somebody's who is neither."""

from __future__ import annotations

import re
from collections.abc import Sequence

from trustetl.facts.aims.aims import COURSE, LOOSE_VERBS, STRONG_AIM, VALUES, base_of, good_verbs
from trustetl.facts.aims.cuts import BOUND_BY, last_clause
from trustetl.facts.aims.purposes import planned
from trustetl.facts.aims.subjects import AUTHORITY, FIRM, acts_for_public
from trustetl.facts.aims.wants import WE, bare_target
from trustetl.facts.names.named import Initiatives
from trustetl.lexicon import find_countries
from trustetl.model import Figure, Statement

_RELATIVE = re.compile(
    r"\s(?:that|which|who|where)\s(?:[a-z]+ly\s)?[a-z]+(?:ed|s|d|ew|ose|ell|ood)\b|,\s(?:which|where|after|as)\s"
)
"""What says more of the thing aimed at, whose figures are no targets: '… a gap that grew to 9%'."""


_ENDS = frozenset({"end", "stop", "draw", "win", "reach", "bring"})
"""What a speaker wants to do beside what makes something better."""
_THING = re.compile(r"(?:[A-Z][\w’-]+\s){1,4}(?:(?:is|was|are|were)\s)?")
"""A thing by its name alone, as the subject of 'is meant to'; firms and persons intend and are not meant."""
_LONG_NAME = re.compile(r"(?:[A-Z][\w’-]+\s){3,5}(?:(?:is|was|are|were)\s)?")
"""A name of three words and more, which persons seldom have."""
_OF_A_FIRM = re.compile(
    r"\b(?:Ltd|Limited|Inc|Corp|Corporation|Company|Co|Group|Holdings?|Industries|Motors|Airlines|Airways|Foods|Energy|Steel|"
    r"Pharma|Technologies|Systems|Partners|Capital|Logistics|Mining|Oil|Gas|Shipping|Brothers|Sons)\b"
)
_FRONT = re.compile(r"\W*(?:[A-Z][a-z]+,\s)?[Ww]ith")


def states_aim(statement: Statement, found: re.Match[str], initiatives: Initiatives, figures: Sequence[Figure]) -> bool:
    """Whether the words that state an aim have an initiative or a public authority as their subject."""
    before = statement.text[: found.start()]
    relative = re.search(
        r"\b(?:that|which)\s(?:(?:is|are|was|were)\s)?(?:\w+ly\s)?$", before
    )  # '… a fund that aims to'
    told = before[: relative.start()] if relative else before
    clause = last_clause(told)
    base = statement.start
    anchored = any(
        base + len(told) - len(clause) <= anchor.start < base + found.start() for anchor in initiatives.anchors
    )
    strong = STRONG_AIM.search(found.group()) is not None
    if not strong and (found["verb"] or found["verb2"] or "").casefold() in LOOSE_VERBS:
        return False
    if COURSE.match(re.split(r"\bto\s", found.group())[-1] + statement.text[found.end() : found.end() + 9]):
        return False
    if not strong and bare_target(statement.text, found.end()):
        return False
    front = _FRONT.fullmatch(before + found.group().split()[0])
    if front is not None and not anchored:  # 'With a view to mending dams, the Cabinet approved …'
        comma = statement.text.find(", ", found.end())
        return comma > 0 and acts_for_public(statement, comma + 2, initiatives)
    named_aim = re.search(r"\b(?:aim|objective|goal|purpose|intention|ambition)\b", found.group()) is not None
    if (
        found["gerund3"]
        and found.group()[:4].casefold() == "with"
        and (named_aim or base_of(found["gerund3"]) in good_verbs())
    ):
        clause_verb = planned(clause)
        if clause_verb and not FIRM.search(clause):
            return True  # 'boats will be moved inland, with a view to curbing losses'
    if found["verb11"] and not anchored:
        return False
    if re.search(r"\b(?:not|never|no longer|who(?:se [a-z]+)?|those|[a-z]+s that)\s*$", before):
        return False
    if anchored and (strong or len(clause) < 90):
        return True
    if FIRM.search(clause):
        return False
    aside = _RELATIVE.search(statement.text, found.end())
    stop = base + aside.start() if aside else statement.end
    close = statement.text.find(", ", found.end()) if re.search(r"\w,\s$", before) else -1
    if close > 0:
        stop = min(stop, base + close)  # 'The voucher, introduced to curb waste, covers 40% of the bill'
    if not strong and any(f.kind in VALUES and base + found.end() <= f.start < stop for f in figures):
        # 'the Government intends to bring this down to 400' is a target, 'agreed to lend $7 billion' a deal
        bound = BOUND_BY.search(found.group()) is not None
        ours = re.match(r"\W*[Oo]ur\s", clause) is not None
        ours = ours or (
            re.fullmatch(r"\W*(?:The|Its|Their)\s(?:\w+\s){0,2}", clause) is not None and found["verb4"] != "reach"
        )
        return bound and (ours or AUTHORITY.search(clause) is not None or any(True for _ in find_countries(clause)))
    if AUTHORITY.search(clause) or any(True for _ in find_countries(clause)):
        return True
    if found["verb"] and WE.search(clause) and base_of(found["verb"]) in good_verbs() | _ENDS:
        return True
    if found["verb2"] and _THING.fullmatch(clause.lstrip(' *_“"')):
        return True  # 'Corridor Norte is meant to link …'
    if strong and _LONG_NAME.fullmatch(clause.lstrip(' *_“"')) and not _OF_A_FIRM.search(clause):
        return True  # 'Healthy Harbours Plus aims to end …'
    return (
        strong
        and re.match(
            r"\W*(?:(?:He|She|(?:The\s)?[A-Z]?[a-z]+)\s(?:said|added|explained|stressed|told\s[a-z]+)\s)?"
            r"(?:[Ii]t|[Tt]hey|There|the|its|their|our|The|This|These|Its|Their|Our|We|I|Among|Another|One|Aims?|Purpose|Objectives?|"
            r"Goals?|Priorit|[A-Z]{2,8}\s)",
            clause + found.group(),
        )
        is not None
    )
