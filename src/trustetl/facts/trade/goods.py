"""What is traded: the goods that a flow is named after."""

from __future__ import annotations

import re
from dataclasses import replace

from trustetl.facts.language.clauses import over_hedges
from trustetl.facts.language.topics import Cue
from trustetl.facts.language.trade_words import names_goods, trade_words
from trustetl.facts.language.view import AUXILIARIES, HEDGES, PREPOSITIONS, PRONOUNS, Phrase, View
from trustetl.facts.language.wordlists import words_in
from trustetl.facts.trade.goods_lists import enumerated
from trustetl.facts.trade.parties import names_place, places_in
from trustetl.facts.trade.words import FLOW, HEDGED
from trustetl.lexicon import find_countries, pattern_of, rows_of
from trustetl.model import Figure

NOT_COMMODITY = words_in("trade_words")
"""Words before 'exports' that tell how or whose trade is counted, not what is traded."""

LINKS = frozenset(
    {"and", "or", "in", "of", "most", "more", "ahead", "than", "for", "to", "by", "that", "thus", "from", "with"}
)
"""Words that neither begin nor end the name of goods."""

PEOPLE_OWN = frozenset({"women", "men", "children", "ladies", "girls", "boys", "babies"})


TRADER_OF = re.compile(
    r"\b(?:export|import)ers?\s+of\s+(?P<what>[^,.;:()]+?)(?=\s+(?:in|with|after|and|by|at|to|from|since|for)\b|"
    r"[,.;:()]|$)",
    re.IGNORECASE,
)
"""'the largest exporter of coffee, with 38% of global exports'."""


WHEN = re.compile(
    r"\s+(?:in|during|since)\s+(?:FY\s?)?\d{2,4}(?:[-–/]\d{2,4})?$|"
    r"\s+(?:every|each|a|an|per|last|this|next|in\s+the)\s+(?:year|month|quarter|week|day|season|half)\b.*$|"
    r"\s+(?:annually|yearly|monthly|abroad|overseas|alone|used|consumed|sold|needed|required|eaten|installed|burned|burnt)$",
    re.IGNORECASE,
)
MODALS = frozenset("may can could will would must should might shall cannot".split())
ASKED = frozenset("how what why who when where which do does did is are was were has have had".split())
BEHIND_GOODS = re.compile(r"\s+(?:from|to|in|for|worth)\s+")
"""What ends the name of goods and tells more of their flow."""
ANY_GOODS = frozenset(
    "product products commodity commodities merchandise item items cargo stock production output harvest catch rest "
    "remainder".split()
)
"""Words for goods named before."""


_TERMS = re.compile(r"\b(?:in\s+)?(?:(?:us|local|current|constant|real|nominal)\s+)?[\w-]+\s+terms\b,?", re.IGNORECASE)
"""How a flow is counted and no goods: 'In rouble terms exports reached …'."""


TOLD_OF_IT = re.compile(
    r"\s+(?:that|which|valued|worth|priced|used\s+in)(?:\s.*)?$|\s+(?:thus|therefore|also|then|as\s+a\s+(?:whole|group)|in\s+general)$|(?:^|\s+)(?:by|in)\s+(?:value|volume|weight|quantity)$"
)
"""What is said of goods behind their name: 'beef that it sold', 'spices valued at'."""


def clean_goods(words: str, view: View | None = None) -> str | None:
    """A commodity as named, without country names, articles and words that say how trade is counted."""
    places = (
        [view.slice(p.start, p.end).lower() for p in places_in(view)]
        if view is not None
        else [words[start:end].lower() for start, end, _ in find_countries(re.sub(r"[-–—/]", " ", words))]
    )
    kept: list[str] = []
    for word in TOLD_OF_IT.sub("", WHEN.sub("", _TERMS.sub("", words))).split():
        # 'the State's exports', 'last year's shipments': an owner is no goods
        if re.search(r"\w(?:[’']s|s[’'])$", word) and word.lower()[:-2].strip("’'") not in PEOPLE_OWN:
            kept.clear()
            continue
        low = word.lower().strip(",.'’")
        if low in MODALS | ASKED:
            kept.clear()
            continue
        low = re.sub(r"[’']s$", "", low)
        parts = re.split("[-–—/]", low)
        if (
            low in NOT_COMMODITY
            or (len(parts) == 2 and all(any(part in p.split() for p in places) for part in parts))
            or (low in PRONOUNS and not (word.isupper() and len(word) > 1))
            or low in {"the", "a", "an", "some", "such", "s", "our", "your"}
            or any(low == p or low in p.split() for p in places)
        ):
            continue
        kept.append(word)
    while kept and kept[0].lower() in LINKS:
        kept.pop(0)
    while kept and kept[-1].lower() in LINKS:
        kept.pop()
    text = _GOES_ON.sub("", _FLOW_AHEAD.sub("", " ".join(kept).strip(" ,.-–’'")))
    named = (
        re.search(r"[^\W\d_]{3}|[A-Z]{2}", text) is not None and _MONTH.fullmatch(text) is None
    )  # not 'Trade in 2031', nor the 'i.e.' before a balance
    measured = text.lower() in trade_words("flow_measure")  # 'supplied 41% of the tonnage'
    return text if named and not measured and text.lower() not in ANY_GOODS and not _NO_GOODS.fullmatch(text) else None


