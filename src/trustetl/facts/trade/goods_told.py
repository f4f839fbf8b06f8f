"""Goods that a text speaks of beside its flows: in a clause of their own, in a label, in a ranking."""

from __future__ import annotations

import re

from trustetl.facts.language.clauses import verb_at
from trustetl.facts.language.topics import Cue
from trustetl.facts.language.trade_words import names_goods, trade_words
from trustetl.facts.language.view import PREPOSITIONS, PRONOUNS, View
from trustetl.facts.trade.goods import ANY_GOODS, TIME_OR_PLACE, clean_goods
from trustetl.facts.trade.parties import names_place
from trustetl.facts.trade.words import FLOW, HEDGED
from trustetl.lexicon import find_countries, rows_of
from trustetl.model import Figure

NO_LABEL = re.compile(
    r"\b(?:trade|economy|figures?|facts?|background|context|markets?|key|results?|notes?|overview|industry|external|"
    r"why|how|what|who|"
    r"when|where|the|data|numbers?|answer|question|source|total|sector|status|date|in|on|at|since|background|impact|"
    r"scale|size|value)\b|\d",
    re.IGNORECASE,
)
"""A label that is more than the name of goods."""


TRADERS = re.compile(r"(?<![\w-])(?:ex|im)porters?\b", re.IGNORECASE)


SET_OFF = re.compile(
    r"\W*(?:The\s+)?(?P<what>[A-Z][\w-]*(?:\s[\w-]+){0,3}?)\s+(?:is|are|was|were|"
    r"remain(?:s|ed)?|rose|fell|grew|did|caught|made|gained|lost|had|has|came|went|stood|performed|followed|recovered|slipped)\s+(?:[\w-]+\s){0,7}[\w-]+(?:\s?[:;–—]|,?\s+with)\s*"
    r"(?:at\s[^,;:]{2,40},\s)?(?:its\s+|their\s+)?(?:(?:ex|im)ports?|shipments|sales|deliveries)\b"
)


IS_ONE = re.compile(
    r"\W*(?:The\s+)?(?P<what>[A-Z][\w-]*(?:\s[\w-]+){0,3}?)\s+(?:is|are|was|were|remains?|remained|became|has\s+become)\s+"
    r"(?:still\s+|now\s+)?(?:the|our|its|by\s+far\s+the)\s+"
    r"(?:[\w’'-]+\s){0,4}?(?:ex|im)ports?\b"
)
"""'Wheat is the leading import'."""


IN_GOODS = re.compile(
    r"^\W*(?:In|For)\s+(?P<what>[a-z][\w-]*(?:\s(?!the\b)[a-z][\w-]*){0,5}?)(?:,|(?=\s+[A-Z][\w.]*(?:\s[A-Z]\w*)*[’']s?\s+share\b)|(?=\s+the\s+(?:trade\s+)?(?:deficit|surplus|gap|balance)\b))"
)
"""'In services, exports …'."""


_MONEYS = "|".join(sorted({form for row in rows_of("currency_nouns") for form in row["forms"].split("|")}))
MEASURED_IN = re.compile(
    rf"(?:(?:\w+\s+)?terms|(?:(?:local|US|national|constant|current)\s+)?(?:volume|value|quantity|weight|tonnage|money|currency|prices|{_MONEYS}))\b",
    re.IGNORECASE,
)
"""What is no goods behind 'In': 'In terms of volume, exports …'."""


