"""Public money: who spends how much on what, when, and how far it has got (the phases of the Fiscal Data Package)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from trustetl.facts.names import Initiative, Initiatives
from trustetl.facts.payers import payer_of
from trustetl.facts.periods import Dated
from trustetl.facts.status import phase_of
from trustetl.facts.topics import Anchor, cues_in, noun_behind
from trustetl.facts.view import PRONOUNS, Phrase, View
from trustetl.lexicon import find_countries
from trustetl.model import Fact, Figure, Setting

WHOLE = re.compile(
    r"^(?:[\w’'-]+[’']s\s+)?(?:own\s+)?(?:(?:total|overall|financial|budgetary|annual|capital|initial|entire|"
    r"combined|government|public|gross|net|union|central|approved|estimated|full|own|aggregate|cumulative"
    r"|allocated|sanctioned|proposed|revised|current|programme|program|project|scheme|mission)[\s-]+)*"
    r"(?:outlay|budget|allocation|cost|expenditure|spending|amount|sum|total|funding|envelope|package|corpus|"
    r"fund|size|value|provision|allotment|estimates?|support|annual budget|resources)s?$",
    re.IGNORECASE,
)
STATE_LABEL = re.compile(
    r"^(?:execut(?:ion|ed)|spent(?:\s+so\s+far)?|disbursed|disbursements?|released|releases|allocated|"
    r"approved|revised|budgeted|actuals?|paid|committed|sanctioned|utilised|utilized|utilisation"
    r"|of\s+which|public\s+(?:money|funds)|cost|costs|money|financing|finance|funds|source|sources|amount|status)$",
    re.IGNORECASE,
)
PERIOD_LABEL = re.compile(
    r"^(?:FY\s*)?\d{2,4}(?:\s*[-–/]\s*\d{2,4})?$|^(?:total|sum|grand total|overall)$", re.IGNORECASE
)
PURPOSE = re.compile(
    r"^\s*(?:\([^)]*\)\s*)?(?:(?:is|are|was|were|will\s+be|has\s+been|have\s+been|would\s+be|to\s+be|of\s+it|"
    r"of\s+this|each|more)\s+)*"
    r"(?:also\s+)?(?:(?:meant|reserved|earmarked|set\s+aside|goes|go|went|spent|allocated|provided|given|paid|"
    r"kept|intended|made\s+available|used|released|met|disbursed|transferred|sanctioned|approved|granted|"
    r"available|budgeted|raised|drawn)\s+)?"
    r"(?P<prep>for|as|to|on|towards?|through|via|from|in|by|under)\s+",
    re.IGNORECASE,
)
LISTING = re.compile(
    r"\b(?:including|includes?|comprising|comprises?|of\s+which|of\s+it|consists?\s+of|made\s+up\s+of|"
    r"break-?up|split|divided|of\s+this|components?|parts?)\b",
    re.IGNORECASE,
)
GENERIC_HEAD = (
    r"(?:it|scheme|mission|programme|program|initiative|fund|plan|project|policy|package|act|law|facility|"
    r"partnership|government|state)"
)
REFERS = re.compile(
    r"\b(?:it|its|this|these|(?:the|this|its)\s+(?:\w+\s+)?(?:scheme|mission|programme|program|initiative|"
    r"fund|plan|project|policy|package|act|facility|partnership))\b",
    re.IGNORECASE,
)
RECEIVES = frozenset(
    [
        "bear",
        "bears",
        "borne",
        "contribute",
        "contributes",
        "contributed",
        "pays",
        "pay",
        "lends",
        "lend",
        "receive",
        "receives",
        "received",
        "get",
        "gets",
        "got",
        "receiving",
        "draw",
        "draws",
        "drew",
        "obtains",
        "obtained",
    ]
)


PROGRAMME = re.compile(
    r"\b(?:(?:the|an?|its|this)\s+)?((?:[A-Z][\w.]*[’']s\s+)?(?:own\s+|"
    r"new\s+)?(?:[a-z][\w-]*\s+){1,3}(?:programme|program|scheme|mission|plan|initiative|project|fund|"
    r"package))\b"
)


def head_words(text: str) -> str:
    """A noun phrase up to its first preposition: 'expenditure of the Government on the Mission' gives 'expenditure'."""
    return re.split(r"\s+(?:of|on|for|in|from|by|to|under|towards)\s+", text.strip())[0]


def _tidy(text: str) -> str | None:
    if text.strip().lower() in PRONOUNS:
        return None
    if re.match(r"^\W*\d", text):
        return None
    text = re.sub(
        r"^(?:the|a|an|its|their|new|further|additional\s+(?!budget))\s+",
        "",
        text.strip(" ,.;:-–()"),
        flags=re.IGNORECASE,
    ).strip()
    return text or None


def purpose(view: View, figure: Figure) -> tuple[str, Phrase] | None:
    """What the money behind a figure is for: 'for <noun>', 'will be spent through <body>', 'as <noun>'; with its
    preposition.
    """
    i = view.index[figure]
    stop = next((t.start for t in view.tokens[i + 1 :] if t.figure is not None and t.figure.kind == "money"), view.end)
    match = PURPOSE.match(view.text[figure.end - view.start : stop - view.start])
    if match is None:
        return None
    at = figure.end + match.end("prep")
    j = next((k for k, t in enumerate(view.tokens) if t.end == at), None)
    if j is None or (
        j + 1 < len(view.tokens)
        and view.tokens[j + 1].figure is not None
        and view.tokens[j + 1].figure.kind != "identifier"
    ):
        return None
    noun = view.noun_after(j, chain=True)
    if match.group("prep").lower() == "to" and (noun is None or (j + 1 < len(view.tokens) and view.is_verb(j + 1))):
        return None
    if noun is None:
        # 'for recovering critical minerals': an -ing clause names the purpose as well
        if not view.word_at(j + 1).endswith("ing"):
            return None
        end = re.search(r"[,;.(]|$", view.text[at - view.start : stop - view.start])
        words = view.slice(at, at + (end.start() if end else 0))
        noun = Phrase(at, at + len(words), words, j + 1, j + 1) if words else None
    if noun is None:
        return None
    return match.group("prep").lower(), noun


def initiative_for(
    view: View, figure: Figure, initiatives: Initiatives, title: str | None, latest: Fact | None
) -> tuple[Initiative | None, bool]:
    """The programme that a figure belongs to and whether its own statement names it."""
    behind = noun_behind(view, view.index[figure])
    if behind is not None:
        named = initiatives.at(figure.end, behind.end + 60) if initiatives.at(behind.start, behind.end) else ()
        if named:
            return named[0], True
    if view.statement.kind == "field" and not initiatives.at(view.start, view.end):
        above = {n.lower() for n in view.statement.section}
        headed = next(
            (
                item
                for item in initiatives.items
                if any(n and any(n.lower() in h for h in above) for n in (item.name, *item.aliases))
            ),
            None,
        )
        holder = headed or initiatives.main
        if holder is not None:
            return holder, False
    found = purpose(view, figure)
    if found is not None and found[0] in {"for", "to", "into", "under"}:
        named = initiatives.at(found[1].start, found[1].end)
        if named and not re.search(
            r"\b(?:of|in|under|through)\b",
            view.slice(
                found[1].start, max(found[1].start, min(s for s, _ in named[0].mentions if s >= found[1].start))
            ),
        ):
            return named[0], True
    mentioned = [
        (s, e, item)
        for item in initiatives.at(view.start, view.end)
        for s, e in item.mentions
        if view.start <= s and e <= view.end
    ]
    mentioned.sort(key=lambda m: (m[0], -m[1]))
    before = [m for m in mentioned if m[1] <= figure.start]
    if before:
        return before[-1][2], True
    holder = initiatives.holding(figure.start)
    after = [m for m in mentioned if m[0] >= figure.end]
    link = view.slice(figure.end, after[0][0]) + " " if after else ""
    if after and (
        re.search(r"\bunder\s+(?:the\s+)?$", link)
        or re.search(r"\b(?:for|to|towards|into|of|through)\s+(?:the\s+)?(?:[\w’'-]+\s+){0,3}$", link)
    ):
        return after[0][2], True
    if holder is not None and _still_speaks(view, figure, holder, title, latest):
        return holder, False
    return (after[0][2], True) if after else (None, False)


def _still_speaks(view: View, figure: Figure, holder: Initiative, title: str | None, latest: Fact | None) -> bool:
    """Whether a programme named before still governs: it stands in a heading above, or was named not long before."""
    names = [n.lower() for n in (holder.name, holder.acronym or "", *holder.aliases) if n]
    above = " > ".join((title or "", *view.statement.section)).lower()
    last = max((e for _, e in holder.mentions if e <= figure.start), default=None)
    refers = REFERS.search(view.slice(view.start, figure.start)) is not None
    near = last is not None and figure.start - last < (1500 if refers else 250)
    if latest is not None and latest.values.get("initiative") == holder.name:
        # the programme whose money was spoken of last, in the same section or under a heading that promises amounts
        budget_heading = any(c.topic == "budget" for h in view.statement.section[-1:] for c in cues_in(h))
        near = near or budget_heading or latest.section == view.statement.section
    return near or any(re.search(rf"(?<!\w){re.escape(n)}(?!\w)", above) for n in names)


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
        return None if PERIOD_LABEL.match(row_label) or _is_named(row_label, initiative) else _tidy(row_label)
    i = view.index[figure]
    if view.word_at(i - 1) == "(" and view.statement.label and anchor.topic != "budget":
        part = view.noun_before(i - 1)
        if part is not None:
            return _tidy(part.text)
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
    head = anchor.noun if anchor.rule == "<noun> of <figure>" else None
    whole = head is not None and WHOLE.match(head_words(head.text).lower()) is not None
    specific = head is not None and not whole and (len(head.text.split()) > 1 or "-" in head.text)
    if specific and head is not None and not initiatives.at(head.start, head.end):
        return _tidy(head.text)
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
            return _tidy(noun.text)
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
            return _tidy(subject.text)
    if view.statement.label and view.start <= view.statement.body <= figure.start:
        label = view.statement.label
        if (
            not WHOLE.match(label.strip().lower())
            and not STATE_LABEL.match(label.strip())
            and not re.search(r"\d{4}", label)
            and not _is_named(label, initiative)
        ):
            return _tidy(label)
        return None
    if head is not None and not whole:
        return _tidy(head.text)
    if anchor.rule == "<figure> <noun>" and anchor.noun is not None:
        return None if WHOLE.match(anchor.noun.text.lower()) else _tidy(anchor.noun.text)
    if anchor.rule == "<cue> … <figure>" and anchor.cue is not None and anchor.cue.part == "noun":
        subject = view.subject(i)
        if (
            subject is not None
            and subject.start <= anchor.cue.start < subject.end
            and not WHOLE.match(head_words(subject.text).lower())
            and not initiatives.at(subject.start, subject.end)
        ):
            return _tidy(subject.text)
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
    dated: Dated | None,
    initiatives: Initiatives,
    setting: Setting,
    spans: Mapping[str, Dated],
    heading_period: Dated | None,
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
        and _goes_on(view, figure, anchor, latest)
    ):
        name = str(latest.values["initiative"])
        if (
            component is None
            and (subject := view.subject(view.index[figure])) is not None
            and SHARE.match(subject.text)
        ):
            component = _tidy(subject.text)
    if (
        name is None
        and view.statement.kind in {"item", "field", "row"}
        and (about := subject_of_document(initiatives, setting)) is not None
        and not speech
    ):
        name = about.name
        if component is None and found is not None and found[0] in {"for", "to", "on"} and row_label is None:
            component = _tidy(found[1].text)
    if name is not None and component is not None and re.fullmatch(GENERIC_HEAD, component, re.IGNORECASE):
        component = None
    loose = None if own or row_label is not None else _unnamed(view, figure, anchor)
    if loose is not None:
        name, component, basis = loose, None, "stated"
    elif name is None and respective is not None:
        name, component, basis = respective, None, "stated"
    elif name is None and found is not None and found[0] == "under" and found[1].text[:1].isupper():
        name, component, basis = found[1].text, None, "stated"
    elif name is None and row_label is not None:
        name, basis = (
            _purpose_or_head(view, figure, Anchor(None, ""), None, headings, setting, latest, initiatives),
            "inferred",
        )
    elif name is None:
        name, component = (
            _purpose_or_head(view, figure, anchor, component, headings, setting, latest, initiatives),
            None,
        )
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
    phase = phase_of(view, figure, tuple(headings))
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


OF_ITS_OWN = re.compile(
    r"^(?:[\w’'-]+\s+){0,4}(?:budget|outlay|allocation|expenditure|spending|funding|appropriation)\s+(?:for|"
    r"on|of)\s+(?!(?:the\s+)?(?:scheme|mission|programme|program|initiative|fund|plan|project|government|"
    r"ministry)\b)\w",
    re.IGNORECASE,
)


SHARE = re.compile(
    r"^(?:the\s+)?(?:(?:central|state|federal|union|government)\s+share|share\s+of|contribution\s+of|"
    r"[\w’']+\s+(?:share|contribution))\b",
    re.IGNORECASE,
)


def _goes_on(view: View, figure: Figure, anchor: Anchor, latest: Fact) -> bool:
    """Whether an amount without a programme is one more of the programme spoken of last: a share of it, or under a
    heading on its money.
    """
    subject = view.subject(view.index[figure])
    if subject is not None and SHARE.match(subject.text):
        return True
    heading = any(c.topic == "budget" for h in view.statement.section[-1:] for c in cues_in(h))
    return (heading or anchor.rule == "<label>: <figure> under a budget") and (
        latest.section == view.statement.section or view.statement.kind in {"item", "field", "row"}
    )


def subject_of_document(initiatives: Initiatives, setting: Setting) -> Initiative | None:
    """The programme that the whole document is about: named in its title or at its very beginning."""
    main = initiatives.main
    if main is None:
        first = [item for item in initiatives.items if item.mentions and item.mentions[0][0] < 400]
        return first[0] if first else None
    title = (setting.title or "").lower()
    named = any(n and n.lower() in title for n in (main.name, *main.aliases))
    return main if named or (main.mentions and main.mentions[0][0] < 600) else None


def _is_place(text: str) -> bool:
    places = find_countries(text)
    return bool(places) and places[0][1] - places[0][0] >= len(text.strip()) - 4


def _unnamed(view: View, figure: Figure, anchor: Anchor) -> str | None:
    """A programme that the statement describes without a name of its own: 'India's own chip programme …', 'a Rs
    500-crore push to …'.
    """
    i = view.index[figure]
    subject = view.subject(i) or view.subject(view.index[view.figures[0]])
    if subject is not None and OF_ITS_OWN.match(subject.text):
        return _tidy(subject.text)
    behind = noun_behind(view, i)
    if (
        behind is not None
        and anchor.rule != "<figure> <noun>"
        and behind.start - figure.end <= 2
        and view.word_at(i + 1) not in {"of", "in"}
    ):
        rest = view.text[behind.end - view.start :]
        more = re.match(r"\s+(?:to|for)\s+[^,.;:()]+", rest)
        return _tidy(behind.text + (more.group() if more else ""))
    found = [
        m
        for m in PROGRAMME.finditer(view.text[: figure.start - view.start])
        if not re.match(r"(?:the|this|its)\s+\S+$", m.group(), re.IGNORECASE)
    ]
    return _tidy(found[-1].group(1)) if found and re.search(r"[’']s\s", found[-1].group(1)) else None


def _purpose_or_head(
    view: View,
    figure: Figure,
    anchor: Anchor,
    component: str | None,
    headings: Sequence[str],
    setting: Setting,
    latest: Fact | None,
    initiatives: Initiatives,
) -> str | None:
    """What public money is for where no programme governs: its purpose, the noun that it is 'of', the subject, the
    heading, the title.
    """
    found = purpose(view, figure)
    if found is not None and found[0] not in {"in", "by", "through", "from", "under"}:
        if not re.fullmatch(GENERIC_HEAD, found[1].text, re.IGNORECASE):
            return _tidy(found[1].text)
        if (about := subject_of_document(initiatives, setting)) is not None:
            return about.name
    if component is not None and not _is_place(component):
        return component
    subject = view.subject(view.index[figure])
    head = anchor.noun if anchor.rule == "<noun> of <figure>" else None
    generic = {
        "outlay",
        "support",
        "assistance",
        "expenditure",
        "allocation",
        "funding",
        "budget",
        "provision",
        "central support",
        "amount",
        "investment",
        "cost",
    }
    for phrase in (head, subject):
        if (
            phrase is not None
            and not _is_place(phrase.text)
            and (tidy := _tidy(phrase.text)) is not None
            and tidy.lower() not in generic
        ):
            return tidy
    first = view.subject(view.index[view.figures[0]])
    if (
        first is not None
        and not _is_place(first.text)
        and (tidy := _tidy(first.text)) is not None
        and tidy.lower() not in generic
    ):
        return tidy
    if latest is not None and latest.values.get("initiative"):
        return str(latest.values["initiative"])
    if view.statement.kind == "row" and setting.title:
        return setting.title.split(":")[0].strip()
    own = [h for h in headings if not any(c.topic == "budget" for c in cues_in(h))]
    return own[-1] if own else (setting.title or "").split(":")[0].strip() or None
