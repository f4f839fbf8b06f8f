"""What public money is for where no programme is known by name: purposes, works, headings, titles."""

from __future__ import annotations

import re
from collections.abc import Sequence

from trustetl.facts.budgets.titles import PLAIN_HEADING, titled
from trustetl.facts.budgets.words import (
    BODY_NOUNS,
    BUDGET_ITSELF,
    GENERIC_HEAD,
    OF_ITS_OWN,
    PROGRAMME,
    head_words,
    is_place_name,
    is_state,
    purpose,
    tidy,
)
from trustetl.facts.language.deeds import deed_of
from trustetl.facts.language.heads import head_noun
from trustetl.facts.language.layout_words import only_layout
from trustetl.facts.language.topics import Anchor, cues_in, noun_behind
from trustetl.facts.language.view import View
from trustetl.facts.names.names import Initiative, Initiatives
from trustetl.facts.routing.public_deeds import is_public
from trustetl.lexicon import function_words
from trustetl.model import Fact, Figure, Setting

PROGRAMME_NOUN = re.compile(
    r"\b(?:programme|program|scheme|plan|package|fund|push|drive|initiative|mission|project|facility|bailout|"
    r"stimulus|effort|"
    r"campaign|scholarship|upgrade|overhaul|revamp|scheme|partnership|envelope|pot|park|corridor|railway|port|road|"
    r"bridge|line)s?$",
    re.IGNORECASE,
)
"""What a programme without a name is called by its amount: 'a £90 million fund to electrify buses'."""
BODY = re.compile(rf"^(?:[A-Z][\w.&-]*\s+){{0,4}}(?:{BODY_NOUNS})\b")
GENERIC_NOUNS = frozenset(
    "outlay support assistance expenditure allocation funding budget provision amount investment cost "
    "pledges pledge grant "
    "grants money cash funds loan loans credit contribution contributions payments payment spending transfers releases "
    "disbursements content item items award awards package capital financing finance estimate estimates".split()
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
    r"last\s+year[’']s|next\s+year[’']s|capital|revenue|recurrent|development|plan)\s+)*(?:budget|figure|sum|total|expenditure|spending|allocation|outlay|estimates?|"
    r"provision|amount|(?:reali[sz]ation|utili[sz]ation|release)\s+of\s+(?:the\s+)?(?:budget|"
    r"funds))(?:\s+of\s+funds)?(?:\s+(?:since|so\s+far|to\s+date|up\s+to|until|till|as\s+(?:of|at|on)|by)\b.*)?"
    r"(?:\s+(?:(?:for|in|of|during|over|from)\s+)?(?:the\s+)?(?:(?:FY|fiscal|financial|programming|funding|years?|period|cycle)\s*)*(?:from\s+)?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\s+)?\d{4}.*)?$",
    re.IGNORECASE,
)


_COUNTED = re.compile(
    r"^(?:some\s+|another\s+|the\s+|all\s+)?(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    r"seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|dozens|several|many)\b",
    re.IGNORECASE,
)
"""Those who share money, told by their number."""
_PERSONS = re.compile(
    r"^(?:Mr|Mrs|Ms|Dr|Prof|Shri|Smt|Hon)\.?\s[A-Z].*$|^(?:the\s+)?(?:[\w’'-]+\s+)?(?:auditors|officials|ministers|lawmakers|legislators|leaders|members|donors|experts|analysts|[Bb]ank|lender)(?:\s+[a-z]+)?$"
)
"""Those who act or speak, and whom money is not for: 'the auditors also', 'the Bank'."""
_PRIVATE = function_words("private_actors")
_OWNED = re.compile(
    r"^(?:the\s+)?(?P<who>(?:[\w-]+\s+){0,5}?[\w-]+)[’']s?\s+(?:[\w-]+\s+){0,4}?(?:budget|allocation|appropriation|vote|spending|expenditure|"
    r"outlay|request)\b"
)
"""Whose budget an amount is: 'the Ministry's draft budget for 2025'."""


