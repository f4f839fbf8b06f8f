"""Steps for money that a text tells before it names the programmes which the money is for."""

from __future__ import annotations

import re

from trustetl.facts.budgets.purpose_clauses import infinitive_purpose
from trustetl.facts.budgets.told import Named, Told
from trustetl.facts.budgets.words import is_place_name, tidy
from trustetl.facts.holders.by_holder import is_field
from trustetl.facts.language.deeds import deed_of


def not_yet_named(n: Named, t: Told) -> None:
    """A story that tells its programme's money and aim before its name: 'Peru will spend … on mending piers. The
    programme, called Sound Piers, …'.
    """
    main = t.initiatives.main
    if (
        main is None
        or n.bound
        or t.row_label is not None
        or n.series is not None
        or n.body is not None
        or n.name is None
        or not (n.name[:1].islower() or (n.name == main.name and _told_again(t)))
        or is_field(n.name)
        or not 0 < main.mentions[0][0] - t.figure.end < _SOON
        or any(a.start < t.figure.start for a in t.initiatives.anchors if a.named)
    ):
        return
    deed = deed_of(t.view, t.view.index[t.figure])
    if deed is not None and not deed.past and deed.kind in {"give", "spend", "approve", "found", "ask"}:
        n.name, n.component, n.basis = main.name, None, "inferred"


def of_several(n: Named, t: Told) -> None:
    """The sum for several programmes that a text has still to name one by one: 'loans of … for two port projects.',
    and below it '1. Blue Quay Project'.
    """
    main = t.initiatives.main
    if (
        main is not None
        and not n.bound
        and t.row_label is None
        and n.name == main.name
        and n.found is not None
        and n.found[0] == "for"
        and main.mentions[0][0] > t.figure.end
        and _SEVERAL.match(n.found[1].text)
    ):
        n.name, n.component, n.basis = tidy(n.found[1].text), None, "stated"


_SEVERAL = re.compile(
    r"(?:(?:the\s+)?(?:following|several|various)|two|three|four|five|six|seven|eight|nine|ten|\d+)\s+[^,;]*\b(?:projects|programmes|programs|schemes)\b",
    re.IGNORECASE,
)


def _told_again(t: Told) -> bool:
    """Whether the amount is the one of the headline."""
    return t.latest is not None and t.latest.figures[0].value == t.figure.value


_SOON = 900
"""How far behind the first amount of a story the name of its programme may come."""


def of_a_deed(n: Named, t: Told) -> None:
    """What money is to do, or how many get it, is no name: in 'The Reed Institute will use $9 million to enlarge its
    works' the money is the Institute's, in 'the Agency paid $9 million to 31 operators' the Agency's.
    """
    if n.bound or n.own or n.name is None or t.row_label is not None or n.initiative is not None:
        return
    to_do = infinitive_purpose(t.view, t.figure)
    does = to_do is not None and n.name == (tidy(to_do) or to_do)
    counted = (
        n.found is not None
        and n.found[0] == "to"
        and n.name == tidy(n.found[1].text)
        and any(f.kind == "count" and f.start - 2 <= n.found[1].start <= f.end + 1 for f in t.view.figures)
    )
    if not does and not counted:
        return
    deed = deed_of(t.view, t.view.index[t.figure])
    doer = n.doer or (deed.doer if deed is not None else None)
    named = tidy(doer.text) if doer is not None else None
    if named is not None and named[:1].isupper() and not _PERSON.match(named) and not is_place_name(named):
        n.name, n.component, n.basis = named, (n.name if does else n.component), "stated"


_PERSON = re.compile(r"(?:I|We|He|She|They|It|Mr|Ms|Mrs|Dr|Minister|President|Secretary)\b")
