"""How a figure came about: the rule, the parts, the repairs, where it went and why, and the facts that rest on it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from trustetl.model import Extract, Fact, Figure
from trustetl.tables import FACT_TABLES
from trustetl.tables.rows import plain


def explain(extract: Extract, quote: str) -> str:
    """What is known of the figures and statements that ``quote`` names, in lines for a person.

    A quote that covers a figure, or part of it, explains that figure; one without a figure explains the facts whose
    words it
    stands in. White space in the quote equals any other. Raises ``LookupError`` where the text does not have it.
    """
    reading = extract.document.reading
    spans = [reading.span(*match) for match in _places(quote, reading.text)]
    spans += [span for span in _places(quote, extract.document.text) if span not in spans]
    if not spans:
        raise LookupError(f"{extract.document.path}: the text does not have {quote!r}")
    figures = [f for f in extract.figures if any(_meet(reading.span(f.start, f.end), span) for span in spans)]
    if figures:
        return "\n\n".join("\n".join(_figure(extract, figure)) for figure in figures)
    facts = [f for f in extract.facts if any(_meet(reading.span(f.start, f.end), span) for span in spans)]
    if facts:
        return "\n\n".join("\n".join(_fact(extract, fact)) for fact in facts)
    return f"{quote!r} holds no figure, and no row rests on it."


def _places(quote: str, text: str) -> list[tuple[int, int]]:
    words = quote.split()
    return [match.span() for match in re.finditer(r"\s+".join(map(re.escape, words)), text)] if words else []


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _figure(extract: Extract, figure: Figure) -> Iterator[str]:
    start, end = extract.document.reading.span(figure.start, figure.end)
    yield f"{extract.document.text[start:end]!r}  characters {start}-{end} of {extract.document.path}"
    statement = next((s for s in extract.statements if s.start <= figure.start < s.end), None)
    if statement is not None:
        yield _entry("stands in", f"{' '.join(statement.text.split())!r} ({statement.kind})")
        if statement.section:
            yield _entry("under", " > ".join(statement.section))
    yield _entry("read as", _value(figure))
    yield _entry("by the rule", figure.rule or "(none)")
    for part in figure.parts:
        yield _entry("", f"{part.role}: {part.words!r}")
    here = {(r.start, r.end): r for r in extract.document.reading.repairs if _meet((r.start, r.end), (start, end))}
    for repair in (here | {(r.start, r.end): r for r in figure.repairs}).values():
        yield _entry("repaired", f"{repair.found!r} read as {repair.read_as!r}: {repair.reason}")
    route = extract.routes.get(figure)
    table, reason = (route.table, route.reason) if route else (None, figure.reason)
    why = f" ({reason})" if table and reason else ""
    yield _entry("went to", f"{table}{why}" if table else f"no table: {reason or 'no rule took it'}")
    resting = [fact for fact in extract.facts if figure in fact.figures]
    for fact in resting:
        yield ""
        yield from _fact(extract, fact)


def _value(figure: Figure) -> str:
    """The columns of a figure that are filled, in one line."""
    said = {
        name: getattr(figure, name)
        for name in ("value", "low", "high", "unit", "per", "qualifier", "change", "period_start", "period_end")
    }
    words = [f"{name} {_plain(value)}" for name, value in said.items() if value is not None]
    return ", ".join([figure.kind, *words])


def _plain(value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        return f"{int(value):,}"
    if isinstance(value, list | tuple):
        return "; ".join(map(str, value))
    return str(plain(value))


def _fact(extract: Extract, fact: Fact) -> Iterator[str]:
    start, end = extract.document.reading.span(fact.start, fact.end)
    yield f"  row of {fact.table} ({fact.basis}), by the rule {fact.rule or '(none)'}"
    for column in FACT_TABLES[fact.table].claim:
        value = fact.values.get(column)
        if value not in (None, "", [], ()):
            yield f"    {column:<14} {_plain(value)}"
    yield f"    {'rests on':<14} {' '.join(extract.document.text[start:end].split())!r}"


def _entry(name: str, words: str) -> str:
    return f"  {name:<12} {words}"
