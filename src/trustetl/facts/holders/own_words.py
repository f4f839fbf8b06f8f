"""The step for what the words of an amount's own clause give it to: 'a provision for the handloom sector of', 'infused
in the Quay Bank', 'approved the Ica line at a cost of'.

What a clause itself tells goes before a name that only stood further up.
"""

from __future__ import annotations

import re

from trustetl.facts.budgets.bodies import is_purse
from trustetl.facts.budgets.parts import HEDGED
from trustetl.facts.budgets.told import Named, Told
from trustetl.facts.budgets.words import BODY_NOUN, BUDGET_ITSELF, GENERIC_HEAD, purpose, stretch_of, tidy
from trustetl.facts.holders.by_place import owns_nothing
from trustetl.facts.holders.governed import governs
from trustetl.facts.holders.names_near import known
from trustetl.facts.language.deeds import deed_of
from trustetl.facts.language.money_verbs import money_forms
from trustetl.facts.language.tokens import ARTICLES, AUXILIARIES, HEDGES, PRONOUNS, is_adverb
from trustetl.facts.language.view import Phrase, View
from trustetl.facts.routing.granted import sized_programme
from trustetl.figures.month_names import MONTH
from trustetl.lexicon import function_words
from trustetl.model import Figure

_MONEY = (
    r"(?:allocation|provision|outlay|budget|budgetary\s+support|support|corpus|fund|funds|funding|expenditure|spending|"
    r"contribution|equity|capital|investment|sum|amount|infusion|injection|package|estimate|requirement)"
)
_GIVEN_FOR = re.compile(rf"\b{_MONEY}s?\s+(?:for|to|towards|on|under|of|in|into)\s+(?=[\w‘“\"'(])", re.IGNORECASE)
"""A word for money and the preposition of what it is for."""
_VOTED_FOR = re.compile(r"\b(?:allocation|provision|outlay|vote|appropriation)s?\s+for\s+(?=[\w‘“\"'(])", re.IGNORECASE)
"""The same where it is plainly what was voted."""
_INTO = re.compile(
    r"\s+(?:(?:as|of)\s+)?(?:(?:fresh|new|additional|further|public|direct)\s+)?"
    r"(?:(?:equity|capital|investment|stake|infusion|injection|grant-in-aid|grants-in-aid|share\s+capital|recapitali[sz]ation)\s+)*"
    r"(?:(?:over|during|for)\s+(?:the\s+)?(?:next\s+)?(?:\w+|\d+)\s+years?\s+)?(?P<prep>in|into|to|towards)\s+",
    re.IGNORECASE,
)
"""What stands between an amount that is put into something and that thing."""
_PUT_IN = re.compile(
    r"\b(?:infus|inject|invest|pump|plough|plow|put|pour|sink|recapitali[sz]|capitali[sz])\w*\b|\b(?:equity|stake|share\s+capital)\b",
    re.IGNORECASE,
)
_AT_COST = re.compile(
    r"\s(?:at|with|involving|for|having)\s+(?:a|an|the)?\s*(?:(?:[a-z-]+)\s+){0,3}?"
    rf"(?:cost|outlay|investment|expenditure|budget|price|implication|allocation|corpus|value)\s+of\s+{HEDGED}$",
    re.IGNORECASE,
)
_APPROVES = re.compile(
    rf"\b(?:{'|'.join(sorted(word for word, form in money_forms().items() if form.kind == 'approve'))}|green-?lit|"
    r"(?:(?:gave|given|gives|giving|granted?)\s+(?:its\s+|the\s+|a\s+|his\s+|her\s+)?(?:nod|go-?ahead|approval|clearance|assent|consent|sanction|green\s+light)\s+(?:to|for))|"
    r"(?:approval|nod|clearance|sanction)\s+(?:to|for|of))\s+",
    re.IGNORECASE,
)
_POINTS = re.compile(
    rf"(?:(?:this|that|the|these|those|such|its|their|our|same|said|above)\s+)*(?:{GENERIC_HEAD}|purpose|purposes|end|ends|activity|sector|work|works|"
    r"year|years|period|programmes|programs|schemes|projects|amount|sum|it|them|States?|House|State|Centre|Union|Government|country|nation)",
    re.IGNORECASE,
)
"""What only points to something told before."""


