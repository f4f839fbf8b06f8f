"""Which government's money an amount is."""

from __future__ import annotations

import re

from trustetl.facts.budgets.money_wholes import part_taken
from trustetl.facts.budgets.parts import HEDGED, OF_THE_MONEY, gapped_name, given_by
from trustetl.facts.language.deeds import deed_of
from trustetl.facts.language.view import View
from trustetl.facts.names.names import Initiative
from trustetl.facts.tables_in_text.headers import SHARED
from trustetl.facts.trade.parties import places_in
from trustetl.lexicon import currencies, find_countries
from trustetl.model import Fact, Figure, Setting

GIVES = re.compile(
    r"\b(?:promised|pledged|committed|gave|gives?|contributed|contributes|added|offered|provides?|provided|"
    r"donated|lends?|lent|pays?|paid)\b",
    re.IGNORECASE,
)
LENDER = re.compile(r"\b(?:Bank|Fund|Agency|Association|IDA|IBRD|ADB|AfDB|EIB|IFAD|Facility|Foundation)\b")
DIRECTLY = re.compile(
    r"(?:\s+(?:alone|itself))?(?:,[^,;.:\d]{3,60},)?\s*(?:(?:(?:has|have|had|will|is\s+to)\s+)?(?:also\s+)?(?:gave|"
    r"gives?|adds?|added|pledge[sd]?|promised|contribute[sd]?|offer(?:s|ed)|"
    r"provide[sd]?|paid|put|committed)\s+)?(?:(?:up\s+to|about|around|some|nearly|over|another|a\s+further|and)\s+)*"
)
"""What may stand between a country and the amount that it gives."""
_GIVING = (
    r"(?:co-?finance[sd]?|finance[sd]?|support(?:s|ed)?|disburse[sd]?|provide[sd]?|contribute[sd]?|pledge[sd]?|commit(?:s|ted)?|extend(?:s|ed)?|grant(?:s|ed)?|pays?|paid|"
    r"gives?|given|gave|allocate[sd]?|donate[sd]?|offer(?:s|ed)?|announce[sd]?|promise[sd]?|puts?(?:\s+up)?|invest(?:s|ed)?)"
)
GIVES_A = re.compile(
    rf"\s+(?:(?:has|have|had|will|would|is\s+to|also|already|since|so\s+far)\s+)*{_GIVING}\s+(?:[a-z-]+\s+){{0,7}}$"
)
"""A giver's verb and what it calls the money: 'Norway has disbursed a further grant of'."""
GOVERNMENT_GIVES_A = re.compile(
    rf"\b(?:[Tt]he\s+)?(?:[Gg]overnment|Ministry|Cabinet)\s+(?:(?:has|have|had|will|would|is\s+to|also|already)\s+)*{_GIVING}\s+"
    r"(?:[a-z-]+\s+){0,7}$"
)
GIFT = re.compile(r"\b(?:contribution|pledge|donation|commitment|support|assistance|grant)s?\b", re.IGNORECASE)
JOINT = re.compile(
    r"\b(?:and|together|jointly)\b[^.;:]*\b(?:give|gives|gave|pledged?|provided?|contributed?|add|added)\b[^.;:]*$"
)
"""Several givers of one amount: whose money it is cannot be told."""
RECIPIENT = re.compile(
    r"(?P<who>[A-Z]\w+(?:\s[A-Z]\w+)?)\s+(?:is\s+to|will|is\s+set\s+to|has|was\s+the\s+first\s+to)?\s*(?:get|gets|"
    r"got|receive|receives|"
    r"received)\s+(?:the|a|an|its)\s+(?:\w+\s+)?(?:grant|loan|award|support|aid)\b[^.;]*$"
)
"""A country that is given money: somebody else pays."""
HOME_GIVES = re.compile(
    r"\b(?:the\s+)?(?:(?:national|federal|central)\s+)?(?:Government|government|Treasury|treasury|exchequer|"
    r"Exchequer)(?:\s+of\s+"
    r"[A-Z]\w+)?\s*(?::|pays?|bears?|contributes?|meets?|provides?|adds?|puts?|gives?|paid|contributed|provided|"
    r"(?:will|is\s+to)\s+(?:pay|bear|contribute|meet|provide|add))\s+(?:(?:up\s+to|about|some|the\s+remaining|"
    r"another|US)\s+)*$"
)
"""The country's own government is what gives an amount in foreign money."""


_GOVERNMENT = re.compile(
    r"(?:(?:the\s+)?(?:(?:federal|democratic|islamic|united|people[’']s)\s+)*(?:government|kingdom|republic|treasury|state)\s+of\s+(?:the\s+)?)*",
    re.IGNORECASE,
)
_THROUGH = re.compile(r"\s*(?:$|[,(]|\b(?:through|via|and\s+its|government|contribution|grant|share)\b)", re.IGNORECASE)


