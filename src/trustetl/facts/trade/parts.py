"""Parts of a flow that the text has named: who took or sent how much of it, and which goods made it up."""

from __future__ import annotations

import re
from datetime import date

from trustetl.facts.language.trade_words import any_of
from trustetl.facts.language.value_periods import ValuePeriod
from trustetl.facts.language.view import PRONOUNS, Phrase, View
from trustetl.facts.trade.markets import (
    MARKET,
    RANKED,
    goods_in_aside,
    goods_of_market,
    market_of,
    market_subject,
    measure_words,
    partner_behind,
    share_noun,
)
from trustetl.facts.trade.part_goods import (
    ALL_GOODS,
    FIRST_AFTER,
    GOODS_AHEAD,
    GOODS_LED,
    GOODS_RANKED,
    MADE_OF,
    MARKET_AFTER,
    NEXT_GOODS,
    OF_IT_GOODS,
    goods_of_whole,
)
from trustetl.facts.trade.part_places import SENT_ON, WAY, sent_there
from trustetl.facts.trade.parties import names_place, part_holder, places_in
from trustetl.facts.trade.rows import trade_fact
from trustetl.facts.trade.words import HEDGED, attached_place, goods_from, governor, is_share, measure_told
from trustetl.model import Fact, Figure

PART = "<figure> of <flow before>"
AGAIN = "<share>, or <figure>"
SPOKEN = "<country> buys or sells <figure>"

PART_OF_IT = re.compile(
    r"^\s*(?:of|from)\s+(?:this|it|them|these|that|both|the\s+total|these\s+\w+|this\s+\w+|the\s+(?:value|quantity|"
    r"volume|imports|exports|earnings|shipments|trade|amount|deliveries|purchases|sales))\b",
    re.IGNORECASE,
)
IT = re.compile(r"^\s*of\s+(?:it|this|that|them|these)\b", re.IGNORECASE)
FLOW_OF = re.compile(r"^\s*of\s+(?:[\w’'.-]+\s+){0,4}?(?P<flow>import|export)(?:s|ed)?\b", re.IGNORECASE)
"""A share may say which flow it is of: 'of the total merchandise exports', 'of the value imported'."""
LABEL_GOODS = re.compile(
    rf"^(?:the\s+)?(?:main|largest|top|biggest|key|leading)\s+(?P<what>[a-z][\w-]*)\s+{any_of('market', 'source')}s?$",
    re.IGNORECASE,
)
_OTHER_FLOW = re.compile(rf"\b(?P<flow>import|export)s,\s+{HEDGED}$", re.IGNORECASE)
"""The flow that an aside is on: 'earned $9 million, while imports, 86% of them from Peru, cost …'."""
OF_WHICH = re.compile(r"\bof\s+(?:which|this|these|it|them),?\s+(?:(?:the\s+)?[\w-]+\s+){0,5}$", re.IGNORECASE)
OF_MEASURE = re.compile(
    rf"^\s*of\s+(?:the\s+|its\s+|our\s+|their\s+|all\s+|total\s+|these\s+|that\s+)*(?:[\w-]+\s+)?(?:{any_of('flow_measure')})\b",
    re.IGNORECASE,
)
"""'of the value', 'of dollar earnings', 'of our import bill'."""
SAME_AGAIN = re.compile(
    r"(?:^|[,(–—-]|\([^)]*\))\s*(?:i\.\s?e\.|that\s+is|or|equal\s+to|equalling|equivalent\s+to|representing|"
    r"which\s+(?:is|was)|making\s+up|"
    rf"accounting\s+for|amounting\s+to|constituting)[\s,]+{HEDGED}$",
    re.IGNORECASE,
)
SAME_SHARE = re.compile(rf"{SAME_AGAIN.pattern}|(?:^|[,(–—-]\s*|\d\d\d\d,\s*){HEDGED}$", re.IGNORECASE)
ELSEWHERE = re.compile(
    r"^\s*(?:\([^)]*\)\s*)?(?:of|in)\s+(?!(?:which|whom|20\d\d|19\d\d|FY)\b)|^\s*(?:(?:more|less|fewer|higher|lower|"
    r"up|down|tariff|"
    r"duty|stake|tax)\b)",
    re.IGNORECASE,
)


