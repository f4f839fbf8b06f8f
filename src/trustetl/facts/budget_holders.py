"""Whose money it is: the programme that an amount belongs to, named or not."""

from __future__ import annotations

import re
from collections.abc import Sequence

from trustetl.facts.budget_parts import (
    OF_THE_MONEY,
    from_several,
    gapped_name,
    holder_of,
    named_before_bracket,
    shared,
    takes_the_rest,
)
from trustetl.facts.budget_words import (
    GENERIC_HEAD,
    LISTED,
    OF_ITS_OWN,
    PROGRAMME,
    REFERS,
    SHARE,
    is_place_name,
    purpose,
    tidy,
)
from trustetl.facts.names import Initiative, Initiatives
from trustetl.facts.topics import Anchor, cues_in, noun_behind
from trustetl.facts.view import View
from trustetl.model import Fact, Figure, Setting


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
    if found is not None:
        # in '$9 million to the Reef Fund and $4 million is reserved for ports' the Fund is what the first amount is for
        others = [
            p[1].start
            for f in view.figures
            if f.kind == "money"
            and f.end < figure.start
            and (p := purpose(view, f)) is not None
            and p[0] in {"for", "to"}
        ]
        mentioned = [m for m in mentioned if m[0] > figure.start or not any(at <= m[0] < at + 5 for at in others)]
    before = [m for m in mentioned if m[1] <= figure.start]
    if before:
        return before[-1][2], True
    pointed = [a for a in initiatives.anchors if view.start <= a.start < figure.start and not a.named]
    if pointed and pointed[-1].end - pointed[-1].start > 3:
        return pointed[-1].initiative, False  # 'the Fund', or the description that a story opens with
    holder = initiatives.holding(figure.start)
    after = [m for m in mentioned if m[0] >= figure.end]
    between = [f for f in view.figures if f.kind == "money" and after and figure.end <= f.start < after[0][0]]
    if between and (
        found is not None
        or re.search(r":|\b(?:for|to|towards|on)\b", view.slice(figure.end, between[-1].start)) is not None
    ):
        after = []  # 'Rs 9 crore for wool; Rs 4 crore for the Seed Fund'
    link = view.slice(figure.end, after[0][0]) + " " if after else ""
    if after and (
        re.search(r"\bunder\s+(?:the\s+)?$", link)
        or re.search(r"\b(?:for|to|towards|into|of|through)\s+(?:the\s+)?(?:[\w’'-]+\s+){0,3}$", link)
    ):
        return after[0][2], True
    if holder is not None and (_still_speaks(view, figure, holder, title, latest) or _fills(holder, initiatives)):
        return holder, False
    return (after[0][2], True) if after else (None, False)


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
    head = anchor.noun if anchor.rule == "<noun> of <figure>" else None
    first = view.subject(view.index[view.figures[0]])
    if (
        after_adverbial := AFTER_ADVERBIAL.match(view.text)
    ) is not None and after_adverbial.end() <= figure.start - view.start:
        return tidy(after_adverbial["head"])
    for phrase in (head, subject, first):
        if phrase is None or is_place_name(phrase.text) or APPROVER.match(phrase.text):
            continue
        words = tidy(phrase.text)
        if words is not None and words.lower() not in GENERIC_NOUNS and not SUM_OF_A_YEAR.match(words):
            return words
    if (object_of := ALLOCATION_FOR.search(view.slice(view.start, figure.start) + " ")) is not None:
        return tidy(object_of["what"])
    if anchor.rule == "<figure> <noun>" and anchor.noun is not None and len(anchor.noun.text.split()) > 1:
        return tidy(anchor.noun.text)
    deed = re.match(
        r"(?:\s*\([^)]*\))?(?:\s+over\s+\S+\s+years)?\s+to\s+([a-z]+\s[^,.;:()]{4,80})",
        view.text[figure.end - view.start :],
    )
    if deed is not None and component is None:
        return tidy(deed.group(1))
    same = latest is not None and latest.section == view.statement.section
    if same and latest is not None and latest.values.get("initiative"):
        return str(latest.values["initiative"])
    if view.statement.kind == "title" and (about := subject_of_document(initiatives, setting)) is not None:
        return about.name
    if view.statement.kind == "row" and setting.title:
        return setting.title.split(":")[0].strip()
    own = [h for h in headings if not any(c.topic == "budget" for c in cues_in(h)) and not PLAIN_HEADING.match(h)]
    return own[-1] if own else (setting.title or "").split(":")[0].strip() or None
