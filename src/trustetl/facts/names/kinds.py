"""Names without a head noun that stand beside what they are: 'the campaign "Read by the River"', 'a new window, Wells
for Villages, …', 'Q1. What is Mar Vivo? It is the programme for …'.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Sequence

from trustetl.facts.language.wordlists import SMALL_WORDS, Word, head_of, heads, singular, words_of
from trustetl.facts.names.acronyms import is_acronym
from trustetl.facts.names.words import (
    BODIES,
    FOREIGN_SMALL,
    INSTRUMENT,
    STOP,
    Naming,
    stops_name,
    telling_words,
    tidy_name,
    without_opening,
)
from trustetl.model import Statement

KIND = (
    r"(?:initiative|scheme|programme|program|project|campaign|mission|fund|facility|partnership|plan|drive|strategy|"
    r"network|alliance|package|pilot|(?:joint|pilot|flagship|preparatory|support) action|window|(?:credit|loan|"
    r"funding|budget) line|grant|"
    r"prize|award|allowance|benefit|bonus|voucher|scholarship|fellowship|insurance|competition|challenge|"
    r"accelerator|incubator|movement|reform)"
)
"""What programmes and their parts are called in small letters, in the singular."""

_QUOTED = re.compile(
    rf"\b(?P<kind>{KIND})(?:,|:)?\s(?P<open>[“\"‘']|\*\*|_(?=[A-Z]))(?P<name>[A-Z][^“”\"‘*_.;:!?()\d]{{2,60}}?)"
    r"(?:[”\"*_]{1,2}|[’'](?![\w]))",
)
"""A name in quotation marks, bold or italics right behind what it is."""
_APPOSED = re.compile(
    rf"\b(?:[Aa]n?|[Aa]nother|[Oo]ne|[Ii]ts|[Tt]heir|[Oo]ur|[Tt]he\s(?:new|first|second|third|other|latest|main|"
    rf"largest|"
    rf"biggest|flagship|federal|national|state|government[’']s))\s(?:(?!(?:of|in|for|by|with|behind|"
    rf"from|under|at)\s)[a-z$€£¥₹\d][\w.,-]*\s){{0,4}}?(?P<kind>{KIND})"
    r"(?:\s(?:in|of|for|on|to|against)\s[^,.;:()]{2,50})?,\s(?:the\s)?(?P<name>[A-Z][\w’'-]*(?:\s[\w’'-]+){0,6}?)"
    r"(?=(?:\s\([^()]*\))?(?:,\s(?!(?:and\s)?(?:[A-Z]|the\s[A-Z]))|[.;:]|$))"
)
"""A name between commas behind what it is; a list would go on with another name."""
_PHRASE = re.compile(
    r"(?:^|[.;]\s)(?:Under|In|With|Through|For|By|As|Since|Before|After|Besides|Beyond|Outside|Without|During)\b[^,]*$"
)


def kinded_names(text: str, place: Callable[[str], bool]) -> list[Naming]:
    """Names in quotation marks or between commas right behind what they are."""
    found: list[Naming] = []
    for match in _QUOTED.finditer(text):
        inside = words_of(match["name"])
        if inside and len(inside) <= 8 and not place(match["name"].casefold()) and not _is_body(inside):
            found.append(_naming(match, heads()))
    for match in _APPOSED.finditer(text):
        inside = words_of(match["name"])
        if _title_case(inside, place) and not _is_body(inside) and not _PHRASE.search(text[: match.start()]):
            found.append(_naming(match, heads()))
    return found


_OF_KIND = re.compile(
    r"(?P<name>[A-Z][\w’'-]*(?:\s(?:of\s|for\s|and\s|da\s|de\s|do\s|del\s|la\s)?[A-Z][\w’'-]*){1,5})"
    r"(?:\s?\((?P<short>[A-Z][\w-]{1,11})\))?,\s"
    r"(?:an?|the|its|their|our|(?:the\s)?(?:[A-Z][\w.]*\s){0,2}[A-Z][\w.]*[’']s?|the\s[a-z]+[’']s)\s"
    r"(?:[\w-]+\s){0,4}?"
    rf"(?P<kind>{KIND}|policy|agenda|roadmap)(?=[,.;]|\s(?:for|of|to|on|in|under|by|that|which|launched|adopted|"
    r"approved|started|begun|introduced|unveiled|announced|presented|created|set|run|running|financed|funded)\b)"
)
"""A name with what it is between commas behind it: 'Verde Novo (VN), the industrial policy that …'."""
_BEGUN_BEHIND = re.compile(
    r"[^.;]{0,90}?\b(?:(?:re)?launched|adopted|started|begun|began|introduced|unveiled|announced|presented|created|"
    r"set up|running|runs|came into force)\b"
)
"""What tells behind what a name is that somebody began it."""


def names_of_kind(text: str, place: Callable[[str], bool]) -> list[Naming]:
    """Names whose words tell nothing, with what they are behind them and a word of when they began."""
    found: list[Naming] = []
    for match in _OF_KIND.finditer(text):
        words = without_opening(words_of(match["name"]))
        if not words or not _BEGUN_BEHIND.match(text, match.end()):
            continue
        if _title_case(words, place) and not _is_body(words) and not any(map(head_of, words[:-1])):
            start = match.start("name") + words[0].start
            kind = heads().get(match["kind"].rpartition(" ")[2], {"kind": "initiative"})["kind"]
            end = match.end("short") + 1 if match["short"] else match.end("name")
            name = " ".join(text[start : match.end("name")].split())
            found.append(Naming(start, end, name, kind, match["short"]))
    return found


def _naming(match: re.Match[str], known: dict[str, dict[str, str]]) -> Naming:
    kind = known.get(match["kind"].rpartition(" ")[2], {"kind": "initiative"})["kind"]
    return Naming(match.start("name"), match.end("name"), " ".join(match["name"].split()), kind)


def _title_case(words: Sequence[Word], place: Callable[[str], bool]) -> bool:
    """Whether words are written as a name of two words or more is: capitals but for small words, nothing that begins
    a sentence, no place.
    """
    weighty = [word for word in words if word.text.casefold() not in SMALL_WORDS | FOREIGN_SMALL]
    coined = len(words) == 1 and sum(letter.isupper() for letter in words[0].text) > 1 and not is_acronym(words[0].text)
    return (
        (len(weighty) > 1 or coined)
        and all(word.capital for word in weighty)
        and words[-1].capital
        and words[0].plain not in STOP
        and not any(stops_name(word) or word.possessive for word in weighty)
        and not any(place(word.plain) for word in (words[0], words[-1]))
    )


def _is_body(words: Sequence[Word]) -> bool:
    return any(singular(word.plain) in BODIES for word in (words[0], words[-1]))


_ASKED = re.compile(
    r"\W*(?:[A-Z]?\d{0,2}[.):]?\s+)?What\s(?:is|are)\s(?:the\s)?[“\"‘']?(?P<name>[A-Z][\w’'-]*(?:\s[\w’'-]+){0,6}?)"
    r"[”\"’']?\s?\?\W*$"
)
_IT_IS = re.compile(
    r"(?:It|This|They|(?:The\s)?(?P<again>[A-Z][\w’' -]{2,60}?))\s(?:is|was|are)\s(?:an?|the|one of the|our|its)\s"
    r"(?P<what>[^.;:,]{3,70})"
)


def asked_names(statements: Sequence[Statement], place: Callable[[str], bool]) -> list[tuple[int, Naming]]:
    """Names that a question asks after and that the answer says to be a programme, at every place where they stand.
    Offsets are reading offsets.
    """
    told = [s for s in statements if s.kind != "furniture"]
    found: list[tuple[int, Naming]] = []
    for question, answer in itertools.pairwise(told):
        asked = _ASKED.match(question.text)
        said = _IT_IS.match(answer.text.lstrip("*_ -•A.:")) if asked else None
        if asked is None or said is None or (said["again"] and said["again"] != asked["name"]):
            continue
        inside, what = words_of(asked["name"]), words_of(said["what"])
        cut = next((at for at, word in enumerate(what) if word.text.casefold() in ("of", "for", "to", "that")), None)
        head = next((noun for word in reversed(what[:cut]) if (noun := head_of(word)) is not None), None)
        if head is None or not _title_case(inside, place) or _is_body(inside) or any(map(head_of, inside)):
            continue
        for statement in told:
            for spot in re.finditer(rf"(?<![\w-]){re.escape(asked['name'])}(?![\w-]| [A-Z])", statement.text):
                naming = Naming(spot.start(), spot.end(), asked["name"], heads()[head]["kind"])
                found.append((statement.start + spot.start(), naming))
    return found


_CAPITAL_RUN = r"[A-Z][\w'’-]*(?: [A-Z0-9][\w'’.-]*)*"


_SHARED_HEAD = re.compile(rf"(?P<names>{_CAPITAL_RUN}(?:, {_CAPITAL_RUN})*,? and {_CAPITAL_RUN}) (?P<head>[a-z]+s)\b")


_BODY_AHEAD = re.compile(
    r"\b(?:Ministry|Minister|Department|Directorate|Secretariat|Bureau|Office|Commission|Council|Agency|Authority|Institute)\s"
    r"(?:of|for|on)\s(?:the\s)?(?:[A-Z][\w’'-]*(?:,?\s(?:(?:and|of|for)\s)?))+$"
)
"""A body that does what the word behind it says: 'The Ministry of Ports and Coasts funds piers'."""


def shared_heads(text: str, words: list[Word], place: Callable[[str], bool]) -> list[Naming]:
    """Names that share a head noun in the plural: 'the Jal Jeevan and Poshan missions'."""
    found: list[Naming] = []
    for match in _SHARED_HEAD.finditer(text):
        head = singular(match["head"])
        if head not in heads() or _BODY_AHEAD.search(text[: match.start("head")]):
            continue
        for part in re.finditer(_CAPITAL_RUN, match["names"]):
            start, end = match.start("names") + part.start(), match.start("names") + part.end()
            run = [word for word in words if start <= word.start < end]
            while run and stops_name(run[0]):
                run.pop(0)
            telling = telling_words(run, place)
            if (
                telling
                and not (len(telling) == 1 and telling[0].text[0].isdigit())
                and not any(singular(w.plain) in BODIES for w in run)
                and not all(singular(w.plain) in INSTRUMENT for w in telling)
            ):
                found.append(
                    Naming(run[0].start, end, f"{tidy_name(text, run[0].start, end)} {head}", heads()[head]["kind"])
                )
    return found
