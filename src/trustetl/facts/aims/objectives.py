"""Rows of ``objectives``: what an initiative sets out to do, and what it is said to matter for.

Three places say so: bullets under headings such as 'Objectives' or 'Significance', and bullets that begin with an
action; lines 'Aim: …'; and sentences that state an aim ('aims to', 'is meant to') or a significance ('matters
because').
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from trustetl.facts.aims.aims import Deed, acting_verb, base_of, instruments_of, promise, subjects_of
from trustetl.facts.aims.finding import Aim, aims_of
from trustetl.facts.aims.subjects import goes_over_measures
from trustetl.facts.language.statement_figures import by_statement
from trustetl.facts.names.named import Initiative, Initiatives
from trustetl.lexicon import find_countries
from trustetl.model import Document, Fact, Figure, Setting, Statement


def find_objectives(
    document: Document,
    setting: Setting,
    statements: Sequence[Statement],
    figures: Sequence[Figure],
    initiatives: Initiatives,
) -> list[Fact]:
    """One ``objectives`` row for each aim and each significance, in order of the text.

    The evidence is the bullet without its run-in label, the line after 'Aim:', or the sentence (its clause, where one
    sentence states several aims). ``deadline`` is the last day of a date that the statement gives with 'by'.
    """
    del setting
    text = document.reading.text
    blocks: dict[int, list[Statement]] = {}
    for statement in statements:
        blocks.setdefault(statement.block, []).append(statement)
    inside = by_statement(statements, figures)
    of_block = {block: [f for s in parts for f in inside[s.start]] for block, parts in blocks.items()}
    measures = goes_over_measures(statements)
    facts: list[Fact] = []
    for statement in statements:
        near = of_block[statement.block]
        for aim in aims_of(statement, blocks, near, initiatives, statements, measures=measures):
            facts.append(_fact(aim, text, near, initiatives))
    return facts


def _fact(aim: Aim, text: str, figures: Sequence[Figure], initiatives: Initiatives) -> Fact:
    words = " ".join(text[aim.start : aim.end].split()).rstrip(" ,;")
    words = re.sub(r"[;,] (?:and|or)$", "", words)
    within = text[aim.start : aim.end].replace("\n", " ")
    deed = aim.deed
    will = promise(within)
    if deed is None and will is not None:
        deed = Deed(base_of(will["verb"]), will.end("verb"))
    action = deed.action if deed is not None else acting_verb(within)
    who = _whose(aim, initiatives)
    bounds = [
        f
        for f in figures
        if aim.start <= f.start < aim.end and f.kind in ("date", "period") and f.period_end is not None and _by(text, f)
    ]
    deadline: date | None = bounds[0].period_end if bounds else None
    clean = words[0].upper() + words[1:] if words[:1].islower() and not re.match(r"[a-z][A-Z]", words) else words
    return Fact(
        table="objectives",
        values={
            "initiative": who.name if who is not None else None,
            "pillar": aim.pillar,
            "kind": aim.kind,
            "statement": clean if clean.endswith((".", "!", "?")) else clean + ".",
            "action": action,
            "actors": _actors(within, deed, who, aim),
            "subjects": subjects_of(within, deed.after) if deed is not None else [],
            "instruments": instruments_of(within),
            "deadline": deadline,
        },
        start=aim.start,
        end=aim.end,
        section=aim.statement.section,
        figures=tuple(bounds[:1]),
        basis="stated"
        if who is not None and who in initiatives.at(aim.statement.start, aim.statement.end)
        else "inferred"
        if who is not None
        else "stated",
        rule=aim.rule,
    )


def _whose(aim: Aim, initiatives: Initiatives) -> Initiative | None:
    """Whose aim it is: of the initiative that is its subject, else of the one that governs the section."""
    subject = next((a for a in initiatives.anchors if aim.start <= a.start < aim.start + 60 and a.end <= aim.end), None)
    if aim.rule.startswith("sentence") and subject is not None:
        return subject.initiative
    if aim.rule.startswith("sentence"):
        return initiatives.holding(aim.start)
    return initiatives.holding(aim.statement.start)


def _by(text: str, figure: Figure) -> bool:
    return re.search(
        r"\b(?:by|before|until|till)\s+(?:the\s+)?(?:end\s+of\s+|year\s+)?$",
        text[max(0, figure.start - 24) : figure.start],
        re.IGNORECASE,
    ) is not None or (figure.period_start is None and figure.period_end is not None)


def _actors(text: str, deed: Deed | None, who: Initiative | None, aim: Aim) -> list[str]:
    """Who acts: the countries and bodies named before the verb, else the initiative itself where it is the subject."""
    before = text[: deed.after] if deed is not None else text[:60]
    cut = re.search(r"\bto\s+(?:be\s+)?[a-z]+$|\b(?:aims?|seeks?|wants?|intends?|is|are|will)\b", before)
    named = before[: cut.start()] if cut else ""
    found = [named[start:end] for start, end, _ in find_countries(named)]
    found += [
        " ".join(match.group().split())
        for match in re.finditer(
            r"\b(?:both governments|(?:the\s)?(?:[Gg]overnment|Centre|Commission|[A-Z]\w+ [Mm]inistry|"
            r"Ministry of [A-Z]\w+))\b",
            named,
        )
    ]
    if not found and who is not None and aim.rule.startswith("sentence"):
        found = [who.name]
    return list(dict.fromkeys(found))
