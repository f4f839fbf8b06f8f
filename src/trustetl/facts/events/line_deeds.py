"""The kinds of event that labels and the words beside a date name: 'Cabinet decision: 3 May 2024'."""

from __future__ import annotations

import re

_PAPERS = (
    r"(?:reports?|reviews?|evaluations?|audits?|results|accounts|statements?|stud(?:y|ies)|guidelines?|findings|data|lists?|"
    r"white paper)"
)
"""What comes out on a day, in a line of dates."""
_LINE_DEEDS = tuple(
    (re.compile(rf"\b(?:{words})\b", re.IGNORECASE), kind)
    for words, kind in (
        (
            (
                r"deadline|last date|clos(?:es?|ing)|due|expir\w+|ends?|end date|completion|complete[sd]?|"
                r"submission(?!\sof\b[^.;]*\sto\s)|finish\w*|cut-?off|(?:last|final) (?:day|chance|call)|time limit"
            ),
            "deadline",
        ),
        (
            (
                r"(?:board|cabinet|council|parliament(?:ary)?|committee) (?:meeting |approval |consideration )?date|"
                r"board (?:consideration|presentation|discussion)|decision|approv\w+|adopt\w+|sanction\w*|consent|"
                r"clear(?:ance|ed|s)|ratif\w+|passage|passed|assent|enact\w*|nod|green light|go-ahead|endors\w+"
            ),
            "approval",
        ),
        (
            (
                r"launch\w*|starts?|begins?|commenc\w+|(?:entry into|in) force|effective|inaugurat\w+|established|"
                r"set up|kick-off|go-live|(?:re-?)?establishment|creation|founding|introduction|roll-?out"
            ),
            "launch",
        ),
        (
            (
                r"(?:framework|reports?|policy|strategy|guidelines?|plan|roadmap|rules|standards?|map|atlas|data)\b"
                r"[^.;]{0,60}\b(?:was |were |is |are )?released|"
                rf"{_PAPERS}\b[^.;]{{0,40}}\b(?:published|publication|out)|publish\b[^.;]{{0,40}}\b{_PAPERS}|"
                rf"publication of (?:the |an? |its )?(?:[a-z-]+ ){{0,2}}{_PAPERS}"
            ),
            "publication",
        ),
        (r"announce\w*|publication|publish\w*|presentation|tabled", "announcement"),
    )
)
"""Kinds of event by the words of a label."""


def line_deed(text: str) -> str | None:
    """The kind of event that a label or the words beside a date name, or None."""
    return next((kind for words, kind in _LINE_DEEDS if words.search(text)), None)
