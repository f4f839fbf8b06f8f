"""What the label of a line with an amount says of it: who gives it, whose budget it is, how far it has got."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from trustetl.facts.budgets.labels import STATE_LABEL
from trustetl.facts.budgets.list_parts import led_words
from trustetl.facts.budgets.money_lists import shape_of
from trustetl.facts.budgets.parts import colon_label, in_brackets
from trustetl.facts.budgets.words import BODY_NOUNS, WHOLE, tidy
from trustetl.facts.language.view import View
from trustetl.facts.memory import Memory
from trustetl.facts.names.named import Initiative, Initiatives
from trustetl.facts.tables_in_text.headers import SOURCES
from trustetl.facts.tables_in_text.standing import only_standing, standing_of
from trustetl.model import Fact, Figure

_KIND = re.compile(
    r"^[\s)\]]*(?:[A-Z][\w-]*\)?\s+)?(?:(?:concessional|soft|sovereign|project)\s+)*"
    r"(?:loans?|grants?|credits?|contributions?|shares?|co-?financing|financing|support|equity|(?:counterpart\s+)?funds|funding)\b",
    re.IGNORECASE,
)
"""What follows the name of a fund or bank that gives money: 'Blue Rivers Fund grant'."""
_STATE = re.compile(
    r"^(?:the\s+)?(?:(?:\w+\s+)?governments?\b|republic\s+of\b|kingdom\s+of\b|(?:central|federal|state|national|provincial|regional|local|municipal)\s+"
    r"(?:governments?|budgets?|authorities)|states?\b|regions\b|municipalities\b|treasury\b)",
    re.IGNORECASE,
)
_BUDGET_OF = re.compile(
    r"^(?:the\s+)?(?P<who>.+?)(?:[’']s)?\s+(?i:(?:(?:total|annual|draft|overall)\s+)?(?:budget|allocation|outlay|vote|appropriation))$"
)
_A_LOAN = re.compile(r",?\s+(?:an?\s+)?(?:loan|grant|credit|contribution)s?\s+of$", re.IGNORECASE)
_BESIDE = re.compile(r"[^,;:.()]{0,25}\((?P<how>[^()\d]{2,30})\)")
"""How far an amount has got, in brackets behind it or its year: 'Rs 9 crore in 2024-25 (RE)'."""
_BODY = re.compile(
    rf"\b(?:{BODY_NOUNS}|Corporation|Institute|Service|Inspectorate)\b|^(?!FY)[A-Z][a-z]*[A-Z][A-Za-z]*$"
)
"""Names of bodies, and acronyms of theirs."""


def settle_label(
    fact: Fact, view: View, figure: Figure, memory: Memory, initiatives: Initiatives, wholes: Mapping[bool, Fact]
) -> Fact:
    """A row of public money with what the label of its line says. ``wholes`` are the rows of the last line that was no
    part of another: of its amount, and of the one in brackets.
    """
    values = dict(fact.values)
    shape = shape_of(view, figure)
    if shape == "opens" and values["component"] is None:
        led = led_words(view, figure)
        values["component"] = None if led and led.casefold() in str(values["initiative"] or "").casefold() else led
    stop = view.until_money(figure.end)
    beside = _BESIDE.match(view.slice(figure.end, stop))
    if beside is not None and only_standing(beside["how"]) and (told := standing_of(beside["how"]).phase):
        values["phase"] = told
    if shape in {"bracket", "comma"} and figure is next((f for f in view.figures if f.kind == "money"), None):
        values |= _named_before(view, figure, fact, initiatives)
    label = view.statement.label if view.statement.label is not None else colon_label(view, figure)
    if label is None:
        return replace(fact, values=values)
    own = colon_label(view, figure) == label
    if own and values["phase"] == "approved" and only_standing(label) and (told := standing_of(label).phase):
        values["phase"] = told
    if (whole := wholes.get(in_brackets(view, figure))) is not None and divides_above(view):
        values["initiative"], values["component"] = whole.values["initiative"], tidy(label)
        if not any(f.start > figure.end for f in fact.figures):
            values |= {k: whole.values[k] for k in ("period_label", "period_start", "period_end")}
        return replace(fact, values=values)
    about = initiatives.main
    giver = _giver(view, label, initiatives, memory)
    if own and giver and about is not None and about is not giver:
        if values["initiative"] != about.name:
            values |= {"initiative": about.name, "component": values["component"] or tidy(label)}
        return replace(fact, values=values)
    budget_of = _BUDGET_OF.match(label)
    if budget_of is not None and _BODY.search(budget_of["who"]) and values["component"] in {None, tidy(label)}:
        named = {n for x in initiatives.items for n in (x.name, *x.aliases)}
        if budget_of["who"] not in named:
            values |= {"initiative": budget_of["who"], "component": None}
    elif values["component"] is not None and values["component"] == values["initiative"]:
        values["component"] = None
    elif values["component"] == tidy(label) and _says_parts(label, initiatives):
        values["component"] = led_words(view, figure)
    return replace(fact, values=values)


def _named_before(view: View, figure: Figure, fact: Fact, initiatives: Initiatives) -> dict[str, object]:
    """What a line names before the amount in brackets at its end: a part of a programme, all its words."""
    ahead = _A_LOAN.sub("", view.slice(view.statement.body, figure.start).strip(" ,(–-"))
    words = tidy(ahead) or ahead
    if not words or view.statement.kind != "item" or initiatives.at(view.start, figure.start):
        return {}
    part = fact.values["component"]
    if len(words.split()) > 16 or (part is not None and str(part) not in words):
        return {}
    return {"component": words}


def _says_parts(label: str, initiatives: Initiatives) -> bool:
    """Whether a label says only that the money of a programme follows: 'Reef Fund components'."""
    names = sorted((n for x in initiatives.items for n in (x.name, *x.aliases) if n and n in label), key=len)
    rest = label.replace(names[-1], "").strip(" :-–()") if names else ""
    return bool(rest) and (STATE_LABEL.match(rest) is not None or WHOLE.match(rest.lower()) is not None)


def divides_above(view: View) -> bool:
    """Whether a line is a part of the line above it: 'of which trams: €9 million'."""
    return (
        view.statement.label is not None
        and re.match(r"\W*(?:of\s+which|thereof|includ\w+|incl\.)\s", view.text, re.I) is not None
    )


def _giver(view: View, label: str, initiatives: Initiatives, memory: Memory) -> Initiative | bool:
    """The fund or body named in a label that only gives the money, or whether the label is of such."""
    named = initiatives.at(view.start, view.statement.body) if view.statement.label is not None else ()
    above = f"{view.statement.section[-1] if view.statement.section else ''}\n{memory.lead_words}"
    listed = SOURCES.search(above) is not None
    if named:
        end = max(e for item in named for s, e in item.mentions if view.start <= s < view.statement.body)
        behind = view.slice(end, view.statement.body)
        opens = any(s - view.start < 5 for item in named for s, _ in item.mentions if s >= view.start)
        bracketed = view.word_at(0) != "" and not opens
        fund = named[0].kind in {"fund", "body"} and (main := initiatives.main) is not None and main.kind != "fund"
        listed = listed or (fund and bool(memory.wholes))
        return named[0] if listed or _KIND.match(behind) or (bracketed and _STATE.match(label)) else False
    return _STATE.match(label) is not None or (listed and _KIND.search(label) is not None)
