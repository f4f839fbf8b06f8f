"""Steps that name what an amount of public money belongs to by the amounts and names told before it."""

from __future__ import annotations

import re

from trustetl.facts.budgets.bodies import SECTOR
from trustetl.facts.budgets.parts import OF_THE_MONEY, body_given, colon_label, gapped_name
from trustetl.facts.budgets.purposes import SUM_OF_A_YEAR
from trustetl.facts.budgets.told import Named, Told
from trustetl.facts.budgets.words import (
    GENERIC_HEAD,
    SHARE,
    is_place_name,
    tidy,
)
from trustetl.facts.holders.by_holder import ALONE, OWN_MONEY, is_field
from trustetl.facts.holders.holders import gapped_before, goes_on
from trustetl.facts.holders.sequel import (
    DIVIDES,
    goes_on_from,
    is_giving,
    is_included,
    is_of_it,
    named_behind,
    own_part,
    own_purpose_named,
    spoken_of,
    told_it,
)
from trustetl.facts.holders.whose import sets_goal
from trustetl.facts.language.wordlists import base_name, heads
from trustetl.facts.names.named import Initiative
from trustetl.facts.names.numbered_parts import numbered_heading
from trustetl.facts.routing.shares import gets_part, same_of_year, what_share_is
from trustetl.model import Fact


def continued(n: Named, t: Told) -> None:
    """A series of amounts goes on with what the one before it is part of."""
    n.series = goes_on_from(t.view, t.figure, t.anchor, t.previous, t.latest)
    if n.series is not None and n.series is t.previous and own_purpose_named(t.view, n.series, t.initiatives):
        # 'of it Rs 9 crore goes to the Reef Fund and Rs 4 crore to ports': both are parts of what was told before
        n.series = (
            t.opened
            if t.opened is not None and t.opened.table == "budgets" and OF_THE_MONEY.match(t.view.text)
            else None
        )
    gives = n.series is t.previous and gapped_name(t.view, t.figure) is not None and is_giving(t.view, t.figure)
    beside = n.own and n.initiative is not None
    if beside and n.initiative is not None:
        beside = named_behind(t.view, t.figure, n.initiative) or gapped_before(t.view, t.figure, n.initiative)
    if n.series is not None and (gives or not beside):
        whole = next((x for x in t.initiatives.items if x.name == n.series.values["initiative"]), None)
        told_of = n.series is not t.previous or is_of_it(t.view, t.figure) or is_included(t.view, t.figure)
        if whole is not None or n.series.values.get("component") is not None or told_of:
            n.initiative, n.own, n.name = whole, True, str(n.series.values["initiative"])
            n.bound = True
            n.basis = "inferred"


def _of_an_office(t: Told, latest: Fact) -> bool:
    """Whether the paragraph has just told the money of a holder that is no programme and named none since: 'The Quay
    Board was allotted Rs 9 crore. In 2024 it spent …'.
    """
    holder = latest.values.get("initiative")
    return (
        holder is not None
        and t.block is not None
        and t.block <= latest.start < t.view.start
        and latest.values.get("component") is None
        and not any(holder in {x.name, *x.aliases} for x in t.initiatives.items)
        and not any(a.named and latest.start <= a.start < t.figure.start for a in t.initiatives.anchors)
    )


_HOLDS = re.compile(r"\b(?:include|comprise|contain|consist|cover)(?:s|d|ed)?\b")


def pronoun(n: Named, t: Told) -> None:
    """'It has spent …', 'This year's allocation is …'."""
    near = (
        t.latest is not None
        and t.view.statement.start - t.latest.start < 900
        and t.latest.section == t.view.statement.section
    )
    pronoun = n.doer is not None and n.doer.text.lower() in {"it", "this", "they"}
    of_a_year = n.doer is not None and SUM_OF_A_YEAR.match(n.doer.text) is not None
    if pronoun and near and t.latest is not None and told_it(t.view, t.figure) and _of_an_office(t, t.latest):
        n.name, n.component, n.basis = str(t.latest.values["initiative"]), None, "inferred"
        return
    if (
        t.latest is not None
        and not n.bound
        and near
        and t.latest.values.get("initiative")
        and (n.name is None or of_a_year or n.initiative is not t.initiatives.main)
        and (of_a_year or (pronoun and told_it(t.view, t.figure)))
    ):
        holds = _HOLDS.search(t.view.slice(n.doer.end, t.figure.start)) is not None if n.doer is not None else False
        n.name = str(t.latest.values["initiative"])
        n.component = None if of_a_year and not holds else n.component  # 'The amount includes Rs 4 crore for nets'


