"""Whose money it is: the programme that an amount belongs to, named or not."""

from __future__ import annotations

import re
from collections.abc import Collection

from trustetl.facts.budgets.bodies import is_purse
from trustetl.facts.budgets.parts import (
    OF_THE_MONEY,
    colon_label,
    from_several,
    gapped_name,
    holder_of,
    named_before_bracket,
    shared,
    takes_the_rest,
)
from trustetl.facts.budgets.words import (
    BODY_NOUNS,
    LISTED,
    REFERS,
    SHARE,
    purpose,
)
from trustetl.facts.holders.givers import gives
from trustetl.facts.holders.named_after import named_after
from trustetl.facts.language.deeds import deed_of
from trustetl.facts.language.topics import Anchor, cues_in, noun_behind
from trustetl.facts.language.view import View
from trustetl.facts.language.wordlists import standing
from trustetl.facts.names.governing_parts import PARENT
from trustetl.facts.names.names import Initiative, Initiatives
from trustetl.model import Fact, Figure


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
    after = named_after(view, figure, initiatives)
    if after is not None:
        return after, True
    carried = _passive(view, figure, initiatives, latest, block)
    if carried is not None:
        return carried, False
    of_label = _of_label(view, figure, initiatives, block)
    if of_label is not None:
        return of_label, False
    holder = initiatives.holding(figure.start)
    if holder is not None and is_purse(holder, initiatives):
        holder = initiatives.main
    if holder is not None and initiatives.main is not None and holder is not initiatives.main:
        here = [s for s, e in holder.mentions if view.start <= s and e <= figure.start]
        if here and all(_BESIDE.search(view.slice(max(view.start, s - 90), s) + " ") for s in here):
            holder = initiatives.main  # 'Rs 9 crore from the Ocean Fund and Rs 4 crore from cities'
    getter = _getter(view, figure, initiatives)
    if getter is not None and holder is not None and getter[0] is holder:
        return getter  # 'The main source is the Ocean Fund. It has Rs 9 crore'
    given = _purposes_before(view, figure) if purpose(view, figure) is not None else []
    if holder is not None and any(at <= s < at + 5 for s, _ in holder.mentions for at in given):
        holder = None
    if holder is not None and (holder is initiatives.main or not gives(view, figure, holder, initiatives)):
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
        if named and not is_purse(named[0], initiatives):
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
        held = [item for item in initiatives.at(found[1].start, found[1].end) if not is_purse(item, initiatives)]
        if found[0] == "under" and (getter := _getter(view, figure, initiatives)) is not None:
            return getter
        if held and not re.search(
            r"\b(?:of|in|under|through|eligible|qualify\w*)\b",
            view.slice(found[1].start, max(found[1].start, min(s for s, _ in held[0].mentions if s >= found[1].start))),
        ):
            return held[0], True
        stop = found[1].end
        pointed = [a for a in initiatives.anchors if found[1].start - 5 <= a.start < stop and not a.named]
        if pointed and pointed[0].start <= found[1].start:
            return pointed[0].initiative, False  # 'gives Rs 9 crore to the Programme', '… for it'
    return None


def _getter(view: View, figure: Figure, initiatives: Initiatives) -> tuple[Initiative, bool] | None:
    """The programme that is said to get, have or spend an amount: 'The Plan will get Rs 9 crore under the Fund'."""
    deed = deed_of(view, view.index[figure])
    if deed is None or deed.passive or deed.kind not in {"get", "hold", "spend", "amount", "go"}:
        return None
    if deed.doer is None:
        meant = initiatives.pronoun_before(view.tokens[deed.verb].start)
        return (meant, False) if meant is not None else None
    doer = deed.doer
    subject = [
        a
        for a in initiatives.anchors
        if view.start <= a.start < doer.end and doer.start - 5 < a.end <= figure.start and a.initiative.kind != "body"
    ]
    return (subject[-1].initiative, subject[-1].named) if subject else None


