"""Steps that name the part which a clause divides from a sum told before: who takes, runs, brings or is due it."""

from __future__ import annotations

import re
from itertools import takewhile

from trustetl.facts.budgets.parts import HEDGED, MONEY_NOUN, OF_THE_MONEY
from trustetl.facts.budgets.told import Named, Told
from trustetl.facts.budgets.words import BODY_NOUNS, GENERIC_HEAD, stretch_of, tidy
from trustetl.facts.language.tokens import ARTICLES, HEDGES, PRONOUNS
from trustetl.facts.language.view import View
from trustetl.model import Fact, Figure

_LED = (
    r"(?:^\W*(?:In|For|Under|By|Of|From|During|Between|Since|Over|On)\b[^,;:]{2,60},\s|^|"
    r"[;:]\s|,\s(?:and|while|with|but|whereas)\s|\b(?:while|and|whereas|with)\s)\W*"
)
_NO_NOUN = (
    r"(?:of|for|in|from|under|by|with|against|after|up|down|compared|than|before|since|over|plus|or|about|to|on|at|as|only|just|nearly|more|less|another|some|"
    r"comprising|including|excluding|covering|totalling|totaling|counting|amounting|worth)"
)
_WHO = rf"(?:(?:the|an?|its)\s+)?(?P<what>(?!{_NO_NOUN}\b)[^\W\d][^,;:()\d]{{1,80}}?)"
_ASIDE = r"(?:,\s[^,;:]{3,60},|\s\([^()]{2,40}\))?"
_AUX = r"(?:(?:will|would|is\s+to|are\s+to|shall|has|have|had|so\s+far|also|then|now|alone|together|itself)\s+)*"
_TAKING = (
    r"(?:takes?|took|taken|absorbs?|absorbed|claims?|claimed|receives?|received|gets?|got|accounts?\s+for|accounted\s+for|makes?\s+up|made\s+up|"
    r"forms?|constitutes?|represents?|swallows?|swallowed|consumes?|consumed|uses?(?:\s+up)?|used(?:\s+up)?|eats?\s+up|draws?|drew|obtains?|obtained|"
    r"(?:spends?|keeps?|kept)(?=\s+the\s+(?:remaining|rest|balance)\b)|manages?|managed|administers?|administered|handles?|handled|runs?|controls?|controlled|oversees?|"
    r"(?:is|are|was|were)\s+(?:due|owed|entitled\s+to|in\s+charge\s+of|responsible\s+for)|stands?\s+to\s+(?:get|gain|receive)|"
    r"(?:(?:is|are|was|were|been|be)\s+)(?:given|granted|awarded|allotted|allocated|assigned|promised|set\s+to\s+(?:get|receive)))"
)
_REST = r"(?:(?:the\s+)?(?:remaining|rest|balance|other|last|first)\s*(?:of\s+)?,?\s+)?"
_TAKES = re.compile(rf"{_LED}{_WHO}{_ASIDE}\s+{_AUX}{_TAKING}\s+{_REST}{HEDGED}$", re.IGNORECASE)
"""Who or what takes an amount: 'Grants to regions take €4 million', 'Peru, the main recipient, is due €4 million'."""
_NEXT = re.compile(
    rf"^(?:,?\s*\b(?:and|while|whereas|followed\s+by|ahead\s+of)\s+|[,;]\s+)(?:then\s+)?{_WHO}\s*(?:\(|,?\s+(?:with|at|on)\s+)?{_REST}{HEDGED}$",
    re.IGNORECASE,
)
"""The next of those who share a sum, with the verb left out: '…, grants €4 million and advice the other €1 million'."""
_OF_IT = (
    rf"(?:\s+of\s+(?:it|that|this|which|them|the\s+(?:[\w’'-]+\s+){{0,2}}{MONEY_NOUN}|(?:this|that|its)\s+(?:\w+\s+)?{MONEY_NOUN}))?"
    r"(?:,?\s+or\s+[\d.,]+\s?(?:%|per\s?cent),?)?,?"
)
_OF_IT_FIRST = re.compile(
    rf"^\s*(?:for|in|over|until|till|from|between)\s+(?:FY\s?|fiscal\s+|the\s+(?:fiscal|financial)\s+year\s+)?(?:19|20)\d\d(?:[-–/]\d{{2,4}}|\s+to\s+(?:19|20)\d\d)?(?=[,;\s])|^\s*of\s+(?:it|that|this|which|them|the\s+(?:[\w’'-]+\s+){{0,2}}{MONEY_NOUN})(?=[,;\s])",
    re.IGNORECASE,
)
_TIME = (
    r"(?:end|close|beginning|start|middle|mid|year-end|then|now|date|time|spring|summer|autumn|winter|early|late|last|next|Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|"
    r"Nov|Dec|(?:Mon|Tues|Wednes|Thurs|Fri)day)(?![a-z])|(?:January|February|March|April|August|September|October|November|December)\b"
)
_HANDLED = re.compile(
    rf"^(?:\s\([^()]*\))?{_OF_IT}\s+(?:will\s+be|would\s+be|is\s+to\s+be|are\s+to\s+be|has\s+been|have\s+been|had\s+been|is|are|was|were)\s+(?:\w+ly\s+|being\s+)?"
    r"(?:(?:managed|administered|run|handled|held|implemented|overseen|distributed|shared(?:\s+out)?|divided|put\s+up|provided|contributed|borne|spent)\s+"
    rf"(?:\w+ly\s+|together\s+)?(?:by|among|between|through|with)|in\s+the\s+hands\s+of|up\s+to|left\s+to|the\s+responsibility\s+of)\s+(?!(?:the\s+)?{_TIME})(?:the\s+)?(?P<what>[^\W\d][^,;:()\d]*)",
    re.IGNORECASE,
)
"""Who runs or brings an amount: '€4 million of it is managed by the regions', '€4 million is shared by two ports'."""
_BY_NEXT = re.compile(
    rf"^(?:\s\([^()]*\))?\s+by\s+(?!(?:the\s+)?{_TIME})(?:the\s+)?(?P<what>[^\W\d][^,;:()\d]*)", re.IGNORECASE
)
_FROM = re.compile(
    rf"^(?:\s\([^()]*\))?{_OF_IT}\s+(?:(?:will|would|is\s+to|are\s+to|has|have|had)\s+)?(?:comes?|came|stems?|stemmed|derives?|derived|(?:is|are|was|were|be|been)\s+"
    r"(?:drawn|taken|raised|borrowed|financed|met|paid|funded))\s+(?:from|out\s+of)\s+(?:the\s+)?(?P<what>(?!\d)[^,;:()\d]*)",
    re.IGNORECASE,
)
"""Where an amount comes from: '€4 million came from the reserve'."""
_KIND = (
    r"(?:support|finance|financing|funding|funds|money|loans?|credits?|grants?|shares?|contributions?|equity|debt|resources|aid|guarantees?|"
    r"subsid(?:y|ies)|capital|advances?|expenditure|spending|bonds?|borrowings?|investment|assistance|donations?)"
)
_IS = re.compile(
    rf"^(?:\s\([^()]*\))?{_OF_IT}\s+(?:will\s+be|would\s+be|is|are|was|were)\s+(?:an?\s+|the\s+|in\s+the\s+form\s+of\s+)?"
    rf"(?P<what>(?!(?:for|to|in|at|of|by|from|less|more|about|just|only|still|yet|now)\b)(?:[^\W\d][\w’'-]*\s+){{0,4}}?{_KIND}(?:\s+(?:from|of|to|by|with|for)\s+(?:the\s+)?[^,;:()\d]*)?)"
    r"(?=\s*(?:[,;.()]|$|and\b|while\b))",
    re.IGNORECASE,
)
"""What kind of money an amount is: '€4 million of it will be a loan from the Quay Bank'."""
_WITH_IT = re.compile(
    r"(?:^|[;,]\s+(?:and\s+)?)\W*(?:with|for|from)\s+(?:the\s+|another\s+|a\s+further\s+|these\s+|those\s+)?(?:remaining|other|rest|last|balance|further)?\s*(?:of\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
_WILL_DO = re.compile(
    r"^(?:\s\([^()]*\))?,?\s+(?:the\s+|an?\s+)?(?:[\w’'-]+\s+){1,4}?(?:will|is\s+to|are\s+to|wants?\s+to|plans?\s+to|intends?\s+to)\s+(?P<what>[a-z][^,;:()]*)"
)
"""What an amount is used for: 'With the remaining €4 million the ministry will buy boats'."""
_HOLDS_PART = re.compile(
    rf"\b(?:includes?|included|including|covers?|covered|comprises?|comprised|contains?|contained)\s+(?:the\s+|an?\s+)?(?P<what>[a-z][\w’'-]*(?:\s+[\w’'-]+){{0,6}}?)\s+(?:of|worth|totall?ing)\s+{HEDGED}$",
    re.IGNORECASE,
)
"""What a sum includes: 'The expenditure includes transfers to towns of €4 million'."""
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|which|that|who|it|they|we|he|she|there|can|may|must)\b",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    rf"(?:(?:the|this|that|its|each|every|a|an)\s+)?(?:[\w-]+\s+)?{GENERIC_HEAD}|{MONEY_NOUN}|(?:the\s+)?(?:largest|biggest|smallest|rest|remainder|first|second|other|same|half|third|quarter)\b.*|"
    r"(?:about|some|around|only|just|more|less)\b.*|(?:\w+\s+){0,2}(?:total|budget|allocation|outlay|sum|share|law|bill|act)",
    re.IGNORECASE,
)
"""What divides nothing: a word for the programme itself or for its money."""


