"""The forms of the verbs that policy prose uses, made from the lexicon's base forms."""

from __future__ import annotations

import re
from functools import cache

from trustetl.lexicon import rows_of


def _third(base: str) -> str:
    if re.search(r"[^aeiou]y$", base):
        return base[:-1] + "ies"
    return base + ("es" if re.search(r"(s|x|z|ch|sh|[^aeiou]o)$", base) else "s")


def _past(base: str) -> str:
    if re.search(r"[^aeiou]y$", base):
        return base[:-1] + "ied"
    return (base[:-1] if base.endswith("e") else base) + "ed"


@cache
def verb_forms() -> frozenset[str]:
    """Forms that are verbs wherever they stand: pasts, participles, and the present of verbs that are no nouns."""
    finite: set[str] = set()
    for row in rows_of("verbs"):
        base = row["base"]
        past = row["past"] or _past(base)
        finite.update((past, row["participle"] or past))
        if re.search(r"[^aeiou][aeiou]l$", base):
            finite.add(base + "led")  # 'totalled', 'travelled'
        if not row["noun_alike"]:
            finite.update((base, _third(base)))
    return frozenset(finite)


@cache
def base_of() -> dict[str, str]:
    """The base form of each past, participle and present in -s."""
    found: dict[str, str] = {}
    for row in rows_of("verbs"):
        past = row["past"] or _past(row["base"])
        found |= dict.fromkeys((_third(row["base"]), past, row["participle"] or past), row["base"])
    return found


@cache
def base_forms() -> frozenset[str]:
    """The base forms of the lexicon's verbs."""
    return frozenset(row["base"] for row in rows_of("verbs"))


@cache
def third_person() -> frozenset[str]:
    """Forms in -s of verbs that are nouns as well ('covers', 'plans')."""
    return frozenset(_third(row["base"]) for row in rows_of("verbs") if row["noun_alike"])


@cache
def pasts() -> frozenset[str]:
    """The pasts that are no base form and no participle of their verb ('rose', 'went'), and regular ones in -ed."""
    return frozenset(
        past
        for row in rows_of("verbs")
        if (past := row["past"] or _past(row["base"])) != row["base"] and past not in base_forms()
    )


@cache
def alike_participles() -> frozenset[str]:
    """Irregular pasts that are participles as well ('spent', 'built')."""
    return frozenset(row["past"] for row in rows_of("verbs") if row["past"] and row["past"] == row["participle"])


@cache
def noun_alike() -> frozenset[str]:
    """The base forms that are nouns as well ('cost', 'cut')."""
    return frozenset(row["base"] for row in rows_of("verbs") if row["noun_alike"])


@cache
def deeds() -> dict[str, str]:
    """The nouns of what is made or used, by the forms of their verbs: 'harvested' gives 'harvest'."""
    nouns = {row["base"]: row["noun"] for row in rows_of("deed_nouns")}
    found = {}
    for row in rows_of("verbs"):
        if (base := row["base"]) in nouns:
            past = row["past"] or _past(base)
            found.update(dict.fromkeys((base, _third(base), past, row["participle"] or past), nouns[base]))
    return found
