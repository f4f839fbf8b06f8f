"""How an amount of public money is divided: who gets a part of it, who brings it, and what it is put into."""

from __future__ import annotations

import re

from trustetl.facts.language.view import ARTICLES, HEDGES, PREPOSITIONS, Phrase, View
from trustetl.model import Figure

HEDGED = (
    r"(?:(?:a|an|the|another|about|around|some|nearly|over|only|just|up\s+to|as\s+much\s+as|further|roughly|almost|"
    r"additional|more\s+than|at\s+least|worth|(?:a\s+)?total\s+of)\s+)*"
)
"""Words that may stand between what gives or holds an amount and the amount: 'gets about', 'has a total of'."""
MONEY_NOUN = (
    r"(?:money|cash|funds|funding|financing|sum|total|amount|kitty|pot|package|envelope|outlay|budget|allocation|"
    r"spending|expenditure|cost|costs|investment|corpus|grants?|resources|balance|rest|remainder)"
)
OF_THE_MONEY = re.compile(
    rf"^\W*(?:(?:out\s+)?of\s+(?:the|this|that|these|it|which)\b|(?:[Ww]ithin|[Ff]rom)\s+(?:this|that|it|these)\b|against\s+(?:this|that|it|which|the\s+same)\b|(?:the|this|that|all\s+the)\s+(?:\w+\s+)?{MONEY_NOUN}\s+"
    r"(?:is|are|was|were|will|would|has|have|comes?|came|consists?|comprises?|includes?|breaks?|goes?)\b|"
    r"(?:this|it|that|these|which)\s+(?:also\s+)?(?:includes?|comprises?|consists?|covers?)\b)",
    re.IGNORECASE,
)
"""A statement that divides the money spoken of before: 'Of the total, …', 'The money comes from …'."""
_PUT = re.compile(
    rf"\b(?:put|puts|putting|plough(?:ed|s|ing)?|pour(?:ed|s|ing)?|pump(?:ed|s|ing)?|steer(?:ed|s|ing)?|"
    rf"funnel(?:led|ed|s)?|inject(?:ed|s|ing)?|direct(?:ed|s)?|shift(?:ed|s)?|redirect(?:ed|s)?|plug(?:ged)?)\s+{HEDGED}$",
    re.IGNORECASE,
)
_PUT_INTO = re.compile(r"^(?:\s+(?:of|from|in)\s+[^.;:]{2,60}?)?\s+(?:into|towards?|behind|to|in)\b", re.IGNORECASE)
_SHARING = re.compile(rf"\b(?:share|shares|shared|split)\s+{HEDGED}$", re.IGNORECASE)
APPROVED_AT = re.compile(
    r"\b(?:sanction(?:ed|s)?|approv(?:ed|es|al)|clear(?:ed|s)|okay(?:ed|s)|authori[sz](?:ed|es)|award(?:ed|s)|"
    r"green-?lit|green-?lights?|gave\s+(?:its\s+)?(?:nod|approval|assent)|launch(?:ed|es)|taken\s+up|"
    r"earmarked)\b[^.;]*$",
    re.IGNORECASE,
)
_CALL = re.compile(
    r"\b(?:the|a|an|its|this|each)?\s*(?P<call>(?:(?:first|second|third|fourth|fifth|next|last|latest|new|final|"
    r"opening|"
    r"\d{4})\s+)?(?:calls?|rounds?|auctions?|windows?|tranches?|instal?lments?|tenders?|editions?|lots?)(?:\s+for\s+(?:proposals|"
    rf"applications|projects|bids))?),?\s+(?:with|of|worth|offering|offers|totalling)\s+{HEDGED}$",
    re.IGNORECASE,
)
_REST = re.compile(
    r"^\s*(?:the\s+)?(?P<name>[A-Za-z][\w’'&. -]{1,60}?)\s+(?:(?:the|a)\s+)?"
    r"(?:remaining|rest|balance)\s*(?:of\s+)?$",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"^\s*(?:of\s+(?:it|this|that|them|the\s+(?:total|sum|money|amount))\s+)?"
    r"(?:(?:(?:will|would|is\s+to|are\s+to|has|have)\s+)?(?:comes?|came|coming)\s+)?"
    r"(?:(?:(?:as|in)\s+(?:the\s+form\s+of\s+)?(?:an?\s+)?)?(?:(?:concessional|soft|long-term|budget)\s+)?"
    r"(?:(?:grant|loan|credit|donation|gift|contribution)s?|aid|support|assistance|funding|financing)?\s*from|"
    r"(?:(?:is|are|was|were|being|to\s+be|will\s+be|has\s+been|have\s+been)\s+)?"
    r"(?:paid|provided|contributed|given|put\s+up|met|borne|lent|granted|pledged|supplied|financed|funded|donated)\s+by)\s+"
    r"(?:(?:the|an?)\s+)?(?P<who>[A-Z][\w’'&.-]*(?:\s+(?:of\s+(?:the\s+)?|for\s+|and\s+the\s+)?[A-Z][\w’'&.-]*)*)"
)
_BY = re.compile(r"^\s*by\s+(?:the\s+)?(?P<who>[A-Z][\w’'&.-]*(?:\s+(?:of\s+(?:the\s+)?)?[A-Z][\w’'&.-]*)*)")


