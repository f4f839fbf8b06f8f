"""The noun phrase that a count counts: where it ends and what it is in the singular."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from trustetl.figures.draft import Scope

_WORD = re.compile(r"([ \t]*(?:\n[ \t]*)?)([^\W\d_](?:[\w’'&/.-]*[\w])?)")
_STOP = frozenset(
    [
        "a",
        "an",
        "the",
        "this",
        "that",
        "these",
        "those",
        "each",
        "every",
        "any",
        "all",
        "both",
        "either",
        "neither",
        "no",
        "some",
        "such",
        "same",
        "other",
        "others",
        "more",
        "most",
        "much",
        "many",
        "few",
        "less",
        "least",
        "of",
        "in",
        "on",
        "at",
        "by",
        "for",
        "from",
        "to",
        "into",
        "onto",
        "with",
        "without",
        "within",
        "under",
        "over",
        "above",
        "below",
        "between",
        "among",
        "amid",
        "across",
        "through",
        "throughout",
        "during",
        "before",
        "after",
        "since",
        "until",
        "till",
        "upto",
        "up",
        "down",
        "off",
        "out",
        "about",
        "around",
        "against",
        "along",
        "behind",
        "beyond",
        "near",
        "per",
        "via",
        "vs",
        "versus",
        "than",
        "as",
        "like",
        "unlike",
        "and",
        "or",
        "but",
        "nor",
        "so",
        "yet",
        "if",
        "while",
        "when",
        "where",
        "which",
        "who",
        "whom",
        "whose",
        "what",
        "why",
        "how",
        "whether",
        "because",
        "although",
        "though",
        "unless",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "am",
        "has",
        "have",
        "had",
        "having",
        "do",
        "does",
        "did",
        "done",
        "will",
        "would",
        "shall",
        "should",
        "may",
        "might",
        "can",
        "could",
        "must",
        "need",
        "needs",
        "i",
        "you",
        "he",
        "she",
        "it",
        "we",
        "they",
        "me",
        "him",
        "her",
        "us",
        "them",
        "my",
        "your",
        "his",
        "its",
        "our",
        "their",
        "himself",
        "itself",
        "themselves",
        "not",
        "also",
        "only",
        "just",
        "even",
        "still",
        "already",
        "now",
        "then",
        "there",
        "here",
        "again",
        "ever",
        "never",
        "too",
        "very",
        "quite",
        "rather",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "today",
        "tomorrow",
        "yesterday",
        "ago",
        "later",
        "earlier",
        "onwards",
        "onward",
        "said",
        "says",
        "say",
        "told",
        "tell",
        "added",
        "adds",
        "add",
        "made",
        "make",
        "makes",
        "making",
        "given",
        "give",
        "gives",
        "giving",
        "took",
        "take",
        "takes",
        "taking",
        "came",
        "come",
        "comes",
        "coming",
        "went",
        "go",
        "goes",
        "going",
        "got",
        "get",
        "gets",
        "getting",
        "held",
        "hold",
        "holds",
        "put",
        "puts",
        "set",
        "sets",
        "let",
        "lets",
        "respectively",
        "namely",
        "including",
        "include",
        "includes",
        "included",
        "excluding",
        "worth",
        "valued",
        "compared",
        "according",
        "due",
        "based",
        "rise",
        "rises",
        "rose",
        "fell",
        "fall",
        "falls",
        "grew",
        "grow",
        "grows",
        "increase",
        "increases",
        "increased",
        "decrease",
        "decreased",
        "decline",
        "declined",
        "expected",
        "estimated",
        "projected",
        "targeted",
        "planned",
        "proposed",
        "approved",
        "sanctioned",
        "allotted",
        "allocated",
        "awarded",
        "announced",
        "launched",
        "signed",
        "built",
        "completed",
        "achieved",
        "provided",
        "released",
        "issued",
        "received",
        "submitted",
        "registered",
        "reported",
        "recorded",
        "started",
        "operational",
        "covering",
        "cover",
        "covers",
        "covered",
        "involving",
        "using",
        "used",
        "attached",
        "located",
        "situated",
        "spread",
        "against",
        "alone",
        "together",
        "combined",
        "onward",
        "extract",
        "process",
        "recycle",
        "replace",
        "remain",
        "remains",
        "belong",
        "work",
        "works",
        "require",
        "requires",
        "want",
        "wants",
        "seek",
        "seeks",
        "join",
        "joined",
        "open",
        "opened",
        "approx",
        "annually",
        "online",
        "offline",
        "abroad",
        "overseas",
        "nationwide",
        "worldwide",
        "globally",
        "domestically",
    ]
) - {
    "other",
    "same",
    "such",
    "few",
    "work",
    "works",
    "proposed",
    "approved",
    "sanctioned",
    "planned",
    "targeted",
    "registered",
    "awarded",
    "completed",
    "operational",
    "released",
    "process",
    "overseas",
    "built",
    "open",
    "signed",
    "allotted",
    "more",
}
_FIRST_STOP = _STOP | {
    "other",
    "same",
    "such",
    "few",
    "work",
    "works",
    "process",
    "approved",
    "sanctioned",
    "awarded",
    "completed",
    "released",
    "built",
    "signed",
    "allotted",
    "open",
    "more",
    "overseas",
    "operational",
}
STOPS = _FIRST_STOP
_VERBS = frozenset(
    [
        "needs",
        "has",
        "is",
        "was",
        "does",
        "goes",
        "says",
        "makes",
        "takes",
        "gives",
        "gets",
        "comes",
        "becomes",
        "remains",
        "includes",
        "requires",
        "seeks",
        "wants",
        "covers",
        "provides",
        "means",
        "shows",
        "uses",
        "supports",
        "helps",
        "aims",
        "plans",
        "expects",
        "accounts",
        "stands",
        "contributes",
        "represents",
        "employs",
        "imports",
        "exports",
        "hosts",
        "owns",
        "runs",
        "operates",
        "produces",
        "generates",
    ]
)
_IRREGULAR = {
    "people": "person",
    "persons": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "feet": "foot",
    "mice": "mouse",
    "crises": "crisis",
    "analyses": "analysis",
    "criteria": "criterion",
    "phenomena": "phenomenon",
    "data": "data",
    "staff": "staff",
    "personnel": "personnel",
    "aircraft": "aircraft",
    "spacecraft": "spacecraft",
    "cattle": "cattle",
    "livestock": "livestock",
    "sheep": "sheep",
    "fish": "fish",
    "species": "species",
    "series": "series",
    "headquarters": "headquarters",
    "police": "police",
    "troops": "troop",
    "youth": "youth",
    "youths": "youth",
    "poor": "poor",
    "memoranda": "memorandum",
    "mous": "MoU",
    "lives": "life",
    "wives": "wife",
    "halves": "half",
    "leaves": "leaf",
    "shelves": "shelf",
    "knives": "knife",
    "fishermen": "fisherman",
    "servicemen": "serviceman",
    "tradesmen": "tradesman",
    "craftsmen": "craftsman",
    "draftsmen": "draftsman",
    "seamen": "seaman",
    "businesswomen": "businesswoman",
    "sportspersons": "sportsperson",
    "homeless": "homeless",
    "unemployed": "unemployed",
    "offspring": "offspring",
    "buses": "bus",
    "gases": "gas",
    "viruses": "virus",
    "campuses": "campus",
    "censuses": "census",
    "bonuses": "bonus",
    "statuses": "status",
    "focuses": "focus",
    "biases": "bias",
    "atlases": "atlas",
    "lenses": "lens",
    "processes": "process",
    "businesses": "business",
    "classes": "class",
    "addresses": "address",
    "accesses": "access",
    "illnesses": "illness",
    "fitnesses": "fitness",
    "witnesses": "witness",
    "losses": "loss",
    "movies": "movie",
    "cookies": "cookie",
    "ties": "tie",
    "calories": "calorie",
    "zombies": "zombie",
    "selfies": "selfie",
    "axes": "axis",
    "bases": "base",
    "houses": "house",
    "courses": "course",
    "licences": "licence",
    "licenses": "license",
    "purchases": "purchase",
    "cases": "case",
    "leases": "lease",
    "phases": "phase",
    "releases": "release",
    "increases": "increase",
    "diseases": "disease",
    "databases": "database",
    "nurses": "nurse",
    "horses": "horse",
    "causes": "cause",
    "clauses": "clause",
    "warehouses": "warehouse",
    "greenhouses": "greenhouse",
    "exercises": "exercise",
    "enterprises": "enterprise",
    "franchises": "franchise",
    "premises": "premise",
    "promises": "promise",
    "responses": "response",
    "expenses": "expense",
    "defences": "defence",
    "universes": "universe",
    "verses": "verse",
    "pulses": "pulse",
    "impulses": "impulse",
    "colleges": "college",
    "prizes": "prize",
    "sizes": "size",
    "axles": "axle",
    "caches": "cache",
    "niches": "niche",
    "headaches": "headache",
    "toothaches": "toothache",
    "technologies": "technology",
    "electric vehicles": "electric vehicle",
}
_NOT_PLURAL = frozenset(
    [
        "news",
        "physics",
        "mathematics",
        "economics",
        "politics",
        "electronics",
        "logistics",
        "robotics",
        "analytics",
        "ethics",
        "statistics",
        "thus",
        "plus",
        "its",
        "his",
        "this",
        "hers",
        "ours",
        "theirs",
        "yours",
        "always",
        "perhaps",
        "besides",
        "afterwards",
        "towards",
        "was",
        "is",
        "has",
        "does",
        "versus",
        "previous",
        "various",
        "serious",
        "continuous",
        "status",
        "campus",
        "focus",
        "bonus",
        "virus",
        "corpus",
        "census",
        "bus",
        "gas",
        "basis",
        "crisis",
        "analysis",
        "thesis",
        "axis",
        "emphasis",
        "diagnosis",
        "apparatus",
        "nexus",
        "consensus",
        "surplus",
        "prospectus",
        "genus",
        "business",
        "process",
        "access",
        "success",
        "congress",
        "address",
        "express",
        "progress",
        "press",
        "class",
        "glass",
        "mass",
        "pass",
        "loss",
        "cross",
        "boss",
        "stress",
        "dress",
        "fitness",
        "wellness",
        "illness",
        "witness",
        "harness",
        "less",
        "across",
        "unless",
        "minus",
        "lens",
        "gross",
        "gas",
        "bias",
        "canvas",
        "atlas",
        "overseas",
        "us",
        "sas",
        "paris",
        "laos",
        "texas",
        "kansas",
        "mars",
        "arkansas",
        "cyprus",
        "belarus",
        "mauritius",
        "honduras",
        "barbados",
        "goods",
        "sales",
        "sports",
        "savings",
        "arms",
        "communications",
        "operations",
        "telecommunications",
        "systems",
        "services",
        "human_resources",
        "customs",
        "works",
    ]
) - {
    "services",
    "operations",
    "systems",
    "works",
    "goods",
    "communications",
    "telecommunications",
    "sales",
    "savings",
    "arms",
}
_ATTRIBUTIVE = frozenset(
    [
        "sports",
        "goods",
        "sales",
        "savings",
        "arms",
        "customs",
        "systems",
        "communications",
        "telecommunications",
        "operations",
        "works",
        "earnings",
        "services",
        "humanities",
    ]
)
_OF = re.compile(
    r"[ \t\n]+of[ \t\n]+(excellence|parliament|state|understanding|intent|entry|origin|interest|congress|support"
    r"|delivery|sale|service|commerce|law|"
    r"justice|contact|presence|government|expertise|knowledge|representatives|technology|science|engineering"
    r"|management|eminence|record|"
    r"credit|directors|competence|study)\b"
)
_ACRONYMS = re.compile(r"(?:[\w]*-)?[A-Z][A-Za-z]*[A-Z]s")
_CAPITALS = re.compile(r"(?: [A-Z][a-z]+){0,3} [A-Z][a-z]*s\b")
_MORE = re.compile(
    r"[ \t\n]+(?:or more|or so|or fewer|or less|more|additional|new|of the|odd)\b|-odd\b|\+|-plus\b|[ \t]plus\b"
)


class Phrase(NamedTuple):
    """A noun phrase behind a number."""

    end: int
    unit: str
    singular: bool = False


_HEADS_OF = re.compile(r"[ \t\n]+(head[ \t\n]+of[ \t\n]+[a-z]+)")
"""'2 million head of cattle': a count of animals, told before the readers of plurals."""
_LINKED = {"accounts": " for", "plans": " to", "visits": " the", "hosts": " the"}
"""Plurals that are verbs where these words follow."""
_WITH_CHE = frozenset(
    (
        "tranches avalanches niches quiches caches aches headaches moustaches creches brioches psyches "
        "cliches carte-blanches"
    ).split()
)


def singular(word: str) -> str:
    """The singular of an English plural noun, as written otherwise ('companies' → 'company', 'GPUs' → 'GPU')."""
    low = word.lower()
    irregular = _IRREGULAR.get(low)
    if irregular is not None:
        return irregular
    if not low.endswith("s") or low.endswith("ss") or low in _NOT_PLURAL:
        return word
    if low.endswith(("’s", "'s")):
        return word[:-2]
    if low.endswith("ies") and len(low) > 4:
        return word[:-3] + ("Y" if word.isupper() else "y")
    if low.endswith(("anches", "iches", "aches", "oches", "yches", "eches")) and low.rpartition("-")[2] in _WITH_CHE:
        return word[:-1]
    if low.endswith(("ches", "shes", "sses", "xes", "zzes", "oes")) and not low.endswith(("shoes", "toes")):
        return word[:-2]
    return word[:-1]


def is_plural(word: str) -> bool:
    """Whether a lower-case word is a plural noun by its form."""
    if word in _IRREGULAR:
        return True
    return (
        len(word) > 2 and word[-1] == "s" and word[-2] not in "su'’i" and word not in _NOT_PLURAL and word not in _VERBS
    ) or word in ("mous", "menus", "gurus", "emus")


def phrase_at(s: Scope, at: int, *, one: bool = False) -> Phrase | None:
    """The noun phrase that begins behind a number: modifiers up to the first plural noun; None where there is none.

    Where the number is one, a single noun is taken.
    """
    low, text = s.low, s.text
    animals = _HEADS_OF.match(low, at)
    if animals is not None:
        return Phrase(animals.end(), " ".join(animals.group(1).split()))
    pos = at
    end = 0
    parts: list[str] = []
    spoken: list[str] = []
    joined = False
    for count in range(9):
        match = _WORD.match(low, pos)
        if match is None:
            break
        gap, word = match.groups()
        begin = match.start(2)
        if not gap and not (count == 0 and begin == at and len(word) > 2 and word.islower() and text[begin].islower()):
            break
        if "\n" in gap and (text[begin].isupper() or low[pos - 1 : pos] in ":;.|"):
            break
        word = word.rstrip(".-/")
        slash = word.find("/")
        if slash > 0 and is_plural(word[:slash]):
            word = word[:slash]
        if word.endswith(("’s", "'s")) and len(word) > 4 and count > 5:
            break
        if word in ("and", "or", "&") and parts and not joined:
            joined = True
            pos = match.end()
            spoken.append(text[begin : begin + len(word)])
            continue
        if word in (_FIRST_STOP if not parts else _STOP):
            break
        if (
            parts
            and word.endswith("ly")
            and word not in ("family", "supply", "assembly", "early", "monthly", "daily", "friendly", "weekly")
        ):
            break
        if joined and word[0].isdigit():
            break
        if "'" in word or "’" in word:
            tail = word.replace("’", "'").partition("'")[2]
            if tail not in ("s", ""):
                break
        parts.append(word)
        spoken.append(text[begin : begin + len(word)])
        pos = begin + len(word)
        head = word.rpartition("-")[2] if "-" in word else word
        if "/" in head:
            head = head.rpartition("/")[2]
        if head in _LINKED and low.startswith(_LINKED[head], pos):
            break
        if is_plural(head) or head in _LINKED or _ACRONYMS.fullmatch(text, begin, begin + len(word)):
            following = _WORD.match(low, pos)
            if (
                following is not None
                and following.group(1) == " "
                and text[begin].isupper()
                and text[following.start(2)].isupper()
                and count < 5
                and _CAPITALS.match(text, pos)
            ):
                continue
            if (
                head in _ATTRIBUTIVE
                and following is not None
                and following.group(1) in (" ", "\n")
                and following.group(2) not in _STOP
                and is_plural(following.group(2))
            ):
                continue
            end = pos
            break
        if one and len(parts) >= 1:
            following = _WORD.match(low, pos)
            if (
                following is None
                or not following.group(1)
                or following.group(2) in _STOP
                or following.group(2) in _VERBS
                or low[pos : pos + 1] in ",.;:)"
            ):
                return Phrase(pos, " ".join(spoken), True)
        if low[pos : pos + 1] in ",.;:()|!?":
            break
    if not end:
        return None
    if spoken[-1].lower() not in _IRREGULAR or _IRREGULAR[spoken[-1].lower()] != spoken[-1].lower():
        spoken[-1] = _last_singular(spoken[-1])
    unit = " ".join(spoken)
    further = _OF.match(low, end)
    if further is not None:
        unit = f"{unit} of {text[further.start(1) : further.end(1)]}"
        end = further.end()
    return Phrase(end, unit)


def _last_singular(word: str) -> str:
    head, hyphen, tail = word.rpartition("-")
    return f"{head}{hyphen}{singular(tail)}"


@cache
def more_after() -> re.Pattern[str]:
    """Words between a number and its noun that are no part of the noun ('10,000 or more GPUs', '12 more
    minerals')."""
    return re.compile(
        r"[ \t\n]+(?:or more|or so|or fewer|or less|more|other|additional|further|odd)\b|-odd\b|\+|-plus\b"
    )