_MAKES_FEW = re.compile(
    r"\b(?:makes?|made|produces?|produced|grows?|grew|mines?|mined|builds?|built)\s+(?:no|few|little|hardly\s+any|almost\s+no|not\s+enough)\s+"
    r"(?P<what>[a-z][\w-]*(?:\s[a-z][\w-]*){0,2}?)\s+(?:itself|ourselves|themselves|at\s+home|locally|domestically)\b",
    re.IGNORECASE,
)
_BRINGS_IN = re.compile(
    r"\b(?:(?:[Ww]e|[Ii]t|[Tt]hey|country|[A-Z]\w+)\s+(?:(?:still|now|also|already|therefore|\w+ly)\s+)*(?:has\s+to\s+|have\s+to\s+|must\s+)?"
    r"(?P<way>im|ex)ports?|(?:buys?|gets?|sources?)(?=[^,;:.]*\s(?:abroad|overseas)\b))\s+"
    r"(?:(?:all|most|much|many|some|nearly|almost|half|part|of|the|its|our|their|a\s+lot)\s+)*"
    r"(?P<what>[a-z][\w-]*(?:\s(?!(?:that|which|it|we|they|from|to|in|and|abroad|overseas)\b)[a-z][\w-]*){0,3})"
)
"""'We still import all the bitumen that we use', 'Chad exports most of its cotton'."""


NONE_OF_ITS_OWN = re.compile(
    r"\b(?:makes?|made|produces?|produced|grows?|grew|mines?|mined|builds?|built|has|have|had)\s+(?:no|few|little|hardly\s+any|"
    r"almost\s+no|not\s+enough|neither)\s+(?P<what>[a-z][\w-]*(?:\s(?!of\b|and\b|so\b)[a-z][\w-]*){0,2}?)"
    r"(?:\s+of\s+(?:its|their|our)\s+own)?\s*(?:[:;,.–—]|\band\b|$)",
    re.IGNORECASE,
)
"""'The island grows no rice: it imported 9,000 tonnes'."""


CONSISTS_OF = re.compile(
    r"\b(?P<flow>ex|im)ports\s+(?:now\s+)?(?:(?:consist|are\s+made\s+up|are\s+composed)\s+(?:\w+ly\s+)?of|comprise|are\s+\w+ly)\s+"
    r"(?P<what>[a-z][\w-]*(?:\s[\w-]+){0,4}?)(?=[,.;:(]|\s+(?:for|to|from|in|which|that|sold)\b|$)",
    re.IGNORECASE,
)
"""'Exports consist mainly of yarn and cloth'."""


WORKS = frozenset(
    "mine mines refinery refineries smelter smelters mill mills factory factories plant plants field fields".split()
)


def _not_made(view: View, text: str) -> str | None:
    """The goods of which a text says that the country makes none."""
    found = _MAKES_FEW.search(text) or NONE_OF_ITS_OWN.search(text)
    goods = clean_goods(found.group("what"), view) if found is not None else None
    return None if goods is None or goods.lower().split()[-1] in WORKS else goods


RANKED_ITEM = re.compile(
    r"\W*(?:The\s+)?(?P<what>[A-Z][\w-]*(?:\s[\w-]+){0,3}?)\s+(?:is|are|was|were|remains?|remained|became|(?:has|have)\s+(?:been|become))\s+"
    r"(?:still\s+|again\s+|once\s+more\s+|now\s+|by\s+far\s+|also\s+)*(?:the|our|its)\s+(?:single\s+)?"
    r"(?:leading|largest|biggest|main|top|most\s+important|principal|chief|second|third)\s+(?:[\w-]+\s+){0,2}?"
    r"(?:items?|products?|goods|commodit(?:y|ies)|lines?|species|crops?|earners?|articles?)\b"
)
"""'Raw wool was again the main product', in a text on trade."""
ON_FLOW = re.compile(r"\b(?P<flow>ex|im)ports?\b", re.IGNORECASE)


def _ranked_item(view: View, flow: str | None) -> tuple[str, str] | None:
    """The goods that a sentence without figures ranks, under a heading on trade or after a flow."""
    found = RANKED_ITEM.match(view.text)
    over = ON_FLOW.search(" ".join(view.statement.section[-1:])) if found is not None else None
    if found is None or (over is None and flow not in {"export", "import"}):
        return None
    if names_place(view, view.start + found.start("what"), view.start + found.end("what")):
        return None
    way = flow if over is None else f"{over.group('flow').lower()}port"
    goods = clean_goods(found.group("what"), view)
    return None if goods is None or goods.lower().split()[0] in _POINTING else (goods, str(way))


