"""Public money: who spends how much on what, when, and how far it has got (the phases of the Fiscal Data Package)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from trustetl.facts.budget_bodies import BODY_RULE, SECTOR, goes_on_spending, own_budget
from trustetl.facts.budget_components import component_of, led_part
from trustetl.facts.budget_context import AID, DECIDED, PAST_GIVING, divided
from trustetl.facts.budget_holders import (
    SUM_OF_A_YEAR,
    goes_on,
    initiative_for,
    led_by,
    purpose_or_head,
    subject_of_document,
    unnamed_programme,
)
from trustetl.facts.budget_parts import (
    OF_THE_MONEY,
    body_given,
    call_of,
)
from trustetl.facts.budget_words import (
    COSTS_STATE,
    GENERIC_HEAD,
    LED,
    LISTED,
    SHARE,
    fronted_purpose,
    is_place_name,
    purpose,
    tidy,
)
from trustetl.facts.names import Initiative, Initiatives
from trustetl.facts.payers import payer_of
from trustetl.facts.phases import phase_of
from trustetl.facts.routing_shares import gets_part, opened_at_cost, parted, same_of_year, seeker
from trustetl.facts.topics import Anchor
from trustetl.facts.value_periods import ValuePeriod
from trustetl.facts.view import View
from trustetl.lexicon import find_countries
from trustetl.model import Fact, Figure, Setting


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
    speech: bool = False,
    title_period: ValuePeriod | None = None,
    column: bool = False,
    scheme: str | None = None,
    donor: str | None = None,
    published: date | None = None,
    sector: Fact | None = None,
    bodies: Sequence[tuple[int, str, str | None]] = (),
) -> Fact:
    """A row of ``budgets`` for an amount of public money."""
    initiative, own = initiative_for(view, figure, initiatives, setting.title, latest)
    if captioned is not None:
        initiative, own = captioned, True
    component = component_of(view, figure, anchor, initiative, initiatives, row_label=row_label, in_list=in_list)
    if anchor.rule == LED:
        initiative, own = led_by(view, figure, initiatives) or (initiative, False)
        component = led_part(view, figure) or component
        if latest is not None and latest.start == view.statement.start and latest.values.get("initiative"):
            # 'Rs 9 crore is set aside: Rs 4 crore for nets, …': the parts of what was said before the colon
            initiative = next((x for x in initiatives.items if x.name == latest.values["initiative"]), initiative)
    name = initiative.name if initiative is not None else None
    basis = "stated" if own else "inferred"
    found = purpose(view, figure)
    if not own and anchor.rule != LED and found is not None and initiatives.at(found[1].start, found[1].end):
        named = initiatives.at(found[1].start, found[1].end)[0]
        name, component, basis = named.name, None, "stated"
    doer = view.subject(view.index[figure])
    elsewhere = False
    if not own and found is not None and found[0] in {"on", "for"} and doer is not None and is_place_name(doer.text):
        elsewhere = True
        name, component = None, None  # 'Peru itself spent … on climate action'
    if (
        latest is not None
        and not own
        and in_list
        and latest.start == view.statement.start
        and latest.values.get("initiative")
        and re.search(r"\bof\s+(?:which|this|it|these|that)\b", view.slice(view.start, figure.start), re.IGNORECASE)
    ):
        name = str(latest.values["initiative"])  # '…, of which … had been released'
    elif (
        latest is not None
        and not own
        and re.match(r"^\W*(?:out\s+)?of\s+(?:the|this|that|it|these)\b", view.text, re.IGNORECASE)
        and latest.values.get("initiative")
    ):
        # 'Of the spending, … is for wages': a part of the amount spoken of before
        name = str(latest.values["initiative"])
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
    pointed = doer is not None and any(a.start < doer.end and a.end > doer.start for a in initiatives.anchors)
    if not own and not pointed and row_label is None and component is not None and AID.fullmatch(component):
        name, component = component, None  # 'the EU gave €9 billion in climate finance'
    elif (
        not own
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
    opened = opened_at_cost(view, figure)
    asker = seeker(view, figure) if not own else None
    if opened is not None or asker is not None:
        name, component, basis = opened or asker, None, "stated"
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
        not own
        and not speech
        and row_label is None
        and body_given(view, figure) is None
        and (whole_of := next((f for f in (latest, previous) if gets_part(view, figure, f)), None)) is not None
        and whole_of.values.get("initiative")
    ):
        given = name if name != whole_of.values["initiative"] else None
        name, component = str(whole_of.values["initiative"]), component or given
    fronted = fronted_purpose(view) if row_label is None else None
    if fronted is not None and not own:
        alone = name is None or any(fronted.lower() == h.lower().strip() for h in view.statement.section[-1:])
        name, component = (fronted, None) if alone else (name, fronted)
    elif fronted is not None and component is None:
        component = fronted
    body = body_given(view, figure) if not own and row_label is None else None
    if (
        not own
        and row_label is None
        and doer is not None
        and COSTS_STATE.search(f"{view.slice(view.start, figure.start)} ")
        and not (sector is not None and speech)
        and not any(a.start < doer.end and doer.start - 6 < a.start for a in initiatives.anchors)
    ):
        name, component, basis = tidy(re.sub(r"^[Tt]h(?:is|at)\s+", "", doer.text)), None, "stated"
    whose = None
    if row_label is None:
        whose = own_budget(view, figure, bodies) or goes_on_spending(view, figure, latest)
        body = whose or body
    if body is not None:
        name, component, basis = body, None, "stated"
    if (
        not own
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
        not own
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
    if compared and previous is not None and not own:
        name = str(previous.values["initiative"]) if previous.values.get("initiative") else name
        component = None if previous.values.get("component") is None else str(previous.values["component"])
    if speech and not own and row_label is None and body is None:
        if found is not None and found[0] in {"for", "to"} and SECTOR.search(found[1].text):
            name, component, basis = tidy(found[1].text), None, "stated"
        elif sector is not None and not compared and sector.section == view.statement.section:
            name, basis = str(sector.values["initiative"]), "inferred"
    if dated is None or dated.inferred:
        span = spans.get(name or "")
        if heading_period is not None:
            dated = heading_period
        elif component is None and not compared and span is not None and row_label is None and not title_only:
            dated = ValuePeriod(span.label, span.start, span.end, span.figures, True)
        elif (whole := divided(view, figure, anchor, name, latest)) is not None:
            dated = whole
        else:
            dated = None
    payer = payer_of(view, figure, setting, initiative, latest)
    if donor is not None:
        payer = donor or None
    if respective is not None and is_place_name(respective):
        payer = find_countries(respective)[0][2]
    if dated is not None and dated.inferred:
        basis = "inferred"
    phase = phase_of(
        view,
        figure,
        tuple(headings),
        ended=dated.end if dated else None,
        published=published or setting.published,
        column=column,
    )
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
    if opened is not None:
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
        and phase == "approved"
        and latest is not None
        and latest.values.get("phase") == "proposed"
    ):
        phase = "proposed"  # the parts of a proposal are proposals
    if (
        speech
        and phase == "approved"
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
