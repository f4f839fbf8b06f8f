"""What a public fund or programme is equipped with: 'a youth fund with a capital of Rs 9 crore'."""

from __future__ import annotations

import re

from trustetl.facts.budgets.parts import HEDGED
from trustetl.facts.language.view import View
from trustetl.facts.names.named import Initiatives
from trustetl.model import Figure

_ENDOWMENT = (
    r"(?:(?:total|initial|first|starting|start-up|opening|paid-in|authori[sz]ed|founding|annual|overall|planned|public|combined)\s+)*"
    r"(?:seed\s+(?:money|capital|funding|fund|grant)|capital|corpus|kitty|endowment|purse|pot|war\s+chest|financial\s+envelope|outlay|"
    r"funding|financing|resources|volume|size|money)"
)
"""What the money of a fund is called, whoever put it in."""
_FUND = (
    r"(?:fund|facility|programme|program|scheme|mission|initiative|mechanism|window|project|plan|package|instrument|partnership|"
    r"accelerator|institute|agency|authority|trust)"
)
_PRIVATE_FUND = (
    r"\b(?:private|venture|equity|hedge|pension|mutual|index|investment|sovereign|commercial|infrastructure\s+debt)\s+(?:[a-z]+\s+)?"
    r"(?:fund|facility|trust|capital)\b"
)
_WITH = re.compile(
    rf"\b(?P<what>[\w’'-]+)(?:\s\([^()]{{2,14}}\))?(?P<between>(?:,\s|\s)(?:[^.;:]{{0,70}}?\s)?)(?:with|has|had|having|gets|receives)\s+"
    rf"(?:an?|the|its)?\s*{_ENDOWMENT}\s+(?:of|worth|totalling)\s+{HEDGED}$",
    re.IGNORECASE,
)
_OF_THE_FUND = re.compile(
    rf"^\W*(?:The|Its|This|Their)\s+{_ENDOWMENT}\s*(?:(?:of|for)\s+(?:the|this)\s+(?P<whose>[^.;:,()]{{3,70}}?)(?:\s\([^()]{{2,14}}\))?)?\s+"
    rf"(?:is|was|will\s+be|stands\s+at|amounts\s+to|comes\s+to|has\s+been\s+set\s+at|is\s+set\s+at|totals)\s+{HEDGED}$"
)


def equipped_with(view: View, figure: Figure, initiatives: Initiatives) -> bool:
    """Whether an amount is the capital, seed money or outlay of a public fund or programme, said behind its noun ('A
    youth fund with a capital of'), of the subject of its verb ('A fund will be set up, with seed money of') or of what
    is spoken of ('The total outlay of the Facility is').
    """
    begin = view.tokens[view.clause_start(view.index[figure])].start
    for start in dict.fromkeys((begin, view.start)):
        ahead = f"{view.slice(start, figure.start)} "
        if re.search(_PRIVATE_FUND, ahead, re.IGNORECASE):
            return False
        if (found := _OF_THE_FUND.match(ahead)) is not None:
            whose = found["whose"]
            if whose is None:
                return (initiatives.holding(figure.start) or initiatives.main) is not None
            at = start + found.start("whose")
            return _is_fund(whose) or bool(initiatives.at(at, at + len(whose)))
        for found in _WITH.finditer(ahead):
            head = ahead[: found.end("what")]
            if _is_fund(head) or _is_fund(found["between"]) or initiatives.at(start, start + found.end("what")):
                return True
    return False


def _is_fund(words: str) -> bool:
    """Whether words end with, or have as their subject, a noun of what public money is put into."""
    return _FUND_NAMED.search(words.strip(" ,")) is not None


_FUND_NAMED = re.compile(
    rf"\b{_FUND}\b(?:\s+\([^()]*\))?(?:\s+(?:for|of|to)\s[^,;.:]{{3,60}})?"
    r"(?:$|(?<=\w)\s+(?:will|is|was|has|starts|begins|opens|started|began|opened)\b|,\s)",
    re.IGNORECASE,
)
