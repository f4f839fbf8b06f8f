"""The wording of public money: what is a whole, what a part, and what an amount is for."""

from __future__ import annotations

import re

from trustetl.facts.language.verbs import base_forms, third_person, verb_forms
from trustetl.facts.language.view import ARTICLES, PREPOSITIONS, PRONOUNS, Phrase, View
from trustetl.facts.language.wordlists import word_set
from trustetl.facts.tables_in_text.headers import STATE
from trustetl.lexicon import find_countries
from trustetl.model import Figure

LED = "<figure> in the list behind a colon"
DEED = "<verb of public money> … <figure>"
LISTED_UNDER = "<label>: <figure> under a budget"
LISTED_FOR = "<figure> for <noun> in the list of a budget"
SERIES = "<figures> of one list"
LISTED = frozenset({LISTED_UNDER, LISTED_FOR, LED})
"""The rules by which an amount is an item of a list of parts."""
COMPONENT_HEADING = re.compile(
    r"\b(?:components?|allocations?|break-?down|break-?up|outlays?|funding|financing|"
    r"where\s+the\s+money\s+goes|use\s+of\s+funds)\b",
    re.IGNORECASE,
)
COSTS_STATE = re.compile(
    r"\bcosts?\s+(?:the\s+)?(?:\w+\s+){0,1}(?:government|treasury|state|exchequer|taxpayers?|centre|public\s+purse|"
    r"budget|(?:European\s+)?Union|EU|ministry|county|municipality|city|commission)\s+"
    r"(?:(?:about|some|around|over|nearly|an\s+estimated)\s+)*$",
    re.IGNORECASE,
)
"""A cost that public money bears."""
WHOLE = re.compile(
    r"^(?:[\w’'-]+[’']s\s+)?(?:own\s+)?(?:(?:total|overall|financial|budgetary|annual|capital|initial|entire|"
    r"combined|government|national|federal|state|public|gross|net|union|central|approved|estimated|full|own|aggregate|cumulative|loan|grant|credit"
    r"|allocated|planned|indicative|expected|tentative|sanctioned|proposed|revised|current|programme|program|project|scheme|mission|available|maximum)[\s-]+)*"
    r"(?:outlay|budget|allocation|cost|expenditure|spending|amount|sum|total|funding|envelope|package|corpus|"
    r"fund|size|value|provision|allotment|estimates?|support|annual budget|resources|kitty|pot|purse|money|"
    r"cash|capital|endowment|capitali[sz]ation|"
    r"seed capital|initial capital|financing|finance|pledge|commitment)s?$",
    re.IGNORECASE,
)


