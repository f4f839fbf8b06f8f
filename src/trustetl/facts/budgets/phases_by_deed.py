"""The phase of public money by the verb that governs it: asked for, granted, held or gone."""

from __future__ import annotations

import re

from trustetl.facts.budgets.phase_words import (
    PLANNED_SPENDING,
)
from trustetl.facts.language.clauses import is_finite, subject_of_clause
from trustetl.facts.language.deeds import Deed, deed_of
from trustetl.facts.language.view import ARTICLES, View
from trustetl.lexicon import find_countries, function_words

_PROPOSAL = re.compile(
    r"\b(?:requests?|proposals?|proposed|bids?|draft|bill|white\s+paper|green\s+paper|motion|manifesto|option)\b(?!\s+(?:for\s+)?(?:payments?|gates))",
    re.IGNORECASE,
)
"""Who speaks of money that nobody has voted yet, and what it is called: 'the draft budget has', 'the request is'."""
SETTLED = re.compile(
    r"\b(?:(?<!draft )(?<!proposed )(?<!draft annual )budget\s+law|appropriations?\s+act|finance\s+act|signed|enacted|"
    r"budgeted|voted)\b",
    re.IGNORECASE,
)


_MOVED = frozenset(
    "lowered raised cut reduced increased brought lifted trimmed lowers raises cuts reduces increases brings".split()
)
_SUPPLEMENT = re.compile(
    r"\b(?:supplementary|revised|rectifying)\s+(?:estimates|budget|appropriations?)\b", re.IGNORECASE
)


_TELLS_TO = re.compile(
    r"\W*(?:(?:\d{1,2}[.)]|\(?[a-z]\)|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]inally|[Ll]astly)[,.]?\s+)?"
    r"(?P<verb>[A-Za-z]+)\s+(?!of\b|is\b|are\b|was\b|were\b|for\b)"
)
_ORDERS = frozenset(
    "reserve allocate provide set revive restore raise increase double triple create establish earmark commit spend "
    "invest ringfence give grant put allot release fund finance top replenish dedicate make".split()
)


_FORESEEING = frozenset(
    "foresees foresee envisages envisage envisions envision contemplates contemplate projects project".split()
)
"""Verbs by which a plan names money that has yet to be voted."""
_VOTED = re.compile(r"\b(?:budgets?|acts?|laws?|agreements?|decrees?|estimates|programmes?|programs?)\b", re.IGNORECASE)


def told_to(view: View) -> bool:
    """Whether a sentence tells somebody what to do, as a recommendation does: '2. Reserve Rs 9 crore for towns'."""
    match = _TELLS_TO.match(view.text)
    return (
        match is not None
        and match["verb"].lower() in _ORDERS
        and (match["verb"][0].isupper() or match.start("verb") > 4)
    )


