"""The names that stand around money, told by the words beside them: whose or what for the money may be."""

from __future__ import annotations

import re
from collections.abc import Iterator

from trustetl.facts.budgets.told import Told
from trustetl.facts.budgets.words import BODY_NOUN, is_place_name, is_state
from trustetl.facts.language.layout_words import SUM, only_layout
from trustetl.facts.language.wordlists import base_name, heads
from trustetl.facts.names.named import Initiative
from trustetl.facts.names.words import CALENDAR
from trustetl.lexicon import function_words

_SMALL = r"(?:of|for|and|the|on|in|to|de|da|do|das|dos|du|des|del|la|le|e|y|et|&)"
_WORD = r"(?:[A-Z][\w’'&/.-]*[\w’']|[A-Z]|[a-z]{1,2}[A-Z]\w+)"
_NUMBER = r"\d{1,4}(?![\d.,%])"
_BUILT = (
    r"(?:bridge|tunnel|dam|road|railway|line|port|airport|hospital|plant|canal|terminal|museum|stadium|reservoir|pipeline|highway|motorway|metro|tramway|station|school|campus|centre|"
    r"center|park|reserve|corridor|dock|shipyard|jetty|pier|market|fund|scheme|programme|program|project|plan|mission|initiative|facility|extension|interconnector|refinery|mine)"
)
NAME = (
    rf"[“\"‘']?(?P<name>{_WORD}(?:\s+(?:{_SMALL}\s+){{0,2}}{_WORD}|\s{_NUMBER})*"
    rf"(?:\s(?:[a-z]+\s)?{_BUILT}\b)?)[”\"’']?"
)
"""A name of any kind, with the thing that is built or run behind it: 'Reef Patrol', 'Line 7', 'Ica bridge'."""
_DAYS = "|".join(sorted(word.title() for word in CALENDAR))
_NO_OWNER = re.compile(
    rf"^(?:{_DAYS}|I|We|He|She|They|It|The|This|That|These|In|On|At|By|For|Of|From|FY\w*|Q\d|H\d|Mr|Mrs|Ms|Dr|Phase|Stage|Part|(?:Sub-?)?[Cc]omponent|Pillar|Lot|Output|Activity|Item|Section|Article|Chapter|Table|Annex|Act|Law|Minister|Secretary|"
    r"President|Governor|Mayor|Total|Status|Source|Note|Treasury|Government|Parliament|Congress|Senate|Cabinet|State|Union|Budget|Central|Federal|National\s+Assembly)\b(?:\W|$)|"
    r"\b(?:Budget|Estimates?|Appropriations?|Treasury|Government|Parliament|Congress|Cabinet|Minister|Secretary|President|Ltd|Limited|Inc|PLC|GmbH|Corp|Company|Bank|Bulletin|Report|Note|Review|Speech|Airlines?|Motors?|Republic|Province|County|City|District|Region|Islands?|River|University)$|\b(?:[Mm]inister|[Cc]hair(?:man|woman)?|[Cc]ommissioner|[Dd]irector|[Ss]pokes\w+)\b|"
    r"\b(?:No|Nr|Vol|Issue)\.?\s*\d|\bBudget(?:\s\d{4}(?:[-–/]\d{2,4})?)?$",
)
"""Names that own no money of a programme: days, people, those who decide, places and firms."""


def known(name: str | None, t: Told) -> Initiative | None:
    """The programme of the text that a name, acronym or alias is of; None for any other name and for none."""
    return next((x for x in t.initiatives.items if name is not None and name in {x.name, x.acronym, *x.aliases}), None)


def may_own(name: str, t: Told) -> bool:
    """Whether a name may be that of a programme, a thing or an office that money is for."""
    if name.casefold() in _PRIVATE or base_name(name.casefold()) in heads() or publishes(name, t):
        return False
    if _NO_OWNER.search(name) or is_place_name(name) or is_state(name) or only_layout(name) or SUM.search(name):
        return False
    return known(name, t) is not None or len(name) > _SHORT