PURPOSE = re.compile(
    r"^\s*(?:\([^)]*\)\s*)?(?:,\s+(?:taken\s+|drawn\s+)?(?:from|out\s+of)\s+(?:the\s+|its\s+)?[^,;.\d]{3,50},\s+(?=for\b))?(?:(?:this|next|last)\s+(?:fiscal\s+|"
    r"financial\s+)?year\s+|over\s+(?:[a-z]+|\d+)\s+years\s+|(?:(?:a|per|each|every)\s+year|annually)\s+|in\s+(?:FY\s?)?\d{4}(?:[-–/]\d{2,4})?\s+|"
    r"(?:in|under)\s+(?:the|its|this\s+year[’']s|next\s+year[’']s|last\s+year[’']s)\s+(?:(?:FY\s?)?\d{4}(?:[-–/]\d{2,4})?\s+)?"
    r"(?:(?:draft|state|federal|national|union|general|supplementary|current|annual)\s+){0,2}budget\s+(?:(?:for|of)\s+(?:FY\s?)?\d{4}(?:[-–/]\d{2,4})?\s+)?|"
    r"of\s+(?:its|their|his|her|our)\s+own(?:\s+(?:money|funds?|resources|cash))?\s+)?(?:,\s*(?=on\b))?(?:,\s*(?=(?:is|are|was|were|will|would|has|have|had|goes|went)\b))?(?:(?:is\s+being|are\s+being|is|are|was|"
    r"were|will\s+be|has\s+been|have\s+been|would\s+be|to\s+be|of\s+(?:(?:public|new|extra|fresh|additional|state|federal|own|taxpayers?[’']?)\s+)+"
    r"(?:money|funds?|funding|cash|capital|investment|resources|financing)|of\s+(?:the|that|this)\s+(?:money|sum|amount|total|"
    r"funds?|cash|package)|of\s+(?:it|that|which|these|them)|of\s+(?:the|that|this|its|their|our)\s+(?:[\w-]+(?:[’']s)?\s+){0,3}"
    r"(?:money|budget|allocation|envelope|outlay|funds|funding|resources)(?=\s+(?:to|into|towards?|is|are|was|were|will|has|have|had|goes|went)\b)|"
    r"in\s+(?:[a-z]+\s+){0,2}(?:support|aid|assistance|funding)(?=\s+(?:for|to)\b)|"
    r"of\s+this|each|more|will|would|shall|can|must)\s+)*"
    r"(?:(?:also|directly|jointly|together|now|then|again|already)\s+)*(?:(?:meant|committed|pledged|promised|"
    r"reserved|earmarked|set\s+aside|goes|going|go|went|spent|allocated|provided|given|paid|"
    r"kept|intended|made\s+available|used|utili[sz]ed|deployed|released|met|disbursed|transferred|sanctioned|approved|granted|"
    r"available|budgeted|raised|drawn|managed|administered|handled|run|implemented|covered|borne|contributed|"
    r"financed|funded|coming|comes?|due|foreseen|planned|needed|invested|proposed|requested|sought|destined|budgeted|authori[sz]ed|voted|appropriated|put\s+aside|devoted|dedicated|assigned|channelled|awarded|allotted|added|"
    r"(?!(?:compar|relat|link|attribut|equat|rais|increas|reduc|lower|revis|expect|estimat|convert|oppos|limit|confin|bas|ow|chang|fix|turn|referr|peg|ti|need|us|worth|secur|obtain|receiv|collect|earn)e?d\b)"
    r"(?:[a-z-]{2,}ed|lent|sent|put|laid|bound|left)(?=\s+(?:(?:out|over|up|down|on|back|aside|directly|jointly|together|solely|mainly|entirely|wholly)\s+)*(?:for|on|into|towards?|to)\b))\s+)?"
    r"(?:(?:also|directly|jointly|together|again|out|over|up)\s+)*"
    r"(?:(?:in|during|for)\s+(?:FY\s?)?\d{4}(?:[-–/]\d{2,4})?\s+(?=(?:for|to|on|towards?|into)\b))?"
    r"(?P<prep>for|as|into|to|on|towards?|through|via|from|in|by|under|with)\s+",
    re.IGNORECASE,
)


LISTING = re.compile(
    r"\b(?:including|includes?|comprising|comprises?|of\s+which|of\s+it|consists?\s+of|made\s+up\s+of|"
    r"break-?up|split|divided|of\s+this|components?|parts?)\b",
    re.IGNORECASE,
)


BODY_NOUNS = "Ministry|Department|Directorate|Agency|Authority|Commission|Secretariat|Bureau|Office|Council|Board"
"""What the names of public bodies begin or end with."""
BODY_NOUN = re.compile(rf"\b(?:{BODY_NOUNS})\b")
GENERIC_HEAD = (
    r"(?:it|scheme|mission|programme|program|initiative|fund|plan|project|policy|package|act|law|facility|"
    r"partnership|government|state)"
)


REFERS = re.compile(
    r"\b(?:it|its|this|these|(?:the|this|its)\s+(?:\w+\s+)?(?:scheme|mission|programme|program|initiative|"
    r"fund|plan|project|policy|package|act|facility|partnership))\b",
    re.IGNORECASE,
)


