"""Which part of a programme an amount of public money is for."""

from __future__ import annotations

import re

from trustetl.facts.budgets.component_deeds import bought, lent_whole, paid_for, part_with_outlay
from trustetl.facts.budgets.labels import DIVISION_LABEL, PERIOD_LABEL, STATE_LABEL, WHOLE_AGAIN
from trustetl.facts.budgets.parts import (
    GRANT_FROM,
    HEDGED,
    KIND_OF_SPENDING,
    MONTH,
    call_of,
    colon_label,
    gapped_name,
    given_by,
    holder_of,
    in_brackets,
    named_before_bracket,
    purpose_ahead,
    sharers,
    takes_the_rest,
)
from trustetl.facts.budgets.purpose_clauses import infinitive_purpose
from trustetl.facts.budgets.words import (
    BUDGET_ITSELF,
    GENERIC_HEAD,
    LISTED,
    LISTING,
    RECEIVES,
    SAME,
    SERIES,
    SHARE,
    WHOLE,
    head_words,
    purpose,
    tidy,
)
from trustetl.facts.language.deeds import deed_of
from trustetl.facts.language.topics import Anchor, noun_behind
from trustetl.facts.language.view import View
from trustetl.facts.names.names import Initiative, Initiatives
from trustetl.facts.names.numbered_parts import called_part, gapped_object, given_to, makes_up, numbered_part
from trustetl.facts.tables_in_text.standing import only_standing
from trustetl.model import Figure


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
    part = _part_of(view, figure, anchor, initiative, initiatives, row_label=row_label, in_list=in_list)
    if part is None or row_label is not None:
        return part
    if only_standing(part):
        return None  # 'BE Rs 9 crore, RE Rs 8 crore': how far along it is, no part
    if WHOLE_AGAIN.search(part):
        return None  # 'Since its launch the programme', 'fund this season': the whole again
    if MONTH.match(part):
        return None  # '…, arrived in March 2024'
    money = [f for f in view.figures if f.kind == "money"]
    divided = len(money) == 2 and _INCLUDING.search(view.slice(money[0].end, money[1].start) + " ") is not None
    alone = view.statement.kind == "sentence" and (len(money) == 1 or divided)
    if _PAYMENT.match(part) or _MONEY_ITSELF.match(part) or (alone and _STATE_ITSELF.match(part)):
        return None  # who pays, and that it is paid, is no part: 'The Treasury will contribute Rs 9 crore'
    if _NO_PART.match(part) or any(f.kind == "money" and f.quote in part for f in view.figures):
        return None  # 'X takes the largest share', 'cut to Rs 9 crore from Rs 11 crore'
    return part


_NO_PART = re.compile(
    r"^(?:the\s+)?(?:largest|biggest|smallest|highest|lowest|most|least|main|first|last|next|second|third|rest)"
    r"(?:\s+(?:share|part|slice|chunk|portion|allocation))?$|^(?:itself|themselves|kind|in-kind|cash|kind\s+and\s+(?:in\s+)?cash|"
    r"(?:so\s+)?far(?:\s.*)?|further|another|additional|extra)$|^(?:[A-Z]{1,3}\.?|[A-Z]?[a-z]{1,2}\.?|[A-Z]*[$€£¥₹])\s?\d[\d.,]*$",
    re.IGNORECASE,
)
"""What only ranks an amount, or is another amount."""


_INCLUDING = re.compile(r"^,\s+(?:including|of\s+which)\s+" + HEDGED + "$")
_PAYMENT = re.compile(
    r"^(?:(?:first|initial|second|third|last|final|further|next|advance)\s+)*(?:disbursement|payment|instal?lment|tranche|release|transfer|payout)s?$",
    re.IGNORECASE,
)
_MONEY_ITSELF = re.compile(
    r"^(?:the\s+)?(?:EU|European|Union|public|federal|state|national|government|budget(?:ary)?|new|fresh|total)\s+(?:funding|money|funds|support|finance|"
    r"financing|resources|grants?)$",
    re.IGNORECASE,
)
"""Whose money it is is no part: '€4 billion of EU funding'."""
_STATE_ITSELF = re.compile(
    r"^(?:the\s+)?(?:(?:federal|national|central|union)\s+)?(?:government(?:\s+of\s+.*)?|treasury|exchequer|coffers|(?:state|national|federal|union)\s+budget|"
    r"(?:[a-z]+\s+)?ministry)$",
    re.IGNORECASE,
)


