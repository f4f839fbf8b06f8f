"""How far public money has got: proposed, approved, adjusted or executed (the phases of the Fiscal Data Package)."""

from __future__ import annotations

import re
from datetime import date

from trustetl.facts.budget_parts import in_brackets
from trustetl.facts.clauses import subject_of_clause
from trustetl.facts.deeds import Deed, deed_of
from trustetl.facts.money_wholes import drawn_on
from trustetl.facts.phases_changed import is_changed, told_anew
from trustetl.facts.table_standing import only_standing, standing_of
from trustetl.facts.view import View
from trustetl.lexicon import function_words
from trustetl.model import Figure

ADJUSTED = re.compile(
    r"\b(?:(?i:(?:cut|reduced|lowered|raised|increased|slashed|trimmed|pruned|brought|scaled)\s+(?:this|that|it|them|the\s+\w+)\s+"
    r"(?:(?:down|back|up)\s+)?to|revised|cut\s+to|reduced\s+to|(?:brought\s+(?:down|up)|pruned|pared(?:\s+down)?|slashed|lowered)\s+to|scaled\s+back|trimmed|scaled\s+(?:down|up)|enhanced\s+to|raised\s+to)|RE)\b"
)
REVISED_BEHIND = re.compile(
    r"[^,;]{0,30}\b(?:in|at|under|by)\s+(?:the\s+)?(?:[\w/-]+\s+){0,2}?(?:revised\s+estimates?|RE)\b|\s*\((?:RE|revised)\b",
    re.IGNORECASE,
)
EXECUTED = re.compile(
    r"\b(?:spent|spends|disbursed|released|utili[sz]ed|expended|paid\s+out|transferred|executed|incurred|drawn\s+down|"
    r"reali[sz]ation|absorbed|(?:received|collected|paid\s+in|deposited)\s+(?:so\s+far|to\s+date|by|until)|"
    r"(?:was|were|been)\s+(?:\w+\s+)?used|been\s+drawn|could\s+(?:only\s+)?spend|"
    r"managed\s+to\s+spend|actual\s+(?:expenditure|spending|outgo)|cash\s+transfer\s+of|"
    r"(?:has|have|had|was|were)\s+(?:(?:so\s+far|already|now|also|since|only|just)\s+)*(?:been\s+)?paid)\b"
    r"|\bpaid\s+(?:(?:about|around|some|nearly|over|only|more\s+than|a|an|another)\s+)*$",
    re.IGNORECASE,
)
NOT_YET = re.compile(
    r"\b(?:will|to|would|shall|can|may|must|should|could)\s+(?:not\s+)?(?:be|have\s+been|have)\s+(?:\w+\s+)?(?:spent|"
    r"released|disbursed|paid|transferred|utili[sz]ed|drawn|executed)|\byet\s+to\s+be\b",
    re.IGNORECASE,
)
ACTUAL_COLUMN = re.compile(
    r"\bactuals?\b|\bexpenditure\s+incurred\b|\bspent\b|\bdisbursements?\b|\bdisbursed\b|\butili[sz](?:ed|ation)\b|"
    r"\breleased?\b|\bpaid\b|(?<!applications )(?<!bids )\breceived\b|\bcontributed\b|\bdeposited\b|\bdrawn\b",
    re.IGNORECASE,
)
SPENDING = re.compile(r"\b(?:expenditure|spending|outgo|outturn)\b", re.IGNORECASE)
PLANNED_SPENDING = re.compile(
    r"\b(?:budget\w*|estimate\w*|planned|projected|proposed|target\w*|BE|RE)\b", re.IGNORECASE
)
"""Spending that is a plan still, whatever its year."""
SPENT_NOUN = re.compile(
    r"\b(?:spending|expenditure|outgo|(?:climate|development|public|adaptation|humanitarian|concessional)\s+"
    r"(?:finance|aid|assistance)|official\s+development\s+assistance|ODA|foreign\s+aid)\b",
    re.IGNORECASE,
)
"""Nouns that stand for money gone out where their year is over."""
GAVE = re.compile(
    r"\b(?:provided|contributed|gave|channell?ed|delivered|donated|lent|granted|paid|supplied|extended|mobili[sz]ed|"
    r"came\s+from|cost(?!\s+of)|went\s+(?:to|on|into|towards))\b",
    re.IGNORECASE,
)
"""Verbs of money that has gone out once their year is over: 'Members contributed €3 billion in 2023'."""
WENT = re.compile(
    r"^\s*(?:(?:was|were)\s+(?:used|spent|paid)|came\s+from|went\s+(?:to|on|into|towards|in))\b", re.IGNORECASE
)
UNSPENT = re.compile(
    r"\b(?:has|have|had|was|were)\s+(?:not|never)\s+(?:yet\s+)?(?:been\s+)?(?:spent|released|disbursed|paid|transferred|utili[sz]ed|used|drawn)\b|"
    r"\byet\s+to\s+be\s+(?:spent|released|disbursed|paid|transferred|utili[sz]ed|used|drawn)\b|"
    r"\bremains?\s+(?:unspent|undisbursed|unused|to\s+be\s+(?:spent|paid|released|disbursed))\b",
    re.IGNORECASE,
)
"""Money that was allotted and is not gone yet: '… of which Rs 9 crore has not been released'."""
SPENT_TO_DATE = re.compile(
    r"\b(?:expenditure|spending|disbursements?|payments|outgo|releases?)\s+(?:(?:made|incurred|booked|recorded)\s+)?"
    r"(?:(?:under|on|by|for|of|from|to)\s+(?:the\s+)?[^,;:()\d]{2,60}?\s)?"
    r"(?:since|so\s+far|to\s+date|up\s+to|until|till|as\s+(?:of|at|on))\b[^;]{0,40}?\s(?:is|was|were|are|stands?|stood|comes?|came|amounts?|amounted|"
    r"totals?|totalled|reache[sd]|has|have)\b",
    re.IGNORECASE,
)
"""Money gone by a day: 'Expenditure up to 31 August was'."""
COST_THEM = re.compile(
    r"(?<!will )(?<!would )(?<!to )(?<!could )\bcost\s+(?:the\s+)?(?:\w+\s+)?(?:government|treasury|state|exchequer|"
    r"taxpayers?|centre|public\s+purse)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
FUTURE = re.compile(
    r"\b(?:will|would|shall|should|to\s+be|is\s+to|are\s+to|propos\w+|project(?:s|ed)?|estimated|planned|expected|"
    r"goal|target|need|needs|asked|sought|requested)\b",
    re.IGNORECASE,
)
PROPOSED = re.compile(
    r"\b(?:propos(?:e|es|ed|al)|draft|sought|seeks?|ask(?:ed|s|ing)?\s+(?:\w+\s+){0,4}for|request(?:s|ed|ing)|(?:to|"
    r"will|intends?|would|shall)\s+(?:also\s+)?request|(?<!\ba\s)(?<!\bthe\s)planned|likely|"
    r"mulls?|considering|under\s+consideration|would\s+(?:be|get|receive|draw)\b|may\s+be"
    r"|ahead\s+of\s+(?:the|its|a|this|next)?\s*(?:\w+[’']s\s+)?(?:\w+\s+)?(?:budget|vote|approval|meeting|session|"
    r"summit)"
    r"|sources\s+(?:said|had|have)|expected\s+to\s+(?:approve|clear|allocate|cost)|recommended|"
    r"set\s+to\s+(?:approve|get|receive)|pending|yet\s+to|wants?|bid\s+for|(?:plans?|intends?|"
    r"hopes?)\s+to\s+(?:spend|allocate|put|invest|provide|set\s+aside))\b",
    re.IGNORECASE,
)
LIST_LINK = re.compile(
    r"(?:[,;(]|\band\b|[,;]\s+and\b)\s*(?:(?:a|an|the|another|about|around|some|nearly|over|further|additional|"
    r"remaining)\s+"
    r")*$",
    re.IGNORECASE,
)
NEXT_CLAUSE = re.compile(r";|\b(?:but|while|whereas|and|of\s+which|against|out\s+of)\b", re.IGNORECASE)


_VOTED_BEFORE = re.compile(
    r"\b(?:over|from|than|with|to|against|compared\s+(?:with|to))\s+(?:the\s+|an?\s+|its\s+)?(?:initial|original|approved|current|enacted|previous|last)\s+"
    r"(?:[\w’'-]+\s+){0,2}?(?:budgets?|allocations?|appropriations?|votes?|outlays?)\s+of\s+(?:about\s+|some\s+)?$",
    re.IGNORECASE,
)
"""What was voted before and a proposal is measured against: 'up 5 percent over the initial budget of'."""
IN_A_PROPOSAL = re.compile(r"\s+(?:in|under)\s+(?:the|its)\s+(?:[\w’'-]+\s+){0,3}?(?:proposal|draft|request)\b", re.IGNORECASE)
"""What tells behind an amount that it stands in a proposal: 'compared with Rs 9 crore in the Council's proposal'."""
_AT_COST = re.compile(
    r"\b(?:has\s+been|have\s+been|had\s+been|was|were)\s+(?:\w+ly\s+)?(?:completed|built|rebuilt|finished|commissioned|constructed|renovated|installed|opened|"
    r"delivered|repaired|restored|upgraded|electrified|laid)\b[^.;]{0,60}?\bat\s+(?:an?|the)\s+(?:[a-z]+\s+){0,2}(?:cost|expense)\s+of\s+(?:about\s+|some\s+|around\s+|nearly\s+)?$"
)
"""Works that stand, told with what they cost."""
_SECURED = re.compile(
    r"\b(?:secured|appropriated|provided|allocated|added|set\s+aside|given|voted)\b[^.;]*\bsupplementary\s+(?:budget|estimates)\b|"
    r"\bsupplementary\s+(?:budget|estimates)\b[^.;]*\b(?:enacted|passed|provided|added|gave|set\s+aside)\b",
    re.IGNORECASE,
)
_PAID_BY = re.compile(r"^\W*(?:paid|funded|financed|provided|contributed|met|borne|shared)\s+by\W*$", re.IGNORECASE)
"""Labels of who pays: 'Paid by: Government of Peru, Rs 9 crore'."""
_PAYMENT_OF = re.compile(
    r"\b(?:disbursements?|payments?|instal?lments?|releases?|transfers?|payouts?|drawdowns?|tranches?)\s+(?:of|worth|totalling)\s+"
    r"(?:(?:about|around|some|nearly|over|up\s+to)\s+)?$",
    re.IGNORECASE,
)
_WAS_MADE = re.compile(
    r"[^.;]{0,60}?\s(?:(?:was|were|has\s+been|have\s+been|had\s+been)\s+(?:\w+ly\s+)?(?:made|effected|received|completed|paid|sent)|"
    r"took\s+place|followed|went\s+out|arrived)\b"
)
"""Payments that are told as made: 'A first payment of Rs 9 crore was made in March'."""
_SUBJECT_TO = re.compile(
    r"\b(?:subject\s+to|pending|awaiting|conditional\s+(?:up)?on|dependent\s+on|provided\s+that)\s+(?:the\s+|its\s+|final\s+|prior\s+)*"
    r"(?:\w+\s+)?(?:approval|authori[sz]ation|appropriation|passage|adoption|vote|consent|ratification|green\s+light|parliament|clearance|agreement)\b",
    re.IGNORECASE,
)
"""What a decision that is still to come hangs over."""


_PROPOSAL = re.compile(
    r"\b(?:requests?|proposals?|proposed|bids?|draft|bill|white\s+paper|green\s+paper|motion|manifesto|option)\b(?!\s+(?:for\s+)?(?:payments?|gates))",
    re.IGNORECASE,
)
"""Who speaks of money that nobody has voted yet, and what it is called: 'the draft budget has', 'the request is'."""
_ASKED = re.compile(r"\bpropos|\brequest|\bbudget\s+bid|\bdraft\b|\basked\b|\bplanned\b|\bsought\b", re.IGNORECASE)
"""Headings over money that is asked for."""
_MEDIA = re.compile(r"\b(?:press|media|news)\s+releases?\b", re.IGNORECASE)
_SETTLED = re.compile(
    r"\b(?:budget\s+law|appropriations?\s+act|finance\s+act|signed|enacted|budgeted|voted)\b", re.IGNORECASE
)


def _by_deed(view: View, i: int, *, over: bool) -> str | None:
    """The phase that the verb which governs an amount tells, or None where it tells none."""
    if view.word_at(i + 1) == "available" and view.word_at(i - 1) not in {"make", "makes", "made", "making"}:
        return "approved"  # 'the Rs 9 crore available to towns'
    noun = view.noun_before(i - 1, chain=False) if view.word_at(i - 1) == "of" else None
    if noun is not None and _REQUEST_OF.search(noun.text):
        return "proposed"  # 'a supplementary request of Rs 9 crore will be presented'
    deed = deed_of(view, i)
    if deed is None:
        return None
    if deed.role == "object" and deed.kind in {"amount", "be", "other"} and deed.doer is not None and not deed.passive:
        if _REQUEST.match(deed.doer.text):
            return "proposed"  # 'The request for FY2026 amounts to'
    done = not (deed.wished or deed.ahead)
    word = view.word_at(deed.verb)
    spoken = view.slice(view.tokens[max(0, deed.verb - 14)].start, view.tokens[deed.verb].start)
    if deed.doer is not None:
        spoken = f"{deed.doer.text} {spoken if deed.doer.first >= deed.verb - 14 else ''}"
    if deed.kind == "ask" and deed.role != "qualified":
        return "proposed" if not deed.passive or done else None
    if deed.wished or (deed.role == "object" and word in {"offered", "offers", "offer"}):
        return "proposed"  # what is offered has not been taken yet
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
        and (settled := _SETTLED.search(spoken) or _PROPOSAL.search(spoken)) is not None
    ):
        return "approved" if _SETTLED.search(settled.group()) else "proposed"
    if deed.kind == "spend" and deed.past and not _budgeted(view, i):
        return "executed"
    if done and not deed.passive and told_as_gone(view, deed, over=over):
        return "executed"
    if deed.kind == "cost" and deed.past and over:
        return "executed"
    if (
        deed.kind == "get"
        and done
        and word == "received"
        and deed.doer
        and (_PERSONS.intersection(deed.doer.text.split()) or _had_by_then(view, deed))
    ):
        return "executed"  # '900 households received Rs 9 crore'
    if deed.kind == "give" and deed.past and deed.doer is not None and _VOTING.search(deed.doer.text):
        return "approved"
    if deed.kind == "approve" and done:
        return "approved"
    gave = deed.kind == "give" and deed.past and done and deed.role == "object" and not deed.passive and word in _GAVE_OUT
    if gave and (over or _BY_THEN_HAD.match(view.text)) and not (deed.doer is not None and PLANNED_SPENDING.search(deed.doer.text)):
        return "executed"  # 'Norway provided €9 million from its budget in 2023', 'By June the State had provided Rs 9 crore'
    if deed.kind == "give" and done and deed.passive and not present and word not in _ALSO_GONE:
        return "approved"
    return None