_OF_MONEY = re.compile(
    rf"^(?:the\s+)?(?:(?:total|Plan|annual|overall|budgetary|additional)\s+)*{_MONEY}s?\s+(?:for|to|towards|on|of)\s+(?:the\s+)?",
    re.IGNORECASE,
)
"""Words for money before what it is for: 'allocation for schools'."""


def by_own_words(n: Named, t: Told) -> None:
    """What the clause of an amount says that it is for, where the name found so far stands elsewhere."""
    if t.row_label is not None or n.own or n.compared or n.whose is not None:
        return
    carried = n.series is not None or (t.latest is not None and n.name == t.latest.values.get("initiative"))
    if carried and n.name is not None and known(n.name, t) is not None and n.series is not None:
        return
    item = known(n.name, t)
    weak = n.name is not None and (says_nothing(n.name) if item is None else is_purse(item, t.initiatives))
    if n.name is not None and not weak and _stands_here(n.name, n, t):
        return
    taker = _told(t.view, t.figure)
    if taker is None and n.series is not None and item is None:
        taker = _gapped(t.view, t.figure)
    if taker is None and (n.name is None or weak or not governs(n.name, n, t)):
        taker = _told_by_the_way(t.view, t.figure)
    item = next((x for x in t.initiatives.at(taker.start, taker.end)), None) if taker is not None else None
    name = item.name if item is not None else tidy(_OF_MONEY.sub("", taker.text)) if taker is not None else None
    if item is None and name is not None and (_PART.match(name) or says_nothing(name)):
        name = None
    if name is None and weak:
        before = _spoken_before(t)
        name = n.component if n.component is not None and not says_nothing(n.component) else before
        if name is None and _INDEFINITE.fullmatch(n.name or ""):
            n.initiative, n.name = None, None
    if name is None:
        return
    n.initiative = item or known(name, t)
    n.name, n.component, n.basis = (n.initiative.name if n.initiative is not None else name), None, "stated"


_INDEFINITE = re.compile(
    r"(?:(?:the|a|an)\s+)?(?:different|various|several|many|some|other|certain|relevant|concerned|all|both|these|those|such|following|further|any|same|"
    r"series|range|number|set|host|variety)\b[^A-Z]*|"
    r"(?:(?:the|this|that|its|our|total|new|overall)\s+)*(?:packages?|measures?|purposes?|ends?|accounts?(?:\s+of\s.*)?|amounts?|schemes?|programmes?|"
    r"programs?|projects?|conclusion|comparison|schedule|addition|respect|regard|year|years|period|component|roll|back|step|view|order|terms|last|first|rest|funding|need|needs|demand|tune|extent|state|use|it|them|date)(?:\s+of\s.*)?|"
    r".*\b(?:Members|Ministers|Hon[’']?ble|Honourable|Sirs?|Madam|Speaker)\b.*|(?:Pending|Keeping|Including|Following|Considering|Given|Recogni[sz]ing)\b.*|"
    r"[A-Z]{0,3}[$₹€£¥]\s?\d.*|[A-Z]{1,3}\d.*|Advertisement\b.*|.*\b(?:continue\s+reading|read\s+more)\b.*"
)
"""What names no one thing: 'different programmes', 'benefits', 'this account'."""


_PART = re.compile(r"(?:Phase|Stage|Lot|(?:[Ss]ub-?)?[Cc]omponent|Pillar|Package|Section|Part|Window|Tranche)\b")


_DATED = re.compile(r"\s+(?:in|on|by|since|from|of)\s+(?:[A-Z][a-z]+\s+|\d{1,2}\s+[A-Z][a-z]+\s+)?\d{4}\b.*$")


def says_nothing(name: str) -> bool:
    """Whether words that were found for an owner name no thing that could own money."""
    if BUDGET_ITSELF.match(name) and not BODY_NOUN.search(name):
        return True
    name = _DATED.sub("", name)
    return owns_nothing(name) or _INDEFINITE.fullmatch(name) is not None or _POINTS.fullmatch(name) is not None


