"""Steps that tell money of another holder from that of the programme a text is about.

A brief on one programme tells as well what a ministry spends on the whole field, what a place pays by itself and what
an office asks for; none of that is the programme's, however often the text names it.
"""

from __future__ import annotations

import re

from trustetl.facts.budgets.bodies import body_meant, holds_all_money, office_that_gets
from trustetl.facts.budgets.parts import HEDGED, OF_THE_MONEY
from trustetl.facts.budgets.purposes import APPROVER, BODY, SUM_OF_A_YEAR
from trustetl.facts.budgets.told import Named, Told
from trustetl.facts.budgets.words import GENERIC_HEAD, LISTED, SAME, is_place_name, purpose, tidy
from trustetl.facts.language.deeds import deed_of
from trustetl.facts.language.view import Phrase
from trustetl.facts.language.wordlists import singular
from trustetl.facts.routing.public_deeds import is_public
from trustetl.lexicon import function_words
from trustetl.model import Fact

_FIELDS = function_words("policy_fields")
_FIELD_WORDS = function_words("field_words")
"""What stands beside the name of a field: 'public', 'works', 'services'."""
ALONE = re.compile(r"\s+(?:alone|only|as\s+a\s+whole|in\s+general|overall|itself)$", re.IGNORECASE)
_FIELD_BUDGET = re.compile(
    r"^(?:(?:the|its|our|total|annual|draft|proposed|new|\d{4}(?:[-–/]\d{2,4})?|FY\s?\d+)\s+)*(?:(?:[A-Z]?[\w-]+[’']s|government|state|national|federal|public|county|union|central)\s+)?"
    r"(?P<field>[a-z][a-z -]{2,40}?)\s+"
    r"(?P<noun>budget(?:\s+(?:proposal|request|bill|plan))?|spending|expenditure|outlays?|allocation)"
    r"(?:\s+(?:for|in|of|planned|foreseen|budgeted|approved|proposed)\b.*)?$",
    re.IGNORECASE,
)
"""The budget of a field as a subject: 'the county's transport budget', 'the health budget for 2026-27'."""
_YEARS = re.compile(r"^(?:the\s+)?(?:\d{4}(?:[-–/]\d{2,4})?|FY\s?\d+)\s+", re.IGNORECASE)
_SINGLE = re.compile(r"[^\W\d_][\w-]*")
_OF_A_BUDGET = re.compile(
    r"\b(?:(?:gross|total|net|overall|additional)\s+)*(?:budget(?:ary)?\s+(?:support|allocation|provision|outlay|resources)|budget|vote|"
    r"appropriations?|grants-in-aid)$",
    re.IGNORECASE,
)
"""What an office as a whole asks for or gets: 'gross budgetary support', 'a budget'."""
_OFFICE = re.compile(
    r"^(?:the\s+|my\s+|our\s+|its\s+)?(?:[\w’'-]+\s+){0,2}(?:ministry|department|directorate|secretariat|agency|bureau|railways?)\b",
    re.IGNORECASE,
)
_VOTES = re.compile(
    r"\b(?:budget|bill|law|act|estimates?|parliament|congress|assembly|house|senate|treasury|legislators|lawmakers|cabinet|freeze|cuts?)\b",
    re.IGNORECASE,
)
"""Who or what decides on money of whatever holder: 'Congress has approved …', 'the estimates propose …'."""
OWN_MONEY = re.compile(r"^\s*(?:\([^)]*\)\s*)?of\s+(?:its|their|his|her)\s+own\b")


def is_field(words: str) -> bool:
    """Whether words name a whole field of policy ('railways', 'drought response'), nothing that one programme does."""
    found = _SINGLE.findall(ALONE.sub("", words.strip()))
    plain = [singular(w.casefold()) for w in found]
    known = [w.casefold() in _FIELDS or p in _FIELDS for w, p in zip(found, plain, strict=True)]
    return (
        0 < len(found) <= 5
        and any(known)
        and all(k or p in _FIELD_WORDS for k, p in zip(known, plain, strict=True))
        and not any(w[:1].isupper() for w in found[1:])
    )


