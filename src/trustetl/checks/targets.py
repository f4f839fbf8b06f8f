"""Targets for one year and one activity, given more than once in a document with different values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import combinations

from trustetl.checks.claims import Claims, Passage, Row
from trustetl.checks.intervals import agreement
from trustetl.checks.names import Names
from trustetl.checks.outcome import Tally
from trustetl.checks.wording import amount, clip
from trustetl.model import Finding

_AIM = re.compile(
    r"\b(target\w*|goals?|aims?|benchmarks?|is to|are to|must|should|shall|will|objective)\b", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]{4,}")
_ENDING = re.compile(r"(?:ations?|ing|ings|ed|es|e|s)$")
_EMPTY_WORDS = """
least most than about more less from with that this which their they into over under share part total target goal aim
benchmark year cover reach rais increas per cent percent should must will shall own
"""
_EMPTY = frozenset(_EMPTY_WORDS.split())


def target_stated_again(claims: Claims, names: Names) -> Iterator[Finding]:
    """Two shares aimed at for the same year, said of the same activity, should be the same or be told apart."""
    tally = Tally("target-stated-again")
    for document in claims.documents:
        aims = [aim for passage in claims.passages[document] for aim in _aims(claims, passage)]
        tally.look(len(aims))
        for (one, about, end), (other, said, due) in combinations(aims, 2):
            shared = about & said
            places = [claims.passage_at(document, f.start) for f in (one, other)]
            if end != due or not shared or places[0] == places[1]:
                continue
            a, b = claims.printed(one), claims.printed(other)
            if a is None or b is None or a.value == b.value or agreement(a, b) in ("same", "rounded"):
                continue
            rows = [r for f in (one, other) for r in claims.facts_of.get(f.text("figure_id"), ())]
            shown = " and ".join(
                f"{amount(v.value, 'percent')} (“{clip(p.words, 70)}”)"
                for v, p in zip((a, b), places, strict=True)
                if p
            )
            tally.add(
                "note",
                f"Two values for {end.year} and one activity ({', '.join(sorted(shared))}…): {shown};"
                " one may be a proposal or of another thing.",
                *rows,
                severity="warning",
                documents=(document,),
                expected=amount(a.value, "percent"),
                observed=amount(b.value, "percent"),
                looked_at=2,
            )
    yield from tally.close("shares aimed at for a year", "where two for one activity differ it is said above")


def _aims(claims: Claims, passage: Passage) -> Iterator[tuple[Row, frozenset[str], date]]:
    """The percentages of a passage that speaks of an aim for one year: figure, stems of the words near it, last day."""
    figures = claims.within(passage)
    ends = {e for f in figures if f["kind"] in ("period", "date") and (e := f.period[1])}
    if len(ends) != 1 or not _AIM.search(passage.text):
        return
    shares = [f for f in figures if f["kind"] == "percent" and f.number("value") is not None and not f["change"]]
    for at, share in enumerate(shares):
        begin = shares[at - 1].end if at else passage.start
        finish = shares[at + 1].start if at + 1 < len(shares) else passage.end
        before = passage.text[begin - passage.start : share.start - passage.start].split()[-5:]
        after = passage.text[share.end - passage.start : finish - passage.start].split()[:6]
        stems = frozenset(
            _ENDING.sub("", w.casefold()) for w in _WORD.findall(" ".join((*before, "|", *_clause(after))))
        )
        yield share, stems - _EMPTY, next(iter(ends))


def _clause(words: list[str]) -> list[str]:
    """The words up to the first comma, stop or joining word."""
    kept: list[str] = []
    for word in words:
        if word in ("and", "or", "while", "but"):
            break
        kept.append(word)
        if word[-1] in ",;.":
            break
    return kept
