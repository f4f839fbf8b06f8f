"""Names that stand beside another one as its short or other form: in brackets, between commas, behind 'or'."""

from __future__ import annotations

import re
from dataclasses import replace

from trustetl.facts.language.wordlists import content, head_of, heads, words_of
from trustetl.facts.names.words import Naming


def head_in(name: str) -> str | None:
    """The first head noun of a name."""
    return next((head for word in words_of(name) if (head := head_of(word)) is not None), None)


def with_aliases(text: str, namings: list[Naming]) -> list[Naming]:
    """Namings with those that stand in brackets right behind another made its aliases."""
    out: list[Naming] = []
    for naming in namings:
        gap = text[out[-1].end : naming.start] if out else "…"
        if (
            re.fullmatch(r"\s?\([“\"‘']?", gap)
            and (text[naming.end - 1] == ")" or re.match(r"(?:,\s[\w-]{2,12})?\)", text[naming.end :]))
            and (
                content(naming.name)[-1] == content(out[-1].name)[-1]
                or _foreign_head(naming) != _foreign_head(out[-1])
                or set(content(naming.name)) <= set(content(out[-1].name))  # 'Fund on Tides (Tide Fund)'
            )
        ):
            close = text.find(")", naming.end - 1) + 1
            acronym = out[-1].acronym or naming.acronym
            out[-1] = replace(out[-1], end=close, alias=naming.name, acronym=acronym)
        elif (
            re.fullmatch(r",\s[“\"‘']?", gap)
            and head_in(naming.name) is None
            and head_in(out[-1].name) is not None
            and re.match(r"[”\"’']?,\s(?:which|that|will|has|is|was)\b", text[naming.end :])
        ):
            out[-1] = replace(out[-1], end=naming.end, alias=naming.name)  # 'the Tide Facility, Mar Vivo, which …'
        elif re.fullmatch(r",\s(?:or|(?:also )?(?:known as|called)|known in English as)\s(?:the\s)?", gap) and (
            naming.kind == out[-1].kind and not naming.lower
        ):
            out[-1] = replace(out[-1], end=naming.end, alias=naming.name)
        else:
            out.append(naming)
    return out


def _foreign_head(naming: Naming) -> bool:
    """Whether a name has its head noun in another language ('Programa …', '… Yojana')."""
    known = [head for word in words_of(naming.name) if (head := head_of(word)) is not None]
    return any(heads()[head]["first"] == "2" for head in known)