_SUMS = frozenset(
    "outlay outlays cost costs budget envelope capital endowment corpus size volume value funding allocation provision "
    "sum amount total money price bill ceiling".split()
)
_OF_THE = re.compile(
    r"\sof\s+(?:the|this)\s+(?:facility|fund|program|programme|scheme|mission|project|initiative|plan|package|mechanism)$",
    re.IGNORECASE,
)
"""Heads of a subject that is the money of something named before: 'The total outlay of the Facility is'."""


def subject_of_document(initiatives: Initiatives, setting: Setting) -> Initiative | None:
    """The programme that the whole document is about: named in its title or at its very beginning."""
    main = initiatives.main
    if main is None:
        first = [x for x in initiatives.items if x.mentions and x.mentions[0][0] < 400 and x.kind != "act"]
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
    if (
        subject is not None
        and OF_ITS_OWN.match(subject.text)
        and not SUM_OF_A_YEAR.match(subject.text)
        and not (head_noun(subject.text) in _SUMS and _OF_THE.search(subject.text))
        and not any(f.kind == "money" and subject.start <= f.start < subject.end for f in view.figures)
    ):
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
        and view.word_at(i - 1) not in {"its", "their", "this", "that", "these"}
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


_HELPS_PAY = re.compile(
    r"\bto\s+(?:help\s+)?(?:to\s+)?(?:pay\s+for|co-?finance|finance|fund)\s+(?:the\s+|an?\s+|its\s+|their\s+)?"
    r"(?P<what>[^,.;:()]{3,80}?)(?=\s+(?:that|which|who|in|by|from|between|over|until|and|to)\b|[,.;:(]|$)"
)
"""What money is borrowed or given to pay for: '… signed a loan of … with the Bank to help pay for a harbour that'."""


_TO_A_NAME = re.compile(
    r"^(?:(?:the|total|our|annual|budget)\s+)*(?:allocation|provision|funding|outlay|budget|appropriation|spending|expenditure)s?\s+(?:to|for|on|of|under)\s+"
    r"(?:the\s+)?(?P<who>(?!(?:FY|January|February|March|April|May|June|July|August|September|October|November|December)\b)[A-Z][\w’'-]*(?:\s+(?:(?:of|and|the|for)\s+)*(?:[A-Z][\w’'-]*|\d+(?![\d/–-])))*)"
)
"""Whose the money is by its subject: 'The allocation to Vote 41 for 2025/26 is'."""