def _headed_elsewhere(t: Told, latest: Fact) -> bool:
    """Whether the row before has only the heading of another section for its name."""
    elsewhere = latest.section != t.view.statement.section
    return t.row_label is not None and elsewhere and latest.values.get("initiative") in latest.section


def carried_on(n: Named, t: Told) -> None:
    """A sentence that only goes on from the one before it."""
    if (
        n.name is None
        and not n.elsewhere
        and t.latest is not None
        and t.latest.values.get("initiative")
        and not _headed_elsewhere(t, t.latest)
        and goes_on(t.view, t.figure, t.anchor, t.latest)
    ):
        n.name = str(t.latest.values["initiative"])
        if (
            n.component is None
            and (subject := t.view.subject(t.view.index[t.figure])) is not None
            and SHARE.match(subject.text)
        ):
            n.component = tidy(subject.text)


def spoken(n: Named, t: Told) -> None:
    """What the text is about, where its paragraph or heading speaks of it."""
    if n.name is None and not n.elsewhere and not t.speech and t.row_label is None:
        main = spoken_of(t.view, t.initiatives, t.latest, t.block)
        if main is not None and not sets_goal(main):
            n.name, n.basis = main.name, "inferred"
            if n.component is None and n.found is not None and n.found[0] in {"for", "to", "on", "towards", "into"}:
                n.component = tidy(n.found[1].text)


def since(n: Named, t: Told) -> None:
    """'Of the money, …' behind a programme named since the last amount."""
    if (
        not n.bound
        and t.latest is not None
        and OF_THE_MONEY.match(t.view.text)
        and not any(item.name == t.latest.values.get("initiative") for item in t.initiatives.items)
        and (since := [a.initiative for a in t.initiatives.anchors if t.latest.start < a.start < t.view.start])
    ):
        n.name, n.basis = since[-1].name, "inferred"  # 'A decree sets up the Reef Plan. Of the money, …'


def shared_out(n: Named, t: Told) -> None:
    """Who gets a part of a programme's money."""
    if (
        not n.bound
        and not t.speech
        and t.row_label is None
        and body_given(t.view, t.figure) is None
        and (whole_of := next((f for f in (t.latest, t.previous) if gets_part(t.view, t.figure, f)), None)) is not None
        and whole_of.values.get("initiative")
    ):
        given = n.name if n.name != whole_of.values["initiative"] else None
        n.name, n.component = str(whole_of.values["initiative"]), n.component or given


def of_a_year(n: Named, t: Told) -> None:
    """'… and the budget for 2025 is …': the same money in another year."""
    if (
        not n.bound
        and t.previous is not None
        and t.previous.table == "budgets"
        and t.previous.start == t.view.statement.start
        and t.previous.values.get("initiative")
        and n.doer is not None
        and t.anchor.rule != "<noun> of <figure>"
        and (
            SUM_OF_A_YEAR.match(n.doer.text)
            or re.fullmatch(r"(?:revised|sanctioned|approved|latest)(?:\s+cost)?", n.doer.text)
        )
    ):
        n.name, n.component = str(t.previous.values["initiative"]), None  # '…, and the budget for 2025 is …'


def compared(n: Named, t: Told) -> None:
    """The same money a year earlier."""
    before = t.before
    n.compared = before is not None and (
        t.anchor.rule == "<figure> from <figure before>" or same_of_year(t.view, t.figure, before)
    )
    if n.compared and before is not None and not n.bound:
        n.name = str(before.values["initiative"]) if before.values.get("initiative") else n.name
        own = own_part(t.view, t.figure, n.found, n.name, t.initiatives)
        n.component = (
            own if before.values.get("component") is None or own is not None else str(before.values["component"])
        )


