"""How far along the values of a column are, by its header and by the notes under the table: planned, voted, revised,
spent."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from trustetl.lexicon import pattern_of, rows_of


class Standing(NamedTuple):
    """How far along a value is."""

    phase: str | None = None
    """Of public money: ``proposed``, ``approved``, ``adjusted`` or ``executed``."""
    status: str | None = None
    """Of other values: ``target``, ``estimate`` or ``actual``."""
    public: bool = False
    """Whether the words are said of public budgets alone."""


NONE = Standing()
_RANK = ("proposed", "adjusted", "executed", "approved")
"""Which of two words says more: a 'draft budget' is a draft, a 'revised budget' revised."""
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_PAIR_END = re.compile(r"(?<=(?:19|20)\d\d[-–/])\d\d(?!\d)")
_MARKS = re.compile(r"(?:[*†‡§#]+|(?<=\d)\s?\(?([a-z])\)?)\W*$")
_MARKED = re.compile(r"(?:^|(?<=[\s;,.(]))([*†‡§#]{1,3}|\(?[a-z]\)?(?=\s*[=:–-]))\s*[=:–-]?\s*([^*†‡§#;.=:]+)")
_SETTLED = {"e": Standing(None, "estimate"), "f": Standing("proposed", "estimate")}
"""Letters behind a year that need no note."""
_CLAUSES = re.compile(r"[;]|\.(?=\s|$)|,(?=\s+(?:and\s+)?(?:those|figures|amounts|values)\b)")
_OF_YEARS = re.compile(
    r"\W*(?:notes?\b\W*)?(?:(?:the\s+)?(?:figures?|amounts?|values?|data|numbers?|columns?|sums?|those|all|budgets?)\b[^.;]*?"
    r"\b(?:for|of|in|from)\s+|for\s+|in\s+)?(?:the\s+)?(?:FY\s?|years?\s+)?(?=(?:19|20)\d\d)",
    re.IGNORECASE,
)
_OF_ALL = re.compile(
    r"\W*(?:notes?\b\W*)?(?:(?:all|the)\s+)?(?:figures|amounts|values|data|columns|sums)\s+(?:are|show|refer\s+to|represent|give)\s",
    re.IGNORECASE,
)
"""A note on every value: 'Figures are releases'."""
_SPENT = re.compile(
    r"\W*(?:total\s+)?(?:expenditures?|spending|outturns?|payments?|releases?|drawn)"
    r"(?:\s+(?:in|during|up\s*to|till|until|since|as\s+(?:on|at|of))\s.*)?\W*$",
    re.IGNORECASE,
)
_EMPTY = frozenset(
    "year fy financial fiscal initial first second next current total to the of for in as at by amount amounts figures "
    "no nos number ii iii iv made basis jan feb mar apr jun jul aug sep sept oct nov dec "
    "end up until january february march april may june july august september october november december".split()
)


@cache
def _words() -> tuple[re.Pattern[str], dict[str, Standing]]:
    found = {
        row["form"]: Standing(row["phase"] or None, row["status"] or None, row["public"] == "yes")
        for row in rows_of("standings")
    }
    small = [form for form in found if not form.isupper()]
    capital = [form for form in found if form.isupper()]
    return re.compile(rf"(?<![\w-])(?:(?i:{pattern_of(small)})|{pattern_of(capital)})(?![\w-])"), found


def standing_of(words: str | None) -> Standing:
    """What the words of a header or label say of the values under or beside it ('2026 request', 'Revised', 'BE')."""
    if not words:
        return NONE
    pattern, found = _words()
    hits = [found.get(hit) or found[hit.lower()] for hit in pattern.findall(" ".join(words.split()))]
    if not hits:
        return NONE
    phase = min((h.phase for h in hits if h.phase), key=_RANK.index, default=None)
    status = next((h.status for h in hits if h.phase == phase and h.status), None)
    return Standing(phase, status or next((h.status for h in hits if h.status), None), any(h.public for h in hits))


def only_standing(words: str) -> bool:
    """Whether words say nothing but how far along values are, and when ('2026 (planned)', 'Revised estimate FY25')."""
    rest = _words()[0].sub(" ", re.sub(r"[(\[][^()\[\]]*[)\]]", lambda m: f" {m.group()[1:-1]} ", words))
    left = re.findall(r"[^\W\d_]+", _YEAR.sub(" ", rest))
    return all(word.lower() in _EMPTY or len(word) == 1 for word in left)


class Notes:
    """What the lines around a table say of its columns, by year and by mark."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.by_year: dict[str, Standing] = {}
        self.by_mark: dict[str, Standing] = dict(_SETTLED)
        self.whole = NONE
        for line in lines:
            plain = line.strip().strip("*_ ") if line.strip().endswith(("*", "_")) else line.strip()
            for clause in _CLAUSES.split(plain):
                standing = standing_of(clause)
                rest = _YEAR.sub("", _PAIR_END.sub("", clause))
                if standing != NONE and _OF_YEARS.match(clause) and not any(c.isdigit() for c in rest):
                    self.by_year |= dict.fromkeys(_YEAR.findall(clause), standing)
                elif standing.phase is not None and _OF_ALL.match(clause) and not any(c.isdigit() for c in clause):
                    self.whole = standing
            for mark, words in _MARKED.findall(line.strip()):
                if (standing := standing_of(words)) != NONE:
                    self.by_mark[mark.strip("()")] = standing

    def of(self, header: str, beside: bool = False) -> Standing:
        """How far along the values under a header are; its own words come before the notes. ``beside`` says that other
        columns hold what was voted, or that its time has begun: 'Expenditure in 2031-32' is then what was spent.
        """
        own = standing_of(header)
        if own == NONE and beside and _SPENT.match(header):
            return Standing("executed", "actual", True)
        if own.phase is not None or own.status is not None:
            return own
        mark = _MARKS.search(header.strip())
        if mark is not None and (found := self.by_mark.get(mark.group(1) or mark.group().strip())) is not None:
            return found
        years = _YEAR.findall(_PAIR_END.sub("", header))
        return self.by_year.get(years[0], self.whole) if len(years) == 1 else self.whole


def unmarked(header: str) -> str:
    """A header without the mark that points to a note ('2026*', '2025p')."""
    return re.sub(r"(?<=\d)\s?(?:[*†‡§#]+|[a-z]|\([a-z]\))$", "", header.strip())
