"""Amounts that go on from a budget spoken of (its shares, what is asked for it), and claims, which are no budgets."""

from __future__ import annotations

import re

from trustetl.facts.budgets.parts import HEDGED, call_of
from trustetl.facts.budgets.phase_words import ARRIVED
from trustetl.facts.language.clauses import verb_at
from trustetl.facts.language.view import View
from trustetl.facts.memory import Memory
from trustetl.facts.names.named import Initiatives
from trustetl.model import Fact, Figure

_CLAIMS = re.compile(
    r"\b(?:claims?|arrears|debts?|(?:unpaid|pending|outstanding)\s+bills?|dues|liabilities)\s+(?:worth|of|totall?ing|valued\s+at|"
    rf"amounting\s+to)\s+{HEDGED}$|"
    r"\b(?:claims|arrears|debts?|(?:unpaid|pending|outstanding)\s+(?:\w+\s+)?bills?|dues|liabilities|backlog)\b[^.;,]{0,40}?\s"
    rf"(?:stand|stood|come|came|amount|amounted|total|totalled|reach|reached|were|are)s?\s+(?:at|to)?\s*{HEDGED}$|"
    rf"\b(?:owes?|owed|owing)\s+(?:(?:them|it|him|her|us|(?:the\s+)?[a-z]+s)\s+)?{HEDGED}$",
    re.IGNORECASE,
)
_UNPAID = re.compile(
    r"^\s+(?:(?:that\s+)?(?:it|they|he|she|we|the\s+\w+)\s+)?(?:(?:was|were|is|are|remains?|remained)\s+)?(?:(?:then|still|now|yet)\s+)*"
    r"(?:outstanding|owed|owes?|overdue|unpaid|in\s+(?:debts?|arrears|(?:unpaid|pending)\s+(?:bills|claims)|claims))\b",
    re.IGNORECASE,
)
_APPLIED = re.compile(
    r"\b(?:applications?|bids?|submissions?|expressions\s+of\s+interest|proposals|requests|tenders)\b[^.;]{0,40}?\b(?:asking(?:\s+for)?|"
    rf"requesting|seeking|applying\s+for|worth|totall?ing|amounting\s+to|valued\s+at|for)\s+{HEDGED}$",
    re.IGNORECASE,
)
_DECIDED = re.compile(r"\b(?:sanctioned|approved|cleared|selected|awarded|granted|accepted|funded)\b", re.IGNORECASE)


def claimed(view: View, figure: Figure) -> bool:
    """Whether an amount is a debt or a claim, or what applicants ask for: nobody has given it yet."""
    ahead = f"{view.slice(view.start, figure.start)} "
    behind = view.text[figure.end - view.start :]
    if _CLAIMS.search(ahead) or _UNPAID.match(behind):
        return True
    if call_of(view, figure) is not None:
        return False  # 'a call for proposals worth Rs 9 crore'
    return _APPLIED.search(ahead) is not None and _DECIDED.search(view.text) is None


_STATE = (
    r"(?:[Mm]inist(?:er|ry|ries)|[Ss]ecretary|[Dd]epartment|[Gg]overnment|[Aa]gency|[Aa]uthority|[Cc]ommission|[Tt]reasury|[Ss]ervice|"
    r"[Cc]ounty|[Pp]rovince)"
)
_WANTS = re.compile(
    rf"\b{_STATE}\b[^,;:]{{0,60}}?\s(?:wants?|wanted|seeks?|sought|is\s+seeking|had\s+sought|requested|had\s+requested|requests|"
    rf"(?:has\s+|had\s+)?asked\s+for|asks\s+for|is\s+asking\s+for|bid\s+for)\s+{HEDGED}$"
)


def wanted_by_state(view: View, figure: Figure) -> bool:
    """Whether a ministry or minister asks for an amount: 'the Health Secretary wants Sh9 billion'."""
    return _WANTS.search(f"{view.slice(view.start, figure.start)} ") is not None


_AREA = re.compile(
    r"\b(?P<area>(?!The\b)[A-Z]\w+(?:(?:,\s|\s(?:and|&)\s|\s)[A-Z]\w+){0,3}?)\s+(?:Cabinet\s+Secretary|Secretary|Minister|CS|minister|secretary|"
    r"[Mm]inistry|[Dd]epartment)\b"
)
_OF_AREA = re.compile(
    r"\b(?P<body>(?:[Mm]inistry|[Dd]epartment)|(?:[Mm]inister|(?:Cabinet\s+)?[Ss]ecretary))\s+(?:of|for)\s+(?:the\s+)?"
    r"(?P<area>[A-Z]\w+(?:(?:,\s|,?\s(?:and|&)\s|\s)[A-Z]\w+){0,4}?)(?=\s+[a-z]|,|$)"
)
_OWN_MINISTRY = re.compile(
    r"\s+(?:\w+\s+)?for\s+(?:his|her|its|the|their)\s+(?:ministry|department|docket|agency|portfolio)\b"
)