_MONTH = re.compile(
    r"(?:the\s+)?(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:uary|ruary|ch|il|ust|ember|ober)?\.?(?:\W+(?:\w+\W+)?\w+)?"
)
"""A month or a span of months: 'trade in June', 'Jan-Jul'."""
_FUNCTION_WORDS = (
    (PREPOSITIONS - {"down", "like"}) | AUXILIARIES | frozenset("never only so then also it we they".split())
)
_GOES_ON = re.compile(rf"\s+(?:and|but|or|yet|though|if)\s+(?:{'|'.join(sorted(_FUNCTION_WORDS))})\b.*$")
"""How a clause goes on behind the name of goods: 'rice, and not by a little'."""


_NO_GOODS = re.compile(
    r"(?:together,?\s+)?(?:these|those|both|the)(?:\s+(?:two|three|four|five))?|(?:the\s+)?(?:(?:ex|im)ports?|trade)(?:\s+(?:and|&)\s+(?:ex|im)ports?)?|as\s+(?:under|follows|below)|(?:given|shown|listed|set\s+out)\s+below",
    re.IGNORECASE,
)
"""A flow alone, or what leads to a table."""


_FLOW_AHEAD = re.compile(r"^(?:ex|im)ports\s+of\s+(?=\w)", re.IGNORECASE)
"""'57% of our exports of figs': the goods are those of the flow."""


