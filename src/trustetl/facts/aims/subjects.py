"""Who acts in a clause that tells an aim: a programme, a public authority, the speaker, both sides, or a firm."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from trustetl.facts.language.statement_figures import preceding
from trustetl.facts.language.wordlists import heads, singular, word_set, words_in
from trustetl.facts.names.named import Initiatives
from trustetl.lexicon import find_countries, find_places
from trustetl.model import Statement

AUTHORITY = re.compile(
    r"\b(?:governments?|parliament|congress|senate|assembly|legislature|ministry|ministries|cabinet|centre|"
    r"commission|council|authority|administration|state(?!-)|"
    r"leaders|sides|countries|nations|members|parties|partners|presidents?|ministers?|plan|deal|"
    r"(?:the|European|African) (?-i:Union)|bloc|member states|"
    r"agreement|programme|program|scheme|mission|initiative|project|policy|strategy|law|act|bill|fund|partnership|"
    r"framework|vouchers?|subsid(?:y|ies)|allowances?|operation|roadmap|campaign|reform|package|budget|regulation|"
    r"pact|alliance|"
    r"bank|agenc(?:y|ies)|board|departments?|project|measures?|decision|move)\b",
    re.IGNORECASE,
)
"""Words of those who act for the public, and of what they do."""
FIRM = re.compile(
    r"\b(?:compan(?:y|ies)|firms?|manufacturers?|makers?|producers?|retailers?|carriers?|airlines?|start-?ups?|"
    r"conglomerates?|investors?|developers?|industry|exporters?|growers|traders|utilit(?:y|ies)|lobby)\b[^,]{0,30}$",
    re.IGNORECASE,
)
SUBORDINATE = re.compile(
    r"\b(?:since|because|if|when|while|after|although|as|until|unless|(?:which|who)(?=\s.))\s[^,;]*$"
)
_SPEAKERS = re.compile(
    r"(?:^|[,.:;“\"‘'(–—]\s?|\b(?:[Aa]nd|[Bb]ut|[Ss]o|[Ww]hy|[Hh]ere|\d{4})\s)[Ww]e(?:\s(?:all|both))?\s$"
)
_FRONTED_PHRASE = re.compile(
    r"\W*(?:[^,.;:]{3,40},\s)?(?:[Tt]hrough|[Uu]nder|[Ww]ith|[Bb]y|[Ii]n|[Ff]rom|[Ff]or|[Oo]n|[Tt]his|[Oo]ver|"
    r"[Dd]uring|[Tt]o this|[Uu]sing)\s"
    r"(?:(?!(?:that|which|who|what|if|as|when|because|while|where|than|[a-z]+s and)\b)[^,;:.]){3,70}\s[Ww]e\s$"
)
"""A phrase before the speaker, with no comma: 'Through this scheme we …', 'This year we …'."""
_BOTH_SIDES = re.compile(
    r"\b(?:[Bb]oth|[Tt]he two|[Tt]he)\s(?:sides|governments|countries|nations|leaders|ministries|parties|partners|"
    r"participants|signatories)\s$"
)
_OFFICE = re.compile(
    r"\b(?:[Gg]overnment|Ministry|[Mm]inistry|Commission|Department|Cabinet|Treasury|Centre|Administration)"
    r"(?:\s(?:of|for)\s[A-Z][^.;:]{2,90}?)?(?:\s?\([^()]*\))?\s$"
)
_MEASURE = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hese|[Tt]hose|[Ss]uch)\s(?:[a-z-]+\s)?(?:moves?|plans?|deals?|reforms?|measures?|"
    r"packages?|steps|"
    r"decisions?|laws?|bills?|changes|rules|investments?|projects?|works|agreements?|increase|operation|vouchers?|"
    r"grants?|subsid(?:y|ies)|schemes?|programmes?|"
    r"programs?|"
    r"funds?|strategy|directive|regulation|initiatives?|facility|decree|campaign|pact|accord|phase|component)\s$"
)
"""What governments do, as the subject of what it will do good."""
_GOES_ON_WITH = re.compile(r"^\W*(?:[Tt]he\s|[Tt]his\s)?[^;:.]{2,120}?,?\sand\s(?:also\s|so\s)?$")
_BETWEEN = re.compile(
    r"(?:\s?\([^()]*\))?(?:,\s(?:[a-z]+(?:ed|t|n)|which|called|to\sbe|now|part\sof|with|worth|under|an?|the)\b[^,;.]{3,70},)?"
    r"(?:,\s(?:which|and\swhich))?[\s,]*"
)
"""What may stand between a subject and its verb: a bracket, and a clause between commas."""
_FRONTED_SUBJECT = re.compile(
    r"\W*(?:[Ww]e|I)\s(?:will|shall|am|are|have|propose|intend|plan|ask|want|set|launch|introduce|establish|created?|"
    r"now|also)\b"
)


def subject_of(statement: Statement, body: int, at: int, initiatives: Initiatives) -> str | None:
    """What the subject of the verb at ``at`` (offset of the text) is: an initiative, the speaker, an authority, a
    place or none of these.
    """
    before = statement.text[body - statement.start : at]
    anchored = [a for a in initiatives.anchors if body <= a.start and a.end <= statement.start + at + 1]
    if anchored and _BETWEEN.fullmatch(statement.text, anchored[-1].end - statement.start, at):
        return "initiative"
    if anchored and anchored[0].start <= body + 5 and _GOES_ON_WITH.search(before):
        return "initiative"  # 'It is meant for ports and will …'
    if _MEASURE.search(before):
        return "initiative"
    if _BOTH_SIDES.search(before):
        return "sides"
    if _SPEAKERS.search(before) or _FRONTED_PHRASE.fullmatch(before):
        return "speaker"
    if any(end == len(before) - 1 for _, end, *_ in (*find_countries(before), *find_places(before))):
        return "place"  # 'Kenya will …'
    return "authority" if _OFFICE.search(before) and not FIRM.search(before) else None


def public_subject(statement: Statement, body: int, found: re.Match[str], initiatives: Initiatives) -> bool:
    """Whether the verb found has the speaker, both sides, a public authority or an initiative as its subject."""
    at = found.start()
    return subject_of(statement, body, at, initiatives) is not None and not SUBORDINATE.search(
        statement.text, body - statement.start, at
    )


_BEGUN_FIRST = re.compile(r"\W*[A-Z][a-z]+(?:ed|t\sup|gun)\s[^,;:.]{2,60},\s(?:[Tt]he\s)?")
"""What may stand before the subject: 'Launched in June, it …'."""


def says_what_it_does(statement: Statement, body: int, initiatives: Initiatives) -> bool:
    """Whether a sentence begins with an initiative and says what it does: 'The Fund buys ferries', 'It pays …'."""
    for anchor in initiatives.anchors:
        fronted = _BEGUN_FIRST.fullmatch(statement.text, body - statement.start, max(0, anchor.start - statement.start))
        if (body <= anchor.start <= body + 4 or fronted) and anchor.end <= statement.end:
            verb = re.match(r"\)?\s(?:also\s)?([a-z]+)\b", statement.text[anchor.end - statement.start :])
            if verb and verb[1] in words_in("actions", column="third"):
                return True
    return False


_VERB = re.compile(
    r"\b(?:will|shall|has|have|is|are|was|were|plans?|propos\w+|sets?|gave|gives|took|takes|made|makes|(?:approv|"
    r"adopt|endors|"
    r"ratifi|launch|introduc|creat|establish|allocat|earmark|order|direct|decid|agree|announc|sanction|clear|open|pass|"
    r"sign|vot)(?:e?d|e?s))\b"
)
"""What a public authority's clause goes on with behind its subject."""


