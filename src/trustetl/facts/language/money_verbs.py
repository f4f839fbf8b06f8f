"""The verbs of money: what kind of deed each form tells."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from trustetl.lexicon import rows_of


@dataclass(frozen=True, slots=True)
class Form:
    kind: str
    public: bool
    participle: bool
    finite: bool
    past: bool


@cache
def money_forms() -> dict[str, Form]:
    """The forms of verbs of money: kind, whether public by itself, whether a participle, whether it can be finite."""
    forms: dict[str, Form] = {}
    for row in rows_of("money_verbs"):
        public = row["public"] == "yes"
        for name in ("base", "third", "past", "participle", "gerund"):
            word = row[name]
            participle = name == "participle" or row["participle"] == word
            past = word in {row["past"], row["participle"]}
            forms.setdefault(word, Form(row["kind"], public, participle, name != "gerund", past))
    return forms