def commodity_of(view: View, cue: Cue | None, figure: Figure) -> str | None:
    """What is traded: '<commodity> exports', 'imports of <commodity>', 'imported <commodity> worth', '<commodity>
    ($5 billion)'.
    """
    i = view.index.get(figure)
    if i is not None and view.word_at(i - 1) == "(" and i >= 2:
        noun = view.noun_before(i - 1)
        if noun is not None and not re.search(
            r"\b(?:imports?|exports?|trade|surplus|deficit)\b", noun.text, re.IGNORECASE
        ):
            return clean_goods(noun.text, view)
    those = THOSE_OF.search(view.text[: figure.start - view.start]) if i is not None else None
    if those is not None:
        return clean_goods(those.group("what"), view)
    if i is not None and view.word_at(i + 1) == "in" and view.word_at(i + 2) in {"goods", "services", "merchandise"}:
        return view.word_at(i + 2)  # '$7 billion in services'
    if cue is None:
        return None
    if i is not None and cue.part == "verb" and cue.end <= figure.start and view.word_at(i + 1) == "in":
        goods = view.noun_after(i + 1, chain=False, words=4)  # 'imported $9 million in farm machines'
        if goods is not None and not TIME_OR_PLACE.search(goods.text) and not names_place(view, goods.start, goods.end):
            return clean_goods(goods.text, view)
    if i is not None and view.word_at(at := over_hedges(view, i)) == "worth" and cue.start > figure.start:
        goods = view.noun_before(at, chain=False)  # 'took goods worth $9 million, or 2% of our exports'
        if goods is not None and not FLOW.search(goods.text):
            return clean_goods(goods.text, view)
    j = i - 1 if i is not None else -1
    while j >= 0 and view.tokens[j].low in HEDGES and view.word_at(j) != "worth":
        j -= 1
    if cue.part == "verb" and j > 0 and view.word_at(j) == "worth" and view.tokens[j].end <= cue.start:
        goods = view.noun_before(j)  # 'Pumps and pipes worth … were exported'
        if goods is not None:
            return clean_goods(goods.text, view)
    if i is not None and cue.part == "verb" and cue.start >= figure.end and view.word_at(over := i - 1) in HEDGES:
        while over > 0 and view.word_at(over) in HEDGES - {"of"}:
            over -= 1
        goods = view.noun_before(over, chain=False) if over and view.word_at(over) == "of" else None
        if goods is not None and not FLOW.search(goods.text):
            return clean_goods(goods.text, view)  # 'Hides of 9 tonnes were exported'
    if (
        i is not None
        and view.word_at(i + 1) == "of"
        and view.word_at(i + 2) in {"it", "them", "this"}
        and cue.part == "verb"
    ):
        return "it"
    if i is not None and cue.topic == "balance" and view.word_at(i + 1) in {"in", "on"}:
        goods = view.noun_after(i + 1, clauses=False)  # 'a deficit of $13 billion in fishery products'
        if goods is not None and not TIME_OR_PLACE.search(goods.text) and not names_place(view, goods.start, goods.end):
            return clean_goods(re.split(r"\s+(?:from|to|in|for|on|with)\s+", goods.text)[0], view)
    if cue.topic == "balance" and (ran := RUNS.search(_since_figure(view, cue.start))) is not None:
        return clean_goods(ran.group("what"), view)
    if cue.topic == "balance" and (only := ONLY_WITH.match(view.text)) is not None:
        return clean_goods(only.group("what"), view)
    if cue.topic == "balance" and (more := MORE_THAN.search(view.slice(view.start, figure.start))) is not None:
        return clean_goods(more.group("what"), view)
    if cue.topic == "balance":
        others = (
            replace(cue, start=view.start + m.start(), end=view.start + m.end()) for m in BALANCE.finditer(view.text)
        )
        inside = (goods_of_balance(view, c) for c in (cue, *others))
        if (balanced := next((found for found in inside if found is not None), None)) is not None:
            return balanced
    if cue.part == "verb" and view.word_at(j) in {"worth", "for", "at"} and j and cue.end <= view.tokens[j].start:
        amounts = [f for f in view.figures if f.kind in {"money", "measure"} and cue.end <= f.start < figure.start]
        goods = view.noun_before(j, chain=False) if amounts else None
        if goods is not None and goods.start >= amounts[-1].end:
            return clean_goods(goods.text, view)  # 'imported rice for $4 million and sugar for $2 million'
    if i is not None and view.word_at(i + 1) == "worth" and view.word_at(i + 2) == "of":
        goods = view.noun_after(i + 2, clauses=False)  # 'exported $4 million worth of wool and hides'
        if goods is not None:
            return clean_goods(re.split(r"\s+(?:from|to|in|for|on)\s+", goods.text)[0], view)
    if i is not None and figure.kind == "measure" and view.word_at(i + 1) == "of":
        goods = view.noun_after(i + 1, chain=False)
        bare = goods is not None and (goods.text.lower() not in PRONOUNS and FLOW.search(goods.text) is None)
        if goods is not None and (cue.part == "verb" or bare):
            return clean_goods(goods.text, view)
    head = next((j for j, t in enumerate(view.tokens) if t.end == cue.end or (t.start < cue.end <= t.end)), None)
    first = next((j for j, t in enumerate(view.tokens) if t.start >= cue.start), None)
    if head is None or first is None:
        return None
    counted = head + (view.word_at(head + 1) in trade_words("flow_measure"))
    if view.word_at(counted + 1) == "from" and counted > head:
        noun = view.noun_after(counted + 1, chain=False, words=4)  # 'export earnings from hides'
        if noun is not None and not TIME_OR_PLACE.search(noun.text) and not names_place(view, noun.start, noun.end):
            return clean_goods(noun.text, view)
    if (mainly := MAINLY.match(view.text[view.tokens[head].end - view.start :])) is not None:
        return clean_goods(mainly.group("what"), view)
    if view.word_at(head) == "trade" and view.word_at(head + 1) == "in":
        noun = view.noun_after(head + 1, chain=False, words=4)  # 'trade in farm goods'
        if noun is not None and not TIME_OR_PLACE.search(noun.text) and not names_place(view, noun.start, noun.end):
            return clean_goods(noun.text, view)
    if view.word_at(head + 1) == "of" or (view.word_at(head) == "bill" and view.word_at(head + 1) == "for"):
        if (several := enumerated(view, head + 2)) is not None:
            return clean_goods(several, view)
        noun = view.noun_after(head + 1, chain=True, words=8, clauses=False)
        if noun is not None:
            words = BEHIND_GOODS.split(noun.text)[0]
            found = clean_goods(words, view)
            if found and not re.fullmatch(r"(?:worth|about)?\s*", found):
                return found
    if cue.part == "verb" and view.word_at(head + 1) in {"abroad", "overseas", "worldwide"}:
        noun = view.noun_before(first, chain=False)  # 'the value of tin shipped abroad'
        return clean_goods(noun.text, view) if noun is not None else None
    if cue.part == "verb":
        nxt = view.noun_after(head, chain=True, words=8)
        if nxt is not None:
            return clean_goods(BEHIND_GOODS.split(nxt.text)[0], view)
        told = view.tokens[head + 1].figure if head + 1 < len(view.tokens) else None
        if told is not None and told.kind == "count" and told.unit:
            return told.unit  # 'exported 150 locomotives worth $4 million'
        if head + 1 < len(view.tokens) and view.tokens[head + 1].figure is not None and view.word_at(head + 2) == "of":
            nxt = view.noun_after(head + 2, chain=False)
            if nxt is not None:
                return clean_goods(nxt.text, view)
        return None
    if "worth" in (view.word_at(k) for k in range(head + 2, head + 6)):
        noun = view.noun_after(head, chain=False, words=4)  # 'The UK exports medicines worth …'
        if noun is not None and view.word_at(noun.last + 1) == "worth":
            return clean_goods(noun.text, view)
    if view.word_at(first - 1) == "from" and view.word_at(first - 2) in trade_words("flow_measure"):
        noun = view.noun_before(first - 2, chain=False)  # 'flower earnings from exports'
        return clean_goods(noun.text, view) if noun is not None else None
    noun = view.noun_before(first, chain=False)
    if noun is not None and noun.first == noun.last and view.word_at(noun.first - 1) in MODALS | {"to"}:
        noun = None  # 'will limit imports'
    named = " ".join(w for w in cue.words.split() if w not in trade_words("flow") | trade_words("flow_measure"))
    words_before = _past_verb(view, noun) if noun is not None else ""
    lead = (words_before + " " if noun is not None and view.tokens[first].start - noun.end <= 2 else "") + named
    return clean_goods(lead, view)


