"""The glossary: acronyms that a text expands, each once, with how often it uses them."""

from __future__ import annotations

from collections.abc import Sequence

from trustetl.facts.acronyms import find_pairs
from trustetl.facts.named import Initiatives
from trustetl.facts.names import acronym_uses
from trustetl.facts.wordlists import content
from trustetl.model import Document, Fact, Figure, Setting, Statement


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
    read = [statement for statement in statements if statement.kind != "furniture"]
    words = "\n".join(statement.text for statement in read)
    facts: list[Fact] = []
    known: list[tuple[str, tuple[str, ...]]] = []
    for statement, pair in [(one, pair) for one in read for pair in find_pairs(one.text)]:
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
