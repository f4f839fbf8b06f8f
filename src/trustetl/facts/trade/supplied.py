"""What a country gets from others, told from the side of those who supply or make it: 'Peru provided 60% of its tin and
40% of its zinc', 'up to 80% of the pills sold here are made outside Europe'.
"""

from __future__ import annotations

import re

from trustetl.facts.language.trade_words import trade_words
from trustetl.facts.language.view import View
from trustetl.facts.memory import Memory
from trustetl.facts.trade.goods import clean_goods
from trustetl.facts.trade.named import NO_GOODS
from trustetl.facts.trade.parties import Place, places_in
from trustetl.facts.trade.words import HEDGED, attached_place, dealer_before, is_share
from trustetl.lexicon import WORLD, find_countries
from trustetl.model import Fact, Figure

SUPPLIED = "<country> supplies <share> of <commodity>"

_SUPPLYING = re.compile(
    r"(?<![\w-])(?P<verb>suppl(?:y|ies|ied)|provide[sd]?|deliver(?:s|ed)?|ship(?:s|ped)?|sen(?:d|ds|t)|sells?|sold|accounts?\s+for|"
    rf"accounted\s+for|covers?|covered|me(?:e)?ts?|is\s+the\s+source\s+of|was\s+the\s+source\s+of)\s+{HEDGED}$",
    re.IGNORECASE,
)
_OF_GOODS = re.compile(
    r"\s*of\s+(?:all\s+|all\s+of\s+)?(?P<whose>(?:its|our|their|the|this)(?=\s)|(?:the\s+)?[A-Z][\w.]*(?:\s[A-Z][\w.]*){0,2}[’']s?(?=\s))?\s*"
    r"(?P<what>(?:country|nation|kingdom|island|bloc|continent)[’']s\s+)?(?P<goods>[a-zA-Z][^,;:.()\d]*?)\s*(?:\([^()]*\)\s*)?"
    r"(?P<rest>(?:(?:that|which)\s+)?\b(?:(?:it|we|they|the\s+(?:country|nation|island|kingdom|bloc)|(?:the\s+)?[A-Z]\w+)\s+)?"
    r"(?:(?:is|are|was|were|has|have|had|been)\s+)*"
    r"(?:bought|buys?|imported|imports?|purchased|purchases?|sourced|consumed|consumes?|used|uses?|needed|needs?|burned|burnt|eaten|sold|installed)\b"
    r"[^,;:.\d]*)?(?=\s+(?:in|to|from|and|while|but|by|last|this|during)\b|[,;:.()]|\s*$)"
)
_AND_OF = re.compile(rf"\s+of\s+[^;:.\d]{{2,60}}?(?:,|,?\s+and|,?\s+as\s+well\s+as)\s+{HEDGED}")
_NEED = re.compile(
    r"^(?:domestic\s+|total\s+|annual\s+)*(?:supply|supplies|imports?|needs?|demand|purchases|consumption|requirements?)\s+(?:of|for)\s+"
    r"|\s+(?:supply|supplies|imports?|needs?|demand|purchases|consumption|requirements?)(?:\s+needs)?$",
    re.IGNORECASE,
)
_ALSO_MEMBER = re.compile(r"\s*(?:,|,?\s*and|,\s*while)\s+(?:the\s+)?(?=[A-Z])")


def supplied_by(view: View, figure: Figure, memory: Memory, home: str | None) -> dict[str, object] | None:
    """The share of a country's goods that another supplies; None where the sentence tells no such share, or only of
    what a country does at home.
    """
    if not is_share(figure) or figure.change is not None:
        return None
    before, seller = memory.previous, None
    further = _further(view, figure, before)
    if further:
        seller = str(before.values.get("partner")) if before is not None else None
    elif (supplier := _supplier(view, figure)) is not None:
        seller = supplier.code
    tail = view.text[_tail_at(view, figure) - view.start :]
    found = _OF_GOODS.match(tail)
    if seller is None or found is None or NO_GOODS.search(found["goods"]):
        return None
    if re.match(r"[^,;:.\d]*\bto\s+(?:the\s+)?[A-Z]", tail) is not None:
        return None  # 'Peru ships 60% of its tin to Chad'
    buyer = _buyer(view, figure, found, seller, before if further else None, home)
    goods = clean_goods(_NEED.sub("", found["goods"]).strip(), view)
    measured = found["goods"].lower() in trade_words("flow_measure")
    if measured:
        goods = memory.trade.commodity if memory.trade.flow == "import" else None
    if buyer is None or buyer == seller or goods is None or re.match(r"(?:world|global)", goods, re.IGNORECASE):
        return None
    if not (further or _is_import(view, found, goods, memory, measured=measured)):
        return None
    return {
        "reporter": buyer,
        "partner": seller,
        "flow": "import",
        "commodity": goods,
        "measure": "share",
        "share_of": f"imports of {goods}",
    }


