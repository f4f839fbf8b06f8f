"""Steps that name money by who gives, gets or spends it in its own clause, beside the programme a text is about."""

from __future__ import annotations

import re
from itertools import takewhile

from trustetl.facts.budgets.bodies import body_meant
from trustetl.facts.budgets.parts import HEDGED, OF_THE_MONEY, given_by
from trustetl.facts.budgets.told import Named, Told
from trustetl.facts.budgets.words import BODY_NOUNS, GENERIC_HEAD, SERIES, is_place_name, is_state, purpose, tidy
from trustetl.facts.holders.of_parts import next_taker, takes
from trustetl.facts.holders.sequel import is_giving
from trustetl.facts.language.deeds import deed_of
from trustetl.facts.language.wordlists import base_name, content, heads

_STATE = re.compile(
    r"(?:the\s+)?(?:EU|European\s+Union|Union|Commission|European\s+Commission|(?:(?:national|federal|central|royal|\w+ese|\w+ian|\w+ish)\s+)?(?:government|treasury|exchequer)(?:\s+of\s+.+)?)",
    re.IGNORECASE,
)
_CONVERSION = re.compile(r"^\s*\(")


def again(n: Named, t: Told) -> None:
    """A part that is only a word for the programme itself is none: 'spent Rs 9 crore on the strategy'."""
    if n.component is None or n.name is None or t.row_label is not None:
        return
    words = content(n.component)
    own = content(n.name)
    if len(n.component.split()) == 1 and len(words) == 1 and len(own) > 1 and words[0] in own and words[0] in heads():
        n.component = None


def sole_giver(n: Named, t: Told) -> None:
    """The State that alone gives an amount to a programme is no part of it: 'Norway will pay €9 million to it'."""
    if n.component is None or n.name is None or t.row_label is not None or t.view.statement.kind != "sentence":
        return
    if not (is_state(n.component) or is_place_name(n.component) or _STATE.fullmatch(n.component)):
        return
    money = [f for f in t.view.figures if f.kind == "money" and f is not t.figure]
    if any(f.unit == t.figure.unit or not _CONVERSION.match(t.view.text[t.figure.end - t.view.start :]) for f in money):
        return
    deed = deed_of(t.view, t.view.index[t.figure])
    gives = deed is not None and not deed.passive and deed.doer is not None and n.component in deed.doer.text
    beside = t.latest is not None and t.block is not None and t.latest.start >= t.block
    beside = beside and t.latest is not None and t.latest.values.get("component") is not None
    if gives and deed is not None and deed.kind in {"give", "spend", "lend"} and not beside:
        n.component = None


def sole_source(n: Named, t: Told) -> None:
    """The purse that alone brings an amount is no part of it: 'The Reef Fund received $9 million from the EU'."""
    if n.component is None or n.name is None or t.row_label is not None or t.in_list:
        return
    source = given_by(t.view, t.figure)
    if source is None or n.component.removeprefix("the ") != source[0] or OF_THE_MONEY.match(t.view.text):
        return
    money = [f for f in t.view.figures if f.kind == "money" and f is not t.figure]
    if any(given_by(t.view, f) is not None or is_giving(t.view, f) for f in money):
        return
    n.component = None


def of_a_teller(n: Named, t: Told) -> None:
    """What an office spends or asks for whose own money the text has told, or which alone its paragraph speaks of: 'The
    budget assigns $9 million to the Ministry. By May the Ministry had executed $4 million'.
    """
    if n.own or n.whose is not None or t.row_label is not None or n.compared or n.series is not None:
        return
    deed = deed_of(t.view, t.view.index[t.figure])
    if deed is None or deed.role != "object" or deed.passive or deed.doer is None:
        return
    if deed.kind not in {"spend", "ask"} or _named_here(n, t):
        return
    who = re.sub(r"^(?:the|The|its|Its)\s+", "", deed.doer.text)
    here = takewhile(lambda row: row.section == t.view.statement.section, reversed(t.rows))
    owners = (f.values.get("initiative") for f in here if f.table == "budgets")
    told = next((str(owner) for owner in owners if _ends(owner, who)), None)
    if told is not None and not any(told in {x.name, *x.aliases} for x in t.initiatives.items):
        n.name, n.basis, n.initiative = told, "inferred", None
        n.component = None if n.component in {who, told} else n.component
        return
    acronym = re.fullmatch(r"[A-Z]{3,8}", who) is not None
    office = body_meant(who, t.figure, t.bodies) if acronym or re.search(rf"\b(?:{BODY_NOUNS})\b", who) else None
    known = any(who in {x.name, x.acronym, *x.aliases} for x in t.initiatives.items)
    if (acronym or office is not None) and not known and deed.kind == "spend" and not _spoken_of(n, t):
        purposed = n.found is not None and n.found[0] in {"for", "on", "to", "in"}
        last = t.latest
        if last is not None and t.block is not None and last.start >= t.block and last.values.get("initiative"):
            n.name, n.component, n.basis = str(last.values["initiative"]), None, "inferred"  # it runs the fund in hand
            return
        n.name, n.basis, n.initiative = office or who, "stated", None
        n.component = tidy(n.found[1].text) if purposed and n.found is not None else None