def part_of_flow(
    view: View,
    figure: Figure,
    whole: Fact | None,
    before: Fact | None,
    dated: ValuePeriod | None,
    goods: str | None,
) -> Fact | None:
    """A part of the flow spoken of before: '… earned $5 billion of this', '73% of it went to China', 'of which $2
    billion came from Spain', 'Peru was the largest buyer with $3 million', 'India supplied 38% and Chad 27%'.

    ``whole`` is the last row of a flow, ``before`` the row read last, ``goods`` what the text is about.
    """
    listed = before is not None and before.start == view.statement.start and _share_row(before) and is_share(figure)
    if listed and before is not None and before.values.get("partner") not in {None, "WLD"}:
        whole = before if whole is None or whole.values.get("measure") == "share" else whole
    if (
        whole is None
        or whole.table != "trade"
        or whole.values.get("flow") not in {"import", "export", "trade"}
        or figure.kind not in {"money", "percent", "measure", "ratio"}
    ):
        return None
    shared = whole.values.get("measure") == "share" and (
        whole.values.get("flow") == "import" or whole.rule == SPOKEN or whole is before
    )
    grown = whole.values.get("measure") == "growth" and whole is before
    if not (whole.values.get("measure") in {"value", "quantity"} or ((shared or grown) and is_share(figure))):
        return None
    if is_share(figure) and figure.change is not None and not re.search(r"\bshares?\b", view.text):
        return None
    tail = view.text[figure.end - view.start :]
    head = view.text[: figure.start - view.start]
    told = PART_OF_IT.match(tail) is not None or OF_WHICH.search(head) is not None
    again = not told and _goods_again(str(whole.values.get("commodity") or ""), tail)
    counted = before is not None and before.start == view.statement.start and before.table != "trade"
    if told and counted:
        return None  # '4 million guests came, a third of them from Peru'
    values = {k: whole.values.get(k) for k in ("reporter", "partner", "flow", "commodity", "value", "unit")}
    if told and IT.match(tail) and before is not None and before.start == view.statement.start and _share_row(before):
        values |= {
            k: before.values.get(k) for k in ("reporter", "flow", "commodity")
        }  # 'tea is 9%, Chad sent 40% of it'
    elif (named := FLOW_OF.match(tail)) is not None and named.group("flow").lower() != values["flow"]:
        values |= {"flow": named.group("flow").lower(), "partner": "WLD"}  # '12% of the imports', after exports
        if ALL_GOODS.search(named.group()):
            values["commodity"] = None
        elif whole.values.get("partner") != "WLD":
            values["commodity"] = goods
    elif told and (other := _OTHER_FLOW.search(head)) is not None and other.group("flow").lower() != values["flow"]:
        values |= {"flow": other.group("flow").lower(), "partner": "WLD"}
    if (own_goods := goods_of_whole(view, tail, str(values["commodity"] or ""))) is not None:
        values |= {"commodity": own_goods, "partner": "WLD"}
    if (ranked := LABEL_GOODS.match(view.statement.label or "")) is not None:
        values["commodity"] = ranked.group("what")
    values |= goods_in_aside(view, figure) or goods_of_market(view, figure)
    role = _role(view, figure, values, before, told=told or again)
    if role is None or (again and not role):
        return None
    if str(role.get("commodity") or "").lower() == str(whole.values.get("commodity") or "-").lower():
        role.setdefault("partner", "WLD")  # 'Beef earned …', after beef for one country
    if whole.values.get("measure") == "share" and role.get("commodity") not in {None, whole.values.get("commodity")}:
        role.setdefault("partner", "WLD")  # 'Peru sent 9%. Tea made up 3% of the imports'
    base = values["commodity"]
    del values["value"], values["unit"]
    values["measure"] = measure_told(figure)
    flow = role.get("flow", values["flow"])
    own = f"{flow}s of {base}" if base else f"{flow}s"
    values["share_of"] = own if is_share(figure) else None
    values |= role
    if (holder := part_holder(view, view.index[figure])) not in {None, values["reporter"]}:
        values["partner"] = holder
    start, end = whole.values.get("period_start"), whole.values.get("period_end")
    if (dated is None or dated.inferred) and (isinstance(start, date) or isinstance(end, date)):
        dated = ValuePeriod(
            str(whole.values.get("period_label") or "") or None,
            start if isinstance(start, date) else None,
            end if isinstance(end, date) else None,
            inferred=True,
        )
    return trade_fact(view, figure, dated, values, "inferred", PART)