_POINTING = frozenset("it this these those they that he she we".split())


def _brought_in(view: View) -> tuple[str, str] | None:
    """The goods that a sentence says a country imports or exports, by its verb."""
    found = _BRINGS_IN.search(view.text) if view.statement.kind not in {"title", "heading"} else None
    if found is None or names_place(view, view.start + found.start("what"), view.start + found.end("what")):
        return None
    at = found.start("way") if found.group("way") else found.start()
    deed = next(k for k, t in enumerate(view.tokens) if t.end > view.start + at)
    goods = clean_goods(found.group("what"), view)
    named = found.group().split()[0].lower() not in {"we", "it", "they", "country"}
    if found.group("way") and named and not verb_at(view, deed):
        return None  # 'Plum exports set a record'
    if goods is None or goods.lower().split()[-1] in trade_words("flow") | trade_words("policy"):
        return None
    return goods, "export" if found.group("way") == "ex" else "import"


def goods_spoken_of(view: View, flow: str | None = None, known: str | None = None) -> tuple[str, str] | None:
    """The goods and the flow that a headline or a sentence without figures is about: 'Mango exports hit a record',
    'help for tea exporters'. ``flow`` is the one told last, and ``known`` are the goods that the text is
    about.
    """
    if (ranked := _ranked_item(view, flow)) is not None:
        return ranked
    if known is None and (brought := _brought_in(view)) is not None:
        return brought
    if ("own" in view.text or "few" in view.text or "itself" in view.text) and (goods := _not_made(view, view.text)):
        return goods, "import"
    if (made := CONSISTS_OF.search(view.text)) is not None and (goods := clean_goods(made.group("what"), view)):
        return goods, "export" if made.group("flow").lower() == "ex" else "import"
    for match in (*FLOW.finditer(view.text), *TRADERS.finditer(view.text)):
        i = next(k for k, t in enumerate(view.tokens) if t.end > view.start + match.start())
        goods = match.groupdict().get("of")
        if goods is None and i and not view.is_verb(i - 1) and view.tokens[i - 1].low not in PREPOSITIONS:
            noun = view.noun_before(i, chain=False)
            goods = noun.text if noun is not None and view.tokens[i].start - noun.end <= 2 else None
        found = clean_goods(goods, view) if goods else None
        if (
            found
            and len(found.split()) <= 4
            and re.search(r"[a-z]{3}", found)
            and found not in {"goods", "merchandise"}
        ):
            return found, "export" if match.group().lower().startswith("ex") else "import"
    return None


def goods_fronted(view: View) -> str | None:
    """The goods that a sentence opens with as what a share is of: 'Of the pills that we take, 9 per cent are …'."""
    found = _OF_FIRST.match(view.text)
    return clean_goods(found["what"], view) if found is not None else None


_OF_FIRST = re.compile(
    r"\W*(?:Out\s+)?[Oo]f\s+(?:all\s+)?(?:the\s+|our\s+|its\s+|their\s+)?(?P<what>[a-z][\w-]*(?:\s(?!(?:that|which|we|it|they|used|sold|consumed|needed|"
    r"bought|in)\b)[a-z][\w-]*){0,3})(?:\s+[^,;:.\d]{2,50})?,"
)


def goods_set_off(view: View, cue: Cue | None) -> str | None:
    """The goods that a clause before a colon speaks of: 'Cut roses are the exception: exports …'."""
    if cue is not None and (lacking := _not_made(view, view.slice(view.start, cue.start))) is not None:
        return lacking
    opened = IN_GOODS.match(view.text)
    if opened is not None and MEASURED_IN.match(opened.group("what")):
        opened = None
    if opened is not None and not TIME_OR_PLACE.search(opened.group("what")):
        return (
            None
            if names_place(view, view.start, view.start + opened.end())
            else clean_goods(opened.group("what"), view)
        )
    found = SET_OFF.match(view.text) or IS_ONE.match(view.text)
    if found is None or cue is None or not found.end("what") <= cue.start - view.start <= found.end():
        return None
    return None if NO_TOPIC.search(found.group("what")) else clean_goods(found.group("what"), view)


