"""Proper names without a head noun that their beginning gives away: 'Alto Vento Peru, which we created in May 2023 to
…', 'Rampa, our automatic lift system, …', 'a second phase, Blue Start II, from 2026'.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Sequence

from trustetl.facts.language.wordlists import SMALL_WORDS, Word, head_of, singular, word_set, words_in, words_of
from trustetl.facts.names.acronyms import Pair, is_acronym
from trustetl.facts.names.edges import acronym_of
from trustetl.facts.names.told import NO_NAMES
from trustetl.facts.names.words import (
    BODIES,
    STOP,
    Naming,
    stops_name,
    telling_words,
    tidy_name,
    without_opening,
)
from trustetl.lexicon import find_countries
from trustetl.model import Statement

_RUN = r"(?P<name>[A-Z][\w’'-]*(?:\s(?:(?:of|for|and|da|de|do|del|la)\s)?[A-Z][\w’-]*){1,6})"
_SHORT = r"(?P<short>\s?\([A-Z][\w-]{1,11}\))?"
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    r"Nov(?:ember)?|Dec(?:ember)?)"
)
_WHEN = rf"(?:in|on|since|from|at\sthe\s(?:end|start|beginning)\sof)\s[^,.;]{{0,24}}?(?:\b(?:19|20)\d\d\b|\b{_MONTH}\b)"
_ADVERB = r"(?:(?:first|jointly|formally|officially|only|finally|also|later|newly|fully)\s)?"
_DONE_TO = (
    r"(?:(?:re-?)?launched|created|introduced|unveiled|set\sup|put\s(?:together|in\splace)|rolled\sout|started|begun|"
    r"inaugurated|established|initiated|instituted|piloted|operationali[sz]ed|opened)"
)
"""What is done to a programme that begins."""
_DID = (
    r"(?:opened|started|began|commenced|went\slive|was\sborn|took\seffect|(?:came|went|entered)\sinto\s(?:force|being|operation|effect)|"
    r"became\s(?:law|operational|effective)|has\sbeen\s(?:law|in\sforce|operational|running|open)|"
    r"(?:started|began|commenced|took\sup)\s(?:its\s)?(?:work|operations?|business|activities))"
)
"""What a programme does that begins."""
_PLACE_OR_GIVER = r"(?:(?:by|at|in|with|under|for)\s[^,.;\d]{3,50}?\s)?"
_ASIDE = r"(?:,\s(?:as|an?|the|its|our|run|led|also|once|formerly|known|which)\s[^.;]{3,90}?,)?"
_BEGUN = re.compile(
    rf"(?<![\w-]){_RUN}{_SHORT}(?:"
    rf",\s(?:(?:which|that)\s)?"
    rf"(?:(?:was|were|had\sbeen|has\sbeen)\s|(?:we|it|they|(?:the\s)?(?!wh)[\w’' ]{{3,40}}?)\s(?:have\s|has\s)?)?"
    rf"{_ADVERB}{_DONE_TO}\s{_PLACE_OR_GIVER}{_WHEN}|"
    rf"{_ASIDE}\s(?:was|were|had\sbeen|has\sbeen)\s{_ADVERB}{_DONE_TO}\s{_PLACE_OR_GIVER}{_WHEN}|"
    rf",\s(?:the|an?|our|its)\s[^,.;]{{3,80}}?\s(?:that|which)\s(?:was|were)\s{_ADVERB}{_DONE_TO}\s{_PLACE_OR_GIVER}{_WHEN}|"
    rf"{_ASIDE}(?:,\s(?:which|that))?\s{_ADVERB}{_DID}\s(?P<did>){_WHEN})"
)
"""A name, and when it was begun: ', created by the State in 2021', ' was rolled out in May', ' opened on 2 May'."""
_WE_BEGAN = re.compile(
    r"\b(?:[Ww]e|[Tt]he\s(?:[A-Z]?[a-z]+\s){0,2}?(?:[Gg]overnment|[Mm]inistry|[Pp]refecture|[Cc]ity|[Cc]ounty|[Ss]tate|[Uu]nion))\s"
    r"(?:have\s|has\s|are\s|is\s)?(?:(?:today|now|also|proudly|formally|officially|therefore)\s)?"
    rf"(?:launch(?:ed|ing|es)?|founded|created|unveil(?:ed|ing|s)?|introduc(?:ed|ing|es)|start(?:ed|ing|s)?)\s{_RUN}{_SHORT}"
    r"(?=[,.;]|\s(?:with|in|on|to|together|for|today|here|as)\b)"
)
"""What a speaker or a government says that it began or begins."""
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
_BUILT_OR_HELD = word_set(
    "airport hospital school plant factory mill mine museum tunnel terminal highway railway metro hotel park zone dam "
    "centre center stadium theatre gallery shop store restaurant embassy consulate mission summit conference fair expo "
    "games festival congress session assembly talks negotiations war crisis pandemic season day week year decade "
    "satellite trial hearing election olympics championship round exchange city village library quay pier harbour"
)
"""What opens, starts and begins without being a programme."""
_PERSON_TOO = re.compile(
    r"\b(?<!was\s)(?<!were\s)(?:opened|started|began|commenced)\s(?:in|on|since|from|at)\s[^,.;]*$"
)
"""What is said of persons, who have two names, as well: 'Ana Silva began in May 2031'."""
_OPENED = re.compile(r"\b(?:opened|inaugurated|started|begun)\s")


def begun_names(text: str, pairs: list[Pair], place: Callable[[str], bool]) -> list[Naming]:
    """Names of two words or more that a sentence says were begun, single ones that it says are a system or scheme."""
    found: list[Naming] = []
    for match in (*_BEGUN.finditer(text), *_WE_BEGAN.finditer(text), *_PHASE.finditer(text), *_BUILT.finditer(text)):
        run = without_opening(words_of(match["name"]))
        numbered = match.re is _PHASE
        if len(run) < 2 or not is_unheaded(run, place, numbered=numbered) or _a_deed(run):
            continue
        opens = match.re is _BEGUN and (match["did"] is not None or _OPENED.search(match.group()) is not None)
        if opens and {singular(run[-1].plain), singular(run[0].plain)} & (_BUILT_OR_HELD | _NEITHER):
            continue
        if len(run) == 2 and match.re is _BEGUN and _PERSON_TOO.search(match.group()) and match["short"] is None:
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


def _a_deed(run: Sequence[Word]) -> bool:
    """Whether words in capitals only begin with what is done to what they name: 'Installation of Windfang began'."""
    return run[1].text == "of" and run[0].plain in words_in("actions_nouns", column="noun")


def is_unheaded(run: Sequence[Word], place: Callable[[str], bool], *, numbered: bool) -> bool:
    """Whether words are a name that no head noun gives away: no place, no body, no paper and no thing built."""
    spelled = " ".join(word.text for word in run)
    landless = list(spelled)
    for start, end, _ in find_countries(spelled):
        landless[start:end] = " " * (end - start)
    weighty = [word for word in run if word.text.casefold() not in SMALL_WORDS]
    last = singular(run[-1].plain)
    own = [word for word in "".join(landless).split() if word.casefold() not in SMALL_WORDS and not place(word)]
    return (
        len(own) > 1 - numbered
        and last not in NO_NAMES | _NEITHER | BODIES
        and singular(run[0].plain) not in BODIES
        and not any(head_of(word) for word in run)
        and not any(word.possessive or (is_acronym(word.text) and not numbered) for word in weighty)
    )


_BEGUN_BELOW = re.compile(
    r"\W*(?:\w+ly\s)?(?i:launched|created|set\sup|established|introduced|announced|adopted|approved|started|begun|founded|"
    r"unveiled|rolled\sout|initiated|opened|presented|proposed|inaugurated)\b[^.;:]{0,80}?"
    rf"(?:\b(?:19|20)\d\d\b|\b{_MONTH}\b)"
)
_NUMBER = re.compile(r"\W*(?:\(?\d{1,2}[.)]\s+|\(?[a-z]\)\s+)?[*_]*")


def begun_headings(statements: Sequence[Statement], place: Callable[[str], bool]) -> list[tuple[int, Naming]]:
    """Headings and labels that name what the first words behind them say was begun: 'Mar Limpo', below it 'Launched in
    2031'; '- Ring of Lights: presented in May'.
    """
    said = {word for statement in statements for word in _WITHIN.findall(statement.text)}
    found: list[tuple[int, Naming]] = []
    for heading, below in itertools.pairwise(statements):
        if heading.kind == "heading" and below.kind in ("sentence", "item") and _BEGUN_BELOW.match(below.text):
            found += _begun_title(heading, heading.text, said, place)
    for item in statements:
        if item.label and item.kind in ("item", "field", "sentence"):
            front = item.text[: item.body - item.start]
            if _BEGUN_BELOW.match(item.text, item.body - item.start):
                found += _begun_title(item, re.sub(r"\s?\([^()]*\)\W*$", "", front), said, place)
    return found


def _begun_title(home: Statement, words: str, said: set[str], place: Callable[[str], bool]) -> list[tuple[int, Naming]]:
    """The name that a line or its front consists of, where it is one; ``said`` are words that stand in capitals within
    sentences.
    """
    begin = _NUMBER.match(words)
    at = begin.end() if begin is not None else 0
    name = words[at:].rstrip(" *_:.–—-")
    run = words_of(name)
    weighty = [word for word in run if word.text.casefold() not in SMALL_WORDS]
    if not 1 <= len(run) <= _LONGEST or not all(word.capital for word in weighty) or name.isupper():
        return []
    known = any(place(w.plain) or w.plain in STOP or singular(w.plain) in BODIES | NO_NAMES for w in weighty[:1])
    if known or (len(weighty) < 2 and name not in said):
        return []
    if re.search(r"[,;:?!()]|\d{3}", name) or len(telling_words(weighty, place)) < len(weighty) - 1:
        return []
    return [(home.start + at, Naming(at, at + len(name), name, "initiative"))]


_WITHIN = re.compile(r"[a-z,]\s([A-Z][\w’-]+)")
"""A word in capitals inside a sentence, which is a name and no word that a heading may be."""
_LONGEST = 6
"""How many words a heading has at most that is a name."""
