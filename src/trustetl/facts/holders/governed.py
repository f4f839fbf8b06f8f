"""The step for what an amount is for where no programme governs it: then that is whose money it is.

A programme named earlier has an amount as a part of its money only where the text is about it, a heading names it, its
list leads the amount in, the statement itself names or points to it, or a larger sum of it was told before in the
paragraph. In prose that goes from one matter to the next, the matter itself is what the money belongs to.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from trustetl.facts.budgets.parts import OF_THE_MONEY
from trustetl.facts.budgets.told import Named, Told
from trustetl.facts.budgets.words import BODY_NOUN, LISTED
from trustetl.facts.holders.names_near import known
from trustetl.facts.names.named import Initiative

_CLASS = re.compile(
    r"(?:(?:the|its|their|total|gross|net|non-)\s*)*(?:capital|revenue|recurrent|development|current|operating|operational|running|administrative|"
    r"personnel|salaries|wages|investment|plan|non-plan|counterpart|matching|force\s+improvement)(?:\s+(?:and\s+\w+\s+)?(?:expenditure|spending|budget|"
    r"outlay|account|votes?|costs?|expenses|funds?|share|programmes?|projects?|head))?|subsid(?:y|ies)|grants?|loans?|emergenc(?:y|ies)|"
    r"(?:special\s+)?interventions?(?:\s+projects?)?|direct\s+disbursements?.*",
    re.IGNORECASE,
)
"""The economic classes and forms of all public money, which are parts of any programme."""
_NO_MATTER = re.compile(
    r"(?:by|at|in|on|launched|approved|cleared|comparison|counties|states|provinces|districts|regions|municipalities|people|farmers|families|"
    r"households|companies|institutions|works?|[a-z]+\s+people)\b",
    re.IGNORECASE,
)


def _names_matter(words: str) -> bool:
    """Whether a purpose tells a matter of its own, and not only when or among whom money goes."""
    return _NO_MATTER.match(words) is None and len(words.split()) > 1


def by_its_purpose(n: Named, t: Told) -> None:
    """'Rs 9 crore goes to the Reef Fund. Rs 4 crore is added to the upkeep of schools.': the upkeep is no part of the
    Fund.
    """
    if n.component is None or n.name is None or t.row_label is not None or n.own or n.compared or n.whose is not None:
        return
    if _CLASS.fullmatch(n.component) or not _names_matter(n.component):
        return
    if n.series is None and n.name in t.view.text:
        return
    if governs(n.name, n, t):
        return
    n.initiative = known(n.component, t)
    n.name = n.initiative.name if n.initiative is not None else n.component
    n.component, n.basis = None, "stated"


def governs(name: str, n: Named, t: Told) -> bool:
    """Whether what an amount is given to by the text before it has it as a part of its money."""
    item = known(name, t)
    main = t.initiatives.main
    about = main is not None and (item is main or name == main.name or t.initiatives.holding(t.figure.start) is main)
    if about and main is not None and _still_about(main, t):
        return True
    if t.in_list or t.anchor.rule in LISTED or OF_THE_MONEY.match(t.view.text) or t.view.statement.kind != "sentence":
        return True
    if _headed((name,) if item is None else _names_of(item), t) or name == t.holder or (n.series is None and n.bound):
        return True
    if item is None and (BODY_NOUN.search(name) or any(name in sentence for sentence in t.view.earlier)):
        return True  # an office has money for all that it does, and a paragraph may be about a thing of any kind
    begin = t.block if t.block is not None else t.view.start
    if item is not None and any(_speaks_of(start, t) for start, _ in item.mentions if begin <= start < t.figure.start):
        return True
    rows = [row for row in t.rows if row.table == "budgets" and row.section == t.view.statement.section]
    return any(_whole_of(row.values, name, t) for row in rows)


def _names_of(item: Initiative) -> tuple[str, ...]:
    return tuple(name for name in (item.name, item.acronym, *item.aliases) if name)


def _headed(names: Iterable[str], t: Told) -> bool:
    """Whether the title or a heading over an amount has one of the names."""
    above = " > ".join((*t.view.statement.section, t.setting.title or "")).casefold()
    return any(name.casefold() in above for name in names)


_AGAIN, _NEAR = 2, 600
"""How often, or how near before an amount, a text speaks of what it is about without naming it in a title."""


def _still_about(main: Initiative, t: Told) -> bool:
    """Whether a text still speaks of what it began with: its title or a heading names that, its paragraph does, or it
    has come back to it.
    """
    if _headed(_names_of(main), t):
        return True
    begin = t.block if t.block is not None else t.view.start
    spoken = [a.start for a in t.initiatives.anchors if a.initiative is main]
    begin = min(begin, t.figure.start - _NEAR)
    return len(spoken) >= _AGAIN or any(begin <= at < t.figure.start for at in spoken)


def _speaks_of(start: int, t: Told) -> bool:
    """Whether a sentence that names a programme at an offset speaks of it, and does not only give it a sum: what stands
    behind an amount in its sentence is what that is for.
    """
    row = next((r for r in t.rows if r.start <= start < r.end), None)
    return row is None or row.table != "budgets" or not row.figures or start < row.figures[0].start


def _whole_of(values: Mapping[str, object], name: str, t: Told) -> bool:
    """Whether a row before tells a larger sum of the same name, of which the amount may be a part."""
    amount = values.get("amount")
    return (
        values.get("initiative") == name
        and values.get("component") is None
        and values.get("currency") == t.figure.unit
        and amount is not None
        and t.figure.value is not None
        and float(str(amount)) > t.figure.value
    )
