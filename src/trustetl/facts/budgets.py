"""Public money: who spends how much on what, when, and how far it has got (the phases of the Fiscal Data Package)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from datetime import date
from decimal import Decimal

from trustetl.facts.budget_bodies import BODY_RULE, SECTOR, goes_on_spending, own_budget
from trustetl.facts.budget_components import component_of, led_part
from trustetl.facts.budget_context import AID, DECIDED, PAST_GIVING, divided, fiscal_year_told, same_period
from trustetl.facts.budget_holders import (
    SUM_OF_A_YEAR,
    goes_on,
    initiative_for,
    led_by,
    purpose_or_head,
    request_name,
    subject_of_document,
    unnamed_programme,
)
from trustetl.facts.budget_parts import (
    OF_THE_MONEY,
    body_given,
    call_of,
    gapped_name,
    in_brackets,
)
from trustetl.facts.budget_words import (
    BUDGET_ITSELF,
    COSTS_STATE,
    GENERIC_HEAD,
    LED,
    LISTED,
    SAME,
    SERIES,
    SHARE,
    WHOLE,
    fronted_purpose,
    head_words,
    infinitive_purpose,
    is_place_name,
    purpose,
    tidy,
)
from trustetl.facts.deeds import deed_of
from trustetl.facts.money_lists import shape_of, speaks_of_money
from trustetl.facts.names import Initiative, Initiatives
from trustetl.facts.payers import payer_of
from trustetl.facts.phases import phase_told
from trustetl.facts.routing_shares import approved_work, gets_part, opened_at_cost, parted, same_of_year, seeker
from trustetl.facts.topics import Anchor
from trustetl.facts.value_periods import ValuePeriod
from trustetl.facts.view import Phrase, View
from trustetl.lexicon import find_countries
from trustetl.model import Fact, Figure, Setting

_OF_IT = re.compile(
    r"^\s+of\s+(?:it|this|that|them|(?:the|this|that)\s+(?:\w+\s+)?(?:sum|money|amount|total|funds?|envelope|allocation|budget))\b",
    re.IGNORECASE,
)
_WHICH = re.compile(
    r"\bof\s+(?:which|whom)\b|\b(?:including|among\s+them)\b|,\s*which\s+(?:was|were|has\s+been|is|are|it|they|will\s+be)\b",
    re.IGNORECASE,
)


def _goes_on(view: View, figure: Figure, anchor: Anchor, previous: Fact | None, latest: Fact | None) -> Fact | None:
    """The row of public money that an amount goes on from: the one before it in a series, or what it is 'of'."""
    here = previous is not None and previous.table == "budgets" and previous.start == view.statement.start
    if here and previous is not None and previous.values.get("initiative"):
        ahead = view.slice(previous.figures[0].end, figure.start)
        if anchor.rule == SERIES or _WHICH.search(ahead) or _OF_IT.match(view.text[figure.end - view.start :]):
            return previous
        return None
    if _OF_IT.match(view.text[figure.end - view.start :]) and latest is not None and latest.values.get("initiative"):
        return latest if latest.section == view.statement.section else None
    return None


_OF_THE_STATE = re.compile(
    r"\b(?:draft|federal|national|state|union|central|government|supplementary|country[’']s|[A-Z][a-z]+[’']s)\s+(?:\d{4}\s+)?(?:\w+\s+)?budget\b|"
    r"\b(?:budget|finance)\s+(?:bill|act|law)\b|\bmain\s+estimates\b",
    re.IGNORECASE,
)
"""The budget of a whole government, in which a programme's money is one item among others."""
_BUDGET_OF = re.compile(
    r"^(?:the\s+)?(?P<who>[A-Z][\w.&’' -]{2,60}?)(?:[’']s)?\s+(?:total\s+|annual\s+|own\s+)?[Bb]udget$"
)
"""Labels of whose budget an amount is: 'MoWR Budget: …'."""
_DIVIDES = re.compile(
    r"^\W*(?:(?:the|a|its)\s+)?(?:remaining|rest|remainder|balance|largest|biggest|smallest|main|other|half|two-thirds|one-third|most|"
    r"another|further|first|second|third)\b",
    re.IGNORECASE,
)