def by_deed(view: View, i: int, *, over: bool) -> str | None:
    """The phase that the verb which governs an amount tells, or None where it tells none."""
    if view.word_at(i + 1) == "available" and view.word_at(i - 1) not in {"make", "makes", "made", "making"}:
        return "approved"  # 'the Rs 9 crore available to towns'
    noun = view.noun_before(i - 1, chain=False) if view.word_at(i - 1) == "of" else None
    if noun is not None and _REQUEST_OF.search(noun.text):
        return "proposed"  # 'a supplementary request of Rs 9 crore will be presented'
    deed = deed_of(view, i)
    if deed is None:
        return None
    amounts = deed.role == "object" and deed.kind in {"amount", "be", "other"} and not deed.passive
    opening = view.slice(view.tokens[own_clause(view, deed.verb)].start, view.tokens[deed.verb].start)
    if amounts and deed.doer is not None and (_REQUEST.match(deed.doer.text) or _REQUEST.match(opening)):
        return "proposed"  # 'The request for FY2026 amounts to'
    done = not (deed.wished or deed.ahead)
    word = view.word_at(deed.verb)
    first = max(0, deed.verb - 14, own_clause(view, deed.verb))
    spoken = view.slice(view.tokens[first].start, view.tokens[deed.verb].start)
    if deed.doer is not None:
        spoken = f"{deed.doer.text} {spoken if deed.doer.first >= deed.verb - 14 else ''}"
    if deed.kind == "ask" and deed.role != "qualified":
        return "proposed" if not deed.passive or done else None
    if deed.role == "object" and not deed.passive and deed.kind in _HANDLED and _is_to(view, deed.verb):
        return "proposed"  # 'The Agency is to receive a further Rs 9 crore'
    if deed.wished or (deed.role == "object" and word in {"offered", "offers", "offer"}):
        return "proposed"  # what is offered has not been taken yet
    if deed.ahead and deed.role == "object" and view.statement.kind == "title" and view.word_at(deed.verb - 1) == "to":
        return "proposed"  # 'Peru to spend $9 million on piers'
    present = view.word_at(deed.verb - 1) in {"is", "are"}  # 'is set aside' holds for a proposal as well
    if deed.role == "subject" and deed.passive and present and word in PLANS_PUT:
        return "proposed"  # '… and a further Rs 9 crore is foreseen'
    if deed.role == "qualified" and deed.kind in {"give", "approve"}:
        return "approved"
    if deed.role == "subject" and _in_proposal(view, deed.verb):
        return "proposed"
    if (
        deed.kind in {"give", "approve", "hold", "be"}
        and deed.role == "object"
        and not deed.passive
        and (settled := SETTLED.search(spoken) or _PROPOSAL.search(spoken)) is not None
    ):
        return "approved" if SETTLED.search(settled.group()) else "proposed"
    if deed.role == "object" and word in _FORESEEING and deed.doer is not None and not _VOTED.search(deed.doer.text):
        return "proposed"  # 'The plan foresees Rs 9 crore'
    if deed.doer is not None and word in _MOVED and _SUPPLEMENT.search(deed.doer.text):
        return "adjusted"  # 'The Supplementary Estimates lowered the allocation to'
    if word == "donated" and done and not deed.passive and view.word_at(i - 1) != "worth":
        return "executed"  # 'Norway has donated €9 million to it', and no 'donated machines worth €9 million'
    if deed.kind == "spend" and deed.past and not budgeted(view, i):
        return "executed"
    if done and not deed.passive and told_as_gone(view, deed, over=over):
        return "executed"
    if deed.kind == "cost" and deed.past and over:
        return "executed"
    if done and deed.role != "qualified" and _gone_out(view, deed):
        return "executed"
    if word == "lent" and deed.role == "object" and view.word_at(deed.verb - 1) in {"has", "have", "had"}:
        return "executed"  # 'For the canal it has lent Rs 9 crore'
    if (
        deed.kind == "get"
        and done
        and word == "received"
        and (
            (deed.doer is not None and _PERSONS.intersection(deed.doer.text.split()))
            or _had_by_then(view, deed)
            or (over and _from_a_state(view, i))
        )
    ):
        return "executed"  # '900 households received Rs 9 crore', 'The Fund received $9 million from Chad in 2031'
    if deed.kind == "give" and deed.past and deed.doer is not None and _VOTING.search(deed.doer.text):
        return "approved"
    if deed.kind == "approve" and done:
        return "approved"
    gave = (
        deed.kind == "give" and deed.past and done and deed.role == "object" and not deed.passive and word in _GAVE_OUT
    )
    if (
        gave
        and (over or _BY_THEN_HAD.match(view.text))
        and not (deed.doer is not None and PLANNED_SPENDING.search(deed.doer.text))
    ):
        return "executed"  # 'Norway provided €9 million from its budget in 2023'
    if deed.kind == "give" and done and deed.passive and not present and word not in _ALSO_GONE:
        return "approved"
    return None


_OUT = frozenset({"out", "over", "down"})
_ADVANCED = frozenset({"drawn", "drew", "advanced", "tapped", "withdrawn", "withdrew", "settled", "cashed"})
_HANDED_OUT = frozenset({"handed", "given", "gave", "paid", "doled", "sent"})