def _spoken_before(t: Told) -> str | None:
    """What the sentences before in the paragraph spoke of last by name, else what the section is on."""
    begin = t.block if t.block is not None else t.view.start
    spoken = [a for a in t.initiatives.anchors if begin <= a.start < t.view.start]
    if spoken:
        return spoken[-1].initiative.name
    for sentence in reversed(t.view.earlier):
        subject = _TOPIC.match(sentence)
        if subject is not None and not says_nothing(subject["what"]) and t.speech:
            return tidy(subject["what"])
    heading = t.view.statement.section[-1] if t.view.statement.section else None
    return (
        heading
        if heading is not None and t.speech and not says_nothing(heading) and len(heading.split()) < _LONG
        else None
    )


_LONG = 9
_TOPIC = re.compile(
    r"\W*(?:\d{1,3}\s?\.\s*)?(?:The\s+)?(?P<what>[A-Z][\w’'-]*(?:\s+[\w’'-]+){0,4}?)(?:\s+\([^()]*\))?\s+(?:is|are|was|were|has|have|will|remains?|needs?|plays?)\s"
)
"""The subject that a sentence begins with."""


def _stands_here(name: str, n: Named, t: Told) -> bool:
    """Whether the clause itself names what was found, or points to it."""
    begin = t.view.since_money(t.figure.start) if n.series is not None else t.view.start
    end = t.view.until_money(t.figure.end)
    return n.bound or name.casefold() in t.view.slice(begin, end).casefold()


def _told(view: View, figure: Figure) -> Phrase | None:
    """What the words around an amount plainly give it to, else None."""
    return (
        sized_programme(view, figure)
        or _in_quotes(view, figure)
        or _approved(view, figure)
        or _turned_to(view, figure)
        or _given_for(view, figure, _VOTED_FOR)
    )


def _told_by_the_way(view: View, figure: Figure) -> Phrase | None:
    """What takes an amount by its clause where no programme has it already, else None."""
    return (
        _given_for(view, figure)
        or _put_into(view, figure)
        or _gapped(view, figure)
        or _fronted(view, figure)
        or _for_what(view, figure)
        or _subject(view, figure)
    )


def _for_what(view: View, figure: Figure) -> Phrase | None:
    """What an amount is said to be for: 'R4 billion is directed toward modernising hospitals'."""
    found = purpose(view, figure)
    return found[1] if found is not None and found[0] in _FOR else None


_FOR = frozenset({"for", "to", "on", "into", "towards", "toward"})
_TAKES = frozenset({"get", "hold", "be", "go", "cost"})
_MOVES = function_words("moving_verbs") | {
    "require",
    "requires",
    "required",
    "need",
    "needs",
    "amount",
    "reach",
    "total",
}
"""Verbs of what a sum of money does: 'Spending on nets falls to'."""
_GIVERS = (function_words("public_actors") - function_words("programme_nouns") - {"project", "fund", "facility"}) | (
    PRONOUNS
    | frozenset("this that which who bank framework statement report figures data total amount sum cost rest".split())
)
_GIVES_IT = re.compile(
    rf"(?:(?:the|our|this|last|next|its|his|her)\s+|[’']s\s+)*(?:[\w’'-]+\s+){{0,3}}?(?:{'|'.join(sorted(_GIVERS))})",
    re.IGNORECASE,
)
"""Subjects that give money or only count it: 'the new Government', 'this Budget', 'the total amount'."""


def _subject(view: View, figure: Figure) -> Phrase | None:
    """The subject that takes an amount: 'The port will be provided a grant of', 'Spending on nets falls to'."""
    i = view.index[figure]
    deed, subject = deed_of(view, i), view.subject(i)
    if (
        subject is None
        or subject.last >= i
        or any(view.tokens[k].figure for k in range(subject.first, subject.last + 1))
    ):
        return None
    moves = deed is not None and view.word_at(deed.verb) in _MOVES
    if deed is not None and deed.kind not in _TAKES and not deed.passive and not moves:
        return None
    if deed is not None and deed.role != "object":
        return None
    text = re.sub(r"^(?:[Tt]he|[Oo]ur|[Ii]ts)\s+", "", subject.text)
    if _GIVES_IT.fullmatch(text) or len(text.split()) > _LONG or not re.search(r"[^\W\d_]{3}", text):
        return None
    return Phrase(subject.end - len(text), subject.end, text, subject.first, subject.last)


_QUOTED = re.compile(
    r"\b(?:[Ss]cheme|[Pp]rogramme|[Pp]rogram|[Pp]roject|[Mm]ission|[Ff]und|[Pp]lan|[Ii]nitiative|[Yy]ojana|[Cc]ampaign|[Ff]acility|[Pp]ackage)"
    r"(?:\s+(?:called|named|titled|known\s+as|dubbed))?,?\s+[‘“\"'](?P<what>[A-Z][^‘’“”\"]{2,140})[’”\"']"
)