def part_of_sum(n: Named, t: Told) -> None:
    """The part that the clause of an amount tells, where the amount is one of a sum told before it."""
    if t.row_label is not None or n.name is None or n.compared or n.whose is not None:
        return
    if n.component is not None:
        n.component = tidy(_ENDS.sub("", _BEGINS_CLAUSE.sub("", n.component)))
    told = t.before.values.get("component") if t.before is not None else None
    if n.component is not None and not _cut_out(n.component, t):
        if (n.component != told and not _of_another(n.component, t)) or (part := next_taker(t.view, t.figure)) is None:
            return
        n.component = part  # 'Ica gets the largest share, $9 million, followed by Lima with $4 million'
        return
    part = _spent_of(t) or _told_part(n, t)
    if part is None or _is_name(part, n, t):
        return
    n.component = part


def _of_another(part: str, t: Told) -> bool:
    """Whether a part is told before the amount that stands before this one, so that it is the part of that one."""
    before = _before(t.view, t.figure)
    return (
        before is not None
        and part in t.view.slice(t.view.start, before.start)
        and part not in t.view.slice(before.end, t.view.until_money(t.figure.end))
    )


def _told_part(n: Named, t: Told) -> str | None:
    view, figure = t.view, t.figure
    if not _divides(n, t):
        return None
    ahead = view.slice(_begins(view, figure), figure.start) + " "
    behind = view.text[figure.end - view.start : view.until_money(figure.end) - view.start]
    taken = _TAKES.search(ahead)
    if taken is not None and (who := _sound(taken["what"])) is not None:
        return who
    for pattern in (_HANDLED, _FROM, _IS):
        found = pattern.match(behind)
        if found is not None and (what := _sound(stretch_of(found["what"]))) is not None:
            return what
    if (who := next_taker(view, figure)) is not None:
        return who
    before = _before(view, figure)
    by = _BY_NEXT.match(behind) if before is not None else None
    if by is not None and before is not None and _HANDLED.match(view.text[before.end - view.start :]):
        what = _sound(stretch_of(by["what"]))
        if what is not None:
            return what
    with_it = _WITH_IT.search(ahead) is not None
    used = _WILL_DO.match(behind) if with_it else None
    if used is not None:
        return tidy(stretch_of(used["what"]))
    held = _HOLDS_PART.search(ahead)
    return _sound(held["what"]) if held is not None else None