_PERSONS = function_words("private_actors")


def _had_by_then(view: View, deed: Deed) -> bool:
    """Whether money has come by a day or by now, and is not what a budget only grants: 'The States have received Rs 9
    crore', 'By June the programme received Rs 9 crore from the budget'.
    """
    if _IN_BUDGET.search(view.text):
        return False
    return view.word_at(deed.verb - 1) in {"has", "have", "had", "already"} or _BY_THEN.search(view.text) is not None


_IN_BUDGET = re.compile(r"\b(?:in|under)\s+(?:the|its|this|last|next)\s+(?:[\w’'-]+\s+){0,3}?(?:budget|estimates|bill)\b", re.I)
_BY_THEN = re.compile(r"\b(?:[Bb]y\s+(?:the\s+end\s+of\s+)?(?=[A-Z\d])|[Uu]ntil|[Uu]p\s+to|[Uu]p\s+until|[Ss]ince|[Ss]o\s+far|[Tt]o\s+date|[Tt]ill)\b")


def _handed_out(view: View, i: int) -> bool:
    """Whether an amount of which a part is told is gone itself: 'Of the Rs 9 crore released, Rs 4 crore was used'."""
    deed = deed_of(view, i)
    return deed is not None and deed.role == "qualified" and deed.kind == "spend"


