"""Who trades with whom: reporter and partner of a flow, from the country names around it.

Codes are ISO 3166-1 alpha-3, ``EU`` and the like for blocs, ``WLD`` for the world, as in UN Comtrade.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from trustetl.facts.language.place_verbs import is_predicate
from trustetl.facts.language.view import View
from trustetl.facts.periods.periods import is_worth
from trustetl.facts.trade.absolutes import ABSOLUTE, own_figure
from trustetl.lexicon import WORLD, countries, find_countries


@dataclass(frozen=True, slots=True)
class Place:
    """A country or bloc named in a statement (reading offsets), with the preposition before it and whether it owns
    what follows.
    """

    start: int
    end: int
    code: str
    prep: str
    owner: bool


@lru_cache(maxsize=1)
def _attributes() -> frozenset[str]:
    """Names that stand before a noun as they are: demonyms and abbreviations ('Indian exports', 'US goods exports')."""
    words = {d for c in countries().values() for d in c.demonyms}
    return frozenset(words | {n for c in countries().values() for n in c.names if n.isupper() and len(n) <= 4})


@lru_cache(maxsize=4096)
def _found(text: str) -> tuple[tuple[int, int, str], ...]:
    return tuple(find_countries(text))


_THE_BLOC = re.compile(r"\b[Tt]he\s+(bloc|common\s+market|27-nation\s+union)\b")


def _bloc_ahead(view: View, found: Sequence[tuple[int, int, str]], at: int) -> str | None:
    """The union of countries that 'the bloc' means: the last named in the statement, else before it."""
    here = [code for _, end, code in found if end <= at and code != WORLD and countries()[code].is_bloc]
    return here[-1] if here else view.bloc


_IT_IS = re.compile(
    r"\W*(?:(?:In|During|By|Since|Last|That|This)\s+(?:[\w-]+\s+){0,3}?(?=it\s))?(?P<it>[Ii]t)\s+(?!(?:(?:is|was|has\s+been|will\s+be)\s+\w+\s+(?:that|to)\b|seems|appears|follows|remains\s+to))"
)


_ITS = re.compile(r"\W*(?P<it>Its)\s+(?:[a-z-]+\s+){0,2}(?:exports?|imports?|sales|purchases|shipments|trade)\b")
_THE_COUNTRY = re.compile(
    r"\b[Tt]he\s+country(?=\s+(?:had|has|took|takes|bought|buys|sold|sells|shipped|imported|exported|supplied|accounted)\b)"
)
"""How a text goes on about the foreign country that the statement before was about."""
_THAT_LAND = re.compile(
    r"\b(?:to|from|with|by)\s+(?P<that>(?:its|our|the|this|that|their)\s+(?:(?:western|eastern|northern|southern|landlocked|larger|smaller|giant|big|"
    r"biggest|largest|main)\s+)?(?:neighbou?r|partner|customer|(?<=that\s)(?:country|market|state)))\b(?!s|\s+countr|[’'])"
)
"""A country that the statement before named, by what it is: 'sold $9 million of goods to its neighbour'."""


def names_place(view: View, start: int, end: int) -> bool:
    """Whether a place is named between two reading offsets."""
    return any(p.start < end and start < p.end for p in places_in(view))


def places_in(view: View) -> tuple[Place, ...]:
    """The countries named in a view, in order."""
    text = view.text
    places: list[Place] = []
    found = _found(text)
    spoken_of = [(m.span(1), _bloc_ahead(view, found, m.start(1))) for m in _THE_BLOC.finditer(text)]
    found = tuple(sorted((*found, *((*span, code) for span, code in spoken_of if code is not None))))
    its: int | None = None
    if view.meant is not None and (it := _IT_IS.match(text) or _ITS.match(text)) is not None:
        found = ((*it.span("it"), view.meant), *found)
        its = it.start("it") if it["it"] == "Its" else None
    elif view.meant is not None and found and not any(code == view.meant for *_, code in found):
        # beside a country that is named: '… had taken 22% of Peru's exports'
        spoken = _THE_COUNTRY.search(text)
        found = tuple(sorted((*found, (*spoken.span(), view.meant)))) if spoken is not None else found
    there = _THAT_LAND.search(text) if view.meant is not None else None
    if view.meant is not None and there is not None and all(code != view.meant for *_, code in found):
        found = tuple(sorted((*found, (*there.span("that"), view.meant))))
    for start, end, code in found:
        before = re.findall(r"[\w’']+|[^\w\s]", text[max(0, start - 40) : start])
        while before and before[-1].lower() in {"the", "both"}:
            before.pop()
        prep = before[-1].lower() if before else ""
        if re.search(
            r"\b(?:mostly|mainly|largely|chiefly|especially|notably|particularly|above\s+all|led\s+by)\b[^.;]*$",
            text[max(0, start - 50) : start],
            re.IGNORECASE,
        ):
            prep = "among"
        tail = text[end : end + 24]
        owner = bool(re.match(r"[’']s?\b|[’'](?=\s)", tail)) or (
            bool(re.match(r"\s+[a-z]", tail)) and text[start:end] in _attributes() and not is_predicate(text[end:])
        )
        owner = owner or start == its
        if code == WORLD or (text[end : end + 2].lstrip()[:1] == "$" and _in_figure(view, start, end)):
            continue
        if _SOURCE_AHEAD.search(text[max(0, start - 60) : start]) and _OF_A_BODY.match(text[end:]):
            continue  # 'According to the Peru National Bureau of Statistics, the country imported …'
        if (
            prep in {",", "and"}
            and places
            and re.fullmatch(
                r"\s*(?:,|and|,\s*and)\s*(?:the\s+)?", text[places[-1].end - view.start : start], re.IGNORECASE
            )
        ):
            prep = places[-1].prep  # 'to Australia, Bangladesh and Mozambique'
        places.append(Place(start + view.start, end + view.start, code, prep, owner))
    return tuple(places)


_SOURCE_AHEAD = re.compile(
    r"\b(?:according\s+to|as\s+per|(?:data|figures|statistics|estimates|reports?)\s+(?:(?:released|published|compiled|issued)\s+)?(?:from|by|of))\s+"
    r"(?:the\s+)?$",
    re.IGNORECASE,
)
_OF_A_BODY = re.compile(
    r"(?:[’']s)?(?:\s+(?:of|for|and|[A-Z][\w’'-]*)){0,4}?\s+(?:Bureau|Institute|Office|Agency|Service|Bank|Authority|Board|Ministry|Department|Council|"
    r"Commission|Customs|Association|Statistics)\b"
)
"""What makes a country the first word of a body that tells the figures, and no party to the trade."""


def part_holder(view: View, figure_at: int) -> str | None:
    """The country in whose own phrase a share stands: '…, with Peruvian cod taking 57%'."""
    return next((p.code for p in places_in(view) if own_figure(view, p.start, p.end) == figure_at), None)


def _in_figure(view: View, start: int, end: int) -> bool:
    """Whether a name before a dollar sign is that of the dollar: 'US $5 million', not 'from India $5 million'."""
    if view.text[start:end].isupper() and end - start <= 4:
        return True
    return any(f.start < end + view.start and start + view.start < f.end for f in view.figures)


OF_A_PARTNER = re.compile(
    r"(?:[’']s?)?\s+(?:[a-z-]+\s+)?(?:shares?|tariffs?|dut(?:y|ies)|markets?|buyers?|customers?|importers?|"
    r"consumers?|demand|ban|"
    r"restrictions?|sanctions?|levy|levies|supermarkets?|retailers?|orders?)\b"
)
"""What one speaks of in the country that one trades with: 'the US tariff', 'the German market'."""

_MEASURE_OF_STATE = re.compile(r"\b(?:tariffs?|dut(?:y|ies)|ban|restrictions?|sanctions?|levy|levies)$")


def pair(places: Sequence[Place], text: str, offset: int) -> tuple[str, str] | None:
    """The two parties of 'between A and B' or 'A and B' or 'A-B trade', where the text names just that."""
    for a, b in pairwise(places):
        link = text[a.end - offset : b.start - offset].lower()
        if (
            a.code != b.code
            and re.fullmatch(r"\s*(?:[-–—/]|and(?:\s+the)?)\s*", link)
            and (a.prep == "between" or not link.strip().startswith("and"))
        ):
            return a.code, b.code
    return None


def reporter_and_partner(
    view: View,
    flow: str,
    at: int,
    figure_at: int,
    home: str | None,
    last: tuple[str | None, str | None, str | None],
    *,
    share_holder: bool = False,
    main: str | None = None,
) -> tuple[str | None, str | None, bool]:
    """Reporter and partner of the flow whose cue word stands at reading offset ``at``, and whether any of it was
    inferred.

    ``figure_at`` is the token of the figure; ``home`` the country that the document is about; ``last`` the parties
    and the flow of the statement before, ``main`` the partner of the first flow told. Countries of the
    figure's own clause decide; those of clauses before it help out; later clauses speak of something else.
    """
    if (of_it := part_holder(view, figure_at)) not in {None, home}:
        return home, of_it, False
    everywhere = [p for p in places_in(view) if own_figure(view, p.start, p.end) is None]
    first, stop = view.clause_start(figure_at), view.clause_end(figure_at)
    begin = view.tokens[first].start
    end = view.tokens[stop - 1].end
    later = [
        t.start
        for k, t in enumerate(view.tokens[figure_at + 1 : stop], figure_at + 1)
        if t.figure is not None
        and t.figure.kind in _VALUES
        and not is_worth(view, k)
        and not (t.figure.kind == "money" and _GOODS_AND.fullmatch(view.slice(view.tokens[figure_at].end, t.start)))
    ]
    later += [t.start for k, t in enumerate(view.tokens[:stop]) if k > figure_at + 2 and t.low == "which"]
    shares = view.tokens[figure_at].figure
    if view.word_at(figure_at + 1) == "of" and shares is not None and shares.kind in {"percent", "ratio"}:
        later = later[1:]  # '21% of the $20 billion …': the share and its base have one clause
    end = min([end, *later])
    own = [p for p in everywhere if begin <= p.start < end and not _aside(p, view, figure_at, home)]
    own = _of_figure(own, view, figure_at, first)
    earlier = [p for p in everywhere if p.start < begin]
    if flow == "balance":  # one has a deficit with a country; what comes from there is only part of it
        own, earlier = ([p for p in some if p.prep not in {"from", "to"}] for some in (own, earlier))
    if flow == "supply":
        places = own or earlier
        owners = [p for p in places if p.owner or p.prep == "of"]
        owners = [p for p in owners if p.start > view.tokens[figure_at].start] or owners
        subject = next((p for p in places if p.start < at and p not in owners), None)
        return (owners[0].code if owners else home), (subject.code if subject else None), not owners
    reporter, partner = _roles(own, view, flow, at, home)
    if reporter is None and partner is None and earlier:
        reporter, partner = _roles(earlier, view, flow, at, home)
    elif partner is None and reporter == home and earlier and not own and flow != "balance":
        partner = _roles(earlier, view, flow, at, home)[1]
    if partner is None and reporter is not None and flow in {"trade", "balance"}:
        apart = {"in", "among"} | ({"from", "to"} if flow == "balance" else set())
        others = [p.code for p in everywhere if p.code != reporter and p.prep not in apart]
        partner = others[0] if others and len(set(others)) == 1 else None
    if share_holder and reporter is not None and partner is None and reporter != home:
        return home, reporter, True
    if (
        reporter is not None
        and partner is None
        and reporter != home
        and home is not None
        and flow in {"trade", "balance"}
    ):
        # 'China was second with two-way trade of …' in a text about another country
        return home, reporter, True
    if reporter is not None and reporter == partner:
        reporter = None
    owned = any(p.owner and p.code == reporter for p in own)
    if flow == "trade" and partner == home and home is not None and not owned:
        reporter, partner = home, reporter  # 'the USA is our largest partner, with trade of …, 17% of the UK total'
    inferred = reporter is None or partner is None
    if reporter is None:
        reporter = last[0] if last[0] is not None and last[0] != partner else home
    if reporter == partner:
        reporter = home if home != partner else None
    if partner is None:
        known = last[1] is not None and last[0] == reporter and last[1] != reporter
        goes_on = last[2] == flow or {last[2], flow} & {"trade", "balance"} or last[1] == main
        alone = all(last[1] == main and p.code == reporter for p in everywhere)
        partner = last[1] if known and goes_on and (alone or flow in {"trade", "balance"}) else "WLD"
    return reporter, partner, inferred


def _of_figure(places: Sequence[Place], view: View, figure_at: int, first: int) -> list[Place]:
    """The countries of a clause without those that one sells to or buys from by another figure of it: '… sending 30%
    to Peru and 11% to Chad'.
    """
    figure = view.tokens[figure_at]
    places = _of_turn(places, view, figure_at)
    ahead = [t.start for t in view.tokens[figure_at + 1 :] if t.figure is not None and t.figure.kind in _VALUES]
    # '… $5 million and Peru $3 million': a country right before another figure holds that one
    places = [
        p
        for p in places
        if not (p.start > figure.end and ahead and 0 < ahead[0] - p.end < 3 and p.prep in {"and", ","})
    ]
    told = [t.end for t in view.tokens[first:figure_at] if t.figure is not None and t.figure.kind in _VALUES]
    ways = {"to", "from", "with", "by"}
    behind = [p for p in places if p.prep in ways and figure.end < p.start <= figure.end + 10]
    if behind:
        return [p for p in places if p.prep not in ways or p.start >= behind[0].start]
    if told and any(p.prep in ways and p.start >= told[-1] for p in places):
        return [p for p in places if p.prep not in ways or p.start >= told[-1]]
    return list(places)


_VALUES = frozenset({"money", "percent", "measure", "ratio"})
_WAYS = frozenset({"to", "from", "with"})
_TURN = re.compile(
    r"(?:[,;]\s*(?:(?:and|while|but|then)\s+)?|\b(?:and|while|but)\s+)"
    r"(?:(?:those|that|sales|shipments|deliveries|purchases|imports|exports|trade)\s+)?(?:to|from|with)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_TURN_TOLD = re.compile(r"\s*(?:(?!and\b|of\b|in\b|for\b|from\b|which\b|worth\b)[a-z]+\s+){0,4}$")


def _of_turn(places: Sequence[Place], view: View, figure_at: int) -> list[Place]:
    """The countries of a clause without those whose turn in a list is over or to come: 'Exports to Peru rose 9% to $4
    million, those to Chad 6% to $3 million and to Chile by 2%'.
    """
    values = [t for t in view.tokens if t.figure is not None and t.figure.kind in _VALUES]
    turns: list[int] = []
    ways = [p for p in places_in(view) if p.prep in _WAYS] if len(values) > 1 else []
    for place in ways[1:]:
        following = next((t.start for t in values if t.start >= place.end), None)
        if following is None or not any(ways[0].end <= t.start < place.start for t in values):
            continue
        begins = _TURN.search(view.slice(view.start, place.start) + " ") is not None
        if begins and _TURN_TOLD.match(view.slice(place.end, following) + " ") is not None:
            turns.append(place.start)
    figure = view.tokens[figure_at]
    begin = max((t for t in turns if t < figure.start), default=view.start)
    end = min((t for t in turns if t > figure.start), default=view.end)
    # what stands before the first turn and is no way ('Kenya's exports') holds for all
    return [p for p in places if begin <= p.start < end or (p.start < begin and p.prep not in _WAYS)]


def _aside(place: Place, view: View, figure_at: int, home: str | None) -> bool:
    """Whether a foreign country is named for something of its own that the figure is no part of: '… fell 5 per cent
    after the US tariff', '… to sell more wool and to reduce the Chinese share'.
    """
    tail = view.text[place.end - view.start :]
    if place.start > view.tokens[figure_at].start and place.prep in {"with", ",", "and"} and ABSOLUTE.match(tail):
        return True  # 'rose 9 per cent, with Peru taking a third'
    if inside_aside(view, place, view.tokens[figure_at].start):
        return True
    if _AHEAD_OF.search(view.text[: place.start - view.start]) is not None:
        return True  # 'took 9% of the exports, ahead of Peru'
    found = OF_A_PARTNER.match(tail)
    if found is None or place.code == home or place.prep in {"to", "from", "with"}:
        return False
    return place.start > view.tokens[figure_at].start or _MEASURE_OF_STATE.search(found.group()) is not None


_GOODS_AND = re.compile(r"in\s+(?:goods|services|merchandise)\s+and(?:\s+[a-z]+)?", re.IGNORECASE)
"""What stands between two amounts that go to one country: '$7 billion in goods and $2 billion in services to Peru'."""
_AHEAD_OF = re.compile(
    r"\b(?:(?:ahead|instead|in\s+place|at\s+the\s+expense)\s+of|before|(?:followed|trailed)\s+by|unlike|replacing|overtaking)"
    r"\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_PART_ASIDE = re.compile(
    r",\s+(?:(?:nearly|almost|about|over|more\s+than|the|a|an)\s+)*(?:most|much|some|half|all|bulk|majority|part|third|"
    r"quarter|lot|two[\s-]thirds|[\d.]+\s?(?:%|per\s?cent))\s+of\s+(?:it|them|this|these|which)\b[^,;:]*$",
    re.IGNORECASE,
)
"""', most of it milled in …': a part of a flow, told between commas before the figure of the whole."""


def inside_aside(view: View, place: Place, figure_start: int) -> bool:
    """Whether a country is named in an aside on a part of the flow: 'Sales of tin, most of it from Peru, rose 9%',
    'imported 9 tonnes, nearly all of it from Peru, at a cost of $4 million'.
    """
    aside = _PART_ASIDE.search(view.text[: place.start - view.start])
    if aside is None:
        return False
    ahead = figure_start < view.start + aside.start()
    return ahead or (place.end <= figure_start and "," in view.slice(place.end, figure_start))


_SOLD_THERE = re.compile(
    r"\b(?:(?:purchases|orders)\s+(?:of\s+[\w\s-]{2,40}\s)?by|sales\s+(?:of\s+[\w\s-]{2,40}\s)?in)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
"""What stands before the country that took an export."""


def _roles(places: Sequence[Place], view: View, flow: str, at: int, home: str | None) -> tuple[str | None, str | None]:
    """Reporter and partner among the countries of a clause, nearest to the cue first; None for a part that none of
    them plays.
    """
    both = pair(places, view.text, view.start)
    codes = list(dict.fromkeys(p.code for p in places))
    if both is not None and len(codes) == 2:
        if flow in {"import", "export"} and home in both:
            return home, next(c for c in both if c != home)
        return both
    reporter = partner = None
    for place in sorted(places, key=lambda p: (abs(p.start - at), p.start)):
        follows = 0 < place.start - at < 60
        if flow == "export" and _SOLD_THERE.search(view.text[: place.start - view.start]) is not None:
            partner = partner or place.code
        elif (
            (flow == "export" and place.prep == "from" and follows)
            or (flow == "import" and place.prep in {"into", "by"} and follows)
        ) or (flow == "import" and place.prep == "to" and follows):
            reporter = reporter or place.code
        elif place.prep in {"from", "to", "with"} or (
            home not in {None, place.code} and OF_A_PARTNER.match(view.text[place.end - view.start :])
        ):
            partner = partner or place.code
        elif place.prep not in {"in", "for", "among", "on", "than", "like"} and reporter is None:
            reporter = place.code
    others = [
        c
        for c in codes
        if c not in {reporter, partner} and any(p.code == c and p.prep not in {"among", "in"} for p in places)
    ]
    if partner is None and others and reporter is not None:
        # two countries and no preposition: the text's own country reports
        if home == others[0]:
            return home, reporter
        partner = others[0]
    return reporter, partner
