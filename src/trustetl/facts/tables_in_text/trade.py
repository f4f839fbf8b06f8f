"""Trade in tables: goods, flow and partner of a cell by its header, the row's label and the caption."""

from __future__ import annotations

import re

from trustetl.facts.language.topics import TRADE, Cue, cues_in
from trustetl.facts.language.trade_words import any_of
from trustetl.facts.tables_in_text.headers import NUMBERING
from trustetl.facts.tables_in_text.labels import goods_in_label
from trustetl.facts.tables_in_text.periods import BASE_YEAR, CHANGES
from trustetl.facts.tables_in_text.sheet import land_of
from trustetl.facts.tables_in_text.standing import only_standing
from trustetl.facts.trade.goods import clean_goods, commodity_in
from trustetl.facts.trade.rankings import dealers_flow
from trustetl.lexicon import WORLD, find_countries
from trustetl.model import Figure, Statement

ALL_COUNTRIES = re.compile(
    r"^(?:the\s+)?(?:all|total|grand\s+total|world|global|whole\s+world)(?:\s+(?:countries|partners|destinations|markets|origins|"
    r"sources|suppliers|exports?|imports?|trade))*$",
    re.IGNORECASE,
)
OTHER_COUNTRIES = re.compile(
    r"^(?:all\s+)?(?:others?|rest)(?:\s+of\s+(?:the\s+)?world|\s+(?:countries|partners|destinations|markets|origins|"
    r"sources|suppliers))?$",
    re.IGNORECASE,
)
ALL_GOODS = re.compile(
    r"^(?:all|total)(?:\s+(?:goods|products|commodities|merchandise|items|categories))?$", re.IGNORECASE
)
FLOW_OF = re.compile(
    r"\b(?P<flow>imports?\s+of|exports?\s+of|trade\s+in)\s+(?P<what>[^(),;:]+?)(?:\s+(?:from|to|in|by|with|comes?|came|goes|go|went)\b|\s*[(,;:]|$)",
    re.IGNORECASE,
)
WHOLE_WORLD = re.compile(r"\b(?:world|total|all|global)\b", re.IGNORECASE)
WORLD_OUTPUT = re.compile(
    r"\b(?:share|%|per\s?cent)\s+(?:of|in)\s+(?:the\s+)?(?:world(?:[’']s)?|global|worldwide)\s+(?P<what>(?:[\w-]+\s+){0,3}?)(?:output|production|"
    r"reserves|supply|capacity|mining|harvest|catch)\b",
    re.IGNORECASE,
)
BY_PARTNER = re.compile(
    r"\bby\s+(?:(?:main|trading|country\s+of)\s+)*(?:destination|market|partner|supplier|origin|buyer|source|customer)s?\b|"
    r"\b(?:main|largest|top|selected|leading|key)\s+(?:[\w-]+\s+)?(?:destinations|markets|partners|suppliers|origins|buyers|"
    r"sources|customers)\b",
    re.IGNORECASE,
)
BOUND = re.compile(r"\b(?:to|from|with)\s+(?:the\s+)?$", re.IGNORECASE)
"""Before a country, what says that goods go or come there."""
BALANCE = re.compile(r"^(?:trade\s+)?(?:balance|surplus|deficit)\b|^net\s+(?:ex|im)ports\b", re.IGNORECASE)


def flow_named(label: str) -> str | None:
    """The flow that is the head of a label ('Exports', 'Imports of oil', 'Seafood exports (t)')."""
    words = re.sub(r"\s*[(\[][^()\[\]]*[)\]]|\b(?:FY\s?)?\d[\d/–-]*", "", label).strip(" ,;:*–-")
    if BALANCE.match(words):
        return "balance"
    cue = next((c for c in reversed(cues_in(words)) if c.topic in TRADE and c.part != "weak"), None)
    if cue is None:
        return None
    behind = _SIZE.sub("", words[cue.end :].strip().lower())
    return cue.topic if not behind or re.match(r"(?:of|to|from|with|by|in)\b|[,;]", behind) else None


_SIZE = re.compile(rf"^(?:{any_of('flow_measure')}|income)\b\s*")
"""What a flow is told by behind its name: 'Export earnings', 'import values'."""
OF_WEIGHT = re.compile(r"\b(?:tonnes|tons|MT|kg|litres|liters|barrels|bags|m3|m³|head)\b", re.IGNORECASE)
"""The header of a column of quantities: 'Tonnes, 2023/24'."""
_BOUND_HEADER = re.compile(
    r"(?:(?P<out>(?:export\s+)?(?:destinations?|markets?)|buyers?)|origins?|(?:source|supplying)\s+countr(?:y|ies)|suppliers?)(?:\s+countr(?:y|ies))?$",
    re.IGNORECASE,
)
"""The header of a column of countries that says which way the goods went."""