_SHORT = 3


_PRIVATE = function_words("private_actors")
_PUBLISHER = re.compile(
    r"\b(?:Institutes?|Forum|Think\s+Tank|Observatory|University|Centre\s+for|Center\s+for|Association|Society|Foundation|Chamber|Federation|Confederation|Organi[sz]ation|"
    r"United\s+Nations|Academy|School\s+of|College|Consult(?:ing|ants|ancy)|Advis(?:ors|ory)|Partners|Analytics|Associates|Research|Intelligence|Insights?|Review|Journal|Times|"
    r"Post|Herald|Gazette|Monitor|Watch|Bulletin|Newsletter|Digest|Embassy|Consulate|High\s+Commission|Delegation|Secretariat|News|Agency\s+of\s+News|Press)\b"
)


def publishes(name: str, t: Told) -> bool:
    """Whether a line above a text is the name of who published it, and not of whose money it tells."""
    above = name in {t.setting.title, *t.headings}
    return above and name != t.holder and known(name, t) is None and _PUBLISHER.search(name) is not None


def names_in(text: str, t: Told, at: int | None = None, least: int = 1) -> Iterator[str]:
    """The names of a sentence that may own the money it tells, surest first: what the money is for or whose it is, then
    the subject; with at least the part ``least`` in it. ``at`` is where its amount stands.
    """
    ranked: list[tuple[int, int, str]] = []
    text = _masked(text, t) if at is not None else _PRINTED.sub(lambda m: "¤" * len(m.group()), text)
    for match in _ANY.finditer(text):
        led = _LED_IN.match(match["name"])
        start = match.start("name") + (led.end() if led is not None else 0)
        for part in re.split(r"(?<=[’']s)\s|(?<=s[’'])\s", text[start : match.end("name")]):
            name = re.sub(r"[’']s?$", "", part)
            if not name[:1].isalpha():
                continue
            begin = text.index(name, start)
            if (
                may_own(name, t)
                and (rank := _part_in(text[:begin], name, text[begin + len(name) :], here=at is not None)) >= least
            ):
                ranked.append((-rank, abs(begin - at) if at is not None else begin, name))
    yield from (name for _, _, name in sorted(ranked))


def _masked(text: str, t: Told) -> str:
    """A statement with a sign for its amounts, whose signs are no names: 'Rs 9 crore'."""
    for figure in t.view.figures:
        if figure.kind == "money":
            begin, end = figure.start - t.view.start, figure.end - t.view.start
            text = text[:begin] + "¤" * (end - begin) + text[end:]
    return text


_PRINTED = re.compile(rf"(?:\b[A-Z][A-Za-z]{{0,3}}[.$]?\s?)?(?:{SUM.pattern})", re.IGNORECASE)
"""An amount with its sign, as a text prints it."""


def _part_in(ahead: str, name: str, behind: str, *, here: bool) -> int:
    """How surely a name is that of the owner of money by the words beside it; 0 where it is surely not."""
    if _TELLS.match(behind) or _PERSON_AHEAD.search(ahead):
        return 0
    opens = (
        re.search(
            r"(?:^|[.;:(]|,\s(?:and|but|while|which)|\b(?:said|says|that|and|but))\s*[“\"‘']?(?:[Tt]he\s+)?$", ahead
        )
        is not None
    )
    gives = _GIVES.match(behind) is not None
    of_body = BODY_NOUN.search(name) is not None
    if _OWN_MONEY.match(behind):
        return 4
    if _CALLED_BY.match(behind) and not of_body:
        return 3
    if _FOR.search(ahead) and (not of_body or (here and _TO.search(ahead))):
        return 3
    if opens and " " not in name and name[1:] == name[1:].lower() and not _HAS.match(behind):
        return 0  # the first word of a sentence
    if opens and not gives and (not of_body or _HAS.match(behind)):
        return 2
    if gives or of_body or _FROM.search(ahead):
        return 1 if _FROM.search(ahead) and base_name(name.split()[-1].lower()) in heads() else 0
    return 1


