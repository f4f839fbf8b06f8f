"""Public money: who spends how much on what, when, and how far it has got (the phases of the Fiscal Data Package)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from trustetl.facts.budget_holders import (
    goes_on,
    initiative_for,
    purpose_or_head,
    subject_of_document,
    unnamed_programme,
)
from trustetl.facts.budget_words import (
    GENERIC_HEAD,
    LISTED,
    LISTING,
    PERIOD_LABEL,
    RECEIVES,
    SHARE,
    STATE_LABEL,
    WHOLE,
    head_words,
    purpose,
    tidy,
)
from trustetl.facts.names import Initiative, Initiatives
from trustetl.facts.payers import payer_of
from trustetl.facts.periods import ValuePeriod
from trustetl.facts.status import phase_of
from trustetl.facts.topics import Anchor, noun_behind
from trustetl.facts.view import View
from trustetl.model import Fact, Figure, Setting


def component_of(
    view: View,
    figure: Figure,
    anchor: Anchor,
    initiative: Initiative | None,
    initiatives: Initiatives,
    *,
    row_label: str | None,
    in_list: bool,
) -> str | None:
    """The part of the programme that the money is for; null where it is the whole."""
    if row_label is not None:
        return None if PERIOD_LABEL.match(row_label) or _is_named(row_label, initiative) else tidy(row_label)
    i = view.index[figure]
    if view.word_at(i - 1) == "(" and view.statement.label and anchor.topic != "budget":
        part = view.noun_before(i - 1)
        if part is not None:
            return tidy(part.text)
    behind = noun_behind(view, i)
    direct = behind is not None and behind.start - figure.end <= 2
    if (
        behind is not None
        and direct
        and initiative is not None
        and initiative in initiatives.at(behind.start, behind.end)
    ):
        return None
    if initiative is not None and any(
        e <= figure.start
        and re.fullmatch(
            r"[\s)]*(?:the|a|remaining|another|gets?|got|receives?|received|\s)*",
            view.slice(e, figure.start),
            re.IGNORECASE,
        )
        for s, e in initiative.mentions
        if view.start <= s
    ):
        # '… and the <programme> the remaining $500 million': the whole of what stands right before
        return None
    that_of = re.search(
        r"\bthat\s+of\s+(?:the\s+)?([^\d,.;:()]+?)\s*$", view.slice(view.start, figure.start), re.IGNORECASE
    )
    if that_of is not None:
        return tidy(that_of.group(1))
    shared = view.subject(i)
    if shared is not None and SHARE.match(shared.text):
        return tidy(shared.text)
    head = anchor.noun if anchor.rule == "<noun> of <figure>" else None
    whole = head is not None and WHOLE.match(head_words(head.text).lower()) is not None
    specific = head is not None and not whole and (len(head.text.split()) > 1 or "-" in head.text)
    if specific and head is not None and not initiatives.at(head.start, head.end):
        return tidy(head.text)
    if head is not None and initiatives.at(head.start, head.end):
        whole = True
    listing = bool(LISTING.search(view.slice(view.start, figure.start))) or in_list
    found = purpose(view, figure)
    if found is not None and (not whole or listing):
        prep, noun = found
        named = initiatives.at(noun.start, noun.end)
        duration = re.match(
            r"^(?:the\s+)?(?:\w+\s+)?(?:year|month|period|fiscal|financial|FY)", noun.text, re.IGNORECASE
        )
        if re.fullmatch(GENERIC_HEAD + r"(?:\s.*)?", noun.text, re.IGNORECASE) and len(noun.text.split()) <= 2:
            return None
        if not duration and prep not in {"in", "by", "under"} and not (named and initiative in named):
            return tidy(noun.text)
        if prep == "under" and named and initiative not in named:
            return None
    if whole:
        return None
    if anchor.cue is not None and anchor.cue.words in RECEIVES:
        subject = view.subject(i)
        referring = subject is not None and re.fullmatch(GENERIC_HEAD, subject.text, re.IGNORECASE)
        if (
            subject is not None
            and not referring
            and not (initiative is not None and initiative in initiatives.at(subject.start, subject.end))
        ):
            return tidy(subject.text)
    if view.statement.label and view.start <= view.statement.body <= figure.start:
        label = view.statement.label
        if (
            not WHOLE.match(label.strip().lower())
            and not STATE_LABEL.match(label.strip())
            and not re.search(r"\d{4}", label)
            and not _is_named(label, initiative)
        ):
            return tidy(label)
        return None
    if head is not None and not whole:
        return tidy(head.text)
    if anchor.rule == "<figure> <noun>" and anchor.noun is not None:
        return None if WHOLE.match(anchor.noun.text.lower()) else tidy(anchor.noun.text)
    if anchor.rule == "<cue> … <figure>" and anchor.cue is not None and anchor.cue.part == "noun":
        subject = view.subject(i)
        if (
            subject is not None
            and subject.start <= anchor.cue.start < subject.end
            and not WHOLE.match(head_words(subject.text).lower())
            and not initiatives.at(subject.start, subject.end)
        ):
            return tidy(subject.text)
    return None


def _is_named(label: str, initiative: Initiative | None) -> bool:
    if initiative is None:
        return False
    low = label.lower().strip()
    return low in {n.lower() for n in (initiative.name, initiative.acronym or "", *initiative.aliases)}


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
    speech: bool = False,
) -> Fact:
    """A row of ``budgets`` for an amount of public money."""
    initiative, own = initiative_for(view, figure, initiatives, setting.title, latest)
    if captioned is not None:
        initiative, own = captioned, True
    component = component_of(view, figure, anchor, initiative, initiatives, row_label=row_label, in_list=in_list)
    name = initiative.name if initiative is not None else None
    basis = "stated" if own else "inferred"
    found = purpose(view, figure)
    if not own and found is not None and initiatives.at(found[1].start, found[1].end):
        named = initiatives.at(found[1].start, found[1].end)[0]
        name, component, basis = named.name, None, "stated"
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
    if name is not None and component is not None and re.fullmatch(GENERIC_HEAD, component, re.IGNORECASE):
        component = None
    loose = None if own or row_label is not None else unnamed_programme(view, figure, anchor)
    if loose is not None:
        name, component, basis = loose, None, "stated"
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
    if dated is None or dated.inferred:
        span = spans.get(name or "")
        if heading_period is not None:
            dated = heading_period
        elif component is None and span is not None and row_label is None and not title_only:
            dated = ValuePeriod(span.label, span.start, span.end, span.figures, True)
        else:
            dated = None
    payer = payer_of(view, figure, setting, initiative)
    if dated is not None and dated.inferred:
        basis = "inferred"
    phase = phase_of(view, figure, tuple(headings))
    listed = anchor.rule in LISTED or row_label is not None
    if listed and phase == "approved" and latest is not None and latest.values.get("phase") == "proposed":
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
        f"budget: {anchor.rule}",
    )
