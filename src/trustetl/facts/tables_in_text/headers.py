"""What the headers of a table say of its rows: who gives, and which columns hold no money."""

from __future__ import annotations

import re

from trustetl.figures.heading import hint_of
from trustetl.lexicon import find_countries
from trustetl.model import Cell

SHARED = frozenset({"USD", "EUR", "XDR", "GBP"})
"""Moneys in which other governments and banks reckon as well."""
DONOR = re.compile(
    r"^(?:donor|contributor|funder|financier|giver|lender|(?:development|funding)\s+partner|source(?:\s+of\s+(?:funds|funding|money))?|"
    r"(?:donor|contributing|sponsor)\s+(?:country|countries|government|partner)s?)s?\b",
    re.IGNORECASE,
)
SOURCES = re.compile(
    r"\b(?:financing|funding|finance)\s+(?:plan|summary|table|data|details|sources?|structure|mix|partners?|arrangements?)|"
    r"\bsources?\s+of\s+(?:the\s+)?(?:funds?|funding|financ\w+|money)|\bwho\s+(?:pays|funds|finances|contributes|gives)|"
    r"\bwhere\s+(?:(?:does|do|will|is|the|its|all|this)\s+)+(?:money|funds?|funding)\s+(?:comes?|is\s+coming|coming)\s+from|\b(?:financed|funded|paid(?:\s+for)?|borne)\s+by\b|\bhow\s+(?:it|this|the\s+\w+)\s+is\s+(?:financed|funded|paid)|"
    r"\b(?:contributions?|contributors?|donors?|financiers?|co-?financ\w+|cost[- ]sharing)\b|\bfinancing\W*(?:[(\[]|$)",
    re.IGNORECASE,
)
"""Headings and lead-ins over those who give the money."""
GIVEN = re.compile(
    r"\b(?:pledge[sd]?|contribut(?:ed|ions?)|donat(?:ed|ions?)|paid[\s-]in|donors?|contributors?|who\s+(?:gives?|pays?|contributes?))\b",
    re.IGNORECASE,
)
"""Wording of tables whose rows are those who give."""
NOT_MONEY = re.compile(
    r"^(?:(?:total|track|route|planned)\s+)?(?:length|distance|area|capacity|population|number|no\.|jobs|people|beneficiaries|year)\b|"
    r"^(?:change|difference|variation|variance|increase|decrease|growth)\b|"
    r"[,(]\s*(?:km|ha|MW|GW|MWh|GWh|kt|Mt|t|tonnes|m2|m3|km2|%|per\s*cent|number|no\.)\)?$",
    re.IGNORECASE,
)
"""Headers over what no money is, whatever the caption of the table counts in."""
_BY_YEAR = r"year[- ]on[- ]year|y[/-]?o[/-]?y|y/y"
OF_CHANGE = re.compile(
    rf"^\W*(?:(?:%|per\s*cent|percentage|annual|yearly|nominal|real|{_BY_YEAR})\s+)*"
    rf"(?:change|difference|variation|variance|increase|decrease|growth|rise|fall|{_BY_YEAR})\b|"
    r"^\W*(?:\+\s?/\s?[-–−]|±|Δ)",
    re.IGNORECASE,
)
"""Headers over what changed between the columns of years."""
NUMBERING = re.compile(
    r"^(?:no\.?|s\.?\s*no\.?|sr\.?\s*no\.?|#|sl\.?\s*no\.?|rank|"
    r"(?:(?:project|programme|loan|serial|item|line)\s+)?(?:ref(?:erence)?|code|id|number|no)\.?(?:\s+no\.?)?)$",
    re.IGNORECASE,
)
COSTS = re.compile(
    r"^(?:(?:total|estimated|project|approved|sanctioned|revised|programme|program|"
    r"capital)\s+)*costs?\s*(?:\([^)]*\)|$|(?:by|per|of)\b)",
    re.IGNORECASE,
)
OF_COSTS = re.compile(r"^\W*(?:[\w-]+\s+){0,3}costs?\b(?!\s+of\s+(?:living|capital|borrowing))", re.IGNORECASE)
"""Captions of what something costs: 'Summary of costs', 'Estimated cost by part'."""
OTHERS_PAY = re.compile(
    r"\b(?:loans?|farmers|beneficiar\w+|private|banks?|lenders?|companies|industry|users)\b", re.IGNORECASE
)
"""Headers over what others than the government bring."""
PRIVATE = re.compile(
    r"\b(?:private|compan(?:y|ies)|industry|users|farmers|beneficiar\w+|investors|developers|sponsors?|co-?operatives?|communit(?:y|ies)|"
    r"households|members)\b",
    re.IGNORECASE,
)
"""Sources of money that is not public."""
PUBLIC_PAYS = re.compile(
    r"\b(?:governments?|states?|centre|central|federal|national|count(?:y|ies)|municipal\w*|provinc\w*|treasury|budget|"
    r"EU|Union|public|domestic)\b",
    re.IGNORECASE,
)
"""Headers over what one of the public purses brings."""
SHARE_LABEL = re.compile(
    r"\b(?:governments?|states?|central|federal|national|count(?:y|ies)|EU|Union|public|domestic|counterpart)\s+(?:share|contribution|part|portion)\b|"
    r"\b(?:loan|credit|grant)s?$",
    re.IGNORECASE,
)
"""Labels of those who bring a part of a cost that a row above tells."""
PUBLIC_MONEY = re.compile(
    r"\b(?:EU|Union|federal|state|public|national|government|central|treasury|taxpayers?[’']?)\s+(?:money|funds?|contributions?|shares?|resources)\b",
    re.IGNORECASE,
)
"""Headers over public money by whatever name."""
GENERIC_HEADER = re.compile(
    r"^(?:|figures?|values?|amounts?|details?|data|numbers?|description|particulars|status|quantity|"
    r"total)(?:\s*\([^)]*\))?$",
    re.IGNORECASE,
)
WHOLE_LABEL = re.compile(r"\b(?:total|volume|outlay|budget|envelope|programme\s+cost|project\s+cost)\b", re.IGNORECASE)
WHOLE_ONLY = re.compile(
    r"(?:(?:total|overall|annual|approved|state|federal|national|public|programme|program|project|government|revised|"
    r"planned|proposed|initial|actual)\s+)*(?:budgets?|outlay|envelope|costs?|volume|funding|allocations?|expenditure|"
    r"spending|appropriations?|amount|total|request|estimates?)"
    r"(?:\s+(?:of|for)\s+the\s+(?:programme|program|project|scheme|fund|mission|plan))?",
    re.IGNORECASE,
)
"""Labels over the money of the whole programme."""

