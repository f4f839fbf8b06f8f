"""Names that only a headline gives: with their acronym ('National Resilience Window (NRW): a quick read'), or before a
colon above a text that goes on to speak of 'the project' ('Maji Karibu: clean water for the coast').
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import zip_longest

from trustetl.facts.language.wordlists import SMALL_WORDS, singular, word_set, words_of
from trustetl.facts.names.acronyms import find_pairs
from trustetl.facts.names.finding import names_in
from trustetl.facts.names.words import BODIES, STOP, Naming
from trustetl.lexicon import function_words
from trustetl.model import Statement

_NO_PROGRAMME = word_set(
    "tax taxes levy duty duties cess index price prices product products rate ratio intelligence ingredient "
    "ingredients disease diseases syndrome virus infection infections fuel fuels vehicle vehicles gas gases "
    "mineral minerals metal metals technology technologies resistance estimate estimates statement report reports "
    "review survey agreement treaty convention protocol act bill law directive regulation standard standards goal "
    "goals right rights change economy income growth state states policy economic energy care health zone zones "
    "unit units emission emissions element elements line corridor day week year "
)
"""Last words of what has an acronym and is no programme."""
_TEXTS = function_words("text_kinds") | word_set(
    "question sheet factsheet outline overview review budget story annex table document"
)
"""Words that begin or end what kind of text it is."""
_POINTS = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Ii]ts|[Oo]ur)\s(?:project|programme|program|scheme|initiative|mission|campaign|facility)\b(?![\w-]|\s[A-Z])"
)
_COLON = re.compile(r"\W*(?P<name>[^:–—\d]{3,60}?)\s*(?::|\s[–—])\s*(?P<what>[^\W\d][^\d]{9,120})$")
_FRONT = frozenset({"title", "heading", "dateline", "caption"})
_NAMED_IN = frozenset({"title", "heading", "field"})


def headline_names(statements: Sequence[Statement], place: Callable[[str], bool]) -> list[tuple[int, Naming]]:
    """Where a text names what only its headline introduces, with each place where the name stands again.

    A name with an acronym needs nothing more than capitals and a last word that is no body and no tax, index or other
    thing. One before a colon must be capitalised everywhere, and the text must speak of 'the project' or the like
    before it names any other.
    """
    found: list[tuple[int, Naming]] = []
    for line in headlines(statements):
        for pair in find_pairs(line.text):
            words = words_of(pair.expansion)
            if len(words) < 3 or not telling(pair.expansion, place) or names_in(line.text, place):
                continue
            if singular(words[-1].plain) in _NO_PROGRAMME or words[-1].plain in _NO_PROGRAMME:
                continue
            if any(singular(word.plain) in BODIES for word in words):
                continue  # 'Grain and Seed Organisation of the Coast (GSOC)'
            naming = Naming(0, 0, pair.expansion, "initiative", acronym=pair.acronym)
            found += places(statements, pair.expansion, naming, (pair.acronym,))
        match = _COLON.match(line.text)
        if match is not None and not found:
            name = match["name"].strip(" *_“”\"'.")
            aiming = _said_to_aim(name, match["what"], statements, place)
            if aiming is not None:
                found += places(statements, aiming, Naming(0, 0, aiming, "initiative"))
            elif (
                (1 if line.kind != "field" else 2) <= len(words_of(name)) <= 4
                and telling(name, place)
                and _taken_up(name, statements, place)
            ):
                found += places(statements, name, Naming(0, 0, name, "initiative"))
        behind = None if found or names_in(line.text, place) else _behind_kind(line.text)
        told = behind is not None and len(words_of(behind)) > 1 and telling(behind, lambda word: False)
        if behind is not None and told and _taken_up(behind, statements, place, titled=True):
            found += places(statements, behind, Naming(0, 0, behind, "initiative"))
    return found


_AIMS = (
    r"\s+(?:(?:is|was)\s+(?:meant|designed|intended|set\s+up)\s+to|(?:also\s+)?(?:aims|aimed|seeks|sought|works|helps|wants|sets\s+out)\s+to|"
    r"is\s+an?\s+(?:[\w-]+\s+){0,5}?(?:programme|program|project|initiative|scheme|partnership))\b"
)


def _said_to_aim(name: str, what: str, statements: Sequence[Statement], place: Callable[[str], bool]) -> str | None:
    """The name before the colon of a fact sheet or the like, without the land behind it, where the text says what it
    aims at: 'Clear Rivers Peru: Results' and below 'Clear Rivers aims to …'.
    """
    words = words_of(name)
    short = name[: words[-2].end] if len(words) > 2 and place(words[-1].plain) else name
    kind = {singular(w.plain) for w in words_of(what)} & _TEXTS
    if not kind or len(words_of(short)) < 2 or not telling(short, place):
        return None
    told = [s.text for s in statements if s.kind in {"sentence", "item", "field"}]
    aims = re.compile(rf"(?:^|[.]\s)(?:The\s+)?{re.escape(short)}{_AIMS}")
    return short if any(aims.search(text) for text in told) else None


_KIND_FIRST = re.compile(
    r"\W*(?:[\w-]+\s+){0,2}(?P<kind>[A-Za-z-]+)\s*:\s*(?P<name>[A-Z][^:;.()\d]{5,80}?)(?:\s+\((?:provisional|working|tentative)\s+(?:name|title)\))?\W*"
)


def _behind_kind(text: str) -> str | None:
    """What a headline names behind the kind of its text: 'Project note: Ica Airport Railway (provisional name)'."""
    match = _KIND_FIRST.fullmatch(text)
    if match is None or singular(match["kind"].casefold()) not in _TEXTS | {"note", "summary", "profile", "brief"}:
        return None
    return match["name"].strip(" *_“”\"'")


_THING = r"(?:project|programme|program|scheme|mission|initiative|activity|operation|facility|partnership)"
FIELD_OF_NAME = re.compile(
    rf"\W*(?:(?:title|name)\s+of\s+(?:the\s+)?{_THING}|{_THING}(?:\s*/\s*{_THING})?(?:\s+(?:title|name))?)\W*",
    re.IGNORECASE,
)
"""Labels of the field that names what a paper is about: 'Project title: …'."""


def field_names(statements: Sequence[Statement], place: Callable[[str], bool]) -> list[tuple[int, Naming]]:
    """What a box of fields says that the project or programme is called, whatever its last word, with each place where
    the name stands again; in 'Blue Hills: Farming on Slopes' it is what stands before the colon.
    """
    found: list[tuple[int, Naming]] = []
    for line in statements:
        if line.kind != "field" or line.label is None or FIELD_OF_NAME.fullmatch(line.label) is None:
            continue
        value = line.text[line.body - line.start :].strip(" *_“”\"'.")
        name = re.sub(r"\s*\([^()]*\)$", "", value.partition(": ")[0]).strip()
        words = words_of(name)
        small = any(not word.capital and word.text.casefold() not in SMALL_WORDS for word in words)
        if names_in(value, place) or not 2 <= len(words) <= 12 or small or {words[0].plain, words[-1].plain} & _TEXTS:
            continue
        pair = next(iter(find_pairs(value)), None)
        short = pair.acronym if pair is not None else None
        found += places(statements, name, Naming(0, 0, name, "initiative", acronym=short), (short,) if short else ())
    return found


def headlines(statements: Sequence[Statement]) -> list[Statement]:
    """The lines above the first that tells something."""
    lines: list[Statement] = []
    for statement, following in zip_longest(statements, statements[1:]):
        adjacent = following is not None and following.kind == "field" and following.start - statement.end <= 1
        alone = statement.kind == "field" and not adjacent
        if alone or statement.kind in _FRONT:
            lines.append(statement)
        elif statement.kind != "furniture":
            break
    return [line for line in lines if line.kind in _NAMED_IN]


def telling(name: str, place: Callable[[str], bool]) -> bool:
    """Whether words are written like a name that is no place and no body."""
    words = words_of(name)
    if not words or any(not word.capital and word.text.casefold() not in SMALL_WORDS for word in words):
        return False
    ends = {singular(words[0].plain), singular(words[-1].plain)}
    if ends & _TEXTS:
        return False
    return not (place(name.casefold()) or ends & BODIES or words[0].plain in STOP or any(map(place, ends)))


def _taken_up(
    name: str, statements: Sequence[Statement], place: Callable[[str], bool], *, titled: bool = False
) -> bool:
    """Whether a text goes on with 'the project' before it names any, and, unless it says before the name of what kind
    it is (``titled``), never writes the words of ``name`` small.
    """
    told = [s for s in statements if s.kind in {"sentence", "item", "field"}]
    small = {word.plain for s in told for word in words_of(s.text) if not word.capital}
    if not titled and any(word.plain in small for word in words_of(name) if word.plain not in SMALL_WORDS):
        return False
    for statement in told:
        pointed = _POINTS.search(statement.text)
        named = names_in(statement.text, place)
        if pointed is not None:
            return not named or pointed.start() < named[0].start
        if any(not naming.lower for naming in named):
            return False
    return False


def places(
    statements: Sequence[Statement], name: str, naming: Naming, others: Sequence[str] = ()
) -> list[tuple[int, Naming]]:
    """Each place where a name stands, whatever its letters: a headline may be in capitals."""
    pattern = re.compile(
        rf"(?<![\w-]){re.escape(name)}(?![\w-])(?:\s\((?:{'|'.join(map(re.escape, others)) or '(?!)'})\))?",
        re.IGNORECASE,
    )
    return [
        (
            statement.start + match.start(),
            Naming(match.start(), match.end(), naming.name, naming.kind, acronym=naming.acronym),
        )
        for statement in statements
        if statement.kind != "furniture"
        for match in pattern.finditer(statement.text)
    ]
