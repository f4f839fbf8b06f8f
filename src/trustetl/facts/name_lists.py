"""Names that the layout gives: lists of initiatives, lines 'Scheme: …', and headings whose section takes their noun
up.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from trustetl.facts.acronyms import is_acronym, singular_acronym
from trustetl.facts.name_edges import BODIES, STOP, Naming, telling_words
from trustetl.facts.name_finding import names_in
from trustetl.facts.wordlists import singular, word_set, words_of
from trustetl.model import Statement

_LIST_HEADING = re.compile(
    r"\b(?:initiatives|schemes|programmes|programs|missions|partnerships|plans|funds|laws|acts|interventions)\b",
    re.IGNORECASE,
)


_NAMES_IT = re.compile(
    r"(?:name(?: of (?:the )?\w+)?|scheme|programme|program|initiative|mission|fund|framework|partnership|plan|"
    r"campaign|flagship scheme|project)",
    re.IGNORECASE,
)


_OUTCOME = re.compile(r"\b(?:launched|inaugurated|unveiled|rolled out)\b")


def listed_names(statements: Sequence[Statement], place: Callable[[str], bool]) -> list[tuple[int, Naming]]:
    """Names that a list gives under a heading such as 'Associated initiatives' ('NORA-T – Training of divers …'),
    and coined names (all capitals, hyphens) that are said to be launched. Offsets are reading offsets.
    """
    found: list[tuple[int, Naming]] = []
    for statement in statements:
        heading = statement.section[-1] if statement.section else ""
        text = statement.text
        lead: tuple[int, int] | None = None
        if (
            statement.kind == "item"
            and _LIST_HEADING.search(heading)
            and not re.search(r"\b(?:objectives|pillars|components|features)\b", heading, re.IGNORECASE)
        ):
            dash = re.match(r"\W{0,3}(?P<name>[^\W\d_][^–—:.;]{1,70}?)\s?(?:[–—:]|\s-\s)", text)
            if dash is not None:
                lead = dash.span("name")
            elif statement.label and statement.body > statement.start:
                lead = (0, len(statement.label))
        if statement.kind in ("field", "item") and statement.label and _NAMES_IT.fullmatch(statement.label.strip()):
            named = re.match(r"[^\W\d_][^.;:()]{2,90}", text[statement.body - statement.start :])
            if named is not None and not statement.text.rstrip().endswith("."):
                lead = (
                    statement.body - statement.start,
                    statement.body - statement.start + len(named.group().rstrip()),
                )
        if lead is None and _OUTCOME.search(text):
            coined = re.match(
                r"\W{0,3}(?P<name>[A-Z][A-Z0-9]{1,}-[A-Z0-9]{1,6}|[a-z]?[A-Z]+[a-z]*[A-Z]\w*)\b(?=,| (?:was|is|has|"
                r"will))",
                text,
            )
            if coined is not None and not place(coined["name"].casefold()) and coined["name"] not in ("PM", "CEO"):
                lead = coined.span("name")
        if lead is None:
            continue
        name = re.sub(r"\s?\([^()]*\)", "", text[lead[0] : lead[1]]).strip(" *_“”\"'")
        words = words_of(name)
        if (
            not words
            or len(words) > 8
            or not words[0].capital
            or words[0].possessive
            or place(name.casefold())
            or singular(words[-1].plain) in BODIES
        ):
            continue
        if sum(word.capital for word in words) * 2 < len(words) or words[0].plain in STOP or names_in(name, place):
            continue
        bracket = re.match(r"\s?\(([^()\s]{2,14})\)", text[lead[0] + len(name) :])
        acronym = singular_acronym(bracket[1]) if bracket and is_acronym(bracket[1]) else None
        found.append((statement.start + lead[0], Naming(lead[0], lead[1], name, "initiative", acronym)))
    return found


_HEADING_HEADS = word_set("parks park hubs zones zone clusters corridors grid line terminal bonds")


_RUN = re.compile(
    r"\b(?:approved|sanctioned|outlay|allocated|tenure|launched|central aid|budget|cleared)\b", re.IGNORECASE
)


def subject_headings(statements: Sequence[Statement], place: Callable[[str], bool]) -> list[tuple[int, Naming]]:
    """Headings that name what was approved or paid for ('Mega Food Parks') and whose section takes their noun up
    again.
    """
    found: list[tuple[int, Naming]] = []
    for statement in statements:
        words = words_of(statement.text)
        if (
            statement.kind != "heading"
            or not 2 <= len(words) <= 6
            or words[-1].plain not in _HEADING_HEADS
            or any(word.plain in STOP or not word.capital for word in words)
        ):
            continue
        if not telling_words(words[:-1], place):
            continue
        below = [
            other.text
            for other in statements
            if other.start > statement.start and statement.text.rstrip(": ") in other.section
        ]
        if any(
            re.search(rf"\b{singular(words[-1].plain)}", text, re.IGNORECASE) and _RUN.search(text) for text in below
        ):
            name = statement.text[words[0].start : words[-1].end]
            found.append((statement.start + words[0].start, Naming(words[0].start, words[-1].end, name, "scheme")))
    return found