def _further(view: View, figure: Figure, before: Fact | None) -> bool:
    """Whether a share is of further goods of the same supplier: '60% of its tin and 40% of its zinc'."""
    if before is None or before.rule != SUPPLIED or before.start != view.statement.start:
        return False
    between = view.text[before.figures[0].end - view.start : figure.start - view.start]
    return _AND_OF.fullmatch(between) is not None


def _supplier(view: View, figure: Figure) -> Place | None:
    """The country that supplies a share: the subject of its verb, or the next of a list that leaves the verb out."""
    head = view.text[: figure.start - view.start]
    verb = _SUPPLYING.search(head)
    if verb is not None:
        return _subject_of(view, view.start + verb.start())
    listed = attached_place(view, view.index[figure])
    if listed is None or listed[1]:
        return None
    first = next((f for f in view.figures if f.end <= listed[0].start and is_share(f)), None)
    link = _ALSO_MEMBER.match(view.text, first.end - view.start) if first is not None else None
    if first is None or link is None or view.start + link.end() != listed[0].start:
        return None
    led = _SUPPLYING.search(view.slice(view.start, first.start) + " ")
    return listed[0] if led is not None and dealer_before(view, view.start + led.start()) is not None else None


def _subject_of(view: View, at: int) -> Place | None:
    """The country, or the first of two, that is the subject of the verb at ``at``, itself or by its firms."""
    last, places = dealer_before(view, at), places_in(view)
    if last is None:
        ahead = [p for p in places if p.end <= at and p.owner]
        own = ahead[-1] if ahead else None
        firms = own is not None and _ITS_FIRMS.fullmatch(view.text[own.end - view.start : at - view.start])
        return own if firms else None
    listed = _SUCH_AS.match(view.slice(view.start, at))
    joined = [p for p in places if p.end <= last.start and (listed is not None or not p.owner)]
    if listed is not None and joined:
        return joined[0]
    link = view.slice(joined[-1].end, last.start) if joined else ""
    return joined[-1] if link.strip() in {"and", "and the"} else last


_SUCH_AS = re.compile(r"\W*\w+\s+(?:countries|nations|suppliers|neighbours|states),\s")
"""'Two countries, Peru and Chad, supply'."""
_ITS_FIRMS = re.compile(
    r"(?:[’']s?)?\s+(?:[a-z-]+\s+){0,2}?(?:firms|companies|suppliers|producers|makers|factories|plants|mills|growers|exporters|manufacturers|"
    r"farms|refineries)\s+(?:(?:alone|also|has|have|now|still|\w+ly)\s+)*"
)


def _tail_at(view: View, figure: Figure) -> int:
    """Where the words begin that say what a share is of, behind the last of a list: 'Peru 34% and Chad 23% of …'."""
    end = figure.end
    while (link := _ALSO_MEMBER.match(view.text, end - view.start)) is not None:
        place = next((p for p in places_in(view) if p.start == view.start + link.end()), None)
        share = next((f for f in view.figures if place is not None and f.start >= place.end and is_share(f)), None)
        if (
            place is None
            or share is None
            or not re.fullmatch(rf"\s*{HEDGED}", view.slice(place.end, share.start) + " ")
        ):
            break
        end = share.end
    return end


def _buyer(
    view: View, figure: Figure, found: re.Match[str], seller: str, before: Fact | None, home: str | None
) -> str | None:
    """Who gets the goods: their owner where the sentence names one, else the country of the text."""
    if before is not None:
        return str(before.values.get("reporter"))
    at = _tail_at(view, figure) + found.start("goods")
    named = [p.code for p in places_in(view) if p.owner and figure.end <= p.start < at]
    named = named or [code for _, _, code in find_countries(found["rest"] or "")]
    if not named and ((found["whose"] or "").lower() == "its" or _BY_IT.match(found["rest"] or "") is not None):
        ahead = [p.code for p in places_in(view) if p.end <= figure.start and not p.owner and not p.prep]
        meant = [view.meant] if view.meant is not None else []
        named = [code for code in (*ahead, *meant) if code != seller][:1]
    return named[0] if named and named[0] != seller else home


