"""Acronyms and what they stand for: ``Open Harbours Fund (OHF)``, ``iSEA (Initiative on …)``, ``OHF, short
for …``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from trustetl.facts.language.wordlists import SMALL_WORDS, Word, heads, singular, word_set, words_in, words_of
from trustetl.facts.names.acronym_letters import (
    fits_initials,
    letters_of,
    parts_of,
    permutes,
    singular_acronym,
    without_accents,
)
from trustetl.facts.names.acronym_words import spoken_pairs
from trustetl.lexicon import find_countries

_SHAPE = r"[A-Za-z]{0,2}[A-Z][A-Za-z0-9]*(?:[&./-][A-Za-z0-9]+)*(?:\s?-?[A-Z][A-Z-]+|\s\d{1,2})?"
_BRACKET = re.compile(
    rf"\s?[(\[](?:(?:the|or|hereafter|hereinafter|henceforth|called|also|known as|abbreviated(?: as)?|in short|"
    rf"short)[,:]?\s+)*"
    rf"[\"“‘']?(?P<acronym>{_SHAPE})[\"”’']?(?P<rest>(?:\s*[,;/]\s*|\s?[–—-]\s?(?=[A-Z][a-z])|\s+(?:in|or|for|by)\s+)[^()\[\]]{{0,60}})?[)\]]"
)
_WITHIN = re.compile(
    rf"[(\[][\"“‘']?(?P<name>[A-Z][^()\[\],;]{{5,100}}?)[\"”’']?\s?(?:,|;|–|—|:|\bor)\s"
    rf"(?:(?:or|abbreviated|in short)\s)?"
    rf"[\"“‘']?(?P<acronym>{_SHAPE})[\"”’']?\s?[)\]]"
)
"""A name in brackets with its acronym behind it: 'the Clean Stove Plan (Plan Estufa Limpia, PEL)'."""
_LATER = re.compile(
    rf",?\s+(?:or|known as|abbreviated|abbreviated as|abbreviated to|hereafter|in short|called|"
    rf"shortened to|also known as|"
    rf"popularly known as)\s+(?:the\s+)?[\"“‘']?"
    rf"(?P<acronym>{_SHAPE})[\"”’']?(?=[\s,.;:)]|$)"
)
_FIRST = re.compile(
    rf"(?<![\w&/-])(?P<acronym>{_SHAPE})[\"”’']?(?=\s?\(\s?(?P<inside>[^()]{{4,160}})\s?\)"
    rf"|,?\s+(?:or|short for|which stands for|stands for|stood for|that is,?|"
    rf"i\.e\.,?)\s+(?:the\s+)?[\"“‘']?(?P<after>[^.;()\"”]{{4,160}})"
    rf"|\s*(?:[:=–—]|\s-\s)\s*(?P<listed>[^.;:()]{{4,160}}))"
)


_BESIDE = re.compile(r"(?:,|\s[–—])\s(?:the\s)?(?P<acronym>[A-Z]{3,7})(?=,\s|\s[–—]|[.;:]\s|\.?$)")
"""An acronym between commas or dashes right behind its name: 'the Tide Records Agency, TRA, pays'."""
_ROMAN = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")


@dataclass(frozen=True, slots=True)
class Pair:
    """An acronym with its expansion, and where both stand in the text that was searched."""

    acronym: str
    expansion: str
    acronym_span: tuple[int, int]
    expansion_span: tuple[int, int]


def is_acronym(text: str) -> bool:
    """Whether a word is written as an acronym: at least two capitals, at most a dozen letters, more than a
    capitalised word.
    """
    letters = [letter for letter in text if letter.isalpha()]
    capitals = sum(letter.isupper() for letter in letters)
    return 2 <= len(letters) <= 12 and capitals >= 2 and capitals * 2 >= len(letters) - 1 and not _ROMAN.fullmatch(text)


_LOOSER = ((False, 0), (True, 0), (False, 1))
"""How an acronym may be made, tried in this order: by initials alone, with letters from within words, with one word
left out.
"""


def expansion_before(text: str, acronym: str, end: int) -> tuple[int, int] | None:
    """Where the words stand that end at ``end`` and whose initials the acronym is; the shortest such stretch."""
    letters = letters_of(acronym)
    begin = max(text.rfind(mark, 0, end) for mark in (". ", "; ", ": ", "(", ")", "|"))
    words = [word for word in words_of(text[:end]) if word.start > begin]
    if not letters or not words or text[words[-1].end : end].strip(" \"”’'"):
        return None
    parts = parts_of(words)
    for count in range(len(letters), min(len(parts), len(letters) + 4) + 1):
        if "-" in acronym and permutes(letters, parts[-count:]):
            return next(word.start for word in words if word.start <= parts[-count].start < word.end), words[-1].end
    for inner, skips in _LOOSER:
        for count in range(1, min(len(parts), len(letters) * 2 + 5) + 1):
            tried = parts[-count:]
            first = tried[0].text.casefold()
            if (without_accents(first)[0] != letters[0] and letters[0] != "x") or (
                first in SMALL_WORDS and not tried[0].capital
            ):
                continue
            if (inner or skips) and not tried[0].capital and all(word.capital for word in tried[-2:]):
                continue  # 'surgery in the Health System': the name begins at its capitals
            long = len(first) > 8 and len(letters) == 2 and inner  # 'tuberculosis (TB)'
            if count < 2 and not long and (len(letters) > 2 or not tried[0].capital or not inner):
                continue
            if fits_initials(letters, tried, inner, skips if len(letters) > 2 else 0):
                return next(word.start for word in words if word.start <= tried[0].start < word.end), words[-1].end
    tail = acronym.rpartition("-")[2]
    numbered = _NUMBERED.fullmatch(acronym)
    bare = expansion_before(text, numbered["letters"], end) if numbered is not None else None
    if bare is not None and _unnumbered(acronym, text[bare[0] : bare[1]]) != acronym:
        return bare
    return (
        _without_head(words, letters)
        or _with_complement(words, letters)
        or _named_run(text, words, letters)
        or _office_run(text, words, acronym)
        or _meeting_run(text, words, acronym)
        or (expansion_before(text, tail, end) if len(tail) > 2 and tail.isupper() and tail != acronym else None)
    )  # 'the emissions trading system (AB-ETS)'


def _without_head(words: list[Word], letters: str) -> tuple[int, int] | None:
    """A name whose acronym leaves out the noun in small letters behind it: ``Sowing for a Better Year programme
    (SBY)``.
    """
    if len(words) < 3 or words[-1].capital or words[-1].plain not in heads() or len(letters) < 3:
        return None
    parts = parts_of(words[:-1])
    for count in range(2, min(len(parts), len(letters) + 4) + 1):
        tried = parts[-count:]
        weighty = [word for word in tried if word.text.casefold() not in SMALL_WORDS]
        if tried[0].capital and all(word.capital for word in weighty) and fits_initials(letters, tried):
            return next(word.start for word in words if word.start <= tried[0].start < word.end), words[-2].end
    return None


def _with_complement(words: list[Word], letters: str) -> tuple[int, int] | None:
    """A name whose acronym leaves its last part out: ``Shared Northern Rivers Compact on Water Quality (SNRC)``."""
    parts = parts_of(words)
    for cut in range(len(parts) - 1, max(len(parts) - 6, 0), -1):
        if parts[cut].text.casefold() in ("on", "for", "of", "to", "in", "against") and len(letters) > 2:
            head = parts[max(cut - len(letters) - 3, 0) : cut]
            for first in range(len(head) - 1, -1, -1):
                if head[first].capital and fits_initials(letters, head[first:]):
                    return next(word.start for word in words if word.start <= head[first].start < word.end), words[
                        -1
                    ].end
    return None


def _named_run(text: str, words: list[Word], letters: str) -> tuple[int, int] | None:
    """The name in capitals before a bracketed acronym that is not made of its initials (another language's, or
    irregular).

    Taken only where the name's head says that an organisation or programme is named, and at least one letter in three
    is an initial in it.
    """
    run: list[Word] = []
    for word in reversed(words):
        if run and text[word.end : run[0].start].strip(" "):
            break
        if not word.capital and word.text.casefold() not in SMALL_WORDS:
            break
        run.insert(0, word)
    led = _LEADS_IN.match(text, run[0].start) if run else None
    while run and (not (run[0].capital and run[0].plain not in SMALL_WORDS) or (led and run[0].start < led.end())):
        run.pop(0)
    run = _without_office(run, letters)
    known = heads().keys() | words_in("initiative_bodies")
    if len(run) < 2 or len(letters) < 3:
        return None
    shared = _shared(run, letters)
    named = re.search(r"\b(?:[Tt]he|[Aa]n?|[Ii]ts)\s$", text[: run[0].start]) is not None and (
        {run[0].plain, run[-1].plain} & heads().keys() or (len(run) > 3 and any(w.plain in heads() for w in run))
    )
    if named and letters.isalpha() and not find_countries(letters.upper()):
        return run[0].start, run[-1].end  # its name in another language: 'the State Fund for Ports (FEPU)'
    if shared * 3 < len(letters) or (shared * 3 < 2 * len(letters) and not any(word.plain in known for word in run)):
        return (run[0].start, run[-1].end) if _is_thing(text, run, letters) else None
    return run[0].start, run[-1].end


def _shared(run: list[Word], letters: str) -> int:
    """How many of the letters are initials of the words."""
    initials = {without_accents(part.text.casefold())[0] for part in parts_of(run)}
    return sum(letter in initials for letter in letters)


def _without_office(run: list[Word], letters: str) -> list[Word]:
    """A run of capitals without who belongs to what is named: 'Ombudsman of the Health System (SUS)'."""
    for at in range(1, len(run) - 3):
        tail = run[at + 2 :]
        if (
            (run[at].text, run[at + 1].text) == ("of", "the")
            and run[0].text[0].casefold() not in letters
            and len([word for word in tail if word.capital]) > 1
            and letters[0] in (word.text[0].casefold() for word in tail)
            and _shared(tail, letters) == _shared(run, letters)
        ):
            return tail
    return run


_THINGS = word_set(
    "budget system policy service unit network register registry census survey index code law treasury account "
    "statement centre center team line zone area park school clinic hospital allowance grant tax levy estimate "
    "framework report portal platform database card certificate railway corridor highway road port airport bridge "
    "strategy fund plan programme program company corporation"
)
"""What offices run and name in their own language, by its English noun."""


def _is_thing(text: str, run: list[Word], letters: str) -> bool:
    """Whether a name in capitals says what is named by a common noun and is given with its acronym in another
    language: 'the River Health Units (UBSF)', not a person with a party.
    """
    said = (
        re.search(r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Oo]f|[Ff]rom|[Tt]o|[Ii]n|[Bb]y|[Uu]nder)\s$", text[: run[0].start])
        is not None
    )
    last = run[-1].plain
    several = len(run) > 2 and last.endswith("s") and not last.endswith(("ss", "us", "is"))
    return (
        said
        and (several or singular(last) in _THINGS)
        and letters.isalpha()
        and letters.upper() == text[run[-1].end :].lstrip(" ([")[: len(letters)]
        and not find_countries(letters.upper())
    )


_OFFICE = re.compile(
    r"\b(?:(?!The\b|Our\b)[A-Z][a-z]+\s){0,2}(?:Ministry|Department|Secretariat|Agency|Directorate|Institute|Bureau)\s(?:of|for)\s"
    r"(?P<field>(?:the\s)?[A-Z](?:(?!\b(?:Ministry|Department|Secretariat|Agency|Directorate|Institute|Bureau)\b)"
    r"[^.;:()|]){2,110})$"
)
"""An office with its field, which may list several: 'Ministry of Fisheries, Forests and Water'."""


def _office_run(text: str, words: list[Word], acronym: str) -> tuple[int, int] | None:
    """The name of a public office before its acronym in another language: 'Ministry of the Sea (MDM)'."""
    found = _OFFICE.search(text[words[0].start : words[-1].end])
    if found is None or len(acronym) < 3 or not acronym.isupper():
        return None
    field = words_of(found["field"])
    if any(not word.capital and word.text.casefold() not in SMALL_WORDS for word in field):
        return None
    return words[0].start + found.start(), words[-1].end


_MEETING = re.compile(
    r"\b(?!(?:The|This|At|In|Our)\b)(?:[A-Z][\w-]+\s(?:(?:of|on|for|the|and)\s){0,2}){1,7}?"
    r"(?:Conference|Summit|Forum|Convention|Congress|Assembly|Session|Meeting)(?:\s(?:of|on|for)\s(?:the\s)?[A-Z][\w\s-]{2,40})?$"
)


def _meeting_run(text: str, words: list[Word], acronym: str) -> tuple[int, int] | None:
    """The name of a meeting before its numbered short form, which is made of other words: 'United Nations … Conference
    (COP30)'.
    """
    if not re.fullmatch(r"[A-Z]{2,6}[ -]?\d{1,3}", acronym):
        return None
    found = _MEETING.search(text[words[0].start : words[-1].end])
    return (words[0].start + found.start(), words[-1].end) if found is not None else None


def _expansion_within(text: str, acronym: str, start: int, end: int, whole: bool) -> tuple[int, int] | None:
    """Where the words stand that begin at ``start`` and whose initials the acronym is; up to ``end`` where ``whole``
    is set.
    """
    words = words_of(text[start:end])
    while words and words[0].text.casefold() in ("the", "a", "an"):
        words.pop(0)
    parts = parts_of(words)
    letters = letters_of(acronym)
    counts = range(2, min(len(parts), 3 * len(letters) + 4) + 1)
    for inner, skips in _LOOSER:
        for count in reversed(counts) if whole else counts:
            if (
                fits_initials(letters, parts[:count], inner, skips if len(letters) > 2 else 0)
                and parts[count - 1].text.casefold() not in SMALL_WORDS
            ):
                last = next(
                    index for index, word in enumerate(words) if word.start <= parts[count - 1].start < word.end
                )
                while (
                    last + 1 < len(words)
                    and words[last + 1].capital
                    and text[start:][words[last].end : words[last + 1].start] == " "
                ):
                    last += 1
                return start + words[0].start, start + words[last].end
    return None


_NUMBERED = re.compile(r"(?P<letters>[A-Z]{3,7})(?:\s?-?\d{1,3}|\s(?:II|III|IV|VI{0,3}|IX))")


def _unnumbered(acronym: str, expansion: str) -> str:
    """The acronym without the number of the meeting or phase, where it is the initials of words that have no number:
    ``CTR`` of 'Conference on Tides and Reefs (CTR12)'.
    """
    found = _NUMBERED.fullmatch(acronym)
    if found is None or re.search(r"\d|\b[IVX]+\b", expansion):
        return acronym
    return found["letters"] if fits_initials(letters_of(found["letters"]), parts_of(words_of(expansion))) else acronym


_LEADS_IN = re.compile(
    r"(?:When|While|As|Since|After|Before|Once|If|Although|Though|Because|Under|Through|With|For|In|And|But)\s+[Tt]he\s+"
)
"""What a sentence begins with before a name: 'When the Reef Programme (RP) began'."""


def find_pairs(text: str) -> list[Pair]:
    """Every acronym that the text itself expands, in order of appearance. Offsets are those of ``text``."""
    found: list[Pair] = []

    def add(acronym: str, at: int, span: tuple[int, int] | None, spoken: bool = False) -> None:
        single = singular_acronym(acronym)
        if (
            span is None
            or not (spoken or is_acronym(single))
            or text[span[0] : span[1]].casefold() == acronym.casefold()
        ):
            return
        led = _LEADS_IN.match(text, span[0], span[1])
        span = (led.end(), span[1]) if led is not None else span
        single = _unnumbered(single, text[span[0] : span[1]])
        if not any(pair.acronym_span[0] < at + len(acronym) and at < pair.acronym_span[1] for pair in found):
            found.append(Pair(single, " ".join(text[span[0] : span[1]].split()), (at, at + len(acronym)), span))

    for match in _BRACKET.finditer(text):
        add(match["acronym"], match.start("acronym"), expansion_before(text, match["acronym"], match.start()))
    for match in _WITHIN.finditer(text):
        add(match["acronym"], match.start("acronym"), expansion_before(text, match["acronym"], match.end("name")))
    for at, word, stretch in spoken_pairs(text):
        add(word, at, stretch, spoken=True)
    for match in _LATER.finditer(text):
        add(match["acronym"], match.start("acronym"), expansion_before(text, match["acronym"], match.start()))
    for match in _BESIDE.finditer(text):
        span = expansion_before(text, match["acronym"], match.start())
        words = [] if span is None else words_of(text[span[0] : span[1]])
        initials = fits_initials(letters_of(match["acronym"]), parts_of(words))
        if len(words) > 2 and words[0].capital and initials and not words[0].text[1:].isupper():
            add(match["acronym"], match.start("acronym"), span)
    for match in _FIRST.finditer(text):
        if is_acronym(singular_acronym(match["acronym"])):
            name = "inside" if match["inside"] else "after" if match["after"] else "listed"
            add(
                match["acronym"],
                match.start("acronym"),
                _expansion_within(text, match["acronym"], match.start(name), match.end(name), name == "inside"),
            )
    return sorted(found, key=lambda pair: pair.acronym_span)
