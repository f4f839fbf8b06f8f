"""The rules know the language, not the labelled documents."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from trustetl.lexicon import rows_of

ROOT = Path(__file__).parent.parent
LABELLED = ROOT / "tests" / "labelled"
LABELS = sorted([*LABELLED.glob("gold/*.gold.json"), *LABELLED.glob("more/gold/*.gold.json")])
HEADS = {row["word"] for row in rows_of("initiative_heads")}
SOURCES = sorted(p for p in (ROOT / "src").rglob("*") if p.suffix in {".py", ".csv", ".html", ".js"})


def names_in(labels: Path) -> set[str]:
    """The proper names of initiatives, with their acronyms, that a label file holds; 'the Facility' is none."""
    named: set[str] = set()
    for row in json.loads(labels.read_text(encoding="utf-8")).get("initiatives", []):
        wordings = [*row["name"], *([row["acronym"]] if row.get("acronym") else [])]
        named.update(w for w in wordings if any(c.isupper() for c in w) and w.lower() not in HEADS and len(w) > 2)
    return named


@pytest.mark.parametrize("labels", LABELS, ids=[p.name.split(".")[0] for p in LABELS])
def test_no_rule_names_an_initiative_of_a_labelled_document(labels: Path) -> None:
    found = []
    for path in SOURCES:
        text = path.read_text(encoding="utf-8")
        found += [
            (str(path.relative_to(ROOT)), n)
            for n in names_in(labels)
            if re.search(rf"(?<![\w-]){re.escape(n)}(?![\w-])", text)
        ]
    assert found == []


@pytest.mark.parametrize("labels", LABELS, ids=[p.name.split(".")[0] for p in LABELS])
def test_no_rule_holds_a_money_amount_of_a_labelled_document(labels: Path) -> None:
    gold = json.loads(labels.read_text(encoding="utf-8"))
    amounts = {
        re.sub(r"\s+", " ", f["quote"])
        for f in gold["figures"]
        if f["kind"] == "money" and re.search(r"(?:\d,\d{3}|\d\.\d).*[a-zA-Z]", f["quote"])
    }
    found = []
    for path in SOURCES:
        text = path.read_text(encoding="utf-8")
        found += [
            (str(path.relative_to(ROOT)), a)
            for a in amounts
            if re.search(rf"(?<![\w.,]){re.escape(a)}(?![\w.,]\d)", text)
        ]
    assert found == []
