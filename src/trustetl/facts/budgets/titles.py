"""What the title and headings of a text say that its money is for."""

from __future__ import annotations

import re

from trustetl.facts.budgets.words import is_place_name, is_state
from trustetl.facts.language.layout_words import SUM
from trustetl.facts.language.verbs import verb_forms
from trustetl.facts.language.wordlists import base_name, heads
from trustetl.lexicon import function_words

PLAIN_HEADING = re.compile(
    r"^[\W\d]*(?:the\s+|some\s+|more\s+|further\s+|key\s+|main\s+|general\s+)*(?:background|context|introduction|"
    r"overview|summary|details?|benefits?|"
    r"highlights?|facts?|figures?|information|points?|conclusions?|remarks|results|impact|objectives?|aims?|"
    r"next\s+steps?|"
    r"implementation|notes?(?:\s+(?:to|for)\s+(?:the\s+)?editors?)?|about|at\s+a\s+glance|wider\s+picture|"
    r"bigger\s+picture|(?P<each>\w+)\s+by\s+(?P=each)|by\s+the\s+numbers|in\s+(?:figures|numbers|brief|short)|watch\s+next|"
    r"explainers?|backgrounder|fact\s?sheet|brief|(?:press|media|news)\s+release|questions\s+and\s+answers|q\s?&\s?a|"
    r"what\s.*|why\s.*|how\s.*|who\s.*|where\s.*|when\s.*|has\s.*|is\s.*|does\s.*|will\s.*)(?:\s+(?:and|"
    r"&)\s+\w+)?[\W\d]*$",
    re.IGNORECASE,
)
"""Headings that name no thing."""
_KIND_OF_TEXT = re.compile(rf"\b(?:{'|'.join(sorted(function_words('text_kinds')))}|q\s?&\s?a)$|\?$", re.IGNORECASE)


AT_A_GLANCE = re.compile(
    r"\b(?:at\s+a\s+glance|fact\s?sheet|explained|explainer|in\s+brief|in\s+numbers|key\s+facts|highlights|overview|status|update)$",
    re.IGNORECASE,
)
_MONEY_OF = re.compile(
    r"^(?:the\s+)?(?:(?:[Dd]raft|[Aa]nnual|[Pp]roposed)\s+)?(?:[Bb]udgets?|[Ee]stimates|[Oo]utlays?|[Aa]llocations?)\s+(?:of|for)\s+(?:the\s+)?"
)
"""What a title on the money of something says before it: 'Budget for the Ministry of Ports, 2026'."""


def budget_of_title(title: str) -> str | None:
    """Whose budget a title says that its text is: 'Budget for the Ministry of Ports, 2026'."""
    match = _MONEY_OF.match(title)
    if match is None or not title[match.end() : match.end() + 1].isupper():
        return None
    words = re.split(r"[:,(]|\s+(?:for|in)\s+(?:FY|fiscal|\d)|\s+\d{4}", title[match.end() :])[0].strip()
    return words or None


_LAID = re.compile(
    r"^(?:(?:written|oral|ministerial)\s+)?(?:statement|reply|answer)\b.{0,220}?\b(?:regarding|concerning|relating\s+to|"
    r"on\s+the\s+subject\s+of)\s+(?:the\s+)?",
    re.IGNORECASE,
)
"""What the title of a paper laid before a parliament says before its matter: 'Statement … regarding fishing ports'."""


_ANSWERS = re.compile(
    r"^\W*(?:(?:frequently\s+asked\s+)?questions(?:\s+(?:and|&)\s+answers)?|q\s?&\s?as?|faqs?|fact\s?(?:sheet|box)|explainer|briefing)\s+(?:on|about)\s+(?:the\s+)?",
    re.IGNORECASE,
)
_FIRM = re.compile(r"\b(?:Co\.,?\s+Ltd|Ltd|Limited|Inc|plc|PLC|S\.?A|GmbH|AG|Corp|LLC|N\.?V)\b\.?(?:\s*\([^)]*\))?\s*$")
"""A company, whose own paper tells nothing of whose public money it is."""
_PARLIAMENT = re.compile(
    r"\W*(?:the\s+)?(?:parliament|congress|senate|national\s+assembly|lok\s+sabha|rajya\s+sabha|house\s+of)\b",
    re.IGNORECASE,
)
_SPEAKS = re.compile(
    r"(?:(?:the|opening|closing|keynote|welcome|inaugural|special)\s+)*(?:address|speech|statement|remarks|lecture|keynote|message|letter|interview|intervention)\s"
    r"(?:by|of|from|to|with|on|at)\b",
    re.IGNORECASE,
)
"""How the title of what somebody says begins: 'Address by the Governor of …'."""


