"""The glossary: acronyms that a text expands, each once, with how often it uses them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from trustetl.facts.acronyms import Pair, find_pairs, is_acronym, singular_acronym
from trustetl.facts.name_joining import is_place
from trustetl.facts.named import Initiatives
from trustetl.facts.names import acronym_uses
from trustetl.facts.wordlists import content, word_set
from trustetl.model import Document, Fact, Figure, Setting, Statement

_WRITTEN = re.compile(r"(?<![\w&./-])[A-Za-z]{0,2}[A-Z][A-Za-z0-9]*(?:[&-][A-Z0-9][A-Za-z0-9]*)*(?:['’]?s)?(?![\w&/-])")
_NO_ACRONYM = word_set(
    "Rs INR USD EUR GBP JPY CNY KES BRL AUD CAD CHF ZAR US$ FY IST GMT AM PM OK CEO Dr Mr Mrs Ms No Nos St "
    "Ltd Inc Pvt Co vs cr Cr Ksh KSh R$ COVID kWh MWh GWh TWh kW MW GW TW kV km GHz MHz CO2 pH SECTION ANSWER "
    "NOTE TABLE THE AND FOR NEW MoU"
)


def _pairs(statements: Sequence[Statement]) -> list[tuple[Statement, Pair]]:
    return [
        (statement, pair)
        for statement in statements
        if statement.kind != "furniture"
        for pair in find_pairs(statement.text)
    ]


def find_glossary(
    document: Document,
    setting: Setting,
    statements: Sequence[Statement],
    figures: Sequence[Figure],
    initiatives: Initiatives,
) -> list[Fact]:
    """One ``glossary`` row for each acronym that the document expands, in order of first expansion.

    ``acronym`` in the singular, ``expansion`` as written, ``count`` how often the acronym stands in the text,
    page furniture aside. An acronym that is expanded in two ways makes two rows.
    """
    del document, setting, figures, initiatives
    words = "\n".join(statement.text for statement in statements if statement.kind != "furniture")
    facts: list[Fact] = []
    known: list[tuple[str, tuple[str, ...]]] = []
    for statement, pair in _pairs(statements):
        key = (pair.acronym, content(pair.expansion))
        if any(acronym == key[0] and _one_meaning(other, key[1]) for acronym, other in known):
            continue
        known.append(key)
        facts.append(
            Fact(
                table="glossary",
                values={
                    "acronym": pair.acronym,
                    "expansion": pair.expansion,
                    "count": acronym_uses(words, pair.acronym),
                },
                start=statement.start,
                end=statement.end,
                section=statement.section,
                rule="acronym beside its expansion",
            )
        )
    return facts


def _one_meaning(words: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two expansions differ in nothing but small words, endings or length."""
    return set(words) <= set(other) or set(other) <= set(words)


def never_expanded(statements: Sequence[Statement]) -> list[tuple[str, int]]:
    """Acronyms that the document uses and never expands, with how often, most used first. Countries, currencies and
    units are left out.
    """
    expanded = {pair.acronym for _, pair in _pairs(statements)}
    inside = {part for acronym in expanded for part in re.split(r"[ -]", acronym)}
    counts: dict[str, int] = {}
    for statement in statements:
        letters = [letter for letter in statement.text if letter.isalpha()]
        if statement.kind == "furniture" or sum(letter.isupper() for letter in letters) * 2 > len(letters) > 12:
            continue
        for match in _WRITTEN.finditer(statement.text):
            acronym = singular_acronym(match.group())
            capitals = sum(letter.isupper() for letter in acronym)
            if not is_acronym(acronym) or capitals < 2 or acronym in expanded | inside | _NO_ACRONYM:
                continue
            if is_place(acronym) or re.fullmatch(r"FY\d+|[QH]\d|[A-Z]\d+|\d+[A-Z]+", acronym):
                continue
            counts[acronym] = counts.get(acronym, 0) + 1
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))
