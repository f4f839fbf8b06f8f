"""Shares in trade: of the world's output, of a country's supply, and parts of a flow spoken of before."""

from __future__ import annotations

import re

from trustetl.facts.language.value_periods import ValuePeriod
from trustetl.facts.language.view import View
from trustetl.facts.trade.goods_told import IN_GOODS
from trustetl.facts.trade.parties import places_in
from trustetl.facts.trade.rows import TradeState, trade_fact
from trustetl.facts.trade.words import governor, is_share
from trustetl.model import Fact, Figure

PRODUCTION = (
    r"(?:production|mining|refining|output|processing|manufacturing|smelting|supply|capacity|production capacity|"
    r"reserves|deposits)"
)


WORLD_SHARE = re.compile(
    r"^\s*(?:\([^)]*\)\s*)?(?:of|share\s+(?:of|in))\s+(?:(?:the\s+)?(?:world|globe|planet)(?:[’']s)?|(?:the\s+)?(?:global|worldwide|"
    r"international))\b[\w\s,’'-]*",
    re.IGNORECASE,
)


SHARE_IN_WORLD = re.compile(
    r"\bshare\s+(?:of\s+[^,.;:]{2,30}?\s+)?(?:in|of)\s+(?:the\s+)?(?P<whole>(?:world[’']?s?|global|worldwide|"
    r"international)\s+(?:[\w-]+\s+){0,3}?"
    rf"{PRODUCTION})\b[^.;]{{0,40}}$",
    re.IGNORECASE,
)


PRODUCING = re.compile(
    rf"\b{PRODUCTION}\b|\b(?:mines?|mined|produces?|produced|refines?|refined|processes|processed|manufactures?|makes?|made|builds?|built|grows?|grew|grown|caught|lands|landed|turn(?:s|ed)?\s+out|harvest(?:s|ed)?|rear(?:s|ed)?|farmed|press(?:es|ed)|brew(?:s|ed)|distil(?:s|led)|spun|spins|assembled|assembles)\b",
    re.IGNORECASE,
)


SUPPLY_SHARE = re.compile(
    r"^\s*(?:\([^)]*\)\s*)?of\s+(?:the\s+)?(?P<owner>its|their|[A-Z][\w.]*(?:\s[A-Z][\w.]*)*?(?:[’']s?)?)\s+"
    r"(?:(?:total|annual|overall|domestic|entire)\s+)?(?P<goods>[a-z][\w-]*(?:\s[a-z][\w-]*)?\s+(?=imports\b))?(?P<need>supply|supplies|imports?|needs?|demand|"
    r"consumption|requirements?|purchases)?\s*(?:(?:of|for)\s+)?(?P<what>[^,.;:()]*)"
)


IMPORTED_BY = re.compile(
    r"^\s*of\s+(?:the\s+)?(?P<what>[^,.;]+?)\s+(?:imported|bought|purchased)\s+by\s+[^,.;]+?\s+(?:came|comes|"
    r"come|are|is|were|was)\s+(?:sourced\s+|imported\s+|shipped\s+)?from\b",
    re.IGNORECASE,
)


SUPPLIES = re.compile(
    r"\b(?:provides?|provided|supply|supplies|supplied|ships?|shipped|delivers?|delivered|meets?|met|"
    r"accounts?\s+for|accounted\s+for)\b",
    re.IGNORECASE,
)


MADE_IN_WORLD = re.compile(
    r"^\s*(?:\([^)]*\)\s*)?of\s+(?:the\s+|all\s+(?:the\s+)?)?(?P<what>[a-z][^,;.:()\d]{1,40}?)\s+"
    r"(?P<made>(?:mined|produced|grown|made|refined|used|sold|traded|consumed|processed|manufactured|built|caught|drunk|eaten|smoked|harvested|exported|burned|burnt)\s+"
    r"(?:in\s+the\s+world|worldwide|globally|around\s+the\s+world|on\s+earth))\b",
    re.IGNORECASE,
)
"""'24% of the copper mined in the world'."""
SUPPLYING = frozenset("supply supplies supplied provide provides provided deliver delivers delivered".split())


