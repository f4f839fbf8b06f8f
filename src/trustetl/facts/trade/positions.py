"""Who buys or sells more of something than the other way round: 'a net importer of wheat', 'a net fish exporter', 'In
timber, Chile is a net exporter'.
"""

from __future__ import annotations

import re

from trustetl.facts.language.trade_words import any_of
from trustetl.facts.language.view import View
from trustetl.facts.trade.goods import clean_goods
from trustetl.facts.trade.goods_told import goods_of_line
from trustetl.facts.trade.parties import places_in
from trustetl.facts.trade.titles import goods_over
from trustetl.lexicon import find_countries
from trustetl.model import Fact

_POSITION = re.compile(
    r"\bnet[\s-]+(?:(?P<named>(?!(?:importer|exporter|importing|exporting)\b)[a-z][a-z-]+(?:\s[a-z-]+){0,2}?)[\s-]+)?"
    r"(?P<way>import|export)(?:ers?\b|ing\s(?:countr(?:y|ies)|nations?|econom(?:y|ies)|states?|regions?)\b)"
    r"(?:\s+(?:of|in|for|when\sit\scomes\sto|as\sregards|as\sfar\sas)\s+(?P<what>(?!\d)[^,.;:()]+?)(?=\s*(?:[,.;:()]|$|\b(?:but|while|throughout|during|every|into|since|thanks|because|although|"
    r"though|after|until|despite|for\sthe|by|with|when|as)\b|\band\s(?:an?|is|was|has|had|the|will|would|should|may|can|could|it|so|remains?|buys?|imports?|exports?|sells?|spends?|"
    r"rel(?:y|ies)|depends?|needs?)\b|\bto\s(?:an?|being|become)\b|"
    r"\bin\s\d{4})))?",
    re.IGNORECASE,
)
_FRONT = re.compile(
    r"(?:^|[.;:]\s|\b(?:but|and|while)\s)\W*(?:(?:But|And|While|Yet)\s)?(?:[Ii]n|[Ff]or|[Oo]n|[Aa]s (?:for|regards|to)|"
    r"[Ww]hen it comes to|[Ww]ith (?:regard|respect) to|[Rr]egarding|[Cc]oncerning|[Ii]n (?:the case|terms) of|"
    r"[Ii]n trade in)\s"
    r"(?P<what>(?:the\s)?[a-z][a-z’'-]*(?:\s(?!(?:the|it|is|we|they|country)\b)[a-z][a-z’'-]*){0,4}?)"
    r"(?:,|\s(?=(?:the\s)?(?:country|state|nation|economy|[A-Z])))[^.;]{0,90}$"
)
"""What a clause is about that says it first: 'In wheat, by contrast, Kenya is a …'."""
_TIMES = re.compile(
    r"(?:the\s)?(?:\w+\s)?(?:years?|months?|season|decades?|quarter|half|part|fact|turn|return|short|general|all)\b"
)
_AND_NOW = re.compile(
    r"[^.;]{0,50}?\s(?:in)?to\s(?:being\s|become\s)?(?:an?\s)?net[\s-](?:importer|exporter)", re.IGNORECASE
)
"""What shows that a position has been left: 'from a net importer of cement into a net exporter'."""
_LEFT = re.compile(
    r"\b(?:no longer|not|never|cease[sd]? to be|stopped being|used to be|once|instead of)\s"
    r"(?:being\s)?(?:an?\s|the\s)?$"
)
_TO_BE = re.compile(
    r"\b(?:will|would|should|could|aims? to|wants? to|hopes? to|plans? to|is to|seeks? to|goal (?:is|of)(?: to)?|"
    r"(?<!continue\s)(?<!continues\s)(?<!continued\s)(?<!come\s)(?<!came\s)(?<!seems\s)(?<!appears\s)(?<!proves\s)(?<!out\s)to)\s"
    r"(?:be|become|becoming|turn into|make [^.;]{2,30})\s(?:an?\s)?$"
)


_MORE_THAN = re.compile(
    r"\b(?P<verb>buys?|imports?|purchases?|sells?|exports?|bought|sold|imported|exported)\s+(?:(?:far|much|still|way|now)\s+)?more\s+"
    r"(?:of\s+)?(?P<what>[a-z][\w-]*(?:\s(?!than\b|of\b)[a-z][\w-]*){0,3}?)\s+(?:abroad\s+|overseas\s+)?than\s+(?P<who>it|we|they)\s+"
    r"(?:now\s+)?(?P<other>buys?|imports?|purchases?|sells?|exports?|bought|sold|imported|exported)\b",
    re.IGNORECASE,
)
"""'We buy more fish than we sell', 'Kenya imports more maize than it exports'."""
_INTO = ("buy", "import", "purchase", "bought")