def _of_label(label: str) -> str | None:
    """The country that a label names as the giver: 'Germany, through its bank', 'Government of Kenya'."""
    places = find_countries(label)
    if not places:
        return None
    start, end, code = places[0]
    return (
        code
        if _GOVERNMENT.fullmatch(label[:start].strip() + (" " if start else "")) and _THROUGH.match(label[end:])
        else None
    )


def _joined(view: View, at: int) -> bool:
    """Whether another country is named beside the one that ends at an offset: 'donations from Norway and Germany'."""
    match = re.match(r"\s*(?:,|and)\s+(?:the\s+)?", view.text[at - view.start :])
    return match is not None and any(p.start == at + match.end() for p in places_in(view))


def _doing(view: View, figure: Figure) -> str | None:
    """The country that gives or spends an amount, where it or its government is the subject of the verb."""
    deed = deed_of(view, view.index[figure]) if figure in view.index else None
    part = part_taken(view, figure) if figure in view.index else None
    if part is not None and part in view.index and part.unit == figure.unit:
        deed = deed_of(view, view.index[part])  # 'spent €3 million of its €5 million'
    if deed is None or deed.kind not in {"give", "spend", "lend", "approve", "ask", "sign", "other"}:
        return None
    doer = gapped_name(view, figure) or deed.doer
    if doer is None:
        return None
    if deed.kind == "other" and (
        deed.role != "object" or figure.unit not in SHARED or view.word_at(deed.verb) not in _RAISING
    ):
        return None
    places = find_countries(doer.text)
    if len({code for _, _, code in places}) != 1 or _BANK.search(doer.text):
        return None
    start, end, code = places[0]
    rest = re.sub(r"^(?:also|now|again|then|too|together)$", "", doer.text[end:].strip(" ’'"))
    whole = start == 0 and (not rest or _OWN_BODY.match(rest) is not None)
    named = re.search(r"\b[Gg]overnment\s+of\s+(?:the\s+)?$", doer.text[:start]) is not None and not rest
    return code if whole or named or (_GOVERNMENT.fullmatch(doer.text[:start]) and start > 0) else None


_OF_UNION = re.compile(r"(?:the\s+)?(?:European\s+)?(?:Commission|Union|EU|Parliament|Council)$")


def _by_the_union(view: View, figure: Figure) -> bool:
    """Whether the Union or its Commission gives or spends an amount: 'the Commission will put in €9 million'."""
    deed = deed_of(view, view.index[figure]) if figure in view.index else None
    giving = deed is not None and deed.kind in {"give", "spend", "approve", "lend"}
    return giving and deed is not None and deed.doer is not None and _OF_UNION.match(deed.doer.text) is not None


_GIVING_TO = re.compile(rf"\w\s+{_GIVING}\s+(?:the\s+)?$", re.IGNORECASE)


def _given_to(view: View) -> bool:
    """Whether those named right before the amounts of a statement get them: 'The Union pays Peru €9 million a year, and
    Chile €4 million'.
    """
    first = next((f for f in view.figures if f.kind == "money"), None)
    ahead = f"{view.slice(view.start, first.start)} " if first is not None else ""
    return any(DIRECTLY.fullmatch(ahead[e:]) and _GIVING_TO.search(ahead[:s]) for s, e, _ in find_countries(ahead))


_FUNDED_BY = re.compile(
    r"\b(?:funded|financed|paid(?:\s+for)?|bankrolled|donated)\s+(?:(?:entirely|wholly|fully|mainly|solely)\s+)?by\s+(?:the\s+)?"
    r"(?P<who>[A-Z][\w’'-]*(?:\s+(?:of\s+(?:the\s+)?|and\s+(?:the\s+)?)?[A-Z][\w’'-]*)*)"
)


def _funder(view: View) -> str | None:
    """The country that funds what the only amount of a statement is for: 'The $9 million Plan, funded by Norway, …'."""
    found = _FUNDED_BY.search(view.text)
    if found is None or sum(f.kind == "money" for f in view.figures) != 1:
        return None
    return None if _joined(view, view.start + found.end()) else _of_label(found["who"])