NO_TOPIC = re.compile(
    r"\b(?:goals?|targets?|aims?|objectives?|ambitions?|plans?|tasks?|points?|pictures?|trends?|reasons?|results?|outlook|"
    r"forecasts?|questions?|answers?|problems?|messages?|rules?|balance|figures?|numbers?|news)$",
    re.IGNORECASE,
)
"""What may stand before a colon without being goods: 'Our goal is another: exports of …'."""
AT_FIGURE = re.compile(
    rf"^(?:\s+(?:items?|products?|crops?|commodity|earners?))?,?\s*(?:at|with|worth|\(|:)\s*{HEDGED}$"
)


def ranked_goods(view: View, cue: Cue | None, figure: Figure) -> str | None:
    """The goods that a sentence ranks among those of a flow: 'Tin remains the largest metal export at $9 million'."""
    found = IS_ONE.match(view.text) if cue is not None else None
    if found is None or AT_FIGURE.match(view.text[found.end() : figure.start - view.start]) is None:
        return None
    return (
        None
        if names_place(view, view.start, view.start + found.end("what"))
        else clean_goods(found.group("what"), view)
    )


def line_label(view: View) -> str | None:
    """The label of a line: its own, the words in bold that open a point of a list as a sentence of their own ('Anchovy.
    Sales abroad doubled …'), or what stands before a dash, a bar or a sign of equality and a flow ('Tea - exports …').
    """
    statement = view.statement
    opened = _OPENING.fullmatch(view.before) if statement.kind == "item" and not statement.label else None
    if opened is None and not statement.label:
        opened = _BEFORE_FLOW.match(view.text)
    return opened["what"] if opened is not None else statement.label


_OPENING = re.compile(r"\W*(?P<what>[A-Z][\w’-]*(?:\s[\w’-]+){0,4})\W{1,3}")
_BEFORE_FLOW = re.compile(
    r"\W*(?P<what>[A-Z][\w’-]*(?:,?\s(?!is\b|was\b)[\w’&-]+){0,4}?)\s*(?:\s(?:[-–—]|=>)\s|[|=:])\s*"
    r"(?=(?:[Tt]otal\s|[Ww]orld\s|[Gg]lobal\s|[Aa]\s|[A-Z]\w+\s(?:is\s|remains\s)?(?:an?\s)?(?=net\b))*"
    r"(?:[Ii]mports?|[Ee]xports?|[Nn]et\s(?:im|ex)port(?:s|er)|[Tt]rade\s(?:deficit|surplus|balance)|[Dd]eficit|[Ss]urplus)\b|(?<==\s)\d[\d.,]*\s?(?:%|per\s?cent)\s+of\s)"
)
_LABEL_TIME = re.compile(
    r"[,;]?\s*\(?(?:\b(?:in|during|for)\s+)?(?:(?:[A-Z][a-z]{2,8}|Q[1-4]|H[12]|FY|fiscal|early|mid|late|calendar)[\s-]*)*"
    r"(?:(?:19|20)\d\d(?:\s?[-–/]\s?\d{2,4})?|FY\s?\d{2,4}(?:\s?[-–/]\s?\d{2})?)\)?\s*$"
)
"""The time at the end of a label: 'Medical devices, 2023-24'."""


def labelled_goods(label: str | None) -> str | None:
    """The goods that a label names: 'Solar modules: imports $3 billion, exports $1 billion'."""
    plain = _LABEL_TIME.sub("", label) if label else None
    if plain and (re.search(r"[a-z][A-Z]", plain) or (plain.isupper() and not names_goods(plain))):
        return None  # the name of who tells: 'StatChad: exports up 9%'
    if not plain or len(plain.split()) > 6 or NO_LABEL.search(plain) or FLOW.search(plain):
        return None
    return clean_goods(plain)