def _compared(view: View, home: str | None) -> list[Fact]:
    """The position that a comparison of what is bought and sold tells, where its subject is a country or its people."""
    facts = []
    for match in _MORE_THAN.finditer(view.text):
        bought, also = (match[way].lower().startswith(_INTO) for way in ("verb", "other"))
        before = view.text[: match.start()]
        named = [p for p in places_in(view) if p.end <= view.start + match.start() and not p.prep]
        near = (
            named[-1]
            if named and re.fullmatch(r"\W*(?:(?:\w+ly|still|now|has|also)\s)*", before[named[-1].end - view.start :])
            else None
        )
        ours = (
            re.search(r"\b(?:[Ww]e|country|nation|Union|bloc)\s+(?:(?:still|now|also|today)\s+)*$", before) is not None
        )
        code = near.code if near is not None else home if ours else None
        if code is None or bought == also:
            continue
        values: dict[str, object] = {
            "reporter": code,
            "partner": "WLD",
            "flow": "balance",
            "commodity": clean_goods(match["what"], view) or match["what"],
            "measure": "position",
            "position": "net_importer" if bought else "net_exporter",
            "status": "actual",
        }
        rule = "buys more <commodity> than it sells"
        st = view.statement
        facts.append(Fact("trade", values, st.start, st.end, st.section, (), "stated" if near else "inferred", rule))
    return facts


_RUNS = re.compile(
    r"\b(?:runs?|ran|has|had|shows?|showed)\s+an?\s+(?:(?:large|small|growing|chronic|structural|trade)\s+)*(?P<way>deficit|surplus)\s+in\s+"
    r"(?:(?:its\s+)?trade\s+in\s+)?(?P<what>(?!\d|the\s+year|trade\b)[a-z][^,.;:()\d]{2,50}?)(?=\s*(?:[,.;:()]|$|\b(?:with|since|but|while|and\s(?:a|is|has))\b))"
)


def _by_balance(view: View, home: str | None) -> list[Fact]:
    """The position that a deficit or surplus without an amount tells: 'Peru runs a deficit in medicines'."""
    match = _RUNS.search(view.text)
    if match is None or any(f.kind in {"money", "measure"} for f in view.figures):
        return []
    subject = _reporter(view, match)
    if subject is None and home is None:
        return []
    values: dict[str, object] = {
        "reporter": subject or home,
        "partner": "WLD",
        "flow": "balance",
        "commodity": clean_goods(match["what"], view) or match["what"],
        "measure": "position",
        "position": "net_importer" if match["way"] == "deficit" else "net_exporter",
        "status": "actual",
    }
    st = view.statement
    return [
        Fact(
            "trade",
            values,
            st.start,
            st.end,
            st.section,
            (),
            "stated" if subject else "inferred",
            "a deficit in <commodity>",
        )
    ]


def position_facts(view: View, home: str | None) -> list[Fact]:
    """'a net importer of most critical minerals': a position of the country that the clause speaks of. Without a
    commodity beside it or at the front of its clause no row is made.
    """
    facts = _compared(view, home) + _by_balance(view, home)
    left: str | None = None
    for match in _POSITION.finditer(view.text):
        before = view.text[: match.start()]
        front = _FRONT.search(before)
        what = match["what"] or match["named"] or (front["what"] if front and not _TIMES.match(front["what"]) else left)
        what = what or goods_of_line(view) or goods_over(view.statement.section)
        left = None
        if what is None or _LEFT.search(before):
            continue
        if _AND_NOW.match(view.text, match.end()):
            left = what
            continue
        subject = _reporter(view, match) or _spoken_of(view, match)
        facts += [
            Fact(
                "trade",
                {
                    "reporter": subject or home,
                    "partner": "WLD",
                    "flow": "balance",
                    "commodity": clean_goods(named.strip(), view) or named.strip(),
                    "measure": "position",
                    "position": f"net_{match['way'].lower()}er",
                    "status": "target" if _TO_BE.search(before) else "actual",
                },
                view.statement.start,
                view.statement.end,
                view.statement.section,
                (),
                "stated" if subject else "inferred",
                "net <importer or exporter> of <commodity>",
            )
            for named in re.split(r",?\s+and\s+of\s+", what)
        ]
    return facts


_DEALS = re.compile(rf"\b{any_of('holding', 'selling', 'buying')}\b")


def _spoken_of(view: View, match: re.Match[str]) -> str | None:
    """The foreign country that the text is about where a position is said of 'the country'."""
    ahead = view.text[: match.start()]
    dealer = any(code == view.meant for _, _, code in find_countries(view.before)) and _DEALS.search(view.before)
    if dealer:
        return None  # 'China supplied half of the imports. The country is a net importer …'
    return view.meant if re.search(r"\b[Tt]he\s+country\b[^.;:]*$", ahead) is not None else None


def _reporter(view: View, match: re.Match[str]) -> str | None:
    """The country that a position is said of: the subject before it, or behind it in 'As a net exporter of coffee,
    Viet Nam …'.
    """
    at = view.start + match.start()
    places = [place for place in places_in(view) if place.prep not in {"from", "to", "with", "in", "on"}]
    if re.search(r"(?:^|[.;]\s)As\san?\s$", view.text[: match.start()]):
        return next((place.code for place in places if place.start >= at), None)
    return next((place.code for place in places if place.end <= at), None)