_LAND_HEADER = re.compile(
    rf"(?:(?:main|trading|top)\s+)?(?:{_BOUND_HEADER.pattern}|(?:trading\s+)?partner(?:\s+countr(?:y|ies))?$|countr(?:y|ies)$)",
    re.IGNORECASE,
)


def ends_of(header: str) -> tuple[str, str] | None:
    """The countries that a header sends goods from and to: 'Chile to Japan', 'From China to Kenya', 'Peru → EU'."""
    found = find_countries(header)
    if len(found) < 2 or _TO.fullmatch(header[found[0][1] : found[1][0]]) is None:
        return None
    return found[0][2], found[1][2]


_TO = re.compile(r"\s*(?:\bto\b(?:\s+the\b)?|→|->|>|➔|➝)\s*", re.IGNORECASE)


def dealer_of(statement: Statement, home: str | None) -> tuple[str, str] | None:
    """The country that a row's goods came from or went to, and the header of its column, where that stands beside the
    one that names the goods: 'Plums | Chile | 4,100' under 'Product | Origin | Tonnes'.
    """
    for cell in statement.cells[1:]:
        if cell.header and _LAND_HEADER.match(cell.header.strip()):
            land = land_of(statement.text[cell.start - statement.start : cell.end - statement.start])
            if land is not None and land != home:
                return land, cell.header
    return None


_GOODS_HEADER = re.compile(
    r"\W*(?:(?:main|key|top|traded|type\s+of|name\s+of)\s+)*(?:products?|goods?|commodit(?:y|ies)|items?|merchandise|articles?|species|crops?|materials?|"
    r"minerals?|fuels?|metals?)(?:\s+(?:groups?|lines?|categor(?:y|ies)|types?|traded|(?:im|ex)ported))?\W*",
    re.IGNORECASE,
)
"""The header of a column of goods."""


def goods_beside(statement: Statement, label: str | None) -> str | None:
    """The goods that a column of its own names beside the label of a row: 'Exports | Plums | 4,100' under 'Flow |
    Product | Tonnes'."""
    for cell in statement.cells:
        words = statement.text[cell.start - statement.start : cell.end - statement.start].strip(" *|_")
        named = cell.header is not None and _GOODS_HEADER.fullmatch(cell.header) is not None
        if named and words != label and any(c.isalpha() for c in words) and flow_named(words) is None:
            return words
    return None


def flow_beside(statement: Statement, label: str | None) -> str | None:
    """The flow that a cell beside the label of a row is and says nothing else: 'Plums | import | 4,100'."""
    for cell in statement.cells:
        words = statement.text[cell.start - statement.start : cell.end - statement.start].strip(" *|_")
        if words != label and _FLOW_ALONE.fullmatch(words) is not None:
            return f"{words.lower().removesuffix('s').removesuffix('ed')}"
    return None


_FLOW_ALONE = re.compile(r"(?:im|ex)port(?:s|ed)?", re.IGNORECASE)


def flow_cues(title: str | None, stub: str, context: str, *, lands: bool) -> list[Cue]:
    """What says which flow a table is of where no line over it names one: those who deal, in the ``context`` of a table
    of ``lands`` ('Top suppliers'), or the header of its column ('Destination'), else the title ('Cloth imports by
    origin').
    """
    dealt = next((flow for line in context.split("\n") if (flow := dealers_flow(line)) is not None), None)
    if lands and dealt is not None:
        return [Cue(0, len(context), context.lower(), dealt, "noun")]
    if lands and (bound := _BOUND_HEADER.match(stub.strip())) is not None:
        flow = "export" if bound.group("out") else "import"
        return [Cue(0, len(stub), stub.lower(), flow, "noun")]
    if title is None or flow_named(title) not in {"import", "export"}:
        return []
    return [c for c in cues_in(title) if c.topic in TRADE]


_DEALERS = re.compile(
    r"\b(?:suppliers?|buyers?|sellers?|markets?|origins?|sources?|destinations?|exporters?|importers?)\s+(?:of|for)\s+(?:the\s+|our\s+)?"
    r"(?P<what>[a-z][^,;:.()\d\n]{2,40}?)(?=\s*[,(;:\n]|\s+(?:to|from|in|by)\b|\s*$)",
    re.IGNORECASE,
)
"""Captions over those who sell or buy: 'Top suppliers of tuna'."""


_OWNS_INSIDE = re.compile(
    r"\b(?:shares?|suppliers?|origins?|sources?|destinations?|markets?|buyers?)\s+(?:in|of|for)\s+(?:the\s+)?"
    r"(?P<who>[A-Z][\w.]*(?:\s(?:(?:of|the|and)\s)*[A-Z][\w.]*){0,3}?)(?:[’']s?)\s+(?:[a-z-]+\s){0,2}(?:imports?|exports?)\b"
)
"""The same inside a caption: 'Supplier shares in Peru's imports of rice'."""