def seeker(view: View, figure: Figure) -> str | None:
    """The ministry whose money an amount is that its minister asks for 'for his ministry', or that it asks for."""
    match = _WANTS.search(f"{view.slice(view.start, figure.start)} ")
    if match is None:
        return None
    own = _OWN_MINISTRY.match(view.text[figure.end - view.start :])
    behind = re.match(r"\s+(?:for|to)\b", view.text[figure.end - view.start :])
    if own is None and (behind is not None or re.match(r"[Gg]overnment", match.group()) is not None):
        return None
    ahead = view.slice(view.start, figure.start)
    named = _OF_AREA.search(ahead) or _AREA.search(ahead)
    return f"Ministry of {named['area']}" if named is not None else None


_OPENED = re.compile(
    r"\b(?:inaugurat\w+|dedicat\w+|open(?:ed|s)|commission(?:ed|s)|hand(?:ed|s)\s+over|unveil(?:ed|s)|launch(?:ed|es))\s+"
    r"(?:to\s+the\s+(?:nation|public)\s+)?(?:the\s+|an?\s+|\w+\s+)?(?P<what>[^,;:]{4,90}?),?\s+"
    r"(?:(?:which|that)\s+(?:was|were|has\s+been|have\s+been)\s+)?(?:built|constructed|developed|set\s+up|completed|upgraded|renovated|"
    rf"refurbished|laid|erected|modernised|modernized|created)\s+(?:[^,;:]{{0,40}}\s)?at\s+an?\s+(?:\w+\s+)?(?:cost|outlay|expense)\s+of\s+{HEDGED}$",
    re.IGNORECASE,
)


_WORKS_WORTH = re.compile(
    r"\b(?:inaugurat\w+|dedicat\w+|commission(?:ed|s)|flag(?:ged|s)\s+off|(?:lay|lays|laid|laying)\s+(?:the\s+)?foundation\s+stones?\s+(?:of|for))\b"
    r"[^;:.]{0,80}?\b(?P<what>(?:[\w-]+\s+){0,3}?(?:projects?|works|schemes))\s+(?:(?:that|which)\s+(?:are|is)\s+)?(?:worth|costing|valued\s+at)\s+"
    rf"{HEDGED}$",
    re.IGNORECASE,
)
"""'will lay the foundation stone of road projects worth Rs 9 crore'."""


def opened_at_cost(view: View, figure: Figure) -> str | None:
    """The public work that is opened and was built at an amount: 'inaugurated the jetty, built at a cost of …'."""
    ahead = f"{view.slice(view.start, figure.start)} "
    match = _OPENED.search(ahead) or _WORKS_WORTH.search(ahead)
    return match["what"].strip() if match is not None else None


_APPROVED = re.compile(
    r"\b(?:approv(?:ed|es|ing)|sanction(?:ed|s)|clear(?:ed|s)|okay(?:ed|s)|endors(?:ed|es)|authoris(?:ed|es)|authoriz(?:ed|es)|ratifi(?:ed|es)|(?:gave|gives|given)\s+(?:\w+\s+)?(?:nod|approval|assent)\s+(?:to|for))\s+"
    r"(?:the\s+|a\s+|an\s+)?(?P<what>(?:(?-i:[A-Z])[\w’'-]*\s+(?:(?-i:[A-Z]|of\s|the\s|and\s|II?)[\w’'-]*\s*)*?(?:(?-i:[A-Z])[\w’'-]*)(?=\s+at\b)|(?:construction|doubling|building|setting|development|upgradation|upgrading|widening|modernisation|purchase|"
    r"procurement|extension|expansion|establishment|renovation|electrification|laying|works?)\b[^,;:]{4,90}?(?=\s+(?:at|with|for)\s+an?\s)))\s+(?:at|with|for)\s+"
    rf"(?:an?\s+(?:\w+\s+){{0,2}}(?:cost|outlay|expense|investment)\s+of\s+)?{HEDGED}$",
    re.IGNORECASE,
)