_OTHER = (
    r"(?P<what>(?:earlier|previous|preceding|former|older|predecessor|separate|parallel|sister|different|expired|last|first|pilot|similar|smaller|larger)\s+"
    r"(?:[a-z][\w-]*\s+){0,2}?(?:scheme|programme|program|plan|project|fund|facility|mission|initiative|package|pilot|grant|operation|loan|instrument|strategy|campaign|drive|effort|round|push))"
    r"(?:,?\s+(?:called\s+|named\s+|known\s+as\s+)?(?:the\s+)?(?P<name>[A-Z][\w’'-]*(?:\s+(?:(?:of|for|and|the|on|in)\s+)*[A-Z][\w’'-]*)*))?"
)
_UNDER_FIRST = re.compile(
    r"^\W*(?:Under|Through|Via|From|In)\s+(?:an?|the|its|their)\s+(?:[a-z]+\s+)?"
    + _OTHER
    + r"(?:\s+\([^)]*\))?,\s+"
    + HEDGED
    + "$"
)
_UNDER_OTHER = re.compile(r"\b(?:under|through|via|by|from|in)\s+(?:an?|the|its|their)\s+" + _OTHER)
_IN_ITS_OWN = re.compile(
    r"\b(?:in|under|through|for)\s+(?:its|their)\s+own\s+(?P<what>(?P<name>[A-Z][\w’'-]*(?:\s+(?:(?:of|for|and|the|on|in)\s+)*[A-Z][\w’'-]*)+))"
)
_OTHER_DOES = re.compile(
    r"^\W*(?:(?:In|By|From|Between)\s[^,]{2,30},\s+)?(?:An?|The|Its|Their|an?|the|its|their)\s+"
    + _OTHER
    + r"(?:\s+\([^)]*\))?,?\s+(?:\w+ly\s+)?"
    r"(?:(?:has|had|have|was|were|been|will|is|did|only)\s+)*(?:[a-z]+\s+){0,2}" + HEDGED + "$"
)


def of_another(n: Named, t: Told) -> None:
    """What an earlier or other programme had, named or not: 'under an earlier scheme, the Rail Pacts, …'."""
    if t.row_label is not None:
        return
    stop = t.view.until_money(t.figure.end)
    if _OUT_OF.match(f" {t.view.slice(t.figure.end, stop).strip()} "):
        stop = next((f.start for f in t.view.figures if f.kind == "money" and f.start > stop), t.view.end)
    rest = t.view.slice(t.figure.end, stop).split(";")[0]
    behind = _UNDER_OTHER.search(rest) or _IN_ITS_OWN.search(rest)
    begun = t.view.slice(t.view.start, t.figure.start) + " "
    ahead = _OTHER_DOES.match(begun) or _UNDER_FIRST.match(begun)
    found = ahead or behind
    if found is None:
        return
    known = (
        t.initiatives.at(t.view.start, t.figure.start) if ahead is not None else t.initiatives.at(t.figure.end, stop)
    )
    if found["name"] is None and known:
        return
    meant = next((x.name for x in known if found["name"] in {x.name, *x.aliases}), None)
    n.name, n.basis = meant or found["name"] or found["what"], "stated"
    n.component = None if ahead is not None else n.component
    n.bound = True


def of_a_field(n: Named, t: Told) -> None:
    """What a ministry, parliament or country gives or spends for a whole field: 'spent … on railways in 2024'."""
    deed = deed_of(t.view, t.view.index[t.figure])
    granted = deed is not None and deed.role == "qualified" and deed.public  # 'the Rs 5 crore allotted to fisheries'
    if (
        n.bound
        or t.row_label is not None
        or (t.in_list and not granted)
        or t.anchor.rule in LISTED
        or n.series is not None
        or (t.speech and t.initiatives.main is None)
    ):
        return
    if adds(t):
        return  # 'The districts have budgeted a further Rs 4 crore for transport': added to what was told
    found = n.found or _of_the_whole(t)
    if found is not None and found[0] in {"on", "for", "to", "in", "towards"} and is_field(found[1].text):
        what = found[1].text
    elif n.doer is not None and is_field(n.doer.text) and _gets(t):
        what = n.doer.text
    elif n.doer is not None and (budget := _FIELD_BUDGET.match(n.doer.text)) is not None and is_field(budget["field"]):
        if not _divides(n, t) and not _spoken_here(t):
            n.name, n.component, n.basis = tidy(_YEARS.sub("", n.doer.text[: budget.end("noun")])), None, "stated"
        return
    else:
        return
    if _divides(n, t) or _spoken_here(t) or ((_in_hand(t) or _several(t)) and not _apart(t)):
        return
    public = granted or (deed is not None and is_public(deed.doer, t.initiatives) is True)
    if deed is not None and (public or _gets(t)) and deed.kind in {"spend", "give", "approve", "ask", "get", "hold"}:
        n.name, n.component, n.basis = tidy(ALONE.sub("", what)), None, "stated"


_YEAR = re.compile(
    r"\b(?:last|this|next|previous|current)\s+(?:fiscal\s+|financial\s+|budget\s+)?year\b|\bbudget\b", re.IGNORECASE
)


def _in_hand(t: Told) -> bool:
    """Whether the paragraph has spoken of a programme before the statement."""
    begin = t.view.start if t.block is None else t.block
    return any(begin <= a.start < t.view.statement.start for a in t.initiatives.anchors)


