"""The rules know the language, not the labelled documents."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from trustetl.lexicon import rows_of

ROOT = Path(__file__).parent.parent
LABELLED = ROOT / "tests" / "labelled"
LABELS = sorted(LABELLED.rglob("*.gold.json"))
HEADS = {row["word"] for row in rows_of("initiative_heads")}
NOUNS = HEADS | {row["word"] for row in rows_of("initiative_bodies")} | {"reserve"}
CODES = (
    {row["code"] for row in rows_of("currencies")}
    | {row["alpha3"] for row in rows_of("countries")}
    | {"PTI", "Paris Agreement", "NHS", "CFP", "ROI"}
)
"""Codes, a news agency that signs its stories, a treaty that the lexicon tells from the city, the health service that
makes a text British, the franc of the Pacific, and a word of accountants: words that programmes of labelled briefs have
for names too."""
SOURCES = {
    str(p.relative_to(ROOT)): p.read_text(encoding="utf-8")
    for p in sorted((ROOT / "src").rglob("*"))
    if p.suffix in {".py", ".csv", ".html", ".js"}
}


SHORT = sorted((LABELLED / "short").rglob("initiatives.jsonl"))


def names_in(gold: Mapping[str, Any]) -> set[str]:
    """The proper names of initiatives, with their acronyms, that labels hold; 'the Facility' is none, and an
    acronym that is a code or an agency's name as well tells nothing."""
    named: set[str] = set()
    for row in gold.get("initiatives", []):
        wordings = [*row["name"], *([row["acronym"]] if row.get("acronym") else [])]
        named.update(
            w
            for w in wordings
            if any(c.isupper() for c in w)
            and w.lower().removeprefix("the ").removesuffix("s") not in NOUNS
            and w not in CODES
            and len(w) > 2
            and re.fullmatch(r"(?:Phase|Component|Part) \w+", w) is None
        )
    return named


@pytest.mark.parametrize("labels", LABELS, ids=[p.name.split(".")[0] for p in LABELS])
def test_no_rule_names_an_initiative_of_a_labelled_document(labels: Path) -> None:
    assert in_sources(names_in(json.loads(labels.read_text(encoding="utf-8")))) == []


@pytest.mark.parametrize("labels", SHORT, ids=[p.parent.name for p in SHORT])
def test_no_rule_names_an_initiative_of_a_short_text(labels: Path) -> None:
    cases = [json.loads(line)["gold"] for line in labels.read_text(encoding="utf-8").splitlines()]
    assert in_sources({name for gold in cases for name in names_in(gold)}) == []


def in_sources(names: set[str]) -> list[tuple[str, str]]:
    """Where the sources hold one of these names as words of their own."""
    return [
        (path, n)
        for n in names
        for path, text in SOURCES.items()
        if n in text and re.search(rf"(?<![\w-])(?<!\bre\.){re.escape(n)}(?![\w-])", text)
    ]


@pytest.mark.parametrize("labels", LABELS, ids=[p.name.split(".")[0] for p in LABELS])
def test_no_rule_holds_a_money_amount_of_a_labelled_document(labels: Path) -> None:
    gold = json.loads(labels.read_text(encoding="utf-8"))
    amounts = {
        re.sub(r"\s+", " ", f["quote"])
        for f in gold["figures"]
        if f["kind"] == "money" and re.search(r"(?:\d,\d{3}|\d\.\d).*[a-zA-Z]", f["quote"])
    }
    found = [
        (path, a)
        for a in amounts
        for path, text in SOURCES.items()
        if a in text and re.search(rf"(?<![\w.,]){re.escape(a)}(?![\w.,]\d)", text)
    ]
    assert found == []
