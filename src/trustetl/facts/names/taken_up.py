"""Names of what somebody begins, adopts or proposes, which makes them names of initiatives whatever their noun:
'agreed on a New Shared Water Goal (NSWG)', 'Our Reef Health Commitment (RHC) obliges us to …'.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from trustetl.facts.language.wordlists import head_of, singular, standing, words_of
from trustetl.facts.names.acronyms import Pair, find_pairs
from trustetl.facts.names.joining import is_place
from trustetl.facts.names.predicated import ASIDE, NO_INITIATIVES, SAID_OF_PROGRAMMES, goes_on_of_it
from trustetl.facts.names.words import BODIES, SETTABLE, Naming
from trustetl.model import Statement

BEGUN_BEFORE = re.compile(
    r"\b(?:(?:re)?launch\w*|introduc\w+|set(?:s|ting)? up|establish\w*|creat\w+|roll\w* out|unveil\w*|"
    r"start\w*|begin\w*|began|inaugurat\w+)\b[^.;]{0,30}$"
)
BEGUN_BEHIND = re.compile(
    r"[”\"’']?(?:\s?\([^()]*\))?,?\s(?:(?:was|were|is|which|that|has|been|being|will|be|to|first|only)\s){0,4}"
    r"(?:launch\w*|implemented|introduced|set up|established|created|rolled out|unveiled|start\w*|begins?|began|"
    r"inaugurated|came into|comes into|takes effect|took effect)\b"
)
TAKES_UP = re.compile(
    r"\b(?:(?:re-?)?(?:adopt|sign|endors|launch|approv|present|unveil|agree|publish|propos|submit|lodg|tabl|conclud|creat|establish|"
    r"introduc|enact|pass|finali[sz]|negotiat|ratif)(?:e?[sd]|t?ed|ing|ied)?|set(?:s|ting)?\s(?:up|out|themselves)|drew\sup|draws\sup|put\sforward|"
    r"brought\sin|settled)\s(?:on\s|to\s(?!be\b)|in\s[A-Z]\w+\s)?"
    r"(?:(?:an?|the|its|their|our|his)\s(?:new\s|formal\s|draft\s)?(?:proposals?|plans?|drafts?|bill|text|design|outline)\s(?:for|of|on)\s)?"
    r"(?:(?:an?|the|its|their|our|his)\s)(?:(?:new|next|first|second|third|updated|revised|current|common|joint|own|national)\s){0,2}$"
)
"""A deed of taking up, before what is taken up."""
_LONG_NAME = 4
"""How many words a name has that may begin with a place ('Asia Clean Harbours Community')."""
_ACTS = (
    r",?\s(?:(?:also|mainly|which|that)\s)?(?:aims?\s(?:to|at)|seeks?\sto|brings?\stogether|is\s(?:aimed|designed|intended|meant)\b|"
    r"(?:has|have)\sthe\saim\b|(?:commits?|obliges?|binds?)\s(?:us|it|them|the\s\w+|[A-Z]\w+)\sto\b|calls?\sfor\b|"
    r"(?:was|is being|has been|will be)\s(?:\w+ly\s)?(?:launched|rolled out|unveiled|piloted|implemented|"
    r"set up|established|created|adopted|agreed|submitted))\b"
)
"""What is said of programmes and not of bodies."""
_IS_ONE = (
    r",\s(?:an?|the|its|our|their|(?:the\s)?(?:[A-Z]\w*)[’']s?)\s(?:(?!of|for|that|which|in|by|with)[\w.,$€£¥₹-]+\s){0,5}?"
    r"(?:programme|program|scheme|fund|project|campaign|facility|initiative|instrument|mechanism|mission|plan|strategy|"
    r"vehicle|window|package|subsidy|credit|benefit|insurance|guarantee|partnership|alliance|law|act|policy)\b"
    r"(?=,|\.|\s(?:of|by|to|for|that|which|run|launched|from|under|worth|with|set|started|created|in)\b)"
)
"""What the name is said to be between commas: ', the Union's loan instrument,'."""
_LABELS = (
    r":\s(?:(?:[Ff]irst|[Nn]ewly|[Jj]ointly)\s)?(?:[Ss]et\sup|[Ll]aunched|[Cc]reated|[Ii]ntroduced|[Ee]stablished|[Rr]olled\sout|[Ss]tarted|"
    r"[Dd]esigned|[Mm]eant|[Ii]ntended|[Aa]ims|[Ss]eeks)\s(?:to|in|on|by|at|as|under|for)\b"
)
"""What a label that is the name is followed by: ': set up to watch imports'."""
_UNDER = re.compile(
    r"(?:[$€£¥₹]|\b(?:million|billion|crore|grants?|loans?|money|funds|fund(?:ed|ing)|financ(?:e|ed|ing)|paid|spent|aid|support))"
    r"[^.;]{0,60}\b[Uu]nder\s(?:the\s(?:[a-z]+\s)?)?$"
)
"""What stands before the scheme that money is given by: 'grants to ports under'."""
_SET_UP = (
    r"(?:,\swhich)?\s(?:(?:was|has been)\s(?:\w+ly\s)?(?:set up|established|created|constituted|inaugurated|launched|"
    r"operationali[sz]ed)|opened|(?:started|began)\s(?:work|operations)|took over|replaced|became operational)\s"
    r"(?:[^.;,\d]{0,60}?\s)??(?:in|on|from|since)\s[^.;]{0,20}\b(?:19|20)\d\d\b"
)
"""What is said of a body whose beginning a text dates."""


