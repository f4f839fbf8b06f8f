"""Ministries and sectors as the holders of public money: their own budgets, and what a speech gives to a sector."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from trustetl.facts.budgets.words import BODY_NOUNS
from trustetl.facts.language.view import View
from trustetl.facts.names.named import Initiative, Initiatives
from trustetl.model import Fact, Figure, Statement

SECTOR = re.compile(
    r"\b(?:sectors?|Ministry|ministry|Department|department|State\s+Department)\b|^(?:health|education|agriculture|"
    r"defence|security)$"
)
"""Names of sectors and ministries."""
_KIND = rf"(?:{BODY_NOUNS})"
_BODY = re.compile(
    rf"\b(?P<name>(?:State\s+)?{_KIND}\s+(?:of|for)\s+(?:the\s+)?[A-Z]\w+"
    r"(?:(?:,\s+[A-Z]\w+)*,?\s+(?:and|of|&|for)\s+(?:the\s+)?[A-Z]\w+|\s+[A-Z]\w+)*|"
    rf"(?:(?!(?:The|This|A|An|Its|In|On)\b)[A-Z][\w’'-]+\s+){{1,3}}[A-Z][\w’'-]+,\s+(?:[A-Z][\w’'-]+,?\s+){{1,2}}and\s+(?:[A-Z][\w’'-]+\s+){{1,2}}{_KIND}|"
    rf"(?:(?!(?:The|This|A|An|Its)\b)[A-Z][\w’'-]+\s+){{1,4}}{_KIND}"
    r"(?:\s+for\s+(?:the\s+)?[A-Z]\w+(?:(?:,?\s+(?:and|of|&|for)\s+(?:the\s+)?|\s+)[A-Z]\w+)*)?)(?:\s+\((?P<short>[A-Z][A-Za-z]{1,9})\))?"
)
_QUALIFIED = (
    r"own|total|annual|yearly|overall|current|approved|initial|original|draft|revised|general|proposed|final|regular|full|combined|"
    r"gross|net|core|capital|recurrent|development|operating|operational|maintenance|investment|running"
)
_PURSES = (
    r"budgets?|appropriations?|requests?|allocations?|votes?|outlays?|provisions?|ceilings?|envelopes?|estimates?|"
    r"spending|expenditure|funding|grant|subvention"
)
_OWN = re.compile(
    r"(?:^|[.,;]\s|\b(?:and|but|while|said|says|that)\s)\W*(?:The\s+|the\s+|Its\s+)?(?P<who>(?:[A-Z][\w’'&-]*\s+(?:(?:of|"
    r"and|for|the)\s+)*){0,6}?(?:[A-Z]\w+|(?:(?!(?:the|its|this|that|a|an|and|of)\b)[a-z]+\s+)?ministry|department|"
    r"agency|authority|prefecture|county|municipality|city|province|council|"
    r"commission|secretariat|bureau))(?:\s+\([^)]*\))?"
    rf"(?:[’']s?\s+(?:(?:{_QUALIFIED})\s+)*(?:{_PURSES})\b[^.;:]{{0,50}}?"
    r"\s(?:is|was|stands?\s+at|stood\s+at|amounts?\s+to|amounted\s+to|totals|totalled|comes?\s+to|came\s+to|reached|reaches|"
    r"will\s+(?:come\s+to|amount\s+to|total|reach)|(?:is|was|has\s+been|will\s+be)\s+(?:set|put|fixed|frozen|kept|held|pegged|capped|maintained)\s+at|"
    r"(?:will\s+)?(?:rises?|rose|grow|grows|grew|fall|falls|"
    r"fell|climb|climbs|climbed|increase|increases|increased|shrink|shrinks|shrank|drops?|dropped|declines?|declined|doubles?|doubled|be|"
    r"(?:(?:was|is|has\s+been|will\s+be)\s+)?(?:cut|raised|increased|reduced|trimmed|lowered|lifted|boosted|doubled|slashed|halved))"
    r"(?:\s+by\s+\S+(?:\s+(?:per\s?cent|percent))?)?(?:\s+to)?)|\s+(?:itself\s+)?(?:has|had|"
    r"will\s+have|runs\s+on|works\s+with|operates\s+with|counts\s+on|lives\s+on|manages|overspent|underspent|exhausted|used\s+up|exceeded)\s+(?:an?|its|their)\s+"
    rf"(?:(?:{_QUALIFIED})\s+)*(?:{_PURSES})\s+of)"
    r"\s+(?:(?:about|some|around|over|nearly|just|only)\s+)*$"
)
_BUDGET_OF = re.compile(
    r"(?:^|[.;]\s|\b(?:and|but|while)\s)\W*[Tt]he\s+"
    rf"(?:(?:{_QUALIFIED}|expenditure|spending|budget)\s+)*"
    rf"(?:(?i:(?:budget|revised|printed)\s+estimates?)(?:\s+\([A-Z]{{2}}\))?|{_PURSES})\s+(?:of|for)\s+(?:the\s+)?"
    r"(?P<who>[A-Z][\w’'&-]*(?:\s+(?:(?:of|and|for|the)\s+)*[A-Z][\w’'&-]*)*)(?:\s+\([^)]*\))?"
    r"(?:\s+(?:for|in)\s+(?:FY\s*)?[\d/–-]+)?\s(?:(?:is|was|stands?\s+at|stood\s+at|amounts?\s+to|amounted\s+to|comes?\s+to|came\s+to|totals?|totalled|"
    r"(?:provides?|provided|foresees?|foresaw|gives?|gave|contains?|contained|includes?|included|allows?)(?:\s+for)?(?:\s+an?\s+(?:[a-z]+\s+){1,3}of)?)|"
    r"(?:goes|went|rises?|rose|falls?|fell|grows?|grew|drops?|dropped|is\s+(?:cut|raised)|was\s+(?:cut|raised))\b(?:[^.;]|\.\d|\b[A-Z][a-z]{1,2}\.){0,70}?\s(?:to|from))"
    r"\s+(?:(?:about|some|around|over|nearly|just|only)\s+)*$"
)
"""'The budget of the MPA is …'."""
_MOVED_BUDGET = re.compile(
    r"\b(?:raise[sd]?|increase[sd]?|cuts?|reduce[sd]?|sets?|puts?|brought|boost(?:s|ed)?|double[sd]?|trim(?:s|med)?|lift(?:s|ed)?|lower(?:s|ed)?|slash(?:es|ed)?|halve[sd]?|cap(?:s|ped)|fix(?:es|ed)?|freez(?:es|ing)|froze|kept|keeps)\s+"
    rf"(?:the\s+)?(?:(?:(?:{_QUALIFIED})\s+)*(?:{_PURSES})\s+(?:of|for)\s+(?:the\s+)?)?"
    r"(?P<who>[A-Z][\w’'&-]*(?:\s+(?:(?:of|and|for|the)\s+)*[A-Z][\w’'&-]*)*)(?:\s+\([^)]*\))?"
    rf"(?:(?<![’'])[’']s?\s+(?:(?:{_QUALIFIED})\s+)*(?:{_PURSES}))?"
    r"(?:\s+by\s+[^,;]{1,30}?)?\s+(?:to|at)\s+(?:(?:about|some|around|over|nearly|just|only)\s+)*$"
)
"""'The Government raised the budget of the Ministry of Rivers to …'."""
_ALLOTTED = re.compile(
    r"(?:^|[.;]\s)\W*(?:The\s+)?(?P<who>[A-Z][\w’'&-]*(?:\s+(?:(?:of|and|for|the)\s+)*[A-Z][\w’'&-]*)*)(?:\s+\([^)]*\))?\s+"
    r"(?:(?:has|have|had)\s+(?:also\s+|since\s+)?been|was|were|will\s+be|is)\s+(?:allotted|allocated|granted|given|voted|sanctioned)\s+"
    r"(?:(?:about|some|around|over|nearly|just|only|a\s+total\s+of)\s+)*$"
)
"""'The Quay Board has been allotted Rs 9 crore', where the Board issues the text."""
_IT_SPENT = re.compile(
    r"\b(?:it|the\s+(?:ministry|department|agency|authority|commission))\s+(?:has|had)\s+(?:\w+\s+)?(?:spent|used|"
    r"paid|committed|executed|disbursed)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
_WHOLLY = re.compile(r",?\s(?:as\s+a\s+whole|itself|overall|taken\s+together),?(?=\s)")
"""What is said behind a body of which all is meant: 'the Department as a whole was allotted …'."""
BODY_RULE = "budget of the body itself"


class Body(NamedTuple):
    """A ministry, agency or the like where a text names it."""

    at: int
    name: str
    short: str | None
    """The acronym in the bracket behind it."""
    heads: bool
    """Whether it stands in a line above the text and not in what the text tells."""


def bodies_named(statements: Sequence[Statement]) -> tuple[Body, ...]:
    """Where the text names ministries and agencies, in order; an acronym in brackets is named by itself as well."""
    return tuple(
        Body(
            statement.start + match.start(),
            match["name"],
            match["short"] or _short_ahead(statement.text, match.start()),
            statement.kind in _ABOVE,
        )
        for statement in statements
        for match in _BODY.finditer(_letterhead(statement.text))
    )


def _letterhead(text: str) -> str:
    """A line in capitals as it would be written in a text: 'MINISTRY OF PORTS' gives 'Ministry of Ports'."""
    if not text.isupper():
        return text
    return re.sub(r"\b(?:Of|For|And|The)\b", lambda m: m.group().lower(), text.title())


def _short_ahead(text: str, at: int) -> str | None:
    """The acronym that stands before the full name: 'MPA (Marine Protection Agency)', '**MPA** = Marine …'."""
    found = _SHORT_AHEAD.search(text, max(0, at - 20), at)
    return found["short"] if found is not None else None


_SHORT_AHEAD = re.compile(r"(?<!\w)(?P<short>[A-Z][A-Z-]{1,8}[A-Z])[\s*_]*(?:\(|=\s*|[–—]\s)(?:[Tt]he\s)?$")

_ABOVE = frozenset({"title", "heading", "dateline", "caption", "field"})


_HEAD_OF_TEXT = 500
"""Characters in which a budget paper says whose budget it is."""


TELLS_OF_OTHERS = re.compile(
    r"\b(?:budget\s+office|audit\w*|statistic\w*|press|information|research|library|news|media|communications?)\b",
    re.IGNORECASE,
)
"""Offices that publish what others spend."""


def issuer_of(bodies: Sequence[Body], at: int) -> str | None:
    """The ministry, department or vote whose budget a text on no programme tells: the last one that its head names."""
    named = [b.name for b in bodies if b.heads and b.at < min(_HEAD_OF_TEXT, at) and not TELLS_OF_OTHERS.search(b.name)]
    return named[-1] if named else None


def own_budget(view: View, figure: Figure, bodies: Sequence[Body]) -> str | None:
    """The ministry or agency whose own budget an amount is said to be: 'The ministry's budget was …', 'MPA has a
    budget of …'.
    """
    ahead = _WHOLLY.sub("", view.slice(view.start, figure.start)) + " "
    match = _OWN.search(ahead) or _BUDGET_OF.search(ahead) or _MOVED_BUDGET.search(ahead)
    if match is None:
        given = _ALLOTTED.search(ahead)
        issuers = [b for b in bodies if b.heads and given is not None and given["who"] in {b.name, b.short}]
        return issuers[0].name if issuers else None
    who = match["who"].strip()
    return body_meant(who, figure, bodies) or (who if who[0].islower() or re.fullmatch(_KIND, who) else None)


def body_meant(who: str, figure: Figure, bodies: Sequence[Body]) -> str | None:
    """The body that words before an amount mean: 'the ministry' the last one named, 'MPA' the one it is short for."""
    if who[:1].islower() or re.fullmatch(_KIND, who):
        named = [b.name for b in bodies if b.at < figure.start and re.search(rf"\b{who}\b", b.name, re.IGNORECASE)]
        return named[-1] if named else None
    short = re.search(rf"\b{_KIND}$", who) is not None  # 'the State Department'
    meant = [b.name for b in bodies if b.short == who or (short and b.name.startswith(f"{who} "))]
    if meant:
        return meant[0]
    return who if _BODY.fullmatch(who) else None


_GIVES_TO = re.compile(
    r"\b(?:given|gives?|gave|allotted|allots|allocated|allocates|granted|grants|awarded|awards|assigned|assigns|voted|votes|handed|hands|"
    r"provide[sd]?|offer(?:s|ed)?|promise[sd]?|leaves?|left|paid|pays?|guarantee[sd]?|endow(?:s|ed)?|equip(?:s|ped)?|suppl(?:y|ies|ied))\s+(?:the\s+)?"
    r"(?P<who>[A-Z][\w’'&-]*(?:,?\s+(?:(?:of|and|for|the)\s+)*[A-Z][\w’'&-]*)+)(?:\s+\([^)]*\))?\s+(?:with\s+)?"
    r"(?:(?:about|some|around|over|nearly|just|only|an?|another|further|additional|extra|total|record|combined|of)\s+)*$"
)
"""Who is given an amount right before it: 'The Union Budget has given the Department of Ports Rs 9 crore'."""
_GETS = re.compile(
    r"(?:^|[.;]\s|\b(?:and|but|while|whereas|said|says|that)\s)\W*(?:(?:(?:In|For|Under|During)\s[^,]{2,40}|Separately|Meanwhile|Overall),\s)?(?:[Tt]he\s+|[Ii]ts\s+)?"
    rf"(?P<who>[a-z]*(?:{BODY_NOUNS.lower()})|(?:[A-Z][\w’'&-]*)(?:\s+(?:(?:of|and|for|the)\s+)*[A-Z][\w’'&-]*)*)(?:\s+\([^)]*\))?,?\s+"
    r"(?:(?:(?:has|have|had|was|were|is|will|would|shall|been|be|being|also|to|itself|expected|due|set|proposed)\s+)+"
    r"(?:allocated|allotted|given|granted|assigned|awarded|voted|promised|budgeted|get|receive|have|got|received|left|paid|"
    r"(?:re-?capitali[sz]ed|capitali[sz]ed|endowed|provided|funded|financed|supplied|topped\s+up|furnished|equipped|entrusted)\s+with)|gets|receives|got|received|has|had|holds|held|commands|secured|secures|obtained|obtains)"
    r"\s+(?:(?:about|some|around|over|nearly|just|only|a|an|another|further|additional|extra|total|of)\s+)*$"
)


def office_that_gets(view: View, figure: Figure, bodies: Sequence[Body]) -> str | None:
    """The ministry or agency that an amount is given to as the subject of its verb: 'The Department has been allocated
    Rs 9 crore', 'the Port Authority (PA) is to receive a further Rs 4 crore'.
    """
    ahead = _WHOLLY.sub("", view.slice(view.start, figure.start)) + " "
    match = _GETS.search(ahead) or _GIVES_TO.search(ahead)
    if match is None:
        return None
    who = match["who"].strip()
    return body_meant(who, figure, bodies) or (who if _PUBLIC_HOUSE.fullmatch(who) else None)


_PUBLIC_HOUSE = re.compile(
    r"(?:(?!(?:The|This|A|An|Its|World|European|Asian|African|Islamic|Inter-American)\b)[A-Z][\w’'&-]*\s+(?:(?:of|and|for|the)\s+)*){1,6}"
    r"(?:Service|Bank|Corporation|Institute|Trust|Hospital|University|College|Police|Corps|Administration|Guard|Museum|Library|Court|Brigade|Inspectorate|Observatory)|"
    r"(?:Bank|Institute|University|College|Corporation|Court|Museum)\s+(?:of|for)\s+(?:the\s+)?[A-Z][\w’'&-]*(?:\s+(?:(?:of|and|for|the)\s+)*[A-Z][\w’'&-]*)*"
)
"""Houses of the State that are no ministries and get money as offices do; banks of many lands give it."""


def goes_on_spending(view: View, figure: Figure, latest: Fact | None) -> str | None:
    """The body that the statement before gave a budget, where this one tells what it has spent of it."""
    if (
        latest is None
        or not latest.rule.endswith(BODY_RULE)
        or _IT_SPENT.search(view.slice(view.start, figure.start) + " ") is None
    ):
        return None
    return str(latest.values["initiative"]) if 0 < view.statement.start - latest.start < 600 else None


_PURSE = re.compile(
    r"\b(?:budgets?|finance|appropriations?|revenue)\s+(?:law|act|bill|guidelines)\b|\bfinancial\s+framework\b|\bappropriations?$",
    re.IGNORECASE,
)


def is_purse(item: Initiative, initiatives: Initiatives) -> bool:
    """Whether a named act is only the budget that money of all kinds stands in ('the Supply Act 2025')."""
    return initiatives.main not in {None, item} and holds_all_money(item)


def holds_all_money(item: Initiative) -> bool:
    """Whether an act is the budget of a State by its name, which gives its money to offices and programmes."""
    return _PURSE.search(item.name) is not None


_MEANS = (
    r"(?:(?:own|annual|overall|total)\s+)?(?:budgets?|purse|money|funds|funding|finances|finance|spending|expenditure|"
    r"allocations?|appropriations?|resources|accounts|means|coffers|envelope)"
)
_HEADED = re.compile(
    rf"^\W*(?:[\dIVX]{{1,3}}[.)]\s+)?(?:[Tt]he\s+)?(?:(?P<who>[A-Z][\w’'& -]{{1,60}}?)(?:[’']s|(?<=s)[’'])\s+{_MEANS}|"
    rf"(?i:{_MEANS}\s+(?:of|for|at|to))\s+(?:the\s+)?(?P<of>[A-Z][\w’'& -]{{1,60}}?))"
    r"(?:[,:(–—]|\s[-–—]|\s(?:in|for|since|from)\b|\W*$)"
)
"""A heading on the money of one body: 'The MPA's budget', 'Funding of the Port Authority in 2031'."""


def headed_purse(heading: str, bodies: Sequence[Body]) -> str | None:
    """The body whose money a heading says that it is on, by its full name."""
    found = _HEADED.match(heading)
    who = (found["who"] or found["of"]) if found is not None else None
    return next((b.name for b in bodies if who in {b.name, b.short}), None) if who else None
