"""Which government's money an amount is."""

from __future__ import annotations

import re

from trustetl.facts.names import Initiative
from trustetl.facts.parties import places_in
from trustetl.facts.view import View
from trustetl.lexicon import currencies, find_countries
from trustetl.model import Figure, Setting

GIVES = re.compile(
    r"\b(?:promised|pledged|committed|gave|gives|contributed|contributes|added|offered|provides?|provided|"
    r"donated|lends?|lent|pays?|paid)\b",
    re.IGNORECASE,
)
EURO_AREA = frozenset(
    [
        "AUT",
        "BEL",
        "BGR",
        "CYP",
        "DEU",
        "ESP",
        "EST",
        "FIN",
        "FRA",
        "GRC",
        "HRV",
        "IRL",
        "ITA",
        "LTU",
        "LUX",
        "LVA",
        "MLT",
        "NLD",
        "PRT",
        "SVK",
        "SVN",
    ]
)
"""The states whose money the euro is (European Central Bank, from 2026)."""
SHARED = frozenset({"USD", "EUR", "XDR", "GBP"})


def payer_of(view: View, figure: Figure, setting: Setting, initiative: Initiative | None) -> str | None:
    """The payer as ISO 3166-1 alpha-3 (``EU`` for the Union): the government that issues the currency.

    A currency in which other governments and banks reckon as well (the dollar, the euro) says so only where that
    government is
    named in the statement, in the programme's name, or is what the document is about.
    """
    currency = currencies().get(figure.unit) if figure.unit else None
    issuer = currency.country if currency is not None else None
    if issuer is None:
        return None
    if figure.unit not in SHARED or setting.country == issuer:
        return issuer
    if figure.unit == "EUR" and setting.country in EURO_AREA and not any(p.code == "EU" for p in places_in(view)):
        return setting.country
    if any(p.code == issuer for p in places_in(view)):
        return issuer
    # 'Germany promised 180 million euros': the country that gives
    begin = view.tokens[view.clause_start(view.index[figure])].start if figure in view.index else view.start
    givers = [
        p
        for p in places_in(view)
        if begin <= p.start < figure.start and p.prep in {"", ",", "and", "while"} and not p.owner
    ]
    if givers and GIVES.search(view.slice(givers[-1].end, figure.start)):
        return givers[-1].code
    label = view.statement.label or ""
    if label and (places := find_countries(label)) and places[0][1] - places[0][0] >= len(label.strip()) - 1:
        return places[0][2]  # 'Germany: €310 million'
    names = " ".join((initiative.name, *initiative.aliases)) if initiative is not None else ""
    if issuer == "USA" and re.search(r"\bU\.?S\.?A?\b|\bAmerica(?:n|’s|'s)?\b", names + " " + (setting.title or "")):
        return issuer
    return None
