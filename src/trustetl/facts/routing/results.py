"""Money that is a result of trade or work and nobody's budget, by the noun that the amount is told of: 'Sales have
reached Rs 9 crore', 'Turnover of the ports | Rs 9 crore'.
"""

from __future__ import annotations

from trustetl.facts.language.deeds import deed_of
from trustetl.facts.language.heads import head_noun
from trustetl.facts.language.view import View
from trustetl.facts.language.wordlists import word_set
from trustetl.model import Figure

_RESULTS = word_set(
    "sales turnover revenues profit profits earnings gdp gva takings incomes losses damage damages valuation "
    "capitalisation capitalization remittances dividends bookings orders deposits"
)
"""What firms, markets and a whole economy make or lose, as heads of a noun phrase."""


def names_result(words: str) -> bool:
    """Whether the head of a noun phrase is a result of trade or work ('Domestic sales of boats'), and not what money
    is for ('sales staff').
    """
    return head_noun(words) in _RESULTS


def is_result(view: View, figure: Figure) -> bool:
    """Whether a sentence says what such a result amounts to: 'Sales of licensed boats have reached Rs 9 crore'."""
    deed = deed_of(view, view.index[figure])
    if deed is None or deed.role != "object" or deed.doer is None or deed.kind not in {"amount", "be", "other"}:
        return False
    return names_result(deed.doer.text)