_REQUEST = re.compile(r"(?:(?:the|its|our|this|total|initial|budget|overall)\s+)*(?:request|bid|ask|proposal)(?=\s+(?:for|in|of|to|from)\b|$)", re.IGNORECASE)
_REQUEST_OF = re.compile(r"\b(?:request|bid|proposal|ask|application)$", re.IGNORECASE)


def _by_label(view: View, i: int) -> str | None:
    """The phase that the label of a line tells of its only amount: 'FY2026 initial request: 9 billion yen'."""
    label = view.statement.label
    if label is None or sum(f.kind == "money" for f in view.figures) > 1 or not only_standing(label):
        return None
    return standing_of(label).phase


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
    return _GONE.match(subject.text) is not None or (over and _OUTGO.match(subject.text) is not None)


_GONE = re.compile(
    r"(?:[\w’'-]+\s+){0,4}?(?:disbursements?|payments|payouts?|pay-outs?|transfers|releases|drawdowns?|withdrawals|outturn|remittances)\b",
    re.IGNORECASE,
)
_OUTGO = re.compile(r"(?:[\w’'-]+\s+){0,4}?(?:spending|expenditure|outgo|outlays?|execution)\b", re.IGNORECASE)


_VOTING = re.compile(
    r"\b(?:parliament|congress|cabinet|senate|assembly|house|legislature|lawmakers|diet|bundestag|council|commission|board)\b",
    re.IGNORECASE,
)
"""Who decides on money and does not pay it out."""
_GAVE_OUT = frozenset("provided gave given contributed channelled channeled delivered donated lent supplied extended mobilised mobilized".split())
_BY_THEN_HAD = re.compile(r"^\W*(?:By|Until|Up\s+to|As\s+of|As\s+at|So\s+far|To\s+date|Since)\b[^;]{0,60}?\b(?:had|has|have)\b")
_ALSO_GONE = frozenset({"provided", "given", "contributed", "lent", "donated", "supplied", "handed", "invested"})
"""Participles of giving that tell of money gone as well."""


