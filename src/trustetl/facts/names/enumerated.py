"""Names that a sentence counts up behind what they are, and names in quotation marks beside it: 'schemes such as Reef
Watch and Sagar Mala', 'the scheme ‘Fleet Renewal including Training of Skippers’', 'the “Seven Anchors” Plan'.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from trustetl.facts.language.wordlists import SMALL_WORDS, Word, head_of, heads, singular, words_of
from trustetl.facts.names.acronyms import Pair
from trustetl.facts.names.edges import acronym_of
from trustetl.facts.names.kinds import KIND
from trustetl.facts.names.told import NO_NAMES
from trustetl.facts.names.words import BODIES, FOREIGN_SMALL, STOP, Naming, stops_name, telling_words

_TWO = 2


def beside_kinds(text: str, pairs: list[Pair], place: Callable[[str], bool], headed: list[Naming]) -> list[Naming]:
    """The names that a sentence counts up or quotes beside what they are, with those ``headed`` by a noun that do not
    run over several of them ('Atal Yojana, Sagar Mala and Jal Nidhi').
    """
    counted = [n for n in _counted_up(text, pairs, place) if not any(_cuts(n, whole) for whole in headed)]
    kept = [n for n in headed if sum(n.start <= member.start < n.end for member in counted) < _TWO]
    return [*kept, *_quoted_beside(text, pairs, place), *counted]


def _cuts(member: Naming, whole: Naming) -> bool:
    """Whether a member of a list is one word of a longer name: 'the Storm, Fire and Flood Fund'."""
    return whole.start <= member.start < member.end < whole.end and " " not in member.name


_NAMED_SO = rf"(?i:{KIND}|framework|policy|agenda|vision|roadmap|blueprint|manifesto)"
_POINTS = r"(?:,|:)?\s(?:(?:viz\.?|namely|called|named|titled|entitled|i\.e\.),?\s)"
_OPEN = r"[“\"‘]"
_INSIDE = r"(?P<name>[A-Z\d][^“”\"‘;:!?]{2,150}?)"
_CLOSE = r"(?:[”\"]|[’'](?!\w))"
_BEHIND_KIND = re.compile(
    rf"\b(?P<kind>{_NAMED_SO})(?:(?:\s(?:of|for|under)\s[^.;:“”\"‘’]{{2,80}}?)?{_POINTS}|(?:,|:)?\s)"
    rf"{_OPEN}{_INSIDE}{_CLOSE}"
)
"""A name in quotation marks behind what it is, however long: 'the Sector Scheme “Relief to Coast Bank (CB)”'."""
_BEFORE_KIND = re.compile(rf"{_OPEN}{_INSIDE}{_CLOSE}\s(?P<kind>{_NAMED_SO})\b(?!\sto\s[a-z])")
_LONGEST = 16
"""Words of a name in quotation marks, at most."""


def _quoted_beside(text: str, pairs: list[Pair], place: Callable[[str], bool]) -> list[Naming]:
    """Names in quotation marks right behind or before what they are, also with small words and brackets inside."""
    found: list[Naming] = []
    for match in (*_BEHIND_KIND.finditer(text), *_BEFORE_KIND.finditer(text)):
        run = words_of(re.sub(r"\([^()]*\)", "", match["name"]))
        weighty = [word for word in run if word.text.casefold() not in SMALL_WORDS]
        if (
            not weighty
            or len(run) > _LONGEST
            or place(match["name"].casefold())
            or re.search(r"[a-z]\.\s", match["name"])
        ):
            continue
        if 5 * sum(word.capital for word in weighty) < 3 * len(weighty) or match["name"].isupper():
            continue
        start, end = match.span("name")
        kind = heads().get(match["kind"].casefold().rpartition(" ")[2], {"kind": "initiative"})["kind"]
        name = " ".join(match["name"].split())
        acronym, _ = acronym_of(pairs, start, end, text)
        if match.re is _BEFORE_KIND:
            end, name = match.end("kind"), f"{name} {match['kind']}"
        elif len(run) < 2:
            continue
        found.append(Naming(start, end, name, kind, acronym))
    return found


_SEVERAL = r"(?:programmes|programs|schemes|initiatives|missions|campaigns|yojanas|funds)"
_COUNTS_UP = re.compile(
    rf"\b(?i:{_SEVERAL})(?:(?:\s[a-z]+){{0,3}},?\s(?:such as|like|including|namely|viz\.?)"
    rf"|\b[^.;:,]{{0,60}}?(?:\s(?:are|were|include|comprise)|:))"
    rf"\s?:?\s+(?=(?:[Tt]he\s)?{_OPEN}?[A-Z])"
)
"""What a list of programmes begins with, in one sentence: 'Some of the schemes run under it are:'."""
_WORKS = frozenset({"system", "supply", "line", "road", "expressway", "phase"})
"""What names of works end in, which a place has many of: 'schemes including the Galle Water Supply'."""
_SMALL = r"(?:of|for|on|in|to|and|&|the|with|" + "|".join(sorted(FOREIGN_SMALL)) + r")"
_NO_SUM = r"(?!\w+\.?\s?\d[\d,.]*\s[a-z]+ion\b|\w+\.\d)"
_MEMBER = re.compile(
    rf"(?:[Tt]he\s)?{_OPEN}?(?P<name>"
    rf"(?P<told>[A-Z]\w+(?:\s[a-z]+){{1,8}}?\s(?:programme|program|scheme|initiative|mission|project)\b)"
    rf"|[A-Z][\w’'&-]*(?:\s(?:(?!and\b|&){_SMALL}\s){{0,2}}{_NO_SUM}[A-Z\d][\w’'&-]*(?:\.\d)?)*?)"
    rf"(?:[”\"’](?!\w))?(?P<after>(?:\s?\([^()]{{2,40}}\))?"
    rf"(?:,\s(?:and\s)?|\s(?:and|&|as well as)\s|(?=\s*[.;]|\s*$|\s[a-z])))"
)


def _counted_up(text: str, pairs: list[Pair], place: Callable[[str], bool]) -> list[Naming]:
    """The members of a list of programmes that a sentence gives, spelled with their letters or not; none where most
    are single words, which name fields ('programmes such as Health and Education').
    """
    found: list[Naming] = []
    for lead in _COUNTS_UP.finditer(text):
        stop = re.search(r"[a-z)”\"’]\.(?=\s+[A-Z]|\s*$)", text[lead.end() :])
        end = lead.end() + (stop.start() + 1 if stop else len(text) - lead.end())
        spelled = [
            pair
            for pair in pairs
            if lead.end() <= pair.expansion_span[0] < pair.acronym_span[1] <= end + 1
            and re.search(
                r"(?:[,;:&]|\band|\bthe|\bas|\blike|\binclud\w+|\bnamely|\bviz\.?|\bare)\s+[“\"‘]?$",
                text[: pair.expansion_span[0]],
            )
            and (_several_of(text, pair) or not _is_body(words_of(pair.expansion), place))
        ]
        for pair in spelled:
            close = text.find(")", pair.acronym_span[1]) + 1 or pair.acronym_span[1]
            found.append(Naming(pair.expansion_span[0], close, pair.expansion, "initiative", pair.acronym))
        members = list(_members(text, lead.end(), end, place))
        if 2 * sum(len(words_of(member["name"])) > 1 for member in members) > len(members):
            found += [
                Naming(member.start("name"), member.end("name"), " ".join(member["name"].split()), "initiative")
                for member in members
            ]
    return found


def _several_of(text: str, pair: Pair) -> bool:
    """Whether letters stand for several of a kind, as a programme that sets up many does: 'Sea Skill Parks (SSPs)'."""
    return text[slice(*pair.acronym_span)] != pair.acronym and pair.expansion.endswith("s")


def _members(text: str, at: int, end: int, place: Callable[[str], bool]) -> Iterator[re.Match[str]]:
    """The names in capitals that follow one another from a place on, up to what is none."""
    while at < end:
        member = _MEMBER.match(text, at)
        if member is None:
            return
        run = words_of(member["name"])
        opens = not member["told"] and (stops_name(run[0]) or run[0].plain in STOP)
        if opens or place(member["name"].casefold()) or _is_body(run, place) or run[-1].plain in _WORKS:
            return
        yield member
        if not member["after"].rstrip().endswith((",", "and", "&", "as")) or member.end() == at:
            return
        at = member.end()


def _is_body(run: list[Word], place: Callable[[str], bool]) -> bool:
    """Whether words name a body or what is no programme, or nothing in particular."""
    ends = {singular(run[0].plain), singular(run[-1].plain)}
    if head_of(run[-1]) is not None:
        return False
    return bool(ends & (BODIES | NO_NAMES)) or not telling_words(run, place)
