"""Dates that belong to a quantity or a speaker and tell of no event."""

from __future__ import annotations

import re
from collections.abc import Sequence

from trustetl.facts.language.value_periods import VALUES, is_value
from trustetl.facts.names.named import Initiatives
from trustetl.model import Figure, Statement

_COMPARED = re.compile(r"\b(?:than|as|from|since|of|like)\s+(?:in|at|on)\s+(?:the\s+)?(?:end\s+of\s+)?$", re.IGNORECASE)
"""'more than in 2021', 'as in 2019': the date of what something is compared with."""


_COUNTED_FROM = re.compile(
    r"\b(?:years?|months?|weeks?|days?|decades?|soon|shortly|just|long)\s(?:after|since|before)\s(?:the|its|an?)\s"
    r"(?:[\w’'-]+\s){1,4}of\s(?:the\s)?$|"
    r"\b(?:following|wake\sof|aftermath\sof|because\sof|due\sto|owing\sto|despite|since|after)\s(?:the|its)\s"
    r"(?:[\w’'-]+\s){1,4}of\s(?:the\s)?$",
    re.IGNORECASE,
)


def compared(before: str) -> bool:
    """Whether a date is that of what something is compared with, or what a stretch of time is counted from: 'Three
    years after the quakes of'."""
    return _COMPARED.search(before) is not None or _COUNTED_FROM.search(before) is not None


SPOKEN = frozenset("said told reported says confirmed stated noted explained warned".split())


CITED = frozenset({"published", "released", "issued", "reported", "presented"})


def dates_value(
    statement: Statement, figure: Figure, word: re.Match[str] | None, offset: int, figures: Sequence[Figure]
) -> bool:
    """Whether a date stands right behind a quantity whose date it is ('62% in 2021', '$2 billion since May'), and no
    event word governs both ('approved $2 billion in May').
    """
    base = statement.start
    last = next((f for f in reversed(figures) if base <= f.start and f.end <= figure.start and is_value(f)), None)
    if last is None:
        return False
    gap = statement.text[last.end - base : figure.start - base]
    governed = word is not None and offset + word.end() <= last.start
    year = figure.kind == "period" and re.match(r"\s?[),;]", statement.text[figure.end - base :]) is not None
    if re.fullmatch(r"(?:\s[a-z]+){0,3}\s\((?:(?:in|as of|as at|end of|end|at end)\s)?", gap) and (
        year or not governed
    ):
        return True  # 'from 310 (May 2021) to 400 boats'
    if not re.fullmatch(
        r"(?:\s\([^()]*\))?\s(?:in|at|on|by|since|for|as of)\s(?:the\s)?(?:end\s(?:of\s)?|early\s|late\s|mid-)?", gap
    ):
        return False
    if last.kind in ("percent", "percentage_point", "ratio", "measure"):
        return True
    if re.search(
        r"\b(?:compared (?:to|with)|as against|against|versus|up from|down from)\s(?:\w+\s)?$",
        statement.text[: last.start - base],
    ):
        return True  # 'will be sown by 90 farms, compared with 31 in 2019'
    return not governed or re.search(r"\b(?:was|were|been)\s+(?:released|received|paid)\b", statement.text) is not None


_STATE = re.compile(
    r"\s(?:had|lacked|lived|worked|used|owned|knew|stood|lay|remained|were|was)\s(?!(?:\w+ly\s)?\w+ed\b)"
)
"""What tells how things stood with a share or number: '43% of the quays had a crane in May'."""


def tells_share(statement: Statement, figure: Figure, before: str, figures: Sequence[Figure]) -> bool:
    """Whether a clause with a quantity says how things stood at the end of a time or have gone since ('83% were
    mapped at
    the end of 2023', '30 reefs have recovered since 1998').
    """
    base = statement.start
    state = _STATE.search(before)
    at = figure.start - len(before) + state.start() if state is not None else base
    if any(f.kind in VALUES and figure.start - len(before) <= f.start < at for f in figures):
        return True
    if (
        not re.search(
            r"\b(?:since|at (?:the )?(?:end|start|beginning) of|as of)\s+(?:the\s+)?$|\bat\s+(?:the\s+)?$", before
        )
        and not (re.match(r"(?:the )?(?:end|start|beginning)\b", figure.quote))
        and figure.period_end is not None
    ):
        return False
    return any(statement.start <= f.start < statement.end and f.kind in VALUES for f in figures)


def asks_money(
    statement: Statement, word: re.Match[str], offset: int, figure: Figure, figures: Sequence[Figure]
) -> bool:
    """Whether a year is that of the money which somebody is to grant: 'asked the council to approve $3 million for the
    Fund in 2027'.
    """
    at = offset + word.start()
    wanted = re.search(r"\bto\s$", statement.text[: max(0, at - statement.start)]) is not None
    return wanted and any(f.kind == "money" and at < f.start < figure.start for f in figures)


def grants_over_time(
    statement: Statement, word: re.Match[str], offset: int, figure: Figure, figures: Sequence[Figure]
) -> bool:
    """Whether what is approved or offered over a stretch longer than a month is an amount or a number of things, which
    the stretch is then that of: 'Parliament approved $3 million for quays in 2031', 'nine works have been approved
    since 2031'.
    """
    first, last = offset + word.start(), offset + word.end()
    front = figure.start < first
    low, high = (last, last + _OBJECT) if front else (max(statement.start, first - _OBJECT), figure.start)
    text = statement.text
    return any(
        f.kind in VALUES
        and low <= f.start < high
        and not re.search(r"[.;:]\s", text[min(f.end, last) - statement.start : max(f.start, first) - statement.start])
        for f in figures
    )


_OBJECT = 60
"""How far from a verb the amount stands that is its subject or object."""


def of_amount(word: re.Match[str], offset: int, figures: Sequence[Figure]) -> bool:
    """Whether the deed of a whole year is done to an amount or a number of things, which the year is then that of: 'of
    the $3 million authorised in 2024', 'In 2031 the Fund approved six quays'."""
    first, last = offset + word.start(), offset + word.end()
    return any(
        f.kind in VALUES and (f.end + 1 == first or (last < f.start <= last + 12 and f.kind != "money"))
        for f in figures
    )


_THING_SINCE = re.compile(
    r"\b(?:the|an?|any|old|existing|current)\s(?:(?!(?:is|are|was|were|been|be|has|have|had|and|but|which|that)\b)[a-z-]+\s)"
    r"{1,3}$"
)
_SINCE = re.compile(r"in (?:operation|place|existence|effect|force|use|service) since")


def of_another(statement: Statement, at: int, initiatives: Initiatives) -> bool:
    """Whether 'in operation since' goes with a noun of its own and not with an initiative: 'replaces the register in
    use since 2015'."""
    front, rest = statement.text[: at - statement.start], statement.text[at - statement.start :]
    thing = _THING_SINCE.search(front) if _SINCE.match(rest) else None
    if thing is None:
        return False
    return not any(statement.start + thing.start() < a.end and a.start < at for a in initiatives.anchors)
