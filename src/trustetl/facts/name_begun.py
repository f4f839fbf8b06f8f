"""Proper names without a head noun that their beginning gives away: 'Alto Vento Peru, which we created in May 2023 to
…', 'Rampa, our automatic lift system, …', 'a second phase, Blue Start II, from 2026'.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from trustetl.facts.acronyms import Pair, is_acronym
from trustetl.facts.name_edges import acronym_of
from trustetl.facts.name_told import NO_NAMES
from trustetl.facts.name_words import BODIES, STOP, Naming, in_capitals, stops_name, tidy_name, without_opening
from trustetl.facts.wordlists import SMALL_WORDS, Word, head_of, singular, word_set, words_of

_RUN = r"(?P<name>[A-Z][\w’'-]*(?:\s(?:(?:of|for|and|da|de|do|del|la)\s)?[A-Z][\w’-]*){1,4})"
_SHORT = r"(?:\s?\([A-Z][\w-]{1,11}\))?"
_WHEN = r"(?:in|on|since|at\sthe\s(?:end|start|beginning)\sof)\s[^,.;]{0,24}?\b(?:19|20)\d\d\b"
_BEGUN = re.compile(
    rf"(?<![\w-]){_RUN}{_SHORT},\s(?:(?:which|that)\s)?"
    rf"(?:(?:was|were|had\sbeen)\s|(?:we|it|they|(?:the\s)?[\w’' ]{{3,40}}?)\s(?:have\s|has\s)?)?"
    r"(?:(?:first|jointly|formally|officially)\s)?(?:launched|created|introduced|unveiled|set\sup|put\stogether|rolled\sout|started|begun)\s"
    rf"(?:by\s[^,.;]{{3,50}}?\s)?{_WHEN}"
)
"""A name, and behind its comma when it was begun."""
_WE_BEGAN = re.compile(
    r"\b(?:[Ww]e|[Tt]he\s(?:[A-Z]?[a-z]+\s){0,2}?(?:[Gg]overnment|[Mm]inistry|[Pp]refecture|[Cc]ity|[Cc]ounty|[Ss]tate|[Uu]nion))\s(?:have\s|has\s)?"
    rf"(?:launched|founded|created|unveiled|introduced|started)\s{_RUN}{_SHORT}(?=[,.;]|\s(?:with|in|on|to|together|for)\b)"
)
"""What a speaker or a government says that it began."""
_SYSTEM = re.compile(
    r"(?<![\w-])(?P<name>[A-Z][a-z][\w’-]+)(?:\s\([A-Z][\w-]{1,9}\))?,\s(?:the|our|its|an?|(?:the\s)?[A-Z]\w+[’']s)\s"
    r"(?:[a-z-]+\s){1,5}?(?:system|scheme|programme|program|campaign|drive)(?=[,.;]|\s(?:for|of|to|on|that|which)\b)"
)
"""A single word with what it is between commas."""
_BUILT = re.compile(
    rf"(?:^|[.;:]\s|\b(?:[Aa]s\sregards|[Ff]or|[Oo]n)\s){_RUN}(?=,\s[\d.,]+\s?(?:km|kilometres|kilometers|miles)\sof\s|"
    r"\sis\s(?:meant|designed|intended|planned|due)\sto\s(?:link|connect|join|bring|carry|run)\b|\swill\s(?:link|connect)\s|"
    r"\sis\s(?:among|one\sof)\sthe\s(?:[a-z]+\s)?(?:projects|programmes|programs|schemes|initiatives)\b)"
)
"""What is built by name, told by its length or what it shall link."""
_PHASE = re.compile(
    r"\b(?:(?:first|second|third|fourth|new|next|follow-up|successor)\s(?:phase|stage|programme|project|edition)),\s"
    r"(?P<name>[A-Z][\w’'-]*(?:\s[A-Z][\w’-]*){1,4}),?\s"
)
"""A phase with its own name between commas."""
_NEITHER = word_set("sector market bill law paper report letter bond bonds line building bridge road station port")


def begun_names(text: str, words: Sequence[Word], pairs: list[Pair], place: Callable[[str], bool]) -> list[Naming]:
    """Names of two words or more that a sentence says were begun, single ones that it says are a system or scheme."""
    found: list[Naming] = []
    if in_capitals(words):
        return found
    for match in (*_BEGUN.finditer(text), *_WE_BEGAN.finditer(text), *_PHASE.finditer(text), *_BUILT.finditer(text)):
        run = without_opening(words_of(match["name"]))
        numbered = match.re is _PHASE
        if len(run) < 2 or not _named(run, place, numbered=numbered):
            continue
        start, end = match.start("name") + run[0].start, match.end("name")
        acronym, closed = acronym_of(pairs, start, end, text)
        found.append(Naming(start, closed, tidy_name(text, start, end), "initiative", acronym))
    for match in _SYSTEM.finditer(text):
        word = words_of(match["name"])[0]
        plain = singular(word.plain)
        if not (place(word.plain) or stops_name(word) or word.plain in STOP or plain in BODIES or head_of(word)):
            found.append(Naming(match.start("name"), match.end("name"), match["name"], "initiative"))
    return found


def _named(run: Sequence[Word], place: Callable[[str], bool], *, numbered: bool) -> bool:
    """Whether words are a name that no head noun gives away: no place, no body, no paper and no thing built."""
    weighty = [word for word in run if word.text.casefold() not in SMALL_WORDS]
    last = singular(run[-1].plain)
    return (
        sum(not place(word.plain) for word in weighty) > 1 - numbered
        and not place(run[0].plain)
        and last not in NO_NAMES | _NEITHER | BODIES
        and singular(run[0].plain) not in BODIES
        and not any(head_of(word) for word in run)
        and not any(word.possessive or (is_acronym(word.text) and not numbered) for word in weighty)
    )