def _goods_again(goods: str, tail: str) -> bool:
    """Whether what a share is of are the goods of the flow before: 'half of the beans', after cocoa beans."""
    named = re.match(r"\s*of\s+(?:the|its|our|their|this|these)\s+([a-z][\w-]*(?:\s[\w-]+){0,3})", tail, re.IGNORECASE)
    words = [w.lower() for w in goods.split() if len(w) > 3]
    if named is None or not words:
        return False
    return (
        re.match(re.escape(goods), named.group(1), re.IGNORECASE) is not None
        or named.group(1).split()[0].lower() in words
    )


def _role(
    view: View, figure: Figure, whole: dict[str, object], before: Fact | None, *, told: bool
) -> dict[str, object] | None:
    """What sets the part off from its whole: a partner or a commodity. None where the figure is no part of it."""
    i = view.index[figure]
    tail = view.text[figure.end - view.start :]
    head = view.text[: figure.start - view.start]
    flow, reporter = whole["flow"], whole["reporter"]
    measured = OF_MEASURE.match(tail) is not None
    if is_share(figure) and (share := share_noun(view, figure)) is not None:
        return share
    # the goods or the partner of the row right before, in other words: '$5 billion, i.e. a fifth of the earnings'
    if (
        before is not None
        and before.table == "trade"
        and before.start == view.statement.start
        and is_share(figure)
        and (measured or told)
        and (SAME_AGAIN if told else SAME_SHARE).search(
            view.text[before.figures[0].end - view.start : figure.start - view.start]
        )
    ):
        named = measure_words(tail)
        return {k: before.values.get(k) for k in ("partner", "commodity", "flow")} | (
            {"share_of": named} if named else {}
        )
    listed_goods = _next_goods(view, figure, whole, before)
    if listed_goods is not None:
        return {"commodity": listed_goods}
    led = GOODS_LED.search(head) or GOODS_RANKED.search(head)
    if led is not None and not names_place(view, view.start + led.start("what"), view.start + led.end("what")):
        what = re.sub(r"^The\s+|\s+(?:sector|industry)$", "", led.group("what"))
        return {"commodity": what} if _goods(what) else None
    ahead = GOODS_AHEAD.search(head) if FIRST_AFTER.match(tail) else None
    if ahead is not None and not names_place(view, view.start + ahead.start("what"), view.start + ahead.end("what")):
        of_all = {"partner": "WLD"} if _FIRST_OF_ALL.match(tail) else {}
        return {"commodity": ahead.group("what")} | of_all if _goods(ahead.group("what")) else None
    if OF_WHICH.search(head) is not None and (made := MADE_OF.match(tail)) is not None:
        came = partner_behind(view, figure)
        return {"commodity": made.group("what")} | ({"partner": came.code} if came is not None else {})
    within = OF_IT_GOODS.match(tail) if told else None
    if within is not None and _goods(within.group("what")) and not view.is_verb(_last_token(view, figure, within)):
        came = partner_behind(view, figure)
        return {"commodity": within.group("what")} | ({"partner": came.code} if came is not None else {})
    goes_on = before is not None and before.rule == PART and before.start == view.statement.start
    sent = (SENT_ON.match(tail) or (WAY.match(tail) if goes_on else None)) if is_share(figure) else None
    if sent is not None and (place := partner_behind(view, figure)) is not None and place.code != reporter:
        inward = sent.group("way").lower() == "from"
        if flow == ("import" if inward else "export") and 0 <= place.start - figure.end - sent.end() <= 4:
            return {"partner": place.code}  # '63% came from Peru'
    less = figure.unit == whole["unit"] and _less(figure, whole)
    placed = sent_there(view, figure, whole, before if goes_on else None, less=less) if not is_share(figure) else None
    if placed is not None:
        return {"partner": placed}
    behind = partner_behind(view, figure) if told or measured else None
    verb = governor(view, i)
    if behind is not None and (told or measured) and behind.code != reporter:
        held = verb.noun if verb is not None and verb.place is None and verb.is_one_of("holding") else None
        if held is not None and is_share(figure) and _goods(held.text):
            return _goods_and_origin(view, held) | {"partner": behind.code}  # 'Tin made up 9% of exports to Chad'
        return {"partner": behind.code}
    if verb is not None and verb.place is not None and flow == "export" and verb.verb.startswith("import"):
        taken = re.match(r"\s+of\s+(?P<what>[a-z][\w-]*(?:\s(?!from\b|in\b|and\b)[\w-]+){0,3})", tail)
        if taken is not None and verb.place.code != reporter and not is_share(figure):
            return {"partner": verb.place.code, "commodity": taken.group("what")}  # 'Peru imported 3 tonnes of tea'
    elsewhere = ELSEWHERE.match(tail) is not None and not told and not measured
    if verb is not None and not elsewhere:
        if verb.place is not None and verb.place.code != reporter:
            fits = verb.is_one_of("holding", "buying" if flow == "export" else "selling")
            part = figure.kind != "money" or told or (verb.verb in GIVING and _less(figure, whole))
            if fits and (not verb.is_one_of("holding") or part):
                goods = goods_from(view, verb.place)
                return {"partner": verb.place.code, "commodity": goods or whole["commodity"]}
        elif verb.noun is not None and verb.verb in GIVING and _MAKERS.search(verb.noun.text) and not is_share(figure):
            return {} if figure.unit == whole["unit"] and _less(figure, whole) else None
        elif verb.noun is not None and _goods(verb.noun.text):
            sells = verb.is_one_of("earning") and flow == "export" and figure.kind == "money"
            makes = verb.is_one_of("holding") and (told or measured)
            gives = verb.verb in GIVING and figure.kind in {"money", "measure"} and _less(figure, whole)
            if sells or makes or gives or (told and verb.is_one_of("earning")):
                return _goods_and_origin(view, verb.noun)
    if elsewhere:
        ranked_one = (
            market_subject(view, figure) if is_share(figure) else None
        )  # 'the main source, with 9% of the doses'
        return {"partner": ranked_one.code} if ranked_one is not None and ranked_one.code != reporter else None
    listed = attached_place(view, i)
    here = before is not None and before.start == view.statement.start and before.table == "trade"
    if listed is not None and listed[0].code != reporter:
        place, link = listed
        if _RANKS.match(link) is not None and whole["flow"] in {"import", "export"}:
            return {"partner": place.code}  # 'Peru came second with 9 tonnes'
        if link.startswith(",") and MARKET_AFTER.match(tail):
            return {"partner": place.code}
        ranked = link.startswith("(") and RANKED.search(tail) is not None
        if ranked or MARKET.search(head) is not None or market_of(view, place, flow):
            return {"partner": place.code}
        continues = (
            here
            and before is not None
            and (before.rule in {PART, SPOKEN, AGAIN} or before.values.get("measure") == "share")
            and before.values.get("partner") not in {None, "WLD"}
            and before.figures[0].end <= place.start
        )
        if continues and before is not None and figure.kind == before.figures[0].kind:
            return {
                "partner": place.code,
                "flow": before.values.get("flow"),
                "commodity": before.values.get("commodity"),
                "share_of": before.values.get("share_of"),
            }
        if continues or (told and link == ""):
            return {"partner": place.code}
    if verb is None and (market := market_subject(view, figure)) is not None and market.code != reporter:
        return {"partner": market.code}
    if not told:
        return None
    if verb is None and OF_WHICH.search(head) is not None:
        noun = view.noun_before(i, chain=False)  # 'of which frozen shrimp 66 per cent'
        if noun is not None and _goods(noun.text) and not names_place(view, noun.start, noun.end):
            goods = re.sub(r"^.*\b(?:which|this|these|them),?\s*", "", noun.text)
            if goods and not view.is_verb(noun.last):
                return {"commodity": goods}
    elif verb is None:
        subject = view.subject(i)
        if (
            subject is not None
            and _goods(subject.text)
            and subject.end <= figure.start
            and not names_place(view, subject.start, subject.end)
        ):
            return {"commodity": subject.text}
    return {}