_TELLS_TRADE = re.compile(
    r"\b(?:imports?|exports?|imported|exported|net[\s-](?:im|ex)porter|(?:bought|sold|sourced)\s(?:[^,;:.]{0,30}\s)?(?:abroad|overseas)|"
    r"trade\s(?:deficit|surplus|balance))\b",
    re.IGNORECASE,
)


def goods_of_line(view: View) -> str | None:
    """The goods that the label of a line on trade names, which its figures are of: 'Bulk drugs: 9% of imports'."""
    if view.statement.kind not in {"item", "field", "sentence"}:
        return None
    label = line_label(view)
    goods = labelled_goods(label)
    if goods is None or label is None or names_place(view, view.start, view.start + view.text.find(label) + len(label)):
        return None
    body = view.text[view.text.find(label) + len(label) :]
    certain = goods.lower().split()[-1] in trade_words("goods") | trade_words("wares") or _AT_ONCE.match(body)
    return goods if _TELLS_TRADE.search(body) and certain else None


_AT_ONCE = re.compile(
    r"[\W_]*(?:(?:\d[\d.,]*\s?%|(?:[A-Z]{0,3}\s?[$€£¥₹]|Rs\.?|[A-Z]{3})?\s?\d[\d.,]*(?:\s\w+){0,3}?)\s+(?:(?:worth\s)?of\s+)?(?:the\s|all\s|its\s|our\s)?)?"
    r"(?:merchandise\s|goods\s|national\s|total\s|[A-Z]\w+\s(?:is\s|was\s|remains\s|still\s)*(?:an?\s|the\s)?)?(?:imports?|exports?|imported|exported|net\b)",
    re.IGNORECASE,
)
"""A line that tells a flow right behind its label."""


_SET_BEFORE = re.compile(
    r"\W*(?:The\s+)?(?P<what>[A-Z][\w-]*(?:\s(?!(?:is|are|was|were)\b)[a-z][\w-]*){0,3})\s+"
    r"(?:is|are|was|were|remains?|remained|became|made|led|topped|headed|dominated?s?|costs?|came|comes)\b[^:;.,\d]*(?:[:;.,]|\s[–—-])"
)


def set_before(view: View, text: str) -> str | None:
    """The goods that 'it' or 'them' means behind some words: the subject that they begin with, or that the statement
    before begins with.
    """
    found = _SET_BEFORE.match(text) or _SET_BEFORE.match(f"{view.before}.")
    if found is None or found.group("what").lower() in PRONOUNS | ANY_GOODS or find_countries(found.group("what")):
        return None
    return clean_goods(found.group("what"), view)


_MEASURED_GOODS = re.compile(
    r"\b(?:self-sufficiency|consumption|demand|appetite|hunger|thirst|need|output|production|dependence|reliance|market|importer|"
    r"exporter|buyer|seller|producer|supplier)\s(?:(?:on\searth|in\sthe\sworld)\s)?(?:in|of|for|on)\s(?:imported\s)?"
    r"(?P<what>(?!the\b|earth\b|world\b|a\b|this\b|that\b|it\b|all\b)[a-z][\w-]*(?:\s(?!(?:is|was|fell|rose|grew|has|had|stood|in|on|from|to|that|which|by|at)\b)"
    r"[a-z][\w-]*){0,3})"
)
"""Goods of which a sentence tells something else before it comes to their trade: 'Self-sufficiency in tin fell'."""


def measured_before(view: View, cue: Cue | None) -> str | None:
    """The goods that an earlier clause of the sentence speaks of, where the flow itself names none."""
    if cue is None:
        return None
    found = _MEASURED_GOODS.search(view.text[: cue.start - view.start])
    if found is None or re.search(r"[,:;–—]", view.text[found.end() : cue.start - view.start]) is None:
        return None
    return clean_goods(found["what"], view)
