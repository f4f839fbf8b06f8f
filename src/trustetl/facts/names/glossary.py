"""The glossary: acronyms that a text expands, each once, with how often it uses them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from trustetl.facts.language.wordlists import content
from trustetl.facts.names.acronyms import find_pairs, is_acronym
from trustetl.facts.names.full_forms import full_forms
from trustetl.facts.names.initials import named_by_initials
from trustetl.facts.names.named import Initiatives
from trustetl.facts.names.names import acronym_uses
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
    del document, setting, figures
    read = [statement for statement in statements if statement.kind != "furniture"]
    words = "\n".join(statement.text for statement in read)
    facts: list[Fact] = []
    known: list[tuple[str, tuple[str, ...]]] = []
    pairs = [(one, pair.acronym, pair.expansion) for one in read for pair in find_pairs(one.text)]
    pairs += [(full.field, full.acronym, full.expansion) for full in full_forms(read)]
    told = {acronym for _, acronym, _ in pairs}
    apart = [found for found in _told_apart(read, initiatives) if found[1] not in told]
    pairs += apart
    pairs += named_by_initials(read, told | {acronym for _, acronym, _ in apart})
    for statement, acronym_told, expansion in pairs:
        key = (acronym_told, content(expansion))
        if any(acronym == key[0] and _one_meaning(other, key[1]) for acronym, other in known):
            continue
        known.append(key)
        facts.append(
            Fact(
                table="glossary",
                values={
                    "acronym": acronym_told,
                    "expansion": expansion,
                    "count": acronym_uses(words, acronym_told),
                },
                start=statement.start,
                end=statement.end,
                section=statement.section,
                rule="acronym beside its expansion",
            )
        )
    return facts


def _told_apart(read: Sequence[Statement], initiatives: Initiatives) -> list[tuple[Statement, str, str]]:
    """The acronyms that a text gives to what it named before: 'The programme, known as OHF, …', 'the Fund ("OHF")'."""
    found: list[tuple[Statement, str, str]] = []
    for item in initiatives.items:
        if item.acronym is None or not is_acronym(item.acronym):
            continue
        given = re.compile(
            rf"(?:\b(?:known (?:\w+ )?as|called|abbreviated(?: as| to)?|shortened to|in short|or|dubbed)\s(?:the\s)?"
            rf"[\"“‘']?|\b(?:the|this|its)\s[a-z]+(?:\s[a-z]+)?\s\([\"“‘']?){re.escape(item.acronym)}\b"
            rf"|(?<![\w-]){re.escape(item.acronym)}[\"”’']?,?\sfor short\b",
            re.IGNORECASE if item.acronym.isupper() and len(item.acronym) > 3 else 0,
        )
        statement = next((s for s in read if given.search(s.text) and item.acronym in s.text), None)
        if statement is not None:
            found.append((statement, item.acronym, item.name))
    return found


def _one_meaning(words: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two expansions differ in nothing but small words, endings or length."""
    return set(words) <= set(other) or set(other) <= set(words)