def _bound(view: View, figure: Figure, initiatives: Initiatives) -> tuple[Initiative, bool] | None:
    """The programme that the words before an amount name or point to: the subject of its verb, else the nearest."""
    anchors = [
        a
        for a in initiatives.anchors
        if view.start <= a.start and a.end <= figure.start and not is_purse(a.initiative, initiatives)
    ]
    label = colon_label(view, figure) or view.statement.label or ""
    if _GIVER_LABEL.search(label):
        anchors = [a for a in anchors if a.start >= view.start + len(label)]
    if (own := purpose(view, figure)) is not None:
        others = _purposes_before(view, figure, {"for", "to", "from"} if own[0] == "from" else {"for", "to"})
        anchors = [a for a in anchors if not any(at <= a.start < at + 5 for at in others)]
    anchors = [
        a
        for a in anchors
        if not gives(view, figure, a.initiative, initiatives, at=a.start)
        and not _BESIDE.search(view.slice(max(view.start, a.start - 90), a.start) + " ")
    ]
    gapped = [a for a in anchors if a.named and gapped_before(view, figure, a.initiative)]
    if gapped:
        return gapped[-1].initiative, True
    deed = deed_of(view, view.index[figure])
    doer = deed.doer if deed is not None else None
    if deed is not None and deed.role == "object" and deed.kind in {"give", "approve", "lend"} and not deed.passive:
        given = [a for a in anchors if a.start > view.tokens[deed.verb].end]
        if given:
            return given[-1].initiative, given[-1].named  # 'The Budget Act gives the Programme Rs 9 crore'
    if doer is not None and deed is not None and deed.kind != "be":
        subject = [a for a in anchors if a.start < doer.end and doer.start - 5 < a.end and a.initiative.kind != "body"]
        if subject:
            return subject[-1].initiative, subject[-1].named
    named = [a for a in anchors if a.named]
    below = [a for a in named if not PARENT.search(view.slice(max(view.start, a.start - 90), a.start) + " ")]
    named = (
        below or named
    )  # '… was launched under the Hills Mission with an outlay of': the one in hand, not its parent
    if named:
        return named[-1].initiative, True
    pointed = [a for a in anchors if a.end - a.start > 3]
    if pointed:
        return pointed[-1].initiative, False  # 'the Fund', or the description that a story opens with
    return None


def gapped_before(view: View, figure: Figure, item: Initiative) -> bool:
    """Whether a programme stands right before an amount behind another one, with the verb left out: 'The Port Fund gets
    Rs 9 crore and the Canal Fund Rs 4 crore'.
    """
    return any(
        view.start <= s
        and e <= figure.start
        and _GAP.fullmatch(f" {view.slice(e, figure.start)} ".replace("  ", " ")) is not None
        for s, e in item.mentions
        if any(f.kind == "money" and view.start <= f.start and f.end <= s for f in view.figures)
    )


_GAP = re.compile(r"(?:\s\([^()]*\))?\s(?:(?:a|an|about|some|another|further|nearly|over|the|remaining|other)\s)*")
"""What stands between the name of one who gets money and its amount, where the verb is left out."""


def _purposes_before(view: View, figure: Figure, words: Collection[str] = ("for", "to")) -> list[int]:
    """Where the things stand that earlier amounts of a statement are for: in '$9 million to the Reef Fund and $4
    million is reserved for ports' the Fund is what the first amount is for.
    """
    return [
        p[1].start
        for f in view.figures
        if f.kind == "money" and f.end < figure.start and (p := purpose(view, f)) is not None and p[0] in words
    ]


_GIVER_LABEL = re.compile(
    r"\b(?:loan|grant|credit|contribution|co-?financing|share|equity|guarantee)\b|^\W*(?:the\s+)?(?:[\w-]+\s+){0,2}(?:government|state|treasury|"
    r"authorities|ministry|counties|municipalities|provinces)\b",
    re.IGNORECASE,
)
"""Labels of who brings an amount, in which a fund named is where it comes from."""
_BESIDE = re.compile(
    r"\b(?:with|besides|alongside|apart\s+from|in\s+addition\s+to|on\s+top\s+of|unlike|together\s+with|along\s+with|since|(?:coming\s+|drawn\s+|taken\s+)?from)\s+(?:the\s+|its\s+|our\s+)?$",
    re.IGNORECASE,
)
"""What stands before a programme that is named beside what the money is for."""


def _of_label(view: View, figure: Figure, initiatives: Initiatives, block: int | None) -> Initiative | None:
    """The programme that the bullet or labelled paragraph is about which an amount stands in."""
    if block is None:
        return None
    first = next((a for a in initiatives.anchors if block <= a.start < block + 6 and a.named), None)
    if (
        first is None
        or is_purse(first.initiative, initiatives)
        or view.statement.kind not in {"item", "sentence", "field"}
    ):
        return None
    fund = first.initiative.kind == "fund" and initiatives.main not in {None, first.initiative}
    if fund and (
        initiatives.holding(view.start) is initiatives.main or gives(view, figure, first.initiative, initiatives)
    ):
        return None  # 'The Ocean Fund provides a grant of Rs 9 crore' to what the text is about
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
    initiatives: Initiatives,
) -> bool:
    """Whether a programme named before still governs: it stands in a heading above, or was named not long before."""
    is_main = holder is initiatives.main
    if is_main:
        listed = view.statement.kind in {"item", "field"} or colon_label(view, figure) is not None
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
    return near or any(next(standing(above, n, joined=True), None) is not None for n in names)


_GIVER = re.compile(
    rf"[A-Z]{{3,8}}|(?:[A-Z][\w’'&-]*\s+(?:(?:of|and|for|the)\s+)*)*(?:{BODY_NOUNS})(?:\s+(?:of|for)\s+.*)?"
)
"""A public body as the one that gives."""


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
    if (
        view.statement.kind == "item"
        and subject is not None
        and subject.start <= view.start + 4
        and _GIVER.fullmatch(subject.text)
        and purpose(view, figure) is not None
    ):
        return False  # a bullet of its own, behind one on a programme: 'PDA has sanctioned Rs 9 crore for jetties'
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
