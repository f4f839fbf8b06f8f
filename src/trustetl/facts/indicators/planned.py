"""The status that a value takes over from what stands beside it: the money that is to buy it, the value it is part of,
the statement it sums up.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from trustetl.facts.language.clauses import clause_of, is_finite, over_hedges
from trustetl.facts.language.predicates import STATES
from trustetl.facts.language.tenses import DONE_HEADING, PAST, PLANNED, nominal, settled, told_of_now
from trustetl.facts.language.verbs import base_forms
from trustetl.facts.language.view import View
from trustetl.model import Fact, Figure

BUYS = re.compile(
    r"(?:\([^)]*\)\s*)?(?:(?:covers?|pays?\s+for|funds?|finances?|buys?|goes\s+to|go\s+to)(?=\s)|"
    r"(?:(?:is|are|will\s+be|would\s+be|(?:has|have)\s+been|was|were)\s+"
    r"(?:meant\s+|set\s+aside\s+|there\s+|earmarked\s+|allocated\s+|reserved\s+|kept\s+|provided\s+|budgeted\s+|voted\s+)?)?"
    r"(?P<way>for|to\s+(?P<act>(?!the\b|an?\b|over\b|about\b|some\b|more\b)[a-z]+))\b)"
    r"(?!.*(?:;|\b(?:selected|existing|registered|chosen)\b))"
)
EXISTING = re.compile(r"\b(?:selected|existing|registered|chosen|current|present)\b")
TAKERS = re.compile(
    r"\b(?:projects|proposals|applications|contracts|companies|firms|teams|consortia|applicants|bidders|winners|recipients|"
    r"institutions|universities|start-?ups)$"
)
"""Who or what is chosen before money is given: '$9 million has been approved for five projects'."""
GIVEN = re.compile(
    r"\b(?:awarded|granted|approved|committed|paid|given|gave|disbursed)\s(?:[a-z]+\s){0,3}$|"
    r"\b(?:loan|grant|credit|award)s?\s(?:of|totalling|worth)\s(?:up\sto\s|about\s|some\s)?$"
)
_CHOSEN = re.compile(r"\b(?:approvals|approved|awards|awarded|selected|signed|granted|winners)\b", re.IGNORECASE)
"""What leads into a list of those who were chosen: 'Awards in 2031, by port:'."""
ENOUGH = re.compile(
    r"\W*(?:That|This|It)\s+(?:is|would\s+be|will\s+be|should\s+be)\s+(?:enough|sufficient)\s+(?:to|for)\b"
)
FOLLOWS = re.compile(
    r"(?:This|That|It)\s+(?:leaves|means|equals|represents|amounts|corresponds|implies|makes|is\s+equal|compares)\b"
)
PART_AHEAD = re.compile(r"\b(?:including|among\s+(?:them|these)|of\s+(?:which|whom|them|these))\b[^.;]*$")
PART_BEHIND = re.compile(r"\s*(?:[a-z]+\s)?of\s+(?:them|these|which|whom)\b")


def taken_over(
    view: View, figure: Figure, funding: Fact | None, before: Fact | None, opened: Fact | None, lead: str = ""
) -> str:
    """The status of a value that its own words call actual: ``funding`` is the public money that stands before it in
    the statement, ``before`` the row of the figure before it there, ``opened`` that of the statement before, ``lead``
    the line that leads into the list it stands in.
    """
    if funding is not None and funding.values.get("phase") != "executed":
        between = view.slice(funding.figures[0].end, figure.end)
        apart = clause_of(view, view.index[figure]).begin > view.index[funding.figures[0]]
        limit = figure.kind == "money" and figure.qualifier == "at_most" and figure.per is not None
        buys = BUYS.match(between)
        act = buys.group("act") if buys is not None else None
        given = GIVEN.search(view.slice(view.start, funding.figures[0].start) + " ") or _CHOSEN.search(lead)
        chosen = given and TAKERS.search(figure.quote) is not None
        meant = buys is not None and (act is None or act in base_forms()) and not chosen
        if _OTHERS_BRING.search(between):
            return "estimate"  # 'a State share of Rs 9 crore and beneficiaries' contribution of Rs 4 crore'
        there = settled(view, view.index[figure])  # 'for the stipends of our 900 nurses'
        if meant and buys is not None and not limit and not PAST.search(between[buys.end() :]) and not (apart or there):
            return "target"
    elif opened is not None and opened.table == "budgets" and ENOUGH.match(view.text):
        return "target"  # 'That is enough to mend 900 bridges'
    elif opened is not None and FOLLOWS.match(view.text):
        return "estimate" if opened.values.get("phase") == "proposed" else str(opened.values.get("status") or "actual")
    if before is not None and before.table == "indicators" and _part(view, before.figures[0], figure):
        return str(before.values["status"])
    return "actual"


_OTHERS_BRING = re.compile(
    r"^\s*(?:,|and|,\s*and)\s+(?:the\s+|an?\s+)?(?:beneficiar(?:y|ies)|communit(?:y|ies)|private|compan(?:y|ies)|members?|promoters?|farmers?|users?)[’']?s?[’']?\s+"
    r"(?:contribution|share|part)s?\s+of\b"
)
"""What others are expected to bring beside the public shares of an outlay."""


def _part(view: View, whole: Figure, figure: Figure) -> bool:
    """Whether a figure is part of the one before it and says by no verb of its own that it holds already: '900 homes
    are to be built, 300 of them for nurses', 'will train 40 cooks, including 12 women'.
    """
    i = view.index[figure]
    if whole not in view.index or settled(view, i):
        return False
    between = view.slice(whole.end, figure.start)
    if not PART_AHEAD.search(between) and not PART_BEHIND.match(view.text, figure.end - view.start):
        return False
    if any(is_finite(view, k) for k in range(view.index[whole] + 1, i)):
        return False
    verb = next((k for k in range(i + 1, len(view.tokens)) if view.is_verb(k)), None)
    return verb is None or view.word_at(verb + 1) in PLANNED or view.word_at(verb + 1) == "for"


def _part_does(view: View) -> bool:
    """Whether a statement goes on about a part of a plan by what it does: 'It buys 40 cranes and two tugs'."""
    verb = view.word_at(1)
    return view.word_at(0) in {"it", "this"} and verb.endswith("s") and verb not in STATES | {"is", "was", "does"}


_RESULTS = re.compile(
    r"\W*(?:[a-z]+\s){0,2}(?:results|achievements|progress|status|so\s+far|to\s+date)\b[^:.]{0,30}:",
    re.IGNORECASE,
)
"""What leads into what was reached: 'Results: 900 nurses trained'."""
HEADS = re.compile(r"\s*\)\s*:")
"""Behind the money in the name of a part, where what it buys follows: 'Credit (USD 9 million): training for 90 …'."""


def names_part(view: View) -> bool:
    """Whether a statement names a part and its money, so that the rest of its paragraph tells what it is for: a run-in
    label, or a name with the money in a bracket and no verb ('Restoration of dryland (US$ 118 million).').
    """
    if view.statement.label:
        return True
    return re.search(r"\)\W*$", view.text) is not None and not any(is_finite(view, k) for k in range(len(view.tokens)))


def planned_parts(view: View, facts: Sequence[Fact], *, funded: bool, lead: str = "") -> list[Fact]:
    """The rows of a statement, where what stands beside money that is to pay for it, without a verb, is to come:
    'Fences along 40 km of track: Rs 3 crore'. ``funded`` says that the line before named the money of a part,
    and ``lead`` is the line that leads into their list.
    """
    money = [f.figures[0] for f in facts if f.table == "budgets" and f.values.get("phase") != "executed"]
    # 'Component B. Credit (USD 9 million): training for 90 cooperatives': the label names the money of the line
    labelled = view.statement.label is not None and bool(money) and money[0].start < view.statement.body
    labelled = labelled or (bool(money) and HEADS.match(view.slice(money[0].end, view.end)) is not None)
    if not funded and not labelled and view.statement.kind not in {"item", "field"}:
        return list(facts)
    done = any(DONE_HEADING.search(h) for h in view.statement.section) or _RESULTS.match(view.text) is not None
    if done or not (money or funded):
        return list(facts)

    def bought(fact: Fact) -> bool:
        figure = fact.figures[0]
        if fact.table != "indicators" or fact.values["status"] != "actual" or figure not in view.index:
            return False
        i = view.index[figure]
        ahead = funded or (bool(money) and money[0].start < view.statement.body)
        there = EXISTING.search(figure.quote) is not None or view.word_at(over_hedges(view, i)) in {"from", "by"}
        chosen = _CHOSEN.search(lead) is not None and TAKERS.search(figure.quote) is not None
        return (
            not there
            and not chosen
            and fact.values["measure"] in {"count", "quantity"}
            and (nominal(view, i) or _part_does(view))
            and not told_of_now(view, i)
            and (ahead or not settled(view, i))
        )

    return [replace(f, values={**f.values, "status": "target"}) if bought(f) else f for f in facts]
