"""Proper names that no head noun and no single sentence gives away, but the ways in which a whole text uses them: money
stands behind them, works are done on them, what they are is said in passing.

Whatever acts, speaks or is gone to is a firm, a person or a place, and no programme.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from trustetl.facts.language.wordlists import Word, head_of, singular, standing, words_of
from trustetl.facts.names.acronyms import find_pairs
from trustetl.facts.names.headlines import places
from trustetl.facts.names.told import NO_NAMES
from trustetl.facts.names.words import BODIES, STOP, Naming, stops_name
from trustetl.model import Statement

_COIN = r"(?:[A-Z][a-zà-ÿ]+(?:[A-Z]\w+)?|[A-Z]{2,}[a-z]*\d{1,2}|[A-Z]+[a-z]+[A-Z]\w*)"
_INSIDE = re.compile(rf"(?<=[a-z,;:(]\s)(?P<name>{_COIN})(?![\w-]|[’']s\b|\s[A-Z]|\.\w)")
_LINE = re.compile(rf"\W*(?:\d+[.)]\s+)?(?P<name>{_COIN})(?:\s\([^()]*\))?\W*$")
_THING = (
    r"(?:system|scheme|programme|program|project|price|standard|line|railway|venture|campaign|drive|network|platform|"
    r"register|registry|facility|market|mission|initiative|plan|corridor|package|pilot|partnership|reserve|alliance)"
)
_WORKS = (
    r"(?:works?|projects?|programme|program|scheme|rollout|roll-out|deployment|installation|implementation|coverage|"
    r"extension|phase|budget|funding|funds|grants?|tenders?|contracts?|targets?|commissioning|allocation|package)"
)
_DONE = (
    r"(?:launched|rolled out|installed|deployed|introduced|extended|implemented|commissioned|piloted|expanded|adopted|"
    r"approved|opened|completed|phased in|wound up|relaunched|notified|suspended)"
)
_DO = (
    r"(?:install(?:s|ed|ing)?|deploy(?:s|ed|ing)?|roll(?:s|ed|ing)? out|implement(?:s|ed|ing)?|extend(?:s|ed|ing)?|"
    r"introduc(?:es?|ed|ing)|launch(?:es|ed|ing)?|(?:[Ii]nstallation|[Dd]eployment|[Rr]oll-?out|[Ee]xtension|"
    r"[Ii]mplementation|[Ii]ntroduction|[Ll]aunch|[Cc]ommissioning|[Ss]tart) of|equipp?ed with|fitted with|covered by|"
    r"accompan(?:y|ies)|scal(?:e|es|ed|ing) up)"
)
_SPENT = (
    r"(?:sp(?:end|ends|ent|ending)|invest(?:s|ed|ing|ment)?|put(?:s|ting)?|paid|pay|pays|paying|pour(?:s|ed)?|"
    r"allott?ed|allocated|earmarked|set aside|reserved|provided|budgeted)"
)
_SUM = r"(?:[$€£¥₹]\s?\d|\b[A-Z]{2,3}[$.]?\s?\d[\d.,]*|\d[\d.,]*\s(?:million|billion|crore|lakh|trillion)\b)"


_HERE = "\ue000"
"""Stands for the name that is asked for, so that one pattern serves all names."""
_MONEY_AT = re.compile(rf"\W*{_SUM}")
_MONEY_BESIDE = re.compile(rf"\W*{_HERE}\W*(?:\||\s{{2,}}|\t)\s*\W{{0,2}}{_SUM}")
_MONEY = re.compile(_SUM)
_MONEY_ON = re.compile(rf"\b{_SPENT}\b[^.;]{{0,60}}\b(?:on|into|to|for|in)\s{_HERE}")
_WORKED = re.compile(rf"{_HERE}\s{_WORKS}\b")
_DOES = re.compile(
    rf"\b{_DO}\s(?:the\s)?{_HERE}|"
    rf"{_HERE}(?:\s\([^()]*\))?,?\s(?:(?:which|that)\s)?(?:was|were|is|has been|will be|is being|is to be)\s"
    rf"(?:\w+ly\s|first\s)?{_DONE}\b"
)
_SAID = re.compile(
    rf"{_HERE}(?:\s\([^()]*\))?,\s(?:an?|the|its|our|their|(?:[A-Z]\w+)[’']s)\s"
    rf"(?:(?!of|with|that|which|for|in)[\w-]+\s){{0,4}}?{_THING}\b"
)
_ACTS = re.compile(
    rf"{_HERE}\s(?:said|says|told|plans|expects|expected|forecasts?|wants|argue[sd]|warn(?:s|ed)|reports?|reported|"
    rf"bought|sold|sells|employs|makes|produces|bid|won|buys|owns|hopes|believes|agreed|signed|has\s(?:said|bought|"
    rf"signed|agreed|sold|pledged)|pledged|exports?|imports?|exported|imported|and\sits)\b|"
    rf"\b(?:in|near|from|at|to|towards|between|by|with|President|Minister|Governor|Mr|Mrs|Ms|Dr)\s{_HERE}|"
    rf"\b(?:company|group|firm|maker|operator|bank|city|town|port|river|province|district|county|region)\s"
    rf"(?:of\s)?{_HERE}|{_HERE}\s(?:port|river|province|district|county|region|city|airport|harbour|basin|valley|Inc|Ltd)\b"
)


def _kinds_of_use(text: str, name: str, statement: Statement) -> Iterator[str]:
    """What the uses of a name in one statement say of it: 'money', 'works', 'deed', 'said', 'heads'; or that it is a
    firm, person or place: 'acts'.
    """
    if statement.kind in ("title", "heading"):
        if _LINE.match(text):
            yield "heads"
        return
    told = text[statement.body - statement.start :] if statement.label else ""
    if statement.label and statement.label.strip(" *_:") == name and _MONEY_AT.match(told):
        yield "money"
    for at in reversed(list(standing(text, name))):
        text = text[:at] + _HERE + text[at + len(name) :]
    if statement.kind == "row" and _MONEY_BESIDE.match(text):
        yield "money"
    if _MONEY_ON.search(text) and _MONEY.search(text):
        yield "money"
    if _WORKED.search(text):
        yield "works"
    if _DOES.search(text):
        yield "deed"
    if _SAID.search(text):
        yield "said"
    if _ACTS.search(text):
        yield "acts"


_OWN_NAME = re.compile(r"[a-z]\s[A-Z][\w’-]+\s\Z")
_ENOUGH = 2
"""How many kinds of use make a name a programme's."""


