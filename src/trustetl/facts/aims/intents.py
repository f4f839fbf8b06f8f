"""Aims told by the frame of the clause: what something was made for, what a side is resolved to do, what a thing is to
bring about.

Where :mod:`purposes` asks for a known programme, these ask for less of the subject and for more of the words: a
participle of making or meaning with its 'to', a verb of intention with a public subject, 'is to' with a verb that says
that something gets better, and the nouns of aims in whatever place of the clause.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from trustetl.facts.aims.aims import COURSE, LOOSE_VERBS, VALUES, Deed, all_actions, base_of, good_verbs
from trustetl.facts.aims.purposes import AT_ONCE, HAPPENS
from trustetl.facts.aims.subjects import AUTHORITY, FIRM, SUBORDINATE
from trustetl.facts.aims.wants import bare_target
from trustetl.facts.language.verbs import base_forms
from trustetl.facts.names.named import Initiatives
from trustetl.lexicon import find_countries, find_places
from trustetl.model import Figure, Statement

_ADVERBS = (
    r"(?:(?:(?!likely\b)[a-z]+ly|also|above all|first and foremost|first|further|therefore|thus|then|now|"
    r"once again|again|both|"
    r"still|at last|at once|in turn|together|better|not only|in part|in particular|in the first place)\s)*"
)
_GAP = r"(?:[^.;:,]|[.,](?=\d))"
_MEANT = (
    r"designed|meant|intended|conceived|devised|drawn up|thought up|dreamt up|dreamed up|drafted|crafted|tailored|"
    r"fashioned|"
    r"geared|calculated|tasked|mandated|empowered|charged|there|worked out|supposed|called into being|"
    r"brought into being|"
    r"called into life|put together|thought out|laid out|shaped|framed"
)
"""What says by itself that something has a purpose."""
_BROUGHT = (
    r"launched|introduced|set up|established|founded|created|formed|started|begun|opened|put in place|brought in|born|"
    r"adopted|enacted|passed|instituted|initiated|inaugurated|installed|unveiled|proposed|put forward|rolled out|"
    r"constituted|convened|chartered|concluded|negotiated|revived|revised|relaunched|renewed|amended|extended|widened|"
    r"expanded|built|written|planned|dug|laid|reformed|overhauled|appointed|commissioned|instructed|directed|assigned|"
    r"earmarked|set aside|reserved|ring-fenced|pooled|deployed|mobilised|mobilized|used|spent|invested|agreed|decreed|"
    r"ordered|announced|equipped|raised"
)
"""What says that something was begun or given, and with 'to' what for."""
_MADE_TO = re.compile(
    rf"(?:\b(?:is|are|was|were|be|been|being)\s{_ADVERBS}|,\s(?:newly\s|first\s|originally\s)?|"
    rf"^\W*(?:(?:Newly|First|Originally|Specially|Expressly)\s)?)"
    rf"(?:(?P<meant>{_MEANT})|(?P<brought>{_BROUGHT}))\b(?P<gap>{_GAP}{{0,70}}?)\s"
    rf"(?:in order\s|so as\s)?to\s{_ADVERBS}(?P<verb>[a-z][a-z-]+)\b",
    re.IGNORECASE,
)
"""'The levy was brought in to …', 'Introduced in May to …, the card', 'a law meant first of all to …'."""
_MADE_SO_THAT = re.compile(
    rf"\b(?:is|are|was|were|been|being)\s{_ADVERBS}(?:{_MEANT}|{_BROUGHT})\b{_GAP}{{0,80}}?,?\s(?:so\sthat|"
    rf"in such a way "
    rf"that|lest)\s",
    re.IGNORECASE,
)
_INTENDS = re.compile(
    rf"\b(?:(?P<strong>sets?\sout|set\sout|(?:has|have)\sset\s(?:itself|themselves|out)|aims?|seeks?|strives?|exists?|"
    rf"(?:is|are)\s(?:out|there|bent\son)|aspires?|endeavou?rs?)|means?|hopes?|wants?|wish(?:es)?|intends?|plans?|"
    rf"resolves?d?|"
    rf"resolved|vows?|vowed|pledges?|pledged|undertakes?|undertook|commits?|committed|promised?|promises|agreed?|"
    rf"agrees|"
    rf"decides?|decided|looks|would\slike|(?:is|are|were|was)\s(?:determined|resolved|committed|keen|anxious|eager|"
    rf"working|"
    rf"striving|trying|seeking|hoping|looking|fighting|pushing|pressing|campaigning|racing)|work|works|working|worked|"
    rf"(?:will|shall)\s(?:work|act|cooperate|collaborate|combine|unite|strive|seek|endeavour|endeavor|try|join\sforces|"
    rf"team\sup|pull\stogether|join\shands)|joins?\sforces|joined\sforces|team(?:s|ed)?\sup|join(?:s|ed)?\shands|"
    rf"band(?:s|ed)?\stogether|came\stogether|come\stogether|reaffirmed?\stheir\s(?:resolve|commitment|determination)|"
    rf"reaffirms?\sits\s(?:resolve|commitment|determination))\s"
    rf"(?:(?:hard|closely|jointly|hand in hand|side by side|as one|with [^,.;:]{{3,40}})\s)?{_ADVERBS}"
    rf"to\s{_ADVERBS}(?P<verb>[a-z][a-z-]+)\b"
)
"""What says that somebody intends something."""
AIM_NOUN = (
    r"(?:aims?|goals?|objectives?|purposes?|intent(?:ion)?s?|ambitions?|aspirations?|hopes?|dreams?|idea|thinking|"
    r"rationale|logic|tasks?|duty|duties|jobs?|brief|remit|mandate|mission|roles?|function|priority|priorities|target|"
    r"vision|wish|raison d[’']être|calling|point|charge|concern|business|thrust|spirit|object)"
)
"""What an aim is called."""
_AIM_IS_TO = re.compile(
    rf"\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur|[Hh]is|[Hh]er|[’']s|s[’']|[Aa]n?|[Ff]irst|[Ss]econd|[Tt]hird|[Oo]ther|"
    rf"[Oo]ne)\s"
    rf"(?:[\w’'-]+\s){{0,3}}?{AIM_NOUN}(?:,?\s(?:of|behind|for|in|with|at|which|that)\s[^.;:]{{3,90}}?)?,?\s"
    rf"(?:is|are|was|were|will be|remains?|being|has been|must be)\s{_ADVERBS}to\s{_ADVERBS}(?P<verb>[a-z][a-z-]+)\b"
)
_WITH_AIM = re.compile(
    r"\b(?:[Ww]ith\s(?:the|an?)\s(?:[a-z-]+\s)?(?:aims?|purpose|intention|object|objective|goal|hope|expectation|"
    r"ambition|eye|"
    r"view)|[Ii]n\sthe\s(?:hope|expectation))\s(?:of|to|that|on)\s(?P<verb>[a-z]+)\b|\b[Ff]or\sthe\s(?:sole\s|"
    r"express\s|main\s)?purposes?\sof\s"
    r"(?P<verb2>[a-z]+)"
)
_IN_ORDER = re.compile(
    rf"\b(?:in order|so as)\sto\s{_ADVERBS}(?P<verb>[a-z][a-z-]+)\b|\bin\ssuch?\sa\sway\s(?:that|as to)\s"
)
_BOUND_TO = re.compile(
    rf"\b(?P<modal>is|are|has|have|ought)\s{_ADVERBS}to\s{_ADVERBS}(?:help\s(?:to\s)?)?(?P<verb>[a-z][a-z-]+)\b|"
    rf"\b(?P<should>should|shall|must)\s{_ADVERBS}(?:help\s(?:to\s)?)?(?P<verb2>[a-z][a-z-]+)\b"
)
_RESULT = re.compile(
    r"\s(?:[\w’'-]+,?\s){0,9}?(?:to\s[a-z]+|out|off|away|into|onto|back|from|within|through|[a-z]+ing|going|"
    r"running|done|"
    r"built|ready|safe|clean|moving|open|[a-z]+er)\b"
)
"""What 'get', 'put' and the like bring about: 'get buses off the streets'."""
_RESULTATIVE = frozenset({"get", "take", "put", "let", "bring", "keep"})
_EMPTY = (LOOSE_VERBS - {"sell", "buy", "introduce", "adopt", "establish", "add"}) | {
    "begin",
    "continue",
    "start",
    "date",
    "apply",
    "appear",
    "attend",
    "follow",
    "consist",
    "comprise",
    "run",
    "last",
    "amount",
    "total",
    "try",
    "ask",
    "answer",
    "report",
    "vote",
    "wait",
    "speak",
    "write",
    "return",
    "join",
    "retire",
    "resign",
    "step",
    "travel",
    "fly",
    "sail",
    "work",
    "watch",
    "expire",
    "happen",
    "please",
    "sum",
    "close",
    "file",
    "lead",
    "cover",
    "host",
}
"""Verbs that tell of a course of events, an errand or an office, and of no aim."""
_PERSON = re.compile(
    r"\b(?:he|she|I|Mr|Mrs|Ms|Dr|Miss|who|whose|which|applicants?|candidates?|staff|delegates?|director|chairman|"
    r"chairwoman|chair|"
    r"ambassador|court|judges?|police|coach|team|players?|lawyers?|lenders?|buyers?|bidders?|shares?|prices?|"
    r"analysts?|economists?|"
    r"economy|inflation|growth|output|sales|revenues?|gdp|demand|deficit|works?|construction|talks|trial|results?|"
    r"winners?)\b"
    r"[^,;]{0,25}$",
    re.IGNORECASE,
)


_TOLD = re.compile(r"\b(?:says?|said|that)\b")


def intended(statement: Statement, body: int, initiatives: Initiatives, figures: Sequence[Figure]) -> Deed | None:
    """The deed of an aim that a sentence states by its frame, None where it states none.

    A frame that says by itself that there is a purpose ('was drawn up to', 'its first task is to') asks nothing of its
    subject but not to be a firm or a person; one that tells of an intention or duty asks for a public subject and for
    a verb that says that something gets better.
    """
    text, base = statement.text, body - statement.start
    for pattern in (_AIM_IS_TO, _MADE_TO, _INTENDS, _IN_ORDER, _WITH_AIM, _BOUND_TO):
        for found in pattern.finditer(text, base):
            deed = _deed(pattern, found, statement, body, initiatives, figures)
            if deed is not None:
                return Deed(deed.action, deed.after - base)
    so_that = _MADE_SO_THAT.search(text, base)
    if so_that is not None and not any(p.search(text, base, so_that.start()) for p in (FIRM, SUBORDINATE, _TOLD)):
        return Deed(None, so_that.end() - base)
    return None


def _deed(
    pattern: re.Pattern[str],
    found: re.Match[str],
    statement: Statement,
    body: int,
    initiatives: Initiatives,
    figures: Sequence[Figure],
) -> Deed | None:
    """What one frame with a verb says is to be done (its end in the statement's text), None where it tells no aim."""
    told = found.groupdict()
    name = "verb2" if told.get("verb2") else "verb"
    verb = told[name]
    if verb is None:  # 'in a way that …'
        return Deed(None, found.end())
    text, start, end = statement.text, found.start(), found.end(name)
    clause = re.split(r"[;:]\s|\.\s", text[body - statement.start : start])[-1]
    if COURSE.match(text[found.start(name) :]) or FIRM.search(clause) or _PERSON.search(clause):
        return None
    base = base_of(verb)
    if pattern is _WITH_AIM and not verb.endswith("ing") and "to" not in found.group():
        return Deed(base, end)
    good = betters(text, base, end)
    acts = good or (base not in _EMPTY and base in base_forms() | all_actions())
    if (
        pattern is _BOUND_TO
        and base in ("create", "establish")
        and re.match(r"\s(?:an?|the)\s(?:new\s)?[A-Z]", text[end:])
    ):
        return None  # 'is to create an Office for Ports': how it will be done
    if pattern is _MADE_TO and _OTHER_CLAUSE.search(found["gap"]):
        return None
    behind = range(statement.start + end, statement.start + end + 12)
    if pattern is _AIM_IS_TO and any(f.kind in VALUES and f.start in behind for f in figures):
        return None  # 'the target is to reach 40 stations'
    if pattern is _AIM_IS_TO and base in ("become", "be"):
        return Deed(base, end)
    if pattern in (_AIM_IS_TO, _WITH_AIM) or told.get("meant"):
        return Deed(base, end) if acts else None
    if pattern is _IN_ORDER and re.search(r"\bhad\s(?:been\s)?[a-z]+(?:ed|en|t)\b", clause):
        return None  # 'had been paid in order to': what came before
    if pattern is _MADE_TO and found["brought"] in ("used", "spent") and not free_of_amounts(statement, 0, figures):
        return None  # 'Rs 4 crore was used to': what was paid
    if pattern is _IN_ORDER:
        return Deed(base, end) if good and free_of_amounts(statement, end, figures) else None
    if pattern is _MADE_TO:
        return Deed(base, end) if good else None
    if SUBORDINATE.search(text, body - statement.start, start):
        return None
    if pattern is _INTENDS:
        if not public(statement, body, start, initiatives) or not (good or (told["strong"] and acts)):
            return None
        if bare_target(text, end):
            return None
        return Deed(base, end) if told["strong"] or free_of_amounts(statement, end, figures) else None
    if not good or bare_target(text, end) or not free_of_amounts(statement, body - statement.start, figures):
        return None
    if told["should"] or told["modal"] in ("has", "have"):
        whose = any(
            a.start < statement.start + start and a.end >= statement.start + start - 1 for a in initiatives.anchors
        )
        if not whose and not (told["should"] == "should" and re.fullmatch(r"\W*(?:They|It|These|This)\s", clause)):
            return None
    return Deed(base, end)


_OTHER_CLAUSE = re.compile(
    r"\b(?:which|that|who|is|are|was|were|has|have|will|plans?|wants?|agreed|expected|able|due|up|likely|"
    r"according|compared|"
    r"thanks|addition|prior|and)\b"
)


def betters(text: str, verb: str, end: int) -> bool:
    """Whether a verb in base form that ends at ``end`` says that something gets better, also with what follows it
    ('get buses off the streets', 'make it easier').
    """
    if verb in HAPPENS and AT_ONCE.match(text, end):
        return False
    if verb == "make":
        return (
            re.match(
                r"\s[^.;:,]{0,60}?\b(?:more|less|better|sure|possible|affordable|available|[a-z]+er|safe|fit|"
                r"ready|easy|the most|an?\s[a-z]+\s(?:for|of))\b",
                text[end:],
            )
            is not None
        )
    if verb in _RESULTATIVE:
        return _RESULT.match(text, end) is not None
    if verb in ("stamp", "root", "wipe", "phase", "drive", "fend", "ward", "stave", "head", "win", "push", "roll"):
        return re.match(r"\s(?:out|off|back|down)\b", text[end:]) is not None
    return verb in good_verbs()


def public(statement: Statement, body: int, at: int, initiatives: Initiatives) -> bool:
    """Whether the clause before ``at`` (offset of the text) speaks of a programme, an authority, a country or the two
    sides, and neither of a firm nor of a person.
    """
    text = statement.text
    clause = re.split(r"[;:]\s|\bthat\s", text[body - statement.start : at])[-1]
    begin = statement.start + at - len(clause)
    if FIRM.search(clause) or _PERSON.search(clause):
        return False
    return (
        AUTHORITY.search(clause) is not None
        or _BODY.search(clause) is not None
        or bool(find_countries(clause) or find_places(clause))
        or re.search(r"\b[Ww]e\s$", clause) is not None
        or any(begin <= a.start < statement.start + at for a in initiatives.anchors)
    )


_BODY = re.compile(
    r"\b(?:services?|units?|offices?|institutes?|trusts?|foundations?|networks?|hubs?|facilit(?:y|ies)|compact|"
    r"pledge|treaty|"
    r"convention|accord|declaration|charter|protocol|corridors?|coalition|consortium|platform|forum|authorit(?:y|"
    r"ies)|mayors?|"
    r"cit(?:y|ies)|towns?|count(?:y|ies)|provinces?|regions?|municipalit(?:y|ies)|communities|capitals?|"
    r"signatories|neighbours|"
    r"islands|commissioner|regulator|order|decree|parks?|reserves?|task force|working group|committee|secretariat|body|"
    r"blueprint|plans?|guidelines?|standards?|concept|approach|vision|agenda|drive|effort|spending|levy|tax|ban|duty|"
    r"tariffs?)\b",
    re.IGNORECASE,
)


def free_of_amounts(statement: Statement, offset: int, figures: Sequence[Figure]) -> bool:
    """Whether no amount stands behind a place of a statement, in the same clause."""
    begin = statement.start + offset
    clause = re.search(r"[;:]\s", statement.text[offset:])
    stop = begin + clause.start() if clause is not None else statement.end
    return not any(f.kind in VALUES and f.kind != "count" and begin <= f.start < stop for f in figures)