STATE = re.compile(
    r"^(?:the\s+)?(?:[\w’']+\s+){0,2}?(?:republic|kingdom|commonwealth|government|state|union)\s+of\s+(?:the\s+)?",
    re.IGNORECASE,
)
OF_WHICH = re.compile(
    r"^\s*[–—-]\s+(?=[^\W\d])|^\W*(?:of\s+(?:which|this|that|it)|out\s+of\s+which|thereof|including|incl\.|therein)\b[\s:,–-]*(?:(?:for|to|on)\s+(?:the\s+)?)?",
    re.IGNORECASE,
)
"""Before the label of a row or line that divides the one above it."""
IN_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")


def said(header: str) -> str:
    """A header without its unit: '2026 budget' of '2026 budget (EUR million)', nothing of 'EUR million'."""
    if not header:
        return ""
    words = re.sub(r"\s*[(\[][^()\[\]]*[)\]]", lambda m: "" if hint_of(m.group()) else m.group(), header)
    unit = hint_of(words)
    return "" if unit is not None and len(unit.words) >= len(words.strip(" ()[]")) - 1 else words


_THROUGH = re.compile(
    r"\s*(?:[,(]|\b(?:through|via|and\s+its)\b|(?:[A-Z]\w+\s+){0,3}(?:Agency|Government|Ministry|Embassy|Cooperation|Aid)\b)"
)
"""What stands behind the name of a country that gives by one of its offices: 'Germany, through KfW'."""
_OF_A_COUNTRY = re.compile(r"\w\s*[(\[,]\s*(?P<who>[^()\[\],]+?)\s*[)\]]?\s*$")
"""Whose office a giver is, behind its name."""
_BORROWER = re.compile(
    r"^\W*(?:the\s+)?(?:borrower|recipient|host\s+(?:country|government)|beneficiary\s+government)\b", re.IGNORECASE
)