def _apart(t: Told) -> bool:
    """Whether a statement tells of a time of its own, which the sums of a programme in hand share: 'in 2024', 'last
    year', and of money that is spent.
    """
    dated = any(f.kind in {"period", "date"} for f in t.view.figures) or _YEAR.search(t.view.text) is not None
    deed = deed_of(t.view, t.view.index[t.figure])
    return dated and deed is not None and not deed.ahead and not deed.wished


def _several(t: Told) -> bool:
    """Whether a statement shares money among several fields, as a programme over many fields does."""
    purposes = [purpose(t.view, f) for f in t.view.figures if f.kind == "money"]
    return len({p[1].text for p in purposes if p is not None and is_field(p[1].text)}) > 1


_MORE = re.compile(
    r"\b(?:a\s+further|further|another|an?\s+additional|additional|an\s+extra|extra)\s+(?:(?:about|some)\s+)?$",
    re.IGNORECASE,
)
_OUT_OF = re.compile(r"\s+(?:(?:out\s+)?of|from)\s+(?:the|its|a)\s+(?:(?:about|some|nearly|over|total)\s+)*$")


def _of_the_whole(t: Told) -> tuple[str, Phrase] | None:
    """What the whole is for that an amount is a part of: 'spent Rs 3 crore of the Rs 5 crore allotted to fisheries'."""
    whole = next((f for f in t.view.figures if f.kind == "money" and f.start >= t.figure.end), None)
    if whole is None or _OUT_OF.match(f" {t.view.slice(t.figure.end, whole.start).strip()} ") is None:
        return None
    return purpose(t.view, whole)


def on_its_own(n: Named, t: Told) -> None:
    """What somebody pays for ends of its own: 'Peru has promised … of its own for a depot near Ica'."""
    if n.bound or t.row_label is not None or n.found is None or n.found[0] not in {"for", "to", "on"}:
        return
    if OWN_MONEY.match(t.view.text[t.figure.end - t.view.start :]) and not SAME.match(n.found[1].text):
        n.name, n.component, n.basis = tidy(n.found[1].text), None, "stated"


def next_office(n: Named, t: Told) -> None:
    """The next of several offices that get money: '… Rs 9 crore and the Ministry of Rail Rs 4 crore'."""
    if (
        n.component is None
        or t.row_label is not None
        or t.previous is None
        or t.previous.start != t.view.statement.start
    ):
        return
    if BODY.match(n.component) and BODY.match(str(t.previous.values.get("initiative") or "")):
        n.name, n.component, n.basis = n.component, None, "stated"


def of_the_office(n: Named, t: Told) -> None:
    """What an office asks for or gets as a whole: 'The Ministry has sought gross budgetary support of …', 'The
    Agency requests …'.
    """
    if n.bound or n.own or t.row_label is not None or n.found is not None or n.doer is None or _spoken_here(t):
        return
    if not _OFFICE.match(n.doer.text):
        return
    noun = t.anchor.noun
    asks = (deed := deed_of(t.view, t.view.index[t.figure])) is not None and (deed.role, deed.kind) == ("object", "ask")
    told = asks and not any(item.name == n.name for item in t.initiatives.items)
    if told and (office := body_meant(tidy(n.doer.text) or "", t.figure, t.bodies)) is not None:
        n.name, n.component, n.basis = office, None, "stated"  # 'The Agency requests …'
    if noun is None or not _OF_A_BUDGET.search(noun.text):
        return
    begun = [body.name for body in t.bodies if n.doer.text.startswith(body.name)]
    who = n.doer.text.split()[-1]
    named = begun or [
        body.name
        for body in t.bodies
        if body.at < t.figure.start and re.search(rf"\b{re.escape(who)}\b", body.name, re.IGNORECASE)
    ]
    n.name, n.component, n.basis = named[-1] if named else tidy(n.doer.text), None, "stated"


def office_gets(n: Named, t: Told) -> None:
    """What an office is given as a whole, or to do something of its own."""
    if t.row_label is not None or (n.found is not None and n.found[1].text[:1].isupper() and n.found[0] != "from"):
        return
    if (who := office_that_gets(t.view, t.figure, t.bodies)) is not None and not _names_nearer(who, n, t):
        n.name, n.basis = who, "stated"
        purpose = n.found[1].text if n.found is not None and n.found[0] in {"for", "on"} else None
        n.component = None if n.component is not None and n.component.casefold() in who.casefold() else n.component
        n.component = n.component or (tidy(purpose) if purpose is not None else None)