RECEIVES = word_set(
    "bear bears borne contribute contributes contributed pays pay lends lend receive receives "
    "secured secures received get gets got receiving draw draws drew obtains obtained "
    "take takes took absorb absorbs absorbed claims claimed"
) | {"takes home", "take home", "took home"}


PROGRAMME = re.compile(
    r"\b(?:(?:the|an?|its|this)\s+)?((?:[A-Z][\w.]*[’']s\s+)?(?:own\s+|"
    r"new\s+)?(?:[a-z][\w-]*\s+){1,3}(?:programme|program|scheme|mission|plan|initiative|project|fund|"
    r"package))\b"
)


BUDGET_ITSELF = re.compile(
    r"(?:^|.*\s)(?:budgets?|budget(?:ary)?\s+(?:provisions?|allocations?|outlays?)|estimates?|proposals?|bill|act|law|appropriations?|supplementary|"
    r"statement|plan|request)$|"
    r"(?:^|(?:.*\s)?(?:actual|annual|the|its|our|approved|current)\s+)(?:allocations?|expenditure|spending|outlays?|outgo)$|^(?:total|overall)\s+(?:allocations?|outlays?)$",
    re.IGNORECASE,
)
"""Subjects that only say in which act of a parliament or ministry money stands ('the draft budget has …')."""
SAME = re.compile(r"^(?:the\s+)?(?:same|this|that|such|above|said|these|those)(?:\s+[a-z]+)?$", re.IGNORECASE)
"""Purposes that only point back: 'for the same purpose'."""


def head_words(text: str) -> str:
    """A noun phrase up to its first preposition: 'expenditure of the Government on the Mission' gives 'expenditure'."""
    head = re.split(r"\s+(?:of|on|for|in|from|by|to|under|towards)(?:\s+|$)", text.strip())[0]
    return re.sub(r"\s+(?:also|now|already|then|itself|further)$", "", head)


_UNSOUND = re.compile(
    r"^(?:of|then|and|but|in\s+addition|with$)(?![\w-])|^(?:I|we|they|he|she|(?!(?-i:IT))it|you|who|which)\b(?=.*\s)|\s(?:and|or|(?!(?-i:IT))it|we|they|that|which|"
    r"but|he|she)$",
    re.IGNORECASE,
)
"""Words cut out of a clause, which name nothing."""


def tidy(text: str) -> str | None:
    if text.strip().lower() in PRONOUNS | {"far", "so far", "date", "which", "who", "whom", "whose", "that"}:
        return None
    text = re.sub(r"^\s*(?:the\s+)?\d[\d,.]*-[a-z]+\s+(?=[^\W\d])", "", text)  # 'the 264-kilometre section'
    if re.match(r"^\W*\d", text) or _UNSOUND.search(text.strip()):
        return None
    text = re.sub(r"\s*[\[(](?:new|continued|ongoing|revised|expanded)[\])]\s*$", "", text, flags=re.IGNORECASE)
    text = re.sub(
        r"^(?:(?:comprising|including|covering|with|plus)\s+(?:(?:the|a|an|its)\s+)?|"
        r"(?:the|a|an|its|their|(?-i:new)|further|additional\s+(?!budget))\s+)",
        "",
        text.strip(" ,.;:-–()"),
        flags=re.IGNORECASE,
    ).strip()
    text = re.sub(r"\s+and\s+(?:the\s+)?(?:rest|remainder|balance)\b.*$", "", text)
    text = re.sub(
        r"\s+(?:in|for|during|of)\s+(?:FY\s?|fiscal\s+(?:year\s+)?)?(?:19|20)\d\d(?:[-–/]\d{2,4})?$", "", text
    )
    text = re.sub(
        r"\s+(?:in|for|during|over)\s+(?:the\s+)?(?:coming|next|current|this|last|following)\s+(?:financial\s+|fiscal\s+)?year$",
        "",
        text,
    )
    text = re.sub(r"\s+(?:to|will|of|in|for|at|itself|themselves|as\s+a\s+whole)$", "", text)
    if text.count("(") > text.count(")"):
        text += ")"
    return text or None


