"""Steps that name what an amount of public money belongs to by the words of its own statement."""

from __future__ import annotations

import re

from trustetl.facts.budgets.bodies import goes_on_spending, is_purse, own_budget
from trustetl.facts.budgets.components import component_of
from trustetl.facts.budgets.list_parts import led_words
from trustetl.facts.budgets.money_lists import shape_of
from trustetl.facts.budgets.parts import colon_label
from trustetl.facts.budgets.purpose_clauses import fronted_purpose
from trustetl.facts.budgets.purposes import (
    BODY,
    purpose_or_head,
    subject_of_document,
    unnamed_programme,
)
from trustetl.facts.budgets.titles import budget_of_title, request_name, titled
from trustetl.facts.budgets.told import Named, Told
from trustetl.facts.budgets.words import (
    BUDGET_ITSELF,
    GENERIC_HEAD,
    LED,
    SAME,
    WHOLE,
    head_words,
    is_place_name,
    purpose,
    tidy,
)
from trustetl.facts.holders.by_holder import adds, is_field
from trustetl.facts.holders.holders import initiative_for, led_by
from trustetl.facts.holders.sequel import (
    proper_doer,
)
from trustetl.facts.holders.whose import (
    comes_from,
    divided_of,
    gives_to_main,
    launched_with,
    only_source,
    places_give,
    sets_goal,
)
from trustetl.facts.language.deeds import deed_of
from trustetl.facts.language.topics import Anchor
from trustetl.facts.names.named import Initiative
from trustetl.facts.names.numbered_parts import numbered_part
from trustetl.facts.routing.shares import approved_work, opened_at_cost, parted, seeker
from trustetl.lexicon import find_countries

_OF_THE_STATE = re.compile(
    r"\b(?:draft|federal|national|state|union|central|government|supplementary|country[’']s|[A-Z][a-z]+[’']s)\s+(?:\d{4}\s+)?(?:\w+\s+)?budget\b|"
    r"\b(?:budget|finance)\s+(?:bill|act|law)\b|\bmain\s+estimates\b",
    re.IGNORECASE,
)
"""The budget of a whole government, in which a programme's money is one item among others."""
_UMBRELLA = re.compile(r"\b(?:package|bailout|stimulus|envelope)\b", re.IGNORECASE)
"""What holds several programmes."""
_BUDGET_OF = re.compile(
    r"^(?:the\s+)?(?!(?:FY|Fiscal|Initial|Total|Annual|Draft|Supplementary|Revised|Original|Approved)\b|FY\s?\d)"
    r"(?P<who>[A-Z][\w.&’' -]{2,60}?)(?:[’']s)?\s+(?:total\s+|annual\s+|own\s+)?[Bb]udget$"
)
"""Labels of whose budget an amount is: 'MoWR Budget: …'."""


def given(n: Named, t: Told) -> None:
    """What the amount itself, its statement and its row name."""
    n.initiative, n.own = initiative_for(t.view, t.figure, t.initiatives, t.setting.title, t.latest, t.block)
    if t.captioned is not None:
        n.initiative, n.own = t.captioned, True
    elif n.initiative is not None and not n.own and sets_goal(n.initiative):
        n.initiative = None
    elif t.row_label is None and (whose := launched_with(t)) is not None:
        n.initiative, n.own = whose, True
    elif t.row_label is None and n.own and (comes_from(n, t) or gives_to_main(n, t)):
        n.initiative, n.own = t.initiatives.main, False
    elif (divided := divided_of(t)) is not None and n.initiative is not None and t.row_label is None:
        # 'Out of this amount, Rs 9 crore is for the Ica section of the Southern Railway'
        ahead = any(
            a.initiative is n.initiative for a in t.initiatives.anchors if t.view.start <= a.start < t.figure.start
        )
        if not ahead or (t.previous is not None and t.previous.start == t.view.statement.start):
            n.initiative, n.own = divided, False
    n.component = component_of(
        t.view, t.figure, t.anchor, n.initiative, t.initiatives, row_label=t.row_label, in_list=t.in_list
    )
    if n.component is not None and t.row_label is None and BUDGET_ITSELF.match(head_words(n.component)):
        n.component = None  # 'the Budget Estimate of 2024-25 was …' names no part


def led(n: Named, t: Told) -> None:
    """The parts of a sum, told behind a colon or a lead-in."""
    if t.anchor.rule == LED:
        n.initiative, n.own = led_by(t.view, t.figure, t.initiatives) or (n.initiative, False)
        n.component = led_words(t.view, t.figure) or n.component
        if t.latest is not None and t.latest.start == t.view.statement.start and t.latest.values.get("initiative"):
            # 'Rs 9 crore is set aside: Rs 4 crore for nets, …': the parts of what was said before the colon
            n.initiative = next(
                (x for x in t.initiatives.items if x.name == t.latest.values["initiative"]), n.initiative
            )