_SPENT = re.compile(
    r"^(?:\s\([^()]*\))?\s+(?:of\s+it\s+)?(?:(?:has|have|had|was|were|is|are)\s+)?(?:(?:already|since|so\s+far|actually)\s+)?(?:been\s+)?(?:already\s+)?"
    r"(?:spent|paid(?:\s+out)?|disbursed|released|executed|used|utili[sz]ed|drawn(?:\s+down)?|committed|contracted)(?=\s*(?:[.,;)]|$|\s(?:by|as|up|to\s+date|so|at|in|until|till|since|on)\b))",
    re.IGNORECASE,
)
"""What became of an amount, without a word on whom it went to: '… had been spent by May'."""
_OF_WHICH = re.compile(
    rf"(?:,\s+(?:(?:out\s+)?of\s+which|of\s+(?:this|it|that))|\band\s+(?:\w+ly\s+|had\s+|has\s+)?(?:paid\s+out|disbursed|released|spent))\s+(?:only\s+)?{HEDGED}$",
    re.IGNORECASE,
)


def _spent_of(t: Told) -> str | None:
    """The part that a whole was for of which an amount is what has been spent: '$9 million for quays, of which $4
    million had been spent'.
    """
    before = t.before
    if before is None or before.values.get("component") is None or before.figures[0].end > t.figure.start:
        return None
    told = _OF_WHICH.search(t.view.slice(before.figures[0].end, t.figure.start) + " ")
    if told is None:
        return None
    ended = "which" not in told.group() and re.match(
        r"\s*(?:[.,;]|$|\bby\b|\bso\b)", t.view.text[t.figure.end - t.view.start :]
    )
    if not ended and _SPENT.match(t.view.text[t.figure.end - t.view.start :]) is None:
        return None
    return str(before.values["component"])