_SANCTIONED = re.compile(
    r"(?:^|[.;]\s)\W*The\s+(?P<what>(?:construction|doubling|building|development|upgrading|widening|moderni[sz]ation|purchase|extension|expansion|renovation|electrification|"
    r"repair|rebuilding|restoration|dredging|replacement)\s+of\s+(?:the\s+)?[^,;:.]{3,80}|[A-Z][^,;:.]{3,60}?\s(?:harbour|bridge|port|line|road|hospital|canal|dam|station|terminal|tunnel)),\s+"
    rf"(?:sanctioned|approved|cleared|begun|started)\s+(?:in\s+[^,;:]{{3,20}}?\s+|on\s+[^,;:]{{3,25}}?\s+)?(?:at|for)\s+(?:an?\s+(?:\w+\s+)?cost\s+of\s+)?{HEDGED}$"
)
"""Another work, with a sanction of its own: 'The repair of Ica bridge, sanctioned in 2021 at Rs 9 crore'."""


_APPROVED_THINGS = re.compile(
    r"\b(?:approv(?:ed|es|ing)|sanction(?:ed|s)|clear(?:ed|s)|okay(?:ed|s)|OKs|endors(?:ed|es)|authori[sz](?:ed|es))\s+(?:the\s+|an?\s+)?"
    r"(?P<what>(?:[\w-]+\s+){1,5}?(?:projects|schemes|lines|hospitals|colleges|schools|plants|corridors|stretches|sections|bridges|roads|highways|works|ports|units)"
    r"(?:\s+(?:of|for|on|by)\s+(?:the\s+)?[^,;:.()]{3,60}?)?)(?:\s+(?:in|across|over)\s+[^;:()]{3,90}?)?,?\s+(?:at|with|for|worth|costing)\s+"
    rf"(?:an?\s+(?:\w+\s+){{0,2}}(?:cost|outlay|expense|investment)\s+of\s+)?{HEDGED}$"
)
"""Several things approved at once: 'approved three projects of the Ministry of Ports with a total cost of'."""


def approved_work(view: View, figure: Figure) -> str | None:
    """The public work that is approved at an amount: 'approved the doubling of the Ica line at a cost of …'."""
    ahead = f"{view.slice(view.start, figure.start)} "
    match = _APPROVED.search(ahead) or _SANCTIONED.search(ahead) or _APPROVED_THINGS.search(ahead)
    if match is None or _SOME_WORK.match(match["what"]):
        return None
    return match["what"].strip()


_SOME_WORK = re.compile(r"(?:works?|construction|project)\s+(?:in|on|during)\s+(?:[A-Z]\w+\s+)?\d", re.IGNORECASE)
"""'approved the work in May 2031': what the text speaks of, and when."""
_SHARE_IS = re.compile(
    r"\b(?:largest|biggest|smallest|main|greatest|lion[’']s|next|second|remaining)\s+(?:\w+\s+)?(?:share|slice|portion|part|chunk|allocation|"
    r"award|grant|sum|amount|item|tranche|line|outlay|expense|contract|allotment|block)"
    rf"(?:\s+(?:this|last|next|in|of|for|under|so\s+far|by\s+far|to\s+date)\b[^,;.()]{{0,30}}?)?\s*[,(:–—-]\s*{HEDGED}$",
    re.IGNORECASE,
)
_IS_WHAT = re.compile(
    r"\s*[,)–—-]?\s*(?:is|was|will\s+be)\s+(?:for\s+)?(?:the\s+|an?\s+|its\s+)?(?P<what>(?!to\b|for\b)[A-Za-z][^,;.()\d]{2,60}?)(?=\s*[,;.]|\s+(?:which|that|where|in)\s|$)"
)
_GETS = re.compile(
    rf"\b(?:gets?|got|getting|receives?|received|receiving|(?:was|were)\s+(?:given|allotted|awarded))\s+{HEDGED}(?:[^A-Za-z]|(?:million|billion|"
    r"crore|lakh|trillion|and|bn|mn|m)\b|[A-Z]{1,3}\$?)*$"
)
_GOES = re.compile(
    r"^\s+(?:(?:will|is\s+to|are\s+to|would|shall)\s+(?:be\s+(?:used|spent|invested)|go|pay\s+for|fund|finance|buy|cover|build)|"
    r"(?:goes|went|is\s+going|is|are)\s+(?:to|for|towards?|into))\b"
)
_PAYS_FOR = re.compile(
    r"^\s+(?:will|is\s+to|are\s+to|would|shall)\s+(?:be\s+(?:used|spent)\s+(?:for|on|to)|pay\s+for|fund|finance|buy|cover|build)\b"
)
_FURTHER = re.compile(
    r"(?:^|[.;]\s|,\s|\band\s)\W*(?:(?:yet\s+)?another|(?:an?|the|yet\s+an?)\s+(?:further|additional|extra|other|second|third|last))\s+"
    r"(?:(?:about|some|around|nearly|almost|roughly)\s+)*$",
    re.IGNORECASE,
)
"""Words before an amount that is one more of those told before it: 'Another Rs 9 crore takes care of signs'."""
_LEFT = re.compile(rf"\b(?:(?:balance|rest|remainder)(?:\s+of|,)|remaining|residual)\s+{HEDGED}$", re.IGNORECASE)
"""What is left of the money spoken of: 'the balance of Rs 9 crore'."""
_YEAR_BEFORE = re.compile(
    r"^\s*(?:in\s+[^,;()]{2,20}\s*)?[(,]\s*(?:(?:in|for|against)\s+)?(?:FY\s*)?\d{4}(?:\s?[-–/]\s?\d{2,4})?\s*:?\s*$",
    re.IGNORECASE,
)

