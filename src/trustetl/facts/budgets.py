"""Public money: who spends how much on what, when, and how far it has got (the phases of the Fiscal Data Package)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from trustetl.facts.names import Initiative, Initiatives
from trustetl.facts.payers import payer_of
from trustetl.facts.periods import Dated
from trustetl.facts.status import phase_of
from trustetl.facts.topics import Anchor, noun_behind
from trustetl.facts.view import Phrase, View
from trustetl.model import Fact, Figure, Setting

WHOLE = re.compile(
    r"^(?:(?:total|overall|financial|budgetary|annual|capital|initial|entire|combined|government|public|gross|net|union|central|approved|estimated|full|own|aggregate|cumulative"
    r"|allocated|sanctioned|proposed|revised|current|programme|program|project|scheme|mission)[\s-]+)*"
    r"(?:outlay|budget|allocation|cost|expenditure|spending|amount|sum|total|funding|envelope|package|corpus|fund|size|value|provision|allotment|estimates?|support|annual budget|resources)s?$",
    re.IGNORECASE,
)
PERIOD_LABEL = re.compile(r"^(?:FY\s*)?\d{2,4}(?:\s*[-–/]\s*\d{2,4})?$|^(?:total|sum|grand total|overall)$", re.IGNORECASE)
PURPOSE = re.compile(
    r"^\s*(?:\([^)]*\)\s*)?(?:(?:is|are|was|were|will\s+be|has\s+been|have\s+been|would\s+be|to\s+be|of\s+it|of\s+this|each|more)\s+)*"
    r"(?:also\s+)?(?:(?:meant|reserved|earmarked|set\s+aside|spent|allocated|provided|given|paid|kept|intended|made\s+available|used|released|met|disbursed|transferred|sanctioned|approved|granted|available|budgeted|raised|drawn)\s+)?"
    r"(?P<prep>for|as|to|on|towards?|through|via|from|in|by|under)\s+",
    re.IGNORECASE,
)
LISTING = re.compile(r"\b(?:including|includes?|comprising|comprises?|of\s+which|of\s+it|consists?\s+of|made\s+up\s+of|break-?up|split|divided|of\s+this|components?|parts?)\b", re.IGNORECASE)
RECEIVES = frozenset("receive receives received get gets got receiving draw draws drew obtains obtained".split())


def _tidy(text: str) -> str | None:
    text = re.sub(r"^(?:the|a|an|its|their|new|further|additional\s+(?!budget))\s+", "", text.strip(" ,.;:-–()"), flags=re.IGNORECASE).strip()
    return text or None


def purpose(view: View, figure: Figure) -> tuple[str, Phrase] | None:
    """What the money behind a figure is for: 'for <noun>', 'will be spent through <body>', 'as <noun>'; with its preposition."""
    i = view.index[figure]
    stop = next((t.start for t in view.tokens[i + 1 :] if t.figure is not None and t.figure.kind == "money"), view.end)
    match = PURPOSE.match(view.text[figure.end - view.start : stop - view.start])
    if match is None:
        return None
    at = figure.end + match.end("prep")
    j = next((k for k, t in enumerate(view.tokens) if t.end == at), None)
    if j is None or (j + 1 < len(view.tokens) and view.tokens[j + 1].figure is not None and view.tokens[j + 1].figure.kind != "identifier"):
        return None
    noun = view.noun_after(j, chain=True)
    if noun is None:
        # 'for recovering critical minerals': an -ing clause names the purpose as well
        end = re.search(r"[,;.(]|$", view.text[at - view.start : stop - view.start])
        words = view.slice(at, at + (end.start() if end else 0))
        noun = Phrase(at, at + len(words), words, j + 1, j + 1) if words else None
    if noun is None:
        return None
    return match.group("prep").lower(), noun


def initiative_for(view: View, figure: Figure, initiatives: Initiatives, anchor: Anchor) -> tuple[Initiative | None, bool]:
    """The programme that a figure belongs to and whether its own statement names it."""
    behind = noun_behind(view, view.index[figure])
    if behind is not None:
        named = initiatives.at(figure.end, behind.end + 60) if initiatives.at(behind.start, behind.end) else ()
        if named:
            return named[0], True
    mentioned = [(s, e, item) for item in initiatives.at(view.start, view.end) for s, e in item.mentions if view.start <= s and e <= view.end]
    mentioned.sort(key=lambda m: (m[0], -m[1]))
    before = [m for m in mentioned if m[1] <= figure.start]
    if before:
        return before[-1][2], True
    holder = initiatives.holding(figure.start)
    after = [m for m in mentioned if m[0] >= figure.end]
    if after and re.search(r"\b(?:for|under|to|towards|into|of|through)\s+(?:the\s+)?(?:[\w’'-]+\s+){0,3}$", view.slice(figure.end, after[0][0]) + " "):
        return after[0][2], True
    if holder is not None:
        return holder, False
    return (after[0][2], True) if after else (None, False)


def component_of(
    view: View, figure: Figure, anchor: Anchor, initiative: Initiative | None, initiatives: Initiatives, *, row_label: str | None, in_list: bool
) -> str | None:
    """The part of the programme that the money is for; null where it is the whole."""
    if row_label is not None:
        return None if PERIOD_LABEL.match(row_label) or _is_named(row_label, initiative) else _tidy(row_label)
    i = view.index[figure]
    behind = noun_behind(view, i)
    if behind is not None and initiative is not None and initiative in initiatives.at(behind.start, behind.end):
        return None
    head = anchor.noun if anchor.rule == "<noun> of <figure>" else None
    whole = head is not None and WHOLE.match(head.text.lower()) is not None
    if head is not None and initiatives.at(head.start, head.end):
        whole = True
    listing = bool(LISTING.search(view.slice(view.start, figure.start))) or in_list
    found = purpose(view, figure)
    if found is not None and (not whole or listing):
        prep, noun = found
        named = initiatives.at(noun.start, noun.end)
        duration = re.match(r"^(?:the\s+)?(?:\w+\s+)?(?:year|month|period|fiscal|financial|FY)", noun.text, re.IGNORECASE)
        if not duration and prep not in {"in", "by", "under"} and not (named and initiative in named):
            return _tidy(noun.text)
        if prep == "under" and named and initiative not in named:
            return None
    if whole:
        return None
    if anchor.cue is not None and anchor.cue.words in RECEIVES:
        subject = view.subject(i)
        if subject is not None and not (initiative is not None and initiative in initiatives.at(subject.start, subject.end)):
            return _tidy(subject.text)
    if view.statement.label and view.start <= view.statement.body <= figure.start:
        label = view.statement.label
        if not WHOLE.match(label.strip().lower()) and not re.search(r"\d{4}", label) and not _is_named(label, initiative):
            return _tidy(label)
        return None
    if head is not None and not whole:
        return _tidy(head.text)
    if anchor.rule == "<figure> <noun>" and anchor.noun is not None:
        return None if WHOLE.match(anchor.noun.text.lower()) else _tidy(anchor.noun.text)
    return None


def _is_named(label: str, initiative: Initiative | None) -> bool:
    if initiative is None:
        return False
    low = label.lower().strip()
    return low in {n.lower() for n in (initiative.name, initiative.acronym or "", *initiative.aliases)}


def budget_fact(
    view: View, figure: Figure, anchor: Anchor, dated: Dated | None, initiatives: Initiatives, setting: Setting,
    spans: Mapping[str, Dated], heading_period: Dated | None, *, row_label: str | None = None, in_list: bool = False,
    headings: Sequence[str] = (), title_only: bool = False,
) -> Fact:  # fmt: skip
    """A row of ``budgets`` for an amount of public money."""
    initiative, own = initiative_for(view, figure, initiatives, anchor)
    component = component_of(view, figure, anchor, initiative, initiatives, row_label=row_label, in_list=in_list)
    name = initiative.name if initiative is not None else None
    basis = "stated" if own else "inferred"
    found = purpose(view, figure)
    if not own and found is not None and initiatives.at(found[1].start, found[1].end):
        named = initiatives.at(found[1].start, found[1].end)[0]
        name, component, basis = named.name, None, "stated"
    if name is None:
        name, component = component, None
        if name is None:
            subject = view.subject(view.index[figure])
            words = anchor.noun.text if anchor.noun is not None else subject.text if subject is not None else None
            name = words or (headings[-1] if headings else setting.title)
        basis = "inferred"
    if dated is None or dated.inferred:
        span = spans.get(name or "")
        if heading_period is not None:
            dated = heading_period
        elif component is None and span is not None and row_label is None and not title_only:
            dated = Dated(span.label, span.start, span.end, span.figures, True)
        else:
            dated = None
    payer = payer_of(view, figure, setting, initiative)
    if dated is not None and dated.inferred:
        basis = "inferred"
    row: dict[str, object] = {
        "initiative": name, "component": component, "phase": phase_of(view, figure, tuple(headings)),
        "amount": None if figure.value is None else Decimal(repr(figure.value)),
        "amount_low": None if figure.low is None else Decimal(repr(figure.low)),
        "amount_high": None if figure.high is None else Decimal(repr(figure.high)),
        "qualifier": figure.qualifier or "exact", "currency": figure.unit, "payer": payer,
        "period_label": dated.label if dated else None, "period_start": dated.start if dated else None, "period_end": dated.end if dated else None,
    }  # fmt: skip
    figures = tuple(dict.fromkeys((figure, *(dated.figures if dated else ()))))
    return Fact("budgets", row, view.statement.start, view.statement.end, view.statement.section, figures, basis, f"budget: {anchor.rule}")
