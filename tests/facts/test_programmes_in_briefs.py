"""Short briefs of our own as publishers write them, with every objective, significance, initiative and acronym that
they hold, and no others.

``corpus_programmes.txt`` has one brief after another. Each begins with ``### `` and its title; behind its text stand
the rows that it must give, one a line: ``O: words of an objective``, ``S: words of a significance``,
``I: name|other wording / ACRONYM @launch`` and ``G: ACRONYM=expansion``. A launch is a year, a month, a day or
``first..last``; without one, none is asked for.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from trustetl.model import Extract, Fact

KINDS = {"O": "objective", "S": "significance"}
ROW = re.compile(r"[IOSG]: ")


def briefs() -> list[tuple[str, list[str]]]:
    found = []
    corpus = (Path(__file__).parent / "corpus_programmes.txt").read_text(encoding="utf-8")
    for block in re.split(r"^### ", corpus, flags=re.MULTILINE)[1:]:
        lines = block.rstrip().split("\n")
        text = "\n".join(line for line in lines if not ROW.match(line))
        found.append((text.strip() + "\n", [line for line in lines if ROW.match(line)]))
    return found


BRIEFS = briefs()


def plain(words: object) -> list[str]:
    """Words without case, articles and plural endings."""
    said = re.findall(r"\w+", str(words).casefold())
    return [word.removesuffix("s") for word in said if word not in ("the", "a", "an", "of")]


def days(told: str) -> list[str]:
    if ".." in told:
        return told.split("..")
    year, month, day = [*told.split("-"), "", ""][:3]
    if day:
        return [told, told]
    if month:
        return [f"{told}-01", f"{told}-{calendar.monthrange(int(year), int(month))[1]}"]
    return [f"{year}-01-01", f"{year}-12-31"]


def is_aim(fact: Fact, row: str, text: str) -> bool:
    """Whether a row of ``objectives`` is of the kind asked for and holds the words, with little else or all of them."""
    at = text.index(row[3:])
    shared = min(fact.end, at + len(row) - 3) - max(fact.start, at)
    whole = len(row) - 3
    return fact.values["kind"] == KINDS[row[0]] and (
        shared >= 0.95 * whole or (shared >= 0.6 * whole and shared >= 0.45 * (fact.end - fact.start))
    )


def is_initiative(fact: Fact, row: str) -> bool:
    asked = re.fullmatch(r"I: (?P<names>.*?)(?: / (?P<acronym>\S+))?(?: @(?P<launch>\S+))?", row)
    assert asked is not None
    launched = [str(fact.values["launched_start"]), str(fact.values["launched_end"])]
    return (
        any(plain(fact.values["name"]) == plain(name) for name in asked["names"].split("|"))
        and fact.values["acronym"] == asked["acronym"]
        and (asked["launch"] is None or launched == days(asked["launch"]))
    )


def is_gloss(fact: Fact, row: str) -> bool:
    acronym, expansion = row[3:].split("=")
    return fact.values["acronym"] == acronym and plain(fact.values["expansion"]) == plain(expansion)


@pytest.mark.parametrize(("text", "rows"), BRIEFS, ids=[text.split("\n")[0] for text, _ in BRIEFS])
def test_brief(read: Callable[..., Extract], text: str, rows: list[str]) -> None:
    facts = [fact for fact in read(text).facts if fact.table in ("objectives", "initiatives", "glossary")]
    for row in rows:
        found = next(
            (
                fact
                for fact in facts
                if (fact.table == "objectives" and row[0] in KINDS and is_aim(fact, row, text))
                or (fact.table == "initiatives" and row[0] == "I" and is_initiative(fact, row))
                or (fact.table == "glossary" and row[0] == "G" and is_gloss(fact, row))
            ),
            None,
        )
        assert found is not None, row
        facts.remove(found)
    assert not facts, [(fact.table, text[fact.start : fact.end]) for fact in facts]
