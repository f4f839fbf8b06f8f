"""Headings and labels over money that name nothing: they say only that money follows or where in a paper one is."""

from __future__ import annotations

import re

from trustetl.facts.language.wordlists import word_set

_LAYOUT = word_set(
    "financial finances status snapshot fy allocation allocations funding contribution contributions outlay "
    "outlays cost costs total totals at a glance key facts figures overview summary highlights background quick "
    "read where goes the of for next steps results content contents schedule future same items item revised "
    "estimate estimates in and money how is spent it who pays today yesterday now currently details particulars "
    "note notes year annual current last this approved released spent sanctioned requested financing plan table "
    "source sources part section chapter context mandate introduction rationale performance review requirements "
    "resource resources objectives targets outputs b c d e f g ii iii iv data amount amounts main selected proposed "
    "allotted listed below above measures lines execution expenditure projects news policy watch market markets diary "
    "agenda support public programmes schemes expected rationale pattern assistance eligibility timeline governance "
)
"""Words of headings and labels over money, which name no programme."""
SUM = re.compile(
    r"\d[\d,.]*\s?(?:(?:k|m|tn|cr|hundred|thousand|million|billion|trillion|bn|mn|crore|lakh|oku)\b|(?:[bm]il|tril)\.)|"
    r"[¥€£$₹]\s?\d",
    re.IGNORECASE,
)
"""An amount of money as titles and headlines print it ('Sh138bn', '¥9 billion'); no name holds one."""


def only_layout(words: str) -> bool:
    """Whether a heading or label says only that money, facts or a year follow: 'Financial status', 'FY26 outlay'."""
    found = re.findall(r"[^\W\d_]+", words.casefold())
    return len(found) > _LONGEST or _STRUCTURE.match(words) is not None or all(word in _LAYOUT for word in found)


_STRUCTURE = re.compile(
    r"\W*(?:chapter|annex(?:ure)?|appendix|statement|(?:un)?starred|question|schedule)\b", re.IGNORECASE
)
"""How a heading begins that only says where in a paper one is: 'Chapter 3: Exports and schemes'."""
_LONGEST = 14
"""The most words that a heading has which names something."""
