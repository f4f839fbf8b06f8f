"""Counts of what is no thing but money or time with a word between: '400 million federal dollars', 'twenty extra
weeks'; and the currency that a text says its amounts are in."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from trustetl import lexicon
from trustetl.figures.draft import Draft
from trustetl.figures.signs import ASSUMED, is_assumed, resolve

_BETWEEN = frozenset(
    "federal state public national provincial municipal government taxpayer taxpayers new extra additional further "
    "more fresh full consecutive straight long short whole calendar working official private local foreign hard total "
    "net gross combined annual constant current real nominal paid unpaid".split()
)
"""Words that stand between a number and the money or time that it counts."""
_TIMES = {"second": "s", "minute": "min", "hour": "h", "day": "day", "week": "week", "month": "month", "year": "year"}
_STATED = re.compile(
    r"\b(?:all\s+)?(?:dollar\s+|money\s+|monetary\s+)?(?:figures|amounts|values|sums|prices|numbers|dollars?)\b[^.;\n]{0,40}?"
    r"\b(?:are|is|quoted|given|expressed|stated|shown|reported|refers?\s+to|means?)\s+(?:[a-z]+\s+){0,2}?(?:in\s+)?(?P<money>[a-z][a-z.\s]{2,30}?)"
    r"(?:\s*\([^)]*\))?\s*(?:unless|except|[.;,\n)]|$)"
)
"""A note on the currency of a text: 'All dollar figures are in Canadian dollars unless …'."""


def qualify(read: str, low: str, drafts: Iterable[Draft], country: str | None) -> None:
    """Makes money and times of the counts that are such, and gives plain dollars the currency that the text says they
    are in, and two prices what stands behind the second of them; in place.
    """
    nouns = lexicon.currency_nouns()
    stated = _stated_dollar(low)
    before: Draft | None = None
    for draft in drafts:
        if before is not None and draft.per is not None and _shares_rate(low, before, draft):
            before.per = draft.per  # 'from €5.20 to €8.40 per megawatt-hour'
        before = draft
        if draft.kind == "count" and draft.unit is not None and " " in draft.unit:
            *between, noun = draft.unit.split()
            known = all(word in _BETWEEN for word in between)
            if known and noun in nouns and nouns[noun][1] == 1:
                draft.kind, draft.unit = "money", resolve(nouns[noun][0], noun, country)
                if is_assumed(draft.unit, noun, country):
                    draft.rule += ASSUMED
            elif known and noun in _TIMES and "working" not in between:
                draft.kind, draft.unit = "measure", _TIMES[noun]
        if draft.kind == "money" and stated is not None and _PLAIN.fullmatch(read, draft.start, draft.end) is not None:
            draft.unit = stated


_TO = re.compile(r"\s*(?:to|and|or|[-–—])\s*")


def _shares_rate(low: str, first: Draft, second: Draft) -> bool:
    """Whether what a price is for stands behind the second of two prices of one currency, and holds for both."""
    alike = first.kind == second.kind == "money" and first.unit == second.unit and first.per is None
    return alike and _TO.fullmatch(low, first.end, second.start) is not None


_PLAIN = re.compile(r"\$\s?[\d,.]+[^$£€]*|[\d,.]+[^$£€]*?\bdollars?", re.IGNORECASE)


def _stated_dollar(low: str) -> str | None:
    """The dollar that a text says its plain dollars are, None where it says nothing of the kind."""
    if "dollar" not in low:
        return None
    for match in _STATED.finditer(low):
        words = match["money"].split()
        code = _dollars().get(" ".join(words[-2:])) or _dollars().get(" ".join(words[-3:]))
        if code is not None:
            return code
    return None


@cache
def _dollars() -> dict[str, str]:
    """The names of the world's dollars ('canadian dollars') and their codes."""
    return {
        form.lower(): currency.code
        for currency in lexicon.currencies().values()
        for form in currency.forms
        if re.search(r"\sdollars?$", form.lower())
    }
