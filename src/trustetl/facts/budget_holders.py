"""Whose money it is: the programme that an amount belongs to, named or not."""

from __future__ import annotations

import re
from collections.abc import Sequence

from trustetl.facts.budget_parts import (
    OF_THE_MONEY,
    colon_label,
    from_several,
    gapped_name,
    holder_of,
    in_brackets,
    named_before_bracket,
    shared,
    takes_the_rest,
)
from trustetl.facts.budget_words import (
    BUDGET_ITSELF,
    GENERIC_HEAD,
    LISTED,
    OF_ITS_OWN,
    PROGRAMME,
    REFERS,
    SHARE,
    head_words,
    is_place_name,
    purpose,
    tidy,
)
from trustetl.facts.deeds import deed_of
from trustetl.facts.names import Initiative, Initiatives
from trustetl.facts.public_deeds import is_public
from trustetl.facts.topics import Anchor, cues_in, noun_behind
from trustetl.facts.view import View
from trustetl.model import Fact, Figure, Setting


def initiative_for(
    view: View,
    figure: Figure,
    initiatives: Initiatives,
    title: str | None,
    latest: Fact | None,
    block: int | None = None,
) -> tuple[Initiative | None, bool]:
    """The programme that a figure belongs to and whether its own statement names it.

    ``block`` is where the paragraph begins that the statement stands in.
    """
    label = colon_label(view, figure)
    if label is not None and _GIVER_LABEL.search(label) and view.statement.kind in {"item", "field"}:
        above = " ".join(view.statement.section).lower()
        headed = next(
            (x for x in initiatives.items if any(n and n.lower() in above for n in (x.name, *x.aliases))), None
        )
        giver = headed or initiatives.main
        if giver is not None:
            return giver, False  # 'Green Fund (GF) loan: Rs 9 crore'
    named = _beside(view, figure, initiatives) or _bound(view, figure, initiatives)
    if named is not None:
        return named
    after = _named_after(view, figure, initiatives)
    if after is not None:
        return after, True
    carried = _passive(view, figure, initiatives, latest, block)
    if carried is not None:
        return carried, False
    of_label = _of_label(view, figure, initiatives, block)
    if of_label is not None:
        return of_label, False
    holder = initiatives.holding(figure.start)
    given = _purposes_before(view, figure) if purpose(view, figure) is not None else []
    if holder is not None and any(at <= s < at + 5 for s, _ in holder.mentions for at in given):
        holder = None
    if holder is not None and (holder is initiatives.main or not _gives(view, figure, holder, initiatives)):
        if _still_speaks(view, figure, holder, title, latest, initiatives) or _fills(holder, initiatives):
            main = _back_to_main(view, figure, holder, initiatives, block)
            return main or holder, False
    elif holder is not None and initiatives.main is not None:
        return initiatives.main, False
    return None, False


def _beside(view: View, figure: Figure, initiatives: Initiatives) -> tuple[Initiative, bool] | None:
    """The programme that an amount stands right before ('the Rs 9-crore Reef Fund'), or whose box it is in."""
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
        stop = found[1].end
        pointed = [a for a in initiatives.anchors if found[1].start - 5 <= a.start < stop and not a.named]
        if pointed and pointed[0].start <= found[1].start:
            return pointed[0].initiative, False  # 'gives Rs 9 crore to the Programme', '… for it'
    return None


def _bound(view: View, figure: Figure, initiatives: Initiatives) -> tuple[Initiative, bool] | None:
    """The programme that the words before an amount name or point to: the subject of its verb, else the nearest."""
    anchors = [a for a in initiatives.anchors if view.start <= a.start and a.end <= figure.start]
    label = colon_label(view, figure) or view.statement.label or ""
    if _GIVER_LABEL.search(label):
        anchors = [a for a in anchors if a.start >= view.start + len(label)]
    if purpose(view, figure) is not None:
        others = _purposes_before(view, figure)
        anchors = [a for a in anchors if not any(at <= a.start < at + 5 for at in others)]
    anchors = [
        a
        for a in anchors
        if not _gives(view, figure, a.initiative, initiatives, at=a.start)
        and not _BESIDE.search(view.slice(view.start, a.start) + " ")
    ]
    deed = deed_of(view, view.index[figure])
    doer = deed.doer if deed is not None else None
    if doer is not None and deed is not None and deed.kind != "be":
        subject = [a for a in anchors if a.start < doer.end and doer.start - 5 < a.end and a.initiative.kind != "body"]
        if subject:
            return subject[-1].initiative, subject[-1].named
    named = [a for a in anchors if a.named]
    if named:
        return named[-1].initiative, True
    pointed = [a for a in anchors if a.end - a.start > 3]
    if pointed:
        return pointed[-1].initiative, False  # 'the Fund', or the description that a story opens with
    return None