def world_share(view: View, figure: Figure, previous: Fact | None) -> tuple[str, str] | None:
    """The commodity and the whole of a share of world production: '~70% of global REE production', 'mines 69 per cent
    of the world's …'.
    """
    if not is_share(figure):
        return None
    tail = view.text[figure.end - view.start :]
    if re.search(r"\bshare\s+of\s+(?:\w+\s+){0,2}$", view.text[: figure.start - view.start], re.IGNORECASE):
        tail = re.sub(r"^\s*in\b", " of", tail)  # 'a share of 2% in world output'
    match = WORLD_SHARE.match(tail)
    whole = None
    made = MADE_IN_WORLD.match(tail)
    if made is not None:
        return made.group("what").strip(), f"{made.group('what').strip()} {made.group('made')}"
    if match is not None:
        stop = next((f.start - figure.end for f in view.figures if f.start > figure.end), len(tail))
        phrase = re.sub(
            r"^\s*(?:\([^)]*\)\s*)?(?:share\s+)?(?:of|in)\s+(?:the\s+)?", "", match.group()[:stop], flags=re.IGNORECASE
        )
        phrase = re.split(r"[,;.]|\s+(?:and|in|by|from|while|which|but|since|is|are|was|were)\s+", phrase)[0].strip()
        if PRODUCING.search(phrase) or PRODUCING.search(view.text[: figure.start - view.start]):
            whole = phrase
        elif (verb := governor(view, view.index[figure])) is not None and verb.verb in SUPPLYING:
            whole = phrase if verb.place is not None else None  # 'Chad supplies 70% of the world's gum arabic'
    elif (
        previous is not None
        and previous.values.get("flow") == "production"
        and (
            more := re.match(
                rf"^\s*of\s+(?:the\s+|its\s+)?({PRODUCTION})\b(?!\s+(?:is|are|was|were|goes|went)\b)",
                tail,
                re.IGNORECASE,
            )
        )
    ):
        base = str(previous.values.get("commodity") or "")
        return (
            f"{_bare_commodity(base)} {more.group(1)}".strip(),
            f"world's {_bare_commodity(base)} {more.group(1)}".replace("  ", " "),
        )
    elif (
        previous is not None and previous.values.get("flow") == "production" and previous.start == view.statement.start
    ):
        # 'mines 60% of the world's tin and refines 80% of it'
        between = view.text[previous.figures[0].end - view.start : figure.start - view.start]
        made_of_it = PRODUCING.search(re.sub(r"^\s*of\b[^,;]*?(?=,|\band\b)", "", between))
        if made_of_it is not None and re.match(r"\s*of\s+(?:it|them|these|this)\b", tail, re.IGNORECASE):
            return str(previous.values.get("commodity") or ""), str(previous.values.get("share_of") or "")
    if whole is None and (held := SHARE_IN_WORLD.search(view.text[: figure.start - view.start])) is not None:
        whole = held.group("whole").strip()
    if whole is None:
        return None
    commodity = re.sub(
        r"^(?:world(?:[’']s)?|global|worldwide|international|planet(?:[’']s)?)\s*", "", whole, flags=re.IGNORECASE
    ).strip()
    return commodity, whole


def supply_share(view: View, figure: Figure, previous: Fact | None) -> dict[str, object] | None:
    """A country's share of another's supply: 'China provides 97% of the EU's supply of magnesium', '… and 98% of its
    boron'.

    The importer reports; ``its`` refers to the importer of the figure before.
    """
    if not is_share(figure):
        return None
    tail = view.text[figure.end - view.start :]
    stop = next((f.start - figure.end for f in view.figures if f.start > figure.end), len(tail))
    match = SUPPLY_SHARE.match(tail[:stop])
    came = IMPORTED_BY.match(tail)
    if came is not None:
        inside = [p for p in places_in(view) if p.start >= figure.end]
        if len(inside) >= 2:
            return {
                "reporter": inside[0].code,
                "partner": inside[-1].code,
                "flow": "import",
                "commodity": came.group("what").strip(),
                "measure": "share",
                "share_of": f"imports of {came.group('what').strip()}",
            }
    if match is None:
        return None
    known = (
        previous is not None and previous.values.get("flow") == "import" and previous.values.get("measure") == "share"
    )
    places = places_in(view)
    supplier = next(
        (
            p.code
            for p in reversed(places)
            if p.end <= figure.start and p.prep not in {"of", "to", "in"} and not p.owner
        ),
        None,
    )
    verb = SUPPLIES.search(view.text[: figure.start - view.start])
    owner_words = match.group("owner")
    if owner_words in {"its", "their"}:
        if not known or previous is None:
            return None
        owner = previous.values.get("reporter")
        if supplier is None or supplier == owner:
            supplier = str(previous.values.get("partner"))
    else:
        owner = next(
            (p.code for p in places if figure.end + match.start("owner") <= p.start < figure.end + match.end("owner")),
            None,
        )
        if not match.group("need") or owner is None or verb is None:
            return None
    if supplier is None or supplier == owner:
        return None
    what = re.split(r"(?:^|\s+)(?:and|in|by|from|while|which|since|to)\s+(?!rare)", match.group("what"))[0].strip()
    what = what or (match.group("goods") or "").strip()
    if not what:
        return None
    return {
        "reporter": owner,
        "partner": supplier,
        "flow": "import",
        "commodity": what,
        "measure": "share",
        "share_of": f"{match.group('need') or 'supply'} of {what}",
    }