def _part_of(
    view: View,
    figure: Figure,
    anchor: Anchor,
    initiative: Initiative | None,
    initiatives: Initiatives,
    *,
    row_label: str | None,
    in_list: bool,
) -> str | None:
    if row_label is not None:
        row_label = _ROW_NUMBER.sub("", row_label)
        return None if PERIOD_LABEL.match(row_label) or _is_named(row_label, initiative) else tidy(row_label)
    part = numbered_part(view, figure) or called_part(view, figure)
    if part is None and anchor.rule == SERIES:
        part = gapped_object(view, figure)
    if part is None and not initiatives.at(view.start, figure.start):
        part = makes_up(view, figure) or (given_to(view, figure) if initiative is not None else None)
    if part is not None:
        return part
    i = view.index[figure]
    if view.word_at(i - 1) == "(" and view.statement.label and anchor.topic != "budget":
        bracketed = view.noun_before(i - 1)
        if bracketed is not None:
            return tidy(bracketed.text)
    dashed = _DASH.match(view.text[figure.end - view.start :])
    if dashed is not None and not re.search(r"\w", view.slice(view.start, figure.start)):
        return tidy(dashed["what"])  # 'Rs 9 crore – landing sites and cold chain'
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
    if lent_whole(view, figure, initiative, initiatives):
        return None
    if (
        behind is not None
        and direct
        and re.fullmatch(rf"(?:[\w-]+\s+){{0,2}}{GENERIC_HEAD}", behind.text, re.IGNORECASE)
    ):
        return None  # 'the Ports Plan, a Rs 9-crore programme'
    with_outlay = part_with_outlay(view, figure)
    if with_outlay is not None and not initiatives.at(view.start, figure.start):
        return tidy(with_outlay)
    ahead = _FOR_WHICH.search(view.slice(view.start, figure.start) + " ")
    if ahead is not None and not initiatives.at(view.start + ahead.start("what"), view.start + ahead.end("what")):
        return tidy(ahead["what"])
    named_first = _named_first(view, figure, anchor, initiative, initiatives)
    if named_first is not None:
        return named_first
    that_of = re.search(
        r"\bthat\s+of\s+(?:the\s+)?([^\d,.;:()]+?)\s*$", view.slice(view.start, figure.start), re.IGNORECASE
    )
    if that_of is not None:
        return tidy(that_of.group(1))
    shared = view.subject(i)
    if (
        shared is not None
        and SHARE.match(shared.text)
        and not (_COMPRISES.search(view.slice(shared.end, figure.start) + " ") and purpose(view, figure) is not None)
        and not any(f.kind == "money" and shared.end <= f.start < figure.start for f in view.figures)
    ):
        return tidy(shared.text)
    head = anchor.noun if anchor.rule in {"<noun> of <figure>", SERIES} else None
    if head is not None and re.search(r"\b(?:equivalent|total|sum|amount)$", head.text) and " and " in head.text:
        head = None  # '… from the budget and the equivalent of Rs 4 crore in gifts': the end of another part
    whole = head is not None and WHOLE.match(head_words(head.text).lower()) is not None
    specific = head is not None and not whole and (len(head.text.split()) > 1 or "-" in head.text)
    if specific and head is not None and not initiatives.at(head.start, head.end):
        return tidy(head.text)
    if head is not None and initiatives.at(head.start, head.end):
        whole = True
    if colon_label(view, figure) is not None and WHOLE.match((view.statement.label or "").strip().lower()):
        whole = True  # 'Outlay: Rs 90 crore for 40 firms'
    listed = view.statement.kind in {"item", "field"} or _MARKED.match(view.text) is not None
    own_label = colon_label(view, figure) if listed else None
    if (
        own_label is not None
        and not WHOLE.match(own_label.lower())
        and not STATE_LABEL.match(own_label)
        and not DIVISION_LABEL.fullmatch(own_label)
        and not re.search(r"\d{4}", own_label)
        and not _is_named(own_label, initiative)
    ):
        return tidy(own_label)  # 'Cold chain: Rs 90 crore for ice plants and vans'
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
        if re.match(GENERIC_HEAD + r"\s+(?:in|under|over)\s", noun.text, re.IGNORECASE):
            return None  # '… for the Facility in the next budget'
        given = listing and prep in {"by", "with"} and noun.text[:1].isupper() and not MONTH.match(noun.text)
        if SAME.match(noun.text):
            return None
        if prep == "from" and (told := deed_of(view, i)) is not None and told.kind == "ask":
            return None  # '… has been requested from Parliament'
        kind = prep == "in" and _KIND_OF_MONEY.search(noun.text) is not None
        if (
            not duration
            and (given or kind or prep not in {"in", "by", "under", "with"})
            and not (named and initiative in named)
        ):
            against = AGAINST.match(view.text[noun.end - view.start :])
            if kind and (form := _FORM_OF_MONEY.match(noun.text)) is not None:
                return tidy(form.group())  # '€9 million in grants to poor countries'
            return tidy(noun.text + (against.group() if against is not None else ""))
        if prep == "under" and (meant := _THEN_FOR.match(view.text, noun.end - view.start)) is not None:
            return tidy(meant["what"])  # 'earmarked under the Reef Mission for new gear'
        if prep == "under" and named and initiative not in named:
            return None
    if whole and not listing:
        return None
    if (deed := infinitive_purpose(view, figure)) is not None:
        return deed
    if whole:
        return None
    relative = anchor.cue is not None and re.search(
        r"\b(?:which|that|who)\s+(?:\w+\s+){0,2}$", view.slice(view.start, anchor.cue.start) + " "
    )
    if anchor.cue is not None and anchor.cue.words in RECEIVES and not relative:
        subject = view.subject(i)
        referring = subject is not None and re.fullmatch(GENERIC_HEAD, subject.text, re.IGNORECASE)
        if (
            subject is not None
            and not referring
            and not (initiative is not None and initiative in initiatives.at(subject.start, subject.end))
        ):
            return tidy(subject.text)
    label = colon_label(view, figure) if view.statement.label is None else None
    if label is None and in_brackets(view, figure) and i > 1:
        label = next((colon_label(view, f) for f in view.figures if f.kind == "money"), None)
    if view.statement.label and view.start <= view.statement.body <= figure.start:
        label = view.statement.label
    if label is not None and (view.statement.label or anchor.rule in LISTED):
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
    taken = deed_of(view, i) if anchor.cue is None else None
    if taken is not None and taken.kind == "get" and taken.role == "object" and taken.doer is not None:
        who = taken.doer
        if not initiatives.at(who.start, who.end) and not re.fullmatch(GENERIC_HEAD, who.text, re.IGNORECASE):
            return tidy(who.text)  # 'Drains and canals take Rs 9 crore'
    if anchor.rule == "<figure> <noun>" and anchor.noun is not None:
        if re.fullmatch(r"\w+ed|grants?|awards?|funding|aid|support", anchor.noun.text) or re.search(
            r"\b(?:fund|programme|program|scheme|facility|package|mission|plan)$", anchor.noun.text
        ):
            return None  # 'Rs 5 crore donated by'
        of_a_budget = re.search(r"\b(?:budget|estimates?|act|bill)\b", anchor.noun.text, re.IGNORECASE) is not None
        return None if of_a_budget or WHOLE.match(anchor.noun.text.lower()) else tidy(anchor.noun.text)
    if anchor.rule == "<cue> … <figure>" and anchor.cue is not None and anchor.cue.part == "noun":
        subject = view.subject(i)
        if (
            subject is not None
            and subject.start <= anchor.cue.start < subject.end
            and not WHOLE.match(head_words(subject.text).lower())
            and not BUDGET_ITSELF.match(head_words(subject.text))
            and not initiatives.at(subject.start, subject.end)
        ):
            return tidy(subject.text)
    return None