_TO_COME = re.compile(r"\b(?:will|shall|would|to\s+be|is\s+to|are\s+to)\b", re.IGNORECASE)


def _bracket_of(view: View, i: int) -> int:
    """Where the bracket begins that an amount behind another one stands in ('Rs 9 crore (last year: Rs 8 crore)'); the
    start of the view where it stands in none.
    """
    j = i - 1
    while j >= 0:
        token = view.tokens[j]
        if token.figure is not None and token.figure.kind == "money":
            return view.start
        if token.figure is None and token.text in ")]":
            return view.start
        if token.figure is None and token.text in "([":
            money = any((f := t.figure) is not None and f.kind == "money" for t in view.tokens[:j])
            return token.end if money else view.start
        j -= 1
    return view.start


def _budgeted(view: View, i: int) -> bool:
    """Whether a verb of spending only heads a noun of what is planned: 'used a budget of Rs 9 crore'."""
    noun = view.noun_before(i - 1, chain=False) if view.word_at(i - 1) == "of" else None
    return noun is not None and _BUDGET_NOUN.search(noun.text) is not None


_BUDGET_NOUN = re.compile(
    r"\b(?:budget|outlay|allocation|plan|corpus|envelope|provision|endowment|vote|appropriation|ceiling)$",
    re.IGNORECASE,
)