def _last_token(view: View, figure: Figure, found: re.Match[str]) -> int:
    """The token at which the goods of a match behind a figure end."""
    return next(k for k, t in enumerate(view.tokens) if t.end >= figure.end + found.end("what"))


def _goods_and_origin(view: View, noun: Phrase) -> dict[str, object]:
    """The goods that a subject names, and where they are from or go to: 'Rubber from Laos made up …'."""
    goods = re.split(r"\s+(?:from|to)\s+", noun.text)[0]
    place = next((p for p in places_in(view) if noun.start < p.start < noun.end and p.prep in {"from", "to"}), None)
    return {"commodity": goods} | ({"partner": place.code} if place is not None else {})


def _next_goods(view: View, figure: Figure, whole: dict[str, object], before: Fact | None) -> str | None:
    """The goods of a further member of a list: 'Figs earned $8 million and dates, mostly dried, $3 million'."""
    if (
        before is None
        or before.rule != PART
        or before.start != view.statement.start
        or before.values.get("commodity") in {None, whole.get("commodity")}
        or (before.figures[0].kind != figure.kind and not (_share_row(before) and figure.kind == "money"))
    ):
        return None
    found = NEXT_GOODS.match(view.text[before.figures[0].end - view.start : figure.start - view.start])
    if found is None or not _goods(found.group("what")):
        return None
    start = before.figures[0].end + found.start("what")
    return None if names_place(view, start, start + len(found.group("what"))) else found.group("what")


