"""What a document is about: named in its title, above its text, or told after the story has begun to speak of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from trustetl.facts.name_joining import Group
from trustetl.facts.named import Initiative
from trustetl.facts.wordlists import base_name, content, heads
from trustetl.model import Statement


def main_of(items: Sequence[Initiative], statements: Sequence[Statement]) -> Initiative | None:
    """What the document is about: the first initiative that its title names, else the one that makes up a third of
    all mentions (at least two).
    """
    for statement in statements:
        if statement.kind == "title":
            named = [
                item for item in items if any(statement.start <= start < statement.end for start, _ in item.mentions)
            ]
            named = named or [item for item in items if _heads_line(item.name, statement.text)]
            hinted = _hinted(items, statements, statement, named)
            if hinted is not None:
                return hinted
            if named:
                return max(named, key=lambda item: (len(item.mentions), -item.mentions[0][0]))
    opening = _opened_with(items, statements)
    if opening is not None:
        return opening
    called = _called_back(items, statements)
    if called is not None:
        return called
    # what a text comes to speak of in its second half is not what it is about
    if len(statements) > 6:
        half = (statements[0].start + statements[-1].end) / 2
        items = [item for item in items if item.mentions[0][0] <= half]
    often = max(items, key=lambda item: (len(item.mentions), -item.mentions[0][0]), default=None)
    total = sum(len(item.mentions) for item in items)
    return often if often is not None and len(often.mentions) > 1 and 3 * len(often.mentions) >= total else None


def _heads_line(name: str, line: str) -> bool:
    """Whether a headline gives a name of three words or more without its last head noun ('Rail Noise Reduction')."""
    words = name.split()
    if len(words) < 3 or base_name(words[-1]) not in heads():
        return False
    bare = re.escape(" ".join(words[:-1]))
    return re.search(rf"(?:^|[^\w\s]\s|\b[a-z]\w*\s){bare}(?=$|\s?[^\w\s]|\s[a-z])", line) is not None


def _hinted(
    items: Sequence[Initiative], statements: Sequence[Statement], title: Statement, named: Sequence[Initiative]
) -> Initiative | None:
    """The initiative that a headline calls by its noun and one more word ('… raises reef fund …'), before it names any
    other, and that the first sentence names in full.
    """
    lead = next((statement for statement in statements if statement.kind == "sentence"), None)
    begins = min((start for item in named for start, _ in item.mentions if start >= title.start), default=title.end)
    if lead is None:
        return None
    before = title.text[: begins - title.start].casefold()
    for item in items:
        words = content(item.name)
        noun = next((word for word in reversed(words) if word in heads()), None)
        if noun is None or item in named or not any(lead.start <= start < lead.end for start, _ in item.mentions):
            continue
        if any(re.search(rf"\b{re.escape(word)} {noun}\b", before) for word in words if word != noun):
            return item
    return None


_CALLED_BACK = re.compile(
    r"\b(?:The|This)\s(?:[\w-]+\s){0,3}?(?P<head>[a-z]+),?\s(?:which is |to be |officially |"
    r"formally |locally |popularly |commonly |better |also )?(?:called|named|known as|dubbed|"
    r"titled|christened)\s(?:the\s)?[“\"‘']?$"
)
"""What stands before a name that is given to what the text has spoken of: 'The programme, called …'."""


def _called_back(items: Sequence[Initiative], statements: Sequence[Statement]) -> Initiative | None:
    """The initiative whose name is told after the story has begun to speak of it."""
    for statement in statements:
        for item in items:
            at = item.mentions[0][0]
            if statement.start <= at < statement.end and statement.kind == "sentence":
                found = _CALLED_BACK.search(statement.text[: at - statement.start])
                if found is not None and found["head"] in heads():
                    return item
    return None


def _opened_with(items: Sequence[Initiative], statements: Sequence[Statement]) -> Initiative | None:
    """The one initiative that stands above the first sentence, in a heading or label, where the title names none."""
    first = next((statement.start for statement in statements if statement.kind == "sentence"), None)
    if len(items) == 1 and first is None:
        return items[0]
    above = [
        item
        for item in items
        if any(
            statement.kind in ("heading", "dateline", "caption", "field")
            and statement.start <= item.mentions[0][0] < statement.end
            and (first is None or statement.start < first)
            for statement in statements
        )
    ]
    return above[0] if len(above) == 1 else None


def join_described(groups: Sequence[Group], statements: Sequence[Statement]) -> list[Group]:
    """Groups with what a title only describes ('… launches a programme to take …') put together with the one that the
    first sentence goes on to name, or that is called so further on.
    """
    lead = next((statement for statement in statements if statement.kind == "sentence"), None)
    if lead is None:
        return list(groups)
    heard = [statement for statement in statements if statement.kind == "title" or statement is lead]
    told = [
        group
        for group in groups
        if not group.lower
        and any(lead.start <= at < lead.end or _tells_name(statements, at) for at, _ in group.namings)
        and not any(at < lead.start for at, _ in group.namings)
    ]
    if len(told) != 1:
        return list(groups)
    kinds = {naming.kind for _, naming in told[0].namings}
    out: list[Group] = []
    for group in groups:
        inside = all(any(statement.start <= at < statement.end for statement in heard) for at, _ in group.namings)
        alike = {naming.kind for _, naming in group.namings} & kinds or "initiative" in kinds
        if group.lower and inside and alike:
            first = min(at for at, _ in told[0].namings)
            if all(at < first for at, _ in group.namings):
                for at, naming in group.namings:
                    told[0].add(at, naming)
                continue
        out.append(group)
    return out


def join_called(groups: Sequence[Group], statements: Sequence[Statement]) -> list[Group]:
    """Groups with a second name put to the first ('The project, locally known as Rio Limpo' of what the title named):
    the last one before it whose name holds the noun that is said to be called so.
    """
    out = list(groups)
    for group in groups:
        at = min(start for start, _ in group.namings)
        statement = next((s for s in statements if s.start <= at < s.end), None)
        found = _CALLED_BACK.search(statement.text[: at - statement.start]) if statement is not None else None
        if found is None or found["head"] not in heads():
            continue
        noun = base_name(found["head"])
        earlier = [
            other
            for other in out
            if other is not group
            and any(start < at and noun in content(naming.name) for start, naming in other.namings)
        ]
        if earlier:
            last = max(earlier, key=lambda other: max(start for start, _ in other.namings if start < at))
            for start, naming in group.namings:
                last.add(start, naming)
            out.remove(group)
    return out


def _tells_name(statements: Sequence[Statement], at: int) -> bool:
    """Whether a name stands behind 'The programme, called'."""
    statement = next((s for s in statements if s.start <= at < s.end), None)
    return statement is not None and _CALLED_BACK.search(statement.text[: at - statement.start]) is not None