def _ends(name: object, who: str) -> bool:
    """Whether a name is what words of one or two say for short: 'Ministry' for 'Ministry of Ports'."""
    text = str(name or "").casefold()
    return bool(text) and (text == who.casefold() or text.startswith(f"{who.casefold()} of "))


def _named_here(n: Named, t: Told) -> bool:
    """Whether the statement names or points to the programme by its noun."""
    return any(
        t.view.start <= a.start < t.view.end and (a.named or a.end - a.start > _PRONOUN)
        for a in t.initiatives.anchors
        if n.initiative is None or a.initiative is n.initiative
    )


_PRONOUN = 4


def _spoken_of(n: Named, t: Told) -> bool:
    """Whether the paragraph has spoken of the programme before the amount."""
    begin = t.view.start if t.block is None else t.block
    return any(begin <= a.start < t.figure.start and a.initiative.name == n.name for a in t.initiatives.anchors)


def beside_taker(n: Named, t: Told) -> None:
    """The next of those who each get money of their own: 'The Reef Fund gets $9m and the Quay Board $4m'."""
    before = t.previous
    if t.row_label is not None or before is None or before.table != "budgets" or before.start != t.view.statement.start:
        return
    if before.values.get("component") is not None or before.values.get("initiative") is None or n.whose is not None:
        return
    who = next_taker(t.view, t.figure)
    first = takes(t.view, before.figures[0]) if before.figures[0] in t.view.index else None
    if who is None or first is None or re.fullmatch(rf"(?:[\w-]+\s+)?{GENERIC_HEAD}", who, re.IGNORECASE):
        return
    holder = str(before.values["initiative"])
    item = next((x for x in t.initiatives.items if holder == x.name), None)
    called = {holder.casefold(), *((a.casefold() for a in item.aliases) if item is not None else ())}
    if not any(first.casefold().endswith(name) for name in called) or is_place_name(who):
        return
    meant = next((x for x in t.initiatives.items if who in {x.name, x.acronym, *x.aliases}), None)
    n.initiative, n.name, n.component, n.basis = meant, meant.name if meant is not None else who, None, "stated"


_GIVES_TO = re.compile(
    r"\b(?:gives?|gave|given|grants?|granted|pledge[sd]?|promise[sd]?|provide[sd]?|contribute[sd]?|pays?|paid|commit(?:s|ted)?|approve[sd]?|allocate[sd]?|allot(?:s|ted)?|"
    rf"set\s+aside|sets\s+aside|puts?|offer(?:s|ed)|announce[sd]?|vote[sd]?|earmark(?:s|ed)?|reserve[sd]?)\s+{HEDGED}$"
)
_KIND_FIRST = re.compile(r"^(?:[A-Z][\w’'-]*\s+)*?(?P<kind>[A-Z][a-z]+)\s+(?:for|of|to|on)\b")


def to_a_fund(n: Named, t: Told) -> None:
    """The fund or scheme of its own that money is pledged to, in a sentence that speaks of no other programme: 'The EU
    also pledged $9 million to the Fund for Lost Reefs'.
    """
    if n.own or n.found is None or n.found[0] not in {"to", "for", "into"} or t.row_label is not None or n.series:
        return
    what = re.sub(r"\s*\([^()]*\)$", "", n.found[1].text)
    kind = _KIND_FIRST.match(what)
    head = kind["kind"] if kind is not None else what.split()[-1]
    if not what[:1].isupper() or base_name(head.lower()) not in heads() or len(what.split()) < 2 or what == n.name:
        return
    if _GIVES_TO.search(t.view.slice(t.view.start, t.figure.start) + " ") is None:
        return
    begin, end = n.found[1].start - 5, n.found[1].end
    if any(t.view.start <= a.start < t.view.end and not begin <= a.start < end for a in t.initiatives.anchors):
        return
    item = next((x for x in t.initiatives.items if what in {x.name, x.acronym, *x.aliases}), None)
    n.initiative, n.name, n.component, n.basis = item, item.name if item is not None else tidy(what), None, "stated"


def to_the_same(n: Named, t: Told) -> None:
    """What the next giver adds to the fund just named: 'The EU pledged $9 million to the Fund for Lost Reefs, and Peru
    $4 million'.
    """
    before = t.previous
    if t.anchor.rule != SERIES or n.found is not None or before is None or t.row_label is not None:
        return
    if (
        before.table != "budgets"
        or before.start != t.view.statement.start
        or before.values.get("component") is not None
    ):
        return
    given = purpose(t.view, before.figures[0]) if before.figures[0] in t.view.index else None
    if given is not None and str(before.values.get("initiative")) in given[1].text and is_giving(t.view, t.figure):
        n.name, n.basis = str(before.values["initiative"]), "inferred"