_OWNS_FLOW = re.compile(
    r"^\W*(?:(?:Table|Figure|Chart)\s+\d+\W+)?(?:The\s+)?(?P<who>[A-Z][\w.]*(?:\s(?:(?:of|the|and)\s)*[A-Z][\w.]*){0,3}?)(?:[’']s?)\s+(?:[a-z-]+\s){0,2}(?:imports?|exports?)\b"
)
"""Whose flow a caption says that a table tells."""


def trade_values(
    figure: Figure,
    flow: str | None,
    header: str,
    context: str,
    label: str | None,
    home: str | None,
    known: str | None,
    lands: frozenset[str] = frozenset(),
    dealer: str | None = None,
) -> dict[str, object]:
    """The fields of a cell's trade row but for its value and period.

    ``known`` are the goods spoken of before, ``lands`` the countries that are rows or columns of the table, and
    ``dealer`` is the country that another column of the row names.
    """
    owner = _OWNS_FLOW.match(context) or _OWNS_INSIDE.search(context)
    if owner is not None and (owned := land_of(owner["who"])) is not None:
        home, lands = owned, frozenset()  # 'Japan's imports of dried figs, 2025'
    match = FLOW_OF.search(context) or FLOW_OF.search(header)
    told = clean_goods(match.group("what")) if match else None
    if told is None and (dealt := _DEALERS.search(context)) is not None:
        goods = re.sub(r"^[\w’' ]*[’']s\s+|\s*\b(?:im|ex)ports?$", "", dealt.group("what"))
        told = clean_goods(goods) if goods else None  # 'Main suppliers of dried figs, 2024'
    commodity = told or commodity_in(context) or commodity_in(header) or known
    if (
        match
        and flow not in {"balance", "production"}
        and flow_named(header) is None
        and (label is None or flow_named(label) is None)
    ):
        flow = match.group("flow").lower().split()[0].rstrip("s")
    flow = {"supply": "import"}.get(flow or "", flow)
    places = [code for _, _, code in find_countries(header)] or [code for _, _, code in find_countries(label or "")]
    partner: str | None = next((p for p in places if p != home), dealer)
    if partner is None and not (label and ALL_COUNTRIES.match(label)):
        partner = next(
            (p for start, _, p in find_countries(context) if p != home and BOUND.search(context[:start])), None
        )
    partner = partner or "WLD"
    reporter = home
    compared = home in lands and len(lands) > 1 and not BY_PARTNER.search(context)
    if compared and (own := next((p for p in places if p in lands), None)) is not None:
        reporter, partner = own, "WLD"  # each country with its own flow
        whose = [code for _, _, code in find_countries(label or "") if code not in lands | {WORLD}]
        if whose:
            reporter, partner = whose[0], own  # 'Share of EU imports' under 'Peru'
    own = goods_in_label(label) if label and any(c.topic in TRADE for c in cues_in(label)) else None
    if label and OTHER_COUNTRIES.match(label):
        partner = None
    elif own is not None:
        commodity = own
    elif label and not find_countries(label) and not ALL_COUNTRIES.match(label) and not NUMBERING.match(label):
        goods = re.sub(r"\s*[(\[][^()\[\]]*[)\]]", "", label).strip()
        if flow_named(goods) is not None:
            commodity = commodity_in(goods) or commodity
        elif ALL_GOODS.match(goods):
            commodity = None
        elif not only_standing(goods):
            commodity = goods
    whole = f"{flow}s of all countries"
    if label and flow == "production" and (output := WORLD_OUTPUT.search(label)) is not None:
        commodity = clean_goods(output["what"]) or known  # 'Peru's share of world grape output'
        whole = output.group().partition(" of " if " of " in output.group() else " in ")[2]
        if (owned := land_of(re.sub(r"[’']s?\s*$", "", label[: output.start()].strip()))) is not None:
            reporter, partner = owned, "WLD"
    if (ends := ends_of(header)) is not None and flow not in {"balance", "production"}:
        reporter, partner, flow = home if home in ends else ends[0], ends[1], "export"
        if home == ends[1]:
            partner, flow = ends[0], "import"  # 'Japan to Chile', in a text of Chile
    share = figure.kind == "percent"
    told = f"{header}\n{label or ''}"
    growth = share and (CHANGES.search(told) or BASE_YEAR.search(header)) is not None
    measure = "growth" if growth else "share" if share else "value" if figure.kind == "money" else "quantity"
    return {
        "reporter": reporter,
        "partner": partner,
        "flow": flow,
        "commodity": commodity,
        "measure": measure,
        "share_of": whole if measure == "share" else None,
    }
