"""Who takes part in an initiative and what field it is in, as the statements that name it say."""

from __future__ import annotations

import re
from collections.abc import Sequence

from trustetl.facts.language.wordlists import singular
from trustetl.facts.names.named import Initiative
from trustetl.lexicon import find_countries, rows_of
from trustetl.model import Statement

_TAKES_PART = re.compile(
    r"\b(?:launch|sign|agree|establish|set up|found|form|announce|join|accede|creat|negotiat|cooperat|collaborat|"
    r"partner|member|between|bilateral|with)\w*",
    re.IGNORECASE,
)


def parties_of(item: Initiative, statements: Sequence[Statement]) -> list[str]:
    """ISO 3166-1 alpha-3 codes (blocs by their usual code) of those who take part, in order of mention, each once.

    They are the countries in the names of the initiative, those that own it ("India's ferry programme"), and
    those that launch, sign or join it in a statement that names it. ``statements`` are those that name it.
    """
    found: list[str] = []
    for alias in item.aliases:
        found += [code for _, _, code in find_countries(re.sub(r"[-–/]", " ", alias))]
    for statement in statements:
        places = list(find_countries(statement.text))
        for start, end in item.mentions:
            at, until = start - statement.start, end - statement.start
            if not 0 <= at < len(statement.text):
                continue
            owner = [
                code
                for _, stop, code in places
                if stop <= at and re.fullmatch(r"['’]s?\s(?:[\w.₹$,-]+\s){0,4}", statement.text[stop:at])
            ]
            found += owner[-1:]
            before = statement.text[:at]
            cut = max(before.rfind(";"), before.rfind(". "), before.rfind(" and it "), -1)
            if item.kind in ("partnership", "initiative", "roadmap", "body") and _TAKES_PART.search(before[cut + 1 :]):
                found += [
                    code
                    for begin, stop, code in places
                    if cut < begin and stop <= at and _acts(statement.text, stop, at)
                ]
            joined = re.match(
                r"[^.;]*?\b(\w[\w ]*?) (?:joined|acceded to|became a member of) (?:it|the)\b", statement.text[until:]
            )
            if joined:
                found += [code for _, _, code in find_countries(joined[1])]
    return list(dict.fromkeys(code for code in found if code != "WLD"))


def _acts(text: str, stop: int, at: int) -> bool:
    """Whether a country that ends at ``stop`` does something with the initiative named at ``at``, rather than being a
    place or an owner.
    """
    between = text[stop:at]
    return len(between) < 70 and not re.match(r"['’]s?\b", between) and _TAKES_PART.search(between) is not None


def sectors_of(item: Initiative, statements: Sequence[Statement]) -> list[str]:
    """The fields an initiative is in, by the words of its names, else by those of the first statement that names it."""
    sectors = _sectors(" ; ".join(item.aliases))
    if not sectors and statements:
        sectors = _sectors(statements[0].text)[:3]
    return sectors


def _sectors(text: str) -> list[str]:
    words = [singular(word.casefold()) for word in re.findall(r"[^\W_][\w-]*", text)]
    line = " " + " ".join(words) + " "
    found: list[str] = []
    for row in rows_of("initiative_sectors"):
        if f" {row['word']} " in line:
            found.append(row["sector"])
    return list(dict.fromkeys(found))
