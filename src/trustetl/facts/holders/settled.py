"""The last step that names public money: what only a heading, a year or a giver's label calls it is called anew."""

from __future__ import annotations

import re

from trustetl.facts.budgets.bodies import BODY_RULE, TELLS_OF_OTHERS, issuer_of
from trustetl.facts.budgets.purposes import SUM_OF_A_YEAR, subject_of_document
from trustetl.facts.budgets.titles import titled
from trustetl.facts.budgets.told import Named, Told
from trustetl.facts.language.layout_words import only_layout

_GIVERS_LABEL = re.compile(
    r"\b(?:contribution|counterpart|co-?financing|share|own\s+(?:funds|resources))$", re.IGNORECASE
)


_SHORT = re.compile(r"(?:the\s+)?(?P<noun>[A-Z][a-z]+)(?:\s+(?:in|for|during)\s.*)?")
"""A body by one word of its name."""
_NO_NAME = re.compile(
    r"\W*\([^()]*\)\W*|(?:programme|program|performance|activity)[- ]based\s+budget\b.*|"
    r"(?:the\s+)?same\s+(?:purpose|end|sum|amount)|(?:the\s+)?(?:rise|fall|increase|cut|decrease)|"
    r"(?:the\s+)?(?:indicative\s+)?budget\s+(?:of|for)\s+(?:the\s+call|(?:\d{1,2}\s+)?(?:January|February|March|April|May|June|July|August|"
    r"September|October|November|December)(?:\s+\d{1,4})?)",
    re.IGNORECASE,
)
"""What is no name of anything: 'the same purpose', 'the budget of 1 February', '(Provisional translation)'."""
_ASIDE = re.compile(r"^(?:Together|Altogether|Overall|In\s+total|All\s+told),?\s+(?:the\s+)?|\s+(?:below|above)$")
"""What points or adds up beside a name: 'Together the three windows below'."""
_WHOLE_STATE = re.compile(
    r"^(?:the\s+)?(?:(?:revised|budget|actual)\s+estimates?\s+(?:of|for)\s+)?(?:the\s+)?(?:[‘“\"']\s*)?(?P<what>(?:(?:total|effective|overall|"
    r"gross|net)\s+)?(?:(?:capital|revenue|recurrent|development|public|government)\s+)?(?:expenditure|spending|outlay))\b",
    re.IGNORECASE,
)
"""A subject that is the spending of a whole State: 'The Revised Estimate of the total expenditure is …'."""


def _owner_told(n: Named, t: Told) -> str | None:
    """The office whose money a table divides, where only the title of the text names it: the one whose own budget the
    text has told, else the one whose paper it is.
    """
    if n.name is None or t.captioned is not None or n.name != titled(t.setting.title or ""):
        return None
    if any(n.name in {x.name, *x.aliases} for x in t.initiatives.items):
        return None
    told = [f for f in t.rows if f.table == "budgets" and f.rule.endswith(BODY_RULE)]
    return str(told[-1].values["initiative"]) if told else t.holder


def settled(n: Named, t: Told) -> None:
    """A heading over money, a fiscal year or a label of who gives it is no name: the money is that of what the text is
    about."""
    if n.name is None and t.initiatives.main is None and not n.elsewhere and not t.speech:
        n.name = issuer_of(t.bodies, t.view.start)
    if n.name is None or (n.initiative is not None and n.initiative.name == n.name):
        return
    if n.initiative is None:
        n.name = _ASIDE.sub("", n.name) or n.name
    short = _SHORT.fullmatch(n.name)
    if short is not None and t.holder is not None and short["noun"] in t.holder.split():
        n.name = t.holder  # 'Rs 9 crore for the Service in the year', in the Coast Service's own report
        return
    if t.row_label is not None and n.initiative is None and (owner := _owner_told(n, t)) is not None:
        n.name, n.basis = owner, "inferred"
        return
    whole = _WHOLE_STATE.match(n.doer.text) if n.doer is not None else None
    if whole is not None and n.name in t.headings and " " in whole["what"]:
        n.name, n.component = whole["what"], None
        return
    dated = SUM_OF_A_YEAR.match(n.name) is not None and re.search(r"\d{4}", n.name) is not None
    nothing = dated or _NO_NAME.fullmatch(n.name) is not None
    publishes = TELLS_OF_OTHERS.search(n.name) is not None and n.name in {*t.headings, t.setting.title}
    if not publishes and not nothing and not only_layout(n.name) and not _GIVERS_LABEL.search(n.name):
        return
    office = issuer_of(t.bodies, t.view.start) if t.initiatives.main is None else None
    about = t.initiatives.main or subject_of_document(t.initiatives, t.setting)
    if office is not None or about is not None:
        n.name, n.basis = office or (about.name if about is not None else None), "inferred"