_MARKED = re.compile(
    rf"\bthe\s+(?:remaining|rest|balance)\b|\bof\s+(?:it|that|this|which|them|these|the\s+(?:[\w’'-]+\s+){{0,2}}{MONEY_NOUN}|(?:this|that|its)\s+(?:\w+\s+)?{MONEY_NOUN})\b",
    re.IGNORECASE,
)
"""Words that make an amount a part of one told before."""


def _divides(n: Named, t: Told) -> bool:
    """Whether an amount is a part of a sum told before it: so the words say, or a larger whole of the same programme
    stands before it in the paragraph.
    """
    if OF_THE_MONEY.match(t.view.text) or _MARKED.search(
        t.view.slice(_begins(t.view, t.figure), t.view.until_money(t.figure.end))
    ):
        return True
    begin = t.view.start if t.block is None else t.block
    return any(_whole_of(row, n, t) for row in takewhile(lambda row: row.start >= begin, reversed(t.rows)))


def _whole_of(row: Fact, n: Named, t: Told) -> bool:
    value = row.figures[0].value if row.figures else None
    return (
        row.table == "budgets"
        and row.values.get("initiative") == n.name
        and row.values.get("component") is None
        and row.values.get("currency") == t.figure.unit
        and value is not None
        and (t.figure.value or 0) < value
    )


def _before(view: View, figure: Figure) -> Figure | None:
    """The amount before this one in the statement."""
    return next(iter(view.money_before(figure.start)[-1:]), None)


def next_taker(view: View, figure: Figure) -> str | None:
    """Who takes an amount where the verb stands with one before it: '…, and the ports $4 million'."""
    before = view.money_before(figure.start)
    if not before:
        return None
    ahead = view.slice(before[-1].end, figure.start)
    gap = _NEXT.match(_OF_IT_FIRST.sub("", ahead) + " ")
    if gap is None or not any(takes(view, f) for f in before):
        return None
    return _sound(gap["what"])


