"""Steps that name money by what it is for: a name of its own beside other programmes, spending on one thing alone."""

from __future__ import annotations

import re

from trustetl.facts.budgets.bodies import BODY_RULE
from trustetl.facts.budgets.purposes import BODY
from trustetl.facts.budgets.told import Named, Told
from trustetl.facts.budgets.words import BODY_NOUNS, is_place_name, purpose, tidy
from trustetl.facts.holders.sequel import own_purpose_named

_PROPER = re.compile(
    r"(?:the\s+)?[^\W\d_a-z][\w’'-]*(?:\s+(?:(?:of|for|and|the|de|da|do|dos|das|e)\s+)*[^\W\d_a-z][\w’'-]*)*"
)


def beside_programmes(n: Named, t: Told) -> None:
    """A name whose kind the text never tells, where the amount before it goes to a programme: 'Rs 9 crore is for the
    Reef Fund and Rs 4 crore for Mar Vivo'.
    """
    before = t.previous
    if (
        n.own
        or n.initiative is not None
        or t.row_label is not None
        or n.found is None
        or n.found[0] not in {"for", "to", "on", "into"}
        or before is None
        or before.table != "budgets"
        or before.start != t.view.statement.start
    ):
        return
    what = n.found[1].text
    if _PROPER.fullmatch(what) is None or BODY.match(what) or is_place_name(what):
        return
    ahead = purpose(t.view, before.figures[0]) if before.figures[0] in t.view.index else None
    by_purpose = ahead is not None and before.values.get("initiative") == tidy(ahead[1].text)
    if by_purpose or own_purpose_named(t.view, before, t.initiatives):
        n.name, n.component, n.basis = tidy(what), None, "stated"


def not_itself(n: Named, t: Told) -> None:
    """A part that only says its programme's name again is none: '$9 million for the Reef Fund' under a heading on it;
    nor is the office that gets the money of a programme named behind: 'The Department received Rs 9 crore for the Reef
    Mission'.
    """
    if n.component is None or n.name is None:
        return
    item = next((x for x in t.initiatives.items if x.name == n.name), None)
    names = {n.name, *((item.acronym or "", *item.aliases) if item is not None else ())}
    if n.component.casefold() in {x.casefold() for x in names}:
        n.component = None
        return
    purposed = n.own and n.found is not None and n.found[0] in {"for", "to", "under"}
    subject = t.view.subject(t.view.index[t.figure]) if t.row_label is None else None
    if purposed and subject is not None and n.component == tidy(subject.text) and _OFFICE.search(n.component):
        n.component = None


_OFFICE = re.compile(rf"^(?:{BODY_NOUNS})\b|\b(?:{BODY_NOUNS})$")
_SPENDING_ON = re.compile(
    r"(?:(?:the|its|our|public|state|federal|government|budget|total)\s+)*(?:spending|expenditure|outlays?|purchases|support|funding|money)\s+(?:on|for|of)\s+"
    r"(?:the\s+)?(?P<what>[^,;:()]+?)(?:\s+(?:alone|only|as\s+a\s+whole|overall))?",
    re.IGNORECASE,
)


def spending_on(n: Named, t: Told) -> None:
    """What a sentence says of spending on one thing is a part of what the text is about, or has that thing's name:
    'Spending on nets alone will reach Rs 4 crore'.
    """
    if n.name is None or n.own or t.row_label is not None or n.initiative is not None:
        return
    told = _SPENDING_ON.fullmatch(n.name)
    if told is None or n.doer is None or n.name.casefold() not in n.doer.text.casefold():
        return
    what = tidy(told["what"])
    main = t.initiatives.main
    holders = {f.values.get("initiative") for f in t.rows if f.table == "budgets" and f.rule.endswith(BODY_RULE)}
    if main is not None and t.initiatives.holding(t.view.start) is not None:
        n.name, n.component, n.basis = main.name, what, "inferred"
    elif len(holders) == 1:
        n.name, n.component, n.basis = str(holders.pop()), what, "inferred"
    else:
        n.name, n.component, n.basis = what, None, "stated"


_SAYS_NOTHING = re.compile(
    r"whose\s.+|which\s.+|(?:the\s+)?(?:first|second|third|last|latter|former)(?:\s+of\s+(?:them|these|it))?|"
    r"(?:current|constant|nominal|real|\d{4})\s+prices|same\s+(?:purpose|end|year|time|period)",
    re.IGNORECASE,
)
"""What is no part and no name: it only takes up what was named before, or says how an amount is counted."""
_ALONE = re.compile(r"\s+alone$")


def said_of_it(n: Named, t: Told) -> None:
    """Words that only take up what stands before are neither a part nor a name: 'whose budget', 'the first of them'."""
    del t
    if n.component is not None and _SAYS_NOTHING.fullmatch(n.component):
        n.component = None
    n.name = _ALONE.sub("", n.name) if n.name is not None else None
    n.component = _ALONE.sub("", n.component) if n.component is not None else None