_CHAR = r"(?:[^,;.:()]|(?<=\d)[,.](?=\d))"
"""What goes on a stretch of words: no stop, but the comma in a number."""
_STRETCH = re.compile(
    rf"{_CHAR}+?(?=\s+(?:while|but|is|are|was|were|will|in\s+\d|since|so\s+far|until)\b|\s+and\s*$|"
    r"\s+and\s+(?:\w+\s+){0,4}(?:will|is|are|was|were|has|have|would)\b|[;:()]|[,.](?!\d)|$)"
)
COUNTED_BEHIND = re.compile(
    r"^(?:[a-z]+ing(?:\s+(?:up|out|of|for|to))?)\s+(?:(?:about|some|over|nearly|around)\s+)?(?:\d|[a-z])|"
    r"^[a-z]+(?:tion|ment|sal|val|ance|ure)\s+of\s+(?:(?:about|some|over|nearly|around)\s+)?\d"
)
"""A deed whose object goes on: a gerund and a number or further word, 'rehabilitation of 11 roads'."""


def stretch_of(text: str) -> str:
    """The words up to the end of their clause."""
    match = _STRETCH.match(text)
    return " ".join(match.group().split()) if match is not None else ""


_CONVERTED = re.compile(
    r"\s*[(\[]\s*(?:(?:about|around|approx(?:imately|\.)?|some|nearly|roughly|over|or|equivalent\s+to|worth)\s+|[~≈=]\s*)*$",
    re.IGNORECASE,
)


def _past_conversion(view: View, figure: Figure) -> int:
    """Where the words behind an amount go on, past the same sum in another currency: '¥9 billion (about $60
    million)'.
    """
    following = next((f for f in view.figures if f.kind == "money" and f.start >= figure.end), None)
    if following is None or following.unit == figure.unit:
        return figure.end
    if _CONVERTED.match(f"{view.slice(figure.end, following.start)} ") is None:
        return figure.end
    close = re.match(r"\s*[)\]]", view.text[following.end - view.start :])
    return following.end + close.end() if close is not None else figure.end


_OF_THE_SUM = re.compile(
    r"\s+of\s+(?:it|this|that|(?:the|this|that|its)\s+(?:budget|sum|money|amount|total|funds?|envelope|allocation|outlay|grant|loan|credit|advance|package))"
    r"(?=\s+(?:is|are|was|were|will|has|have|had|goes|go|went)\b)|"
    r"(?:,|\s+\()\s*(?:(?:representing|or|equal\s+to|i\.e\.|about|some|nearly|roughly|which\s+is)\s+)+[\d.,]+\s?(?:%|per\s?cent)[^,;:)]{0,30}[,)]"
    r"(?=\s+(?:is|are|was|were|will|has|have|had|goes|go|went)\b)"
)
"""'Rs 9 crore of the budget is reserved for …', 'Rs 9 crore, representing 70 per cent, is for …'."""


_TIMES = frozenset("period decade quarter month season term biennium triennium whole rest remainder duration".split())


_GIVEN_AS = word_set("grants loans funds costs credits supports benefits aids transfers shares guarantees")


def _tells_on(view: View, j: int) -> bool:
    """Whether 'as' begins a clause and says nothing of the money: 'Ports get Rs 9 crore as the fuel bill climbs'."""
    k = j + 2
    while k < len(view.tokens) and view.tokens[k].figure is None and view.word_at(k) not in PREPOSITIONS | {""}:
        word = view.word_at(k)
        finite = word in third_person() or (word in verb_forms() and word.endswith("s"))
        if finite and word not in _GIVEN_AS and view.word_at(k - 1) not in ARTICLES:
            return True
        k += 1
    return False