def _gone_out(view: View, deed: Deed) -> bool:
    """Whether money has been taken up by those it is meant for, or handed over to them: 'had drawn Rs 9 crore', 'handed
    over Rs 9 crore'.
    """
    word, behind = view.word_at(deed.verb), view.word_at(deed.verb + 1)
    if deed.passive and view.word_at(deed.verb - 1) in {"is", "are"}:
        return False
    if deed.role != ("subject" if deed.passive else "object"):
        return False  # 'The Rs 9-crore scheme has drawn ten firms'
    if word in _ADVANCED:
        return behind not in {"up", "from"} or not deed.passive
    return word in _HANDED_OUT and behind in _OUT


def own_clause(view: View, verb: int) -> int:
    """The first token of what a verb's own clause says, past a clause before it with a verb and a subject of its own:
    'Ports Ltd bid 9 million, and [the State has] set aside'.
    """
    for k in range(verb - 1, 0, -1):
        token = view.tokens[k]
        if token.figure is None and token.text in ";:":
            return k + 1
        if view.word_at(k) in {"and", "but", "while", "whereas"} and any(is_finite(view, n) for n in range(k)):
            joined = any(
                view.word_at(n) in ARTICLES | SUBJECTS or view.is_word_in_phrase(n) for n in range(k + 1, verb)
            )
            if joined and view.tokens[k - 1].text == ",":
                return k + 1
    return 0


SUBJECTS = frozenset({"it", "he", "she", "they", "we", "i", "this", "that"})


_HANDLED = frozenset({"give", "get", "spend", "hold", "lend"})


def _is_to(view: View, verb: int) -> bool:
    """Whether somebody 'is to' do what the verb says."""
    k = verb - 1
    while view.word_at(k) in {"also", "then", "further", "each", "now"}:
        k -= 1
    return view.word_at(k) == "to" and view.word_at(k - 1) in {"is", "are"}


def _from_a_state(view: View, i: int) -> bool:
    """Whether the amount at token ``i`` came from another State: 'received $9 million from Chad'."""
    behind = view.text[view.tokens[i].end - view.start :]
    match = re.match(r"\s+from\s+(?:the\s+)?", behind)
    return match is not None and any(start == match.end() for start, _, _ in find_countries(behind))


_PERSONS = function_words("private_actors")


def _had_by_then(view: View, deed: Deed) -> bool:
    """Whether money has come by a day or by now, and is not what a budget only grants: 'The States have received Rs 9
    crore', 'By June the programme received Rs 9 crore from the budget'.
    """
    if _IN_BUDGET.search(view.text):
        return False
    return view.word_at(deed.verb - 1) in {"has", "have", "had", "already"} or _BY_THEN.search(view.text) is not None


_IN_BUDGET = re.compile(
    r"\b(?:in|under)\s+(?:the|its|this|last|next)\s+(?:[\w’'-]+\s+){0,3}?(?:budget|estimates|bill)\b", re.I
)
_BY_THEN = re.compile(
    r"\b(?:[Bb]y\s+(?:the\s+end\s+of\s+)?(?=[A-Z\d])|[Uu]ntil|[Uu]p\s+to|[Uu]p\s+until|[Ss]ince|[Ss]o\s+far|[Tt]o\s+date|[Tt]ill)\b"
)
_REQUEST = re.compile(
    r"(?:(?:the|its|our|this|total|initial|budget|overall)\s+)*(?:[\w’'-]+\s+){0,2}?(?:requests?|bid|ask|proposal|appeal|application|submission|pitch|wish\s+list)(?=\s+(?:for|in|of|to|from|by)\b|$)",
    re.IGNORECASE,
)
_REQUEST_OF = re.compile(r"\b(?:request|bid|proposal|ask|application)$", re.IGNORECASE)


def _in_proposal(view: View, verb: int) -> bool:
    """Whether an amount is said to stand in what nobody has voted yet: 'is in the budget bill', 'is contained in the
    draft'.
    """
    k = verb + 1
    while view.word_at(k) in {"included", "contained", "part", "entered", "written", "of", "into"}:
        k += 1
    ahead = view.slice(view.tokens[verb].start, view.tokens[min(k + 7, len(view.tokens) - 1)].end)
    inside = _INSIDE.match(ahead)
    return inside is not None and _PROPOSAL.search(inside["what"]) is not None


