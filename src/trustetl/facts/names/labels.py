"""Names that only a label gives: a few words in capitals at the head of a bullet, a paragraph or a section, of which
the text behind goes on to say what is said of programmes ('Reef Kitchens. The Ministry renewed the export project').
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from trustetl.facts.budgets.titles import PLAIN_HEADING
from trustetl.facts.language.layout_words import only_layout
from trustetl.facts.language.wordlists import SMALL_WORDS, head_of, singular, words_of
from trustetl.facts.names.acronyms import find_pairs
from trustetl.facts.names.finding import names_in
from trustetl.facts.names.headlines import places, telling
from trustetl.facts.names.words import BODIES, STOP, Naming
from trustetl.lexicon import function_words
from trustetl.model import Statement


class Lead(NamedTuple):
    """A label with what its bullet, paragraph or section begins with."""

    home: Statement
    words: str
    told: str
    """The statement behind it, or the box of fields."""
    beyond: str = ""
    """What the paragraph goes on with."""


_KINDS = r"(?:project|programme|program|scheme|initiative|mission|campaign|policy|strategy|facility|partnership)"
_SPOKEN_OF = re.compile(rf"\b(?:[Tt]he|[Tt]his)\s(?:[a-z-]+\s){{0,2}}?{_KINDS}\b(?![\w-]|\s[A-Z])")
"""How the text behind a label goes on about what it names: 'the project'."""
_BEGUN = re.compile(
    r"(?:^|(?<=[.;]\s))\W{0,3}(?:(?:[Ff]irst|[Ff]ormally|[Jj]ointly|[Oo]fficially)\s)?"
    r"(?:[Ll]aunched|[Cc]reated|[Ss]et\sup|[Ee]stablished|[Ii]ntroduced|[Uu]nveiled|[Ss]tarted|[Ll]aunch\sdate|[Rr]olled\sout)\b"
    r"(?=[^.;]{0,80}\b(?:19|20)\d\d\b)"
)
"""A bare participle that has the label for its subject: 'Launched in January 2019, it …'."""
_SET_OUT = re.compile(
    r"\W{0,3}(?:(?:[Ff]irst|[Ff]ormally|[Jj]ointly)\s)?(?:[Pp]resented|[Aa]dopted|[Aa]nnounced|[Aa]greed)\s"
    r"(?:(?:by|at|with)\s[^.;,\d]{3,50}?\s)?(?:in|on)\s[^.;]{0,24}?\b(?:19|20)\d\d\b"
)
"""What is said first of a policy below its name: 'presented on 5 March 2031 as …'."""
_SET_UP = re.compile(
    r"\W{0,3}(?:[Ff]irst\s|[Nn]ewly\s)?(?:[Ss]et\sup|[Ee]stablished|[Cc]reated|[Ff]ounded)\s(?:on|in|under|by)\s[^.;]{0,40}?\b20[12]\d\b"
)
"""What is said of a body that is new: 'set up on 1 July 2024'."""
_IS_ONE = re.compile(
    r"\W{0,3}(?:(?:[Tt]his|[Ii]t|[Ww]hich)\sis\s)?(?:[Aa]n?|[Tt]he|[Ii]ts|[Oo]ur)\s(?:[\w’'–-]+\s){0,6}?"
    r"(?:programme|program|scheme|fund|project|campaign|facility|initiative|credit\sline)\b"
    r"(?=,|\.|\s(?:of|by|to|for|that|which|run|launched|from|under|worth|with|set|started|created)\b)"
)
"""What the label is, before anything else: 'a programme of the Treasury'."""
_OF_IT = re.compile(
    r"(?:^|(?<=\.\s))\W{0,3}(?:Its\s(?:(?:total|overall|estimated|planned|approved|[a-z]+(?:st|nd|rd|th))\s)?"
    r"(?:budget|cost|outlay|aim|goal|purpose|objective|funding|auction|call|phase|stage|tranche|round)\b|"
    r"It\s(?:also\s)?(?:aims|seeks|runs|pays|funds|finances|covers|lends|supports|ended|ends|began|started|was\s(?:launched|created|set\sup)|"
    r"will\s(?:run|cost|pay|fund|cover|finance|support|help|link|connect)|is\s(?:to|meant|designed|intended)\b))"
)
"""A sentence that goes on about the label and says what is said of programmes."""
_BEFORE_OF_IT = 160
"""How much text may stand between a label and the sentence that goes on about it."""
_OPENS_BOX = re.compile(
    r"\W*(?:(?:Total|Overall|EU|Approved|Project)\s)?(?:[Bb]udget|[Cc]ost|[Ff]unding|[Dd]uration|[Pp]eriod|[Aa]llocation)\b[^:.]{0,30}:"
)
"""What a short text under the name of a programme begins with: 'Budget: €9 million'."""
_BELOW = 5
"""Lines of a box of fields under a name that may go on with 'the programme'."""
_SPAN = re.compile(r"\((?:19|20)\d\d\s?[–—-]\s?(?:(?:19|20)\d\d|\d\d)\)")
_NUMBERED = re.compile(r"[A-Z][\w-]+(?:\s[A-Z][\w-]+)?\s(?:[A-Z]|[IVX]{1,4}|\d{1,2}|One|Two|Three|Four|Five)")
"""Labels of parts: 'Component A', 'Work Package 2'."""
_LONGEST = 7


def label_names(statements: Sequence[Statement], place: Callable[[str], bool]) -> list[tuple[int, Naming]]:
    """What labels name as programmes, with every other place where the name stands. Offsets are reading offsets."""
    found: list[tuple[int, Naming]] = []
    prose = (s.text for s in statements if s.kind in {"sentence", "item", "field"})
    small = {word.plain for text in prose for word in words_of(text) if not word.capital}
    for lead in _leads(statements):
        name = re.sub(r"\s*\([^()]*\)$", "", lead.words.strip(" *_.:"))
        begin = lead.home.text.find(name)
        if begin < 0 or not _is_name(lead, name, small, place):
            continue
        pair = next(iter(find_pairs(lead.words)), None)
        short = pair.acronym if pair is not None else None
        kind = "body" if singular(words_of(name)[-1].plain) in BODIES else "initiative"
        naming = Naming(begin, begin + len(name), name, kind, acronym=short)
        here = lead.home.start + begin
        found.append((here, naming))
        found += [p for p in places(statements, name, naming, (short,) if short else ()) if p[0] != here]
    return found


def _leads(statements: Sequence[Statement]) -> Iterator[Lead]:
    """The labels of a text: before a colon or dash, as a sentence of their own, or as a heading."""
    for at, statement in enumerate(statements):
        if statement.kind not in {"item", "sentence", "field", "heading"}:
            continue
        following = statements[at + 1] if at + 1 < len(statements) else None
        words = statement.text.strip(" *_")
        if statement.label is not None:
            told = statement.text[statement.body - statement.start :]
            if following is not None and following.block == statement.block and following.label is None:
                told = f"{told} {following.text}"
            yield Lead(statement, statement.label, told)
        elif words.endswith(".") and following is not None and following.block == statement.block:
            beyond = (s.text for s in statements[at + 2 : at + 3] if s.block == statement.block)
            yield Lead(statement, words, following.text, " ".join(beyond))
        elif statement.kind == "heading" and following is not None and following.kind in {"item", "sentence", "field"}:
            box = following.kind == "field" or _OPENS_BOX.match(following.text) is not None
            below = [s for s in statements[at + 1 : at + 1 + _BELOW] if s.kind != "heading"]
            if box:
                yield Lead(statement, words, " ".join(s.text for s in below))
            else:
                beyond = (s.text for s in below[1:2] if s.block == following.block)
                yield Lead(statement, words, following.text, " ".join(beyond))


def _is_name(lead: Lead, name: str, small: set[str], place: Callable[[str], bool]) -> bool:
    """Whether a label is written as a name and what stands behind it speaks of a programme."""
    words = words_of(name)
    if not 1 <= len(words) <= _LONGEST or _NUMBERED.fullmatch(name) or names_in(lead.words, place):
        return False
    if not name[0].isalpha() or PLAIN_HEADING.match(name) or _only_heads_a_section(name):
        return False
    told = _evidence(lead)
    named_before = told is None or any(n.start < told and not n.lower for n in names_in(lead.told, place))
    if named_before:
        return False
    if len(words) > 1 and singular(words[-1].plain) in BODIES and not place(words[0].plain):
        return _SET_UP.match(lead.told) is not None and all(w.capital or w.plain in SMALL_WORDS for w in words)
    if not telling(name, lambda word: False):
        return False
    if len(words) < 2:
        return _coined(name) and not place(name.casefold()) and told != _spoken(lead.told)
    if sum(not place(word.plain) for word in words) < 2:
        return False  # a country or region
    spanned = _SPAN.search(lead.words) is not None  # 'Wide Bays (2021–2026)'
    heading = lead.home.kind == "heading" or told != _spoken(lead.told)
    return not heading or spanned or not small & {w.plain for w in words if w.capital}  # 'Project description'


def _spoken(told: str) -> int | None:
    match = _SPOKEN_OF.search(told)
    return match.start() if match is not None else None


def _evidence(lead: Lead) -> int | None:
    """Where the text behind a label first says what is said of programmes, None where it does not."""
    told = f"{lead.told} {lead.beyond}"
    of_it = _OF_IT.search(told, 0, _BEFORE_OF_IT)
    set_out = _SET_OUT.match(told) if lead.home.kind != "heading" and len(words_of(lead.words)) > 1 else None
    signs = (_BEGUN.search(told), _IS_ONE.match(told), of_it, set_out)
    spots = [match.start() for match in signs if match is not None]
    spoken = _spoken(lead.told)
    return min([*spots, *([spoken] if spoken is not None else [])], default=None)


def _only_heads_a_section(name: str) -> bool:
    """Whether words say no more than what kind of section follows: 'Basic Facts', 'Recent Developments'."""
    plain = function_words("section_words") | SMALL_WORDS
    return only_layout(name) or all(word.plain in plain for word in words_of(name))


def _coined(name: str) -> bool:
    """Whether a single word is no word of the language: capitals inside it, all of four or more, digits, or letters
    that English does without.
    """
    plain = singular(name.casefold())
    if plain in BODIES or plain in STOP or any(head_of(word) for word in words_of(name)):
        return False
    inner = any(letter.isupper() for letter in name[1:]) and (not name.isupper() or len(name) > 3)
    return inner or any(letter.isdigit() for letter in name) or not name.isascii()