def _by_another(view: View, figure: Figure) -> re.Match[str] | None:
    """'by Chile' behind an amount of which the one before is told whom it is paid by: '€8 million is paid by Peru and
    €4 million by Chile'.
    """
    before = view.money_before(figure.start)
    first = _FROM.match(view.text[before[-1].end - view.start :]) if before else None
    paid = first is not None and re.search(r"\sby\s", first.group()) is not None
    return _BY.match(view.text[figure.end - view.start :]) if paid else None


GRANT_FROM = re.compile(r"^\s*(?:grant|loan|credit|donation|gift|contribution)\s+from\s", re.IGNORECASE)


_HOLDS = re.compile(
    r"\b(?:has|have|had|holds?|held|gets?|got|takes?|took|receives?|received|draws?|drew|tops?|leads?)\s+(?:home\s+)?"
    r"(?:(?:the|a|an|its)\s+(?:(?:\w+[’']s|[\w-]+)\s+){0,3}(?:allocation|share|slice|portion|amount|sum|award|part|envelope|grant|quota|tranche|"
    r"allotment|chunk|cut|list)|the\s+(?:most|least|largest|smallest|biggest))"
    rf"\s*(?:\(\s*|,?\s*(?:at|of|with|worth|,)\s+){HEDGED}$",
    re.IGNORECASE,
)


def in_brackets(view: View, figure: Figure) -> bool:
    """Whether the amount alone stands in brackets."""
    i = view.index[figure]
    j = i - 1
    while view.word_at(j) in HEDGES:
        j -= 1
    k = i + 2 if view.word_at(i + 1) == "equivalent" else i + 1
    return view.word_at(j) in {"(", "["} and view.word_at(k) in {")", "]", ",", ";"}


def named_before_bracket(view: View, figure: Figure) -> Phrase | None:
    """The name that an amount in brackets is given for: 'ahead of Peru (€567 million) and the States (€40 million)'."""
    i = view.index[figure]
    j = i - 1
    while view.word_at(j) in HEDGES:
        j -= 1
    if view.word_at(j) != "(" or j < 1:
        return None
    noun = view.noun_before(j, chain=False)
    if noun is None:
        return None
    first, last = noun.first, noun.last
    while first <= last and view.tokens[first].low in ARTICLES | {"then", "followed"}:
        first += 1
    if first > last or not view.tokens[first].text[:1].isupper():
        return None
    return view.phrase(first, last)


def holder_of(view: View, figure: Figure) -> Phrase | None:
    """Who is said to hold an amount: 'Peru holds the largest allocation (€9 billion)', 'Ica gets the least, at …'."""
    if _HOLDS.search(view.slice(view.start, figure.start) + " ") is None:
        return None
    return view.subject(view.index[figure])


def put_into(view: View, figure: Figure) -> bool:
    """Whether money is put into something: 'put £40 million into school nurses', 'steers €9 million towards reefs'."""
    return (
        _PUT.search(view.slice(view.start, figure.start) + " ") is not None
        and _PUT_INTO.match(view.text[figure.end - view.start :]) is not None
    )


def shared(view: View, figure: Figure) -> bool:
    """Whether several share an amount: 'nine counties will share KSh 3 billion'."""
    return _SHARING.search(view.slice(view.start, figure.start) + " ") is not None


def sharers(view: View, figure: Figure) -> str | None:
    """Those who share what is left: 'the remaining nine roads share N739 billion'."""
    match = re.search(
        rf"\b(?P<who>(?:remaining|other|rest|last)\b[^,;.:]*?)\s+(?:will\s+|are\s+to\s+|to\s+)?(?:share|split|shared)\s+{HEDGED}$",
        view.slice(view.start, figure.start) + " ",
    )
    return match["who"] if match is not None else None


