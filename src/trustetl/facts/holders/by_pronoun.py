"""The step that names money by what 'it' stands for: 'The draft sets aside $9 million for it', 'It has a budget of'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from trustetl.facts.budgets.bodies import holds_all_money
from trustetl.facts.budgets.parts import HEDGED
from trustetl.facts.budgets.told import Named, Told
from trustetl.facts.budgets.words import BODY_NOUN, BODY_NOUNS, is_place_name, is_state
from trustetl.facts.holders.by_heading import headed
from trustetl.facts.language.wordlists import base_name, heads

_SMALL = r"(?:of|for|and|the|on|in|to|de|da|do|dos|das|du|des|del|la|&)"
_NAME = (
    rf"(?P<name>[A-Z][\w’'&–.-]*(?:,?\s+(?:{_SMALL}\s+){{0,3}}[A-Z][\w’'&–-]*|\s\d{{1,4}}(?![\d.,%-]))*)(?![\w¢$€£¥₹])"
)
_NAME += r"(?:\s+\((?P<short>[^()]{2,40})\))?"
_GIVEN_IT = re.compile(
    r"\b(?:gives?|gave|given|giving|grants?|granted|allots?|allotted|allocates?|allocated|awards?|awarded|assigns?|assigned|lends?|lent|pays?|paid|"
    r"votes?|voted|promises?|promised|sends?|sent|hands?|handed|offers?|offered|brings?|brought|costs?|gets?|got|left|leaves?)\s+it\s+"
    rf"{HEDGED}$"
)
_FOR_IT = re.compile(
    r"^(?:\s\([^()]*\))?(?:(?!\s(?:that|which|who|whose|where|when|while|because|if)\b)[^.;:,])*?\s(?:to|for|into|on|in|towards|behind)\s+it(?=\s*(?:[.,;:)]|$)|"
    r"\s+(?:in|by|from|over|for|until|till|since|on|so|last|this|next|at|through|under|with|and|as|between|every|a|each|per|annually|before|after|during|to\s+date)\b)"
)
"""Where money is said to be for what 'it' stands for."""
_IT_HOLDS = re.compile(
    r"(?:^|[,;:]\s|\b(?:and|but|while|says|said|that|which)\s)\W*(?:In\s[^,]{2,40},?\s|By\s[^,]{2,40},?\s|Since\s[^,]{2,40},?\s|(?:This|Last|Next)\s(?:\w+\s)?year,?\s|So\sfar,?\s)?"
    r"(?:[Ii]t|[Ii]ts\s+(?:(?:total|annual|overall|own|current|initial|planned)\s+)*(?:budget|cost|outlay|allocation|envelope|funding|price|capital|endowment|spending))\s+"
    r"(?:(?:also|now|then|alone|so\s+far|already|only|currently|has|had|will|would|is|was|were|been|be|have|to|expected|due|set|planned|put)\s+)*"
    r"(?:has|had|have|holds?|held|gets?|got|receives?|received|receive|spen[dt]s?|costs?|cost|comes?\s+to|came\s+to|amounts?\s+to|amounted\s+to|totals?|totalled|runs?\s+to|mobili[sz]es?|"
    r"mobili[sz]ed|mobili[sz]e|allocated|allotted|given|granted|awarded|promised|estimated|at|disbursed?|disburses|is|was|worth|stands\s+at|stood\s+at|provides?|provided|provide)\s+"
    rf"(?:(?:an?|the)\s+(?:[\w-]+\s+){{0,2}}(?:budget|envelope|endowment|outlay|allocation|grant|sum|cost)\s+of\s+)?{HEDGED}$"
)
"""Where 'it' is what holds, gets, costs or spends an amount."""


def by_pronoun(n: Named, t: Told) -> None:
    """What 'it' stands for, by its name, where the text knows it for no programme or spoke last of another."""
    if t.row_label is not None or n.whose is not None or n.compared:
        return
    ahead = t.view.slice(t.view.start, t.figure.start) + " "
    stop = t.view.until_money(t.figure.end)
    behind = t.view.text[t.figure.end - t.view.start : stop - t.view.start]
    into = _FOR_IT.match(behind) is not None
    given = into or _GIVEN_IT.search(ahead) is not None
    if not given and (n.own or _IT_HOLDS.search(ahead) is None):
        return
    name = _meant(t, ahead, given=given)
    if name is None or n.name is None or (into and BODY_NOUN.search(name)) or name.casefold() in n.name.casefold():
        return
    name = next((body.name for body in t.bodies if body.short == name), name)
    item = next((x for x in t.initiatives.items if name in {x.name, x.acronym, *x.aliases}), None)
    if item is not None and item.name == n.name:
        return
    n.initiative, n.name, n.basis, n.bound = item, item.name if item is not None else name, "inferred", True
    if n.component is not None and n.component.casefold() in {name.casefold(), n.name.casefold()}:
        n.component = None


_GOES_ON = re.compile(
    r"(?:,|\(|—|–|\band\b|^)\s*(?:which\s+is\s+)?(?:(?:\w+\s+)?(?:up|down|increased|reduced|cut|raised|compared)\s+(?:from|with|to)|compared\s+(?:with|to)|having\s+(?:started|begun)\s+(?:at|from|with)|"
    r"(?:as\s+)?against|after|instead\s+of|rather\s+than|versus|from|than|(?:out\s+)?of\s+(?:which|this|it|that))\b[^,;:]*$"
)
"""Words that compare an amount with the one before, or divide that one."""


def goes_on(n: Named, t: Told) -> None:
    """An amount that is compared with the one before it, or divides that one, belongs to the same: 'The draft sets
    aside $9 million for it, after $7 million in 2024, of which $5 million has been spent'.
    """
    before = t.before
    own = n.own and not (n.initiative is not None and holds_all_money(n.initiative))
    if before is None or t.row_label is not None or own or n.whose is not None or not before.figures:
        return
    name, amount = before.values.get("initiative"), before.figures[0]
    if name is None or name == n.name or amount not in t.view.index or amount.end > t.figure.start:
        return
    if _GOES_ON.search(t.view.slice(amount.end, t.figure.start)) is None:
        return
    stop = t.view.until_money(t.figure.end)
    if t.initiatives.at(amount.end, stop):
        return
    n.initiative = next((x for x in t.initiatives.items if x.name == name), None)
    n.name, n.basis = str(name), "inferred"


def _meant(t: Told, ahead: str, *, given: bool) -> str | None:
    """The name that 'it' stands for: a subject named before it in the sentence, else what the sentences before it in
    the paragraph speak of, else the thing that the heading right above names.
    """
    here = re.split(r",\s(?:although|though|but|and|while|which|whose)\s|[;:]\s", ahead)
    if len(here) > 1 and (name := subject_named(here[0])) is not None:
        return name
    if len(here) > 1 and not points_back(here[0]) and _DOER.match(here[0]) is None and given:
        return None
    for sentence in reversed(t.view.earlier):
        if _speaks_of_known(sentence):
            return None
        name = _spoken_of(sentence, t)
        if name is not None:
            return name
        if not points_back(sentence) and takes_over(sentence):
            return None
    above = t.view.statement.section[-1:] if t.view.earlier else ()
    return next((found[0] for heading in above if (found := headed(heading, "")) is not None), None)


_POINTER = re.compile(r"\W*(?:The|This|That)\s(?P<kind>[A-Z][a-z]+)(?=,?\s[a-z(])")


def _speaks_of_known(sentence: str) -> bool:
    """Whether a sentence is about a programme that it calls by its kind: 'The Fund, created by the Ports Act, pays'."""
    match = _POINTER.match(sentence)
    return match is not None and base_name(match["kind"].lower()) in heads()


def _spoken_of(sentence: str, t: Told) -> str | None:
    """What a sentence speaks of: its subject where that is a programme or nothing else has a kind, else the last
    programme that it names.
    """
    subject, other = subject_named(sentence), _brought_in(sentence)
    if subject is None or other is None or _of_a_kind(subject):
        return subject or other
    known = any(subject in {x.name, x.acronym, *x.aliases} for x in t.initiatives.items)
    return subject if known else other


_LED_WORDS = (
    r"(?:In|On|By|Since|From|At|For|Under|Over|During|After|Before|Meanwhile|Also|Today|Yesterday|Separately|Finally|"
    r"Then|Here)"
)
_LED_BY = re.compile(rf"^\W*(?:\d{{1,2}}[.)]?\s+)?(?:{_LED_WORDS}\b[^,]{{0,60}},\s+)?")
_SUBJECT = re.compile(
    rf"(?:[Tt]he\s+|[Oo]ur\s+|[Ii]ts\s+|[Aa]n?\s+)?{_NAME}(?:,\s(?!and\b)[^;:.]{{3,140}}?,)?\s+(?=[a-z])(?!and\b|or\b)"
)
_NO_SUBJECT = re.compile(
    r"^(?:Members?|The|A|An|It|They|This|That|These|He|She|We|I|You|In|On|By|At|For|Of|From|Since|There|Here|When|While|If|As|But|And|So|Not|No|Yes|What|Who|How|Why|Some|Most|Many|Out|Overall|Together|Both|Each|All|With|Among|Through|"
    r"Mr|Ms|Mrs|Dr|Sir|Lord|President|Prime|Minister|Secretary|Governor|Chancellor|Commissioner|Senator|Cabinet|Parliament|Congress|Treasury|Government|Union|State|Monday|Tuesday|"
    r"Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)\b(?!\s+(?:Fund|Bank|Programme|Program|Scheme|Mission|Facility|Plan)\b)"
)
_GIVERS = re.compile(
    r"\b(?:Government|Treasury|Parliament|Congress|Senate|Cabinet|House|Assembly|Council\sof\sMinisters|European\sCommission|Commission|European\sUnion|EU|World\sBank|Budget|Bill|Law|Minister|President)$|"
    r"^(?:European|World|African|Asian)\s\w+(?:\s\w+)?\sBank$|^Government\sof\b"
)
"""Who gives money or decides on it, which 'it' that gets some hardly stands for."""


def subject_named(sentence: str) -> str | None:
    """The thing with a name of its own that a sentence has for its subject."""
    led = _LED_BY.match(sentence)
    match = _SUBJECT.match(sentence, led.end() if led is not None else 0)
    if match is None:
        return None
    return match["name"] if _is_thing(match["name"], match["short"]) else None


def _is_thing(name: str, short: str | None) -> bool:
    if (name.isupper() and " " in name) or name.endswith(" I"):
        return False
    if _NO_SUBJECT.match(name) or _GIVERS.search(name) or is_place_name(name) or is_state(name):
        return False
    capitals = [w for w in re.findall(r"[\w’'&–-]+", name) if w[:1].isupper()]
    acronym = re.fullmatch(r"[A-Z]{3,}\w*", name) is not None
    return len(capitals) > 1 or acronym or (short is not None and short.isupper())


def _of_a_kind(name: str) -> bool:
    words = name.lower().split()
    return base_name(words[-1]) in heads() or base_name(words[0]) in heads()


_ANY_NAME = re.compile(rf"(?<![\w.])(?:the|its|a|an|called|named|our)\s+{_NAME}")


def _brought_in(sentence: str) -> str | None:
    """The last programme, fund or office that a sentence names, by the kind that its name tells."""
    return next(reversed(list(_kinds(sentence))), None)


def _kinds(sentence: str) -> Iterator[str]:
    for match in _ANY_NAME.finditer(sentence):
        behind = sentence[match.end() :].split()
        kind = _of_a_kind(match["name"])
        if not kind and behind and base_name(behind[0].strip(".,;").lower()) in heads():
            yield f"{match['name']} {behind[0].strip('.,;')}"
        elif kind and _is_thing(match["name"], match["short"]):
            yield match["name"]


_BACK = re.compile(
    r"^\W*(?:(?:In|On|By|Since|From|For|During)\b[^,]{0,40},\s+)?(?:It|Its|They|This|That|The\s+(?:first|second|third|last|next|other|latter|former|scheme|programme|program|project|fund|plan|"
    r"mission|facility|line|section|works?|money|aim|goal|deadline|"
    rf"target|objective|{BODY_NOUNS.lower()})|(?:Works?|Construction|Building|Opening|Completion|Commissioning|Tenders?|Bids?|Money|Spending|Progress|Costs?|Half|"
    r"Most|Part)\s(?:of\s(?:it|this|the\s\w+)\s)?(?:is|are|was|were|has|have|had|will|began|begins|started|starts|came|comes))\b"
)
_DOER = re.compile(r"^\W*(?:It|This|They)\b")


def points_back(sentence: str) -> bool:
    """Whether a sentence goes on about what the one before it spoke of."""
    return _BACK.match(sentence) is not None


_GIVES_OR_TELLS = re.compile(
    rf"\W*(?:{_LED_WORDS}\b[^,]{{0,60}},\s+)?(?:(?:The|the|Our|our)\s+)?(?:(?:[A-Z][\w’'-]*|federal|national|central|state|provincial|county)\s+){{0,4}}?"
    rf"(?:{BODY_NOUNS}|Government|government|Treasury|Parliament|parliament|Congress|Senate|Cabinet|cabinet|House|Assembly|ministry|council|We|I)\s"
)
"""How a sentence begins whose subject gives money or decides on it."""


def takes_over(sentence: str) -> bool:
    """Whether a sentence has a subject of its own that 'it' may stand for, and not one who only gives money."""
    if _GIVES_OR_TELLS.match(sentence) is not None:
        return False
    return re.match(r"\W*(?:The|A|An|[A-Z][a-z]+)\s", sentence) is not None