_OVER_TIME = re.compile(
    r"for\s+(?:(?:the|a|its|this|next|coming|first|[a-z]+)\s+)*?(?:years?|period|months?|phase|FY|fiscal|financial|\d{4})\b",
    re.IGNORECASE,
)
"""'… from the Union for the years 2026 to 2030' says for how long, not for what."""


def purpose(view: View, figure: Figure) -> tuple[str, Phrase] | None:
    """What the money behind a figure is for: 'for <noun>', 'will be spent through <body>', 'as <noun>'; with its
    preposition.
    """
    i = view.index[figure]
    begin = _past_conversion(view, figure)
    stop = next(
        (
            t.start
            for t in view.tokens[i + 1 :]
            if t.start >= begin and t.figure is not None and t.figure.kind == "money"
        ),
        view.end,
    )
    aside = _OF_THE_SUM.match(view.text[begin - view.start :])
    begin += aside.end() if aside is not None else 0
    match = PURPOSE.match(view.text[begin - view.start : stop - view.start]) if begin <= stop else None
    if match is None:
        return None
    at = begin + match.end("prep")
    j = next((k for k, t in enumerate(view.tokens) if t.end == at), None)
    if j is None:
        return None
    word = match.group("prep").lower()
    source = view.noun_after(j, chain=False) if word in {"from", "out"} else None
    link = source.last + 1 if source is not None else 0
    if source is not None and view.word_at(link) == "(":
        link = next((k + 1 for k in range(link, len(view.tokens)) if view.tokens[k].text == ")"), link)
    timed = _OVER_TIME.match(view.slice(view.tokens[link].start, stop)) if 0 < link < len(view.tokens) else None
    if source is not None and view.word_at(link) in {"to", "for", "into"} and timed is None:
        # '… from the federal budget to the Fund': what it is for, past where it comes from
        j, word = link, view.word_at(link)
        at = view.tokens[j].end
    k = j + 1
    while k < len(view.tokens) and view.tokens[k].low in {"the", "a", "an"}:
        k += 1
    behind = view.tokens[k].figure if k < len(view.tokens) else None
    of_it = behind is not None and behind.kind == "measure" and view.word_at(k + 1) == "of"
    dashed = behind is not None and "-" in behind.quote and behind.kind not in {"period", "date"}
    if behind is not None and (behind.kind in {"ordinal", "count"} or dashed or of_it):
        # 'to a first-loss facility', 'for 12 tribes', 'for the 248-km road'
        text = stretch_of(view.slice(at, stop))
        text = re.sub(r"^(?:the|a|an)\s+", "", text)
        text = re.sub(r"^[\d,.]+\s+\w+\s+of\s+", "", text) if of_it else text
        text = re.sub(r"^[\d,.]+(?:[ -](?:km|m|GW|MW|kW|kV|ha|acre|hectare|bed|mile)\b)?\s*", "", text)
        return (word, Phrase(at, at + len(text), text, j + 1, j + 1)) if text else None
    if behind is not None and behind.kind != "identifier":
        return None
    if word == "to" and (
        view.word_at(j + 1) == "date" or (view.word_at(j + 1) in base_forms() and _object_at(view, j + 2))
    ):
        return None
    if word == "as" and _tells_on(view, j):
        return None
    noun = view.noun_after(j, chain=True)
    if word == "to" and (noun is None or (j + 1 < len(view.tokens) and view.is_verb(j + 1))):
        return None
    if noun is not None and (
        noun.text.lower().split()[0] in {"date", "year", "years", "now"}
        or noun.text.lower() in _TIMES  # 'for the period from 2021 to 2025'
        or not re.search(r"[^\W\d_]", noun.text)
    ):
        return None
    if noun is None:
        # 'for recovering critical minerals': an -ing clause names the purpose as well
        if not view.word_at(j + 1).endswith("ing"):
            return None
        end = re.search(r"[,;.(]|$", view.text[at - view.start : stop - view.start])
        words = view.slice(at, at + (end.start() if end else 0))
        noun = Phrase(at, at + len(words), words, j + 1, j + 1) if words else None
    if noun is None:
        return None
    if COUNTED_BEHIND.match(view.slice(noun.start, stop)) and (words := stretch_of(view.slice(noun.start, stop))):
        # 'for setting up 62 waiting homes', 'towards training of 5,400 nurses': the deed with its object
        noun = Phrase(noun.start, noun.start + len(words), words, noun.first, noun.last)
    cut = re.search(r"\s+for\s+", noun.text) if word == "to" else None
    named = (
        re.match(r"(?:the\s+)?[A-Z][a-z]+\s+for\s+[^,;]*\b[A-Z]", noun.text) is not None
    )  # 'the Fund for Lost Reefs'
    if cut is not None and not named and not re.fullmatch(GENERIC_HEAD, noun.text[: cut.start()], re.IGNORECASE):
        # 'to the counties for seedlings': what it is for is told behind who gets it
        noun = Phrase(noun.start, noun.start + cut.start(), noun.text[: cut.start()], noun.first, noun.first)
    return word, noun