def call_of(view: View, figure: Figure) -> str | None:
    """The call or round that an amount is put up in: 'the first call, with EUR 450 million'."""
    match = _CALL.search(view.slice(view.start, figure.start) + " ")
    return match["call"].strip() if match is not None else None


def takes_the_rest(view: View, figure: Figure) -> str | None:
    """Who bears or gets the rest: '…, and the States the remaining Rs 128 crore'."""
    match = _REST.match(re.split(r"[,;]|\band\b", view.slice(view.start, figure.start))[-1] + " ")
    if match is None:
        return None
    name = re.sub(r"^(?:the|a|an)\s+", "", match["name"].strip(), flags=re.IGNORECASE)
    if name.lower() in ARTICLES:
        return None
    return None if re.search(r"\b(?:is|are|will|for|of|to|from|in)\b", name, re.IGNORECASE) else name


def given_by(view: View, figure: Figure) -> tuple[str, int, int] | None:
    """Who an amount comes from, said right behind it ('a grant from Denmark'), and where the name stands."""
    match = _FROM.match(view.text[figure.end - view.start :]) or _by_another(view, figure)
    if match is None:
        return None
    at = figure.end + match.start("who")
    stop = at + len(match["who"])
    if any(f.start < stop + 3 and at < f.end for f in view.figures if f.kind in {"period", "date"}):
        return None  # 'from FY 2025-26', 'from May 2024'
    if re.match(r"\s+(?:budgets?|treasury|exchequer|funds?|coffers|money)\b", view.text[stop - view.start :]):
        return None  # 'from the EU budget'
    return match["who"].rstrip("."), at, at + len(match["who"])


_OF_WHICH = re.compile(rf"\bof\s+which,?\s+(?:for\s+)?(?P<part>[^:;,()\d]{{3,60}}?)\s*:\s*{HEDGED}$", re.IGNORECASE)
"""A part told behind its whole in one line: 'Total: Rs 9 crore, of which works: Rs 4 crore'."""


_HEDGED = (HEDGES - {"of", "to", "at", "in", "worth"}) | {"a", "an", "expected", "estimated", "planned"}
"""Words that only hedge an amount behind a label."""


def colon_label(view: View, figure: Figure) -> str | None:
    """The words before the colon that an amount follows at once: '(2) Care technology: 22 billion yen'."""
    inner = _OF_WHICH.search(view.slice(view.start, figure.start) + " ")
    if inner is not None:
        return inner["part"].strip()
    if view.statement.label is not None and view.start <= view.statement.body <= figure.start:
        words = view.slice(view.statement.body, figure.start).strip(" :–-(")
        hedged = words.lower() in HEDGES or all(w in _HEDGED for w in words.lower().split())
        hedged = hedged or re.fullmatch(HEDGED, f"{words.lower()} ") is not None  # 'Amount: up to Rs 9 crore'
        return view.statement.label if hedged else None
    ahead = view.slice(view.start, figure.start) + " "
    match = _COLON.match(ahead)
    alone = not re.search(r"\w", view.text[figure.end - view.start :])
    if match is None and (view.statement.kind == "item" or alone):
        match = _DASHED.match(ahead)
    if match is None and (alone or in_brackets_behind(view, figure)):
        match = _NUMBERED.match(ahead)
    if match is None and alone:
        match = SPACED.match(view.text[: figure.start - view.start])
    return match["label"].strip() if match is not None else None


def in_brackets_behind(view: View, figure: Figure) -> bool:
    """Whether nothing but another amount in brackets follows: '… 9 billion yen (8 billion yen)'."""
    i = view.index[figure]
    rest = view.tokens[i + 1 :]
    return len(rest) == 3 and rest[0].text in "([" and rest[1].figure is not None and rest[2].text in ")]"