def _still_of_latest(n: Named, t: Told) -> bool:
    """Whether the amount is still one of the programme that its paragraph spoke of last: it has no purpose or holder of
    its own ('For 2026 I ask for …'), or divides an amount that is ('…, made up of … for classrooms').
    """
    if t.latest is None or t.block is None or t.latest.start < t.block:
        return False
    if not any(item.name == t.latest.values.get("initiative") for item in t.initiatives.items):
        return False
    divides = t.previous is not None and t.previous.start == t.view.statement.start and t.previous.table == "budgets"
    named = n.doer is not None and re.match(r"(?:the\s+)?[A-Z][\w’'-]+\s+(?:\S+\s+)?[A-Z]", n.doer.text) is not None
    return (n.found is None and not named) or (divides and n.found is not None and not named)


def _names_its_own(n: Named, t: Told) -> bool:
    """Whether the paragraph of an amount has brought in a programme that it still speaks of: 'Today I launch the
    Clinics Programme. For the first year I propose …'.
    """
    held = t.initiatives.holding(t.view.start)
    return (
        held is not None
        and t.block is not None
        and n.found is None
        and n.name == held.name
        and any(t.block <= a.start < t.view.start and a.named and a.initiative is held for a in t.initiatives.anchors)
    )


def got_instead(n: Named, t: Told) -> None:
    """'The ministry asked for … but was given …': one holder for what was sought and what was got."""
    if (
        not n.bound
        and t.row_label is None
        and t.previous is not None
        and t.previous.table == "budgets"
        and t.previous.start == t.view.statement.start
        and t.previous.values.get("phase") == "proposed"
        and re.match(
            r"[\s,]*(?:but|and|though|yet)\s+(?:\w+ly\s+|only\s+)?(?:was|were|has\s+been|had\s+been|got|received|obtained|secured)\b",
            t.view.slice(t.previous.figures[0].end, t.figure.start),
        )
    ):
        n.name, n.component = str(t.previous.values["initiative"]), None


def of_the_sector(n: Named, t: Told) -> None:
    """In a speech: the sector that the section is about."""
    if t.speech and not n.bound and t.row_label is None and n.body is None:
        if n.found is not None and n.found[0] in {"for", "to"} and SECTOR.search(n.found[1].text):
            n.name, n.component, n.basis = tidy(n.found[1].text), None, "stated"
        elif (
            t.sector is not None
            and not n.compared
            and t.sector.section == t.view.statement.section
            and not any(t.view.start <= a.start < t.figure.start for a in t.initiatives.anchors)
            and not (t.latest is not None and t.latest.start > t.sector.start and OF_THE_MONEY.match(t.view.text))
            and not _still_of_latest(n, t)
            and not _names_its_own(n, t)
            and not (n.doer is not None and n.found is not None and is_place_name(n.doer.text))
            and n.series is None
        ):
            n.name, n.basis = str(t.sector.values["initiative"]), "inferred"


def part(n: Named, t: Told) -> None:
    """What a member of a list or a share is for."""
    if (
        n.component is None
        and t.row_label is None
        and n.name is not None
        and (n.series is not None or DIVIDES.match(t.view.text))
    ):
        n.component = own_part(t.view, t.figure, n.found, n.name, t.initiatives)
    if n.component is None and t.row_label is None and n.name is not None:
        n.component = _opening_purpose(n, t)
    if n.component is None and t.row_label is None and (what := what_share_is(t.view, t.figure)) is not None:
        n.component = tidy(what)
    main = t.initiatives.main
    if n.component is None and t.row_label is None and main is not None and n.name == main.name and not n.compared:
        n.component = numbered_heading(t.view, t.figure)