def acts_for_public(statement: Statement, at: int, initiatives: Initiatives) -> bool:
    """Whether the clause that begins at ``at`` has the speaker, a public authority or an initiative as its subject."""
    rest = statement.text[at : at + 70]
    if _FRONTED_SUBJECT.match(rest):
        return True
    clause = _VERB.split(rest)[0]
    if len(clause) == len(rest) or FIRM.search(clause):
        return False
    begin = statement.start + at
    return (
        AUTHORITY.search(clause) is not None
        or any(begin <= a.start < begin + len(clause) for a in initiatives.anchors)
        or bool(find_countries(clause))
    )


BEGUN_KIND = (
    r"\b(?:(?:re-?)?launch(?:es|ed|ing)?|establish(?:es|ed|ing)?|creat(?:e|es|ed|ing)|introduc(?:e|es|ed|ing)|"
    r"set(?:s|ting)?\sup|roll(?:s|ed|ing)?\sout|propos(?:e|es|ed|ing)|unveil(?:s|ed|ing)?|present(?:s|ed)?|"
    r"starts?|started|open(?:s|ed)?|adopt(?:s|ed)?|approv(?:es|ed)|clear(?:s|ed)|endors(?:es|ed)|"
    r"agree(?:s|d)?(?:\son|\sto)?|puts? forward|announc(?:es|ed)|pass(?:es|ed)?|sign(?:s|ed)?|draw(?:s|n)? up|"
    r"table[sd]?)\s(?:plans\sfor\s)?"
    r"(?:an?|new|the\s(?:setting up|creation|establishment|launch|introduction) of an?)\s"
    r"(?:(?:[^\s,;:.]|[.,](?=\d))+\s){0,6}?"
    r"(?P<head>[a-z]+)"
)
"""What is begun or proposed, by its kind."""
BEGUN_KINDS = word_set("rule measure body centre center office unit agency institute academy law card register")
"""What is begun by its kind beside the nouns that names end in."""
_BEGUN_ONLY = re.compile(BEGUN_KIND + r"(?=[\s,.;])")
_SEVERAL = re.compile(
    r"\b(?:programmes|programs|schemes|projects|measures|reforms|missions|funds|initiatives|campaigns|"
    r"pilots)\s(?:[^.;:]{0,60}\s)?"
    r"(?:will|are|were|have|has|shall)\b"
)
"""What several things are told of that have no names: 'Three corridor programmes will be started'."""


