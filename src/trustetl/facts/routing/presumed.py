"""Large sums that no other rule decides: in a text on public works and programmes they are public money, unless the
words of their clause make them the result of a market, what others pay or own, or what something is reckoned to need.
"""

from __future__ import annotations

import re

from trustetl.facts.language.clauses import over_hedges
from trustetl.facts.language.deeds import deed_of
from trustetl.facts.language.heads import head_noun
from trustetl.facts.language.topics import Anchor
from trustetl.facts.language.view import View
from trustetl.facts.language.wordlists import word_set
from trustetl.facts.memory import Memory
from trustetl.facts.names.named import Initiatives
from trustetl.facts.routing.public_deeds import PRIVATE, PUBLIC, by_a_firm, is_public
from trustetl.lexicon import function_words
from trustetl.model import Figure

_LARGE = 1_000_000
"""Below it a sum is rather a price, a benefit or a fine."""
_NO_BUDGET = PRIVATE | word_set(
    # what markets and firms make
    "sale sales sold sell sells selling turnover revenue revenues receipts profit profits earnings earn earns earned "
    "gdp gva takings income incomes wage wages dividend dividends remittances valuation valued value values "
    "capitalisation capitalization booking bookings order orders market markets economy economic sector price prices "
    "priced harvest catch crop crops exports imports shipments trade goods purchases bought buy buys unit tonnes tons "
    # what is lost, saved, owed or owned
    "loss losses lose loses lost damage damages harm toll tolls devastation save saves saved saving savings reserves "
    "assets asset deposits debt debts arrears dues liabilities owe owes owed owing unpaid claims default deficit "
    "surplus bond bonds bills flows average borrow borrows borrowed premium premiums insurance insured own kind "
    # what is wanted
    "gap need needs needed require requires required requirement requirements lack lacks goal estimates "
    "reckons talks negotiations "
    # what is laid on somebody, or the most that he gets
    "fare fares fee fees rent rents fine fines fined penalty penalties levy levies cess royalty royalties collections "
    "collect collects collected charge charges charged limit limits limited cap caps capped ceiling ceilings threshold "
    "exceed exceeds maximum each coverage "
    # what is drawn from others
    "yield yields yielded fetch fetches fetched attract attracts attracted generate generates "
    "generated leverage unlock unlocks investment investments private privately loans "
    "loan lending seized "
)
"""Words beside an amount by which it is no budget."""
_LEGAL_FORMS = frozenset({"Ltd", "Limited", "Inc", "Corp", "plc", "PLC", "GmbH", "LLC", "AG", "SA", "SpA", "Bhd"})
_HARMS = function_words("harms") | function_words("world_events")
_PHRASES = re.compile(
    r"\b(?:per\s+(?!cent)[a-z]+|cost\s+estimates?|(?:running|operating|compliance|health)\s+costs?|bring(?:s|ing)?\s+in|brought\s+in|more\s+than|as\s+much\s+as|net\s+present|"
    r"(?:puts?|estimates?)\s+(?:the|its|their|this)\s+(?:\w+\s+){0,6}?cost|cost\s+(?:of|for)\s+(?:a|an|each|every)|average\s+cost|"
    r"expected\s+to\s+(?:add|put|contribute|lend|bring|provide))\b",
    re.IGNORECASE,
)
_WORTH = re.compile(
    r"\b(?:operations|projects?|works|packages?|programmes?|programs?|schemes?|plans?|grants?|support|aid|assistance|measures|"
    r"commitments|agreements?|sub-?projects|investments?)\b[^.;:]{0,120}\s(?:is\s+|are\s+|was\s+|were\s+)?worth\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_OF_GOODS = re.compile(r"\bworth\b", re.IGNORECASE)
_TO_COME_FROM = re.compile(
    r"[^;]{0,30}?\s(?:is|are|was|were|would|will|should|must)\s+(?:expected\s+)?(?:to\s+)?come\s+from\b"
)
_COST_TO = re.compile(
    r"\bcosts?\s+to\s+(?:the\s+)?(?!state|government|treasury|budget|exchequer|taxpayer|public|federal|union|country)[a-z]"
)
"""What harms or rules cost those who bear them."""
_SPENT_FOR = re.compile(r"(?<=\s)(?:for|on|into|towards|to(?!\s+be\b))\s+(?:[^,;]|(?<=\d),(?=\d))*", re.IGNORECASE)
"""What a sum is for says nothing of whose it is."""
_RELATIVE = re.compile(r",\s+(?:which|who|where|whose|when|each\s+of)\s")
_MASKED = re.compile(
    r"\bdebts?(?=\s+(?:relief|takeover|cancellation|forgiveness|swap)\b)|\bprice(?=\s+tag\b)|\bowing(?=\s+to\b)",
    re.IGNORECASE,
)
"""Words that say something else before the next one."""
_FROM_PURSE = re.compile(
    r"\s+(?:(?:a|per)\s+year\s+)?(?:from|out\s+of)\s+(?:(?P<own>(?:its|their|our|his)\s+own)\s+(?:resources|budgets?|funds|coffers|money|revenues)|"
    r"(?:the\s+)?(?:[\w-]+\s+)?(?:budget|treasury|exchequer|coffers|public\s+(?:funds|money|purse))\b)",
    re.IGNORECASE,
)
_CONTEXT = (
    PUBLIC
    | function_words("programme_nouns")
    | function_words("works_nouns")
    | word_set(
        "agreement pact authorisation authorisations authorization authorizations appropriation appropriations relief "
        "recovery reconstruction rehabilitation works road roads bridge bridges railway railways rail line lines "
        "station stations hospital hospitals school schools housing flyover tunnel dam grant grants subsidy subsidies "
        "aid assistance support funds funding fund public state federal national treasury component phase projects "
        "diverted redirected reallocated"
    )
)
"""Words of which one at least stands in a sentence on public money where no programme is spoken of."""
_USES_UP = word_set("absorb absorbs absorbed swallow swallows swallowed account accounts consume consumes consumed")


def presumed_public(
    view: View,
    figure: Figure,
    anchor: Anchor,
    memory: Memory,
    initiatives: Initiatives,
    title: str | None = None,
) -> bool:
    """Whether a large sum is public money for want of any word that makes it something else, in a text that is on a
    programme, on public money or works by what it told before, its ``title`` or the sentence itself.
    """
    if not figure.value or figure.value < _LARGE or figure.qualifier == "at_most" or figure.per is not None:
        return False
    if (purse := _FROM_PURSE.match(view.text, figure.end - view.start)) is not None:
        deed = deed_of(view, view.index[figure])
        return purse["own"] is None or (deed is not None and is_public(deed.doer, initiatives) is True)
    if not _spoken_of(view, figure, memory, initiatives, title):
        return False
    told = anchor.cue is not None and anchor.rule not in {"<figure> … <cue>", "<figure> worth"}
    cue = anchor.cue.words if told and anchor.cue is not None and _MASKED.search(view.text) is None else ""
    if _NO_BUDGET.intersection(cue.split()):
        return False
    if _by_others(view, figure, initiatives):
        return False
    begin, end = _reach(view, figure)
    ahead, behind = view.slice(begin, figure.start), f" {view.slice(figure.end, end)}"
    if _TO_COME_FROM.match(behind):
        return False
    near = f"{_MASKED.sub('', ahead)} … {_SPENT_FOR.sub('', _MASKED.sub('', behind))}"
    if _PHRASES.search(near) or _COST_TO.search(near):
        return False
    if _OF_GOODS.search(near) and _WORTH.search(f"{ahead} ") is None:
        return False
    words = re.findall(r"[^\W\d_][\w’'-]*", near)
    if _LEGAL_FORMS.intersection(words):
        return False
    return not {w.lower() for k, w in enumerate(words) if w[:1].islower() or k == 0} & _NO_BUDGET


def _spoken_of(view: View, figure: Figure, memory: Memory, initiatives: Initiatives, title: str | None) -> bool:
    if initiatives.holding(figure.start) is not None or memory.budget is not None:
        return True
    told = " ".join((view.text, *(view.statement.section or ()), title or ""))
    words = {w.lower() for w in re.findall(r"[^\W\d_][\w-]*", told)}
    return memory.trade.flow is None and bool(words & _CONTEXT)


def _by_others(view: View, figure: Figure, initiatives: Initiatives) -> bool:
    """Whether the verb tells of money that is drawn in, of a price or a damage, or that somebody unknown invests."""
    i = view.index[figure]
    deed = deed_of(view, i)
    if deed is None:
        return False
    word = view.word_at(deed.verb)
    if deed.kind == "cost" and deed.doer is not None:
        any_one = view.word_at(deed.doer.first - 1) in {"a", "an", "any", "every", "each"}
        if any_one or head_noun(deed.doer.text) in _HARMS:
            return True
    if word.startswith("invest") and is_public(deed.doer, initiatives) is not True:
        return True
    drawn = deed.kind == "raise" and view.word_at(over_hedges(view, i)) != "to"
    return drawn or (word not in _USES_UP and by_a_firm(view, figure, initiatives))


def _reach(view: View, figure: Figure) -> tuple[int, int]:
    """Where the words begin and end that tell of an amount: its clause, without the amounts beside it, and the label
    before its colon.
    """
    i = view.index[figure]
    first = view.clause_start(i)
    if first and view.tokens[first - 1].text == ":":
        first = view.clause_start(first - 1)
    last = view.clause_end(i)
    begin = view.tokens[first].start
    end = view.tokens[last].start if last < len(view.tokens) else view.end
    relative = _RELATIVE.search(view.text, figure.end - view.start)
    if relative is not None:
        end = min(end, view.start + relative.start())
    others = [f for f in view.figures if f.kind == "money" and f is not figure]
    for other in reversed([f for f in others if begin <= f.start and f.end <= figure.start]):
        if any(view.is_verb(k) for k in range(view.index[other] + 1, i)):
            begin = other.end  # in 'from Rs 8 crore to Rs 9 crore' one verb tells of both
            break
    return begin, min([end, *(f.start for f in others if f.start >= figure.end)])
