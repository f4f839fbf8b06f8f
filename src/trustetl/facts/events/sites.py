"""Works and places of work that are named by where they are and what they are: 'the Tarrafal desalination plant',
'Lower Quay deep sea port', 'Line 4'.
"""

from __future__ import annotations

import re

from trustetl.facts.language.verbs import base_of, noun_alike
from trustetl.facts.language.wordlists import word_set, words_of
from trustetl.facts.names.joining import is_place
from trustetl.facts.names.words import STOP, stops_name, telling_words
from trustetl.lexicon import function_words

_PART = r"[A-ZÀ-Þ][\w’'-]*(?:[–—][A-ZÀ-Þ][\w’'-]*)*"
_BUILT = (
    r"(?:rail(?:way|road)|metro|subway|tram(?:way)?|monorail|light\srail|line|bus\scorridor|corridor|highway|motorway|expressway|"
    r"bypass|ring\sroad|road|bridge|viaduct|tunnel|causeway|canal|waterway|lock|sluices?|weir|dam|barrage|reservoir|dyke|"
    r"breakwater|port|harbour|harbor|dry\sport|marina|jetty|wharf|quay|pier|berth|terminal|airport|airstrip|runway|station|"
    r"power\sstation|plant|refinery|smelter|steelworks|mill|factory|gigafactory|mine|quarry|oil\sfield|gas\sfield|field|solar\spark|wind\sfarm|"
    r"park|reactor|substation|interconnector|pipeline|cable|power\sline|hospital|clinic|campus|stadium|"
    r"landfill|incinerator|waterworks|aqueduct|free\szone|economic\szone|spaceport|shipyard|data\scentre|data\scenter)"
)
_FEW = 3
_PLAIN = word_set(
    "new old first second third next last another each every no two three four five six rail road offshore onshore "
    "solar wind hydro nuclear gas oil coal water power container cruise fishing deep dry inland modern main local "
    "regional national international public private future planned proposed existing work construction"
)
"""What opens a sentence or line before a noun of building and is no part of a name."""
_SITE = re.compile(
    rf"(?<![\w’'-])(?P<name>{_PART}(?:\s{_PART}){{0,3}}(?:\s(?:[a-z]+(?:-[a-z]+)?|[A-Z]{{2,4}})){{0,{_FEW}}}?)\s(?P<built>{_BUILT})(?![\w-])"
    r"(?!\s(?:authority|authorities|operator|company|workers|board|manager|users|charges|fees|traffic)\b)"
)
_NUMBERED = re.compile(
    r"(?<![\w’'-])(?P<name>(?:Line|Route|Highway|Motorway|Terminal|Berth|Reactor|Runway|Unit|Corridor|Ring\sRoad)\s\d{1,3}[A-Z]?)(?![\w.-])"
)


def sites_in(text: str) -> list[str]:
    """The names of works in a text, each once: capitals, a few small words that tell the kind, and a noun of building.

    Lands and the words that open sentences name none ('Peru port', 'Every dam').
    """
    fronts = ((re.sub(r"^(?:The|This|Its|Our|An?)\s", "", m["name"]), m["built"]) for m in _SITE.finditer(text))
    names = [f"{front} {built}" for front, built in fronts if _may_front(front)]
    return list(dict.fromkeys((*names, *(match["name"] for match in _NUMBERED.finditer(text)))))


def _may_front(name: str) -> bool:
    """Whether words may tell a thing that is built from others of its kind."""
    words = words_of(name)
    front = [word for word in words if word.capital]
    small = [word.plain for word in words if not word.capital]
    joined = re.search(r"[–—]", name) is not None
    if not front or not words[0].capital or not (joined or telling_words(front, is_place)):
        return False
    if any(word.possessive or stops_name(word) or word.plain in STOP | _PLAIN for word in front[:1]):
        return False
    if len(front) == 1 and front[0].plain in base_of():
        return False  # 'Build a dam'
    return not any(
        word in function_words("prepositions") | function_words("articles") | function_words("auxiliaries")
        or (word in base_of() and word not in noun_alike() and not word.endswith("ing"))
        for word in small
    )
