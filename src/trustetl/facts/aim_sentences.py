"""Sentences and bullets that say what something is there for, what is wanted or why it matters, by their wording."""

from __future__ import annotations

import re
from collections.abc import Sequence

from trustetl.facts.aims import WILL
from trustetl.facts.named import Initiatives
from trustetl.model import Figure, Statement

VALUES = frozenset({"money", "percent", "percentage_point", "measure", "count", "ratio"})


_STATES = re.compile(
    r"\b(?:is|are|was|were|has|have|had|makes? up|made up|account(?:s|ed)? for|fell|rose|grew|shrank|lost|cost|"
    r"costs|carr(?:y|ies)|stands? at|"
    r"stood at|comes? from|came from|receives?|pays?|paid|gets?|got|reached|totall?ed|amounts? to|numbers?|"
    r"uses?|used|saves?|earn(?:s|ed)?|"
    r"spends?|spent|sets?|imports?|imported|exports?|exported|produces?|produced|declined|dropped|increased|"
    r"decreased|will (?:shrink|grow|fall|rise|reach|drop))\b"
)


_GOOD = re.compile(
    r"\b(?:help(?:s|ing)?|strengthen\w*|reduc(?:es?|ing)|boost\w*|creat(?:e|es|ing)|improv(?:e|es|ing)|"
    r"promot\w+|enabl\w+|ensur\w+|support(?:s|ing)?|"
    r"attract\w*|enhanc\w+|lower(?:s|ing)?|cut(?:s|ting)?|secur(?:e|es|ing)|protect\w*|can|could|would|expected|"
    r"likely|potential)\b",
    re.IGNORECASE,
)


def only_statistics(words: str, statement: Statement, body: int, end: int, figures: Sequence[Figure]) -> bool:
    """Whether a bullet under 'Why it is needed' gives a figure of how things stand and says nothing of what will be
    better.
    """
    value = any(figure.kind in VALUES and body <= figure.start < end for figure in figures)
    return value and _STATES.search(words) is not None and _GOOD.search(words) is None


def does_good_first(words: str, statement: Statement, body: int, figures: Sequence[Figure]) -> bool:
    """Whether a sentence under a heading of benefits says what will be better before it gives a figure ('will improve
    soil and cut the use of water by 8 percent').
    """
    will = WILL.search(words)
    values = [figure.start for figure in figures if figure.kind in VALUES and body <= figure.start < statement.end]
    return will is not None and bool(values) and len(words[will.end() : values[0] - body].split()) >= 4


_WHY = re.compile(
    r"\bwhy\b.{0,60}\b(?:matters?|important|significant|needed|necessary|care|worth|do (?:we|this|it)|so "
    r"much)\b[^?]{0,30}\?",
    re.IGNORECASE,
)


def answers_why(statement: Statement, body: int, statements: Sequence[Statement]) -> bool:
    """Whether a sentence that begins with 'Because' answers a question why something matters in its paragraph."""
    if not re.match(r"(?:And |But )?[Bb]ecause\b", statement.text[body - statement.start :]):
        return False
    beside = [
        other
        for other in statements
        if other.block in (statement.block, statement.block - 1) and other.start < statement.start
    ]
    return any(_WHY.search(other.text) for other in beside)


_HELPS = re.compile(
    r"\b(?:helps?|should help|will help|would help|is to help|is there to|exists to|serves to|works to)\s+"
    r"(?:(?!with\b)[\w’',-]+\s){0,7}?(?:to\s+)?[a-z]+\b"
)


_SET_UP_TO = re.compile(
    r"\b(?:set up|established|created|founded|formed|launched|"
    r"rolled out|introduced|instituted)\b[^.;:]{0,40}?\sto\s(?!be\b|the\b|a\b|date\b)[a-z]+\b"
)


_MADE_TO = re.compile(
    r"\W*(?:Created|Set up|Established|Founded|Launched|Designed|Meant|Intended|Conceived|"
    r"Formed)\b[^.;:]{0,40}?\sto\s[a-z]+\b"
    r"[^.;:\d]{3,120}?,\s"
)
"""'Created to protect crews, the Fund …'."""
_SPEAKERS_AIM = re.compile(
    r"\W*(?:And |But |So )?(?:[Oo]ur|[Mm]y) (?:goal|aim|ambition|vision|objective|mission|purpose|task) "
    r"(?:is|remains)\s?(?:(?:an? )?(?:simple|clear|plain|bold|ambitious|modest)\b|that\b|for\b|an?\b|nothing less\b)"
)
_THAT_MATTERS = re.compile(
    r"\W*(?:All |And )?(?:[Tt]h(?:is|at|ese)|[Ii]t)\s(?:also )?(?:matters?|counts?)\s(?:because|since|as|for|to)\b"
)


def that_matters(statement: Statement, body: int) -> bool:
    """Whether a sentence says of what was said before that it matters: 'This matters because …'."""
    return (
        statement.kind in ("sentence", "item")
        and _THAT_MATTERS.match(statement.text, body - statement.start) is not None
    )


_WE_WANT = re.compile(
    r"\W*(?:(?:And|But|So|Above all|That is why|First|Second|Third|Finally),?\s+)?(?:[Ww]e|I) "
    r"want\s+(?!to\s+(?:thank|begin|start|say|talk|speak|"
    r"stress|make (?:it|one|a)|be clear|pay|congratulate|tell|welcome|turn|close|end|focus|share|address|"
    r"emphasi[sz]e|mention|know)\b)\S"
)
"""What a speaker sets out: 'We want every town to …'; not 'I want to thank …'."""


def means_to_help(statement: Statement, body: int, initiatives: Initiatives) -> bool:
    """Whether a sentence says what an initiative is there for: 'The Fund helps …', 'An office will be set up by May
    to …', or
    a speaker what is wanted.
    """
    text = statement.text
    if _WE_WANT.match(text, body - statement.start) or _SPEAKERS_AIM.match(text, body - statement.start):
        return True
    fronted = _MADE_TO.match(text, body - statement.start)
    if fronted is not None and any(
        statement.start + fronted.end() - 1 <= a.start <= statement.start + fronted.end() + 4
        for a in initiatives.anchors
    ):
        return True
    for pattern in (_HELPS, _SET_UP_TO):
        for found in pattern.finditer(text, body - statement.start):
            at = statement.start + found.start()
            subject = [a for a in initiatives.anchors if statement.start <= a.start and a.end <= at + 1]
            if not subject:
                continue
            gap = text[subject[-1].end - statement.start : found.start()]
            link = (
                r"\)?(?:\s?\([^()]*\))?\s*"
                if pattern is _HELPS
                else r"\)?(?:\s?\([^()]*\))?,?\s(?:which\s|that\s)?(?:will be|is to be|shall be|is|are to be|"
                r"would be|was|were|"
                r"has been|have been)\s(?:newly\s|first\s|specially\s)?"
            )
            if re.fullmatch(link, gap):
                return True
    return False