def names_by_use(statements: Sequence[Statement], place: Callable[[str], bool]) -> list[tuple[int, Naming]]:
    """Single names that a text uses in two ways or more as programmes are used, at every place where they stand.
    Offsets are reading offsets.
    """
    told = [s for s in statements if s.kind not in ("furniture", "dateline")]
    small = {word.plain for s in told for word in words_of(s.text) if not word.capital}
    spelled = {pair.acronym for s in told for pair in find_pairs(s.text)}
    inside: dict[str, int] = {}
    for statement in told:
        for match in _INSIDE.finditer(statement.text):
            inside[match["name"]] = inside.get(match["name"], 0) + 1
    found: list[tuple[int, Naming]] = []
    for name in inside:
        if name in spelled or len(name) < _SHORTEST or not _proper(words_of(name)[0], small, place):
            continue
        if any(_OWN_NAME.search(s.text, 0, at) for s in told for at in standing(s.text, name)):
            continue  # what several bear after their own name is a kind of thing
        uses = [use for s in told if name in s.text for use in set(_kinds_of_use(s.text, name, s))]
        if "acts" in uses or len(set(uses) - {"heads"}) + ("heads" in uses) < _ENOUGH:
            continue
        found += places(told, name, Naming(0, 0, name, "initiative"))
    return found


def _proper(word: Word, small: set[str], place: Callable[[str], bool]) -> bool:
    """Whether a word is a proper name, neither a land, a body or a head noun nor written small elsewhere."""
    return not (
        word.plain in small | STOP
        or stops_name(word)
        or singular(word.plain) in BODIES | NO_NAMES
        or head_of(word) is not None
        or place(word.plain)
    )


_SHORTEST = 4
"""How many letters a name has at least."""