def _in_quotes(view: View, figure: Figure) -> Phrase | None:
    """'earmarked for the scheme ‘Training of Drivers’': what stands in quotes behind the noun of a programme, beside
    an amount.
    """
    begin, end = view.since_money(figure.start) - view.start, view.until_money(figure.end) - view.start
    match = _QUOTED.search(view.text, begin, end)
    if match is None:
        return None
    start = view.start + match.start("what")
    return Phrase(start, start + len(match["what"]), match["what"], 0, 0)


def _given_for(view: View, figure: Figure, told: re.Pattern[str] = _GIVEN_FOR) -> Phrase | None:
    """'the provision for the handloom sector from Rs 4 crore to'."""
    i = view.index[figure]
    begin = view.tokens[view.clause_start(i)].start
    for match in reversed(list(told.finditer(view.slice(begin, figure.start)))):
        at = begin + match.end()
        j = next((k for k, token in enumerate(view.tokens) if token.start >= at), None)
        if j is None or j >= i:
            continue
        found = view.noun_after(j - 1, chain=True)
        if found is None or found.last >= i or not re.search(r"[^\W\d_]{3}", found.text):
            continue
        if all(_goes_on(view, k) for k in range(found.last + 1, i)):
            return found
    return None


_LINKS = frozenset(
    "to from by at of in during for over per cent percent up as against , ( ) further around year years fiscal "
    "financial next last current this".split()
)


def _goes_on(view: View, k: int) -> bool:
    """Whether a token between what money is for and its amount only tells how it changes, and when."""
    token = view.tokens[k]
    if token.figure is not None:
        return token.figure.kind in {"money", "percent", "period", "date", "count"}
    return token.low in _LINKS | ARTICLES | AUXILIARIES | HEDGES or is_adverb(token.low) or view.is_verb(k)


_GAP_FOR = re.compile(
    r"^\W*(?:per\s?cent\s+)?(?:,|;)?\s*(?:and|while|but)?\s*(?P<prep>(?:for|to|on)\s+)?(?P<what>(?:the\s+|our\s+|its\s+)?[A-Za-z][^,;:.()\d]{2,80}?)\s+"
    r"(?:by\s+[\d.,]+\s?(?:per\s?cent|%)\s+)?(?P<more>to\s+|(?:a|an)\s+(?:further|additional|extra|total)\s+|another\s+|some\s+|a\s+total\s+of\s+)"
    r"(?:(?:of|about|over|nearly)\s+)*$"
)
"""'…, hospitals a further Rs 4 crore', 'and for health by 22 per cent to Rs 4 crore': the verb stands before."""


def _gapped(view: View, figure: Figure) -> Phrase | None:
    """What takes an amount whose verb the amount before it has: 'Schools receive Rs 9 crore more, ports a further'."""
    before = view.money_before(figure.start)
    if not before:
        return None
    begin = before[-1].end
    ahead = re.sub(r"^\s*more\b", "", view.slice(begin, figure.start)) + " "
    begin = figure.start + 1 - len(ahead)
    match = _GAP_FOR.match(ahead)
    if match is None or (match["more"].startswith("to") and match["prep"] is None):
        return None
    first = next((k for k, token in enumerate(view.tokens) if token.start >= begin + match.start("what")), None)
    last = view.index[figure]
    start = begin + match.start("what")
    stop = start + len(match["what"])
    if first is None or any(view.is_verb(k) for k in range(first, last) if view.tokens[k].start < stop):
        return None
    return Phrase(start, start + len(match["what"]), match["what"], first, first)


_OPENING = (
    r"^\W*(?:\(?[\divxa-z]{1,4}[.)]\s+)*(?:(?:Mr\.?|Madam|Honou?rable|Hon\S*|Sir|Dear)\b[^,;:.]{0,24},\s+(?:Sir,\s+)?)?"
    r"(?:[A-Z][a-z]+,\s+)?"
)
_WHAT = r"\s+(?:the\s+|our\s+)?(?P<what>[A-Za-z‘“\"'][^,;:.]{2,90}?),\s"
_TURNS = re.compile(
    rf"{_OPENING}(?i:As\s+regards|As\s+for|As\s+to|With\s+(?:regard|respect)\s+to|In\s+respect\s+of|Regarding|Concerning|"
    rf"In\s+the\s+case\s+of|Coming\s+to|Turning\s+to){_WHAT}"
)
_FRONT = re.compile(rf"{_OPENING}(?i:Towards|For|On){_WHAT}")