def is_clause(words: str) -> bool:
    """Whether a title or heading tells something by a verb, as headlines do, and is no name: 'Ports will get new
    cranes', 'Board clears loan for quays'.
    """
    found = re.findall(r"[^\W\d_][\w’'-]*", words)
    return any(w.lower() in _AUXILIARY or (w.endswith("s") and w in verb_forms()) for w in found[1:])


_AUXILIARY = frozenset("is are was were has have had will would can could may might must should shall".split())


def titled(title: str) -> str | None:
    """What a title says that its text is about: the words before its colon, unless they only say what kind of text it
    is, or ask.
    """
    title = _ANSWERS.sub("", _LAID.sub("", title))
    bare = re.sub(r"\([^()]*\)", lambda m: m.group().replace(":", " "), title)
    words, _, rest = (part.strip() for part in bare.partition(":"))
    if rest and _KIND_OF_TEXT.search(re.sub(r"[\s,]*(?:19|20)\d\d(?:[-–/]\d{2,4})?$", "", words)):
        words, rest = rest, ""  # 'Year End Review 2025: Ministry of Ports'
    named = re.findall(r"\b[A-Z][\w’'-]+", rest)
    if len(named) > 1 and is_place_name(words) and not _KIND_OF_TEXT.search(rest):
        words = rest  # 'Ethiopia: Human Capital Operation'
    elif AT_A_GLANCE.search(words) and rest:
        words = re.sub(r"^the\s+", "", rest)
    elif (
        named
        and words
        and base_name(named[-1].lower()) in heads()
        and rest.endswith(named[-1])
        and len(words.split()) < 3
    ):
        words = re.sub(r"^the\s+", "", rest)  # 'Malaria: the Surge Plan'
    words = _MONEY_OF.sub("", words)
    if (budget := budget_of_title(title)) is not None:
        words = budget
    undated = _DATE_BEHIND.sub("", words)
    none = _PARLIAMENT.match(words) or (
        _FIRM.search(words)
        or PLAIN_HEADING.match(words)
        or _SPEAKS.match(words)
        or _KIND_OF_TEXT.search(undated)
        or is_state(words)
    )
    return None if not words or none or SUM.search(words) else words


_DATE_BEHIND = re.compile(
    r"[\s,|·–—-]*(?:\d{1,2}\s+)?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+)?(?:\d{1,2},\s+)?(?:19|20)\d\d"
    r"(?:[-–/]\d{2,4})?\W*$",
    re.IGNORECASE,
)
"""When a text is of, behind its kind: 'Fact sheet, June 2025'."""


ASKING = re.compile(
    r"\b(?:budget(?:ary)?\s+requests?|requests?\s+for\s+(?:the\s+)?(?:\w+\s+){0,3}(?:budget|appropriations?)|amounts?\s+requested|"
    r"draft\s+budget|proposed\s+budget|budget\s+(?:proposal|bid)|appropriations?\s+request|(?:statement|speech)\s+(?:[\w,]+\s+){0,6}?on\s+"
    r"(?:the\s+)?(?:budget\s+)?vote|budget\s+vote\s+(?:statement|speech))\b",
    re.IGNORECASE,
)
"""Titles and first lines of what a ministry asks for."""
_REQUEST_LINE = re.compile(
    r"^\W*(?:(?:overview|outline|summary|key\s+points|highlights)\s+of\s+)?(?:the\s+)?(?P<what>.+)$", re.IGNORECASE
)


def request_name(line: str) -> str | None:
    """What a ministry's request is called in its heading: 'Outline of the FY2026 Ports Budget Request' gives 'FY2026
    Ports Budget Request', and what stands behind a colon is what it is for.
    """
    words = " ".join(re.sub(r"\([^)]*\)", "", line).split()).strip(" *#_")
    if SUM.search(words):
        return None  # '[FY2026 budget request: 9 billion yen]' tells the amount, not what it is for
    behind = words.rpartition(":")[2].strip()
    match = _REQUEST_LINE.match(behind)
    if re.match(r"\W*(?:[A-Za-z]{1,4}\.?\s?)?\d", behind):
        return None  # 'Budget request: 7,310 million yen' names no programme
    return match["what"].strip() if match is not None else None
