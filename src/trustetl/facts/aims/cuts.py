"""Where in a sentence that states an aim beside something else the aim begins."""

from __future__ import annotations

import re
from collections.abc import Sequence

from trustetl.model import Figure, Statement

_TRAILING = re.compile(r"\b(?:said|says|told|announced|reported|showed|according)\b[^,;]*,\s(?=as\s[^,;]*$)")
_SECOND = re.compile(
    r"\b(?:will|is|was|runs|ran|lasts|covers|started|began|costs)\s[^.;]*\d[^.;]*\s(?:(?:and|but)\s)?$"
)
"""A first predicate that only tells when something runs: 'will run from 2031 to 2033 and aims to …'."""
_ASIDE = re.compile(r"(?:,\s(?=whose\s[^,;]*$)|\b(?:with|through|by|under)\swhich\s(?=[^,;]*$))")
"""Where a clause begins that says of a thing named last what it is for: '…, whose goal is to …'."""
_TO_GOOD = re.compile(r"\s(?:programme|program|plan|scheme|fund|strategy|law|bill|package)\sto\s[a-z]")

_JOINED_TO = re.compile(
    r"^\W*(?:Even so|However|Nevertheless|Nonetheless|Still|Yet|Meanwhile|Moreover|Therefore|Thus|Instead|Accordingly|"
    r"According to [^,]{2,40}|(?:For (?:this|that) reason)|(?:At the same time)|(?:All the same)),\s|"
    r"^\W*(?:And|But|Yet|So)\s(?=it\b|they\b|the\b|our\b|its\b|their\b|this\b)"
)
"""What only joins a sentence to the one before: 'However, its goal is to'."""

TOLD_ASIDE = re.compile(
    r",\s(?:which|who|whose\s[a-z]+)\s(?:(?:has|have|had|is|are|was|were)\s)?(?:now\s|already\s|still\s|\w+ly\s)?"
    r"(?:[a-z]+ed|fell|rose|grew|stood|stands|risen|fallen|grown|come|gone|lost|cost|at)\b"
)
"""A relative clause that tells how things stand, whose figures are no targets: '…, which has fallen to 9%'."""

BOUND_BY = re.compile(
    r"\bwants?\s+to\b|\bpledge|\bpromise|\bvow|\bworking\b|\btargets? (?:is |was )?to\b|"
    r"\bagreed?\sto\s(?:raise|increase|double|triple)\b|"
    r"\bcommits?\sto\s(?:\w+ly\s)?(?:cut|reduce|lower|halve|slash|raise|increase|double|reach|achieve|restore|protect|phase)\b"
)
"""Words by which a government binds itself to what it gives a figure for; 'agreed to lend $9 million' is a deal."""


_CLAUSE_END = re.compile(
    r"[;:]|(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z][a-z])\.\s(?=[A-Z“\"])|\bthat\s(?!framework|initiative|scheme|programme|mission)"
)
"""Where a clause ends; the point of 'No. 11,815' or 'Rs. 64 crore' ends none."""


def last_clause(told: str) -> str:
    """The clause that a stretch of a sentence ends in."""
    parts = _CLAUSE_END.split(told)
    return _JOINED_TO.sub("", parts[-1])


def aim_start(statement: Statement, body: int, at: int, figures: Sequence[Figure]) -> int:
    """Where the aim begins (offset in the statement's text) whose words begin at ``at``: behind who said so, at the
    relative clause about a thing named last, or at the second of two predicates of which the first tells only when
    something runs; else where the sentence does.
    """
    text, begin = statement.text, body - statement.start
    trailing = _TRAILING.search(text, begin, at)
    if trailing is not None and not _TO_GOOD.search(text, begin, trailing.start()):
        return trailing.end()
    second = _SECOND.search(text, begin, at) if at - begin > 0.33 * (len(text) - begin) else None
    if second is not None and (text.startswith("with", at) or re.search(r"\b(?:and|but)\s$", text[:at])):
        first = range(statement.start + second.start(), statement.start + at)
        if any(figure.kind in ("date", "period") and figure.start in first for figure in figures):
            return at
    aside = _ASIDE.search(text, begin, at)
    return aside.end() if aside is not None and len(text) - aside.end() < 0.6 * (len(text) - begin) else begin