_AID_TO = re.compile(r"\b(?:assistance|aid|support|grants?|loans?|cooperation)\s+(?:to|for|with)\b", re.IGNORECASE)
"""Titles over those whom the country of a text gives money to: 'Samoa: 9 billion yen'."""
_RAISING = frozenset({"topped", "doubled", "raised", "increased"})
"""Other verbs whose subject gives: 'Norway raised its part to €9 million'."""
_OWN_BODY = re.compile(
    r"(?:s\s+)?(?:[\w-]+\s+){0,3}(?:government|ministry|parliament|congress|cabinet|treasury|commission|state|senate|authorities|itself|alone|contribution|budget|plan|programme|program|scheme|strategy|initiative)\b|"
    r"s\s+(?:[A-Z][\w’'-]*\s+|(?:and|of|for)\s+){1,6}(?:Plan|Programme|Program|Scheme|Strategy|Initiative|Mission|Project)\b",
    re.IGNORECASE,
)
_AMERICAN = re.compile(r"\bU\.?S\.?A?\b|(?<![\w-])(?<!Latin )(?<!North )(?<!South )(?<!Central )America(?:n|’s|'s)?\b")
"""The United States in a name, and no bank or body of all the Americas."""
_OWN_FUND = re.compile(r"\b(?:Fund|Facility)\b(?!.*\bBank\b)")
_WE = re.compile(
    r"\b[Ww]e\s+(?:have\s+|will\s+|also\s+|already\s+)*(?:paid|pay|pledged?|contributed?|g[ai]ven?|provided?|committed?|put|donated?)\s+"
    r"(?:(?:about|some|over|up\s+to|another|a\s+further)\s+)*$"
)
_WITHIN = re.compile(
    r"\W*In\s+(?:the\s+)?(?P<where>[A-Z][\w’'-]*(?:\s+(?:(?:and|of|the)\s+)*[A-Z][\w’'-]*){0,3}),\s+(?:the|its)\s+(?:[a-z]+\s+)?"
    r"(?:government|ministry|cabinet|parliament|treasury|state)\b"
)
"""'In Peru, the government launched': whose government it is."""
_SIDE = re.compile(
    r"(?:^|[.;]\s|,\s|\band\s)\W*(?:[Tt]he\s+)?(?P<who>[A-Z][a-z]+)\s+(?:side|party|counterpart|delegation)\s+(?:will|is\s+to|would|has|agreed\s+to|bears?|pays?|provides?|contributes?)\b"
    r"[^.;]*$"
)
_OWN_VOICE = re.compile(
    r"\b(?:Fund|Bank|Facility|Alliance|Foundation)\b(?!.*\b(?:Minister|Ministry|Government|President|Ambassador)\b)"
)
"""Titles of texts in which a fund or bank and no government speaks of itself."""
_BANK = re.compile(r"\b(?:banks?|companies|investors?|firms?|fund|facility)\b", re.IGNORECASE)


_GIFT_FROM = re.compile(
    r"\b(?:contribution|donation|grant|gift|loan|credit|pledge|payment|transfer)s?\s+(?:from|of|by)\s+(?:the\s+)?"
    r"(?P<who>[A-Z][\w’'-]*(?:\s+(?:of\s+(?:the\s+)?)?[A-Z][\w’'-]*)*)"
    rf"(?:,?\s+(?:of|worth|totall?ing|amounting\s+to)|,)\s+{HEDGED}$"
)
"""Who gives, told before the amount: 'A first contribution from Norway, of $9 million, was received'."""


_STATES_PART = re.compile(
    r"\b(?:[Tt]he\s+)?(?P<who>[A-Z][\w’'-]*?(?:\s[A-Z][\w-]*)?)\s+(?:[Gg]overnment|[Tt]reasury|[Ss]tate|[Ee]xchequer|[Bb]udget|side)[’']s?\s+"
    r"(?:own\s+)?(?:part|share|contribution|portion|input|counterpart)\b"
)
"""'The Peruvian Treasury's part amounts to $9 million'."""
_CONTRIBUTION = re.compile(
    r"\b(?:[Oo]f\s+(?:the|this)|[Ff]rom\s+the|[Aa]n?)\s+(?P<who>[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)?)\s+(?:(?:\w+\s+)?contribution|grant|gift|share)\b"
)


def _contributor(view: View, figure: Figure) -> str | None:
    """The country whose contribution a statement divides or tells: 'Of the German contribution, €9 million is for
    nurseries', 'a Swiss grant of €4 million'.
    """
    ahead = view.slice(view.tokens[view.clause_start(view.index[figure])].start, figure.start)
    told = [*_CONTRIBUTION.finditer(view.slice(view.start, figure.start)), *_STATES_PART.finditer(ahead)]
    places = find_countries(told[-1]["who"]) if told else []
    whole = len(places) == 1 and places[0][:2] == (0, len(told[-1]["who"]))
    return places[0][2] if whole else None