def _bare_commodity(commodity: str) -> str:
    return re.sub(
        rf"^{PRODUCTION}\s+(?:for|to|of)\s+(?:mak\w+|produc\w+|manufactur\w+|refin\w+|process\w+)\s+|\s*\b(?:{PRODUCTION}|total)\b\s*$|^(?:total\s+)?{PRODUCTION}\s+of\s+(?:the\s+)?",
        "",
        commodity,
        flags=re.IGNORECASE,
    ).strip()


MAKERS = r"(?:producer|miner|refiner|maker|manufacturer|grower|supplier|exporter|processor|smelter|builder)s?"
PRODUCING_COUNTRY = r"(?:producing|growing|mining|making|exporting)\s+(?:country|nation|state)"
MAKER_OF = re.compile(
    rf"\b{MAKERS}\s+of\s+(?P<what>[a-z][\w\s-]*?)(?=\s+(?:in|with|after|and|by)\b|[,.;]|$)", re.IGNORECASE
)
GOODS_MAKER = re.compile(
    r"\b(?:largest|biggest|second|third|fourth|fifth|leading|top|major|main|important|world[’']s|a|the)\s+"
    rf"(?P<what>[a-z][\w-]*(?:\s[a-z][\w-]*)?)[\s-](?:{MAKERS}|{PRODUCING_COUNTRY})\b",
    re.IGNORECASE,
)


def _goods_measured(view: View, figure: Figure) -> str | None:
    """The goods of the quantity that a share says again: 'mined 9 tonnes of tin, or 2% of world output'."""
    for k in range(view.index[figure] - 1, -1, -1):
        told = view.tokens[k].figure
        if told is not None and told.kind in {"measure", "count"}:
            noun = view.noun_after(k + 1, chain=False) if view.word_at(k + 1) == "of" else None
            return noun.text if noun is not None else None
    return None


def _goods_made(view: View, figure: Figure) -> str | None:
    """What a country makes: 'the largest producer of cloves', 'the second largest clove producer', 'In cloves, …'."""
    if (found := MAKER_OF.search(view.text)) is not None:
        return found.group("what")
    head = view.text[: figure.start - view.start]
    for pattern in (GOODS_MAKER, IN_GOODS):
        for found in pattern.finditer(head):
            words = found.group("what").split()
            while words and words[0].lower() in RANKS:
                words.pop(0)
            if words and words[-1].lower() not in RANKS | NO_GOODS:
                return " ".join(words)
    return None


RANKS = frozenset("largest biggest second third fourth fifth leading top major main important single".split())
NO_GOODS = frozenset("fact total all turn addition value volume terms recent years year general particular".split())


def production_fact(
    view: View, figure: Figure, found: tuple[str, str], dated: ValuePeriod | None, state: TradeState, home: str | None
) -> Fact | None:
    """A row for a country's share of world production; null where no country is named that could hold it."""
    places = [p for p in places_in(view) if p.start < figure.start]
    holder = places[-1].code if places else None
    basis = "stated"
    if holder is None:
        holder, basis = state.reporter or home, "inferred"
    if holder is None:
        return None
    if dated is not None and dated.inferred:
        dated = None  # a share of the world's output is of the year that its own statement names
    commodity = (
        _bare_commodity(found[0])
        or _goods_measured(view, figure)
        or _goods_made(view, figure)
        or state.commodity
        or state.titled
    )
    return trade_fact(
        view,
        figure,
        dated,
        {
            "reporter": holder,
            "partner": "WLD",
            "flow": "production",
            "commodity": commodity,
            "measure": "share",
            "share_of": found[1],
        },
        basis,
        "<percent> of the world's <commodity>",
    )


def holds_share(previous: Fact | None, view: View, reporter: str | None, home: str | None) -> bool:
    """Whether a share of another country is that in the flow of the home country which the statement has told."""
    return (
        previous is not None
        and previous.table == "trade"
        and previous.start == view.statement.start
        and previous.values.get("reporter") == home
        and previous.values.get("partner") == "WLD"
        and previous.values.get("flow") in {"import", "export"}
        and reporter not in {home, None, "WLD"}
    )