_WORTH = re.compile(
    r"\b(?:the|its|a|an)\s+(?:(?:next|new|proposed|current|first|second|third)\s+)*(?P<name>[A-Z][\w’'-]*(?:\s+(?:(?:of|and|for|the|on)\s+)*[A-Z][\w’'-]*)+)"
    r"(?:\s+\([^)]*\))?,\s+worth\s+(?:(?:about|some|around|over|nearly|almost|up\s+to|a\s+total\s+of)\s+)*$"
)
"""A name with its amount in apposition behind other words: 'presented the next Rail Framework (RF), worth almost'."""


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
    if (worth := _WORTH.search(view.slice(view.start, figure.start) + " ")) is not None:
        return worth["name"]
    under = UNDER.match(view.text[figure.end - view.start :])
    if under is not None:
        return under["what"]
    given_for = TO_FOR.match(view.text[figure.end - view.start :])
    if given_for is not None:
        return tidy(given_for["what"])
    if found is not None and found[0] not in {"in", "by", "through", "from", "under", "with"}:
        if not re.fullmatch(GENERIC_HEAD, found[1].text, re.IGNORECASE) and not is_state(found[1].text):
            return tidy(found[1].text)
        if (about := subject_of_document(initiatives, setting)) is not None:
            return about.name
    given = found is not None and found[0] in {"by", "from", "with"}
    if component is not None and not given and not is_place_name(component) and not INSTRUMENT.search(component):
        return component
    subject = view.subject(view.index[figure])
    deed = deed_of(view, view.index[figure])
    doing = subject is not None and deed is not None and deed.kind in {"give", "approve", "ask", "found", "spend"}
    first = view.subject(view.index[view.figures[0]])
    doer = deed.doer if deed is not None and deed.kind in {"give", "spend"} else None
    if doer is not None and is_public(doer, initiatives) and is_public(first, initiatives) is False:
        return tidy(doer.text)  # 'Households spent Rs 9 crore and the government spent Rs 4 crore'
    if doing and subject is not None and is_public(subject, initiatives):
        subject = None  # who gives is not what it is for
    head = anchor.noun if anchor.rule == "<noun> of <figure>" else None
    if (
        after_adverbial := AFTER_ADVERBIAL.match(view.text)
    ) is not None and after_adverbial.end() <= figure.start - view.start:
        return tidy(after_adverbial["head"])
    owner = next((m for p in (subject, first) if p is not None and (m := _OWNED.match(p.text)) is not None), None)
    if owner is not None:
        return tidy(owner["who"])
    shared = re.search(r"\bof\s+which\b", view.slice(view.start, figure.start)) is not None
    for phrase in (head, subject, None if doing and not shared else first):
        if phrase is None or is_place_name(phrase.text) or APPROVER.match(phrase.text) or _COUNTED.match(phrase.text):
            continue
        if _PERSONS.match(phrase.text) or phrase.text in _PRIVATE:
            continue
        told = [f for f in view.figures if phrase.start <= f.start and f.end <= phrase.end]
        if any(f.kind == "money" or (f.kind == "period" and f.end < phrase.end) for f in told):
            continue  # 'For the years 2025-2030 the Board proposes …': more than a name
        if BUDGET_ITSELF.match(head_words(phrase.text)):
            if (to := _TO_A_NAME.match(phrase.text)) is not None:
                return to["who"]
            continue
        words = tidy(phrase.text)
        if words is not None and re.fullmatch(GENERIC_HEAD, words, re.IGNORECASE):
            continue
        if words is not None and (INSTRUMENT.search(words) or _MONEY_ITSELF.fullmatch(words)):
            continue  # 'Of a preparation advance of Rs 9 crore': how money is given, not what it is for
        if words is not None and words.lower() not in GENERIC_NOUNS and not SUM_OF_A_YEAR.match(words):
            return words
    if (object_of := ALLOCATION_FOR.search(view.slice(view.start, figure.start) + " ")) is not None:
        return tidy(object_of["what"])
    behind = anchor.noun.text if anchor.rule == "<figure> <noun>" and anchor.noun is not None else ""
    if len(behind.split()) > 1 and not BUDGET_ITSELF.match(head_words(behind)) and not _MONEY_ITSELF.fullmatch(behind):
        return tidy(behind)
    if (helped := _HELPS_PAY.search(view.text, figure.end - view.start)) is not None and component is None:
        return tidy(helped["what"])
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
    of_a_body = view.statement.kind == "row" and re.search(rf"\b(?:{BODY_NOUNS})\b", setting.title or "") is not None
    if initiatives.main is not None:
        about = initiatives.main if initiatives.holding(view.start) is not None else None
    else:
        about = None if of_a_body else subject_of_document(initiatives, setting)
    if about is not None:
        return about.name
    if view.statement.kind == "row" and setting.title:
        return titled(setting.title)
    named = [h for h in headings if not PLAIN_HEADING.match(h) and not only_layout(h)]
    own = [h for h in named if not any(c.topic == "budget" for c in cues_in(h))]
    return own[-1] if own else titled(setting.title or "")


_MONEY_ITSELF = re.compile(
    r"(?:the\s+|new\s+|fresh\s+|own\s+|total\s+)*(?:(?:public|federal|state|national|government|budgetary|official|taxpayers[’'])\s+)+"
    r"(?:money|funds|funding|support|finance|financing|resources|aid|assistance|loans?|grants?)",
    re.IGNORECASE,
)
"""Words that say only that money is public: '¥9 billion of public support'."""
INSTRUMENT = re.compile(
    r"\b(?:advance|loan|credit|grant|tranche|instal?lment|(?:down\s+)?payment|disbursement|release|transfer|payout|drawdown)s?$"
)
"""Nouns, in small letters, of the form that money is given in."""