def _names_nearer(who: str, n: Named, t: Told) -> bool:
    """Whether a statement that names or points to a programme does so nearer to an amount than the office that gets it,
    or behind: '… for the Reef Mission'; a budget act before it only gives.
    """
    if n.initiative is not None and holds_all_money(n.initiative):
        return False
    at = t.view.text.rfind(who.split()[-1], 0, t.figure.start - t.view.start) + t.view.start
    return bool(t.initiatives.pointing(at, t.view.until_money(t.figure.end)))


_PORTFOLIO = re.compile(
    r"(?:^|[.;]\s|,\s)\W*(?:The\s+|the\s+)?(?P<what>(?:[\w’'-]+\s+){0,5}?portfolio(?:\s+(?:in|of|for)\s+(?:the\s+)?[\w’'-]+(?:\s+[A-Z][\w’'-]+)?)?)\s"
    r"(?:comprise|include|contain|consist|stand|stood|amount|total|count|hold|held|has|had|is|was|cover)\w*\b[^;]*$"
)


def of_the_portfolio(n: Named, t: Told) -> None:
    """What a bank or fund has lent to all its projects: 'The Bank's portfolio in Peru had commitments of …'."""
    found = _PORTFOLIO.search(t.view.slice(t.view.start, t.figure.start))
    if found is not None and t.row_label is None and not n.bound:
        n.name, n.component, n.basis = tidy(found["what"]), None, "stated"


def still_elsewhere(n: Named, t: Told) -> None:
    """What goes on from money that was no programme's: '… on railways in 2024, although Congress had approved …'."""
    latest = t.latest
    if (
        n.bound
        or n.own
        or t.row_label is not None
        or latest is None
        or t.block is None
        or not _near(latest, t)
        or not latest.values.get("initiative")
        or any(item.name == latest.values["initiative"] for item in t.initiatives.items)
        or not (n.name is None or any(item.name == n.name for item in t.initiatives.items))
        or any(latest.start <= a.start < t.figure.start for a in t.initiatives.anchors)
    ):
        return
    goes_on = OF_THE_MONEY.match(t.view.text) is not None or latest.start == t.view.statement.start
    purposed = n.found is not None and n.found[0] in {"for", "to", "on", "into", "towards"}
    told_again = n.found is not None and (SAME.match(n.found[1].text) or re.fullmatch(GENERIC_HEAD, n.found[1].text))
    if purposed and not told_again and not goes_on:
        return
    doer = n.doer
    if doer is not None and not (
        APPROVER.match(doer.text)
        or SUM_OF_A_YEAR.match(doer.text)
        or _VOTES.search(doer.text)
        or doer.text.casefold() in {"it", "they", "this"}
        or latest.start == t.view.statement.start
    ):
        return
    if doer is not None and is_place_name(doer.text):
        return
    if purposed and n.found is not None and is_field(n.found[1].text):
        n.name, n.component, n.basis = tidy(n.found[1].text), None, "stated"  # '… on roads and Rs 4 crore on railways'
        return
    n.name, n.basis = str(latest.values["initiative"]), "inferred"
    if not goes_on or not purposed:
        n.component = None


def said_again(n: Named, t: Told) -> None:
    """The sum of a headline that the text repeats: what it was for there, it is for here."""
    latest = t.latest
    if n.bound or n.own or t.row_label is not None or latest is None or not latest.values.get("initiative"):
        return
    same = (
        t.figure.value is not None
        and latest.figures[0].value == t.figure.value
        and latest.figures[0].unit == t.figure.unit
    )
    if same and n.name != latest.values["initiative"] and not any(x.name == n.name for x in t.initiatives.items):
        n.name, n.component = str(latest.values["initiative"]), None


def adds(t: Told) -> bool:
    """Whether an amount is told as one more of what was spoken of: 'a further Rs 4 crore'."""
    return _MORE.search(t.view.slice(t.view.start, t.figure.start) + " ") is not None


def _near(latest: Fact, t: Told) -> bool:
    """Whether the row before stands in the same paragraph, or one that divides it follows in the same section."""
    if t.block is not None and latest.start >= t.block:
        return True
    return OF_THE_MONEY.match(t.view.text) is not None and latest.section == t.view.statement.section


def _gets(t: Told) -> bool:
    deed = deed_of(t.view, t.view.index[t.figure])
    return deed is not None and deed.kind == "get"


def _divides(n: Named, t: Told) -> bool:
    """Whether the amount is one of the parts of a sum that was told of a programme."""
    before = t.previous
    here = (
        before is not None
        and before.table == "budgets"
        and before.start == t.view.statement.start
        and any(item.name == before.values.get("initiative") for item in t.initiatives.items)
    )
    return here or OF_THE_MONEY.match(t.view.text) is not None


def _spoken_here(t: Told) -> bool:
    """Whether the statement itself names or points to a programme before the amount."""
    return any(t.view.statement.start <= a.start < t.figure.start for a in t.initiatives.anchors)
