"""What the headers of a table say of its rows: who gives, and which columns hold no money."""

from __future__ import annotations

import re

from trustetl.lexicon import find_countries

DONOR = re.compile(
    r"^(?:donor|contributor|funder|financier|giver|lender|(?:development|funding)\s+partner|source(?:\s+of\s+(?:funds|funding|money))?|"
    r"(?:donor|contributing|sponsor)\s+(?:country|countries|government|partner)s?)s?\b",
    re.IGNORECASE,
)
GIVEN = re.compile(
    r"\b(?:pledge[sd]?|contribut(?:ed|ions?)|donat(?:ed|ions?)|paid[\s-]in|donors?|contributors?|who\s+(?:gives?|pays?|contributes?))\b",
    re.IGNORECASE,
)
"""Wording of tables whose rows are those who give."""
NOT_MONEY = re.compile(
    r"^(?:(?:total|track|route|planned)\s+)?(?:length|distance|area|capacity|population|number|no\.|jobs|people|beneficiaries|year)\b|"
    r"[,(]\s*(?:km|ha|MW|GW|MWh|GWh|kt|Mt|t|tonnes|m2|m3|km2|%|per\s*cent|number|no\.)\)?$",
    re.IGNORECASE,
)
"""Headers over what no money is, whatever the caption of the table counts in."""


def donor_of_row(first: str, header: str, context: str, label: str | None) -> str | None:
    """Who gives the amounts of a row in a table of donors: the code of a country, '' for another giver or all of
    them together, or null where the rows are no donors.
    """
    if not DONOR.match(first.strip()) and not (
        re.match(r"(?:countr|partner|part(?:y|ies))", first.strip(), re.IGNORECASE)
        and GIVEN.search(f"{header} {context}")
    ):
        return None
    if label is None:
        return ""
    places = find_countries(label)
    whole = bool(places) and places[0][0] == 0 and places[0][1] >= len(label.strip()) - 1
    if whole:
        return places[0][2]
    return None if re.search(r"\b(?:government|treasury|state|budget|exchequer)\b", label, re.IGNORECASE) else ""