def _spoken_of(view: View, initiatives: Initiatives, latest: Fact | None, block: int | None) -> Initiative | None:
    """What a text is about, where money without a programme of its own is told of it: its paragraph speaks of it, the
    amount before was its money, or the heading asks for its money.
    """
    main = initiatives.main
    if main is None:
        return None
    begin = view.start if block is None else block
    here = any(begin <= a.start < view.start and a.initiative is main for a in initiatives.anchors)
    heading = view.statement.section[-1] if view.statement.section else ""
    goes_on = (
        latest is not None and latest.values.get("initiative") == main.name and latest.section == view.statement.section
    )
    asked = heading.endswith("?") or speaks_of_money(heading)
    if (
        here
        or asked
        or (goes_on and latest is not None and latest.start >= begin)
        or (goes_on and _DIVIDES.match(view.text))
    ):
        return main
    return None


def _own_part(
    view: View, figure: Figure, found: tuple[str, Phrase] | None, name: str | None, initiatives: Initiatives
) -> str | None:
    """What a member of a list or a share is for, by the words behind it."""
    if found is None or found[0] not in {"for", "to", "into", "towards", "on"}:
        return infinitive_purpose(view, figure)
    noun = found[1]
    generic = re.fullmatch(GENERIC_HEAD + "|ministry|department|agency|office|docket", noun.text, re.IGNORECASE)
    if SAME.match(noun.text) or generic or is_place_name(noun.text) or initiatives.at(noun.start, noun.end):
        return None
    words = tidy(noun.text)
    named = {n.lower() for item in initiatives.items if item.name == name for n in (item.name, *item.aliases)}
    return None if words is None or words.lower() in named or words.lower() == (name or "").lower() else words


def _own_purpose_named(view: View, row: Fact, initiatives: Initiatives) -> bool:
    """Whether the programme of a row is what its own amount is for, so that it says nothing of the next one."""
    found = purpose(view, row.figures[0]) if row.figures[0] in view.index else None
    if found is None or row.values.get("component") is not None:
        return False
    return any(item.name == row.values.get("initiative") for item in initiatives.at(found[1].start, found[1].end))


def _is_giving(view: View, figure: Figure) -> bool:
    """Whether the names before the amounts of a series are those who give: 'The State provides Rs 9 crore and the Fund
    Rs 4 crore'.
    """
    deed = deed_of(view, view.index[figure])
    return deed is not None and deed.kind == "give" and not deed.passive


def _told_it(view: View, figure: Figure) -> bool:
    """Whether 'it' is what is given, gets or spends an amount."""
    deed = deed_of(view, view.index[figure])
    return deed is not None and (
        deed.kind in {"get", "spend", "hold", "amount"} or (deed.kind == "give" and deed.passive)
    )


_BODY = re.compile(
    r"\b(?:Ministry|Minister|Department|Agency|Government|Bank|Council|Cabinet|Parliament|Congress|Commission|Union|Board|Authority|Treasury|State|"
    r"Centre|Secretary|Institute|University|Hospital|Company|Corporation|Republic|County|Province|Province|Office|Assembly|Senate|House)\b"
)


def _proper_doer(view: View, figure: Figure) -> str | None:
    """A named thing that is no public body and spends or gets an amount: 'The Bridge Safety Subsidy disbursed …'."""
    deed = deed_of(view, view.index[figure])
    if deed is None or deed.doer is None or deed.kind not in {"spend", "amount"} or deed.passive:
        return None
    words = [w for w in re.findall(r"[A-Za-zÀ-ÿ’'-]+", deed.doer.text) if len(w) > 3]
    if (
        len(words) < 2
        or not all(w[:1].isupper() for w in words)
        or _BODY.search(deed.doer.text)
        or is_place_name(deed.doer.text)
    ):
        return None
    return tidy(deed.doer.text)