def _is_import(view: View, found: re.Match[str], goods: str, memory: Memory, *, measured: bool) -> bool:
    """Whether goods come over a border: the text is on imports, says that they are bought, or names goods that a
    country gets from others.
    """
    deed = found["rest"] or ""
    on_imports = "import" in {memory.trade.flow, memory.trade.about} or goods.lower() in memory.trade.needed
    if measured or re.search(r"\b(?:import|b[uo]|purchas|sourc)", deed) or _NEED.search(found["goods"]):
        return on_imports or not measured
    if deed and (_HERE.search(deed) is not None or find_countries(deed)):
        return True  # 'of the pills sold in Peru', 'used in our mills'
    owned = bool(found["what"]) or (found["whose"] or "").lower() not in {"", "the", "this"}
    known = goods.lower().split()[-1] in trade_words("goods")
    return (on_imports and known) or (owned and known)


_HERE = re.compile(
    r"\b(?:here|abroad|overseas|at\s+home|our|its|(?:this|the)\s+country|domestic(?:ally)?|other\s+countries)\b"
)
_BY_IT = re.compile(r"(?:that\s+|which\s+)?(?:it|they)\s")
"""Behind goods: they are bought by the first that the sentence speaks of ('Peru lacks tin, and Chad sent 9% of the tin
that it bought')."""


_MADE = re.compile(
    r"\s*of\s+(?:all\s+|all\s+of\s+)?(?:(?P<whose>our|its|their|the|[A-Z][\w.]*[’']s?)\s+)?(?P<what>[a-z][^,;:.()\d]*?)\s*(?:\([^()]*\)\s*)?"
    r"(?:(?:that|which)\s+(?:(?P<by>[A-Za-z][\w ]{1,30}?)\s+)?|\b)"
    r"(?P<used>(?:we\s+|it\s+|they\s+)?(?:is\s+|are\s+)?(?:used|uses?|sold|consumed|consumes?|eaten|eats?|needed|needs?|bought|buys?|fitted|installed|taken|worn|burned|burnt)\b[^,;:.\d]*?)?\s*"
    r"\b(?:is|are|was|were|has\s+been|have\s+been|being)\s+(?:now\s+|still\s+|already\s+|currently\s+|\w+ly\s+)?"
    r"(?:made|produced|manufactured|grown|mined|refined|processed|assembled|built|caught|farmed|extracted|sourced|raised)\s+"
    r"(?P<where>outside(?:\s+of)?|abroad|overseas|elsewhere|in|by)\b(?:\s+(?:the\s+)?(?P<land>[A-Z][\w.]*(?:\s[A-Z][\w.]*){0,3}|country|bloc|Union))?",
)


def made_elsewhere(view: View, figure: Figure, memory: Memory, home: str | None) -> dict[str, object] | None:
    """The share of a country's goods that is made in another: 'Nine in ten of the pills that we take are made in
    India', '60 per cent of the chips are produced outside the EU'.
    """
    found = _MADE.match(view.text[figure.end - view.start :]) if is_share(figure) else None
    if found is None or figure.change is not None or NO_GOODS.search(found["what"]):
        return None
    land = [code for _, _, code in find_countries(found["land"] or "")]
    where = found["where"].split()[0].lower()
    if where in {"in", "by"} and (not land or land[0] == WORLD):
        return None
    named = [code for _, _, code in find_countries(f"{found['whose'] or ''} {found['used'] or ''} {found['by'] or ''}")]
    goods = clean_goods(re.sub(r"^.*\s(?:in|of|for)\s+(?:our|its|their|the)\s+(?=\w+$)", "", found["what"]), view)
    ours = bool(found["used"]) or (found["whose"] or "the") in {"our", "its", "their"} or bool(named)
    known = goods is not None and goods.lower().split()[-1] in trade_words("goods")
    told = where in {"outside", "abroad", "overseas"} or memory.trade.flow == "import" or memory.trade.about == "import"
    outside = land if where == "outside" else []
    reporter = named[0] if named else outside[0] if outside else home
    partner = land[0] if where in {"in", "by"} else WORLD
    if goods is None or reporter is None or reporter == partner or not (ours or (known and told)):
        return None
    if where in {"in", "by"} and not (ours or told):
        return None
    return {
        "reporter": reporter,
        "partner": partner,
        "flow": "import",
        "commodity": goods,
        "measure": "share",
        "share_of": goods,
    }