_HAS_IN_ANOTHER = re.compile(
    r"^[^.;\d]*\b(?:in|for)\s+(?:FY\s*)?\d{4}(?:\s?[-–/]\s?\d{2,4})?,?\s+(?:and|but|while)\s+(?:(?:it|they|now|then|already)\s+)*"
    rf"(?:has|have|had|gets?|got|will\s+(?:have|get)|receives?|received)\s+{HEDGED}$"
)
"""'a budget of Rs 9 crore for nets in 2024 and has Rs 12 crore in 2025'."""


def same_of_year(view: View, figure: Figure, previous: Fact | None) -> bool:
    """Whether an amount is that of another year for what the one before is for: '13 billion yen (FY2024: 14 billion
    yen)', '… in 2024 and has 15 billion yen in 2025'.
    """
    return (
        previous is not None
        and previous.table == "budgets"
        and previous.start == view.statement.start
        and any(
            f.end <= figure.start
            and (_YEAR_BEFORE.match(between := view.slice(f.end, figure.start)) or _HAS_IN_ANOTHER.match(f"{between} "))
            for f in previous.figures[:1]
        )
    )


def what_share_is(view: View, figure: Figure) -> str | None:
    """What the largest share of some money is for: 'The largest item, Rs 9 crore, is the road to the quay'."""
    if _SHARE_IS.search(f"{view.slice(view.start, figure.start)} ") is None:
        return None
    found = _IS_WHAT.match(view.text, figure.end - view.start)
    return found["what"] if found is not None else None


def gets_part(view: View, figure: Figure, latest: Fact | None) -> bool:
    """Whether an amount is said to be a share of the programme's money spoken of last, or what somebody gets of it."""
    if latest is None or latest.table != "budgets" or latest.section != view.statement.section:
        return False
    whole = latest.values.get("amount")
    if whole is None or figure.value is None or figure.value > float(str(whole)):
        return False
    ahead = f"{view.slice(view.start, figure.start)} "
    near = latest.start < view.statement.start < latest.start + 700
    return near and (
        _SHARE_IS.search(ahead) is not None
        or _GETS.search(ahead) is not None
        or _PAYS_FOR.match(view.text[figure.end - view.start :]) is not None
    )


_FROM_PRIVATE = re.compile(
    r"^\s+(?:(?:will|is\s+to|are\s+to|would|shall|should|is\s+expected\s+to|must)\s+)?(?:comes?|came|be\s+(?:raised|mobili[sz]ed|borrowed))\s+"
    r"(?:from|by|on|in)\s+(?:the\s+)?(?:\w+\s+)?(?:private|investors?|banks|companies|firms|markets?|industry)\b"
)


_OF_IT = re.compile(
    r"\s+of\s+(?:this|it|that|(?:the|this|that)\s+(?:money|sum|total|amount|funds|funding|package|budget|outlay|envelope|kitty|pot))\b"
)
_FROM_LENDERS = re.compile(
    r"[^.;,]{0,30}\s(?:comes?|came|be\s+(?:raised|borrowed|lent|met|provided))\s+(?:from|by|in)\s+(?:the\s+)?(?:[\w’'-]+\s+){0,3}?"
    r"(?:private|[Bb]anks?|lenders?|investors?|companies|firms|markets?|industry|beneficiaries|farmers|users)\b"
)
"""Behind a part of the money: that it is to come from those who lend or invest."""
_AT_HAND = 700