def _purposes_before(view: View, figure: Figure) -> list[int]:
    """Where the things stand that earlier amounts of a statement are for: in '$9 million to the Reef Fund and $4
    million is reserved for ports' the Fund is what the first amount is for.
    """
    return [
        p[1].start
        for f in view.figures
        if f.kind == "money" and f.end < figure.start and (p := purpose(view, f)) is not None and p[0] in {"for", "to"}
    ]


_GIVER_LABEL = re.compile(
    r"\b(?:loan|grant|credit|contribution|co-?financing|share|equity|guarantee)\b|^\W*(?:the\s+)?(?:[\w-]+\s+){0,2}(?:government|state|treasury|"
    r"authorities|ministry|counties|municipalities|provinces)\b",
    re.IGNORECASE,
)
"""Labels of who brings an amount, in which a fund named is where it comes from."""
_BESIDE = re.compile(
    r"\b(?:with|besides|alongside|apart\s+from|in\s+addition\s+to|on\s+top\s+of|unlike|together\s+with|along\s+with|since)\s+(?:the\s+|its\s+|our\s+)?$",
    re.IGNORECASE,
)
"""What stands before a programme that is named beside what the money is for."""
_LENDS = re.compile(
    r"\b(?:loans?|grants?|credits?|co-?financing|contributions?|equity|guarantees?|support|financing|tranche)\b",
    re.IGNORECASE,
)


def _gives(view: View, figure: Figure, item: Initiative, initiatives: Initiatives, *, at: int | None = None) -> bool:
    """Whether a fund named in the statement only gives money to what the text is about ('the Green Fund will add $9
    million in grants').
    """
    main = initiatives.main
    if (
        main is None
        or item is main
        or item.parent == main.name
        or main.kind == "fund"
        or item.kind not in {"fund", "body"}
    ):
        return False
    if at is None:
        at = next((s for s, e in reversed(item.mentions) if e <= figure.start), None)
        if at is None or figure.start - at > 400:
            return False
        return not any(s >= view.start for s, e in item.mentions if e <= figure.start)
    stop = next((f.start for f in view.figures if f.kind == "money" and f.start >= figure.end), view.end)
    near = view.slice(at, min(stop, figure.end + 60))
    return _LENDS.search(near) is not None and not re.match(r"[\w\s()]*[’']s?\s", near)


def _named_after(view: View, figure: Figure, initiatives: Initiatives) -> Initiative | None:
    """The programme named behind an amount, where a preposition ties it to it and no other amount stands between."""
    after = [
        (s, item)
        for item in initiatives.at(figure.end, view.end)
        for s, _ in item.mentions
        if s >= figure.end and s < view.end
    ]
    after += [(a.start, a.initiative) for a in initiatives.anchors if figure.end <= a.start < view.end and not a.named]
    if not after:
        return None
    at, item = min(after, key=lambda pair: pair[0])
    if any(f.kind == "money" and figure.end <= f.start < at and not in_brackets(view, f) for f in view.figures):
        return None  # 'Rs 9 crore for wool; Rs 4 crore for the Seed Fund'
    link = view.slice(figure.end, at) + " "
    if re.search(r"\bunder\s+(?:the\s+|its\s+|an?\s+(?:[\w-]+\s+){1,3},\s+(?:the\s+)?)?$", link) or re.search(
        r"\b(?:for|to|towards|into|of|through)\s+(?:the\s+|its\s+|a\s+|an\s+)?(?:(?!and\b|or\b|but\b|while\b)[\w’'-]+\s+){0,3}$",
        link,
    ):
        return item
    return None