_NUMBERED = re.compile(
    rf"^\W*(?:\(\d{{1,2}}\)|\d{{1,2}}[.)])\s+(?P<label>[A-Z](?:(?!\b(?:is|are|was|were|has|have|had|will|would)\b)[^:;\d]){{3,100}}?)\s+{HEDGED}$"
)
"""A numbered line that ends in its amount: '(2) Tunnel repairs  4 billion yen'."""
_COLON = re.compile(
    rf"^\W*(?:(?:\d{{1,2}}|[a-z]|[ivx]+)[.)]\s+)?(?P<label>[^:;]{{2,100}}?)\s*:\s+{HEDGED}$", re.IGNORECASE
)
_DASHED = re.compile(
    rf"^\W*(?:(?:\d{{1,2}}|[a-z]|[ivx]+)[.)]\s+)?(?P<label>[^:;\d]{{2,120}}?)\s+[-–—]\s+{HEDGED}$", re.IGNORECASE
)
"""A bullet's name and its amount: 'Trauma centres on highways - Rs 90 crore'."""
SPACED = re.compile(
    r"^\W*(?:(?:\d{1,2}|[a-z]|[ivx]+)[.)]\s+)?(?P<label>[^\W\d_][^:;\n]{2,120}?)(?:[ ]{2,}|\t+|\s?(?:\.[ ]?){3,})[ ]*$",
    re.IGNORECASE,
)
"""A line whose amount stands apart from its name: '(2) Trauma centres    90 million yen'."""
BRACKET_LEGEND = re.compile(
    r"\b(?:in|within)\s+(?:square\s+|round\s+)?(?:parenthes[ei]s|brackets)\b[^.;)]*|"
    r"\([^()]{4,60}\s(?:in|within)\s+(?:square\s+|round\s+)?(?:parenthes[ei]s|brackets)\)",
    re.IGNORECASE,
)
"""What the amounts in brackets of a document are: '(figures in parentheses: FY2025 initial budget)'."""
BODY_GETS = re.compile(
    r"^\W*(?:(?:In|For|Last|This)\s[^,]{2,40},\s)?(?:The\s+|the\s+)?(?P<body>(?:[A-Z][\w.&’'-]*\s+)*(?:(?:Ministry|"
    r"Department|Directorate|Office)\s+(?:of|for)\s+"
    r"(?:the\s+)?[A-Z]\w+(?:(?:,?\s+(?:and|of|the|&)\s+|,?\s+)[A-Z]\w+)*|"
    r"(?:[A-Z][\w.&’'-]*\s+)+(?:Agency|Authority|Corporation|Service|Board|Commission|Institute|Council)\s+(?:of|for)\s+(?:the\s+)?[A-Z]\w+(?:\s+[A-Z]\w+)*|"
    r"(?:[A-Z][\w.&’'-]*\s+)(?:Ministry|Department|Agency|Authority|Commission|Directorate|Bureau|Office|Council|"
    r"Board|Corporation|Service)))"
    r"\s+(?:\([^)]*\)\s+)?(?:(?:has|have|had)\s+)?(?:(?:was|were|been|is|will\s+be|received|gets?|got|will\s+(?:get|"
    r"receive)|had)(?:\s+|$))"
    r"(?:(?:also|only|just|initially)\s+)*(?:allocated|allotted|given|voted|granted|provided|assigned|budgeted)?\s*$"
)
"""A ministry or agency that is given an amount: it is whose budget the amount is."""


def body_given(view: View, figure: Figure) -> str | None:
    """The ministry or agency that a statement says to be given an amount."""
    label = view.statement.label is not None and view.start <= view.statement.body <= figure.start
    begin = view.statement.body if label else view.start  # 'Slow spending: the Ministry of Ports got Rs 9 crore'
    match = BODY_GETS.match(re.sub(rf"(?:^|\s){HEDGED}$", "", view.slice(begin, figure.start) + " "))
    return match["body"].strip() if match is not None else None


def gapped_name(view: View, figure: Figure) -> Phrase | None:
    """The name right before an amount whose verb stands before another one: '…, Hull £9m and York £4m'."""
    i = view.index[figure]
    joined = _joined_name(view, i)
    if joined is not None:
        return joined
    noun = view.noun_before(i, chain=False)
    if noun is None or not view.money_before(noun.start):
        return None
    link = noun.first - 1
    while view.word_at(link) in ARTICLES:
        link -= 1
    if view.word_at(link) in {"in", "of", "at", "for"} and view.is_word_in_phrase(link - 1):
        # 'and the Teaching Hospital in Ica Rs 4 crore'
        outer = view.noun_before(link, chain=False)
        noun = view.phrase(outer.first, noun.last) if outer is not None else noun
        if noun is None:
            return None
    first = noun.first
    while first < noun.last and view.tokens[first].low in ARTICLES:
        first += 1
    lower = not view.tokens[first].text[:1].isupper()
    if lower and (len(noun.text.split()) > 4 or not gapped_after_name(view, noun)):
        return None
    if noun.last != i - 1 and view.word_at(i - 1) not in HEDGES:
        return None
    before = noun.first - 1
    while view.word_at(before) in ARTICLES:
        before -= 1
    followed = view.word_at(before) == "by" and view.word_at(before - 1) == "followed"
    if view.word_at(before) not in {",", "and", ";", "("} and not followed:
        return None
    return view.phrase(first, noun.last)