def goes_on_unnamed(statement: Statement, statements: Sequence[Statement], initiatives: Initiatives) -> bool:
    """Whether the sentence right before one tells that a public authority begins or proposes something that has no
    name, which this one may go on about with 'it'.
    """
    before = next(preceding(statements, statement.start), None)
    if re.match(r"\W*(?:They|These)\s", statement.text):
        back = islice((s for s in preceding(statements, statement.start) if s.kind == "sentence"), 2)
        if any(s.section == statement.section and _SEVERAL.search(s.text) for s in back):
            return True
    if before is None or before.kind != "sentence" or before.section != statement.section:
        return False
    return any(
        singular(found["head"]) in heads() or singular(found["head"]) in BEGUN_KINDS
        for found in _BEGUN_ONLY.finditer(before.text)
    ) and acts_for_public(before, 0, initiatives)


_I_WILL = re.compile(
    r"(?:^|[,.:;“\"‘'(–—]\s?|\b(?:[Aa]nd|[Tt]herefore|[Aa]lso)\s|\b[Bb]udget\s)(?:[Ww]e|I)\s(?:\w+\s)?(?:will|shall|propose)\s"
)
_MANY = 3
"""More sentences than these of a speaker's promises are a list of measures."""


def goes_over_measures(statements: Sequence[Statement]) -> bool:
    """Whether the speaker of a document goes over the measures of a budget, sentence by sentence what 'we will' do."""
    return sum(_I_WILL.search(statement.text) is not None for statement in statements) > _MANY