def takes(view: View, figure: Figure) -> str | None:
    """Who is said to take an amount as the subject of its verb."""
    ahead = view.slice(_begins(view, figure), figure.start) + " "
    taken = _TAKES.search(ahead)
    if taken is not None:
        return taken["what"]
    return ahead if _LARGEST.search(ahead) is not None else None


_LARGEST = re.compile(
    rf"\b(?:gets?|got|takes?|took|receives?|received|has|have|holds?|had)\s+(?:the\s+)?(?:largest|biggest|greatest|highest|main|lion[’']s)\s+(?:\w+)?,?\s*(?:\(|at\s+|of\s+|with\s+)?{HEDGED}$",
    re.IGNORECASE,
)


def _begins(view: View, figure: Figure) -> int:
    """Where the words before an amount begin, behind the amount before it and the label of its line."""
    before = _before(view, figure)
    label = (
        view.statement.body
        if view.statement.label and view.start <= view.statement.body <= figure.start
        else view.start
    )
    return max(label, before.end if before is not None else view.start)


def _sound(words: str) -> str | None:
    """Words that name a part, else None: no clause, no word for the programme or its money."""
    words = re.sub(
        r"^(?:(?:the|an?|its)\s+)|\s+(?:also|then|now|alone|together|itself)$",
        "",
        words.strip(" ,;–—-"),
        flags=re.IGNORECASE,
    )
    if not words or _FINITE.search(words) or _NOBODY.fullmatch(words) or len(words.split()) > 12:
        return None
    if words.casefold() in PRONOUNS | HEDGES | ARTICLES:
        return None
    return tidy(words)


def _is_name(part: str, n: Named, t: Told) -> bool:
    """Whether words only name again whose money it is."""
    item = next((x for x in t.initiatives.items if x.name == n.name), None)
    names = {n.name, *((item.acronym, *item.aliases) if item is not None else ())}
    office = re.fullmatch(BODY_NOUNS, part, re.IGNORECASE) is not None and part.casefold() in str(n.name).casefold()
    return office or part.casefold() in {x.casefold() for x in names if x}


_BEGINS_CLAUSE = re.compile(
    r"^(?:be|serve|come)\s+(?:(?:available\s+|provided\s+|given\s+|used\s+)?(?:as|for|in|on|to)\s+)?(?:an?\s+|the\s+)?"
)
_ENDS = re.compile(
    r"\s+(?:and|but|while|which|that)\s+(?:(?:is|are|was|were|will|would|has|have|had|it|they)\b.*|(?:Rs|US|R|A|C|KSh|Sh|Tk|N)\.?\$?)$"
)
"""What is no part of a noun where the clause around it was cut: 'be a loan', 'grants and is expected to'."""
_CLAUSE = re.compile(
    r"\b(?:has|have|had|is|are|was|were|will|would)\b|\w\s(?:an?)\s(?:\w+\s)?(?:grant|loan|credit|contribution|sum|total)$|(?:[’']s?|[’'])$|^(?:FY|fiscal|financial)\s?\d{2,4}\b",
    re.IGNORECASE,
)
_DOES = re.compile(
    r"\s(?:spends?|manages?|pays?|provides?|gives?|holds?|runs?|receives?|gets?|takes?|adds?|lends?|says?|has|later|together|instead)$"
)


def _cut_out(words: str, t: Told) -> bool:
    """Whether words are a piece of a clause and no name: 'FY2026 the Ministry has requested', 'country’s'."""
    if _CLAUSE.search(words):
        return True
    return _DOES.search(words) is not None and t.view.slice(t.view.start, t.figure.start).rstrip().endswith(
        (words, f"{words} the remaining")
    )


def no_piece(n: Named, t: Told) -> None:
    """A piece cut out of a clause is no part."""
    if n.component is not None and t.row_label is None and _cut_out(n.component, t):
        n.component = None