_SAID_OF_BODY = re.compile(rf"\)?{_SET_UP}")
_SAID_OF_IT = re.compile(rf"\)?(?:{ASIDE.pattern})?(?:{_ACTS}|{_IS_ONE}|{_LABELS}|{SAID_OF_PROGRAMMES.pattern})")


def acting_names(statements: Sequence[Statement], taken: Sequence[tuple[int, int]]) -> list[tuple[int, Naming]]:
    """Expanded acronyms without a head noun that the text elsewhere says to aim at something or to have been launched
    ('Coral Triangle Community (CTC)' and below 'CTC aims to …'), or that their own clause takes up; bodies that act are
    none.
    """
    found: list[tuple[int, Naming]] = []
    for index, statement in enumerate(statements):
        if statement.kind in ("furniture", "dateline", "title"):
            continue
        following = statements[index + 1] if index + 1 < len(statements) else None
        beside = following if following is not None and following.block == statement.block else None
        follows = beside is not None and goes_on_of_it(beside)
        for pair in find_pairs(statement.text):
            if beside is not None and _IS_SCHEME.search(beside.text) and _services(pair):
                naming: Naming | None = _closed(statement, pair, "initiative")
            else:
                naming = _acting(statement, pair, statements, follows=follows)
            at = statement.start + min(pair.expansion_span[0], pair.acronym_span[0])
            end = statement.start + max(pair.expansion_span[1], pair.acronym_span[1])
            if naming is not None and not any(at < stop and start < end for start, stop in taken):
                found.append((at, naming))
    return found


def _acting(statement: Statement, pair: Pair, statements: Sequence[Statement], *, follows: bool) -> Naming | None:
    """The name that an acronym is expanded to, where the text says of it what is said of programmes.
    ``follows`` tells that the next sentence does, of 'it'.
    """
    start = min(pair.expansion_span[0], pair.acronym_span[0])
    words = words_of(pair.expansion)
    if len(words) < 3 or not words[0].capital or not (words[-1].capital or words[-1].text.isdecimal()):
        return None
    ends = (words[0], words[-1])
    body = any(singular(word.plain) in BODIES for word in ends) or is_place(words[-1].plain)
    body = body or (is_place(words[0].plain) and len(words) < _LONG_NAME)
    if singular(words[-1].plain) in NO_INITIATIVES:
        return None
    settable = body and singular(words[-1].plain) in SETTABLE
    if body and not settable:
        return None
    said = _SAID_OF_BODY if settable else _SAID_OF_IT
    before = statement.text[:start]
    taken_up = not settable and (
        TAKES_UP.search(before) is not None
        or (head_of(words[-1]) is None and _UNDER.search(before) is not None)
        or (follows and statement.kind == "sentence" and re.fullmatch(r"\W*(?:The\s)?", before) is not None)
    )
    if not settable and any(singular(word.plain) in BODIES for word in words):
        return None  # 'Run by the Ministry of Ports (MP)'
    told = (s.text for s in statements if s.kind in ("sentence", "item") and pair.acronym in s.text)
    if not taken_up and not any(
        said.match(text, at + len(pair.acronym)) for text in told for at in standing(text, pair.acronym)
    ):
        return None
    return _closed(statement, pair, "body" if settable else "initiative")


_IS_SCHEME = re.compile(r"\b(?:[Tt]he|[Tt]his)\s(?:scheme|programme|program)\b")


def _services(pair: Pair) -> bool:
    """Whether letters stand for services, which are a scheme where the text goes on about 'the scheme'."""
    words = words_of(pair.expansion)
    return len(words) > 2 and words[-1].plain == "services" and words[0].capital


def _closed(statement: Statement, pair: Pair, kind: str) -> Naming:
    """The name that letters are expanded to, with its bracket."""
    start = min(pair.acronym_span[0], pair.expansion_span[0])
    end = max(pair.acronym_span[1], pair.expansion_span[1])
    return Naming(start, end + statement.text.startswith(")", end), pair.expansion, kind, pair.acronym)