def _object_at(view: View, k: int) -> bool:
    """Whether an object begins at token ``k``, so that the word before it is a verb: 'to repair two jetties'."""
    if view.word_at(k) in {"for", "the", "a", "an", "its", "their", "our", "up"} or view.word_at(k) in _NUMBERS:
        return True
    return k < len(view.tokens) and (f := view.tokens[k].figure) is not None and f.kind not in {"period", "date"}


_NUMBERS = frozenset(
    "two three four five six seven eight nine ten eleven twelve all every each another more some several many".split()
)


OF_ITS_OWN = re.compile(
    r"^(?:[\w’'-]+\s+){0,4}(?:budgets?|outlays?|allocations?|expenditure|spending|funding|appropriations?)\s+(?:for|"
    r"on|of)\s+(?!\d|FY\s?\d|(?:the\s+)?(?:fiscal|financial|current|next|last|coming|year)\b)(?!(?:the\s+)?(?:scheme|mission|programme|program|initiative|fund|plan|project|government|"
    r"ministry)\b)\w",
    re.IGNORECASE,
)


SHARE = re.compile(
    r"^(?:the\s+)?(?:(?:central|state|federal|union|government|national)(?:[’']s)?\s+(?:share|contribution)|"
    r"share\s+of|contribution\s+of|[\w’']+\s+(?:share|contribution))\b",
    re.IGNORECASE,
)
STATE_SHARE = re.compile(
    r"^(?:the\s+)?(?:(?:central|centre|state|federal|union|government|national|exchequer|treasury|province|county)"
    r"(?:s?[’']s?)?\s+(?:share|contribution)|(?:share|contribution)\s+of\s+(?:the\s+)?(?:central|centre|state|states|"
    r"federal|union|government|treasury|exchequer|provinces?|counties))\b",
    re.IGNORECASE,
)
"""Subjects that say which government's part of a cost follows."""
_LATELY = re.compile(
    r"\s+(?:itself|alone|too|today|yesterday|this\s+(?:week|month|year)|last\s+(?:week|month|year)|on\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$"
)


def is_place_name(text: str) -> bool:
    """Whether words name a country or another place and no more: 'Peru itself', 'Peru on Monday'."""
    text = _LATELY.sub("", text.strip())
    places = find_countries(text)
    return bool(places) and places[0][1] - places[0][0] >= len(text.strip()) - 4


def is_state(text: str) -> bool:
    """Whether words name a place or the state that it is: 'the Republic of Peru', 'Government of Peru'."""
    bare = STATE.sub("", text.strip())
    return is_place_name(bare.title() if bare.isupper() and len(bare) > 3 else bare)