def payer_of(
    view: View,
    figure: Figure,
    setting: Setting,
    initiative: Initiative | None,
    latest: Fact | None = None,
) -> str | None:
    """The payer as ISO 3166-1 alpha-3 (``EU`` for the Union): the government that issues the currency.

    A currency in which other governments and banks reckon as well (the dollar, the euro) says so only where that
    government is
    named in the statement, in the programme's name, or is what the document is about.
    """
    currency = currencies().get(figure.unit) if figure.unit else None
    issuer = currency.country if currency is not None else None
    if currency is None:
        return None
    giver = given_by(view, figure)
    if giver is not None:
        # 'a Sh1 billion grant from Denmark', 'a credit from the World Bank'
        if (country := _of_label(giver[0])) is not None:
            return None if _joined(view, giver[2]) else country
        if LENDER.search(giver[0]):
            # a country's own fund pays in its own money; banks lend what is theirs
            own = figure.unit not in SHARED or setting.country == issuer
            return issuer if _OWN_FUND.search(giver[0]) and own else None
    if (gift := _GIFT_FROM.search(view.slice(view.start, figure.start) + " ")) is not None:
        country = _of_label(gift["who"])
        if country is not None:
            return country
    if (funder := _funder(view) or _contributor(view, figure)) is not None:
        return funder
    labelled = _of_label(view.statement.label or "")
    given_to = figure.unit not in SHARED and issuer != labelled and _AID_TO.search(setting.title or "") is not None
    if labelled is not None and view.statement.body <= figure.start and not given_to:
        return labelled
    within = _WITHIN.match(view.text)
    if within is not None and (lands := find_countries(within["where"])) and figure.unit in SHARED:
        return lands[0][2]
    doing = _doing(view, figure)
    if doing is not None:
        return doing
    if issuer == "EU" and figure.unit in SHARED and _by_the_union(view, figure):
        return issuer
    if (side := _SIDE.search(view.slice(view.start, figure.start))) is not None:
        places = find_countries(side["who"])
        if len(places) == 1:
            return places[0][2]  # 'The Kenyan side will bear'
    speaks = setting.country is not None and _OWN_VOICE.search(setting.title or "") is None
    if speaks and _WE.search(view.slice(view.start, figure.start) + " "):
        return setting.country  # 'We have paid US$ 9 million into the fund', in a government's own words
    if (
        latest is not None
        and OF_THE_MONEY.match(view.text)
        and latest.values.get("currency") == figure.unit
        and latest.values.get("payer") is not None
        and latest.section == view.statement.section
    ):
        return str(latest.values["payer"])
    ahead = view.slice(view.start, figure.start) + " "
    recipient = RECIPIENT.search(ahead)
    if recipient is not None and any(code == issuer for _, _, code in find_countries(recipient["who"])):
        return None  # 'Kenya is to get the first grant: KSh 2 billion'
    if (
        figure.unit in SHARED
        and setting.country is not None
        and (HOME_GIVES.search(ahead) or GOVERNMENT_GIVES_A.search(ahead))
    ):
        return setting.country
    if figure.unit in SHARED and setting.country != "USA":
        joint = JOINT.search(ahead)
        named = [code for s, _, code in find_countries(ahead) if s >= (ahead.rfind(":") if ":" in ahead else 0)]
        direct = [
            code for s, e, code in find_countries(ahead) if DIRECTLY.fullmatch(ahead[e:]) or GIVES_A.match(ahead[e:])
        ]
        if (
            direct
            and not _given_to(view)
            and (GIVES.search(view.text) or any(GIVES_A.match(ahead[e:]) for _, e, _ in find_countries(ahead)))
        ):
            if joint is not None and len(set(named)) > 1 and GIVES.search(joint.group()):
                return None
            return direct[-1]
        if joint is not None and len(set(named)) > 1:
            return None
    if not issuer:
        # a currency of several states, as the CFA franc: the giver that the programme's money had before, or the state
        # that the text is about
        same = latest is not None and latest.values.get("currency") == figure.unit
        goes_on = same and latest is not None and latest.section == view.statement.section
        if goes_on and latest is not None and latest.values.get("payer"):
            return str(latest.values["payer"])
        return setting.country if setting.country in currency.members else None
    if setting.country in currency.members and not any(p.code == "EU" for p in places_in(view)):
        return setting.country
    if figure.unit not in SHARED or setting.country == issuer:
        return issuer
    if any(p.code == issuer for p in places_in(view)):
        return issuer
    if (
        latest is not None
        and setting.country is not None
        and latest.values.get("payer") == setting.country
        and latest.section == view.statement.section
        and view.statement.start - latest.start < 400
        and GIFT.search(ahead)
    ):
        return setting.country  # 'an additional contribution of … was announced' after what the country gives
    # 'Germany promised 180 million euros': the country that gives
    begin = view.tokens[view.clause_start(view.index[figure])].start if figure in view.index else view.start
    givers = [
        p
        for p in places_in(view)
        if begin <= p.start < figure.start and p.prep in {"", ",", "and", "while"} and not p.owner
    ]
    if givers and GIVES.search(view.slice(givers[-1].end, figure.start)):
        return givers[-1].code
    names = " ".join((initiative.name, *initiative.aliases)) if initiative is not None else ""
    if issuer == "USA" and _AMERICAN.search(f"{names} {setting.title or ''}"):
        return issuer
    return None