_ROW_NUMBER = re.compile(r"^\s*\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-z]|[ivx]{1,4})[.)]\s+(?=[^\W\d])")
"""The number of a row: '2. Rural credit guarantees'."""
_ADVERBS = frozenset("also each only already now just so far thus yet".split())
_MARKED = re.compile(r"^\W*(?:\(\d{1,2}\)|\d{1,2}[.)])\s")
"""The mark of a numbered line."""
_DASH = re.compile(r"^\s*(?:\([^)]*\)\s*)?(?:[–—:]|-(?=\s))\s*(?P<what>[^\W\d][^;:.]{2,110})[.;]?\s*$")
_FOR_WHICH = re.compile(
    r"(?<![\w-])(?:(?:the|a|an|its|for|to|on|in|and|of|protected|including|includes?|covers?|with)\s+)(?P<what>(?:[a-z][\w-]*\s+){0,2}[a-z][\w-]*),?\s+"
    r"(?:for|to|on|towards)\s+which\s+" + HEDGED + "$"
)
"""What an amount is for, told before it: 'and grants, for which Rs 9 crore is reserved'."""
_KIND_OF_MONEY = re.compile(
    r"\b(?:grants?|loans?|credits?|equity|guarantees?|subsidies|cash|kind|vouchers?|works|infrastructure|equipment|studies|donations?|gifts?)(?:\s+(?:from|for|to)\s.*)?$",
    re.IGNORECASE,
)