def beside_named(n: Named, t: Told) -> None:
    """A line of a list whose lines are each a programme's: below 'Reef Fund: Rs 9 crore' the line 'Blue Revolution: Rs
    4 crore' is no part of the Fund.
    """
    label = colon_label(t.view, t.figure)
    above = t.latest
    if (
        label is None
        or above is None
        or t.row_label is not None
        or n.own
        or n.name != above.values.get("initiative")
        or n.component is None
        or above.section != t.view.statement.section
        or not 0 < t.view.start - above.end < 4
        or above.values.get("component") is not None
        or (t.initiatives.main is not None and t.initiatives.main.name == n.name)
    ):
        return
    opens = any(s == above.start for x in t.initiatives.items if _of_row(x, above) for s, _ in x.mentions)
    words = re.sub(r"\s*\([^)]*\)$", "", label).strip()
    capitals = [w for w in words.split() if w[:1].isupper()]
    if opens and len(capitals) > 1 and len(capitals) * 2 >= len(words.split()):
        n.name, n.component, n.basis = words, None, "stated"


def within(n: Named, t: Told) -> None:
    """What a paragraph goes on to pay for under the programme whose whole money it has told: 'The Kitchens Programme
    will cost Rs 90 crore. Money for training, at Rs 4 crore, comes on top'.
    """
    whole = t.latest
    if (
        n.bound
        or n.own
        or t.row_label is not None
        or t.speech
        or n.compared
        or n.body is not None
        or n.whose is not None
        or n.elsewhere
        or n.series is not None
        or n.name is None
        or whole is None
        or not whole.values.get("initiative")
        or n.name == whole.values.get("initiative")
        or t.block is None
        or not t.block <= whole.start < t.view.start
        or whole.values.get("component") is not None
        or whole.values.get("currency") != t.figure.unit
        or not (whole.figures[0].value or 0) > (t.figure.value or 0)
        or any(
            a.named and whole.start < a.start < t.figure.start and not _of_row(a.initiative, whole)
            for a in t.initiatives.anchors
        )
    ):
        return
    behind = t.view.text[t.figure.end - t.view.start :]
    if OWN_MONEY.match(behind) or (n.doer is not None and is_place_name(n.doer.text)):
        return  # 'Ica adds Rs 4 crore of its own for quays'
    head = base_name(str(whole.values["initiative"]).split()[-1])
    known = any(_of_row(x, whole) for x in t.initiatives.items)
    if not known and head not in heads() and t.anchor.rule != "<figure> of the money before":
        return
    words = _MONEY_FOR.sub("", n.name)
    plain = not re.search(r"(?<=\s)[A-Z]", words) and not is_field(words) and not is_place_name(words)
    if plain and n.component is None:
        n.name, n.component, n.basis = str(whole.values["initiative"]), tidy(ALONE.sub("", words)), "inferred"


def _opening_purpose(n: Named, t: Told) -> str | None:
    """What money is for by the subject that opens its sentence: 'Money for guards, at Rs 4 crore, comes on top'."""
    match = _MONEY_OPENS.match(t.view.slice(t.view.start, t.figure.start) + " ")
    if match is None or re.fullmatch(GENERIC_HEAD, match["what"], re.IGNORECASE) or (n.name or "") in match["what"]:
        return None
    if SUM_OF_A_YEAR.match(match["what"]) or re.search(r"\d", match["what"]):
        return None
    return tidy(ALONE.sub("", match["what"]))


_MONEY_OPENS = re.compile(
    r"^\W*(?:[Tt]he\s+|[Aa]n?\s+|[Ii]ts\s+)?(?:[a-z]+\s+)?(?:[Aa]llocation|[Mm]oney|[Ff]unding|[Ff]unds|[Ss]pending|[Oo]utlay|[Pp]rovision|[Ss]upport)\s+(?:for|on)\s+(?:the\s+)?"
    r"(?P<what>(?!(?:FY|fiscal|financial|this|next|last|it)\b)[a-z][^,;:.()]{2,50}?)(?:,|\s(?:is|was|will|has|amounts?|comes?|stands?|rises?|rose)\b)"
)


def _of_row(item: Initiative, row: Fact) -> bool:
    return row.values.get("initiative") in {item.name, *item.aliases}


_MONEY_FOR = re.compile(
    r"^(?:the\s+|an?\s+)?(?:\w+\s+)?(?:allocation|money|funding|funds|budget|spending|outlay|provision|share|sum|amount)\s+(?:for|on|to)\s+(?:the\s+)?",
    re.IGNORECASE,
)