GIVING = frozenset("contribute|contributed|contributes|accounted for|accounts for|made up|makes up".split("|"))
"""Verbs of a part of a whole in money."""


_MAKERS = re.compile(
    r"\b(?:sector|industry|companies|firms|enterprises|units|producers|growers|businesses|undertakings)$"
)
"""Those who hold a part of a flow without being goods: 'The private sector contributed …'."""


_FIRST_OF_ALL = re.compile(rf"{FIRST_AFTER.pattern}\s+(?:\w+\s+)?(?:ex|im)ports?\b", re.IGNORECASE)
"""'Wool, at $9 million, was the main export': of all exports, behind a line on those to one country."""
_RANKS = re.compile(
    r"(?:(?:came|comes|ranks|ranked|was|is|took)\s+(?:in\s+)?(?:second|third|fourth|fifth|next)(?:\s+place)?|follow(?:s|ed)),?\s+"
    r"(?:with|at|on|taking|buying|supplying)\b"
)


def _share_row(fact: Fact) -> bool:
    return fact.table == "trade" and fact.values.get("measure") == "share"


def _less(figure: Figure, whole: dict[str, object]) -> bool:
    """Whether an amount can be a part of the whole's."""
    total = whole.get("value")
    return figure.unit != whole.get("unit") or (figure.value is not None and figure.value < float(str(total or 0)))


def _goods(words: str) -> bool:
    """Whether a subject can be goods: no pronoun, and no flow."""
    return words.lower() not in PRONOUNS | {"this", "that", "these", "those"} and not re.search(
        r"\b(?:imports?|exports?|shipments?|sales|trade|country|government|which|sector|industry|farmers|growers|"
        r"producers|companies|firms|fishers|years?|fees?|tax|taxes|levy|duty|fines?|budget|fund|scheme|programme|project|"
        r"plants?|ports?|tariffs?|tourism|remittances)\b",
        words,
        re.IGNORECASE,
    )