def named(n: Named, t: Told) -> None:
    """The name that follows so far, and whether the statement itself points to it."""
    n.name = n.initiative.name if n.initiative is not None else None
    n.basis = "stated" if n.own else "inferred"
    reach = t.view.until_money(t.figure.end)
    n.bound = n.own or any(
        t.view.start <= a.start < reach and a.initiative is n.initiative for a in t.initiatives.anchors
    )
    n.found = purpose(t.view, t.figure)


def asked(n: Named, t: Told) -> None:
    """A line of a budget request: the whole of it, or a part."""
    if (
        t.asking is not None
        and not n.own
        and t.row_label is None
        and shape_of(t.view, t.figure) in {"label", "bracket"}
    ):
        all_of_it = (
            WHOLE.match(re.sub(r"\brequest(?:ed)?\b", "amount", (t.view.statement.label or "").lower())) is not None
        )
        request = request_name(t.asking)
        if request is None and t.latest is not None and n.initiative is None and not all_of_it:
            # 'FY2026 request: Rs 9 crore' was told of its programme: the lines below divide it
            request = str(t.latest.values["initiative"]) if t.latest.values.get("initiative") else None
        if request is not None and (all_of_it or n.initiative is None or n.initiative is t.initiatives.main):
            n.initiative, n.name, n.component = None, request, None if all_of_it else n.component


def meant(n: Named, t: Told) -> None:
    """The programme that the purpose of the amount names."""
    if n.own or t.anchor.rule == LED or n.found is None or (n.found[0] == "under" and n.bound) or _given_from(n, t):
        return
    if divided_of(t) is not None or (n.found[0] == "from" and only_source(n, t)):
        return
    named = [x for x in t.initiatives.at(n.found[1].start, n.found[1].end) if not is_purse(x, t.initiatives)]
    if named:
        n.name, n.component, n.basis = named[0].name, None, "stated"


def _given_from(n: Named, t: Told) -> bool:
    """Whether a fund only gives the amount to what the text is about: '… from the Ocean Fund, … from the budget'."""
    if n.found is None or n.found[0] != "from" or n.initiative is None:
        return False
    given = t.initiatives.at(n.found[1].start, n.found[1].end)
    shared = [
        f
        for f in t.view.figures
        if f.kind == "money"
        and re.match(
            r"\s+(?:(?:will|would|is\s+to)\s+)?(?:comes?\s+|came\s+|coming\s+|is\s+|are\s+)?from\b",
            t.view.text[f.end - t.view.start :],
        )
    ]
    return len(shared) > 1 and bool(given) and given[0] is not n.initiative and n.component is not None


def elsewhere(n: Named, t: Told) -> None:
    """Money that a place spends on its own ends is no programme's."""
    n.doer = t.view.subject(t.view.index[t.figure])
    labelled = n.initiative is not None and any(
        a.initiative is n.initiative and t.block is not None and t.block <= a.start < t.view.start
        for a in t.initiatives.anchors
    )
    if (
        not n.bound
        and not labelled
        and n.found is not None
        and n.found[0] in {"on", "for"}
        and n.doer is not None
        and is_place_name(n.doer.text)
        and not _from_abroad(t, n.doer.text)
    ):
        n.elsewhere = True
        n.name, n.component = None, None  # 'Peru itself spent … on climate action'


def _from_abroad(t: Told, giver: str) -> bool:
    """Whether another country gives the amount to the country of the text: 'Norway has granted €9 million for'."""
    deed = deed_of(t.view, t.view.index[t.figure])
    gives = deed is not None and deed.kind in {"give", "lend"} and t.initiatives.main is not None
    return gives and t.setting.country is not None and find_countries(giver)[0][2] != t.setting.country


def by_the_state(n: Named, t: Told) -> None:
    """An item of the budget of a whole State."""
    if (
        not n.bound
        and n.doer is not None
        and _OF_THE_STATE.search(n.doer.text)
        and n.found is not None
        and n.found[0] in {"for", "to"}
        and not SAME.match(n.found[1].text)
        and not re.fullmatch(GENERIC_HEAD, n.found[1].text, re.IGNORECASE)
        and n.series is None
        and not adds(t)
    ):
        n.name, n.component, n.basis = (
            tidy(n.found[1].text),
            None,
            "stated",
        )  # 'the 2026 budget sets aside … for defence'