def phase_told(
    view: View,
    figure: Figure,
    headings: tuple[str, ...] = (),
    *,
    ended: date | None = None,
    published: date | None = None,
    column: bool = False,
) -> str | None:
    """The phase of an amount of public money that its statement and headings tell (``proposed``, ``approved``,
    ``adjusted`` or ``executed``), or None where they tell none, which stands for approved money.

    ``ended`` is the last day of the amount's period; ``column`` says that the last heading is
    that of the amount's column.
    """
    i = view.index[figure]
    headings = tuple(_MEDIA.sub("", h) for h in headings if column or not h.rstrip().endswith("?"))
    begin = _bracket_of(view, i)
    amounts = [t for t in view.tokens[:i] if t.figure is not None and t.figure.kind == "money"]
    before = start = amounts[-1].end if amounts else view.start
    following = next(
        (t.start for t in view.tokens[i + 1 :] if t.figure is not None and t.figure.kind == "money"), view.end
    )
    behind = view.slice(figure.end, min(following, figure.end + 60))
    if following < view.end and (cut := NEXT_CLAUSE.search(behind)) is not None:
        behind = behind[: cut.start()]  # what follows is said of the next amount
    elif (stop := re.search(r"[;]|\bbut\b", behind)) is not None:
        behind = behind[: stop.start()]
    while amounts and _only_listed(view, start, figure):
        # 'spent Rs 5 crore on nets and Rs 7 crore on boats': one verb for both
        amounts.pop()
        start = amounts[-1].end if amounts else view.start
    before, start = max(before, begin), max(start, begin)
    near = view.slice(before, figure.start)
    near = near[told_anew(view, near, i) :]
    ahead = view.slice(start, figure.start)
    if view.statement.label is not None and _PAID_BY.match(view.statement.label):
        ahead = ahead[max(0, view.statement.body - start) :]
    if re.search(r"\b(?:out\s+of|against)\s+(?:(?:an?|its|the)\s+)?(?:[a-z]+\s+){0,2}(?:of\s*)?$", ahead):
        ahead = ""  # 'spent Rs 3 crore out of Rs 5 crore'
    if re.search(r"(?:\bper\s?cent|%|\bpc)\s+of\s+(?:its|the|this|that|their)\s*$", ahead):
        ahead = ""  # 'disbursed 41 percent of its $40 million': the part was disbursed
    if ";" in ahead and any(view.is_verb(j) for j, t in enumerate(view.tokens) if before <= t.start < figure.start):
        ahead = ahead[ahead.rfind(";") + 1 :]
    own = f"{ahead} {behind}"
    if SPENT_TO_DATE.search(ahead) or (_PAYMENT_OF.search(f"{near} ") and _WAS_MADE.match(view.text, figure.end - view.start)):
        return "executed"
    if UNSPENT.search(own):
        return "approved"
    if not column and IN_A_PROPOSAL.match(behind):
        return "proposed"
    if not column and _AT_COST.search(f"{ahead} "):
        return "executed"
    if not column and _SUBJECT_TO.search(view.text) and not EXECUTED.search(own):
        return "proposed"
    if ADJUSTED.search(near) or REVISED_BEHIND.match(behind):
        return "adjusted"
    if not column and _VOTED_BEFORE.search(f"{near} "):
        return "approved"
    if not column and drawn_on(view, figure) is not None and not _handed_out(view, i):
        return "approved"  # 'Of its loan of Rs 9 crore, Rs 4 crore has been paid': the loan is not gone
    over = ended is not None and published is not None and ended < published
    last = headings[-1:]
    if (
        column
        and last
        and not re.search(r"[A-Za-z]{4}", re.sub(r"\b(?:total|year)\b", "", last[0], flags=re.IGNORECASE))
    ):
        last = headings[-2:]  # a column that says only a year: the caption says what was done
    if is_changed(view, i, near):
        return "adjusted"
    told = None if column or begin > view.start else _by_deed(view, i, over=over)
    if told is not None:
        return told
    if any(ACTUAL_COLUMN.search(h) and (column or not _TO_COME.search(h)) for h in last):
        return "executed"
    if column and over and any(SPENDING.search(h) and not PLANNED_SPENDING.search(h) for h in last):
        return "executed"
    if not column and (labelled := _by_label(view, i)) is not None:
        return labelled
    deed = None if column else deed_of(view, i)
    kept = deed is not None and deed.kind == "hold"  # 'The scheme has Rs 9 crore and pays …'
    if _budgeted(view, i) and (deed is None or deed.role != "qualified"):
        kept = EXECUTED.search(f"{ahead} ") is None  # 'The scheme, with an outlay of Rs 9 crore, has paid out …'
    if not kept and (EXECUTED.search(f"{ahead} ") or EXECUTED.search(own)) and not NOT_YET.search(own):
        return "executed"
    if (over and WENT.match(behind)) or COST_THEM.search(ahead):
        return "executed"
    whole = f"{view.slice(begin, figure.start)} {behind}"
    if over and SPENT_NOUN.search(whole) and not FUTURE.search(own) and not PLANNED_SPENDING.search(whole):
        return "executed"
    if over and GAVE.search(ahead) and not FUTURE.search(own) and not PLANNED_SPENDING.search(whole):
        return "executed"
    if any(ADJUSTED.search(h) for h in last):
        return "adjusted"
    if PROPOSED.search(f"{ahead} {behind[:40]}"):
        return "proposed"
    if not column and _SECURED.search(view.text):
        return "approved"  # 'Rs 9 crore was secured in the supplementary budget', below 'Draft budget'
    bracket = in_brackets(view, figure) and not column
    if any(_ASKED.search(h) for h in last) and not bracket and not any(_SETTLED.search(h) for h in last):
        return "proposed"
    return None


def _only_listed(view: View, start: int, figure: Figure) -> bool:
    """Whether nothing but a comma or 'and' and no verb leads from the amount before to this one."""
    words = view.slice(start, figure.start)
    if LIST_LINK.search(words) is None or words[:1] == ")":
        return False
    return not any(view.is_verb(j) for j, t in enumerate(view.tokens) if start <= t.start < figure.start)