_FORM_OF_MONEY = re.compile(
    r"^(?:[\w-]+\s+){0,3}?(?:grants?|loans?|credits?|guarantees?|subsidies|donations?|gifts?)(?=\s+to\s)", re.IGNORECASE
)
_COMPRISES = re.compile(
    r"\b(?:comprises?|includes?|covers?|consists?\s+of|is\s+made\s+up\s+of|breaks?\s+down\s+into)\s+(?:about\s+|some\s+)?$"
)
_THEN_FOR = re.compile(
    r"\s*(?:\([^)]*\)\s*)?(?:for|to)\s+(?:the\s+)?(?P<what>[a-z][^,;.:()\d]{3,60}?)(?=\s+(?:in|at|through|with|under|from|over)\b|[,;.:()]|$)"
)
_BALANCE = re.compile(
    r"\b(?:balance|rest|remainder|remaining(?:\s+\w+)?)\s+(?:of\s+)?(?:about\s+|some\s+)?$", re.IGNORECASE
)
_BORNE_BY = re.compile(
    r"\s+(?:is|are|will|would|shall)\s+(?:to\s+)?(?:be\s+)?(?:met|borne|paid|contributed|provided|funded|financed|shared|covered)\s+by\s+(?:the\s+)?"
    r"(?P<who>[^,;.:()\d]{3,60}?)(?=\s+(?:in|over|from|under|as|and\s+the)\b|[,;.:()]|$)"
)


def _named_first(
    view: View, figure: Figure, anchor: Anchor, initiative: Initiative | None, initiatives: Initiatives
) -> str | None:
    """The part that the words right around an amount name: who holds, bears or brings it, or its call."""
    i = view.index[figure]
    for phrase in (holder_of(view, figure), named_before_bracket(view, figure)):
        if phrase is not None and not initiatives.at(phrase.start, phrase.end):
            return tidy(phrase.text)
    rest = takes_the_rest(view, figure) or sharers(view, figure)
    if rest is not None and not (initiative is not None and _is_named(rest, initiative)):
        return tidy(rest)
    borne = _BORNE_BY.match(view.text, figure.end - view.start)
    if borne is not None and _BALANCE.search(view.slice(view.start, figure.start) + " "):
        return tidy(borne["who"])  # 'the balance of Rs 4 crore is to be met by the counties'
    gapped = gapped_name(view, figure)
    if gapped is not None and not initiatives.at(gapped.start, gapped.end):
        return tidy(gapped.text)
    call = call_of(view, figure)
    if call is not None:
        return tidy(call)
    deed = bought(view, figure) or paid_for(view, figure)
    if deed is not None:
        return deed
    ahead = purpose_ahead(view, figure)
    if ahead is not None:
        return tidy(ahead)
    giver = given_by(view, figure)
    if giver is not None and not initiatives.at(giver[1], giver[2]):
        grant = GRANT_FROM.match(view.text[figure.end - view.start :])
        return f"{view.tokens[i + 1].text} from {giver[0]}" if grant is not None else giver[0]
    costs = re.search(r"\bcosts?\s*(?:about|some|around)?\s*$", view.slice(view.start, figure.start)) is not None
    if anchor.topic == "price" and costs and (payee := view.subject(i)) is not None and anchor.rule.startswith("<cue>"):
        return tidy(re.sub(r"^[\d,.]+[ -]?(?:km|m|kV|MW|GW)?\s+", "", payee.text))  # 'the canal will cost Rs 40 crore'
    kind = KIND_OF_SPENDING.match(view.text[figure.end - view.start :])
    if kind is not None:
        return kind["kind"]
    cue = anchor.cue
    between = cue is not None and any(f.kind == "money" and cue.end <= f.start < figure.start for f in view.figures)
    if cue is not None and not between and cue.words in RECEIVES and anchor.rule == "<cue> … <figure>":
        at = next((j for j, t in enumerate(view.tokens) if t.start == cue.start), None)
        while at is not None and at > 0 and (view.is_verb(at - 1) or view.word_at(at - 1) in _ADVERBS):
            at -= 1
        doer = view.noun_before(at) if at else None
        if (
            doer is not None
            and (
                doer.text.lower() in {"government", "state"} or not re.fullmatch(GENERIC_HEAD, doer.text, re.IGNORECASE)
            )
            and doer.last + 1 == at
            and doer.start > view.start
            and view.word_at(doer.first - 1) not in {"of", "to", "by", "in", "on"}
            and not initiatives.at(doer.start, doer.end)
            and not (view.statement.label and doer.start < view.statement.body)
        ):
            return tidy(doer.text)
    return None


AGAINST = re.compile(
    r"\s+against\s+(?:the\s+)?[\w’'-]+(?:(?:,\s+|,?\s+and\s+)(?!which\b|while\b)"
    r"[\w’'-]+)*(?=[,.;)]|\s|$)|\s+by\s+(?:the\s+)?[a-z][a-z-]+s(?=[,.;)]|$)"
)


def _is_named(label: str, initiative: Initiative | None) -> bool:
    if initiative is None:
        return False
    low = label.lower().strip()
    return low in {n.lower() for n in (initiative.name, initiative.acronym or "", *initiative.aliases)}