def _turned_to(view: View, figure: Figure) -> Phrase | None:
    """What a sentence says that it turns to: 'As regards grants to States, the amount is'."""
    return _first_said(_TURNS, view, figure)


def _fronted(view: View, figure: Figure) -> Phrase | None:
    """What a sentence says first that its money is for: 'On nets, the total was', 'For nets we are giving'."""
    return _first_said(_FRONT, view, figure)


def _first_said(opening: re.Pattern[str], view: View, figure: Figure) -> Phrase | None:
    match = opening.match(view.text)
    if match is None or view.start + match.end() > figure.start or _IN_TIME.match(match["what"]) is not None:
        return None
    start = view.start + match.start("what")
    return Phrase(start, start + len(match["what"]), match["what"], 0, 0)


_IN_TIME = re.compile(
    r"(?:the\s+)?(?:(?:this|next|last|current|coming|whole|first|second|third|fiscal|financial|ensuing|following|past|remaining|rest\s+of\s+the)\s+)*"
    r"(?:years?|months?|quarter|period|FY|part|instance|example|now|time|moment|term|decade|[A-Z][a-z]+day|hand|side|whole|average|top|behalf|"
    rf"this|these|that|it|them|all|which|(?i:{MONTH}))\b"
)


def _put_into(view: View, figure: Figure) -> Phrase | None:
    """'a Rs 4 crore investment in the Quay Bank', 'infused Rs 4 crore into the Quay Bank'."""
    match = _INTO.match(view.text, figure.end - view.start)
    if match is None:
        return None
    around = view.slice(max(view.start, figure.start - 80), figure.start) + view.slice(
        figure.end, view.start + match.end()
    )
    if match["prep"].lower() in {"in", "into"} and _PUT_IN.search(around) is None:
        return None
    j = next((k for k, token in enumerate(view.tokens) if token.start >= view.start + match.end()), None)
    found = view.noun_after(j - 1, chain=True) if j is not None and j > 0 else None
    if found is None and j is not None and view.word_at(j).endswith("ing"):  # 'in assisting small firms'
        words = stretch_of(view.slice(view.tokens[j].start, view.until_money(figure.end)))
        return Phrase(view.tokens[j].start, view.tokens[j].start + len(words), words, j, j) if words else None
    return found if found is not None and _IN_TIME.match(found.text) is None else None


_PHASE_OF = re.compile(
    r"^(?:first|second|third|fourth|fifth|new|next|last|final|\d+(?:st|nd|rd|th))\s+(?:phase|stage|part|leg)\s+of\s+(?:the\s+|its\s+)?"
)


def _approved(view: View, figure: Figure) -> Phrase | None:
    """'approved the Ica-Lima line at a cost of', 'and the Puno line at a cost of'."""
    ahead = view.slice(view.start, figure.start) + " "
    cost = _AT_COST.search(ahead)
    if cost is None:
        return None
    since = max(view.since_money(figure.start) - view.start, 0)
    approves = [m.end() for m in _APPROVES.finditer(ahead, 0, cost.start() + 1)]
    begin = next((e for e in reversed(approves) if e >= since), None)
    if begin is None:
        joined = re.match(r"\s*(?:,|;)?\s*and\s+(?:the\s+)?", ahead[since:])
        begin = since + joined.end() if joined is not None and approves else None
    if begin is None or begin >= cost.start():
        return None
    words = ahead[begin : cost.start()]
    dash = max(words.rfind(" – "), words.rfind(" — "), words.rfind(": "))
    if dash >= 0:  # 'two projects – the doubling of …'
        begin, words = begin + dash + 3, words[dash + 3 :]
    text = re.sub(r"^\s*(?:the|a|an|its)\s+", "", words).strip()
    text = _PHASE_OF.sub("", text)
    if not text or "," in text or len(text.split()) > 16:
        return None
    start = view.start + begin + words.index(text)
    return Phrase(start, start + len(text), text, 0, 0)