def rest_of(view: View, figure: Figure, whole: Fact | None) -> bool:
    """Whether an amount is told as a part or the rest of the public money told shortly before: 'studies would absorb
    the remaining Rs 2 crore', 'the Ministry controls Rs 9 crore of this'.
    """
    if (
        whole is None
        or whole.table != "budgets"
        or whole.section != view.statement.section
        or not 0 <= view.statement.start - whole.start < _AT_HAND
        or whole.values.get("currency") != figure.unit
        or whole.values.get("amount") is None
        or not 0 < (figure.value or 0.0) <= float(str(whole.values["amount"]))
    ):
        return False
    behind = view.text[figure.end - view.start :]
    if _FROM_PRIVATE.match(behind) or _FROM_LENDERS.match(behind):
        return False
    return _OF_IT.match(behind) is not None or _LEFT.search(f"{view.slice(view.start, figure.start)} ") is not None


def parted(view: View, figure: Figure, latest: Fact) -> bool:
    """Whether an amount goes on from the budget spoken of last: its largest share, who gets a part, what a part buys,
    or the same in another year.
    """
    ahead = f"{view.slice(view.start, figure.start)} "
    if (
        latest.table != "budgets"
        or latest.section != view.statement.section
        or view.statement.start - latest.start > 1200
    ):
        return False
    if latest.values.get("currency") != figure.unit:
        return False
    behind = view.text[figure.end - view.start :]
    if _FROM_PRIVATE.match(behind) or _FROM_LENDERS.match(behind):
        return False
    near = view.statement.start - latest.start < _AT_HAND
    return (
        _SHARE_IS.search(ahead) is not None
        or _LEFT.search(ahead) is not None
        or _GETS.search(ahead) is not None
        or _GOES.match(behind) is not None
        or ARRIVED.match(behind) is not None
        or (near and _FURTHER.search(ahead) is not None and verb_at(view, view.index[figure] + 1))
    )


_COMMITMENTS = re.compile(
    r"\b(?:commitments?|contributions?|support|assistance|lending|funding|financing)\b(?:\s+(?:to|for|under|in)\s[^,;:()]{2,50}?|\s+so\s+far)?\s+"
    rf"(?:(?:now|thus|already|therefore)\s+)?(?:comes?|came|amounts?|amounted|stands?|stood|rises?|rose|totals?|totall?ed|reach(?:es|ed)?)\s+(?:to|at)?\s*{HEDGED}$",
    re.IGNORECASE,
)


def committed(view: View, figure: Figure, initiatives: Initiatives, memory: Memory) -> bool:
    """Whether an amount is what a State or bank has committed so far to what public money was told of: 'With this
    loan, Norway's commitments to it come to $9 million'.
    """
    before = memory.money
    return (
        before is not None
        and before.table == "budgets"
        and before.figures[0].unit == figure.unit
        and (initiatives.holding(figure.start) or initiatives.main) is not None
        and not TOLD_MONEY.search(view.slice(view.start, figure.start))
        and _COMMITMENTS.search(view.slice(view.start, figure.start) + " ") is not None
    )


TOLD_MONEY = re.compile(r"[$€£¥₹₦]\s?\d|\b(?:million|billion|crore|trillion)\b", re.IGNORECASE)


_FOR_THAT = re.compile(r"\s+(?:(?:is|goes)\s+)?(?:for|to|in)\s+[a-z]", re.IGNORECASE)


def part_of_it(view: View, figure: Figure, whole: Figure) -> bool:
    """Whether an amount is said to be part of the budget told right before it: '$9 million, of which $2 million comes
    from Chad', 'new calls worth $9 million: $2 million for nets'.
    """
    between = view.slice(whole.end, figure.start) if whole.end <= figure.start else ""
    if re.fullmatch(rf"[^;:.]{{0,40}}?,?\s*(?:of\s+which|including)\s+{HEDGED}\W*", f"{between} ") is not None:
        return True
    smaller = whole.unit == figure.unit and (figure.value or 0.0) < (whole.value or 0.0)
    for_it = _FOR_THAT.match(view.text, figure.end - view.start) is not None
    return smaller and for_it and re.fullmatch(rf"[^;:.]{{0,60}}?:\s*{HEDGED}", f"{between} ") is not None