def _of_label(view: View, figure: Figure, initiatives: Initiatives, block: int | None) -> Initiative | None:
    """The programme that the bullet or labelled paragraph is about which an amount stands in."""
    if block is None:
        return None
    first = next((a for a in initiatives.anchors if block <= a.start < block + 6 and a.named), None)
    if first is None or view.statement.kind not in {"item", "sentence", "field"}:
        return None
    others = [
        a
        for a in initiatives.anchors
        if block < a.start < view.start and a.named and a.initiative is not first.initiative
    ]
    return first.initiative if not others or first.end - block < 3 else None


def _passive(
    view: View, figure: Figure, initiatives: Initiatives, latest: Fact | None, block: int | None
) -> Initiative | None:
    """The programme whose money the sentence before told, where this one only says what became of it: '… has committed
    Rs 9 crore. As at May, Rs 5 crore had been paid.'
    """
    deed = deed_of(view, view.index[figure])
    if deed is None or deed.role != "subject" or not deed.passive or deed.doer is not None or latest is None:
        return None
    if (
        purpose(view, figure) is not None
        or block is None
        or not block <= latest.start < view.start
        or view.start - latest.start > 300
    ):
        return None
    return next((item for item in initiatives.items if item.name == latest.values.get("initiative")), None)


def _back_to_main(
    view: View, figure: Figure, holder: Initiative, initiatives: Initiatives, block: int | None
) -> Initiative | None:
    """What a text is about, where its paragraph spoke of it before it cited another and a new deed is told: 'The Plan
    gets Rs 9 crore. Its forerunner got Rs 5 crore. For next year the ministry asks for Rs 12 crore.'
    """
    main = initiatives.main
    if main is None or holder is main or block is None:
        return None
    deed = deed_of(view, view.index[figure])
    if deed is None or deed.role != "object" or deed.doer is None or deed.kind not in {"ask", "give", "approve"}:
        return None
    here = any(block <= a.start < view.start and a.initiative is main for a in initiatives.anchors)
    return main if here else None


def led_by(view: View, figure: Figure, initiatives: Initiatives) -> tuple[Initiative, bool] | None:
    """The programme whose money the words before a colon divide, and whether they name it."""
    colon = view.slice(view.start, figure.start).find(":")
    ahead = [a for a in initiatives.anchors if view.start <= a.start < view.start + colon]
    if ahead:
        return ahead[-1].initiative, ahead[-1].named
    holder = initiatives.holding(view.start + 1)
    return (holder, False) if holder is not None else None


def _fills(holder: Initiative, initiatives: Initiatives) -> bool:
    """Whether a programme is what nearly all of a text speaks of, so that its money goes on to be meant."""
    about = sum(anchor.initiative is holder for anchor in initiatives.anchors)
    return holder is initiatives.main and about >= 5 and about * 5 >= len(initiatives.anchors) * 4


def _undisputed(figure: Figure, holder: Initiative, initiatives: Initiatives) -> bool:
    """Whether the last three places that name or point to a programme before an amount mean what the text is about."""
    before = [a.initiative for a in initiatives.anchors if a.start < figure.start][-3:]
    return len(before) > 1 and all(item is holder for item in before)


def _still_speaks(
    view: View,
    figure: Figure,
    holder: Initiative,
    title: str | None,
    latest: Fact | None,
    initiatives: Initiatives | None = None,
) -> bool:
    """Whether a programme named before still governs: it stands in a heading above, or was named not long before."""
    is_main = initiatives is not None and holder is initiatives.main
    if initiatives is not None and is_main:
        listed = view.statement.kind in {"item", "field"}
        is_main = listed or _undisputed(figure, holder, initiatives)
    if is_main:
        return True
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