_WISHED = re.compile(
    r"^.*\b(?:wants?|sees?|saw|expects?|expected|hopes?|forecasts?|predicts?|envisages?|foresees?|projects)\s+(?=\w)",
    re.IGNORECASE,
)
_NO_INFINITIVE = frozenset("due thanks compared owing according relative addition contrast exports imports".split())


def _past_verb(view: View, noun: Phrase) -> str:
    """A noun phrase before a flow without the verb that it is the object of: 'to lift wool exports', 'wants wool
    exports to grow'.
    """
    before = view.word_at(noun.first - 1)
    infinitive = before == "to" and view.word_at(noun.first - 2) not in _NO_INFINITIVE and noun.last > noun.first
    words = noun.text.split(" ", 1)[-1] if infinitive else noun.text
    return _CHANGING.sub("", _WISHED.sub("", words))


_CHANGING = re.compile(
    r"^(?:\w+\s+)*?(?:rais|boost|increas|doubl|tripl|lift|grow|expand|cut|cutt|reduc|lower|halv|replac|substitut|promot|push|"
    r"tak|bring|driv|ramp|curb|limit|restrict|ban|bann|encourag|support|maximi[sz]|scal|reviv|restor|diversify)ing\b\s*",
    re.IGNORECASE,
)
"""A deed whose object is the flow, and no goods: 'a target of raising exports'."""


def _since_figure(view: View, at: int) -> str:
    """The words before an offset that no amount parts from it."""
    begin = max((f.end for f in view.figures if f.kind in {"money", "measure"} and f.end <= at), default=view.start)
    return view.text[begin - view.start : at - view.start]


ONLY_WITH = re.compile(
    r"\W*(?:The\s+)?(?P<what>[A-Z][\w-]*(?:\s[\w-]+){0,4}?)\s+(?:is|are|was|were|remains?|remained)\s+(?:still\s+|now\s+)?"
    r"(?:(?:the|its|our)\s+only|among\s+the\s+few|one\s+of\s+the\s+few)\s[^.;:,\d]{0,40}\b(?:surplus|deficit)\b"
)
"""'Tiles are the only goods with a surplus, of $9 million'."""
RUNS = re.compile(
    r"\b(?P<what>[a-z][\w-]*(?:\s[a-z][\w-]*){0,2})\s+trade\s+(?:ran|runs|posted|recorded|showed|shows|registered|had|has|"
    r"produced|generated|yielded)\b",
    re.IGNORECASE,
)
"""'Services trade ran a surplus of …'."""
MORE_THAN = re.compile(
    r"\b(?:exports?|imports?|sells?|buys?)\s+(?:far\s+|much\s+|slightly\s+)?(?:more|less|fewer)\s+(?P<what>[a-z][^,;:.()\d]{2,40}?)\s+"
    r"(?:abroad\s+)?than\s+(?:it|they|we|the\s+country)\s+(?:imports?|exports?|buys?|sells?)\b"
)
"""'exports more cheese than it imports, with a surplus of …'."""
BALANCE = re.compile(r"\b(?:balance|deficit|surplus|gap)\b", re.IGNORECASE)