def _joined_name(view: View, i: int) -> Phrase | None:
    """Two nouns that share an amount whose verb is left out: 'Rail gets Rs 9 crore, and ports and quays Rs 4 crore'."""
    before = next(
        (k for k in range(i - 1, -1, -1) if (f := view.tokens[k].figure) is not None and f.kind == "money"), None
    )
    if before is None or not any(view.is_verb(k) for k in range(before)):
        return None
    first, last = before + 1, i - 1
    while first <= last and (view.tokens[first].text in ",;" or view.word_at(first) == "and"):
        first += 1
    while last >= first and view.word_at(last) in HEDGES | ARTICLES | {"another", "remaining"}:
        last -= 1
    words = range(first, last + 1)
    if first == before + 1 or not 3 <= len(words) <= 6 or not any(view.word_at(k) == "and" for k in words):
        return None
    plain = all(view.tokens[k].is_word and (view.word_at(k) == "and" or view.is_word_in_phrase(k)) for k in words)
    if not plain or view.word_at(first) in PREPOSITIONS or any(view.is_verb(k) for k in words):
        return None
    return view.phrase(first, last)


def gapped_after_name(view: View, noun: Phrase) -> bool:
    """Whether nothing but a comma or 'and' parts a plain noun from the amount before: 'Rail gets R2bn, roads …'."""
    before = view.since_money(noun.start)
    between = view.slice(before, noun.start).strip()
    return between in {",", "and", ", and", ";", "; and"} and any(
        view.is_verb(j) for j, t in enumerate(view.tokens) if t.end <= before and t.start >= view.start
    )


_AHEAD = re.compile(r"(?:,|;|\band)\s*(?:and\s+)?for\s+(?:the\s+)?(?P<what>[a-z][^,;:()]{2,50}?),?\s*$", re.IGNORECASE)


def purpose_ahead(view: View, figure: Figure) -> str | None:
    """What an amount is for, said right before it: '…, and for teachers GH¢203 million'."""
    before = view.money_before(figure.start)
    if not before:
        return None
    match = _AHEAD.search(view.slice(before[-1].end, figure.start))
    return match["what"] if match is not None else None


PUBLIC_PURSE = re.compile(
    r"^\s*(?:will\s+come\s+|comes?\s+|coming\s+|came\s+|is\s+|in\s+\w+\s+)?from\s+(?:the\s+|"
    r"its\s+)?(?:\w+[’']s\s+)?(?:\w+\s+){0,2}"
    r"(?:budgets?|treasury|exchequer|coffers|taxpayers?|government|public\s+purse)\b|"
    r"^\s*by\s+the\s+(?:(?:\w+\s+)?government|Centre|State|Union|exchequer)\b",
    re.IGNORECASE,
)
"""What stands behind an amount that public money pays."""
SPENT_SHARE = re.compile(
    r"\b(?:spent|spends|spend|allocated|allocates|devoted|devotes)\s+[^;:]*(?:per\s?cent|%|"
    r"percent)\s+of\s+[^,;:]{2,40},?\s+or\s+"
    r"(?:about\s+|some\s+|around\s+|nearly\s+)?$",
    re.IGNORECASE,
)
"""'Spent 4 percent of GDP, or …'."""


KIND_OF_SPENDING = re.compile(
    r"^\s+(?:is|are|was|were)\s+(?:(?:for|of)\s+)?(?P<kind>(?:development|recurrent|capital|current|revenue)"
    r"(?:\s+(?:expenditure|spending|outlay))?)\b(?!\s+\w+s\b)",
    re.IGNORECASE,
)
MONTH = re.compile(
    r"^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b", re.IGNORECASE
)
_ALL_FROM = re.compile(
    r"^\s*(?:(?:will|is\s+to|are\s+to)\s+)?(?:comes?|came|coming|is|are)?\s*from\s+(?:the\s+|an?\s+)?[A-Za-z]"
)


def from_several(view: View) -> bool:
    """Whether a statement says of two amounts or more who brings each: 'R$5 billion comes from the Union, R$2 billion
    from …'.
    """
    money = [f for f in view.figures if f.kind == "money"]
    return (
        len(money) > 1
        and (money[0].start - view.start < 16 or view.word_at(view.index[money[0]] - 1) == "with")
        and all(_ALL_FROM.match(view.text[f.end - view.start :]) for f in money)
    )