_CALLED = re.compile(r",?\s+(?:called|named|known\s+as|dubbed)\s+(?:the\s+)?[“\"‘']?")
"""What stands between a thing and the name it is given."""
_OF_A_STATE = re.compile(r"(?:the\s+)?Government\s+of\b")


def general(n: Named, t: Told) -> None:
    """'Projects' and 'works' name no part, nor do a State that is given the money and what the programme is said to be
    called behind.
    """
    if n.component is not None and t.row_label is None and is_place_name(n.component) and places_give(t):
        n.component = None  # 'Norway pledged €6 million, Spain €4 million and Peru €1 million'
    itself = (n.name, f"{n.name} (") if n.name is not None else ()
    if n.component is not None and t.row_label is None and itself and n.component.startswith(itself):
        n.component = None  # 'Reef Yojana (RY): Approved in May with Rs 9 crore'
    if n.component is not None and n.found is not None and n.found[0] == "to" and _OF_A_STATE.match(n.component):
        n.component = None  # 'a grant of 9 billion yen to the Government of Peru'
    if n.component is not None and n.name is not None and t.row_label is None:
        between = t.view.text.partition(n.component)[2].partition(n.name)
        if between[1] and _CALLED.fullmatch(between[0]):
            n.component = None  # 'The guarantee fund, called Warm Homes, starts with €9 million'
    if (
        n.name is not None
        and n.component is not None
        and re.fullmatch(GENERIC_HEAD + "|projects|works|schemes", n.component, re.IGNORECASE)
    ):
        n.component = None


def _labelled_budget(t: Told) -> str | None:
    """Whose budget the labelled lines of a text divide, where its title says it."""
    label = colon_label(t.view, t.figure)
    return budget_of_title(t.setting.title or "") if label is not None and not is_place_name(label) else None


def unnamed(n: Named, t: Told) -> None:
    """What has no programme known by name: works, shares of several places, what a purpose or a heading calls it."""
    loose = None if n.own or t.row_label is not None else unnamed_programme(t.view, t.figure, t.anchor)
    main = t.initiatives.main
    if (
        loose is not None
        and main is not None
        and t.figure.start < main.mentions[0][0]
        and not BODY.match(loose)
        and not (_UMBRELLA.search(loose) and not _UMBRELLA.search(main.name))
    ):
        loose = main.name  # described before it is named
    budget_of = (
        _BUDGET_OF.match((t.view.statement.label or "").partition(",")[0])
        if t.row_label is None and not n.own
        else None
    )
    if budget_of is not None and not WHOLE.match((t.view.statement.label or "").lower()):
        loose, n.component = budget_of["who"], None
    n.built = opened_at_cost(t.view, t.figure)
    work = approved_work(t.view, t.figure) if not n.bound and t.row_label is None else None
    asker = seeker(t.view, t.figure) if not n.bound else None
    if n.built is not None or asker is not None:
        n.name, n.component, n.basis = n.built or asker, None, "stated"
    elif work is not None:
        n.name, n.component, n.basis = work, None, "stated"
    elif loose is not None:
        n.name, n.component, n.basis = loose, None, "stated"
    elif t.respective is not None and is_place_name(t.respective):
        if n.name is None and t.latest is not None and t.latest.values.get("initiative"):
            n.name = str(t.latest.values["initiative"])
        n.component = None if n.name is not None else n.component
    elif n.name is None and t.respective is not None and t.latest is not None and parted(t.view, t.figure, t.latest):
        n.name, n.component = (
            str(t.latest.values["initiative"]) if t.latest.values.get("initiative") else None,
            tidy(t.respective),
        )
    elif n.name is None and t.respective is not None:
        n.name, n.component, n.basis = t.respective, None, "stated"
    elif n.name is None and n.found is not None and n.found[0] == "under" and n.found[1].text[:1].isupper():
        n.name, n.component, n.basis = n.found[1].text, None, "stated"
    elif n.name is None and t.row_label is not None:
        n.name, n.basis = (
            purpose_or_head(t.view, t.figure, Anchor(None, ""), None, t.headings, t.setting, t.latest, t.initiatives),
            "inferred",
        )
    elif n.name is None and n.component is not None and numbered_part(t.view, t.figure) is not None:
        about = subject_of_document(t.initiatives, t.setting)
        # 'Component 2: Pumps (US$ 9 million)' below a title that alone says of what
        n.name = about.name if about is not None else titled(t.setting.title or "")
        n.basis = "inferred"
    elif n.name is None and n.component is not None and (whose := _labelled_budget(t)) is not None:
        n.name, n.basis = whose, "inferred"
    elif n.name is None:
        n.name, n.component = (
            purpose_or_head(t.view, t.figure, t.anchor, n.component, t.headings, t.setting, t.latest, t.initiatives),
            None,
        )
        n.basis = "inferred"