_INSIDE = re.compile(
    r"(?:\w+\s+)?(?:is|are|was|were|included|contained|entered|written|stands?|part)\s+(?:(?:also|now|included|contained|entered|written|part)\s+)*"
    r"(?:in|into|of|under)\s+(?P<what>(?:the|an?|its|their|this|that|next|\d{4}|FY\w*)\b[^,;:()]*)",
    re.IGNORECASE,
)
PLANS_PUT = frozenset(
    (
        "planned foreseen envisaged envisioned proposed sought requested suggested projected intended pencilled slated"
    ).split()
)
"""Participles of money that is planned and not voted, where 'is' or 'are' stands before them."""


def told_as_gone(view: View, deed: Deed, *, over: bool) -> bool:
    """Whether money is told of as gone by the noun of the subject: 'Payments came to Rs 9 crore', 'disbursements rose
    from …'. 'Spending' and 'expenditure' are plans as well, until their year is over.
    """
    if deed.kind not in {"amount", "be", "other"} or deed.role != "object":
        return False
    subject = subject_of_clause(view, deed.verb + 1)[0] or deed.doer
    if subject is None or PLANNED_SPENDING.search(subject.text):
        return False
    if view.word_at(deed.verb) in {"stand", "stands"} and _GONE.match(subject.text) is not None:
        return True  # 'Releases to the States stand at Rs 9 crore'
    if (view.word_at(deed.verb) in {"is", "are"} and not over) or not (deed.past or over):
        return False
    if deed.past and not deed.ahead and _IN_ESTIMATES.search(view.text) is None and _SPENDING.match(subject.text):
        return True
    return _GONE.match(subject.text) is not None or (over and _OUTGO.match(subject.text) is not None)


_GONE = re.compile(
    r"(?:[\w’'-]+\s+){0,4}?(?:disbursements?|payments|payouts?|pay-outs?|transfers|releases|drawdowns?|withdrawals|outturn|remittances)\b",
    re.IGNORECASE,
)
_SPENDING = re.compile(r"(?:[\w’'-]+\s+){0,4}?(?:spending|expenditure|expenses)\b", re.IGNORECASE)
_OUTGO = re.compile(r"(?:[\w’'-]+\s+){0,4}?(?:spending|expenditure|expenses|outgo|outlays?|execution)\b", re.IGNORECASE)
_IN_ESTIMATES = re.compile(
    r"\b(?:budget(?:s|ed|ary)?|estimates?d?|BE|RE|appropriations?|votes?d?|plan(?:s|ned)?|forecasts?|projected)\b",
    re.IGNORECASE,
)
"""Words beside which spending that 'was' may only have been planned."""
_VOTING = re.compile(
    r"\b(?:parliament|congress|cabinet|senate|assembly|house|legislature|lawmakers|diet|bundestag|council|commission|board)\b",
    re.IGNORECASE,
)
"""Who decides on money and does not pay it out."""
_GAVE_OUT = frozenset(
    (
        "provided gave given contributed channelled channeled delivered donated lent supplied extended "
        "mobilised mobilized"
    ).split()
)
_BY_THEN_HAD = re.compile(
    r"^\W*(?:By|Until|Up\s+to|As\s+of|As\s+at|So\s+far|To\s+date|Since)\b[^;]{0,60}?\b(?:had|has|have)\b"
)
_ALSO_GONE = frozenset({"provided", "given", "contributed", "lent", "donated", "supplied", "handed", "invested"})
"""Participles of giving that tell of money gone as well."""


def budgeted(view: View, i: int) -> bool:
    """Whether a verb of spending only heads a noun of what is planned: 'used a budget of Rs 9 crore'."""
    noun = view.noun_before(i - 1, chain=False) if view.word_at(i - 1) == "of" else None
    return noun is not None and _BUDGET_NOUN.search(noun.text) is not None


_BUDGET_NOUN = re.compile(
    r"\b(?:budget|outlay|allocation|plan|corpus|envelope|provision|endowment|vote|appropriation|ceiling)$",
    re.IGNORECASE,
)