def goes_on(view: View, figure: Figure, anchor: Anchor, latest: Fact) -> bool:
    """Whether an amount without a programme is one more of the programme spoken of last: a share of it, or under a
    heading on its money.
    """
    subject = view.subject(view.index[figure])
    if subject is not None and SHARE.match(subject.text):
        return True
    if latest.section == view.statement.section and (
        OF_THE_MONEY.match(view.text)
        or from_several(view)
        or holder_of(view, figure) is not None
        or shared(view, figure)
        or takes_the_rest(view, figure) is not None
        or any(gapped_name(view, f) is not None for f in view.figures if f.kind == "money")
        or (
            named_before_bracket(view, figure) is not None
            and any(holder_of(view, f) for f in view.figures if f.kind == "money")
        )
    ):
        return True
    heading = any(c.topic == "budget" for h in view.statement.section[-1:] for c in cues_in(h))
    amounts = [f for f in view.figures if f.kind == "money" and f.unit == figure.unit]
    divided = len(amounts) > 1 and all(
        (p := purpose(view, f)) is not None and p[0] in {"for", "to", "towards"} for f in amounts
    )
    if divided and latest.section == view.statement.section and not re.search(r"\b(?:I|[Ww]e)\b", view.text):
        return True  # 'Some 5.1 billion will go to laboratories, 2.3 billion to loans and …'
    return (heading or anchor.rule in LISTED) and (
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


def unnamed_programme(view: View, figure: Figure, anchor: Anchor) -> str | None:
    """A programme that the statement describes without a name of its own: 'India's own chip programme …', 'a Rs
    500-crore push to …'.
    """
    i = view.index[figure]
    found = purpose(view, figure)
    if found is not None and found[0] in {"for", "to"} and BODY.match(found[1].text):
        return tidy(found[1].text)
    subject = view.subject(i) or view.subject(view.index[view.figures[0]])
    if subject is not None and OF_ITS_OWN.match(subject.text) and not SUM_OF_A_YEAR.match(subject.text):
        return tidy(subject.text)
    behind = noun_behind(view, i)
    if (
        behind is not None
        and not behind.text.lower().endswith("ly")
        and behind.text.lower().split()[0]
        not in {"already", "last", "this", "next", "annually", "so", "today", "extra", "more"}
        and (anchor.rule != "<figure> <noun>" or PROGRAMME_NOUN.search(behind.text))
        and ("-" in figure.quote or view.statement.kind in {"title", "heading"} or PROGRAMME_NOUN.search(behind.text))
        and behind.start - figure.end <= 2
        and view.word_at(i + 1) not in {"of", "in"}
    ):
        rest = view.text[behind.end - view.start :]
        more = re.match(r"\s+(?:to|for)\s+[^,.;:()]+", rest)
        return tidy(behind.text + (more.group() if more else ""))
    described = [
        m
        for m in PROGRAMME.finditer(view.text[: figure.start - view.start])
        if not re.match(r"(?:the|this|its)\s+\S+$", m.group(), re.IGNORECASE)
    ]
    if not described or not re.search(r"[’']s\s", described[-1].group(1)):
        return None
    return tidy(described[-1].group(1))


PROGRAMME_NOUN = re.compile(
    r"\b(?:programme|program|scheme|plan|package|fund|push|drive|initiative|mission|project|facility|bailout|"
    r"stimulus|effort|"
    r"campaign|scholarship|upgrade|overhaul|revamp|scheme|partnership|envelope|pot|park|corridor|railway|port|road|"
    r"bridge|line)s?$",
    re.IGNORECASE,
)
"""What a programme without a name is called by its amount: 'a £90 million fund to electrify buses'."""
BODY = re.compile(
    r"^(?:[A-Z][\w.&-]*\s+){0,4}(?:Ministry|Department|Agency|Authority|Commission|Directorate|Bureau|Office|"
    r"Council|Board)\b"
)
GENERIC_NOUNS = frozenset(
    "outlay support assistance expenditure allocation funding budget provision amount investment cost "
    "pledges pledge grant "
    "grants money cash funds loan loans credit contribution contributions payments payment spending transfers releases "
    "disbursements award awards package capital financing finance estimate estimates".split()
) | {"central support"}
"""Nouns that say only that money is meant, not what for."""
ALLOCATION_FOR = re.compile(
    r"\b(?:allocation|budget|outlay|funding|spending|provision|expenditure|grant|support|money)s?\s+(?:for|to|"
    r"on)\s+(?:the\s+)?"
    r"(?P<what>[^,;:()\d]{3,60}?)(?=\s+(?:from|to|by|was|were|is|are|has|have|had|will|of|at|in|rose|fell|stood|came|"
    r"totall?ed|reached|amount\w*)\b)",
    re.IGNORECASE,
)
"""'The allocation for school meals was cut to …'."""
PLAIN_HEADING = re.compile(
    r"^[\W\d]*(?:the\s+|some\s+|more\s+|further\s+|key\s+|main\s+|general\s+)*(?:background|context|introduction|"
    r"overview|summary|details?|benefits?|"
    r"highlights?|facts?|figures?|information|points?|conclusions?|remarks|results|impact|objectives?|aims?|"
    r"next\s+steps?|"
    r"implementation|notes?(?:\s+(?:to|for)\s+(?:the\s+)?editors?)?|about|at\s+a\s+glance|wider\s+picture|"
    r"bigger\s+picture|"
    r"what\s.*|why\s.*|how\s.*|who\s.*|where\s.*|when\s.*|has\s.*|is\s.*|does\s.*|will\s.*)(?:\s+(?:and|"
    r"&)\s+\w+)?[\W\d]*$",
    re.IGNORECASE,
)
"""Headings that name no thing."""
NAMED_WORTH = re.compile(
    r"^(?:\W*(?:The|the)\s+)?(?P<name>[A-Z][\w’'-]*(?:(?:,)?\s+(?:(?:of|and|for|the|on|"
    r"to)\s+)*[A-Z][\w’'-]*)+)(?:\s+\([^)]*\))?,\s+"
    r"(?:worth|valued\s+at|with\s+(?:a|an)\s+(?:\w+\s+){1,3}of|(?:set\s+up|created|established|launched|"
    r"founded)(?:\s+in\s+(?:[A-Z]\w+\s+)?\d{4})?\s+with)\s+"
    r"(?:(?:about|some|around|over|nearly|up\s+to|a\s+total\s+of)\s+)*$"
)
"""A name with its amount in apposition: 'The Blue Rivers Instrument (BRI), worth €3 billion, …'."""
UNDER = re.compile(
    r"^[^,;.()]{0,60}?\bunder\s+(?:the\s+|its\s+)?(?P<what>(?:[A-Z][\w’'-]*\s+){1,6}(?:Facility|Fund|Programme|"
    r"Program|Scheme|Mission|Plan|"
    r"Initiative|Project|Package|Yojana|Abhiyan|Act|Instrument|Mechanism))\b"
)
TO_FOR = re.compile(
    r"^\s+(?:(?:has|have|had|was|were|been|is|are|will|be)\s+)*(?:\w+ed\s+)?to\s+(?:the\s+)?[A-Z][\w "
    r"]{2,40}?\s+for\s+(?:the\s+|its\s+)?(?:\d[\d,.]*\s+)?"
    r"(?P<what>[a-z][^,;:.()]{3,60}?)(?=\s+(?:in|by|under|over|from|during)\b|[,;:.()]|$)"
)
"""'Rs 90 crore to Kerala for harbours': what it is for, not who gets it."""
APPROVER = re.compile(
    r"^(?:the\s+)?(?:[\w’'-]+\s+){0,2}(?:parliament|congress|assembly|cabinet|commission|council|senate|legislature|"
    r"government|minister|ministry|"
    r"president|lawmakers|treasury|revised|sanctioned|state)$",
    re.IGNORECASE,
)
"""Who grants money, which is not what it is for."""
AFTER_ADVERBIAL = re.compile(
    r"^\W*(?:In|Under|According\s+to)\s+[^,]{3,80},\s+(?P<head>[a-z][^,;:()]{3,80}?(?:expenditure|spending|outlay|"
    r"allocation|budget))\b"
    r"[^,;:]{0,40}?\s(?:amounts?|amounted|comes?|came|stands?|stood|is|was|totals?|totall?ed|reache[sd]|rises?|rose)\b"
)
SUM_OF_A_YEAR = re.compile(
    r"^(?:(?:total|actual|revised|annual|current|overall|initial|supplementary|draft|state|union|federal|national|"
    r"this\s+year[’']s|"
    r"last\s+year[’']s|next\s+year[’']s)\s+)*(?:budget|expenditure|spending|allocation|outlay|estimates?|"
    r"provision|amount|(?:reali[sz]ation|utili[sz]ation|release)\s+of\s+(?:the\s+)?(?:budget|"
    r"funds))(?:\s+of\s+funds)?(?:\s+(?:(?:for|in|of|during)\s+)?(?:(?:FY|fiscal|financial\s+year)\s*)?\d{4}.*)?$",
    re.IGNORECASE,
)


_OWNED = re.compile(
    r"^(?:the\s+)?(?P<who>(?:[\w-]+\s+){0,5}?[\w-]+)[’']s?\s+(?:[\w-]+\s+){0,4}?(?:budget|allocation|appropriation|vote|spending|expenditure|"
    r"outlay|request)\b"
)
"""Whose budget an amount is: 'the Ministry's draft budget for 2025'."""


def purpose_or_head(
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
    if (apposed := NAMED_WORTH.match(view.slice(view.start, figure.start) + " ")) is not None:
        return apposed["name"]
    under = UNDER.match(view.text[figure.end - view.start :])
    if under is not None:
        return under["what"]
    given_for = TO_FOR.match(view.text[figure.end - view.start :])
    if given_for is not None:
        return tidy(given_for["what"])
    if found is not None and found[0] not in {"in", "by", "through", "from", "under", "with"}:
        if not re.fullmatch(GENERIC_HEAD, found[1].text, re.IGNORECASE):
            return tidy(found[1].text)
        if (about := subject_of_document(initiatives, setting)) is not None:
            return about.name
    given = found is not None and found[0] in {"by", "from", "with"}
    if component is not None and not given and not is_place_name(component):
        return component
    subject = view.subject(view.index[figure])
    deed = deed_of(view, view.index[figure])
    doing = subject is not None and deed is not None and deed.kind in {"give", "approve", "ask", "found", "spend"}
    if doing and subject is not None and is_public(subject, initiatives):
        subject = None  # who gives is not what it is for
    head = anchor.noun if anchor.rule == "<noun> of <figure>" else None
    first = view.subject(view.index[view.figures[0]])
    if (
        after_adverbial := AFTER_ADVERBIAL.match(view.text)
    ) is not None and after_adverbial.end() <= figure.start - view.start:
        return tidy(after_adverbial["head"])
    owner = next((m for p in (subject, first) if p is not None and (m := _OWNED.match(p.text)) is not None), None)
    if owner is not None:
        return tidy(owner["who"])
    for phrase in (head, subject, None if doing else first):
        if phrase is None or is_place_name(phrase.text) or APPROVER.match(phrase.text):
            continue
        if BUDGET_ITSELF.match(head_words(phrase.text)):
            continue
        words = tidy(phrase.text)
        if words is not None and words.lower() not in GENERIC_NOUNS and not SUM_OF_A_YEAR.match(words):
            return words
    if (object_of := ALLOCATION_FOR.search(view.slice(view.start, figure.start) + " ")) is not None:
        return tidy(object_of["what"])
    if anchor.rule == "<figure> <noun>" and anchor.noun is not None and len(anchor.noun.text.split()) > 1:
        return tidy(anchor.noun.text)
    to_do = re.match(
        r"(?:\s*\([^)]*\))?(?:\s+over\s+\S+\s+years)?\s+to\s+([a-z]+\s[^,.;:()]{4,80})",
        view.text[figure.end - view.start :],
    )
    if to_do is not None and component is None:
        return tidy(to_do.group(1))
    same = latest is not None and latest.section == view.statement.section
    if same and latest is not None and latest.values.get("initiative"):
        return str(latest.values["initiative"])
    if view.statement.kind == "title" and (about := subject_of_document(initiatives, setting)) is not None:
        return about.name
    if initiatives.main is not None:
        return initiatives.main.name
    if view.statement.kind == "row" and setting.title:
        return setting.title.split(":")[0].strip()
    own = [h for h in headings if not any(c.topic == "budget" for c in cues_in(h)) and not PLAIN_HEADING.match(h)]
    return own[-1] if own else (setting.title or "").split(":")[0].strip() or None


_REQUEST_LINE = re.compile(
    r"^\W*(?:(?:overview|outline|summary|key\s+points|highlights)\s+of\s+)?(?:the\s+)?(?P<what>.+)$", re.IGNORECASE
)


def request_name(line: str) -> str | None:
    """What a ministry's request is called in its heading: 'Outline of the FY2026 Ports Budget Request' gives 'FY2026
    Ports Budget Request', and what stands behind a colon is what it is for.
    """
    words = " ".join(re.sub(r"\([^)]*\)", "", line).split()).strip(" *#_")
    behind = words.rpartition(":")[2].strip()
    match = _REQUEST_LINE.match(behind)
    return match["what"].strip() if match is not None else None