_PAID_AT_HOME = re.compile(
    r"(?:the\s+)?(?:(?:national|central|federal|host|recipient)\s+)?(?:government|borrower|recipient|treasury|counterpart)(?:\s+(?:funds?|funding|share|contribution|financing))?"
    r"(?:\s*[(\[][^()]*[)\]])?",
    re.IGNORECASE,
)
"""Headers over what the country of a project brings, beside what its bank lends."""


def donor_of_row(
    first: str,
    header: str,
    context: str,
    label: str | None,
    *,
    home: str | None = None,
    unit: str | None = None,
    giving: bool = False,
) -> str | None:
    """Who gives the amounts of a row in a table of donors: the code of a country, '' for another giver or all of
    them together, or null where the rows are no donors. ``home`` is the country of the text, ``unit`` the
    money of the table, and ``giving`` says that its caption promises givers.
    """
    if (
        not giving
        and not DONOR.match(first.strip())
        and not (
            re.match(r"(?:countr|partner|part(?:y|ies))", first.strip(), re.IGNORECASE)
            and GIVEN.search(f"{header} {context}")
        )
    ):
        return home if _PAID_AT_HOME.fullmatch(header.strip()) and unit in SHARED else None
    if label is None:
        return "" if unit in {None, *SHARED} else None  # what all of them give in a country's own money is public there
    places = find_countries(label)
    whole = bool(places) and places[0][0] == 0 and places[0][1] >= len(label.strip()) - 1
    if whole or (places and places[0][0] == 0 and _THROUGH.match(label[places[0][1] :])):
        return places[0][2]
    if (aside := _OF_A_COUNTRY.search(label)) is not None:
        lands = find_countries(aside["who"])
        if lands and lands[0][:2] == (0, len(aside["who"])):
            return lands[0][2]  # 'Nordkredit grant (Norway)'
    if _BORROWER.match(label):
        return home
    if re.search(
        r"\b(?:governments?|treasury|states?|budgets?|exchequer|counties|municipalities|provinces|prefectures|"
        r"districts|communes|cantons|regions|cities|ministry|federal|counterpart)\b",
        label,
        re.IGNORECASE,
    ):
        return places[0][2] if places else home
    # in a country's own money, givers that are no bank, donor or firm are its own: 'Growth plan', 'Export insurance'
    return None if unit not in {None, *SHARED} and not places and not _FROM_OUTSIDE.search(label) else ""


_FROM_OUTSIDE = re.compile(
    r"\b(?:Banks?|IDA|IBRD|AfDB|ADB|EIB|EBRD|IFAD|AIIB|KfW|JICA|AFD|UN[A-Z]*|EU|European|Global|International|[Dd]onors?|[Pp]artners?|"
    r"[Ff]oreign|[Ee]xternal|[Cc]ommercial|[Pp]rivate|[Cc]ompan(?:y|ies)|[Ff]irms?|[Oo]perators?|[Ii]nvestors?|[Bb]eneficiar(?:y|ies)|"
    r"[Uu]sers?|[Hh]ouseholds?|[Ff]armers?|[Oo]thers?|[Ll]oans?|[Bb]onds?|[Mm]arkets?|"
    r"City|Province|Prefecture|County|State|Region|Town|Municipality|District)\b"
)
"""Rows of a table of givers that a country itself does not stand behind."""


def is_event(cell: Cell | None) -> bool:
    """Whether a column of dates tells when something happened rather than which period the row's values are of."""
    return (
        cell is not None
        and re.search(
            r"\b(?:approved|approval|launched|launch|date|notified|signed|announced|commissioned|completed|"
            r"opened|started|sanctioned|published|due|deadline|operation(?:al)?|completion|commissioning|closing|"
            r"opening|start|end|entry|expected)\b",
            cell.header or "",
            re.IGNORECASE,
        )
        is not None
    )