def goods_of_balance(view: View, cue: Cue) -> str | None:
    """The goods of 'a deficit in trade in dairy products', 'the gap between imports and exports of tiles'."""
    last = next((k for k, t in enumerate(view.tokens) if t.end >= cue.end), None)
    if last is None or view.word_at(last + 1) not in {"in", "on", "between", "of"}:
        return None
    between = view.word_at(last + 1) == "between"
    at = last + 1
    while view.word_at(at + 1) in _FLOW_IN and view.word_at(at + 2) in {"in", "of", "and", "on"}:
        at += 2
    if between and at == last + 1:
        return None
    noun = view.noun_after(at, chain=True, clauses=False, words=6)
    if (
        noun is None
        or names_place(view, noun.start, noun.start + 1)
        or any(f.start < noun.end and noun.start < f.end for f in view.figures)
    ):
        return None
    words = re.split(r"\s+(?:from|to|in|for|on|with|of|between)\s+", noun.text)[0]
    goods = clean_goods(re.sub(r"\s+(?:trade|imports?|exports?)$", "", words), view)
    return None if goods is None or TIME_OR_PLACE.fullmatch(goods) else goods


_FLOW_IN = frozenset("trade imports exports import export its our the their".split())


MOVED = pattern_of(row["form"] for row in rows_of("changes"))
"""A verb or noun of change, in any form."""
THOSE_OF = re.compile(
    r"\b(?:those|that)\s+of\s+(?P<what>[a-z][\w-]*(?:\s[a-z][\w-]*){0,2}?)\s+"
    rf"(?:(?:were|was|came|stood|reached|worth|totalled|at|to|by|{MOVED}|"
    rf"[\d.,]+\s?(?:%|per\s?cent))\s+)*{HEDGED}$"
)
"""'… and those of tin $3 million', '… while those of tin rose 9% to $3 million'."""
MAINLY = re.compile(
    r"^\s+(?:from|to)\s+(?:the\s+)?[A-Z][\w. ]+?,\s+(?:mainly|mostly|chiefly|largely|primarily|principally)\s+"
    r"(?P<what>[a-z][\w\s-]{2,40}?),"
)
"""'Imports from Chad, mainly hides, came to …'."""
TIME_OR_PLACE = re.compile(
    r"\b(?:years?|half|quarter|months?|weeks?|period|decade|time|total|all|value|turn|addition|trade|(?<![a-z]\s)goods|favour|"
    r"favor|case|account|respect)\b|\b(?-i:January|February|March|April|May|June|July|August|September|October|November|December)\b|\d",
    re.IGNORECASE,
)


SERVICES = re.compile(r"\bservices\s+trade\b|\btrade\s+in\s+services\b", re.IGNORECASE)


def commodity_in(text: str) -> str | None:
    """The goods of the flow that a heading, a label or a caption names: 'Seafood exports from the coast', 'Imports of
    timber'.
    """
    for match in FLOW.finditer(text):
        if match.group("of"):
            return clean_goods(match.group("of"))
        parts = re.split(r"[,;:().–—|\n]|\b(?:of|for|in|on|to|from|with|by|and its|the)\b", text[: match.start()])
        found = clean_goods(parts[-1])
        if found is None and (apart := _SET_APART.match(text[: match.start()])) is not None:
            goods = clean_goods(apart["what"])  # 'Frozen squid, exports', 'Medical devices: the import problem'
            found = goods if apart["the"] is None or (goods is not None and names_goods(goods)) else None
        if found:
            return found
    return "services" if SERVICES.search(text) else None


_SET_APART = re.compile(
    r"\W*(?P<what>[A-Z][A-Za-z][\w’'& -]{1,40})(?:[,:]|\s[–—-])\s+"
    r"(?P<the>(?:the|our|its|an?|how|why)\s(?:[\w-]+\s)?)?$",
    re.IGNORECASE,
)
"""Goods that a comma, a colon or a dash parts from their flow."""
_ISSUER = re.compile(
    r"\b(?:Agency|Council|Board|Ministry|Department|Association|Authority|Federation|Secretariat|Bureau|Office|Chamber|Organi[sz]ation)\b"
)
"""Names of bodies, whose words say what they are for: 'Wool Export Council, Lima office'."""


def names_issuer(heading: str) -> bool:
    """Whether a heading names a body, so that its words of trade tell of no goods."""
    return _ISSUER.search(heading) is not None