def _named_behind(view: View, figure: Figure, initiative: Initiative) -> bool:
    """Whether a programme is named between an amount and the next one: '… and Rs 4 crore for the Reef Fund'."""
    stop = next((f.start for f in view.figures if f.kind == "money" and f.start >= figure.end), view.end)
    before = [f.end for f in view.figures if f.kind == "money" and f.end <= figure.start]
    return any((before[-1] if before else view.start) <= s < stop for s, _ in initiative.mentions)


def budget_fact(
    view: View,
    figure: Figure,
    anchor: Anchor,
    dated: ValuePeriod | None,
    initiatives: Initiatives,
    setting: Setting,
    spans: Mapping[str, ValuePeriod],
    heading_period: ValuePeriod | None,
    *,
    row_label: str | None = None,
    in_list: bool = False,
    headings: Sequence[str] = (),
    title_only: bool = False,
    captioned: Initiative | None = None,
    respective: str | None = None,
    latest: Fact | None = None,
    previous: Fact | None = None,
    opened: Fact | None = None,
    speech: bool = False,
    title_period: ValuePeriod | None = None,
    column: bool = False,
    scheme: str | None = None,
    donor: str | None = None,
    published: date | None = None,
    sector: Fact | None = None,
    bodies: Sequence[tuple[int, str, str | None]] = (),
    block: int | None = None,
    proposals: Set[str] = frozenset(),
    asking: str | None = None,
    fiscal: str | None = None,
) -> Fact:
    """A row of ``budgets`` for an amount of public money."""
    initiative, own = initiative_for(view, figure, initiatives, setting.title, latest, block)
    if captioned is not None:
        initiative, own = captioned, True
    component = component_of(view, figure, anchor, initiative, initiatives, row_label=row_label, in_list=in_list)
    if component is not None and row_label is None and BUDGET_ITSELF.match(head_words(component)):
        component = None  # 'the Budget Estimate of 2024-25 was …' names no part
    if anchor.rule == LED:
        initiative, own = led_by(view, figure, initiatives) or (initiative, False)
        component = led_part(view, figure) or component
        if latest is not None and latest.start == view.statement.start and latest.values.get("initiative"):
            # 'Rs 9 crore is set aside: Rs 4 crore for nets, …': the parts of what was said before the colon
            initiative = next((x for x in initiatives.items if x.name == latest.values["initiative"]), initiative)
    name = initiative.name if initiative is not None else None
    basis = "stated" if own else "inferred"
    reach = next((f.start for f in view.figures if f.kind == "money" and f.start >= figure.end), view.end)
    bound = own or any(view.start <= a.start < reach and a.initiative is initiative for a in initiatives.anchors)
    """Whether the statement itself names or points to the programme, before the next amount."""
    found = purpose(view, figure)
    if asking is not None and not own and row_label is None and shape_of(view, figure) in {"label", "bracket"}:
        all_of_it = (
            WHOLE.match(re.sub(r"\brequest(?:ed)?\b", "amount", (view.statement.label or "").lower())) is not None
        )
        request = request_name(asking)
        if request is not None and (all_of_it or initiative is None or initiative is initiatives.main):
            initiative, name, component = None, request, None if all_of_it else component
    series = _goes_on(view, figure, anchor, previous, latest)
    if series is not None and series is previous and _own_purpose_named(view, series, initiatives):
        # 'of it Rs 9 crore goes to the Reef Fund and Rs 4 crore to ports': both are parts of what was told before
        series = opened if opened is not None and opened.table == "budgets" and OF_THE_MONEY.match(view.text) else None
    gives = series is previous and gapped_name(view, figure) is not None and _is_giving(view, figure)
    if series is not None and (
        gives or not (own and initiative is not None and _named_behind(view, figure, initiative))
    ):
        whole = next((x for x in initiatives.items if x.name == series.values["initiative"]), None)
        if whole is not None or series.values.get("component") is not None or series is not previous:
            initiative, own, name = whole, True, str(series.values["initiative"])
            bound = True
            basis = "inferred"
    if not own and anchor.rule != LED and found is not None and initiatives.at(found[1].start, found[1].end):
        named = initiatives.at(found[1].start, found[1].end)[0]
        name, component, basis = named.name, None, "stated"
    doer = view.subject(view.index[figure])
    elsewhere = False
    labelled = initiative is not None and any(
        a.initiative is initiative and block is not None and block <= a.start < view.start for a in initiatives.anchors
    )
    if (
        not bound
        and not labelled
        and found is not None
        and found[0] in {"on", "for"}
        and doer is not None
        and is_place_name(doer.text)
    ):
        elsewhere = True
        name, component = None, None  # 'Peru itself spent … on climate action'
    if (
        latest is not None
        and not bound
        and in_list
        and latest.start == view.statement.start
        and latest.values.get("initiative")
        and re.search(r"\bof\s+(?:which|this|it|these|that)\b", view.slice(view.start, figure.start), re.IGNORECASE)
    ):
        name = str(latest.values["initiative"])  # '…, of which … had been released'
    elif (
        latest is not None
        and not bound
        and re.match(r"^\W*(?:out\s+)?of\s+(?:the|this|that|it|these)\b", view.text, re.IGNORECASE)
        and latest.values.get("initiative")
    ):
        # 'Of the spending, … is for wages': a part of the amount spoken of before
        whole_row = opened if latest.start == view.statement.start and opened is not None else latest
        name = str(whole_row.values["initiative"]) if whole_row.values.get("initiative") else name
    near = latest is not None and view.statement.start - latest.start < 900 and latest.section == view.statement.section
    pronoun = doer is not None and doer.text.lower() in {"it", "this", "they"}
    of_a_year = doer is not None and SUM_OF_A_YEAR.match(doer.text) is not None
    if (
        latest is not None
        and not bound
        and near
        and latest.values.get("initiative")
        and (name is None or initiative is not initiatives.main)
        and (of_a_year or (pronoun and _told_it(view, figure)))
    ):
        name, component = str(latest.values["initiative"]), None if of_a_year else component
    if (
        name is None
        and not elsewhere
        and latest is not None
        and latest.values.get("initiative")
        and goes_on(view, figure, anchor, latest)
    ):
        name = str(latest.values["initiative"])
        if (
            component is None
            and (subject := view.subject(view.index[figure])) is not None
            and SHARE.match(subject.text)
        ):
            component = tidy(subject.text)
    if (
        name is None
        and (view.statement.kind in {"item", "field", "row"} or view.statement.label is not None)
        and (about := subject_of_document(initiatives, setting)) is not None
        and not speech
    ):
        name = about.name
        if component is None and found is not None and found[0] in {"for", "to", "on"} and row_label is None:
            component = tidy(found[1].text)
    if name is None and not elsewhere and not speech and row_label is None:
        main = _spoken_of(view, initiatives, latest, block)
        if main is not None:
            name, basis = main.name, "inferred"
            if component is None and found is not None and found[0] in {"for", "to", "on", "towards", "into"}:
                component = tidy(found[1].text)
    if (
        not bound
        and latest is not None
        and OF_THE_MONEY.match(view.text)
        and not any(item.name == latest.values.get("initiative") for item in initiatives.items)
        and (since := [a.initiative for a in initiatives.anchors if latest.start < a.start < view.start])
    ):
        name, basis = since[-1].name, "inferred"  # 'A decree sets up the Reef Plan. Of the money, …'
    if (
        not bound
        and doer is not None
        and _OF_THE_STATE.search(doer.text)
        and found is not None
        and found[0] in {"for", "to"}
        and not SAME.match(found[1].text)
        and not re.fullmatch(GENERIC_HEAD, found[1].text, re.IGNORECASE)
        and series is None
    ):
        name, component, basis = tidy(found[1].text), None, "stated"  # 'the 2026 budget sets aside … for defence'
    pointed = doer is not None and any(a.start < doer.end and a.end > doer.start for a in initiatives.anchors)
    if not bound and not pointed and row_label is None and component is not None and AID.fullmatch(component):
        name, component = component, None  # 'the EU gave €9 billion in climate finance'
    elif (
        not bound
        and doer is not None
        and is_place_name(doer.text)
        and (component is None or is_place_name(component))
        and latest is not None
        and latest.values.get("phase") == "executed"
        and AID.fullmatch(str(latest.values.get("initiative")))
        and view.statement.start - latest.start < 600
    ):
        name, component = str(latest.values["initiative"]), None  # 'France alone gave €3 billion'
    if (
        name is not None
        and component is not None
        and re.fullmatch(GENERIC_HEAD + "|projects|works|schemes", component, re.IGNORECASE)
    ):
        component = None
    loose = None if own or row_label is not None else unnamed_programme(view, figure, anchor)
    if loose is not None and initiatives.main is not None and figure.start < initiatives.main.mentions[0][0]:
        loose = initiatives.main.name  # described before it is named
    budget_of = _BUDGET_OF.match(view.statement.label or "") if row_label is None and not own else None
    if budget_of is not None and not WHOLE.match((view.statement.label or "").lower()):
        loose, component = budget_of["who"], None
    built = opened_at_cost(view, figure)
    work = approved_work(view, figure) if not bound and row_label is None else None
    asker = seeker(view, figure) if not bound else None
    if built is not None or asker is not None:
        name, component, basis = built or asker, None, "stated"
    elif work is not None:
        name, component, basis = work, None, "stated"
    elif loose is not None:
        name, component, basis = loose, None, "stated"
    elif respective is not None and is_place_name(respective):
        if name is None and latest is not None and latest.values.get("initiative"):
            name = str(latest.values["initiative"])
        component = None if name is not None else component
    elif name is None and respective is not None and latest is not None and parted(view, figure, latest):
        name, component = (
            str(latest.values["initiative"]) if latest.values.get("initiative") else None,
            tidy(respective),
        )
    elif name is None and respective is not None:
        name, component, basis = respective, None, "stated"
    elif name is None and found is not None and found[0] == "under" and found[1].text[:1].isupper():
        name, component, basis = found[1].text, None, "stated"
    elif name is None and row_label is not None:
        name, basis = (
            purpose_or_head(view, figure, Anchor(None, ""), None, headings, setting, latest, initiatives),
            "inferred",
        )
    elif name is None:
        name, component = (
            purpose_or_head(view, figure, anchor, component, headings, setting, latest, initiatives),
            None,
        )
        basis = "inferred"
    if name is None and (whole_text := subject_of_document(initiatives, setting)) is not None and not elsewhere:
        name, basis = whole_text.name, "inferred"
    if (
        not bound
        and not speech
        and row_label is None
        and body_given(view, figure) is None
        and (whole_of := next((f for f in (latest, previous) if gets_part(view, figure, f)), None)) is not None
        and whole_of.values.get("initiative")
    ):
        given = name if name != whole_of.values["initiative"] else None
        name, component = str(whole_of.values["initiative"]), component or given
    if not bound and row_label is None and (holder_name := _proper_doer(view, figure)) is not None:
        name, component, basis = holder_name, None, "stated"
    fronted = fronted_purpose(view) if row_label is None else None
    if fronted is not None and not bound:
        alone = name is None or any(fronted.lower() == h.lower().strip() for h in view.statement.section[-1:])
        name, component = (fronted, None) if alone else (name, fronted)
    elif fronted is not None and component is None:
        component = fronted
    body = body_given(view, figure) if not bound and row_label is None else None
    if (
        not bound
        and row_label is None
        and doer is not None
        and COSTS_STATE.search(f"{view.slice(view.start, figure.start)} ")
        and not (sector is not None and speech)
        and not any(a.start < doer.end and doer.start - 6 < a.start for a in initiatives.anchors)
    ):
        cost_of = tidy(re.sub(r"^[Tt]h(?:is|at)\s+", "", doer.text))
        if initiatives.main is not None and not doer.text[:1].isupper():
            name, component = initiatives.main.name, cost_of
        else:
            name, component, basis = cost_of, None, "stated"
    whose = None
    if row_label is None:
        whose = own_budget(view, figure, bodies) or goes_on_spending(view, figure, latest)
        body = whose or body
    if body is not None:
        name, component, basis = body, None, "stated"
    if (
        not bound
        and previous is not None
        and previous.table == "budgets"
        and previous.start == view.statement.start
        and found is not None
        and previous.values.get("initiative")
        and previous.values.get("component") is not None
        and not any(
            view.is_verb(j)
            for j in range(view.index.get(previous.figures[0], 0) + 1, view.index[figure])
            if view.word_at(j) not in {"is", "are"}
        )
    ):
        name = str(previous.values["initiative"])  # 'Rs 2 crore of it is for boats and Rs 1 crore for nets'
        component = component or (tidy(found[1].text) if found is not None else None)
    if (
        not bound
        and previous is not None
        and previous.table == "budgets"
        and previous.start == view.statement.start
        and previous.values.get("initiative")
        and doer is not None
        and anchor.rule != "<noun> of <figure>"
        and (
            SUM_OF_A_YEAR.match(doer.text)
            or re.fullmatch(r"(?:revised|sanctioned|approved|latest)(?:\s+cost)?", doer.text)
        )
    ):
        name, component = str(previous.values["initiative"]), None  # '…, and the budget for 2025 is …'
    if scheme is not None:
        name, component, basis = (captioned.name if captioned is not None else scheme), None, "stated"
    compared = (
        previous is not None
        and previous.table == "budgets"
        and previous.start == view.statement.start
        and (anchor.rule == "<figure> from <figure before>" or same_of_year(view, figure, previous))
    )
    if compared and previous is not None and not bound:
        name = str(previous.values["initiative"]) if previous.values.get("initiative") else name
        component = None if previous.values.get("component") is None else str(previous.values["component"])
    if speech and not bound and row_label is None and body is None:
        if found is not None and found[0] in {"for", "to"} and SECTOR.search(found[1].text):
            name, component, basis = tidy(found[1].text), None, "stated"
        elif (
            sector is not None
            and not compared
            and sector.section == view.statement.section
            and not any(view.start <= a.start < figure.start for a in initiatives.anchors)
            and not (latest is not None and latest.start > sector.start and OF_THE_MONEY.match(view.text))
            and not (
                latest is not None
                and block is not None
                and latest.start >= block
                and any(item.name == latest.values.get("initiative") for item in initiatives.items)
            )
            and series is None
        ):
            name, basis = str(sector.values["initiative"]), "inferred"
    if (
        component is None
        and row_label is None
        and name is not None
        and (series is not None or _DIVIDES.match(view.text))
    ):
        component = _own_part(view, figure, found, name, initiatives)
    if dated is None or dated.inferred:
        span = spans.get(name or "")
        if heading_period is not None:
            dated = heading_period
        elif component is None and not compared and span is not None and row_label is None and not title_only:
            dated = ValuePeriod(span.label, span.start, span.end, span.figures, True)
        elif (divided_of := divided(view, figure, anchor, name, latest)) is not None:
            dated = divided_of
        else:
            dated = None
    if series is not None and series is previous and row_label is None:
        dated = same_period(view, figure, series, dated)
    if dated is not None and fiscal is not None:
        dated = fiscal_year_told(dated, published or setting.published, fiscal)
    payer = payer_of(view, figure, setting, initiative, latest)
    if donor is not None:
        payer = donor or None
    if respective is not None and is_place_name(respective):
        payer = find_countries(respective)[0][2]
    if dated is not None and dated.inferred:
        basis = "inferred"
    told = phase_told(
        view,
        figure,
        tuple(headings),
        ended=dated.end if dated else None,
        published=published or setting.published,
        column=column,
    )
    asked = asking is not None and shape_of(view, figure) in {"label", "bracket", "opens"}
    proposed = (
        (asked or (name is not None and name in proposals))
        and row_label is None
        and not (dated and dated.end and published and dated.end < published)
    )
    phase = told or ("proposed" if proposed and not in_brackets(view, figure) else "approved")
    if compared and previous is not None:
        # 'was Rs 40 crore, against Rs 30 crore a year earlier': what is done is done for both
        phase = "executed" if previous.values["phase"] == "executed" else "approved" if phase == "proposed" else phase
    carried_on = latest is not None and latest.values.get("phase") == "executed"
    if (
        phase == "approved"
        and carried_on
        and latest is not None
        and latest.values.get("initiative") == name
        and latest.start < view.statement.start < latest.start + 1500
        and (
            (OF_THE_MONEY.match(view.text) and PAST_GIVING.search(view.text))
            or re.match(
                r"^\W*(?:This|That|It)\s+(?:is|was)\b.*\b(?:than|from|of)\b", view.slice(view.start, figure.start)
            )
            or (PAST_GIVING.search(view.slice(view.start, figure.start)) and dated is None)
        )
    ):
        phase = "executed"  # what was given before is still spoken of
    if (
        phase == "approved"
        and not compared
        and previous is not None
        and previous.table == "budgets"
        and previous.start == view.statement.start
        and previous.values.get("phase") in {"executed", "proposed"}
        and previous.figures[0] in view.index
        and not any(view.is_verb(j) for j in range(view.index[previous.figures[0]] + 1, view.index[figure]))
        and re.search(r"\b(?:and|while)\s|,", view.slice(previous.figures[0].end, figure.start))
        and dated is None
    ):
        phase = str(previous.values["phase"])  # 'Peru gave €9 million and Chile €4 million'
    if built is not None:
        phase = "executed"
    listed = anchor.rule in LISTED or row_label is not None or OF_THE_MONEY.match(view.text) is not None
    if (
        phase == "approved"
        and call_of(view, figure) is not None
        and re.match(
            r"\s*,?\s*(?:will|is\s+to|is\s+due\s+to|is\s+expected\s+to|is\s+planned)\b",
            view.text[figure.end - view.start :],
        )
    ):
        phase = "proposed"
    decided = any(DECIDED.search(h) for h in headings)
    if (
        listed
        and not decided
        and told is None
        and not in_brackets(view, figure)
        and latest is not None
        and latest.values.get("phase") == "proposed"
    ):
        phase = "proposed"  # the parts of a proposal are proposals
    if (
        speech
        and phase == "approved"
        and not compared
        and re.search(
            r"\b(?:(?:I|[Ww]e)\s+(?:also\s+|further\s+|therefore\s+)?(?:propose|project|plan|intend|will|"
            r"shall|want|ask|expect|set\s+aside|am|are|provide)|will|shall|propose)\b",
            view.slice(view.start, figure.start),
        )
    ):
        phase = "proposed"  # what a minister puts before parliament is not voted yet
    if dated is None and title_period is not None and phase in {"approved", "proposed"} and not compared:
        dated, basis = replace(title_period, inferred=True), "inferred"
    row: dict[str, object] = {
        "initiative": name,
        "component": component,
        "phase": phase,
        "amount": None if figure.value is None else Decimal(repr(figure.value)),
        "amount_low": None if figure.low is None else Decimal(repr(figure.low)),
        "amount_high": None if figure.high is None else Decimal(repr(figure.high)),
        "qualifier": figure.qualifier or "exact",
        "currency": figure.unit,
        "payer": payer,
        "period_label": dated.label if dated else None,
        "period_start": dated.start if dated else None,
        "period_end": dated.end if dated else None,
    }
    figures = tuple(dict.fromkeys((figure, *(dated.figures if dated else ()))))
    return Fact(
        "budgets",
        row,
        view.statement.start,
        view.statement.end,
        view.statement.section,
        figures,
        basis,
        f"budget: {BODY_RULE if whose is not None else anchor.rule}",
    )