_APART = re.compile(
    r"^\W*(?:(?:apart|aside|separate(?:ly)?|away)\s+from\s+(?:this|that|it|these)|separately|besides(?:\s+(?:this|that|it|these))?|elsewhere|"
    r"in\s+other\s+(?:allocations|decisions|measures|news)),\s",
    re.IGNORECASE,
)
"""Words by which a text turns from one matter to the next."""


def apart(n: Named, t: Told) -> None:
    """What a text turns to that is another matter: 'Apart from this, the State gives Rs 9 crore to the flood works'."""
    if (
        not n.bound
        and t.row_label is None
        and n.found is not None
        and n.found[0] in {"for", "to", "on", "towards"}
        and _APART.match(t.view.text)
        and not re.fullmatch(GENERIC_HEAD, n.found[1].text, re.IGNORECASE)
    ):
        n.name, n.component, n.basis = tidy(n.found[1].text), None, "stated"


def _paid_from(t: Told) -> Initiative | None:
    """The programme that an amount is said to have been paid out of, which those who pay it only run."""
    match = _PAID_FROM.match(t.view.text, t.figure.end - t.view.start)
    deed = deed_of(t.view, t.view.index[t.figure]) if match is not None else None
    if match is None or deed is None or deed.kind not in {"spend", "give"} or deed.passive:
        return None
    at = t.view.start + match.end()
    return next((a.initiative for a in t.initiatives.anchors if a.named and a.start == at), None)


_PAID_FROM = re.compile(r"\s+(?:from|out\s+of|under)\s+(?:the\s+)?")


def holder(n: Named, t: Told) -> None:
    """A named thing that spends or gets the amount."""
    if _paid_from(t) is not None:
        return  # 'The provinces had paid out Rs 9 crore from the Reef Fund'
    if not n.own and t.row_label is None and (holder_name := proper_doer(t.view, t.figure)) is not None:
        meant = next((x.name for x in t.initiatives.items if holder_name in {x.name, *x.aliases}), holder_name)
        field = n.found is not None and n.found[0] in {"for", "on", "to", "towards"} and is_field(n.found[1].text)
        n.name, n.component, n.basis = meant, tidy(n.found[1].text) if field and n.found is not None else None, "stated"


def _lent_abroad(n: Named) -> bool:
    """Whether one country gives an amount to another."""
    given = n.found is not None and n.found[0] == "to" and is_place_name(n.found[1].text)
    return given and n.doer is not None and is_place_name(n.doer.text)


_TURNS_TO = re.compile(
    r"\W*(?:\d+\.\s+)?(?:As\s+(?:regards|for|to|concerns)|With\s+(?:regard|respect)\s+to|Regarding|Concerning|Turning\s+to)\s+(?:the\s+)?"
    r"(?P<what>[A-Z][\w’'-]*(?:\s+(?:(?:of|for|and|the)\s+)*[A-Z][\w’'-]*)+)(?:\s+\([^)]*\))?,\s"
)


def fronted(n: Named, t: Told) -> None:
    """A purpose told at the head of the sentence, or what it turns to: 'As regards Rail Ica, the Union has granted'."""
    turned = _TURNS_TO.match(t.view.text) if t.row_label is None and not n.bound else None
    if turned is not None and not is_place_name(turned["what"]) and turned.end() <= t.figure.start - t.view.start:
        n.name, n.basis = turned["what"], "stated"
        return
    fronted = fronted_purpose(t.view) if t.row_label is None else None
    if fronted is not None and not n.bound:
        alone = n.name is None or any(fronted.lower() == h.lower().strip() for h in t.view.statement.section[-1:])
        # 'For the Manta Bay Subway, Peru has committed loans of $9 million to Chile': what one State builds for another
        alone = alone or (_lent_abroad(n) and len(re.findall(r"\b[A-Z]\w+", fronted)) > 1)
        n.name, n.component = (fronted, None) if alone else (n.name, fronted)
    elif fronted is not None and n.component is None:
        n.component = fronted


def body(n: Named, t: Told) -> None:
    """The body whose own budget the amount is."""
    if t.row_label is None:
        n.whose = own_budget(t.view, t.figure, t.bodies) or goes_on_spending(t.view, t.figure, t.latest)
        n.body = n.whose or n.body
    if n.body is not None:
        n.name, n.component, n.basis = n.body, None, "stated"


def of_the_scheme(n: Named, t: Told) -> None:
    """The scheme that a column or a caption names."""
    if t.scheme is not None:
        n.name, n.component, n.basis = (t.captioned.name if t.captioned is not None else t.scheme), None, "stated"