_ANY = re.compile(rf"(?<![\w$€£¥₹-]){NAME}")
_LED_IN = re.compile(
    r"(?:The|A|An|Its|Their|Our|His|Her|This|That|Of|Under|With|For|In|On|At|By|From|To|Since|As|While|When|After|Before|And|But|Also|Through|Within|Over|During|Until|Spending|Funding|"
    r"Work|Works|Money|Parliament|Cabinet|Government|Congress)\s+"
)
"""Words with a capital only because a sentence begins with them."""
_TELLS = re.compile(
    r",?\s+(?:said|says|told|tells|announced|added|adds|noted|explained|wrote|reported|warned|argued|claims?)\b"
)
_PERSON_AHEAD = re.compile(
    r"\b(?:[Mm]inister|[Ss]ecretary|[Pp]resident|[Gg]overnor|[Mm]ayor|[Dd]irector|[Cc]hairman|[Cc]hairwoman|[Cc]ommissioner|[Ss]enator|[Pp]remier|[Mm]r|[Mm]s|[Mm]rs|[Dd]r|[Hh]ead|said|says|according\s+to|in|at|near|between|among|than)\.?\s+(?:the\s+)?[“\"‘']?$"
)
_GIVES = re.compile(
    r"(?:\s\([^()]*\))?\s+(?:(?:has|have|had|will|would|is\s+to|also|already)\s+)*(?:gives?|gave|given|grants?|granted|lends?|lent|approved?s?|clear(?:s|ed)|sanction(?:s|ed)|allocates?d?|allots?|allotted|provide[sd]?|"
    r"pledge[sd]?|promise[sd]?|commit(?:s|ted)?|contributes?d?|set\s+aside|sets\s+aside|earmark(?:s|ed)|votes?|voted|cuts?|add(?:s|ed)|finances?|financed|funds|funded|award(?:s|ed)|donate[sd]?|decide[sd]?|agree[sd]?)\b"
)
_HAS = re.compile(
    r"(?:\s\([^()]*\))?\s+(?:(?:will|would|is|was|has|have|had|to|be|been|also|itself)\s+)*(?:have|has|had|gets?|got|receives?|received|asks?|asked|sees?|saw|requests?|requested|seeks?|sought|spen[dt]s?|overspent|underspent|needs?|wants?|allotted|allocated|given|granted|voted|operates|runs|works|holds?|held)\b"
)
_OWN_MONEY = re.compile(
    r"[’']s?\s+(?:(?:own|total|annual|overall|current|approved|draft|revised|capital|recurrent|operating|development|new|[a-z]+)\s+)?(?:(?:budget|allocation|vote|appropriation|funding|grant|outlay|spending|share|money|cost|subsidy|provision|envelope)\b|[^\w\s]{0,3}\s*¤)"
)
_FOR = re.compile(
    r"\b(?:for|on|to|into|towards?|behind|under|through|of|called|named)\s+(?:the\s+|its\s+|our\s+|an?\s+|(?:[A-Z]\w+[’']s)\s+)?[“\"‘']?$"
)
_TO = re.compile(r"\b(?:for|to)\s+(?:the\s+)?$")
_CALLED_BY = re.compile(
    r"\s(?:money|funds?|funding|grants?|loans?|cash|support|vouchers?|payments?|payouts?|scheme|programme|program|project|subsid(?:y|ies)|credits?|bonds?|aid|"
    r"assistance|finance|financing|initiative|drive|budget|plan|campaign|works)\b"
)
"""What a name stands before by which money or a programme is called: 'repaired with Casa Nova money'."""
_FROM = re.compile(r"\b(?:from|by|with|via)\s+(?:the\s+|its\s+|our\s+)?[“\"‘']?$")
